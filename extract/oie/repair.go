package oie

import (
	"slices"
	"strings"

	"kg"
)

// repair mends attachments that parsers get wrong and that the words themselves settle. It
// works on the tree's own copy of the tokens.
//
//   - a clause that opens with a relative pronoun is a relative clause of the noun before it
//   - a that-clause behind a noun of saying or hoping is the content of that noun, unless
//     the noun tells where it was said ("said in a statement that")
//   - a that-clause behind another noun, without object of its own, is a relative clause
//   - a verb that goes on behind a parenthesis of saying belongs to what is said
//   - what somebody is blamed for ("of sacrificing jobs") or is to do ("to resign") belongs
//     to the verb
//   - a gerund behind "role in" and the like says what the role is
//   - a finite verb without subject has the name or noun right before it
//   - a name behind "by" in a passive clause is who did it, not part of the noun before
//   - a clause of saying behind the words said is a parenthesis
//   - a participle of saying behind a comma ("..., noting that") belongs to the main clause
//   - a finite clause without subject has the object before it, or the one before its auxiliary
//   - a clause with a finite verb and a subject is no open complement
//   - an object behind a coordinated verb is that verb's
//   - a participle with an object, on the object of a verb of saying, is what was said
//   - who says what a relative clause tells is its source: "Hall, who prosecutors say killed two women"
//   - the infinitive of a verb of planning or refusing is its complement, as that of "was shown to" and "caused buildings to"
//
// What concerns names is in repairNames, phrases in repairPhrases, who does something in
// repairBearers, what is said in repairSpeech, prepositions in repairPrepositions, who gets something
// in repairDealings, which words make a clause in repairClauses,
// how far they reach in repairScope and repairBounds, how much there is of something in repairMeasures, which words were read as what they are not in repairReadings, which clauses in repairContents,
// what describes what in repairPlaces.
func (t *tree) repair() {
	t.mend(t.repairHolder)
	t.repairNames()
	t.repairPhrases()
	t.repairMeasures()
	t.repairPrepositions()
	t.repairDealings()
	t.repairBearers()
	t.repairSpeech()
	t.repairClauses()
	t.repairBounds()
	t.repairScope()
	t.repairReadings()
	t.repairContents()
	t.repairPlaces()
	changed := false
	for i := range t.tok {
		if t.tok[i].UPOS != "VERB" && t.child(i, "cop") < 0 {
			continue
		}
		changed = t.repairInverted(i) || t.repairContent(i) || changed
		changed = t.repairGerund(i) || t.repairRelative(i) || t.repairThat(i) || t.repairSaying(i) || t.repairCharge(i) || changed
	}
	if changed {
		t.reindex()
		for i := range t.tok {
			t.repairWho(i)
		}
		t.reindex()
	}
	t.mend(t.repairSaidOf)
	for i := range t.tok {
		changed = t.repairAgent(i) || t.repairSubject(i) || t.repairConjunct(i) || t.repairParticiple(i) || t.repairFinite(i) || t.repairObject(i) || t.repairReported(i) || t.repairInfinitive(i) || changed
	}
	if changed {
		t.reindex()
	}
	t.mend(t.repairJoinedClause)
}

// repairSaidOf makes a parenthesis of who says what a relative clause tells, where both were hung on the noun: "Hall, who
// prosecutors say killed two women".
func (t *tree) repairSaidOf(i int) bool {
	noun, by := t.head(i), t.child(i, "nsubj")
	if noun < 0 || t.tok[i].Deprel != "acl:relcl" || !reporting[t.lemma(i)] || by < 0 || by > i || t.child(i, "obj", "ccomp", "xcomp", "aux:pass") >= 0 {
		return false
	}
	for _, told := range t.childrenBy(noun, "acl") {
		if told < i || t.tok[told].Deprel != "acl:relcl" {
			continue
		}
		for _, k := range t.childrenBy(told, "nsubj", "nsubj:pass", "obj") {
			if k != t.startOf(by)-1 || !t.is(k, "who", "which", "that", "whom") || t.lastOf(noun) < told {
				continue
			}
			if t.rel[k] == "obj" && t.child(told, "nsubj", "nsubj:pass") < 0 {
				role := "nsubj"
				if t.child(told, "aux:pass") >= 0 {
					role = "nsubj:pass"
				}
				t.attach(k, told, role)
			}
			return t.attach(i, told, "parataxis")
		}
	}
	return false
}

