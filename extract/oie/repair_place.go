package oie

import (
	"slices"
	"strings"

	"kg"
)

// repairPlaces mends what describes what, and phrases that tell nothing of their verb.
//
//   - "one was killed and another wounded" tells of two
//   - "between India and neighboring Pakistan" names two places
//   - "Friday Norway pledged" tells when
//   - the port is the place named before the comma, not what is in it: "a frigate in Sevastopol, the Ukrainian port"
//   - "other officials" behind a comma are the next of a list: "met President Hall, other officials and members"
//   - a party's member is no third person: "Senators Anna Webb, a Democrat, and Jo Hall, a Republican,"
//   - "number one" is one adjective: "world number one Anna Webb", "the number-one player"
//   - "secretary of state's efforts" are those of the secretary
//   - "in another development" and "by some estimates" tell nothing of the verb
//   - "the army in October launched" tells when, not which army
//   - a ranking of nations is based on something, not the nations
//   - falling prices are no deed of whoever is in the clause: "the effect of falling prices"
//   - "birds which he hoped would thrive" has the birds thrive
//   - "bordered by Dennis to the west, Orleans to the north" names two, each on its side
//   - who is "cleared" or "stripped" of something has it taken away
//   - examples behind "such as" are of what stands right before: "wrote papers in journals such as the Review"
func (t *tree) repairPlaces() {
	t.mend(t.repairSides, t.repairAnother, t.repairNeighbouring, t.repairPort, t.repairOther, t.repairPartisan, t.repairNumberOne, t.repairOfficePossessor, t.repairLinker, t.repairFrontDay, t.repairNounTime, t.repairRanking, t.repairFalling, t.repairHoped, t.repairCleared, t.repairSuchAs)
}

// repairAnother makes the subject of a coordinated participle of the determiner that it cannot have.
func (t *tree) repairAnother(i int) bool {
	h, d := t.head(i), t.child(i, "det")
	if h < 0 || h > i || d < h || d > i || t.rel[i] != "conj" || t.tok[i].UPOS != "VERB" || t.tok[i].XPOS != "VBN" && t.tok[i].XPOS != "VBD" || t.child(i, "nsubj", "nsubj:pass", "aux") >= 0 || t.child(h, "aux:pass") < 0 || !t.is(d, "another", "other", "some", "many", "several", "both", "all") {
		return false
	}
	t.tok[d].UPOS, t.tok[i].XPOS = "PRON", "VBN"
	return t.attach(d, i, "nsubj:pass")
}

// repairNeighbouring makes an adjective of the name behind it of "neighboring", where it was taken for one of those coordinated.
func (t *tree) repairNeighbouring(i int) bool {
	h, cc, next := t.head(i), t.child(i, "cc"), i+1
	if h < 0 || h > i || t.rel[i] != "conj" || cc != i-1 || next >= len(t.tok) || !t.isNamed(next, kg.Place) || t.lower(i) != "neighboring" && t.lower(i) != "neighbouring" && t.lower(i) != "nearby" {
		return false
	}
	name := t.doc.Mentions[t.name[next]].Head
	if t.head(name) != h && t.head(name) != i {
		return false
	}
	t.tok[i].UPOS, t.tok[i].XPOS = "ADJ", "JJ"
	t.attach(name, h, "conj")
	return t.attach(cc, name, "cc") && t.attach(i, name, "amod")
}

// repairFrontDay hangs a day at the front, right before the name of who did it, on the verb.
func (t *tree) repairFrontDay(i int) bool {
	h := t.head(i)
	if i != 0 || h < 0 || !weekdays[t.lemma(i)] || !t.related(i, "compound", "nmod", "amod") || t.tok[h].UPOS != "PROPN" || t.rel[h] != "nsubj" || t.startOf(h) != i || t.name[1] < 0 || h+1 != t.firstAux(max(t.head(h), 0)) {
		return false
	}
	switch t.doc.Mentions[t.name[1]].Type {
	case kg.Place, kg.Person:
	default:
		return false
	}
	return t.attach(i, t.head(h), "obl")
}

// sites say what kind of place a name is of.
var sites = set("capital city country county district enclave hamlet island municipality nation neighborhood neighbourhood peninsula port province region resort state suburb territory town village")

