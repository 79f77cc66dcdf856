package pipeline

import (
	"context"
	"iter"
	"math/rand/v2"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"
)

var small = window{items: 8, bytes: 8}

func one(int) int { return 1 }

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestMapOrderedKeepsOrder(t *testing.T) {
	defer goleak.VerifyNone(t)
	for _, workers := range []int{0, 1, 2, 7} {
		double := func(i int) int {
			time.Sleep(time.Duration(rand.IntN(50)) * time.Microsecond)
			return 2 * i
		}
		got := slices.Collect(mapOrdered(context.Background(), count(500), workers, small, one, double))
		if len(got) != 500 {
			t.Fatalf("%d workers: %d results, want 500", workers, len(got))
		}
		for i, v := range got {
			if v != 2*i {
				t.Fatalf("%d workers: result %d is %d, want %d", workers, i, v, 2*i)
			}
		}
	}
}

func TestMapOrderedReadsAheadByAWindow(t *testing.T) {
	defer goleak.VerifyNone(t)
	for name, test := range map[string]struct {
		window window
		size   int
		most   int // items in the window
	}{
		"items":      {window{items: 16, bytes: 1000}, 1, 16},
		"bytes":      {window{items: 16, bytes: 1000}, 200, 5},
		"large item": {window{items: 16, bytes: 1000}, 5000, 1},
	} {
		t.Run(name, func(t *testing.T) {
			var read atomic.Int64
			in := func(yield func(int) bool) {
				for i := 0; yield(i); i++ {
					read.Store(int64(i))
				}
			}
			w := test.window
			size := func(int) int { return test.size }
			for i := range mapOrdered(context.Background(), in, 2, w, size, func(i int) int { return i }) {
				// Item i is still in the window while the consumer holds it.
				if in := read.Load() - int64(i) + 1; in > int64(test.most) {
					t.Fatalf("%d items in the window, want at most %d", in, test.most)
				}
				if i == 2000 {
					break
				}
			}
		})
	}
}

func TestMapOrderedStopsWithTheContext(t *testing.T) {
	defer goleak.VerifyNone(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	never := make(chan struct{}) // an input that blocks, as a terminal does
	in := func(yield func(int) bool) {
		if yield(1) {
			<-never
		}
	}
	var got []int
	for v := range mapOrdered(ctx, in, 2, small, one, func(i int) int { return i }) {
		got = append(got, v)
		cancel()
	}
	if !slices.Equal(got, []int{1}) {
		t.Fatalf("got %v, want [1]", got)
	}
	close(never)
}

func TestMapOrderedWaitsForWorkers(t *testing.T) {
	var running atomic.Int64
	slow := func(i int) int {
		running.Add(1)
		time.Sleep(5 * time.Millisecond)
		running.Add(-1)
		return i
	}
	for range mapOrdered(context.Background(), count(100), 4, small, one, slow) {
		break
	}
	if n := running.Load(); n != 0 {
		t.Fatalf("%d workers still run after the iteration ended", n)
	}
}
