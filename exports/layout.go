package exports

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode/utf8"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/iterator"
	"gonum.org/v1/gonum/graph/layout"
	"gonum.org/v1/gonum/graph/simple"
)

// box is a node of a picture: its middle and size in pixels, from top left, and its lines.
type box struct {
	x, y, width, height float64
	lines               []string
}

// Sizes in pixels.
const (
	edgeLength = 190 // of an edge with nothing in its way
	boxMargin  = 14  // between two boxes
	lineHeight = 16
)

// newBox is a box for a label, whose letters are about so wide. Lines break at the first space
// after 24 characters.
func newBox(label string, letter float64) box {
	b := box{lines: wrap(label, 24)}
	for _, l := range b.lines {
		b.width = max(b.width, float64(utf8.RuneCountInString(l)))
	}
	b.width = b.width*letter + 18
	b.height = float64(len(b.lines)*lineHeight) + 12
	return b
}

// wrap breaks a text at line breaks, and at the first space after width characters.
func wrap(s string, width int) []string {
	var lines []string
	for _, part := range strings.Split(s, "\n") {
		line, column := "", 0
		for word := range strings.FieldsSeq(part) {
			if column >= width {
				lines = append(lines, line)
				line, column = "", 0
			}
			if line != "" {
				line += " "
			}
			line += word
			column = utf8.RuneCountInString(line)
		}
		lines = append(lines, line)
	}
	return lines
}

// adjacency lists the neighbours of each node of a part, whatever the direction of the edges. It
// is a graph of gonum whose nodes and edges have an order, on which the layout depends.
type adjacency [][]graph.Node

func newAdjacency(p *part) adjacency {
	number := make(map[string]int, len(p.nodes))
	for i := range p.nodes {
		number[p.nodes[i].id] = i
	}
	g := make(adjacency, len(p.nodes))
	for i := range p.edges {
		from, to := number[p.edges[i].Source], number[p.edges[i].Target]
		if from != to && !g.HasEdgeBetween(int64(from), int64(to)) {
			g[from], g[to] = append(g[from], simple.Node(to)), append(g[to], simple.Node(from))
		}
	}
	return g
}

func (g adjacency) Node(id int64) graph.Node { return simple.Node(id) }

func (g adjacency) Nodes() graph.Nodes {
	list := make([]graph.Node, len(g))
	for i := range g {
		list[i] = simple.Node(i)
	}
	return iterator.NewOrderedNodes(list)
}

func (g adjacency) From(id int64) graph.Nodes { return iterator.NewOrderedNodes(g[id]) }

func (g adjacency) HasEdgeBetween(a, b int64) bool {
	return slices.Contains(g[a], graph.Node(simple.Node(b)))
}

func (g adjacency) Edge(a, b int64) graph.Edge {
	if !g.HasEdgeBetween(a, b) {
		return nil
	}
	return simple.Edge{F: simple.Node(a), T: simple.Node(b)}
}

// place moves the boxes, those of p's nodes in their order, to where forces of springs and
// charges leave them (Eades 1984), and then apart until none lies on another. The same part
// has the same layout.
func place(p *part, boxes []box) {
	g := newAdjacency(p)
	eades := layout.EadesR2{Updates: 300, Repulsion: 1, Rate: 0.05, Theta: 0.2, Src: rand.NewPCG(1, 2)}
	optimizer := layout.NewOptimizerR2(g, eades.Update)
	for optimizer.Update() {
	}
	// The forces know no pixels: edges become about as long as they should be.
	var lengths []float64
	for i, row := range g {
		for _, j := range row {
			a, b := optimizer.Coord2(int64(i)), optimizer.Coord2(j.ID())
			lengths = append(lengths, math.Hypot(a.X-b.X, a.Y-b.Y))
		}
	}
	scale := 1.0
	if slices.Sort(lengths); len(lengths) > 0 && lengths[len(lengths)/2] > 0 {
		scale = edgeLength / lengths[len(lengths)/2]
	}
	for i := range boxes {
		at := optimizer.Coord2(int64(i))
		boxes[i].x, boxes[i].y = at.X*scale*1.3, at.Y*scale // names are wide
	}
	separate(boxes)
	left, top := math.Inf(1), math.Inf(1)
	for _, b := range boxes {
		left, top = min(left, b.x-b.width/2), min(top, b.y-b.height/2)
	}
	for i := range boxes {
		boxes[i].x, boxes[i].y = math.Round(boxes[i].x-left), math.Round(boxes[i].y-top)
	}
}

// separate moves boxes that lie on each other apart, each the shorter way.
func separate(boxes []box) {
	order := make([]int, len(boxes))
	for i := range order {
		order[i] = i
	}
	for range 500 {
		// Only boxes that begin before another ends can lie on it.
		slices.SortFunc(order, func(i, j int) int {
			return cmp.Or(cmp.Compare(boxes[i].x-boxes[i].width/2, boxes[j].x-boxes[j].width/2), cmp.Compare(i, j))
		})
		moved := false
		for k, i := range order {
			for _, j := range order[k+1:] {
				a, b := &boxes[i], &boxes[j]
				if b.x-b.width/2 >= a.x+a.width/2+boxMargin {
					break
				}
				overX := (a.width+b.width)/2 + boxMargin - math.Abs(a.x-b.x)
				overY := (a.height+b.height)/2 + boxMargin - math.Abs(a.y-b.y)
				if overX <= 0.5 || overY <= 0.5 {
					continue
				}
				moved = true
				if overX < overY {
					step := math.Copysign(overX/2+1, b.x-a.x)
					a.x, b.x = a.x-step, b.x+step
				} else {
					step := math.Copysign(overY/2+1, b.y-a.y)
					a.y, b.y = a.y-step, b.y+step
				}
			}
		}
		if !moved {
			return
		}
	}
}

// toward is the point where the way from the middle of the box to another point leaves it.
func (b *box) toward(x, y float64) (float64, float64) {
	dx, dy := x-b.x, y-b.y
	if dx == 0 && dy == 0 {
		return b.x, b.y - b.height/2
	}
	f := math.Inf(1)
	if dx != 0 {
		f = b.width / 2 / math.Abs(dx)
	}
	if dy != 0 {
		f = min(f, b.height/2/math.Abs(dy))
	}
	return b.x + dx*f, b.y + dy*f
}
