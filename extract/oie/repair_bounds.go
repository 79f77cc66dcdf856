package oie

import (
	"kg"
	"kg/gazetteer"
)

// repairBounds mends how far phrases reach.
//
//   - what is "between" two things is coordinated with the first of them: "the contract between Oslo and the firm"; so are two numbers
//   - two "of" behind each other are of two nouns: "the sale of arms and use of drugs", "Norwegians and people of Norwegian descent"
//   - the parts of a field before its office are coordinated: "Communications and information minister Anna Webb"
//   - a day right behind a verb of saying is when it was said, not who is spoken of: "says Monday officials left"
//   - "ahead of" is one preposition: "ready ahead of the vote"
//   - what somebody is caught doing has the object behind it: "were caught passing papers"
//   - as what something is hailed nothing else is said of: "hailed it as a blow to Acme, which is blamed for"
//   - who stands behind a comma and a name without "and" is not coordinated with it: "an adviser to Olsen, Anna Webb, who left"
//   - what somebody complains of is no part of how long: "complained for years of abuse"
//   - what somebody has others do something for is not theirs: "used analysts working for Acme to praise it", "took advantage of a storm that hid
//     them to flee"
//   - an ambassador is one to somewhere: "recalled its ambassador to Norway"
//   - "in absentia" and "in public" have no clause of their own: "was convicted in absentia of training rebels"
//   - a day right behind who was told is when they were: "told a conference Saturday the police had left"
func (t *tree) repairBounds() {
	t.mend(t.repairBetweenBoth, t.repairOfEach, t.repairField, t.repairDaySaid, t.repairAheadOf, t.repairCaught, t.repairHailed, t.repairAdviser, t.repairYearsOf, t.repairPurpose, t.repairEnvoy, t.repairAbsentia, t.repairDayFirst)
}

// repairHailed hangs ", which" on the name right before it rather than on the noun behind "as" that only says as what something is taken.
func (t *tree) repairHailed(i int) bool {
	noun, who := t.head(i), t.startOf(i)
	if noun < 0 || t.tok[i].Deprel != "acl:relcl" || !t.is(who, "which", "who") || !t.follows(who, ",") {
		return false
	}
	owned := (eventNoun(t.lemma(noun)) || t.is(noun, "collapse", "fall", "failure", "bankruptcy")) && (t.is(i, "own", "found", "head", "chair", "operate", "run", "manage", "control", "acquire") && t.rel[who] == "obj" || t.is(i, "own", "base", "locate", "found", "head", "chair", "situate") && t.child(i, "aux:pass") >= 0)
	if !owned && (t.rel[noun] != "obl" || !t.hasWord(noun, "case", "as")) {
		return false // "the collapse of Acme, which he owned": not the collapse
	}
	for _, k := range t.childrenBy(noun, "nmod") {
		if k < who && t.tok[k].UPOS == "PROPN" && t.lastOf(k) == who-2 {
			return t.attach(i, k, "acl:relcl")
		}
	}
	return false
}

// repairAdviser makes the person behind a comma the one that the role before another's name is of, and has what "who" tells of them.
func (t *tree) repairAdviser(i int) bool {
	of := t.head(i)
	if of < 0 || of > i || t.rel[i] != "conj" || t.child(i, "cc", "conj") >= 0 || !t.isNamed(i, kg.Person) || !t.follows(t.startOf(i), ",") || len(t.childrenBy(of, "conj")) > 1 || !t.isNamed(of, kg.Person) {
		return false
	}
	role := t.head(of)
	if role < 0 || role > of || t.rel[of] != "nmod" || !t.isRole(role) || t.isPlural(role) || t.name[role] >= 0 || t.child(role, "appos", "conj") >= 0 || t.rel[role] == "appos" {
		return false
	}
	for _, k := range t.childrenBy(of, "acl") {
		if who := t.startOf(k); k > i && t.is(who, "who", "whom", "whose") {
			t.attach(k, i, "acl:relcl")
		}
	}
	return t.attach(i, role, "appos")
}

// complaining verbs have what they are about behind "of".
var complaining = set("accuse complain convict despair dream speak suspect talk tell think tire warn")

func (t *tree) repairYearsOf(i int) bool {
	span := t.head(i)
	if prep, _ := t.preposition(i); span < 0 || span > i || prep != "of" || t.rel[i] != "nmod" || !t.isTime(span) || t.isTime(i) || t.tok[i].UPOS == "NUM" {
		return false
	}
	verb := t.head(span)
	if verb < 0 || t.rel[span] != "obl" || !t.hasWord(span, "case", "for", "since") || !complaining[t.lemma(verb)] || t.tok[verb].UPOS != "VERB" {
		return false
	}
	return t.attach(i, verb, "obl")
}

