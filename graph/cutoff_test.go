package graph_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/graph"
)

// mustFollowMerges checks that what claims are about is stored as what the merges in force say.
func mustFollowMerges(t *testing.T, s *graph.Store) {
	t.Helper()
	ctx := context.Background()
	merges, err := s.Merges(ctx)
	if err != nil {
		t.Fatal(err)
	}
	into := make(map[string]string)
	for _, m := range merges {
		into[string(m.From)] = string(m.To)
	}
	root := func(id string) string {
		for n := 0; into[id] != ""; n++ {
			if n > len(into) {
				t.Fatalf("%s is merged in a circle", id)
			}
			id = into[id]
		}
		return id
	}
	quads := collect(t, s.Quads(ctx))
	was := make(map[[2]string]string) // by claim and property
	for _, q := range quads {
		if strings.HasSuffix(q.Predicate.Value, "Was") {
			was[[2]string{q.Subject.Value, q.Predicate.Value}] = q.Object.Value
		}
	}
	edges := 0
	for _, q := range quads {
		if !strings.HasPrefix(q.Label.Value, "c:") {
			continue
		}
		edges++
		for property, end := range map[string]string{"kg:subjectWas": q.Subject.Value, "kg:objectWas": q.Object.Value} {
			origin, moved := was[[2]string{q.Label.Value, property}]
			if !moved {
				origin = end
			}
			if root(origin) != end || moved && origin == end {
				t.Errorf("%s: %s is stored as %s, and merged into %s", q.Label.Value, origin, end, root(origin))
			}
		}
	}
	if edges == 0 {
		t.Error("no claims")
	}
}

// TestReconcileIsCutOff stops the merging of entities after each of its parts: what is stored is
// right as far as it goes, and what comes then, other documents too, gives the graph of one who
// was never stopped.
func TestReconcileIsCutOff(t *testing.T) {
	ctx := context.Background()
	parts := 0
	for seed := range uint64(6) {
		rng := rand.New(rand.NewPCG(seed, 11))
		var docs []graph.Addition
		for n := range 14 {
			docs = append(docs, spelledDocument(rng, n))
		}
		guest := spelledDocument(rng, 99)
		fresh := func(docs ...graph.Addition) []kg.Quad {
			s := mustOpen(t, "")
			mustAdd(t, s, docs...)
			if _, err := s.Reconcile(ctx); err != nil {
				t.Fatal(err)
			}
			return collect(t, s.Quads(ctx))
		}
		same, without, with := fresh(docs...), fresh(docs[:13]...), fresh(slices.Concat(docs, []graph.Addition{guest})...)
		for stop, cut := 0, true; cut; stop++ {
			s := mustOpen(t, "")
			graph.RedirectFew(s)
			mustAdd(t, s, docs[:5]...)
			mustAdd(t, s, guest)
			if _, err := s.Reconcile(ctx); err != nil {
				t.Fatal(err)
			}
			if err := s.Remove(ctx, guest.Doc.ID); err != nil {
				t.Fatal(err)
			}
			mustAdd(t, s, docs[5:]...)
			mend := graph.CutOff(s, stop)
			_, err := s.Reconcile(ctx)
			mend()
			if cut = err != nil; cut {
				parts++
			}
			mustFollowMerges(t, s)
			mustVerify(t, s)
			want := same
			switch stop % 3 {
			case 1:
				want = without
				err = s.Remove(ctx, docs[13].Doc.ID)
			case 2:
				want = with
				_, err = s.Add(ctx, guest)
			default:
				err = nil
			}
			if err != nil {
				t.Fatal(err)
			}
			if _, err := s.Reconcile(ctx); err != nil {
				t.Fatal(err)
			}
			mustFollowMerges(t, s)
			if got := collect(t, s.Quads(ctx)); !slices.Equal(got, want) {
				t.Fatalf("seed %d, stopped after %d parts: %s", seed, stop, difference(got, want))
			}
		}
	}
	if parts < 12 {
		t.Errorf("stopped %d times only", parts)
	}
}

// mergeDir names the variable that makes the test binary a process to be killed while it merges.
const mergeDir = "KG_TEST_MERGE_DIR"

