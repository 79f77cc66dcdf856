package graph

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// TestNumberCache compares the cache with a map: it may have forgotten, but says nothing wrong.
func TestNumberCache(t *testing.T) {
	const memory = 16 << 10
	c := newNumberCache(memory)
	rng := rand.New(rand.NewPCG(1, 2))
	want := make(map[[12]byte]uint32)
	var keys [][12]byte
	hits := 0
	for n := uint32(1); n <= 20_000; n++ {
		key := valueKey(fmt.Append(nil, rng.IntN(3000)))
		switch rng.IntN(8) {
		case 0:
			c.forget(key)
			delete(want, key)
			if _, ok := c.get(key); ok {
				t.Fatal("forgotten, and still there")
			}
		default:
			c.put(key, n)
			want[key] = n
			keys = append(keys, key)
			if got, ok := c.get(key); !ok || got != n {
				t.Fatalf("just put %d: %d %v", n, got, ok)
			}
		}
		key = keys[rng.IntN(len(keys))]
		if got, ok := c.get(key); ok {
			hits++
			if got != want[key] {
				t.Fatalf("got %d, want %d", got, want[key])
			}
		}
	}
	if len(c.lines)*lineBytes > memory {
		t.Errorf("%d lines are more than %d bytes", len(c.lines), memory)
	}
	if hits < 4000 {
		t.Errorf("only %d of 20,000 were known", hits)
	}
}
