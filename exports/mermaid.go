package exports

import (
	"bufio"
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
			writeMermaid(w, p)
			return nil
		})
	}),
}

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
		mermaidText(w, e.caption())
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

// mermaidText writes a label between quotes; what Mermaid, or the HTML that it makes, might
// understand is written by number.
func mermaidText(w *bufio.Writer, s string) {
	w.WriteByte('"')
	for _, r := range oneLine(cleanCell(firstRunes(s, 120))) {
		if r < 0x80 && strings.ContainsRune("\"#;&<>`\\[]{}()|%*_~\t", r) {
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
