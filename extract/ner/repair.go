package ner

import (
	"slices"
	"strconv"
	"strings"

	"kg"
)

// repair mends the names [from:] of a sentence where grammar tells more than the model
// knows: a title has a person's name after it, a nationality is no part of a name, and
// names of several parts are whole.
func (s *state) repair(tokens []kg.Token, sentence int, names []name, from int) []name {
	s.noteFirms(tokens)
	names = s.compass(s.titled(tokens, sentence, names, from), from)
	for k := from; k < len(names); k++ {
		names = s.country(names, k)
		names = s.firm(tokens, names, k)
		names = versus(tokens, names, k)
		s.storm(names, k)
		s.yearly(tokens, names, k)
		names = s.inverted(tokens, names, k)
		names = s.cutVerb(tokens, names, k)
		names = s.divide(tokens, names, k)
		s.chamber(names, k)
		s.retype(tokens, &names[k])
		s.uncall(&names[k])
		s.company(tokens, &names[k])
		s.shop(tokens, names, k)
		if names[k].typ == personType {
			before, after := 0, len(tokens)
			if k > from {
				before = names[k-1].last
			}
			if k+1 < len(names) {
				after = names[k+1].first
			}
			s.complete(tokens, &names[k], before, after)
		}
	}
	return s.states(tokens, sentence, names, from)
}

// states adds the codes of American states after a place: "Chillicothe , OH".
func (s *state) states(tokens []kg.Token, sentence int, names []name, from int) []name {
	for k := from; k < len(names); k++ {
		at := names[k].last
		if names[k].typ != placeType || s.reader.casing == casingUpper {
			continue
		}
		if s.reader.at(at).hash == hashComma {
			at++
		}
		code := name{sentence, at, at + 1, placeType}
		switch w := s.reader.at(at); {
		case w.form != formUpper || !stateCodes[w.hash]:
		case k+1 == len(names) || names[k+1].first > at:
			names = slices.Insert(names, k+1, code)
		case names[k+1].first == at && names[k+1].last == at+1:
			names[k+1] = code
		}
	}
	return names
}

// shop takes in the 's of a shop that one goes to or is at: "dinner at Kenneally 's", and of a firm that does something, as nobody has a
// verb: "Moody 's cut the outlook".
func (s *state) shop(tokens []kg.Token, names []name, k int) {
	n := &names[k]
	if n.last >= len(tokens) || !isPossessive(tokens[n.last].Form) || n.typ > placeType || k+1 < len(names) && names[k+1].first == n.last {
		return
	}
	if own, next := &tokens[n.last], n.last+1; next < len(tokens) && own.Deprel == "case" && (tokens[next].UPOS == "VERB" || tokens[next].UPOS == "AUX") && own.Head >= n.first && own.Head < n.last {
		if does := tokens[next].XPOS; tokens[own.Head].Deprel == "nsubj" && does != "VBG" && does != "VBN" {
			n.last++
			n.typ = orgType
			return
		}
	}
	if n.first == 0 {
		return
	}
	switch tokens[n.first-1].Form {
	case "at", "to", "from":
		if s.phraseEnds(tokens, n.last+1) && s.reader.at(n.last+1).hash != hashAnd {
			n.last++
			if n.typ == personType {
				n.typ = placeType
			}
		}
	}
}

// inverted joins the parts of a person's name with the surname first, as address books and
// headers of mails have it: "Townsend , George".
func (s *state) inverted(tokens []kg.Token, names []name, k int) []name {
	n := &names[k]
	if n.typ != personType || n.last-n.first > 1 {
		return names
	}
	comma := n.last
	if s.reader.at(comma).hash != hashComma {
		comma = n.first - 1 // only the given name was found
	}
	if comma < 1 || comma+1 >= len(tokens) || s.reader.at(comma).hash != hashComma || !alone(tokens, comma-2) || !alone(tokens, comma+2) ||
		s.reader.at(comma-1).form != formTitle || !s.listed(comma-1, ListSurname) || s.reader.at(comma+1).form != formTitle || !s.listed(comma+1, ListGiven) {
		return names
	}
	n.first, n.last = comma-1, comma+2
	if k+1 < len(names) && names[k+1].first < n.last {
		return slices.Delete(names, k+1, k+2)
	}
	return names
}

