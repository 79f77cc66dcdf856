package oie

import (
	"slices"
	"strings"

	"kg"
	"kg/gazetteer"
)

// repairPhrases mends what parsers get wrong within and around nominal phrases.
//
//   - a dateline ("LONDON, March 3 (Reuters) -") takes no part in the sentence
//   - a verb and its particle or bare noun make one predicate: "take place", "pass away"
//   - "it was Germany that" has a relative clause
//   - "up to" before an amount is a preposition, whatever the verb
//   - "the day to day affairs" are affairs
//   - an adjective is coordinated with an adjective: "proud of the reform and afraid"
//   - a place between commas is where the place before it is: "a plane in Nevada, United States"
//   - what is in a place right behind the name of where it happened tells where that is: "from Omsk in Siberia"
//   - what an office between commas is for goes with the office: "by Hall, the Secretary of Justice for Guam"
//   - a description is of the name right before it where it can only be the name's: "shares of Apple, the maker of phones", "the creation of Frida, a film"
//   - "alongside", "via", "through" and the like go along with the verb: "appeared at a festival alongside others"
//   - a forward plays football or the like: "is an ice hockey forward who"
//   - "by" before a hyphen is a part of its word: "a by-election"
//   - a day at the front says when, not who: "On Thursday officials reported"
//   - a day right behind a name says when, too: "Anna Webb Thursday declared"
//   - where something happened on a date belongs to the verb: "died on 3 May in Toronto"
//   - who does what a noun of action names belongs to that noun, not to the one between
//   - "is" governs the clause that it links to its subject: "the problem is that they left"
//   - "had" before a participle and "are to" before an infinitive are auxiliaries
//   - a noun with a participle and its object is a clause, where the sentence has no other
//   - the second of two objects on each other is what the first is called
//   - "who" speaks of no place, of no organisation that only tells which people are meant ("a priest of the Church who"), and a relative clause agrees with its noun in number
//   - "where" speaks of the place named right before it: "told reporters in Vilnius, where"
//   - a result ("3-1") and where an amount rose to belong to the verb, not to the noun before
//   - "on Tuesday" tells when the verb happened, not which noun it was; "local time" behind it is no other time
//   - "from moderate to high" belongs to what was raised or lowered, not to the noun before
func (t *tree) repairPhrases() {
	for _, mend := range []func() bool{t.repairDateline, t.repairRoot} {
		if mend() {
			t.reindex()
		}
	}
	t.mend(t.repairForward, t.repairDayToDay, t.repairHyphen, t.repairOnDay, t.repairDayOfName, t.repairDated, t.repairOuter, t.repairCleft, t.repairUpTo, t.repairAdjective, t.repairDoer, t.repairWithin, t.repairPlaced, t.repairOffice, t.repairDescribed, t.repairPerfect, t.repairBeTo, t.repairIdiom, t.repairCalled, t.repairWho, t.repairWhere, t.repairLocalTime, t.repairTime, t.repairMarked, t.repairCircumstance, t.repairLevels, t.repairAmount)
}

// reindex is index after words have been moved. Trees that make no sense may come out of that
// as no trees: these are left as the parser gave them.
func (t *tree) reindex() {
	if !isTree(t.tok) {
		copy(t.tok, t.doc.Sentences[t.sent].Tokens)
		for i := range t.tok {
			t.rel[i], _, _ = strings.Cut(t.tok[i].Deprel, ":")
		}
	}
	t.index()
}

// maxDateline is the longest dateline, in tokens.
const maxDateline = 14

// repairDateline takes the words before the first dash out of the sentence where they are
// only names, numbers and brackets.
func (t *tree) repairDateline() bool {
	dash := -1
	for i := 0; i < len(t.tok) && i < maxDateline && dash < 0; i++ {
		switch form := t.tok[i].Form; {
		case i > 0 && (form == "-" || form == "--" || form == "–" || form == "—"):
			dash = i
		case t.tok[i].UPOS != "PROPN" && t.tok[i].UPOS != "NUM" && t.tok[i].UPOS != "PUNCT" && t.tok[i].UPOS != "X":
			return false
		}
	}
	if dash < 1 || dash+2 >= len(t.tok) || t.tok[dash].Span.Start() == t.tok[dash-1].Span.End() && t.tok[dash].Form == "-" {
		return false
	}
	first := t.tok[0].Form
	place := t.name[0] >= 0 && t.doc.Mentions[t.name[0]].Type == kg.Place
	if !place && (strings.ToUpper(first) != first || len(first) < 3) && t.tok[dash-1].Form != ")" {
		return false
	}
	root := -1
	for i := dash + 1; i < len(t.tok); i++ {
		if h := t.head(i); h < 0 || h <= dash && t.tok[i].UPOS != "PUNCT" && (root < 0 || t.tok[i].UPOS == "VERB" && t.tok[root].UPOS != "VERB") {
			root = i
		}
		if t.head(i) < 0 {
			break
		}
	}
	if root < 0 {
		return false
	}
	t.tok[root].Head, t.tok[root].Deprel, t.rel[root] = -1, "root", "root"
	heir := -1 // takes the place of a dateline that was taken for the subject
	for i := dash + 1; i < len(t.tok); i++ {
		top := t.head(i)
		if i == root || top < 0 || top > dash {
			continue
		}
		for t.head(top) >= 0 && t.head(top) <= dash {
			top = t.head(top)
		}
		switch {
		case heir >= 0:
			t.tok[i].Head = heir
		case t.head(top) > dash && t.isNominal(i) && !t.below(t.head(top), i):
			heir = i
			t.tok[i].Head, t.tok[i].Deprel, t.rel[i] = t.head(top), t.tok[top].Deprel, t.rel[top]
		default:
			t.tok[i].Head = root
		}
	}
	for i := 0; i <= dash; i++ {
		t.tok[i].Head, t.tok[i].Deprel, t.rel[i] = root, "discourse", "discourse"
	}
	return true
}

