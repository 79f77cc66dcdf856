package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// OptimizeShape implements shape.Optimizer: it puts parts of a query plan that one index
// answers in place of Cayley's intersections of lists of quads.
//
//   - quads with given nodes in some places, of which one place is wanted: one scan (nodesOf);
//   - several such lists of nodes that are sorted, intersected: a merge that leaps from
//     one to the other (join);
//   - what nodes that are yet to be found lead to: a scan for each (expand);
//   - each node once: a scan that leaps over the repetitions; how many: a counter.
func (s answers) OptimizeShape(ctx context.Context, sh shape.Shape) (shape.Shape, bool) {
	switch sh := sh.(type) {
	case shape.QuadsAction:
		where := make(map[quad.Direction]uint32)
		for d, r := range sh.Filter {
			n, ok := r.(nodeRef)
			if !ok {
				return sh, false
			}
			where[d] = uint32(n)
		}
		return planOf(s.nodesOf(where, sh.Result, sh.Save)), true
	case shape.NodesFrom:
		if e, ok := s.expand(sh); ok {
			return planOf(e), true
		}
	case shape.Intersect:
		return s.intersect(ctx, sh)
	case shape.Unique:
		if n, ok := planned[*nodesOf](sh.From); ok && len(n.save) == 0 && n.match.sortedBy(n.result) && n.match.exact() {
			once := *n
			once.once = true
			return planOf(&once), true
		}
	case shape.Union:
		// Cayley's own leaves what has turned out to be empty in its place, and panics there.
		rest := slices.DeleteFunc(slices.Clone(sh), shape.IsNull)
		switch {
		case len(rest) == 0:
			return nil, true
		case len(rest) == 1:
			return rest[0], true
		}
		return rest, len(rest) < len(sh)
	case shape.Sort:
		return planOf(&ordered{s.source, sh.From.BuildIterator(s.source)}), true
	case shape.Count:
		if n, ok := planned[*nodesOf](sh.Values); ok && !n.once {
			size, err := s.source.count(ctx, &n.match)
			if err == nil {
				return shape.Fixed{refs.PreFetched(quad.Int(size))}, true
			}
		}
	}
	return sh, false
}

// plan is an iterator as part of a query plan.
type plan struct{ it iterator.Shape }

func planOf(it iterator.Shape) shape.Shape { return plan{it} }

// BuildIterator implements shape.Shape.
func (p plan) BuildIterator(graph.QuadStore) iterator.Shape { return p.it }

// Optimize implements shape.Shape.
func (p plan) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return p, false }

// planned returns what is planned for a shape, if it is of the wanted kind.
func planned[T iterator.Shape](sh shape.Shape) (it T, ok bool) {
	p, ok := sh.(plan)
	if !ok {
		return it, false
	}
	it, ok = p.it.(T)
	return it, ok
}

// intersect joins the sorted lists of nodes of an intersection.
func (s answers) intersect(ctx context.Context, all shape.Intersect) (shape.Shape, bool) {
	var lists []*nodesOf
	var rest shape.Intersect
	for _, sh := range all {
		if n, ok := planned[*nodesOf](sh); ok && n.match.sortedBy(n.result) {
			lists = append(lists, n)
		} else {
			rest = append(rest, sh)
		}
	}
	if len(lists) < 2 {
		return all, false
	}
	sizes := make(map[*nodesOf]int64, len(lists))
	for _, l := range lists {
		size, err := s.source.size(ctx, &l.match)
		if err != nil {
			return all, false
		}
		sizes[l] = size.Value
	}
	slices.SortStableFunc(lists, func(a, b *nodesOf) int { return cmp.Compare(sizes[a], sizes[b]) })
	j := planOf(&join{store: s.source, lists: lists})
	if len(rest) == 0 {
		return j, true
	}
	return append(rest, j), true
}

