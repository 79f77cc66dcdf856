package web

import (
	"container/heap"
	"context"
	"math"
	"slices"

	"kg"
)

type pathsInput struct {
	From string `query:"from" required:"true" maxLength:"500"`
	To   string `query:"to" required:"true" maxLength:"500"`
	K    int    `query:"k" minimum:"1" maximum:"20" default:"3" doc:"How many"`
	Hops int    `query:"hops" minimum:"1" maximum:"6" default:"4" doc:"Edges of a path at most"`
	Filter
}

// Paths are the best between two entities, the best first.
type Paths struct {
	Paths []Path `json:"paths"`
}

// Path is a chain of nodes, each joined to the next.
type Path struct {
	Nodes    []Node  `json:"nodes"`
	Edges    []Edge  `json:"edges" doc:"All edges between each node and the next, in the order of the path"`
	Strength float64 `json:"strength" doc:"Support of the weakest link: the sum of the confidence of its claims"`
}

func paths(ctx context.Context, v *view, in *pathsInput) (Paths, error) {
	x := v.index
	out := Paths{Paths: []Path{}}
	from, err := v.node(ctx, in.From)
	if err != nil {
		return out, err
	}
	to, err := v.node(ctx, in.To)
	if err != nil {
		return out, err
	}
	t, err := in.Filter.test(x)
	if err != nil || from == to {
		return out, err
	}
	found, err := newPathFinder(x, t).find(ctx, from, to, in.K, in.Hops)
	if err != nil {
		return out, err
	}
	for _, nodes := range found {
		out.Paths = append(out.Paths, x.shapePath(nodes, t))
	}
	return out, nil
}

func (x *index) shapePath(nodes []int32, t *test) Path {
	p := Path{Strength: math.Inf(1)}
	for i, n := range nodes {
		p.Nodes = append(p.Nodes, x.shapeNode(n))
		if i == 0 {
			continue
		}
		var claims []int32
		support := 0.0
		// The one with fewer claims: what joins two is in both lists.
		few, other := nodes[i-1], n
		if len(x.ends.list(n)) < len(x.ends.list(few)) {
			few, other = other, few
		}
		for _, c := range x.ends.list(few) {
			if x.claims[c].other(few) == other && t.lets(&x.claims[c]) {
				claims = append(claims, c)
				support += float64(x.claims[c].confidence)
			}
		}
		p.Strength = min(p.Strength, math.Round(100*support)/100)
		p.Edges = append(p.Edges, x.edges(claims)...)
	}
	return p
}

// pathFinder finds the best paths between two nodes. A hop costs one and up to one more, the
// less the more its claims are: few hops count for more than strong ones, among paths of one
// length the strong ones win. To lead through a thing without a name of its own ("the president",
// whom everybody may be) costs half a hop.
//
// First the cheapest way to the end is computed for each node and number of hops, from the
// end backwards; then paths are made longer from the beginning, always the one whose cost so
// far and cheapest rest are least (A*, with the exact rest), so that only what is on the way
// is looked at. Values lead nowhere.
type pathFinder struct {
	x       *index
	t       *test
	support []float64 // of the links of one node; zero between uses
	touched []int32
	looked  int
}

func newPathFinder(x *index, t *test) *pathFinder {
	return &pathFinder{x: x, t: t, support: make([]float64, len(x.nodes))}
}

// link is a node that another is joined to.
type link struct {
	to   int32
	cost float32
}

// links appends the neighbours of a node to list.
func (p *pathFinder) links(n int32, list []link) []link {
	p.looked += len(p.x.ends.list(n))
	for _, i := range p.x.ends.list(n) {
		c := &p.x.claims[i]
		o := c.other(n)
		if o == n || p.x.nodes[o].literal || !p.t.lets(c) {
			continue
		}
		if p.support[o] == 0 {
			p.touched = append(p.touched, o)
		}
		p.support[o] += max(float64(c.confidence), 0.01)
	}
	for _, o := range p.touched {
		list = append(list, link{o, float32(1 + 1/(1+p.support[o]) + p.x.nodes[n].vague() + p.x.nodes[o].vague())})
		p.support[o] = 0
	}
	p.touched = p.touched[:0]
	return list
}

// vague is what a node adds to the cost of each link of it.
func (n *node) vague() float64 {
	if n.typ == kg.Thing || n.typ == "" {
		return 0.25
	}
	return 0
}

// rest returns, for each number of hops, the cheapest way to the end from the nodes that
// have one.
func (p *pathFinder) rest(ctx context.Context, to int32, hops int) ([]map[int32]float32, error) {
	rest := make([]map[int32]float32, hops+1)
	rest[0] = map[int32]float32{to: 0}
	fresh := []int32{to}
	var links []link
	for h := 1; h <= hops; h++ {
		rest[h] = make(map[int32]float32, 2*len(rest[h-1]))
		for n, cost := range rest[h-1] {
			rest[h][n] = cost
		}
		var next []int32
		for _, n := range fresh {
			if p.looked > 1<<16 {
				p.looked = 0
				if err := ctx.Err(); err != nil {
					return nil, err
				}
			}
			links = p.links(n, links[:0])
			for _, l := range links {
				cost := rest[h-1][n] + l.cost
				if have, known := rest[h][l.to]; !known || cost < have {
					rest[h][l.to] = cost
					next = append(next, l.to)
				}
			}
		}
		slices.Sort(next)
		fresh = slices.Compact(next)
	}
	return rest, nil
}

// partial is the beginning of a path.
type partial struct {
	nodes  []int32
	cost   float32
	bound  float32 // cost with the cheapest rest
	serial int     // the older first among equals
}

type partials []*partial

func (q partials) Len() int { return len(q) }
func (q partials) Less(i, j int) bool {
	if q[i].bound != q[j].bound {
		return q[i].bound < q[j].bound
	}
	return q[i].serial < q[j].serial
}
func (q partials) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *partials) Push(v any)   { *q = append(*q, v.(*partial)) }
func (q *partials) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}

func (p *pathFinder) find(ctx context.Context, from, to int32, k, hops int) ([][]int32, error) {
	// All but the first hop, which is only looked at from the beginning.
	rest, err := p.rest(ctx, to, hops-1)
	if err != nil {
		return nil, err
	}
	queue := &partials{{nodes: []int32{from}}}
	var out [][]int32
	var links []link
	serial := 0
	for len(*queue) > 0 && len(out) < k {
		if p.looked > 1<<16 {
			p.looked = 0
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
		best := heap.Pop(queue).(*partial)
		n := best.nodes[len(best.nodes)-1]
		if n == to {
			out = append(out, best.nodes)
			continue
		}
		left := hops - len(best.nodes)
		if left < 0 {
			continue
		}
		links = p.links(n, links[:0])
		for _, l := range links {
			after, ok := rest[left][l.to]
			if !ok || slices.Contains(best.nodes, l.to) {
				continue
			}
			serial++
			heap.Push(queue, &partial{
				nodes: append(slices.Clone(best.nodes), l.to), cost: best.cost + l.cost,
				bound: best.cost + l.cost + after, serial: serial,
			})
		}
	}
	return out, nil
}

func (s *Server) registerPaths() {
	read(s, "paths", "/api/v1/paths", "The best paths between two entities", paths)
}
