package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kg"
	"kg/conllu"
	"kg/eval"
	"kg/extract"
	"kg/extract/coref"
	"kg/extract/lemma"
	"kg/extract/ner"
	"kg/extract/neural"
	"kg/extract/token"
)

// reader runs the stages before coreference.
type reader struct{ stages []extract.Stage }

func newReader() (*reader, error) {
	r := &reader{}
	for _, load := range []func() (extract.Stage, error){
		func() (extract.Stage, error) { return token.New() },
		func() (extract.Stage, error) { return neural.New() },
		func() (extract.Stage, error) { return lemma.New() },
		func() (extract.Stage, error) { return ner.New() },
	} {
		s, err := load()
		if err != nil {
			return nil, err
		}
		r.stages = append(r.stages, s)
	}
	return r, nil
}

// text annotates a document of which only the text is given, words one whose words are.
func (r *reader) text(doc *kg.Document) {
	for _, s := range r.stages {
		s.Annotate(doc)
	}
}

func (r *reader) words(doc *kg.Document) {
	for _, s := range r.stages[1:] {
		s.Annotate(doc)
	}
}

// corefSamples reads and annotates all that the ranker learns from.
func (e *env) corefSamples(ctx context.Context, a *reader) ([]coref.Sample, error) {
	var samples []coref.Sample
	trees, err := e.corefTreebank(a, "UD_English-GUM/open/en_gum-open-train.conllu")
	if err != nil {
		return nil, err
	}
	for _, d := range trees {
		samples = append(samples, coref.Sample{Doc: d.doc, Clusters: places(d.doc, d.gold), Complete: true, Weight: 1})
	}
	e.logf("GUM: %d documents", len(samples))
	novels, err := e.litBank(a)
	if err != nil {
		return nil, err
	}
	e.logf("LitBank: %d documents", len(novels))
	items, err := e.gapItems("GAP/gap-development.tsv")
	if err != nil {
		return nil, err
	}
	samples = append(append(samples, novels...), gapSamples(a, items)...)
	e.logf("GAP: %d texts", len(items))
	masked, err := e.maskedSamples(ctx, a)
	if err != nil {
		return nil, err
	}
	e.logf("Wikipedia: %d paragraphs", len(masked))
	return append(samples, masked...), nil
}

type corefDocument struct {
	doc  *kg.Document
	gold []eval.Chain
}

// corefTreebank reads documents with coreference and annotates them anew, sentences and
// words aside.
func (e *env) corefTreebank(a *reader, name string) ([]corefDocument, error) {
	sentences, err := e.treebank(name)
	if err != nil {
		return nil, err
	}
	var all []corefDocument
	for _, sents := range conllu.Documents(sentences) {
		gold := eval.ReadChains(sents)
		doc := conllu.Assemble(sents)
		a.words(doc)
		all = append(all, corefDocument{doc, gold})
	}
	return all, nil
}

// places numbers the chains by the heads of their mentions, in the trees as they were
// predicted. A phrase of several that have one head is a coordination when "and" stands in
// it; otherwise the longest counts.
func places(doc *kg.Document, chains []eval.Chain) map[coref.Place]int {
	of := map[coref.Place]int{}
	length := map[coref.Place]int{}
	for n, chain := range chains {
		for _, m := range chain {
			tokens := doc.Sentences[m.Sentence].Tokens
			head := m.First
			for i := m.First; i < m.Last; i++ {
				if h := tokens[i].Head; h < m.First || h >= m.Last {
					head = i
					break
				}
			}
			p := coref.Place{Sentence: m.Sentence, Head: head}
			for i := m.First; i < m.Last; i++ {
				if tokens[i].Head == head && strings.HasPrefix(tokens[i].Deprel, "conj") {
					p.Set = true
				}
			}
			if l := m.Last - m.First; l > length[p] {
				of[p], length[p] = n, l
			}
		}
	}
	return of
}

