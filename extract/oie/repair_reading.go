package oie

import (
	"slices"
	"strings"

	"kg"
)

// repairReadings mends words read as what they are not.
//
//   - "award winning" and "best-selling" before a noun are adjectives of it: "Hall's award winning film" is no award that wins
//   - nor does anybody visit a professor "as visiting professor", or perform "music and performing arts"
//   - of "opened a border crossing" the border is no crossing: two nouns side by side are one
//   - how often something is in a year is one time: "published six times a year"
//   - an amount between two is an object: "serves between 70 and 90 patients"
//   - what stands before the name of who holds an office is that: "signed by Secretary of State Anna Webb"
//   - "as a result" and "in turn" tell nothing of the verb
//   - what is the largest "based on" sales is not based on them
//   - "fell in love" is one predicate
//   - "told visiting minister Hall" and "plays defending champion Hall" speak of Hall: nobody visits or defends anybody
//   - "left a doctor and his colleagues dead" speaks of the doctor too
//   - of whom a picture shows doing something, those do it, not the picture
//   - no memorial dies: "a memorial honouring sailors who died"
//   - what stands right behind a gerund of a list is its object: "include kicking, and deflecting arrows with a shield"
//   - who does something is told by "by": "was decided by the producers rather than through a draw"
//   - what somebody "ruled out doing" is its object, and not done
//   - of "the history of Norway, German history and Swedish history" the subject matters are three
//   - "a stage, television, and film actress" is neither a stage nor television
//   - what stands before the subject of "is a professor" is no part of what somebody is: "At Acme, she is a professor"
func (t *tree) repairReadings() {
	t.mend(t.repairSplitNoun, t.repairWinning, t.repairVisiting, t.repairPerforming, t.repairFrequency, t.repairBetween, t.repairConnective, t.repairBasis, t.repairInLove, t.repairSameNoun, t.repairPeriodEnded, t.repairDefending, t.repairLeftDead, t.repairShown, t.repairWhoBehind, t.repairGerundObject, t.repairOtherAgent, t.repairTrade, t.repairFrontedTerm, t.repairRuledOut)
}

// repairSplitNoun makes one noun of an object and a bare noun right behind it that was taken for what the object becomes, below a verb that makes nothing of it.
func (t *tree) repairSplitNoun(i int) bool {
	h, o := t.head(i), i-1
	if h < 0 || h >= o || t.rel[i] != "xcomp" || t.tok[i].UPOS != "NOUN" || t.tok[o].UPOS != "NOUN" || t.head(o) != h || t.rel[o] != "obj" || t.name[o] >= 0 || t.isPlural(o) || t.tok[h].UPOS != "VERB" || t.startOf(i) != i || t.lastOf(o) != o || t.child(o, "det", "nmod:poss") < 0 {
		return false
	}
	if v := t.lemma(h); calling[v] || appointing[v] || describing[v] || naming[v] || t.is(h, "keep", "leave", "vote", "choose", "select", "turn", "have", "get", "want", "prefer", "believe", "prove", "hold", "swear", "install", "instal", "rate", "judge") {
		return false
	}
	for _, k := range t.kids[o] {
		t.tok[k].Head = i
	}
	for _, k := range t.childrenBy(i, "obl") {
		t.tok[k].Deprel, t.rel[k] = "nmod", "nmod"
	}
	t.replace(i, o, "compound")
	return true
}

func (t *tree) repairWinning(i int) bool {
	n, o := t.head(i), t.child(i, "obj")
	if n < 0 || n != i-1 || t.tok[i].Deprel != "acl" || t.lower(i) != "winning" || t.tok[n].UPOS != "NOUN" && t.tok[n].UPOS != "PROPN" || t.isPlural(n) || o < i || t.startOf(o) != i+1 || t.child(o, "det", "nmod:poss") >= 0 || t.child(i, "mark") >= 0 {
		return false
	}
	for _, k := range t.kids[n] {
		if int(k) != i && (int(k) > n || !t.related(int(k), "compound", "amod")) {
			t.tok[k].Head = o
		}
	}
	t.replace(o, n, "compound")
	t.tok[n].Head = i
	t.tok[i].Head, t.tok[i].Deprel, t.rel[i] = o, "amod", "amod"
	return true
}

