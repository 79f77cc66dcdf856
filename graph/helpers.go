package graph

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"

	"kg"
)

// helperMethods are what g has beside Gizmo's own: questions that users ask often and that
// take several steps of paths, or that no path answers.
var helperMethods = map[string]function{
	// g.find("Putin"): the entities called so, as a path.
	"find": func(e *env, args []goja.Value) any {
		return path.StartMorphism(orNobody(e.values(args, asNode))...)
	},
	// g.predicate("thank"): the predicates called so, as a path.
	"predicate": func(e *env, args []goja.Value) any {
		return path.StartMorphism(orNobody(e.values(args, asPredicate))...)
	},
	// g.claims(subject, predicate, object): the claims of these edges, as a path; null is
	// any.
	"claims": func(e *env, args []goja.Value) any {
		return path.StartMorphism(orNobody(e.claims(args))...)
	},
	// g.evidence(subject, predicate, object) or g.evidence(path of claims): a row for each
	// claim with what it says, its document and the sentence that supports it.
	"evidence": func(e *env, args []goja.Value) any {
		for _, c := range e.claimsOf(args) {
			e.row(Row{Value: e.claimRow(c)})
		}
		return nil
	},
	// g.events("PROTEST", {since: "2020-01-01", until: "2020-12-31"}): the claims whose
	// predicate is an event of a type, as a path; with {all: true} also of what did not happen
	// or only may.
	"events": func(e *env, args []goja.Value) any {
		return path.StartMorphism(orNobody(e.events(args))...)
	},
	// g.neighbourhood("Putin", 2, {all: true}): the entities at most so many edges away, as a
	// path.
	"neighbourhood": func(e *env, args []goja.Value) any {
		steps := int64(1)
		if len(args) > 1 && !isMissing(args[1]) {
			steps = e.integer(args, 1)
		}
		w, _ := e.walker(args, 2)
		near, err := w.neighbourhood(e.starts(w, args, 0), int(min(steps, maxSteps)))
		e.check(err)
		var out []quad.Value
		for _, n := range near {
			out = append(out, quad.IRI(n.ID))
		}
		return path.StartMorphism(orNobody(out)...)
	},
	// g.shortestPath("Putin", "Aliyev", 4): a row for each edge of a path of the fewest edges;
	// of several the one with most claims.
	"shortestPath": func(e *env, args []goja.Value) any {
		edges := int64(6)
		if len(args) > 2 && !isMissing(args[2]) {
			edges = e.integer(args, 2)
		}
		e.pathRows(args, 3, PathOptions{Paths: 1, Edges: int(min(edges, maxSteps))})
		return nil
	},
	// g.shortestPaths("Putin", "Aliyev", {paths: 3, by: "claims", edges: 4, all: true}): a
	// row for each edge of the shortest paths by number of "edges", of "claims" or by
	// "strength" of the claims.
	"shortestPaths": func(e *env, args []goja.Value) any {
		e.pathRows(args, 2, PathOptions{Paths: 3})
		return nil
	},
}

// maxSteps is more steps than anybody goes.
const maxSteps = 1000

// options reads an object of a script, {} where there is none.
func (e *env) options(args []goja.Value, i int, known ...string) *goja.Object {
	if i >= len(args) || isMissing(args[i]) {
		return e.vm.NewObject()
	}
	o, ok := args[i].(*goja.Object)
	if !ok {
		e.fail("expected an object with options, {%s: …}, got %s", strings.Join(known, ": …, "), kind(args[i]))
	}
	for _, key := range o.Keys() {
		if !slices.Contains(known, key) {
			e.fail("there is no option %q; known are %s", key, strings.Join(known, ", "))
		}
	}
	return o
}

// walker returns one with the options of a script: {all: true, via: ["meet", "thank"]}.
func (e *env) walker(args []goja.Value, i int, more ...string) (*walker, *goja.Object) {
	o := e.options(args, i, append([]string{"all", "via"}, more...)...)
	all := o.Get("all")
	w := newWalker(e.ctx, e.s, all != nil && all.ToBoolean(), nil)
	if via := o.Get("via"); via != nil && !isMissing(via) {
		w.only = make(map[quad.IRI]bool)
		for _, v := range e.values([]goja.Value{via}, asPredicate) {
			if iri, ok := v.(quad.IRI); ok {
				w.only[iri] = true
			}
		}
	}
	return w, o
}

// starts are the numbers of the nodes of an argument.
func (e *env) starts(w *walker, args []goja.Value, i int) []uint32 {
	if i >= len(args) {
		e.fail("expected the name of an entity")
	}
	var ids []kg.EntityID
	for _, v := range e.values(args[i:i+1], asNode) {
		if iri, ok := v.(quad.IRI); ok {
			ids = append(ids, kg.EntityID(iri))
		}
	}
	out, err := w.nodes(ids)
	e.check(err)
	return out
}

