//go:build !amd64

package gemm

import "testing"

func at(t *testing.T, f func(t *testing.T)) { f(t) }

func benchmarkAt(b *testing.B, f func(b *testing.B)) { f(b) }
