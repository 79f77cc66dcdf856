// Package schema gives extractions their meaning: phrases become entities, values or
// things named by their words, relation phrases become canonical predicates with event
// types, and what cannot stand as an edge is left out.
package schema

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"

	"kg"
	"kg/gazetteer"
	"kg/values"
)

// Schema turns extractions into statements. It is read-only and safe for concurrent use.
type Schema struct {
	gaz  *gazetteer.Gazetteer
	lex  *lexicon
	list *gazetteer.List // of the user; may be nil
}

// Options of New. The zero value is the built-in schema, open to any other predicate.
type Options struct {
	// Definition is a schema of the user's own. It goes before the built-in one where it
	// extends that, and takes its place where it does not.
	Definition *Definition
	// Open keeps statements whose predicate Definition does not have.
	Open bool
	// Gazetteer of the user's own; may be nil.
	Gazetteer *gazetteer.List
}

// New loads the built-in lists and schema. It fails only when they are damaged.
func New(opt Options) (*Schema, error) {
	g, err := gazetteer.Load()
	if err != nil {
		return nil, err
	}
	builtin, err := loadBuiltin()
	if err != nil {
		return nil, err
	}
	defs := []*Definition{builtin}
	switch {
	case opt.Definition == nil:
	case opt.Definition.Extends:
		defs = append(defs, opt.Definition)
	default:
		defs = []*Definition{opt.Definition}
	}
	closed := opt.Definition != nil && !opt.Definition.Extends && !opt.Open
	return &Schema{gaz: g, lex: newLexicon(closed, defs...), list: opt.Gazetteer}, nil
}

// loadBuiltin reads the built-in schema once.
var loadBuiltin = sync.OnceValues(func() (*Definition, error) { return ParseDefinition("schema.yaml", []byte(Builtin)) })

// Statements resolves the extractions of a document, in their order. Left out are those
// whose subject or object is a pronoun that nothing resolves, and all but the most
// confident of several that say the same in one sentence. "US President" before a name is
// president of the United States, and not also one of many a "US President".
func (s *Schema) Statements(doc *kg.Document, xs []kg.Extraction) []kg.Statement {
	r := newResolver(s, doc, xs)
	out := make([]kg.Statement, 0, len(xs))
	seen := make(map[string]int)
	add := func(x *kg.Extraction) {
		st, whyNot := r.statement(x)
		if whyNot != "" {
			return
		}
		if at, dup := seen[contentKey(&st)]; dup {
			if st.Confidence > out[at].Confidence {
				st.ID = out[at].ID
				out[at] = st
			}
			return
		}
		seen[contentKey(&st)] = len(out)
		out = append(out, st)
	}
	for i := range xs {
		r.eachMember(&xs[i], add)
	}
	out = withoutOffices(out)
	reporters(out)
	r.tellScopes(out)
	for i := range out {
		out[i].ID = claimID(&out[i])
	}
	return out
}

// WhyNot returns why an extraction makes no statement of its own, or "" for one that does. It is for people who ask.
func (s *Schema) WhyNot(doc *kg.Document, x *kg.Extraction) string {
	_, why := newResolver(s, doc, []kg.Extraction{*x}).statement(x)
	return why
}

// withoutOffices takes out what titles make of somebody ("is", "US President") where the
// same title says of whom or what he is it.
func withoutOffices(list []kg.Statement) []kg.Statement {
	type title struct{ sentence, subject int }
	told := make(map[title]bool)
	for i := range list {
		if list[i].Rule == "title/role" {
			told[title{list[i].Sentence, list[i].Subject.Span.Start()}] = true
		}
	}
	return slices.DeleteFunc(list, func(st kg.Statement) bool {
		return st.Rule == "title/is" && told[title{st.Sentence, st.Subject.Span.Start()}]
	})
}

// reporters fills in who reports what a speaker says: where the sentence has it from somebody
// else that the speaker said, denied or thought something.
func reporters(list []kg.Statement) {
	for i := range list {
		st := &list[i]
		if st.Speaker == nil {
			continue
		}
		for j := range list {
			outer := &list[j]
			if outer.Sentence == st.Sentence && outer.Subject.Span == st.Speaker.Span && outer.Predicate.Span != st.Predicate.Span &&
				outer.Speaker != nil && outer.Speaker.ID != st.Speaker.ID {
				st.Via = outer.Speaker
				break
			}
		}
	}
}

