package oie

import (
	"slices"
	"strconv"
	"strings"

	"kg"
)

// builder collects the extractions of one sentence.
type builder struct {
	*tree
	trees     []*tree // of the whole document, for speakers in other sentences
	trace     *Trace  // nil unless somebody wants to know why
	out       []kg.Extraction
	steps     int // clauses and nouns unfolded into triples
	instances []instance
}

// fact adds an extraction for every conjunct of the subject.
func (b *builder) fact(rule string, c *clause, subj int, w words, obj kg.Phrase, args []kg.Argument, st state, confidence float64) {
	subjects := []int{subj}
	if c == nil || subj != c.noun {
		subjects = b.conjuncts(subj)
	}
	if !st.negative && st.modality == kg.Asserted && !(w.head >= 0 && b.is(w.head, aliasing...)) && (b.isAlternative(subj) || !obj.Empty() && b.isAlternative(obj.Head)) {
		st.modality = kg.Possible
	}
	if !obj.Empty() && b.isExcepted(obj.Head) {
		st.negative = !st.negative
	}
	either := st.negative
	for _, s := range subjects {
		st.negative = either != b.isExcepted(s)
		if b.rel[s] == "csubj" && b.isGerund(s) {
			b.add(rule, b.clausePhrase(s), w, obj, args, st, confidence)
			continue
		}
		if !b.isNominal(s) || b.isRelative(s) && b.tok[s].UPOS == "PRON" && !b.isFreeRelative(s) {
			b.missed(rule, s, "its subject is no nominal, or a relative pronoun that stands for nothing")
			continue
		}
		said := w
		plural := rule == "copula/noun" && !obj.Empty() && b.isPlural(obj.Head) && w.label[len(w.label)-1] != "one of"
		if len(subjects) > 1 && !b.isPlural(s) && !plural {
			said = b.singular(w)
		}
		b.add(rule, b.participant(c, s), said, obj, args, st, confidence)
	}
}

// singular says the label of a verb with several subjects of one of them alone: of "Oslo and Bergen are" Oslo is.
func (b *builder) singular(w words) words {
	if len(w.under) > 0 {
		w.under = b.singular(words{label: w.under, tokens: w.above}).label
	}
	for n, word := range w.label {
		one := singularAuxiliaries[word]
		if one == "" {
			for _, i := range w.tokens {
				if b.tok[i].XPOS == "VBP" && b.labelWord(i) == word && one == "" {
					one = present(b.lemma(i))
				}
			}
		}
		if one != "" && (n == 0 || modals[w.label[n-1]] == "" && w.label[n-1] != "to") {
			w.label = slices.Clone(w.label)
			w.label[n] = one
			return w
		}
		if b.isVerbWord(w, word) {
			return w
		}
	}
	return w
}

// singularAuxiliaries has auxiliaries as they are said of one thing.
var singularAuxiliaries = map[string]string{"are": "is", "were": "was", "have": "has", "do": "does"}

// isVerbWord reports whether a word of a label is one of its verbs.
func (b *builder) isVerbWord(w words, word string) bool {
	return slices.ContainsFunc(w.tokens, func(i int) bool {
		return (b.tok[i].UPOS == "VERB" || b.tok[i].UPOS == "AUX") && b.labelWord(i) == word
	})
}

// aliasing verbs tell of names, of which something may have several: "known as Caio Henrique or Caio".
var aliasing = []string{"abbreviate", "call", "dub", "know", "name", "nickname", "refer", "spell", "style", "term", "title"}

// isAlternative reports whether a nominal is one of several joined by "or": of "Roma or
// Ajax", only one need be meant.
func (b *builder) isAlternative(i int) bool {
	for b.rel[i] == "conj" && b.head(i) >= 0 && b.isNominal(b.head(i)) {
		i = b.head(i)
	}
	for _, k := range b.childrenBy(i, "conj") {
		if b.isNominal(k) && b.name[k] >= 0 && b.hasWord(k, "cc", "or") && !b.abbreviates(k, i) {
			return true
		}
	}
	return false
}

// abbreviates reports whether a name behind "or" is only the short form of the one before: "the World Trade Organization or WTO".
func (b *builder) abbreviates(short, long int) bool {
	form := b.tok[short].Form
	if len(form) < 2 || form != strings.ToUpper(form) || b.name[long] < 0 || len(b.conjuncts(long)) != 2 {
		return false
	}
	m := &b.doc.Mentions[b.name[long]]
	initials := ""
	for i := m.First; i < m.Last && i < len(b.tok); i++ {
		if f := b.tok[i].Form; f != strings.ToLower(f) {
			initials += f[:1]
		}
	}
	return initials == form || m.Last-m.First > 1 && b.follows(short-1, ",") && b.tok[short-1].UPOS == "CCONJ"
}

// isCorrected reports whether a nominal is only named to be put right: "not with Mars but with Venus".
func (b *builder) isCorrected(i int) bool {
	if not := b.child(i, "advmod"); not < 0 || !b.is(not, "not") || not != b.startOf(i) || b.correlative(not) || b.quantified(not) || !b.isNominal(i) || b.child(i, "cop") >= 0 {
		return false
	}
	for _, k := range b.childrenBy(i, "conj") {
		if b.hasWord(k, "cc", "but") {
			return true
		}
	}
	next := b.lastOf(i) + 1
	return next+1 < len(b.tok) && (b.is(next, "but") || b.tok[next].Form == "," && b.is(next+1, "but"))
}

// isExcepted reports whether a conjunct is named only to be denied: "Germany, but not Italy". With
// "nor" it is as the others are.
func (b *builder) isExcepted(i int) bool {
	if b.isCorrected(i) {
		return true
	}
	if b.rel[i] != "conj" || !b.isNominal(i) || b.child(i, "cop") >= 0 {
		return false
	}
	if b.deniesExistence(i) {
		h := b.head(i) // "has a delegate but no senator"
		return b.hasWord(i, "cc", "but") && b.hasWord(i, "det", "no") && !b.deniesExistence(h)
	}
	for _, k := range b.kids[i] {
		if b.rel[k] == "cc" && (b.is(int(k), "instead") || b.is(int(k), "rather") && b.is(int(k)+1, "than")) {
			return true // "coal rather than gas"
		}
		if b.negator(int(k)) && !b.is(int(k), "nor") {
			return true
		}
	}
	return false
}

// participant is the phrase of a participant of a clause. A noun that the clause itself
// modifies goes without it: in "infection caused by eczema", eczema caused the infection.
// Where a name stands right behind its role ("captain Harry Kane"), the name is taken.
func (b *builder) participant(c *clause, i int) kg.Phrase {
	if said := b.remarked(i); c != nil && c.noun == i && b.isRemark(i) && said >= 0 {
		return b.without(b.clausePhrase(said), i) // "a charge Vilnius rejected": what was charged
	}
	if called := b.calledBehind(i); called >= 0 && (c == nil || c.noun != i) {
		return b.nounPhrase(called)
	}
	i = b.bearer(c, i)
	if c != nil && c.noun >= 0 && b.together(i, c.noun) {
		if c.link == "conj" {
			return b.nounPhrase(i, c.head, b.head(c.head))
		}
		return b.nounPhrase(i, c.head)
	}
	p := b.owned(i)
	if r := b.child(i, "acl:relcl"); c != nil && c.cop >= 0 && r > i && b.tok[i].UPOS == "NOUN" && b.rel[i] == "nsubj" && !b.isSetOff(r) && r != c.head {
		p.Tokens = b.subtree(p.Tokens, r, nil) // "the states that held elections" were, not all states
		slices.Sort(p.Tokens)
		p.Tokens = b.trim(slices.Compact(p.Tokens)) // "the people who" are there already
	}
	return p
}

