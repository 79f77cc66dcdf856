package parse

import (
	"errors"
	"math/rand/v2"
	"slices"
	"sync"

	"kg"
	"kg/extract/cluster"
	"kg/extract/perceptron"
)

// Options of [Train].
type Options struct {
	// Models is how many models are trained, each on another order of the sentences, and
	// summed into one: more give better trees and a larger file.
	Models     int
	Rounds     int     // passes over the sentences
	Explore    float64 // how often training follows the prediction rather than the best move, after the first round
	MinUpdates int     // see perceptron.NewTrainer
	Prune      float64 // see perceptron.Trainer.Model
	PruneSum   float64 // see perceptron.Sum
	Seed       uint64  // of the first model; the others count on from it
	// Round, when set, is called after each round of each model with the parser so far, by
	// several goroutines.
	Round func(model, round int, p *Parser)
}

// Train learns a parser from sentences with gold trees, and tags as the tagger gives them,
// by perceptrons with a dynamic oracle (Goldberg & Nivre 2013).
func Train(sentences [][]kg.Token, o Options) (*Parser, error) {
	if o.Models < 1 || o.Rounds < 1 {
		return nil, errors.New("parse: nothing to train")
	}
	p := &Parser{}
	var err error
	if p.clusters, err = cluster.New(); err != nil {
		return nil, err
	}
	p.learnLabels(sentences)
	trees := make([]*gold, len(sentences))
	for i, tokens := range sentences {
		trees[i] = p.gold(tokens)
	}
	models := make([]*perceptron.Model, o.Models)
	var wg sync.WaitGroup
	for i := range models {
		wg.Go(func() { models[i] = p.train(sentences, trees, i, o) })
	}
	wg.Wait()
	p.model = perceptron.Sum(o.PruneSum, models...)
	return p, nil
}

// train learns the i-th model.
func (p *Parser) train(sentences [][]kg.Token, trees []*gold, i int, o Options) *perceptron.Model {
	classes := 1 + 2*len(p.labels)
	trainer := perceptron.NewTrainer(classes, o.MinUpdates)
	rng := rand.New(rand.NewPCG(o.Seed+uint64(i), 0))
	s := &scratch{}
	scores := make([]float32, classes)
	for round := range o.Rounds {
		for _, j := range rng.Perm(len(sentences)) {
			if trees[j] == nil {
				continue
			}
			p.look(s, sentences[j])
			st := &s.state
			st.reset(len(sentences[j]))
			for !st.done() {
				s.features = s.appendFeatures(s.features[:0], st)
				clear(scores)
				trainer.Score(s.features, scores)
				predicted := best(scores, p.legal(st))
				right, free := p.bestFree(scores, st, trees[j], predicted)
				next := right
				if free {
					next = predicted
				} else {
					trainer.Update(s.features, right, predicted)
					if round > 0 && rng.Float64() < o.Explore {
						next = predicted
					}
				}
				trainer.Tick()
				st.apply(p.moveOf(next))
			}
		}
		if o.Round != nil {
			o.Round(i, round, &Parser{labels: p.labels, clusters: p.clusters, model: trainer.Model(o.Prune)})
		}
	}
	return trainer.Model(o.Prune)
}

// bestFree returns the class with the highest score among those that lose no gold arc and
// no gold label that is not yet lost; free tells whether the predicted one is among them.
func (p *Parser) bestFree(scores []float32, st *state, g *gold, predicted int) (class int, free bool) {
	costShift, costLeft, costRight := st.costs(g)
	class = none
	consider := func(c int) {
		if c == predicted {
			free = true
		}
		if class == none || scores[c] > scores[class] {
			class = c
		}
	}
	r := p.legal(st)
	least := 1 << 30
	for _, c := range [...]int{costShift, costLeft, costRight} {
		if c >= 0 && c < least {
			least = c
		}
	}
	if costShift == least {
		consider(0)
	}
	top := st.top(0)
	arc := func(cost int, m move, head int32, run [2]int) {
		if cost != least {
			return
		}
		if head == g.heads[top] {
			consider(p.classOf(m, g.labels[top]))
			return
		}
		for c := run[0]; c < run[1]; c++ {
			consider(c)
		}
	}
	head := st.buffer
	if head == st.n {
		head = none
	}
	arc(costLeft, left, head, r.left)
	arc(costRight, right, st.top(1), r.right)
	return class, free
}

// learnLabels numbers the relations, "root" first, the others in alphabetical order.
func (p *Parser) learnLabels(sentences [][]kg.Token) {
	seen := map[string]bool{}
	for _, tokens := range sentences {
		for i := range tokens {
			seen[tokens[i].Deprel] = true
		}
	}
	delete(seen, "root")
	for l := range seen {
		p.labels = append(p.labels, l)
	}
	slices.Sort(p.labels)
	p.labels = slices.Insert(p.labels, 0, "root")
}

// gold returns the tree of a sentence made projective; nil when it has not one root.
func (p *Parser) gold(tokens []kg.Token) *gold {
	g := &gold{}
	roots := 0
	for i := range tokens {
		h := int32(tokens[i].Head)
		if h < 0 {
			h = none
			roots++
		}
		label, _ := slices.BinarySearch(p.labels[1:], tokens[i].Deprel)
		label++
		if tokens[i].Deprel == "root" {
			label = 0
		}
		if (h == none) != (label == 0) {
			return nil
		}
		g.heads = append(g.heads, h)
		g.labels = append(g.labels, uint16(label))
	}
	if roots != 1 {
		return nil
	}
	g.heads = projective(g.heads)
	return g
}
