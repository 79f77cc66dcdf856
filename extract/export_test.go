package extract

import (
	"os"
	"sync"
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
	took, err := ordinary()
	if err != nil {
		tb.Fatal(err)
	}
	tb.Logf("an ordinary sentence takes %v", took)
	return max(1, float64(took)/float64(mark))
}

// ordinary measures once for all tests.
var ordinary = sync.OnceValues(func() (time.Duration, error) {
	text, err := os.ReadFile("../examples/news/good-friday-1998.txt")
	if err != nil {
		return 0, err
	}
	a, err := New()
	if err != nil {
		return 0, err
	}
	least := time.Hour
	for range 3 { // the first takes the memory that is kept
		doc := &kg.Document{Text: string(text)}
		start := cputime.Used()
		a.Annotate(doc)
		a.Extract(doc)
		least = min(least, (cputime.Used()-start)/time.Duration(len(doc.Sentences)))
	}
	return least, nil
})
