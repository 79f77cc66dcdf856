package coref

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
	"strconv"

	"kg/extract/model"
)

// Kind is the kind of the file of the ranker.
const Kind = "coref"

//go:embed coref.model
var embeddedRanker []byte

// Size of the ranker.
const (
	rows    = 1 << 15 // that features are hashed to
	hidden  = 32      // units of a net
	members = 3       // nets
)

// ranker scores a mention with a candidate by a few nets that learned from the same samples
// in different order: the mean of their scores errs less than any of them. It is read-only
// and safe for concurrent use.
type ranker [members]net

// sums is what the features of a choice have added up to in each net.
type sums [members][hidden]float32

func (r *ranker) base(features []uint32, s *sums) {
	for i := range r {
		r[i].base(features, &s[i])
	}
}

func (r *ranker) score(base *sums, features []uint32) float64 {
	total := 0.0
	for i := range r {
		total += r[i].score(&base[i], features)
	}
	return total / members
}

// net adds up the rows of the features and weighs what is above zero in each unit.
type net struct {
	weights []([hidden]float32)
	bias    [hidden]float32
	out     [hidden]float32
}

// leak is the slope of units below zero.
const leak = 0.1

// base adds up the rows that all candidates share.
func (n *net) base(features []uint32, sum *[hidden]float32) {
	*sum = n.bias
	for _, f := range features {
		w := &n.weights[f]
		for k := range sum {
			sum[k] += w[k]
		}
	}
}

func (n *net) score(base *[hidden]float32, features []uint32) float64 {
	sum := *base
	for _, f := range features {
		w := &n.weights[f]
		for k := range sum {
			sum[k] += w[k]
		}
	}
	total := float32(0)
	for k, v := range sum {
		if v < 0 {
			v *= leak
		}
		total += v * n.out[k]
	}
	return float64(total)
}

// encodeRanker returns the file of a ranker: a section for each net, with each row as
// eight-bit steps of a scale of its own.
func encodeRanker(r *ranker, meta map[string]string) ([]byte, error) {
	f := &model.File{Kind: Kind, Meta: meta}
	for i := range r {
		f.Sections = append(f.Sections, model.Section{Name: sectionOf(i), Data: r[i].encode()})
	}
	return model.Encode(f)
}

func sectionOf(member int) string { return "net" + strconv.Itoa(member) }

func (n *net) encode() []byte {
	var w model.Writer
	for i := range n.weights {
		row := &n.weights[i]
		top := float32(0)
		for _, v := range row {
			top = max(top, max(v, -v))
		}
		scale := top / 127
		var b [4]byte
		binary.LittleEndian.PutUint32(b[:], math.Float32bits(scale))
		for _, x := range b {
			w.Byte(x)
		}
		if scale == 0 {
			continue
		}
		for _, v := range row {
			w.Byte(byte(int8(math.Round(float64(v / scale)))))
		}
	}
	for _, list := range [][]float32{n.bias[:], n.out[:]} {
		for _, v := range list {
			var b [4]byte
			binary.LittleEndian.PutUint32(b[:], math.Float32bits(v))
			for _, x := range b {
				w.Byte(x)
			}
		}
	}
	return w.Bytes()
}

// decodeRanker reads a file that encodeRanker wrote.
func decodeRanker(data []byte) (*ranker, error) {
	f, err := model.Decode(data, Kind)
	if err != nil {
		return nil, fmt.Errorf("coreference model: %w", err)
	}
	r := &ranker{}
	for i := range r {
		if err := r[i].decode(f.Open(sectionOf(i))); err != nil {
			return nil, fmt.Errorf("coreference model: %w", err)
		}
	}
	return r, nil
}

func (n *net) decode(r *model.Reader) error {
	number := func() float32 {
		var b [4]byte
		for k := 0; k < 4; {
			part := r.Next(4 - k)
			if len(part) == 0 {
				return 0
			}
			k += copy(b[k:], part)
		}
		return math.Float32frombits(binary.LittleEndian.Uint32(b[:]))
	}
	n.weights = make([][hidden]float32, rows)
	for i := range n.weights {
		scale := number()
		if scale == 0 {
			continue
		}
		row := &n.weights[i]
		for k := 0; k < hidden; {
			part := r.Next(hidden - k)
			if len(part) == 0 {
				break
			}
			for _, b := range part {
				row[k] = float32(int8(b)) * scale
				k++
			}
		}
	}
	for k := range n.bias {
		n.bias[k] = number()
	}
	for k := range n.out {
		n.out[k] = number()
	}
	return r.End()
}
