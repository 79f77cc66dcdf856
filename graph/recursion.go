package graph

import (
	"cmp"
	"context"
	"maps"
	"math"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// recursion is followRecursive: the nodes that a step leads to when it is taken again and
// again. It is given to Cayley's paths as a filter, because that is the one part of a path
// that may be somebody else's.
//
// Cayley's own loses what a step of several ways leads to (its both() reads its start twice
// and gets it once), hides the errors of its steps, keeps tags of nodes it has left, and plans
// neither where it starts from nor its steps.
type recursion struct {
	step  *path.Path
	depth int // most steps; 0 or less: as many as there are
	tags  []string
	names map[string]string // of tags that the path has saved before (see tagNumbers)
}

// numbered takes the tags of the recursion into account.
func (r recursion) numbered(t tagNumbers) recursion {
	own := make(tagNumbers)
	own.prepare(r.step.Shape())
	own.names(r.tags)
	r.names = make(map[string]string)
	for tag := range own {
		r.names[tag] = t.name(tag)
	}
	return r
}

// BuildIterator implements shape.ValueFilter.
func (r recursion) BuildIterator(qs graph.QuadStore, from iterator.Shape) iterator.Shape {
	return &reachable{recursion: r, qs: qs, from: from}
}

// reachable is the nodes that a recursion leads to: each once, the nearest first, with the
// tags of the node it started from and of the last step.
type reachable struct {
	recursion
	qs   graph.QuadStore
	from iterator.Shape
	work work
}

func (r *reachable) String() string                 { return "again and again from" }
func (r *reachable) SubIterators() []iterator.Shape { return []iterator.Shape{r.from} }
func (r *reachable) worked() work                   { return r.work }

// Iterate implements iterator.Shape.
func (r *reachable) Iterate() iterator.Scanner { return &reachScanner{reach: newReach(r)} }

// Lookup implements iterator.Shape.
func (r *reachable) Lookup() iterator.Index { return &reachLookup{newReach(r)} }

// Optimize implements iterator.Shape.
func (r *reachable) Optimize(ctx context.Context) (iterator.Shape, bool) {
	from, ok := r.from.Optimize(ctx)
	if !ok {
		return r, false
	}
	if iterator.IsNull(from) {
		return from, true
	}
	return &reachable{recursion: r.recursion, qs: r.qs, from: from}, true
}

// Stats implements iterator.Shape. Nobody knows how far a recursion goes.
func (r *reachable) Stats(ctx context.Context) (iterator.Costs, error) {
	const fan = 500
	from, err := r.from.Stats(ctx)
	size := min(max(from.Size.Value, 1), math.MaxInt32) * fan
	return iterator.Costs{ContainsCost: size, NextCost: 8, Size: refs.Size{Value: size}}, err
}

// reach is a recursion under way.
type reach struct {
	*reachable
	start    map[any][]map[string]refs.Ref // tags of the ways to each node it starts from
	found    map[any]*reached
	frontier []refs.Ref // found by the last step but one, to be gone on from
	next     []refs.Ref // found by the last step
	steps    iterator.Scanner
	depth    int
	begun    bool
	at       *reached // nil before the first and after the last
	way      int      // of start, to the node that at was reached from
	err      error
}

// reached is a node and how it was come to first.
type reached struct {
	ref   refs.Ref
	start any // key of the node it all started from
	depth int
	tags  map[string]refs.Ref
}

// startTag saves where a step starts; no script can write it.
const startTag = "\x00start"

func newReach(r *reachable) *reach {
	return &reach{reachable: r, start: make(map[any][]map[string]refs.Ref), found: make(map[any]*reached)}
}

// advance goes on to the next node.
func (r *reach) advance(ctx context.Context) bool {
	r.at, r.way = nil, 0
	if r.err == nil && !r.begun {
		r.begun = true
		r.err = r.begin(ctx)
	}
	for r.err == nil && r.work.wanted(ctx) {
		if r.steps == nil {
			if len(r.next) == 0 || r.recursion.depth > 0 && r.depth >= r.recursion.depth {
				return false
			}
			r.depth++
			r.frontier, r.next = r.next, nil
			from := shape.Save{From: shape.Fixed(r.frontier), Tags: []string{startTag}}
			r.steps = shape.BuildIterator(ctx, r.qs, prepare(r.step.ShapeFrom(from))).Iterate()
		}
		if !r.steps.Next(ctx) {
			r.err = cmp.Or(r.steps.Err(), ctx.Err())
			r.steps.Close()
			r.steps = nil
			continue
		}
		ref := r.steps.Result()
		key := refs.ToKey(ref)
		if ref == nil || r.found[key] != nil {
			continue
		}
		tags := make(map[string]refs.Ref)
		r.steps.TagResults(tags)
		lastOf(tags)
		from := refs.ToKey(tags[startTag])
		delete(tags, startTag)
		if r.depth > 1 {
			if before := r.found[from]; before != nil {
				from = before.start
			}
		}
		r.at = &reached{ref, from, r.depth, tags}
		r.found[key] = r.at
		r.next = append(r.next, ref)
		return r.work.read(true)
	}
	return false
}

// begin reads where the recursion starts.
func (r *reach) begin(ctx context.Context) error {
	from := r.from.Iterate()
	defer from.Close()
	for from.Next(ctx) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		ref := from.Result()
		if ref == nil {
			continue
		}
		key := refs.ToKey(ref)
		if r.start[key] == nil {
			r.next = append(r.next, ref)
		}
		for more := true; more; more = from.NextPath(ctx) {
			tags := make(map[string]refs.Ref)
			from.TagResults(tags)
			r.start[key] = append(r.start[key], tags)
		}
	}
	return cmp.Or(from.Err(), ctx.Err())
}

func (r *reach) NextPath(context.Context) bool {
	if r.at == nil || r.way+1 >= len(r.start[r.at.start]) {
		return false
	}
	r.way++
	return true
}

func (r *reach) Result() refs.Ref {
	if r.at == nil {
		return nil
	}
	return r.at.ref
}

func (r *reach) TagResults(dst map[string]refs.Ref) {
	if r.at == nil {
		return
	}
	if ways := r.start[r.at.start]; r.way < len(ways) {
		maps.Copy(dst, ways[r.way])
	}
	for _, tag := range r.recursion.tags {
		dst[r.names[tag]] = refs.PreFetched(quad.Int(r.at.depth))
	}
	for tag, ref := range r.at.tags {
		dst[r.names[tag]] = ref
	}
}

func (r *reach) Err() error { return r.err }

func (r *reach) Close() error {
	if r.steps != nil {
		r.steps.Close()
		r.steps = nil
	}
	r.at, r.found, r.start, r.next = nil, nil, nil, nil
	return r.err
}

type reachScanner struct{ *reach }

func (r *reachScanner) Next(ctx context.Context) bool { return r.advance(ctx) }

// reachLookup goes on until it comes to the node that is asked for.
type reachLookup struct{ *reach }

func (r *reachLookup) Contains(ctx context.Context, ref refs.Ref) bool {
	if ref == nil || r.found == nil {
		return false
	}
	key := refs.ToKey(ref)
	if r.at, r.way = r.found[key], 0; r.at != nil {
		return true
	}
	for r.advance(ctx) {
		if refs.ToKey(r.at.ref) == key {
			return true
		}
	}
	return false
}
