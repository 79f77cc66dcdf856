package schema_test

import (
	"testing"

	"kg"
	"kg/extract"
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

// An honorific is no part of a name, wherever the parser sees the head of both.
func TestHonorifics(t *testing.T) {
	a, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{"Sir", "Dame", "Baroness", "Dr"} {
		doc := &kg.Document{ID: "d:test-0123456789ab", Name: "test.txt", Text: title + " Anna Webb was a New Zealand mystery writer."}
		a.Annotate(doc)
		st := mustSchema(t).Statements(doc, a.Extract(doc))
		if len(st) != 1 || st[0].Subject.Name != "Anna Webb" || st[0].Subject.Type != kg.Person {
			t.Errorf("%s: %+v, want Anna Webb", title, st)
		}
	}
}
