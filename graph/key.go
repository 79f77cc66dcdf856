package graph

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// The first byte of a key tells what it is. Keys of indexes have the letter of the index.
const (
	kindMeta  = 'm' // name -> what is about the store
	kindNode  = 'n' // number -> encodeValue
	kindText  = 't' // number -> encodeValue of a long one; its kindNode is empty
	kindHash  = 'h' // valueKey -> number
	kindCount = 'c' // number of a predicate -> how many quads have it
	kindLabel = 'k' // number of a label -> how many quads have it, from countedLabel on
	kindNote  = 'b' // key of a note -> note: what is kept beside the graph
)

// longValue is from how many bytes on a node is kept apart: a text between short names
// would have to be unpacked with each of them.
const longValue = 1 << 10

// tuple is a quad as the numbers of its nodes, in the order of quad.Directions: subject,
// predicate, object, label; 0 stands for no label. Within an index it is in the order of
// the index.
type tuple [4]uint32

func (t tuple) get(d quad.Direction) uint32 { return t[d-quad.Subject] }

func compareTuples(a, b tuple) int {
	for i := range a {
		if a[i] != b[i] {
			return cmp.Compare(a[i], b[i])
		}
	}
	return 0
}

// noNode stands for a node that is not in the store. No node has this number.
const noNode = ^uint32(0)

// index is one order in which all quads are kept, as keys without values: a letter and the
// four numbers.
type index struct {
	letter byte
	order  [4]quad.Direction
}

// indexes are chosen so that the quads that have given nodes in any one or two places, but
// a label and an object or predicate, stand together, and what stands in the next
// place is sorted. The first one decides whether a quad is in the store.
var indexes = [...]index{
	{'s', [4]quad.Direction{quad.Subject, quad.Predicate, quad.Object, quad.Label}},
	{'o', [4]quad.Direction{quad.Object, quad.Subject, quad.Predicate, quad.Label}},
	{'p', [4]quad.Direction{quad.Predicate, quad.Subject, quad.Object, quad.Label}},
	{'q', [4]quad.Direction{quad.Predicate, quad.Object, quad.Subject, quad.Label}},
	{'l', [4]quad.Direction{quad.Label, quad.Subject, quad.Predicate, quad.Object}},
}

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

// appendKey appends the key of numbers in the order of the index.
func (x *index) appendKey(dst []byte, t []uint32) []byte {
	dst = append(dst, x.letter)
	for _, n := range t {
		dst = appendNumber(dst, n)
	}
	return dst
}

var errKey = fmt.Errorf("%w: a key of no known form", ErrCorrupt)

// decode undoes appendKey of four numbers.
func (x *index) decode(key []byte) (t tuple, err error) {
	if len(key) == 0 || key[0] != x.letter {
		return t, errKey
	}
	key = key[1:]
	for i := range t {
		n, size := readNumber(key)
		if size == 0 {
			return t, errKey
		}
		t[i], key = n, key[size:]
	}
	if len(key) > 0 {
		return t, errKey
	}
	return t, nil
}

// appendNumber writes a number in one to five bytes so that the bytes sort as the numbers
// do and none is the beginning of another: the ones that the first byte begins with count
// the bytes that follow.
func appendNumber(b []byte, n uint32) []byte {
	switch {
	case n < 1<<7:
		return append(b, byte(n))
	case n < 1<<14:
		return append(b, 0x80|byte(n>>8), byte(n))
	case n < 1<<21:
		return append(b, 0xc0|byte(n>>16), byte(n>>8), byte(n))
	case n < 1<<28:
		return append(b, 0xe0|byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
	}
	return append(b, 0xf0, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
}

// readNumber undoes appendNumber and returns how many bytes it has read, 0 where they are
// no number.
func readNumber(b []byte) (n uint32, size int) {
	if len(b) == 0 {
		return 0, 0
	}
	first := b[0]
	switch {
	case first < 0x80:
		return uint32(first), 1
	case first < 0xc0:
		n, size = uint32(first&0x3f), 2
	case first < 0xe0:
		n, size = uint32(first&0x1f), 3
	case first < 0xf0:
		n, size = uint32(first&0x0f), 4
	case first == 0xf0:
		n, size = 0, 5
	default:
		return 0, 0
	}
	if len(b) < size {
		return 0, 0
	}
	for _, c := range b[1:size] {
		n = n<<8 | uint32(c)
	}
	return n, size
}

// numberKey is the key of what is kept about a node.
func numberKey(kind byte, n uint32) []byte { return appendNumber([]byte{kind}, n) }

func nodeKey(k [12]byte) []byte { return append([]byte{kindHash}, k[:]...) }

// kindBounds are the bounds of all keys of a kind.
func kindBounds(kind byte) *pebble.IterOptions {
	return &pebble.IterOptions{LowerBound: []byte{kind}, UpperBound: []byte{kind + 1}}
}

// prefixEnd is a key after all that have a number, or text, after the prefix.
func prefixEnd(prefix []byte) []byte {
	return append(bytes.Clone(prefix), 0xff)
}

// match is the quads that have given nodes in given places.
type match struct {
	index  *index
	prefix []uint32 // of the tuples, in the order of the index
	rest   tuple    // what the places after it must be, in that order; 0: anything
	varies int      // the place, from 1, that further matches will differ in; 0: nothing is known
}

// newMatch chooses the index that serves the places best. Of several that do it takes one
// where the place sorted comes next; quad.Any leaves that open.
func newMatch(where map[quad.Direction]uint32, sorted quad.Direction) match {
	best, bestScore := match{}, -1
	for i := range indexes {
		x := &indexes[i]
		n := 0
		for n < len(x.order) && where[x.order[n]] != 0 {
			n++
		}
		score := 2 * n
		if n < len(x.order) && x.order[n] == sorted {
			score++
		}
		if score <= bestScore {
			continue
		}
		best, bestScore = match{index: x}, score
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

// exact reports whether all that has the prefix matches.
func (m *match) exact() bool { return m.rest == tuple{} }

// sortedBy reports whether the matches are in order of what they have in a place.
func (m *match) sortedBy(d quad.Direction) bool {
	n := len(m.prefix)
	return n < len(m.index.order) && m.index.order[n] == d
}

// gives reports whether the match has a number in a place.
func (m *match) gives(d quad.Direction) bool {
	i := slices.Index(m.index.order[:], d)
	return i >= 0 && (i < len(m.prefix) || m.rest[i] != 0)
}

// has reports whether a quad's tuple matches.
func (m *match) has(q tuple) bool {
	t := m.index.fromQuad(q)
	return slices.Equal(t[:len(m.prefix)], m.prefix) && m.fits(t)
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