// repairPort puts the description that tells which place something is on the name of the place right before the comma.
func (t *tree) repairPort(i int) bool {
	h, start := t.head(i), t.startOf(i)
	if h < 0 || h > i || t.rel[i] != "appos" || !sites[t.lemma(i)] || t.name[i] >= 0 || t.isPlural(i) || t.child(i, "det") < 0 || !t.follows(start, ",") || t.isNamed(h, kg.Place) || sites[t.lemma(h)] {
		return false
	}
	near := start - 2
	if near <= h || !t.isNamed(near, kg.Place) {
		return false
	}
	near = t.doc.Mentions[t.name[near]].Head
	if near <= h || !t.below(near, h) || t.child(near, "appos") >= 0 {
		return false
	}
	if up := t.head(near); t.isNamed(up, kg.Place) { // "in Bergen, Norway, the port"
		return false
	}
	return t.attach(i, near, "appos")
}

func (t *tree) repairOther(i int) bool {
	h := t.head(i)
	return h >= 0 && h < i && t.rel[i] == "appos" && t.isPlural(i) && t.startOf(i) < i && t.is(t.startOf(i), "other") && t.follows(t.startOf(i), ",") && t.child(h, "conj") > i && t.attach(i, h, "conj")
}

// repairPartisan makes a description of "a Democrat" between the commas behind a name, where the next of the list is a person again.
func (t *tree) repairPartisan(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "conj" || !t.hasWord(i, "det", "a", "an") || t.child(i, "cc", "conj") >= 0 || t.isPlural(i) || !t.isNamed(h, kg.Person) || t.isNamed(i, kg.Person) || !t.follows(t.startOf(i), ",") {
		return false
	}
	end := t.lastOf(i) + 1
	if end+1 >= len(t.tok) || t.tok[end].Form != "," || !t.is(end+1, "and") {
		return false
	}
	before := t.startOf(i) - 2
	for _, k := range append(t.childrenBy(h, "conj"), h) {
		if k < i && t.isNamed(k, kg.Person) && t.name[k] == t.name[before] {
			for _, next := range t.childrenBy(h, "conj") {
				if next > i && t.isNamed(next, kg.Person) {
					return t.attach(i, k, "appos")
				}
			}
		}
	}
	return false
}

// repairNumberOne keeps a rank together, and puts it below the name of who has it.
func (t *tree) repairNumberOne(i int) bool {
	n := i - 1
	if n >= 1 && t.tok[n].Form == "-" {
		n--
	}
	if n < 0 || t.tok[i].UPOS != "NUM" || !t.is(n, "number") || t.tok[n].UPOS != "NOUN" || t.isPlural(n) || strings.ContainsAny(t.tok[i].Form, "0123456789") && len(t.tok[i].Form) > 2 || t.head(i) == n {
		return false
	}
	next := i + 1
	if next < len(t.tok) && t.isNamed(next, kg.Person) && t.doc.Mentions[t.name[next]].First == next {
		who, h := t.doc.Mentions[t.name[next]].Head, t.head(n)
		if !t.related(n, "nsubj", "obj", "obl", "nmod", "conj", "appos") || h < 0 || t.below(h, who) || who < next {
			return false
		}
		// "between world number one Webb and Hall"
		for _, k := range t.kids[n] {
			if t.related(int(k), "case", "cc") || int(k) > i && t.related(int(k), "conj", "appos", "punct") && int(k) != who {
				t.tok[k].Head = who
			}
		}
		t.replace(who, n, "nmod:desc")
		return t.attach(i, n, "nummod")
	}
	h := t.head(i)
	for h > i && t.related(h, "nmod", "compound", "amod") && t.head(h) > h {
		h = t.head(h) // "number one women's tennis player", read as one woman's
	}
	if h > i && t.rel[h] == "appos" && t.head(h) == n { // "number-one tennis player Anna Webb", of which the player was taken for another name of the number
		for _, k := range t.kids[n] {
			if int(k) != h && t.related(int(k), "case", "cc", "det") {
				t.tok[k].Head = h
			}
		}
		t.replace(h, n, "compound")
		return t.attach(i, n, "nummod")
	}
	return false
}

// offices are named with what they are of, which then has the "'s" of the whole.
var officesOf = map[string]string{"secretary": "state defense defence", "head": "state government", "chief": "staff", "member": "parliament congress", "commander": "chief", "minister": "defence finance"}

// repairOfficePossessor gives what belongs to who holds an office to them: "the secretary of state's efforts".
func (t *tree) repairOfficePossessor(i int) bool {
	noun := t.head(i)
	if noun < i || t.tok[i].Deprel != "nmod:poss" || t.name[i] >= 0 && t.doc.Mentions[t.name[i]].Type == kg.Person {
		return false
	}
	role := t.head(noun)
	if role < 0 || role > i || t.rel[noun] != "nmod" || !slices.Contains(strings.Fields(officesOf[t.lemma(role)]), t.lower(i)) {
		return false
	}
	of := t.child(noun, "case")
	if of != role+1 || !t.is(of, "of") || of+1 != t.startOf(i) || t.below(t.head(role), noun) {
		return false
	}
	for _, k := range t.kids[role] {
		if k := int(k); k != noun && (t.related(k, "case", "cc") || k > noun) {
			t.tok[k].Head = noun
		}
	}
	t.replace(noun, role, "nmod:poss")
	t.attach(of, i, "case")
	for _, k := range t.childrenBy(i, "case") {
		if t.isPossessive(k) {
			t.attach(k, role, "case")
		}
	}
	return t.attach(i, role, "nmod")
}

