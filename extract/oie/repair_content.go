package oie

import (
	"slices"

	"kg"
)

// repairContents mends clauses that were taken for something else, and what belongs to which of two verbs.
//
//   - who is suspected is no clause: "war crimes suspect Hall has pleaded guilty", where no crimes suspect anything
//   - nobody warns, says or alleges a thing: "warned a trade in opium and heroin threatens it", "told lawmakers officials failed to act",
//     "said two boats carrying migrants capsized" have clauses
//   - so has "shows candidate Anna Webb has a lead", where a relative clause would lack its object; spending that figures "show" is a noun
//   - "said, based on reports, that" and "based on reports, police arrested" have a preposition, as nobody is based on them
//   - "during" stands before no verb: "killed during fighting between"
//   - a gerund has no subject behind itself: "Speaking to an institute, the Hall Institute, Webb said"
//   - "for followers to reject it" has its subject between the two words
//   - "with the rate losing value" has its subject behind the preposition
//   - who is expected to do something does it, also behind a description between commas
//   - what two verbs coordinate keeps its order: "smashed windows and hurled rocks and bottles", where bottles were hurled
//   - "Christians in Norway and around the world" has no world as an object
//   - "will not return and warned" are deeds of two: what was said is to come, and the other is past
//   - "warned them not to protest, a day after upholding the vote" tells when who warned did
//   - what somebody does "while" they condemn what they call something goes with the condemning
//   - what stands right behind "was seen" is what somebody was seen doing: "was spotted chanting slogans"
//   - "singled out workers in Norway as targets" says as what they were singled out; so do prepositions that a verb chooses for its object
func (t *tree) repairContents() {
	t.mend(t.repairSuspect, t.repairSaidThing, t.repairToldClause, t.repairSaidNested, t.repairShownHolder, t.repairShownGerund, t.repairBasedOn, t.repairDuring, t.repairBehindGerund, t.repairForTo, t.repairWithGerund,
		t.repairExpected, t.repairCrossing, t.repairOwnCase, t.repairWillAndDid, t.repairDayAfter, t.repairWhileCalled, t.repairChosen, t.repairSeenDoing)
}

// repairSeenDoing makes what somebody was seen doing what they were seen doing, no adverbial of their being seen.
func (t *tree) repairSeenDoing(i int) bool {
	h := t.head(i)
	return h >= 0 && h == i-1 && t.tok[i].Deprel == "advcl" && t.isGerund(i) && t.isPassive(h) && t.child(i, "mark", "nsubj") < 0 && t.child(h, "obj", "xcomp") < 0 &&
		t.is(h, "see", "hear", "spot", "watch", "catch", "notice", "observe", "find", "film", "photograph", "picture") && t.attach(i, h, "xcomp")
}

// repairSuspect makes the description of a person of a verb that is a noun as well, where its subject is a thing without an article, which
// suspects nobody, and a name is the subject of what it would say.
func (t *tree) repairSuspect(i int) bool {
	s, c := t.child(i, "nsubj"), t.child(i, "ccomp")
	if s < 0 || c < 0 || s != i-1 || t.lower(i) != "suspect" || t.canSpeak(s) || t.child(s, "det") >= 0 || t.child(i, "aux", "mark", "obj") >= 0 || t.child(c, "mark") >= 0 {
		return false
	}
	who := t.child(c, "nsubj", "nsubj:pass")
	if who < 0 || t.startOf(who) != i+1 || t.tok[who].UPOS != "PROPN" {
		return false
	}
	for _, k := range t.kids[i] {
		if k := int(k); k != s && k != c {
			t.tok[k].Head = c
		}
	}
	t.tok[c].Head, t.tok[c].Deprel, t.rel[c] = t.head(i), t.tok[i].Deprel, t.rel[i]
	t.tok[i].Head, t.tok[i].Deprel, t.rel[i] = who, "nmod:desc", "nmod"
	t.tok[i].UPOS, t.tok[i].XPOS, t.tok[i].Feats = "NOUN", "NN", "Number=Sing"
	t.tok[s].Deprel, t.rel[s] = "compound", "compound"
	return true
}

// clausal verbs have a clause as their object, or words, but no thing.
var clausal = set("allege argue conclude contend estimate insist predict say think")

