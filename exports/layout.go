package exports

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// box is a node of a picture: its middle and size in pixels, from top left, and its lines.
type box struct {
	x, y, width, height float64
	lines               []string
}

func (b *box) left() float64   { return b.x - b.width/2 }
func (b *box) right() float64  { return b.x + b.width/2 }
func (b *box) top() float64    { return b.y - b.height/2 }
func (b *box) bottom() float64 { return b.y + b.height/2 }

// overlap is the area in which two boxes lie on each other.
func (b *box) overlap(c *box) float64 {
	dx := min(b.right(), c.right()) - max(b.left(), c.left())
	dy := min(b.bottom(), c.bottom()) - max(b.top(), c.top())
	return max(dx, 0) * max(dy, 0)
}

// toward is the point where the way from the middle of the box to another point leaves it.
func (b *box) toward(x, y float64) (float64, float64) {
	dx, dy := x-b.x, y-b.y
	if dx == 0 && dy == 0 {
		return b.x, b.top()
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

// Sizes in pixels.
const (
	edgeLength = 90 // of an edge between boxes without width, with room for its label
	hubRoom    = 6  // added for each neighbour of the better connected end, so that they fit around it
	boxMargin  = 16 // between two boxes
	partMargin = 60 // between what is not connected
	lineHeight = 16
	wider      = 1.35 // names are wide: what is side by side stands farther apart
	packStep   = 10   // how exactly parts are fitted together
)

// Lines of a box.
const (
	maxLine  = 26 // characters
	maxLines = 3
)

// newBox is a box for a label; what is too long ends with "…".
func newBox(label string, size float64) box {
	b := box{lines: wrap(label, maxLine, maxLines)}
	for _, l := range b.lines {
		b.width = max(b.width, textWidth(l, size))
	}
	b.width += 18
	b.height = float64(len(b.lines)*lineHeight) + 12
	return b
}

// textWidth is about how wide a text is in a sans-serif font of a size in pixels.
func textWidth(s string, size float64) float64 {
	width := 0.0
	for _, r := range s {
		switch {
		case 0x300 <= r && r < 0x370, 0x200b <= r && r < 0x2010, 0xfe00 <= r && r < 0xfe10: // put on the one before
		case strings.ContainsRune("iljtfrI.,:;'!|()[] ", r):
			width += 0.33
		case 'A' <= r && r <= 'Z', r == 'm', r == 'w':
			width += 0.72
		case 0x1100 <= r && r < 0x1200, 0x2e80 <= r && r < 0xfb00, 0xff00 <= r && r < 0xff61, r >= 0x1f000:
			width += 1.1
		default:
			width += 0.56
		}
	}
	return width * size
}

// wrap breaks a text at line breaks and spaces, and within words that are longer, into lines of at
// most width characters. Of more lines than so many the last ends with "…".
func wrap(s string, width, lines int) []string {
	var out []string
	s = firstRunes(s, width*(lines+1)) // more is not shown
	for _, part := range strings.Split(s, "\n") {
		line := ""
		for word := range strings.FieldsSeq(part) {
			if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
				out = append(out, line)
				line = ""
			}
			for utf8.RuneCountInString(word) > width {
				head := firstRunes(word, width)
				out = append(out, head)
				word = word[len(head):]
			}
			if line != "" {
				line += " "
			}
			line += word
		}
		out = append(out, line)
	}
	if len(out) > lines {
		out = out[:lines]
		out[lines-1] = firstRunes(out[lines-1], width-1) + "…"
	}
	return out
}

// adjacency lists the neighbours of each node of a part, whatever the direction of the edges.
type adjacency [][]int

func newAdjacency(p *part) adjacency {
	number := make(map[string]int, len(p.nodes))
	for i := range p.nodes {
		number[p.nodes[i].id] = i
	}
	g := make(adjacency, len(p.nodes))
	for i := range p.edges {
		from, to := number[p.edges[i].Source], number[p.edges[i].Target]
		if from != to && !slices.Contains(g[from], to) {
			g[from], g[to] = append(g[from], to), append(g[to], from)
		}
	}
	return g
}

// components are the connected parts of the graph, the largest first; each begins with its best
// connected node and goes on by the distance from it.
func (g adjacency) components() [][]int {
	order := make([]int, len(g))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(g[b]), len(g[a])) })
	seen := make([]bool, len(g))
	var out [][]int
	for _, i := range order {
		if seen[i] {
			continue
		}
		seen[i] = true
		list := []int{i}
		for at := 0; at < len(list); at++ {
			for _, j := range g[list[at]] {
				if !seen[j] {
					seen[j] = true
					list = append(list, j)
				}
			}
		}
		out = append(out, list)
	}
	slices.SortStableFunc(out, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return out
}

// place gives the boxes, those of p's nodes in their order, places such that what is near in the
// graph is near in the picture and no box lies on another, in a picture of about the given
// proportion of width to height. Each connected part is laid out by itself. The same part has the
// same layout.
func place(p *part, boxes []box, proportion float64) {
	g := newAdjacency(p)
	var parts [][]*box
	for _, members := range g.components() {
		x, y := layOut(g, members, boxes)
		list := make([]*box, len(members))
		for k, i := range members {
			list[k] = &boxes[i]
			boxes[i].x, boxes[i].y = x[k]*wider, y[k]
		}
		separate(list)
		parts = append(parts, list)
	}
	pack(parts, proportion)
}

