package graph_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/graph"
	"kg/internal/cputime"
)

// mustAsk returns the rows of a query as JSON.
func mustAsk(t *testing.T, s *graph.Store, gizmo string) []string {
	t.Helper()
	rows, _, err := ask(t, s, gizmo, graph.Limits{})
	if err != nil {
		t.Fatalf("%s: %v", gizmo, err)
	}
	return rows
}

// What follows are errors of Cayley and of its Gizmo that our layer works round or corrects,
// one test for each.

// Labels multiply: a fact of two documents comes twice. That is Gizmo's meaning of a path, and
// kept; unique() gives it once, without tags too.
func TestLabelsMultiply(t *testing.T) {
	s := mustOpen(t, "")
	for i := range 3 {
		doc := textDocument(fmt.Sprintf("copy%d.txt", i), "Vladimir Putin thanked Recep Tayyip Erdogan.",
			triple{"e:vladimir_putin", "Vladimir Putin", "r:thank", "thanked", "e:recep_tayyip_erdogan", "Recep Tayyip Erdogan", kg.Positive, kg.Asserted})
		doc.Doc.Location = fmt.Sprint("/", i)
		mustAdd(t, s, doc)
	}
	for query, want := range map[string]int{
		`g.V("<e:vladimir_putin>").out("<r:thank>").all()`:                             3,
		`g.V("<e:vladimir_putin>").out("<r:thank>").unique().all()`:                    1,
		`g.V().has("<r:thank>").has("<r:thank>", "<e:recep_tayyip_erdogan>").unique()`: 1,
		`g.V("<e:vladimir_putin>").out("<r:thank>").in("<r:thank>").unique().all()`:    1,
		`g.claims("<e:vladimir_putin>", "<r:thank>").all()`:                            3,
		`g.evidence("<e:vladimir_putin>", "<r:thank>")`:                                3,
	} {
		if rows := mustAsk(t, s, query); len(rows) != want {
			t.Errorf("%s gives %d rows, want %d", query, len(rows), want)
		}
	}
}

// Cayley drops a label context inside of follow() and followRecursive().
func TestLabelContextInFollow(t *testing.T) {
	s := mustOpen(t, "")
	first, second := summit()
	mustAdd(t, s, first, second)
	in, out := `labelContext("<`+string(first.Doc.ID)+`>")`, `labelContext("<d:none>")`
	for _, steps := range []string{
		`.follow(g.M().out("<rdfs:label>"))`, `.followRecursive(g.M().out("<rdfs:label>"))`, `.followRecursive("<rdfs:label>")`,
		`.follow(g.M().has("<rdf:type>", "<t:Person>").out("<rdfs:label>"))`, `.follow(g.M().follow(g.M().out("<rdfs:label>")))`,
	} {
		start := `g.V("<e:vladimir_putin>").`
		if rows := mustAsk(t, s, start+in+steps); len(rows) != 1 {
			t.Errorf("%s within the document gives %v", steps, rows)
		}
		if rows := mustAsk(t, s, start+out+steps); len(rows) != 0 {
			t.Errorf("%s within another one gives %v", steps, rows)
		}
		if rows := mustAsk(t, s, start+out+".labelContext()"+steps); len(rows) == 0 {
			t.Errorf("%s gives nothing after the end of the context", steps)
		}
	}
	reverse := `g.V(str("Putin")).` + out + `.followR(g.M().out("<skos:altLabel>"))`
	if rows := mustAsk(t, s, reverse); len(rows) != 0 {
		t.Errorf("followR gives %v", rows)
	}
	if rows := mustAsk(t, s, strings.Replace(reverse, out, in, 1)); len(rows) != 1 {
		t.Errorf("followR within the document gives %v", rows)
	}
}

// Cayley's order() gives the further paths of a node to the next one, and loses those of the
// last.
func TestOrderKeepsPaths(t *testing.T) {
	s := mustOpen(t, "")
	first, second := summit()
	mustAdd(t, s, first, second)
	const unordered = `g.V("<t:Person>").in("<rdf:type>").tag("who").out("<skos:altLabel>")`
	want := mustAsk(t, s, unordered+".all()")
	have := mustAsk(t, s, unordered+".order().all()")
	sorted := slices.IsSortedFunc(have, strings.Compare)
	slices.Sort(want)
	slices.Sort(have)
	if !slices.Equal(have, want) || !sorted {
		t.Errorf("in order (%v):\n%s\nwant\n%s", sorted, strings.Join(have, "\n"), strings.Join(want, "\n"))
	}
}

