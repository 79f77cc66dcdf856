package graph

import (
	"github.com/cayleygraph/quad"

	"kg"
)

// Tamper changes a property of a claim behind the store's back.
func Tamper(s *Store, c kg.ClaimID, d kg.DocumentID, property, from, to string) error {
	was := quad.Quad{Subject: quad.IRI(c), Predicate: quad.IRI(property), Object: quad.String(from), Label: quad.IRI(d)}
	is := was
	is.Object = quad.String(to)
	return s.apply([]quad.Quad{is}, []quad.Quad{was})
}
