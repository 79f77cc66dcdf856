package graph

import (
	"bytes"
	"context"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// cursor reads the quads of a match in the order of its index. It can be moved to another
// match; it has to be closed, or else is when the store is written to or closed (see
// diskStore.sweep).
type cursor struct {
	s      *diskStore
	it     *pebble.Iterator
	m      match
	prefix []byte // of the keys that match
	key    []byte // scratch
	at     tuple  // where it stands, in the order of the index
	valid  bool
	err    error
}

func (s *diskStore) cursor() *cursor { return &cursor{s: s} }

// first moves to the first quad of m.
func (c *cursor) first(ctx context.Context, m match) bool {
	c.m = m
	c.prefix = m.index.appendKey(c.prefix[:0], m.prefix)
	return c.seekKey(ctx, c.prefix)
}

// seek moves to the first quad that has n or a greater number in the place after the prefix.
func (c *cursor) seek(ctx context.Context, n uint32) bool {
	c.key = appendNumber(append(c.key[:0], c.prefix...), n)
	return c.seekKey(ctx, c.key)
}

func (c *cursor) seekKey(ctx context.Context, key []byte) bool {
	c.valid = false
	if c.err != nil {
		return false
	}
	if c.it == nil {
		if c.it, c.err = c.s.iterator(nil); c.err != nil {
			return false
		}
	}
	return c.settle(ctx, c.it.SeekGE(key))
}

// next moves to the next quad.
func (c *cursor) next(ctx context.Context) bool {
	if !c.valid {
		return false
	}
	c.valid = false
	return c.settle(ctx, c.it.Next())
}

// settle goes on to the first key that matches.
func (c *cursor) settle(ctx context.Context, more bool) bool {
	for passed := 1; more; passed++ {
		key := c.it.Key()
		if !bytes.HasPrefix(key, c.prefix) {
			return false
		}
		rest := key[len(c.prefix):]
		copy(c.at[:], c.m.prefix)
		for i := len(c.m.prefix); i < len(c.at); i++ {
			n, size := readNumber(rest)
			if size == 0 {
				c.err = errKey
				return false
			}
			c.at[i], rest = n, rest[size:]
		}
		if c.m.fits(c.at) {
			c.valid = true
			return true
		}
		if passed%1024 == 0 && ctx.Err() != nil {
			c.err = ctx.Err()
			return false
		}
		more = c.it.Next()
	}
	c.err = c.it.Error()
	return false
}

// node is the number in the place after the prefix, which the matches are sorted by.
func (c *cursor) node() uint32 { return c.at[len(c.m.prefix)] }

// quad is where the cursor stands.
func (c *cursor) quad() tuple { return c.m.index.toQuad(c.at) }

func (c *cursor) close() error {
	if c.it != nil {
		c.s.release(c.it)
		c.it = nil
	}
	c.valid = false
	return c.err
}

// openMatch is a match in which one place is filled in again and again.
type openMatch struct {
	match
	place int // of the open number, in the order of the index
	never uint32
}

// newOpenMatch leaves the place d open. fixed is what d must be where where says so
// already.
func newOpenMatch(where map[quad.Direction]uint32, d quad.Direction, sorted quad.Direction) openMatch {
	with := make(map[quad.Direction]uint32, len(where)+1)
	for dir, n := range where {
		with[dir] = n
	}
	with[d] = 1
	o := openMatch{match: newMatch(with, sorted), never: where[d]}
	o.place = slices.Index(o.index.order[:], d)
	return o
}

// with fills the open place in; ok is false where nothing can match.
func (o *openMatch) with(n uint32) (m match, ok bool) {
	if o.never != 0 && o.never != n {
		return match{}, false
	}
	if o.place < len(o.prefix) {
		o.prefix[o.place] = n
	} else {
		o.rest[o.place] = n
	}
	return o.match, true
}
