package neural

import (
	"strings"
	"testing"

	"kg"
)

// The first of the alternatives are the heads of the tree, wherever no tree is in the way, and the others score less.
func TestAlternatives(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	var tokens []kg.Token
	for _, form := range strings.Fields("The company sold shares of its unit in Paris to investors .") {
		tokens = append(tokens, kg.Token{Form: form})
	}
	all := p.Alternatives(tokens, 3)
	if len(all) != len(tokens) {
		t.Fatalf("alternatives of %d words, want %d", len(all), len(tokens))
	}
	for i, c := range all {
		if len(c) != 3 || c[0].Score < c[1].Score || c[1].Score < c[2].Score {
			t.Errorf("%s: %v, want three, the best first", tokens[i].Form, c)
			continue
		}
		for _, x := range c {
			if x.Head == i || x.Head < -1 || x.Head >= len(tokens) {
				t.Errorf("%s: head %d", tokens[i].Form, x.Head)
			}
		}
		if margin := c[0].Score - c[1].Score; margin > 1 && c[0].Head != tokens[i].Head {
			t.Errorf("%s: best head %d, in the tree %d", tokens[i].Form, c[0].Head, tokens[i].Head)
		}
	}
	if got := p.Alternatives(nil, 3); got != nil {
		t.Errorf("alternatives of no words: %v", got)
	}
}
