package neural

import "math"

// rootPenalty weighs more than any sum of arc scores, so that the best tree has as few
// arcs from the root as can be: one.
const rootPenalty = 1e6

// decoder finds the best trees; its buffers serve one sentence after the other.
type decoder struct {
	heads []int32 // of each node
	mark  []int32
	cycle []int32
}

// tree returns for n words their heads (0: the root, words from 1) in the highest-scoring
// tree with one root. scores[(i-1)*stride+h] is the score of head h for word i. Scores
// must be finite. The slice is the decoder's, and good until the next call.
func (d *decoder) tree(n int, scores []float32, stride int) []int32 {
	d.heads = append(d.heads[:0], make([]int32, n+1)...)
	roots := 0
	for i := 1; i <= n; i++ {
		row := scores[(i-1)*stride : (i-1)*stride+n+1]
		best, top := int32(0), float32(math.Inf(-1))
		for h, s := range row {
			if h != i && s > top {
				best, top = int32(h), s
			}
		}
		if d.heads[i] = best; best == 0 {
			roots++
		}
	}
	if roots == 1 && d.findCycle(n+1, d.heads) == nil {
		return d.heads
	}
	g := graph{n: n + 1, w: make([]float64, (n+1)*(n+1))}
	for i := 1; i <= n; i++ {
		for h := range n + 1 {
			g.w[i*g.n+h] = float64(scores[(i-1)*stride+h])
		}
		g.w[i*g.n] -= rootPenalty
	}
	copy(d.heads, d.spanning(g))
	return d.heads
}

// graph is a complete directed graph whose node 0 is the root; w[i*n+h] is the weight of
// the arc from h to i.
type graph struct {
	n int
	w []float64
}

// spanning returns the head of every node in the maximum spanning tree (Chu and Liu 1965,
// Edmonds 1967): each node takes its best head; where that makes a cycle, the cycle is made
// one node, and the tree of the smaller graph tells where to break it.
func (d *decoder) spanning(g graph) []int32 {
	heads := make([]int32, g.n)
	for i := 1; i < g.n; i++ {
		best := -1
		for h := range g.n {
			if h != i && (best < 0 || g.w[i*g.n+h] > g.w[i*g.n+best]) {
				best = h
			}
		}
		heads[i] = int32(best)
	}
	found := d.findCycle(g.n, heads)
	if found == nil {
		return heads
	}
	cycle := append([]int32(nil), found...)
	in := make([]bool, g.n)
	for _, v := range cycle {
		in[v] = true
	}
	var outside []int32 // node of g by node of the smaller graph, whose last is the cycle
	for v := range g.n {
		if !in[v] {
			outside = append(outside, int32(v))
		}
	}
	c := len(outside)
	small := graph{n: c + 1, w: make([]float64, (c+1)*(c+1))}
	enter := make([]int32, c) // by head outside, the node of the cycle that it takes best
	leave := make([]int32, c) // by node outside, its best head in the cycle
	for a, v := range outside {
		for b, h := range outside {
			small.w[a*small.n+b] = g.w[int(v)*g.n+int(h)]
		}
		for k, u := range cycle {
			out := g.w[int(v)*g.n+int(u)]
			if k == 0 || out > small.w[a*small.n+c] {
				small.w[a*small.n+c], leave[a] = out, u
			}
			gain := g.w[int(u)*g.n+int(v)] - g.w[int(u)*g.n+int(heads[u])]
			if k == 0 || gain > small.w[c*small.n+a] {
				small.w[c*small.n+a], enter[a] = gain, u
			}
		}
	}
	for a, h := range d.spanning(small) {
		switch {
		case a == 0:
		case a == c:
			heads[enter[h]] = outside[h]
		case int(h) == c:
			heads[outside[a]] = leave[a]
		default:
			heads[outside[a]] = outside[h]
		}
	}
	return heads
}

// findCycle returns the nodes of a cycle that does not pass through node 0, or nil.
func (d *decoder) findCycle(n int, heads []int32) []int32 {
	d.mark = append(d.mark[:0], make([]int32, n)...)
	for start := 1; start < n; start++ {
		v := int32(start)
		for v != 0 && d.mark[v] == 0 {
			d.mark[v] = int32(start)
			v = heads[v]
		}
		if v == 0 || d.mark[v] != int32(start) {
			continue
		}
		d.cycle = append(d.cycle[:0], v)
		for u := heads[v]; u != v; u = heads[u] {
			d.cycle = append(d.cycle, u)
		}
		return d.cycle
	}
	return nil
}
