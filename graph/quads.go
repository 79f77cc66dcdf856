package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/quad"

	"kg"
)

// quadSet collects quads without duplicates, which a transaction would fail at.
type quadSet struct {
	list []quad.Quad
	seen map[quad.Quad]bool
}

// push adds a quad that is not there, which is cheaper.
func (q *quadSet) push(s, p quad.IRI, o quad.Value, label quad.IRI) {
	q.list = append(q.list, quad.Quad{Subject: s, Predicate: p, Object: o, Label: label})
}

func (q *quadSet) add(s, p quad.IRI, o quad.Value, label quad.IRI) {
	one := quad.Quad{Subject: s, Predicate: p, Object: o, Label: label}
	if q.seen == nil {
		q.seen = make(map[quad.Quad]bool)
	}
	if !q.seen[one] {
		q.seen[one] = true
		q.list = append(q.list, one)
	}
}

func (q *quadSet) addAll(list []quad.Quad) {
	for _, one := range list {
		q.add(one.Subject.(quad.IRI), one.Predicate.(quad.IRI), one.Object, one.Label.(quad.IRI))
	}
}

// without returns what other does not have.
func (q *quadSet) without(other *quadSet) []quad.Quad {
	var out []quad.Quad
	for _, one := range q.list {
		if !other.seen[one] {
			out = append(out, one)
		}
	}
	return out
}

// addDocument adds the quads of the document's own node.
func (q *quadSet) addDocument(doc *kg.Document) {
	d := quad.IRI(doc.ID)
	q.add(d, rdfType, schemaDocument, d)
	q.add(d, schemaText, quad.String(doc.Text), d)
	sum := sha256.Sum256([]byte(doc.Text))
	q.add(d, kgHash, quad.String(hex.EncodeToString(sum[:])), d)
	q.add(d, kgSentences, quad.Int(len(doc.Sentences)), d)
	q.addText(d, schemaName, doc.Name, d)
	q.addText(d, schemaHeadline, doc.Title, d)
	q.addText(d, schemaPubl, doc.Publisher, d)
	q.addText(d, kgLocation, doc.Location, d)
	if doc.Part != 0 {
		q.add(d, kgPart, quad.Int(doc.Part), d)
	}
	if !doc.Date.IsZero() {
		q.add(d, schemaDate, dateValue(doc.Date), d)
	}
}

func (q *quadSet) addText(subject, property quad.IRI, text string, d quad.IRI) {
	if text != "" {
		q.add(subject, property, quad.String(text), d)
	}
}

// addNames adds what the document calls an entity.
func (q *quadSet) addNames(d quad.IRI, e *kg.Entity) {
	id := quad.IRI(e.ID)
	if e.Type != "" {
		q.add(id, rdfType, quad.IRI(typePrefix+string(e.Type)), d)
	}
	if e.Name != "" {
		q.add(id, rdfsLabel, quad.String(e.Name), d)
	}
	for _, alias := range e.Aliases {
		if alias != "" && alias != e.Name {
			q.add(id, skosAltLabel, quad.String(alias), d)
		}
	}
	for _, role := range e.Roles {
		q.addText(id, kgRole, role, d)
	}
	switch e.Gender {
	case kg.Masculine:
		q.add(id, kgGender, quad.String("m"), d)
	case kg.Feminine:
		q.add(id, kgGender, quad.String("f"), d)
	}
	for _, same := range e.Same {
		q.add(id, owlSameAs, quad.IRI(same), d)
	}
}

