package graph

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"kg"
)

// Nearness is what makes one path between two entities shorter than another.
type Nearness uint8

const (
	// FewestEdges counts edges; of as many those with more claims are shorter.
	FewestEdges Nearness = iota
	// MostClaims gives the edges between two entities a length of 1 over the number of their
	// claims: ten documents that say so are as short as a tenth.
	MostClaims
	// Strongest gives them the negative logarithm of their strength, so that the shortest
	// path is the one whose edges are most probably all true. The strength of n claims with
	// confidences p is the noisy or, 1 - (1-p1)…(1-pn): each may be right on its own
	// (J. Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, section 4.3).
	Strongest
)

// PathOptions of Paths. The zero value is the one path of fewest edges, of at most
// DefaultPathEdges.
type PathOptions struct {
	Paths      int      // how many at most; 0: 1
	By         Nearness // what makes them short
	Edges      int      // how many edges a path may have at most; 0: DefaultPathEdges
	Unasserted bool     // also over what was denied, planned or only possible
	// Predicates are those to follow, as edges are stored: "r:thank", "r:not/thank". None: all.
	Predicates []kg.PredicateID
}

// DefaultPathEdges is how long a path may be where nobody says.
const DefaultPathEdges = 4

// ErrTooWide: a search among neighbours has seen more nodes than it may.
var ErrTooWide = fmt.Errorf("the search has come to more than %d entities", mostVisited)

// mostVisited is how many entities a search looks at before it gives up.
const mostVisited = 200_000

// Path is a way from one entity to another over edges in either direction.
type Path struct {
	Hops   []Hop
	Length float64 // as Nearness counts it
	// Strength is the probability that of each hop one claim at least is right, if they are
	// independent.
	Strength float64
}

// Hop is the edges between two entities, of which it names those of the predicate with
// most claims, as they are stored: Subject is where the path comes from, or where it leads to.
type Hop struct {
	Subject   kg.EntityID
	Predicate kg.PredicateID // as edges are stored: "r:not/thank"
	Object    kg.EntityID
	Claims    int     // of all edges between the two
	Strength  float64 // of all edges between the two
}

// Paths returns the shortest paths without a repeated entity from any of some entities to any
// of others, the shortest first (Yen's algorithm: Management Science 17, 1971). Entities that
// are not connected by few enough edges have none. Errors: ErrTooWide, that of ctx.
func (s *Store) Paths(ctx context.Context, from, to []kg.EntityID, opt PathOptions) ([]Path, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	w := newWalker(ctx, s, opt.Unasserted, opt.Predicates)
	a, err := w.nodes(from)
	if err != nil {
		return nil, err
	}
	b, err := w.nodes(to)
	if err != nil {
		return nil, err
	}
	return w.paths(a, b, opt)
}

// Neighbour is an entity near others.
type Neighbour struct {
	ID    kg.EntityID
	Steps int // edges away
}

// Neighbourhood returns the entities up to a number of edges away from some, in either
// direction and without those: the nearest first, then by ID. Errors: ErrTooWide, that of ctx.
func (s *Store) Neighbourhood(ctx context.Context, of []kg.EntityID, steps int, opt PathOptions) ([]Neighbour, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	w := newWalker(ctx, s, opt.Unasserted, opt.Predicates)
	start, err := w.nodes(of)
	if err != nil {
		return nil, err
	}
	return w.neighbourhood(start, steps)
}

// walker goes from entity to entity over edges of claims. It keeps what it has read.
type walker struct {
	ctx        context.Context
	s          *Store
	unasserted bool
	only       map[quad.IRI]bool // predicates to follow; nil: all
	links      map[uint32][]link
	wanted     map[uint32]bool // predicates by number
	entities   map[uint32]bool
	read       int
}

// link is the edges between an entity and another one.
type link struct {
	to        uint32
	claims    int
	best      [3]uint32 // subject, predicate and object with most claims
	labels    []uint32  // the claims
	confident float64   // strength; below 0 where it was not asked for
}

