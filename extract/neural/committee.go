package neural

import (
	"slices"

	"kg"
	"kg/extract/neural/gemm"
)

// committee is one network or more that learned the same task from other beginnings and other
// texts, so that they err at other words: what decides is the mean of their scores, in which each
// has its share (Che et al. 2018). All have the same labels; nothing else need be the same. The
// labels of names are left to the first, as are the sentences that it does not doubt.
type committee []*network

// place is where a sentence stands in the batch of the first network and in that of the others,
// -1 when these do not read it.
type place struct{ first, rest int }

// sure is the margin of a head from which on the first network is asked alone: of the heads and
// relations that the others would change, one in six is in a sentence of such heads only, and four
// in ten words of an encyclopedia are.
const sure = 0.5

// doubts reports whether any word but punctuation has a head by less than a sure margin.
func doubts(tokens []kg.Token, scores []float32, stride int) bool {
	for i := range tokens {
		if tokens[i].UPOS == "PUNCT" {
			continue
		}
		row := scores[i*stride : i*stride+len(tokens)+1]
		best := 0
		for h, s := range row {
			if h != i+1 && s > row[best] {
				best = h
			}
		}
		if margin(row, i+1, best) < sure {
			return true
		}
	}
	return false
}

// meanTags puts the means of the scores of a sentence's tags into the first activations.
func (c committee) meanTags(each []activations, at place) {
	a, width := &each[0], c[0].heads.Width()
	from, count := 2*(c[0].arcWidth+c[0].relWidth), len(c[0].upos)+len(c[0].xpos)+len(c[0].feats)
	for t := range a.lengths[at.first] {
		scores := a.heads[(a.starts[at.first]+t)*width+from:][:count]
		scale(scores, c[0].share)
		for k, n := range c[1:] {
			b := &each[k+1]
			addShare(scores, b.heads[(b.starts[at.rest]+t)*n.heads.Width()+2*(n.arcWidth+n.relWidth):], n.share)
		}
	}
}

// scoreArcs returns the means of network.scoreArcs, in the memory of those of the first.
func (c committee) scoreArcs(s *scratch, at place, piece *piece) (scores []float32, stride int) {
	stride = gemm.Padded(len(piece.tokens) + 1)
	scores = s.arcs[piece.arcs:][:len(piece.tokens)*stride]
	if at.rest < 0 {
		return scores, stride
	}
	scale(scores, c[0].share)
	for k, n := range c[1:] {
		other, _ := n.scoreArcs(&s.each[k+1], at.rest)
		addShare(scores, other, n.share)
	}
	return scores, stride
}

// relations returns the best labels of the words of a sentence under their heads (from 1; 0 is
// the root), in out's memory.
func (c committee) relations(s *scratch, at place, heads []int32, out []int) []int {
	out = grow(out, len(heads))
	if at.rest < 0 {
		c[0].scoreRelations(&s.each[0], at.first, heads, func(word int, scores []float32) { out[word] = highest(scores) })
		return out
	}
	labels := len(c[0].rels)
	s.labels = grow(s.labels, len(heads)*labels)
	clear(s.labels)
	for k, n := range c {
		sentence := at.rest
		if k == 0 {
			sentence = at.first
		}
		n.scoreRelations(&s.each[k], sentence, heads, func(word int, scores []float32) {
			addShare(s.labels[word*labels:(word+1)*labels], scores, n.share)
		})
	}
	for i := range out {
		out[i] = highest(s.labels[i*labels : (i+1)*labels])
	}
	return out
}

// scoreRelation returns the means of network.scoreRelation, in memory that the next call takes.
func (c committee) scoreRelation(each []activations, at place, word int, head int32) []float32 {
	scores := c[0].scoreRelation(&each[0], at.first, word, head)
	if at.rest < 0 {
		return scores
	}
	scale(scores, c[0].share)
	for k, n := range c[1:] {
		addShare(scores, n.scoreRelation(&each[k+1], at.rest, word, head), n.share)
	}
	return scores
}

// sameLabels reports whether all networks have the labels of the first.
func (c committee) sameLabels() bool {
	for _, n := range c {
		for _, of := range [][2][]string{{n.upos, c[0].upos}, {n.xpos, c[0].xpos}, {n.feats, c[0].feats}, {n.rels, c[0].rels}, {n.entities, c[0].entities}} {
			if !slices.Equal(of[0], of[1]) {
				return false
			}
		}
	}
	return true
}

// scale multiplies each number by a share.
func scale(scores []float32, share float32) {
	for i := range scores {
		scores[i] *= share
	}
}

// addShare adds to each number a share of the one at its place.
func addShare(to, from []float32, share float32) {
	from = from[:len(to)]
	for i := range to {
		to[i] += float32(share * from[i]) // rounded here on every processor
	}
}
