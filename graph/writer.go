package graph

import (
	"bytes"
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
	list, creates, err := deltaList(in)
	if err != nil {
		return err
	}
	w := newDiskWriter(s)
	if err := w.resolve(list, creates); err != nil {
		return err
	}
	quads := make(map[tuple]change, len(in))
	for i := range in {
		is := in[i].Action == graph.Add
		changed, err := w.set(quads, list.quads[i], is)
		if err != nil {
			return err
		}
		switch {
		case changed:
		case is && !opt.IgnoreDup:
			return &graph.DeltaError{Delta: in[i], Err: graph.ErrQuadExists}
		case !is && !opt.IgnoreMissing:
			return &graph.DeltaError{Delta: in[i], Err: graph.ErrQuadNotExist}
		}
	}
	added, removed := changed(quads)
	return w.commit(added, removed)
}

// write implements keeper.
func (s *diskStore) write(add, del []quad.Quad, beside notes) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	list, creates, err := changeList(add, del)
	if err != nil {
		return err
	}
	w := newDiskWriter(s)
	w.beside = beside
	if err := w.resolve(list, creates); err != nil {
		return err
	}
	added, err := checked(list.quads[:len(add)], false, w.stored)
	if err != nil {
		return err
	}
	removed, err := checked(list.quads[len(add):], true, w.stored)
	if err != nil {
		return err
	}
	return w.commit(added, removed)
}

// checked sorts quads by the first index and makes sure that the store has all of them, or
// none, as stored tells.
func checked(list []tuple, all bool, stored func(tuple) (bool, error)) ([]tuple, error) {
	sorter := sorter{list, make([]tuple, len(list))}
	list = sorter.sort(&indexes[0])
	for i, t := range list {
		has, err := stored(t)
		if err != nil {
			return nil, err
		}
		switch {
		case all && !has:
			return nil, graph.ErrQuadNotExist
		case !all && has, i > 0 && t == list[i-1]:
			return nil, graph.ErrQuadExists
		}
	}
	return list, nil
}

// changed returns the quads that are added and removed, each sorted by the first index.
func changed(quads map[tuple]change) (added, removed []tuple) {
	for t, c := range quads {
		switch {
		case c.is && !c.was:
			added = append(added, t)
		case c.was && !c.is:
			removed = append(removed, t)
		}
	}
	return newSorter(added).sort(&indexes[0]), newSorter(removed).sort(&indexes[0])
}

// deltaList returns the quads of a transaction as a list; creates says of each node of the
// list, by its number there, whether an addition has it.
func deltaList(in []graph.Delta) (list *quadList, creates []bool, err error) {
	list = &quadList{nodes: newNodeSet()}
	creates = []bool{false}
	for i := range in {
		switch {
		case in[i].Action != graph.Add && in[i].Action != graph.Delete:
			err = graph.ErrInvalidAction
		case in[i].Action == graph.Add && !in[i].Quad.IsValid():
			err = errNoQuad(&in[i].Quad)
		default:
			err = list.add(&in[i].Quad)
		}
		if err != nil {
			return nil, nil, &graph.DeltaError{Delta: in[i], Err: err}
		}
		creates = append(creates, make([]bool, list.nodes.len()+1-len(creates))...)
		if in[i].Action == graph.Add {
			for _, n := range list.quads[i] {
				creates[n] = true
			}
		}
	}
	return list, creates, nil
}

// changeList does the same for quads that are all added and others that are all deleted.
func changeList(add, del []quad.Quad) (list *quadList, creates []bool, err error) {
	list = &quadList{nodes: newNodeSet(), quads: make([]tuple, 0, len(add)+len(del))}
	for i := range add {
		if !add[i].IsValid() {
			return nil, nil, errNoQuad(&add[i])
		}
		if err := list.add(&add[i]); err != nil {
			return nil, nil, err
		}
	}
	created := list.nodes.len()
	for i := range del {
		if err := list.add(&del[i]); err != nil {
			return nil, nil, err
		}
	}
	creates = make([]bool, list.nodes.len()+1)
	for i := range created {
		creates[i+1] = true
	}
	return list, creates, nil
}

