package graph

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

// A workerRequest is a query that a worker is asked: a line of JSON on its standard input.
type workerRequest struct {
	Path    string
	Query   string
	Limits  Limits
	Memory  int64 // of the store, in bytes
	Explain bool
}

// A workerReply is a line of JSON of a worker's standard output: a row, or how the query
// ended.
type workerReply struct {
	Row   *plainRow     `json:",omitempty"`
	Info  *QueryInfo    `json:",omitempty"`
	Error *workerFailed `json:",omitempty"`
	// Last tells that the worker ends, because its query could not be stopped or its heap has
	// grown.
	Last bool `json:",omitempty"`
}

// plainRow is a Row with all that it has, not as users see it.
type plainRow Row

// workerFailed is an error of a worker.
type workerFailed struct {
	Kind         int `json:",omitempty"` // its place in workerErrors, from 1
	Line, Column int `json:",omitempty"`
	Message      string
}

// workerErrors are the errors that are told from others across processes.
var workerErrors = [...]error{
	ErrSyntax, ErrQuery, ErrTimeLimit, ErrRowLimit, ErrMemoryLimit, ErrOutputLimit,
	ErrVersion, ErrNotStore, ErrCorrupt,
}

func newWorkerFailed(err error) *workerFailed {
	f := &workerFailed{Message: err.Error()}
	for i, kind := range workerErrors {
		if errors.Is(err, kind) {
			f.Kind = i + 1
			break
		}
	}
	var q *QueryError
	if errors.As(err, &q) {
		f.Line, f.Column, f.Message = q.Line, q.Column, q.Message
	}
	return f
}

// error is what the worker's error is to who asked.
func (f *workerFailed) error() error {
	if f.Kind < 1 || f.Kind > len(workerErrors) {
		return errors.New(f.Message)
	}
	switch kind := workerErrors[f.Kind-1]; kind {
	case ErrVersion, ErrNotStore, ErrCorrupt:
		return &remoteError{kind, f.Message}
	default:
		return &QueryError{Kind: kind, Line: f.Line, Column: f.Column, Message: f.Message}
	}
}

// A remoteError has the text of an error of a worker and is of its kind.
type remoteError struct {
	kind error
	text string
}

func (e *remoteError) Error() string { return e.text }
func (e *remoteError) Unwrap() error { return e.kind }

// AnswerQueries is the other end of Queries: a process that reads queries and writes rows
// until its input ends or ctx is done. It limits the memory of the whole process, where the
// operating system can. The caller should then end the process at once: a query that cannot
// be stopped may still run.
func AnswerQueries(ctx context.Context, in io.Reader, out io.Writer) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	requests := make(chan workerRequest)
	ended := make(chan error, 1)
	go func() {
		// Who asks closes the input to stop a query: it is read on meanwhile.
		defer cancel()
		dec := json.NewDecoder(in)
		for {
			var req workerRequest
			if err := dec.Decode(&req); err != nil {
				if errors.Is(err, io.EOF) {
					err = nil
				}
				ended <- err
				return
			}
			select {
			case requests <- req:
			case <-ctx.Done():
				ended <- nil
				return
			}
		}
	}()
	w := worker{out: bufio.NewWriterSize(out, 32<<10)}
	for {
		select {
		case req := <-requests:
			if last, err := w.answer(ctx, &req); err != nil || last {
				return err
			}
		case err := <-ended:
			if err != nil {
				return fmt.Errorf("a worker's request: %w", err)
			}
			return nil
		}
	}
}

// worker answers one query after the other, and keeps the store open as long as nobody
// changes it.
type worker struct {
	out   *bufio.Writer
	store *Store
	path  string
	state string // of the files when the store was opened
}

// What a worker may take beside its query: the program itself, as much as twice the limit
// while the collector works, and the store.
const (
	workerProgram    = 384 << 20
	workerStore      = 32 << 20
	workerKeepsAlive = 256 << 20 // of heap, in bytes; with more it is not used again
	workerCleans     = 64 << 20  // of heap, in bytes; with more the collector runs between two queries
)

// answer runs one query. last tells that the process should not be used again.
func (w *worker) answer(ctx context.Context, req *workerRequest) (last bool, err error) {
	if req.Memory <= 0 {
		req.Memory = workerStore
	}
	if most := req.Limits.withDefaults().Memory; most > 0 {
		if err := limitMemory(workerProgram + 2*req.Memory + 2*most); err != nil {
			return true, err
		}
		// The collector works more often before the limit is reached, so that what counts
		// is what the query holds on to.
		used := memoryMetric("/memory/classes/total:bytes") - memoryMetric("/memory/classes/heap/released:bytes")
		debug.SetMemoryLimit(used + most/4*3)
	}
	enc := json.NewEncoder(w.out)
	enc.SetEscapeHTML(false)
	reply := workerReply{Info: new(QueryInfo)}
	queryErr := w.open(req)
	if queryErr == nil {
		*reply.Info, queryErr = w.store.query(ctx, question{
			text: req.Query, limits: req.Limits, explain: req.Explain,
			emit: func(row Row) error {
				if req.Explain {
					return nil
				}
				return enc.Encode(workerReply{Row: (*plainRow)(&row)})
			},
			idle: w.out.Flush,
		})
		reply.Last = w.store.abandoned.Load() > 0 || heapBytes() > workerKeepsAlive
	}
	if queryErr != nil {
		reply.Error = newWorkerFailed(queryErr)
	}
	err = errors.Join(enc.Encode(reply), w.out.Flush())
	if heapBytes() > workerCleans && !reply.Last && err == nil {
		runtime.GC() // before the next query counts what it adds
	}
	return reply.Last, err
}

// open opens the store, anew where it was changed since.
func (w *worker) open(req *workerRequest) error {
	state := storeState(req.Path)
	if w.store != nil && w.path == req.Path && state == w.state && state != "" {
		return nil
	}
	if w.store != nil {
		if err := w.store.Close(); err != nil {
			return err
		}
		w.store = nil
	}
	store, err := Open(req.Path, Options{ReadOnly: true, Memory: req.Memory})
	if err != nil {
		return err
	}
	w.store, w.path, w.state = store, req.Path, state
	return nil
}

// storeState says in which state the files of a store are: another one after each write.
// It is empty for what is no folder, such as a database, which is opened for each query.
func storeState(path string) string {
	folder, err := locate(path, Options{ReadOnly: true})
	if err != nil {
		return ""
	}
	entries, err := os.ReadDir(filepath.Join(folder, dataDir))
	if err != nil {
		return ""
	}
	var b strings.Builder
	for _, e := range entries {
		// Tables never change; the list of them and the logs do.
		if filepath.Ext(e.Name()) == ".sst" {
			continue
		}
		info, err := e.Info()
		if err != nil {
			return ""
		}
		fmt.Fprintf(&b, "%s %d %d\n", e.Name(), info.Size(), info.ModTime().UnixNano())
	}
	return b.String()
}
