package ner

import (
	"slices"

	"kg"
)

// networkShare is the weight of the network's opinion of the labels of a type beside that of
// this package's features: the network knows most of organisations, the lists of places.
// Chosen on the development part of UNER English-EWT.
var networkShare = [len(Types)]float32{1, 1.4, 0.7, 1, 1, 1}

// network adds to the scores of this package's labels those of a network's.
type network struct {
	scores *kg.NameScores // nil: none
	// column of the network's labels for each label of a name; -1: it has none. outside are
	// the columns of all that is no name here, types that only the network knows among them.
	column  [labels]int
	outside []int
}

// read prepares for the scores of a document.
func (n *network) read(scores *kg.NameScores) {
	n.scores = scores
	if scores == nil {
		return
	}
	n.outside = n.outside[:0]
	for c := range scores.Labels {
		n.outside = append(n.outside, c)
	}
	for l := 1; l < labels; l++ {
		name := "BILU"[(l-1)%4:][:1] + "-" + string(Types[(l-1)/4])
		n.column[l] = slices.Index(scores.Labels, name)
		n.outside = slices.DeleteFunc(n.outside, func(c int) bool { return c == n.column[l] })
	}
}

// weigh adds the scores of the labels of a word. A label that the network does not know is
// as likely to it as the best of those that are no name here.
func (n *network) weigh(sentence, word int, scores *[labels]int32) {
	if n.scores == nil || len(n.outside) == 0 {
		return
	}
	k := len(n.scores.Labels)
	row := n.scores.Scores[sentence][word*k : (word+1)*k]
	none := row[n.outside[0]]
	for _, c := range n.outside[1:] {
		none = max(none, row[c])
	}
	for l := range scores {
		// What is added is the difference to no name, so label 0 stays as it is.
		if l > 0 && n.column[l] >= 0 {
			scores[l] += int32(networkShare[(l-1)/4] * unitsPerNat * (row[n.column[l]] - none))
		}
	}
}
