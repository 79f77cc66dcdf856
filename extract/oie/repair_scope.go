package oie

import (
	"slices"
	"strings"

	"kg"
	"kg/gazetteer"
)

// repairScope mends how far a word reaches: what is coordinated with what, and whom a clause speaks of.
//
//   - a verb in the past is not coordinated with a gerund, nor with a base form: "settled without admitting guilt and agreed to pay", "demanded that it stop and banned it"
//   - a gerund is not coordinated with a verb in the past, where a noun stands between: "spoke about schools and raising wages"
//   - what two gerunds share is their preposition: "accused of paying doctors to prescribe it and of concealing studies"
//   - "who" agrees with its noun in number: "a person familiar with the talks who was"
//   - so does "which" with the noun right before it: "between the rebels and the army, which is"
//   - "a raid on Monday on a house" is on the house
//   - the infinitive that "require" and the like want is theirs: "requiring firms that get money from abroad to register"
//   - "led by" behind a time speaks of the object before: "closed a round in 2016 led by MGM"
//   - who directed a story with a dark tone directed the story
//   - kin behind a comma is of who the kin before is of: "the brother of Anna Webb, nephew of Karl Berg"
//   - who plays whom: "Webb as Anna, Olsen as Karl and Berg as the doctor"
//   - "have" behind a modal verb is an auxiliary: "may have increased stress"
//   - "hand over millions of files" has a particle, no amount
//   - who goes without an article is what the name behind it is: "told broadcaster NTV"
//   - two places of two objects: "studied sociology at Princeton and law at Harvard"
//   - two times of two objects: "joined NATO in 1949 and the United Nations in 1945"
//   - how long before is no object: "failed minutes before the vessel overturned"
//   - an infinitive right behind an adjective that wants one: "was due to meet her"
//   - a name before an amount is who was fined that: "fined Alvarez 8,000 euros"; before a result, who was beaten: "beat debutants Panama 3-0"
//   - those named behind "among them" take no part themselves: "lenders, among them Apollo and Canyon, agreed"
//   - "all of whose judges" and "one of whom" are the subject of what follows
//   - what comes behind a comma is no object but tells what came of it: "rose, surprising economists"
//   - years in brackets tell when somebody had the office or club before them: "was mayor of Oslo (1990-1994)"
//   - "having played" tells of the subject, not of the noun before: "ended the season having played twice"
//   - of two prepositions apart from each other the first is the relative pronoun's: "whom she worked with before on a film"; so it is of two side by side that
//     are not one ("whom she worked with in the play"), and without a pronoun the verb's: "is referred to in culture"
//   - a gerund between a verb that wants a person and the person is an adjective: "replaced returning coach Hall"
//   - what stands before ", Anna Webb said," goes with the words said: "In the wake of the attack, Anna Webb said, the lions were killed"
//   - each of two bodies has its own time: "was a member of the council from 1999 to 2003, and of the assembly from 2004"
//   - "became the first Norwegian to win" tells which Norwegian
//   - "becoming" behind a noun tells of the subject, "showing" behind a picture of the picture
//   - what is "to be held" is a vote, not who stands in it
//   - a time right behind a participle of the subject is the participle's: "a student kidnapped last month was freed"
//   - a day behind a phrase at the front is when the verb happened: "in other violence Sunday, a bomb exploded"; so is one behind a place that an adverb
//     leads to ("southwest of Bogota Thursday"), behind whom somebody replaces at the end, and before whose army it is
//   - "since May" behind the first or the largest tells since when it was that: "won her first title since May"
//   - a noun whose article and "is" stand before the one it is coordinated with heads both: "is a film production and distribution company"
//   - what was an accusation, a claim or a charge is told in the clause before it: "blamed Kyiv, a charge it denied"
func (t *tree) repairScope() {
	t.mend(t.repairWhichAgrees, t.repairRaidOn, t.repairFiniteConjunct, t.repairGerundConjunct, t.repairSameMark, t.repairWhoAgrees, t.repairControlled, t.repairLedBy, t.repairDirectedBy, t.repairNextKin, t.repairModalHave, t.repairHandOver, t.repairDescribedHearer, t.repairPairs,
		t.repairMeasured, t.repairAdjectiveInfinitive, t.repairScore, t.repairFined, t.repairAmong, t.repairOfWhom, t.repairRemark, t.repairComing, t.repairReturning, t.repairTerm, t.repairHaving, t.repairStranded, t.repairFrontedCircumstance, t.repairSecondTerm, t.repairRanked, t.repairBecoming, t.repairShowing, t.repairToBeHeld, t.repairPerceived, t.repairReducedTime, t.repairFrontedDay, t.repairStrayDay, t.repairSinceFirst, t.repairSecondHead)
}

// repairReducedTime hangs a time between a participle on the subject and the verb on the participle, where no comma parts them.
func (t *tree) repairReducedTime(i int) bool {
	verb := t.head(i)
	if verb < i || t.rel[i] != "obl" || !t.isTime(i) || t.tok[verb].UPOS != "VERB" {
		return false
	}
	s, first := t.child(verb, "nsubj"), t.startOf(i)
	acl := t.child(s, "acl")
	if s < 0 || s > i || acl < s || t.tok[acl].Deprel != "acl" || t.tok[acl].XPOS != "VBN" && !t.isGerund(acl) || t.lastOf(s) != first-1 || t.lastOf(acl) != first-1 {
		return false
	}
	if next := t.lastOf(i) + 1; next >= len(t.tok) || next != verb && t.head(next) != verb || t.tok[next].UPOS != "AUX" && next != verb {
		return false
	}
	return !slices.ContainsFunc(t.childrenBy(acl, "obl"), t.isTime) && t.attach(i, acl, t.tok[i].Deprel)
}

