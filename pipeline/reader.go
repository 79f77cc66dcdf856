package pipeline

import (
	"kg"
	"kg/extract"
	"kg/schema"
)

// Reader is the Extractor made of the project's own stages.
type Reader struct {
	annotator *extract.Annotator
	schema    *schema.Schema
}

// NewReader loads the language models and the schema. It fails only when an embedded
// model is damaged.
func NewReader(opt schema.Options) (*Reader, error) {
	a, err := extract.New()
	if err != nil {
		return nil, err
	}
	s, err := schema.New(opt)
	if err != nil {
		return nil, err
	}
	return &Reader{a, s}, nil
}

// Statements annotates doc in place and returns what it says, in the order of the text.
func (r *Reader) Statements(doc *kg.Document) []kg.Statement {
	r.annotator.Annotate(doc)
	r.schema.Identify(doc)
	return r.schema.Statements(doc, r.annotator.Extract(doc))
}

// KeepFrom makes statements of that confidence or more be kept, from 0 for all, in place of
// extract.LeastConfidence. It must not be called while documents are read.
func (r *Reader) KeepFrom(least float64) { r.annotator.KeepFrom(least) }
