package graph

import (
	"cmp"
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
	Name    string // what a person gave it, else the one most documents use, of several the longest
	Type    kg.EntityType
	Aliases []string // the other names, sorted
	Claims  int      // edges from or to it
	Roles   []string // what texts call it ("president"), the most frequent first; of Store.Entity only
	Same    []string // identifiers elsewhere ("wd:Q7747"), sorted; of Store.Entity only
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
	return s.survey(ctx, make(nodeCache))
}

// survey reads types, names and edges. Every predicate of an edge has a label, so
// that the labels tell which there are. Merged entities are counted as what they were
// merged into. It needs the lock.
func (s *Store) survey(ctx context.Context, nodes nodeCache) (survey, error) {
	all := survey{make(map[quad.IRI]*tally), make(map[kg.PredicateID]int)}
	edges := make(map[quad.IRI]bool)
	for _, property := range [...]quad.IRI{rdfType, rdfsLabel, skosAltLabel, kgNamed} {
		err := s.pairs(ctx, nodes, property, true, func(subject, object quad.Value) {
			if t := tallyOf(all.entities, subject); t != nil {
				t.property(property, object)
			} else if _, ok := isIRIWith(subject, predicatePrefix); ok {
				edges[subject.(quad.IRI)] = true
			}
		})
		if err != nil {
			return survey{}, err
		}
	}
	for _, p := range slices.Sorted(maps.Keys(edges)) {
		n := 0
		err := s.pairs(ctx, nodes, p, true, func(subject, object quad.Value) {
			n++
			tallyEdge(all.entities, subject, object)
		})
		if err != nil {
			return survey{}, err
		}
		all.predicates[kg.PredicateID(p)] = n
	}
	merged, err := s.merges(ctx)
	for from, to := range merged {
		if all.entities[from] == nil || all.entities[to] == nil {
			continue
		}
		for _, v := range slices.Concat(all.entities[from].names, all.entities[from].aliases) {
			all.entities[to].aliases.add(v.text)
		}
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
	iri := quad.IRI(id)
	t := new(tally)
	known, merged := false, false
	err := s.edgesAt(ctx, quad.Subject, iri, func(property, object quad.Value) {
		switch {
		case isHiddenEdge(property):
			return
		case isEdge(property):
			t.claims++
		default:
			t.property(property, object)
		}
		known, merged = true, merged || property == kgMergedInto
	})
	if err != nil {
		return Entity{}, err
	}
	var members []kg.EntityID
	err = s.edgesAt(ctx, quad.Object, iri, func(property, subject quad.Value) {
		switch from, _ := subject.(quad.IRI); {
		case property == kgMergedInto:
			members = append(members, kg.EntityID(from))
		case from != iri && isEdge(property) && !isHiddenEdge(property): // a loop is counted as its subject's
			t.claims++
			known = true
		}
	})
	if err != nil {
		return Entity{}, err
	}
	if merged || !known {
		return Entity{}, fmt.Errorf("entity %s: %w", id, ErrNotFound)
	}
	for i := 0; i < len(members); i++ { // what is merged into a member is another one
		err := s.edgesAt(ctx, quad.Subject, quad.IRI(members[i]), func(property, object quad.Value) {
			if name, ok := object.(quad.String); ok && isNameProperty(property) {
				t.aliases.add(string(name))
			}
		})
		if err != nil {
			return Entity{}, err
		}
		if members, err = s.mergedInto(ctx, members[i], members); err != nil {
			return Entity{}, err
		}
	}
	return t.entity(iri), nil
}

// edgesAt calls f with the predicate and the other end of each quad that has the node as subject or
// object. It needs the lock.
func (s *Store) edgesAt(ctx context.Context, dir quad.Direction, node quad.IRI, f func(predicate, other quad.Value)) error {
	other := quad.Subject
	if dir == quad.Subject {
		other = quad.Object
	}
	return s.qs.each(ctx, dir, []quad.Value{node}, make(nodeCache), []quad.Direction{quad.Predicate, other}, func(q quad.Quad) {
		f(q.Predicate, q.Get(other))
	})
}

// isEdge reports whether a predicate is what a claim says rather than a property.
func isEdge(predicate quad.Value) bool {
	_, ok := isIRIWith(predicate, predicatePrefix)
	return ok
}

// tally counts what documents say of an entity.
type tally struct {
	given   string        // by a person
	names   votes[string] // how many documents have it as the label
	aliases votes[string]
	types   votes[kg.EntityType]
	claims  int
	roles   votes[string]
	same    votes[string]
}

func tallyEdge(found map[quad.IRI]*tally, subject, object quad.Value) {
	if t := tallyOf(found, subject); t != nil {
		t.claims++
	}
	if subject == object {
		return
	}
	if t := tallyOf(found, object); t != nil {
		t.claims++
	}
}

// property counts a quad of the entity.
func (t *tally) property(property, object quad.Value) {
	name, _ := object.(quad.String)
	switch {
	case property == rdfType:
		if local, ok := isIRIWith(object, typePrefix); ok {
			t.types.add(kg.EntityType(local))
		}
	case property == kgRole:
		t.roles.add(string(name))
	case property == owlSameAs:
		if same, ok := object.(quad.IRI); ok {
			t.same.add(string(same))
		}
	case property == rdfsLabel, property == kgUnresolved:
		t.names.add(string(name))
	case property == skosAltLabel:
		t.aliases.add(string(name))
	case property == kgNamed:
		t.given = string(name)
	}
}

func tallyOf(found map[quad.IRI]*tally, v quad.Value) *tally {
	iri, ok := v.(quad.IRI)
	if !ok || !strings.HasPrefix(string(iri), entityPrefix) {
		return nil
	}
	t := found[iri]
	if t == nil {
		t = new(tally)
		found[iri] = t
	}
	return t
}

func (t *tally) entity(id quad.IRI) Entity {
	e := Entity{ID: kg.EntityID(id), Name: cmp.Or(t.given, t.names.most()), Type: t.types.most(), Claims: t.claims}
	for _, v := range t.names {
		if v.text != e.Name {
			e.Aliases = append(e.Aliases, v.text)
		}
	}
	for _, v := range t.aliases {
		if v.text != e.Name && !t.names.has(v.text) {
			e.Aliases = append(e.Aliases, v.text)
		}
	}
	slices.Sort(e.Aliases)
	slices.SortFunc(t.roles, func(a, b vote[string]) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.text, b.text))
	})
	for _, v := range t.roles {
		e.Roles = append(e.Roles, v.text)
	}
	for _, v := range t.same {
		e.Same = append(e.Same, v.text)
	}
	slices.Sort(e.Same)
	return e
}
