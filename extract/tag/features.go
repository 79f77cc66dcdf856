package tag

import (
	"unicode"
	"unicode/utf8"

	"kg"
	"kg/extract/cluster"
	"kg/extract/perceptron"
)

// word holds what the features need of a word, as hashes.
type word struct {
	form, lower  uint64
	shape        uint64
	fine, coarse uint64 // clusters
	known        uint64 // whether raw text has the word as written, and in lower case
	small        uint64 // cluster of the word in lower case
	maybe        uint64 // the classes the dictionary allows, as one value
	suffix       [5]uint64
	prefix       [4]uint64
	entry        entry
	class        int // chosen
	capital      bool
}

// outside stands for the places before and after the sentence.
var outside = word{form: 1, lower: 1, shape: 1, fine: 1, coarse: 1, maybe: 1, class: -1}

// look describes the words of a sentence.
func (t *Tagger) look(words []word, tokens []kg.Token, key *[]byte) []word {
	for i := range tokens {
		form := tokens[i].Form
		var w word
		*key = cluster.AppendKey((*key)[:0], form)
		w.form = hashBytes(*key)
		e, ok := t.words.of(*key)
		exact := t.clusters.Exact(*key)
		*key = lower(*key)
		small := t.clusters.Exact(*key)
		w.small = uint64(small.Fine)
		if exact.Fine != 0 {
			w.known |= 1
		}
		if small.Fine != 0 {
			w.known |= 2
		}
		w.lower = hashBytes(*key)
		if !ok {
			e, _ = t.words.of(*key)
			e.closed = false
		}
		w.entry = e
		w.maybe = 2
		for _, c := range e.allowed {
			w.maybe = perceptron.Mix(w.maybe, uint64(c))
		}
		w.shape = shape(form)
		first, _ := utf8.DecodeRuneInString(form)
		w.capital = unicode.IsUpper(first)
		c := t.clusters.Of(form)
		w.fine, w.coarse = uint64(c.Fine)+2, uint64(c.Coarse)+2
		affixes(&w, *key)
		words = append(words, w)
	}
	return words
}

// affixes hashes the first and last letters of a word.
func affixes(w *word, key []byte) {
	at := 0
	for i := range w.prefix {
		if at < len(key) {
			_, n := utf8.DecodeRune(key[at:])
			at += n
		}
		w.prefix[i] = hashBytes(key[:at])
	}
	at = len(key)
	for i := range w.suffix {
		if at > 0 {
			_, n := utf8.DecodeLastRune(key[:at])
			at -= n
		}
		w.suffix[i] = hashBytes(key[at:])
	}
}

func hashBytes(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// lower puts a key in lower case, in place where its letters are ASCII.
func lower(key []byte) []byte {
	for i, b := range key {
		if 'A' <= b && b <= 'Z' {
			key[i] = b | 0x20
		} else if b >= utf8.RuneSelf {
			var out []byte
			for _, r := range string(key) {
				out = utf8.AppendRune(out, unicode.ToLower(r))
			}
			return out
		}
	}
	return key
}

// shape describes the kinds of characters of a word, runs of a kind as one: "Xx-d".
func shape(form string) uint64 {
	h, last := uint64(3), rune(0)
	for _, r := range form {
		k := r
		switch {
		case unicode.IsUpper(r):
			k = 'X'
		case unicode.IsLetter(r):
			k = 'x'
		case unicode.IsDigit(r):
			k = 'd'
		}
		if k != last {
			h = perceptron.Mix(h, uint64(k))
			last = k
		}
	}
	return h
}

// appendFeatures appends the features of word i. The classes of the words before it are
// known, those of the words after it are not.
func appendFeatures(f []uint64, words []word, i int) []uint64 {
	at := func(j int) *word {
		if j < 0 || j >= len(words) {
			return &outside
		}
		return &words[j]
	}
	mix := perceptron.Mix
	w, p1, p2, n1, n2 := &words[i], at(i-1), at(i-2), at(i+1), at(i+2)
	t1, t2 := uint64(p1.class+2), uint64(p2.class+2)
	place := uint64(0)
	if i == 0 {
		place = 1
	}
	if w.capital {
		place |= 2
	}
	if n1.capital {
		place |= 4
	}
	if p1.capital {
		place |= 8
	}
	f = append(f,
		mix(1, w.form), mix(2, w.lower), mix(3, mix(w.shape, place&1)), mix(4, w.fine), mix(5, w.coarse), mix(6, w.maybe),
		mix(7, w.suffix[0]), mix(8, w.suffix[1]), mix(9, w.suffix[2]), mix(10, w.suffix[3]), mix(11, w.suffix[4]),
		mix(12, w.prefix[0]), mix(13, w.prefix[1]), mix(14, w.prefix[2]), mix(15, w.prefix[3]),
		mix(16, mix(w.suffix[1], w.shape)), mix(17, mix(w.suffix[2], place)), mix(18, mix(w.fine, place)),
		mix(20, p1.lower), mix(21, p2.lower), mix(22, n1.lower), mix(23, n2.lower),
		mix(24, mix(p1.lower, w.lower)), mix(25, mix(w.lower, n1.lower)),
		mix(26, mix(p1.lower, n1.lower)), mix(27, mix(p2.lower, p1.lower)), mix(28, mix(n1.lower, n2.lower)),
		mix(30, p1.fine), mix(31, n1.fine), mix(32, p2.fine), mix(33, n2.fine),
		mix(34, mix(w.fine, n1.fine)), mix(35, mix(p1.fine, w.fine)),
		mix(36, mix(w.coarse, n1.coarse)), mix(37, mix(n1.coarse, n2.coarse)), mix(38, mix(w.maybe, mix(n1.coarse, n2.coarse))),
		mix(40, n1.maybe), mix(41, mix(n1.maybe, n2.maybe)), mix(42, mix(w.maybe, n1.maybe)), mix(43, mix(t1, mix(w.maybe, n1.maybe))),
		mix(44, n1.suffix[2]), mix(45, p1.suffix[2]), mix(46, n1.suffix[1]), mix(47, mix(n1.shape, w.shape)), mix(48, mix(p1.shape, w.shape)),
		mix(50, t1), mix(51, mix(t2, t1)), mix(52, mix(t1, w.lower)), mix(53, mix(t1, w.fine)), mix(54, mix(t1, w.suffix[2])),
		mix(55, mix(t1, n1.lower)), mix(56, mix(t1, n1.maybe)), mix(57, mix(t1, w.maybe)), mix(58, mix(t2, mix(t1, w.maybe))),
		mix(59, mix(t1, n1.fine)), mix(60, mix(t2, w.lower)), mix(61, mix(t1, mix(w.coarse, n1.coarse))), mix(62, mix(t2, mix(t1, w.suffix[1]))),
		mix(63, mix(place, t1)), mix(64, mix(w.known, place)), mix(65, mix(w.known, mix(w.shape, place))), mix(66, mix(w.small, place)),
		mix(67, mix(w.known, mix(w.suffix[1], place))),
	)
	return f
}