// pathRows emits a row for each edge of the shortest paths.
func (e *env) pathRows(args []goja.Value, options int, opt PathOptions) {
	w, o := e.walker(args, options, "paths", "by", "edges")
	number := func(key string, to *int) {
		if v := o.Get(key); v != nil && !isMissing(v) {
			*to = int(max(1, min(e.integer([]goja.Value{v}, 0), maxSteps)))
		}
	}
	number("paths", &opt.Paths)
	number("edges", &opt.Edges)
	if by := o.Get("by"); by != nil && !isMissing(by) {
		switch by.String() {
		case "edges":
		case "claims":
			opt.By = MostClaims
		case "strength":
			opt.By = Strongest
		default:
			e.fail(`by: is "edges", "claims" or "strength", not %q`, by.String())
		}
	}
	if len(args) < 2 {
		e.fail("expected the names of two entities")
	}
	paths, err := w.paths(e.starts(w, args, 0), e.starts(w, args, 1), opt)
	e.check(err)
	for i, p := range paths {
		for _, h := range p.Hops {
			var row object
			if opt.Paths > 1 {
				row.put("path", i+1)
			}
			e.putNode(&row, "subject", quad.IRI(h.Subject))
			e.putNode(&row, "predicate", quad.IRI(h.Predicate))
			e.putNode(&row, "object", quad.IRI(h.Object))
			row.put("claims", h.Claims)
			row.put("strength", rounded(h.Strength))
			e.row(Row{Value: row.json()})
		}
	}
}

// rounded is a probability with as many digits as mean something.
func rounded(p float64) float64 { return float64(int(p*10000+0.5)) / 10000 }

// object is a JSON object whose keys stay in their order.
type object struct{ b bytes.Buffer }

func (o *object) put(key string, value any) {
	separator := byte(',')
	if o.b.Len() == 0 {
		separator = '{'
	}
	o.b.WriteByte(separator)
	for i, v := range [...]any{key, value} {
		if i > 0 {
			o.b.WriteByte(':')
		}
		enc := json.NewEncoder(&o.b)
		enc.SetEscapeHTML(false)
		if enc.Encode(v) != nil { // a number that is none
			o.b.WriteString("null\n")
		}
		o.b.Truncate(o.b.Len() - 1) // the end of the line
	}
}

func (o *object) json() json.RawMessage {
	if o.b.Len() == 0 {
		return json.RawMessage("{}")
	}
	return append(o.b.Bytes(), '}')
}

// putNode adds a node and, beside it, its name.
func (e *env) putNode(o *object, key string, v quad.Value) {
	o.put(key, term(v).Value)
	name, err := e.nameOf(v)
	e.check(err)
	if name != "" {
		o.put(key+"_name", name)
	}
}

// claimsOf reads claims: of a path, or by subject, predicate and object.
func (e *env) claimsOf(args []goja.Value) []quad.Value {
	if len(args) != 1 {
		return e.claims(args)
	}
	t, ok := e.goValue(args[0]).(*traversal)
	if !ok {
		return e.claims(args)
	}
	var out []quad.Value
	e.each(t, -1, false, func(tags map[string]refs.Ref) error {
		v, err := e.s.qs.NameOf(tags[topTag])
		if isClaim(v) {
			if out = append(out, v); e.lim.Rows > 0 && len(out) > e.lim.Rows {
				return e.exceeded(ErrRowLimit)
			}
		}
		return err
	})
	return sortedClaims(out)
}

// claims returns the claims of edges with the given subject, predicate and object, sorted.
func (e *env) claims(args []goja.Value) []quad.Value {
	where := []map[quad.Direction]quad.Value{{}}
	given := false
	for i, d := range [...]quad.Direction{quad.Subject, quad.Predicate, quad.Object} {
		if i >= len(args) || isMissing(args[i]) {
			continue
		}
		given = true
		r := asNode
		switch d {
		case quad.Predicate:
			r = asPredicate
		case quad.Object:
			r = asValue
		}
		var with []map[quad.Direction]quad.Value
		for _, w := range where {
			for _, v := range e.values(args[i:i+1], r) {
				one := map[quad.Direction]quad.Value{d: v}
				for d, v := range w {
					one[d] = v
				}
				with = append(with, one)
			}
		}
		where = with
	}
	if !given {
		e.fail("expected a subject, a predicate or an object; null stands for any")
	}
	var out []quad.Value
	for _, w := range where {
		out = append(out, e.labelsOf(w)...)
	}
	return sortedClaims(out)
}

func sortedClaims(claims []quad.Value) []quad.Value {
	slices.SortFunc(claims, func(a, b quad.Value) int { return cmp.Compare(a.(quad.IRI), b.(quad.IRI)) })
	return slices.Compact(claims)
}

