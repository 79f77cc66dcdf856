package graph

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/quad"

	"kg"
)

// What people decide beside merges: that a claim is wrong, and what an entity is called.
// Like merges these decisions hold whatever documents come or go, and each is a line of
// the ledger that Undo takes back.
//
// A hidden claim keeps all it has but its edge, which is moved to a predicate under r:hidden/:
// no query finds it unless it names that predicate, no count counts it, and neither Statements
// nor exports have it.

const hiddenPrefix = "r:hidden/"

// hiddenEdge is the predicate of the edge of a hidden claim, shownEdge undoes it.
func hiddenEdge(p quad.IRI) quad.IRI {
	return quad.IRI(hiddenPrefix + strings.TrimPrefix(string(p), predicatePrefix))
}

func shownEdge(p quad.IRI) quad.IRI {
	if local, ok := strings.CutPrefix(string(p), hiddenPrefix); ok {
		return quad.IRI(predicatePrefix + local)
	}
	return p
}

func isHiddenEdge(p quad.Value) bool {
	_, ok := isIRIWith(p, hiddenPrefix)
	return ok
}

// ErrLater: something was decided since about the same.
var ErrLater = errors.New("something was decided about the same since; undo that first")

// Before is what people had decided about the same before a decision.
type Before struct {
	Same          kg.EntityID `json:"same,omitempty"`          // what From was merged into
	Different     bool        `json:"different,omitempty"`     // From was kept apart from To
	DifferentBack bool        `json:"differentBack,omitempty"` // To was kept apart from From
	Name          string      `json:"name,omitempty"`
}

// Hide says that a claim is wrong, or with hidden false that it is not. It returns ErrNotFound
// where there is no such claim; one that is as it should be is no error and no line.
func (s *Store) Hide(ctx context.Context, c kg.ClaimID, hidden bool, reason string) error {
	if err := s.lock(ctx); err != nil {
		return err
	}
	defer s.mu.Unlock()
	op := "show"
	if hidden {
		op = "hide"
	}
	return s.hide(ctx, Line{Op: op, Claim: c, Reason: reason})
}

// hide carries out a line of Op "hide", or else shows. It needs the write lock.
func (s *Store) hide(ctx context.Context, line Line) error {
	edges, err := s.quadsAt(ctx, quad.Label, quad.IRI(line.Claim))
	if err != nil {
		return err
	}
	if len(edges) != 1 || !isClaim(edges[0].Label) {
		return fmt.Errorf("claim %s: %w", line.Claim, ErrNotFound)
	}
	hidden := line.Op == "hide"
	was := edges[0]
	if isHiddenEdge(was.Predicate) == hidden && line.Undoes == 0 {
		return nil
	}
	now := was
	var add, del quadSet
	decision := &del
	if hidden {
		decision = &add
		now.Predicate = hiddenEdge(was.Predicate.(quad.IRI))
	} else {
		now.Predicate = shownEdge(was.Predicate.(quad.IRI))
	}
	decision.add(quad.IRI(line.Claim), kgHidden, quad.String("hidden"), kgDecisions)
	if now != was {
		add.list, del.list = append(add.list, now), append(del.list, was)
	}
	if err := s.addLines(ctx, &add, []Line{line}); err != nil {
		return err
	}
	return s.apply(add.list, del.list, nil)
}

// Rename says what an entity is to be called; "" leaves it to the documents again. It returns
// ErrNotFound where no document names it, or where it was merged into another.
func (s *Store) Rename(ctx context.Context, id kg.EntityID, name, reason string) error {
	if why := checkText("name of "+string(id), name); why != "" {
		return errors.New(why)
	}
	if err := s.lock(ctx); err != nil {
		return err
	}
	defer s.mu.Unlock()
	known, err := s.hasNode(quad.IRI(id))
	if err != nil {
		return err
	}
	if root, err := s.root(ctx, id); err != nil {
		return err
	} else if _, ok := isIRIWith(quad.IRI(id), entityPrefix); !known || !ok || root != id {
		return fmt.Errorf("entity %s: %w", id, ErrNotFound)
	}
	return s.renameTo(ctx, Line{Op: "rename", From: id, Name: name, Reason: reason})
}

// renameTo needs the write lock.
func (s *Store) renameTo(ctx context.Context, line Line) error {
	given, err := s.givenNames(ctx)
	if err != nil {
		return err
	}
	was := given[line.From]
	if was == line.Name && line.Undoes == 0 {
		return nil
	}
	line.Before = &Before{Name: was}
	var add, del quadSet
	if was != "" {
		del.add(quad.IRI(line.From), kgNamed, quad.String(was), kgDecisions)
	}
	if line.Name != "" {
		add.add(quad.IRI(line.From), kgNamed, quad.String(line.Name), kgDecisions)
	}
	if err := s.addLines(ctx, &add, []Line{line}); err != nil {
		return err
	}
	return s.apply(add.without(&del), del.without(&add), nil)
}

