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

// reader takes a network out of a file; after the first error it returns zeros.
type reader struct {
	file   *model.File
	prefix string // of its sections
	err    error
}

func (r *reader) section(name string) []byte {
	if r.err != nil {
		return nil
	}
	var data []byte
	data, r.err = r.file.Section(r.prefix + name)
	return data
}

// list decodes a section with f.
func (r *reader) list(name string, f func(s *model.Reader)) {
	s := model.NewReader(r.section(name))
	f(s)
	if err := s.End(); r.err == nil && err != nil {
		r.err = fmt.Errorf("%s: %w", name, err)
	}
}

// floats returns n numbers.
func (r *reader) floats(name string, n int) []float32 {
	data := r.section(name)
	if r.err == nil && (n < 0 || n > maxSize || len(data) != 4*n) {
		r.err = fmt.Errorf("%w: %s of %d bytes, not %d numbers", model.ErrCorrupt, name, len(data), n)
	}
	if r.err != nil {
		return nil
	}
	return decodeFloats(data)
}

func decodeFloats(data []byte) []float32 {
	v := make([]float32, len(data)/4)
	for i := range v {
		v[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
	}
	return v
}

// bytes returns a table of bytes of that size, row by row, and the scales that stand before
// it.
func (r *reader) bytes(name string, rows, cols, scales int) ([]int8, []float32) {
	data := r.section(name)
	if r.err == nil && (rows < 1 || cols < 1 || rows > maxSize || cols > maxSize || len(data) != 4*scales+rows*cols) {
		r.err = fmt.Errorf("%w: table %s of %d bytes, not %d by %d", model.ErrCorrupt, name, len(data), rows, cols)
	}
	if r.err != nil {
		return nil, nil
	}
	v := make([]int8, rows*cols)
	for i, b := range data[4*scales:] {
		v[i] = int8(b)
	}
	return v, decodeFloats(data[:4*scales])
}

// matrix returns a packed matrix of k rows and n columns, with its bias where it has one.
func (r *reader) matrix(name string, k, n int, bias bool) *gemm.Matrix {
	if r.err == nil && k > gemm.MaxK {
		r.err = fmt.Errorf("%w: matrix %s of %d rows, at most %d are possible", model.ErrCorrupt, name, k, gemm.MaxK)
	}
	w, scales := r.bytes(name, k, n, n)
	var b []float32
	if bias {
		b = r.floats(name+".bias", n)
	}
	if r.err != nil {
		return nil
	}
	return gemm.Pack(w, scales, b, k, n)
}

// embedding returns a table of the given number of rows.
func (r *reader) embedding(name string, rows, dim int) embedding {
	v, scales := r.bytes(name, rows, dim, rows)
	return embedding{dim: dim, scales: scales, rows: v}
}

// mostNetworks bounds a committee.
const mostNetworks = 8

// decode reads the networks of a model file, whose sections have their number before the name
// ("0.config", "1.config").
func decode(data []byte) (committee, error) {
	f, err := model.Decode(data, Kind)
	if err != nil {
		return nil, err
	}
	// The shares of the networks, in any unit.
	top := &reader{file: f}
	var shares []uint64
	total := uint64(0)
	top.list("networks", func(s *model.Reader) {
		for range min(s.Count(), mostNetworks+1) {
			shares = append(shares, min(s.Uint(), maxSize))
			total += shares[len(shares)-1]
		}
	})
	if top.err == nil && (total == 0 || len(shares) > mostNetworks) {
		top.err = fmt.Errorf("%w: shares of the networks", model.ErrCorrupt)
	}
	if top.err != nil {
		return nil, top.err
	}
	var nets committee
	for i, share := range shares {
		n, err := decodeNetwork(&reader{file: f, prefix: fmt.Sprint(i, ".")})
		if err != nil {
			return nil, err
		}
		n.share = float32(float64(share) / float64(total))
		nets = append(nets, n)
	}
	if !nets.sameLabels() {
		return nil, fmt.Errorf("%w: networks with other labels", model.ErrCorrupt)
	}
	return nets, nil
}

// decodeNetwork reads one network.
func decodeNetwork(r *reader) (*network, error) {
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
	if r.err == nil && (layers < 1 || n.arcWidth < 1 || n.relWidth < 1 || layers > 8 || units < 16 || units%16 != 0 || len(n.upos) == 0 || len(n.xpos) == 0 || len(n.feats) == 0 || len(n.rels) == 0) {
		r.err = fmt.Errorf("%w: sizes of the network", model.ErrCorrupt)
	}
	if r.err != nil {
		return nil, r.err
	}
	for _, rel := range n.rels {
		n.slots = append(n.slots, slotOf(rel))
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
			l.dirs[d].input = r.matrix(name+"input", width, 4*units, true)
			l.dirs[d].recurrent = r.matrix(name+"recurrent", units, 4*units, false)
		}
		n.layers = append(n.layers, l)
		width = 2 * units
	}
	hidden := n.arcWidth + n.relWidth
	n.heads = r.matrix("heads", width, 2*hidden+len(n.upos)+len(n.xpos)+len(n.feats)+len(n.entities), true)
	root := r.floats("root", width)
	n.arc = r.matrix("arc", n.arcWidth, n.arcWidth, true)
	n.readRelation(r)
	if r.err != nil {
		return nil, r.err
	}
	// The root stands among the words as a head, never as a dependent.
	var row gemm.Rows
	row.Reset(1, width)
	row.Set(0, root)
	n.root = product(nil, n.heads, &row, 1)[hidden : 2*hidden]
	gemm.Leaky(n.root, leak)
	return n, nil
}

// readRelation reads the matrix of relations. Its rows are those of a dependent, its columns,
// label by label, those of a head and a constant 1; its bias belongs to a constant 1 of the
// dependent. Here the columns are put where the packed matrix of one dependent has them.
func (n *network) readRelation(r *reader) {
	k, labels := n.relWidth, len(n.rels)
	from := labels * (k + 1)
	w, scales := r.bytes("relation", k, from, from)
	bias := r.floats("relation.bias", from)
	if r.err != nil {
		return
	}
	at, size := gemm.Panels(k, labels)
	columns := size + size/k
	toW, toScales, toBias := make([]int8, k*columns), make([]float32, columns), make([]float32, columns)
	for l := range labels {
		for j := range k + 1 {
			source, target := l*(k+1)+j, size+l
			if j < k {
				target = at(j, l)
			}
			toScales[target], toBias[target] = scales[source], bias[source]
			for i := range k {
				toW[i*columns+target] = w[i*from+source]
			}
		}
	}
	n.relation = gemm.Pack(toW, toScales, toBias, k, columns)
}
