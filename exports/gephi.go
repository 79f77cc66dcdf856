package exports

import (
	"strconv"
	"strings"
)

// gephiFormat is the pair of spreadsheets of Gephi: nodes and edges, with intervals where
// times are known.
var gephiFormat = Format{
	Name: "gephi", Extension: ".zip", MediaType: "application/zip", Folder: true,
	Description: "Gephi's spreadsheets: nodes.csv and edges.csv",
	write:       writeGephi,
}

func writeGephi(j *job, to files) error {
	n, err := readNetwork(j)
	if err != nil {
		return err
	}
	defer n.close()
	nodes := append([]attribute[node]{
		{"Id", "string", func(n *node) string { return n.id }, nil},
		{"Label", "string", func(n *node) string { return n.label }, nil},
	}, nodeAttributes...)
	err = inCSV(to, "nodes.csv", func(row func(...string) error) error {
		return writeTable(dialect{}, nodes, n.nodes(), row)
	})
	if err != nil {
		return err
	}
	edges := []attribute[edge]{
		{"Source", "string", func(e *edge) string { return e.Source }, nil},
		{"Target", "string", func(e *edge) string { return e.Target }, nil},
		{"Type", "string", func(*edge) string { return "Directed" }, nil},
		{"Id", "string", func(e *edge) string { return e.ID }, nil},
		{"Label", "string", (*edge).label, nil},
		{"Weight", "int", func(e *edge) string { return strconv.Itoa(e.weight()) }, nil},
		{"Kind", "string", (*edge).kind, nil},
	}
	if n.dynamic {
		edges = append(edges, attribute[edge]{"Interval", "string", func(e *edge) string { return intervals(e.spells) }, nil})
	}
	edges = append(edges, edgeAttributes...)
	return inCSV(to, "edges.csv", func(row func(...string) error) error {
		return writeTable(dialect{}, edges, n.edges(), row)
	})
}

// intervals is how Gephi writes a set of times: <[2022-10-01,2022-10-31];[2023-12-16,2023-12-16]>.
func intervals(spells []spell) string {
	if len(spells) == 0 {
		return ""
	}
	var list []string
	for _, s := range spells {
		list = append(list, "["+s.from+","+s.to+"]")
	}
	return "<" + strings.Join(list, ";") + ">"
}
