package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// NewQuadWriter implements graph.QuadStore.
//
// More than bulkQuads for a graph that has no more than those yet are one transaction,
// which Close ends: entries are put into five orders one by one at a fifth of the speed at
// which the orders are made of a whole table. Otherwise they are stored in transactions of
// bulkQuads, the last one by Close.
func (s *pgStore) NewQuadWriter() (quad.WriteCloser, error) {
	return newBulkWriter(&pgBulk{s: s}), nil
}

// bulkQuads is how many quads a bulk writer holds.
const bulkQuads = 250_000

// pgBulk is a pgStore as a bulkWriter's.
type pgBulk struct {
	s    *pgStore
	load *pgLoad // nil where transactions are small
	told bool    // whether the load is to be one was decided
}

func (b *pgBulk) full(list *quadList) bool { return len(list.quads) >= bulkQuads }

func (b *pgBulk) put(list *quadList) (err error) {
	if len(list.quads) == 0 {
		return nil
	}
	ctx := context.Background()
	if !b.told && b.full(list) {
		b.told = true
		if b.load, err = b.s.beginLoad(ctx); err != nil {
			return err
		}
	}
	if b.load != nil {
		return b.load.add(list)
	}
	leave, err := b.s.begin(ctx)
	if err != nil {
		return err
	}
	defer leave()
	b.s.near = newPgNear()
	if err := b.store(ctx, list); err != nil {
		b.s.numbers.clear()
		return b.s.explain(err)
	}
	return nil
}

// store makes a transaction of its own.
func (b *pgBulk) store(ctx context.Context, list *quadList) error {
	var last int32
	if err := b.s.lock.QueryRow(ctx, "SELECT last FROM meta").Scan(&last); err != nil {
		return err
	}
	t := newPgWriter(b.s, uint32(last))
	if err := t.resolve(ctx, list, nil); err != nil {
		return err
	}
	stored, err := t.stored(ctx, list.quads)
	if err != nil {
		return err
	}
	sorted := slices.Compact(newSorter(list.quads).sort(&indexes[0]))
	return t.commit(ctx, slices.DeleteFunc(sorted, func(q tuple) bool { return stored[q] }), nil)
}

func (b *pgBulk) finish(err error) error {
	if b.load != nil {
		err = b.load.finish(err)
		b.load = nil
	}
	return err
}

// pgLoad is a transaction that puts quads into a table of its own first.
type pgLoad struct {
	s     *pgStore
	tx    pgx.Tx
	leave func()
	empty bool   // the graph had no quads
	last  uint32 // number of a node
	nodes int    // that are new
	err   error
}

// beginLoad returns nil where the graph has too many quads for it to be worth while.
func (s *pgStore) beginLoad(ctx context.Context) (*pgLoad, error) {
	leave, err := s.begin(ctx)
	if err != nil {
		return nil, err
	}
	var quads int64
	var last int32
	if err := s.lock.QueryRow(ctx, "SELECT quads, last FROM meta").Scan(&quads, &last); err != nil || quads > bulkQuads {
		leave()
		return nil, s.explain(err)
	}
	l := &pgLoad{s: s, leave: leave, empty: quads == 0, last: uint32(last)}
	if l.tx, err = s.lock.Begin(ctx); err == nil {
		_, err = l.tx.Exec(ctx, "CREATE TEMPORARY TABLE incoming (s int4, p int4, o int4, l int4) ON COMMIT DROP")
	}
	if err != nil {
		return nil, l.finish(err)
	}
	return l, nil
}

// add puts quads into the table.
func (l *pgLoad) add(list *quadList) error {
	if l.err == nil {
		l.err = l.s.explain(l.put(context.Background(), list))
	}
	return l.err
}

func (l *pgLoad) put(ctx context.Context, list *quadList) error {
	w := newPgWriter(l.s, l.last)
	if err := w.resolve(ctx, list, nil); err != nil {
		return err
	}
	w.use(list.quads)
	l.s.near = newPgNear()
	n, err := w.copyNodes(ctx, l.tx)
	if err == nil {
		err = copyQuads(ctx, l.tx, "incoming", list.quads)
	}
	w.remember()
	l.last, l.nodes = w.last, l.nodes+n
	return err
}

// finish makes the table part of the graph, unless there was an error, and ends the
// transaction.
func (l *pgLoad) finish(err error) error {
	ctx := context.Background()
	defer l.leave()
	if err = errors.Join(err, l.err); err == nil {
		err = l.s.explain(l.merge(ctx))
	}
	if err != nil {
		if l.tx != nil {
			l.tx.Rollback(ctx)
		}
		l.s.numbers.clear()
	}
	return err
}

const pgLockTimeout = "55P03"

func (l *pgLoad) merge(ctx context.Context) error {
	run := func(text string, args ...any) error {
		_, err := l.tx.Exec(ctx, text, args...)
		return err
	}
	for _, setting := range [...]string{"enable_seqscan = on", "enable_sort = on", "enable_hashjoin = on", "enable_mergejoin = on", "work_mem = '64MB'", "maintenance_work_mem = '256MB'"} {
		if err := run("SET LOCAL " + setting); err != nil {
			return err
		}
	}
	apart, err := l.takeOrdersAway(ctx)
	if err != nil {
		return err
	}
	others := ""
	if !l.empty {
		others = " EXCEPT SELECT s, p, o, l FROM quads"
	}
	if err := run("INSERT INTO quads SELECT DISTINCT s, p, o, l FROM incoming" + others + " ORDER BY s, p, o, l"); err != nil {
		return err
	}
	if apart {
		for i := range indexes {
			if err := run(pgIndex(&indexes[i])); err != nil {
				return err
			}
		}
	}
	if err := run("INSERT INTO counts SELECT p, count(*) FROM quads GROUP BY p ON CONFLICT (p) DO UPDATE SET n = excluded.n"); err != nil {
		return err
	}
	if err := run("UPDATE meta SET last = $1, nodes = nodes + $2, quads = (SELECT count(*) FROM quads)", int32(l.last), l.nodes); err != nil {
		return err
	}
	if err := l.tx.Commit(ctx); err != nil {
		return err
	}
	// Without it each reading of an order looks into the table, too.
	_, err = l.s.lock.Exec(ctx, "VACUUM (ANALYZE) quads, nodes")
	return err
}

// takeOrdersAway drops the indexes of the quads. It returns false where readers hold them
// for longer than one would wait: then new readers would have to wait, too.
func (l *pgLoad) takeOrdersAway(ctx context.Context) (bool, error) {
	part, err := l.tx.Begin(ctx)
	if err != nil {
		return false, err
	}
	defer part.Rollback(ctx)
	text := "SET LOCAL lock_timeout = '2s'; "
	for i := range indexes {
		text += fmt.Sprintf("DROP INDEX quads_%c; ", indexes[i].letter)
	}
	_, err = part.Exec(ctx, text)
	var failure *pgconn.PgError
	if errors.As(err, &failure) && failure.Code == pgLockTimeout {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, part.Commit(ctx)
}
