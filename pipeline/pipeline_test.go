package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/internal/cputime"
	"kg/pipeline"
)

// fake reads one statement for each word of a document.
type fake struct {
	delay func(doc *kg.Document) time.Duration
}

func (f fake) Statements(doc *kg.Document) []kg.Statement {
	if f.delay != nil {
		time.Sleep(f.delay(doc))
	}
	if strings.Contains(doc.Text, "panic") {
		panic("a bug")
	}
	var out []kg.Statement
	for i, w := range strings.Fields(doc.Text) {
		out = append(out, kg.Statement{
			ID: kg.ClaimIDOf(string(doc.ID), fmt.Sprint(i)), Document: doc.ID, Source: doc.Name,
			Subject: kg.Node{ID: kg.EntityID("e:" + w), Name: w},
		})
		doc.Sentences = append(doc.Sentences, kg.Sentence{})
	}
	return out
}

func document(name, text string) *kg.Document {
	return &kg.Document{ID: kg.DocumentIDOf(name, text), Name: name, Location: "/" + name, Text: text}
}

// documents is a stream of texts; one that begins with "error" is an input that fails.
func documents(texts ...string) pipeline.Documents {
	return func(yield func(*kg.Document, error) bool) {
		for i, text := range texts {
			name := fmt.Sprintf("doc%d", i)
			if strings.HasPrefix(text, "error") {
				if !yield(nil, errors.New(name+": "+text)) {
					return
				}
			} else if !yield(document(name, text), nil) {
				return
			}
		}
	}
}

func TestExtractReportsEachInputInOrder(t *testing.T) {
	var got []string
	for r := range pipeline.Extract(context.Background(), documents("one two", "error: bad", "panic here", "three"), fake{}, 3) {
		if r.Err != nil {
			got = append(got, r.Err.Error())
		} else {
			got = append(got, fmt.Sprintf("%s: %d statements", r.Document.Name, len(r.Statements)))
		}
	}
	want := "doc0: 2 statements|doc1: error: bad|doc2: internal error: a bug|doc3: 1 statements"
	if s := strings.Join(got, "|"); s != want {
		t.Fatalf("got  %s\nwant %s", s, want)
	}
}

func TestPanicErrorHoldsTheStack(t *testing.T) {
	for r := range pipeline.Extract(context.Background(), documents("panic"), fake{}, 1) {
		var bug *pipeline.PanicError
		if !errors.As(r.Err, &bug) {
			t.Fatalf("got %v, want a PanicError", r.Err)
		}
		if bug.Document != "doc0" || !strings.Contains(string(bug.Stack), "fake.Statements") {
			t.Fatalf("document %q, stack:\n%s", bug.Document, bug.Stack)
		}
	}
}

func TestExtractIsTheSameWithAnyNumberOfWorkers(t *testing.T) {
	var texts []string
	for i := range 200 {
		texts = append(texts, fmt.Sprintf("text number %d", i))
	}
	run := func(workers int) string {
		var b strings.Builder
		// Documents take different times, so that they overtake each other.
		slow := fake{func(doc *kg.Document) time.Duration {
			return time.Duration(doc.Text[len(doc.Text)-1]%5) * 100 * time.Microsecond
		}}
		for r := range pipeline.Extract(context.Background(), documents(texts...), slow, workers) {
			fmt.Fprintln(&b, r.Document.ID, r.Statements)
		}
		return b.String()
	}
	want := run(1)
	for _, workers := range []int{2, 5} {
		if run(workers) != want {
			t.Fatalf("%d workers give another result than 1", workers)
		}
	}
}

// TestEndlessSentences reads sentences of 12,000 words: time and memory must not grow with
// the square of their length.
func TestEndlessSentences(t *testing.T) {
	reader := mustReader(t)
	reader.Statements(document("warm", "Putin thanked Erdogan."))
	for name, unit := range map[string]string{
		"coordinated": "and Russia sent tanks to Syria because Assad needed them ",
		"commas":      "Russia, Ukraine, ",
		"brackets":    "( he [ said ",
	} {
		const words = 12000
		text := "Peskov said that " + strings.Repeat(unit, words/len(strings.Fields(unit))) + "."
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		since := cputime.Stopwatch()
		doc := document(name, text)
		reader.Statements(doc)
		took := since()
		runtime.ReadMemStats(&after)
		// Half a second and 60 MB in all on an idle machine, most of it freed at once.
		if took > 30*time.Second {
			t.Errorf("%s: %v", name, took)
		}
		if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 400 {
			t.Errorf("%s: %d MB", name, mb)
		}
		t.Logf("%s: %d sentences, %v, %d MB", name, len(doc.Sentences), took, (after.TotalAlloc-before.TotalAlloc)>>20)
	}
}