// repairFrontedDay hangs a day without preposition, the last of a phrase at the front, on the verb.
func (t *tree) repairFrontedDay(i int) bool {
	front := t.head(i)
	if front < 0 || front > i || !t.related(i, "nmod:unmarked") || !weekdays[t.lemma(i)] || t.child(i, "case", "det") >= 0 || t.tok[i].UPOS != "PROPN" {
		return false
	}
	for n := 0; n < maxDepth && t.rel[front] == "nmod" && t.head(front) >= 0 && t.head(front) < front; n++ {
		front = t.head(front)
	}
	verb := t.head(front)
	if prep, _ := t.preposition(front); prep != "in" {
		return false // "after a summit last Thursday": that was the summit
	}
	if verb < i || t.rel[front] != "obl" || t.lastOf(front) != i || t.startOf(front) > 1 || t.tok[verb].UPOS != "VERB" {
		return false
	}
	s := t.child(verb, "nsubj")
	return s > i && !slices.ContainsFunc(t.childrenBy(verb, "obl"), t.isTime) && t.attach(i, verb, "obl:unmarked")
}

// repairStrayDay hangs a day without preposition that is no part of the place or person before it on the verb: "elsewhere in Farah Saturday,
// fighters attacked", "southwest of Bogota Thursday", "replaces Tony Hayward October 1", "also Tuesday Lebanon's army left".
func (t *tree) repairStrayDay(i int) bool {
	h := t.head(i)
	day := weekdays[t.lemma(i)]
	if h < 0 || !day && !t.date[i] || t.child(i, "case", "det", "amod", "nmod:poss") >= 0 || t.isYear(i) {
		return false
	}
	verb := -1
	switch {
	case day && t.tok[i].Deprel == "nmod:poss" && h > i && t.rel[h] == "nsubj" && t.head(h) > h && i+1 < h && t.head(i+1) == h && t.tok[i+1].Deprel == "nmod:poss" && t.name[i+1] >= 0:
		verb = t.head(h)
	case t.tok[i].Deprel == "nmod:unmarked" && h < i && t.rel[h] == "obj" && t.isNamed(h, kg.Person) && t.lastOf(h) == t.lastOf(i) && t.lastOf(i)+2 >= len(t.tok):
		verb = t.head(h)
	case day && t.related(i, "nmod:unmarked", "obl:unmarked") && h < i:
		for n := 0; n < maxDepth && t.related(h, "obl", "nmod") && t.head(h) >= 0 && t.head(h) < h && t.lastOf(h) == i; n++ {
			h = t.head(h)
		}
		if t.tok[h].UPOS == "ADV" && t.rel[h] == "advmod" {
			verb = t.head(h)
		}
	}
	return verb >= 0 && t.tok[verb].UPOS == "VERB" && !slices.ContainsFunc(t.childrenBy(verb, "obl"), t.isTime) && t.attach(i, verb, "obl:unmarked")
}

// repairSinceFirst hangs "since" and a time on what was the first one since then rather than on the verb: "came back, his first visit since May".
func (t *tree) repairSinceFirst(i int) bool {
	verb := t.head(i)
	if verb < 0 || verb > i || t.rel[i] != "obl" || !t.hasWord(i, "case", "since") || !t.isTime(i) && !t.date[i] {
		return false
	}
	end := t.startOf(i) - 1
	for _, n := range t.childrenBy(verb, "obj", "appos", "parataxis", "obl") {
		if n > verb && n < i && t.lastOf(n) == end && t.isNominal(n) && slices.ContainsFunc(t.childrenBy(n, "amod"), func(k int) bool { return t.is(k, "first") || t.tok[k].Feature("Degree") == "Sup" }) {
			return t.attach(i, n, "nmod")
		}
	}
	return false
}

// repairSecondHead makes the last of two nouns the head of the phrase whose article and "is" hang on it: "is a film production and distribution
// company".
func (t *tree) repairSecondHead(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "conj" || t.tok[i].UPOS != "NOUN" || t.tok[h].UPOS != "NOUN" || t.child(h, "det", "case", "nummod", "nmod", "acl") >= 0 {
		return false
	}
	det, cc, k := t.child(i, "det"), t.child(i, "cc"), t.child(i, "compound")
	if det < 0 || det > h || cc < h || k != cc+1 {
		return false
	}
	t.replace(i, h, "compound")
	for _, o := range t.kids[h] {
		if o := int(o); o != i && t.rel[o] != "compound" {
			t.attach(o, i, t.tok[o].Deprel)
		}
	}
	return t.attach(k, h, "conj") && t.attach(cc, k, "cc")
}

// repairPerceived makes what somebody is found or seen doing the complement of the verb: "found Anna and Berit packing".
func (t *tree) repairPerceived(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "advcl" || !t.isGerund(i) || !t.is(h, perceiving...) || t.child(i, "mark", "case", "nsubj") >= 0 || t.is(i, "use", "cite", "follow", "include") || t.isPassive(h) {
		return false
	}
	o := t.child(h, "obj")
	if o < h || t.lastOf(o)+1 != t.firstOf(i) || !t.isNamed(o, kg.Person) && !t.is(o, "he", "she", "they", "him", "her", "them") && !t.isPeople(o) {
		return false
	}
	return t.attach(i, h, "xcomp")
}