// alone reports whether nothing but a quotation mark or a bracket stands at token i.
func alone(tokens []kg.Token, i int) bool {
	if i < 0 || i >= len(tokens) {
		return true
	}
	switch tokens[i].Form {
	case `"`, "“", "”", "<", "(", ":", ";":
		return true
	}
	return false
}

// country joins what the model took for two countries: "Bosnia and Herzegovina".
func (s *state) country(names []name, k int) []name {
	if k+1 < len(names) && names[k+1].first == names[k].last+1 {
		if both := (name{names[k].sentence, names[k].first, names[k+1].last, placeType}); s.onList(&both, ListCountry) {
			names[k] = both
			return slices.Delete(names, k+1, k+2)
		}
	}
	return names
}

// firm joins the names that a firm is called after: "Marks & Spencer". Two given names are
// two people.
func (s *state) firm(tokens []kg.Token, names []name, k int) []name {
	if n := &names[k]; n.typ <= orgType && n.last+1 < len(tokens) && tokens[n.last].Form == "&" && (k+1 == len(names) || names[k+1].first > n.last+1) && s.reader.at(n.last+1).form == formTitle {
		n.last, n.typ = n.last+2, orgType // "Tuft & Needle", of which the second is known to nobody
		return names
	}
	if k+1 == len(names) || names[k+1].first != names[k].last+1 || tokens[names[k].last].Form != "&" {
		return names
	}
	a, b := &names[k], &names[k+1]
	if a.typ != personType && a.typ != orgType || b.typ != personType && b.typ != orgType || a.last-a.first > 2 ||
		s.listed(a.last-1, ListGiven) && !s.listed(a.last-1, ListSurname) || s.listed(b.first, ListGiven) && !s.listed(b.first, ListSurname) {
		return names
	}
	a.last, a.typ = b.last, orgType
	return slices.Delete(names, k+1, k+2)
}

// versus joins the parties that a case in court is called after: "Sierra Club v. Babbitt".
func versus(tokens []kg.Token, names []name, k int) []name {
	n := &names[k]
	if n.last+1 >= len(tokens) || k+1 == len(names) || names[k+1].first != n.last+1 || tokens[n.last].Form != "v." && tokens[n.last].Form != "v" {
		return names
	}
	n.last, n.typ = names[k+1].last, eventType
	return slices.Delete(names, k+1, k+2)
}

// yearly takes the year of an event into its name: "the 2017 FIBA World Cup".
func (s *state) yearly(tokens []kg.Token, names []name, k int) {
	n := &names[k]
	if n.typ != eventType || n.first == 0 || n.last-n.first < 2 || k > 0 && names[k-1].sentence == n.sentence && names[k-1].last >= n.first {
		return
	}
	if isYear(tokens[n.first-1].Form) {
		n.first--
	} else if i := n.first - 3; i >= 0 && len(tokens[i+2].Form) == 2 && isDigit(tokens[i+2]) && (tokens[i+1].Form == "–" || tokens[i+1].Form == "-") && isYear(tokens[i].Form) {
		n.first = i // "the 2016–17 Gulf Cup"
	}
}

// isYear reports whether a word is a year of the last two centuries.
func isYear(form string) bool {
	year, err := strconv.Atoi(form)
	return err == nil && year > 1800 && year < 2100
}

// storm takes the kind of a storm into its name: "Hurricane Humberto".
func (s *state) storm(names []name, k int) {
	n := &names[k]
	before := s.reader.at(n.first - 1)
	if n.last-n.first == 1 && n.typ != placeType && storms[before.hash] && before.form == formTitle && (k == 0 || names[k-1].sentence < n.sentence || names[k-1].last < n.first) {
		n.first, n.typ = n.first-1, eventType
	}
}

