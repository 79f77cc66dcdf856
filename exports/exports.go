// Package exports writes the graph for other programs: DOT (Graphviz), GraphML (Gephi,
// Cytoscape), GEXF 1.3 (Gephi, graphology) and N-Quads (RDF stores). One file per format.
//
// N-Quads carries the stored quads as they are. The other three draw a network: entities
// are nodes, and all claims of one fact (same subject, predicate and object, polarity,
// modality and speaker) are one edge whose weight counts them. A value ("1990", "3 million
// euros") is a node of its own beside its subject, so that two unrelated facts do not meet
// in a number. A predicate without an object ("the talks failed") is a loop on its subject.
//
// Everything streams: statements come in any order and are sorted on disk where they do not
// fit in a few dozen megabytes. The same statements give the same bytes.
package exports

import (
	"bufio"
	"io"
	"iter"
	"time"

	"kg"
)

// Statements is the input of the network formats, in any order. Iteration stops at the
// first error, which is returned.
type Statements = iter.Seq2[kg.Statement, error]

// Options of all formats. The zero value is ready to use.
type Options struct {
	// MinConfidence leaves out statements below it, and nodes that only they have.
	MinConfidence float64
	// Date returns the date of publication of a document, zero when unknown; it dates
	// the edges of GEXF that name no time themselves. May be nil.
	Date func(kg.DocumentID) time.Time
	// Base is put before the relative namespaces of N-Quads (see kg.Namespaces): an
	// absolute IRI that ends in "/", "#" or ":". Empty: DefaultBase.
	Base string
}

// drawing is a network format. Errors of writing are kept by the buffered writer and come
// out when it is flushed.
type drawing interface {
	begin(w *bufio.Writer, dynamic bool)
	node(w *bufio.Writer, n *node)
	between(w *bufio.Writer) // nodes and edges
	edge(w *bufio.Writer, e *edge)
	end(w *bufio.Writer)
}

// draw writes all nodes, then all edges.
func draw(w io.Writer, statements Statements, opts Options, d drawing) error {
	n := newNetwork()
	defer n.close()
	for st, err := range statements {
		if err != nil {
			return err
		}
		if st.Confidence < opts.MinConfidence {
			continue
		}
		if err := n.add(&st, opts.Date); err != nil {
			return err
		}
	}
	b := bufio.NewWriterSize(w, 64<<10)
	d.begin(b, n.dynamic)
	for node, err := range n.nodes() {
		if err != nil {
			return err
		}
		d.node(b, &node)
	}
	d.between(b)
	for edge, err := range n.edges() {
		if err != nil {
			return err
		}
		d.edge(b, &edge)
	}
	d.end(b)
	return b.Flush()
}
