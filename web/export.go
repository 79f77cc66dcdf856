package web

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"kg"
	"kg/exports"
	"kg/exports/selection"
)

type exportInput struct {
	Format string   `query:"format" required:"true" maxLength:"50" doc:"As stats lists them"`
	Entity []string `query:"entity,explode" maxItems:"1000" doc:"Claims with one of these at an end"`
	Hops   int      `query:"hops" minimum:"1" maximum:"4" default:"1" doc:"2: also the claims of what those name, and so on"`
	IDs    []string `query:"ids" maxItems:"1000" doc:"Nodes, with commas between them: only claims among these, as a view shows them"`
	Each   bool     `query:"eachClaim" doc:"In networks an edge for each claim, not for each fact"`
	Filter
}

// export streams a file. Nothing is kept of it on the way, so that an error half-way can only
// break the connection off: what ends as it should is whole.
func (s *Server) export(ctx context.Context, in *exportInput) (*huma.StreamResponse, error) {
	format, err := exports.FormatNamed(in.Format)
	if err != nil {
		return nil, problem(http.StatusUnprocessableEntity, "%v; there are %s", err, strings.Join(formatNames(), ", "))
	}
	v, err := s.views.acquire(ctx)
	if err != nil {
		return nil, s.explained(err)
	}
	release := v.release
	defer func() {
		if release != nil {
			release()
		}
	}()
	g, err := v.exported(ctx, in)
	if err != nil {
		return nil, s.explained(err)
	}
	release = nil
	return &huma.StreamResponse{Body: func(hc huma.Context) {
		defer v.release()
		name := "graph" + format.Extension
		hc.SetHeader("Content-Type", format.MediaType)
		hc.SetHeader("Content-Disposition", fmt.Sprintf("attachment; filename=%q", name))
		out := &started{w: hc}
		err := exports.Write(hc.Context(), out, format.Name, g, exports.Options{EachClaim: in.Each})
		if err == nil {
			out.start()
			return
		}
		if !errors.Is(err, context.Canceled) {
			s.log.Warn("export failed", "format", format.Name, "error", err)
		}
		if out.done {
			panic(http.ErrAbortHandler)
		}
		hc.SetHeader("Content-Disposition", "inline")
		status, detail := http.StatusInternalServerError, "something went wrong here; the server's log has more"
		if errors.Is(err, exports.ErrPart) {
			status, detail = http.StatusUnprocessableEntity, err.Error()
		}
		hc.SetHeader("Content-Type", "application/problem+json")
		hc.SetStatus(status)
		hc.BodyWriter().Write(problemJSON(status, detail))
	}}, nil
}

// started sends the status with the first bytes: until then there may be an error to tell.
type started struct {
	w    huma.Context
	done bool
}

func (s *started) start() {
	if !s.done {
		s.done = true
		s.w.SetStatus(http.StatusOK)
	}
}

func (s *started) Write(b []byte) (int, error) {
	s.start()
	return s.w.BodyWriter().Write(b)
}

// exported is what is exported: all as it is stored, or the claims that are asked for, which
// the index knows without reading the others.
func (v *view) exported(ctx context.Context, in *exportInput) (exports.Graph, error) {
	g, err := selection.Selection{}.Graph(ctx, v.store)
	if err != nil || len(in.Entity)+len(in.IDs) == 0 && in.Filter.isEmpty() {
		return g, err
	}
	byDocument, err := v.chosen(ctx, in)
	if err != nil {
		return g, err
	}
	g.Quads = nil
	g.Statements = func(yield func(kg.Statement, error) bool) {
		for d, ids := range byDocument {
			statements, err := v.statements(ctx, int32(d), ids)
			if err != nil {
				yield(kg.Statement{}, err)
				return
			}
			for i := range statements {
				if !yield(statements[i], nil) {
					return
				}
			}
		}
	}
	return g, nil
}

// chosen returns the claims of each document that are asked for.
func (v *view) chosen(ctx context.Context, in *exportInput) ([][]kg.ClaimID, error) {
	x := v.index
	t, err := in.Filter.test(x)
	if err != nil {
		return nil, err
	}
	out := make([][]kg.ClaimID, len(x.documents))
	reached := make(map[int32]bool)
	for _, id := range in.Entity {
		n, err := v.node(ctx, id)
		if err != nil {
			return nil, err
		}
		reached[n] = true
	}
	for range in.Hops - 1 {
		x.widen(reached, t)
	}
	among := make(map[int32]bool)
	for _, id := range in.IDs {
		if n, ok := x.nodeOf[id]; ok {
			among[n] = true
		}
	}
	for i := range x.claims {
		c := &x.claims[i]
		if t.lets(c) &&
			(len(in.Entity) == 0 || reached[c.subject] || reached[c.object]) &&
			(len(in.IDs) == 0 || among[c.subject] && (c.object < 0 || among[c.object])) {
			out[c.document] = append(out[c.document], c.id)
		}
	}
	return out, nil
}

// widen adds to a set of nodes what claims that t lets through join them to.
func (x *index) widen(nodes map[int32]bool, t *test) {
	for _, n := range slices.Collect(maps.Keys(nodes)) {
		for _, i := range x.ends.list(n) {
			if c := &x.claims[i]; t.lets(c) {
				nodes[c.other(n)] = true
			}
		}
	}
}

func formatNames() []string {
	var out []string
	for _, f := range exports.Formats() {
		out = append(out, f.Name)
	}
	return out
}

func (s *Server) registerExport() {
	huma.Register(s.api, huma.Operation{
		OperationID: "export", Method: http.MethodGet, Path: "/api/v1/export", Summary: "Take the graph, or a part of it, along",
		Description: "Streams a file. Of a format that is several files, a ZIP archive. Where something fails after the first bytes the connection breaks off.",
	}, s.export)
}
