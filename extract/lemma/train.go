package lemma

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"kg"
)

// tally counts what was seen with a key.
type tally[V comparable] map[string]map[V]int

func (t tally[V]) add(key string, v V, n int) {
	if t[key] == nil {
		t[key] = map[V]int{}
	}
	t[key][v] += n
}

// most returns the value seen most often with a key; of equals the first by order.
func (t tally[V]) most(key string, order func(a, b V) int) V {
	var best V
	n := 0
	for v, m := range t[key] {
		if m > n || m == n && order(v, best) < 0 {
			best, n = v, m
		}
	}
	return best
}

// Train learns lemmas from sentences with gold tags and lemmas: the endings from all words,
// then the words that the lexicon and the endings get wrong. Irregular lists further
// lemmas, keyed by "form\tXPOS".
func Train(sentences [][]kg.Token, irregular map[string]string) (*Lemmatizer, error) {
	lexicon, err := builtinLexicon()
	if err != nil {
		return nil, err
	}
	compare := func(a, b script) int {
		if a.keep != b.keep {
			if b.keep {
				return -1
			}
			return 1
		}
		return cmp.Or(a.cut-b.cut, cmp.Compare(a.add, b.add))
	}
	// What a known word does is told however it is written ("i", "I"); an ending must also
	// tell whether capitals stay.
	words, shortest, endings := tally[script]{}, tally[script]{}, tally[script]{}
	example := map[string]kg.Token{}
	written := map[string][]string{} // how a word was written
	for _, tokens := range sentences {
		for i := range tokens {
			t := tokens[i]
			key := string(appendTagged(nil, &t))
			shortest.add(key, scriptOf(t.Form, t.Lemma), 1)
			if strings.HasPrefix(t.XPOS, "NNP") {
				words.add(key, scriptOf(t.Form, t.Lemma), 1)
			} else {
				words.add(key, difference(strings.ToLower(t.Form), t.Lemma), 1)
			}
			if !slices.Contains(written[key], t.Form) {
				written[key] = append(written[key], t.Form)
			}
			if _, ok := example[key]; !ok || t.Form == strings.ToLower(t.Form) {
				example[key] = t
			}
		}
	}
	// Every word counts once for the endings, however frequent: what a new word does is
	// told by other words, not by the frequent irregular ones.
	for key := range words {
		t := example[key]
		s := shortest.most(key, compare)
		for n := 0; n <= min(maxEnding, len(t.Form)); n++ {
			endings.add(string(appendEnding(nil, &t, n)), s, 1)
		}
	}
	l := &Lemmatizer{words: newNumbers(nil), lexicon: lexicon}
	known := map[script]uint16{}
	number := func(s script) uint16 {
		n, ok := known[s]
		if !ok {
			n = uint16(len(l.scripts))
			known[s] = n
			l.scripts = append(l.scripts, s)
		}
		return n
	}
	scripts := map[string]uint16{} // of endings
	for _, key := range sortedKeys(endings) {
		s := endings.most(key, compare)
		// One word is no rule: "Sept." says nothing of "Capt.".
		if endings[key][s] == 1 && len(s.add) > 1 && !strings.HasSuffix(key, "^") {
			continue
		}
		scripts[key] = number(s)
	}
	// An ending that says the same as the next shorter one is of no use.
	for _, key := range sortedKeys(endings) {
		tab := strings.IndexByte(key, '\t') + 1
		ending := strings.TrimSuffix(key[tab:], "^")
		if len(ending) == 0 {
			continue
		}
		for n := len(ending) - 1; n >= 0; n-- {
			if s, ok := scripts[key[:tab]+ending[len(ending)-n:]]; ok {
				if s == scripts[key] && strings.HasSuffix(key, "^") {
					delete(scripts, key)
				}
				break
			}
		}
	}
	l.endings = newNumbers(scripts)
	exceptions := map[string]uint16{}
	var scratch []byte
	for _, key := range sortedKeys(words) {
		t := example[key]
		s := words.most(key, compare)
		for _, form := range append(written[key], strings.ToLower(t.Form)) {
			t.Form = form
			if want, _ := s.apply(form); l.lemma(&t, &scratch) != want {
				exceptions[key] = number(s)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(irregular)) {
		form, xpos, _ := strings.Cut(key, "\t")
		lemma := irregular[key]
		for _, c := range []string{"VERB", "AUX", "NOUN", "ADJ", "ADV"} {
			t := kg.Token{Form: form, UPOS: c, XPOS: xpos}
			tagged := string(appendTagged(nil, &t))
			if words[tagged] != nil && (c != "VERB" || l.lexicon.makesVerb(words.most(tagged, compare), form)) {
				continue // seen, and not with a verb that there is none of
			}
			if l.lemma(&t, &scratch) != lemma {
				exceptions[tagged] = number(scriptOf(form, lemma))
			}
		}
	}
	l.words = newNumbers(exceptions)
	return l, nil
}

// makesVerb reports whether a script makes a listed verb of a form.
func (x *Lexicon) makesVerb(s script, form string) bool {
	lemma, _ := s.apply(form)
	return x.isVerb(lemma)
}

func sortedKeys[V comparable](t tally[V]) []string {
	keys := make([]string, 0, len(t))
	for k := range t {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