// repairJoinedClause makes a conjunct of a clause that a conjunction joins, not a verb of saying: "Goldman advised Acme and
// Lazard advised Brightline".
func (t *tree) repairJoinedClause(i int) bool {
	h, s := t.head(i), t.child(i, "nsubj")
	if h < 0 || h > i || t.rel[i] != "ccomp" || s < h || t.child(i, "mark") >= 0 {
		return false
	}
	cc := t.child(s, "cc")
	return cc >= 0 && cc == t.startOf(i) && cc > h+1 && t.is(cc, "and", "but") && t.child(s, "conj") < 0 && t.attach(cc, i, "cc") && t.attach(i, h, "conj")
}

// attach moves token i below head, unless that would close a circle.
func (t *tree) attach(i, head int, deprel string) bool {
	for h, n := head, 0; h >= 0; h, n = t.head(h), n+1 {
		if h == i || n > len(t.tok) {
			return false
		}
	}
	if t.tok[i].Head == head && t.tok[i].Deprel == deprel {
		return false
	}
	t.tok[i].Head, t.tok[i].Deprel = head, deprel
	t.rel[i], _, _ = strings.Cut(deprel, ":")
	return true
}

// replace puts token i in the place of token j, which goes below i.
func (t *tree) replace(i, j int, deprel string) {
	t.tok[i].Head, t.tok[i].Deprel, t.rel[i] = t.head(j), t.tok[j].Deprel, t.rel[j]
	t.tok[j].Head, t.tok[j].Deprel = i, deprel
	t.rel[j], _, _ = strings.Cut(deprel, ":")
}

// nounBefore returns the nominal that ends just before token i, or -1: the head of the
// phrase when i follows it with nothing but a comma in between.
func (t *tree) nounBefore(i int) int {
	j := i - 1
	for j >= 0 && (t.tok[j].Form == "," || t.tok[j].Form == "\"" || t.tok[j].Form == "”" || t.tok[j].UPOS == "ADP") {
		j--
	}
	if j < 0 {
		return -1
	}
	switch t.tok[j].UPOS {
	case "NOUN", "PROPN", "NUM":
	default:
		return -1
	}
	// from the last word of a name to its head
	for n := 0; n < 4 && t.head(j) >= 0 && t.head(j) < j && t.related(j, "flat", "compound", "fixed"); n++ {
		j = t.head(j)
	}
	return j
}

func (t *tree) repairRelative(i int) bool {
	if t.tok[i].Deprel == "acl:relcl" {
		return false
	}
	for _, k := range t.kids[i] {
		k := int(k)
		if k > i || !t.related(k, "nsubj", "obj", "obl", "nsubj:pass") {
			continue
		}
		if whose := t.child(k, "nmod:poss"); whose >= 0 && t.is(whose, "whose", "who") {
			k = whose
		}
		form := strings.ToLower(t.tok[k].Form)
		if form != "who" && form != "which" && form != "whom" && form != "whose" || t.firstOf(i) < k-1 {
			continue
		}
		if h := t.head(i); h > k && h < i && t.rel[i] == "ccomp" && t.tok[h].Deprel == "acl:relcl" && reporting[t.lemma(h)] && t.head(h) < k && t.child(h, "nsubj") > k {
			return t.attach(i, t.head(h), "acl:relcl") // "a system based in Norway which Webb says will fail"
		}
		if h, s := t.head(i), t.child(t.head(i), "nsubj", "nsubj:pass"); h >= 0 && h < k && t.rel[i] == "ccomp" && form == "whose" && t.follows(k, ",") && s >= 0 && s < h && t.wordBefore(k) == h && !reporting[t.lemma(h)] {
			return t.attach(i, s, "acl:relcl") // "groups arose, whose members include rebels"
		}
		if noun := t.nounBefore(k); noun >= 0 && t.related(i, "parataxis", "conj", "advcl", "acl", "ccomp", "dep") {
			return t.attach(i, noun, "acl:relcl")
		}
	}
	return false
}

// firstOf returns the first token of the subtree of i, not counting punctuation.
func (t *tree) firstOf(i int) int {
	first := i
	for _, k := range t.kids[i] {
		if int(k) < first && t.tok[k].UPOS != "PUNCT" {
			first = int(k)
		}
	}
	return first
}

