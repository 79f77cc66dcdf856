// The tests open every export with a program that people use. They need the Debian packages
// raptor2-utils (rapper), libxml2-utils (xmllint), graphviz (dot), python3-networkx and
// python3-openpyxl, and the libraries of testdata/readers ("npm ci" there), and skip what
// is not installed unless CI=true is set.
package exports_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"kg"
	"kg/exports"
)

// nasty is what a name may hold at worst.
const nasty = "A \"quoted\" <b>&amp; 'x' & \\N \\\"\n👋🏽 שלום مرحبا é %20 {x|y} ^`"

func person(id, name string) kg.Node {
	return kg.Node{ID: kg.EntityID(id), Name: name, Type: kg.Person, Text: name}
}

func statement(id string, s kg.Node, predicate string, o *kg.Node) kg.Statement {
	return kg.Statement{
		ID: kg.ClaimID(id), Document: "d:a-1", Source: "a.txt", Subject: s,
		Predicate: kg.Predicate{ID: kg.PredicateID("r:" + predicate), Label: predicate + "d", Text: predicate},
		Object:    o, Polarity: kg.Positive, Modality: kg.Asserted, Confidence: 0.9, Rule: "clause/svo",
		Evidence: kg.Evidence{Text: "Evidence of " + id + "."},
	}
}

// sample holds one fact claimed three times, a denial, a plan, a value, a loop and names
// that break careless writers.
func sample() []kg.Statement {
	putin, erdogan, odd := person("e:putin", "Putin"), person("e:erdogan", "Erdogan"), person("e:"+nasty, nasty)
	full := person("e:putin", "Vladimir Putin")
	thank1 := statement("c:1", full, "thank", &erdogan)
	thank1.Predicate.Event, thank1.Predicate.Mode, thank1.Predicate.Family = "SUPPORT", "praise", "transaction"
	thank2 := statement("c:2", putin, "thank", &erdogan)
	thank2.Document, thank2.Source, thank2.Confidence = "d:b-2", "b.txt", 0.95
	thank2.Evidence.Span = kg.Span{16, 32}
	thank3 := statement("c:3", full, "thank", &erdogan)
	thank3.Time = &kg.Time{Text: "in October", Value: "2022-10"}
	deny := statement("c:4", putin, "thank", &erdogan)
	deny.Polarity = kg.Negative
	plan := statement("c:5", erdogan, "visit", &odd)
	plan.Modality = kg.Planned
	plan.Arguments = []kg.Node{{Role: "in", Name: "Ankara", Text: "Ankara"}}
	said := statement("c:6", odd, "thank", &putin)
	said.Speaker, said.Via = &erdogan, &putin
	said.Evidence.Text = nasty + "\x01\x0b\ufffe"
	heard := statement("c:10", erdogan, "thank", &putin)
	heard.Speaker = &kg.Node{ID: "e:it.1.20", Type: kg.Thing, Text: "It", Unresolved: true}
	value := statement("c:7", erdogan, "pay", &kg.Node{Type: kg.Money, Datatype: "money", Value: "3000000", Unit: "EUR", Text: "€3 million"})
	loop := statement("c:8", putin, "fail", nil)
	return []kg.Statement{loop, value, said, heard, thank3, plan, deny, thank2, thank1}
}

// documents are those of the sample.
func documents(id kg.DocumentID) (*kg.Document, error) {
	switch id {
	case "d:b-2":
		return &kg.Document{ID: id, Name: "b.txt", Title: "A \"title\"", Publisher: "Reuters & co", Date: time.Date(2023, 12, 16, 19, 0, 0, 0, time.UTC),
			Text: "Ünï👋 said. Evidence of c:2. And on."}, nil
	case "d:a-1":
		return &kg.Document{ID: id, Name: "a.txt"}, nil
	}
	return nil, nil
}

// entities is what is known of those of the sample.
func entities(id kg.EntityID) (exports.Entity, error) {
	if id == "e:putin" {
		return exports.Entity{Name: "Putin", Type: kg.Person, Aliases: []string{"Vladimir Vladimirovich Putin"},
			Roles: []string{"president"}, Same: []string{"wd:Q7747"}}, nil
	}
	return exports.Entity{}, nil
}

