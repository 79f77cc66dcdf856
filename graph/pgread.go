package graph

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
)

// pgKey is what a node is found by.
func pgKey(encoded []byte) (key [16]byte) {
	sum := sha256.Sum256(encoded)
	copy(key[:], sum[:])
	return key
}

// ids are numbers as the server has them. A number that no node has becomes -1.
func ids32(numbers []uint32) []int32 {
	out := make([]int32, len(numbers))
	for i, n := range numbers {
		out[i] = int32(n)
	}
	return out
}

// tuplesOf reads rows of four numbers.
func tuplesOf(rows pgx.Rows, out []tuple) ([]tuple, error) {
	defer rows.Close()
	for rows.Next() {
		raw := rows.RawValues()
		var t tuple
		for i := range t {
			t[i] = binary.BigEndian.Uint32(raw[i])
		}
		out = append(out, t)
	}
	return out, rows.Err()
}

// pgSelect is the beginning of a question for tuples in the order of an index; the first
// arguments are the given places, which it adds to where.
type pgSelect struct {
	text strings.Builder
	args []any
}

func (q *pgSelect) arg(v any) string {
	q.args = append(q.args, v)
	return fmt.Sprintf("$%d", len(q.args))
}

func (q *pgSelect) number(n uint32) string { return q.arg(int32(n)) }

// where writes the conditions of a match; open, where not negative, is a place of the
// prefix that is compared with t.n.
func (q *pgSelect) where(m *match, prefix []uint32, rest tuple, open int) {
	columns := m.index.columns()
	and := " WHERE "
	for i, c := range columns {
		switch {
		case i == open:
			fmt.Fprintf(&q.text, "%s%s = t.n", and, c)
		case i < len(prefix):
			fmt.Fprintf(&q.text, "%s%s = %s", and, c, q.number(prefix[i]))
		case rest[i] != 0:
			fmt.Fprintf(&q.text, "%s%s = %s", and, c, q.number(rest[i]))
		default:
			continue
		}
		and = " AND "
	}
	if and == " WHERE " {
		q.text.WriteString(" WHERE true")
	}
}

// pgTuples are the tuples of a pgStore, read page by page.
type pgTuples struct {
	s *pgStore
	// The match, with slices of its own.
	m      match
	prefix []uint32

	page []tuple // in the order of the index
	at   int     // in page
	more bool    // there may be tuples after the page
	size int     // of the next page
	used int     // how many of the page were asked for

	width int // how many nodes' tuples are read at once when one's are asked for
	ahead map[uint32][]tuple
}

const (
	pgFirstPage  = 32
	pgLargePage  = 8192
	pgAheadNodes = 512
	pgAheadPage  = 64 // tuples of one of several nodes
)

func (s *pgStore) cursor() *cursor {
	return &cursor{from: &pgTuples{s: s, size: pgFirstPage, width: 1}}
}

func (c *pgTuples) close() { c.page, c.ahead, c.more = nil, nil, false }

// same reports whether a match is the one that the cursor is in, but for the varied place
// where varied is set.
func (c *pgTuples) same(m *match, varied bool) bool {
	if m.index != c.m.index || m.varies != c.m.varies || m.rest != c.m.rest || len(m.prefix) != len(c.prefix) {
		return false
	}
	for i, n := range m.prefix {
		if n != c.prefix[i] && !(varied && i == m.varies-1) {
			return false
		}
	}
	return true
}

