package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	mathbits "math/bits"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// FsckInfo is what Fsck has looked at.
type FsckInfo struct {
	Quads, Nodes int64
	Problems     int
}

// Fsck checks the store's files: the checksums of all blocks, that each index has the same
// quads, that nodes and the keys they are found by belong together, that every node of a
// quad is there and no other, that what is counted is right, and that names are found. It reports every problem in
// one line; the error is for what kept it from looking. Verify checks what is said by
// claims against their texts.
func (s *Store) Fsck(ctx context.Context, report func(problem string)) (FsckInfo, error) {
	if err := s.rlock(ctx); err != nil {
		return FsckInfo{}, err
	}
	defer s.mu.RUnlock()
	info, err := s.qs.fsck(ctx, report)
	if err != nil {
		return info, err
	}
	tell := func(format string, args ...any) {
		info.Problems++
		report(fmt.Sprintf(format, args...))
	}
	if err = s.fsckNames(ctx, tell); errors.Is(err, ErrCorrupt) {
		tell("%v", err)
		err = nil
	}
	return info, err
}

// fsckNames checks that each name is found in small letters, and nothing else is.
func (s *Store) fsckNames(ctx context.Context, tell func(format string, args ...any)) error {
	var keys []string
	has := false
	err := s.qs.notes(ctx, []string{noteName, noteNamed}, allNotes, func(i int, key string, _ []byte) error {
		if i == 0 {
			keys = append(keys, key)
		} else {
			has = true
		}
		return nil
	})
	if err != nil || !has {
		return err // of a version that kept no names
	}
	var names, found bits
	properties, err := s.qs.RefsOf(ctx, []quad.Value{nameProperties[0], nameProperties[1], nameProperties[2]})
	if err != nil {
		return err
	}
	for _, r := range properties {
		if p, ok := r.(nodeRef); ok {
			err := scan(ctx, s.qs, newMatch(map[quad.Direction]uint32{quad.Predicate: uint32(p)}, quad.Object), func(q tuple) error {
				names.set(q.get(quad.Object))
				return nil
			})
			if err != nil {
				return err
			}
		}
	}
	for part := range slices.Chunk(keys, 1000) {
		values := make([]quad.Value, len(part))
		for i, key := range part {
			_, name, _ := strings.Cut(key, "\x00")
			values[i] = quad.String(name)
		}
		refs, err := s.qs.RefsOf(ctx, values)
		if err != nil {
			return err
		}
		for i, r := range refs {
			n, _ := r.(nodeRef)
			folded, name, _ := strings.Cut(part[i], "\x00")
			if folded != foldName(name) || !names.has(uint32(n)) {
				tell("name %q: found as %q, but nothing is called so", name, folded)
				continue
			}
			found.set(uint32(n))
		}
	}
	for i := range names {
		for left := names[i] &^ found.word(i); left != 0; left &= left - 1 {
			v, err := s.qs.value(uint32(64*i + mathbits.TrailingZeros64(left)))
			if err != nil {
				return err
			}
			if _, indexed := nameNote(&quad.Quad{Predicate: rdfsLabel, Object: v}); indexed {
				tell("name %v: not found in small letters", v)
			}
		}
	}
	return nil
}

func (s *diskStore) fsck(ctx context.Context, report func(problem string)) (FsckInfo, error) {
	f := fsck{ctx: ctx, s: s}
	f.tell = func(format string, args ...any) {
		f.info.Problems++
		report(fmt.Sprintf(format, args...))
	}
	for _, step := range []func() error{f.nodes, f.quads, f.counts, f.others} {
		if err := step(); err != nil {
			if errors.Is(err, ErrCorrupt) {
				f.tell("%v", err)
				continue
			}
			return f.info, err
		}
	}
	return f.info, nil
}

type fsck struct {
	ctx  context.Context
	s    *diskStore
	tell func(format string, args ...any)
	info FsckInfo

	known, used bits
	predicates  map[uint32]int64
	labels      map[uint32]int64
}

// bits is a set of numbers of nodes.
type bits []uint64

func (b *bits) set(n uint32) {
	for int(n/64) >= len(*b) {
		*b = append(*b, 0)
	}
	(*b)[n/64] |= 1 << (n % 64)
}

// word returns the i-th 64 bits.
func (b bits) word(i int) uint64 {
	if i >= len(b) {
		return 0
	}
	return b[i]
}

func (b bits) has(n uint32) bool { return int(n/64) < len(b) && b[n/64]&(1<<(n%64)) != 0 }

// scan calls f with all keys of a kind.
func (f *fsck) scan(kind byte, do func(key, value []byte) error) error {
	it, err := f.s.iterator(kindBounds(kind))
	if err != nil {
		return err
	}
	defer f.s.release(it)
	n := 0
	for ok := it.First(); ok; ok = it.Next() {
		if n++; n%4096 == 0 && f.ctx.Err() != nil {
			return f.ctx.Err()
		}
		if err := do(it.Key()[1:], it.Value()); err != nil {
			return err
		}
	}
	return damaged(it.Error())
}

