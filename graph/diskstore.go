package graph

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// diskStore is a quad store of Cayley over Pebble, an ordered key-value engine. Nodes are
// numbered; quads are tuples of numbers in five sorted orders (see indexes). Cayley's own
// stores over key-value databases keep lists that grow with the graph and are rewritten
// whole, have no order by predicate or label, and delete one quad by reading all of its
// predicate's.
//
// A transaction is stored whole or not at all. Any number of goroutines may read; writing
// while others read is safe, but what they read may then be partly old: it is the
// Store's lock that keeps writers out meanwhile.
type diskStore struct {
	answers
	db     *pebble.DB
	opt    *pebble.Options
	dir    string // where tables are made before they are taken in
	log    *fatalLog
	noSync bool
	unlock io.Closer // nil where there is no lock
	// Nodes that were read or written lately, and their numbers.
	values  *recent[uint32, quad.Value]
	numbers *numberCache
	memory  int64                      // Options.Memory
	filter  atomic.Pointer[nodeFilter] // nil where there is none yet

	writing sync.Mutex // held by the transaction under way
	written bool       // something was, since the store was opened

	mu         sync.Mutex
	open       map[*pebble.Iterator]bool
	sizes      sizes
	predicates map[uint32]int64 // quads by predicate
}

// sizes is what a store counts of itself.
type sizes struct {
	quads, nodes int64
	last         uint32 // the greatest number that a node ever had
}

var (
	_ keeper = (*diskStore)(nil)
)

var sizesKey = []byte{kindMeta, 's'}

// load reads what is kept in memory.
func (s *diskStore) load() error {
	s.open = make(map[*pebble.Iterator]bool)
	s.predicates = make(map[uint32]int64)
	b, err := s.get(sizesKey)
	if err != nil {
		return err
	}
	if b != nil {
		if s.sizes, err = decodeSizes(b); err != nil {
			return err
		}
	}
	it, err := s.iterator(kindBounds(kindCount))
	if err != nil {
		return err
	}
	defer s.release(it)
	for ok := it.First(); ok; ok = it.Next() {
		n, size := readNumber(it.Key()[1:])
		count, read := binary.Uvarint(it.Value())
		if size == 0 || read <= 0 {
			return errKey
		}
		s.predicates[n] = int64(count)
	}
	return damaged(it.Error())
}

func (z sizes) encode() []byte {
	b := binary.AppendUvarint(nil, uint64(z.quads))
	b = binary.AppendUvarint(b, uint64(z.nodes))
	return binary.AppendUvarint(b, uint64(z.last))
}

func decodeSizes(b []byte) (z sizes, err error) {
	var n [3]uint64
	for i := range n {
		var size int
		if n[i], size = binary.Uvarint(b); size <= 0 {
			return sizes{}, errKey
		}
		b = b[size:]
	}
	if n[0] > math.MaxInt64 || n[1] > math.MaxInt64 || n[2] > math.MaxUint32 {
		return sizes{}, errKey
	}
	return sizes{int64(n[0]), int64(n[1]), uint32(n[2])}, nil
}

// begin implements keeper: nobody else can have the store open for writing.
func (s *diskStore) begin(context.Context) (func(), error) { return nil, nil }

// expect implements keeper: whatever is asked for is near.
func (s *diskStore) expect(context.Context, quad.Direction, []quad.Value) error { return nil }

// bytes is the size of the tables; what was written last is in a log at first.
func (s *diskStore) bytes() int64 {
	if s.unlock == nil {
		return 0
	}
	total := s.db.Metrics().Total()
	return total.TablesSize
}

// get returns a copy of a value, nil where there is none.
func (s *diskStore) get(key []byte) ([]byte, error) {
	b, closer, err := s.db.Get(key)
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, damaged(err)
	}
	out := append([]byte{}, b...)
	return out, closer.Close()
}

// has reports whether there is a key.
func (s *diskStore) has(key []byte) (bool, error) {
	_, closer, err := s.db.Get(key)
	if errors.Is(err, pebble.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, damaged(err)
	}
	return true, closer.Close()
}

// iterator opens an iterator of the engine, which release closes.
func (s *diskStore) iterator(opt *pebble.IterOptions) (*pebble.Iterator, error) {
	it, err := s.db.NewIter(opt)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	s.open[it] = true
	s.mu.Unlock()
	return it, nil
}

func (s *diskStore) release(it *pebble.Iterator) {
	s.mu.Lock()
	known := s.open[it]
	delete(s.open, it)
	s.mu.Unlock()
	if known {
		it.Close()
	}
}

// sweep closes the iterators that somebody has left open. Nobody may read meanwhile.
func (s *diskStore) sweep() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for it := range s.open {
		it.Close()
	}
	clear(s.open)
}