func (c *pgTuples) seek(ctx context.Context, m *match, least uint32) (tuple, bool, error) {
	place := len(m.prefix)
	if least > 0 && place < len(m.index.order) && len(c.page) > 0 && c.same(m, false) {
		if last := c.page[len(c.page)-1]; least <= last[place] || !c.more {
			c.at += sort.Search(len(c.page)-c.at, func(i int) bool { return c.page[c.at+i][place] >= least })
			return c.stand()
		}
		// The reader leaps: what lies between was read for nothing.
		if c.used < len(c.page)/4 {
			c.size = max(c.size/4, pgFirstPage)
		}
	}
	known := c.ahead != nil && c.same(m, true)
	c.m, c.prefix = *m, append(c.prefix[:0], m.prefix...)
	c.used = 0
	if least == 0 && 0 < m.varies && m.varies <= len(m.prefix) {
		n := m.prefix[m.varies-1]
		if !known {
			c.ahead = nil
		}
		list, ok := c.ahead[n]
		if !ok {
			var err error
			if list, ok, err = c.readAhead(ctx, n); err != nil {
				return tuple{}, false, err
			}
		}
		if ok {
			c.page, c.at, c.more = list, 0, len(list) == pgAheadPage
			return c.stand()
		}
	}
	var from tuple
	copy(from[:], c.prefix)
	if place < len(from) {
		from[place] = least
	}
	if err := c.read(ctx, from); err != nil {
		return tuple{}, false, err
	}
	return c.stand()
}

func (c *pgTuples) next(ctx context.Context) (tuple, bool, error) {
	c.at++
	c.used++
	if c.at >= len(c.page) && c.more {
		from := c.page[len(c.page)-1]
		from[len(from)-1]++
		c.size = min(c.size*8, pgLargePage)
		if err := c.read(ctx, from); err != nil {
			return tuple{}, false, err
		}
	}
	return c.stand()
}

func (c *pgTuples) stand() (tuple, bool, error) {
	if c.at >= len(c.page) {
		return tuple{}, false, nil
	}
	return c.page[c.at], true, nil
}

// read reads a page of the match from a tuple on.
func (c *pgTuples) read(ctx context.Context, from tuple) error {
	var q pgSelect
	columns := c.m.index.columns()
	list := strings.Join(columns, ", ")
	fmt.Fprintf(&q.text, "SELECT %s FROM quads", list)
	q.where(&c.m, c.prefix, c.m.rest, -1)
	if k := len(c.prefix); k < len(columns) && from != (tuple{}) {
		var args []string
		for _, n := range from[k:] {
			args = append(args, q.number(n))
		}
		fmt.Fprintf(&q.text, " AND (%s) >= (%s)", strings.Join(columns[k:], ", "), strings.Join(args, ", "))
	}
	fmt.Fprintf(&q.text, " ORDER BY %s LIMIT %s", list, q.arg(c.size))
	c.page, c.at, c.used = nil, 0, 0
	err := c.s.with(ctx, func(conn *pgx.Conn) error {
		rows, err := conn.Query(ctx, q.text.String(), q.args...)
		if err == nil {
			c.page, err = tuplesOf(rows, nil)
		}
		return err
	})
	c.more = len(c.page) == c.size
	c.s.pages.add(c.page)
	return err
}

// readAhead reads the tuples of the match for a node in its varied place, together with
// those of nodes that came from the server with it, which will be asked for next. ok is
// false where there are none.
func (c *pgTuples) readAhead(ctx context.Context, n uint32) (list []tuple, ok bool, err error) {
	if c.width == 1 {
		c.width = 8
		return nil, false, nil
	}
	nodes := c.s.pages.companions(n, c.width)
	c.width = min(c.width*8, pgAheadNodes)
	if len(nodes) < 2 {
		return nil, false, nil
	}
	var q pgSelect
	columns := strings.Join(c.m.index.columns(), ", ")
	fmt.Fprintf(&q.text, "SELECT q.* FROM unnest(%s::int4[]) AS t(n), LATERAL (SELECT %s FROM quads", q.arg(ids32(nodes)), columns)
	place := c.m.varies - 1
	q.where(&c.m, c.prefix, c.m.rest, place)
	fmt.Fprintf(&q.text, " ORDER BY %s LIMIT %s) AS q", columns, q.arg(pgAheadPage))
	var all []tuple
	err = c.s.with(ctx, func(conn *pgx.Conn) error {
		rows, err := conn.Query(ctx, q.text.String(), q.args...)
		if err == nil {
			all, err = tuplesOf(rows, nil)
		}
		return err
	})
	if err != nil {
		return nil, false, err
	}
	c.s.pages.add(all)
	c.ahead = make(map[uint32][]tuple, len(nodes))
	for _, n := range nodes {
		c.ahead[n] = nil
	}
	for start := 0; start < len(all); {
		end := start
		for end < len(all) && all[end][place] == all[start][place] {
			end++
		}
		c.ahead[all[start][place]] = all[start:end:end]
		start = end
	}
	return c.ahead[n], true, nil
}

