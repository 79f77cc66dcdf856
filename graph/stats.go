package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"kg"
)

// Stats counts what is in a store.
type Stats struct {
	Documents  int
	Sentences  int
	Claims     int
	Negative   int // claims under r:not/
	Unasserted int // claims under r:maybe/
	Entities   int
	Types      []Count[kg.EntityType]  // entities by type, most frequent first
	Predicates []Count[kg.PredicateID] // claims by predicate as stored, most frequent first
	Quads      int
	Bytes      int64 // of its tables; 0 in memory
}

// Count is how often a key occurs.
type Count[K ~string] struct {
	Key K
	N   int
}

// Stats counts. It reads the edges of all claims and the names and types of entities.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	if err := s.rlock(ctx); err != nil {
		return Stats{}, err
	}
	defer s.mu.RUnlock()
	all, err := s.survey(ctx, make(nodeCache), false)
	if err != nil {
		return Stats{}, err
	}
	quads, err := s.qs.Stats(ctx, true)
	if err != nil {
		return Stats{}, err
	}
	lengths, err := s.quadsAt(ctx, quad.Predicate, kgSentences)
	if err != nil {
		return Stats{}, err
	}
	hidden, err := s.quadsAt(ctx, quad.Label, kgLedger)
	if err != nil {
		return Stats{}, err
	}
	st := Stats{Documents: len(lengths), Entities: len(all.entities), Quads: int(quads.Quads.Value) - len(hidden)}
	for _, q := range lengths {
		n, _ := q.Object.(quad.Int)
		st.Sentences += int(n)
	}
	for p, n := range all.predicates {
		st.Claims += n
		switch {
		case strings.HasPrefix(string(p), notPrefix):
			st.Negative += n
		case strings.HasPrefix(string(p), maybePrefix):
			st.Unasserted += n
		}
	}
	types := make(map[kg.EntityType]int)
	for _, t := range all.entities {
		types[mostVoted(t.types)]++
	}
	st.Types, st.Predicates = counts(types), counts(all.predicates)
	st.Bytes = s.qs.bytes()
	return st, nil
}

// Bytes is the size of the store's tables, 0 in memory. What was written last is in a log at
// first, which is not counted.
func (s *Store) Bytes() (int64, error) {
	if err := s.rlock(context.Background()); err != nil {
		return 0, err
	}
	defer s.mu.RUnlock()
	return s.qs.bytes(), nil
}

func counts[K ~string](m map[K]int) []Count[K] {
	var out []Count[K]
	for key, n := range m {
		out = append(out, Count[K]{key, n})
	}
	slices.SortFunc(out, func(a, b Count[K]) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Key, b.Key))
	})
	return out
}
