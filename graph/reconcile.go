package graph

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"kg"
)

// Merge says that claims about From are stored as claims about To.
type Merge struct {
	From, To kg.EntityID
	Reason   string
}

// Reconcile gives entities that documents know by a short name the identity they have
// elsewhere, and returns all merges in force, sorted by From. A person known by one word
// becomes the only person whose name has several words and ends in it; an organisation
// known by an acronym becomes the only one with a longer name that has it as an alias.
//
// What is merged depends on the names in the store alone, not on the order they came in.
// Subjects, objects, speakers and further arguments of claims are redirected, and a
// statement shows them by the name of what they were merged into. Claims keep what they
// were about (kg:subjectWas, kg:objectWas, kg:speakerWas, kg:argumentWas); a merge that no
// longer holds, because a second candidate came in or a document was removed, is undone.
func (s *Store) Reconcile(ctx context.Context) ([]Merge, error) {
	if err := s.lock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	return s.reconcile(ctx)
}

// reconcile needs the write lock.
func (s *Store) reconcile(ctx context.Context) ([]Merge, error) {
	want, err := s.desiredMerges(ctx)
	if err != nil {
		return nil, err
	}
	have, err := s.merges(ctx)
	if err != nil {
		return nil, err
	}
	to := make(map[quad.IRI]quad.IRI, len(want))
	var now, was quadSet // what the store should have of what changes, and what it has
	for _, m := range want {
		from, into := quad.IRI(m.From), quad.IRI(m.To)
		to[from] = into
		now.add(from, kgMergedInto, into, kgMerges)
		now.add(from, kgMergeReason, quad.String(m.Reason), kgMerges)
	}
	ledger, err := s.quadsAt(ctx, quad.Label, kgMerges)
	if err != nil {
		return nil, err
	}
	was.addAll(ledger)
	claims := make(map[kg.ClaimID]bool)
	for from := range to {
		if err := s.claimsAbout(ctx, from, have[from] == to[from], claims); err != nil {
			return nil, err
		}
	}
	for from := range have {
		if to[from] == "" {
			if err := s.claimsAbout(ctx, from, false, claims); err != nil {
				return nil, err
			}
		}
	}
	for _, c := range slices.Sorted(maps.Keys(claims)) {
		if err := s.redirect(ctx, c, to, &now, &was); err != nil {
			return nil, err
		}
	}
	if err := s.apply(now.without(&was), was.without(&now)); err != nil {
		return nil, err
	}
	return want, nil
}

// merges returns the merges in force. It needs the lock.
func (s *Store) merges(ctx context.Context) (map[quad.IRI]quad.IRI, error) {
	quads, err := s.quadsAt(ctx, quad.Label, kgMerges)
	if err != nil {
		return nil, err
	}
	out := make(map[quad.IRI]quad.IRI)
	for _, q := range quads {
		if q.Predicate == kgMergedInto {
			out[q.Subject.(quad.IRI)] = q.Object.(quad.IRI)
		}
	}
	return out, nil
}

