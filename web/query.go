package web

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"kg"
	"kg/graph"
)

const (
	queryTime    = 30 * time.Second
	maxQueryTime = time.Minute
	queryRows    = 1000
)

type queryInput struct {
	Body struct {
		Query   string `json:"query" minLength:"1" maxLength:"100000" doc:"Gizmo: g.V(\"Putin\").Out(\"thanked\").All()"`
		Limit   int    `json:"limit,omitempty" minimum:"1" maximum:"100000" default:"1000" doc:"Rows at most"`
		Timeout int    `json:"timeout,omitempty" minimum:"1" maximum:"60" default:"30" doc:"Seconds at most"`
	}
}

// QueryEnd is the last line of a query's answer.
type QueryEnd struct {
	Done   bool     `json:"done,omitempty"`
	Rows   int      `json:"rows"`
	MS     int64    `json:"ms"`
	Cut    bool     `json:"cut,omitempty" doc:"There are more rows than were asked for"`
	Notes  []string `json:"notes,omitempty" doc:"How names were understood"`
	Error  string   `json:"error,omitempty"`
	Line   int      `json:"line,omitempty" doc:"Of the error, from 1"`
	Column int      `json:"column,omitempty"`
}

// slot waits for a place to run a query in.
func (s *Server) slot(ctx context.Context) (release func(), err error) {
	if s.queries == nil {
		return nil, problem(http.StatusNotImplemented, "this server answers no queries")
	}
	wait := time.NewTimer(5 * time.Second)
	defer wait.Stop()
	select {
	case s.running <- struct{}{}:
		return func() { <-s.running }, nil
	case <-wait.C:
		return nil, problem(http.StatusServiceUnavailable, "too many queries are running; try again soon")
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// query streams the rows of a Gizmo query. A client that goes away ends it.
func (s *Server) query(ctx context.Context, in *queryInput) (*huma.StreamResponse, error) {
	release, err := s.slot(ctx)
	if err != nil {
		return nil, s.explained(err)
	}
	lim := graph.Limits{Rows: in.Body.Limit, Time: time.Duration(in.Body.Timeout) * time.Second}
	if lim.Rows == 0 {
		lim.Rows = queryRows
	}
	if lim.Time == 0 {
		lim.Time = queryTime
	}
	return &huma.StreamResponse{Body: func(hc huma.Context) {
		defer release()
		hc.SetHeader("Content-Type", "application/x-ndjson")
		hc.SetHeader("X-Accel-Buffering", "no") // of a proxy
		hc.SetStatus(http.StatusOK)
		out := newLines(hc.BodyWriter())
		defer out.end()
		start := time.Now()
		end := QueryEnd{}
		info, err := s.queries.Run(hc.Context(), in.Body.Query, lim, func(row graph.Row) error {
			end.Rows++
			b, err := json.Marshal(row)
			if err != nil {
				return err
			}
			return out.write(b)
		})
		end.MS, end.Notes = time.Since(start).Milliseconds(), info.Notes
		switch {
		case err == nil:
			end.Done = true
		case errors.Is(err, graph.ErrRowLimit):
			end.Done, end.Cut = true, true
		default:
			end.Error = s.explained(err).Error()
			var q *graph.QueryError
			if errors.As(err, &q) {
				end.Error, end.Line, end.Column = q.Error(), q.Line, q.Column
			}
		}
		if b, err := json.Marshal(end); err == nil {
			out.write(b)
		}
	}}, nil
}

// lines writes lines so that they arrive soon after they are there, some at once where there
// are many. end has to be called before the answer is over.
type lines struct {
	w     io.Writer
	flush func() error

	mu    sync.Mutex
	buf   []byte
	timer *time.Timer // while lines wait for more
	err   error       // of sending; nothing is sent after it
}

func newLines(w io.Writer) *lines {
	return &lines{w: w, flush: http.NewResponseController(w.(http.ResponseWriter)).Flush}
}

// lineWait is how long a line may wait for more.
const lineWait = 50 * time.Millisecond

func (l *lines) write(line []byte) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.buf = append(append(l.buf, line...), '\n')
	if len(l.buf) >= 32<<10 {
		l.send()
	} else if l.timer == nil {
		l.timer = time.AfterFunc(lineWait, func() {
			l.mu.Lock()
			defer l.mu.Unlock()
			l.send()
		})
	}
	return l.err
}

// send sends what waits. l.mu is held.
func (l *lines) send() {
	if l.timer != nil {
		l.timer.Stop()
		l.timer = nil
	}
	if l.err != nil || len(l.buf) == 0 {
		return
	}
	if _, l.err = l.w.Write(l.buf); l.err == nil {
		if err := l.flush(); !errors.Is(err, errors.ErrUnsupported) {
			l.err = err
		}
	}
	l.buf = l.buf[:0]
}

// end sends what is left, and nothing after it.
func (l *lines) end() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.send()
	l.err = net.ErrClosed
}

