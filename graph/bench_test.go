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
	for _, backend := range []string{"memory", "bbolt"} {
		for _, batch := range []int{1, 10, 100} {
			b.Run(fmt.Sprintf("%s/documents=%d", backend, batch), func(b *testing.B) {
				path := ""
				if backend == "bbolt" {
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
