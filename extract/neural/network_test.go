package neural

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"testing"

	"kg"
)

func mustNew(tb testing.TB) *Parser {
	tb.Helper()
	p, err := New()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// activation is what the trained network computed for a sentence, see training/neural/export.py.
type activation struct {
	Forms     []string
	UPOS      []float32 // by word
	XPOS      []float32
	Feats     []float32
	Entities  []float32
	Arcs      []float32 // by word, of each head from the root on
	Heads     []int32   // for which relations were scored
	Relations []float32 // by word
}

// tolerance is how far a score may be off: the fixture has four digits, and the sums of arcs
// and relations are in another order. Everything before them is the same to the bit.
const tolerance = 2e-4

// The whole forward pass, features included, gives the numbers of the trained networks, their
// weights and inputs rounded as here.
func TestParity(t *testing.T) {
	data, err := os.ReadFile("testdata/activations.json")
	if err != nil {
		t.Fatal(err)
	}
	var want [][]activation // by network
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	nets := mustNew(t).nets
	if len(want) != len(nets) {
		t.Fatalf("activations of %d networks, the model has %d", len(want), len(nets))
	}
	for k, n := range nets {
		for _, w := range want[k] {
			testParity(t, n, fmt.Sprint("network ", k, ": ", w.Forms[0]), w)
		}
	}
}

func testParity(t *testing.T, n *network, name string, w activation) {
	var a activations
	a.reset([]int{len(w.Forms)})
	a.input.Reset(len(w.Forms), n.width())
	word := make([]float32, n.width())
	for i, form := range w.Forms {
		n.embed(word, form, AppendWord(nil, form))
		a.input.Set(i, word)
	}
	n.encode(&a)
	n.project(&a)
	for i := range w.Forms {
		u, x, f, e := n.tags(&a, i)
		same(t, name+": UPOS", u, w.UPOS[i*len(u):])
		same(t, name+": XPOS", x, w.XPOS[i*len(x):])
		same(t, name+": features", f, w.Feats[i*len(f):])
		same(t, name+": entities", e, w.Entities[i*len(e):])
	}
	scores, stride := n.scoreArcs(&a, 0)
	for i := range w.Forms {
		same(t, name+": arcs", scores[i*stride:i*stride+len(w.Forms)+1], w.Arcs[i*(len(w.Forms)+1):])
	}
	n.scoreRelations(&a, 0, w.Heads, func(i int, scores []float32) {
		same(t, name+": relations", scores, w.Relations[i*len(scores):])
	})
}

func same(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i := range got {
		if math.Abs(float64(got[i]-want[i])) > tolerance {
			t.Fatalf("%s: element %d is %v, want %v", what, i, got[i], want[i])
		}
	}
}

// Whatever a sentence is batched with, its annotation and every score are the same.
func TestBatchSizeDoesNotMatter(t *testing.T) {
	doc := longDocument()
	p := mustNew(t)
	p.Annotate(doc)
	for _, sentences := range []int{1, 3, 8, 100} {
		p.sentences, p.words = sentences, sentences*40
		other := longDocument()
		p.Annotate(other)
		for i := range doc.Sentences {
			for j := range doc.Sentences[i].Tokens {
				if got, want := other.Sentences[i].Tokens[j], doc.Sentences[i].Tokens[j]; got != want {
					t.Fatalf("%d sentences a batch: sentence %d word %d: %+v, want %+v", sentences, i, j, got, want)
				}
			}
		}
	}
}

// The bits of the scores, not just the labels chosen by them.
func TestScoresDoNotDependOnBatch(t *testing.T) {
	n := mustNew(t).nets[0]
	lengths := []int{31, 31, 30, 17, 17, 12, 9, 9, 9, 3, 1}
	run := func(lengths []int, first int) *activations {
		a := &activations{}
		a.reset(lengths)
		a.input.Reset(a.count(), n.width())
		word := make([]float32, n.width())
		for s, length := range lengths {
			for i := range length {
				form := fmt.Sprint("word", s+first, "-", i)
				n.embed(word, form, []byte(form))
				a.input.Set(a.row(s, i), word)
			}
		}
		n.encode(a)
		n.project(a)
		return a
	}
	all := run(lengths, 0)
	for s, length := range lengths {
		one := run([]int{length}, s)
		w := n.heads.Width()
		for i, v := range one.heads[:length*w] {
			if got := all.heads[all.starts[s]*w+i]; got != v && i%w < n.heads.N {
				t.Fatalf("sentence %d: element %d is %v in a batch, %v alone", s, i, got, v)
			}
		}
	}
}

// longDocument has sentences of many lengths, one of them of kind Noise.
func longDocument() *kg.Document {
	forms := []string{"The", "minister", "who", "thanked", "Erdogan", "on", "3", "March", "said", "nothing", ",", "and", "left", "Kyiv-bound", "."}
	doc := &kg.Document{}
	for i := range 60 {
		var s kg.Sentence
		if i == 7 {
			s.Kind = kg.Noise
		}
		for j := range i*i%47 + i%3 { // one is empty
			s.Tokens = append(s.Tokens, kg.Token{Form: forms[(i+j*j)%len(forms)]})
		}
		doc.Sentences = append(doc.Sentences, s)
	}
	return doc
}
