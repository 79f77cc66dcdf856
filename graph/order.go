package graph

import (
	"cmp"
	"slices"

	"github.com/cayleygraph/quad"
)

// sorter sorts quads into the orders of the indexes. A stable sort by one place keeps the
// order by the others, so that from a list sorted for the first index each other one is a
// sort or two away.
type sorter struct{ list, spare []tuple }

// newSorter sorts a copy of the list.
func newSorter(list []tuple) *sorter {
	return &sorter{slices.Clone(list), make([]tuple, len(list))}
}

// sort puts the list into the order of an index, whatever order it is in.
func (s *sorter) sort(x *index) []tuple {
	for i := len(x.order) - 1; i >= 0; i-- {
		s.by(x.order[i])
	}
	return s.list
}

// resort does the same for a list in the order of the first index: while what follows a
// place stands there in the order it has in the first index, nothing has to be done for it.
func (s *sorter) resort(x *index) []tuple {
	for i := len(x.order) - 1; i >= 0; i-- {
		if !inOrder(x.order[i:]) {
			s.by(x.order[i])
		}
	}
	return s.list
}

// inOrder reports whether places come in the order they have in the first index.
func inOrder(places []quad.Direction) bool {
	return slices.IsSortedFunc(places, func(a, b quad.Direction) int {
		return cmp.Compare(slices.Index(indexes[0].order[:], a), slices.Index(indexes[0].order[:], b))
	})
}

// Digits of a number.
const (
	digitBits = 11
	digits    = 1 << digitBits
)

// fewTuples is up to how many are sorted by comparing.
const fewTuples = 512

// by sorts by one place and leaves those alone that have the same there.
func (s *sorter) by(d quad.Direction) {
	sorted, differ, last := true, uint32(0), uint32(0)
	for i := range s.list {
		n := s.list[i].get(d)
		if i > 0 {
			sorted = sorted && last <= n
			differ |= last ^ n
		}
		last = n
	}
	if sorted {
		return
	}
	if len(s.list) <= fewTuples {
		slices.SortStableFunc(s.list, func(a, b tuple) int { return cmp.Compare(a.get(d), b.get(d)) })
		return
	}
	for shift := 0; shift < 32; shift += digitBits {
		if differ>>shift&(digits-1) == 0 {
			continue
		}
		var at [digits]int // where the next one with a digit goes
		for i := range s.list {
			at[s.list[i].get(d)>>shift&(digits-1)]++
		}
		sum := 0
		for i, n := range at {
			at[i], sum = sum, sum+n
		}
		for i := range s.list {
			digit := s.list[i].get(d) >> shift & (digits - 1)
			s.spare[at[digit]] = s.list[i]
			at[digit]++
		}
		s.list, s.spare = s.spare, s.list
	}
}
