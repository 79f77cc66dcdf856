package web

import (
	"context"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"kg/graph"
)

// view is the graph as it was at one moment: a store opened for reading and its index.
// Requests that began with a view end with it, whatever is written meanwhile.
type view struct {
	store *graph.Store
	index *index
	state string // of the store, when the index was made of it
	older bool   // the store has changed since
	tag   string // an entity tag (RFC 9110) that no other view has
	users atomic.Int64
	// disputes are what the whole graph does not agree about, found when first asked for.
	disputes func(context.Context) ([]Disagreement, error)
}

// release ends one use of the view; the store is closed after the last.
func (v *view) release() {
	if v.users.Add(-1) == 0 {
		v.store.Close()
	}
}

// find returns the number of an entity or value, if there is one: of an entity that was merged
// into another, so that old links hold, that of the other.
func (v *view) find(ctx context.Context, id string) (n int32, ok bool, err error) {
	n, ok = v.index.nodeOf[id]
	if ok || !strings.HasPrefix(id, "e:") {
		return n, ok, nil
	}
	roots, err := v.store.Resolve(ctx, "<"+id+">")
	for _, root := range roots {
		if n, ok := v.index.nodeOf[string(root)]; ok {
			return n, true, nil
		}
	}
	return 0, false, err
}

// node is find for what there has to be.
func (v *view) node(ctx context.Context, id string) (int32, error) {
	n, ok, err := v.find(ctx, id)
	if err == nil && !ok {
		err = notFound("entity", id)
	}
	return n, err
}

// views holds the view that new requests get.
type views struct {
	path string

	mu    sync.Mutex
	now   *view
	count int
	ready chan struct{} // closed when there is a view

	loading sync.Mutex // held while a view is made
}

// acquire returns the present view, which the caller releases. It waits for the first one.
func (v *views) acquire(ctx context.Context) (*view, error) {
	select {
	case <-v.ready:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.now == nil {
		return nil, graph.ErrClosed
	}
	v.now.users.Add(1)
	return v.now, nil
}

// kept makes a view with the index that is kept beside the store, which may be older than what
// is in the store now. Claims and documents that are gone are left out of answers then.
func (v *views) kept() error {
	v.loading.Lock()
	defer v.loading.Unlock()
	x, state, err := readKept(v.path)
	if err != nil {
		return err
	}
	older := state != graph.State(v.path)
	store, err := graph.Open(v.path, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	v.show(&view{store: store, index: x, state: state, older: older})
	return nil
}

// refresh makes a view of what is in the store now.
func (v *views) refresh(ctx context.Context) error {
	return v.replace(func(store *graph.Store) (*index, error) { return newIndex(ctx, store) })
}

// update makes a view of what is in the store now, where only these decisions were made since
// the present one.
func (v *views) update(ctx context.Context, decided []graph.Line) error {
	return v.replace(func(store *graph.Store) (*index, error) {
		now, err := v.acquire(ctx)
		if err != nil {
			return nil, err
		}
		defer now.release()
		return now.index.updated(ctx, now.store, store, decided)
	})
}

// replace makes a view with the index that read makes of the store.
func (v *views) replace(read func(*graph.Store) (*index, error)) error {
	v.loading.Lock()
	defer v.loading.Unlock()
	state := graph.State(v.path) // before it is opened: what is written meanwhile is read again
	store, err := graph.Open(v.path, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	x, err := read(store)
	if err != nil {
		store.Close()
		return err
	}
	v.show(&view{store: store, index: x, state: state})
	return nil
}

// show gives requests from now on the view.
func (v *views) show(next *view) {
	next.users.Store(1)
	next.disputes = once(func(ctx context.Context) ([]Disagreement, error) { return disagreements(ctx, next, "") })
	v.mu.Lock()
	defer v.mu.Unlock()
	old := v.now
	v.count++
	next.tag = `"` + strconv.FormatInt(time.Now().UnixNano(), 36) + "-" + strconv.Itoa(v.count) + `"`
	v.now = next
	if old == nil {
		close(v.ready)
	} else {
		old.release()
	}
}

// isStale reports whether the store has changed since the present view was made.
func (v *views) isStale() bool {
	state := graph.State(v.path)
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.now != nil && v.now.state != state
}

// isReady reports whether there is a view.
func (v *views) isReady() bool {
	select {
	case <-v.ready:
		return true
	default:
		return false
	}
}

// close gives the view back. No request may begin after it.
func (v *views) close() {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.now != nil {
		v.now.release()
		v.now = nil
	}
}

// once calls f until it succeeds, one at a time, and keeps what it returned.
func once[T any](f func(context.Context) (T, error)) func(context.Context) (T, error) {
	busy := make(chan struct{}, 1)
	var kept T
	done := false
	return func(ctx context.Context) (T, error) {
		select {
		case busy <- struct{}{}:
			defer func() { <-busy }()
		case <-ctx.Done():
			var none T
			return none, ctx.Err()
		}
		if done {
			return kept, nil
		}
		out, err := f(ctx)
		if err == nil {
			kept, done = out, true
		}
		return out, err
	}
}
