package oie

import (
	"strings"

	"kg"
)

// repairClauses mends which words make a clause.
//
//   - yards that somebody gains in a game are of a kind: "led the team in receptions, receiving yards and touchdowns"
//   - "on" before a gerund is a particle, also between "go" and an infinitive: "kept on going", "went on to win"
//   - who a quotation breaks off for is the speaker: `"The economy," said Powell, "is strong"`
//   - a verb taken for part of the noun behind it is coordinated with the verb before: "to take down posts, monitor users"
//   - what a price is for belongs to the price: "85 cents a share"
//   - a prison is where years are served: "ten years in prison"
//   - the time that one does something is no object: "by the time that I stopped playing"
//   - a bare infinitive is coordinated with one: "said he should accept it and move on"
//   - a person is no report: "the author of the report, Jane Miller, left"
//   - what a court finds in the perfect and does in the past are two things: "found it had broken the law and fined it"
//   - who bans somebody from doing something does not do it: "banned from conducting worship by the Ministry"
//   - a gerund with an object before a finite verb is its subject: "believes redesigning the flag has a reason"
//   - who makes sure that something is so does one thing: "make sure"
//   - what follows a closing quotation mark is no part of what was quoted: `wrote "It is bad", while giving it two stars`
//   - offices between commas are those of one: "Hall, the president and head of the firm, left"
//   - a bill is not who does what it is for: "approved a bill to leave the pact"
//   - what somebody uses is how they do it, not what they do: "Democrats have blocked it using filibusters"
//   - what "only" tells is told of what it stands before: "the only song from the sessions that was not released"
//   - the failure of somebody to do something is one thing: "criticized the failure of Oslo to protect civilians"
//   - who somebody "had sent off" was sent off
//   - a clause that "when" opens is no conjunct without a conjunction: "were killed when an elevator crashed"
//   - no thing agrees, pays or sets money aside: "admitted that cars were fitted with the device and set aside a billion", who admitted did
//   - what is not clear is asked, not a condition: "it is not clear if Hall will play"
//   - who is described behind a conjunction of time did what stands behind: "prices fell after the owner, Acme, pulled out"
//   - what "ended June 30" is the quarter, not what rose in it: "sales for the quarter ended June 30 rose"
//   - "was killed, and the body dumped in a ditch" has one auxiliary for both
//   - what is done to one in a list is done to who the list is of: "were invited to talks with officers, taken on tours and given money"
//   - what somebody is unable to do is no purpose: "was unable after a long chase to catch it"
func (t *tree) repairClauses() {
	t.mend(t.repairGapped, t.repairListVoice, t.repairUnable, t.repairYards, t.repairOnward, t.repairBroken, t.repairNounVerb, t.repairPrison, t.repairPrice, t.repairTimeThat, t.repairBare, t.repairOffices, t.repairBearer, t.repairFinding, t.repairBanned, t.repairGerundSubject, t.repairSure, t.repairUnquoted, t.repairBill, t.repairMeans, t.repairOnly, t.repairFaculty, t.repairHadDone, t.repairEnded, t.repairWhen, t.repairWhether, t.repairDoing, t.repairAfter)
}

// afterwards begin a clause of time, and a phrase.
var afterwards = set("after before until since once when while as")

// repairAfter makes the subject of a clause of a noun with its description between commas, which the parser took for the end of a phrase: the verb
// behind it was read as a participle of the noun, or as the verb of the sentence, whose own verb is then a participle of its subject.
func (t *tree) repairAfter(i int) bool {
	h, a := t.head(i), t.child(i, "appos")
	prep, at := t.preposition(i)
	if h < 0 || t.rel[i] != "obl" || a < i || len(at) != 1 || !afterwards[prep] || t.startOf(i) != at[0] || !t.follows(t.startOf(a), ",") {
		return false
	}
	v := t.lastOf(a) + 1
	if v < len(t.tok) && t.tok[v].Form == "," {
		v++
	}
	if v >= len(t.tok) || !t.follows(v, ",") || !t.mayBePast(v) || t.child(v, "nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark", "obl:agent") >= 0 && t.head(v) == i {
		return false
	}
	switch {
	case t.head(v) == i && t.rel[v] == "acl" && h < i && t.tok[h].UPOS == "VERB":
		t.attach(v, h, "advcl")
		t.attach(i, v, "nsubj")
	case h == v || t.head(h) >= 0 && t.head(t.head(h)) == v && t.rel[h] == "acl":
		s := t.child(v, "nsubj")
		if s < 0 || s > i || t.child(v, "aux") >= 0 {
			return false
		}
		d := t.child(s, "acl")
		if d < s || d > at[0] || !t.mayBePast(d) || t.child(d, "obj", "mark", "aux") >= 0 || h != v && h != d || t.follows(t.startOf(d), ",") {
			return false
		}
		t.replace(d, v, "advcl")
		t.attach(s, d, "nsubj")
		t.attach(i, v, "nsubj")
		if by := t.child(d, "obl:agent"); by >= 0 {
			t.attach(by, d, "obl")
		}
		t.tok[d].XPOS, t.tok[d].Feats = "VBD", "VerbForm=Fin"
	default:
		return false
	}
	t.tok[at[0]].UPOS = "SCONJ"
	t.attach(at[0], v, "mark")
	t.attach(v-1, a, "punct")
	t.tok[v].XPOS, t.tok[v].Feats = "VBD", "VerbForm=Fin"
	return true
}

