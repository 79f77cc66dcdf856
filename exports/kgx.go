package exports

import (
	"strconv"
	"strings"

	"kg"
)

// kgxFormat is the pair of tables of KGX (Biolink Model): every claim is an edge
// biolink:related_to whose original predicate is ours, since Biolink has none for politics.
var kgxFormat = Format{
	Name: "kgx", Extension: ".zip", MediaType: "application/zip", Folder: true,
	Description: "KGX: nodes.tsv and edges.tsv",
	write:       writeKGX,
}

// kgxColumns are those of an edge. A text-mined claim has the knowledge level that the
// Biolink Model gives where nobody has judged it.
var kgxColumns = []struct {
	header string
	text   func(*tableRow) string
}{
	{"id", func(r *tableRow) string { return r.c.ID }},
	{"subject", func(r *tableRow) string { return r.c.Source }},
	{"predicate", func(*tableRow) string { return "biolink:related_to" }},
	{"object", func(r *tableRow) string { return r.c.Target }},
	{"category", func(*tableRow) string { return "biolink:Association" }},
	{"knowledge_level", func(*tableRow) string { return "not_provided" }},
	{"agent_type", func(*tableRow) string { return "text_mining_agent" }},
	{"primary_knowledge_source", func(*tableRow) string { return "infores:kg" }},
	{"publications", func(r *tableRow) string { return r.c.Document }},
	{"original_predicate", func(r *tableRow) string { return edgePredicate(r.st) }},
	{"relation_label", func(r *tableRow) string { return kg.Reading(r.c.Label, r.c.Polarity, r.c.Modality) }},
	{"negated", func(r *tableRow) string { return strconv.FormatBool(r.c.Polarity == kg.Negative) }},
	{"modality", func(r *tableRow) string { return string(r.c.Modality) }},
	{"has_confidence_level", func(r *tableRow) string { return number(r.c.Confidence) }},
	{"supporting_text", func(r *tableRow) string { return r.c.Evidence }},
	{"speaker", func(r *tableRow) string { return r.c.SpeakerName }},
	{"event", func(r *tableRow) string { return r.c.Event }},
	{"time", func(r *tableRow) string { return r.c.Time }},
	{"from", func(r *tableRow) string { return r.c.From }},
	{"to", func(r *tableRow) string { return r.c.To }},
	{"arguments", func(r *tableRow) string { return r.c.Arguments }},
	{"rule", func(r *tableRow) string { return r.c.Rule }},
}

func writeKGX(j *job, to files) error {
	seen := newNames()
	defer seen.seen.close()
	err := inTSV(to, "edges.tsv", func(row func(...string) error) error {
		cells := make([]string, len(kgxColumns))
		for i, c := range kgxColumns {
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
			for i, c := range kgxColumns {
				cells[i] = c.text(&r)
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
	return inTSV(to, "nodes.tsv", func(row func(...string) error) error {
		if err := row("id", "category", "name", "synonym", "xref", "provided_by", "type", "description"); err != nil {
			return err
		}
		for n, err := range seen.all(j) {
			if err != nil {
				return err
			}
			err := row(n.id, "biolink:NamedThing", n.label, pipes(n.aliases), pipes(n.same), "infores:kg", n.typ, strings.Join(n.roles, ", "))
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// pipes is a list as KGX writes it.
func pipes(list []string) string {
	items := make([]string, len(list))
	for i, s := range list {
		items[i] = strings.ReplaceAll(s, "|", "/")
	}
	return strings.Join(items, "|")
}
