package graph

import (
	"context"
	"fmt"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// QuadIterator implements graph.QuadIndexer.
func (s answers) QuadIterator(d quad.Direction, r graph.Ref) iterator.Shape {
	if r == nil {
		return iterator.NewNull()
	}
	n, ok := r.(nodeRef)
	if !ok {
		return iterator.NewError(fmt.Errorf("%T is no node", r))
	}
	return &quadShape{store: s.source, match: newMatch(map[quad.Direction]uint32{d: uint32(n)}, quad.Any)}
}

// QuadIteratorSize implements graph.QuadIndexer. Cayley estimates costs with made-up nodes,
// which no quad has.
func (s answers) QuadIteratorSize(ctx context.Context, d quad.Direction, r graph.Ref) (refs.Size, error) {
	n, ok := r.(nodeRef)
	if !ok {
		return refs.Size{Exact: true}, nil
	}
	m := newMatch(map[quad.Direction]uint32{d: uint32(n)}, quad.Any)
	return s.source.size(ctx, &m)
}

// QuadsAllIterator implements graph.QuadStore.
func (s answers) QuadsAllIterator() iterator.Shape {
	return &quadShape{store: s.source, match: newMatch(nil, quad.Any)}
}

// NodesAllIterator implements graph.QuadStore.
func (s *diskStore) NodesAllIterator() iterator.Shape { return &nodeShape{store: s} }

// leaf has what iterators without others below them have in common.
type leaf struct{}

func (leaf) SubIterators() []iterator.Shape  { return nil }
func (leaf) TagResults(map[string]graph.Ref) {}
func (leaf) NextPath(context.Context) bool   { return false }

// quadShape is the quads that match.
type quadShape struct {
	store source
	match match
	work  work
}

func (q *quadShape) String() string { return "quads(" + q.match.String() + ")" }
func (q *quadShape) Iterate() iterator.Scanner {
	return &quadScanner{quadShape: q, c: q.store.cursor()}
}
func (q *quadShape) Lookup() iterator.Index                          { return &quadLookup{quadShape: q} }
func (q *quadShape) SubIterators() []iterator.Shape                  { return nil }
func (q *quadShape) Optimize(context.Context) (iterator.Shape, bool) { return q, false }
func (q *quadShape) Stats(ctx context.Context) (iterator.Costs, error) {
	size, err := q.store.size(ctx, &q.match)
	return iterator.Costs{ContainsCost: 1, NextCost: 1, Size: size}, err
}

// String names the index by its order and the places that are given: "PO|S L".
func (m *match) String() string {
	var b strings.Builder
	for i, d := range m.index.order {
		if i == len(m.prefix) {
			b.WriteByte('|')
		}
		b.WriteByte(strings.ToUpper(d.String())[0])
		if i >= len(m.prefix) && m.rest[i] != 0 {
			b.WriteByte('=')
		}
	}
	return b.String()
}

type quadScanner struct {
	leaf
	*quadShape
	c     *cursor
	begun bool
}

func (q *quadScanner) SubIterators() []iterator.Shape { return nil }

func (q *quadScanner) Next(ctx context.Context) bool {
	if !q.work.wanted(ctx) {
		return false
	}
	if q.begun {
		return q.work.read(q.c.next(ctx))
	}
	q.begun = true
	return q.work.read(q.c.first(ctx, q.match))
}

func (q *quadScanner) Result() graph.Ref {
	if !q.c.valid {
		return nil
	}
	return quadRef(q.c.quad())
}

func (q *quadScanner) Err() error   { return q.c.err }
func (q *quadScanner) Close() error { return q.c.close() }

// quadLookup tells whether quads match.
type quadLookup struct {
	leaf
	*quadShape
	at graph.Ref
}

func (q *quadLookup) SubIterators() []iterator.Shape { return nil }

func (q *quadLookup) Contains(_ context.Context, r graph.Ref) bool {
	q.work.asked++
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
type nodeShape struct {
	store *diskStore
	work  work
}

func (n *nodeShape) String() string                                  { return "nodes" }
func (n *nodeShape) Iterate() iterator.Scanner                       { return &nodeScanner{nodeShape: n} }
func (n *nodeShape) Lookup() iterator.Index                          { return &nodeLookup{store: n.store, work: &n.work} }
func (n *nodeShape) SubIterators() []iterator.Shape                  { return nil }
func (n *nodeShape) Optimize(context.Context) (iterator.Shape, bool) { return n, false }

// Stats implements iterator.Shape.
func (n *nodeShape) Stats(ctx context.Context) (iterator.Costs, error) {
	st, err := n.store.Stats(ctx, true)
	return iterator.Costs{ContainsCost: 1, NextCost: 1, Size: st.Nodes}, err
}

type nodeScanner struct {
	leaf
	*nodeShape
	it  *pebble.Iterator
	at  uint32
	err error
}

func (n *nodeScanner) SubIterators() []iterator.Shape { return nil }

func (n *nodeScanner) Next(ctx context.Context) bool {
	n.at = 0
	if n.err != nil || !n.work.wanted(ctx) {
		return false
	}
	var more bool
	if n.it == nil {
		if n.it, n.err = n.store.iterator(kindBounds(kindNode)); n.err != nil {
			return false
		}
		more = n.it.First()
	} else {
		more = n.it.Next()
	}
	if !more {
		n.err = damaged(n.it.Error())
		return false
	}
	n.at, _ = readNumber(n.it.Key()[1:])
	return n.work.read(true)
}

func (n *nodeScanner) Result() graph.Ref {
	if n.at == 0 {
		return nil
	}
	return nodeRef(n.at)
}

func (n *nodeScanner) Err() error { return n.err }

func (n *nodeScanner) Close() error {
	if n.it != nil {
		n.store.release(n.it)
		n.it = nil
	}
	n.at = 0
	return n.err
}

// nodeLookup looks whether nodes are in a store.
type nodeLookup struct {
	leaf
	store source
	work  *work
	at    graph.Ref
	err   error
}

func (n *nodeLookup) String() string                 { return "nodes" }
func (n *nodeLookup) SubIterators() []iterator.Shape { return nil }

func (n *nodeLookup) Contains(_ context.Context, r graph.Ref) bool {
	n.at = nil
	n.work.asked++
	ref, ok := r.(nodeRef)
	if !ok || n.err != nil {
		return false
	}
	var v quad.Value
	if v, n.err = n.store.value(uint32(ref)); v != nil {
		n.at = r
	}
	return n.at != nil
}

func (n *nodeLookup) Result() graph.Ref { return n.at }
func (n *nodeLookup) Err() error        { return n.err }
func (n *nodeLookup) Close() error      { return n.err }
