//go:build unix

package neural

import (
	"math/rand/v2"
	"testing"
	"time"

	"kg"
	"kg/internal/cputime"
)

// BenchmarkEncoder prints how many tokens a second the encoders read, from words to the
// outputs of their last layers, and how many they would read if they did nothing but multiply
// the same matrices with the same numbers of rows. Time is that of the processor.
//
//	go test ./extract/neural -run - -bench Encoder -cpu 1
func BenchmarkEncoder(b *testing.B) {
	p := mustNew(b)
	s := scratch{each: make([]activations, len(p.nets))}
	r := rand.New(rand.NewPCG(1, 2))
	var batch []piece
	words := 0
	for n := 40; n > 5; n -= 2 { // 22 words on average, as in news
		tokens := make([]kg.Token, n)
		for i := range tokens {
			tokens[i].Form = p.nets[0].words.At(r.IntN(p.nets[0].words.Len()))
		}
		batch = append(batch, piece{tokens: tokens})
		words += n
	}
	read := func() {
		for k, n := range p.nets {
			n.read(&s, &s.each[k], batch)
		}
	}
	read()
	operations := 0
	multiply := func() {
		operations = 0
		for k, n := range p.nets {
			a := &s.each[k]
			for i := range n.layers {
				l := &n.layers[i]
				for d := range l.dirs {
					dir := &l.dirs[d]
					a.input.Reset(words, dir.input.K)
					a.gates = product(a.gates, dir.input, &a.input, words)
					operations += 2 * words * dir.input.K * dir.input.N
					for t, live := range a.active {
						dir.recurrent.MulAdd(a.step, dir.recurrent.Width(), a.gates[a.offsets[t]*dir.input.Width():], dir.input.Width(), &a.hidden, 0, live)
						operations += 2 * live * dir.recurrent.K * dir.recurrent.N
					}
				}
			}
		}
	}
	var encoder, products time.Duration
	for b.Loop() {
		start := cputime.Used()
		for range 10 {
			read()
		}
		middle := cputime.Used()
		for range 10 {
			multiply()
		}
		encoder, products = encoder+middle-start, products+cputime.Used()-middle
	}
	n := float64(10 * b.N * words)
	b.ReportMetric(n/encoder.Seconds(), "tokens/s")
	b.ReportMetric(n/products.Seconds(), "tokens/s-products")
	b.ReportMetric(100*products.Seconds()/encoder.Seconds(), "%-of-products")
	b.ReportMetric(10*float64(b.N*operations)/products.Seconds()/1e9, "GOP/s")
}