// naming participles keep the object of a noun's participle within the noun phrase: "a man
// named Bob".
var naming = set("name call dub nickname title entitle award give grant offer pay")

// repairRoot makes a participle with an object the predicate of a sentence that would have
// none: "Another witness, Nicole Towarek, described tire marks".
func (t *tree) repairRoot() bool {
	root := -1
	for i := range t.tok {
		if t.head(i) < 0 {
			root = i
		}
	}
	if root < 0 || !t.isNominal(root) || t.child(root, "cop", "nsubj", "case", "parataxis") >= 0 {
		return false
	}
	for _, k := range t.childrenBy(root, "acl") {
		if t.tok[k].Deprel != "acl" || t.tok[k].UPOS != "VERB" || t.isGerund(k) || naming[t.lemma(k)] ||
			t.child(k, "obj") < 0 || t.child(k, "mark", "aux", "obl:agent") >= 0 {
			continue
		}
		t.tok[k].Head, t.tok[k].Deprel, t.rel[k] = -1, "root", "root"
		t.tok[root].Head, t.tok[root].Deprel, t.rel[root] = k, "nsubj", "nsubj"
		return true
	}
	return false
}

// repairOuter makes the copula of "the problem is that they left" a verb with the clause as
// its object. Universal Dependencies hangs both subjects on the verb of that clause.
func (t *tree) repairOuter(i int) bool {
	is := t.child(i, "cop")
	subjects := t.childrenBy(i, "nsubj")
	if is < 0 || len(subjects) < 2 || subjects[0] > is || subjects[1] < is || t.head(is) != i {
		return false
	}
	for _, k := range t.kids[i] {
		if k := int(k); k < is && t.head(k) == i && t.rel[k] != "mark" && t.rel[k] != "cc" {
			t.tok[k].Head = is
		}
	}
	t.tok[subjects[0]].Deprel, t.rel[subjects[0]] = "nsubj", "nsubj"
	t.replace(is, i, "ccomp")
	return true
}

// sports are games in which somebody may be a forward.
var sports = set("basketball football handball hockey lacrosse netball polo rugby soccer")

// repairForward makes a noun of "forward" behind a sport where the parser has it as an adverb, and the
// head of the phrase that the sport stands in.
func (t *tree) repairForward(i int) bool {
	noun := t.head(i)
	if noun != i-1 || noun < 0 || t.tok[i].UPOS != "ADV" || !t.is(i, "forward") || !sports[t.lemma(noun)] || t.child(noun, "det", "amod") < 0 {
		return false
	}
	for _, k := range t.kids[noun] {
		if !t.related(int(k), "compound", "flat") {
			t.tok[k].Head = i
		}
	}
	t.replace(i, noun, "compound")
	t.tok[i].UPOS, t.tok[i].XPOS = "NOUN", "NN"
	return true
}

// repairHyphen puts the first half of a word written with a hyphen below the second where the
// parser made a preposition of it, or two descriptions of one noun: "the Director-General".
func (t *tree) repairHyphen(i int) bool {
	if i+2 >= len(t.tok) || t.tok[i+1].Form != "-" {
		return false
	}
	preposition := t.rel[i] == "case" && t.head(i) == i+2
	if description := t.rel[i] == "appos" && t.rel[i+2] == "appos" && t.head(i) == t.head(i+2); !preposition && !description {
		return false
	}
	if t.tok[i].Span.End() != t.tok[i+1].Span.Start() || t.tok[i+1].Span.End() != t.tok[i+2].Span.Start() {
		return false
	}
	return t.attach(i, i+2, "compound")
}

// repairDayOfName hangs a day that was taken for a part of the name before it, or for what that is, on the verb that they take part in.
func (t *tree) repairDayOfName(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.related(i, "flat", "appos") || !weekdays[t.lemma(i)] || t.child(i, "case", "det", "amod", "nmod", "flat") >= 0 || t.name[i] >= 0 && t.name[i] == t.name[h] || t.follows(i, ",") {
		return false
	}
	for n := h; n >= 0; n = t.head(n) {
		up := t.head(n)
		if up < 0 || t.lastOf(n) != i || t.rel[n] == "conj" || t.is(up, "come", "follow") || eventNoun(t.lemma(n)) {
			return false
		}
		if t.tok[up].UPOS == "VERB" && (up > n && t.rel[n] == "nsubj" && (up == i+1 || t.firstAux(up) == i+1) || up < n && t.related(n, "obj", "obl", "iobj")) {
			return t.attach(i, up, "obl")
		}
		if up > n || !t.related(n, "nmod", "flat", "appos") {
			return false
		}
	}
	return false
}

// repairOnDay takes the day at the front off the subject behind it: "On Thursday officials reported".
func (t *tree) repairOnDay(i int) bool {
	n := t.head(i)
	if n < i || !t.related(i, "compound", "nmod") || !weekdays[t.lemma(i)] || t.rel[n] != "nsubj" || t.head(n) < n {
		return false
	}
	prep, at := t.preposition(n)
	if prep != "on" || at[0] != i-1 {
		return false
	}
	t.attach(at[0], i, "case")
	return t.attach(i, t.head(n), "obl")
}

