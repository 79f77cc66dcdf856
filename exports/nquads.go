package exports

import (
	"bufio"
	"fmt"

	"kg"
)

// nquadsFormat is N-Quads (W3C Recommendation, 2014) of claims with their provenance.
var nquadsFormat = Format{
	Name: "nquads", Extension: ".nq", MediaType: "application/n-quads",
	Description: "RDF stores, a line for each quad",
	write:       writeRDF(func() serialisation { return new(nquads) }),
}

// quadsFormat is the stored quads as they are, in N-Quads, one a line, in the order given.
// Short IRIs are expanded (see kg.Namespaces and Options.Base); characters that an IRI may
// not hold are percent-encoded.
var quadsFormat = Format{
	Name: "quads", Extension: ".nq", MediaType: "application/n-quads",
	Description: "the stored quads as they are, for Cayley (whole graph only)",
	write:       single(writeQuads),
}

func writeQuads(j *job, w *bufio.Writer) error {
	if j.g.Quads == nil {
		return fmt.Errorf("quads: %w; nquads can hold a part", ErrPart)
	}
	x, err := newExpander(j.opts.Base)
	if err != nil {
		return err
	}
	for q, err := range j.g.Quads {
		if err == nil {
			err = j.ctx.Err()
		}
		if err != nil {
			return err
		}
		if q.Subject.Kind != kg.IRI || q.Predicate.Kind != kg.IRI || q.Object.Kind == kg.NoTerm || q.Label.Kind == kg.Literal {
			return fmt.Errorf("not an RDF quad: %v", q)
		}
		x.quad(w, q.Subject, q.Predicate, q.Object, q.Label)
	}
	return nil
}

// quad writes a line of N-Quads.
func (x *expander) quad(w *bufio.Writer, terms ...kg.Term) {
	for _, t := range terms {
		if t.Kind != kg.NoTerm {
			x.term(w, t)
			w.WriteByte(' ')
		}
	}
	w.WriteString(".\n")
}

type nquads struct{ x *expander }

func (n *nquads) begin(_ *bufio.Writer, x *expander, _ string) { n.x = x }

func (n *nquads) claim(w *bufio.Writer, a kg.Quad, about *resource) {
	n.x.quad(w, a.Subject, a.Predicate, a.Object, a.Label)
	n.resource(w, about)
}

func (n *nquads) resource(w *bufio.Writer, r *resource) {
	subject := kg.Term{Kind: kg.IRI, Value: r.id}
	for _, p := range r.properties {
		n.x.quad(w, subject, kg.Term{Kind: kg.IRI, Value: p.predicate}, p.object)
	}
}

func (n *nquads) end(*bufio.Writer) {}
