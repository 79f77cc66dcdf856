package graph_test

import (
	"context"
	"testing"

	"kg"
	"kg/graph"
)

func TestVerify(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		first, second := summit()
		first.Statements[0].Object.Text = "Erdogan"            // not what its span says
		first.Statements[1].Subject.Span = kg.Span{1000, 1001} // outside the text
		second.Statements[0].Time = &kg.Time{Text: "Vladimir", Span: kg.Span{0, 8}}
		mustAdd(t, s, first, second)
		c := second.Statements[1]
		if err := graph.Tamper(s, c.ID, kg.Span{0, 8}); err != nil {
			t.Fatal(err)
		}
		found := make(map[string]int)
		info, err := s.Verify(context.Background(), func(m graph.Mismatch) { found[string(m.Claim)+" "+m.Part]++ })
		if err != nil {
			t.Fatal(err)
		}
		want := []string{
			string(first.Statements[0].ID) + " object",
			string(first.Statements[1].ID) + " subject",
			string(c.ID) + " claim",
		}
		if len(found) != len(want) || info.Mismatches != len(want) || info.Claims != 4 || info.Documents != 2 || info.Spans != 17 {
			t.Errorf("%+v %v", info, found)
		}
		for _, w := range want {
			if found[w] != 1 {
				t.Errorf("%s is not reported: %v", w, found)
			}
		}
	})
}