// repairFiniteConjunct lifts a finite verb off the gerund or infinitive that it was coordinated with.
func (t *tree) repairFiniteConjunct(i int) bool {
	h := t.head(i)
	if be := t.child(i, "cop", "aux"); h >= 0 && h < i && t.rel[i] == "conj" && be > h && (t.tok[be].XPOS == "VBZ" || t.tok[be].XPOS == "VBD") && t.child(i, "nsubj", "csubj", "expl", "mark") < 0 && t.child(i, "cc") == be-1 &&
		t.tok[h].XPOS == "VB" && t.hasWord(h, "mark", "to") && t.follows(be-1, ",") {
		for up, n := t.head(h), 0; up >= 0 && n < maxDepth; up, n = t.head(up), n+1 {
			if t.rel[up] == "root" || t.rel[up] == "ccomp" {
				return (t.tok[up].UPOS == "VERB" || t.child(up, "cop") >= 0) && t.attach(i, up, "conj") // "was held as he tried to flee, and is due in court"
			}
		}
	}
	if h < 0 || h > i || t.rel[i] != "conj" || t.tok[i].UPOS != "VERB" || t.child(i, "nsubj", "csubj", "expl", "aux", "mark", "cop") >= 0 || t.child(i, "cc") < 0 {
		return false
	}
	gerund := t.isGerund(h) && t.tok[h].UPOS == "VERB" && (t.tok[i].XPOS == "VBD" || t.tok[i].XPOS == "VBN" || t.tok[i].XPOS == "VBZ")
	base := t.tok[h].XPOS == "VB" && (t.hasWord(h, "mark", "to") || t.rel[h] == "ccomp" && t.child(h, "nsubj") >= 0) // "demanded that Oslo stop and banned it"
	if !gerund && !(base && t.tok[i].XPOS == "VBD") {
		return false
	}
	for up, n := t.head(h), 0; up >= 0 && n < maxDepth; up, n = t.head(up), n+1 {
		if t.tok[up].UPOS != "VERB" || t.isGerund(up) {
			continue
		}
		past := t.tok[up].XPOS == "VBD" || t.tok[up].XPOS == "VBN" && t.child(up, "aux") >= 0
		if t.tok[i].XPOS == "VBZ" {
			past = t.tok[up].XPOS == "VBZ"
		}
		return past && t.attach(i, up, "conj")
	}
	return false
}

// repairGerundConjunct coordinates a gerund with the noun behind a preposition that it was not hung on.
func (t *tree) repairGerundConjunct(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "conj" || !t.isGerund(i) || t.tok[i].UPOS != "VERB" || !t.isFiniteVerb(h) || t.child(i, "cc") < 0 || t.child(i, "nsubj", "mark", "aux") >= 0 {
		return false
	}
	topic := -1
	for _, k := range t.childrenBy(h, "obl") {
		if prep, _ := t.preposition(k); k > h && k < i && (prep == "about" || prep == "for" || prep == "of" || prep == "through" || prep == "by" || prep == "including" || prep == "as") && !t.isTime(k) {
			topic = k
		}
	}
	return topic >= 0 && t.attach(i, topic, "conj")
}

func (t *tree) repairSameMark(i int) bool {
	h, m := t.head(i), t.child(i, "mark")
	if h < 0 || h > i || m < 0 || t.rel[i] != "conj" || !t.isGerund(i) || t.is(m, "to", "that") || t.preposed(h, t.lower(m)) && t.isGerund(h) {
		return false
	}
	for up, n := t.head(h), 0; up >= 0 && n < 4; up, n = t.head(up), n+1 {
		if up < h && t.isGerund(up) && t.preposed(up, t.lower(m)) {
			return t.attach(i, up, "conj")
		}
	}
	return false
}

func (t *tree) repairWhoAgrees(i int) bool {
	noun := t.head(i)
	if noun < 0 || t.tok[i].Deprel != "acl:relcl" || t.child(noun, "conj") >= 0 {
		return false
	}
	s, number := t.child(i, "nsubj"), t.finiteNumber(i)
	if s < 0 || s > i || !t.is(s, "who", "that", "which") || number == "" || t.tok[noun].UPOS != "NOUN" || t.isPlural(noun) == (number == "Plur") {
		return false
	}
	for up, n := t.head(noun), 0; up >= 0 && n < 3 && t.tok[up].UPOS != "VERB"; up, n = t.head(up), n+1 {
		if t.tok[up].UPOS == "NOUN" && up < noun && t.isPlural(up) == (number == "Plur") && t.child(up, "cop", "nsubj") < 0 && (!t.is(s, "who") || !things[t.lemma(up)]) {
			return t.attach(i, up, "acl:relcl")
		}
	}
	return false
}

// repairWhichAgrees hangs a clause that "which" opens behind a comma on the last noun before it, where the noun farther off does not agree with the
// verb and that one does.
func (t *tree) repairWhichAgrees(i int) bool {
	noun, s, number := t.head(i), t.child(i, "nsubj", "nsubj:pass"), t.finiteNumber(i)
	if noun < 0 || noun > i || t.tok[i].Deprel != "acl:relcl" || s < 1 || s > i || !t.is(s, "which") || !t.follows(s, ",") || t.tok[noun].UPOS != "NOUN" || t.name[noun] >= 0 {
		return false
	}
	if number != "Sing" || !t.isPlural(noun) || singularPlurals[t.lemma(noun)] {
		return false // of "a group of rebels, which are" words do not tell
	}
	for near, n := t.nounBefore(s), 0; near > noun && n < 4; near, n = t.head(near), n+1 {
		if (t.tok[near].UPOS == "NOUN" || t.tok[near].UPOS == "PROPN") && !t.isPlural(near) && t.related(near, "conj", "nmod") && t.below(near, noun) && !t.isNamed(near, kg.Person) {
			return t.attach(i, near, "acl:relcl")
		}
	}
	return false
}

// raids are on somebody or something.
var raids = set("ambush assault attack bombing clampdown crackdown offensive onslaught raid strike")