// takesThing reports whether a verb of saying may have noun o as its object: one of clauses only words, one of warning only who hears it.
func (t *tree) takesThing(verb, o int) bool {
	if t.is(verb, "warn") {
		return t.canSpeak(o) || t.name[o] >= 0
	}
	return !clausal[t.lemma(verb)] || t.tok[o].UPOS != "NOUN" && t.tok[o].UPOS != "PROPN" && (t.tok[o].UPOS != "NUM" || t.child(o, "nmod") < 0) || saying[t.lemma(o)] || utterances[t.lemma(o)] || t.is(o, "thing", "lot", "name", "prayer", "goodbye", "farewell", "mass", "thanks", "yes", "no") || t.isValue(o)
}

// repairSaidThing makes one subject of two nouns of which one was taken for what somebody said, the other for who did something besides.
func (t *tree) repairSaidThing(i int) bool {
	h, s := t.head(i), t.child(i, "nsubj")
	if h < 0 || h > i || s < h || t.rel[i] != "conj" || t.child(h, "ccomp") >= 0 || t.isPassive(h) {
		return false
	}
	o, cc := t.child(h, "obj"), t.child(i, "cc")
	if cc < 0 {
		cc = t.child(s, "cc")
	}
	if o < h || o > s || t.takesThing(h, o) || cc < 0 || !t.is(cc, "and") || cc != t.startOf(s) && cc != t.startOf(s)-1 || t.wordBefore(cc) != t.lastBefore(o, cc) {
		return false
	}
	first := o
	if t.isPlural(o) || t.finiteNumber(i) != "Plur" { // "a trade in opium and heroin threatens"
		if first = t.nounBefore(cc); first < 0 {
			return false
		}
		for first != o && t.rel[first] == "conj" {
			first = t.head(first)
		}
	}
	t.attach(cc, s, "cc")
	deprel := t.tok[s].Deprel
	t.attach(i, h, "ccomp")
	return t.attach(o, i, deprel) && t.attach(s, first, "conj")
}

// repairToldClause gives a finite verb without a subject the second object of a verb of telling, which it stands right behind.
func (t *tree) repairToldClause(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "conj" || !telling[t.lemma(h)] || !t.isFiniteVerb(i) || t.child(i, "nsubj", "expl", "cc", "mark") >= 0 || t.child(h, "ccomp") >= 0 {
		return false
	}
	hearer, o := t.child(h, "iobj"), t.child(h, "obj")
	if hearer < 0 || o < hearer || o > i || t.lastOf(o) != t.wordBefore(t.startOf(i)) || t.tok[o].UPOS == "PRON" {
		return false
	}
	return t.attach(o, i, "nsubj") && t.attach(i, h, "ccomp")
}

// repairSaidNested gives what somebody "said" the verb that was taken for a participle of the last noun in it: a thing is not said.
func (t *tree) repairSaidNested(i int) bool {
	n := t.head(i)
	if n < 0 || n > i || t.tok[i].Deprel != "acl" || t.isGerund(i) || !unaccusative[t.lemma(i)] || t.child(i, "mark", "aux", "nsubj") >= 0 {
		return false
	}
	for o, k := t.head(n), 0; o >= 0 && k < 4; o, k = t.head(o), k+1 {
		if h := t.head(o); h >= 0 && h < o && t.rel[o] == "obj" && clausal[t.lemma(h)] {
			return !t.takesThing(h, o) && t.child(h, "ccomp") < 0 && t.attach(i, h, "ccomp") && t.attach(o, i, "nsubj")
		}
	}
	return false
}

// repairShownHolder makes a clause of a relative clause that has a subject and an object of its own, and the description of its subject of
// the noun that it stands behind: "results show candidate Anna Webb has a lead".
func (t *tree) repairShownHolder(i int) bool {
	n := t.head(i)
	if n < 0 || n > i || t.tok[i].Deprel != "acl:relcl" || t.rel[n] != "obj" || !t.isRole(n) || t.isPlural(n) || t.child(n, "det", "nmod:poss", "nmod") >= 0 || t.child(i, "mark") >= 0 {
		return false
	}
	h, who := t.head(n), t.child(i, "nsubj", "nsubj:pass")
	if h < 0 || h > n || !reporting[t.lemma(h)] && !t.is(h, "indicate", "show", "suggest") || t.child(h, "ccomp") >= 0 || who < 0 || !t.isNamed(who, kg.Person) || t.startOf(who) != n+1 {
		return false
	}
	if t.child(i, "obj", "ccomp", "cop", "xcomp", "nsubj:pass") < 0 || !t.isFiniteVerb(i) && t.child(i, "aux", "cop") < 0 || slices.ContainsFunc(t.kids[i], func(k int32) bool { return t.isRelative(int(k)) }) {
		return false
	}
	return t.attach(i, h, "ccomp") && t.attach(n, who, "nmod:desc")
}

