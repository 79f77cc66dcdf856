package exports

import (
	"bufio"
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"kg"
)

// resource is a node of RDF with what is said of it in the default graph.
type resource struct {
	id         string // short IRI
	properties []property
}

// property is one statement about a resource; those of one predicate follow each other.
type property struct {
	predicate string // short IRI
	object    kg.Term
}

func (r *resource) iri(predicate, object string) {
	if object != "" {
		r.properties = append(r.properties, property{predicate, kg.Term{Kind: kg.IRI, Value: object}})
	}
}

func (r *resource) text(predicate, value string) {
	if value != "" {
		r.literal(predicate, value, "")
	}
}

func (r *resource) literal(predicate, value, datatype string) {
	r.properties = append(r.properties, property{predicate, kg.Term{Kind: kg.Literal, Value: value, Datatype: datatype}})
}

// serialisation is how RDF is written. A named graph has one triple, the assertion of a
// claim, and its name is the claim.
type serialisation interface {
	begin(w *bufio.Writer, x *expander, title string)
	// claim writes a claim: its assertion and what is said about the claim.
	claim(w *bufio.Writer, assertion kg.Quad, about *resource)
	resource(w *bufio.Writer, r *resource)
	end(w *bufio.Writer)
}

// writeRDF writes, for each claim, its assertion as a named graph, and in the default graph
// what is known about the claim (PROV-O), where its evidence stands (Web Annotation), and
// after all claims the documents, entities and predicates, each once.
func writeRDF(s func() serialisation) func(*job, files) error {
	return single(func(j *job, w *bufio.Writer) error {
		x, err := newExpander(j.opts.Base)
		if err != nil {
			return err
		}
		mentioned := newNames()
		defer mentioned.close()
		s := s()
		s.begin(w, x, j.opts.Title)
		s.resource(w, extraction())
		for st, err := range j.statements() {
			if err != nil {
				return err
			}
			doc, err := j.document(st.Document)
			if err != nil {
				return err
			}
			for _, seen := range mentionedIn(&st) {
				if err := mentioned.seen.add(seen); err != nil {
					return err
				}
			}
			s.claim(w, assertion(&st), claimResource(&st))
			for _, r := range evidence(&st, doc.Text) {
				s.resource(w, &r)
			}
		}
		for n, err := range mentioned.all(j) {
			if err != nil {
				return err
			}
			r, err := j.described(&n)
			if err != nil {
				return err
			}
			s.resource(w, &r)
		}
		s.end(w)
		return nil
	})
}

// extraction is the activity that all claims come from.
func extraction() *resource {
	r := &resource{id: "kg:extraction"}
	r.iri("rdf:type", "prov:Activity")
	r.iri("prov:wasAssociatedWith", "kg:program")
	return r
}

// assertion is the claim's edge as the store has it.
func assertion(st *kg.Statement) kg.Quad {
	object := kg.Term{Kind: kg.IRI, Value: "kg:none"}
	if st.Object != nil {
		object = objectTerm(st.Object)
	}
	return kg.Quad{
		Subject:   kg.Term{Kind: kg.IRI, Value: string(st.Subject.ID)},
		Predicate: kg.Term{Kind: kg.IRI, Value: edgePredicate(st)},
		Object:    object,
		Label:     kg.Term{Kind: kg.IRI, Value: string(st.ID)},
	}
}

// edgePredicate keeps what is denied, and what is not asserted, from being taken for a fact.
func edgePredicate(st *kg.Statement) string {
	local := strings.TrimPrefix(string(st.Predicate.ID), "r:")
	switch {
	case st.Polarity == kg.Negative:
		return "r:not/" + local
	case st.Modality != kg.Asserted:
		return "r:maybe/" + local
	}
	return string(st.Predicate.ID)
}

// objectTerm is an entity, or a value that compares well where it is a plain number or date.
func objectTerm(n *kg.Node) kg.Term {
	if n.ID != "" {
		return kg.Term{Kind: kg.IRI, Value: string(n.ID)}
	}
	value := cmp.Or(n.Value, n.Text)
	datatype := ""
	switch n.Datatype {
	case "number":
		if n.Unit == "" {
			datatype = numberType(value)
		}
	case "date":
		datatype = dateType(value)
	case "percent":
		value = strings.TrimSuffix(value, "%") + "%"
	}
	if n.Unit != "" {
		value += " " + n.Unit
	}
	return kg.Term{Kind: kg.Literal, Value: value, Datatype: datatype}
}

