package graph_test

import (
	"context"
	"slices"
	"testing"

	"kg"
	"kg/graph"
)

func TestResolve(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		first, second := summit()
		// A lower-case alias of somebody else must not hide behind the exact name.
		second.Doc.Entities = append(second.Doc.Entities, kg.Entity{ID: "e:us_funding", Name: "US funding", Aliases: []string{"PUTIN"}})
		mustAdd(t, s, first, second)
		for _, test := range []struct {
			name string
			want []kg.EntityID
		}{
			{"Vladimir Putin", []kg.EntityID{"e:vladimir_putin"}},
			{"Putin", []kg.EntityID{"e:vladimir_putin"}},
			{"PUTIN", []kg.EntityID{"e:us_funding"}},
			{"putin", []kg.EntityID{"e:us_funding", "e:vladimir_putin"}},
			{"  the  russian President ", []kg.EntityID{"e:vladimir_putin"}},
			{"e:nato", []kg.EntityID{"e:nato"}},
			{"<e:nato>", []kg.EntityID{"e:nato"}},
			{"e:nobody", nil},
			{"thanked", nil},
			{"", nil},
			{"a\xff\x00", nil},
		} {
			got, err := s.Resolve(context.Background(), test.name)
			if err != nil || !slices.Equal(got, test.want) {
				t.Errorf("Resolve(%q) = %v, %v; want %v", test.name, got, err, test.want)
			}
		}
	})
}

// TestNamesInSmallLetters: such a name is found as long as a document has it, also in a store of a
// version that did not keep them, once something is written to it.
func TestNamesInSmallLetters(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		first, second := summit()
		mustAdd(t, s, first, second)
		finds := func(name string, want ...kg.EntityID) {
			t.Helper()
			got, err := s.Resolve(ctx, name)
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("Resolve(%q) = %v, %v; want %v", name, got, err, want)
			}
			mustFsck(t, s)
		}
		finds("the RUSSIAN president", "e:vladimir_putin")
		if err := s.Rename(ctx, "e:vladimir_putin", "Wladimir Putin", ""); err != nil {
			t.Fatal(err)
		}
		finds("wladimir putin", "e:vladimir_putin")
		if err := s.Remove(ctx, second.Doc.ID); err != nil {
			t.Fatal(err)
		}
		finds("joe biden")
		finds("vladimir putin", "e:vladimir_putin")
		if err := graph.DropNames(ctx, s); err != nil {
			t.Fatal(err)
		}
		finds("vladimir putin")
		mustAdd(t, s, second)
		finds("vladimir putin", "e:vladimir_putin")
		finds("joe biden", "e:joe_biden")
	})
}

func TestResolvePredicate(t *testing.T) {
	text := "Ann served as mayor of Bonn. Ann carried out Rome. Ann planned Oslo. Ann will visit Riga. Ann made Paris."
	everyStore(t, func(t *testing.T, s *graph.Store) {
		mustAdd(t, s, textDocument("a.txt", text,
			triple{"e:ann", "Ann", "r:serve_as_mayor_of", "served as mayor of", "e:bonn", "Bonn", kg.Positive, kg.Asserted},
			triple{"e:ann", "Ann", "r:carry_out", "carried out", "e:rome", "Rome", kg.Positive, kg.Asserted},
			triple{"e:ann", "Ann", "r:plan", "planned", "e:oslo", "Oslo", kg.Positive, kg.Asserted},
			triple{"e:ann", "Ann", "r:visit", "visit", "e:riga", "Riga", kg.Positive, kg.Planned},
			triple{"e:ann", "Ann", "r:make", "made", "e:paris", "Paris", kg.Positive, kg.Asserted}),
			textDocument("b.txt", "Ann labelled Bonn.", triple{"e:ann", "Ann", "r:label", "labelled", "e:bonn", "Bonn", kg.Positive, kg.Asserted}))
		for _, test := range []struct {
			label string
			want  []kg.PredicateID
		}{
			{"serve as mayor of", []kg.PredicateID{"r:serve_as_mayor_of"}},
			{"serves as mayor of", []kg.PredicateID{"r:serve_as_mayor_of"}},
			{"Serving as mayor of", []kg.PredicateID{"r:serve_as_mayor_of"}},
			{"carries out", []kg.PredicateID{"r:carry_out"}},
			{"carried out", []kg.PredicateID{"r:carry_out"}},
			{"planning", []kg.PredicateID{"r:plan"}},
			{"plans", []kg.PredicateID{"r:plan"}},
			{"making", []kg.PredicateID{"r:make"}},
			{"made", []kg.PredicateID{"r:make"}},
			{"r:make", []kg.PredicateID{"r:make"}},
			{"label", []kg.PredicateID{"r:label", "rdfs:label"}}, // a verb of the texts does not stand before the vocabulary
			{"type", []kg.PredicateID{"rdf:type"}},
			{"visit", nil}, // it is only planned
			{"maybe visit", []kg.PredicateID{"r:maybe/visit"}},
			{"Ann", nil},
			{"s", nil},
			{"", nil},
		} {
			got, err := s.ResolvePredicate(context.Background(), test.label)
			if err != nil || !slices.Equal(got, test.want) {
				t.Errorf("ResolvePredicate(%q) = %v, %v; want %v", test.label, got, err, test.want)
			}
		}
	})
}
