package oie

import (
	"strings"

	"kg"
)

// repairPrepositions mends prepositions of several words and words that only look like one.
//
//   - "in response to the raid" has one preposition, of three words, and no response that something is in
//   - a preposition behind a hyphen is a part of its word: "mail-in ballots"
//   - "to" before a noun is no infinitive: "asked to tech leaders", "finished second to hosts France"
//   - "attorney general" and "director general" are one office
//   - "according to" behind a comma is said of the clause, not of the noun before it
//   - "compared with a year ago" tells with what the main clause is compared: nobody compares
//   - "by" behind a use names who uses it: "was built for use by the army"
//   - "from" behind who did it tells where they are from: "was won by Webb from Norway"
//   - who loses "in the first round to Lines" loses to Lines
//   - a sitting president does not sit, nor does a managing director manage one
//   - who is "due to vote" is to do so, not there because of a vote
//   - what somebody did "until her death in 1999" they did until then, not in 1999; what will be "after the coup in 2010" will not be in 2010
func (t *tree) repairPrepositions() {
	t.mend(t.repairCompoundPreposition, t.repairBehindHyphen, t.repairNounInfinitive, t.repairGeneral, t.repairAccording, t.repairCompared, t.repairDue, t.repairOffWaivers, t.repairUser, t.repairFrom, t.repairLostTo, t.repairSitting, t.repairManaging, t.repairUntilEvent)
}

// repairGeneral keeps an office together.
func (t *tree) repairGeneral(i int) bool {
	if i > 0 && t.lower(i) == "general" && t.is(i-1, "director", "secretary", "inspector", "auditor", "comptroller", "postmaster", "prosecutor") && t.head(i) >= 0 && t.head(i) != i-1 && (t.head(i-1) != i || t.tok[i-1].Deprel == "nmod:desc" && t.lower(i-1) == "prosecutor") {
		return t.attach(i-1, i, "compound") // "Anna Webb, Director General of the institute"
	}
	if i < 1 || t.lower(i) != "general" || !t.is(i-1, "attorney", "solicitor", "surgeon", "consul", "governor") || t.head(i-1) == i || t.head(i) < 0 {
		return false
	}
	return t.attach(i, i-1, "amod")
}

// repairAccording hangs who says so on the clause, where it was hung on a noun in it.
func (t *tree) repairAccording(i int) bool {
	h := t.head(i)
	if prep, at := t.preposition(i); h < 0 || h > i || t.rel[i] != "nmod" || prep != "according to" || !t.follows(at[0], ",") || t.lastOf(i)+2 < len(t.tok) && t.tok[t.lastOf(i)+1].UPOS != "PUNCT" {
		return false
	}
	if t.child(h, "cop") < 0 {
		if h = t.governingVerb(h); h < 0 {
			return false
		}
	}
	return t.attach(i, h, "obl")
}

// repairCompared makes a preposition of "compared" with the one behind it, which goes with the verb of its sentence.
func (t *tree) repairCompared(i int) bool {
	h := t.head(i)
	if h < 0 || t.lower(i) != "compared" || !t.related(i, "advcl", "acl", "case") || t.child(i, "nsubj", "aux", "obj", "mark") >= 0 || i+1 >= len(t.tok) || !t.is(i+1, "with", "to") {
		return false
	}
	noun := t.head(i + 1)
	if noun <= i || t.head(noun) != i || t.rel[noun] != "obl" && t.rel[noun] != "nmod" {
		return false
	}
	if t.tok[h].UPOS != "VERB" && t.child(h, "cop") < 0 {
		if h = t.governingVerb(h); h < 0 {
			return false
		}
	}
	for _, k := range t.kids[i] {
		if k := int(k); k != noun && t.tok[k].UPOS != "PUNCT" {
			t.attach(k, noun, "nmod") // "a year earlier"
		}
	}
	t.tok[noun].Head, t.tok[noun].Deprel, t.rel[noun] = h, "obl", "obl"
	t.tok[i].Head, t.tok[i].Deprel, t.rel[i], t.tok[i].UPOS = noun, "case", "case", "ADP"
	return true
}

