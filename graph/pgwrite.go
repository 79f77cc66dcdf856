package graph

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
)

// pgLockClass is the first half of the number of the server's lock that who writes holds;
// the second is that of the table.
const pgLockClass = 0x6b67

// begin implements keeper. It waits for others as long as ctx lets it: they hold the right
// to write for a transaction or a few.
func (s *pgStore) begin(ctx context.Context) (leave func(), err error) {
	conn, err := s.acquire(ctx)
	if err != nil {
		return nil, err
	}
	var removed int64
	_, err = conn.Exec(ctx, "SELECT pg_advisory_lock($1, 'quads'::regclass::oid::int4)", pgLockClass)
	if err == nil {
		err = conn.QueryRow(ctx, "SELECT removed FROM meta").Scan(&removed)
	}
	if err != nil {
		conn.Close(context.Background())
		s.release(conn)
		return nil, cmp.Or(ctx.Err(), s.explain(err))
	}
	if removed != s.removed {
		// A node that was removed and came again has another number.
		s.numbers.clear()
		s.removed = removed
	}
	s.lock = conn
	s.near = newPgNear()
	return func() {
		s.lock, s.near = nil, pgNear{}
		ctx, stop := context.WithTimeout(context.Background(), 5*time.Second)
		defer stop()
		if _, err := conn.Exec(ctx, "SELECT pg_advisory_unlock($1, 'quads'::regclass::oid::int4)", pgLockClass); err != nil {
			conn.Close(ctx) // which gives the lock back, too
		}
		s.release(conn)
	}, nil
}

// ApplyDeltas implements graph.QuadStore. Additions and deletions take effect in the order
// given, all or none.
func (s *pgStore) ApplyDeltas(in []graph.Delta, opt graph.IgnoreOpts) error {
	list, creates, err := deltaList(in)
	if err != nil {
		return err
	}
	return s.transaction(list, creates, nil, func(stored map[tuple]bool) (added, removed []tuple, err error) {
		quads := make(map[tuple]change, len(in))
		for i, t := range list.quads {
			c, seen := quads[t]
			if !seen {
				c = change{stored[t], stored[t]}
			}
			is := in[i].Action == graph.Add
			switch {
			case c.is != is:
				c.is = is
				quads[t] = c
			case is && !opt.IgnoreDup:
				return nil, nil, &graph.DeltaError{Delta: in[i], Err: graph.ErrQuadExists}
			case !is && !opt.IgnoreMissing:
				return nil, nil, &graph.DeltaError{Delta: in[i], Err: graph.ErrQuadNotExist}
			}
		}
		added, removed = changed(quads)
		return added, removed, nil
	})
}

// write implements keeper.
func (s *pgStore) write(add, del []quad.Quad, beside notes) error {
	list, creates, err := changeList(add, del)
	if err != nil {
		return err
	}
	return s.transaction(list, creates, beside, func(stored map[tuple]bool) (added, removed []tuple, err error) {
		has := func(t tuple) (bool, error) { return stored[t], nil }
		added, err1 := checked(list.quads[:len(add)], false, has)
		removed, err2 := checked(list.quads[len(add):], true, has)
		return added, removed, cmp.Or(err1, err2)
	})
}

// transaction stores notes and what choose makes of a list of quads, when it is told which of them the
// store has.
func (s *pgStore) transaction(list *quadList, creates []bool, beside notes, choose func(stored map[tuple]bool) (added, removed []tuple, err error)) error {
	ctx := context.Background()
	if s.lock == nil {
		leave, err := s.begin(ctx)
		if err != nil {
			return err
		}
		defer leave()
	}
	var last int32
	if err := s.lock.QueryRow(ctx, "SELECT last FROM meta").Scan(&last); err != nil {
		return s.explain(err)
	}
	w := newPgWriter(s, uint32(last))
	w.beside = beside
	if err := w.resolve(ctx, list, creates); err != nil {
		return s.explain(err)
	}
	stored, err := w.stored(ctx, list.quads)
	if err != nil {
		return s.explain(err)
	}
	added, removed, err := choose(stored)
	if err != nil {
		return err
	}
	s.near = newPgNear()
	if err := w.commit(ctx, added, removed); err != nil {
		s.numbers.clear() // whether it was stored is for the server to say
		return s.explain(err)
	}
	return nil
}

// settle implements keeper: the server tidies up by itself.
func (s *pgStore) settle(context.Context, func(int64)) error { return nil }

// pgWriter makes one transaction. It asks the server about all nodes and all quads at once.
type pgWriter struct {
	s           *pgStore
	first, last uint32   // the first number of a new node, the last one so far
	fresh       []pgNode // by number from first on
	beside      notes
}

