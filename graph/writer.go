package graph

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"path"
	"runtime"
	"slices"
	"sync"
	"syscall"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/objstorage/objstorageprovider"
	"github.com/cockroachdb/pebble/v2/sstable"
)

// ApplyDeltas implements graph.QuadStore. Additions and deletions take effect in the order
// given, all or none.
func (s *diskStore) ApplyDeltas(in []graph.Delta, opt graph.IgnoreOpts) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	w := newDiskWriter(s, len(in))
	for i := range in {
		var err error
		var changed bool
		why := graph.ErrQuadExists
		ignore := opt.IgnoreDup
		switch in[i].Action {
		case graph.Add:
			changed, err = w.add(&in[i].Quad)
		case graph.Delete:
			why, ignore = graph.ErrQuadNotExist, opt.IgnoreMissing
			changed, err = w.remove(&in[i].Quad)
		default:
			err = graph.ErrInvalidAction
		}
		if err == nil && !changed && !ignore {
			err = why
		}
		if err != nil {
			return &graph.DeltaError{Delta: in[i], Err: err}
		}
	}
	return w.commit()
}

// diskWriter gathers one transaction.
type diskWriter struct {
	s       *diskStore
	numbers map[quad.Value]uint32 // of nodes looked up
	sizes   sizes                 // as they will be; last grows with each new node
	first   uint32                // the first number of a new node
	fresh   []freshNode           // by number from first on
	byKey   map[[12]byte]uint32   // of fresh
	quads   map[tuple]change
}

type freshNode struct {
	key     [12]byte
	encoded []byte
	value   quad.Value
	used    bool
}

// change is what becomes of a quad.
type change struct{ was, is bool }

func newDiskWriter(s *diskStore, size int) *diskWriter {
	return &diskWriter{
		s: s, sizes: s.sizes, first: s.sizes.last + 1,
		numbers: make(map[quad.Value]uint32), byKey: make(map[[12]byte]uint32), quads: make(map[tuple]change, size),
	}
}

// number returns the number of a node, 0 for none. A node that the store does not have gets
// a number where create is set, else it is noNode.
func (w *diskWriter) number(v quad.Value, create bool) (uint32, error) {
	if v == nil {
		return 0, nil
	}
	if n, ok := w.numbers[v]; ok {
		return n, nil
	}
	if n, ok := w.s.numbers.get(v); ok {
		w.numbers[v] = n
		return n, nil
	}
	b, err := encodeValue(v)
	if err != nil {
		return 0, err
	}
	key := valueKey(b)
	n, ok := w.byKey[key]
	if !ok {
		if n, err = w.s.number(key); err != nil {
			return 0, err
		}
	}
	if n == 0 {
		if !create {
			return noNode, nil
		}
		if w.sizes.last+1 == noNode {
			return 0, errors.New("too many nodes")
		}
		w.sizes.last++
		n = w.sizes.last
		w.fresh = append(w.fresh, freshNode{key: key, encoded: b, value: v})
		w.byKey[key] = n
	} else if n < w.first {
		w.s.remember(v, n, len(b))
	}
	w.numbers[v] = n
	return n, nil
}

// remember keeps the number of a node. Of a time and of a zero there are equal values that
// are different nodes, or the other way round.
func (s *diskStore) remember(v quad.Value, n uint32, bytes int) {
	switch v := v.(type) {
	case quad.Time:
	case quad.Float:
		if v != 0 {
			s.numbers.put(v, n, bytes)
		}
	default:
		s.numbers.put(v, n, bytes)
	}
}

func (w *diskWriter) tuple(q *quad.Quad, create bool) (t tuple, err error) {
	for i, d := range quad.Directions {
		if t[i], err = w.number(q.Get(d), create); err != nil {
			return t, err
		}
	}
	return t, nil
}

// stored reports whether a quad was in the store before the transaction.
func (w *diskWriter) stored(t tuple) (bool, error) {
	for _, n := range t {
		if n >= w.first {
			return false, nil
		}
	}
	return w.s.has(indexes[0].appendKey(nil, t[:]))
}

// add returns false where the quad is there already.
func (w *diskWriter) add(q *quad.Quad) (bool, error) {
	if !q.IsValid() {
		return false, fmt.Errorf("%v has no subject, predicate or object", *q)
	}
	t, err := w.tuple(q, true)
	if err != nil {
		return false, err
	}
	return w.set(t, true)
}

