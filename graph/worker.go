package graph

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"
)

// Worker asks queries in processes of their own. Within one process a query can be stopped
// between two steps of its script; what cannot be is a single step without end (a
// regular expression that goes back and back) or one that takes all memory at once (a string
// doubled). Here such a query ends its own process, and nobody else notices.
//
// A process is started for each query, sees the store as it is then, and takes some ten
// milliseconds to start.
type Worker struct {
	// Command is a program, with its arguments, that calls AnswerQuery with its standard
	// input and output and does nothing else: "kg", "query-worker".
	Command []string
	// Path of the store.
	Path string
}

// A workerRequest is what a worker is asked, a JSON object on its standard input.
type workerRequest struct {
	Path   string
	Query  string
	Limits Limits
}

// A workerReply is a line of a worker's standard output: a row, or the end.
type workerReply struct {
	Row  json.RawMessage `json:",omitempty"`
	Info *QueryInfo      `json:",omitempty"`
	Kind int             `json:",omitempty"` // of the error: its place in workerErrors, from 1
	Text string          `json:",omitempty"` // of the error
}

// workerErrors are the errors that are told from others across processes.
var workerErrors = []error{
	ErrSyntax, ErrQuery, ErrTimeLimit, ErrRowLimit, ErrMemoryLimit, ErrOutputLimit,
	ErrVersion, ErrNotStore, ErrCorrupt,
}

// A remoteError has the text of an error of a worker and is of its kind.
type remoteError struct {
	kind error
	text string
}

func (e *remoteError) Error() string { return e.text }
func (e *remoteError) Unwrap() error { return e.kind }

// Query is Store.Query in a process of its own. Rows come as the JSON objects that Row
// marshals to, as soon as the worker writes them. Errors are those of Store.Query and, where
// the worker could not be started or ended by itself, one that says so.
func (w *Worker) Query(ctx context.Context, gizmo string, lim Limits, emit func(row json.RawMessage) error) (QueryInfo, error) {
	lim = lim.withDefaults()
	request, err := json.Marshal(workerRequest{w.Path, gizmo, lim})
	if err != nil {
		return QueryInfo{}, err
	}
	run, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	if lim.Time > 0 {
		// The worker keeps the time itself; this is for one that cannot.
		defer time.AfterFunc(lim.Time+workerGrace, func() { cancel(ErrTimeLimit) }).Stop()
	}
	start := time.Now()
	cmd := exec.CommandContext(run, w.Command[0], w.Command[1:]...)
	cmd.Stdin = bytes.NewReader(request)
	var stderr tail
	cmd.Stderr = &stderr
	cmd.WaitDelay = time.Second
	out, err := cmd.StdoutPipe()
	if err != nil {
		return QueryInfo{}, err
	}
	if err := cmd.Start(); err != nil {
		return QueryInfo{}, fmt.Errorf("start a worker: %w", err)
	}
	info, reply, err := readReplies(out, lim, emit)
	if err != nil {
		cancel(err)
	}
	waitErr := cmd.Wait()
	info.Time = time.Since(start)
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return info, err
	case reply != nil && reply.Kind > 0 && reply.Kind <= len(workerErrors):
		return info, &remoteError{workerErrors[reply.Kind-1], reply.Text}
	case reply != nil && reply.Text != "":
		return info, errors.New(reply.Text)
	case reply != nil:
		return info, nil
	case context.Cause(run) != nil:
		return info, context.Cause(run)
	case strings.Contains(stderr.String(), "out of memory") || strings.Contains(stderr.String(), "cannot allocate"):
		return info, ErrMemoryLimit
	case strings.Contains(stderr.String(), "stack"):
		return info, fmt.Errorf("%w: it calls itself too deeply", ErrQuery)
	}
	return info, fmt.Errorf("%w: its process ended: %v", ErrQuery, waitErr)
}

// workerGrace is how much longer than the limit a worker may take: to start, to open the
// store, to write its rows.
const workerGrace = 3 * time.Second

// readReplies hands rows over until the end; the last reply is nil where there is none.
func readReplies(r io.Reader, lim Limits, emit func(json.RawMessage) error) (info QueryInfo, last *workerReply, err error) {
	in := bufio.NewReaderSize(r, 64<<10)
	for read := int64(0); ; {
		line, err := in.ReadSlice('\n')
		long := line
		for errors.Is(err, bufio.ErrBufferFull) {
			if lim.Output > 0 && int64(len(long)) > 2*lim.Output+64<<10 {
				return info, nil, ErrOutputLimit
			}
			long = bytes.Clone(long)
			line, err = in.ReadSlice('\n')
			long = append(long, line...)
		}
		if err != nil {
			return info, nil, io.EOF
		}
		if read += int64(len(long)); lim.Output > 0 && read > 2*lim.Output+64<<10 {
			return info, nil, ErrOutputLimit
		}
		var reply workerReply
		if err := json.Unmarshal(long, &reply); err != nil {
			return info, nil, fmt.Errorf("a worker's reply: %w", err)
		}
		if reply.Info == nil {
			info.Rows++
			if err := emit(reply.Row); err != nil {
				return info, nil, err
			}
			continue
		}
		rows := info.Rows
		info = *reply.Info
		info.Rows = rows
		return info, &reply, nil
	}
}

// tail keeps the first bytes written to it: what a dying Go program says first.
type tail struct{ b []byte }

func (t *tail) Write(p []byte) (int, error) {
	const most = 4096
	t.b = append(t.b, p[:min(len(p), most-len(t.b))]...)
	return len(p), nil
}

func (t *tail) String() string { return string(t.b) }

// AnswerQuery is the other end of Worker: it reads one request and writes rows and how it
// ended. It limits the memory of the whole process, where the operating system can.
func AnswerQuery(ctx context.Context, in io.Reader, out io.Writer) error {
	var req workerRequest
	if err := json.NewDecoder(in).Decode(&req); err != nil {
		return fmt.Errorf("a worker's request: %w", err)
	}
	const storeMemory = 32 << 20
	if req.Limits.Memory > 0 {
		// The program itself and the store come on top of the query.
		const program = 512 << 20
		if err := limitMemory(program + storeMemory + 2*req.Limits.Memory); err != nil {
			return err
		}
	}
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	info, err := answer(ctx, &req, storeMemory, func(row Row) error {
		b, err := json.Marshal(row)
		if err != nil {
			return err
		}
		return enc.Encode(workerReply{Row: b})
	})
	last := workerReply{Info: &info}
	if err != nil {
		last.Text = err.Error()
		for i, kind := range workerErrors {
			if errors.Is(err, kind) {
				last.Kind = i + 1
				break
			}
		}
	}
	return errors.Join(enc.Encode(last), w.Flush())
}

func answer(ctx context.Context, req *workerRequest, memory int64, emit func(Row) error) (QueryInfo, error) {
	s, err := Open(req.Path, Options{ReadOnly: true, Memory: memory})
	if err != nil {
		return QueryInfo{}, err
	}
	// Closing would wait for a query that cannot be stopped; the end of the process does not.
	return s.Query(ctx, req.Query, req.Limits, emit)
}
