package neural

import (
	"cmp"
	"slices"

	"kg"
	"kg/extract/neural/gemm"
)

// Candidate is a head that a word might have.
type Candidate struct {
	Head  int     // index in the sentence, -1 for the root
	Score float32 // logarithm of odds; only differences within a word mean anything
}

// Alternatives parses a sentence of at most 512 words, which it annotates, and returns for each word
// its n best heads, the best first: for those who look at what the networks doubt.
func (p *Parser) Alternatives(tokens []kg.Token, n int) [][]Candidate {
	if len(tokens) == 0 || len(tokens) > maxSentence {
		return nil
	}
	s := p.get()
	defer p.scratch.Put(s)
	s.add(tokens, true, nil)
	p.annotate(s, s.pieces)
	// What annotate has left: scores of heads by word, the mean of the networks' where both read it.
	stride := gemm.Padded(len(tokens) + 1)
	scores := s.arcs[s.pieces[0].arcs:][:len(tokens)*stride]
	out := make([][]Candidate, len(tokens))
	for t := range tokens {
		for h := range len(tokens) + 1 {
			if h != t+1 {
				out[t] = append(out[t], Candidate{h - 1, scores[t*stride+h]})
			}
		}
		slices.SortStableFunc(out[t], func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
		out[t] = out[t][:min(n, len(out[t]))]
	}
	clear(s.pieces)
	return out
}
