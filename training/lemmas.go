package main

import (
	"context"
	"fmt"
	"slices"

	"kg"
	"kg/conllu"
	"kg/extract/lemma"
)

// Treebanks that lemmas are learned from, and the one they are scored on.
var (
	trainFiles = []string{"UD_English-EWT/en_ewt-ud-train.conllu", "UD_English-GUM/open/en_gum-open-train.conllu"}
	devFile    = "UD_English-EWT/en_ewt-ud-dev.conllu"
)

const trainedOn = "UD_English-EWT train, UD_English-GUM open train (CC BY-SA 4.0 and compatible)"

// trainLemmas learns base forms and scores them on the development set, with gold tags.
func trainLemmas(_ context.Context, e *env) error {
	train, err := e.tokens(trainFiles...)
	if err != nil {
		return err
	}
	dev, err := e.tokens(devFile)
	if err != nil {
		return err
	}
	irregular, err := e.irregularForms()
	if err != nil {
		return err
	}
	e.logf("%d irregular forms", len(irregular))
	l, err := lemma.Train(train, irregular)
	if err != nil {
		return err
	}
	right, all := 0, 0
	for _, gold := range dev {
		tokens := slices.Clone(gold)
		l.Lemmatize(tokens)
		for i := range gold {
			all++
			if tokens[i].Lemma == gold[i].Lemma {
				right++
			}
		}
	}
	score := fmt.Sprintf("EWT dev, gold tokens and tags: %.2f", 100*float64(right)/float64(all))
	e.logf("%s", score)
	data, err := l.Encode(map[string]string{"data": trainedOn, "score": score})
	if err != nil {
		return err
	}
	return e.write("extract/lemma/lemma.model", data)
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
