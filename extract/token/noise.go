package token

import (
	"unicode"
	"unicode/utf8"
)

// isNoise reports whether a sentence is no prose: without a word of two letters, or a run
// of junk.
func isNoise(text string, pieces []piece) bool {
	words, long := 0, 0
	for i := range pieces {
		p := &pieces[i]
		if p.end-p.start > 60 && p.kind != symbol {
			long++
		}
		if p.kind != word && p.kind != abbrev {
			continue
		}
		w := text[p.start:p.end]
		if r, n := utf8.DecodeRuneInString(w); n == len(w) && !ideograph(r) && w != "a" && w != "I" && w != "A" || isDigit(w[len(w)-1]) {
			continue
		}
		words++
	}
	return words == 0 || long*4 >= words && long > 0
}

// ideograph reports whether r is a word by itself.
func ideograph(r rune) bool { return unicode.Is(unicode.Han, r) }
