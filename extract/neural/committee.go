package neural

import "slices"

// committee is one network or more that learned the same task from other beginnings and other
// texts, so that they err at other words: what decides is the mean of their scores (Che et al.
// 2018). All have the same labels; nothing else need be the same.
type committee []*network

// meanTags puts the means of the scores of the tags and of the labels of names into the first
// activations.
func (c committee) meanTags(each []activations) {
	first, a := c[0], &each[0]
	at, count := 2*(first.arcWidth+first.relWidth), len(first.upos)+len(first.xpos)+len(first.feats)+len(first.entities)
	for k, n := range c[1:] {
		from, b := 2*(n.arcWidth+n.relWidth), &each[k+1]
		for r := range a.count() {
			add(a.heads[r*first.heads.Width()+at:][:count], b.heads[r*n.heads.Width()+from:])
		}
	}
	for r := range a.count() {
		c.divide(a.heads[r*first.heads.Width()+at:][:count])
	}
}

// scoreArcs returns the means of network.scoreArcs.
func (c committee) scoreArcs(each []activations, sentence int) (scores []float32, stride int) {
	scores, stride = c[0].scoreArcs(&each[0], sentence)
	for k, n := range c[1:] {
		other, _ := n.scoreArcs(&each[k+1], sentence)
		add(scores, other)
	}
	c.divide(scores)
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
			add(s.labels[word*labels:(word+1)*labels], scores)
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
	for k, n := range c[1:] {
		add(scores, n.scoreRelation(&each[k+1], sentence, word, head))
	}
	c.divide(scores)
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

// divide makes sums means.
func (c committee) divide(sums []float32) {
	if len(c) == 1 {
		return
	}
	share := 1 / float32(len(c))
	for i := range sums {
		sums[i] *= share
	}
}

// add adds to each number the one at its place.
func add(to, from []float32) {
	from = from[:len(to)]
	for i := range to {
		to[i] += from[i]
	}
}
