package schema

import (
	"slices"
	"strings"

	"kg"
)

// tellsNothing returns why a statement says nothing outside of its text, or "" for one that does. It says nothing where it speaks of
// what only words before it tell ("this style", "a similar term"); where all that it speaks of are things that mean something there only
// ("several people", "the film"), and neither an argument says more, nor is it an event of politics ("troops attacked villagers"); and where it
// says of somebody only that they took part in so and so many of something ("played in two games").
func (r *resolver) tellsNothing(st *kg.Statement, x *kg.Extraction) string {
	switch {
	case r.pointsBack(x.Sentence, x.Subject, &st.Subject) || st.Object != nil && r.pointsBack(x.Sentence, x.Object, st.Object):
		return "it speaks of what only the text before it tells"
	case len(st.Arguments) > 0:
	case st.Object != nil && partaking[x.Relation.Lemma] && r.isLocal(st.Object) && r.isCounted(x.Sentence, x.Object):
		return "it tells in how many of them, but not of which"
	case st.Predicate.Event != "" && st.Predicate.Event != "SAY" || !r.isLocal(&st.Subject):
	case st.Object == nil && st.Time == nil, st.Object != nil && r.isLocal(st.Object) && st.Time == nil,
		(st.Object == nil || st.Object.Datatype == "date") && !r.isCounted(x.Sentence, x.Subject): // "sixty people were injured on Monday"
		return "it speaks of nothing that means something outside of the text"
	}
	return ""
}

// pointing words tell that which one is meant was said before.
var pointing = words("this that these those such same similar")

// pointsBack reports whether a phrase is a noun with nothing but a word that points back, and nothing was found that it
// points to.
func (r *resolver) pointsBack(sent int, p kg.Phrase, n *kg.Node) bool {
	tok := r.doc.Sentences[sent].Tokens
	if p.Empty() || tok[p.Head].UPOS != "NOUN" || !r.isLocal(n) {
		return false
	}
	if _, taken := r.anaphor[place{sent, p.Head}]; taken {
		return false
	}
	pointed := false
	for _, i := range p.Tokens {
		points := pointing[strings.ToLower(tok[i].Form)] && tok[i].Head == p.Head
		if pointed = pointed || points; !points && i != p.Head && tok[i].UPOS != "DET" {
			return false
		}
	}
	return pointed
}

// partaking predicates say of somebody that they were there.
var partaking = map[string]bool{"appear in": true, "play in": true, "participate in": true, "compete in": true, "take part in": true, "perform in": true, "feature in": true,
	"star in": true, "act in": true, "serve in": true, "serve on": true, "work in": true, "work on": true, "work for": true, "be involved in": true}

// isCounted reports whether a phrase says how many of something, not which.
func (r *resolver) isCounted(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	return slices.ContainsFunc(p.Tokens, func(i int) bool {
		form := strings.ToLower(tok[i].Form)
		return tok[i].Head == p.Head && (tok[i].UPOS == "NUM" || counting[form] || form == "various" || form == "numerous" || form == "multiple")
	})
}
