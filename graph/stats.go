package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph"
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

// Stats counts. It goes by the numbers of nodes, and reads the nodes of predicates only.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	if err := s.rlock(ctx); err != nil {
		return Stats{}, err
	}
	defer s.mu.RUnlock()
	c := census{ctx: ctx, qs: s.qs}
	if err := cmp.Or(c.countPredicates(), c.countEntities()); err != nil {
		return Stats{}, err
	}
	merged, err := s.merges(ctx)
	if err != nil {
		return Stats{}, err
	}
	if err := c.leaveOut(merged); err != nil {
		return Stats{}, err
	}
	quads, err := s.qs.Stats(ctx, true)
	if err != nil {
		return Stats{}, err
	}
	ledger, err := s.quadsAt(ctx, quad.Label, kgLedger)
	if err != nil {
		return Stats{}, err
	}
	st := Stats{
		Entities: len(c.entities), Types: counts(c.types()), Predicates: counts(c.claims),
		Quads: int(quads.Quads.Value) - len(ledger), Bytes: s.qs.bytes(),
	}
	for p, n := range c.claims {
		st.Claims += n
		switch {
		case strings.HasPrefix(string(p), notPrefix):
			st.Negative += n
		case strings.HasPrefix(string(p), maybePrefix):
			st.Unasserted += n
		}
	}
	err = c.each(kgSentences, quad.Object, func(q tuple) error {
		v, err := c.qs.value(q.get(quad.Object))
		n, _ := v.(quad.Int)
		st.Documents++
		st.Sentences += int(n)
		return err
	})
	return st, err
}

// census counts by the numbers of nodes.
type census struct {
	ctx      context.Context
	qs       keeper
	edges    map[uint32]bool                // predicates of claims
	claims   map[kg.PredicateID]int         // by predicate as stored, without hidden ones
	entities map[uint32]vote[kg.EntityType] // the type that most documents give an entity
}

// each calls f with the quads of a predicate, in order of what they have in another place.
func (c *census) each(predicate quad.IRI, by quad.Direction, f func(tuple) error) error {
	ref, err := c.qs.ValueOf(predicate)
	n, ok := ref.(nodeRef)
	if err != nil || !ok {
		return err
	}
	return scan(c.ctx, c.qs, newMatch(map[quad.Direction]uint32{quad.Predicate: uint32(n)}, by), f)
}

func (c *census) countPredicates() error {
	all, err := c.qs.perPredicate(c.ctx)
	if err != nil {
		return err
	}
	numbers := slices.Sorted(maps.Keys(all))
	nodes := make([]graph.Ref, len(numbers))
	for i, n := range numbers {
		nodes[i] = nodeRef(n)
	}
	values, err := c.qs.ValuesOf(c.ctx, nodes)
	c.edges, c.claims = make(map[uint32]bool), make(map[kg.PredicateID]int)
	for i, v := range values {
		if isEdge(v) && !isHiddenEdge(v) {
			c.edges[numbers[i]] = true
			c.claims[kg.PredicateID(v.(quad.IRI))] = int(all[numbers[i]])
		}
	}
	return err
}

// countEntities finds what documents give a type or a name, and what they speak of without
// a name ("somebody") where a claim is about it.
func (c *census) countEntities() error {
	c.entities = make(map[uint32]vote[kg.EntityType])
	var (
		now           vote[kg.EntityType] // what has been read of one type and one entity
		typ, entity   uint32
		isEntityTypes bool
	)
	err := c.each(rdfType, quad.Object, func(q tuple) error {
		if n := q.get(quad.Object); n != typ {
			v, err := c.qs.value(n)
			if err != nil {
				return err
			}
			var local string
			local, isEntityTypes = isIRIWith(v, typePrefix)
			now, typ, entity = vote[kg.EntityType]{text: kg.EntityType(local)}, n, 0
		}
		if !isEntityTypes {
			return nil
		}
		if n := q.get(quad.Subject); n != entity {
			now.n, entity = 0, n
		}
		if now.n++; now.beats(c.entities[entity]) {
			c.entities[entity] = now
		}
		return nil
	})
	for _, property := range [...]quad.IRI{rdfsLabel, skosAltLabel, kgNamed, kgUnresolved} {
		if err != nil {
			return err
		}
		err = c.each(property, quad.Subject, func(q tuple) error {
			n := q.get(quad.Subject)
			if _, known := c.entities[n]; known || c.edges[n] {
				return nil
			}
			v, err := c.qs.value(n)
			if _, is := isIRIWith(v, entityPrefix); !is || err != nil {
				return err
			}
			if property == kgUnresolved {
				if has, err := c.hasClaim(n); !has || err != nil {
					return err
				}
			}
			c.entities[n] = vote[kg.EntityType]{}
			return nil
		})
	}
	return err
}

// hasClaim reports whether a claim's edge begins or ends at a node.
func (c *census) hasClaim(n uint32) (bool, error) {
	at := c.qs.cursor()
	defer at.close()
	for _, d := range [...]quad.Direction{quad.Subject, quad.Object} {
		for more := at.first(c.ctx, newMatch(map[quad.Direction]uint32{d: n}, quad.Any)); more; more = at.next(c.ctx) {
			if c.edges[at.quad().get(quad.Predicate)] {
				return true, nil
			}
		}
	}
	return false, at.err
}

// leaveOut removes the entities that were merged into others.
func (c *census) leaveOut(merged map[quad.IRI]quad.IRI) error {
	var values []quad.Value
	for from, to := range merged {
		values = append(values, from, to)
	}
	refs, err := c.qs.RefsOf(c.ctx, values)
	if err != nil {
		return err
	}
	var out []uint32
	for i := 0; i < len(refs); i += 2 {
		from, ok1 := refs[i].(nodeRef)
		to, ok2 := refs[i+1].(nodeRef)
		if _, stays := c.entities[uint32(to)]; ok1 && ok2 && stays {
			out = append(out, uint32(from))
		}
	}
	for _, n := range out {
		delete(c.entities, n)
	}
	return nil
}

func (c *census) types() map[kg.EntityType]int {
	out := make(map[kg.EntityType]int)
	for _, t := range c.entities {
		out[t.text]++
	}
	return out
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