// events returns the claims of edges whose predicate is an event of a type, sorted.
func (e *env) events(args []goja.Value) []quad.Value {
	kind := strings.ToUpper(e.str(args, 0))
	o := e.options(args, 1, "since", "until", "all")
	all := o.Get("all") != nil && o.Get("all").ToBoolean()
	day := func(key string) string {
		v := o.Get(key)
		if v == nil || isMissing(v) {
			return ""
		}
		return e.str([]goja.Value{v}, 0)
	}
	since, until := day("since"), day("until")
	quads, err := e.s.quadsAt(e.ctx, quad.Object, quad.String(kind))
	e.check(err)
	var claims []quad.Value
	seen := make(map[quad.Value]bool)
	for _, q := range quads {
		if q.Predicate != kgEvent || seen[q.Subject] {
			continue
		}
		seen[q.Subject] = true
		if !all && !isAsserted(q.Subject) {
			continue
		}
		claims = append(claims, e.labelsOf(map[quad.Direction]quad.Value{quad.Predicate: q.Subject})...)
	}
	if len(seen) == 0 {
		e.note("no predicate of the graph is an event of type %q", kind)
	}
	if since != "" || until != "" {
		claims = slices.DeleteFunc(claims, func(c quad.Value) bool {
			when := e.when(c)
			return when == "" || when < since || until != "" && when > until && !strings.HasPrefix(when, until)
		})
	}
	return sortedClaims(claims)
}

// isAsserted reports whether edges of a predicate say what happened.
func isAsserted(predicate quad.Value) bool {
	iri, _ := predicate.(quad.IRI)
	return !strings.HasPrefix(string(iri), notPrefix) && !strings.HasPrefix(string(iri), maybePrefix)
}

// when is the day of a claim, as it says or else that of its document; "" where neither is
// known.
func (e *env) when(claim quad.Value) string {
	for _, v := range e.objectsOf(claim, kgTime) {
		if t := term(v).Value; t != "" && t[0] >= '0' && t[0] <= '9' {
			return t
		}
	}
	for _, d := range e.objectsOf(claim, provDerived) {
		for _, v := range e.objectsOf(d, schemaDate) {
			return term(v).Value
		}
	}
	return ""
}

func (e *env) objectsOf(node quad.Value, property quad.IRI) []quad.Value {
	values, err := e.s.qs.objects(e.ctx, node, property)
	e.check(err)
	return values
}

// labelsOf returns the claims that label quads with the given nodes.
func (e *env) labelsOf(where map[quad.Direction]quad.Value) []quad.Value {
	numbers := make(map[quad.Direction]uint32)
	for d, v := range where {
		ref, err := e.s.qs.ValueOf(v)
		e.check(err)
		n, ok := ref.(nodeRef)
		if !ok {
			return nil
		}
		numbers[d] = uint32(n)
	}
	var out []quad.Value
	err := scan(e.ctx, e.shown, newMatch(numbers, quad.Any), func(q tuple) error {
		if q.get(quad.Label) == 0 {
			return nil
		}
		v, err := e.s.qs.value(q.get(quad.Label))
		if isClaim(v) {
			if e.lim.Rows > 0 && len(out) >= e.lim.Rows {
				return e.exceeded(ErrRowLimit)
			}
			out = append(out, v)
		}
		return err
	})
	e.check(err)
	return out
}

// scan calls f with the quads that match.
func scan(ctx context.Context, s source, m match, f func(q tuple) error) error {
	c := s.cursor()
	defer c.close()
	n := 0
	for more := c.first(ctx, m); more; more = c.next(ctx) {
		if n++; n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := f(c.quad()); err != nil {
			return err
		}
	}
	return c.err
}

// claimRow is what there is to say about a claim.
func (e *env) claimRow(claim quad.Value) json.RawMessage {
	var row object
	quads, err := e.s.quadsAt(e.ctx, quad.Label, claim)
	e.check(err)
	if len(quads) > 0 {
		q := quads[0]
		e.putNode(&row, "subject", q.Subject)
		e.putNode(&row, "predicate", q.Predicate)
		if q.Object != kgNone {
			e.putNode(&row, "object", q.Object)
		}
	}
	row.put("claim", string(claim.(quad.IRI)))
	for _, v := range e.objectsOf(claim, kgSpeaker) {
		e.putNode(&row, "speaker", v)
	}
	for _, v := range e.objectsOf(claim, kgConfidence) {
		if f, ok := v.(quad.Float); ok {
			row.put("confidence", rounded(float64(f)))
		}
	}
	if when := e.when(claim); when != "" {
		row.put("date", when)
	}
	for _, v := range e.objectsOf(claim, provDerived) {
		e.putNode(&row, "document", v)
	}
	for _, v := range e.objectsOf(claim, kgEvidence) {
		row.put("evidence", term(v).Value)
	}
	return row.json()
}