// mayBePast reports whether a verb stands in a form that may be finite and of the past.
func (t *tree) mayBePast(i int) bool {
	return t.tok[i].UPOS == "VERB" && (t.tok[i].XPOS == "VBD" || t.tok[i].XPOS == "VBN" && (moving[t.lower(i)] != "" || strings.HasSuffix(t.lower(i), "ed")))
}

func (t *tree) repairWhether(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "advcl" || !t.hasWord(i, "mark", "if", "whether") || t.child(h, "expl") < 0 || t.child(h, "cop") < 0 || t.child(h, "csubj", "ccomp") >= 0 {
		return false
	}
	return (certainties[t.lemma(h)] || openPredicates[t.lemma(h)]) && t.attach(i, h, "csubj")
}

func (t *tree) repairWhen(i int) bool {
	h, first := t.head(i), t.startOf(i)
	if h < 0 || h > first || t.rel[i] != "conj" || t.tok[i].UPOS != "VERB" || t.lower(first) != "when" || t.head(first) != i || t.rel[first] != "advmod" || t.child(i, "nsubj", "nsubj:pass") < 0 || t.child(i, "cc") >= 0 || t.follows(first, "and") {
		return false
	}
	t.tok[first].UPOS = "SCONJ"
	return t.attach(first, i, "mark") && t.attach(i, h, "advcl")
}

func (t *tree) repairHadDone(i int) bool {
	o := t.head(i)
	if o < 1 || o > i || t.rel[i] != "acl" || t.tok[i].XPOS != "VBD" && t.tok[i].XPOS != "VBN" || t.child(i, "nsubj", "nsubj:pass", "aux", "mark", "obj") >= 0 || !t.isNamed(i-1, kg.Person) {
		return false
	}
	if t.rel[o] != "obj" || t.head(o) < 0 || !t.is(t.head(o), "have") || t.lastBefore(o, i) != i-1 || t.tok[i].XPOS == "VBN" && t.tok[i].Deprel == "acl" {
		return false
	}
	t.tok[i].XPOS, t.tok[i].Feats = "VBN", "VerbForm=Part"
	t.attach(i, o, "acl")
	return true
}

// bills are put to a vote, or signed, for what stands behind them.
var bills = set("act agreement amendment bill deal law legislation measure motion pact plan proposal referendum resolution treaty")

func (t *tree) repairBill(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.related(i, "xcomp", "advcl") || !t.isInfinitive(i) || !answering[t.lemma(h)] || t.isPassive(h) {
		return false
	}
	o, m := t.child(h, "obj"), t.child(i, "mark")
	return o > h && o+1 == m && t.is(m, "to") && t.tok[o].UPOS == "NOUN" && bills[t.lemma(o)] && t.attach(i, o, "acl")
}

func (t *tree) repairMeans(i int) bool {
	h := t.head(i)
	return h >= 0 && h < i && t.rel[i] == "xcomp" && t.lower(i) == "using" && t.child(i, "mark", "aux", "nsubj") < 0 && t.child(i, "obj") > i && t.tok[h].UPOS == "VERB" && !gerunds[t.lemma(h)] && t.attach(i, h, "advcl")
}

