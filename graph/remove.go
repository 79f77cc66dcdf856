package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"kg"
)

// Remove takes a document out of the store with its text, its claims and the names it gave:
// exactly what adding it put in. A node stays while another document names it. It returns
// ErrNotFound where there is no such document.
func (s *Store) Remove(ctx context.Context, id kg.DocumentID) error {
	if err := s.lock(ctx); err != nil {
		return err
	}
	defer s.mu.Unlock()
	return s.remove(ctx, id)
}

// remove needs the write lock.
func (s *Store) remove(ctx context.Context, id kg.DocumentID) error {
	known, err := s.isDocument(id)
	if err != nil {
		return err
	}
	if !known {
		return fmt.Errorf("document %s: %w", id, ErrNotFound)
	}
	quads, err := s.ownQuads(ctx, id)
	if err != nil {
		return err
	}
	if err := s.apply(nil, quads); err != nil {
		return err
	}
	// A merge may have rested on the document.
	merged, err := s.merges(ctx)
	if err != nil || len(merged) == 0 {
		return err
	}
	_, err = s.reconcile(ctx)
	return err
}

// Supersede removes the documents stored for a location except those to keep: what an
// older text at the location left behind. It returns what it removed, sorted.
func (s *Store) Supersede(ctx context.Context, location string, keep map[kg.DocumentID]bool) (removed []kg.DocumentID, err error) {
	if location == "" {
		return nil, nil
	}
	if err := s.lock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	quads, err := s.quadsAt(ctx, quad.Object, quad.String(location))
	if err != nil {
		return nil, err
	}
	var old []kg.DocumentID
	for _, q := range quads {
		if d, ok := q.Subject.(quad.IRI); ok && q.Predicate == kgLocation && !keep[kg.DocumentID(d)] {
			old = append(old, kg.DocumentID(d))
		}
	}
	slices.Sort(old)
	for _, id := range old {
		if err := s.remove(ctx, id); err != nil && !errors.Is(err, ErrNotFound) {
			return removed, err
		}
		removed = append(removed, id)
	}
	return removed, nil
}
