package neural

import (
	"slices"

	"kg/extract/model"
	"kg/extract/neural/gemm"
)

// network is the trained network. It is read-only.
type network struct {
	share    float32 // in the scores of the committee; all together have 1
	words    *model.Words
	vectors  embedding // of words, in their order; the first row is for all others
	features []feature
	tables   []embedding // of features
	layers   []layer
	// One product gives all that the heads need of a word: arc (as dependent), relation (as
	// dependent), arc (as head), relation (as head), then the scores of the tags.
	heads *gemm.Matrix
	root  []float32 // arc and relation of the root as head
	arc   *gemm.Matrix
	// Relations: the product of a dependent with relation is a packed matrix (of relWidth
	// rows) and a vector; a head times the matrix, added to the vector, scores the labels.
	relation *gemm.Matrix
	arcWidth int
	relWidth int

	upos, xpos, feats []string
	rels              []string // without "root", which is the relation to the root alone
	slots             []slot   // of rels
	entities          []string // none: the network does not tell names
}

// embedding is a table of vectors of bytes with one scale per row.
type embedding struct {
	dim    int
	scales []float32
	rows   []int8
}

// read writes row r to out.
func (e *embedding) read(out []float32, r int) {
	scale := e.scales[r]
	for i, v := range e.rows[r*e.dim : (r+1)*e.dim] {
		out[i] = scale * float32(v)
	}
}

// layer is a bidirectional LSTM; each direction has units outputs a word.
type layer struct {
	units int
	dirs  [2]direction // forward, backward
}

// direction is an LSTM (Hochreiter and Schmidhuber 1997) with the gates input, forget, cell
// and output.
type direction struct {
	input, recurrent *gemm.Matrix
}

// leak is the slope of the activation below zero.
const leak = 0.1

// activations holds the values of one batch. Sentences are in order of falling length. Of
// a packed buffer the rows are ordered by position, then by sentence; of the others by
// sentence, then by position.
type activations struct {
	lengths []int // of the sentences
	active  []int // by position, the number of sentences that are longer
	offsets []int // by position, the first row of a packed buffer
	starts  []int // by sentence, the first row of a buffer that is not packed

	word       []float32 // vectors of one word
	input      gemm.Rows // packed, of the layer at work
	output     []float32 // packed, of the layer at work
	below      []float32 // packed, of the layer before it
	gates      []float32 // packed, of one direction
	step       []float32 // gates of one position
	state      []float32 // by sentence
	hidden     gemm.Rows // by sentence
	words      gemm.Rows // encoded words
	heads      []float32 // products with network.heads
	dependents gemm.Rows // parts of heads
	arcs       []float32 // products with network.arc
	rows       []float32 // heads of one sentence with the root before them
	candidates gemm.Columns
	scores     []float32 // of one sentence, heads by word
	relation   []float32 // products with network.relation
}

// grow returns a slice of n elements of whatever content.
func grow[T any](s []T, n int) []T { return slices.Grow(s[:0], n)[:n] }

// reset prepares for sentences of the given falling lengths, none empty.
func (a *activations) reset(lengths []int) {
	a.lengths = append(a.lengths[:0], lengths...)
	a.active, a.offsets, a.starts = a.active[:0], a.offsets[:0], a.starts[:0]
	total, rows := 0, 0
	for _, n := range lengths {
		a.starts = append(a.starts, total)
		total += n
	}
	for t, live := 0, len(lengths); t < lengths[0]; t++ {
		for lengths[live-1] <= t {
			live--
		}
		a.active = append(a.active, live)
		a.offsets = append(a.offsets, rows)
		rows += live
	}
}

// count returns the number of words.
func (a *activations) count() int {
	last := len(a.lengths) - 1
	return a.starts[last] + a.lengths[last]
}

// row returns the row of a word in packed buffers.
func (a *activations) row(sentence, position int) int { return a.offsets[position] + sentence }

// width returns the number of inputs a word.
func (n *network) width() int {
	width := n.vectors.dim
	for i := range n.tables {
		width += n.tables[i].dim
	}
	return width
}

// embed writes the vectors of a word and its features; key is that of AppendWord.
func (n *network) embed(out []float32, form string, key []byte) {
	n.vectors.read(out, n.words.Find(key)+1)
	out = out[n.vectors.dim:]
	for i, f := range n.features {
		e := &n.tables[i]
		e.read(out, int(f.hash(form, key)%uint32(len(e.scales))))
		out = out[e.dim:]
	}
}

// residual is the first layer that adds to what the layer below it gives (He et al. 2016).
const residual = 2

// encode runs the layers over a.input and puts the encoded words in a.words.
func (n *network) encode(a *activations) {
	total := a.count()
	for i := range n.layers {
		l := &n.layers[i]
		width := 2 * l.units
		a.output, a.below = grow(a.below, total*width), a.output
		for d := range l.dirs {
			l.run(a, d)
		}
		if i >= residual {
			for j, v := range a.below {
				a.output[j] += v
			}
		}
		if i+1 < len(n.layers) {
			a.input.Reset(total, width)
			for r := range total {
				a.input.Set(r, a.output[r*width:])
			}
			continue
		}
		a.words.Reset(total, width)
		for s, length := range a.lengths {
			for t := range length {
				a.words.Set(a.starts[s]+t, a.output[a.row(s, t)*width:])
			}
		}
	}
}