// gerunds are verbs that what is done may be the object of: "stopped using it".
var gerunds = set("admit advise advocate allow avoid ban begin cease commence consider contemplate continue defend delay deny describe discourage discuss end endorse enjoy envisage favor favour finish forbid give hate " +
	"imagine include involve justify keep like love mean mention mind miss oppose permit postpone practice practise prefer prohibit propose quit recall recommend regret reject remember report require resist resume risk " +
	"start stop suggest support tolerate try")

// repairOnly hangs a relative clause on what is said to be the only one of which it holds.
func (t *tree) repairOnly(i int) bool {
	n := t.head(i)
	if n < 0 || n > i || t.tok[i].Deprel != "acl:relcl" || t.rel[n] != "nmod" {
		return false
	}
	h := t.head(n)
	if h < 0 || h > n || !t.hasWord(h, "amod", "only") || t.tok[h].UPOS != "NOUN" || t.isPlural(h) || t.lastBefore(h, t.startOf(i)) != t.lastBefore(n, t.startOf(i)) {
		return false
	}
	return t.isNominal(n) && t.finiteNumber(i) != "Plur" && t.attach(i, h, "acl:relcl")
}

// faculties are nouns that say of whoever stands behind "of" that he does, can or will do what the infinitive says.
var faculties = set("ability capability capacity determination eagerness failure inability incapacity readiness refusal reluctance right tendency unwillingness willingness")

func (t *tree) repairFaculty(i int) bool {
	h, m := t.head(i), t.child(i, "mark")
	if h < 0 || h > i || m < 1 || !t.is(m, "to") || !t.related(i, "xcomp", "advcl") || !t.isInfinitive(i) || t.child(i, "nsubj") >= 0 {
		return false
	}
	for _, noun := range t.childrenBy(h, "obj", "obl") {
		if noun > h && t.whoseFaculty(noun) >= 0 && t.lastBefore(noun, m) == m-1 {
			return t.attach(i, noun, "acl")
		}
	}
	return false
}

// whoseFaculty returns who has what one of faculties says, where "of" tells; -1 for nobody and for other nouns.
func (t *tree) whoseFaculty(noun int) int {
	if !faculties[t.lemma(noun)] {
		return -1
	}
	for _, k := range t.childrenBy(noun, "nmod") {
		if k > noun && t.hasWord(k, "case", "of") {
			return k
		}
	}
	return -1
}

// moving are finite forms that business news uses of amounts, with their lemmas.
var moving = map[string]string{"rose": "rise", "fell": "fall", "grew": "grow", "jumped": "jump", "dropped": "drop", "climbed": "climb", "slipped": "slip",
	"declined": "decline", "increased": "increase", "decreased": "decrease", "surged": "surge", "plunged": "plunge", "tumbled": "tumble", "totaled": "total",
	"totalled": "total", "was": "be", "were": "be", "came": "come", "doubled": "double", "tripled": "triple", "narrowed": "narrow", "widened": "widen"}

func (t *tree) repairEnded(i int) bool {
	if i < 2 || t.lower(i) != "ended" && t.lower(i) != "ending" || !t.isTime(i-1) && !t.is(i-1, "quarter", "half") || t.rel[i] == "acl" {
		return false
	}
	verb := i + 1
	for verb < len(t.tok) && (t.date[verb] || t.tok[verb].UPOS == "NUM" || t.is(verb, "on", ",")) {
		verb++
	}
	if verb == i+1 || verb >= len(t.tok) || moving[t.lower(verb)] == "" || t.tok[verb].UPOS == "AUX" || !t.below(verb, i) {
		return false
	}
	for h := t.head(verb); h != i; h = t.head(h) {
		if h < i || h < verb && !t.date[h] && t.tok[h].UPOS != "NUM" {
			return false
		}
	}
	t.tok[verb].Head, t.tok[verb].Deprel, t.rel[verb] = t.head(i), t.tok[i].Deprel, t.rel[i]
	t.tok[verb].UPOS, t.tok[verb].XPOS, t.tok[verb].Lemma = "VERB", "VBD", moving[t.lower(verb)]
	for k := range t.tok {
		switch h := t.tok[k].Head; {
		case k > i && k < verb && (h < i || h >= verb || h == i):
			if t.date[k] || t.tok[k].UPOS == "PUNCT" {
				t.tok[k].Head = i
			}
			if t.date[k] && (t.rel[k] == "nsubj" || t.rel[k] == "obj") {
				t.tok[k].Deprel, t.rel[k] = "obl", "obl"
			}
		case h == i && k != verb:
			t.tok[k].Head = verb
		}
	}
	t.tok[i].Head, t.tok[i].Deprel, t.rel[i], t.tok[i].XPOS = i-1, "acl", "acl", "VBN"
	return true
}

