package gemm

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// at runs f with each kernel level that this processor has.
func at(t *testing.T, f func(t *testing.T)) {
	for l := portable; l <= supported; l++ {
		t.Run(fmt.Sprint("level ", l), func(t *testing.T) {
			best = l
			defer func() { best = supported }()
			f(t)
		})
	}
}

func random(r *rand.Rand, n int) []float32 {
	v := make([]float32, n)
	for i := range v {
		v[i] = r.Float32()*2 - 1
	}
	return v
}

func TestMulAgreesWithDefinition(t *testing.T) {
	at(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		for _, size := range [][3]int{{1, 1, 1}, {3, 7, 5}, {8, 16, 48}, {9, 33, 49}, {31, 128, 100}, {17, 5, 200}} {
			rows, k, n := size[0], size[1], size[2]
			a, w := random(r, rows*(k+2)), random(r, k*n)
			m := Pack(w, k, n)
			c := make([]float32, rows*m.Width())
			for i := range c {
				c[i] = 1
			}
			m.Mul(c, m.Width(), a, k+2, rows)
			for i := range rows {
				for j := range n {
					want := 1.0
					for x := range k {
						want += float64(a[i*(k+2)+x]) * float64(w[x*n+j])
					}
					if got := c[i*m.Width()+j]; math.Abs(float64(got)-want) > 1e-5*math.Sqrt(float64(k)) {
						t.Fatalf("%v: c[%d,%d] = %v, want %v", size, i, j, got, want)
					}
				}
			}
		}
	})
}

// A matrix packed anew, and one over data laid out by hand, multiply like any other.
func TestRepackAndView(t *testing.T) {
	at(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(9, 9))
		var m Matrix
		for _, size := range [][2]int{{60, 100}, {7, 3}, {20, 49}} { // k, n
			k, n := size[0], size[1]
			rows, a := random(r, n*(k+1)), random(r, k)
			m.Repack(rows, k+1, n, k)
			at, length := Panels(k, n)
			data := make([]float32, length)
			for j := range n {
				for i := range k {
					data[at(i, j)] = rows[j*(k+1)+i]
				}
			}
			v := View(data, k, n)
			got, other := make([]float32, m.Width()), make([]float32, v.Width())
			m.Mul(got, len(got), a, k, 1)
			v.Mul(other, len(other), a, k, 1)
			for j := range n {
				want := 0.0
				for i := range k {
					want += float64(a[i]) * float64(rows[j*(k+1)+i])
				}
				if math.Abs(float64(got[j])-want) > 1e-4 || got[j] != other[j] {
					t.Fatalf("%v: column %d: %v and %v, want %v", size, j, got[j], other[j], want)
				}
			}
		}
	})
}

// A row has the same bits whatever rows stand beside it.
func TestMulDoesNotDependOnBatch(t *testing.T) {
	at(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(3, 4))
		const rows, k, n = 21, 70, 96
		a, m := random(r, rows*k), Pack(random(r, k*n), k, n)
		all := make([]float32, rows*n)
		m.Mul(all, n, a, k, rows)
		for i := range rows {
			one := make([]float32, n)
			m.Mul(one, n, a[i*k:], k, 1)
			for j := range one {
				if one[j] != all[i*n+j] {
					t.Fatalf("row %d column %d: %v alone, %v in a batch", i, j, one[j], all[i*n+j])
				}
			}
		}
	})
}

func TestCellAgreesWithDefinition(t *testing.T) {
	sigma := func(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
	at(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(5, 6))
		const n = 64
		gates, c, h := random(r, 4*n), random(r, n), make([]float32, n)
		for i := range gates {
			gates[i] *= 12
		}
		old := append([]float32(nil), c...)
		Cell(n, gates, c, h)
		for j := range n {
			g := func(k int) float64 { return float64(gates[k*n+j]) }
			state := sigma(g(1))*float64(old[j]) + sigma(g(0))*math.Tanh(g(2))
			out := sigma(g(3)) * math.Tanh(state)
			if math.Abs(float64(c[j])-state) > 2e-6 || math.Abs(float64(h[j])-out) > 2e-6 {
				t.Fatalf("unit %d: c %v h %v, want %v %v", j, c[j], h[j], state, out)
			}
		}
	})
}

func BenchmarkMul(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	const rows, k, n = 128, 384, 384
	a, m := random(r, rows*k), Pack(random(r, k*n), k, n)
	c := make([]float32, rows*n)
	for l := portable; l <= supported; l++ {
		b.Run(fmt.Sprint("level ", l), func(b *testing.B) {
			best = l
			defer func() { best = supported }()
			for b.Loop() {
				m.Mul(c, n, a, k, rows)
			}
			b.ReportMetric(2*rows*k*n*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
		})
	}
}

func BenchmarkCell(b *testing.B) {
	const n = 256
	gates, c, h := make([]float32, 4*n), make([]float32, n), make([]float32, n)
	for l := portable; l <= supported; l++ {
		b.Run(fmt.Sprint("level ", l), func(b *testing.B) {
			best = l
			defer func() { best = supported }()
			for b.Loop() {
				Cell(n, gates, c, h)
			}
		})
	}
}
