package perceptron

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"kg/extract/model"
)

// Model is a trained classifier: read-only, safe for concurrent use. Its weights are
// integers; only their order and differences mean something.
type Model struct {
	classes  int
	features int
	rows     *model.Table // of a feature: where in cells its row begins
	cells    []cell       // rows, each behind a cell that holds its length; cell 0 is unused
}

// cell is a weight for one class: the class in the low bits, as many as the model's classes
// need, the weight above them. A weight too large for what is left of 16 bits takes several
// cells, which add up to it.
type cell uint16

// Weight is the weight of a feature for one class.
type Weight struct {
	Class uint16
	Value int16
}

// MaxClasses is the largest number of classes: four bits are left for a weight.
const MaxClasses = 1 << 12

// A Builder puts a [Model] together from weights.
type Builder struct{ m *Model }

// NewBuilder returns a builder of a model of so many classes, 1 to [MaxClasses]. The number
// of features need not be exact.
func NewBuilder(classes, features int) *Builder {
	return &Builder{&Model{classes: classes, rows: model.NewTable(features), cells: make([]cell, 1)}}
}

// Add adds a feature, by its key (see [Key]), which must be larger than that of the one
// added before, and its weights, by ascending class. Features without weights are left out.
func (b *Builder) Add(key uint32, weights []Weight) {
	m := b.m
	start := len(m.cells)
	m.cells = append(m.cells, 0)
	shift, largest := m.shift(), m.largest()
	for _, w := range weights {
		for left := int(w.Value); left != 0; {
			v := min(max(left, -largest), largest)
			m.cells = append(m.cells, cell(v<<shift)|cell(w.Class))
			left -= v
		}
	}
	n := len(m.cells) - start - 1
	if n == 0 || n > math.MaxUint16 || !m.rows.Add(key, uint32(start)) {
		m.cells = m.cells[:start]
		return
	}
	m.cells[start] = cell(n)
	m.features++
}

// Model returns the model; the builder is of no use afterwards.
func (b *Builder) Model() *Model {
	b.m.cells = slices.Clip(b.m.cells)
	return b.m
}

// shift returns the number of bits that a class takes in a cell.
func (m *Model) shift() int { return bits.Len(uint(m.classes - 1)) }

// largest returns the largest weight that fits a cell.
func (m *Model) largest() int { return 1<<(15-m.shift()) - 1 }

// Classes returns the number of classes.
func (m *Model) Classes() int { return m.classes }

// Features returns the number of features that have weights.
func (m *Model) Features() int { return m.features }

// Score adds the weights of the features to scores, one score a class. Callers that want
// the plain score clear the slice first.
func (m *Model) Score(features []uint64, scores []int32) {
	var keys [model.Batch]uint32
	for len(features) > 0 {
		n := min(len(keys), len(features))
		for i, f := range features[:n] {
			keys[i] = Key(f)
		}
		m.score(keys[:n], scores)
		features = features[n:]
	}
}

// ScoreKeys does what [Model.Score] does, for features given by their keys.
func (m *Model) ScoreKeys(keys []uint32, scores []int32) {
	for len(keys) > 0 {
		n := min(model.Batch, len(keys))
		m.score(keys[:n], scores)
		keys = keys[n:]
	}
}

// score looks up a batch of features. Like [model.Table.FindAll] it takes each step for all
// of them before the next step, so that the waits for memory overlap.
func (m *Model) score(keys []uint32, scores []int32) {
	scores = scores[:m.classes]
	shift := m.shift() & 15
	mask := cell(1)<<shift - 1
	var found [model.Batch]uint32
	var rows [model.Batch][]cell
	starts := m.rows.FindAll(keys, &found)
	for i, at := range starts {
		rows[i] = m.cells[at+1 : at+1+uint32(m.cells[at])]
	}
	for _, r := range rows[:len(starts)] {
		for _, c := range r {
			scores[c&mask] += int32(int16(c) >> shift)
		}
	}
}

// Best returns the class with the highest score, the lowest of equals.
func Best(scores []int32) int {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}

// Sum returns a model whose scores are the sums of the scores of the given ones, which have
// the same classes and features: trained on the same data in different orders, together
// they make fewer mistakes than each alone. Weights smaller than prune, in units of one
// update of one of the models, are dropped.
func Sum(prune float64, models ...*Model) *Model {
	type key struct {
		feature uint32
		class   uint16
	}
	sums := map[key]int{}
	for _, m := range models {
		shift := m.shift()
		for k, at := range m.rows.All() {
			for _, c := range m.row(at) {
				sums[key{k, uint16(c & (1<<shift - 1))}] += int(int16(c) >> shift)
			}
		}
	}
	keys := make([]key, 0, len(sums))
	for k, v := range sums {
		if math.Abs(float64(v)) >= max(prune*resolution, 1) {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b key) int {
		return cmp.Or(cmp.Compare(a.feature, b.feature), cmp.Compare(a.class, b.class))
	})
	b := NewBuilder(models[0].classes, models[0].features)
	var row []Weight
	for i, k := range keys {
		row = append(row, Weight{k.class, clamp(float64(sums[k]))})
		if i+1 == len(keys) || keys[i+1].feature != k.feature {
			b.Add(k.feature, row)
			row = row[:0]
		}
	}
	return b.Model()
}

