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
var kgxColumns = []attribute[tableRow]{
	{"id", "string", func(r *tableRow) string { return r.c.ID }, nil},
	{"subject", "string", func(r *tableRow) string { return r.c.Source }, nil},
	{"predicate", "string", func(*tableRow) string { return "biolink:related_to" }, nil},
	{"object", "string", func(r *tableRow) string { return r.c.Target }, nil},
	{"category", "string", func(*tableRow) string { return "biolink:Association" }, nil},
	{"knowledge_level", "string", func(*tableRow) string { return "not_provided" }, nil},
	{"agent_type", "string", func(*tableRow) string { return "text_mining_agent" }, nil},
	{"primary_knowledge_source", "string", func(*tableRow) string { return "infores:kg" }, nil},
	{"publications", "string", func(r *tableRow) string { return r.c.Document }, nil},
	{"original_predicate", "string", func(r *tableRow) string { return edgePredicate(r.st) }, nil},
	{"relation_label", "string", (*tableRow).reading, nil},
	{"negated", "string", func(r *tableRow) string { return strconv.FormatBool(r.c.Polarity == kg.Negative) }, nil},
	{"modality", "string", func(r *tableRow) string { return string(r.c.Modality) }, nil},
	{"has_confidence_score", "string", func(r *tableRow) string { return number(r.c.Confidence) }, nil},
	{"supporting_text", "string", func(r *tableRow) string { return r.c.Evidence }, nil},
	{"speaker", "string", func(r *tableRow) string { return r.c.SpeakerName }, nil},
	{"event", "string", func(r *tableRow) string { return r.c.Event }, nil},
	{"time", "string", func(r *tableRow) string { return r.c.Time }, nil},
	{"from", "string", func(r *tableRow) string { return r.c.From }, nil},
	{"to", "string", func(r *tableRow) string { return r.c.To }, nil},
	{"arguments", "string", func(r *tableRow) string { return r.c.Arguments }, nil},
	{"rule", "string", func(r *tableRow) string { return r.c.Rule }, nil},
}

// kgxNodeColumns are those of a node.
var kgxNodeColumns = []attribute[node]{
	{"id", "string", func(n *node) string { return n.id }, nil},
	{"category", "string", (*node).biolink, nil},
	{"name", "string", func(n *node) string { return n.label }, nil},
	{"synonym", "list", nil, func(n *node) []string { return n.aliases }},
	{"xref", "list", nil, func(n *node) []string { return n.same }},
	{"provided_by", "string", func(*node) string { return "infores:kg" }, nil},
	{"type", "string", func(n *node) string { return n.typ }, nil},
	{"description", "string", func(n *node) string { return strings.Join(n.roles, ", ") }, nil},
}

func writeKGX(j *job, to files) error {
	seen := newNames()
	defer seen.close()
	err := inTSV(to, "edges.tsv", func(row func(...string) error) error {
		return writeTable(dialect{}, kgxColumns, j.rows(seen), row)
	})
	if err != nil {
		return err
	}
	return inTSV(to, "nodes.tsv", func(row func(...string) error) error {
		return writeTable(dialect{list: pipes}, kgxNodeColumns, seen.all(j), row)
	})
}

// biolink is the class of the Biolink Model that a node falls under; what no class fits is a
// NamedThing, as all are.
func (n *node) biolink() string {
	switch kg.EntityType(n.typ) {
	case kg.Person, kg.Organization, kg.Group:
		return "biolink:Agent"
	case kg.Place:
		return "biolink:GeographicLocation"
	case kg.Event:
		return "biolink:Event"
	case kg.Work:
		return "biolink:InformationContentEntity"
	}
	return "biolink:NamedThing"
}

// pipes is a list as KGX writes it.
func pipes(list []string) string {
	items := make([]string, len(list))
	for i, s := range list {
		items[i] = strings.ReplaceAll(s, "|", "/")
	}
	return strings.Join(items, "|")
}
