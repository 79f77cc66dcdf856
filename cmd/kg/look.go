package main

import (
	"cmp"
	"context"
	"slices"

	"kg"
	"kg/graph"
)

// mostConnected returns the n entities with most statements, those that have a name of
// their own (persons, organisations, places, groups, events) only.
func mostConnected(ctx context.Context, store *graph.Store, n int) ([]graph.Entity, error) {
	var top []graph.Entity
	for e, err := range store.Entities(ctx) {
		if err != nil {
			return nil, err
		}
		if named(e.Type) {
			top = append(top, e)
		}
	}
	slices.SortStableFunc(top, func(a, b graph.Entity) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.ID, b.ID))
	})
	return top[:min(n, len(top))], nil
}

func named(t kg.EntityType) bool {
	switch t {
	case kg.Person, kg.Organization, kg.Place, kg.Group, kg.Event:
		return true
	}
	return false
}

// sampleEdges returns up to n facts between named entities that begin at one of the given
// ones, no predicate and no subject more often than needed: the first such of each.
func sampleEdges(ctx context.Context, store *graph.Store, from []graph.Entity, n int) ([]kg.Statement, error) {
	var out []kg.Statement
	predicates := make(map[kg.PredicateID]bool)
	for _, e := range from {
		if len(out) == n {
			break
		}
		for st, err := range store.Statements(ctx, graph.Filter{Entity: e.ID, Polarity: kg.Positive, Modality: kg.Asserted}) {
			if err != nil {
				return nil, err
			}
			if st.Subject.ID != e.ID || st.Object == nil || st.Speaker != nil || !named(st.Object.Type) ||
				st.Object.ID == e.ID || st.Predicate.Text == "" || st.Predicate.ID == "r:be" || predicates[st.Predicate.ID] {
				continue
			}
			predicates[st.Predicate.ID] = true
			out = append(out, st)
			break
		}
	}
	return out, nil
}
