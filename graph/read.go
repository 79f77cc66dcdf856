package graph

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"time"

	"github.com/cayleygraph/quad"

	"kg"
)

// DocumentInfo is a stored document without its text.
type DocumentInfo struct {
	ID        kg.DocumentID
	Name      string
	Location  string
	Part      int
	Title     string
	Publisher string
	Date      time.Time // zero when unknown
	Sentences int       // how many it was split into
	Bytes     int       // length of the text
}

// Documents returns every document, sorted by ID.
func (s *Store) Documents(ctx context.Context) iter.Seq2[DocumentInfo, error] {
	return func(yield func(DocumentInfo, error) bool) {
		ids, err := s.documentIDs(ctx)
		if err != nil {
			yield(DocumentInfo{}, err)
			return
		}
		for _, id := range ids {
			doc, sentences, err := s.document(ctx, id)
			if errors.Is(err, ErrNotFound) {
				continue // removed meanwhile
			}
			if err != nil {
				yield(DocumentInfo{}, err)
				return
			}
			info := DocumentInfo{
				ID: doc.ID, Name: doc.Name, Location: doc.Location, Part: doc.Part, Title: doc.Title,
				Publisher: doc.Publisher, Date: doc.Date, Sentences: sentences, Bytes: len(doc.Text),
			}
			if !yield(info, nil) {
				return
			}
		}
	}
}

