package schema

import (
	"slices"
	"strings"

	"kg"
)

// place is a token of the document.
type place struct{ sentence, token int }

// maxOwnerWords bounds the name of what a possessive pronoun stands for.
const maxOwnerWords = 4

// isBare reports whether a phrase is a noun with "the" or a demonstrative, which takes up what was spoken
// of before.
func (r *resolver) isBare(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	for _, i := range p.Tokens {
		if i != p.Head && tok[i].UPOS != "DET" && !r.joined(sent, i, p.Head) {
			return false
		}
	}
	switch strings.ToLower(tok[p.Tokens[0]].Form) {
	case "the", "this", "that", "these", "those":
		return len(p.Tokens) > 1
	}
	return false
}

// joined reports whether no space stands between two tokens: the "by" of "by-election".
func (r *resolver) joined(sent, from, to int) bool {
	tok := r.doc.Sentences[sent].Tokens
	return from < to && !strings.ContainsAny(r.doc.Text[tok[from].Span.Start():tok[to].Span.Start()], " \t\n")
}

// described returns the subject of the clause in which the noun at a place says what something with a name is, or the
// place itself: after "Verna is a film" what takes up the film takes up Verna.
func (r *resolver) described(at place) place {
	tok := r.doc.Sentences[at.sentence].Tokens
	subject, be := -1, false
	for i := range tok {
		if tok[i].Head == at.token {
			be = be || tok[i].Deprel == "cop"
			if tok[i].Deprel == "nsubj" && i < at.token && tok[i].UPOS == "PROPN" {
				subject = i
			}
		}
	}
	if !be || subject < 0 || tok[subject].Feature("Number") != tok[at.token].Feature("Number") {
		return at
	}
	return place{at.sentence, subject}
}

// ofSubject returns an extraction with the subject of a clause in the place of the noun that says there what it is, where the extraction
// is of a clause about that noun: "Chess is a game that is gaining ground" says of chess that it is, and "Verna is a film directed
// by Webb" that Webb directed Verna. A noun that is known to mean somebody, as that of "Webb is a player who", stays.
func (r *resolver) ofSubject(x *kg.Extraction) *kg.Extraction {
	x = r.inOwnWords(x)
	subject, object := r.predicated(x, x.Subject), -1
	if !becoming[x.Relation.Lemma] {
		object = r.predicated(x, x.Object)
	}
	if subject < 0 && object < 0 {
		return x
	}
	y := *x
	if subject >= 0 {
		y.Subject = r.phraseAt(place{x.Sentence, subject})
	}
	if object >= 0 {
		y.Object = r.phraseAt(place{x.Sentence, object})
	}
	return &y
}

// inOwnWords returns an extraction with what somebody calls a thing in the place of the clause that says so: "expressed concern over what he called
// \"spiraling violence\" in Oslo" is over spiraling violence in Oslo, in the words of who expressed it.
func (r *resolver) inOwnWords(x *kg.Extraction) *kg.Extraction {
	object, ok := r.calledWhat(x.Sentence, x.Object)
	arguments := x.Arguments
	for i := range x.Arguments {
		if p, so := r.calledWhat(x.Sentence, x.Arguments[i].Phrase); so {
			if !ok {
				object, ok = x.Object, true
			}
			if &arguments[0] == &x.Arguments[0] {
				arguments = slices.Clone(arguments)
			}
			arguments[i].Phrase = p
		}
	}
	if !ok {
		return x
	}
	y := *x
	y.Object, y.Arguments = object, arguments
	return &y
}

// calledWhat returns the phrase of what a free relative clause says somebody calls a thing: the "spiraling violence in Oslo" of "what he called spiraling violence in Oslo".
func (r *resolver) calledWhat(sent int, p kg.Phrase) (kg.Phrase, bool) {
	tok := r.doc.Sentences[sent].Tokens
	if p.Empty() || tok[p.Head].UPOS != "PRON" || !strings.EqualFold(tok[p.Head].Form, "what") {
		return p, false
	}
	for v := p.Head + 2; v < len(tok); v++ {
		if tok[v].Head != p.Head || tok[v].Deprel != "acl:relcl" || !wording[strings.ToLower(tok[v].Lemma)] || tok[v-1].Head != v || tok[v-1].UPOS != "PRON" || tok[v-1].Deprel != "nsubj" || v-1 != p.Head+1 {
			continue
		}
		for y := v + 1; y < len(tok); y++ {
			if tok[y].Head != v || tok[y].UPOS != "NOUN" && tok[y].UPOS != "PROPN" || tok[y].Deprel != "obj" && tok[y].Deprel != "xcomp" && !(tok[y].Deprel == "obl" && r.hasCase(sent, y, "as")) {
				continue
			}
			full := kg.Phrase{Head: y}
			for _, i := range p.Tokens {
				if i > v && !(tok[i].UPOS == "PUNCT" && tok[i].Form != "-" && tok[i].Form != ",") && !(tok[i].Head == y && strings.EqualFold(tok[i].Form, "as")) {
					full.Tokens = append(full.Tokens, i)
				}
			}
			return full, slices.Contains(full.Tokens, y)
		}
	}
	return p, false
}

// wording verbs say in whose words something is told.
var wording = words("call term label dub describe characterize characterise brand deem consider")

