package ner

import (
	_ "embed"
	"fmt"
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
	phraseLists          = iota
	ListLower    ListSet = 1 << phraseLists // words that raw text writes in lower case
	ListMixed    ListSet = 2 << phraseLists // written both ways
	ListCapital  ListSet = 4 << phraseLists // written with a capital
	listContinue ListSet = 8 << phraseLists // a longer phrase begins so
	// ListSure holds organisations whose names mean nothing else: no feature, but taken for
	// names wherever they stand.
	ListSure ListSet = 16 << phraseLists
)

// maxPhrase is the number of tokens of the longest phrase that is looked up.
const maxPhrase = 8

// Lists maps phrases to the lists they are on, by 32-bit hash: two phrases in 20,000 that
// are on no list are taken for one that is, which a model trained with the lists bears.
type Lists struct {
	table table
	sets  []ListSet
}

// phraseHash extends the hash of a phrase by a word.
func phraseHash(phrase, word uint64) uint64 {
	return (phrase + word) * 0x9E3779B97F4A7C15
}

func (l *Lists) of(phrase uint64) ListSet {
	if i := l.table.find(fold(phrase)); i >= 0 {
		return l.sets[i]
	}
	return 0
}

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

// Lists returns the lists built so far.
func (b *ListBuilder) Lists() *Lists {
	keys := make([]uint32, 0, len(b.sets))
	for k := range b.sets {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	sets := make([]ListSet, len(keys))
	for i, k := range keys {
		sets[i] = b.sets[k]
	}
	return &Lists{table: newTable(keys), sets: sets}
}

// Encode returns the model file of the lists: the keys in ascending order, then the sets.
func (l *Lists) Encode(meta map[string]string) ([]byte, error) {
	var w model.Writer
	w.Uint(uint64(len(l.sets)))
	previous := uint32(0)
	for _, k := range l.table.keysByIndex(len(l.sets)) {
		w.Uint(uint64(k - previous))
		previous = k
	}
	for _, s := range l.sets {
		w.Uint(uint64(s))
	}
	return model.Encode(&model.File{Kind: ListsKind, Meta: meta, Sections: []model.Section{{Name: "phrases", Data: w.Bytes()}}})
}

// DecodeLists reads a model file that [Lists.Encode] wrote.
func DecodeLists(data []byte) (*Lists, error) {
	f, err := model.Decode(data, ListsKind)
	if err != nil {
		return nil, fmt.Errorf("name lists: %w", err)
	}
	phrases, err := f.Section("phrases")
	if err != nil {
		return nil, err
	}
	r := model.NewReader(phrases)
	keys := make([]uint32, r.Count())
	sets := make([]ListSet, len(keys))
	previous := uint32(0)
	for i := range keys {
		previous += uint32(r.Uint())
		keys[i] = previous
	}
	for i := range sets {
		sets[i] = ListSet(r.Uint())
	}
	if r.Err() != nil {
		return nil, fmt.Errorf("name lists: %w", r.Err())
	}
	return &Lists{table: newTable(keys), sets: sets}, nil
}

// BuiltinLists returns the embedded lists.
func BuiltinLists() (*Lists, error) { return DecodeLists(embeddedLists) }
