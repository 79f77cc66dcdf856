package oie

import (
	"slices"
	"strings"

	"kg"
)

// nary says what a sentence states the way a reader likes it: one tuple a predicate with
// all its arguments, auxiliaries and adverbs kept in the relation, the preposition of the
// second argument too; "is" and "has" where appositions, places and possessors imply them.
func (b *builder) nary(clauses []*clause) {
	for _, c := range clauses {
		b.naryClause(c)
		if by := c.saidBy; by != nil {
			for _, s := range by.subj {
				b.addTuple("nary/said", b.fullPhraseOf(by, s), b.fullRelation(by), b.clausePhrase(c.head), nil, by.state, 0.75)
			}
		}
	}
	n := len(b.out)
	b.appositions()
	implied := slices.Clone(b.out[n:])
	b.out = b.out[:n]
	for _, x := range implied {
		if confidence, ok := naryConfidence[x.Rule]; ok {
			x.Confidence = confidence
			b.out = append(b.out, x)
		}
	}
	for i := range b.tok {
		b.possessed(i)
		b.placedNoun(i)
	}
}

// naryConfidence is the share of right words by rule, on the development half of CaRB. Of the
// rules of appositions those that are not listed make no tuples: that of "is" has the whole
// description that "is head of" divides.
var naryConfidence = map[string]float64{
	"nary/root": 0.8, "nary/conj": 0.7, "nary/xcomp": 0.65, "nary/parataxis": 0.65, "nary/ccomp": 0.6, "nary/csubj": 0.6, "nary/relcl": 0.6,
	"nary/advcl": 0.55, "nary/acl": 0.55, "nary/there": 0.55, "nary/purpose": 0.4, "nary/alone": 0.15,
	"apposition/is": 0.5, "apposition/place": 0.5, "title/is": 0.55,
}

// naryClause makes the tuple of one clause.
func (b *builder) naryClause(c *clause) {
	if b.chainsBelow(c) || b.controlledBelow(c) != nil && c.cop < 0 {
		return // "plans to expand" is said by "expand"
	}
	if c.parent != nil && c.parent.saidBy == c {
		return // has been said with what it says
	}
	if b.tok[c.head].UPOS != "VERB" && b.tok[c.head].UPOS != "AUX" && c.cop < 0 {
		return
	}
	if b.isExistential(c) {
		for _, s := range b.childrenBy(c.head, "nsubj", "obj") {
			there := b.child(c.head, "expl")
			b.addTuple("nary/there", kg.Phrase{Head: there, Tokens: []int{there}}, b.fullRelation(c), b.fullPhrase(s), nil, c.state, naryConfidence["nary/there"])
		}
		return
	}
	t := tuple{relation: b.fullRelation(c)}
	b.coreArguments(c, &t)
	for p := c; ; p = p.parent {
		b.furtherArguments(p, &t)
		if !b.isControlled(p) || p.parent.cop >= 0 {
			break
		}
	}
	rule := "nary/" + c.link
	switch {
	case t.second.Empty() && c.link != "root":
		return // "having ended" by itself says too little
	case t.second.Empty():
		rule = "nary/alone"
	case c.link == "advcl" && strings.HasSuffix(c.mark, "to"):
		rule = "nary/purpose" // its main clause has it as an argument
	}
	confidence, ok := naryConfidence[rule]
	if !ok {
		confidence = 0.5
	}
	for _, s := range c.subj {
		if b.isRelative(s) || b.isExpletive(s) && c.cop < 0 {
			continue
		}
		subject := b.fullPhraseOf(c, s)
		if !subject.Empty() && (t.second.Empty() || subject.Head != t.second.Head) {
			b.addTuple(rule, subject, t.relation, t.second, t.rest, c.state, confidence)
		}
	}
}

// tuple is a relation with its arguments behind the subject.
type tuple struct {
	relation words
	second   kg.Phrase
	rest     []kg.Argument // in the order of the clause, with their prepositions
}

// take adds an argument: the first one gives its preposition to the relation.
func (b *builder) take(t *tuple, p kg.Phrase, at ...int) {
	if !t.second.Empty() {
		t.rest = append(t.rest, kg.Argument{Phrase: withTokens(p, at)})
		return
	}
	t.second = p
	for _, i := range at {
		t.relation = t.relation.with(b.tok[i].Form, b.lemma(i), i)
	}
}

