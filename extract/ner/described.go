package ner

import (
	"slices"
	"strings"

	"kg"
)

// kinds are nouns that tell what their bearer is, where the text says so: "Infltr is a photo app", "Prana, a
// publishing company". Nouns of which somebody may be called one as well as something ("label", "star") are not here.
var kinds = typed(
	kind{orgType, "company corporation firm startup manufacturer bank airline brewery charity nonprofit foundation university college institute academy school seminary hospital club team " +
		"band duo trio quartet quintet orchestra choir supergroup organization organisation association federation union agency broadcaster brand subsidiary conglomerate newspaper party"},
	kind{workType, "film movie documentary song single album mixtape novel memoir trilogy sitcom series miniseries videogame game app application software podcast poem manga anime encyclopedia encyclopaedia dictionary " +
		"thriller musical opera play book drama comedy webcomic soundtrack sequel prequel smartphone"},
	kind{placeType, "village town city municipality commune hamlet suburb river lake mountain island county province locality settlement neighbourhood neighborhood borough township"},
	kind{personType, "actor actress singer rapper songwriter musician footballer player politician writer author journalist lawyer businessman businesswoman entrepreneur historian professor " +
		"wrestler boxer cyclist swimmer sprinter skier painter novelist poet comedian physicist economist businessperson activist philanthropist midfielder goalkeeper"},
)

type kind struct {
	typ   int
	nouns string
}

func typed(kinds ...kind) map[string]int {
	out := make(map[string]int)
	for _, k := range kinds {
		for _, noun := range strings.Fields(k.nouns) {
			out[noun] = k.typ
		}
	}
	return out
}

// describe gives names the type that the text says their bearer has, in the whole document: what "is a
// film" is no person.
func (s *state) describe(doc *kg.Document) {
	clear(s.told)
	family := s.familyOfTitle(doc)
	for k := range s.names {
		n := &s.names[k]
		tokens := doc.Sentences[n.sentence].Tokens
		if n.typ == groupType {
			continue
		}
		if n.last-n.first > 1 && legal[tokens[n.last-1].Form] {
			n.typ = orgType
			s.firms[s.keyOf(tokens[n.first:n.last-1])] = true
		}
		if typ, ok := describedAs(tokens, n); ok && (n.typ != eventType || typ == workType) { // a series may be called a championship
			key := s.keyOf(tokens[n.first:n.last])
			if key == family && typ != personType {
				n.typ = typ // "the film Nansen", which alone is one in an article about Fridtjof Nansen
				continue
			}
			if _, seen := s.told[key]; !seen {
				s.told[key] = typ
			}
		}
	}
	for k := range s.names {
		n := &s.names[k]
		if n.typ == groupType {
			continue
		}
		tokens := doc.Sentences[n.sentence].Tokens
		if typ, ok := s.told[s.keyOf(doc.Sentences[n.sentence].Tokens[n.first:n.last])]; ok {
			n.typ = typ
		} else if _, described := describedAs(tokens, n); family != 0 && !described && (n.typ == orgType || n.typ == workType) && s.keyOf(tokens[n.first:n.last]) == family && standsAlone(tokens, n.first) {
			n.typ = personType // "Fox argues", of Michael Fox
		} else if n.typ == placeType && s.firms[s.keyOf(doc.Sentences[n.sentence].Tokens[n.first:n.last])] {
			n.typ = orgType // "Railtrack", of "Railtrack plc"
		}
	}
}

// familyOfTitle returns the key of the last word of the title of an article where that is the full name of a person, 0 for any other.
func (s *state) familyOfTitle(doc *kg.Document) uint64 {
	if len(s.names) == 0 || len(doc.Sentences) < 2 || doc.Sentences[0].Kind != kg.Heading {
		return 0
	}
	n, tokens := &s.names[0], doc.Sentences[0].Tokens
	if n.sentence > 0 || n.first > 0 || n.typ != personType || n.last < 2 || n.last < len(tokens) && tokens[n.last].Form != "(" {
		return 0
	}
	return s.keyOf(tokens[n.last-1 : n.last])
}

