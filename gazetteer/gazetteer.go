// Package gazetteer holds the little that the language stages know of the world before they
// read: countries with their names and demonyms, seats of government, well-known
// organisations, given names with their gender, titles and roles of persons, and heads of
// state and government.
//
// The lists are embedded (data/*.tsv). Those with a "Generated" header are made by
// gazetteer/gen from open data, the others are written by hand. They are a help, not an
// authority: a name that is absent says nothing, and one that is present may name something
// else ("Jordan", "Georgia", "Chad"), so callers weigh them against the text.
package gazetteer

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"kg"
)

//go:embed data/*.tsv
var data embed.FS

// Country is a state or territory.
type Country struct {
	Code       string   // ISO 3166-1 alpha-2: "RU"
	Name       string   // common English name: "Russia"
	Aliases    []string // other names and acronyms: "Russian Federation"
	Adjectives []string // "Russian"; may be empty
	Person     []string // one inhabitant: "Russian", "Dane"
	People     []string // the inhabitants, the usual word first: "Russians", "Danes"
	Capital    string   // "Moscow"; empty for none
	Wikidata   string   // "Q159"; empty where not known
}

// Organization is a well-known organisation.
type Organization struct {
	Name    string   // full name, without article
	Acronym string   // "NATO"; empty for none
	Aliases []string // other spellings
	Country string   // code of the country it belongs to; empty for none
}

// Title is a word before a person's name that is no part of the name.
type Title struct {
	Gender kg.Gender // UnknownGender when it does not tell
	Role   string    // role it stands for: "general" for "Gen."; empty for a mere courtesy
}

// Role is a noun for what a person does or is to others.
type Role struct {
	Office bool      // a body has one holder of it at a time: "president", unlike "senator"
	Title  bool      // stands before the name: "President Biden"
	Gender kg.Gender // UnknownGender when it does not tell
}

// Leader is a head of state or government since 1990, under one of the offices held.
type Leader struct {
	Name    string // as the press writes it: "Recep Tayyip Erdogan"
	Family  string // "Erdogan"
	Office  string // "president", "prime minister" or "chancellor"
	Country string // code
}

// Sense is a second place of a name.
type Sense struct {
	Name  string   // "Georgia (U.S. state)"
	For   []string // words in a text that speak for it
	Other []string // words that speak for the usual meaning
}

// Gazetteer answers look-ups. It is read-only and safe for concurrent use; what it returns
// is shared and must not be changed.
type Gazetteer struct {
	countries     []Country
	byCode        map[string]*Country
	byName        map[string]*Country
	byDemonym     map[string]demonym
	bySeat        map[string]*Country
	organizations []Organization
	byOrg         map[string]*Organization
	acronyms      map[string]*Organization
	countryCodes  map[string]*Country // names all in capitals: "US", "UAE"
	given         map[string]kg.Gender
	family        map[string]bool // common family names, folded
	titles        map[string]Title
	roles         map[string]Role
	walks         map[string]string   // of life, by role
	leaders       map[string][]Leader // by folded family name
	senses        map[string]Sense    // by name as written
}

type demonym struct {
	country *Country
	plural  bool
}

// Load returns the embedded lists, which are read once and shared by all callers. It fails
// only when the embedded files are broken.
func Load() (*Gazetteer, error) { return load() }

var load = sync.OnceValues(read)

// Countries returns all countries, by code.
func (g *Gazetteer) Countries() []Country { return g.countries }

// CountryByCode returns the country of an ISO 3166-1 alpha-2 code, or nil.
func (g *Gazetteer) CountryByCode(code string) *Country { return g.byCode[code] }

// Country returns the country of a name or acronym, or nil. Case is ignored except that of
// acronyms ("us" is no country); a leading "the", accents and full stops are ignored.
func (g *Gazetteer) Country(name string) *Country {
	if c := g.countryCodes[acronym(name)]; c != nil {
		return c
	}
	return g.byName[fold(name)]
}

// Demonym returns the country whose people or adjective the word names, and whether the
// word can only be a plural ("Russians"); nil when it names none. The word must be capitalised.
func (g *Gazetteer) Demonym(word string) (c *Country, plural bool) {
	if !capitalised(word) {
		return nil, false
	}
	if c := g.countryCodes[acronym(word)]; c != nil {
		return c, false // "US officials"
	}
	d := g.byDemonym[fold(word)]
	return d.country, d.plural
}

// Seat returns the country governed from a place, its capital or a building ("Kremlin"), or nil.
func (g *Gazetteer) Seat(name string) *Country { return g.bySeat[fold(name)] }

