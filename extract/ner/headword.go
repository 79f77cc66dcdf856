package ner

import (
	"slices"
	"strings"

	"kg"
)

// maxHeadword is the number of tokens of the longest title taken for the name of what an article is about.
const maxHeadword = 6

// headword makes whole the name that an article has as its title ("350 Bay Area", "Anant Kumar Ojha"): where the text has the same
// words, they are one name, whatever part of it was found. The type is what the title has in brackets ("The Wall (2017 film)"), what the text
// says that it is, or that of the part found.
func (s *state) headword(doc *kg.Document) {
	title, typ := headwordOf(doc)
	if len(title) == 0 {
		return
	}
	if len(title) > 1 && isArticle(title[0].Form) && len(title) == 2 && typ < 0 {
		return // "The Wall", which may be any
	}
	var found []name // places of the title in the text
	at := 0
	for i := range doc.Sentences {
		for at < len(s.names) && s.names[at].sentence < i {
			at++
		}
		end := at
		for end < len(s.names) && s.names[end].sentence == i {
			end++
		}
		tokens := tokensOf(&doc.Sentences[i])
		for k := 0; k+len(title) <= len(tokens); k++ {
			if !sameWords(tokens[k:], title) {
				continue
			}
			n := name{sentence: i, first: k, last: k + len(title), typ: typ}
			inside := slices.DeleteFunc(slices.Clone(s.names[at:end]), func(m name) bool { return m.last <= n.first || m.first >= n.last })
			if slices.ContainsFunc(inside, func(m name) bool { return m.first < n.first || m.last > n.last }) {
				continue // part of a longer name
			}
			if typ < 0 {
				if told, ok := toldAs(tokens, &n); ok {
					typ = told
				}
			}
			if typ < 0 && i > 0 && len(inside) > 0 && inside[len(inside)-1].last == n.last && inside[0].typ != placeType && inside[0].typ != groupType {
				typ = inside[len(inside)-1].typ
			}
			found = append(found, n)
			k = n.last - 1
		}
		at = end
	}
	if typ < 0 || len(found) < 2 {
		return // a headline, that the text does not take up
	}
	for _, n := range found {
		n.typ = typ
		from, to := len(s.names), len(s.names)
		for k, m := range s.names {
			switch {
			case m.sentence < n.sentence || m.sentence == n.sentence && m.last <= n.first:
			case m.sentence > n.sentence || m.first >= n.last:
				to = min(to, k)
				from = min(from, k)
			default:
				from = min(from, k)
			}
		}
		s.names = slices.Replace(s.names, from, to, n)
	}
	if typ == personType && len(title) > 1 {
		for k := range s.names {
			n := &s.names[k]
			if tokens := doc.Sentences[n.sentence].Tokens; n.last-n.first == 1 && (s.isGiven(tokens, n, title[0].Form) || isFamily(&tokens[n.first], n.typ, title[len(title)-1].Form)) {
				n.typ = personType
			}
		}
	}
}

// isGiven reports whether a name of one word that was read as a body or a work is the given name of who the article is about.
func (s *state) isGiven(tokens []kg.Token, n *name, given string) bool {
	form := tokens[n.first].Form
	if form != given || n.typ != orgType && n.typ != workType || s.firsts[hashWord(form)]>>orgType&1 != 0 || s.firms[hashWord(form)] {
		return false
	}
	quoted := n.first > 0 && opensQuote(tokens[n.first-1].Form) || n.last < len(tokens) && closesQuote(tokens[n.last].Form)
	return !quoted // a song of that name
}

// isFamily reports whether a word that was read as a place or a people is the family name of who the article is about: it does something or has
// something as people do, "Holland won" of Ann Holland's article, but not "lives in Holland".
func isFamily(t *kg.Token, typ int, family string) bool {
	return t.Form == family && (typ == placeType || typ == groupType) && (t.Deprel == "nsubj" || t.Deprel == "nsubj:pass" || t.Deprel == "nmod:poss")
}

// headwordOf returns the words of the title of an article that names what it is about, without what it has in brackets, and the type that
// the brackets tell, -1 for none. There are none where the title is a headline, or common words.
func headwordOf(doc *kg.Document) (title []kg.Token, typ int) {
	if len(doc.Sentences) < 2 || doc.Sentences[0].Kind != kg.Heading {
		return nil, -1
	}
	tokens := tokensOf(&doc.Sentences[0])
	end := slices.IndexFunc(tokens, func(t kg.Token) bool { return t.Form == "(" })
	typ = -1
	if end < 0 {
		end = len(tokens)
	} else if n := len(tokens); n > end+1 && tokens[n-1].Form == ")" {
		if _, ok := kinds[strings.ToLower(tokens[n-2].Form)]; ok || isKind(tokens, n-2) {
			typ = kindOf(tokens, n-2)
		}
	}
	title = tokens[:end]
	if end == 0 || end > maxHeadword || !isCapital(title[0]) || !isCapital(title[end-1]) || end == 1 && typ < 0 {
		return nil, -1
	}
	for i, t := range title {
		if !isCapital(t) && !small[t.Form] && t.Form != "," && t.Form != "el" || i > 0 && t.Form == "of" && typ < 0 {
			return nil, -1 // "Politics of Norway"
		}
	}
	return title, typ
}

// sameWords reports whether tokens begin with the words of a title.
func sameWords(tokens, title []kg.Token) bool {
	for i := range title {
		if tokens[i].Form != title[i].Form {
			return false
		}
	}
	return true
}
