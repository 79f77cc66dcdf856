// Package graph keeps statements in a Cayley graph: in a folder on disk, on a PostgreSQL
// server, or in memory.
//
// A stored statement is a claim. Its edge runs from the subject to the object and is
// labelled with the claim; everything else about the claim (spans, evidence, confidence,
// rule, speaker) hangs on the claim node and is labelled with the document, and so are the
// names and types that the document gives to entities and predicates:
//
//	<e:vladimir_putin> <r:thank> <e:recep_tayyip_erdogan> <c:7f3a…> .
//	<c:7f3a…> <kg:evidence> "Putin thanked …" <d:summit-3fa9…> .
//	<e:vladimir_putin> <rdfs:label> "Vladimir Putin" <d:summit-3fa9…> .
//
// So removing a document removes exactly its own quads, and the same fact in five documents
// is five claims on one edge. A negative claim is stored under r:not/…, one that is planned,
// possible, conditional, desired or obligatory under r:maybe/…: a query for what happened
// never returns what did not. Polarity and modality are written on a claim only where they
// are not positive and asserted.
//
// The text of a document is stored once; a claim's texts are slices of it. What has no
// property of its own (names as used, further arguments, the span of the evidence) is one
// JSON literal, kg:record, so that every statement comes back exactly as it was stored.
//
// A Store serves any number of readers or one writer at a time. Sequences read document by
// document and hold no lock while the caller looks at a value, so the caller may write.
//
// Quads are kept by quad stores of our own, which give Cayley what it asks of a backend: one
// over Pebble (diskStore, also in memory) and one over SQL (pgStore). Nodes are numbered and a
// quad is four numbers, kept in five sorted orders (indexes). Query plans (OptimizeShape) work on
// those; paths and shapes are Cayley's. What is known of entities for merging, and names in
// small letters, are kept beside the quads (notes). A transaction is stored whole or not at all.
//
// The package is the only one that imports Cayley, and works around what its pinned version
// does badly: quads are validated before they are written, and queries run in an environment
// of our own (see Query) because a panic inside Cayley's Gizmo session cannot be recovered.
package graph
