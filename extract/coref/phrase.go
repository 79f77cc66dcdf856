package coref

import (
	"cmp"
	"slices"
	"strings"

	"kg"
)

// phrase is what the ranker needs to know of a mention, read once off its sentence.
type phrase struct {
	first, last int // the whole noun phrase, with what hangs on its head
	kind        phraseKind
	plural      bool
	set         bool // "A and B"
	gender      kg.Gender
	word        noun // what is known of the head noun
	det         determination
	role        roleCode
	predicate   int // of its clause
	branch      int // dependent of the predicate in which it stands
	speakers    int // quotation it stands in, -1 for none
	lemma       uint32
	verb        uint32 // hash of the lemma of the predicate
	number      int    // of the mention in the order of the text
}

type phraseKind uint8

const (
	namePhrase phraseKind = iota
	nounPhrase
	personPronoun // he, she
	thingPronoun  // it
	pluralPronoun // they
	demonstrative // this, that, these, those
	firstPerson   // I, we
	secondPerson
	otherPronoun // who, someone, one
	valuePhrase  // dates, numbers
)

// determination is how the article or the like in front makes a phrase known or new.
type determination uint8

const (
	bare determination = iota
	definite
	indefinite
	thisOne
	possessed
	quantified
)

// roleCode is the place of a phrase in its clause.
type roleCode uint8

const (
	otherRole roleCode = iota
	mainSubject
	subSubject
	passiveSubject
	object
	indirectObject
	oblique
	agent
	nominalModifier
	possessor
	compoundPart
	apposition
	rootPhrase
	vocative
)

// readPhrases makes a mention of every noun phrase and pronoun that is none yet, and reads
// what the ranker needs of all of them.
func (d *discourse) readPhrases() {
	for s := range d.trees {
		if !d.doc.Sentences[s].Kind.Readable() {
			continue
		}
		t := &d.trees[s]
		taken := make([]bool, len(t.tokens))
		for _, m := range d.bySentence[s] {
			taken[d.mentions[m].Head] = true
		}
		for i := range t.tokens {
			if taken[i] || !d.headsPhrase(s, i) {
				continue
			}
			kind := kg.NominalMention
			if t.tokens[i].UPOS == "PRON" || t.tokens[i].UPOS == "DET" {
				kind = kg.PronounMention
			}
			first := t.coreStart(i)
			d.add(kg.Mention{Sentence: s, First: first, Last: i + 1, Head: i, Kind: kind, Type: kg.Thing}, -1)
		}
		for i := range t.tokens {
			if last := t.coordination(i); last > i {
				m := d.add(kg.Mention{Sentence: s, First: i, Last: last + 1, Head: i, Kind: kg.NominalMention, Type: kg.Group}, -1)
				d.mentions[m].phrase.set = true
			}
		}
		slices.SortStableFunc(d.bySentence[s], func(a, b int32) int { return cmp.Compare(d.mentions[a].Head, d.mentions[b].Head) })
	}
	number := 0
	for s := range d.bySentence {
		for _, m := range d.bySentence[s] {
			d.readPhrase(int(m))
			d.mentions[m].phrase.number = number
			number++
		}
	}
}

// coordination returns the head of the last noun phrase joined by "and" to the one with head
// i, or -1.
func (t *tree) coordination(i int) int {
	last := -1
	if !t.isNoun(i) || is(t.tokens[i].Deprel, "conj") {
		return -1
	}
	for _, k := range t.children(i) {
		if is(t.tokens[k].Deprel, "conj") && t.isNoun(int(k)) {
			if cc := t.child(int(k), "cc"); cc >= 0 && t.lowered[cc] != "and" && t.lowered[cc] != "&" {
				return -1
			}
			last = int(k)
		}
	}
	return last
}

// headsPhrase reports whether a token heads a noun phrase or is a pronoun that refers.
func (d *discourse) headsPhrase(s, i int) bool {
	t := &d.trees[s]
	tok := &t.tokens[i]
	rel := tok.Deprel
	if is(rel, "flat") || is(rel, "fixed") || is(rel, "goeswith") || is(rel, "expl") || is(rel, "discourse") || is(rel, "cc") || is(rel, "punct") || is(rel, "case") {
		return false
	}
	switch tok.UPOS {
	case "NOUN":
		return !is(rel, "advmod") && !is(rel, "nmod:desc")
	case "PROPN":
		return !is(rel, "nmod:desc")
	case "PRON":
		switch t.lower(i) {
		case "who", "which", "whom", "whose", "that":
			return tok.XPOS == "DT" && !is(rel, "det")
		case "what", "there", "whatever", "whoever":
			return false
		}
		return tok.Feature("PronType") != "Rel"
	case "DET", "NUM":
		return is(rel, "nsubj") || is(rel, "obj") || is(rel, "obl") || is(rel, "nmod") && !is(rel, "nmod:poss") && !is(rel, "nmod:unmarked") || is(rel, "root") && t.child(i, "case") >= 0
	case "ADJ":
		return (is(rel, "nsubj") || is(rel, "obj") || is(rel, "obl") || is(rel, "nmod")) && t.child(i, "det") >= 0
	}
	return false
}

