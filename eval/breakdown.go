package eval

import (
	"strconv"
	"strings"

	"kg"
)

// Group is what a score comes to for a part of the facts.
type Group struct {
	Name string
	// Gold facts and those that count of the extractions.
	Gold, Found int
	// Sums of their credits.
	GoldCredit, FoundCredit float64
}

// Recall is the mean credit of the gold facts of the group; 0 for none.
func (g Group) Recall() float64 { return ratioOf(g.GoldCredit, g.Gold) }

// Precision is the mean credit of the extractions of the group; 0 for none. Groups by
// construction need not hold the same facts on both sides: an extraction may be matched
// with a gold fact that was told in another way.
func (g Group) Precision() float64 { return ratioOf(g.FoundCredit, g.Found) }

// F1 is the harmonic mean of Precision and Recall.
func (g Group) F1() float64 { return harmonic(g.Precision(), g.Recall()) }

// ByConstruction groups facts by the way their sentence states them. parse gives the tree
// of a sentence, a token a word. Constructions without facts are left out.
func (s *FactScore) ByConstruction(parse func(sentence string) []kg.Token) []Group {
	names := make([]string, 0, len(Constructions()))
	for _, c := range Constructions() {
		names = append(names, string(c))
	}
	trees := make(map[string][]kg.Token)
	return s.groups(names, func(t *Tuple) string {
		tok, ok := trees[t.Sentence]
		if !ok {
			tok = parse(t.Sentence)
			trees[t.Sentence] = tok
		}
		return string(ConstructionOf(tok, *t))
	})
}

// lengths are the last of each group of sentence lengths, in words.
var lengths = [...]int{15, 25, 35}

// ByLength groups facts by the number of words of their sentence.
func (s *FactScore) ByLength() []Group {
	var names []string
	from := 1
	for _, to := range lengths {
		names = append(names, strconv.Itoa(from)+"-"+strconv.Itoa(to)+" words")
		from = to + 1
	}
	names = append(names, "over "+strconv.Itoa(from-1)+" words")
	return s.groups(names, func(t *Tuple) string {
		n := len(strings.Fields(t.Sentence))
		for i, to := range lengths {
			if n <= to {
				return names[i]
			}
		}
		return names[len(lengths)]
	})
}

// ByRule groups extractions by the rule that made them, in the order of first use; gold
// facts have none.
func (s *FactScore) ByRule() []Group {
	var names []string
	seen := map[string]bool{"": true}
	for i := range s.Found {
		if r := s.Found[i].Rule; !seen[r] {
			seen[r] = true
			names = append(names, r)
		}
	}
	return s.groups(names, func(t *Tuple) string { return t.Rule })
}

// groups sums up facts by the name that of gives them; names tells the order.
func (s *FactScore) groups(names []string, of func(*Tuple) string) []Group {
	all := make([]Group, len(names))
	at := make(map[string]int, len(names))
	for i, n := range names {
		all[i].Name, at[n] = n, i
	}
	for i := range s.Gold {
		if n, ok := at[of(&s.Gold[i].Tuple)]; ok {
			all[n].Gold++
			all[n].GoldCredit += s.Gold[i].Credit
		}
	}
	for i := range s.Found {
		if !s.Found[i].Counted {
			continue
		}
		if n, ok := at[of(&s.Found[i].Tuple)]; ok {
			all[n].Found++
			all[n].FoundCredit += s.Found[i].Credit
		}
	}
	var out []Group
	for _, g := range all {
		if g.Gold+g.Found > 0 {
			out = append(out, g)
		}
	}
	return out
}
