package graph_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"kg"
	"kg/graph"
)

func documentID(s string) kg.DocumentID { return kg.DocumentID(s) }

func mustVerify(t *testing.T, s *graph.Store) graph.VerifyInfo {
	t.Helper()
	info, err := s.Verify(context.Background(), func(m graph.Mismatch) { t.Errorf("mismatch: %+v", m) })
	if err != nil {
		t.Fatal(err)
	}
	return info
}

func TestAddTwiceChangesNothing(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		first, second := summit()
		mustAdd(t, s, first, second)
		before := collect(t, s.Quads(context.Background()))
		added, err := s.Add(context.Background(), second, first, first)
		if added != 0 || err != nil {
			t.Fatalf("Add = %d, %v", added, err)
		}
		if after := collect(t, s.Quads(context.Background())); !slices.Equal(before, after) {
			t.Fatal(difference(after, before))
		}
	})
}

func TestRemoveIsExact(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		first, second := summit()
		mustAdd(t, s, first)
		only := collect(t, s.Quads(ctx))
		mustAdd(t, s, second)
		if err := s.Remove(ctx, second.Doc.ID); err != nil {
			t.Fatal(err)
		}
		if left := collect(t, s.Quads(ctx)); !slices.Equal(left, only) {
			t.Fatal(difference(left, only))
		}
		if ids, err := s.DocumentsNamed(ctx, first.Doc.Name); err != nil || !slices.Equal(ids, []kg.DocumentID{first.Doc.ID}) {
			t.Errorf("documents of that name: %v, %v", ids, err)
		}
		if ids, err := s.DocumentsNamed(ctx, string(second.Doc.ID)); err != nil || ids != nil {
			t.Errorf("the removed document is named: %v, %v", ids, err)
		}
		if got, _ := s.Resolve(ctx, "Biden"); len(got) != 0 {
			t.Errorf("a name of the removed document still resolves: %v", got)
		}
		if err := s.Remove(ctx, second.Doc.ID); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("removing it again: %v", err)
		}
		mustAdd(t, s, second)
		mustVerify(t, s)
	})
}

func TestSupersede(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		first, second := summit()
		newer := textDocument("summit.txt", "Vladimir Putin called Joe Biden.",
			triple{"e:vladimir_putin", "Vladimir Putin", "r:call", "called", "e:joe_biden", "Joe Biden", kg.Positive, kg.Asserted})
		mustAdd(t, s, first, second, newer)
		removed, err := s.Supersede(ctx, "/summit.txt", map[kg.DocumentID]bool{newer.Doc.ID: true})
		if err != nil || !slices.Equal(removed, []kg.DocumentID{first.Doc.ID}) {
			t.Fatalf("Supersede = %v, %v", removed, err)
		}
		if removed, err = s.Supersede(ctx, "/summit.txt", map[kg.DocumentID]bool{newer.Doc.ID: true}); err != nil || len(removed) != 0 {
			t.Fatalf("again: %v, %v", removed, err)
		}
		if removed, err = s.Supersede(ctx, "", nil); err != nil || len(removed) != 0 {
			t.Fatalf("without location: %v, %v", removed, err)
		}
	})
}

func TestInvalidStatementsAreReportedAndTheRestStored(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		good, _ := summit()
		bad := good
		spoil := func(change func(*kg.Statement)) {
			st := good.Statements[0]
			st.ID = kg.ClaimIDOf("bad", fmt.Sprint(len(bad.Statements)))
			change(&st)
			bad.Statements = append(bad.Statements, st)
		}
		bad.Statements = slices.Clone(good.Statements)
		for _, change := range []func(*kg.Statement){
			func(st *kg.Statement) { st.Rule = "a\xff" },
			func(st *kg.Statement) { st.Subject.Name = "a\x00b" },
			func(st *kg.Statement) { st.Subject.ID = "" },
			func(st *kg.Statement) { st.Subject.ID = "e:" },
			func(st *kg.Statement) { st.Subject.ID = "e:a b" },
			func(st *kg.Statement) { st.Subject.ID = "e:a>" },
			func(st *kg.Statement) { st.Predicate.ID = "thank" },
			func(st *kg.Statement) { st.ID = "" },
			func(st *kg.Statement) { st.ID = good.Statements[0].ID }, // taken by another statement
			func(st *kg.Statement) { st.Document = "d:other" },
			func(st *kg.Statement) { st.Polarity = "" },
			func(st *kg.Statement) { st.Modality = "sure" },
			func(st *kg.Statement) { st.Arguments = []kg.Node{{ID: "e:\xff"}} },
		} {
			rule := change
			spoil(func(st *kg.Statement) { st.Confidence = 0.5; rule(st) })
		}
		added, err := s.Add(ctx, graph.Addition{Doc: &kg.Document{ID: "d:x-1", Text: "a\xffb"}}, bad, graph.Addition{})
		var invalid *graph.InvalidError
		if !errors.As(err, &invalid) || len(invalid.List) != 13+2 || added != 1 {
			t.Fatalf("Add = %d, %v", added, err)
		}
		if n := len(collect(t, s.Statements(ctx, graph.Filter{}))); n != len(good.Statements) {
			t.Errorf("%d statements, want %d", n, len(good.Statements))
		}
		// Nothing that failed may spoil what is written later.
		_, second := summit()
		mustAdd(t, s, second)
		mustVerify(t, s)
	})
}