// calledBehind returns the name of the person that a participle right behind a noun says, or -1: "a student named Wong".
func (b *builder) calledBehind(i int) int {
	k := b.child(i, "acl")
	if k < 0 || !b.is(k, "name") || k != i+1 || b.isPlural(i) || b.tok[i].UPOS != "NOUN" {
		return -1
	}
	if name := b.child(k, "obj", "xcomp"); name > k && b.isPerson(name) {
		return name
	}
	return -1
}

// owned is the phrase of a nominal with "whose", which makes it nobody else's ("the minister, whose brother"), and with the
// owner that a bare noun shares with the one it is coordinated with: "Jones's wife and children".
func (b *builder) owned(i int) kg.Phrase {
	p := b.nounPhrase(i)
	if whose := b.child(i, "nmod:poss"); whose >= 0 && b.isRelative(whose) {
		p.Tokens = append([]int{whose}, p.Tokens...)
		slices.Sort(p.Tokens)
		p.Tokens = slices.Compact(p.Tokens)
	}
	if h := b.head(i); b.rel[i] == "conj" && h >= 0 && h < i && b.tok[i].UPOS == "NOUN" && b.tok[h].UPOS == "NOUN" && b.name[i] < 0 && b.hasWord(i, "cc", "and", "or") &&
		b.child(i, "det", "nmod:poss", "nummod", "case", "cop", "nsubj") < 0 && (b.child(i, "nmod") < 0 || b.isRole(i) && b.isRole(h)) && !b.isTime(i) && !b.isGerund(i) && !b.hasWord(i, "amod", "such", "other") && p.Tokens[0] > h &&
		!slices.ContainsFunc(b.conjuncts(h), func(k int) bool { return b.tok[k].UPOS == "PROPN" }) {
		if owner := b.child(h, "nmod:poss"); owner >= 0 && owner < h && !b.isRelative(owner) {
			p.Tokens = append(b.subtree(nil, owner, outsidePhrase), p.Tokens...)
			slices.Sort(p.Tokens)
			p.Tokens = b.trim(slices.Compact(p.Tokens))
		}
	}
	return p
}

// bearer returns the name of who a role or description speaks of, or what it was given: "captain
// Harry Kane", "one of them, Anna Webb,", "Anna Webb is a lawyer who left", and of a clause about a description ("Daniel Reece, a
// colleague who paid him") the name described.
func (b *builder) bearer(c *clause, i int) int {
	k := b.child(i, "appos")
	switch {
	case c != nil && c.noun == i && (c.link == "relcl" && !b.is(b.child(i, "nsubj"), "it") || c.link != "relcl" && c.passive) && b.isOf(i) >= 0:
		return b.isOf(i)
	case c != nil && c.noun == i && c.link != "relcl" && c.passive && b.child(i, "cop") > b.child(i, "nsubj") && b.isDefinite(b.child(i, "nsubj")) && !b.isPlural(i):
		return b.child(i, "nsubj") // ""Hurt" is a song recorded by Anna Webb"
	case b.name[i] >= 0:
	case k > i && b.tok[k].UPOS == "PROPN" && b.startOf(k) == i+1 && b.bears(i, k), k > i && b.name[k] >= 0 && b.doc.Mentions[b.name[k]].First == i+1 && (!b.isSign(i) || b.child(i, "compound", "amod", "nmod:poss") >= 0):
		return k // "tech giant Huawei Technologies"
	case k > i && b.isPerson(k) && !b.isPlural(i) && len(b.childrenBy(i, "appos")) == 1 && len(b.conjuncts(i)) == 1 && (b.isRole(i) || b.is(i, "one", "man", "woman")) && !b.negated(k):
		return k
	case c != nil && k > i && b.rel[i] == "nsubj" && b.name[k] >= 0 && !b.isPerson(k) && !b.isNamed(k, kg.Place) && !b.isPlural(i) && b.tok[i].UPOS == "NOUN" && len(b.childrenBy(i, "appos")) == 1 && len(b.conjuncts(i)) == 1 && b.setOff(i, k) &&
		!b.isBracketed(k) && !b.negated(k) && b.isClosed(k):
		return k // "its largest shareholder, Holmen AB, left"
	case c != nil && c.noun == i && b.rel[i] == "appos" && !b.isPlural(i) && (b.isPerson(b.head(i)) || bodies[b.lemma(i)] && b.name[b.head(i)] >= 0 && !b.isNamed(b.head(i), kg.Place)) && b.setOff(b.head(i), i):
		return b.head(i)
	}
	return i
}

// isDefinite reports whether a noun is a name, also one that nobody knows, or a title in quotation marks, or has "the".
func (b *builder) isDefinite(i int) bool {
	if i < 0 {
		return false
	}
	before := b.startOf(i) - 1
	return b.tok[i].UPOS == "PROPN" || b.isTitled(i) || before >= 0 && strings.ContainsAny(b.tok[before].Form, "\"“«") || (b.tok[i].UPOS == "NOUN" && b.hasWord(i, "det", "the")) && !b.is(i, "first", "second", "third", "other", "latter", "former")
}

// isTitled reports whether a noun and the words before it have capitals as titles have: "Really Bad Chess".
func (b *builder) isTitled(i int) bool {
	words := 0
	for _, k := range b.nounPhrase(i).Tokens {
		if f := b.tok[k].Form; b.tok[k].UPOS != "ADP" && b.tok[k].UPOS != "DET" && (f == strings.ToLower(f) || k > i) {
			return false
		}
		words++
	}
	return words > 1
}

// isOf returns who or what a predicate noun describes, where that has a name or is a person: of "Anna
// Webb is a lawyer who left", Anna Webb, of "Verna is a film directed by Mansoor", Verna, of "the show is a contest which airs on Monday", the show; -1 where it describes nothing of the kind.
func (b *builder) isOf(noun int) int {
	s, cop := b.child(noun, "nsubj"), b.child(noun, "cop")
	if s < 0 || cop < s || b.isPlural(noun) != b.isPlural(s) && b.name[s] < 0 || len(b.conjuncts(s)) > 1 {
		return -1
	}
	if b.name[s] >= 0 || b.isDefinite(s) || b.is(s, "he", "she", "it", "they", "we", "i") && b.tok[s].UPOS == "PRON" {
		return s
	}
	return -1
}

// isClosed reports whether a comma or the verb of its clause follows a name between commas.
func (b *builder) isClosed(k int) bool {
	next := b.lastOf(k) + 1
	return next < len(b.tok) && (b.tok[next].Form == "," || b.tok[next].UPOS == "VERB" || b.tok[next].UPOS == "AUX") && b.child(k, "conj") < 0
}

