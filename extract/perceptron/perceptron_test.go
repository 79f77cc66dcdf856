package perceptron_test

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"kg/extract/model"
	"kg/extract/perceptron"
)

// example draws features of which one decides the class and the others are noise.
func example(rng *rand.Rand) (features []uint64, class int) {
	class = rng.IntN(4)
	features = append(features, perceptron.Mix(1, uint64(class*10+rng.IntN(10))))
	for range 5 {
		features = append(features, perceptron.Mix(2, uint64(rng.IntN(200))))
	}
	return features, class
}

func train(seed uint64, minUpdates int) *perceptron.Model {
	rng := rand.New(rand.NewPCG(seed, 0))
	t := perceptron.NewTrainer(4, minUpdates)
	scores := make([]float32, 4)
	for range 6000 {
		features, class := example(rng)
		clear(scores)
		t.Score(features, scores)
		best := 0
		for i := range scores {
			if scores[i] > scores[best] {
				best = i
			}
		}
		t.Update(features, class, best)
		t.Tick()
	}
	return t.Model(0)
}

func accuracy(m *perceptron.Model) float64 {
	rng := rand.New(rand.NewPCG(99, 0))
	right := 0
	for range 1000 {
		features, class := example(rng)
		scores := make([]int32, m.Classes())
		m.Score(features, scores)
		if perceptron.Best(scores) == class {
			right++
		}
	}
	return float64(right) / 1000
}

func TestLearns(t *testing.T) {
	for _, minUpdates := range []int{0, 3} {
		if a := accuracy(train(1, minUpdates)); a < 0.985 {
			t.Errorf("accuracy %.3f with at least %d updates", a, minUpdates)
		}
	}
	if all, frequent := train(1, 0).Features(), train(1, 8).Features(); frequent >= all {
		t.Errorf("%d features with at least 8 updates, %d in all", frequent, all)
	}
}

func TestEncodeIsDeterministic(t *testing.T) {
	m := train(1, 0)
	data := m.Encode()
	if !bytes.Equal(data, train(1, 0).Encode()) {
		t.Error("training twice gave two models")
	}
	again, err := perceptron.Decode(model.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Encode(), data) {
		t.Error("a model read back is written differently")
	}
	if a, b := accuracy(m), accuracy(again); a != b {
		t.Errorf("accuracy %.3f before, %.3f after reading back", a, b)
	}
}

func TestSum(t *testing.T) {
	a, b := train(1, 0), train(2, 0)
	sum := perceptron.Sum(0, a, b)
	rng := rand.New(rand.NewPCG(7, 0))
	for range 100 {
		features, _ := example(rng)
		want, got := make([]int32, 4), make([]int32, 4)
		a.Score(features, want)
		b.Score(features, want)
		sum.Score(features, got)
		if !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
	if pruned := perceptron.Sum(0.5, a, b); pruned.Features() >= sum.Features() {
		t.Errorf("%d features after pruning, %d before", pruned.Features(), sum.Features())
	}
}

// Weights of all sizes are kept exactly, for any number of classes.
func TestBuilder(t *testing.T) {
	weights := []perceptron.Weight{{Class: 0, Value: math.MinInt16}, {Class: 1, Value: -1}, {Class: 2, Value: math.MaxInt16}}
	for _, classes := range []int{3, 4, 5, 256, 257, perceptron.MaxClasses} {
		b := perceptron.NewBuilder(classes, 3)
		b.Add(7, weights)
		b.Add(8, nil)
		b.Add(7, []perceptron.Weight{{Class: 1, Value: 5}}) // out of order
		b.Add(math.MaxUint32, []perceptron.Weight{{Class: uint16(classes - 1), Value: 9}})
		m := b.Model()
		if m.Features() != 2 {
			t.Fatalf("%d classes: %d features", classes, m.Features())
		}
		m, err := perceptron.Decode(model.NewReader(m.Encode()))
		if err != nil {
			t.Fatal(err)
		}
		got, want := make([]int32, classes), make([]int32, classes)
		m.ScoreKeys([]uint32{7, 8, 9}, got)
		for _, w := range weights {
			want[w.Class] = int32(w.Value)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d classes: got %v", classes, got[:3])
		}
		clear(got)
		if m.ScoreKeys([]uint32{math.MaxUint32}, got); got[classes-1] != 9 {
			t.Errorf("%d classes: the last feature weighs %d", classes, got[classes-1])
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for name, data := range map[string][]byte{
		"empty":                   {},
		"no classes":              {0, 0, 1},
		"more features than data": {2, 100, 1},
		"no row":                  {2, 1, 3, 5, 0},
		"empty row":               {2, 1, 2, 5, 1, 0, 0},
		"row too long":            {2, 1, 3, 5, 2, 2, 2, 0, 0},
		"class out of range":      {3, 1, 3, 5, 2, 1, 3, 0, 0},
		"out of order":            {2, 2, 5, 5, 0, 4, 1, 2, 1, 2, 0, 0, 0, 0},
		"more weights":            {2, 1, 2, 5, 2, 1, 2, 0, 0},
		"more data":               {2, 1, 3, 5, 2, 1, 2, 0, 0, 0},
	} {
		if _, err := perceptron.Decode(model.NewReader(data)); !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := perceptron.Decode(model.NewReader([]byte{2, 1, 3, 5, 2, 1, 2, 0, 0})); err != nil {
		t.Errorf("a model that is as it should be: %v", err)
	}
}

func TestScoreDoesNotAllocate(t *testing.T) {
	m := train(1, 0)
	features, _ := example(rand.New(rand.NewPCG(5, 0)))
	scores := make([]int32, m.Classes())
	if n := testing.AllocsPerRun(100, func() { m.Score(features, scores) }); n != 0 {
		t.Errorf("%.0f allocations", n)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(train(1, 0).Encode())
	f.Add([]byte{1, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := perceptron.Decode(model.NewReader(data))
		if err != nil {
			if !errors.Is(err, model.ErrCorrupt) {
				t.Errorf("got %v", err)
			}
			return
		}
		m.Score([]uint64{1, 2, 3}, make([]int32, m.Classes()))
		m.Encode()
	})
}
