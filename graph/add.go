package graph

import (
	"cmp"
	"context"
	"maps"
	"reflect"
	"slices"

	"github.com/cayleygraph/quad"

	"kg"
	"kg/resolve"
)

// Addition is a document with the statements found in it.
type Addition struct {
	Doc        *kg.Document
	Statements []kg.Statement
}

// maxTransaction is the number of quads after which Add commits. Large transactions are
// cheaper: each is sorted, written and merged once. It takes some 300 bytes a quad.
const maxTransaction = 200_000

// Add stores documents with their statements and returns how many documents are new. A
// document whose ID is in the store already is left as it is. Each document is stored whole
// or not at all; several share a transaction. What is invalid is left out, the rest is
// stored, and the error is then an *InvalidError. After any other error the documents
// counted are stored and the rest are not.
//
// Of Doc, Entities (for the names of the statements' participants) and the number of
// Sentences are used beside what Document returns.
func (s *Store) Add(ctx context.Context, docs ...Addition) (added int, err error) {
	if err := s.lock(ctx); err != nil {
		return 0, err
	}
	defer s.mu.Unlock()
	var (
		invalid []Invalid
		quads   []quad.Quad
		pending = make(map[kg.DocumentID]bool)
		claims  = make(map[kg.ClaimID]bool)
	)
	hidden, err := s.hiddenClaims(ctx)
	if err != nil {
		return 0, err
	}
	change := make(map[kg.EntityID]*resolve.Profile)
	roots := make(map[kg.EntityID]kg.EntityID)
	commit := func() error {
		beside := make(notes)
		if err := s.countProfiles(ctx, change, 1, beside); err != nil {
			return err
		}
		if err := s.apply(quads, nil, beside); err != nil {
			return err
		}
		clear(change)
		added += len(pending)
		quads = quads[:0]
		clear(pending)
		clear(claims)
		return nil
	}
	for _, d := range docs {
		if err := ctx.Err(); err != nil {
			return added, err
		}
		if why := checkDocument(d.Doc); why != "" {
			inv := Invalid{Reason: why}
			if d.Doc != nil {
				inv.Document = d.Doc.ID
			}
			invalid = append(invalid, inv)
			continue
		}
		known, err := s.isDocument(d.Doc.ID)
		if err != nil {
			return added, err
		}
		if known || pending[d.Doc.ID] {
			continue
		}
		read, err := s.expectDocument(ctx, &d)
		if err != nil {
			return added, err
		}
		set, bad, err := s.documentQuads(ctx, d, claims, hidden, roots, read)
		if err != nil {
			return added, err
		}
		invalid = append(invalid, bad...)
		pending[d.Doc.ID] = true
		quads = append(quads, set...)
		for id, p := range profilesOf(set) {
			if change[id] == nil {
				change[id] = &resolve.Profile{ID: id}
			}
			change[id].Add(p, 1)
		}
		if len(quads) >= maxTransaction {
			if err := commit(); err != nil {
				return added, err
			}
		}
	}
	if err := commit(); err != nil {
		return added, err
	}
	if len(invalid) > 0 {
		return added, &InvalidError{List: invalid}
	}
	return added, nil
}