// bodies are nouns for what has the name of an organization.
var bodies = set("agency airline bank body brand broadcaster business carrier charity chain club company developer firm foundation group magazine maker manufacturer ngo nonprofit " +
	"movement network newspaper operator organisation organization outlet party producer publisher retailer school startup subsidiary supplier unit university website")

// isRunOn reports whether a phrase that should name something has a finite verb outside of
// clauses that hang on a noun: a tree gone wrong.
func (b *builder) isRunOn(p kg.Phrase) bool {
	for _, i := range p.Tokens {
		if x := b.tok[i].XPOS; b.related(i, "amod", "compound", "flat") || b.tok[i].UPOS != "VERB" || x != "VBD" && x != "VBZ" && x != "VBP" {
			continue
		}
		j, n := i, 0
		for j >= 0 && j != p.Head && n < len(b.tok) && !b.related(j, "acl", "ccomp") {
			j, n = b.head(j), n+1
		}
		if j == p.Head && b.tok[j].UPOS != "VERB" {
			return true
		}
	}
	return false
}

// add appends one extraction. Confidence falls with the length of the sentence, as parses do.
func (b *builder) add(rule string, subj kg.Phrase, w words, obj kg.Phrase, args []kg.Argument, st state, confidence float64) {
	if dead := len(args) > 0 && args[0].Role == "as"; b.isBareNumber(subj) || b.isBareNumber(obj) && !dead && rule != "gapping/counted" { // "left two dead"
		b.missed(rule, w.head, "a number alone does not tell of what")
		return
	}
	if b.isBareAmount(subj) {
		b.missed(rule, w.head, "an amount alone does not tell of what")
		return
	}
	if why := b.torn(subj, w.head, obj); why != "" {
		b.missed(rule, w.head, why)
		return
	}
	if subj.Empty() || !obj.Empty() && (obj.Head == subj.Head || b.isAsked(obj)) || b.isAsked(subj) || b.isRunOn(subj) {
		b.missed(rule, w.head, "subject and object would be the same, or there is no subject")
		return
	}
	x := kg.Extraction{Sentence: b.sent, Subject: subj, Relation: w.relation(), Object: obj, Polarity: kg.Positive,
		Modality: st.modality, Rule: rule, SpeakerAt: b.sent}
	if st.negative {
		x.Polarity = kg.Negative
	}
	if st.speaker.known && (st.speaker.sent != b.sent || st.speaker.head != subj.Head) {
		x.Speaker, x.SpeakerAt = b.trees[st.speaker.sent].nounPhrase(st.speaker.head), st.speaker.sent
		for _, k := range b.speakersOwn(st.speaker, w.head) {
			x.Speaker = b.nounPhrase(st.speaker.head, k) // "lawsuits accusing the firm of hiding profits" say so
		}
	}
	for _, a := range args {
		if a.Phrase.Empty() {
			continue // nothing but punctuation and conjunctions was left of it
		}
		if !obj.Empty() && b.together(a.Phrase.Head, obj.Head) {
			continue // the object itself, or what is coordinated with it and has a fact of its own
		}
		if a.Role == "time" && x.Time.Empty() && b.isTime(a.Phrase.Head) {
			x.Time = a.Phrase
		}
		x.Arguments = append(x.Arguments, a)
	}
	if !obj.Empty() && x.Time.Empty() && b.date[obj.Head] {
		x.Time = obj
	}
	switch n := len(b.tok); {
	case n > 60:
		confidence -= 0.2
	case n > 40:
		confidence -= 0.1
	case n > 25:
		confidence -= 0.05
	}
	x.Confidence = confidence
	b.out = append(b.out, x)
}

// speakersOwn returns the clause of a speaker's noun phrase that says what a verb below it does, if any.
func (b *builder) speakersOwn(s speaker, verb int) []int {
	if s.sent != b.sent {
		return nil
	}
	return slices.DeleteFunc(b.childrenBy(s.head, "acl"), func(k int) bool { return k != verb && !b.below(verb, k) })
}

// torn tells what shows that the parts of a statement do not belong together, or "": a semicolon between
// them, or an amount that is only compared ("as many women").
func (b *builder) torn(subj kg.Phrase, verb int, obj kg.Phrase) string {
	if verb >= 0 && b.is(verb, "v", "v.", "vs", "vs.") {
		return "the two sides of a case or match, no verb" // "Verizon v. FCC"
	}
	for _, p := range []kg.Phrase{subj, obj} {
		if p.Empty() || b.tok[p.Head].UPOS == "VERB" {
			continue
		}
		if b.semicolon(p.Head, verb) && !(p.Head == subj.Head && b.rel[verb] == "conj") {
			return "a semicolon stands between its parts"
		}
		if b.isPossessive(p.Tokens[0]) && b.tok[p.Tokens[0]].UPOS == "PART" {
			return "its owner is left out"
		}
		if last := p.Tokens[len(p.Tokens)-1]; len(p.Tokens) > 1 && b.is(last, "the", "a", "an") && b.tok[last].UPOS == "DET" || len(p.Tokens) == 1 && b.is(last, "the", "a", "an") {
			return "its name is left out: \"a student of the (1976)\""
		}
		if last := p.Tokens[len(p.Tokens)-1]; slices.ContainsFunc(p.Tokens, b.isGap) || b.isGap(last+1) && b.is(last+1, "of") {
			return "what stood behind its preposition is left out: \"an area of , of which 20 km is water\""
		}
		if first := p.Tokens[0]; len(p.Tokens) > 1 && p.Head == subj.Head && b.is(first, "as", "so", "too") && b.is(p.Tokens[1], "many", "much", "few", "little") {
			return "an amount that is only compared"
		}
	}
	return ""
}

// isGap reports whether a preposition stands before nothing, as where a text lost its figures: "of , of which".
func (t *tree) isGap(i int) bool {
	if n := i + 1; n < len(t.tok) && t.tok[i].UPOS == "ADP" && t.is(i, "of", "from", "between", "at", "by", "with", "in") && (t.tok[n].Form == "," || t.tok[n].Form == ".") {
		return t.tok[i].Span.End() < t.tok[n].Span.Start()
	}
	return false
}

// isBareNumber reports whether a phrase is nothing but a number in letters, whose noun stands
// elsewhere: "one was arrested".
func (b *builder) isBareNumber(p kg.Phrase) bool {
	return len(p.Tokens) == 1 && b.tok[p.Head].UPOS == "NUM" && !strings.ContainsAny(b.tok[p.Head].Form, "0123456789")
}

// isBareAmount reports whether a phrase only tells how many of what is named elsewhere: "a large number", "the majority".
func (b *builder) isBareAmount(p kg.Phrase) bool {
	return !p.Empty() && b.is(p.Head, "number", "majority", "minority", "handful", "lot", "fraction", "percentage", "proportion", "portion") &&
		!slices.ContainsFunc(p.Tokens, func(i int) bool {
			return i != p.Head && b.tok[i].UPOS != "DET" && !b.is(i, "large", "great", "small", "huge", "vast", "overwhelming", "significant", "substantial", "slim", "tiny")
		})
}

