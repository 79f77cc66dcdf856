package schema

import (
	"slices"
	"strings"

	"kg"
	"kg/gazetteer"
)

// Identify gives the entities of a document the identities of the user's gazetteer, where one
// of their names is there, the types that the schema has for what the text calls them, and
// identifiers elsewhere, where they are known facts: countries are those of Wikidata.
func (s *Schema) Identify(doc *kg.Document) {
	for i := range doc.Entities {
		e := &doc.Entities[i]
		if found := s.listed(e); found != nil {
			if e.Name != found.Name {
				e.Aliases = append(e.Aliases, e.Name)
			}
			e.ID, e.Name = found.ID, found.Name
			e.Aliases = append(e.Aliases, found.Aliases...)
			if found.Type != "" {
				s.retype(doc, i, found.Type)
			}
			if found.Same != "" {
				e.Same = append(e.Same, found.Same)
			}
			slices.Sort(e.Aliases)
			e.Aliases = slices.DeleteFunc(slices.Compact(e.Aliases), func(a string) bool { return a == e.Name })
			continue
		}
		if c := s.gaz.Country(e.Name); c != nil && e.Type == kg.Place && c.Name == e.Name && c.Wikidata != "" {
			e.Same = append(e.Same, "wd:"+c.Wikidata)
		}
		for _, role := range e.Roles {
			if t, ok := s.lex.types[role]; ok && s.lex.within(t, []kg.EntityType{e.Type}) {
				s.retype(doc, i, t)
			}
		}
		if t, ok := s.lex.types[lastWord(e.Name)]; ok && s.lex.within(t, []kg.EntityType{e.Type}) {
			s.retype(doc, i, t)
		}
	}
}

// listed returns the entry of the user's gazetteer for an entity: by its name before its
// aliases.
func (s *Schema) listed(e *kg.Entity) *gazetteer.Entry {
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		if found := s.list.Find(name, e.Type); found != nil {
			return found
		}
	}
	return nil
}

func (s *Schema) retype(doc *kg.Document, i int, t kg.EntityType) {
	e := &doc.Entities[i]
	e.Type = t
	for _, m := range e.Mentions {
		doc.Mentions[m].Type = t
	}
}

func lastWord(name string) string {
	return strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
}
