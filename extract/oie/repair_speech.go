package oie

// repairSpeech mends what is said and on what condition.
//
//   - what stands in quotation marks behind the colon of an answer is the answer, not what it is to: `disagreed with them: "Water is there."`
//   - what was said is no part of when: "reported last week that he left"
//   - "provided that" opens a condition
//   - a whole clause behind a noun of saying is what was said, also without "that": "an allegation he attacked her"
//   - a clause with "that" behind the hearer is what they were told: "told lawmakers that it was so"
//   - a day right behind a verb of saying tells when it was said: "said Friday he will not attend"
func (t *tree) repairSpeech() {
	t.mend(t.repairSaidWhen, t.repairAnswer, t.repairProvided, t.repairBareContent, t.repairToldThat, t.repairWhenSaid)
}

// repairBareContent also sees to it that nobody is said to have done what somebody alleges.
func (t *tree) repairBareContent(i int) bool {
	noun := t.head(i)
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
	if hearer < 0 || hearer > i || t.tok[i].Deprel != "acl" || !t.related(hearer, "obj", "iobj") || t.child(i, "nsubj", "csubj") < 0 {
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
