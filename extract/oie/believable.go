package oie

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kg"
	"kg/gazetteer"
)

// unbelievable says why what stands beside a name does not describe it, though the tree has it so; "" where it may. Lines of bibliographies,
// discographies and casts, and lists of which the parser took a member for a description, are told by how they are written: a description
// of something has an article, a possessor or the noun of a role, and is in lower case.
func (b *builder) unbelievable(noun, appos, name, role int) string {
	if b.tok[role].UPOS == "X" || b.tok[name].UPOS == "X" {
		return "words of another language: \"illustrations by Anna Webb, éditions de la Goulotte\""
	}
	lemma := b.lemma(role)
	person, setOff := b.isNamed(name, kg.Person), b.setOff(noun, appos)
	office := b.isRole(role) || personal[lemma] || belonging[lemma]
	told := b.isDetermined(role)
	if b.isCapital(role) && !office && !told && !(person && humanNoun(lemma)) && !(person && b.child(role, "nmod") >= 0 && !b.hasWord(role, "det", "a", "an", "the")) && (setOff || b.name[role] < 0 || b.name[role] != b.name[name]) {
		return "a name beside a name: title, publisher and place of \"Hard Times, Acme Press, Oslo\""
	}
	if the := name + 1; person && !setOff && b.isCapital(role) && role == the+1 && b.is(the, "the") && b.child(role, "compound", "amod", "nmod:poss") < 0 {
		return "an epithet that is part of the name: \"Philip the Fair of France\""
	}
	if setOff && b.isCapital(role) && b.isCapital(name) && !office && !(person && humanNoun(lemma)) && b.isMidList(appos) {
		return "members of a list: \"by Acme, the Norwegian Bank and the government\""
	}
	if setOff && role == appos && b.name[role] < 0 && b.child(role, "det", "nmod:poss") < 0 && b.hasWord(role, "advmod", "primarily", "mainly", "mostly", "chiefly", "particularly", "especially", "principally", "notably", "typically") {
		return "it tells of which of them most: \"threats to the coast, mainly erosion\""
	}
	if setOff && name == noun && b.isFocused(appos) {
		return "it tells of which of them above all: \"his research, especially the study of bees\""
	}
	if b.tok[noun].UPOS == "PROPN" && b.tok[appos].UPOS == "PROPN" && setOff && !office && b.hasWord(appos, "advmod", "then") {
		return "the next of several: \"studied at Acme College, then Mid-State College\""
	}
	if g := b.startOf(appos); setOff && b.rel[g] == "amod" && b.head(g) == appos && b.follows(g, ",") && b.isGerund(g) && emerging[b.lemma(g)] {
		return "how somebody came out of it: \"dominated the season, emerging winner in Oslo\""
	}
	if !b.hasFinite() && setOff && role == appos && b.isNamed(name, kg.Organization) && b.isCapital(role) && b.isRole(role) && b.child(role, "nmod", "nmod:poss") < 0 {
		return "where somebody had the office: \"2008 Ministry of Justice, the State Secretary\""
	}
	if setOff && role == appos && b.isPlural(noun) && b.tok[noun].UPOS == "NOUN" && b.name[noun] < 0 && b.child(noun, "nmod") > noun && b.tok[role].UPOS == "NOUN" && !b.isPlural(role) && b.child(role, "conj") < 0 &&
		b.hasWord(role, "det", "a", "an") && !several[lemma] && !quantityNouns[lemma] && b.isTitleEnd(b.startOf(appos)-2) {
		return "one thing behind several is the one named right before it: \"ambassadors for 'Come Home' (Oslo), a campaign\""
	}
	if setOff && !b.hasFinite() && !told && !office && !(person && humanNoun(lemma)) {
		return "a line without a verb, of a bibliography or a cast"
	}
	if setOff && role == appos && b.isBare(role) && !office {
		if !person && !bodies[lemma] && !(humanNoun(lemma) || belongingNouns[lemma]) {
			return "a bare noun is rather the next member of a list: \"working conditions in Oslo, nuclear power in Bergen\""
		}
		if person && !humanNoun(lemma) {
			return "a bare noun that nobody is: \"best actress: Anna Webb, best editing\""
		}
		if !person && b.isSecond(noun, appos) {
			return "the third member of a list"
		}
	}
	if b.name[role] >= 0 && b.name[role] != b.name[name] && b.tok[role].UPOS == "PROPN" {
		return ""
	}
	if person && setOff && role == appos && noPerson(lemma) && !b.rightBehind(appos, b.doc.Mentions[b.name[name]].Last) {
		return "no person is a body or a work: \"as Anna Webb in Night Shift, a film\"" // right behind it the name is rather no person's
	}
	if setOff && b.isNamed(name, kg.Organization) && (lemma == "student" || lemma == "graduate" || lemma == "alumnus" || gazetteer.Kin(lemma)) && bodies[b.lemma(b.doc.Mentions[b.name[name]].Head)] {
		return "no body is a student: \"by a student, Department of Physics\""
	}
	if setOff && works[lemma] && b.is(name, "prize", "award", "medal", "fellowship", "scholarship") {
		return "no prize is a work: \"received the Acme Prize for Dawn, a novel\""
	}
	if person && setOff && role == appos && b.isCast(name, appos) {
		return "it describes whom they play: \"Olsen as Karl, a detective\""
	}
	if person && setOff && lemma == "family" {
		return "no person is a family"
	}
	if b.isNamed(name, kg.Place) && b.name[role] < 0 {
		switch {
		case belonging[lemma] && lemma != "member" || personal[lemma] || gazetteer.Kin(lemma) || b.isRole(role):
			return "no place has an office"
		case happens[lemma] && !b.opensQuote(b.startOf(name)-1):
			return "no place is an event: \"uprisings in Iraq, an armed uprising\""
		case setOff && role == appos && creations[lemma]:
			return "no place is a work"
		}
	}
	return ""
}

