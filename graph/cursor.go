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
	from  tuples
	m     match
	at    tuple // where it stands, in the order of the index
	valid bool
	err   error
	skip  map[uint32]bool // predicates whose quads are passed over, unless the match gives the predicate
}

// tuples is a store's part of a cursor. Both methods return the tuple in the order of the
// match's index, and false after the last one.
type tuples interface {
	// seek moves to the first tuple of a match that has least or a greater number in the
	// place after the prefix. The match may change once seek has returned.
	seek(ctx context.Context, m *match, least uint32) (tuple, bool, error)
	next(ctx context.Context) (tuple, bool, error)
	close()
}

// first moves to the first quad of m.
func (c *cursor) first(ctx context.Context, m match) bool {
	c.m = m
	return c.seek(ctx, 0)
}

// seek moves to the first quad that has n or a greater number in the place after the prefix.
func (c *cursor) seek(ctx context.Context, n uint32) bool {
	c.valid = false
	return c.err == nil && c.stand(c.from.seek(ctx, &c.m, n)) && c.pass(ctx)
}

// next moves to the next quad.
func (c *cursor) next(ctx context.Context) bool {
	return c.valid && c.stand(c.from.next(ctx)) && c.pass(ctx)
}

// pass goes on to the first quad that is not passed over.
func (c *cursor) pass(ctx context.Context) bool {
	if len(c.skip) > 0 && !c.m.gives(quad.Predicate) {
		for c.valid && c.skip[c.quad().get(quad.Predicate)] {
			c.stand(c.from.next(ctx))
		}
	}
	return c.valid
}

func (c *cursor) stand(at tuple, ok bool, err error) bool {
	c.at, c.valid, c.err = at, ok && err == nil, err
	return c.valid
}

// node is the number in the place after the prefix, which the matches are sorted by.
func (c *cursor) node() uint32 { return c.at[len(c.m.prefix)] }

// quad is where the cursor stands.
func (c *cursor) quad() tuple { return c.m.index.toQuad(c.at) }

func (c *cursor) close() error {
	c.from.close()
	c.valid = false
	return c.err
}

// diskTuples are the tuples of a diskStore.
type diskTuples struct {
	s      *diskStore
	it     *pebble.Iterator
	m      match
	prefix []byte // of the keys that match
	key    []byte // scratch
}

func (s *diskStore) cursor() *cursor { return &cursor{from: &diskTuples{s: s}} }

func (c *diskTuples) seek(ctx context.Context, m *match, least uint32) (tuple, bool, error) {
	c.m = *m
	c.prefix = m.index.appendKey(c.prefix[:0], m.prefix)
	key := c.prefix
	if least > 0 {
		c.key = appendNumber(append(c.key[:0], c.prefix...), least)
		key = c.key
	}
	if c.it == nil {
		var err error
		if c.it, err = c.s.iterator(nil); err != nil {
			return tuple{}, false, err
		}
	}
	return c.settle(ctx, c.it.SeekGE(key))
}

func (c *diskTuples) next(ctx context.Context) (tuple, bool, error) {
	return c.settle(ctx, c.it.Next())
}

// settle goes on to the first key that matches.
func (c *diskTuples) settle(ctx context.Context, more bool) (at tuple, ok bool, err error) {
	for passed := 1; more; passed++ {
		key := c.it.Key()
		if !bytes.HasPrefix(key, c.prefix) {
			return at, false, nil
		}
		rest := key[len(c.prefix):]
		copy(at[:], c.m.prefix)
		for i := len(c.m.prefix); i < len(at); i++ {
			n, size := readNumber(rest)
			if size == 0 {
				return at, false, errKey
			}
			at[i], rest = n, rest[size:]
		}
		if c.m.fits(at) {
			return at, true, nil
		}
		if passed%1024 == 0 && ctx.Err() != nil {
			return at, false, ctx.Err()
		}
		more = c.it.Next()
	}
	return at, false, damaged(c.it.Error())
}

func (c *diskTuples) close() {
	if c.it != nil {
		c.s.release(c.it)
		c.it = nil
	}
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
	o.varies = o.place + 1
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

// objectsOf reads by a cursor, which it closes, what a subject's property points to, once for
// each quad. Subject and property are numbers of nodes, of which value returns the values.
func objectsOf(ctx context.Context, c *cursor, subject, property uint32, value func(uint32) (quad.Value, error)) (out []quad.Value, err error) {
	defer c.close()
	m := newMatch(map[quad.Direction]uint32{quad.Subject: subject, quad.Predicate: property}, quad.Object)
	for more := c.first(ctx, m); more; more = c.next(ctx) {
		v, err := value(c.node())
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, c.err
}
