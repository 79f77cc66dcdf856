package graph_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"kg"
	"kg/graph"
)

// spellings of a few people and organisations, as documents write them.
var spellings = []struct {
	name  string
	typ   kg.EntityType
	roles []string
}{
	{"Vladimir Putin", kg.Person, []string{"president"}}, {"Putin", kg.Person, nil}, {"Vladimir V Putin", kg.Person, nil}, {"Igor Putin", kg.Person, nil},
	{"Volodymyr Zelenskyy", kg.Person, []string{"president"}}, {"Volodymyr Zelensky", kg.Person, nil}, {"Zelenskiy", kg.Person, nil},
	{"William Clinton", kg.Person, nil}, {"Bill Clinton", kg.Person, []string{"president"}}, {"Clinton", kg.Person, nil}, {"Hillary Clinton", kg.Person, []string{"senator"}},
	{"J Smith", kg.Person, []string{"senator"}}, {"John Smith", kg.Person, []string{"senator"}}, {"Smith", kg.Person, []string{"goalkeeper"}},
	{"Apple", kg.Organization, nil}, {"Apple Inc", kg.Organization, nil}, {"Apple", kg.Thing, nil}, {"IRC", kg.Organization, nil}, {"International Rescue Committee", kg.Organization, nil},
}

// spelledDocument makes a document of three statements about some of them.
func spelledDocument(rng *rand.Rand, n int) graph.Addition {
	var text string
	var triples []triple
	entities := make(map[kg.EntityID]kg.Entity)
	for range 3 {
		a, b := rng.IntN(len(spellings)), rng.IntN(len(spellings))
		x, y := spellings[a], spellings[b]
		id := func(name string) kg.EntityID { return kg.EntityID("e:" + kg.Slug(name)) }
		if id(x.name) == id(y.name) {
			continue
		}
		text += x.name + " met " + y.name + ". "
		triples = append(triples, triple{id(x.name), x.name, "r:meet", "met", id(y.name), y.name, kg.Positive, kg.Asserted})
		for _, e := range []int{a, b} {
			s := spellings[e]
			entities[id(s.name)] = kg.Entity{ID: id(s.name), Name: s.name, Type: s.typ, Roles: s.roles}
		}
	}
	d := textDocument(fmt.Sprintf("doc-%d.txt", n), text+fmt.Sprint(n), triples...)
	for i := range d.Statements {
		about := spellings[rng.IntN(len(spellings))]
		d.Statements[i].Object.About = []kg.Reference{{ID: kg.EntityID("e:" + kg.Slug(about.name)), Name: about.name, Type: about.typ}}
	}
	for _, e := range entities {
		d.Doc.Entities = append(d.Doc.Entities, e)
	}
	slices.SortFunc(d.Doc.Entities, func(a, b kg.Entity) int { return compareStrings(string(a.ID), string(b.ID)) })
	return d
}

func compareStrings(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// TestOrderLeavesNoTrace: the same documents in any order, reconciled at any time, with
// others that came and went, give the same quads.
func TestOrderLeavesNoTrace(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(6) {
		rng := rand.New(rand.NewPCG(seed, 7))
		var docs []graph.Addition
		for n := range 14 {
			docs = append(docs, spelledDocument(rng, n))
		}
		guest := spelledDocument(rng, 99)
		var want []kg.Quad
		var wantBeside map[string]string
		for round := range 4 {
			s := mustOpen(t, "")
			if round%2 == 1 {
				graph.RedirectFew(s)
			}
			for i, d := range docs {
				mustAdd(t, s, d)
				if round > 0 && rng.IntN(3) == 0 {
					if _, err := s.Reconcile(ctx); err != nil {
						t.Fatal(err)
					}
				}
				if round > 1 && i == 5 {
					mustAdd(t, s, guest)
				}
			}
			if round > 1 {
				if _, err := s.Reconcile(ctx); err != nil {
					t.Fatal(err)
				}
				if err := s.Remove(ctx, guest.Doc.ID); err != nil {
					t.Fatal(err)
				}
			}
			merges, err := s.Reconcile(ctx)
			if err != nil {
				t.Fatal(err)
			}
			got := collect(t, s.Quads(ctx))
			beside, err := graph.Notes(ctx, s)
			if err != nil {
				t.Fatal(err)
			}
			if want == nil {
				want, wantBeside = got, beside
			}
			if len(beside) == 0 || !maps.Equal(beside, wantBeside) {
				t.Fatalf("seed %d round %d: beside the graph is %q, was %q", seed, round, beside, wantBeside)
			}
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d round %d: %s\n%v", seed, round, difference(got, want), merges)
			}
			mustVerify(t, s)
			rng.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		}
	}
}

