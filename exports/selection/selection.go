// Package selection chooses which part of a stored graph is exported. It is what the command
// line and the HTTP API share.
package selection

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"kg"
	"kg/exports"
	"kg/graph"
)

// Selection is a part of the graph: the claims for which every field that is set holds. Of a
// list one item has to hold. The zero value is the whole graph.
type Selection struct {
	// Entities and Hops: claims with one of the entities as subject or object; with 2
	// hops also the claims of what these name, and so on. 0 hops are 1. Only claims that
	// all else lets through are followed.
	Entities []kg.EntityID
	Hops     int

	// Predicates as claims have them ("r:thank": with its negated and unasserted forms) or
	// as edges have them ("r:not/thank": those only).
	Predicates []kg.PredicateID
	Families   []string // kg.Predicate.Family
	Events     []string // kg.Predicate.Event, in any letter case
	// Sources: identifiers of documents, or what their names or locations begin with.
	Sources []string
	// Since and Until: claims whose time touches these days, both included. The time of a
	// claim is the one it names, else the day its document was published; claims that have
	// neither are left out. Zero: no bound.
	Since, Until  time.Time
	MinConfidence float64
	Speakers      []kg.EntityID
	Polarities    []kg.Polarity
	Modalities    []kg.Modality

	// Query is a query in Gizmo: claims that its rows name, and claims between entities
	// that they name.
	Query  string
	Limits graph.Limits // of the query

	// Keep, where set, has the last word on every claim.
	Keep func(*kg.Statement) bool
}

// ErrEmptyQuery is returned for a query whose rows name no entity and no claim.
var ErrEmptyQuery = errors.New("the query finds no entity and no claim")

// Graph reads the selected part of a store. Nothing but the query and the walk along the
// hops is done before the statements are iterated over. Errors: ErrEmptyQuery, those of graph.Store.
func (s Selection) Graph(ctx context.Context, store *graph.Store) (exports.Graph, error) {
	r, asked := &reader{Selection: s, store: store}, &reader{store: store} // statements are read by another goroutine
	g := exports.Graph{
		Document: func(id kg.DocumentID) (*kg.Document, error) { return asked.document(ctx, id) },
		Entity:   func(id kg.EntityID) (exports.Entity, error) { return r.entity(ctx, id) },
	}
	if err := r.runQuery(ctx); err != nil {
		return g, err
	}
	if err := r.walk(ctx); err != nil {
		return g, err
	}
	g.Statements = ahead(r.statements(ctx))
	if s.whole() {
		g.Quads = store.Quads(ctx)
	}
	return g, nil
}

// whole reports whether nothing is left out.
func (s *Selection) whole() bool {
	return len(s.Entities) == 0 && !s.filters() && s.Query == "" && s.Keep == nil
}

func (s *Selection) filters() bool {
	return len(s.Predicates)+len(s.Families)+len(s.Events)+len(s.Sources)+len(s.Speakers)+len(s.Polarities)+len(s.Modalities) > 0 ||
		!s.Since.IsZero() || !s.Until.IsZero() || s.MinConfidence > 0
}

// reader reads a selection.
type reader struct {
	Selection
	store *graph.Store
	last  *kg.Document

	asked  bool                 // there was a query
	nodes  map[kg.EntityID]bool // it named
	claims map[kg.ClaimID]bool  // it named

	reached map[kg.EntityID]bool // a claim has to have one of them as an end; nil: any
	// documents have all the claims; nil: any may.
	documents map[kg.DocumentID]bool
}

// document keeps the last one, which is asked for by one claim after the other.
func (r *reader) document(ctx context.Context, id kg.DocumentID) (*kg.Document, error) {
	if r.last != nil && r.last.ID == id {
		return r.last, nil
	}
	doc, err := r.store.Document(ctx, id)
	if errors.Is(err, graph.ErrNotFound) {
		return nil, nil // removed meanwhile
	}
	r.last = doc
	return doc, err
}

func (r *reader) entity(ctx context.Context, id kg.EntityID) (exports.Entity, error) {
	e, err := r.store.Entity(ctx, id)
	if errors.Is(err, graph.ErrNotFound) {
		return exports.Entity{}, nil
	}
	return exports.Entity{Name: e.Name, Type: e.Type, Aliases: e.Aliases, Roles: e.Roles, Same: e.Same}, err
}

