// Package neural tags words and finds the dependency tree of every sentence with neural
// networks that decide together (committee.go). Each has one encoder for all tasks, a linear
// classifier for each kind of tag, and a biaffine parser (Dozat and Manning 2017).
//
// A word is described by a vector learned from raw text and by embeddings of its hashed
// prefix, suffixes and shape; bidirectional LSTMs, one above the other, read the sentence. The
// heads of all words are decided together: the tree is the best one with a single root, and
// need not be projective. No word has two subjects or two objects, but for sentences that nobody
// writes (slots.go).
//
// Sentences of a document are computed together, in batches of about equal length. Results
// do not depend on what a sentence is batched with nor on the processor, see package gemm.
package neural

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
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
	nets    committee
	scratch sync.Pool // of *scratch
	// Of a batch; tests set them lower.
	sentences, words int
}

// scratch holds the buffers of one document at a time.
type scratch struct {
	pieces  []piece
	lengths []int
	key     []byte
	each    []activations // of the networks
	arcs    []float32     // of the first network, see piece.arcs
	doubted []piece
	labels  []float32 // of relations, by word of a sentence
	trees   decoder
	mender  mender
}

// piece is a sentence or a part of a long one.
type piece struct {
	tokens []kg.Token
	tree   bool      // wanted, beside the tags
	offset int       // of the first token in its sentence
	arcs   int       // where the first network's scores of its heads begin
	again  int       // its place among those that the other networks read; -1: none
	names  []float32 // where to put the scores of entity labels; nil: nowhere
}

// Decode returns the parser of a model file that training/neural/export.py wrote. Errors
// wrap those of package model.
func Decode(data []byte) (*Parser, error) {
	nets, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("neural parser: %w", err)
	}
	return &Parser{nets: nets, sentences: maxBatch, words: batchedWords}, nil
}

// Annotate sets UPOS, XPOS, Feats, Head and Deprel of every token, and the document's
// NameScores when the network has learned names. Sentences that are not readable get no tree: Head
// is -1 and Deprel empty on each of their tokens.
func (p *Parser) Annotate(doc *kg.Document) {
	s := p.get()
	defer p.scratch.Put(s)
	names := p.nameScores(doc)
	for i := range doc.Sentences {
		sentence := &doc.Sentences[i]
		var scores []float32
		if names != nil {
			scores = names.Scores[i]
		}
		s.add(sentence.Tokens, sentence.Kind.Readable(), scores)
	}
	p.run(s)
	doc.NameScores = names
}

// nameScores returns room for the scores of the document's names.
func (p *Parser) nameScores(doc *kg.Document) *kg.NameScores {
	labels := p.nets[0].entities
	if len(labels) == 0 {
		return nil
	}
	names := &kg.NameScores{Labels: labels, Scores: make([][]float32, len(doc.Sentences))}
	words := 0
	for i := range doc.Sentences {
		words += len(doc.Sentences[i].Tokens)
	}
	all := make([]float32, words*len(labels))
	for i := range doc.Sentences {
		n := len(doc.Sentences[i].Tokens) * len(labels)
		names.Scores[i], all = all[:n:n], all[n:]
	}
	return names
}

// Parse sets UPOS, XPOS, Feats, Head and Deprel of the tokens of one sentence.
func (p *Parser) Parse(tokens []kg.Token) {
	s := p.get()
	defer p.scratch.Put(s)
	s.add(tokens, true, nil)
	p.run(s)
}

func (p *Parser) get() *scratch {
	s, _ := p.scratch.Get().(*scratch)
	if s == nil {
		s = &scratch{each: make([]activations, len(p.nets))}
	}
	s.pieces = s.pieces[:0]
	return s
}

// add adds a sentence, cut when it is too long.
func (s *scratch) add(tokens []kg.Token, tree bool, names []float32) {
	labels := len(names) / max(1, len(tokens))
	for offset := 0; offset < len(tokens); offset += maxSentence {
		end := min(len(tokens), offset+maxSentence)
		s.pieces = append(s.pieces, piece{tokens: tokens[offset:end], tree: tree, offset: offset, names: names[offset*labels : end*labels]})
	}
}

// run annotates the pieces.
func (p *Parser) run(s *scratch) {
	pieces := s.pieces
	sortByLength(pieces)
	for len(pieces) > 0 {
		n, words := 0, 0
		for n < len(pieces) && n < p.sentences && (n == 0 || words+len(pieces[n].tokens) <= p.words) {
			words += len(pieces[n].tokens)
			n++
		}
		p.annotate(s, pieces[:n])
		pieces = pieces[n:]
	}
	clear(s.pieces) // let go of the document
}

// sortByLength puts the longest first.
func sortByLength(pieces []piece) {
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Compare(len(b.tokens), len(a.tokens)) })
}

