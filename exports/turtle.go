package exports

import (
	"bufio"
	"strings"

	"kg"
)

// trigFormat is TriG (W3C Recommendation, 2014): the same as N-Quads, for reading.
var trigFormat = Format{
	Name: "trig", Extension: ".trig", MediaType: "application/trig",
	Description: "RDF with a named graph for each claim, for reading",
	write:       writeRDF(func() serialisation { return &turtle{form: namedGraphs} }),
}

// turtleFormat is Turtle (W3C Recommendation, 2014), which has no named graphs: a claim is
// a reified statement (rdf:subject, rdf:predicate, rdf:object) beside the triple itself, which
// stands once however many claim it.
var turtleFormat = Format{
	Name: "turtle", Extension: ".ttl", MediaType: "text/turtle; charset=utf-8",
	Description: "RDF tools without named graphs (Protégé)",
	write:       writeRDF(func() serialisation { return &turtle{form: statements} }),
}

// turtleStarFormat is Turtle of RDF 1.2 (W3C Candidate Recommendation), which RDF-star became: a claim
// is a reifier of its triple and annotated there; several claims of one triple are several reifiers.
var turtleStarFormat = Format{
	Name: "turtle-star", Extension: ".ttl", MediaType: "text/turtle; version=1.2; charset=utf-8",
	Description: "RDF 1.2 (RDF-star): triples annotated with their claims",
	write:       writeRDF(func() serialisation { return &turtle{form: annotations} }),
}

// claimForm is what a claim is in a dialect of Turtle.
type claimForm int

const (
	namedGraphs claimForm = iota
	statements
	annotations
)

type turtle struct {
	x    *expander
	form claimForm
}

func (t *turtle) begin(w *bufio.Writer, x *expander, title string) {
	t.x = x
	w.WriteString("# " + strings.ToValidUTF8(oneLine(title), "\uFFFD") + "\n\n")
	for _, ns := range namespaces() {
		w.WriteString("@prefix " + ns.Prefix + ": <" + x.prefixes[ns.Prefix] + "> .\n")
	}
}

func (t *turtle) claim(w *bufio.Writer, a kg.Quad, about *resource) {
	w.WriteByte('\n')
	switch t.form {
	case namedGraphs:
		t.name(w, a.Label.Value)
		w.WriteString(" { ")
		t.triple(w, a)
		w.WriteString(" }\n")
		t.block(w, about)
	case annotations:
		t.triple(w, a)
		w.WriteString(" ~ ")
		t.name(w, a.Label.Value)
		w.WriteString(" {|")
		t.properties(w, about)
		w.WriteString(" |} .\n")
	case statements:
		t.triple(w, a)
		w.WriteString(" .\n")
		reified := resource{id: about.id}
		reified.iri("rdf:type", "rdf:Statement")
		reified.properties = append(reified.properties, about.properties[0], // its other type
			property{"rdf:subject", a.Subject}, property{"rdf:predicate", a.Predicate}, property{"rdf:object", a.Object})
		reified.properties = append(reified.properties, about.properties[1:]...)
		t.block(w, &reified)
	}
}

func (t *turtle) triple(w *bufio.Writer, q kg.Quad) {
	t.name(w, q.Subject.Value)
	w.WriteByte(' ')
	t.name(w, q.Predicate.Value)
	w.WriteByte(' ')
	t.term(w, q.Object)
}

func (t *turtle) resource(w *bufio.Writer, r *resource) {
	w.WriteByte('\n')
	t.block(w, r)
}

// block writes a resource.
func (t *turtle) block(w *bufio.Writer, r *resource) {
	t.name(w, r.id)
	t.properties(w, r)
	w.WriteString(" .\n")
}

// properties writes those of a resource, one a line.
func (t *turtle) properties(w *bufio.Writer, r *resource) {
	last := ""
	for i, p := range r.properties {
		switch {
		case p.predicate == last && i > 0:
			w.WriteString(", ")
			t.term(w, p.object)
			continue
		case i > 0:
			w.WriteString(" ;\n   ")
		}
		last = p.predicate
		w.WriteByte(' ')
		if p.predicate == "rdf:type" {
			w.WriteByte('a')
		} else {
			t.name(w, p.predicate)
		}
		w.WriteByte(' ')
		t.term(w, p.object)
	}
}

func (t *turtle) term(w *bufio.Writer, v kg.Term) {
	if v.Kind != kg.Literal {
		t.name(w, v.Value)
		return
	}
	quoted(w, v.Value)
	if v.Datatype != "" && v.Datatype != "xsd:string" {
		w.WriteString("^^")
		t.name(w, v.Datatype)
	}
}

// name writes an IRI with its prefix where that needs no escapes.
func (t *turtle) name(w *bufio.Writer, s string) {
	if t.x.isPlain(s, false) {
		w.WriteString(s)
	} else {
		t.x.iri(w, s)
	}
}

func (t *turtle) end(*bufio.Writer) {}
