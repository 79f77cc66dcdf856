package graph

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"kg"
)

// Entity is a thing that claims are about, under all its names.
type Entity struct {
	ID      kg.EntityID
	Name    string // the one most documents use, of several the longest
	Type    kg.EntityType
	Aliases []string // the other names, sorted
	Claims  int      // edges from or to it
}

// Entities returns every entity, sorted by ID.
func (s *Store) Entities(ctx context.Context) iter.Seq2[Entity, error] {
	return func(yield func(Entity, error) bool) {
		all, err := s.lockedSurvey(ctx)
		if err != nil {
			yield(Entity{}, err)
			return
		}
		for _, id := range slices.Sorted(maps.Keys(all.entities)) {
			if !yield(all.entities[id].entity(id), nil) {
				return
			}
		}
	}
}

// survey is what there is to say about all entities and predicates.
type survey struct {
	entities   map[quad.IRI]*tally
	predicates map[kg.PredicateID]int // claims by predicate as stored
}

func (s *Store) lockedSurvey(ctx context.Context) (survey, error) {
	if err := s.rlock(ctx); err != nil {
		return survey{}, err
	}
	defer s.mu.RUnlock()
	return s.survey(ctx)
}

// survey reads names, types and edges. Every predicate of an edge has a label, so that the
// labels tell which there are. Merged entities are counted as what they were merged into.
// It needs the lock.
func (s *Store) survey(ctx context.Context) (survey, error) {
	all := survey{make(map[quad.IRI]*tally), make(map[kg.PredicateID]int)}
	edges := make(map[quad.IRI]bool)
	for _, property := range [...]quad.IRI{rdfType, rdfsLabel, skosAltLabel} {
		quads, err := s.quadsAt(ctx, quad.Predicate, property)
		if err != nil {
			return survey{}, err
		}
		for _, q := range quads {
			tallyQuad(all.entities, q)
			if _, ok := isIRIWith(q.Subject, predicatePrefix); ok {
				edges[q.Subject.(quad.IRI)] = true
			}
		}
	}
	for _, p := range slices.Sorted(maps.Keys(edges)) {
		quads, err := s.quadsAt(ctx, quad.Predicate, p)
		if err != nil {
			return survey{}, err
		}
		for _, q := range quads {
			tallyQuad(all.entities, q)
		}
		all.predicates[kg.PredicateID(p)] = len(quads)
	}
	merged, err := s.merges(ctx)
	for from, to := range merged {
		if all.entities[from] == nil || all.entities[to] == nil {
			continue
		}
		for name := range all.entities[from].names {
			all.entities[to].aliases[name] = true
		}
		maps.Copy(all.entities[to].aliases, all.entities[from].aliases)
		delete(all.entities, from)
	}
	return all, err
}

// Entity returns one entity. It returns ErrNotFound where no document names it, or where it
// was merged into another.
func (s *Store) Entity(ctx context.Context, id kg.EntityID) (Entity, error) {
	if err := s.rlock(ctx); err != nil {
		return Entity{}, err
	}
	defer s.mu.RUnlock()
	found := make(map[quad.IRI]*tally)
	iri := quad.IRI(id)
	for _, dir := range [...]quad.Direction{quad.Subject, quad.Object} {
		quads, err := s.quadsAt(ctx, dir, iri)
		if err != nil {
			return Entity{}, err
		}
		for _, q := range quads {
			if dir == quad.Object && q.Subject == q.Object {
				continue // counted as its subject
			}
			tallyQuad(found, q)
		}
	}
	merged, err := s.merges(ctx)
	if err != nil {
		return Entity{}, err
	}
	if _, gone := merged[iri]; gone || found[iri] == nil {
		return Entity{}, fmt.Errorf("entity %s: %w", id, ErrNotFound)
	}
	for from, to := range merged {
		if to != iri {
			continue
		}
		quads, err := s.quadsAt(ctx, quad.Subject, from)
		if err != nil {
			return Entity{}, err
		}
		for _, q := range quads {
			if name, ok := q.Object.(quad.String); ok && isNameProperty(q.Predicate) {
				found[iri].aliases[string(name)] = true
			}
		}
	}
	return found[iri].entity(iri), nil
}

// tally counts what documents say of an entity.
type tally struct {
	names   map[string]int // how many documents have it as the label
	aliases map[string]bool
	types   map[kg.EntityType]int
	claims  int
}

func tallyQuad(found map[quad.IRI]*tally, q quad.Quad) {
	if isClaim(q.Label) {
		for _, end := range [...]quad.Value{q.Subject, q.Object} {
			if t := tallyOf(found, end); t != nil {
				t.claims++
			}
			if q.Subject == q.Object {
				break
			}
		}
		return
	}
	t := tallyOf(found, q.Subject)
	if t == nil {
		return
	}
	name, _ := q.Object.(quad.String)
	switch q.Predicate {
	case rdfsLabel:
		t.names[string(name)]++
	case skosAltLabel:
		t.aliases[string(name)] = true
	case rdfType:
		if local, ok := isIRIWith(q.Object, typePrefix); ok {
			t.types[kg.EntityType(local)]++
		}
	}
}

func tallyOf(found map[quad.IRI]*tally, v quad.Value) *tally {
	iri, ok := v.(quad.IRI)
	if !ok || !strings.HasPrefix(string(iri), entityPrefix) {
		return nil
	}
	if found[iri] == nil {
		found[iri] = &tally{names: map[string]int{}, aliases: map[string]bool{}, types: map[kg.EntityType]int{}}
	}
	return found[iri]
}

func (t *tally) entity(id quad.IRI) Entity {
	e := Entity{ID: kg.EntityID(id), Name: mostVoted(t.names), Type: mostVoted(t.types), Claims: t.claims}
	for name := range t.names {
		t.aliases[name] = true
	}
	delete(t.aliases, e.Name)
	e.Aliases = slices.Sorted(maps.Keys(t.aliases))
	return e
}
