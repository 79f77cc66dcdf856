//go:build unix

package extract

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/internal/cputime"
)

// A sentence of 10,000 words, as tables and dumps have them, is annotated in bounded time
// and memory; each word is part of one tree. The bounds are some ten times what it takes.
func TestLongSentence(t *testing.T) {
	a, err := New()
	if err != nil {
		t.Fatal(err)
	}
	forms := []string{"Ministers", "who", "met", "in", "Geneva", "on", "Friday", ",", "he", "said", "that", "the", "World", "Bank", "paid", "$", "3", "million", "and"}
	doc := func(words int) *kg.Document {
		d := &kg.Document{Sentences: []kg.Sentence{{}}}
		s := &d.Sentences[0]
		for i := range words {
			form := forms[(i+i/len(forms))%len(forms)]
			start := len(d.Text)
			d.Text += form + " "
			s.Tokens = append(s.Tokens, kg.Token{Form: form, Span: kg.Span{start, start + len(form)}})
		}
		s.Span = kg.Span{0, len(d.Text)}
		return d
	}
	a.AnnotateTokens(doc(100)) // the stages take what memory they keep
	long := doc(10_000)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := cputime.Used()
	a.AnnotateTokens(long)
	spent := cputime.Used() - start
	runtime.ReadMemStats(&after)
	allocated := (after.TotalAlloc - before.TotalAlloc) >> 20
	t.Logf("%v, %d MB", spent, allocated)
	if limit := within(t, 5*time.Second); spent > limit || allocated > 200 {
		t.Errorf("10,000 words took %v, more than %v, or %d MB", spent, limit, allocated)
	}
	tokens := long.Sentences[0].Tokens
	for i := range tokens {
		at := i
		for steps := 0; at >= 0; steps++ {
			if steps > len(tokens) {
				t.Fatalf("word %d is in a cycle", i)
			}
			at = tokens[at].Head
		}
		if tokens[i].UPOS == "" || tokens[i].Deprel == "" || tokens[i].Lemma == "" {
			t.Fatalf("word %d: %+v", i, tokens[i])
		}
	}
	if len(long.Mentions) < 1000 {
		t.Errorf("only %d mentions", len(long.Mentions))
	}
}

// BenchmarkFirstSentence is what a program waits for before the first annotated sentence:
// all models are loaded, and one sentence is read.
func BenchmarkFirstSentence(b *testing.B) {
	for b.Loop() {
		a, err := New()
		if err != nil {
			b.Fatal(err)
		}
		a.Annotate(&kg.Document{Text: "Putin thanked Erdogan for the talks in Istanbul."})
	}
}

// A word said over and over again competes with itself for every slot there is: that takes no longer.
func TestRepeatedWords(t *testing.T) {
	a, err := New()
	if err != nil {
		t.Fatal(err)
	}
	doc := &kg.Document{Text: "He \"" + strings.Repeat("said ", 5000)}
	start := cputime.Used()
	a.Annotate(doc)
	if spent, limit := cputime.Used()-start, within(t, 5*time.Second); spent > limit {
		t.Errorf("5,000 times \"said\" took %v, more than %v", spent, limit)
	}
}

// within is a limit on this machine: what is told for one at the mark, longer by as much as it is slower.
func within(tb testing.TB, limit time.Duration) time.Duration {
	tb.Helper()
	return time.Duration(float64(limit) * Slower(tb))
}
