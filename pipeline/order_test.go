package pipeline_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"kg"
	"kg/exports"
	"kg/exports/selection"
	"kg/graph"
	"kg/pipeline"
	"kg/source"
)

// TestOrderOfArticlesLeavesNoTrace: the same articles give the same bytes, exported as N-Quads
// and quad by quad, in whatever order they come, at once or in pieces with the entities
// reconciled after each, and after some, and others that do not belong, were taken out again.
func TestOrderOfArticlesLeavesNoTrace(t *testing.T) {
	articles, guests := orderedArticles(t)
	rng := rand.New(rand.NewPCG(20, 26))
	shuffled := func(list []graph.Addition) []graph.Addition {
		out := append([]graph.Addition(nil), list...)
		rng.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
		return out
	}
	atOnce := func(g *orderedGraph, docs []graph.Addition) {
		g.add(docs...)
		g.reconcile()
	}
	inPieces := func(g *orderedGraph, docs []graph.Addition) {
		for len(docs) > 0 {
			n := min(1+rng.IntN(9), len(docs))
			atOnce(g, docs[:n])
			docs = docs[n:]
		}
	}
	reversed := make([]graph.Addition, len(articles))
	for i, a := range articles {
		reversed[len(articles)-1-i] = a
	}
	ways := []struct {
		name  string
		build func(g *orderedGraph)
	}{
		{"backwards", func(g *orderedGraph) { atOnce(g, reversed) }},
		{"shuffled", func(g *orderedGraph) { atOnce(g, shuffled(articles)) }},
		{"one by one", func(g *orderedGraph) {
			for _, a := range shuffled(articles) {
				atOnce(g, []graph.Addition{a})
			}
		}},
		{"in pieces", func(g *orderedGraph) { inPieces(g, shuffled(articles)) }},
		{"in other pieces", func(g *orderedGraph) { inPieces(g, shuffled(articles)) }},
		{"taken out and put back", func(g *orderedGraph) {
			inPieces(g, shuffled(articles))
			again := shuffled(articles)[:len(articles)/3]
			g.remove(again...)
			g.reconcile()
			inPieces(g, shuffled(again))
		}},
		{"with others for a while", func(g *orderedGraph) {
			inPieces(g, shuffled(append(append([]graph.Addition(nil), articles...), guests...)))
			g.remove(shuffled(guests)...)
			g.reconcile()
		}},
	}
	want := newOrderedGraph(t)
	atOnce(want, articles)
	quads, nquads := want.export("quads"), want.export("nquads")
	t.Logf("%d articles and %d others, %d bytes of quads, %d merges", len(articles), len(guests), len(quads), want.merges())
	if want.merges() == 0 {
		t.Error("nothing is merged: the articles show nothing")
	}
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			got := newOrderedGraph(t)
			way.build(got)
			sameLines(t, "quads", got.export("quads"), quads)
			sameLines(t, "nquads", got.export("nquads"), nquads)
		})
	}
}

// orderedArticles reads the sample articles and, where the shared data is there, dozens of
// Wikinews; and a few that are to come and go.
func orderedArticles(t *testing.T) (articles, guests []graph.Addition) {
	t.Helper()
	ctx := context.Background()
	docs := source.Read(ctx, []string{filepath.FromSlash("../examples/news")}, source.Options{}, nil)
	for r := range pipeline.Extract(ctx, docs, mustReader(t), 2) {
		if r.Err != nil {
			t.Fatal(r.Err)
		}
		articles = append(articles, graph.Addition{Doc: r.Document, Statements: r.Statements})
	}
	shared := wikinews(t)
	if shared == nil || testing.Short() {
		t.Log("short, or no ../shared/data: only the sample articles are read")
		return articles[4:], articles[:4]
	}
	texts := func(yield func(*kg.Document, error) bool) {
		for i := range 50 {
			title, text, _ := strings.Cut(shared[i*len(shared)/50], "\n")
			d := &kg.Document{ID: kg.DocumentIDOf(title, text), Name: title, Location: title, Title: title, Text: text, Date: articles[0].Doc.Date}
			if !yield(d, nil) {
				return
			}
		}
	}
	for r := range pipeline.Extract(ctx, texts, mustReader(t), 2) {
		if r.Err != nil {
			t.Fatal(r.Err)
		}
		articles = append(articles, graph.Addition{Doc: r.Document, Statements: r.Statements})
	}
	cut := len(articles) - 12
	return articles[:cut], articles[cut:]
}

// orderedGraph is a store in memory under test.
type orderedGraph struct {
	t     *testing.T
	store *graph.Store
}

func newOrderedGraph(t *testing.T) *orderedGraph {
	t.Helper()
	s, err := graph.Open("", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return &orderedGraph{t, s}
}

func (g *orderedGraph) add(docs ...graph.Addition) {
	g.t.Helper()
	if _, err := g.store.Add(context.Background(), docs...); err != nil {
		g.t.Fatal(err)
	}
}

func (g *orderedGraph) remove(docs ...graph.Addition) {
	g.t.Helper()
	for _, d := range docs {
		if err := g.store.Remove(context.Background(), d.Doc.ID); err != nil {
			g.t.Fatal(err)
		}
	}
}

func (g *orderedGraph) reconcile() {
	g.t.Helper()
	if _, err := g.store.Reconcile(context.Background()); err != nil {
		g.t.Fatal(err)
	}
}

func (g *orderedGraph) merges() int {
	g.t.Helper()
	list, err := g.store.Merges(context.Background())
	if err != nil {
		g.t.Fatal(err)
	}
	return len(list)
}

func (g *orderedGraph) export(format string) []byte {
	g.t.Helper()
	part, err := selection.Selection{}.Graph(context.Background(), g.store)
	if err != nil {
		g.t.Fatal(err)
	}
	var out bytes.Buffer
	if err := exports.Write(context.Background(), &out, format, part, exports.Options{}); err != nil {
		g.t.Fatal(err)
	}
	return out.Bytes()
}

// sameLines compares byte for byte and tells the first lines that differ.
func sameLines(t *testing.T, what string, got, want []byte) {
	t.Helper()
	if bytes.Equal(got, want) {
		return
	}
	a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Errorf("%s: %d lines, want %d; line %d is\n%s\nwant\n%s", what, len(a), len(b), i+1, a[i], b[i])
			return
		}
	}
	t.Errorf("%s: %d lines, want %d", what, len(a), len(b))
}
