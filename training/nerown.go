package main

import (
	"slices"
	"strconv"
	"strings"

	"kg"
	"kg/extract/ner"
	"kg/extract/token"
)

// own reads training/names.tsv: names that this project marked in sentences of articles whose names the network
// doubted. Columns: title of the article, byte offset of the sentence in its text, its names in order.
func (n *names) own() error {
	articles := make(map[string]string)
	told := make(map[string]map[int]string) // by title, by offset
	var order []string
	if err := n.e.told("names.tsv", 3, func(f []string) error {
		at, err := strconv.Atoi(f[1])
		if err != nil {
			return err
		}
		if told[f[0]] == nil {
			told[f[0]] = make(map[int]string)
			articles[f[0]] = ""
			order = append(order, f[0])
		}
		told[f[0]][at] = f[2]
		return nil
	}); err != nil {
		return err
	}
	if err := n.e.articleTexts(articles); err != nil {
		return err
	}
	tokens, err := token.New()
	if err != nil {
		return err
	}
	lost := 0
	for _, title := range order {
		doc := &kg.Document{Text: articles[title]}
		tokens.Annotate(doc)
		of := told[title]
		for s := range doc.Sentences {
			tok := doc.Sentences[s].Tokens
			if len(tok) == 0 {
				continue
			}
			list, ok := of[tok[0].Span[0]]
			if !ok {
				continue
			}
			words := make([]string, len(tok))
			for i := range tok {
				words[i] = tok[i].Form
			}
			spans, ok := spansOf(words, list)
			if !ok {
				continue
			}
			delete(of, tok[0].Span[0])
			n.add("", false, words, spans, 0)
		}
		lost += len(of)
	}
	if lost > 0 {
		n.e.logf("names.tsv: %d sentences are no longer cut as they were", lost)
	}
	return nil
}

// spansOf finds names, "PER:Geert Wilders ; LOC:Venlo", in the words of a sentence, one after the other.
func spansOf(words []string, list string) ([]ner.Span, bool) {
	var spans []ner.Span
	at := 0
	for name := range strings.SplitSeq(list, " ; ") {
		if name == "" {
			continue
		}
		label, text, _ := strings.Cut(name, ":")
		typ := slices.Index(typeLabels, label)
		of := strings.Split(text, " ")
		for at+len(of) <= len(words) && !slices.Equal(words[at:at+len(of)], of) {
			at++
		}
		if typ < 0 || at+len(of) > len(words) {
			return nil, false
		}
		spans = append(spans, ner.Span{First: at, Last: at + len(of), Types: 1 << typ})
		at += len(of)
	}
	return spans, true
}
