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
		"band duo trio quartet quintet orchestra choir supergroup organization organisation association federation union agency broadcaster brand subsidiary conglomerate newspaper party " +
		"fraternity sorority"},
	kind{workType, "film movie documentary song single album mixtape novel memoir trilogy sitcom series miniseries videogame game app application software podcast poem manga anime encyclopedia encyclopaedia dictionary " +
		"thriller musical opera play book drama comedy webcomic soundtrack sequel prequel smartphone ballet newscast anthology show ep"},
	kind{placeType, "village town city municipality commune hamlet suburb river lake mountain island county province locality settlement neighbourhood neighborhood borough township district"},
	kind{personType, "actor actress singer rapper songwriter musician footballer player politician writer author journalist lawyer businessman businesswoman entrepreneur historian professor " +
		"wrestler boxer cyclist swimmer sprinter skier painter novelist poet comedian physicist economist businessperson activist philanthropist midfielder goalkeeper"},
	kind{eventType, "tournament competition contest festival championship olympiad marathon regatta event"},
	kind{thingType, "genus genera species specie subspecies language dialect religion ferry ship warship steamship submarine frigate destroyer locomotive lager protein enzyme mineral"},
)

// thingType is the type that the text tells of what is none of Types: a language, a ship, a genus of plants.
const thingType = len(Types)

// nearby are nouns that tell it right before the name only ("the film studio Olsen"), since a person may be a publisher, too.
var nearby = typed(
	kind{orgType, "studio label side outfit outlet network retailer publisher operator maker troupe ensemble"},
	kind{workType, "short lp track compilation magazine"},
	kind{thingType, "clade"},
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

// verdict is the type that the text tells of a name, and the types that the model may have given it instead for the text to be
// believed, one bit each.
type verdict struct {
	typ  int
	from uint16
}

// anyType stands for all types: what the text says outright.
const anyType uint16 = 1<<(len(Types)+1) - 1

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
		if n.last-n.first == 1 && (isTaxon(tokens[n.first].Form) || n.first > 0 && tokens[n.first-1].Form == "order" && strings.HasSuffix(tokens[n.first].Form, "ales")) {
			n.typ = thingType
		}
		key := s.keyOf(tokens[n.first:n.last])
		v, ok := verdict{}, false
		told := true
		if v.typ, ok = describedAs(tokens, n); ok && (n.typ != eventType || v.typ == workType) { // a series may be called a championship
			v.from = anyType
		} else if v.typ, ok = calledAs(tokens, n); ok && (n.typ != eventType || v.typ == workType) {
			if isExample(tokens, n) {
				if v.typ != personType && (s.maybePerson(tokens[n.first:n.last]) || n.typ == personType && n.last-n.first > 1) {
					continue // "films such as those of Olsen", badly said
				}
				if (v.typ == workType || v.typ == eventType) && s.isBody(tokens, n) {
					continue // "shows including the BBC": where they are
				}
			}
			switch v.from = anyType; {
			case v.typ == workType && len(doc.Sentences[0].Tokens) == n.last-n.first && sameWords(doc.Sentences[0].Tokens, tokens[n.first:n.last]):
				v.from &^= 1 << orgType // a band may have an album of its own name
			case v.typ == orgType:
				v.from &^= 1 << workType
			}
			n.typ = v.typ
		} else if v, ok = s.hinted(tokens, n); !ok {
			continue
		} else {
			told = false
		}
		if key == family && v.typ != personType || n.last-n.first == 1 && (v.typ == workType || v.typ == thingType) && v.from>>personType&1 != 0 && s.votes[key].long[personType] > 0 {
			if told {
				n.typ = v.typ // "the film Nansen", which alone is one in an article about Fridtjof Nansen
			}
			continue
		}
		if before, seen := s.told[key]; !seen || before.from != anyType && v.from == anyType {
			s.told[key] = v
		}
	}
	for k := range s.names {
		n := &s.names[k]
		if n.typ == groupType {
			continue
		}
		tokens := doc.Sentences[n.sentence].Tokens
		key := s.keyOf(tokens[n.first:n.last])
		if v, ok := s.told[key]; ok && v.from>>n.typ&1 != 0 {
			if v.from == anyType || v.typ != orgType || n.typ != placeType || n.first == 0 || !locative[tokens[n.first-1].Form] { // the town of a club
				n.typ = v.typ
			}
		} else if family != 0 && key == family && (n.typ == orgType || n.typ == workType) && standsAlone(tokens, n.first) {
			if _, told := toldAs(tokens, n); !told {
				n.typ = personType // "Fox argues", of Michael Fox
			}
		} else if n.typ == placeType && s.firms[key] {
			n.typ = orgType // "Railtrack", of "Railtrack plc"
		}
	}
}

