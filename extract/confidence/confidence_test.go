package confidence_test

import (
	"math"
	"testing"

	"kg"
	"kg/extract/confidence"
)

// oslo is "Oslo left the pact" with one extraction.
func oslo() (*kg.Document, []kg.Extraction) {
	doc := &kg.Document{Text: "Oslo left the pact", Sentences: []kg.Sentence{{Span: kg.Span{0, 18}, Tokens: []kg.Token{
		{Form: "Oslo", UPOS: "PROPN", Head: 1, Deprel: "nsubj", Margin: 9},
		{Form: "left", UPOS: "VERB", Head: -1, Deprel: "root", Margin: 12},
		{Form: "the", UPOS: "DET", Head: 3, Deprel: "det", Margin: 11},
		{Form: "pact", UPOS: "NOUN", Head: 1, Deprel: "obj", Margin: 8},
	}}}}
	x := kg.Extraction{Subject: kg.Phrase{Head: 0, Tokens: []int{0}}, Object: kg.Phrase{Head: 3, Tokens: []int{2, 3}}, Rule: "clause/svo", Confidence: 0.9}
	x.Relation.Phrase = kg.Phrase{Head: 1, Tokens: []int{1}}
	return doc, []kg.Extraction{x}
}

// The features that are there count with their weights, those that are not do not.
func TestConfidenceIsTheLogisticOfTheWeights(t *testing.T) {
	doc, xs := oslo()
	m := confidence.NewModel([]confidence.Weight{
		{confidence.Feature{Kind: "bias"}, 0.5},
		{confidence.Feature{Kind: "rule", Name: "clause/svo"}, 1},
		{confidence.Feature{Kind: "rule", Name: "nominal/placed"}, -5},
		{confidence.Feature{Kind: "object begins with", Name: "DET"}, 0.25},
	})
	m.Set(doc, xs)
	if want := 1 / (1 + math.Exp(-1.75)); math.Abs(xs[0].Confidence-want) > 1e-9 {
		t.Errorf("confidence %g, want %g", xs[0].Confidence, want)
	}
}

// What the parser was not sure of is trusted less, in each way of saying.
func TestDoubtsOfTheParserLowerConfidence(t *testing.T) {
	for name, m := range map[string]*confidence.Model{"compact": confidence.Compact(), "nary": confidence.NAry(), "triples": confidence.Triples()} {
		doc, sure := oslo()
		m.Set(doc, sure)
		doc, unsure := oslo()
		for i := range doc.Sentences[0].Tokens {
			doc.Sentences[0].Tokens[i].Margin = -1
		}
		m.Set(doc, unsure)
		if unsure[0].Confidence >= sure[0].Confidence {
			t.Errorf("%s: %.3f with doubts, %.3f without", name, unsure[0].Confidence, sure[0].Confidence)
		}
	}
}

// Whatever comes in, confidence is a chance, and never certainty.
func TestConfidenceIsAChance(t *testing.T) {
	broken := func(change func(*kg.Extraction)) []kg.Extraction {
		_, xs := oslo()
		change(&xs[0])
		return xs
	}
	for name, xs := range map[string][]kg.Extraction{
		"no object":             broken(func(x *kg.Extraction) { x.Object = kg.Phrase{} }),
		"implied relation":      broken(func(x *kg.Extraction) { x.Relation.Tokens = nil }),
		"no subject":            broken(func(x *kg.Extraction) { x.Subject = kg.Phrase{} }),
		"tokens beyond the end": broken(func(x *kg.Extraction) { x.Object.Tokens = []int{7} }),
		"no such sentence":      broken(func(x *kg.Extraction) { x.Sentence = 3 }),
		"prior of 1":            broken(func(x *kg.Extraction) { x.Confidence = 1 }),
		"prior of 0":            broken(func(x *kg.Extraction) { x.Confidence = 0 }),
		"unknown rule":          broken(func(x *kg.Extraction) { x.Rule = "" }),
	} {
		doc, _ := oslo()
		for _, m := range []*confidence.Model{confidence.Compact(), confidence.NAry(), confidence.Triples(), confidence.NewModel(nil)} {
			ys := append([]kg.Extraction(nil), xs...)
			m.Set(doc, ys)
			if c := ys[0].Confidence; !(c > 0 && c < 1) {
				t.Errorf("%s: confidence %g", name, c)
			}
		}
	}
}
