package oie

import (
	"slices"
	"strings"

	"kg"
)

// repairBearers mends who it is that a verb or a description speaks of.
//
//   - a finite verb that nothing joins to the verb before has a subject: "drought hit the coast and buyers delayed payments"
//   - nor does a passive that shares its auxiliary share the subject, where a noun of its own stands before it: "20 were killed and dozens wounded"
//   - a description at the front is no second subject: "Daughter of a miner, she won a scholarship"
//   - behind a comma a name is the subject of the verb right behind it: "their credentials established, Boyer and Swanson left"
//   - a noun right before a name is what its bearer is: "fast bowler Will Dyer", also behind "founder and"
//   - the second name of a list of persons is no other name of the first
//   - what somebody is, between commas behind the last name of a list, is that one: "Hall, the head of Acme, and Webb, the mayor of Oslo,"
//   - names behind descriptions of their own are a list of what the plural before them counts: "his nominees, contender Cain and commentator Moore,"
//   - a name before a comma is described by the noun behind it, no part of it: "of Aurora Limited, London-based investor in Russia"
//   - a role is coordinated with a role: "is a member of the Commission and president of the Centre"
//   - so is one behind a comma: "is a founding member of the Cooperative, a board member of the Foundation and a juror"
//   - the name behind "one of our developers," is that one's
//   - the name behind "the singer of the band Lanterns," is the singer's
//   - "led by" behind "a team of astronomers" speaks of the team
//   - "ahead of" is a preposition
//   - a time behind the comma that closes a participle or relative clause belongs to the main clause: "was called to the house, built in 1900, at noon";
//     so does what somebody is appointed as
//   - nobody is held or published on a date: "announced his support for the second round, held in March"
//   - a finite verb in the past without a subject, at the front, is a participle: "Asked whether he would go, he left"
//   - two names with a comma between before a verb in the plural are its subjects: "Benin, Nigeria join the bloc", a headline
func (t *tree) repairBearers() {
	t.mend(t.repairJoined, t.repairElided, t.repairFronted, t.repairAbsolute, t.repairDesignation, t.repairListed, t.repairLastDescribed, t.repairLastNamed, t.repairBearersListed, t.repairNextOffice, t.repairSecondOffice, t.repairNameBehind, t.repairOneOf, t.repairBandMember,
		t.repairGroup, t.repairAhead, t.repairHeld, t.repairClosed, t.repairFrontParticiple, t.repairBothJoin)
}

func (t *tree) repairBothJoin(i int) bool {
	h, next := t.head(i), t.lastOf(i)+1
	if h < 0 || h > i || t.rel[i] != "appos" || t.name[h] < 0 || t.name[i] < 0 || t.name[h] == t.name[i] || t.isPlural(h) || t.isPlural(i) || !t.follows(t.startOf(i), ",") || next >= len(t.tok) {
		return false
	}
	if t.doc.Mentions[t.name[h]].Type != t.doc.Mentions[t.name[i]].Type || t.tok[next].XPOS != "VBP" {
		return false // "Paris, France hosts it"
	}
	verb := next
	if t.related(next, "aux", "cop") {
		verb = t.head(next)
	}
	switch {
	case t.head(h) == verb && t.rel[h] == "nsubj":
	case t.head(verb) == h && t.rel[verb] == "parataxis" && t.child(verb, "nsubj") < 0: // taken for a list of places
		t.replace(verb, h, "nsubj")
	default:
		return false
	}
	return t.attach(i, h, "conj")
}

// mend runs repairs over all words, one after the other.
func (t *tree) mend(repairs ...func(int) bool) {
	for _, repair := range repairs {
		changed := false
		for i := range t.tok {
			changed = repair(i) || changed
		}
		if changed {
			t.reindex()
		}
	}
}

// isFiniteVerb reports whether token i is tagged as a finite full verb.
func (t *tree) isFiniteVerb(i int) bool {
	x := t.tok[i].XPOS
	return t.tok[i].UPOS == "VERB" && (x == "VBD" || x == "VBZ" || x == "VBP")
}

