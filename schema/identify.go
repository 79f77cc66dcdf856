package schema

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kg"
	"kg/gazetteer"
)

// Identify gives the entities of a document the identities of the user's gazetteer, where one
// of their names is there, the types that the schema has for what the text calls them, and
// identifiers elsewhere, where they are known facts: countries are those of Wikidata.
func (s *Schema) Identify(doc *kg.Document) {
	home := homeOf(s.gaz, doc)
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
		if other, ok := s.gaz.Sense(e.Name); ok && e.Type == kg.Place && mentions(doc.Text, other.For) > 2*mentions(doc.Text, other.Other) {
			e.ID, e.Name, e.Aliases = kg.EntityID("e:"+kg.Slug(other.Name)), other.Name, append(e.Aliases, e.Name)
			slices.Sort(e.Aliases)
			continue
		}
		if role := s.telling(e); role != "" {
			// John Smith the footballer is another one than John Smith the senator, for all
			// that is known here. The store joins them where nothing speaks against it.
			e.ID += kg.EntityID("_" + kg.Slug(role))
		}
		if s.namesMany(e) {
			e.ID = s.one(e, home, doc.ID)
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

// telling returns the role that tells a person whose name many have from others of that name,
// or "". Politicians, officers, lawyers and managers are what most texts speak of, and go by
// their names alone.
func (s *Schema) telling(e *kg.Entity) string {
	words := strings.Fields(e.Name)
	if e.Type != kg.Person || len(words) < 2 || !s.gaz.CommonName(words[0]) || !s.gaz.CommonName(words[len(words)-1]) {
		return ""
	}
	told := ""
	for _, role := range e.Roles {
		switch walk := s.gaz.Walk(role); {
		case walk == "public":
			return ""
		case walk != "" && told == "":
			told = role
		}
	}
	return told
}

// namesMany reports whether the name by which a text calls somebody or something, and never by
// more, is one that many have: "Smith", "John", "the Senate".
func (s *Schema) namesMany(e *kg.Entity) bool {
	if _, n := utf8.DecodeRuneInString(e.Name); n == len(strings.TrimRight(e.Name, ".")) {
		return true // a letter
	}
	switch e.Type {
	case kg.Person:
		if given, number, two := strings.Cut(e.Name, " "); two && isLowNumber[number] {
			return s.gaz.CommonName(given) && !popes[given]
		}
		if given, family, two := strings.Cut(e.Name, " "); two && s.gaz.Namesakes(given, family) {
			_, leader := s.gaz.LeaderNamed(e.Name)
			return len(e.Roles) == 0 && len(e.Mentions) <= passing && !leader
		}
		return !strings.Contains(e.Name, " ") && s.gaz.CommonName(e.Name) && !slices.ContainsFunc(e.Roles, func(role string) bool { return reigning[role] })
	case kg.Organization, kg.Group:
		return s.gaz.NamesMany(e.Name)
	case kg.Event:
		return s.gaz.Recurring(e.Name)
	}
	return false
}

// one returns the identifier of one of those who share a name: of that country which the text is about, where each
// country has one of that name, or else of that text. "Smith" or "the Senate" of one text is not that of another.
func (s *Schema) one(e *kg.Entity, home string, doc kg.DocumentID) kg.EntityID {
	slug := strings.TrimPrefix(string(e.ID), "e:")
	if usual := s.gaz.UsualCountry(e.Name); usual != "" && (home == "" || home == usual) {
		return e.ID
	}
	if _, number, two := strings.Cut(e.Name, " "); e.Type == kg.Person && two && isLowNumber[number] || e.Type != kg.Person && s.gaz.National(e.Name, s.gaz.CountryByCode(home)) {
		return homeID(slug, home, doc)
	}
	return localID(slug, doc)
}

// passing is how often a text names somebody at most of whom it tells in passing.
const passing = 2

// Kings of many countries share a name and a low number; high ones are rare, and of the names of popes most are no king's.
var (
	isLowNumber = words("I II III IV V VI")
	popes       = words("Benedict Pius Gregory Clement Innocent Sylvester Boniface Urban Celestine Sixtus Callixtus Paschal Honorius Eugene Julius Adrian Leo Elizabeth")
)

// reigning people are known by a given name alone.
var reigning = words("pope king queen emperor empress prince princess sultan patriarch saint archbishop")

// mentions counts the whole words and phrases of a text that are among those given.
func mentions(text string, words []string) int {
	n := 0
	for _, w := range words {
		for rest := text; ; {
			i := strings.Index(rest, w)
			if i < 0 {
				break
			}
			end := i + len(w)
			if (i == 0 || !letter(rest[i-1])) && (end == len(rest) || !letter(rest[end])) {
				n++
			}
			rest = rest[end:]
		}
	}
	return n
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 }

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
