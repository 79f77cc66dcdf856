package ner

import (
	"slices"
	"strings"

	"kg"
)

// entitle finds the titles of works, which run on over small words that end other names: what follows the kind of a work
// ("the film Gods and Monsters", "an album titled Songs, Hymns and Prayers"), also in quotation marks, and what a colon
// parts in two ("Avengers: Age of Ultron"). A name that lies in a title is part of it.
func (s *state) entitle(doc *kg.Document) {
	s.revised = s.revised[:0]
	at, any := 0, false
	for i := range doc.Sentences {
		from := at
		for at < len(s.names) && s.names[at].sentence == i {
			at++
		}
		names := s.names[from:at]
		tokens := tokensOf(&doc.Sentences[i])
		next := from // first name not copied yet
		ended := 0   // where the title before ended, if in quotation marks
		for k := 1; k+1 < len(tokens); k++ {
			t, ok := titleAt(tokens, names, k)
			if !ok && ended > 0 {
				t, ok = nextTitle(tokens, names, ended, k)
			}
			if !ok || slices.ContainsFunc(names, func(n name) bool {
				return n.first < t.last && t.first < n.last && (n.first < t.first || n.last > t.last)
			}) {
				continue
			}
			t.sentence = i
			for ; next < at && s.names[next].first < t.first; next++ {
				s.revised = append(s.revised, s.names[next])
			}
			for next < at && s.names[next].first < t.last {
				next++
			}
			s.revised = append(s.revised, t)
			k, any = t.last-1, true
			if ended = 0; t.first > 0 && opensQuote(tokens[t.first-1].Form) {
				ended = t.last
			}
		}
		s.revised = append(s.revised, s.names[next:at]...)
	}
	if any {
		s.names, s.revised = s.revised, s.names
	}
}

// nextTitle returns the title in quotation marks that begins at token i and is coordinated with one that ended before.
func nextTitle(tokens []kg.Token, names []name, ended, i int) (name, bool) {
	if i-ended > 5 || !opensQuote(tokens[i-1].Form) || !slices.ContainsFunc(tokens[ended:i-1], func(t kg.Token) bool { return t.Form == "," || t.Form == "and" }) ||
		slices.ContainsFunc(tokens[ended:i-1], func(t kg.Token) bool { return t.UPOS != "PUNCT" && t.UPOS != "CCONJ" }) {
		return name{}, false
	}
	end := quoteEnd(tokens, i)
	if end <= i || slices.ContainsFunc(names, func(n name) bool { return n.first == i && n.last == end && n.typ == workType }) {
		return name{}, false
	}
	return name{first: i, last: end, typ: workType}, true
}

// maxTitle is the number of tokens of the longest title.
const maxTitle = 14

// titleAt returns the title of a work that begins at token i, if the words before tell that one does.
func titleAt(tokens []kg.Token, names []name, i int) (name, bool) {
	before := i - 1
	quoted := opensQuote(tokens[before].Form)
	if quoted {
		before--
	}
	if before < 0 {
		return name{}, false
	}
	if tokens[before].Form == ":" && !quoted {
		return subtitled(tokens, names, before)
	}
	if !isCapital(tokens[i]) || !lowerInitial(tokens[before].Form) && tokens[before].Form != "," {
		return name{}, false
	}
	list, apposed := false, false
	typ := kindOf(tokens, before)
	switch {
	case isWork(tokens, before):
	case typ == orgType && !quoted && tokens[i].UPOS == "VERB" && tokens[before].UPOS == "NOUN" && isKind(tokens, before) && nameAt(names, i) < 0 && i+1 < len(tokens) && isCapital(tokens[i+1]):
		// "the charity Stop Hunger", which looks like what it does
	case titling(tokens[before].Form) && before > 0 && tokens[before-1].UPOS == "NOUN" && isWork(tokens, before-1):
		list, typ = true, kindOf(tokens, before-1)
	case before > 0 && tokens[before].Form == "," && isWork(tokens, before-1):
		typ, apposed = kindOf(tokens, before-1), !quoted
	case quoted && tokens[before].UPOS == "VERB" && makes[tokens[before].Lemma]:
	case quoted && tokens[before].UPOS == "ADP" && (tokens[before].Form == "on" || tokens[before].Form == "in" || tokens[before].Form == "from"):
		// "spoke on "Kings and Gods"", not "in the "Best Film" category"
		if end := quoteEnd(tokens, i); end-i < 2 || end+1 < len(tokens) && (tokens[end+1].UPOS == "NOUN" || tokens[end+1].UPOS == "PROPN") {
			return name{}, false
		}
	default:
		return name{}, false
	}
	if typ != orgType {
		typ = workType
	}
	end := i
	if quoted {
		end = quoteEnd(tokens, i)
	} else {
		end = titleEnd(tokens, names, i, list)
	}
	if apposed && (end == len(tokens) || tokens[end].UPOS != "PUNCT" || !slices.ContainsFunc(tokens[i:end], func(t kg.Token) bool { return small[strings.ToLower(t.Form)] })) {
		return name{}, false // "her autobiography, Days and Nights, was"; nothing but names may be who wrote it
	}
	if end <= i || isBare(tokens, names, before, i, end) {
		return name{}, false
	}
	return name{first: i, last: end, typ: typ}, true
}

