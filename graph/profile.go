package graph

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

	"kg"
	"kg/resolve"
)

// Beside the graph proper the store keeps, under the label kg:profiles, what decides which
// entities are one: of each named entity a profile, the keys it is found by, and what is
// decided; and the keys whose decisions have to be looked at again. All of it follows from
// the documents and the decisions of people, so it is not part of Quads, and it is written
// in a way that no search for a name finds it.
const profilePrefix = "kg:profile/"

// profileNode is the node that has the profile of an entity: one of its own, because
// looking at an entity would read all its claims.
func profileNode(id kg.EntityID) quad.IRI {
	return quad.IRI(profilePrefix + strings.TrimPrefix(string(id), entityPrefix))
}

// entityOf undoes profileNode; it gives "" for any other node.
func entityOf(v quad.Value) kg.EntityID {
	local, ok := isIRIWith(v, profilePrefix)
	if !ok {
		return ""
	}
	return kg.EntityID(entityPrefix + local)
}

// entry is what the store keeps of an entity beside the graph.
type entry struct {
	profile  *resolve.Profile // nil where no document names it
	keys     []string         // that it is found under, sorted; probes begin with ?, holds with =
	text     quad.String      // profile and keys as they are stored
	standing standing
}

// profileText is a profile as it is stored, with its keys: to read them again from the graph,
// where each is a node of its own, took longer than all else about a profile.
type profileText struct {
	*resolve.Profile
	Keys []string `json:"k"`
}

// bytes is about how much memory an entry takes, most of it small maps.
func (e *entry) bytes() int {
	if e.profile == nil {
		return 100
	}
	return 500 + 3*len(e.text)
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

// hide writes a value as a literal, reveal reads it.
func hide(v any) (quad.String, error) {
	b, err := json.Marshal(v)
	return quad.String(base64.StdEncoding.EncodeToString(b)), err
}

func reveal(text quad.String, v any) error {
	b, err := base64.StdEncoding.DecodeString(string(text))
	if err != nil {
		return err
	}
	return json.Unmarshal(b, v)
}

// hashKey is the FNV-1a hash of a key in 64 bits.
func hashKey(key string) string {
	h := fnv.New64a()
	h.Write([]byte(key))
	return strconv.FormatUint(h.Sum64(), 36)
}

// entry reads what there is of an entity. It needs the lock; what it returns is shared.
func (s *Store) entry(ctx context.Context, id kg.EntityID) (entry, error) {
	if s.entries != nil {
		if e, ok := s.entries.get(id); ok {
			return e, nil
		}
	}
	var e entry
	node := profileNode(id)
	err := s.hidden(ctx, node, kgProfile, func(text quad.String) error {
		e.profile, e.text = &resolve.Profile{ID: id}, text
		kept := profileText{Profile: e.profile}
		err := reveal(text, &kept)
		e.keys = kept.Keys
		return err
	})
	if err == nil {
		err = s.hidden(ctx, node, kgStanding, func(text quad.String) error { return reveal(text, &e.standing) })
	}
	if err != nil {
		return e, fmt.Errorf("what is kept of %s: %w", id, err)
	}
	s.keepEntry(id, e)
	return e, nil
}

func (s *Store) keepEntry(id kg.EntityID, e entry) {
	if s.entries != nil {
		s.entries.put(id, e, e.bytes())
	}
}

// hidden calls f with the texts that a node's property has. It needs the lock.
func (s *Store) hidden(ctx context.Context, node, property quad.IRI, f func(quad.String) error) error {
	values, err := s.objectsOf(ctx, node, property)
	for _, v := range values {
		text, _ := v.(quad.String)
		err = errors.Join(err, f(text))
	}
	return err
}

// root returns what an entity is stored as: the end of the merges that begin at it. It needs
// the lock.
func (s *Store) root(ctx context.Context, id kg.EntityID) (kg.EntityID, error) {
	for range 100 { // no chain is so long
		e, err := s.entry(ctx, id)
		if err != nil || e.standing.To == "" {
			return id, err
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

// countProfiles adds to now and was what changes when the given profiles are added to those
// of the store, or taken away for a sign of -1. It needs the write lock, and that what it
// says is then stored: what is known of the entities is changed.
func (s *Store) countProfiles(ctx context.Context, change map[kg.EntityID]*resolve.Profile, sign int, now, was *quadSet) (err error) {
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
		node := profileNode(id)
		before := e.keys
		if e.profile != nil {
			was.add(node, kgProfile, e.text, kgProfiles)
		} else {
			e.profile = &resolve.Profile{ID: id}
		}
		e.profile.Add(change[id], sign)
		e.keys = nil
		if e.profile.Docs > 0 {
			k := resolve.KeysOf(e.profile)
			for _, key := range k.Probes {
				e.keys = append(e.keys, "?"+hashKey(key))
			}
			for _, key := range k.Holds {
				e.keys = append(e.keys, "="+hashKey(key))
			}
			slices.Sort(e.keys)
			e.keys = slices.Compact(e.keys)
			if e.text, err = hide(profileText{e.profile, e.keys}); err != nil {
				return err
			}
			now.add(node, kgProfile, e.text, kgProfiles)
		} else {
			e.profile = nil
		}
		s.keepEntry(id, e)
		if err := s.putOff(ctx, entityMark+string(id), now); err != nil {
			return err
		}
		for _, key := range before {
			if _, kept := slices.BinarySearch(e.keys, key); kept {
				continue
			}
			was.add(node, kgKey, quad.String(key), kgProfiles)
			// Nothing leads from the entity to those who shared it.
			if err := s.putOff(ctx, key[1:], now); err != nil {
				return err
			}
		}
		for _, key := range e.keys {
			if _, had := slices.BinarySearch(before, key); !had {
				now.add(node, kgKey, quad.String(key), kgProfiles)
			}
		}
	}
	return nil
}

// entityMark stands before an identifier that waits for Reconcile, where others are keys.
const entityMark = "! "

// waiting is the node for what waits: that of a profile, which there is already, or a key.
func waiting(key string) quad.Value {
	if id, ok := strings.CutPrefix(key, entityMark); ok {
		return profileNode(kg.EntityID(id))
	}
	return quad.String(key)
}

// putOff notes that the decisions about an entity and those that share a key with it, or
// those under a key, have to be looked at again. It needs the write lock.
func (s *Store) putOff(ctx context.Context, key string, now *quadSet) error {
	if err := s.loadPending(ctx); err != nil {
		return err
	}
	if !s.pending[key] {
		s.pending[key] = true
		now.add(kgProfiles, kgPending, waiting(key), kgProfiles)
	}
	return nil
}

// loadPending reads which keys wait for Reconcile, unless they are known.
func (s *Store) loadPending(ctx context.Context) error {
	if s.pending != nil {
		return nil
	}
	quads, err := s.quadsAt(ctx, quad.Subject, kgProfiles)
	if err != nil {
		return err
	}
	s.pending = make(map[string]bool)
	for _, q := range quads {
		if q.Predicate != kgPending {
			continue
		}
		if text, ok := q.Object.(quad.String); ok {
			s.pending[string(text)] = true
		} else if id := entityOf(q.Object); id != "" {
			s.pending[entityMark+string(id)] = true
		}
	}
	return nil
}
