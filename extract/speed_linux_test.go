package extract_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"kg"
	"kg/extract"
)

// mark is the time that no sentence of English may take, from text to statements, on one core
// that reads a thousand ordinary ones a second.
const mark = 50 * time.Millisecond

// threadTime is the processor time of the calling thread: what else the machine does, and
// the garbage collector on other threads, does not count.
func threadTime(tb testing.TB) time.Duration {
	tb.Helper()
	const thread = 1 // RUSAGE_THREAD
	var u syscall.Rusage
	if err := syscall.Getrusage(thread, &u); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// Sentences that are hard by their length or their construction, up to several times the
// longest of a newspaper.
func TestNoSentenceTakesLong(t *testing.T) {
	r, words := mustReader(t), vocabulary(t)
	rnd := rand.New(rand.NewPCG(1, 2))
	salad := func(n int) string {
		w := make([]string, n)
		for i := range w {
			w[i] = strings.Trim(words[rnd.IntN(len(words))], ".?!:;")
		}
		return strings.Join(w, " ") + "."
	}
	names := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = "Mr. " + string(rune('A'+i%26)) + strings.Repeat("an", i/26+1)
		}
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
	sentences := map[string]string{
		"salad of 100 words":             salad(100),
		"salad of 200 words":             salad(200),
		"salad of 300 words":             salad(300),
		"40 subjects, 40 objects":        names(40) + " met " + names(40) + " in Oslo, Bergen and Narvik on Monday.",
		"30 subjects of a list of verbs": names(30) + " met, thanked, praised, blamed, called and left " + names(30) + ".",
		"relative clauses":               "The man saw " + strings.Repeat("the dog that chased the cat which liked the woman who met ", 12) + "the king.",
		"infinitives":                    "Oslo wanted " + strings.Repeat("to try to begin to promise to continue to refuse ", 10) + "to sign the treaty.",
		"who said what":                  strings.Repeat("Putin said that Macron denied that the spokesman claimed that ", 15) + "the war will end.",
		"appositions":                    "Ban" + strings.Repeat(", the head of the board of the bank of the city of Oslo", 15) + ", left.",
		"parentheses":                    strings.Repeat("(the pact (of 1949) ", 25) + strings.Repeat(")", 25) + " ended.",
		"nouns of nouns":                 "The end" + strings.Repeat(" of the plan for the attack by the army on the bank", 15) + " came.",
		"conditions":                     strings.Repeat("If Norway signs the treaty, unless Sweden leaves, because Denmark attacked, ", 10) + "the war ends.",
		"quotations":                     strings.Repeat("\"We will win,\" he said, ", 25) + "and left.",
		"numbers":                        "It was " + strings.Repeat("1,234.5 million dollars and 20 per cent of 300 men, ", 20) + "he said.",
	}
	read := func(text string) time.Duration {
		doc := &kg.Document{Text: text}
		start := threadTime(t)
		r.annotator.Annotate(doc)
		r.schema.Statements(doc, r.annotator.Extract(doc))
		return threadTime(t) - start
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	read(salad(300)) // buffers grow once
	limit := time.Duration(float64(mark) * extract.Slower(t))
	for name, text := range sentences {
		took := read(text)
		if took > limit {
			took = min(took, read(text)) // a garbage collection that this thread had to help with
		}
		if took > limit {
			t.Errorf("%s (%d words): %v, more than %v", name, len(strings.Fields(text)), took, limit)
		}
	}
}

// BenchmarkSentences reads the sample articles, from text to statements, and reports
// sentences a second of processor time on one core:
//
//	go test ./extract -run - -bench Sentences -cpu 1
func BenchmarkSentences(b *testing.B) {
	r := mustReader(b)
	files, err := filepath.Glob("../examples/news/*.txt")
	if err != nil || files == nil {
		b.Fatal("no sample articles: ", err)
	}
	var texts []string
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	sentences := 0
	start := threadTime(b)
	for b.Loop() {
		for _, text := range texts {
			doc := &kg.Document{Text: text}
			r.annotator.Annotate(doc)
			r.schema.Statements(doc, r.annotator.Extract(doc))
			sentences += len(doc.Sentences)
		}
	}
	b.ReportMetric(float64(sentences)/(threadTime(b)-start).Seconds(), "sentences/s")
}
