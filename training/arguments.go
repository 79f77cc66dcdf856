package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"kg"
	"kg/eval"
	"kg/extract/confidence"
	"kg/extract/oie"
)

// tryArguments measures on the development halves of the benchmarks whether what is learned
// beats the rules that say which arguments and triples to print. It changes nothing.
//
// The first is a chooser of arguments: a logistic regression on QA-SRL Gold (Roit et al.
// 2020), whose annotators asked of each verb all that the sentence tells. What the n-ary
// extractor takes for a further argument is one where somebody's answer is mostly the same
// words; arguments below a threshold are left out. The threshold is chosen on other
// sentences than it is scored on.
//
// The second is a filter of triples: those are left out whose confidence, learned on other
// sentences, is below half of the F1 of all of them, which is where F1 is greatest if
// confidence is what it says (Lipton et al. 2014).
func tryArguments(_ context.Context, e *env) error {
	b, _, read, err := e.bench()
	if err != nil {
		return err
	}
	examples, err := e.answered(read)
	if err != nil {
		return err
	}
	crossed := crossValidate(examples, ridge, rare)
	e.logf("arguments of QA-SRL: %d, %.3f of them answers; ranked right %.3f by chance learned on other sentences", len(examples),
		mean(examples, func(i int) float64 { return examples[i].right }), ranking(examples, func(i int) float64 { return crossed[i] }))
	weights := make(map[confidence.Feature]float64)
	for _, w := range fit(examples, ridge, rare) {
		weights[w.Feature] = w.Value
	}
	docs := make([]*kg.Document, len(b.sentences))
	for i, s := range b.sentences {
		docs[i] = read(s)
	}
	e.chosenArguments(b, docs, weights)
	e.filteredTriples(b, docs)
	return nil
}

// thresholds that a chooser of arguments is tried with; at 0 it takes all.
var thresholds = []float64{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6}

func (e *env) chosenArguments(b *bench, docs []*kg.Document, weights map[confidence.Feature]float64) {
	extractor, model := oie.NewMode(oie.NAry), confidence.NAry()
	var all [][]eval.Tuple // by threshold
	for _, least := range thresholds {
		var out []eval.Tuple
		dropped := 0
		for _, doc := range docs {
			xs := extractor.Extract(doc)
			model.Set(doc, xs)
			for i := range xs {
				x := &xs[i]
				x.Arguments = slices.DeleteFunc(slices.Clone(x.Arguments), func(a kg.Argument) bool {
					sum := weights[bias]
					argumentFeatures(doc.Sentences[0].Tokens, x, a, func(f confidence.Feature) { sum += weights[f] })
					return logistic(sum) < least
				})
				dropped += len(xs[i].Arguments)
				out = append(out, eval.TupleOf(doc, x))
			}
		}
		all = append(all, out)
		s := eval.ScoreCaRB(b.carb, out)
		e.logf("  arguments of %.1f or more: %d are left, CaRB F1 %.4f, AUC %.4f", least, dropped, s.F1, s.AUC)
	}
	part := make(map[string]int, len(docs))
	for i, doc := range docs {
		part[doc.Text] = i % parts
	}
	of := func(tuples []eval.Tuple, in func(p int) bool) []eval.Tuple {
		return slices.DeleteFunc(slices.Clone(tuples), func(t eval.Tuple) bool { return !in(part[t.Sentence]) })
	}
	var chosen []eval.Tuple
	for k := range parts {
		best, at := -1.0, 0
		for n := range all {
			others := func(p int) bool { return p != k }
			if s := eval.ScoreCaRB(of(b.carb, others), of(all[n], others)); s.F1 > best+1e-9 {
				best, at = s.F1, n
			}
		}
		chosen = append(chosen, of(all[at], func(p int) bool { return p == k })...)
	}
	s := eval.ScoreCaRB(b.carb, chosen)
	e.logf("  threshold chosen on other sentences: CaRB F1 %.4f, AUC %.4f", s.F1, s.AUC)
}

func (e *env) filteredTriples(b *bench, docs []*kg.Document) {
	w := ways[slices.IndexFunc(ways, func(w way) bool { return w.name == "triples" })]
	examples := w.examples(b, docs)
	crossed := crossValidate(examples, ridge, rare)
	tuples := withConfidence(examples, func(i int) float64 { return 1 })
	all := b.benchie.Score(tuples)
	e.logf("triples: %d, BenchIE precision %.4f, recall %.4f, F1 %.4f", len(tuples), all.Precision, all.Recall, all.F1)
	var kept []eval.Tuple
	for i := range tuples {
		if crossed[i] >= all.F1/2 {
			kept = append(kept, tuples[i])
		}
	}
	s := b.benchie.Score(kept)
	e.logf("  of confidence %.2f or more: %d, precision %.4f, recall %.4f, F1 %.4f", all.F1/2, len(kept), s.Precision, s.Recall, s.F1)
}

