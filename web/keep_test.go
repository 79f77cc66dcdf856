package web

import (
	"bufio"
	"bytes"
	"math/rand/v2"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"kg/graph"
)

// TestKeptIndex: an index that was kept is the same as before, whatever is in it.
func TestKeptIndex(t *testing.T) {
	x := inventedGraph(300, 2000)
	var file bytes.Buffer
	w := &keptWriter{w: bufio.NewWriter(&file)}
	x.write(w)
	if err := w.w.Flush(); err != nil {
		t.Fatal(err)
	}
	y, err := readIndex(&keptReader{rest: file.String()})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"", "ka", x.nodes[5].name, "karimoxten"} {
		if got, want := y.names.search(q, 20, ""), x.names.search(q, 20, ""); !reflect.DeepEqual(got, want) {
			t.Errorf("%q finds %v, not %v", q, got, want)
		}
	}
	// What functions are in it is compared by what they find, which was done.
	x.names, y.names = nil, nil
	if !reflect.DeepEqual(x, y) {
		t.Error("the index is another one")
	}
}

// FuzzKeptIndex: what is no index is refused, without a panic.
func FuzzKeptIndex(f *testing.F) {
	x := inventedGraph(20, 30)
	var file bytes.Buffer
	w := &keptWriter{w: bufio.NewWriter(&file)}
	x.write(w)
	w.w.Flush()
	f.Add(file.Bytes())
	rng := rand.New(rand.NewPCG(5, 6))
	for range 50 {
		b := bytes.Clone(file.Bytes())
		b[rng.IntN(len(b))] ^= byte(1 + rng.IntN(255))
		f.Add(b)
		f.Add(b[:rng.IntN(len(b))])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		x, err := readIndex(&keptReader{rest: string(b)})
		if err != nil {
			return
		}
		for _, q := range []string{"", "a", "kari mo"} {
			for _, e := range x.names.search(q, 5, "") {
				x.shapeEntity(e)
			}
		}
	})
}

// TestKeptFile: a damaged file is none, one of another state of the store is told so.
func TestKeptFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kg.db")
	store, err := graph.Open(path, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	v := &view{index: inventedGraph(20, 30), state: "a state"}
	if err := v.keep(path); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(path, keptFile)
	if got := keptState(file); got != "a state" {
		t.Errorf("state %q", got)
	}
	if x, state, err := readKept(path); err != nil || state != "a state" || len(x.claims) != 30 {
		t.Errorf("read: %v, %q", err, state)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(b); i += 97 {
		bad := bytes.Clone(b)
		bad[i] ^= 1
		if err := os.WriteFile(file, bad, 0o666); err != nil {
			t.Fatal(err)
		}
		if _, _, err := readKept(path); err == nil {
			t.Fatalf("byte %d is wrong, and nobody says so", i)
		}
	}
	if left, err := filepath.Glob(filepath.Join(path, ".*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestOlderIndex: an index of another state of the store answers until the store is read, without
// what is not in the store any more.
func TestOlderIndex(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kg.db")
	store, err := graph.Open(path, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	x := inventedGraph(300, 2000)
	if err := (&view{index: x, state: "before"}).keep(path); err != nil {
		t.Fatal(err)
	}
	s, err := New(Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	get := func(target string) (int, string) {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost"+target, nil))
		return w.Code, w.Body.String()
	}
	if err := s.views.kept(); err != nil {
		t.Fatal(err)
	}
	hub := x.nodes[x.byClaims[0]].id
	for target, want := range map[string]string{
		"/api/v1/stats":                                                    `"reading":true`,
		"/api/v1/entities?limit=1":                                         hub,
		"/api/v1/entities/" + hub + "/neighbours":                          `"count":`,
		"/api/v1/claims?limit=5":                                           `"claims":[]`,
		"/api/v1/disagreements?entity=" + hub:                              `"disagreements":[]`,
		"/api/v1/export?format=csv&entity=" + hub:                          "",
		"/api/v1/timeline":                                                 `"buckets":[{`,
		"/api/v1/paths?to=e:1&from=" + hub:                                 `"paths":[`,
		"/api/v1/search?q=" + url.QueryEscape(x.nodes[x.byClaims[0]].name): hub,
	} {
		if status, body := get(target); status != 200 || !strings.Contains(body, want) {
			t.Errorf("%s: %d %.300s", target, status, body)
		}
	}
	for _, target := range []string{"/api/v1/documents/d:0", "/api/v1/claims/" + string(x.claims[0].id)} {
		if status, body := get(target); status != 404 {
			t.Errorf("%s: %d %.300s", target, status, body)
		}
	}
	if err := s.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, body := get("/api/v1/stats"); !strings.Contains(body, `"entities":0,`) || strings.Contains(body, "reading") {
		t.Errorf("the empty graph was read: %s", body)
	}
	if state := keptState(filepath.Join(path, keptFile)); state != graph.State(path) {
		t.Errorf("kept is the index of %q", state)
	}
}

// BenchmarkKeptIndex is the start of a server of a graph of a million entities:
//
//	go test ./web -run '^$' -bench KeptIndex -benchtime 3x
func BenchmarkKeptIndex(b *testing.B) {
	path := filepath.Join(b.TempDir(), "kg.db")
	store, err := graph.Open(path, graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	v := &view{index: inventedGraph(1_000_000, 2_000_000), state: "x"}
	start := time.Now()
	if err := v.keep(path); err != nil {
		b.Fatal(err)
	}
	size, err := os.Stat(filepath.Join(path, keptFile))
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("written in %s, %d MB", time.Since(start).Round(time.Millisecond), size.Size()>>20)
	v = nil
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var x *index
	for b.Loop() {
		x = nil
		if x, _, err = readKept(path); err != nil {
			b.Fatal(err)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.Logf("%d entities, %d claims take %d MB", len(x.nodes), len(x.claims), (after.HeapAlloc-before.HeapAlloc)>>20)
}
