package graph

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// TestStoreAgainstMap changes a store at random, in small transactions and in ones large
// enough to be written as tables, opens it again now and then, and compares it with a map.
func TestStoreAgainstMap(t *testing.T) {
	t.Parallel()
	steps := 1200
	if testing.Short() {
		steps = 300
	}
	t.Run("disk", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "graph.db")
		againstMap(t, steps, func() (keeper, error) { return openFolder(dir, Options{NoSync: true, Memory: leastMemory}) })
	})
	t.Run("postgres", func(t *testing.T) {
		address := ServerForTest(t)
		againstMap(t, 300, func() (keeper, error) { return openPostgres(address, Options{Memory: leastMemory}) })
	})
}

func againstMap(t *testing.T, steps int, reopen func() (keeper, error)) {
	open := func() keeper {
		qs, err := reopen()
		if err != nil {
			t.Fatal(err)
		}
		return qs
	}
	qs := open()
	defer func() { qs.Close() }()
	random := rand.New(rand.NewPCG(1, 2))
	model := make(map[quad.Quad]bool)
	one := func(nodes int) quad.Quad {
		q := quad.Quad{
			Subject:   quad.IRI(fmt.Sprint("e:", random.IntN(nodes))),
			Predicate: quad.IRI(fmt.Sprint("r:", random.IntN(5))),
		}
		switch random.IntN(4) {
		case 0:
			q.Object = quad.Int(random.IntN(nodes))
		case 1:
			q.Object = quad.String(fmt.Sprint("text ", random.IntN(nodes)))
		default:
			q.Object = quad.IRI(fmt.Sprint("e:", random.IntN(nodes)))
		}
		if random.IntN(5) > 0 {
			q.Label = quad.IRI(fmt.Sprint("d:", random.IntN(nodes/4+1)))
		}
		return q
	}
	var known []quad.Quad
	for step := range steps {
		size, nodes := 1+random.IntN(8), 30
		if step%500 == 100 {
			size, nodes = manyQuads+1000, 4000
		}
		deltas := make([]graph.Delta, size)
		want := maps.Clone(model)
		wantErr := false
		opt := graph.IgnoreOpts{IgnoreDup: size > 100 || random.IntN(2) == 0, IgnoreMissing: random.IntN(2) == 0}
		if step%20 == 0 {
			known = slices.SortedFunc(maps.Keys(model), func(a, b quad.Quad) int { return compareQuads(kgQuad(a), kgQuad(b)) })
		}
		for i := range deltas {
			d := &deltas[i]
			d.Quad = one(nodes)
			if d.Action = graph.Add; size < 100 && random.IntN(3) == 0 {
				d.Action = graph.Delete
				if len(known) > 0 && random.IntN(3) > 0 {
					d.Quad = known[random.IntN(len(known))]
				}
			}
			switch add := d.Action == graph.Add; {
			case add && want[d.Quad]:
				wantErr = wantErr || !opt.IgnoreDup
			case !add && !want[d.Quad]:
				wantErr = wantErr || !opt.IgnoreMissing
			case add:
				want[d.Quad] = true
			default:
				delete(want, d.Quad)
			}
		}
		err := qs.ApplyDeltas(deltas, opt)
		if (err != nil) != wantErr {
			t.Fatalf("step %d: error %v", step, err)
		}
		if err == nil {
			model = want
		}
		if step%500 == 101 {
			// Out with most of it again.
			var out []graph.Delta
			for q := range model {
				if random.IntN(20) > 0 {
					out = append(out, graph.Delta{Quad: q, Action: graph.Delete})
					delete(model, q)
				}
			}
			if err := qs.ApplyDeltas(out, graph.IgnoreOpts{}); err != nil {
				t.Fatal(err)
			}
		}
		if step%150 == 149 {
			sameAsMap(t, qs, model)
		}
		if step%300 == 299 {
			if err := qs.Close(); err != nil {
				t.Fatal(err)
			}
			qs = open()
		}
	}
	sameAsMap(t, qs, model)
}

// sameAsMap compares a store with a set of quads: all of it, by each place, its counts.
func sameAsMap(t *testing.T, qs keeper, model map[quad.Quad]bool) {
	t.Helper()
	ctx := context.Background()
	nodes := make(map[quad.Value]bool)
	by := make(map[quad.Direction]map[quad.Value]int)
	for q := range model {
		for _, d := range quad.Directions {
			if by[d] == nil {
				by[d] = make(map[quad.Value]int)
			}
			if v := q.Get(d); v != nil {
				by[d][v]++
				nodes[v] = true
			}
		}
	}
	st, err := qs.Stats(ctx, true)
	if err != nil || st.Quads.Value != int64(len(model)) || st.Nodes.Value != int64(len(nodes)) {
		t.Fatalf("%d quads, %d nodes, want %d, %d; %v", st.Quads.Value, st.Nodes.Value, len(model), len(nodes), err)
	}
	n := 0
	err = iterator.Iterate(ctx, qs.QuadsAllIterator()).Each(func(r refs.Ref) error {
		q, err := qs.Quad(r)
		if n++; !model[q] {
			t.Fatalf("%v should not be there", q)
		}
		return err
	})
	if err != nil || n != len(model) {
		t.Fatalf("%d quads, want %d; %v", n, len(model), err)
	}
	n = 0
	err = iterator.Iterate(ctx, qs.NodesAllIterator()).EachValue(qs, func(v quad.Value) error {
		if n++; !nodes[v] {
			t.Fatalf("node %v should not be there", v)
		}
		return nil
	})
	if err != nil || n != len(nodes) {
		t.Fatalf("%d nodes, want %d; %v", n, len(nodes), err)
	}
	for d, counts := range by {
		for v, want := range counts {
			quads, err := qs.quadsAt(ctx, d, []quad.Value{v})
			if err != nil || len(quads) != want {
				t.Fatalf("%d quads with %v as %v, want %d; %v", len(quads), v, d, want, err)
			}
			ref, err := qs.ValueOf(v)
			if err != nil {
				t.Fatal(err)
			}
			m := newMatch(map[quad.Direction]uint32{d: uint32(ref.(nodeRef))}, quad.Any)
			if n, err := qs.count(ctx, &m); err != nil || n != int64(want) {
				t.Fatalf("counted %d quads with %v as %v, want %d; %v", n, v, d, want, err)
			}
		}
	}
	if problems := fsckAll(t, qs); problems > 0 {
		t.Fatalf("%d problems", problems)
	}
}

// fsckAll runs Fsck on a store that is open.
func fsckAll(t *testing.T, qs keeper) int {
	t.Helper()
	info, err := (&Store{qs: qs}).Fsck(context.Background(), func(p string) { t.Error(p) })
	if err != nil {
		t.Fatal(err)
	}
	return info.Problems
}