// repairShownGerund makes a noun of what figures show.
func (t *tree) repairShownGerund(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "xcomp" || !t.isGerund(i) || !t.is(h, "show", "indicate", "reveal", "forecast") || t.isPassive(h) || t.child(h, "obj", "iobj", "ccomp") >= 0 || t.startOf(i) != h+1 || t.child(i, "mark", "aux", "nsubj") >= 0 {
		return false
	}
	if o := t.child(i, "obj"); o >= 0 && !t.isValue(o) && !amounts[t.lemma(o)] {
		return false
	}
	for _, k := range t.kids[i] {
		if t.related(int(k), "obj", "obl") {
			t.tok[k].Deprel, t.rel[k] = "nmod", "nmod"
		} else if t.tok[k].Deprel == "compound:prt" {
			t.tok[k].Deprel, t.rel[k] = "advmod", "advmod"
		}
	}
	t.tok[i].UPOS, t.tok[i].XPOS = "NOUN", "NN"
	return t.attach(i, h, "obj")
}

// repairBasedOn makes a preposition of "based on" where whoever speaks or acts would be based on something.
func (t *tree) repairBasedOn(i int) bool {
	h, o := t.head(i), t.child(i, "obl")
	if h < 0 || t.lower(i) != "based" || o < i || !t.related(i, "xcomp", "advcl") || t.child(i, "aux", "obl:agent", "mark", "nsubj", "nsubj:pass", "obj") >= 0 {
		return false
	}
	prep, at := t.preposition(o)
	if prep != "on" && prep != "upon" || at[0] != i+1 {
		return false
	}
	main := h
	if t.rel[i] == "xcomp" && reporting[t.lemma(h)] {
		main = t.child(h, "ccomp") // "says based on reports, it was an accident"
	} else if s := t.child(h, "nsubj"); t.rel[i] != "advcl" || s < i || t.isPassive(h) || !t.isNamed(s, kg.Person) && !t.isPeople(s) && !t.is(s, "he", "she", "they", "police", "i", "we") || t.child(h, "cop") >= 0 {
		return false
	}
	if main < 0 {
		return false
	}
	t.tok[o].Head, t.tok[o].Deprel, t.rel[o] = main, "obl", "obl"
	t.tok[i].Head, t.tok[i].Deprel, t.rel[i], t.tok[i].UPOS = o, "case", "case", "ADP"
	return true
}

func (t *tree) repairDuring(i int) bool {
	h, m := t.head(i), t.child(i, "mark")
	if h < 0 || m < 0 || m > i || t.lower(m) != "during" || !t.isGerund(i) || !t.related(i, "advcl", "acl") || t.child(i, "obj", "nsubj", "aux", "xcomp", "ccomp") >= 0 {
		return false
	}
	for _, k := range t.childrenBy(i, "obl") {
		t.tok[k].Deprel, t.rel[k] = "nmod", "nmod"
	}
	t.tok[m].UPOS, t.tok[i].UPOS, t.tok[i].XPOS, t.tok[i].Feats = "ADP", "NOUN", "NN", "Number=Sing"
	t.attach(m, i, "case")
	if t.rel[i] == "acl" {
		return t.attach(i, h, "nmod")
	}
	return t.attach(i, h, "obl")
}

// repairBehindGerund makes an apposition of what was taken for the subject of a gerund that opens its sentence.
func (t *tree) repairBehindGerund(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "nsubj" || !t.isGerund(h) || t.rel[h] != "advcl" || t.head(h) < i || t.startOf(h) != h || t.child(h, "aux", "mark") >= 0 || !t.follows(t.startOf(i), ",") {
		return false
	}
	for _, k := range t.childrenBy(h, "obl", "obj") {
		if k < i && t.lastOf(k) == t.startOf(i)-2 {
			return t.attach(i, k, "appos")
		}
	}
	return false
}

func (t *tree) repairForTo(i int) bool {
	if !t.isInfinitive(i) || t.child(i, "nsubj", "nsubj:pass", "obl:agent") >= 0 {
		return false
	}
	marks := t.childrenBy(i, "mark")
	if len(marks) != 2 || !t.is(marks[0], "for") || !t.is(marks[1], "to") || marks[1] > i {
		return false
	}
	for k := marks[0] + 1; k < marks[1]; k++ {
		if h := t.head(k); t.isNominal(k) && (h < marks[0] || h == i) && t.startOf(k) == marks[0]+1 && t.lastOf(k) == marks[1]-1 && t.child(k, "case") < 0 {
			return t.attach(k, i, "nsubj")
		}
	}
	return false
}

