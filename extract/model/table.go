package model

import "iter"

// Table maps 32-bit keys, which are hashes, to numbers other than 0.
//
// It is an ordered hash table (Amble & Knuth 1974) with linear probing: every key has a
// home in proportion to its size, and the keys stand in ascending order, each in its home
// or as near behind it as it can. So sorted keys fill the table in one pass from front to
// back, a search for a key that is not there ends at the first larger one, and neither
// leaves the neighbourhood. A Table that is no longer added to is safe for concurrent use.
type Table struct {
	slots []slot // the last one is empty
	homes uint64
	next  int // first free slot behind the last key
	last  uint32
}

// slot holds a key and its number, or, empty, two zeros.
type slot struct{ key, value uint32 }

// NewTable returns a table for n keys; it takes 12 bytes for each.
func NewTable(n int) *Table {
	homes := n + n/2 + 1
	return &Table{slots: make([]slot, homes+16), homes: uint64(homes)}
}

func (t *Table) home(key uint32) int { return int(uint64(key) * t.homes >> 32) }

// Add adds a key, which must be larger than the one added before it, and a number other
// than 0. It returns false, and does nothing, when they are not.
func (t *Table) Add(key, value uint32) bool {
	if t.next > 0 && key <= t.last || value == 0 {
		return false
	}
	at := max(t.home(key), t.next)
	for at >= len(t.slots)-1 {
		t.slots = append(t.slots, slot{})
	}
	t.slots[at] = slot{key, value}
	t.next, t.last = at+1, key
	return true
}

// Find returns the number of a key, 0 when it has none.
func (t *Table) Find(key uint32) uint32 { return t.search(key, t.slots[t.home(key)]) }

// search goes on from the slot at the home of a key.
func (t *Table) search(key uint32, s slot) uint32 {
	for at := t.home(key); s.value != 0 && s.key < key; {
		at++
		s = t.slots[at]
	}
	if s.key != key {
		return 0
	}
	return s.value
}

// Batch is the number of keys that [Table.FindAll] looks up side by side.
const Batch = 64

// FindAll finds the numbers of the keys, of which there are at most [Batch], and returns
// those found in the order of the keys. Nearly all the time of a lookup goes to waiting for
// memory; so all lookups are begun before the first is ended, and the waits overlap.
func (t *Table) FindAll(keys []uint32, found *[Batch]uint32) []uint32 {
	var slots [Batch]slot
	for i, k := range keys {
		slots[i] = t.slots[t.home(k)]
	}
	n := 0
	for i, k := range keys {
		if v := t.search(k, slots[i]); v != 0 {
			found[n] = v
			n++
		}
	}
	return found[:n]
}

// All returns the keys in ascending order with their numbers.
func (t *Table) All() iter.Seq2[uint32, uint32] {
	return func(yield func(key, value uint32) bool) {
		for _, s := range t.slots {
			if s.value != 0 && !yield(s.key, s.value) {
				return
			}
		}
	}
}
