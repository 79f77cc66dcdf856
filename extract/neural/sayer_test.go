package neural

import (
	"testing"

	"kg"
)

// TestTakeSayers: "it" says what is said below an active verb, and announces what is said below a passive one.
func TestTakeSayers(t *testing.T) {
	sentence := func(verb string, more ...kg.Token) []kg.Token {
		return append([]kg.Token{{Form: "It", UPOS: "PRON", Head: 1, Deprel: "expl"}, {Form: verb, UPOS: "VERB", Head: -1, Deprel: "root"}, {Form: "left", UPOS: "VERB", Head: 1, Deprel: "ccomp"}}, more...)
	}
	for _, c := range []struct {
		name   string
		tokens []kg.Token
		want   string
	}{
		{"It says he left", sentence("says"), "nsubj"},
		{"It seems he left", sentence("seems"), "expl"},
		{"It was said he left", sentence("said", kg.Token{Form: "was", UPOS: "AUX", Head: 1, Deprel: "aux:pass"}), "expl"},
	} {
		if takeSayers(c.tokens, 0); c.tokens[0].Deprel != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.tokens[0].Deprel, c.want)
		}
	}
}