func (t *tree) repairVisiting(i int) bool {
	o := t.child(i, "obj")
	if o != i+1 || t.tok[i].UPOS != "VERB" || !t.isGerund(i) || !t.is(i, "visit", "act", "found", "manage", "consult", "contribute", "supervise", "attend", "preside", "reign") || t.tok[o].UPOS != "NOUN" || t.isPlural(o) || !humanNoun(t.lemma(o)) || t.head(i) < 0 {
		return false
	}
	for _, k := range t.kids[i] {
		switch {
		case int(k) == o:
			continue
		case t.rel[k] == "mark":
			t.tok[k].Deprel, t.rel[k] = "case", "case"
		case t.rel[k] == "obl" && int(k) > o:
			t.tok[k].Deprel, t.rel[k] = "nmod", "nmod"
		}
		t.tok[k].Head = o
	}
	rel := t.rel[i]
	t.replace(o, i, "amod")
	if rel == "advcl" {
		t.tok[o].Deprel, t.rel[o] = "obl", "obl"
	}
	return true
}

// repairPerforming makes an adjective of a gerund that is coordinated with a finite verb, which it cannot be, right behind a noun and before one.
func (t *tree) repairPerforming(i int) bool {
	h, o, cc := t.head(i), t.child(i, "obj"), t.child(i, "cc")
	if h < 0 || h > i || t.rel[i] != "conj" || !t.isGerund(i) || !t.isFiniteVerb(h) || cc != i-1 || cc < 1 || o != i+1 || t.tok[cc-1].UPOS != "NOUN" || t.child(o, "det", "nmod:poss") >= 0 || t.child(i, "nsubj", "mark", "advmod") >= 0 || cc-1 <= h {
		return false
	}
	for _, k := range t.kids[i] {
		if int(k) > o && t.rel[k] == "obl" {
			t.tok[k].Head = h
		}
	}
	t.attach(cc, o, "cc")
	t.attach(o, cc-1, "conj")
	return t.attach(i, o, "amod")
}

func (t *tree) repairFrequency(i int) bool {
	n := i - 2
	if n < 0 || !t.is(i, "year", "month", "week", "day", "hour", "season", "decade", "century", "minute", "night") || t.isPlural(i) || !t.is(i-1, "a", "an", "per", "each", "every") || t.head(i-1) != i || t.head(i) == n || t.rel[i] != "obl" {
		return false
	}
	if !t.is(n, "time", "day", "hour", "week", "month", "night") || t.child(n, "nummod", "amod", "det") < 0 || t.head(n) != t.head(i) {
		return false
	}
	return t.attach(i, n, "nmod")
}

// numbering verbs have an amount of things or people as their object.
var numbering = set("accommodate attract carry contain cost cover create earn employ enrol enroll export gain hire hold host house import injure kill lose make need operate own pay produce publish raise receive recruit require score seat " +
	"sell serve spend treat use weigh win")

func (t *tree) repairBetween(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "obl" || !numbering[t.lemma(h)] || t.child(h, "obj", "ccomp", "xcomp", "aux:pass", "nsubj:pass") >= 0 || t.isTime(i) {
		return false
	}
	prep, at := t.preposition(i)
	n := t.child(i, "nummod")
	if prep != "between" || len(at) != 1 || n < at[0] || t.child(n, "conj") < 0 || at[0] != h+1 {
		return false
	}
	return t.attach(at[0], n, "advmod") && t.attach(i, h, "obj")
}

// repairConnective takes from the verb what only joins its sentence to the one before.
func (t *tree) repairConnective(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "obl" && t.rel[i] != "nmod" || t.child(i, "nmod", "acl", "amod", "conj") >= 0 {
		return false
	}
	prep, at := t.preposition(i)
	switch {
	case prep == "as" && t.is(i, "result", "consequence") && t.hasWord(i, "det", "a"):
	case prep == "in" && t.is(i, "turn", "particular") && i == at[0]+1:
	default:
		return false
	}
	if t.is(i, "result", "consequence") && i+1 < len(t.tok) && t.is(i+1, "of", "from") {
		return false
	}
	for t.rel[h] != "root" && t.head(h) >= 0 && t.tok[h].UPOS != "VERB" {
		h = t.head(h)
	}
	return t.attach(i, h, "discourse")
}

