package graph_test

import (
	"context"
	"errors"
	"flag"
	"iter"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"kg"
	"kg/graph"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(crashDir); dir != "" {
		addForEver(dir)
	}
	if dir := os.Getenv(mergeDir); dir != "" {
		mergeAll(dir)
	}
	if seed, address, ok := strings.Cut(os.Getenv(sharedBy), " "); ok {
		n, _ := strconv.ParseUint(seed, 10, 64)
		addShared(address, n)
	}
	if slices.Contains(os.Args, workerMode) {
		answerAsWorker()
	}
	flag.Parse()
	// The model test is thorough where asked for (-rapid.checks=1000), quick otherwise.
	for name, value := range map[string]string{"rapid.checks": "15", "rapid.steps": "8"} {
		if !isSet(name) {
			flag.Set(name, value)
		}
	}
	if os.Getenv("KG_TEST_PULLED") != "" { // see TestPulledVolume
		os.Exit(m.Run())
	}
	goleak.VerifyTestMain(m)
}

func isSet(name string) (set bool) {
	flag.Visit(func(f *flag.Flag) { set = set || f.Name == name })
	return set
}

// mustOpen opens a store and closes it with the test.
func mustOpen(tb testing.TB, path string) *graph.Store {
	tb.Helper()
	s, err := graph.Open(path, graph.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := closeInTheEnd(s); err != nil {
			tb.Error(err)
		}
	})
	return s
}

// closeInTheEnd closes a store. A query that could not be stopped, or not in time on a busy
// machine, may still run.
func closeInTheEnd(s *graph.Store) error {
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(20 * time.Millisecond) {
		if err := s.Close(); !errors.Is(err, graph.ErrBusy) || time.Now().After(deadline) {
			return err
		}
	}
}

// slowly asks a query whose rows are taken slowly, which must not count for its limit of time.
// On a busy machine the query itself may take longer than that; then it has more.
func slowly(t *testing.T, limit time.Duration, ask func(limit time.Duration, wait func(time.Duration)) error) {
	t.Helper()
	for ; ; limit *= 4 {
		start, waited := time.Now(), time.Duration(0)
		err := ask(limit, func(d time.Duration) {
			at := time.Now()
			time.Sleep(d)
			waited += time.Since(at)
		})
		own := time.Since(start) - waited
		if errors.Is(err, graph.ErrTimeLimit) && own > limit && limit < time.Minute {
			continue
		}
		if err != nil {
			t.Errorf("%v after %v, of which %v were waited", err, own+waited, waited)
		}
		return
	}
}

func mustAdd(tb testing.TB, s *graph.Store, docs ...graph.Addition) {
	tb.Helper()
	if _, err := s.Add(context.Background(), docs...); err != nil {
		tb.Fatal(err)
	}
}

// collect gathers a sequence that may not fail.
func collect[T any](tb interface {
	Helper()
	Fatal(...any)
}, seq iter.Seq2[T, error]) []T {
	tb.Helper()
	var out []T
	for v, err := range seq {
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

var dates = []time.Time{
	time.Date(2022, 10, 14, 0, 0, 0, 0, time.UTC),
	time.Date(2022, 10, 14, 9, 30, 0, 0, time.UTC),
	time.Date(1969, 7, 20, 20, 17, 40, 123456789, time.UTC),
}

// everyStore runs a test on a store in memory and on one on disk.
func everyStore(t *testing.T, test func(t *testing.T, s *graph.Store)) {
	t.Helper()
	t.Run("memory", func(t *testing.T) { test(t, mustOpen(t, "")) })
	t.Run("disk", func(t *testing.T) { test(t, mustOpen(t, t.TempDir())) })
	t.Run("postgres", func(t *testing.T) { test(t, mustOpen(t, graph.ServerForTest(t))) })
}

// summit is a small world: two documents about the same people.
func summit() (first, second graph.Addition) {
	first = textDocument("summit.txt", "Vladimir Putin thanked Recep Tayyip Erdogan on Friday. Dmitry Peskov did not criticize NATO.",
		triple{"e:vladimir_putin", "Vladimir Putin", "r:thank", "thanked", "e:recep_tayyip_erdogan", "Recep Tayyip Erdogan", kg.Positive, kg.Asserted},
		triple{"e:dmitry_peskov", "Dmitry Peskov", "r:criticize", "criticize", "e:nato", "NATO", kg.Negative, kg.Asserted})
	first.Doc.Entities = []kg.Entity{
		{ID: "e:vladimir_putin", Name: "Vladimir Putin", Type: kg.Person, Aliases: []string{"Putin"}},
		{ID: "e:recep_tayyip_erdogan", Name: "Recep Tayyip Erdogan", Type: kg.Person, Aliases: []string{"Erdogan"}},
		{ID: "e:dmitry_peskov", Name: "Dmitry Peskov", Type: kg.Person, Aliases: []string{"Peskov"}},
		{ID: "e:nato", Name: "NATO", Type: kg.Organization},
	}
	second = textDocument("war.txt", "Vladimir Putin may meet Joe Biden. Dmitry Peskov criticized US funding.",
		triple{"e:vladimir_putin", "Vladimir Putin", "r:meet", "meet", "e:joe_biden", "Joe Biden", kg.Positive, kg.Possible},
		triple{"e:dmitry_peskov", "Dmitry Peskov", "r:criticize", "criticized", "e:us_funding", "US funding", kg.Positive, kg.Asserted})
	second.Doc.Entities = []kg.Entity{
		{ID: "e:vladimir_putin", Name: "Vladimir Putin", Type: kg.Person, Aliases: []string{"Putin", "the Russian president"}},
		{ID: "e:joe_biden", Name: "Joe Biden", Type: kg.Person, Aliases: []string{"Biden"}},
	}
	return first, second
}

type triple struct {
	subject     kg.EntityID
	subjectText string
	predicate   kg.PredicateID
	label       string
	object      kg.EntityID
	objectText  string
	polarity    kg.Polarity
	modality    kg.Modality
}
