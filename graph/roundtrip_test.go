package graph_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kg"
	"kg/graph"
)

// TestModel adds and removes arbitrary documents and compares the store after every step
// with a plain map: the statements that come back, the documents, and the quads, which must
// be those of a store to which only what is left was added.
func TestModel(t *testing.T) {
	t.Parallel()
	for _, backend := range []string{"memory", "disk"} {
		t.Run(backend, func(t *testing.T) {
			dir := t.TempDir()
			run := 0
			rapid.Check(t, func(t *rapid.T) {
				run++
				path := ""
				if backend == "disk" {
					path = fmt.Sprintf("%s/%d.db", dir, run)
				}
				s, err := graph.Open(path, graph.Options{NoSync: true})
				if err != nil {
					t.Fatal(err)
				}
				defer s.Close()
				model := make(map[kg.DocumentID]graph.Addition)
				t.Repeat(map[string]func(*rapid.T){
					"add": func(t *rapid.T) {
						n := rapid.IntRange(1, 3).Draw(t, "documents")
						var docs []graph.Addition
						for range n {
							docs = append(docs, drawAddition(t))
						}
						want := 0
						for _, d := range docs {
							if _, ok := model[d.Doc.ID]; !ok {
								model[d.Doc.ID] = d
								want++
							}
						}
						added, err := s.Add(context.Background(), docs...)
						if err != nil || added != want {
							t.Fatalf("Add = %d, %v; want %d", added, err, want)
						}
					},
					"remove": func(t *rapid.T) {
						if len(model) == 0 {
							t.Skip("nothing to remove")
						}
						id := rapid.SampledFrom(sortedIDs(model)).Draw(t, "document")
						delete(model, id)
						if err := s.Remove(context.Background(), id); err != nil {
							t.Fatal(err)
						}
					},
					"": func(t *rapid.T) { compareWithModel(t, s, model) },
				})
			})
		})
	}
}

