package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"go.etcd.io/bbolt"
)

// diskStore is a quad store of Cayley in one bbolt file. Nodes are numbered; quads are
// tuples of numbers in four sorted orders (see index). Cayley's own stores over key-value
// databases keep lists that grow with the graph and are rewritten whole, spread nodes over
// 65,536 buckets, and delete one quad by reading all of its predicate's.
//
// A transaction is stored whole or not at all. Reading opens a transaction for each step,
// so that no iterator that somebody forgets to close can keep the file from closing; it is
// the Store's lock that keeps writers out meanwhile.
type diskStore struct{ db *bbolt.DB }

var (
	_ graph.QuadStore = (*diskStore)(nil)
	_ refs.BatchNamer = (*diskStore)(nil)
)

var (
	nodeBucket = []byte("node") // number, big-endian -> encodeValue
	hashBucket = []byte("hash") // valueKey -> number, big-endian
	sizeKey    = []byte("size") // in ourBucket: numbers of quads and nodes, big-endian
)

// fillPercent of pages: nearly all is written in ascending order.
const fillPercent = 0.9

// initDisk makes the buckets of an empty store.
func initDisk(db *bbolt.DB) error {
	return db.Update(func(tx *bbolt.Tx) error {
		for _, name := range [...][]byte{ourBucket, nodeBucket, hashBucket} {
			if _, err := tx.CreateBucketIfNotExists(name); err != nil {
				return err
			}
		}
		for _, x := range indexes {
			if _, err := tx.CreateBucketIfNotExists(x.bucket); err != nil {
				return err
			}
		}
		return nil
	})
}

// checkBuckets reports whether all buckets are there.
func (s *diskStore) checkBuckets() error {
	return s.db.View(func(tx *bbolt.Tx) error {
		for _, name := range [...][]byte{nodeBucket, hashBucket, indexes[0].bucket, indexes[1].bucket, indexes[2].bucket, indexes[3].bucket} {
			if tx.Bucket(name) == nil {
				return fmt.Errorf("no bucket %q", name)
			}
		}
		return nil
	})
}

func (s *diskStore) Close() error { return s.db.Close() }

// nodeRef refers to a node by its number.
type nodeRef uint32

// Key implements refs.Ref.
func (r nodeRef) Key() any { return r }

// quadRef refers to a quad by its nodes.
type quadRef tuple

// Key implements refs.Ref.
func (r quadRef) Key() any { return r }

func numberKey(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }

// keyNumber undoes numberKey; it gives 0 for anything else.
func keyNumber(b []byte) uint32 {
	if len(b) != 4 {
		return 0
	}
	return binary.BigEndian.Uint32(b)
}

// number returns the number of a node, 0 where it is not in the store.
func number(tx *bbolt.Tx, key [12]byte) uint32 {
	return keyNumber(tx.Bucket(hashBucket).Get(key[:]))
}

// valueOf returns the node of a number, nil for 0 and for one that is not there.
func valueOf(tx *bbolt.Tx, n uint32) (quad.Value, error) {
	b := tx.Bucket(nodeBucket).Get(numberKey(n))
	if n == 0 || b == nil {
		return nil, nil
	}
	return decodeValue(b)
}

// ValueOf implements refs.Namer. It returns nil where the node is not in the store.
func (s *diskStore) ValueOf(v quad.Value) (graph.Ref, error) {
	list, err := s.RefsOf(context.Background(), []quad.Value{v})
	if err != nil || list[0] == nil {
		return nil, err
	}
	return list[0], nil
}

// RefsOf implements refs.BatchNamer. What is not in the store gives nil.
func (s *diskStore) RefsOf(ctx context.Context, values []quad.Value) ([]graph.Ref, error) {
	out := make([]graph.Ref, len(values))
	err := s.db.View(func(tx *bbolt.Tx) error {
		for i, v := range values {
			if v == nil {
				continue
			}
			b, err := encodeValue(v)
			if err != nil {
				continue // of a kind that no store has
			}
			if n := number(tx, valueKey(b)); n != 0 {
				out[i] = nodeRef(n)
			}
		}
		return ctx.Err()
	})
	return out, err
}

// NameOf implements refs.Namer.
func (s *diskStore) NameOf(r graph.Ref) (quad.Value, error) {
	out, err := s.ValuesOf(context.Background(), []graph.Ref{r})
	return out[0], err
}

