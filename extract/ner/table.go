package ner

import "math/bits"

// table maps 32-bit keys to their index by open addressing: one array, half empty, no
// pointers.
type table struct {
	slots []slot
	shift uint
}

type slot struct {
	key   uint32
	index int32 // from 1; 0 in an empty slot
}

// newTable maps each key to its place in keys; of equal keys the first counts.
func newTable(keys []uint32) table {
	size := bits.Len(uint(len(keys))) + 1
	t := table{slots: make([]slot, 1<<size), shift: uint(32 - size)}
	for i, k := range keys {
		at := t.home(k)
		for t.slots[at].index != 0 && t.slots[at].key != k {
			at = (at + 1) & uint32(len(t.slots)-1)
		}
		if t.slots[at].index == 0 {
			t.slots[at] = slot{k, int32(i + 1)}
		}
	}
	return t
}

func (t *table) home(key uint32) uint32 { return key * 0x9E3779B1 >> t.shift }

// find returns the index of a key, or -1.
func (t *table) find(key uint32) int {
	for at := t.home(key); ; at = (at + 1) & uint32(len(t.slots)-1) {
		s := t.slots[at]
		if s.index == 0 {
			return -1
		}
		if s.key == key {
			return int(s.index - 1)
		}
	}
}

// keysByIndex returns the n keys in the order of their indices.
func (t *table) keysByIndex(n int) []uint32 {
	keys := make([]uint32, n)
	for _, s := range t.slots {
		if s.index != 0 {
			keys[s.index-1] = s.key
		}
	}
	return keys
}

// mix spreads the bits of a hash (the finaliser of SplitMix64).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// fold reduces a hash to a key.
func fold(x uint64) uint32 { return uint32(mix(x) >> 32) }
