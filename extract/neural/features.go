package neural

import (
	"unicode"
	"unicode/utf8"
)

// affixes is the number of hashed features of a word: prefix, three suffixes, shape.
const affixes = 5

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

// hashes returns the hashes of a word's prefix, suffixes of two, three and four characters,
// and shape; low is its key by AppendWord. training/neural/data.py computes the same.
func hashes(form string, low []byte) [affixes]uint32 {
	return [affixes]uint32{
		fnv1a('p', low[:prefix(low, 3)]),
		fnv1a('2', low[suffix(low, 2):]),
		fnv1a('3', low[suffix(low, 3):]),
		fnv1a('4', low[suffix(low, 4):]),
		shape(form),
	}
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
func fnv1a(kind byte, text []byte) uint32 {
	h := (fnvOffset ^ uint32(kind)) * fnvPrime
	for _, b := range text {
		h = (h ^ uint32(b)) * fnvPrime
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