// repairRaidOn hangs "on a house" on the raid before it, with at most a time between.
func (t *tree) repairRaidOn(i int) bool {
	verb := t.head(i)
	prep, at := t.preposition(i)
	if verb < 0 || verb > i || t.rel[i] != "obl" || prep != "on" || t.isTime(i) || t.date[i] || t.tok[verb].UPOS != "VERB" ||
		t.is(i, "behalf", "suspicion", "charge", "ground", "basis", "condition", "order", "foot", "horseback", "video", "television", "camera", "tape", "internet") {
		return false
	}
	end := at[0] - 1
	for _, k := range t.childrenBy(verb, "obl", "advmod") {
		if k > verb && k < i && t.lastOf(k) == end && t.isTime(k) {
			end = t.startOf(k) - 1
			break
		}
	}
	for _, k := range t.childrenBy(verb, "obl") {
		if k < i && raids[t.lemma(k)] && t.lastOf(k) == end && t.child(k, "case") >= 0 {
			return t.attach(i, k, "nmod")
		}
	}
	return false
}

// repairControlled gives a verb that wants an infinitive the one that was hung on a clause within
// its object.
func (t *tree) repairControlled(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "advcl" || !t.isInfinitive(i) || !t.hasWord(i, "mark", "to") || t.rel[h] != "acl" || t.hasWord(i, "mark", "order") {
		return false
	}
	noun := t.head(h)
	if noun < 0 || t.rel[noun] != "obj" || t.head(noun) < 0 || t.head(noun) > noun {
		return false
	}
	verb := t.head(noun)
	v := t.lemma(verb)
	return directing[v] && !dispatching[v] && t.tok[verb].UPOS == "VERB" && t.child(verb, "xcomp", "ccomp", "advcl") < 0 && t.attach(i, verb, "xcomp")
}

// repairLedBy hangs a participle with its agent that no comma parts from the main clause on the object before
// it: "closed a round in 2016 led by MGM".
func (t *tree) repairLedBy(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "advcl" || t.tok[i].XPOS != "VBN" || t.child(i, "obl:agent") < i || t.child(i, "mark", "aux", "nsubj", "advmod") >= 0 || t.startOf(i) != i || t.isPassive(h) {
		return false
	}
	o := t.child(h, "obj")
	if o < h || o > i || t.tok[o].UPOS != "NOUN" || t.tok[i-1].UPOS == "PUNCT" || t.child(h, "xcomp", "ccomp") >= 0 {
		return false
	}
	return leading[t.lemma(i)] && t.attach(i, o, "acl")
}

// repairDirectedBy hangs who made a work on the work, where it was hung on what the work is like: "a story with a dark tone directed by Olsen".
func (t *tree) repairDirectedBy(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.tok[i].Deprel != "acl" || t.tok[i].XPOS != "VBN" || t.child(i, "obl:agent") < i || !t.is(i, "direct", "write", "produce", "compose", "illustrate", "publish") || t.rel[h] != "nmod" || t.tok[h].UPOS != "NOUN" || t.name[h] >= 0 || works[t.lemma(h)] {
		return false
	}
	work := t.head(h)
	return work >= 0 && work < h && works[t.lemma(work)] && t.preposed(h, "with") && t.attach(i, work, "acl")
}

// repairNextKin coordinates a bare noun of kin behind a comma with the kin before, whose relation it is: "is the brother of Anna Webb, nephew of
// Karl Berg and cousin of Olsen".
func (t *tree) repairNextKin(i int) bool {
	name := t.head(i)
	if name < 0 || name > i || t.rel[i] != "appos" || !gazetteer.Kin(t.lemma(i)) || t.child(i, "det", "nmod:poss", "amod") >= 0 || t.child(i, "nmod") < i || !t.follows(t.startOf(i), ",") || t.rel[name] != "nmod" {
		return false
	}
	kin := t.head(name)
	return kin >= 0 && kin < name && gazetteer.Kin(t.lemma(kin)) && (t.child(kin, "cop") >= 0 || t.rel[kin] == "appos") && t.attach(i, kin, "conj")
}

func (t *tree) repairModalHave(i int) bool {
	o := t.head(i)
	if o < 0 || o < i || t.rel[i] != "amod" || t.tok[i].XPOS != "VBN" || t.tok[i].UPOS != "VERB" || t.rel[o] != "obj" {
		return false
	}
	have := t.head(o)
	if have != i-1 || !t.is(have, "have") || !t.hasModal(have) || t.tok[have].XPOS != "VB" {
		return false
	}
	for _, k := range t.kids[have] {
		t.tok[k].Head = i
	}
	t.replace(i, have, "aux")
	t.tok[have].UPOS = "AUX"
	return true
}

func (t *tree) repairHandOver(i int) bool {
	o := t.head(i)
	if o >= i && t.tok[o].UPOS == "NUM" && t.rel[o] == "nummod" && t.rel[i] == "advmod" && i > 0 && t.is(i-1, "turn", "hand") {
		o = t.head(o) // "turned over five pirates to the police"
	}
	if o < i || i < 1 || t.rel[i] != "case" && t.rel[i] != "advmod" || t.rel[o] != "obj" && t.rel[o] != "obl" || t.head(o) != i-1 || t.tok[i-1].UPOS != "VERB" || t.isTime(o) {
		return false
	}
	if verb := i - 1; t.is(verb, "take") || !phrasalVerbs[t.lemma(verb)+"-"+t.lower(i)] && !(t.is(verb, "turn") && t.lower(i) == "over") || t.rel[o] == "obl" && t.child(verb, "obj") >= 0 {
		return false
	}
	if t.tok[o].UPOS != "NOUN" {
		return false
	}
	t.attach(o, i-1, "obj")
	return t.attach(i, i-1, "compound:prt")
}

func (t *tree) repairDescribedHearer(i int) bool {
	h := t.head(i)
	if h < 0 || i < h || !t.related(i, "iobj", "obj") || t.tok[i].UPOS != "NOUN" || t.isPlural(i) || i+1 >= len(t.tok) || t.name[i] >= 0 || t.name[i+1] < 0 || t.child(i, "det", "nmod:poss", "nummod", "conj") >= 0 {
		return false
	}
	m := &t.doc.Mentions[t.name[i+1]]
	if m.First != i+1 || t.head(m.Head) != h || !t.related(m.Head, "iobj", "obj") || m.Type != kg.Organization && m.Type != kg.Person {
		return false
	}
	return t.attach(i, m.Head, "nmod:desc")
}

