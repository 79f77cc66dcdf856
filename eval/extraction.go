package eval

import (
	"math"
	"strings"

	"kg"
)

// TupleOf returns an extraction as CaRB wants it: the relation as a reader says it, the
// object and every further argument with its role.
func TupleOf(doc *kg.Document, x *kg.Extraction) Tuple {
	t := Tuple{Sentence: sentenceOf(doc, x), Confidence: x.Confidence, Rule: x.Rule, Relation: x.Relation.Label, Args: []string{forms(doc, x, x.Subject)}}
	if !x.Object.Empty() {
		t.Args = append(t.Args, forms(doc, x, x.Object))
	}
	for _, a := range x.Arguments {
		t.Args = append(t.Args, strings.TrimSpace(a.Role+" "+forms(doc, x, a.Phrase)))
	}
	return t
}

// TripleOf returns an extraction as BenchIE wants it: subject, relation and object. False when
// it implies the relation or has no object.
func TripleOf(doc *kg.Document, x *kg.Extraction) (Tuple, bool) {
	return Tuple{Sentence: sentenceOf(doc, x), Confidence: x.Confidence, Rule: x.Rule, Relation: x.Relation.Label,
		Args: []string{forms(doc, x, x.Subject), forms(doc, x, x.Object)}}, !x.Relation.Empty() && !x.Object.Empty()
}

func sentenceOf(doc *kg.Document, x *kg.Extraction) string {
	return doc.Slice(doc.Sentences[x.Sentence].Span)
}

// forms is a phrase as its words, parted by spaces.
func forms(doc *kg.Document, x *kg.Extraction, p kg.Phrase) string {
	tok := doc.Sentences[x.Sentence].Tokens
	words := make([]string, len(p.Tokens))
	for i, t := range p.Tokens {
		words[i] = tok[t].Form
	}
	return strings.Join(words, " ")
}

// Agreement is how far a tuple and a gold tuple have the same words in the same places.
type Agreement struct{ Precision, Recall float64 }

// F1 is the harmonic mean of precision and recall.
func (a Agreement) F1() float64 { return harmonic(a.Precision, a.Recall) }

// AgreementCaRB tells of each tuple how far it agrees with the gold tuple nearest to it, by
// the matching of CaRB. With apart no two tuples are compared with the same gold tuple: the
// nearest pairs are made first, and who gets none agrees with nothing.
func AgreementCaRB(gold, found []Tuple, apart bool) []Agreement {
	s := newScore(gold, found)
	out := make([]Agreement, len(found))
	for _, sent := range s.bySentence() {
		pairs := matchAll(gold, found, sent)
		if apart {
			for _, p := range greedy(pairs, s.atLeast(sent.found, math.Inf(-1)), harmonicOf) {
				out[sent.found[p[1]]] = agreementOf(pairs[p[0]][p[1]])
			}
			continue
		}
		for j, f := range sent.found {
			for i := range sent.gold {
				if a := agreementOf(pairs[i][j]); a.F1() > out[f].F1() {
					out[f] = a
				}
			}
		}
	}
	return out
}

func agreementOf(p [2]float64) Agreement { return Agreement{p[0], p[1]} }