// lastOf returns the last token of the subtree of i, not counting punctuation of i itself.
func (t *tree) lastOf(i int) int {
	last := i
	for _, k := range t.kids[i] {
		if int(k) > i && t.tok[k].UPOS != "PUNCT" {
			last = max(last, t.lastOf(int(k)))
		}
	}
	return last
}

// uttering verbs have a statement, not its content, as their object: "claims that he repeated".
var uttering = set("post publish release repeat send state file deny reject dismiss confirm dispute")

// repairContent makes what follows "said in a statement that" the object of the verb, and
// what follows "reports that" the content of the noun.
func (t *tree) repairContent(i int) bool {
	if o := t.child(i, "obj"); t.tok[i].Deprel == "acl:relcl" && o > 0 && t.is(o, "that") && o == t.head(i)+1 && t.child(i, "nsubj") > o &&
		saying[t.lemma(t.head(i))] && !lightVerbs[t.lemma(i)] && !uttering[t.lemma(i)] && !t.isContent(i, o) {
		t.attach(o, i, "mark")
		return t.attach(i, t.head(i), "acl") // "reports that Apple had bought Disney"
	}
	that := t.child(i, "mark")
	if that < 0 || !t.is(that, "that") {
		that = t.child(i, "obj")
	}
	if that <= 0 || that > i || !t.is(that, "that") || t.child(i, "nsubj") < 0 || !t.related(i, "acl", "advcl") || !t.isContent(i, that) {
		return false
	}
	where := t.said(i, that)
	t.attach(that, i, "mark")
	return t.attach(i, t.head(where), "ccomp")
}

// isContent reports whether the noun before the "that" of clause i tells where something
// was said that the verb of saying has no other object for.
func (t *tree) isContent(i, that int) bool {
	where := t.said(i, that)
	if where < 0 || t.rel[where] != "obl" || t.child(where, "case") < 0 {
		return false
	}
	verb := t.head(where)
	if verb > where || !reporting[t.lemma(verb)] && !t.is(verb, "decide", "realize", "realise", "discover", "determine", "learn", "conclude") || t.rel[verb] == "parataxis" || t.child(verb, "obj") >= 0 {
		return false
	}
	c := t.child(verb, "ccomp")
	return c < 0 || c == i
}

// said returns the noun that may tell where what clause i says was said: the one before its
// "that", or the one it was taken to modify where another clause stands between.
func (t *tree) said(i, that int) int {
	where := t.nounBefore(that)
	for where >= 0 && t.rel[where] == "nmod" {
		where = t.head(where)
	}
	if noun := t.head(i); t.tok[i].Deprel == "acl:relcl" && noun >= 0 && where > noun && t.rel[noun] == "obl" && t.child(noun, "acl") != i {
		return noun // "said in a report that was released on Monday that"
	}
	return where
}

func (t *tree) repairThat(i int) bool {
	m := t.child(i, "mark")
	if m <= 0 || !strings.EqualFold(t.tok[m].Form, "that") || !t.related(i, "ccomp", "advcl") || t.isContent(i, m) {
		return false
	}
	noun := m - 1
	if t.tok[noun].UPOS != "NOUN" || t.head(i) == noun {
		return false
	}
	lemma := t.lemma(noun)
	if _, modal := nounModality[lemma]; modal || saying[lemma] {
		if t.related(noun, "obl", "nmod") || t.rel[i] == "advcl" || !reporting[t.lemma(t.head(i))] {
			return t.attach(i, noun, "acl")
		}
		return false
	}
	if t.rel[i] == "advcl" && t.child(i, "nsubj") >= 0 && t.child(i, "obj", "ccomp", "cop", "xcomp") < 0 {
		return t.attach(i, noun, "acl:relcl")
	}
	return false
}