// compass takes the point of the compass into the name of a place that it stands before:
// "South Vietnam" is not Vietnam.
func (s *state) compass(names []name, from int) []name {
	for k := from; k < len(names); k++ {
		n := &names[k]
		before := s.reader.at(n.first - 1)
		switch {
		case n.typ != placeType || !points[before.hash] || before.form != formTitle || s.reader.casing != casingNormal:
		case k == from || names[k-1].last < n.first:
			n.first--
		case names[k-1].first == n.first-1: // the point was a name of its own
			n.first--
			names = slices.Delete(names, k-1, k)
			k--
		}
	}
	return names
}

// chamber takes the body of a country into the country's name: "the U.S. House".
func (s *state) chamber(names []name, k int) {
	n := &names[k]
	w := s.reader.at(n.last)
	if n.typ == placeType && chambers[w.hash] && w.form == formTitle && s.reader.casing == casingNormal && s.onList(n, ListCountry) &&
		!s.reader.at(n.last+1).form.capital() && s.reader.at(n.last+1).hash != hashOf && (k+1 == len(names) || names[k+1].first > n.last) {
		n.last, n.typ = n.last+1, orgType
	}
}

// titled adds the names that follow a person's title where the model saw none: "Prime
// Minister Menachem Begin".
func (s *state) titled(tokens []kg.Token, sentence int, names []name, from int) []name {
	if s.reader.casing != casingNormal && (s.reader.casing != casingTitle || tokens[len(tokens)-1].Form != ".") {
		return names // in headlines verbs have capitals too
	}
	k := from // first name that ends after token i
	for i := 0; i+1 < len(tokens); i++ {
		for k < len(names) && names[k].last <= i+1 {
			k++
		}
		if w := &s.reader.words[i]; !calls[w.hash] && (w.hash != hashGeneral || !calls[s.reader.at(i-2).hash] && !calls[s.reader.at(i-1).hash]) {
			continue // "Secretary - General"
		}
		if k > from && names[k-1].last == i && names[k-1].typ == personType {
			continue // "Martin Luther King Jr."
		}
		first := s.afterOffice(i + 1)
		last := s.personEnd(tokens, first)
		if last == first || headed(s.reader.words[last-1].hash) {
			continue
		}
		end := k
		for end < len(names) && names[end].first < last {
			end++
		}
		if slices.ContainsFunc(names[k:end], func(n name) bool { return n.typ == personType || n.first < first || n.last > last }) ||
			end == k && last-first == 1 && (s.reader.words[first].lists&ListLower != 0 && tokens[first].UPOS != "PROPN" || s.listed(first, ListCountry|ListOrg|ListPlace)) ||
			end > k && last-first == 1 {
			continue
		}
		names = slices.Replace(names, k, end, name{sentence, first, last, personType})
		i = last - 1
	}
	return names
}

// cutVerb ends a name before the verb that a headline has in capitals after it, "Sadat
// Addresses Knesset"; what follows the verb is a name when a list has it.
func (s *state) cutVerb(tokens []kg.Token, names []name, k int) []name {
	if s.reader.casing != casingTitle || s.onList(&names[k], ListOrg|ListPlace|ListWork|ListEvent|ListPerson) {
		return names
	}
	for i := names[k].first + 1; i < names[k].last; i++ {
		w := &s.reader.words[i]
		if w.form != formTitle || w.lists&(ListLower|ListMixed) == 0 || tokens[i].XPOS != "VBZ" && (names[k].typ != personType || !strings.HasSuffix(tokens[i].Form, "s")) {
			continue
		}
		rest := name{names[k].sentence, i + 1, names[k].last, -1}
		names[k].last = i
		switch {
		case rest.first >= rest.last:
		case s.onList(&rest, ListCountry|ListPlace):
			rest.typ = placeType
		case s.onList(&rest, ListOrg|ListSure):
			rest.typ = orgType
		case s.onList(&rest, ListPerson):
			rest.typ = personType
		}
		if rest.typ >= 0 {
			return slices.Insert(names, k+1, rest)
		}
		break
	}
	return names
}