// deeds are nouns that are verbs as well, of what somebody may be due to do.
var deeds = set("answer appeal arrive begin close debate depart elect end expire face fight fly land launch leave march meet open play release report rest resume retire return sail speak stand start strike travel visit vote")

// repairDue makes an adjective with an infinitive of what was read as the preposition "due to".
func (t *tree) repairDue(i int) bool {
	due := i - 2
	if due < 1 || !t.is(due, "due") || !t.is(i-1, "to") || t.head(due) != i || !t.related(due, "case", "mark") || t.head(i-1) != due || t.child(i, "cop") < 0 || t.child(i, "acl", "compound", "amod") >= 0 {
		return false
	}
	verb := t.tok[i].UPOS == "VERB" && t.tok[i].XPOS == "VB" // "is due to meet Xi"
	if !verb && (!deeds[t.lower(i)] || i+1 < len(t.tok) && t.tok[i+1].UPOS == "NOUN") {
		return false
	}
	for _, k := range t.kids[i] {
		if k := int(k); k != due && (k < due || k > i && (t.related(k, "punct", "parataxis") || t.rel[k] == "conj" && (!verb || t.child(k, "nsubj", "cop", "aux") >= 0))) {
			t.tok[k].Head = due
		}
	}
	for _, k := range t.childrenBy(i, "nmod") {
		t.tok[k].Deprel, t.rel[k] = "obl", "obl"
	}
	t.tok[due].Head, t.tok[due].Deprel, t.rel[due], t.tok[due].UPOS = t.head(i), t.tok[i].Deprel, t.rel[i], "ADJ"
	t.tok[i].Head, t.tok[i].Deprel, t.rel[i], t.tok[i].UPOS, t.tok[i].XPOS = due, "xcomp", "xcomp", "VERB", "VB"
	t.tok[i-1].Head, t.tok[i-1].Deprel, t.rel[i-1], t.tok[i-1].UPOS = i, "mark", "mark", "PART"
	return true
}

// repairOffWaivers makes a preposition of a particle between a passive verb and the noun that goes with it: "was claimed off
// waivers by".
func (t *tree) repairOffWaivers(i int) bool {
	verb := t.head(i)
	if verb != i-1 || t.tok[i].Deprel != "compound:prt" || t.child(verb, "aux:pass") < 0 {
		return false
	}
	for _, k := range t.childrenBy(verb, "obl") {
		if k > i && t.startOf(k) == i+1 && t.child(k, "case") < 0 && !t.isTime(k) {
			return t.attach(i, k, "case")
		}
	}
	return false
}

// compoundPrepositions are written in several words, the middle one a noun without anything of its own.
var compoundPrepositions = set("in-addition-to in-response-to in-support-of in-favor-of in-favour-of in-charge-of in-front-of in-honor-of in-honour-of " +
	"in-spite-of in-terms-of in-place-of in-lieu-of in-exchange-for in-return-for in-connection-with in-accordance-with in-line-with in-relation-to " +
	"in-search-of in-need-of in-violation-of in-excess-of in-contrast-to in-reference-to in-defiance-of in-memory-of " +
	"on-behalf-of on-top-of on-account-of on-condition-of by-means-of by-way-of at-odds-with at-risk-of with-regard-to with-respect-to as-part-of as-opposed-to " +
	"in-the-wake-of on-the-sidelines-of in-the-face-of in-the-midst-of in-the-middle-of in-the-aftermath-of at-the-hands-of at-the-request-of at-the-behest-of in-the-event-of")

func (t *tree) repairCompoundPreposition(i int) bool {
	if t.tok[i].UPOS != "NOUN" || i == 0 || i+1 >= len(t.tok) || t.child(i, "cop") >= 0 {
		return false
	}
	words := t.lower(i) + "-" + t.lower(i+1)
	first := i - 1
	if t.is(first, "the") && first > 0 {
		words = "the-" + words
		first--
	}
	if !compoundPrepositions[t.lower(first)+"-"+words] || t.rel[first] != "case" || t.head(first) != i {
		return false
	}
	noun := t.head(i + 1)
	for _, k := range t.kids[i] {
		if k := int(k); k != first && k != noun && k > first && k < i+1 && !t.is(k, "the") {
			return false
		}
	}
	if noun < 0 || t.head(noun) != i || t.rel[noun] != "nmod" || t.rel[i+1] != "case" {
		return false
	}
	for _, k := range t.kids[i] {
		if k := int(k); k != noun && (k < first || k > i) || k == first {
			t.tok[k].Head = noun
		}
	}
	t.replace(noun, i, "case")
	t.tok[i].UPOS = "ADP"
	return true
}

