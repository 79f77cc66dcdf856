package schema

import (
	"strings"
	"unicode/utf8"

	"kg"
)

// Of what a name is that means something within one text only: "the electoral threshold" is another in every text about an
// election. Such a node is its text's by its identifier; its name says so to whoever reads it, with what the text is about in
// brackets, as encyclopedias tell things of one name apart: "electoral threshold (2017 Bulgarian parliamentary election)".

// longestScope is how many characters of a headline stand in a name.
const longestScope = 60

// shortestText is how many sentences a text without a headline has at least for its first to stand for one.
const shortestText = 4

// longestScoped is how many words a name has at most that its own words do not tell enough of.
const longestScoped = 4

// scope returns what a document is about in a few words: its title without what stands in brackets, or the topic that its
// first sentences tell, or as news without a headline tells it, the first words of its first sentence; "" where it has none of them.
func (r *resolver) scope() string {
	name := strings.Join(strings.Fields(r.title()), " ")
	if name == "" {
		name = r.topic.node.Name
	}
	if name == "" && len(r.doc.Sentences) >= shortestText {
		name = strings.TrimRight(strings.Join(strings.Fields(r.doc.Slice(r.doc.Sentences[0].Span)), " "), ".!")
	}
	if utf8.RuneCountInString(name) <= longestScope {
		return name
	}
	cut := 0
	for i, n := 0, 0; i < len(name); n++ {
		if name[i] == ' ' && n <= longestScope {
			cut = i
		}
		_, size := utf8.DecodeRuneInString(name[i:])
		i += size
	}
	if cut == 0 {
		return ""
	}
	return strings.TrimRight(name[:cut], ",;:-–— ") + "…"
}

// noteScope notes that a node is to be told by what the text is about: it means something there only, has no name in it, and
// stands for something told already or for what the clause is about.
func (r *resolver) noteScope(sent int, p kg.Phrase, n *kg.Node, subject bool) {
	if p.Empty() || n.ID == "" || n.Unresolved || r.entities[n.ID] || len(n.About) > 0 || !strings.HasSuffix(string(n.ID), r.suffix) ||
		len(strings.Fields(n.Name)) > longestScoped {
		return
	}
	tok := r.doc.Sentences[sent].Tokens
	if tok[p.Head].UPOS == "PROPN" || tok[p.Head].Lemma == "age" || strings.ContainsFunc(n.Name, func(c rune) bool { return c == '(' || c == '…' }) {
		return
	}
	_, taken := r.anaphor[place{sent, p.Head}]
	switch strings.ToLower(tok[p.Tokens[0]].Form) {
	case "the", "this", "that", "these", "those":
		taken = true
	}
	if subject || taken {
		r.scoped[n.ID] = true
	}
}

// noteScopes notes which nodes of a statement are to be told so; swapped are subject and object where the predicate is said
// the other way round.
func (r *resolver) noteScopes(st *kg.Statement, x *kg.Extraction, swapped bool) {
	subject, object := &st.Subject, st.Object
	if swapped {
		subject, object = st.Object, &st.Subject
	}
	r.noteScope(x.Sentence, x.Subject, subject, true)
	if object != nil && !becoming[x.Relation.Lemma] {
		r.noteScope(x.Sentence, x.Object, object, false)
		if x.Rule == "apposition/member" && r.isNumbered(x.Sentence, x.Object, object) {
			r.noteScope(x.Sentence, x.Object, object, true) // "is one of six scenic areas"
		}
	} else if object != nil && r.isRanked(x.Sentence, x.Object) {
		r.noteScope(x.Sentence, x.Object, object, true) // "is the first album"
	}
	for _, a := range x.Arguments {
		span := r.span(x.Sentence, a.Phrase)
		for k := range st.Arguments {
			if st.Arguments[k].Span == span && r.isBare(x.Sentence, a.Phrase) { // not "the age of 28"
				r.noteScope(x.Sentence, a.Phrase, &st.Arguments[k], false)
			}
		}
	}
	if !swapped {
		r.noteMeasured(st, x)
	}
	if st.Speaker != nil {
		r.noteScope(x.SpeakerAt, x.Speaker, st.Speaker, true)
	}
}

// noteMeasured notes that what a text with a title says how much of there is, or what is among it, is to be told by the title where no name tells of what it is:
// the "child sex ratio" of 786 is that of the village, and the "low-cost carriers" that "include Acme" are those of the country.
func (r *resolver) noteMeasured(st *kg.Statement, x *kg.Extraction) {
	n, tok := &st.Subject, r.doc.Sentences[x.Sentence].Tokens
	measured := st.Object != nil && st.Object.ID == "" && st.Object.Type.IsValue() && st.Object.Type != kg.Date
	if r.title() == "" || !measured && x.Relation.Lemma != "include" || n.ID == "" || n.Unresolved || n.Type != kg.Thing || r.entities[n.ID] || len(n.About) > 0 ||
		tok[x.Subject.Head].UPOS != "NOUN" || len(strings.Fields(n.Name)) > longestMeasured || strings.ContainsFunc(n.Name, func(c rune) bool { return c == '(' || c == '…' || c == '\'' || c == '’' }) {
		return
	}
	if _, taken := r.anaphor[place{x.Sentence, x.Subject.Head}]; taken {
		return
	}
	for _, i := range x.Subject.Tokens {
		if m, named := r.cover[x.Sentence][i]; named && !r.doc.Mentions[m].Type.IsValue() || tok[i].UPOS == "PROPN" || tok[i].UPOS == "PRON" {
			return
		}
	}
	if n.ID == kg.EntityID("e:"+kg.Slug(n.Name)) {
		n.ID = localID(kg.Slug(n.Name), r.doc.ID)
	}
	r.scoped[n.ID] = true
}

// longestMeasured is how many words the name of something measured has at most.
const longestMeasured = 10

// tellScopes writes into the names of nodes of what they are.
func (r *resolver) tellScopes(list []kg.Statement) {
	scope := r.scope()
	if scope == "" || len(r.scoped) == 0 {
		return
	}
	within := strings.ToLower(scope)
	tell := func(n *kg.Node) {
		if n != nil && n.ID != "" && r.scoped[n.ID] && n.Name != "" && !strings.Contains(strings.ToLower(n.Name), within) {
			n.Name += " (" + scope + ")"
		}
	}
	told := make(map[*kg.Node]bool) // a speaker may be told twice, as such and as who reports
	for i := range list {
		st := &list[i]
		tell(&st.Subject)
		tell(st.Object)
		for k := range st.Arguments {
			tell(&st.Arguments[k])
		}
		for _, n := range []*kg.Node{st.Speaker, st.Via} {
			if n != nil && !told[n] {
				told[n] = true
				tell(n)
			}
		}
	}
}
