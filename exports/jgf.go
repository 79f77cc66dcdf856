package exports

import (
	"bufio"
	"strconv"
)

// jgfFormat is the JSON Graph Format, version 2: nodes are a map, what an edge says is its
// relation, all else is metadata.
var jgfFormat = Format{
	Name: "jgf", Extension: ".json", MediaType: "application/vnd.jgf+json",
	Description: "JSON Graph Format, for programs of one's own",
	write:       draw(func() drawing { return new(jgf) }),
}

type jgf struct{ count counter }

func (g *jgf) begin(w *bufio.Writer, n *network) {
	w.WriteString(`{"graph":{"directed":true,"type":"knowledge graph","label":`)
	writeJSON(w, n.j.opts.Title)
	w.WriteString(",\"nodes\":{\n")
}

func (g *jgf) node(w *bufio.Writer, n *node) {
	g.count.next(w, ",\n")
	writeJSON(w, n.id)
	w.WriteString(`:{"label":`)
	writeJSON(w, n.label)
	w.WriteString(`,"metadata":{"value":` + strconv.FormatBool(n.isValue()))
	writeJSONAttributes(w, nodeAttributes, n)
	w.WriteString("}}")
}

func (g *jgf) between(w *bufio.Writer) {
	w.WriteString("\n},\"edges\":[\n")
	g.count = 0
}

func (g *jgf) edge(w *bufio.Writer, e *edge) {
	g.count.next(w, ",\n")
	w.WriteString(`{"id":`)
	writeJSON(w, e.ID)
	w.WriteString(`,"source":`)
	writeJSON(w, e.Source)
	w.WriteString(`,"relation":`)
	writeJSON(w, e.Predicate)
	w.WriteString(`,"target":`)
	writeJSON(w, e.Target)
	w.WriteString(`,"directed":true,"label":`)
	writeJSON(w, e.label())
	w.WriteString(`,"metadata":{"weight":` + strconv.Itoa(e.weight()))
	writeJSONAttributes(w, edgeAttributes, e)
	w.WriteString("}}")
}

func (g *jgf) end(w *bufio.Writer) { w.WriteString("\n]}}\n") }
