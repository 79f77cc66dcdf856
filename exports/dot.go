package exports

import (
	"bufio"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"kg"
)

// dotFormat is Graphviz's language: nodes coloured by type; edges labelled with what
// they say and how many claims say so, thicker the more there are; denials red and dashed,
// what is planned, possible, ... dotted; the evidence as tooltip (in SVG).
var dotFormat = Format{
	Name: "dot", Extension: ".dot", MediaType: "text/vnd.graphviz; charset=utf-8",
	Description: "Graphviz",
	write:       draw(func() drawing { return dot{} }),
}

type dot struct{}

// maxDOTLabel is how many characters of a name stand on its box; the tooltip has all.
const maxDOTLabel = 300

func (dot) begin(w *bufio.Writer, n *network) {
	w.WriteString("digraph kg {\n  graph [label=")
	writeDOT(w, n.j.opts.Title, 80)
	w.WriteString(`, labelloc=t, labeljust=l, fontsize=18, charset="UTF-8", overlap=false, splines=true, rankdir=LR, fontname="Helvetica"];
  node [shape=box, style="rounded,filled", fillcolor="#e6e6e6", color="#888888", fontname="Helvetica"];
  edge [color="#555555", fontname="Helvetica", fontsize=10];
`)
}

func (dot) node(w *bufio.Writer, n *node) {
	w.WriteString("  ")
	writeDOT(w, n.id, 0)
	w.WriteString(" [label=")
	label := firstRunes(n.label, maxDOTLabel)
	if label != n.label {
		label += "…"
	}
	writeDOT(w, label, 30)
	w.WriteString(", tooltip=")
	writeDOT(w, strings.Join(append([]string{n.label, n.typ}, n.aliases...), "\n"), 0)
	fmt.Fprintf(w, `, fillcolor="#%06x"`, colour(n.typ))
	if n.isValue() {
		w.WriteString(", shape=plaintext")
	}
	w.WriteString("];\n")
}

func (dot) between(*bufio.Writer) {}

func (dot) edge(w *bufio.Writer, e *edge) {
	w.WriteString("  ")
	writeDOT(w, e.Source, 0)
	w.WriteString(" -> ")
	writeDOT(w, e.Target, 0)
	w.WriteString(" [label=")
	writeDOT(w, e.caption(), 30)
	w.WriteString(", tooltip=")
	writeDOT(w, joined(e.each(func(c *claim) string { return c.Evidence })), 0)
	switch {
	case e.Polarity == kg.Negative:
		fmt.Fprintf(w, `, style=dashed, color="#%06x", fontcolor="#%06[1]x"`, negativeColour)
	case e.Modality != kg.Asserted:
		w.WriteString(", style=dotted")
	}
	if e.weight() > 1 {
		w.WriteString(", penwidth=" + number(thickness(e.weight())) + ", weight=" + strconv.Itoa(e.weight()))
	}
	w.WriteString("];\n")
}

func (dot) end(w *bufio.Writer) { w.WriteString("}\n") }

// entity is what Graphviz would read as an HTML character reference.
var entity = regexp.MustCompile(`&(#?\w+;)`)

// writeDOT writes s as a quoted string. Where width is not 0, lines break at the first
// space after that many characters.
func writeDOT(w *bufio.Writer, s string, width int) {
	w.WriteByte('"')
	column := 0
	for _, r := range entity.ReplaceAllString(strings.ToValidUTF8(s, ""), "&amp;$1") {
		switch {
		case r == '"':
			w.WriteString(`\"`)
		case r == '\\':
			w.WriteString(`\\`)
		case r == '\n', r == ' ' && width > 0 && column >= width:
			w.WriteString(`\n`)
			column = -1
		case !inXML(r): // Graphviz would put it into SVG
		case r < ' ':
			w.WriteByte(' ')
		default:
			w.WriteRune(r)
		}
		column++
	}
	w.WriteByte('"')
}