// addPredicate adds the labels of the predicate that a claim's edge is stored under.
func (q *quadSet) addPredicate(d quad.IRI, st *kg.Statement) {
	edge := edgePredicate(st.Predicate.ID, st.Polarity, st.Modality)
	id := quad.IRI(edge)
	name := strings.ReplaceAll(strings.TrimPrefix(string(st.Predicate.ID), predicatePrefix), "_", " ")
	label := st.Predicate.Label
	switch {
	case strings.HasPrefix(string(edge), notPrefix):
		name, label = "not "+name, "not "+label
	case strings.HasPrefix(string(edge), maybePrefix):
		name, label = "maybe "+name, "maybe "+label
	}
	q.add(id, rdfsLabel, quad.String(name), d)
	if st.Predicate.Label != "" && label != name {
		q.add(id, skosAltLabel, quad.String(label), d)
	}
	if st.Predicate.Event != "" {
		q.add(id, kgEvent, quad.String(st.Predicate.Event), d)
	}
	q.addText(id, kgMode, st.Predicate.Mode, d)
	q.addText(id, kgFamily, st.Predicate.Family, d)
	if edge == st.Predicate.ID { // what is said of facts
		if st.Predicate.Symmetric {
			q.add(id, rdfType, owlSymmetric, d)
		}
		if st.Predicate.Inverse != "" {
			q.add(id, owlInverseOf, quad.IRI(st.Predicate.Inverse), d)
		}
	}
}

// addClaim adds a statement's edge and properties; people may have hidden it. into tells what an entity is merged into.
func (q *quadSet) addClaim(doc *kg.Document, st *kg.Statement, hidden bool, into func(kg.EntityID) (kg.EntityID, error)) error {
	r := newRecord(doc, st)
	rec, err := r.encode()
	if err != nil {
		return err
	}
	d, c := quad.IRI(doc.ID), quad.IRI(st.ID)
	var speaker quad.Value
	if st.Speaker != nil && st.Speaker.ID != "" {
		speaker = quad.IRI(st.Speaker.ID)
	}
	var arguments []kg.EntityID
	for _, a := range st.Arguments {
		arguments = append(arguments, a.ID)
	}
	e := ends{claim: c, document: d, into: into, set: q}
	edge := quad.IRI(edgePredicate(st.Predicate.ID, st.Polarity, st.Modality))
	if hidden {
		edge = hiddenEdge(edge)
	}
	if err := e.addEnds(quad.IRI(st.Subject.ID), edge, objectValue(st.Object), speaker, arguments); err != nil {
		return err
	}
	// Nothing else has these properties of the claim.
	q.push(c, provDerived, d, d)
	if st.Evidence.Text != "" {
		q.push(c, kgEvidence, quad.String(st.Evidence.Text), d)
	}
	q.push(c, kgConfidence, quad.Float(st.Confidence), d)
	if st.Rule != "" {
		q.push(c, kgRule, quad.String(st.Rule), d)
	}
	if st.Polarity != kg.Positive {
		q.push(c, kgPolarity, quad.String(st.Polarity), d)
	}
	if st.Modality != kg.Asserted {
		q.push(c, kgModality, quad.String(st.Modality), d)
	}
	if st.Time != nil {
		if v := timeValue(st.Time); v != nil {
			q.push(c, kgTime, v, d)
		}
	}
	q.push(c, kgRecord, quad.String(rec), d)
	return nil
}

// objectValue returns the node an edge points to. A value is a literal that reads well and,
// where it is a plain number or date, compares well; its unit is on the claim.
func objectValue(n *kg.Node) quad.Value {
	switch {
	case n == nil:
		return kgNone
	case n.ID != "":
		return quad.IRI(n.ID)
	}
	switch n.Datatype {
	case "number":
		if v := numberValue(n.Value); v != nil && n.Unit == "" {
			return v
		}
	case "date":
		if v := isoValue(n.Value); v != nil {
			return v
		}
	case "percent":
		if n.Value != "" {
			return quad.String(strings.TrimSuffix(n.Value, "%") + "%")
		}
	}
	text := n.Value
	if text == "" {
		text = n.Text
	}
	if n.Unit != "" && text != "" {
		text += " " + n.Unit
	}
	if text == "" {
		return kgNone
	}
	return quad.String(text)
}

