package oie

// repairSpeech mends what is said and on what condition.
//
//   - what stands in quotation marks behind the colon of an answer is the answer, not what it is to: `disagreed with them: "Water is there."`
//   - two things before a verb in the plural are its subjects, not an object and a subject: "reported three malls and a school were damaged"
//   - what was said is no part of when: "reported last week that he left"
//   - "provided that" opens a condition
//   - a whole clause behind a noun of saying is what was said, also without "that": "an allegation he attacked her"
//   - a clause with "that" behind the hearer is what they were told: "told lawmakers that it was so"
//   - a day right behind a verb of saying tells when it was said: "said Friday he will not attend"
//   - so does a statement: "said in a statement it had left" says what was said
//   - what is reported "citing sources, that" is no clause of the sources
//   - what stands behind a verb of saying between commas goes with the words said: "troops took the town, it said, as talks failed"
//   - "did not" goes with the verb of saying, not with what was said to come: "said it would open but did not name a day"; so
//     does another verb of saying that what was said has no subject for: "said the attack was cowardly and vowed to"
//   - verbs within one quotation are coordinated with each other: `said he had "betrayed us and enriched himself"`
//   - what is set against a quotation is no part of it: `said it showed that "sense returns", while Tallinn objected`
func (t *tree) repairSpeech() {
	t.mend(t.repairReportedBoth, t.repairSaidWhen, t.repairAnswer, t.repairProvided, t.repairSaidIn, t.repairCiting, t.repairBareContent, t.repairToldThat, t.repairWhenSaid, t.repairSaidAs, t.repairSaidDid, t.repairQuoted)
}

func (t *tree) repairReportedBoth(i int) bool {
	h, s := t.head(i), t.child(i, "nsubj")
	if h < 0 || h > i || t.rel[i] != "conj" || !reporting[t.lemma(h)] || s < h || t.isPlural(s) || t.child(s, "conj") >= 0 || t.finiteNumber(i) != "Plur" {
		return false
	}
	o, cc := t.child(h, "obj"), t.child(i, "cc")
	if cc < 0 {
		cc = t.child(s, "cc")
	}
	if o < h || cc != t.startOf(s)-1 && cc != t.startOf(s) || t.lastBefore(o, cc) != cc-1 || !t.is(cc, "and") || t.child(h, "ccomp") >= 0 {
		return false
	}
	t.attach(cc, s, "cc")
	t.attach(i, h, "ccomp")
	return t.attach(o, i, t.tok[s].Deprel) && t.attach(s, o, "conj")
}

// repairSaidIn makes the clause behind "said in a statement" what was said, where nothing else is.
func (t *tree) repairSaidIn(i int) bool {
	where := t.head(i)
	if where < 0 || where > i || t.rel[i] != "acl" || t.isGerund(i) || t.child(i, "mark") >= 0 {
		return false
	}
	for t.rel[where] == "nmod" && t.head(where) >= 0 && t.head(where) < where {
		where = t.head(where) // "in a letter to the court"
	}
	verb, s := t.head(where), t.child(i, "nsubj", "expl")
	if verb < 0 || verb > where || t.rel[where] != "obl" || t.child(where, "case") < 0 || !t.is(verb, "say", "claim", "argue", "state", "announce") || t.isPassive(verb) || s < 0 || t.startOf(s) != t.startOf(i) {
		return false
	}
	if prep, _ := t.preposition(where); prep == "as" {
		return false // "said as a child she had left"
	}
	for _, k := range t.kids[i] {
		if t.isRelative(int(k)) {
			return false
		}
	}
	if t.rel[verb] == "parataxis" || t.child(verb, "ccomp", "obj", "xcomp", "parataxis") >= 0 || t.closesQuote(t.startOf(verb)-1) {
		return false
	}
	return t.attach(i, verb, "ccomp")
}

