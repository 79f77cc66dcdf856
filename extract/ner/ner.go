// Package ner finds the names and literal values of a document: people, organisations,
// places, groups, events and works by a trained sequence model; dates, numbers, amounts
// of money, shares and quantities by rules.
//
// The sequence model is linear: each token's features (its form and affixes, its
// neighbours, word clusters, lists of names, the stretch of capitals it stands in) weigh
// for or against each label, and the best sequence of labels is the sentence's reading
// (a linear-chain conditional random field, Lafferty et al. 2001). A second look lets the document decide
// what a sentence alone cannot: a surname that was read as a place once and as part of a
// full name elsewhere is a person. Rules then mend what grammar and the document tell
// better than the model (repair.go, settle.go).
//
// The stage needs sentences and tokens; where trees are there, they give the heads of
// the names.
package ner

import (
	"slices"
	"sync"

	"kg"
	"kg/extract/cluster"
	"kg/gazetteer"
)

// Tagger finds names and values. It is safe for concurrent use.
type Tagger struct {
	weights weights
	pool    sync.Pool // of *state
}

// New returns a tagger with the built-in model.
func New() (*Tagger, error) {
	clusters, err := cluster.New()
	if err != nil {
		return nil, err
	}
	lists, err := BuiltinLists()
	if err != nil {
		return nil, err
	}
	return Decode(embedded, lists, clusters)
}

func newTagger(lists *Lists, clusters *cluster.Table, w weights) (*Tagger, error) {
	roles, err := gazetteer.Load()
	if err != nil {
		return nil, err
	}
	t := &Tagger{weights: w}
	t.pool.New = func() any {
		return &state{reader: reader{lists: lists, clusters: clusters}, roles: roles, votes: make(map[uint64]ballot), firsts: make(map[uint64]uint8), people: make(map[uint64]bool), firms: make(map[uint64]bool), told: make(map[uint64]verdict), located: make(map[uint64]bool)}
	}
	return t, nil
}

// state is the working memory of one Annotate.
type state struct {
	reader    reader
	network   network
	keys      []uint32
	emissions [][labels]int32
	lattice   lattice
	names     []name
	revised   []name
	values    []value
	votes     map[uint64]ballot
	firsts    map[uint64]uint8   // by word: types of the longer names that it opens, one bit each
	people    map[uint64]bool    // names of several words that the text says are a person's
	told      map[uint64]verdict // types of what the text says a name's bearer is
	located   map[uint64]bool    // names of one word that something is said to be in
	firms     map[uint64]bool    // names of one word that the text says are a company's
	roles     *gazetteer.Gazetteer
}

// name is a name found: tokens [first,last) of a sentence.
type name struct {
	sentence, first, last int
	typ                   int // index into Types
}

// Annotate adds the names and values of the document to its mentions, in the order of the
// text, and takes out its NameScores. Mentions of one kind or the other never overlap.
func (t *Tagger) Annotate(doc *kg.Document) {
	s := t.pool.Get().(*state)
	defer t.pool.Put(s)
	s.names = s.names[:0]
	clear(s.people)
	clear(s.firms)
	s.network.read(doc.NameScores)
	for i := range doc.Sentences {
		s.names = t.tag(s, tokensOf(&doc.Sentences[i]), i, s.names, false)
	}
	t.agree(s, doc)
	s.network.scores, doc.NameScores = nil, nil
	s.settle(doc)
	s.whole(doc)
	s.entitle(doc)
	s.headword(doc)
	s.describe(doc)
	at := 0
	for i := range doc.Sentences {
		tokens := tokensOf(&doc.Sentences[i])
		s.values = findValues(tokens, s.values[:0])
		start := at
		for at < len(s.names) && s.names[at].sentence == i {
			at++
		}
		appendMentions(doc, i, s.names[start:at], s.values)
	}
}

// tokensOf returns the words to look for names in: none of what nobody can read, where
// whatever looks like a name is an accident.
func tokensOf(s *kg.Sentence) []kg.Token {
	if !s.Kind.Readable() {
		return nil
	}
	return s.Tokens
}

