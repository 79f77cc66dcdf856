package main

import (
	"context"
	"slices"

	"kg"
	"kg/conllu"
	"kg/eval"
	"kg/extract"
	"kg/extract/lemma"
	"kg/extract/ner"
	"kg/extract/neural"
)

// testFiles are what the figures of docs/models.md are taken on. They are for scoring
// alone: nothing is chosen by them.
var testFiles = []string{
	"UD_English-EWT/en_ewt-ud-test.conllu",
	"UD_English-GUM/en_gum-ud-test.conllu",
	"UD_English-PUD/en_pud-ud-test.conllu",
}

// nameTestFiles are the test sets of names.
var nameTestFiles = []string{"UNER_English-EWT/en_ewt-ud-test.iob2", "UNER_English-PUD/en_pud-ud-test.iob2"}

// scoreModels prints how the built-in models do on the test sets, with the sentences and
// tokens of the gold side.
func scoreModels(_ context.Context, e *env) error {
	parser, err := neural.New()
	if err != nil {
		return err
	}
	lemmas, err := lemma.New()
	if err != nil {
		return err
	}
	for _, name := range testFiles {
		gold, err := e.treebank(name)
		if err != nil {
			return err
		}
		result, err := eval.ScoreCoNLL(gold, annotated(gold, parser, lemmas))
		if err != nil {
			return err
		}
		e.logf("%s\n%s", name, result)
	}
	names, err := ner.New()
	if err != nil {
		return err
	}
	for _, file := range nameTestFiles {
		result, err := e.scoreNames(names, file)
		if err != nil {
			return err
		}
		e.logf("%s\n%s", file, result)
	}
	return nil
}

// annotated returns the sentences with what the stages say of their words.
func annotated(gold []*conllu.Sentence, stages ...extract.Stage) []*conllu.Sentence {
	doc := &kg.Document{}
	system := make([]*conllu.Sentence, len(gold))
	for i, g := range gold {
		s := *g
		s.Tokens = untagged(g.Tokens)
		s.Misc = slices.Clone(g.Misc)
		system[i] = &s
		doc.Sentences = append(doc.Sentences, kg.Sentence{Tokens: s.Tokens})
	}
	for _, stage := range stages {
		stage.Annotate(doc)
	}
	return system
}
