package parse

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// randomTree returns a random projective tree of n words, with labels below the number given.
func randomTree(rng *rand.Rand, n, labels int) *gold {
	g := &gold{heads: make([]int32, n), labels: make([]uint16, n)}
	var fill func(first, last, head int32)
	fill = func(first, last, head int32) {
		if first >= last {
			return
		}
		root := first + rng.Int32N(last-first)
		g.heads[root] = head
		// What is left and right of a word falls into runs, each with its own head.
		for from := first; from < root; {
			to := from + 1 + rng.Int32N(root-from)
			fill(from, to, root)
			from = to
		}
		for from := root + 1; from < last; {
			to := from + 1 + rng.Int32N(last-from)
			fill(from, to, root)
			from = to
		}
	}
	fill(0, int32(n), none)
	for i := range g.labels {
		if g.heads[i] != none {
			g.labels[i] = uint16(1 + rng.IntN(labels-1))
		}
	}
	return g
}

func (s *state) heads() []int32 {
	heads := make([]int32, s.n)
	for i := range heads {
		heads[i] = s.nodes[i].head
	}
	return heads
}

func cost(s *state, g *gold, m move) int {
	costs := [3]int{}
	costs[shift], costs[left], costs[right] = s.costs(g)
	return costs[m]
}

func TestFreeMovesRebuildTheTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		g := randomTree(rng, 1+rng.IntN(25), 5)
		var s state
		s.reset(len(g.heads))
		moves := 0
		for !s.done() {
			var free []move
			for _, m := range []move{shift, left, right} {
				if cost(&s, g, m) == 0 {
					free = append(free, m)
				}
			}
			if len(free) == 0 {
				t.Fatalf("no free move for %v with stack %v and buffer at %d", g.heads, s.stack, s.buffer)
			}
			m := free[rng.IntN(len(free))]
			label := uint16(0)
			if m != shift {
				label = g.labels[s.top(0)]
			}
			s.apply(m, label)
			moves++
		}
		if got := s.heads(); !slices.Equal(got, g.heads) {
			t.Fatalf("got %v, want %v", got, g.heads)
		}
		if moves != 2*len(g.heads) {
			t.Fatalf("%d moves for %d words", moves, len(g.heads))
		}
	}
}

// reachable returns the most gold arcs that any continuation ends up with.
func reachable(s *state, g *gold) int {
	if s.done() {
		right := 0
		for i, h := range s.heads() {
			if h == g.heads[i] {
				right++
			}
		}
		return right
	}
	most := 0
	for _, m := range []move{shift, left, right} {
		if next, ok := after(s, m); ok {
			most = max(most, reachable(next, g))
		}
	}
	return most
}

// after returns a copy of the state after a move.
func after(s *state, m move) (*state, bool) {
	canShift, canLeft, canRight := s.allowed()
	if !map[move]bool{shift: canShift, left: canLeft, right: canRight}[m] {
		return nil, false
	}
	next := &state{n: s.n, buffer: s.buffer, stack: slices.Clone(s.stack), nodes: slices.Clone(s.nodes)}
	next.apply(m, 1)
	return next, true
}

// The oracle must name the very number of arcs that a move loses, in any configuration.
func TestCostsAreExact(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		g := randomTree(rng, 1+rng.IntN(5), 5)
		var s state
		s.reset(len(g.heads))
		for !s.done() {
			best := reachable(&s, g)
			var can []move
			for _, m := range []move{shift, left, right} {
				next, ok := after(&s, m)
				if !ok {
					if c := cost(&s, g, m); c != -1 {
						t.Fatalf("move %d cannot be made, cost %d", m, c)
					}
					continue
				}
				can = append(can, m)
				if got, want := cost(&s, g, m), best-reachable(next, g); got != want {
					t.Fatalf("tree %v, stack %v, buffer at %d, move %d: cost %d, want %d", g.heads, s.stack, s.buffer, m, got, want)
				}
			}
			s.apply(can[rng.IntN(len(can))], 1)
		}
	}
}

func TestProjective(t *testing.T) {
	for _, test := range []struct{ heads, want []int32 }{
		{[]int32{1, none, 1}, []int32{1, none, 1}},
		// 0 <- 2 crosses 1 <- 3: the shorter arc is lifted.
		{[]int32{2, 3, none, 2}, []int32{2, 2, none, 2}},
	} {
		if got := projective(test.heads); !slices.Equal(got, test.want) {
			t.Errorf("%v: got %v, want %v", test.heads, got, test.want)
		}
	}
	rng := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		g := randomTree(rng, 1+rng.IntN(20), 3)
		if got := projective(g.heads); !slices.Equal(got, g.heads) {
			t.Fatalf("projective tree %v became %v", g.heads, got)
		}
	}
}
