package graph

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// shown is a store as queries see it: without the edges of claims that people have hidden, but
// where a query gives the predicate that they were moved to.
type shown struct {
	keeper
	over   answers
	hidden map[uint32]bool // predicates
}

// withoutHidden returns the store as queries see it. The caller has the lock.
func (s *Store) withoutHidden(ctx context.Context) (keeper, error) {
	claims, err := s.hiddenClaims(ctx)
	if err != nil || len(claims) == 0 {
		return s.qs, err
	}
	var labels []quad.Value
	for c := range claims {
		labels = append(labels, quad.IRI(c))
	}
	v := &shown{keeper: s.qs, hidden: make(map[uint32]bool)}
	v.over = answers{v}
	seen := make(map[quad.Value]bool)
	err = s.qs.each(ctx, quad.Label, labels, make(nodeCache), []quad.Direction{quad.Predicate}, func(q quad.Quad) {
		seen[q.Predicate] = isHiddenEdge(q.Predicate)
	})
	if err != nil {
		return nil, err
	}
	for p, hidden := range seen {
		if !hidden {
			continue
		}
		ref, err := s.qs.ValueOf(p)
		if err != nil {
			return nil, err
		}
		if n, ok := ref.(nodeRef); ok {
			v.hidden[uint32(n)] = true
		}
	}
	return v, nil
}

func (v *shown) cursor() *cursor {
	c := v.keeper.cursor()
	c.skip = v.hidden
	return c
}

func (v *shown) count(ctx context.Context, m *match) (n int64, err error) {
	if m.gives(quad.Predicate) {
		return v.keeper.count(ctx, m)
	}
	err = scan(ctx, v, *m, func(tuple) error { n++; return nil })
	return n, err
}

// OptimizeShape implements shape.Optimizer.
func (v *shown) OptimizeShape(ctx context.Context, sh shape.Shape) (shape.Shape, bool) {
	return v.over.OptimizeShape(ctx, sh)
}

// QuadIterator implements graph.QuadIndexer.
func (v *shown) QuadIterator(d quad.Direction, r graph.Ref) iterator.Shape {
	return v.over.QuadIterator(d, r)
}

// QuadsAllIterator implements graph.QuadIndexer.
func (v *shown) QuadsAllIterator() iterator.Shape { return v.over.QuadsAllIterator() }
