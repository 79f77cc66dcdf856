package pipeline

import (
	"context"
	"iter"
	"sync"
)

// window bounds what may be between the input and the consumer. It keeps memory flat: an
// item that takes long holds back a bounded number of others.
type window struct {
	items int // at most so many
	bytes int // of at most so many bytes together, or one larger item alone
}

// mapOrdered applies f to the items of in on n goroutines and yields the results in the
// order of the input. It reads ahead of the consumer by the window only; size tells the
// bytes of an item.
//
// When ctx is done or the consumer stops, it returns as soon as the calls of f under way
// have returned; it does not wait for in, whose next item may never come (a terminal).
func mapOrdered[A, B any](ctx context.Context, in iter.Seq[A], n int, w window, size func(A) int, f func(A) B) iter.Seq[B] {
	type job struct {
		item   A
		size   int
		result chan B // of capacity 1: a worker never waits for the consumer
	}
	return func(yield func(B) bool) {
		ctx, cancel := context.WithCancel(ctx)
		// Both hold all of the window, so that only the budget makes the input wait and
		// the workers have something to do while the next item is long in coming.
		jobs := make(chan job, w.items)
		order := make(chan job, w.items)
		room := newBudget(ctx, w)

		var workers sync.WaitGroup
		for range max(n, 1) {
			workers.Go(func() {
				for j := range until(ctx, jobs) {
					j.result <- f(j.item)
				}
			})
		}
		defer workers.Wait()
		defer cancel()

		go func() {
			defer close(order)
			defer close(jobs)
			for item := range in {
				j := job{item, size(item), make(chan B, 1)}
				if !room.take(j.size) {
					return
				}
				order <- j
				jobs <- j
			}
		}()

		for j := range until(ctx, order) {
			for r := range until(ctx, j.result) {
				if !yield(r) {
					return
				}
				break
			}
			room.give(j.size)
		}
	}
}

// until yields what ch brings until it is closed or ctx is done. When both are possible
// it ends: select picks at random.
func until[T any](ctx context.Context, ch <-chan T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for ctx.Err() == nil {
			select {
			case v, ok := <-ch:
				if !ok || !yield(v) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// budget is what is left of a window.
type budget struct {
	mu    sync.Mutex
	freed sync.Cond
	ctx   context.Context
	all   window
	used  window
}

func newBudget(ctx context.Context, w window) *budget {
	b := &budget{ctx: ctx, all: w}
	b.freed.L = &b.mu
	context.AfterFunc(ctx, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.freed.Broadcast()
	})
	return b
}

// take waits for room for one item. It returns false when the context is done.
func (b *budget) take(bytes int) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.ctx.Err() == nil && b.used.items > 0 && (b.used.items == b.all.items || b.used.bytes+bytes > b.all.bytes) {
		b.freed.Wait()
	}
	b.used.items++
	b.used.bytes += bytes
	return b.ctx.Err() == nil
}

// give makes room again.
func (b *budget) give(bytes int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.used.items--
	b.used.bytes -= bytes
	b.freed.Signal()
}