// repairSaying turns `"We will see," Putin said` around where the parser took the words
// said for the governing clause of an object.
func (t *tree) repairSaying(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.related(i, "ccomp", "advcl", "conj", "dep", "parataxis", "acl:relcl") || !reporting[t.lemma(i)] || t.child(i, "cc", "ccomp") >= 0 {
		return false
	}
	subject := t.child(i, "nsubj")
	if o := t.child(i, "obj"); subject < 0 || o >= 0 && !(t.is(i, "tell") && o > i && subject < i && t.canHear(o)) {
		return false
	}
	if mark := t.child(i, "mark"); mark >= 0 {
		// `"I never said that," Smith told reporters`
		if mark < h || mark+2 >= subject || t.tok[mark+1].Form != "," || !t.closesQuote(mark+2) || !t.attach(mark, h, "obj") {
			return false
		}
		t.tok[mark].UPOS = "PRON"
		return t.attach(i, h, "parataxis")
	}
	first := min(t.firstOf(i), t.firstOf(subject))
	if first == 0 {
		return false
	}
	if t.rel[i] == "acl" {
		// `... engineering companies," Helen Marsh said`
		for h >= 0 && !t.isPredicate(h) {
			h = t.head(h)
		}
		return h >= 0 && t.closesQuote(first-1) && t.attach(i, h, "parataxis")
	}
	switch t.tok[first-1].Form {
	case ",", "\"", "”", "''", "?", "!", "—", "–":
		return t.attach(i, h, "parataxis")
	}
	return false
}

func (t *tree) repairCharge(i int) bool {
	h := t.head(i)
	if h >= 0 && t.rel[h] == "obj" && t.tok[i].Deprel == "acl" && t.isInfinitive(i) && (directing[t.lemma(t.head(h))] || t.is(t.head(h), "want", "expect", "like")) &&
		nounModality[t.lemma(h)] == "" {
		return t.attach(i, t.head(h), "xcomp") // "want the president to resign"
	}
	if h >= 0 && t.rel[h] == "obj" && t.tok[i].Deprel == "acl" && t.isGerund(i) && t.preposed(i, "from") && keepsFrom(t.lemma(t.head(h))) {
		return t.attach(i, t.head(h), "advcl") // "banning agencies from buying it"
	}
	agent := h >= 0 && t.tok[h].Deprel == "obl:agent" && t.isPassive(t.head(h)) // "is accused by prosecutors of taking bribes"
	for h >= 0 && t.rel[h] == "conj" {
		h = t.head(h) // "accused Facebook and Google of spying"
	}
	if h < 0 || t.rel[h] != "obj" && !agent || t.tok[i].Deprel != "acl" || !t.isGerund(i) || !t.preposed(i, "of") && !t.preposed(i, "for") && !t.preposed(i, "with") {
		return false
	}
	if verb := t.lemma(t.head(h)); t.preposed(i, "of") && judging[verb] && !accusing[verb] && verb != "convict" {
		return false // "praised the merit of combining them"
	}
	return judging[t.lemma(t.head(h))] && t.attach(i, t.head(h), "advcl")
}

// unaccusative verbs have no passive: what "a house collapsed" says is no description of a house (Perlmutter 1978).
var unaccusative = set("capsize sink derail appear arise arrive collapse come crash die disappear emerge erupt exist explode fail fall go happen occur remain resign rise survive vanish")

// repairReported makes a clause of a participle that has an object, or of one that is none: "suggested Egyptians
// raised the birds", "tweeted the response required all hands", "reported a house collapsed".
func (t *tree) repairReported(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.tok[i].Deprel != "acl" || t.rel[h] != "obj" && (t.rel[h] != "ccomp" || t.tok[h].UPOS != "NOUN" && t.tok[h].UPOS != "PROPN" || t.child(h, "cop", "nsubj") >= 0) || t.isGerund(i) || t.isInfinitive(i) || naming[t.lemma(i)] ||
		!reporting[t.lemma(t.head(h))] || t.child(i, "mark", "aux", "obl:agent") >= 0 {
		return false
	}
	object := t.child(i, "obj") >= 0
	for _, k := range t.childrenBy(i, "conj") {
		object = object || t.child(k, "obj") >= 0 && t.child(k, "nsubj") < 0
	}
	verb := t.head(h)
	return (object || unaccusative[t.lemma(i)]) && t.attach(i, verb, "ccomp") && t.attach(h, i, "nsubj")
}

// ownInfinitive are verbs whose infinitive is of their own subject, whatever else they govern.
var ownInfinitive = set("try attempt fail refuse agree decide hope plan seek intend manage vow pledge begin start continue promise struggle threaten wish aim")

// settlings are nouns of where people stay, which do nothing themselves.
var settlings = set("home house camp building city town village country region area office room school hospital hotel site scene island base station prison jail airport ship court stage field")

// isSettling reports whether a noun is of where people stay.
func (t *tree) isSettling(i int) bool { return settlings[t.lemma(i)] }

