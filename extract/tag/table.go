package tag

import (
	"maps"
	"slices"

	"kg/extract/model"
)

// lists holds a list of numbers for each of its keys.
type lists struct {
	keys   *model.Words
	ends   []uint32 // of each key's list in values
	values []uint16
}

// newLists returns the lists in the order of their keys.
func newLists(m map[string][]uint16) *lists {
	keys := slices.Sorted(maps.Keys(m))
	l := &lists{keys: model.NewWords(keys)}
	for _, k := range keys {
		l.values = append(l.values, m[k]...)
		l.ends = append(l.ends, uint32(len(l.values)))
	}
	return l
}

// of returns the list of a key, nil when there is no such key. It must not be changed.
func (l *lists) of(key []byte) []uint16 {
	if i := l.keys.Find(key); i >= 0 {
		return l.at(i)
	}
	return nil
}

func (l *lists) at(i int) []uint16 {
	start := uint32(0)
	if i > 0 {
		start = l.ends[i-1]
	}
	return l.values[start:l.ends[i]]
}

func (l *lists) write(w *model.Writer) {
	writeKeys(w, l.keys)
	for i := range l.ends {
		writeList(w, l.at(i))
	}
}

func writeList(w *model.Writer, list []uint16) {
	w.Uint(uint64(len(list)))
	for _, v := range list {
		w.Uint(uint64(v))
	}
}

// readLists reads lists of numbers below n.
func readLists(r *model.Reader, n int) *lists {
	l := &lists{keys: r.Words()}
	for range l.keys.Len() {
		l.readList(r, n)
	}
	return l
}

// readList reads the list of the next key.
func (l *lists) readList(r *model.Reader, n int) {
	for range r.Count() {
		v := r.Uint()
		if v >= uint64(n) {
			r.Fail("number out of range")
			return
		}
		l.values = append(l.values, uint16(v))
	}
	l.ends = append(l.ends, uint32(len(l.values)))
}

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
	writeKeys(w, n.keys)
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

func writeKeys(w *model.Writer, keys *model.Words) {
	w.Uint(uint64(keys.Len()))
	for i := range keys.Len() {
		w.String(keys.At(i))
	}
}