// isAsked reports whether a phrase only asks for something ("what goals", "how much") or is
// what is left of a free relative clause without the clause.
func (b *builder) isAsked(p kg.Phrase) bool {
	first := p.Tokens[0]
	switch b.lower(first) {
	case "what", "which", "how", "whatever", "whoever", "whomever", "whichever":
		return len(p.Tokens) == 1 || b.isNominal(p.Head) && b.related(first, "det", "advmod") && !b.isFreeRelative(p.Head)
	}
	return false
}

// together reports whether two tokens are the same or coordinated with each other.
func (b *builder) together(i, j int) bool {
	first := func(k int) int {
		for b.rel[k] == "conj" && b.head(k) >= 0 {
			k = b.head(k)
		}
		return k
	}
	return first(i) == first(j)
}

// clauseFacts says what one clause states.
func (b *builder) clauseFacts(c *clause) {
	if len(c.subj) == 0 && len(c.agent) == 0 {
		b.missed("clause", c.head, "no subject, own or shared")
	}
	switch {
	case b.inTitle(c.head):
		b.missed("clause", c.head, "a word of a title: \"the role of Marlin from Finding Nemo\"")
	case b.isMadePerson(c):
		b.missed("passive", c.head, "nobody is founded or published: it is said of something else")
	case c.link == "xcomp" && c.mark == "" && b.isGerund(c.head) && c.parent != nil && b.is(c.parent.head, "stop", "cease", "quit") && len(c.parent.objs) == 0 && b.tok[c.parent.head].XPOS == "VBD":
		b.missed("clause", c.head, "they did it till then: \"stopped working there\"")
	case b.disagrees(c):
		b.missed("clause", c.head, "subject and verb do not agree in number: the verb has another subject")
	case b.isMisreferred(c):
		b.missed("clause", c.head, "\"which\" speaks of no person")
	case b.dangles(c):
		b.missed("clause", c.head, "a participle behind a relative clause may as well speak of the main clause")
	case c.link == "relcl" && len(c.subj) > 0 && c.subj[0] == c.noun && b.rel[c.noun] == "appos" && sums[b.lemma(c.noun)] && b.hasWord(c.noun, "det", "a", "an") && b.follows(b.startOf(c.noun), ","):
		b.missed("clause", c.head, "what the clause before it did, in a word that tells nothing") // ", a move that angered them"
	case c.link == "relcl" && b.isRemark(c.noun) && b.remarked(c.noun) < 0:
		b.missed("clause", c.head, "what somebody says of a claim, but not of which")
	case c.link == "xcomp" && c.mark == "" && b.tok[c.head].XPOS == "VBN" && c.parent != nil && calling[b.lemma(c.parent.head)]:
		b.missed("clause", c.head, "what somebody calls it, which the clause above says") // "called the election rigged"
	case c.link == "advcl" && c.shared && c.passive && b.is(c.head, "follow") && len(c.agent) > 0:
		b.missed("clause", c.head, "the event was followed, not who did it") // "studied in Leeds, followed by a year in London"
	case c.link == "advcl" && c.mark == "" && c.shared && b.isGerund(c.head) && len(c.subj) > 0 && (b.isPerson(c.subj[0]) || b.is(c.subj[0], "he", "she")) && b.follows(b.firstOf(c.head), ",") &&
		(b.is(c.head, "lead") && b.hasObl(c.head, "to") || b.is(c.head, "result") && b.hasObl(c.head, "in") || b.is(c.head, "culminate")):
		b.missed("clause", c.head, "the event led to it, not who did it") // "Hall died from a virus, leading to a panic"
	case c.link == "advcl" && c.mark == "" && c.head > 0 && b.isPassive(c.head) && b.is(c.head, "leave") && b.isTime(c.head-1) && b.child(c.head-1, "nummod") >= 0:
		b.missed("clause", c.head, "only how much time was still to come") // "with 20 minutes left"
	case c.link == "acl" && c.noun >= 0 && b.isGerund(c.head) && general[b.lemma(c.noun)] && b.isPlural(c.noun) && !b.isSetOff(c.head) && b.child(c.noun, "det", "nummod", "amod", "nmod:poss") < 0:
		b.missed("clause", c.head, "only tells which people are meant") // "people fleeing poverty need help"
	case c.link == "relcl" && b.is(c.head, "include", "comprise", "consist") && b.takenFrom(c.noun):
		b.missed("clause", c.head, "what the count is made up of, not what it was taken from") // "60 people work out of the total of Oslo, which includes 40 men"
	case c.mark == "than":
		b.missed("clause", c.head, "only a measure of comparison") // "than are males"
	case b.isAskedFor(c):
		b.missed("clause", c.head, "a question, which states nothing")
	case c.mark == "as" && b.is(c.head, "do"):
		b.missed("clause", c.head, "stands for another verb") // "as did Reuters"
	case b.tok[c.head].XPOS == "MD" && b.child(c.head, "obj", "ccomp") < 0:
		b.missed("clause", c.head, "its verb is left out") // "she said he could"
	case b.child(c.head, "expl") >= 0 && b.isExistential(c):
		b.existential(c)
	case c.cop >= 0:
		b.copular(c)
	case b.tok[c.head].UPOS != "VERB" && b.tok[c.head].UPOS != "AUX":
		// "with the city under siege"
		b.missed("clause", c.head, "no verb to make a relation of")
	case c.passive:
		b.passiveClause(c)
	default:
		b.activeClause(c)
	}
}

// sums are nouns that only sum up the clause before them.
var sums = set("fact move decision step development result feat act practice process change situation trend")

// singularPlurals look like plurals and go with a singular verb.
var singularPlurals = set("series species news headquarters means works barracks crossroads")

// disagrees reports whether the subject next to a verb cannot be its own: a single person with "were", several
// things with "was". Teams, firms and countries may be either; so may an amount.
func (b *builder) disagrees(c *clause) bool {
	s := b.child(c.head, "nsubj")
	if s < 0 || s > c.head || c.noun >= 0 || b.child(s, "conj", "nummod") >= 0 || b.child(c.head, "expl") >= 0 || c.mark == "if" || b.isInverted(c.head) {
		return false
	}
	number := b.finiteNumber(c.head)
	switch {
	case number == "Plur" && b.isPerson(s):
		return !b.isPlural(s) && !b.hasModal(c.head)
	case number == "Sing" && b.tok[s].UPOS == "NOUN" && b.isPlural(s) && b.name[s] < 0 && !b.isTime(s):
		return !singularPlurals[b.lemma(s)] && !strings.HasSuffix(b.lower(s), "ics") && b.child(s, "det") >= 0
	}
	return false
}

// isMisreferred reports whether "which" is the subject or object of a relative clause that hangs on the
// full name of a person: it speaks of something else, or of the whole sentence.
func (b *builder) isMisreferred(c *clause) bool {
	if which := b.child(c.head, "nsubj", "obj"); which < 0 || !b.is(which, "which") {
		return false
	}
	for x := c; x != nil; x = x.parent {
		if x.noun >= 0 {
			m := b.name[x.noun]
			if l := b.lemma(x.noun); m < 0 && b.tok[x.noun].UPOS == "NOUN" && (humans[l] || roleNouns[l]) && !things[l] && !bodies[l] && !works[l] && !belongingNouns[l] && l != "model" {
				return true // "a champion of the series, which ended in May"
			}
			return b.isPerson(x.noun) && b.doc.Mentions[m].Last-b.doc.Mentions[m].First > 1 // a single word may as well be a firm
		}
	}
	return false
}

