package extract

import (
	"os"
	"testing"
	"time"

	"kg"
	"kg/internal/cputime"
)

// Slower is how many times longer than the mark, a millisecond, this machine takes for an ordinary
// sentence of the sample articles, and at least 1. Limits of time are told for a machine at the
// mark; by itself a limit would find a slow processor or a busy one, not a sentence out of
// proportion.
func Slower(tb testing.TB) float64 {
	tb.Helper()
	const mark = time.Millisecond
	text, err := os.ReadFile("../examples/news/good-friday-1998.txt")
	if err != nil {
		tb.Fatal(err)
	}
	a, err := New()
	if err != nil {
		tb.Fatal(err)
	}
	least := time.Hour
	for range 3 { // the first takes the memory that is kept
		doc := &kg.Document{Text: string(text)}
		start := cputime.Used()
		a.Annotate(doc)
		a.Extract(doc)
		least = min(least, (cputime.Used()-start)/time.Duration(len(doc.Sentences)))
	}
	slower := max(1, float64(least)/float64(mark))
	tb.Logf("an ordinary sentence takes %v", least)
	return slower
}
