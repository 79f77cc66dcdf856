package oie

import "strings"

// compared says with what an amount is compared: "Russia exports more oil than Iran", and
// with a measure of its own, "more than twice as many goals as Italy".
func (b *builder) compared(c *clause, subj, obj int, w words) {
	degree := -1
	for _, k := range b.childrenBy(obj, "amod") {
		if k < obj && b.is(k, "more", "fewer", "less", "many", "much", "few") {
			degree = k
		}
	}
	if degree < 0 {
		return
	}
	for _, at := range []int{obj, c.head} {
		for _, k := range b.childrenBy(at, "obl", "nmod") {
			prep, marks := b.preposition(k)
			if prep != "than" && (prep != "as" || !b.is(b.child(degree, "advmod"), "as")) || k < obj || b.tok[k].UPOS == "NUM" {
				continue
			}
			amount := words{head: w.head}.with("", "", w.tokens...)
			amount.label, amount.lemma = w.label, w.lemma
			if prep == "as" {
				amount = amount.with("as", "as", b.child(degree, "advmod"))
			}
			amount = amount.with(strings.ToLower(b.tok[degree].Form), strings.ToLower(b.tok[degree].Form), degree)
			amount = amount.with(b.bareNoun(obj), b.lemma(obj), obj).with(prep, prep, marks...)
			for _, o := range b.conjuncts(k) {
				b.fact("comparative/amount", c, subj, amount, b.participant(c, o), nil, c.state, 0.75)
			}
		}
	}
}