// TestDecisionsOfPeople outlive the documents, and win over what the names say.
func TestDecisionsOfPeople(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		full, short, acronym := reconcileDocuments()
		mustAdd(t, s, full, short, acronym)
		if _, err := s.Reconcile(ctx); err != nil {
			t.Fatal(err)
		}
		if err := s.Split(ctx, "e:putin", "e:vladimir_putin", "a cousin"); err != nil {
			t.Fatal(err)
		}
		subject := func() kg.EntityID {
			return collect(t, s.Statements(ctx, graph.Filter{Document: short.Doc.ID}))[0].Subject.ID
		}
		if id := subject(); id != "e:putin" {
			t.Error("after the split", id)
		}
		if err := s.Remove(ctx, short.Doc.ID); err != nil {
			t.Fatal(err)
		}
		mustAdd(t, s, short)
		if _, err := s.Reconcile(ctx); err != nil || subject() != "e:putin" {
			t.Error("read again", subject(), err)
		}
		if err := s.Merge(ctx, "e:putin", "e:who", "odd but said"); err != nil {
			t.Fatal(err)
		}
		if id := subject(); id != "e:who" { // and a person's "is" pins what it names
			t.Error("merged by hand", id)
		}
		if err := s.Merge(ctx, "e:who", "e:putin", ""); !errors.Is(err, graph.ErrCircular) {
			t.Error("a circle:", err)
		}
		if err := s.Split(ctx, "e:putin", "e:who", ""); err != nil {
			t.Fatal(err)
		}
		if id := subject(); id != "e:putin" {
			t.Error("split again", id)
		}
		lines, err := s.History(ctx)
		if err != nil || len(lines) < 6 {
			t.Fatal(lines, err)
		}
		for i, l := range lines {
			if l.N != i+1 {
				t.Errorf("line %d is numbered %d", i+1, l.N)
			}
		}
		mustVerify(t, s)
	})
}

// TestSplitHoldsThroughOthers: two that are not one do not become it through a third.
func TestSplitHoldsThroughOthers(t *testing.T) {
	ctx := context.Background()
	s := mustOpen(t, "")
	var docs []graph.Addition
	for i, name := range []string{"Putin", "Vladimir Putin", "Vladimir V Putin"} {
		id := kg.EntityID("e:" + kg.Slug(name))
		d := textDocument(fmt.Sprintf("%d.txt", i), name+" left Rome.", triple{id, name, "r:leave", "left", "e:rome", "Rome", kg.Positive, kg.Asserted})
		d.Doc.Entities = []kg.Entity{{ID: id, Name: name, Type: kg.Person}}
		docs = append(docs, d)
	}
	mustAdd(t, s, docs...)
	merges, err := s.Reconcile(ctx)
	if err != nil || len(merges) != 2 {
		t.Fatal(merges, err)
	}
	if err := s.Split(ctx, "e:putin", "e:vladimir_putin", ""); err != nil {
		t.Fatal(err)
	}
	merges, err = s.Merges(ctx)
	if err != nil || len(merges) != 1 || merges[0].From != "e:vladimir_putin" {
		t.Error(merges, err)
	}
}
