package graph

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
	"go.etcd.io/bbolt"
)

// QuadIterator implements graph.QuadIndexer.
func (s *diskStore) QuadIterator(d quad.Direction, r graph.Ref) iterator.Shape {
	if r == nil {
		return iterator.NewNull()
	}
	n, ok := r.(nodeRef)
	if !ok {
		return iterator.NewError(fmt.Errorf("%T is no node", r))
	}
	return &quadShape{s, newMatch(map[quad.Direction]uint32{d: uint32(n)})}
}

// QuadIteratorSize implements graph.QuadIndexer. Cayley estimates costs with made-up nodes,
// which no quad has.
func (s *diskStore) QuadIteratorSize(ctx context.Context, d quad.Direction, r graph.Ref) (refs.Size, error) {
	if _, ok := r.(nodeRef); !ok {
		return refs.Size{Exact: true}, nil
	}
	costs, err := s.QuadIterator(d, r).Stats(ctx)
	return costs.Size, err
}

// QuadsAllIterator implements graph.QuadStore.
func (s *diskStore) QuadsAllIterator() iterator.Shape { return &quadShape{s, newMatch(nil)} }

// NodesAllIterator implements graph.QuadStore.
func (s *diskStore) NodesAllIterator() iterator.Shape { return &nodeShape{s} }

// OptimizeShape implements shape.Optimizer: several places of a quad that are known are
// looked up in one index, where Cayley would intersect one list for each.
func (s *diskStore) OptimizeShape(_ context.Context, sh shape.Shape) (shape.Shape, bool) {
	action, ok := sh.(shape.QuadsAction)
	if !ok || len(action.Filter) == 0 {
		return sh, false
	}
	where := make(map[quad.Direction]uint32)
	for d, r := range action.Filter {
		n, ok := r.(nodeRef)
		if !ok {
			return sh, false
		}
		where[d] = uint32(n)
	}
	return action.SimplifyFrom(matchShape{&quadShape{s, newMatch(where)}}), true
}

// matchShape is a quadShape as part of a query plan.
type matchShape struct{ quads *quadShape }

// BuildIterator implements shape.Shape.
func (m matchShape) BuildIterator(graph.QuadStore) iterator.Shape { return m.quads }

// Optimize implements shape.Shape.
func (m matchShape) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return m, false }

// quadShape is the quads that match.
type quadShape struct {
	store *diskStore
	match match
}

func (q *quadShape) String() string                  { return "quads(" + string(q.match.index.bucket) + ")" }
func (q *quadShape) Iterate() iterator.Scanner       { return &quadScanner{quadShape: q} }
func (q *quadShape) Lookup() iterator.Index          { return &quadLookup{quadShape: q} }
func (q *quadShape) SubIterators() []iterator.Shape  { return nil }
func (q *quadShape) Sorted() bool                    { return false }
func (q *quadShape) TagResults(map[string]graph.Ref) {}
func (q *quadShape) NextPath(context.Context) bool   { return false }
func (q *quadShape) Optimize(context.Context) (iterator.Shape, bool) {
	return q, false
}

// Stats implements iterator.Shape.
func (q *quadShape) Stats(context.Context) (iterator.Costs, error) {
	costs := iterator.Costs{ContainsCost: 1, NextCost: 2}
	err := q.store.db.View(func(tx *bbolt.Tx) (err error) {
		all, _ := sizes(tx)
		if len(q.match.prefix) == 0 && q.match.rest == (tuple{}) {
			costs.Size = refs.Size{Value: all, Exact: true}
			return nil
		}
		costs.Size.Value, costs.Size.Exact, err = q.match.size(tx, all)
		return err
	})
	return costs, err
}

// quadScanner reads the matching quads, more at each step: queries often need one only.
type quadScanner struct {
	*quadShape
	ahead []tuple // in the order of the index
	at    tuple
	valid bool
	begun bool
	ended bool
	step  int
	err   error
}

func (q *quadScanner) Next(ctx context.Context) bool {
	q.valid = false
	if len(q.ahead) == 0 && !q.read(ctx) {
		return false
	}
	q.at, q.ahead = q.ahead[0], q.ahead[1:]
	q.valid = true
	return true
}

