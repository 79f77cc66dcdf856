package coref

import (
	"slices"
	"strings"

	"kg"
)

// isOneOfPeople reports whether a mention that was read as the name of a people is of one of them: "the Croatian survived a scare", "an Iraqi".
// "The French" are all of them.
func (d *discourse) isOneOfPeople(m *kg.Mention) bool {
	t := &d.trees[m.Sentence]
	if m.Kind != kg.NameMention || m.Type != kg.Group || d.demonym(m.Sentence, m.Head) == "" || t.isPlural(m.Head) || !t.isNoun(m.Head) && t.tokens[m.Head].UPOS != "ADJ" || m.Last > m.Head+1 {
		return false
	}
	for _, k := range t.children(m.Head) {
		if is(t.tokens[k].Deprel, "flat") || is(t.tokens[k].Deprel, "compound") {
			return false
		}
	}
	switch rel := t.tokens[m.Head].Deprel; {
	case is(rel, "nsubj"), is(rel, "obj"), is(rel, "iobj"), is(rel, "obl"), is(rel, "conj"), is(rel, "appos"), rel == "nmod", rel == "nmod:poss", is(rel, "root"):
	default:
		return false
	}
	det := t.child(m.Head, "det")
	if det < 0 {
		return false
	}
	switch t.lowered[det] {
	case "a", "an", "another":
		return true
	case "the":
		if t.child(m.Head, "conj") >= 0 || is(t.tokens[m.Head].Deprel, "conj") {
			return false // "the Israeli and the Palestinian elections"
		}
	default:
		return false
	}
	if v := t.head(m.Head); v >= 0 && is(t.tokens[m.Head].Deprel, "nsubj") { // "the Iraqi are"
		for _, k := range append([]int32{int32(v)}, t.children(v)...) {
			if t.tokens[k].Feature("Number") == "Plur" && (t.tokens[k].UPOS == "AUX" || int(k) == v && t.tokens[k].UPOS == "VERB") {
				return false
			}
		}
	}
	for _, ending := range [...]string{"sh", "ch", "ese", "ss"} {
		if strings.HasSuffix(t.lowered[m.Head], ending) {
			return false
		}
	}
	return true
}

// demonym returns the code of the country of whose people a word is; "" for other words, and for names of countries.
func (d *discourse) demonym(s, i int) string {
	form := d.trees[s].tokens[i].Form
	if c, plural := d.lists.Demonym(form); c != nil && !plural && d.lists.Country(form) == nil {
		return c.Code
	}
	return ""
}

// compatriot returns the only person named so far in the sentence and those before of whom the text tells that he is of the people that a
// noun with "the" has one of: after "Croatian Ivan Ljubicic" and "Russian Marat Safin" the Croatian is Ljubicic; -1 for none.
func (d *discourse) compatriot(m *mention) int {
	code := d.demonym(m.Sentence, m.Head)
	t := &d.trees[m.Sentence]
	if code == "" || m.phrase.det != definite || m.phrase.plural || m.phrase.last > m.Head+1 {
		return -1
	}
	if det := t.child(m.Head, "det"); det != m.Head-1 {
		return -1
	}
	fit := -1
	for s := m.Sentence; s >= 0 && s >= m.Sentence-farther; s-- {
		for _, i := range d.bySentence[s] {
			o := &d.mentions[i]
			c := o.Entity
			if c < 0 || c == fit || s == m.Sentence && o.Head > m.Head || d.clusters[c].typ != kg.Person || !d.clusters[c].named() || !d.isOf(c, code) {
				continue
			}
			if fit >= 0 {
				return -1
			}
			fit = c
		}
	}
	return fit
}

// isOf reports whether the text says of a person of what country he is.
func (d *discourse) isOf(c int, code string) bool {
	if slices.ContainsFunc(d.clusters[c].roles, func(r role) bool { return r.country == code }) {
		return true
	}
	return slices.ContainsFunc(d.clusters[c].mentions, func(i int32) bool {
		m := &d.mentions[i]
		if m.Kind != kg.NameMention || m.First == 0 {
			return false
		}
		before := m.First - 1
		if form := d.trees[m.Sentence].tokens[before].Form; (form == "'s" || form == "’s") && before > 0 {
			before--
			if o := d.cover(m.Sentence, before); o >= 0 && d.mentions[o].Entity >= 0 {
				return d.clusters[d.mentions[o].Entity].country == code && d.clusters[d.mentions[o].Entity].typ == kg.Place
			}
			return false
		}
		t := &d.trees[m.Sentence]
		for n := 0; n < 3 && before > 0 && t.tokens[before].UPOS == "NOUN" && d.demonym(m.Sentence, before) == ""; n++ {
			before-- // "Norwegian ski jumper Carl Hall"
		}
		return d.demonym(m.Sentence, before) == code
	})
}

// homes are nouns for what is somebody's country where it is said to be his.
var homes = wordSet("country nation homeland")

// home returns the country that "his country" is, as the office or the people of whose it is tells: "the Turkish leader says his country";
// -1 for none, and where the text does not name that country.
func (d *discourse) home(m *mention) int {
	t := &d.trees[m.Sentence]
	if !homes[t.lemma(m.Head)] || m.phrase.plural || m.phrase.det != possessed {
		return -1
	}
	owner := -1
	for _, k := range t.children(m.Head) {
		switch rel := t.tokens[k].Deprel; {
		case rel == "nmod:poss":
			owner = int(k)
		case int(k) < m.Head && (is(rel, "amod") || is(rel, "compound") || is(rel, "nummod")), is(rel, "nmod"), is(rel, "acl"):
			return -1 // "his adopted country", "his country of origin"
		}
	}
	i := -1
	if owner >= 0 && t.tokens[owner].UPOS == "PRON" {
		i = d.cover(m.Sentence, owner)
	}
	if i < 0 || d.mentions[i].Entity < 0 || !d.trusted(&d.mentions[i]) {
		return -1
	}
	cl := &d.clusters[d.mentions[i].Entity]
	if !cl.named() || cl.typ != kg.Person && cl.typ != kg.Group {
		return -1
	}
	code := cl.country
	for _, r := range cl.roles {
		if r.country == "" || r.former {
			continue
		}
		if code != "" && r.country != code {
			return -1
		}
		code = r.country
	}
	if code == "" {
		return -1
	}
	return d.homeland(code)
}

// settlements are nouns with "of" and the name of the place that they only say the kind of.
var settlements = wordSet("city town village hamlet suburb municipality commune township borough parish")

// settlement returns the place that a phrase with its name says the kind of, whatever the text is about: in an article about another town
// "the town of Brewster" is Brewster; -1 for other phrases ("the largest city of Norway", "the old town of Bergen").
func (d *discourse) settlement(m *mention) int {
	t := &d.trees[m.Sentence]
	if !settlements[t.lemma(m.Head)] || m.phrase.plural || m.phrase.det != definite {
		return -1
	}
	fit := -1
	for _, k := range t.children(m.Head) {
		switch rel := t.tokens[k].Deprel; {
		case is(rel, "amod") || is(rel, "compound") || is(rel, "nummod"):
			return -1
		case rel == "nmod" && int(k) > m.Head && t.has(int(k), "of"):
			c := d.clusterAt(m.Sentence, int(k))
			if fit >= 0 || c < 0 || !d.clusters[c].named() || d.clusters[c].typ != kg.Place || d.clusters[c].country != "" || t.child(int(k), "conj") >= 0 {
				return -1
			}
			fit = c
		}
	}
	return fit
}
