package eval_test

import (
	"math"
	"strings"
	"testing"

	"kg/eval"
)

func TestSpanScore(t *testing.T) {
	span := func(first, last int, typ string) eval.Span { return eval.Span{First: first, Last: last, Type: typ} }
	for _, c := range []struct {
		name        string
		gold, found []eval.Span
		want        eval.Counts
	}{
		{"nothing", nil, nil, eval.Counts{}},
		{"exact", []eval.Span{span(0, 2, "P")}, []eval.Span{span(0, 2, "P")}, eval.Counts{Right: 1, Found: 1, Gold: 1}},
		{"one end off", []eval.Span{span(0, 2, "P")}, []eval.Span{span(0, 3, "P")}, eval.Counts{Found: 1, Gold: 1}},
		{"wrong type", []eval.Span{span(0, 2, "P")}, []eval.Span{span(0, 2, "Q")}, eval.Counts{Found: 1, Gold: 1}},
		{"other sentence", []eval.Span{{Sentence: 1, First: 0, Last: 2, Type: "P"}}, []eval.Span{span(0, 2, "P")}, eval.Counts{Found: 1, Gold: 1}},
		{"found twice", []eval.Span{span(0, 2, "P")}, []eval.Span{span(0, 2, "P"), span(0, 2, "P")}, eval.Counts{Right: 1, Found: 1, Gold: 1}},
		{"missed and invented", []eval.Span{span(0, 1, "P"), span(3, 4, "P")}, []eval.Span{span(3, 4, "P"), span(5, 6, "Q")}, eval.Counts{Right: 1, Found: 2, Gold: 2}},
	} {
		var s eval.SpanScore
		s.Add(c.gold, c.found)
		if got := s.Total(); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestSpanScoreByType(t *testing.T) {
	var s eval.SpanScore
	s.Add([]eval.Span{{0, 0, 1, "P"}, {0, 1, 2, "Q"}, {0, 2, 3, "Q"}}, []eval.Span{{0, 0, 1, "P"}, {0, 1, 2, "P"}})
	s.Add([]eval.Span{{0, 0, 1, "Q"}}, []eval.Span{{0, 0, 1, "Q"}})
	if got := strings.Join(s.Types(), " "); got != "P Q" {
		t.Errorf("types %q", got)
	}
	near := func(what string, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > 1e-9 {
			t.Errorf("%s = %v, want %v", what, got, want)
		}
	}
	near("precision of P", s.Of("P").Precision(), 0.5)
	near("recall of P", s.Of("P").Recall(), 1)
	near("F1 of P", s.Of("P").F1(), 2.0/3)
	near("recall of Q", s.Of("Q").Recall(), 1.0/3)
	near("F1", s.Total().F1(), 4.0/7)
	near("F1 of an unknown type", s.Of("R").F1(), 0)
	if !strings.Contains(s.String(), "all") {
		t.Errorf("table without a total:\n%s", s)
	}
}