type cayleyInput struct {
	RawBody []byte `contentType:"text/plain"`
	Limit   int    `query:"limit" default:"100" maximum:"100000" doc:"Rows at most; below 1: as many as may be"`
}

type cayleyReply struct {
	Status int
	Body   cayleyBody
}

type cayleyBody struct {
	Result *[]any `json:"result,omitempty"`
	Error  string `json:"error,omitempty"`
}

// cayley answers as Cayley's HTTP API does, so that its clients work.
func (s *Server) cayley(ctx context.Context, in *cayleyInput) (*cayleyReply, error) {
	release, err := s.slot(ctx)
	if err != nil {
		return nil, s.explained(err)
	}
	defer release()
	lim := graph.Limits{Rows: in.Limit, Time: queryTime}
	if lim.Rows < 1 {
		lim.Rows = maxRows
	}
	out := &cayleyReply{Status: http.StatusOK, Body: cayleyBody{Result: &[]any{}}}
	_, err = s.queries.Run(ctx, string(in.RawBody), lim, func(row graph.Row) error {
		*out.Body.Result = append(*out.Body.Result, cayleyRow(row))
		return nil
	})
	if err != nil && !errors.Is(err, graph.ErrRowLimit) {
		out.Status, out.Body = http.StatusBadRequest, cayleyBody{Error: s.explained(err).Error()}
	}
	return out, nil
}

// cayleyRow is a row as Cayley has it: IRIs in angle brackets, numbers as numbers, no names.
func cayleyRow(row graph.Row) any {
	if row.ID.Kind == kg.NoTerm {
		return row.Value
	}
	out := map[string]any{"id": cayleyTerm(row.ID)}
	for _, t := range row.Tags {
		out[t.Key] = cayleyTerm(t.Term)
	}
	return out
}

func cayleyTerm(t kg.Term) any {
	switch {
	case t.Kind == kg.IRI:
		return "<" + t.Value + ">"
	case t.Datatype == "xsd:integer" || t.Datatype == "xsd:decimal":
		return json.Number(t.Value)
	case t.Datatype != "":
		return strconv.Quote(t.Value) + "^^<" + t.Datatype + ">"
	}
	return t.Value
}

type completeInput struct {
	Q     string `query:"q" maxLength:"200" doc:"The beginning of a name or label"`
	Limit int    `query:"limit" minimum:"1" maximum:"50" default:"12"`
}

// Completions are what may be meant.
type Completions struct {
	Entities   []Entity    `json:"entities"`
	Predicates []Predicate `json:"predicates"`
}

func complete(_ context.Context, v *view, in *completeInput) (Completions, error) {
	out := Completions{Entities: []Entity{}, Predicates: v.index.findPredicates(in.Q, in.Limit)}
	if strings.TrimSpace(in.Q) == "" {
		return out, nil
	}
	for _, e := range v.index.names.search(in.Q, in.Limit, "") {
		out.Entities = append(out.Entities, v.index.shapeEntity(e))
	}
	return out, nil
}

func (s *Server) registerQueries() {
	read(s, "complete", "/api/v1/complete", "Names and predicates that begin so, for a query", complete)
	huma.Register(s.api, huma.Operation{
		OperationID: "query", Method: http.MethodPost, Path: "/api/v1/query", Summary: "Ask in Gizmo",
		Description: `Rows come as lines of JSON (application/x-ndjson), the last line is {"done":true,"rows":n,"ms":n} or {"error":…}. To cancel a query close the connection.`,
	}, s.query)
	huma.Register(s.api, huma.Operation{
		OperationID: "cayley", Method: http.MethodPost, Path: "/api/v2/query/gizmo", Summary: "Ask in Gizmo, as Cayley's API has it",
		Description:  `The body is the query. The answer is {"result":[…]} or {"error":"…"}.`,
		MaxBodyBytes: maxBody,
	}, s.cayley)
}
