package perceptron

import (
	"cmp"
	"math"
	"slices"
)

// Trainer learns the weights of a classifier. It is not safe for concurrent use; the same
// calls in the same order give the same weights.
type Trainer struct {
	classes    int
	minUpdates int
	now        float64 // examples seen, from 1
	keys       []uint32
	rows       []int32 // row of the key beside it, from 1; 0 marks an empty slot
	used       int
	features   []trainRow
}

// trainRow holds the weights of one feature.
type trainRow struct {
	key     uint32
	updates int32
	cells   []trainCell
}

// trainCell is a weight with the sum that averaging needs: the average over all examples
// is weight - moved/now.
type trainCell struct {
	class  int32
	weight float32
	moved  float64
}

// NewTrainer returns a trainer without weights. A feature counts only once it took part
// in minUpdates updates (Goldberg & Elhadad 2011): 0 or 1 keeps all features, 3 or more
// leaves out what is rare and makes the model several times smaller.
func NewTrainer(classes, minUpdates int) *Trainer {
	if classes < 1 || classes > MaxClasses {
		panic("perceptron: number of classes out of range")
	}
	const size = 1 << 16
	return &Trainer{classes: classes, minUpdates: minUpdates, now: 1, keys: make([]uint32, size), rows: make([]int32, size)}
}

// Score adds the present (not averaged) weights of the features to scores.
func (t *Trainer) Score(features []uint64, scores []float32) {
	scores = scores[:t.classes]
	mask := uint32(len(t.keys) - 1)
	for _, f := range features {
		key := Key(f)
		for i := key & mask; t.rows[i] != 0; i = (i + 1) & mask {
			if t.keys[i] != key {
				continue
			}
			r := &t.features[t.rows[i]-1]
			if int(r.updates) >= t.minUpdates {
				for j := range r.cells {
					scores[r.cells[j].class] += r.cells[j].weight
				}
			}
			break
		}
	}
}

// Update moves the weights of an example towards the right class and away from the
// predicted one; it does nothing when they are the same.
func (t *Trainer) Update(features []uint64, right, predicted int) {
	if right == predicted {
		return
	}
	t.Add(features, right, 1)
	t.Add(features, predicted, -1)
}

// Add moves the weights of the features for one class by delta.
func (t *Trainer) Add(features []uint64, class int, delta float32) {
	for _, f := range features {
		r := t.row(Key(f))
		r.updates++
		i := 0
		for i < len(r.cells) && int(r.cells[i].class) != class {
			i++
		}
		if i == len(r.cells) {
			r.cells = append(r.cells, trainCell{class: int32(class)})
		}
		r.cells[i].weight += delta
		r.cells[i].moved += float64(delta) * t.now
	}
}

// Tick tells the trainer that an example is done, which averaging counts by.
func (t *Trainer) Tick() { t.now++ }

// row returns the row of a key, a new one when the key is new.
func (t *Trainer) row(key uint32) *trainRow {
	if 2*t.used >= len(t.keys) {
		t.grow()
	}
	mask := uint32(len(t.keys) - 1)
	i := key & mask
	for t.rows[i] != 0 {
		if t.keys[i] == key {
			return &t.features[t.rows[i]-1]
		}
		i = (i + 1) & mask
	}
	t.used++
	t.features = append(t.features, trainRow{key: key})
	t.keys[i], t.rows[i] = key, int32(len(t.features))
	return &t.features[len(t.features)-1]
}

func (t *Trainer) grow() {
	keys, rows := make([]uint32, 2*len(t.keys)), make([]int32, 2*len(t.keys))
	mask := uint32(len(keys) - 1)
	for j, r := range t.rows {
		if r == 0 {
			continue
		}
		i := t.keys[j] & mask
		for rows[i] != 0 {
			i = (i + 1) & mask
		}
		keys[i], rows[i] = t.keys[j], r
	}
	t.keys, t.rows = keys, rows
}

// resolution is the number of steps in which a weight of 1, the size of one update, is
// stored. Finer steps do not change what the models predict.
const resolution = 32

// Model returns the averaged weights. Weights smaller than prune (in units of one update;
// 0.1 is usual) are dropped, and features that have none left.
func (t *Trainer) Model(prune float64) *Model {
	kept := make([]*trainRow, 0, len(t.features))
	for i := range t.features {
		if f := &t.features[i]; int(f.updates) >= t.minUpdates {
			kept = append(kept, f)
		}
	}
	slices.SortFunc(kept, func(a, b *trainRow) int { return cmp.Compare(a.key, b.key) })
	b := NewBuilder(t.classes, len(kept))
	var row []Weight
	for _, f := range kept {
		row = row[:0]
		for _, c := range f.cells {
			average := float64(c.weight) - c.moved/t.now
			q := math.Round(average * resolution)
			if q == 0 || math.Abs(average) < prune {
				continue
			}
			row = append(row, Weight{uint16(c.class), clamp(q)})
		}
		slices.SortFunc(row, func(a, b Weight) int { return cmp.Compare(a.Class, b.Class) })
		b.Add(f.key, row)
	}
	return b.Model()
}
