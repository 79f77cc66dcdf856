package coref

import (
	"cmp"
	_ "embed"
	"fmt"
	"maps"
	"math/bits"
	"slices"

	"kg/extract/model"
)

// WordsKind is the kind of the file of words.
const WordsKind = "coref-words"

//go:embed words.model
var embeddedWords []byte

// Senses says what the first senses of a noun are in a wordnet.
type Senses uint8

// What a noun can mean.
const (
	SensePerson Senses = 1 << iota
	SenseGroup         // of people: "team", "government"
	SensePlace
	SenseAnimal
	SenseObject // artefact, substance, food, plant
	SenseAbstract
	SenseEvent // act, event, process
	SenseTime  // time or quantity
)

// WordCounts says how raw text refers to a noun: how often pronouns follow it closely
// ("the company announced its", "the president himself"), and which relative pronoun.
type WordCounts struct{ He, She, It, They, Who, Which int }

// Words is what is known of nouns and given names: which pronouns refer to them. Entries
// are found by 32-bit hash; it is read-only and safe for concurrent use.
type Words struct{ table *model.Table }

// noun is an entry of Words: shares are in fifteenths.
type noun struct {
	he, she, it, they uint8 // share of each pronoun
	who               uint8 // of "who" against "which"
	seen              uint8 // logarithm (base 2) of the number of pronouns counted
	senses            Senses
}

func (n noun) pack() uint32 {
	return uint32(n.he) | uint32(n.she)<<4 | uint32(n.it)<<8 | uint32(n.they)<<12 | uint32(n.who)<<16 | uint32(n.seen)<<20 | uint32(n.senses)<<24
}

// noun looks a noun up as it is written, in lower case; the zero noun for one not known.
func (w *Words) noun(form []byte) noun {
	v := w.table.Find(wordKey('n', form))
	return noun{uint8(v & 15), uint8(v >> 4 & 15), uint8(v >> 8 & 15), uint8(v >> 12 & 15), uint8(v >> 16 & 15), uint8(v >> 20 & 15), Senses(v >> 24)}
}

// given returns how often a given name, in lower case, is a man's and a woman's: logarithms
// (base 2) of the numbers of people plus one.
func (w *Words) given(name []byte) (men, women int) {
	v := w.table.Find(wordKey('g', name))
	return int(v & 255), int(v >> 8)
}

// wordKey is the FNV-1a hash of a kind of entry and a word.
func wordKey(kind byte, word []byte) uint32 {
	h := (uint32(2166136261) ^ uint32(kind)) * 16777619
	for _, b := range word {
		h = (h ^ uint32(b)) * 16777619
	}
	return h
}

// EncodeWords returns the file of nouns and given names; men and women are numbers of people.
// Words that share a hash with one before them in alphabetical order are left out.
func EncodeWords(nouns map[string]WordCounts, senses map[string]Senses, men, women map[string]int, meta map[string]string) ([]byte, error) {
	values := map[uint32]uint32{}
	for _, word := range sortedKeys(nouns, senses) {
		c := nouns[word]
		n := noun{senses: senses[word]}
		if all := c.He + c.She + c.It + c.They; all > 0 {
			n.he, n.she, n.it, n.they = share(c.He, all), share(c.She, all), share(c.It, all), share(c.They, all)
			n.seen = uint8(min(15, bits.Len(uint(all))))
		}
		if all := c.Who + c.Which; all > 0 {
			n.who = max(1, share(c.Who, all))
		}
		addNew(values, wordKey('n', []byte(word)), n.pack())
	}
	for _, name := range sortedKeys(men, women) {
		v := uint32(bits.Len(uint(men[name]))) | uint32(bits.Len(uint(women[name])))<<8
		addNew(values, wordKey('g', []byte(name)), v)
	}
	var w model.Writer
	w.Uint(uint64(len(values)))
	last := uint32(0)
	for _, k := range sortedKeys(values, map[uint32]bool(nil)) {
		w.Uint(uint64(k - last))
		w.Uint(uint64(values[k]))
		last = k
	}
	return model.Encode(&model.File{Kind: WordsKind, Meta: meta, Sections: []model.Section{{Name: "words", Data: w.Bytes()}}})
}

func addNew(values map[uint32]uint32, key, value uint32) {
	if _, taken := values[key]; !taken && value != 0 {
		values[key] = value
	}
}

func share(part, all int) uint8 { return uint8((part*15 + all/2) / all) }

// DecodeWords reads a file that [EncodeWords] wrote.
func DecodeWords(data []byte) (*Words, error) {
	f, err := model.Decode(data, WordsKind)
	if err != nil {
		return nil, fmt.Errorf("words for coreference: %w", err)
	}
	r := f.Open("words")
	n := r.Count()
	w := &Words{model.NewTable(n)}
	key := uint32(0)
	for range n {
		key += uint32(r.Uint())
		if !w.table.Add(key, uint32(r.Uint())) && r.Err() == nil {
			r.Fail("keys are not in order")
		}
		if r.Err() != nil {
			break
		}
	}
	if err := r.End(); err != nil {
		return nil, fmt.Errorf("words for coreference: %w", err)
	}
	return w, nil
}

// sortedKeys returns the keys of two maps in ascending order.
func sortedKeys[K cmp.Ordered, A, B any](a map[K]A, b map[K]B) []K {
	keys := slices.AppendSeq(slices.Collect(maps.Keys(a)), maps.Keys(b))
	slices.Sort(keys)
	return slices.Compact(keys)
}
