package exports

import (
	"bufio"
	"fmt"
	"math"
	"strconv"

	"kg"
)

// gexfFormat is GEXF 1.3 with colours by type. Where times are known the
// graph is dynamic: an edge has a spell for each time its claims name, or for the day its
// document was published; an edge without any is always there, as are all nodes.
var gexfFormat = Format{
	Name: "gexf", Extension: ".gexf", MediaType: "application/gexf+xml",
	Description: "Gephi with time, graphology",
	write:       draw(func() drawing { return gexf{} }),
}

type gexf struct{}

func (gexf) begin(w *bufio.Writer, n *network) {
	w.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>kg</creator>
    <description>Statements read from text</description>
  </meta>
`)
	mode := `mode="static"`
	if n.dynamic {
		mode = `mode="dynamic" timeformat="date" timerepresentation="interval"`
	}
	fmt.Fprintf(w, "  <graph defaultedgetype=\"directed\" %s>\n", mode)
	w.WriteString("    <attributes class=\"node\" mode=\"static\">\n")
	for _, a := range nodeAttributes {
		fmt.Fprintf(w, "      <attribute id=\"%s\" title=\"%[1]s\" type=\"%s\"/>\n", a.name, gexfType(a.typ))
	}
	w.WriteString("    </attributes>\n    <attributes class=\"edge\" mode=\"static\">\n")
	for _, a := range edgeAttributes {
		fmt.Fprintf(w, "      <attribute id=\"%s\" title=\"%[1]s\" type=\"%s\"/>\n", a.name, gexfType(a.typ))
	}
	w.WriteString("    </attributes>\n    <nodes>\n")
}

func gexfType(t string) string {
	switch t {
	case "int":
		return "integer"
	case "list": // of strings: liststring splits at commas, which texts are full of
		return "string"
	}
	return t
}

func (gexf) node(w *bufio.Writer, n *node) {
	w.WriteString("      <node")
	writeAttr(w, "id", n.id)
	writeAttr(w, "label", n.label)
	w.WriteString(">\n")
	values(w, nodeAttributes, n)
	vizColour(w, colour(n.typ))
	w.WriteString("      </node>\n")
}

func (gexf) between(w *bufio.Writer) { w.WriteString("    </nodes>\n    <edges>\n") }

func (gexf) edge(w *bufio.Writer, e *edge) {
	w.WriteString("      <edge")
	writeAttr(w, "id", e.ID)
	writeAttr(w, "source", e.Source)
	writeAttr(w, "target", e.Target)
	writeAttr(w, "label", e.label())
	writeAttr(w, "kind", e.kind()) // source, target and kind must be unique together
	writeAttr(w, "weight", strconv.Itoa(e.weight()))
	w.WriteString(">\n")
	values(w, edgeAttributes, e)
	if len(e.spells) > 0 {
		w.WriteString("        <spells>\n")
		for _, s := range e.spells {
			fmt.Fprintf(w, "          <spell start=\"%s\" end=\"%s\"/>\n", s.from, s.to)
		}
		w.WriteString("        </spells>\n")
	}
	switch {
	case e.Polarity == kg.Negative:
		vizColour(w, negativeColour)
		w.WriteString("        <viz:shape value=\"dashed\"/>\n")
	case e.Modality != kg.Asserted:
		w.WriteString("        <viz:shape value=\"dotted\"/>\n")
	}
	fmt.Fprintf(w, "        <viz:thickness value=\"%s\"/>\n", number(thickness(e.weight())))
	w.WriteString("      </edge>\n")
}

func (gexf) end(w *bufio.Writer) { w.WriteString("    </edges>\n  </graph>\n</gexf>\n") }

func values[T any](w *bufio.Writer, attributes []attribute[T], of *T) {
	w.WriteString("        <attvalues>\n")
	for _, a := range attributes {
		if v := a.value(of); v != "" {
			w.WriteString("          <attvalue")
			writeAttr(w, "for", a.name)
			writeAttr(w, "value", v)
			w.WriteString("/>\n")
		}
	}
	w.WriteString("        </attvalues>\n")
}

func vizColour(w *bufio.Writer, rgb uint32) {
	fmt.Fprintf(w, "        <viz:color r=\"%d\" g=\"%d\" b=\"%d\"/>\n", rgb>>16, rgb>>8&255, rgb&255)
}

// thickness of a line for a number of claims: 1, 2, 2.58, 3, 3.32, ...
func thickness(weight int) float64 {
	return math.Round(100*(1+math.Log2(float64(weight)))) / 100
}