// startOf returns the first token of all below i, not counting punctuation.
func (t *tree) startOf(i int) int {
	first := i
	for _, k := range t.kids[i] {
		if t.tok[k].UPOS != "PUNCT" && int(k) < i {
			first = min(first, t.startOf(int(k)))
		}
	}
	return first
}

// governingVerb returns the verb nearest above token i, or -1.
func (t *tree) governingVerb(i int) int {
	for up, n := t.head(i), 0; up >= 0 && n < maxDepth; up, n = t.head(up), n+1 {
		if t.tok[up].UPOS == "VERB" {
			return up
		}
	}
	return -1
}

func (t *tree) repairJoined(i int) bool {
	if !t.isFiniteVerb(i) || t.rel[i] != "conj" || t.child(i, "nsubj", "csubj", "expl", "mark", "cc", "aux") >= 0 {
		return false
	}
	start := t.startOf(i)
	if start < 2 || t.tok[start-1].UPOS == "PUNCT" || t.tok[start-1].UPOS == "ADP" {
		return false
	}
	noun := t.nounBefore(start)
	for noun >= 0 && t.rel[noun] == "nmod" {
		noun = t.head(noun)
	}
	if noun < 0 || t.rel[noun] != "conj" || t.head(noun) < 0 || t.head(noun) > noun || !t.related(t.head(noun), "obj", "obl", "nmod") {
		return false
	}
	cc, verb := t.child(noun, "cc"), t.governingVerb(noun)
	if cc < 0 || verb < 0 || verb > noun || verb == i || t.isInfinitive(verb) {
		return false
	}
	for _, k := range t.childrenBy(i, "obl") {
		if k < i {
			t.attach(k, noun, "nmod") // "buyers in Pakistan"
		}
	}
	t.attach(noun, i, "nsubj")
	t.attach(cc, i, "cc")
	t.attach(i, verb, "conj")
	return true
}

func (t *tree) repairElided(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "conj" || t.tok[i].XPOS != "VBN" || t.child(i, "nsubj", "aux", "cop") >= 0 || t.child(h, "aux:pass") < 0 {
		return false
	}
	for _, k := range t.childrenBy(h, "conj") {
		if k > h && k < i && t.isNominal(k) && t.lastOf(k) == i-1 && t.hasWord(i, "cc", "and", "or", "but") {
			return t.attach(k, i, "nsubj:pass")
		}
	}
	return false
}

func (t *tree) repairFronted(i int) bool {
	h := t.head(i)
	if h >= 0 && h < i && t.rel[h] == "advcl" && t.head(h) > i && t.tok[i].UPOS == "NOUN" && t.rel[i] == "nsubj" {
		h = t.head(h) // "Born in 1932, the daughter of a miner, she": not who was born
	}
	if h < i || t.tok[i].UPOS != "NOUN" || t.rel[i] != "nsubj" && (t.rel[i] != "vocative" || t.child(i, "nmod") < 0) {
		return false
	}
	for _, k := range t.childrenBy(h, "nsubj") {
		if k > i && k < h && t.is(k, "he", "she", "it", "they") && t.follows(k, ",") {
			return t.attach(i, h, "dislocated")
		}
	}
	return false
}

// repairAbsolute gives a verb the name right before it rather than leave it to the participle before
// the comma, which has a subject of its own.
func (t *tree) repairAbsolute(i int) bool {
	v := t.head(i)
	if v < 0 || v > i || t.rel[i] != "nsubj" || t.tok[v].Deprel != "acl" || t.child(v, "obj", "aux") >= 0 || !t.follows(t.startOf(i), ",") {
		return false
	}
	noun := t.head(v)
	if noun < 0 || t.rel[noun] != "nsubj" || t.head(noun) < i || t.lastOf(i)+1 != t.firstAux(t.head(noun)) {
		return false
	}
	h := t.head(noun)
	t.tok[v].Head, t.tok[v].Deprel, t.rel[v] = h, "advcl", "advcl"
	t.tok[noun].Head = v
	t.tok[i].Head = h
	return true
}