// dangles reports whether a participle behind a comma hangs on a relative clause without one: of
// "dispersed men who had blocked the road, injuring nine" words do not tell who injured them.
func (b *builder) dangles(c *clause) bool {
	p := c.parent
	return c.link == "advcl" && c.mark == "" && c.shared && b.isGerund(c.head) && b.follows(b.firstOf(c.head), ",") &&
		p != nil && p.link == "relcl" && p.head < c.head && !b.isSetOff(p.head)
}

// isAskedFor reports whether a clause is, or is coordinated with, the main clause of a question: whoever asks does not say
// that it is so.
func (b *builder) isAskedFor(c *clause) bool {
	for c.link == "conj" && c.parent != nil {
		c = c.parent
	}
	return b.isQuestion(c)
}

// discourse nouns head obliques that comment on the clause rather than take part in it.
var discourseNouns = set("addition example fact course case contrast particular general instance least most all first last " +
	"response turn order comparison conclusion short brief full line part sense regard respect end way manner meantime")

// takesPart reports whether an oblique is a participant or circumstance of its clause.
func (b *builder) takesPart(o oblique) bool {
	if o.prep == "from" && o.prepAt[0] == 1 && b.fromFirst(0) == o.head {
		return false // says where the subject is from: see origin
	}
	if o.prep == "in" && b.is(o.head, "time") && len(b.kids[o.head]) == 1 {
		return false // "ready in time for the vote"
	}
	if o.prep == "as of" {
		return o.time // "as of 2016"
	}
	if o.prep == "with" && b.follows(o.prepAt[0], ",") && b.isAbsolute(o.head) {
		return false
	}
	if strings.HasPrefix(o.prep, "as per ") && len(o.prepAt) > 2 {
		return false // "as per Right of Children to Education Act": a name that was torn
	}
	if o.prep == "such as" || o.prep == "including" || strings.HasPrefix(o.prep, "than ") {
		return false // see examples
	}
	if o.prep == "on condition of" || o.prep == "with" && b.remaining(o.head) {
		return false // "spoke on condition of anonymity", "came on with 20 minutes left"
	}
	if o.prep == "for" && b.is(o.head, "free", "good", "certain", "sure", "real", "now") && len(b.kids[o.head]) == 1 {
		return false // "studied for free": how, not what for
	}
	if strings.HasSuffix(o.prep, "under") && b.tok[o.head].UPOS == "NUM" && b.isAge(o.head) && b.child(o.head, "nmod", "nummod", "amod") < 0 {
		return false // "plays for Norway at various levels including under 20": a team
	}
	if (o.prep == "for" || o.prep == "because of") && b.is(o.head, "reason", "purpose") && len(b.kids[o.head]) == 1+len(o.prepAt) && b.hasWord(o.head, "det", "this", "that", "these", "those") {
		return false // "for this reason": which, another sentence tells
	}
	if o.prep == "as" && b.is(o.head, "such") || o.prep == "to" && b.is(o.head, "date") && len(b.kids[o.head]) == 1 {
		return false
	}
	if b.isMoved(o.head) {
		return o.time
	}
	if b.tellsSource(o) || strings.Contains(o.prep, "opposed") {
		return false
	}
	if o.prep != "" && discourseNouns[b.lemma(o.head)] && len(b.kids[o.head]) <= 2 && b.child(o.head, "nmod", "nmod:poss", "amod") < 0 {
		return false
	}
	if b.opensStory(o) {
		return false
	}
	if as := b.lastOf(o.head) + 1; o.prep == "in" && b.is(o.head, "role", "capacity") && b.child(o.head, "nmod:poss") >= 0 && as < len(b.tok) && b.is(as, "as") && b.rel[as] == "case" && b.head(b.head(as)) == b.head(o.head) {
		return false // "in his role as envoy": as an envoy
	}
	if k := b.child(o.head, "acl"); o.prep == "in" && b.is(o.head, "addition", "contrast", "comparison", "response") && k > o.head && b.isGerund(k) {
		return false // "in addition to hosting companies"
	}
	return b.isNominal(o.head) && !b.lacking(o.head) || b.tok[o.head].UPOS == "ADV" && o.prep != "" && !b.is(o.head, "then", "now", "here", "there")
}

// opensStory reports whether an oblique only leads from one story or speaker to the next: "in another development", "in other news", "for his part".
func (b *builder) opensStory(o oblique) bool {
	if len(o.prepAt) == 0 || b.child(o.head, "nmod", "acl", "appos", "conj") > o.head {
		return false // "in other news from Oslo"
	}
	switch {
	case o.prep == "in" && o.prepAt[0] == b.startOf(o.head) && o.head < len(b.tok)-1 && b.tok[o.head+1].Form == ",":
		return b.is(o.head, "development", "news", "matter") && (b.hasWord(o.head, "det", "another") || b.hasWord(o.head, "amod", "other", "separate", "related", "similar", "further", "late", "new")) || b.is(o.head, "return", "exchange") && len(b.kids[o.head]) <= 2
	case o.prep == "for":
		return b.is(o.head, "part") && b.child(o.head, "nmod:poss") >= 0 && (o.prepAt[0] == 0 || b.follows(o.prepAt[0], ","))
	}
	return false
}

// remaining reports whether a noun tells how much was still to come.
func (b *builder) remaining(noun int) bool {
	next := b.lastOf(noun) + 1
	for _, k := range b.childrenBy(noun, "acl", "amod", "advmod") {
		if k > noun && b.is(k, "leave", "left", "remain", "remaining") {
			return true
		}
	}
	return next < len(b.tok) && (b.lower(next) == "left" || b.lower(next) == "remaining") && b.child(noun, "nummod") >= 0
}

// isAbsolute reports whether a noun only is the subject of a gerund behind it: ", with most of his time coming on special teams".
func (b *builder) isAbsolute(noun int) bool {
	last := noun
	for _, k := range b.childrenBy(noun, "nmod") {
		last = max(last, k)
	}
	for _, n := range []int{noun, last} {
		for _, k := range b.childrenBy(n, "acl", "advcl") {
			if k > n && b.tok[k].Deprel != "acl:relcl" && b.isGerund(k) && b.child(k, "mark") < 0 {
				return true
			}
		}
	}
	return false
}

