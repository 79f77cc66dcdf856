package neural

import (
	"encoding/binary"
	"fmt"
	"math"

	"kg/extract/model"
	"kg/extract/neural/gemm"
)

// Kind is the kind of the model file that training/neural/export.py writes.
const Kind = "neural"

// maxSize bounds every dimension that a file may claim.
const maxSize = 1 << 20

// reader takes the network out of a file; after the first error it returns zeros.
type reader struct {
	file *model.File
	err  error
}

func (r *reader) section(name string) []byte {
	if r.err != nil {
		return nil
	}
	var data []byte
	data, r.err = r.file.Section(name)
	return data
}

// list decodes a section with f.
func (r *reader) list(name string, f func(s *model.Reader)) {
	s := model.NewReader(r.section(name))
	f(s)
	if r.err == nil && s.Err() != nil {
		r.err = fmt.Errorf("%s: %w", name, s.Err())
	}
}

// tensor returns a matrix of half-precision numbers, row by row; it must be of that size.
func (r *reader) tensor(name string, rows, cols int) []float32 {
	data := r.section(name)
	if r.err != nil {
		return nil
	}
	if rows < 0 || cols < 0 || rows > maxSize || cols > maxSize || len(data) != 2*rows*cols {
		r.err = fmt.Errorf("%w: tensor %s of %d bytes, not %d by %d", model.ErrCorrupt, name, len(data), rows, cols)
		return nil
	}
	v := make([]float32, rows*cols)
	for i := range v {
		v[i] = half(binary.LittleEndian.Uint16(data[2*i:]))
	}
	return v
}

// matrix returns a packed matrix and the bias that is added to its products.
func (r *reader) matrix(name string, k, n int) (*gemm.Matrix, []float32) {
	w := r.tensor(name, k, n)
	bias := r.tensor(name+".bias", 1, n)
	if r.err != nil {
		return nil, nil
	}
	m := gemm.Pack(w, k, n)
	return m, append(bias, make([]float32, m.Width()-n)...)
}

// embedding returns a table of the given number of rows.
func (r *reader) embedding(name string, rows, dim int) embedding {
	e := embedding{dim: dim}
	data := r.section(name)
	if r.err != nil {
		return e
	}
	if rows < 1 || dim < 1 || rows > maxSize || dim > maxSize || len(data) != rows*(4+dim) {
		r.err = fmt.Errorf("%w: table %s of %d bytes, not %d by %d", model.ErrCorrupt, name, len(data), rows, dim)
		return e
	}
	e.scales, e.rows = make([]float32, rows), make([]int8, rows*dim)
	for i := range e.scales {
		e.scales[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
	}
	for i, b := range data[4*rows:] {
		e.rows[i] = int8(b)
	}
	return e
}

// decode reads the network of a model file.
func decode(data []byte) (*network, error) {
	f, err := model.Decode(data, Kind)
	if err != nil {
		return nil, err
	}
	r := &reader{file: f}
	n := &network{}
	var layers, units, word, affix int
	size := func(s *model.Reader) int { return int(min(s.Uint(), maxSize+1)) }
	r.list("config", func(s *model.Reader) {
		word, affix, layers, units = size(s), size(s), size(s), size(s)
		n.arcWidth, n.relWidth = size(s), size(s)
	})
	var names []string
	var rows []int
	r.list("features", func(s *model.Reader) {
		for range s.Count() {
			names, rows = append(names, s.String()), append(rows, size(s))
		}
	})
	r.list("words", func(s *model.Reader) { n.words = s.Words() })
	r.list("labels", func(s *model.Reader) {
		n.upos, n.xpos, n.feats, n.rels, n.entities = s.Strings(), s.Strings(), s.Strings(), s.Strings(), s.Strings()
	})
	if r.err == nil && (layers < 1 || layers > 8 || units < 16 || units%16 != 0 || len(n.upos) == 0 || len(n.xpos) == 0 || len(n.feats) == 0 || len(n.rels) == 0) {
		r.err = fmt.Errorf("%w: sizes of the network", model.ErrCorrupt)
	}
	if r.err != nil {
		return nil, r.err
	}
	n.vectors = r.embedding("vectors", n.words.Len()+1, word)
	for i, name := range names {
		f, ok := parseFeature(name)
		if !ok {
			return nil, fmt.Errorf("%w: feature %q is not known", model.ErrCorrupt, name)
		}
		n.features = append(n.features, f)
		n.tables = append(n.tables, r.embedding(fmt.Sprintf("feature%d", i), rows[i], affix))
	}
	width := n.width()
	for i := range layers {
		l := layer{units: units}
		for d := range l.dirs {
			name := fmt.Sprintf("lstm%d.%d.", i, d)
			l.dirs[d].input, l.dirs[d].bias = r.matrix(name+"input", width, 4*units)
			if w := r.tensor(name+"recurrent", units, 4*units); r.err == nil {
				l.dirs[d].recurrent = gemm.Pack(w, units, 4*units)
			}
		}
		n.layers = append(n.layers, l)
		width = 2 * units
	}
	hidden := n.arcWidth + n.relWidth
	n.heads, n.headsBias = r.matrix("heads", width, 2*hidden+len(n.upos)+len(n.xpos)+len(n.feats)+len(n.entities))
	root := r.tensor("root", 1, width)
	n.arc, n.arcBias = r.matrix("arc", n.arcWidth, n.arcWidth)
	n.readRelation(r)
	if r.err != nil {
		return nil, r.err
	}
	// The root stands among the words as a head, never as a dependent.
	v := product(nil, n.heads, n.headsBias, root, width, 1)[hidden : 2*hidden]
	leaky(v)
	n.root = v
	return n, nil
}

// readRelation reads the tensor of relations, label by label a matrix over dependents and
// heads, each with a constant 1 at its end, and turns it into one product.
func (n *network) readRelation(r *reader) {
	k := n.relWidth
	w := r.tensor("relation", len(n.rels)*(k+1), k+1)
	if r.err != nil {
		return
	}
	at, size := gemm.Panels(k, len(n.rels))
	columns := size + size/max(k, 1)
	packed := make([]float32, (k+1)*columns)
	for l := range n.rels {
		for i := range k + 1 {
			row := packed[i*columns : (i+1)*columns]
			for j := range k {
				row[at(j, l)] = w[(l*(k+1)+i)*(k+1)+j]
			}
			row[size+l] = w[(l*(k+1)+i)*(k+1)+k]
		}
	}
	n.relation = gemm.Pack(packed[:k*columns], k, columns)
	n.relationBias = packed[k*columns:]
}

// half returns the value of a number in IEEE 754 half precision.
func half(h uint16) float32 {
	sign, exponent, fraction := uint32(h&0x8000)<<16, uint32(h>>10&0x1f), uint32(h&0x3ff)
	switch exponent {
	case 0: // subnormal: the fraction counts in units of 2^-24
		v := float32(fraction) / (1 << 24)
		if sign != 0 {
			v = -v
		}
		return v
	case 0x1f:
		exponent = 0xff
	default:
		exponent += 127 - 15
	}
	return math.Float32frombits(sign | exponent<<23 | fraction<<13)
}