func errNoQuad(q *quad.Quad) error {
	return fmt.Errorf("%v has no subject, predicate or object", *q)
}

// quadList is quads whose nodes have numbers in a set of their own.
type quadList struct {
	nodes *nodeSet
	quads []tuple
	// What the quad before had where that was an IRI: quads of one document have one label,
	// and often one subject.
	last    [4]quad.IRI
	lastIs  tuple
	scratch []byte
}

// add appends a quad.
func (l *quadList) add(q *quad.Quad) error {
	var t tuple
	for i, d := range quad.Directions {
		v := q.Get(d)
		if v == nil {
			continue
		}
		iri, isIRI := v.(quad.IRI)
		if isIRI && l.lastIs[i] != 0 && iri == l.last[i] {
			t[i] = l.lastIs[i]
			continue
		}
		var err error
		if l.scratch, err = appendValue(l.scratch[:0], v); err != nil {
			return err
		}
		t[i] = l.nodes.add(l.scratch)
		if isIRI {
			l.last[i], l.lastIs[i] = iri, t[i]
		}
	}
	l.quads = append(l.quads, t)
	return nil
}

// reset empties the list and keeps its room.
func (l *quadList) reset() {
	l.nodes.reset()
	l.quads, l.lastIs = l.quads[:0], tuple{}
}

// diskWriter makes one transaction.
type diskWriter struct {
	s     *diskStore
	sizes sizes       // as they will be; last grows with each new node
	first uint32      // the first number of a new node
	fresh []freshNode // by number from first on

	beside notes
}

// freshNode is a node that the store did not have.
type freshNode struct {
	key     [12]byte
	encoded []byte
	used    bool
}

// change is what becomes of a quad.
type change struct{ was, is bool }

// newDiskWriter begins a transaction. The caller has s.writing until commit has returned.
func newDiskWriter(s *diskStore) *diskWriter {
	return &diskWriter{s: s, sizes: s.sizes, first: s.sizes.last + 1}
}

// resolve gives the quads of a list the numbers that their nodes have in the store. Nodes
// that it does not have get new ones where creates says so (nil: all of them), else noNode.
// The list's nodes must stay as they are until the transaction is over.
func (w *diskWriter) resolve(list *quadList, creates []bool) error {
	type lookup struct {
		key   [12]byte
		place uint32
	}
	n := list.nodes.len()
	numbers := make([]uint32, n+1)
	keys := make([][12]byte, n+1)
	var unknown []lookup
	for i := 1; i <= n; i++ {
		keys[i] = valueKey(list.nodes.bytes(uint32(i)))
		if number, ok := w.s.numbers.get(keys[i]); ok {
			numbers[i] = number
		} else if w.s.sizes.nodes > 0 {
			unknown = append(unknown, lookup{keys[i], uint32(i)})
		}
	}
	if len(unknown) >= leastFiltered {
		if err := w.s.prepareFilter(len(unknown)); err != nil {
			return err
		}
	}
	// Neighbours are in the same page of the store.
	slices.SortFunc(unknown, func(a, b lookup) int { return bytes.Compare(a.key[:], b.key[:]) })
	for _, u := range unknown {
		number, err := w.s.number(u.key)
		if err != nil {
			return err
		}
		if numbers[u.place] = number; number != 0 {
			w.s.numbers.put(u.key, number)
		}
	}
	for i := 1; i <= n; i++ {
		switch {
		case numbers[i] != 0:
		case creates != nil && !creates[i]:
			numbers[i] = noNode
		case w.sizes.last+1 == noNode:
			return errors.New("too many nodes")
		default:
			w.sizes.last++
			numbers[i] = w.sizes.last
			w.fresh = append(w.fresh, freshNode{key: keys[i], encoded: list.nodes.bytes(uint32(i))})
		}
	}
	for i := range list.quads {
		t := &list.quads[i]
		for j := range t {
			t[j] = numbers[t[j]]
		}
	}
	return nil
}