// repairPurpose hangs what something is done for on the verb of who does it, where it was hung on a clause that only tells of the thing: no thing does
// anything on purpose.
func (t *tree) repairPurpose(i int) bool {
	c := t.head(i)
	if c < 0 || c > i || t.rel[i] != "advcl" || !t.isInfinitive(i) || !t.hasWord(i, "mark", "to") || t.rel[c] != "acl" || t.tok[c].UPOS != "VERB" || t.child(c, "xcomp", "aux") >= 0 || t.child(i, "nsubj") >= 0 {
		return false
	}
	noun := t.head(c)
	if noun < 0 || noun > c || t.tok[noun].UPOS != "NOUN" || t.lastOf(c) != t.lastOf(noun) {
		return false
	}
	verb := noun
	for verb >= 0 && t.related(verb, "obj", "nmod") {
		verb = t.head(verb)
	}
	if verb < 0 || verb == noun || t.tok[verb].UPOS != "VERB" || t.child(verb, "xcomp", "ccomp") >= 0 {
		return false
	}
	switch {
	case t.is(verb, "use") && t.rel[noun] == "obj" && t.isGerund(c):
	case t.is(verb, "take", "use", "exploit", "seize") && t.isFiniteVerb(c) && !t.isPeople(noun) && !t.canSpeak(noun) && t.child(c, "nsubj") >= 0 && t.isRelative(t.child(c, "nsubj")):
	default:
		return false
	}
	return t.attach(i, verb, "advcl")
}

func (t *tree) repairBetweenBoth(i int) bool {
	if n := t.child(i, "nummod"); t.related(i, "nsubj", "obj") && n > 0 && t.is(n-1, "between") && t.head(n-1) == i && t.rel[n-1] == "case" {
		c := t.child(n, "conj")
		return c > n && t.tok[c].UPOS == "NUM" && t.attach(n-1, n, "advmod") // "between 40 and 60 men left": an amount
	}
	n := t.head(i)
	if n < 0 || n > i || t.rel[i] != "conj" || !t.isNominal(i) || !t.hasWord(i, "cc", "and") || t.child(i, "case") >= 0 {
		return false
	}
	for _, k := range t.childrenBy(n, "nmod") {
		if prep, _ := t.preposition(k); prep == "between" && k < i && !t.isPlural(k) && t.child(k, "conj") < 0 && t.lastOf(k)+1 == t.startOf(i) {
			return t.attach(i, k, "conj")
		}
	}
	return false
}

func (t *tree) repairOfEach(i int) bool {
	h := t.head(i)
	prep, at := t.preposition(i)
	if h < 0 || h > i || t.rel[i] != "nmod" || prep != "of" || len(at) == 0 {
		return false
	}
	c := at[0] - 1 // the last conjunct, if it stands right before
	if c <= h || t.tok[c].UPOS != "NOUN" || t.rel[c] != "conj" || !t.hasWord(c, "cc", "and", "or") || t.child(c, "nmod") >= 0 {
		return false
	}
	first := t.head(c)
	switch {
	case first == h && (t.name[h] >= 0 && t.name[c] < 0 && t.tok[h].UPOS != "NOUN" || (gazetteer.Kin(t.lemma(c)) || t.is(c, "relative", "friend", "family")) && !gazetteer.Kin(t.lemma(h)) && t.name[h] < 0 && t.child(h, "nmod:poss") < 0 || t.is(c, "people") && t.name[h] >= 0):
	case t.head(first) == h && t.rel[first] == "nmod" && len(t.childrenBy(first, "conj")) == 1 && t.tok[h].UPOS == "NOUN" && t.hasWord(first, "case", "of") && t.name[first] < 0 && t.child(c, "det", "nummod") < 0:
		t.attach(c, h, "conj") // "the sale of arms and use of drugs"
	default:
		return false
	}
	return t.attach(i, c, "nmod")
}

