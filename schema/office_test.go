package schema_test

import (
	"testing"

	"kg"
)

// TestOffices: of which country a president is, another mention or the list of leaders tells, and of ministers the country that the text
// is about.
func TestOffices(t *testing.T) {
	for _, c := range []struct {
		office  []word
		offices map[string]string
		home    bool
		want    string
	}{
		{[]word{{"President", "PROPN", 1, "nmod"}}, map[string]string{"president": "Norway"}, false, "be president of Norway"},
		{[]word{{"Former", "ADJ", 1, "amod"}, {"President", "PROPN", 2, "nmod"}}, map[string]string{"president": "Norway"}, false, "be former president of Norway"},
		{[]word{{"President", "PROPN", 1, "nmod"}}, nil, false, "be President"},
		{[]word{{"President", "PROPN", 1, "nmod"}}, nil, true, "be president of Sweden"},
		{[]word{{"President", "PROPN", 1, "nmod"}}, map[string]string{"secretary": "Norway"}, true, "be President"},
		{[]word{{"Senator", "PROPN", 1, "nmod"}}, nil, true, "be Senator"},
		{[]word{{"First", "ADJ", 1, "amod"}, {"Minister", "PROPN", 2, "nmod"}}, nil, true, "be First Minister"},
	} {
		n := len(c.office)
		doc := mustDocument(t, append(c.office, word{"Hall", "PROPN", n + 1, "nsubj"}, word{"left", "VERB", -1, "root"})...)
		name(doc, n, n+1, kg.Entity{ID: "e:hall", Name: "Hall", Type: kg.Person, Offices: c.offices})
		if c.home {
			doc.Entities = append(doc.Entities, kg.Entity{ID: "e:sweden", Name: "Sweden", Type: kg.Place, Mentions: []int{1, 2, 3, 4}})
		}
		office := kg.Phrase{Head: n - 1}
		for i := range n {
			office.Tokens = append(office.Tokens, i)
		}
		x := fact("be", phrase(n, n), office)
		x.Rule = "title/is"
		got := mustSchema(t).Statements(doc, []kg.Extraction{x})
		if len(got) != 1 {
			t.Errorf("%s: %+v", c.want, got)
			continue
		}
		if said := kg.Slug(string(got[0].Predicate.ID) + " " + got[0].Object.Name + got[0].Object.Value); said != kg.Slug("r:"+c.want) {
			t.Errorf("%s, want %q", said, c.want)
		}
	}
}