// standsAlone reports whether a name begins at token i with nothing before it that people's names seldom have: no article, quotation
// mark or "on".
func standsAlone(tokens []kg.Token, i int) bool {
	if i == 0 {
		return true
	}
	before := tokens[i-1].Form
	return !isArticle(before) && before != "on" && before != "'" && before != "‘" && !opensQuote(before)
}

// legal forms of firms end their names.
var legal = words("plc PLC Inc Inc. Ltd Ltd. LLC GmbH AG")

// describedAs returns the type of what the sentence says a name is: as predicate of a clause of which it
// is the subject, as the noun right before it, or as a description behind a comma.
func describedAs(tokens []kg.Token, n *name) (typ int, ok bool) {
	head := headOf(tokens, n.first, n.last)
	up, before := tokens[head].Head, n.first-1
	if up > head && tokens[head].Deprel == "nsubj" && isKind(tokens, up) && isCopular(tokens, up) && tokens[n.last].Form != "," {
		return kindOf(tokens[up]), true
	}
	if before > 0 && tokens[before].Form == "," && up == before-1 && kindOf(tokens[up]) != personType && hasArticle(tokens, up) {
		before-- // "a publishing company, Prana"
	}
	if before >= 0 && isKind(tokens, before) {
		switch beside := tokens[head].Deprel; {
		case kindOf(tokens[before]) == personType && beside != "compound" && beside != "nmod:poss" && up >= 0 && tokens[up].UPOS != "VERB": // "by the singer and songwriter JoJo"
			return personType, true
		case up == before && (beside == "appos" || beside == "flat"), tokens[before].Head == head && tokens[before].Deprel == "nmod:desc":
			return kindOf(tokens[before]), true
		}
	}
	return describedBehind(tokens, n, head)
}

// describedBehind finds the description that follows a name behind a comma, with an article of its own.
func describedBehind(tokens []kg.Token, n *name, head int) (typ int, ok bool) {
	if n.last+1 >= len(tokens) || tokens[n.last].Form != "," || !isArticle(tokens[n.last+1].Form) {
		return 0, false
	}
	noun := tokens[n.last+1].Head
	if noun < n.last+2 || tokens[noun].Deprel != "appos" || tokens[noun].Head != head || !isKind(tokens, noun) {
		return 0, false
	}
	return kindOf(tokens[noun]), true
}

func kindOf(noun kg.Token) int { return kinds[strings.ToLower(noun.Form)] }

// isKind reports whether a noun in the singular is one of kinds.
func isKind(tokens []kg.Token, i int) bool {
	form := strings.ToLower(tokens[i].Form)
	_, ok := kinds[form]
	if form == "player" && (i == 0 || tokens[i-1].UPOS != "NOUN") {
		return false // Greece may be "a key player", but no "football player"
	}
	return ok && tokens[i].UPOS == "NOUN" && tokens[i].Feature("Number") != "Plur"
}

func hasArticle(tokens []kg.Token, noun int) bool {
	return slices.ContainsFunc(tokens[:noun], func(t kg.Token) bool { return t.Head == noun && isArticle(t.Form) })
}

// isCopular reports whether a noun is the predicate of "is" or "was" with an article of its own, and nothing denies it.
func isCopular(tokens []kg.Token, noun int) bool {
	copula, article := false, false
	for i := range tokens {
		if tokens[i].Head != noun {
			continue
		}
		switch tokens[i].Deprel {
		case "cop":
			copula = tokens[i].Form == "is" || tokens[i].Form == "was"
		case "det":
			article = isArticle(tokens[i].Form)
		case "advmod":
			if tokens[i].Form == "not" || tokens[i].Form == "never" {
				return false
			}
		case "aux", "cc:preconj", "expl":
			return false
		}
	}
	return copula && article
}