// repairYards makes a noun's modifier of a gerund that was taken for what somebody does with it.
func (t *tree) repairYards(i int) bool {
	noun := i + 1
	if noun >= len(t.tok) || !t.is(i, "receive", "rush", "pass", "return") || !t.isGerund(i) || t.rel[i] == "amod" || !t.is(noun, "yard", "touchdown", "attempt", "reception") || t.head(noun) != i || i < 2 {
		return false
	}
	before := i - 1
	for before > 0 && (t.tok[before].Form == "," || t.tok[before].UPOS == "CCONJ") {
		before--
	}
	if t.tok[before].UPOS == "ADP" || t.tok[before].UPOS == "NUM" || t.tok[before].UPOS == "ADJ" {
		up := t.head(i)
		if up < 0 {
			return false
		}
		deprel := "obl"
		if t.tok[before].UPOS != "ADP" {
			deprel = t.tok[i].Deprel
		}
		return t.attach(noun, up, deprel) && t.attach(i, noun, "compound")
	}
	if before == i-1 || t.tok[before].UPOS != "NOUN" {
		return false
	}
	for t.rel[before] == "conj" && t.head(before) >= 0 && t.head(before) < before {
		before = t.head(before)
	}
	for _, k := range t.childrenBy(i, "cc") {
		t.attach(k, noun, "cc")
	}
	for _, k := range t.childrenBy(noun, "conj") {
		t.attach(k, before, "conj")
	}
	return t.attach(noun, before, "conj") && t.attach(i, noun, "compound")
}

func (t *tree) repairOnward(i int) bool {
	h, m := t.head(i), t.child(i, "mark")
	if h >= 0 && m == h+2 && t.is(m, "to") && t.is(h, "go") && t.is(h+1, "on") && t.head(h+1) == h && t.related(i, "advcl", "xcomp") && t.rel[h+1] == "advmod" {
		t.attach(i, h, "xcomp")
		if o := t.child(h, "obj"); o >= 0 && o < h && t.child(i, "obj") < 0 {
			t.attach(o, i, "obj") // "the cup, which they went on to win"
		}
		return t.attach(h+1, h, "compound:prt") // "went on to win"
	}
	if h < 0 || t.rel[i] != "advcl" || m != h+1 || !t.is(m, "on") || !t.isGerund(i) || !t.is(h, "keep", "go", "carry") {
		return false
	}
	return t.attach(m, h, "compound:prt") && t.attach(i, h, "xcomp")
}

func (t *tree) repairBroken(i int) bool {
	h := t.head(i)
	if h < 1 || t.rel[i] != "nsubj" || h < i {
		return false
	}
	says := t.firstOf(i) - 1
	if says < 1 || says == h || t.tok[says].UPOS != "VERB" || !reporting[t.lemma(says)] || !t.below(h, says) || t.quotes(-1, says) < 2 {
		return false
	}
	if spoken := t.child(says, "nsubj"); spoken >= 0 {
		// the clause of saying has the subject of the words said, and these have the speaker
		return spoken < says && (t.closesQuote(says-1) || t.closesQuote(says-2)) && t.head(h) == says && t.attach(spoken, h, "nsubj") && t.attach(i, says, "nsubj")
	}
	subject := t.child(h, "nsubj")
	return subject >= 0 && subject < says && t.attach(i, says, "nsubj")
}

func (t *tree) repairNounVerb(i int) bool {
	noun := t.head(i)
	if noun < 0 || noun < i || t.tok[i].UPOS != "VERB" || !t.related(i, "compound", "amod") || t.rel[noun] != "conj" || t.tok[i].XPOS == "VBN" || t.child(noun, "det") >= 0 {
		return false
	}
	for _, k := range t.kids[noun] {
		if int(k) < i && !t.related(int(k), "cc", "punct") {
			return false
		}
	}
	list := t.head(noun)
	if list < 0 || t.rel[list] != "obj" || t.head(list) < 0 {
		return false
	}
	verb := t.head(list)
	if verb > list || t.tok[verb].UPOS != "VERB" || t.isGerund(i) != t.isGerund(verb) || !t.isGerund(i) && (!t.isInfinitive(verb) || t.rel[i] == "amod") {
		return false // "injuring people and damaging churches": both in one form
	}
	return t.attach(i, verb, "conj") && t.attach(noun, i, "obj")
}

