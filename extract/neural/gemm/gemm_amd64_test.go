package gemm

import (
	"fmt"
	"testing"
)

// at runs f with each kernel level that this processor has.
func at(t *testing.T, f func(t *testing.T)) {
	for l := portable; l <= supported; l++ {
		t.Run(fmt.Sprint("level ", l), func(t *testing.T) {
			best = l
			defer func() { best = supported }()
			f(t)
		})
	}
}

func benchmarkAt(b *testing.B, f func(b *testing.B)) {
	for l := portable; l <= supported; l++ {
		b.Run(fmt.Sprint("level ", l), func(b *testing.B) {
			best = l
			defer func() { best = supported }()
			f(b)
		})
	}
}
