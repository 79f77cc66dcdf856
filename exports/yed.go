package exports

import (
	"bufio"
	"fmt"
	"strconv"
	"unicode/utf8"

	"kg"
)

// yedFormat is GraphML as yEd draws it: boxes with the names of nodes, lines with what edges
// say, coloured and dashed as elsewhere. Nodes stand in a grid until yEd lays them out.
var yedFormat = Format{
	Name: "yed", Extension: ".graphml", MediaType: "application/graphml+xml",
	Description: "yEd (GraphML with its graphics)",
	write:       draw(func() drawing { return new(yed) }),
}

type yed struct {
	graphML
	count int
}

func (y *yed) begin(w *bufio.Writer, _ *network) {
	w.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
  <key id="n-graphics" for="node" yfiles.type="nodegraphics"/>
  <key id="e-graphics" for="edge" yfiles.type="edgegraphics"/>
  <key id="n-description" for="node" attr.name="description" attr.type="string"/>
  <key id="e-description" for="edge" attr.name="description" attr.type="string"/>
  <key id="e-weight" for="edge" attr.name="weight" attr.type="double"/>
`)
	y.keys(w)
	w.WriteString("  <graph id=\"kg\" edgedefault=\"directed\">\n")
}

// A box is high enough for a line and wide enough for a name up to a width; the grid has
// room for the widest.
const (
	yedColumns                        = 24
	yedWidth, yedHeight               = 260, 30
	yedCharacter, yedGapX, yedGapY    = 7, 40, 50
	yedMaxCharacters                  = (yedWidth - 20) / yedCharacter
	yedBorder, yedLine, yedTextColour = "#888888", "#555555", "#000000"
)

func (y *yed) node(w *bufio.Writer, n *node) {
	label := n.label
	if utf8.RuneCountInString(label) > yedMaxCharacters {
		label = firstRunes(label, yedMaxCharacters-1) + "…"
	}
	w.WriteString("    <node")
	writeAttr(w, "id", n.id)
	w.WriteString(">\n")
	fmt.Fprintf(w, `      <data key="n-graphics"><y:ShapeNode><y:Geometry height="%d" width="%d" x="%d" y="%d"/><y:Fill color="#%06x" transparent="false"/><y:BorderStyle color="%s" type="line" width="1.0"/><y:NodeLabel textColor="%s">`,
		yedHeight, 20+yedCharacter*utf8.RuneCountInString(label), y.count%yedColumns*(yedWidth+yedGapX), y.count/yedColumns*(yedHeight+yedGapY), colour(n.typ), yedBorder, yedTextColour)
	y.count++
	writeXML(w, label)
	shape := "roundrectangle"
	if n.isValue() {
		shape = "rectangle"
	}
	w.WriteString(`</y:NodeLabel><y:Shape type="` + shape + `"/></y:ShapeNode></data>` + "\n")
	y.data(w, "n-description", n.label)
	y.nodeData(w, n)
	w.WriteString("    </node>\n")
}

func (y *yed) edge(w *bufio.Writer, e *edge) {
	line, dash := yedLine, "line"
	switch {
	case e.Polarity == kg.Negative:
		line, dash = fmt.Sprintf("#%06x", negativeColour), "dashed"
	case e.Modality != kg.Asserted:
		dash = "dotted"
	}
	w.WriteString("    <edge")
	writeAttr(w, "id", e.ID)
	writeAttr(w, "source", e.Source)
	writeAttr(w, "target", e.Target)
	w.WriteString(">\n")
	fmt.Fprintf(w, `      <data key="e-graphics"><y:PolyLineEdge><y:LineStyle color="%s" type="%s" width="%s"/><y:Arrows source="none" target="standard"/><y:EdgeLabel textColor="%[1]s">`,
		line, dash, number(thickness(e.weight())))
	writeXML(w, e.label())
	w.WriteString("</y:EdgeLabel></y:PolyLineEdge></data>\n")
	y.data(w, "e-description", joined(e.each(func(c *claim) string { return c.Evidence })))
	y.data(w, "e-weight", strconv.Itoa(e.weight()))
	y.edgeData(w, e)
	w.WriteString("    </edge>\n")
}
