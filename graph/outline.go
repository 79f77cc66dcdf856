package graph

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"kg"
)

// Brief is a claim without its texts: what finding, counting and filtering need.
type Brief struct {
	ID         kg.ClaimID
	Document   kg.DocumentID
	Subject    kg.EntityID
	Predicate  kg.PredicateID // canonical: "r:thank", whatever the polarity and modality
	Object     kg.Term        // an entity, a literal, or NoTerm for a predicate that takes none
	Speaker    kg.EntityID    // "" for the document's own claim
	Arguments  []kg.EntityID  // further arguments that are entities
	Polarity   kg.Polarity
	Modality   kg.Modality
	Time       string // when it holds, as an ISO 8601 date, month or year; "" where the text gives none
	Confidence float64
	Hidden     bool // a person says that it is wrong
}

// PredicateInfo is a canonical predicate as the documents have it.
type PredicateInfo struct {
	ID     kg.PredicateID
	Label  string // the form most documents use: "thanked"
	Event  string
	Mode   string
	Family string
}

// Outline is everything in a store but texts.
type Outline struct {
	Entities   []Entity        // sorted by ID
	Predicates []PredicateInfo // sorted by ID
	Documents  []DocumentInfo  // sorted by ID; without Bytes
	// About has, for things without a name of their own, what their words speak of, sorted.
	About map[kg.EntityID][]kg.EntityID
	// Unresolved has the words of nodes that stand for one mention of somebody unknown.
	Unresolved map[kg.EntityID]string
	Claims     []Brief // sorted by document and ID
	Quads      int
}

// Outline reads the store once. All of it is of one moment. Entities that were merged are told
// as what they were merged into.
func (s *Store) Outline(ctx context.Context) (*Outline, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	nodes := make(nodeCache)
	all, err := s.survey(ctx, nodes)
	if err != nil {
		return nil, err
	}
	out := &Outline{About: make(map[kg.EntityID][]kg.EntityID), Unresolved: make(map[kg.EntityID]string)}
	if err := s.tallyMore(ctx, nodes, all.entities); err != nil {
		return nil, err
	}
	out.Entities = make([]Entity, 0, len(all.entities))
	for _, id := range slices.Sorted(maps.Keys(all.entities)) {
		out.Entities = append(out.Entities, all.entities[id].entity(id))
	}
	predicates := slices.Sorted(maps.Keys(all.predicates))
	all = survey{} // which takes as much as the rest
	if out.Predicates, err = s.predicateInfos(ctx, nodes); err != nil {
		return nil, err
	}
	if out.Documents, err = s.documentInfos(ctx, nodes); err != nil {
		return nil, err
	}
	err1 := s.pairs(ctx, nodes, kgAbout, true, func(subject, object quad.Value) {
		from, ok1 := subject.(quad.IRI)
		to, ok2 := object.(quad.IRI)
		if ok1 && ok2 && !slices.Contains(out.About[kg.EntityID(from)], kg.EntityID(to)) {
			out.About[kg.EntityID(from)] = append(out.About[kg.EntityID(from)], kg.EntityID(to))
		}
	})
	err2 := s.pairs(ctx, nodes, kgUnresolved, true, func(subject, object quad.Value) {
		id, ok1 := subject.(quad.IRI)
		words, ok2 := object.(quad.String)
		if ok1 && ok2 {
			out.Unresolved[kg.EntityID(id)] = string(words)
		}
	})
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	for _, list := range out.About {
		slices.Sort(list)
	}
	size, err := s.qs.Stats(ctx, true)
	if err != nil {
		return nil, err
	}
	out.Quads = int(size.Quads.Value)
	out.Claims, err = s.briefs(ctx, nodes, predicates)
	return out, err
}