// nodesOf is what quads have in one place that have given nodes in others: a node as often as
// there are quads, or once.
type nodesOf struct {
	store  source
	match  match
	where  map[quad.Direction]uint32
	result quad.Direction
	save   map[quad.Direction][]string // tags of other places
	once   bool
	work   work
}

func (s answers) nodesOf(where map[quad.Direction]uint32, result quad.Direction, save map[quad.Direction][]string) *nodesOf {
	return &nodesOf{store: s.source, match: newMatch(where, result), where: where, result: result, save: save}
}

func (n *nodesOf) String() string {
	what := "each "
	if n.once {
		what = "different "
	}
	return what + n.result.String() + " of " + n.match.String()
}

func (n *nodesOf) SubIterators() []iterator.Shape                  { return nil }
func (n *nodesOf) Optimize(context.Context) (iterator.Shape, bool) { return n, false }
func (n *nodesOf) Iterate() iterator.Scanner                       { return &nodesScanner{nodesOf: n, c: n.store.cursor()} }

// Lookup implements iterator.Shape.
func (n *nodesOf) Lookup() iterator.Index {
	return &nodesLookup{nodesOf: n, open: newOpenMatch(n.where, n.result, quad.Any), c: n.store.cursor()}
}

// Stats implements iterator.Shape.
func (n *nodesOf) Stats(ctx context.Context) (iterator.Costs, error) {
	size, err := n.store.size(ctx, &n.match)
	if n.once {
		size.Exact = false
	}
	return iterator.Costs{ContainsCost: 3, NextCost: 1, Size: size}, err
}

// tag saves the nodes of a quad under the tags of their places.
func tag(save map[quad.Direction][]string, q tuple, dst map[string]graph.Ref) {
	for d, tags := range save {
		if n := q.get(d); n != 0 {
			for _, t := range tags {
				dst[t] = nodeRef(n)
			}
		}
	}
}

// nodesScanner goes through the quads.
type nodesScanner struct {
	*nodesOf
	c     *cursor
	begun bool
}

func (n *nodesScanner) Next(ctx context.Context) bool {
	if !n.work.wanted(ctx) {
		return false
	}
	if !n.begun {
		n.begun = true
		return n.work.read(n.c.first(ctx, n.match))
	}
	if !n.once || !n.c.valid {
		return n.work.read(n.c.next(ctx))
	}
	return n.work.read(n.c.beyond(ctx, n.c.node()))
}

// beyond moves to the first quad whose node is greater. Few repetitions are stepped over.
func (c *cursor) beyond(ctx context.Context, n uint32) bool {
	const steps = 8
	for range steps {
		if !c.next(ctx) {
			return false
		}
		if c.node() != n {
			return true
		}
	}
	return c.seek(ctx, n+1)
}

// reach moves to the first quad whose node is n or greater.
func (c *cursor) reach(ctx context.Context, n uint32) bool {
	const steps = 4
	for range steps {
		if c.node() >= n {
			return true
		}
		if !c.next(ctx) {
			return false
		}
	}
	return c.node() >= n || c.seek(ctx, n)
}

func (n *nodesScanner) Result() graph.Ref {
	if !n.c.valid {
		return nil
	}
	return node(n.c.quad().get(n.result))
}

// node refers to a node, nil where there is none.
func node(n uint32) graph.Ref {
	if n == 0 {
		return nil
	}
	return nodeRef(n)
}

func (n *nodesScanner) TagResults(dst map[string]graph.Ref) {
	if n.c.valid {
		tag(n.save, n.c.quad(), dst)
	}
}

func (n *nodesScanner) NextPath(context.Context) bool { return false }
func (n *nodesScanner) Err() error                    { return n.c.err }
func (n *nodesScanner) Close() error                  { return n.c.close() }

// nodesLookup looks a node up; its other quads are other paths.
type nodesLookup struct {
	*nodesOf
	open openMatch
	c    *cursor
	at   graph.Ref
	quad tuple
}

