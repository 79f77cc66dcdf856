package neural

import (
	"unicode"
	"unicode/utf8"
)

// feature is a part of a word that is hashed into a table of embeddings of its own.
type feature struct {
	kind byte // 'p': prefix, 'u': suffix, 's': shape, 'w': the word's key, 'f': its form
	n    int  // characters of a prefix or suffix
}

// parseFeature reads the name of a feature as model files have it: "prefix3", "suffix2"
// (of one to nine characters), "shape", "word", "form".
func parseFeature(name string) (f feature, ok bool) {
	switch name {
	case "shape":
		return feature{kind: 's'}, true
	case "word":
		return feature{kind: 'w'}, true
	case "form":
		return feature{kind: 'f'}, true
	}
	stem, n := name[:max(0, len(name)-1)], name[max(0, len(name)-1):]
	if n < "1" || n > "9" {
		return f, false
	}
	f.n = int(n[0] - '0')
	switch stem {
	case "prefix":
		f.kind = 'p'
	case "suffix":
		f.kind = 'u'
	}
	return f, f.kind != 0
}

// hash returns the hash of a word's feature; low is its key by AppendWord.
// training/neural/data.py computes the same.
func (f feature) hash(form string, low []byte) uint32 {
	switch f.kind {
	case 'p':
		return fnv1a('p', low[:prefix(low, f.n)])
	case 'u':
		return fnv1a('0'+byte(f.n), low[suffix(low, f.n):])
	case 's':
		return shape(form)
	case 'w':
		return fnv1a('w', low)
	}
	return fnv1a('f', form)
}

// AppendWord appends the key under which a word's vector is found: the form in lower case
// with ASCII digits as 0.
func AppendWord[S string | []byte](key []byte, form S) []byte {
	for i := 0; i < len(form); {
		c := form[i]
		if c < utf8.RuneSelf {
			switch {
			case '0' <= c && c <= '9':
				c = '0'
			case 'A' <= c && c <= 'Z':
				c += 'a' - 'A'
			}
			key = append(key, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(string(form[i:min(len(form), i+utf8.UTFMax)]))
		key = utf8.AppendRune(key, unicode.ToLower(r))
		i += size
	}
	return key
}

// prefix returns the length in bytes of the first n characters.
func prefix(s []byte, n int) int {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRune(s[at:])
		at += size
	}
	return at
}

// suffix returns where the last n characters start.
func suffix(s []byte, n int) int {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRune(s[:at])
		at -= size
	}
	return at
}

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// fnv1a is the FNV-1a hash (Fowler, Noll and Vo) of the kind of feature and its text.
func fnv1a[S string | []byte](kind byte, text S) uint32 {
	h := (fnvOffset ^ uint32(kind)) * fnvPrime
	for i := range len(text) {
		h = (h ^ uint32(text[i])) * fnvPrime
	}
	return h
}

// shape hashes the classes of a word's characters, runs shortened to two, eight at most:
// "Xx" for "It", "Xxx" for "Moscow", "00-00" for "2014-15".
func shape(form string) uint32 {
	var buf [1 + 8*utf8.UTFMax]byte
	out := buf[:0]
	last, before := rune(-1), rune(-1)
	n := 0
	for _, r := range form {
		k := class(r)
		if k == last && k == before {
			continue
		}
		before, last = last, k
		out = utf8.AppendRune(out, k)
		if n++; n == 8 {
			break
		}
	}
	return fnv1a('s', out)
}

// class maps letters and digits to their kind and other characters to themselves.
func class(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z', r >= utf8.RuneSelf && unicode.Is(unicode.Ll, r):
		return 'x'
	case 'A' <= r && r <= 'Z', r >= utf8.RuneSelf && unicode.Is(unicode.Lu, r):
		return 'X'
	case '0' <= r && r <= '9', r >= utf8.RuneSelf && unicode.Is(unicode.Nd, r):
		return '0'
	case r >= utf8.RuneSelf && unicode.IsLetter(r):
		return 'c'
	}
	return r
}
