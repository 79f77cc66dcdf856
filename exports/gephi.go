package exports

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// gephiFormat is the pair of spreadsheets of Gephi: nodes and edges, with intervals where
// times are known. Timeset is what Gephi calls the column that its timeline goes by.
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
		edges = append(edges, attribute[edge]{"Timeset", "string", func(e *edge) string { return intervals(e.spells) }, nil})
	}
	edges = append(edges, datesInWords(edgeAttributes)...)
	return inCSV(to, "edges.csv", func(row func(...string) error) error {
		return writeTable(dialect{}, edges, n.edges(), row)
	})
}

// datesInWords are attributes whose dates are written "21 September 2022". Gephi takes a column of
// ISO dates for its timestamps, and then no longer sees the intervals.
func datesInWords(attributes []attribute[edge]) []attribute[edge] {
	out := slices.Clone(attributes)
	for i := range out {
		if a := out[i]; a.name == "time" || a.name == "dates" {
			out[i].list = func(e *edge) []string {
				list := slices.Clone(a.list(e))
				for i := range list {
					list[i] = inWords(list[i])
				}
				return list
			}
		}
	}
	return out
}

// inWords is an ISO 8601 date or interval as people write it; what is neither stays.
func inWords(date string) string {
	if from, to, ok := strings.Cut(date, "/"); ok {
		switch {
		case to == "..":
			return "from " + inWords(from)
		case from == "..":
			return "until " + inWords(to)
		}
		return inWords(from) + " to " + inWords(to)
	}
	for _, layout := range [][2]string{{time.DateOnly, "2 January 2006"}, {"2006-01", "January 2006"}} {
		if t, err := time.Parse(layout[0], date); err == nil {
			return t.Format(layout[1])
		}
	}
	return date
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