// afterOffice returns where the name may begin after a title: "Minister of Information
// Moammar al-Eryani".
func (s *state) afterOffice(i int) int {
	if s.reader.words[i].hash != hashOf {
		return i
	}
	for j := i + 2; j < i+6 && s.reader.at(j).form != formOther; j++ {
		if w := s.reader.at(j); w.form == formTitle && w.lists&ListGiven != 0 && w.lists&ListLower == 0 && s.reader.at(j+1).form != formOther {
			return j
		}
		if w := s.reader.at(j); w.form == formTitle && particles[s.reader.at(j+1).hash] {
			return j
		}
	}
	return i
}

// personEnd returns the end of the run of capitalised words and particles that starts at
// token i; i when that can be no name.
func (s *state) personEnd(tokens []kg.Token, i int) int {
	end := i
	for end < len(tokens) && end < i+4 {
		w := &s.reader.words[end]
		switch {
		case w.form == formTitle || w.form == formMixed:
			if titles[w.hash] || s.isGroup(end) || end == i && (headed(w.hash) || s.listed(i, ListCountry)) {
				return i
			}
			end++
		default:
			next := s.afterParticle(end)
			if next == end || end == i {
				return end
			}
			end = next
		}
	}
	return end
}

// afterParticle returns the end of a particle with the capitalised word after it ("bin
// Tamim", "van der Bellen", "al - Eryani") that starts at token i, or i.
func (s *state) afterParticle(i int) int {
	j := i
	for j < i+2 && s.reader.at(j).form == formLower && particles[s.reader.at(j).hash] {
		j++
	}
	if j == i {
		return i
	}
	if s.reader.at(j).hash == hashHyphen {
		j++
	}
	if w := s.reader.at(j); w.form != formTitle && w.form != formMixed {
		return i
	}
	return j + 1
}

// complete extends the name of a person between tokens before and after over the parts
// that belong to it.
func (s *state) complete(tokens []kg.Token, n *name, before, after int) {
	for {
		end := n.last
		switch next := s.afterParticle(n.last); {
		case next > n.last:
			end = next
		case n.last-n.first > 1 && n.last+1 < after && s.reader.at(n.last).hash == hashComma && isGeneration(tokens[n.last+1].Form):
			end = n.last + 2 // "Frank Smalley , Jr."
		case n.last-n.first > 1 && s.syllable(tokens, n.last):
			end = n.last + 2 // "Moon Jae - in"
		case n.last-n.first == 2 && s.reader.casing == casingNormal && n.last < len(tokens) && s.reader.at(n.last).form == formTitle && s.listed(n.first, ListSurname) &&
			s.reader.at(n.last).letters < 6 && s.listed(n.last, ListGiven|ListSurname) && !s.listed(n.last, ListLower|ListMixed|ListCountry) && tokens[n.last].UPOS == "PROPN":
			end = n.last + 1 // "Kim Jong Un"
		}
		if end == n.last || end > after {
			break
		}
		n.last = end
	}
	for first := n.first; ; n.first = first {
		switch {
		case first-2 >= before && s.reader.at(first-1).hash == hashHyphen && particles[s.reader.at(first-2).hash]:
			first -= 2 // "al - Eryani"
		case first-2 >= before && particles[s.reader.at(first-1).hash] && s.reader.at(first-1).form == formLower && s.reader.at(first-2).form == formTitle && s.listed(first-2, ListGiven) && !titles[s.reader.at(first-2).hash]:
			first -= 2 // "Ali bin Tamim"
		case first-1 >= before && first > 0 && particles[s.reader.at(first).hash] && s.reader.at(first-1).form == formTitle && !titles[s.reader.at(first-1).hash] && !s.listed(first-1, ListLower|ListCountry):
			first-- // "Moammar al-Eryani"
		default:
			return
		}
	}
}

