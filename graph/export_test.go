package graph

import (
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"kg"
)

// Tamper changes a property of a claim behind the store's back.
func Tamper(s *Store, c kg.ClaimID, d kg.DocumentID, property, from, to string) error {
	q := quad.Quad{Subject: quad.IRI(c), Predicate: quad.IRI(property), Object: quad.String(from), Label: quad.IRI(d)}
	if err := s.apply([]graph.Delta{{Quad: q, Action: graph.Delete}}); err != nil {
		return err
	}
	q.Object = quad.String(to)
	return s.apply([]graph.Delta{{Quad: q, Action: graph.Add}})
}