func numberValue(s string) quad.Value {
	if i, err := strconv.ParseInt(s, 10, 64); err == nil && strconv.FormatInt(i, 10) == s {
		return quad.Int(i)
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil && strconv.FormatFloat(f, 'f', -1, 64) == s {
		return quad.Float(f)
	}
	return nil
}

// isoValue returns a year, month, day or time as a typed literal, nil for anything else.
func isoValue(s string) quad.Value {
	for _, form := range [...]struct{ layout, datatype string }{
		{"2006-01-02", "xsd:date"},
		{"2006-01", "xsd:gYearMonth"},
		{"2006", "xsd:gYear"},
		{time.RFC3339, "xsd:dateTime"},
	} {
		if _, err := time.Parse(form.layout, s); err == nil {
			return quad.TypedString{Value: quad.String(s), Type: quad.IRI(form.datatype)}
		}
	}
	return nil
}

func timeValue(t *kg.Time) quad.Value {
	if v := isoValue(t.Value); v != nil {
		return v
	}
	for _, s := range [...]string{t.Value, t.Text} {
		if s != "" {
			return quad.String(s)
		}
	}
	return nil
}

// dateValue writes a time of publication: a date where it is midnight in UTC.
func dateValue(t time.Time) quad.Value {
	t = t.UTC()
	if t.Equal(t.Truncate(24 * time.Hour)) {
		return quad.TypedString{Value: quad.String(t.Format("2006-01-02")), Type: "xsd:date"}
	}
	return quad.TypedString{Value: quad.String(t.Format(time.RFC3339Nano)), Type: "xsd:dateTime"}
}

func parseDate(v quad.Value) (time.Time, error) {
	s, _ := v.(quad.TypedString)
	for _, layout := range [...]string{"2006-01-02", time.RFC3339Nano} {
		if t, err := time.Parse(layout, string(s.Value)); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("date %v", v)
}

// term converts a node to the form the rest of the program uses.
func term(v quad.Value) kg.Term {
	switch v := v.(type) {
	case nil:
		return kg.Term{}
	case quad.IRI:
		return kg.Term{Kind: kg.IRI, Value: string(v)}
	case quad.String:
		return kg.Term{Kind: kg.Literal, Value: string(v)}
	case quad.TypedString:
		return kg.Term{Kind: kg.Literal, Value: string(v.Value), Datatype: string(v.Type)}
	case quad.Int:
		return kg.Term{Kind: kg.Literal, Value: strconv.FormatInt(int64(v), 10), Datatype: "xsd:integer"}
	case quad.Float:
		return kg.Term{Kind: kg.Literal, Value: strconv.FormatFloat(float64(v), 'f', -1, 64), Datatype: "xsd:decimal"}
	default:
		return kg.Term{Kind: kg.Literal, Value: quad.ToString(v)}
	}
}

func kgQuad(q quad.Quad) kg.Quad {
	return kg.Quad{Subject: term(q.Subject), Predicate: term(q.Predicate), Object: term(q.Object), Label: term(q.Label)}
}

// compareQuads orders by label, subject, predicate, object.
func compareQuads(a, b kg.Quad) int {
	for _, pair := range [...][2]kg.Term{{a.Label, b.Label}, {a.Subject, b.Subject}, {a.Predicate, b.Predicate}, {a.Object, b.Object}} {
		if c := compareTerms(pair[0], pair[1]); c != 0 {
			return c
		}
	}
	return 0
}

func compareTerms(a, b kg.Term) int {
	if a.Kind != b.Kind {
		return int(a.Kind) - int(b.Kind)
	}
	if c := strings.Compare(a.Value, b.Value); c != 0 {
		return c
	}
	return strings.Compare(a.Datatype, b.Datatype)
}

func sortQuads(quads []quad.Quad) []kg.Quad {
	out := make([]kg.Quad, len(quads))
	for i, q := range quads {
		out[i] = kgQuad(q)
	}
	slices.SortFunc(out, compareQuads)
	return out
}
