package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/maphash"
	"maps"
	mathbits "math/bits"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph"
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
	has := false
	err := s.qs.notes(ctx, []string{noteNamed}, 1, func(int, string, []byte) error { has = true; return nil })
	if err != nil || !has {
		return err // of a version that kept no names
	}
	names, err := s.nameNodes(ctx)
	if err != nil {
		return err
	}
	// The key of each name as it should be, and those that are there.
	wanted := func(do func(key string)) error { return s.eachNameKey(ctx, names, do) }
	noted := func(do func(key string)) error {
		return s.qs.notes(ctx, []string{noteName}, allNotes, func(_ int, key string, _ []byte) error {
			do(key)
			return nil
		})
	}
	seed := maphash.MakeSeed()
	var digests [2]digest
	for i, each := range [...]func(func(string)) error{wanted, noted} {
		if err := each(func(key string) { digests[i].add(maphash.String(seed, key)) }); err != nil {
			return err
		}
	}
	if digests[0] == digests[1] {
		return nil
	}
	suspects := [2]map[string]bool{make(map[string]bool), make(map[string]bool)}
	for i, each := range [...]func(func(string)) error{wanted, noted} {
		err := each(func(key string) {
			if digests[0].apart(&digests[1], maphash.String(seed, key)) {
				suspects[i][key] = true
			}
		})
		if err != nil {
			return err
		}
	}
	for _, key := range slices.Sorted(maps.Keys(suspects[0])) {
		if !suspects[1][key] {
			_, name, _ := strings.Cut(key, "\x00")
			tell("name %q: not found in small letters", name)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(suspects[1])) {
		if !suspects[0][key] {
			folded, name, _ := strings.Cut(key, "\x00")
			tell("name %q: found as %q, but nothing is called so", name, folded)
		}
	}
	return nil
}

