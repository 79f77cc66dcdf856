package ner

import (
	"math"
	"math/rand/v2"
	"slices"

	"kg"
	"kg/extract/cluster"
	"kg/extract/model"
	"kg/extract/perceptron"
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
	Home  bool    // of the corpus whose habits the model is to follow where corpora differ
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
	MinCount int     // features seen less often are left out
	Rate     float64 // of learning (AdaGrad)
	Dropout  float64 // share of a token's features left out at each step
	Runs     int     // with different orders of the sentences; the weights are averaged
	Home     TypeSet // types whose habits are learned from the home corpus
	Seed     uint64
	Progress func(epoch int, loss float64)
}

// Train learns the weights of a linear-chain conditional random field (Lafferty et al.
// 2001). Where a corpus leaves several readings open, what is made likely is all of them
// together (Tsuboi et al. 2008, "Training conditional random fields using incomplete
// annotations"). Steps are sized by AdaGrad (Duchi et al. 2011); leaving out features at
// random keeps the model from leaning on words alone. The same samples and options give
// the same model.
func Train(samples []Sample, lists *Lists, clusters *cluster.Table, o Options) (*Tagger, error) {
	t := newTrainer(samples, lists, clusters, o)
	for run := range o.Runs {
		t.reset(o.Seed + uint64(run))
		for epoch := range o.Epochs {
			loss, words := 0.0, 0
			t.rng.Shuffle(len(t.items), func(i, j int) { t.items[i], t.items[j] = t.items[j], t.items[i] })
			for i := range t.items {
				loss += t.learn(&t.items[i])
				words += len(t.items[i].allowed)
			}
			if epoch >= o.Epochs/2 {
				t.remember()
			}
			if o.Progress != nil {
				o.Progress(run*o.Epochs+epoch, loss/float64(words))
			}
		}
	}
	return newTagger(lists, clusters, t.quantised())
}

type trainer struct {
	Options
	rng          *rand.Rand
	items        []item
	keys         []uint32          // of the features kept, ascending
	weight, step [][labels]float32 // for all corpora
	home, stride [][labels]float32 // added to them for the one whose habits count, and its steps
	sum          [][labels]float32 // of the weights remembered
	transSum     [labels + 1][labels]float64
	remembered   float64
	transitions  [labels + 1][labels]float64
	transStep    [labels + 1][labels]float64
	factors      [labels + 1][labels]float64 // of transitions: their exponentials
	kept         []int32                     // features of the sentence after dropout
	ends         []int32
	free, truth  chain
	scores       [][labels]float64
}

// item is a sample with its features as indices into keys.
type item struct {
	allowed  []labelSet
	features []int32
	ends     []int32 // end of each word's features
	home     bool
}

func newTrainer(samples []Sample, lists *Lists, clusters *cluster.Table, o Options) *trainer {
	t := &trainer{Options: o}
	r := reader{lists: lists, clusters: clusters}
	counts := make(map[uint32]uint16)
	var keys []uint32
	each := func(s *Sample, f func()) {
		r.read(len(s.Words), func(i int) string { return s.Words[i] })
		for i := range s.Words {
			keys = r.features(i, keys[:0])
			f()
		}
	}
	for i := range samples {
		each(&samples[i], func() {
			for _, k := range keys {
				if n := counts[k]; n < math.MaxUint16 {
					counts[k] = n + 1
				}
			}
		})
	}
	for k, n := range counts {
		if int(n) >= o.MinCount {
			t.keys = append(t.keys, k)
		}
	}
	slices.Sort(t.keys)
	index := model.NewTable(len(t.keys))
	for i, k := range t.keys {
		index.Add(k, uint32(i+1))
	}
	for i := range samples {
		it := item{allowed: samples[i].allowed(), home: samples[i].Home}
		each(&samples[i], func() {
			for _, k := range keys {
				if at := index.Find(k); at > 0 {
					it.features = append(it.features, int32(at-1))
				}
			}
			it.ends = append(it.ends, int32(len(it.features)))
		})
		it.features = slices.Clip(it.features)
		t.items = append(t.items, it)
	}
	t.weight = make([][labels]float32, len(t.keys))
	t.step = make([][labels]float32, len(t.keys))
	t.home = make([][labels]float32, len(t.keys))
	t.stride = make([][labels]float32, len(t.keys))
	t.sum = make([][labels]float32, len(t.keys))
	return t
}

