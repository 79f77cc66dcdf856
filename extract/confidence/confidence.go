// Package confidence tells how far extractions can be trusted: it gives each the chance
// that readers or annotators, shown the sentence, agree with it.
//
// The chance is read off a logistic regression over what is known of an extraction: the
// rule that made it, how sure the parser was of the words that hold it together, its
// lengths, its construction, what its parts name and what they leave out. There is one set
// of weights for each way of saying: that of the graph's statements is fitted on verdicts
// of readers, the others on the development halves of benchmarks whose annotators wrote
// down what sentences state; "go run ./training confidence" fits and measures them.
package confidence

import (
	"math"

	"kg"
)

// Model gives extractions their confidence. It is read-only.
type Model struct{ weights map[Feature]Weight }

// Weight is what a feature counts, as a logarithm of odds for each unit of its value.
type Weight struct {
	Feature
	Value float64
	Usual float64 // mean of the feature over what the weights were fitted on
}

// NewModel returns the model of the given weights.
func NewModel(weights []Weight) *Model {
	m := &Model{make(map[Feature]Weight, len(weights))}
	for _, w := range weights {
		m.weights[w.Feature] = w
	}
	return m
}

// What is left out for its confidence. "go run ./training confidence" and "arguments" measure
// what that costs and brings.
const (
	// LeastCompact is the least confidence of a statement of the graph. Of those below it three in
	// four are wrong, a blemish counted as half a fault; from higher on, facts that readers ask for
	// would be lost, of news most of all.
	LeastCompact = 0.30
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

// Reason is a feature and how far it moves confidence from what is usual, as a logarithm of
// odds: below 0 it speaks against the extraction.
type Reason struct {
	Feature
	Weight float64
}

// least is the least confidence, and what is missing from the greatest.
const least = 0.01

// slight is the weight of reasons too small to be told: odds of 10 to 9.
const slight = 0.1

// Set sets the confidence of all extractions of a document, greater than 0 and less than 1,
// and what speaks most for and against each.
func (m *Model) Set(doc *kg.Document, xs []kg.Extraction) {
	r := Read(doc, xs)
	for i := range xs {
		sum := m.weights[Feature{Kind: "bias"}].Value
		var pro, con Reason
		r.Features(i, func(f Feature, value float64) {
			w, ok := m.weights[f]
			if !ok {
				return
			}
			sum += w.Value * value
			switch moved := w.Value * (value - w.Usual); {
			case moved > max(pro.Weight, slight):
				pro = Reason{f, moved}
			case moved < min(con.Weight, -slight):
				con = Reason{f, moved}
			}
		})
		xs[i].Confidence = min(max(1/(1+math.Exp(-sum)), least), 1-least)
		xs[i].Belief, xs[i].Doubt = pro.String(), con.String()
	}
}
