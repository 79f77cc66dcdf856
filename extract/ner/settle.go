package ner

import "kg"

// settle mends the names of a document by what other names of it tell: pairs joined by
// "and" come apart, people are found wherever their full name or surname stands, and one
// name has one type.
func (s *state) settle(doc *kg.Document) {
	s.count(doc)
	if len(s.names) == 0 {
		return
	}
	s.firstWords(doc)
	s.revised = s.revised[:0]
	at := 0
	for i := range doc.Sentences {
		tokens := doc.Sentences[i].Tokens
		free := 0 // first token not in a name
		for ; at < len(s.names) && s.names[at].sentence == i; at++ {
			n := s.names[at]
			s.surnames(tokens, i, free, n.first)
			if length := s.again(tokens[n.first:]); n.typ == personType && length > n.last-n.first {
				n.last = n.first + length // "Kim Jong" in a headline, "Kim Jong Un" elsewhere
				for at+1 < len(s.names) && s.names[at+1].sentence == i && s.names[at+1].first < n.last {
					at++
					n.last = max(n.last, s.names[at].last)
				}
			}
			free = n.last
			s.separate(tokens, n)
		}
		s.surnames(tokens, i, free, len(tokens))
	}
	s.names, s.revised = s.revised, s.names
	for k := range s.names {
		n := &s.names[k]
		s.unify(doc.Sentences[n.sentence].Tokens, n)
	}
}

// opensCompany marks, among the types of the names that a word opens, that one is a company's beyond doubt.
const opensCompany = 1 << 7

// locative are prepositions by which something is said to be a place.
var locative = map[string]bool{"in": true, "at": true, "near": true, "outside": true, "around": true, "from": true, "across": true, "In": true, "At": true, "Near": true, "From": true}

// firstWords notes the words that names of several words begin with, of people and of
// organisations.
func (s *state) firstWords(doc *kg.Document) {
	clear(s.firsts)
	clear(s.located)
	for _, n := range s.names {
		if tokens := doc.Sentences[n.sentence].Tokens; n.last-n.first == 1 && n.typ == placeType && n.first > 0 && locative[tokens[n.first-1].Form] {
			s.located[hashWord(tokens[n.first].Form)] = true
		}
		if n.last-n.first < 2 || n.typ != personType && n.typ != orgType && n.typ != eventType {
			continue
		}
		tokens := doc.Sentences[n.sentence].Tokens
		word := n.first
		if n.typ == eventType {
			if word = n.last - 1; !storms[hashWord(tokens[n.first].Form)] && hashWord(tokens[n.first].Form) != hashTropical {
				continue
			}
		}
		s.firsts[hashWord(tokens[word].Form)] |= 1 << n.typ
		if n.typ == orgType && corporations[hashWord(tokens[n.last-1].Form)] {
			s.firsts[hashWord(tokens[word].Form)] |= opensCompany
		}
	}
}

// separate appends a name, or the names that "and" joins in it when each is one elsewhere.
func (s *state) separate(tokens []kg.Token, n name) {
	for k := n.first + 1; k < n.last-1; k++ {
		if f := tokens[k].Form; f != "and" && (f != "&" || n.typ == orgType) {
			continue
		}
		right := k + 1
		if isArticle(tokens[right].Form) {
			right++
		}
		if right >= n.last || lowerInitial(tokens[right].Form) {
			continue
		}
		a, aKnown := s.typeOf(tokens[n.first:k])
		b, bKnown := s.typeOf(tokens[right:n.last])
		switch {
		case s.listsOf(tokens[n.first:n.last])&(ListCountry|ListPlace|ListOrg|ListWork|ListEvent|ListSure) != 0:
		case aKnown && bKnown, right > k+1 && n.typ == orgType && n.last-right <= 2, n.typ == personType && n.last-right == 2:
			if !aKnown {
				a = n.typ
			}
			if !bKnown {
				b = n.typ
			}
			s.revised = append(s.revised, name{n.sentence, n.first, k, a}, name{n.sentence, right, n.last, b})
			return
		}
	}
	s.revised = append(s.revised, n)
}

// typeOf returns the type of a name that the document has on its own or that is on a list.
func (s *state) typeOf(tokens []kg.Token) (typ int, ok bool) {
	if b, seen := s.votes[s.keyOf(tokens)]; seen {
		top := 0
		for i := range Types {
			if int(b.alone[i])+int(b.long[i]) > top {
				typ, top = i, int(b.alone[i])+int(b.long[i])
			}
		}
		return typ, true
	}
	set := s.listsOf(tokens)
	switch {
	case set&ListGroup != 0:
		return groupType, true
	case set&ListCountry != 0:
		return placeType, true
	case set&ListSure != 0, len(tokens) > 1 && set&ListOrg != 0:
		return orgType, true
	}
	return 0, false
}

// keyOf returns the key of a name in the votes.
func (s *state) keyOf(tokens []kg.Token) uint64 {
	if len(tokens) == 1 {
		return hashWord(tokens[0].Form)
	}
	return hashPhrase(tokens)
}

func (s *state) listsOf(tokens []kg.Token) ListSet { return s.reader.lists.of(hashPhrase(tokens)) }