// repairPairs makes "law at Harvard" a conjunct that leaves out its verb, as gapped wants it, where the
// parser hung "law" on the first place.
func (t *tree) repairPairs(i int) bool {
	if t.repairSecondPair(i) || t.repairCastPair(i) || t.repairCastRest(i) {
		return true
	}
	first := t.head(i)
	if first < 0 || first > i || t.rel[i] != "conj" || t.rel[first] != "obl" || t.child(i, "case") >= 0 || t.child(i, "cc") < 0 {
		return false
	}
	verb := t.head(first)
	if verb < 0 || verb > first || t.tok[verb].UPOS != "VERB" || len(t.childrenBy(first, "conj")) > 1 {
		return false
	}
	prep, at := t.preposition(first)
	o := t.child(verb, "obj")
	if prep == "" || o < 0 || o > first || len(at) == 0 || t.lastOf(o)+1 != at[0] || t.tok[i].UPOS == "PROPN" != (t.tok[o].UPOS == "PROPN") {
		return false
	}
	for _, second := range append(t.childrenBy(verb, "obl"), t.childrenBy(i, "nmod")...) {
		if p, at := t.preposition(second); second > i && p == prep && at[0] <= i+1 {
			if t.tok[first].UPOS == "PROPN" != (t.tok[second].UPOS == "PROPN") {
				return false
			}
			return t.attach(i, verb, "conj") && t.attach(second, i, "orphan")
		}
	}
	return false
}

// repairSecondPair does so where "the United Nations" of "joined NATO in 1949 and the United Nations in 1945" was
// hung on the first object.
func (t *tree) repairSecondPair(i int) bool {
	o := t.head(i)
	if o < 0 || o > i || t.rel[i] != "conj" || t.rel[o] != "obj" || t.child(i, "cc") < 0 || t.head(o) < 0 || t.head(o) > o || len(t.childrenBy(o, "conj")) > 1 {
		return false
	}
	verb := t.head(o)
	for _, first := range t.childrenBy(verb, "obl") {
		prep, at := t.preposition(first)
		if first < o || first > i || prep == "" || len(at) == 0 || at[0] < o {
			continue
		}
		for _, second := range append(t.childrenBy(verb, "obl"), t.childrenBy(i, "nmod")...) {
			p, from := t.preposition(second)
			if second > i && p == prep && len(from) > 0 && t.wordBefore(from[0]) == t.lastBefore(i, from[0]) && t.isTime(first) == t.isTime(second) {
				return t.attach(i, verb, "conj") && t.attach(second, i, "orphan")
			}
		}
	}
	return false
}

// repairCastPair does so where those who play are a list: "Webb as Anna, Olsen as Karl and Berg as the doctor".
func (t *tree) repairCastPair(i int) bool {
	first := t.head(i)
	if first < 0 || first > i || t.rel[i] != "conj" || t.child(i, "case") >= 0 || !t.isNamed(i, kg.Person) {
		return false
	}
	if t.rel[first] == "obj" && t.isNamed(first, kg.Person) && t.head(first) >= 0 { // hung on who is first of them
		verb := t.head(first)
		for _, second := range append(t.childrenBy(verb, "obl"), t.childrenBy(i, "nmod")...) {
			if second > i && t.preposed(second, "as") && t.startOf(second) == t.doc.Mentions[t.name[i]].Last &&
				slices.ContainsFunc(t.childrenBy(verb, "obl"), func(k int) bool { return k > first && k < i && t.preposed(k, "as") }) {
				return t.attach(i, verb, "conj") && t.attach(second, i, "orphan")
			}
		}
		return false
	}
	if t.rel[first] != "obl" {
		return false
	}
	verb, last := t.head(first), t.lastOf(i)
	if verb < 0 || verb > first || t.tok[verb].UPOS != "VERB" || !t.preposed(first, "as") {
		return false
	}
	o := t.child(verb, "obj")
	if o < 0 || o > first || !t.isNamed(o, kg.Person) {
		return false
	}
	if own := t.child(i, "nmod"); own > i && t.preposed(own, "as") {
		return t.attach(i, verb, "conj") && t.attach(own, i, "orphan")
	}
	for _, second := range t.childrenBy(verb, "obl") {
		if second > i && t.preposed(second, "as") && t.startOf(second) == last+1 {
			return t.attach(i, verb, "conj") && t.attach(second, i, "orphan")
		}
	}
	return false
}

// repairCastRest takes those who play, and whom, off the first of them, where the list cannot be told apart: of "starred Webb as Anna, Olsen as
// Karl" Webb did not play Olsen.
func (t *tree) repairCastRest(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.name[i] < 0 {
		return false
	}
	as := func(k int) bool { return t.name[k] >= 0 && t.preposed(k, "as") }
	if t.rel[i] == "conj" && t.child(i, "case") < 0 && t.rel[h] == "obl" && as(h) && t.isNamed(i, kg.Person) && t.head(h) >= 0 {
		o, next := t.child(t.head(h), "obj"), t.doc.Mentions[t.name[i]].Last
		return o >= 0 && o < h && t.isNamed(o, kg.Person) && next < len(t.tok) && t.is(next, "as") && t.attach(i, t.head(h), "dep")
	}
	if t.rel[i] != "obl" || !as(i) {
		return false
	}
	o := t.child(h, "obj")
	return o >= 0 && o < i && t.isNamed(o, kg.Person) && slices.ContainsFunc(t.childrenBy(h, "obl"), func(k int) bool { return k < i && k > o && as(k) }) && t.attach(i, h, "dep")
}

