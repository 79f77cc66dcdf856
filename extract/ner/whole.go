package ner

import (
	"cmp"
	"slices"
	"strings"

	"kg"
)

// whole takes into names the parts that the model left out although the words hold them together: what a hyphen
// joins to an organisation ("BCM Gravelines-Dunkerque"), and the proper noun that the parser has within the
// name that ends in a place ("Temple Israel", "Billboard Philippines"). What a preposition opens and "is a film" follows is a title:
// "Under the Sun is a film". Part of the name
// of a body are the proper nouns that hang on it ("All-Atlantic Sun First Team"), and the town of a university ("the University of Texas at Austin"), and the place in which the name of a body
// ends that is well known.
func (s *state) whole(doc *kg.Document) {
	for k := range s.names {
		n := &s.names[k]
		tokens := doc.Sentences[n.sentence].Tokens
		before, after := 0, len(tokens)
		if k > 0 && s.names[k-1].sentence == n.sentence {
			before = s.names[k-1].last
		}
		if k+1 < len(s.names) && s.names[k+1].sentence == n.sentence {
			after = s.names[k+1].first
		}
		if i := n.last; n.typ == orgType && i+1 < after && tokens[i].Form == "-" && touches(tokens, i) && touches(tokens, i+1) && tokens[i+1].UPOS == "PROPN" && !lowerInitial(tokens[i+1].Form) {
			n.last = i + 2
		}
		if i := n.last; n.typ <= placeType && i < after && clubs[tokens[i].Form] {
			n.last, n.typ = i+1, orgType // "Webb IF"
		}
		if n.typ == orgType {
			n.first = leftEnd(tokens, n, before)
			campus := n.last < len(tokens) && (tokens[n.last].Form == "at" || tokens[n.last].Form == "," && n.last-n.first == 3 && systems[strings.ToLower(tokens[n.last-1].Form)])
			if tokens[n.first].Form == "University" && n.last-n.first > 2 && campus &&
				k+1 < len(s.names) && s.names[k+1].sentence == n.sentence && s.names[k+1].first == n.last+1 && s.names[k+1].typ == placeType && s.names[k+1].last-n.last <= 3 && !systems[strings.ToLower(tokens[n.last+1].Form)] {
				n.last = s.names[k+1].last
				s.names[k+1].last = s.names[k+1].first // taken in
			}
			if k+1 < len(s.names) && s.endsIn(tokens, n, &s.names[k+1]) {
				n.last = s.names[k+1].last
				s.names[k+1].last = s.names[k+1].first
			}
		}
		if k > 0 && n.typ == placeType && s.names[k-1].sentence == n.sentence && s.names[k-1].last == n.first && s.names[k-1].last-s.names[k-1].first == 1 && houses[strings.ToLower(tokens[n.first-1].Form)] {
			before--
		}
		if i := n.first - 1; n.typ == placeType && i >= before && tokens[i].UPOS == "PROPN" && !lowerInitial(tokens[i].Form) && tokens[i].Deprel == "compound" &&
			tokens[i].Head >= n.first && tokens[i].Head < n.last {
			n.first = i
			if k > 0 && s.names[k-1].sentence == n.sentence && s.names[k-1].last > i {
				s.names[k-1].last = s.names[k-1].first
			}
		}
	}
	for i := range doc.Sentences {
		if last := prepositionalTitle(tokensOf(&doc.Sentences[i])); last > 0 {
			s.names = slices.DeleteFunc(s.names, func(n name) bool { return n.sentence == i && n.first < last })
			at, _ := slices.BinarySearchFunc(s.names, i, func(n name, i int) int { return n.sentence - i })
			s.names = slices.Insert(s.names, at, name{i, 0, last, workType})
		}
	}
	for i := range doc.Sentences {
		if doc.Sentences[i].Kind == kg.Heading {
			continue // where all words have capitals
		}
		if first, last := bodyWithAim(tokensOf(&doc.Sentences[i])); last > 0 {
			s.names = slices.DeleteFunc(s.names, func(n name) bool { return n.sentence == i && n.first < last && n.last > first })
			at, _ := slices.BinarySearchFunc(s.names, name{sentence: i, first: first}, func(a, b name) int {
				return cmp.Or(a.sentence-b.sentence, a.first-b.first)
			})
			s.names = slices.Insert(s.names, at, name{i, first, last, orgType})
		}
	}
	s.names = slices.DeleteFunc(s.names, func(n name) bool { return n.first == n.last })
}