// run runs direction d over a.input into its half of a.output.
func (l *layer) run(a *activations, d int) {
	dir := &l.dirs[d]
	total, w, u := a.count(), dir.input.Width(), l.units
	a.gates = product(a.gates, dir.input, &a.input, total)
	a.step, a.state = grow(a.step, a.active[0]*w), grow(a.state, a.active[0]*u)
	clear(a.state)
	a.hidden.Reset(a.active[0], u)
	for s := range a.active[0] {
		a.hidden.Set(s, a.state[:u])
	}
	for i := range a.active {
		t := i
		if d == 1 {
			t = len(a.active) - 1 - i
		}
		live, first := a.active[t], a.offsets[t]
		dir.recurrent.MulAdd(a.step, w, a.gates[first*w:], w, &a.hidden, 0, live)
		for s := range live {
			h := a.output[((first+s)*2+d)*u:][:u]
			gemm.Cell(u, a.step[s*w:], a.state[s*u:], h)
			a.hidden.Set(s, h)
		}
	}
}

// product returns the products of some rows with m, in out's memory.
func product(out []float32, m *gemm.Matrix, rows *gemm.Rows, count int) []float32 {
	out = grow(out, count*m.Width())
	m.Mul(out, m.Width(), rows, 0, count)
	return out
}

// project computes what the heads need of the encoded words.
func (n *network) project(a *activations) {
	total := a.count()
	a.heads = product(a.heads, n.heads, &a.words, total)
	w, hidden := n.heads.Width(), 2*(n.arcWidth+n.relWidth)
	a.dependents.Reset(total, n.arcWidth)
	for r := range total {
		gemm.Leaky(a.heads[r*w:r*w+hidden], leak)
		a.dependents.Set(r, a.heads[r*w:])
	}
	a.arcs = product(a.arcs, n.arc, &a.dependents, total)
}

// tags returns the scores of UPOS, XPOS, features and entity labels of a word, by its row.
func (n *network) tags(a *activations, row int) (upos, xpos, feats, entities []float32) {
	at := row*n.heads.Width() + 2*(n.arcWidth+n.relWidth)
	rest := a.heads[at:]
	next := func(labels []string) []float32 {
		scores := rest[:len(labels)]
		rest = rest[len(labels):]
		return scores
	}
	return next(n.upos), next(n.xpos), next(n.feats), next(n.entities)
}

// scoreArcs returns the scores of the heads (0: root) for the words of a sentence, and the
// distance between the scores of two words.
func (n *network) scoreArcs(a *activations, sentence int) (scores []float32, stride int) {
	length, first := a.lengths[sentence], a.starts[sentence]
	w := n.heads.Width()
	a.rows = grow(a.rows, (length+1)*n.arcWidth)
	copy(a.rows, n.root[:n.arcWidth])
	for i := range length {
		copy(a.rows[(i+1)*n.arcWidth:(i+2)*n.arcWidth], a.heads[(first+i)*w+n.arcWidth+n.relWidth:])
	}
	a.candidates.Repack(a.rows, n.arcWidth, length+1, n.arcWidth)
	stride = a.candidates.Width()
	a.scores = grow(a.scores, length*stride)
	clear(a.scores)
	for i := range length {
		a.candidates.MulAdd(a.scores[i*stride:(i+1)*stride], a.arcs[(first+i)*n.arc.Width():])
	}
	return a.scores, stride
}

// scoreRelations calls f with the scores of the labels for each word of a sentence, given
// their heads (from 1; 0 is the root).
func (n *network) scoreRelations(a *activations, sentence int, heads []int32, f func(word int, scores []float32)) {
	const chunk = 32 // words at a time: their matrices are large
	length, first := a.lengths[sentence], a.starts[sentence]
	w, k := n.heads.Width(), n.relWidth
	stride := n.relation.Width()
	_, size := gemm.Panels(k, len(n.rels))
	for i := 0; i < length; i += chunk {
		count := min(chunk, length-i)
		a.dependents.Reset(count, k)
		for j := range count {
			a.dependents.Set(j, a.heads[(first+i+j)*w+n.arcWidth:])
		}
		a.relation = product(a.relation, n.relation, &a.dependents, count)
		for j := range count {
			f(i+j, n.labelScores(a, sentence, a.relation[j*stride:(j+1)*stride], size, int(heads[i+j])))
		}
	}
}

// labelScores returns the scores of the labels of a word whose products with network.relation
// are given, the first size of them a matrix, under a head (0: the root).
func (n *network) labelScores(a *activations, sentence int, products []float32, size, head int) []float32 {
	of := n.root[n.arcWidth:]
	if head > 0 {
		of = a.heads[(a.starts[sentence]+head-1)*n.heads.Width()+2*n.arcWidth+n.relWidth:]
	}
	labels := gemm.View(products[:size], n.relWidth, len(n.rels))
	scores := products[size : size+labels.Width()]
	labels.MulAdd(scores, of)
	return scores[:len(n.rels)]
}
