package tag

import (
	"strings"

	"kg"
	"kg/extract/cluster"
)

// featureLexicon gives the morphological features of a word from the word and its tags.
type featureLexicon struct {
	words   map[string]string // features by tagged word, see appendTagged
	classes map[string]string // features of other words by UPOS, XPOS and whether they are digits
}

// set fills in the features of token i.
func (l *featureLexicon) set(tokens []kg.Token, i int, s *scratch) {
	t := &tokens[i]
	s.key = appendTagged(s.key[:0], t)
	if f, ok := l.words[string(s.key)]; ok {
		t.Feats = f
		return
	}
	s.key = appendClass(s.key[:0], t)
	t.Feats = l.classes[string(s.key)]
}

// appendTagged appends a key made of a word in lower case and its tags.
func appendTagged(key []byte, t *kg.Token) []byte {
	key = lower(cluster.AppendKey(key, t.Form))
	key = append(key, '\t')
	key = append(key, t.UPOS...)
	key = append(key, '\t')
	return append(key, t.XPOS...)
}

func appendClass(key []byte, t *kg.Token) []byte {
	key = append(key, t.UPOS...)
	key = append(key, '\t')
	key = append(key, t.XPOS...)
	if strings.ContainsAny(t.Form, "0123456789") {
		key = append(key, '0')
	}
	return key
}