// repairCiting makes what follows ", citing sources, that" what was reported.
func (t *tree) repairCiting(i int) bool {
	noun, that := t.head(i), t.child(i, "mark")
	if noun < 0 || noun > i || t.rel[i] != "acl" || !t.is(that, "that") || !t.follows(that, ",") || t.child(i, "nsubj", "expl") < that {
		return false
	}
	cite := t.governingVerb(noun)
	if cite < 1 || cite > noun || !t.is(cite, "cite", "quote") || !t.isGerund(cite) || t.rel[cite] != "advcl" || !t.follows(cite, ",") {
		return false
	}
	verb := t.head(cite)
	return verb >= 0 && verb < cite && reporting[t.lemma(verb)] && t.child(verb, "ccomp") < 0 && t.attach(i, verb, "ccomp")
}

// repairSaidAs hangs a clause behind ", he said on Friday," on the words said before it.
func (t *tree) repairSaidAs(i int) bool {
	verb, m := t.head(i), t.child(i, "mark")
	if verb < 0 || verb > i || m < 0 || m > i || t.rel[verb] != "parataxis" || !t.related(i, "ccomp", "advcl") || !reporting[t.lemma(verb)] || t.child(i, "nsubj", "expl") < m {
		return false
	}
	said := t.head(verb)
	return said >= 0 && said < verb && t.is(m, "as", "after", "while", "because", "although", "though", "but", "when", "if", "until", "unless") && t.follows(t.startOf(i), ",") && t.attach(i, said, "advcl")
}

// repairSaidDid coordinates a verb in the past with the verb of saying where what was said has a modal verb, or has a
// subject that says nothing where the verb is one of saying.
func (t *tree) repairSaidDid(i int) bool {
	if verb := t.saidBefore(i); verb >= 0 {
		return t.attach(i, verb, "conj")
	}
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "conj" || t.rel[h] != "ccomp" || t.child(i, "nsubj", "expl", "mark") >= 0 {
		return false
	}
	s := t.child(h, "nsubj")
	said := s >= 0 && t.tok[i].XPOS == "VBD" && voiced[t.lemma(i)] && t.tok[s].UPOS == "NOUN" && !t.canSpeak(s) && t.child(i, "aux") < 0
	if !said && !(t.hasModal(h) && t.lower(max(t.child(i, "aux"), 0)) == "did") {
		return false
	}
	verb := t.head(h)
	return verb >= 0 && verb < h && reporting[t.lemma(verb)] && (t.tok[verb].XPOS == "VBD" || said && t.tok[verb].XPOS == "VBZ") && t.attach(i, verb, "conj")
}

// saidBefore returns the verb of saying that a verb goes with which was coordinated with one within what is said, or -1. What stands in
// the past as the saying does is no part of what is said to be or to come ("said it will open in May and called on Oslo to pay"), nor is
// what somebody did not tell of it ("said he died on Friday but did not give details").
func (t *tree) saidBefore(i int) int {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "conj" || t.tok[i].UPOS != "VERB" || t.child(i, "nsubj", "expl", "mark", "cop") >= 0 || t.child(i, "cc") < 0 || t.isPassive(h) || t.hasWord(h, "aux", "have") {
		return -1
	}
	if open, end := t.quoteOf(i); open >= 0 && end > i {
		return -1 // within one quotation
	}
	past := t.tok[i].XPOS == "VBD" || t.tok[i].XPOS == "VBN" && t.child(i, "aux") < 0 // a participle has nothing here to go with
	aux := t.child(i, "aux")
	silent := aux >= 0 && t.lower(aux) == "did" && t.negated(i) && t.isWithheld(i)
	if aux >= 0 && !silent {
		return -1
	}
	future := false
	for up, n := h, 0; up >= 0 && n < maxDepth; up, n = t.head(up), n+1 {
		verb := t.head(up)
		if verb < 0 || verb > up || t.rel[up] != "ccomp" && t.rel[up] != "xcomp" {
			return -1
		}
		tense := t.tense(up)
		future = future || up == h && t.hasModal(up)
		if t.rel[up] == "ccomp" && reporting[t.lemma(verb)] && !t.isInfinitive(verb) && !t.isGerund(verb) && t.head(i) != verb && t.child(verb, "nsubj") >= 0 {
			before := t.tok[verb].XPOS
			switch {
			case before == "VBD" && (silent || past && tense == "present" && (future || voiced[t.lemma(i)] || t.isAppeal(i))):
				return verb
			case (before == "VBP" && (t.tok[i].XPOS == "VB" || t.tok[i].XPOS == "VBP") || before == "VBZ" && t.tok[i].XPOS == "VBZ") && !silent && future && t.tok[h].XPOS == "VBG" && reporting[t.lemma(i)]:
				return verb // "believe it may be growing and say it is bad"
			}
		}
		if tense == "past" {
			return -1
		}
	}
	return -1
}

