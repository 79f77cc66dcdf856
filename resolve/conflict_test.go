package resolve_test

import (
	"fmt"
	"iter"
	"testing"
	"time"

	"kg"
	"kg/resolve"
)

func said(doc, subject, predicate, object string, change ...func(*kg.Statement)) kg.Statement {
	st := kg.Statement{ID: kg.ClaimIDOf(doc, subject, predicate, object), Document: kg.DocumentID("d:" + doc), Polarity: kg.Positive, Modality: kg.Asserted,
		Subject:   kg.Node{ID: kg.EntityID("e:" + kg.Slug(subject)), Name: subject},
		Predicate: kg.Predicate{ID: kg.PredicateID("r:" + kg.Slug(predicate)), Label: predicate},
		Object:    &kg.Node{ID: kg.EntityID("e:" + kg.Slug(object)), Name: object}}
	for _, c := range change {
		c(&st)
	}
	return st
}

func denied(st *kg.Statement)  { st.Polarity = kg.Negative }
func planned(st *kg.Statement) { st.Modality = kg.Planned }
func by(who string) func(*kg.Statement) {
	return func(st *kg.Statement) { st.Speaker = &kg.Node{ID: kg.EntityID("e:" + who)} }
}
func money(v string) func(*kg.Statement) {
	return func(st *kg.Statement) { st.Object = &kg.Node{Value: v, Datatype: "money", Unit: "USD"} }
}

func under(role, name string) func(*kg.Statement) {
	return func(st *kg.Statement) {
		st.Arguments = append(st.Arguments, kg.Node{Role: role, Name: name, Text: name})
	}
}

// own makes the object a thing of its document.
func own(st *kg.Statement) { st.Object.ID += kg.EntityID("." + string(st.Document)[2:]) }

func to(name string) func(*kg.Statement) {
	return func(st *kg.Statement) {
		st.Arguments = append(st.Arguments, kg.Node{Role: "to", ID: kg.EntityID("e:" + kg.Slug(name)), Name: name})
	}
}

func words(text string) func(*kg.Statement) { return func(st *kg.Statement) { st.Object.Text = text } }
func alone(st *kg.Statement)                { st.Object, st.Subject.Type = nil, kg.Thing }

func thing(st *kg.Statement) { st.Object.Type = kg.Thing }

func sequence(list []kg.Statement) iter.Seq2[kg.Statement, error] {
	return func(yield func(kg.Statement, error) bool) {
		for _, st := range list {
			if !yield(st, nil) {
				return
			}
		}
	}
}

