package oie

import "kg"

// gapped says what a conjunct states that leaves out its verb: "Mary ordered fish and Peter
// soup", "he visited Paris on Monday and London on Tuesday". Universal Dependencies hangs
// what is left on its first word as an orphan.
func (b *builder) gapped(c *clause) {
	if c.cop >= 0 || c.passive || len(c.objs) == 0 {
		return
	}
	w := b.verbGroup(c)
	for _, first := range b.childrenBy(c.head, "conj") {
		orphans := b.childrenBy(first, "orphan")
		if !b.isNominal(first) || len(orphans) == 0 {
			continue
		}
		subjects, object := c.subj, first // "and London on Tuesday"
		var args []kg.Argument
		for _, o := range orphans {
			prep, _ := b.preposition(o)
			switch {
			case !b.isNominal(o):
			case prep == "" && !b.isTime(o):
				subjects, object = []int{first}, o // "and Peter soup"
			case b.isTime(o):
				args = append(args, kg.Argument{Role: "time", Phrase: b.nounPhrase(o)})
			default:
				args = append(args, kg.Argument{Role: prep, Phrase: b.nounPhrase(o)})
			}
		}
		for _, s := range subjects {
			b.fact("gapping/object", c, s, w, b.nounPhrase(object), args, c.state, 0.65)
		}
	}
}