// read fills ahead. It returns false at the end and on an error.
func (q *quadScanner) read(ctx context.Context) bool {
	if q.ended || q.err != nil {
		return false
	}
	if q.err = ctx.Err(); q.err != nil {
		return false
	}
	q.step = min(max(4*q.step, 16), 1024)
	var after *tuple
	if q.begun {
		last := q.at
		after = &last
	}
	q.begun = true
	q.ahead = make([]tuple, 0, q.step)
	q.err = q.store.db.View(func(tx *bbolt.Tx) error {
		return q.match.each(tx, after, func(t tuple) bool {
			q.ahead = append(q.ahead, t)
			return len(q.ahead) < q.step
		})
	})
	q.ended = len(q.ahead) < q.step
	return q.err == nil && len(q.ahead) > 0
}

func (q *quadScanner) Result() graph.Ref {
	if !q.valid {
		return nil
	}
	return quadRef(q.match.index.toQuad(q.at))
}

func (q *quadScanner) Err() error { return q.err }

func (q *quadScanner) Close() error {
	q.ended, q.valid, q.ahead = true, false, nil
	return q.err
}

// quadLookup tells whether quads match.
type quadLookup struct {
	*quadShape
	at graph.Ref
}

func (q *quadLookup) Contains(_ context.Context, r graph.Ref) bool {
	t, ok := r.(quadRef)
	if q.at = nil; ok && q.match.has(tuple(t)) {
		q.at = r
	}
	return q.at != nil
}

func (q *quadLookup) Result() graph.Ref { return q.at }
func (q *quadLookup) Err() error        { return nil }
func (q *quadLookup) Close() error      { return nil }

// nodeShape is all nodes.
type nodeShape struct{ store *diskStore }

func (n *nodeShape) String() string                  { return "nodes" }
func (n *nodeShape) Iterate() iterator.Scanner       { return &nodeScanner{nodeShape: n} }
func (n *nodeShape) Lookup() iterator.Index          { return &nodeLookup{nodeShape: n} }
func (n *nodeShape) SubIterators() []iterator.Shape  { return nil }
func (n *nodeShape) Sorted() bool                    { return false }
func (n *nodeShape) TagResults(map[string]graph.Ref) {}
func (n *nodeShape) NextPath(context.Context) bool   { return false }
func (n *nodeShape) Optimize(context.Context) (iterator.Shape, bool) {
	return n, false
}

// Stats implements iterator.Shape.
func (n *nodeShape) Stats(ctx context.Context) (iterator.Costs, error) {
	st, err := n.store.Stats(ctx, true)
	return iterator.Costs{ContainsCost: 1, NextCost: 2, Size: st.Nodes}, err
}

type nodeScanner struct {
	*nodeShape
	ahead []uint32
	at    uint32
	ended bool
	err   error
}

func (n *nodeScanner) Next(ctx context.Context) bool {
	if len(n.ahead) == 0 && !n.read(ctx) {
		n.at = 0
		return false
	}
	n.at, n.ahead = n.ahead[0], n.ahead[1:]
	return true
}

func (n *nodeScanner) read(ctx context.Context) bool {
	const step = 256
	if n.ended || n.err != nil {
		return false
	}
	if n.err = ctx.Err(); n.err != nil {
		return false
	}
	n.ahead = make([]uint32, 0, step)
	n.err = n.store.db.View(func(tx *bbolt.Tx) error {
		c := tx.Bucket(nodeBucket).Cursor()
		for k, _ := c.Seek(numberKey(n.at + 1)); k != nil && len(n.ahead) < step; k, _ = c.Next() {
			n.ahead = append(n.ahead, keyNumber(k))
		}
		return nil
	})
	n.ended = len(n.ahead) < step
	return n.err == nil && len(n.ahead) > 0
}

func (n *nodeScanner) Result() graph.Ref {
	if n.at == 0 {
		return nil
	}
	return nodeRef(n.at)
}

func (n *nodeScanner) Err() error { return n.err }

func (n *nodeScanner) Close() error {
	n.ended, n.at, n.ahead = true, 0, nil
	return n.err
}

type nodeLookup struct {
	*nodeShape
	at  graph.Ref
	err error
}

func (n *nodeLookup) Contains(_ context.Context, r graph.Ref) bool {
	n.at = nil
	ref, ok := r.(nodeRef)
	if !ok || n.err != nil {
		return false
	}
	n.err = n.store.db.View(func(tx *bbolt.Tx) error {
		if tx.Bucket(nodeBucket).Get(numberKey(uint32(ref))) != nil {
			n.at = r
		}
		return nil
	})
	return n.at != nil
}

func (n *nodeLookup) Result() graph.Ref { return n.at }
func (n *nodeLookup) Err() error        { return n.err }
func (n *nodeLookup) Close() error      { return n.err }
