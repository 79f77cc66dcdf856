package ner

import (
	"math/bits"
	"slices"
	"strings"

	"kg"
)

// Indices into Types.
var (
	personType = slices.Index(Types[:], kg.Person)
	orgType    = slices.Index(Types[:], kg.Organization)
	placeType  = slices.Index(Types[:], kg.Place)
	groupType  = slices.Index(Types[:], kg.Group)
	eventType  = slices.Index(Types[:], kg.Event)
	workType   = slices.Index(Types[:], kg.Work)
)

// refine brings a name the model found into the form that corpora of different habits do
// not agree on: titles and articles before it, possessive endings and punctuation go,
// "region" after a place comes in, and the noun that heads it decides its type. It reports
// false for what is no name at all.
func (s *state) refine(tokens []kg.Token, n *name) bool {
	s.trim(tokens, n)
	if n.first >= n.last || !s.named(n) {
		return false
	}
	first, last := &s.reader.words[n.first], &s.reader.words[n.last-1]
	if n.typ == personType && offices[last.hash] {
		return false // "Vice President"
	}
	if n.last-n.first == 1 {
		switch {
		case n.typ == personType && titles[first.hash]:
			return false
		case s.isGroup(n.first) && !s.listed(n.first, ListCountry|ListOrg):
			n.typ = groupType
		}
		if n.typ == groupType {
			n.last = max(n.last, s.groupPhrase(n.first)) // "African Americans"
			if n.first > 0 && s.groupPhrase(n.first-1) == n.last {
				n.first-- // "North Koreans"
			}
		}
	} else if typ, ok := headTypes[s.reader.words[s.headOf(n)].hash]; ok && typ == orgType && s.headOf(n) < n.last-1 {
		n.typ = typ // "Supreme Council for the Islamic Revolution"
	} else if typ, ok := headTypes[last.hash]; ok && last.form.capital() {
		n.typ = typ
	} else if bodyFirst[first.hash] && n.typ != eventType && n.typ != workType {
		n.typ = orgType
	}
	switch {
	case s.sure(n.first) == n.last, n.typ == groupType && n.last-n.first > 1 && s.onList(n, ListOrg) && !s.onList(n, ListGroup): // "Liberal Democrats"
		n.typ = orgType
	case n.typ == orgType && s.onList(n, ListCountry) && !s.onList(n, ListOrg):
		n.typ = placeType // what a country does, it does as a place
	case n.typ == personType && s.dateline(n):
		n.typ = placeType
	}
	switch next := s.reader.at(n.last); {
	case next.form != formLower:
	case n.typ == placeType && places[next.hash] && s.phraseEnds(tokens, n.last+1):
		n.last++
	case n.typ == orgType && next.hash == hashSummit:
		n.last, n.typ = n.last+1, eventType
	}
	return true
}

// phraseEnds reports whether a noun phrase can end before token i: "in the Belgorod region
// was", not "Hong Kong district council".
func (s *state) phraseEnds(tokens []kg.Token, i int) bool {
	if i >= len(tokens) || s.reader.words[i].form == formOther || s.reader.words[i].join {
		return true
	}
	switch tokens[i].UPOS {
	case "VERB", "AUX", "ADP", "PRON", "SCONJ", "CCONJ", "PUNCT":
		return true
	}
	return verbs[s.reader.words[i].hash]
}

// verbs are common words that follow a noun phrase, for sentences without tags.
var verbs = hashes("is was are were has had have will would said at after before by from with as which who where that near")

// onList reports whether the whole name is on one of the lists.
func (s *state) onList(n *name, set ListSet) bool {
	var h uint64
	for _, w := range s.reader.words[n.first:n.last] {
		h = phraseHash(h, w.hash)
	}
	return s.reader.lists.of(h)&set != 0
}

// dateline reports whether the words open a report as its place: "Burbank, 20 March 2019".
func (s *state) dateline(n *name) bool {
	return n.first == 0 && s.reader.at(n.last).hash == hashComma && s.reader.at(n.last+1).form == formDigit && s.onList(n, ListPlace)
}

// explains reports whether an acronym in brackets follows the name whose initials it is.
func (s *state) explains(tokens []kg.Token, n *name) bool {
	if n.last+2 >= len(tokens) || tokens[n.last].Form != "(" || tokens[n.last+2].Form != ")" || s.reader.words[n.last+1].form != formUpper || n.typ == personType {
		return false
	}
	acronym := tokens[n.last+1].Form
	initials := 0
	for _, t := range tokens[n.first:n.last] {
		if initials < len(acronym) && t.Form[0] == acronym[initials] {
			initials++
		}
	}
	return initials*3 >= len(acronym)*2 // "the Joint Comprehensive Plan of Action (JCPOA)"
}

// sure returns the end of the organisation of [ListSure] that starts at token i, or i.
func (s *state) sure(i int) int {
	end := i
	var h uint64
	for j := i; j < len(s.reader.words) && j < i+maxPhrase; j++ {
		if j == i && !s.reader.words[j].form.capital() {
			break
		}
		h = phraseHash(h, s.reader.words[j].hash)
		set := s.reader.lists.of(h)
		if set&ListSure != 0 {
			end = j + 1
		}
		if set&listContinue == 0 {
			break
		}
	}
	return end
}

