package coref

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"kg"
)

// Place is where a mention stands: its sentence and the head of its phrase. Set tells "A and
// B" from "A", which has the same head.
type Place struct {
	Sentence, Head int
	Set            bool
}

// Sample is a document to learn from, annotated up to the names, and what is known of its
// coreference. Either Clusters or Pronoun says that.
type Sample struct {
	Doc *kg.Document
	// Clusters numbers the entities of mentions; a mention that is not in it is not used,
	// unless Complete says that it refers to nothing said before.
	Clusters map[Place]int
	Complete bool
	// Pronoun is the only one that the sample tells something of: the mentions at Right are
	// what it refers to, those at Wrong are not.
	Pronoun      *Place
	Right, Wrong []kg.Span // in the text
	Weight       float64
}

// Options of [Train].
type Options struct {
	Epochs   int
	Rate     float64 // of learning (AdaGrad)
	Dropout  float64 // share of a candidate's features left out at each step
	Seed     uint64
	Progress func(epoch int, loss float64)
}

// Trained is a ranker that was learned.
type Trained struct {
	net   *ranker
	known knowledge
}

// Encode returns the model file.
func (t *Trained) Encode(meta map[string]string) ([]byte, error) { return encodeRanker(t.net, meta) }

// Resolver returns a resolver that uses the ranker as it will be after encoding.
func (t *Trained) Resolver() (*Resolver, error) {
	data, err := t.Encode(nil)
	if err != nil {
		return nil, err
	}
	net, err := decodeRanker(data)
	if err != nil {
		return nil, err
	}
	return &Resolver{t.known, net}, nil
}

// Train learns the ranker: what is made likely is all right candidates of a mention
// together (Durrett & Klein 2013, "Easy victories and uphill battles in coreference
// resolution"). A first ranker learns from samples with all their entities; what it says of
// the rest of a text is the context in which a second learns from samples of one pronoun as
// well. The same samples and options give the same ranker.
func Train(samples []Sample, o Options) (*Trained, error) {
	known, err := loadKnowledge()
	if err != nil {
		return nil, err
	}
	t := &teacher{}
	single := false
	for i := range samples {
		if samples[i].Pronoun == nil {
			t.read(&samples[i], &Resolver{known, nil})
		} else {
			single = true
		}
	}
	all := &ranker{}
	if single {
		brief := o
		brief.Epochs = min(2, o.Epochs)
		first := t.learn(brief, 0)
		for i := range all {
			all[i] = *first
		}
		for i := range samples {
			if samples[i].Pronoun != nil {
				t.read(&samples[i], &Resolver{known, all})
			}
		}
	}
	var nets sync.WaitGroup
	for i := range all {
		own := o
		if i > 0 {
			own.Progress = nil // one speaks for all
		}
		nets.Go(func() { all[i] = *t.learn(own, uint64(i)) })
	}
	nets.Wait()
	return &Trained{all, known}, nil
}

// teacher follows a resolver through the samples, notes its choices with the right ones,
// and makes the right ones.
type teacher struct {
	sample    *Sample
	instances []instance
	rows      []uint32 // of all instances
}

// instance is one choice: the features that all candidates share, then those of each.
type instance struct {
	from   int     // in rows
	ends   []int32 // of the shared features and of each candidate's, counted from there
	right  []bool  // by candidate, the last of which is none
	weight float32
}

func (t *teacher) read(sample *Sample, r *Resolver) {
	doc := *sample.Doc
	t.sample = sample
	d := r.newDiscourse(&doc)
	d.teacher = t
	d.resolve()
}

// choose notes a choice and makes the right one.
func (t *teacher) choose(d *discourse, i int, r *ranking) {
	m := &d.mentions[i]
	place := Place{m.Sentence, m.Head, m.phrase.set}
	switch {
	case t.sample.Pronoun != nil:
		if place == *t.sample.Pronoun {
			t.single(d, i, r)
		} else if len(r.candidates) > 0 {
			if c, sure := d.likeliest(i, r); c >= 0 {
				d.join(i, c, sure)
			}
		}
	default:
		t.labelled(d, i, place, r)
	}
}

