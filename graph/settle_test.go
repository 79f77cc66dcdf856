package graph

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

// TestSettle writes so much that the engine has to merge, and looks whether it does so again
// when the store is opened.
func TestSettle(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph.db")
	qs, err := OpenQuadStore(dir, Options{Memory: leastMemory, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	w, err := qs.NewQuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	const rounds, each = 8, manyQuads
	for round := range rounds {
		quads := make([]quad.Quad, each)
		for i := range quads {
			n := (i*rounds + round) * 7919 % (rounds * each) // every table spans all
			quads[i] = quad.Make(quad.IRI(fmt.Sprint("s", n%5000)), quad.IRI(fmt.Sprint("p", n%17)), quad.String(fmt.Sprint("o", n)), quad.IRI(fmt.Sprint("l", n%300)))
		}
		if _, err := w.WriteQuads(quads); err != nil {
			t.Fatal(err)
		}
		if err := w.(*bulkWriter).flush(); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if m := qs.(*diskStore).db.Metrics(); m.Compact.Count == 0 {
		t.Fatal("nothing was merged: the test writes too little")
	}
	if err := qs.Close(); err != nil {
		t.Fatal(err)
	}

	if qs, err = OpenQuadStore(dir, Options{NoSync: true}); err != nil {
		t.Fatal(err)
	}
	defer qs.Close()
	time.Sleep(20 * time.Millisecond)
	if m := qs.(*diskStore).db.Metrics(); m.Compact.Count > 0 || m.Compact.NumInProgress > 0 {
		t.Errorf("opening merges: %d merges, %d under way", m.Compact.Count, m.Compact.NumInProgress)
	}
	if st, err := qs.Stats(context.Background(), true); err != nil || st.Quads.Value != rounds*each {
		t.Errorf("%+v, %v", st, err)
	}
}