func (t *tree) repairDated(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "nmod" || t.rel[h] != "obl" || !t.date[h] || t.date[i] || t.head(h) < 0 || t.tok[t.head(h)].UPOS != "VERB" {
		return false
	}
	switch prep, _ := t.preposition(i); prep {
	case "in", "at", "near", "on", "from", "with", "after", "following":
		return t.attach(i, t.head(h), "obl")
	}
	return false
}

// repairUpTo makes one preposition of "up to" before an amount: "fined up to 20 million euros".
func (t *tree) repairUpTo(i int) bool {
	if i+2 >= len(t.tok) || t.lower(i) != "up" || t.lower(i+1) != "to" || t.rel[i+1] != "case" || t.head(i+1) < 0 || !t.related(i, "compound:prt", "advmod", "case") {
		return false
	}
	amount := t.head(i + 1)
	if t.tok[i+2].UPOS != "NUM" && t.tok[i+2].UPOS != "SYM" || t.head(i) == amount {
		return false
	}
	return t.attach(i, amount, "case")
}

// repairAdjective coordinates an adjective with the predicate adjective above the noun that it
// was coordinated with.
func (t *tree) repairAdjective(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "conj" || t.tok[i].UPOS != "ADJ" || t.tok[h].UPOS != "NOUN" && t.tok[h].UPOS != "PROPN" || t.rel[h] != "obl" {
		return false
	}
	up := t.head(h)
	return up >= 0 && t.tok[up].UPOS == "ADJ" && t.child(up, "cop") >= 0 && t.child(i, "det") < 0 && t.attach(i, up, "conj")
}

// repairDoer hangs "by the Mongols" on the noun of action rather than on its object: "the
// destruction of the city by the Mongols".
func (t *tree) repairDoer(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "nmod" || t.rel[h] != "nmod" {
		return false
	}
	event := t.head(h)
	if prep, _ := t.preposition(i); prep != "by" || event < 0 || event > h {
		return false
	}
	_, own := deverbal[t.lemma(h)]
	_, known := deverbal[t.lemma(event)]
	return known && !own && t.attach(i, event, "nmod")
}

// repairWithin hangs the name of a place behind a comma on the place right before that.
func (t *tree) repairWithin(i int) bool {
	if i < 2 || t.rel[i] != "appos" || t.head(i) < 0 || !t.isNamed(i, kg.Place) || t.isNamed(t.head(i), kg.Place) {
		return false
	}
	m := &t.doc.Mentions[t.name[i]]
	if m.First < 2 || t.tok[m.First-1].Form != "," || !t.isNamed(m.First-2, kg.Place) {
		return false
	}
	return t.attach(i, t.doc.Mentions[t.name[m.First-2]].Head, "appos")
}

// repairPlaced hangs "in Siberia" on Omsk rather than on the verb in "flew from Omsk in Siberia
// to Berlin".
func (t *tree) repairPlaced(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "obl" || !t.isNamed(i, kg.Place) {
		return false
	}
	prep, at := t.preposition(i)
	if prep != "in" || at[0] < 1 {
		return false
	}
	named := t.isNamed(at[0]-1, kg.Place) || t.isNamed(at[0]-1, kg.Organization)
	for _, k := range t.childrenBy(h, "obl") {
		where, _ := t.preposition(k)
		if !named {
			if k == at[0]-1 && t.tok[k].UPOS == "NOUN" && !t.isTime(k) && (where == "from" && t.hasObl(h, "to") || where == "to" && t.hasObl(h, "from")) {
				return t.attach(i, k, "nmod") // "from the hospital in Omsk to Berlin"
			}
			continue
		}
		if k < i && t.lastOf(k) == at[0]-1 && (where == "from" || where == "to" || where == "into" || where == "near" || where == "at" || where == "outside") {
			return t.attach(i, t.doc.Mentions[t.name[at[0]-1]].Head, "nmod")
		}
	}
	return false
}

// repairOffice hangs what an office between commas is for on the office: "will be replaced by Hall, the Secretary of Justice for Guam".
func (t *tree) repairOffice(i int) bool {
	h := t.head(i)
	prep, at := t.preposition(i)
	if h < 0 || t.rel[i] != "obl" || prep != "for" || at[0] < 2 || t.name[i] < 0 || t.isTime(i) {
		return false
	}
	for up, n := at[0]-1, 0; up > h && n < 4; up, n = t.head(up), n+1 {
		if t.rel[up] == "appos" && roleNouns[t.lemma(up)] && t.lastOf(up) == at[0]-1 && t.follows(t.startOf(up), ",") {
			return t.attach(i, up, "nmod")
		}
	}
	return false
}

// hasObl reports whether an oblique with a preposition hangs on a verb.
func (t *tree) hasObl(verb int, prep string) bool {
	return slices.ContainsFunc(t.childrenBy(verb, "obl"), func(k int) bool { p, _ := t.preposition(k); return p == prep })
}

