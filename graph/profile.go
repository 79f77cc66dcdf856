package graph

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"kg"
	"kg/resolve"
)

// entry is what the store keeps of an entity beside the graph.
type entry struct {
	profile  *resolve.Profile // nil where no document names it
	standing standing
	keys     []string // keysOf the profile
	size     int      // of the profile as it is stored
}

// bytes is about how much memory an entry takes, most of it small maps.
func (e *entry) bytes() int {
	if e.profile == nil {
		return 100
	}
	return 500 + 4*e.size
}

// standing is what is decided about an entity. The zero standing: it is itself, for all we know.
type standing struct {
	To     kg.EntityID   `json:"to,omitempty"`
	Score  float64       `json:"score,omitempty"`
	Reason string        `json:"reason,omitempty"`
	By     string        `json:"by,omitempty"` // byPerson or ""
	Doubts []kg.EntityID `json:"doubts,omitempty"`
}

const byPerson = "person"

func (a *standing) equal(b *standing) bool {
	return a.To == b.To && a.Score == b.Score && a.Reason == b.Reason && a.By == b.By && slices.Equal(a.Doubts, b.Doubts)
}

// entry returns what there is of an entity. It needs the lock; what it returns is shared.
func (s *Store) entry(ctx context.Context, id kg.EntityID) (entry, error) {
	found := make(map[kg.EntityID]entry, 1)
	err := s.readEntries(ctx, []kg.EntityID{id}, found)
	return found[id], err
}

// readEntries puts what there is of entities into a map, which may have some of them. It needs
// the lock; what it finds is shared.
func (s *Store) readEntries(ctx context.Context, ids []kg.EntityID, into map[kg.EntityID]entry) error {
	var list []kg.EntityID
	var prefixes []string
	for _, id := range ids {
		if _, known := into[id]; known {
			continue
		}
		into[id] = entry{}
		if s.entries != nil {
			if e, ok := s.entries.get(id); ok {
				into[id] = e
				continue
			}
		}
		if !s.qs.mayHave(quad.IRI(id)) {
			continue // most of what a document speaks of is new
		}
		list, prefixes = append(list, id), append(prefixes, entityNotes(id))
	}
	if len(list) == 0 {
		return nil // without a look at the store, which is asked of most entities more than once
	}
	err := s.qs.notes(ctx, prefixes, allNotes, func(i int, what string, value []byte) (err error) {
		e := into[list[i]]
		switch what {
		case noteProfile:
			e.profile, e.size = &resolve.Profile{ID: list[i]}, len(value)
			err = json.Unmarshal(value, e.profile)
		case noteStands:
			err = json.Unmarshal(value, &e.standing)
		case noteKeys:
			e.keys = strings.Split(string(value), "\n")
		}
		into[list[i]] = e
		if err != nil {
			return fmt.Errorf("what is kept of %s: %w", list[i], err)
		}
		return nil
	})
	if err == nil {
		for _, id := range list {
			s.keepEntry(id, into[id])
		}
	}
	return err
}

func (s *Store) keepEntry(id kg.EntityID, e entry) {
	if s.entries != nil {
		s.entries.put(id, e, e.bytes())
	}
}

// keysOf returns the notes under which an entity is found, without its name, sorted.
func keysOf(p *resolve.Profile) []string {
	k := resolve.KeysOf(p)
	var keys []string
	for _, key := range k.Probes {
		keys = append(keys, keyNotes(key)+noteProber)
	}
	for _, key := range k.Holds {
		keys = append(keys, keyNotes(key)+noteHolder)
	}
	slices.Sort(keys)
	return keys
}

// root returns what an entity is stored as: the end of the merges that begin at it. It needs
// the lock.
func (s *Store) root(ctx context.Context, id kg.EntityID) (kg.EntityID, error) {
	for range 100 { // no chain is so long
		to, err := s.objectsOf(ctx, quad.IRI(id), kgMergedInto)
		if err != nil || len(to) == 0 {
			return id, err
		}
		next, _ := to[0].(quad.IRI)
		id = kg.EntityID(next)
	}
	return id, nil
}

// rootKept is root by what is kept of entities, which a transaction reads anyway: read has what it
// has read so far, and gets more.
func (s *Store) rootKept(ctx context.Context, id kg.EntityID, read map[kg.EntityID]entry) (kg.EntityID, error) {
	for range 100 {
		e, known := read[id]
		if !known {
			if err := s.readEntries(ctx, []kg.EntityID{id}, read); err != nil {
				return id, err
			}
			e = read[id]
		}
		if e.standing.To == "" {
			return id, nil
		}
		id = e.standing.To
	}
	return id, nil
}