// repairField makes one title of a field of two parts, of which the first was taken for who is named: "Communications and information minister Anna Webb".
func (t *tree) repairField(i int) bool {
	name := t.head(i)
	if name < i || t.rel[i] != "nmod" && t.rel[i] != "compound" || !roleNouns[t.lemma(i)] || t.rel[name] != "appos" || t.isPlural(i) {
		return false
	}
	first := t.head(name)
	field := t.child(i, "compound", "amod")
	if first < 0 || field < 0 || field > i || first+2 != t.startOfWords(field) || t.tok[first].UPOS != "NOUN" && t.tok[first].UPOS != "PROPN" || t.name[first] >= 0 || t.canSpeak(first) && t.tok[first].UPOS != "PROPN" {
		return false
	}
	and := t.child(field, "cc")
	if and != first+1 || !t.is(and, "and") || t.child(first, "conj", "det") >= 0 {
		return false
	}
	t.replace(name, first, "compound")
	return t.attach(first, i, "compound")
}

// startOfWords is startOf without a conjunction in front.
func (t *tree) startOfWords(i int) int {
	first := i
	for _, k := range t.kids[i] {
		if t.tok[k].UPOS != "PUNCT" && t.rel[k] != "cc" && int(k) < i {
			first = min(first, t.startOf(int(k)))
		}
	}
	return first
}

func (t *tree) repairDaySaid(i int) bool {
	n := t.head(i)
	if n < i || i < 1 || !t.related(i, "compound", "nmod") || !weekdays[t.lemma(i)] || t.rel[n] != "nsubj" || !t.isPlural(n) || t.startOf(n) != i {
		return false
	}
	said := t.head(n)
	verb := i - 1
	return said > n && t.rel[said] == "ccomp" && t.head(said) == verb && reporting[t.lemma(verb)] && t.attach(i, verb, "obl")
}

func (t *tree) repairAheadOf(i int) bool {
	if t.lower(i) != "ahead" || t.rel[i] != "advmod" || len(t.kids[i]) > 0 || i+1 >= len(t.tok) || t.lower(i+1) != "of" || t.rel[i+1] != "case" {
		return false
	}
	k := t.head(i + 1)
	return k > i+1 && t.head(k) == t.head(i) && t.rel[k] == "obl" && t.attach(i, k, "case")
}

func (t *tree) repairCaught(i int) bool {
	h := t.head(i)
	if h != i-1 || h < 0 || t.rel[i] != "xcomp" || !t.isGerund(i) || !t.is(h, perceiving...) || !t.isPassive(h) || t.child(i, "obj") >= 0 {
		return false
	}
	o := t.child(h, "obj")
	if o < i || t.startOf(o) != i+1 {
		return false
	}
	for _, k := range t.childrenBy(h, "obl") {
		if k > o && t.tok[k].Deprel != "obl:agent" && !t.isTime(k) {
			t.attach(k, i, "obl")
		}
	}
	return t.attach(o, i, "obj")
}

func (t *tree) repairEnvoy(i int) bool {
	h := t.head(i)
	prep, at := t.preposition(i)
	if h < 0 || h > i || t.rel[i] != "obl" || prep != "to" || len(at) != 1 || !t.isNamed(i, kg.Place) && !t.isNamed(i, kg.Organization) {
		return false
	}
	o := t.child(h, "obj")
	return o == at[0]-1 && t.is(o, "ambassador", "envoy", "delegate", "emissary") && t.is(h, "recall", "withdraw", "summon", "expel", "replace", "name", "call", "criticize", "meet", "invite", "quote") && t.attach(i, o, "nmod")
}

func (t *tree) repairAbsentia(i int) bool {
	n := t.head(i)
	if n < 0 || n > i {
		return false
	}
	prep, at := t.preposition(n)
	if t.rel[i] != "acl" && t.rel[i] != "nmod" || t.rel[n] != "obl" || prep != "in" || at[0] != n-1 || !t.is(n, "absentia", "public", "secret", "vain", "private", "person") || t.head(n) < 0 {
		return false
	}
	if t.rel[i] == "nmod" {
		return t.attach(i, t.head(n), "obl")
	}
	return t.attach(i, t.head(n), "advcl")
}

// repairDayFirst hangs the day that a clause without a conjunction opens with on the verb of saying, from which nothing but who or where parts it.
func (t *tree) repairDayFirst(i int) bool {
	clause := t.head(i)
	if clause < i || t.rel[i] != "obl" || !weekdays[t.lemma(i)] || t.child(i, "case") >= 0 || t.rel[clause] != "ccomp" || t.startOf(clause) != i || i < 1 || t.tok[i-1].UPOS == "PUNCT" || t.tok[i+1].UPOS == "PUNCT" || t.startOf(i) != i || t.lastOf(i) != i {
		return false
	}
	verb := t.head(clause)
	return verb >= 0 && verb < i && reporting[t.lemma(verb)] && t.isFiniteVerb(verb) && t.attach(i, verb, "obl")
}
