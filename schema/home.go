package schema

import (
	"strings"

	"kg"
	"kg/gazetteer"
)

// minHome is how often a text speaks of a country before that tells where it plays.
const minHome = 3

// homeOf returns the code of the country that a document is about: the one that more than two in
// three of its mentions of countries, their people, capitals and leaders are of; "" where it is about none, or several.
func homeOf(gaz *gazetteer.Gazetteer, doc *kg.Document) string {
	counts := make(map[string]int)
	all, best := 0, ""
	for i := range doc.Entities {
		e := &doc.Entities[i]
		code := countryOf(gaz, e)
		if code == "" {
			continue
		}
		all += len(e.Mentions)
		counts[code] += len(e.Mentions)
		if n := counts[code]; n > counts[best] || n == counts[best] && code < best {
			best = code
		}
	}
	if n := counts[best]; n < minHome || 3*n < 2*all {
		return ""
	}
	return best
}

// countryOf returns the code of the country that an entity is, or whose people, capital or leader it is; "" for none.
func countryOf(gaz *gazetteer.Gazetteer, e *kg.Entity) string {
	if e.Type == kg.Person {
		if l, ok := gaz.LeaderNamed(e.Name); ok {
			return l.Country
		}
		return ""
	}
	if c := gaz.Country(e.Name); c != nil {
		return c.Code
	}
	if c, _ := gaz.Demonym(e.Name); c != nil {
		return c.Code
	}
	if c := gaz.Seat(e.Name); c != nil {
		return c.Code
	}
	return ""
}

// localID names what means something within its document only.
func localID(slug string, doc kg.DocumentID) kg.EntityID {
	return kg.EntityID("e:" + slug + "." + docHash(doc))
}

// homeID names what texts about one country mean alike: "Supreme Court" in all those about Kenya. Where a
// text is about none it means something within the text only.
func homeID(slug, home string, doc kg.DocumentID) kg.EntityID {
	if home == "" {
		return localID(slug, doc)
	}
	return kg.EntityID("e:" + slug + "." + strings.ToLower(home))
}
