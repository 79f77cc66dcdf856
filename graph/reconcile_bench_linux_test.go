package graph_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"kg"
	"kg/graph"
	"kg/internal/cputime"
)

var many = flag.Int("documents", 1000, "documents of BenchmarkReconcile")

// BenchmarkReconcile adds short documents in batches, with people from many thousands, and
// reports what one more document costs at 1,000, 5,000, 20,000, 50,000 and 100,000: ideally the
// same, whatever is there already. For the figure in docs/knowledge.md:
//
//	go test ./graph -run - -bench Reconcile -benchtime 1x -documents 100000
func BenchmarkReconcile(b *testing.B) {
	ctx := context.Background()
	for b.Loop() {
		s, err := graph.Open(b.TempDir(), graph.Options{NoSync: true})
		if err != nil {
			b.Fatal(err)
		}
		defer s.Close()
		rng := rand.New(rand.NewPCG(3, 4))
		zipf := rand.NewZipf(rng, 1.1, 20, uint64(max(*many, 1000)))
		n := 0
		batch := func(size int) {
			var docs []graph.Addition
			for range size {
				docs = append(docs, syntheticDocument(rng, zipf, n))
				n++
			}
			mustAdd(b, s, docs...)
			if _, err := s.Reconcile(ctx); err != nil {
				b.Fatal(err)
			}
		}
		single := func() time.Duration {
			start := cputime.Used()
			const documents = 1000 // the first of them find nothing in memory
			for range documents {
				batch(1)
			}
			return (cputime.Used() - start) / documents
		}
		for _, size := range []int{1_000, 5_000, 20_000, 50_000, 100_000} {
			if size > *many {
				break
			}
			for n < size {
				batch(min(1000, size-n))
			}
			b.ReportMetric(float64(single().Microseconds())/1000, fmt.Sprintf("ms/document-at-%d", size))
		}
		merges, err := s.Merges(ctx)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(merges)), "merges")
	}
}

// syntheticDocument says that some people met. One in five goes by the family name, some by
// an initial.
func syntheticDocument(rng *rand.Rand, zipf *rand.Zipf, n int) graph.Addition {
	syllables := []string{"ba", "ko", "ri", "ta", "mo", "se", "lu", "ven", "dar", "hol"}
	word := func(k uint64) string {
		w := ""
		for range 4 {
			w += syllables[k%10]
			k /= 10
		}
		return string(w[0]-32) + w[1:]
	}
	text := ""
	var triples []triple
	entities := make(map[kg.EntityID]kg.Entity)
	one := func() (kg.EntityID, string) {
		k := zipf.Uint64()
		name := word(k*7+3) + " " + word(k)
		switch rng.IntN(10) {
		case 0, 1:
			name = word(k)
		case 2:
			name = word(k*7 + 3)[:1] + " " + word(k)
		}
		id := kg.EntityID("e:" + kg.Slug(name))
		entities[id] = kg.Entity{ID: id, Name: name, Type: kg.Person}
		return id, name
	}
	for range 3 {
		a, x := one()
		b, y := one()
		if a == b {
			continue
		}
		text += x + " met " + y + ". "
		triples = append(triples, triple{a, x, "r:meet", "met", b, y, kg.Positive, kg.Asserted})
	}
	d := textDocument(fmt.Sprintf("doc-%d.txt", n), text+fmt.Sprint(n), triples...)
	for _, e := range entities {
		d.Doc.Entities = append(d.Doc.Entities, e)
	}
	return d
}
