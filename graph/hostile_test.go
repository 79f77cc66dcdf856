package graph_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/graph"
)

// FuzzQuery: no text ends the process or passes the limits.
func FuzzQuery(f *testing.F) {
	for _, q := range []string{
		`g.V("Putin").Out("thanked").All()`, `g.V().both().both().both().all()`, `g.V().tag("x").back("x").toArray()`, `iri({})`,
		`g.V().in(function(){})`, `g.V("<nosuch>").out("<p>").both("<p>").all()`, `while(true){}`, `while(true) g.emit(1)`,
		`var a = []; while (true) a.push(new Array(1e6).join("x"))`, `(function f(){ f() })()`, `new Array(-1)`, `"x".repeat(1e12)`,
		`g.V().followRecursive(g.M().out(), 99, ["d"]).all()`, `g.V().filter(regex("(a+)+$", true)).all()`, `g.V().limit(-1).skip(-5).order().unique().count()`,
		`Object.defineProperty(g, "V", {get: function(){ throw g }}); g.V`, `g.__proto__ = null; g.V()`, `this.constructor.constructor("return 1")()`,
		`new Proxy({}, {get: function(){ while(true){} }}).x`, `JSON.stringify({toJSON: function(){ return g }})`, "\x00", "g.V(\u2028)", `g.V([[[["Putin"]]]], {}, null)`,
		`g.V().has("<kg:confidence>", gt(0.5)).saveOpt("type", "t").getLimit(1e9)`, `g.V().intersect(g.V().except(g.V())).forEach(function(x){ g.emit(x) })`,
	} {
		f.Add(q)
	}
	s, err := graph.Open("", graph.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() {
		// A query that could not be stopped may still run.
		for deadline := time.Now().Add(time.Minute); errors.Is(s.Close(), graph.ErrBusy) && time.Now().Before(deadline); {
			time.Sleep(50 * time.Millisecond)
		}
	})
	first, second := summit()
	mustAdd(f, s, first, second)
	limits := graph.Limits{Time: 100 * time.Millisecond, Rows: 50, Memory: 64 << 20}
	known := []error{graph.ErrSyntax, graph.ErrQuery, graph.ErrTimeLimit, graph.ErrRowLimit, graph.ErrMemoryLimit}
	f.Fuzz(func(t *testing.T, q string) {
		start := time.Now()
		rows := 0
		_, err := s.Query(context.Background(), q, limits, func(graph.Row) error { rows++; return nil })
		if rows > limits.Rows {
			t.Errorf("%d rows", rows)
		}
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("took %v", d)
		}
		for _, k := range known {
			if errors.Is(err, k) {
				return
			}
		}
		if err != nil {
			t.Errorf("an error of no kind: %v", err)
		}
	})
}

// TestQueryThatCannotBeStopped: a regular expression with a back reference runs to its end
// whatever the limits. Until then the store can be read, not changed and not closed.
func TestQueryThatCannotBeStopped(t *testing.T) {
	ctx := context.Background()
	s := mustOpen(t, t.TempDir())
	first, second := summit()
	mustAdd(t, s, first)
	// The time grows with the fourth power of the text's length. Machines differ, so the
	// text grows until it takes longer than a query is waited for.
	for n := 60; ; n += n / 2 {
		q := fmt.Sprintf(`/^(a*)a*a*a*\1b$/.test(%q)`, strings.Repeat("a", n))
		start := time.Now()
		if _, _, err := ask(t, s, q, graph.Limits{Time: 10 * time.Millisecond}); err != nil && !errors.Is(err, graph.ErrTimeLimit) {
			t.Fatal(err)
		}
		if time.Since(start) > 900*time.Millisecond {
			break
		}
	}
	_, err := s.Add(ctx, second)
	if err == nil {
		t.Skip("it ended while it was waited for")
	}
	if !errors.Is(err, graph.ErrBusy) {
		t.Fatal(err)
	}
	for name, err := range map[string]error{"Remove": s.Remove(ctx, first.Doc.ID), "Close": s.Close()} {
		if err == nil {
			t.Skip("it ended just now")
		}
		if !errors.Is(err, graph.ErrBusy) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if rows, _, err := ask(t, s, `g.V("Putin").Out("thanked").All()`, graph.Limits{}); len(rows) != 1 || err != nil {
		t.Error("reading meanwhile:", rows, err)
	}
	if st := collect(t, s.Statements(ctx, graph.Filter{})); len(st) != 2 {
		t.Errorf("%d statements", len(st))
	}
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(20 * time.Millisecond) {
		if _, err := s.Add(ctx, second); err == nil {
			break
		} else if !errors.Is(err, graph.ErrBusy) || time.Now().After(deadline) {
			t.Fatal(err)
		}
	}
	if has, err := s.Has(ctx, kg.DocumentID(second.Doc.ID)); !has || err != nil {
		t.Error(has, err)
	}
}
