package graph_test

import (
	"context"
	"slices"
	"testing"

	"kg"
	"kg/graph"
)

func reconcileDocuments() (full, short, acronym graph.Addition) {
	full, _ = summit()
	short = textDocument("short.txt", "Putin called Biden. Biden met Putin.",
		triple{"e:putin", "Putin", "r:call", "called", "e:biden", "Biden", kg.Positive, kg.Asserted},
		triple{"e:biden", "Biden", "r:meet", "met", "e:putin", "Putin", kg.Positive, kg.Asserted})
	short.Doc.Entities = []kg.Entity{{ID: "e:putin", Name: "Putin", Type: kg.Person}, {ID: "e:biden", Name: "Biden", Type: kg.Person}}
	putin := kg.Node{ID: "e:putin", Name: "Putin", Type: kg.Person, Text: "Putin", Span: kg.Span{0, 5}}
	short.Statements[0].Speaker = &putin
	short.Statements[1].Arguments = []kg.Node{{Role: "with", Text: "met", Span: kg.Span{26, 29}, Datatype: "text"}, putin, {ID: "e:rome", Name: "Rome", Text: "Putin", Span: kg.Span{30, 35}}}
	acronym = textDocument("acronym.txt", "Economic Community of West African States warned Bonn. ECOWAS praised Rome.",
		triple{"e:economic_community_of_west_african_states", "Economic Community of West African States", "r:warn", "warned", "e:bonn", "Bonn", kg.Positive, kg.Asserted},
		triple{"e:ecowas", "ECOWAS", "r:praise", "praised", "e:rome", "Rome", kg.Positive, kg.Asserted})
	acronym.Doc.Entities = []kg.Entity{
		{ID: "e:economic_community_of_west_african_states", Name: "Economic Community of West African States", Type: kg.Organization, Aliases: []string{"ECOWAS"}},
		{ID: "e:ecowas", Name: "ECOWAS", Type: kg.Organization}}
	return full, short, acronym
}

func TestReconcile(t *testing.T) {
	ctx := context.Background()
	full, short, acronym := reconcileDocuments()
	var want []kg.Quad
	for _, order := range [][]graph.Addition{{full, short, acronym}, {acronym, short, full}, {short, full, acronym}} {
		everyStore(t, func(t *testing.T, s *graph.Store) {
			for _, d := range order {
				mustAdd(t, s, d)
				if _, err := s.Reconcile(ctx); err != nil {
					t.Fatal(err)
				}
			}
			merges, err := s.Merges(ctx)
			if err != nil || len(merges) != 2 || merges[0].From != "e:ecowas" || merges[1].From != "e:putin" || merges[1].To != "e:vladimir_putin" {
				t.Fatalf("%v, %v", merges, err)
			}
			got := collect(t, s.Quads(ctx))
			if want == nil {
				want = got
			}
			if !slices.Equal(got, want) {
				t.Errorf("the order matters: %s", difference(got, want))
			}
			if ids, err := s.Resolve(ctx, "Putin"); err != nil || !slices.Equal(ids, []kg.EntityID{"e:vladimir_putin"}) {
				t.Errorf("Resolve = %v, %v", ids, err)
			}
			if rows, info, err := ask(t, s, `g.V("Putin").Out("called").All()`, graph.Limits{}); len(rows) != 1 || len(info.Notes) != 0 || err != nil {
				t.Error(rows, info, err)
			}
			if st := collect(t, s.Statements(ctx, graph.Filter{Document: short.Doc.ID})); st[0].Subject.ID != "e:vladimir_putin" || st[0].Speaker.ID != "e:vladimir_putin" || st[1].Object.ID != "e:vladimir_putin" || st[1].Arguments[1].ID != "e:vladimir_putin" || st[1].Arguments[2].ID != "e:rome" {
				t.Errorf("%+v", st)
			} else if st[0].Subject.Name != "Vladimir Putin" || st[1].Arguments[1].Name != "Vladimir Putin" || st[0].Speaker.Name != "Vladimir Putin" || st[0].Speaker.Text != "Putin" {
				t.Errorf("names before the merge: %+v", st)
			}
			if rows, _, err := ask(t, s, `g.V("Putin").In("argument").Unique().All()`, graph.Limits{}); len(rows) != 1 || err != nil {
				t.Error("as a further argument:", rows, err)
			}
			for _, e := range collect(t, s.Entities(ctx)) {
				if one, err := s.Entity(ctx, e.ID); err != nil || !slices.Equal(one.Aliases, e.Aliases) || one.Claims != e.Claims || e.ID == "e:putin" {
					t.Errorf("%+v, %+v, %v", e, one, err)
				}
			}
			mustVerify(t, s)
		})
	}
}