// ValuesOf implements refs.BatchNamer.
func (s *diskStore) ValuesOf(ctx context.Context, list []graph.Ref) ([]quad.Value, error) {
	out := make([]quad.Value, len(list))
	err := s.db.View(func(tx *bbolt.Tx) error {
		for i, r := range list {
			switch r := r.(type) {
			case nil:
			case refs.PreFetchedValue:
				out[i] = r.NameOf()
			case nodeRef:
				var err error
				if out[i], err = valueOf(tx, uint32(r)); err != nil {
					return err
				}
			default:
				return fmt.Errorf("%T is no node", r)
			}
		}
		return ctx.Err()
	})
	return out, err
}

// Quad implements graph.QuadIndexer.
func (s *diskStore) Quad(r graph.Ref) (q quad.Quad, err error) {
	t, ok := r.(quadRef)
	if !ok {
		return quad.Quad{}, fmt.Errorf("%T is no quad", r)
	}
	err = s.db.View(func(tx *bbolt.Tx) error {
		for i, d := range quad.Directions {
			v, err := valueOf(tx, t[i])
			if err != nil {
				return err
			}
			q.Set(d, v)
		}
		return nil
	})
	return q, err
}

// QuadDirection implements graph.QuadIndexer.
func (s *diskStore) QuadDirection(r graph.Ref, d quad.Direction) (graph.Ref, error) {
	t, ok := r.(quadRef)
	if !ok {
		return nil, fmt.Errorf("%T is no quad", r)
	}
	if n := tuple(t).get(d); n != 0 {
		return nodeRef(n), nil
	}
	return nil, nil
}

// Stats implements graph.QuadIndexer. The figures are exact.
func (s *diskStore) Stats(context.Context, bool) (graph.Stats, error) {
	var st graph.Stats
	err := s.db.View(func(tx *bbolt.Tx) error {
		quads, nodes := sizes(tx)
		st.Quads = refs.Size{Value: quads, Exact: true}
		st.Nodes = refs.Size{Value: nodes, Exact: true}
		return nil
	})
	return st, err
}

func sizes(tx *bbolt.Tx) (quads, nodes int64) {
	if b := tx.Bucket(ourBucket).Get(sizeKey); len(b) == 16 {
		quads, nodes = int64(binary.BigEndian.Uint64(b)), int64(binary.BigEndian.Uint64(b[8:]))
	}
	return quads, nodes
}

// nodeCache has the nodes that were read, by number.
type nodeCache map[uint32]quad.Value

// quadsAt returns the quads that have one of the values in the given place.
func (s *diskStore) quadsAt(ctx context.Context, d quad.Direction, values []quad.Value) (out []quad.Quad, err error) {
	err = s.each(ctx, d, values, make(nodeCache), quad.Directions[:], func(q quad.Quad) { out = append(out, q) })
	return out, err
}

// each calls f with the quads that have one of the values in the given place. Only the
// wanted places are filled in.
func (s *diskStore) each(ctx context.Context, d quad.Direction, values []quad.Value, nodes nodeCache, wanted []quad.Direction, f func(quad.Quad)) error {
	return s.db.View(func(tx *bbolt.Tx) error {
		read := 0
		for _, v := range values {
			if err := ctx.Err(); err != nil {
				return err
			}
			b, err := encodeValue(v)
			if err != nil {
				return err
			}
			n := number(tx, valueKey(b))
			if n == 0 {
				continue
			}
			nodes[n] = v
			m := newMatch(map[quad.Direction]uint32{d: n})
			var failed error
			err = m.each(tx, nil, func(t tuple) bool {
				if read++; read%1024 == 0 {
					failed = ctx.Err()
				}
				var q quad.Quad
				t = m.index.toQuad(t)
				for _, d := range wanted {
					v, known := nodes[t.get(d)]
					if !known && failed == nil {
						v, failed = valueOf(tx, t.get(d))
						nodes[t.get(d)] = v
					}
					q.Set(d, v)
				}
				if failed == nil {
					f(q)
				}
				return failed == nil
			})
			if err := errors.Join(err, failed); err != nil {
				return err
			}
		}
		return nil
	})
}

