package schema_test

import (
	"testing"

	"kg"
)

// TestNamesOfManyCountries: what each country has one of is that of the country which the text is about, as far as it is
// about one.
func TestNamesOfManyCountries(t *testing.T) {
	const here = ".0123456789ab"
	kenya := kg.Entity{ID: "e:kenya", Name: "Kenya", Type: kg.Place, Mentions: []int{0, 0}}
	kenyans := kg.Entity{ID: "e:kenyans", Name: "Kenyans", Type: kg.Group, Mentions: []int{0}}
	states := kg.Entity{ID: "e:united_states", Name: "United States", Type: kg.Place, Mentions: []int{0, 0, 0, 0}}
	for _, c := range []struct {
		name  string
		typ   kg.EntityType
		about []kg.Entity
		want  kg.EntityID
	}{
		{"Labour Party", kg.Organization, []kg.Entity{kenya, kenyans}, "e:labour_party.ke"},
		{"Labour Party", kg.Organization, []kg.Entity{kenya}, "e:labour_party" + here}, // too little is said of it
		{"Labour Party", kg.Organization, []kg.Entity{kenya, kenyans, states}, "e:labour_party" + here},
		{"Labour Party", kg.Organization, nil, "e:labour_party" + here},
		{"Supreme Court", kg.Organization, []kg.Entity{kenya, kenyans}, "e:supreme_court.ke"},
		{"Supreme Court", kg.Organization, []kg.Entity{states}, "e:supreme_court" + here}, // may be that of a state
		{"City Council", kg.Organization, []kg.Entity{kenya, kenyans}, "e:city_council" + here},
		{"Republican Party", kg.Organization, nil, "e:republican_party"},
		{"Republican Party", kg.Organization, []kg.Entity{kenya, kenyans}, "e:republican_party.ke"},
		{"Norcem", kg.Organization, []kg.Entity{kenya, kenyans}, "e:norcem"},
		{"Civil War", kg.Event, []kg.Entity{kenya, kenyans}, "e:civil_war.ke"},
		{"World Cup", kg.Event, []kg.Entity{kenya, kenyans}, "e:world_cup" + here},
		{"Alexander II", kg.Person, nil, "e:alexander_ii" + here},
		{"Benedict IX", kg.Person, nil, "e:benedict_ix"},
		{"Henry VIII", kg.Person, nil, "e:henry_viii"},
	} {
		doc := &kg.Document{ID: "d:x-0123456789ab", Mentions: make([]kg.Mention, 1)}
		doc.Entities = append(doc.Entities, kg.Entity{ID: kg.EntityID("e:" + kg.Slug(c.name)), Name: c.name, Type: c.typ, Mentions: []int{0}})
		doc.Entities = append(doc.Entities, c.about...)
		mustSchema(t).Identify(doc)
		if got := doc.Entities[0].ID; got != c.want {
			t.Errorf("%s beside %d others is %s, want %s", c.name, len(c.about), got, c.want)
		}
	}
}
