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

// relationshipColumns are the properties of relationships, with their types in Neo4j.
var relationshipColumns = []struct {
	header string
	text   func(*tableRow) string
}{
	{":START_ID", func(r *tableRow) string { return r.c.Source }},
	{":END_ID", func(r *tableRow) string { return r.c.Target }},
	{":TYPE", func(r *tableRow) string { return relationName(r.st) }},
	{"claim", func(r *tableRow) string { return r.c.ID }},
	{"label", func(r *tableRow) string { return kg.Reading(r.c.Label, r.c.Polarity, r.c.Modality) }},
	{"predicate", func(r *tableRow) string { return r.c.Predicate }},
	{"polarity", func(r *tableRow) string { return string(r.c.Polarity) }},
	{"modality", func(r *tableRow) string { return string(r.c.Modality) }},
	{"speaker", func(r *tableRow) string { return r.c.SpeakerName }},
	{"via", func(r *tableRow) string { return r.c.Via }},
	{"event", func(r *tableRow) string { return r.c.Event }},
	{"mode", func(r *tableRow) string { return r.c.Mode }},
	{"family", func(r *tableRow) string { return r.c.Family }},
	{"time", func(r *tableRow) string { return r.c.Time }},
	{"from:date", func(r *tableRow) string { return r.c.From }},
	{"to:date", func(r *tableRow) string { return r.c.To }},
	{"confidence:double", func(r *tableRow) string { return number(r.c.Confidence) }},
	{"arguments", func(r *tableRow) string { return r.c.Arguments }},
	{"evidence", func(r *tableRow) string { return r.c.Evidence }},
	{"document", func(r *tableRow) string { return r.c.Document }},
	{"source", func(r *tableRow) string { return r.c.Name }},
	{"title", func(r *tableRow) string { return r.c.Title }},
	{"published:date", func(r *tableRow) string { return r.c.Published }},
	{"sentence:int", func(r *tableRow) string { return strconv.Itoa(r.c.Sentence) }},
	{"rule", func(r *tableRow) string { return r.c.Rule }},
}

func writeNeo4j(j *job, to files) error {
	seen := newNames()
	defer seen.seen.close()
	err := inCSV(to, "relationships.csv", ',', func(row func(...string) error) error {
		cells := make([]string, len(relationshipColumns))
		for i, c := range relationshipColumns {
			cells[i] = c.header
		}
		if err := row(cells...); err != nil {
			return err
		}
		for r, err := range j.rows() {
			if err == nil {
				err = seen.add(r.source, r.target)
			}
			if err != nil {
				return err
			}
			for i, c := range relationshipColumns {
				cells[i] = oneLine(c.text(&r))
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
	return inCSV(to, "nodes.csv", ',', func(row func(...string) error) error {
		if err := row("id:ID", "name", "type", "aliases:string[]", "roles:string[]", "sameAs:string[]", "claims:int", ":LABEL"); err != nil {
			return err
		}
		for n, err := range seen.all(j) {
			if err != nil {
				return err
			}
			err := row(oneLine(n.id), oneLine(n.label), n.typ, semicolons(n.aliases), semicolons(n.roles), semicolons(n.same), strconv.Itoa(n.claims), strings.Join(n.labels(), ";"))
			if err != nil {
				return err
			}
		}
		return nil
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
