package oie

import (
	"slices"

	"kg"
)

// isRespective reports whether the members of two lists in a clause belong together one by one:
// "Anna and Paul won gold and silver respectively".
func (b *builder) isRespective(c *clause) bool {
	for i := range b.tok {
		if b.lower(i) == "respectively" && b.governing(i, map[int]*clause{c.head: c}) == c {
			return true
		}
	}
	return false
}

// respective pairs what is coordinated in an object or oblique with what is coordinated in the
// subject or behind its preposition: "shares in Acme and Zenith rose 2% and 4% respectively".
// Lists that do not match state nothing.
func (b *builder) respective(rule string, c *clause, subj, obj int, w words, args []kg.Argument) {
	objects, subjects := b.conjuncts(obj), b.conjuncts(subj)
	var phrases []kg.Phrase
	for _, s := range subjects {
		phrases = append(phrases, b.participant(c, s))
	}
	for _, k := range b.childrenBy(subj, "nmod") {
		if members := b.conjuncts(k); len(subjects) == 1 && len(members) == len(objects) {
			phrases = nil
			_, at := b.preposition(k)
			for _, m := range members {
				p := b.nounPhrase(subj, k)
				p.Tokens = append(append(slices.Clone(p.Tokens), at...), b.nounPhrase(m).Tokens...)
				slices.Sort(p.Tokens)
				phrases = append(phrases, p)
			}
		}
	}
	if len(phrases) != len(objects) {
		b.missed(rule, obj, "\"respectively\", but lists that do not match")
		return
	}
	for n, o := range objects {
		b.add(rule, phrases[n], w, b.nounPhrase(o), args, c.state, 0.75)
	}
}
