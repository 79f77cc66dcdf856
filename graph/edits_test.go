package graph_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kg"
	"kg/graph"
)

func mustFsck(t *testing.T, s *graph.Store) {
	t.Helper()
	info, err := s.Fsck(context.Background(), func(problem string) { t.Error(problem) })
	if err != nil || info.Problems > 0 {
		t.Errorf("fsck: %+v, %v", info, err)
	}
}

func claimIDs(t *testing.T, s *graph.Store, f graph.Filter) []kg.ClaimID {
	t.Helper()
	var out []kg.ClaimID
	for _, st := range collect(t, s.Statements(context.Background(), f)) {
		out = append(out, st.ID)
	}
	return out
}

// TestHide: a hidden claim is in no answer, keeps what it has, and stays hidden when its
// document is read again.
func TestHide(t *testing.T) {
	ctx := context.Background()
	s := mustOpen(t, t.TempDir()+"/kg.db")
	doc := textDocument("a.txt", "Putin thanked Erdogan. Putin met Erdogan.",
		triple{"e:putin", "Putin", "r:thank", "thanked", "e:erdogan", "Erdogan", kg.Positive, kg.Asserted},
		triple{"e:putin", "Putin", "r:meet", "met", "e:erdogan", "Erdogan", kg.Negative, kg.Planned})
	mustAdd(t, s, doc)
	before := collect(t, s.Quads(ctx))
	all := claimIDs(t, s, graph.Filter{})
	for _, c := range all {
		if err := s.Hide(ctx, c, true, "wrong"); err != nil {
			t.Fatal(err)
		}
	}
	check := func(when string) {
		t.Helper()
		if got := claimIDs(t, s, graph.Filter{}); len(got) != 0 {
			t.Errorf("%s: %v are not hidden", when, got)
		}
		if got := claimIDs(t, s, graph.Filter{Hidden: true}); !slices.Equal(got, all) {
			t.Errorf("%s: hidden are %v, not %v", when, got, all)
		}
		for _, q := range []string{`g.V("Putin").Out("thanked").All()`, `g.V("Putin").Out("not meet").All()`} {
			if rows, _, err := ask(t, s, q, graph.Limits{}); err == nil && len(rows) != 0 {
				t.Errorf("%s: %s has %v", when, q, rows)
			}
		}
		if e, err := s.Entity(ctx, "e:putin"); err != nil || e.Claims != 0 {
			t.Errorf("%s: %+v, %v", when, e, err)
		}
		if st, err := s.Stats(ctx); err != nil || st.Claims != 0 {
			t.Errorf("%s: %+v, %v", when, st, err)
		}
		mustVerify(t, s)
		mustFsck(t, s)
	}
	check("at once")
	hidden := collect(t, s.Quads(ctx))
	if err := s.Remove(ctx, doc.Doc.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Claims(ctx, doc.Doc.ID, all...); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("claims of a document that is gone: %v", err)
	}
	mustAdd(t, s, doc)
	check("after the document came back")
	if got := collect(t, s.Quads(ctx)); !slices.Equal(got, hidden) {
		t.Errorf("the document came back otherwise: %s", difference(got, hidden))
	}
	for n := len(all); n > 0; n-- {
		if err := s.Undo(ctx, n); err != nil {
			t.Fatal(err)
		}
	}
	if got := collect(t, s.Quads(ctx)); !slices.Equal(got, before) {
		t.Errorf("undone, but: %s", difference(got, before))
	}
	if err := s.Undo(ctx, 1); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("undone twice: %v", err)
	}
	if err := s.Hide(ctx, "c:0000", true, ""); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("no claim hidden: %v", err)
	}
}