// repairInfinitive makes the infinitive of "agreed in December to acquire" a complement: the
// verb has no other.
func (t *tree) repairInfinitive(i int) bool {
	h := t.head(i)
	if h >= 0 && h < i && t.rel[i] == "xcomp" && t.is(h, "leave", "visit", "enter", "reach") && t.isInfinitive(i) && t.child(h, "obj") >= 0 &&
		(t.isNamed(t.child(h, "obj"), kg.Place) || t.is(h, "leave") && t.isNamed(t.child(h, "obj"), kg.Organization)) {
		return t.attach(i, h, "advcl") // "left Oslo to see Olsen", "left Audi to join Mercedes": no place did
	}
	if o := t.child(max(h, 0), "obj"); h >= 0 && o >= 0 && o < h && t.rel[i] == "xcomp" && t.isInfinitive(i) && t.isRelative(o) && t.child(h, "nsubj") > o && ownInfinitive[t.lemma(h)] && t.child(i, "obj", "obl") < 0 {
		return t.attach(o, i, "obj") // "a paper that the government tried to ban"
	}
	if h >= 0 && h < i && t.rel[i] == "xcomp" && t.is(h, "meet") && t.hasWord(i, "mark", "to") && t.child(h, "obj") > h {
		return t.attach(i, h, "advcl") // "met Webb to discuss it": not only Webb did
	}
	if h < 0 || h > i || t.rel[i] != "advcl" || !t.hasWord(i, "mark", "to") || !t.isInfinitive(i) || t.tok[h].UPOS != "VERB" || t.hasWord(i, "mark", "whether") {
		return false
	}
	verb := t.lemma(h)
	if t.isPassive(h) {
		return (proving[verb] || verb == "expect" || verb == "say" || verb == "believe") && t.firstOf(i) == h+1 && t.attach(i, h, "xcomp") || raising[verb] && t.behindAgent(i, h) && t.attach(i, h, "xcomp")
	}
	if o := t.child(h, "obj"); causing[verb] && !(verb == "leave" && t.tok[max(o, 0)].UPOS == "NOUN" && t.isSettling(o)) && o > h && o < i && t.child(h, "xcomp") < 0 && t.lastOf(o) < i {
		return t.attach(i, h, "xcomp") // "caused buildings to collapse"
	}
	if !planning[verb] && !preventing[verb] || t.child(h, "obj", "ccomp", "xcomp") >= 0 || t.forSubject(&clause{head: i, mark: "to"}, &clause{head: h}) >= 0 {
		return false
	}
	return t.attach(i, h, "xcomp")
}

// behindAgent reports whether a clause stands right behind who does what a passive says: "was reported by media to have left".
func (t *tree) behindAgent(i, verb int) bool {
	return slices.ContainsFunc(t.childrenBy(verb, "obl:agent"), func(k int) bool { return t.lastOf(k)+1 == t.firstOf(i) })
}

// closesQuote reports whether token i is a quotation mark.
func (t *tree) closesQuote(i int) bool {
	if i < 0 {
		return false
	}
	switch t.tok[i].Form {
	case "\"", "”", "''", "»":
		return true
	}
	return false
}

// opensQuote reports whether token i is a quotation mark that may open; there is none before
// the first.
func (t *tree) opensQuote(i int) bool {
	if i < 0 {
		return false
	}
	switch t.tok[i].Form {
	case "\"", "“", "``", "«":
		return true
	}
	return false
}

// repairInverted gives a verb of saying behind a quotation its subject: `...," wrote analyst
// Paul Greif`.
func (t *tree) repairInverted(i int) bool {
	o := t.child(i, "obj")
	if o < 0 {
		o = t.child(i, "iobj") // "happened on Friday, said the Emergency Lawyers."
	}
	if !reporting[t.lemma(i)] || o < i || t.child(i, "nsubj", "aux") >= 0 || t.firstOf(o) != i+1 {
		return false
	}
	if h := t.head(i); h >= 0 && h < i && t.rel[i] == "conj" && t.child(i, "cc") < 0 && t.tok[i-1].Form == "," && t.lastOf(i)+1 < len(t.tok) && t.tok[t.lastOf(i)+1].UPOS == "PUNCT" && t.canSpeak(o) {
		return t.attach(o, i, "nsubj") && t.attach(i, h, "parataxis") // "it was left, stated the minister, and"
	}
	return t.closesQuote(i-1) && t.attach(o, i, "nsubj")
}