// pageRing is what came from the server lately.
type pageRing struct {
	mu    sync.Mutex
	pages [16][]tuple
	next  int
}

func (r *pageRing) add(page []tuple) {
	if len(page) < 2 {
		return
	}
	r.mu.Lock()
	r.pages[r.next] = page
	r.next = (r.next + 1) % len(r.pages)
	r.mu.Unlock()
}

// companions returns a node with those that came after it in the same place of the same
// page, most in all. It returns the node alone where it did not come so.
func (r *pageRing) companions(n uint32, most int) []uint32 {
	r.mu.Lock()
	defer r.mu.Unlock()
	for back := range r.pages {
		page := r.pages[(r.next-1-back+2*len(r.pages))%len(r.pages)]
		for i := range page {
			place := slices.Index(page[i][:], n)
			if place < 0 {
				continue
			}
			out := []uint32{n}
			seen := map[uint32]bool{0: true, n: true}
			for _, t := range page[i+1:] {
				if len(out) >= most {
					break
				}
				if m := t[place]; !seen[m] {
					seen[m] = true
					out = append(out, m)
				}
			}
			if len(out) > 1 {
				return out
			}
			break
		}
	}
	return []uint32{n}
}

// pgLookAhead is how many nodes' values are read at once, and pgShort up to how many bytes
// they may have to be read unasked.
const (
	pgLookAhead = 1024
	pgShort     = 1 << 10
)

// value implements source.
func (s *pgStore) value(n uint32) (quad.Value, error) {
	if n == 0 {
		return nil, nil
	}
	if v, ok := s.values.get(n); ok {
		return v, nil
	}
	nodes := s.pages.companions(n, pgLookAhead)
	var found quad.Value
	ctx := context.Background()
	err := s.with(ctx, func(conn *pgx.Conn) error {
		rows, err := conn.Query(ctx, "SELECT id, value FROM nodes WHERE id = ANY($1) AND (id = $2 OR octet_length(value) <= $3)", ids32(nodes), int32(n), pgShort)
		if err != nil {
			return err
		}
		return s.readValues(rows, func(m uint32, v quad.Value) {
			if m == n {
				found = v
			}
		})
	})
	return found, err
}

// readValues reads rows of a number and a node and remembers them.
func (s *pgStore) readValues(rows pgx.Rows, f func(uint32, quad.Value)) error {
	defer rows.Close()
	for rows.Next() {
		raw := rows.RawValues()
		n := binary.BigEndian.Uint32(raw[0])
		v, err := decodeValue(raw[1])
		if err != nil {
			return fmt.Errorf("node %d: %w", n, err)
		}
		s.values.put(n, v, len(raw[1]))
		f(n, v)
	}
	return rows.Err()
}

