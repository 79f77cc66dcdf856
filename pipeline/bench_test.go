package pipeline_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"kg/graph"
	"kg/pipeline"
	"kg/schema"
	"kg/source"
)

// The benchmarks read one long text from a stream, as a 10 MB file would be, and print
// sentences a second and the most memory held at a time, at two sizes: memory that does
// not grow with the input is the same in both.
//
//	go test ./pipeline -run - -bench . -benchtime 1x -cpu 2
func BenchmarkExtract(b *testing.B) {
	reader := mustReader(b)
	for _, size := range []int{10, 20} {
		b.Run(fmt.Sprintf("%dMB", size), func(b *testing.B) {
			measure(b, func() (sentences int) {
				docs := source.Read(context.Background(), []string{"-"}, source.Options{}, longText(b, size<<20))
				for r := range pipeline.Extract(context.Background(), docs, reader, runtime.GOMAXPROCS(0)) {
					if r.Err != nil {
						b.Fatal(r.Err)
					}
					sentences += len(r.Document.Sentences)
				}
				return sentences
			})
		})
	}
}

func BenchmarkBuild(b *testing.B) {
	reader := mustReader(b)
	for _, size := range []int{10, 20} {
		b.Run(fmt.Sprintf("%dMB", size), func(b *testing.B) {
			measure(b, func() int {
				store, err := graph.Open(filepath.Join(b.TempDir(), "kg.db"), graph.Options{})
				if err != nil {
					b.Fatal(err)
				}
				defer store.Close()
				docs := source.Read(context.Background(), []string{"-"}, source.Options{}, longText(b, size<<20))
				rep, err := pipeline.Build(context.Background(), docs, reader, store, pipeline.BuildOptions{Workers: runtime.GOMAXPROCS(0)})
				if err != nil || rep.Failed > 0 || len(rep.Refused) > 0 {
					b.Fatalf("error %v, report %+v", err, rep)
				}
				return rep.Sentences
			})
		})
	}
}

func mustReader(tb testing.TB) *pipeline.Reader {
	tb.Helper()
	r, err := pipeline.NewReader(schema.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// measure runs f and reports sentences a second and the peak of the memory that the
// program has from the operating system.
func measure(b *testing.B, f func() int) {
	b.Helper()
	runtime.GC()
	stop, peak := make(chan bool), make(chan uint64)
	go func() {
		var most uint64
		for {
			most = max(most, memory())
			select {
			case <-stop:
				peak <- most
				return
			case <-time.After(10 * time.Millisecond):
			}
		}
	}()
	sentences := 0
	for b.Loop() {
		sentences += f()
	}
	stop <- true
	b.ReportMetric(float64(sentences)/b.Elapsed().Seconds(), "sentences/s")
	b.ReportMetric(float64(<-peak)/(1<<20), "peak-MB")
}

func memory() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64() - s[1].Value.Uint64()
}

// longText streams size bytes of news: articles of Wikinews in changing order where the
// shared data is there, made-up sentences otherwise.
func longText(tb testing.TB, size int) io.Reader {
	articles := wikinews(tb)
	rng := rand.New(rand.NewPCG(1, 2))
	if articles == nil {
		for range 500 {
			articles = append(articles, madeUpArticle(rng))
		}
	}
	var order []int
	next := func() string {
		if len(order) == 0 {
			order = rng.Perm(len(articles))
		}
		a := articles[order[0]]
		order = order[1:]
		return a
	}
	return io.LimitReader(&repeater{next: next}, int64(size))
}

type repeater struct {
	next func() string
	rest string
}

func (r *repeater) Read(p []byte) (int, error) {
	if r.rest == "" {
		r.rest = r.next() + "\n\n"
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// wikinews returns the articles of the shared corpus, nil where it is not there.
func wikinews(tb testing.TB) []string {
	packed, err := os.ReadFile(filepath.FromSlash("../../shared/data/wikinews.zst"))
	if err != nil {
		return nil
	}
	z, err := zstd.NewReader(bytes.NewReader(packed), zstd.WithDecoderMaxWindow(128<<20))
	if err != nil {
		tb.Fatal(err)
	}
	defer z.Close()
	text, err := io.ReadAll(z)
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Split(string(text), "\n# ")
}

func madeUpArticle(rng *rand.Rand) string {
	pick := func(list ...string) string { return list[rng.IntN(len(list))] }
	person := func() string {
		return pick("Anna", "Peter", "Maria", "Omar", "Li", "Ruth", "Ivan", "Paul") + " " +
			pick("Keller", "Novak", "Haddad", "Moreau", "Chen", "Okafor", "Lindqvist", "Petrov")
	}
	place := func() string { return pick("Geneva", "Nairobi", "Lima", "Oslo", "Hanoi", "Quebec", "Tunis", "Riga") }
	group := func() string {
		return pick("the government", "the World Health Organization", "the central bank", "the court", "Norcem", "the opposition")
	}
	verb := func() string {
		return pick("criticized", "welcomed", "rejected", "signed", "postponed", "announced", "approved")
	}
	thing := func() string {
		return pick("the agreement", "a new budget", "plans for a bridge", "the ceasefire", "an inquiry", "the merger")
	}
	var b strings.Builder
	for range 20 {
		switch rng.IntN(5) {
		case 0:
			fmt.Fprintf(&b, "%s %s %s in %s on %s. ", person(), verb(), thing(), place(), pick("Monday", "Friday", "12 March 2021"))
		case 1:
			fmt.Fprintf(&b, "%q said %s, who had met %s in %s. ", "We will not accept "+thing()+",", person(), person(), place())
		case 2:
			fmt.Fprintf(&b, "%s, the %s of %s, %s %s. ", person(), pick("head", "president", "spokesperson"), group(), verb(), thing())
		case 3:
			fmt.Fprintf(&b, "%s was %s by %s after talks that lasted %d days. ", thing(), verb(), group(), 2+rng.IntN(30))
		case 4:
			fmt.Fprintf(&b, "According to %s, %s %s %s and %s $%d million. ", group(), person(), verb(), thing(), pick("spent", "lost"), 1+rng.IntN(900))
		}
	}
	return b.String()
}
