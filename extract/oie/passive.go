package oie

import (
	"slices"

	"kg"
)

// passiveClause says what a passive states. With an agent it is said in the active form
// ("the U.S." provided "support"); without one the patient is the subject ("222,000 men"
// were recruited).
func (b *builder) passiveClause(c *clause) {
	if k := b.child(c.head, "advmod"); b.child(c.head, "det") >= 0 && k >= 0 && b.is(k, "most", "least", "best", "more") {
		b.missed("passive", c.head, "those of whom most is said, no verb: \"is among the most visited\"")
		return
	}
	if k := b.child(c.head, "compound:prt"); k >= 0 && b.is(k, "away") && b.is(c.head, "locate", "situate") && b.child(k, "obl") < 0 {
		b.missed("passive", c.head, "how far away it is was left out")
		return
	}
	patients := c.subj
	if c.link == "acl" && c.noun >= 0 && len(patients) == 0 {
		patients = []int{c.noun}
	}
	args := b.arguments(c)
	appointed, given := appointing[b.lemma(c.head)], false
	for _, o := range c.objs {
		switch {
		case len(c.agent) == 0:
		case b.value[o]: // "was fined two million euros by the regulator"
			args = append(args, kg.Argument{Role: "amount", Phrase: b.nounPhrase(o)})
		case appointed: // "was appointed prime minister by the president"
			args = append(args, kg.Argument{Role: "as", Phrase: b.nounPhrase(o)})
		default:
			given = true
		}
	}
	if given && len(patients) > 0 {
		for _, agent := range c.agent {
			args = append(args, kg.Argument{Role: "by", Phrase: b.participant(c, agent)})
		}
		for _, p := range patients {
			b.patientFacts(c, p, b.chained(c), args) // "was awarded the title by the university": the active form has two objects
		}
		return
	}
	for _, agent := range c.agent {
		if (c.link == "acl" || c.link == "advcl") && c.shared && (reporting[b.lemma(c.head)] || b.is(c.head, "evidence", "demonstrate", "illustrate", "exemplify", "witness")) && c.mark == "as" && b.child(c.head, "aux") < 0 {
			b.missed("passive/agent", agent, "says what the sentence says: \"as stated by the agency\"")
			continue
		}
		if b.isDeed(c, agent) {
			b.missed("passive/agent", agent, "what somebody did is what did it, not who: \"marked by Oslo hosting Bergen\"")
			continue
		}
		if x := b.reportedOf(c); x != nil {
			for _, p := range patients {
				b.fact("passive/agent-clause", nil, agent, b.active(c), b.raisedPhrase(p, x), nil, c.state, 0.8) // "was reported by media to have visited it"
			}
			continue
		}
		if len(patients) == 0 && c.comp >= 0 {
			b.fact("passive/agent-clause", nil, agent, b.active(c), b.clausePhrase(c.comp), args, c.state, 0.8)
		}
		for _, p := range patients {
			for _, o := range b.patients(c, p) {
				if b.tok[o].Form == "%" && b.child(o, "nmod") < 0 {
					b.missed("passive/agent", o, "a share, but not of what: \"43 % were headed by couples\"")
					continue
				}
				b.fact("passive/agent", nil, agent, b.active(c), b.participant(c, o), args, c.state, 0.85)
			}
		}
	}
	if len(c.agent) > 0 {
		return
	}
	if b.chainsBelow(c) {
		return
	}
	relation := b.chained(c)
	for _, p := range patients {
		if b.controlledBelow(c) != nil {
			b.controlling("passive/infinitive", c, p, relation, args) // "is expected to end"
		} else {
			b.patientFacts(c, p, relation, args)
		}
	}
}

// isDeed reports whether the agent of a passive is rather what somebody is doing, as a gerund with an object right behind a
// name says it.
func (b *builder) isDeed(c *clause, agent int) bool {
	for _, k := range append(b.childrenBy(agent, "acl"), b.childrenBy(c.head, "advcl")...) {
		if k > agent && b.isGerund(k) && b.child(k, "obj") > k && b.child(k, "mark", "case", "nsubj") < 0 && b.firstAux(k) == b.lastBefore(agent, k)+1 && outcomes[b.lemma(c.head)] {
			return true
		}
	}
	return false
}

