// Package cluster groups words by the company they keep, so that the tagger, the parser
// and the other trained stages know something of words that their treebanks lack.
//
// The clusters come from raw text alone (see the "clusters" step of the training
// program): words are described by their left and right neighbours and grouped by k-means,
// once finely and once coarsely.
package cluster

import (
	"cmp"
	_ "embed"
	"fmt"
	"sync"

	"kg/extract/model"
)

// Kind is the kind of the model file.
const Kind = "clusters"

//go:embed clusters.model
var embedded []byte

// Code names the clusters of a word. Numbers start at 1; the zero Code is that of a word
// in none.
type Code struct {
	Fine   uint16 // one of about a thousand
	Coarse uint16 // one of about sixty; each holds several fine ones
}

// Table holds the clusters of the words it knows. It is read-only and safe for concurrent use.
type Table struct {
	words *model.Words
	codes []Code // by the number of the word
}

// builtin decodes the built-in table once for all the stages that read it.
var builtin = sync.OnceValues(func() (*Table, error) { return Decode(embedded) })

// New returns the built-in table; it is the same one each time.
func New() (*Table, error) { return builtin() }

// Of returns the clusters of a word: those of the word as written, else those of the word
// in lower case (ASCII letters only). Digits are all alike.
func (t *Table) Of(word string) Code {
	var space [48]byte
	if len(word) > len(space) {
		return Code{}
	}
	key := AppendKey(space[:0], word)
	if i := t.words.Find(key); i >= 0 {
		return t.codes[i]
	}
	for i, b := range key {
		if 'A' <= b && b <= 'Z' {
			key[i] = b | 0x20
		}
	}
	return t.Exact(key)
}

// Exact returns the clusters of a word just as it is written, but for its digits.
func (t *Table) Exact(word []byte) Code {
	if i := t.words.Find(word); i >= 0 {
		return t.codes[i]
	}
	return Code{}
}

// Len returns the number of words in the table.
func (t *Table) Len() int { return t.words.Len() }

// AppendKey appends the form under which a word is known, with every digit as "0".
func AppendKey(key []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		b := word[i]
		if '1' <= b && b <= '9' {
			b = '0'
		}
		key = append(key, b)
	}
	return key
}

// Encode returns the model file of a table: words (as [AppendKey] writes them) with the
// codes beside them.
func Encode(words []string, codes []Code, meta map[string]string) ([]byte, error) {
	var w, c model.Writer
	w.Strings(words)
	for _, code := range codes {
		c.Uint(uint64(code.Fine))
	}
	for _, code := range codes {
		c.Uint(uint64(code.Coarse))
	}
	return model.Encode(&model.File{Kind: Kind, Meta: meta, Sections: []model.Section{
		{Name: "words", Data: w.Bytes()},
		{Name: "codes", Data: c.Bytes()},
	}})
}

// Decode reads a model file that [Encode] wrote.
func Decode(data []byte) (*Table, error) {
	f, err := model.Decode(data, Kind)
	if err != nil {
		return nil, fmt.Errorf("word clusters: %w", err)
	}
	words, codes := f.Open("words"), f.Open("codes")
	t := &Table{words: words.Words()}
	t.codes = make([]Code, t.words.Len())
	for i := range t.codes {
		t.codes[i].Fine = uint16(codes.Uint())
	}
	for i := range t.codes {
		t.codes[i].Coarse = uint16(codes.Uint())
	}
	if err := cmp.Or(words.End(), codes.End()); err != nil {
		return nil, fmt.Errorf("word clusters: %w", err)
	}
	return t, nil
}