func graphOf(list []kg.Statement) exports.Graph {
	return exports.Graph{Statements: each(list), Document: documents, Entity: entities}
}

func each(list []kg.Statement) exports.Statements {
	return func(yield func(kg.Statement, error) bool) {
		for _, s := range list {
			if !yield(s, nil) {
				return
			}
		}
	}
}

// mustWrite writes a graph in a format.
func mustWrite(tb testing.TB, format string, g exports.Graph, opts exports.Options) string {
	tb.Helper()
	var b bytes.Buffer
	if err := exports.Write(tb.Context(), &b, format, g, opts); err != nil {
		tb.Fatalf("%s: %v", format, err)
	}
	return b.String()
}

// mustExport writes the sample to a file and returns its path and content.
func mustExport(tb testing.TB, format string) (path, content string) {
	tb.Helper()
	content = mustWrite(tb, format, graphOf(sample()), exports.Options{})
	return mustSave(tb, format, content), content
}

func mustSave(tb testing.TB, format, content string) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "graph."+format)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		tb.Fatal(err)
	}
	return path
}

// mustReadWith lets a library of testdata/readers read a file.
func mustReadWith(tb testing.TB, kind, path string, into any) {
	tb.Helper()
	if _, err := os.Stat("testdata/readers/node_modules"); err != nil {
		if os.Getenv("CI") == "true" {
			tb.Fatal("exports/testdata/readers has no node_modules: run npm ci there")
		}
		tb.Skip("exports/testdata/readers has no node_modules: run npm ci there")
	}
	if err := json.Unmarshal([]byte(mustRun(tb, "node", "testdata/readers/read.mjs", kind, path)), into); err != nil {
		tb.Fatal(err)
	}
}

// formats are the names of all formats that hold a part of a graph.
func formats() []string {
	var out []string
	for _, f := range exports.Formats() {
		if f.Name != "quads" {
			out = append(out, f.Name)
		}
	}
	return out
}

// mustRun runs a program, which must not complain, and returns its standard output.
func mustRun(tb testing.TB, name string, args ...string) string {
	tb.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") == "true" {
			tb.Fatalf("%s is not installed", name)
		}
		tb.Skipf("%s is not installed", name)
	}
	var stderr bytes.Buffer
	ctx, cancel := context.WithTimeout(tb.Context(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil || stderr.Len() > 0 { // a warning is a fault too
		tb.Fatalf("%s: %v\n%s", name, err, stderr.String())
	}
	return string(out)
}

// readBack is a network as a reader found it.
type readBack struct {
	Nodes map[string]map[string]any `json:"nodes"`
	Edges []readEdge                `json:"edges"`
}

type readEdge struct {
	ID         string         `json:"id"`
	Source     string         `json:"source"`
	Target     string         `json:"target"`
	Attributes map[string]any `json:"attributes"`
}

// python is the one that Debian puts its packages for, with a module.
func python(tb testing.TB, module string) string {
	tb.Helper()
	python := "/usr/bin/python3"
	if _, err := os.Stat(python); err != nil {
		python = "python3"
	}
	if exec.Command(python, "-c", "import "+module).Run() != nil {
		if os.Getenv("CI") == "true" {
			tb.Fatalf("python3-%s is not installed", module)
		}
		tb.Skipf("python3-%s is not installed", module)
	}
	return python
}

// mustReadBack lets networkx read a file.
func mustReadBack(tb testing.TB, function, path string) readBack {
	tb.Helper()
	out := mustRun(tb, python(tb, "networkx"), "-c", `
import json, sys, networkx as nx
g = getattr(nx, sys.argv[1])(sys.argv[2])
assert g.is_directed()
print(json.dumps({"nodes": dict(g.nodes(data=True)), "edges": [{"source": s, "target": t, "id": d.get("id"), "attributes": d} for s, t, d in g.edges(data=True)]}))
`, function, path)
	var g readBack
	if err := json.Unmarshal([]byte(out), &g); err != nil {
		tb.Fatal(err)
	}
	return g
}

var update = flag.Bool("update", false, "write testdata/sample.json anew from GraphML as networkx reads it")

// golden is the sample as every reader has to find it, each attribute of each node and edge.
const golden = "testdata/sample.json"

var (
	nodeKeys = []string{"label", "type", "claims", "aliases", "roles", "sameAs"}
	edgeKeys = []string{"label", "weight", "predicate", "event", "mode", "family", "polarity", "modality", "confidence", "speaker", "via",
		"time", "arguments", "sources", "sentence", "rule", "claims", "documents", "dates", "confidences", "evidence"}
)

// checkSample compares a graph read back with the sample.
func checkSample(t *testing.T, g readBack) {
	t.Helper()
	got := canonical(t, g)
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("read back:\n%s\nwant %s:\n%s", got, golden, want)
	}
}