// tense is "past" or "present", which includes what will or may be, as the finite word of a clause has it, and "" where it has none.
func (t *tree) tense(i int) string {
	for _, k := range append(t.childrenBy(i, "aux", "cop"), i) {
		switch {
		case t.tok[k].XPOS == "VBD", t.lower(k) == "was", t.lower(k) == "were", t.lower(k) == "had", t.lower(k) == "did":
			return "past"
		case modals[t.lower(k)] != "", t.tok[k].XPOS == "VBZ", t.tok[k].XPOS == "VBP":
			return "present"
		}
	}
	return ""
}

// isAppeal reports whether a verb and its preposition ask something of somebody: "called on them to".
func (t *tree) isAppeal(i int) bool {
	return t.is(i, "call", "appeal") && (t.hasObl(i, "on") || t.hasObl(i, "for") || t.hasObl(i, "to") || t.hasObl(i, "upon"))
}

// isWithheld reports whether a verb with its object is what news says that somebody did not tell: "elaborate", "give details".
func (t *tree) isWithheld(i int) bool {
	if o := t.child(i, "obj"); o >= 0 {
		return t.is(i, "disclose", "give", "identify", "offer", "provide", "release", "reveal", "specify") && t.is(o, "detail", "explanation", "information", "reason", "evidence")
	}
	return t.is(i, "comment", "elaborate", "specify")
}

// voiced are verbs of what only somebody who can speak does.
var voiced = set("accuse add apologise apologize appeal ask blame condemn criticise criticize demand deny insist pledge praise promise reaffirm reiterate say stress swear thank threaten urge vow warn")

// quoteOf returns the positions of the quotation marks around token i in its sentence, or -1 and -1.
func (t *tree) quoteOf(i int) (int, int) {
	open := -1
	for k := range t.tok {
		switch {
		case open < 0 && t.opensQuote(k):
			open = k
		case open >= 0 && t.closesQuote(k):
			if open < i && i < k {
				return open, k
			}
			open = -1
		}
		if open < 0 && k >= i {
			break
		}
	}
	return -1, -1
}

func (t *tree) repairQuoted(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.tok[i].UPOS != "VERB" || !t.related(i, "conj", "advcl") {
		return false
	}
	open, end := t.quoteOf(i)
	if open > h && end > i && t.rel[i] == "conj" && t.child(i, "cc") >= 0 {
		for k := open + 1; k < i; k++ {
			if t.tok[k].UPOS == "VERB" && t.below(k, h) && t.related(k, "ccomp", "xcomp") && t.head(k) < open {
				return t.attach(i, k, "conj")
			}
		}
		return false
	}
	if start := t.startOf(i); h < start && start > 2 && t.is(t.child(i, "mark"), "while", "whereas") && t.child(i, "nsubj") > start && (t.closesQuote(start-1) || t.closesQuote(start-2)) && t.rel[h] == "ccomp" {
		for up, n := t.head(h), 0; up >= 0 && n < maxDepth; up, n = t.head(up), n+1 {
			if t.tok[up].UPOS == "VERB" && reporting[t.lemma(up)] && t.rel[up] != "ccomp" {
				return up < h && t.attach(i, up, "advcl")
			}
		}
	}
	return false
}