// tallyMore counts what a survey leaves out: roles, and identifiers elsewhere. It needs the lock.
func (s *Store) tallyMore(ctx context.Context, nodes nodeCache, found map[quad.IRI]*tally) error {
	merged, err := s.merges(ctx)
	if err != nil {
		return err
	}
	for _, property := range [...]quad.IRI{kgRole, owlSameAs} {
		err := s.pairs(ctx, nodes, property, true, func(subject, object quad.Value) {
			iri, _ := subject.(quad.IRI)
			if t := found[cmp.Or(merged[iri], iri)]; t != nil {
				t.property(property, object)
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// briefs reads all claims whose edges have one of the predicates. It needs the lock.
func (s *Store) briefs(ctx context.Context, nodes nodeCache, edges []kg.PredicateID) ([]Brief, error) {
	at := make(map[quad.Value]int32)
	var list []Brief
	err := s.pairs(ctx, nodes, provDerived, true, func(subject, object quad.Value) {
		c, ok1 := subject.(quad.IRI)
		d, ok2 := object.(quad.IRI)
		if ok1 && ok2 {
			at[c] = int32(len(list))
			list = append(list, newBrief(kg.ClaimID(c), kg.DocumentID(d)))
		}
	})
	if err != nil {
		return nil, err
	}
	for _, property := range [...]quad.IRI{kgConfidence, kgPolarity, kgModality, kgTime, kgSpeaker, kgArgument} {
		err := s.pairs(ctx, nodes, property, true, func(subject, object quad.Value) {
			if i, ok := at[subject]; ok {
				list[i].property(property, object)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	wanted := []quad.Direction{quad.Subject, quad.Object, quad.Label}
	for _, p := range edges {
		err := s.qs.each(ctx, quad.Predicate, []quad.Value{quad.IRI(p)}, nodes, wanted, func(q quad.Quad) {
			if i, ok := at[q.Label]; ok {
				list[i].edge(q.Subject, p, q.Object)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	for i := range list {
		b := &list[i]
		if b.Subject == "" { // its edge has none of the predicates that are counted
			edges, err := s.quadsAt(ctx, quad.Label, quad.IRI(b.ID))
			if err != nil {
				return nil, err
			}
			for _, q := range edges {
				if p, ok := q.Predicate.(quad.IRI); ok && isHiddenEdge(p) {
					b.Hidden = true
					b.edge(q.Subject, kg.PredicateID(shownEdge(p)), q.Object)
				}
			}
		}
	}
	list = slices.DeleteFunc(list, func(b Brief) bool { return b.Subject == "" })
	slices.SortFunc(list, func(a, b Brief) int { return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.ID, b.ID)) })
	return list, nil
}

func newBrief(c kg.ClaimID, d kg.DocumentID) Brief {
	return Brief{ID: c, Document: d, Polarity: kg.Positive, Modality: kg.Asserted}
}

// property takes in a property of the claim.
func (b *Brief) property(property quad.IRI, object quad.Value) {
	iri, _ := object.(quad.IRI)
	text, _ := object.(quad.String)
	switch property {
	case kgConfidence:
		switch c := object.(type) {
		case quad.Float:
			b.Confidence = float64(c)
		case quad.Int:
			b.Confidence = float64(c)
		}
	case kgPolarity:
		b.Polarity = kg.Polarity(text)
	case kgModality:
		b.Modality = kg.Modality(text)
	case kgTime:
		switch t := object.(type) {
		case quad.TypedString:
			b.Time = string(t.Value)
		case quad.String: // an interval, or words that name no date
			b.Time = string(t)
		}
	case kgSpeaker:
		b.Speaker = kg.EntityID(iri)
	case kgArgument:
		b.Arguments = append(b.Arguments, kg.EntityID(iri))
	}
}

// edge takes in the edge, after all properties.
func (b *Brief) edge(subject quad.Value, predicate kg.PredicateID, object quad.Value) {
	iri, _ := subject.(quad.IRI)
	b.Subject = kg.EntityID(iri)
	b.Predicate = basePredicate(predicate, b.Polarity, b.Modality)
	if object != kgNone {
		b.Object = term(object)
	}
}

// predicateInfos returns the canonical predicates. Where a predicate occurs denied or
// unasserted only, it takes its label from there. It needs the lock.
func (s *Store) predicateInfos(ctx context.Context, nodes nodeCache) ([]PredicateInfo, error) {
	type forms struct {
		names, labels         votes[string] // canonical name, labels as in texts
		events, modes, family votes[string]
	}
	found := make(map[kg.PredicateID]*forms)
	for _, property := range [...]quad.IRI{rdfsLabel, skosAltLabel, kgEvent, kgMode, kgFamily} {
		err := s.pairs(ctx, nodes, property, true, func(subject, object quad.Value) {
			local, ok := isIRIWith(subject, predicatePrefix)
			text, isText := object.(quad.String)
			if !ok || !isText {
				return
			}
			label := string(text)
			for _, prefix := range [...]string{"not", "maybe"} {
				if rest, ok := strings.CutPrefix(local, prefix+"/"); ok {
					local, label = rest, strings.TrimPrefix(label, prefix+" ")
				}
			}
			id := kg.PredicateID(predicatePrefix + local)
			f := found[id]
			if f == nil {
				f = new(forms)
				found[id] = f
			}
			switch property {
			case rdfsLabel:
				f.names.add(label)
			case skosAltLabel:
				f.labels.add(label)
			case kgEvent:
				f.events.add(label)
			case kgMode:
				f.modes.add(label)
			case kgFamily:
				f.family.add(label)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	var out []PredicateInfo
	for _, id := range slices.Sorted(maps.Keys(found)) {
		f := found[id]
		out = append(out, PredicateInfo{
			ID: id, Label: cmp.Or(f.labels.most(), f.names.most()),
			Event: f.events.most(), Mode: f.modes.most(), Family: f.family.most(),
		})
	}
	return out, nil
}

// documentInfos reads what there is about documents without their texts. It needs the lock.
func (s *Store) documentInfos(ctx context.Context, nodes nodeCache) ([]DocumentInfo, error) {
	ids, err := s.documentIDs(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]DocumentInfo, len(ids))
	at := make(map[quad.Value]int, len(ids))
	for i, id := range ids {
		out[i].ID = id
		at[quad.IRI(id)] = i
	}
	for _, property := range [...]quad.IRI{schemaName, schemaHeadline, schemaPubl, kgLocation, kgPart, kgSentences, schemaDate} {
		var bad error
		err := s.pairs(ctx, nodes, property, true, func(subject, object quad.Value) {
			i, ok := at[subject]
			if !ok {
				return
			}
			text, _ := object.(quad.String)
			number, _ := object.(quad.Int)
			switch property {
			case schemaName:
				out[i].Name = string(text)
			case schemaHeadline:
				out[i].Title = string(text)
			case schemaPubl:
				out[i].Publisher = string(text)
			case kgLocation:
				out[i].Location = string(text)
			case kgPart:
				out[i].Part = int(number)
			case kgSentences:
				out[i].Sentences = int(number)
			case schemaDate:
				var err error
				out[i].Date, err = parseDate(object)
				bad = errors.Join(bad, err)
			}
		})
		if err := errors.Join(err, bad); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Briefs reads claims anew, and leaves out those that the store does not have.
func (s *Store) Briefs(ctx context.Context, ids ...kg.ClaimID) ([]Brief, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	var out []Brief
	for _, id := range ids {
		edges, err := s.quadsAt(ctx, quad.Label, quad.IRI(id))
		if err != nil {
			return nil, err
		}
		if len(edges) != 1 {
			continue
		}
		properties, err := s.quadsAt(ctx, quad.Subject, quad.IRI(id))
		if err != nil {
			return nil, err
		}
		b := newBrief(id, "")
		for _, q := range properties {
			property, _ := q.Predicate.(quad.IRI)
			if from, ok := q.Object.(quad.IRI); ok && property == provDerived {
				b.Document = kg.DocumentID(from)
			}
			b.property(property, q.Object)
		}
		p, _ := edges[0].Predicate.(quad.IRI)
		b.Hidden = isHiddenEdge(p)
		b.edge(edges[0].Subject, kg.PredicateID(shownEdge(p)), edges[0].Object)
		out = append(out, b)
	}
	return out, nil
}

// Size is the number of quads.
func (s *Store) Size(ctx context.Context) (int, error) {
	if err := s.rlock(ctx); err != nil {
		return 0, err
	}
	defer s.mu.RUnlock()
	size, err := s.qs.Stats(ctx, true)
	return int(size.Quads.Value), err
}

// State says in which state a store on the disk is: another one after each write, by whatever
// process. It is empty where that cannot be told, as of a database.
func State(path string) string { return storeState(path) }

// Beside returns the path of a file in the folder of a store, where a program may keep what it
// made of the store and can make anew. It is empty where a store is in no folder.
func Beside(path, name string) string {
	if path == "" || IsServer(path) {
		return ""
	}
	folder, err := locate(path, Options{ReadOnly: true})
	if err != nil {
		return ""
	}
	return filepath.Join(folder, name)
}

// Claims returns stored claims of a document, in the order of the text, and leaves out those
// that it does not have. It returns ErrNotFound where there is no such document.
func (s *Store) Claims(ctx context.Context, doc kg.DocumentID, ids ...kg.ClaimID) ([]kg.Statement, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	merged, err := s.lockedRenaming(ctx, false)
	if err != nil {
		return nil, err
	}
	return s.statementsOf(ctx, doc, ids, merged)
}