// TestMergeIsUndone: without the document that knows the full name, or with a second
// candidate, everything is as if it had never been merged.
func TestMergeIsUndone(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		full, short, _ := reconcileDocuments()
		mustAdd(t, s, short)
		want := collect(t, s.Quads(ctx))
		mustAdd(t, s, full)
		if merges, err := reconcile(ctx, s); err != nil || len(merges) != 1 {
			t.Fatal(merges, err)
		}
		namesake := textDocument("other.txt", "Igor Putin left Rome.",
			triple{"e:igor_putin", "Igor Putin", "r:leave", "left", "e:rome", "Rome", kg.Positive, kg.Asserted})
		mustAdd(t, s, namesake)
		if merges, err := reconcile(ctx, s); err != nil || len(merges) != 0 {
			t.Fatal(merges, err)
		}
		if err := s.Remove(ctx, namesake.Doc.ID); err != nil {
			t.Fatal(err)
		}
		if merges, err := reconcile(ctx, s); err != nil || len(merges) != 1 {
			t.Fatal(merges, err)
		}
		if err := s.Remove(ctx, full.Doc.ID); err != nil {
			t.Fatal(err)
		}
		if got := collect(t, s.Quads(ctx)); !slices.Equal(got, want) {
			t.Error(difference(got, want))
		}
		mustVerify(t, s)
	})
}

// TestMergeOfLaterClaims: what is said of a merged entity after the merge joins it, too.
func TestMergeOfLaterClaims(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		full, short, _ := reconcileDocuments()
		mustAdd(t, s, full, short)
		later := textDocument("later.txt", "Putin left Rome.",
			triple{"e:putin", "Putin", "r:leave", "left", "e:rome", "Rome", kg.Positive, kg.Asserted})
		for range 2 {
			if _, err := s.Reconcile(ctx); err != nil {
				t.Fatal(err)
			}
			mustAdd(t, s, later)
		}
		if _, err := s.Reconcile(ctx); err != nil {
			t.Fatal(err)
		}
		if st := collect(t, s.Statements(ctx, graph.Filter{Document: later.Doc.ID})); st[0].Subject.ID != "e:vladimir_putin" {
			t.Errorf("%+v", st)
		}
		if e, err := s.Entity(ctx, "e:vladimir_putin"); err != nil || e.Claims != 4 {
			t.Errorf("%+v, %v", e, err)
		}
		if rows, _, err := ask(t, s, `g.V("Putin").Out("left").All()`, graph.Limits{}); len(rows) != 1 || err != nil {
			t.Error(rows, err)
		}
	})
}

// TestAboutFollowsMerges: what a thing's words speak of is what that is stored as.
func TestAboutFollowsMerges(t *testing.T) {
	ctx := context.Background()
	full, _, _ := reconcileDocuments()
	allies := textDocument("allies.txt", "Putin's allies left Rome.",
		triple{"e:putins_allies", "Putin's allies", "r:leave", "left", "e:rome", "Rome", kg.Positive, kg.Asserted})
	allies.Statements[0].Subject.About = []kg.Reference{{ID: "e:putin", Name: "Putin", Type: kg.Person}}
	for _, order := range [][]graph.Addition{{full, allies}, {allies, full}} {
		s := mustOpen(t, "")
		for _, d := range order {
			mustAdd(t, s, d)
			if _, err := s.Reconcile(ctx); err != nil {
				t.Fatal(err)
			}
		}
		about := func() []kg.EntityID {
			out, err := s.Outline(ctx)
			if err != nil {
				t.Fatal(err)
			}
			return out.About["e:putins_allies"]
		}
		if got := about(); !slices.Equal(got, []kg.EntityID{"e:vladimir_putin"}) {
			t.Errorf("about %v", got)
		}
		if st := collect(t, s.Statements(ctx, graph.Filter{Document: allies.Doc.ID})); st[0].Subject.About[0].ID != "e:vladimir_putin" || st[0].Subject.About[0].Name != "Vladimir Putin" {
			t.Errorf("%+v", st[0].Subject.About)
		}
		if err := s.Split(ctx, "e:putin", "e:vladimir_putin", ""); err != nil {
			t.Fatal(err)
		}
		if got := about(); !slices.Equal(got, []kg.EntityID{"e:putin"}) {
			t.Errorf("after the split about %v", got)
		}
		mustVerify(t, s)
	}
}

// reconcile returns the merges in force afterwards.
func reconcile(ctx context.Context, s *graph.Store) ([]graph.Merge, error) {
	if _, err := s.Reconcile(ctx); err != nil {
		return nil, err
	}
	return s.Merges(ctx)
}