// coreStart returns the first token of the words before a head that belong to its phrase.
func (t *tree) coreStart(head int) int {
	first := head
	for _, k := range t.children(head) {
		if int(k) >= head {
			break
		}
		switch rel := t.tokens[k].Deprel; {
		case is(rel, "det"), is(rel, "amod"), is(rel, "nummod"), is(rel, "compound"), is(rel, "nmod:poss"), is(rel, "nmod:desc"), is(rel, "flat"):
			low, _ := t.extent(int(k), nil)
			first = min(first, low)
		}
	}
	return first
}

// extent returns the first and last token below and including i, without branches that skip
// names.
func (t *tree) extent(i int, skip func(child int) bool) (low, high int) {
	low, high = i, i
	var walk func(i, depth int)
	walk = func(i, depth int) {
		low, high = min(low, i), max(high, i)
		if depth > 60 {
			return
		}
		for _, k := range t.children(i) {
			walk(int(k), depth+1)
		}
	}
	for _, k := range t.children(i) {
		if skip == nil || !skip(int(k)) {
			walk(int(k), 0)
		}
	}
	return low, high + 1
}

// span returns the whole noun phrase of a head: all below it but what joins it to the rest
// (prepositions, conjunctions), the other parts of a coordination, appositions, and, where
// it is a predicate, its clause.
func (t *tree) span(head int) (first, last int) {
	predicative := t.child(head, "cop") >= 0 || t.child(head, "nsubj") >= 0
	first, last = t.extent(head, func(k int) bool {
		rel := t.tokens[k].Deprel
		for _, out := range [...]string{"case", "cc", "conj", "mark", "punct", "appos", "cop", "nsubj", "csubj", "aux", "parataxis", "discourse", "vocative", "advcl", "expl", "dislocated", "ccomp", "reparandum", "orphan"} {
			if is(rel, out) {
				return out != "case" || k < head || !isPossessiveMark(t.tokens[k].Form)
			}
		}
		if predicative && (is(rel, "advmod") || is(rel, "obl")) {
			return true
		}
		return t.notes && k > head && t.aside(k)
	})
	for _, k := range t.children(head) {
		if int(k) < head && is(t.tokens[k].Deprel, "case") {
			first = max(first, int(k)+1) // "even in the absence of"
		}
	}
	for i := head + 1; i < last; i++ {
		if f := t.tokens[i].Form; f == ":" || f == ";" {
			last = i
		}
	}
	for first < head && t.tokens[first].UPOS == "PUNCT" && t.tokens[first].Form != "$" {
		first++
	}
	for last-1 > head && t.tokens[last-1].UPOS == "PUNCT" {
		last--
	}
	if t.unclosed(first, last) {
		last++
	}
	return first, last
}

// aside reports whether a dependent is a note in brackets without a clause of its own: a
// year, a source.
func (t *tree) aside(k int) bool {
	first, last := t.extent(k, nil)
	if f := t.tokens[first].Form; f != "(" && f != "[" && (first == 0 || t.tokens[first-1].Form != "(" && t.tokens[first-1].Form != "[") {
		return false
	}
	for i := first; i < last; i++ {
		if t.tokens[i].UPOS == "VERB" {
			return false
		}
	}
	return true
}

// unclosed reports whether the token behind a phrase closes a bracket or quotation that opens
// in it.
func (t *tree) unclosed(first, last int) bool {
	if last >= len(t.tokens) {
		return false
	}
	open := ""
	switch t.tokens[last].Form {
	case ")":
		open = "("
	case "]":
		open = "["
	case "”":
		open = "“"
	case "''":
		open = "``"
	case "\"":
		n := 0
		for i := first; i < last; i++ {
			if t.tokens[i].Form == "\"" {
				n++
			}
		}
		return n%2 == 1
	default:
		return false
	}
	n := 0
	for i := first; i < last; i++ {
		switch t.tokens[i].Form {
		case open:
			n++
		case t.tokens[last].Form:
			n--
		}
	}
	return n > 0
}

func isPossessiveMark(form string) bool {
	return form == "'s" || form == "’s" || form == "'" || form == "’"
}