// repairDescribed hangs a description on the name right before it rather than on the noun that the
// name belongs to, where it can only be the name's: a singular behind a plural ("shares of Apple, the
// maker of phones"), a thing behind an action ("the creation of Frida, a film"), a person behind a
// thing ("the house of John Smith, a lawyer"), a firm behind an office ("president of Acme, a maker of tyres").
func (t *tree) repairDescribed(i int) bool {
	h := t.head(i)
	if name := t.nearer(i); name >= 0 {
		return t.attach(i, name, "appos")
	}
	if h < 0 || h > i || t.rel[i] != "appos" || t.isPlural(i) || t.tok[i].UPOS != "NOUN" || t.name[h] >= 0 && !(t.isNamed(h, kg.Person) && impersonal(t.lemma(i))) {
		return false
	}
	first := t.firstOf(i)
	if first < 2 || t.tok[first-1].Form != "," {
		return false
	}
	name := first - 2
	if t.name[name] >= 0 {
		name = t.doc.Mentions[t.name[name]].Head
	} else if name = t.nounBefore(first - 1); name < 0 || t.tok[name].UPOS != "PROPN" {
		return false
	}
	if name <= h || !t.below(name, h) || t.related(name, "compound", "flat", "conj") {
		return false
	}
	_, action := deverbal[t.lemma(h)]
	_, same := deverbal[t.lemma(i)]
	switch {
	case t.isPlural(h) && t.name[first-2] >= 0:
	case t.name[h] >= 0: // "Anna Webb of Acme, a charity"
	case action && !same && !eventNoun(t.lemma(i)):
	case (t.isRole(h) || humanNoun(t.lemma(h)) && t.name[h] < 0) && bodies[t.lemma(i)] && (t.isNamed(name, kg.Organization) || t.isNamed(name, kg.Work) || t.name[name] < 0 || t.is(i, "ngo", "nonprofit", "charity", "company", "firm", "startup") && t.hasWord(i, "det", "a", "an")):
	case t.isNamed(name, kg.Person) && t.isRole(i) && !t.isRole(h) && !t.isPeople(h) && !general[t.lemma(h)] && !toldByWhose(t.lemma(h)):
	default:
		return false
	}
	return t.attach(i, name, "appos")
}

// nearer returns the name right before a description where the tree has it of a name farther off that it cannot be of, or -1: of a person for
// a body or work ("as Anna Webb in Night Shift, a film"), of a firm with another description between ("chair of Acme, president of Brightline,
// a bank"), of any where the line to it crosses others ("built by order of Olsen as a house for the Friars - a branch of the Franciscans").
func (t *tree) nearer(i int) int {
	h, start := t.head(i), t.startOf(i)
	if h < 0 || h > i || t.rel[i] != "appos" || t.tok[i].UPOS != "NOUN" || t.isPlural(i) || t.name[i] >= 0 || t.name[h] < 0 || !t.hasWord(i, "det", "a", "an") || start < 2 {
		return -1
	}
	if f := t.tok[start-1].Form; f != "," && f != "-" && f != "–" && f != "—" || t.name[start-2] < 0 || t.name[start-2] == t.name[h] {
		return -1
	}
	m := t.doc.Mentions[t.name[start-2]]
	if m.Type == kg.Person && noPerson(t.lemma(i)) || t.rel[m.Head] == "conj" && t.head(m.Head) == h || t.below(m.Head, i) {
		return -1
	}
	crosses, between := false, false
	for k := h + 1; k < start-1; k++ {
		crosses = crosses || t.tok[k].UPOS != "PUNCT" && !t.under(k, h)
		between = between || k != m.Head && t.rel[k] == "appos" && t.head(k) == h && t.under(m.Head, k)
	}
	lemma := t.lemma(i)
	switch {
	case crosses, t.isNamed(h, kg.Person) && noPerson(lemma), between && noPerson(lemma) && m.Type != kg.Place:
		return m.Head
	}
	return -1
}

// under is below without a bound on how deep.
func (t *tree) under(i, top int) bool {
	for h, n := i, 0; h >= 0 && n < maxDepth; h, n = t.head(h), n+1 {
		if h == top {
			return true
		}
	}
	return false
}

// toldByWhose reports whether a noun tells people by whose they are: of "the son of John Smith, a lawyer" either may be
// the lawyer.
func toldByWhose(noun string) bool {
	switch noun {
	case "colleague", "friend", "member", "partner", "victim":
		return true
	}
	return gazetteer.Kin(noun)
}

// repairPerfect turns "had (both) visited" around where "had" was taken for the verb.
func (t *tree) repairPerfect(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "xcomp" && !(t.rel[i] == "advcl" && t.onlyTimes(h, i)) || !t.is(h, "have") || t.tok[h].UPOS != "VERB" && t.tok[h].UPOS != "AUX" ||
		t.tok[i].Feature("VerbForm") != "Part" || t.isGerund(i) || t.child(i, "mark", "aux", "nsubj") >= 0 || t.child(h, "obj", "ccomp") >= 0 {
		return false
	}
	for _, k := range t.kids[h] {
		if int(k) != i && t.head(int(k)) == h {
			t.tok[k].Head = i
		}
	}
	t.replace(i, h, "aux")
	return true
}

// onlyTimes reports whether nothing but when something happened stands between a verb and a participle behind it: "had on 3 May gone home".
func (t *tree) onlyTimes(verb, i int) bool {
	times := false
	for k := verb + 1; k < i; k++ {
		top := k
		for n := 0; n < maxDepth && t.head(top) > verb && t.head(top) < i; n++ {
			top = t.head(top)
		}
		if t.head(top) != verb && t.head(top) != i || t.tok[k].UPOS == "PUNCT" || !(t.rel[top] == "obl" && (t.isTime(top) || t.date[top]) || t.rel[top] == "advmod") {
			return false
		}
		times = times || t.rel[top] == "obl"
	}
	return times
}

