package oie

import (
	"slices"
	"strings"

	"kg"
)

// triples says what a sentence states as triples of its own words, the smallest each that
// still make sense by themselves: every argument of a clause is the object of a triple of
// its own, and what stands between it and the subject goes into the relation: "He", "became
// a justice of the High Court of", "Australia". This is how BenchIE (Gashteovski et al.
// 2022) wants facts said. Passives stay passives, verbs keep their auxiliaries and the
// verbs above them, conjuncts are taken apart, nothing is inserted.
func (b *builder) triples(clauses []*clause) {
	for _, c := range clauses {
		for _, o := range b.openings(c, 0) {
			b.unfold(c, o)
		}
	}
}

// opening is a subject with the words that a triple has before the verb group of a clause.
type opening struct {
	clause *clause // whose subject it is
	subj   []int
	prefix []int // words of the relation before the verb group, in reading order
}

// behind returns the opening with more words.
func (o opening) behind(words ...int) opening {
	o.prefix = append(slices.Clone(o.prefix), words...)
	return o
}

// maxChain bounds how many verbs one relation may chain, maxNested how many nouns that hang
// on each other.
const (
	maxChain  = 3
	maxNested = 2
)

// openings returns the ways to begin a triple about clause c: with its own subject, or with
// those of the clauses above that it completes ("were said to have made").
func (b *builder) openings(c *clause, depth int) []opening {
	if b.tok[c.head].UPOS != "VERB" && b.tok[c.head].UPOS != "AUX" && c.cop < 0 || depth > maxChain {
		return nil
	}
	p := c.parent
	if p != nil && c.link == "conj" && c.shared && b.head(c.head) == p.head {
		return b.openings(p, depth+1)
	}
	if p == nil || c.link != "xcomp" {
		return []opening{{clause: c, subj: c.subj}}
	}
	var out []opening
	objects := len(p.objs) > 0 && p.cop < 0
	for _, o := range b.openings(p, depth+1) {
		o = o.behind(b.group(p)...)
		if p.cop >= 0 {
			o = o.behind(b.bare(p.head)...)
		} else if objects && p.objs[0] < c.head {
			o = o.behind(b.core(p.objs[0])...)
		}
		out = append(out, o.behind(b.marks(c.head)...))
	}
	if objects && !p.passive {
		out = append(out, opening{clause: c, subj: c.subj}) // "led him to lobby": he lobbies
	}
	return out
}

// group returns the verb group of a clause, with the auxiliaries it shares with the clause
// that it is coordinated with.
func (b *builder) group(c *clause) []int {
	own := b.verbGroup(c).tokens
	slices.Sort(own)
	own = slices.Compact(own)
	if p := c.parent; c.link == "conj" && c.shared && p != nil && len(own) == 1 && c.cop < 0 && p.cop < 0 && b.sameVerbForm(p.head, c.head) {
		var shared []int
		for _, k := range b.group(p) {
			if b.rel[k] == "aux" || b.negator(k) {
				shared = append(shared, k)
			}
		}
		own = append(shared, own...)
	}
	return own
}

// sameVerbForm reports whether verb j may share the auxiliary of verb i. Taggers confuse the
// past with the participle where they look alike.
func (b *builder) sameVerbForm(i, j int) bool {
	return b.tok[i].XPOS == b.tok[j].XPOS || b.tok[i].XPOS == "VBN" && b.tok[j].XPOS == "VBD" && strings.HasSuffix(b.lower(j), "ed")
}

// marks returns the subordinators and prepositions of a clause with their fixed parts.
func (b *builder) marks(head int) []int {
	var out []int
	for _, k := range b.childrenBy(head, "mark", "case") {
		out = append(append(out, k), b.childrenBy(k, "fixed")...)
	}
	return out
}

// unfold says a triple for every argument of clause c behind the words of an opening.
func (b *builder) unfold(c *clause, o opening) {
	if b.steps++; b.steps > maxSteps {
		return
	}
	o = o.behind(b.group(c)...)
	stems := b.coreTriples(c, o) // relations that obliques continue
	whole := len(stems) > 0
	if !whole {
		stems = []opening{o}
	}
	for _, stem := range stems {
		b.obliqueTriples(c, stem, whole)
		for _, a := range c.advcls {
			if marks := b.marks(a.head); a.shared && a.head > c.head && len(marks) > 0 {
				b.unfold(a, stem.behind(marks...)) // "died after giving", "speech"
			}
		}
	}
	if c.comp >= 0 {
		for _, h := range b.clauseConjuncts(c.comp) {
			b.triple("triple/content", o, b.contentPhrase(h))
		}
	}
}

