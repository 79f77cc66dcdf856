// Package storebench measures graph stores against each other: kg's own and Cayley's, with
// the same quads and the same queries, all of them through Cayley's interface and its own
// Gizmo session.
package storebench

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/quad"
	hidalgo "github.com/hidal-go/hidalgo/kv/bbolt"
	"github.com/jackc/pgx/v5"
	"go.etcd.io/bbolt"

	kggraph "kg/graph"
	"kg/internal/cputime"
)

// Options of Run.
type Options struct {
	Quads  int      // loaded in bulk
	Batch  int      // quads loaded in durable batches of 100, into a store of their own
	Stores []string // of Stores, in the order of the table
	Repeat int      // times each query is asked; the best counts
	Dir    string   // where stores are made
	Memory int64    // of kg's store
	Server string   // address of the PostgreSQL server that "postgres" is made on
	// CPU measures seconds of processor time instead of those on the clock: on a machine
	// that others use, the clock says little. What one thread does while another waits is
	// counted too.
	CPU bool
}

// clock returns a function that says how much time has gone by since.
func (o *Options) clock() func() time.Duration {
	if o.CPU {
		start := cputime.Used()
		return func() time.Duration { return cputime.Used() - start }
	}
	start := time.Now()
	return func() time.Duration { return time.Since(start) }
}

// Stores are the names that Options.Stores may have.
var Stores = []string{"kg", "postgres", "memory", "bbolt", "sqlite"}

// Result is a row of the table: what was measured and, for each store, the figure. NaN
// stands for what was not measured.
type Result struct {
	What    string
	Unit    string // "quads/s", "B", "ms"
	Mark    float64
	Figures []float64
	Rows    []int // of a query's answer in each store, -1 where there is none
}

// Run measures and calls progress with what is being done.
func Run(ctx context.Context, opt Options, progress func(string)) ([]Result, error) {
	t := &table{stores: opt.Stores}
	d := Generate(opt.Quads)
	for i, name := range opt.Stores {
		if name == "postgres" {
			if err := dropSchemas(ctx, opt.Server); err != nil {
				return nil, err
			}
			defer dropSchemas(context.WithoutCancel(ctx), opt.Server)
		}
		if err := t.measure(ctx, i, name, d, opt, progress); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		runtime.GC()
	}
	return t.rows, nil
}

type table struct {
	stores []string
	rows   []Result
}

func (t *table) set(store int, what, unit string, mark, figure float64, rows int) {
	i := slices.IndexFunc(t.rows, func(r Result) bool { return r.What == what })
	if i < 0 {
		r := Result{What: what, Unit: unit, Mark: mark}
		for range t.stores {
			r.Figures, r.Rows = append(r.Figures, math.NaN()), append(r.Rows, -1)
		}
		t.rows = append(t.rows, r)
		i = len(t.rows) - 1
	}
	t.rows[i].Figures[store], t.rows[i].Rows[store] = figure, rows
}

// store is a store that is open.
type store struct {
	qs    graph.QuadStore
	close func() error
	size  func() (int64, error) // bytes on the disk once it is closed
	again func() (*store, error)
}

