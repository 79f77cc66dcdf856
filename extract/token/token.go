// Package token splits a document into sentences and their syntactic words.
//
// The text is first cut into segments: paragraphs, headings, list items and lines that
// are no prose. A hand-written scanner then cuts each segment into the tokens of the
// Universal Dependencies treebanks of English (hyphenated compounds and clitics are taken
// apart, as in EWT), and a boundary classifier decides after which of them a sentence ends.
//
// Every token's form is exactly the slice of the text under its span, and all that is not
// white space belongs to some token. Time and memory are linear in the text whatever it
// holds: segments are at most 32 KB long and sentences at most 400 words.
package token

import (
	"kg"
	"kg/extract/cluster"
	"kg/extract/perceptron"
)

// maxWords is the length of the longest sentence, in words.
const maxWords = 400

// Tokenizer is the first stage of extraction. It is safe for concurrent use.
type Tokenizer struct {
	model    *perceptron.Model
	clusters *cluster.Table
}

// New returns a tokenizer. It fails only when an embedded model is damaged.
func New() (*Tokenizer, error) {
	m, err := loadModel(boundaryModel)
	if err != nil {
		return nil, err
	}
	clusters, err := cluster.New()
	if err != nil {
		return nil, err
	}
	return &Tokenizer{m, clusters}, nil
}

// Annotate sets doc.Sentences: their spans, kinds and tokens, with span, form and Joined
// of each token. What was there before is replaced.
func (t *Tokenizer) Annotate(doc *kg.Document) {
	w := writer{t: t, doc: doc, tokens: make([]kg.Token, 0, len(doc.Text)/5+1)}
	split := splitter{model: t.model, clusters: t.clusters}
	var pieces []piece
	for seg := range segments(doc.Text) {
		w.segment++
		pieces = scan(doc.Text, seg.span, pieces[:0])
		split.reset(doc.Text, pieces)
		for i := range pieces {
			if i+1 == len(pieces) || seg.kind != kg.Noise && split.ends(i) {
				w.add(seg, pieces[split.first:i+1])
				split.cut(i)
			}
		}
	}
	w.finish()
}

// writer collects sentences. Their tokens lie in one slice, which is divided at the end,
// when it no longer moves.
type writer struct {
	t         *Tokenizer
	doc       *kg.Document
	tokens    []kg.Token
	sentences []kg.Sentence
	ends      []int // of each sentence, in tokens
	languages []language
	segments  []int // of each sentence, by number
	segment   int   // of the present one
}

func (w *writer) add(seg segment, pieces []piece) {
	for len(pieces) > maxWords {
		n := bestCut(w.doc.Text, pieces)
		w.addOne(seg, pieces[:n])
		pieces = pieces[n:]
	}
	if len(pieces) > 0 {
		w.addOne(seg, pieces)
	}
}

func (w *writer) addOne(seg segment, pieces []piece) {
	text := w.doc.Text
	span := kg.Span{pieces[0].start, pieces[len(pieces)-1].end}
	for i := range pieces {
		p := &pieces[i]
		w.tokens = append(w.tokens, kg.Token{
			Span: kg.Span{p.start, p.end}, Form: form(text, p), Head: -1,
			Joined: p.joined && i > 0, // a multi-word token of absurd length may have been cut
		})
	}
	kind := seg.kind
	if kind == kg.Heading && pieces[len(pieces)-1].kind == terminal {
		kind = kg.Prose // "It is over! Now what" on a line of its own
	}
	if kind != kg.Noise && isNoise(text, pieces) {
		kind = kg.Noise
	}
	w.sentences = append(w.sentences, kg.Sentence{Span: span, Kind: kind})
	w.languages = append(w.languages, w.t.languageOf(text, pieces))
	w.segments = append(w.segments, w.segment)
	w.ends = append(w.ends, len(w.tokens))
}

func (w *writer) finish() {
	w.settle()
	first := 0
	for i, end := range w.ends {
		w.sentences[i].Tokens = w.tokens[first:end:end]
		first = end
	}
	w.doc.Sentences = w.sentences
}

// bestCut returns how many pieces of a sentence that is too long to put in the next part:
// up to the last stop, semicolon, line break or comma in its second half, in this order
// of preference. Parts of a multi-word token stay together.
func bestCut(text string, pieces []piece) int {
	best, bestRank := maxWords, 0
	for i := maxWords / 2; i < maxWords; i++ {
		if pieces[i+1].joined {
			continue
		}
		rank := 1
		switch p := &pieces[i]; {
		case p.kind == terminal:
			rank = 5
		case pieces[i+1].newline:
			rank = 4
		case p.kind == colon:
			rank = 3
		case p.kind == comma:
			rank = 2
		}
		if rank >= bestRank {
			best, bestRank = i+1, rank
		}
	}
	return best
}