func (t *tree) repairDesignation(i int) bool {
	h := t.head(i)
	if h == i+1 && t.rel[i] == "compound" && t.tok[i].UPOS == "NOUN" && t.tok[h].UPOS == "PROPN" && !t.isPlural(i) && t.name[i] < 0 && (bodies[t.lemma(i)] || t.is(i, "side", "label", "band", "team")) {
		t.tok[i].Deprel, t.rel[i] = "nmod:desc", "nmod" // "Danish club Brondby", the club below the name
		return true
	}
	if h < 0 || !t.related(i, "nsubj", "obj", "obl", "conj", "appos", "nmod") || t.tok[i].UPOS != "NOUN" && t.tok[i].UPOS != "PROPN" || t.name[i] >= 0 || t.child(i, "conj", "nmod", "acl") >= 0 {
		return false
	}
	for _, k := range t.childrenBy(h, t.rel[i]) {
		// "asked for advisor John Bolton's resignation"
		if w := t.child(k, "nmod:poss"); k > i && t.child(k, "case") < 0 && w >= 0 && t.name[w] >= 0 && t.doc.Mentions[t.name[w]].First == i+1 {
			for _, at := range t.childrenBy(i, "case") {
				t.attach(at, k, "case")
			}
			return t.attach(i, w, "nmod:desc")
		}
	}
	siblings := t.childrenBy(h, t.rel[i])
	if t.rel[i] == "nmod" {
		if t.isPlural(i) || t.child(i, "case") < 0 || t.name[h] >= 0 || !t.isRole(i) {
			return false
		}
		siblings = slices.DeleteFunc(t.childrenBy(h, "nmod", "appos"), func(k int) bool { return !t.isNamed(k, kg.Person) || t.child(k, "case") >= 0 }) // "the nephew of former president Lars Lund"
	}
	if t.related(i, "appos", "conj") {
		siblings = t.childrenBy(h, "appos", "conj") // of a list taken for appositions
	}
	for _, k := range siblings {
		if k > i && t.tok[k].UPOS == "PROPN" && t.startOf(k) == i+1 && !t.related(i+1, "cc") && t.bears(i, k) {
			for _, at := range t.childrenBy(i, "cc", "case") {
				t.attach(at, k, t.rel[at]) // "signed with Russian club Enisey"
			}
			return t.attach(i, k, "nmod:desc")
		}
	}
	return false
}

// bears reports whether the name that begins right behind a noun is what the noun describes, also where
// nobody knows it for a name: "the beauty company L'Oréal".
func (t *tree) bears(noun, name int) bool {
	if t.isSign(noun) && t.child(noun, "compound", "amod", "nmod:poss") < 0 {
		return false // "the name Lynk", but "his stage name Krisko"
	}
	if m := t.name[name]; m >= 0 {
		return t.doc.Mentions[m].First == noun+1
	}
	return t.tok[noun].UPOS == "NOUN" && !t.isRole(noun) && !t.is(noun, "deputy", "vice") && !t.isPlural(noun) && // "Deputy Marshal"
		len(t.tok[name].Form) > 1 && !t.isTime(name) && t.child(name, "case") < 0
}

func (t *tree) repairListed(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "appos" || !t.isNamed(i, kg.Person) || !t.isNamed(h, kg.Person) || t.name[i] == t.name[h] {
		return false
	}
	if start := t.startOf(i); t.is(start, "(") || t.follows(start, "(") {
		return false // "Fox (Anna Hall) and Wolf (John Ford)": who plays them
	}
	for _, k := range t.childrenBy(h, "conj") {
		if k > i {
			return t.attach(i, h, "conj")
		}
	}
	return false
}

// several nouns describe more than one person.
var several = set("band brotherhood class company couple crew duo family firm group label name organisation organization pair partnership quartet team trio")