// Close implements graph.QuadStore.
func (s *diskStore) Close() error {
	s.sweep()
	var err error
	if s.log.failure() == nil {
		// After a failure of the engine closing would wait for ever; what was written
		// is in its log.
		err = s.log.run(func() error {
			// What is in the log need not be read again when the store is opened, where
			// there is room for it elsewhere.
			if !s.written || s.room(3*int(s.db.Metrics().MemTable.Size)) != nil {
				return s.db.Close()
			}
			if err := errors.Join(s.db.Flush(), s.db.Close()); err != nil {
				return err
			}
			return s.removeLogs()
		})
	}
	if s.unlock != nil {
		err = errors.Join(err, s.unlock.Close())
	}
	return err
}

// removeLogs removes all logs but the last one after all that was in them was put into
// tables and the engine was closed. It keeps some to write over them, and would remove them
// when it is opened.
func (s *diskStore) removeLogs() error {
	names, err := s.opt.FS.List(s.dir)
	if err != nil {
		return err
	}
	var logs []string
	for _, name := range names {
		if strings.HasSuffix(name, logSuffix) {
			logs = append(logs, name)
		}
	}
	slices.Sort(logs) // numbers of six digits
	for len(logs) > 1 && len(logs[0]) == len(logs[len(logs)-1]) {
		if err := s.opt.FS.Remove(s.opt.FS.PathJoin(s.dir, logs[0])); err != nil {
			return err
		}
		logs = logs[1:]
	}
	return nil
}

// number returns the number of a node, 0 where it is not in the store.
func (s *diskStore) number(key [12]byte) (uint32, error) {
	if n, ok := s.numbers.get(key); ok {
		return n, nil
	}
	if f := s.filter.Load(); f != nil && !f.mayHave(&key) {
		return 0, nil
	}
	b, closer, err := s.db.Get(nodeKey(key))
	if errors.Is(err, pebble.ErrNotFound) {
		return 0, nil
	}
	if err != nil {
		return 0, damaged(err)
	}
	defer closer.Close()
	n, size := readNumber(b)
	if size == 0 {
		return 0, errKey
	}
	return n, nil
}

// value returns the node of a number, nil for 0 and for one that is not there.
func (s *diskStore) value(n uint32) (quad.Value, error) {
	if n == 0 {
		return nil, nil
	}
	if v, ok := s.values.get(n); ok {
		return v, nil
	}
	b, err := s.encoded(n)
	if err != nil || b == nil {
		return nil, err
	}
	v, err := decodeValue(b)
	if err == nil {
		s.values.put(n, v, len(b))
	}
	return v, err
}

// encoded returns the bytes of a node, nil where there is none.
func (s *diskStore) encoded(n uint32) ([]byte, error) {
	b, err := s.get(numberKey(kindNode, n))
	if err == nil && b != nil && len(b) == 0 {
		b, err = s.get(numberKey(kindText, n))
	}
	return b, err
}

// ValueOf implements refs.Namer. It returns nil where the node is not in the store.
func (s *diskStore) ValueOf(v quad.Value) (graph.Ref, error) {
	if v == nil {
		return nil, nil
	}
	b, err := encodeValue(v)
	if err != nil {
		return nil, nil // of a kind that no store has
	}
	n, err := s.number(valueKey(b))
	if err != nil {
		return nil, err
	}
	return node(n), nil
}

// RefsOf implements refs.BatchNamer. What is not in the store gives nil.
func (s *diskStore) RefsOf(ctx context.Context, values []quad.Value) ([]graph.Ref, error) {
	out := make([]graph.Ref, len(values))
	for i, v := range values {
		var err error
		if out[i], err = s.ValueOf(v); err != nil {
			return nil, err
		}
	}
	return out, ctx.Err()
}

// ValuesOf implements refs.BatchNamer.
func (s *diskStore) ValuesOf(ctx context.Context, list []graph.Ref) ([]quad.Value, error) {
	out := make([]quad.Value, len(list))
	for i, r := range list {
		var err error
		if out[i], err = s.NameOf(r); err != nil {
			return nil, err
		}
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return out, ctx.Err()
}

// Stats implements graph.QuadIndexer. The figures are exact.
func (s *diskStore) Stats(context.Context, bool) (graph.Stats, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return graph.Stats{
		Quads: refs.Size{Value: s.sizes.quads, Exact: true},
		Nodes: refs.Size{Value: s.sizes.nodes, Exact: true},
	}, nil
}

// perPredicate implements keeper.
func (s *diskStore) perPredicate(context.Context) (map[uint32]int64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.predicates), nil
}

// countedLabel is how many quads a label has to have for their number to be kept. Fewer are
// as quickly counted.
const countedLabel = 64

// known returns how many quads match where that is kept.
func (s *diskStore) known(m *match) (n int64, ok bool, err error) {
	if !m.exact() {
		return 0, false, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case len(m.prefix) == 0:
		return s.sizes.quads, true, nil
	case len(m.prefix) == 1 && m.index.order[0] == quad.Predicate:
		return s.predicates[m.prefix[0]], true, nil
	case len(m.prefix) == 1 && m.index.order[0] == quad.Label:
		return s.labelCount(m.prefix[0])
	}
	return 0, false, nil
}

