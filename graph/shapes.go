package graph

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
)

// build makes an iterator of a path, whose tags lastOf puts in order.
func build(ctx context.Context, p *path.Path, qs graph.QuadStore) iterator.Shape {
	return shape.BuildIterator(ctx, qs, prepare(p.Shape()))
}

// prepare copies the shape of a path, of which both() uses a part twice, puts in place of
// Cayley's except() one that works, and numbers tags that are saved more than once.
func prepare(sh shape.Shape) shape.Shape { return make(tagNumbers).prepare(sh) }

// tagNumbers is how often each tag is saved up to some step of a path. Where several steps
// save the same tag the last one counts; but a plan takes the parts of an intersection in
// any order, optional ones after all others. So each time but the first has a name of its own,
// until the row is there.
type tagNumbers map[string]int

// tagNumber stands before the number of a tag. No tag of a script has it.
const tagNumber = "\x00"

// name is what a step saves a tag under.
func (t tagNumbers) name(tag string) string {
	n := t[tag]
	if t[tag]++; n == 0 {
		return tag
	}
	return tag + tagNumber + strconv.Itoa(n)
}

func (t tagNumbers) names(tags []string) []string {
	out := make([]string, len(tags))
	for i, tag := range tags {
		out[i] = t.name(tag)
	}
	return out
}

// lastOf undoes the names: of each tag what was saved last stays.
func lastOf(tags map[string]refs.Ref) {
	var numbered []string
	for key := range tags {
		if strings.LastIndex(key, tagNumber) > 0 {
			numbered = append(numbered, key)
		}
	}
	slices.SortFunc(numbered, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	for _, key := range numbered {
		tags[key[:strings.LastIndex(key, tagNumber)]] = tags[key]
		delete(tags, key)
	}
}

// prepare goes through a shape in the order of the path's steps.
func (t tagNumbers) prepare(sh shape.Shape) shape.Shape {
	list := func(in []shape.Shape) []shape.Shape {
		out := make([]shape.Shape, len(in))
		for i := range in {
			out[i] = t.prepare(in[i])
		}
		return out
	}
	switch sh := sh.(type) {
	case shape.Except:
		return excluding{t.prepare(sh.From), t.prepare(sh.Exclude)}
	case shape.Filter:
		out := shape.Filter{From: t.prepare(sh.From)}
		for _, f := range sh.Filters {
			if r, ok := f.(recursion); ok {
				f = r.numbered(t)
			}
			out.Filters = append(out.Filters, f)
		}
		return out
	case shape.Count:
		return shape.Count{Values: t.prepare(sh.Values)}
	case shape.Quads:
		out := make(shape.Quads, len(sh))
		for i, f := range sh {
			out[i] = shape.QuadFilter{Dir: f.Dir, Values: t.prepare(f.Values)}
		}
		return out
	case shape.NodesFrom:
		return shape.NodesFrom{Dir: sh.Dir, Quads: t.prepare(sh.Quads)}
	case shape.Intersect:
		return shape.Intersect(list(sh))
	case shape.IntersectOpt:
		return shape.IntersectOpt{Sub: list(sh.Sub), Opt: list(sh.Opt)}
	case shape.Union:
		return shape.Union(list(sh))
	case shape.Page:
		return shape.Page{From: t.prepare(sh.From), Skip: sh.Skip, Limit: sh.Limit}
	case shape.Unique:
		return shape.Unique{From: t.prepare(sh.From)}
	case shape.Save:
		from := t.prepare(sh.From)
		return shape.Save{Tags: t.names(sh.Tags), From: from}
	case shape.Sort:
		return shape.Sort{From: t.prepare(sh.From)}
	}
	return sh
}

// excluding is the nodes of one shape, nil for all, that another one does not have. Cayley's
// own panics where it excludes nothing, and saves tags of what it excludes.
type excluding struct{ from, exclude shape.Shape }

// BuildIterator implements shape.Shape.
func (s excluding) BuildIterator(qs graph.QuadStore) iterator.Shape {
	var all iterator.Shape
	if s.from == nil {
		all = qs.NodesAllIterator()
	} else {
		all = s.from.BuildIterator(qs)
	}
	if shape.IsNull(s.exclude) {
		return all
	}
	return &except{all, s.exclude.BuildIterator(qs)}
}

// Optimize implements shape.Shape.
func (s excluding) Optimize(ctx context.Context, r shape.Optimizer) (shape.Shape, bool) {
	better, changed := false, false
	if !shape.IsNull(s.exclude) {
		s.exclude, better = s.exclude.Optimize(ctx, r)
	}
	if s.from != nil {
		if shape.IsNull(s.from) {
			return nil, true
		}
		if s.from, changed = s.from.Optimize(ctx, r); shape.IsNull(s.from) {
			return nil, true
		}
	}
	if shape.IsNull(s.exclude) {
		if s.from == nil {
			return shape.AllNodes{}, true
		}
		return s.from, true
	}
	return s, better || changed
}

// except is the nodes of an iterator that another one does not have.
type except struct{ from, exclude iterator.Shape }

func (x *except) String() string                 { return "nodes without" }
func (x *except) SubIterators() []iterator.Shape { return []iterator.Shape{x.from, x.exclude} }

// Iterate implements iterator.Shape.
func (x *except) Iterate() iterator.Scanner {
	return &exceptScanner{x.from.Iterate(), x.exclude.Lookup()}
}

// Lookup implements iterator.Shape.
func (x *except) Lookup() iterator.Index {
	return &exceptLookup{x.from.Lookup(), x.exclude.Lookup()}
}

// Optimize implements iterator.Shape.
func (x *except) Optimize(ctx context.Context) (iterator.Shape, bool) {
	from, ok1 := x.from.Optimize(ctx)
	exclude, ok2 := x.exclude.Optimize(ctx)
	if iterator.IsNull(from) || iterator.IsNull(exclude) {
		return from, true
	}
	return &except{from, exclude}, ok1 || ok2
}

// Stats implements iterator.Shape.
func (x *except) Stats(ctx context.Context) (iterator.Costs, error) {
	from, err := x.from.Stats(ctx)
	exclude, err2 := x.exclude.Stats(ctx)
	from.ContainsCost += exclude.ContainsCost
	from.NextCost += exclude.ContainsCost
	from.Size.Exact = false
	return from, cmp.Or(err, err2)
}

type exceptScanner struct {
	iterator.Scanner
	exclude iterator.Index
}

func (x *exceptScanner) Next(ctx context.Context) bool {
	for x.Scanner.Next(ctx) {
		if !x.exclude.Contains(ctx, x.Scanner.Result()) {
			return x.exclude.Err() == nil
		}
	}
	return false
}

func (x *exceptScanner) Err() error   { return cmp.Or(x.Scanner.Err(), x.exclude.Err()) }
func (x *exceptScanner) Close() error { return cmp.Or(x.Scanner.Close(), x.exclude.Close()) }

type exceptLookup struct {
	iterator.Index
	exclude iterator.Index
}

func (x *exceptLookup) Contains(ctx context.Context, r refs.Ref) bool {
	return !x.exclude.Contains(ctx, r) && x.exclude.Err() == nil && x.Index.Contains(ctx, r)
}

func (x *exceptLookup) Err() error   { return cmp.Or(x.Index.Err(), x.exclude.Err()) }
func (x *exceptLookup) Close() error { return cmp.Or(x.Index.Close(), x.exclude.Close()) }
