// Package lemma finds the base forms of tagged words: "said" is "say", "parties" is "party".
//
// Irregular words are known one by one. Regular forms go back to base forms that a list
// says exist ("hoped" is "hope", "hopped" is "hop"), and what remains follows the longest
// ending that the treebanks show. Numbers, addresses and names need no more than their
// spelling.
package lemma

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"kg"
	"kg/extract/cluster"
)

//go:embed lemma.model
var embedded []byte

// Lemmatizer is the stage that sets the lemmas of words whose tags another stage has found.
// It is read-only and safe for concurrent use.
type Lemmatizer struct {
	scripts []script
	words   *numbers // scripts by tagged word, see appendTagged
	endings *numbers // scripts by ending and XPOS, see appendEnding
	lexicon *Lexicon // tells which base forms exist
}

// New returns the lemmatizer of the built-in model.
func New() (*Lemmatizer, error) { return Decode(embedded) }

// Annotate sets Lemma of every token by its Form, UPOS and XPOS.
func (l *Lemmatizer) Annotate(doc *kg.Document) {
	for i := range doc.Sentences {
		l.Lemmatize(doc.Sentences[i].Tokens)
	}
}

// Lemmatize sets Lemma of the tokens of one sentence by their Form, UPOS and XPOS, and mends the tag of what can only be
// a past tense: "froze" is no present.
func (l *Lemmatizer) Lemmatize(tokens []kg.Token) {
	var buf [64]byte
	key := buf[:0]
	for i := range tokens {
		l.mendPast(&tokens[i], &key)
		tokens[i].Lemma = l.lemma(&tokens[i], &key)
	}
}

// mendPast makes a past tense of one that was tagged as present, where there is no verb of which it is the present.
func (l *Lemmatizer) mendPast(t *kg.Token, key *[]byte) {
	if t.UPOS != "VERB" || t.XPOS != "VBZ" && t.XPOS != "VBP" || strings.HasSuffix(t.Form, "s") || !isLower(t.Form) || l.lexicon.isVerb(t.Form) {
		return
	}
	past := *t
	past.XPOS = "VBD"
	if base := l.lemma(&past, key); base == t.Form || base == "be" || !l.lexicon.isVerb(base) {
		return
	}
	t.XPOS = "VBD"
	t.Feats = strings.Replace(t.Feats, "Tense=Pres", "Tense=Past", 1)
}

// maxEnding is the length in bytes of the longest ending that is looked up.
const maxEnding = 6

// lemma returns the base form of a tagged token.
func (l *Lemmatizer) lemma(t *kg.Token, key *[]byte) string {
	switch {
	case t.XPOS == "ADD": // an address is written as it is
		return t.Form
	case t.XPOS == "CD" && isNumber(t.Form):
		return strings.ReplaceAll(t.Form, ",", "")
	}
	*key = appendTagged((*key)[:0], t)
	if s, ok := l.words.of(*key); ok {
		if lemma, ok := l.scripts[s].apply(t.Form); ok {
			return lemma
		}
	}
	if t.UPOS == "PROPN" && t.XPOS == "NNP" && isLower(t.Form) { // a name in lower case
		return strings.ToUpper(t.Form[:1]) + t.Form[1:]
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

// isNumber reports whether a form is of digits, points and commas alone.
func isNumber(form string) bool {
	return form != "" && strings.Trim(form, "0123456789.,") == "" && strings.Trim(form, ",.") != ""
}

// isLower reports whether a form is of small ASCII letters alone, two or more.
func isLower(form string) bool {
	for i := range len(form) {
		if form[i] < 'a' || form[i] > 'z' {
			return false
		}
	}
	return len(form) > 1
}

// appendTagged appends a key made of a word and its tags. But for names, the word is in
// lower case: "the" at the start of a sentence is no other word, but "west" and "West" are.
func appendTagged(key []byte, t *kg.Token) []byte {
	key = cluster.AppendKey(key, t.Form)
	if t.UPOS != "PROPN" {
		key = lower(key)
	}
	key = append(key, '\t')
	key = append(key, t.UPOS...)
	key = append(key, '\t')
	return append(key, t.XPOS...)
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

// lower puts a key in lower case, in place where its letters are ASCII.
func lower(key []byte) []byte {
	for i, b := range key {
		if 'A' <= b && b <= 'Z' {
			key[i] = b | 0x20
		} else if b >= utf8.RuneSelf {
			return []byte(strings.ToLower(string(key)))
		}
	}
	return key
}
