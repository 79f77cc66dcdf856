// Package gemm holds the arithmetic of the neural stage: products with packed weight
// matrices and the element-wise part of an LSTM, in single precision.
//
// Kernels in assembly for AVX-512 and AVX2 are picked when the package is first used;
// other processors run portable code. Every element of a product is summed in the order of
// its inner index whatever the block it falls into, so that results do not depend on how
// rows are batched. The kernels use fused multiply-add, the portable code does not: the
// two agree to about 1e-5.
package gemm

import (
	"math"
	"slices"
)

// panel is the number of columns packed together.
const panel = 48

// Matrix is a weight matrix of K rows and N columns, packed for products from the left. It
// is read-only and may be shared.
type Matrix struct {
	K, N int
	data []float32 // panels of 48 columns, each row by row, the last padded with zeros
}

// Pack packs a row-major matrix of k rows and n columns. It panics when w is not of that
// size.
func Pack(w []float32, k, n int) *Matrix {
	if len(w) != k*n {
		panic("gemm: matrix of another size")
	}
	panels := (n + panel - 1) / panel
	m := &Matrix{K: k, N: n, data: make([]float32, panels*panel*k)}
	for p := range panels {
		width := min(panel, n-p*panel)
		for i := range k {
			copy(m.data[(p*k+i)*panel:], w[i*n+p*panel:i*n+p*panel+width])
		}
	}
	return m
}

// Repack makes m the transpose of n rows of k columns, stride ld, reusing its memory: the
// products of m are with these rows.
func (m *Matrix) Repack(rows []float32, ld, n, k int) {
	panels := (n + panel - 1) / panel
	m.K, m.N = k, n
	m.data = slices.Grow(m.data[:0], panels*panel*k)[:panels*panel*k]
	clear(m.data)
	for j := range n {
		out := m.data[(j/panel)*panel*k+j%panel:]
		for i, x := range rows[j*ld : j*ld+k] {
			out[i*panel] = x
		}
	}
}

// View returns a matrix of k rows and n columns over data that is packed already, as
// Panels lays it out.
func View(data []float32, k, n int) Matrix { return Matrix{K: k, N: n, data: data} }

// Panels returns where element (i,j) of a matrix of k rows stands in packed data, and the
// length of the data for n columns.
func Panels(k, n int) (at func(i, j int) int, length int) {
	return func(i, j int) int { return (j/panel*k+i)*panel + j%panel }, (n + panel - 1) / panel * panel * k
}

// Width returns the number of columns of the output of Mul: N rounded up to whole panels.
func (m *Matrix) Width() int { return (m.N + panel - 1) / panel * panel }

// Mul adds a x m to c. a has the given number of rows of K columns, stride lda; c has
// Width columns, stride ldc, of which those from N on stay as they are.
func (m *Matrix) Mul(c []float32, ldc int, a []float32, lda, rows int) {
	if rows == 0 || m.K == 0 {
		return
	}
	_ = a[(rows-1)*lda+m.K-1]
	_ = c[(rows-1)*ldc+m.Width()-1]
	for p := 0; p*panel < m.N; p++ {
		b := m.data[p*panel*m.K : (p+1)*panel*m.K]
		mulPanel(m.K, a, lda, rows, b, c[p*panel:], ldc)
	}
}

func mulPanelGo(k int, a []float32, lda, rows int, b, c []float32, ldc int) {
	for r := range rows {
		row := a[r*lda : r*lda+k]
		out := c[r*ldc : r*ldc+panel]
		for i, x := range row {
			w := b[i*panel : i*panel+panel]
			for j := range out {
				out[j] += x * w[j]
			}
		}
	}
}

// Cell makes one step of n LSTM units: from the gates (input, forget, cell, output; n
// values of each, before their activation) and the old state in c it writes the new state
// to c and the output to h. n is a multiple of 16.
func Cell(n int, gates, c, h []float32) {
	if n%16 != 0 {
		panic("gemm: number of units is no multiple of 16")
	}
	_, _, _ = gates[4*n-1], c[n-1], h[n-1]
	cell(n, gates, c, h)
}

func cellGo(n int, gates, c, h []float32) {
	for j := range n {
		c[j] = sigmoid(gates[n+j])*c[j] + sigmoid(gates[j])*tanh(gates[2*n+j])
		h[j] = sigmoid(gates[3*n+j]) * tanh(c[j])
	}
}

func sigmoid(x float32) float32 { return 0.5*tanh(0.5*x) + 0.5 }

// tanh is a rational approximation of the hyperbolic tangent, right to about 1e-6: the one
// the kernels use.
func tanh(x float32) float32 {
	const limit = 7.90531110763549805
	x = float32(math.Max(-limit, math.Min(limit, float64(x))))
	x2 := x * x
	p := float32(-2.76076847742355e-16)
	for _, a := range [...]float32{2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-08, 1.48572235717979e-05, 6.37261928875436e-04, 4.89352455891786e-03} {
		p = p*x2 + a
	}
	q := float32(1.19825839466702e-06)
	for _, b := range [...]float32{1.18534705686654e-04, 2.26843463243900e-03, 4.89352518554385e-03} {
		q = q*x2 + b
	}
	return x * p / q
}
