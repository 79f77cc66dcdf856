package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"kg/extract/ner"
)

// exportNames writes the sentences that the names model learns from as text, for trainers
// in other languages: train.tsv and dev.tsv in the folder of -to. A sentence is a block of
// lines "form<TAB>labels" with an empty line after it and comments before it:
//
//	# newdoc                  it opens a document
//	# sent_id = ...           of the treebank with the same words, where there is one
//	# set = UNER-EWT          the corpus
//	# types = PER ORG LOC     types that the corpus marks in full
//
// labels are those that the word may have, separated by "|": O, and the positions B, I, L, U
// of names of the types PER, ORG, LOC, GRP, EVE, WRK ("B-PER"). Of several, what should be
// likely is all of them together. An O alone is O only among the types of the comment, which
// are all but in dev.tsv.
func exportNames(_ context.Context, e *env) error {
	if e.to == "" {
		return fmt.Errorf("no folder given: -to FOLDER")
	}
	train, err := e.trainNames()
	if err != nil {
		return err
	}
	lists, clusters, err := nameResources()
	if err != nil {
		return err
	}
	if err := closeNames(e, train, lists, clusters); err != nil {
		return err
	}
	if err := writeNames(filepath.Join(e.to, "train.tsv"), train); err != nil {
		return err
	}
	n := &names{e: e, set: "UNER-EWT-dev"}
	sentences, err := e.nameColumns("UNER_English-EWT/en_ewt-ud-dev.iob2", 1, 2)
	if err != nil {
		return err
	}
	for _, s := range sentences {
		dev := namedSentence{Sample: ner.Sample{Words: s.words, Open: groupName | eventName | workName}, set: n.set, id: s.id, document: s.document}
		for _, span := range s.spans {
			dev.Spans = append(dev.Spans, ner.Span{First: span.first, Last: span.last, Types: unerTypes[span.label]})
		}
		n.sentences = append(n.sentences, dev)
	}
	return writeNames(filepath.Join(e.to, "dev.tsv"), n.sentences)
}

// typeLabels are the names of ner.Types in labels.
var typeLabels = []string{"PER", "ORG", "LOC", "GRP", "EVE", "WRK"}

func writeNames(path string, sentences []namedSentence) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for i := range sentences {
		s := &sentences[i]
		if s.document {
			fmt.Fprintln(w, "# newdoc")
		}
		if s.id != "" {
			fmt.Fprintf(w, "# sent_id = %s\n", s.id)
		}
		fmt.Fprintf(w, "# set = %s\n# types =", s.set)
		for t, label := range typeLabels {
			if s.Open&(1<<t) == 0 {
				fmt.Fprintf(w, " %s", label)
			}
		}
		fmt.Fprintln(w)
		for j, labels := range labelNames(&s.Sample) {
			fmt.Fprintf(w, "%s\t%s\n", s.Words[j], strings.Join(labels, "|"))
		}
		fmt.Fprintln(w)
	}
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// labelNames returns the labels that each word may have.
func labelNames(s *ner.Sample) [][]string {
	out := make([][]string, len(s.Words))
	for _, span := range s.Spans {
		for i := span.First; i < span.Last; i++ {
			position := "I"
			switch {
			case span.Last-span.First == 1:
				position = "U"
			case i == span.First:
				position = "B"
			case i == span.Last-1:
				position = "L"
			}
			if span.Types&ner.NoName != 0 {
				out[i] = append(out[i], "O")
			}
			for t, label := range typeLabels {
				if span.Types&(1<<t) != 0 {
					out[i] = append(out[i], position+"-"+label)
				}
			}
		}
	}
	for i := range out {
		if out[i] == nil {
			out[i] = []string{"O"}
		}
	}
	return out
}