// remove returns false where the quad is not there.
func (w *diskWriter) remove(q *quad.Quad) (bool, error) {
	t, err := w.tuple(q, false)
	if err != nil || slices.Contains(t[:], noNode) {
		return false, err
	}
	return w.set(t, false)
}

func (w *diskWriter) set(t tuple, is bool) (bool, error) {
	c, ok := w.quads[t]
	if !ok {
		var err error
		if c.was, err = w.stored(t); err != nil {
			return false, err
		}
		c.is = c.was
	}
	if c.is == is {
		return false, nil
	}
	c.is = is
	w.quads[t] = c
	return true, nil
}

// pair is a key to be written and its value; a nil value deletes the key.
type pair struct{ key, value []byte }

// manyQuads is from how many new quads on a transaction is written as finished tables
// instead of through the engine's log.
const manyQuads = 10_000

// commit stores the transaction.
func (w *diskWriter) commit() error {
	var added, removed []tuple
	for t, c := range w.quads {
		switch {
		case c.is && !c.was:
			added = append(added, t)
		case c.was && !c.is:
			removed = append(removed, t)
		}
	}
	if len(added)+len(removed) == 0 {
		return nil
	}
	going, err := w.unused(added, removed)
	if err != nil {
		return err
	}
	w.sizes.quads += int64(len(added) - len(removed))
	w.sizes.nodes -= int64(len(going))
	pairs, err := w.nodePairs(going)
	if err != nil {
		return err
	}
	counts, predicates, err := w.counts(added, removed)
	if err != nil {
		return err
	}
	pairs = append(pairs, counts...)
	pairs = append(pairs, pair{sizesKey, w.sizes.encode()})
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Compare(string(a.key), string(b.key)) })
	if len(added) >= manyQuads && len(removed) == 0 {
		err = w.s.log.run(func() error { return w.ingest(pairs, added) })
	} else {
		err = w.s.log.run(func() error { return w.batch(pairs, added, removed) })
	}
	if err != nil {
		return err
	}
	w.s.written = true
	w.s.mu.Lock()
	w.s.sizes = w.sizes
	for p, n := range predicates {
		if n == 0 {
			delete(w.s.predicates, p)
		} else {
			w.s.predicates[p] = n
		}
	}
	w.s.mu.Unlock()
	for i := range w.fresh {
		if f := &w.fresh[i]; f.used {
			w.s.remember(f.value, w.first+uint32(i), len(f.encoded))
		}
	}
	return nil
}

// unused marks the new nodes that the added quads have, and returns the old ones that no
// quad has but those removed, sorted.
func (w *diskWriter) unused(added, removed []tuple) ([]uint32, error) {
	kept := make(map[uint32]bool)
	for _, t := range added {
		for _, n := range t {
			if n >= w.first {
				f := &w.fresh[n-w.first]
				if !f.used {
					f.used = true
					w.sizes.nodes++
				}
			} else if len(removed) > 0 {
				kept[n] = true
			}
		}
	}
	var nodes []uint32
	for _, t := range removed {
		nodes = append(nodes, t[:]...)
	}
	slices.Sort(nodes)
	var going []uint32
	c := w.s.cursor()
	defer c.close()
	ctx := context.Background()
	for _, n := range slices.Compact(nodes) {
		if n == 0 || kept[n] {
			continue
		}
		used := false
		for _, d := range quad.Directions {
			m := newMatch(map[quad.Direction]uint32{d: n}, quad.Any)
			for more := c.first(ctx, m); more && !used; more = c.next(ctx) {
				c, touched := w.quads[c.quad()]
				used = !touched || c.is
			}
		}
		if c.err != nil {
			return nil, c.err
		}
		if !used {
			going = append(going, n)
		}
	}
	return going, nil
}

// nodePairs returns what is written of nodes that are new and of nodes that go.
func (w *diskWriter) nodePairs(going []uint32) ([]pair, error) {
	pairs := make([]pair, 0, 2*len(w.fresh)+1)
	for i := range w.fresh {
		f := &w.fresh[i]
		if !f.used {
			continue
		}
		n := w.first + uint32(i)
		pairs = append(pairs, pair{nodeKey(f.key), appendNumber([]byte{}, n)})
		if len(f.encoded) < longValue {
			pairs = append(pairs, pair{numberKey(kindNode, n), f.encoded})
		} else {
			pairs = append(pairs, pair{numberKey(kindNode, n), []byte{}}, pair{numberKey(kindText, n), f.encoded})
		}
	}
	for _, n := range going {
		b, err := w.s.encoded(n)
		if err != nil {
			return nil, err
		}
		v, err := decodeValue(b)
		if err != nil {
			return nil, err
		}
		w.s.values.forget(n)
		w.s.numbers.forget(v)
		pairs = append(pairs, pair{key: nodeKey(valueKey(b))}, pair{key: numberKey(kindNode, n)})
		if len(b) >= longValue {
			pairs = append(pairs, pair{key: numberKey(kindText, n)})
		}
	}
	return pairs, nil
}