// aims are subjects that are themselves what the infinitive behind "is" says.
var aims = set("aim challenge decision duty function goal hope idea intention job mission objective option order plan point priority problem " +
	"proposal purpose role step strategy task thing way work")

// repairBeTo makes the verb of "the groups are to cover" the predicate.
func (t *tree) repairBeTo(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "cop" || t.tok[h].UPOS != "VERB" || !t.hasWord(h, "mark", "to") || t.tok[i].Feature("VerbForm") != "Fin" {
		return false
	}
	s := t.child(h, "nsubj")
	if s < 0 || aims[t.lemma(s)] || t.tok[s].Deprel == "nsubj:outer" && t.tok[s].UPOS == "NOUN" && t.name[s] < 0 && !t.isPeople(s) && !speaking[t.lemma(s)] && !t.isBearer(s) {
		return false
	}
	return t.attach(i, h, "aux")
}

// isBearer reports whether a person is named in apposition to a description: "the chief, Anna Webb,".
func (t *tree) isBearer(i int) bool {
	k := t.child(i, "appos")
	return k >= 0 && t.isNamed(k, kg.Person)
}

// bareIdioms are verbs with a bare noun that mean something together.
var bareIdioms = set("part-way set-fire take-place take-part take-effect take-office take-shape lose-ground gain-ground make-way make-sense")

// prepIdioms are verbs with a preposition and a bare noun that mean something together.
var prepIdioms = set("go-on-display go-on-sale go-on-trial go-on-strike go-on-show go-into-effect go-into-force come-into-force come-into-effect " +
	"enter-into-force come-to-power come-to-prominence come-to-light rise-to-power rise-to-prominence rise-to-fame come-under-fire come-under-attack put-on-trial put-on-display put-in-place take-into-custody " +
	"take-into-account bring-to-justice")

// phrasalVerbs take an object behind their particle, which may look like a preposition.
var phrasalVerbs = set("take-over carry-out set-up call-off rule-out turn-down hand-over put-forward break-off shut-down strike-down knock-out " +
	"point-out wipe-out give-up send-off lay-off pay-off sell-off write-off bring-about bring-back put-off cut-off take-off")

// particles make one predicate with the verb right before them.
var particles = set("away back down up out off over together apart aside forward")

// settled are adverbs of place that an intransitive verb needs: "stayed home", "went abroad".
var settled = set("home abroad overseas ashore aboard indoors upstairs downstairs")

// ranking verbs say nothing without the place that somebody takes: "came second", "finished last".
var ranking = set("come finish place rank seed")

var places = set("first second third fourth fifth sixth seventh eighth ninth tenth last joint-first joint-second")

func (t *tree) repairIdiom(i int) bool {
	h := t.head(i)
	if h < 0 || t.tok[h].UPOS != "VERB" || i <= h {
		return false
	}
	verb := t.lemma(h) + "-"
	switch t.rel[i] {
	case "advmod":
		if settled[t.lemma(i)] && i > h && len(t.kids[i]) == 0 && t.child(h, "obj") < 0 {
			return t.attach(i, h, "compound:prt")
		}
		if ranking[t.lemma(h)] && i == h+1 && places[t.lower(i)] {
			return t.attach(i, h, "compound:prt")
		}
		if o := t.child(h, "obj"); o > h && t.child(h, "cop") < 0 && t.is(i, "aside", "apart", "away", "back") && i == t.lastOf(o)+1 && len(t.kids[i]) == 0 && t.child(h, "compound:prt") < 0 {
			return t.attach(i, h, "compound:prt") // "put politics aside"
		}
		return i == h+1 && particles[t.lemma(i)] && len(t.kids[i]) == 0 && t.attach(i, h, "compound:prt")
	case "obj":
		if k := t.child(i, "case"); k == h+1 && t.tok[k].UPOS == "ADP" && t.lower(k+1) != "to" && (particles[t.lower(k)] || t.lower(k) == "on") {
			return t.attach(k, h, "compound:prt") // an object has no preposition: "turned on the controls"
		}
		if t.child(i, "det", "amod", "nummod", "nmod:poss", "conj", "case") >= 0 || !bareIdioms[verb+t.lemma(i)] {
			return false
		}
		for _, k := range t.childrenBy(i, "nmod") {
			t.attach(k, h, "obl") // "took part in the study"
		}
		return t.attach(i, h, "compound:prt")
	case "obl":
		prep, at := t.preposition(i)
		if len(at) != 1 {
			return false
		}
		if phrasalVerbs[verb+prep] && at[0] == h+1 && t.child(h, "obj") < 0 {
			return t.attach(at[0], h, "compound:prt") && t.attach(i, h, "obj")
		}
		if t.child(i, "det", "amod", "nummod", "nmod:poss", "conj") < 0 && prepIdioms[verb+prep+"-"+t.lemma(i)] {
			for _, k := range t.childrenBy(i, "nmod") {
				t.attach(k, h, "obl") // "went on display in Cairo"
			}
			return t.attach(at[0], h, "compound:prt") && t.attach(i, h, "compound:prt")
		}
	}
	return false
}