// json.Marshal makes an IRI and a text of the same letters the same; rows tell them apart.
func TestRowsTellLiteralsFromIRIs(t *testing.T) {
	s := mustOpen(t, "")
	first, _ := summit()
	first.Doc.Entities[0].Aliases = append(first.Doc.Entities[0].Aliases, "e:vladimir_putin")
	mustAdd(t, s, first)
	iri, text := mustAsk(t, s, `g.V("<e:vladimir_putin>")`)[0], mustAsk(t, s, `g.V(str("e:vladimir_putin"))`)[0]
	if iri == text || !strings.Contains(text, `"datatype":"xsd:string"`) {
		t.Errorf("%s and %s", iri, text)
	}
	rows := mustAsk(t, s, `g.V("<e:vladimir_putin>").save("<skos:altLabel>", "alias").all()`)
	for _, row := range rows {
		if !strings.Contains(row, `"alias_datatype":"xsd:string"`) {
			t.Error(row)
		}
	}
}

// In Cayley's session a bare count() gives nothing, getLimit() passes the limit of rows, and
// toArray() has none.
func TestFinals(t *testing.T) {
	s := mustOpen(t, "")
	first, second := summit()
	mustAdd(t, s, first, second)
	if rows := mustAsk(t, s, `g.V("<e:nato>").in("<r:not/criticize>").count()`); !slices.Equal(rows, []string{`{"value":1}`}) {
		t.Error(rows)
	}
	for _, q := range []string{`g.V().getLimit(50)`, `g.V().limit(50).all()`, `g.V().toArray()`, `g.V().toArray(50)`, `g.V().tagArray()`, `g.V().getLimit(-1)`} {
		rows, _, err := ask(t, s, q, graph.Limits{Rows: 5})
		if len(rows) > 5 || !errors.Is(err, graph.ErrRowLimit) {
			t.Errorf("%s: %d rows, %v", q, len(rows), err)
		}
	}
}

// Execute of Cayley's session ignores its context.
func TestCancellation(t *testing.T) {
	s := mustOpen(t, "")
	gen := newGenerator(3)
	for range 10 {
		mustAdd(t, s, gen.document(40))
	}
	for name, q := range map[string]string{
		"a loop":              `while (true) {}`,
		"a loop that catches": `while (true) try { while (true) {} } catch (e) {} finally { for (;;) {} }`,
		"sorting":             `var a = []; for (var i = 0; i < 1e5; i++) a.push(Math.random()); a.sort(function(x, y) { for (var i = 0; i < 1e9; i++); return x - y })`,
		"a traversal":         `g.V().both().both().both().both().both().count()`,
		"one that finds none": `g.V().both().both().both().and(g.V().both().both()).filter(regex("nosuch", true)).count()`,
		"order":               `g.V().both().both().both().order().count()`,
		"recursion":           `g.V().tag("a").followRecursive(g.M().both().tag("b").both().both()).both().both().count()`,
		"for each":            `g.V().both().both().forEach(function(x) { g.V().both().both().both().both().count() })`,
		"a getter":            `new Proxy({}, {get: function() { while (true) {} }}).x`,
		"a replacer":          `JSON.stringify([1], function() { while (true) {} })`,
		"neighbours":          `while (true) g.neighbourhood("<e:anna_adler>", 5)`,
		"paths":               `while (true) g.shortestPaths("<e:anna_adler>", "<e:boris_bianchi>", {paths: 500, by: "strength", edges: 6})`,
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
		since := cputime.Stopwatch()
		_, err := s.Query(ctx, q, graph.Limits{Rows: -1, Output: -1}, func(graph.Row) error { return nil })
		cancel()
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: %v", name, err)
		}
		if d := since(); d > 1500*time.Millisecond {
			t.Errorf("%s: stopped after %v", name, d)
		}
	}
}