// isGeneration reports whether a word behind a name tells the son from the father.
func isGeneration(word string) bool {
	return word == "Jr." || word == "Sr." || word == "Jr" || word == "Sr"
}

// syllable reports whether a hyphen and the last part of a name of East or South-East Asia
// stand at token i.
func (s *state) syllable(tokens []kg.Token, i int) bool {
	return i+1 < len(tokens) && s.reader.words[i].hash == hashHyphen && s.reader.words[i+1].form == formLower && syllables[s.reader.words[i+1].hash] &&
		tokens[i-1].Span.End() == tokens[i].Span.Start() && tokens[i].Span.End() == tokens[i+1].Span.Start()
}

// divide takes apart what the model ran together: name k may become two.
func (s *state) divide(tokens []kg.Token, names []name, k int) []name {
	n := &names[k]
	size := n.last - n.first
	switch {
	case size < 2 || headed(s.reader.words[n.last-1].hash):
		return names
	case n.typ == placeType && s.listed(n.last-1, ListCountry) && !points[s.reader.words[n.last-2].hash] && s.onList(&name{first: n.first, last: n.last - 1}, ListPlace|ListCountry) && !s.onList(n, ListPlace|ListCountry):
		rest := name{n.sentence, n.last - 1, n.last, placeType} // "Miramar California"
		n.last--
		return slices.Insert(names, k+1, rest)
	case n.typ == orgType && people[s.reader.words[n.first].hash] && s.listed(n.first+1, ListGiven|ListSurname): // "Representatives Eliot Engel"
		n.first, n.typ = n.first+1, personType
	case calls[s.reader.words[n.last-1].hash] && s.onList(&name{first: n.first, last: n.last - 1}, ListCountry): // "US Secretary" of State
		n.last, n.typ = n.last-1, placeType
	case n.typ != personType && calls[s.reader.words[n.first].hash] && s.reader.words[n.first+1].hash == hashOf && s.onList(&name{first: n.first + 2, last: n.last}, ListCountry|ListPlace):
		n.first, n.typ = n.first+2, placeType // "Archbishop of Gdańsk"
	case s.isGroup(n.first) && !s.listed(n.first, ListGiven|ListSurname) && (n.typ == personType && size > 2 || s.listed(n.first+1, ListGiven) && size < 4 && s.personal(&name{first: n.first + 1, last: n.last}) || n.typ == orgType && size == 2 && s.listed(n.first+1, ListSurname) && s.personal(&name{first: n.first + 1, last: n.last})) && !s.onList(n, ListCountry|ListOrg|ListPlace|ListEvent|ListWork|ListGroup):
		rest := name{n.sentence, n.first + 1, n.last, personType} // "Brazilian Ronaldo"
		n.last, n.typ = n.first+1, groupType
		return slices.Insert(names, k+1, rest)
	case n.typ == orgType && size > 2 && s.isGroup(n.first) && s.reader.words[n.first+1].hash == hashIn: // "Democrats in Congress"
		rest := name{n.sentence, n.first + 2, n.last, orgType}
		n.last, n.typ = n.first+1, groupType
		return slices.Insert(names, k+1, rest)
	case n.typ == personType && twice(tokens[n.first:n.last]) > 0:
		rest := name{n.sentence, n.first + twice(tokens[n.first:n.last]), n.last, personType} // "Hilde Anna Webb Hilde Webb"
		n.last = rest.first
		return slices.Insert(names, k+1, rest)
	case n.typ == orgType || n.typ == personType:
		of := n.first + 2
		for of < n.last && s.reader.words[of].hash != hashOf {
			of++
		}
		place := name{n.sentence, of + 1, n.last, placeType}
		if place.first < place.last && of-n.first < 4 && s.onList(&place, ListCountry) && s.personal(&name{first: n.first, last: of}) {
			n.last, n.typ = of, personType // "Karsten Warholm of Norway"
			return slices.Insert(names, k+1, place)
		}
	}
	return names
}

