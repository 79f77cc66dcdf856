package main

import (
	"context"
	"fmt"

	"kg"
	"kg/conllu"
	"kg/extract/tag"
)

// Treebanks that the tagger and the parser learn from, and the one they are tuned on.
var (
	trainFiles = []string{"UD_English-EWT/en_ewt-ud-train.conllu", "UD_English-GUM/open/en_gum-open-train.conllu"}
	devFile    = "UD_English-EWT/en_ewt-ud-dev.conllu"
)

const trainedOn = "UD_English-EWT train, UD_English-GUM open train (CC BY-SA 4.0 and compatible)"

var taggerOptions = tag.Options{Rounds: 8, MinUpdates: 2, Prune: 0.1, Seed: 1}

// trainTagger trains the tagger and scores it on the development set.
func trainTagger(_ context.Context, e *env) error {
	train, err := e.tokens(trainFiles...)
	if err != nil {
		return err
	}
	dev, err := e.tokens(devFile)
	if err != nil {
		return err
	}
	o := taggerOptions
	if o.Irregular, err = e.irregularForms(); err != nil {
		return err
	}
	e.logf("%d irregular forms", len(o.Irregular))
	t, err := tag.Train(train, o)
	if err != nil {
		return err
	}
	var right struct{ upos, xpos, feats, lemma, all int }
	for _, gold := range dev {
		tokens := untagged(gold)
		t.Tag(tokens)
		for i := range gold {
			right.all++
			if tokens[i].UPOS == gold[i].UPOS {
				right.upos++
			}
			if tokens[i].XPOS == gold[i].XPOS {
				right.xpos++
			}
			if tokens[i].Feats == gold[i].Feats {
				right.feats++
			}
			if tokens[i].Lemma == gold[i].Lemma {
				right.lemma++
			}

		}
	}
	percent := func(n int) float64 { return 100 * float64(n) / float64(right.all) }
	score := fmt.Sprintf("EWT dev, gold tokens: UPOS %.2f XPOS %.2f Feats %.2f Lemma %.2f",
		percent(right.upos), percent(right.xpos), percent(right.feats), percent(right.lemma))
	e.logf("%s", score)
	data, err := t.Encode(map[string]string{"data": trainedOn, "score": score})
	if err != nil {
		return err
	}
	return e.write("extract/tag/tag.model", data)
}

// tokens reads the words of treebanks.
func (e *env) tokens(names ...string) ([][]kg.Token, error) {
	sentences, err := e.treebank(names...)
	if err != nil {
		return nil, err
	}
	return tokensOf(sentences), nil
}

func tokensOf(sentences []*conllu.Sentence) [][]kg.Token {
	all := make([][]kg.Token, len(sentences))
	for i, s := range sentences {
		all[i] = s.Tokens
	}
	return all
}

// untagged returns a copy of the tokens without any annotation.
func untagged(tokens []kg.Token) []kg.Token {
	out := make([]kg.Token, len(tokens))
	for i, t := range tokens {
		out[i] = kg.Token{Span: t.Span, Form: t.Form, Joined: t.Joined, Head: -1}
	}
	return out
}