// DocumentsNamed returns the documents that have a name, or the one that has it as its ID,
// sorted. It reads nothing else.
func (s *Store) DocumentsNamed(ctx context.Context, name string) ([]kg.DocumentID, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	var ids []kg.DocumentID
	known, err := s.isDocument(kg.DocumentID(name))
	if known {
		ids = append(ids, kg.DocumentID(name))
	}
	quads, err2 := s.quadsAt(ctx, quad.Object, quad.String(name))
	if err := errors.Join(err, err2); err != nil {
		return nil, err
	}
	for _, q := range quads {
		if d, ok := q.Subject.(quad.IRI); ok && q.Predicate == schemaName && q.Label == q.Subject {
			ids = append(ids, kg.DocumentID(d))
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// Document returns a stored document: everything up to its text, nothing that was found in
// it. It returns ErrNotFound where there is none.
func (s *Store) Document(ctx context.Context, id kg.DocumentID) (*kg.Document, error) {
	doc, _, err := s.document(ctx, id)
	return doc, err
}

func (s *Store) document(ctx context.Context, id kg.DocumentID) (*kg.Document, int, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, 0, err
	}
	defer s.mu.RUnlock()
	return s.readDocument(ctx, id)
}

// readDocument needs the lock.
func (s *Store) readDocument(ctx context.Context, id kg.DocumentID) (*kg.Document, int, error) {
	quads, err := s.quadsAt(ctx, quad.Subject, quad.IRI(id))
	if err != nil {
		return nil, 0, err
	}
	doc, found, sentences := &kg.Document{ID: id}, false, 0
	for _, q := range quads {
		text, _ := q.Object.(quad.String)
		number, _ := q.Object.(quad.Int)
		switch q.Predicate {
		case rdfType:
			found = found || q.Object == schemaDocument
		case schemaText:
			doc.Text = string(text)
		case schemaName:
			doc.Name = string(text)
		case schemaHeadline:
			doc.Title = string(text)
		case schemaPubl:
			doc.Publisher = string(text)
		case kgLocation:
			doc.Location = string(text)
		case kgPart:
			doc.Part = int(number)
		case kgSentences:
			sentences = int(number)
		case schemaDate:
			if doc.Date, err = parseDate(q.Object); err != nil {
				return nil, 0, fmt.Errorf("document %s: %w", id, err)
			}
		}
	}
	if !found {
		return nil, 0, fmt.Errorf("document %s: %w", id, ErrNotFound)
	}
	return doc, sentences, nil
}

// Filter chooses statements; every field that is set must hold.
type Filter struct {
	Entity    kg.EntityID    // as subject, object, speaker or further argument
	Predicate kg.PredicateID // with its negated and unasserted forms
	Document  kg.DocumentID
	Polarity  kg.Polarity
	Modality  kg.Modality
	// Hidden: also claims that people say are wrong, but for those sought by predicate.
	Hidden bool
}

func (f *Filter) matches(st *kg.Statement) bool {
	if st.Hidden && !f.Hidden ||
		f.Document != "" && st.Document != f.Document ||
		f.Predicate != "" && st.Predicate.ID != f.Predicate ||
		f.Polarity != "" && st.Polarity != f.Polarity ||
		f.Modality != "" && st.Modality != f.Modality {
		return false
	}
	return f.Entity == "" || slices.ContainsFunc(st.Participants(), func(n *kg.Node) bool { return n.ID == f.Entity })
}

// Statements returns the stored statements that the filter lets through, as they were
// given to Add but for what people decided, by document ID, place in the text and claim ID.
func (s *Store) Statements(ctx context.Context, filter Filter) iter.Seq2[kg.Statement, error] {
	return func(yield func(kg.Statement, error) bool) {
		byDocument, err := s.candidates(ctx, filter)
		if err != nil {
			yield(kg.Statement{}, err)
			return
		}
		merged, err := s.lockedRenaming(ctx, len(byDocument) >= manyDocuments)
		if err != nil {
			yield(kg.Statement{}, err)
			return
		}
		for _, id := range slices.Sorted(maps.Keys(byDocument)) {
			statements, err := s.statementsOf(ctx, id, byDocument[id], merged)
			if errors.Is(err, ErrNotFound) {
				continue // removed meanwhile
			}
			if err != nil {
				yield(kg.Statement{}, err)
				return
			}
			for i := range statements {
				if filter.matches(&statements[i]) && !yield(statements[i], nil) {
					return
				}
			}
		}
	}
}

// manyDocuments is from how many documents on it is cheaper to read all merges at once than to ask
// of each participant what it was merged into.
const manyDocuments = 16

// candidates returns the claims that may match, by document; nil stands for all of a document.
func (s *Store) candidates(ctx context.Context, f Filter) (map[kg.DocumentID][]kg.ClaimID, error) {
	out := make(map[kg.DocumentID][]kg.ClaimID)
	if f.Document != "" {
		out[f.Document] = nil
		return out, nil
	}
	if f.Entity == "" && f.Predicate == "" {
		ids, err := s.documentIDs(ctx)
		for _, id := range ids {
			out[id] = nil
		}
		return out, err
	}
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	claims := make(map[kg.ClaimID]bool)
	collect := func(dir quad.Direction, v quad.IRI) error {
		quads, err := s.quadsAt(ctx, dir, v)
		for _, q := range quads {
			if c, ok := claimOf(q); ok {
				claims[c] = true
			}
		}
		return err
	}
	var err error
	if f.Entity != "" {
		err = errors.Join(collect(quad.Subject, quad.IRI(f.Entity)), collect(quad.Object, quad.IRI(f.Entity)))
	} else {
		for _, p := range edgeForms(f.Predicate) {
			err = errors.Join(err, collect(quad.Predicate, quad.IRI(p)))
		}
	}
	if err != nil {
		return nil, err
	}
	var nodes []quad.Value
	for c := range claims {
		nodes = append(nodes, quad.IRI(c))
	}
	quads, err := s.quadsAt(ctx, quad.Subject, nodes...)
	if err != nil {
		return nil, err
	}
	for _, q := range quads {
		if q.Predicate == provDerived {
			d, c := kg.DocumentID(q.Object.(quad.IRI)), kg.ClaimID(q.Subject.(quad.IRI))
			out[d] = append(out[d], c)
		}
	}
	return out, nil
}

// claimOf returns the claim that a quad belongs to: the label of an edge, the subject of a
// property.
func claimOf(q quad.Quad) (kg.ClaimID, bool) {
	if isClaim(q.Label) {
		return kg.ClaimID(q.Label.(quad.IRI)), true
	}
	if isClaim(q.Subject) {
		return kg.ClaimID(q.Subject.(quad.IRI)), true
	}
	return "", false
}

// edgeForms returns the predicates that edges of a predicate are stored under.
func edgeForms(id kg.PredicateID) []kg.PredicateID {
	return []kg.PredicateID{id, edgePredicate(id, kg.Negative, kg.Asserted), edgePredicate(id, kg.Positive, kg.Possible)}
}

// statementsOf reads claims of a document, all where claims is nil, in order of the text.
func (s *Store) statementsOf(ctx context.Context, id kg.DocumentID, claims []kg.ClaimID, merged *renaming) ([]kg.Statement, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	doc, _, err := s.readDocument(ctx, id)
	if err != nil {
		return nil, err
	}
	properties, edges, err := s.claimQuads(ctx, id, claims)
	if err != nil {
		return nil, err
	}
	out := make([]kg.Statement, 0, len(properties))
	for c, quads := range properties {
		st, _, err := statement(doc, c, edges[c], quads)
		for _, n := range st.Participants() {
			err = errors.Join(err, s.rename(ctx, merged, n))
		}
		if err != nil {
			return nil, fmt.Errorf("claim %s of %s: %w", c, id, err)
		}
		out = append(out, st)
	}
	slices.SortFunc(out, compareStatements)
	return out, nil
}

// claimQuads returns the properties and edges of claims of a document, of all where claims
// is nil. It needs the lock.
func (s *Store) claimQuads(ctx context.Context, id kg.DocumentID, claims []kg.ClaimID) (properties, edges map[kg.ClaimID][]quad.Quad, err error) {
	var nodes []quad.Value
	for _, c := range claims {
		nodes = append(nodes, quad.IRI(c))
	}
	var quads []quad.Quad
	if claims == nil {
		quads, err = s.quadsAt(ctx, quad.Label, quad.IRI(id))
	} else {
		quads, err = s.quadsAt(ctx, quad.Subject, nodes...)
	}
	if err != nil {
		return nil, nil, err
	}
	properties, edges = make(map[kg.ClaimID][]quad.Quad), make(map[kg.ClaimID][]quad.Quad)
	for _, q := range quads {
		if !isClaim(q.Subject) || q.Label == kgDecisions {
			continue
		}
		c := kg.ClaimID(q.Subject.(quad.IRI))
		if claims == nil && properties[c] == nil {
			nodes = append(nodes, q.Subject)
		}
		properties[c] = append(properties[c], q)
	}
	if quads, err = s.quadsAt(ctx, quad.Label, nodes...); err != nil {
		return nil, nil, err
	}
	for _, q := range quads {
		c := kg.ClaimID(q.Label.(quad.IRI))
		edges[c] = append(edges[c], q)
	}
	return properties, edges, nil
}

func compareStatements(a, b kg.Statement) int {
	return cmp.Or(
		cmp.Compare(a.Sentence, b.Sentence),
		cmp.Compare(a.Predicate.Span[0], b.Predicate.Span[0]),
		cmp.Compare(a.Subject.Span[0], b.Subject.Span[0]),
		cmp.Compare(a.ID, b.ID),
	)
}

// statement makes a statement again from its edge and its properties, as it was before any
// merge. sound is false where its texts are not those it was stored with.
func statement(doc *kg.Document, id kg.ClaimID, edges, properties []quad.Quad) (st kg.Statement, sound bool, err error) {
	st = kg.Statement{ID: id, Document: doc.ID, Source: doc.Name, Polarity: kg.Positive, Modality: kg.Asserted}
	var (
		rec     *record
		speaker quad.IRI
		was     = make(map[quad.Value]quad.IRI)
	)
	for _, q := range properties {
		text, _ := q.Object.(quad.String)
		iri, _ := q.Object.(quad.IRI)
		switch q.Predicate {
		case kgEvidence:
			st.Evidence.Text = string(text)
		case kgConfidence:
			c, _ := q.Object.(quad.Float)
			st.Confidence = float64(c)
		case kgRule:
			st.Rule = string(text)
		case kgPolarity:
			st.Polarity = kg.Polarity(text)
		case kgModality:
			st.Modality = kg.Modality(text)
		case kgSpeaker:
			speaker = iri
		case kgSubjectWas, kgObjectWas, kgSpeakerWas:
			was[q.Predicate] = iri
		case kgRecord:
			rec, err = decodeRecord(string(text))
		}
		if err != nil {
			return kg.Statement{}, false, err
		}
	}
	if rec == nil {
		return kg.Statement{}, false, errors.New("no kg:record")
	}
	if len(edges) != 1 {
		return kg.Statement{}, false, fmt.Errorf("%d edges", len(edges))
	}
	subject, _ := edges[0].Subject.(quad.IRI)
	predicate, _ := edges[0].Predicate.(quad.IRI)
	predicate, st.Hidden = shownEdge(predicate), isHiddenEdge(predicate)
	object, _ := edges[0].Object.(quad.IRI)
	subject, object, speaker = cmp.Or(was[kgSubjectWas], subject), cmp.Or(was[kgObjectWas], object), cmp.Or(was[kgSpeakerWas], speaker)
	if object == kgNone {
		object = ""
	}
	st.Sentence = rec.Sentence
	if rec.Source != nil {
		st.Source = *rec.Source
	}
	st.Evidence.Span = rec.Evidence
	st.Subject = rec.Subject.node(doc.Text, kg.EntityID(subject))
	st.Predicate.ID, st.Predicate.Span = rec.Predicate.ID, rec.Predicate.Span
	if st.Predicate.ID == "" {
		st.Predicate.ID = basePredicate(kg.PredicateID(predicate), st.Polarity, st.Modality)
	}
	st.Predicate.Label, st.Predicate.Event = rec.Predicate.Label, rec.Predicate.Event
	st.Predicate.Mode, st.Predicate.Family = rec.Predicate.Mode, rec.Predicate.Family
	st.Predicate.Inverse, st.Predicate.Symmetric = rec.Predicate.Inverse, rec.Predicate.Symmetric
	st.Predicate.Text = orSlice(doc.Text, st.Predicate.Span, rec.Predicate.Text)
	if rec.Object != nil {
		o := rec.Object.node(doc.Text, kg.EntityID(object))
		st.Object = &o
	}
	if rec.Arguments != nil {
		st.Arguments = make([]kg.Node, len(rec.Arguments))
		for i := range rec.Arguments {
			st.Arguments[i] = rec.Arguments[i].node(doc.Text, "")
		}
	}
	if rec.Speaker != nil {
		w := rec.Speaker.node(doc.Text, kg.EntityID(speaker))
		st.Speaker = &w
	}
	if rec.Via != nil {
		v := rec.Via.node(doc.Text, "")
		st.Via = &v
	}
	if rec.Time != nil {
		st.Time = &kg.Time{Value: rec.Time.Value, Text: orSlice(doc.Text, rec.Time.Span, rec.Time.Text), Span: rec.Time.Span}
	}
	return st, checksum(&st) == rec.Check, nil
}

// Quads returns every quad of the graph, document by document in order of their IDs, and
// within a document by label, subject, predicate and object; then the merges in
// force and what people decided.
func (s *Store) Quads(ctx context.Context) kg.Quads {
	return func(yield func(kg.Quad, error) bool) {
		ids, err := s.documentIDs(ctx)
		if err != nil {
			yield(kg.Quad{}, err)
			return
		}
		for _, id := range ids {
			quads, err := s.quadsOfDocument(ctx, id)
			if err != nil {
				yield(kg.Quad{}, err)
				return
			}
			for _, q := range sortQuads(quads) {
				if !yield(q, nil) {
					return
				}
			}
		}
		merges, err := s.mergeQuads(ctx)
		if err != nil {
			yield(kg.Quad{}, err)
			return
		}
		for _, q := range sortQuads(merges) {
			if !yield(q, nil) {
				return
			}
		}
	}
}

func (s *Store) mergeQuads(ctx context.Context) ([]quad.Quad, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	return s.quadsAt(ctx, quad.Label, kgMerges, kgDecisions)
}

func (s *Store) quadsOfDocument(ctx context.Context, id kg.DocumentID) ([]quad.Quad, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	return s.ownQuads(ctx, id)
}

// ownQuads returns what is labelled with the document or one of its claims. It needs the lock.
func (s *Store) ownQuads(ctx context.Context, id kg.DocumentID) ([]quad.Quad, error) {
	quads, err := s.quadsAt(ctx, quad.Label, quad.IRI(id))
	if err != nil {
		return nil, err
	}
	var claims []quad.Value
	for _, q := range quads {
		if q.Predicate == provDerived {
			claims = append(claims, q.Subject)
		}
	}
	edges, err := s.quadsAt(ctx, quad.Label, claims...)
	return append(quads, edges...), err
}

func (s *Store) documentIDs(ctx context.Context) ([]kg.DocumentID, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	quads, err := s.quadsAt(ctx, quad.Object, schemaDocument)
	if err != nil {
		return nil, err
	}
	var ids []kg.DocumentID
	for _, q := range quads {
		if d, ok := q.Subject.(quad.IRI); ok && q.Predicate == rdfType {
			ids = append(ids, kg.DocumentID(d))
		}
	}
	slices.Sort(ids)
	return ids, nil
}

// isDocument needs the lock.
func (s *Store) isDocument(id kg.DocumentID) (bool, error) {
	if _, ok := isIRIWith(quad.IRI(id), documentPrefix); !ok {
		return false, nil
	}
	return s.hasNode(quad.IRI(id))
}

// hasNode reports whether any quad uses the node. It needs the lock.
func (s *Store) hasNode(v quad.Value) (bool, error) {
	ref, err := s.qs.ValueOf(v)
	return ref != nil, err
}

// quadsAt returns the quads that have one of the nodes in the given place. It needs the lock.
func (s *Store) quadsAt(ctx context.Context, dir quad.Direction, nodes ...quad.Value) ([]quad.Quad, error) {
	return s.qs.quadsAt(ctx, dir, nodes)
}

// pairs calls f with subject and object of every quad of a predicate; the object is nil
// where it is not asked for. nodes is shared by several calls. It needs the lock.
func (s *Store) pairs(ctx context.Context, nodes nodeCache, predicate quad.IRI, objects bool, f func(subject, object quad.Value)) error {
	wanted := []quad.Direction{quad.Subject}
	if objects {
		wanted = append(wanted, quad.Object)
	}
	return s.qs.each(ctx, quad.Predicate, []quad.Value{predicate}, nodes, wanted, func(q quad.Quad) { f(q.Subject, q.Object) })
}

// objectsOf returns what a node's property points to, once for each quad, without reading
// its other quads. It needs the lock.
func (s *Store) objectsOf(ctx context.Context, node, property quad.IRI) ([]quad.Value, error) {
	return s.qs.objects(ctx, node, property)
}