// runQuery finds the entities and claims that the rows of the query name.
func (r *reader) runQuery(ctx context.Context) error {
	if r.Query == "" {
		return nil
	}
	r.asked, r.nodes, r.claims = true, make(map[kg.EntityID]bool), make(map[kg.ClaimID]bool)
	_, err := r.store.Query(ctx, r.Query, r.Limits, func(row graph.Row) error {
		if row.ID.Kind == kg.IRI {
			r.found(row.ID.Value)
		}
		for _, t := range row.Tags {
			if t.Term.Kind == kg.IRI {
				r.found(t.Term.Value)
			}
		}
		if len(row.Value) == 0 {
			return nil
		}
		var value any
		if err := json.Unmarshal(row.Value, &value); err != nil {
			return err
		}
		r.foundIn(value)
		return nil
	})
	if err == nil && len(r.nodes)+len(r.claims) == 0 {
		err = ErrEmptyQuery
	}
	if err != nil {
		return fmt.Errorf("query: %w", err)
	}
	if len(r.claims) > 0 {
		return nil // in any document
	}
	r.documents = make(map[kg.DocumentID]bool)
	return r.claimsOf(ctx, slices.Sorted(maps.Keys(r.nodes)), func(st *kg.Statement) { r.documents[st.Document] = true })
}

func (r *reader) found(iri string) {
	switch {
	case strings.HasPrefix(iri, "e:"):
		r.nodes[kg.EntityID(iri)] = true
	case strings.HasPrefix(iri, "c:"):
		r.claims[kg.ClaimID(iri)] = true
	}
}

// foundIn looks through a value that was emitted.
func (r *reader) foundIn(value any) {
	switch v := value.(type) {
	case string:
		r.found(strings.TrimSuffix(strings.TrimPrefix(v, "<"), ">"))
	case []any:
		for _, item := range v {
			r.foundIn(item)
		}
	case map[string]any:
		for _, item := range v {
			r.foundIn(item)
		}
	}
}

// walk finds what the hops reach.
func (r *reader) walk(ctx context.Context) error {
	if len(r.Entities) == 0 {
		return nil
	}
	r.reached = make(map[kg.EntityID]bool)
	documents := make(map[kg.DocumentID]bool)
	ring := r.Entities
	for hop := 0; hop < max(r.Hops, 1) && len(ring) > 0; hop++ {
		for _, id := range ring {
			r.reached[id] = true
		}
		next := make(map[kg.EntityID]bool)
		var matchErr error
		err := r.claimsOf(ctx, ring, func(st *kg.Statement) {
			ok, err := r.matches(ctx, st)
			matchErr = errors.Join(matchErr, err)
			if !ok || !hasEnd(st, r.reached) {
				return
			}
			documents[st.Document] = true
			for _, id := range ends(st) {
				if !r.reached[id] {
					next[id] = true
				}
			}
		})
		if err = errors.Join(err, matchErr); err != nil {
			return err
		}
		ring = slices.Sorted(maps.Keys(next))
	}
	r.documents = documents
	return nil
}

// claimsOf reads what names one of the entities, some claims more than once.
func (r *reader) claimsOf(ctx context.Context, ids []kg.EntityID, use func(*kg.Statement)) error {
	for _, id := range ids {
		for st, err := range r.store.Statements(ctx, graph.Filter{Entity: id}) {
			if err != nil {
				return err
			}
			use(&st)
		}
	}
	return nil
}

// ends are the entities that a claim connects.
func ends(st *kg.Statement) []kg.EntityID {
	if st.Object == nil || st.Object.ID == "" {
		return []kg.EntityID{st.Subject.ID}
	}
	return []kg.EntityID{st.Subject.ID, st.Object.ID}
}

func hasEnd(st *kg.Statement, set map[kg.EntityID]bool) bool {
	return slices.ContainsFunc(ends(st), func(id kg.EntityID) bool { return set[id] })
}

// statements yields what is selected, by document and place in it.
func (r *reader) statements(ctx context.Context) iter.Seq2[kg.Statement, error] {
	return func(yield func(kg.Statement, error) bool) {
		var filters []graph.Filter
		switch {
		case r.documents != nil:
			for _, id := range slices.Sorted(maps.Keys(r.documents)) {
				filters = append(filters, graph.Filter{Document: id})
			}
		case len(r.Predicates) == 1:
			filters = []graph.Filter{{Predicate: basePredicate(r.Predicates[0])}}
		default:
			filters = []graph.Filter{{}}
		}
		for _, f := range filters {
			for st, err := range r.store.Statements(ctx, f) {
				ok := err == nil
				if ok {
					ok, err = r.selects(ctx, &st)
				}
				if (ok || err != nil) && !yield(st, err) || err != nil {
					return
				}
			}
		}
	}
}

// batchSize is how many statements are handed over at once.
const batchSize = 256