// clamp keeps a weight within its 16 bits.
func clamp(weight float64) int16 {
	return int16(min(max(weight, math.MinInt16), math.MaxInt16))
}

// row returns the cells of the row that begins there.
func (m *Model) row(at uint32) []cell { return m.cells[at+1 : at+1+uint32(m.cells[at])] }

// block is the number of features that are written together.
const block = 1 << 17

// Encode returns the model as bytes for a section of a model file.
//
// After the numbers of classes, features and cells come the features by ascending key, in
// blocks. The keys, the low bytes of the rows' cells and the high ones are written apart,
// since like compresses best beside like; keys, and classes within a row, as differences.
func (m *Model) Encode() []byte {
	var w model.Writer
	w.Uint(uint64(m.classes))
	w.Uint(uint64(m.features))
	w.Uint(uint64(len(m.cells)))
	var keys, starts []uint32
	for k, at := range m.rows.All() {
		keys, starts = append(keys, k), append(starts, at)
	}
	starts = append(starts, uint32(len(m.cells)))
	mask := cell(1)<<m.shift() - 1
	last := uint32(0)
	for len(keys) > 0 {
		n := min(block, len(keys))
		for _, k := range keys[:n] {
			w.Uint(uint64(k - last))
			last = k
		}
		cells := slices.Clone(m.cells[starts[0]:starts[n]])
		for _, at := range starts[:n] {
			row := cells[at+1-starts[0]:][:m.cells[at]]
			for i := len(row) - 1; i > 0; i-- {
				row[i] = row[i]&^mask | (row[i]-row[i-1])&mask
			}
		}
		w.Uint(uint64(len(cells)))
		for plane := range 2 {
			for _, c := range cells {
				w.Byte(byte(c >> (8 * plane)))
			}
		}
		keys, starts = keys[n:], starts[n:]
	}
	return w.Bytes()
}

// Decode reads what [Model.Encode] wrote, to the end of the section, straight into the
// model's tables. The error wraps [model.ErrCorrupt].
func Decode(r *model.Reader) (*Model, error) {
	classes := r.Uint()
	if classes == 0 || classes > MaxClasses {
		r.Fail("number of classes")
	}
	features, cells := r.Count(), r.Count()
	if r.Err() != nil {
		return nil, r.Err()
	}
	m := &Model{classes: int(classes), features: features, rows: model.NewTable(features), cells: make([]cell, 1, cells+1)}
	keys := make([]uint32, min(block, features))
	last := uint32(0)
	for left := features; left > 0 && r.Err() == nil; left -= len(keys) {
		keys = keys[:min(block, left)]
		for i := range keys {
			last += uint32(r.Uint())
			keys[i] = last
		}
		m.decodeRows(r, keys)
	}
	if len(m.cells) != cells {
		r.Fail("number of weights")
	}
	if err := r.End(); err != nil {
		return nil, err
	}
	return m, nil
}

// decodeRows reads the rows of a block of features.
func (m *Model) decodeRows(r *model.Reader, keys []uint32) {
	start := len(m.cells)
	n := r.Count()
	if n > cap(m.cells)-start {
		r.Fail("more weights than announced")
		return
	}
	m.cells = m.cells[:start+n]
	low, high := m.cells[start:], m.cells[start:]
	for len(low) > 0 && r.Err() == nil {
		part := r.Next(len(low))
		for i, b := range part {
			low[i] = cell(b)
		}
		low = low[len(part):]
	}
	for len(high) > 0 && r.Err() == nil {
		part := r.Next(len(high))
		for i, b := range part {
			high[i] |= cell(b) << 8
		}
		high = high[len(part):]
	}
	mask := cell(1)<<m.shift() - 1
	for _, key := range keys {
		if start == len(m.cells) {
			r.Fail("row missing")
			return
		}
		next := start + 1 + int(m.cells[start])
		if next > len(m.cells) || next == start+1 {
			r.Fail("length of a row")
			return
		}
		class, largest := cell(0), cell(0)
		row := m.cells[start+1 : next]
		for i, c := range row {
			class = (class + c) & mask
			largest = max(largest, class)
			row[i] = c&^mask | class
		}
		if int(largest) >= m.classes {
			r.Fail("class out of range")
			return
		}
		if !m.rows.Add(key, uint32(start)) {
			r.Fail("features out of order")
			return
		}
		start = next
	}
	if start != len(m.cells) {
		r.Fail("more rows than features")
	}
}
