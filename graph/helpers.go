package graph

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
)

// helperMethods are what g has beside Gizmo's own: questions that users ask often and that
// take several steps of paths, or that no path answers.
var helperMethods = map[string]func(*env, []goja.Value) any{
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
		claims := e.claims(args)
		return path.StartMorphism(orNobody(claims)...)
	},
	// g.evidence(subject, predicate, object): a row for each claim with its document and
	// the sentence that supports it.
	"evidence": func(e *env, args []goja.Value) any {
		for _, c := range e.claims(args) {
			e.row(Row{Value: e.written(e.vm.ToValue(e.claimRow(c)))})
		}
		return nil
	},
	// g.events("PROTEST"): the claims whose predicate is an event of a type, as a path.
	"events": func(e *env, args []goja.Value) any {
		var claims []quad.Value
		kind := quad.String(e.str(args, 0))
		quads, err := e.s.quadsAt(e.ctx, quad.Object, kind)
		e.check(err)
		seen := make(map[quad.Value]bool)
		for _, q := range quads {
			if q.Predicate != kgEvent || seen[q.Subject] {
				continue
			}
			seen[q.Subject] = true
			claims = append(claims, e.labelsOf(map[quad.Direction]quad.Value{quad.Predicate: q.Subject})...)
		}
		return path.StartMorphism(orNobody(claims)...)
	},
	// g.neighbourhood("Putin", 2): the entities at most so many edges away, as a path.
	"neighbourhood": func(e *env, args []goja.Value) any {
		depth := int64(1)
		if len(args) > 1 {
			depth = e.integer(args, 1)
		}
		var out []quad.Value
		for _, n := range e.neighbourhood(e.starts(args[:min(1, len(args))]), depth) {
			v, err := e.s.qs.value(n)
			e.check(err)
			out = append(out, v)
		}
		return path.StartMorphism(orNobody(out)...)
	},
	// g.shortestPath("Putin", "Aliyev", 4): a row for each edge of a path of the fewest edges;
	// of several the one with most claims.
	"shortestPath": func(e *env, args []goja.Value) any {
		longest := int64(6)
		if len(args) > 2 {
			longest = e.integer(args, 2)
		}
		if len(args) < 2 {
			e.fail("shortestPath() takes two nodes")
		}
		for _, step := range e.shortestPath(e.starts(args[:1]), e.starts(args[1:2]), longest) {
			e.row(Row{Value: e.written(e.vm.ToValue(step))})
		}
		return nil
	},
}

// starts are the numbers of nodes of an argument.
func (e *env) starts(args []goja.Value) []uint32 {
	var out []uint32
	for _, v := range e.values(args, asNode) {
		ref, err := e.s.qs.ValueOf(v)
		e.check(err)
		if n, ok := ref.(nodeRef); ok {
			out = append(out, uint32(n))
		}
	}
	return out
}

