package ner

import (
	"testing"

	"kg"
)

// The network's scores are added to those of the labels by name, and a type that only the
// network knows counts as no name.
func TestNetworkScores(t *testing.T) {
	var n network
	n.read(&kg.NameScores{
		Labels: []string{"U-Date", "U-Person", "O", "B-Place"},
		Scores: [][]float32{{9, 9, 9, 9}, {0, 0, 0, 0, 5, 7, 2, -3}},
	})
	var scores [labels]int32
	scores[0], scores[labelOf(personType, inside)] = 11, 22
	n.weigh(1, 1, &scores)
	for l, got := range scores {
		want := int32(0)
		switch l {
		case 0:
			want = 11 // as it was: scores are differences to no name
		case labelOf(personType, inside):
			want = 22 // not among the network's labels
		case labelOf(personType, unit):
			want = int32((7 - 5) * networkShare[personType] * unitsPerNat)
		case labelOf(placeType, begin):
			want = int32((-3 - 5) * networkShare[placeType] * unitsPerNat)
		}
		if got != want {
			t.Errorf("label %d: %d, want %d", l, got, want)
		}
	}
	n.read(nil)
	before := scores
	n.weigh(0, 0, &scores)
	if scores != before {
		t.Error("scores change without a network")
	}
}

// The network decides the type of a name when it is sure of it, and the document keeps no
// scores.
func TestNetworkDecides(t *testing.T) {
	tagger, err := New()
	if err != nil {
		t.Fatal(err)
	}
	read := func(scores *kg.NameScores) kg.EntityType {
		doc := &kg.Document{NameScores: scores, Sentences: []kg.Sentence{{}}}
		for _, form := range []string{"They", "like", "Zorblax", "."} {
			doc.Sentences[0].Tokens = append(doc.Sentences[0].Tokens, kg.Token{Form: form, Head: -1})
		}
		tagger.Annotate(doc)
		if doc.NameScores != nil {
			t.Error("the scores are still there")
		}
		if m := doc.Mentions; len(m) == 1 && m[0].First == 2 && m[0].Last == 3 {
			return m[0].Type
		}
		return ""
	}
	for _, typ := range []kg.EntityType{kg.Person, kg.Organization, kg.Place} {
		got := read(&kg.NameScores{Labels: []string{"O", "U-" + string(typ)}, Scores: [][]float32{{0, -9, 0, -9, 0, 30, 0, -9}}})
		if got != typ {
			t.Errorf("got %q, want %q", got, typ)
		}
	}
	if got := read(&kg.NameScores{Labels: []string{"O", "U-Person", "U-Place"}, Scores: [][]float32{{0, -9, -9, 0, -9, -9, 30, -9, -9, 0, -9, -9}}}); got != "" {
		t.Errorf("sure of no name: got %q", got)
	}
}
