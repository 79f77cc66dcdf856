package oie

import (
	"slices"
	"strings"

	"kg"
)

// nary says what a sentence states the way a reader likes it: one tuple a predicate with
// all its arguments, auxiliaries and adverbs kept in the relation, the preposition of the
// second argument too; "is" and "has" where appositions and possessors imply them.
func (b *builder) nary(clauses []*clause) {
	for _, c := range clauses {
		b.naryClause(c)
	}
	for i := range b.tok {
		b.implicit(i)
	}
}

// naryClause makes the tuple of one clause.
func (b *builder) naryClause(c *clause) {
	if b.chainsBelow(c) || b.controlledBelow(c) != nil && c.cop < 0 && !c.passive {
		return // "plans to expand" is said by "expand"
	}
	verbal := b.tok[c.head].UPOS == "VERB" || b.tok[c.head].UPOS == "AUX" || c.cop >= 0
	if !verbal || len(c.subj) == 0 {
		return
	}
	w := b.fullRelation(c)
	var rest []kg.Argument // arguments after the second, in text order
	var second kg.Phrase
	take := func(p kg.Phrase, prep string, at []int) {
		if second.Empty() {
			second = p
			if prep != "" {
				for _, i := range at {
					w = w.with(b.tok[i].Form, b.lemma(i), i)
				}
			}
			return
		}
		rest = append(rest, kg.Argument{Phrase: withTokens(p, at)})
	}
	switch {
	case c.cop >= 0:
		prep, at := b.preposition(c.head)
		if b.tok[c.head].UPOS == "ADJ" || b.tok[c.head].UPOS == "VERB" {
			if o := b.firstOblique(c, c.head); o != nil {
				w = w.with(b.tok[c.head].Form, b.lemma(c.head), c.head)
				break
			}
		}
		take(b.fullPhrase(c.head), prep, at)
	case c.passive:
		for _, o := range c.objs {
			take(b.fullPhrase(o), "", nil)
		}
		for _, a := range c.agent {
			prep, at := b.preposition(a)
			take(b.fullPhrase(a), prep, at)
		}
	default:
		for _, o := range c.objs {
			take(b.fullPhraseOf(c, o), "", nil)
		}
		for _, i := range c.iobj {
			take(b.fullPhrase(i), "", nil)
		}
	}
	if c.comp >= 0 {
		take(b.clausePhrase(c.comp), "", nil)
	}
	for _, o := range c.obls {
		if !b.takesPart(o) || o.head == c.noun && len(o.prepAt) == 0 {
			continue
		}
		if o.time && second.Empty() && b.hasOtherOblique(c, o) {
			rest = append(rest, kg.Argument{Phrase: withTokens(b.fullPhraseOf(c, o.head), o.prepAt)})
			continue
		}
		take(b.fullPhraseOf(c, o.head), o.prep, o.prepAt)
	}
	for _, x := range c.xcomps {
		if !b.isControlled(x) {
			take(b.clausePhrase(x.head), "", nil)
		}
	}
	for _, k := range b.childrenBy(c.head, "xcomp") {
		if !b.isPredicate(k) && !slices.Contains(c.objs, k) && c.cop < 0 {
			take(b.fullPhrase(k), "", nil)
		}
	}
	for _, a := range c.advcls {
		if b.adverbialRole(a) != "" && b.child(a.head, "nsubj") < 0 {
			take(b.wholeClause(a.head), "", nil)
		}
	}
	for _, s := range c.subj {
		if b.isRelative(s) || b.isExpletive(s) && c.cop < 0 {
			continue
		}
		subject := b.fullPhraseOf(c, s)
		if subject.Empty() || !second.Empty() && subject.Head == second.Head {
			continue
		}
		b.addTuple("nary/clause", subject, w, second, rest, c.state, 0.8)
	}
}

// withTokens returns a phrase with further tokens, such as its preposition.
func withTokens(p kg.Phrase, more []int) kg.Phrase {
	p.Tokens = append(slices.Clone(p.Tokens), more...)
	slices.Sort(p.Tokens)
	return p
}

func (b *builder) hasOtherOblique(c *clause, than oblique) bool {
	for _, o := range c.obls {
		if o.head != than.head && !o.time && o.prep != "" && b.takesPart(o) {
			return true
		}
	}
	return false
}

func (b *builder) firstOblique(c *clause, after int) *oblique {
	for i, o := range c.obls {
		if o.head > after && o.prep != "" && !o.time && b.takesPart(o) {
			return &c.obls[i]
		}
	}
	return nil
}

// addTuple appends a tuple, keeping arguments without a role.
func (b *builder) addTuple(rule string, subject kg.Phrase, w words, second kg.Phrase, rest []kg.Argument, st state, confidence float64) {
	n := len(b.out)
	b.add(rule, subject, w, second, nil, st, confidence)
	if len(b.out) > n {
		b.out[n].Arguments = rest
	}
}