// claims returns the claims of edges with the given subject, predicate and object, sorted.
func (e *env) claims(args []goja.Value) []quad.Value {
	where := []map[quad.Direction]quad.Value{{}}
	for i, d := range [...]quad.Direction{quad.Subject, quad.Predicate, quad.Object} {
		if i >= len(args) || isMissing(args[i]) {
			continue
		}
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
	var out []quad.Value
	for _, w := range where {
		out = append(out, e.labelsOf(w)...)
	}
	slices.SortFunc(out, func(a, b quad.Value) int { return cmp.Compare(a.(quad.IRI), b.(quad.IRI)) })
	return slices.Compact(out)
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
	e.check(scan(e.ctx, e.s.qs, newMatch(numbers, quad.Any), func(q tuple) error {
		if q.get(quad.Label) == 0 {
			return nil
		}
		v, err := e.s.qs.value(q.get(quad.Label))
		if isClaim(v) {
			if e.lim.Rows > 0 && len(out) >= e.lim.Rows {
				return ErrRowLimit
			}
			out = append(out, v)
		}
		return err
	}))
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
func (e *env) claimRow(claim quad.Value) map[string]any {
	row := map[string]any{"claim": string(claim.(quad.IRI))}
	for key, property := range map[string]quad.IRI{"document": provDerived, "evidence": kgEvidence, "speaker": kgSpeaker} {
		values, err := e.s.qs.objects(e.ctx, claim, property)
		e.check(err)
		for _, v := range values {
			row[key] = term(v).Value
		}
	}
	return row
}

// edges calls f with the nodes that edges of claims lead to or come from, and the quad.
func (e *env) edges(n uint32, f func(to uint32, q tuple)) {
	for _, d := range [...]quad.Direction{quad.Subject, quad.Object} {
		other := quad.Object
		if d == quad.Object {
			other = quad.Subject
		}
		e.check(scan(e.ctx, e.s.qs, newMatch(map[quad.Direction]uint32{d: n}, quad.Any), func(q tuple) error {
			if q.get(quad.Label) == 0 {
				return nil
			}
			label, err := e.s.qs.value(q.get(quad.Label))
			if err != nil || !isClaim(label) {
				return err
			}
			f(q.get(other), q)
			return nil
		}))
	}
}

// isEntity reports whether a node is an entity: literals and kg:none connect nothing.
func (e *env) isEntity(n uint32) bool {
	v, err := e.s.qs.value(n)
	e.check(err)
	_, ok := isIRIWith(v, entityPrefix)
	return ok
}

// mostVisited is how many nodes a search looks at before it gives up.
const mostVisited = 200_000

// neighbourhood returns the entities up to depth edges away, the nearest first, without
// those it starts from.
func (e *env) neighbourhood(from []uint32, depth int64) []uint32 {
	seen := make(map[uint32]bool)
	for _, n := range from {
		seen[n] = true
	}
	var out []uint32
	for range min(depth, math.MaxInt32) {
		var next []uint32
		for _, n := range from {
			e.edges(n, func(to uint32, _ tuple) {
				if !seen[to] && e.isEntity(to) {
					seen[to] = true
					next = append(next, to)
				}
			})
			if len(seen) > mostVisited {
				e.fail("the neighbourhood has more than %d nodes; ask for fewer steps", mostVisited)
			}
		}
		slices.Sort(next)
		out = append(out, next...)
		if from = next; len(from) == 0 {
			break
		}
	}
	return out
}

// shortestPath searches from both ends by turns, at each step from the one with fewer nodes at
// its edge, until they meet.
func (e *env) shortestPath(a, b []uint32, longest int64) []map[string]any {
	ends := [2]map[uint32]int64{{}, {}} // nodes by how far they are from each end
	fronts := [2][]uint32{a, b}
	for i := range ends {
		for _, n := range fronts[i] {
			ends[i][n] = 0
		}
	}
	depth := [2]int64{}
	for !meet(ends[0], ends[1]) {
		side := 0
		if len(fronts[1]) < len(fronts[0]) {
			side = 1
		}
		if len(fronts[side]) == 0 || depth[0]+depth[1] >= longest {
			return nil
		}
		depth[side]++
		var next []uint32
		for _, n := range fronts[side] {
			e.edges(n, func(to uint32, _ tuple) {
				if _, seen := ends[side][to]; !seen && e.isEntity(to) {
					ends[side][to] = depth[side]
					next = append(next, to)
				}
			})
			if len(ends[side]) > mostVisited {
				e.fail("the search has seen more than %d nodes; allow fewer steps", mostVisited)
			}
		}
		fronts[side] = next
	}
	// Of the nodes where both meet, the one nearest to both ends together; then down to each
	// end along the edges with most claims.
	best, length := uint32(0), int64(math.MaxInt64)
	for n, x := range ends[0] {
		if y, ok := ends[1][n]; ok && (x+y < length || x+y == length && n < best) {
			best, length = n, x+y
		}
	}
	first := e.descend(best, ends[0])
	slices.Reverse(first)
	return append(first, e.descend(best, ends[1])...)
}

func meet(a, b map[uint32]int64) bool {
	if len(b) < len(a) {
		a, b = b, a
	}
	for n := range a {
		if _, ok := b[n]; ok {
			return true
		}
	}
	return false
}

// descend returns the edges from a node to where the distance is 0.
func (e *env) descend(n uint32, distance map[uint32]int64) []map[string]any {
	var out []map[string]any
	for distance[n] > 0 {
		claims := make(map[uint32]map[[3]uint32]int)
		total := make(map[uint32]int)
		e.edges(n, func(to uint32, q tuple) {
			if d, ok := distance[to]; ok && d == distance[n]-1 {
				if claims[to] == nil {
					claims[to] = make(map[[3]uint32]int)
				}
				claims[to][[3]uint32(q[:3])]++
				total[to]++
			}
		})
		best := uint32(0)
		for to, n := range total {
			if best == 0 || n > total[best] || n == total[best] && to < best {
				best = to
			}
		}
		if best == 0 {
			return out
		}
		var edge [3]uint32
		for one, n := range claims[best] {
			if m := claims[best][edge]; n > m || n == m && slices.Compare(one[:], edge[:]) < 0 {
				edge = one
			}
		}
		row := map[string]any{"claims": int64(total[best])}
		for i, key := range [...]string{"subject", "predicate", "object"} {
			v, err := e.s.qs.value(edge[i])
			e.check(err)
			row[key] = term(v).Value
			name, err := e.nameOf(v)
			e.check(err)
			if name != "" {
				row[key+"_name"] = name
			}
		}
		out = append(out, row)
		n = best
	}
	return out
}