func (t *tree) repairPrison(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "obl" || !t.is(i, "prison", "jail", "custody", "detention") || t.child(i, "det") >= 0 {
		return false
	}
	prep, at := t.preposition(i)
	if prep != "in" {
		return false
	}
	for _, k := range t.childrenBy(h, "obl", "obj") {
		if k == at[0]-1 && t.is(k, "year", "month", "week", "day", "life") {
			return t.attach(i, k, "nmod")
		}
	}
	return false
}

// telling verbs have a hearer before what they tell.
var telling = set("tell inform assure remind warn advise notify convince persuade")

func (t *tree) repairTimeThat(i int) bool {
	noun, that := t.head(i), t.child(i, "obj")
	if noun < 0 || t.tok[i].Deprel != "acl:relcl" || !t.isTime(noun) || that < 0 || !t.is(that, "that") || t.child(i, "nsubj") < 0 {
		return false
	}
	return t.attach(that, i, "mark")
}

func (t *tree) repairBare(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "conj" || t.tok[i].XPOS != "VB" && (t.tok[i].XPOS != "VBP" || t.tok[h].XPOS != "VBD") || t.tok[i].UPOS != "VERB" || t.child(i, "mark", "aux", "nsubj") >= 0 || t.isInfinitive(h) || t.hasModal(h) {
		return false
	}
	for k := i - 1; k > h; k-- {
		if t.tok[k].UPOS == "VERB" && t.tok[k].XPOS == "VB" && (t.hasModal(k) || t.hasWord(k, "mark", "to")) && t.below(k, h) {
			return t.attach(i, k, "conj")
		}
	}
	return false
}

func (t *tree) hasModal(i int) bool {
	for _, k := range t.childrenBy(i, "aux") {
		if modals[t.lower(k)] != "" {
			return true
		}
	}
	return false
}

// priced are what a price may be for.
var priced = set("acre barrel bottle bushel day dose gallon head hour kilo kilogram litre month night ounce person piece pound share ticket ton tonne unit vote week year")

func (t *tree) repairPrice(i int) bool {
	h, det := t.head(i), t.child(i, "det")
	if h < 0 || det != i-1 || det < 1 || !t.is(det, "a", "an", "per") || !priced[t.lemma(i)] || len(t.childrenBy(i, "case")) > 0 {
		return false
	}
	amount := det - 1
	for t.tok[amount].UPOS == "NUM" && t.head(amount) >= 0 && t.head(amount) < amount {
		amount = t.head(amount)
	}
	return amount != h && amounts[t.lemma(amount)] && t.related(i, "conj", "obl", "appos", "nmod", "obj") && t.attach(i, amount, "nmod")
}

func (t *tree) repairOffices(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "conj" || t.name[h] < 0 || t.name[i] >= 0 || t.tok[i].UPOS != "NOUN" || t.isPlural(i) {
		return false
	}
	cc := t.child(i, "cc")
	for _, a := range t.childrenBy(h, "appos") {
		if a < i && t.tok[a].UPOS == "NOUN" && t.lastOf(a)+1 == cc {
			return t.attach(i, a, "conj")
		}
	}
	return false
}

func (t *tree) repairBearer(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "appos" || !t.isNamed(i, kg.Person) || t.rel[h] != "nmod" || t.name[h] >= 0 || roleNouns[t.lemma(h)] || t.isPeople(h) {
		return false
	}
	up := t.head(h)
	return up >= 0 && up < h && roleNouns[t.lemma(up)] && t.name[up] < 0 && t.child(up, "appos") < 0 && t.attach(i, up, "appos")
}