func (t *teacher) labelled(d *discourse, i int, place Place, r *ranking) {
	label, known := t.sample.Clusters[place]
	if !known && !t.sample.Complete || len(r.candidates) == 0 {
		return
	}
	right := make([]bool, len(r.candidates)+1)
	to := -1
	for k, c := range r.candidates {
		o := &d.mentions[c]
		other, labelled := t.sample.Clusters[Place{o.Sentence, o.Head, o.phrase.set}]
		if known && labelled && other == label {
			right[k] = true
			if to < 0 {
				to = o.Entity
			}
		}
	}
	right[len(right)-1] = to < 0
	t.note(d, i, r, right)
	if to >= 0 {
		d.join(i, to, 1)
	}
}

// single makes an instance of the only pronoun of a sample.
func (t *teacher) single(d *discourse, i int, r *ranking) {
	at := func(spans []kg.Span) map[int]bool {
		clusters := map[int]bool{}
		for k := range d.mentions {
			m := &d.mentions[k]
			if m.Kind == kg.PronounMention || m.Entity < 0 {
				continue
			}
			tokens := d.doc.Sentences[m.Sentence].Tokens
			head := tokens[m.Head].Span
			for _, s := range spans {
				if s.Contains(head) {
					clusters[m.Entity] = true
				}
			}
		}
		return clusters
	}
	yes, no := at(t.sample.Right), at(t.sample.Wrong)
	var candidates []int32
	var right []bool
	some := false
	for _, c := range r.candidates {
		e := d.mentions[c].Entity
		switch {
		case yes[e] && no[e]:
			continue
		case yes[e]:
			right = append(right, true)
			some = true
		case no[e]:
			right = append(right, false)
		case len(t.sample.Right) > 0:
			if !d.clusters[e].named() && d.mentions[c].phrase.kind == personPronoun {
				continue // may well be the same person
			}
			right = append(right, false)
		default:
			right = append(right, true)
			some = true
		}
		candidates = append(candidates, c)
	}
	if len(t.sample.Right) > 0 && !some {
		return
	}
	r.candidates = candidates
	t.note(d, i, r, append(right, len(t.sample.Right) == 0))
}

// note keeps an instance.
func (t *teacher) note(d *discourse, i int, r *ranking, right []bool) {
	x := instance{from: len(t.rows), right: right, weight: float32(t.sample.Weight)}
	keep := func(rows []uint32) {
		t.rows = append(t.rows, rows...)
		x.ends = append(x.ends, int32(len(t.rows)-x.from))
		r.rows = rows
	}
	keep(d.anaphorFeatures(r.rows[:0], i, r))
	for k := range r.candidates {
		keep(d.pairFeatures(r.rows[:0], i, k, r))
	}
	keep(d.noneFeatures(r.rows[:0], i, r))
	t.instances = append(t.instances, x)
}

// learn fits a net to the instances by AdaGrad (Duchi et al. 2011).
func (t *teacher) learn(o Options, member uint64) *net {
	rng := rand.New(rand.NewPCG(o.Seed, member))
	f := &fit{o: o, net: &net{weights: make([][hidden]float32, rows)}, step: make([][hidden]float32, rows), rng: rng}
	for k := range f.net.out {
		f.net.out[k] = float32(rng.NormFloat64()) * 0.5
	}
	for i := range f.net.weights {
		for k := range f.net.weights[i] {
			f.net.weights[i][k] = float32(rng.NormFloat64()) * 0.02
		}
	}
	used := make([]bool, rows)
	for _, row := range t.rows {
		used[row] = true
	}
	for i := range used {
		if !used[i] {
			f.net.weights[i] = [hidden]float32{}
		}
	}
	order := make([]int, len(t.instances))
	for i := range order {
		order[i] = i
	}
	sum := &net{weights: make([][hidden]float32, rows)}
	passes := 0
	for epoch := range o.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, weight := 0.0, 0.0
		for _, i := range order {
			loss += f.update(t, &t.instances[i])
			weight += float64(t.instances[i].weight)
		}
		if epoch >= o.Epochs/2 { // the average of the later passes generalises best
			sum.add(f.net)
			passes++
		}
		if o.Progress != nil {
			o.Progress(epoch, loss/weight)
		}
	}
	sum.scale(1 / float32(passes))
	return sum
}

