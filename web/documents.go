package web

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"kg"
	"kg/graph"
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
	for _, i := range x.of.list(d) {
		if !x.claims[i].hidden {
			ids = append(ids, x.claims[i].id)
		}
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
	Source string `json:"source,omitempty" maxLength:"2000" doc:"Where it is from, a path or an address; a new text at a known one replaces the old"`
	Text   string `json:"text" minLength:"1" maxLength:"2000000"`
}

// Added is what became of a text.
type Added struct {
	ID        kg.DocumentID   `json:"id" doc:"Of the document, or of the first where the text is long and makes several"`
	Documents []kg.DocumentID `json:"documents"`
	Claims    int             `json:"claims"`
	Replaced  []kg.DocumentID `json:"replaced,omitempty" doc:"Documents of the same source that are gone"`
}

type addedReply struct {
	Status   int
	Location string `header:"Location"`
	Body     Added
}

// addDocument reads a text and stores what it says.
func (s *Server) addDocument(ctx context.Context, in *struct{ Body Text }) (*addedReply, error) {
	if s.opt.Read == nil {
		return nil, problem(http.StatusNotImplemented, "this server reads no texts")
	}
	t := &in.Body
	if strings.TrimSpace(t.Text) == "" {
		return nil, problem(http.StatusUnprocessableEntity, "the text is empty")
	}
	if err := noNUL(t.Text, t.Title, t.Source); err != nil {
		return nil, err
	}
	additions, err := s.opt.Read(ctx, in.Body)
	if err != nil {
		return nil, s.explained(err)
	}
	if len(additions) == 0 {
		return nil, problem(http.StatusUnprocessableEntity, "there is nothing to read in the text")
	}
	out := &addedReply{Status: http.StatusOK}
	keep := make(map[kg.DocumentID]bool)
	for _, a := range additions {
		if keep[a.Doc.ID] {
			continue // a part that says the same as one before
		}
		keep[a.Doc.ID] = true
		out.Body.Documents = append(out.Body.Documents, a.Doc.ID)
		out.Body.Claims += len(a.Statements)
	}
	out.Body.ID = out.Body.Documents[0]
	out.Location = "documents/" + url.PathEscape(string(out.Body.ID))
	err = s.write(ctx, func(ctx context.Context, store *graph.Store) error {
		added, err := store.Add(ctx, additions...)
		var invalid *graph.InvalidError
		if errors.As(err, &invalid) {
			s.log.Warn("statements were not stored", "error", err)
			out.Body.Claims -= len(invalid.List)
			err = nil
		}
		if err != nil {
			return err
		}
		if added > 0 {
			out.Status = http.StatusCreated
		}
		if out.Body.Replaced, err = store.Supersede(ctx, additions[0].Doc.Location, keep); err != nil {
			return err
		}
		_, err = store.Reconcile(ctx)
		return err
	})
	return out, s.explained(err)
}

// removeDocument takes out a document with exactly what came from it.
func (s *Server) removeDocument(ctx context.Context, in *ByID) (*struct{}, error) {
	err := s.write(ctx, func(ctx context.Context, store *graph.Store) error {
		return store.Remove(ctx, kg.DocumentID(in.ID))
	})
	return nil, s.explained(err)
}

func (s *Server) registerDocuments() {
	read(s, "documents", "/api/v1/documents", "List documents", documents)
	read(s, "document", "/api/v1/documents/{id}", "A document with its text and all its claims", fullDocument)
	huma.Register(s.api, withToken(huma.Operation{
		OperationID: "addDocument", Method: http.MethodPost, Path: "/api/v1/documents", Summary: "Add a document",
		Description:  "201 for a new document, 200 for one that the graph has.",
		MaxBodyBytes: maxBody, BodyReadTimeout: bodyTime,
	}), s.addDocument)
	huma.Register(s.api, withToken(huma.Operation{
		OperationID: "removeDocument", Method: http.MethodDelete, Path: "/api/v1/documents/{id}", Summary: "Remove a document",
		Description: "With its text, its claims and the names it gave: exactly what adding it put in.",
	}), s.removeDocument)
}