// stored reports whether a quad was in the store before the transaction.
func (w *diskWriter) stored(t tuple) (bool, error) {
	for _, n := range t {
		if n >= w.first { // or noNode
			return false, nil
		}
	}
	return w.s.has(indexes[0].appendKey(nil, t[:]))
}

// set adds a quad or removes it. It returns false where nothing changes by that.
func (w *diskWriter) set(quads map[tuple]change, t tuple, is bool) (bool, error) {
	c, ok := quads[t]
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
	quads[t] = c
	return true, nil
}

// pair is a key to be written and its value; a nil value deletes the key.
type pair struct{ key, value []byte }

// commit stores the transaction: quads that the store does not have, and quads that it has,
// each sorted by the first index and without duplicates.
func (w *diskWriter) commit(added, removed []tuple) error {
	if len(added)+len(removed)+len(w.beside) == 0 {
		return nil
	}
	going, err := w.unused(added, removed)
	if err != nil {
		return err
	}
	w.sizes.quads += int64(len(added) - len(removed))
	w.sizes.nodes -= int64(len(going))
	counts, predicates, err := w.counts(added, removed)
	if err != nil {
		return err
	}
	if f := w.s.filter.Load(); f != nil {
		for i := range w.fresh {
			f.add(&w.fresh[i].key)
		}
	}
	parts := w.parts(added, removed, going, counts)
	err = w.s.log.run(func() error {
		if len(added)+len(removed) >= manyQuads {
			return w.ingest(parts, len(added)+len(removed))
		}
		return w.batch(parts, len(added)+len(removed))
	})
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
			w.s.numbers.put(f.key, w.first+uint32(i))
		}
	}
	return nil
}

// unused marks the new nodes that the added quads have, and returns the old ones that no
// quad has but those removed, sorted.
func (w *diskWriter) unused(added, removed []tuple) ([]goingNode, error) {
	kept := make([]uint64, w.first/64+1) // bits
	for _, t := range added {
		for _, n := range t {
			if n >= w.first {
				f := &w.fresh[n-w.first]
				if !f.used {
					f.used = true
					w.sizes.nodes++
				}
			} else if len(removed) > 0 {
				kept[n/64] |= 1 << (n % 64)
			}
		}
	}
	var nodes []uint32
	for _, t := range removed {
		nodes = append(nodes, t[:]...)
	}
	slices.Sort(nodes)
	var going []goingNode
	c := w.s.cursor()
	defer c.close()
	for _, n := range slices.Compact(nodes) {
		if n == 0 || kept[n/64]&(1<<(n%64)) != 0 {
			continue
		}
		used, err := w.stays(c, n, removed)
		if err != nil {
			return nil, err
		}
		if used {
			continue
		}
		b, err := w.s.encoded(n)
		if err != nil {
			return nil, err
		}
		if b == nil {
			return nil, errKey
		}
		going = append(going, goingNode{n, valueKey(b), len(b) >= longValue})
	}
	return going, nil
}

// goingNode is a node that no quad has any more.
type goingNode struct {
	number uint32
	key    [12]byte
	long   bool
}