// fullRelation is the verb group of a clause with the verbs above it and the adverbs
// between its parts, in text order.
func (b *builder) fullRelation(c *clause) words {
	var at []int
	for p := c; ; p = p.parent {
		group := b.verbGroup(p)
		at = append(at, group.tokens...)
		if p.cop >= 0 && p != c {
			at = append(at, p.head)
		}
		for _, k := range b.kids[p.head] {
			k := int(k)
			if b.rel[k] == "advmod" && len(b.kids[k]) == 0 && !b.isRelative(k) && k < p.head && p.head-k <= 3 && b.between(k, p.head) {
				at = append(at, k)
			}
			if b.rel[k] == "mark" && p != c || p == c && b.isControlled(c) && b.rel[k] == "mark" {
				at = append(at, k)
			}
		}
		if !b.isControlled(p) {
			break
		}
	}
	slices.Sort(at)
	at = slices.Compact(at)
	w := words{head: c.head, tokens: at}
	for _, i := range at {
		w.label = append(w.label, b.tok[i].Form)
		w.lemma = append(w.lemma, b.lemma(i))
	}
	return w
}

// between reports whether an auxiliary or copula stands before token k, or k directly
// before head: the adverb is inside or beside the verb group.
func (b *builder) between(k, head int) bool {
	for i := k + 1; i < head; i++ {
		if b.rel[i] != "aux" && b.rel[i] != "advmod" && b.rel[i] != "cop" {
			return false
		}
	}
	return true
}

// fullPhrase is a nominal with all that restricts it, conjuncts included, without its
// preposition, appositions and relative clauses.
func (b *builder) fullPhrase(head int) kg.Phrase { return b.fullPhraseOf(nil, head) }

// fullPhraseOf is fullPhrase without clause c itself, where that modifies the nominal.
func (b *builder) fullPhraseOf(c *clause, head int) kg.Phrase {
	var out []int
	_, preps := b.preposition(head)
	predicate := b.child(head, "cop") >= 0
	for _, k := range b.kids[head] {
		k := int(k)
		switch b.rel[k] {
		case "case":
			if !b.isPossessive(k) {
				continue
			}
		case "mark", "cop", "aux", "nsubj", "csubj", "expl", "advcl", "parataxis", "appos", "discourse", "ccomp", "orphan":
			continue
		case "conj":
			if b.isPredicate(k) || b.child(k, "nsubj") >= 0 {
				continue
			}
		case "cc":
			if j := b.child(head, "conj"); j >= 0 && b.isPredicate(j) {
				continue
			}
		case "advmod", "obl":
			if predicate && (k < b.child(head, "cop") || b.rel[k] == "obl") {
				continue
			}
		case "punct":
			if k < head {
				continue
			}
		}
		if b.tok[k].Deprel == "acl:relcl" || c != nil && k == c.head || len(preps) > 0 && k < preps[0] || b.isRelative(k) {
			continue
		}
		out = b.subtree(out, k, func(t *tree, i int) bool {
			return t.tok[i].Deprel == "acl:relcl" || t.rel[i] == "appos" || t.rel[i] == "parataxis"
		})
	}
	out = append(out, head)
	slices.Sort(out)
	return kg.Phrase{Head: head, Tokens: b.trim(out)}
}

// wholeClause is a subordinate clause with its subordinator.
func (b *builder) wholeClause(head int) kg.Phrase {
	set := b.subtree(nil, head, nil)
	slices.Sort(set)
	return kg.Phrase{Head: head, Tokens: b.trim(set)}
}

// implicit makes the tuples that need no verb: "Davidson, the chief" is, "Bush's offer" has.
func (b *builder) implicit(i int) {
	h := b.head(i)
	if h < 0 {
		return
	}
	switch {
	case b.rel[i] == "appos" && b.isNominal(i) && b.isNominal(h) && !b.isAcronymOf(i, h) && b.setOff(h, i) && !b.isTime(i):
		b.addTuple("nary/is", b.fullPhrase(h), implied(i, "is", "be"), b.fullPhrase(i), nil, asserted, 0.6)
	case b.tok[i].Deprel == "nmod:poss" && b.tok[i].UPOS != "PRON" && b.tok[h].UPOS == "NOUN":
		owned := b.fullPhrase(h)
		mine := b.subtree(nil, i, nil)
		owned.Tokens = slices.DeleteFunc(owned.Tokens, func(k int) bool { return slices.Contains(mine, k) })
		owner := b.fullPhrase(i)
		owner.Tokens = slices.DeleteFunc(owner.Tokens, b.isPossessive)
		if len(owned.Tokens) > 0 && len(owner.Tokens) > 0 {
			b.addTuple("nary/has", owner, implied(h, "has", "have"), owned, nil, asserted, 0.45)
		}
	case b.tok[i].Deprel == "nmod:desc" && b.tok[h].UPOS == "PROPN" && roleNouns[strings.ToLower(b.tok[i].Form)]:
		b.addTuple("nary/is", kg.Phrase{Head: h, Tokens: b.nameTokens(h)}, implied(i, "is", "be"), b.fullPhrase(i), nil, asserted, 0.5)
	}
}

// nameTokens returns a proper name: its head with what is flat or compound to it.
func (b *builder) nameTokens(head int) []int {
	out := []int{head}
	for _, k := range b.childrenBy(head, "flat", "compound") {
		if b.tok[k].UPOS == "PROPN" {
			out = append(out, int(k))
		}
	}
	slices.Sort(out)
	return out
}
