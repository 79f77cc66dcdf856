package model

import (
	"hash/maphash"
	"math/bits"
)

// Words numbers words from 0 on. All of them stand in one string, so that a list of many
// thousands loads without an allocation, and without work for the garbage collector, for
// each. It is read-only and safe for concurrent use.
type Words struct {
	text  []byte
	ends  []uint32   // of each word in text
	slots []wordSlot // open addressing, linear probing, at most half full
	seed  maphash.Seed
}

// wordSlot holds a part of a word's hash and the word's number from 1 on, 0 when empty.
type wordSlot struct{ hash, number uint32 }

// NewWords numbers the words by their places in the list; of equal ones the first counts.
func NewWords(list []string) *Words {
	var w Words
	for _, s := range list {
		w.text = append(w.text, s...)
		w.ends = append(w.ends, uint32(len(w.text)))
	}
	w.index()
	return &w
}

// Words reads what [Writer.Strings] wrote.
func (r *Reader) Words() *Words {
	w := &Words{ends: make([]uint32, r.Count())}
	for i := range w.ends {
		w.text = r.appendString(w.text)
		w.ends[i] = uint32(len(w.text))
		if r.err != nil {
			w.ends = nil
			break
		}
	}
	w.index()
	return w
}

func (w *Words) index() {
	w.seed = maphash.MakeSeed() // where a word stands in the table shows nowhere
	w.slots = make([]wordSlot, 1<<(bits.Len(uint(len(w.ends)))+1))
	mask := len(w.slots) - 1
	for i := range w.ends {
		hash := maphash.Bytes(w.seed, w.at(i))
		at := int(hash) & mask
		for w.slots[at].number != 0 {
			at = (at + 1) & mask
		}
		w.slots[at] = wordSlot{uint32(hash >> 32), uint32(i + 1)}
	}
}

// Len returns the number of words.
func (w *Words) Len() int { return len(w.ends) }

// At returns word i.
func (w *Words) At(i int) string { return string(w.at(i)) }

func (w *Words) at(i int) []byte {
	start := uint32(0)
	if i > 0 {
		start = w.ends[i-1]
	}
	return w.text[start:w.ends[i]]
}

// Find returns the number of a word, -1 when it is not in the list.
func (w *Words) Find(word []byte) int {
	hash := maphash.Bytes(w.seed, word)
	mask := len(w.slots) - 1
	for at := int(hash) & mask; ; at = (at + 1) & mask {
		s := w.slots[at]
		if s.number == 0 {
			return -1
		}
		if s.hash == uint32(hash>>32) && string(w.at(int(s.number-1))) == string(word) {
			return int(s.number - 1)
		}
	}
}