func (n *net) add(m *net) {
	for i := range n.weights {
		for k := range n.weights[i] {
			n.weights[i][k] += m.weights[i][k]
		}
	}
	for k := range n.out {
		n.out[k] += m.out[k]
		n.bias[k] += m.bias[k]
	}
}

func (n *net) scale(by float32) {
	for i := range n.weights {
		for k := range n.weights[i] {
			n.weights[i][k] *= by
		}
	}
	for k := range n.out {
		n.out[k] *= by
		n.bias[k] *= by
	}
}

// fit is the state of learning.
type fit struct {
	o                  Options
	net                *net
	step               [][hidden]float32 // sums of squared gradients
	biasStep, outStep  [hidden]float32
	rng                *rand.Rand
	kept               []uint32 // features after dropout
	ends               []int32
	sums               [][hidden]float32
	scores, gradients  []float64
	baseSum, baseDelta [hidden]float32
}

// update takes one step and returns the loss before it.
func (f *fit) update(t *teacher, x *instance) float64 {
	f.kept, f.ends = f.kept[:0], f.ends[:0]
	start := int32(0)
	keep := uint32((1 - f.o.Dropout) * (1 << 24))
	for _, end := range x.ends {
		for _, row := range t.rows[x.from+int(start) : x.from+int(end)] {
			if f.rng.Uint32()>>8 < keep {
				f.kept = append(f.kept, row)
			}
		}
		f.ends = append(f.ends, int32(len(f.kept)))
		start = end
	}
	n := len(x.right)
	f.sums = slices.Grow(f.sums[:0], n)[:n]
	f.scores = slices.Grow(f.scores[:0], n)[:n]
	f.gradients = slices.Grow(f.gradients[:0], n)[:n]
	shared := f.kept[:f.ends[0]]
	f.net.base(shared, &f.baseSum)
	top := math.Inf(-1)
	for c := range n {
		sum := f.baseSum
		for _, row := range f.kept[f.ends[c]:f.ends[c+1]] {
			w := &f.net.weights[row]
			for k := range sum {
				sum[k] += w[k]
			}
		}
		f.sums[c] = sum
		total := float32(0)
		for k, v := range sum {
			if v < 0 {
				v *= leak
			}
			total += v * f.net.out[k]
		}
		f.scores[c] = float64(total)
		top = max(top, f.scores[c])
	}
	all, good := 0.0, 0.0
	for c, s := range f.scores {
		f.scores[c] = math.Exp(s - top)
		all += f.scores[c]
		if x.right[c] {
			good += f.scores[c]
		}
	}
	f.baseDelta = [hidden]float32{}
	var outDelta [hidden]float32
	for c, s := range f.scores {
		g := s / all
		if x.right[c] {
			g -= s / good
		}
		g *= float64(x.weight)
		if math.Abs(g) < 1e-4 {
			continue
		}
		var delta [hidden]float32
		for k, v := range f.sums[c] {
			slope := float32(1)
			if v < 0 {
				slope = leak
			}
			outDelta[k] += float32(g) * v * slope
			delta[k] = float32(g) * f.net.out[k] * slope
			f.baseDelta[k] += delta[k]
		}
		for _, row := range f.kept[f.ends[c]:f.ends[c+1]] {
			f.adjust(&f.net.weights[row], &f.step[row], &delta)
		}
	}
	for _, row := range shared {
		f.adjust(&f.net.weights[row], &f.step[row], &f.baseDelta)
	}
	f.adjust(&f.net.bias, &f.biasStep, &f.baseDelta)
	f.adjust(&f.net.out, &f.outStep, &outDelta)
	return -math.Log(good/all) * float64(x.weight)
}

func (f *fit) adjust(w, step, delta *[hidden]float32) {
	for k, g := range delta {
		step[k] += g * g
		w[k] -= float32(f.o.Rate) * g / float32(math.Sqrt(float64(step[k])+1e-6))
	}
}
