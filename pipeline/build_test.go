package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"kg"
	"kg/graph"
	"kg/pipeline"
)

// fakeStore remembers what it is given, in order.
type fakeStore struct {
	mu         sync.Mutex
	docs       []*kg.Document
	batches    int
	known      int // documents when it was reconciled last
	reconciled int // times that there were others
	settled    int
	fail       error // of the next Add
	stop       error // of the next Reconcile
	refuse     []graph.Invalid
}

func (s *fakeStore) Has(_ context.Context, id kg.DocumentID) (bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.ContainsFunc(s.docs, func(d *kg.Document) bool { return d.ID == id }), nil
}

func (s *fakeStore) Add(ctx context.Context, docs ...graph.Addition) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fail != nil {
		return 0, s.fail
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	s.batches++
	for _, a := range docs {
		s.docs = append(s.docs, a.Doc)
	}
	if s.refuse != nil {
		return len(docs), &graph.InvalidError{List: s.refuse}
	}
	return len(docs), nil
}

func (s *fakeStore) Reconcile(context.Context) ([]graph.Merge, error) {
	if err := s.stop; err != nil {
		s.stop = nil
		return nil, err
	}
	if s.known == len(s.docs) {
		return nil, nil
	}
	s.reconciled++
	s.known = len(s.docs)
	return make([]graph.Merge, 2), nil
}

func (s *fakeStore) Settle(context.Context, func(int64)) error {
	s.settled = s.reconciled // after everything else
	return nil
}

func (s *fakeStore) Supersede(_ context.Context, location string, keep map[kg.DocumentID]bool) ([]kg.DocumentID, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var removed []kg.DocumentID
	s.docs = slices.DeleteFunc(s.docs, func(d *kg.Document) bool {
		old := d.Location == location && !keep[d.ID]
		if old {
			removed = append(removed, d.ID)
		}
		return old
	})
	return removed, nil
}

func (s *fakeStore) names() string {
	var names []string
	for _, d := range s.docs {
		names = append(names, d.Name)
	}
	return strings.Join(names, " ")
}

func build(t *testing.T, s pipeline.Store, docs pipeline.Documents) pipeline.Report {
	t.Helper()
	rep, err := pipeline.Build(context.Background(), docs, fake{}, s, pipeline.BuildOptions{Workers: 3})
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

func TestBuildStoresInOrderAndInBatches(t *testing.T) {
	const n = 300
	var texts []string
	for i := range n {
		texts = append(texts, strings.Repeat(fmt.Sprintf("word%d ", i), 50))
	}
	var s fakeStore
	rep := build(t, &s, documents(texts...))
	if rep.Stored != n || rep.Read != n || rep.Statements != 50*n || rep.Sentences != 50*n {
		t.Fatalf("report %+v", rep)
	}
	for i, d := range s.docs {
		if want := fmt.Sprintf("doc%d", i); d.Name != want {
			t.Fatalf("document %d is %s, want %s", i, d.Name, want)
		}
	}
	if s.batches < 2 || s.batches > n/10 {
		t.Fatalf("%d batches for %d documents", s.batches, n)
	}
}

// What has been read is stored after a while, however little it is.
func TestBuildStoresSlowReading(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var s fakeStore
		slow := func(yield func(*kg.Document, error) bool) {
			for doc := range documents("one", "two", "three", "four", "five") {
				time.Sleep(6 * time.Second)
				if !yield(doc, nil) {
					return
				}
			}
		}
		if rep := build(t, &s, slow); rep.Stored != 5 || s.batches < 2 || s.batches > 3 {
			t.Errorf("%d batches, report %+v", s.batches, rep)
		}
	})
}

func TestBuildGoesOnAfterBadInputs(t *testing.T) {
	var s fakeStore
	rep := build(t, &s, documents("one", "error: bad", "panic", "two"))
	if rep.Stored != 2 || rep.Failed != 2 || s.names() != "doc0 doc3" {
		t.Fatalf("stored %q, report %+v", s.names(), rep)
	}
}