func (n *nodesLookup) Contains(ctx context.Context, r graph.Ref) bool {
	n.at = nil
	n.work.asked++
	ref, ok := r.(nodeRef)
	if !ok {
		return false
	}
	m, ok := n.open.with(uint32(ref))
	if !ok || !n.c.first(ctx, m) {
		return false
	}
	n.at, n.quad = r, n.c.quad()
	return true
}

func (n *nodesLookup) NextPath(ctx context.Context) bool {
	if n.at == nil || n.once || !n.c.next(ctx) {
		return false
	}
	n.quad = n.c.quad()
	return true
}

func (n *nodesLookup) TagResults(dst map[string]graph.Ref) {
	if n.at != nil {
		tag(n.save, n.quad, dst)
	}
}

func (n *nodesLookup) Result() graph.Ref { return n.at }
func (n *nodesLookup) Err() error        { return n.c.err }
func (n *nodesLookup) Close() error      { return n.c.close() }

// join is the nodes that several sorted lists have in common. A node comes as often as
// Cayley's own intersection has it: for each time in the first list once, and again for
// each further time in one of the others.
type join struct {
	store source
	lists []*nodesOf // the shortest first
	work  work
}

func (j *join) String() string {
	parts := make([]string, len(j.lists))
	for i, l := range j.lists {
		parts[i] = l.String()
	}
	return "join(" + strings.Join(parts, ", ") + ")"
}

func (j *join) SubIterators() []iterator.Shape {
	out := make([]iterator.Shape, len(j.lists))
	for i, l := range j.lists {
		out[i] = l
	}
	return out
}

func (j *join) Optimize(context.Context) (iterator.Shape, bool) { return j, false }
func (j *join) Lookup() iterator.Index                          { return iterator.NewAnd(j.SubIterators()...).Lookup() }

// Iterate implements iterator.Shape.
func (j *join) Iterate() iterator.Scanner {
	return &joinScanner{join: j, first: j.store.cursor(), others: make([]joined, len(j.lists)-1)}
}

// Stats implements iterator.Shape.
func (j *join) Stats(ctx context.Context) (iterator.Costs, error) {
	costs, err := j.lists[0].Stats(ctx)
	costs.Size.Exact = false
	costs.ContainsCost *= int64(len(j.lists))
	costs.NextCost = int64(len(j.lists))
	return costs, err
}

type joinScanner struct {
	*join
	first  *cursor
	others []joined
	begun  bool
	found  uint32 // the node, 0: none
	quad   tuple  // of the first list
}

// joined is a further list of a join.
type joined struct {
	*cursor
	quad  tuple // that the node was found in
	moved bool  // beyond the node by NextPath
}

func (j *joinScanner) Next(ctx context.Context) bool {
	last := j.found
	j.found = 0
	var more bool
	if !j.begun {
		j.begun = true
		more = j.first.first(ctx, j.lists[0].match)
		for i, l := range j.lists[1:] {
			j.others[i].cursor = j.store.cursor()
			if more && !j.others[i].first(ctx, l.match) {
				more = false
			}
		}
	} else if more = j.first.valid; more {
		if j.lists[0].once {
			more = j.first.beyond(ctx, j.first.node())
		} else {
			more = j.first.next(ctx)
		}
	}
align:
	for more {
		if !j.work.wanted(ctx) {
			return false
		}
		n := j.first.node()
		for i := range j.others {
			o := &j.others[i]
			if n == last && o.moved {
				more = o.seek(ctx, n)
			} else if o.valid {
				more = o.reach(ctx, n)
			} else {
				more = false
			}
			if !more {
				break align
			}
			if o.node() > n {
				more = j.first.reach(ctx, o.node())
				continue align
			}
			o.quad, o.moved = o.cursor.quad(), false
		}
		j.found, j.quad = n, j.first.quad()
		return j.work.read(true)
	}
	return false
}

