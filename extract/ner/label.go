package ner

import "kg"

// Types are the types of names the model tells apart, in the order of its labels.
var Types = [...]kg.EntityType{kg.Person, kg.Organization, kg.Place, kg.Group, kg.Event, kg.Work}

// A label says whether a token is outside names (0), or the beginning, inside, last or
// only token of a name of a type: 1+4*type+position (the BILOU scheme of Ratinov & Roth
// 2009, "Design challenges and misconceptions in named entity recognition").
const (
	begin = iota
	inside
	last
	unit
)

const labels = 1 + 4*len(Types)

// labelSet is a set of labels, one bit each.
type labelSet uint32

func labelOf(typ, position int) int { return 1 + 4*typ + position }

// spanLabels returns the label of each position of a name of n tokens at its i-th token.
func spanPosition(i, n int) int {
	switch {
	case n == 1:
		return unit
	case i == 0:
		return begin
	case i == n-1:
		return last
	}
	return inside
}

// continues reports whether a name goes on after the label.
func continues(label int) bool {
	return label > 0 && ((label-1)%4 == begin || (label-1)%4 == inside)
}

// opens reports whether the label can follow the end of a name or no name.
func opens(label int) bool {
	return label == 0 || (label-1)%4 == begin || (label-1)%4 == unit
}

// follows reports whether label b can come after label a.
func follows(a, b int) bool {
	if continues(a) {
		return !opens(b) && (a-1)/4 == (b-1)/4
	}
	return opens(b)
}

// predecessors lists, for each label, the labels that can come before it.
var predecessors = func() (p [labels][]uint8) {
	for b := range p {
		for a := range labels {
			if follows(a, b) {
				p[b] = append(p[b], uint8(a))
			}
		}
	}
	return p
}()