func newWalker(ctx context.Context, s *Store, unasserted bool, only []kg.PredicateID) *walker {
	w := &walker{
		ctx: ctx, s: s, unasserted: unasserted,
		links: make(map[uint32][]link), wanted: make(map[uint32]bool), entities: make(map[uint32]bool),
	}
	for _, p := range only {
		if w.only == nil {
			w.only = make(map[quad.IRI]bool)
		}
		w.only[quad.IRI(p)] = true
	}
	return w
}

// nodes returns the numbers of entities, sorted; those that are not there have none.
func (w *walker) nodes(ids []kg.EntityID) ([]uint32, error) {
	var out []uint32
	for _, id := range ids {
		ref, err := w.s.qs.ValueOf(quad.IRI(id))
		if err != nil {
			return nil, err
		}
		if n, ok := ref.(nodeRef); ok {
			out = append(out, uint32(n))
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// isWanted reports whether edges of a predicate are followed.
func (w *walker) isWanted(predicate uint32) (bool, error) {
	if ok, known := w.wanted[predicate]; known {
		return ok, nil
	}
	v, err := w.s.qs.value(predicate)
	if err != nil {
		return false, err
	}
	iri, _ := v.(quad.IRI)
	ok := strings.HasPrefix(string(iri), predicatePrefix) && !isHiddenEdge(iri)
	switch {
	case w.only != nil:
		ok = ok && w.only[iri]
	case !w.unasserted:
		ok = ok && isAsserted(iri)
	}
	w.wanted[predicate] = ok
	return ok, nil
}

// isEntity reports whether a node is an entity: literals and kg:none connect nothing.
func (w *walker) isEntity(n uint32) (bool, error) {
	if ok, known := w.entities[n]; known {
		return ok, nil
	}
	v, err := w.s.qs.value(n)
	_, ok := isIRIWith(v, entityPrefix)
	w.entities[n] = ok
	return ok, err
}

// around returns the links of an entity, sorted by where they lead.
func (w *walker) around(n uint32) ([]link, error) {
	if out, ok := w.links[n]; ok {
		return out, nil
	}
	counts := make(map[[3]uint32]int)
	found := make(map[uint32]*link)
	for _, d := range [...]quad.Direction{quad.Subject, quad.Object} {
		other := quad.Object
		if d == quad.Object {
			other = quad.Subject
		}
		err := scan(w.ctx, w.s.qs, newMatch(map[quad.Direction]uint32{d: n}, quad.Any), func(q tuple) error {
			to := q.get(other)
			if q.get(quad.Label) == 0 || to == n {
				return nil
			}
			if ok, err := w.isWanted(q.get(quad.Predicate)); !ok || err != nil {
				return err
			}
			if ok, err := w.isEntity(to); !ok || err != nil {
				return err
			}
			l := found[to]
			if l == nil {
				l = &link{to: to, confident: -1}
				found[to] = l
			}
			edge := [3]uint32(q[:3])
			counts[edge]++
			l.claims++
			l.labels = append(l.labels, q.get(quad.Label))
			if m := counts[l.best]; counts[edge] > m || counts[edge] == m && slices.Compare(edge[:], l.best[:]) < 0 {
				l.best = edge
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	out := make([]link, 0, len(found))
	for _, to := range slices.Sorted(maps.Keys(found)) {
		out = append(out, *found[to])
	}
	w.links[n] = out
	if w.read += 1 + len(out); len(w.entities) > mostVisited || w.read > 10*mostVisited {
		return nil, ErrTooWide
	}
	return out, nil
}

func (w *walker) neighbourhood(start []uint32, steps int) ([]Neighbour, error) {
	var out []Neighbour
	seen := make(map[uint32]bool)
	for _, n := range start {
		seen[n] = true
	}
	for at, depth := start, 1; depth <= steps && len(at) > 0; depth++ {
		var next []uint32
		var found []Neighbour
		for _, n := range at {
			links, err := w.around(n)
			if err != nil {
				return nil, err
			}
			for _, l := range links {
				if seen[l.to] {
					continue
				}
				seen[l.to] = true
				next = append(next, l.to)
				id, err := w.entity(l.to)
				if err != nil {
					return nil, err
				}
				found = append(found, Neighbour{id, depth})
			}
		}
		slices.SortFunc(found, func(a, b Neighbour) int { return cmp.Compare(a.ID, b.ID) })
		out = append(out, found...)
		at = next
	}
	return out, nil
}

func (w *walker) entity(n uint32) (kg.EntityID, error) {
	v, err := w.s.qs.value(n)
	iri, _ := v.(quad.IRI)
	return kg.EntityID(iri), err
}

// paths is Yen's algorithm on the part of the graph that paths of so many edges can go
// through.
func (w *walker) paths(from, to []uint32, opt PathOptions) ([]Path, error) {
	most, longest := max(opt.Paths, 1), opt.Edges
	if longest <= 0 {
		longest = DefaultPathEdges
	}
	if len(from) == 0 || len(to) == 0 {
		return nil, nil
	}
	g := newPathGraph(w, from, to, opt.By)
	for edges := 1; edges <= longest; edges++ {
		if err := g.grow(); err != nil {
			return nil, err
		}
		// The nearest end is most often nearer than allowed.
		enough := opt.By == FewestEdges && most == 1 && g.met
		if edges < longest && !enough {
			continue
		}
		if err := g.prune(from, edges); err != nil {
			return nil, err
		}
		return w.finish(g.yen(from, edges, most))
	}
	return nil, nil
}

// pathGraph is the part of the graph that is searched for paths.
type pathGraph struct {
	w     *walker
	by    Nearness
	links map[uint32][]link
	to    map[uint32]bool

	// What was read: entities near the starts, and near the targets.
	seen   [2]map[uint32]bool
	fronts [2][]uint32 // of which the links were not yet read
	met    bool        // an entity is near both
}

func newPathGraph(w *walker, from, to []uint32, by Nearness) *pathGraph {
	g := &pathGraph{w: w, by: by, links: make(map[uint32][]link), to: make(map[uint32]bool)}
	g.fronts = [2][]uint32{from, to}
	for side := range g.fronts {
		g.seen[side] = make(map[uint32]bool)
		for _, n := range g.fronts[side] {
			g.seen[side][n] = true
		}
	}
	for _, n := range to {
		g.to[n] = true
		g.met = g.met || g.seen[0][n]
	}
	return g
}

// grow reads the links one edge further, on the side where there are fewer entities to read
// from. After n times the links of every path of n edges were read: each is within reach of
// one of the ends.
func (g *pathGraph) grow() error {
	side := 0
	if len(g.fronts[1]) < len(g.fronts[0]) {
		side = 1
	}
	var next []uint32
	for _, n := range g.fronts[side] {
		links, err := g.w.around(n)
		if err != nil {
			return err
		}
		for _, l := range links {
			if !g.seen[side][l.to] {
				g.seen[side][l.to] = true
				next = append(next, l.to)
				g.met = g.met || g.seen[1-side][l.to]
			}
		}
	}
	g.fronts[side] = next
	return nil
}

// way is a path by its nodes.
type way struct {
	nodes  []uint32
	length float64
}

// prune keeps of the links that were read those that a path of so many edges can take.
func (g *pathGraph) prune(from []uint32, longest int) error {
	all := make(map[uint32][]link)
	for _, n := range slices.Sorted(maps.Keys(g.w.links)) {
		for _, l := range g.w.links[n] {
			all[n] = append(all[n], l)
			if _, read := g.w.links[l.to]; !read {
				back := l
				back.to = n
				all[l.to] = append(all[l.to], back)
			}
		}
	}
	distances := func(start []uint32) map[uint32]int {
		d := make(map[uint32]int)
		for _, n := range start {
			d[n] = 0
		}
		for at, depth := start, 1; len(at) > 0 && depth <= longest; depth++ {
			var next []uint32
			for _, n := range at {
				for _, l := range all[n] {
					if _, seen := d[l.to]; !seen {
						d[l.to] = depth
						next = append(next, l.to)
					}
				}
			}
			at = next
		}
		return d
	}
	a, b := distances(from), distances(slices.Sorted(maps.Keys(g.to)))
	clear(g.links)
	for n, links := range all {
		da, ok := a[n]
		if !ok {
			continue
		}
		for _, l := range links {
			if db, ok := b[l.to]; ok && da+1+db <= longest {
				g.links[n] = append(g.links[n], l)
			}
		}
	}
	if g.by == Strongest {
		for _, n := range slices.Sorted(maps.Keys(g.links)) {
			for i := range g.links[n] {
				if err := g.w.weigh(&g.links[n][i]); err != nil {
					return err
				}
			}
		}
	}
	return g.w.ctx.Err()
}

// weigh computes the strength of a link from the confidences of its claims.
func (w *walker) weigh(l *link) error {
	if l.confident >= 0 {
		return nil
	}
	wrong := 1.0
	for _, label := range l.labels {
		v, err := w.s.qs.value(label)
		if err != nil {
			return err
		}
		values, err := w.s.qs.objects(w.ctx, v, kgConfidence)
		if err != nil {
			return err
		}
		p := 0.5 // of a claim that does not say
		if len(values) > 0 {
			if f, ok := values[0].(quad.Float); ok {
				p = float64(f)
			}
		}
		wrong *= 1 - min(max(p, 0), 1)
	}
	l.confident = 1 - wrong
	return nil
}

// length is how long a link is.
func (g *pathGraph) length(l *link) float64 {
	// Of ways of the same length the one with fewer edges is better.
	const perEdge = 1e-9
	switch g.by {
	case MostClaims:
		return 1/float64(l.claims) + perEdge
	case Strongest:
		return -math.Log(max(l.confident, 1e-12)) + perEdge
	}
	return 1 + 1e-3/float64(l.claims)
}

// shortest finds the shortest way of at most so many edges from any of the starts to a
// target, without entities and first steps that are taken, or ok false. It is the method of Bellman and
// Ford, by number of edges.
func (g *pathGraph) shortest(starts []uint32, longest int, banned map[uint32]bool, bannedLinks map[[2]uint32]bool) (way, bool) {
	type place struct {
		length float64
		from   uint32
	}
	layers := make([]map[uint32]place, 1, longest+1)
	layers[0] = make(map[uint32]place)
	for _, n := range starts {
		if !banned[n] {
			layers[0][n] = place{}
		}
	}
	end, endLayer, best := uint32(0), 0, math.Inf(1)
	for depth := 0; ; depth++ {
		at := slices.Sorted(maps.Keys(layers[depth]))
		for _, n := range at {
			if l := layers[depth][n].length; g.to[n] && l < best {
				end, endLayer, best = n, depth, l
			}
		}
		if depth == longest || g.w.ctx.Err() != nil {
			break
		}
		next := make(map[uint32]place)
		for _, n := range at {
			if g.to[n] {
				continue
			}
			for i := range g.links[n] {
				l := &g.links[n][i]
				if banned[l.to] || bannedLinks[[2]uint32{n, l.to}] {
					continue
				}
				length := layers[depth][n].length + g.length(l)
				if p, seen := next[l.to]; length < best && (!seen || length < p.length) {
					next[l.to] = place{length, n}
				}
			}
		}
		if len(next) == 0 {
			break
		}
		layers = append(layers, next)
	}
	if end == 0 {
		return way{}, false
	}
	nodes := make([]uint32, endLayer+1)
	for n := end; endLayer >= 0; endLayer-- {
		nodes[endLayer] = n
		n = layers[endLayer][n].from
	}
	return way{nodes, best}, true
}

func (g *pathGraph) yen(from []uint32, longest, most int) ([]way, error) {
	first, ok := g.shortest(from, longest, nil, nil)
	if !ok {
		return nil, g.w.ctx.Err()
	}
	found := []way{first}
	var candidates []way
	known := map[string]bool{fmt.Sprint(first.nodes): true}
	for len(found) < most {
		last := found[len(found)-1]
		before := 0.0 // length of the part that is kept
		for i := 0; i+1 < len(last.nodes); i++ {
			if err := g.w.ctx.Err(); err != nil {
				return nil, err
			}
			banned := make(map[uint32]bool)
			bannedLinks := make(map[[2]uint32]bool)
			for _, n := range last.nodes[:i] {
				banned[n] = true
			}
			for _, w := range found {
				if len(w.nodes) > i+1 && slices.Equal(w.nodes[:i+1], last.nodes[:i+1]) {
					bannedLinks[[2]uint32{w.nodes[i], w.nodes[i+1]}] = true
				}
			}
			starts := last.nodes[i : i+1]
			if i == 0 {
				starts = from
				for _, w := range found {
					bannedLinks[[2]uint32{w.nodes[0], w.nodes[min(1, len(w.nodes)-1)]}] = true
				}
			}
			if w, ok := g.shortest(starts, longest-i, banned, bannedLinks); ok {
				one := way{append(slices.Clone(last.nodes[:i]), w.nodes...), before + w.length}
				if key := fmt.Sprint(one.nodes); !known[key] {
					known[key] = true
					candidates = append(candidates, one)
				}
			}
			before += g.length(g.between(last.nodes[i], last.nodes[i+1]))
		}
		if len(candidates) == 0 {
			break
		}
		best := slices.MinFunc(candidates, func(a, b way) int {
			return cmp.Or(cmp.Compare(a.length, b.length), slices.Compare(a.nodes, b.nodes))
		})
		candidates = slices.DeleteFunc(candidates, func(w way) bool { return slices.Equal(w.nodes, best.nodes) })
		found = append(found, best)
	}
	return found, g.w.ctx.Err()
}

// between is the link from one entity to the next one of a way.
func (g *pathGraph) between(a, b uint32) *link {
	for i := range g.links[a] {
		if l := &g.links[a][i]; l.to == b {
			return l
		}
	}
	return &link{to: b, claims: 1}
}

// finish tells ways by their names.
func (w *walker) finish(ways []way, err error) ([]Path, error) {
	if err != nil {
		return nil, err
	}
	var out []Path
	for _, one := range ways {
		p := Path{Length: one.length, Strength: 1}
		for i := 0; i+1 < len(one.nodes); i++ {
			links, err := w.around(one.nodes[i])
			if err != nil {
				return nil, err
			}
			at, ok := slices.BinarySearchFunc(links, one.nodes[i+1], func(l link, to uint32) int { return cmp.Compare(l.to, to) })
			if !ok {
				return nil, errors.New("an edge is missing") // the store is locked meanwhile
			}
			l := &links[at]
			if err := w.weigh(l); err != nil {
				return nil, err
			}
			var hop Hop
			for i, to := range [...]*string{(*string)(&hop.Subject), (*string)(&hop.Predicate), (*string)(&hop.Object)} {
				v, err := w.s.qs.value(l.best[i])
				if err != nil {
					return nil, err
				}
				iri, _ := v.(quad.IRI)
				*to = string(iri)
			}
			hop.Claims, hop.Strength = l.claims, l.confident
			p.Hops = append(p.Hops, hop)
			p.Strength *= l.confident
		}
		out = append(out, p)
	}
	return out, nil
}
