package coref

import (
	"slices"
	"strings"
	"unicode"

	"kg"
)

// finish writes the clusters that have a name to the document, in the order in which they
// are first mentioned, and its mentions and anaphors in the order of the text.
func (d *discourse) finish() {
	order := make([]int, 0, len(d.mentions))
	several := map[int][]int{} // clusters of mentions that stand for more than one
	for i := range d.mentions {
		m := &d.mentions[i]
		if all := d.together(m); all != nil {
			several[i] = all
			order = append(order, i)
			continue
		}
		if m.Kind == kg.NameMention || m.Entity >= 0 && d.clusters[m.Entity].named() && d.trusted(m) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &d.mentions[a], &d.mentions[b]
		if x.Sentence != y.Sentence {
			return x.Sentence - y.Sentence
		}
		if x.First != y.First {
			return x.First - y.First
		}
		return x.Last - y.Last
	})
	d.doc.Entities = nil
	d.doc.Mentions = make([]kg.Mention, 0, len(order))
	entityOf := make([]int, len(d.clusters))
	byID := map[kg.EntityID]int{}
	for i := range entityOf {
		entityOf[i] = -1
	}
	for _, i := range order {
		m := d.mentions[i].Mention
		number := func(c int) int {
			for d.clusters[c].merged >= 0 {
				c = d.clusters[c].merged
			}
			if entityOf[c] < 0 && d.clusters[c].named() {
				entityOf[c] = d.entity(c, byID)
			}
			return entityOf[c]
		}
		if all := several[i]; all != nil {
			m.Entity = -1
			for _, c := range all {
				if e := number(c); e >= 0 && !slices.Contains(m.Members, e) {
					m.Members = append(m.Members, e)
				}
			}
		} else if m.Entity >= 0 {
			m.Entity = number(m.Entity)
		}
		if m.Entity >= 0 {
			e := &d.doc.Entities[m.Entity]
			m.Type = e.Type
			e.Mentions = append(e.Mentions, len(d.doc.Mentions))
		}
		d.doc.Mentions = append(d.doc.Mentions, m)
	}
	d.doc.Anaphors = d.anaphors()
}

// together returns the clusters that a plural pronoun or description stands for when it
// refers to several things known by name; nil for any other mention.
func (d *discourse) together(m *mention) []int {
	p := &m.phrase
	doubtful := m.sure < surely[p.kind]
	switch {
	case m.Kind == kg.NameMention || p.set || !p.plural:
		return nil
	case p.kind == pluralPronoun && (m.Entity < 0 || doubtful):
		return d.couple(m)
	case m.Entity >= 0 && (d.clusters[m.Entity].named() || doubtful):
		return nil
	}
	return d.several(m)
}

// trusted reports whether a link is sure enough for a graph.
func (d *discourse) trusted(m *mention) bool {
	if m.phrase.kind == personPronoun && d.clusters[m.Entity].typ != kg.Person && !d.clusters[m.Entity].animal {
		return false
	}
	return m.sure >= surely[m.phrase.kind]
}

// officesOf returns of what country or body a person has the offices that the text calls them by, as any mention of them or the list of
// leaders tells: after "Chilean President Hall" also "President Hall" is that of Chile. Offices of two are left out.
func (d *discourse) officesOf(cl *cluster) map[string]string {
	if cl.typ != kg.Person {
		return nil
	}
	var out map[string]string
	torn := make(map[string]bool)
	for _, r := range cl.roles {
		of := ""
		if r.body >= 0 && d.clusters[r.body].typ == kg.Organization {
			of = d.nameOf(r.body)
		} else if code := r.country; code != "" || r.body < 0 {
			if code == "" {
				code = d.ruled(cl, r.noun)
			}
			if c := d.lists.CountryByCode(code); c != nil {
				of = c.Name
			}
		}
		if known, ok := d.lists.Role(r.noun); !ok || !known.Office || of == "" || torn[r.noun] {
			continue
		}
		if was := out[r.noun]; was != "" && was != of {
			torn[r.noun] = true
			delete(out, r.noun)
			continue
		}
		if out == nil {
			out = make(map[string]string)
		}
		out[r.noun] = of
	}
	return out
}

// ruled returns the code of the country that leaders called so have ruled in an office, whichever of them is meant: "US" for President Bush.
func (d *discourse) ruled(cl *cluster, office string) string {
	words := cl.longest().words
	return d.lists.Ruled(office, words[len(words)-1], func(name string) bool {
		full := slugs(name)
		return len(words) == 1 || standsFor(words, full) || standsFor(full, words) || slices.Equal(full, words)
	})
}

// entity appends the entity of a cluster, or adds to the one that has the same identifier,
// and returns its index; -1 when its name leaves no identifier.
func (d *discourse) entity(c int, byID map[kg.EntityID]int) int {
	cl := &d.clusters[c]
	e := kg.Entity{Name: d.nameOf(c), Type: cl.typ, Gender: cl.gender}
	slug := kg.Slug(e.Name)
	if slug == "" {
		return -1
	}
	e.ID = kg.EntityID("e:" + slug)
	for _, n := range cl.names {
		if text := tidy(n.text); cl.typ == kg.Organization || !shouted(text) || !strings.EqualFold(text, e.Name) {
			e.Aliases = append(e.Aliases, text)
		}
	}
	e.Aliases = append(e.Aliases, d.otherNames(c)...)
	if e.Type == kg.Person {
		e.Aliases = append(e.Aliases, familyNames(e.Name)...)
	}
	for _, r := range cl.roles {
		if !relational[r.noun] {
			e.Roles = append(e.Roles, r.noun)
		}
	}
	e.Offices = d.officesOf(cl)
	i, known := byID[e.ID]
	if known {
		old := &d.doc.Entities[i]
		for office, of := range e.Offices {
			if was, both := old.Offices[office]; both && was != of {
				delete(old.Offices, office)
			} else if old.Offices == nil {
				old.Offices = e.Offices
			} else {
				old.Offices[office] = of
			}
		}
		e.Aliases, e.Roles = append(e.Aliases, old.Aliases...), append(e.Roles, old.Roles...)
		old.Aliases, old.Roles = unique(e.Aliases, old.Name), unique(e.Roles, "")
		return i
	}
	e.Aliases, e.Roles = unique(e.Aliases, e.Name), unique(e.Roles, "")
	i = len(d.doc.Entities)
	byID[e.ID] = i
	d.doc.Entities = append(d.doc.Entities, e)
	return i
}