func open(name, dir string, opt Options) (*store, error) {
	size := func() (int64, error) { return sizeOf(dir) }
	again := func() (*store, error) { return open(name, dir, opt) }
	switch name {
	case "postgres":
		address, err := inSchema(opt.Server, filepath.Base(dir))
		if err != nil {
			return nil, err
		}
		s, err := kggraph.Open(address, kggraph.Options{Memory: opt.Memory})
		if err != nil {
			return nil, err
		}
		bytes, err := s.Bytes()
		if err != nil {
			return nil, err
		}
		return &store{s.QuadStore(), s.Close, func() (int64, error) { return bytes, nil }, again}, nil
	case "kg":
		qs, err := kggraph.OpenQuadStore(dir, kggraph.Options{Memory: opt.Memory})
		if err != nil {
			return nil, err
		}
		return &store{qs, qs.Close, size, again}, nil
	case "memory":
		return &store{memstore.New(), func() error { return nil }, nil, nil}, nil
	case "bbolt":
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return nil, err
		}
		file := filepath.Join(dir, "cayley.db")
		_, missing := os.Stat(file)
		db, err := hidalgo.Open(file, &bbolt.Options{Timeout: 2 * time.Second, InitialMmapSize: 64 << 30, FreelistType: "hashmap", NoFreelistSync: true})
		if err != nil {
			return nil, err
		}
		if missing != nil {
			if err := kv.Init(db, nil); err != nil {
				return nil, err
			}
		}
		qs, err := kv.New(db, graph.Options{"no_bloom": true})
		if err != nil {
			return nil, err
		}
		return &store{qs, qs.Close, size, again}, nil
	}
	return nil, fmt.Errorf("there is no store %q, only %v", name, Stores)
}

// inSchema names a schema of a database.
func inSchema(server, name string) (string, error) {
	u, err := url.Parse(server)
	if err != nil {
		return "", err
	}
	q := u.Query()
	q.Set("schema", "kg bench "+name)
	u.RawQuery = q.Encode()
	return u.String(), nil
}

// dropSchemas removes what was made on the server.
func dropSchemas(ctx context.Context, server string) error {
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, `DROP SCHEMA IF EXISTS "kg bench postgres", "kg bench postgres-batches" CASCADE`)
	return err
}

func sizeOf(dir string) (int64, error) {
	sum := int64(0)
	err := filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			sum += info.Size()
		}
		return err
	})
	return sum, err
}

func (t *table) measure(ctx context.Context, at int, name string, d *Data, opt Options, progress func(string)) error {
	if name == "sqlite" {
		return t.sqlite(ctx, at, d, opt, progress)
	}
	if opt.Batch > 0 {
		progress(fmt.Sprintf("%s: %d quads in batches of 100", name, opt.Batch))
		if err := t.inBatches(ctx, at, name, opt); err != nil {
			return err
		}
	}
	progress(fmt.Sprintf("%s: %d quads in bulk", name, opt.Quads))
	s, err := open(name, filepath.Join(opt.Dir, name), opt)
	if err != nil {
		return err
	}
	defer func() { s.close() }()
	w, err := s.qs.NewQuadWriter()
	if err != nil {
		return err
	}
	const chunk = 100_000
	var took time.Duration // without making the quads
	buf := make([]quad.Quad, 0, chunk)
	for i := 0; i < opt.Quads; i += len(buf) {
		if err := ctx.Err(); err != nil {
			return err
		}
		buf = buf[:0]
		for j := i; j < min(i+chunk, opt.Quads); j++ {
			buf = append(buf, d.Quad(j))
		}
		since := opt.clock()
		if _, err := w.WriteQuads(buf); err != nil {
			return err
		}
		took += since()
	}
	since := opt.clock()
	if err := w.Close(); err != nil {
		return err
	}
	took += since()
	t.set(at, bulkLoad, "quads/s", 250_000, float64(opt.Quads)/took.Seconds(), -1)
	if s.again != nil {
		if err := s.close(); err != nil {
			return err
		}
		// On the clock: what the engine tidies up meanwhile keeps nobody waiting.
		best := math.Inf(1)
		for range 3 {
			start := time.Now()
			if s, err = s.again(); err != nil {
				return err
			}
			best = min(best, ms(time.Since(start)))
			t.set(at, openTime, "ms", 50, best, -1)
			if err := s.close(); err != nil {
				return err
			}
		}
		bytes, err := s.size()
		if err != nil {
			return err
		}
		t.set(at, diskSize, "B", 60, float64(bytes)/float64(opt.Quads), -1)
		if s, err = s.again(); err != nil {
			return err
		}
	}
	progress(name + ": queries")
	for _, q := range d.Queries() {
		best, rows := math.NaN(), -1
		for range max(opt.Repeat, 1) {
			since := opt.clock()
			n, err := q.ask(ctx, s.qs)
			if err != nil {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				break // what a store cannot answer has no figure
			}
			took := ms(since())
			if math.IsNaN(best) || took < best {
				best = took
			}
			rows = n
			if took > 2000 {
				break
			}
		}
		t.set(at, q.what, "ms", q.mark, best, rows)
	}
	return nil
}

