package exports

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"

	"kg"
)

// mermaidFormat is a flow chart in Mermaid, as GitHub, GitLab, Notion and Obsidian draw it.
var mermaidFormat = Format{
	Name: "mermaid", Extension: ".mmd", MediaType: "text/vnd.mermaid; charset=utf-8", Picture: true,
	Description: "a diagram for Markdown (GitHub, GitLab, Obsidian)",
	write: picture(func(j *job, p *part, to files) error {
		return inFile(to, "", func(w *bufio.Writer) error {
			p.keep(maxMermaidEdges)
			var text bytes.Buffer
			for {
				b := bufio.NewWriter(&text)
				writeMermaid(b, p)
				b.Flush() // a buffer takes everything
				if text.Len() <= maxMermaidText {
					break
				}
				p.keep(len(p.edges) * 3 / 4)
				text.Reset()
			}
			_, err := text.WriteTo(w)
			return err
		})
	}),
}

// What Mermaid draws unless its page is told otherwise, which a diagram cannot do.
const (
	maxMermaidEdges = 500
	maxMermaidText  = 50_000
)

// maxMermaidLabel is how many characters of a label are shown.
const maxMermaidLabel = 80

func writeMermaid(w *bufio.Writer, p *part) {
	w.WriteString("flowchart LR\n")
	if p.left > 0 {
		fmt.Fprintf(w, "%%%% %d edges with fewer claims are left out\n", p.left)
	}
	numbers := make(map[string]int)
	types := make(map[string][]string)
	for i := range p.nodes {
		n := &p.nodes[i]
		numbers[n.id] = i
		fmt.Fprintf(w, "  n%d[", i)
		mermaidText(w, n.label)
		w.WriteString("]\n")
		types[n.typ] = append(types[n.typ], fmt.Sprintf("n%d", i))
	}
	var denied []string
	for i := range p.edges {
		e := &p.edges[i]
		arrow := "-->"
		switch {
		case e.Polarity == kg.Negative:
			arrow = "-.->"
			denied = append(denied, fmt.Sprint(i))
		case e.Modality != kg.Asserted:
			arrow = "-.->"
		case e.weight() > 2:
			arrow = "==>"
		}
		fmt.Fprintf(w, "  n%d %s|", numbers[e.Source], arrow)
		mermaidText(w, strings.ReplaceAll(e.caption(), "\n", ", "))
		fmt.Fprintf(w, "| n%d\n", numbers[e.Target])
	}
	for i, typ := range colouredTypes {
		if len(types[typ]) > 0 {
			fmt.Fprintf(w, "  classDef t%d fill:#%06x,stroke:#888,color:#000\n  class %s t%[1]d\n", i, colour(typ), strings.Join(types[typ], ","))
		}
	}
	if len(denied) > 0 {
		fmt.Fprintf(w, "  linkStyle %s stroke:#%06x,color:#%06[2]x\n", strings.Join(denied, ","), negativeColour)
	}
}

// mermaidText writes a label between quotes; what Mermaid, the Markdown that it reads in labels, or
// the HTML that it makes might understand is written by number.
func mermaidText(w *bufio.Writer, s string) {
	w.WriteByte('"')
	s = oneLine(cleanCell(s))
	if short := firstRunes(s, maxMermaidLabel); short != s {
		s = short + "…"
	}
	for i, r := range s {
		list := r == '.' && strings.Trim(s[:i], "0123456789") == "" || (r == '-' || r == '+') && i == 0
		if list || r < 0x80 && strings.ContainsRune("\"#;:$&<>`\\[]{}()|%*_~\t", r) {
			fmt.Fprintf(w, "#%d;", r)
		} else {
			w.WriteRune(r)
		}
	}
	w.WriteByte('"')
}

// caption is the label of an edge in a picture: who says so, and how many claims.
func (e *edge) caption() string {
	label := e.label()
	if e.SpeakerName != "" {
		label += "\nsays " + e.SpeakerName
	}
	if e.weight() > 1 {
		label += fmt.Sprintf(" (%d)", e.weight())
	}
	return label
}
