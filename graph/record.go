package graph

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"

	"kg"
)

// record is what a claim needs beside its properties to become the statement again. It is
// written as one JSON literal with short keys, kg:record.
type record struct {
	Source    *string         `json:"src,omitempty"` // nil: the document's name
	Sentence  int             `json:"i,omitempty"`
	Evidence  kg.Span         `json:"e"`
	Subject   nodeRecord      `json:"s"`
	Predicate predicateRecord `json:"p"`
	Object    *nodeRecord     `json:"o,omitempty"`
	Arguments []nodeRecord    `json:"a"` // null and [] stay apart
	Speaker   *nodeRecord     `json:"w,omitempty"`
	Via       *nodeRecord     `json:"via,omitempty"`
	Time      *timeRecord     `json:"t,omitempty"`
	// Check is the CRC-32 of the statement's texts. Texts that are slices of the document
	// are not stored, so without it a span that went wrong would show a wrong text.
	Check uint32 `json:"h"`
}

// nodeRecord is a kg.Node without what is known from elsewhere. Text is nil where it is the
// document's text at Span.
type nodeRecord struct {
	Role     string         `json:"r,omitempty"`
	ID       kg.EntityID    `json:"id,omitempty"`
	Name     string         `json:"n,omitempty"`
	Type     kg.EntityType  `json:"y,omitempty"`
	Value    string         `json:"v,omitempty"`
	Datatype string         `json:"d,omitempty"`
	Unit     string         `json:"u,omitempty"`
	Text     *string        `json:"x,omitempty"`
	Span     kg.Span        `json:"sp"`
	Open     bool           `json:"?,omitempty"` // kg.Node.Unresolved
	About    []kg.Reference `json:"b,omitempty"`
}

type predicateRecord struct {
	Span      kg.Span        `json:"sp"`
	Label     string         `json:"l,omitempty"`
	ID        kg.PredicateID `json:"id,omitempty"` // only where the edge does not tell it
	Event     string         `json:"ev,omitempty"`
	Mode      string         `json:"m,omitempty"`
	Family    string         `json:"f,omitempty"`
	Inverse   kg.PredicateID `json:"in,omitempty"`
	Symmetric bool           `json:"sy,omitempty"`
	Text      *string        `json:"x,omitempty"`
}

type timeRecord struct {
	Value string  `json:"v,omitempty"`
	Text  *string `json:"x,omitempty"`
	Span  kg.Span `json:"sp"`
}

// newRecord makes the record of a statement of a document. The identifiers of subject and
// object are left to the edge, that of the speaker to its property. All spans are here: as
// properties of their own they were a quarter of all nodes, which nobody asked for by value.
func newRecord(doc *kg.Document, st *kg.Statement) record {
	r := record{
		Sentence: st.Sentence,
		Evidence: st.Evidence.Span,
		Subject:  newNodeRecord(doc, &st.Subject),
		Predicate: predicateRecord{
			Span:  st.Predicate.Span,
			Label: st.Predicate.Label,
			Event: st.Predicate.Event,
			Mode:  st.Predicate.Mode, Family: st.Predicate.Family, Inverse: st.Predicate.Inverse, Symmetric: st.Predicate.Symmetric,
			Text: unlessSlice(doc, st.Predicate.Span, st.Predicate.Text),
		},
	}
	if st.Source != doc.Name {
		r.Source = &st.Source
	}
	edge := edgePredicate(st.Predicate.ID, st.Polarity, st.Modality)
	if basePredicate(edge, st.Polarity, st.Modality) != st.Predicate.ID {
		r.Predicate.ID = st.Predicate.ID
	}
	if st.Object != nil {
		o := newNodeRecord(doc, st.Object)
		o.ID = ""
		r.Object = &o
	}
	r.Subject.ID = ""
	if st.Arguments != nil {
		r.Arguments = make([]nodeRecord, len(st.Arguments))
		for i := range st.Arguments {
			r.Arguments[i] = newNodeRecord(doc, &st.Arguments[i])
		}
	}
	if st.Speaker != nil {
		w := newNodeRecord(doc, st.Speaker)
		w.ID = ""
		r.Speaker = &w
	}
	if st.Via != nil {
		v := newNodeRecord(doc, st.Via)
		r.Via = &v
	}
	if st.Time != nil {
		r.Time = &timeRecord{Value: st.Time.Value, Text: unlessSlice(doc, st.Time.Span, st.Time.Text), Span: st.Time.Span}
	}
	r.Check = checksum(st)
	return r
}

func newNodeRecord(doc *kg.Document, n *kg.Node) nodeRecord {
	return nodeRecord{
		Role: n.Role, ID: n.ID, Name: n.Name, Type: n.Type, Value: n.Value, Datatype: n.Datatype, Unit: n.Unit,
		Text: unlessSlice(doc, n.Span, n.Text), Span: n.Span,
		Open: n.Unresolved, About: n.About,
	}
}

// node makes the kg.Node again. id is used where the record has none.
func (r *nodeRecord) node(text string, id kg.EntityID) kg.Node {
	if r.ID != "" {
		id = r.ID
	}
	return kg.Node{
		Role: r.Role, ID: id, Name: r.Name, Type: r.Type, Value: r.Value, Datatype: r.Datatype, Unit: r.Unit,
		Text: orSlice(text, r.Span, r.Text), Span: r.Span,
		Unresolved: r.Open, About: r.About,
	}
}

// checksum is the CRC-32 (IEEE) of the texts of a statement in a fixed order, each ended by a NUL.
func checksum(st *kg.Statement) uint32 {
	h := crc32.NewIEEE()
	add := func(text string) { io.WriteString(h, text+"\x00") }
	add(st.Evidence.Text)
	add(st.Subject.Text)
	add(st.Predicate.Text)
	if st.Object != nil {
		add(st.Object.Text)
	}
	for _, a := range st.Arguments {
		add(a.Text)
	}
	if st.Speaker != nil {
		add(st.Speaker.Text)
	}
	if st.Time != nil {
		add(st.Time.Text)
	}
	return h.Sum32()
}

func (r *record) encode() (string, error) {
	b, err := json.Marshal(r)
	if err != nil {
		return "", fmt.Errorf("record of a claim: %w", err)
	}
	return string(b), nil
}

func decodeRecord(s string) (*record, error) {
	var r record
	if err := json.Unmarshal([]byte(s), &r); err != nil {
		return nil, fmt.Errorf("record of a claim: %w", err)
	}
	return &r, nil
}

// unlessSlice returns nil where text is what the document says at span.
func unlessSlice(doc *kg.Document, span kg.Span, text string) *string {
	if s, ok := slice(doc.Text, span); ok && s == text {
		return nil
	}
	return &text
}

func orSlice(text string, span kg.Span, stored *string) string {
	if stored != nil {
		return *stored
	}
	s, _ := slice(text, span)
	return s
}

// slice returns text[span], and false where the span lies outside the text.
func slice(text string, span kg.Span) (string, bool) {
	if span[0] < 0 || span[0] > span[1] || span[1] > len(text) {
		return "", false
	}
	return text[span[0]:span[1]], true
}
