package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"kg"
	"kg/resolve"
)

// Merge says that claims about From are stored as claims about To.
type Merge struct {
	From, To kg.EntityID
	Score    float64 // 0..1; 1 where a person decided
	Reason   string
	Person   bool // a person decided
}

// Reconcile decides which entities of different documents are one (see resolve) and
// returns the merges it made, sorted by From. It looks at what the documents added or
// removed since the last time touch, and at nothing else.
//
// What is merged depends on the documents and on the decisions of people (Merge, Split),
// not on the order of the documents. Subjects, objects, speakers and further arguments of
// claims are redirected, and a statement shows them by the name of what they were merged
// into. Claims keep what they were about (kg:subjectWas, kg:objectWas, kg:speakerWas,
// kg:argumentWas); a merge that no longer holds is undone. Each change is a line of the
// ledger (History).
func (s *Store) Reconcile(ctx context.Context) ([]Merge, error) {
	if err := s.lock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	return s.reconcile(ctx)
}

// Merges returns the merges in force, sorted by From.
func (s *Store) Merges(ctx context.Context) ([]Merge, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	return s.mergeList(ctx)
}

// reconcile needs the write lock.
func (s *Store) reconcile(ctx context.Context) ([]Merge, error) {
	if err := s.loadPending(ctx); err != nil {
		return nil, err
	}
	if len(s.pending) == 0 {
		return nil, nil
	}
	r, err := s.newReconciler(ctx)
	if err != nil {
		return nil, err
	}
	affected := make(map[kg.EntityID]bool)
	keys := make(map[string]bool)
	var ids []kg.EntityID
	for _, what := range slices.Sorted(maps.Keys(s.pending)) {
		r.later[noteWaiting+what] = nil
		if id := entityOf(what); id != "" {
			ids = append(ids, id)
			affected[id] = true
		} else {
			keys[what] = true
		}
	}
	for part := range slices.Chunk(byNotes(ids), expected) {
		if err := r.expect(ctx, part); err != nil {
			return nil, err
		}
		for _, id := range part {
			e, err := r.entry(ctx, id)
			if err != nil {
				return nil, err
			}
			for _, key := range e.keys {
				keys[key[:len(key)-1]] = true
			}
		}
	}
	for part := range slices.Chunk(slices.Sorted(maps.Keys(keys)), expected) {
		if err := r.touch(ctx, part, affected); err != nil {
			return nil, err
		}
	}
	if err := r.decide(ctx, affected); err != nil {
		return nil, err
	}
	maps.Copy(r.beside, r.later)
	if err := r.write(); err != nil {
		return nil, err
	}
	s.pending = make(map[string]bool)
	return r.made, nil
}

// touch adds to affected the entities whose decisions may change because of what changed under
// keys. Where one was and is crowded that is nobody: it decides nothing.
func (r *reconciler) touch(ctx context.Context, keys []string, affected map[kg.EntityID]bool) error {
	if err := r.expectHolders(ctx, keys); err != nil {
		return err
	}
	crowdedBefore := make(map[string]bool)
	err := r.s.qs.notes(ctx, with(keys, noteCrowded), 1, func(i int, _ string, _ []byte) error {
		crowdedBefore[keys[i]] = true
		return nil
	})
	if err != nil {
		return err
	}
	var open []string
	for _, key := range keys {
		crowded := len(r.members[key]) > resolve.MaxBlock
		switch {
		case crowded && crowdedBefore[key]:
			continue
		case crowded:
			r.later[key+noteCrowded] = emptyValue
		case crowdedBefore[key]:
			r.later[key+noteCrowded] = nil
		}
		open = append(open, key)
	}
	clear(r.members) // of the many keys few are asked for again
	return r.s.qs.notes(ctx, with(open, noteProber), allNotes, func(_ int, id string, _ []byte) error {
		affected[kg.EntityID(id)] = true
		return nil
	})
}