// lastBefore returns the last token of all below i that stands before a given one.
func (t *tree) lastBefore(i, end int) int {
	last := i
	for _, k := range t.kids[i] {
		if int(k) > i && int(k) < end && t.tok[k].UPOS != "PUNCT" {
			last = max(last, t.lastBefore(int(k), end))
		}
	}
	return last
}

func (t *tree) repairMeasured(i int) bool {
	h := t.head(i)
	if h < 0 || i < h || !t.related(i, "obj", "obl") || !t.isTime(i) || t.date[i] || t.child(i, "case", "conj") >= 0 || t.lastOf(i) != i {
		return false
	}
	for _, c := range t.childrenBy(h, "advcl") {
		if m := t.child(c, "mark"); m == i+1 && t.is(m, "after", "before") {
			return t.attach(i, m, "obl")
		}
	}
	return false
}

func (t *tree) repairAdjectiveInfinitive(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "advcl" || t.tok[h].UPOS != "ADJ" || t.child(h, "cop") < 0 || !t.isInfinitive(i) {
		return false
	}
	m := t.child(i, "mark")
	return m == h+1 && t.is(m, "to") && adjectiveModality[t.lemma(h)] != "" && t.firstOf(i) == m && t.child(h, "xcomp", "ccomp") < 0 && t.attach(i, h, "xcomp")
}

// fining verbs take the amount behind who pays or gets it.
var fining = set("fine pay owe award charge cost lend offer bill give grant send promise")

// repairScore makes the result of a match, which nobody wins, tell how it was won: "won 3-1 against Oslo".
func (t *tree) repairScore(i int) bool {
	h := t.head(i)
	return h >= 0 && h < i && t.rel[i] == "obj" && t.isScore(i) && t.is(h, "win", "lose", "draw", "tie", "triumph", "prevail") && t.attach(i, h, "obl")
}

func (t *tree) repairFined(i int) bool {
	o := t.head(i)
	if o > 0 && i == o-1 && t.isNamed(i, kg.Place) && t.isScore(o) && t.related(i, "nmod", "compound") && t.related(o, "appos", "obj", "obl") {
		// "defeated debutants Panama 3-0"
		verb, noun := t.head(o), i-1
		if verb < 0 || t.tok[verb].UPOS != "VERB" || verb > i || noun != verb && (t.rel[noun] != "obj" || t.head(noun) != verb || t.tok[noun].UPOS != "NOUN") {
			return false
		}
		t.attach(i, verb, "obj")
		if noun != verb {
			t.attach(noun, i, "nmod:desc")
		}
		t.attach(o, verb, "obl")
		return true
	}
	if o >= 0 && o < i && t.rel[i] == "appos" && t.rel[o] == "obj" && t.child(i, "nummod") == o+1 && i == o+2 && t.head(o) >= 0 && fining[t.lemma(t.head(o))] && t.head(o) < o {
		return t.attach(i, t.head(o), "obj") && t.attach(o, t.head(o), "iobj") // "awarded the film 4 stars"
	}
	if o < i || t.name[i] < 0 || !t.related(i, "compound", "nmod", "amod", "nummod") || t.rel[o] != "obj" || !amounts[t.lemma(o)] {
		return false
	}
	verb, m := t.head(o), &t.doc.Mentions[t.name[i]]
	if verb < 0 || verb+1 != m.First || m.Head != i || !fining[t.lemma(verb)] || m.Last >= len(t.tok) || t.tok[m.Last].UPOS != "NUM" && t.tok[m.Last].UPOS != "SYM" {
		return false
	}
	return t.attach(i, verb, "iobj")
}

// repairAmong hangs "them" of ", among them" on those it speaks of, and the list behind it on that pronoun.
func (t *tree) repairAmong(i int) bool {
	prep, at := t.preposition(i)
	if prep != "among" || !t.is(i, "they", "them", "which", "whom") || !t.follows(at[0], ",") || i+1 >= len(t.tok) {
		return false
	}
	noun := t.nounBefore(at[0])
	for noun >= 0 && t.rel[noun] == "nmod" {
		noun = t.head(noun)
	}
	if noun < 0 {
		if verb := t.governingVerb(i); verb >= 0 && verb < i {
			noun = t.child(verb, "nsubj") // "four were detained, among them"
		}
	}
	if noun < 0 || !t.isPlural(noun) {
		return false
	}
	first := i + 1
	for n := 0; n < len(t.tok) && t.head(first) > i && t.isNominal(t.head(first)); n++ {
		first = t.head(first)
	}
	changed := t.attach(i, noun, "parataxis")
	return t.isNominal(first) && t.startOf(first) == i+1 && t.attach(first, i, "list") || changed
}

// repairOfWhom gives a relative clause the subject that was taken for another name of its noun: "the court,
// all of whose judges were appointed".
func (t *tree) repairOfWhom(i int) bool {
	noun := t.head(i)
	if noun < 0 || t.tok[i].Deprel != "acl:relcl" || t.child(i, "nsubj") >= 0 {
		return false
	}
	for _, k := range t.childrenBy(noun, "appos", "nmod", "conj") {
		if k < i && k > noun && t.follows(t.startOf(k), ",") && t.lastOf(k) == t.firstAux(i)-1 && t.ofWhom(k) >= 0 {
			deprel := "nsubj"
			if t.child(i, "aux:pass") >= 0 {
				deprel = "nsubj:pass"
			}
			return t.attach(k, i, deprel)
		}
	}
	return false
}

// ofWhom returns the relative pronoun behind "of" in a nominal that counts some of what it stands for,
// or -1: "one of whom", "all of whose judges".
func (t *tree) ofWhom(i int) int {
	for _, k := range t.childrenBy(i, "nmod") {
		if prep, _ := t.preposition(k); prep != "of" || k < i {
			continue
		}
		if t.is(k, "whom", "which", "who") {
			return k
		}
		if whose := t.child(k, "nmod:poss"); t.is(whose, "whose", "who") {
			return whose
		}
	}
	return -1
}

