// Package kg holds the domain types of the knowledge-graph builder and nothing else.
//
// Text flows through them once, forward: a [Document] is annotated in place with
// sentences, tokens, mentions and entities; clauses become [Extraction]s (token spans
// only); extractions whose parts are resolved become [Statement]s; a statement that is
// stored is a claim, the node that labels its quads.
//
// Two conventions hold everywhere. Text is stored once, in Document.Text, and everything
// else points into it with byte offsets [start,end). Trees follow Universal Dependencies v2.
//
// The package imports only the standard library; every other package imports it.
package kg
