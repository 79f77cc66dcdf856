package oie

import (
	"slices"
	"strconv"
	"strings"

	"kg"
	"kg/gazetteer"
)

// appositions says what stands beside a name: "Dmitry Peskov, the spokesperson" and
// "President Erdogan" are what their bearers are, in the words of the text, whoever speaks.
func (b *builder) appositions() {
	if b.isDash(0) {
		return // who is quoted, under a quotation: "— USCG dispatcher, CNN"
	}
	for i := range b.tok {
		if b.rel[i] == "appos" && b.head(i) >= 0 && b.head(i) < i {
			b.apposition(b.head(i), i)
		}
		b.title(i)
		b.fronted(i)
		b.origin(i)
		b.examples(i)
		b.age(i)
		b.described(i)
	}
}

func (b *builder) apposition(noun, appos int) {
	no := func(why string) { b.missed("apposition/is", appos, why) }
	if f := b.tok[appos].Form; appos+2 < len(b.tok) && (f == "D" || f == "R" || f == "I") && b.tok[appos+1].Form == "-" {
		no("a party and a state: \"D-W.Va.\"")
		return
	}
	if b.semicolon(noun, appos) || b.is(appos, "other") || b.follows(appos, "(") && b.child(appos, "nummod") >= 0 {
		no("members of a list, or the same quantity again")
		return // "30 miles (48 kilometres)"
	}
	if !b.isNominal(noun) || !b.isNominal(appos) || b.isTime(noun) || b.isTime(appos) ||
		b.tok[appos].UPOS == "NUM" || b.tok[noun].UPOS == "NUM" && !(b.is(noun, "one") && b.child(noun, "nmod") >= 0) || b.isAcronymOf(appos, noun) {
		no("a time, a number or an acronym of the name before it")
		return
	}
	if b.isBracketed(appos) || b.isListed(noun, appos) || b.isValue(appos) || b.isValue(noun) || strings.HasPrefix(b.tok[appos].Form, "@") {
		no("an alias or gloss in brackets, a value, or the second member of a list")
		return
	}
	if h := b.head(noun); h >= 0 && b.is(h, "serve", "work", "act") && b.hasWord(noun, "case", "as") && b.name[noun] < 0 && slices.ContainsFunc(b.childrenBy(noun, "conj"), func(k int) bool { return k > appos }) {
		no("one after the other: \"served as the director, the dean of the college, and rector\"")
		return
	}
	if b.isListing(appos) || appos >= 2 && b.isListing(appos-2) {
		return // see parentheses
	}
	if !b.setOff(noun, appos) && (b.name[noun] < 0 && b.name[appos] < 0 || b.tok[noun].UPOS == "PROPN" && b.isNamed(appos, kg.Place)) {
		no("neither set off nor beside a name: words of a heading")
		return
	}
	if b.colon(noun, appos) && b.name[noun] < 0 && !b.isRole(noun) && !b.isPlural(noun) && b.child(noun, "det", "nmod:poss") < 0 {
		no("a label and what it labels: \"Image: CDCR\"")
		return
	}
	if f := b.tok[appos].Form; b.isPerson(noun) && len(f) <= 6 && len(f) > 1 && (strings.ToUpper(f) == f || f == "PhD" || f == "MSc" || f == "Esq" || f == "Jr") && len(b.nounPhrase(appos).Tokens) == 1 {
		no("letters behind a name: \"Anna Webb, FSA,\"")
		return
	}
	if before := b.startOf(appos) - 1; before > 0 && b.opensQuote(before) && b.tok[appos].UPOS == "PROPN" && b.tok[noun].UPOS == "PROPN" {
		no("a title beside a name: the track of \"Forced Witness, 'Politics of Love'\"")
		return
	}
	if b.colon(noun, appos) && b.tok[noun].UPOS == "PROPN" && b.tok[appos].UPOS == "PROPN" && !b.isPlural(noun) && !slices.ContainsFunc(b.childrenBy(appos, "det"), func(k int) bool { return b.tok[k].Form == b.lower(k) }) {
		no("a title with its subtitle: \"Star Ocean: Integrity\"")
		return
	}
	if _, at := b.preposition(appos); len(at) > 0 && at[len(at)-1]+1 < len(b.tok) && b.tok[at[len(at)-1]+1].Form == "," {
		no("the name that it describes is left out: \"in , a district of Arnsberg\"")
		return
	}
	if b.negated(appos) {
		no("it is what the noun is not: \"the referee, not the rain\"")
		return
	}
	if b.name[noun] < 0 && b.name[appos] < 0 && b.child(appos, "det", "nmod:poss", "amod", "nummod", "compound") < 0 && !b.isRole(appos) {
		no("a bare noun beside a noun: rather a list, or a verb")
		return // "employs 1,400 people, exports to Asia and is listed"
	}
	if next := b.lastOf(appos) + 1; b.name[noun] < 0 && b.name[appos] < 0 && b.hasWord(noun, "det", "a", "an") && b.hasWord(appos, "det", "a", "an") && next < len(b.tok) && b.tok[next].UPOS == "CCONJ" && b.child(appos, "conj") < 0 {
		no("members of a list: \"an orchestra, a single voice or a choir\"")
		return
	}
	if b.name[noun] < 0 && b.name[appos] < 0 && (b.child(noun, "det", "nmod:poss", "amod", "nummod") < 0 && !roleNouns[b.lemma(noun)] || len(b.childrenBy(noun, "appos")) > 1) {
		no("members of a list: nothing names or determines the first")
		return // "bringing them to justice, the return of the dead, the payment of damages"
	}
	for _, k := range b.childrenBy(noun, "appos") {
		if k < appos && b.name[noun] < 0 && b.isPerson(k) && b.isPerson(appos) && b.name[k] != b.name[appos] {
			no("the role is that of the name right behind it")
			return // "candidate Brock Pierce, nominee Howie Hawkins"
		}
	}
	name, role := noun, appos
	if b.tok[noun].UPOS != "PROPN" && b.tok[appos].UPOS == "PROPN" {
		name, role = appos, noun // "the spokesman, Dmitry Peskov"
	}
	if name == appos && b.hasWord(appos, "det", "a", "an") && b.hasWord(noun, "det", "the") && b.setOff(noun, appos) {
		name, role = noun, appos // "the plane, a Beechcraft Sierra,"
	}
	if x := b.isOf(noun); name == noun && b.name[noun] < 0 && x >= 0 && b.isRole(noun) && b.isRole(appos) {
		name = x // "Lund is a journalist, director of the news"
	}
	if b.isPerson(role) && !b.isPerson(name) && b.tok[name].UPOS == "PROPN" {
		name, role = role, name // "Secretary of State Henry Kissinger"
	}
	if b.name[role] >= 0 && b.name[name] >= 0 && b.tok[role].UPOS == "PROPN" {
		whole, part := b.doc.Mentions[b.name[role]].Type, b.doc.Mentions[b.name[name]].Type
		if whole == kg.Place && part == kg.Place && b.follows(appos, ",") && b.isCountry(noun) {
			no("no country is in a place: \"Norway, Sweden, Denmark\"")
			return
		}
		if whole == kg.Place && slices.ContainsFunc(b.childrenBy(noun, "conj"), func(k int) bool { return k < appos && b.child(k, "cc") >= 0 && b.hasComma(noun, k) }) {
			no("it is where the last of several is: \"in Nairobi, Kenya and Dar es Salaam, Tanzania\"")
			return
		}
		if whole == kg.Place && part == kg.Place && b.follows(appos, ",") {
			b.add("apposition/place", b.nounPhrase(noun), implied(appos, "is in", "be in"), b.nounPhrase(appos), nil, asserted, 0.75)
		}
		if whole == kg.Place || whole != part {
			no("names of different kinds, or of two places")
			return // "Paris, France", "Smith, Reuters"
		}
	}
	if b.isPlural(noun) && b.name[noun] < 0 && b.tok[appos].UPOS == "NOUN" && !b.isPlural(appos) && len(b.conjuncts(appos)) == 1 && b.isRole(appos) {
		no("a role of one behind several")
		return // "one of the authors, a herpetologist"
	}
	if b.isPerson(noun) && b.isPerson(appos) && b.child(appos, "det", "nmod") < 0 {
		no("the names of two persons")
		return
	}
	if b.isPerson(appos) && b.hasOtherPerson(noun, appos) {
		no("the noun has a name already")
		return // "minister Shoukry and his counterparts, Nikos Dendias"
	}
	if b.isPlural(role) && !b.isPlural(name) && len(b.conjuncts(name)) == 1 {
		no("a plural beside a single name")
		return // "writers Mark Twain and ..."
	}
	if b.name[name] >= 0 && b.doc.Mentions[b.name[name]].Type == kg.Place && (roleNouns[b.lemma(role)] || quantityNouns[b.lemma(role)] || toldByWhose(b.lemma(role))) {
		no("no place has an office or a family")
		return // "In Washington, the speaker"
	}
	if b.isNamed(name, kg.Person) && b.name[role] < 0 && impersonal(b.lemma(role)) && (!bodies[b.lemma(role)] || b.doc.Mentions[b.name[name]].Last < role && b.tok[b.doc.Mentions[b.name[name]].Last].UPOS == "ADP") {
		no("no person is a body or a vote: \"Anna Webb of Acme, a charity,\"")
		return
	}
	if (b.isNamed(name, kg.Organization) || b.isNamed(name, kg.Work)) && (personal[b.lemma(role)] && b.tok[role].UPOS == "NOUN" || b.isOffice(role) && !b.is(role, "holder", "leader", "member") && (b.name[role] < 0 || b.name[role] != b.name[name]) && b.setOff(noun, appos)) {
		no("no firm or work has an office: \"a partner with Acme, head of the legal department\"")
		return
	}
	if b.is(role, "number", "figure", "total", "amount", "sum", "percentage", "proportion") && b.child(name, "nummod") >= 0 && b.name[name] < 0 {
		no("it tells of the amount, not of what there is so much of: \"2,700 mines, a number that has doubled\"")
		return
	}
	if b.is(role, "number", "shareholding", "stake") && b.name[name] >= 0 {
		no("a rank or share, not what it is")
		return // "the number 1 seeded Philadelphia Eagles"
	}
	if b.isNamed(name, kg.Place) && (eventNoun(b.lemma(role)) || b.is(role, "protest", "rally", "march", "demonstration", "ceremony")) && b.name[role] < 0 && b.child(role, "det") < 0 {
		no("where an event is: \"Thousands join protest, London\"")
		return
	}
	if b.hasWord(role, "amod", "next") {
		no("next to what was told before")
		return
	}
	if b.is(role, "post", "position", "office", "job") && b.name[name] >= 0 && !b.isPerson(name) {
		no("no body is a post: \"president of the board, the highest post\"")
		return
	}
	if b.isNamed(appos, kg.Organization) && b.isRole(noun) && b.name[noun] < 0 && b.child(noun, "det", "nmod:poss") < 0 && b.setOff(noun, appos) {
		no("an office and where it is: \"First Secretary, Department of Foreign Affairs\"")
		return
	}
	if b.tok[role].UPOS == "PRON" || b.tok[name].UPOS == "PRON" || b.tok[role].UPOS == "ADJ" && b.tok[role].Feature("Degree") != "Sup" || b.tok[name].UPOS == "ADJ" {
		no("pronouns and adjectives describe nothing")
		return
	}
	if b.is(role, "other") {
		return
	}
	if (sums[b.lemma(role)] || remarks[b.lemma(role)] || b.is(role, "offence", "offense", "first")) && (b.name[name] >= 0 || b.child(role, "acl") > role) && b.hasWord(role, "det", "a", "an") {
		no("it sums up a clause")
		return // "of arming Libya, a claim that Ankara denies"
	}
	if b.isComment(role) {
		no("it tells how the clause before it compares: \"its most significant advance in months\"")
		return
	}
	if first := b.nounPhrase(role).Tokens; b.name[name] >= 0 && (general[b.lemma(role)] || b.is(role, "group", "party", "owner")) && (len(first) == 1 || len(first) == 2 && b.rel[first[0]] == "det") {
		no("a noun that says nothing of the name beside it: \"the man, John Smith,\"")
		return
	}
	if owner := b.hadBy(noun); owner >= 0 && name == appos && gazetteer.Kin(b.lemma(noun)) {
		label := strings.TrimSpace(b.telling(noun) + " " + b.lemma(noun))
		for _, n := range b.conjuncts(name) {
			if b.name[n] >= 0 {
				b.add("apposition/role", b.nounPhrase(n), implied(role, "is", "be").with(label, b.lemma(noun)).with("of", "of"), b.nounPhrase(owner), nil, asserted, 0.8)
			}
		}
		return // "has an older brother, Adam": whose brother he is
	}
	if h := b.head(noun); h >= 0 && name == appos && b.is(h, "one") && b.rel[noun] == "nmod" && b.isPlural(noun) && !b.isPlural(appos) && b.setOff(noun, appos) {
		b.members([]int{appos}, noun) // "one of the earliest methods, Stuff,"
		return
	}
	if b.is(noun, "name", "word", "term", "phrase", "title", "slogan", "alias", "nickname", "pseudonym", "moniker") && b.child(noun, "nmod:poss") < 0 {
		no("words that are only cited")
		return
	}
	if name == noun && b.isPerson(noun) && b.describesOther(noun, appos) {
		no("it may describe the person named right before it: \"grandson of Ferdinand, the designer\"")
		return
	}
	if why := b.unbelievable(noun, appos, name, role); why != "" {
		no(why)
		return
	}
	if names := b.conjuncts(name); len(names) > 1 && b.isPlural(role) && (!b.isPlural(name) || b.tok[name].UPOS == "PROPN" && b.child(role, "nummod") >= 0) {
		b.members(names, role) // "two astronauts, Doug Hurley and Bob Behnken"
		return
	}
	is := implied(role, "is", "be")
	if b.isThen(role) {
		is = implied(role, "was", "be") // "George Osborne, then Chancellor"
	}
	if former := b.formerly(role); former >= 0 {
		is = implied(role, "was formerly", "be formerly").with("", "", former)
		b.add("apposition/is", b.nounPhrase(name), is, b.without(b.nounPhrase(role), former), nil, asserted, 0.8)
	} else {
		described := b.owned(role)
		if role == noun && b.startOf(name) == role+1 && b.tok[name].UPOS == "PROPN" && !b.governs(role) {
			described.Tokens = between(described.Tokens, 0, role+1) // "lead author Anna Webb of Oslo University" is no author of it
		}
		b.add("apposition/is", b.nounPhrase(name), is, described, nil, asserted, 0.8)
	}
	b.roleOf(nil, name, role, is, nil, asserted, "apposition/role")
	for _, k := range b.childrenBy(role, "conj") {
		if role < name {
			break // "her mother, Gloria, and her aunt"
		}
		if b.isPlural(k) && !b.isPlural(name) {
			no("what goes on behind it is a list") // "his wife, Jonna, and three children"
			continue
		}
		if b.tok[k].UPOS == "NOUN" {
			is := is
			if b.hasWord(role, "amod", "former") && role < k && !lifelong[b.lemma(k)] && b.child(k, "det", "nmod:poss", "advmod") < 0 {
				is = implied(k, "was formerly", "be formerly") // "former secretary, mayor, and member"
			}
			if b.hasWord(k, "advmod", "now", "currently") {
				is = implied(k, "is", "be") // "formerly a church and now a museum"
			}
			b.add("apposition/is", b.nounPhrase(name), is, b.nounPhrase(k), nil, asserted, 0.7)
			b.roleOf(nil, name, k, is, nil, asserted, "apposition/role")
		}
	}
}

