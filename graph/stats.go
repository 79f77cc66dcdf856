package graph

import (
	"cmp"
	"context"
	"os"
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
	Bytes      int64 // of the file; 0 in memory
}

// Count is how often a key occurs.
type Count[K ~string] struct {
	Key K
	N   int
}

// Stats reads the whole graph once.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	var (
		st         Stats
		entities   = make(map[quad.IRI]*tally)
		predicates = make(map[kg.PredicateID]int)
		types      = make(map[kg.EntityType]int)
	)
	err := s.eachDocument(ctx, func(quads []quad.Quad) {
		st.Documents++
		st.Quads += len(quads)
		for _, q := range quads {
			tallyQuad(entities, q)
			if n, ok := q.Object.(quad.Int); ok && q.Predicate == kgSentences {
				st.Sentences += int(n)
			}
			if !isClaim(q.Label) {
				continue
			}
			st.Claims++
			p, _ := q.Predicate.(quad.IRI)
			predicates[kg.PredicateID(p)]++
			switch {
			case strings.HasPrefix(string(p), notPrefix):
				st.Negative++
			case strings.HasPrefix(string(p), maybePrefix):
				st.Unasserted++
			}
		}
	})
	if err == nil {
		err = s.foldMerged(ctx, entities)
	}
	if err != nil {
		return Stats{}, err
	}
	st.Entities = len(entities)
	for id, t := range entities {
		types[t.entity(id).Type]++
	}
	st.Types, st.Predicates = counts(types), counts(predicates)
	if s.path != "" {
		info, err := os.Stat(s.path)
		if err != nil {
			return Stats{}, err
		}
		st.Bytes = info.Size()
	}
	return st, nil
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