// TestStepsWithoutPredicate: they go over all edges but those of hidden claims, which only who
// names their predicate gets; and the helpers over what happened.
func TestStepsWithoutPredicate(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		names := []string{"Erdogan", "Merkel", "Biden", "Obama", "Trump"}
		var triples []triple
		var text strings.Builder
		for i, st := range []struct {
			label    string
			polarity kg.Polarity
			modality kg.Modality
		}{{"thanked", kg.Positive, kg.Asserted}, {"visited", kg.Negative, kg.Asserted}, {"met", kg.Positive, kg.Planned}, {"attacked", kg.Positive, kg.Asserted}, {"praised", kg.Negative, kg.Planned}} {
			text.WriteString("Putin " + st.label + " " + names[i] + ". ")
			triples = append(triples, triple{"e:putin", "Putin", kg.PredicateID("r:" + st.label), st.label, kg.EntityID("e:" + strings.ToLower(names[i])), names[i], st.polarity, st.modality})
		}
		doc := textDocument("a.txt", text.String(), triples...)
		mustAdd(t, s, doc)
		for _, st := range collect(t, s.Statements(ctx, graph.Filter{})) {
			if st.Object.Name == "Obama" || st.Object.Name == "Trump" {
				if err := s.Hide(ctx, st.ID, true, "wrong"); err != nil {
					t.Fatal(err)
				}
			}
		}
		for _, test := range []struct {
			query string
			rows  int
			has   []string
		}{
			{`g.V("Putin").Out().All()`, 5, []string{"e:erdogan", "e:merkel", "e:biden", `"Putin"`, "t:Person"}},
			{`g.V("Obama").In().All()`, 0, nil},
			{`g.V("Biden").In().All()`, 1, []string{"e:putin"}},
			{`g.V("Trump").Both().All()`, 2, []string{"t:Thing", `"Trump"`}},
			{`g.V("Putin").OutPredicates().All()`, 5, []string{"r:thanked", "r:not/visited", "r:maybe/met"}},
			{`g.V("Obama").InPredicates().All()`, 0, nil},
			{`g.V("Putin").FollowRecursive(g.M().Both(), 1).All()`, 5, []string{"e:erdogan"}},
			{`g.V("Putin").Out().Count()`, 1, []string{"5"}},
			{`g.V("Obama").In().Count()`, 1, []string{"0"}},
			{`g.V("Putin").And(g.V("Obama").In()).All()`, 0, nil},
			{`g.V("Putin").And(g.V("Biden").In()).All()`, 1, nil},
			{`g.V("Putin").Out("<r:hidden/attacked>").All()`, 1, []string{"e:obama"}},
			{`g.claims("Putin", null, null).All()`, 3, nil},
			{`g.evidence(null, null, "Obama")`, 0, nil},
			{`g.neighbourhood("Putin", 1).All()`, 1, []string{"e:erdogan"}},
			{`g.neighbourhood("Putin", 1, {all: true}).All()`, 3, []string{"e:erdogan", "e:merkel", "e:biden"}},
			{`g.shortestPath("Putin", "Merkel")`, 0, nil},
			{`g.shortestPath("Putin", "Merkel", 2, {all: true})`, 1, []string{"r:not/visited"}},
			{`g.shortestPath("Putin", "Obama", 2, {all: true})`, 0, nil},
			{`g.shortestPaths("Putin", "Trump", {all: true})`, 0, nil},
		} {
			rows, _, err := ask(t, s, test.query, graph.Limits{})
			if err != nil || len(rows) != test.rows {
				t.Errorf("%s: %d rows, want %d: %v, %v", test.query, len(rows), test.rows, rows, err)
			}
			for _, want := range test.has {
				if !strings.Contains(strings.Join(rows, " "), want) {
					t.Errorf("%s: %v without %s", test.query, rows, want)
				}
			}
		}
		mustVerify(t, s)
	})
}

