package tag_test

import (
	"testing"

	"kg"
	"kg/extract/tag"
)

// On tokens that the tagger has tagged the lemmatizer finds the tagger's lemmas.
func TestLemmatizerAgreesWithTagger(t *testing.T) {
	tagger, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	l, err := tag.NewLemmatizer()
	if err != nil {
		t.Fatal(err)
	}
	doc := &kg.Document{Sentences: make([]kg.Sentence, 1)}
	for _, form := range []string{"The", "parties", "'", "leaders", "have", "n't", "said", "why", "Merkel", "left", "Berlin", "."} {
		doc.Sentences[0].Tokens = append(doc.Sentences[0].Tokens, kg.Token{Form: form})
	}
	tagger.Annotate(doc)
	var want []string
	tokens := doc.Sentences[0].Tokens
	for i := range tokens {
		want = append(want, tokens[i].Lemma)
		tokens[i].Lemma = ""
	}
	l.Annotate(doc)
	for i := range tokens {
		if tokens[i].Lemma != want[i] {
			t.Errorf("%s: %q, want %q", tokens[i].Form, tokens[i].Lemma, want[i])
		}
	}
}
