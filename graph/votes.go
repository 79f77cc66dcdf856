package graph

import (
	"cmp"
	"slices"
)

// votes counts texts of a kind. They are a list: most nodes have one name and one type, for
// which a map takes ten times the memory, and there are millions of nodes.
type votes[T ~string] []vote[T]

type vote[T ~string] struct {
	text T
	n    int
}

// add gives a text one more vote.
func (v *votes[T]) add(text T) {
	for i := range *v {
		if (*v)[i].text == text {
			(*v)[i].n++
			return
		}
	}
	// One more than there are: append would make room for eight of them.
	*v = append(slices.Grow(*v, growth(len(*v))), vote[T]{text, 1})
}

// growth is by how much a list of some length grows.
func growth(n int) int {
	if n < 4 {
		return 1
	}
	return n / 2
}

func (v votes[T]) has(text T) bool {
	return slices.ContainsFunc(v, func(w vote[T]) bool { return w.text == text })
}

// most returns the text with most votes; of several the longest, then the first. It is "" where
// there is none.
func (v votes[T]) most() T {
	var best vote[T]
	for _, w := range v {
		if w.beats(best) {
			best = w
		}
	}
	return best.text
}

func (v vote[T]) beats(w vote[T]) bool {
	return cmp.Or(cmp.Compare(v.n, w.n), cmp.Compare(len(v.text), len(w.text)), cmp.Compare(w.text, v.text)) > 0
}