// NextPath implements iterator.Base: the node again, for a further quad of one of the lists.
func (j *joinScanner) NextPath(ctx context.Context) bool {
	if j.found == 0 {
		return false
	}
	for i := range j.others {
		o := &j.others[i]
		if j.lists[i+1].once || o.moved && (!o.valid || o.node() != j.found) {
			continue
		}
		o.moved = true
		if o.next(ctx) && o.node() == j.found {
			o.quad = o.cursor.quad()
			return true
		}
	}
	return false
}

func (j *joinScanner) Result() graph.Ref { return node(j.found) }

func (j *joinScanner) TagResults(dst map[string]graph.Ref) {
	if j.found == 0 {
		return
	}
	tag(j.lists[0].save, j.quad, dst)
	for i := range j.others {
		tag(j.lists[i+1].save, j.others[i].quad, dst)
	}
}

func (j *joinScanner) Err() error {
	err := j.first.err
	for _, o := range j.others {
		if o.cursor != nil {
			err = cmp.Or(err, o.err)
		}
	}
	return err
}

func (j *joinScanner) Close() error {
	err := j.first.close()
	for _, o := range j.others {
		if o.cursor != nil {
			err = cmp.Or(err, o.close())
		}
	}
	j.found = 0
	return err
}

// expand is what quads have in one place (to) that have a node of another iterator in
// another place (via) and given nodes in further ones.
type expand struct {
	store source
	from  iterator.Shape
	via   quad.Direction
	to    quad.Direction
	where map[quad.Direction]uint32
	save  map[quad.Direction][]string
	work  work
}

// expand plans for quads of which one place is open and the others are known or saved.
func (s answers) expand(sh shape.NodesFrom) (*expand, bool) {
	filters, ok := sh.Quads.(shape.Quads)
	if !ok {
		return nil, false
	}
	e := &expand{store: s.source, to: sh.Dir, where: make(map[quad.Direction]uint32), save: make(map[quad.Direction][]string)}
	var from shape.Shape
	for _, f := range filters {
		if r, ok := shape.One(f.Values); ok {
			n, ok := r.(nodeRef)
			if !ok || e.where[f.Dir] != 0 {
				return nil, false
			}
			e.where[f.Dir] = uint32(n)
			continue
		}
		if sv, ok := f.Values.(shape.Save); ok {
			if _, all := sv.From.(shape.AllNodes); all {
				e.save[f.Dir] = append(e.save[f.Dir], sv.Tags...)
				continue
			}
		}
		if from != nil {
			return nil, false
		}
		from, e.via = f.Values, f.Dir
	}
	if from == nil || e.where[e.via] != 0 {
		return nil, false
	}
	e.from = from.BuildIterator(s.source)
	return e, true
}

func (e *expand) String() string {
	m := newOpenMatch(e.where, e.via, e.to)
	return "each " + e.to.String() + " of " + m.match.String() + " with " + e.via.String() + " from"
}

func (e *expand) SubIterators() []iterator.Shape { return []iterator.Shape{e.from} }

// Optimize implements iterator.Shape.
func (e *expand) Optimize(ctx context.Context) (iterator.Shape, bool) {
	from, ok := e.from.Optimize(ctx)
	if !ok {
		return e, false
	}
	if iterator.IsNull(from) {
		return from, true
	}
	better := *e
	better.from = from
	return &better, true
}

// Stats implements iterator.Shape. A node leads to a few others.
func (e *expand) Stats(ctx context.Context) (iterator.Costs, error) {
	const fan = 8
	from, err := e.from.Stats(ctx)
	return iterator.Costs{
		ContainsCost: 3 + fan*from.ContainsCost,
		NextCost:     2 + from.NextCost/fan,
		Size:         refs.Size{Value: fan * from.Size.Value},
	}, err
}

// Iterate implements iterator.Shape.
func (e *expand) Iterate() iterator.Scanner {
	return &expandScanner{expand: e, outer: e.from.Iterate(), open: newOpenMatch(e.where, e.via, e.to), c: e.store.cursor()}
}

