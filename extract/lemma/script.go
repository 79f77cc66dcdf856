package lemma

import (
	"strings"
	"unicode/utf8"
)

// script turns a word into its lemma: what to take off at the end and what to put on.
type script struct {
	keep bool // keep capitals
	cut  int  // bytes to take off the (lower-cased) word
	add  string
}

// apply returns the lemma; ok is false when the script does not fit the word.
func (s script) apply(form string) (lemma string, ok bool) {
	if !s.keep {
		form = strings.ToLower(form) // allocates only for words with capitals
	}
	end := len(form) - s.cut
	if end < 0 || end == 0 && s.add == "" || end < len(form) && !utf8.RuneStart(form[end]) {
		return "", false
	}
	if s.add == "" {
		return form[:end], true
	}
	return form[:end] + s.add, true
}

// scriptOf returns the shortest script that turns a form into its lemma.
func scriptOf(form, lemma string) script {
	low, kept := difference(strings.ToLower(form), lemma), difference(form, lemma)
	kept.keep = true
	if kept.cut+len(kept.add) < low.cut+len(low.add) {
		return kept
	}
	return low
}

// difference returns the script that turns a form, as it is, into its lemma.
func difference(form, lemma string) script {
	n := 0
	for n < len(form) && n < len(lemma) && form[n] == lemma[n] {
		n++
	}
	for n > 0 && (n < len(form) && !utf8.RuneStart(form[n]) || n < len(lemma) && !utf8.RuneStart(lemma[n])) {
		n--
	}
	return script{cut: len(form) - n, add: lemma[n:]}
}
