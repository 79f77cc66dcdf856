package graph

import (
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
	// Tree has a line for each step, the last step first and what it reads from below it,
	// indented: what is read from which index, and how many quads or nodes were expected.
	Tree string
	Rows int           // that came out
	Time time.Duration // until the last of them
}

// explaining adds the plan of an iterator and returns an f that counts its rows.
func (e *env) explaining(it iterator.Shape, f func(map[string]refs.Ref) error) func(map[string]refs.Ref) error {
	var b strings.Builder
	better, _ := it.Optimize(e.ctx)
	if sub := better.SubIterators(); len(sub) == 1 {
		better = sub[0] // without the tag of the result
	}
	e.describe(&b, better, 0)
	at := len(e.plans)
	e.plans = append(e.plans, Plan{Tree: b.String()})
	start := time.Now()
	return func(tags map[string]refs.Ref) error {
		e.plans[at].Rows++
		e.plans[at].Time = time.Since(start)
		return f(tags)
	}
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
	b.WriteByte('\n')
	for _, sub := range it.SubIterators() {
		e.describe(b, sub, depth+1)
	}
}

// counted returns how many results a path has where the store has counted them: the quads
// of a predicate or a label.
func (e *env) counted(p *path.Path) (int64, bool) {
	sh, _ := shape.Optimize(e.ctx, shape.Count{Values: p.Shape()}, e.s.qs)
	fixed, ok := sh.(shape.Fixed)
	if !ok || len(fixed) != 1 {
		return 0, false
	}
	v, err := e.s.qs.NameOf(fixed[0])
	n, ok := v.(quad.Int)
	return int64(n), ok && err == nil
}