// surnames appends what among the tokens [first,last), which are in no name, is the full
// name or the surname of a person of the document, the name of a storm, or a word that is
// the name of a person or organisation elsewhere in the document.
func (s *state) surnames(tokens []kg.Token, sentence, first, last int) {
	for i := first; i < last; i++ {
		f := tokens[i].Form
		if len(f) < 3 || lowerInitial(f) || f[0] < 'A' {
			continue
		}
		if n := s.again(tokens[i:last]); n > 0 {
			s.revised = append(s.revised, name{sentence, i, i + n, personType})
			i += n - 1
			continue
		}
		h := hashWord(f)
		if s.firsts[h]>>eventType&1 != 0 {
			s.revised = append(s.revised, name{sentence, i, i + 1, eventType})
			continue
		}
		b := s.votes[h]
		typ := personType
		switch others := b.alone[placeType] + b.alone[orgType] + b.alone[groupType]; {
		case titles[h]:
			continue
		case b.long[personType] > 0 && others <= b.alone[personType]:
		case b.long[personType] == 0 && others == 0 && b.alone[personType] > 0:
		case b.long[personType] == 0 && others == b.alone[orgType] && b.alone[personType] == 0 && others > 0:
			typ = orgType // the same word is a name elsewhere, and of nothing else
		default:
			continue
		}
		if i == first && i > 0 && !lowerInitial(tokens[i-1].Form) && isLetter(tokens[i-1].Form) || i+1 < len(tokens) && !lowerInitial(tokens[i+1].Form) && isLetter(tokens[i+1].Form) {
			continue // part of something longer
		}
		if i == 0 && s.reader.lists.of(phraseHash(0, hashWord(f)))&ListLower != 0 && !subject(tokens) {
			continue // "Begin the talks"
		}
		s.revised = append(s.revised, name{sentence, i, i + 1, typ})
	}
}

// again returns the length of the person's name of several words that the tokens begin
// with and that the document has elsewhere; 0 when there is none.
func (s *state) again(tokens []kg.Token) int {
	for n := min(4, len(tokens)); n > 1; n-- {
		if b := s.votes[hashPhrase(tokens[:n])]; b.alone[personType] > 0 && !lowerInitial(tokens[n-1].Form) {
			return n
		}
	}
	return 0
}

// subject reports whether the first word of a sentence has its verb after it, or another
// subject.
func subject(tokens []kg.Token) bool {
	if len(tokens) < 2 {
		return false
	}
	switch tokens[1].XPOS {
	case "VBD", "VBN", "VBZ", "MD":
		return true
	}
	return tokens[1].Form == "and" && len(tokens) > 2 && !lowerInitial(tokens[2].Form)
}

func isLetter(f string) bool {
	return f[0] >= 'A' && f[0] <= 'Z' || f[0] >= 'a' && f[0] <= 'z' || f[0] >= 0x80
}

// unify gives a name the type that the document has for it.
func (s *state) unify(tokens []kg.Token, n *name) {
	tokens = tokens[n.first:n.last]
	b := s.votes[s.keyOf(tokens)]
	if len(tokens) > 1 && s.people[hashPhrase(tokens)] {
		n.typ = personType
		return
	}
	if len(tokens) > 1 {
		s.majority(n, &b, s.votes[hashWord(tokens[len(tokens)-1].Form)])
		return
	}
	firsts := s.firsts[hashWord(tokens[0].Form)]
	switch {
	case firsts>>eventType&1 != 0 && b.long[personType] == 0:
		n.typ = eventType // "Humberto", of "Hurricane Humberto"
	case n.typ == personType && s.firms[hashWord(tokens[0].Form)] && b.long[personType] == 0:
		n.typ = orgType
	case n.typ == personType && b.alone[orgType] > 0 && b.long[personType] == 0 && s.listsOf(tokens)&(ListGiven|ListSurname) == 0:
		n.typ = orgType // read as both, and no name that people have
	case n.typ == personType && firsts>>orgType&1 != 0 && firsts>>personType&1 == 0 && b.long[personType] == 0:
		n.typ = orgType // "Ford", of "Ford Motor Company"
	case n.typ == placeType && firsts>>orgType&1 != 0 && (s.listsOf(tokens)&(ListCountry|ListPlace) == 0 || firsts&opensCompany != 0 && s.listsOf(tokens)&ListCountry == 0) && b.long[placeType] == 0 && !s.located[hashWord(tokens[0].Form)]:
		n.typ = orgType // "Norvik", of "Norvik Micro"
	case s.listsOf(tokens)&ListCountry != 0 && n.typ != placeType && b.long[personType] == 0 && n.typ != groupType && firsts>>personType&1 == 0 && s.listsOf(tokens)&(ListGiven|ListSurname) == 0:
		n.typ = placeType
	default:
		s.majority(n, &b, ballot{})
	}
}

// majority gives a name the type that it has most often, and of several such that of its
// last word alone ("Nagorno-Karabakh", "Karabakh").
func (s *state) majority(n *name, b *ballot, lastWord ballot) {
	if n.typ == groupType {
		return
	}
	top, tie := n.typ, false
	for i := range Types {
		switch v, best := b.alone[i]+b.long[i], b.alone[top]+b.long[top]; {
		case v > best:
			top, tie = i, false
		case v == best && i != top && v > 0:
			tie = true
		}
	}
	switch {
	case tie && lastWord.alone[placeType] > 0 && b.alone[placeType] == b.alone[top]:
		n.typ = placeType
	case !tie && top != groupType:
		n.typ = top
	}
}