// Lookup implements iterator.Shape.
func (e *expand) Lookup() iterator.Index {
	return &expandLookup{expand: e, outer: e.from.Lookup(), open: newOpenMatch(e.where, e.to, e.via), c: e.store.cursor()}
}

type expandScanner struct {
	*expand
	outer iterator.Scanner
	open  openMatch
	match match // of the node that the other iterator is at
	found bool  // it has quads
	c     *cursor
	err   error
}

func (e *expandScanner) Next(ctx context.Context) bool {
	if !e.work.wanted(ctx) {
		return false
	}
	if e.c.next(ctx) {
		return e.work.read(true)
	}
	// All quads of a node come again for each further way to it. Left to NextPath, as
	// Cayley has it, only the first quad would see them.
	if e.found && e.c.err == nil && e.outer.NextPath(ctx) {
		return e.work.read(e.c.first(ctx, e.match))
	}
	e.found = false
	for e.c.err == nil && e.outer.Next(ctx) {
		if e.err = ctx.Err(); e.err != nil {
			return false
		}
		ref, ok := e.outer.Result().(nodeRef)
		if !ok {
			continue
		}
		if e.match, ok = e.open.with(uint32(ref)); ok && e.c.first(ctx, e.match) {
			e.found = true
			return e.work.read(true)
		}
	}
	return false
}

func (e *expandScanner) NextPath(context.Context) bool { return false }

func (e *expandScanner) Result() graph.Ref {
	if !e.c.valid {
		return nil
	}
	return node(e.c.quad().get(e.to))
}

func (e *expandScanner) TagResults(dst map[string]graph.Ref) {
	if e.c.valid {
		e.outer.TagResults(dst)
		tag(e.save, e.c.quad(), dst)
	}
}

func (e *expandScanner) Err() error   { return cmp.Or(e.err, e.c.err, e.outer.Err()) }
func (e *expandScanner) Close() error { return cmp.Or(e.c.close(), e.outer.Close()) }

// expandLookup looks for quads that lead to a node from one of the other iterator.
type expandLookup struct {
	*expand
	outer iterator.Index
	open  openMatch
	c     *cursor
	at    graph.Ref
	quad  tuple
	tags  map[string]graph.Ref // of the other iterator, which forgets them when it is asked for more
}

func (e *expandLookup) Contains(ctx context.Context, r graph.Ref) bool {
	e.at = nil
	e.work.asked++
	ref, ok := r.(nodeRef)
	if !ok {
		return false
	}
	m, ok := e.open.with(uint32(ref))
	return ok && e.c.first(ctx, m) && e.settle(ctx, r)
}

// settle goes on to a quad whose other end is one of the other iterator.
func (e *expandLookup) settle(ctx context.Context, r graph.Ref) bool {
	for e.c.valid {
		q := e.c.quad()
		if from := q.get(e.via); from != 0 && e.outer.Contains(ctx, nodeRef(from)) {
			e.at, e.quad = r, q
			e.keepTags()
			return true
		}
		if e.outer.Err() != nil || ctx.Err() != nil {
			return false
		}
		e.c.next(ctx)
	}
	return false
}

func (e *expandLookup) NextPath(ctx context.Context) bool {
	if e.at == nil {
		return false
	}
	if e.outer.NextPath(ctx) {
		e.keepTags()
		return true
	}
	return e.c.next(ctx) && e.settle(ctx, e.at)
}

func (e *expandLookup) keepTags() {
	if e.tags == nil {
		e.tags = make(map[string]graph.Ref)
	}
	clear(e.tags)
	e.outer.TagResults(e.tags)
}

func (e *expandLookup) TagResults(dst map[string]graph.Ref) {
	if e.at != nil {
		maps.Copy(dst, e.tags)
		tag(e.save, e.quad, dst)
	}
}

func (e *expandLookup) Result() graph.Ref { return e.at }
func (e *expandLookup) Err() error        { return cmp.Or(e.c.err, e.outer.Err()) }
func (e *expandLookup) Close() error      { return cmp.Or(e.c.close(), e.outer.Close()) }
