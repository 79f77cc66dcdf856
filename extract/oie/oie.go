// Package oie reads facts off dependency trees: open information extraction over one
// analysis of clauses (Del Corro and Gemulla 2013, ClausIE), said in the compact way a
// graph wants: minimal arguments, prepositions absorbed into the relation, conjuncts taken
// apart, further participants kept as arguments.
//
// A sentence goes through three steps. tree.clauses finds the clauses and fills in shared
// subjects; tree.settle decides their polarity, modality and speaker; one file per
// construction (active, passive, copula, apposition, nominal, report) then says what each
// states. Nothing is resolved here: extractions are token spans. The files nary and triple say
// the same clauses in the two ways that benchmarks want.
package oie

import (
	"kg"
)

// Extractor turns annotated documents into extractions. It holds no state and may be used
// by any number of goroutines.
type Extractor struct{ mode Mode }

// Mode is a way of saying what the clauses of a sentence state.
type Mode uint8

const (
	// Compact extractions are what a graph wants: minimal arguments, prepositions
	// absorbed into the relation, conjuncts taken apart.
	Compact Mode = iota
	// NAry extractions are what a reader wants: one tuple a predicate with all its
	// arguments, auxiliaries and adverbs kept, implied "is" and "has" said.
	NAry
	// Triples are the smallest that stand by themselves, in words of the sentence only.
	Triples
)

// New returns an Extractor of compact extractions.
func New() *Extractor { return NewMode(Compact) }

// NewMode returns an Extractor that says what it finds in the given way.
func NewMode(m Mode) *Extractor { return &Extractor{m} }

// Extract returns the extractions of a document in text order. Sentences need tokens with
// tags and trees; mentions sharpen the result but may be missing. Sentences that are not readable
// and trees that are not trees are passed over.
func (e *Extractor) Extract(doc *kg.Document) []kg.Extraction { return e.extract(doc, nil) }

// extract is Extract, with an account of it in trace unless that is nil.
func (e *Extractor) extract(doc *kg.Document, trace *Trace) []kg.Extraction {
	trees := make([]*tree, len(doc.Sentences))
	found := make([][]*clause, len(doc.Sentences))
	for s := range doc.Sentences {
		if !doc.Sentences[s].Kind.Readable() || !isTree(doc.Sentences[s].Tokens) {
			continue
		}
		trees[s] = newTree(doc, s)
	}
	for i := range doc.Mentions {
		if m := &doc.Mentions[i]; trees[m.Sentence] != nil {
			trees[m.Sentence].mark(i, m)
		}
	}
	for s, t := range trees {
		if t != nil {
			t.repair()
			if e.mode != Triples { // which say either end by itself
				t.repairRanges()
			}
			found[s] = t.clauses()
			t.settle(found[s])
		}
	}
	attribute(doc, found, trees)
	var out []kg.Extraction
	for s, t := range trees {
		if t == nil {
			continue
		}
		trace.sentence(t, trees, found[s])
		b := &builder{tree: t, trees: trees, trace: trace}
		switch e.mode {
		case NAry:
			b.nary(found[s])
		case Triples:
			b.triples(found[s])
		default:
			b.sentence(found[s])
		}
		out = append(out, b.out...)
	}
	return out
}

// sentence runs every construction over the clauses of one sentence.
func (b *builder) sentence(clauses []*clause) {
	byHead := make(map[int]*clause, len(clauses))
	for _, c := range clauses {
		byHead[c.head] = c
		if b.onlySupposed(c) {
			b.missed("clause", c.head, "a condition says nothing without what follows from it, whose argument it is")
			continue
		}
		b.clauseFacts(c)
		b.gapped(c)
	}
	b.reports(clauses)
	clauseOf := func(i int) *clause {
		if c := byHead[i]; c != nil {
			return c
		}
		return b.governing(i, byHead)
	}
	b.appositions()
	b.parentheses()
	b.nominalizations(clauseOf)
	b.distribute()
}

// isTree reports whether the heads form one tree over the tokens.
func isTree(tok []kg.Token) bool {
	if len(tok) == 0 {
		return false
	}
	const unseen, open, done = 0, 1, 2
	color := make([]byte, len(tok))
	for i := range tok {
		var path []int
		j := i
		for color[j] == unseen {
			color[j] = open
			path = append(path, j)
			h := tok[j].Head
			if h >= len(tok) || h == j {
				return false
			}
			if h < 0 {
				break
			}
			j = h
		}
		if color[j] == open && tok[j].Head >= 0 {
			return false
		}
		for _, p := range path {
			color[p] = done
		}
	}
	return true
}
