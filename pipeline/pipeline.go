// Package pipeline wires source, extract, schema and graph together: documents come in
// as a stream, are annotated and turned into statements by several goroutines at once,
// and leave in the order in which they came, so that the result does not depend on the
// number of workers.
//
// Memory stays flat however long the input is: only a bounded window of documents, and one
// or two batches on their way into the store, exist at any time.
package pipeline

import (
	"context"
	"fmt"
	"iter"
	"runtime/debug"

	"kg"
)

// An Extractor reads the statements out of a document, annotating it on the way. It is
// safe for concurrent use.
type Extractor interface {
	Statements(doc *kg.Document) []kg.Statement
}

// Documents is a stream of inputs: a document, or why an input could not be read.
type Documents = iter.Seq2[*kg.Document, error]

// A Result is what became of one input.
type Result struct {
	Document   *kg.Document // nil when the input could not be read
	Statements []kg.Statement
	Known      bool  // the store has the document already: it was not read again
	Err        error // the input could not be read, or a *PanicError
}

// A PanicError reports that reading a document hit a bug of ours. The document is lost,
// the others are not.
type PanicError struct {
	Document string // its name
	Value    any    // what was passed to panic
	Stack    []byte // where
}

func (e *PanicError) Error() string {
	return fmt.Sprintf("%s: internal error: %v", e.Document, e.Value)
}

// readAhead is how much text may be between reading and storing. It is large enough to
// keep the goroutines busy while a batch is being stored.
var readAhead = window{items: 512, bytes: 4 << 20}

// Extract reads each document with x on the given number of goroutines and yields the
// results in the order of the input. It ends early, without a word, when ctx is done:
// callers look at ctx.Err() afterwards.
func Extract(ctx context.Context, docs Documents, x Extractor, workers int) iter.Seq[Result] {
	return extractNew(ctx, results(docs), x, workers)
}

// extractNew reads what has not failed already and is not known.
func extractNew(ctx context.Context, in iter.Seq[Result], x Extractor, workers int) iter.Seq[Result] {
	size := func(r Result) int {
		if r.Document == nil {
			return 0
		}
		return len(r.Document.Text)
	}
	return mapOrdered(ctx, in, workers, readAhead, size, func(r Result) Result {
		if r.Err == nil && !r.Known {
			r.Statements, r.Err = statements(x, r.Document)
		}
		return r
	})
}

// results makes one value of each pair.
func results(docs Documents) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		for doc, err := range docs {
			if !yield(Result{Document: doc, Err: err}) {
				return
			}
		}
	}
}

func statements(x Extractor, doc *kg.Document) (s []kg.Statement, err error) {
	defer func() {
		if v := recover(); v != nil {
			s, err = nil, &PanicError{Document: doc.Name, Value: v, Stack: debug.Stack()}
		}
	}()
	return x.Statements(doc), nil
}
