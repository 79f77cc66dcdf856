package graph

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// source is numbered nodes and the quads of them in sorted orders: what query plans read.
type source interface {
	graph.QuadStore
	// value returns the node of a number, nil for 0 and for one that is not there.
	value(n uint32) (quad.Value, error)
	// cursor returns one that stands nowhere yet.
	cursor() *cursor
	// size returns about how many quads match: exactly where they are few.
	size(ctx context.Context, m *match) (refs.Size, error)
	// count returns exactly how many quads match.
	count(ctx context.Context, m *match) (int64, error)
}

// keeper is where a Store keeps its quads: a diskStore or a pgStore.
type keeper interface {
	source
	refs.BatchNamer
	// begin waits until no other process writes, and returns what lets the others in again:
	// nil where no other can be there.
	begin(ctx context.Context) (leave func(), err error)
	// write adds quads that are not there and deletes others that are, all or none. No quad
	// is in both lists, or twice in one. In the same transaction it changes notes.
	write(add, del []quad.Quad, beside notes) error
	// quadsAt returns the quads that have one of the values in the given place.
	quadsAt(ctx context.Context, d quad.Direction, values []quad.Value) ([]quad.Quad, error)
	// each calls f with the quads that have one of the values in the given place. Only the
	// wanted places are filled in; nodes that are read are kept in nodes.
	each(ctx context.Context, d quad.Direction, values []quad.Value, nodes nodeCache, wanted []quad.Direction, f func(quad.Quad)) error
	// expect tells that the numbers of some nodes, and the quads with one of them in the
	// given place where it is not quad.Any, will be asked for one after the other before
	// anything is written. The caller has the right to write.
	expect(ctx context.Context, d quad.Direction, values []quad.Value) error
	// objects returns what a node's property points to, once for each quad.
	objects(ctx context.Context, node, property quad.Value) ([]quad.Value, error)
	// mayHave returns false only for a node that is not there; it asks nobody, and returns true
	// where it would have to.
	mayHave(v quad.Value) bool
	// perPredicate returns how many quads each predicate has, by its number.
	perPredicate(ctx context.Context) (map[uint32]int64, error)
	// notes calls f with the notes whose keys begin with one of the prefixes: i is the place of
	// the prefix in the list, rest is what follows it, value is valid until f returns. It calls
	// with at most so many of a prefix, in the order of their keys.
	notes(ctx context.Context, prefixes []string, most int, f func(i int, rest string, value []byte) error) error
	// sweep ends what was left open. Nobody may read meanwhile.
	sweep()
	// bytes is the size on the disk, 0 in memory.
	bytes() int64
	compact(ctx context.Context) error
	// settle waits until nothing is left to be merged; see Store.Settle.
	settle(ctx context.Context, progress func(left int64)) error
	fsck(ctx context.Context, report func(problem string)) (FsckInfo, error)
}

// answers gives Cayley, from a source, what it asks of every store.
type answers struct{ source source }

// nodeRef refers to a node by its number.
type nodeRef uint32

// Key implements refs.Ref.
func (r nodeRef) Key() any { return r }

// quadRef refers to a quad by its nodes.
type quadRef tuple

// Key implements refs.Ref.
func (r quadRef) Key() any { return r }

// NameOf implements refs.Namer.
func (s answers) NameOf(r graph.Ref) (quad.Value, error) {
	switch r := r.(type) {
	case nil:
		return nil, nil
	case refs.PreFetchedValue:
		return r.NameOf(), nil
	case nodeRef:
		return s.source.value(uint32(r))
	}
	return nil, fmt.Errorf("%T is no node", r)
}

// Quad implements graph.QuadIndexer.
func (s answers) Quad(r graph.Ref) (q quad.Quad, err error) {
	t, ok := r.(quadRef)
	if !ok {
		return quad.Quad{}, fmt.Errorf("%T is no quad", r)
	}
	for i, d := range quad.Directions {
		v, err := s.source.value(t[i])
		if err != nil {
			return quad.Quad{}, err
		}
		q.Set(d, v)
	}
	return q, nil
}

// QuadDirection implements graph.QuadIndexer.
func (s answers) QuadDirection(r graph.Ref, d quad.Direction) (graph.Ref, error) {
	t, ok := r.(quadRef)
	if !ok {
		return nil, fmt.Errorf("%T is no quad", r)
	}
	return node(tuple(t).get(d)), nil
}