func (t *tree) repairLastDescribed(i int) bool {
	h, start := t.head(i), t.startOf(i)
	if several[t.lemma(i)] || t.child(i, "conj") >= 0 || t.is(start, "respectively") {
		return false // of both, or of one each
	}
	if h < 0 || h > i || t.rel[i] != "appos" || t.tok[i].UPOS != "NOUN" || t.isPlural(i) || t.name[i] >= 0 || !t.isNamed(h, kg.Person) || !t.follows(start, ",") || !t.isNamed(start-2, kg.Person) {
		return false
	}
	last := t.doc.Mentions[t.name[start-2]].Head
	return last != h && t.rel[last] == "conj" && t.head(last) == h && t.child(last, "appos") < 0 && t.attach(i, last, "appos")
}

// repairLastNamed makes the name at the end of "founder and largest shareholder Lars Tveit" the
// head, which no conjunction joins to the roles before it.
func (t *tree) repairLastNamed(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.related(i, "conj", "appos", "flat") || !t.isNamed(i, kg.Person) {
		return false
	}
	role := t.doc.Mentions[t.name[i]].First - 1
	if role < 0 || t.tok[role].UPOS != "NOUN" || t.name[role] >= 0 {
		return false
	}
	if mended := t.head(role) == i; mended || t.rel[i] != "conj" { // "actress and singer Anna Webb", the first without an article, so that she is both
		if h == role && t.rel[role] == "conj" && t.head(role) >= 0 && t.head(role) < role {
			h = t.head(role)
		} else if !mended || t.child(i, "cc") < h {
			return false
		}
		if t.child(h, "det", "nmod:poss", "nummod") >= 0 || t.name[h] >= 0 || !t.isRole(h) || t.isPlural(h) || t.isPlural(role) || len(t.childrenBy(h, "conj")) > 1 {
			return false
		}
		if k := t.child(h, "appos", "flat"); k >= 0 && k != i {
			return false // "actor Gregory Peck and actor Sidney Poitier"
		}
		if mended {
			t.attach(role, h, "conj")
		}
	} else if t.tok[h].UPOS != "NOUN" {
		return false
	}
	if t.name[h] >= 0 || t.isPlural(h) || role != h && (t.rel[role] != "conj" || t.head(role) != h) {
		return false
	}
	if cc := t.child(i, "cc"); cc >= 0 && !t.attach(cc, role, "cc") {
		return false
	}
	for _, k := range t.kids[h] {
		if t.rel[k] == "case" || t.rel[k] == "appos" || t.rel[k] == "punct" && int(k) > i {
			t.tok[k].Head = i
		}
	}
	t.replace(i, h, "nmod:desc")
	return true
}

// repairBearersListed puts names behind descriptions of their own beside the plural that they spell out, as a list: "his nominees,
// contender Herman Cain and commentator Stephen Moore,".
func (t *tree) repairBearersListed(i int) bool {
	role := t.head(i)
	if role < 1 || t.rel[i] != "appos" || t.tok[role].UPOS != "NOUN" || t.isPlural(role) || t.rel[role] != "appos" || !t.isNamed(i, kg.Person) || t.doc.Mentions[t.name[i]].First != role+1 {
		return false
	}
	all := t.head(role)
	if all < 0 || all > role || t.tok[all].UPOS != "NOUN" || !t.isPlural(all) || t.name[all] >= 0 {
		return false
	}
	for _, k := range t.childrenBy(role, "appos", "conj") {
		before := -1
		if k > i && t.isNamed(k, kg.Person) {
			before = t.doc.Mentions[t.name[k]].First - 1
		}
		if before <= i || t.tok[before].UPOS != "NOUN" || t.isPlural(before) || t.rel[before] != "conj" {
			continue
		}
		if cc := t.child(before, "cc"); cc >= 0 {
			t.attach(cc, k, "cc")
		}
		t.attach(k, i, "conj")
		t.attach(before, k, "nmod:desc")
		t.attach(i, all, "appos")
		return t.attach(role, i, "nmod:desc")
	}
	return false
}

// belonging are nouns for one of several, besides the roles.
var belonging = set("member expert consultant specialist associate fellow alumnus alumna graduate lecturer trustee patron resident native recipient")

