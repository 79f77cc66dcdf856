// The tests open every export with a program that people use. They need the Debian packages
// raptor2-utils (rapper), libxml2-utils (xmllint), graphviz (dot) and python3-networkx, and
// skip what is not installed unless CI=true is set.
package exports_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
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
	thank2 := statement("c:2", putin, "thank", &erdogan)
	thank2.Document, thank2.Source, thank2.Confidence = "d:b-2", "b.txt", 0.95
	thank3 := statement("c:3", full, "thank", &erdogan)
	thank3.Time = &kg.Time{Text: "in October", Value: "2022-10"}
	deny := statement("c:4", putin, "thank", &erdogan)
	deny.Polarity = kg.Negative
	plan := statement("c:5", erdogan, "visit", &odd)
	plan.Modality = kg.Planned
	plan.Arguments = []kg.Node{{Role: "in", Name: "Ankara", Text: "Ankara"}}
	said := statement("c:6", odd, "thank", &putin)
	said.Speaker = &erdogan
	said.Evidence.Text = nasty + "\x01\x0b\ufffe"
	heard := statement("c:10", erdogan, "thank", &putin)
	heard.Speaker = &kg.Node{ID: "e:it.1.20", Type: kg.Thing, Text: "It", Unresolved: true}
	value := statement("c:7", erdogan, "pay", &kg.Node{Type: kg.Money, Datatype: "money", Value: "3000000", Unit: "EUR", Text: "€3 million"})
	loop := statement("c:8", putin, "fail", nil)
	weak := statement("c:9", putin, "eat", &kg.Node{ID: "e:soup", Name: "soup", Type: kg.Thing})
	weak.Confidence = 0.2
	return []kg.Statement{loop, value, said, heard, thank3, plan, deny, thank2, thank1, weak}
}

