package ner

import (
	"math"
	"math/rand/v2"
	"slices"

	"kg"
	"kg/extract/cluster"
)

// TypeSet is a set of types of names, one bit each in the order of [Types], and [NoName].
type TypeSet uint8

// NoName in a set allows that the words are no name at all.
const NoName TypeSet = 1 << len(Types)

// Set returns the set of the types given.
func Set(types ...kg.EntityType) TypeSet {
	var s TypeSet
	for _, t := range types {
		s |= 1 << slices.Index(Types[:], t)
	}
	return s
}

// Sample is a sentence of a training corpus, as far as the corpus tells its names.
type Sample struct {
	Words []string
	Spans []Span  // ascending, without overlap
	Open  TypeSet // types that the corpus does not mark: words outside the spans may be such names
}

// Span is a name: words [First,Last) and the types it may have.
type Span struct {
	First, Last int
	Types       TypeSet
}

// allowed returns the labels each word may have.
func (s *Sample) allowed() []labelSet {
	out := make([]labelSet, len(s.Words))
	open := labelSet(1)
	for t := range Types {
		if s.Open&(1<<t) != 0 {
			open |= 15 << labelOf(t, begin)
		}
	}
	for i := range out {
		out[i] = open
	}
	for _, span := range s.Spans {
		for i := span.First; i < span.Last; i++ {
			out[i] = 0
			if span.Types&NoName != 0 {
				out[i] = 1
			}
			for t := range Types {
				if span.Types&(1<<t) != 0 {
					out[i] |= 1 << labelOf(t, spanPosition(i-span.First, span.Last-span.First))
				}
			}
		}
	}
	return out
}

// Options of [Train].
type Options struct {
	Epochs   int
	MinCount int // features seen less often are left out
	Seed     uint64
	Progress func(epoch int, wrong, words int)
}

// Train learns the weights by the averaged structured perceptron. Where a corpus leaves
// several readings open, the one the weights so far like best stands for the truth
// (latent structured perceptron, Sun et al. 2009). The same samples and options give the
// same model.
func Train(samples []Sample, lists *Lists, clusters *cluster.Table, o Options) *Tagger {
	t := newTrainer(samples, lists, clusters, o.MinCount)
	rng := rand.New(rand.NewPCG(o.Seed, 0))
	for epoch := range o.Epochs {
		wrong, words := 0, 0
		rng.Shuffle(len(t.items), func(i, j int) { t.items[i], t.items[j] = t.items[j], t.items[i] })
		for i := range t.items {
			wrong += t.learn(&t.items[i])
			words += len(t.items[i].allowed)
		}
		if o.Progress != nil {
			o.Progress(epoch, wrong, words)
		}
	}
	return newTagger(lists, clusters, t.average())
}

type trainer struct {
	items       []item
	keys        []uint32 // of the features kept, ascending
	weight, sum [][labels]float32
	transitions [labels + 1][labels]float32
	transSum    [labels + 1][labels]float32
	clock       float32
	emissions   [][labels]float32
	guess, gold lattice[float32]
}

// item is a sample with its features as indices into keys.
type item struct {
	allowed  []labelSet
	features []int32
	ends     []int32 // end of each word's features
}

func newTrainer(samples []Sample, lists *Lists, clusters *cluster.Table, minCount int) *trainer {
	t := &trainer{clock: 1}
	r := reader{lists: lists, clusters: clusters}
	counts := make(map[uint32]uint16)
	var keys []uint32
	each := func(s *Sample, f func(i int)) {
		r.read(len(s.Words), func(i int) string { return s.Words[i] })
		for i := range s.Words {
			keys = r.features(i, keys[:0])
			f(i)
		}
	}
	for i := range samples {
		each(&samples[i], func(int) {
			for _, k := range keys {
				if n := counts[k]; n < math.MaxUint16 {
					counts[k] = n + 1
				}
			}
		})
	}
	for k, n := range counts {
		if int(n) >= minCount {
			t.keys = append(t.keys, k)
		}
	}
	slices.Sort(t.keys)
	index := newTable(t.keys)
	for i := range samples {
		it := item{allowed: samples[i].allowed()}
		each(&samples[i], func(int) {
			for _, k := range keys {
				if at := index.find(k); at >= 0 {
					it.features = append(it.features, int32(at))
				}
			}
			it.ends = append(it.ends, int32(len(it.features)))
		})
		it.features = slices.Clip(it.features)
		t.items = append(t.items, it)
	}
	t.weight = make([][labels]float32, len(t.keys))
	t.sum = make([][labels]float32, len(t.keys))
	return t
}

func (it *item) of(i int) []int32 {
	start := int32(0)
	if i > 0 {
		start = it.ends[i-1]
	}
	return it.features[start:it.ends[i]]
}

// learn decodes one sentence and moves the weights from the guess towards the truth. It
// returns the number of wrong labels.
func (t *trainer) learn(it *item) int {
	guess := t.guess.decode(t.emit(it), &t.transitions, nil)
	wrong := 0
	for i, l := range guess {
		if it.allowed[i]>>l&1 == 0 {
			wrong++
		}
	}
	if wrong == 0 {
		t.clock++
		return 0
	}
	gold := t.gold.decode(t.emit(it), &t.transitions, it.allowed)
	if gold == nil {
		return wrong
	}
	before, beforeGold := labels, labels
	for i := range guess {
		g, b := int(gold[i]), int(guess[i])
		if g != b {
			for _, f := range it.of(i) {
				t.weight[f][g]++
				t.weight[f][b]--
				t.sum[f][g] += t.clock
				t.sum[f][b] -= t.clock
			}
		}
		if g != b || before != beforeGold {
			t.transitions[beforeGold][g]++
			t.transSum[beforeGold][g] += t.clock
			t.transitions[before][b]--
			t.transSum[before][b] -= t.clock
		}
		before, beforeGold = b, g
	}
	t.clock++
	return wrong
}

func (t *trainer) emit(it *item) [][labels]float32 {
	t.emissions = grow(t.emissions, len(it.allowed))
	for i := range t.emissions {
		e := &t.emissions[i]
		*e = [labels]float32{}
		for _, f := range it.of(i) {
			for l, v := range &t.weight[f] {
				e[l] += v
			}
		}
	}
	return t.emissions
}

// average returns the mean of the weights over all steps in whole numbers of eight bits;
// rows that round to nothing are left out.
func (t *trainer) average() weights {
	mean := func(w, sum float32) float64 { return float64(w) - float64(sum)/float64(t.clock) }
	var sizes []float64
	for f := range t.weight {
		top := 0.0
		for l := range labels {
			top = max(top, math.Abs(mean(t.weight[f][l], t.sum[f][l])))
		}
		sizes = append(sizes, top)
	}
	slices.Sort(sizes)
	// All but the largest one in a thousand fit; those are cut off.
	scale := 127 / max(sizes[len(sizes)*999/1000], 1e-9)
	var w weights
	var keys []uint32
	for f, k := range t.keys {
		var row [rowSize]int8
		used := false
		for l := range labels {
			v := math.Round(mean(t.weight[f][l], t.sum[f][l]) * scale)
			row[l] = int8(max(-127, min(127, v)))
			used = used || row[l] != 0
		}
		if used {
			keys = append(keys, k)
			w.rows = append(w.rows, row)
		}
	}
	w.table = newTable(keys)
	for i := range w.transitions {
		for j := range w.transitions[i] {
			w.transitions[i][j] = int32(math.Round(mean(t.transitions[i][j], t.transSum[i][j]) * scale))
		}
	}
	return w
}
