package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sort"

	"github.com/cayleygraph/quad"

	"kg"
	"kg/resolve"
)

// Line of the ledger: one thing that was decided about two entities. Lines are only ever
// added.
type Line struct {
	N int `json:"n"` // from 1
	// Op is "merge" or "undo" (the merge no longer holds) and, where a person says so, "same",
	// "different", "rename", "hide", "show", and "undone" for a "same" or "different" taken back.
	Op     string      `json:"op"`
	From   kg.EntityID `json:"from,omitempty"`
	To     kg.EntityID `json:"to,omitempty"`
	Claim  kg.ClaimID  `json:"claim,omitempty"` // that is hidden or shown
	Name   string      `json:"name,omitempty"`  // that From is given; "" leaves it to the documents
	Score  float64     `json:"score,omitempty"`
	Reason string      `json:"reason,omitempty"`
	Before *Before     `json:"before,omitempty"` // of decisions of people
	Undoes int         `json:"undoes,omitempty"` // N of the decision that is taken back
	Time   string      `json:"time,omitempty"`   // of decisions of people: RFC 3339, UTC
}

const ledgerPrefix = "kg:ledger/"

// addLines adds lines to the ledger. It needs the write lock.
func (s *Store) addLines(ctx context.Context, set *quadSet, lines []Line) error {
	if len(lines) == 0 {
		return nil
	}
	last, err := s.lastLine()
	if err != nil {
		return err
	}
	for i := range lines {
		lines[i].N = last + i + 1
		if lines[i].ByPerson() || lines[i].Undoes != 0 {
			lines[i].Time = now()
		}
		text, err := json.Marshal(&lines[i])
		if err != nil {
			return err
		}
		set.add(lineNode(lines[i].N), kgEntry, quad.String(text), kgLedger)
	}
	return nil
}

func lineNode(n int) quad.IRI { return quad.IRI(fmt.Sprintf("%s%09d", ledgerPrefix, n)) }

// lastLine returns the number of the last line, 0 for none, without reading the others.
func (s *Store) lastLine() (int, error) {
	var err error
	missing := func(n int) bool { // line n+1
		known, e := s.hasNode(lineNode(n + 1))
		err = errors.Join(err, e)
		return !known
	}
	above := 1
	for !missing(above-1) && err == nil {
		above *= 2
	}
	return sort.Search(above, missing), err
}

// History returns the ledger: every merge that was made or undone, and every decision of a
// person, in the order in which it happened. It tells how the graph came to be what it is,
// and so is no part of Quads, which do not depend on that.
func (s *Store) History(ctx context.Context) ([]Line, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	return s.history(ctx)
}

// history needs the lock.
func (s *Store) history(ctx context.Context) ([]Line, error) {
	quads, err := s.quadsAt(ctx, quad.Label, kgLedger)
	if err != nil {
		return nil, err
	}
	return decodeLines(quads)
}

// decodeLines reads the lines that quads hold, in the order of their numbers.
func decodeLines(quads []quad.Quad) ([]Line, error) {
	var out []Line
	for _, q := range quads {
		var l Line
		text, _ := q.Object.(quad.String)
		if err := json.Unmarshal([]byte(text), &l); err != nil {
			return nil, fmt.Errorf("ledger: %w", err)
		}
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b Line) int { return cmp.Compare(a.N, b.N) })
	return out, nil
}

// Decided calls f, which decides something, and returns the lines that the ledger got by it:
// the decision, and the merges made or undone for it; none where it was so already. The other
// lines, which grow in number with the graph, are not read.
func (s *Store) Decided(ctx context.Context, f func() error) ([]Line, error) {
	before, err := s.lineCount(ctx)
	if err != nil {
		return nil, err
	}
	if err := f(); err != nil {
		return nil, err
	}
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	last, err := s.lastLine()
	if err != nil {
		return nil, err
	}
	var quads []quad.Quad
	for n := before + 1; n <= last; n++ {
		line, err := s.quadsAt(ctx, quad.Subject, lineNode(n))
		if err != nil {
			return nil, err
		}
		quads = append(quads, line...)
	}
	return decodeLines(quads)
}

// lineCount is lastLine with the lock.
func (s *Store) lineCount(ctx context.Context) (int, error) {
	if err := s.rlock(ctx); err != nil {
		return 0, err
	}
	defer s.mu.RUnlock()
	return s.lastLine()
}

// ErrCircular: a person already said the opposite of a merge.
var ErrCircular = errors.New("the one was merged into the other by hand; split them first")

// Merge stores what is said of one entity as said of another, because a person says that
// they are one. The decision holds whatever documents come or go, until Split.
func (s *Store) Merge(ctx context.Context, from, to kg.EntityID, reason string) error {
	return s.decideByHand(ctx, Line{Op: "same", From: from, To: to, Reason: reason}, func(r *reconciler) error {
		for at := to; at != ""; at = r.same[at] {
			if at == from {
				return fmt.Errorf("merge %s into %s: %w", from, to, ErrCircular)
			}
		}
		r.changeDecision(kgDecidedSame, from, r.same[from], to)
		r.changeDecision(kgDecidedDifferent, from, to, "")
		r.changeDecision(kgDecidedDifferent, to, from, "")
		r.same[from], r.pinned[to] = to, true
		return nil
	})
}