// lifelong are relatives that nobody ceases to be.
var lifelong = set("son daughter grandson granddaughter grandchild child brother sister sibling twin nephew niece cousin father mother grandfather grandmother native descendant")

// hadBy returns who has what a noun names, as the subject of "have", or -1: "she has a brother, Adam".
func (b *builder) hadBy(noun int) int {
	for b.rel[noun] == "conj" && b.head(noun) >= 0 {
		noun = b.head(noun)
	}
	h := b.head(noun)
	if h < 0 || b.rel[noun] != "obj" || !b.is(h, "have") || b.negated(h) || b.hasModal(h) {
		return -1
	}
	if s := b.child(h, "nsubj"); s >= 0 && len(b.conjuncts(s)) == 1 && !b.isRelative(s) {
		return s
	}
	return -1
}

// personal offices are held by a person only.
var personal = set("president minister chancellor premier king queen prince princess emperor pope bishop archbishop cardinal imam congressman congresswoman secretary ambassador " +
	"spokesman spokeswoman chairman chairwoman head director admiral colonel captain lieutenant sergeant judge professor coach goalkeeper midfielder actor actress singer guitarist drummer bassist pianist mayor governor senator")

// impersonal reports whether a noun names a body or a vote, never a person.
func impersonal(noun string) bool {
	return bodies[noun] && !strings.HasSuffix(noun, "er") && !strings.HasSuffix(noun, "or") || noun == "election" || noun == "by-election" || noun == "referendum"
}