// reset forgets what was learned, but for the weights remembered.
func (t *trainer) reset(seed uint64) {
	t.rng = rand.New(rand.NewPCG(seed, 1))
	for _, w := range [][][labels]float32{t.weight, t.step, t.home, t.stride} {
		clear(w)
	}
	t.transitions, t.transStep = [labels + 1][labels]float64{}, [labels + 1][labels]float64{}
}

// learn takes one step on a sentence and returns the loss before it, in nats.
func (t *trainer) learn(it *item) float64 {
	t.drop(it)
	n := len(it.allowed)
	t.scores = grow(t.scores, n)
	for i := range n {
		e := &t.scores[i]
		*e = [labels]float64{}
		for _, f := range t.of(i) {
			for l, v := range &t.weight[f] {
				e[l] += float64(v)
			}
			if it.home {
				for l, v := range &t.home[f] {
					e[l] += float64(v)
				}
			}
		}
	}
	for a := range t.factors {
		for b := range t.factors[a] {
			t.factors[a][b] = math.Exp(t.transitions[a][b])
		}
	}
	free := t.free.run(t.scores, &t.factors, nil)
	right := t.truth.run(t.scores, &t.factors, it.allowed)
	if math.IsInf(right, -1) {
		return 0 // the marks contradict each other
	}
	for i := range n {
		var gradient [labels]float32
		changed := false
		for l := range gradient {
			g := t.truth.node[i][l] - t.free.node[i][l]
			if math.Abs(g) > 1e-3 {
				gradient[l], changed = float32(g), true
			}
		}
		if !changed {
			continue
		}
		rate := float32(t.Rate)
		atHome := gradient
		if it.home {
			t.pool(&atHome)
		}
		for _, f := range t.of(i) {
			climb(&t.weight[f], &t.step[f], &gradient, rate)
			if it.home {
				climb(&t.home[f], &t.stride[f], &atHome, rate)
			}
		}
	}
	for a := range t.transitions {
		for b := range t.transitions[a] {
			if g := t.truth.edge[a][b] - t.free.edge[a][b]; g != 0 {
				t.transStep[a][b] += g * g
				t.transitions[a][b] += t.Rate * g / math.Sqrt(t.transStep[a][b]+1e-6)
			}
		}
	}
	return free - right
}

// pool makes one of the labels that are no names of the home corpus: what it has instead of
// its own names, whether none or one of a type that it does not mark, is not for it to say.
func (t *trainer) pool(gradient *[labels]float32) {
	sum := gradient[0]
	for l := 1; l < labels; l++ {
		if t.Home&(1<<((l-1)/4)) == 0 {
			sum += gradient[l]
		}
	}
	gradient[0] = sum
	for l := 1; l < labels; l++ {
		if t.Home&(1<<((l-1)/4)) == 0 {
			gradient[l] = sum
		}
	}
}

// climb takes a step of AdaGrad.
func climb(weight, step, gradient *[labels]float32, rate float32) {
	for l, g := range gradient {
		if g != 0 {
			step[l] += g * g
			weight[l] += rate * g / float32(math.Sqrt(float64(step[l])+1e-6))
		}
	}
}

// remember adds the weights to those whose mean becomes the model: the second half of the
// epochs, which evens out the last steps.
func (t *trainer) remember() {
	t.remembered++
	for f := range t.weight {
		for l, v := range &t.weight[f] {
			t.sum[f][l] += v + t.home[f][l]
		}
	}
	for a := range t.transitions {
		for b, v := range t.transitions[a] {
			t.transSum[a][b] += v
		}
	}
}

// drop chooses the features of this step.
func (t *trainer) drop(it *item) {
	t.kept, t.ends = t.kept[:0], t.ends[:0]
	at := int32(0)
	for _, end := range it.ends {
		for ; at < end; at++ {
			if t.rng.Float64() >= t.Dropout {
				t.kept = append(t.kept, it.features[at])
			}
		}
		t.ends = append(t.ends, int32(len(t.kept)))
	}
}