func sortedIDs(model map[kg.DocumentID]graph.Addition) []kg.DocumentID {
	var ids []kg.DocumentID
	for id := range model {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func compareWithModel(t *rapid.T, s *graph.Store, model map[kg.DocumentID]graph.Addition) {
	ctx := context.Background()
	fresh, err := graph.Open("", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer fresh.Close()
	for _, id := range sortedIDs(model) {
		if _, err := fresh.Add(ctx, model[id]); err != nil {
			t.Fatal(err)
		}
		want := slices.Clone(model[id].Statements)
		have := collect(t, s.Statements(ctx, graph.Filter{Document: id}))
		byID := func(a, b kg.Statement) int { return strings.Compare(string(a.ID), string(b.ID)) }
		slices.SortFunc(want, byID)
		slices.SortFunc(have, byID)
		if len(have) != len(want) {
			t.Fatalf("%s: %d statements come back, %d were stored", id, len(have), len(want))
		}
		for i := range want {
			if !reflect.DeepEqual(have[i], want[i]) {
				t.Fatalf("statement comes back as\n%#v\nwas\n%#v", have[i], want[i])
			}
		}
		doc, err := s.Document(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		was := model[id].Doc
		stripped := kg.Document{ID: was.ID, Name: was.Name, Location: was.Location, Part: was.Part, Title: was.Title, Publisher: was.Publisher, Date: was.Date, Text: was.Text}
		if !reflect.DeepEqual(*doc, stripped) {
			t.Fatalf("document comes back as\n%#v\nwas\n%#v", *doc, stripped)
		}
	}
	have, want := collect(t, s.Quads(ctx)), collect(t, fresh.Quads(ctx))
	if !slices.Equal(have, want) {
		t.Fatalf("%d quads, want %d: %v", len(have), len(want), difference(have, want))
	}
}

// drawAddition draws a document that may share its entities and predicates with others.
func drawAddition(t *rapid.T) graph.Addition {
	doc := &kg.Document{
		Name:      word.Draw(t, "name"),
		Location:  rapid.SampledFrom([]string{"", "/a", "/b"}).Draw(t, "location"),
		Part:      rapid.IntRange(0, 2).Draw(t, "part"),
		Title:     word.Draw(t, "title"),
		Publisher: word.Draw(t, "publisher"),
		Text:      rapid.StringN(0, 60, -1).Filter(noNUL).Draw(t, "text"),
	}
	if rapid.Bool().Draw(t, "dated") {
		doc.Date = dates[rapid.IntRange(0, len(dates)-1).Draw(t, "date")]
	}
	doc.ID = kg.DocumentIDOf(rapid.SampledFrom([]string{"a", "b"}).Draw(t, "stem"), doc.Text)
	for range rapid.IntRange(0, 3).Draw(t, "entities") {
		doc.Entities = append(doc.Entities, kg.Entity{
			ID: entityID.Draw(t, "entity"), Name: word.Draw(t, "name"), Type: kg.Person,
			Aliases: rapid.SliceOfN(word, 0, 2).Draw(t, "aliases"),
		})
	}
	a := graph.Addition{Doc: doc}
	for i := range rapid.IntRange(0, 4).Draw(t, "statements") {
		a.Statements = append(a.Statements, drawStatement(t, doc, i))
	}
	return a
}

func drawStatement(t *rapid.T, doc *kg.Document, i int) kg.Statement {
	st := kg.Statement{
		ID:       kg.ClaimIDOf(string(doc.ID), fmt.Sprint(i)),
		Document: doc.ID,
		Source:   rapid.SampledFrom([]string{doc.Name, "elsewhere"}).Draw(t, "source"),
		Sentence: rapid.IntRange(0, 5).Draw(t, "sentence"),
		Subject:  drawNode(t, doc, true),
		Predicate: kg.Predicate{
			ID:    rapid.SampledFrom([]kg.PredicateID{"r:thank", "r:meet_with", "r:not/odd", "r:maybe/odd"}).Draw(t, "predicate"),
			Label: word.Draw(t, "label"), Event: word.Draw(t, "event"), Span: drawSpan(t, doc),
		},
		Polarity:   rapid.SampledFrom([]kg.Polarity{kg.Positive, kg.Negative}).Draw(t, "polarity"),
		Modality:   rapid.SampledFrom([]kg.Modality{kg.Asserted, kg.Planned, kg.Obligatory}).Draw(t, "modality"),
		Confidence: float64(rapid.IntRange(0, 100).Draw(t, "confidence")) / 100,
		Rule:       word.Draw(t, "rule"),
		Evidence:   kg.Evidence{Span: drawSpan(t, doc)},
	}
	st.Predicate.Text = drawText(t, doc, st.Predicate.Span)
	st.Evidence.Text = drawText(t, doc, st.Evidence.Span)
	if rapid.Bool().Draw(t, "has object") {
		o := drawNode(t, doc, false)
		st.Object = &o
	}
	if rapid.Bool().Draw(t, "has speaker") {
		w := drawNode(t, doc, false)
		st.Speaker = &w
	}
	if rapid.Bool().Draw(t, "has time") {
		span := drawSpan(t, doc)
		st.Time = &kg.Time{Span: span, Text: drawText(t, doc, span), Value: rapid.SampledFrom([]string{"", "2022", "2022-10", "2022-10-14", "soon"}).Draw(t, "time")}
	}
	if rapid.Bool().Draw(t, "has arguments") {
		st.Arguments = []kg.Node{}
		for range rapid.IntRange(0, 2).Draw(t, "arguments") {
			st.Arguments = append(st.Arguments, drawNode(t, doc, false))
		}
	}
	return st
}

func drawNode(t *rapid.T, doc *kg.Document, mustBeEntity bool) kg.Node {
	n := kg.Node{Role: word.Draw(t, "role"), Name: word.Draw(t, "name"), Span: drawSpan(t, doc)}
	n.Text = drawText(t, doc, n.Span)
	if mustBeEntity || rapid.Bool().Draw(t, "is entity") {
		n.ID, n.Type = entityID.Draw(t, "id"), kg.Organization
		return n
	}
	n.Value = rapid.OneOf(word, rapid.SampledFrom([]string{"7", "007", "7.5", "-1", "1e3", "2022-10-14", "12%"})).Draw(t, "value")
	n.Datatype = rapid.SampledFrom([]string{"", "number", "date", "money", "percent", "quantity", "text"}).Draw(t, "datatype")
	n.Unit = rapid.SampledFrom([]string{"", "USD"}).Draw(t, "unit")
	return n
}

// drawSpan draws a span that may be empty, cut a letter apart or lie outside the text.
func drawSpan(t *rapid.T, doc *kg.Document) kg.Span {
	from := rapid.IntRange(0, len(doc.Text)+1).Draw(t, "from")
	return kg.Span{from, rapid.IntRange(from, len(doc.Text)+2).Draw(t, "to")}
}

// drawText draws the text at a span, or another one. A span that cuts a letter apart has no
// text that may be stored.
func drawText(t *rapid.T, doc *kg.Document, s kg.Span) string {
	if s[1] <= len(doc.Text) && rapid.Bool().Draw(t, "is slice") {
		return strings.ToValidUTF8(doc.Slice(s), "?")
	}
	return word.Draw(t, "text")
}

var (
	word     = rapid.OneOf(rapid.SampledFrom([]string{"", "Putin", "putin", "a \"b\"\\", "é\n"}), rapid.StringN(0, 8, -1).Filter(noNUL))
	entityID = rapid.SampledFrom([]kg.EntityID{"e:a", "e:b", "e:c", "e:ü_中"})
)

func noNUL(s string) bool { return !strings.Contains(s, "\x00") }

// difference lists a few quads that only one side has.
func difference(have, want []kg.Quad) string {
	var b strings.Builder
	n := 0
	for _, side := range []struct {
		what string
		a, b []kg.Quad
	}{{"extra", have, want}, {"missing", want, have}} {
		for _, q := range side.a {
			if !slices.Contains(side.b, q) && n < 5 {
				fmt.Fprintf(&b, "\n%s %v", side.what, q)
				n++
			}
		}
	}
	return b.String()
}