func numberType(s string) string {
	if i, err := strconv.ParseInt(s, 10, 64); err == nil && strconv.FormatInt(i, 10) == s {
		return "xsd:integer"
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil && strconv.FormatFloat(f, 'f', -1, 64) == s {
		return "xsd:decimal"
	}
	return ""
}

func dateType(s string) string {
	for _, form := range [...]struct{ layout, datatype string }{
		{"2006-01-02", "xsd:date"}, {"2006-01", "xsd:gYearMonth"}, {"2006", "xsd:gYear"}, {time.RFC3339, "xsd:dateTime"},
	} {
		if _, err := time.Parse(form.layout, s); err == nil {
			return form.datatype
		}
	}
	return ""
}

// claimResource is what is said about a claim.
func claimResource(st *kg.Statement) *resource {
	r := &resource{id: string(st.ID), properties: make([]property, 0, 24)}
	r.iri("rdf:type", "kg:Claim")
	r.iri("prov:wasDerivedFrom", string(st.Document))
	r.iri("prov:wasGeneratedBy", "kg:extraction")
	if st.Speaker != nil {
		r.iri("kg:speaker", string(st.Speaker.ID))
		if st.Speaker.ID == "" {
			r.text("kg:speaker", st.Speaker.Text)
		} else if !st.Speaker.Unresolved {
			r.iri("prov:wasAttributedTo", string(st.Speaker.ID))
		}
	}
	if st.Via != nil {
		if st.Via.ID != "" {
			r.iri("kg:via", string(st.Via.ID))
		} else {
			r.text("kg:via", st.Via.Text)
		}
	}
	r.text("kg:polarity", string(st.Polarity))
	r.text("kg:modality", string(st.Modality))
	r.literal("kg:confidence", number(st.Confidence), "xsd:decimal")
	r.text("kg:rule", st.Rule)
	r.text("kg:event", st.Predicate.Event)
	r.text("kg:mode", st.Predicate.Mode)
	r.text("kg:family", st.Predicate.Family)
	r.text("kg:phrase", st.Predicate.Text)
	if st.Time != nil {
		value := cmp.Or(st.Time.Value, st.Time.Text)
		r.literal("kg:time", value, dateType(value))
		r.text("kg:timeText", st.Time.Text)
	}
	for i := range st.Arguments {
		r.iri("kg:argument", argumentID(st, i))
	}
	r.literal("kg:sentence", strconv.Itoa(st.Sentence), "xsd:integer")
	r.span("kg:subjectSpan", st.Subject.Span)
	r.span("kg:predicateSpan", st.Predicate.Span)
	if st.Object != nil {
		r.span("kg:objectSpan", st.Object.Span)
	}
	r.span("kg:evidenceSpan", st.Evidence.Span)
	r.text("kg:evidence", st.Evidence.Text)
	return r
}

// span is in bytes of the document's text, as everywhere in kg.
func (r *resource) span(predicate string, s kg.Span) {
	if s != (kg.Span{}) {
		r.text(predicate, strconv.Itoa(s[0])+"-"+strconv.Itoa(s[1]))
	}
}

func argumentID(st *kg.Statement, i int) string {
	return string(st.ID) + "/argument/" + strconv.Itoa(i+1)
}

// aroundEvidence is how many characters before and after a quotation help to find it again.
const aroundEvidence = 32

// evidence are a claim's further arguments and the Web Annotation (W3C Recommendation 2017)
// of its sentence in the document. Positions are in characters, as the recommendation counts,
// not in bytes. Without the text there is no position.
func evidence(st *kg.Statement, text string) []resource {
	var out []resource
	for i := range st.Arguments {
		a := &st.Arguments[i]
		r := resource{id: argumentID(st, i)}
		r.text("kg:role", a.Role)
		r.properties = append(r.properties, property{"rdf:value", objectTerm(a)})
		r.text("kg:text", a.Text)
		out = append(out, r)
	}
	if st.Evidence.Text == "" {
		return out
	}
	id := string(st.ID)
	annotation := resource{id: id + "/annotation"}
	annotation.iri("rdf:type", "oa:Annotation")
	annotation.iri("oa:motivatedBy", "oa:describing")
	annotation.iri("oa:hasBody", id)
	annotation.iri("oa:hasTarget", id+"/target")
	target := resource{id: id + "/target"}
	target.iri("rdf:type", "oa:SpecificResource")
	target.iri("oa:hasSource", string(st.Document))
	target.iri("oa:hasSelector", id+"/quote")
	quote := resource{id: id + "/quote"}
	quote.iri("rdf:type", "oa:TextQuoteSelector")
	quote.text("oa:exact", st.Evidence.Text)
	from, to := st.Evidence.Span[0], st.Evidence.Span[1]
	if 0 > from || from > to || to > len(text) || text[from:to] != st.Evidence.Text {
		return append(out, annotation, target, quote)
	}
	target.iri("oa:hasSelector", id+"/position")
	quote.text("oa:prefix", lastRunes(text[:from], aroundEvidence))
	quote.text("oa:suffix", firstRunes(text[to:], aroundEvidence))
	position := resource{id: id + "/position"}
	start := utf8.RuneCountInString(text[:from])
	position.iri("rdf:type", "oa:TextPositionSelector")
	position.literal("oa:start", strconv.Itoa(start), "xsd:nonNegativeInteger")
	position.literal("oa:end", strconv.Itoa(start+utf8.RuneCountInString(st.Evidence.Text)), "xsd:nonNegativeInteger")
	return append(out, annotation, target, quote, position)
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func lastRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

// mentionedIn lists what is to be described after the claims.
func mentionedIn(st *kg.Statement) []sighting {
	out := []sighting{
		{ID: string(st.Document), Name: st.Source, Type: "document"},
		{ID: edgePredicate(st), Name: edgeLabel(st), Type: "predicate"},
	}
	for _, n := range st.Participants() {
		typ := string(n.Type)
		if n.Unresolved {
			typ = "unresolved"
		}
		out = append(out, sighting{ID: string(n.ID), Name: cmp.Or(n.Name, n.Text, string(n.ID)), Type: typ})
	}
	return out
}

func edgeLabel(st *kg.Statement) string {
	label := cmp.Or(st.Predicate.Label, string(st.Predicate.ID))
	switch {
	case st.Polarity == kg.Negative:
		return kg.Reading(label, kg.Negative, kg.Asserted)
	case st.Modality != kg.Asserted:
		return "maybe " + label
	}
	return label
}

// described is a document, predicate or entity with what is known of it.
func (j *job) described(n *node) (resource, error) {
	r := resource{id: n.id}
	switch n.typ {
	case "document":
		return r, j.describeDocument(&r, n)
	case "predicate":
		r.iri("rdf:type", "rdf:Property")
	case "unresolved":
		r.text("kg:unresolved", n.label)
		return r, nil
	default:
		r.iri("rdf:type", "t:"+n.typ)
	}
	r.text("rdfs:label", n.label)
	for _, alias := range n.aliases {
		r.text("skos:altLabel", alias)
	}
	for _, role := range n.roles {
		r.text("kg:role", role)
	}
	for _, same := range n.same {
		r.iri("owl:sameAs", same)
	}
	return r, nil
}

func (j *job) describeDocument(r *resource, n *node) error {
	doc, err := j.document(kg.DocumentID(n.id))
	if err != nil {
		return err
	}
	r.iri("rdf:type", "schema:DigitalDocument")
	r.text("schema:name", cmp.Or(doc.Name, n.label))
	r.text("schema:headline", doc.Title)
	r.text("schema:publisher", doc.Publisher)
	if !doc.Date.IsZero() {
		date, datatype := doc.Date.UTC().Format(time.DateOnly), "xsd:date"
		if d := doc.Date.UTC(); !d.Equal(d.Truncate(24 * time.Hour)) {
			date, datatype = d.Format(time.RFC3339), "xsd:dateTime"
		}
		r.literal("schema:datePublished", date, datatype)
	}
	return nil
}

// DefaultBase makes absolute IRIs out of kg's own identifiers where no other base is given:
// "e:vladimir_putin" becomes "urn:kg:entity/vladimir_putin".
const DefaultBase = "urn:kg:"

// expander writes terms in full.
type expander struct {
	base     string
	prefixes map[string]string
}

// namespaces are those of the RDF exports, in order.
func namespaces() []struct{ Prefix, IRI string } {
	return append(kg.Namespaces[:], struct{ Prefix, IRI string }{"oa", "http://www.w3.org/ns/oa#"})
}

func newExpander(base string) (*expander, error) {
	if base == "" {
		base = DefaultBase
	}
	if !isAbsolute(base) || strings.ContainsFunc(base, func(r rune) bool { return !inIRI(r) && r != '#' && r != '?' }) {
		return nil, fmt.Errorf("base %q is not an absolute IRI such as https://example.org/", base)
	}
	x := &expander{base: base, prefixes: map[string]string{}}
	for _, ns := range namespaces() {
		full := ns.IRI
		if !isAbsolute(full) {
			full = base + full
		}
		x.prefixes[ns.Prefix] = full
	}
	return x, nil
}

// isAbsolute reports whether s begins with a scheme and a colon.
func isAbsolute(s string) bool {
	for i, r := range []byte(s) {
		letter := 'a' <= r|0x20 && r|0x20 <= 'z'
		switch {
		case r == ':':
			return i > 0
		case letter, i > 0 && ('0' <= r && r <= '9' || r == '+' || r == '.' || r == '-'):
		default:
			return false
		}
	}
	return false
}

// full writes a short IRI in full, an absolute one as it is, anything else below the base.
func (x *expander) full(w *bufio.Writer, s string) {
	prefix, local, ok := strings.Cut(s, ":")
	full, known := x.prefixes[prefix]
	switch {
	case ok && known:
		w.WriteString(full)
		writeIRI(w, local, false)
	case isAbsolute(s):
		writeIRI(w, s, true)
	default:
		w.WriteString(x.base)
		writeIRI(w, s, false)
	}
}

// iri writes an IRI in full between angle brackets.
func (x *expander) iri(w *bufio.Writer, s string) {
	w.WriteByte('<')
	x.full(w, s)
	w.WriteByte('>')
}

// isPlain reports whether a short IRI can be written as a prefixed name without escapes:
// PN_LOCAL of Turtle, in ASCII and without dots. JSON-LD may have slashes too.
func (x *expander) isPlain(s string, slashes bool) bool {
	prefix, local, ok := strings.Cut(s, ":")
	if !ok || local == "" || local[0] == '-' || local[0] == '/' {
		return false
	}
	if _, known := x.prefixes[prefix]; !known {
		return false
	}
	for _, c := range []byte(local) {
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '-' || c == '/' && slashes) {
			return false
		}
	}
	return true
}

// writeIRI percent-encodes the bytes of what an IRI may not hold (RFC 3987, section 2.2).
// In an IRI that is whole already, "#", "?" and percent-encoded bytes stay.
func writeIRI(w *bufio.Writer, s string, whole bool) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		keep := inIRI(r) && !(r == utf8.RuneError && n == 1) ||
			whole && (r == '#' || r == '?' || r == '[' || r == ']' || r == '%' && isHexPair(s[i+1:]))
		if keep {
			w.WriteString(s[i : i+n])
		} else {
			for _, b := range []byte(s[i : i+n]) {
				fmt.Fprintf(w, "%%%02X", b)
			}
		}
		i += n
	}
}