// mergeAll merges the entities of a store, in small parts, and says when it begins and ends.
func mergeAll(dir string) {
	s, err := graph.Open(dir, graph.Options{})
	if err == nil {
		graph.RedirectFew(s)
		fmt.Println("begun")
		if _, err = s.Reconcile(context.Background()); err == nil {
			fmt.Println("done")
			err = s.Close()
		}
	}
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// surname is one of many that nobody has.
func surname(n int) string {
	a, b := []string{"Bra", "Dro", "Fel", "Gri", "Kal", "Mor", "Nes", "Pol"}, []string{"vin", "dak", "sor", "tem", "lan", "mik", "rup", "gost"}
	return a[n%8] + b[n/8%8] + a[n/64%8] + "ov"
}

// manyNames returns documents that have many people by their full and by their family names.
func manyNames() []graph.Addition {
	const documents, each, people = 60, 8, 240
	var docs []graph.Addition
	for n := range documents {
		var text strings.Builder
		var triples []triple
		var entities []kg.Entity
		for i := range each {
			who := (n*each + i) % people
			name := surname(who)
			if n*each+i < people {
				name = "Anton " + name
			}
			id := kg.EntityID("e:" + kg.Slug(name))
			fmt.Fprintf(&text, "%s left Rome. ", name)
			triples = append(triples, triple{id, name, "r:leave", "left", "e:rome", "Rome", kg.Positive, kg.Asserted})
			entities = append(entities, kg.Entity{ID: id, Name: name, Type: kg.Person})
		}
		d := textDocument(fmt.Sprintf("many-%d.txt", n), text.String(), triples...)
		d.Doc.Entities = entities
		docs = append(docs, d)
	}
	return docs
}

// TestKillMerging kills a process at random moments while it merges the entities of many
// documents: nothing that was stored is lost, what is stored of the merges is right as far as it
// goes, and in the end the graph is that of one who was never killed.
func TestKillMerging(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("its processes are too slow under the race detector")
	}
	ctx := context.Background()
	docs := manyNames()
	alone := mustOpen(t, "")
	mustAdd(t, alone, docs...)
	merges, err := alone.Reconcile(ctx)
	if err != nil || len(merges) < 200 {
		t.Fatalf("%d merges, %v", len(merges), err)
	}
	want := collect(t, alone.Quads(ctx))
	added := filepath.Join(t.TempDir(), "added.db")
	s := mustOpen(t, added)
	mustAdd(t, s, docs...)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	// Kills come within the time that merging takes here and now.
	var dir string
	again := func() {
		dir = filepath.Join(t.TempDir(), "merging.db")
		if err := os.CopyFS(dir, os.DirFS(added)); err != nil {
			t.Fatal(err)
		}
	}
	again()
	long, done := mergeAndKill(t, dir, time.Minute)
	if !done {
		t.Fatalf("not merged after %v", long)
	}
	again()
	random := rand.New(rand.NewPCG(9, 10))
	kills, within := killsWanted(), 0
	for round := 1; round <= kills && !t.Failed(); round++ {
		_, done := mergeAndKill(t, dir, time.Duration(random.Int64N(int64(long))))
		s := mustOpen(t, dir)
		if _, err := s.Fsck(ctx, func(problem string) { t.Error("fsck:", problem) }); err != nil {
			t.Fatal(err)
		}
		mustVerify(t, s)
		mustFollowMerges(t, s)
		if n, want := len(collect(t, s.Statements(ctx, graph.Filter{}))), len(collect(t, alone.Statements(ctx, graph.Filter{}))); n != want {
			t.Errorf("%d statements of %d", n, want)
		}
		have, err := s.Merges(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if len(have) > 0 && len(have) < len(merges) {
			within++
		}
		// Killed once more, or left to end.
		if last := done || round%3 == 0 || round == kills; last {
			if _, err := s.Reconcile(ctx); err != nil {
				t.Fatal(err)
			}
			if got := collect(t, s.Quads(ctx)); !slices.Equal(got, want) {
				t.Error("in the end:", difference(got, want))
			}
			again()
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d kills, after %d of them a part of the merges was stored", kills, within)
}

// mergeAndKill starts a process that merges the entities of a store and kills it a while after it
// has begun, unless it is done before.
func mergeAndKill(t *testing.T, dir string, wait time.Duration) (took time.Duration, done bool) {
	t.Helper()
	cmd, lines := mustStart(t, mergeDir+"="+dir)
	if !lines.Scan() || lines.Text() != "begun" {
		t.Errorf("the process says %q", lines.Text())
	}
	start := time.Now()
	timer := time.AfterFunc(wait, func() { cmd.Process.Kill() })
	defer timer.Stop()
	for lines.Scan() {
		if done = lines.Text() == "done"; !done {
			t.Error(lines.Text())
		}
		took = time.Since(start)
	}
	cmd.Wait()
	return max(took, time.Millisecond), done
}
