package pipeline_test

import (
	"context"
	"strings"
	"testing"

	"kg"
	"kg/pipeline"
)

// echo says nothing of any document.
type echo struct{}

func (echo) Statements(*kg.Document) []kg.Statement { return nil }

func TestReadText(t *testing.T) {
	ctx := context.Background()
	got, err := pipeline.ReadText(ctx, echo{}, pipeline.Text{Title: "Thanks", Date: "2022-09-21", Source: "notes/1.txt", Text: "Putin thanked Erdogan."})
	if err != nil || len(got) != 1 {
		t.Fatalf("%v, %v", got, err)
	}
	d := got[0].Doc
	if d.Name != "notes/1.txt" || d.Location != "notes/1.txt" || d.Title != "Thanks" || d.Date.Year() != 2022 ||
		d.Text != "Thanks\n\nPutin thanked Erdogan." || d.ID != kg.DocumentIDOf(d.Name, d.Text) {
		t.Errorf("document %+v", d)
	}
	long, err := pipeline.ReadText(ctx, echo{}, pipeline.Text{Title: "Long", Text: strings.Repeat("A sentence stands here. ", 30_000)})
	if err != nil || len(long) < 2 {
		t.Fatalf("%d documents of a long text, %v", len(long), err)
	}
	for i, a := range long {
		if a.Doc.Part != i+1 || !strings.HasPrefix(a.Doc.Name, "Long#") {
			t.Errorf("part %d is %d, %s", i+1, a.Doc.Part, a.Doc.Name)
		}
	}
	if none, err := pipeline.ReadText(ctx, echo{}, pipeline.Text{Text: " \n"}); len(none) != 0 || err == nil {
		t.Errorf("an empty text: %v, %v", none, err)
	}
}
