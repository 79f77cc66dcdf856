package ner

import (
	"slices"

	"kg"
)

// ballot counts, for a word, what it was read as in names of two words or more ("Yevgeny
// Zinichev") and alone.
type ballot struct {
	long  [len(Types)]uint16
	alone [len(Types)]uint16
}

// agreement is the weight of the document's opinion, in units of the model's weights.
// Chosen on the development part of UNER English-EWT.
const agreement = 4 * unitsPerNat

// agree reads again the sentences with words that the document reads in different ways,
// and gives a name of several words the type it has most often.
func (t *Tagger) agree(s *state, doc *kg.Document) {
	s.count(doc)
	if len(s.votes) == 0 {
		return
	}
	at := 0
	s.revised = s.revised[:0]
	for i := range doc.Sentences {
		start := at
		for at < len(s.names) && s.names[at].sentence == i {
			at++
		}
		tokens, from := tokensOf(&doc.Sentences[i]), len(s.revised)
		if s.disputed(tokens, s.names[start:at]) {
			s.revised = t.tag(s, tokens, i, s.revised, true)
		} else {
			s.revised = append(s.revised, s.names[start:at]...)
		}
		s.part(tokens, from)
		for k := from; k < len(s.revised); k++ {
			if n := &s.revised[k]; n.last-n.first > 1 {
				b := s.votes[hashPhrase(tokens[n.first:n.last])]
				if typ, share, ok := b.winner(); ok && share > 128 {
					n.typ = typ
				}
			}
		}
	}
	s.names, s.revised = s.revised, s.names
}

// count fills the votes: for each name of one word, for each whole name of several, for
// the surnames that people's full names end in, and for the initials of bodies.
func (s *state) count(doc *kg.Document) {
	clear(s.votes)
	vote := func(key uint64, typ int, long bool) {
		b := s.votes[key]
		if long {
			b.long[typ]++
		} else {
			b.alone[typ]++
		}
		s.votes[key] = b
	}
	for _, n := range s.names {
		tokens := doc.Sentences[n.sentence].Tokens[n.first:n.last]
		if len(tokens) == 1 {
			vote(hashWord(tokens[0].Form), n.typ, false)
			continue
		}
		vote(hashPhrase(tokens), n.typ, false)
		if n.typ == orgType {
			if short, n := initials(tokens); n > 2 {
				vote(short, orgType, true)
			}
		}
		if n.typ != personType {
			continue
		}
		vote(hashWord(tokens[len(tokens)-1].Form), n.typ, true)
		for i := 1; i < len(tokens)-1; i++ {
			vote(hashPhrase(tokens[i:]), n.typ, true)
		}
	}
}

// initials returns the hash and the number of the capitals that the words of a name begin with, by which a body is known, too:
// "SVB" of Silicon Valley Bank.
func initials(tokens []kg.Token) (hash uint64, n int) {
	var letters [16]byte
	for i := range tokens {
		if c := tokens[i].Form[0]; 'A' <= c && c <= 'Z' && n < len(letters) {
			letters[n] = c
			n++
		}
	}
	return hashWord(string(letters[:n])), n
}

// hashPhrase hashes a name of several words.
func hashPhrase(tokens []kg.Token) uint64 {
	var h uint64
	for i := range tokens {
		h = phraseHash(h, hashWord(tokens[i].Form))
	}
	return h
}

// part splits those of the names revised[from:] that are two surnames run together, as
// headlines that lost their punctuation have it ("Biden Putin") or pairs ("Biden-Harris").
func (s *state) part(tokens []kg.Token, from int) {
	surname := func(i int) bool {
		b := s.votes[hashWord(tokens[i].Form)]
		return b.long[personType] > 0 && b.alone[personType] > 0
	}
	for k := from; k < len(s.revised); k++ {
		n := s.revised[k]
		size := n.last - n.first
		pair := size == 2 && n.typ == personType || size == 3 && isEdge(tokens[n.first+1].Form)
		if pair && surname(n.first) && surname(n.last-1) {
			s.revised[k] = name{n.sentence, n.first, n.first + 1, personType}
			s.revised = slices.Insert(s.revised, k+1, name{n.sentence, n.last - 1, n.last, personType})
		}
	}
}

// disputed reports whether a capitalised word of the sentence has votes for another
// reading than it has here.
func (s *state) disputed(tokens []kg.Token, names []name) bool {
	k := 0
	for i := range tokens {
		for k < len(names) && names[k].last <= i {
			k++
		}
		if lowerInitial(tokens[i].Form) {
			continue
		}
		b, known := s.votes[hashWord(tokens[i].Form)]
		if !known {
			continue
		}
		typ, _, ok := b.winner()
		if !ok {
			continue
		}
		if k == len(names) || i < names[k].first || names[k].last-names[k].first == 1 && names[k].typ != typ {
			return true
		}
	}
	return false
}

// winner returns the type most votes are for; full names outvote single words.
func (b *ballot) winner() (typ int, share int32, ok bool) {
	top, total := 0, 0
	for i := range Types {
		v := 3*int(b.long[i]) + int(b.alone[i])
		total += v
		if v > top {
			typ, top = i, v
		}
	}
	return typ, int32(256 * top / max(total, 1)), top >= 2
}

// weigh adds the document's opinion of token i to its scores.
func (s *state) weigh(i int) {
	if !s.reader.words[i].form.capital() {
		return
	}
	b, known := s.votes[s.reader.words[i].hash]
	if !known {
		return
	}
	if typ, share, ok := b.winner(); ok {
		for position := range 4 {
			s.emissions[i][labelOf(typ, position)] += agreement * share / 256
		}
	}
}
