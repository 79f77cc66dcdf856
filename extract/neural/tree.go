package neural

import (
	"math"
	"slices"
)

// rootPenalty weighs more than any sum of arc scores, so that the best tree has as few
// arcs from the root as can be: one.
const rootPenalty = 1e6

// decoder finds the best trees; its buffers serve one sentence after the other.
type decoder struct {
	n       int       // nodes; 0 is the root
	weights []float64 // by node, of each head
	heads   []int32   // of each node
	mark    []int32   // by node, the walk that last came by, see findCycle
	dead    []bool    // nodes that are part of a contracted cycle and do not stand for it
	cycles  []contraction
	storage []int32 // what the slices of cycles point into
}

// contraction is a cycle that became one node, that of its first member.
type contraction struct {
	members, heads []int32
	enter          []int32 // by head outside, the member that takes it best
	leave          []int32 // by node outside, the member that is its best head
}

// tree returns for n words their heads (0: the root, words from 1) in the highest-scoring
// tree with one root. scores[(i-1)*stride+h] is the score of head h for word i. The slice
// is the decoder's, and good until the next call.
func (d *decoder) tree(n int, scores []float32, stride int) []int32 {
	d.n = n + 1
	d.heads = slices.Grow(d.heads[:0], d.n)[:d.n]
	d.mark = slices.Grow(d.mark[:0], d.n)[:d.n]
	d.dead = slices.Grow(d.dead[:0], d.n)[:d.n]
	clear(d.dead)
	d.heads[0] = 0
	roots := 0
	for i := 1; i <= n; i++ {
		best, top := int32(0), float32(math.Inf(-1))
		for h, s := range scores[(i-1)*stride : (i-1)*stride+n+1] {
			if h != i && s > top {
				best, top = int32(h), s
			}
		}
		if d.heads[i] = best; best == 0 {
			roots++
		}
	}
	if roots != 1 || d.findCycle() > 0 {
		d.spanning(scores, stride)
	}
	return d.heads
}

// spanning finds the maximum spanning tree (Chu and Liu 1965, Edmonds 1967). Each node takes
// its best head; where that makes a cycle, the cycle becomes one node, whose arcs say what
// the best way to break it would cost. Only the contracted node needs a new head, so the
// whole takes time proportional to the square of the number of words.
func (d *decoder) spanning(scores []float32, stride int) {
	n := d.n
	d.weights = slices.Grow(d.weights[:0], n*n)[:n*n]
	for i := 1; i < n; i++ {
		for h := range n {
			d.weights[i*n+h] = float64(scores[(i-1)*stride+h])
		}
		d.weights[i*n] -= rootPenalty
		d.heads[i] = d.bestHead(i)
	}
	d.cycles, d.storage = d.cycles[:0], d.storage[:0]
	for at := d.findCycle(); at > 0; at = d.findCycle() {
		d.contract(at)
	}
	for i := len(d.cycles) - 1; i >= 0; i-- {
		d.expand(&d.cycles[i])
	}
}

func (d *decoder) bestHead(i int) int32 {
	best, top := int32(0), math.Inf(-1)
	for h, w := range d.weights[i*d.n : (i+1)*d.n] {
		if h != i && !d.dead[h] && w > top {
			best, top = int32(h), w
		}
	}
	return best
}

// findCycle returns a node of a cycle of heads, or 0 when there is none.
func (d *decoder) findCycle() int32 {
	clear(d.mark)
	for start := int32(1); int(start) < d.n; start++ {
		if d.dead[start] {
			continue
		}
		v := start
		for v != 0 && d.mark[v] == 0 {
			d.mark[v] = start
			v = d.heads[v]
		}
		if v != 0 && d.mark[v] == start {
			return v
		}
	}
	return 0
}

// take returns a slice of k numbers that lives as long as the contractions do.
func (d *decoder) take(k int) []int32 {
	if len(d.storage)+k > cap(d.storage) {
		d.storage = make([]int32, 0, max(k, 2*cap(d.storage)))
	}
	end := len(d.storage) + k
	d.storage = d.storage[:end]
	return d.storage[end-k : end : end]
}

// contract makes the cycle through node c one node, c.
func (d *decoder) contract(c int32) {
	n := d.n
	size := 1
	for v := d.heads[c]; v != c; v = d.heads[v] {
		size++
	}
	k := contraction{members: d.take(size), heads: d.take(size), enter: d.take(n), leave: d.take(n)}
	for i, v := 0, c; i < size; i, v = i+1, d.heads[v] {
		k.members[i], k.heads[i] = v, d.heads[v]
		d.dead[v] = true
	}
	for v := range n {
		if d.dead[v] {
			continue
		}
		in, out := math.Inf(-1), math.Inf(-1)
		k.enter[v], k.leave[v] = c, c
		for i, u := range k.members {
			if gain := d.weights[int(u)*n+v] - d.weights[int(u)*n+int(k.heads[i])]; gain > in {
				in, k.enter[v] = gain, u
			}
			if w := d.weights[v*n+int(u)]; w > out {
				out, k.leave[v] = w, u
			}
		}
		d.weights[int(c)*n+v], d.weights[v*n+int(c)] = in, out
		if v > 0 && d.dead[d.heads[v]] && slices.Contains(k.members, d.heads[v]) {
			d.heads[v] = c
		}
	}
	d.dead[c] = false
	d.heads[c] = d.bestHead(int(c))
	d.cycles = append(d.cycles, k)
}

// expand puts the members of a cycle back, given the head of the node that stood for them.
func (d *decoder) expand(k *contraction) {
	c := k.members[0]
	head := d.heads[c]
	for v := 1; v < d.n; v++ {
		if d.heads[v] == c && !d.dead[v] {
			d.heads[v] = k.leave[v]
		}
	}
	for i, u := range k.members {
		d.heads[u] = k.heads[i]
		d.dead[u] = false
	}
	d.heads[k.enter[head]] = head
}
