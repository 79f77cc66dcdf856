package oie

import "slices"

// reports says who said what where the clause of saying hangs on what is said: "The war
// will end, Putin said". Where it governs it ("Putin said that ..."), the active clause
// has said it already.
func (b *builder) reports(clauses []*clause) {
	for _, c := range clauses {
		by := c.saidBy
		if by == nil {
			continue
		}
		content := b.without(b.clausePhrase(c.head), by.head)
		if who := b.child(c.head, "nsubj"); c.link == "relcl" && c.noun >= 0 && b.isRelative(who) {
			content = b.without(content, who) // "Hall, who prosecutors say killed two women"
			content.Tokens = append(content.Tokens, b.nounPhrase(c.noun, c.head).Tokens...)
			slices.Sort(content.Tokens)
			content.Tokens = slices.Compact(content.Tokens)
		}
		for _, s := range by.subj {
			b.fact("report/parenthetical", by, s, b.verbGroup(by), content, append(b.objectArguments(by), b.arguments(by)...), by.state, 0.8)
		}
	}
	for _, c := range clauses {
		// "He said: we will see."
		if c.parent == nil || c.link != "parataxis" || c.parent.saidBy == c {
			continue
		}
		p := c.parent
		if b.introduces(p, c) {
			for _, s := range p.subj {
				b.fact("report/direct", p, s, b.verbGroup(p), b.clausePhrase(c.head), b.arguments(p), p.state, 0.75)
			}
		}
	}
}
