package graph

import (
	"bytes"
	"hash/maphash"
)

// nodeSet numbers nodes from 1 on in the order they are first added. It is a hash table with
// linear probing over one block of bytes: a map of quad.Value would compare interfaces, and
// take a hundred bytes for each node beside its text.
type nodeSet struct {
	seed  maphash.Seed
	slots []slot // a power of two of them, at most half of them taken
	text  []byte // the nodes one after the other
	ends  []int  // of the nodes in text; ends[0] is 0
}

// slot is empty where place is 0.
type slot struct {
	hash  uint32
	place uint32
}

func newNodeSet() *nodeSet {
	return &nodeSet{seed: maphash.MakeSeed(), slots: make([]slot, 256), ends: make([]int, 1)}
}

// len is the greatest number given.
func (s *nodeSet) len() int { return len(s.ends) - 1 }

// bytes returns the n-th node. It is valid until the next add or reset.
func (s *nodeSet) bytes(n uint32) []byte { return s.text[s.ends[n-1]:s.ends[n]] }

// size is about how many bytes the set takes.
func (s *nodeSet) size() int { return len(s.text) + 8*len(s.ends) + 8*len(s.slots) }

// add returns the number of a node, which it copies where it is new.
func (s *nodeSet) add(node []byte) uint32 {
	hash := uint32(maphash.Bytes(s.seed, node))
	mask := uint32(len(s.slots) - 1)
	i := hash & mask
	for ; s.slots[i].place != 0; i = (i + 1) & mask {
		if s.slots[i].hash == hash && bytes.Equal(s.bytes(s.slots[i].place), node) {
			return s.slots[i].place
		}
	}
	s.text = append(s.text, node...)
	s.ends = append(s.ends, len(s.text))
	n := uint32(s.len())
	s.slots[i] = slot{hash, n}
	if 2*int(n) >= len(s.slots) {
		s.grow()
	}
	return n
}

func (s *nodeSet) grow() {
	old := s.slots
	s.slots = make([]slot, 2*len(old))
	mask := uint32(len(s.slots) - 1)
	for _, one := range old {
		if one.place == 0 {
			continue
		}
		i := one.hash & mask
		for s.slots[i].place != 0 {
			i = (i + 1) & mask
		}
		s.slots[i] = one
	}
}

// reset empties the set and keeps its room.
func (s *nodeSet) reset() {
	clear(s.slots)
	s.text, s.ends = s.text[:0], s.ends[:1]
}