// ApplyDeltas implements graph.QuadStore. Additions and deletions take effect in the order
// given, all or none.
func (s *diskStore) ApplyDeltas(in []graph.Delta, opt graph.IgnoreOpts) error {
	return s.db.Update(func(tx *bbolt.Tx) error {
		w, err := newDiskWriter(tx)
		if err != nil {
			return err
		}
		for len(in) > 0 {
			n := 1
			for n < len(in) && in[n].Action == in[0].Action {
				n++
			}
			switch in[0].Action {
			case graph.Add:
				err = w.add(in[:n], opt.IgnoreDup)
			case graph.Delete:
				err = w.remove(in[:n], opt.IgnoreMissing)
			default:
				err = &graph.DeltaError{Delta: in[0], Err: graph.ErrInvalidAction}
			}
			if err != nil {
				return err
			}
			in = in[n:]
		}
		return w.finish()
	})
}

// diskWriter writes one transaction.
type diskWriter struct {
	tx           *bbolt.Tx
	node, hash   *bbolt.Bucket
	quads, nodes int64
}

func newDiskWriter(tx *bbolt.Tx) (*diskWriter, error) {
	w := &diskWriter{tx: tx, node: tx.Bucket(nodeBucket), hash: tx.Bucket(hashBucket)}
	if w.node == nil || w.hash == nil {
		return nil, errors.New("a bucket is missing")
	}
	w.node.FillPercent = fillPercent
	w.quads, w.nodes = sizes(tx)
	return w, nil
}

func (w *diskWriter) finish() error {
	b := binary.BigEndian.AppendUint64(nil, uint64(w.quads))
	b = binary.BigEndian.AppendUint64(b, uint64(w.nodes))
	return w.tx.Bucket(ourBucket).Put(sizeKey, b)
}

// add stores quads and those of their nodes that are new.
func (w *diskWriter) add(deltas []graph.Delta, ignoreDup bool) error {
	tuples, err := w.numbers(deltas, true)
	if err != nil {
		return err
	}
	added, err := w.change(tuples, true)
	if err != nil {
		return err
	}
	w.quads += int64(len(added))
	if !ignoreDup {
		return allChanged(deltas, tuples, added, graph.ErrQuadExists)
	}
	return nil
}

// allChanged returns an error that names the first quad that was not changed.
func allChanged(deltas []graph.Delta, tuples, changed []tuple, why error) error {
	if len(changed) == len(tuples) {
		return nil
	}
	seen := make(map[tuple]bool, len(tuples))
	for i, t := range tuples {
		if _, ok := slices.BinarySearchFunc(changed, t, compareTuples); !ok || seen[t] {
			return &graph.DeltaError{Delta: deltas[i], Err: why}
		}
		seen[t] = true
	}
	return nil
}

// remove deletes quads and those of their nodes that no other quad has.
func (w *diskWriter) remove(deltas []graph.Delta, ignoreMissing bool) error {
	tuples, err := w.numbers(deltas, false)
	if err != nil {
		return err
	}
	unused, err := w.unused(tuples)
	if err != nil {
		return err
	}
	removed, err := w.change(tuples, false)
	if err != nil {
		return err
	}
	w.quads -= int64(len(removed))
	if !ignoreMissing {
		if err := allChanged(deltas, tuples, removed, graph.ErrQuadNotExist); err != nil {
			return err
		}
	}
	return w.forget(unused)
}

