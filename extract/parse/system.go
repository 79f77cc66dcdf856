package parse

// The transition system is arc-hybrid (Kuhlmann, Gómez-Rodríguez & Satta 2011): words wait
// in a buffer, partial trees stand on a stack.
//
//	shift     moves the first word of the buffer to the stack
//	left(r)   makes the top of the stack a dependent (r) of the first word of the buffer, and pops it
//	right(r)  makes the top of the stack a dependent (r) of the word below it, and pops it
//
// The artificial root is the last item of the buffer and takes the last word that is left
// on the stack, so that a result is always one tree with one root. A sentence of n words
// takes 2n transitions.

// none marks the absence of a word.
const none = -1

// node is a word with what has been attached to it so far.
type node struct {
	head          int32
	label         uint16 // relation to head
	first, second int32  // leftmost dependents, the outermost first
	last, butLast int32  // rightmost dependents, the outermost first
	lefts, rights uint8  // how many dependents on each side, at most 255
	leftLabels    uint64 // the relations of the dependents on each side, as one hash
	rightLabels   uint64
}

// state is a configuration of the parser: a stack, the place in the buffer and the arcs.
type state struct {
	n      int32 // words
	buffer int32 // first word of the buffer; n is the artificial root
	stack  []int32
	nodes  []node
}

// move is the kind of a transition.
type move uint8

const (
	shift move = iota
	left
	right
)

// reset makes the state that of n unparsed words.
func (s *state) reset(n int) {
	s.n, s.buffer = int32(n), 0
	s.stack = s.stack[:0]
	if cap(s.nodes) < n {
		s.nodes = make([]node, n+n/2)
	}
	s.nodes = s.nodes[:n]
	for i := range s.nodes {
		s.nodes[i] = node{head: none, first: none, second: none, last: none, butLast: none}
	}
}

// done reports whether every word has its head.
func (s *state) done() bool { return s.buffer == s.n && len(s.stack) == 0 }

// top returns the k-th word of the stack from the top, or none.
func (s *state) top(k int) int32 {
	if k >= len(s.stack) {
		return none
	}
	return s.stack[len(s.stack)-1-k]
}

// allowed reports which moves can be made.
func (s *state) allowed() (canShift, canLeft, canRight bool) {
	size := len(s.stack)
	return s.buffer < s.n, size > 0 && (s.buffer < s.n || size == 1), size > 1
}

// apply makes a move that is allowed. The label is that of the arc it draws.
func (s *state) apply(m move, label uint16) {
	if m == shift {
		s.stack = append(s.stack, s.buffer)
		s.buffer++
		return
	}
	child := s.top(0)
	s.stack = s.stack[:len(s.stack)-1]
	c := &s.nodes[child]
	c.label = label
	if m == left {
		if s.buffer == s.n {
			return // the root: its head stays none
		}
		c.head = s.buffer
		h := &s.nodes[s.buffer]
		h.first, h.second = child, h.first
		if h.last == none {
			h.last = child
		}
		h.lefts = min(h.lefts, 254) + 1
		h.leftLabels = h.leftLabels*31 + uint64(label) + 1
		return
	}
	c.head = s.top(0)
	h := &s.nodes[c.head]
	h.last, h.butLast = child, h.last
	if h.first == none {
		h.first = child
	}
	h.rights = min(h.rights, 254) + 1
	h.rightLabels = h.rightLabels*31 + uint64(label) + 1
}