// repairBasis makes a preposition of "based on" behind a superlative, which says by what something is the largest.
func (t *tree) repairBasis(i int) bool {
	h, o := t.head(i), t.child(i, "obl")
	if h < 0 || h > i || t.tok[i].Deprel != "acl" || t.lower(i) != "based" || o < i || t.child(i, "aux", "obl:agent", "mark") >= 0 {
		return false
	}
	if prep, at := t.preposition(o); prep != "on" || at[0] != i+1 {
		return false
	}
	if !slices.ContainsFunc(t.childrenBy(h, "amod"), func(k int) bool {
		return t.tok[k].Feature("Degree") == "Sup" || slices.ContainsFunc(t.childrenBy(k, "advmod"), func(m int) bool { return t.is(m, "most", "least") })
	}) {
		return false
	}
	t.attach(o, h, "nmod")
	return t.attach(i, o, "case")
}

func (t *tree) repairInLove(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "obl" || !t.is(i, "love") || !t.is(h, "fall") || len(t.kids[i]) != 1 {
		return false
	}
	prep, at := t.preposition(i)
	return prep == "in" && at[0] == h+1 && t.attach(at[0], h, "compound:prt") && t.attach(i, h, "compound:prt")
}

// repairSameNoun coordinates a noun with the same noun before, not with what that is of.
func (t *tree) repairSameNoun(i int) bool {
	n := t.head(i)
	if n < 0 || n > i || t.rel[i] != "conj" || t.tok[i].UPOS != "NOUN" || t.rel[n] != "nmod" || t.child(i, "case") >= 0 || t.child(i, "amod", "compound", "nmod:poss") < 0 {
		return false
	}
	up := t.head(n)
	if up < 0 || up > n || t.tok[up].UPOS != "NOUN" || t.lemma(up) != t.lemma(i) || t.lemma(n) == t.lemma(i) || t.isPlural(up) != t.isPlural(i) {
		return false
	}
	if first := t.head(up); t.rel[up] == "conj" && first >= 0 && first < up {
		up = first
	}
	return t.attach(i, up, "conj")
}

// repairPeriodEnded hangs "ended March 31" on the quarter right before it.
func (t *tree) repairPeriodEnded(i int) bool {
	return i > 0 && t.tok[i].Deprel == "acl" && t.is(i, "end") && t.head(i) < i-1 && t.is(i-1, "quarter", "half", "year", "period", "season", "month", "week") && t.child(i, "nsubj", "aux", "mark") < 0 && t.attach(i, i-1, "acl")
}

// repairHolder makes the name the head of "Secretary of State Anna Webb", which the parser took for two phrases.
func (t *tree) repairHolder(i int) bool {
	if !t.isNamed(i, kg.Person) {
		return false
	}
	m := t.doc.Mentions[t.name[i]]
	if m.Head != i {
		return false
	}
	of := m.First - 1
	for of > 0 && m.First-of < 4 && !t.is(of, "of") && (t.tok[of].UPOS == "PROPN" || t.tok[of].UPOS == "NOUN") {
		of--
	}
	first := of + 1
	if of >= 1 && first == m.First { // the name was taken to begin with what the office is of
		first = -1
	}
	role := of - 1
	if role < 0 || first < 0 || !t.is(of, "of") || !t.is(role, "secretary", "chief", "minister", "chancellor", "governor", "mayor", "speaker", "director", "emir", "king", "prime") || t.head(i) == role || t.below(role, i) {
		return false
	}
	office := m.First - 1
	for n := 0; n < 4 && t.head(office) >= first && t.head(office) < m.First; n++ {
		office = t.head(office)
	}
	if t.isPlural(role) || t.head(role) < 0 || !t.related(role, "nsubj", "obl", "obj", "nmod", "conj") || t.head(i) != t.head(role) && !t.below(i, role) || t.child(role, "appos", "flat") >= 0 {
		return false
	}
	if t.below(role, office) || t.below(t.head(role), i) {
		return false
	}
	for _, k := range t.childrenBy(role, "case", "cc") {
		t.tok[k].Head = i
	}
	t.replace(i, role, "nmod:desc")
	t.tok[office].Head, t.tok[office].Deprel, t.rel[office] = role, "nmod", "nmod"
	t.tok[of].Head, t.tok[of].Deprel, t.rel[of] = office, "case", "case"
	return true
}