// with returns the keys with an ending.
func with(keys []string, ending string) []string {
	out := make([]string, len(keys))
	for i, key := range keys {
		out[i] = key + ending
	}
	return out
}

// reconciler is one run: what is known so far and what it changes.
type reconciler struct {
	s         *Store
	entries   map[kg.EntityID]entry    // read so far, before the run
	before    map[kg.EntityID]standing // of those decided about, what was decided so far, unless it is nothing
	decided   map[kg.EntityID]standing
	carried   map[kg.EntityID]bool     // whose decision is stored, or in now
	members   map[string][]kg.EntityID // who holds a key, see expectHolders
	same      map[kg.EntityID]kg.EntityID
	different map[kg.EntityID][]kg.EntityID
	pinned    map[kg.EntityID]bool // a person merged something into it: it stays itself
	now, was  quadSet
	beside    notes
	changed   []kg.EntityID // those that now and was give another standing
	// What is written in the end: that nothing waits any more, and which keys are crowded now.
	// Where the run is cut off it begins anew with the decisions that are not stored.
	later notes
	made  []Merge
}

func (s *Store) newReconciler(ctx context.Context) (*reconciler, error) {
	r := &reconciler{s: s, beside: make(notes), later: make(notes), entries: make(map[kg.EntityID]entry),
		before: make(map[kg.EntityID]standing), decided: make(map[kg.EntityID]standing), carried: make(map[kg.EntityID]bool),
		members: make(map[string][]kg.EntityID), same: make(map[kg.EntityID]kg.EntityID),
		different: make(map[kg.EntityID][]kg.EntityID), pinned: make(map[kg.EntityID]bool)}
	quads, err := s.quadsAt(ctx, quad.Label, kgDecisions)
	for _, q := range quads {
		subject, _ := q.Subject.(quad.IRI)
		object, _ := q.Object.(quad.IRI)
		a, b := kg.EntityID(subject), kg.EntityID(object)
		switch q.Predicate {
		case kgDecidedSame:
			r.same[a], r.pinned[b] = b, true
		case kgDecidedDifferent:
			r.different[a] = append(r.different[a], b)
		}
	}
	return r, err
}

// cacheSize bounds the profiles in memory, of some kilobytes each.
const cacheSize = 10_000

func (r *reconciler) entry(ctx context.Context, id kg.EntityID) (entry, error) {
	err := r.s.readEntries(ctx, []kg.EntityID{id}, r.entries)
	return r.entries[id], err
}

// expected is how many entities or keys the store is asked about at once.
const expected = 500

// expect reads what judge will ask about entities: of themselves, who holds their keys, and
// of those.
func (r *reconciler) expect(ctx context.Context, ids []kg.EntityID) error {
	if len(r.entries) >= cacheSize {
		clear(r.entries)
		clear(r.members)
	}
	if err := r.s.readEntries(ctx, ids, r.entries); err != nil {
		return err
	}
	var keys []string
	for _, id := range ids {
		keys = append(keys, probes(r.entries[id])...)
	}
	if err := r.expectHolders(ctx, keys); err != nil {
		return err
	}
	var others []kg.EntityID
	for _, key := range keys {
		if holders := r.members[key]; len(holders) <= resolve.MaxBlock {
			others = append(others, holders...)
		}
	}
	return r.s.readEntries(ctx, others, r.entries)
}

// probes returns the keys that an entity is compared by, without repetition.
func probes(e entry) []string {
	var out []string
	for _, key := range e.keys {
		if key, ok := strings.CutSuffix(key, noteProber); ok {
			out = append(out, key)
		}
	}
	return out
}