// governs reports whether a noun is an office that the name of a place behind its holder's goes with: "Prime Minister Anna Webb of Norway".
func (b *builder) governs(role int) bool {
	return b.is(role, "president", "minister", "premier", "governor", "mayor", "king", "queen", "emperor", "empress", "senator", "chancellor", "prince", "princess", "duke", "duchess", "bishop", "archbishop") &&
		slices.ContainsFunc(b.childrenBy(role, "nmod"), func(k int) bool { return k > role && b.isNamed(k, kg.Place) })
}

// isComment reports whether a noun behind a comma compares what its clause tells to the past: "its most significant
// advance in months", "its lowest since June".
func (b *builder) isComment(i int) bool {
	whose := b.child(i, "nmod:poss")
	if whose < 0 || !b.is(whose, "its", "their", "his", "her", "it", "they", "he", "she") || b.isRole(i) {
		return false
	}
	best := b.tok[i].Feature("Degree") == "Sup" || b.hasWord(i, "amod", "first", "second", "third")
	for _, k := range b.childrenBy(i, "amod") {
		best = best || b.tok[k].Feature("Degree") == "Sup" || b.hasWord(k, "advmod", "most")
	}
	for _, k := range b.childrenBy(i, "nmod", "obl") {
		if prep, _ := b.preposition(k); best && (prep == "since" || (prep == "in" || prep == "of" || prep == "for") && b.isTime(k)) {
			return true
		}
	}
	return false
}