// coreArguments takes predicate, objects, agent and clausal object.
func (b *builder) coreArguments(c *clause, t *tuple) {
	switch {
	case c.cop >= 0:
		_, at := b.preposition(c.head)
		if upos := b.tok[c.head].UPOS; (upos == "ADJ" || upos == "VERB") && b.firstOblique(c, c.head) != nil {
			t.relation = t.relation.with(b.tok[c.head].Form, b.lemma(c.head), c.head)
		} else if upos == "VERB" {
			b.take(t, b.predicatePhrase(c.head)) // "its objective is", "to organize workshops"
		} else {
			b.take(t, b.fullPhrase(c.head), at...)
		}
	case c.passive:
		for _, o := range c.objs {
			b.take(t, b.fullPhrase(o))
		}
		for _, a := range c.agent {
			_, at := b.preposition(a)
			b.take(t, b.fullPhrase(a), at...)
		}
	default:
		for _, o := range c.objs {
			b.take(t, b.fullPhraseOf(c, o))
		}
		for _, i := range slices.Concat(c.iobj, c.amounts) {
			b.take(t, b.fullPhrase(i))
		}
	}
	if c.comp < 0 {
		return
	}
	if m := b.child(c.comp, "mark"); b.is(m, "that") && t.second.Empty() {
		t.relation = t.relation.with(b.tok[m].Form, b.lemma(m), m)
	}
	b.take(t, b.clausePhrase(c.comp))
}

// furtherArguments takes obliques, complements, adverbial clauses and the adverbs behind
// the verb.
func (b *builder) furtherArguments(c *clause, t *tuple) {
	for _, o := range c.obls {
		if !b.takesPart(o) || o.head == c.noun && len(o.prepAt) == 0 {
			continue
		}
		p := b.fullPhraseOf(c, o.head)
		switch {
		case o.time && t.second.Empty() && b.hasOtherOblique(c, o):
			t.rest = append(t.rest, kg.Argument{Phrase: withTokens(p, o.prepAt)})
		case o.time && t.second.Empty():
			t.second = withTokens(p, o.prepAt) // "was readmitted", "in 1841"
		default:
			b.take(t, p, o.prepAt...)
		}
	}
	for _, x := range c.xcomps {
		if !b.isControlled(x) {
			b.take(t, b.clausePhrase(x.head))
		}
	}
	for _, k := range b.childrenBy(c.head, "xcomp") {
		if !b.isPredicate(k) && !slices.Contains(c.objs, k) && c.cop < 0 {
			b.take(t, b.fullPhrase(k))
		}
	}
	for _, a := range c.advcls {
		if b.adverbialRole(a) != "" {
			b.take(t, b.wholeClause(a.head))
		}
	}
	for _, k := range b.childrenBy(c.head, "advmod") {
		if k > c.head && !slices.Contains(t.relation.tokens, k) && !b.isRelative(k) && !b.negator(k) {
			tokens := b.subtree(nil, k, outsidePhrase)
			slices.Sort(tokens)
			b.take(t, kg.Phrase{Head: k, Tokens: b.trim(tokens)})
		}
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
// between its parts, in text order. A participle on a noun gets the "be" that it implies.
func (b *builder) fullRelation(c *clause) words {
	var at []int
	for p := c; ; p = p.parent {
		at = append(at, b.group(p)...)
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
	if c.passive && c.link == "acl" && b.child(c.head, "aux") < 0 {
		w.label = append(w.label, "be")
	}
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

// possessed makes the tuple of a possessor: "Bush 's offer", Bush has an offer.
func (b *builder) possessed(i int) {
	h := b.head(i)
	if h < 0 || b.tok[i].Deprel != "nmod:poss" || b.name[i] < 0 || b.tok[h].UPOS != "NOUN" || eventNoun(b.lemma(h)) {
		return
	}
	owner := b.fullPhrase(i)
	owner.Tokens = slices.DeleteFunc(owner.Tokens, b.isPossessive)
	if owned := b.without(b.fullPhrase(h), i); len(owned.Tokens) > 0 {
		b.addTuple("nary/has", owner, implied(h, "has", "have"), owned, nil, asserted, 0.25)
	}
}

// placedNoun makes the tuple of a noun and what a preposition relates it to: "the border
// between the towns" is between them.
func (b *builder) placedNoun(i int) {
	h := b.head(i)
	if h < 0 || h > i || b.rel[i] != "nmod" || b.isTime(i) {
		return
	}
	prep, at := b.preposition(i)
	place := (prep == "in" || prep == "at") && b.isNamed(i, kg.Place) && !eventNoun(b.lemma(h))
	if len(at) != 1 || !place && !situating[prep] {
		return
	}
	w := words{head: at[0], tokens: at, label: []string{"is", prep}, lemma: []string{"be", prep}}
	b.addTuple("nary/placed", b.without(b.fullPhrase(h), i), w, b.fullPhrase(i), nil, asserted, 0.25)
}

// situating prepositions say where or what for something is wherever they stand behind a noun.
var situating = set("against between for from into like near on over under with")

// without returns a phrase less the subtree of token i.
func (b *builder) without(p kg.Phrase, i int) kg.Phrase {
	below := b.subtree(nil, i, nil)
	p.Tokens = b.trim(slices.DeleteFunc(p.Tokens, func(k int) bool { return slices.Contains(below, k) }))
	return p
}