// nodes checks that each node can be read and is found by its value.
func (f *fsck) nodes() error {
	err := f.scan(kindNode, func(key, value []byte) error {
		n, size := readNumber(key)
		if size != len(key) || n == 0 {
			f.tell("node: the key %x is no number", key)
			return nil
		}
		f.info.Nodes++
		f.known.set(n)
		b := value
		if len(b) == 0 {
			var err error
			if b, err = f.s.get(numberKey(kindText, n)); err != nil {
				return err
			}
			if len(b) < longValue {
				f.tell("node %d: its text is missing", n)
				return nil
			}
		}
		if _, err := decodeValue(b); err != nil {
			f.tell("node %d: %v", n, err)
			return nil
		}
		found, err := f.s.number(valueKey(b))
		if err != nil {
			return err
		}
		if found != n {
			f.tell("node %d: by its value node %d is found", n, found)
		}
		return nil
	})
	if err != nil {
		return err
	}
	keys := int64(0)
	err = f.scan(kindHash, func(key, value []byte) error {
		keys++
		if n, size := readNumber(value); size == 0 || !f.known.has(n) {
			f.tell("node %d is found by a value but not there", n)
		}
		return nil
	})
	if err == nil && keys != f.info.Nodes {
		f.tell("%d nodes, but %d keys to find them by", f.info.Nodes, keys)
	}
	return err
}

// quads checks the first index, then that each of the others has as many quads and those.
func (f *fsck) quads() error {
	f.predicates, f.labels = make(map[uint32]int64), make(map[uint32]int64)
	for i := range indexes {
		x := &indexes[i]
		n := int64(0)
		err := f.scan(x.letter, func(key, value []byte) error {
			t, err := x.decode(append([]byte{x.letter}, key...))
			if err != nil || len(value) > 0 {
				f.tell("index %c: the key %x is no quad", x.letter, key)
				return nil
			}
			n++
			q := x.toQuad(t)
			if i == 0 {
				f.quad(q)
				return nil
			}
			there, err := f.s.has(indexes[0].appendKey(nil, q[:]))
			if err == nil && !there {
				f.tell("index %c has the quad %v, index %c does not", x.letter, q, indexes[0].letter)
			}
			return err
		})
		if err != nil {
			return err
		}
		if i == 0 {
			f.info.Quads = n
		} else if n != f.info.Quads {
			f.tell("index %c has %d quads, index %c has %d", x.letter, n, indexes[0].letter, f.info.Quads)
		}
	}
	return nil
}

// quad checks the nodes of a quad.
func (f *fsck) quad(q tuple) {
	f.predicates[q.get(quad.Predicate)]++
	f.labels[q.get(quad.Label)]++
	for i, d := range quad.Directions {
		switch {
		case q[i] == 0 && d != quad.Label:
			f.tell("the quad %v has no %v", q, d)
		case q[i] == 0:
		case !f.known.has(q[i]):
			f.tell("the quad %v has node %d as its %v, which is not there", q, q[i], d)
		default:
			f.used.set(q[i])
		}
	}
}

// counts checks what is counted.
func (f *fsck) counts() error {
	f.s.mu.Lock()
	have := f.s.sizes
	f.s.mu.Unlock()
	if have.quads != f.info.Quads || have.nodes != f.info.Nodes {
		f.tell("counted are %d quads and %d nodes, there are %d and %d", have.quads, have.nodes, f.info.Quads, f.info.Nodes)
	}
	for n := range have.last + 1 {
		if f.known.has(n) && !f.used.has(n) {
			f.tell("node %d is in no quad", n)
		}
	}
	for i := len(f.known)*64 - 1; i > int(have.last); i-- {
		if f.known.has(uint32(i)) {
			f.tell("node %d is beyond the last number %d", i, have.last)
		}
	}
	check := func(kind byte, what string, right map[uint32]int64, least int64) error {
		seen := int64(0)
		err := f.scan(kind, func(key, value []byte) error {
			n, _ := readNumber(key)
			count, _ := binary.Uvarint(value)
			if seen++; int64(count) != right[n] {
				f.tell("%s %d is counted %d times, there are %d", what, n, count, right[n])
			}
			return nil
		})
		for _, n := range right {
			if n >= least {
				seen--
			}
		}
		if err == nil && seen != 0 {
			f.tell("%d counts of %ss too many or, below 0, too few", seen, what)
		}
		return err
	}
	if err := check(kindCount, "predicate", f.predicates, 1); err != nil {
		return err
	}
	return check(kindLabel, "label", f.labels, countedLabel)
}

// others looks for keys that are of no kind, and reads the rest.
func (f *fsck) others() error {
	it, err := f.s.iterator(nil)
	if err != nil {
		return err
	}
	defer f.s.release(it)
	kinds := []byte{kindMeta, kindNode, kindText, kindHash, kindCount, kindLabel, kindNote}
	for i := range indexes {
		kinds = append(kinds, indexes[i].letter)
	}
	for ok := it.First(); ok; {
		kind := it.Key()[0]
		if bytes.IndexByte(kinds, kind) < 0 {
			f.tell("the key %x is of no kind", it.Key())
			ok = it.Next()
			continue
		}
		ok = it.SeekGE([]byte{kind + 1})
	}
	return damaged(it.Error())
}