// expectHolders reads who holds keys: all, or so many that it tells nothing.
func (r *reconciler) expectHolders(ctx context.Context, keys []string) error {
	var list []string
	for _, key := range keys {
		if _, known := r.members[key]; !known {
			r.members[key] = nil
			list = append(list, key)
		}
	}
	return r.s.qs.notes(ctx, with(list, noteHolder), resolve.MaxBlock+1, func(i int, id string, _ []byte) error {
		r.members[list[i]] = append(r.members[list[i]], kg.EntityID(id))
		return nil
	})
}

// candidates returns the profiles that an entity is compared with.
func (r *reconciler) candidates(ctx context.Context, id kg.EntityID, e entry) ([]*resolve.Profile, error) {
	if err := r.expect(ctx, []kg.EntityID{id}); err != nil {
		return nil, err
	}
	seen := make(map[kg.EntityID]bool)
	var out []*resolve.Profile
	for _, key := range probes(e) {
		if len(r.members[key]) > resolve.MaxBlock {
			continue
		}
		for _, other := range r.members[key] {
			if seen[other] || r.areDifferent(id, other) {
				continue
			}
			seen[other] = true
			o, err := r.entry(ctx, other)
			if err != nil {
				return nil, err
			}
			if o.profile != nil {
				out = append(out, o.profile)
			}
		}
	}
	return out, nil
}

// areDifferent reports whether a person said that two entities are not one.
func (r *reconciler) areDifferent(a, b kg.EntityID) bool {
	return slices.Contains(r.different[a], b) || slices.Contains(r.different[b], a)
}

// decide decides about the given entities, and about those that people set apart from
// others, and adds what changes to now and was.
func (r *reconciler) decide(ctx context.Context, affected map[kg.EntityID]bool) error {
	for id := range r.different {
		affected[id] = true
	}
	ids := slices.Sorted(maps.Keys(affected))
	for part := range slices.Chunk(byNotes(ids), expected) {
		if err := r.expect(ctx, part); err != nil {
			return err
		}
		for _, id := range part {
			st, err := r.judge(ctx, id)
			if err != nil {
				return err
			}
			r.decided[id] = st
			e, err := r.entry(ctx, id)
			if err != nil {
				return err
			}
			if !e.standing.equal(&standing{}) {
				r.before[id] = e.standing
			}
		}
	}
	for _, id := range ids {
		for _, other := range r.different[id] {
			a, err := r.root(ctx, id)
			if err != nil {
				return err
			}
			b, err := r.root(ctx, other)
			if err != nil {
				return err
			}
			if st := r.decided[id]; a == b && st.By == "" {
				r.decided[id] = standing{} // through somebody else they would be one after all
			}
		}
	}
	return r.carryOut(ctx, ids)
}

// byNotes returns entities in the order of their notes, which those of namesakes stand together
// in: they are compared with each other.
func byNotes(ids []kg.EntityID) []kg.EntityID {
	return slices.SortedFunc(slices.Values(ids), func(a, b kg.EntityID) int { return cmp.Compare(entityNotes(a), entityNotes(b)) })
}

// judge decides about one entity.
func (r *reconciler) judge(ctx context.Context, id kg.EntityID) (standing, error) {
	if to := r.same[id]; to != "" {
		return standing{To: to, Score: 1, Reason: "a person said so", By: byPerson}, nil
	}
	e, err := r.entry(ctx, id)
	if err != nil || e.profile == nil || r.pinned[id] {
		return standing{}, err
	}
	candidates, err := r.candidates(ctx, id, e)
	if err != nil {
		return standing{}, err
	}
	merge, doubts := resolve.Decide(e.profile, candidates)
	var st standing
	if merge != nil {
		st = standing{To: merge.To, Score: merge.Score, Reason: merge.Reason}
	}
	for _, d := range doubts {
		st.Doubts = append(st.Doubts, d.To)
	}
	return st, nil
}

// root is Store.root with what is decided in this run.
func (r *reconciler) root(ctx context.Context, id kg.EntityID) (kg.EntityID, error) {
	return r.follow(ctx, id, always)
}