// raising verbs in the passive have as their subject who the infinitive behind them speaks of (Rosenbaum 1967).
var raising = set("allege believe consider deem estimate expect judge presume project report rumor rumour say suppose think understand")

// reportedOf returns the infinitive that tells what the agent of a passive says or thinks of its patient, or nil.
func (b *builder) reportedOf(c *clause) *clause {
	for _, x := range c.xcomps {
		if raising[b.lemma(c.head)] && x.mark == "to" && x.head > c.head {
			return x
		}
	}
	return nil
}

// outcomes are verbs whose subject may be something that happens.
var outcomes = set("accompany cause characterize characterise follow highlight mark precede prompt spark trigger")

// patients returns the conjuncts of a patient; the noun that a participle modifies stands
// for all that is coordinated before it ("support and funding provided by").
func (b *builder) patients(c *clause, p int) []int {
	if p != c.noun {
		return b.conjuncts(p)
	}
	if b.rel[p] == "conj" && b.head(p) >= 0 && b.tok[b.head(p)].UPOS == b.tok[p].UPOS && p-b.head(p) <= 3 {
		return []int{b.head(p), p}
	}
	return b.conjuncts(p)
}

func (b *builder) patientFacts(c *clause, patient int, w words, args []kg.Argument) {
	said := false
	for _, o := range c.objs {
		if b.colon(c.head, o) {
			b.missed("passive/object", o, "behind a colon stands what the patient is") // "were impeached: Johnson and Clinton"
			continue
		}
		names := b.conjuncts(o)
		if len(names) > 1 && b.is(c.head, "name", "call", "dub", "nickname", "title", "entitle") && b.isPlural(patient) {
			b.missed("passive/object", o, "which of them bears which name is not told: \"two versions, dubbed Nico and Veronica\"")
			said = true
			continue
		}
		for _, oo := range names {
			b.fact("passive/object", c, patient, w, b.participant(c, oo), args, c.state, 0.8)
			said = true
		}
	}
	if said {
		return
	}
	if c.comp >= 0 {
		b.fact("passive/clause", c, patient, w, b.clausePhrase(c.comp), args, c.state, 0.7)
		return
	}
	for _, k := range b.childrenBy(c.head, "xcomp") {
		if (b.tok[k].UPOS == "ADJ" || b.isNominal(k)) && !b.colon(c.head, k) {
			b.fact("passive/complement", c, patient, w, b.nounPhrase(k), args, b.complementState(c, k), 0.75)
			return
		}
	}
	if len(args) == 0 && (c.link == "acl" || vagueParticiples[b.lemma(c.head)]) && !c.state.negative {
		b.missed("passive/plain", c.head, "a participle alone says too little")
		return
	}
	for _, a := range c.advcls {
		// "is known for organizing rescues", "was charged with killing him"
		if k := b.child(a.head, "mark"); b.isGerund(a.head) && a.head > c.head && k >= 0 && b.child(a.head, "nsubj") < 0 && (a.mark == "for" || a.mark == "of" || a.mark == "with") {
			phrase := b.clausePhrase(a.head)
			phrase.Tokens = slices.DeleteFunc(phrase.Tokens, func(i int) bool { return i == k })
			b.fact("passive/gerund", c, patient, w.with(a.mark, a.mark, k), phrase, b.dropClause(args, a.mark), c.state, 0.75)
			said = true
		}
	}
	if !b.obliqueFacts("passive/", c, patient, w, args) && !said {
		b.fact("passive/plain", c, patient, w, kg.Phrase{}, args, c.state, 0.7)
	}
}

// dropClause returns the arguments but those of a role that are clauses: they have become the object.
func (b *builder) dropClause(args []kg.Argument, role string) []kg.Argument {
	return slices.DeleteFunc(slices.Clone(args), func(a kg.Argument) bool { return a.Role == role && b.tok[a.Phrase.Head].UPOS == "VERB" })
}

// colon reports whether a colon stands between two tokens.
func (t *tree) colon(i, j int) bool {
	for k := min(i, j) + 1; k < max(i, j); k++ {
		if t.tok[k].Form == ":" {
			return true
		}
	}
	return false
}
