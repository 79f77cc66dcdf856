package neural

import "slices"

// committee is one network or more that learned the same task from other beginnings and other
// texts, so that they err at other words: what decides is the mean of their scores, in which each
// has its share (Che et al. 2018). All have the same labels; nothing else need be the same. The
// labels of names are left to the first.
type committee []*network

// meanTags puts the means of the scores of the tags into the first activations.
func (c committee) meanTags(each []activations) {
	if len(c) == 1 {
		return
	}
	a, width := &each[0], c[0].heads.Width()
	at, count := 2*(c[0].arcWidth+c[0].relWidth), len(c[0].upos)+len(c[0].xpos)+len(c[0].feats)
	for r := range a.count() {
		scores := a.heads[r*width+at:][:count]
		scale(scores, c[0].share)
		for k, n := range c[1:] {
			addShare(scores, each[k+1].heads[r*n.heads.Width()+2*(n.arcWidth+n.relWidth):], n.share)
		}
	}
}

// scoreArcs returns the means of network.scoreArcs.
func (c committee) scoreArcs(each []activations, sentence int) (scores []float32, stride int) {
	scores, stride = c[0].scoreArcs(&each[0], sentence)
	scale(scores, c[0].share)
	for k, n := range c[1:] {
		other, _ := n.scoreArcs(&each[k+1], sentence)
		addShare(scores, other, n.share)
	}
	return scores, stride
}

// relations returns the best labels of the words of a sentence under their heads (from 1; 0 is
// the root), in out's memory.
func (c committee) relations(s *scratch, sentence int, heads []int32, out []int) []int {
	labels := len(c[0].rels)
	s.labels = grow(s.labels, len(heads)*labels)
	clear(s.labels)
	for k, n := range c {
		n.scoreRelations(&s.each[k], sentence, heads, func(word int, scores []float32) {
			addShare(s.labels[word*labels:(word+1)*labels], scores, n.share)
		})
	}
	out = grow(out, len(heads))
	for i := range out {
		out[i] = highest(s.labels[i*labels : (i+1)*labels])
	}
	return out
}

// scoreRelation returns the means of network.scoreRelation, in memory that the next call takes.
func (c committee) scoreRelation(each []activations, sentence, word int, head int32) []float32 {
	scores := c[0].scoreRelation(&each[0], sentence, word, head)
	scale(scores, c[0].share)
	for k, n := range c[1:] {
		addShare(scores, n.scoreRelation(&each[k+1], sentence, word, head), n.share)
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

// scale multiplies each number by a share; one alone decides alone.
func scale(scores []float32, share float32) {
	if share == 1 {
		return
	}
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
