package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
)

// traversal is a path as a script has it: Cayley's, and how it came about.
type traversal struct {
	*path.Path
	labels *labelContext // in force at its end; nil: none
	from   *traversal    // one step shorter; nil for the first
	method string
	do     method // nil for a method of g
	args   []goja.Value

	// Of back(): the step it has returned to, and how from the end to there.
	returned *traversal
	way      *path.Path
}

// before is the step whose nodes this one goes on from.
func (t *traversal) before() *traversal {
	if t.returned != nil {
		return t.returned
	}
	return t.from
}

// labelContext is what labelContext() was given.
type labelContext struct {
	via  []any
	tags []string
}

// step takes a method of a path, and keeps how what it gives came about.
func (e *env) step(from *traversal, name string, do method, args []goja.Value) any {
	args = slices.Clone(args) // the engine uses the place again
	result := do(e, from, args)
	switch p := result.(type) {
	case *path.Path:
		return &traversal{Path: p, labels: from.labels, from: from, method: name, do: do, args: args}
	case *traversal:
		p.from, p.method, p.do, p.args = from, name, do, args
		return p
	}
	return result
}

// begin is a traversal that a method of g begins.
func (e *env) begin(name string, do function, args []goja.Value) any {
	args = slices.Clone(args)
	result := do(e, args)
	if p, ok := result.(*path.Path); ok {
		return &traversal{Path: p, method: name, args: args}
	}
	return result
}

// within returns a traversal's path as it is where a label context is in force at its
// start. Cayley's follow() begins without one, so the steps are taken again.
func (e *env) within(labels *labelContext, t *traversal) *path.Path {
	if labels == nil {
		return t.Path
	}
	var steps []*traversal
	for t.from != nil {
		steps = append(steps, t)
		t = t.from
	}
	at := &traversal{Path: t.LabelContextWithTags(labels.tags, labels.via...), labels: labels, method: t.method, args: t.args}
	for i := len(steps) - 1; i >= 0; i-- {
		s := steps[i]
		next, ok := e.step(at, s.method, s.do, s.args).(*traversal)
		if !ok {
			e.fail("%s() is no step of a path", s.method)
		}
		at = next
	}
	return at.Path
}

// back returns to the nodes of a tag from which the steps since lead somewhere.
func back(e *env, p *traversal, args []goja.Value) any {
	tag := e.str(args, 0)
	for t := p; t != nil; t = t.before() {
		if (t.method == "tag" || t.method == "as") && slices.Contains(e.tags(t.args), tag) {
			way := e.backwards(p.labels, p, t).Path
			return &traversal{Path: t.And(way), labels: t.labels, returned: t, way: way}
		}
	}
	// Without such a tag, where the path has begun.
	return e.backwards(p.labels, p, nil)
}

// backwards is the path from the end of a traversal back to one of its steps, or to its
// beginning, where it must end at the nodes that it begins with. Cayley's own cannot
// go back over some steps, and takes label contexts for the wrong steps.
func (e *env) backwards(labels *labelContext, p, to *traversal) *traversal {
	at := &traversal{Path: e.begun(labels), labels: labels}
	for ; p != to; p = p.before() {
		if p.from == nil {
			if len(p.args) == 0 {
				return at // g.M(), g.V()
			}
			return &traversal{Path: at.And(p.Path), labels: at.labels}
		}
		in := p.before().labels
		if in == nil {
			in = labels
		}
		if in != at.labels {
			var via []any
			var tags []string
			if in != nil {
				via, tags = in.via, in.tags
			}
			at = &traversal{Path: at.LabelContextWithTags(tags, via...), labels: in}
		}
		args := p.args
		switch name := p.method; name {
		case "labelContext":
			continue
		case "in", "out":
			via, tags := e.via(args)
			turned := at.InWithTags(tags, via...)
			if name == "in" {
				turned = at.OutWithTags(tags, via...)
			}
			at = &traversal{Path: turned, labels: at.labels}
		case "follow":
			at = &traversal{Path: at.Follow(e.backwards(at.labels, e.pathArg(args, 0), nil).Path), labels: at.labels}
		case "followR":
			at = &traversal{Path: at.Follow(e.within(at.labels, e.pathArg(args, 0))), labels: at.labels}
		case "followRecursive":
			if t, ok := e.goValue(args[0]).(*traversal); ok {
				step := e.backwards(at.labels, t, nil).Path
				at = &traversal{Path: at.Filters(recursive(e, step, args[1:])), labels: at.labels}
			} else {
				step := e.begun(at.labels).In(e.predicates(args[:1])...)
				at = &traversal{Path: at.Filters(recursive(e, step, args[1:])), labels: at.labels}
			}
		case "back":
			if p.returned == nil {
				e.fail("there is no way back over back() to where a path has begun")
			}
			at = &traversal{Path: at.And(p.way), labels: at.labels}
		case "labels", "inPredicates", "outPredicates", "limit", "skip":
			e.fail("there is no way back over %s()", name)
		default:
			next, ok := e.step(at, name, p.do, args).(*traversal)
			if !ok {
				e.fail("there is no way back over %s()", name)
			}
			at = next
		}
	}
	return at
}

