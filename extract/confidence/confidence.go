// Package confidence tells how far extractions can be trusted: it gives each the chance
// that annotators, shown the sentence, agree with it.
//
// The chance is read off a logistic regression over what is known of an extraction: the
// rule that made it, how sure the parser was of the words that hold it together, its
// lengths, its construction. There is one set of weights for each way of saying, fitted on
// the development halves of benchmarks whose annotators wrote down what sentences state;
// "go run ./training confidence" fits and measures them.
package confidence

import (
	"math"

	"kg"
)

// Model gives extractions their confidence. It is read-only.
type Model struct{ weights map[Feature]float64 }

// Weight is the weight of a feature.
type Weight struct {
	Feature
	Value float64
}

// NewModel returns the model of the given weights.
func NewModel(weights []Weight) *Model {
	m := &Model{make(map[Feature]float64, len(weights))}
	for _, w := range weights {
		m.weights[w.Feature] = w.Value
	}
	return m
}

// What is left out for its confidence. "go run ./training arguments" measures both.
const (
	// LeastCompact is the least confidence of a statement of the graph. Of those below it that a
	// reader judged, most were wrong.
	LeastCompact = 0.6
	// LeastTriples is half of the F1 of all triples: where F1 is greatest when confidence is
	// the chance to be right (Lipton et al. 2014).
	LeastTriples = 0.27
)

// Compact returns the model of the statements of the graph.
func Compact() *Model { return NewModel(compact()) }

// NAry returns the model of n-ary tuples.
func NAry() *Model { return NewModel(nary()) }

// Triples returns the model of the smallest triples.
func Triples() *Model { return NewModel(triples()) }

// of returns the confidence of xs[i].
func (m *Model) of(doc *kg.Document, xs []kg.Extraction, i int) float64 {
	sum := m.weights[Feature{Kind: "bias"}]
	Features(doc, xs, i, func(f Feature, value float64) { sum += m.weights[f] * value })
	return min(max(1/(1+math.Exp(-sum)), least), 1-least)
}

// least is the least confidence, and what is missing from the greatest.
const least = 0.01

// Set sets the confidence of all extractions of a document: greater than 0 and less than 1.
func (m *Model) Set(doc *kg.Document, xs []kg.Extraction) {
	for i := range xs {
		xs[i].Confidence = m.of(doc, xs, i)
	}
}