func (s *diskStore) labelCount(label uint32) (n int64, ok bool, err error) {
	b, err := s.get(numberKey(kindLabel, label))
	if err != nil || b == nil {
		return 0, false, err
	}
	count, size := binary.Uvarint(b)
	if size <= 0 {
		return 0, false, errKey
	}
	return int64(count), true, nil
}

// mostCounted is up to how many quads are counted for a query plan.
const mostCounted = 256

// size returns how many quads match: exactly where that is known or they are few, else by
// the room they take on the disk.
func (s *diskStore) size(ctx context.Context, m *match) (refs.Size, error) {
	n, ok, err := s.known(m)
	if err != nil || ok {
		return refs.Size{Value: n, Exact: true}, err
	}
	c := s.cursor()
	defer c.close()
	for more := c.first(ctx, *m); more && n < mostCounted; more = c.next(ctx) {
		n++
	}
	if c.err != nil || n < mostCounted {
		return refs.Size{Value: n, Exact: true}, c.err
	}
	const bytesOfKey = 8
	prefix := m.index.appendKey(nil, m.prefix)
	room, err := s.db.EstimateDiskUsage(prefix, prefixEnd(prefix))
	return refs.Size{Value: max(n, int64(room/bytesOfKey))}, err
}

// count returns exactly how many quads match.
func (s *diskStore) count(ctx context.Context, m *match) (int64, error) {
	n, ok, err := s.known(m)
	if err != nil || ok {
		return n, err
	}
	c := s.cursor()
	defer c.close()
	for more := c.first(ctx, *m); more; more = c.next(ctx) {
		if n++; n%4096 == 0 && ctx.Err() != nil {
			return n, ctx.Err()
		}
	}
	return n, c.err
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
	c := s.cursor()
	defer c.close()
	read := 0
	for _, v := range values {
		b, err := encodeValue(v)
		if err != nil {
			return err
		}
		n, err := s.number(valueKey(b))
		if err != nil {
			return err
		}
		if n == 0 {
			continue
		}
		m := newMatch(map[quad.Direction]uint32{d: n}, quad.Any)
		for more := c.first(ctx, m); more; more = c.next(ctx) {
			if read++; read%1024 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			var q quad.Quad
			t := c.quad()
			for _, dir := range wanted {
				if dir == d {
					q.Set(dir, v)
					continue
				}
				v, known := nodes[t.get(dir)]
				if !known {
					if v, err = s.value(t.get(dir)); err != nil {
						return err
					}
					nodes[t.get(dir)] = v
				}
				q.Set(dir, v)
			}
			f(q)
		}
		if c.err != nil {
			return c.err
		}
	}
	return ctx.Err()
}

// objects returns what a node's property points to, once for each quad.
func (s *diskStore) objects(ctx context.Context, node, property quad.Value) (out []quad.Value, err error) {
	var n [2]uint32
	for i, v := range [...]quad.Value{node, property} {
		b, err := encodeValue(v)
		if err != nil {
			return nil, err
		}
		if n[i], err = s.number(valueKey(b)); err != nil || n[i] == 0 {
			return nil, err
		}
	}
	return objectsOf(ctx, s.cursor(), n[0], n[1], s.value)
}

// recent keeps what was used lately, in two halves: when the younger one is full it becomes
// the older one, and what was there is dropped.
type recent[K comparable, V any] struct {
	mu         sync.RWMutex
	young, old map[K]V
	size, most int // bytes of a half
}

// entryBytes is about what an entry of a map takes beside the text.
const entryBytes = 64

// newRecent returns a cache that takes about memory bytes.
func newRecent[K comparable, V any](memory int64) *recent[K, V] {
	return &recent[K, V]{young: make(map[K]V), most: int(memory / 2)}
}

func (c *recent[K, V]) get(key K) (V, bool) {
	c.mu.RLock()
	v, ok := c.young[key]
	if ok {
		c.mu.RUnlock()
		return v, true
	}
	v, ok = c.old[key]
	c.mu.RUnlock()
	if ok {
		c.mu.Lock()
		defer c.mu.Unlock()
		if v, ok = c.old[key]; ok { // it may have been forgotten meanwhile
			c.insert(key, v, 0)
		}
	}
	return v, ok
}

func (c *recent[K, V]) put(key K, v V, bytes int) {
	if bytes > c.most/64 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.insert(key, v, bytes)
}

// insert needs the lock.
func (c *recent[K, V]) insert(key K, v V, bytes int) {
	if c.size += bytes + entryBytes; c.size > c.most {
		c.young, c.old, c.size = make(map[K]V), c.young, 0
	}
	c.young[key] = v
}

func (c *recent[K, V]) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.young, c.old, c.size = make(map[K]V), nil, 0
}

func (c *recent[K, V]) forget(key K) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.young, key)
	delete(c.old, key)
}
