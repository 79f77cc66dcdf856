package schema_test

import (
	"slices"
	"testing"

	"kg"
)

// A phrase without a name that takes up an earlier one is named as that one was.
func TestAnaphors(t *testing.T) {
	doc := mustDocument(t,
		word{"Oslo", "PROPN", 1, "nsubj"}, word{"approved", "VERB", -1, "root"},
		word{"a", "DET", 4, "det"}, word{"coastal", "ADJ", 4, "amod"}, word{"treaty", "NOUN", 1, "obj"}, word{",", "PUNCT", 4, "punct"},
		word{"the", "DET", 7, "det"}, word{"treaty", "NOUN", 8, "nsubj"}, word{"widened", "VERB", 1, "conj"},
		word{"its", "PRON", 10, "nmod:poss"}, word{"scope", "NOUN", 8, "obj"},
		word{"at", "ADP", 12, "case"}, word{"start", "NOUN", 8, "obl"}, word{"of", "ADP", 15, "case"}, word{"the", "DET", 15, "det"}, word{"treaty", "NOUN", 12, "nmod"})
	doc.Sentences[0].Tokens[9].Feats = "Number=Sing|Person=3"
	name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	doc.Anaphors = []kg.Anaphor{{Head: 7, OfHead: 4}, {Head: 9, OfHead: 4}, {Head: 15, OfHead: 4}}
	var got []string
	for _, st := range mustSchema(t).Statements(doc, []kg.Extraction{
		fact("approve", phrase(0, 0), phrase(4, 2, 3, 4)),
		fact("widen", phrase(7, 6, 7), phrase(10, 9, 10)),
		fact("hail", phrase(9, 9), phrase(0, 0)),
		fact("precede", phrase(7, 6, 7), phrase(12, 12, 13, 14, 15)),
		fact("ratify", phrase(0, 0), phrase(7, 6, 7)),
	}) {
		got = append(got, st.Subject.Name+" "+string(st.Subject.ID)+" "+st.Predicate.Label+" "+st.Object.Name)
	}
	want := []string{
		"Oslo e:oslo approved coastal treaty",
		"coastal treaty e:coastal_treaty widened coastal treaty's scope",
		"coastal treaty e:coastal_treaty praised Oslo",
		"coastal treaty e:coastal_treaty preceded start of coastal treaty",
		"Oslo e:oslo ratified coastal treaty",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// Phrases that take up each other name themselves, and come to an end.
func TestAnaphorsInACircle(t *testing.T) {
	doc := mustDocument(t, word{"Its", "PRON", 2, "nmod:poss"}, word{"left", "VERB", -1, "root"}, word{"port", "NOUN", 1, "nsubj"}, word{"Oslo", "PROPN", 1, "obj"})
	name(doc, 3, 4, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	doc.Anaphors = []kg.Anaphor{{Head: 0, OfHead: 2}}
	got := mustSchema(t).Statements(doc, []kg.Extraction{fact("leave", phrase(2, 0, 2), phrase(3, 3))})
	if len(got) != 1 || got[0].Subject.Name != "port's port" {
		t.Errorf("got %+v", got)
	}
}
