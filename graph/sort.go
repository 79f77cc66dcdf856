package graph

import (
	"cmp"
	"context"
	"slices"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
)

// ordered is what another iterator gives, in the order of the nodes' written forms. Cayley's
// own gives the further paths of a node to the one after it, loses those of the last, and
// cannot be stopped.
type ordered struct {
	names refs.Namer
	from  iterator.Shape
}

func (o *ordered) String() string                 { return "in order" }
func (o *ordered) SubIterators() []iterator.Shape { return []iterator.Shape{o.from} }

// Lookup implements iterator.Shape: whether a node is there does not depend on the order.
func (o *ordered) Lookup() iterator.Index { return o.from.Lookup() }

// Iterate implements iterator.Shape.
func (o *ordered) Iterate() iterator.Scanner { return &orderedScanner{ordered: o} }

// Optimize implements iterator.Shape.
func (o *ordered) Optimize(ctx context.Context) (iterator.Shape, bool) {
	from, ok := o.from.Optimize(ctx)
	if !ok {
		return o, false
	}
	if iterator.IsNull(from) {
		return from, true
	}
	return &ordered{o.names, from}, true
}

// Stats implements iterator.Shape.
func (o *ordered) Stats(ctx context.Context) (iterator.Costs, error) {
	costs, err := o.from.Stats(ctx)
	costs.NextCost *= 2
	return costs, err
}

// orderedNode is a node with the tags of each path that leads to it.
type orderedNode struct {
	ref  refs.Ref
	text string
	tags []map[string]refs.Ref
}

type orderedScanner struct {
	*ordered
	nodes []orderedNode
	read  bool
	at    int // of nodes, from 1; 0 before the first
	path  int
	err   error
}

func (o *orderedScanner) Next(ctx context.Context) bool {
	if !o.read {
		o.read = true
		if o.err = o.readAll(ctx); o.err != nil {
			o.nodes = nil
		}
	}
	if o.at > len(o.nodes) || o.err != nil {
		return false
	}
	o.at, o.path = o.at+1, 0
	return o.at <= len(o.nodes)
}

func (o *orderedScanner) readAll(ctx context.Context) error {
	from := o.from.Iterate()
	defer from.Close()
	for from.Next(ctx) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		node := orderedNode{ref: from.Result()}
		v, err := o.names.NameOf(node.ref)
		if err != nil {
			return err
		}
		if v != nil {
			node.text = v.String()
		}
		for more := true; more; more = from.NextPath(ctx) {
			tags := make(map[string]refs.Ref)
			from.TagResults(tags)
			node.tags = append(node.tags, tags)
		}
		o.nodes = append(o.nodes, node)
	}
	if err := cmp.Or(from.Err(), ctx.Err()); err != nil {
		return err
	}
	compared := 0
	slices.SortStableFunc(o.nodes, func(a, b orderedNode) int {
		if compared++; compared%4096 == 0 && ctx.Err() != nil {
			o.err = ctx.Err()
		}
		if o.err != nil {
			return 0 // the quickest end
		}
		return cmp.Compare(a.text, b.text)
	})
	return o.err
}

func (o *orderedScanner) NextPath(context.Context) bool {
	if n := o.node(); n == nil || o.path+1 >= len(n.tags) {
		return false
	}
	o.path++
	return true
}

func (o *orderedScanner) node() *orderedNode {
	if o.at == 0 || o.at > len(o.nodes) {
		return nil
	}
	return &o.nodes[o.at-1]
}

func (o *orderedScanner) Result() refs.Ref {
	if n := o.node(); n != nil {
		return n.ref
	}
	return nil
}

func (o *orderedScanner) TagResults(dst map[string]refs.Ref) {
	if n := o.node(); n != nil {
		for key, ref := range n.tags[o.path] {
			dst[key] = ref
		}
	}
}

func (o *orderedScanner) Err() error { return o.err }

func (o *orderedScanner) Close() error {
	o.nodes = nil
	return nil
}