// arguments returns the further participants of a clause.
func (b *builder) arguments(c *clause) []kg.Argument {
	var args []kg.Argument
	for _, i := range c.iobj {
		args = append(args, kg.Argument{Role: "to", Phrase: b.nounPhrase(i)})
	}
	for _, i := range c.amounts {
		args = append(args, kg.Argument{Role: "amount", Phrase: b.nounPhrase(i)})
	}
	since := -1 // a time that another ends: "from 1989 to 1995"
	for _, o := range c.obls {
		if !b.takesPart(o) {
			continue
		}
		role := o.prep
		if o.time && o.prep == "from" && b.date[o.head] {
			if since >= 0 && b.hasAsideBetween(since, o.head) {
				continue // "was director from 1989 to 1995, the dean from 1995 to 2000": when he was dean
			}
			since = o.head
		}
		switch {
		case c.cop >= 0 && o.prep == "" && o.head > c.cop && o.head < c.head:
			continue // "95 years old"
		case b.is(o.head, "time") && (o.prep == "" && b.isPlural(o.head) || o.prep == "for" && b.child(o.head, "amod") >= 0 && b.child(o.head, "nmod") < 0 && (!b.hasWord(o.head, "det", "a", "some") || b.tok[b.child(o.head, "amod")].Feature("NumType") == "Ord")):
			role = "frequency" // "won it eight times", "met for the first time"
		case o.time && o.prep == "for" && b.date[o.head] && len(c.objs) > 0:
			// "called an election for July 21": that is when the election is
		case o.time && o.prep == "for" && !b.isPlural(o.head) && slices.ContainsFunc(b.childrenBy(o.head, "amod"), func(k int) bool { return b.tok[k].Feature("NumType") == "Ord" }):
			// "rose for the third straight day": not how long
		case o.time && b.isDuration(o):
			if next := b.lastOf(o.head) + 1; o.prep == "" && next < len(b.tok) && b.is(next, "before", "after") && b.rel[next] == "case" {
				continue // "two days before his wedding" is before it
			}
			role = "duration"
		case o.time && b.isSpan(o):
			// "won in less than two hours": not when
		case o.time && b.isRate(o):
			if next := b.lastOf(o.head) + 1; o.prep == "" && next < len(b.tok) && b.is(next, "before", "after") {
				continue // "left a day after the vote": not every day
			}
			role = "per"
		case o.time && b.isToCome(c, o):
			continue // "endorsed the withdrawal of troops next year": when they will be
		case o.time:
			role = "time"
		case o.prep == "to" && sides[b.lower(o.head)] && b.child(o.head, "nmod") < 0 && b.manySides(o.head):
			continue // "bordered by Dennis to the west, Brewster to the north": each is on another
		case o.prep == "" && b.isScore(o.head):
			role = "score"
		case role == "" && o.head > c.head && b.is(c.head, "rate", "grade", "rank") && b.child(o.head, "nummod") >= 0:
			role = "as" // "rated the film 3 out of 5 stars"
		case role == "":
			continue
		}
		if role == "time" && bounding[strings.ReplaceAll(o.prep, " ", "-")] {
			args = append(args, kg.Argument{Role: role, Phrase: b.boundedTime(o)})
			continue
		}
		if role == "under" && b.isAlias(o, o.head) {
			role = "under the name"
		}
		for _, h := range b.splitOblique(o) {
			if b.isExcepted(h) {
				continue // "as his replacement, rather than Story"
			}
			if prep, _ := b.preposition(h); h != o.head && prep != "" && role == o.prep {
				args = append(args, kg.Argument{Role: prep, Phrase: b.nounPhrase(b.bearer(c, h))}) // "after Portugal and before Poland"
				continue
			}
			args = append(args, kg.Argument{Role: role, Phrase: b.nounPhrase(b.bearer(c, h))})
		}
	}
	for _, k := range b.childrenBy(c.head, "advmod") {
		if k > 0 && calendar[b.lemma(k)] && len(b.kids[k]) == 0 && len(c.agent) == 0 && !(k+1 < len(b.tok) && b.head(k+1) != c.head && b.related(k+1, "amod", "acl")) {
			args = append(args, kg.Argument{Role: "frequency", Phrase: kg.Phrase{Head: k, Tokens: []int{k}}}) // "kills 430 people annually"
		}
	}
	for _, a := range c.advcls {
		if a == c.saidBy {
			continue // "as he told reporters"
		}
		if role := b.adverbialRole(a); role != "" && !b.inTitle(a.head) {
			p := b.clausePhrase(a.head)
			if m := b.child(a.head, "mark"); role == a.mark && m >= 0 {
				p.Tokens = between(p.Tokens, m, len(b.tok)) // not how long before
			}
			args = append(args, kg.Argument{Role: role, Phrase: p})
		}
	}
	if len(c.objs) > 0 && c.cop < 0 {
		for _, k := range b.childrenBy(c.head, "xcomp") {
			if (b.isNominal(k) || b.tok[k].UPOS == "ADJ") && b.child(k, "mark", "nsubj", "cop") < 0 && !b.negated(k) && (k > c.objs[0] || b.tok[k].UPOS == "ADJ" && calling[b.lemma(c.head)]) {
				if first := b.startOf(k); b.tok[first].UPOS == "ADP" && !b.is(first, "as") {
					p := b.nounPhrase(k) // "became a citizen at 16 years old"
					args = append(args, kg.Argument{Role: b.lower(first), Phrase: kg.Phrase{Head: p.Head, Tokens: between(p.Tokens, first+1, len(b.tok))}})
					continue
				}
				for _, as := range b.conjuncts(k) {
					args = append(args, kg.Argument{Role: "as", Phrase: b.nounPhrase(as)}) // "called it a disaster"
				}
			}
		}
	}
	for _, x := range c.xcomps {
		if len(c.objs)+len(c.iobj) > 0 || c.passive {
			if !b.isControlled(x) {
				role := "to"
				if x.mark == "" && !b.isInfinitive(x.head) && !b.isGerund(x.head) {
					role = "as" // "left him unimpressed"
				}
				args = append(args, kg.Argument{Role: role, Phrase: b.clausePhrase(x.head)})
			}
		}
	}
	if when, ok := b.sharedTime(c); ok {
		args = append(args, when)
	}
	args = append(args, b.sharedStage(c)...)
	if p := c.parent; p != nil && c.link != "conj" && len(p.objs) > 0 && !p.passive && b.is(p.head, "use", "utilize", "utilise", "employ") && b.isMeans(c) {
		for _, o := range b.conjuncts(p.objs[0]) {
			if b.isNominal(o) && !b.isRelative(o) {
				args = append(args, kg.Argument{Role: "using", Phrase: b.participant(c, o)}) // "use the vote to choose a leader"
			}
		}
	}
	return args
}

// calendar adverbs tell how often by the calendar.
var calendar = set("annually yearly quarterly monthly weekly daily nightly hourly")

// bounding prepositions say that something began or ended at a time, or was over or had not begun by then.
var bounding = set("since until till before after by from through prior-to")

// sides are where something lies.
var sides = set("north south east west northeast northwest southeast southwest north-east north-west south-east south-west left right")

// manySides reports whether a sentence tells what lies on several sides, one behind the other.
func (t *tree) manySides(i int) bool {
	for k := range t.tok {
		if k != i && sides[t.lower(k)] && t.lower(k) != t.lower(i) && t.child(k, "case") >= 0 && t.is(t.child(k, "case"), "to", "on") {
			return true
		}
	}
	return false
}

