package main

import (
	"context"
	"os"

	"kg"
	"kg/eval"
	"kg/extract/coref"
)

const corefData = "GUM open train (CC BY-SA 4.0), LitBank (CC BY 4.0), GAP development and validation (Apache 2.0), names in Wikipedia 2019 (CC BY-SA 3.0), answers about Wikipedia 2019 and Wikinews (CC BY 2.5)"

// trainCoref trains the ranker of antecedents and writes it.
func trainCoref(ctx context.Context, e *env) error {
	a, err := newReader()
	if err != nil {
		return err
	}
	samples, err := e.corefSamples(ctx, a)
	if err != nil {
		return err
	}
	asked, _, err := e.askedSamples(a, 0)
	if err != nil {
		return err
	}
	samples = append(samples, asked...)
	items, err := e.gapItems("GAP/gap-validation.tsv")
	if err != nil {
		return err
	}
	trained, err := coref.Train(append(samples, gapSamples(a, items)...), corefOptions(e))
	if err != nil {
		return err
	}
	data, err := trained.Encode(map[string]string{"data": corefData})
	if err != nil {
		return err
	}
	return e.write("extract/coref/coref.model", data)
}

// keptTexts is which of so many texts with answers is kept back to measure by.
const keptTexts = 4

// scoreCoref trains the ranker without the validation part of GAP and some of the texts with answers, the same in all
// else, and scores it on these and on the development part of GUM.
func scoreCoref(ctx context.Context, e *env) error {
	a, err := newReader()
	if err != nil {
		return err
	}
	samples, err := e.corefSamples(ctx, a)
	if err != nil {
		return err
	}
	asked, kept, err := e.askedSamples(a, keptTexts)
	if err != nil {
		return err
	}
	samples = append(samples, asked...)
	trained, err := coref.Train(samples, corefOptions(e))
	if err != nil {
		return err
	}
	resolver, err := trained.Resolver()
	if err != nil {
		return err
	}
	chains, err := e.scoreChains(a, resolver, "UD_English-GUM/open/en_gum-open-dev.conllu")
	if err != nil {
		return err
	}
	gap, err := e.scoreGAP(a, resolver, "GAP/gap-validation.tsv")
	if err != nil {
		return err
	}
	e.logf("GUM dev, open genres\n%sGAP validation\n%sanswered, articles kept back\n%s", chains, gap, tellAsked(scoreAsked(kept, resolver)))
	return nil
}

func corefOptions(e *env) coref.Options {
	return coref.Options{Epochs: 5, Rate: 0.02, Dropout: 0.5, Seed: 1, Progress: func(epoch int, loss float64) {
		e.logf("epoch %d: loss %.4f a choice", epoch+1, loss)
	}}
}

// scoreChains scores a resolver on a treebank with coreference: words and sentences are given.
func (e *env) scoreChains(a *reader, r *coref.Resolver, name string) (eval.CorefScore, error) {
	documents, err := e.corefTreebank(a, name)
	if err != nil {
		return eval.CorefScore{}, err
	}
	var score eval.CorefScore
	for _, d := range documents {
		score.Add(d.gold, eval.ChainsOf(r.Chains(d.doc)))
	}
	return score, nil
}

func (e *env) scoreGAP(a *reader, r *coref.Resolver, name string) (eval.GAPScore, error) {
	items, err := e.gapItems(name)
	if err != nil {
		return eval.GAPScore{}, err
	}
	var score eval.GAPScore
	for i := range items {
		doc := &kg.Document{Text: items[i].Text}
		a.text(doc)
		isA, isB := eval.AnswerGAP(&items[i], doc, r.Chains(doc))
		score.Add(&items[i], isA, isB)
	}
	return score, nil
}

func (e *env) gapItems(name string) ([]eval.GAPItem, error) {
	path, err := e.labelled(name)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return eval.ReadGAP(f)
}