func (t *tree) repairCalled(i int) bool {
	h := t.head(i)
	if o := t.child(max(h, 0), "xcomp"); h >= 0 && h < o && o < i && t.rel[i] == "obj" && calling[t.lemma(h)] && t.hasWord(i, "det", "a", "an") && t.hasWord(o, "det", "the", "this", "that") && t.lastOf(o) < t.startOf(i) {
		return t.attach(i, h, "xcomp") && t.attach(o, h, "obj") // "called the killing a crime"
	}
	if h >= 0 && h < i && t.rel[i] == "obj" && (appointing[t.lemma(h)] || calling[t.lemma(h)]) && (!t.is(h, "make", "find", "render", "think") || t.hasWord(i, "det", "the") || t.is(h, "render") && t.is(i, "danger", "threat", "burden", "failure", "victim")) {
		if o := t.child(h, "iobj"); o > h && o < i && !t.isTime(o) {
			return t.attach(i, h, "xcomp") && t.attach(o, h, "obj") // "making India the first country to land"
		}
	}
	if h >= 0 && h < i && t.rel[i] == "obl" && t.tok[i].UPOS == "NOUN" && (calling[t.lemma(h)] || appointing[t.lemma(h)]) && t.hasWord(i, "det", "a", "an") && t.child(i, "case") < 0 && !t.isTime(i) {
		if o := t.child(h, "obj"); o > h && o < i && t.tok[t.startOf(i)-1].UPOS != "PUNCT" {
			return t.attach(i, h, "xcomp") // "calling the process a coup", "declared the outbreak in Congo an emergency"
		}
	}
	if h >= 0 && t.rel[i] == "appos" && t.hasWord(i, "det", "a", "an") && !t.follows(t.startOf(i), ",") {
		verb, first := t.governingVerb(i), t.firstOf(i)
		if verb >= 0 && (calling[t.lemma(verb)] || t.is(verb, "declare", "proclaim", "designate")) && t.child(verb, "obj") >= 0 && t.child(verb, "xcomp") < 0 && (t.rel[h] == "obj" || first > 0 && t.opensQuote(first-1)) {
			return t.attach(i, verb, "xcomp") // `called the abuse by priests "a crime"`
		}
	}
	if h < 0 || t.rel[i] != "obj" && t.tok[i].Deprel != "nmod:unmarked" || t.rel[h] != "obj" || h > i || t.isTime(i) || t.tok[h].UPOS != "NOUN" && t.tok[h].UPOS != "PROPN" && t.tok[h].UPOS != "PRON" {
		return false
	}
	v := t.head(h)
	return v >= 0 && (calling[t.lemma(v)] || appointing[t.lemma(v)]) && t.attach(i, v, "xcomp")
}

func (t *tree) repairWho(i int) bool {
	noun := t.head(i)
	if noun < 0 || t.tok[i].Deprel != "acl:relcl" {
		return false
	}
	subject := t.child(i, "nsubj")
	if subject < 0 || !t.is(subject, "who", "which", "that") || subject > i {
		return false
	}
	if near := t.nounBefore(subject); t.is(subject, "who") && near > noun && !t.below(near, noun) && t.tok[near].UPOS == "PROPN" {
		return t.attach(i, near, "acl:relcl") // "was hit by storms, according to CNN who reported that"
	}
	if t.is(subject, "who") && (t.isTime(noun) || t.is(noun, "season")) {
		for k := noun - 1; k >= 0; k-- {
			if t.isNamed(k, kg.Person) {
				return t.attach(i, t.doc.Mentions[t.name[k]].Head, "acl:relcl") // "replaced Hall, coach for two seasons, who was"
			}
		}
		return false
	}
	if t.is(subject, "who") {
		for up, n := noun, 0; up >= 0 && n < 4; up, n = t.head(up), n+1 {
			if group := (t.isNamed(up, kg.Organization) || t.tok[up].UPOS == "NOUN" && !t.isPlural(up) && impersonal(t.lemma(up))) && t.rel[up] == "nmod" && !t.follows(subject, ","); !group && !t.isNamed(up, kg.Place) {
				return up != noun && t.isNominal(up) && up < i && t.attach(i, up, "acl:relcl")
			}
			if !t.related(up, "nmod", "appos", "flat", "compound") {
				return false
			}
		}
		return false
	}
	if near := t.nounBefore(subject); near > noun && t.is(subject, "which") && t.name[near] >= 0 && t.doc.Mentions[t.name[near]].Type != kg.Place {
		if prep, _ := t.preposition(near); prep == "by" {
			return t.attach(i, near, "acl:relcl") // "approval by the Commission, which blocked"
		}
	}
	if up := t.head(noun); up >= 0 && t.rel[noun] == "nmod" && t.isNamed(noun, kg.Place) && t.isNamed(up, kg.Organization) && t.child(i, "aux:pass", "cop") < 0 && t.is(subject, "which") {
		return t.attach(i, up, "acl:relcl") // "the court in San Francisco, which sided with"
	}
	if up := t.head(noun); up >= 0 && t.rel[noun] == "nmod" && disasters[t.lemma(up)] && !disasters[t.lemma(noun)] && t.is(i, "kill", "injure", "wound", "destroy", "damage", "claim", "leave") && t.child(i, "obj") >= 0 {
		return t.attach(i, up, "acl:relcl") // "a fire at a factory that killed 12"
	}
	number := t.finiteNumber(i)
	if number == "" || t.isPlural(noun) == (number == "Plur") || t.child(noun, "conj") >= 0 {
		return false
	}
	for k := subject - 1; k > noun; k-- {
		if (t.tok[k].UPOS == "NOUN" || t.tok[k].UPOS == "PROPN") && t.related(k, "nmod") && t.below(k, noun) && t.isPlural(k) == (number == "Plur") {
			return t.attach(i, k, "acl:relcl")
		}
	}
	return false
}