// valuesOf returns the nodes of numbers.
func (s *pgStore) valuesOf(ctx context.Context, numbers map[uint32]bool) (nodeCache, error) {
	out := make(nodeCache, len(numbers))
	var missing []uint32
	for n := range numbers {
		if v, ok := s.values.get(n); ok {
			out[n] = v
		} else if n != 0 {
			missing = append(missing, n)
		}
	}
	slices.Sort(missing)
	const most = 10_000
	for len(missing) > 0 {
		some := missing[:min(most, len(missing))]
		missing = missing[len(some):]
		err := s.with(ctx, func(conn *pgx.Conn) error {
			rows, err := conn.Query(ctx, "SELECT id, value FROM nodes WHERE id = ANY($1)", ids32(some))
			if err != nil {
				return err
			}
			return s.readValues(rows, func(n uint32, v quad.Value) { out[n] = v })
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// numbersOf returns the numbers of nodes, 0 for those that are not there.
func (s *pgStore) numbersOf(ctx context.Context, values []quad.Value) (out []uint32, err error) {
	keys := make([][16]byte, len(values))
	for i, v := range values {
		if v == nil {
			continue
		}
		if b, err := appendValue(nil, v); err == nil { // else of a kind that no store has
			keys[i] = pgKey(b)
		}
	}
	err = s.with(ctx, func(conn *pgx.Conn) error {
		out, err = s.numbersByKey(ctx, conn, keys)
		return err
	})
	return out, err
}

// numbersByKey returns the numbers that nodes are found by their keys with, 0 for those
// that are not there and for keys that are zero.
func (s *pgStore) numbersByKey(ctx context.Context, conn *pgx.Conn, keys [][16]byte) ([]uint32, error) {
	// No other process can give a node another number.
	keeps := s.readOnly || s.lock != nil
	out := make([]uint32, len(keys))
	var unknown [][16]byte
	var places []int
	for i, key := range keys {
		if key == [16]byte{} {
			continue
		}
		if keeps {
			if n, ok := s.numbers.get(key); ok {
				out[i] = n
				continue
			}
			if s.near.absent[key] {
				continue
			}
		}
		unknown, places = append(unknown, key), append(places, i)
	}
	const most = 10_000
	for len(unknown) > 0 {
		some := unknown[:min(most, len(unknown))]
		rows, err := conn.Query(ctx, "SELECT t.at, nodes.id FROM unnest($1::uuid[]) WITH ORDINALITY AS t(key, at) JOIN nodes USING (key)", some)
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			raw := rows.RawValues()
			at, n := binary.BigEndian.Uint64(raw[0])-1, binary.BigEndian.Uint32(raw[1])
			out[places[at]] = n
			if keeps {
				s.numbers.put(some[at], n, len(some[at]))
			}
		}
		rows.Close()
		if rows.Err() != nil {
			return nil, rows.Err()
		}
		for i, key := range some {
			if s.lock != nil && out[places[i]] == 0 {
				s.near.absent[key] = true
			}
		}
		unknown, places = unknown[len(some):], places[len(some):]
	}
	return out, nil
}

// pgNear is what is known of the graph while nobody else can write, until something is
// written.
type pgNear struct {
	absent map[[16]byte]bool                     // keys that no node has
	quads  map[quad.Direction]map[uint32][]tuple // those with a node in a place, in the order of its index
	size   int                                   // of quads
}

func newPgNear() pgNear {
	return pgNear{make(map[[16]byte]bool), make(map[quad.Direction]map[uint32][]tuple), 0}
}

// expect implements keeper.
func (s *pgStore) expect(ctx context.Context, d quad.Direction, values []quad.Value) error {
	numbers, err := s.numbersOf(ctx, values)
	if err != nil || d == quad.Any {
		return err
	}
	const mostKept = 200_000
	if s.near.size > mostKept {
		clear(s.near.quads)
		s.near.size = 0
	}
	if s.near.quads[d] == nil {
		s.near.quads[d] = make(map[uint32][]tuple)
	}
	known := s.near.quads[d]
	var list []uint32
	for _, n := range numbers {
		if _, there := known[n]; n != 0 && !there {
			list = append(list, n)
			known[n] = nil
		}
	}
	slices.Sort(list)
	x := newMatch(map[quad.Direction]uint32{d: 1}, quad.Any).index
	wanted := make(map[uint32]bool)
	for part := range slices.Chunk(slices.Compact(list), pgTogether) {
		page, err := s.together(ctx, x, part)
		if err != nil {
			return err
		}
		for _, t := range page {
			known[t[0]] = append(known[t[0]], t)
			for _, n := range t {
				wanted[n] = true
			}
		}
		s.near.size += len(page) + len(part)
	}
	_, err = s.valuesOf(ctx, wanted)
	return err
}

// notes implements keeper.
func (s *pgStore) notes(ctx context.Context, prefixes []string, most int, f func(i int, rest string, value []byte) error) error {
	const text = `SELECT t.i, n.key, n.value FROM unnest($1::bytea[], $2::bytea[]) WITH ORDINALITY AS t(first, after, i),
		LATERAL (SELECT key, value FROM notes WHERE key >= t.first AND key < t.after ORDER BY key LIMIT $3) AS n ORDER BY t.i, n.key`
	for from := 0; from < len(prefixes); from += pgTogether {
		part := prefixes[from:min(from+pgTogether, len(prefixes))]
		first, after := make([][]byte, len(part)), make([][]byte, len(part))
		for i, prefix := range part {
			first[i] = []byte(prefix)
			after[i] = prefixEnd(first[i])
		}
		err := s.with(ctx, func(conn *pgx.Conn) error {
			rows, err := conn.Query(ctx, text, first, after, most)
			if err != nil {
				return err
			}
			var at int64 // from 1
			var key, value []byte
			_, err = pgx.ForEachRow(rows, []any{&at, &key, &value}, func() error {
				return f(from+int(at)-1, string(key[len(part[at-1]):]), value)
			})
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// together reads the quads of several nodes in the first place of an index.
func (s *pgStore) together(ctx context.Context, x *index, nodes []uint32) (page []tuple, err error) {
	columns := x.columns()
	text := fmt.Sprintf("SELECT q.* FROM unnest($1::int4[]) AS t(n), LATERAL (SELECT %s FROM quads WHERE %s = t.n) AS q", strings.Join(columns, ", "), columns[0])
	err = s.with(ctx, func(conn *pgx.Conn) error {
		rows, err := conn.Query(ctx, text, ids32(nodes))
		if err == nil {
			page, err = tuplesOf(rows, nil)
		}
		return err
	})
	return page, err
}

// ValueOf implements refs.Namer. It returns nil where the node is not in the store.
func (s *pgStore) ValueOf(v quad.Value) (graph.Ref, error) {
	list, err := s.RefsOf(context.Background(), []quad.Value{v})
	if err != nil {
		return nil, err
	}
	return list[0], nil
}

// RefsOf implements refs.BatchNamer. What is not in the store gives nil.
func (s *pgStore) RefsOf(ctx context.Context, values []quad.Value) ([]graph.Ref, error) {
	numbers, err := s.numbersOf(ctx, values)
	if err != nil {
		return nil, err
	}
	out := make([]graph.Ref, len(values))
	for i, n := range numbers {
		out[i] = node(n)
	}
	return out, nil
}

// ValuesOf implements refs.BatchNamer.
func (s *pgStore) ValuesOf(ctx context.Context, list []graph.Ref) ([]quad.Value, error) {
	wanted := make(map[uint32]bool, len(list))
	for _, r := range list {
		if n, ok := r.(nodeRef); ok {
			wanted[uint32(n)] = true
		}
	}
	values, err := s.valuesOf(ctx, wanted)
	if err != nil {
		return nil, err
	}
	out := make([]quad.Value, len(list))
	for i, r := range list {
		if n, ok := r.(nodeRef); ok {
			out[i] = values[uint32(n)]
		} else if out[i], err = s.NameOf(r); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// row asks for one row.
func (s *pgStore) row(ctx context.Context, text string, args []any, into ...any) error {
	return s.with(ctx, func(conn *pgx.Conn) error { return conn.QueryRow(ctx, text, args...).Scan(into...) })
}

// Stats implements graph.QuadIndexer. The figures are exact.
func (s *pgStore) Stats(ctx context.Context, _ bool) (graph.Stats, error) {
	st := graph.Stats{Quads: refs.Size{Exact: true}, Nodes: refs.Size{Exact: true}}
	err := s.row(ctx, "SELECT quads, nodes FROM meta", nil, &st.Quads.Value, &st.Nodes.Value)
	return st, err
}

// known returns how many quads match where that is kept.
func (s *pgStore) known(ctx context.Context, m *match) (n int64, ok bool, err error) {
	switch {
	case !m.exact():
		return 0, false, nil
	case len(m.prefix) == 0:
		return n, true, s.row(ctx, "SELECT quads FROM meta", nil, &n)
	case len(m.prefix) == 1 && m.index.order[0] == quad.Predicate:
		return n, true, s.row(ctx, "SELECT coalesce(sum(n), 0)::int8 FROM counts WHERE p = $1", []any{int32(m.prefix[0])}, &n)
	}
	return 0, false, nil
}

// mayHave implements keeper.
func (s *pgStore) mayHave(quad.Value) bool { return true }

// perPredicate implements keeper.
func (s *pgStore) perPredicate(ctx context.Context) (map[uint32]int64, error) {
	out := make(map[uint32]int64)
	err := s.with(ctx, func(conn *pgx.Conn) error {
		rows, err := conn.Query(ctx, "SELECT p, n FROM counts WHERE n > 0")
		if err != nil {
			return err
		}
		var p int32
		var n int64
		_, err = pgx.ForEachRow(rows, []any{&p, &n}, func() error {
			out[uint32(p)] = n
			return nil
		})
		return err
	})
	return out, err
}

// count implements source.
func (s *pgStore) count(ctx context.Context, m *match) (int64, error) {
	n, ok, err := s.known(ctx, m)
	if err != nil || ok {
		return n, err
	}
	var q pgSelect
	q.text.WriteString("SELECT count(*) FROM quads")
	q.where(m, m.prefix, m.rest, -1)
	return n, s.row(ctx, q.text.String(), q.args, &n)
}

// pgMostCounted is up to how many quads are counted for a query plan.
const pgMostCounted = 16_384

// size implements source. What are more than pgMostCounted is what the server expects.
func (s *pgStore) size(ctx context.Context, m *match) (refs.Size, error) {
	key := fmt.Sprint(m.index.letter, m.prefix, m.rest)
	if size, ok := s.sizes.get(key); ok && s.readOnly {
		return size, nil
	}
	n, ok, err := s.known(ctx, m)
	size := refs.Size{Value: n, Exact: true}
	if err == nil && !ok {
		var q pgSelect
		q.text.WriteString("SELECT count(*) FROM (SELECT 1 FROM quads")
		q.where(m, m.prefix, m.rest, -1)
		fmt.Fprintf(&q.text, " LIMIT %d) AS few", pgMostCounted)
		err = s.row(ctx, q.text.String(), q.args, &size.Value)
		if err == nil && size.Value == pgMostCounted {
			size, err = s.expected(ctx, m)
		}
	}
	if err == nil {
		s.sizes.put(key, size, len(key))
	}
	return size, err
}

// expected asks the server's planner.
func (s *pgStore) expected(ctx context.Context, m *match) (refs.Size, error) {
	var b strings.Builder
	b.WriteString("EXPLAIN (FORMAT JSON) SELECT 1 FROM quads")
	and := " WHERE "
	for i, c := range m.index.columns() {
		n := m.rest[i]
		if i < len(m.prefix) {
			n = m.prefix[i]
		}
		if n != 0 || i < len(m.prefix) {
			fmt.Fprintf(&b, "%s%s = %d", and, c, n)
			and = " AND "
		}
	}
	var text string
	var plans []struct {
		Plan struct {
			Rows int64 `json:"Plan Rows"`
		}
	}
	if err := s.row(ctx, b.String(), nil, &text); err != nil {
		return refs.Size{}, err
	}
	if err := json.Unmarshal([]byte(text), &plans); err != nil || len(plans) != 1 {
		return refs.Size{}, fmt.Errorf("the server's plan is not understood: %v", err)
	}
	return refs.Size{Value: max(plans[0].Plan.Rows, pgMostCounted)}, nil
}

// quadsAt implements keeper.
func (s *pgStore) quadsAt(ctx context.Context, d quad.Direction, values []quad.Value) (out []quad.Quad, err error) {
	err = s.each(ctx, d, values, make(nodeCache), quad.Directions[:], func(q quad.Quad) { out = append(out, q) })
	return out, err
}

// pgTogether is how many nodes' quads are asked for at once.
const pgTogether = 1000

// each implements keeper. The quads of several nodes come with one question, those of a
// single one page by page.
func (s *pgStore) each(ctx context.Context, d quad.Direction, values []quad.Value, nodes nodeCache, wanted []quad.Direction, f func(quad.Quad)) error {
	numbers, err := s.numbersOf(ctx, values)
	if err != nil {
		return err
	}
	given := make(map[uint32]quad.Value, len(numbers))
	var list []uint32
	for i, n := range numbers {
		if n != 0 && given[n] == nil {
			list = append(list, n)
			given[n] = values[i]
		}
	}
	m := newMatch(map[quad.Direction]uint32{d: 1}, quad.Any)
	emit := func(page []tuple) error {
		err := s.fill(ctx, page, m.index, d, given, nodes, wanted)
		if err != nil {
			return err
		}
		for _, t := range page {
			f(filled(m.index.toQuad(t), given, nodes, d, wanted))
		}
		return nil
	}
	near := s.near.quads[d]
	if all, ok := near[first(list)]; ok && len(list) == 1 {
		return emit(all)
	}
	if len(list) == 1 {
		m.prefix[0] = list[0]
		c := pgTuples{s: s, size: 256, width: 1}
		_, ok, err := c.seek(ctx, &m, 0)
		for ok && err == nil {
			if err = emit(c.page); err == nil {
				c.at = len(c.page) - 1
				_, ok, err = c.next(ctx)
			}
		}
		return err
	}
	for part := range slices.Chunk(list, pgTogether) {
		page, err := s.together(ctx, m.index, part)
		if err == nil {
			err = emit(page)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// first returns the first of some nodes, 0 for none.
func first(list []uint32) uint32 {
	if len(list) == 0 {
		return 0
	}
	return list[0]
}

// fill reads the wanted nodes of tuples that are not there yet.
func (s *pgStore) fill(ctx context.Context, page []tuple, x *index, d quad.Direction, given map[uint32]quad.Value, nodes nodeCache, wanted []quad.Direction) error {
	missing := make(map[uint32]bool)
	for _, t := range page {
		q := x.toQuad(t)
		for _, dir := range wanted {
			if n := q.get(dir); dir != d && n != 0 && nodes[n] == nil {
				missing[n] = true
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	values, err := s.valuesOf(ctx, missing)
	for n, v := range values {
		nodes[n] = v
	}
	return err
}

func filled(t tuple, given map[uint32]quad.Value, nodes nodeCache, d quad.Direction, wanted []quad.Direction) (q quad.Quad) {
	for _, dir := range wanted {
		if dir == d {
			q.Set(dir, given[t.get(dir)])
		} else if n := t.get(dir); n != 0 {
			q.Set(dir, nodes[n])
		}
	}
	return q
}

// objects implements keeper.
func (s *pgStore) objects(ctx context.Context, subject, property quad.Value) (out []quad.Value, err error) {
	n, err := s.numbersOf(ctx, []quad.Value{subject, property})
	if err != nil || n[0] == 0 || n[1] == 0 {
		return nil, err
	}
	if all, ok := s.near.quads[quad.Subject][n[0]]; ok {
		for _, t := range all {
			if t.get(quad.Predicate) != n[1] {
				continue
			}
			v, err := s.value(t.get(quad.Object))
			if err != nil {
				return nil, err
			}
			out = append(out, v)
		}
		return out, nil
	}
	return objectsOf(ctx, s.cursor(), n[0], n[1], s.value)
}

// NodesAllIterator implements graph.QuadStore.
func (s *pgStore) NodesAllIterator() iterator.Shape { return &pgNodes{s: s} }

// pgNodes is all nodes.
type pgNodes struct{ s *pgStore }

func (n *pgNodes) String() string                                  { return "nodes" }
func (n *pgNodes) Iterate() iterator.Scanner                       { return &pgNodeScanner{pgNodes: n, size: pgFirstPage} }
func (n *pgNodes) Lookup() iterator.Index                          { return &nodeLookup{store: n.s, work: new(work)} }
func (n *pgNodes) SubIterators() []iterator.Shape                  { return nil }
func (n *pgNodes) Optimize(context.Context) (iterator.Shape, bool) { return n, false }

// Stats implements iterator.Shape.
func (n *pgNodes) Stats(ctx context.Context) (iterator.Costs, error) {
	st, err := n.s.Stats(ctx, true)
	return iterator.Costs{ContainsCost: 1, NextCost: 1, Size: st.Nodes}, err
}

type pgNodeScanner struct {
	leaf
	*pgNodes
	page []tuple // the first place is the node
	at   int
	size int
	over bool
	err  error
}

func (n *pgNodeScanner) SubIterators() []iterator.Shape { return nil }

func (n *pgNodeScanner) Next(ctx context.Context) bool {
	if n.err != nil || n.over {
		return false
	}
	if n.at++; n.at < len(n.page) {
		return true
	}
	last := int32(0)
	if len(n.page) > 0 {
		last = int32(n.page[len(n.page)-1][0])
	}
	n.page, n.at = nil, 0
	n.err = n.s.with(ctx, func(conn *pgx.Conn) error {
		rows, err := conn.Query(ctx, "SELECT id, 0::int4, 0::int4, 0::int4 FROM nodes WHERE id > $1 ORDER BY id LIMIT $2", last, n.size)
		if err == nil {
			n.page, err = tuplesOf(rows, nil)
		}
		return err
	})
	n.s.pages.add(n.page)
	n.size = min(n.size*8, pgLargePage)
	n.over = len(n.page) == 0
	return n.err == nil && !n.over
}

func (n *pgNodeScanner) Result() graph.Ref {
	if n.over || n.at >= len(n.page) {
		return nil
	}
	return node(n.page[n.at][0])
}

func (n *pgNodeScanner) Err() error   { return n.err }
func (n *pgNodeScanner) Close() error { n.over = true; return n.err }

// sweep implements keeper: nothing is left open.
func (s *pgStore) sweep() {}

// bytes implements keeper.
func (s *pgStore) bytes() int64 {
	var n int64
	// What cannot be measured now is of no consequence.
	_ = s.row(context.Background(), "SELECT sum(pg_total_relation_size(t))::int8 FROM unnest(ARRAY['quads', 'nodes', 'counts', 'meta']::regclass[]) AS t", nil, &n)
	return n
}

// compact implements keeper.
func (s *pgStore) compact(ctx context.Context) error {
	for _, text := range [...]string{"REINDEX TABLE quads", "VACUUM (ANALYZE) quads", "VACUUM (ANALYZE) nodes", "VACUUM counts", "VACUUM meta"} {
		err := s.with(ctx, func(conn *pgx.Conn) error {
			_, err := conn.Exec(ctx, text)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
