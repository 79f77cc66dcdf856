//go:build !amd64

package gemm

func (m *Matrix) panel(p int, c []float32, ldc int, base []float32, ldb int, a []uint8, lda int, scales []float32, rows int) {
	m.panelGo(p, c, ldc, base, ldb, a, lda, scales, rows)
}

// zero is what stands for 0 in rows of bytes.
func zero() int32 { return offset }

func largest(x []float32) float32 { return largestGo(x) }

func quantise(out []uint8, x []float32, factor float32) { quantiseGo(out, x, factor) }

func leaky(x []float32, slope float32) { leakyGo(x, slope) }

func mulPanel(x, w, out []float32) { mulPanelGo(x, w, out) }

func cell(n int, gates, c, h []float32) { cellGo(n, gates, c, h) }
