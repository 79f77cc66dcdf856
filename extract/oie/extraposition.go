package oie

import "kg"

// isExtraposed reports whether a clause stands behind the predicate that judges it, with
// "it" in its place: "it is unlikely that they met".
func (t *tree) isExtraposed(c *clause) bool {
	return c.parent != nil && t.related(c.head, "csubj", "ccomp") && t.is(t.child(c.parent.head, "expl"), "it") && c.head > c.parent.head
}

var (
	// truths are predicates whose clause is so, and is not so where they are denied.
	truths = set("true correct right fact")
	// untruths are predicates whose clause is not so.
	untruths = set("false untrue incorrect impossible inconceivable unthinkable")
	// openPredicates leave their clause open, denied or not.
	openPredicates = set("possible impossible likely unlikely probable improbable conceivable plausible implausible doubtful questionable debatable " +
		"arguable uncertain unclear unknown unproven seem appear look chance hope possibility likelihood")
	// certainties are predicates whose clause is so, and is open where they are denied.
	certainties = set("certain sure clear evident obvious apparent plain known undeniable unquestionable indisputable proven")
)

// judged is the state of an extraposed clause: what its predicate says of its truth.
// Predicates of feeling ("it is sad that") take it for granted even where they are denied.
func (t *tree) judged(c, p *clause) state {
	s := state{modality: kg.Asserted, speaker: p.state.speaker}
	word := t.lemma(p.head)
	switch {
	case untruths[word]:
		s.negative = !p.state.negative
		if p.state.negative {
			s.modality = kg.Possible // "it is not impossible that"
			s.negative = false
		}
	case openPredicates[word] || c.mark == "whether" || c.mark == "if":
		s.modality = kg.Possible
	case truths[word]:
		s.negative = p.state.negative
	case certainties[word]:
		if p.state.negative {
			s.modality = kg.Possible
		}
	default:
		if m, ok := adjectiveModality[word]; ok {
			s.modality = m
		} else if t.isInfinitive(c.head) {
			s.modality = kg.Possible
		}
	}
	s.modality = weaken(p.state.modality, s.modality)
	return s
}

// extraposedObject says what a clause makes of what stands behind it, with "it" in its place:
// "the law makes it a crime to insult the king". It reports whether there is such a clause.
func (b *builder) extraposedObject(c *clause, subj int, w words, args []kg.Argument) bool {
	judgement, content := b.extraposedParts(c)
	if content < 0 {
		return false
	}
	w = w.with("it", "", c.objs[0])
	for _, i := range b.nounPhrase(judgement, content).Tokens {
		lemma := ""
		if i == judgement {
			lemma = b.lemma(i)
		}
		w = w.with(b.lower(i), lemma, i)
	}
	b.fact("extraposition/object", c, subj, w, b.clausePhrase(content), nil, c.state, 0.75)
	return true
}

// extraposedParts returns what "it" is made and the infinitive or clause it stands for, or -1.
func (t *tree) extraposedParts(c *clause) (judgement, content int) {
	if len(c.objs) == 0 || !t.is(c.objs[0], "it") || !t.is(c.head, "make", "find", "consider", "deem", "think") {
		return -1, -1
	}
	for _, k := range t.kids[c.head] {
		k := int(k)
		if k < c.head || !t.related(k, "obj", "xcomp") || t.is(k, "it") || t.tok[k].UPOS == "VERB" {
			continue
		}
		for _, at := range []int{k, c.head} {
			for _, x := range t.childrenBy(at, "acl", "advcl", "xcomp", "ccomp", "csubj") {
				if x > k && (t.isInfinitive(x) || t.hasWord(x, "mark", "that")) && t.tok[x].UPOS == "VERB" {
					return k, x
				}
			}
		}
	}
	return -1, -1
}

// isExtraposedObject reports whether "it" stands for a clause as the object of the one above.
func (t *tree) isExtraposedObject(c *clause) bool {
	if c.parent == nil {
		return false
	}
	_, content := t.extraposedParts(c.parent)
	return content == c.head
}
