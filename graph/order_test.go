package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

func TestSorter(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, test := range []struct{ size, most int }{{0, 1}, {1, 5}, {20, 3}, {fewTuples, 1 << 30}, {3000, 5}, {3000, 1 << 13}, {3000, 1<<32 - 1}} {
		list := make([]tuple, test.size)
		for i := range list {
			for j := range list[i] {
				list[i][j] = uint32(random.Int64N(int64(test.most)))
			}
		}
		first := newSorter(list).sort(&indexes[0])
		for i := range indexes {
			x := &indexes[i]
			want := slices.Clone(list)
			slices.SortFunc(want, func(a, b tuple) int { return compareTuples(x.fromQuad(a), x.fromQuad(b)) })
			if got := newSorter(list).sort(x); !slices.Equal(got, want) {
				t.Errorf("%d numbers below %d are not in the order of %c", test.size, test.most, x.letter)
			}
			if got := newSorter(first).resort(x); !slices.Equal(got, want) {
				t.Errorf("%d numbers below %d are not brought into the order of %c", test.size, test.most, x.letter)
			}
		}
	}
}

func TestNodeSet(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	set := newNodeSet()
	for range 2 {
		numbers := make(map[string]uint32)
		for range 20_000 {
			text := fmt.Sprint(random.IntN(5000))
			n := set.add([]byte(text))
			if want, known := numbers[text]; known && n != want || !known && n != uint32(len(numbers)+1) {
				t.Fatalf("%q is %d, want %d of %d", text, n, want, len(numbers))
			}
			numbers[text] = n
		}
		for text, n := range numbers {
			if got := string(set.bytes(n)); got != text {
				t.Fatalf("%d is %q, want %q", n, got, text)
			}
		}
		if set.len() != len(numbers) {
			t.Fatalf("%d, want %d", set.len(), len(numbers))
		}
		set.reset()
	}
}

// TestQuadWriter loads the same quads in bulk, in several transactions, and one by one, into
// a store that has some of them already.
func TestQuadWriter(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	qs, err := openMemory(Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer qs.Close()
	qs.memory = 1 << 20
	model := make(map[quad.Quad]bool)
	var list []quad.Quad
	for i := range 30_000 {
		q := quad.Quad{
			Subject: quad.IRI(fmt.Sprint("e:", random.IntN(3000))), Predicate: quad.IRI(fmt.Sprint("p:", random.IntN(20))),
			Object: quad.Int(random.IntN(500)), Label: quad.IRI(fmt.Sprint("d:", i/40)),
		}
		switch random.IntN(4) {
		case 0:
			q.Object = q.Subject
		case 1:
			q.Label = nil
		}
		list = append(list, q)
		if model[q] = true; random.IntN(10) == 0 {
			list = append(list, list[random.IntN(len(list))])
		}
	}
	for i := 0; i < len(list); i += 100 {
		if err := qs.ApplyDeltas([]graph.Delta{{Quad: list[i], Action: graph.Add}}, graph.IgnoreOpts{IgnoreDup: true}); err != nil {
			t.Fatal(err)
		}
	}
	w, err := qs.NewQuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	if n, err := w.WriteQuads(list); n != len(list) || err != nil {
		t.Fatal(n, err)
	}
	if _, err := w.WriteQuads([]quad.Quad{{Subject: quad.IRI("e:1")}}); err == nil {
		t.Error("a quad without predicate and object was taken")
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	sameAsMap(t, qs, model)
}
