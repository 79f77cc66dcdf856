package ner

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"kg/extract/cluster"
)

// word is what the features know of one token.
type word struct {
	hash     uint64 // lower-case form, digits all alike
	prefixes [3]uint64
	suffixes [4]uint64
	shape    uint64
	cluster  cluster.Code
	lists    ListSet // of the word alone
	hits     uint64  // place in listed phrases: phraseLists fields of four bits, one bit for each position of BILOU
	form     form
	letters  int
	latin    bool // has a letter of ASCII
	join     bool // "of", "the", "-": stands between words of one name
	run      int32
}

// form is how a word is written.
type form uint8

const (
	formOther form = iota // punctuation, symbols
	formLower
	formTitle // first letter a capital
	formUpper // two letters or more, all capitals
	formMixed // other capitals inside
	formDigit // starts with a digit
)

func (f form) capital() bool { return f == formTitle || f == formUpper || f == formMixed }

// casing is how a sentence is written.
type casing uint8

const (
	casingNormal casing = iota
	casingTitle         // Nearly Every Long Word With a Capital
	casingUpper         // CAPITALS ONLY
	casingLower         // no capital at all
)

// run is a stretch of capitalised words with the small words between them.
type run struct{ first, last int }

// reader turns the tokens of a sentence into features. It owns its buffers: one for each
// goroutine, reused from sentence to sentence.
type reader struct {
	lists    *Lists
	clusters *cluster.Table
	words    []word
	runs     []run
	casing   casing
}

// hashWord hashes a word without regard to case and with all digits alike.
func hashWord(s string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range s {
		h = (h ^ uint64(plain(r))) * 1099511628211
	}
	return h
}

// plain folds case, digits and the variants of apostrophe and dash.
func plain(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r | 0x20
	case '0' <= r && r <= '9':
		return '0'
	case r < 0x80:
		return r
	case r == '’':
		return '\''
	case r == '–' || r == '—':
		return '-'
	}
	return unicode.ToLower(r)
}

// read analyses a sentence of n tokens.
func (r *reader) read(n int, token func(int) string) {
	r.words = r.words[:0]
	for i := range n {
		r.words = append(r.words, r.analyse(token(i)))
	}
	r.findCasing()
	r.findRuns()
	r.findPhrases()
}

func (r *reader) analyse(s string) word {
	var w word
	w.cluster = r.clusters.Of(s)
	const basis, prime = uint64(14695981039346656037), uint64(1099511628211)
	h, shape := basis, basis
	var tail [4]rune
	n, upper, first, previous, repeated := 0, 0, rune(0), rune(0), 0
	for _, c := range s {
		p := plain(c)
		h = (h ^ uint64(p)) * prime
		if n == 0 {
			first = c
		}
		if n >= 1 && n <= 3 {
			w.prefixes[n-1] = h
		}
		tail[n%4] = p
		kind := c
		switch {
		case unicode.IsUpper(c):
			kind, upper, w.letters = 'X', upper+1, w.letters+1
		case unicode.IsLetter(c):
			kind, w.letters = 'x', w.letters+1
		case unicode.IsDigit(c):
			kind = '0'
		}
		w.latin = w.latin || 'a' <= p && p <= 'z'
		if kind == previous {
			repeated++
		} else {
			repeated = 0
		}
		if repeated < 2 {
			shape = (shape ^ uint64(kind)) * prime
		}
		previous = kind
		n++
	}
	w.hash, w.shape = h, shape
	suffix := basis
	for k := range min(4, n) {
		suffix = (suffix ^ uint64(tail[(n-1-k)%4])) * prime
		if n > k+1 {
			w.suffixes[k] = suffix
		}
	}
	switch {
	case unicode.IsDigit(first):
		w.form = formDigit
	case w.letters == 0:
		w.form = formOther
	case upper == 0:
		w.form = formLower
	case upper == w.letters && w.letters > 1:
		w.form = formUpper
	case upper == 1 && unicode.IsUpper(first):
		w.form = formTitle
	default:
		w.form = formMixed
	}
	w.lists = r.lists.of(phraseHash(0, h))
	switch s {
	case "of", "the", "and", "for", "de", "la", "al", "el", "bin", "von", "van", "der", "da", "di", "du", "del", "-", "–", "&", "'s", "’s", "on", "in", "to":
		w.join = true
	}
	return w
}

// findCasing tells headlines and capitals from running text.
func (r *reader) findCasing() {
	long, capital, upper, lower, words := 0, 0, 0, 0, 0
	for i := range r.words {
		w := &r.words[i]
		if w.letters == 0 {
			continue
		}
		words++
		switch w.form {
		case formLower:
			lower++
		case formUpper:
			upper++
		}
		if w.letters > 3 {
			long++
			if w.form.capital() {
				capital++
			}
		}
	}
	switch {
	case words >= 3 && upper*10 >= words*8:
		r.casing = casingUpper
	case words >= 3 && lower == words:
		r.casing = casingLower
	case long >= 3 && capital*10 >= long*8:
		r.casing = casingTitle
	default:
		r.casing = casingNormal
	}
}

// findRuns finds the stretches of capitalised words.
func (r *reader) findRuns() {
	r.runs = r.runs[:0]
	for i := 0; i < len(r.words); i++ {
		r.words[i].run = -1
		if !r.words[i].form.capital() {
			continue
		}
		end := i + 1
		for j := i + 1; j < len(r.words) && j < end+3; j++ {
			if r.words[j].form.capital() || r.words[j].form == formDigit && j == end {
				end = j + 1
			} else if !r.words[j].join {
				break
			}
		}
		for j := i; j < end; j++ {
			r.words[j].run = int32(len(r.runs))
		}
		r.runs = append(r.runs, run{i, end - 1})
		i = end - 1
	}
}