// nameNodes returns the numbers of all that is a name of something.
func (s *Store) nameNodes(ctx context.Context) (bits, error) {
	var names bits
	properties, err := s.qs.RefsOf(ctx, []quad.Value{nameProperties[0], nameProperties[1], nameProperties[2]})
	if err != nil {
		return nil, err
	}
	for _, r := range properties {
		if p, ok := r.(nodeRef); ok {
			err := scan(ctx, s.qs, newMatch(map[quad.Direction]uint32{quad.Predicate: uint32(p)}, quad.Object), func(q tuple) error {
				names.set(q.get(quad.Object))
				return nil
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return names, nil
}

// eachNameKey calls do with the keys, without noteName, by which names are found.
func (s *Store) eachNameKey(ctx context.Context, names bits, do func(key string)) error {
	const page = 1000
	var refs []graph.Ref
	flush := func() error {
		values, err := s.qs.ValuesOf(ctx, refs)
		for _, v := range values {
			if key, indexed := nameNote(&quad.Quad{Predicate: rdfsLabel, Object: v}); indexed {
				do(strings.TrimPrefix(key, noteName))
			}
		}
		refs = refs[:0]
		return err
	}
	for i := range names {
		for left := names[i]; left != 0; left &= left - 1 {
			refs = append(refs, node(uint32(64*i+mathbits.TrailingZeros64(left))))
			if len(refs) == page {
				if err := flush(); err != nil {
					return err
				}
			}
		}
	}
	return flush()
}

func (s *diskStore) fsck(ctx context.Context, report func(problem string)) (FsckInfo, error) {
	f := fsck{ctx: ctx, s: s, seed: maphash.MakeSeed()}
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
	seed maphash.Seed

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

// digest tells whether two passes in different orders have met the same things: of the things whose
// hash begins alike it has the sum of the hashes. Sets that differ have the same one with a chance
// below 1 in 2^50.
type digest [1 << 10]uint64

func (d *digest) add(hash uint64) { d[hash>>54] += hash }

// apart reports whether what has a hash may be the difference between two digests.
func (d *digest) apart(other *digest, hash uint64) bool { return d[hash>>54] != other[hash>>54] }

// keyed is a node by the key of its value.
type keyed struct {
	key    [12]byte
	number uint32
}

// nodes checks that each node can be read and is found by its value.
func (f *fsck) nodes() error {
	var nodes, found digest
	hash := func(k keyed) uint64 { return maphash.Comparable(f.seed, k) }
	err := f.eachNode(func(k keyed, readable bool) error {
		f.info.Nodes++
		f.known.set(k.number)
		if readable {
			nodes.add(hash(k))
		}
		return nil
	}, f.tell)
	if err != nil {
		return err
	}
	keys := int64(0)
	err = f.scan(kindHash, func(key, value []byte) error {
		keys++
		n, size := readNumber(value)
		if len(key) != len(keyed{}.key) || size == 0 || !f.known.has(n) {
			f.tell("node %d is found by a value but not there", n)
			return nil
		}
		found.add(hash(keyed{[12]byte(key), n}))
		return nil
	})
	if err != nil {
		return err
	}
	if keys != f.info.Nodes {
		f.tell("%d nodes, but %d keys to find them by", f.info.Nodes, keys)
	}
	if nodes == found {
		return nil
	}
	return f.eachNode(func(k keyed, readable bool) error {
		if !readable || !nodes.apart(&found, hash(k)) {
			return nil
		}
		found, err := f.s.get(nodeKey(k.key))
		if n, size := readNumber(found); err == nil && (n != k.number || size == 0) {
			f.tell("node %d: by its value node %d is found", k.number, n)
		}
		return err
	}, func(string, ...any) {})
}

// eachNode calls do with the nodes, and tells of those that cannot be read.
func (f *fsck) eachNode(do func(k keyed, readable bool) error, tell func(format string, args ...any)) error {
	return f.scan(kindNode, func(key, value []byte) error {
		n, size := readNumber(key)
		if size != len(key) || n == 0 {
			tell("node: the key %x is no number", key)
			return nil
		}
		b, readable := value, true
		if len(b) == 0 {
			var err error
			if b, err = f.s.get(numberKey(kindText, n)); err != nil {
				return err
			}
		}
		_, err := decodeValue(b)
		switch {
		case len(value) == 0 && len(b) < longValue:
			tell("node %d: its text is missing", n)
			readable = false
		case err != nil:
			tell("node %d: %v", n, err)
			readable = false
		}
		return do(keyed{valueKey(b), n}, readable)
	})
}

// quads checks the quads of the first index, and that each of the others has those and no more.
func (f *fsck) quads() error {
	f.predicates, f.labels = make(map[uint32]int64), make(map[uint32]int64)
	var first digest
	for i := range indexes {
		x := &indexes[i]
		var these digest
		n := int64(0)
		err := f.eachQuad(x, func(q tuple, hash uint64) error {
			n++
			these.add(hash)
			if i == 0 {
				f.quad(q)
			}
			return nil
		}, f.tell)
		if err != nil {
			return err
		}
		if i == 0 {
			f.info.Quads, first = n, these
			continue
		}
		if n != f.info.Quads {
			f.tell("index %c has %d quads, index %c has %d", x.letter, n, indexes[0].letter, f.info.Quads)
		}
		if these == first {
			continue
		}
		for _, pair := range [][2]*index{{x, &indexes[0]}, {&indexes[0], x}} {
			if err := f.missing(pair[0], pair[1], func(hash uint64) bool { return these.apart(&first, hash) }); err != nil {
				return err
			}
		}
	}
	return nil
}

// missing tells of quads that one index has and another one has not, of those that suspect
// says by their hash.
func (f *fsck) missing(has, not *index, suspect func(hash uint64) bool) error {
	return f.eachQuad(has, func(q tuple, hash uint64) error {
		if !suspect(hash) {
			return nil
		}
		t := not.fromQuad(q)
		there, err := f.s.has(not.appendKey(nil, t[:]))
		if err == nil && !there {
			f.tell("index %c has the quad %v, index %c does not", has.letter, q, not.letter)
		}
		return err
	}, func(string, ...any) {})
}

// eachQuad calls do with the quads of an index and their hashes, and tells of keys that are none.
func (f *fsck) eachQuad(x *index, do func(q tuple, hash uint64) error, tell func(format string, args ...any)) error {
	full := []byte{x.letter}
	return f.scan(x.letter, func(key, value []byte) error {
		full = append(full[:1], key...)
		t, err := x.decode(full)
		if err != nil || len(value) > 0 {
			tell("index %c: the key %x is no quad", x.letter, key)
			return nil
		}
		q := x.toQuad(t)
		return do(q, maphash.Comparable(f.seed, q))
	})
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
