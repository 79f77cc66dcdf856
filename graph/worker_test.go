package graph_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"kg/graph"
)

// workerMode names the variable that makes the test binary a worker.
const workerMode = "KG_TEST_WORKER"

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
	dir := t.TempDir()
	s := mustOpen(t, dir)
	first, _ := summit()
	mustAdd(t, s, first)
	t.Setenv(workerMode, "1")
	w := mustAnswer(t, dir, graph.QueriesOptions{Workers: 1})
	limits := graph.Limits{Time: 2 * time.Second, Rows: 1000, Memory: 64 << 20, Output: 1 << 20}
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
	any := []error{graph.ErrQuery, graph.ErrTimeLimit, graph.ErrMemoryLimit, graph.ErrRowLimit, graph.ErrOutputLimit}
	for _, test := range []struct {
		query string
		want  []error
	}{
		{`iri({})`, []error{graph.ErrQuery}},
		{`g.V(`, []error{graph.ErrSyntax}},
		{`while (true) {}`, []error{graph.ErrTimeLimit}},
		{`s = "x"; while (true) s = s + s`, []error{graph.ErrMemoryLimit, graph.ErrTimeLimit}},
		{`s = "x"; for (i = 0; i < 40; i++) s = s + s; s.length`, []error{graph.ErrMemoryLimit, graph.ErrTimeLimit}},
		{`(function f() { f() })()`, []error{graph.ErrQuery}},
		{`a = []; while (true) a.push(a.slice())`, []error{graph.ErrMemoryLimit, graph.ErrTimeLimit}},
		{`a = []; for (i = 0; i < 3e7; i++) a.push(Math.random()); a.sort(); 1`, any},
		{`/^(a*)*\1b$/.test(new Array(60).join("a"))`, any},
		{`/^(a*)a*a*a*a*\1b$/.test(new Array(5000).join("a"))`, []error{graph.ErrTimeLimit}},
		{`while (true) g.emit(1)`, []error{graph.ErrRowLimit}},
		{`while (true) g.emit(new Array(100000).join("x"))`, []error{graph.ErrOutputLimit}},
		{`g.emit(new Array(3000000).join("x"))`, []error{graph.ErrOutputLimit}},
		{`var o = {}; o.o = o; g.emit(o)`, any},
		{`g.V().in(function(){})`, []error{graph.ErrQuery}},
		{`g.V("<nosuch>").out("<p>").both("<p>").and(g.V()).order().limit(-1).all()`, nil},
	} {
		start := time.Now()
		_, err := ask(test.query, limits)
		ok := test.want == nil || errors.Is(err, test.want[0])
		for _, want := range test.want {
			ok = ok || errors.Is(err, want)
		}
		if !ok {
			t.Errorf("%s: %v", test.query, err)
		}
		if d := time.Since(start); d > 40*time.Second {
			t.Errorf("%s: took %v", test.query, d)
		}
	}
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

// mustAnswer returns queries whose workers are this test's program, and closes them with the
// test.
func mustAnswer(tb testing.TB, path string, opt graph.QueriesOptions) *graph.Queries {
	tb.Helper()
	if opt.Command == nil {
		opt.Command = []string{os.Args[0]}
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
	good := file.Bytes()
	for _, size := range []int{0, 100, 512, len(good) / 2, len(good) - 3000} {
		to := t.TempDir() + "/cut"
		if _, err := graph.Restore(ctx, to, bytes.NewReader(good[:size])); !errors.Is(err, graph.ErrCorrupt) {
			t.Errorf("%d of %d bytes: %v", size, len(good), err)
		}
		if _, err := os.Stat(to); err == nil {
			t.Errorf("%d of %d bytes: something is left behind", size, len(good))
		}
	}
	bad := bytes.Clone(good)
	bad[len(bad)/2] ^= 1
	if _, err := graph.Restore(ctx, t.TempDir()+"/bad", bytes.NewReader(bad)); !errors.Is(err, graph.ErrCorrupt) {
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
	if err != nil || after > full/4 {
		t.Errorf("%d bytes of %d are left; %v", after, full, err)
	}
	mustBeWhole(t, s)
}