// repairSecondOffice coordinates a role with the role before, not with what that is of: "is a member of the Commission and president
// of the Centre".
func (t *tree) repairSecondOffice(i int) bool {
	h := t.head(i)
	if h >= 0 && t.rel[i] == "conj" && t.tok[i].XPOS == "VBN" && t.fromFirst(0) == h && t.child(i, "nsubj") < 0 {
		return t.attach(i, t.head(h), "advcl") // "Originally from Bergen and educated in Oslo, she"
	}
	if h < 0 || h > i || t.rel[i] != "conj" || !t.isRole(i) && !belonging[t.lemma(i)] || t.isPlural(i) || t.name[i] >= 0 || t.isRole(h) || t.child(i, "cc") < 0 || t.child(i, "nmod:poss") >= 0 || t.hasWord(i, "det", "the", "this", "that") {
		return false
	}
	for n := 0; n < 4 && h >= 0 && t.related(h, "nmod", "obl"); n++ {
		if up := t.head(h); up >= 0 && up < h && (t.isRole(up) || belonging[t.lemma(up)] || strings.HasSuffix(t.lemma(up), "man")) && !t.isPlural(up) && (t.child(up, "cop") >= 0 || t.rel[up] == "appos" || t.rel[up] == "obl") {
			for _, k := range t.childrenBy(t.head(i), "nmod") {
				if k > i {
					t.attach(k, i, "nmod") // "of the Centre"
				}
			}
			return t.attach(i, up, "conj")
		}
		h = t.head(h)
	}
	return false
}

// isOffice reports whether a noun names somebody, and no firm, by what they do for something: "co-chair", "board member".
func (t *tree) isOffice(i int) bool {
	lemma := t.lemma(i)
	if (lemma == "member" || lemma == "leader") && t.child(i, "compound", "amod") >= 0 {
		return t.hasWord(i, "compound", "board", "committee", "council", "jury", "faculty", "team", "group", "opposition") || t.hasWord(i, "amod", "honorary")
	}
	return personal[lemma] || seats[lemma] && t.tok[i].UPOS != "VERB"
}

// seats are held by somebody, besides the personal ones.
var seats = set("chair chairperson co-chair vice-chair co-founder vice-president co-director trustee counselor counsellor deputy ceo officer commissioner treasurer holder editor dean " +
	"provost rector convener convenor patron justice general attorney prosecutor ombudsman envoy representative")

// repairNextOffice coordinates an office behind a comma with the role before rather than have it describe what that is of: "is president of the
// Olympiads, leader of the team", "is the president of the Council, the co-chair of the Conference".
func (t *tree) repairNextOffice(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.isOffice(i) || t.isPlural(i) || t.child(i, "nmod") < i || t.isNamed(h, kg.Person) && !t.hasWord(h, "det", "the") || t.isNamed(i, kg.Person) || t.hasWord(i, "det", "this", "that") {
		return false
	}
	behind := t.follows(t.startOf(i), ",")
	if t.rel[i] == "conj" {
		cc := t.child(i, "cc")
		behind = cc >= 0 && slices.ContainsFunc(t.childrenBy(h, "appos"), func(k int) bool { return k < i && t.isOffice(k) && t.follows(t.startOf(k), ",") })
	}
	if t.rel[i] != "appos" && t.rel[i] != "conj" || !behind {
		return false
	}
	if t.isOffice(h) || belonging[t.lemma(h)] {
		return t.rel[i] == "appos" && t.child(h, "cop") >= 0 && t.child(h, "nsubj") >= 0 && t.child(h, "nmod") > h && t.attach(i, h, "conj")
	}
	if t.isPeople(h) || t.isRole(h) {
		return false
	}
	first := h
	for n := 0; n < 4 && h >= 0 && t.related(h, "nmod", "obl", "compound", "flat"); n++ {
		up := t.head(h)
		if up >= 0 && up < h && (t.isOffice(up) || t.isRole(up) || belonging[t.lemma(up)]) && !t.isPlural(up) && (t.child(up, "cop") >= 0 || t.rel[up] == "obl" || t.rel[up] == "conj" || t.rel[up] == "xcomp" || t.rel[up] == "appos" && t.isNamed(t.head(up), kg.Person)) {
			if t.rel[i] == "appos" {
				for _, k := range t.childrenBy(first, "conj") {
					if cc := t.child(k, "cc"); k > i && cc > i && t.isOffice(k) && t.child(k, "nmod") > k {
						t.attach(k, up, "conj")
					}
				}
			}
			return t.attach(i, up, "conj")
		}
		h = up
	}
	return false
}