// eachMember calls add once for an extraction, or, where its subject or object stands for
// several entities ("they", "the two countries"), once for each of them.
func (r *resolver) eachMember(x *kg.Extraction, add func(*kg.Extraction)) {
	choose := func(p kg.Phrase, then func()) {
		if !p.Empty() {
			if i, ok := r.mention[x.Sentence][p.Head]; ok && len(r.doc.Mentions[i].Members) > 0 {
				for _, e := range r.doc.Mentions[i].Members {
					r.member[i] = e
					then()
				}
				delete(r.member, i)
				return
			}
		}
		then()
	}
	choose(x.Subject, func() { choose(x.Object, func() { add(x) }) })
}

// contentKey tells statements of one document apart by sentence and content.
func contentKey(st *kg.Statement) string {
	key := strconv.Itoa(st.Sentence) + "\x00" + string(st.Subject.ID) + st.Subject.Value + "\x00" + string(st.Predicate.ID) + "\x00"
	if st.Object != nil {
		key += string(st.Object.ID) + st.Object.Value
	}
	return key + "\x00" + string(st.Polarity) + string(st.Modality)
}

func claimID(st *kg.Statement) kg.ClaimID { return kg.ClaimIDOf(string(st.Document), contentKey(st)) }

// statement resolves one extraction, or returns why it cannot stand as an edge.
func (r *resolver) statement(x *kg.Extraction) (kg.Statement, string) {
	sent := &r.doc.Sentences[x.Sentence]
	x = r.ofSubject(x)
	r.verb, r.content, r.rule = place{x.Sentence, x.Relation.Phrase.Head}, place{x.Sentence, -1}, x.Rule
	if !x.Object.Empty() {
		r.content.token = x.Object.Head
	}
	office, relation := r.inOffice(x)
	predicate, entry, swap := r.predicate(relation)
	subject, ok := r.node(x.Sentence, x.Subject)
	if ok && subject.Datatype == "text" && r.doc.Sentences[x.Sentence].Tokens[x.Subject.Head].XPOS == "VBG" {
		subject, ok = r.thing(x.Sentence, x.Subject) // "finding complete skeletons" is a thing one does
	}
	if !ok || subject.ID == "" {
		return kg.Statement{}, "the subject is a pronoun that nothing resolves, or nothing that has a name"
	}
	if r.isWe(x.Sentence, x.Subject.Head, &subject) || r.isOurs(x.Sentence, x.Subject) {
		return kg.Statement{}, tellsNotWho
	}
	st := kg.Statement{
		Document: r.doc.ID, Source: r.doc.Name, Sentence: x.Sentence,
		Subject:   subject,
		Predicate: predicate,
		Arguments: []kg.Node{},
		Polarity:  x.Polarity, Modality: x.Modality,
		Confidence: math.Round(100*min(max(x.Confidence, 0.05), 0.99)) / 100,
		Doubt:      x.Doubt,
		Rule:       x.Rule,
		Evidence:   kg.Evidence{Text: r.doc.Slice(sent.Span), Span: sent.Span},
	}
	if !x.Object.Empty() {
		object, ok := r.object(x)
		switch {
		case !ok:
			return kg.Statement{}, "the object is a pronoun that nothing resolves, or nothing that has a name"
		case r.isWe(x.Sentence, x.Object.Head, &object), object.Datatype != "text" && r.isOurs(x.Sentence, x.Object):
			return kg.Statement{}, tellsNotWho
		case r.saysOfUnknown(x, &object, &subject):
			return kg.Statement{}, "what is said begins with a pronoun that nothing resolves, and that does not mean who says it"
		case object.ID != "" && object.ID == subject.ID:
			return kg.Statement{}, "subject and object are the same"
		}
		if bare, other := strings.CutPrefix(object.Name, "other "); other && x.Rule == "apposition/member" {
			object.Name = bare // whoever is one of the others is one of them
			object.ID = kg.EntityID("e:" + strings.TrimPrefix(strings.TrimPrefix(string(object.ID), "e:"), "other_"))
		}
		if x.Relation.Lemma == "be" {
			r.withoutOwner(&object, &subject)
			r.sayInFull(x, &object, &subject)
		}
		if x.Rule == "title/is" && strings.HasPrefix(subject.Name, object.Name+" ") {
			return kg.Statement{}, "the title is part of the name"
		}
		if office.ID != "" {
			office.Text, office.Span = object.Text, object.Span
			object = office
		} else if _, role := r.gaz.Role(object.Name); role && x.Rule == "title/is" && object.Type == kg.Thing {
			// "President Biden": a word for him, not a thing that he and others have to do with.
			object = kg.Node{Value: object.Name, Datatype: "text", Text: object.Text, Span: object.Span}
		}
		if object.Datatype == "text" && (values.Counted(object.Value) || strings.HasSuffix(object.Value, " later")) {
			st.Object = nil // "died two years later", and nobody knows after when
		} else {
			st.Object = &object
		}
	}
	if swap {
		if st.Object == nil || st.Object.ID == "" {
			return kg.Statement{}, "a predicate said the other way round needs an object that can be its subject"
		}
		st.Subject, *st.Object = *st.Object, st.Subject
	}
	r.government(&st.Subject, st.Predicate.Event)
	if !r.welcome(&st, entry) {
		return kg.Statement{}, "the schema given has no room for it"
	}
	for _, a := range x.Arguments {
		n, ok := r.node(x.Sentence, a.Phrase)
		if !ok || r.isWe(x.Sentence, a.Phrase.Head, &n) || n.ID != "" && (n.ID == subject.ID || st.Object != nil && n.ID == st.Object.ID) {
			continue
		}
		if !x.Time.Empty() && n.Span == r.span(x.Sentence, x.Time) {
			continue // told as the time
		}
		if n.Datatype != "text" && r.isShown(x.Sentence, a.Phrase) {
			continue // "in the above example"
		}
		if a.Role == "time" && r.isBareTime(x.Sentence, a.Phrase) {
			continue // "in October that year": which, another part of the text tells
		}
		n.Role = a.Role
		st.Arguments = append(st.Arguments, n)
	}
	if !x.Speaker.Empty() {
		n := r.speaker(x.SpeakerAt, x.Speaker)
		r.government(&n, "SAY")
		st.Speaker = &n
	}
	if !x.Time.Empty() {
		span := r.span(x.Sentence, x.Time)
		st.Time = &kg.Time{Text: r.doc.Slice(span), Span: span}
		st.Time.Value = r.dated(place{x.Sentence, x.Time.Tokens[0]}, span, r.timeline)
		if x.Modality != kg.Asserted && x.Modality != kg.Possible {
			st.Time.Value = nextWeek(st.Time.Text, st.Time.Value, r.doc.Date)
		}
		st.Time.Value = values.Open(st.Time.Text, st.Time.Value)
	}
	why := r.tellsNothing(&st, x)
	if (x.Rule == "passive/time" || x.Rule == "clause/sv-time") && !swap && st.Object != nil && st.Time != nil && st.Time.Span == st.Object.Span && (st.Time.Value == "" || strings.Contains(st.Time.Value, "--")) && !r.hasAnyCase(x.Sentence, x.Object.Head) {
		st.Object = nil // "was held Friday": when, as far as the text tells, is told as the time
	}
	if why == "" {
		r.noteScopes(&st, x, swap)
	}
	return st, why
}

