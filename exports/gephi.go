package exports

import (
	"bufio"
	"encoding/csv"
	"io"
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
	err = inCSV(to, "nodes.csv", ',', func(row func(...string) error) error {
		header := []string{"Id", "Label"}
		for _, a := range nodeAttributes {
			header = append(header, a.name)
		}
		if err := row(header...); err != nil {
			return err
		}
		for node, err := range n.nodes() {
			if err != nil {
				return err
			}
			cells := []string{node.id, node.label}
			for i := range nodeAttributes {
				cells = append(cells, nodeAttributes[i].value(&node))
			}
			if err := row(cells...); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return inCSV(to, "edges.csv", ',', func(row func(...string) error) error {
		header := []string{"Source", "Target", "Type", "Id", "Label", "Weight", "Kind"}
		if n.dynamic {
			header = append(header, "Interval")
		}
		for _, a := range edgeAttributes {
			header = append(header, a.name)
		}
		if err := row(header...); err != nil {
			return err
		}
		for edge, err := range n.edges() {
			if err != nil {
				return err
			}
			cells := []string{edge.Source, edge.Target, "Directed", edge.ID, edge.label(), strconv.Itoa(edge.weight()), edge.kind()}
			if n.dynamic {
				cells = append(cells, intervals(edge.spells))
			}
			for i := range edgeAttributes {
				cells = append(cells, edgeAttributes[i].value(&edge))
			}
			if err := row(cells...); err != nil {
				return err
			}
		}
		return nil
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

// inCSV begins a file of rows (RFC 4180, UTF-8, cells separated by comma or tab) and writes it.
func inCSV(to files, name string, comma rune, write func(row func(...string) error) error) error {
	return inFile(to, name, func(b *bufio.Writer) error { return writeRows(b, comma, write) })
}

func writeRows(w io.Writer, comma rune, write func(row func(...string) error) error) error {
	c := csv.NewWriter(w)
	c.Comma = comma
	err := write(func(cells ...string) error {
		for i := range cells {
			cells[i] = cleanCell(cells[i])
		}
		return c.Write(cells)
	})
	if err != nil {
		return err
	}
	c.Flush()
	return c.Error()
}

// cleanCell leaves out what spreadsheets and importers stumble over: control characters other
// than tabs and line feeds, and bytes that are no UTF-8.
func cleanCell(s string) string {
	clean := true
	for _, r := range s {
		clean = clean && (inXML(r) && r != '\r' && r != 0xfffd)
	}
	if clean {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return ' '
		case !inXML(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
