package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"kg"
	"kg/conllu"
	"kg/extract/parse"
	"kg/extract/tag"
)

// folds is the number of parts of the training data of which each is tagged by a tagger
// that learned from the others.
const folds = 5

var parserOptions = parse.Options{Models: 2, Rounds: 6, Explore: 0.9, MinUpdates: 5, Prune: 0.1, PruneSum: 1, Seed: 1}

// retag writes the training sentences with predicted tags, which the parser learns from:
// tags like those it will see, with their errors.
func retag(_ context.Context, e *env) error {
	sentences, err := e.treebank(trainFiles...)
	if err != nil {
		return err
	}
	// The folds are independent of each other; how they are scheduled changes nothing.
	o := taggerOptions
	if o.Irregular, err = e.irregularForms(); err != nil {
		return err
	}
	var wg sync.WaitGroup
	var failed [folds]error
	tagged := make([][]kg.Token, len(sentences))
	for fold := range folds {
		wg.Go(func() {
			failed[fold] = retagFold(sentences, fold, tagged, o)
			e.logf("fold %d of %d", fold+1, folds)
		})
	}
	wg.Wait()
	if err := errors.Join(failed[:]...); err != nil {
		return err
	}
	var buf bytes.Buffer
	w := conllu.NewWriter(&buf)
	for i, s := range sentences {
		s.Tokens = tagged[i]
		if err := w.Write(s); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(e.cache, "retagged.conllu"), buf.Bytes(), 0o644)
}

// inFold tells the part a sentence belongs to; neighbours, which are alike, stay together.
func inFold(sentence int) int { return sentence / 10 % folds }

// retagFold gives the sentences of one fold the tags of a tagger that learned from the
// gold tags of the others.
func retagFold(sentences []*conllu.Sentence, fold int, tagged [][]kg.Token, o tag.Options) error {
	var rest [][]kg.Token
	for i, s := range sentences {
		if inFold(i) != fold {
			rest = append(rest, s.Tokens)
		}
	}
	t, err := tag.Train(rest, o)
	if err != nil {
		return err
	}
	for i, s := range sentences {
		if inFold(i) == fold {
			tagged[i] = slices.Clone(s.Tokens)
			t.Tag(tagged[i])
		}
	}
	return nil
}

// trainParser trains the parser and scores it on the development set.
func trainParser(_ context.Context, e *env) error {
	sentences, err := conllu.ReadFile(filepath.Join(e.cache, "retagged.conllu"))
	if err != nil {
		return fmt.Errorf("run the step retag first: %w", err)
	}
	dev, err := e.tokens(devFile)
	if err != nil {
		return err
	}
	tagger, err := tag.New()
	if err != nil {
		return err
	}
	tagged := make([][]kg.Token, len(dev))
	for i := range dev {
		tagged[i] = untagged(dev[i])
		tagger.Tag(tagged[i])
	}
	o := parserOptions
	o.Round = func(model, round int, p *parse.Parser) {
		e.logf("model %d, round %d: %s", model+1, round+1, attachment(p, tagged, dev))
	}
	p, err := parse.Train(tokensOf(sentences), o)
	if err != nil {
		return err
	}
	score := attachment(p, tagged, dev)
	e.logf("all models: %s", score)
	data, err := p.Encode(map[string]string{"data": trainedOn, "score": score})
	if err != nil {
		return err
	}
	return e.write("extract/parse/parse.model", data)
}

// attachment parses sentences and says how many words got the right head, the right
// relation too, and that with its subtype.
func attachment(p *parse.Parser, tagged, gold [][]kg.Token) string {
	all, uas, las, full := 0, 0, 0, 0
	for i := range tagged {
		tokens := slices.Clone(tagged[i])
		p.Parse(tokens)
		for j := range tokens {
			all++
			if tokens[j].Head != gold[i][j].Head {
				continue
			}
			uas++
			if universal(tokens[j].Deprel) == universal(gold[i][j].Deprel) {
				las++
			}
			if tokens[j].Deprel == gold[i][j].Deprel {
				full++
			}
		}
	}
	percent := func(n int) float64 { return 100 * float64(n) / float64(all) }
	return fmt.Sprintf("EWT dev, gold tokens: UAS %.2f LAS %.2f with subtypes %.2f", percent(uas), percent(las), percent(full))
}

// universal returns a relation without its subtype.
func universal(deprel string) string {
	u, _, _ := strings.Cut(deprel, ":")
	return u
}