// Sense returns the second place of a name, and whether there is one.
func (g *Gazetteer) Sense(name string) (Sense, bool) {
	s, ok := g.senses[name]
	return s, ok
}

// Organization returns the organisation of a name or acronym, or nil. Acronyms must be in
// capitals.
func (g *Gazetteer) Organization(name string) *Organization {
	if o := g.acronyms[acronym(name)]; o != nil {
		return o
	}
	return g.byOrg[fold(name)]
}

// GivenName reports whether a capitalised word is a known given name, and the gender most of
// its bearers have (UnknownGender: it has both, or the list does not tell).
func (g *Gazetteer) GivenName(word string) (gender kg.Gender, known bool) {
	if !capitalised(word) {
		return kg.UnknownGender, false
	}
	gender, known = g.given[fold(word)]
	return gender, known
}

// CommonName reports whether many people bear a name, given or family, so that alone it
// names nobody in particular: "Smith" and "George" are common, "Putin" is not. Case and accents
// are ignored.
func (g *Gazetteer) CommonName(word string) bool {
	key := fold(word)
	if _, given := g.given[key]; given {
		return true
	}
	return g.family[key]
}

// Title returns what a word or two before a name tell ("Mr.", "Lt. Gen."). Words that are
// also roles ("President") are found by Role.
func (g *Gazetteer) Title(words string) (Title, bool) {
	if !capitalised(words) {
		return Title{}, false
	}
	t, ok := g.titles[strings.ToLower(words)]
	return t, ok
}

// Role returns what is known of a role noun of one or more words in the singular. Case is ignored.
func (g *Gazetteer) Role(noun string) (Role, bool) {
	if r, ok := g.roles[noun]; ok {
		return r, true
	}
	r, ok := g.roles[strings.ToLower(noun)]
	return r, ok
}

// Walk returns the walk of life that a role noun belongs to, which people seldom leave for
// another: "public", "sport", "arts", "faith" or "study"; "" where it tells none. "tennis player" is found by its last word.
func (g *Gazetteer) Walk(role string) string {
	if walk := g.walks[role]; walk != "" {
		return walk
	}
	return g.walks[role[strings.LastIndexByte(role, ' ')+1:]]
}

// Leader returns the only leader of a family name who held the office, of the given country
// when its code is not empty. An empty office stands for any. It reports false when there is
// none or more than one.
func (g *Gazetteer) Leader(office, family, country string) (Leader, bool) {
	var found Leader
	for _, l := range g.leaders[fold(family)] {
		if office != "" && l.Office != office || country != "" && l.Country != country {
			continue
		}
		if found.Name != "" && (kg.Slug(found.Name) != kg.Slug(l.Name) || found.Country != l.Country) {
			return Leader{}, false
		}
		found = l
	}
	return found, found.Name != ""
}

// Ruled returns the code of the country that leaders of a family name held an office of, where all whose full names
// agree are of one: "US" for the presidents Bush. It is "" where there is none, or several.
func (g *Gazetteer) Ruled(office, family string, agrees func(name string) bool) string {
	code := ""
	for _, l := range g.leaders[fold(family)] {
		switch {
		case l.Office != office || !agrees(l.Name):
		case code != "" && code != l.Country:
			return ""
		default:
			code = l.Country
		}
	}
	return code
}

// LeaderNamed returns the only leader whose full name is longer than the given one of two
// words or more and ends in it ("Tayyip Erdoğan"); accents are ignored. It reports false when there
// is none or more than one.
func (g *Gazetteer) LeaderNamed(name string) (Leader, bool) {
	words := strings.Fields(name)
	ending := "_" + kg.Slug(name)
	var found Leader
	for i := 1; i < len(words); i++ {
		for _, l := range g.leaders[fold(strings.Join(words[i:], " "))] {
			if !strings.HasSuffix(kg.Slug(l.Name), ending) || l.Name == found.Name {
				continue
			}
			if found.Name != "" {
				return Leader{}, false
			}
			found = l
		}
	}
	return found, found.Name != ""
}

