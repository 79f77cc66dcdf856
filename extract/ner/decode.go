package ner

import "kg/extract/perceptron"

// weights score the labels of a token by its features, and each label after each other.
type weights struct {
	emissions   *perceptron.Model         // its classes are the labels
	transitions [labels + 1][labels]int32 // row labels: the start of the sentence
}

// unitsPerNat is the scale of the weights: so many units are a factor of e in likelihood.
const unitsPerNat = 64

// emit adds up the weights of a token's features, which are given by their keys.
func (w *weights) emit(keys []uint32, scores *[labels]int32) {
	*scores = [labels]int32{}
	w.emissions.ScoreKeys(keys, scores[:])
}

// lattice is the table of the best paths through a sentence.
type lattice struct {
	back [][labels]uint8
	path []uint8
}

// minimum is below any score a path can have, with room to add to it.
const minimum = -1 << 28

// decode returns the best sequence of labels (Viterbi). emissions are overwritten.
func (v *lattice) decode(emissions [][labels]int32, transitions *[labels + 1][labels]int32) []uint8 {
	n := len(emissions)
	if n == 0 {
		return nil
	}
	v.back = grow(v.back, n)
	v.path = grow(v.path, n)
	for i := range n {
		var next [labels]int32
		for l := range labels {
			next[l] = minimum
			if i == n-1 && continues(l) {
				continue
			}
			if i == 0 {
				if opens(l) {
					next[l] = transitions[labels][l] + emissions[0][l]
				}
				continue
			}
			at, top := uint8(0), int32(minimum)
			for _, p := range predecessors[l] {
				if s := emissions[i-1][p] + transitions[p][l]; s > top {
					top, at = s, p
				}
			}
			if top > minimum/2 {
				next[l] = top + emissions[i][l]
				v.back[i][l] = at
			}
		}
		emissions[i] = next
	}
	at, top := 0, int32(minimum)
	for l, s := range emissions[n-1] {
		if s > top {
			at, top = l, s
		}
	}
	for i := n - 1; i >= 0; i-- {
		v.path[i] = uint8(at)
		at = int(v.back[i][at])
	}
	return v.path
}

// grow returns a slice of length n, reusing the memory of s where it suffices.
func grow[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n, n+n/2)
	}
	return s[:n]
}