// change adds the tuples to all indexes or removes them, and returns those that were not
// there, or were, sorted.
func (w *diskWriter) change(tuples []tuple, add bool) ([]tuple, error) {
	list := slices.Clone(tuples)
	slices.SortFunc(list, compareTuples)
	list, err := indexes[0].change(w.tx, slices.Compact(list), add)
	if err != nil {
		return nil, err
	}
	other := make([]tuple, len(list))
	for i := 1; i < len(indexes); i++ {
		x := &indexes[i]
		for j, t := range list {
			other[j] = x.fromQuad(t)
		}
		slices.SortFunc(other, compareTuples)
		if _, err := x.change(w.tx, other, add); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// numbers returns the tuples of quads. New nodes are stored where create is set; otherwise
// they are noNode.
func (w *diskWriter) numbers(deltas []graph.Delta, create bool) ([]tuple, error) {
	type place struct {
		key     [12]byte
		encoded []byte
		number  uint32
	}
	var (
		places []*place
		known  = make(map[quad.Value]*place)
		where  = make([][4]*place, len(deltas))
	)
	for i := range deltas {
		for j, d := range quad.Directions {
			v := deltas[i].Quad.Get(d)
			if v == nil {
				continue
			}
			p := known[v]
			if p == nil {
				b, err := encodeValue(v)
				if err != nil {
					return nil, &graph.DeltaError{Delta: deltas[i], Err: err}
				}
				p = &place{key: valueKey(b), encoded: b}
				known[v] = p
				places = append(places, p)
			}
			where[i][j] = p
		}
	}
	sorted := slices.Clone(places)
	slices.SortFunc(sorted, func(a, b *place) int { return bytes.Compare(a.key[:], b.key[:]) })
	for _, p := range sorted {
		p.number = number(w.tx, p.key)
	}
	if create {
		// Numbers follow the order of the quads, so that what belongs together is stored
		// together; keys are put in theirs.
		next := w.node.Sequence()
		for _, p := range places {
			if p.number != 0 {
				continue
			}
			if next++; next >= uint64(noNode) {
				return nil, errors.New("too many nodes")
			}
			p.number = uint32(next)
			w.nodes++
			if err := w.node.Put(numberKey(p.number), p.encoded); err != nil {
				return nil, err
			}
		}
		if first := w.node.Sequence(); next > first {
			for _, p := range sorted {
				if uint64(p.number) <= first {
					continue
				}
				if err := w.hash.Put(p.key[:], numberKey(p.number)); err != nil {
					return nil, err
				}
			}
			if err := w.node.SetSequence(next); err != nil {
				return nil, err
			}
		}
	}
	tuples := make([]tuple, len(deltas))
	for i := range where {
		for j, p := range where[i] {
			switch {
			case p == nil:
			case p.number == 0:
				tuples[i][j] = noNode
			default:
				tuples[i][j] = p.number
			}
		}
	}
	return tuples, nil
}

// unused returns the nodes that no quad has but those about to be removed, sorted. It looks
// before they are: in a transaction the pages that a deletion leaves empty have to be passed
// over again at each step.
func (w *diskWriter) unused(tuples []tuple) ([]uint32, error) {
	going := make(map[tuple]bool, len(tuples))
	nodes := make([]uint32, 0, 4*len(tuples))
	for _, t := range tuples {
		going[t] = true
		nodes = append(nodes, t[:]...)
	}
	slices.Sort(nodes)
	var list []uint32
	for _, n := range slices.Compact(nodes) {
		if n == 0 || n == noNode {
			continue
		}
		used := false
		for _, d := range quad.Directions {
			m := newMatch(map[quad.Direction]uint32{d: n})
			err := m.each(w.tx, nil, func(t tuple) bool {
				used = !going[m.index.toQuad(t)]
				return !used
			})
			if err != nil {
				return nil, err
			}
			if used {
				break
			}
		}
		if !used {
			list = append(list, n)
		}
	}
	return list, nil
}

// forget deletes nodes.
func (w *diskWriter) forget(nodes []uint32) error {
	keys := make([][12]byte, len(nodes))
	for i, n := range nodes {
		keys[i] = valueKey(w.node.Get(numberKey(n)))
	}
	for _, n := range nodes {
		if err := w.node.Delete(numberKey(n)); err != nil {
			return err
		}
	}
	slices.SortFunc(keys, func(a, b [12]byte) int { return bytes.Compare(a[:], b[:]) })
	for _, k := range keys {
		if err := w.hash.Delete(k[:]); err != nil {
			return err
		}
	}
	w.nodes -= int64(len(nodes))
	return nil
}

// NewQuadWriter implements graph.QuadStore. Each call of WriteQuads is a transaction;
// quads that are there already are passed over.
func (s *diskStore) NewQuadWriter() (quad.WriteCloser, error) { return quadWriter{s}, nil }

type quadWriter struct{ store *diskStore }

func (w quadWriter) WriteQuad(q quad.Quad) error {
	_, err := w.WriteQuads([]quad.Quad{q})
	return err
}

func (w quadWriter) WriteQuads(list []quad.Quad) (int, error) {
	deltas := make([]graph.Delta, len(list))
	for i, q := range list {
		deltas[i] = graph.Delta{Quad: q, Action: graph.Add}
	}
	if err := w.store.ApplyDeltas(deltas, graph.IgnoreOpts{IgnoreDup: true}); err != nil {
		return 0, err
	}
	return len(list), nil
}

func (w quadWriter) Close() error { return nil }
