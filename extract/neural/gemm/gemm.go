// Package gemm holds the arithmetic of the neural stage: products of activations with
// weight matrices, both in bytes, the element-wise part of an LSTM, and products in single
// precision for what is computed of activations alone.
//
// Weights have a scale per column, activations one per row that is found when they are
// rounded to bytes. Sums of products of bytes are exact, and everything else is done in
// the same order and without fused multiply-add in every kernel: a result has the same
// bits whatever rows stand beside it and whatever the processor.
//
// Kernels in assembly for AVX-512 with VNNI and for AVX2 are picked when the package is
// first used; other processors run portable code.
package gemm

import (
	"math"
	"slices"
)

// panel is the number of columns packed together, group the number of rows of weights
// whose bytes stand side by side.
const (
	panel = 48
	group = 4
)

// offset is what stands for 0 in rows of unsigned bytes, which some kernels read.
const offset = 128

// MaxK is the largest number of rows of a [Matrix]: sums up to it fit into the 24 bits
// that single precision holds exactly.
const MaxK = 1<<24/(127*127) - 1

// Matrix is a matrix of weights with K rows and N columns. It is read-only and may be shared.
type Matrix struct {
	K, N   int
	groups int       // of rows
	data   []int8    // panels of columns, each group by group, padded with zeros
	scales []float32 // by column
	bias   []float32 // by column
	shift  []int32   // by column: what the offset of unsigned bytes adds to the sums, to be taken off
}

// Pack packs a row-major matrix of k rows and n columns of bytes with the scales of its
// columns, and a bias that is added to its products, nil for none. It panics when they are
// not of that size.
func Pack(w []int8, scales, bias []float32, k, n int) *Matrix {
	if len(w) != k*n || len(scales) != n || len(bias) != n && bias != nil || k < 1 || n < 1 || k > MaxK {
		panic("gemm: matrix of another size")
	}
	groups := (k + group - 1) / group
	m := &Matrix{K: k, N: n, groups: groups}
	width := m.Width()
	m.data = make([]int8, width*groups*group)
	m.scales, m.bias, m.shift = make([]float32, width), make([]float32, width), make([]int32, width)
	copy(m.scales, scales)
	copy(m.bias, bias)
	for first := 0; first < n; first += panel {
		columns := min(panel, n-first)
		out := m.data[first*groups*group:]
		shift := m.shift[first:]
		for i := range k {
			row := w[i*n+first : i*n+first+columns]
			at := i / group * panel * group
			for j, v := range row {
				out[at+j*group+i%group] = v
				shift[j] -= offset * int32(v)
			}
		}
	}
	return m
}

// Width returns the number of columns of the output of Mul: N rounded up to whole panels.
func (m *Matrix) Width() int { return Padded(m.N) }

// Padded returns how many columns a matrix of n columns takes.
func Padded(n int) int { return (n + panel - 1) / panel * panel }

// Rows holds activations as bytes, signed or unsigned as the kernels of this processor read them.
// The zero Rows is empty and ready.
type Rows struct {
	k, stride int
	data      []uint8
	scales    []float32
}

// Reset makes room for n rows of k numbers, of whatever content.
func (r *Rows) Reset(n, k int) {
	r.k, r.stride = k, (k+group-1)/group*group
	r.data = slices.Grow(r.data[:0], n*r.stride)[:n*r.stride]
	r.scales = slices.Grow(r.scales[:0], n)[:n]
}

// Set rounds a row of numbers to bytes: 127 stands for the largest of them.
func (r *Rows) Set(i int, x []float32) {
	x = x[:r.k]
	out := r.data[i*r.stride : (i+1)*r.stride]
	top := largest(x)
	r.scales[i] = top / 127
	factor := float32(0)
	if top > 0 {
		factor = 127 / top
	}
	quantise(out, x, factor)
	for j := r.k; j < r.stride; j++ {
		out[j] = uint8(zero())
	}
}

// Mul writes to c, which has Width columns and the stride ldc, the bias of m and the products
// of the given number of rows of a, from first on, with m.
func (m *Matrix) Mul(c []float32, ldc int, a *Rows, first, rows int) {
	m.product(c, ldc, m.bias, 0, a, first, rows)
}

// MulAdd is Mul with rows of base, whose stride is ldb, in place of the bias. base may be c.
func (m *Matrix) MulAdd(c []float32, ldc int, base []float32, ldb int, a *Rows, first, rows int) {
	m.product(c, ldc, base, ldb, a, first, rows)
}

// block is the number of rows that are multiplied with one panel after the other: as many as
// stay in the fast caches.
const block = 64

func (m *Matrix) product(c []float32, ldc int, base []float32, ldb int, a *Rows, first, rows int) {
	if a.k != m.K {
		panic("gemm: rows of another length")
	}
	if rows == 0 {
		return
	}
	_ = a.scales[first+rows-1]
	_ = a.data[(first+rows)*a.stride-1]
	_ = base[(rows-1)*ldb+m.Width()-1]
	_ = c[(rows-1)*ldc+m.Width()-1]
	for ; rows > 0; rows -= block {
		n := min(block, rows)
		for p := 0; p < m.Width(); p += panel {
			m.panel(p, c[p:], ldc, base[p:], ldb, a.data[first*a.stride:], a.stride, a.scales[first:], n)
		}
		if rows > block {
			first, c, base = first+block, c[block*ldc:], base[block*ldb:]
		}
	}
}

