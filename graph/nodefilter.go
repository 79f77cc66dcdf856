package graph

import (
	"encoding/binary"
	"sync/atomic"

	"github.com/cayleygraph/quad"
)

// nodeFilter is a Bloom filter over the keys of all nodes of a store. Most of what a build
// looks up is new, and to learn that from the engine means to ask the filter of each table
// that may have it. It is blocked: all bits of a node are within one line of the
// processor's cache (Putze, Sanders, Singler: Cache-, Hash- and Space-Efficient Bloom Filters,
// 2007). Nodes that were removed stay in it, which costs a lookup. It is read while it is
// added to.
type nodeFilter struct {
	blocks [][8]uint64
	room   int64 // nodes it may have
}

// Bits of a filter: about one in two hundred of the nodes that are not there passes.
const (
	filterBits  = 12 // a node
	filterProbe = 6  // of them set
)

func newNodeFilter(room int64) *nodeFilter {
	return &nodeFilter{blocks: make([][8]uint64, room*filterBits/512+1), room: room}
}

// place returns the block of a key and the bits that are set in it, nine for each: a key is
// part of a SHA-256, as random as can be.
func (f *nodeFilter) place(key *[12]byte) (block *[8]uint64, at uint64) {
	n := uint64(binary.LittleEndian.Uint32(key[:])) * uint64(len(f.blocks)) >> 32
	return &f.blocks[n], binary.LittleEndian.Uint64(key[4:])
}

func (f *nodeFilter) add(key *[12]byte) {
	block, at := f.place(key)
	for range filterProbe {
		atomic.OrUint64(&block[at>>6&7], 1<<(at&63))
		at >>= 9
	}
}

// mayHave returns false only for what was not added.
func (f *nodeFilter) mayHave(key *[12]byte) bool {
	block, at := f.place(key)
	for range filterProbe {
		if atomic.LoadUint64(&block[at>>6&7])&(1<<(at&63)) == 0 {
			return false
		}
		at >>= 9
	}
	return true
}

// mayHave implements keeper.
func (s *diskStore) mayHave(v quad.Value) bool {
	f := s.filter.Load()
	if f == nil {
		return true
	}
	b, err := encodeValue(v)
	if err != nil {
		return false
	}
	key := valueKey(b)
	return f.mayHave(&key)
}

// leastFiltered is from how many unknown nodes of a transaction on a filter is thought of.
const leastFiltered = 1000

// prepareFilter makes a filter of all nodes where many are to be looked up, compared with
// those that there are, or one with more room. It takes at most an eighth of the memory; a
// store that has more nodes goes without. The caller has s.writing.
func (s *diskStore) prepareFilter(unknown int) error {
	nodes, most := s.sizes.nodes+int64(unknown), s.memory/8*8/filterBits
	f := s.filter.Load()
	switch {
	case f != nil && nodes <= f.room:
		return nil
	case nodes > most:
		s.filter.Store(nil)
		return nil
	case f == nil && int64(unknown) < s.sizes.nodes/8:
		return nil // not worth reading all of them
	}
	f = newNodeFilter(min(2*nodes, most))
	it, err := s.iterator(kindBounds(kindHash))
	if err != nil {
		return err
	}
	defer s.release(it)
	for ok := it.First(); ok; ok = it.Next() {
		key := it.Key()[1:]
		if len(key) != 12 {
			return errKey
		}
		f.add((*[12]byte)(key))
	}
	if err := damaged(it.Error()); err != nil {
		return err // what has read half of them would make nodes twice
	}
	s.filter.Store(f)
	return nil
}
