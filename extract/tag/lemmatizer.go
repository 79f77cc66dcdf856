package tag

import (
	"fmt"

	"kg"
	"kg/extract/model"
)

// Lemmatizer is the stage that sets the lemmas of words whose tags another stage has found.
// It is read-only and safe for concurrent use.
type Lemmatizer struct{ lemmas *lemmatizer }

// NewLemmatizer returns the lemmatizer of the built-in model.
func NewLemmatizer() (*Lemmatizer, error) {
	l := &Lemmatizer{&lemmatizer{}}
	if err := l.load(embedded); err != nil {
		return nil, fmt.Errorf("lemmatizer: %w", err)
	}
	return l, nil
}

func (l *Lemmatizer) load(data []byte) error {
	f, err := model.Decode(data, Kind)
	if err != nil {
		return err
	}
	if l.lemmas.lexicon, err = builtinLexicon(); err != nil {
		return err
	}
	r := f.Open("lemmas")
	l.lemmas.read(r)
	return r.End()
}

// Annotate sets Lemma of every token by its Form, UPOS and XPOS.
func (l *Lemmatizer) Annotate(doc *kg.Document) {
	for i := range doc.Sentences {
		l.Lemmatize(doc.Sentences[i].Tokens)
	}
}

// Lemmatize sets Lemma of the tokens of one sentence by their Form, UPOS and XPOS.
func (l *Lemmatizer) Lemmatize(tokens []kg.Token) {
	var buf [64]byte
	key := buf[:0]
	for i := range tokens {
		tokens[i].Lemma = l.lemmas.lemma(&tokens[i], &key)
	}
}