// annotate annotates one batch. The first network reads all of it, the others what it doubts.
func (p *Parser) annotate(s *scratch, batch []piece) {
	p.nets[0].read(s, &s.each[0], batch)
	p.nets[0].project(&s.each[0])
	s.arcs, s.doubted = s.arcs[:0], s.doubted[:0]
	for i := range batch {
		p.tag(&s.each[0], i, &batch[i])
		batch[i].again = -1
		if !batch[i].tree {
			continue
		}
		scores, stride := p.nets[0].scoreArcs(&s.each[0], i)
		batch[i].arcs = len(s.arcs)
		s.arcs = append(s.arcs, scores...)
		if len(p.nets) > 1 && doubts(batch[i].tokens, scores, stride) {
			batch[i].again = len(s.doubted)
			s.doubted = append(s.doubted, batch[i])
		}
	}
	if len(s.doubted) > 0 {
		for k, n := range p.nets[1:] {
			n.read(s, &s.each[k+1], s.doubted)
			n.project(&s.each[k+1])
		}
	}
	for i := range batch {
		if batch[i].again >= 0 {
			p.nets.meanTags(s.each, place{i, batch[i].again})
			p.tag(&s.each[0], i, &batch[i])
		}
		if batch[i].tree {
			p.parse(s, i, &batch[i])
			continue
		}
		for t := range batch[i].tokens {
			batch[i].tokens[t].Head, batch[i].tokens[t].Deprel = -1, ""
		}
	}
	clear(s.doubted) // let go of the document
}

// read runs the encoder over one batch.
func (n *network) read(s *scratch, a *activations, batch []piece) {
	s.lengths = s.lengths[:0]
	for i := range batch {
		s.lengths = append(s.lengths, len(batch[i].tokens))
	}
	a.reset(s.lengths)
	a.word = grow(a.word, n.width())
	a.input.Reset(a.count(), n.width())
	for i := range batch {
		for t := range batch[i].tokens {
			form := readAs(batch[i].tokens, t)
			s.key = AppendWord(s.key[:0], form)
			n.embed(a.word, form, s.key)
			a.input.Set(a.row(i, t), a.word)
		}
	}
	n.encode(a)
}

// readAs returns the form that a word is read as: the World Health Organization, written as the
// pronoun in capitals, as another agency. Words of a headline all in capitals are as they are.
func readAs(tokens []kg.Token, i int) string {
	if tokens[i].Form == "WHO" {
		for j := range tokens {
			if strings.ToUpper(tokens[j].Form) != tokens[j].Form {
				return "NATO"
			}
		}
	}
	return tokens[i].Form
}

// tag sets the tags of the i-th sentence of a batch and copies the scores of its names.
func (p *Parser) tag(a *activations, i int, piece *piece) {
	names, n := piece.names, p.nets[0]
	for t := range piece.tokens {
		upos, xpos, feats, entities := n.tags(a, a.starts[i]+t)
		tok := &piece.tokens[t]
		tok.UPOS, tok.XPOS, tok.Feats = n.upos[highest(upos)], n.xpos[highest(xpos)], n.feats[highest(feats)]
		names = names[copy(names, entities):]
	}
}

// parse sets heads and relations of the i-th sentence of a batch. The root of a piece that
// is not the first of its sentence depends on the word before it.
func (p *Parser) parse(s *scratch, i int, piece *piece) {
	at := place{i, piece.again}
	scores, stride := p.nets.scoreArcs(s, at, piece)
	heads := s.trees.tree(len(piece.tokens), scores, stride)[1:]
	m := &s.mender
	m.nets, m.each, m.at, m.scores, m.stride, m.heads = p.nets, s.each, at, scores, stride, heads
	m.relations = p.nets.relations(s, at, heads, m.relations)
	m.mend()
	for t := range piece.tokens {
		tok := &piece.tokens[t]
		tok.Margin = margin(scores[t*stride:t*stride+len(heads)+1], t+1, int(heads[t]))
		tok.Head, tok.Deprel = int(heads[t])-1+piece.offset, p.nets[0].rels[m.relations[t]]
		switch {
		case heads[t] > 0:
		case piece.offset > 0:
			tok.Deprel = "parataxis"
		default:
			tok.Head, tok.Deprel = -1, "root"
		}
	}
	takeSayers(piece.tokens, piece.offset)
}

// takeSayers makes "it" the subject of a verb of saying with the words said below it ("It says three people were killed"), which the networks
// take for that of "it seems that": nobody but "it" says them.
func takeSayers(tokens []kg.Token, offset int) {
	for i := range tokens {
		it := &tokens[i]
		if it.Deprel != "expl" || !strings.EqualFold(it.Form, "it") {
			continue
		}
		verb := it.Head
		if at := verb - offset; at <= i || at >= len(tokens) || tokens[at].UPOS != "VERB" || !voicing[strings.ToLower(tokens[at].Form)] {
			continue
		}
		has := func(relations ...string) bool {
			return slices.ContainsFunc(tokens, func(t kg.Token) bool { return t.Head == verb && slices.Contains(relations, t.Deprel) })
		}
		if has("ccomp") && !has("nsubj", "nsubj:pass", "csubj", "csubj:pass", "aux:pass") {
			it.Deprel = "nsubj"
		}
	}
}

// voicing has verbs of saying in the forms that they have behind "it".
var voicing = func() map[string]bool {
	m := make(map[string]bool)
	for _, form := range strings.Fields("accuses accused acknowledges acknowledged adds added alleges alleged announces announced argues argued asserts asserted claims claimed concludes concluded confirms confirmed " +
		"declares declared denies denied emphasizes emphasized estimates estimated insists insisted maintains maintained notes noted predicts predicted promises promised reports reported " +
		"said says stated states stressed stresses suggested suggests urged urges vowed vows warned warns") {
		m[form] = true
	}
	return m
}()

// certain is the margin from which on nothing is gained by more.
const certain = 30

// margin returns how much more the head of a word scores than any other head but the word
// itself, certain at most.
func margin(scores []float32, word, head int) float32 {
	other := scores[head] - certain
	for h, s := range scores {
		if h != head && h != word {
			other = max(other, s)
		}
	}
	return scores[head] - other
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
