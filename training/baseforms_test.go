package main

import (
	"strings"
	"testing"

	"kg/extract/lemma"
)

func TestReadBaseForms(t *testing.T) {
	const entries = `house:
  n:
    sense:
    - id: 'house%1'
      synset: 1-n
  v-1:
    sense:
    - id: 'house%2'
table:
  n:
    sense:
    - id: 'table%1'
species:
  n:
    sense:
    - id: 'species%1'
wide:
  a:
    sense:
    - id: 'wide%1'
Venetian blind:
  v:
    sense:
    - id: 'x%1'
`
	x, plurals := &lemma.Lexicon{}, map[string]bool{}
	if err := readBaseForms(strings.NewReader(entries), x, plurals); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(x.Verbs, " ") + "/" + strings.Join(x.Nouns, " ") + "/" + strings.Join(x.Adjectives, " ")
	if got != "house/house/wide" || len(plurals) != 1 || !plurals["species"] {
		t.Errorf("got %s, plurals %v", got, plurals)
	}
}