// profilesOf returns what the quads of a document say of its named entities.
func profilesOf(quads []quad.Quad) map[kg.EntityID]*resolve.Profile {
	out := make(map[kg.EntityID]*resolve.Profile)
	year := 0
	for _, q := range quads {
		if local, ok := isIRIWith(q.Object, typePrefix); ok && q.Predicate == rdfType && local != string(kg.Thing) {
			if _, ok := isIRIWith(q.Subject, entityPrefix); ok {
				id := kg.EntityID(q.Subject.(quad.IRI))
				out[id] = &resolve.Profile{ID: id, Docs: 1, Types: map[string]int{local: 1}}
			}
		}
		if q.Predicate == schemaDate {
			if d, err := parseDate(q.Object); err == nil {
				year = d.Year()
			}
		}
	}
	for _, q := range quads {
		iri, _ := q.Subject.(quad.IRI)
		p := out[kg.EntityID(iri)]
		if p == nil {
			continue
		}
		text, _ := q.Object.(quad.String)
		switch q.Predicate {
		case rdfsLabel:
			count(&p.Names, string(text))
		case skosAltLabel:
			count(&p.Aliases, string(text))
		case kgRole:
			count(&p.Roles, string(text))
		case kgGender:
			count(&p.Genders, string(text))
		case owlSameAs:
			if same, ok := q.Object.(quad.IRI); ok {
				count(&p.Same, string(same))
			}
		}
	}
	var met []kg.EntityID
	for id, p := range out {
		if t := p.Type(); t == kg.Person || t == kg.Organization {
			met = append(met, id)
		}
	}
	for id, p := range out {
		if year != 0 {
			p.Years = map[int]int{year: 1}
		}
		for _, other := range met {
			if other != id {
				p.Meet(other)
			}
		}
	}
	return out
}

func count(m *map[string]int, key string) {
	if *m == nil {
		*m = make(map[string]int, 1)
	}
	(*m)[key]++
}

// countProfiles adds to beside what changes when the given profiles are added to those of the
// store, or taken away for a sign of -1. It needs the write lock, and that what it says is then
// stored: what is known of the entities is changed.
func (s *Store) countProfiles(ctx context.Context, change map[kg.EntityID]*resolve.Profile, sign int, beside notes) (err error) {
	defer func() {
		if err != nil {
			s.forget()
		}
	}()
	for _, id := range slices.Sorted(maps.Keys(change)) {
		e, err := s.entry(ctx, id)
		if err != nil {
			return err
		}
		own, before := entityNotes(id), e.keys
		if e.profile == nil {
			e.profile = &resolve.Profile{ID: id}
		}
		e.profile.Add(change[id], sign)
		if e.profile.Docs > 0 {
			text, err := json.Marshal(e.profile)
			if err != nil {
				return err
			}
			beside[own+noteProfile] = text
			e.keys, e.size = keysOf(e.profile), len(text)
		} else {
			beside[own+noteProfile] = nil
			e.keys, e.profile = nil, nil
		}
		s.keepEntry(id, e)
		if err := s.putOff(ctx, own, beside); err != nil {
			return err
		}
		if slices.Equal(e.keys, before) {
			continue
		}
		beside[own+noteKeys] = nil
		if len(e.keys) > 0 {
			beside[own+noteKeys] = []byte(strings.Join(e.keys, "\n"))
		}
		for _, key := range before {
			if _, kept := slices.BinarySearch(e.keys, key); kept {
				continue
			}
			beside[key+string(id)] = nil
			// Nothing leads from the entity to those who shared it.
			if err := s.putOff(ctx, key[:len(key)-1], beside); err != nil {
				return err
			}
		}
		for _, key := range e.keys {
			beside[key+string(id)] = emptyValue
		}
	}
	return nil
}

// putOff notes that the decisions about an entity and those that share a key with it, or
// those under a key, have to be looked at again; what is the beginning of the notes about it.
// It needs the write lock.
func (s *Store) putOff(ctx context.Context, what string, beside notes) error {
	if err := s.loadPending(ctx); err != nil {
		return err
	}
	if !s.pending[what] {
		s.pending[what] = true
		beside[noteWaiting+what] = emptyValue
	}
	return nil
}

// loadPending reads what waits for Reconcile, unless it is known.
func (s *Store) loadPending(ctx context.Context) error {
	if s.pending != nil {
		return nil
	}
	pending := make(map[string]bool)
	err := s.qs.notes(ctx, []string{noteWaiting}, allNotes, func(_ int, what string, _ []byte) error {
		pending[what] = true
		return nil
	})
	if err == nil {
		s.pending = pending
	}
	return err
}