func (t *tree) repairFinding(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "conj" || t.tok[i].XPOS != "VBD" || t.rel[h] != "ccomp" || t.tok[h].XPOS != "VBN" || !t.hasWord(h, "aux", "have") || t.child(i, "nsubj", "aux") >= 0 {
		return false
	}
	if open, end := t.quoteOf(i); open >= 0 && end > i && open < h {
		return false // `said he had "betrayed us and enriched himself"`
	}
	if t.child(i, "obj") >= 0 && t.startOf(i) == h+1 {
		return false // "said it had bought and established a team": both have the object behind the second
	}
	if !voiced[t.lemma(i)] && !judging[t.lemma(i)] && !reporting[t.lemma(i)] && !t.is(t.head(h), "find", "rule", "conclude", "decide", "determine", "hold", "discover") && t.child(h, "nsubj") >= 0 && t.is(t.child(h, "nsubj"), "it", "he", "she", "they") {
		return false // "said it had divided them and undermined the country"
	}
	up := t.head(h)
	return up >= 0 && up < h && t.tok[up].XPOS == "VBD" && t.attach(i, up, "conj")
}

// deliberate verbs, besides those of saying and planning, are done by somebody.
var deliberate = set("apologise apologize appoint ask demand dismiss fire hire invite launch order pay recall refuse resign set spend sue thank urge")

func (t *tree) repairDoing(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "conj" || t.rel[h] != "ccomp" || t.tok[i].XPOS != "VBD" && t.tok[i].XPOS != "VBN" || t.child(i, "obj", "ccomp", "xcomp") < i || t.child(i, "nsubj", "nsubj:pass", "aux", "aux:pass", "cop") >= 0 {
		return false
	}
	verb := t.lemma(i)
	s, up := t.child(h, "nsubj", "nsubj:pass"), t.head(h)
	if !deliberate[verb] && !planning[verb] && !reporting[verb] || verb == "show" || s < 0 || t.canSpeak(s) || t.name[s] >= 0 || t.tok[s].UPOS != "NOUN" || up < 0 || up > s {
		return false
	}
	who := t.child(up, "nsubj")
	return who >= 0 && t.canSpeak(who) && (t.tok[up].XPOS == "VBD" || t.hasWord(up, "aux", "have")) && t.attach(i, up, "conj")
}

func (t *tree) repairBanned(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "obl" || t.tok[i].Deprel == "obl:agent" || !t.isGerund(h) || t.rel[h] != "advcl" || t.child(h, "mark") < 0 || t.isTime(i) || t.tok[i].UPOS == "NUM" || t.tok[i].UPOS == "VERB" {
		return false
	}
	verb := t.head(h)
	if prep, _ := t.preposition(i); prep != "by" || verb < 0 || t.child(verb, "aux:pass") < 0 || t.child(verb, "obl:agent") >= 0 || t.name[i] < 0 && !t.isRole(i) {
		return false
	}
	return t.attach(i, verb, "obl:agent")
}

func (t *tree) repairGerundSubject(i int) bool {
	verb := t.head(i)
	if verb < 0 || verb > i || t.rel[i] != "xcomp" && t.rel[i] != "advcl" || !t.isGerund(i) || t.child(i, "mark", "nsubj") >= 0 {
		return false
	}
	if last := t.lastOf(i); t.rel[i] == "xcomp" {
		for _, k := range t.childrenBy(verb, "ccomp") { // "said fixing the plant may take a year", "say fighting in Omsk has killed 20"
			if k > last && t.child(k, "nsubj", "csubj", "expl", "mark") < 0 && t.isFiniteClause(k) && t.firstAux(k) > last && (t.child(i, "obj") >= 0 || t.firstAux(k) == last+1) {
				return t.attach(i, k, "csubj")
			}
		}
	}
	if t.child(i, "obj", "obl") >= 0 {
		return false
	}
	for _, k := range t.childrenBy(verb, "ccomp") {
		noun := t.child(k, "nsubj")
		if noun < i || noun > k || t.child(k, "mark") >= 0 || t.firstOf(noun) != i+1 {
			continue
		}
		object := t.tok[i+1].UPOS == "DET" || t.tok[i+1].Deprel == "nmod:poss" || t.tok[i+1].UPOS == "PROPN" // no adjective stands before these: "say opening the border could help"
		if t.rel[i] == "xcomp" && t.isFiniteVerb(k) || object && reporting[t.lemma(verb)] && t.isFiniteClause(k) {
			return t.attach(noun, i, "obj") && t.attach(i, k, "csubj")
		}
	}
	return false
}

// isFiniteClause reports whether the verb of a clause, or its first auxiliary or copula, is finite.
func (t *tree) isFiniteClause(i int) bool {
	for _, k := range t.childrenBy(i, "aux", "cop") {
		if modals[t.lower(k)] != "" || t.tok[k].Feature("VerbForm") == "Fin" {
			return true
		}
	}
	return t.isFiniteVerb(i)
}