// hasOtherPerson reports whether the phrase of a noun without a name of its own holds the name of
// another person right behind it: "minister Shoukry".
func (b *builder) hasOtherPerson(noun, appos int) bool {
	next := noun + 1
	return b.name[noun] < 0 && next < appos && b.isPerson(next) && b.name[next] != b.name[appos]
}

// describesOther reports whether right before the comma of a description another person is named, in an earlier description.
func (b *builder) describesOther(noun, appos int) bool {
	before := b.startOf(appos) - 2
	if before <= noun || b.tok[before+1].Form != "," || !b.isPerson(before) || b.name[before] == b.name[noun] {
		return false
	}
	return slices.ContainsFunc(b.childrenBy(noun, "appos", "conj"), func(k int) bool { return k < before && b.below(before, k) })
}

// isThen reports whether "then" before a description says that it held at the time told: "then Chancellor", "then-Secretary".
func (b *builder) isThen(role int) bool {
	i := b.startOf(role)
	if b.is(i, "then") {
		return true
	}
	for i > 0 && (b.tok[i-1].Form == "-" || b.tok[i-1].Form == "–") {
		i--
	}
	return i > 0 && b.is(i-1, "then", "then-")
}

// formerly returns the adverb that says that a description does not hold any more, or -1.
func (b *builder) formerly(role int) int {
	if k := b.child(role, "advmod"); k >= 0 && k < role && b.is(k, "formerly", "previously", "once") {
		return k
	}
	return -1
}

