package web

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"kg/graph"
)

// problem is an error as the client gets it (RFC 9457).
func problem(status int, format string, args ...any) error {
	return &huma.ErrorModel{Title: http.StatusText(status), Status: status, Detail: fmt.Sprintf(format, args...)}
}

// noNUL refuses texts that no store takes.
func noNUL(texts ...string) error {
	for _, t := range texts {
		if strings.ContainsRune(t, 0) {
			return problem(http.StatusUnprocessableEntity, "a text has a NUL byte")
		}
	}
	return nil
}

// shortened is a transformer of answers: an error tells the beginning of what was wrong only, so
// that no request gets back as much as it sends.
func shortened(_ huma.Context, _ string, body any) (any, error) {
	const most = 200
	e, ok := body.(*huma.ErrorModel)
	if !ok {
		return body, nil
	}
	for _, d := range e.Errors {
		b, err := json.Marshal(d.Value)
		if err == nil && len(b) > most {
			d.Value = strings.ToValidUTF8(string(b[:most]), "") + "…"
		}
	}
	return e, nil
}

func notFound(what, id string) error {
	return problem(http.StatusNotFound, "there is no %s %q in the graph", what, id)
}

// statuses are what errors of the store are to a client.
var statuses = []struct {
	err    error
	status int
	advice string
}{
	{graph.ErrNotFound, http.StatusNotFound, ""},
	{graph.ErrSyntax, http.StatusBadRequest, ""},
	{graph.ErrQuery, http.StatusBadRequest, ""},
	{graph.ErrTimeLimit, http.StatusRequestTimeout, "ask for less, or for more time"},
	{graph.ErrRowLimit, http.StatusRequestEntityTooLarge, "ask for less with .GetLimit(n)"},
	{graph.ErrMemoryLimit, http.StatusRequestEntityTooLarge, "ask for less with .GetLimit(n)"},
	{graph.ErrOutputLimit, http.StatusRequestEntityTooLarge, "ask for less with .GetLimit(n)"},
	{graph.ErrCircular, http.StatusConflict, ""},
	{graph.ErrLater, http.StatusConflict, ""},
	{graph.ErrLocked, http.StatusConflict, "try again when it has finished"},
	{graph.ErrReadOnly, http.StatusForbidden, ""},
	{context.DeadlineExceeded, http.StatusServiceUnavailable, "it took too long; ask for less"},
}

// explained turns an error of the store into a problem. Errors that are nobody's fault but
// ours go to the log in full, and the client is told no more than that.
func (s *Server) explained(err error) error {
	var model *huma.ErrorModel
	if err == nil || errors.As(err, &model) {
		return err
	}
	for _, known := range statuses {
		if errors.Is(err, known.err) {
			if known.advice != "" {
				return problem(known.status, "%v; %s", err, known.advice)
			}
			return problem(known.status, "%v", err)
		}
	}
	if errors.Is(err, context.Canceled) {
		return problem(499, "the client has gone")
	}
	s.log.Error("request failed", "error", err)
	return problem(http.StatusInternalServerError, "something went wrong here; the server's log has more")
}
