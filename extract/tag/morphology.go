package tag

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"kg"
	"kg/extract/cluster"
	"kg/extract/perceptron"
)

// morphology gives the morphological features of a word from the word, its tags and what
// stands around it. Most words have but one set of features with their tags; a perceptron
// chooses for the others ("go": infinitive or imperative).
type morphology struct {
	model  *perceptron.Model
	values []string // sets of features, as in kg.Token.Feats
	words  *lists   // what a frequent word may have, by appendTagged
	tags   *lists   // what other words may have, by appendTags
}

// frequentForm is how often a word must occur with its tags to be in the lexicon of features.
const frequentForm = 10

// set fills in the features of all tokens, which are tagged.
func (m *morphology) set(tokens []kg.Token, s *scratch) {
	subject, auxiliary := -1, -1
	for i := range tokens {
		t := &tokens[i]
		choices := m.choices(t, &s.key)
		switch len(choices) {
		case 0:
			t.Feats = ""
		case 1:
			t.Feats = m.values[choices[0]]
		default:
			s.features = appendMorphology(s.features[:0], s.words, i, subject, auxiliary)
			scores := s.values[:len(m.values)]
			clear(scores)
			m.model.Score(s.features, scores)
			t.Feats = m.values[bestChoice(scores, choices)]
		}
		track(t, i, &subject, &auxiliary)
	}
}

// choices returns what the word may have with its tags.
func (m *morphology) choices(t *kg.Token, key *[]byte) []uint16 {
	*key = appendTagged((*key)[:0], t)
	if c := m.words.of(*key); c != nil {
		return c
	}
	*key = appendTags((*key)[:0], t)
	return m.tags.of(*key)
}

func bestChoice[T int32 | float32](scores []T, choices []uint16) uint16 {
	best, score := choices[0], T(math.MinInt32)
	for _, c := range choices {
		if scores[c] > score {
			best, score = c, scores[c]
		}
	}
	return best
}

// track remembers the nearest word so far that may be a subject, and the nearest auxiliary.
func track(t *kg.Token, i int, subject, auxiliary *int) {
	switch t.UPOS {
	case "NOUN", "PROPN", "PRON":
		*subject = i
	case "AUX":
		*auxiliary = i
	}
}

// appendMorphology appends the features (of the classifier) of word i; all words have
// their classes.
func appendMorphology(f []uint64, words []word, i, subject, auxiliary int) []uint64 {
	at := func(j int) *word {
		if j < 0 || j >= len(words) {
			return &outside
		}
		return &words[j]
	}
	mix := perceptron.Mix
	tag := func(w *word) uint64 { return uint64(w.class + 2) }
	w, p1, p2, n1, n2 := &words[i], at(i-1), at(i-2), at(i+1), at(i+2)
	sub, aux, end := at(subject), at(auxiliary), at(len(words)-1)
	c := tag(w)
	near := uint64(min(i-subject, 6))
	return append(f,
		mix(1, c), mix(2, mix(c, w.lower)), mix(3, mix(c, w.suffix[2])), mix(4, mix(c, w.fine)), mix(5, mix(c, w.shape)), mix(6, mix(c, w.form)),
		mix(10, mix(c, tag(p1))), mix(11, mix(c, tag(n1))), mix(12, mix(c, mix(tag(p1), tag(p2)))), mix(13, mix(c, mix(tag(n1), tag(n2)))),
		mix(14, mix(c, p1.lower)), mix(15, mix(c, n1.lower)), mix(16, mix(c, p2.lower)), mix(17, mix(w.lower, tag(p1))), mix(18, mix(w.lower, tag(n1))),
		mix(19, mix(c, mix(tag(p1), tag(n1)))), mix(20, mix(w.lower, p1.lower)), mix(21, mix(c, n2.lower)),
		mix(30, mix(c, sub.lower)), mix(31, mix(c, tag(sub))), mix(32, mix(c, mix(tag(sub), near))), mix(33, mix(c, mix(sub.lower, near))),
		mix(34, mix(c, aux.lower)), mix(35, mix(c, mix(aux.lower, tag(p1)))), mix(36, mix(c, end.lower)), mix(37, mix(c, uint64(min(i, 2)))),
	)
}

// learnMorphology learns from sentences with gold tags and features. look describes the
// words of a sentence.
func learnMorphology(sentences [][]kg.Token, number map[class]int, o Options, look func(tokens []kg.Token) []word) *morphology {
	m := &morphology{}
	words, tags := tally[string]{}, tally[string]{}
	totals := map[string]int{}
	for _, tokens := range sentences {
		for i := range tokens {
			t := &tokens[i]
			key := string(appendTagged(nil, t))
			words.add(key, t.Feats, 1)
			totals[key]++
			tags.add(string(appendTags(nil, t)), t.Feats, 1)
			m.values = append(m.values, t.Feats)
		}
	}
	slices.Sort(m.values)
	m.values = slices.Compact(m.values)
	m.tags = m.lists(tags, func(string) bool { return true })
	m.words = m.lists(words, func(key string) bool { return totals[key] >= frequentForm })

	trainer := perceptron.NewTrainer(len(m.values), o.MinUpdates)
	rng := rand.New(rand.NewPCG(o.Seed, 1))
	scores := make([]float32, len(m.values))
	var features []uint64
	var key []byte
	for range o.Rounds {
		for _, j := range rng.Perm(len(sentences)) {
			tokens := sentences[j]
			described := look(tokens)
			for i := range tokens {
				described[i].class = number[class{tokens[i].UPOS, tokens[i].XPOS}]
			}
			subject, auxiliary := -1, -1
			for i := range tokens {
				if choices := m.choices(&tokens[i], &key); len(choices) > 1 {
					features = appendMorphology(features[:0], described, i, subject, auxiliary)
					clear(scores)
					trainer.Score(features, scores)
					right, _ := slices.BinarySearch(m.values, tokens[i].Feats)
					trainer.Update(features, right, int(bestChoice(scores, choices)))
					trainer.Tick()
				}
				track(&tokens[i], i, &subject, &auxiliary)
			}
		}
	}
	m.model = trainer.Model(o.Prune)
	return m
}

// lists returns the sets of features seen with each key, the most frequent first.
func (m *morphology) lists(t tally[string], keep func(key string) bool) *lists {
	out := map[string][]uint16{}
	for key, seen := range t {
		if !keep(key) {
			continue
		}
		var list []uint16
		for v := range seen {
			n, _ := slices.BinarySearch(m.values, v)
			list = append(list, uint16(n))
		}
		slices.SortFunc(list, func(a, b uint16) int {
			return cmp.Or(seen[m.values[b]]-seen[m.values[a]], cmp.Compare(a, b))
		})
		out[key] = list
	}
	return newLists(out)
}

// appendTagged appends a key made of a word in lower case and its tags.
func appendTagged(key []byte, t *kg.Token) []byte {
	key = lower(cluster.AppendKey(key, t.Form))
	key = append(key, '\t')
	key = append(key, t.UPOS...)
	key = append(key, '\t')
	return append(key, t.XPOS...)
}

// appendTags appends a key made of the tags of a word and whether it has digits.
func appendTags(key []byte, t *kg.Token) []byte {
	key = append(key, t.UPOS...)
	key = append(key, '\t')
	key = append(key, t.XPOS...)
	if strings.ContainsAny(t.Form, "0123456789") {
		key = append(key, '0')
	}
	return key
}
