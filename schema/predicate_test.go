package schema_test

import (
	"testing"

	"kg"
)

// TestPresentLabel: what is said with "is" or "does" is said of now, also by a canonical predicate.
func TestPresentLabel(t *testing.T) {
	for _, c := range []struct{ lemma, said, want string }{
		{"be made up of", "is made up of", "includes"},
		{"be from", "is from", "comes from"},
		{"work with", "does not work with", "cooperates with"},
		{"be from", "was from", "came from"},
	} {
		doc := mustDocument(t, word{"Oslo", "PROPN", 1, "nsubj"}, word{"said", "VERB", -1, "root"}, word{"Bergen", "PROPN", 1, "obj"})
		name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
		name(doc, 2, 3, kg.Entity{ID: "e:bergen", Name: "Bergen", Type: kg.Place})
		x := fact(c.lemma, phrase(0, 0), phrase(2, 2))
		x.Relation = kg.Relation{Phrase: phrase(1, 1), Label: c.said, Lemma: c.lemma}
		if st := mustSchema(t).Statements(doc, []kg.Extraction{x}); len(st) != 1 || st[0].Predicate.Label != c.want {
			t.Errorf("%s: got %+v", c.said, st)
		}
	}
}

// TestColouredLabel: a canonical predicate keeps the adverbs before the verb that it stands for.
func TestColouredLabel(t *testing.T) {
	doc := mustDocument(t, word{"Oslo", "PROPN", 2, "nsubj"}, word{"rarely", "ADV", 2, "advmod"}, word{"purchased", "VERB", -1, "root"}, word{"Bergen", "PROPN", 2, "obj"})
	name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	name(doc, 3, 4, kg.Entity{ID: "e:bergen", Name: "Bergen", Type: kg.Place})
	x := fact("purchase", phrase(0, 0), phrase(3, 3))
	x.Relation = kg.Relation{Phrase: phrase(2, 1, 2), Label: "rarely purchased", Lemma: "purchase"}
	st := mustSchema(t).Statements(doc, []kg.Extraction{x})
	if len(st) != 1 || st[0].Predicate.Label != "rarely acquired" || st[0].Predicate.ID != "r:acquire" {
		t.Errorf("got %+v", st)
	}
}

// TestWay: a road causes nothing where it leads, a strike does.
func TestWay(t *testing.T) {
	for typ, want := range map[kg.EntityType]kg.PredicateID{kg.Place: "r:lead_to", kg.Event: "r:cause"} {
		doc := mustDocument(t, word{"Broadway", "PROPN", 2, "nsubj"}, word{"leads", "VERB", -1, "root"}, word{"to", "ADP", 4, "case"}, word{"Orleans", "PROPN", 2, "obl"})
		name(doc, 0, 1, kg.Entity{ID: "e:broadway", Name: "Broadway", Type: kg.Thing})
		name(doc, 3, 4, kg.Entity{ID: "e:orleans", Name: "Orleans", Type: typ})
		x := fact("lead to", phrase(0, 0), phrase(3, 3))
		x.Relation = kg.Relation{Phrase: phrase(1, 1, 2), Label: "leads to", Lemma: "lead to"}
		st := mustSchema(t).Statements(doc, []kg.Extraction{x})
		if len(st) != 1 || st[0].Predicate.ID != want {
			t.Errorf("%s: got %+v", typ, st)
		}
	}
}

// TestLabelUnderAVerb: what is no plain fact is said behind the verb above it, as an infinitive or a gerund.
func TestLabelUnderAVerb(t *testing.T) {
	for _, c := range []struct{ form, xpos, under, want string }{
		{"purchase", "VB", "is trying to", "is trying to acquire"},
		{"purchasing", "VBG", "was accused of", "was accused of acquiring"},
		{"dredging", "VBG", "is considering", "is considering dredging"},
	} {
		doc := mustDocument(t, word{"Oslo", "PROPN", 1, "nsubj"}, word{c.form, "VERB", -1, "root"}, word{"Bergen", "PROPN", 1, "obj"})
		name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
		name(doc, 2, 3, kg.Entity{ID: "e:bergen", Name: "Bergen", Type: kg.Place})
		lemma := map[string]string{"purchase": "purchase", "purchasing": "purchase", "dredging": "dredge"}[c.form]
		verb := &doc.Sentences[0].Tokens[1]
		verb.Lemma, verb.XPOS = lemma, c.xpos
		x := fact(lemma, phrase(0, 0), phrase(2, 2))
		x.Relation = kg.Relation{Phrase: phrase(1, 1), Label: lemma, Lemma: lemma, Under: c.under}
		x.Modality = kg.Possible
		st := mustSchema(t).Statements(doc, []kg.Extraction{x})
		if len(st) != 1 || st[0].Predicate.Label != c.want {
			t.Errorf("got %+v, want %q", st, c.want)
		}
	}
}
