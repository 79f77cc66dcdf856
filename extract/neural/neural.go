// Package neural tags words and finds the dependency tree of every sentence with a neural
// network: one encoder for all tasks, a linear classifier for each kind of tag, and a
// biaffine parser (Dozat and Manning 2017).
//
// A word is described by a vector learned from raw text and by embeddings of its hashed
// prefix, suffixes and shape; a bidirectional LSTM of two layers reads the sentence. The
// heads of all words are decided together: the tree is the best one with a single root, and
// need not be projective.
//
// Sentences of a document are computed together, in batches of about equal length. Results
// do not depend on what a sentence is batched with: every number is summed in the same
// order. On processors without AVX2 they may differ in the last digits, see package gemm.
package neural

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"kg"
)

// Limits of a batch, and of what is computed as one sentence: time and memory grow with the
// square of its length. Longer ones are cut.
const (
	maxSentence  = 512
	maxBatch     = 32
	batchedWords = 512
)

// Parser is the stage of tags and trees. It is safe for concurrent use.
type Parser struct {
	net     *network
	scratch sync.Pool // of *scratch
	// Of a batch; tests set them lower.
	sentences, words int
}

// scratch holds the buffers of one document at a time.
type scratch struct {
	pieces  []piece
	lengths []int
	key     []byte
	a       activations
	trees   decoder
}

// piece is a sentence or a part of a long one.
type piece struct {
	tokens []kg.Token
	tree   bool // wanted, beside the tags
	offset int  // of the first token in its sentence
}

// Decode returns the parser of a model file that training/neural/export.py wrote. Errors
// wrap those of package model.
func Decode(data []byte) (*Parser, error) {
	net, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("neural parser: %w", err)
	}
	return &Parser{net: net, sentences: maxBatch, words: batchedWords}, nil
}

// Annotate sets UPOS, XPOS, Feats, Head and Deprel of every token. Sentences of kind Noise
// get no tree: Head is -1 and Deprel empty on each of their tokens.
func (p *Parser) Annotate(doc *kg.Document) {
	s := p.get()
	defer p.scratch.Put(s)
	for i := range doc.Sentences {
		sentence := &doc.Sentences[i]
		s.add(sentence.Tokens, sentence.Kind != kg.Noise)
	}
	p.run(s)
}

// Parse sets UPOS, XPOS, Feats, Head and Deprel of the tokens of one sentence.
func (p *Parser) Parse(tokens []kg.Token) {
	s := p.get()
	defer p.scratch.Put(s)
	s.add(tokens, true)
	p.run(s)
}

func (p *Parser) get() *scratch {
	s, _ := p.scratch.Get().(*scratch)
	if s == nil {
		s = &scratch{}
	}
	s.pieces = s.pieces[:0]
	return s
}

// add adds a sentence, cut when it is too long.
func (s *scratch) add(tokens []kg.Token, tree bool) {
	for offset := 0; offset < len(tokens); offset += maxSentence {
		end := min(len(tokens), offset+maxSentence)
		s.pieces = append(s.pieces, piece{tokens: tokens[offset:end], tree: tree, offset: offset})
	}
}

// run annotates the pieces.
func (p *Parser) run(s *scratch) {
	pieces := s.pieces
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Compare(len(b.tokens), len(a.tokens)) })
	for len(pieces) > 0 {
		n, words := 0, 0
		s.lengths = s.lengths[:0]
		for n < len(pieces) && n < p.sentences && (n == 0 || words+len(pieces[n].tokens) <= p.words) {
			words += len(pieces[n].tokens)
			s.lengths = append(s.lengths, len(pieces[n].tokens))
			n++
		}
		p.annotate(s, pieces[:n])
		pieces = pieces[n:]
	}
	clear(s.pieces) // let go of the document
}

// annotate annotates one batch.
func (p *Parser) annotate(s *scratch, batch []piece) {
	n, a := p.net, &s.a
	a.reset(s.lengths)
	width := n.width()
	a.input = grow(a.input, a.count()*width)
	for i := range batch {
		for t := range batch[i].tokens {
			form := batch[i].tokens[t].Form
			s.key = AppendWord(s.key[:0], form)
			row := a.row(i, t)
			n.embed(a.input[row*width:(row+1)*width], n.words[string(s.key)], hashes(form, s.key))
		}
	}
	n.encode(a)
	n.project(a)
	for i := range batch {
		p.tag(a, i, batch[i].tokens)
		if batch[i].tree {
			p.parse(s, i, &batch[i])
			continue
		}
		for t := range batch[i].tokens {
			batch[i].tokens[t].Head, batch[i].tokens[t].Deprel = -1, ""
		}
	}
}

// tag sets the tags of the i-th sentence of a batch.
func (p *Parser) tag(a *activations, i int, tokens []kg.Token) {
	for t := range tokens {
		upos, xpos, feats := p.net.tags(a, a.starts[i]+t)
		tok := &tokens[t]
		tok.UPOS, tok.XPOS, tok.Feats = p.net.upos[highest(upos)], p.net.xpos[highest(xpos)], p.net.feats[highest(feats)]
	}
}

// parse sets heads and relations of the i-th sentence of a batch. The root of a piece that
// is not the first of its sentence depends on the word before it.
func (p *Parser) parse(s *scratch, i int, piece *piece) {
	scores, stride := p.net.scoreArcs(&s.a, i)
	heads := s.trees.tree(len(piece.tokens), scores, stride)[1:]
	p.net.scoreRelations(&s.a, i, heads, func(t int, scores []float32) {
		tok := &piece.tokens[t]
		tok.Head, tok.Deprel = int(heads[t])-1+piece.offset, p.net.rels[highest(scores)]
		if heads[t] > 0 {
			return
		}
		if tok.Deprel = "root"; piece.offset > 0 {
			tok.Deprel = "parataxis"
		} else {
			tok.Head = -1
		}
	})
}

// highest returns the index of the largest value, the first of equals.
func highest(v []float32) int {
	best := 0
	for i, x := range v {
		if x > v[best] {
			best = i
		}
	}
	return best
}
