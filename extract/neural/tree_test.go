package neural

import (
	"math"
	"math/rand/v2"
	"testing"
)

// best returns the score of the best tree with one root among all, by trying all.
func best(n int, score func(i, h int) float64) float64 {
	heads, top := make([]int32, n+1), math.Inf(-1)
	var try func(i int, sum float64)
	try = func(i int, sum float64) {
		if i > n {
			if wrong(heads) == "" {
				top = max(top, sum)
			}
			return
		}
		for h := range n + 1 {
			heads[i] = int32(h)
			try(i+1, sum+score(i, h))
		}
	}
	try(1, 0)
	return top
}

// wrong tells why heads are no tree with one root, or "".
func wrong(heads []int32) string {
	roots := 0
	for i := 1; i < len(heads); i++ {
		if heads[i] == 0 {
			roots++
		}
		v := int32(i)
		for range heads {
			v = heads[v]
		}
		if v != 0 {
			return "cycle"
		}
	}
	if roots != 1 {
		return "not one root"
	}
	return ""
}

func TestTreeIsTheBestOfAll(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var d decoder
	for round := range 300 {
		n := 1 + round%5
		stride := n + 1 + round%3
		scores := make([]float32, n*stride)
		for i := range scores {
			scores[i] = float32(r.IntN(20)) // with ties
			if i%stride == 0 {
				scores[i] += float32(round % 30) // from no root to all roots
			}
		}
		at := func(i, h int) float64 { return float64(scores[(i-1)*stride+h]) }
		heads := d.tree(n, scores, stride)
		if w := wrong(heads); w != "" {
			t.Fatalf("%v: %s", heads, w)
		}
		sum := 0.0
		for i := 1; i <= n; i++ {
			sum += at(i, int(heads[i]))
		}
		if want := best(n, at); sum != want {
			t.Fatalf("round %d: heads %v score %v, best %v", round, heads, sum, want)
		}
	}
}

func TestTreeOfLongSentence(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	const n = 512
	scores := make([]float32, n*(n+1))
	for i := range scores {
		scores[i] = r.Float32()
	}
	var d decoder
	if w := wrong(d.tree(n, scores, n+1)); w != "" {
		t.Error(w)
	}
}

func TestMargin(t *testing.T) {
	scores := []float32{1, 9, 4, 6} // of heads 0 to 3 for word 1
	for _, c := range []struct {
		head int
		want float32
	}{{3, 2}, {2, -2}} {
		if got := margin(scores, 1, c.head); got != c.want {
			t.Errorf("head %d: margin %g, want %g: the word itself does not count", c.head, got, c.want)
		}
	}
	if got := margin([]float32{5, 7}, 1, 0); got != certain {
		t.Errorf("the only head there is has margin %g, want %d", got, certain)
	}
}
