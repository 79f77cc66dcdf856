// Package parse finds the dependency tree of every sentence, in Universal Dependencies v2.
//
// The parser goes once through the sentence from left to right and builds the tree with a
// transition system (see system.go); an averaged perceptron chooses each transition. It
// takes time proportional to the length of the sentence. Trees are projective.
package parse

import (
	_ "embed"
	"math"
	"sync"

	"kg"
	"kg/extract/cluster"
	"kg/extract/perceptron"
)

//go:embed parse.model
var embedded []byte

// Parser is the parsing stage. It is safe for concurrent use.
type Parser struct {
	model    *perceptron.Model
	labels   []string // relations; 0 is "root"
	clusters *cluster.Table
	scratch  sync.Pool // of *scratch
}

// scratch holds the buffers of one sentence at a time.
type scratch struct {
	state    state
	words    []word
	breaks   []breaks
	features []uint64
	scores   []int32
	key      []byte
}

// Classes: 0 shifts, then left arcs by label, then right arcs by label.
func (p *Parser) classOf(m move, label uint16) int {
	switch m {
	case left:
		return 1 + int(label)
	case right:
		return 1 + len(p.labels) + int(label)
	}
	return 0
}

func (p *Parser) moveOf(class int) (move, uint16) {
	switch {
	case class == 0:
		return shift, 0
	case class <= len(p.labels):
		return left, uint16(class - 1)
	}
	return right, uint16(class - 1 - len(p.labels))
}

// New returns the parser with the built-in model.
func New() (*Parser, error) { return Decode(embedded) }

// Annotate sets Head and Deprel of every token of the document, which must be tagged.
// Sentences of kind Noise get no tree: Head is -1 and Deprel empty on each of their tokens.
func (p *Parser) Annotate(doc *kg.Document) {
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Kind != kg.Noise {
			p.Parse(s.Tokens)
			continue
		}
		for j := range s.Tokens {
			s.Tokens[j].Head, s.Tokens[j].Deprel = -1, ""
		}
	}
}

// Parse sets Head and Deprel of the tokens of one sentence, which must be tagged. The
// result is always a projective tree with one root, whose Head is -1 and Deprel "root".
func (p *Parser) Parse(tokens []kg.Token) {
	if len(tokens) == 0 {
		return
	}
	s, _ := p.scratch.Get().(*scratch)
	if s == nil {
		s = &scratch{scores: make([]int32, p.model.Classes())}
	}
	defer p.scratch.Put(s)
	p.look(s, tokens)
	st := &s.state
	st.reset(len(tokens))
	for !st.done() {
		s.features = s.appendFeatures(s.features[:0], st)
		clear(s.scores)
		p.model.Score(s.features, s.scores)
		st.apply(p.moveOf(best(s.scores, p.legal(st))))
	}
	for i := range tokens {
		tokens[i].Head = int(st.nodes[i].head)
		tokens[i].Deprel = p.labels[st.nodes[i].label]
	}
}

// ranges are the classes that are allowed in a configuration: at most two runs, each
// [first,last), beside shift.
type ranges struct {
	shift       bool
	left, right [2]int
}

// legal returns the classes allowed in a configuration. Only the artificial root takes the
// label "root", and it takes no other.
func (p *Parser) legal(st *state) ranges {
	canShift, canLeft, canRight := st.allowed()
	r := ranges{shift: canShift}
	n := len(p.labels)
	if canLeft && st.buffer == st.n {
		r.left = [2]int{1, 2}
	} else if canLeft {
		r.left = [2]int{2, 1 + n}
	}
	if canRight {
		r.right = [2]int{2 + n, 1 + 2*n}
	}
	return r
}

// best returns the allowed class with the highest score, the lowest of equals.
func best[T int32 | float32](scores []T, r ranges) int {
	at, score := -1, T(math.MinInt32)
	if r.shift {
		at, score = 0, scores[0]
	}
	for _, run := range [...][2]int{r.left, r.right} {
		for c := run[0]; c < run[1]; c++ {
			if at < 0 || scores[c] > score {
				at, score = c, scores[c]
			}
		}
	}
	return at
}