// boundedTime is a time with the preposition that makes it a beginning or an end: "since 2010", but "1990 to 1993".
func (b *builder) boundedTime(o oblique) kg.Phrase {
	p := b.nounPhrase(o.head)
	for _, k := range b.childrenBy(o.head, "nmod") {
		if b.date[k] && b.child(k, "case") > o.head {
			return p
		}
	}
	p.Tokens = append(p.Tokens, o.prepAt...)
	slices.Sort(p.Tokens)
	return p
}

// circumstantial prepositions add to a fact rather than make one, where there is another
// oblique to make it.
var circumstantial = set("after ahead-of alongside amid amidst around before despite during following like near per than throughout till unlike until via without")

// participants returns the obliques of a clause without object that make facts of their
// own, and the first that says when.
func (b *builder) participants(c *clause) (out []oblique, when *oblique) {
	var rest []oblique
	for i, o := range c.obls {
		switch {
		case !b.takesPart(o) || o.prep == "" && !o.time:
		case o.prep == "between" && len(b.conjuncts(o.head)) > 1:
			// "was shared between them and us": with none of them alone
		case strings.HasPrefix(o.prep, "except"):
			// what does not hold of it
		case strings.HasPrefix(o.prep, "according") && b.follows(o.prepAt[0], ","):
			// who or what tells it
		case o.prep == "in" && o.head < c.head && b.is(o.head, "role", "capacity", "position", "function"):
			rest = append(rest, o) // "in her role as secretary, she is involved in"
		case o.time:
			if when == nil && !b.isDuration(o) && !b.pointsBack(o.head) {
				when = &c.obls[i]
			}
		case o.prep == "out of" && slices.ContainsFunc(c.subj, func(s int) bool { return b.child(s, "nummod") >= 0 || b.tok[s].UPOS == "NUM" }):
			rest = append(rest, o) // "460 people were engaged out of the total population": of whom they are so many
		case o.prep == "for" && b.is(o.head, "amount", "sum", "total", "price", "cost", "fee") && b.hasValue(o.head):
			rest = append(rest, o) // "was entrusted to Acme for an amount of 8 million euros"
		case circumstantial[strings.ReplaceAll(o.prep, " ", "-")] || strings.Count(o.prep, " ") > 1 || strings.HasPrefix(o.prep, "compared") || o.prep == "with" && o.head > c.head && b.follows(o.prepAt[0], ",") || o.prep == "as" && o.head < c.head, o.prep == "on" && b.is(o.head, "loan") && b.child(o.head, "det") < 0,
			o.prep == "with" && b.is(c.head, "base", "headquarter", "locate", "situate"), (o.prep == "for" || o.prep == "in" || o.prep == "during") && b.is(o.head, "season", "campaign") && slices.ContainsFunc(b.nounPhrase(o.head).Tokens, b.isYear):
			rest = append(rest, o)
		default:
			out = append(out, o)
		}
	}
	if chosen := b.chosen(c, out); len(chosen) > 0 {
		out = chosen
	}
	if len(out) == 0 && len(rest) > 0 {
		out = rest[:1]
	}
	return out, when
}

// takenFrom reports whether a noun is, or ends, what a count is taken from: "out of the total population of Oslo".
func (b *builder) takenFrom(noun int) bool {
	for n := 0; noun >= 0 && n < maxDepth; n++ {
		if prep, _ := b.preposition(noun); prep == "out of" {
			return b.is(noun, "total") || b.hasWord(noun, "amod", "total")
		}
		if b.rel[noun] != "nmod" {
			return false
		}
		noun = b.head(noun)
	}
	return false
}

// isAge reports whether a number is one up to which players of a team may be old: "under 19".
func (b *builder) isAge(i int) bool {
	n, err := strconv.Atoi(b.tok[i].Form)
	return err == nil && n > 6 && n < 24
}

// hasValue reports whether how much it was stands behind a noun: "a sum of 3 million euros".
func (b *builder) hasValue(noun int) bool {
	return slices.ContainsFunc(b.childrenBy(noun, "nmod"), func(k int) bool {
		return k > noun && b.preposed(k, "of") && (b.isValue(k) || b.child(k, "nummod") >= 0)
	})
}

// pointsBack reports whether a time is told by another: "that month", "the same year", "the following day".
func (b *builder) pointsBack(i int) bool {
	return !b.date[i] && (b.hasWord(i, "det", "that", "this", "these", "those") || b.hasWord(i, "amod", "same", "following", "next", "previous", "later"))
}

// isDuration reports whether a time says how long, not when: "for three years", "three hours".
func (b *builder) isDuration(o oblique) bool {
	return o.prep == "for" && !weekdays[b.lemma(o.head)] && !b.date[o.head] || o.prep == "" && !b.date[o.head] && b.isPlural(o.head) && b.child(o.head, "nummod", "amod") >= 0
}

// isToCome reports whether a time is yet to come while its clause tells what happened, so that it is that of something the clause speaks of:
// "endorsed the withdrawal of troops during the first half of next year". What was planned for then is told with it.
func (b *builder) isToCome(c *clause, o oblique) bool {
	if o.head < c.head || o.prep != "" && o.prep != "in" && o.prep != "during" && o.prep != "on" || c.state.modality != kg.Asserted || c.cop >= 0 || !b.isPast(c.head) && !b.hasWord(c.head, "aux", "have") ||
		planning[b.lemma(c.head)] || wishing[b.lemma(c.head)] || len(c.objs) == 0 && !slices.ContainsFunc(c.obls, func(x oblique) bool { return !x.time && x.head < o.head }) {
		return false
	}
	for _, k := range append(b.childrenBy(o.head, "nmod"), o.head) {
		if b.hasWord(k, "amod", "next") && b.child(k, "det", "nummod", "nmod:poss") < 0 && b.is(k, "week", "month", "year", "season", "spring", "summer", "autumn", "fall", "winter") || b.hasWord(k, "amod", "coming") {
			return true
		}
	}
	return false
}

// isSpan reports whether a time says within how long: "in two hours", but "in the last two years".
func (b *builder) isSpan(o oblique) bool {
	return (o.prep == "in" || o.prep == "within" || o.prep == "under") && !b.date[o.head] && b.isPlural(o.head) && b.child(o.head, "nummod") >= 0 && b.child(o.head, "det", "amod", "nmod", "nmod:poss") < 0
}

// isRate reports whether a time says how often: "180 million euros a year".
func (b *builder) isRate(o oblique) bool {
	return o.prep == "" && b.hasWord(o.head, "det", "a", "an", "each", "every") && b.child(o.head, "amod", "nmod") < 0
}

// isScore reports whether token i is the first number of a result: "3-1".
func (t *tree) isScore(i int) bool {
	return i+2 < len(t.tok) && t.tok[i].UPOS == "NUM" && t.tok[i+2].UPOS == "NUM" && (t.tok[i+1].Form == "-" || t.tok[i+1].Form == "–") && !(t.isYear(i) && t.isYear(i+2))
}

// isAlias reports whether a nominal of an oblique only says that the name behind it is one: "under the pseudonym Alexander Ricius".
func (b *builder) isAlias(o oblique, i int) bool {
	k := b.child(i, "appos")
	return o.prep == "under" && b.is(i, "name", "pseudonym", "alias", "moniker", "nickname") && k > i && b.tok[k].UPOS == "PROPN"
}