func (t *tree) repairWithGerund(i int) bool {
	if t.repairWithBeing(i) {
		return true
	}
	v := t.head(i)
	if v < i || t.rel[i] != "obl" || !t.isGerund(v) || t.rel[v] != "advcl" || t.child(v, "nsubj", "nsubj:pass", "mark", "aux") >= 0 || t.startOf(v) != t.startOf(i) {
		return false
	}
	prep, at := t.preposition(i)
	if prep != "with" || len(at) != 1 || t.isTime(i) {
		return false
	}
	for k := t.lastOf(i) + 1; k < v; k++ {
		if t.tok[k].UPOS != "ADV" && t.tok[k].UPOS != "PART" {
			return false
		}
	}
	return t.attach(at[0], v, "mark") && t.attach(i, v, "nsubj")
}

// repairWithBeing makes the noun behind "with" the subject of what it is said to be: "imported, with Norway and Spain being the major suppliers".
func (t *tree) repairWithBeing(i int) bool {
	h := t.head(i)
	prep, at := t.preposition(i)
	if h < 0 || h > i || t.rel[i] != "obl" || prep != "with" || len(at) != 1 {
		return false
	}
	for _, v := range t.childrenBy(h, "advcl") {
		if be := t.child(v, "cop"); be >= 0 && t.lower(be) == "being" && be == t.lastOf(i)+1 && t.startOf(v) == be && t.child(v, "nsubj", "mark") < 0 {
			return t.attach(at[0], v, "mark") && t.attach(i, v, "nsubj")
		}
	}
	return false
}

func (t *tree) repairExpected(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "advcl" || !t.isInfinitive(i) || !t.is(h, "expect") || t.isPassive(h) || t.child(h, "xcomp", "ccomp") >= 0 || t.child(i, "nsubj") >= 0 {
		return false
	}
	m, o := t.child(i, "mark"), t.child(h, "obj")
	return m >= 0 && t.is(m, "to") && o > h && o < m && t.lastOf(o) == t.wordBefore(t.startOf(i)) && t.attach(i, h, "xcomp")
}

// repairCrossing coordinates an object with the one of the verb that it stands behind, not with one before that verb.
func (t *tree) repairCrossing(i int) bool {
	o := t.head(i)
	if o < 0 || o > i || t.rel[i] != "conj" || t.rel[o] != "obj" || !t.isNominal(i) || t.head(o) < 0 || t.head(o) > o {
		return false
	}
	for _, v := range t.childrenBy(t.head(o), "conj") {
		if v < o || v > i || t.tok[v].UPOS != "VERB" || t.child(v, "nsubj") >= 0 {
			continue
		}
		if other := t.child(v, "obj"); other > v && other < i && t.wordBefore(max(t.child(i, "cc"), 0)) == t.lastBefore(other, i) {
			return t.attach(i, other, "conj")
		}
	}
	return false
}

// repairOwnCase coordinates what has a preposition with what has one as well, not with the object or subject that both are about.
func (t *tree) repairOwnCase(i int) bool {
	o, at := t.head(i), t.child(i, "case")
	if o < 0 || o > i || t.rel[i] != "conj" || at < o || !t.related(o, "obj", "nsubj", "iobj") || t.child(o, "case") >= 0 || t.isPossessive(at) || t.tok[at].UPOS != "ADP" || t.child(i, "nsubj", "cop") >= 0 || t.is(at, "including", "like", "such", "than", "over", "under", "about", "around", "up", "as") && t.child(i, "nummod") >= 0 {
		return false
	}
	cc := t.child(i, "cc")
	if cc < 0 || !t.is(cc, "and", "or") || at != cc+1 || t.is(at, "as", "than", "by", "of") {
		return false
	}
	for _, h := range []int{o, t.head(o)} {
		if h < 0 {
			continue
		}
		for _, k := range t.childrenBy(h, "nmod", "obl") {
			if k > o && k < i && t.child(k, "case") >= 0 && !t.isTime(k) && t.lastBefore(k, cc) == t.wordBefore(cc) {
				return t.attach(i, k, "conj")
			}
		}
	}
	return false
}