// fronted says what a description at the front of a clause says of the pronoun behind it: "Daughter of a
// miner, she won a scholarship".
func (b *builder) fronted(i int) {
	h := b.head(i)
	if b.rel[i] != "dislocated" || h < i || b.tok[i].UPOS != "NOUN" {
		return
	}
	for _, k := range b.childrenBy(h, "nsubj") {
		if k < i || b.tok[k].UPOS != "PRON" {
			continue
		}
		for _, role := range b.conjuncts(i) {
			is := implied(role, "is", "be")
			b.add("apposition/is", b.nounPhrase(k), is, b.nounPhrase(role), nil, asserted, 0.75)
			b.roleOf(nil, k, role, is, nil, asserted, "apposition/role")
		}
	}
}

// origin says where the subject is from of a sentence that opens with it: "Originally from Bergen, she studied in Oslo".
func (b *builder) origin(i int) {
	from := b.fromFirst(i)
	if from < 0 {
		return
	}
	for _, s := range b.childrenBy(b.head(from), "nsubj") {
		if s > from {
			is := implied(i, "is originally from", "be originally from").with("", "", i+1)
			for _, place := range b.conjuncts(from) {
				if b.isNominal(place) {
					b.add("copula/preposition", b.participant(nil, s), is, b.nounPhrase(place), nil, asserted, 0.8)
				}
			}
		}
	}
}

// fromFirst returns where the subject of a sentence is from that opens with "originally from" at token i and a comma behind, or -1.
func (t *tree) fromFirst(i int) int {
	if i != 0 || len(t.tok) < 5 || !t.is(0, "originally") || !t.is(1, "from") || t.rel[1] != "case" {
		return -1
	}
	noun := t.head(1)
	if s := t.child(t.head(noun), "nsubj"); noun > 1 && t.rel[noun] == "obl" && t.head(noun) > noun && s > noun && t.follows(t.startOf(s), ",") {
		return noun
	}
	return -1
}

// isBracketed reports whether brackets or quotation marks open right before an apposition:
// another name of the same thing or a gloss. A description of a name may stand in them, too.
func (b *builder) isBracketed(appos int) bool {
	first := b.firstOf(appos)
	if first == 0 {
		return false
	}
	switch b.tok[first-1].Form {
	case "(", "[":
		return !b.hasWord(appos, "det", "a", "an", "the") && !roleNouns[b.lemma(appos)]
	case "\"", "“", "‘", "'", "``":
		return b.tok[appos].UPOS != "NOUN" && b.tok[appos].UPOS != "PROPN"
	}
	return false
}

// isListed reports whether an apposition is rather the second member of a list: "libertarianism,
// his role, and how to improve". Behind the name of a person a description is likelier.
func (b *builder) isListed(noun, appos int) bool {
	if b.isPerson(noun) || b.isPerson(appos) {
		return false
	}
	for _, k := range b.childrenBy(noun, "conj") {
		if cc := b.child(k, "cc"); k > appos && cc > 0 && b.tok[cc-1].Form == "," {
			return true
		}
	}
	return false
}

