package exports

import (
	"strconv"
	"strings"
)

// attribute is a column of nodes or edges.
type attribute[T any] struct {
	name string
	typ  string            // string, int, double, or list for several strings
	text func(*T) string   // "" where an element has none; nil for a list
	list func(*T) []string // of a list
}

// value is the attribute as one string: a list has an item a line.
func (a *attribute[T]) value(of *T) string {
	if a.list != nil {
		return joined(a.list(of))
	}
	return a.text(of)
}

var nodeAttributes = []attribute[node]{
	{"type", "string", func(n *node) string { return n.typ }, nil},
	{"claims", "int", func(n *node) string { return strconv.Itoa(n.claims) }, nil},
	{"aliases", "list", nil, func(n *node) []string { return n.aliases }},
	{"roles", "list", nil, func(n *node) []string { return n.roles }},
	{"sameAs", "list", nil, func(n *node) []string { return n.same }},
}

// edgeAttributes: claims, documents, dates, confidences and evidence have an item for each
// claim, in the same order, so that parallel claims stay apart.
var edgeAttributes = []attribute[edge]{
	{"predicate", "string", func(e *edge) string { return e.Predicate }, nil},
	{"event", "string", func(e *edge) string { return e.Event }, nil},
	{"mode", "string", func(e *edge) string { return e.Mode }, nil},
	{"family", "string", func(e *edge) string { return e.Family }, nil},
	{"polarity", "string", func(e *edge) string { return string(e.Polarity) }, nil},
	{"modality", "string", func(e *edge) string { return string(e.Modality) }, nil},
	{"confidence", "double", func(e *edge) string { return number(e.confidence()) }, nil},
	{"speaker", "string", func(e *edge) string { return e.SpeakerName }, nil},
	{"via", "string", func(e *edge) string { return e.Via }, nil},
	{"time", "list", nil, func(e *edge) []string { return e.distinct(func(c *claim) string { return c.Time }) }},
	{"arguments", "list", nil, func(e *edge) []string { return e.distinct(func(c *claim) string { return c.Arguments }) }},
	{"sources", "list", nil, func(e *edge) []string { return e.distinct(func(c *claim) string { return c.Name }) }},
	{"sentence", "int", func(e *edge) string { return strconv.Itoa(e.Sentence) }, nil},
	{"rule", "string", func(e *edge) string { return e.Rule }, nil},
	{"claims", "list", nil, func(e *edge) []string { return e.each(func(c *claim) string { return c.ID }) }},
	{"documents", "list", nil, func(e *edge) []string { return e.each(func(c *claim) string { return c.Document }) }},
	{"dates", "list", nil, func(e *edge) []string {
		return e.each(func(c *claim) string { return (&spell{c.From, c.To}).String() })
	}},
	{"confidences", "list", nil, func(e *edge) []string { return e.each(func(c *claim) string { return number(c.Confidence) }) }},
	{"evidence", "list", nil, func(e *edge) []string { return e.each(func(c *claim) string { return c.Evidence }) }},
}

// String is an ISO 8601 date or interval.
func (s *spell) String() string {
	if s.from == s.to {
		return s.from
	}
	return s.from + "/" + s.to
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// joined puts a list into one attribute, an item a line; where there are several, breaks of
// lines within an item become spaces. A list of nothing but empty items is empty.
func joined(list []string) string {
	switch len(list) {
	case 0:
		return ""
	case 1:
		return list[0]
	}
	flat, any := make([]string, len(list)), false
	for i, s := range list {
		flat[i] = oneLine(s)
		any = any || s != ""
	}
	if !any {
		return ""
	}
	return strings.Join(flat, "\n")
}

var lineBreaks = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\u2028", " ", "\u2029", " ", "\v", " ", "\f", " ", "\u0085", " ")

func oneLine(s string) string { return lineBreaks.Replace(s) }

// colouredTypes are the classes that have a colour of their own.
var colouredTypes = []string{"Person", "Organization", "Place", "Group", "Event", "Work", "Thing"}

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
