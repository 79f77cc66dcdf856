package ner

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math/bits"

	"kg/extract/cluster"
	"kg/extract/model"
)

// Kind is the kind of the model file.
const Kind = "ner"

//go:embed ner.model
var embedded []byte

// Encode returns the model file: the keys of the features in ascending order, and for each the labels it weighs with their weights.
func (t *Tagger) Encode(meta map[string]string) ([]byte, error) {
	var keys, masks, values, transitions model.Writer
	previous := uint32(0)
	list := t.weights.table.keysByIndex(len(t.weights.rows))
	keys.Uint(uint64(len(list)))
	var rows, signs []byte
	for i, k := range list {
		keys.Uint(uint64(k - previous))
		previous = k
		mask := uint32(0)
		for l, v := range t.weights.rows[i] {
			if v != 0 {
				mask |= 1 << l
				signs = append(signs, byte(v))
			}
		}
		rows = binary.LittleEndian.AppendUint32(rows, mask)
	}
	masks.String(string(rows))
	values.String(string(signs))
	for _, row := range t.weights.transitions {
		for _, v := range row {
			transitions.Int(int64(v))
		}
	}
	return model.Encode(&model.File{Kind: Kind, Meta: meta, Sections: []model.Section{
		{Name: "keys", Data: keys.Bytes()},
		{Name: "masks", Data: masks.Bytes()},
		{Name: "weights", Data: values.Bytes()},
		{Name: "transitions", Data: transitions.Bytes()},
	}})
}

// Decode reads a model file that [Tagger.Encode] wrote; lists and clusters must be those it
// was trained with.
func Decode(data []byte, lists *Lists, clusters *cluster.Table) (*Tagger, error) {
	f, err := model.Decode(data, Kind)
	if err != nil {
		return nil, fmt.Errorf("names model: %w", err)
	}
	var sections [4][]byte
	for i, name := range [...]string{"keys", "masks", "weights", "transitions"} {
		if sections[i], err = f.Section(name); err != nil {
			return nil, err
		}
	}
	keys, masks, values, transitions := model.NewReader(sections[0]), model.NewReader(sections[1]), model.NewReader(sections[2]), model.NewReader(sections[3])
	list := make([]uint32, keys.Count())
	previous := uint32(0)
	for i := range list {
		previous += uint32(keys.Uint())
		list[i] = previous
	}
	w := weights{table: newTable(list), rows: make([][rowSize]int8, len(list))}
	packed, signed := masks.String(), values.String()
	if len(packed) != 4*len(list) {
		masks.Fail("as many rows as keys expected")
	}
	at := 0
	for i := 0; i < len(list) && masks.Err() == nil; i++ {
		mask := binary.LittleEndian.Uint32([]byte(packed[4*i : 4*i+4]))
		if mask>>labels != 0 || at+bits.OnesCount32(mask) > len(signed) {
			masks.Fail("row of weights")
			break
		}
		for ; mask != 0; mask &= mask - 1 {
			w.rows[i][bits.TrailingZeros32(mask)] = int8(signed[at])
			at++
		}
	}
	for i := range w.transitions {
		for j := range w.transitions[i] {
			w.transitions[i][j] = int32(transitions.Int())
		}
	}
	for _, r := range []*model.Reader{keys, masks, values, transitions} {
		if r.Err() != nil {
			return nil, fmt.Errorf("names model: %w", r.Err())
		}
	}
	return newTagger(lists, clusters, w)
}
