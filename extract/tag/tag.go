// Package tag finds the part of speech, the morphological features and the lemma of every
// word.
//
// An averaged perceptron reads the sentence from left to right and chooses for each word
// a class, the pair of universal and Penn tag; what frequent words may be is looked up in a
// dictionary learned from the treebanks. A second one chooses among the features that a word
// may have with its class. Lemmas come from the treebanks' irregular words, from a list of the base forms
// that exist, and for all other words from the longest known ending.
package tag

import (
	_ "embed"
	"math"
	"sync"

	"kg"
	"kg/extract/cluster"
	"kg/extract/perceptron"
)

//go:embed tag.model
var embedded []byte

// Tagger is the tagging stage. It is safe for concurrent use.
type Tagger struct {
	model    *perceptron.Model
	classes  []class
	words    *dictionary
	features *morphology
	lemmas   *lemmatizer
	clusters *cluster.Table
	scratch  sync.Pool // of *scratch
}

// class is what the classifier tells apart.
type class struct{ upos, xpos string }

// dictionary is what the treebanks say about frequent words.
type dictionary struct {
	allowed *lists // classes a word occurred with
	closed  []bool // frequent enough to rule out all others
}

// entry is what the dictionary says about a word.
type entry struct {
	allowed []uint16
	closed  bool
}

// of returns the entry of a word; ok is false when there is none.
func (d *dictionary) of(word []byte) (e entry, ok bool) {
	i := d.allowed.keys.Find(word)
	if i < 0 {
		return entry{}, false
	}
	return entry{d.allowed.at(i), d.closed[i]}, true
}

// scratch holds the buffers of one sentence at a time.
type scratch struct {
	words    []word
	features []uint64
	scores   []int32
	values   []int32 // scores of sets of features
	key      []byte
}

// New returns the tagger with the built-in model.
func New() (*Tagger, error) { return Decode(embedded) }

// Annotate sets Lemma, UPOS, XPOS and Feats of every token.
func (t *Tagger) Annotate(doc *kg.Document) {
	for i := range doc.Sentences {
		t.Tag(doc.Sentences[i].Tokens)
	}
}

// Tag sets Lemma, UPOS, XPOS and Feats of the tokens of one sentence.
func (t *Tagger) Tag(tokens []kg.Token) {
	s, _ := t.scratch.Get().(*scratch)
	if s == nil {
		s = &scratch{scores: make([]int32, len(t.classes)), values: make([]int32, len(t.features.values))}
	}
	defer t.scratch.Put(s)
	s.words = t.look(s.words[:0], tokens, &s.key)
	for i := range tokens {
		w := &s.words[i]
		c := t.choose(s, i)
		w.class = c
		tok := &tokens[i]
		tok.UPOS, tok.XPOS = t.classes[c].upos, t.classes[c].xpos
	}
	t.features.set(tokens, s)
	for i := range tokens {
		tokens[i].Lemma = t.lemmas.lemma(&tokens[i], &s.key)
	}
}

// choose returns the class of word i, given those of the words before it.
func (t *Tagger) choose(s *scratch, i int) int {
	e := s.words[i].entry
	if e.closed && len(e.allowed) == 1 {
		return int(e.allowed[0])
	}
	s.features = appendFeatures(s.features[:0], s.words, i)
	clear(s.scores)
	t.model.Score(s.features, s.scores)
	if !e.closed {
		return perceptron.Best(s.scores)
	}
	best, score := 0, int32(math.MinInt32)
	for _, c := range e.allowed {
		if s.scores[c] > score {
			best, score = int(c), s.scores[c]
		}
	}
	return best
}
