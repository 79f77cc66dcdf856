package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kg"
	"kg/eval"
	"kg/extract/cluster"
	"kg/extract/ner"
	"kg/extract/neural"
)

const nerData = "UNER English-EWT train, GUM open train (CC BY-SA 4.0), Re-DocRED, CrossNER train and dev (MIT), wikigold, WNUT17 train and dev, Broad Twitter Corpus (CC BY 4.0), " +
	"SEC train (CC BY 3.0), re3d (OGL v3, public domain, CC BY-SA 3.0, CC BY 3.0 AU), answers about Wikipedia 2019 (CC BY-SA 3.0) and Wikinews (CC BY 2.5)"

// trainNer trains the model of names and scores it on the development part of UNER.
func trainNer(_ context.Context, e *env) error {
	sentences, err := e.trainNames()
	if err != nil {
		return err
	}
	lists, clusters, err := nameResources()
	if err != nil {
		return err
	}
	if err := closeNames(e, sentences, lists, clusters); err != nil {
		return err
	}
	words := 0
	var samples []ner.Sample
	for _, s := range sentences {
		words += len(s.Words)
		s.Home = s.set == "UNER-EWT" || s.set == "own" // whose marks are ours, or of all corpora the nearest to them
		samples = append(samples, s.Sample)
		if s.Home {
			samples = append(samples, s.Sample)
		}
	}
	e.logf("%d sentences, %d words", len(samples), words)
	samples = append(samples, recased(samples)...)
	t, err := ner.Train(samples, lists, clusters, nerOptions(e))
	if err != nil {
		return err
	}
	score, err := e.scoreNames(t, "UNER_English-EWT/en_ewt-ud-dev.iob2")
	if err != nil {
		return err
	}
	e.logf("UNER English-EWT dev\n%s", score)
	total := score.Total()
	data, err := t.Encode(map[string]string{"data": nerData,
		"score": fmt.Sprintf("UNER English-EWT dev, exact spans: P %.1f R %.1f F1 %.1f", 100*total.Precision(), 100*total.Recall(), 100*total.F1())})
	if err != nil {
		return err
	}
	return e.write("extract/ner/ner.model", data)
}

// nameResources returns what the features of names look up.
func nameResources() (*ner.Lists, *cluster.Table, error) {
	lists, err := ner.BuiltinLists()
	if err != nil {
		return nil, nil, err
	}
	clusters, err := cluster.New()
	return lists, clusters, err
}

func nerOptions(e *env) ner.Options {
	return ner.Options{Epochs: 6, MinCount: 2, Rate: 0.1, Dropout: 0.4, Runs: 2, Home: personName | orgName | placeName, Seed: 1, Progress: func(epoch int, loss float64) {
		e.logf("epoch %d: loss %.4f a word", epoch+1, loss)
	}}
}

// recased copies every eighth sentence in Title Case, every eighth in capitals and every
// sixteenth in lower case, so that headlines and careless writing are not strange.
func recased(samples []ner.Sample) []ner.Sample {
	var out []ner.Sample
	for i, s := range samples {
		var change func(string) string
		switch {
		case len(s.Words) < 4 || len(s.Words) > 40:
			continue
		case i%8 == 0:
			change = titleCase
		case i%8 == 4:
			change = strings.ToUpper
		case i%16 == 2:
			change = strings.ToLower
		default:
			continue
		}
		c := s
		c.Words = make([]string, len(s.Words))
		for j, w := range s.Words {
			c.Words[j] = change(w)
		}
		out = append(out, c)
	}
	return out
}

// titleCase capitalises a word as headlines do: all but the small ones.
func titleCase(w string) string {
	switch w {
	case "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "as", "'s", "n't", "’s":
		return w
	}
	c, ok := firstRune(w)
	if !ok {
		return w
	}
	return strings.ToUpper(string(c)) + w[len(string(c)):]
}

// scoreNames scores a tagger, with the network before it, on a file of Universal NER,
// document by document.
func (e *env) scoreNames(t *ner.Tagger, file string) (eval.SpanScore, error) {
	sentences, err := e.nameColumns(file, 1, 2)
	if err != nil {
		return eval.SpanScore{}, err
	}
	network, err := neural.New()
	if err != nil {
		return eval.SpanScore{}, err
	}
	return scoreSentences(network, t, sentences), nil
}

func scoreSentences(network *neural.Parser, t *ner.Tagger, sentences []columnSentence) eval.SpanScore {
	var score eval.SpanScore
	for len(sentences) > 0 {
		end := 1
		for end < len(sentences) && !sentences[end].document {
			end++
		}
		doc := &kg.Document{}
		var gold []eval.Span
		for i, s := range sentences[:end] {
			tokens := make([]kg.Token, len(s.words))
			for j, w := range s.words {
				tokens[j] = kg.Token{Form: w, Head: -1}
			}
			doc.Sentences = append(doc.Sentences, kg.Sentence{Tokens: tokens})
			for _, span := range s.spans {
				if typ, ok := unerNames[span.label]; ok {
					gold = append(gold, eval.Span{Sentence: i, First: span.first, Last: span.last, Type: string(typ)})
				}
			}
		}
		network.Annotate(doc)
		t.Annotate(doc)
		var found []eval.Span
		for _, m := range doc.Mentions {
			if slices.Contains([]kg.EntityType{kg.Person, kg.Organization, kg.Place}, m.Type) {
				found = append(found, eval.Span{Sentence: m.Sentence, First: m.First, Last: m.Last, Type: string(m.Type)})
			}
		}
		score.Add(gold, found)
		sentences = sentences[end:]
	}
	return score
}

var unerNames = map[string]kg.EntityType{"PER": kg.Person, "ORG": kg.Organization, "LOC": kg.Place}