func read() (*Gazetteer, error) {
	g := &Gazetteer{byCode: map[string]*Country{}, byName: map[string]*Country{}, byDemonym: map[string]demonym{},
		bySeat: map[string]*Country{}, byOrg: map[string]*Organization{}, acronyms: map[string]*Organization{},
		countryCodes: map[string]*Country{}, given: map[string]kg.Gender{}, family: map[string]bool{}, titles: map[string]Title{}, roles: map[string]Role{},
		walks: map[string]string{}, leaders: map[string][]Leader{}, senses: map[string]Sense{}}
	for _, list := range []struct {
		name    string
		columns int
		add     func(f []string)
	}{
		{"countries", 8, func(f []string) {
			g.countries = append(g.countries, Country{f[0], f[1], items(f[2]), items(f[3]), items(f[4]), items(f[5]), strings.Trim(f[6], "-"), f[7]})
		}},
		{"organizations", 4, func(f []string) {
			g.organizations = append(g.organizations, Organization{f[0], f[1], items(f[2]), f[3]})
		}},
		{"names", 2, func(f []string) {
			for _, name := range strings.Fields(f[1]) {
				if _, dup := g.given[fold(name)]; !dup || f[0] != "u" { // "José" tells more than "Jose"
					g.given[fold(name)] = genderOf(f[0])
				}
			}
		}},
		{"surnames", 1, func(f []string) {
			for _, name := range strings.Fields(f[0]) {
				g.family[fold(name)] = true
			}
		}},
		{"titles", 3, func(f []string) { g.titles[strings.ToLower(f[0])] = Title{genderOf(f[1]), f[2]} }},
		{"roles", 2, func(f []string) {
			r := Role{Office: strings.Contains(f[1], "o"), Title: strings.Contains(f[1], "t")}
			r.Gender = genderOf(strings.Trim(f[1], "ot-"))
			g.roles[f[0]] = r
		}},
		{"walks", 2, func(f []string) {
			for _, role := range items(f[1]) {
				g.walks[role] = f[0]
			}
		}},
		{"leaders", 4, func(f []string) {
			g.leaders[fold(f[1])] = append(g.leaders[fold(f[1])], Leader{f[0], f[1], f[2], f[3]})
		}},
		{"senses", 4, func(f []string) { g.senses[f[0]] = Sense{f[1], items(f[2]), items(f[3])} }},
		{"seats", 2, func(f []string) { g.bySeat[fold(f[0])] = g.byCode[f[1]] }},
	} {
		if err := eachRow(list.name, list.columns, list.add); err != nil {
			return nil, err
		}
		if list.name == "countries" { // before the lists that name countries by code
			g.indexCountries()
		}
	}
	for i := range g.organizations {
		o := &g.organizations[i]
		if o.Acronym != "" {
			g.acronyms[o.Acronym] = o
		}
		for _, n := range append([]string{o.Name}, o.Aliases...) {
			if a := acronym(n); a != "" {
				g.acronyms[a] = o
			} else {
				g.byOrg[fold(n)] = o
			}
		}
	}
	return g, nil
}

func (g *Gazetteer) indexCountries() {
	for i := range g.countries {
		c := &g.countries[i]
		g.byCode[c.Code] = c
		for _, n := range append([]string{c.Name}, c.Aliases...) {
			if a := acronym(n); a != "" {
				g.countryCodes[a] = c
			} else {
				g.byName[fold(n)] = c
			}
		}
		for _, n := range c.People {
			g.byDemonym[fold(n)] = demonym{c, true}
		}
		for _, n := range append(c.Adjectives, c.Person...) {
			if acronym(n) == "" {
				g.byDemonym[fold(n)] = demonym{c, false}
			}
		}
		if c.Capital != "" {
			g.bySeat[fold(c.Capital)] = c
		}
	}
}

// eachRow calls add with the fields of each line of an embedded list.
func eachRow(name string, columns int, add func(f []string)) error {
	b, err := data.ReadFile("data/" + name + ".tsv")
	if err != nil {
		return fmt.Errorf("gazetteer: %w", err)
	}
	fields := make([]string, columns)
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		clear(fields)
		for i := range fields {
			fields[i], line, _ = strings.Cut(line, "\t")
		}
		if fields[0] == "" || line != "" {
			return fmt.Errorf("gazetteer: %s.tsv:%d: want %d columns", name, n, columns)
		}
		add(fields)
	}
	return nil
}

func items(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func genderOf(s string) kg.Gender {
	switch s {
	case "m":
		return kg.Masculine
	case "f":
		return kg.Feminine
	}
	return kg.UnknownGender
}

// fold is the key of a name: its slug without a leading article.
func fold(name string) string {
	return strings.TrimPrefix(kg.Slug(name), "the_")
}

// acronym returns a name of two to six capitals without its full stops, or "".
func acronym(name string) string {
	name = strings.TrimPrefix(name, "the ")
	letters := 0
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case c >= 'A' && c <= 'Z':
			letters++
		case c != '.':
			return ""
		}
	}
	if letters < 2 || letters > 6 {
		return ""
	}
	return strings.ReplaceAll(name, ".", "")
}

func capitalised(s string) bool {
	return s != "" && (s[0] >= 'A' && s[0] <= 'Z' || s[0] >= 0x80)
}
