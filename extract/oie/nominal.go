package oie

import (
	"strings"

	"kg"
)

// nominalizations reads the facts that nouns of action hold: "Russia's attack on Ukraine",
// "Ukrainian shelling of a border area", "the rejection of a second wave by Putin". Both
// who did it and whom it was done to must be named.
func (b *builder) nominalizations(clauseOf func(int) *clause) {
	for i := range b.tok {
		if b.tok[i].UPOS != "NOUN" {
			continue
		}
		if verb, ok := deverbal[b.lemma(i)]; ok {
			b.nominalization(i, verb, clauseOf(i))
		}
		b.saying(i, clauseOf(i))
	}
}

func (b *builder) nominalization(noun int, verb action, c *clause) {
	agent, attributive := b.agentOf(noun)
	patient := b.patientOf(noun, verb, agent)
	if agent < 0 && patient >= 0 && placing[b.lemma(noun)] {
		b.placed(noun, patient, c)
		return
	}
	if agent < 0 || patient < 0 || agent == patient {
		b.missed("nominal/agent-patient", noun, "a noun of action, but not both who did it and to whom are named")
		return
	}
	w := words{head: noun, tokens: []int{noun}, label: []string{verb.past}, lemma: []string{verb.lemma}}
	if verb.prep != "" {
		w = w.with(verb.prep, verb.prep)
	}
	subject := b.nounPhrase(agent)
	if attributive {
		subject = kg.Phrase{Head: agent, Tokens: []int{agent}}
	}
	args := b.nominalArguments(noun, agent, patient)
	for _, p := range b.conjuncts(patient) {
		b.add("nominal/agent-patient", subject, w, b.nounPhrase(p), args, b.eventState(noun, c), 0.65)
	}
}

// nominalArguments returns when, where, for how much and with what a noun of action says that
// it was done: "Germany's invasion of Poland in 1939".
func (b *builder) nominalArguments(noun, agent, patient int) []kg.Argument {
	var args []kg.Argument
	for _, k := range b.childrenBy(noun, "nmod", "obl") {
		prep, _ := b.preposition(k)
		switch {
		case k < noun || k == agent || k == patient:
		case b.isTime(k) && !timeless[prep]:
			args = append(args, kg.Argument{Role: "time", Phrase: b.nounPhrase(k)})
		case prep == "for" || prep == "in" || prep == "at" || prep == "on" || prep == "with" || prep == "from" || prep == "to" || prep == "during":
			args = append(args, kg.Argument{Role: prep, Phrase: b.nounPhrase(k)})
		}
	}
	return args
}

// placing nouns name what puts things in a place.
var placing = set("deployment detention imprisonment burial construction creation evacuation discovery arrest capture")

// placed says where the thing is that a noun of placing speaks of: "the deployment of
// soldiers in Ukraine".
func (b *builder) placed(noun, patient int, c *clause) {
	verb := deverbal[b.lemma(noun)]
	for _, at := range []int{noun, patient} {
		for _, k := range b.childrenBy(at, "nmod") {
			prep, _ := b.preposition(k)
			if k < patient || prep != "in" && prep != "at" && prep != "on" || b.isTime(k) {
				continue
			}
			w := words{head: noun, tokens: []int{noun}, label: []string{"was " + verb.past + " " + prep}, lemma: []string{"be " + verb.past + " " + prep}}
			b.add("nominal/placed", b.nounPhrase(patient), w, b.nounPhrase(k), nil, b.eventState(noun, c), 0.6)
			return
		}
	}
}

// agentOf finds who does what a noun of action names: a by-phrase, its possessor, or a
// name or nationality before it. attributive tells the last kind, which is a bare word.
func (b *builder) agentOf(noun int) (agent int, attributive bool) {
	for _, k := range b.childrenBy(noun, "nmod", "obl") {
		if prep, _ := b.preposition(k); prep == "by" {
			return k, false
		}
	}
	if k := b.child(noun, "nmod:poss"); k >= 0 {
		return k, false
	}
	for _, k := range b.childrenBy(noun, "amod", "compound", "nmod:desc") {
		if k < noun && b.name[k] >= 0 {
			if b.isNamed(k, kg.Place) && b.isAssault(noun) && !b.isCountry(k) {
				continue // "the 1972 Munich attack on the team": where it was
			}
			switch b.doc.Mentions[b.name[k]].Type {
			case kg.Group, kg.Place, kg.Organization, kg.Person:
				return k, true
			}
		}
	}
	return -1, false
}

// isAssault reports whether a noun tells of violence, which is named for the city where it was.
func (b *builder) isAssault(noun int) bool {
	return b.is(noun, "attack", "assault", "bombing", "killing", "massacre", "murder", "raid", "shooting", "siege", "assassination")
}

func (b *builder) patientOf(noun int, verb action, agent int) int {
	for _, k := range b.childrenBy(noun, "nmod", "obl") {
		prep, _ := b.preposition(k)
		if k == agent || k < noun || b.isTime(k) {
			continue
		}
		if prep == "of" && verb.of || strings.Contains(verb.preps, " "+prep+" ") {
			return k
		}
	}
	if k := b.child(noun, "nmod:poss"); k >= 0 && k != agent && verb.of && verb.prep == "" {
		return k // "the city's destruction by the Mongols"
	}
	return -1
}

