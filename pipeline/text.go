package pipeline

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"strconv"

	"kg"
	"kg/graph"
	"kg/source"
)

// Text is a text that somebody hands over, instead of a file.
type Text struct {
	Title, Date string
	Source      string // where it is from: a path or an address; its location where not empty
	Text        string
}

// ReadText reads a text as Build reads a JSONL record. A long one makes several documents, one
// that has nothing to read none.
func ReadText(ctx context.Context, x Extractor, t Text) ([]graph.Addition, error) {
	record, err := json.Marshal(map[string]string{"text": t.Text, "title": t.Title, "date": t.Date, "url": t.Source})
	if err != nil {
		return nil, err
	}
	in := source.Read(ctx, []string{"-"}, source.Options{Format: "jsonl"}, bytes.NewReader(record))
	named := func(yield func(*kg.Document, error) bool) {
		for d, err := range in {
			if err == nil {
				// What it is called, instead of where in the record it stood.
				d.Name = cmp.Or(t.Source, t.Title, "added")
				d.ID = kg.DocumentIDOf(d.Name, d.Text)
				if d.Part > 0 {
					d.Name += "#" + strconv.Itoa(d.Part)
				}
			}
			if !yield(d, err) {
				return
			}
		}
	}
	var out []graph.Addition
	for r := range Extract(ctx, named, x, 1) {
		if r.Err != nil {
			return nil, r.Err
		}
		out = append(out, graph.Addition{Doc: r.Document, Statements: r.Statements})
	}
	return out, ctx.Err()
}