// counts returns how many quads predicates and labels will have, as pairs and the
// predicates' as a map.
func (w *diskWriter) counts(added, removed []tuple) (pairs []pair, predicates map[uint32]int64, err error) {
	predicates = make(map[uint32]int64)
	labels := make(map[uint32]int64)
	for by, list := range map[int64][]tuple{1: added, -1: removed} {
		for _, t := range list {
			predicates[t.get(quad.Predicate)] += by
			labels[t.get(quad.Label)] += by
		}
	}
	put := func(kind byte, node uint32, n, least int64) {
		p := pair{key: numberKey(kind, node)}
		if n >= least {
			p.value = binary.AppendUvarint([]byte{}, uint64(n))
		}
		pairs = append(pairs, p)
	}
	for p, n := range predicates {
		predicates[p] = w.s.predicates[p] + n
		put(kindCount, p, predicates[p], 1)
	}
	for l, n := range labels {
		had := int64(0)
		if l < w.first {
			m := newMatch(map[quad.Direction]uint32{quad.Label: l}, quad.Any)
			if l == 0 {
				m = match{index: &indexes[len(indexes)-1], prefix: []uint32{0}} // quads without a label
			}
			if had, err = w.s.count(context.Background(), &m); err != nil {
				return nil, nil, err
			}
		}
		if had >= countedLabel || had+n >= countedLabel {
			put(kindLabel, l, had+n, countedLabel)
		}
	}
	return pairs, predicates, nil
}

// batch writes through the engine's log.
func (w *diskWriter) batch(pairs []pair, added, removed []tuple) error {
	b := w.s.db.NewBatchWithSize(32 * (len(pairs) + len(indexes)*(len(added)+len(removed))))
	defer b.Close()
	for _, p := range pairs {
		var err error
		if p.value == nil {
			err = b.Delete(p.key, nil)
		} else {
			err = b.Set(p.key, p.value, nil)
		}
		if err != nil {
			return err
		}
	}
	var key []byte
	for i := range indexes {
		x := &indexes[i]
		for _, t := range added {
			t = x.fromQuad(t)
			key = x.appendKey(key[:0], t[:])
			if err := b.Set(key, nil, nil); err != nil {
				return err
			}
		}
		for _, t := range removed {
			t = x.fromQuad(t)
			key = x.appendKey(key[:0], t[:])
			if err := b.Delete(key, nil); err != nil {
				return err
			}
		}
	}
	if err := w.s.room(b.Len()); err != nil {
		return err
	}
	return b.Commit(&pebble.WriteOptions{Sync: !w.s.noSync})
}

// room returns an error where the disk has not the room for a transaction of some bytes: it
// is written to the log and then to a table.
func (s *diskStore) room(bytes int) error {
	usage, err := s.opt.FS.GetDiskUsage(s.dir)
	if err != nil {
		return nil // a file system in memory
	}
	if usage.AvailBytes < uint64(3*bytes)+1<<20 {
		return syscall.ENOSPC
	}
	return nil
}

