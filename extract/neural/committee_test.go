package neural

import (
	"errors"
	"math"
	"testing"

	"kg/extract/model"
)

// The scores of a committee are the means of those of its members, whatever their widths.
func TestCommitteeDecidesByMeans(t *testing.T) {
	one, two := plain(), plain()
	one.entities, two.entities = []string{"O", "U-Person"}, []string{"O", "U-Person"}
	two.layers, two.units, two.arc, two.rel, two.word = 3, 32, 24, 10, 6
	p := mustDecode(t, committeeOf(one, two))
	doc := longDocument()
	s := p.get()
	var batch []piece
	for _, i := range []int{46, 33, 12, 4, 1} {
		batch = append(batch, piece{tokens: doc.Sentences[i].Tokens})
	}
	sortByLength(batch)
	alone := make([]activations, len(p.nets))
	for k, n := range p.nets {
		for _, of := range [][]activations{alone, s.each} {
			n.read(s, &of[k], batch)
			n.project(&of[k])
		}
	}
	for i := range batch {
		p.nets.meanTags(s.each, place{i, i})
		scores, _ := p.nets[0].scoreArcs(&s.each[0], i)
		batch[i].arcs = len(s.arcs)
		s.arcs = append(s.arcs, scores...)
	}
	near := func(what string, got, one, two float32) {
		t.Helper()
		if mean := 0.6*one + 0.4*two; math.Abs(float64(got-mean)) > 1e-5 { // committeeOf gives 3 and 2
			t.Fatalf("%s: %v, want %v of %v and %v", what, got, mean, one, two)
		}
	}
	for i := range batch {
		length := len(batch[i].tokens)
		for w := range length {
			row := alone[0].starts[i] + w
			u, x, f, e := p.nets[0].tags(&s.each[0], row)
			u0, x0, f0, e0 := p.nets[0].tags(&alone[0], row)
			u1, x1, f1, e1 := p.nets[1].tags(&alone[1], row)
			near("UPOS", u[1], u0[1], u1[1])
			near("XPOS", x[0], x0[0], x1[0])
			near("features", f[1], f0[1], f1[1])
			if e[1] != e0[1] || e[1] == e1[1] {
				t.Fatalf("names: %v, want the first's %v", e[1], e0[1])
			}
		}
		got, stride := p.nets.scoreArcs(s, place{i, i}, &batch[i])
		a, first := p.nets[0].scoreArcs(&alone[0], i)
		b, second := p.nets[1].scoreArcs(&alone[1], i)
		for w := range length {
			for h := range length + 1 {
				near("arcs", got[w*stride+h], a[w*first+h], b[w*second+h])
			}
			head := int32((w + 1) % length)
			labels := append([]float32(nil), p.nets.scoreRelation(s.each, place{i, i}, w, head)...)
			la := append([]float32(nil), p.nets[0].scoreRelation(&alone[0], i, w, head)...)
			lb := p.nets[1].scoreRelation(&alone[1], i, w, head)
			for l := range labels {
				near("relations", labels[l], la[l], lb[l])
			}
		}
	}
}

// Networks that mean other things by their numbers cannot decide together.
func TestCommitteeNeedsTheSameLabels(t *testing.T) {
	other := plain()
	other.upos = []string{"VERB", "NOUN"}
	if _, err := decodeSections(t, committeeOf(plain(), other)); !errors.Is(err, model.ErrCorrupt) {
		t.Error(err)
	}
	if _, err := decodeSections(t, committeeOf(plain(), plain(), plain())); err != nil {
		t.Error(err)
	}
	for name, shares := range map[string][]uint64{
		"none": nil, "no share": {0}, "too many": make([]uint64, mostNetworks+1), "more than there are": {1, 1},
	} {
		var w model.Writer
		w.Uint(uint64(len(shares)))
		for _, share := range shares {
			w.Uint(share)
		}
		sections := plain().sections()
		sections[0].Data = w.Bytes()
		if _, err := decodeSections(t, sections); !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
