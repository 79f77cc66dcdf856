package graph

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"kg"
)

// checkDocument returns why a document cannot be stored, "" where it can.
func checkDocument(doc *kg.Document) string {
	if doc == nil {
		return "no document"
	}
	if why := checkIRI("document id", string(doc.ID), documentPrefix); why != "" {
		return why
	}
	for _, f := range [...]struct{ what, text string }{
		{"name", doc.Name}, {"location", doc.Location}, {"title", doc.Title}, {"publisher", doc.Publisher}, {"text", doc.Text},
	} {
		if why := checkText(f.what, f.text); why != "" {
			return why
		}
	}
	return ""
}

// checkStatement returns why a statement of doc cannot be stored, "" where it can. Nothing
// may fail later, in the transaction, which would take all other statements with it.
func checkStatement(doc *kg.Document, st *kg.Statement) string {
	if st.Document != doc.ID {
		return "belongs to document " + string(st.Document)
	}
	if why := checkIRI("claim id", string(st.ID), claimPrefix); why != "" {
		return why
	}
	if why := checkIRI("subject id", string(st.Subject.ID), entityPrefix); why != "" {
		return why
	}
	if why := checkIRI("predicate id", string(st.Predicate.ID), predicatePrefix); why != "" {
		return why
	}
	if st.Predicate.Inverse != "" {
		if why := checkIRI("inverse of the predicate", string(st.Predicate.Inverse), predicatePrefix); why != "" {
			return why
		}
	}
	if st.Polarity != kg.Positive && st.Polarity != kg.Negative {
		return "unknown polarity " + strconv.Quote(string(st.Polarity))
	}
	switch st.Modality {
	case kg.Asserted, kg.Planned, kg.Possible, kg.Conditional, kg.Desired, kg.Obligatory:
	default:
		return "unknown modality " + strconv.Quote(string(st.Modality))
	}
	if math.IsNaN(st.Confidence) || math.IsInf(st.Confidence, 0) {
		return "confidence is not a number"
	}
	nodes := []*kg.Node{&st.Subject, st.Object, st.Speaker, st.Via}
	for i := range st.Arguments {
		nodes = append(nodes, &st.Arguments[i])
	}
	for _, n := range nodes {
		if n == nil {
			continue
		}
		if n.ID != "" {
			if why := checkIRI("entity id", string(n.ID), entityPrefix); why != "" {
				return why
			}
		}
		if n.Type != "" {
			if why := checkIRI("entity type", typePrefix+string(n.Type), typePrefix); why != "" {
				return why
			}
		}
		for _, ref := range n.About {
			if why := checkIRI("entity id", string(ref.ID), entityPrefix); why != "" {
				return why
			}
			if why := checkEntity(&kg.Entity{ID: ref.ID, Name: ref.Name, Type: ref.Type}); why != "" {
				return why
			}
		}
		for _, f := range [...]string{n.Role, n.Name, n.Value, n.Datatype, n.Unit, n.Text} {
			if why := checkText("text of a participant", f); why != "" {
				return why
			}
		}
	}
	texts := []string{st.Source, st.Predicate.Label, st.Predicate.Text, st.Predicate.Event, st.Predicate.Mode, st.Predicate.Family, st.Rule, st.Evidence.Text}
	if st.Time != nil {
		texts = append(texts, st.Time.Text, st.Time.Value)
	}
	for _, t := range texts {
		if why := checkText("text", t); why != "" {
			return why
		}
	}
	return ""
}

// checkEntity returns why the names of an entity cannot be stored.
func checkEntity(e *kg.Entity) string {
	if e.Type != "" {
		if why := checkIRI("entity type", typePrefix+string(e.Type), typePrefix); why != "" {
			return why
		}
	}
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		if why := checkText("name of "+string(e.ID), name); why != "" {
			return why
		}
	}
	return ""
}

func checkText(what, s string) string {
	switch {
	case !utf8.ValidString(s):
		return what + " is not valid UTF-8"
	case strings.IndexByte(s, 0) >= 0:
		return what + " has a NUL byte"
	}
	return ""
}

// checkIRI allows what N-Quads allows between angle brackets (RDF 1.1 N-Quads, IRIREF).
func checkIRI(what, s, prefix string) string {
	local, ok := strings.CutPrefix(s, prefix)
	switch {
	case s == "":
		return what + " is empty"
	case !ok:
		return what + " " + s + " does not begin with " + prefix
	case local == "":
		return what + " " + s + " has nothing after " + prefix
	case !utf8.ValidString(s):
		return what + " is not valid UTF-8"
	}
	for _, r := range s {
		if r <= ' ' || r == 0x7f || strings.ContainsRune("<>\"{}|^`\\", r) {
			return what + " has a character that no IRI may have"
		}
	}
	return ""
}
