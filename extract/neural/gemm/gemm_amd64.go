package gemm

import "golang.org/x/sys/cpu"

//go:generate go run -C gen . -out ../kernels_amd64.s -stubs ../kernels_amd64.go -pkg gemm

type level int

const (
	portable level = iota
	avx2
	avx512 // with VNNI
)

// supported is the best level that this processor has; tests set best lower.
var supported = func() level {
	switch x := &cpu.X86; {
	case x.HasAVX512F && x.HasAVX512BW && x.HasAVX512VL && x.HasAVX512VNNI:
		return avx512
	case x.HasAVX2:
		return avx2
	}
	return portable
}()

var best = supported

// dot is a kernel that computes so many rows of a panel.
type dot struct {
	rows int
	f    func(groups int, a *uint8, lda int, b *int8, shift *int32, scales, rowScales, base *float32, ldb int, c *float32, ldc int)
}

var (
	dotsVNNI = []dot{
		{8, dot8x48VNNI}, {7, dot7x48VNNI}, {6, dot6x48VNNI}, {5, dot5x48VNNI},
		{4, dot4x48VNNI}, {3, dot3x48VNNI}, {2, dot2x48VNNI}, {1, dot1x48VNNI},
	}
	dotsAVX2 = []dot{{8, dot8x48AVX2}, {4, dot4x48AVX2}, {2, dot2x48AVX2}, {1, dot1x48AVX2}}
)

// zero is what stands for 0 in rows of bytes.
func zero() int32 {
	if best == avx2 {
		return 0 // they are signed
	}
	return offset
}

func (m *Matrix) panel(p int, c []float32, ldc int, base []float32, ldb int, a []uint8, lda int, scales []float32, rows int) {
	dots := dotsVNNI
	switch best {
	case portable:
		m.panelGo(p, c, ldc, base, ldb, a, lda, scales, rows)
		return
	case avx2:
		dots = dotsAVX2
	}
	data := m.data[p*m.groups*group:]
	r := 0
	for i := range dots {
		for d := &dots[i]; r+d.rows <= rows; r += d.rows {
			d.f(m.groups, &a[r*lda], lda, &data[0], &m.shift[p], &m.scales[p], &scales[r], &base[r*ldb], ldb*4, &c[r*ldc], ldc*4)
		}
	}
}

// vectors returns how many of n numbers the kernels with vectors take, and whether it is
// those with long ones.
func vectors(n int) (taken int, long bool) {
	switch {
	case best == avx512 && n >= 16:
		return n / 16 * 16, true
	case best >= avx2:
		return n / 8 * 8, false
	}
	return 0, false
}

func largest(x []float32) float32 {
	n, long := vectors(len(x))
	top := largestGo(x[n:])
	switch {
	case long:
		top = max(top, largestAVX512(n, &x[0]))
	case n > 0:
		top = max(top, largestAVX2(n, &x[0]))
	}
	return top
}

func quantise(out []uint8, x []float32, factor float32) {
	n, long := vectors(len(x))
	switch {
	case long:
		quantiseAVX512(n, &x[0], factor, &out[0])
	case n > 0:
		quantiseAVX2(n, &x[0], factor, &out[0])
	}
	quantiseGo(out[n:], x[n:], factor)
}

func leaky(x []float32, slope float32) {
	n, long := vectors(len(x))
	switch {
	case long:
		leakyAVX512(n, &x[0], slope)
	case n > 0:
		leakyAVX2(n, &x[0], slope)
	}
	leakyGo(x[n:], slope)
}

func mulPanel(x, w, out []float32) {
	switch best {
	case avx512:
		mul1x48AVX512(len(x), &x[0], &w[0], &out[0])
	case avx2:
		mul1x48AVX2(len(x), &x[0], &w[0], &out[0])
	default:
		mulPanelGo(x, w, out)
	}
}

func cell(n int, gates, c, h []float32) {
	switch best {
	case avx512:
		cellAVX512(n, &gates[0], &c[0], &h[0])
	case avx2:
		cellAVX2(n, &gates[0], &c[0], &h[0])
	default:
		cellGo(n, gates, c, h)
	}
}