// layOut places the nodes of one connected part by stress majorization, as Graphviz's neato does
// (Gansner, Koren, North: Graph Drawing by Stress Majorization, 2004): any two nodes should be as
// far apart as the way between them is long. It begins with a tree around the first.
func layOut(g adjacency, members []int, boxes []box) (x, y []float64) {
	distance := distances(g, members, boxes)
	x, y = radial(g, members, distance[0])
	for range 120 {
		moved := 0.0
		for i := range members {
			sumX, sumY, sum := 0.0, 0.0, 0.0
			for j, d := range distance[i] {
				if i == j {
					continue
				}
				dx, dy := x[i]-x[j], y[i]-y[j]
				away := d / max(math.Hypot(dx, dy), 1e-3)
				weight := 1 / (d * d)
				sumX += weight * (x[j] + away*dx)
				sumY += weight * (y[j] + away*dy)
				sum += weight
			}
			if sum == 0 {
				continue
			}
			moved = max(moved, math.Abs(sumX/sum-x[i]), math.Abs(sumY/sum-y[i]))
			x[i], y[i] = sumX/sum, sumY/sum
		}
		if moved < 0.5 {
			break
		}
	}
	lieDown(x, y)
	return x, y
}

// lieDown turns points so that they are spread farthest from left to right, as names are read.
func lieDown(x, y []float64) {
	var meanX, meanY, xx, xy, yy float64
	for i := range x {
		meanX, meanY = meanX+x[i]/float64(len(x)), meanY+y[i]/float64(len(x))
	}
	for i := range x {
		dx, dy := x[i]-meanX, y[i]-meanY
		xx, xy, yy = xx+dx*dx, xy+dx*dy, yy+dy*dy
	}
	angle := math.Atan2(2*xy, xx-yy) / 2
	sin, cos := math.Sincos(-angle)
	for i := range x {
		x[i], y[i] = x[i]*cos-y[i]*sin, x[i]*sin+y[i]*cos
	}
}

// distances are the lengths of the shortest ways between any two members.
func distances(g adjacency, members []int, boxes []box) [][]float64 {
	at := make(map[int]int, len(members))
	for k, i := range members {
		at[i] = k
	}
	out := make([][]float64, len(members))
	for k := range members {
		row := make([]float64, len(members))
		for j := range row {
			row[j] = math.Inf(1)
		}
		row[k] = 0
		queue := []int{k}
		for len(queue) > 0 { // few are queued twice: lengths differ little
			i := queue[0]
			queue = queue[1:]
			for _, n := range g[members[i]] {
				j := at[n]
				d := row[i] + edgeLength + (boxes[n].width+boxes[members[i]].width)/2/wider + hubRoom*float64(max(len(g[n]), len(g[members[i]])))
				if d < row[j] {
					row[j] = d
					queue = append(queue, j)
				}
			}
		}
		out[k] = row
	}
	return out
}

// radial places members on circles around the first, at the distances given; each has a sector as
// wide as what hangs on it needs.
func radial(g adjacency, members []int, distance []float64) (x, y []float64) {
	at := make(map[int]int, len(members))
	for k, i := range members {
		at[i] = k
	}
	children := make([][]int, len(members))
	for k, i := range members[1:] {
		parent := k + 1
		for _, n := range g[i] { // members go by the number of steps: the first seen is one step nearer
			parent = min(parent, at[n])
		}
		children[parent] = append(children[parent], k+1)
	}
	leaves := make([]float64, len(members))
	for k := len(members) - 1; k >= 0; k-- {
		for _, c := range children[k] {
			leaves[k] += leaves[c]
		}
		leaves[k] = max(leaves[k], 1)
	}
	x, y = make([]float64, len(members)), make([]float64, len(members))
	from, to := make([]float64, len(members)), make([]float64, len(members))
	to[0] = 2 * math.Pi
	for k := range members {
		if k > 0 {
			middle := (from[k] + to[k]) / 2
			x[k], y[k] = distance[k]*math.Cos(middle), distance[k]*math.Sin(middle)
		}
		start := from[k]
		for _, c := range children[k] {
			from[c] = start
			start += (to[k] - from[k]) * leaves[c] / leaves[k]
			to[c] = start
		}
	}
	return x, y
}

// separate moves boxes that lie on each other apart, each the shorter way.
func separate(boxes []*box) {
	order := slices.Clone(boxes)
	for range 500 {
		// Only boxes that begin before another ends can lie on it.
		slices.SortStableFunc(order, func(a, b *box) int { return cmp.Compare(a.left(), b.left()) })
		moved := false
		for k, a := range order {
			for _, b := range order[k+1:] {
				if b.left() >= a.right()+boxMargin {
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

// pack puts the parts of a picture, the largest first, each as high up as it fits, and there as far
// left.
func pack(parts [][]*box, proportion float64) {
	frames := make([]box, len(parts))
	area, widest := 0.0, 0.0
	for i, list := range parts {
		frames[i] = frame(list)
		frames[i].width, frames[i].height = frames[i].width+partMargin, frames[i].height+partMargin
		area += frames[i].width * frames[i].height
		widest = max(widest, frames[i].width)
	}
	columns := func(width float64) int { return int(math.Ceil(width / packStep)) }
	filled := make([]float64, columns(max(widest, math.Sqrt(area*proportion)))) // down to where, by column
	for i, list := range parts {
		f := &frames[i]
		n := columns(f.width)
		at, top := 0, math.Inf(1)
		for c := range len(filled) - n + 1 {
			if y := slices.Max(filled[c : c+n]); y < top {
				at, top = c, y
			}
		}
		for c := at; c < at+n; c++ {
			filled[c] = top + f.height
		}
		for _, b := range list {
			b.x, b.y = math.Round(b.x-f.left()+float64(at*packStep)), math.Round(b.y-f.top()+top)
		}
	}
}

// frame is the smallest box around others.
func frame(list []*box) box {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, b := range list {
		left, top = min(left, b.left()), min(top, b.top())
		right, bottom = max(right, b.right()), max(bottom, b.bottom())
	}
	return box{x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top}
}