// isBare reports whether what follows the kind of a work from token i is no title: who made it ("the book Obama
// wrote", "the film Kubrick's"), or a name that is known already, as it stands.
func isBare(tokens []kg.Token, names []name, noun, i, end int) bool {
	head := headOf(tokens, i, end)
	if up := tokens[head].Head; strings.HasPrefix(tokens[head].Deprel, "nsubj") && up >= end && tokens[up].Head == noun {
		return true
	}
	if slices.ContainsFunc(names, func(n name) bool { return n.first == i && n.last == end }) {
		return true
	}
	next := tokens[min(end, len(tokens)-1)]
	return end-i == 1 && (isPossessive(next.Form) || tokens[i].UPOS == "ADJ" && next.UPOS == "NOUN")
}

// works are kinds of works beside those of kinds.
var works = words("magazine journal show series documentary ep lp track painting comic book musical biopic franchise essay autobiography biography compilation newspaper")

// makes are verbs whose object in quotation marks is a work, where most of its words have capitals.
var makes = words("write record release direct publish produce perform sing compose edit")

// isWork reports whether a token is the kind of a work in the singular.
func isWork(tokens []kg.Token, i int) bool {
	form := strings.ToLower(tokens[i].Form)
	noun := tokens[i].UPOS == "NOUN" || form == "single" && tokens[i].Deprel != "amod"
	return noun && tokens[i].Feature("Number") != "Plur" && (works[form] || kinds[form] == workType && form != "smartphone" && form != "software" && form != "app")
}

func titling(form string) bool { return form == "titled" || form == "entitled" }

func opensQuote(form string) bool {
	return form == `"` || form == "“" || form == "``" || form == "«"
}

func closesQuote(form string) bool {
	return form == `"` || form == "”" || form == "''" || form == "»"
}

// quoteEnd returns the end of the title in quotation marks that begins at token i, or i: most of its words have capitals.
func quoteEnd(tokens []kg.Token, i int) int {
	capital, words := 0, 0
	for j := i; j < len(tokens) && j < i+maxTitle; j++ {
		switch f := tokens[j].Form; {
		case closesQuote(f):
			if lowerInitial(tokens[i].Form) || capital*3 < words*2 {
				return i
			}
			for j > i && (tokens[j-1].Form == "," || tokens[j-1].Form == ".") {
				j-- // "Hurt," with the comma of the sentence
			}
			return j
		case len(f) > 3 && isLetter(f):
			words++
			if !lowerInitial(f) {
				capital++
			}
		}
	}
	return i
}

// small words stand in titles without a capital; tight ones hold together what is on both sides.
var (
	small = words("of the a an and or in on for to at with from as into de la le du del & - 's ’s")
	tight = words("of the a an de la le du del & -")
)

// isCapital reports whether a token is a word with a capital, or a number.
func isCapital(t kg.Token) bool {
	f := t.Form
	return f[0] >= 'A' && f[0] <= 'Z' || f[0] >= 0x80 && isLetter(f) && strings.ToLower(f) != f || f[0] >= '0' && f[0] <= '9'
}

// titleEnd returns the end of the title that begins at token i, which no quotation mark ends, or i. A list of words parted by
// commas is one title where list says that the words before want one.
func titleEnd(tokens []kg.Token, names []name, i int, list bool) int {
	if !isCapital(tokens[i]) || isDigit(tokens[i]) || isDay(tokens[i]) {
		return i
	}
	end := i + 1
	for end < len(tokens) && end < i+maxTitle {
		if isCapital(tokens[end]) {
			end++
			continue
		}
		k := end
		for k < len(tokens) && k < end+3 && (k == end && (small[tokens[k].Form] || tokens[k].Form == "," || tokens[k].Form == ":") || k > end && (isArticle(tokens[k].Form) || tokens[k-1].Form == "," && tokens[k].Form == "and")) {
			k++
		}
		if k == end || k == len(tokens) || !isCapital(tokens[k]) || !leadsOn(tokens, names, i, end, k, list) {
			break
		}
		end = k + 1
	}
	return end
}

// many is the kind of a work that looks the same for several.
const many = "series"

