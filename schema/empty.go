package schema

import (
	"slices"
	"strings"

	"kg"
)

// isEmpty reports whether a statement tells only that something was said, came or was done, and what that was stands elsewhere in the text:
// "made the comments on Friday", "told reporters", "denied the charge", "came after talks", "failed to do so".
func (r *resolver) isEmpty(x *kg.Extraction, st *kg.Statement) bool {
	lemma, rest, _ := strings.Cut(x.Relation.Lemma, " ")
	none := st.Object == nil || st.Object.Type == kg.Date
	switch {
	case st.Object != nil && st.Object.Datatype == "text" && r.isProverb(x.Sentence, x.Object):
		return true
	case uttering[lemma] && rest == "" && st.Object != nil && r.isUttered(x.Sentence, x.Object, st.Object, uttered):
		return true
	case lemma == "be" && uttering[basic[rest]] && none && r.isUttered(x.Sentence, x.Subject, &st.Subject, uttered):
		return true
	case lemma == "be" && uttering[basic[rest]] && none && st.Subject.Type == kg.Thing && remarks[strings.ToLower(r.doc.Sentences[x.Sentence].Tokens[x.Subject.Head].Lemma)] && !r.isSpecified(x.Sentence, x.Subject):
		return true // "a ministry statement was released on Friday"
	case disputing[lemma] && rest == "" && st.Object != nil && r.isUttered(x.Sentence, x.Object, st.Object, alleged):
		return true
	case lemma == "tell" && rest == "" && st.Object != nil && st.Object.ID != "":
		return !stories[strings.ToLower(r.doc.Sentences[x.Sentence].Tokens[x.Object.Head].Lemma)] && !slices.ContainsFunc(st.Arguments, func(a kg.Node) bool { return a.Role == "about" || a.Role == "of" || a.Role == "to" })
	case lemma == "speak" && st.Object == nil:
		return !slices.ContainsFunc(st.Arguments, func(a kg.Node) bool { return a.Datatype != "text" })
	case lemma == "speak":
		return (rest == "after" || rest == "before" || rest == "as") && len(st.Arguments) == 0 && r.isLocal(st.Object)
	case lemma == "come" && (none && rest == "" || when[rest]):
		noun := strings.ToLower(r.doc.Sentences[x.Sentence].Tokens[x.Subject.Head].Lemma)
		return st.Subject.Type == kg.Thing && !r.entities[st.Subject.ID] && (r.isLocal(&st.Subject) || remarks[noun] || happening[noun])
	case lemma == "spend" && rest == "" && st.Object != nil && len(st.Arguments) == 0 && r.isTimeAlone(x.Sentence, x.Object):
		return true // "spent the day": how, stands in a clause of its own
	case voicing[lemma] && rest == "" && st.Object != nil && len(st.Arguments) == 0 && thoughts[strings.ToLower(r.doc.Sentences[x.Sentence].Tokens[x.Object.Head].Lemma)] && r.isKind(x.Sentence, x.Object):
		return true // "expressed concern": over what, is told elsewhere
	case lemma == "follow" && rest == "":
		return remarks[strings.ToLower(r.doc.Sentences[x.Sentence].Tokens[x.Subject.Head].Lemma)]
	}
	return false
}

// isTimeAlone reports whether a phrase is how long something took and nothing else: "the day", "several months a year".
func (r *resolver) isTimeAlone(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	return spans[strings.ToLower(tok[p.Head].Lemma)] && !slices.ContainsFunc(p.Tokens, func(i int) bool {
		return i > p.Head && tok[i].UPOS != "DET" && !spans[strings.ToLower(tok[i].Lemma)]
	})
}

