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