// ahead lets a goroutine read a sequence, so that reading goes on while what was read is written. It
// is over when the iteration is.
func ahead(list iter.Seq2[kg.Statement, error]) iter.Seq2[kg.Statement, error] {
	type batch struct {
		list []kg.Statement
		err  error // after the list
	}
	return func(yield func(kg.Statement, error) bool) {
		batches, stop := make(chan batch, 2), make(chan struct{})
		go func() {
			defer close(batches)
			var b batch
			send := func() bool {
				select {
				case batches <- b:
					b = batch{}
					return true
				case <-stop:
					return false
				}
			}
			for st, err := range list {
				if err != nil {
					b.err = err
					break
				}
				if b.list = append(b.list, st); len(b.list) == batchSize && !send() {
					return
				}
			}
			send()
		}()
		defer func() {
			close(stop)
			for range batches { // until the goroutine is over
			}
		}()
		for b := range batches {
			for i := range b.list {
				if !yield(b.list[i], nil) {
					return
				}
			}
			if b.err != nil {
				yield(kg.Statement{}, b.err)
				return
			}
		}
	}
}

// selects reports whether a claim is of the selection.
func (r *reader) selects(ctx context.Context, st *kg.Statement) (bool, error) {
	if r.reached != nil && !hasEnd(st, r.reached) {
		return false, nil
	}
	if r.asked && !r.claims[st.ID] {
		for _, id := range ends(st) {
			if !r.nodes[id] {
				return false, nil
			}
		}
	}
	return r.matches(ctx, st)
}

// matches applies the filters, those that need the document last.
func (r *reader) matches(ctx context.Context, st *kg.Statement) (bool, error) {
	switch {
	case st.Confidence < r.MinConfidence,
		len(r.Predicates) > 0 && !slices.ContainsFunc(r.Predicates, func(p kg.PredicateID) bool { return isPredicate(st, p) }),
		len(r.Families) > 0 && !slices.Contains(r.Families, st.Predicate.Family),
		len(r.Events) > 0 && !slices.ContainsFunc(r.Events, func(e string) bool { return strings.EqualFold(e, st.Predicate.Event) }),
		len(r.Polarities) > 0 && !slices.Contains(r.Polarities, st.Polarity),
		len(r.Modalities) > 0 && !slices.Contains(r.Modalities, st.Modality),
		len(r.Speakers) > 0 && (st.Speaker == nil || !slices.Contains(r.Speakers, st.Speaker.ID)),
		r.Keep != nil && !r.Keep(st):
		return false, nil
	}
	if len(r.Sources) == 0 && r.Since.IsZero() && r.Until.IsZero() {
		return true, nil
	}
	doc, err := r.document(ctx, st.Document)
	if err != nil || doc == nil {
		return false, err
	}
	return r.isSource(doc) && r.inTime(st, doc), nil
}

func isPredicate(st *kg.Statement, p kg.PredicateID) bool {
	if base := basePredicate(p); base != p {
		return st.Predicate.ID == base && strings.HasPrefix(string(p), notPrefix) == (st.Polarity == kg.Negative) &&
			(st.Polarity == kg.Negative || st.Modality != kg.Asserted)
	}
	return st.Predicate.ID == p
}

const (
	notPrefix   = "r:not/"
	maybePrefix = "r:maybe/"
)

// basePredicate is the predicate of the claims whose edges have p.
func basePredicate(p kg.PredicateID) kg.PredicateID {
	for _, prefix := range [...]string{notPrefix, maybePrefix} {
		if local, ok := strings.CutPrefix(string(p), prefix); ok {
			return kg.PredicateID("r:" + local)
		}
	}
	return p
}

func (r *reader) isSource(doc *kg.Document) bool {
	return len(r.Sources) == 0 || slices.ContainsFunc(r.Sources, func(s string) bool {
		return string(doc.ID) == s || strings.HasPrefix(doc.Name, s) || strings.HasPrefix(doc.Location, s)
	})
}

func (r *reader) inTime(st *kg.Statement, doc *kg.Document) bool {
	if r.Since.IsZero() && r.Until.IsZero() {
		return true
	}
	var from, to string
	if st.Time != nil {
		from, to = exports.Days(st.Time.Value)
	}
	if from == "" && !doc.Date.IsZero() {
		from = doc.Date.UTC().Format(time.DateOnly)
		to = from
	}
	return from != "" && (r.Since.IsZero() || to >= r.Since.Format(time.DateOnly)) &&
		(r.Until.IsZero() || from <= r.Until.Format(time.DateOnly))
}