// rootSoFar is root with what is carried out so far. The run may be cut off before the rest, and
// then things may be decided otherwise: what is stored is right without it.
func (r *reconciler) rootSoFar(ctx context.Context, id kg.EntityID) (kg.EntityID, error) {
	return r.follow(ctx, id, func(id kg.EntityID) bool { return r.carried[id] })
}

// follow goes from one entity to what it is merged into in the end.
func (r *reconciler) follow(ctx context.Context, id kg.EntityID, inForce func(kg.EntityID) bool) (kg.EntityID, error) {
	for range 100 {
		to, err := r.target(ctx, id, inForce)
		if to == "" || err != nil {
			return id, err
		}
		id = to
	}
	return id, nil
}

// target returns what an entity is merged into, "" for nothing: by the decisions of this run that
// are in force, else by those before.
func (r *reconciler) target(ctx context.Context, id kg.EntityID, inForce func(kg.EntityID) bool) (kg.EntityID, error) {
	st, ok := r.decided[id]
	if ok && !inForce(id) {
		st = r.before[id]
	}
	if !ok {
		e, err := r.entry(ctx, id)
		if err != nil {
			return "", err
		}
		st = e.standing
	}
	return st.To, nil
}

// news returns those of the entities about which something else is decided than before, each
// after what it is merged into: with older decisions that still hold it is in no circle then.
func (r *reconciler) news(ctx context.Context, ids []kg.EntityID) ([]kg.EntityID, error) {
	var out []kg.EntityID
	steps := make(map[kg.EntityID]int) // to what it is merged into in the end
	for _, id := range ids {
		old, st := r.before[id], r.decided[id]
		if old.equal(&st) {
			continue
		}
		out = append(out, id)
		for to, n := st.To, 1; to != "" && n < 100; n++ {
			steps[id] = n
			var err error
			if to, err = r.target(ctx, to, always); err != nil {
				return nil, err
			}
		}
	}
	slices.SortStableFunc(out, func(a, b kg.EntityID) int { return cmp.Compare(steps[a], steps[b]) })
	return out, nil
}

func always(kg.EntityID) bool { return true }

// manyClaims is how many claims are redirected in one transaction, or some more.
const manyClaims = 5000

// carryOut adds to now and was the decisions that are new, and the claims they are about, which
// it redirects. It stores them whenever there are many.
func (r *reconciler) carryOut(ctx context.Context, ids []kg.EntityID) error {
	var found under
	var lines []Line
	redirect := func() error {
		for _, c := range slices.Sorted(maps.Keys(found.claims)) {
			if err := r.redirect(ctx, c); err != nil {
				return err
			}
		}
		for _, t := range slices.SortedFunc(maps.Keys(found.things), thingOf.compare) {
			if err := r.redirectAbout(ctx, t); err != nil {
				return err
			}
		}
		return r.s.addLines(ctx, &r.now, lines)
	}
	clearFound := func() {
		found, lines = under{claims: make(map[kg.ClaimID]bool), things: make(map[thingOf]bool)}, nil
	}
	clearFound()
	ids, err := r.news(ctx, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		old, st := r.before[id], r.decided[id]
		addStanding(&r.was, id, &old)
		addStanding(&r.now, id, &st)
		r.changed = append(r.changed, id)
		r.carried[id] = true
		own := entityNotes(id) + noteStands
		r.beside[own] = nil
		if !st.equal(&standing{}) {
			text, err := json.Marshal(&st)
			if err != nil {
				return err
			}
			r.beside[own] = text
		}
		if old.To != "" && old.To != st.To {
			lines = append(lines, Line{Op: "undo", From: id, To: old.To})
		}
		if st.To != "" && (old.To != st.To || old.Reason != st.Reason || old.Score != st.Score) {
			r.made = append(r.made, Merge{From: id, To: st.To, Score: st.Score, Reason: st.Reason})
			lines = append(lines, Line{Op: "merge", From: id, To: st.To, Score: st.Score, Reason: st.Reason})
		}
		if old.To != st.To {
			if err := r.claimsUnder(ctx, id, found); err != nil {
				return err
			}
		}
		if len(found.claims)+len(found.things)+len(lines) >= r.s.manyClaims {
			if err := redirect(); err != nil {
				return err
			}
			if err := r.write(); err != nil {
				return err
			}
			clearFound()
		}
	}
	return redirect()
}