// tag appends the names of a sentence. With votes, what the document says of a word
// elsewhere weighs in.
func (t *Tagger) tag(s *state, tokens []kg.Token, sentence int, names []name, votes bool) []name {
	if len(tokens) == 0 {
		return names
	}
	from := len(names)
	s.reader.read(len(tokens), func(i int) string { return tokens[i].Form })
	s.emissions = grow(s.emissions, len(tokens))
	for i := range tokens {
		s.keys = s.reader.features(i, s.keys[:0])
		t.weights.emit(s.keys, &s.emissions[i])
		s.network.weigh(sentence, i, &s.emissions[i])
		encourage(&s.emissions[i])
		if votes {
			s.weigh(i)
		}
	}
	path := s.lattice.decode(s.emissions, &t.weights.transitions)
	free := 0 // first token not yet in a name
	for i := 0; i < len(path); i++ {
		if path[i] == 0 {
			continue
		}
		found := name{sentence: sentence, first: i, typ: int(path[i]-1) / 4}
		for continues(int(path[i])) {
			i++
		}
		found.last = i + 1
		if s.refine(tokens, &found) {
			names = s.known(names, sentence, free, found.first)
			names = append(names, found)
			free = found.last
			if s.explains(tokens, &found) { // "World Health Organization (WHO)"
				names = append(names, name{sentence, found.last + 1, found.last + 2, found.typ})
				free = found.last + 2
			}
			i = free - 1
		}
	}
	names = s.known(names, sentence, free, len(tokens))
	return s.repair(tokens, sentence, names, from)
}

// boldness is added to the labels of names of each type: models of likelihood are too
// cautious where a name missed costs as much as one too many. Chosen on the development part
// of UNER English-EWT; for groups, events and works by reading news.
var boldness = [len(Types)]int32{unitsPerNat, unitsPerNat / 2, unitsPerNat, unitsPerNat / 2, unitsPerNat / 2, unitsPerNat / 2}

func encourage(scores *[labels]int32) {
	for l := 1; l < labels; l++ {
		scores[l] += boldness[(l-1)/4]
	}
}

// appendMentions merges names and values of a sentence: of two that overlap the longer
// stays, of two equally long the value.
func appendMentions(doc *kg.Document, sentence int, names []name, values []value) {
	tokens := doc.Sentences[sentence].Tokens
	start := len(doc.Mentions)
	for _, n := range names {
		overlapped := slices.ContainsFunc(values, func(v value) bool {
			return v.first < n.last && n.first < v.last && v.last-v.first >= n.last-n.first
		})
		if !overlapped {
			doc.Mentions = append(doc.Mentions, mention(tokens, sentence, n.first, n.last, typeOf(n.typ)))
		}
	}
	found := len(doc.Mentions)
	for _, v := range values {
		overlapped := slices.ContainsFunc(doc.Mentions[start:found], func(m kg.Mention) bool {
			return v.first < m.Last && m.First < v.last
		})
		if !overlapped {
			m := mention(tokens, sentence, v.first, v.last, v.typ)
			if last := tokens[v.last-1]; v.typ == kg.Money && last.UPOS != "NUM" && last.UPOS != "PUNCT" {
				m.Head = v.last - 1 // the currency, wherever the parser hangs the numbers
			}
			doc.Mentions = append(doc.Mentions, m)
		}
	}
	slices.SortFunc(doc.Mentions[start:], func(a, b kg.Mention) int { return a.First - b.First })
}

// typeOf returns the type at an index of Types, or Thing behind them.
func typeOf(typ int) kg.EntityType {
	if typ == thingType {
		return kg.Thing
	}
	return Types[typ]
}

func mention(tokens []kg.Token, sentence, first, last int, typ kg.EntityType) kg.Mention {
	return kg.Mention{Sentence: sentence, First: first, Last: last, Head: headOf(tokens, first, last), Kind: kg.NameMention, Type: typ, Entity: -1}
}

// headOf returns the token whose head lies outside the span; the last token where there
// is no tree or it gives none.
func headOf(tokens []kg.Token, first, last int) int {
	for i := first; i < last; i++ {
		if h := tokens[i].Head; tokens[i].Deprel != "" && (h < first || h >= last) && tokens[i].Deprel != "punct" && tokens[i].Deprel != "case" && tokens[i].Deprel != "det" {
			return i
		}
	}
	return last - 1
}
