package coref

import (
	"slices"
	"strings"
	"unicode"

	"kg"
	"kg/gazetteer"
)

// readRoles collects what the text calls each named entity: titles before the name,
// appositions, and predicates ("Kazan is a city"). The noun phrases in apposition become
// mentions.
func (d *discourse) readRoles() {
	for i := range len(d.mentions) { // not those added on the way
		c := d.mentions[i].Entity
		if c < 0 {
			continue
		}
		if d.clusters[c].typ == kg.Person {
			d.readTitle(i, c)
		}
		d.readAppositions(i, c)
		d.readPredicate(i, c)
		d.readPlace(i, c)
	}
	for c := range d.clusters {
		d.completeFromLeaders(c)
		cl := &d.clusters[c]
		if cl.merged >= 0 || !cl.named() || cl.typ == kg.Person || len(cl.mentions) == 0 {
			continue
		}
		for _, r := range cl.roles {
			if d.words.noun([]byte(r.noun)).senses&SenseAnimal != 0 {
				cl.animal, cl.gender = true, kg.UnknownGender
				if d.topic < 0 && d.inTitle(c) {
					d.topic = c
				}
			}
			if old, known := d.kinds[r.noun]; known && old != c {
				d.kinds[r.noun] = -1
			} else {
				d.kinds[r.noun] = c
			}
		}
	}
}

// inTitle reports whether the title of the article begins with a name of a cluster.
func (d *discourse) inTitle(c int) bool {
	first := &d.mentions[d.clusters[c].mentions[0]]
	return first.Sentence == 0 && first.First == 0 && d.doc.Sentences[0].Kind == kg.Heading
}

func (d *discourse) addRole(c int, r role) {
	cl := &d.clusters[c]
	if cl.gender == kg.UnknownGender {
		if known, ok := d.lists.Role(r.noun); ok {
			cl.gender = known.Gender
		}
	}
	for i := range cl.roles {
		old := &cl.roles[i]
		if old.noun != r.noun || old.former != r.former || old.country != "" && r.country != "" && old.country != r.country ||
			old.body >= 0 && r.body >= 0 && old.body != r.body {
			continue
		}
		if r.country != "" {
			old.country = r.country
		}
		if r.body >= 0 {
			old.body = r.body
		}
		old.definite = old.definite || r.definite
		return
	}
	cl.roles = append(cl.roles, r)
}

// readTitle reads the role before a name, "former Russian President" or "Gen.".
func (d *discourse) readTitle(i, c int) {
	m := &d.mentions[i]
	tokens := d.doc.Sentences[m.Sentence].Tokens
	end, _ := d.trim(m.Mention)
	if end == 0 {
		return
	}
	start := end
	var r role
	if t, ok := d.lists.Title(tokens[end-1].Form); ok {
		if t.Role == "" {
			return
		}
		start, r = end-1, role{noun: t.Role, body: -1}
	} else if noun, from, ok := d.roleEnding(tokens, end-1); ok {
		if known, _ := d.lists.Role(noun); !known.Title && noun != "counterpart" && noun != "successor" && noun != "predecessor" {
			return
		}
		start, r = from, role{noun: noun, body: -1}
	} else {
		return
	}
	if cover := d.cover(m.Sentence, start); cover >= 0 && cover != i {
		return // part of another name
	}
	d.modifiers(m.Sentence, start-1, &r)
	d.addRole(c, r)
}

// roleEnding returns the longest role whose last word is the given token, and its first token.
func (d *discourse) roleEnding(tokens []kg.Token, last int) (noun string, first int, ok bool) {
	for n := min(4, last+1); n > 0; n-- {
		words := strings.ToLower(join(tokens, last+1-n, last+1))
		if _, ok := d.lists.Role(words); ok {
			return words, last + 1 - n, true
		}
	}
	return "", 0, false
}

// roleAt returns the role that a noun phrase with the given head names: "secretary general of
// the UN", "foreign minister". A role may go on after its head.
func (d *discourse) roleAt(s, head int) (noun string, first, last int, ok bool) {
	t := &d.trees[s]
	for n := min(4, len(t.tokens)-head); n > 1; n-- {
		words := strings.ToLower(join(t.tokens, head, head+n))
		if _, ok := d.lists.Role(words); ok {
			return words, head, head + n, true
		}
	}
	noun, first, ok = d.roleEnding(t.tokens, head)
	return noun, first, head + 1, ok
}

