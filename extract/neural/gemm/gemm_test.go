package gemm

import (
	"math"
	"math/rand/v2"
	"testing"
)

func random(r *rand.Rand, n int) []float32 {
	v := make([]float32, n)
	for i := range v {
		v[i] = r.Float32()*2 - 1
	}
	return v
}

func randomBytes(r *rand.Rand, n int) []int8 {
	v := make([]int8, n)
	for i := range v {
		v[i] = int8(r.IntN(255) - 127)
	}
	return v
}

// rounded is what Rows.Set makes of a row, by its definition.
func rounded(x []float32) (q []int, scale float32) {
	top := 0.0
	for _, v := range x {
		top = max(top, math.Abs(float64(v)))
	}
	for _, v := range x {
		if top == 0 {
			q = append(q, 0)
			continue
		}
		q = append(q, int(math.RoundToEven(float64(v*(127/float32(top))))))
	}
	return q, float32(top) / 127
}

// Every kernel gives the bits of the definition, at the edges of its blocks and for the
// largest sums, and leaves what is not its own as it is.
func TestMulIsExact(t *testing.T) {
	at(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		for _, size := range [][3]int{{1, 1, 1}, {3, 7, 5}, {4, 9, 60}, {5, 16, 48}, {6, 40, 7}, {8, 16, 48}, {9, 33, 49}, {15, 128, 100}, {23, 5, 200}, {130, 20, 50}, {2, MaxK, 2}} {
			rows, k, n := size[0], size[1], size[2]
			x, w, scales, bias := random(r, rows*k), randomBytes(r, k*n), random(r, n), random(r, n)
			if k == MaxK {
				for i := range w {
					w[i] = 127
				}
				for i := range x {
					x[i] = -1
				}
			}
			m := Pack(w, scales, bias, k, n)
			var a Rows
			a.Reset(rows+1, k)
			for i := range rows {
				a.Set(i+1, x[i*k:(i+1)*k])
			}
			ldc := m.Width() + 3
			c, base := make([]float32, rows*ldc), random(r, rows*ldc)
			for _, add := range []bool{false, true} {
				for i := range c {
					c[i] = 7
				}
				if add {
					m.MulAdd(c, ldc, base, ldc, &a, 1, rows)
				} else {
					m.Mul(c, ldc, &a, 1, rows)
				}
				for i := range rows {
					q, scale := rounded(x[i*k : (i+1)*k])
					for j := range n {
						sum := 0
						for at, v := range q {
							sum += v * int(w[at*n+j])
						}
						want := bias[j]
						if add {
							want = base[i*ldc+j]
						}
						want += float32(float32(float32(sum)*scales[j]) * scale)
						if got := c[i*ldc+j]; got != want {
							t.Fatalf("%v add %v: c[%d,%d] = %v, want %v", size, add, i, j, got, want)
						}
					}
					for j := m.Width(); j < ldc; j++ {
						if c[i*ldc+j] != 7 {
							t.Fatalf("%v: row %d is written beyond its width", size, i)
						}
					}
				}
			}
		}
	})
}

func TestRows(t *testing.T) {
	at(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(7, 8))
		for _, k := range []int{1, 3, 8, 16, 21, 64, 70} {
			x := random(r, k)
			x[r.IntN(k)] = 3
			x[0] = -0.5 * 3 / 127 // half way between two bytes
			var a Rows
			a.Reset(2, k)
			a.Set(1, x)
			q, scale := rounded(x)
			if a.scales[1] != scale {
				t.Fatalf("%d numbers: scale %v, want %v", k, a.scales[1], scale)
			}
			for i, want := range q {
				if got := int(int8(a.data[a.stride+i] - uint8(zero()))); got != want {
					t.Fatalf("%d numbers: %v became %d, want %d", k, x[i], got, want)
				}
			}
			a.Set(1, make([]float32, k))
			if a.scales[1] != 0 || a.data[a.stride] != uint8(zero()) || a.data[2*a.stride-1] != uint8(zero()) {
				t.Fatalf("zeros: %v %v", a.scales, a.data)
			}
		}
	})
}

