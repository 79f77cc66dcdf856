package ner

import (
	"cmp"
	_ "embed"
	"fmt"
	"maps"
	"slices"

	"kg/extract/model"
)

// ListsKind is the kind of the file of name lists.
const ListsKind = "names"

//go:embed lists.model
var embeddedLists []byte

// ListSet is a set of name lists, one bit each.
type ListSet uint32

// The lists a phrase can be on. Phrases are compared without regard to case; digits are
// all alike.
const (
	ListCountry  ListSet = 1 << iota // countries, their first-level divisions, continents
	ListPlace                        // towns, rivers, mountains, buildings
	ListOrg                          // companies, agencies, parties, universities
	ListPerson                       // people in full
	ListGiven                        // given names
	ListSurname                      // surnames
	ListGroup                        // nationalities, religions, political groups
	ListEvent                        // wars, elections, tournaments
	ListWork                         // books, films, songs, products, laws
	ListTitle                        // "president", "prime minister", "gen."
	SeenPerson                       // what raw text has as people, mostly
	SeenOrg                          // as organisations
	SeenPlace                        // as places
	SeenOther                        // as events or works
	phraseLists          = iota
	ListLower    ListSet = 1 << phraseLists // words that raw text writes in lower case
	ListMixed    ListSet = 2 << phraseLists // written both ways
	ListCapital  ListSet = 4 << phraseLists // written with a capital
	listContinue ListSet = 8 << phraseLists // a longer phrase begins so
	// ListSure holds organisations whose names mean nothing else: no feature, but taken for
	// names wherever they stand.
	ListSure ListSet = 16 << phraseLists
)

// SeenLists are the lists that come from raw text as an earlier model read it.
const SeenLists = SeenPerson | SeenOrg | SeenPlace | SeenOther

// maxPhrase is the number of tokens of the longest phrase that is looked up.
const maxPhrase = 8

// Lists maps phrases to the lists they are on, by 32-bit hash: two phrases in 20,000 that
// are on no list are taken for one that is, which a model trained with the lists bears.
type Lists struct {
	sets *model.Table
	size int // number of phrases and beginnings of phrases
}

// phraseHash extends the hash of a phrase by a word.
func phraseHash(phrase, word uint64) uint64 {
	return (phrase + word) * 0x9E3779B97F4A7C15
}

func (l *Lists) of(phrase uint64) ListSet {
	return ListSet(l.sets.Find(fold(phrase)))
}

// mix spreads the bits of a hash (the finaliser of SplitMix64).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// fold reduces a hash to a key.
func fold(x uint64) uint32 { return uint32(mix(x) >> 32) }

// ListBuilder collects the phrases of a [Lists]. The zero ListBuilder is empty and ready.
type ListBuilder struct{ sets map[uint32]ListSet }

// Add puts a phrase of words on lists. Phrases longer than the longest looked up are passed over.
func (b *ListBuilder) Add(words []string, set ListSet) {
	if len(words) == 0 || len(words) > maxPhrase {
		return
	}
	if b.sets == nil {
		b.sets = make(map[uint32]ListSet)
	}
	var h uint64
	for i, w := range words {
		h = phraseHash(h, hashWord(w))
		if i < len(words)-1 {
			b.sets[fold(h)] |= listContinue
		}
	}
	b.sets[fold(h)] |= set
}

// Builder returns a builder that holds these lists, as far as they are among those wanted.
func (l *Lists) Builder(wanted ListSet) *ListBuilder {
	b := &ListBuilder{sets: make(map[uint32]ListSet, l.size)}
	for k, set := range l.sets.All() {
		b.sets[k] = ListSet(set) & wanted
	}
	return b
}

// Lists returns the lists built so far.
func (b *ListBuilder) Lists() *Lists {
	l := &Lists{sets: model.NewTable(len(b.sets))}
	for _, k := range slices.Sorted(maps.Keys(b.sets)) {
		if l.sets.Add(k, uint32(b.sets[k])) {
			l.size++
		}
	}
	return l
}

// Encode returns the model file of the lists: the keys in ascending order, as differences,
// and the sets.
func (l *Lists) Encode(meta map[string]string) ([]byte, error) {
	var keys, sets model.Writer
	keys.Uint(uint64(l.size))
	previous := uint32(0)
	for k, set := range l.sets.All() {
		keys.Uint(uint64(k - previous))
		previous = k
		sets.Uint(uint64(set))
	}
	return model.Encode(&model.File{Kind: ListsKind, Meta: meta, Sections: []model.Section{
		{Name: "phrases", Data: keys.Bytes()},
		{Name: "sets", Data: sets.Bytes()},
	}})
}

// DecodeLists reads a model file that [Lists.Encode] wrote.
func DecodeLists(data []byte) (*Lists, error) {
	f, err := model.Decode(data, ListsKind)
	if err != nil {
		return nil, fmt.Errorf("name lists: %w", err)
	}
	keys, sets := f.Open("phrases"), f.Open("sets")
	l := &Lists{size: keys.Count()}
	l.sets = model.NewTable(l.size)
	key := uint32(0)
	for range l.size {
		key += uint32(keys.Uint())
		if !l.sets.Add(key, uint32(sets.Uint())) {
			keys.Fail("phrases out of order, or on no list")
			break
		}
	}
	if err := cmp.Or(keys.End(), sets.End()); err != nil {
		return nil, fmt.Errorf("name lists: %w", err)
	}
	return l, nil
}

// BuiltinLists returns the embedded lists.
func BuiltinLists() (*Lists, error) { return DecodeLists(embeddedLists) }