// modifiers reads the words before a role, from the given token to the left: nationality,
// organisation, "former".
func (d *discourse) modifiers(s, from int, r *role) {
	tokens := d.doc.Sentences[s].Tokens
	for i, left := from, 6; i >= 0 && left > 0; i, left = i-1, left-1 {
		tok := &tokens[i]
		switch form := strings.ToLower(tok.Form); {
		case form == "former" || form == "ex" || form == "then" || form == "late" || form == "ex-":
			r.former = r.former || form != "then" && form != "late"
			continue
		case form == "the":
			r.definite = true
			return
		case form == "'s" || form == "’s" || form == "-" || form == "'" || form == "’":
			continue
		}
		if m := d.cover(s, i); m >= 0 && d.mentions[m].Kind == kg.NameMention {
			if c := d.mentions[m].Entity; c >= 0 && d.clusters[c].typ != kg.Person {
				d.bind(r, c)
				i = d.mentions[m].First
				continue
			}
			return
		}
		if country, _ := d.lists.Demonym(tok.Form); country != nil {
			r.country = country.Code
			continue
		}
		if tok.UPOS != "ADJ" && tok.UPOS != "NOUN" && tok.UPOS != "PROPN" {
			return
		}
	}
}

// bind notes that a role belongs to a country, or to an organisation or place and with it
// to the country that it stands for.
func (d *discourse) bind(r *role, c int) {
	cl := &d.clusters[c]
	if cl.country != "" {
		if r.country == "" {
			r.country = cl.country
		}
		return
	}
	if r.body < 0 {
		r.body = c
	}
	if seat := d.lists.Seat(cl.names[0].text); seat != nil && r.country == "" && cl.typ != kg.Person {
		r.country = seat.Code
	}
}

// describe reads the role that a noun phrase names, with its modifiers on both sides. For
// a head that is no role of a person the role is the bare noun.
func (d *discourse) describe(s, head int) (r role, first, last int, person bool) {
	t := &d.trees[s]
	noun, first, last, person := d.roleAt(s, head)
	if !person {
		noun, first, last = t.lemma(head), head, head+1
	}
	r = role{noun: noun, body: -1}
	d.modifiers(s, first-1, &r)
	for _, k := range t.children(head) {
		k := int(k)
		switch rel := t.tokens[k].Deprel; {
		case rel == "nmod:poss" || is(rel, "nmod") && t.has(k, "of"):
			if c := d.clusterAt(s, k); c >= 0 && d.clusters[c].typ != kg.Person && d.clusters[c].named() {
				d.bind(&r, c)
			}
			if k > head && rel != "nmod:poss" {
				last = max(last, k+1)
			}
		case rel == "det":
			r.definite = r.definite || t.lower(k) == "the"
		}
		if k < first && (is(t.tokens[k].Deprel, "det") || is(t.tokens[k].Deprel, "amod") || is(t.tokens[k].Deprel, "compound") || t.tokens[k].Deprel == "nmod:poss") {
			first = k
			if det := t.child(k, "det"); det >= 0 && det < k { // "the Kremlin's spokesperson"
				first = det
			}
		}
	}
	return r, first, last, person
}

// readAppositions reads "Dmitry Peskov, the spokesperson" and "the spokesperson, Dmitry
// Peskov", where one phrase hangs on the other.
func (d *discourse) readAppositions(i, c int) {
	m := d.mentions[i]
	t := &d.trees[m.Sentence]
	for _, k := range t.children(m.Head) {
		if is(t.tokens[k].Deprel, "appos") && int(k) > m.Head {
			d.readApposition(m.Sentence, int(k), c)
		}
	}
	h := t.head(m.Head)
	if d.tellsWhere(&m) || d.clusters[c].typ == kg.Organization && t.has(m.Head, "a", "an") {
		return // "the aircraft, a Boeing 747", is not who makes it
	}
	if h >= 0 && is(t.tokens[m.Head].Deprel, "appos") && h < m.Head {
		d.readApposition(m.Sentence, h, c)
	} else if h >= 0 && h < m.First && (is(t.tokens[m.Head].Deprel, "flat") || is(t.tokens[m.Head].Deprel, "nmod") && t.tokens[m.Head].Deprel != "nmod:poss" && !t.isPreposed(m.Head)) {
		// "spokesperson Dmitry Peskov" with the role as head: the role was read as a title.
		between := m.First - 1 // "the nephew of former president Demirel", where parsers hang the name on the nephew
		if _, _, last, _ := d.roleAt(m.Sentence, h); between >= last && t.tokens[between].UPOS == "NOUN" && t.head(between) == h && t.child(between, "case") >= 0 {
			return // but "Secretary of State Condoleezza Rice", "emir of Qatar Hamad bin Khalifa"
		}
		if d.clusters[c].typ == kg.Person && d.cover(m.Sentence, h) < 0 {
			if _, _, _, ok := d.roleAt(m.Sentence, h); ok {
				d.add(kg.Mention{Sentence: m.Sentence, First: h, Last: h + 1, Head: h, Kind: kg.NominalMention, Type: kg.Person}, c)
			}
		}
	}
}

// tellsWhere reports whether a name tells where the place before it is and describes nothing else: "a plane in Nevada, United States".
func (d *discourse) tellsWhere(m *mention) bool {
	before := m.First - 2
	if m.Type != kg.Place || before < 0 || d.trees[m.Sentence].tokens[before+1].Form != "," {
		return false
	}
	other := d.cover(m.Sentence, before)
	return other >= 0 && d.mentions[other].Type == kg.Place
}

