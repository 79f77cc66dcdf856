package parse

// gold is the tree that training aims at.
type gold struct {
	heads  []int32 // none for the root
	labels []uint16
}

// costs returns for each move how many gold arcs it makes unreachable (the dynamic oracle
// of Goldberg & Nivre 2013 for arc-hybrid); moves that are not allowed cost -1. The tree
// must be projective.
func (s *state) costs(g *gold) (costShift, costLeft, costRight int) {
	canShift, canLeft, canRight := s.allowed()
	costShift, costLeft, costRight = -1, -1, -1
	b := s.buffer
	if canShift {
		// b loses a head below the top of the stack and its dependents on the stack. It
		// cannot become the root either when other words stand below it.
		costShift = 0
		if g.heads[b] == none && len(s.stack) > 0 {
			costShift++
		}
		for k, i := range s.stack {
			if g.heads[i] == b {
				costShift++
			}
			if g.heads[b] == i && k != len(s.stack)-1 {
				costShift++
			}
		}
	}
	if len(s.stack) == 0 {
		return
	}
	top := s.top(0)
	head := g.heads[top]
	dependents := 0 // words of the buffer that hang on the top
	for i := b; i < s.n; i++ {
		if g.heads[i] == top {
			dependents++
		}
	}
	below := s.top(1)
	if canLeft {
		// The top loses a head that is below it or further right.
		costLeft = dependents
		if head != none && (head == below || head > b) || head == none && below == none && b != s.n {
			costLeft++
		}
	}
	if canRight {
		// The top loses a head in the buffer. Whether it is the root was decided before,
		// when it was shifted on top of another word.
		costRight = dependents
		if head >= b {
			costRight++
		}
	}
	return
}

// projective returns the heads of a tree with every arc that crosses another lifted to the
// head's head until none does (Nivre & Nilsson 2005, without marking the labels).
func projective(heads []int32) []int32 {
	out := append([]int32(nil), heads...)
	for {
		worst := none
		length := int32(0)
		for d, h := range out {
			if h == none || spans(out, h, int32(d)) {
				continue
			}
			if l := max(h, int32(d)) - min(h, int32(d)); worst == none || l < length {
				worst, length = d, l
			}
		}
		if worst == none {
			return out
		}
		// The head is not the root, whose arcs never cross another.
		out[worst] = out[out[worst]]
	}
}

// spans reports whether every word between h and d descends from h.
func spans(heads []int32, h, d int32) bool {
	for i := min(h, d) + 1; i < max(h, d); i++ {
		a := i
		for a != none && a != h {
			a = heads[a]
		}
		if a == none {
			return false
		}
	}
	return true
}