// twice returns where the second form of a name begins that is said in two, each with the same family name and a given name or more; 0
// where it is said once.
func twice(tokens []kg.Token) int {
	for k := 2; k+2 <= len(tokens); k++ {
		if strings.EqualFold(tokens[k-1].Form, tokens[len(tokens)-1].Form) && !lowerInitial(tokens[k].Form) && len(tokens[k].Form) > 1 && isLetter(tokens[k].Form) {
			return k
		}
	}
	return 0
}

// retype corrects the type of a name by its words and by what stands next to it.
func (s *state) retype(tokens []kg.Token, n *name) {
	size := n.last - n.first
	switch {
	case size == 1 && groups[s.reader.words[n.first].hash]:
		n.typ = groupType
		return
	case size == 1 && n.typ == personType && s.reader.words[n.first].form == formMixed && brand(tokens[n.first].Form) && !s.listed(n.first, ListGiven|ListSurname):
		n.typ = orgType
		return
	}
	first, last := &s.reader.words[n.first], &s.reader.words[n.last-1]
	switch {
	case size > 1 && storms[first.hash] || size > 2 && first.hash == hashTropical:
		n.typ = eventType
		return
	case size > 1 && chambers[last.hash] && s.onList(&name{first: n.first, last: n.last - 1}, ListCountry):
		n.typ = orgType // "U.S. House"
		return
	case size > 1 && n.typ == placeType && s.onList(n, ListGroup) && !s.onList(n, ListCountry|ListOrg),
		size > 1 && s.isGroup(n.last-1) && s.demonym(tokens[n.first].Form) && n.typ != workType:
		n.typ = groupType // "North Koreans", "Bosnian Serbs"
		return
	}
	who := s.reader.at(n.last).hash == hashComma && s.reader.at(n.last+1).hash == hashWho
	if n.typ == personType && size > 1 && (who || s.described(tokens, n)) {
		for first := n.first; first < n.last-1; first++ { // "IM Dorsa Derakhshani, who"
			s.people[hashPhrase(tokens[first:n.last])] = true
		}
	}
	if n.typ == personType || n.typ == groupType || n.typ == eventType || size < 2 || size > 4 || headed(last.hash) || s.onList(n, ListOrg|ListPlace|ListCountry|ListWork|ListEvent) && n.typ != placeType || s.sure(n.first) == n.last {
		return
	}
	before := s.reader.at(n.first - 1)
	switch {
	case s.described(tokens, n):
	case !s.personal(n):
		return
	case n.first > 0 && s.roleEnds(tokens, n.first-1), s.reader.at(n.last).hash == hashOf && s.listed(min(n.last+1, len(tokens)-1), ListCountry),
		who && !s.onList(n, ListPlace|ListCountry):
	case n.typ != placeType && !before.join && s.listed(n.first, ListGiven) && s.listed(n.last-1, ListSurname):
		n.typ = personType
		return
	default:
		return
	}
	n.typ = personType
	s.people[hashPhrase(tokens[n.first:n.last])] = true
}

// personal reports whether the words could be the name of a person: capitalised, and none
// that is a common word or names a place.
func (s *state) personal(n *name) bool {
	for i := n.first; i < n.last; i++ {
		w := &s.reader.words[i]
		if w.form != formTitle && !particles[w.hash] && w.hash != hashHyphen || w.lists&(ListLower|ListMixed) != 0 || s.isGroup(i) {
			return false
		}
	}
	return !headed(s.reader.words[n.last-1].hash)
}

// described reports whether the words after a name call its bearer a person: "Elon Musk,
// the chief executive of Tesla".
func (s *state) described(tokens []kg.Token, n *name) bool {
	i := n.last
	if i+2 >= len(tokens) || s.reader.words[i].hash != hashComma {
		return false
	}
	if !isArticle(tokens[i+1].Form) {
		return false
	}
	for j := i + 2; j < len(tokens) && j < i+6 && s.reader.words[j].form == formLower && s.reader.words[j].hash != hashOf; j++ {
		if next := s.reader.at(j + 1); (next.form != formLower || next.join) && s.roleEnds(tokens, j) {
			return true
		}
	}
	return false
}