// institutions are nouns that head names of bodies, which show, play or teach rather than are shown.
var institutions = words("institute association museum centre center university college school academy society gallery library council foundation orchestra")

// isBody reports whether a name is of a body that is known or has a word for one among its own.
func (s *state) isBody(tokens []kg.Token, n *name) bool {
	if n.typ != orgType && n.typ != placeType {
		return false
	}
	phrase := tokens[n.first:n.last]
	return slices.ContainsFunc(phrase, func(t kg.Token) bool { return institutions[strings.ToLower(t.Form)] }) ||
		n.typ == orgType && s.listsOf(phrase)&(ListOrg|ListWork|ListEvent) == ListOrg
}

// isTaxon reports whether a word has the ending of a family of plants or animals: "Saxifragaceae", "Felidae", which an order shares
// with other words ("the order Malpighiales").
func isTaxon(form string) bool {
	return len(form) > 7 && (strings.HasSuffix(form, "aceae") || strings.HasSuffix(form, "idae"))
}

// toldAs returns the type of what the sentence says or calls the bearer of a name.
func toldAs(tokens []kg.Token, n *name) (typ int, ok bool) {
	if typ, ok = describedAs(tokens, n); !ok {
		typ, ok = calledAs(tokens, n)
	}
	return typ, ok
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
// is the subject, or as a description behind a comma.
func describedAs(tokens []kg.Token, n *name) (typ int, ok bool) {
	if n.last+2 < len(tokens) && n.typ != placeType && tokens[n.last].Form == "(" && tokens[n.last+1].Form == "born" && (isDigit(tokens[n.last+2]) || isDay(tokens[n.last+2])) {
		return personType, true
	}
	head := headOf(tokens, n.first, n.last)
	if noun := predicateOf(tokens, n, head); noun >= 0 {
		return kindOf(tokens, noun), true
	}
	return describedBehind(tokens, n, head)
}

// calledAs returns the type of what the words before a name call its bearer: the noun right before it or before a comma, what "a
// film called" has behind it, or the noun that a list of names follows.
func calledAs(tokens []kg.Token, n *name) (typ int, ok bool) {
	head := headOf(tokens, n.first, n.last)
	up, before := tokens[head].Head, n.first-1
	if before > 0 && tokens[before].Form == "," && up == before-1 && isKind(tokens, up) && kindOf(tokens, up) != personType && hasDeterminer(tokens, up) {
		before-- // "a publishing company, Prana", "her second novel, Prana"
	}
	if typ, ok := nearbyKind(tokens, before); ok && !isStranded(tokens, n.last) {
		switch deprel := tokens[head].Deprel; {
		case typ == personType && deprel != "compound" && deprel != "nmod:poss" && up >= 0 && tokens[up].UPOS != "VERB": // "by the singer and songwriter JoJo"
			return personType, true
		case up == before && (deprel == "appos" || deprel == "flat"), tokens[before].Head == head && (tokens[before].Deprel == "nmod:desc" || tokens[before].Deprel == "compound" && typ != placeType),
			typ != personType && up >= 0 && up == tokens[before].Head && up < before && deprel == tokens[before].Deprel: // the parser has "for the club | Colwyn Bay" as two
			return typ, true
		}
	}
	if up >= 0 && up < n.first && calling[tokens[up].Form] && tokens[up].Deprel == "acl" && tokens[head].Deprel == "xcomp" && tokens[up].Head >= 0 {
		if typ, ok := nearbyKind(tokens, tokens[up].Head); ok { // "a short entitled Prana"
			return typ, true
		}
	}
	return listedAs(tokens, n, head)
}

// nearbyKind returns the type that a noun in the singular right before a name tells.
func nearbyKind(tokens []kg.Token, i int) (typ int, ok bool) {
	switch {
	case i < 0:
		return 0, false
	case isKind(tokens, i):
		return kindOf(tokens, i), true
	}
	typ, ok = nearby[strings.ToLower(tokens[i].Form)]
	return typ, ok && tokens[i].UPOS == "NOUN" && tokens[i].Feature("Number") != "Plur"
}

// isStranded reports whether a verb at token i ends in a preposition of its own: "the troupe Olsen belonged to".
func isStranded(tokens []kg.Token, i int) bool {
	if i >= len(tokens) || tokens[i].UPOS != "VERB" {
		return false
	}
	return slices.ContainsFunc(tokens[i+1:], func(t kg.Token) bool {
		return t.Head == i && t.UPOS == "ADP" && t.Deprel != "case" && t.Deprel != "compound:prt"
	})
}

// calling are participles behind which a name stands.
var calling = words("called named titled entitled dubbed")

// predicateOf returns the kind of thing that a clause says its subject is, or each of its subjects; -1 for none.
func predicateOf(tokens []kg.Token, n *name, head int) int {
	subject, several := head, false
	if up := tokens[head].Head; tokens[head].Deprel == "conj" && up >= 0 && up < head {
		subject, several = up, true // "Prana and Webb were films"
	}
	noun := tokens[subject].Head
	if noun <= head || tokens[subject].Deprel != "nsubj" || tokens[n.last].Form == "," {
		return -1
	}
	several = several || slices.ContainsFunc(tokens[n.last:noun], func(t kg.Token) bool { return t.Head == subject && t.Deprel == "conj" })
	switch {
	case several && isKinds(tokens, noun) && isCopular(tokens, noun, true):
		return noun
	case several:
		return -1
	case isKind(tokens, noun) && isCopular(tokens, noun, false):
		for i := noun + 1; i < len(tokens) && i < noun+6; i++ {
			if tokens[i].Head == noun && tokens[i].Deprel == "conj" && isKind(tokens, i) && kindOf(tokens, i) == personType {
				return i // "a film and theatre actress"
			}
		}
		return noun
	case tokens[noun].Form == "one":
		for i := noun + 2; i < len(tokens); i++ { // "is one of his films"
			if tokens[i].Head == noun && tokens[i].Deprel == "nmod" && isKinds(tokens, i) && tokens[noun+1].Form == "of" {
				return i
			}
		}
	}
	return -1
}

// listedAs returns the type of what stands in a list behind a noun in the plural that says what all of it is: "the clubs Webb, Olsen
// and Prana".
func listedAs(tokens []kg.Token, n *name, head int) (typ int, ok bool) {
	if n.last < len(tokens) && tokens[n.last].UPOS == "CCONJ" && n.last+1 < len(tokens) && tokens[n.last].Form == "or" {
		return 0, false // "Webb or Die"
	}
	for tokens[head].Deprel == "conj" && tokens[head].Head >= 0 && tokens[head].Head < head && tokens[head].UPOS == "PROPN" {
		head = tokens[head].Head
	}
	if noun := including(tokens, head); noun >= 0 {
		return kindOf(tokens, noun), true
	}
	if noun := tokens[head].Head; isExampleAt(tokens, head) && isKinds(tokens, noun) {
		return kindOf(tokens, noun), true // "religions such as Prana"
	}
	noun := head - 1
	for noun >= 0 && (tokens[noun].Head == head || tokens[noun].UPOS == "PUNCT" && noun == head-1) && tokens[noun].UPOS != "NOUN" {
		noun--
	}
	if noun < 0 || tokens[head].UPOS != "PROPN" || tokens[head].Head != noun || tokens[head].Deprel != "appos" && tokens[head].Deprel != "flat" || !isKinds(tokens, noun) {
		return 0, false
	}
	return kindOf(tokens, noun), true
}

// isExample reports whether a name stands in a list behind "such as" or "including".
func isExample(tokens []kg.Token, n *name) bool {
	head := headOf(tokens, n.first, n.last)
	for tokens[head].Deprel == "conj" && tokens[head].Head >= 0 && tokens[head].Head < head {
		head = tokens[head].Head
	}
	return isExampleAt(tokens, head)
}

func isExampleAt(tokens []kg.Token, head int) bool {
	noun := tokens[head].Head
	return noun >= 0 && noun < head && tokens[head].Deprel == "nmod" && (isCase(tokens, head, "such") || isCase(tokens, head, "including"))
}

// including returns the noun in the plural that is said to include what begins with the name at head: "His songs include Prana and Webb"; -1
// for none.
func including(tokens []kg.Token, head int) int {
	verb := tokens[head].Head
	if verb < 0 || verb > head || tokens[head].Deprel != "obj" || !strings.HasPrefix(strings.ToLower(tokens[verb].Form), "includ") {
		return -1
	}
	return slices.IndexFunc(tokens[:verb], func(t kg.Token) bool {
		typ, ok := kinds[singular(t)]
		return t.Head == verb && t.Deprel == "nsubj" && ok && typ != placeType && typ != personType && t.UPOS == "NOUN" && t.Feature("Number") == "Plur"
	})
}

// describedBehind finds the description that follows a name behind a comma, with a determiner of its own or, in a list of
// things of one name, without one: "Prana, a film", "Prana, song by Olsen".
func describedBehind(tokens []kg.Token, n *name, head int) (typ int, ok bool) {
	comma := n.last
	if comma+2 < len(tokens) && closesQuote(tokens[comma].Form) {
		comma++
	}
	if comma+1 >= len(tokens) || tokens[comma].Form != "," {
		return 0, false
	}
	noun := tokens[comma+1].Head
	if !determines(tokens[comma+1]) {
		if n.first > 1 || lowerInitial(tokens[n.first].Form) {
			return 0, false
		}
		noun = comma + 1
	}
	if noun < comma+1 || tokens[noun].Deprel != "appos" || tokens[noun].Head != head || !isKind(tokens, noun) {
		return 0, false
	}
	return kindOf(tokens, noun), true
}

// determines reports whether a token is an article or tells whose something is: "his second film".
func determines(t kg.Token) bool {
	return isArticle(t.Form) || t.Deprel == "nmod:poss" && t.UPOS == "PRON"
}

// kindOf returns the type that a noun of kinds tells, in the singular or the plural.
func kindOf(tokens []kg.Token, noun int) int {
	if typ, ok := kinds[strings.ToLower(tokens[noun].Form)]; ok {
		switch {
		case typ == thingType && noun > 0 && strings.EqualFold(tokens[noun-1].Form, "programming"):
			return workType
		case tokens[noun].Form == "brand" && noun+1 < len(tokens) && tokens[noun+1].Form == "of":
			return thingType // "a brand of lager"
		}
		return typ
	}
	if strings.EqualFold(tokens[noun].Form, "group") {
		return orgType
	}
	if typ, ok := kinds[singular(tokens[noun])]; ok || !shows[strings.ToLower(tokens[noun].Form)] {
		return typ
	}
	return workType
}

// shows are nouns that tell of a work behind one of broadcast: "a television program", "a programming language".
var (
	shows     = words("program programme block")
	broadcast = words("television tv radio")
	grouping  = words("rock pop music musical metal punk hop rap folk jazz girl boy vocal theatre theater comedy advocacy lobby media news")
)

// isKind reports whether a noun in the singular is one of kinds.
func isKind(tokens []kg.Token, i int) bool {
	form := strings.ToLower(tokens[i].Form)
	_, ok := kinds[form]
	switch {
	case form == "player" && (i == 0 || tokens[i-1].UPOS != "NOUN"):
		return false // Greece may be "a key player", but no "football player"
	case form == "group" && i > 0:
		return grouping[strings.ToLower(tokens[i-1].Form)]
	case shows[form] && i > 0:
		return broadcast[strings.ToLower(tokens[i-1].Form)] && tokens[i].Feature("Number") != "Plur"
	}
	return ok && tokens[i].UPOS == "NOUN" && (tokens[i].Feature("Number") != "Plur" || form == "series")
}

// isKinds reports whether a noun in the plural is one of kinds.
func isKinds(tokens []kg.Token, i int) bool {
	form := singular(tokens[i])
	_, ok := kinds[form]
	return ok && form != "player" && tokens[i].UPOS == "NOUN" && tokens[i].Feature("Number") == "Plur"
}

// singular returns a noun in small letters without the ending of the plural.
func singular(t kg.Token) string {
	form := strings.ToLower(t.Form)
	if stem, ok := strings.CutSuffix(form, "ies"); ok && form != "series" && form != "movies" {
		return stem + "y"
	}
	return strings.TrimSuffix(form, "s")
}

// hasDeterminer reports whether a noun has an article before it, or whose it is.
func hasDeterminer(tokens []kg.Token, noun int) bool {
	return slices.ContainsFunc(tokens[:noun], func(t kg.Token) bool {
		return t.Head == noun && (determines(t) || t.Deprel == "nmod:poss")
	})
}

// isCopular reports whether a noun is the predicate of "is" or "was" with an article of its own, or of "are" or "were" where several
// are said to be something, and nothing denies it.
func isCopular(tokens []kg.Token, noun int, several bool) bool {
	copula, article := false, several
	for i := range tokens {
		if tokens[i].Head != noun {
			continue
		}
		switch tokens[i].Deprel {
		case "cop":
			copula = several && (tokens[i].Form == "are" || tokens[i].Form == "were") || !several && (tokens[i].Form == "is" || tokens[i].Form == "was")
		case "det":
			article = article || isArticle(tokens[i].Form)
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