// headOf returns the noun that heads a name: the word before its first preposition, or the last.
func (s *state) headOf(n *name) int {
	for i := n.first + 1; i < n.last-1; i++ {
		if w := s.reader.words[i].hash; w == hashOf || w == hashFor {
			return i - 1
		}
	}
	return n.last - 1
}

// trim drops what is not part of a name from its ends.
func (s *state) trim(tokens []kg.Token, n *name) {
	if n.typ == personType { // "US President Donald Trump"
		for i := min(n.first+3, n.last-2); i >= n.first; i-- {
			if titles[s.reader.words[i].hash] {
				n.first = i + 1
				break
			}
		}
	}
	for ; n.first < n.last; n.first++ {
		f := tokens[n.first].Form
		long := n.last-n.first > 1
		w := &s.reader.words[n.first]
		common := long && w.form == formLower && w.lists&ListLower != 0 && (n.typ == orgType || n.typ == eventType) && s.reader.casing == casingNormal &&
			s.reader.words[n.first+1].form.capital() && !particles[w.hash] // "second International Olympiad"
		if !isEdge(f) && !(long && n.typ != workType && isArticle(f)) && !common {
			break
		}
	}
	for ; n.first < n.last; n.last-- {
		w := &s.reader.words[n.last-1]
		// Names do not end in a common noun; titles of works may, and careless writing.
		common := w.form == formLower && n.last-n.first > 1 && s.reader.casing == casingNormal && w.lists&ListLower != 0 && s.reader.words[n.first].form.capital() && !s.quoted(n)
		possessive := n.typ != orgType && n.typ != placeType && isPossessive(tokens[n.last-1].Form) // "Wendy's" is a place
		if !isEdge(tokens[n.last-1].Form) && !possessive && !common {
			break
		}
	}
}

// quoted reports whether a name of a work stands in quotation marks.
func (s *state) quoted(n *name) bool {
	return n.typ == workType && n.first > 0 && s.reader.words[n.first-1].form == formOther
}

// named reports whether the words are written as a name: with a letter, and with a
// capital unless the sentence has none or the words are on a list.
func (s *state) named(n *name) bool {
	letters, capital, listed := false, false, false
	if n.typ != workType && s.holds(n, hashColon) {
		return false
	}
	for i := n.first; i < n.last; i++ {
		w := &s.reader.words[i]
		letters = letters || w.letters > 0
		capital = capital || w.form.capital() || w.form == formDigit && w.letters > 0
		listed = listed || w.hits != 0
	}
	if !s.latin(n) {
		return false // another script
	}
	return letters && (capital || listed && n.typ <= placeType)
}

// latin reports whether a word of the name has a letter of the Latin alphabet.
func (s *state) latin(n *name) bool {
	return slices.ContainsFunc(s.reader.words[n.first:n.last], func(w word) bool { return w.latin })
}

func (s *state) holds(n *name, hash uint64) bool {
	return slices.ContainsFunc(s.reader.words[n.first:n.last], func(w word) bool { return w.hash == hash })
}

// listed reports whether a token alone is on one of the lists.
func (s *state) listed(i int, set ListSet) bool { return s.reader.words[i].lists&set != 0 }

func (s *state) isGroup(i int) bool {
	return s.listed(i, ListGroup) && s.reader.words[i].form == formTitle
}

// known appends the names among the tokens [first,last) that the model took for none but
// that can be little else: nationalities and the like, which few of its corpora mark,
// organisations of [ListSure], and countries.
func (s *state) known(names []name, sentence, first, last int) []name {
	for i := first; i < last; i++ {
		w := &s.reader.words[i]
		if end := s.sure(i); end > i && end <= last {
			found := name{sentence, i, end, orgType}
			if end < last && s.reader.words[end].hash == hashSummit {
				found.last, found.typ = end+1, eventType
			}
			names = append(names, found)
			i = found.last - 1
			continue
		}
		if storms[w.hash] && w.form == formTitle && i+1 < last && s.reader.words[i+1].form == formTitle && s.reader.words[i+1].lists&ListLower == 0 {
			names = append(names, name{sentence, i, i + 2, eventType}) // "Hurricane Humberto"
			i++
			continue
		}
		if groups[w.hash] && w.form == formTitle {
			names = append(names, name{sentence, i, i + 1, groupType})
			continue
		}
		if end := s.groupPhrase(i); end > i && end <= last && !(i > 0 && languages[s.reader.words[i-1].hash]) {
			found := name{sentence, i, end, groupType}
			if end > i+1 && s.onList(&found, ListOrg) && !s.onList(&found, ListGroup) {
				found.typ = orgType // "Liberal Democrats"
			}
			names = append(names, found)
			i = end - 1
			continue
		}
		if end := s.corporate(i, last); end > i {
			names = append(names, name{sentence, i, end, orgType})
			i = end - 1
			continue
		}
		if s.unnoticed(i) {
			names = append(names, name{sentence, i, i + 1, orgType})
			continue
		}
		if bodies[w.hash] && w.form == formTitle && i > 0 && !s.reader.at(i-1).form.capital() && !s.reader.at(i+1).form.capital() {
			names = append(names, name{sentence, i, i + 1, orgType})
			continue
		}
		if w.form == formTitle && w.lists&ListCapital != 0 && w.lists&(ListGiven|ListSurname|ListOrg|ListGroup) == 0 && w.lists&ListCountry != 0 &&
			!s.reader.at(i+1).form.capital() && !s.reader.at(i-1).form.capital() || w.form == formTitle && s.dateline(&name{first: i, last: i + 1}) {
			names = append(names, name{sentence, i, i + 1, placeType})
		}
	}
	return names
}

