package graph

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"

	"github.com/cayleygraph/quad"
	"go.etcd.io/bbolt"
)

// tuple is a quad as the numbers of its nodes, in the order of quad.Directions: subject,
// predicate, object, label; 0 stands for no label. Within an index it is in the order of
// the index.
type tuple [4]uint32

func (t tuple) get(d quad.Direction) uint32 { return t[d-quad.Subject] }

func compareTuples(a, b tuple) int { return slices.Compare(a[:], b[:]) }

// index is a sorted set of tuples in a bucket of its own. Tuples that stand together are
// packed into one entry, a block: its key is the first tuple, its value what follows, each
// as its difference from the one before. A quad takes some five bytes so, where an entry
// of its own would take forty.
type index struct {
	bucket []byte
	order  [4]quad.Direction
}

// indexes are the orders that quads are kept in. The first one decides whether a quad is
// in the store. New documents have new numbers, so that nearly everything is written at
// the end of an index or of the part of it that belongs to a predicate.
var indexes = [...]index{
	{[]byte("spol"), [4]quad.Direction{quad.Subject, quad.Predicate, quad.Object, quad.Label}},
	{[]byte("lspo"), [4]quad.Direction{quad.Label, quad.Subject, quad.Predicate, quad.Object}},
	{[]byte("opsl"), [4]quad.Direction{quad.Object, quad.Predicate, quad.Subject, quad.Label}},
	{[]byte("psol"), [4]quad.Direction{quad.Predicate, quad.Subject, quad.Object, quad.Label}},
}

// blockTuples is the most tuples in a block. Larger blocks save little space, and looking
// a node up reads a whole one.
const blockTuples = 128

// fromQuad puts a quad's tuple into the order of the index.
func (x *index) fromQuad(q tuple) (t tuple) {
	for i, d := range x.order {
		t[i] = q.get(d)
	}
	return t
}

// toQuad undoes fromQuad.
func (x *index) toQuad(t tuple) (q tuple) {
	for i, d := range x.order {
		q[d-quad.Subject] = t[i]
	}
	return q
}

// change adds tuples to the index or removes them, and returns those that were not there,
// or were. They are sorted, without duplicates, in the order of the index.
func (x *index) change(tx *bbolt.Tx, list []tuple, add bool) (changed []tuple, err error) {
	b := tx.Bucket(x.bucket)
	b.FillPercent = fillPercent
	c := b.Cursor()
	for len(list) > 0 {
		first, next, old, err := x.blockAt(c, list[0])
		if err != nil {
			return changed, err
		}
		n := len(list)
		if next != nil {
			n, _ = slices.BinarySearchFunc(list, keyTuple(next), compareTuples)
		}
		kept, now := mergeTuples(old, list[:n], add)
		list = list[n:]
		changed = append(changed, now...)
		if len(now) == 0 {
			continue
		}
		if first != nil && (len(kept) == 0 || keyTuple(first) != kept[0]) {
			if err := b.Delete(first); err != nil {
				return changed, err
			}
		}
		if err := putBlocks(b, kept, len(old) == 0 || next == nil); err != nil {
			return changed, err
		}
	}
	return changed, nil
}

// blockAt returns the block where t belongs and the key of the one after it; nil where
// there is none. The key is a copy: the bucket will be changed.
func (x *index) blockAt(c *bbolt.Cursor, t tuple) (key, next []byte, tuples []tuple, err error) {
	k, v := seekBlock(c, t)
	if k == nil {
		return nil, nil, nil, nil
	}
	if tuples, err = decodeBlock(nil, k, v); err != nil {
		return nil, nil, nil, err
	}
	key = bytes.Clone(k)
	if n, _ := c.Next(); n != nil {
		next = bytes.Clone(n)
	}
	return key, next, tuples, nil
}

// seekBlock moves to the last block that begins at or before t, or else to the first.
func seekBlock(c *bbolt.Cursor, t tuple) (k, v []byte) {
	key := tupleKey(t)
	k, v = c.Seek(key)
	if bytes.Equal(k, key) {
		return k, v
	}
	if k == nil {
		return c.Last()
	}
	if k, v = c.Prev(); k == nil {
		return c.First()
	}
	return k, v
}

// mergeTuples returns the union of two sorted lists, or the first without the second, and
// what of the second changed the first.
func mergeTuples(old, list []tuple, add bool) (kept, changed []tuple) {
	kept = make([]tuple, 0, len(old)+len(list))
	for _, t := range list {
		for len(old) > 0 && compareTuples(old[0], t) < 0 {
			kept, old = append(kept, old[0]), old[1:]
		}
		known := len(old) > 0 && old[0] == t
		if known {
			old = old[1:]
		}
		if known != add {
			changed = append(changed, t)
		}
		if add {
			kept = append(kept, t)
		}
	}
	return append(kept, old...), changed
}

// putBlocks writes tuples as blocks: full ones at the end of the index, where nothing is
// written between them later, and elsewhere ones of equal size.
func putBlocks(b *bbolt.Bucket, tuples []tuple, atEnd bool) error {
	n := (len(tuples) + blockTuples - 1) / blockTuples
	size := blockTuples
	if !atEnd && n > 0 {
		size = (len(tuples) + n - 1) / n
	}
	for block := range slices.Chunk(tuples, size) {
		if err := b.Put(tupleKey(block[0]), encodeBlock(block)); err != nil {
			return err
		}
	}
	return nil
}