// ownTerms leaves out of the arguments the terms in brackets, and where each has one, the times, behind others of several coordinated nominals: "mayor of Oslo (1990-1994) and
// of Bergen (1995-1999)".
func (b *builder) ownTerms(args []kg.Argument, nominal int, all []int) []kg.Argument {
	if len(all) < 2 {
		return args
	}
	before := func(a kg.Argument) int {
		last := -1
		for _, h := range all {
			if h < a.Phrase.Head {
				last = h
			}
		}
		return last
	}
	dated := make(map[int]bool)
	for _, a := range args {
		dated[before(a)] = dated[before(a)] || a.Role == "time"
	}
	each := !slices.ContainsFunc(all, func(h int) bool { return !dated[h] }) // "the medal in 2010 and the cross in 2011"
	return slices.DeleteFunc(slices.Clone(args), func(a kg.Argument) bool {
		return a.Role == "time" && len(a.Phrase.Tokens) > 0 && (each || b.follows(a.Phrase.Tokens[0], "(")) && before(a) >= 0 && before(a) != nominal
	})
}

// splitOblique takes the conjuncts of an oblique apart, except where the preposition needs
// them together: "among Russia and its allies".
func (b *builder) splitOblique(o oblique) []int {
	if o.prep == "among" {
		return []int{o.head}
	}
	return b.conjuncts(o.head)
}

// isRankedBefore reports whether a clause with "since" follows a superlative that it tells the span of, though it hangs on the verb: "killed
// on the deadliest day since the war began", "the most senior leader to be caught since Oslo fell".
func (b *builder) isRankedBefore(a *clause) bool {
	from := a.parent.head
	if b.follows(b.firstOf(a.head), ",") {
		return false
	}
	if h := b.head(from); h >= 0 && b.rel[from] == "acl" && b.isInfinitive(from) {
		from = b.firstOf(h)
	}
	for i := max(from, 1); i < b.firstOf(a.head); i++ {
		if b.tok[i].Feature("Degree") == "Sup" && b.lower(i-1) != "at" {
			return true
		}
	}
	return false
}

// adverbialRole names what an adverbial clause says about its main clause.
func (b *builder) adverbialRole(a *clause) string {
	if a.mark == "from" && b.isGerund(a.head) && keepsFrom(b.lemma(a.parent.head)) && (len(a.parent.objs) > 0 || len(a.parent.agent) > 0) {
		return "from" // "forbids companies from dumping waste"
	}
	if b.isGerund(a.head) && a.mark == "in" && b.is(a.parent.head, "join") && len(a.parent.objs) > 0 && a.head > a.parent.objs[0] {
		return "in" // "joined Norway in condemning the attack"
	}
	if b.isGerund(a.head) && a.mark == "about" && a.head > a.parent.head && a.parent.cop < 0 && b.tok[a.parent.head].UPOS == "VERB" {
		return "about" // "contacted donors about ending the aid"
	}
	if b.isGerund(a.head) && a.mark == "to" && b.is(a.parent.head, "plead") {
		return "to" // "pleaded guilty to lying"
	}
	if b.isGerund(a.head) && (a.mark == "to" || a.mark == "from") {
		return "" // "open to working", "refrained from mentioning": no adverbial
	}
	if a.mark == "as" && b.tok[a.head].XPOS == "VBN" && describing[b.lemma(a.parent.head)] && len(a.parent.objs) > 0 && b.child(a.head, "nsubj", "aux") < 0 {
		return "as" // "described the warrant as politically motivated"
	}
	if adj := b.head(a.head); b.isGerund(a.head) && a.mark == "of" && adj >= 0 && b.tok[adj].UPOS == "ADJ" && b.rel[adj] == "xcomp" {
		return "of" // "found guilty of taking bribes"
	}
	if a.mark == "as" && b.follows(b.startOf(a.head), "(") {
		return "" // a remark in brackets: "ITV (as it calls itself)"
	}
	if a.mark == "as" && len(a.subj) > 0 && b.isSign(a.subj[0]) && reporting[b.lemma(a.head)] {
		return "" // "as its name suggests"
	}
	if b.isTough(a) || a.mark == "as" && b.is(a.head, "do") || a.mark == "as" && (len(a.subj) == 0 || a.shared && a.passive) {
		return "" // "hard to find"; "as noted"
	}
	if b.isOutcome(a) {
		return "" // has a statement of its own
	}
	if b.isInfinitive(a.head) && b.isRanked(a.parent.head) {
		return "to" // "the first to arrive"
	}
	switch a.mark {
	case "of", "for", "with":
		if judging[b.lemma(a.parent.head)] {
			return a.mark // "accused the company of sacrificing jobs"
		}
	case "unless":
		return "unless" // the opposite of a condition
	case "if", "in case", "provided":
		return "condition"
	case "as":
		if b.isAsLongAs(a.head) {
			return "condition" // "will not attack as long as it is not provoked"
		}
		return "as" // "identified children as having the disease"; a time or a cause
	case "since":
		if b.is(b.child(a.parent.head, "aux"), "have") || b.isGerund(a.head) && b.child(a.head, "nsubj") < 0 {
			return "since" // "have fled since violence erupted", "made 60 rescues since commencing work"
		}
		if p := a.parent.head; b.isRanked(p) || b.tok[p].Feature("Degree") == "Sup" || slices.ContainsFunc(b.childrenBy(p, "amod"), func(k int) bool { return b.tok[k].Feature("Degree") == "Sup" || b.is(k, "first", "last") }) {
			return "since" // "the largest since the war began"
		}
		if b.isRankedBefore(a) {
			return "" // "killed in the deadliest day since the war began": what it was the deadliest of
		}
		return "cause"
	case "because":
		return "cause"
	case "while":
		if a.shared && b.hasWord(a.head, "advmod", "also", "still") && !b.isFiniteVerb(a.head) && b.tok[a.head].UPOS == "VERB" {
			return "" // "protects them while also keeping the peace": does both
		}
		if a.shared && !b.isFiniteVerb(a.head) {
			return "time" // "while working": with a subject or a finite verb of its own it is a contrast
		}
		if b.hasWord(a.head, "advmod", "only") || b.tok[a.head].XPOS == "VBG" && b.startOf(a.head) > a.parent.head && !b.follows(b.startOf(a.head), ",") {
			return "time" // "only while a car is tested", "died while he was climbing"
		}
	case "when", "once", "as soon as":
		return "time"
	case "after", "before":
		return a.mark // the phrase is without it: "played seven games before being waived"
	case "until", "till":
		return "until"
	case "rather than", "instead of":
		return "" // has a statement of its own
	case "to", "in order to", "so as to", "so that":
		return "purpose"
	case "although", "though", "even though":
		return "concession"
	}
	if b.is(b.wordBefore(b.firstOf(a.head)), "than") && a.mark == "" {
		return "" // "rather than fight the charges"
	}
	if a.mark == "" && b.isInverted(a.head) {
		return "condition" // "had he known"
	}
	if a.mark == "" && b.tok[a.head].Feature("VerbForm") == "Inf" {
		return "purpose"
	}
	return ""
}
