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
