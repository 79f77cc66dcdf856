package tag

import (
	"strings"
	"unicode/utf8"

	"kg"
	"kg/extract/cluster"
)

// script turns a word into its lemma: what to take off at the end and what to put on.
type script struct {
	keep bool // keep capitals
	cut  int  // bytes to take off the (lower-cased) word
	add  string
}

// lemmatizer knows the lemmas of words seen that are irregular, the base forms of regular
// ones and the endings of all others.
type lemmatizer struct {
	scripts []script
	words   *numbers // scripts by tagged word, see appendTagged
	endings *numbers // scripts by ending and XPOS, see appendEnding
	lexicon *Lexicon // tells which base forms exist
}

// maxEnding is the length in bytes of the longest ending that is looked up.
const maxEnding = 6

// lemma returns the base form of a tagged token.
func (l *lemmatizer) lemma(t *kg.Token, key *[]byte) string {
	*key = appendTagged((*key)[:0], t)
	if s, ok := l.words.of(*key); ok {
		if lemma, ok := l.scripts[s].apply(t.Form); ok {
			return lemma
		}
	}
	if base, ok := l.lexicon.Base(t); ok {
		return base
	}
	for n := min(maxEnding, len(t.Form)); n >= 0; n-- {
		*key = appendEnding((*key)[:0], t, n)
		if s, ok := l.endings.of(*key); ok {
			if lemma, ok := l.scripts[s].apply(t.Form); ok {
				return lemma
			}
		}
	}
	return t.Form
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

// appendEnding appends a key made of the XPOS and the last n bytes of a word in lower
// case, with a mark where that is the whole word.
func appendEnding(key []byte, t *kg.Token, n int) []byte {
	key = append(key, t.XPOS...)
	key = append(key, '\t')
	start := len(key)
	key = cluster.AppendKey(key, t.Form[len(t.Form)-n:])
	key = append(key[:start], lower(key[start:])...)
	if n == len(t.Form) {
		key = append(key, '^')
	}
	return key
}
