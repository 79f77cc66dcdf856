package graph

import (
	"fmt"
	"testing"
)

func TestNodeFilter(t *testing.T) {
	const nodes = 20_000
	key := func(n int) [12]byte { return valueKey(fmt.Append(nil, n)) }
	f := newNodeFilter(nodes)
	for n := range nodes {
		k := key(n)
		f.add(&k)
	}
	passed := 0
	for n := range 2 * nodes {
		k := key(n)
		switch has := f.mayHave(&k); {
		case n < nodes && !has:
			t.Fatalf("%d was added", n)
		case n >= nodes && has:
			passed++
		}
	}
	if most := nodes / 50; passed > most {
		t.Errorf("%d of %d that were not added pass, want at most %d", passed, nodes, most)
	}
}