// TestRename: the name is everywhere, the old one is an alias, and both find the entity.
func TestRename(t *testing.T) {
	ctx := context.Background()
	s := mustOpen(t, "")
	mustAdd(t, s, textDocument("a.txt", "Putin thanked Erdogan.",
		triple{"e:putin", "Putin", "r:thank", "thanked", "e:erdogan", "Erdogan", kg.Positive, kg.Asserted}))
	if err := s.Rename(ctx, "e:putin", "Vladimir Vladimirovich", ""); err != nil {
		t.Fatal(err)
	}
	if err := s.Rename(ctx, "e:putin", "VVP", ""); err != nil {
		t.Fatal(err)
	}
	e, err := s.Entity(ctx, "e:putin")
	if err != nil || e.Name != "VVP" || !slices.Contains(e.Aliases, "Putin") {
		t.Errorf("%+v, %v", e, err)
	}
	for _, name := range []string{"VVP", "vvp", "Putin"} {
		if ids, err := s.Resolve(ctx, name); err != nil || !slices.Equal(ids, []kg.EntityID{"e:putin"}) {
			t.Errorf("%s is %v, %v", name, ids, err)
		}
	}
	for _, st := range collect(t, s.Statements(ctx, graph.Filter{})) {
		if st.Subject.Name != "VVP" || st.Subject.Text != "Putin" {
			t.Errorf("subject %+v", st.Subject)
		}
	}
	mustVerify(t, s)
	if err := s.Undo(ctx, 1); !errors.Is(err, graph.ErrLater) {
		t.Errorf("the first name undone before the second: %v", err)
	}
	for n, want := range map[int]string{2: "Vladimir Vladimirovich"} {
		if err := s.Undo(ctx, n); err != nil {
			t.Fatal(err)
		}
		if e, err := s.Entity(ctx, "e:putin"); err != nil || e.Name != want {
			t.Errorf("%+v, %v", e, err)
		}
	}
	if err := s.Undo(ctx, 1); err != nil {
		t.Fatal(err)
	}
	if e, err := s.Entity(ctx, "e:putin"); err != nil || e.Name != "Putin" {
		t.Errorf("%+v, %v", e, err)
	}
	if err := s.Rename(ctx, "e:nobody", "X", ""); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("nobody renamed: %v", err)
	}
}

// TestUndoLeavesNoTrace takes random decisions back, the last first, and compares the graph
// after each with what it was.
func TestUndoLeavesNoTrace(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(4) {
		rng := rand.New(rand.NewPCG(seed, 8))
		s := mustOpen(t, "")
		var entities []kg.EntityID
		for n := range 10 {
			d := spelledDocument(rng, n)
			mustAdd(t, s, d)
			for _, e := range d.Doc.Entities {
				entities = append(entities, e.ID)
			}
		}
		if _, err := s.Reconcile(ctx); err != nil {
			t.Fatal(err)
		}
		claims := claimIDs(t, s, graph.Filter{})
		type step struct {
			n      int
			before []kg.Quad
		}
		var steps []step
		for range 12 {
			before := collect(t, s.Quads(ctx))
			a, b := entities[rng.IntN(len(entities))], entities[rng.IntN(len(entities))]
			c := claims[rng.IntN(len(claims))]
			var err error
			switch rng.IntN(5) {
			case 0, 1:
				if a != b {
					err = s.Merge(ctx, a, b, "")
				}
			case 2:
				if a != b {
					err = s.Split(ctx, a, b, "")
				}
			case 3:
				err = s.Rename(ctx, a, "Name "+string(b), "")
			case 4:
				err = s.Hide(ctx, c, rng.IntN(2) == 0, "")
			}
			if err != nil && !errors.Is(err, graph.ErrCircular) && !errors.Is(err, graph.ErrNotFound) {
				t.Fatal(err)
			}
			lines, err := s.History(ctx)
			if err != nil {
				t.Fatal(err)
			}
			last := 0
			for _, l := range lines {
				if l.ByPerson() {
					last = l.N
					if l.Time == "" {
						t.Errorf("no time in %+v", l)
					}
				}
			}
			if last > 0 && (len(steps) == 0 || steps[len(steps)-1].n < last) {
				steps = append(steps, step{last, before})
			}
		}
		for len(steps) > 0 {
			last := steps[len(steps)-1]
			steps = steps[:len(steps)-1]
			if err := s.Undo(ctx, last.n); err != nil {
				t.Fatal(err)
			}
			if got := collect(t, s.Quads(ctx)); !slices.Equal(got, last.before) {
				t.Fatalf("seed %d, decision %d undone: %s", seed, last.n, difference(got, last.before))
			}
			mustVerify(t, s)
		}
	}
}
