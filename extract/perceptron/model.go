package perceptron

import (
	"cmp"
	"math"
	"slices"

	"kg/extract/model"
)

// Model is a trained classifier: read-only, safe for concurrent use. Its weights are
// integers; only their order and differences mean something.
type Model struct {
	classes int
	mask    uint32
	slots   []slot // open addressing, linear probing, at most half full
	cells   []cell // rows of weights, each behind a cell that holds its length
}

// slot finds the row of a feature; row 0 marks an empty slot.
type slot struct{ key, row uint32 }

// cell is the weight of a feature for one class.
type cell struct {
	class  uint16
	weight int16
}

// row is a feature's weights while a model is put together, sorted by class.
type row struct {
	key   uint32
	cells []cell
}

// Classes returns the number of classes.
func (m *Model) Classes() int { return m.classes }

// Features returns the number of features that have weights.
func (m *Model) Features() int {
	n := 0
	for _, s := range m.slots {
		if s.row != 0 {
			n++
		}
	}
	return n
}

// batch is the number of features that are looked up side by side.
const batch = 64

// Score adds the weights of the features to scores, one score a class. Callers that want
// the plain score clear the slice first.
//
// Nearly all its time goes to waiting for memory. So it takes each step of the lookup for
// a whole batch of features before the next step: the waits then overlap.
func (m *Model) Score(features []uint64, scores []int32) {
	scores = scores[:m.classes]
	var found [batch]slot
	var rows [batch][]cell
	for len(features) > 0 {
		n := min(batch, len(features))
		for i, f := range features[:n] {
			found[i] = m.slots[fold(f)&m.mask]
		}
		k := 0
		for i, f := range features[:n] {
			key, s := fold(f), found[i]
			for at := key; s.row != 0 && s.key != key; {
				at++
				s = m.slots[at&m.mask]
			}
			if s.row != 0 {
				found[k] = s
				k++
			}
		}
		for i, s := range found[:k] {
			rows[i] = m.cells[s.row+1 : s.row+1+uint32(m.cells[s.row].class)]
		}
		for _, r := range rows[:k] {
			for _, c := range r {
				scores[c.class] += int32(c.weight)
			}
		}
		features = features[n:]
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
		for _, r := range m.rows() {
			for _, c := range r.cells {
				sums[key{r.key, c.class}] += int(c.weight)
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
	var rows []row
	for _, k := range keys {
		if len(rows) == 0 || rows[len(rows)-1].key != k.feature {
			rows = append(rows, row{key: k.feature})
		}
		r := &rows[len(rows)-1]
		r.cells = append(r.cells, cell{k.class, clamp(float64(sums[k]))})
	}
	return build(models[0].classes, rows)
}

// rows returns the rows of the model, sorted by key.
func (m *Model) rows() []row {
	rows := make([]row, 0, len(m.slots)/2)
	for _, s := range m.slots {
		if s.row != 0 {
			n := uint32(m.cells[s.row].class)
			rows = append(rows, row{s.key, m.cells[s.row+1 : s.row+1+n]})
		}
	}
	sortRows(rows)
	return rows
}

// clamp keeps a weight within its 16 bits.
func clamp(weight float64) int16 {
	return int16(min(max(weight, math.MinInt16), math.MaxInt16))
}

// build lays out the rows, which are sorted by key, for lookup.
func build(classes int, rows []row) *Model {
	size, cells := 16, 1
	for size < 2*len(rows) {
		size *= 2
	}
	for i := range rows {
		cells += 1 + len(rows[i].cells)
	}
	m := &Model{classes: classes, mask: uint32(size - 1), slots: make([]slot, size), cells: make([]cell, 1, cells)}
	for _, r := range rows {
		i := r.key & m.mask
		for m.slots[i].row != 0 {
			i = (i + 1) & m.mask
		}
		m.slots[i] = slot{r.key, uint32(len(m.cells))}
		m.cells = append(m.cells, cell{class: uint16(len(r.cells))})
		m.cells = append(m.cells, r.cells...)
	}
	return m
}

// Encode returns the model as bytes for a section of a model file. Keys, lengths, classes
// and weights are written apart, since like compresses best beside like.
func (m *Model) Encode() []byte {
	rows := m.rows()
	var w model.Writer
	w.Uint(uint64(m.classes))
	w.Uint(uint64(len(rows)))
	last := uint32(0)
	for _, r := range rows {
		w.Uint(uint64(r.key - last))
		last = r.key
	}
	for _, r := range rows {
		w.Uint(uint64(len(r.cells)))
	}
	for _, r := range rows {
		for _, c := range r.cells {
			w.Uint(uint64(c.class))
		}
	}
	for _, r := range rows {
		for _, c := range r.cells {
			w.Int(int64(c.weight))
		}
	}
	return w.Bytes()
}

// Decode reads what [Model.Encode] wrote. The error wraps [model.ErrCorrupt].
func Decode(data []byte) (*Model, error) {
	r := model.NewReader(data)
	classes := r.Uint()
	if classes == 0 || classes > maxClasses {
		r.Fail("number of classes")
	}
	rows := make([]row, r.Count())
	last := uint32(0)
	for i := range rows {
		last += uint32(r.Uint())
		if i > 0 && last <= rows[i-1].key {
			r.Fail("features out of order")
		}
		rows[i].key = last
	}
	total := 0
	lengths := make([]int, len(rows))
	for i := range lengths {
		lengths[i] = r.Count()
		total += lengths[i]
		if lengths[i] > int(classes) || total > r.Len() {
			r.Fail("row longer than its data")
		}
		if r.Err() != nil {
			return nil, r.Err()
		}
	}
	cells := make([]cell, total)
	for i := range cells {
		c := r.Uint()
		if c >= classes {
			r.Fail("class out of range")
		}
		cells[i].class = uint16(c)
	}
	for i := range cells {
		cells[i].weight = int16(r.Int())
	}
	if r.Len() != 0 {
		r.Fail("more data than weights")
	}
	if r.Err() != nil {
		return nil, r.Err()
	}
	for i := range rows {
		rows[i].cells, cells = cells[:lengths[i]], cells[lengths[i]:]
	}
	return build(int(classes), rows), nil
}
