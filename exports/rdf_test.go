package exports_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"kg"
	"kg/exports"
)

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

func TestQuads(t *testing.T) {
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
		got := mustWrite(t, "quads", exports.Graph{Quads: eachQuad(c.quad)}, exports.Options{Base: "https://x.org/"})
		if got = strings.TrimSuffix(got, "\n"); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
	for _, base := range []string{"x.org", "https://x.org/a b", "/", "https://x.org/<"} {
		for _, format := range []string{"quads", "nquads", "trig", "turtle", "turtle-star", "jsonld", "context"} {
			g := exports.Graph{Statements: each(nil), Quads: eachQuad()}
			if err := exports.Write(t.Context(), io.Discard, format, g, exports.Options{Base: base}); err == nil {
				t.Errorf("%s: base %q is taken", format, base)
			}
		}
	}
	bad := exports.Graph{Quads: eachQuad(kg.Quad{Subject: literal("x", "")})}
	if err := exports.Write(t.Context(), io.Discard, "quads", bad, exports.Options{}); err == nil {
		t.Error("a literal subject is taken")
	}
	if err := exports.Write(t.Context(), io.Discard, "quads", exports.Graph{}, exports.Options{}); !errors.Is(err, exports.ErrPart) {
		t.Errorf("a part: got %v", err)
	}
	broken := errors.New("broken")
	failing := exports.Graph{Quads: func(yield func(kg.Quad, error) bool) { yield(kg.Quad{}, broken) }}
	if err := exports.Write(t.Context(), io.Discard, "quads", failing, exports.Options{}); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

// rdf is what a reader found: subject, predicate, object, datatype, graph.
type rdf [][5]string

// objects returns what is said of a subject by a predicate, in all graphs.
func (r rdf) objects(subject, predicate string) []string {
	var out []string
	for _, q := range r {
		if q[0] == subject && q[1] == predicate {
			out = append(out, q[2])
		}
	}
	return out
}

// TestRDFReaders compares what N3.js and jsonld.js read from the formats: the same quads,
// and rapper counts as many.
func TestRDFReaders(t *testing.T) {
	for _, base := range []string{"", "https://example.org/kg/"} {
		var first rdf
		for _, format := range []string{"nquads", "trig", "jsonld"} {
			path := mustSave(t, format, mustWrite(t, format, graphOf(sample()), exports.Options{Base: base}))
			var got rdf
			mustReadWith(t, format, path, &got)
			if first == nil {
				first = got
			}
			if !slices.Equal(got, first) {
				t.Errorf("%s is read as %d quads other than the %d of N-Quads", format, len(got), len(first))
			}
			if format == "jsonld" {
				continue // not one of rapper's
			}
			out := mustRun(t, "rapper", "-q", "-i", format, "-o", "nquads", path)
			if n := strings.Count(out, "\n"); n != len(first) {
				t.Errorf("%s: rapper reads %d of %d quads", format, n, len(first))
			}
		}
	}
}

func TestRDFContent(t *testing.T) {
	path, _ := mustExport(t, "nquads")
	var got rdf
	mustReadWith(t, "nquads", path, &got)
	const (
		prov, oa, schema = "http://www.w3.org/ns/prov#", "http://www.w3.org/ns/oa#", "https://schema.org/"
		vocab, entity    = "urn:kg:vocab#", "urn:kg:entity/"
		rdfs, skos, owl  = "http://www.w3.org/2000/01/rdf-schema#", "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/2002/07/owl#"
	)
	for _, c := range []struct{ subject, predicate, want string }{
		{"urn:kg:claim/2", prov + "wasDerivedFrom", "urn:kg:document/b-2"},
		{"urn:kg:claim/2", vocab + "confidence", "0.95"},
		{"urn:kg:claim/2/annotation", oa + "hasBody", "urn:kg:claim/2"},
		{"urn:kg:claim/2/quote", oa + "exact", "Evidence of c:2."},
		{"urn:kg:claim/2/quote", oa + "prefix", "Ünï👋 said. "},
		{"urn:kg:claim/2/quote", oa + "suffix", " And on."},
		{"urn:kg:claim/2/position", oa + "start", "11"}, // characters: the span is 17 bytes in
		{"urn:kg:claim/2/position", oa + "end", "27"},
		{"urn:kg:claim/3", vocab + "time", "2022-10"},
		{"urn:kg:claim/6", vocab + "evidence", nasty + "\x01\x0b\ufffe"},
		{"urn:kg:claim/6", prov + "wasAttributedTo", entity + "erdogan"},
		{"urn:kg:claim/10", vocab + "speaker", entity + "it.1.20"},
		{entity + "it.1.20", vocab + "unresolved", "It"},
		{"urn:kg:claim/5/argument/1", vocab + "role", "in"},
		{entity + "putin", rdfs + "label", "Putin"},
		{entity + "putin", vocab + "role", "president"},
		{entity + "putin", owl + "sameAs", "http://www.wikidata.org/entity/Q7747"},
		{"urn:kg:predicate/not/thank", rdfs + "label", "not thankd"},
		{"urn:kg:document/b-2", schema + "headline", `A "title"`},
		{"urn:kg:document/b-2", schema + "datePublished", "2023-12-16T19:00:00Z"},
	} {
		if objects := got.objects(c.subject, c.predicate); !slices.Equal(objects, []string{c.want}) {
			t.Errorf("%s %s: got %q, want %q", c.subject, c.predicate, objects, c.want)
		}
	}
	if aliases := got.objects(entity+"putin", skos+"altLabel"); !slices.Equal(aliases, []string{"Vladimir Putin", "Vladimir Vladimirovich Putin"}) {
		t.Errorf("aliases %q", aliases)
	}
	// Each claim is one named graph with one triple; a denial never is the positive edge.
	graphs := map[string]string{}
	for _, q := range got {
		if q[4] != "" {
			graphs[q[4]] += fmt.Sprintf("%s %s %s", q[0], q[1], q[2])
		}
	}
	if len(graphs) != len(sample()) || graphs["urn:kg:claim/4"] != entity+"putin urn:kg:predicate/not/thank "+entity+"erdogan" ||
		graphs["urn:kg:claim/1"] != graphs["urn:kg:claim/2"] {
		t.Errorf("graphs %q", graphs)
	}
}

// TestTurtle: the triples of the claims, once each, and every claim as a reified statement.
func TestTurtle(t *testing.T) {
	path, _ := mustExport(t, "turtle")
	var turtle, quads rdf
	mustReadWith(t, "turtle", path, &turtle)
	nq, _ := mustExport(t, "nquads")
	mustReadWith(t, "nquads", nq, &quads)
	rapper := mustRun(t, "rapper", "-q", "-i", "turtle", "-o", "ntriples", path)
	if n := strings.Count(rapper, "\n"); n != len(turtle) {
		t.Errorf("rapper reads %d of %d triples", n, len(turtle))
	}
	has := map[[5]string]bool{}
	for _, q := range turtle {
		has[q] = true
	}
	reified := 0
	for _, q := range quads {
		if claim := q[4]; claim != "" {
			reified++
			for i, p := range []string{"subject", "predicate", "object"} {
				datatype := ""
				if i == 2 {
					datatype = q[3]
				}
				if !has[[5]string{claim, "http://www.w3.org/1999/02/22-rdf-syntax-ns#" + p, q[i], datatype, ""}] {
					t.Errorf("%s: no rdf:%s %s", claim, p, q[i])
				}
			}
		}
		q[4] = ""
		if !has[q] {
			t.Errorf("missing %q", q)
		}
	}
	if reified != len(sample()) {
		t.Errorf("%d claims", reified)
	}
}

// TestTurtleStar: N3.js reads RDF 1.2. The triples of the claims, each reified by its claims, and all
// that N-Quads has.
func TestTurtleStar(t *testing.T) {
	path, _ := mustExport(t, "turtle-star")
	var star, quads rdf
	mustReadWith(t, "turtle-star", path, &star)
	nq, _ := mustExport(t, "nquads")
	mustReadWith(t, "nquads", nq, &quads)
	has := map[[5]string]bool{}
	for _, q := range star {
		has[q] = true
	}
	reified := 0
	for _, q := range quads {
		if q[4] != "" {
			reified++
			triple := fmt.Sprintf("<<( %s %s %s )>>", q[0], q[1], q[2])
			if !has[[5]string{q[4], "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies", triple, "", ""}] {
				t.Errorf("%s does not reify %s", q[4], triple)
			}
		}
		q[4] = ""
		if !has[q] {
			t.Errorf("missing %q", q)
		}
	}
	if reified != len(sample()) {
		t.Errorf("%d claims", reified)
	}
}

func TestContextFile(t *testing.T) {
	var context, whole map[string]any
	for format, into := range map[string]*map[string]any{"context": &context, "jsonld": &whole} {
		if err := json.Unmarshal([]byte(mustWrite(t, format, graphOf(sample()), exports.Options{})), into); err != nil {
			t.Fatal(err)
		}
	}
	if fmt.Sprint(context["@context"]) != fmt.Sprint(whole["@context"]) || len(context) != 1 {
		t.Error("the context file is not the context of the export")
	}
}
