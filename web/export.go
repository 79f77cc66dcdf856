package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
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
	part, err := v.selection(in)
	if err != nil {
		return nil, s.explained(err)
	}
	g, err := part.Graph(ctx, v.store)
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

// selection is what is exported: all as it is stored, or the claims that the filter lets
// through.
func (v *view) selection(in *exportInput) (selection.Selection, error) {
	x := v.index
	t, err := in.Filter.test(x)
	if err != nil {
		return selection.Selection{}, err
	}
	out := selection.Selection{Hops: in.Hops}
	for _, id := range in.Entity {
		if _, err := x.node(id); err != nil {
			return out, err
		}
		out.Entities = append(out.Entities, kg.EntityID(id))
	}
	if !in.Filter.isEmpty() {
		out.Keep = func(st *kg.Statement) bool {
			i, ok := x.claimOf[st.ID]
			return ok && t.lets(&x.claims[i])
		}
	}
	return out, nil
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
