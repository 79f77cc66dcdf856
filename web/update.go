package web

import (
	"context"
	"errors"
	"maps"
	"slices"

	"kg"
	"kg/graph"
)

// updated is the index after some decisions: only the entities and claims that they are about
// are read anew, since reading all of a large graph takes seconds. before is the store as it
// was when x was made, after the one as it is now.
func (x *index) updated(ctx context.Context, before, after *graph.Store, decided []graph.Line) (*index, error) {
	touched := make(map[kg.EntityID]bool)
	rows := make(map[int32]bool)
	var ids []kg.EntityID
	for _, l := range decided {
		if i, ok := x.claimOf[l.Claim]; ok {
			rows[i] = true
		}
		ids = append(ids, l.From, l.To)
	}
	for _, id := range ids {
		if id == "" {
			continue
		}
		touched[id] = true
		for _, store := range [...]*graph.Store{before, after} {
			stored, err := store.Resolve(ctx, "<"+string(id)+">")
			if err != nil {
				return nil, err
			}
			for _, root := range stored {
				touched[root] = true
			}
		}
	}
	y := x.copied()
	for _, id := range slices.Sorted(maps.Keys(touched)) {
		if n, ok := x.nodeOf[string(id)]; ok {
			for _, i := range slices.Concat(x.ends.list(n), x.also.list(n)) {
				rows[i] = true
			}
		}
		if err := y.readEntity(ctx, after, id); err != nil {
			return nil, err
		}
	}
	var anew []kg.ClaimID
	for _, i := range slices.Sorted(maps.Keys(rows)) {
		anew = append(anew, x.claims[i].id)
	}
	briefs, err := after.Briefs(ctx, anew...)
	if err != nil {
		return nil, err
	}
	for i := range briefs {
		for _, id := range participants(&briefs[i]) {
			if _, known := y.nodeOf[string(id)]; !known {
				if err := y.readEntity(ctx, after, id); err != nil {
					return nil, err
				}
			}
		}
		if c, ok := y.makeClaim(&briefs[i]); ok {
			y.claims[y.claimOf[c.id]] = c
		}
	}
	if y.quads, err = after.Size(ctx); err != nil {
		return nil, err
	}
	y.connect(nil)
	y.names = newNames(y, nil)
	return y, nil
}

// copied is an index that may be changed, without what follows from the claims.
func (x *index) copied() *index {
	y := &index{
		nodes: slices.Clone(x.nodes), nodeOf: maps.Clone(x.nodeOf), preds: slices.Clone(x.preds), predOf: maps.Clone(x.predOf),
		documents: slices.Clone(x.documents), docOf: x.docOf, claims: slices.Clone(x.claims), claimOf: x.claimOf,
		times: slices.Clone(x.times), timeOf: maps.Clone(x.timeOf),
	}
	for i := range y.nodes {
		y.nodes[i].claims = 0
	}
	for i := range y.preds {
		y.preds[i].claims = 0
	}
	for i := range y.documents {
		y.documents[i].claims = 0
	}
	return y
}

// readEntity reads the names of an entity, which may be new, or gone.
func (x *index) readEntity(ctx context.Context, store *graph.Store, id kg.EntityID) error {
	e, err := store.Entity(ctx, id)
	n, known := x.nodeOf[string(id)]
	switch {
	case errors.Is(err, graph.ErrNotFound):
		if known {
			x.nodes[n].gone = true
			delete(x.nodeOf, string(id))
		}
		return nil
	case err != nil:
		return err
	case !known:
		n = x.addNode(node{id: string(id)})
	}
	to := &x.nodes[n]
	if !to.unresolved {
		to.name, to.typ, to.aliases, to.roles, to.same = e.Name, e.Type, e.Aliases, e.Roles, e.Same
	}
	return nil
}

// participants are the entities of a claim.
func participants(b *graph.Brief) []kg.EntityID {
	ids := append([]kg.EntityID{b.Subject}, b.Arguments...)
	if b.Speaker != "" {
		ids = append(ids, b.Speaker)
	}
	if b.Object.Kind == kg.IRI {
		ids = append(ids, kg.EntityID(b.Object.Value))
	}
	return ids
}