// repairNameBehind puts a name before the description that a comma parts from it, where it was taken for an adjective of that: "of Aurora
// Limited, London-based investor in Russia".
func (t *tree) repairNameBehind(i int) bool {
	h, m := t.head(i), t.name[i]
	if h < i || m < 0 || !t.related(i, "amod", "compound", "nmod") || t.isNamed(i, kg.Place) || t.isNamed(i, kg.Group) || t.date[i] || t.tok[h].UPOS != "NOUN" || t.name[h] >= 0 {
		return false
	}
	if last := t.doc.Mentions[m].Last; last >= h || t.tok[last].Form != "," || t.child(i, "case") >= 0 || t.child(h, "nsubj") >= 0 {
		return false
	}
	for _, k := range t.kids[h] {
		if int(k) != i && int(k) < i || int(k) > h && t.rel[k] == "conj" {
			t.tok[k].Head = i
		}
	}
	t.replace(i, h, "appos")
	return true
}

func (t *tree) repairOneOf(i int) bool {
	h := t.head(i)
	if h < 1 || h > i || t.rel[i] != "appos" || t.name[i] < 0 || !t.isPlural(h) || t.rel[h] != "nmod" || len(t.conjuncts(i)) > 1 {
		return false
	}
	one := t.head(h)
	return one >= 0 && t.is(one, "one") && t.attach(i, one, "appos")
}

func (t *tree) repairBandMember(i int) bool {
	if t.rel[i] != "appos" || t.head(i) < 0 || !t.isNamed(i, kg.Person) || t.isNamed(t.head(i), kg.Person) || !t.follows(t.doc.Mentions[t.name[i]].First, ",") {
		return false
	}
	top := t.head(i)
	for n := 0; n < 4 && t.head(top) >= 0 && t.head(top) < top && t.related(top, "appos", "nmod"); n++ {
		top = t.head(top)
	}
	return top != t.head(i) && t.name[top] < 0 && !t.isPlural(top) && t.isRole(top) && t.child(top, "appos") < 0 && t.attach(i, top, "appos")
}

// isRole reports whether a noun names somebody by what they do: "spokesman", "ex-premier",
// "bassist".
func (t *tree) isRole(i int) bool {
	lemma := strings.TrimPrefix(t.lemma(i), "ex-")
	if roleNouns[lemma] {
		return true
	}
	return t.tok[i].UPOS == "NOUN" && strings.HasSuffix(lemma, "ist") && !things[lemma]
}

// groupNouns name several people that act together.
var groupNouns = set("team group panel committee coalition consortium delegation crew gang party alliance band mob crowd")

// leading verbs say who is at the head of a group, or pays for it.
var leading = set("lead head chair direct command found fund finance back organize organise")

func (t *tree) repairGroup(i int) bool {
	h := t.head(i)
	if h >= 0 && t.tok[i].Deprel == "acl" && t.rel[h] == "nmod" && t.is(h, "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "teens", "forty", "thirty", "fifty", "sixty", "seventy", "eighty", "ninety", "twenty") && t.tok[h].UPOS == "NOUN" && t.head(h) >= 0 && t.tok[t.head(h)].UPOS == "NOUN" {
		return t.attach(i, t.head(h), "acl") // "a man in his forties identified as"
	}
	if h < 0 || t.tok[i].Deprel != "acl" || !leading[t.lemma(i)] || t.child(i, "obl:agent", "obl") < 0 || t.rel[h] != "nmod" || !t.isPlural(h) || t.name[h] >= 0 {
		return false
	}
	prep, _ := t.preposition(h)
	return prep == "of" && t.head(h) >= 0 && groupNouns[t.lemma(t.head(h))] && t.attach(i, t.head(h), "acl")
}