// addStanding adds the quads that tell what is decided about an entity.
func addStanding(set *quadSet, id kg.EntityID, st *standing) {
	if st.To != "" {
		set.add(quad.IRI(id), kgMergedInto, quad.IRI(st.To), kgMerges)
		set.add(quad.IRI(id), kgMergeReason, quad.String(st.Reason), kgMerges)
		set.add(quad.IRI(id), kgMergeScore, quad.Float(st.Score), kgMerges)
	}
	for _, d := range st.Doubts {
		set.add(quad.IRI(id), kgMaybeSame, quad.IRI(d), kgMerges)
	}
}

// mergedInto appends the entities that are merged into one, directly or not, to list. It
// needs the lock.
func (s *Store) mergedInto(ctx context.Context, id kg.EntityID, list []kg.EntityID) ([]kg.EntityID, error) {
	quads, err := s.quadsAt(ctx, quad.Object, quad.IRI(id))
	if err != nil {
		return nil, err
	}
	for _, q := range quads {
		from, _ := q.Subject.(quad.IRI)
		if q.Predicate != kgMergedInto || slices.Contains(list, kg.EntityID(from)) {
			continue
		}
		if list, err = s.mergedInto(ctx, kg.EntityID(from), append(list, kg.EntityID(from))); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// under is what is said about an entity.
type under struct {
	claims map[kg.ClaimID]bool
	things map[thingOf]bool // whose words speak of it
}

// thingOf is a thing as a document speaks of it.
type thingOf struct{ thing, document quad.IRI }

func (a thingOf) compare(b thingOf) int {
	return cmp.Or(cmp.Compare(a.thing, b.thing), cmp.Compare(a.document, b.document))
}

// claimsUnder collects what is said about an entity and about those merged into it, as it
// is stored or as it was read.
func (r *reconciler) claimsUnder(ctx context.Context, id kg.EntityID, found under) error {
	members, err := r.s.mergedInto(ctx, id, []kg.EntityID{id})
	if err != nil {
		return err
	}
	for _, m := range members {
		for _, dir := range [...]quad.Direction{quad.Subject, quad.Object} {
			quads, err := r.s.quadsAt(ctx, dir, quad.IRI(m))
			if err != nil {
				return err
			}
			for _, q := range quads {
				if c, ok := claimOf(q); ok {
					found.claims[c] = true
				} else if q.Predicate == kgAbout || q.Predicate == kgAboutWas {
					if dir == quad.Object {
						found.things[thingOf{q.Subject.(quad.IRI), q.Label.(quad.IRI)}] = true
					}
				}
			}
		}
	}
	return nil
}

// mergeList returns the merges in force. It needs the lock.
func (s *Store) mergeList(ctx context.Context) ([]Merge, error) {
	quads, err := s.quadsAt(ctx, quad.Label, kgMerges)
	if err != nil {
		return nil, err
	}
	found := make(map[quad.Value]*Merge)
	for _, q := range quads {
		from, _ := q.Subject.(quad.IRI)
		if found[from] == nil {
			found[from] = &Merge{From: kg.EntityID(from)}
		}
		m := found[from]
		switch v := q.Object.(type) {
		case quad.IRI:
			if q.Predicate == kgMergedInto {
				m.To = kg.EntityID(v)
			}
		case quad.String:
			m.Reason = string(v)
		case quad.Float:
			m.Score = float64(v)
		case quad.Int:
			m.Score = float64(v)
		}
	}
	var out []Merge
	for _, m := range found {
		if m.To != "" {
			out = append(out, *m)
		}
	}
	slices.SortFunc(out, func(a, b Merge) int { return cmp.Compare(a.From, b.From) })
	r, err := s.newReconciler(ctx)
	for i := range out {
		out[i].Person = r.same[out[i].From] == out[i].To
	}
	return out, err
}

// merges returns what each merged entity is stored as. It needs the lock.
func (s *Store) merges(ctx context.Context) (map[quad.IRI]quad.IRI, error) {
	list, err := s.mergeList(ctx)
	if err != nil {
		return nil, err
	}
	out := make(map[quad.IRI]quad.IRI, len(list))
	for _, m := range list {
		out[quad.IRI(m.From)] = quad.IRI(m.To)
	}
	for from, to := range out {
		for n := 0; out[to] != "" && n < 100; n++ {
			to = out[to]
		}
		out[from] = to
	}
	return out, nil
}

// ends collects, for a claim, the quads about its participants as they are to be stored.
type ends struct {
	claim, document quad.IRI
	into            func(kg.EntityID) (kg.EntityID, error)
	set             *quadSet
}

// end returns what a participant is stored as, and keeps what it was read as.
func (e *ends) end(v quad.Value, property quad.IRI) (quad.Value, error) {
	origin, ok := isIRIWith(v, entityPrefix)
	if !ok {
		return v, nil
	}
	id := kg.EntityID(entityPrefix + origin)
	to, err := e.into(id)
	if to != id && err == nil {
		e.set.add(e.claim, property, quad.IRI(id), e.document)
	}
	return quad.IRI(to), err
}

// addEnds adds the edge of a claim and the quads about its speaker and further arguments;
// a nil speaker stands for none.
func (e *ends) addEnds(subject, predicate, object, speaker quad.Value, arguments []kg.EntityID) error {
	s, err1 := e.end(subject, kgSubjectWas)
	o, err2 := e.end(object, kgObjectWas)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	e.set.add(s.(quad.IRI), predicate.(quad.IRI), o, e.claim)
	if speaker != nil {
		w, err := e.end(speaker, kgSpeakerWas)
		if err != nil {
			return err
		}
		e.set.add(e.claim, kgSpeaker, w, e.document)
	}
	for _, id := range arguments {
		if id == "" {
			continue
		}
		a, err := e.end(quad.IRI(id), kgArgumentWas)
		if err != nil {
			return err
		}
		e.set.add(e.claim, kgArgument, a, e.document)
	}
	return nil
}

// redirect adds to now the quads about the participants of a claim that it should have, and
// to was those it has.
func (r *reconciler) redirect(ctx context.Context, c kg.ClaimID) error {
	properties, err := r.s.quadsAt(ctx, quad.Subject, quad.IRI(c))
	if err != nil {
		return err
	}
	edges, err := r.s.quadsAt(ctx, quad.Label, quad.IRI(c))
	if err != nil {
		return err
	}
	if len(edges) != 1 {
		return fmt.Errorf("claim %s: %d edges", c, len(edges))
	}
	edge := edges[0]
	r.was.addAll(edges)
	before := map[quad.Value]quad.Value{kgSubjectWas: edge.Subject, kgObjectWas: edge.Object}
	e := ends{claim: quad.IRI(c), set: &r.now, into: func(id kg.EntityID) (kg.EntityID, error) { return r.rootSoFar(ctx, id) }}
	var arguments []kg.EntityID
	for _, q := range properties {
		if q.Predicate == kgSpeaker {
			before[kgSpeakerWas] = q.Object
		}
	}
	for _, q := range properties {
		switch q.Predicate {
		case provDerived:
			e.document = q.Object.(quad.IRI)
		case kgSubjectWas, kgObjectWas, kgSpeakerWas:
			before[q.Predicate] = q.Object
			r.was.addAll([]quad.Quad{q})
		case kgSpeaker, kgArgument, kgArgumentWas:
			r.was.addAll([]quad.Quad{q})
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
	return e.addEnds(before[kgSubjectWas], edge.Predicate, before[kgObjectWas], before[kgSpeakerWas], arguments)
}

// addAbout adds what the words of a thing speak of as it is stored and, where merges make a
// difference, as the document knew it.
func addAbout(set *quadSet, thing quad.IRI, origins []kg.EntityID, document quad.IRI, into func(kg.EntityID) (kg.EntityID, error)) error {
	merged := false
	for _, id := range origins {
		to, err := into(id)
		if err != nil {
			return err
		}
		merged = merged || to != id
		set.add(thing, kgAbout, quad.IRI(to), document)
	}
	if merged {
		for _, id := range origins {
			set.add(thing, kgAboutWas, quad.IRI(id), document)
		}
	}
	return nil
}

// redirectAbout does for what the words of a thing speak of what redirect does for claims.
func (r *reconciler) redirectAbout(ctx context.Context, t thingOf) error {
	quads, err := r.s.quadsAt(ctx, quad.Subject, t.thing)
	if err != nil {
		return err
	}
	have := make(map[quad.Value][]kg.EntityID)
	for _, q := range quads {
		if (q.Predicate == kgAbout || q.Predicate == kgAboutWas) && q.Label == t.document {
			have[q.Predicate] = append(have[q.Predicate], kg.EntityID(q.Object.(quad.IRI)))
			r.was.addAll([]quad.Quad{q})
		}
	}
	origins := have[kgAboutWas]
	if origins == nil {
		origins = have[kgAbout]
	}
	return addAbout(&r.now, t.thing, origins, t.document, func(id kg.EntityID) (kg.EntityID, error) { return r.rootSoFar(ctx, id) })
}

// renaming gives the participants of statements the identity and the name of what they
// were merged into.
type renaming struct {
	roots map[kg.EntityID]kg.EntityID
	all   bool // what is not in roots was not merged
	names map[kg.EntityID]string
	given map[kg.EntityID]string // by people
}

// lockedRenaming takes the lock. With all it reads every merge in force, which is cheaper than to ask
// of each of many entities.
func (s *Store) lockedRenaming(ctx context.Context, all bool) (*renaming, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	given, err := s.givenNames(ctx)
	r := &renaming{make(map[kg.EntityID]kg.EntityID), all, make(map[kg.EntityID]string), given}
	if err != nil || !all {
		return r, err
	}
	merges, err := s.merges(ctx)
	for from, to := range merges {
		r.roots[kg.EntityID(from)] = kg.EntityID(to)
	}
	return r, err
}

// rename changes a participant that was merged, or that a person gave a name. It needs the
// lock.
func (s *Store) rename(ctx context.Context, r *renaming, n *kg.Node) error {
	for i := range n.About {
		if err := s.become(ctx, r, &n.About[i].ID, &n.About[i].Name); err != nil {
			return err
		}
	}
	return s.become(ctx, r, &n.ID, &n.Name)
}

// become gives an entity the identity and the name of what it was merged into.
func (s *Store) become(ctx context.Context, r *renaming, id *kg.EntityID, name *string) error {
	target, known := r.roots[*id]
	if !known && r.all {
		target = *id
	} else if !known {
		var err error
		if target, err = s.root(ctx, *id); err != nil {
			return err
		}
		r.roots[*id] = target
	}
	if given := r.given[target]; given != "" {
		*id, *name = target, given
		return nil
	}
	if target == *id {
		return nil
	}
	better, known := r.names[target]
	if !known {
		var err error
		if better, err = s.displayName(ctx, quad.IRI(target)); err != nil {
			return err
		}
		r.names[target] = better
	}
	*id = target
	if better != "" {
		*name = better
	}
	return nil
}
