package ner

import (
	_ "embed"
	"fmt"

	"kg/extract/cluster"
	"kg/extract/model"
	"kg/extract/perceptron"
)

// Kind is the kind of the model file.
const Kind = "ner"

//go:embed ner.model
var embedded []byte

// Encode returns the model file.
func (t *Tagger) Encode(meta map[string]string) ([]byte, error) {
	var transitions model.Writer
	for _, row := range t.weights.transitions {
		for _, v := range row {
			transitions.Int(int64(v))
		}
	}
	return model.Encode(&model.File{Kind: Kind, Meta: meta, Sections: []model.Section{
		{Name: "emissions", Data: t.weights.emissions.Encode()},
		{Name: "transitions", Data: transitions.Bytes()},
	}})
}

// Decode reads a model file that [Tagger.Encode] wrote; lists and clusters must be those it
// was trained with.
func Decode(data []byte, lists *Lists, clusters *cluster.Table) (*Tagger, error) {
	w, err := decodeWeights(data)
	if err != nil {
		return nil, fmt.Errorf("names model: %w", err)
	}
	return newTagger(lists, clusters, w)
}

func decodeWeights(data []byte) (w weights, err error) {
	f, err := model.Decode(data, Kind)
	if err != nil {
		return w, err
	}
	if w.emissions, err = perceptron.Decode(f.Open("emissions")); err != nil {
		return w, err
	}
	if n := w.emissions.Classes(); n != labels {
		return w, fmt.Errorf("%w: weights for %d labels, not %d", model.ErrCorrupt, n, labels)
	}
	transitions := f.Open("transitions")
	for i := range w.transitions {
		for j := range w.transitions[i] {
			w.transitions[i][j] = int32(transitions.Int())
		}
	}
	return w, transitions.End()
}