// members says which things of a kind are named.
func (b *builder) members(names []int, kind int) {
	if lemma := b.lemma(kind); happens[lemma] || len(names) > 1 && b.allNamed(names, kg.Person) && works[lemma] {
		names = slices.DeleteFunc(slices.Clone(names), func(n int) bool { return b.isNamed(n, kg.Place) || b.isPerson(n) && works[lemma] })
	}
	if len(names) == 0 {
		b.missed("apposition/member", kind, "no place is an event, no person a work: \"meetings: Oslo, Norway, and Bergen\"")
		return
	}
	b.instances = append(b.instances, instance{kind, names})
	if sorts[b.lemma(kind)] && !slices.ContainsFunc(b.kids[kind], func(k int32) bool {
		if prep, _ := b.preposition(int(k)); prep == "including" || prep == "such as" {
			return false
		}
		return (b.related(int(k), "nmod", "acl", "compound") || b.rel[k] == "amod" && !b.is(int(k), "various", "several", "many", "different", "other", "numerous", "more"))
	}) {
		b.missed("apposition/member", kind, "a word that says nothing of its members: \"several cities, including Delhi\"")
		return
	}
	without := append([]int{}, names...)
	for _, k := range b.kids[kind] {
		if b.is(int(k), "most", "more", "many", "several", "some", "all", "various", "numerous") && int(k) < kind {
			without = append(without, int(k)) // of "most markets, including Norway" that is one of the markets
		}
	}
	if len(without) > len(names) && len(b.nounPhrase(kind, without...).Tokens) == 1 {
		if b.hasWord(kind, "amod", "most", "more") {
			b.missed("apposition/member", kind, "a word that says nothing of its members: \"most markets, including Norway\"")
			return
		}
		without = without[:len(names)]
	}
	for _, n := range names {
		if b.is(kind, "show", "exhibition", "concert", "film", "movie", "song", "album") && (b.isNamed(n, kg.Organization) || b.isNamed(n, kg.Place)) && b.lemma(n) != b.lemma(kind) {
			b.missed("apposition/member", n, "a body or place shows something and is not shown: \"shows including the Museum of Modern Art\"")
			continue
		}
		b.add("apposition/member", b.nounPhrase(n), implied(kind, "is one of", "be one of"), b.nounPhrase(kind, without...), nil, asserted, 0.7)
	}
}

// sorts are nouns that do not tell more of a thing than its name does.
var sorts = set("area artist city company country district entity firm guest individual institution island issue item member name nation organisation organization " +
	"outlet part person place player publication region site source team thing topic town village work")

// examples reads kinds off lists of examples (Hearst 1992): "groups such as Greenpeace and
// Earthjustice", "books, including Dracula".
func (b *builder) examples(i int) {
	kind := b.head(i)
	prep, _ := b.preposition(i)
	if list := b.child(i, "list"); prep == "among" && kind >= 0 && kind < i && b.rel[i] == "parataxis" && list > i {
		if b.tok[kind].UPOS == "NOUN" && b.isPlural(kind) {
			var names []int // "lenders, among them Apollo"
			for _, n := range b.conjuncts(list) {
				if n = b.bearer(nil, n); b.name[n] >= 0 {
					names = append(names, n)
				} else if k := b.child(n, "appos"); k > n && b.name[k] >= 0 {
					names = append(names, k)
				}
			}
			b.members(names, kind)
		}
		return
	}
	if kind < 0 || kind > i || prep != "such as" && prep != "including" {
		return
	}
	if !b.related(kind, "nsubj", "obj", "obl", "nmod") || b.tok[kind].UPOS == "VERB" {
		kind = b.nounBefore(b.firstOf(i))
	}
	if kind < 0 || b.tok[kind].UPOS != "NOUN" || !b.isPlural(kind) || b.is(kind, "other") {
		b.missed("apposition/member", i, "no plural noun before the examples says what they are")
		return
	}
	var names []int
	for _, n := range b.conjuncts(i) {
		if b.name[n] >= 0 {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		b.missed("apposition/member", i, "none of the examples is a name")
	}
	if people := b.nounBefore(b.firstOf(i)); len(names) > 0 && b.isPerson(names[0]) && people != kind && !b.isPeople(kind) {
		for n := 0; n < 3 && people > kind && b.rel[people] == "nmod" && !b.isPeople(people); n++ {
			people = b.head(people)
		}
		if people > kind && b.isPeople(people) {
			kind = people // "stances of leaders of his party such as Anna Webb"
		}
	}
	if h := b.head(kind); len(names) > 0 && (b.isPeople(kind) || b.is(kind, "people", "person", "household")) && b.rel[kind] == "nmod" && placeNouns[b.lemma(h)] && slices.ContainsFunc(names, func(n int) bool { return b.isNamed(n, kg.Place) }) && !slices.ContainsFunc(names, b.isPerson) {
		kind = h // "towns with 100 people, such as Pelican"
	}
	if near := b.nounBefore(b.firstOf(i)); len(names) > 0 && near > kind && b.tok[near].UPOS == "NOUN" && b.isPlural(near) && b.allNamed(names, kg.Place) && placeNouns[b.lemma(near)] && !placeNouns[b.lemma(kind)] {
		kind = near // "charts in 7 countries, including Norway"
	}
	b.members(names, kind)
}

// placeNouns are kinds of places.
var placeNouns = set("area city country county district island location nation place province region state territory town village")

// allNamed reports whether names are all of a type.
func (b *builder) allNamed(names []int, typ kg.EntityType) bool {
	return !slices.ContainsFunc(names, func(n int) bool { return !b.isNamed(n, typ) })
}

// age reads the number between commas behind a name: "Luis Duarte, 22,".
func (b *builder) age(i int) {
	if i < 2 || i+1 >= len(b.tok) || b.tok[i].UPOS != "NUM" || b.tok[i-1].Form != "," || b.tok[i+1].UPOS != "PUNCT" {
		return
	}
	if !b.isPerson(i - 2) {
		b.missed("apposition/age", i, "no name of a person before it")
		return
	}
	years, err := strconv.Atoi(b.tok[i].Form)
	if err != nil || years < 1 || years > 120 {
		return
	}
	b.add("apposition/age", b.nameOf(&b.doc.Mentions[b.name[i-2]]), implied(i, "is aged", "be aged"), kg.Phrase{Head: i, Tokens: []int{i}}, nil, asserted, 0.8)
}

// isPerson reports whether token i lies in the name of a person.
func (b *builder) isPerson(i int) bool { return b.isNamed(i, kg.Person) }

// follows reports whether token i stands right behind a form.
func (t *tree) follows(i int, form string) bool { return i > 0 && t.tok[i-1].Form == form }

// setOff reports whether punctuation stands between a noun and its apposition.
func (t *tree) setOff(noun, appos int) bool {
	for i := min(noun, appos) + 1; i < max(noun, appos); i++ {
		if t.tok[i].UPOS == "PUNCT" {
			return true
		}
	}
	return false
}

// hasComma reports whether a comma stands between two tokens.
func (t *tree) hasComma(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if t.tok[k].Form == "," {
			return true
		}
	}
	return false
}

