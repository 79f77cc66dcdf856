package main

import (
	"cmp"
	"context"
	"slices"
	"strings"

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

// sampleLimit is how many statements of an entity are looked at for a sample edge.
const sampleLimit = 500

// sampleEdges returns up to n plain facts between named entities that begin at one of the
// given ones, one of each: the most confident, no predicate twice.
func sampleEdges(ctx context.Context, store *graph.Store, from []graph.Entity, n int) ([]kg.Statement, error) {
	var out []kg.Statement
	predicates := make(map[kg.PredicateID]bool)
	for _, e := range from {
		if len(out) == n {
			break
		}
		var best *kg.Statement
		seen := 0
		for st, err := range store.Statements(ctx, graph.Filter{Entity: e.ID, Polarity: kg.Positive, Modality: kg.Asserted}) {
			if err != nil {
				return nil, err
			}
			if seen++; seen > sampleLimit {
				break
			}
			if st.Subject.ID == e.ID && plainFact(&st) && !predicates[st.Predicate.ID] && (best == nil || st.Confidence > best.Confidence) {
				best = &st
			}
		}
		if best != nil {
			predicates[best.Predicate.ID] = true
			out = append(out, *best)
		}
	}
	return out, nil
}

// plainFact reports whether a statement is one that shows what the graph holds: a verb
// between two names, in a whole sentence, said by nobody but the text.
func plainFact(st *kg.Statement) bool {
	return st.Object != nil && st.Speaker == nil && named(st.Object.Type) && st.Object.ID != st.Subject.ID &&
		(st.Rule == "clause/svo" || st.Rule == "passive/agent") &&
		strings.HasSuffix(strings.TrimRight(st.Evidence.Text, "\"”’)"), ".")
}
