//go:build unix

package selection_test

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/exports"
	"kg/exports/selection"
	"kg/graph"
	"kg/internal/cputime"
)

// BenchmarkStored writes stored graphs of about a quarter of a million and of a million quads in each
// format, as "kg export" does. cpu-s is processor time, which other work on the machine changes
// little; peak-MB is the most memory the process held, with what the store caches. Another graph is
// measured with -store.
func BenchmarkStored(b *testing.B) {
	if *measured != "" {
		benchmarkFormats(b, *measured)
		return
	}
	for _, quads := range []int{250_000, 1_000_000} {
		b.Run(fmt.Sprintf("quads=%d", quads), func(b *testing.B) { benchmarkFormats(b, mustBuild(b, quads)) })
	}
}

var measured = flag.String("store", "", "a stored graph to measure instead of those made up")

func benchmarkFormats(b *testing.B, path string) {
	for _, format := range exports.Formats() {
		b.Run(format.Name, func(b *testing.B) { benchmarkFormat(b, path, format.Name) })
	}
}

func benchmarkFormat(b *testing.B, path, format string) {
	debug.FreeOSMemory()
	w := watchMemory()
	before := cputime.Used()
	written := counter(0)
	for b.Loop() {
		store, err := graph.Open(path, graph.Options{ReadOnly: true})
		if err != nil {
			b.Fatal(err)
		}
		g, err := selection.Selection{}.Graph(b.Context(), store)
		if err == nil {
			err = exports.Write(b.Context(), &written, format, g, exports.Options{})
		}
		if err != nil {
			b.Fatal(err)
		}
		if err := store.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric((cputime.Used()-before).Seconds()/float64(b.N), "cpu-s")
	b.ReportMetric(float64(w.stop())/1e6, "peak-MB")
	b.ReportMetric(float64(written)/1e6/float64(b.N), "written-MB")
}

type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

var _ io.Writer = (*counter)(nil)

// watcher looks every few milliseconds at how much memory the process has.
type watcher struct {
	quit chan struct{}
	most chan uint64
}

func watchMemory() *watcher {
	w := &watcher{make(chan struct{}), make(chan uint64)}
	go func() {
		var most uint64
		samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
		for tick := time.NewTicker(5 * time.Millisecond); ; {
			metrics.Read(samples)
			most = max(most, samples[0].Value.Uint64()-samples[1].Value.Uint64())
			select {
			case <-tick.C:
			case <-w.quit:
				tick.Stop()
				w.most <- most
				return
			}
		}
	}()
	return w
}

func (w *watcher) stop() uint64 {
	close(w.quit)
	return <-w.most
}

// Proportions of a graph of news articles.
const (
	sentencesOfArticle = 14
	claimsOfSentence   = 5
	quadsOfArticle     = 980 // about
)

// mustBuild makes a store of about so many quads and returns its path.
func mustBuild(b *testing.B, quads int) string {
	b.Helper()
	path := b.TempDir()
	store, err := graph.Open(path, graph.Options{NoSync: true})
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	rng := rand.New(rand.NewPCG(1, 2))
	a := author{rng: rng, names: rand.NewZipf(rng, 1.2, 8, uint64(quads/400)), verbs: rand.NewZipf(rng, 1.3, 4, 400)}
	for range quads / quadsOfArticle {
		if _, err := store.Add(b.Context(), a.article()); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := store.Reconcile(b.Context()); err != nil {
		b.Fatal(err)
	}
	stats, err := store.Stats(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%d documents, %d claims, %d entities, %d quads", stats.Documents, stats.Claims, stats.Entities, stats.Quads)
	return path
}

// author makes up articles: some names and verbs that occur again and again, after Zipf's law, and
// things that are spoken of once.
type author struct {
	rng          *rand.Rand
	names, verbs *rand.Zipf
	articles     int

	doc  *kg.Document
	text strings.Builder
	seen map[kg.EntityID]bool
}

func (a *author) article() graph.Addition {
	a.articles++
	name := fmt.Sprintf("news/article-%06d.txt", a.articles)
	a.doc = &kg.Document{Name: name, Location: "/" + name, Title: fmt.Sprint("Article ", a.articles), Publisher: "Made up",
		Date: time.Date(2020, 1, 1+a.articles%1000, 0, 0, 0, 0, time.UTC)}
	a.text.Reset()
	a.seen = make(map[kg.EntityID]bool)
	var list []kg.Statement
	for sentence := range sentencesOfArticle {
		start := a.text.Len()
		for range claimsOfSentence {
			st := a.claim()
			st.Sentence = sentence
			list = append(list, st)
		}
		span := kg.Span{start, a.text.Len()}
		for i := len(list) - claimsOfSentence; i < len(list); i++ {
			list[i].Evidence.Span = span
		}
		a.text.WriteString("\n")
		a.doc.Sentences = append(a.doc.Sentences, kg.Sentence{Span: span})
	}
	a.doc.Text = a.text.String()
	a.doc.ID = kg.DocumentIDOf(name, a.doc.Text)
	for i := range list {
		st := &list[i]
		st.Document, st.Source = a.doc.ID, name
		st.ID = kg.ClaimIDOf(string(a.doc.ID), fmt.Sprint(i))
		st.Evidence.Text = a.doc.Slice(st.Evidence.Span)
	}
	return graph.Addition{Doc: a.doc, Statements: list}
}

func (a *author) claim() kg.Statement {
	st := kg.Statement{Polarity: kg.Positive, Modality: kg.Asserted, Arguments: []kg.Node{},
		Confidence: float64(60+a.rng.IntN(40)) / 100, Rule: "clause/svo"}
	st.Subject = a.named()
	verb := fmt.Sprint("verb", a.verbs.Uint64())
	st.Predicate = kg.Predicate{ID: kg.PredicateID("r:" + verb), Label: verb + "ed", Event: "CONSULT"}
	st.Predicate.Text, st.Predicate.Span = a.write(verb + "ed")
	switch n := a.rng.IntN(20); {
	case n < 5:
		o := a.named()
		st.Object = &o
	case n < 17:
		o := a.thing()
		st.Object = &o
	case n < 19:
		value := fmt.Sprint(a.rng.IntN(1000))
		o := kg.Node{Type: kg.Number, Datatype: "number", Value: value}
		o.Text, o.Span = a.write(value)
		st.Object = &o
	}
	switch a.rng.IntN(12) {
	case 0:
		st.Polarity = kg.Negative
	case 1, 2:
		st.Modality = kg.Planned
	case 3, 4:
		speaker := a.named()
		st.Speaker = &speaker
	case 5, 6:
		place := a.named()
		place.Role = "in"
		st.Arguments = append(st.Arguments, place)
	case 7:
		text, span := a.write("in 2022")
		st.Time = &kg.Time{Text: text, Value: "2022", Span: span}
	}
	return st
}

// write appends a word to the article.
func (a *author) write(s string) (string, kg.Span) {
	from := a.text.Len()
	a.text.WriteString(s)
	span := kg.Span{from, a.text.Len()}
	a.text.WriteByte(' ')
	return s, span
}

func (a *author) named() kg.Node {
	n := a.names.Uint64()
	return a.mention(fmt.Sprintf("Given%d Family%d", n%97, n), []kg.EntityType{kg.Person, kg.Organization, kg.Place}[n%3], fmt.Sprint("Family", n))
}

func (a *author) thing() kg.Node {
	return a.mention(fmt.Sprintf("plan number %d of article %d", a.rng.IntN(200), a.articles), kg.Thing)
}

func (a *author) mention(name string, typ kg.EntityType, aliases ...string) kg.Node {
	node := kg.Node{ID: kg.EntityID("e:" + kg.Slug(name)), Name: name, Type: typ}
	node.Text, node.Span = a.write(name)
	if !a.seen[node.ID] {
		a.seen[node.ID] = true
		a.doc.Entities = append(a.doc.Entities, kg.Entity{ID: node.ID, Name: name, Type: typ, Aliases: aliases})
	}
	return node
}
