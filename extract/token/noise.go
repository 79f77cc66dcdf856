package token

import (
	"unicode"
	"unicode/utf8"
)

// isNoise reports whether a sentence is no English prose: without a word of two letters,
// mostly in another script, in another language of the Latin script, or a run of junk.
func isNoise(text string, pieces []piece) bool {
	words, latin, letters, english, foreign, long := 0, 0, 0, 0, 0, 0
	for i := range pieces {
		p := &pieces[i]
		if p.end-p.start > 60 && p.kind != symbol {
			long++
		}
		if p.kind != word && p.kind != abbrev {
			continue
		}
		w := text[p.start:p.end]
		r, n := utf8.DecodeRuneInString(w)
		if n == len(w) || isDigit(w[len(w)-1]) {
			if w == "a" || w == "I" || w == "A" {
				english++
				words++
			}
			continue
		}
		words++
		letters++
		if r < 0x250 || unicode.Is(unicode.Latin, r) {
			latin++
		}
		if len(w) <= 5 {
			if look(englishWords, w) {
				english++
			} else if look(foreignWords, w) {
				foreign++
			}
		}
	}
	switch {
	case words == 0:
		return true
	case latin*2 < letters:
		return true
	case long > 0 && long*4 >= words:
		return true
	case words >= 5 && foreign >= 2 && foreign > 2*english && foreign*8 >= words:
		return true
	}
	return false
}

// englishWords are the most frequent words of English.
var englishWords = set(`the of and to in a is was for on that with as by at he his from it be an are this which or had
	not but have has were they who you will would been their she her its one all there if can said when what we
	no so up out into than more about after some could only then do did my your our him them these i how also`)

// foreignWords are the most frequent words of other languages of the Latin script that are
// not words of English as well, nor common in names.
var foreignWords = set(`el los las una que por con para del más como pero sus este esta hay muy fue
	le les des est une dans qui pour sur pas avec sont ce cette mais nous vous il elle aux été
	der das und ist ein eine nicht dem mit auf für sich von zu auch als nach bei wird sind
	il di che è della sono gli nel alla dei più anche
	os um uma não para são mais em ao pela
	het een niet zijn voor ook
	och att det är på för inte ett
	nie się jest że jak bir için`)
