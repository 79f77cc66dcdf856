package schema

import (
	"fmt"
	"strings"
)

// Because tells why a relation in base form ("express gratitude to") has the predicate it has:
// which word of the schema made it that. It is empty where a relation is a predicate of its own.
func (s *Schema) Because(lemma string) string {
	found, ok := s.lex.find(lemma)
	if !ok || found.entry.Name == lemma {
		return ""
	}
	name := found.entry.Name
	if at, listed := s.lex.phrases[lemma]; listed {
		if at.swap {
			return fmt.Sprintf("%q is %q from the other side, in the schema", lemma, name)
		}
		return fmt.Sprintf("%q is a synonym of %q in the schema", lemma, name)
	}
	w := strings.Fields(lemma)
	why := fmt.Sprintf("the noun %q is %q in the schema, and %q before it a light verb", w[len(w)-2], name, w[0])
	if found.swap {
		why = fmt.Sprintf("the noun %q is %q in the schema, and who has %q before it gets it from another", w[len(w)-2], name, w[0])
	}
	return why
}
