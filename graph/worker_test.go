package graph_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"kg"
	"kg/graph"
)

// workerMode is the argument that makes the test binary a worker.
const workerMode = "query-worker"

func answerAsWorker() {
	if err := graph.AnswerQueries(context.Background(), os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// TestWorker asks queries that are meant to do harm: each ends with an error of its kind, in
// time, and the next query is answered.
func TestWorker(t *testing.T) {
	if testing.Short() {
		t.Skip("its memory limits leave no room for the race detector")
	}
	t.Parallel()
	dir := t.TempDir()
	s := mustOpen(t, dir)
	first, _ := summit()
	mustAdd(t, s, first)
	const workers = 3
	w := mustAnswer(t, dir, graph.QueriesOptions{Workers: workers, Ready: 2})
	limits := graph.Limits{Time: 300 * time.Millisecond, Rows: 1000, Memory: 64 << 20, Output: 1 << 20}
	ask := func(q string, lim graph.Limits) (rows []string, err error) {
		_, err = w.Run(context.Background(), q, lim, func(row graph.Row) error {
			b, err := row.MarshalJSON()
			rows = append(rows, string(b))
			return err
		})
		return rows, err
	}
	good := func() {
		t.Helper()
		rows, err := ask(`g.V("Putin").Out("thanked").All()`, graph.Limits{})
		if err != nil || len(rows) != 1 || !strings.Contains(rows[0], "erdogan") {
			t.Fatalf("%v, %v", rows, err)
		}
	}
	good()
	var all sync.WaitGroup
	turn := make(chan bool, workers)
	for _, test := range hostile() {
		turn <- true
		all.Go(func() {
			defer func() { <-turn }()
			start := time.Now()
			wanted := func(err error) bool {
				return test.want == nil || slices.ContainsFunc(test.want, func(want error) bool { return errors.Is(err, want) })
			}
			_, err := ask(test.query, limits)
			if errors.Is(err, graph.ErrTimeLimit) && !wanted(err) { // a busy machine
				more := limits
				more.Time = 20 * time.Second
				_, err = ask(test.query, more)
			}
			said := fmt.Sprint(err)
			if !wanted(err) || strings.Contains(said, "goroutine") || len(said) > 500 {
				t.Errorf("%.200s: %v", test.query, err)
			}
			if d := time.Since(start); d > 40*time.Second {
				t.Errorf("%.200s: took %v", test.query, d)
			}
		})
	}
	all.Wait()
	good()

	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	if _, err := w.Run(ctx, `while (true) {}`, graph.Limits{}, func(graph.Row) error { return nil }); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	if _, err := mustAnswer(t, dir+"/nosuch", graph.QueriesOptions{}).Run(context.Background(), `1`, graph.Limits{}, nil); err == nil {
		t.Error("a query to no store")
	}
	none := mustAnswer(t, dir, graph.QueriesOptions{Command: []string{dir + "/nosuch"}, Ready: 1})
	if _, err := none.Run(context.Background(), `1`, graph.Limits{}, nil); err == nil {
		t.Error("a worker that is not there")
	}
}

// TestHungryQuery: a query that takes all memory at once ends one worker and is not tried
// again in the others that are ready.
func TestHungryQuery(t *testing.T) {
	if testing.Short() {
		t.Skip("its memory limits leave no room for the race detector")
	}
	t.Parallel()
	dir := t.TempDir()
	s := mustOpen(t, dir)
	first, _ := summit()
	mustAdd(t, s, first)
	w := mustAnswer(t, dir, graph.QueriesOptions{Workers: 1, Ready: 2})
	limits := graph.Limits{Time: 2 * time.Second, Memory: 64 << 20}
	for range 2 {
		for _, q := range []string{`1`, `new Uint8Array(4e9).length`} {
			start := time.Now()
			_, err := w.Run(context.Background(), q, limits, func(graph.Row) error { return nil })
			if q != `1` && !errors.Is(err, graph.ErrMemoryLimit) || q == `1` && err != nil {
				t.Errorf("%s: %v", q, err)
			}
			if d := time.Since(start); d > 30*time.Second {
				t.Errorf("%s: took %v", q, d)
			}
		}
	}
}

// TestQueriesTogether: many ask at once, some of them what ends a worker; the others have
// their answers, and rows come while a query still runs.
func TestQueriesTogether(t *testing.T) {
	if testing.Short() {
		t.Skip("its memory limits leave no room for the race detector")
	}
	t.Parallel()
	ctx := context.Background()
	dir := t.TempDir()
	s := mustOpen(t, dir)
	first, second := summit()
	mustAdd(t, s, first)
	q := mustAnswer(t, dir, graph.QueriesOptions{Workers: 3, Ready: 2})
	limits := graph.Limits{Time: 300 * time.Millisecond, Memory: 64 << 20}
	var all sync.WaitGroup
	for i := range 12 {
		all.Add(1)
		go func() {
			defer all.Done()
			if i%4 == 0 {
				if _, err := q.Run(ctx, `while (true) {}`, limits, nil); !errors.Is(err, graph.ErrTimeLimit) {
					t.Error(err)
				}
				return
			}
			rows := 0
			_, err := q.Run(ctx, `g.V("Putin").Out("thanked").All()`, graph.Limits{}, func(graph.Row) error { rows++; return nil })
			if err != nil || rows != 1 {
				t.Errorf("%d rows, %v", rows, err)
			}
		}()
	}
	all.Wait()

	// A worker that is used again sees what was stored since.
	count := func() (n int) {
		if _, err := q.Run(ctx, `g.V("Biden").All()`, graph.Limits{}, func(graph.Row) error { n++; return nil }); err != nil {
			t.Error(err)
		}
		return n
	}
	if n := count(); n != 0 {
		t.Errorf("%d rows before there are any", n)
	}
	mustAdd(t, s, second)
	if n := count(); n != 1 {
		t.Errorf("%d rows of what was stored since", n)
	}

	// Rows come as they are found, and who closes the query has stopped it.
	run, cancel := context.WithCancel(ctx)
	defer cancel()
	_, err := q.Run(run, `g.emit(1); while (true) {}`, graph.Limits{}, func(r graph.Row) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	enough := errors.New("enough")
	n := 0
	_, err = q.Run(ctx, `while (true) g.emit("a row of some length, and then some")`, graph.Limits{Rows: -1, Output: -1}, func(r graph.Row) error {
		if n++; n == 50_000 {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) {
		t.Error(n, err)
	}
	// A slow taker costs a query no time.
	slowly(t, 2*time.Second, func(limit time.Duration, wait func(time.Duration)) error {
		n = 0
		_, err := q.Run(ctx, `for (i = 0; i < 20000; i++) g.emit("a row of some length, and then some")`, graph.Limits{Time: limit}, func(graph.Row) error {
			if n++; n%5000 == 0 {
				wait(limit / 2)
			}
			return nil
		})
		return err
	})
	if n != 20_000 {
		t.Errorf("%d rows", n)
	}
	// Rows are whole on the other side.
	var rows []graph.Row
	if _, err := q.Run(ctx, `g.V("Putin").Tag("who").Out("thanked").All(); g.emit({z: 1, a: "<ü>"})`, graph.Limits{}, func(r graph.Row) error {
		rows = append(rows, r)
		return nil
	}); err != nil || len(rows) != 2 || rows[0].Tags[0].Name != "Vladimir Putin" || rows[0].ID.Kind != kg.IRI || string(rows[1].Value) != `{"z":1,"a":"<ü>"}` {
		t.Error(rows, err)
	}
	info, err := q.Explain(ctx, `g.V("Putin").Out("thanked").All()`, graph.Limits{})
	if err != nil || len(info.Plans) != 1 || len(info.Plans[0].Steps) != 2 || info.Plans[0].Steps[1] != (graph.PlanStep{Call: `.Out("thanked")`, Paths: 1, Nodes: 1}) {
		t.Error(info.Plans, err)
	}
	_, err = q.Run(ctx, "\n x.y", graph.Limits{}, nil)
	var at *graph.QueryError
	if !errors.As(err, &at) || at.Line != 2 || at.Column != 2 {
		t.Error(err)
	}
	if err := q.Close(); err != nil {
		t.Error(err)
	}
	if _, err := q.Run(ctx, `1`, graph.Limits{}, nil); !errors.Is(err, graph.ErrClosed) {
		t.Error(err)
	}
}

// BenchmarkQueries is what a query costs in a worker that is new, one that was started ahead and
// one that is used again, and without a worker.
func BenchmarkQueries(b *testing.B) {
	ctx := context.Background()
	dir := b.TempDir()
	s := mustOpen(b, dir)
	first, _ := summit()
	mustAdd(b, s, first)
	const query = `g.V("Putin").Out("thanked").All()`
	take := func(graph.Row) error { return nil }
	run := func(b *testing.B, q *graph.Queries) {
		if _, err := q.Run(ctx, query, graph.Limits{}, take); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("new", func(b *testing.B) {
		for range b.N {
			q := graph.NewQueries(dir, graph.QueriesOptions{Command: []string{os.Args[0], workerMode}})
			run(b, q)
			q.Close()
		}
	})
	b.Run("ahead", func(b *testing.B) {
		for range b.N {
			b.StopTimer()
			q := graph.NewQueries(dir, graph.QueriesOptions{Command: []string{os.Args[0], workerMode}, Ready: 1})
			time.Sleep(100 * time.Millisecond)
			b.StartTimer()
			run(b, q)
			b.StopTimer()
			q.Close()
			b.StartTimer()
		}
	})
	b.Run("again", func(b *testing.B) {
		q := graph.NewQueries(dir, graph.QueriesOptions{Command: []string{os.Args[0], workerMode}})
		defer q.Close()
		run(b, q)
		for b.Loop() {
			run(b, q)
		}
	})
	b.Run("within", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Query(ctx, query, graph.Limits{}, take); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// mustAnswer returns queries whose workers are this test's program, and closes them with the
// test.
func mustAnswer(tb testing.TB, path string, opt graph.QueriesOptions) *graph.Queries {
	tb.Helper()
	if opt.Command == nil {
		opt.Command = []string{os.Args[0], workerMode}
	}
	q := graph.NewQueries(path, opt)
	tb.Cleanup(func() {
		if err := q.Close(); err != nil {
			tb.Error(err)
		}
	})
	return q
}

// TestBackup: a backup that is taken while documents are added has whole documents, and one
// that is damaged or cut off is refused.
func TestBackup(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := mustOpen(t, dir)
	gen := newGenerator(5)
	mustAdd(t, s, gen.document(20), gen.document(20))
	done := make(chan error)
	go func() {
		var err error
		for i := 0; i < 10 && err == nil; i++ {
			_, err = s.Add(ctx, gen.document(20))
		}
		done <- err
	}()
	var file bytes.Buffer
	for i := range 3 {
		file.Reset()
		if _, err := graph.Backup(ctx, dir, &file); err != nil {
			t.Fatal(err)
		}
		to := fmt.Sprint(t.TempDir(), "/again", i)
		if _, err := graph.Restore(ctx, to, bytes.NewReader(file.Bytes())); err != nil {
			t.Fatal(err)
		}
		again := mustOpen(t, to)
		mustBeWhole(t, again)
		if n := len(collect(t, again.Documents(ctx))); n < 2 {
			t.Errorf("%d documents", n)
		}
		if _, err := graph.Restore(ctx, to, bytes.NewReader(file.Bytes())); !errors.Is(err, graph.ErrExists) {
			t.Errorf("Restore over a store = %v", err)
		}
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	file.Reset()
	if _, err := graph.Backup(ctx, dir, &file); err != nil {
		t.Fatal(err)
	}
	to := t.TempDir() + "/same"
	if _, err := graph.Restore(ctx, to, bytes.NewReader(file.Bytes())); err != nil {
		t.Fatal(err)
	}
	if want, have := collect(t, s.Quads(ctx)), collect(t, mustOpen(t, to).Quads(ctx)); len(want) == 0 || !slices.Equal(want, have) {
		t.Errorf("the backup has other quads: %s", difference(have, want))
	}
	good := file.Bytes()
	for _, size := range []int{0, 100, 512, len(good) / 2, len(good) - 3000} {
		to := t.TempDir() + "/cut"
		if _, err := graph.Restore(ctx, to, bytes.NewReader(good[:size])); !errors.Is(err, graph.ErrBackup) {
			t.Errorf("%d of %d bytes: %v", size, len(good), err)
		}
		if _, err := os.Stat(to); err == nil {
			t.Errorf("%d of %d bytes: something is left behind", size, len(good))
		}
	}
	bad := bytes.Clone(good)
	bad[len(bad)/2] ^= 1
	if _, err := graph.Restore(ctx, t.TempDir()+"/bad", bytes.NewReader(bad)); !errors.Is(err, graph.ErrBackup) {
		t.Errorf("a damaged backup: %v", err)
	}
}

// mustBeWhole checks the files, the statements against the texts, and that every document has
// all statements that the generator gave it.
func mustBeWhole(t *testing.T, s *graph.Store) {
	t.Helper()
	ctx := context.Background()
	if _, err := s.Fsck(ctx, func(problem string) { t.Error("fsck:", problem) }); err != nil {
		t.Fatal(err)
	}
	mustVerify(t, s)
	for d := range s.Documents(ctx) {
		if n := len(collect(t, s.Statements(ctx, graph.Filter{Document: d.ID}))); n != 3*d.Sentences {
			t.Errorf("%s has %d statements, want %d", d.ID, n, 3*d.Sentences)
		}
	}
}

// TestCompact: what was removed gives its room back.
func TestCompact(t *testing.T) {
	if testing.Short() {
		t.Skip("one process writes and reads a lot: too slow under the race detector")
	}
	ctx := context.Background()
	s := mustOpen(t, t.TempDir())
	gen := newGenerator(6)
	var docs []graph.Addition
	for range 12 {
		docs = append(docs, gen.document(30))
	}
	mustAdd(t, s, docs...)
	_, full, err := s.Compact(ctx)
	if err != nil || full == 0 {
		t.Fatal(full, err)
	}
	for _, d := range docs[1:] {
		if err := s.Remove(ctx, d.Doc.ID); err != nil {
			t.Fatal(err)
		}
	}
	_, after, err := s.Compact(ctx)
	if err != nil {
		t.Fatal(err)
	}
	mustBeWhole(t, s)
	// The measure is a store that never had the other documents.
	other := mustOpen(t, t.TempDir())
	mustAdd(t, other, docs[0])
	_, alone, err := other.Compact(ctx)
	if err != nil || after > full/2 || after > 2*alone {
		t.Errorf("%d bytes of %d are left, where %d would do; %v", after, full, alone, err)
	}
}