// bodyWithAim returns the tokens of the first name of a body that tells what it wants to do: "the Committee to Protect Journalists".
func bodyWithAim(tokens []kg.Token) (first, last int) {
	for i := 0; i+3 < len(tokens); i++ {
		if !aiming[tokens[i].Form] || tokens[i+1].Form != "to" || !isCapital(tokens[i+2]) || !isCapital(tokens[i+3]) || tokens[i+2].UPOS == "PUNCT" {
			continue
		}
		first, last = i, i+4
		for first > 0 && isCapital(tokens[first-1]) && tokens[first-1].UPOS != "DET" && !isArticle(tokens[first-1].Form) && tokens[first-1].UPOS != "PUNCT" && first-1 > 0 {
			first--
		}
		for last < len(tokens) && isCapital(tokens[last]) && tokens[last].UPOS != "PUNCT" && !isDay(tokens[last]) {
			last++
		}
		if last-first > longestTitle {
			continue // a headline
		}
		return first, last
	}
	return 0, 0
}

// aiming are nouns of bodies that an infinitive may follow in a name.
var aiming = words("Alliance Campaign Coalition Commission Committee Council Foundation Fund Institute Initiative Movement Organization Society")

// endsIn reports whether a body is known by a name that ends in the place behind it, which would else be where it does something: "the
// Organization for Security and Cooperation in Europe", but not "the Red Cross in Oslo".
func (s *state) endsIn(tokens []kg.Token, n, next *name) bool {
	if next.sentence != n.sentence || next.typ != placeType || next.first <= n.last || next.first-n.last > 2 || tokens[n.last].UPOS != "ADP" {
		return false
	}
	var forms []string
	for _, t := range tokens[n.first:next.last] {
		forms = append(forms, t.Form)
	}
	return s.roles.Organization(strings.Join(forms, " ")) != nil
}

// longestTitle is how many words a title has that opens with a preposition.
const longestTitle = 8

// prepositionalTitle returns where the title of a work ends that a preposition opens and of which the sentence says what it is:
// "Under the Sun is a film"; 0 where there is none.
func prepositionalTitle(tokens []kg.Token) int {
	if len(tokens) == 0 || tokens[0].UPOS != "ADP" || !isCapital(tokens[0]) {
		return 0
	}
	end := slices.IndexFunc(tokens, func(t kg.Token) bool { return t.Deprel == "cop" })
	if end < 2 || end > longestTitle {
		return 0
	}
	noun, kind := tokens[0].Head, tokens[end].Head
	if noun < 1 || noun >= end || kind <= end || tokens[noun].Head != kind || !isCapital(tokens[noun]) || !isKind(tokens, kind) || kindOf(tokens, kind) != workType {
		return 0
	}
	for _, t := range tokens[1:end] {
		if !isCapital(t) && t.UPOS != "DET" && t.UPOS != "ADP" && t.UPOS != "CCONJ" && t.UPOS != "PUNCT" {
			return 0
		}
	}
	return end
}

// clubs are the short forms that end the names of sports clubs.
var clubs = words("FC F.C. AFC A.F.C. CF SC FK SK BK IF IK FF fB fK HC HK RC RFC RLFC AC BC VC")

// houses are words before a place that are no name of their own: "Temple Israel".
var houses = words("temple congregation chapel cathedral mosque abbey")

// systems are the states whose universities are several, each with its town behind a comma.
var systems = words("alabama alaska arkansas california colorado hawaii illinois maryland massachusetts michigan minnesota missouri nebraska nevada tennessee texas wisconsin")

// leftEnd returns the first token of the name of a body, with the proper nouns before it that hang on it, no
// further left than before.
func leftEnd(tokens []kg.Token, n *name, before int) int {
	first := n.first
	for i := first - 1; i >= before; i-- {
		form := tokens[i].Form
		switch hangs := tokens[i].Head >= first && tokens[i].Head < n.last; {
		case form == "-" && touches(tokens, i) && touches(tokens, i+1) && i > before && tokens[i-1].UPOS != "NUM" && !lowerInitial(tokens[i-1].Form):
		case i > 0 && hangs && (tokens[i].UPOS == "PROPN" || tokens[i+1].Form == "-") && isCapital(tokens[i]) && !isDay(tokens[i]) && (tokens[i].Deprel == "compound" || tokens[i].Deprel == "flat" || tokens[i+1].Form == "-"):
		case first > 0 && tokens[first-1].Form == "-":
			return n.first // of "Triple-A" neither half
		default:
			return first
		}
		if form != "-" {
			first = i
		}
	}
	return first
}

// touches reports whether nothing stands between a token and the one before it.
func touches(tokens []kg.Token, i int) bool {
	return i > 0 && tokens[i-1].Span.End() == tokens[i].Span.Start()
}
