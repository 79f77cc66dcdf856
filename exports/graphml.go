package exports

import (
	"bufio"
	"fmt"
	"strconv"
)

// graphMLFormat is GraphML with typed attributes, as Gephi, Cytoscape and networkx read it.
// Lists (documents, evidence, ...) are one attribute, an item a line.
var graphMLFormat = Format{
	Name: "graphml", Extension: ".graphml", MediaType: "application/graphml+xml",
	Description: "Gephi, Cytoscape, networkx, igraph",
	write:       draw(func() drawing { return graphML{} }),
}

type graphML struct{}

func (g graphML) begin(w *bufio.Writer, _ *network) {
	w.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="n-label" for="node" attr.name="label" attr.type="string"/>
  <key id="e-label" for="edge" attr.name="label" attr.type="string"/>
  <key id="e-weight" for="edge" attr.name="weight" attr.type="double"/>
`)
	g.keys(w)
	w.WriteString("  <graph id=\"kg\" edgedefault=\"directed\">\n")
}

// keys declares the attributes.
func (graphML) keys(w *bufio.Writer) {
	for _, a := range nodeAttributes {
		fmt.Fprintf(w, "  <key id=\"n-%s\" for=\"node\" attr.name=\"%[1]s\" attr.type=\"%s\"/>\n", a.name, xmlType(a.typ))
	}
	for _, a := range edgeAttributes {
		fmt.Fprintf(w, "  <key id=\"e-%s\" for=\"edge\" attr.name=\"%[1]s\" attr.type=\"%s\"/>\n", a.name, xmlType(a.typ))
	}
}

func (g graphML) nodeData(w *bufio.Writer, n *node) {
	for i := range nodeAttributes {
		g.data(w, "n-"+nodeAttributes[i].name, nodeAttributes[i].value(n))
	}
}

func (g graphML) edgeData(w *bufio.Writer, e *edge) {
	for i := range edgeAttributes {
		g.data(w, "e-"+edgeAttributes[i].name, edgeAttributes[i].value(e))
	}
}

func (g graphML) node(w *bufio.Writer, n *node) {
	w.WriteString("    <node")
	writeAttr(w, "id", n.id)
	w.WriteString(">\n")
	g.data(w, "n-label", n.label)
	g.nodeData(w, n)
	w.WriteString("    </node>\n")
}

func (graphML) between(*bufio.Writer) {}

func (g graphML) edge(w *bufio.Writer, e *edge) {
	w.WriteString("    <edge")
	writeAttr(w, "id", e.ID)
	writeAttr(w, "source", e.Source)
	writeAttr(w, "target", e.Target)
	w.WriteString(">\n")
	g.data(w, "e-label", e.label())
	g.data(w, "e-weight", strconv.Itoa(e.weight()))
	g.edgeData(w, e)
	w.WriteString("    </edge>\n")
}

func (graphML) data(w *bufio.Writer, key, value string) {
	if value == "" {
		return
	}
	w.WriteString("      <data")
	writeAttr(w, "key", key)
	w.WriteByte('>')
	writeXML(w, value)
	w.WriteString("</data>\n")
}

func (graphML) end(w *bufio.Writer) { w.WriteString("  </graph>\n</graphml>\n") }

// xmlType is the type of an attribute in GraphML.
func xmlType(typ string) string {
	if typ == "list" {
		return "string"
	}
	return typ
}
