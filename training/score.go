package main

import (
	"context"
	"slices"

	"kg/conllu"
	"kg/eval"
	"kg/extract/parse"
	"kg/extract/tag"
)

// testFiles are what the figures of docs/models.md are taken on. They are for scoring
// alone: nothing is chosen by them.
var testFiles = []string{
	"UD_English-EWT/en_ewt-ud-test.conllu",
	"UD_English-GUM/en_gum-ud-test.conllu",
	"UD_English-PUD/en_pud-ud-test.conllu",
}

// scoreModels prints how the built-in tagger and parser do on the test sets, with the
// sentences and tokens of the gold side.
func scoreModels(_ context.Context, e *env) error {
	tagger, err := tag.New()
	if err != nil {
		return err
	}
	parser, err := parse.New()
	if err != nil {
		return err
	}
	for _, name := range testFiles {
		gold, err := e.treebank(name)
		if err != nil {
			return err
		}
		system := make([]*conllu.Sentence, len(gold))
		for i, g := range gold {
			s := *g
			s.Tokens = untagged(g.Tokens)
			s.Misc = slices.Clone(g.Misc)
			tagger.Tag(s.Tokens)
			parser.Parse(s.Tokens)
			system[i] = &s
		}
		result, err := eval.ScoreCoNLL(gold, system)
		if err != nil {
			return err
		}
		e.logf("%s\n%s", name, result)
	}
	return nil
}