// Names of rows that are no questions.
const (
	bulkLoad = "bulk load"
	batches  = "durable batches of 100"
	diskSize = "disk, a quad"
	openTime = "open (clock)"
)

func ms(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

func (t *table) inBatches(ctx context.Context, at int, name string, opt Options) error {
	s, err := open(name, filepath.Join(opt.Dir, name+"-batches"), opt)
	if err != nil {
		return err
	}
	defer s.close()
	d := Generate(opt.Batch)
	const size = 100
	var took time.Duration // without making the quads
	for i := 0; i < opt.Batch; i += size {
		if err := ctx.Err(); err != nil {
			return err
		}
		var deltas []graph.Delta
		for j := i; j < min(i+size, opt.Batch); j++ {
			deltas = append(deltas, graph.Delta{Quad: d.Quad(j), Action: graph.Add})
		}
		since := opt.clock()
		if err := s.qs.ApplyDeltas(deltas, graph.IgnoreOpts{IgnoreDup: true}); err != nil {
			return err
		}
		took += since()
	}
	t.set(at, batches, "quads/s", 50_000, float64(opt.Batch)/took.Seconds(), -1)
	return nil
}

// question is a query of the table.
type question struct {
	what string
	mark float64 // ms
	ask  func(ctx context.Context, qs graph.QuadStore) (rows int, err error)
	sql  string // the same for SQLite
}

// inGizmo asks a query in Cayley's own session and counts what it gives.
func inGizmo(text string) func(context.Context, graph.QuadStore) (int, error) {
	return func(ctx context.Context, qs graph.QuadStore) (n int, err error) {
		ctx, stop := context.WithTimeout(ctx, time.Minute)
		defer stop()
		it, err := gizmo.NewSession(qs).Execute(ctx, text, query.Options{Collation: query.Raw})
		if err != nil {
			return 0, err
		}
		defer func() { err = errors.Join(err, it.Close()) }()
		for it.Next(ctx) {
			r, ok := it.Result().(*gizmo.Result)
			if !ok {
				continue
			}
			if r.Val != nil {
				if count, ok := r.Val.(int64); ok {
					return int(count), it.Err()
				}
			}
			for _, ref := range r.Tags {
				if _, err := qs.NameOf(ref); err != nil {
					return n, err
				}
			}
			n++
		}
		return n, it.Err()
	}
}

// atLabel reads the quads of a label through the store's own interface.
func atLabel(label quad.Value) func(context.Context, graph.QuadStore) (int, error) {
	return func(ctx context.Context, qs graph.QuadStore) (n int, err error) {
		ref, err := qs.ValueOf(label)
		if err != nil || ref == nil {
			return 0, err
		}
		err = iterator.Iterate(ctx, qs.QuadIterator(quad.Label, ref)).Each(func(r graph.Ref) error {
			n++
			_, err := qs.Quad(r)
			return err
		})
		return n, err
	}
}

// countAt asks how many quads there are with a node in a place.
func countAt(d quad.Direction, v quad.Value) func(context.Context, graph.QuadStore) (int, error) {
	return func(ctx context.Context, qs graph.QuadStore) (int, error) {
		ref, err := qs.ValueOf(v)
		if err != nil || ref == nil {
			return 0, err
		}
		size, err := qs.QuadIteratorSize(ctx, d, ref)
		if err != nil || size.Exact {
			return int(size.Value), err
		}
		n := 0
		err = iterator.Iterate(ctx, qs.QuadIterator(d, ref)).Each(func(graph.Ref) error { n++; return nil })
		return n, err
	}
}
