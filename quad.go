package kg

import "iter"

// TermKind is the kind of an RDF term.
type TermKind uint8

const (
	NoTerm  TermKind = iota // absent: a quad of the default graph has no label
	IRI                     // short form: "e:vladimir_putin", "rdf:type"
	Literal                 // text with an optional datatype
)

// Term is one place of a quad. The zero Term is absent.
type Term struct {
	Kind     TermKind
	Value    string // short IRI, or the literal's lexical form
	Datatype string // short IRI of a literal's datatype ("xsd:decimal"); empty: xsd:string
}

// Quad is an edge of the graph: subject, predicate, object and label, the claim or
// document the edge came from.
type Quad struct{ Subject, Predicate, Object, Label Term }

// Quads is a stream of quads; iteration stops at the first error.
type Quads = iter.Seq2[Quad, error]

// Namespaces maps each prefix of short IRIs to its full form. The prefixes of kg's own
// data (e, r, c, d, t) are relative: RDF exports put the user's --base before them.
var Namespaces = [...]struct{ Prefix, IRI string }{
	{"e", "entity/"},
	{"r", "predicate/"},
	{"c", "claim/"},
	{"d", "document/"},
	{"t", "type/"},
	{"kg", "vocab#"},
	{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
	{"owl", "http://www.w3.org/2002/07/owl#"},
	{"wd", "http://www.wikidata.org/entity/"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"prov", "http://www.w3.org/ns/prov#"},
	{"schema", "https://schema.org/"},
}
