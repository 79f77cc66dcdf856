package exports

import (
	"bufio"
	"fmt"
	"strconv"
)

// cyjsFormat is the JSON of Cytoscape.js, which Cytoscape opens too. Lists are arrays.
var cyjsFormat = Format{
	Name: "cyjs", Extension: ".cyjs", MediaType: "application/json",
	Description: "Cytoscape, Cytoscape.js",
	write:       draw(func() drawing { return new(cyjs) }),
}

type cyjs struct{ count counter }

func (c *cyjs) begin(w *bufio.Writer, n *network) {
	w.WriteString(`{"format_version":"1.0","generated_by":"kg","target_cytoscapejs_version":"~3.2","data":{"shared_name":`)
	writeJSON(w, n.j.opts.Title)
	w.WriteString(`,"name":`)
	writeJSON(w, n.j.opts.Title)
	w.WriteString("},\n" + `"style":[{"selector":"node","style":{"label":"data(label)","background-color":"#e6e6e6","font-size":10}},` + "\n")
	for _, typ := range colouredTypes {
		fmt.Fprintf(w, `{"selector":"node[type = \"%s\"]","style":{"background-color":"#%06x"}},`+"\n", typ, colour(typ))
	}
	fmt.Fprintf(w, `{"selector":"edge","style":{"label":"data(label)","width":"mapData(weight, 1, 20, 1, 8)","curve-style":"bezier",`+
		`"target-arrow-shape":"triangle","font-size":8}},`+"\n"+
		`{"selector":"edge[polarity = \"negative\"]","style":{"line-color":"#%06x","line-style":"dashed"}},`+"\n"+
		`{"selector":"edge[modality != \"asserted\"]","style":{"line-style":"dotted"}}],`+"\n"+`"elements":{"nodes":[`+"\n", negativeColour)
}

func (c *cyjs) node(w *bufio.Writer, n *node) {
	c.count.next(w, ",\n")
	w.WriteString(`{"data":{"id":`)
	writeJSON(w, n.id)
	w.WriteString(`,"name":`)
	writeJSON(w, n.label)
	w.WriteString(`,"label":`)
	writeJSON(w, n.label)
	writeJSONAttributes(w, nodeAttributes, n)
	w.WriteString("}}")
}

func (c *cyjs) between(w *bufio.Writer) {
	w.WriteString("\n],\"edges\":[\n")
	c.count = 0
}

func (c *cyjs) edge(w *bufio.Writer, e *edge) {
	c.count.next(w, ",\n")
	w.WriteString(`{"data":{"id":`)
	writeJSON(w, e.ID)
	w.WriteString(`,"source":`)
	writeJSON(w, e.Source)
	w.WriteString(`,"target":`)
	writeJSON(w, e.Target)
	w.WriteString(`,"interaction":`)
	writeJSON(w, e.label())
	w.WriteString(`,"label":`)
	writeJSON(w, e.label())
	w.WriteString(`,"weight":` + strconv.Itoa(e.weight()))
	writeJSONAttributes(w, edgeAttributes, e)
	w.WriteString("}}")
}

func (c *cyjs) end(w *bufio.Writer) { w.WriteString("\n]}}\n") }
