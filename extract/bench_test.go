//go:build unix

package extract

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"kg/internal/cputime"
	"kg/source"
)

// BenchmarkAnnotate reads 5 MB of text, as one text, on one core, and prints how many tokens
// a second it annotates and how many microseconds of it each stage takes for a token. Time
// is that of the processor, garbage collection included, so that what else the machine does
// matters little.
//
//	go test ./extract -run - -bench Annotate -benchtime 1x -cpu 1
func BenchmarkAnnotate(b *testing.B) {
	a, err := New()
	if err != nil {
		b.Fatal(err)
	}
	text := news(b, 5<<20)
	spent := make([]time.Duration, len(a.stages))
	tokens := 0
	for b.Loop() {
		for doc, err := range source.Read(context.Background(), []string{"-"}, source.Options{}, strings.NewReader(text)) {
			if err != nil {
				b.Fatal(err)
			}
			for i, s := range a.stages {
				start := cputime.Used()
				s.Annotate(doc)
				spent[i] += cputime.Used() - start
			}
			for i := range doc.Sentences {
				tokens += len(doc.Sentences[i].Tokens)
			}
		}
	}
	all := time.Duration(0)
	for i, d := range spent {
		all += d
		name := strings.TrimPrefix(strings.ToLower(fmt.Sprintf("%T", a.stages[i])), "*")
		b.ReportMetric(float64(d.Nanoseconds())/1000/float64(tokens), name+"-µs/token")
	}
	b.ReportMetric(float64(tokens)/all.Seconds(), "tokens/s")
	b.ReportMetric(float64(tokens)/float64(b.N), "tokens")
}

// news returns size bytes of text: all of Wikinews and then Wikipedia where the shared data
// is there, else the sample articles again and again.
func news(tb testing.TB, size int) string {
	tb.Helper()
	text := make([]byte, 0, size)
	for _, name := range []string{"wikinews", "enwiki2019"} {
		f, err := os.Open(filepath.FromSlash("../../shared/data/" + name + ".zst"))
		if err != nil {
			break
		}
		defer f.Close()
		z, err := zstd.NewReader(f, zstd.WithDecoderMaxWindow(128<<20))
		if err != nil {
			tb.Fatal(err)
		}
		defer z.Close()
		n, err := io.ReadFull(z, text[len(text):size])
		if text = text[:len(text)+n]; err == nil {
			return string(text)
		}
	}
	tb.Log("no ../shared/data: the sample articles are repeated")
	paths, err := filepath.Glob(filepath.FromSlash("../examples/news/*.txt"))
	if err != nil || len(paths) == 0 {
		tb.Fatal("no sample articles", err)
	}
	var all []byte
	for _, path := range paths {
		article, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(append(all, article...), "\n\n"...)
	}
	return strings.Repeat(string(all), size/len(all)+1)[:size]
}
