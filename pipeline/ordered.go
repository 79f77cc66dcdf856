package pipeline

import (
	"context"
	"iter"
	"sync"
)

// windowPerWorker is how many items per worker may be between the input and the consumer.
// It is what keeps memory flat: an item that takes long holds back at most this many others.
const windowPerWorker = 8

// mapOrdered applies f to the items of in on n goroutines and yields the results in the
// order of the input. It reads ahead of the consumer by a bounded window only.
//
// When ctx is done or the consumer stops, it returns as soon as the calls of f under way
// have returned; it does not wait for in, whose next item may never come (a terminal).
func mapOrdered[A, B any](ctx context.Context, in iter.Seq[A], n int, f func(A) B) iter.Seq[B] {
	type job struct {
		item   A
		result chan B // of capacity 1: a worker never waits for the consumer
	}
	return func(yield func(B) bool) {
		n = max(n, 1)
		ctx, cancel := context.WithCancel(ctx)
		jobs := make(chan job)
		order := make(chan job, n*windowPerWorker)

		var workers sync.WaitGroup
		for range n {
			workers.Go(func() {
				for {
					select {
					case j, ok := <-jobs:
						if !ok {
							return
						}
						j.result <- f(j.item)
					case <-ctx.Done():
						return
					}
				}
			})
		}
		defer workers.Wait()
		defer cancel()

		go func() {
			defer close(order)
			defer close(jobs)
			for item := range in {
				j := job{item, make(chan B, 1)}
				select {
				case order <- j:
				case <-ctx.Done():
					return
				}
				select {
				case jobs <- j:
				case <-ctx.Done():
					return
				}
			}
		}()

		for {
			// Select picks at random among what is ready; asked first, a cancelled
			// context ends the output even when results are waiting.
			if ctx.Err() != nil {
				return
			}
			var j job
			var ok bool
			select {
			case j, ok = <-order:
				if !ok {
					return
				}
			case <-ctx.Done():
				return
			}
			select {
			case r := <-j.result:
				if !yield(r) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}