// pgNode is a node that the store did not have.
type pgNode struct {
	key     [16]byte
	encoded []byte
	used    bool
}

// newPgWriter begins a transaction after the last number that a node ever had.
func newPgWriter(s *pgStore, last uint32) *pgWriter {
	return &pgWriter{s: s, first: last + 1, last: last}
}

// resolve gives the quads of a list the numbers that their nodes have in the store. Nodes
// that it does not have get new ones where creates says so (nil: all of them), else noNode.
// The list's nodes must stay as they are until the transaction is over.
func (w *pgWriter) resolve(ctx context.Context, list *quadList, creates []bool) error {
	n := list.nodes.len()
	keys := make([][16]byte, n)
	for i := range keys {
		keys[i] = pgKey(list.nodes.bytes(uint32(i + 1)))
	}
	numbers, err := w.s.numbersByKey(ctx, w.s.lock, keys)
	if err != nil {
		return err
	}
	for i := range numbers {
		switch {
		case numbers[i] != 0:
		case creates != nil && !creates[i+1]:
			numbers[i] = noNode
		case w.last >= math.MaxInt32-1:
			return errors.New("too many nodes")
		default:
			w.last++
			numbers[i] = w.last
			w.fresh = append(w.fresh, pgNode{key: keys[i], encoded: list.nodes.bytes(uint32(i + 1))})
		}
	}
	for i := range list.quads {
		t := &list.quads[i]
		for j, n := range t {
			if n != 0 {
				t[j] = numbers[n-1]
			}
		}
	}
	return nil
}

// stored returns those of the quads that are in the store.
func (w *pgWriter) stored(ctx context.Context, quads []tuple) (map[tuple]bool, error) {
	var columns [4][]int32
	for _, t := range quads {
		if slices.ContainsFunc(t[:], func(n uint32) bool { return n >= w.first }) { // or noNode
			continue
		}
		for j, n := range t {
			columns[j] = append(columns[j], int32(n))
		}
	}
	out := make(map[tuple]bool)
	if len(columns[0]) == 0 {
		return out, nil
	}
	rows, err := w.s.lock.Query(ctx, `SELECT q.* FROM unnest($1::int4[], $2::int4[], $3::int4[], $4::int4[]) AS t(s, p, o, l),
		LATERAL (SELECT s, p, o, l FROM quads WHERE s = t.s AND p = t.p AND o = t.o AND l = t.l) AS q`,
		columns[0], columns[1], columns[2], columns[3])
	if err != nil {
		return nil, err
	}
	there, err := tuplesOf(rows, nil)
	for _, t := range there {
		out[t] = true
	}
	return out, err
}

// commit stores the transaction: quads that the store does not have, and quads that it has,
// each sorted by the first index and without duplicates.
func (w *pgWriter) commit(ctx context.Context, added, removed []tuple) error {
	if len(added)+len(removed)+len(w.beside) == 0 {
		return nil
	}
	counts := make(map[uint32]int64)
	for _, t := range added {
		counts[t.get(quad.Predicate)]++
	}
	for _, t := range removed {
		counts[t.get(quad.Predicate)]--
	}
	w.use(added)
	tx, err := w.s.lock.Begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback(context.Background())
	nodes, err := w.copyNodes(ctx, tx)
	if err != nil {
		return err
	}
	if err := copyQuads(ctx, tx, "quads", added); err != nil {
		return err
	}
	going, err := w.takeOut(ctx, tx, removed)
	if err != nil {
		return err
	}
	predicates := make([]int32, 0, len(counts))
	for p := range counts {
		predicates = append(predicates, int32(p))
	}
	slices.Sort(predicates)
	numbers := make([]int64, len(predicates))
	for i, p := range predicates {
		numbers[i] = counts[uint32(p)]
	}
	var batch pgx.Batch
	batch.Queue("INSERT INTO counts SELECT * FROM unnest($1::int4[], $2::int8[]) ON CONFLICT (p) DO UPDATE SET n = counts.n + excluded.n", predicates, numbers)
	if len(removed) > 0 {
		batch.Queue("DELETE FROM counts WHERE p = ANY($1) AND n = 0", predicates)
	}
	queueNotes(&batch, w.beside)
	batch.Queue("UPDATE meta SET last = $1, quads = quads + $2, nodes = nodes + $3, removed = removed + $4",
		int32(w.last), len(added)-len(removed), nodes-len(going), len(going))
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return err
	}
	if err := tx.Commit(ctx); err != nil {
		return err
	}
	w.s.removed += int64(len(going))
	for _, key := range going {
		w.s.numbers.forget(key)
	}
	w.remember()
	return nil
}