// groupPhrase returns the end of the name of a group that starts at token i, or i.
func (s *state) groupPhrase(i int) int {
	w := &s.reader.words[i]
	switch position := w.hits >> groupShift & 15; {
	case w.form != formTitle:
		return i
	case position>>begin&1 != 0:
		end := i + 1
		for end < len(s.reader.words) && s.reader.words[end].hits>>groupShift>>inside&1 != 0 {
			end++
		}
		return end + 1
	case position>>unit&1 != 0 && (w.lists&(ListCountry|ListSurname|ListGiven) == 0 || w.lists&ListCapital != 0):
		return i + 1
	}
	return i
}

// groupShift is the place of [ListGroup] in the hits of a word.
var groupShift = 4 * bits.TrailingZeros32(uint32(ListGroup))

func hashes(words string) map[uint64]bool {
	m := make(map[uint64]bool)
	for _, w := range strings.Fields(words) {
		m[hashWord(w)] = true
	}
	return m
}

// titles are words before a person's name that are not part of it.
var titles = hashes("president vice-president prime minister premier chancellor king queen prince princess emperor sultan pope " +
	"mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady rev rev. reverend father sister bishop archbishop cardinal " +
	"sen sen. senator rep rep. representative congressman congresswoman gov gov. governor mayor judge justice secretary ambassador " +
	"gen gen. general lt lt. lieutenant col col. colonel maj maj. major capt capt. captain sgt sgt. sergeant cpl cpl. corporal adm adm. admiral " +
	"commander director chairman chairwoman chief minister spokesman spokeswoman spokesperson deputy attorney former officer detective sheriff coach " +
	"foreign defense defence interior finance state opposition leader speaker ceo taoiseach sheikh ayatollah comrade cde")

var hashOf, hashFor, hashSummit, hashColon, hashComma = hashWord("of"), hashWord("for"), hashWord("summit"), hashWord(":"), hashWord(",")

// bodyFirst open the names of clubs ("Maccabi Haifa") and of armed groups ("Jabhat al-Nusra"), whatever follows.
var bodyFirst = hashes("maccabi hapoel elitzur beitar dynamo dinamo lokomotiv cska borussia olympique atletico atlético deportivo partizan shakhtar fenerbahçe " +
	"jabhat jaysh jaish liwa harakat hezb hizb ahrar hay'at hayat")

// headTypes gives the type of a name by the noun that heads it.
var headTypes = func() map[uint64]int {
	m := make(map[uint64]int)
	for _, t := range []struct {
		typ   int
		nouns string
	}{
		{orgType, "university college institute academy school party ministry department agency committee commission council court bank corporation corp corp. " +
			"center centre brigade police airlines airways networks holdings company inc inc. ltd ltd. llc plc ag gmbh oyj association federation foundation organization organisation union bureau authority parliament senate diocese archdiocese eparchy"},
		{placeType, "river lake sea ocean bay island islands mountain mountains valley desert strait peninsula bridge street avenue road square airport park " +
			"province county republic region oblast heights cathedral mosque stadium arena hills"},
		{eventType, "war open olympics summit election elections championship championships games revolution festival uprising intifada"},
		{workType, "act amendment treaty"}, // laws are written, like other works
	} {
		for _, n := range strings.Fields(t.nouns) {
			m[hashWord(n)] = t.typ
		}
	}
	return m
}()

// places are nouns that belong to the name of the place before them.
var places = hashes("region province oblast district county governorate prefecture peninsula")

// bodies are words that have a capital only as names of one body.
var bodies = hashes("congress senate parliament")

// languages are words after which the name of a people names its language.
var languages = hashes("in into speak speaks speaking spoke fluent")

func isArticle(f string) bool { return f == "the" || f == "The" || f == "a" || f == "an" }

func isPossessive(f string) bool { return f == "'s" || f == "’s" }

// isEdge reports whether a token cannot begin or end a name.
func isEdge(f string) bool {
	switch f {
	case `"`, "“", "”", "'", "‘", "’", ",", "(", ")", "[", "]", "-", "–", "—", ":", ";", "''", "``", "/", ".", "!", "?":
		return true
	}
	return false
}