// litBank reads the novels of LitBank, of which people, places, organisations and vehicles
// are annotated. They weigh little: stories speak of their people otherwise than news do.
func (e *env) litBank(a *reader) ([]coref.Sample, error) {
	first, err := e.labelled("LitBank/coref/conll/105_persuasion_brat.conll")
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(filepath.Dir(first), "*.conll"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var samples []coref.Sample
	for _, name := range files {
		doc, chains, err := readCoNLL2012(name)
		if err != nil {
			return nil, err
		}
		a.words(doc)
		samples = append(samples, coref.Sample{Doc: doc, Clusters: places(doc, chains), Weight: 0.15})
	}
	return samples, nil
}

// readCoNLL2012 reads a file of one document: a word a line, blank lines between sentences,
// the word in the fourth column and coreference brackets in the last.
func readCoNLL2012(name string) (*kg.Document, []eval.Chain, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	doc := &kg.Document{}
	var text strings.Builder
	var chains []eval.Chain
	number := map[string]int{}
	type open struct {
		id    string
		first int
	}
	var opened []open
	var sentence kg.Sentence
	end := func() {
		if len(sentence.Tokens) > 0 {
			sentence.Span = kg.Span{sentence.Tokens[0].Span.Start(), text.Len()}
			doc.Sentences = append(doc.Sentences, sentence)
		}
		sentence, opened = kg.Sentence{}, nil
	}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := strings.TrimRight(lines.Text(), "\t ")
		if line == "" || line[0] == '#' {
			end()
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) < 4 {
			return nil, nil, fmt.Errorf("%s: a line of %d columns", name, len(cols))
		}
		if text.Len() > 0 {
			text.WriteByte(' ')
		}
		start, i := text.Len(), len(sentence.Tokens)
		text.WriteString(cols[3])
		sentence.Tokens = append(sentence.Tokens, kg.Token{Span: kg.Span{start, text.Len()}, Form: cols[3], Head: -1})
		for _, item := range strings.Split(cols[len(cols)-1], "|") {
			id := strings.Trim(item, "()")
			if strings.HasPrefix(item, "(") {
				opened = append(opened, open{id, i})
			}
			if !strings.HasSuffix(item, ")") {
				continue
			}
			for k := len(opened) - 1; k >= 0; k-- {
				if opened[k].id != id {
					continue
				}
				c, known := number[id]
				if !known {
					c = len(chains)
					number[id] = c
					chains = append(chains, nil)
				}
				chains[c] = append(chains[c], eval.Span{Sentence: len(doc.Sentences), First: opened[k].first, Last: i + 1})
				opened = slices.Delete(opened, k, k+1)
				break
			}
		}
	}
	end()
	doc.Text = text.String()
	return doc, chains, lines.Err()
}

// gapSamples annotates the texts of GAP.
func gapSamples(a *reader, items []eval.GAPItem) []coref.Sample {
	var samples []coref.Sample
	for i := range items {
		item := &items[i]
		doc := &kg.Document{Text: item.Text}
		a.text(doc)
		place, found := tokenAt(doc, item.Pronoun)
		if !found {
			continue
		}
		s := coref.Sample{Doc: doc, Pronoun: &place, Weight: 1}
		for _, x := range []struct {
			span kg.Span
			is   bool
		}{{item.A, item.IsA}, {item.B, item.IsB}} {
			if x.is {
				s.Right = append(s.Right, x.span)
			} else {
				s.Wrong = append(s.Wrong, x.span)
			}
		}
		samples = append(samples, s)
	}
	return samples
}

func tokenAt(doc *kg.Document, span kg.Span) (coref.Place, bool) {
	for s := range doc.Sentences {
		for i := range doc.Sentences[s].Tokens {
			if doc.Sentences[s].Tokens[i].Span == span {
				return coref.Place{Sentence: s, Head: i}, true
			}
		}
	}
	return coref.Place{}, false
}