// maxStems bounds how many conjuncts of an object go into relations of their own.
const maxStems = 2

// coreTriples says a triple for each object or predicate of a clause and returns the
// openings that go on behind it.
func (b *builder) coreTriples(c *clause, o opening) []opening {
	var stems []opening
	add := func(rule string, o opening, head int) {
		b.nominalTriples(rule, c, o, head)
		for _, words := range b.cores(head) {
			stems = append(stems, o.behind(words...))
		}
	}
	switch {
	case b.isExistential(c):
		for _, s := range b.childrenBy(c.head, "nsubj", "obj") {
			there := opening{clause: c, subj: []int{b.child(c.head, "expl")}, prefix: o.prefix}
			b.nominalTriples("triple/existential", c, there, s)
		}
		return nil
	case c.cop >= 0:
		_, at := b.preposition(c.head)
		for _, h := range b.complements(c.head) {
			is := o
			if h == c.head {
				is = o.behind(at...)
			}
			if !b.isAdjectival(h) {
				add("triple/predicate", is, h)
				continue
			}
			if h != c.head || len(c.xcomps) == 0 && b.child(h, "obl") < h {
				b.triple("triple/adjective", is, kg.Phrase{Head: h, Tokens: b.core(h)})
			}
			stems = append(stems, is.behind(b.bare(h)...))
		}
	default:
		for _, obj := range slices.Concat(c.objs, c.iobj, c.amounts) {
			objects := []int{obj}
			if obj != c.noun {
				objects = b.conjuncts(obj)
			}
			for _, h := range objects {
				if !(b.isRelative(h) && b.tok[h].UPOS == "PRON") && !(h > c.head && b.isPredicate(h)) {
					add("triple/object", o, h)
				}
			}
		}
		for _, k := range b.childrenBy(c.head, "xcomp") {
			if b.isPredicate(k) || slices.Contains(c.objs, k) {
				continue
			}
			if len(stems) == 0 {
				stems = []opening{o}
			}
			for i, stem := range stems {
				b.triple("triple/complement", stem, kg.Phrase{Head: k, Tokens: b.core(k)})
				stems[i] = stem.behind(b.bare(k)...)
			}
		}
	}
	return stems[:min(len(stems), maxStems)]
}

// isAdjectival reports whether a predicate says how its subject is rather than what.
func (b *builder) isAdjectival(i int) bool {
	switch b.tok[i].UPOS {
	case "ADJ", "ADV", "VERB":
		return true
	}
	return false
}

// obliqueTriples says a triple for each agent and oblique of a clause. Behind a verb without
// object, whole is false, and a time may also follow the oblique that completes the verb:
// "headed for Wall Street in" 1980.
func (b *builder) obliqueTriples(c *clause, stem opening, whole bool) {
	for _, a := range c.agent {
		_, at := b.preposition(a)
		for _, h := range b.conjuncts(a) {
			b.nominalTriples("triple/agent", c, stem.behind(at...), h)
		}
	}
	var completed *opening
	if !whole {
		for _, x := range c.obls {
			if b.takesPart(x) && !x.time && x.prep != "" && x.head > c.head {
				o := stem.behind(x.prepAt...).behind(b.core(x.head)...)
				completed = &o
				break
			}
		}
	}
	for _, x := range c.obls {
		if !b.takesPart(x) || x.head == c.noun && len(x.prepAt) == 0 || b.isMoved(x.head) && !b.is(x.head, "ago") {
			continue // "later" alone tells nothing
		}
		rule := "triple/oblique"
		if x.time {
			rule = "triple/time"
		}
		for _, h := range b.splitOblique(x) {
			b.nominalTriples(rule, c, stem.behind(x.prepAt...), h)
			if completed != nil && (x.time || x.head < c.head) && !slices.Contains(completed.prefix, x.head) {
				b.nominalTriples(rule, c, completed.behind(x.prepAt...), h)
			}
		}
	}
}

// nominalTriples says a triple with a nominal object, and one for every noun that hangs on
// it: "served as Prime Minister of", "Australia".
func (b *builder) nominalTriples(rule string, c *clause, o opening, head int) {
	for _, core := range b.cores(head) {
		b.triple(rule, o, kg.Phrase{Head: head, Tokens: core})
		b.nested(c, o.behind(core...), head, maxNested)
	}
}

