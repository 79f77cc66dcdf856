package web

import (
	"cmp"
	"encoding/hex"
	"hash/fnv"
	"slices"

	"kg"
)

// The shapes of answers. Spans are [start,end) in bytes of the document's text. All texts
// are plain text, never markup.

// Entity is a person, place, organisation or other thing.
type Entity struct {
	ID         kg.EntityID    `json:"id"`
	Name       string         `json:"name"`
	Type       kg.EntityType  `json:"type"`
	Claims     int            `json:"claims" doc:"Claims from or to it"`
	Aliases    []string       `json:"aliases,omitempty"`
	Roles      []string       `json:"roles,omitempty" doc:"What texts call it"`
	SameAs     []string       `json:"sameAs,omitempty" doc:"Identifiers elsewhere, in short form: wd:Q7747"`
	Documents  int            `json:"documents,omitempty" doc:"Documents with a claim about it"`
	First      string         `json:"first,omitempty" doc:"Date of the first of them"`
	Last       string         `json:"last,omitempty"`
	About      []Reference    `json:"about,omitempty" doc:"Named things that its words speak of"`
	Families   map[string]int `json:"families,omitempty" doc:"Claims by family of their predicate"`
	Predicates []Predicate    `json:"predicates,omitempty" doc:"Predicates of its claims, the most frequent first"`
	Merged     []MergedEntity `json:"merged,omitempty" doc:"What was joined with it, where that was asked for"`
	Unresolved bool           `json:"unresolved,omitempty" doc:"It stands for one mention of somebody unknown; name is its words"`
}

// MergedEntity is one that was joined with another; a split of the two takes that back.
type MergedEntity struct {
	ID     kg.EntityID `json:"id"`
	Name   string      `json:"name"`
	Reason string      `json:"reason,omitempty"`
	Score  float64     `json:"score" doc:"0 to 1; 1 where a person decided"`
}

// Reference names an entity.
type Reference struct {
	ID   kg.EntityID   `json:"id"`
	Name string        `json:"name"`
	Type kg.EntityType `json:"type,omitempty"`
}

// Predicate is a canonical predicate.
type Predicate struct {
	ID     kg.PredicateID `json:"id"`
	Label  string         `json:"label"`
	Event  string         `json:"event,omitempty"`
	Mode   string         `json:"mode,omitempty"`
	Family string         `json:"family,omitempty"`
	Claims int            `json:"claims"`
}

// Node is an entity of a view, or a value.
type Node struct {
	ID         string        `json:"id"`
	Name       string        `json:"name,omitempty"`
	Type       kg.EntityType `json:"type,omitempty"`
	Claims     int           `json:"claims"`
	Value      string        `json:"value,omitempty"`
	Datatype   string        `json:"datatype,omitempty" doc:"Of a value: xsd:integer, xsd:date, …; none for text"`
	Literal    bool          `json:"literal,omitempty" doc:"It is a value of one subject"`
	Unresolved bool          `json:"unresolved,omitempty"`
}

// Edge is all claims of one subject, predicate, object, polarity and modality. An edge from a
// node to itself is one of a predicate without an object, unless object is "self".
type Edge struct {
	ID         string          `json:"id"`
	Source     string          `json:"source"`
	Target     string          `json:"target"`
	Predicate  kg.PredicateID  `json:"predicate"`
	Label      string          `json:"label"`
	Polarity   kg.Polarity     `json:"polarity"`
	Modality   kg.Modality     `json:"modality"`
	Family     string          `json:"family,omitempty"`
	Event      string          `json:"event,omitempty"`
	Object     string          `json:"object,omitempty" enum:"none,self" doc:"none: the predicate takes no object; self: the object is the subject"`
	Count      int             `json:"count" doc:"Claims"`
	Confidence float64         `json:"confidence" doc:"Of the surest claim"`
	First      string          `json:"first,omitempty" doc:"Date of the first document"`
	Last       string          `json:"last,omitempty"`
	Speakers   []Reference     `json:"speakers,omitempty"`
	Sources    []kg.DocumentID `json:"sources" doc:"Documents, at most 20"`
	Claims     []kg.ClaimID    `json:"claims" doc:"At most 50, the surest first"`
}

const (
	maxEdgeSources = 20
	maxEdgeClaims  = 50
)

// Document tells where a claim is from.
type Document struct {
	ID     kg.DocumentID `json:"id"`
	Title  string        `json:"title"`
	Date   string        `json:"date,omitempty"`
	Source string        `json:"source" doc:"Its path or address"`
	By     string        `json:"publisher,omitempty"`
	Claims int           `json:"claims"`
}