// eventState tells whether an event named by a noun happened. A definite or possessed
// event is taken for real; one that is only talked of, planned or denied is not.
func (b *builder) eventState(noun int, c *clause) state {
	s := asserted
	if c != nil {
		s.speaker = c.state.speaker
	}
	for _, k := range b.childrenBy(noun, "amod") {
		m, ok := eventModifiers[b.lemma(k)]
		if !ok {
			m, ok = eventModifiers[b.lower(k)] // "planned", read as a verb
		}
		if ok {
			s.modality = m
		}
	}
	if h := b.head(noun); h >= 0 && b.related(noun, "nmod") && b.tok[h].UPOS == "NOUN" {
		if m, ok := nounModality[b.lemma(h)]; ok {
			s.modality = weaken(s.modality, m)
		}
	}
	if c != nil && b.child(noun, "nmod:poss") < 0 && b.indefinite(noun) {
		if c.state.negative || b.deniesExistence(noun) {
			s.modality = weaken(kg.Possible, s.modality)
		}
		s.modality = weaken(c.state.modality, s.modality)
	}
	first := noun // of those coordinated
	for b.rel[first] == "conj" && b.head(first) >= 0 && b.head(first) < first {
		first = b.head(first)
	}
	prep, _ := b.preposition(first)
	if c != nil && prep == "for" && b.rel[first] == "obl" && b.is(c.head, "call", "campaign", "fight", "lobby", "press", "push", "struggle", "hope", "wait", "vote") {
		s.modality = weaken(kg.Possible, s.modality) // "fights for Bergen's merger with Oslo"
	}
	prep, _ = b.preposition(noun)
	if c != nil && c.head != noun && b.related(noun, "obj", "obl") && !circumstantial[prep] && prep != "because of" && prep != "due to" && prep != "in response to" {
		switch v := b.lemma(c.head); {
		case (v == "cancel" || v == "scrap" || v == "call" && b.hasWord(c.head, "compound:prt", "off")) && b.related(noun, "obj", "nsubj:pass"):
			s.modality, s.negative = weaken(kg.Planned, s.modality), !c.state.negative // "cancelled his trip to Oslo"
		case planning[v] || wishing[v] || preventing[v] || v == "reject" || v == "oppose" || v == "deny" || v == "allow" || v == "permit":
			s.modality = weaken(kg.Possible, s.modality)
		}
	}
	return s
}

// sayingVerbs are the verbs behind nouns that carry what somebody said.
var sayingVerbs = func() map[string]action {
	m := make(map[string]action)
	for _, f := range strings.Fields("accusation=allege/alleged admission=admit/admitted allegation=allege/alleged announcement=announce/announced " +
		"argument=argue/argued assertion=assert/asserted belief=believe/believed claim=claim/claimed complaint=complain/complained " +
		"conclusion=conclude/concluded confirmation=confirm/confirmed conviction=believe/believed declaration=declare/declared " +
		"demand=demand/demanded expectation=expect/expected fear=fear/feared finding=find/found forecast=forecast/forecast hope=hope/hoped " +
		"insistence=insist/insisted opinion=believe/believed pledge=pledge/pledged prediction=predict/predicted promise=promise/promised " +
		"remark=remark/remarked report=report/reported statement=state/stated suggestion=suggest/suggested suspicion=suspect/suspected " +
		"view=believe/believed vow=vow/vowed warning=warn/warned threat=threaten/threatened") {
		noun, verb, _ := strings.Cut(f, "=")
		lemma, past, _ := strings.Cut(verb, "/")
		m[noun] = action{lemma: lemma, past: past}
	}
	return m
}()

// saying reads who says what off a noun with a content clause: "Trump's assertion that he
// could resolve the conflict", "expressed the hope that".
func (b *builder) saying(noun int, c *clause) {
	verb, ok := sayingVerbs[b.lemma(noun)]
	if !ok {
		return
	}
	content := -1
	for _, k := range b.childrenBy(noun, "acl", "ccomp") {
		if b.hasWord(k, "mark", "that") || b.rel[k] == "ccomp" && k > noun && b.child(k, "nsubj") > noun && (feeling[b.lemma(noun)] || dreads[b.lemma(noun)]) { // "expressed hope they would come"
			content = k
		}
	}
	if content < 0 {
		b.missed("nominal/saying", noun, "a noun of saying without a that-clause")
		return
	}
	w := words{head: noun, tokens: []int{noun}, label: []string{verb.past}, lemma: []string{verb.lemma}}
	st := asserted
	if c != nil {
		st.speaker = c.state.speaker
		if b.child(noun, "nmod:poss") < 0 {
			st = c.state
		}
	}
	if b.hasWord(noun, "amod", "little", "less", "false") || b.hasWord(noun, "det", "little") {
		b.missed("nominal/saying", noun, "too little of it")
		return // "hold little hope that"
	}
	by := b.sayer(noun, c)
	if len(by) == 0 {
		b.missed("nominal/saying", noun, "nobody who says it is named")
	}
	for _, h := range by {
		b.fact("nominal/saying", nil, h, w, b.clausePhrase(content), nil, st, 0.75)
	}
}
