package lemma

import (
	"maps"
	"slices"

	"kg/extract/model"
)

// numbers holds a number for each of its keys.
type numbers struct {
	keys   *model.Words
	values []uint16
}

// newNumbers returns the numbers in the order of their keys.
func newNumbers(m map[string]uint16) *numbers {
	keys := slices.Sorted(maps.Keys(m))
	n := &numbers{keys: model.NewWords(keys)}
	for _, k := range keys {
		n.values = append(n.values, m[k])
	}
	return n
}

// of returns the number of a key; ok is false when there is no such key.
func (n *numbers) of(key []byte) (v uint16, ok bool) {
	if i := n.keys.Find(key); i >= 0 {
		return n.values[i], true
	}
	return 0, false
}

func (n *numbers) write(w *model.Writer) {
	w.Uint(uint64(n.keys.Len()))
	for i := range n.keys.Len() {
		w.String(n.keys.At(i))
	}
	for _, v := range n.values {
		w.Uint(uint64(v))
	}
}

// readNumbers reads numbers below limit.
func readNumbers(r *model.Reader, limit int) *numbers {
	n := &numbers{keys: r.Words()}
	n.values = make([]uint16, n.keys.Len())
	for i := range n.values {
		v := r.Uint()
		if v >= uint64(limit) {
			r.Fail("number out of range")
			break
		}
		n.values[i] = uint16(v)
	}
	return n
}
