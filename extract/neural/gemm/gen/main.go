// The program gen writes the assembly kernels of package gemm:
//
//	go run . -out ../kernels_amd64.s -stubs ../kernels_amd64.go -pkg gemm
//
// It is a module of its own so that the generator is no dependency of kg.
package main

import (
	"fmt"
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// panel is the number of columns of a packed panel; package gemm packs to the same width.
const panel = 48

func main() {
	mul("mul8x48AVX512", 8, 16)
	mul("mul1x48AVX512", 1, 16)
	mul("mul4x24AVX2", 4, 8)
	mul("mul1x24AVX2", 1, 8)
	cell("cellAVX512", 16)
	cell("cellAVX2", 8)
	Generate()
}

// vector returns a register of the given number of float32 lanes.
func vector(lanes int) reg.VecVirtual {
	if lanes == 16 {
		return ZMM()
	}
	return YMM()
}

// mul writes C += A x B for a block of rows and three vectors of columns. B is packed by
// rows of a whole panel; the other matrices have strides, in bytes.
func mul(name string, rows, lanes int) {
	TEXT(name, NOSPLIT, "func(k int, a *float32, lda int, b *float32, c *float32, ldc int)")
	Doc(fmt.Sprintf("%s adds the product of %d rows of a and %d columns of a packed panel to c. Strides are in bytes.", name, rows, 3*lanes))
	k := Load(Param("k"), GP64())
	a := Load(Param("a"), GP64())
	lda := Load(Param("lda"), GP64())
	b := Load(Param("b"), GP64())
	c := Load(Param("c"), GP64())
	ldc := Load(Param("ldc"), GP64())

	acc := make([][3]reg.VecVirtual, rows)
	cRow := GP64()
	MOVQ(c, cRow)
	for r := range acc {
		for j := range acc[r] {
			acc[r][j] = vector(lanes)
			VMOVUPS(Mem{Base: cRow, Disp: j * lanes * 4}, acc[r][j])
		}
		if r+1 < rows {
			ADDQ(ldc, cRow)
		}
	}
	// Every third row has a base of its own; the two after it are reached by scaling.
	base := []reg.GPVirtual{GP64()}
	MOVQ(a, base[0])
	for len(base)*3 < rows {
		next := GP64()
		LEAQ(Mem{Base: base[len(base)-1], Index: lda, Scale: 2}, next)
		ADDQ(lda, next)
		base = append(base, next)
	}
	row := func(r int) Mem {
		m := Mem{Base: base[r/3]}
		if r%3 > 0 {
			m.Index, m.Scale = lda, uint8(r%3)
		}
		return m
	}
	Label("loop")
	TESTQ(k, k)
	JE(LabelRef("done"))
	var bv [3]reg.VecVirtual
	for j := range bv {
		bv[j] = vector(lanes)
		VMOVUPS(Mem{Base: b, Disp: j * lanes * 4}, bv[j])
	}
	for r := range acc {
		x := vector(lanes)
		VBROADCASTSS(row(r), x)
		for j := range bv {
			VFMADD231PS(bv[j], x, acc[r][j])
		}
	}
	for _, p := range base {
		ADDQ(Imm(4), p)
	}
	ADDQ(Imm(panel*4), b)
	DECQ(k)
	JMP(LabelRef("loop"))
	Label("done")
	for r := range acc {
		for j := range acc[r] {
			VMOVUPS(acc[r][j], Mem{Base: c, Disp: j * lanes * 4})
		}
		if r+1 < rows {
			ADDQ(ldc, c)
		}
	}
	VZEROUPPER()
	RET()
}

// Numerator and denominator of the rational minimax approximation of tanh on [-limit,limit]
// used throughout the field (Eigen's ptanh); package gemm repeats it in Go.
var (
	limit = float32(7.90531110763549805)
	alpha = []float32{-2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-08,
		1.48572235717979e-05, 6.37261928875436e-04, 4.89352455891786e-03}
	beta = []float32{1.19825839466702e-06, 1.18534705686654e-04, 2.26843463243900e-03, 4.89352518554385e-03}
)

// cell writes the element-wise part of an LSTM step for n units, n a multiple of the lanes.
func cell(name string, lanes int) {
	data := GLOBL(name+"Data", RODATA|NOPTR)
	offset := 0
	place := func(v float32) Mem {
		DATA(offset, U32(math.Float32bits(v)))
		m := data.Offset(offset)
		offset += 4
		return m
	}
	high, low, half := place(limit), place(-limit), place(0.5)
	var num, den []Mem
	for _, v := range alpha {
		num = append(num, place(v))
	}
	for _, v := range beta {
		den = append(den, place(v))
	}

	TEXT(name, NOSPLIT, "func(n int, gates *float32, c *float32, h *float32)")
	Doc(fmt.Sprintf("%s updates c and h of n LSTM units from their gates (input, forget, cell, output; n of each); n is a multiple of %d.", name, lanes))
	n := Load(Param("n"), GP64())
	gates := Load(Param("gates"), GP64())
	c := Load(Param("c"), GP64())
	h := Load(Param("h"), GP64())
	stride := GP64()
	MOVQ(n, stride)
	SHLQ(Imm(2), stride) // bytes between gates
	third := GP64()
	LEAQ(Mem{Base: stride, Index: stride, Scale: 2}, third)

	constant := func(m Mem) reg.VecVirtual {
		v := vector(lanes)
		VBROADCASTSS(m, v)
		return v
	}
	tanh := func(x reg.VecVirtual) reg.VecVirtual {
		VMINPS(constant(high), x, x)
		VMAXPS(constant(low), x, x)
		x2 := vector(lanes)
		VMULPS(x, x, x2)
		p := constant(num[0])
		for _, m := range num[1:] {
			VFMADD213PS(constant(m), x2, p)
		}
		VMULPS(x, p, p)
		q := constant(den[0])
		for _, m := range den[1:] {
			VFMADD213PS(constant(m), x2, q)
		}
		VDIVPS(q, p, p)
		return p
	}
	sigmoid := func(x reg.VecVirtual) reg.VecVirtual {
		VMULPS(constant(half), x, x)
		t := tanh(x)
		VFMADD213PS(constant(half), constant(half), t)
		return t
	}
	load := func(m Mem) reg.VecVirtual {
		v := vector(lanes)
		VMOVUPS(m, v)
		return v
	}

	Label("loop")
	TESTQ(n, n)
	JE(LabelRef("done"))
	forget := sigmoid(load(Mem{Base: gates, Index: stride, Scale: 1}))
	state := load(Mem{Base: c})
	VMULPS(forget, state, state)
	in := sigmoid(load(Mem{Base: gates}))
	candidate := tanh(load(Mem{Base: gates, Index: stride, Scale: 2}))
	VFMADD231PS(in, candidate, state)
	VMOVUPS(state, Mem{Base: c})
	out := sigmoid(load(Mem{Base: gates, Index: third, Scale: 1}))
	y := tanh(state)
	VMULPS(out, y, y)
	VMOVUPS(y, Mem{Base: h})
	for _, p := range []reg.GPVirtual{gates.(reg.GPVirtual), c.(reg.GPVirtual), h.(reg.GPVirtual)} {
		ADDQ(Imm(uint64(lanes*4)), p)
	}
	SUBQ(Imm(uint64(lanes)), n)
	JMP(LabelRef("loop"))
	Label("done")
	VZEROUPPER()
	RET()
}