func TestLeaky(t *testing.T) {
	at(t, func(t *testing.T) {
		for _, n := range []int{0, 1, 8, 16, 21, 70} {
			x := random(rand.New(rand.NewPCG(7, 8)), n)
			got := append([]float32(nil), x...)
			Leaky(got, 0.1)
			for i, v := range x {
				want := v
				if v < 0 {
					want = v * 0.1
				}
				if got[i] != want {
					t.Fatalf("%d numbers: %v became %v", n, v, got[i])
				}
			}
		}
	})
}

func TestPackRefuses(t *testing.T) {
	for name, f := range map[string]func(){
		"size":   func() { Pack(make([]int8, 5), make([]float32, 3), nil, 2, 3) },
		"scales": func() { Pack(make([]int8, 6), make([]float32, 2), nil, 2, 3) },
		"sums":   func() { Pack(make([]int8, MaxK+1), make([]float32, 1), nil, MaxK+1, 1) },
		"rows": func() {
			var a Rows
			a.Reset(1, 3)
			Pack(make([]int8, 2), make([]float32, 1), nil, 2, 1).Mul(make([]float32, panel), panel, &a, 0, 1)
		},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			f()
		}()
	}
}

// A matrix packed anew, and one over data laid out by hand, multiply as defined.
func TestColumns(t *testing.T) {
	at(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(9, 9))
		var m Columns
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
			got := random(r, m.Width())
			other, want := append([]float32(nil), got...), append([]float32(nil), got...)
			m.MulAdd(got, a)
			v.MulAdd(other, a)
			for j := range n {
				for i := range k {
					want[j] += float32(a[i] * rows[j*(k+1)+i])
				}
				if got[j] != want[j] || other[j] != want[j] {
					t.Fatalf("%v: column %d: %v and %v, want %v", size, j, got[j], other[j], want[j])
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
		sameC, sameH := append([]float32(nil), old...), make([]float32, n)
		cellGo(n, gates, sameC, sameH)
		for j := range n {
			g := func(k int) float64 { return float64(gates[k*n+j]) }
			state := sigma(g(1))*float64(old[j]) + sigma(g(0))*math.Tanh(g(2))
			out := sigma(g(3)) * math.Tanh(state)
			if math.Abs(float64(c[j])-state) > 2e-6 || math.Abs(float64(h[j])-out) > 2e-6 {
				t.Fatalf("unit %d: c %v h %v, want %v %v", j, c[j], h[j], state, out)
			}
			if c[j] != sameC[j] || h[j] != sameH[j] {
				t.Fatalf("unit %d: c %v h %v, portable %v %v", j, c[j], h[j], sameC[j], sameH[j])
			}
		}
	})
}

func BenchmarkMul(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	const rows, k, n = 128, 384, 384
	m := Pack(randomBytes(r, k*n), random(r, n), nil, k, n)
	var a Rows
	a.Reset(rows, k)
	for i := range rows {
		a.Set(i, random(r, k))
	}
	c := make([]float32, rows*n)
	benchmarkAt(b, func(b *testing.B) {
		for b.Loop() {
			m.Mul(c, n, &a, 0, rows)
		}
		b.ReportMetric(2*rows*k*n*float64(b.N)/b.Elapsed().Seconds()/1e9, "GOP/s")
	})
}

func BenchmarkCell(b *testing.B) {
	const n = 256
	gates, c, h := make([]float32, 4*n), make([]float32, n), make([]float32, n)
	benchmarkAt(b, func(b *testing.B) {
		for b.Loop() {
			Cell(n, gates, c, h)
		}
	})
}

func BenchmarkSet(b *testing.B) {
	const n = 512
	x := random(rand.New(rand.NewPCG(1, 2)), n)
	var a Rows
	a.Reset(1, n)
	benchmarkAt(b, func(b *testing.B) {
		for b.Loop() {
			a.Set(0, x)
		}
	})
}