func (t *tree) repairBehindHyphen(i int) bool {
	h := t.head(i)
	if i < 2 || h < i || t.rel[i] != "case" || t.tok[i-1].Form != "-" || t.tok[i-1].Span.End() != t.tok[i].Span.Start() || t.tok[i-2].Span.End() != t.tok[i-1].Span.Start() {
		return false
	}
	return t.attach(i, h, "compound")
}

func (t *tree) repairNounInfinitive(i int) bool {
	to, h := t.child(i, "mark"), t.head(i)
	if to >= 0 && to == i-1 && h >= 0 && h < i && t.is(to, "to") && !t.isNominal(h) && t.tok[i].UPOS == "VERB" && t.lower(i) == t.lemma(i)+"s" && t.related(i, "advcl", "xcomp") && t.child(i, "aux") < 0 {
		t.tok[i].UPOS, t.tok[i].XPOS, t.tok[i].Feats = "NOUN", "NNS", "Number=Plur" // "finished second to hosts France": no infinitive ends so
		if o := t.child(i, "obj"); o == t.lastOf(i) && t.name[o] >= 0 {
			t.attach(o, i, "appos")
		}
		t.attach(i, h, "obl")
		return t.attach(to, i, "case")
	}
	if to < 0 || to != i-1 || h < 0 || h > i || !t.is(to, "to") || !strings.HasPrefix(t.tok[i].XPOS, "NN") || i+1 < len(t.tok) && t.name[i+1] >= 0 || !t.related(i, "advcl", "xcomp", "acl", "obl") {
		return false
	}
	noun := i
	if o := t.child(i, "obj"); o == i+1 && t.tok[o].UPOS == "NOUN" {
		noun = o
	} else if t.tok[i].UPOS != "VERB" && t.rel[i] != "obl" {
		return false
	}
	t.tok[i].UPOS = "NOUN"
	deprel := "obl"
	if t.tok[h].UPOS == "NOUN" {
		deprel = "nmod"
	}
	t.attach(noun, h, deprel)
	if noun != i {
		t.attach(i, noun, "compound")
	}
	return t.attach(to, noun, "case")
}

// repairUser hangs "by" and who it names on the use right before, not on the passive.
func (t *tree) repairUser(i int) bool {
	verb := t.head(i)
	prep, at := t.preposition(i)
	if verb < 0 || verb > i || prep != "by" || t.rel[i] != "obl" || at[0] < 1 || !t.isPassive(verb) {
		return false
	}
	k := at[0] - 1
	if t.head(k) != verb || t.rel[k] != "obl" {
		return false
	}
	of, _ := t.preposition(k)
	return of == "for" && t.is(k, "use", "operation") && len(t.kids[k]) == 1 && t.attach(i, k, "nmod")
}

// repairFrom hangs where somebody is from on the name of who did it.
func (t *tree) repairFrom(i int) bool {
	verb := t.head(i)
	prep, at := t.preposition(i)
	if verb < 0 || verb > i || prep != "from" || t.rel[i] != "obl" || !t.isNamed(i, kg.Place) || at[0] < 1 || !t.isNamed(at[0]-1, kg.Person) {
		return false
	}
	who := t.doc.Mentions[t.name[at[0]-1]].Head
	by, _ := t.preposition(who)
	return t.head(who) == verb && (by == "by" && t.isPassive(verb) || by == "to" && t.is(verb, "lose") || by == "against") && t.attach(i, who, "nmod")
}

// rounds are parts of a competition.
var rounds = set("final match playoff quarter-final quarterfinal round semi-final semifinal")

