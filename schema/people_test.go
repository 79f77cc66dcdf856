package schema_test

import (
	"testing"

	"kg"
)

// Who is told from the rest of a people is not the people.
func TestSomeOfAPeople(t *testing.T) {
	for _, c := range []struct{ before, want string }{{"Turkish", "Turkish Norwegians"}, {"young", "young Norwegians"}, {"ordinary", "Norwegians"}} {
		doc := mustDocument(t, word{c.before, "ADJ", 1, "amod"}, word{"Norwegians", "PROPN", 2, "nsubj"}, word{"left", "VERB", -1, "root"}, word{"Oslo", "PROPN", 2, "obj"})
		doc.Sentences[0].Tokens[1].Feats = "Number=Plur"
		name(doc, 1, 2, kg.Entity{ID: "e:norwegians", Name: "Norwegians", Type: kg.Group})
		name(doc, 3, 4, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
		st := mustSchema(t).Statements(doc, []kg.Extraction{fact("leave", phrase(1, 0, 1), phrase(3, 3))})
		if len(st) != 1 || st[0].Subject.Name != c.want || st[0].Subject.Type != kg.Group {
			t.Errorf("%s: got %+v, want %s, a group", c.before, st, c.want)
		}
	}
}
