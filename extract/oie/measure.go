package oie

import (
	"slices"
	"strings"

	"kg"
)

// isValue reports whether a nominal is a number, an amount of money, a percentage or a
// quantity.
func (t *tree) isValue(i int) bool { return t.value[i] && !t.date[i] }

// measured says what an amount measures: "reported a profit of $5 million" as reported
// profit of, $5 million.
func (b *builder) measured(c *clause, subj, obj int, w words, args []kg.Argument) {
	if lightVerbs[b.lemma(c.head)] || b.tok[obj].UPOS != "NOUN" || quantityNouns[b.lemma(obj)] {
		return // absorbObject has said it, or the noun only counts
	}
	for _, k := range b.childrenBy(obj, "nmod") {
		if prep, at := b.preposition(k); k > obj && prep == "of" && b.isValue(k) {
			b.fact("measure/of", c, subj, w.with(b.bareNoun(obj), b.lemma(obj), obj).with(prep, prep, at...), b.nounPhrase(k), args, c.state, 0.8)
		}
	}
}

// level says what an amount came to where the clause also says by how much: "revenue rose 12% to
// $4.2 billion".
func (b *builder) level(c *clause, subj, obj int, w words, args []kg.Argument) {
	if !b.isValue(obj) {
		return
	}
	for _, o := range c.obls {
		if o.prep == "to" && b.isValue(o.head) && o.head > obj {
			b.fact("measure/level", c, subj, w.with(o.prep, o.prep, o.prepAt...), b.nounPhrase(o.head), args, c.state, 0.8)
		}
	}
}

// described reads the measure that stands between commas behind what it measures: "the
// bridge, 1,280 metres long, cost".
func (b *builder) described(i int) {
	noun := b.head(i)
	if noun < 0 || noun > i || !b.related(i, "advmod", "amod", "appos", "acl") || b.tok[i].UPOS != "ADJ" && b.tok[i].UPOS != "ADV" || !dimensions[b.lemma(i)] || b.tok[noun].UPOS != "NOUN" && b.tok[noun].UPOS != "PROPN" {
		return
	}
	for _, k := range b.childrenBy(i, "obl", "nmod", "nummod") {
		if k < i && b.lastOf(k) == i-1 && b.follows(b.firstOf(k), ",") {
			b.add("measure/adjective", b.nounPhrase(noun, i), implied(i, "is "+b.lower(i), "be "+b.lower(i)), b.nounPhrase(k), nil, asserted, 0.75)
		}
	}
}

// dimensions are adjectives that take an amount.
var dimensions = set("long wide high tall deep thick old")

// measuredOwner says of whom a measure is a measure: "Apple 's market value is $3 trillion",
// Apple has a market value of that much.
func (b *builder) measuredOwner(c *clause, subj int) {
	owner := b.child(subj, "nmod:poss")
	if owner < 0 || !b.isValue(c.head) || b.tok[subj].UPOS != "NOUN" {
		return
	}
	measure := b.roleNoun(subj)
	w := words{head: subj, tokens: []int{subj}, label: []string{"has", measure, "of"}, lemma: []string{"have", measure, "of"}}
	b.fact("measure/owner", c, owner, w, b.nounPhrase(c.head), nil, c.state, 0.8)
}

// dimension says an adjective of measure with its value: "is 300 metres long" as is long,
// 300 metres. It reports whether there is a value.
func (b *builder) dimension(c *clause, subj, head int, be words, args []kg.Argument) bool {
	for _, k := range b.childrenBy(head, "obl", "nmod", "nummod") {
		if k > head || b.child(k, "case") >= 0 || !b.isValue(k) && b.child(k, "nummod") < 0 || b.lastOf(k) != head-1 || b.isTime(k) && !b.is(head, "old", "long") {
			continue
		}
		adjective := strings.ToLower(b.tok[head].Form)
		args = slices.DeleteFunc(slices.Clone(args), func(a kg.Argument) bool { return a.Phrase.Head == k })
		b.fact("measure/adjective", c, subj, be.with(adjective, adjective, head), b.nounPhrase(k), args, c.state, 0.8)
		return true
	}
	return false
}
