package main

import (
	"slices"

	"kg"
	"kg/extract/cluster"
	"kg/extract/ner"
)

// closeNames decides what corpora leave open. A word outside all names of a corpus that
// does not mark some types may be a name of one of them; were it left at that, nothing
// would tell a model that most such words are none, least of all in the corpus whose habits
// it follows. So a model of the corpora that mark all types reads the others, and only what
// it finds in them stays open.
func closeNames(e *env, sentences []namedSentence, lists *ner.Lists, clusters *cluster.Table) error {
	var samples []ner.Sample
	for _, s := range sentences {
		if s.Open == 0 {
			samples = append(samples, s.Sample)
		}
	}
	o := nerOptions(e)
	o.Epochs, o.Runs, o.Progress = 4, 1, nil
	tagger, err := ner.Train(samples, lists, clusters, o)
	if err != nil {
		return err
	}
	for from := 0; from < len(sentences); {
		end := from + 1
		for end < len(sentences) && sentences[end].set == sentences[from].set && !sentences[end].document {
			end++
		}
		closeDocument(sentences[from:end], tagger)
		from = end
	}
	return nil
}

func closeDocument(sentences []namedSentence, tagger *ner.Tagger) {
	doc := &kg.Document{}
	for _, s := range sentences {
		tokens := make([]kg.Token, len(s.Words))
		for i, w := range s.Words {
			tokens[i] = kg.Token{Form: w, Head: -1}
		}
		doc.Sentences = append(doc.Sentences, kg.Sentence{Tokens: tokens})
	}
	tagger.Annotate(doc)
	for _, m := range doc.Mentions {
		s := &sentences[m.Sentence]
		t := slices.Index(ner.Types[:], m.Type)
		// Long ones are mostly capitals of another kind: headings, lists of files.
		if t < 0 || s.Open&(1<<t) == 0 || m.Last-m.First > 6 || !capitalised(s.Words[m.First]) ||
			slices.ContainsFunc(s.Spans, func(x ner.Span) bool { return x.First < m.Last && m.First < x.Last }) {
			continue
		}
		s.Spans = append(s.Spans, ner.Span{First: m.First, Last: m.Last, Types: 1<<t | ner.NoName})
	}
	for i := range sentences {
		slices.SortFunc(sentences[i].Spans, func(a, b ner.Span) int { return a.First - b.First })
		sentences[i].Open = 0
	}
}