// Claim is a statement with its document.
type Claim struct {
	kg.Statement
	Document Document `json:"document"`
}

func (x *index) shapeEntity(n int32) Entity {
	e := &x.nodes[n]
	return Entity{ID: kg.EntityID(e.id), Name: e.name, Type: e.typ, Claims: int(e.claims), Aliases: e.aliases, Unresolved: e.unresolved}
}

func (x *index) reference(n int32) Reference {
	e := &x.nodes[n]
	return Reference{ID: kg.EntityID(e.id), Name: e.name, Type: e.typ}
}

func (x *index) shapeNode(n int32) Node {
	e := &x.nodes[n]
	if e.literal {
		return Node{ID: e.id, Value: e.name, Datatype: e.datatype, Literal: true, Claims: int(e.claims)}
	}
	return Node{ID: e.id, Name: e.name, Type: e.typ, Claims: int(e.claims), Unresolved: e.unresolved}
}

func (x *index) shapePredicate(p int32) Predicate {
	d := &x.preds[p]
	return Predicate{ID: d.ID, Label: d.Label, Event: d.Event, Mode: d.Mode, Family: d.Family, Claims: int(d.claims)}
}

func (x *index) shapeDocument(d int32) Document {
	doc := &x.documents[d]
	return Document{ID: doc.ID, Title: cmp.Or(doc.Title, doc.Name), Date: doc.day, Source: doc.Name, By: doc.Publisher, Claims: int(doc.claims)}
}

// edgeKey is what parallel claims have in common.
type edgeKey struct {
	subject, predicate, object int32
	polarity                   polarity
	modality                   modality
}

func (c *claim) key() edgeKey {
	return edgeKey{c.subject, c.predicate, c.object, c.polarity, c.modality}
}

// edges groups claims, the edges with most claims first.
func (x *index) edges(claims []int32) []Edge {
	groups := make(map[edgeKey][]int32)
	var order []edgeKey
	for _, i := range claims {
		k := x.claims[i].key()
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], i)
	}
	out := make([]Edge, 0, len(order))
	for _, k := range order {
		out = append(out, x.edge(k, groups[k]))
	}
	slices.SortStableFunc(out, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func (x *index) edge(k edgeKey, claims []int32) Edge {
	p := &x.preds[k.predicate]
	e := Edge{
		Source: x.nodes[k.subject].id, Predicate: p.ID, Label: p.Label, Event: p.Event, Family: p.Family,
		Polarity: polarities[k.polarity], Modality: modalities[k.modality], Count: len(claims),
	}
	switch k.object {
	case -1:
		e.Target, e.Object = e.Source, "none"
	case k.subject:
		e.Target, e.Object = e.Source, "self"
	default:
		e.Target = x.nodes[k.object].id
	}
	h := fnv.New64a()
	for _, s := range []string{e.Source, string(e.Predicate), e.Target, e.Object, string(e.Polarity), string(e.Modality)} {
		h.Write(append([]byte(s), 0))
	}
	e.ID = "x:" + hex.EncodeToString(h.Sum(nil))
	surest := slices.Clone(claims)
	slices.SortStableFunc(surest, func(a, b int32) int { return cmp.Compare(x.claims[b].confidence, x.claims[a].confidence) })
	sources, speakers := make(map[int32]bool), make(map[int32]bool)
	for _, i := range surest {
		c := &x.claims[i]
		e.Confidence = max(e.Confidence, hundredths(c.confidence))
		if len(e.Claims) < maxEdgeClaims {
			e.Claims = append(e.Claims, c.id)
		}
		if !sources[c.document] && len(e.Sources) < maxEdgeSources {
			sources[c.document] = true
			e.Sources = append(e.Sources, x.documents[c.document].ID)
		}
		if c.speaker >= 0 && !speakers[c.speaker] && len(e.Speakers) < maxEdgeSources {
			speakers[c.speaker] = true
			e.Speakers = append(e.Speakers, x.reference(c.speaker))
		}
		e.First, e.Last = during(e.First, e.Last, x.documents[c.document].day)
	}
	return e
}

// hundredths undoes the rounding to single precision.
func hundredths(c float32) float64 { return float64(int(c*100+0.5)) / 100 }

// during widens a time by a day, which may be unknown.
func during(first, last, day string) (string, string) {
	if day == "" {
		return first, last
	}
	if first == "" || day < first {
		first = day
	}
	return first, max(last, day)
}
