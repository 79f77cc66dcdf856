package graph

import (
	"sync"

	"github.com/cayleygraph/quad"
)

// bulkWriter collects quads for a store that takes many at once. Quads that are there already
// are passed over.
type bulkWriter struct {
	mu   sync.Mutex
	list quadList
	to   bulkStore
}

// bulkStore is where a bulkWriter stores.
type bulkStore interface {
	// full reports whether a list is large enough to be stored.
	full(list *quadList) bool
	// put stores a list, which may be empty.
	put(list *quadList) error
	// finish ends the writing; err is what the last put said.
	finish(err error) error
}

func newBulkWriter(to bulkStore) *bulkWriter {
	return &bulkWriter{list: quadList{nodes: newNodeSet()}, to: to}
}

// WriteQuad implements quad.Writer.
func (w *bulkWriter) WriteQuad(q quad.Quad) error {
	_, err := w.WriteQuads([]quad.Quad{q})
	return err
}

// WriteQuads implements quad.BatchWriter.
func (w *bulkWriter) WriteQuads(list []quad.Quad) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for i := range list {
		if !list[i].IsValid() {
			return i, errNoQuad(&list[i])
		}
		if err := w.list.add(&list[i]); err != nil {
			return i, err
		}
		if !w.to.full(&w.list) {
			continue
		}
		if err := w.flush(); err != nil {
			return i + 1, err
		}
	}
	return len(list), nil
}

// flush stores what was written since the last time.
func (w *bulkWriter) flush() error {
	defer w.list.reset()
	return w.to.put(&w.list)
}

// Close stores what is left.
func (w *bulkWriter) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.to.finish(w.flush())
}