// findPhrases marks where the words stand in phrases of the lists: for each list, from
// left to right, the longest phrase.
func (r *reader) findPhrases() {
	var free [phraseLists]int // first token not yet in a phrase of the list
	for i := range r.words {
		var length [phraseLists]int
		var h uint64
		for j := i; j < len(r.words) && j < i+maxPhrase; j++ {
			h = phraseHash(h, r.words[j].hash)
			set := r.lists.of(h)
			for l := range phraseLists {
				if set&(1<<l) != 0 && free[l] <= i {
					length[l] = j - i + 1
				}
			}
			if set&listContinue == 0 {
				break
			}
		}
		for l, n := range length {
			if n == 0 {
				continue
			}
			free[l] = i + n
			for k := range n {
				r.words[i+k].hits |= 1 << (4*l + spanPosition(k, n))
			}
		}
	}
}

// seenShift is where the places in the phrases of [SeenLists] begin in the hits of a word;
// below them are those of the other lists, listedHits.
var (
	seenShift  = 4 * bits.TrailingZeros32(uint32(SeenLists))
	listedHits = uint64(1)<<seenShift - 1
)

var outside = word{hash: 1}

func (r *reader) at(i int) *word {
	if i < 0 || i >= len(r.words) {
		return &outside
	}
	return &r.words[i]
}

// features appends the keys of the features of token i.
func (r *reader) features(i int, keys []uint32) []uint32 {
	w, p, n := r.at(i), r.at(i-1), r.at(i+1)
	pp, nn := r.at(i-2), r.at(i+2)
	template := uint64(0)
	add := func(value uint64) {
		template++
		keys = append(keys, fold(value+template*0x9E3779B97F4A7C15))
	}
	// What is told by capitals is told apart by how the whole sentence is written.
	written := uint64(r.casing) * 0xD6E8FEB86659FD93
	shape := w.shape + written
	frequency := uint64(w.lists >> phraseLists & 7)
	first := uint64(0)
	if i == 0 {
		first = 1
	}

	add(w.hash)
	add(p.hash)
	add(n.hash)
	add(pp.hash)
	add(nn.hash)
	add(p.hash + 3*w.hash)
	add(w.hash + 3*n.hash)
	add(p.hash + 3*uint64(w.form) + written)
	add(n.hash + 3*uint64(w.form) + written)
	add(w.hash + shape)
	add(shape)
	add(shape + 3*first + 7*frequency)
	add(shape + 3*n.shape)
	add(shape + 3*p.shape)
	add(shape + 3*p.shape + 7*n.shape)
	for _, h := range w.prefixes {
		add(h)
	}
	for _, h := range w.suffixes {
		add(h)
	}
	add(w.suffixes[2] + 3*shape)
	add(frequency + 16*uint64(w.form) + 256*uint64(p.lists>>phraseLists&7) + written)
	add(frequency + 16*uint64(w.form) + 256*uint64(n.lists>>phraseLists&7) + written)

	fine, coarse := uint64(w.cluster.Fine), uint64(w.cluster.Coarse)
	add(fine)
	add(coarse + 64*uint64(w.form) + written)
	add(uint64(p.cluster.Fine))
	add(uint64(n.cluster.Fine))
	add(uint64(pp.cluster.Fine))
	add(uint64(nn.cluster.Fine))
	add(uint64(p.cluster.Fine) + 4096*uint64(n.cluster.Fine))
	add(uint64(p.cluster.Coarse) + 4096*coarse)
	add(uint64(n.cluster.Coarse) + 4096*coarse)
	add(uint64(p.cluster.Coarse) + 4096*coarse + 4096*4096*uint64(n.cluster.Coarse))

	// The lists from gazetteers and those from raw text, each as a whole.
	listed, seen := w.hits&listedHits, w.hits>>seenShift
	add(listed)
	add(listed + 3*shape)
	add(p.hits&listedHits*3 + listed)
	add(n.hits&listedHits*3 + listed)
	add(p.hits&listedHits + 7)
	add(n.hits&listedHits + 11)
	add(seen)
	add(seen + 3*shape)
	add(seen + 1<<16*listed)
	add(p.hits>>seenShift*3 + seen)
	add(n.hits>>seenShift*3 + seen)

	// The stretch of capitals around the word, and what surrounds it.
	if w.run >= 0 {
		s := r.runs[w.run]
		head, tail := r.at(s.first), r.at(s.last)
		before, after := r.at(s.first-1), r.at(s.last+1)
		place := uint64(spanPosition(i-s.first, s.last-s.first+1)) + written
		add(tail.hash + place)
		add(head.hash + place)
		add(before.hash + place)
		add(after.hash + place)
		add(uint64(min(s.last-s.first, 9)) + 64*place)
		add(uint64(tail.cluster.Fine) + 4096*place)
		add(uint64(head.cluster.Fine) + 4096*place)
		add(uint64(before.cluster.Fine) + 4096*place)
		add(uint64(after.cluster.Fine) + 4096*place)
		add(tail.hits&listedHits + 3*place)
		add(head.hits&listedHits + 3*place)
		add(tail.suffixes[2] + place)
	}

	// One feature for each list the word is found on.
	template = 100
	for l := range phraseLists {
		if position := w.hits >> (4 * l) & 15; position != 0 {
			keys = append(keys, fold(position+16*uint64(l)+template*0x9E3779B97F4A7C15),
				fold(position+16*uint64(l)+1024*uint64(w.form)+written+(template+1)*0x9E3779B97F4A7C15))
		}
	}
	return keys
}

// lowerInitial reports whether a token starts with a lower-case letter.
func lowerInitial(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(c)
}
