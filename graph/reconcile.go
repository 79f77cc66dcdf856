package graph

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/cayley/graph"
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
// Claims keep what they were about (kg:subjectWas, kg:objectWas, kg:speakerWas); a merge
// that no longer holds, because a second candidate came in or a document was removed, is
// undone. Further arguments are left as they are.
func (s *Store) Reconcile(ctx context.Context) ([]Merge, error) {
	if err := s.lock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	return s.reconcile(ctx)
}

// reconcile needs the write lock. Additions are written before deletions, since Cayley
// loses nodes when they share a transaction; in between a claim has two edges, of which
// kg:subjectWas and kg:objectWas tell the one that counts.
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
	var ledger quadSet
	for _, m := range want {
		from, into := quad.IRI(m.From), quad.IRI(m.To)
		to[from] = into
		ledger.add(from, kgMergedInto, into, kgMerges)
		ledger.add(from, kgMergeReason, quad.String(m.Reason), kgMerges)
	}
	changed := make(map[quad.IRI]bool)
	for from := range maps.Keys(to) {
		changed[from] = have[from] != to[from]
	}
	for from := range have {
		changed[from] = have[from] != to[from]
	}
	old, err := s.quadsAt(ctx, quad.Label, kgMerges)
	if err != nil {
		return nil, err
	}
	add, del := quadDifference(ledger.list, old)
	for _, from := range slices.Sorted(maps.Keys(changed)) {
		if !changed[from] {
			continue
		}
		claims, err := s.claimsAbout(ctx, from)
		if err != nil {
			return nil, err
		}
		for _, c := range claims {
			wantQuads, haveQuads, err := s.redirect(ctx, c, to)
			if err != nil {
				return nil, err
			}
			a, d := quadDifference(wantQuads, haveQuads)
			add, del = append(add, a...), append(del, d...)
		}
	}
	for _, step := range [...]struct {
		quads  []quad.Quad
		action graph.Procedure
	}{{add, graph.Add}, {del, graph.Delete}} {
		quads := quadSet{}
		deltas := make([]graph.Delta, 0, len(step.quads))
		for _, q := range step.quads {
			if quads.seen[q] {
				continue // a claim about two merged entities comes up twice
			}
			quads.add(q.Subject.(quad.IRI), q.Predicate.(quad.IRI), q.Object, q.Label.(quad.IRI))
			deltas = append(deltas, graph.Delta{Quad: q, Action: step.action})
		}
		if err := s.apply(deltas); err != nil {
			return nil, err
		}
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
	for _, p := range [...]quad.IRI{rdfType, rdfsLabel, skosAltLabel} {
		quads, err := s.quadsAt(ctx, quad.Predicate, p)
		if err != nil {
			return nil, err
		}
		for _, q := range quads {
			tallyQuad(found, q)
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

// claimsAbout returns the claims that are, or were before a merge, about an entity, sorted.
// It needs the lock.
func (s *Store) claimsAbout(ctx context.Context, id quad.IRI) ([]kg.ClaimID, error) {
	claims := make(map[kg.ClaimID]bool)
	for _, dir := range [...]quad.Direction{quad.Subject, quad.Object} {
		quads, err := s.quadsAt(ctx, dir, id)
		if err != nil {
			return nil, err
		}
		for _, q := range quads {
			if c, ok := claimOf(q); ok {
				claims[c] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(claims)), nil
}

// redirect returns the edge, speaker and kg:…Was quads that a claim should have under the
// given merges, and those it has. It needs the lock.
func (s *Store) redirect(ctx context.Context, c kg.ClaimID, to map[quad.IRI]quad.IRI) (want, have []quad.Quad, err error) {
	properties, err := s.quadsAt(ctx, quad.Subject, quad.IRI(c))
	if err != nil {
		return nil, nil, err
	}
	edges, err := s.quadsAt(ctx, quad.Label, quad.IRI(c))
	if err != nil {
		return nil, nil, err
	}
	have = slices.Clone(edges)
	var d, speaker quad.IRI
	was := make(map[quad.Value]quad.IRI)
	for _, q := range properties {
		iri, _ := q.Object.(quad.IRI)
		switch q.Predicate {
		case provDerived:
			d = iri
		case kgSpeaker:
			speaker = iri
			have = append(have, q)
		case kgSubjectWas, kgObjectWas, kgSpeakerWas:
			was[q.Predicate] = iri
			have = append(have, q)
		}
	}
	edge, err := currentEdge(edges, was[kgSubjectWas], was[kgObjectWas])
	if err != nil {
		return nil, nil, fmt.Errorf("claim %s: %w", c, err)
	}
	var set quadSet
	resolve := func(now quad.Value, property quad.IRI) quad.Value {
		origin, ok := now.(quad.IRI)
		if !ok {
			return now
		}
		if was[property] != "" {
			origin = was[property]
		}
		target, merged := to[origin]
		if !merged {
			return origin
		}
		set.add(quad.IRI(c), property, origin, d)
		return target
	}
	subject, object := resolve(edge.Subject, kgSubjectWas), resolve(edge.Object, kgObjectWas)
	set.add(subject.(quad.IRI), edge.Predicate.(quad.IRI), object, quad.IRI(c))
	if speaker != "" {
		set.add(quad.IRI(c), kgSpeaker, resolve(speaker, kgSpeakerWas), d)
	}
	return set.list, have, nil
}

// currentEdge picks the edge of a claim that counts: not the one from before a merge.
func currentEdge(edges []quad.Quad, subjectWas, objectWas quad.IRI) (quad.Quad, error) {
	edges = slices.DeleteFunc(slices.Clone(edges), func(q quad.Quad) bool {
		return subjectWas != "" && q.Subject == subjectWas || objectWas != "" && q.Object == objectWas
	})
	if len(edges) != 1 {
		return quad.Quad{}, fmt.Errorf("%d edges", len(edges))
	}
	return edges[0], nil
}

// quadDifference returns what is only in want and what is only in have.
func quadDifference(want, have []quad.Quad) (add, del []quad.Quad) {
	for _, q := range want {
		if !slices.Contains(have, q) {
			add = append(add, q)
		}
	}
	for _, q := range have {
		if !slices.Contains(want, q) {
			del = append(del, q)
		}
	}
	return add, del
}