// emerging verbs tell how somebody comes out of a contest.
var emerging = set("become emerge end finish remain")

// isFocused reports whether a word before what stands beside a noun tells that it is meant above all, or among others.
func (t *tree) isFocused(appos int) bool {
	return t.hasWord(appos, "advmod", "particularly", "especially", "principally", "notably", "specifically")
}

// isTitleEnd reports whether a name, a title in quotation marks or a bracket ends at token i.
func (t *tree) isTitleEnd(i int) bool {
	return i >= 0 && (t.name[i] >= 0 || t.tok[i].UPOS == "PROPN" || t.tok[i].Form == ")" || t.closesQuote(i))
}

// isCast reports whether "as" and another name stand between somebody's name and a description: who is described is whom they play.
func (b *builder) isCast(name, appos int) bool {
	as := b.doc.Mentions[b.name[name]].Last
	return as+1 < b.startOf(appos) && b.is(as, "as") && b.name[as+1] >= 0 && b.name[as+1] != b.name[name]
}

// inTitle reports whether a verb is written as words of titles are, with a capital though nothing begins with it, in a sentence that is none:
// nothing was found in "the role of Marlin from Finding Nemo".
func (b *builder) inTitle(i int) bool {
	if b.tok[i].UPOS != "VERB" || !b.isCapital(i) || b.tok[i].Form == strings.ToUpper(b.tok[i].Form) || strings.Contains(b.tok[i].Form, "-") || unicode.IsDigit(rune(b.tok[i].Form[0])) {
		return false
	}
	if i == 0 || b.tok[i-1].UPOS == "PUNCT" && b.tok[i-1].Form != "," && b.tok[i-1].Form != "(" || b.tok[i-1].UPOS == "NUM" && i == 1 {
		return false // something may begin here
	}
	for _, k := range b.childrenBy(i, "aux", "aux:pass") {
		if !b.isCapital(k) {
			return false // "were Arabized"
		}
	}
	for k := range b.tok {
		switch b.tok[k].UPOS {
		case "NOUN", "VERB", "ADJ":
			if first, _ := utf8.DecodeRuneInString(b.tok[k].Form); unicode.IsLower(first) {
				return true
			}
		}
	}
	return false // a headline, all of whose words have capitals
}

// made verbs tell who brought something about that is no person.
var made = set("found co-found publish co-publish produce co-produce compose edit design build manufacture illustrate distribute")

// isMadePerson reports whether a participle behind a name says of a person what is only said of what they found, make or play in: Olsen was
// not founded in "Olsen joined Acme in 1996, founded by her husband".
func (b *builder) isMadePerson(c *clause) bool {
	if !c.passive || len(c.agent) == 0 || c.link != "acl" && c.link != "advcl" && c.link != "conj" || !made[b.lemma(c.head)] && !b.is(c.head, "direct", "write", "co-write", "co-direct") || b.child(c.head, "nsubj:pass", "aux:pass") >= 0 {
		return false
	}
	for _, p := range append([]int{c.noun}, c.subj...) {
		single := p >= 0 && b.name[p] >= 0 && b.doc.Mentions[b.name[p]].Last-b.doc.Mentions[b.name[p]].First == 1 // may as well be a firm
		if p >= 0 && (b.isPerson(p) && (!single && c.link != "advcl" || c.link == "advcl" && p < c.head && b.follows(b.firstOf(c.head), ",")) || b.is(p, "he", "she", "who") && b.tok[p].UPOS == "PRON" || b.tok[p].UPOS == "NOUN" && b.name[p] < 0 && b.isPeople(p)) {
			return true
		}
	}
	return false
}

// rightBehind reports whether a description begins behind the comma at token end, with no more than a bracket before it.
func (b *builder) rightBehind(appos, end int) bool {
	start := b.startOf(appos)
	if end < start-1 && b.tok[end].Form == "(" {
		for end < start-1 && b.tok[end].Form != ")" {
			end++
		}
		end++
	}
	return end >= start-1
}

