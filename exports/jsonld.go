package exports

import (
	"bufio"
	"strings"

	"kg"
)

// jsonldFormat is JSON-LD 1.1 (W3C Recommendation, 2020), the same quads as N-Quads: a node
// object for each claim whose @graph is what it asserts. The context is in the file, so that
// nothing is fetched; contextFormat is the same context by itself.
var jsonldFormat = Format{
	Name: "jsonld", Extension: ".jsonld", MediaType: "application/ld+json",
	Description: "RDF as JSON, with its context",
	write:       writeRDF(func() serialisation { return new(jsonld) }),
}

// contextFormat is the context of JSON-LD as a file of its own.
var contextFormat = Format{
	Name: "context", Extension: ".jsonld", MediaType: "application/ld+json",
	Description: "the context of JSON-LD by itself",
	write: single(func(j *job, w *bufio.Writer) error {
		x, err := newExpander(j.opts.Base)
		if err != nil {
			return err
		}
		w.WriteString("{\n")
		writeContext(w, x)
		w.WriteString("\n}\n")
		return nil
	}),
}

// terms are the properties of the RDF exports by the name they have in JSON-LD; typ is
// "@id" for those that point to nodes, a datatype for those that all have, or "".
var terms = []struct{ name, iri, typ string }{
	{"wasDerivedFrom", "prov:wasDerivedFrom", "@id"},
	{"wasGeneratedBy", "prov:wasGeneratedBy", "@id"},
	{"wasAttributedTo", "prov:wasAttributedTo", "@id"},
	{"wasAssociatedWith", "prov:wasAssociatedWith", "@id"},
	{"polarity", "kg:polarity", ""},
	{"modality", "kg:modality", ""},
	{"confidence", "kg:confidence", "xsd:decimal"},
	{"rule", "kg:rule", ""},
	{"event", "kg:event", ""},
	{"mode", "kg:mode", ""},
	{"family", "kg:family", ""},
	{"phrase", "kg:phrase", ""},
	{"timeText", "kg:timeText", ""},
	{"argument", "kg:argument", "@id"},
	{"role", "kg:role", ""},
	{"text", "kg:text", ""},
	{"unresolved", "kg:unresolved", ""},
	{"sentence", "kg:sentence", "xsd:integer"},
	{"subjectSpan", "kg:subjectSpan", ""},
	{"predicateSpan", "kg:predicateSpan", ""},
	{"objectSpan", "kg:objectSpan", ""},
	{"evidenceSpan", "kg:evidenceSpan", ""},
	{"evidence", "kg:evidence", ""},
	{"motivatedBy", "oa:motivatedBy", "@id"},
	{"body", "oa:hasBody", "@id"},
	{"target", "oa:hasTarget", "@id"},
	{"source", "oa:hasSource", "@id"},
	{"selector", "oa:hasSelector", "@id"},
	{"exact", "oa:exact", ""},
	{"prefix", "oa:prefix", ""},
	{"suffix", "oa:suffix", ""},
	{"start", "oa:start", "xsd:nonNegativeInteger"},
	{"end", "oa:end", "xsd:nonNegativeInteger"},
	{"label", "rdfs:label", ""},
	{"altLabel", "skos:altLabel", ""},
	{"sameAs", "owl:sameAs", "@id"},
	{"name", "schema:name", ""},
	{"headline", "schema:headline", ""},
	{"publisher", "schema:publisher", ""},
}

func writeContext(w *bufio.Writer, x *expander) {
	w.WriteString(`"@context": {` + "\n  \"@version\": 1.1")
	for _, ns := range namespaces() {
		w.WriteString(",\n  ")
		writeJSON(w, ns.Prefix)
		w.WriteString(`: {"@id": `)
		writeJSON(w, x.prefixes[ns.Prefix])
		w.WriteString(`, "@prefix": true}`)
	}
	for _, t := range terms {
		w.WriteString(",\n  ")
		writeJSON(w, t.name)
		w.WriteString(`: {"@id": `)
		writeJSON(w, t.iri)
		if t.typ != "" {
			w.WriteString(`, "@type": `)
			writeJSON(w, t.typ)
		}
		w.WriteByte('}')
	}
	w.WriteString("\n}")
}

type jsonld struct {
	x     *expander
	names map[string]int // index into terms by IRI
	count counter
}

func (l *jsonld) begin(w *bufio.Writer, x *expander, _ string) {
	l.x = x
	l.names = make(map[string]int, len(terms))
	for i, t := range terms {
		l.names[t.iri] = i
	}
	w.WriteString("{\n")
	writeContext(w, x)
	w.WriteString(",\n\"@graph\": [\n")
}

func (l *jsonld) claim(w *bufio.Writer, a kg.Quad, about *resource) {
	l.open(w, about.id)
	w.WriteString(`,"@graph":[{"@id":`)
	l.id(w, a.Subject.Value)
	w.WriteByte(',')
	l.id(w, a.Predicate.Value)
	w.WriteByte(':')
	l.value(w, a.Object, "")
	w.WriteString("}]")
	l.close(w, about)
}

func (l *jsonld) resource(w *bufio.Writer, r *resource) {
	l.open(w, r.id)
	l.close(w, r)
}

func (l *jsonld) open(w *bufio.Writer, id string) {
	l.count.next(w, ",\n")
	w.WriteString(`{"@id":`)
	l.id(w, id)
}

func (l *jsonld) close(w *bufio.Writer, r *resource) {
	for i := 0; i < len(r.properties); {
		p := r.properties[i].predicate
		n := i + 1
		for n < len(r.properties) && r.properties[n].predicate == p {
			n++
		}
		l.values(w, p, r.properties[i:n])
		i = n
	}
	w.WriteByte('}')
}

// values writes the values of one predicate.
func (l *jsonld) values(w *bufio.Writer, predicate string, list []property) {
	typ := ""
	w.WriteByte(',')
	if predicate == "rdf:type" {
		w.WriteString(`"@type"`)
		typ = "@type"
	} else if i, ok := l.names[predicate]; ok {
		writeJSON(w, terms[i].name)
		typ = terms[i].typ
	} else {
		l.id(w, predicate)
	}
	w.WriteByte(':')
	if len(list) > 1 {
		w.WriteByte('[')
	}
	for i, p := range list {
		if i > 0 {
			w.WriteByte(',')
		}
		l.value(w, p.object, typ)
	}
	if len(list) > 1 {
		w.WriteByte(']')
	}
}

// value writes an object whose context says it is of a type.
func (l *jsonld) value(w *bufio.Writer, v kg.Term, typ string) {
	switch {
	case v.Kind != kg.Literal && (typ == "@id" || typ == "@type"):
		l.id(w, v.Value)
	case v.Kind != kg.Literal:
		w.WriteString(`{"@id":`)
		l.id(w, v.Value)
		w.WriteByte('}')
	case v.Datatype == typ:
		writeJSON(w, v.Value)
	default:
		w.WriteString(`{"@value":`)
		writeJSON(w, v.Value)
		if v.Datatype != "" {
			w.WriteString(`,"@type":`)
			l.id(w, v.Datatype)
		}
		w.WriteByte('}')
	}
}

// id writes an IRI, short where that is plain.
func (l *jsonld) id(w *bufio.Writer, s string) {
	if l.x.isPlain(s, true) {
		writeJSON(w, s)
		return
	}
	var full strings.Builder
	b := bufio.NewWriterSize(&full, 256)
	l.x.full(b, s)
	b.Flush() // a strings.Builder takes everything
	writeJSON(w, full.String())
}

func (l *jsonld) end(w *bufio.Writer) { w.WriteString("\n]\n}\n") }
