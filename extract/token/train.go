package token

import (
	"math/rand/v2"

	"kg"
	"kg/extract/model"
	"kg/extract/perceptron"
)

// example is a candidate with its features and the truth.
type example struct {
	features []uint64
	end      bool
}

// Train returns a tokenizer whose boundary classifier learned in the given number of rounds
// from documents whose sentences are right; their tokens do not matter.
func Train(docs []*kg.Document, rounds int) *Tokenizer {
	var examples []example
	for _, doc := range docs {
		examples = append(examples, examplesOf(doc)...)
	}
	trainer := perceptron.NewTrainer(2, 2)
	random := rand.New(rand.NewPCG(1, 2))
	var scores [2]float32
	for range rounds {
		random.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		for _, e := range examples {
			scores = [2]float32{}
			trainer.Score(e.features, scores[:])
			right, predicted := 0, 0
			if e.end {
				right = 1
			}
			if scores[1] > scores[0] {
				predicted = 1
			}
			trainer.Update(e.features, right, predicted)
			trainer.Tick()
		}
	}
	return &Tokenizer{trainer.Model(0.1)}
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
		pieces := scan(doc.Text, seg.span, nil)
		first := 0
		for i := range len(pieces) - 1 {
			end := ends[pieces[i].end]
			if c, ok := candidateAt(doc.Text, pieces, first, i); ok {
				examples = append(examples, example{features(doc.Text, pieces, first, i, c, nil), end})
			}
			if end {
				first = i + 1
			}
		}
	}
	return examples
}