func TestBuildReadsNothingTwice(t *testing.T) {
	var s fakeStore
	docs := func(yield func(*kg.Document, error) bool) {
		_ = yield(document("a", "one"), nil) && yield(document("b", "two"), nil) && yield(document("a", "one"), nil)
	}
	if rep := build(t, &s, docs); rep.Stored != 2 || rep.Known != 1 || rep.Merges != 2 || s.settled != 1 {
		t.Fatalf("first build: %+v", rep)
	}
	if rep := build(t, &s, docs); rep.Stored != 0 || rep.Known != 3 || rep.Read != 0 || s.reconciled != 1 {
		t.Fatalf("second build: %+v, reconciled %d times", rep, s.reconciled)
	}
}

func TestBuildGoesOnMerging(t *testing.T) {
	s := fakeStore{stop: errors.New("stopped")}
	if _, err := pipeline.Build(context.Background(), documents("one", "two"), fake{}, &s, pipeline.BuildOptions{}); err == nil {
		t.Fatal("the first build is not stopped")
	}
	if rep := build(t, &s, documents("one", "two")); rep.Known != 2 || rep.Merges != 2 || s.settled != 1 {
		t.Fatalf("second build: %+v, settled %d", rep, s.settled)
	}
}

func TestBuildReplacesAChangedText(t *testing.T) {
	var s fakeStore
	build(t, &s, documents("old", "same"))
	rep := build(t, &s, documents("new", "same"))
	if rep.Stored != 1 || rep.Known != 1 || rep.Replaced != 1 || len(s.docs) != 2 {
		t.Fatalf("%d documents, report %+v", len(s.docs), rep)
	}
	// Where the new text cannot be read the old one stays.
	rep = build(t, &s, documents("panic", "same"))
	if rep.Failed != 1 || rep.Replaced != 0 || len(s.docs) != 2 {
		t.Fatalf("%d documents, report %+v", len(s.docs), rep)
	}
}

func TestBuildKeepsTwoTextsOfOneLocation(t *testing.T) {
	var s fakeStore
	docs := func(yield func(*kg.Document, error) bool) {
		_ = yield(document("url", "first"), nil) && yield(document("b", "between"), nil) && yield(document("url", "second"), nil)
	}
	build(t, &s, docs)
	if rep := build(t, &s, docs); rep.Known != 3 || rep.Replaced != 0 || len(s.docs) != 3 {
		t.Fatalf("%d documents, report %+v", len(s.docs), rep)
	}
}

func TestBuildStopsWhenTheStoreFails(t *testing.T) {
	full := errors.New("disk full")
	s := fakeStore{fail: full}
	_, err := pipeline.Build(context.Background(), documents("one"), fake{}, &s, pipeline.BuildOptions{})
	if !errors.Is(err, full) {
		t.Fatalf("error %v, want %v", err, full)
	}
	// Long before the end of an endless input, too.
	endless := func(yield func(*kg.Document, error) bool) {
		for i := 0; yield(document("doc", fmt.Sprint("number ", i)), nil); i++ {
		}
	}
	_, err = pipeline.Build(context.Background(), endless, fake{}, &s, pipeline.BuildOptions{Workers: 2})
	if !errors.Is(err, full) {
		t.Fatalf("error %v, want %v", err, full)
	}
}

func TestBuildStopsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var s fakeStore
	read := 0
	endless := func(yield func(*kg.Document, error) bool) {
		for i := 0; yield(document("doc", fmt.Sprint("number ", i)), nil); i++ {
		}
	}
	rep, err := pipeline.Build(ctx, endless, fake{}, &s, pipeline.BuildOptions{Workers: 2, Progress: func(pipeline.Result) {
		if read++; read == 3000 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v, want %v", err, context.Canceled)
	}
	if rep.Stored != len(s.docs) || rep.Read != read {
		t.Fatalf("%d documents in the store, %d read, report %+v", len(s.docs), read, rep)
	}
}

func TestBuildReportsWhatTheStoreRefused(t *testing.T) {
	s := fakeStore{refuse: []graph.Invalid{{Claim: "c:1", Reason: "bad span"}}}
	if rep := build(t, &s, documents("one")); rep.Stored != 1 || len(rep.Refused) != 1 {
		t.Fatalf("report %+v", rep)
	}
}