func TestClaimOfAnotherDocumentIsRefused(t *testing.T) {
	s := mustOpen(t, "")
	first, second := summit()
	second.Statements[0].ID = first.Statements[0].ID
	var invalid *graph.InvalidError
	if _, err := s.Add(context.Background(), first, second); !errors.As(err, &invalid) || len(invalid.List) != 1 {
		t.Fatalf("in one transaction: %v", err)
	}
	if err := s.Remove(context.Background(), second.Doc.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Add(context.Background(), second); !errors.As(err, &invalid) || len(invalid.List) != 1 {
		t.Fatalf("in the next: %v", err)
	}
}

func TestReopen(t *testing.T) {
	dir := t.TempDir()
	s := mustOpen(t, dir)
	first, second := summit()
	mustAdd(t, s, first)
	want := collect(t, s.Quads(context.Background()))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
	if _, err := s.Add(context.Background(), second); !errors.Is(err, graph.ErrClosed) {
		t.Errorf("adding to a closed store: %v", err)
	}
	ro, err := graph.Open(filepath.Join(dir, "graph.db"), graph.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer ro.Close()
	if got := collect(t, ro.Quads(context.Background())); !slices.Equal(got, want) {
		t.Error(difference(got, want))
	}
	if _, err := ro.Add(context.Background(), second); !errors.Is(err, graph.ErrReadOnly) {
		t.Errorf("adding to a read-only store: %v", err)
	}
}

func TestOpenErrors(t *testing.T) {
	dir := t.TempDir()
	file := func(name string, content []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	old := make([]byte, 8192) // as bbolt's files begin, which stores were before format 3
	binary.NativeEndian.PutUint32(old[16:], 0xED0CDAED)

	other := filepath.Join(dir, "other.db")
	mustOpen(t, other).Close()
	file("other.db/FORMAT", []byte("kg graph store, format 99\n"))

	damaged := filepath.Join(dir, "damaged.db")
	mustOpen(t, damaged).Close()
	manifests, err := filepath.Glob(filepath.Join(damaged, "data", "MANIFEST-*"))
	if err != nil || len(manifests) == 0 {
		t.Fatal(manifests, err)
	}
	for _, m := range manifests {
		if err := os.WriteFile(m, bytes.Repeat([]byte("damaged"), 100), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	empty := filepath.Join(dir, "emptied.db")
	mustOpen(t, empty).Close()
	if err := os.RemoveAll(filepath.Join(empty, "data")); err != nil {
		t.Fatal(err)
	}

	for _, test := range []struct {
		path string
		opt  graph.Options
		want error
	}{
		{file("text.db", []byte(strings.Repeat("not a database\n", 1000))), graph.Options{}, graph.ErrNotStore},
		{file("empty.db", nil), graph.Options{}, graph.ErrNotStore},
		{file("old.db", old), graph.Options{}, graph.ErrVersion},
		{file("old.db", old), graph.Options{ReadOnly: true}, graph.ErrVersion},
		{other, graph.Options{}, graph.ErrVersion},
		{other, graph.Options{ReadOnly: true}, graph.ErrVersion},
		{damaged, graph.Options{}, graph.ErrCorrupt},
		{damaged, graph.Options{ReadOnly: true}, graph.ErrCorrupt},
		{empty, graph.Options{}, graph.ErrCorrupt},
		{empty, graph.Options{ReadOnly: true}, graph.ErrCorrupt},
		{filepath.Join(dir, "missing.db"), graph.Options{ReadOnly: true}, os.ErrNotExist},
	} {
		s, err := graph.Open(test.path, test.opt)
		if !errors.Is(err, test.want) {
			t.Errorf("Open(%s) = %v, want %v", filepath.Base(test.path), err, test.want)
		}
		if s != nil {
			s.Close()
		}
	}
}

// TestDamagedFiles cuts the files of a store off in the middle, one after the other, and
// changes a bit in them here and there: the store is refused, or Fsck finds it. Of the log the
// end may be missing, as after a crash: then the store is whole, as it was before.
func TestDamagedFiles(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("one process writes and reads a lot: too slow under the race detector")
	}
	written, dir := filepath.Join(t.TempDir(), "written.db"), filepath.Join(t.TempDir(), "whole.db")
	s := mustOpen(t, written)
	gen := newGenerator(1)
	var docs []graph.Addition
	for range 12 {
		docs = append(docs, gen.document(30))
	}
	mustAdd(t, s, docs...) // enough for tables
	if err := s.Settle(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	first, _ := summit()
	mustAdd(t, s, first) // in the log
	want := collect(t, s.Quads(context.Background()))
	// Closing would empty the log. The engine may still remove files that it needs no more.
	for tries := 1; ; tries++ {
		err := os.CopyFS(dir, os.DirFS(written))
		if err == nil {
			break
		}
		if !errors.Is(err, os.ErrNotExist) || tries == 10 {
			t.Fatal(err)
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(filepath.Join(dir, "data"))
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(11, 12))
	noticed := make(map[string]int)
	damage := func(name, how string, change func(b []byte) []byte) {
		damaged := filepath.Join(t.TempDir(), "damaged.db")
		if err := os.CopyFS(damaged, os.DirFS(dir)); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(damaged, "data", name)
		b, err := os.ReadFile(path)
		if err != nil || len(b) == 0 {
			return // a folder
		}
		if err := os.WriteFile(path, change(b), 0o666); err != nil {
			t.Fatal(err)
		}
		s, err := graph.Open(damaged, graph.Options{})
		if err != nil {
			if !errors.Is(err, graph.ErrCorrupt) {
				t.Errorf("%s %s: %v", name, how, err)
			}
			noticed[how]++
			return
		}
		defer s.Close()
		problems := 0
		_, err = s.Fsck(context.Background(), func(string) { problems++ })
		switch {
		case err != nil && !errors.Is(err, graph.ErrCorrupt):
			t.Errorf("%s %s: fsck: %v", name, how, err)
		case err != nil || problems > 0:
			noticed[how]++
			if strings.HasSuffix(name, ".log") {
				t.Errorf("%s %s: %d problems, %v", name, how, problems, err)
			}
		case strings.HasSuffix(name, ".log"):
			mustVerify(t, s)
		default:
			if have := collect(t, s.Quads(context.Background())); !slices.Equal(have, want) {
				t.Errorf("%s %s: %s", name, how, difference(have, want))
			}
		}
	}
	for _, f := range files {
		damage(f.Name(), "cut", func(b []byte) []byte { return b[:len(b)/2] })
		damage(f.Name(), "changed", func(b []byte) []byte {
			b[random.IntN(len(b))] ^= 1 << random.IntN(8)
			return b
		})
	}
	if noticed["cut"] < 5 || noticed["changed"] < 8 {
		t.Errorf("of %d files noticed: %v", len(files), noticed)
	}
}

// TestLocked: the second writer is told who the first one is; readers do not mind him and see
// what was stored when they came.
func TestLocked(t *testing.T) {
	dir := t.TempDir()
	holder := mustOpen(t, dir)
	first, second := summit()
	mustAdd(t, holder, first)
	start := time.Now()
	_, err := graph.Open(dir, graph.Options{LockTimeout: 50 * time.Millisecond})
	if !errors.Is(err, graph.ErrLocked) || !strings.Contains(err.Error(), fmt.Sprint("process ", os.Getpid())) {
		t.Fatalf("Open = %v", err)
	}
	if time.Since(start) > 5*time.Second {
		t.Error("it took too long")
	}
	reader, err := graph.Open(dir, graph.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	mustAdd(t, holder, second)
	if n := len(collect(t, reader.Documents(context.Background()))); n != 1 {
		t.Errorf("the reader sees %d documents", n)
	}
	later, err := graph.Open(dir, graph.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer later.Close()
	if n := len(collect(t, later.Documents(context.Background()))); n != 2 {
		t.Errorf("the later reader sees %d documents", n)
	}
	mustVerify(t, later)
}

func TestReadOnlyFolder(t *testing.T) {
	dir := t.TempDir()
	mustOpen(t, dir).Close()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o700)
	s, err := graph.Open(dir, graph.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if os.Geteuid() == 0 {
		t.Skip("root may write to a read-only folder")
	}
	if _, err := graph.Open(filepath.Join(dir, "new.db"), graph.Options{}); !errors.Is(err, os.ErrPermission) {
		t.Errorf("Open = %v", err)
	}
}

// TestFullDisk fills a small file system: Add must fail with an error, and the store must
// hold what was stored before.
func TestFullDisk(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("mounting a small file system takes root")
	}
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("no file system may be mounted here: %s", out)
	}
	t.Cleanup(func() { exec.Command("umount", "-l", dir).Run() }) // when the store is closed
	s := mustOpen(t, dir)
	gen := newGenerator(3)
	stored := 0
	var err error
	for range 50 {
		if _, err = s.Add(context.Background(), gen.document(20)); err != nil {
			break
		}
		stored++
	}
	if err == nil || stored == 0 {
		t.Fatalf("%d documents stored, then %v", stored, err)
	}
	if n := len(collect(t, s.Documents(context.Background()))); n != stored {
		t.Errorf("%d documents, want %d", n, stored)
	}
	mustVerify(t, s)
}

// TestConcurrentUse reads in all ways while documents are added and removed.
func TestConcurrentUse(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		first, _ := summit()
		mustAdd(t, s, first)
		var readers sync.WaitGroup
		stop := make(chan struct{})
		for range 3 {
			readers.Go(func() {
				for {
					select {
					case <-stop:
						return
					default:
					}
					rows := 0
					_, err := s.Query(ctx, `g.V("Putin").Out("thanked").Unique().All()`, graph.Limits{}, func(graph.Row) error { rows++; return nil })
					if err != nil || rows != 1 {
						t.Errorf("%d rows, %v", rows, err)
						return
					}
					for _, err := range s.Statements(ctx, graph.Filter{Entity: "e:vladimir_putin"}) {
						if err != nil {
							t.Error(err)
							return
						}
					}
				}
			})
		}
		gen := newGenerator(5)
		for range 8 {
			d := gen.document(5)
			mustAdd(t, s, d)
			if err := s.Remove(ctx, d.Doc.ID); err != nil {
				t.Fatal(err)
			}
		}
		close(stop)
		readers.Wait()
		mustVerify(t, s)
	})
}

// TestWriteWhileIterating is what hangs Cayley's own iterators.
func TestWriteWhileIterating(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		first, second := summit()
		mustAdd(t, s, first)
		for range s.Statements(context.Background(), graph.Filter{}) {
			mustAdd(t, s, second)
		}
		_, err := s.Query(context.Background(), `g.V("Putin").Out().All()`, graph.Limits{}, func(graph.Row) error {
			return s.Remove(context.Background(), second.Doc.ID)
		})
		if !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("the second row removes again: %v", err)
		}
	})
}

func TestStatsAndEntities(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		ctx := context.Background()
		first, second := summit()
		mustAdd(t, s, first, second)
		st, err := s.Stats(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if st.Documents != 2 || st.Sentences != 4 || st.Claims != 4 || st.Negative != 1 || st.Unasserted != 1 || st.Entities != 6 || st.Quads != len(collect(t, s.Quads(ctx))) {
			t.Errorf("%+v", st)
		}
		want := []graph.Count[kg.EntityType]{{Key: kg.Person, N: 4}, {Key: kg.Organization, N: 1}, {Key: kg.Thing, N: 1}}
		if !slices.Equal(st.Types, want) {
			t.Errorf("types %v, want %v", st.Types, want)
		}
		entities := collect(t, s.Entities(ctx))
		if !slices.IsSortedFunc(entities, func(a, b graph.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) }) {
			t.Error("entities are not sorted")
		}
		for _, e := range entities {
			one, err := s.Entity(ctx, e.ID)
			if err != nil || fmt.Sprint(one) != fmt.Sprint(e) {
				t.Errorf("Entity = %v, %v; Entities say %v", one, err, e)
			}
		}
		putin, err := s.Entity(ctx, "e:vladimir_putin")
		if err != nil || putin.Name != "Vladimir Putin" || putin.Claims != 2 || !slices.Equal(putin.Aliases, []string{"Putin", "the Russian president"}) {
			t.Errorf("%+v, %v", putin, err)
		}
		if _, err := s.Entity(ctx, "e:nobody"); !errors.Is(err, graph.ErrNotFound) {
			t.Error(err)
		}
	})
}

func TestFilter(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		first, second := summit()
		mustAdd(t, s, first, second)
		for _, test := range []struct {
			filter graph.Filter
			want   int
		}{
			{graph.Filter{}, 4},
			{graph.Filter{Entity: "e:vladimir_putin"}, 2},
			{graph.Filter{Entity: "e:us_funding"}, 1},
			{graph.Filter{Entity: "e:nobody"}, 0},
			{graph.Filter{Predicate: "r:criticize"}, 2},
			{graph.Filter{Predicate: "r:criticize", Polarity: kg.Negative}, 1},
			{graph.Filter{Predicate: "r:meet", Modality: kg.Asserted}, 0},
			{graph.Filter{Document: first.Doc.ID}, 2},
			{graph.Filter{Document: "d:none"}, 0},
		} {
			if got := collect(t, s.Statements(context.Background(), test.filter)); len(got) != test.want {
				t.Errorf("%+v: %d statements, want %d", test.filter, len(got), test.want)
			}
		}
	})
}