// canonical writes what formats have in common in one way: a list has an item a line.
func canonical(t *testing.T, g readBack) []byte {
	t.Helper()
	pick := func(from map[string]any, keys []string) map[string]any {
		out := map[string]any{}
		for _, k := range keys {
			if v := plain(from[k]); v != nil && v != "" {
				out[k] = v
			}
		}
		return out
	}
	var all struct {
		Nodes map[string]map[string]any
		Edges map[string]map[string]any
	}
	all.Nodes, all.Edges = map[string]map[string]any{}, map[string]map[string]any{}
	for id, n := range g.Nodes {
		all.Nodes[id] = pick(n, nodeKeys)
	}
	for _, e := range g.Edges {
		attributes := pick(e.Attributes, edgeKeys)
		key := fmt.Sprint(e.Source, " ", attributes["label"], " ", attributes["speaker"], " ", e.Target)
		if all.Edges[key] != nil {
			t.Errorf("two edges %q", key)
		}
		all.Edges[key] = attributes
	}
	out, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(out, '\n')
}

// plain is a value without what only some formats can tell: lists, characters that XML
// cannot hold, whether a number has a fraction.
func plain(v any) any {
	switch v := v.(type) {
	case []any:
		var items []string
		for _, item := range v {
			text := fmt.Sprint(plain(item))
			if len(v) > 1 {
				text = strings.ReplaceAll(text, "\n", " ")
			}
			items = append(items, text)
		}
		return strings.Join(items, "\n")
	case string:
		return xmlText(v)
	}
	return v
}

func TestGraphML(t *testing.T) {
	path, _ := mustExport(t, "graphml")
	mustRun(t, "xmllint", "--noout", path)
	checkSample(t, mustReadBack(t, "read_graphml", path))
}

func TestGEXF(t *testing.T) {
	path, content := mustExport(t, "gexf")
	mustRun(t, "xmllint", "--noout", path)
	for _, want := range []string{
		`mode="dynamic" timeformat="date" timerepresentation="interval"`,
		`<spell start="2022-10-01" end="2022-10-31"/>`, `<spell start="2023-12-16" end="2023-12-16"/>`,
		`<viz:shape value="dashed"/>`, `<viz:shape value="dotted"/>`, `<viz:thickness value="2.58"/>`,
	} {
		if !strings.Contains(content, want) {
			t.Errorf("no %s", want)
		}
	}
	kinds := map[string]bool{}
	for _, m := range regexp.MustCompile(`source="[^"]*" target="[^"]*" label="[^"]*" (kind="[^"]*")`).FindAllString(content, -1) {
		if kinds[m] {
			t.Errorf("twice %s", m)
		}
		kinds[m] = true
	}
	// networkx knows the drafts of 1.2 only, which differ in the name of the namespace.
	old := strings.NewReplacer("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", `version="1.3"`, `version="1.2"`).Replace(content)
	if err := os.WriteFile(path, []byte(old), 0o644); err != nil {
		t.Fatal(err)
	}
	checkSample(t, mustReadBack(t, "read_gexf", path))
}

func TestGEXFInGraphology(t *testing.T) {
	path, _ := mustExport(t, "gexf")
	var g readBack
	mustReadWith(t, "gexf", path, &g)
	checkSample(t, g)
}

func TestGEXFStatic(t *testing.T) {
	content := mustWrite(t, "gexf", exports.Graph{Statements: each(sample()[:3])}, exports.Options{})
	if !strings.Contains(content, `mode="static">`) || strings.Contains(content, "spell") {
		t.Errorf("a graph without times is not static: %s", content)
	}
}

