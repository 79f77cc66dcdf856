package token

import (
	"math/rand/v2"
	"sync"

	"kg"
	"kg/extract/cluster"
	"kg/extract/model"
	"kg/extract/perceptron"
)

// Options of Train.
type Options struct {
	Models int    // classifiers trained on other orders of the segments and summed into one
	Rounds int    // passes over the segments
	Seed   uint64 // of the first model; the others count on from it
	// Dropout is the part of the features that are left out of an example, others each
	// time, so that the weights do not lean on few of them.
	Dropout    float64
	MinUpdates int     // see perceptron.NewTrainer
	Prune      float64 // see perceptron.Trainer.Model and perceptron.Sum
}

// example is a segment with the truth.
type example struct {
	text   string
	pieces []piece
	ends   []bool // after the piece of that index
}

// Train returns a tokenizer whose boundary classifier learned from documents whose
// sentences are right; their tokens do not matter.
func Train(docs []*kg.Document, o Options) (*Tokenizer, error) {
	clusters, err := cluster.New()
	if err != nil {
		return nil, err
	}
	var examples []example
	for _, doc := range docs {
		examples = append(examples, examplesOf(doc)...)
	}
	models := make([]*perceptron.Model, o.Models)
	var wg sync.WaitGroup
	for i := range models {
		wg.Go(func() { models[i] = train(examples, clusters, o, uint64(i)) })
	}
	wg.Wait()
	return &Tokenizer{perceptron.Sum(o.Prune, models...), clusters}, nil
}

// train learns the i-th model.
func train(examples []example, clusters *cluster.Table, o Options, i uint64) *perceptron.Model {
	trainer := perceptron.NewTrainer(2, o.MinUpdates)
	random := rand.New(rand.NewPCG(o.Seed+i, 0))
	order := make([]*example, len(examples))
	for i := range order {
		order[i] = &examples[i]
	}
	s := splitter{clusters: clusters}
	for range o.Rounds {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, e := range order {
			s.reset(e.text, e.pieces)
			for i, end := range e.ends {
				if s.mayEnd(i) {
					s.describe(i)
					learn(trainer, drop(s.features, o.Dropout, random), end)
				}
				if end {
					s.cut(i)
				}
			}
		}
	}
	return trainer.Model(o.Prune)
}

func learn(trainer *perceptron.Trainer, features []uint64, end bool) {
	var scores [2]float32
	trainer.Score(features, scores[:])
	right, predicted := 0, 0
	if end {
		right = 1
	}
	if scores[1] > scores[0] {
		predicted = 1
	}
	trainer.Update(features, right, predicted)
	trainer.Tick()
}

// drop leaves out a part of the features, in place.
func drop(features []uint64, part float64, random *rand.Rand) []uint64 {
	kept := features[:0]
	for _, f := range features {
		if random.Float64() >= part {
			kept = append(kept, f)
		}
	}
	return kept
}

// Encode returns the model file of the tokenizer, which is embedded as boundary.model.
func (t *Tokenizer) Encode(meta map[string]string) ([]byte, error) {
	return model.Encode(&model.File{
		Kind:     modelKind,
		Meta:     meta,
		Sections: []model.Section{{Name: section, Data: t.model.Encode()}},
	})
}

func examplesOf(doc *kg.Document) []example {
	ends := make(map[int]bool, len(doc.Sentences))
	for i := range doc.Sentences {
		ends[doc.Sentences[i].Span.End()] = true
	}
	var examples []example
	for seg := range segments(doc.Text) {
		e := example{text: doc.Text, pieces: scan(doc.Text, seg.span, nil)}
		for i := range len(e.pieces) - 1 {
			e.ends = append(e.ends, ends[e.pieces[i].end])
		}
		examples = append(examples, e)
	}
	return examples
}
