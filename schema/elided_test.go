package schema_test

import (
	"testing"

	"kg"
)

// TestElided: "the five" are the five that were spoken of, or nothing.
func TestElided(t *testing.T) {
	for _, c := range []struct{ number, want string }{{"five", "five men"}, {"six", ""}} {
		doc := mustDocument(t, word{"Oslo", "PROPN", 1, "nsubj"}, word{"freed", "VERB", -1, "root"}, word{"five", "NUM", 3, "nummod"}, word{"men", "NOUN", 1, "obj"},
			word{"Oslo", "PROPN", 5, "nsubj"}, word{"praised", "VERB", 1, "conj"}, word{"the", "DET", 7, "det"}, word{c.number, "NUM", 5, "obj"})
		doc.Sentences[0].Tokens[3].Feats = "Number=Plur"
		name(doc, 4, 5, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
		doc.Mentions = append(doc.Mentions, kg.Mention{First: 7, Last: 8, Head: 7, Type: kg.Quantity, Entity: -1})
		x := fact("praise", phrase(4, 4), phrase(7, 6, 7))
		got := mustSchema(t).Statements(doc, []kg.Extraction{x})
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || got[0].Object.Name != c.want) {
			t.Errorf("the %s: %+v", c.number, got)
		}
	}
}

// TestOwnCountry: the country of a president is named, that of somebody of whom nothing is known is not.
func TestOwnCountry(t *testing.T) {
	for _, c := range []struct {
		offices       map[string]string
		phrase        kg.Phrase
		want, wantOne string
	}{
		{map[string]string{"president": "Norway"}, phrase(5, 2, 3, 4, 5), "Norway's army", "Norway"},
		{nil, phrase(5, 2, 3, 4, 5), "Hall's country's army", "Hall's country"},
	} {
		doc := mustDocument(t, word{"Hall", "PROPN", 1, "nsubj"}, word{"praised", "VERB", -1, "root"}, word{"his", "PRON", 3, "nmod:poss"}, word{"country", "NOUN", 5, "nmod:poss"}, word{"~'s", "PART", 3, "case"}, word{"army", "NOUN", 1, "obj"})
		doc.Sentences[0].Tokens[2].Feats = "Person=3|Poss=Yes"
		name(doc, 0, 1, kg.Entity{ID: "e:hall", Name: "Hall", Type: kg.Person, Offices: c.offices})
		doc.Mentions = append(doc.Mentions, kg.Mention{First: 2, Last: 3, Head: 2, Kind: kg.PronounMention, Type: kg.Person})
		for want, object := range map[string]kg.Phrase{c.want: c.phrase, c.wantOne: phrase(3, 2, 3)} {
			if got := mustSchema(t).Statements(doc, []kg.Extraction{fact("praise", phrase(0, 0), object)}); len(got) != 1 || got[0].Object.Name != want {
				t.Errorf("%+v, want %s", got, want)
			}
		}
	}
}