// repairLostTo hangs who won on the verb, not on the round that somebody lost in.
func (t *tree) repairLostTo(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "nmod" || t.rel[h] != "obl" || !rounds[t.lemma(h)] || t.name[i] < 0 || t.head(h) < 0 || !t.is(t.head(h), "lose") {
		return false
	}
	prep, _ := t.preposition(i)
	return prep == "to" && t.attach(i, t.head(h), "obl")
}

// repairSitting makes an adjective of a participle that only tells of an office or a neighbour, and was taken for a verb with an object.
func (t *tree) repairSitting(i int) bool {
	h, o := t.head(i), t.child(i, "obj")
	if h < 0 || h > i || o < i || t.child(o, "det", "nmod:poss") >= 0 || t.child(i, "aux", "nsubj") >= 0 ||
		t.lower(i) != "sitting" && t.lower(i) != "neighboring" && t.lower(i) != "neighbouring" && t.lower(i) != "reigning" && t.lower(i) != "outgoing" && t.lower(i) != "incoming" {
		return false
	}
	prep := t.child(i, "mark", "case")
	if prep < 0 {
		prep = i - 1
		if t.rel[prep] != "case" || t.head(prep) != o {
			return false
		}
	}
	deprel := "nmod"
	if t.tok[h].UPOS == "VERB" {
		deprel = "obl"
		if noun := prep - 1; noun > h && t.tok[noun].UPOS == "NOUN" && !t.isPassive(h) {
			h, deprel = noun, "nmod" // "misconduct by sitting President Hall"
		}
	}
	if !t.attach(o, h, deprel) {
		return false
	}
	t.attach(prep, o, "case")
	if k := t.child(i, "advcl"); k > o && deprel == "nmod" {
		t.attach(k, h, "acl") // "accuse officials in neighboring Pakistan of aiding them"
	}
	t.tok[i].UPOS, t.tok[i].XPOS = "ADJ", "JJ"
	return t.attach(i, o, "amod")
}

// repairManaging makes one office of "managing director", where "managing" was taken for a verb.
func (t *tree) repairManaging(i int) bool {
	next := i + 1
	if next >= len(t.tok) || t.lower(i) != "managing" || !t.is(next, "director", "partner", "editor") || t.tok[i].UPOS != "VERB" || t.related(i, "amod", "compound") || t.head(i) < 0 || t.child(i, "mark", "aux", "nsubj") >= 0 {
		return false
	}
	if t.head(next) == i && !t.attach(next, t.head(i), t.tok[i].Deprel) {
		return false
	}
	t.tok[i].UPOS, t.tok[i].XPOS = "ADJ", "JJ"
	return t.attach(i, next, "amod")
}

// repairUntilEvent hangs a date on the event right before it that ends or begins what the verb tells.
func (t *tree) repairUntilEvent(i int) bool {
	h := t.head(i)
	if prep, at := t.preposition(i); h < 0 || h > i || t.rel[i] != "obl" || !t.isYear(i) && !t.date[i] || prep != "in" && prep != "on" || at[0] > i {
		return false
	}
	for _, noun := range t.childrenBy(h, "obl") {
		prep, _ := t.preposition(noun)
		if (prep == "until" || prep == "till" || prep == "since") && noun > h && t.lastOf(noun)+1 == t.startOf(i) && t.tok[noun].UPOS == "NOUN" && !t.isTime(noun) && t.child(noun, "nmod:poss", "det") >= 0 &&
			(eventNoun(t.lemma(noun)) || t.is(noun, "birth", "closure", "collapse", "death", "defeat", "demise", "departure", "fall", "founding", "inception", "release", "start")) {
			return t.attach(i, noun, "nmod")
		}
		if (prep == "after" || prep == "before" || prep == "following") && noun > h && t.lastOf(noun)+1 == t.startOf(i) && t.tok[noun].UPOS == "NOUN" && !t.isTime(noun) && (eventNoun(t.lemma(noun)) || votes[t.lemma(noun)] || t.is(noun, "battle", "coup", "crisis", "disaster", "earthquake", "massacre", "revolution", "uprising", "war")) && !weekdays[t.lemma(i)] && !t.isPast(h) && (t.isInfinitive(h) || t.hasModal(h)) {
			return t.attach(i, noun, "nmod") // "will return to civilian rule after a coup in 2010"
		}
	}
	return false
}