func (t *tree) isPlural(i int) bool { return t.tok[i].Feature("Number") == "Plur" }

// isAcronymOf reports whether i is set in brackets behind a name and is written in
// capitals: an alias, not a role.
func (b *builder) isAcronymOf(i, noun int) bool {
	form := b.tok[i].Form
	return b.follows(i, "(") && len(form) > 1 && (strings.ToUpper(form) == form || isMixed(form)) && b.tok[noun].UPOS != "PRON"
}

// isMixed reports whether a short word has capitals at both ends, as "TfL" has.
func isMixed(form string) bool {
	upper := func(c byte) bool { return c >= 'A' && c <= 'Z' }
	return len(form) > 2 && len(form) <= 6 && upper(form[0]) && upper(form[len(form)-1])
}

// roleNouns may stand as titles before a person's name.
var roleNouns = set("president minister chancellor premier king queen prince princess emperor pope bishop archbishop cardinal imam " +
	"senator governor mayor congressman congresswoman representative secretary ambassador envoy commissioner spokesman spokeswoman spokesperson " +
	"leader chairman chairwoman chair chief director general admiral colonel captain lieutenant sergeant commander judge justice " +
	"professor analyst economist scientist physicist coach manager striker goalkeeper defender midfielder player author writer " +
	"actor actress singer director founder co-founder owner billionaire businessman lawyer attorney prosecutor counterpart adviser advisor aide " +
	"activist journalist reporter candidate astronaut cosmonaut engineer head executive ceo officer official deputy dictator ruler monarch " +
	"bowler batsman winger forward goalscorer substitute shareholder founder novelist painter poet composer guitarist drummer bassist cellist pianist " +
	"wrestler boxer rapper dancer comedian model businesswoman entrepreneur politician laureate champion winner rival predecessor successor colleague speaker vice-president lawmaker mp sheriff detective banker investor")

