// Package extract reads text: it fills a document with sentences, tokens, trees, mentions
// and entities, and finds the clauses in it.
//
// The work is a list of stages, each in its own package below this one. A stage annotates
// the document in place and adds only its own part, so that it can be run, tested and
// timed alone, and replaced without the others noticing.
package extract

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"kg"
	"kg/extract/confidence"
	"kg/extract/coref"
	"kg/extract/lemma"
	"kg/extract/ner"
	"kg/extract/neural"
	"kg/extract/oie"
	"kg/extract/token"
)

// A Stage adds its part to a document that the stages before it have annotated. It is
// safe for concurrent use on different documents and does not fail: what it cannot read
// it leaves without annotation.
type Stage interface {
	Annotate(doc *kg.Document)
}

// Annotator runs the stages one after the other.
type Annotator struct {
	stages  []Stage
	clauses saying // compact: for the graph
	tuples  saying // n-ary: for readers
	triples saying // the smallest triples
}

// saying is a way of saying what clauses state, with what tells how far it can be trusted.
type saying struct {
	extractor  *oie.Extractor
	confidence *confidence.Model
	least      float64 // what has less confidence is left out
}

func (s saying) extract(doc *kg.Document) []kg.Extraction {
	xs := s.extractor.Extract(doc)
	s.confidence.Set(doc, xs)
	return slices.DeleteFunc(xs, s.doubtful)
}

func (s saying) doubtful(x kg.Extraction) bool { return x.Confidence < s.least }

// New loads the embedded models, all at once. It fails only when one of them is damaged.
func New() (*Annotator, error) {
	list := []struct {
		name string
		load func() (Stage, error)
	}{
		{"token", func() (Stage, error) { return token.New() }},
		{"neural", func() (Stage, error) { return neural.New() }},
		{"lemma", func() (Stage, error) { return lemma.New() }},
		{"ner", func() (Stage, error) { return ner.New() }},
		{"coref", func() (Stage, error) { return coref.New() }},
	}
	a := &Annotator{
		stages:  make([]Stage, len(list)),
		clauses: saying{oie.NewMode(oie.Compact), confidence.Compact(), confidence.LeastCompact},
		tuples:  saying{oie.NewMode(oie.NAry), confidence.NAry(), 0},
		triples: saying{oie.NewMode(oie.Triples), confidence.Triples(), confidence.LeastTriples},
	}
	errs := make([]error, len(list))
	var loading sync.WaitGroup
	for i, s := range list {
		loading.Go(func() {
			if a.stages[i], errs[i] = s.load(); errs[i] != nil {
				errs[i] = fmt.Errorf("load %s stage: %w", s.name, errs[i])
			}
		})
	}
	loading.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return a, nil
}

// Annotate fills doc.Sentences, Mentions and Entities from its text.
func (a *Annotator) Annotate(doc *kg.Document) {
	for _, s := range a.stages {
		s.Annotate(doc)
	}
}

// AnnotateTokens is Annotate for a document whose sentences and tokens are given: it keeps
// them and replaces tags, trees, mentions and entities.
func (a *Annotator) AnnotateTokens(doc *kg.Document) {
	doc.Mentions, doc.Entities, doc.Anaphors = nil, nil, nil
	for _, s := range a.stages[1:] {
		s.Annotate(doc)
	}
}

// Pretokenized returns the document of one sentence whose words are parted by spaces and kept
// as they are, for AnnotateTokens and AnnotateTokenNames.
func Pretokenized(sentence string) *kg.Document {
	var tok []kg.Token
	at := 0
	for _, form := range strings.Fields(sentence) {
		start := at + strings.Index(sentence[at:], form)
		at = start + len(form)
		tok = append(tok, kg.Token{Span: kg.Span{start, at}, Form: form, Head: -1})
	}
	return &kg.Document{Text: sentence, Sentences: []kg.Sentence{{Span: kg.Span{0, len(sentence)}, Tokens: tok}}}
}

// AnnotateNames is Annotate up to the names: entities are left to the caller.
func (a *Annotator) AnnotateNames(doc *kg.Document) {
	for _, s := range a.stages[:len(a.stages)-1] {
		s.Annotate(doc)
	}
}

// AnnotateTokenNames is AnnotateNames for a document whose sentences and tokens are given.
func (a *Annotator) AnnotateTokenNames(doc *kg.Document) {
	doc.Mentions, doc.Entities, doc.Anaphors = nil, nil, nil
	for _, s := range a.stages[1 : len(a.stages)-1] {
		s.Annotate(doc)
	}
}

// Extract returns the facts that the clauses of an annotated document state, in the order
// of its sentences.
func (a *Annotator) Extract(doc *kg.Document) []kg.Extraction {
	return a.clauses.extract(doc)
}

// LeastConfidence is what statements of the graph need to be kept, unless KeepFrom says otherwise.
const LeastConfidence = confidence.LeastCompact

// KeepFrom makes statements of the graph of that confidence or more be kept, from 0 for all. It must not be called while documents are read.
func (a *Annotator) KeepFrom(least float64) { a.clauses.least = least }

// Explain is Extract, Tuples or Triples, as mode says, with an account of how it came to its
// result.
func (a *Annotator) Explain(doc *kg.Document, mode oie.Mode) ([]kg.Extraction, *oie.Trace) {
	s := a.clauses
	switch mode {
	case oie.NAry:
		s = a.tuples
	case oie.Triples:
		s = a.triples
	}
	xs, trace := s.extractor.Explain(doc)
	s.confidence.Set(doc, xs)
	for i := range xs {
		if x := &xs[i]; s.doubtful(*x) {
			trace.Misses = append(trace.Misses, oie.Miss{Sentence: x.Sentence, Rule: x.Rule, Token: x.Relation.Head,
				Why: doubted(x, s.least)})
		}
	}
	return slices.DeleteFunc(xs, s.doubtful), trace
}

// doubted says why an extraction is left out for its confidence.
func doubted(x *kg.Extraction, least float64) string {
	why := fmt.Sprintf("left out for its confidence, %.2f, below %.2f", x.Confidence, least)
	if x.Doubt != "" {
		why += "; against it most of all: " + x.Doubt
	}
	return why
}

// Tuples returns the facts of an annotated document as n-ary tuples, one a predicate with
// all its arguments.
func (a *Annotator) Tuples(doc *kg.Document) []kg.Extraction { return a.tuples.extract(doc) }

// Triples returns the facts of an annotated document as the smallest triples that stand by
// themselves, in words of the sentence only.
func (a *Annotator) Triples(doc *kg.Document) []kg.Extraction { return a.triples.extract(doc) }
