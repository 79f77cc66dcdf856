package selection_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"go.uber.org/goleak"

	"kg"
	"kg/exports"
	"kg/exports/selection"
	"kg/graph"
	"kg/internal/archive"
	"kg/pipeline"
	"kg/schema"
	"kg/source"
)

// mustRead makes a graph of some of the sample articles.
func mustRead(t *testing.T) *graph.Store {
	t.Helper()
	reader, err := pipeline.NewReader(schema.Options{})
	if err != nil {
		t.Fatal(err)
	}
	store := mustOpen(t)
	var paths []string
	for _, name := range []string{"nato-ankara-2022", "nato-moscow-2022", "singapore-summit-2018", "iran-deal-washington-2018", "iran-deal-vienna-2015", "karabakh-baku-2020", "good-friday-1998"} {
		paths = append(paths, "../../examples/news/"+name+".txt")
	}
	docs := source.Read(t.Context(), paths, source.Options{}, nil)
	if _, err := pipeline.Build(t.Context(), docs, reader, store, pipeline.BuildOptions{}); err != nil {
		t.Fatal(err)
	}
	return store
}

func mustOpen(t *testing.T) *graph.Store {
	t.Helper()
	store, err := graph.Open("", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}

// stored is all that a store holds.
type stored struct {
	claims    []kg.Statement
	documents map[kg.DocumentID]*kg.Document
}

func mustList(t *testing.T, store *graph.Store) stored {
	t.Helper()
	all := stored{documents: make(map[kg.DocumentID]*kg.Document)}
	for st, err := range store.Statements(t.Context(), graph.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		all.claims = append(all.claims, st)
		if all.documents[st.Document] == nil {
			if all.documents[st.Document], err = store.Document(t.Context(), st.Document); err != nil {
				t.Fatal(err)
			}
		}
	}
	return all
}

// those are the claims for which a condition holds, in the order of their identifiers.
func (s *stored) those(holds func(*kg.Statement) bool) []string {
	var out []string
	for i := range s.claims {
		if holds(&s.claims[i]) {
			out = append(out, string(s.claims[i].ID))
		}
	}
	slices.Sort(out)
	return out
}

// around are the claims with an end that so many hops from an entity reach, found step by step.
func (s *stored) around(from kg.EntityID, hops int) []string {
	reached := map[kg.EntityID]bool{from: true}
	var out []string
	for range hops {
		next := maps.Clone(reached)
		out = s.those(func(st *kg.Statement) bool {
			o := kg.EntityID("")
			if st.Object != nil {
				o = st.Object.ID
			}
			if !reached[st.Subject.ID] && !reached[o] {
				return false
			}
			next[st.Subject.ID] = true
			if o != "" {
				next[o] = true
			}
			return true
		})
		reached = next
	}
	return out
}

// during reports whether a claim's time, or else the day of its document, touches two days.
func (s *stored) during(st *kg.Statement, from, to string) bool {
	first, last := "", ""
	if st.Time != nil {
		first, last = exports.Days(st.Time.Value)
	}
	if date := s.documents[st.Document].Date; first == "" && !date.IsZero() {
		first = date.Format(time.DateOnly)
		last = first
	}
	return first != "" && last >= from && first <= to
}

func day(s string) time.Time {
	d, _ := time.Parse(time.DateOnly, s)
	return d
}

// claimName is a claim's identifier in any format: short, in full or as a block of Markdown.
var claimName = regexp.MustCompile(`(?:\bc:|claim/|\^c-)([0-9a-f]{16})\b`)

// claimsIn are the claims that an export names, in order.
func claimsIn(t *testing.T, content string) []string {
	t.Helper()
	found := make(map[string]bool)
	for _, text := range unpacked(t, content) {
		for _, m := range claimName.FindAllStringSubmatch(text, -1) {
			found["c:"+m[1]] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// unpacked are the files of an archive, or the content itself.
func unpacked(t *testing.T, content string) map[string]string {
	t.Helper()
	files, err := archive.Files(content)
	if errors.Is(err, zip.ErrFormat) {
		return map[string]string{"": content}
	}
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func mustExport(t *testing.T, store *graph.Store, s selection.Selection, format string) string {
	t.Helper()
	g, err := s.Graph(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := exports.Write(t.Context(), &b, format, g, exports.Options{}); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.String()
}

// holdClaims are the formats in which every claim has its name.
func holdClaims() []string {
	var out []string
	for _, f := range exports.Formats() {
		switch f.Name {
		case "context", "quads", "dot", "canvas", "mermaid", "svg":
		default:
			out = append(out, f.Name)
		}
	}
	return out
}

// TestSelections: each way to choose a part gives the same claims in every format that has
// claims, those that a look at all claims one by one finds.
func TestSelections(t *testing.T) {
	store := mustRead(t)
	all := mustList(t, store)
	count := make(map[kg.EntityID]int)
	for i := range all.claims {
		count[all.claims[i].Subject.ID]++
	}
	const trump, erdogan, nato = "e:donald_trump", "e:recep_tayyip_erdogan", "e:north_atlantic_treaty_organization"
	if count[trump] == 0 || count[erdogan] == 0 || count[nato] == 0 {
		t.Fatalf("the sample articles tell nothing of %s, %s or %s", trump, erdogan, nato)
	}
	isEvent := func(st *kg.Statement) bool { return st.Predicate.Event == "SUPPORT" }
	inNATO := func(st *kg.Statement) bool { return strings.Contains(all.documents[st.Document].Name, "nato-") }
	var source string
	for _, d := range all.documents {
		if strings.Contains(d.Name, "nato-") {
			source = strings.TrimSuffix(d.Name[:strings.Index(d.Name, "nato-")]+"nato-", "")
		}
	}
	one := all.claims[len(all.claims)/2]
	for name, c := range map[string]struct {
		s    selection.Selection
		want []string
	}{
		"all":       {selection.Selection{}, all.those(func(*kg.Statement) bool { return true })},
		"entity":    {selection.Selection{Entities: []kg.EntityID{trump}}, all.around(trump, 1)},
		"two hops":  {selection.Selection{Entities: []kg.EntityID{erdogan}, Hops: 2}, all.around(erdogan, 2)},
		"predicate": {selection.Selection{Predicates: []kg.PredicateID{"r:say"}}, all.those(func(st *kg.Statement) bool { return st.Predicate.ID == "r:say" })},
		"denials of it": {selection.Selection{Predicates: []kg.PredicateID{"r:not/have", "r:not/be"}}, all.those(func(st *kg.Statement) bool {
			return (st.Predicate.ID == "r:have" || st.Predicate.ID == "r:be") && st.Polarity == kg.Negative
		})},
		"event":  {selection.Selection{Events: []string{"support"}}, all.those(isEvent)},
		"source": {selection.Selection{Sources: []string{source}}, all.those(inNATO)},
		"since":  {selection.Selection{Since: day("2018-01-01")}, all.those(func(st *kg.Statement) bool { return all.during(st, "2018-01-01", "9999-12-31") })},
		"from to": {selection.Selection{Since: day("2015-01-01"), Until: day("2018-12-31")}, all.those(func(st *kg.Statement) bool {
			return all.during(st, "2015-01-01", "2018-12-31")
		})},
		"until":      {selection.Selection{Until: day("2000-01-01")}, all.those(func(st *kg.Statement) bool { return all.during(st, "0000-01-01", "2000-01-01") })},
		"confidence": {selection.Selection{MinConfidence: 0.7}, all.those(func(st *kg.Statement) bool { return st.Confidence >= 0.7 })},
		"speaker":    {selection.Selection{Speakers: []kg.EntityID{trump}}, all.those(func(st *kg.Statement) bool { return st.Speaker != nil && st.Speaker.ID == trump })},
		"denied":     {selection.Selection{Polarities: []kg.Polarity{kg.Negative}}, all.those(func(st *kg.Statement) bool { return st.Polarity == kg.Negative })},
		"planned":    {selection.Selection{Modalities: []kg.Modality{kg.Planned}}, all.those(func(st *kg.Statement) bool { return st.Modality == kg.Planned })},
		"two conditions": {selection.Selection{Events: []string{"SUPPORT"}, MinConfidence: 0.5}, all.those(func(st *kg.Statement) bool {
			return isEvent(st) && st.Confidence >= 0.5
		})},
		"a claim by a query": {selection.Selection{Query: fmt.Sprintf("g.emit(%q)", one.ID)}, []string{string(one.ID)}},
		"entities by a query": {selection.Selection{Query: fmt.Sprintf("g.emit(%q); g.emit(%q)", trump, erdogan)}, all.those(func(st *kg.Statement) bool {
			is := func(id kg.EntityID) bool { return id == trump || id == erdogan }
			return is(st.Subject.ID) && (st.Object == nil || st.Object.ID == "" || is(st.Object.ID))
		})},
	} {
		if len(c.want) == 0 {
			t.Errorf("%s: the sample articles have no such claim", name)
		}
		for _, format := range holdClaims() {
			if got := claimsIn(t, mustExport(t, store, c.s, format)); !slices.Equal(got, c.want) {
				t.Errorf("%s in %s: %d claims, want %d", name, format, len(got), len(c.want))
			}
		}
	}
	g, err := selection.Selection{Query: "g.emit(1)"}.Graph(t.Context(), store)
	if !errors.Is(err, selection.ErrEmptyQuery) || g.Statements != nil {
		t.Errorf("got %v", err)
	}
}

// TestReadingStops: who reads statements may stop at any of them, or be stopped, and nothing reads on.
func TestReadingStops(t *testing.T) {
	store := mustRead(t)
	g, err := selection.Selection{}.Graph(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	all := 0
	for range g.Statements {
		all++
	}
	for _, stop := range []int{1, 255, 256, 257, all} {
		n := 0
		for _, err := range g.Statements {
			if n++; err != nil || n == stop {
				break
			}
		}
		if n != min(stop, all) {
			t.Errorf("%d of %d", n, stop)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	g, err = selection.Selection{}.Graph(ctx, store)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	for _, err = range g.Statements {
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if err := store.Close(); err != nil {
		t.Error(err)
	}
	g, err = selection.Selection{}.Graph(t.Context(), store)
	for _, err = range g.Statements {
	}
	if !errors.Is(err, graph.ErrClosed) {
		t.Errorf("got %v", err)
	}
	goleak.VerifyNone(t)
}

// TestDecisions: what a person hides is in no format, and what was merged is one node in all.
func TestDecisions(t *testing.T) {
	store := mustOpen(t)
	add := func(name, text, subject, predicate, object string) kg.Statement {
		at := func(s string) kg.Span { i := strings.Index(text, s); return kg.Span{i, i + len(s)} }
		node := func(s string) kg.Node {
			return kg.Node{ID: kg.EntityID("e:" + kg.Slug(s)), Name: s, Type: kg.Person, Text: s, Span: at(s)}
		}
		doc := &kg.Document{ID: kg.DocumentIDOf(name, text), Name: name, Location: "/" + name, Text: text, Sentences: make([]kg.Sentence, 1)}
		o := node(object)
		st := kg.Statement{ID: kg.ClaimIDOf(string(doc.ID), "0"), Document: doc.ID, Source: name, Subject: node(subject), Object: &o,
			Predicate: kg.Predicate{ID: kg.PredicateID("r:" + predicate), Label: predicate, Text: predicate, Span: at(predicate)},
			Arguments: []kg.Node{}, Polarity: kg.Positive, Modality: kg.Asserted, Confidence: 0.9, Rule: "clause/svo",
			Evidence: kg.Evidence{Text: text, Span: kg.Span{0, len(text)}}}
		for _, n := range []kg.Node{st.Subject, o} {
			doc.Entities = append(doc.Entities, kg.Entity{ID: n.ID, Name: n.Name, Type: n.Type})
		}
		if n, err := store.Add(context.Background(), graph.Addition{Doc: doc, Statements: []kg.Statement{st}}); n != 1 || err != nil {
			t.Fatal(n, err)
		}
		return st
	}
	kept := add("a.txt", "Wolfgang Amadeus met Salieri.", "Wolfgang Amadeus", "met", "Salieri")
	merged := add("b.txt", "Mozart praised Salieri.", "Mozart", "praised", "Salieri")
	wrong := add("c.txt", "Mozart poisoned Salieri.", "Mozart", "poisoned", "Salieri")
	if err := store.Hide(t.Context(), wrong.ID, true, "it was the other way round"); err != nil {
		t.Fatal(err)
	}
	if err := store.Merge(t.Context(), "e:mozart", "e:wolfgang_amadeus", "the same"); err != nil {
		t.Fatal(err)
	}
	want := []string{string(kept.ID), string(merged.ID)}
	slices.Sort(want)
	gone := regexp.MustCompile(`(\be:|entity/)mozart\b`)
	for _, format := range exports.Formats() {
		if format.Name == "context" || format.Name == "quads" { // as stored: with what was merged, and that it was
			continue
		}
		content := mustExport(t, store, selection.Selection{}, format.Name)
		for name, text := range unpacked(t, content) {
			if strings.Contains(text, "poisoned") && !strings.HasPrefix(name, "Documents/") {
				t.Errorf("%s: the hidden claim is in %s", format.Name, name)
			}
			if gone.MatchString(text) {
				t.Errorf("%s: the merged entity is in %s", format.Name, name)
			}
		}
		if slices.Contains(holdClaims(), format.Name) {
			if got := claimsIn(t, content); !slices.Equal(got, want) {
				t.Errorf("%s: claims %v, want %v", format.Name, got, want)
			}
		}
	}
}

// TestHostileGraph: whatever a document is called and says, every format of a stored graph is
// whole, and has all claims.
func TestHostileGraph(t *testing.T) {
	store := mustOpen(t)
	names := []string{
		`say "no" 'no' ` + "`no`", "two\nlines\r\nand a\ttab", "👩‍👩‍👧 🇹🇷 e\u0301", "\u202eevil\u202c שלום مرحبا", "an IRI with spaces <x> {y} |z| %20",
		"nul \x00 bell \x07 \u2028 \ufffe", "</script><img src=x onerror=alert(1)>", "]]> <!-- --> &amp; &#65;", "=1+1", "@SUM(A1)", "end", "subgraph",
		"[[link]] | # ^ %%", "CON", "a;b|c,d", "\\N \\u0041 \\", strings.Repeat("long ", 20_000), "ﷺ" + strings.Repeat("́", 300), "../../etc/passwd", "",
	}
	var want []string
	for i, name := range names {
		text := fmt.Sprintf("Anna met %s. ", name)
		called := strings.ReplaceAll(name, "\x00", "") // a document's name has none
		doc := &kg.Document{ID: kg.DocumentIDOf(fmt.Sprint(i, name), text), Name: fmt.Sprint(i, " ", called), Title: called, Text: text,
			Sentences: make([]kg.Sentence, 1), Date: time.Date(2020, 1, 1+i, 0, 0, 0, 0, time.UTC)}
		o := kg.Node{ID: kg.EntityID(fmt.Sprint("e:odd-", i, "é/👋")), Name: name, Type: kg.Person, Text: name, Span: kg.Span{9, 9 + len(name)}}
		anna := kg.Node{ID: "e:anna", Name: "Anna", Type: kg.Person, Text: "Anna", Span: kg.Span{0, 4}}
		st := kg.Statement{ID: kg.ClaimIDOf(string(doc.ID), "0"), Document: doc.ID, Source: doc.Name, Subject: anna, Object: &o,
			Predicate: kg.Predicate{ID: "r:meet", Label: "met", Text: "met", Span: kg.Span{5, 8}},
			Arguments: []kg.Node{}, Polarity: kg.Positive, Modality: kg.Asserted, Confidence: 0.9, Rule: "clause/svo",
			Evidence: kg.Evidence{Text: text, Span: kg.Span{0, len(text)}}}
		if _, err := store.Add(t.Context(), graph.Addition{Doc: doc, Statements: []kg.Statement{st}}); err != nil {
			t.Logf("%.20q is refused: %v", name, err)
		}
	}
	for st, err := range store.Statements(t.Context(), graph.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, string(st.ID))
	}
	slices.Sort(want)
	if len(want) < len(names)-2 {
		t.Errorf("%d of %d are stored", len(want), len(names))
	}
	for _, format := range exports.Formats() {
		content := mustExport(t, store, selection.Selection{}, format.Name)
		if slices.Contains(holdClaims(), format.Name) {
			if got := claimsIn(t, content); !slices.Equal(got, want) {
				t.Errorf("%s: %d claims, want %d", format.Name, len(got), len(want))
			}
		}
		for name, text := range unpacked(t, content) {
			kind := format.Extension
			if i := strings.LastIndexByte(name, '.'); i >= 0 {
				kind = name[i:]
			}
			if !utf8.ValidString(text) {
				t.Errorf("%s %s: not UTF-8", format.Name, name)
			}
			switch kind {
			case ".graphml", ".gexf", ".svg", ".xml":
				if err := readXML(text); err != nil {
					t.Errorf("%s %s: %v", format.Name, name, err)
				}
			case ".json", ".jsonld", ".cyjs", ".cx2", ".canvas":
				if !json.Valid([]byte(text)) {
					t.Errorf("%s %s: not JSON", format.Name, name)
				}
			}
		}
	}
}

func readXML(text string) error {
	for dec := xml.NewDecoder(strings.NewReader(text)); ; {
		if _, err := dec.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}