// repairDefending makes an adjective of the participle before a title of whom a verb has as its object.
func (t *tree) repairDefending(i int) bool {
	h, o := t.head(i), t.child(i, "obj")
	if h < 0 || h > i || !t.related(i, "xcomp", "advcl") || t.tok[i].XPOS != "VBG" || t.child(i, "mark", "advmod", "aux") >= 0 || t.startOf(i) != i || t.follows(i, ",") || t.child(h, "obj") >= 0 || t.isPassive(h) {
		return false
	}
	if o < i || t.startOf(o) != i+1 || o == i+1 && t.tok[o].UPOS == "PROPN" || t.child(o, "det", "nmod:poss") >= 0 || t.isPlural(o) {
		return false
	}
	titled := t.isNamed(o, kg.Person) || t.tok[o].UPOS == "NOUN" && humanNoun(t.lemma(o))
	switch {
	case !titled:
		return false
	case t.is(i, "defend", "reign") && t.hasChampion(i+1, o):
	case t.is(i, "visit") && (t.is(h, "tell", "thank", "assure", "inform", "host", "greet", "receive", "welcome", "urge", "brief", "ask") || besting[t.lemma(h)]):
	default:
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

// hasChampion reports whether somebody holds the title that stands in a phrase.
func (t *tree) hasChampion(first, last int) bool {
	for k := first; k <= last; k++ {
		if t.is(k, "champion", "medalist", "medallist", "titleholder", "winner", "champ") {
			return true
		}
	}
	return false
}

func (t *tree) repairLeftDead(i int) bool {
	o := t.head(i)
	if o < 0 || o != i-1 || t.rel[i] != "amod" || t.tok[i].UPOS != "ADJ" || len(t.kids[i]) > 0 || t.lastOf(o) != i {
		return false
	}
	for t.rel[o] == "conj" && t.head(o) >= 0 {
		o = t.head(o)
	}
	verb := t.head(o)
	return verb >= 0 && t.rel[o] == "obj" && t.is(verb, "leave") && verb < o && t.child(verb, "xcomp") < 0 && t.attach(i, verb, "xcomp")
}

func (t *tree) repairShown(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "advcl" || t.tok[i].XPOS != "VBG" || t.child(i, "mark", "case", "nsubj", "aux") >= 0 || !t.is(h, "show", "film", "photograph", "depict", "picture", "portray") || t.isPassive(h) || t.is(i, "use", "cite", "follow", "include") {
		return false
	}
	o := t.child(h, "obj")
	return o > h && t.lastOf(o)+1 == t.firstOf(i) && (t.isNamed(o, kg.Person) || t.isPeople(o) || t.canSpeak(o)) && t.attach(i, o, "acl")
}

func (t *tree) repairWhoBehind(i int) bool {
	noun, who := t.head(i), t.child(i, "nsubj", "nsubj:pass")
	if noun < 0 || t.tok[i].Deprel != "acl:relcl" || who < noun || who > i || !t.is(who, "who") || t.tok[noun].UPOS != "NOUN" || t.isPeople(noun) || t.isRole(noun) || t.canSpeak(noun) {
		return false
	}
	for _, k := range t.childrenBy(noun, "acl") {
		o := t.child(k, "obj", "obl:agent")
		if k < who && o > k && t.lastOf(o) == who-1 && (t.isPeople(o) || t.isNamed(o, kg.Person) || t.isNamed(o, kg.Group) || t.isRole(o)) {
			return t.attach(i, o, "acl:relcl")
		}
	}
	return false
}

func (t *tree) repairGerundObject(i int) bool {
	h, gerund := t.head(i), t.startOf(i)-1
	if h < 0 || gerund <= h || t.rel[i] != "conj" || t.tok[i].UPOS != "NOUN" || t.head(gerund) != h || t.rel[gerund] != "conj" || t.tok[gerund].XPOS != "VBG" || t.tok[gerund].UPOS != "VERB" {
		return false
	}
	return t.child(gerund, "obj") < 0 && t.child(i, "cc", "case") < 0 && t.attach(i, gerund, "obj")
}

func (t *tree) repairOtherAgent(i int) bool {
	agent, at := t.head(i), t.child(i, "case")
	if agent < 0 || agent > i || t.rel[i] != "conj" || t.tok[agent].Deprel != "obl:agent" || at < 0 || at > i || t.is(at, "by") || !t.hasWord(i, "cc", "rather") || t.head(agent) < 0 {
		return false
	}
	return t.attach(i, t.head(agent), "dep")
}

// repairTrade makes one phrase of a trade and the fields that it is plied in: "is an Estonian stage, television, and film actress".
func (t *tree) repairTrade(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "conj" || t.tok[i].UPOS != "NOUN" || t.isPlural(i) || !humanNoun(t.lemma(i)) || t.child(i, "det", "nmod:poss", "case") >= 0 {
		return false
	}
	field, cc := i-1, t.child(i, "cc")
	if cc < 0 || cc > field || t.head(field) != i || t.rel[field] != "compound" || t.tok[field].UPOS != "NOUN" ||
		cc != field-1 && !(cc == field-2 && t.rel[field-1] == "amod" && t.tok[field-1].XPOS != "VBG" && t.tok[field-1].XPOS != "VBN" && (t.is(i, "manufacturer", "maker") || t.head(field-1) == field)) { // "a solar cell and electric car maker"
		return false
	}
	prep, _ := t.preposition(h)
	as := prep == "as" && t.rel[h] == "obl"
	if s := t.child(h, "nsubj"); t.child(h, "cop") < 0 && t.rel[h] != "appos" && !as && t.tok[h].UPOS != "PROPN" || s >= 0 && !t.canSpeak(s) {
		return false
	}
	of := h
	if t.tok[h].UPOS == "PROPN" {
		if h = t.child(of, "appos"); h < 0 || h > i || t.child(of, "cc") >= 0 || t.child(h, "conj") >= 0 {
			return false // "Anna Webb, a film, television and stage actress"
		}
	}
	last := h
	for _, k := range append([]int{h}, t.childrenBy(of, "conj")...) {
		if k == i || k > i && k > h && humanNoun(t.lemma(k)) {
			continue // "a jazz and soul singer and pianist"
		}
		if establishment(t.lemma(k)) {
			return false // "a brewery and beer producer"
		}
		if k > i || t.tok[k].UPOS != "NOUN" || t.isPlural(k) || t.name[k] >= 0 || humanNoun(t.lemma(k)) || t.child(k, "nmod", "acl", "nummod", "nmod:poss") >= 0 || t.child(k, "case") >= 0 && !(as && k == h) || k != h && t.child(k, "det", "amod") >= 0 {
			return false
		}
		last = max(last, k)
	}
	if s := t.child(h, "nsubj"); t.child(h, "det") < 0 && t.rel[h] != "appos" || last >= cc || s >= 0 && t.isPlural(s) {
		return false
	}
	for _, k := range slices.Clone(t.kids[h]) {
		switch k := int(k); {
		case t.rel[k] == "conj" && k > i && k > h:
			t.attach(k, i, "conj")
		case k == i, t.rel[k] == "conj", t.rel[k] == "compound":
		default:
			t.attach(k, i, t.tok[k].Deprel)
		}
	}
	t.replace(i, h, "compound")
	for _, k := range t.childrenBy(of, "conj") {
		if k > h && k < i {
			t.attach(k, h, "conj")
		}
	}
	for _, k := range t.childrenBy(i, "punct") {
		if k > h && k < i {
			t.attach(k, field, "punct")
		}
	}
	t.attach(cc, field, "cc")
	return t.attach(field, h, "conj")
}

// repairFrontedTerm hangs what stands with a preposition before the subject of a clause with "be" on the clause, not on the noun behind.
func (t *tree) repairFrontedTerm(i int) bool {
	h, s := t.head(i), -1
	if h < 0 || t.tok[i].Deprel != "nmod" || t.child(i, "case") < 0 || t.child(h, "cop") < 0 {
		return false
	}
	if s = t.child(h, "nsubj", "csubj"); s < 0 || s > h || t.lastOf(i) >= t.startOf(s) {
		return false
	}
	return t.attach(i, h, "obl")
}

func (t *tree) repairRuledOut(i int) bool {
	h, first := t.head(i), t.startOf(i)
	return h >= 0 && t.rel[i] == "advcl" && t.isGerund(i) && t.is(h, "rule") && first == h+2 && t.is(first-1, "out") && t.head(first-1) == h &&
		t.child(i, "mark") < 0 && t.child(h, "obj") < 0 && t.attach(i, h, "xcomp")
}

// establishment reports whether a noun names a house or firm rather than what one makes or plays there.
func establishment(lemma string) bool {
	return bodies[lemma] || strings.HasSuffix(lemma, "ery") || lemma == "studio" || lemma == "shop" || lemma == "store" || lemma == "farm" || lemma == "restaurant" || lemma == "bar" || lemma == "hotel" || lemma == "label" || lemma == "start-up"
}