// remarks are nouns that say what somebody's words in the clause before were.
var remarks = set("accusation allegation assertion assessment charge claim comparison contention criticism description characterization insinuation notion suggestion")

// isRemark reports whether a noun sums up the words of somebody in the clause before it: ", a charge that
// Kyiv denied".
func (t *tree) isRemark(i int) bool {
	return i >= 0 && remarks[t.lemma(i)] && t.related(i, "appos", "obj", "parataxis", "conj") && t.hasWord(i, "det", "a", "an") && t.follows(t.startOf(i), ",") && t.child(i, "acl") > i
}

// repairRemark gives such a noun the article that was taken for that of the noun behind it, and its place beside the clause.
func (t *tree) repairRemark(i int) bool {
	noun := t.head(i)
	if d := noun - 1; noun >= 2 && t.tok[i].Deprel == "acl:relcl" && remarks[t.lemma(noun)] && t.child(noun, "det") < 0 && t.is(d, "a", "an") && t.follows(d, ",") {
		return t.attach(d, noun, "det") // "a claim prosecutors dismissed", read as a prosecutor
	}
	return t.isRemark(i) && t.rel[i] != "appos" && t.head(i) >= 0 && t.attach(i, t.head(i), "appos")
}

// affecting are adjectives that are participles of verbs of feeling, with these verbs.
var affecting = map[string]string{"surprising": "surprise", "alarming": "alarm", "disappointing": "disappoint", "frustrating": "frustrate",
	"embarrassing": "embarrass", "worrying": "worry", "shocking": "shock", "stunning": "stun", "disturbing": "disturb", "terrifying": "terrify",
	"exciting": "excite", "astonishing": "astonish", "humiliating": "humiliate", "threatening": "threaten", "confusing": "confuse"}

// repairComing makes a participle of what was taken for an adjective where a comma stands before an object:
// "rose, surprising economists who had forecast a fall".
func (t *tree) repairComing(i int) bool {
	noun := t.head(i)
	if noun < i || t.rel[i] != "amod" || !strings.HasSuffix(t.lower(i), "ing") || !t.related(noun, "obj", "appos") || t.startOf(noun) != i || !t.follows(i, ",") || t.child(noun, "conj") >= 0 {
		return false
	}
	verb := t.governingVerb(noun)
	if beside := t.rel[noun] == "appos"; verb < 0 || verb > i || beside && !t.isPlural(noun) || !beside && t.child(verb, "obj") != noun {
		return false
	}
	lemma := t.lemma(i)
	if t.tok[i].UPOS != "VERB" {
		if lemma = affecting[t.lower(i)]; lemma == "" {
			return false
		}
	}
	t.tok[i].UPOS, t.tok[i].XPOS, t.tok[i].Lemma = "VERB", "VBG", lemma
	return t.attach(i, verb, "advcl") && t.attach(noun, i, "obj")
}

// remarked returns the verb of the clause whose words a remark sums up, or -1.
func (t *tree) remarked(noun int) int {
	for up, n := t.head(noun), 0; up >= 0 && n < maxDepth; up, n = t.head(up), n+1 {
		if t.tok[up].UPOS != "VERB" && t.child(up, "cop") < 0 {
			continue
		}
		if h := t.head(up); h >= 0 && (t.rel[up] == "ccomp" && reporting[t.lemma(h)] || t.isGerund(up) && (accusing[t.lemma(h)] || denying[t.lemma(h)])) {
			return up
		}
	}
	return -1
}

// besting verbs have a person or team as their object, and never a gerund.
var besting = set("beat defeat dethrone eliminate face impress join meet oust overcome replace succeed upset")

func (t *tree) repairReturning(i int) bool {
	h := t.head(i)
	if h != i-1 || t.rel[i] != "xcomp" || !t.isGerund(i) || !besting[t.lemma(h)] || t.child(i, "mark") >= 0 {
		return false
	}
	o := t.child(h, "obj")
	if o < 0 {
		o = t.child(i, "obj")
	}
	if o < i || t.startOf(o) > i+1 || t.child(o, "det", "nmod:poss") >= 0 {
		return false
	}
	for _, k := range t.kids[i] {
		if int(k) != o {
			t.attach(int(k), h, t.tok[k].Deprel)
		}
	}
	t.attach(o, h, "obj")
	return t.attach(i, o, "amod")
}

func (t *tree) repairHaving(i int) bool {
	noun := t.head(i)
	if noun < 0 || noun > i || t.tok[i].Deprel != "acl" || t.tok[i].XPOS != "VBN" || t.rel[noun] != "obj" || t.follows(t.startOf(i), ",") {
		return false
	}
	have := t.child(i, "aux")
	return have >= 0 && t.lower(have) == "having" && have == t.startOf(i) && t.head(noun) >= 0 && t.head(noun) < noun && t.attach(i, t.head(noun), "advcl")
}

func (t *tree) repairStranded(i int) bool {
	verb := t.head(i)
	if verb < 0 || t.rel[i] != "obl" {
		return false
	}
	who := t.child(verb, "obj")
	relative := t.tok[verb].Deprel == "acl:relcl" && who >= 0 && who < verb && t.isRelative(who)
	if i == verb+1 && t.tok[i].UPOS == "ADP" && len(t.kids[i]) == 0 && relative {
		return t.attach(i, who, "case") && t.attach(who, verb, "obl")
	}
	_, at := t.preposition(i)
	if len(at) < 2 || at[0] != verb+1 {
		return false
	}
	if at[1] == at[0]+1 && (!stranding[t.lower(at[0])] || !locating[t.lower(at[1])] && !t.is(at[1], "as", "during", "by", "for", "before", "after") || t.rel[at[1]] != "case") {
		return false // "out of", "up to"
	}
	if relative {
		return t.attach(at[0], who, "case") && t.attach(who, verb, "obl")
	}
	return at[1] == at[0]+1 && t.child(verb, "aux:pass") >= 0 && t.child(verb, "nsubj:pass") >= 0 && t.attach(at[0], verb, "compound:prt")
}