// isBareTime reports whether of a time nothing is left that tells which: "that year", "this time", "the same days".
func (r *resolver) isBareTime(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	if !spans[strings.ToLower(tok[p.Head].Lemma)] {
		return false
	}
	return !slices.ContainsFunc(p.Tokens, func(i int) bool {
		return i != p.Head && tok[i].UPOS != "DET" && tok[i].UPOS != "ADP" && tok[i].UPOS != "PUNCT" && !strings.EqualFold(tok[i].Form, "same")
	})
}

// spans are nouns of how long a time is, of which there are many.
var spans = words("time day night week weekend month season year decade evening morning afternoon")

const tellsNotWho = "\"we\" are the speaker and others, whom the text does not tell"

// isWe reports whether a word is "we" or "us" that was taken for one person.
func (r *resolver) isWe(sent, i int, n *kg.Node) bool {
	t := &r.doc.Sentences[sent].Tokens[i]
	return t.UPOS == "PRON" && (strings.EqualFold(t.Form, "we") || strings.EqualFold(t.Form, "us")) && n.Type == kg.Person
}

// isOurs reports whether a phrase is something of the speaker and others, or of whom the speaker speaks to, and nothing tells
// who they are: "our fitness", said by one person.
func (r *resolver) isOurs(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	return !capitalised(tok[p.Head].Form) && slices.ContainsFunc(p.Tokens, func(i int) bool { // "My Love" is a title
		t := &tok[i]
		return t.Head == p.Head && t.Deprel == "nmod:poss" && t.UPOS == "PRON" && (strings.EqualFold(t.Form, "our") || strings.EqualFold(t.Form, "my") || strings.EqualFold(t.Form, "your")) && r.owner(sent, i) == ""
	})
}