func (t *tree) repairFinite(i int) bool {
	said := t.related(i, "ccomp", "advcl") && t.child(i, "nsubj", "csubj", "expl") < 0 && (t.rel[i] == "ccomp" || t.child(i, "mark", "advmod") < 0 && reporting[t.lemma(t.head(i))] && t.head(i) < i)
	if t.rel[i] != "xcomp" && !said || t.head(i) < 0 {
		return false
	}
	if t.is(t.head(i), "help", "let", "make", "have", "see", "watch", "hear") {
		return false // what follows has no finite verb: "helped others join", "see it toppled"
	}
	finite := t.tok[i].Feature("VerbForm") == "Fin"
	for _, k := range t.childrenBy(i, "aux", "cop") {
		finite = finite || t.tok[k].Feature("VerbForm") == "Fin"
	}
	if !finite {
		return false
	}
	if t.child(i, "nsubj") < 0 {
		if o := t.child(i, "obj"); o >= 0 && o < i && t.lastOf(o) == t.firstAux(i)-1 && t.tok[o].UPOS != "PRON" && t.tok[o].UPOS != "DET" {
			t.attach(o, i, "nsubj") // "suggest | a feature | was forcing the nose down"
			return true
		}
		// "denied | the ship | was overloaded": the object is its subject
		o := t.child(t.head(i), "obj")
		if o < 0 && !telling[t.lemma(t.head(i))] {
			o = t.child(t.head(i), "iobj") // "announced the region would be"
		}
		if o < t.head(i) || o > i || t.lastOf(o) != t.wordBefore(t.firstOf(i)) || !t.attach(o, i, "nsubj") {
			return false
		}
		t.attach(i, t.head(i), "ccomp")
		return true
	}
	return t.attach(i, t.head(i), "ccomp")
}

// wordBefore returns the token before i that is no comma.
func (t *tree) wordBefore(i int) int {
	for i--; i > 0 && t.tok[i].Form == ","; i-- {
	}
	return i
}

// firstAux returns the first auxiliary of verb i, or i where it has none.
func (t *tree) firstAux(i int) int {
	if k := t.child(i, "aux", "cop"); k >= 0 && k < i {
		return k
	}
	return i
}

// repairObject gives an object to the coordinated verb just before it: "denied the ship was
// overloaded and blamed bad weather". A verb that gets one behind a passive, without a
// subject of its own, is coordinated with the verb above.
func (t *tree) repairObject(i int) bool {
	h := t.head(i)
	if h >= 0 && h < i && t.rel[i] == "conj" && t.rel[h] == "obj" && t.head(h) >= 0 && t.head(h) < h && t.tok[i].UPOS == "NOUN" && t.child(i, "cc", "case") < 0 {
		for _, k := range t.childrenBy(t.head(h), "conj") {
			if k > h && t.startOf(i) == k+1 && t.child(k, "cc") == k-1 && t.tok[k].UPOS == "VERB" && t.child(k, "obj", "ccomp", "xcomp", "nsubj") < 0 {
				return t.attach(i, k, "obj") // "promised to tighten rules and cut expenses"
			}
		}
	}
	if h < 0 || h > i || t.rel[i] != "obj" {
		return false
	}
	for _, k := range t.childrenBy(h, "conj") {
		if k < h || k > i || t.tok[k].UPOS != "VERB" || t.child(k, "obj", "ccomp", "xcomp") >= 0 {
			continue
		}
		up := t.head(h)
		if t.child(h, "aux:pass") >= 0 && t.related(h, "ccomp", "xcomp") && t.child(k, "nsubj", "aux") < 0 && t.child(up, "nsubj") >= 0 {
			t.attach(k, up, "conj")
		}
		return t.attach(i, k, "obj")
	}
	return false
}

func (t *tree) repairConjunct(i int) bool {
	h := t.head(i)
	if h >= 0 && t.rel[i] == "conj" && t.rel[h] == "parataxis" && reporting[t.lemma(h)] && t.child(i, "nsubj") < 0 && !reporting[t.lemma(i)] && t.head(h) >= 0 {
		// "The bomb was placed in a car, he said, and was left": the bomb was
		return t.attach(i, t.head(h), "conj")
	}
	return false
}

// commenting participles say what the subject of the main clause says or does besides.
var commenting = set("add argue blame call cite claim criticize criticise denounce describe emphasize explain express hail insist note point " +
	"praise recall refer reiterate say state stress tell thank underline urge warn acknowledge accuse")

