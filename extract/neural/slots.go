package neural

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"kg/extract/neural/gemm"
)

// A word has one subject and one object at most; in English treebanks no exception is found
// but the outer subject of a clause that is a predicate ("the problem is that ..."). Heads
// and relations are decided word by word, which knows nothing of that, so that a title and
// the name after it can both become the subject. mend takes such trees back to the best ones
// near by that are allowed.

// slot is what only one dependent of a word can be.
type slot uint8

const (
	noSlot slot = iota
	subjectSlot
	objectSlot
	slots
)

// slotOf returns the slot that a relation fills.
func slotOf(relation string) slot {
	base, sub, _ := strings.Cut(relation, ":")
	switch {
	case sub == "outer":
		return noSlot
	case base == "nsubj" || base == "csubj":
		return subjectSlot
	case base == "obj" || base == "ccomp":
		return objectSlot
	}
	return noSlot
}

// alternatives is the number of other heads that a word is tried under.
const alternatives = 4

// What is mended in a sentence at most, and how many words that compete for a slot are looked at:
// sentences people write have a few conflicts; "said said said ..." has one a word, and each costs
// the square of its length.
const (
	maxConflicts = 256
	maxRivals    = 4
)

// mender finds and settles conflicts; its buffers serve one sentence after the other.
type mender struct {
	nets       committee
	each       []activations
	at         place     // of the sentence
	scores     []float32 // of heads, see scoreArcs
	stride     int
	heads      []int32 // of words; 0: the root, words from 1
	relations  []int   // of words
	holders    []int32 // by head and slot, the number of words there
	candidates []int32
}

// mend changes heads and relations until no word has two subjects or two objects, or maxConflicts
// have been settled. Of those that compete the one leaves whose next best place costs least: in
// sums of the logarithms of what the networks think of a head and of the relation to it.
func (m *mender) mend() {
	for range min(len(m.heads), maxConflicts) {
		word, ok := m.conflict()
		if !ok || !m.settle(m.heads[word], m.slot(word)) {
			return
		}
	}
}

func (m *mender) slot(word int) slot { return m.nets[0].slots[m.relations[word]] }

// conflict returns a word whose slot another has, too.
func (m *mender) conflict() (word int, ok bool) {
	m.holders = grow(m.holders, (len(m.heads)+1)*int(slots))
	clear(m.holders)
	for i, h := range m.heads {
		s := m.slot(i)
		if s == noSlot || h == 0 {
			continue
		}
		at := int(h)*int(slots) + int(s)
		if m.holders[at]++; m.holders[at] > 1 {
			word, ok = i, true
		}
	}
	return word, ok
}

// settle moves one of the words that fill a slot of a head; false when none has a place.
func (m *mender) settle(head int32, s slot) bool {
	least, mover := math.Inf(1), -1
	var to int32
	var as int
	rivals := 0
	for i := range m.heads {
		if m.heads[i] != head || m.slot(i) != s {
			continue
		}
		if rivals++; rivals > maxRivals {
			break
		}
		h, relation, loss := m.elsewhere(i)
		if loss < least {
			least, mover, to, as = loss, i, h, relation
		}
	}
	if mover < 0 {
		return false
	}
	m.heads[mover], m.relations[mover] = to, as
	return true
}

// elsewhere returns the best head and relation for a word that keep it from the slot that it
// has and from those that others have, and what is lost by them.
func (m *mender) elsewhere(word int) (head int32, relation int, loss float64) {
	row := m.scores[word*m.stride : word*m.stride+len(m.heads)+1]
	current := m.heads[word]
	m.candidates = append(m.candidates[:0], current)
	for h := 1; h < len(row); h++ {
		if h := int32(h); h != current && !m.below(h, word) {
			m.candidates = append(m.candidates, h)
		}
	}
	slices.SortStableFunc(m.candidates[1:], func(a, b int32) int { return cmp.Compare(row[b], row[a]) })
	arcs, best := logSum(row), math.Inf(-1)
	var now float64
	for _, h := range m.candidates[:min(len(m.candidates), 1+alternatives)] {
		labels := m.nets.scoreRelation(m.each, m.at, word, h)
		norm := float64(row[h]) - arcs - logSum(labels)
		if h == current {
			now = norm + float64(labels[m.relations[word]])
		}
		for l, score := range labels {
			s := m.nets[0].slots[l]
			if s != noSlot && (h == current && s == m.slot(word) || m.holders[int(h)*int(slots)+int(s)] > 0) {
				continue
			}
			if v := norm + float64(score); v > best {
				head, relation, best = h, l, v
			}
		}
	}
	return head, relation, now - best
}

// below reports whether word h (from 1) is word or depends on it.
func (m *mender) below(h int32, word int) bool {
	for ; h > 0; h = m.heads[h-1] {
		if int(h)-1 == word {
			return true
		}
	}
	return false
}

// logSum returns the logarithm of the sum of the exponentials of scores.
func logSum(scores []float32) float64 {
	top := float64(slices.Max(scores))
	sum := 0.0
	for _, s := range scores {
		sum += math.Exp(float64(s) - top)
	}
	return top + math.Log(sum)
}

// scoreRelation returns the scores of the labels for one word of a sentence and one head
// (0: the root), in memory that the next call takes.
func (n *network) scoreRelation(a *activations, sentence, word int, head int32) []float32 {
	w, k := n.heads.Width(), n.relWidth
	a.dependents.Reset(1, k)
	a.dependents.Set(0, a.heads[(a.starts[sentence]+word)*w+n.arcWidth:])
	a.relation = product(a.relation, n.relation, &a.dependents, 1)
	_, size := gemm.Panels(k, len(n.rels))
	return n.labelScores(a, sentence, a.relation, size, int(head))
}
