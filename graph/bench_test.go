package graph_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"kg/graph"
)

// BenchmarkAdd stores documents of 40 sentences with three claims each and prints the
// speed of storing alone.
func BenchmarkAdd(b *testing.B) {
	for _, backend := range []string{"memory", "disk"} {
		for _, batch := range []int{1, 10, 100} {
			b.Run(fmt.Sprintf("%s/documents=%d", backend, batch), func(b *testing.B) {
				path := ""
				if backend == "disk" {
					path = b.TempDir()
				}
				s := mustOpen(b, path)
				gen := newGenerator(1)
				var claims, quads int
				var spent time.Duration
				for b.Loop() {
					var docs []graph.Addition
					for range batch {
						docs = append(docs, gen.document(40))
						claims += len(docs[len(docs)-1].Statements)
					}
					start := time.Now()
					if _, err := s.Add(context.Background(), docs...); err != nil {
						b.Fatal(err)
					}
					spent += time.Since(start)
				}
				b.StopTimer()
				st, err := s.Stats(context.Background())
				if err != nil {
					b.Fatal(err)
				}
				quads = st.Quads
				b.ReportMetric(float64(claims)/spent.Seconds(), "claims/s")
				b.ReportMetric(float64(quads)/spent.Seconds(), "quads/s")
				b.ReportMetric(float64(quads)/float64(claims), "quads/claim")
				b.ReportMetric(float64(st.Bytes)/float64(claims), "bytes/claim")
				b.ReportMetric(float64(claims), "claims")
			})
		}
	}
}

// BenchmarkQuery asks a store of 100 documents: by name, over two steps, and for what a
// whole read of the graph costs.
func BenchmarkQuery(b *testing.B) {
	for _, backend := range []string{"memory", "disk"} {
		path := ""
		if backend == "disk" {
			path = b.TempDir()
		}
		s := mustOpen(b, path)
		gen := newGenerator(1)
		var docs []graph.Addition
		for range 100 {
			docs = append(docs, gen.document(40))
		}
		mustAdd(b, s, docs...)
		for _, query := range []struct{ name, text string }{
			{"name", `g.V("Anna Adler").Out("thanked").All()`},
			{"folded", `g.V("anna adler").Out("thanked").All()`},
			{"twohops", `g.V("Anna Adler").Out("thanked").Out("thanked").Unique().All()`},
			{"type", `g.V().Has("type", "Person").Unique().Limit(100).All()`},
		} {
			b.Run(backend+"/"+query.name, func(b *testing.B) {
				rows := 0
				for b.Loop() {
					info, err := s.Query(context.Background(), query.text, graph.Limits{}, func(graph.Row) error { return nil })
					if err != nil {
						b.Fatal(err)
					}
					rows = info.Rows
				}
				b.ReportMetric(float64(rows), "rows")
			})
		}
		b.Run(backend+"/statements", func(b *testing.B) {
			n := 0
			for b.Loop() {
				n += len(collect(b, s.Statements(context.Background(), graph.Filter{})))
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "claims/s")
		})
		b.Run(backend+"/stats", func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Stats(context.Background()); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(backend+"/remove", func(b *testing.B) {
			next := 0
			for b.Loop() {
				if err := s.Remove(context.Background(), docs[next].Doc.ID); err != nil {
					b.Fatal(err)
				}
				next++
				if next == len(docs) {
					b.StopTimer()
					mustAdd(b, s, docs...)
					next = 0
					b.StartTimer()
				}
			}
		})
	}
}

// BenchmarkHas asks for a document that the store has, which is what reading an unchanged text
// again takes beside the hash of the text.
func BenchmarkHas(b *testing.B) {
	s := mustOpen(b, b.TempDir())
	gen := newGenerator(1)
	var docs []graph.Addition
	for range 100 {
		docs = append(docs, gen.document(40))
	}
	mustAdd(b, s, docs...)
	n := 0
	for b.Loop() {
		known, err := s.Has(context.Background(), docs[n%len(docs)].Doc.ID)
		if err != nil || !known {
			b.Fatal(known, err)
		}
		n++
	}
}