// stranding prepositions may be left behind by what moved before the verb.
var stranding = set("to with at for about against upon on")

// repairFrontedCircumstance hangs what stands at the front on the words said, where who says them stands between commas behind it.
func (t *tree) repairFrontedCircumstance(i int) bool {
	said := t.head(i)
	if said < i || t.rel[i] != "obl" || !reporting[t.lemma(said)] || said+1 >= len(t.tok) || t.tok[said+1].Form != "," || t.startOf(i) > 0 || t.isTime(i) || !t.isNominal(i) {
		return false
	}
	s, content := t.child(said, "nsubj"), t.child(said, "ccomp")
	if s < i || s > said || content < said || t.child(content, "mark") >= 0 || t.child(content, "nsubj") < 0 || t.startOf(content) != said+2 || !t.follows(t.startOf(s), ",") {
		return false
	}
	prep, _ := t.preposition(i)
	return !strings.HasPrefix(prep, "according") && t.attach(i, content, "obl")
}

// repairSecondTerm hangs when somebody was a member of the second of two bodies on the predicate, as that of the first is: "was a member of the
// council from 1999 to 2003, and of the assembly from 2004 to 2014".
func (t *tree) repairSecondTerm(i int) bool {
	body := t.head(i)
	if body < 0 || body > i || t.rel[i] != "nmod" || !t.date[i] && !t.isYear(i) || t.rel[body] != "conj" || t.head(body) < 0 {
		return false
	}
	prep, _ := t.preposition(body)
	if first := t.head(body); prep == "as" && t.hasWord(first, "case", "as") && t.rel[first] == "obl" && t.tok[t.head(first)].UPOS == "VERB" && first > t.head(first) {
		verb := t.head(first)
		for _, k := range t.childrenBy(verb, "obl") {
			if (t.date[k] || t.isYear(k)) && k > first && k < body {
				return t.attach(i, verb, "obl") // "was ordained as a deacon in 1993 and as a priest in 1994"
			}
		}
	}
	return prep == "of" && t.child(t.head(body), "cop") >= 0 && t.attach(i, t.head(body), "obl")
}

// repairRanked hangs the infinitive behind "the first" on the noun that it tells the rank of.
func (t *tree) repairRanked(i int) bool {
	h := t.head(i)
	if h >= 0 && h == i-2 && t.is(h, "first", "last") && t.tok[h].UPOS == "ADJ" && t.related(i, "advcl", "xcomp", "ccomp") && t.hasWord(i, "mark", "to") && t.rel[h] == "xcomp" && t.is(t.head(h), "become") {
		t.tok[h].UPOS = "NOUN" // "became first to win"
		t.attach(h, t.head(h), "obj")
		return t.attach(i, h, "acl")
	}
	if h < 0 || h > i || !t.related(i, "advcl", "xcomp") || !t.is(h, "become") || !t.hasWord(i, "mark", "to") {
		return false
	}
	if first := i - 2; first > h && t.is(first, "first") && t.rel[first] == "advmod" && t.head(first) != first && t.child(h, "obj") < 0 && (t.head(first) == i || t.head(first) == h) {
		t.tok[first].UPOS = "NOUN"
		t.attach(first, h, "obj")
		return t.attach(i, first, "acl")
	}
	noun := t.child(h, "xcomp", "obj")
	return noun > h && noun < i && t.isNominal(noun) && t.isRanked(noun) && t.lastOf(noun) == t.startOf(i)-1 && t.attach(i, noun, "acl")
}

// repairBecoming hangs "becoming" on the verb: no noun is told from others by what it becomes.
func (t *tree) repairBecoming(i int) bool {
	noun := t.head(i)
	if noun < 0 || noun > i || t.tok[i].Deprel != "acl" || !t.is(i, "become") || !t.isGerund(i) || t.child(i, "mark") >= 0 || t.rel[noun] == "nsubj" || !t.isPlural(noun) && t.name[noun] < 0 {
		return false
	}
	verb := t.governingVerb(noun)
	return verb >= 0 && verb < noun && !t.isPassive(verb) && t.child(verb, "nsubj") >= 0 && t.attach(i, verb, "advcl")
}

// pictures show what is on them.
var pictures = set("chart clip diagram footage graph illustration image map photo photograph picture portrait poster screenshot sketch video")

// repairShowing hangs what a picture shows on the picture, where it was hung on the verb.
func (t *tree) repairShowing(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "advcl" || !t.isGerund(i) || !t.is(i, "show", "depict", "portray", "feature") || t.child(i, "mark", "nsubj") >= 0 || t.follows(t.startOf(i), ",") {
		return false
	}
	o := t.child(h, "obj")
	return o > h && o < i && pictures[t.lemma(o)] && t.attach(i, o, "acl")
}

// repairToBeHeld hangs an infinitive that tells when an event is to be on the event right before it.
func (t *tree) repairToBeHeld(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.related(i, "acl", "advcl") || !t.is(i, "hold") || !t.hasWord(i, "aux", "be") || !t.hasWord(i, "mark", "to") {
		return false
	}
	noun := t.nounBefore(t.startOf(i))
	return noun >= 0 && noun != h && noun < i && (votes[t.lemma(noun)] || t.isNamed(noun, kg.Event)) && t.attach(i, noun, "acl")
}

// votes and meetings are held.
var votes = set("ballot ceremony championship competition concert conference congress contest convention election event festival final match meeting plebiscite poll primary race rally referendum " +
	"runoff session summit talk tournament trial vote")