// welcome reports whether a closed schema has room for a statement: its predicate is one of
// the schema's, and subject and object are of the types wanted.
func (r *resolver) welcome(st *kg.Statement, e *PredicateEntry) bool {
	if r.lex.own == nil {
		return true
	}
	if e == nil || !r.lex.own[e.Name] || !r.lex.within(st.Subject.Type, e.Domain) {
		return false
	}
	return len(e.Range) == 0 || st.Object != nil && r.lex.within(st.Object.Type, e.Range)
}

// speaker resolves whose claim a statement is. Where nothing tells who that is ("It says
// that ..."), it is a node for this mention alone, marked unresolved: a claim must never
// pass for the document's own because we do not know its source.
func (r *resolver) speaker(sent int, p kg.Phrase) kg.Node {
	n, ok := r.node(sent, p)
	if ok && n.ID != "" {
		return n
	}
	span := r.span(sent, p)
	text := r.doc.Slice(span)
	slug := kg.Slug(text)
	if slug == "" {
		slug = "somebody"
	}
	return kg.Node{
		ID:   kg.EntityID("e:" + slug + "." + docHash(r.doc.ID) + "." + strconv.Itoa(span.Start())),
		Type: kg.Thing, Text: text, Span: span, Unresolved: true,
	}
}

// object resolves the object of an extraction. What something is said to be is a role of
// its own, even where the text uses it to speak of that thing: "Peskov, the spokesperson".
func (r *resolver) object(x *kg.Extraction) (kg.Node, bool) {
	switch x.Relation.Lemma {
	case "be", "become", "remain", "stay":
		if i, ok := r.mention[x.Sentence][x.Object.Head]; ok && r.doc.Mentions[i].Kind == kg.NominalMention || !ok && r.named(x.Sentence, x.Object.Head) != nil {
			return r.thing(x.Sentence, x.Object)
		}
	}
	return r.node(x.Sentence, x.Object)
}

// withoutOwner leaves out whose a description of somebody is where that would be his own: nobody is his own
// rival, so whoever "his" in "his rival" is, it is another.
func (r *resolver) withoutOwner(n, subject *kg.Node) {
	if bare, own := strings.CutPrefix(n.Name, subject.Name+"'s "); own && n.Type == kg.Thing && subject.Name != "" {
		n.Name = bare
		n.ID = localID(kg.Slug(bare), r.doc.ID)
		n.About = slices.DeleteFunc(n.About, func(a kg.Reference) bool { return a.ID == subject.ID })
	}
}

