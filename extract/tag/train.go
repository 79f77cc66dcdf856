package tag

import (
	"cmp"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"kg"
	"kg/extract/cluster"
	"kg/extract/perceptron"
)

// Options of [Train].
type Options struct {
	Rounds     int     // passes over the sentences
	MinUpdates int     // see perceptron.NewTrainer
	Prune      float64 // see perceptron.Trainer.Model
	Seed       uint64
	// Irregular lists further lemmas, keyed by "form\tXPOS".
	Irregular map[string]string
}

// Thresholds of the dictionary.
const (
	dictionaryCount = 3  // a word this frequent is in it
	closedCount     = 40 // one this frequent has no classes but those seen
)

// Train learns a tagger from sentences with gold tags and lemmas.
func Train(sentences [][]kg.Token, o Options) (*Tagger, error) {
	t := &Tagger{}
	var err error
	if t.clusters, err = cluster.New(); err != nil {
		return nil, err
	}
	lexicon, err := builtinLexicon()
	if err != nil {
		return nil, err
	}
	number := t.learnClasses(sentences)
	t.learnWords(sentences, number)
	s := &scratch{}
	t.features = learnMorphology(sentences, number, o, func(tokens []kg.Token) []word {
		s.words = t.look(s.words[:0], tokens, &s.key)
		return s.words
	})
	t.lemmas = learnLemmas(sentences, o.Irregular, lexicon)

	trainer := perceptron.NewTrainer(len(t.classes), o.MinUpdates)
	rng := rand.New(rand.NewPCG(o.Seed, 0))
	scores := make([]float32, len(t.classes))
	for range o.Rounds {
		for _, j := range rng.Perm(len(sentences)) {
			tokens := sentences[j]
			s.words = t.look(s.words[:0], tokens, &s.key)
			for i := range tokens {
				w := &s.words[i]
				right := number[class{tokens[i].UPOS, tokens[i].XPOS}]
				if w.entry.closed && len(w.entry.allowed) == 1 {
					w.class = int(w.entry.allowed[0])
					continue
				}
				s.features = appendFeatures(s.features[:0], s.words, i)
				clear(scores)
				trainer.Score(s.features, scores)
				w.class = bestOf(scores, w.entry)
				trainer.Update(s.features, right, w.class)
				trainer.Tick()
			}
		}
	}
	t.model = trainer.Model(o.Prune)
	return t, nil
}

func bestOf(scores []float32, e entry) int {
	best, score := 0, float32(math.Inf(-1))
	if e.closed {
		for _, c := range e.allowed {
			if scores[c] > score {
				best, score = int(c), scores[c]
			}
		}
		return best
	}
	for c, v := range scores {
		if v > score {
			best, score = c, v
		}
	}
	return best
}

// learnClasses numbers the pairs of tags, the most frequent first.
func (t *Tagger) learnClasses(sentences [][]kg.Token) map[class]int {
	counts := map[class]int{}
	for _, tokens := range sentences {
		for i := range tokens {
			counts[class{tokens[i].UPOS, tokens[i].XPOS}]++
		}
	}
	for c := range counts {
		t.classes = append(t.classes, c)
	}
	slices.SortFunc(t.classes, func(a, b class) int {
		return cmp.Or(counts[b]-counts[a], cmp.Compare(a.upos, b.upos), cmp.Compare(a.xpos, b.xpos))
	})
	number := map[class]int{}
	for i, c := range t.classes {
		number[c] = i
	}
	return number
}

// learnWords fills the dictionary.
func (t *Tagger) learnWords(sentences [][]kg.Token, number map[class]int) {
	counts := map[string]map[uint16]int{}
	for _, tokens := range sentences {
		for i := range tokens {
			key := string(cluster.AppendKey(nil, tokens[i].Form))
			if counts[key] == nil {
				counts[key] = map[uint16]int{}
			}
			counts[key][uint16(number[class{tokens[i].UPOS, tokens[i].XPOS}])]++
		}
	}
	allowed, totals := map[string][]uint16{}, map[string]int{}
	for key, classes := range counts {
		for _, n := range classes {
			totals[key] += n
		}
		if totals[key] >= dictionaryCount {
			allowed[key] = slices.Sorted(maps.Keys(classes))
		}
	}
	t.words = &dictionary{allowed: newLists(allowed)}
	for i := range t.words.allowed.keys.Len() {
		t.words.closed = append(t.words.closed, totals[t.words.allowed.keys.At(i)] >= closedCount)
	}
}

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

// learnLemmas learns the endings from all words, then keeps the words that the lexicon and
// the endings get wrong.
func learnLemmas(sentences [][]kg.Token, irregular map[string]string, lexicon *Lexicon) *lemmatizer {
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
	l := &lemmatizer{words: newNumbers(nil), lexicon: lexicon}
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
		scripts[key] = number(endings.most(key, compare))
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
		for _, form := range []string{t.Form, strings.ToLower(t.Form)} {
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
			if words[tagged] == nil && l.lemma(&t, &scratch) != lemma {
				exceptions[tagged] = number(scriptOf(form, lemma))
			}
		}
	}
	l.words = newNumbers(exceptions)
	return l
}

func sortedKeys[V comparable](t tally[V]) []string {
	keys := make([]string, 0, len(t))
	for k := range t {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
