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

// hostile is queries that are meant to do harm, each with the errors of which it must end with
// one; none says that all that counts is that it ends.
func hostile() []hostileQuery {
	any := []error{graph.ErrQuery, graph.ErrTimeLimit, graph.ErrMemoryLimit, graph.ErrRowLimit, graph.ErrOutputLimit}
	return []hostileQuery{
		{`iri({})`, []error{graph.ErrQuery}},
		{`g.V(`, []error{graph.ErrSyntax}},
		{`while (true) {}`, []error{graph.ErrTimeLimit}},
		{`s = "x"; while (true) s = s + s`, []error{graph.ErrMemoryLimit, graph.ErrTimeLimit}},
		{`s = "x"; for (i = 0; i < 40; i++) s = s + s; s.length`, []error{graph.ErrMemoryLimit, graph.ErrTimeLimit}},
		{`(function f() { f() })()`, []error{graph.ErrQuery}},
		{`a = []; while (true) a.push(a.slice())`, []error{graph.ErrMemoryLimit, graph.ErrTimeLimit}},
		{`a = []; for (i = 0; i < 3e7; i++) a.push(Math.random()); a.sort(); 1`, any},
		{`/^(a*)*\1b$/.test(new Array(60).join("a"))`, any},
		{`/^(a*)a*a*a*a*\1b$/.test(new Array(5000).join("a"))`, []error{graph.ErrTimeLimit}},
		{`while (true) g.emit(1)`, []error{graph.ErrRowLimit}},
		{`while (true) g.emit(new Array(100000).join("x"))`, []error{graph.ErrOutputLimit, graph.ErrTimeLimit}},
		{`g.emit(new Array(3000000).join("x"))`, []error{graph.ErrOutputLimit, graph.ErrTimeLimit}},
		{`var o = {}; o.o = o; g.emit(o)`, any},
		{`g.V().in(function(){})`, []error{graph.ErrQuery}},
		{`g.V("<nosuch>").out("<p>").both("<p>").and(g.V()).order().limit(-1).all()`, nil},
		{`eval("[".repeat(3e6))`, any},
		{`eval("!".repeat(3e6) + "1")`, any},
		{`JSON.parse("[".repeat(5e6))`, any},
		{`var o = {}; for (i = 0; i < 1e6; i++) o = {o: o}; JSON.stringify(o)`, any},
		{`var o = []; for (i = 0; i < 1e6; i++) o = [o]; g.V(o)`, any},
		{`new Array(4294967295).join("x")`, any},
		{`new Array(1e9).fill(0)`, any},
		{`new ArrayBuffer(4e9)`, any},
		{`new Float64Array(1e9)`, any},
		{`"x".repeat(1e9)`, any},
		{`"x".padEnd(2e9)`, any},
		{`var m = new Map(); for (i = 0; ; i++) m.set(i, new Array(1000))`, []error{graph.ErrMemoryLimit, graph.ErrTimeLimit}},
		{`Array.prototype.concat.apply([], new Array(1e7))`, any},
		{`BigInt(2) ** BigInt(1e9)`, any},
		{`Function.prototype.toString = function() { while (true) {} }; g.V(function(){})`, any},
		{`Object.prototype.toJSON = function() { while (true) {} }; g.emit({})`, []error{graph.ErrTimeLimit}},
		{`Object.defineProperty(Object.prototype, "id", {set: function() { while (true) {} }}); g.V().forEach(function() {})`, any},
		{`Array.prototype[Symbol.iterator] = null; g.V([1, 2]).tag("x").all()`, nil},
		{`JSON.stringify = null; g.emit({a: 1})`, nil},
		{`var p = g.V(); for (i = 0; i < 1e6; i++) p = p.out(); p.all()`, any},
		{`var p = g.V(); for (i = 0; i < 1e5; i++) p = p.and(p); p.all()`, any},
		{`var m = g.M().out(); for (i = 0; i < 60; i++) m = m.follow(m); g.V().follow(m).all()`, any},
		{`g.V().followRecursive(g.M().both().both().both(), 1e9).both().both().both().both().both().count()`, nil},
		{`g.V().both().both().both().both().both().both().both().both().order().count()`, nil},
		{`while (true) g.shortestPaths("Putin", "Erdogan", {paths: 1e9, edges: 1e9, all: true, by: "strength"})`, any},
		{`g.shortestPath({}, [], "x")`, []error{graph.ErrQuery}},
		{`g.evidence()`, []error{graph.ErrQuery}},
		{`g.neighbourhood()`, []error{graph.ErrQuery}},
		{`g.events({})`, []error{graph.ErrQuery}},
		{`throw undefined`, []error{graph.ErrQuery}},
		{`throw {toString: function() { while (true) {} }}`, any},
		{`throw g`, []error{graph.ErrQuery}},
		{`(async function() { await new Promise(function() {}) })()`, nil},
		{`Promise.resolve().then(function f() { while (true) {} })`, []error{graph.ErrTimeLimit}},
		{`var f = function*() { while (true) yield 1 }; Array.from(f())`, []error{graph.ErrMemoryLimit, graph.ErrTimeLimit}},
		{"\x00", nil}, {"\xff\xfe", nil}, {strings.Repeat("(", 1<<20+1), []error{graph.ErrSyntax}},
		{`var p = g.V(); for (i = 0; i < 10000; i++) p = g.V().and(p); p.all()`, nil},
		{`var p = g.V(); for (i = 0; i < 10000; i++) p = g.V().except(p); p.all()`, any},
		{`var m = g.M().out(); for (i = 0; i < 10000; i++) m = g.M().follow(m).out(); g.V().follow(m).all()`, nil}, // has an answer on a quick machine
		{`var m = g.M().out(); for (i = 0; i < 3000; i++) m = g.M().followRecursive(m); g.V().followRecursive(m).all()`, any},
		{`var p = g.V("Putin"); for (i = 0; i < 10000; i++) p = p.labelContext("d:x"); p.out().all()`, nil},
		{`var p = g.V().tag("a"); for (i = 0; i < 5000; i++) p = p.out().back("a"); p.all()`, any},
		{`g.V().filter(regex(new Array(200000).join("(a?)") + "a")).all()`, any},
		{`g.V().filter(regex("((((a{0,30}){0,30}){0,30}){0,30}){0,30}")).all()`, []error{graph.ErrQuery}},
		{`new RegExp(new Array(50000).join("(") + new Array(50000).join(")"))`, any},
		{`/(x+x+)+y\1/.test(new Array(5000).join("x"))`, any},
		{`g.V().__proto__.all = function() { while (true) {} }; g.V().all()`, []error{graph.ErrTimeLimit}},
		{`g.V = function() { return g.V() }; g.V()`, []error{graph.ErrQuery}},
		{`Object.defineProperty(Array.prototype, "0", {set: function() { throw 1 }, get: function() { return 7 }}); g.V().toArray()`, nil},
		{`g.V().tag({toString: function() { while (true) {} }}).all()`, []error{graph.ErrQuery}},
		{`g.V().getLimit({[Symbol.toPrimitive]: function() { while (true) {} }})`, []error{graph.ErrQuery}},
		{`g.shortestPaths("Putin", "Erdogan", {get edges() { while (true) {} }})`, []error{graph.ErrTimeLimit}},
		{`var a = []; Object.defineProperty(a, "0", {get: function() { while (true) {} }}); a.length = 1; g.V(a).all()`, []error{graph.ErrTimeLimit}},
		{`var a = []; a.length = 4294967295; g.V(a).all()`, any},
		{`g.V(new Proxy(["Putin"], {get: function(t, k) { return k == "length" ? 1e15 : t[k] }})).all()`, any},
		{`g.V().tag(new Proxy(["x"], {get: function() { throw new Error("p") }})).all()`, []error{graph.ErrQuery}},
		{`g.V().forEach(function(d) { g.V(d.id).both().all() })`, nil},
		{`(function f(n) { g.V().forEach(function(d) { f(n + 1); g.V(d.id).all() }) })(0)`, any},
		{`g.V().forEach(function() { (function r() { r() })() })`, []error{graph.ErrQuery}},
		{`function* f() { var p = g.V(); try { while (true) yield p } finally { p.all() } } var it = f(); it.next(); it.return(); it.next().value.all()`, any},
		{`var p = g.V(); try { p.filter(1) } catch (e) {} p.all.call(null)`, []error{graph.ErrQuery}},
		{`g.V().out.call(iri("x"))`, []error{graph.ErrQuery}},
		{`g.V().tag.apply(g.V(), new Array(1e6).join("x").split("x")).all()`, any},
		{"var s = 'x'; for (i = 0; i < 64; i++) s = `${s}${s}`; s.length", []error{graph.ErrMemoryLimit, graph.ErrTimeLimit}},
		{`JSON.parse('{"a":'.repeat(300000) + '1' + '}'.repeat(300000))`, any},
		{`g.emit(JSON.parse("[" + new Array(2000000).join("1,") + "1]"))`, any},
		{`var a = []; for (i = 0; i < 3e5; i++) a.push(i); a.sort(function(x, y) { a.length = 0; a.push(1); return x % 3 - y % 2 })`, any},
		{`[3, 2, 1].sort(function() { throw {toString: function() { throw 1 }} })`, []error{graph.ErrQuery}},
		{`g.emit({get a() { g.emit({get b() { while (true) g.emit(2) }}) }})`, []error{graph.ErrRowLimit}},
		{`for (;;) try { g.emit(1) } catch (e) {}`, []error{graph.ErrRowLimit}},
		{`for (;;) try { for (;;) {} } catch (e) {}`, []error{graph.ErrTimeLimit}},
		{`try { for (;;) {} } finally { for (;;) {} }`, []error{graph.ErrTimeLimit}},
		{`var o = {}; o[new Array(6e6).join("k")] = 1; g.emit(o)`, any},
		{`for (i = 0; ; i++) g.addNamespace("p" + i, "http://x/" + i)`, any},
		{`(async () => { for (;;) await 1 })()`, []error{graph.ErrTimeLimit}},
		{`for (i = 0; i < 1e7; i++) Promise.resolve().then(function() {})`, any},
		{`g.V("\u202e\u0000\ufffe\u{10ffff}💥").tag("💥").all()`, []error{graph.ErrSyntax}},
		{`g.V().tag("a\u0000b").all()`, []error{graph.ErrQuery}},
		{`g.V("Putin`, []error{graph.ErrSyntax}}, {"g.V(`Putin", []error{graph.ErrSyntax}}, {`/* g.V()`, []error{graph.ErrSyntax}}, {`/[abc`, []error{graph.ErrSyntax}},
		{`function* f() { yield* f() } for (var x of f()) g.emit(x)`, any},
		{`var it = {}; it[Symbol.iterator] = function() { return {get next() { while (true) {} }} }; g.V(...it).all()`, []error{graph.ErrTimeLimit}},
		{`Function("return " + "(".repeat(100000) + ")".repeat(100000))()`, any},
		{`var f = function(n) { return [n].map(f) }; f(1)`, any},
		{`var o = {toString: function() { return o + "" }}; g.V(o + "").all()`, any},
		{`var s = "a"; for (var i = 0; i < 23; i++) s += s; s.replace(/a/g, "$&$&$&$&$&$&$&$&").length`, any},
		{`g.V().forEach(function f(d) { g.V().forEach(f) })`, any},
		{`var m = g.M().out(); m.follow = m; var n = g.M().follow(m).follow(m); g.V().follow(n).follow(n).count()`, nil},
		{`g.V("Putin").labelContext(g.V().labelContext(g.V().labelContext({}))).out().all()`, []error{graph.ErrQuery}},
		{`g.emit(new Proxy({}, {ownKeys: function() { return Array(1e7).fill(0).map(String) }}))`, any},
		{`class A extends Array { constructor() { super(1e9) } }; new A().fill(1)`, any},
		{`var w = new WeakMap(); for (;;) w.set({}, new Uint8Array(1e6))`, any},
		{`var a = {get b() { return {__proto__: a, c: a} }}; g.emit(a)`, any},
		{`"\ufdfa".repeat(800000).normalize("NFKD").length`, any},
		{`"x".repeat(16e6).split("").join("yyyyyyyyyyyyyyyy").length`, any},
	}
}

type hostileQuery struct {
	query string
	want  []error
}

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
	f.Cleanup(func() { closeInTheEnd(s) }) // unless one that cannot be stopped was found
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
	t.Parallel()
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