func (t *tree) repairParticiple(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || !t.related(i, "advcl", "acl", "conj", "xcomp") || !commenting[t.lemma(i)] || !t.isGerund(i) || t.child(i, "mark", "cc", "nsubj") >= 0 {
		return false
	}
	first := t.firstOf(i)
	if first == 0 || t.tok[first-1].Form != "," && t.tok[first-1].Form != "\"" && t.tok[first-1].Form != "”" {
		return false
	}
	// The main clause: the clause of saying nearest the root that i stands below or behind.
	main := -1
	for up, n := h, 0; up >= 0 && n < maxDepth; up, n = t.head(up), n+1 {
		if t.isPredicate(up) && t.child(up, "nsubj", "nsubj:pass") >= 0 && t.tok[up].Deprel != "acl:relcl" {
			main = up
		}
		for _, k := range t.kids[up] {
			if k := int(k); t.rel[k] == "parataxis" && reporting[t.lemma(k)] && t.child(k, "nsubj") >= 0 && k < i {
				main = k
			}
		}
	}
	return main >= 0 && t.attach(i, main, "advcl")
}

// repairSubject gives a finite active verb that the parser left without subject the name or
// noun that ends right before it, with no more than a comma between: "In Washington, the
// speaker, Nancy Pelosi, said".
func (t *tree) repairSubject(i int) bool {
	switch t.tok[i].XPOS {
	case "VBD", "VBZ", "VBP":
	default:
		return false
	}
	if t.tok[i].UPOS != "VERB" || !t.related(i, "root", "ccomp", "advcl", "parataxis", "dep") ||
		t.child(i, "nsubj", "csubj", "expl", "aux:pass") >= 0 {
		return false
	}
	before := i - 1
	for _, k := range t.kids[i] {
		if int(k) < i && (t.rel[k] == "aux" || t.rel[k] == "advmod" && int(k) == before) {
			before = min(before, int(k)-1)
		}
	}
	if before >= 0 && t.tok[before].Form == "," {
		before--
	}
	if before < 0 || !t.isNominal(before) || t.tok[before].UPOS == "PRON" {
		return false
	}
	// from the last word of the nominal to its head, as long as that is one name or compound
	noun := before
	for n := 0; n < 6 && t.head(noun) >= 0 && t.head(noun) < noun && t.related(noun, "flat", "compound"); n++ {
		noun = t.head(noun)
	}
	if t.rel[noun] == "xcomp" && t.head(i) == t.head(noun) && t.rel[i] == "parataxis" {
		return t.attach(i, t.head(noun), "conj") // "declared it a republic, dissolved parliament and left"
	}
	if t.child(noun, "case") >= 0 || t.isTime(noun) || t.related(noun, "nsubj", "obj", "iobj") {
		return false
	}
	return t.attach(noun, i, "nsubj")
}

// creations are works named with who made them.
var creations = set("album article artwork book cartoon design drawing engraving essay etching film illustration novel painting photo photograph play poem print sculpture sketch song work")

// repairAgent turns "were sent to the Senate by Pelosi" from a Senate by Pelosi into a
// sending by her. Nouns of action and works have agents of their own.
func (t *tree) repairAgent(i int) bool {
	h := t.head(i)
	if h < 0 || t.rel[i] != "nmod" || t.name[i] < 0 || t.rel[h] != "obl" && t.rel[h] != "nmod" {
		return false
	}
	as, _ := t.preposition(h) // "regarded as a terrorist organization by Turkey"
	if prep, _ := t.preposition(i); prep != "by" || eventNoun(t.lemma(h)) && as != "as" || creations[t.lemma(h)] {
		return false
	}
	for up := t.head(h); up >= 0; up = t.head(up) {
		if t.tok[up].UPOS == "VERB" {
			return t.isPassive(up) && t.child(up, "obl:agent") < 0 && t.attach(i, up, "obl:agent")
		}
	}
	return false
}

// rolesIn are nouns that take "in" and a gerund.
var rolesIn = set("delay difficulty experience failure help interest involvement part participation progress role skill success")

func (t *tree) repairGerund(i int) bool {
	m := t.child(i, "mark")
	if m <= 0 || !strings.EqualFold(t.tok[m].Form, "in") || !t.related(i, "advcl") || !t.isGerund(i) || !rolesIn[t.lemma(m-1)] {
		return false
	}
	return t.attach(i, m-1, "acl")
}