// isUttered reports whether a phrase is a noun of some with nothing but whose it is and where it was said, and nothing was found that it takes up.
func (r *resolver) isUttered(sent int, p kg.Phrase, n *kg.Node, nouns map[string]bool) bool {
	tok := r.doc.Sentences[sent].Tokens
	if p.Empty() || n.ID == "" || tok[p.Head].UPOS != "NOUN" || !nouns[strings.ToLower(tok[p.Head].Lemma)] {
		return false
	}
	if _, taken := r.anaphor[place{sent, p.Head}]; taken && len(strings.Fields(n.Name)) > 2 {
		return false
	}
	for k := p.Head + 1; k < len(tok); k++ {
		if tok[k].Head == p.Head && (strings.HasPrefix(tok[k].Deprel, "acl") || tok[k].Deprel == "ccomp") && (place{sent, k}) != r.verb {
			return false // "rejected charges that it did so", not "charges it rejects"
		}
	}
	definite := tok[p.Head].Feature("Number") == "Plur"
	for _, i := range p.Tokens {
		if tok[i].Head != p.Head {
			continue
		}
		form := strings.ToLower(tok[i].Form)
		switch {
		case i < p.Head && (tok[i].UPOS == "PRON" && tok[i].Deprel == "nmod:poss" || form == "the" || form == "this" || form == "that" || form == "these" || form == "those" || form == "any" || form == "all"):
			definite = true
		case i < p.Head && (form == "a" || form == "an" || form == "no"):
			return false
		case i < p.Head && (tok[i].UPOS == "DET" || tok[i].UPOS == "PUNCT"):
		case i > p.Head && tok[i].Deprel == "nmod" && r.saysWhere(sent, i):
		default:
			return false
		}
	}
	return definite
}

// saysWhere reports whether a noun behind another tells where or when that was said: "in Oslo", "on state television".
func (r *resolver) saysWhere(sent, i int) bool {
	tok := r.doc.Sentences[sent].Tokens
	for k := range tok {
		if tok[k].Head != i || tok[k].Deprel != "case" {
			continue
		}
		switch strings.ToLower(tok[k].Form) {
		case "in", "at", "during", "after", "before", "following", "to":
			return true
		case "on":
			return aired[strings.ToLower(tok[i].Lemma)]
		}
	}
	return false
}

// isSpecified reports whether something behind a noun tells more of it than where, and by what clause: "statement on the war".
func (r *resolver) isSpecified(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	return slices.ContainsFunc(p.Tokens, func(i int) bool {
		return i > p.Head && tok[i].Head == p.Head && tok[i].Deprel == "nmod" && !r.saysWhere(sent, i)
	})
}

// isProverb reports whether a clause stands for a verb said before: "to do so", "to do the same".
func (r *resolver) isProverb(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	do, stands := false, false
	for _, i := range p.Tokens {
		switch form := strings.ToLower(tok[i].Form); {
		case strings.EqualFold(tok[i].Lemma, "do"):
			do = true
		case form == "so" || form == "same" || form == "likewise":
			stands = true
		case form != "to" && form != "the" && tok[i].UPOS != "PUNCT":
			return false
		}
	}
	return do && stands
}

// uttering verbs have what somebody says for their object.
var uttering = words("make issue give deliver voice release publish post broadcast repeat reiterate")

// voicing verbs tell nothing but that somebody has a feeling.
var voicing = words("express voice convey")

// thoughts are feelings and views that say nothing without what they are about.
var thoughts = words("concern hope confidence interest belief view opinion doubt optimism willingness readiness desire wish fear support")

// basic are the verbs of passive predicates.
var basic = map[string]string{"made": "make", "issued": "issue", "given": "give", "delivered": "deliver", "voiced": "voice", "released": "release", "published": "publish", "posted": "post",
	"broadcast": "broadcast", "repeated": "repeat", "reiterated": "reiterate"}

// remarks are nouns of what somebody says.
var remarks = words("comment remark announcement statement speech address move")

// uttered are nouns of what is said, or made by saying so, that have it behind them or do without.
var uttered = words("comment remark announcement statement observation assertion claim allegation accusation charge pledge promise threat demand appeal plea proposal offer request suggestion decision prediction " +
	"declaration disclosure revelation complaint warning call point move")

// disputing verbs are about what others say.
var disputing = words("deny reject dismiss refute repudiate dispute")

// alleged are nouns of what is said against somebody.
var alleged = words("charge claim accusation allegation report rumor rumour suggestion assertion involvement")

// stories are told themselves.
var stories = words("story tale truth lie joke secret fable anecdote difference time future fortune")

// when prepositions tell only when something was.
var when = map[string]bool{"after": true, "before": true, "amid": true, "during": true, "despite": true, "as": true, "on": true, "at": true, "ahead of": true, "as part of": true,
	"on heels of": true, "in wake of": true, "on eve of": true, "on day of": true}

// aired are nouns of where one is heard, and when.
var aired = words("television tv radio website internet web twitter facebook visit trip tour eve sideline day anniversary show program programme channel station")
