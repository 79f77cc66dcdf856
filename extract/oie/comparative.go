package oie

import (
	"strings"

	"kg"
)

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
				as := b.child(degree, "advmod")
				amount = b.multiplied(amount, as)
				amount = amount.with("as", "as", as)
			}
			amount = amount.with(strings.ToLower(b.tok[degree].Form), strings.ToLower(b.tok[degree].Form), degree)
			amount = amount.with(b.bareNoun(obj), b.lemma(obj), obj).with(prep, prep, marks...)
			for _, o := range b.conjuncts(k) {
				b.fact("comparative/amount", c, subj, amount, b.participant(c, o), nil, c.state, 0.75)
			}
		}
	}
}

// multiplied adds how many times as much: "twice as", "three times as".
func (b *builder) multiplied(w words, as int) words {
	if as < 1 {
		return w
	}
	switch times := as - 1; {
	case b.is(times, "twice", "half", "thrice"):
		return w.with(b.lower(times), b.lower(times), times)
	case times > 0 && b.is(times, "time") && b.tok[times-1].UPOS == "NUM":
		return w.with(b.lower(times-1)+" "+b.lower(times), b.lower(times-1)+" time", times-1, times)
	}
	return w
}

// outdone says with whom or what a manner is compared: "profits grew faster than sales". The
// amount by which one does belongs to it: "twice as fast as".
func (b *builder) outdone(c *clause, subj int, w words, args []kg.Argument) {
	for _, manner := range b.childrenBy(c.head, "advmod") {
		if manner < c.head || b.tok[manner].UPOS != "ADV" && b.tok[manner].UPOS != "ADJ" {
			continue
		}
		for _, k := range b.childrenBy(manner, "obl", "nmod") {
			prep, at := b.preposition(k)
			degree := b.child(manner, "advmod")
			if k < manner || b.tok[k].UPOS == "NUM" || b.isTime(k) || prep != "than" && (prep != "as" || !b.is(degree, "as")) {
				continue
			}
			compared := w
			if degree >= 0 && degree < manner && b.is(degree, "as", "more", "less") {
				compared = b.multiplied(compared, degree).with(b.lower(degree), b.lower(degree), degree)
			}
			compared = compared.with(b.lower(manner), b.lower(manner), manner).with(prep, prep, at...)
			for _, o := range b.conjuncts(k) {
				b.fact("comparative/manner", c, subj, compared, b.participant(c, o), args, c.state, 0.75)
			}
		}
	}
}
