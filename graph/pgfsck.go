package graph

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
)

// fsck implements keeper. It reads every order of the quads through its index, and compares
// them with each other and with the table itself.
func (s *pgStore) fsck(ctx context.Context, report func(problem string)) (FsckInfo, error) {
	f := pgFsck{fsck: fsck{ctx: ctx, predicates: make(map[uint32]int64), labels: make(map[uint32]int64)}, s: s}
	f.tell = func(format string, args ...any) {
		f.info.Problems++
		report(fmt.Sprintf(format, args...))
	}
	for _, step := range []func() error{f.nodes, f.quads, f.counts} {
		if err := step(); err != nil {
			return f.info, err
		}
	}
	return f.info, nil
}

type pgFsck struct {
	fsck
	s *pgStore
}

// nodes checks that each node can be read and is found by its value.
func (f *pgFsck) nodes() error {
	const page = 5000
	last := int32(-1)
	for more := true; more; {
		n := 0
		err := f.s.with(f.ctx, func(conn *pgx.Conn) error {
			rows, err := conn.Query(f.ctx, "SELECT id, key, value FROM nodes WHERE id > $1 ORDER BY id LIMIT $2", last, page)
			if err != nil {
				return err
			}
			defer rows.Close()
			for rows.Next() {
				raw := rows.RawValues()
				id := binary.BigEndian.Uint32(raw[0])
				n, last = n+1, int32(id)
				f.info.Nodes++
				if last <= 0 {
					f.tell("node %d has no number that a node can have", last)
					continue
				}
				f.known.set(id)
				if _, err := decodeValue(raw[2]); err != nil {
					f.tell("node %d: %v", id, err)
				} else if pgKey(raw[2]) != [16]byte(raw[1]) {
					f.tell("node %d is not found by its value", id)
				}
			}
			return rows.Err()
		})
		if err != nil {
			return err
		}
		more = n == page
	}
	return nil
}

// quads checks the first index, then that each of the others has the same quads.
func (f *pgFsck) quads() error {
	var first uint64
	for i := range indexes {
		x := &indexes[i]
		c := f.s.cursor()
		var n int64
		var sum uint64
		for more := c.first(f.ctx, match{index: x}); more; more = c.next(f.ctx) {
			q := c.quad()
			n++
			sum += mix(q)
			if i == 0 {
				f.quad(q)
			}
		}
		if err := c.close(); err != nil {
			return err
		}
		if i == 0 {
			f.info.Quads, first = n, sum
		} else if n != f.info.Quads || sum != first {
			f.tell("the index quads_%c has %d quads, quads_%c has %d, and not the same", x.letter, n, indexes[0].letter, f.info.Quads)
		}
	}
	var n int64
	// By place in the table, without an index.
	if err := f.s.row(f.ctx, "SELECT count(*) FROM quads WHERE ctid >= '(0,0)'", nil, &n); err != nil {
		return err
	}
	if n != f.info.Quads {
		f.tell("the table has %d quads, its indexes have %d; REINDEX TABLE quads", n, f.info.Quads)
	}
	return nil
}

// mix is a hash of a quad's numbers (FNV-1a, by number instead of byte).
func mix(q tuple) uint64 {
	h := uint64(14695981039346656037)
	for _, n := range q {
		h = (h ^ uint64(n)) * 1099511628211
	}
	return h ^ h>>32
}

// counts checks what is counted.
func (f *pgFsck) counts() error {
	var quads, nodes int64
	var last int32
	if err := f.s.row(f.ctx, "SELECT quads, nodes, last FROM meta", nil, &quads, &nodes, &last); err != nil {
		return err
	}
	if quads != f.info.Quads || nodes != f.info.Nodes {
		f.tell("counted are %d quads and %d nodes, there are %d and %d", quads, nodes, f.info.Quads, f.info.Nodes)
	}
	for n := range uint32(len(f.known) * 64) {
		switch {
		case f.known.has(n) && !f.used.has(n):
			f.tell("node %d is in no quad", n)
		case f.known.has(n) && n > uint32(last):
			f.tell("node %d is beyond the last number %d", n, last)
		}
	}
	return f.s.with(f.ctx, func(conn *pgx.Conn) error {
		rows, err := conn.Query(f.ctx, "SELECT p, n FROM counts ORDER BY p")
		if err != nil {
			return err
		}
		var p int32
		var n int64
		_, err = pgx.ForEachRow(rows, []any{&p, &n}, func() error {
			if have := f.predicates[uint32(p)]; have != n {
				f.tell("%v %d is counted %d times, there are %d", quad.Predicate, p, n, have)
			}
			delete(f.predicates, uint32(p))
			return nil
		})
		if err == nil && len(f.predicates) > 0 {
			f.tell("%d predicates are not counted", len(f.predicates))
		}
		return err
	})
}