// panelGo computes the panel whose first column is p, for some rows. One multiplication of
// 64 bits does the work of two rows: their sums keep within 32 bits each, and what the
// lower one borrows from the upper one when it is negative is given back at the end.
func (m *Matrix) panelGo(p int, c []float32, ldc int, base []float32, ldb int, a []uint8, lda int, scales []float32, rows int) {
	data := m.data[p*m.groups*group:]
	finish := func(r, j int, sum int32) {
		sum += m.shift[p+j]
		c[r*ldc+j] = float32(float32(float32(sum)*m.scales[p+j])*scales[r]) + base[r*ldb+j]
	}
	for r := 0; r < rows; r += 2 {
		lower := a[r*lda : (r+1)*lda]
		upper := lower // there is no other row
		if r+1 < rows {
			upper = a[(r+1)*lda : (r+2)*lda]
		}
		var sums [panel]int64
		for g := range m.groups {
			x, y := (*[group]uint8)(lower[g*group:]), (*[group]uint8)(upper[g*group:])
			x0, x1, x2, x3 := int64(x[0])|int64(y[0])<<32, int64(x[1])|int64(y[1])<<32, int64(x[2])|int64(y[2])<<32, int64(x[3])|int64(y[3])<<32
			w := (*[panel * group]int8)(data[g*panel*group:])
			for j := range sums {
				sums[j] += x0*int64(w[j*group]) + x1*int64(w[j*group+1]) + x2*int64(w[j*group+2]) + x3*int64(w[j*group+3])
			}
		}
		for j, s := range sums {
			low := int32(s)
			finish(r, j, low)
			if r+1 < rows {
				finish(r+1, j, int32((s-int64(low))>>32))
			}
		}
	}
}

func largestGo(x []float32) float32 {
	top := float32(0)
	for _, v := range x {
		top = max(top, float32(math.Abs(float64(v))))
	}
	return top
}

func quantiseGo(out []uint8, x []float32, factor float32) {
	zero := zero()
	for i, v := range x {
		out[i] = uint8(int32(math.RoundToEven(float64(v*factor))) + zero)
	}
}

// Leaky replaces each number by the larger of itself and its product with slope.
func Leaky(x []float32, slope float32) { leaky(x, slope) }

func leakyGo(x []float32, slope float32) {
	for i, v := range x {
		x[i] = max(v, float32(slope*v))
	}
}

// Columns is a matrix of single precision that is made of activations.
type Columns struct {
	k, n int
	data []float32 // panels of columns, each row by row, the last padded with zeros
}

// Repack makes c the transpose of n rows of k columns, stride ld, reusing its memory: the
// products of c are with these rows.
func (c *Columns) Repack(rows []float32, ld, n, k int) {
	c.k, c.n = k, n
	c.data = slices.Grow(c.data[:0], c.Width()*k)[:c.Width()*k]
	clear(c.data)
	for j := range n {
		out := c.data[(j/panel)*panel*k+j%panel:]
		for i, x := range rows[j*ld : j*ld+k] {
			out[i*panel] = x
		}
	}
}

// View returns a matrix of k rows and n columns over data that is packed already, as
// Panels lays it out.
func View(data []float32, k, n int) Columns { return Columns{k, n, data} }

// Panels returns where element (i,j) of a matrix of k rows stands in packed data, and the
// length of the data for n columns.
func Panels(k, n int) (at func(i, j int) int, length int) {
	return func(i, j int) int { return (j/panel*k+i)*panel + j%panel }, (n + panel - 1) / panel * panel * k
}

// Width returns the number of columns of the output of Mul: n rounded up to whole panels.
func (c *Columns) Width() int { return Padded(c.n) }

// MulAdd adds to out, of Width numbers, the product of a row x of k numbers.
func (c *Columns) MulAdd(out, x []float32) {
	if c.k == 0 {
		return
	}
	x = x[:c.k]
	for p := 0; p < c.Width(); p += panel {
		mulPanel(x, c.data[p*c.k:(p+panel)*c.k], out[p:p+panel])
	}
}

func mulPanelGo(x, w, out []float32) {
	for i, v := range x {
		row := w[i*panel : i*panel+panel]
		for j := range out {
			out[j] += float32(v * row[j])
		}
	}
}

// Cell makes one step of n LSTM units: from the gates (input, forget, cell, output; n
// values of each, before their activation) and the old state in c it writes the new state
// to c and the output to h. n is a multiple of 16.
func Cell(n int, gates, c, h []float32) {
	if n%16 != 0 || n < 1 {
		panic("gemm: number of units is no multiple of 16")
	}
	_, _, _ = gates[4*n-1], c[n-1], h[n-1]
	cell(n, gates, c, h)
}

func cellGo(n int, gates, c, h []float32) {
	for j := range n {
		c[j] = float32(sigmoid(gates[n+j])*c[j]) + float32(sigmoid(gates[j])*tanh(gates[2*n+j]))
		h[j] = sigmoid(gates[3*n+j]) * tanh(c[j])
	}
}

func sigmoid(x float32) float32 { return float32(0.5*tanh(0.5*x)) + 0.5 }

// tanh is a rational approximation of the hyperbolic tangent, right to about 1e-6: the one
// the kernels use.
func tanh(x float32) float32 {
	const limit = 7.90531110763549805
	x = max(-limit, min(limit, x))
	x2 := float32(x * x)
	p := float32(-2.76076847742355e-16)
	for _, a := range [...]float32{2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-08, 1.48572235717979e-05, 6.37261928875436e-04, 4.89352455891786e-03} {
		p = float32(p*x2) + a
	}
	q := float32(1.19825839466702e-06)
	for _, b := range [...]float32{1.18534705686654e-04, 2.26843463243900e-03, 4.89352518554385e-03} {
		q = float32(q*x2) + b
	}
	return float32(x*p) / q
}