func (t *tree) repairAhead(i int) bool {
	if !t.is(i, "ahead") || t.rel[i] != "advmod" || i+1 >= len(t.tok) || !t.is(i+1, "of") {
		return false
	}
	noun, verb := t.head(i+1), t.governingVerb(i)
	for n := 0; n < 3 && noun >= 0 && t.head(noun) != i; n++ {
		noun = t.head(noun) // "of" may hang on a part of the name
	}
	if k := t.head(i + 1); k >= 0 && verb >= 0 && t.head(k) == verb && t.rel[k] == "obl" && t.rel[i+1] == "case" && !t.isGerund(k) {
		return t.attach(i, k, "case")
	}
	if noun < 0 || verb < 0 || t.head(noun) != i || noun == verb || t.isGerund(noun) {
		return false
	}
	t.attach(i+1, noun, "case")
	return t.attach(noun, verb, "obl") && t.attach(i, noun, "case")
}

// staging verbs have events and works as their objects, not people.
var staging = set("air broadcast build construct hold host publish release schedule stage")

// funded things are not the person who gets them.
var funding = set("fund co-fund cofund finance sponsor co-sponsor commission")

// isScheduled reports whether a participle says of an event or work when it is to be: "expected to be completed", "planned to take place".
func (t *tree) isScheduled(i int) bool {
	x := t.child(i, "xcomp")
	return x > i && t.is(i, "plan", "expect", "schedule", "slate", "set", "project", "intend") && (t.is(x, "take") && x+1 < len(t.tok) && t.is(x+1, "place") || t.child(x, "aux:pass") >= 0 && t.is(x, "complete", "finish", "open", "build", "release", "publish", "hold", "launch", "finalize", "construct"))
}

// repairHeld hangs such a participle behind a comma on the noun before the comma where its subject would be a person.
func (t *tree) repairHeld(i int) bool {
	h := t.head(i)
	if h > 0 && h < i && t.rel[i] == "acl" && t.tok[i].XPOS == "VBN" && t.is(i, "aim", "gear", "design", "intend") && t.isPeople(h) && t.rel[h] == "nmod" && t.head(h) < h && t.head(h) >= 0 && t.isNominal(t.head(h)) && !t.isPeople(t.head(h)) {
		return t.attach(i, t.head(h), "acl") // "lesson plans for teachers aimed at pupils": no people are
	}
	if noun := t.child(h, "obj"); h >= 0 && h < i && t.rel[i] == "advcl" && t.tok[i].XPOS == "VBN" && noun > h && noun < i && t.follows(t.startOf(i), ",") && t.lastBefore(noun, i) == t.startOf(i)-2 && t.child(i, "aux", "nsubj", "mark", "obj") < 0 {
		s := t.child(h, "nsubj")
		on := slices.ContainsFunc(t.childrenBy(i, "obl"), func(k int) bool { prep, _ := t.preposition(k); return prep == "on" })
		switch person := s >= 0 && (t.isNamed(s, kg.Person) || t.is(s, "he", "she", "i", "who")); {
		case person && (funding[t.lemma(i)] && t.child(i, "obl:agent") >= 0 || t.is(i, "base") && on), s >= 0 && t.isScheduled(i) && (person || t.name[s] >= 0 && !t.isNamed(s, kg.Event) && !t.isNamed(s, kg.Work)):
			return t.attach(i, noun, "acl") // "Webb won a scholarship, funded by Acme"
		}
	}
	if h >= 0 && h < i && t.rel[i] == "advcl" && t.tok[i].XPOS == "VBN" && t.is(i, "aim", "design", "gear", "intend", "mean") && !t.isPassive(h) && t.child(i, "aux", "nsubj", "mark", "obj") < 0 && t.follows(t.startOf(i), ",") {
		if s, noun := t.child(h, "nsubj"), t.nounBefore(t.startOf(i)); s >= 0 && t.canSpeak(s) && noun > h && !t.canSpeak(noun) {
			return t.attach(i, noun, "acl") // "Acme gave it a fund, meant to be used for relief"
		}
		return false
	}
	if h < 0 || h > i || t.rel[i] != "advcl" || t.tok[i].XPOS != "VBN" || !staging[t.lemma(i)] || t.child(i, "aux", "nsubj", "mark", "obj") >= 0 || !t.follows(t.startOf(i), ",") || t.child(i, "obl") < 0 {
		return false
	}
	if s := t.child(h, "nsubj"); s < 0 || !t.isNamed(s, kg.Person) && !t.is(s, "he", "she", "i") {
		return false
	}
	noun := t.nounBefore(t.startOf(i))
	for n := 0; n < 3 && noun >= 0 && t.rel[noun] == "nmod" && t.name[noun] < 0 && t.head(noun) > h; n++ {
		prep, _ := t.preposition(noun)
		if prep != "of" {
			break
		}
		noun = t.head(noun)
	}
	return noun > h && !t.isNamed(noun, kg.Person) && t.attach(i, noun, "acl")
}