func (t *tree) repairSure(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "xcomp" || t.lower(i) != "sure" || !t.is(h, "make") || i != h+1 {
		return false
	}
	said := t.child(i, "ccomp")
	return said > i && t.attach(said, h, "ccomp") && t.attach(i, h, "compound:prt")
}

// repairUnquoted hangs a clause behind the end of a quotation on the verb of saying before it.
func (t *tree) repairUnquoted(i int) bool {
	said := t.head(i)
	if said < 0 || i < said || !t.related(i, "advcl", "conj") || t.rel[i] == "conj" && t.tok[i].UPOS != "VERB" {
		return false
	}
	verb := said
	for n := 0; n < 3 && verb >= 0 && (verb == said || !t.quoting(verb)); n++ {
		if !t.related(verb, "ccomp", "parataxis", "conj", "advcl") {
			return false
		}
		verb = t.head(verb)
	}
	start := t.startOf(i)
	if verb < 0 || verb > t.startOf(said) || !t.quoting(verb) || !t.opensQuote(t.startOf(said)-1) || t.quotes(said, start)%2 == 0 || t.quotes(start-1, i)%2 == 1 || !t.closesQuote(start-1) && !t.closesQuote(start-2) {
		return false
	}
	return t.attach(i, verb, t.tok[i].Deprel)
}

// quoting reports whether a verb may have a quotation as its object.
func (t *tree) quoting(i int) bool { return reporting[t.lemma(i)] || t.is(i, "read") }

// quotes counts the quotation marks between two tokens.
func (t *tree) quotes(i, j int) int {
	n := 0
	for k := i + 1; k < j; k++ {
		if t.opensQuote(k) || t.closesQuote(k) {
			n++
		}
	}
	return n
}

// repairGapped makes a passive of a participle behind "and" and its own subject that has no object, where the verb before is passive: "and the body dumped".
func (t *tree) repairGapped(i int) bool {
	h, s := t.head(i), t.child(i, "nsubj")
	if h < 0 || h > i || t.rel[i] != "conj" || s != i-1 || t.tok[s].Deprel != "nsubj" || t.tok[s].UPOS != "NOUN" || t.child(i, "aux", "obj", "ccomp", "xcomp", "iobj", "conj") >= 0 || !t.hasWord(i, "cc", "and") || t.child(h, "aux:pass") < 0 || !strings.HasSuffix(t.lower(i), "ed") {
		return false
	}
	return dumping[t.lemma(i)] && t.attach(s, i, "nsubj:pass")
}

// dumping verbs want an object.
var dumping = set("abandon arrest bury burn capture close confiscate damage destroy detain dump execute injure kill loot murder pardon release remove replace sentence sever torture vandalize wound")

// repairListVoice coordinates a participle behind a comma, which another follows behind "and", with the passive verb above rather than have it describe the noun before it.
func (t *tree) repairListVoice(i int) bool {
	noun, next := t.head(i), t.child(i, "conj")
	if noun < 0 || t.tok[i].Deprel != "acl" || t.tok[i].XPOS != "VBN" || !t.follows(i, ",") || next < i || t.tok[next].XPOS != "VBN" || !t.hasWord(next, "cc", "and", "or") || t.child(i, "aux", "mark", "nsubj") >= 0 || t.child(next, "aux", "nsubj") >= 0 {
		return false
	}
	verb := noun
	for verb >= 0 && t.related(verb, "obj", "obl", "nmod") {
		verb = t.head(verb)
	}
	if verb < 0 || verb == noun || verb > i || t.child(verb, "aux:pass") < 0 || t.tok[verb].XPOS != "VBN" || t.child(verb, "conj") >= 0 || t.lastOf(verb) != t.lastOf(i) {
		return false
	}
	return t.attach(i, verb, "conj") && t.attach(next, verb, "conj")
}

func (t *tree) repairUnable(i int) bool {
	h := t.head(i)
	return h >= 0 && h < i && t.rel[i] == "advcl" && t.is(h, "able", "unable", "likely", "unlikely", "willing", "unwilling", "reluctant", "due") && t.isInfinitive(i) && t.hasWord(i, "mark", "to") && t.child(h, "cop") >= 0 &&
		t.child(h, "xcomp", "ccomp") < 0 && t.child(i, "nsubj") < 0 && t.attach(i, h, "xcomp")
}
