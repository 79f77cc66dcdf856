// The program gen writes the assembly kernels of package gemm:
//
//	go run . -out ../kernels_amd64.s -stubs ../kernels_amd64.go -pkg gemm
//
// It is a module of its own so that the generator is no dependency of kg. No kernel uses
// fused multiply-add: every one gives the bits of the portable code.
package main

import (
	"fmt"
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// panel is the number of columns of a packed panel, group that of rows of weights whose
// bytes stand together; package gemm packs so.
const (
	panel = 48
	group = 4
)

func main() {
	for rows := 8; rows > 0; rows-- {
		dotVNNI(rows)
	}
	for _, rows := range []int{8, 4, 2, 1} {
		dotAVX2(rows)
	}
	for _, lanes := range []int{16, 8} {
		largest(lanes)
		quantise(lanes)
		leaky(lanes)
		mul(lanes)
		cell(lanes)
	}
	Generate()
}

// level is the name of the instructions with vectors of so many numbers.
func level(lanes int) string { return map[int]string{16: "AVX512", 8: "AVX2"}[lanes] }

// vector returns a register of the given number of float32 lanes.
func vector(lanes int) reg.VecVirtual {
	if lanes == 16 {
		return ZMM()
	}
	return YMM()
}

// dotParams are those of both kinds of dot kernels.
const dotParams = "func(groups int, a *uint8, lda int, b *int8, shift *int32, scales *float32, rowScales *float32, base *float32, ldb int, c *float32, ldc int)"

func dotDoc(name string, rows, columns int) {
	TEXT(name, NOSPLIT, dotParams)
	Pragma("noescape")
	Doc(fmt.Sprintf("%s writes to c the sum of base and the products of %d rows of bytes with %d columns of a packed panel. Strides are in bytes.", name, rows, columns))
}

// rowsOf returns addresses of the rows at a, a stride apart: every third has a base of its
// own and the two after it are reached by scaling.
func rowsOf(a, stride reg.Register, rows int) (bases []reg.GPVirtual, at func(r int) Mem) {
	bases = []reg.GPVirtual{GP64()}
	MOVQ(a, bases[0])
	for len(bases)*3 < rows {
		next := GP64()
		LEAQ(Mem{Base: bases[len(bases)-1], Index: stride, Scale: 2}, next)
		ADDQ(stride, next)
		bases = append(bases, next)
	}
	return bases, func(r int) Mem {
		m := Mem{Base: bases[r/3]}
		if r%3 > 0 {
			m.Index, m.Scale = stride, uint8(r%3)
		}
		return m
	}
}

// dotVNNI works with the dot product of four unsigned and four signed bytes that the
// processor has, on three vectors of columns.
func dotVNNI(rows int) {
	dotDoc(fmt.Sprintf("dot%dx48VNNI", rows), rows, panel)
	k := Load(Param("groups"), GP64())
	lda := Load(Param("lda"), GP64())
	b := Load(Param("b"), GP64())
	bases, row := rowsOf(Load(Param("a"), GP64()), lda, rows)
	shift := Load(Param("shift"), GP64())
	acc := make([][3]reg.VecVirtual, rows)
	for r := range acc {
		for j := range acc[r] {
			acc[r][j] = ZMM()
			VMOVDQU32(Mem{Base: shift, Disp: j * 64}, acc[r][j])
		}
	}
	Label("loop")
	var w [3]reg.VecVirtual
	for j := range w {
		w[j] = ZMM()
		VMOVDQU32(Mem{Base: b, Disp: j * 64}, w[j])
	}
	for r := range acc {
		x := ZMM()
		VPBROADCASTD(row(r), x)
		for j := range w {
			VPDPBUSD(w[j], x, acc[r][j])
		}
	}
	for _, p := range bases {
		ADDQ(Imm(group), p)
	}
	ADDQ(Imm(panel*group), b)
	DECQ(k)
	JNE(LabelRef("loop"))

	scales := Load(Param("scales"), GP64())
	rowScales := Load(Param("rowScales"), GP64())
	base := Load(Param("base"), GP64())
	ldb := Load(Param("ldb"), GP64())
	c := Load(Param("c"), GP64())
	ldc := Load(Param("ldc"), GP64())
	for j := range w {
		VMOVUPS(Mem{Base: scales, Disp: j * 64}, w[j])
	}
	for r := range acc {
		s := ZMM()
		VBROADCASTSS(Mem{Base: rowScales, Disp: 4 * r}, s)
		for j, v := range acc[r] {
			VCVTDQ2PS(v, v)
			VMULPS(w[j], v, v)
			VMULPS(s, v, v)
			VADDPS(Mem{Base: base, Disp: j * 64}, v, v)
			VMOVUPS(v, Mem{Base: c, Disp: j * 64})
		}
		ADDQ(ldb, base)
		ADDQ(ldc, c)
	}
	VZEROUPPER()
	RET()
}

// dotAVX2 computes a panel, eight columns after the other. The only products of bytes before VNNI are of
// unsigned with signed ones, two of which are added in 16 bits: the absolute values of the weights are
// multiplied with the activations under the signs of the weights, and no sum of two leaves 16 bits
// as no activation is beyond 127. Rows are signed here, so that nothing has to be taken off.
func dotAVX2(rows int) {
	dotDoc(fmt.Sprintf("dot%dx%dAVX2", rows, panel), rows, panel)
	lda := Load(Param("lda"), GP64())
	ones := YMM()
	VPCMPEQW(ones, ones, ones)
	VPABSW(ones, ones)
	column := GP64() // the first of eight, times four: bytes of a group, or of a number
	XORQ(column, column)

	Label("columns")
	k := Load(Param("groups"), GP64())
	b := Load(Param("b"), GP64())
	ADDQ(column, b)
	bases, row := rowsOf(Load(Param("a"), GP64()), lda, rows)
	acc := make([]reg.VecVirtual, rows)
	for r := range acc {
		acc[r] = YMM()
		VPXOR(acc[r], acc[r], acc[r])
	}
	Label("loop")
	w, abs := YMM(), YMM()
	VMOVDQU(Mem{Base: b}, w)
	VPABSB(w, abs)
	for r := range acc {
		x := YMM()
		VPBROADCASTD(row(r), x)
		VPSIGNB(w, x, x)
		VPMADDUBSW(x, abs, x)
		VPMADDWD(ones, x, x)
		VPADDD(x, acc[r], acc[r])
	}
	for _, p := range bases {
		ADDQ(Imm(group), p)
	}
	ADDQ(Imm(panel*group), b)
	DECQ(k)
	JNE(LabelRef("loop"))

	scales := Load(Param("scales"), GP64())
	scale := YMM()
	VMOVUPS(Mem{Base: scales, Index: column, Scale: 1}, scale)
	rowScales := Load(Param("rowScales"), GP64())
	base := Load(Param("base"), GP64())
	ldb := Load(Param("ldb"), GP64())
	c := Load(Param("c"), GP64())
	ldc := Load(Param("ldc"), GP64())
	for r := range acc {
		v, s := acc[r], YMM()
		VCVTDQ2PS(v, v)
		VMULPS(scale, v, v)
		VBROADCASTSS(Mem{Base: rowScales, Disp: 4 * r}, s)
		VMULPS(s, v, v)
		VADDPS(Mem{Base: base, Index: column, Scale: 1}, v, v)
		VMOVUPS(v, Mem{Base: c, Index: column, Scale: 1})
		ADDQ(ldb, base)
		ADDQ(ldc, c)
	}
	ADDQ(Imm(8*4), column)
	CMPQ(column, Imm(panel*4))
	JNE(LabelRef("columns"))
	VZEROUPPER()
	RET()
}

// largest writes the largest absolute value of n numbers, n a multiple of the lanes.
func largest(lanes int) {
	name := "largest" + level(lanes)
	TEXT(name, NOSPLIT, "func(n int, x *float32) float32")
	Pragma("noescape")
	Doc(fmt.Sprintf("%s returns the largest absolute value of n numbers; n is a multiple of %d and not 0.", name, lanes))
	n := Load(Param("n"), GP64())
	x := Load(Param("x"), GP64())
	mask, top := vector(lanes), vector(lanes)
	bits := GP32()
	MOVL(U32(0x7fffffff), bits)
	low := XMM()
	MOVD(bits, low)
	VPBROADCASTD(low, mask)
	if lanes == 16 {
		VPXORD(top, top, top)
	} else {
		VPXOR(top, top, top)
	}
	Label("loop")
	v := vector(lanes)
	if lanes == 16 {
		VPANDD(Mem{Base: x}, mask, v)
	} else {
		VPAND(Mem{Base: x}, mask, v)
	}
	VMAXPS(v, top, top)
	ADDQ(Imm(uint64(4*lanes)), x)
	SUBQ(Imm(uint64(lanes)), n)
	JNE(LabelRef("loop"))
	if lanes == 16 {
		half := YMM()
		VEXTRACTF64X4(Imm(1), top, half)
		VMAXPS(half, top.AsY(), top.AsY())
	}
	half, out := XMM(), top.AsX()
	VEXTRACTF128(Imm(1), top.AsY(), half)
	VMAXPS(half, out, out)
	VPSHUFD(Imm(0b1110), out, half)
	VMAXPS(half, out, out)
	VPSHUFD(Imm(0b01), out, half)
	VMAXPS(half, out, out)
	VZEROUPPER()
	Store(out, ReturnIndex(0))
	RET()
}

// quantise writes numbers times a factor, rounded to even and moved up by 128, as bytes.
func quantise(lanes int) {
	name := "quantise" + level(lanes)
	TEXT(name, NOSPLIT, "func(n int, x *float32, factor float32, out *uint8)")
	Pragma("noescape")
	moved := map[int]string{16: " and moved up by 128", 8: ""}[lanes]
	Doc(fmt.Sprintf("%s writes n numbers times factor, rounded%s, as bytes; n is a multiple of %d and not 0.", name, moved, lanes))
	n := Load(Param("n"), GP64())
	x := Load(Param("x"), GP64())
	out := Load(Param("out"), GP64())
	factor := vector(lanes)
	var zero reg.VecVirtual
	low := XMM()
	Load(Param("factor"), low)
	VBROADCASTSS(low, factor)
	if lanes == 16 {
		zero = vector(lanes)
		bits := GP32()
		MOVL(U32(128), bits)
		MOVD(bits, low)
		VPBROADCASTD(low, zero)
	}
	Label("loop")
	v := vector(lanes)
	VMULPS(Mem{Base: x}, factor, v)
	VCVTPS2DQ(v, v)
	if lanes == 16 {
		VPADDD(zero, v, v)
		VPMOVDB(v, Mem{Base: out})
	} else {
		high := XMM()
		VEXTRACTI128(Imm(1), v, high)
		VPACKSSDW(high, v.AsX(), high)
		VPACKSSWB(high, high, high)
		MOVQ(high, Mem{Base: out})
	}
	ADDQ(Imm(uint64(4*lanes)), x)
	ADDQ(Imm(uint64(lanes)), out)
	SUBQ(Imm(uint64(lanes)), n)
	JNE(LabelRef("loop"))
	VZEROUPPER()
	RET()
}

// leaky replaces each of n numbers by the larger of itself and its product with slope.
func leaky(lanes int) {
	name := "leaky" + level(lanes)
	TEXT(name, NOSPLIT, "func(n int, x *float32, slope float32)")
	Pragma("noescape")
	Doc(fmt.Sprintf("%s replaces n numbers by the larger of themselves and their products with slope; n is a multiple of %d and not 0.", name, lanes))
	n := Load(Param("n"), GP64())
	x := Load(Param("x"), GP64())
	slope, low := vector(lanes), XMM()
	Load(Param("slope"), low)
	VBROADCASTSS(low, slope)
	Label("loop")
	v, less := vector(lanes), vector(lanes)
	VMOVUPS(Mem{Base: x}, v)
	VMULPS(v, slope, less)
	VMAXPS(less, v, v)
	VMOVUPS(v, Mem{Base: x})
	ADDQ(Imm(uint64(4*lanes)), x)
	SUBQ(Imm(uint64(lanes)), n)
	JNE(LabelRef("loop"))
	VZEROUPPER()
	RET()
}

// mul adds the product of one row and a panel of single-precision numbers.
func mul(lanes int) {
	name := "mul1x48" + level(lanes)
	TEXT(name, NOSPLIT, "func(k int, a *float32, b *float32, c *float32)")
	Pragma("noescape")
	Doc(fmt.Sprintf("%s adds the product of k numbers and a packed panel to c; k is not 0.", name))
	k := Load(Param("k"), GP64())
	a := Load(Param("a"), GP64())
	b := Load(Param("b"), GP64())
	c := Load(Param("c"), GP64())
	acc := make([]reg.VecVirtual, panel/lanes)
	for j := range acc {
		acc[j] = vector(lanes)
		VMOVUPS(Mem{Base: c, Disp: j * lanes * 4}, acc[j])
	}
	Label("loop")
	x := vector(lanes)
	VBROADCASTSS(Mem{Base: a}, x)
	for j := range acc {
		p := vector(lanes)
		VMULPS(Mem{Base: b, Disp: j * lanes * 4}, x, p)
		VADDPS(p, acc[j], acc[j])
	}
	ADDQ(Imm(4), a)
	ADDQ(Imm(panel*4), b)
	DECQ(k)
	JNE(LabelRef("loop"))
	for j := range acc {
		VMOVUPS(acc[j], Mem{Base: c, Disp: j * lanes * 4})
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
func cell(lanes int) {
	name := "cell" + level(lanes)
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
	Pragma("noescape")
	Doc(fmt.Sprintf("%s updates c and h of n LSTM units from their gates (input, forget, cell, output; n of each); n is a multiple of %d and not 0.", name, lanes))
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
	// with applies an instruction to x and a constant.
	with := func(f, broadcast func(...Op), m Mem, x reg.VecVirtual) {
		if lanes == 16 {
			broadcast(m, x, x)
			return
		}
		f(constant(m), x, x)
	}
	polynomial := func(x2 reg.VecVirtual, coefficients []Mem) reg.VecVirtual {
		p := constant(coefficients[0])
		for _, m := range coefficients[1:] {
			VMULPS(x2, p, p)
			with(VADDPS, VADDPS_BCST, m, p)
		}
		return p
	}
	tanh := func(x reg.VecVirtual) reg.VecVirtual {
		with(VMINPS, VMINPS_BCST, high, x)
		with(VMAXPS, VMAXPS_BCST, low, x)
		x2 := vector(lanes)
		VMULPS(x, x, x2)
		p := polynomial(x2, num)
		VMULPS(x, p, p)
		VDIVPS(polynomial(x2, den), p, p)
		return p
	}
	sigmoid := func(x reg.VecVirtual) reg.VecVirtual {
		with(VMULPS, VMULPS_BCST, half, x)
		t := tanh(x)
		with(VMULPS, VMULPS_BCST, half, t)
		with(VADDPS, VADDPS_BCST, half, t)
		return t
	}
	load := func(m Mem) reg.VecVirtual {
		v := vector(lanes)
		VMOVUPS(m, v)
		return v
	}

	Label("loop")
	forget := sigmoid(load(Mem{Base: gates, Index: stride, Scale: 1}))
	state := load(Mem{Base: c})
	VMULPS(forget, state, state)
	in := sigmoid(load(Mem{Base: gates}))
	candidate := tanh(load(Mem{Base: gates, Index: stride, Scale: 2}))
	VMULPS(in, candidate, candidate)
	VADDPS(candidate, state, state)
	VMOVUPS(state, Mem{Base: c})
	out := sigmoid(load(Mem{Base: gates, Index: third, Scale: 1}))
	y := tanh(state)
	VMULPS(out, y, y)
	VMOVUPS(y, Mem{Base: h})
	for _, p := range []reg.GPVirtual{gates.(reg.GPVirtual), c.(reg.GPVirtual), h.(reg.GPVirtual)} {
		ADDQ(Imm(uint64(lanes*4)), p)
	}
	SUBQ(Imm(uint64(lanes)), n)
	JNE(LabelRef("loop"))
	VZEROUPPER()
	RET()
}