// disasters kill and destroy, where the places that they happen at do not.
var disasters = set("accident airstrike ambush attack avalanche blast blaze bombing clash collapse collision crackdown crash cyclone derailment disaster drought earthquake epidemic " +
	"eruption explosion famine fire flood flooding heatwave hurricane incident landslide massacre outbreak quake raid riot shelling shooting sinking stampede storm strike tornado tsunami typhoon violence wildfire")

func (t *tree) repairWhere(i int) bool {
	noun := t.head(i)
	if noun < 0 || t.tok[i].Deprel != "acl:relcl" || t.isNamed(noun, kg.Place) {
		return false
	}
	for _, where := range t.childrenBy(i, "advmod") {
		if near := t.nounBefore(where); where < i && t.is(where, "where") && near > noun && t.isNamed(near, kg.Place) {
			if v := t.head(near); t.rel[near] == "obj" && t.head(v) == noun && t.is(v, "border", "adjoin", "surround", "overlook", "face") {
				return false // "an area bordering Norway, where"
			}
			return t.attach(i, near, "acl:relcl")
		}
	}
	return false
}

// isNamed reports whether token i lies in a name of the given type.
func (t *tree) isNamed(i int, kind kg.EntityType) bool {
	return t.name[i] >= 0 && t.doc.Mentions[t.name[i]].Type == kind
}

// finiteNumber returns the number that the finite verb of a clause shows: "Sing" for "is"
// and "publishes", "Plur" for "are"; "" where it shows none.
func (t *tree) finiteNumber(i int) string {
	for _, k := range append(t.childrenBy(i, "aux", "cop"), i) {
		switch form := strings.ToLower(t.tok[k].Form); {
		case form == "is" || form == "was" || form == "has":
			return "Sing"
		case form == "are" || form == "were" || form == "have" && t.tok[k].XPOS != "VB":
			return "Plur"
		case k == i && t.tok[k].XPOS == "VBZ":
			return "Sing"
		}
	}
	return ""
}

// amounts are units of what rises and falls.
var amounts = set("% percent cent penny $ € £ dollar euro pound yen yuan rouble ruble rupee peso franc krona")

func (t *tree) repairAmount(i int) bool {
	h := t.head(i)
	if h < 0 || h > i {
		return false
	}
	if o := t.child(h, "obj"); t.isScore(i) && t.rel[i] == "obj" && o >= 0 && o < i {
		return t.attach(i, h, "obl") // "beat Croatia 3-0"
	}
	if t.head(h) < 0 || t.tok[t.head(h)].UPOS != "VERB" || !t.related(h, "obj", "obl") {
		return false
	}
	if prep, _ := t.preposition(i); prep == "of" && t.isScore(i) {
		return false // "by a vote of 61-38"
	}
	if t.isScore(i) && t.tok[h].UPOS != "NUM" && t.related(i, "flat", "nmod", "nummod", "appos", "obl") {
		return t.attach(i, t.head(h), "obl")
	}
	if prep, _ := t.preposition(i); t.rel[i] != "nmod" || !amounts[t.lemma(h)] || prep == "" || prep == "of" || prep == "per" {
		return false
	}
	return t.attach(i, t.head(h), "obl")
}

// circumstances are prepositions of what goes along with an event, not of what tells a thing apart.
var circumstances = set("alongside amid amidst despite following through via ahead-of prior-to as-part-of on-behalf-of in-addition-to in-response-to")

// repairCircumstance hangs "through partnerships" on the verb rather than on what it did something to: "was
// taken to other areas through partnerships".
func (t *tree) repairCircumstance(i int) bool {
	noun := t.head(i)
	if noun < 0 || noun > i || t.rel[i] != "nmod" || t.isTime(i) {
		return false
	}
	prep, _ := t.preposition(i)
	if about, _ := t.preposition(noun); prep == "with" && t.name[i] >= 0 && t.rel[noun] == "obl" && (about == "about" || about == "of" || about == "on") && t.is(t.head(noun), "speak", "talk", "chat", "discuss", "debate", "argue") {
		return t.attach(i, t.head(noun), "obl") // "spoke about the takedown with Anna Webb"
	}
	if !circumstances[strings.ReplaceAll(prep, " ", "-")] || prep == "following" && eventNoun(t.lemma(noun)) {
		return false // "convictions following the scandal"
	}
	for n := noun; n >= 0 && t.related(n, "obj", "obl", "nmod"); n = t.head(n) {
		if up := t.head(n); up < 0 || up > n || t.child(up, "cop") >= 0 {
			return false
		} else if t.tok[up].UPOS == "VERB" {
			return t.attach(i, up, "obl")
		}
	}
	return false
}

// repairLocalTime puts "local time" behind a time aside: "at noon local time".
func (t *tree) repairLocalTime(i int) bool {
	when := i - 2
	if when < 0 || !t.is(i, "time") || !t.is(i-1, "local") || t.head(i-1) != i || !t.isTime(when) && !t.value[when] {
		return false
	}
	if h := t.head(i); h >= 0 && h != when && t.child(i, "case") >= 0 && t.child(i, "case") < when {
		t.attach(when, h, "obl")
		for _, k := range t.childrenBy(i, "case") {
			t.attach(k, when, "case") // "On Thursday local time"
		}
	}
	return t.attach(i, when, "discourse")
}

