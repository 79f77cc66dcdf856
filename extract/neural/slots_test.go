package neural

import (
	"testing"

	"kg"
)

func TestSlotOf(t *testing.T) {
	for relation, want := range map[string]slot{
		"nsubj": subjectSlot, "nsubj:pass": subjectSlot, "csubj": subjectSlot, "nsubj:outer": noSlot, "obj": objectSlot, "ccomp": objectSlot,
		"iobj": noSlot, "xcomp": noSlot, "obl": noSlot, "": noSlot,
	} {
		if got := slotOf(relation); got != want {
			t.Errorf("%q: got %d, want %d", relation, got, want)
		}
	}
}

// A network that knows nothing gives every other word two subjects, mended ones none.
func TestOneSubjectOneObject(t *testing.T) {
	s := plain()
	p := mustDecode(t, s.sections())
	crowded := func() (n int) {
		doc := longDocument()
		p.Annotate(doc)
		for _, sentence := range doc.Sentences {
			if sentence.Kind == kg.Noise {
				continue
			}
			taken := map[[2]int]bool{}
			for i, tok := range sentence.Tokens {
				at := [2]int{tok.Head, int(slotOf(tok.Deprel))}
				if at[1] == int(noSlot) || tok.Head < 0 {
					continue
				}
				if taken[at] {
					n++
				}
				taken[at] = true
				for h, steps := i, 0; h >= 0; h, steps = sentence.Tokens[h].Head, steps+1 {
					if steps > len(sentence.Tokens) {
						t.Fatalf("word %d is in a cycle", i)
					}
				}
			}
		}
		return n
	}
	if n := crowded(); n > 0 {
		t.Errorf("%d words have another's place", n)
	}
	clear(p.nets[0].slots)
	if n := crowded(); n < 10 {
		t.Errorf("only %d words to mend: the test says nothing", n)
	}
}