var options = exports.Options{
	MinConfidence: 0.5,
	Date: func(d kg.DocumentID) time.Time {
		if d == "d:b-2" {
			return time.Date(2023, 12, 16, 19, 0, 0, 0, time.UTC)
		}
		return time.Time{}
	},
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

type writer func(io.Writer, exports.Statements, exports.Options) error

var writers = map[string]writer{"dot": exports.WriteDOT, "graphml": exports.WriteGraphML, "gexf": exports.WriteGEXF}

// mustExport writes the sample to a file and returns its path and content.
func mustExport(tb testing.TB, format string) (path, content string) {
	tb.Helper()
	var b bytes.Buffer
	if err := writers[format](&b, each(sample()), options); err != nil {
		tb.Fatal(err)
	}
	path = filepath.Join(tb.TempDir(), "graph."+format)
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		tb.Fatal(err)
	}
	return path, b.String()
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
	cmd := exec.Command(name, args...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil || stderr.Len() > 0 { // a warning is a fault too
		tb.Fatalf("%s: %v\n%s", name, err, stderr.String())
	}
	return string(out)
}

// readBack is a graph as networkx read it.
type readBack struct {
	Nodes map[string]map[string]any
	Edges []struct {
		Source, Target string
		Data           map[string]any
	}
}

// mustReadBack lets networkx read a file.
func mustReadBack(tb testing.TB, function, path string) readBack {
	tb.Helper()
	python := "/usr/bin/python3" // where Debian puts its packages
	if _, err := os.Stat(python); err != nil {
		python = "python3"
	}
	if exec.Command(python, "-c", "import networkx").Run() != nil {
		if os.Getenv("CI") == "true" {
			tb.Fatal("python3-networkx is not installed")
		}
		tb.Skip("python3-networkx is not installed")
	}
	out := mustRun(tb, python, "-c", `
import json, sys, networkx as nx
g = getattr(nx, sys.argv[1])(sys.argv[2])
assert g.is_directed()
print(json.dumps({"Nodes": dict(g.nodes(data=True)), "Edges": [{"Source": s, "Target": t, "Data": d} for s, t, d in g.edges(data=True)]}))
`, function, path)
	var g readBack
	if err := json.Unmarshal([]byte(out), &g); err != nil {
		tb.Fatal(err)
	}
	return g
}

// checkSample compares a graph read back with the sample.
func checkSample(t *testing.T, g readBack) {
	t.Helper()
	if len(g.Nodes) != 4 || len(g.Edges) != 7 {
		t.Fatalf("got %d nodes, %d edges", len(g.Nodes), len(g.Edges))
	}
	if n := g.Nodes["e:putin"]; n["label"] != "Putin" || n["type"] != "Person" || n["aliases"] != "Vladimir Putin" {
		t.Errorf("got %v", n)
	}
	if n := g.Nodes["e:"+nasty]; n["label"] != nasty {
		t.Errorf("got %v, want the label %q", g.Nodes, nasty)
	}
	edges := map[string]map[string]any{}
	for _, e := range g.Edges {
		edges[fmt.Sprint(e.Source, " ", e.Data["label"], " ", e.Target)] = e.Data
	}
	for key, want := range map[string]map[string]any{
		"e:putin thankd e:erdogan": {"weight": 3.0, "confidence": 0.95, "documents": "d:a-1 d:b-2", "claims": "c:1 c:3 c:2", "predicate": "r:thank",
			"evidence": "Evidence of c:1.\nEvidence of c:3.\nEvidence of c:2.", "time": "2022-10", "sources": "a.txt\nb.txt", "polarity": "positive", "sentence": 0.0},
		"e:putin not thankd e:erdogan":                 {"weight": 1.0, "polarity": "negative"},
		"e:erdogan visitd (planned) e:" + nasty:        {"modality": "planned", "arguments": "in: Ankara"},
		"e:" + nasty + " thankd e:putin":               {"speaker": "Erdogan", "evidence": nasty},
		"e:erdogan thankd e:putin":                     {"speaker": "somebody unidentified (“It”)"},
		"e:putin faild e:putin":                        {"predicate": "r:fail"},
		"e:erdogan payd " + valueNode(g, "€3 million"): {"confidence": 0.9},
	} {
		got := edges[key]
		if got == nil {
			t.Errorf("no edge %q in %v", key, edges)
		}
		for name, v := range want {
			if got[name] != v {
				t.Errorf("edge %q: %s is %#v, want %#v", key, name, got[name], v)
			}
		}
	}
}

func valueNode(g readBack, label string) string {
	for id, n := range g.Nodes {
		if n["label"] == label && n["type"] == "money" {
			return id
		}
	}
	return "missing"
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

func TestGEXFStatic(t *testing.T) {
	var b bytes.Buffer
	if err := exports.WriteGEXF(&b, each(sample()[:3]), exports.Options{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `mode="static">`) || strings.Contains(b.String(), "spell") {
		t.Errorf("a graph without times is not static: %s", b.String())
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
	for format, write := range writers {
		var first, second bytes.Buffer
		err1 := write(&first, each(list), options)
		slices.Reverse(list)
		err2 := write(&second, each(append(list, list...)), options)
		if err1 != nil || err2 != nil || first.String() != second.String() {
			t.Errorf("%s differs with the order of the statements or a repetition: %v %v", format, err1, err2)
		}
	}
}

func TestEmpty(t *testing.T) {
	for format, write := range writers {
		var b bytes.Buffer
		if err := write(&b, each(nil), exports.Options{}); err != nil || b.Len() == 0 {
			t.Errorf("%s: %v", format, err)
		}
	}
}

func TestErrorsPassThrough(t *testing.T) {
	broken := errors.New("broken")
	for format, write := range writers {
		bad := func(yield func(kg.Statement, error) bool) { yield(kg.Statement{}, broken) }
		if err := write(io.Discard, bad, exports.Options{}); !errors.Is(err, broken) {
			t.Errorf("%s: error of reading: got %v", format, err)
		}
		if err := write(fullDisk{}, each(sample()), exports.Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: error of writing: got %v", format, err)
		}
	}
	quads := func(yield func(kg.Quad, error) bool) { yield(kg.Quad{}, broken) }
	if err := exports.WriteNQuads(io.Discard, quads, exports.Options{}); !errors.Is(err, broken) {
		t.Errorf("nquads: got %v", err)
	}
}

var errFull = errors.New("disk full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func iri(s string) kg.Term { return kg.Term{Kind: kg.IRI, Value: s} }

func literal(s, datatype string) kg.Term {
	return kg.Term{Kind: kg.Literal, Value: s, Datatype: datatype}
}

func eachQuad(list ...kg.Quad) kg.Quads {
	return func(yield func(kg.Quad, error) bool) {
		for _, q := range list {
			if !yield(q, nil) {
				return
			}
		}
	}
}

func TestNQuads(t *testing.T) {
	for _, c := range []struct {
		quad kg.Quad
		want string
	}{
		{kg.Quad{Subject: iri("e:putin"), Predicate: iri("r:not/thank"), Object: iri("e:erdoğan"), Label: iri("c:7f")},
			`<https://x.org/entity/putin> <https://x.org/predicate/not/thank> <https://x.org/entity/erdoğan> <https://x.org/claim/7f> .`},
		{kg.Quad{Subject: iri("c:7f"), Predicate: iri("kg:confidence"), Object: literal("0.9", "xsd:double"), Label: iri("d:a-1")},
			`<https://x.org/claim/7f> <https://x.org/vocab#confidence> "0.9"^^<http://www.w3.org/2001/XMLSchema#double> <https://x.org/document/a-1> .`},
		{kg.Quad{Subject: iri("e:a b<>\"{}|^`\\\n#?%20"), Predicate: iri("rdf:type"), Object: iri("t:Person")},
			`<https://x.org/entity/a%20b%3C%3E%22%7B%7D%7C%5E%60%5C%0A%23%3F%2520> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://x.org/type/Person> .`},
		{kg.Quad{Subject: iri("http://a.org/x y#z%20?q"), Predicate: iri("rdfs:label"), Object: literal("a\"b\\c\nd\re\tf\x01\x7fg 👋 שלום", "")},
			`<http://a.org/x%20y#z%20?q> <http://www.w3.org/2000/01/rdf-schema#label> "a\"b\\c\nd\re\tf\u0001\u007Fg 👋 שלום" .`},
		{kg.Quad{Subject: iri("no prefix"), Predicate: iri("rdfs:label"), Object: literal("x", "xsd:string")},
			`<https://x.org/no%20prefix> <http://www.w3.org/2000/01/rdf-schema#label> "x" .`},
	} {
		var b bytes.Buffer
		if err := exports.WriteNQuads(&b, eachQuad(c.quad), exports.Options{Base: "https://x.org/"}); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSuffix(b.String(), "\n"); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
	for _, base := range []string{"x.org", "https://x.org/a b", "/", "https://x.org/<"} {
		if err := exports.WriteNQuads(io.Discard, eachQuad(), exports.Options{Base: base}); err == nil {
			t.Errorf("base %q is taken", base)
		}
	}
	if err := exports.WriteNQuads(io.Discard, eachQuad(kg.Quad{Subject: literal("x", "")}), exports.Options{}); err == nil {
		t.Error("a literal subject is taken")
	}
}

func TestNQuadsRead(t *testing.T) {
	var list []kg.Quad
	for i := range 50 {
		list = append(list,
			kg.Quad{Subject: iri(fmt.Sprint("e:", nasty, i)), Predicate: iri("r:" + nasty), Object: iri("e:" + nasty), Label: iri("c:" + nasty)},
			kg.Quad{Subject: iri("c:1"), Predicate: iri("kg:evidence"), Object: literal(fmt.Sprint(nasty, "\x01\x1f\r\n\t", i), ""), Label: iri("d:1")},
			kg.Quad{Subject: iri("c:1"), Predicate: iri("kg:confidence"), Object: literal(fmt.Sprint(0.5+float64(i)), "xsd:double"), Label: iri("d:1")})
	}
	for _, base := range []string{"", "https://example.org/kg/"} {
		var b bytes.Buffer
		if err := exports.WriteNQuads(&b, eachQuad(list...), exports.Options{Base: base}); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "graph.nq")
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		out := mustRun(t, "rapper", "-q", "-i", "nquads", "-o", "nquads", path)
		if got := strings.Count(out, "\n"); got != len(list) {
			t.Errorf("rapper reads %d of %d quads", got, len(list))
		}
		// rapper writes characters beyond the first plane as escapes.
		if got, want := strings.Count(out, `\U0001F44B\U0001F3FD`), strings.Count(b.String(), "👋🏽"); got != want {
			t.Errorf("an emoji is there %d times, written %d times", got, want)
		}
	}
}

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
		for format, write := range writers {
			var b bytes.Buffer
			if err := write(&b, each([]kg.Statement{st}), exports.Options{}); err != nil {
				t.Fatal(err)
			}
			if !utf8.Valid(b.Bytes()) {
				t.Errorf("%s: invalid UTF-8: %q", format, b.String())
			}
			if format == "dot" {
				checkQuotes(t, b.String())
				continue
			}
			var label string
			for dec := xml.NewDecoder(&b); ; {
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
			if format == "gexf" && label != xmlText(s+"x") {
				t.Errorf("label %q, want %q", label, xmlText(s+"x"))
			}
		}
		var b bytes.Buffer
		q := kg.Quad{Subject: iri(s), Predicate: iri("r:" + s), Object: literal(s, "xsd:"+s), Label: iri("c:" + s)}
		if err := exports.WriteNQuads(&b, eachQuad(q), exports.Options{}); err != nil {
			t.Fatal(err)
		}
		if !nquad.MatchString(b.String()) || !utf8.Valid(b.Bytes()) {
			t.Errorf("not a quad: %q", b.String())
		}
	})
}

// nquad is one statement after the grammar of N-Quads.
var nquad = regexp.MustCompile(`^<[A-Za-z][^\x00-\x20<>"{}|^` + "`" + `\\]*> <[^\x00-\x20<>"{}|^` + "`" + `\\]*> "([^"\\\n\r]|\\[tbnrf"'\\]|\\u[0-9A-F]{4})*"(\^\^<[^\x00-\x20<>"{}|^` + "`" + `\\]*>)? <[^\x00-\x20<>"{}|^` + "`" + `\\]*> \.\n$`)

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

// BenchmarkExport writes a million statements and reports the most memory held meanwhile.
func BenchmarkExport(b *testing.B) {
	for _, n := range []int{100_000, 1_000_000} {
		for _, format := range []string{"dot", "graphml", "gexf"} {
			b.Run(fmt.Sprint(format, "-", n), func(b *testing.B) {
				var peak uint64
				for b.Loop() {
					w := &watcher{}
					if err := writers[format](w, many(n), exports.Options{}); err != nil {
						b.Fatal(err)
					}
					peak = max(peak, w.peak)
				}
				b.ReportMetric(float64(peak)/(1<<20), "peak-MiB")
				b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "statements/s")
			})
		}
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
