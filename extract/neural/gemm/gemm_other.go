//go:build !amd64

package gemm

func mulPanel(k int, a []float32, lda, rows int, b, c []float32, ldc int) {
	mulPanelGo(k, a, lda, rows, b, c, ldc)
}

func cell(n int, gates, c, h []float32) { cellGo(n, gates, c, h) }
