package exports

import (
	"bufio"
	"fmt"
	"strconv"
)

// cx2Format is the CX2 of NDEx and Cytoscape. Its nodes are numbered, so the numbers of all
// nodes are held in memory.
var cx2Format = Format{
	Name: "cx2", Extension: ".cx2", MediaType: "application/json",
	Description: "NDEx, Cytoscape 3.10 and later, Cytoscape Web",
	write: single(func(j *job, w *bufio.Writer) error {
		n, err := readNetwork(j)
		if err != nil {
			return err
		}
		defer n.close()
		return writeCX2(w, n)
	}),
}

func writeCX2(w *bufio.Writer, n *network) error {
	numbers := make(map[string]int)
	for id, err := range n.names.ids() {
		if err != nil {
			return err
		}
		numbers[id] = len(numbers)
	}
	edges := 0
	for _, err := range n.edges() {
		if err != nil {
			return err
		}
		edges++
	}
	w.WriteString(`[{"CXVersion":"2.0","hasFragments":false},` + "\n")
	fmt.Fprintf(w, `{"metaData":[{"name":"attributeDeclarations","elementCount":1},{"name":"networkAttributes","elementCount":1},`+
		`{"name":"nodes","elementCount":%d},{"name":"edges","elementCount":%d},{"name":"visualProperties","elementCount":1}]},`+"\n", len(numbers), edges)
	w.WriteString(`{"attributeDeclarations":[{"networkAttributes":{"name":{"d":"string"},"description":{"d":"string"}},"nodes":{"name":{"d":"string"},"represents":{"d":"string"}`)
	declareCX2(w, nodeAttributes)
	w.WriteString(`},"edges":{"interaction":{"d":"string"},"name":{"d":"string"},"weight":{"d":"integer"}`)
	declareCX2(w, edgeAttributes)
	w.WriteString("}}]},\n" + `{"networkAttributes":[{"name":`)
	writeJSON(w, n.j.opts.Title)
	w.WriteString(`,"description":"Statements read from text by kg"}]},` + "\n{\"nodes\":[\n")
	var count counter
	for node, err := range n.nodes() {
		if err != nil {
			return err
		}
		w.WriteString(`{"id":` + strconv.Itoa(count.next(w, ",\n")) + `,"v":{"name":`)
		writeJSON(w, node.label)
		w.WriteString(`,"represents":`)
		writeJSON(w, node.id)
		writeJSONAttributes(w, nodeAttributes, &node)
		w.WriteString("}}")
	}
	w.WriteString("\n]},\n{\"edges\":[\n")
	count = 0
	for edge, err := range n.edges() {
		if err != nil {
			return err
		}
		fmt.Fprintf(w, `{"id":%d,"s":%d,"t":%d,"v":{"interaction":`, count.next(w, ",\n"), numbers[edge.Source], numbers[edge.Target])
		writeJSON(w, edge.label())
		w.WriteString(`,"name":`)
		writeJSON(w, edge.ID)
		w.WriteString(`,"weight":` + strconv.Itoa(edge.weight()))
		writeJSONAttributes(w, edgeAttributes, &edge)
		w.WriteString("}}")
	}
	w.WriteString("\n]},\n")
	styleCX2(w)
	w.WriteString("{\"status\":[{\"error\":\"\",\"success\":true}]}]\n")
	return nil
}

func declareCX2[T any](w *bufio.Writer, attributes []attribute[T]) {
	for i := range attributes {
		typ := attributes[i].typ
		switch typ {
		case "int":
			typ = "integer"
		case "list":
			typ = "list_of_string"
		}
		fmt.Fprintf(w, `,"%s":{"d":"%s"}`, attributes[i].name, typ)
	}
}

// styleCX2 colours nodes by type and edges by polarity.
func styleCX2(w *bufio.Writer) {
	w.WriteString(`{"visualProperties":[{"default":{"network":{"NETWORK_BACKGROUND_COLOR":"#FFFFFF"},` +
		`"node":{"NODE_BACKGROUND_COLOR":"#f7f7f7","NODE_SHAPE":"round-rectangle"},"edge":{"EDGE_LINE_COLOR":"#555555","EDGE_TARGET_ARROW_SHAPE":"triangle"}},` +
		`"nodeMapping":{"NODE_LABEL":{"type":"PASSTHROUGH","definition":{"attribute":"name","type":"string"}},` +
		`"NODE_BACKGROUND_COLOR":{"type":"DISCRETE","definition":{"attribute":"type","type":"string","map":[`)
	for i, typ := range colouredTypes {
		if i > 0 {
			w.WriteByte(',')
		}
		fmt.Fprintf(w, `{"v":"%s","vp":"#%06x"}`, typ, colour(typ))
	}
	fmt.Fprintf(w, `]}}},"edgeMapping":{"EDGE_LABEL":{"type":"PASSTHROUGH","definition":{"attribute":"interaction","type":"string"}},`+
		`"EDGE_LINE_COLOR":{"type":"DISCRETE","definition":{"attribute":"polarity","type":"string","map":[{"v":"negative","vp":"#%06x"}]}}}}]},`+"\n", negativeColour)
}