// title says the role in front of a name: "former President Donald Trump".
func (b *builder) title(head int) {
	m := b.name[head]
	if m < 0 || b.doc.Mentions[m].Type != kg.Person || b.doc.Mentions[m].Head != head {
		return
	}
	first := b.doc.Mentions[m].First
	if b.is(b.doc.Mentions[m].Last-1, "award", "prize", "medal", "cup", "trophy", "scholarship", "fellowship", "lectureship", "lecture") {
		b.missed("title/is", head, "a prize is named for whom it is in honour of: \"the King Olav Award\"")
		return
	}
	b.titles(head, first)
	if h := b.head(head); h >= 0 && h == first-1 && roleNouns[b.lemma(h)] && b.related(head, "appos", "flat", "nmod", "dep", "compound") {
		// "his counterpart Joe Biden": the name hangs on the role
		if b.rel[head] != "appos" {
			role, name := b.nounPhrase(h), b.nounPhrase(head)
			role.Tokens = between(role.Tokens, 0, first)
			name.Tokens = between(name.Tokens, first, b.doc.Mentions[m].Last)
			b.add("title/is", name, implied(h, "is", "be"), role, nil, asserted, 0.75)
			b.ownedRole(nil, name, h, implied(h, "is", "be"), nil, asserted, "title/role")
		}
		return
	}
	var role []int
	core := -1
	for i := first - 1; i >= 0; i-- {
		if !b.below(i, head) || !b.isTitleWord(i) && !b.joinsField(i, core, role) || b.date[i] || b.isTime(i) {
			break
		}
		role = append([]int{i}, role...)
		if core < 0 {
			core = i
		}
	}
	if core < 0 {
		return
	}
	if !roleNouns[strings.TrimPrefix(b.lower(core), "ex-")] {
		b.missed("title/is", core, "the word before the name is no role that is known")
		return
	}
	if b.isPlural(core) {
		b.missed("title/is", core, "the role of several: \"Presidents Hall and Webb\"")
		return
	}
	for b.tok[role[0]].UPOS == "ADP" {
		role = role[1:] // "qualities of President Trump"
	}
	for m := b.name[role[0]]; m >= 0 && role[0] > b.doc.Mentions[m].First && b.name[role[0]-1] == m; {
		role = append([]int{role[0] - 1}, role...) // no part of a name: "United States President"
	}
	before := role[0] - 1
	if before >= 0 && b.is(before, "former") && b.tok[head].Deprel == "nmod:poss" && b.head(before) == b.head(head) {
		role = append([]int{before}, role...) // "former President Webb's party": no party is former
	}
	phrase := kg.Phrase{Head: core, Tokens: role}
	subject := b.nounPhrase(head)
	subject.Tokens = between(subject.Tokens, first, len(b.tok))
	is := implied(core, "is", "be")
	if b.isThen(role[0]) || before >= 0 && b.is(before, "oust", "depose", "topple", "overthrow", "ousted", "deposed") && (b.head(before) == core || b.head(before) == head) {
		is = implied(core, "was", "be")
	}
	b.add("title/is", subject, is, phrase, nil, asserted, 0.85)
	b.ownedRole(nil, subject, core, is, nil, asserted, "title/role")
}

// titles says the first of two roles in front of a name, and the second where title does not know it: "US singer and lyricist Robert Hunter".
func (b *builder) titles(head, first int) {
	for _, h := range b.childrenBy(head, "nmod") {
		last := b.child(h, "conj")
		if b.tok[h].Deprel != "nmod:desc" || !b.isRole(h) || b.child(h, "det", "nmod:poss") >= 0 || last < h || last != first-1 {
			continue
		}
		for _, role := range []int{h, last} {
			if role == last && roleNouns[b.lower(role)] {
				continue
			}
			is, subject, phrase := implied(role, "is", "be"), b.nounPhrase(head), b.nounPhrase(role)
			subject.Tokens = between(subject.Tokens, first, len(b.tok))
			phrase.Tokens = between(phrase.Tokens, b.startOf(role), first)
			b.add("title/is", subject, is, phrase, nil, asserted, 0.85)
			b.ownedRole(nil, subject, role, is, nil, asserted, "title/role")
		}
	}
}

// below reports whether token i hangs, directly or not, on token top.
func (t *tree) below(i, top int) bool {
	for h, n := i, 0; h >= 0 && n < 6; h, n = t.head(h), n+1 {
		if h == top {
			return true
		}
	}
	return false
}

// joinsField reports whether "and" joins the first part of the field of an office to the second, which stands first in what is known of the
// title: "Commerce and Industry Minister".
func (b *builder) joinsField(i, core int, role []int) bool {
	if core < 0 || i < 1 || !b.is(i, "and") || b.rel[i] != "cc" {
		return false
	}
	field := b.head(i)
	for b.related(field, "compound", "amod") && b.head(field) != core && b.head(field) > field {
		field = b.head(field)
	}
	return slices.Contains(role, field) && field != core && (b.tok[i-1].UPOS == "NOUN" || b.tok[i-1].UPOS == "PROPN") && (b.head(field) == core || b.rel[field] == "conj" && b.head(b.head(field)) == core)
}

func (b *builder) isTitleWord(i int) bool {
	switch b.tok[i].UPOS {
	case "NOUN", "PROPN", "ADJ":
		return true
	case "PUNCT":
		return b.tok[i].Form == "-" || b.tok[i].Form == "–"
	case "ADP":
		return b.is(i, "of")
	case "VERB":
		return b.rel[i] == "amod" && (b.tok[i].XPOS == "VBN" || b.is(i, "act", "acting", "outgoing", "incoming", "departing", "retiring")) // "Acting Prime Minister Anna Webb", "deposed leader"
	case "ADV":
		h := b.head(i) // "newly elected President"
		return h > i && b.rel[h] == "amod" && b.rel[i] == "advmod"
	}
	return false
}

func between(tokens []int, from, to int) []int {
	var out []int
	for _, i := range tokens {
		if i >= from && i < to {
			out = append(out, i)
		}
	}
	return out
}