// call writes a step as a script does: .Out("thanked").
func (e *env) call(t *traversal) string {
	parts := make([]string, len(t.args))
	for i, a := range t.args {
		parts[i] = e.argument(a)
	}
	name := strings.ToUpper(t.method[:1]) + t.method[1:]
	before := "."
	if t.from == nil {
		before = "g."
	}
	return before + name + "(" + strings.Join(parts, ", ") + ")"
}

// argument writes an argument of a step, in short.
func (e *env) argument(v goja.Value) string {
	const most = 60
	text := ""
	switch x := e.goValue(v).(type) {
	case *traversal:
		var calls []string
		for t := x; t != nil; t = t.from {
			calls = append([]string{e.call(t)}, calls...)
		}
		text = strings.Join(calls, "")
	case quad.Value:
		text = x.String()
	case nil:
		text = "a function"
		if _, ok := goja.AssertFunction(v); !ok {
			text = string(e.written(v))
		}
	default:
		text = "a filter"
	}
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most-1]) + "…"
	}
	return text
}

// topTag is the tag of the node a path ends at, as Cayley names it.
const topTag = "id"

// each runs a path and calls f with the nodes of each result. allPaths includes the several
// ways that lead to one node.
func (e *env) each(t *traversal, limit int, allPaths bool, f func(tags map[string]refs.Ref) error) {
	it := iterator.Tag(build(e.ctx, t.Path, e.shown), topTag)
	better, _ := it.Optimize(e.ctx)
	start, rows := time.Now(), 0
	err := run(e.ctx, better, limit, allPaths, func(tags map[string]refs.Ref) error {
		rows++
		return f(tags)
	})
	if e.explain && err == nil {
		e.plan(t, better, rows, time.Since(start))
	}
	if err == nil {
		err = context.Cause(e.ctx)
	}
	if e.ctx.Err() != nil {
		e.vm.Interrupt(err) // a script cannot catch this
	}
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		panic(thrown)
	}
	e.check(err)
}

// run calls f with the results of an iterator, at most limit where it is not below 0.
func run(ctx context.Context, it iterator.Shape, limit int, allPaths bool, f func(tags map[string]refs.Ref) error) error {
	if limit == 0 {
		return nil
	}
	results := it.Iterate()
	defer results.Close()
	for n := 0; results.Next(ctx); {
		for {
			if ctx.Err() != nil {
				return context.Cause(ctx)
			}
			tags := make(map[string]refs.Ref)
			results.TagResults(tags)
			lastOf(tags)
			if err := f(tags); err != nil {
				return err
			}
			if n++; n == limit {
				return nil
			}
			if !allPaths || !results.NextPath(ctx) {
				break
			}
		}
	}
	if err := results.Err(); err != nil {
		return fmt.Errorf("read the graph: %w", err)
	}
	return nil
}