func (t *tree) repairClosed(i int) bool {
	h := t.head(i)
	if h < 1 || h > i || t.rel[i] != "obl" || t.rel[h] != "acl" || t.isInfinitive(h) {
		return false
	}
	start, open := t.startOf(i), h
	noun := t.head(h)
	if noun >= 0 && t.tok[h].Deprel == "acl:relcl" && t.rel[noun] == "appos" {
		open = noun // "the board of Yext, a startup that keeps lists, since 2012"
	}
	if !t.follows(start, ",") || !t.follows(t.startOf(open), ",") {
		return false
	}
	verb := t.governingVerb(open)
	if prep, _ := t.preposition(i); prep == "as" {
		return verb >= 0 && verb < h && appointing[t.lemma(verb)] && noun >= 0 && t.related(noun, "obj", "nsubj") && t.attach(i, verb, "obl") // "appointed Hall, who had come second, as leader"
	}
	if !t.isTime(i) {
		return false
	}
	for n := 0; n < 3 && verb >= 0 && t.tok[h].Deprel == "acl:relcl" && t.rel[verb] == "acl" && t.isInfinitive(verb); n++ {
		verb = t.governingVerb(verb) // "was granted an order to buy land, which was empty, in 2011"
	}
	return verb >= 0 && verb < h && t.attach(i, verb, "obl")
}

func (t *tree) repairFrontParticiple(i int) bool {
	h := t.head(i)
	if k := t.child(i, "ccomp"); h < 0 && k > i && (t.tok[i].XPOS == "VBD" || t.tok[i].XPOS == "VBN") && t.startOf(i) == i && t.child(i, "nsubj", "expl", "aux", "mark", "obj") < 0 {
		// taken for the main verb
		for _, c := range t.childrenBy(i, "ccomp") {
			k = c
		}
		if !t.follows(t.startOf(k), ",") || t.child(k, "nsubj") < 0 || t.child(k, "mark") >= 0 {
			return false
		}
		t.tok[k].Head, t.tok[k].Deprel, t.rel[k] = -1, "root", "root"
		t.tok[i].Head, t.tok[i].Deprel, t.rel[i], t.tok[i].XPOS = k, "advcl", "advcl", "VBN"
		return true
	}
	if h < i || t.rel[i] != "advcl" || t.tok[i].XPOS != "VBD" || t.child(i, "nsubj", "csubj", "expl", "mark", "aux", "cop", "obj") >= 0 || t.startOf(i) != i || t.child(h, "nsubj") < i {
		return false
	}
	if i > 0 && t.tok[i-1].UPOS != "PUNCT" {
		return false
	}
	t.tok[i].XPOS = "VBN"
	return true
}