func (t *trainer) of(i int) []int32 {
	start := int32(0)
	if i > 0 {
		start = t.ends[i-1]
	}
	return t.kept[start:t.ends[i]]
}

// chain computes how likely each label is at each token, by the forward-backward algorithm.
type chain struct {
	emission        [][labels]float64
	forward, behind [][labels]float64
	node            [][labels]float64           // probability of each label at each token
	edge            [labels + 1][labels]float64 // expected number of each transition
}

// run fills node and edge for the sequences of the allowed labels (nil: of all) and
// returns the logarithm of the sum of their scores.
func (c *chain) run(scores [][labels]float64, factors *[labels + 1][labels]float64, allowed []labelSet) float64 {
	n := len(scores)
	c.emission, c.forward = grow(c.emission, n), grow(c.forward, n)
	c.behind, c.node = grow(c.behind, n), grow(c.node, n)
	c.edge = [labels + 1][labels]float64{}
	total := 0.0
	for i := range n {
		top := slices.Max(scores[i][:])
		sum := 0.0
		for l := range labels {
			c.emission[i][l], c.forward[i][l] = 0, 0
			if allowed != nil && allowed[i]>>l&1 == 0 || i == n-1 && continues(l) || i == 0 && !opens(l) {
				continue
			}
			c.emission[i][l] = math.Exp(scores[i][l] - top)
			in := 0.0
			if i == 0 {
				in = factors[labels][l]
			} else {
				for _, p := range predecessors[l] {
					in += c.forward[i-1][p] * factors[p][l]
				}
			}
			c.forward[i][l] = in * c.emission[i][l]
			sum += c.forward[i][l]
		}
		if sum == 0 {
			return math.Inf(-1)
		}
		for l := range labels {
			c.forward[i][l] /= sum
		}
		total += math.Log(sum) + top
	}
	for l := range labels {
		c.behind[n-1][l] = 1
	}
	for i := n - 1; i >= 0; i-- {
		sum := 0.0
		for l := range labels {
			c.node[i][l] = c.forward[i][l] * c.behind[i][l]
			sum += c.node[i][l]
		}
		for l := range labels {
			c.node[i][l] /= sum
		}
		if i == 0 {
			break
		}
		c.behind[i-1] = [labels]float64{}
		edges := 0.0
		for l := range labels {
			out := c.emission[i][l] * c.behind[i][l]
			if out == 0 {
				continue
			}
			for _, p := range predecessors[l] {
				v := factors[p][l] * out
				c.behind[i-1][p] += v
				edges += v * c.forward[i-1][p]
			}
		}
		top := slices.Max(c.behind[i-1][:])
		for l := range labels {
			if out := c.emission[i][l] * c.behind[i][l]; out != 0 {
				for _, p := range predecessors[l] {
					c.edge[p][l] += c.forward[i-1][p] * factors[p][l] * out / edges
				}
			}
		}
		for l := range labels {
			c.behind[i-1][l] /= top
		}
	}
	for l := range labels {
		c.edge[labels][l] += c.node[0][l]
	}
	return total
}

// negligible is the largest weight that is left out.
const negligible = unitsPerNat / 16

// quantised returns the weights in whole numbers of eight bits, without rows that have no
// weight of note.
func (t *trainer) quantised() weights {
	var w weights
	b := perceptron.NewBuilder(labels, len(t.keys))
	var row []perceptron.Weight
	keep := 1 - t.Dropout // all features are there when the model is used
	quantise := func(v float64) int32 { return int32(math.Round(v * unitsPerNat)) }
	for f, k := range t.keys {
		row = row[:0]
		for l := range labels {
			if v := quantise(keep * float64(t.sum[f][l]) / t.remembered); v > negligible || v < -negligible {
				row = append(row, perceptron.Weight{Class: uint16(l), Value: int16(max(-127, min(127, v)))})
			}
		}
		b.Add(k, row)
	}
	w.emissions = b.Model()
	for i := range w.transitions {
		for j := range w.transitions[i] {
			w.transitions[i][j] = quantise(t.transSum[i][j] / t.remembered)
		}
	}
	return w
}