// resolver resolves the phrases of one document.
type resolver struct {
	gaz      *gazetteer.Gazetteer
	lex      *lexicon
	list     *gazetteer.List
	doc      *kg.Document
	mention  []map[int]int        // by sentence: head token -> mention
	cover    []map[int]int        // by sentence: token -> name mention that covers it
	member   map[int]int          // plural mention -> the one of its entities that is meant now
	inFull   map[place]bool       // heads of what somebody is, which the text says in full elsewhere
	suffix   string               // of what means something only within the document
	entities map[kg.EntityID]bool // of the document
	home     string               // code of the country that it is about
	// Of things without a name, whether they are others in other texts, by their names, and those that are.
	oneOfMany  map[string]bool
	particular map[kg.EntityID]bool
	scoped     map[kg.EntityID]bool // of the document alone, and to be told so, see scope.go
	anaphor    map[place]place
	owners     map[place]string // names of what anaphors take up, as far as they were wanted
	topic      topic
	timeline   []told
	verb       place  // head of the predicate of the statement under work
	content    place  // head of its object
	rule       string // that read it
}

func newResolver(s *Schema, doc *kg.Document, xs []kg.Extraction) *resolver {
	r := &resolver{gaz: s.gaz, lex: s.lex, list: s.list, doc: doc, mention: make([]map[int]int, len(doc.Sentences)), cover: make([]map[int]int, len(doc.Sentences)), member: map[int]int{}, suffix: "." + docHash(doc.ID), entities: make(map[kg.EntityID]bool, len(doc.Entities)),
		home: homeOf(s.gaz, doc), oneOfMany: make(map[string]bool), particular: make(map[kg.EntityID]bool), scoped: make(map[kg.EntityID]bool)}
	for i := range doc.Entities {
		r.entities[doc.Entities[i].ID] = true
	}
	r.anaphor, r.owners = make(map[place]place, len(doc.Anaphors)), make(map[place]string)
	r.inFull = make(map[place]bool)
	for _, a := range doc.Anaphors {
		r.anaphor[place{a.Sentence, a.Head}] = r.described(place{a.OfSentence, a.OfHead})
	}
	order := make([]int, len(doc.Mentions))
	for i := range order {
		order[i] = i
	}
	// Shorter mentions first, so that of two with one head the longer one counts, but a
	// resolved one counts before one that is not.
	sort.SliceStable(order, func(a, b int) bool {
		x, y := &doc.Mentions[order[a]], &doc.Mentions[order[b]]
		if (x.Entity >= 0) != (y.Entity >= 0) {
			return y.Entity >= 0
		}
		return x.Last-x.First < y.Last-y.First
	})
	for _, i := range order {
		m := &doc.Mentions[i]
		if head := &doc.Sentences[m.Sentence].Tokens[m.Head]; m.Kind == kg.NominalMention && m.Entity >= 0 && doc.Entities[m.Entity].Type == kg.Person && len(m.Members) == 0 &&
			head.UPOS == "NOUN" && head.Feature("Number") == "Plur" {
			continue // "Olsen was among eleven migrants": they are not him
		}
		if r.mention[m.Sentence] == nil {
			r.mention[m.Sentence] = make(map[int]int)
			r.cover[m.Sentence] = make(map[int]int)
		}
		r.mention[m.Sentence][m.Head] = i
		if m.Kind == kg.NameMention {
			for t := m.First; t < m.Last; t++ {
				r.cover[m.Sentence][t] = i
			}
		}
	}
	r.readTopic()
	r.namedTopic()
	r.readTimeline(xs)
	return r
}

// span is the smallest range of text that holds all tokens of a phrase.
func (r *resolver) span(sent int, p kg.Phrase) kg.Span {
	tok := r.doc.Sentences[sent].Tokens
	return kg.Span{tok[p.Tokens[0]].Span.Start(), tok[p.Tokens[len(p.Tokens)-1]].Span.End()}
}

// nextWeek moves a weekday that was taken for the last one to the next, for what is yet to
// come: "will meet on Thursday". Other dates stay as they are.
func nextWeek(text, iso string, ref time.Time) string {
	words := strings.Fields(text)
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil || len(words) == 0 || ref.IsZero() || !day.Before(ref) || ref.Sub(day) > 8*24*time.Hour ||
		!strings.EqualFold(words[len(words)-1], day.Weekday().String()) || len(words) > 2 {
		return iso
	}
	return day.AddDate(0, 0, 7).Format(time.DateOnly)
}