// readPhrase fills the phrase of a mention.
func (d *discourse) readPhrase(m int) {
	mention := &d.mentions[m]
	s, head := mention.Sentence, mention.Head
	t := &d.trees[s]
	p := &mention.phrase
	top := head
	for is(t.tokens[top].Deprel, "flat") && t.head(top) >= 0 && t.head(top) < head {
		top = t.head(top)
	}
	p.first, p.last = t.span(top)
	p.first, p.last = min(p.first, mention.First), max(p.last, mention.Last)
	if p.set {
		_, p.last = t.span(mention.Last - 1)
	}
	tok := &t.tokens[head]
	low := t.lowered[head]
	p.plural = t.isPlural(head)
	p.lemma = hashString(t.lemma(head))
	p.predicate, p.branch = t.clause(head)
	p.verb = hashString(t.lemma(p.predicate))
	p.role = t.roleOf(head, p.predicate)
	p.speakers = d.quoteAt(s, head)
	p.kind = nounPhrase
	switch {
	case mention.Kind == kg.NameMention && mention.Type.IsValue():
		p.kind = valuePhrase
	case mention.Kind == kg.NameMention:
		p.kind = namePhrase
		p.plural = p.plural && mention.Type == kg.Group
	case mention.Kind == kg.PronounMention || tok.UPOS == "PRON":
		p.kind = pronounKind(low)
		if q, ok := pronouns[low]; ok {
			p.gender, p.plural = q.gender, q.plural
		}
		p.plural = p.plural || low == "we" || low == "us" || low == "our" || low == "these" || low == "those"
	}
	if p.kind == nounPhrase {
		p.word = d.words.noun([]byte(low))
		if p.plural && p.word.senses == 0 {
			p.word.senses = d.words.noun([]byte(t.lemma(head))).senses
		}
		if i := strings.LastIndexByte(low, '-'); p.word == (noun{}) && i >= 0 {
			p.word = d.words.noun([]byte(low[i+1:])) // "ex-president"
		}
		p.gender = d.genderOfNoun(low)
	}
	p.det = t.determination(head)
	if p.set {
		p.kind, p.plural, p.gender, p.word.senses = nounPhrase, true, kg.UnknownGender, 0
	}
}

// genderOfNoun returns the gender that a noun itself tells.
func (d *discourse) genderOfNoun(low string) kg.Gender {
	if g, ok := nounGenders[low]; ok {
		return g
	}
	if r, ok := d.lists.Role(low); ok && r.Gender != kg.UnknownGender {
		return r.Gender
	}
	switch {
	case strings.HasSuffix(low, "woman"):
		return kg.Feminine
	case strings.HasSuffix(low, "man") && len(low) > 5 && low != "human" && low != "woman":
		return kg.Masculine
	}
	return kg.UnknownGender
}

var nounGenders = func() map[string]kg.Gender {
	genders := map[string]kg.Gender{}
	for _, w := range strings.Fields("man boy father dad son brother husband king prince uncle nephew grandfather grandson gentleman guy lord duke sir bishop monk boyfriend widower") {
		genders[w] = kg.Masculine
	}
	for _, w := range strings.Fields("woman girl mother mom mum daughter sister wife queen princess aunt niece grandmother granddaughter lady actress duchess madam nun girlfriend widow heroine hostess") {
		genders[w] = kg.Feminine
	}
	return genders
}()

func pronounKind(low string) phraseKind {
	switch low {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself":
		return personPronoun
	case "it", "its", "itself":
		return thingPronoun
	case "they", "them", "their", "theirs", "themselves", "'em":
		return pluralPronoun
	case "this", "that", "these", "those":
		return demonstrative
	case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves":
		return firstPerson
	case "you", "your", "yours", "yourself", "yourselves":
		return secondPerson
	}
	return otherPronoun
}

// roleOf returns the place of a token in the clause of a predicate.
func (t *tree) roleOf(i, predicate int) roleCode {
	for range 4 {
		rel := t.tokens[i].Deprel
		switch {
		case rel == "nsubj:pass":
			return passiveSubject
		case is(rel, "nsubj"):
			if h := t.head(i); h >= 0 && t.head(h) < 0 {
				return mainSubject
			}
			return subSubject
		case is(rel, "obj"):
			return object
		case is(rel, "iobj"):
			return indirectObject
		case rel == "obl:agent":
			return agent
		case is(rel, "obl"):
			return oblique
		case rel == "nmod:poss":
			return possessor
		case is(rel, "nmod"):
			return nominalModifier
		case is(rel, "compound"):
			if t.tokens[i].UPOS == "PROPN" && t.head(i) > i && currency[t.lemma(t.head(i))] {
				return indirectObject // "fined Google 4 billion euros", read as one phrase
			}
			return compoundPart
		case is(rel, "appos"):
			return apposition
		case is(rel, "root"):
			return rootPhrase
		case is(rel, "vocative"):
			return vocative
		case (is(rel, "conj") || is(rel, "flat")) && t.head(i) >= 0:
			i = t.head(i)
			continue
		}
		break
	}
	return otherRole
}

// determination reads the article or what stands for it.
func (t *tree) determination(head int) determination {
	for _, k := range t.children(head) {
		switch rel := t.tokens[k].Deprel; {
		case rel == "nmod:poss":
			return possessed
		case is(rel, "det"), is(rel, "nummod"):
			switch t.lowered[k] {
			case "the":
				return definite
			case "a", "an", "another":
				return indefinite
			case "this", "that", "these", "those", "such":
				return thisOne
			case "his", "her", "its", "their", "my", "our", "your":
				return possessed
			}
			if is(rel, "det") {
				return quantified
			}
		}
	}
	return bare
}

// hashString is the FNV-1a hash of a word.
func hashString(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
