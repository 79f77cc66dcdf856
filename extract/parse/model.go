package parse

import (
	"fmt"

	"kg/extract/cluster"
	"kg/extract/model"
	"kg/extract/perceptron"
)

// Kind is the kind of the model file.
const Kind = "parse"

// Encode returns the model file of a parser.
func (p *Parser) Encode(meta map[string]string) ([]byte, error) {
	var labels model.Writer
	labels.Strings(p.labels)
	return model.Encode(&model.File{Kind: Kind, Meta: meta, Sections: []model.Section{
		{Name: "labels", Data: labels.Bytes()},
		{Name: "weights", Data: p.model.Encode()},
	}})
}

// Decode reads a model file that [Parser.Encode] wrote.
func Decode(data []byte) (*Parser, error) {
	p, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("parser: %w", err)
	}
	return p, nil
}

func decode(data []byte) (*Parser, error) {
	f, err := model.Decode(data, Kind)
	if err != nil {
		return nil, err
	}
	p := &Parser{}
	labels := f.Open("labels")
	p.labels = labels.Strings()
	if err := labels.End(); err != nil {
		return nil, err
	}
	if p.model, err = perceptron.Decode(f.Open("weights")); err != nil {
		return nil, err
	}
	// With fewer than two labels there is none for an arc that is not the root's.
	if len(p.labels) < 2 || p.model.Classes() != 1+2*len(p.labels) {
		return nil, fmt.Errorf("%w: %d labels, weights for %d classes", model.ErrCorrupt, len(p.labels), p.model.Classes())
	}
	p.clusters, err = cluster.New()
	return p, err
}