// desiredMerges decides from the names and types in the store. It needs the lock.
func (s *Store) desiredMerges(ctx context.Context) ([]Merge, error) {
	found := make(map[quad.IRI]*tally)
	nodes := make(nodeCache)
	for _, property := range [...]quad.IRI{rdfType, rdfsLabel, skosAltLabel} {
		err := s.pairs(ctx, nodes, property, true, func(subject, object quad.Value) {
			if t := tallyOf(found, subject); t != nil {
				t.property(property, object)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	full := make(map[string][]kg.EntityID) // by what a short name must be
	ids := slices.Sorted(maps.Keys(found))
	for _, id := range ids {
		e := found[id].entity(id)
		words := strings.Fields(e.Name)
		if len(words) < 2 {
			continue
		}
		switch e.Type {
		case kg.Person:
			key := "person " + foldName(words[len(words)-1])
			full[key] = append(full[key], e.ID)
		case kg.Organization:
			for _, alias := range e.Aliases {
				if isAcronym(alias) {
					full["organization "+alias] = append(full["organization "+alias], e.ID)
				}
			}
		}
	}
	var out []Merge
	for _, id := range ids {
		e := found[id].entity(id)
		if strings.Contains(e.Name, " ") {
			continue
		}
		var candidates []kg.EntityID
		reason := ""
		switch {
		case e.Type == kg.Person:
			candidates, reason = full["person "+foldName(e.Name)], "the only person whose longer name ends in %q"
		case e.Type == kg.Organization && isAcronym(e.Name):
			candidates, reason = full["organization "+e.Name], "the only organisation with a longer name that is also called %q"
		}
		if len(candidates) == 1 {
			out = append(out, Merge{From: e.ID, To: candidates[0], Reason: fmt.Sprintf(reason, e.Name)})
		}
	}
	return out, nil
}

// isAcronym reports whether a name is two or more capital letters, full stops apart.
func isAcronym(name string) bool {
	letters := strings.ReplaceAll(name, ".", "")
	return utf8.RuneCountInString(letters) >= 2 && strings.IndexFunc(letters, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

// claimsAbout collects the claims that are about an entity or were so before a merge; where
// the merge stays as it is, only those that are, because they came after it. It needs the lock.
func (s *Store) claimsAbout(ctx context.Context, id quad.IRI, merged bool, claims map[kg.ClaimID]bool) error {
	for _, dir := range [...]quad.Direction{quad.Subject, quad.Object} {
		quads, err := s.quadsAt(ctx, dir, id)
		if err != nil {
			return err
		}
		for _, q := range quads {
			switch q.Predicate {
			case kgSubjectWas, kgObjectWas, kgSpeakerWas, kgArgumentWas:
				if merged {
					continue
				}
			}
			if c, ok := claimOf(q); ok {
				claims[c] = true
			}
		}
	}
	return nil
}

// redirect adds to now the quads about the participants of a claim that it should have
// under the given merges, and to was those it has. It needs the lock.
func (s *Store) redirect(ctx context.Context, c kg.ClaimID, to map[quad.IRI]quad.IRI, now, was *quadSet) error {
	properties, err := s.quadsAt(ctx, quad.Subject, quad.IRI(c))
	if err != nil {
		return err
	}
	edges, err := s.quadsAt(ctx, quad.Label, quad.IRI(c))
	if err != nil {
		return err
	}
	if len(edges) != 1 {
		return fmt.Errorf("claim %s: %d edges", c, len(edges))
	}
	edge := edges[0]
	was.addAll(edges)
	var (
		d, speaker quad.IRI
		before     = make(map[quad.Value]quad.IRI)
		arguments  []kg.EntityID
	)
	for _, q := range properties {
		iri, _ := q.Object.(quad.IRI)
		switch q.Predicate {
		case provDerived:
			d = iri
		case kgSpeaker:
			speaker = iri
			was.addAll([]quad.Quad{q})
		case kgSubjectWas, kgObjectWas, kgSpeakerWas:
			before[q.Predicate] = iri
			was.addAll([]quad.Quad{q})
		case kgArgument, kgArgumentWas:
			was.addAll([]quad.Quad{q})
		case kgRecord:
			text, _ := q.Object.(quad.String)
			rec, err := decodeRecord(string(text))
			if err != nil {
				return fmt.Errorf("claim %s: %w", c, err)
			}
			for _, a := range rec.Arguments {
				arguments = append(arguments, a.ID)
			}
		}
	}
	// resolve returns what a participant is now, and keeps what it was.
	resolve := func(origin quad.IRI, property quad.IRI) quad.IRI {
		if target, merged := to[origin]; merged {
			now.add(quad.IRI(c), property, origin, d)
			return target
		}
		return origin
	}
	end := func(v quad.Value, property quad.IRI) quad.Value {
		if iri, ok := v.(quad.IRI); ok {
			return resolve(cmp.Or(before[property], iri), property)
		}
		return v
	}
	subject, object := end(edge.Subject, kgSubjectWas), end(edge.Object, kgObjectWas)
	now.add(subject.(quad.IRI), edge.Predicate.(quad.IRI), object, quad.IRI(c))
	if speaker != "" {
		now.add(quad.IRI(c), kgSpeaker, end(speaker, kgSpeakerWas), d)
	}
	for _, id := range arguments {
		if id != "" {
			now.add(quad.IRI(c), kgArgument, resolve(quad.IRI(id), kgArgumentWas), d)
		}
	}
	return nil
}

// renaming gives the participants of statements the identity and the name of what they
// were merged into.
type renaming struct {
	into  map[quad.IRI]quad.IRI
	names map[quad.IRI]string // of those asked for so far
}

// renaming needs the lock.
func (s *Store) renaming(ctx context.Context) (*renaming, error) {
	merged, err := s.merges(ctx)
	return &renaming{merged, make(map[quad.IRI]string)}, err
}

// rename changes a participant that was merged. It needs the lock.
func (s *Store) rename(ctx context.Context, r *renaming, n *kg.Node) error {
	target, merged := r.into[quad.IRI(n.ID)]
	if !merged {
		return nil
	}
	name, known := r.names[target]
	if !known {
		var err error
		if name, err = s.displayName(ctx, target); err != nil {
			return err
		}
		r.names[target] = name
	}
	n.ID = kg.EntityID(target)
	if name != "" {
		n.Name = name
	}
	return nil
}
