package main

import (
	"bufio"
	"maps"
	"strings"
	"testing"
)

func TestReadForms(t *testing.T) {
	const entries = `go:
  n:
    sense:
    - id: 'go%1'
      synset: 1-n
  v:
    form:
    - goes
    - went
    - going
    sense:
    - id: 'go%2'
good:
  a:
    form:
    - better
    - best
'tooth':
  n:
    form:
    - teeth
    pronunciation:
    - value: x
look up:
  v:
    form:
    - looked up
`
	got := map[string]string{}
	if err := readForms(bufio.NewScanner(strings.NewReader(entries)), got); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"goes\tVBZ": "go", "went\tVBD": "go", "went\tVBN": "go", "going\tVBG": "go",
		"better\tJJR": "good", "best\tJJS": "good", "teeth\tNNS": "tooth",
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
