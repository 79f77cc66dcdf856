package exports

import (
	"strconv"
	"strings"
)

// attribute is a column of nodes or edges in GraphML and GEXF. value returns "" where an
// element has none.
type attribute[T any] struct {
	name  string
	typ   string // string, int or double in both formats ("integer" in GEXF)
	value func(*T) string
}

var nodeAttributes = []attribute[node]{
	{"type", "string", func(n *node) string { return n.typ }},
	{"aliases", "string", func(n *node) string { return joined(n.aliases) }},
}

var edgeAttributes = []attribute[edge]{
	{"predicate", "string", func(e *edge) string { return e.Predicate }},
	{"event", "string", func(e *edge) string { return e.Event }},
	{"polarity", "string", func(e *edge) string { return string(e.Polarity) }},
	{"modality", "string", func(e *edge) string { return string(e.Modality) }},
	{"confidence", "double", func(e *edge) string { return number(e.confidence) }},
	{"claims", "string", func(e *edge) string { return strings.Join(e.claims, " ") }},
	{"documents", "string", func(e *edge) string { return strings.Join(e.documents, " ") }},
	{"sources", "string", func(e *edge) string { return joined(e.sources) }},
	{"evidence", "string", func(e *edge) string { return joined(e.evidence) }},
	{"sentence", "int", func(e *edge) string { return strconv.Itoa(e.Sentence) }},
	{"speaker", "string", func(e *edge) string { return e.SpeakerName }},
	{"time", "string", func(e *edge) string { return joined(e.times) }},
	{"arguments", "string", func(e *edge) string { return joined(e.arguments) }},
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// colour of a class of nodes, 0xrrggbb: light enough for black text.
func colour(typ string) uint32 {
	switch typ {
	case "Person":
		return 0xa6cee3
	case "Organization":
		return 0xfdbf6f
	case "Place":
		return 0xb2df8a
	case "Group":
		return 0xcab2d6
	case "Event":
		return 0xfb9a99
	case "Work":
		return 0xffff99
	case "Thing":
		return 0xe6e6e6
	}
	return 0xf7f7f7 // values
}

// negativeColour marks edges that deny.
const negativeColour = 0xd62728