// repairBareContent also sees to it that nobody is said to have done what somebody alleges.
func (t *tree) repairBareContent(i int) bool {
	noun := t.head(i)
	if that := t.child(i, "mark"); noun >= 0 && noun < i && t.tok[i].Deprel == "acl:relcl" && saying[t.lemma(noun)] && t.rel[noun] != "obl" && that > noun && t.is(that, "that") &&
		t.child(i, "nsubj", "nsubj:pass") > that && t.child(i, "obj", "ccomp", "xcomp", "cop", "nsubj:pass") >= 0 {
		return t.attach(i, noun, "acl") // "denied reports Monday that it had built a base": the reports are not what it had built
	}
	if noun < 0 || noun > i || t.tok[i].Deprel != "acl:relcl" || !saying[t.lemma(noun)] || t.startOf(i) != t.lastOf(noun)+1 && t.startOf(i) != noun+1 {
		return false
	}
	if t.isRemark(noun) && t.child(i, "obj", "ccomp", "nsubj:pass", "cop") < 0 {
		return false // ", an accusation Kyiv called unfair"
	}
	if s := t.child(i, "nsubj"); s < 0 || s > i || t.isRelative(s) || t.child(i, "obj", "ccomp", "xcomp", "cop", "nsubj:pass") < 0 || t.child(i, "mark") >= 0 {
		return false
	}
	for _, k := range t.kids[i] {
		if t.isRelative(int(k)) {
			return false
		}
	}
	return t.attach(i, noun, "acl")
}

// repairSaidWhen takes the words said off the time when they were: "reported last week that he left".
func (t *tree) repairSaidWhen(i int) bool {
	when, that := t.head(i), t.child(i, "mark")
	if when < 0 || t.rel[i] != "acl" || !t.isTime(when) || !t.is(that, "that") || that > i || t.child(i, "nsubj", "expl") < that || t.lastOf(when) < i {
		return false
	}
	verb := t.head(when)
	return verb >= 0 && verb < when && reporting[t.lemma(verb)] && t.child(verb, "ccomp", "obj") < 0 && t.attach(i, verb, "ccomp")
}

func (t *tree) repairToldThat(i int) bool {
	hearer := t.head(i)
	for n := 0; n < maxDepth && hearer >= 0 && hearer < i && t.rel[hearer] == "nmod" && t.isPlural(hearer); n++ {
		hearer = t.head(hearer) // "told thousands of students that"
	}
	s := t.child(i, "nsubj", "csubj")
	if hearer < 0 || hearer > i || !t.related(i, "acl") || !t.related(hearer, "obj", "iobj") || s < 0 || t.isRelative(s) {
		return false
	}
	verb, that := t.head(hearer), t.child(i, "mark")
	if verb < 0 || !telling[t.lemma(verb)] || t.child(verb, "ccomp") >= 0 || !t.is(that, "that") || that > i {
		return false
	}
	return t.attach(i, verb, "ccomp")
}

func (t *tree) repairWhenSaid(i int) bool {
	said := t.head(i)
	if said < 0 || t.rel[i] != "obl" || !t.isTime(i) || t.rel[said] != "ccomp" || t.child(said, "mark") >= 0 {
		return false
	}
	verb, subject := t.head(said), t.child(said, "nsubj", "expl")
	if verb < 0 || !reporting[t.lemma(verb)] || t.firstOf(i) != verb+1 || subject < i {
		return false
	}
	return t.attach(i, verb, "obl")
}

// answeringBack are verbs that say what somebody thinks of what was said; their own words may follow.
var answeringBack = set("disagree object differ protest counter react agree concur respond criticize criticise dismiss reject deny dispute")

func (t *tree) repairAnswer(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.rel[i] != "ccomp" || !answeringBack[t.lemma(h)] || t.child(i, "mark") >= 0 || !t.colon(h, i) {
		return false
	}
	return t.attach(i, h, "parataxis")
}

func (t *tree) repairProvided(i int) bool {
	h, clause := t.head(i), t.child(i, "ccomp")
	if h < 0 || clause < 0 || t.lower(i) != "provided" && t.lower(i) != "providing" || t.child(i, "nsubj", "aux") >= 0 || !t.related(i, "conj", "advcl", "acl", "parataxis", "dep") {
		return false
	}
	that := t.child(clause, "mark")
	if that != i+1 || !t.is(that, "that") || i > 0 && t.tok[i-1].UPOS != "PUNCT" {
		return false
	}
	verb := h
	if t.tok[h].UPOS != "VERB" && t.child(h, "cop") < 0 {
		verb = t.governingVerb(h)
	}
	if verb < 0 || !t.attach(clause, verb, "advcl") {
		return false
	}
	t.tok[i].UPOS = "SCONJ"
	return t.attach(i, clause, "mark")
}