// unique sorts a list and drops repetitions and one value.
func unique(list []string, without string) []string {
	slices.Sort(list)
	list = slices.Compact(list)
	return slices.DeleteFunc(list, func(s string) bool { return s == without })
}

// nameOf returns the fullest name of a cluster: that of the gazetteer, the full name of a
// leader known by office and family name only, or the longest name in the text.
func (d *discourse) nameOf(c int) string {
	cl := &d.clusters[c]
	if cl.canonical != "" {
		return cl.canonical
	}
	n := cl.longest()
	if cl.typ == kg.Person && len(n.words) == 1 {
		for _, r := range cl.roles {
			if l, ok := d.lists.Leader(r.noun, n.text, r.country); ok {
				return l.Name
			}
		}
	}
	if cl.typ == kg.Person {
		if l, ok := d.lists.LeaderNamed(n.text); ok {
			return l.Name // "Recep Tayyip Erdogan", of "Tayyip Erdogan"
		}
		name := calm(tidy(n.text))
		if len(n.words) == 1 {
			name = d.reign(c) + name
		}
		return name
	}
	if cl.state != "" && d.lists.NamesMany(n.text) {
		if strings.Contains(n.text, " of ") {
			return cl.state + "'s " + tidy(n.text)
		}
		return tidy(n.text) + " of " + withArticle(cl.state)
	}
	if cl.typ == kg.Place && shouted(n.text) && d.lists.Seat(n.text) != nil {
		return capital(n.text) // "KYIV", of a dateline
	}
	name := tidy(n.text)
	if title := "The " + strings.TrimPrefix(name, "The "); cl.typ == kg.Work && title == d.titleOf() {
		return title // "The Wall", whose article the text may write small
	}
	return name
}

// reign returns the title of nobility or faith that the given name of a person goes with wherever a text does not tell more of the name
// ("Pope Francis", "Prince Harry"), with a space behind it; "" for none.
func (d *discourse) reign(c int) string {
	for _, i := range d.clusters[c].mentions {
		m := &d.mentions[i]
		if m.Kind != kg.NameMention {
			continue
		}
		first, _ := d.trim(m.Mention)
		if first == 0 {
			continue
		}
		if before := d.doc.Sentences[m.Sentence].Tokens[first-1].Form; reigns[before] && (first < 2 || d.doc.Sentences[m.Sentence].Tokens[first-2].UPOS != "PROPN") {
			return before + " "
		}
	}
	return ""
}

// reigns are titles that stand before given names.
var reigns = wordSet("Pope King Queen Prince Princess Emperor Empress Saint St. Sir Dame")

// titleOf returns the title of the document without what it has in brackets, "" for none.
func (d *discourse) titleOf() string {
	if len(d.doc.Sentences) == 0 || d.doc.Sentences[0].Kind != kg.Heading {
		return ""
	}
	title, _, _ := strings.Cut(d.doc.Slice(d.doc.Sentences[0].Span), " (")
	return title
}

// withArticle puts "the" before the names of countries that have it.
func withArticle(country string) string {
	switch last := country[strings.LastIndexByte(country, ' ')+1:]; last {
	case "States", "Kingdom", "Emirates", "Netherlands", "Philippines", "Bahamas", "Maldives", "Republic", "Islands", "Union":
		return "the " + country
	}
	return country
}

// otherNames returns the names of a known organisation that make it findable in a graph.
func (d *discourse) otherNames(c int) []string {
	cl := &d.clusters[c]
	if cl.canonical == "" {
		return nil
	}
	if cl.country != "" {
		country := d.lists.CountryByCode(cl.country)
		if country.Name == cl.canonical {
			return country.Aliases
		}
		return append(slices.Clone(country.People), country.Adjectives...)
	}
	if o := d.lists.Organization(cl.canonical); o != nil && o.Acronym != "" {
		return append([]string{o.Acronym}, o.Aliases...)
	}
	return nil
}

// calm undoes the capitals of single words of a person's name: "Emmanuel MACRON", "GLEN Clay Higgins".
func calm(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if len(words) > 1 && len(w) > 3 && strings.ContainsAny(w, "AEIOUY") && !strings.ContainsFunc(w, notUpper) && !generations[w] {
			words[i] = capital(w)
		}
	}
	return strings.Join(words, " ")
}

func notUpper(r rune) bool { return !unicode.IsUpper(r) }

// tidy drops a leading article and undoes the capitals of a headline in names of two words
// or more.
func tidy(text string) string {
	if rest, ok := strings.CutPrefix(text, "the "); ok {
		text = rest
	} else if rest, ok := strings.CutPrefix(text, "The "); ok && !strings.Contains(rest, " ") {
		text = rest
	}
	words := strings.Fields(text)
	if len(words) < 2 || strings.ContainsFunc(text, unicode.IsLower) {
		return text
	}
	for i, w := range words {
		if len(w) > 3 {
			words[i] = capital(w)
		}
	}
	return strings.Join(words, " ")
}