// nested says a triple for every noun that hangs on the last one of an opening, down to a depth.
func (b *builder) nested(c *clause, o opening, head, depth int) {
	if b.steps++; depth == 0 || b.steps > maxSteps {
		return
	}
	for _, k := range b.childrenBy(head, "nmod") {
		prep, at := b.preposition(k)
		if k < head || prep == "" || slices.Contains(o.prefix, k) {
			continue
		}
		for _, h := range b.conjuncts(k) {
			next := o.behind(at...)
			for _, core := range b.cores(h) {
				b.triple("triple/nested", next, kg.Phrase{Head: h, Tokens: core})
			}
			b.nested(c, next.behind(b.core(h)...), h, depth-1)
		}
	}
	for _, k := range b.childrenBy(head, "acl") {
		if b.tok[k].Deprel != "acl:relcl" && k > head && k != c.head && b.tok[k].UPOS == "VERB" && !b.isSetOff(k) {
			b.unfold(b.newClause(k, nil), o.behind(b.marks(k)...)) // "deals with cases involving"
		}
	}
}

// tripleConfidence is the share of right triples by rule, on the development half of BenchIE.
var tripleConfidence = map[string]float64{
	"triple/adjective": 0.6, "triple/agent": 0.6, "triple/complement": 0.55, "triple/content": 0.5, "triple/existential": 0.55,
	"triple/nested": 0.4, "triple/object": 0.6, "triple/oblique": 0.55, "triple/predicate": 0.55, "triple/time": 0.45,
}

// maxTriples bounds what is said of one sentence, however much is coordinated in it.
const maxTriples = 200

// maxSteps bounds the work on one sentence: clauses and nouns that hang on each other are
// unfolded for every opening.
const maxSteps = 2000

// triple adds a triple for every subject of an opening, unless it has been said.
func (b *builder) triple(rule string, o opening, obj kg.Phrase) {
	if obj.Empty() {
		return
	}
	w := words{head: o.clause.head, tokens: o.prefix}
	for _, i := range o.prefix {
		w.label = append(w.label, b.tok[i].Form)
		w.lemma = append(w.lemma, b.lemma(i))
	}
	for _, s := range o.subj {
		subjects := []int{s}
		if s != o.clause.noun {
			subjects = b.conjuncts(s)
		}
		for _, h := range subjects {
			if b.isRelative(h) && b.tok[h].UPOS == "PRON" {
				continue
			}
			for _, subject := range b.cores(h) {
				if slices.Contains(w.tokens, obj.Head) || slices.Contains(subject, obj.Head) || len(b.out) == maxTriples {
					continue
				}
				n := len(b.out)
				b.addTuple(rule, kg.Phrase{Head: h, Tokens: subject}, w, obj, nil, o.clause.state, tripleConfidence[rule])
				if n < len(b.out) && b.isSaid(n) {
					b.out = b.out[:n]
				}
			}
		}
	}
}

// isSaid reports whether an extraction before the n-th has the same words.
func (b *builder) isSaid(n int) bool {
	x := &b.out[n]
	return slices.ContainsFunc(b.out[:n], func(y kg.Extraction) bool {
		return y.Relation.Label == x.Relation.Label && slices.Equal(x.Subject.Tokens, y.Subject.Tokens) && slices.Equal(x.Object.Tokens, y.Object.Tokens)
	})
}

// clauseConjuncts returns a clause and those coordinated with it that have a subject.
func (b *builder) clauseConjuncts(head int) []int {
	out := []int{head}
	for _, k := range b.childrenBy(head, "conj") {
		if b.child(k, "nsubj") >= 0 {
			out = append(out, k)
		}
	}
	return out
}

// contentPhrase is a clause of content with its "that", without the clauses coordinated
// with it.
func (b *builder) contentPhrase(head int) kg.Phrase {
	tokens := []int{head}
	apart := b.clauseConjuncts(head)[1:]
	for _, k := range b.kids[head] {
		if k := int(k); !slices.Contains(apart, k) && !b.related(k, "parataxis", "discourse") && !(len(apart) > 0 && b.rel[k] == "cc") {
			tokens = b.subtree(tokens, k, nil)
		}
	}
	slices.Sort(tokens)
	return kg.Phrase{Head: head, Tokens: b.trim(tokens)}
}