func TestConflicts(t *testing.T) {
	dates := map[kg.DocumentID]time.Time{"d:a": time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC), "d:old": time.Date(2012, 1, 1, 0, 0, 0, 0, time.UTC)}
	for _, c := range []struct {
		what       string
		statements []kg.Statement
		want       string // "" for none
	}{
		{"affirmed and denied", []kg.Statement{said("a", "Iran", "attacked", "Oman"), said("b", "Iran", "attacked", "Oman", denied), said("c", "Iran", "attacked", "Oman")}, "Iran attacked Oman: denial yes 2, no 1"},
		{"tolls of one attack", []kg.Statement{said("a", "50 people", "died in", "Kharkiv attack"), said("b", "70 people", "died in", "Kharkiv attack")}, "people died in Kharkiv attack: value 50 1, 70 1"},
		{"members that a way of voting elects", []kg.Statement{said("a", "50 members", "elected", "proportional representation", thing), said("b", "70 members", "elected", "proportional representation", thing)}, ""},
		{"a toll and a bound of it", []kg.Statement{said("a", "at least 50 people", "died in", "Kharkiv attack", func(st *kg.Statement) { st.Subject.Text = "At least 50 people" }), said("b", "70 people", "died in", "Kharkiv attack")}, ""},
		{"tolls of two attacks", []kg.Statement{said("a", "50 people", "died in", "attack", own), said("b", "70 people", "died in", "attack", own)}, ""},
		{"tolls in a place", []kg.Statement{said("a", "50 people", "died in", "Kharkiv", func(st *kg.Statement) { st.Object.Type = kg.Place }), said("b", "70 people", "died in", "Kharkiv", func(st *kg.Statement) { st.Object.Type = kg.Place })}, ""},
		{"a thing of each text for one taker", []kg.Statement{said("a", "NATO", "promised", "jets", own, to("Ukraine")), said("b", "NATO", "promised", "jets", own, to("Ukraine"), denied)}, "NATO promised jets: denial yes 1, no 1"},
		{"a thing of each text", []kg.Statement{said("a", "NATO", "promised", "jets", own), said("b", "NATO", "promised", "jets", own, denied)}, ""},
		{"two speakers of one text", []kg.Statement{said("a", "Iran", "attacked", "Oman", by("x")), said("a", "Iran", "attacked", "Oman", denied, by("y"))}, "Iran attacked Oman: denial yes 1, no 1"},
		{"one text by itself", []kg.Statement{said("a", "Iran", "attacked", "Oman"), said("a", "Iran", "attacked", "Oman", denied)}, ""},
		{"agreed", []kg.Statement{said("a", "Iran", "attacked", "Oman"), said("b", "Iran", "attacked", "Oman")}, ""},
		{"a plan and a denial of the fact", []kg.Statement{said("a", "Iran", "attack", "Oman", planned), said("b", "Iran", "attack", "Oman", denied)}, ""},
		{"plans", []kg.Statement{said("a", "Iran", "attack", "Oman", planned), said("b", "Iran", "attack", "Oman", planned, denied)}, "Iran attack Oman: denial yes 1, no 1"},
		{"figures", []kg.Statement{said("a", "quake", "killed", "30 people"), said("b", "quake", "killed", "forty-five people")}, "quake killed people: value 30 1, 45 1"},
		{"figures of other things", []kg.Statement{said("a", "quake", "killed", "30 people"), said("b", "quake", "killed", "45 dogs")}, ""},
		{"figures of other years", []kg.Statement{said("a", "quake", "killed", "30 people"), said("old", "quake", "killed", "45 people")}, ""},
		{"money", []kg.Statement{said("a", "Acme", "paid", "", money("3")), said("b", "Acme", "paid", "", money("5"))}, "Acme paid : value 3 USD 1, 5 USD 1"},
		{"money, rounded", []kg.Statement{said("a", "Acme", "paid", "", money("2500000000")), said("b", "Acme", "paid", "", money("2461000000"))}, ""},
		{"money, rounded and wrong", []kg.Statement{said("a", "Acme", "paid", "", money("2500000000")), said("b", "Acme", "paid", "", money("2561000000"))}, "Acme paid : value 2500000000 USD 1, 2561000000 USD 1"},
		{"a figure and its bound", []kg.Statement{said("a", "quake", "killed", "30 people", words("at least 30 people")), said("b", "quake", "killed", "45 people")}, ""},
		{"a figure beyond its bound", []kg.Statement{said("a", "quake", "killed", "30 people", words("up to 30 people")), said("b", "quake", "killed", "45 people")}, "quake killed people: value 30 1, 45 1"},
		{"about as many", []kg.Statement{said("a", "quake", "killed", "30 people", words("about 30 people")), said("b", "quake", "killed", "32 people")}, ""},
		{"under two conditions", []kg.Statement{said("a", "Iran", "attacked", "Oman", under("condition", "it rains")), said("b", "Iran", "attacked", "Oman", denied, under("condition", "it snows"))}, ""},
		{"under one condition", []kg.Statement{said("a", "Iran", "attacked", "Oman", under("condition", "it rains")), said("b", "Iran", "attacked", "Oman", denied, under("condition", "it rains"))}, "Iran attacked Oman: denial yes 1, no 1"},
		{"figures of two years of study", []kg.Statement{said("a", "Ann", "won", "30 games", under("as", "senior")), said("b", "Ann", "won", "45 games", under("as", "junior"))}, ""},
		{"what each text has its own of", []kg.Statement{said("a", "other way", "exists", "", alone), said("b", "other way", "exists", "", alone, denied)}, ""},
	} {
		t.Run(c.what, func(t *testing.T) {
			list, err := resolve.Conflicts(sequence(c.statements), func(id kg.DocumentID) time.Time { return dates[id] })
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, x := range list {
				got += fmt.Sprintf("%s %s %s: %s", x.Subject, x.Predicate, x.Object, x.Kind)
				for i, s := range x.Sides {
					if i > 0 {
						got += ","
					}
					got += fmt.Sprintf(" %s %d", s.Says, len(s.Claims))
				}
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestIndependent(t *testing.T) {
	report := "The ministry said on Friday that the bridge over the river had been closed after engineers found cracks in two of its pillars."
	for _, c := range []struct {
		texts []string
		want  int
	}{
		{nil, 0},
		{[]string{report, report + " More to follow."}, 1},
		{[]string{report, "Officials of the town denied that the bridge was closed, and said that engineers had found nothing wrong with it at all."}, 2},
		{[]string{"Yes.", "Yes.", "No."}, 2},
	} {
		if got := resolve.Independent(c.texts); got != c.want {
			t.Errorf("%q: %d, want %d", c.texts, got, c.want)
		}
	}
}