// repairLinker takes from the verb what joins a story to the one before, and on whose reckoning an amount is.
func (t *tree) repairLinker(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "obl" || t.tok[i].Deprel == "obl:agent" && t.isPassive(h) || t.child(i, "nmod", "acl", "conj", "nmod:poss") >= 0 {
		return false
	}
	prep, at := t.preposition(i)
	switch {
	case prep == "in" && at[0] < h && t.is(i, "development", "news", "incident", "violence", "report", "case") && t.hasWord(i, "amod", "other", "separate", "related", "unrelated") && (t.is(i, "development", "news", "violence") || t.child(i, "det") < 0 || t.hasWord(i, "det", "a")):
	case prep == "in" && at[0] < h && t.is(i, "development", "incident", "attack") && t.hasWord(i, "det", "another"):
	case prep == "by" && t.is(i, "estimate", "account", "measure", "standard", "reckoning", "calculation", "definition") && t.hasWord(i, "det", "some", "all", "most", "any", "many", "several") || prep == "by" && t.is(i, "estimate", "account") && t.hasWord(i, "amod", "many", "most", "several", "some"):
	default:
		return false
	}
	return t.attach(i, h, "discourse")
}

// repairNounTime hangs a time between a subject and its verb on the verb, where the subject is somebody: "the army in October launched".
func (t *tree) repairNounTime(i int) bool {
	n := t.head(i)
	if n < 0 || n > i || t.rel[i] != "nmod" || !t.isTime(i) || t.tok[i].UPOS == "NOUN" || t.rel[n] != "nsubj" || t.name[n] < 0 && !t.isPeople(n) && !t.is(n, "army", "military", "government", "police", "parliament", "court", "company", "party", "group", "ministry") {
		return false
	}
	prep, _ := t.preposition(i)
	verb := t.head(n)
	if prep != "in" && prep != "on" || t.isNamed(n, kg.Event) || t.isNamed(n, kg.Work) || verb < i || t.tok[verb].UPOS != "VERB" || t.lastOf(i)+1 != t.firstAux(verb) {
		return false
	}
	return t.attach(i, verb, "obl")
}

// basing nouns are of what somebody makes from something.
var basing = set("assessment calculation case charge conclusion decision estimate figure finding forecast index indictment judgment list prediction projection ranking rating report result ruling score study survey tally verdict warning")

// repairRanking hangs "based on" on what is made from something, not on what that is of.
func (t *tree) repairRanking(i int) bool {
	h, o := t.head(i), t.child(i, "obl")
	if h < 0 || h > i || t.tok[i].Deprel != "acl" || t.lower(i) != "based" || o < i || basing[t.lemma(h)] {
		return false
	}
	if prep, at := t.preposition(o); prep != "on" || at[0] != i+1 {
		return false
	}
	for up, n := h, 0; n < 3 && t.rel[up] == "nmod"; n++ {
		if up = t.head(up); up < 0 || up > h {
			return false
		}
		if basing[t.lemma(up)] {
			return t.attach(i, up, "acl")
		}
	}
	return false
}

// going verbs have no object, or are said of amounts that change by themselves.
var going = set("age decline deteriorate diminish dwindle emerge fade fall fluctuate linger mount plummet plunge recur rise sag slump soar stagnate surge swell wane worsen")

// varying verbs may have one, but not where a noun tells what comes of the change.
var varying = set("grow increase slow shrink weaken widen tighten")