// A query that waits for who takes its rows does not hold them all, and its time stands still.
func TestRowsAreStreamed(t *testing.T) {
	s := mustOpen(t, "")
	first, _ := summit()
	mustAdd(t, s, first)
	enough := errors.New("enough")
	n := 0
	start := time.Now()
	info, err := s.Query(context.Background(), `while (true) g.emit("row")`, graph.Limits{Rows: -1, Time: time.Minute}, func(graph.Row) error {
		if n++; n == 10 {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || info.Rows != 9 || time.Since(start) > 10*time.Second {
		t.Error(info.Rows, err, time.Since(start))
	}
	slowly(t, 300*time.Millisecond, func(limit time.Duration, wait func(time.Duration)) error {
		n = 0
		_, err := s.Query(context.Background(), `for (i = 0; i < 1000; i++) g.emit(i)`, graph.Limits{Time: limit}, func(graph.Row) error {
			if n++; n < 3 {
				wait(limit)
			}
			return nil
		})
		return err
	})
	if n != 1000 {
		t.Errorf("%d rows", n)
	}
}

// A script has the graph and JavaScript, nothing else; and it cannot get at what is behind its
// objects.
func TestNothingButTheGraph(t *testing.T) {
	s := mustOpen(t, "")
	first, _ := summit()
	mustAdd(t, s, first)
	for _, name := range []string{"require", "process", "fetch", "XMLHttpRequest", "load", "print", "console", "Deno", "os", "fs", "module", "exports", "setTimeout", "WebAssembly", "java"} {
		if rows := mustAsk(t, s, `typeof `+name); !slices.Equal(rows, []string{`{"value":"undefined"}`}) {
			t.Errorf("%s is there: %v", name, rows)
		}
	}
	for _, q := range []string{
		`import("fs")`, `import fs from "fs"`, `g.V().constructor.constructor("return require")()("fs")`,
		`Object.getOwnPropertySymbols(g.V())[0].toString() + g.V()[Object.getOwnPropertySymbols(g.V())[0]].Shape()`,
		`var k = Object.getOwnPropertySymbols(g.V())[0]; g.V()[k].v.x`,
		`g.V().__proto__.out.call({}, "x")`,
	} {
		_, _, err := ask(t, s, q, graph.Limits{})
		if !errors.Is(err, graph.ErrQuery) && !errors.Is(err, graph.ErrSyntax) {
			t.Errorf("%s: %v", q, err)
		}
	}
	rows := mustAsk(t, s, `var k = Object.getOwnPropertySymbols(g.V())[0]; var h = g.V()[k]; var names = []; for (var o = h; o; o = Object.getPrototypeOf(o)) names = names.concat(Object.getOwnPropertyNames(o)); g.emit(names.filter(function(n) { return !(n in Object.prototype) }))`)
	if !slices.Equal(rows, []string{`{"value":[]}`}) {
		t.Errorf("behind an object is %v", rows)
	}
	if a, b := mustAsk(t, s, `Math.random()`), mustAsk(t, s, `Math.random()`); !slices.Equal(a, b) {
		t.Errorf("%v and %v: the same query has different answers", a, b)
	}
	// One query leaves nothing to the next.
	mustAsk(t, s, `Object.prototype.out = 1; Array.prototype.push = null; g.V = null; leak = 1`)
	if rows := mustAsk(t, s, `g.emit([typeof leak, typeof {}.out]); g.V("Putin").out("thanked").all()`); len(rows) != 2 || rows[0] != `{"value":["undefined","undefined"]}` {
		t.Error(rows)
	}
}

// Names in full and under prefixes of one's own mean what the graph has in short.
func TestNamespaces(t *testing.T) {
	s := mustOpen(t, "")
	first, _ := summit()
	mustAdd(t, s, first)
	want := []string{`{"id":"t:Organization"}`}
	for _, q := range []string{
		`g.V("e:nato").out("rdf:type")`,
		`g.V("<e:nato>").out("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>")`,
		`g.V("e:nato").out(iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))`,
		`g.addNamespace("x", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"); g.V("e:nato").out("x:type")`,
		`g.addNamespace("e", "https://example.org/entity/"); g.V("<https://example.org/entity/nato>").out("type")`,
		`g.loadNamespaces(); g.addDefaultNamespaces(); g.V("NATO").out("type")`,
	} {
		if rows := mustAsk(t, s, q); !slices.Equal(rows, want) {
			t.Errorf("%s gives %v", q, rows)
		}
	}
	if _, _, err := ask(t, s, `g.addNamespace("a b", "http://x/")`, graph.Limits{}); !errors.Is(err, graph.ErrQuery) {
		t.Error(err)
	}
}

// Errors say where and, of a limit, how much.
func TestQueryErrorHasItsPlace(t *testing.T) {
	s := mustOpen(t, "")
	for _, c := range []struct {
		query string
		lim   graph.Limits
		want  graph.QueryError
	}{
		{"\n\n  g.V(", graph.Limits{}, graph.QueryError{Kind: graph.ErrSyntax, Line: 3, Column: 7}},
		{"var a = 1;\n a.b.c", graph.Limits{}, graph.QueryError{Kind: graph.ErrQuery, Line: 2, Column: 6}},
		{"\n g.V(iri({}))", graph.Limits{}, graph.QueryError{Kind: graph.ErrQuery, Line: 2, Column: 9}},
		{"while(1){}", graph.Limits{Time: 50 * time.Millisecond}, graph.QueryError{Kind: graph.ErrTimeLimit, Message: "50ms"}},
		{"while(1) g.emit(1)", graph.Limits{Rows: 2}, graph.QueryError{Kind: graph.ErrRowLimit, Message: "2 rows"}},
		{"while(1) g.emit(1)", graph.Limits{Output: 2 << 10}, graph.QueryError{Kind: graph.ErrOutputLimit, Message: "2 kB"}},
		{"a = []; while(1) a.push('x'.repeat(1e6) + a.length)", graph.Limits{Memory: 32 << 20}, graph.QueryError{Kind: graph.ErrMemoryLimit, Message: "32 MB"}},
	} {
		_, _, err := ask(t, s, c.query, c.lim)
		var have *graph.QueryError
		if !errors.As(err, &have) {
			t.Errorf("%q: %v", c.query, err)
			continue
		}
		if have.Kind != c.want.Kind || have.Line != c.want.Line || have.Column != c.want.Column || !strings.Contains(have.Message, c.want.Message) {
			t.Errorf("%q: %+v, want %+v", c.query, *have, c.want)
		}
	}
}

// Where both sides of an intersection save the same tag, Cayley's plan decides whose counts,
// and what was saved optionally comes after all. Here the last in the path counts.
func TestLastTag(t *testing.T) {
	s := mustOpen(t, "")
	first, second := summit()
	mustAdd(t, s, first, second)
	name := `<rdfs:label>`
	all := mustAsk(t, s, `g.V("t:Person").in("type").unique().save("`+name+`", "x").unique().all()`)
	if len(all) == 0 {
		t.Fatal("no persons")
	}
	slices.Sort(all)
	for _, query := range []string{
		`g.V("t:Person").in("type").unique().save("<rdf:type>", "x").save("` + name + `", "x").unique().all()`,
		`g.V("t:Person").in("type").unique().saveOpt("<rdf:type>", "x").save("` + name + `", "x").unique().all()`,
		`g.V("t:Person").in("type").unique().saveOpt("<rdf:type>", "x").and(g.V().save("` + name + `", "x")).unique().all()`,
		`g.V("t:Person").in("type").unique().saveOpt("<rdf:type>", "x").saveOpt("` + name + `", "x").unique().all()`,
		`g.V("t:Person").in("type").tag("x").unique().and(g.V().tag("x").saveOpt("` + name + `", "x")).unique().all()`,
	} {
		rows := mustAsk(t, s, query)
		slices.Sort(rows)
		if !slices.Equal(rows, all) {
			t.Errorf("%s gives\n%s, want\n%s", query, rows, all)
		}
	}
	if _, _, err := ask(t, s, `g.V().tag("a\u0000b").all()`, graph.Limits{}); err == nil {
		t.Error("a tag with NUL is taken")
	}
}