// queueNotes adds to a batch what changes beside the graph.
func queueNotes(batch *pgx.Batch, beside notes) {
	var keys, values, gone [][]byte
	for _, p := range beside.sorted() {
		if p.value == nil {
			gone = append(gone, p.key)
			continue
		}
		keys, values = append(keys, p.key), append(values, p.value)
	}
	if len(keys) > 0 {
		batch.Queue("INSERT INTO notes SELECT * FROM unnest($1::bytea[], $2::bytea[]) ON CONFLICT (key) DO UPDATE SET value = excluded.value", keys, values)
	}
	if len(gone) > 0 {
		batch.Queue("DELETE FROM notes WHERE key = ANY($1)", gone)
	}
}

// use marks the new nodes that quads have.
func (w *pgWriter) use(quads []tuple) {
	for _, t := range quads {
		for _, n := range t {
			if n >= w.first {
				w.fresh[n-w.first].used = true
			}
		}
	}
}

// remember keeps the numbers of the new nodes that are used.
func (w *pgWriter) remember() {
	for i := range w.fresh {
		if f := &w.fresh[i]; f.used {
			w.s.numbers.put(f.key, w.first+uint32(i), len(f.key))
		}
	}
}

// copyNodes stores the new nodes that are used, and returns how many.
func (w *pgWriter) copyNodes(ctx context.Context, tx pgx.Tx) (n int, err error) {
	rows := newPgRows()
	for i := range w.fresh {
		f := &w.fresh[i]
		if !f.used {
			continue
		}
		n++
		rows.begin(3)
		rows.number(w.first + uint32(i))
		rows.field(f.key[:])
		rows.field(f.encoded)
	}
	if n == 0 {
		return 0, nil
	}
	return n, rows.copy(ctx, tx, "nodes (id, key, value)")
}

func copyQuads(ctx context.Context, tx pgx.Tx, table string, quads []tuple) error {
	if len(quads) == 0 {
		return nil
	}
	rows := newPgRows()
	rows.Grow(34 * len(quads))
	for _, t := range quads {
		rows.begin(4)
		for _, n := range t {
			rows.number(n)
		}
	}
	return rows.copy(ctx, tx, table+" (s, p, o, l)")
}

// takeOut removes quads and the nodes that no quad has any more; it returns their keys.
func (w *pgWriter) takeOut(ctx context.Context, tx pgx.Tx, removed []tuple) (going [][16]byte, err error) {
	if len(removed) == 0 {
		return nil, nil
	}
	var columns [4][]int32
	nodes := make([]int32, 0, 4*len(removed))
	for _, t := range removed {
		for i, n := range t {
			columns[i] = append(columns[i], int32(n))
			if n != 0 {
				nodes = append(nodes, int32(n))
			}
		}
	}
	slices.Sort(nodes)
	nodes = slices.Compact(nodes)
	_, err = tx.Exec(ctx, `DELETE FROM quads AS q USING unnest($1::int4[], $2::int4[], $3::int4[], $4::int4[]) AS t(s, p, o, l)
		WHERE q.s = t.s AND q.p = t.p AND q.o = t.o AND q.l = t.l`, columns[0], columns[1], columns[2], columns[3])
	if err != nil {
		return nil, err
	}
	rows, err := tx.Query(ctx, `DELETE FROM nodes WHERE id = ANY($1)
		AND NOT EXISTS (SELECT FROM quads WHERE s = id) AND NOT EXISTS (SELECT FROM quads WHERE o = id)
		AND NOT EXISTS (SELECT FROM quads WHERE p = id) AND NOT EXISTS (SELECT FROM quads WHERE l = id) RETURNING key`, nodes)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[[16]byte])
}

// pgRows are rows in the binary format of COPY.
type pgRows struct{ bytes.Buffer }

func newPgRows() *pgRows {
	r := new(pgRows)
	r.WriteString("PGCOPY\n\xff\r\n\x00\x00\x00\x00\x00\x00\x00\x00\x00")
	return r
}

// begin begins a row of so many fields.
func (r *pgRows) begin(fields uint16) {
	r.Write(binary.BigEndian.AppendUint16(r.AvailableBuffer(), fields))
}

func (r *pgRows) field(b []byte) {
	r.Write(binary.BigEndian.AppendUint32(r.AvailableBuffer(), uint32(len(b))))
	r.Write(b)
}

func (r *pgRows) number(n uint32) {
	b := binary.BigEndian.AppendUint32(r.AvailableBuffer(), 4)
	r.Write(binary.BigEndian.AppendUint32(b, n))
}

// copy ends the rows and sends them to a table.
func (r *pgRows) copy(ctx context.Context, tx pgx.Tx, table string) error {
	r.Write([]byte{0xff, 0xff})
	_, err := tx.Conn().PgConn().CopyFrom(ctx, r, "COPY "+table+" FROM STDIN BINARY")
	return err
}
