package gemm

import "golang.org/x/sys/cpu"

//go:generate go run -C gen . -out ../kernels_amd64.s -stubs ../kernels_amd64.go -pkg gemm

type level int

const (
	portable level = iota
	avx2
	avx512
)

// supported is the best level that this processor has; tests set best lower.
var supported = func() level {
	switch {
	case cpu.X86.HasAVX512F && cpu.X86.HasAVX512VL:
		return avx512
	case cpu.X86.HasAVX2 && cpu.X86.HasFMA:
		return avx2
	}
	return portable
}()

var best = supported

func mulPanel(k int, a []float32, lda, rows int, b, c []float32, ldc int) {
	r := 0
	switch best {
	case avx512:
		for ; r+8 <= rows; r += 8 {
			mul8x48AVX512(k, &a[r*lda], lda*4, &b[0], &c[r*ldc], ldc*4)
		}
		for ; r < rows; r++ {
			mul1x48AVX512(k, &a[r*lda], lda*4, &b[0], &c[r*ldc], ldc*4)
		}
	case avx2:
		for half := 0; half < panel; half += panel / 2 {
			for r = 0; r+4 <= rows; r += 4 {
				mul4x24AVX2(k, &a[r*lda], lda*4, &b[half], &c[r*ldc+half], ldc*4)
			}
			for ; r < rows; r++ {
				mul1x24AVX2(k, &a[r*lda], lda*4, &b[half], &c[r*ldc+half], ldc*4)
			}
		}
	default:
		mulPanelGo(k, a, lda, rows, b, c, ldc)
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