// isCapital reports whether a word is written with a capital, as names and titles are.
func (t *tree) isCapital(i int) bool {
	first, _ := utf8.DecodeRuneInString(t.tok[i].Form)
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

// isDetermined reports whether something in lower case before a noun tells that it describes: an article, a possessor, "formerly" or "now".
func (t *tree) isDetermined(i int) bool {
	for _, k := range t.childrenBy(i, "det", "advmod") {
		if k < i && t.tok[k].Form == t.lower(k) {
			return true
		}
	}
	return t.child(i, "nmod:poss") >= 0
}

// isBare reports whether nothing before a noun tells of which it is.
func (t *tree) isBare(i int) bool {
	return t.child(i, "det", "nmod:poss", "nummod", "advmod") < 0 && !t.hasWord(i, "amod", "former", "late", "own", "current", "longtime", "then")
}

// isMidList reports whether a list of which two nouns were taken for one and its description goes on behind them: "Acme, the
// Norwegian Bank and the government", "Acme, the Norwegian Bank, and the government".
func (t *tree) isMidList(appos int) bool {
	next := t.lastOf(appos) + 1
	if next < len(t.tok) && t.tok[next].Form == "," {
		next++
	}
	if next >= len(t.tok) || !t.is(next, "and", "or", "&") || t.rel[next] != "cc" {
		return false
	}
	last := t.head(next)
	return last > next && t.rel[last] == "conj" && t.isNominal(last) && t.child(last, "nsubj", "nsubj:pass", "cop") < 0
}

// isSecond reports whether another bare description of a noun stands before this one.
func (t *tree) isSecond(noun, appos int) bool {
	for _, k := range t.childrenBy(noun, "appos") {
		if k < appos && t.isBare(k) {
			return true
		}
	}
	return false
}

// hasFinite reports whether a sentence has a finite verb.
func (t *tree) hasFinite() bool {
	for i := range t.tok {
		switch t.tok[i].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		case "":
			if t.tok[i].UPOS == "VERB" || t.tok[i].UPOS == "AUX" {
				return true
			}
		}
	}
	return false
}

// humanNoun reports whether a noun may name somebody.
func humanNoun(lemma string) bool {
	if roleNouns[lemma] || personal[lemma] || belonging[lemma] || humans[lemma] || gazetteer.Kin(lemma) || general[lemma] {
		return true
	}
	if things[lemma] || noPerson(lemma) {
		return false
	}
	for _, suffix := range [...]string{"er", "or", "ist", "ian", "ant", "ent", "ee", "eer", "man", "woman", "ess"} {
		if len(lemma) > len(suffix)+2 && strings.HasSuffix(lemma, suffix) {
			return true
		}
	}
	return false
}

// humans are nouns of people without an ending of such.
var humans = set("advocate architect boss boy brain bride candidate canon captain celebrity champ chef child chum companion cook critic deity dean diplomat doctor doyen duke duchess dj earl emerita emeritus emir expert fan freshman friend genius " +
	"girl god goddess groom guard guru hacker heir hero heroine host icon idol judge king knight legend lord mc mechanic mind monk muse mystic narrator native nerd neurotic nun nurse oracle orphan pilot pope pianist " +
	"priest prophet protagonist provost pseudonym psychic queen rabbi rebel recluse saint scholar scribe sheikh skeptic skipper slave son-in-law soul sovereign spouse spy star teen thief thug twin tyrant tycoon vet vicar vip vocals voice whiz witch witness wizard youth " +
	"jockey antagonist aristocrat astronaut athlete baron baroness count countess mastermind magnate patriarch matriarch nominee pundit ace half namesake")

// noPerson reports whether a noun names a body or a work, never a person.
func noPerson(lemma string) bool { return impersonal(lemma) || works[lemma] }

// works are made, heard, read or watched.
var works = set("album anime anthology app book comedy documentary drama ep episode essay film franchise game magazine manga memoir miniseries mixtape movie musical newspaper novel novella opera " +
	"periodical play podcast poem recording release remix report sequel series show sitcom soap soundtrack story thriller trilogy videogame")

// happens are nouns of what happens somewhere.
var happens = set("battle bombing championship competition concert conflict contest earthquake election episode event exhibition festival fight flood game invasion massacre match meeting murder protest race raid rebellion revolt " +
	"riot shooting strike summit tour tournament tragedy uprising war workshop")

// belongingNouns tell of something by what it is of.
var belongingNouns = set("birthplace capital center centre descendant division division forerunner gateway heart home headquarters hometown member part precursor predecessor property remnant seat site source subsidiary successor suburb variant version")

// isCountry reports whether token i lies in the name of a country, and of nothing else.
func (t *tree) isCountry(i int) bool {
	g, err := gazetteer.Load()
	if err != nil || t.name[i] < 0 {
		return false
	}
	m := t.doc.Mentions[t.name[i]]
	var words []string
	for k := m.First; k < m.Last; k++ {
		words = append(words, t.tok[k].Form)
	}
	name := strings.Join(words, " ")
	_, other := g.Sense(name)
	return !other && g.Country(name) != nil
}