// ingest writes finished tables and hands them over to the engine, all at once. The keys of
// each kind go into tables of their own, and those of quads that begin with a new node apart
// from the others: since numbers grow, nothing stands between them, and the engine puts them
// where they will stay.
func (w *diskWriter) ingest(pairs []pair, added []tuple) error {
	type job struct {
		name string
		keys func(put func(key, value []byte) error) error
	}
	var jobs []job
	for i, start := 0, 0; i <= len(pairs); i++ {
		if i < len(pairs) && pairs[i].key[0] == pairs[start].key[0] {
			continue
		}
		part := pairs[start:i]
		start = i
		jobs = append(jobs, job{fmt.Sprintf("%c", part[0].key[0]), func(put func(key, value []byte) error) error {
			for _, p := range part {
				if err := put(p.key, p.value); err != nil {
					return err
				}
			}
			return nil
		}})
	}
	for i := range indexes {
		x := &indexes[i]
		jobs = append(jobs, job{fmt.Sprintf("%c", x.letter), nil})
		j := &jobs[len(jobs)-1]
		j.keys = func(put func(key, value []byte) error) error {
			list := make([]tuple, len(added))
			for k, t := range added {
				list[k] = x.fromQuad(t)
			}
			slices.SortFunc(list, compareTuples)
			var key []byte
			for _, t := range list {
				key = x.appendKey(key[:0], t[:])
				if err := put(key, nil); err != nil {
					return err
				}
			}
			return nil
		}
	}
	if err := w.s.room(100 * len(added)); err != nil {
		return err
	}
	var (
		mu    sync.Mutex
		files []string
		errs  []error
		wg    sync.WaitGroup
		slots = make(chan bool, max(runtime.GOMAXPROCS(0), 1))
	)
	for _, j := range jobs {
		wg.Add(1)
		slots <- true
		go func() {
			defer wg.Done()
			defer func() { <-slots }()
			t := tableWriter{s: w.s, name: j.name, first: w.first}
			err := errors.Join(j.keys(t.put), t.finish())
			mu.Lock()
			defer mu.Unlock()
			files = append(files, t.files...)
			if err != nil {
				errs = append(errs, err)
			}
		}()
	}
	wg.Wait()
	err := errors.Join(errs...)
	if err == nil {
		slices.Sort(files)
		err = w.s.db.Ingest(context.Background(), files)
	}
	for _, f := range files {
		w.s.opt.FS.Remove(f) // those taken in are gone
	}
	return err
}

// tableWriter writes sorted keys of one kind to tables.
type tableWriter struct {
	s     *diskStore
	name  string
	first uint32 // the first number of a new node
	fresh bool   // the keys now begin with a new node
	table *sstable.Writer
	files []string
}

// ingestDir is the folder, within that of the store, where tables are made.
const ingestDir = "new"

func (t *tableWriter) put(key, value []byte) error {
	if n, size := readNumber(key[1:]); !t.fresh && key[0] != kindHash && key[0] != kindMeta && size > 0 && n >= t.first {
		if err := t.finish(); err != nil {
			return err
		}
		t.fresh = true
	}
	if t.table == nil {
		name := path.Join(t.s.dir, ingestDir, fmt.Sprintf("%s%d.sst", t.name, len(t.files)))
		f, err := t.s.opt.FS.Create(name, "kg")
		if err != nil {
			return err
		}
		t.files = append(t.files, name)
		format := t.s.db.FormatMajorVersion().MaxTableFormat()
		t.table = sstable.NewWriter(objstorageprovider.NewFileWritable(f), t.s.opt.MakeWriterOptions(len(t.s.opt.Levels)-1, format))
	}
	return t.table.Set(key, value)
}

// finish ends the table under way.
func (t *tableWriter) finish() error {
	if t.table == nil {
		return nil
	}
	err := t.table.Close()
	t.table = nil
	return err
}

// NewQuadWriter implements graph.QuadStore. Quads that are there already are passed over.
// They are stored in transactions of bulkQuads, the last one by Close.
func (s *diskStore) NewQuadWriter() (quad.WriteCloser, error) { return &quadWriter{s: s}, nil }

// bulkQuads is how many quads a bulk writer holds. They take some 200 bytes each.
const bulkQuads = 250_000

type quadWriter struct {
	s    *diskStore
	mu   sync.Mutex
	list []quad.Quad
}

func (w *quadWriter) WriteQuad(q quad.Quad) error {
	_, err := w.WriteQuads([]quad.Quad{q})
	return err
}

func (w *quadWriter) WriteQuads(list []quad.Quad) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for n := 0; n < len(list); {
		some := min(bulkQuads-len(w.list), len(list)-n)
		w.list = append(w.list, list[n:n+some]...)
		n += some
		if len(w.list) < bulkQuads {
			break
		}
		if err := w.flush(); err != nil {
			return n, err
		}
	}
	return len(list), nil
}

// flush stores what was written since the last time.
func (w *quadWriter) flush() error {
	w.s.writing.Lock()
	defer w.s.writing.Unlock()
	t := newDiskWriter(w.s, len(w.list))
	for i := range w.list {
		if _, err := t.add(&w.list[i]); err != nil {
			return err
		}
	}
	clear(w.list)
	w.list = w.list[:0]
	return t.commit()
}

// Close stores what is left.
func (w *quadWriter) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.flush()
}