// predicated returns the subject of which the noun of a phrase says what it is, where the verb of an extraction stands in a clause
// behind that noun; -1 for other phrases, and where the subject means nothing that could stand for the noun.
func (r *resolver) predicated(x *kg.Extraction, p kg.Phrase) int {
	if p.Empty() {
		return -1
	}
	tok := r.doc.Sentences[x.Sentence].Tokens
	noun := &tok[p.Head]
	if _, known := r.mention[x.Sentence][p.Head]; known || noun.UPOS != "NOUN" || noun.Feature("Number") == "Plur" || !r.behind(x.Sentence, x.Relation.Phrase.Head, p.Head) {
		return -1
	}
	subject, be := -1, false
	for i := range tok {
		if tok[i].Head != p.Head {
			continue
		}
		switch {
		case tok[i].Deprel == "cop":
			be = tok[i].Feature("VerbForm") == "Fin"
		case tok[i].Deprel == "nsubj" && i < p.Head:
			subject = i
		case tok[i].Deprel == "conj", strings.HasPrefix(tok[i].Deprel, "aux"), tok[i].Deprel == "expl", tok[i].Deprel == "mark", denying[strings.ToLower(tok[i].Form)]:
			return -1 // "a singer and an actor who", "may be a film", "is no film", "said that it is"
		}
	}
	if noun.Deprel == "appos" && subject < 0 && r.isDescription(x.Sentence, p.Head) {
		subject, be = noun.Head, true // "U-505, a submarine captured by the US"
	}
	if !be || subject < 0 || tok[subject].Feature("Number") == "Plur" {
		return -1
	}
	switch tok[subject].UPOS {
	case "PROPN", "NOUN", "PRON":
	default:
		return -1
	}
	equal := tok[subject].UPOS == "NOUN" && noun.Deprel != "appos"
	for k := range tok[:p.Head] {
		_, named := r.cover[x.Sentence][k]
		if equal && k > subject && (named || tok[k].Head == p.Head && tok[k].Deprel == "det" && strings.EqualFold(tok[k].Form, "the")) || tok[k].Head == subject && tok[k].UPOS == "NUM" {
			return -1 // "the oldest language is the Sumerian language, which": either; "one sibling, a sister named Anna"
		}
	}
	if n, ok := r.node(x.Sentence, r.phraseAt(place{x.Sentence, subject})); !ok || n.ID == "" || tok[subject].UPOS == "PRON" && r.isLocal(&n) {
		return -1
	}
	return subject
}

// denying words say of a noun what something is not.
var denying = words("not n't n’t no never hardly")

// isDescription reports whether a noun with "a" stands behind a comma that has its head right before it, or what hangs on that.
func (r *resolver) isDescription(sent, noun int) bool {
	tok := r.doc.Sentences[sent].Tokens
	first := noun
	for i := noun - 1; i > tok[noun].Head && tok[i].Form != ","; i-- {
		first = i
	}
	form := strings.ToLower(tok[first].Form)
	return (form == "a" || form == "an") && first > tok[noun].Head+1 && tok[first].Head == noun && tok[first-1].Form == "," && !slices.ContainsFunc(tok[tok[noun].Head+1:first-1], func(t kg.Token) bool {
		return t.Form == "," || t.UPOS == "NOUN" || t.UPOS == "PROPN" && t.Deprel != "flat" && t.Deprel != "compound"
	})
}

// behind reports whether a verb stands in a clause that hangs on a noun, or in one coordinated with such a clause.
func (r *resolver) behind(sent, verb, noun int) bool {
	tok := r.doc.Sentences[sent].Tokens
	for i, n := verb, 0; i > noun && n < len(tok); i, n = tok[i].Head, n+1 {
		switch base, _, _ := strings.Cut(tok[i].Deprel, ":"); {
		case base == "acl":
			return tok[i].Head == noun
		case base != "conj" && base != "cop" && base != "aux":
			return false
		}
	}
	return false
}

// takenUp returns the name of the noun phrase that an anaphor at a place takes up, or "" for none that is short
// enough to go into the name of something else.
func (r *resolver) takenUp(at place) string {
	of, ok := r.anaphor[at]
	if !ok {
		return ""
	}
	name, known := r.owners[at]
	if known {
		return name
	}
	r.owners[at] = "" // should names go round in a circle
	p := r.phraseAt(of)
	switch {
	case at.sentence == of.sentence && slices.Contains(p.Tokens, at.token): // "a contract for its delivery"
	case r.isTopic(of.sentence, p.Head) && r.isBare(of.sentence, p):
		name = r.topic.node.Name
	case r.doc.Sentences[at.sentence].Tokens[at.token].Deprel == "nmod":
		name = r.thingName(of.sentence, p)
	default:
		name = r.core(of.sentence, p, false) // "the scientists' paper", whatever they are scientists of
	}
	if len(strings.Fields(name)) > maxOwnerWords {
		name = ""
	}
	r.owners[at] = name
	return name
}

// phraseAt returns the phrase of the noun at a place: what hangs on it but conjuncts, descriptions and
// clauses set beside it, and what makes it the predicate of a clause.
func (r *resolver) phraseAt(at place) kg.Phrase {
	tok := r.doc.Sentences[at.sentence].Tokens
	set := []int{at.token}
	for n := 0; n < len(set); n++ {
		for k := range tok {
			if tok[k].Head != set[n] || slices.Contains(set, k) {
				continue
			}
			base, _, _ := strings.Cut(tok[k].Deprel, ":")
			switch base {
			case "appos", "parataxis", "advcl", "ccomp", "discourse", "dep", "orphan", "list":
				continue
			case "case", "conj", "cc", "punct", "cop", "aux", "mark", "nsubj", "csubj", "expl", "obl", "advmod":
				if set[n] == at.token {
					continue
				}
			}
			if tok[k].Deprel == "acl:relcl" {
				continue
			}
			set = append(set, k)
		}
	}
	slices.Sort(set)
	return kg.Phrase{Head: at.token, Tokens: set}
}