// stays reports whether a quad of the store has a node and is not among those removed.
func (w *diskWriter) stays(c *cursor, n uint32, removed []tuple) (bool, error) {
	ctx := context.Background()
	for _, d := range quad.Directions {
		m := newMatch(map[quad.Direction]uint32{d: n}, quad.Any)
		for more := c.first(ctx, m); more; more = c.next(ctx) {
			if _, gone := slices.BinarySearchFunc(removed, c.quad(), compareTuples); !gone {
				return true, nil
			}
		}
	}
	return false, c.err
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

// put writes a key, or deletes it where the value is nil.
type put func(key, value []byte) error

// part is the keys of one kind of a transaction, which each writes in their order.
type part struct {
	name string
	each func(put) error
}

// emptyValue is that of keys that say all themselves.
var emptyValue = []byte{}

// parts returns all that a transaction writes, kind by kind, those first that take longest.
func (w *diskWriter) parts(added, removed []tuple, going []goingNode, counts []pair) []part {
	var out []part
	for i := range indexes {
		x := &indexes[i]
		out = append(out, part{string(rune(x.letter)), func(put put) error { return writeIndex(x, added, removed, put) }})
	}
	slices.Reverse(out) // the first one needs no sorting
	type hash struct {
		key    [12]byte
		number uint32 // 0: it goes
	}
	hashes := make([]hash, 0, len(w.fresh)+len(going))
	var nodes, texts []pair
	for _, g := range going {
		w.s.values.forget(g.number)
		w.s.numbers.forget(g.key)
		hashes = append(hashes, hash{g.key, 0})
		nodes = append(nodes, pair{key: numberKey(kindNode, g.number)})
		if g.long {
			texts = append(texts, pair{key: numberKey(kindText, g.number)})
		}
	}
	for i := range w.fresh {
		f := &w.fresh[i]
		if !f.used {
			continue
		}
		n := w.first + uint32(i)
		hashes = append(hashes, hash{f.key, n})
		if len(f.encoded) < longValue {
			nodes = append(nodes, pair{numberKey(kindNode, n), f.encoded})
		} else {
			nodes = append(nodes, pair{numberKey(kindNode, n), emptyValue})
			texts = append(texts, pair{numberKey(kindText, n), f.encoded})
		}
	}
	out = append(out, part{string(rune(kindHash)), func(put put) error {
		slices.SortFunc(hashes, func(a, b hash) int { return bytes.Compare(a.key[:], b.key[:]) })
		key, value := []byte{kindHash}, []byte{}
		for _, h := range hashes {
			var v []byte
			if h.number != 0 {
				value = appendNumber(value[:0], h.number)
				v = value
			}
			if err := put(append(key[:1], h.key[:]...), v); err != nil {
				return err
			}
		}
		return nil
	}})
	out = append(out, part{string(rune(kindNote)), func(put put) error {
		key := []byte{kindNote}
		for _, p := range w.beside.sorted() {
			if err := put(append(key[:1], p.key...), p.value); err != nil {
				return err
			}
		}
		return nil
	}})
	lists := map[byte][]pair{kindNode: nodes, kindText: texts, kindMeta: {{sizesKey, w.sizes.encode()}}}
	for _, p := range counts {
		lists[p.key[0]] = append(lists[p.key[0]], p)
	}
	for _, kind := range [...]byte{kindNode, kindText, kindCount, kindLabel, kindMeta} {
		list := lists[kind]
		slices.SortFunc(list, func(a, b pair) int { return bytes.Compare(a.key, b.key) })
		out = append(out, part{string(rune(kind)), func(put put) error {
			for _, p := range list {
				if err := put(p.key, p.value); err != nil {
					return err
				}
			}
			return nil
		}})
	}
	return out
}

// writeIndex writes the keys of an index, in their order. The quads are in that of the first
// index.
func writeIndex(x *index, added, removed []tuple, put put) error {
	added, removed = newSorter(added).resort(x), newSorter(removed).resort(x)
	var key []byte
	for len(added)+len(removed) > 0 {
		var t tuple
		value := emptyValue
		if len(removed) == 0 || len(added) > 0 && compareTuples(x.fromQuad(added[0]), x.fromQuad(removed[0])) < 0 {
			t, added = added[0], added[1:]
		} else {
			t, removed, value = removed[0], removed[1:], nil
		}
		t = x.fromQuad(t)
		key = x.appendKey(key[:0], t[:])
		if err := put(key, value); err != nil {
			return err
		}
	}
	return nil
}

// batch writes through the engine's log.
func (w *diskWriter) batch(parts []part, quads int) error {
	b := w.s.db.NewBatchWithSize(32 * (2*len(w.fresh) + len(indexes)*quads))
	defer b.Close()
	for _, p := range parts {
		err := p.each(func(key, value []byte) error {
			if value == nil {
				return b.Delete(key, nil)
			}
			return b.Set(key, value, nil)
		})
		if err != nil {
			return err
		}
	}
	if err := w.s.room(3 * b.Len()); err != nil { // in the log, then in a table, then in a merged one
		return err
	}
	return b.Commit(&pebble.WriteOptions{Sync: !w.s.noSync})
}

// room returns an error where the disk has not so many bytes left, and some for the engine.
func (s *diskStore) room(bytes int) error {
	usage, err := s.opt.FS.GetDiskUsage(s.dir)
	if err != nil {
		return nil // a file system in memory
	}
	if need := uint64(bytes) + 1<<20; usage.AvailBytes < need {
		return fmt.Errorf("%d MB are wanted on the disk and %d MB are free: %w", need>>20, usage.AvailBytes>>20, syscall.ENOSPC)
	}
	return nil
}

// manyQuads is from how many quads on a transaction is written as finished tables instead of
// through the engine's log and its memory: putting a key into that costs as much as sorting,
// writing and merging it.
const manyQuads = 10_000

// ingest writes finished tables and hands them over to the engine, all at once. The keys of
// each kind go into tables of their own, and those of quads that begin with a new node apart
// from the others: since numbers grow, nothing stands between them, and the engine puts them
// where they will stay.
func (w *diskWriter) ingest(parts []part, quads int) error {
	text := 0
	for i := range w.fresh {
		text += len(w.fresh[i].encoded)
	}
	for key, value := range w.beside {
		text += len(key) + len(value)
	}
	// Twice what it takes in the end: the engine merges tables by writing new ones.
	if err := w.s.room(100*quads + text); err != nil {
		return err
	}
	var (
		mu    sync.Mutex
		files []string
		errs  []error
		wg    sync.WaitGroup
		slots = make(chan bool, min(max(runtime.GOMAXPROCS(0), 1), mostTables))
	)
	for _, p := range parts {
		slots <- true
		wg.Go(func() {
			defer func() { <-slots }()
			t := tableWriter{s: w.s, name: p.name, first: w.first}
			err := errors.Join(p.each(t.put), t.finish())
			mu.Lock()
			defer mu.Unlock()
			files = append(files, t.files...)
			if err != nil {
				errs = append(errs, err)
			}
		})
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

// mostTables is how many tables are made at once: each takes two copies of the quads.
const mostTables = 4

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
	if n, size := readNumber(key[1:]); !t.fresh && key[0] != kindHash && key[0] != kindMeta && key[0] != kindNote && size > 0 && n >= t.first {
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
		opt := t.s.opt.MakeWriterOptions(len(t.s.opt.Levels)-1, format)
		opt.WritingToLowestLevel = false // there a deletion would say nothing
		t.table = sstable.NewWriter(objstorageprovider.NewFileWritable(f), opt)
	}
	if value == nil {
		return t.table.Delete(key)
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

// NewQuadWriter implements graph.QuadStore. Quads are stored in transactions of as many as fit
// into the memory that the store may take, the last one by Close, which waits until the
// engine has merged all of them.
func (s *diskStore) NewQuadWriter() (quad.WriteCloser, error) {
	return newBulkWriter(diskBulk{s}), nil
}

// bulkBytes is what a quad takes in memory when its transaction is written: itself and the
// copies of those that sort it; bulkNodeBytes is what a node takes beside its text and its
// place in the set.
const (
	bulkBytes     = 5 * 16
	bulkNodeBytes = 120
)

// diskBulk is a diskStore as a bulkWriter's.
type diskBulk struct{ s *diskStore }

func (b diskBulk) full(list *quadList) bool {
	return int64(bulkBytes*len(list.quads)+bulkNodeBytes*list.nodes.len()+list.nodes.size()) >= b.s.memory
}

func (b diskBulk) put(list *quadList) error {
	b.s.writing.Lock()
	defer b.s.writing.Unlock()
	t := newDiskWriter(b.s)
	if err := t.resolve(list, nil); err != nil {
		return err
	}
	sorter := sorter{list.quads, make([]tuple, len(list.quads))}
	sorted := slices.Compact(sorter.sort(&indexes[0]))
	added := sorted[:0]
	for _, one := range sorted {
		known, err := t.stored(one)
		if err != nil {
			return err
		}
		if !known {
			added = append(added, one)
		}
	}
	return t.commit(added, nil)
}

func (b diskBulk) finish(err error) error {
	if err != nil {
		return err
	}
	return b.s.settle(context.Background(), nil)
}