// answered returns the further arguments that the n-ary extractor takes in the development
// parts of QA-SRL Gold, with whether an annotator's answer is mostly the same words.
func (e *env) answered(read func(string) *kg.Document) ([]example, error) {
	dir, err := e.labelled("QASRL-GS")
	if err != nil {
		return nil, err
	}
	var out []example
	extractor := oie.NewMode(oie.NAry)
	number := 0
	for _, domain := range []string{"wikinews", "wikipedia"} {
		texts, err := readCSV(filepath.Join(dir, "data", "sentences", domain+".dev.full.csv"), "qasrl_id", "tokens")
		if err != nil {
			return nil, err
		}
		rows, err := readCSV(filepath.Join(dir, "data", "gold", domain+".dev.gold.csv"), "qasrl_id", "verb_idx", "answer_range")
		if err != nil {
			return nil, err
		}
		type verb struct{ sentence, at string }
		answers := make(map[verb][][2]int)
		for _, r := range rows {
			v := verb{r[0], r[1]}
			for _, span := range strings.Split(r[2], "~!~") {
				from, to, _ := strings.Cut(span, ":")
				first, err1 := strconv.Atoi(from)
				last, err2 := strconv.Atoi(to)
				if err1 == nil && err2 == nil {
					answers[v] = append(answers[v], [2]int{first, last})
				}
			}
		}
		for _, s := range texts {
			number++
			doc := read(s[1])
			xs := extractor.Extract(doc)
			for i := range xs {
				x := &xs[i]
				spans := answers[verb{s[0], strconv.Itoa(x.Relation.Head)}]
				if len(spans) == 0 {
					continue // not asked about
				}
				for _, a := range x.Arguments {
					ex := example{weight: 1, sentence: number}
					argumentFeatures(doc.Sentences[0].Tokens, x, a, func(f confidence.Feature) { ex.features = append(ex.features, weighed{f, 1}) })
					if slices.ContainsFunc(spans, func(span [2]int) bool { return overlap(a.Phrase.Tokens, span) >= 0.5 }) {
						ex.right = 1
					}
					out = append(out, ex)
				}
			}
		}
	}
	return out, nil
}

// overlap is the F1 of the words of a phrase and of a span.
func overlap(tokens []int, span [2]int) float64 {
	n := 0
	for _, i := range tokens {
		if i >= span[0] && i < span[1] {
			n++
		}
	}
	return 2 * float64(n) / float64(len(tokens)+span[1]-span[0])
}

// argumentFeatures calls f with what tells whether a phrase is an argument of a relation.
func argumentFeatures(tok []kg.Token, x *kg.Extraction, a kg.Argument, f func(confidence.Feature)) {
	is := func(kind, name string) { f(confidence.Feature{Kind: kind, Name: name}) }
	head, verb := &tok[a.Phrase.Head], &tok[x.Relation.Head]
	first := &tok[a.Phrase.Tokens[0]]
	is("relation", head.Deprel)
	is("part of speech", head.UPOS)
	is("opens with", strings.ToLower(first.Form))
	is("opens with, of verb", strings.ToLower(first.Form)+" "+strings.ToLower(verb.Lemma))
	is("word", strings.ToLower(head.Lemma))
	is("rule", x.Rule)
	is("length", strconv.Itoa(min(len(a.Phrase.Tokens)/3, 6)))
	is("place", strconv.Itoa(slices.IndexFunc(x.Arguments, func(b kg.Argument) bool { return b.Phrase.Head == a.Phrase.Head })))
	is("distance", strconv.Itoa(min(max(a.Phrase.Head-x.Relation.Head, -5), 20)/4))
	if head.Head != x.Relation.Head {
		is("of another word", "")
	}
	if i := a.Phrase.Tokens[0]; i > 0 && tok[i-1].Form == "," {
		is("behind a comma", "")
	}
}

// readCSV returns the named columns of a file with a header.
func readCSV(path string, columns ...string) ([][]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.LazyQuotes = true
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%s is empty", path)
	}
	at := make([]int, len(columns))
	for i, c := range columns {
		if at[i] = slices.Index(rows[0], c); at[i] < 0 {
			return nil, fmt.Errorf("%s has no column %s", path, c)
		}
	}
	out := make([][]string, len(rows)-1)
	for n, row := range rows[1:] {
		for _, i := range at {
			out[n] = append(out[n], row[i])
		}
	}
	return out, nil
}