func TestDOT(t *testing.T) {
	path, content := mustExport(t, "dot")
	svg := mustRun(t, "dot", "-Tsvg", path)
	var doc struct {
		Groups []struct {
			Class string   `xml:"class,attr"`
			Title string   `xml:"title"`
			Text  []string `xml:"text"`
			Link  []string `xml:"g>a>text"`
		} `xml:"g>g"`
	}
	if err := xml.Unmarshal([]byte(svg), &doc); err != nil {
		t.Fatal(err)
	}
	var nodes, edges int
	all := ""
	for _, g := range doc.Groups {
		switch g.Class {
		case "node":
			nodes++
		case "edge":
			edges++
		}
		all += strings.Join(append(g.Link, g.Text...), " ") + "\n"
	}
	if nodes != 4 || edges != 7 {
		t.Errorf("Graphviz sees %d nodes, %d edges", nodes, edges)
	}
	squeeze := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " ") }
	for _, want := range []string{nasty, "Erdogan", "thankd (3)", "not thankd", "visitd (planned)", "says Erdogan", "€3 million"} {
		if !strings.Contains(squeeze(all), squeeze(want)) {
			t.Errorf("%q is not in the picture: %s", want, all)
		}
	}
	for _, want := range []string{"style=dashed", "style=dotted", "penwidth=2.58"} {
		if !strings.Contains(content, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestDeterministicInAnyOrder(t *testing.T) {
	list := sample()
	back := slices.Clone(list)
	slices.Reverse(back)
	for _, format := range formats() {
		first := mustWrite(t, format, graphOf(list), exports.Options{})
		if again := mustWrite(t, format, graphOf(list), exports.Options{}); again != first {
			t.Errorf("%s differs from one time to the next", format)
		}
		if claimByClaim(format) {
			continue // in the order given
		}
		if other := mustWrite(t, format, graphOf(append(back, back...)), exports.Options{}); other != first {
			t.Errorf("%s differs with the order of the statements or a repetition", format)
		}
	}
}

// claimByClaim tells the formats that write claims in the order given.
func claimByClaim(format string) bool {
	return slices.Contains([]string{"nquads", "trig", "turtle", "turtle-star", "jsonld", "csv", "xlsx", "neo4j", "cypher", "kgx"}, format)
}

func TestEmpty(t *testing.T) {
	for _, format := range formats() {
		if mustWrite(t, format, graphOf(nil), exports.Options{}) == "" {
			t.Errorf("%s: nothing", format)
		}
	}
}

func TestErrorsPassThrough(t *testing.T) {
	broken := errors.New("broken")
	for _, format := range formats() {
		g := graphOf(nil)
		g.Statements = func(yield func(kg.Statement, error) bool) { yield(kg.Statement{}, broken) }
		if err := exports.Write(t.Context(), io.Discard, format, g, exports.Options{}); !errors.Is(err, broken) && format != "context" {
			t.Errorf("%s: error of reading: got %v", format, err)
		}
		if err := exports.Write(t.Context(), fullDisk{}, format, graphOf(sample()), exports.Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: error of writing: got %v", format, err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := exports.Write(ctx, io.Discard, format, graphOf(sample()), exports.Options{}); !errors.Is(err, context.Canceled) && format != "context" {
			t.Errorf("%s: cancelled: got %v", format, err)
		}
	}
	if err := exports.Write(t.Context(), io.Discard, "gml", graphOf(nil), exports.Options{}); !errors.Is(err, exports.ErrFormat) {
		t.Errorf("got %v", err)
	}
}

var errFull = errors.New("disk full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

// FuzzEscapes puts any bytes everywhere a text can stand; what is written must be
// well-formed, valid UTF-8, and say the same.
func FuzzEscapes(f *testing.F) {
	for _, s := range []string{nasty, "\x00\xff\xed\xa0\x80", "]]>", "--", "\\", "\"", "&#x41;", "a\\", "\r\n", "\ufffe\uffff\ufffd", "%zz%41"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		node := person("e:"+s, s+"x")
		st := statement("c:"+s, node, s, &node)
		st.Evidence.Text, st.Source, st.Document = s, s, kg.DocumentID("d:"+s)
		for _, format := range formats() {
			written := mustWrite(t, format, graphOf([]kg.Statement{st}), exports.Options{})
			if !isArchive(format) && !utf8.ValidString(written) {
				t.Errorf("%s: invalid UTF-8: %q", format, written)
			}
			switch format {
			case "dot":
				checkQuotes(t, written)
			case "graphml", "gexf", "yed", "svg":
				checkXML(t, format, written, xmlText(s+"x"))
			case "nquads":
				for line := range strings.Lines(written) {
					if !nquad.MatchString(line) {
						t.Errorf("not a quad: %q", line)
					}
				}
			case "jsonld", "cyjs", "cx2", "jgf", "canvas":
				if !json.Valid([]byte(written)) {
					t.Errorf("%s: not JSON: %q", format, written)
				}
			}
		}
		q := kg.Quad{Subject: iri(s), Predicate: iri("r:" + s), Object: literal(s, "xsd:"+s), Label: iri("c:" + s)}
		line := mustWrite(t, "quads", exports.Graph{Quads: eachQuad(q)}, exports.Options{})
		if !nquad.MatchString(line) || !utf8.ValidString(line) {
			t.Errorf("not a quad: %q", line)
		}
	})
}

func isArchive(format string) bool {
	f, err := exports.FormatNamed(format)
	return err != nil || f.Folder || f.Extension == ".xlsx"
}

// checkXML reads a document to its end; in GEXF the label of a node has to be as given.
func checkXML(t *testing.T, format, content, want string) {
	t.Helper()
	var label string
	for dec := xml.NewDecoder(strings.NewReader(content)); ; {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", format, err)
		}
		if el, ok := tok.(xml.StartElement); ok && format == "gexf" && el.Name.Local == "node" {
			label = el.Attr[1].Value
		}
	}
	if format == "gexf" && label != want {
		t.Errorf("label %q, want %q", label, want)
	}
}

// nquad is one statement after the grammar of N-Quads.
var nquad = regexp.MustCompile(`^<[A-Za-z][^\x00-\x20<>"{}|^` + "`" + `\\]*> <[^\x00-\x20<>"{}|^` + "`" + `\\]*> (<[^\x00-\x20<>"{}|^` + "`" + `\\]*>|"([^"\\\n\r]|\\[tbnrf"'\\]|\\u[0-9A-F]{4})*"(\^\^<[^\x00-\x20<>"{}|^` + "`" + `\\]*>)?) (<[^\x00-\x20<>"{}|^` + "`" + `\\]*> )?\.\n$`)

// xmlText is s without what XML 1.0 cannot hold.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// checkQuotes reads DOT's quoted strings: all must close on their line.
func checkQuotes(t *testing.T, s string) {
	t.Helper()
	for line := range strings.SplitSeq(s, "\n") {
		in := false
		for i := 0; i < len(line); i++ {
			switch {
			case in && line[i] == '\\':
				i++
			case line[i] == '"':
				in = !in
			}
		}
		if in {
			t.Errorf("string not closed: %q", line)
		}
	}
}

// many yields n statements over n/10 entities, as a store would: by document.
func many(n int) iter.Seq2[kg.Statement, error] {
	return func(yield func(kg.Statement, error) bool) {
		for i := range n {
			s := person(fmt.Sprint("e:", i*7919%(n/10+1)), "Some Name")
			o := person(fmt.Sprint("e:", i*104729%(n/10+1)), "Other Name")
			if !yield(statement(fmt.Sprint("c:", i), s, fmt.Sprint("p", i%300), &o), nil) {
				return
			}
		}
	}
}

// BenchmarkExport writes what is about a million quads in the store, and reports the most
// memory held meanwhile.
func BenchmarkExport(b *testing.B) {
	const statements = 100_000
	for _, format := range formats() {
		b.Run(format, func(b *testing.B) {
			var peak uint64
			for b.Loop() {
				w := &watcher{}
				if err := exports.Write(b.Context(), w, format, exports.Graph{Statements: many(statements)}, exports.Options{}); err != nil {
					b.Fatal(err)
				}
				peak = max(peak, w.peak)
			}
			b.ReportMetric(float64(peak)/(1<<20), "peak-MiB")
		})
	}
}

// watcher looks at the heap every few megabytes written.
type watcher struct {
	written int
	peak    uint64
}

func (w *watcher) Write(p []byte) (int, error) {
	w.written += len(p)
	if w.written > 8<<20 {
		w.written = 0
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		w.peak = max(w.peak, m.HeapInuse)
	}
	return len(p), nil
}
