package eval

import (
	"fmt"
	"slices"
	"strings"
)

// Span is a run of tokens [First,Last) of a sentence with its type.
type Span struct {
	Sentence, First, Last int
	Type                  string
}

// Counts are what precision and recall are made of.
type Counts struct {
	Right int // found and in the gold standard
	Found int
	Gold  int
}

// Precision returns the share of the found that is right; 0 when nothing was found.
func (c Counts) Precision() float64 { return ratio(c.Right, c.Found) }

// Recall returns the share of the gold standard that was found; 0 when that is empty.
func (c Counts) Recall() float64 { return ratio(c.Right, c.Gold) }

// F1 returns the harmonic mean of precision and recall.
func (c Counts) F1() float64 { return ratio(2*c.Right, c.Found+c.Gold) }

func (c Counts) plus(d Counts) Counts {
	return Counts{c.Right + d.Right, c.Found + d.Found, c.Gold + d.Gold}
}

// SpanScore scores found spans against gold ones, as the CoNLL-2003 shared task does: a
// span is right when both its ends and its type are. The zero SpanScore is empty and ready.
type SpanScore struct{ byType map[string]Counts }

// Add counts the spans of one text. A span that occurs twice in a list counts once.
func (s *SpanScore) Add(gold, found []Span) {
	if s.byType == nil {
		s.byType = make(map[string]Counts)
	}
	want := make(map[Span]bool)
	for _, g := range gold {
		if !want[g] {
			want[g] = true
			s.byType[g.Type] = s.byType[g.Type].plus(Counts{Gold: 1})
		}
	}
	seen := make(map[Span]bool)
	for _, f := range found {
		if seen[f] {
			continue
		}
		seen[f] = true
		c := Counts{Found: 1}
		if want[f] {
			c.Right = 1
		}
		s.byType[f.Type] = s.byType[f.Type].plus(c)
	}
}

// Types returns the types seen, sorted.
func (s *SpanScore) Types() []string {
	types := make([]string, 0, len(s.byType))
	for t := range s.byType {
		types = append(types, t)
	}
	slices.Sort(types)
	return types
}

// Of returns the counts of one type; zero for a type never seen.
func (s *SpanScore) Of(typ string) Counts { return s.byType[typ] }

// Total returns the counts of all types together (micro average).
func (s *SpanScore) Total() Counts {
	var total Counts
	for _, c := range s.byType {
		total = total.plus(c)
	}
	return total
}

// String returns a table with a line for each type and one for all, in per cent.
func (s SpanScore) String() string {
	var b strings.Builder
	line := func(name string, c Counts) {
		fmt.Fprintf(&b, "%-14s P %6.2f  R %6.2f  F1 %6.2f  (%d right, %d found, %d gold)\n",
			name, 100*c.Precision(), 100*c.Recall(), 100*c.F1(), c.Right, c.Found, c.Gold)
	}
	for _, t := range s.Types() {
		line(t, s.Of(t))
	}
	line("all", s.Total())
	return b.String()
}
