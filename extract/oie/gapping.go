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
	b.counted(c, w)
}

// counted reads a list of names with numbers behind an object that is counted, whatever tree the
// parser makes of it: "the SNP won 31 seats, Plaid Cymru four and the Greens two".
func (b *builder) counted(c *clause, w words) {
	noun := c.objs[len(c.objs)-1]
	number := b.child(noun, "nummod")
	if number != noun-1 || noun+1 >= len(b.tok) || b.tok[noun].UPOS != "NOUN" || len(c.subj) == 0 || c.subj[0] > c.head {
		return
	}
	type share struct{ name, count kg.Phrase }
	var shares []share
	i := noun + 1
	for _, k := range b.childrenBy(noun, "nmod") {
		if k == i || k > i && b.firstOf(k) == i && b.child(k, "conj") < 0 {
			i = b.lastOf(k) + 1 // "8,700 people in Brazil"
		}
	}
	for i+2 < len(b.tok) && (b.tok[i].Form == "," || b.tok[i].Form == ";" || b.tok[i].UPOS == "CCONJ") {
		for i++; i < len(b.tok) && (b.tok[i].UPOS == "DET" || b.tok[i].UPOS == "CCONJ"); i++ {
		}
		first := i
		for i < len(b.tok) && b.tok[i].UPOS == "PROPN" {
			i++
		}
		if i == first || i >= len(b.tok) || b.tok[i].UPOS != "NUM" {
			return
		}
		name := kg.Phrase{Head: b.top(first, i)}
		for k := first; k < i; k++ {
			name.Tokens = append(name.Tokens, k)
		}
		shares = append(shares, share{name, kg.Phrase{Head: i, Tokens: []int{i}}})
		i++
	}
	if i < len(b.tok) && b.tok[i].UPOS == "ADV" {
		i++ // "26,000 worldwide"
	}
	if i < len(b.tok) && b.tok[i].UPOS != "PUNCT" {
		return // "31 seats, Labour four seats fewer"
	}
	w = w.with(b.lower(noun), b.lemma(noun), noun)
	for _, s := range shares {
		b.add("gapping/counted", s.name, w, s.count, nil, c.state, 0.7)
	}
}

// top returns the token of [from, to) that hangs on none of the others.
func (t *tree) top(from, to int) int {
	for i := from; i < to; i++ {
		if h := t.head(i); h < from || h >= to {
			return i
		}
	}
	return from
}
