package main

import (
	"context"
	"fmt"
	"strings"

	"kg"
	"kg/conllu"
	"kg/eval"
	"kg/extract/token"
)

// Treebanks whose raw text the sentence classifier learns from and is scored on.
var (
	sentenceTrain = []string{"UD_English-EWT/en_ewt-ud-train.conllu", "UD_English-GUM/open/en_gum-open-train.conllu"}
	sentenceDev   = []struct{ name, file string }{
		{"EWT dev", "UD_English-EWT/en_ewt-ud-dev.conllu"},
		{"GUM open dev", "UD_English-GUM/open/en_gum-open-dev.conllu"},
	}
)

var sentenceOptions = token.Options{Models: 3, Rounds: 9, Seed: 1, Dropout: 0.3, MinUpdates: 3, Prune: 0.1}

// trainSentences trains the sentence boundary classifier on the raw text of the treebanks
// and scores sentences and words on the development sets.
func trainSentences(_ context.Context, e *env) error {
	train, err := e.treebank(sentenceTrain...)
	if err != nil {
		return err
	}
	var docs []*kg.Document
	for _, d := range conllu.Documents(train) {
		docs = append(docs, conllu.Assemble(d))
	}
	tokenizer, err := token.Train(docs, sentenceOptions)
	if err != nil {
		return err
	}
	var scores []string
	for _, dev := range sentenceDev {
		gold, err := e.treebank(dev.file)
		if err != nil {
			return err
		}
		var system []*conllu.Sentence
		for _, d := range conllu.Documents(gold) {
			doc := &kg.Document{Text: conllu.Assemble(d).Text}
			tokenizer.Annotate(doc)
			system = append(system, conllu.FromDocument(doc)...)
		}
		score, err := eval.ScoreCoNLL(gold, system)
		if err != nil {
			return err
		}
		scores = append(scores, fmt.Sprintf("%s, raw text: sentences %.2f tokens %.2f words %.2f", dev.name,
			100*score.Sentences.F1(), 100*score.Tokens.F1(), 100*score.Words.F1()))
	}
	e.logf("%s", strings.Join(scores, "\n"))
	data, err := tokenizer.Encode(map[string]string{"data": "UD_English-EWT train, UD_English-GUM open train (CC BY-SA 4.0 and compatible)", "score": strings.Join(scores, "; ")})
	if err != nil {
		return err
	}
	return e.write("extract/token/boundary.model", data)
}