// givenNames returns what people call entities. It needs the lock.
func (s *Store) givenNames(ctx context.Context) (map[kg.EntityID]string, error) {
	out := make(map[kg.EntityID]string)
	err := s.pairs(ctx, make(nodeCache), kgNamed, true, func(subject, object quad.Value) {
		id, ok1 := subject.(quad.IRI)
		name, ok2 := object.(quad.String)
		if ok1 && ok2 {
			out[kg.EntityID(id)] = string(name)
		}
	})
	return out, err
}

// hiddenClaims returns the claims that people say are wrong, also those of documents that are
// not in the store. It needs the lock.
func (s *Store) hiddenClaims(ctx context.Context) (map[kg.ClaimID]bool, error) {
	out := make(map[kg.ClaimID]bool)
	err := s.pairs(ctx, make(nodeCache), kgHidden, false, func(subject, _ quad.Value) {
		if c, ok := subject.(quad.IRI); ok {
			out[kg.ClaimID(c)] = true
		}
	})
	return out, err
}

// byPeople are the operations of lines that Undo takes back.
var byPeople = []string{"same", "different", "hide", "show", "rename"}

// ByPerson reports whether a line is a decision of a person that was not made to undo another.
func (l *Line) ByPerson() bool { return slices.Contains(byPeople, l.Op) && l.Undoes == 0 }

// Undo takes a decision of a person back: what was decided before about the same holds again.
// It returns ErrNotFound where the ledger has no such decision or it was undone, and ErrLater
// where another one about the same, not undone, came after it.
func (s *Store) Undo(ctx context.Context, n int) error {
	if err := s.lock(ctx); err != nil {
		return err
	}
	defer s.mu.Unlock()
	lines, err := s.history(ctx)
	if err != nil {
		return err
	}
	undone := make(map[int]bool)
	for _, l := range lines {
		undone[l.Undoes] = true
	}
	if n < 1 || n > len(lines) || !lines[n-1].ByPerson() || undone[n] {
		return fmt.Errorf("decision %d: %w", n, ErrNotFound)
	}
	line := lines[n-1]
	for _, later := range lines[n:] {
		if later.ByPerson() && !undone[later.N] && line.touches(&later) {
			return fmt.Errorf("decision %d: %w (decision %d)", n, ErrLater, later.N)
		}
	}
	before := line.Before
	if before == nil {
		before = new(Before)
	}
	switch line.Op {
	case "hide":
		return s.hide(ctx, Line{Op: "show", Claim: line.Claim, Undoes: n})
	case "show":
		return s.hide(ctx, Line{Op: "hide", Claim: line.Claim, Undoes: n})
	case "rename":
		return s.renameTo(ctx, Line{Op: "rename", From: line.From, Name: before.Name, Undoes: n})
	}
	r, err := s.newReconciler(ctx)
	if err != nil {
		return err
	}
	r.restore(line.From, line.To, before)
	return r.carryOutLine(ctx, Line{Op: "undone", From: line.From, To: line.To, Undoes: n})
}

// touches reports whether two decisions are about the same.
func (l *Line) touches(other *Line) bool {
	if l.Claim != "" || other.Claim != "" {
		return l.Claim == other.Claim
	}
	if (l.Op == "rename") != (other.Op == "rename") {
		return false
	}
	return l.From == other.From || l.To != "" && (l.From == other.To || l.To == other.From)
}

// beforeOf is what people have decided about two entities.
func (r *reconciler) beforeOf(from, to kg.EntityID) *Before {
	return &Before{Same: r.same[from], Different: slices.Contains(r.different[from], to), DifferentBack: slices.Contains(r.different[to], from)}
}

// restore brings back what people had decided about two entities.
func (r *reconciler) restore(from, to kg.EntityID, before *Before) {
	if r.same[from] != before.Same {
		r.changeDecision(kgDecidedSame, from, r.same[from], before.Same)
		delete(r.same, from)
		if before.Same != "" {
			r.same[from] = before.Same
		}
	}
	apart := func(a, b kg.EntityID, different bool) {
		switch has := slices.Contains(r.different[a], b); {
		case different && !has:
			r.changeDecision(kgDecidedDifferent, a, "", b)
			r.different[a] = append(r.different[a], b)
		case !different && has:
			r.changeDecision(kgDecidedDifferent, a, b, "")
		}
	}
	apart(from, to, before.Different)
	apart(to, from, before.DifferentBack)
	clear(r.pinned)
	for _, id := range slices.Collect(maps.Values(r.same)) {
		r.pinned[id] = true
	}
}

// now is the time that lines of the ledger have.
func now() string { return time.Now().UTC().Format(time.RFC3339) }