// repairWillAndDid coordinates what somebody said in the past with the verb of saying, where what they say is yet to come.
func (t *tree) repairWillAndDid(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "conj" || t.rel[h] != "ccomp" || t.tok[i].XPOS != "VBD" || !reporting[t.lemma(i)] && !voiced[t.lemma(i)] || t.child(i, "nsubj", "expl", "aux", "mark") >= 0 || !t.hasWord(h, "aux", "will", "shall") || t.child(i, "cc") < 0 {
		return false
	}
	verb := t.head(h)
	if open, end := t.quoteOf(i); open >= 0 && end > i && open < h {
		return false
	}
	return verb >= 0 && verb < h && reporting[t.lemma(verb)] && t.attach(i, verb, "conj")
}

// repairDayAfter hangs ", a day after upholding the vote" on the finite verb above an infinitive, whose subject has done so.
func (t *tree) repairDayAfter(i int) bool {
	h, m := t.head(i), t.child(i, "mark")
	if h < 0 || h > i || m < 0 || m > i || t.rel[i] != "advcl" || !t.isGerund(i) || !t.is(m, "after", "before") || t.child(i, "nsubj") >= 0 || !t.isInfinitive(h) || t.rel[h] != "xcomp" {
		return false
	}
	before := t.startOf(i)
	for _, k := range t.childrenBy(h, "obl") {
		if t.isTime(k) && t.lastOf(k) == before-1 {
			before = t.startOf(k)
		}
	}
	if !t.follows(before, ",") {
		return false
	}
	for verb, n := t.head(h), 0; verb >= 0 && n < 4; verb, n = t.head(verb), n+1 {
		if t.rel[verb] != "xcomp" {
			return t.tok[verb].UPOS == "VERB" && t.child(verb, "nsubj") >= 0 && t.attach(i, verb, "advcl")
		}
	}
	return false
}

// repairWhileCalled hangs what stands behind a comma on the verb above "what they called a threat", which is closed before it.
func (t *tree) repairWhileCalled(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "advcl" || t.rel[h] != "acl" || !calling[t.lemma(h)] || t.head(h) < 0 || !freePronouns[t.lower(t.head(h))] || !t.follows(t.startOf(i), ",") {
		return false
	}
	verb := t.governingVerb(t.head(h))
	return verb >= 0 && verb < h && t.attach(i, verb, "advcl")
}

// choosing verbs have a preposition of their own behind the object.
var choosing = map[string]string{"base": "on", "blame": "on", "impose": "on", "discuss": "with", "negotiate": "with", "swap": "with", "single": "as", "describe": "as", "portray": "as", "regard": "as", "characterize": "as", "identify": "as"}

// repairChosen hangs what such a preposition brings on the verb, where it was hung on the object or a participle of it.
func (t *tree) repairChosen(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.related(i, "nmod", "obl") {
		return false
	}
	prep, at := t.preposition(i)
	if len(at) != 1 || t.isTime(i) {
		return false
	}
	o := h
	if t.rel[i] == "obl" {
		if t.tok[h].Deprel != "acl" || t.child(h, "mark") >= 0 || prep != "as" || t.is(h, "serve", "act", "know", "work") && at[0] == h+1 || at[0] == h+1 {
			return false
		}
		o = t.head(h)
	} else if prep == "as" && !t.isRole(i) && t.name[h] < 0 || t.is(h, "conversation", "talk", "relation", "tie", "war", "deal", "agreement", "conflict", "sanction", "cooperation", "attack", "meeting", "relationship", "partnership", "trade", "contract", "treaty", "merger", "alliance", "coalition", "dialogue", "peace", "border", "link", "contact", "limit", "restriction", "ban", "report") {
		return false
	}
	if o < 0 {
		return false
	}
	for t.rel[o] == "conj" && t.head(o) >= 0 && t.head(o) < o {
		o = t.head(o)
	}
	verb := t.head(o)
	if verb < 0 || verb > o || t.rel[o] != "obj" || choosing[t.lemma(verb)] != prep || prep == "with" && t.name[i] < 0 && !t.isPeople(i) {
		return false
	}
	if t.is(verb, "discuss") && t.child(o, "det", "nmod:poss") >= 0 && eventNoun(t.lemma(o)) {
		return false // "discussed its cooperation with Norway"
	}
	for _, k := range t.childrenBy(verb, "obl") {
		if other, _ := t.preposition(k); other == prep {
			return false
		}
	}
	return t.attach(i, verb, "obl")
}
