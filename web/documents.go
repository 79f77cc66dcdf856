package web

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"kg"
)

type documentsInput struct {
	Sort string `query:"sort" enum:"newest,title" default:"newest"`
	Q    string `query:"q" maxLength:"200" doc:"What title or path has in it"`
	Page
}

// Documents is a page of a list.
type Documents struct {
	Documents []Document `json:"documents"`
	Next      string     `json:"next,omitempty" doc:"Cursor of the next page"`
	Total     int        `json:"total"`
}

func documents(_ context.Context, v *view, in *documentsInput) (Documents, error) {
	x := v.index
	q := strings.ToLower(in.Q)
	var list []int32
	for _, d := range x.newest {
		doc := &x.documents[d]
		if strings.Contains(strings.ToLower(doc.Title), q) || strings.Contains(strings.ToLower(doc.Name), q) {
			list = append(list, d)
		}
	}
	if in.Sort == "title" {
		title := func(d int32) string { return strings.ToLower(cmp.Or(x.documents[d].Title, x.documents[d].Name)) }
		slices.SortFunc(list, func(a, b int32) int { return cmp.Or(cmp.Compare(title(a), title(b)), cmp.Compare(a, b)) })
	}
	from, to, next, err := in.cut(len(list))
	out := Documents{Documents: []Document{}, Next: next, Total: len(list)}
	for _, d := range list[from:to] {
		out.Documents = append(out.Documents, x.shapeDocument(d))
	}
	return out, err
}

// FullDocument is a document with its text and all that was read from it.
type FullDocument struct {
	Document
	Text     string        `json:"text"`
	Claims   []Claim       `json:"claims" doc:"In the order of the text"`
	Entities []NamedInText `json:"entities" doc:"By the place of their first mention in a claim"`
}

// NamedInText is an entity with the places where claims of a document name it.
type NamedInText struct {
	ID    kg.EntityID   `json:"id"`
	Name  string        `json:"name"`
	Type  kg.EntityType `json:"type"`
	Spans []kg.Span     `json:"spans"`
}

func fullDocument(ctx context.Context, v *view, in *ByID) (FullDocument, error) {
	x := v.index
	d, ok := x.docOf[kg.DocumentID(in.ID)]
	if !ok {
		return FullDocument{}, notFound("document", in.ID)
	}
	doc, err := v.store.Document(ctx, kg.DocumentID(in.ID))
	if err != nil {
		return FullDocument{}, err
	}
	var ids []kg.ClaimID
	for _, i := range x.of[d] {
		ids = append(ids, x.claims[i].id)
	}
	statements, err := v.store.Claims(ctx, doc.ID, ids...)
	if err != nil {
		return FullDocument{}, err
	}
	out := FullDocument{Document: x.shapeDocument(d), Text: doc.Text, Claims: []Claim{}, Entities: []NamedInText{}}
	for i := range statements {
		out.Claims = append(out.Claims, x.shapeClaim(x.claimOf[statements[i].ID], &statements[i]))
	}
	out.Entities = append(out.Entities, namedIn(statements)...)
	return out, nil
}

func namedIn(statements []kg.Statement) []NamedInText {
	at := make(map[kg.EntityID]int)
	var out []NamedInText
	for i := range statements {
		st := &statements[i]
		nodes := []*kg.Node{&st.Subject, st.Object, st.Speaker}
		for j := range st.Arguments {
			nodes = append(nodes, &st.Arguments[j])
		}
		for _, n := range nodes {
			if n == nil || n.ID == "" || n.Unresolved {
				continue
			}
			k, known := at[n.ID]
			if !known {
				k = len(out)
				at[n.ID] = k
				out = append(out, NamedInText{ID: n.ID, Name: n.Name, Type: n.Type})
			}
			if n.Span.Len() > 0 && !slices.Contains(out[k].Spans, n.Span) {
				out[k].Spans = append(out[k].Spans, n.Span)
			}
		}
	}
	for i := range out {
		slices.SortFunc(out[i].Spans, func(a, b kg.Span) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	}
	slices.SortStableFunc(out, func(a, b NamedInText) int {
		if len(a.Spans) == 0 || len(b.Spans) == 0 {
			return cmp.Compare(len(b.Spans), len(a.Spans))
		}
		return cmp.Compare(a.Spans[0][0], b.Spans[0][0])
	})
	return out
}

// Text is a document that a client adds.
type Text struct {
	Title  string `json:"title,omitempty" maxLength:"1000"`
	Date   string `json:"date,omitempty" format:"date" doc:"Of publication: 2022-09-21"`
	Source string `json:"source,omitempty" maxLength:"2000" doc:"Where it is from: a path or an address. A new text at a known one replaces the old"`
	Text   string `json:"text" minLength:"1"`
}