// roleEnds reports whether a noun for a person's role, in lower case, ends at token i:
// "director", "chief executive".
func (s *state) roleEnds(tokens []kg.Token, i int) bool {
	if s.reader.words[i].form != formLower {
		return false
	}
	if _, ok := s.roles.Role(tokens[i].Form); ok || i == 0 {
		return ok
	}
	_, ok := s.roles.Role(tokens[i-1].Form + " " + tokens[i].Form)
	return ok
}

// brand reports whether a word has a capital inside as only names of companies have
// ("LinkedIn", "UpGuard"), not those of people ("McCain", "DeSantis", "O'Brien").
func brand(word string) bool {
	lower := 0
	for i := 1; i < len(word); i++ {
		switch c := word[i]; {
		case c >= 'a' && c <= 'z':
			lower++
		case c >= 'A' && c <= 'Z':
			return lower == i-1 && !surnamePrefixes[word[:i]]
		default:
			return false
		}
	}
	return false
}

// demonym reports whether a word names the people of a country.
func (s *state) demonym(word string) bool {
	country, _ := s.roles.Demonym(word)
	return country != nil
}

// headed reports whether a noun says itself what the name that ends in it is: "Ministry".
func headed(hash uint64) bool {
	_, ok := headTypes[hash]
	return ok
}

var hashAnd, hashHyphen, hashTropical, hashGeneral, hashWho, hashIn = hashWord("and"), hashWord("-"), hashWord("tropical"), hashWord("general"), hashWord("who"), hashWord("in")

var (
	// calls are titles that only a person's name follows, or what the person is in charge of.
	calls = hashes("president minister chancellor premier mr mr. mrs mrs. ms ms. dr dr. prof prof. professor king prince princess pope sir dame " +
		"sen sen. senator rep rep. representative congressman congresswoman gov gov. governor mayor judge ambassador secretary spokesman " +
		"spokeswoman spokesperson lt lt. lieutenant col col. colonel capt capt. captain sgt sgt. archbishop bishop cardinal taoiseach sheikh ayatollah comrade")
	// offices end no name of a person.
	offices = hashes("president vice-president minister chancellor secretary senator representative chairman chairwoman")
	// people are plural titles that the model takes for a body.
	people = hashes("representatives senators presidents ministers reps. sens. congressmen governors judges ambassadors professors generals")
	// particles stand in lower case between the parts of a name.
	particles = hashes("bin ibn bint al el ul van von der den de del della da dos du di le la ten ter")
	// points are words for a part of a place that stand before its name.
	points = hashes("north south east west northern southern eastern western central upper lower inner outer")
	// syllables end hyphenated given names, in the usual transcriptions.
	syllables = hashes("in moon un il sung hyun hee ho soo jin woo young yong kyu sik sun min jae won hwan chul chol bok jun ji a o cha ha hye " +
		"kyung kun mi seok suk yeol wook bum dong eun gil tae yun wan nam rok ryol taek kwan hoon hun joon jung kyun sook sang seung shik " +
		"hwa kyong myung bak pil dae ik geun keun wha shek tung lai ping yat sen wen chun kuo hui ching te bian jeou yew shing wah teng")
	// surnamePrefixes stand before a capital within a surname.
	surnamePrefixes = map[string]bool{"Mc": true, "Mac": true, "De": true, "Des": true, "Del": true, "Di": true, "Da": true, "Du": true,
		"La": true, "Le": true, "Van": true, "Von": true, "Fitz": true, "St": true, "Al": true, "El": true, "Ben": true}
	// storms are first words of the names of storms.
	storms = hashes("hurricane typhoon cyclone")
	// stateCodes are the postal codes of American states.
	stateCodes = hashes("al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy")
	// groups are peoples and movements that the lists lack.
	groups = hashes("houthi houthis")
	// chambers are bodies named after their country.
	chambers = hashes("house senate congress parliament government administration military army navy treasury embassy")
)
