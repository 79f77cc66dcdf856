package exports

import (
	"cmp"
	"strconv"
	"strings"

	"kg"
)

// neo4jFormat is the pair of files of "neo4j-admin database import": a relationship for
// each claim. No cell has a line break, so that --multiline-fields is not needed.
var neo4jFormat = Format{
	Name: "neo4j", Extension: ".zip", MediaType: "application/zip", Folder: true,
	Description: "neo4j-admin database import: nodes.csv and relationships.csv",
	write:       writeNeo4j,
}

// relationshipColumns are the ends and the type of a relationship, and from relationshipProperties
// on its properties, with their types in Neo4j.
var relationshipColumns = []attribute[tableRow]{
	{"", "START_ID", func(r *tableRow) string { return r.c.Source }, nil},
	{"", "END_ID", func(r *tableRow) string { return r.c.Target }, nil},
	{"", "TYPE", func(r *tableRow) string { return relationName(r.st) }, nil},
	{"claim", "string", func(r *tableRow) string { return r.c.ID }, nil},
	{"label", "string", (*tableRow).reading, nil},
	{"predicate", "string", func(r *tableRow) string { return r.c.Predicate }, nil},
	{"polarity", "string", func(r *tableRow) string { return string(r.c.Polarity) }, nil},
	{"modality", "string", func(r *tableRow) string { return string(r.c.Modality) }, nil},
	{"speaker", "string", func(r *tableRow) string { return r.c.SpeakerName }, nil},
	{"via", "string", func(r *tableRow) string { return r.c.Via }, nil},
	{"event", "string", func(r *tableRow) string { return r.c.Event }, nil},
	{"mode", "string", func(r *tableRow) string { return r.c.Mode }, nil},
	{"family", "string", func(r *tableRow) string { return r.c.Family }, nil},
	{"time", "string", func(r *tableRow) string { return r.c.Time }, nil},
	{"from", "date", func(r *tableRow) string { return r.c.From }, nil},
	{"to", "date", func(r *tableRow) string { return r.c.To }, nil},
	{"confidence", "double", func(r *tableRow) string { return number(r.c.Confidence) }, nil},
	{"arguments", "string", func(r *tableRow) string { return r.c.Arguments }, nil},
	{"evidence", "string", func(r *tableRow) string { return r.c.Evidence }, nil},
	{"document", "string", func(r *tableRow) string { return r.c.Document }, nil},
	{"source", "string", func(r *tableRow) string { return r.c.Name }, nil},
	{"title", "string", func(r *tableRow) string { return r.c.Title }, nil},
	{"published", "date", func(r *tableRow) string { return r.c.Published }, nil},
	{"sentence", "int", func(r *tableRow) string { return strconv.Itoa(r.c.Sentence) }, nil},
	{"rule", "string", func(r *tableRow) string { return r.c.Rule }, nil},
}

// relationshipProperties is how many columns are no properties.
const relationshipProperties = 3

// nodeColumns are those of a node.
var nodeColumns = []attribute[node]{
	{"id", "ID", func(n *node) string { return n.id }, nil},
	{"name", "string", func(n *node) string { return n.label }, nil},
	{"type", "string", func(n *node) string { return n.typ }, nil},
	{"aliases", "list", nil, func(n *node) []string { return n.aliases }},
	{"roles", "list", nil, func(n *node) []string { return n.roles }},
	{"sameAs", "list", nil, func(n *node) []string { return n.same }},
	{"claims", "int", func(n *node) string { return strconv.Itoa(n.claims) }, nil},
	{"", "LABEL", nil, (*node).labels},
}

// neo4jTables is what neo4j-admin reads.
var neo4jTables = dialect{
	header: func(name, typ string) string {
		switch typ {
		case "string":
			return name
		case "list":
			typ = "string[]"
		}
		return name + ":" + typ
	},
	text: func(_, s string) string { return oneLine(s) },
	list: semicolons,
}

func writeNeo4j(j *job, to files) error {
	seen := newNames()
	defer seen.close()
	err := inCSV(to, "relationships.csv", func(row func(...string) error) error {
		return writeTable(neo4jTables, relationshipColumns, j.rows(seen), row)
	})
	if err != nil {
		return err
	}
	return inCSV(to, "nodes.csv", func(row func(...string) error) error {
		return writeTable(neo4jTables, nodeColumns, seen.all(j), row)
	})
}

// labels are what Neo4j calls the classes of a node.
func (n *node) labels() []string {
	if n.isValue() {
		return []string{"Value"}
	}
	return []string{"Entity", cmp.Or(labelName(n.typ), string(kg.Thing))}
}

// labelName leaves only letters, digits and underscores.
func labelName(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return r
		}
		return -1
	}, s)
}

// semicolons is an array: what separates its items may not be within one.
func semicolons(list []string) string {
	items := make([]string, len(list))
	for i, s := range list {
		items[i] = strings.ReplaceAll(oneLine(s), ";", ",")
	}
	return strings.Join(items, ";")
}