func tupleKey(t tuple) []byte {
	key := make([]byte, 0, 16)
	for _, n := range t {
		key = binary.BigEndian.AppendUint32(key, n)
	}
	return key
}

func keyTuple(key []byte) (t tuple) {
	if len(key) != 16 {
		return t
	}
	for i := range t {
		t[i] = binary.BigEndian.Uint32(key[4*i:])
	}
	return t
}

// encodeBlock writes the tuples after the first. Of each, the place where it differs from
// the one before and by how much make one number (difference times four plus place); the
// numbers after that place are differences too, zigzag since they may be negative.
func encodeBlock(tuples []tuple) []byte {
	out := make([]byte, 0, 6*len(tuples))
	for i := 1; i < len(tuples); i++ {
		last, t := tuples[i-1], tuples[i]
		place := 0
		for t[place] == last[place] {
			place++
		}
		out = binary.AppendUvarint(out, uint64(t[place]-last[place])<<2|uint64(place))
		for j := place + 1; j < len(t); j++ {
			out = binary.AppendVarint(out, int64(t[j])-int64(last[j]))
		}
	}
	return out
}

var errBlock = errors.New("a block of an index is damaged")

// decodeBlock appends the tuples of a block to dst.
func decodeBlock(dst []tuple, key, value []byte) ([]tuple, error) {
	if len(key) != 16 {
		return dst, errBlock
	}
	t := keyTuple(key)
	dst = append(dst, t)
	for len(value) > 0 {
		head, n := binary.Uvarint(value)
		if n <= 0 {
			return dst, errBlock
		}
		value = value[n:]
		place := int(head & 3)
		if head>>2 == 0 || head>>2 > uint64(^t[place]) {
			return dst, errBlock
		}
		t[place] += uint32(head >> 2)
		for j := place + 1; j < len(t); j++ {
			d, n := binary.Varint(value)
			if n <= 0 {
				return dst, errBlock
			}
			value = value[n:]
			t[j] += uint32(d)
		}
		dst = append(dst, t)
	}
	return dst, nil
}

// match is a scan over the quads that have given nodes in given places.
type match struct {
	index  *index
	prefix []uint32 // of the tuples, in the order of the index
	rest   tuple    // what the places after it must be, in that order; 0: anything
}

// noNode stands for a node that is not in the store. No node has this number.
const noNode = ^uint32(0)

// newMatch chooses the index that serves the places best.
func newMatch(where map[quad.Direction]uint32) match {
	best := match{index: &indexes[0]}
	for i := range indexes {
		x := &indexes[i]
		n := 0
		for n < len(x.order) && where[x.order[n]] != 0 {
			n++
		}
		if n <= len(best.prefix) {
			continue
		}
		best = match{index: x}
		for j, d := range x.order {
			if j < n {
				best.prefix = append(best.prefix, where[d])
			} else {
				best.rest[j] = where[d]
			}
		}
	}
	return best
}

// compare tells whether a tuple comes before (-1), in (0) or after (1) the range of the prefix.
func (m *match) compare(t tuple) int { return slices.Compare(t[:len(m.prefix)], m.prefix) }

// has reports whether a quad's tuple matches.
func (m *match) has(q tuple) bool {
	t := m.index.fromQuad(q)
	return m.compare(t) == 0 && m.fits(t)
}

// fits checks the places after the prefix.
func (m *match) fits(t tuple) bool {
	for i, n := range m.rest {
		if n != 0 && n != t[i] {
			return false
		}
	}
	return true
}

// each calls f with matching tuples, in the order of the index, from the one after the given
// or, where it is nil, from the first. It stops when f returns false.
func (m *match) each(tx *bbolt.Tx, after *tuple, f func(t tuple) bool) error {
	var start tuple
	copy(start[:], m.prefix)
	if after != nil {
		start = *after
	}
	c := tx.Bucket(m.index.bucket).Cursor()
	var buf [blockTuples]tuple
	for k, v := seekBlock(c, start); k != nil; k, v = c.Next() {
		if m.compare(keyTuple(k)) > 0 {
			return nil
		}
		block, err := decodeBlock(buf[:0], k, v)
		if err != nil {
			return err
		}
		for _, t := range block {
			switch m.compare(t) {
			case -1:
				continue
			case 1:
				return nil
			}
			if after != nil && compareTuples(t, *after) <= 0 || !m.fits(t) {
				continue
			}
			if !f(t) {
				return nil
			}
		}
	}
	return nil
}

// size returns how many tuples match, and whether that is exact. Many blocks are counted
// as such, not read; very many are not even counted.
func (m *match) size(tx *bbolt.Tx, all int64) (n int64, exact bool, err error) {
	const (
		mostRead    = 512 // tuples
		mostCounted = 1024
	)
	exact = true
	err = m.each(tx, nil, func(tuple) bool {
		n++
		exact = n < mostRead
		return exact
	})
	if err != nil || exact {
		return n, exact, err
	}
	var start tuple
	copy(start[:], m.prefix)
	c := tx.Bucket(m.index.bucket).Cursor()
	blocks := int64(0)
	for k, _ := seekBlock(c, start); k != nil && m.compare(keyTuple(k)) <= 0; k, _ = c.Next() {
		if blocks++; blocks == mostCounted {
			return max(blocks*blockTuples, all/4), false, nil
		}
	}
	return max(n, blocks*blockTuples*3/4), false, nil
}
