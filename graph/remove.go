package graph

import (
	"context"
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
	if err := s.remove(ctx, id); err != nil {
		return err
	}
	return s.reviewMerges(ctx)
}

// remove needs the write lock, and reviewMerges after it.
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
	beside := make(notes)
	if err := s.countProfiles(ctx, profilesOf(quads), -1, beside); err != nil {
		return err
	}
	return s.apply(nil, quads, beside)
}

// reviewMerges looks again at what a removal touches, where anything is merged at all. It
// needs the write lock.
func (s *Store) reviewMerges(ctx context.Context) error {
	merged, err := s.quadsAt(ctx, quad.Label, kgMerges)
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
	old = slices.Compact(old)
	for _, id := range old {
		if err := s.remove(ctx, id); err != nil {
			return removed, err
		}
		removed = append(removed, id)
	}
	if len(removed) > 0 {
		err = s.reviewMerges(ctx)
	}
	return removed, err
}