// Split keeps two entities apart from now on, because a person says that they are not one. Of
// the two, id is the one that leaves where they are merged.
func (s *Store) Split(ctx context.Context, id, from kg.EntityID, reason string) error {
	return s.decideByHand(ctx, Line{Op: "different", From: id, To: from, Reason: reason}, func(r *reconciler) error {
		for _, pair := range [...][2]kg.EntityID{{id, from}, {from, id}} {
			if r.same[pair[0]] == pair[1] {
				r.changeDecision(kgDecidedSame, pair[0], pair[1], "")
				delete(r.same, pair[0])
			}
		}
		r.changeDecision(kgDecidedDifferent, id, "", from)
		r.different[id] = append(r.different[id], from)
		clear(r.pinned)
		for _, to := range r.same {
			r.pinned[to] = true
		}
		return nil
	})
}

// decideByHand carries out the decision of a person that change makes known to a run, and
// adds a line to the ledger.
func (s *Store) decideByHand(ctx context.Context, line Line, change func(*reconciler) error) error {
	for _, id := range []kg.EntityID{line.From, line.To} {
		if _, ok := isIRIWith(quad.IRI(id), entityPrefix); !ok {
			return fmt.Errorf("entity %s: %w", id, ErrNotFound)
		}
	}
	if err := s.lock(ctx); err != nil {
		return err
	}
	defer s.mu.Unlock()
	r, err := s.newReconciler(ctx)
	if err != nil {
		return err
	}
	line.Before = r.beforeOf(line.From, line.To)
	if err := change(r); err != nil {
		return err
	}
	return r.carryOutLine(ctx, line)
}

// carryOutLine decides anew about the two that a decision of a person is about. It needs the
// write lock.
func (r *reconciler) carryOutLine(ctx context.Context, line Line) error {
	if err := r.s.addLines(ctx, &r.now, []Line{line}); err != nil {
		return err
	}
	if err := r.write(); err != nil {
		return err
	}
	if err := r.decide(ctx, map[kg.EntityID]bool{line.From: true, line.To: true}); err != nil {
		return err
	}
	return r.write()
}

// write stores what the run changed so far.
func (r *reconciler) write() error {
	err := r.s.apply(r.now.without(&r.was), r.was.without(&r.now), r.beside)
	if r.s.entries != nil {
		for _, id := range r.changed {
			r.s.entries.forget(id)
		}
	}
	r.now, r.was, r.beside, r.changed = quadSet{}, quadSet{}, make(notes), nil
	return err
}

// changeDecision replaces what a person said; "" stands for nothing.
func (r *reconciler) changeDecision(property quad.IRI, a, was, now kg.EntityID) {
	if was != "" && (property == kgDecidedSame || slices.Contains(r.different[a], was)) {
		r.was.add(quad.IRI(a), property, quad.IRI(was), kgDecisions)
		if property == kgDecidedDifferent {
			r.different[a] = slices.DeleteFunc(slices.Clone(r.different[a]), func(id kg.EntityID) bool { return id == was })
		}
	}
	if now != "" && (property == kgDecidedSame || !slices.Contains(r.different[a], now)) {
		r.now.add(quad.IRI(a), property, quad.IRI(now), kgDecisions)
	}
}

// Members returns the entities that are stored as one: itself first, then what was merged
// into it, directly or not, sorted.
func (s *Store) Members(ctx context.Context, id kg.EntityID) ([]Merge, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	list, err := s.mergeList(ctx)
	if err != nil {
		return nil, err
	}
	in := map[kg.EntityID]bool{id: true}
	var out []Merge
	for grown := true; grown; {
		grown = false
		for _, m := range list {
			if in[m.To] && !in[m.From] {
				in[m.From], grown = true, true
				out = append(out, m)
			}
		}
	}
	slices.SortFunc(out, func(a, b Merge) int { return cmp.Compare(a.From, b.From) })
	return out, nil
}

// Doubt is a merge that a person should decide about.
type Doubt struct {
	From, To *resolve.Profile
	Score    float64
	Reason   string
}

// Doubts returns the merges that may be right but were not made, the likeliest first.
func (s *Store) Doubts(ctx context.Context) ([]Doubt, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	r, err := s.newReconciler(ctx)
	if err != nil {
		return nil, err
	}
	quads, err := s.quadsAt(ctx, quad.Label, kgMerges)
	if err != nil {
		return nil, err
	}
	var out []Doubt
	seen := make(map[kg.EntityID]bool)
	for _, q := range quads {
		from, _ := q.Subject.(quad.IRI)
		id := kg.EntityID(from)
		if q.Predicate != kgMaybeSame || seen[id] {
			continue
		}
		seen[id] = true
		e, err := r.entry(ctx, id)
		if err != nil {
			return nil, err
		}
		candidates, err := r.candidates(ctx, id, e)
		if err != nil {
			return nil, err
		}
		_, doubtful := resolve.Decide(e.profile, candidates)
		for _, d := range doubtful {
			to, err := r.entry(ctx, d.To)
			if err != nil {
				return nil, err
			}
			out = append(out, Doubt{e.profile, to.profile, d.Score, d.Reason})
		}
	}
	slices.SortFunc(out, func(a, b Doubt) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.From.ID, b.From.ID), cmp.Compare(a.To.ID, b.To.ID))
	})
	return out, nil
}

// Names returns what documents call an entity itself, without what was merged into it: the
// name first, then the aliases, sorted.
func (s *Store) Names(ctx context.Context, id kg.EntityID) ([]string, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	t := new(tally)
	for _, property := range [...]quad.IRI{rdfsLabel, skosAltLabel} {
		names, err := s.objectsOf(ctx, quad.IRI(id), property)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			t.property(property, name)
		}
	}
	e := t.entity(quad.IRI(id))
	if e.Name == "" {
		return e.Aliases, nil
	}
	return append([]string{e.Name}, e.Aliases...), nil
}
