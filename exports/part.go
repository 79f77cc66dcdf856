package exports

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// DefaultMaxEdges is how many edges a picture has at most: more are a hairball, and Mermaid
// itself draws no more than 500.
const DefaultMaxEdges = 120

// MaxMaxEdges is how many edges a picture can have: placing them takes seconds.
const MaxMaxEdges = 2000

// part is the bounded part of a network that is drawn as a picture.
type part struct {
	nodes []node // by identifier
	edges []edge // as in the network
	left  int    // edges left out
}

// summary says how much is drawn, of how much, and what it rests on.
func (p *part) summary() string {
	claims, documents := 0, make(map[string]bool)
	first, last := "", ""
	for i := range p.edges {
		for _, c := range p.edges[i].all {
			claims++
			documents[c.Document] = true
			if c.Published != "" {
				if first == "" || c.Published < first {
					first = c.Published
				}
				last = max(last, c.Published)
			}
		}
	}
	s := counted(len(p.edges), "fact")
	if p.left > 0 {
		s = fmt.Sprintf("The %s that most claims say, of %s", s, grouped(len(p.edges)+p.left))
	}
	s += fmt.Sprintf(" · %s in %s", counted(claims, "claim"), counted(len(documents), "document"))
	switch {
	case first == "":
	case first == last:
		s += " of " + first
	default:
		s += " of " + first + " to " + last
	}
	return s + " · kg"
}

func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return grouped(n) + " " + what
}

// grouped writes a number with commas between thousands.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// strongest chooses the edges to draw: those between the nodes that most is said of, and of
// these the ones that most claims say. Nodes without an edge are not drawn.
func strongest(n *network, limit int) (part, error) {
	if limit <= 0 {
		limit = DefaultMaxEdges
	}
	limit = min(limit, MaxMaxEdges)
	top := newBest(4*limit, func(a, b *node) int { return cmp.Or(cmp.Compare(b.claims, a.claims), cmp.Compare(a.id, b.id)) })
	for node, err := range n.nodes() {
		if err != nil {
			return part{}, err
		}
		top.add(node)
	}
	nodes := make(map[string]*node)
	for i := range top.sorted() {
		nodes[top.list[i].id] = &top.list[i]
	}
	type placed struct {
		edge
		at, reach int // place in the network; claims of both ends
	}
	best := newBest(limit, func(a, b *placed) int {
		return cmp.Or(cmp.Compare(b.weight(), a.weight()), cmp.Compare(b.reach, a.reach), cmp.Compare(a.at, b.at))
	})
	total := 0
	for edge, err := range n.edges() {
		if err != nil {
			return part{}, err
		}
		total++
		from, to := nodes[edge.Source], nodes[edge.Target]
		if from != nil && to != nil {
			best.add(placed{edge, total, from.claims + to.claims})
		}
	}
	chosen := best.sorted()
	slices.SortFunc(chosen, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	p := part{left: total - len(chosen)}
	drawn := make(map[string]bool)
	for _, c := range chosen {
		p.edges = append(p.edges, c.edge)
		for _, id := range []string{c.Source, c.Target} {
			if !drawn[id] {
				drawn[id] = true
				p.nodes = append(p.nodes, *nodes[id])
			}
		}
	}
	slices.SortFunc(p.nodes, func(a, b node) int { return cmp.Compare(a.id, b.id) })
	return p, nil
}

// keep leaves out all but the n edges that most claims say, and the nodes that then have none.
func (p *part) keep(n int) {
	if n >= len(p.edges) {
		return
	}
	order := make([]int, len(p.edges))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p.edges[b].weight(), p.edges[a].weight()) })
	order = order[:n]
	slices.Sort(order)
	ends := make(map[string]bool)
	kept := make([]edge, 0, n)
	for _, i := range order {
		kept = append(kept, p.edges[i])
		ends[p.edges[i].Source], ends[p.edges[i].Target] = true, true
	}
	p.left += len(p.edges) - n
	p.edges = kept
	p.nodes = slices.DeleteFunc(p.nodes, func(n node) bool { return !ends[n.id] })
}

// best keeps the first limit of many values in an order.
type best[T any] struct {
	limit   int
	compare func(a, b *T) int
	list    []T
}

func newBest[T any](limit int, compare func(a, b *T) int) *best[T] {
	return &best[T]{limit: limit, compare: compare}
}

// add keeps up to twice as many before it throws half of them away.
func (b *best[T]) add(v T) {
	b.list = append(b.list, v)
	if len(b.list) >= 2*b.limit+64 {
		b.sorted()
	}
}

func (b *best[T]) sorted() []T {
	slices.SortFunc(b.list, func(x, y T) int { return b.compare(&x, &y) })
	if len(b.list) > b.limit {
		clear(b.list[b.limit:])
		b.list = b.list[:b.limit]
	}
	return b.list
}

// picture makes a format of a function that draws a part.
func picture(write func(*job, *part, files) error) func(*job, files) error {
	return func(j *job, to files) error {
		n, err := readNetwork(j)
		if err != nil {
			return err
		}
		p, err := strongest(n, j.opts.MaxEdges)
		n.close()
		if err != nil {
			return err
		}
		if p.left > 0 && j.opts.LeftOut != nil {
			j.opts.LeftOut(len(p.edges), len(p.edges)+p.left)
		}
		return write(j, &p, to)
	}
}