// repairFalling makes an adjective of a gerund behind a preposition and right before its noun.
func (t *tree) repairFalling(i int) bool {
	h, m, o := t.head(i), t.child(i, "mark", "case"), t.child(i, "obj")
	if h < 0 || h > i || m != i-1 || o < i || !t.related(i, "acl", "advcl") || !t.isGerund(i) || t.startOf(o) != i+1 || t.child(o, "det", "nmod:poss") >= 0 || t.is(m, "to") && t.tok[m].UPOS == "PART" || t.child(i, "nsubj", "aux", "xcomp", "ccomp") >= 0 {
		return false
	}
	comes := t.is(h, "effect", "impact", "result", "amid", "consequence", "sign", "evidence", "burden", "period", "cause", "case", "pattern", "trend")
	if !going[t.lemma(i)] && !(varying[t.lemma(i)] && (comes || t.is(m, "amid", "despite", "due"))) {
		return false
	}
	deprel := "nmod"
	if t.tok[h].UPOS == "VERB" || t.rel[i] == "advcl" {
		deprel = "obl"
	}
	if !t.attach(o, h, deprel) {
		return false
	}
	for _, k := range t.kids[i] {
		if k := int(k); k != o && k > o {
			t.tok[k].Head = o
			if t.rel[k] == "obl" {
				t.tok[k].Deprel, t.rel[k] = "nmod", "nmod"
			}
		}
	}
	t.tok[i].UPOS, t.tok[i].XPOS, t.tok[m].UPOS = "ADJ", "JJ", "ADP"
	t.attach(m, o, "case")
	return t.attach(i, o, "amod")
}

// repairHoped hangs the relative pronoun on the verb of hoping where the verb right behind has no subject, as it stands where the parser
// puts that of "which he said would".
func (t *tree) repairHoped(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "obj" || !t.isRelative(i) && !t.is(i, "that") || i > h || t.rel[h] != "ccomp" || t.child(h, "nsubj", "nsubj:pass", "expl") >= 0 {
		return false
	}
	verb := t.head(h)
	if verb < i || verb > h || t.tok[verb].Deprel != "acl:relcl" || t.child(verb, "nsubj") < i || t.firstAux(h) != verb+1 || t.tok[h].Feature("VerbForm") != "Fin" && t.child(h, "aux") < 0 {
		return false
	}
	return t.attach(i, verb, "obj")
}

// repairCleared hangs "of" on a verb that takes something from its object, where that was taken for a part of the object.
func (t *tree) repairCleared(i int) bool {
	o := t.head(i)
	if o < 0 || o > i || t.rel[i] != "nmod" || t.rel[o] != "obj" || t.head(o) < 0 || t.head(o) > o || !t.is(t.head(o), "clear", "cleanse", "strip", "rid", "deprive", "purge") || t.isNamed(i, kg.Place) || t.child(i, "det", "nmod:poss") >= 0 {
		return false
	}
	prep, at := t.preposition(i)
	return prep == "of" && (t.isPeople(i) || !t.is(t.head(o), "clear", "cleanse", "purge")) && len(at) == 1 && t.attach(i, t.head(o), "obl")
}

// repairSides coordinates names with a side behind each: "is bordered by Dennis to the west, Orleans to the north and Chatham to the east".
func (t *tree) repairSides(i int) bool {
	name := t.sided(i)
	if name < 0 {
		return false
	}
	first := t.doc.Mentions[t.name[name]].First - 1
	for first > 0 && (t.tok[first].Form == "," || t.is(first, "and", "by", "the")) {
		first--
	}
	one := t.sided(first)
	if one < 0 || one >= name {
		return false
	}
	for n := 0; t.rel[one] == "conj" && t.head(one) >= 0 && n < len(t.tok); n++ {
		one = t.head(one)
	}
	if !t.related(one, "obl", "obj") {
		return false
	}
	moved := t.attach(name, one, "conj")
	return t.attach(i, t.head(one), "obl") || moved
}

// sided returns the head of the name right before "to the west" where i is the noun of such a side; -1 for others.
func (t *tree) sided(i int) int {
	k := i - 3
	if k < 0 || !sides[t.lower(i)] || t.lower(i-1) != "the" || t.lower(i-2) != "to" && t.lower(i-2) != "on" || t.name[k] < 0 {
		return -1
	}
	if m := &t.doc.Mentions[t.name[k]]; m.Sentence == t.sent && m.Last == k+1 && m.Head < m.Last {
		return m.Head
	}
	return -1
}

// repairSuchAs hangs examples on the plural right before them, rather than on what that belongs to. People are examples of people.
func (t *tree) repairSuchAs(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.related(i, "nmod", "obl") || t.tok[h].UPOS != "NOUN" {
		return false
	}
	prep, at := t.preposition(i)
	if prep != "such as" || len(at) == 0 {
		return false
	}
	noun := t.nounBefore(at[0])
	if noun <= h || !t.below(noun, h) || t.tok[noun].UPOS != "NOUN" || !t.isPlural(noun) || t.lastOf(noun) != t.lastBefore(noun, at[0]) || t.isNamed(i, kg.Person) && !t.isPeople(noun) || t.isPeople(noun) && !t.isNamed(i, kg.Person) && t.name[i] >= 0 {
		return false
	}
	under := false
	for k := noun; k != h; k = t.head(k) {
		under = under || t.rel[k] != "conj" // "journals and periodicals such as"
	}
	return under && t.attach(i, noun, "nmod")
}
