package main

import (
	"strings"
	"testing"

	"kg"
)

func TestMask(t *testing.T) {
	// "Ann met Sue Lee. Dr. Sue Lee's cat ate.": the second "Sue Lee" becomes a pronoun.
	text := "Ann met Sue Lee . Dr. Sue Lee 's cat ate ."
	doc := &kg.Document{Text: text}
	at := 0
	for _, s := range [][][3]string{
		{{"Ann", "nsubj", "1"}, {"met", "root", "-1"}, {"Sue", "obj", "1"}, {"Lee", "flat", "2"}, {".", "punct", "1"}},
		{{"Dr.", "nmod:desc", "1"}, {"Sue", "nmod:poss", "4"}, {"Lee", "flat", "1"}, {"'s", "case", "1"}, {"cat", "nsubj", "5"}, {"ate", "root", "-1"}, {".", "punct", "5"}},
	} {
		var tokens []kg.Token
		for _, w := range s {
			head := map[string]int{"-1": -1, "1": 1, "2": 2, "4": 4, "5": 5}[w[2]]
			upos := "NOUN"
			switch w[1] {
			case "root":
				upos = "VERB"
			case "punct":
				upos = "PUNCT"
			}
			start := at + strings.Index(text[at:], w[0])
			at = start + len(w[0])
			tokens = append(tokens, kg.Token{Span: kg.Span{start, at}, Form: w[0], UPOS: upos, Deprel: w[1], Head: head})
		}
		doc.Sentences = append(doc.Sentences, kg.Sentence{Tokens: tokens})
	}
	doc.Mentions = []kg.Mention{
		{Sentence: 0, First: 0, Last: 1, Head: 0, Type: kg.Person},
		{Sentence: 0, First: 2, Last: 4, Head: 2, Type: kg.Person},
		{Sentence: 1, First: 1, Last: 3, Head: 1, Type: kg.Person},
	}
	named := *doc
	named.Mentions = append([]kg.Mention(nil), doc.Mentions...)
	named.Mentions[1].Entity, named.Mentions[2].Entity = 1, 1
	named.Entities = []kg.Entity{
		{Type: kg.Person, Gender: kg.Feminine, Mentions: []int{0}},
		{Type: kg.Person, Gender: kg.Feminine, Mentions: []int{1, 2}},
	}
	found := maskable(&named)
	if len(found) != 1 || found[0] != 2 {
		t.Fatalf("mentions %v can be masked, want 2", found)
	}
	sample, class, ok := mask(doc, &named, 2)
	if !ok || class != maskedWoman {
		t.Fatalf("class %d, %v", class, ok)
	}
	var words []string
	tokens := sample.Doc.Sentences[1].Tokens
	for _, tok := range tokens {
		words = append(words, tok.Form)
	}
	if got := strings.Join(words, " "); got != "her cat ate ." {
		t.Errorf("masked: %q", got)
	}
	if tokens[0].Head != 1 || tokens[1].Head != 2 || tokens[3].Head != 2 || sample.Pronoun.Head != 0 {
		t.Errorf("heads %+v, pronoun %+v", tokens, *sample.Pronoun)
	}
	if len(sample.Right) != 1 || doc.Slice(sample.Right[0]) != "Sue" || len(sample.Wrong) != 1 || doc.Slice(sample.Wrong[0]) != "Ann" {
		t.Errorf("right %v, wrong %v", sample.Right, sample.Wrong)
	}
	if len(doc.Sentences[1].Tokens) != 7 || doc.Sentences[1].Tokens[1].Form != "Sue" {
		t.Error("the document itself was changed")
	}
	named.Entities[0].Gender = kg.Masculine // nobody else is meant by "her"
	if _, _, ok := mask(doc, &named, 2); ok {
		t.Error("a sample without choice")
	}
}