// changing verbs take something from one level to another.
var changing = set("change cut decrease downgrade drop elevate expand extend increase lift lower move narrow promote raise reduce relegate shift shorten switch upgrade widen")

// repairLevels hangs "from moderate" on such a verb where "to high" stands behind it.
func (t *tree) repairLevels(i int) bool {
	o := t.head(i)
	prep, at := t.preposition(i)
	if o < 0 || o > i || t.rel[i] != "nmod" || prep != "from" || t.rel[o] != "obj" || t.head(o) < 0 || !changing[t.lemma(t.head(o))] || t.lastBefore(o, at[0]) != at[0]-1 {
		return false
	}
	verb := t.head(o)
	for _, k := range append(append(t.childrenBy(verb, "obl"), t.childrenBy(o, "nmod")...), t.childrenBy(i, "nmod")...) {
		to, from := t.preposition(k)
		if k < i || to != "to" || t.wordBefore(from[0]) > i+1 && t.lastBefore(i, from[0]) != t.wordBefore(from[0]) {
			continue
		}
		t.attach(k, verb, "obl")
		return t.attach(i, verb, "obl")
	}
	return false
}

// weekdays tell when something happened wherever they stand behind a verb.
var weekdays = set("monday tuesday wednesday thursday friday saturday sunday yesterday")

// datedNouns are what a date may tell apart, besides nouns of action: "the war in 1914".
var datedNouns = set("war battle summit game match season cup championship olympics crisis coup budget census")

// repairMarked makes a clause of a gerund behind "of" or "for" that was taken for an adjective of its object: "accused Oslo of spreading lies".
func (t *tree) repairMarked(i int) bool {
	noun, of := t.head(i), t.child(i, "mark")
	if noun < i || t.rel[i] != "amod" || t.tok[i].XPOS != "VBG" || of != i-1 || !t.is(of, "of", "for", "by", "from") || !t.related(noun, "obj") || t.child(noun, "case", "det") >= 0 {
		return false
	}
	verb := t.head(noun)
	whom := t.child(verb, "iobj")
	if verb < 0 || verb > of || t.tok[verb].UPOS != "VERB" || whom < verb || whom > of {
		return false
	}
	return t.attach(whom, verb, "obj") && t.attach(i, verb, "advcl") && t.attach(noun, i, "obj")
}

func (t *tree) repairTime(i int) bool {
	noun := t.head(i)
	if noun >= 0 && noun < i && t.rel[i] == "nmod" && t.is(noun, "time") && t.rel[noun] == "obl" && t.tok[t.head(noun)].UPOS == "VERB" && weekdays[t.lemma(i)] && t.child(i, "case", "det", "amod") < 0 {
		return t.attach(i, t.head(noun), "obl") // "returned for the first time Thursday"
	}
	if noun < 0 || noun > i || t.rel[i] != "nmod" || !t.isTime(i) || t.isTime(noun) || !t.isNominal(noun) {
		return false
	}
	switch prep, _ := t.preposition(i); prep {
	case "on", "in", "during", "since", "until", "by":
	case "":
		if t.child(i, "amod", "det") < 0 && !weekdays[t.lemma(i)] {
			return false
		}
	default:
		return false
	}
	if !weekdays[t.lemma(i)] && (eventNoun(t.lemma(noun)) || datedNouns[t.lemma(noun)]) {
		return false
	}
	if m := t.name[noun]; m >= 0 && t.doc.Mentions[m].Type == kg.Event {
		return false
	}
	for n := noun; n >= 0; n = t.head(n) {
		if prep, _ := t.preposition(n); strings.HasPrefix(prep, "according") {
			return t.attach(i, n, "discourse") // when they told, not when it happened
		}
		up := t.head(n)
		if up > n && t.related(n, "nsubj") && t.tok[up].UPOS == "VERB" && weekdays[t.lemma(i)] && t.lastOf(n) == t.lastOf(i) {
			return t.attach(i, up, "obl") // "the committee on Monday announced"
		}
		if up < 0 || up > n || !t.related(n, "obj", "obl", "nmod", "iobj") {
			return false
		}
		if t.tok[up].UPOS == "VERB" {
			return t.attach(i, up, "obl")
		}
	}
	return false
}

// repairDayToDay makes an adjective of a noun that is said twice before another with "to" between: "run the day to day affairs".
func (t *tree) repairDayToDay(i int) bool {
	if i < 1 || i+3 >= len(t.tok) || t.lower(i+1) != "to" || t.lower(i) != t.lower(i+2) || t.tok[i].UPOS != "NOUN" || t.isPlural(i) {
		return false
	}
	n := t.head(i + 2)
	if n < i+3 || !t.related(i+2, "compound", "amod", "nmod") || t.tok[n].UPOS != "NOUN" || t.head(i) < 0 || t.head(i) > i || t.head(n) != t.head(i) && t.head(n) != i || !t.related(i, "obj", "obl", "nmod", "nsubj") {
		return false
	}
	rel := t.tok[i].Deprel
	t.attach(n, t.head(i), rel)
	for _, k := range t.kids[i] {
		if k := int(k); k != n && k < i {
			t.attach(k, n, t.tok[k].Deprel)
		}
	}
	return t.attach(i, n, "compound")
}