// isPreposed reports whether a preposition stands before a name, be it before the role before that: "of former president Joseph Mwale".
func (t *tree) isPreposed(i int) bool {
	desc := t.child(i, "nmod:desc")
	return t.child(i, "case") >= 0 || desc >= 0 && t.child(desc, "case") >= 0
}

// readApposition links the noun phrase with the given head to a cluster, when it can
// describe it: a role describes people, another noun things.
func (d *discourse) readApposition(s, head, c int) {
	t := &d.trees[s]
	if d.cover(s, head) >= 0 || t.tokens[head].UPOS != "NOUN" || t.isPlural(head) {
		return
	}
	r, first, last, person := d.describe(s, head)
	if person != (d.clusters[c].typ == kg.Person) {
		return
	}
	if !person && t.child(head, "det") < 0 {
		return
	}
	if known, _ := d.lists.Role(r.noun); person && clash(known.Gender, d.clusters[c].gender) {
		return
	}
	d.addRole(c, r)
	d.addPhrase(s, head, first, last, c)
}

// addPhrase adds a nominal mention, without the tokens that other mentions cover at its ends.
func (d *discourse) addPhrase(s, head, first, last, c int) int {
	t := &d.trees[s]
	for first < head && t.tokens[first].UPOS == "PUNCT" {
		first++
	}
	return d.add(kg.Mention{Sentence: s, First: min(first, head), Last: max(last, head+1), Head: head, Kind: kg.NominalMention, Type: d.clusters[c].typ}, c)
}

// readPredicate reads "Kazan is a city".
func (d *discourse) readPredicate(i, c int) {
	m := &d.mentions[i]
	t := &d.trees[m.Sentence]
	h := t.head(m.Head)
	if h < 0 || t.tokens[m.Head].Deprel != "nsubj" || t.tokens[h].UPOS != "NOUN" || t.child(h, "cop") < 0 || t.has(h, "not", "n't", "no", "never") {
		return
	}
	cop := &t.tokens[t.child(h, "cop")]
	r, _, _, person := d.describe(m.Sentence, h)
	if person != (d.clusters[c].typ == kg.Person) {
		return
	}
	r.former = r.former || cop.Form == "was" || cop.Form == "were"
	d.addRole(c, r)
}

// readPlace reads "the city of Kazan" and "the mayor of Kazan".
func (d *discourse) readPlace(i, c int) {
	m := &d.mentions[i]
	t := &d.trees[m.Sentence]
	h := t.head(m.Head)
	if m.Type != kg.Place || h < 0 || h > m.First || !is(t.tokens[m.Head].Deprel, "nmod") || !t.has(m.Head, "of") {
		return
	}
	noun := t.lemma(h)
	if noun == "mayor" {
		noun = "city"
	}
	if noun != "capital" && kinds[noun] == placeCalled {
		d.addRole(c, role{noun: noun, body: -1})
	}
}

// completeFromLeaders gives the office of a person, known by title and family name, its
// country, and the person the gender of the leader's given name.
func (d *discourse) completeFromLeaders(c int) {
	cl := &d.clusters[c]
	if cl.typ != kg.Person || !cl.named() {
		return
	}
	for i := range cl.roles {
		r := &cl.roles[i]
		l, ok := d.leader(c, r.noun, r.country)
		if !ok {
			continue
		}
		if r.country == "" {
			r.country = l.Country
		}
		if given, _, _ := strings.Cut(l.Name, " "); cl.gender == kg.UnknownGender {
			cl.gender, _ = d.lists.GivenName(given)
		}
	}
}

// leader returns what the gazetteer says of a person who held an office, of the given country
// when that is known, when it has exactly one such leader and the names agree.
func (d *discourse) leader(c int, office, country string) (gazetteer.Leader, bool) {
	words := d.clusters[c].longest().words
	for _, family := range []string{words[len(words)-1], words[0]} {
		l, found := d.lists.Leader(office, family, country)
		if found && (len(words) == 1 || kg.Slug(l.Name) == strings.Join(words, "_") || standsFor(words, slugs(l.Name)) || standsFor(slugs(l.Name), words)) {
			return l, true
		}
	}
	return gazetteer.Leader{}, false
}

func slugs(text string) []string {
	words := strings.Fields(text)
	for i, w := range words {
		words[i] = kg.Slug(w)
	}
	return words
}

// longest returns the name with most words; of those the one met most often, of those the first.
func (c *cluster) longest() *name {
	best := &c.names[0]
	for i := range c.names {
		n := &c.names[i]
		more := n.count > best.count
		if a, b := shouted(best.text), shouted(n.text); a != b && (c.typ == kg.Place || c.typ == kg.Person) && slices.Equal(n.words, best.words) {
			more = a // "MOSCOW" is but a dateline
		}
		if len(n.words) > len(best.words) || len(n.words) == len(best.words) && more {
			best = n
		}
	}
	return best
}

// shouted reports whether a name is in capitals, and longer than most acronyms.
func shouted(name string) bool { return len(name) > 3 && !strings.ContainsFunc(name, unicode.IsLower) }