// leadsOn reports whether the title from token i that has a small word or a mark at j goes on with token k.
func leadsOn(tokens []kg.Token, names []name, i, j, k int, list bool) bool {
	at := nameAt(names, k)
	other := at >= 0 && (names[at].typ == personType || names[at].typ == groupType)
	if first := tokens[j].Form; isPossessive(first) {
		return k == j+1 && !other
	} else if tight[first] || first == ":" {
		return !isDay(tokens[k]) || first == ":"
	} else if first == "," {
		return !other && (list && listed(tokens, k-1, false) || listed(tokens, k-1, true) || isArticle(strings.ToLower(tokens[i].Form)) && (k == j+1 && tokens[j-1].Head == tokens[k].Head || listed(tokens, k-1, false)))
	} else if other && tokens[j-1].UPOS != "VERB" || isDigit(tokens[k]) || isDay(tokens[k]) {
		return false // "the song Hello with Greg Kurstin"
	} else if first == "and" || first == "or" {
		return k > j+1 || many != tokens[i-1].Form && (k+1 == len(tokens) || tokens[k+1].XPOS != "VBD" && tokens[k+1].XPOS != "VBZ" && tokens[k+1].UPOS != "AUX")
	}
	// a preposition leads on where what follows or what is before it is no name by itself: "Lost in Translation", "Money in the Morgue"
	return (at < 0 || other) && (tokens[k].UPOS != "PROPN" || at < 0 && isArticle(tokens[k-1].Form) && (k+1 == len(tokens) || tokens[k+1].UPOS != "NOUN") || tokens[j-1].UPOS == "VERB" || tokens[j-1].UPOS == "ADJ" || tokens[j-1].UPOS == "ADV")
}

// listed reports whether "and" and one more word with a capital follow soon behind a comma or the "and" after it, at token i, and a year in
// brackets behind them where dated asks for it.
func listed(tokens []kg.Token, i int, dated bool) bool {
	for n := i; n+1 < len(tokens) && n < i+6; n++ {
		if tokens[n].Form == "and" {
			for n++; n+1 < len(tokens) && tight[tokens[n].Form]; n++ {
			}
			return isCapital(tokens[n]) && (!dated || n+2 < len(tokens) && tokens[n+1].Form == "(" && isDigit(tokens[n+2]))
		}
		if !isCapital(tokens[n]) && tokens[n].Form != "," && !tight[tokens[n].Form] {
			return false
		}
	}
	return false
}

// subtitled returns the title with a subtitle whose colon stands at token i: capitals on both sides, in running text.
func subtitled(tokens []kg.Token, names []name, i int) (name, bool) {
	first := i
	for first > 0 && isCapital(tokens[first-1]) && i-first < 6 {
		first--
	}
	if first == i || first == 0 && !opensBibliography(tokens, names, i) || i+1 == len(tokens) || !touchesBefore(tokens, i) || first > 0 && (isCapital(tokens[first-1]) || tokens[first-1].UPOS == "PUNCT" || tokens[first-1].UPOS == "CCONJ") || isDigit(tokens[i-1]) && first == i-1 {
		return name{}, false
	}
	if at := nameAt(names, first); at >= 0 && names[at].typ == placeType && names[at].last == i {
		return name{}, false // "in India: New Delhi"
	}
	end := titleEnd(tokens, names, i+1, false)
	if first == 0 {
		return name{first: first, last: end, typ: workType}, true // "Acme: A Life and Death (2006)"
	}
	if end == i+1 || end < len(tokens) && (tokens[end].UPOS == "VERB" || tokens[end].UPOS == "AUX") && first < 2 {
		return name{}, false
	}
	return name{first: first, last: end, typ: workType}, true
}

// opensBibliography reports whether a title with a subtitle opens a sentence: a year in brackets follows it, and what stands before
// the colon at token i is no kind of work ("Short films: Prana (2004)").
func opensBibliography(tokens []kg.Token, names []name, i int) bool {
	if i < 2 || i+1 == len(tokens) || isKind(tokens, i-1) || kinds[singular(tokens[i-1])] == workType || works[singular(tokens[i-1])] {
		return false
	}
	end := titleEnd(tokens, names, i+1, false)
	return end > i+1 && isDated(tokens, end)
}

// isDated reports whether a year in brackets stands at token i.
func isDated(tokens []kg.Token, i int) bool {
	return i > 0 && i+2 < len(tokens) && tokens[i].Form == "(" && isYear(tokens[i+1].Form) && tokens[i+2].Form == ")"
}

// touchesBefore reports whether nothing stands between a token and the one before it, where that can be told.
func touchesBefore(tokens []kg.Token, i int) bool {
	return tokens[i].Span == tokens[i-1].Span || touches(tokens, i)
}

// nameAt returns the index of the name that covers a token, or -1.
func nameAt(names []name, i int) int {
	return slices.IndexFunc(names, func(n name) bool { return n.first <= i && i < n.last })
}

func isDigit(t kg.Token) bool { return t.Form[0] >= '0' && t.Form[0] <= '9' }

// days are words that tell when something happened, right behind the kind of a work too.
var days = words("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december")

func isDay(t kg.Token) bool { return days[strings.ToLower(t.Form)] }

func words(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
