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
		got := slices.Collect(mapOrdered(context.Background(), count(500), workers, double))
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
	var read atomic.Int64
	in := func(yield func(int) bool) {
		for i := 0; ; i++ {
			read.Store(int64(i))
			if !yield(i) {
				return
			}
		}
	}
	const workers = 2
	for i := range mapOrdered(context.Background(), in, workers, func(i int) int { return i }) {
		// In flight: the window, one item with each worker, the one being handed over,
		// and the one the consumer holds.
		if ahead := read.Load() - int64(i); ahead > workers*windowPerWorker+workers+2 {
			t.Fatalf("input was read %d items ahead of the consumer", ahead)
		}
		if i == 2000 {
			break
		}
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
	for v := range mapOrdered(ctx, in, 2, func(i int) int { return i }) {
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
	for range mapOrdered(context.Background(), count(100), 4, slow) {
		break
	}
	if n := running.Load(); n != 0 {
		t.Fatalf("%d workers still run after the iteration ended", n)
	}
}