// inIRI reports whether r may stand in the path of an IRI as it is: pchar, "/" or ucschar.
func inIRI(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
		return true
	case r < 0x80:
		return strings.ContainsRune("-._~!$&'()*+,;=:@/", r)
	case r < 0xa0, 0xd800 <= r && r < 0xf900, 0xfdd0 <= r && r <= 0xfdef, 0xfff0 <= r && r <= 0xffff:
		return false // control characters, private use, non-characters, specials
	}
	return r&0xffff < 0xfffe && !(0xe0000 <= r && r < 0xe1000) && r < 0xf0000
}

func isHexPair(s string) bool {
	const hex = "0123456789abcdefABCDEF"
	return len(s) >= 2 && strings.IndexByte(hex, s[0]) >= 0 && strings.IndexByte(hex, s[1]) >= 0
}

// quoted writes a text as a string of N-Quads and Turtle.
func quoted(w *bufio.Writer, s string) {
	writeString(w, '"', s, func(r, _ rune) string {
		switch {
		case r == '\r':
			return `\r`
		case r == '\t':
			return `\t`
		case r < ' ', r == 0x7f:
			return fmt.Sprintf(`\u%04X`, r)
		}
		return ""
	})
}

func (x *expander) literal(w *bufio.Writer, t kg.Term) {
	quoted(w, t.Value)
	if t.Datatype != "" && t.Datatype != "xsd:string" {
		w.WriteString("^^")
		x.iri(w, t.Datatype)
	}
}

// term writes a term in full.
func (x *expander) term(w *bufio.Writer, t kg.Term) {
	if t.Kind == kg.Literal {
		x.literal(w, t)
	} else {
		x.iri(w, t.Value)
	}
}
