package schema

import (
	"slices"
	"strings"

	"kg"
	"kg/gazetteer"
)

// tellsNothing returns why a statement says nothing outside of its text, or "" for one that does. It says nothing where it speaks of
// what only words before it tell ("this style", "a similar term", "other dishes"); where all that it speaks of are things that mean something there only
// ("several people", "the film"), and neither an argument says more, nor is it an event of politics ("troops attacked villagers"); and where it
// says of somebody only that they took part in so and so many of something ("played in two games").
func (r *resolver) tellsNothing(st *kg.Statement, x *kg.Extraction) string {
	switch {
	case r.pointsBack(x.Sentence, x.Subject, &st.Subject) || st.Object != nil && x.Rule != "apposition/member" && r.pointsBack(x.Sentence, x.Object, st.Object):
		return "it speaks of what only the text before it tells"
	case r.isUntold(x.Sentence, x.Subject, &st.Subject) || st.Object != nil && !becoming[x.Relation.Lemma] && r.isUntold(x.Sentence, x.Object, st.Object):
		return "it speaks of something that has a name, but the text does not tell which"
	case st.Object != nil && becoming[x.Relation.Lemma] && r.isOwned(x), len(st.Arguments) == 0 && st.Object != nil && becoming[x.Relation.Lemma] && r.isRelative(x, st.Object):
		return "it says what somebody or something is, but not of whom or what"
	case slices.ContainsFunc(st.Arguments, func(a kg.Node) bool { return !r.isLocal(&a) }):
	case st.Object != nil && partaking[x.Relation.Lemma] && r.isLocal(st.Object) && r.isCounted(x.Sentence, x.Object):
		return "it tells in how many of them, but not of which"
	case st.Predicate.Event != "" && st.Predicate.Event != "SAY" || !r.isLocal(&st.Subject):
	case st.Object == nil && st.Time == nil, st.Object != nil && (r.isLocal(st.Object) || x.Rule == "copula/adjective") && st.Time == nil, // "the case is pending"
		(st.Object == nil || st.Object.Datatype == "date") && !r.isCounted(x.Sentence, x.Subject): // "sixty people were injured on Monday"
		return "it speaks of nothing that means something outside of the text"
	}
	return ""
}

// pointing words tell that which one is meant was said before.
var pointing = words("this that these those such same similar other")

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

// isUntold reports whether a phrase is "the film", "the band" and nothing was found that it means.
func (r *resolver) isUntold(sent int, p kg.Phrase, n *kg.Node) bool {
	if p.Empty() || !r.isLocal(n) || !r.isBare(sent, p) {
		return false
	}
	noun := &r.doc.Sentences[sent].Tokens[p.Head]
	_, taken := r.anaphor[place{sent, p.Head}]
	return !taken && noun.UPOS == "NOUN" && titled[strings.ToLower(noun.Lemma)]
}

// titled are what has a name or title of its own, by which alone it is known.
var titled = words("film movie song album single ep mixtape book novel comic magazine newspaper game show series season episode video website program programme musical band club award prize trophy accusation allegation")

// becoming predicates say what somebody or something is.
var becoming = map[string]bool{"be": true, "become": true, "be formerly": true}

// isOwned reports whether only a pronoun tells whose an object is, and it is not known whom it stands for: "his spokesman".
func (r *resolver) isOwned(x *kg.Extraction) bool {
	tok := r.doc.Sentences[x.Sentence].Tokens
	return slices.ContainsFunc(x.Object.Tokens, func(i int) bool {
		return tok[i].Head == x.Object.Head && tok[i].UPOS == "PRON" && tok[i].Deprel == "nmod:poss" && r.owner(x.Sentence, i) == ""
	})
}

// isRelative reports whether an object is a noun that says something only with whose or of what it is, and goes without: "chairman", "a daughter".
func (r *resolver) isRelative(x *kg.Extraction, object *kg.Node) bool {
	noun := &r.doc.Sentences[x.Sentence].Tokens[x.Object.Head]
	if x.Rule == "title/is" && capitalised(noun.Form) {
		return false // "Captain": a title
	}
	lemma := strings.ToLower(noun.Lemma)
	return (relative[lemma] || gazetteer.Kin(lemma)) && noun.Feature("Number") != "Plur" && (r.isLocal(object) || object.ID == "") &&
		!slices.ContainsFunc(x.Object.Tokens, func(i int) bool {
			t := &r.doc.Sentences[x.Sentence].Tokens[i]
			return i != x.Object.Head && t.UPOS != "DET" && t.UPOS != "ADJ" && t.UPOS != "PUNCT" // "head coach" is as bare as "coach", but "team captain" is not
		})
}

// relative nouns are posts and parts: like kin of somebody or something.
var relative = words("colleague successor predecessor member part capital head leader chairman chairwoman chairperson chair founder co-founder cofounder owner co-owner " +
	"ceo coach manager captain deputy ambassador treasurer cause reason aim goal exception " +
	"sequel prequel namesake eponym")

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