// documentQuads returns the quads of a document and what of it is invalid. taken are the
// claims of the transaction so far, roots what entities are merged into, read what is kept of
// them; all three are added to. hidden are the claims that people say are wrong.
func (s *Store) documentQuads(ctx context.Context, d Addition, taken, hidden map[kg.ClaimID]bool, roots map[kg.EntityID]kg.EntityID, read map[kg.EntityID]entry) ([]quad.Quad, []Invalid, error) {
	var (
		set     quadSet
		invalid []Invalid
		own     = make(map[kg.ClaimID]*kg.Statement)
		taking  = make(map[kg.EntityID]*kg.Node)
		abouts  = make(map[kg.EntityID][]kg.EntityID)
		// Predicates that the document's quads tell of already.
		described = make(map[description]bool)
	)
	refuse := func(st *kg.Statement, why string) {
		invalid = append(invalid, Invalid{Document: d.Doc.ID, Claim: st.ID, Reason: why})
	}
	into := func(id kg.EntityID) (kg.EntityID, error) {
		root, known := roots[id]
		if !known {
			var err error
			if root, err = s.rootKept(ctx, id, read); err != nil {
				return id, err
			}
			roots[id] = root
		}
		return root, nil
	}
	set.addDocument(d.Doc)
	for i := range d.Statements {
		st := &d.Statements[i]
		if why := checkStatement(d.Doc, st); why != "" {
			refuse(st, why)
			continue
		}
		if first := own[st.ID]; first != nil {
			if !reflect.DeepEqual(first, st) {
				refuse(st, "another statement of the document has its id")
			}
			continue
		}
		known, err := s.hasNode(quad.IRI(st.ID))
		if known && hidden[st.ID] { // maybe by the decision only
			var from []quad.Value
			from, err = s.objectsOf(ctx, quad.IRI(st.ID), provDerived)
			known = len(from) > 0
		}
		if err != nil {
			return nil, nil, err
		}
		if known || taken[st.ID] {
			refuse(st, "a claim of another document has its id")
			continue
		}
		if err := set.addClaim(d.Doc, st, hidden[st.ID], into); err != nil {
			refuse(st, err.Error())
			continue
		}
		own[st.ID], taken[st.ID] = st, true
		if p := describing(st); !described[p] {
			described[p] = true
			set.addPredicate(quad.IRI(d.Doc.ID), st)
		}
		for _, n := range st.Participants() {
			if n.Unresolved {
				// Nobody's name is "it": such a node is found through its claim only.
				set.addText(quad.IRI(n.ID), kgUnresolved, n.Text, quad.IRI(d.Doc.ID))
			} else if taking[n.ID] == nil {
				taking[n.ID] = n
			}
			for i := range n.About {
				ref := &n.About[i]
				if !slices.Contains(abouts[n.ID], ref.ID) {
					abouts[n.ID] = append(abouts[n.ID], ref.ID)
				}
				if taking[ref.ID] == nil {
					taking[ref.ID] = &kg.Node{ID: ref.ID, Name: ref.Name, Type: ref.Type}
				}
			}
		}
	}
	for _, thing := range slices.Sorted(maps.Keys(abouts)) {
		if err := addAbout(&set, quad.IRI(thing), abouts[thing], quad.IRI(d.Doc.ID), into); err != nil {
			return nil, nil, err
		}
	}
	entities, bad := namedEntities(d.Doc, taking)
	for i := range entities {
		set.addNames(quad.IRI(d.Doc.ID), &entities[i])
	}
	return set.list, append(invalid, bad...), nil
}

// description is what addPredicate looks at.
type description struct {
	edge      kg.PredicateID
	predicate kg.Predicate
}

func describing(st *kg.Statement) description {
	p := st.Predicate
	p.Text, p.Span = "", kg.Span{}
	return description{edgePredicate(p.ID, st.Polarity, st.Modality), p}
}

// expectDocument tells the store what adding a document will ask for, and returns what is kept of
// its entities. It needs the write lock.
func (s *Store) expectDocument(ctx context.Context, d *Addition) (map[kg.EntityID]entry, error) {
	var claims []quad.Value
	var ids []kg.EntityID
	for i := range d.Statements {
		st := &d.Statements[i]
		claims = append(claims, quad.IRI(st.ID))
		for _, n := range st.Participants() {
			ids = append(ids, n.ID)
			for _, about := range n.About {
				ids = append(ids, about.ID)
			}
		}
	}
	if err := s.qs.expect(ctx, quad.Any, claims); err != nil {
		return nil, err
	}
	read := make(map[kg.EntityID]entry)
	return read, s.readEntries(ctx, ids, read)
}

// namedEntities returns the entities that take part in statements, sorted by ID, with the
// names the document has for them, or what the statement says where it has none.
func namedEntities(doc *kg.Document, taking map[kg.EntityID]*kg.Node) ([]kg.Entity, []Invalid) {
	var (
		out     []kg.Entity
		invalid []Invalid
		listed  = make(map[kg.EntityID]bool)
	)
	for i := range doc.Entities {
		e := &doc.Entities[i]
		if taking[e.ID] == nil {
			continue
		}
		if why := checkEntity(e); why != "" {
			invalid = append(invalid, Invalid{Document: doc.ID, Reason: why})
			continue
		}
		listed[e.ID] = true
		out = append(out, *e)
	}
	for id, n := range taking {
		if !listed[id] {
			name := n.Name
			if name == "" {
				name = n.Text
			}
			out = append(out, kg.Entity{ID: id, Name: name, Type: n.Type})
		}
	}
	slices.SortStableFunc(out, func(a, b kg.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return out, invalid
}

// Has reports whether the document is in the store.
func (s *Store) Has(ctx context.Context, id kg.DocumentID) (bool, error) {
	if err := s.rlock(ctx); err != nil {
		return false, err
	}
	defer s.mu.RUnlock()
	return s.isDocument(id)
}
