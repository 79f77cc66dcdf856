package graph

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// Plan is how a path of a query was run.
type Plan struct {
	// Steps are the calls that the path is made of, with what each led to. They are counted
	// one by one; the path itself is run as a whole, as Tree says.
	Steps []PlanStep
	// Tree has a line for each part of the plan, the last first and what it reads from below
	// it, indented: what is read from which index, how many quads or nodes were expected,
	// how many were read and looked up.
	Tree string
	Rows int           // that came out
	Time time.Duration // until the last of them
}

// PlanStep is a call of a path.
type PlanStep struct {
	Call  string // as it may be written: .Out("thanked")
	Paths int    // ways to where the step ends
	Nodes int    // different ends of them
	More  bool   // there are more than were counted
}

// work counts what an iterator has done, and looks from time to time whether it is still
// wanted.
type work struct{ steps, reads, asked int64 }

// wanted reports whether to go on.
func (w *work) wanted(ctx context.Context) bool {
	const often = 256
	w.steps++
	return w.steps%often != 0 || ctx.Err() == nil
}

// read counts what was read, where there was something.
func (w *work) read(ok bool) bool {
	if ok {
		w.reads++
	}
	return ok
}

func (n *nodesOf) worked() work   { return n.work }
func (j *join) worked() work      { return j.work }
func (e *expand) worked() work    { return e.work }
func (q *quadShape) worked() work { return q.work }
func (n *nodeShape) worked() work { return n.work }

// plan adds how a path was run.
func (e *env) plan(t *traversal, it iterator.Shape, rows int, took time.Duration) {
	var b strings.Builder
	if sub := it.SubIterators(); len(sub) == 1 {
		it = sub[0] // without the tag of the result
	}
	e.describe(&b, it, 0)
	p := Plan{Tree: b.String(), Rows: rows, Time: took}
	for ; t != nil; t = t.from {
		p.Steps = append([]PlanStep{e.count(t)}, p.Steps...)
	}
	e.plans = append(e.plans, p)
}

// count runs a path on its own up to a step.
func (e *env) count(t *traversal) PlanStep {
	const (
		most    = 100_000
		longest = time.Second
	)
	ctx, cancel := context.WithTimeout(e.ctx, longest)
	defer cancel()
	s := PlanStep{Call: e.call(t)}
	seen := make(map[any]bool)
	it, _ := iterator.Tag(build(ctx, t.Path, e.shown), topTag).Optimize(ctx)
	err := run(ctx, it, most, true, func(tags map[string]refs.Ref) error {
		s.Paths++
		seen[refs.ToKey(tags[topTag])] = true
		return nil
	})
	s.Nodes, s.More = len(seen), err != nil || ctx.Err() != nil || s.Paths == most
	return s
}

// describe writes an iterator and those it reads from.
func (e *env) describe(b *strings.Builder, it iterator.Shape, depth int) {
	const deepest = 50
	if depth > deepest {
		return
	}
	name := strings.TrimSuffix(it.String(), "\n")
	fmt.Fprintf(b, "%s%s", strings.Repeat("  ", depth), name)
	if costs, err := it.Stats(e.ctx); err == nil {
		about := "about "
		if costs.Size.Exact {
			about = ""
		}
		fmt.Fprintf(b, "  [%s%d]", about, costs.Size.Value)
	}
	if one, ok := it.(interface{ worked() work }); ok {
		if w := one.worked(); w.asked > 0 {
			fmt.Fprintf(b, "  looked up %d", w.asked)
		} else if w.steps > 0 {
			fmt.Fprintf(b, "  read %d", w.reads)
		}
	}
	b.WriteByte('\n')
	for _, sub := range it.SubIterators() {
		e.describe(b, sub, depth+1)
	}
}

// counted returns how many results a path has where the store has counted them: the quads
// of a predicate or a label.
func (e *env) counted(p *path.Path) (int64, bool) {
	sh, _ := shape.Optimize(e.ctx, shape.Count{Values: prepare(p.Shape())}, e.shown)
	fixed, ok := sh.(shape.Fixed)
	if !ok || len(fixed) != 1 {
		return 0, false
	}
	v, err := e.s.qs.NameOf(fixed[0])
	n, ok := v.(quad.Int)
	return int64(n), ok && err == nil
}
