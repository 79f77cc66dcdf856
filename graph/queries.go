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
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Queries answers Gizmo queries of which none can stop the process that serves others. Each
// runs in a worker, a process of the same program. Within one process a query can be stopped
// between two steps of its script; what cannot be is a single step without end (a
// regular expression that goes back and back) or one that takes all memory at once (a string
// doubled). Here such a query ends its own process, and nobody else notices.
//
// A worker that has answered keeps the store open for the next query, and opens it anew when
// somebody has changed it. A query that was stopped ends its worker. Safe for concurrent use.
type Queries struct {
	path string
	opt  QueriesOptions
	turn chan struct{} // as many as there may be workers

	mu     sync.Mutex
	ready  []*workerProcess // the one used last is the last
	closed bool
}

// QueriesOptions of NewQueries.
type QueriesOptions struct {
	// Command is a program, with its arguments, that calls AnswerQueries with its standard
	// input and output and does nothing else: "kg", "query-worker".
	Command []string
	// Workers is how many queries may run at once; more wait. 0: as many as processors.
	Workers int
	// Ready is how many workers are started ahead, so that a query need not wait for one.
	Ready int
	// Memory is about how many bytes the store may take in each worker; 0: 32 MiB.
	Memory int64
}

// NewQueries returns queries to the store at path, which is what Open takes. Close ends the
// workers.
func NewQueries(path string, opt QueriesOptions) *Queries {
	if opt.Workers <= 0 {
		opt.Workers = runtime.GOMAXPROCS(0)
	}
	q := &Queries{path: path, opt: opt, turn: make(chan struct{}, opt.Workers)}
	for range min(opt.Ready, opt.Workers) {
		if p, err := q.start(); err == nil { // else the first query tells why not
			q.ready = append(q.ready, p)
		}
	}
	return q
}

// Run is Store.Query in a worker. Rows are handed to emit as they are found, also before an
// error; the query waits for it. Errors: a *QueryError, that of ctx, that of emit, ErrClosed,
// those of opening the store and, where no worker could be started, one that says so.
func (q *Queries) Run(ctx context.Context, gizmo string, lim Limits, emit func(Row) error) (QueryInfo, error) {
	return q.run(ctx, workerRequest{Query: gizmo, Limits: lim}, emit)
}

// Explain is Store.Explain in a worker.
func (q *Queries) Explain(ctx context.Context, gizmo string, lim Limits) (QueryInfo, error) {
	return q.run(ctx, workerRequest{Query: gizmo, Limits: lim, Explain: true}, func(Row) error { return nil })
}

// Close ends the workers and waits for them. Queries that run then end with ErrClosed or are
// waited for.
func (q *Queries) Close() error {
	q.mu.Lock()
	ready := q.ready
	q.ready, q.closed = nil, true
	q.mu.Unlock()
	for _, p := range ready {
		p.end()
	}
	for range cap(q.turn) { // every query has given its turn back
		q.turn <- struct{}{}
	}
	for range cap(q.turn) {
		<-q.turn
	}
	return nil
}

func (q *Queries) run(ctx context.Context, req workerRequest, emit func(Row) error) (QueryInfo, error) {
	req.Path, req.Memory, req.Limits = q.path, q.opt.Memory, req.Limits.withDefaults()
	select {
	case q.turn <- struct{}{}:
	case <-ctx.Done():
		return QueryInfo{}, context.Cause(ctx)
	}
	defer func() { <-q.turn }()
	p, waited, err := q.take()
	if err != nil {
		return QueryInfo{}, err
	}
	info, gone, err := q.ask(ctx, p, req, emit)
	if gone && waited {
		// It may have ended since its last query; a new one has not.
		if p, err = q.start(); err != nil {
			return QueryInfo{}, err
		}
		info, _, err = q.ask(ctx, p, req, emit)
	}
	return info, err
}

// take returns a worker and whether it has been waiting.
func (q *Queries) take() (p *workerProcess, waited bool, err error) {
	q.mu.Lock()
	if q.closed {
		q.mu.Unlock()
		return nil, false, ErrClosed
	}
	if n := len(q.ready); n > 0 {
		p, q.ready = q.ready[n-1], q.ready[:n-1]
	}
	q.mu.Unlock()
	if p != nil {
		return p, true, nil
	}
	p, err = q.start()
	return p, false, err
}

// put keeps a worker for the next query, or another one in place of one that has ended.
func (q *Queries) put(p *workerProcess) {
	q.mu.Lock()
	enough := q.closed || p == nil && len(q.ready) >= q.opt.Ready
	q.mu.Unlock()
	if enough {
		if p != nil {
			p.end()
		}
		return
	}
	if p == nil {
		var err error
		if p, err = q.start(); err != nil {
			return
		}
	}
	q.mu.Lock()
	closed := q.closed
	if !closed {
		q.ready = append(q.ready, p)
	}
	q.mu.Unlock()
	if closed {
		p.end()
	}
}

// workerProcess is a running worker.
type workerProcess struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	stderr tail
}

func (q *Queries) start() (*workerProcess, error) {
	p := &workerProcess{cmd: exec.Command(q.opt.Command[0], q.opt.Command[1:]...)}
	p.cmd.Stderr = &p.stderr
	p.cmd.WaitDelay = time.Second
	in, err := p.cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("start a worker for queries: %w", err)
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("start a worker for queries: %w", err)
	}
	if err := p.cmd.Start(); err != nil {
		return nil, fmt.Errorf("start a worker for queries: %w", err)
	}
	p.in, p.out = in, bufio.NewReaderSize(out, 64<<10)
	return p, nil
}

// end lets an idle worker go.
func (p *workerProcess) end() {
	p.in.Close()
	timer := time.AfterFunc(time.Second, func() { p.cmd.Process.Kill() })
	p.cmd.Wait()
	timer.Stop()
}

// kill ends a worker whatever it does, and returns how it ended.
func (p *workerProcess) kill() error {
	p.cmd.Process.Kill()
	return p.cmd.Wait()
}

// workerGrace is how much longer than the limit a worker may take: to open the store, to
// stop, to start.
const workerGrace = 4 * time.Second

// ask runs a query in a worker, and puts the worker back. gone tells that the worker has ended
// and not said why, as if it had not been there any more.
func (q *Queries) ask(ctx context.Context, p *workerProcess, req workerRequest, emit func(Row) error) (info QueryInfo, gone bool, err error) {
	start := time.Now()
	line, err := json.Marshal(req)
	if err != nil {
		q.put(p)
		return info, false, err
	}
	// The worker keeps the limits itself. This stops one that does not, and one whose rows
	// nobody wants any more.
	var taken atomic.Int64 // nanoseconds in emit
	var since atomic.Int64 // since when in emit now; 0: it is not
	stop := make(chan struct{})
	overtime := make(chan struct{})
	watching := make(chan struct{})
	go func() {
		defer close(watching)
		tick := time.NewTicker(100 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				return
			case <-ctx.Done():
				p.cmd.Process.Kill()
				return
			case <-tick.C:
				busy := time.Since(start) - time.Duration(taken.Load())
				if at := since.Load(); at != 0 {
					busy -= time.Since(time.Unix(0, at))
				}
				if req.Limits.Time > 0 && busy > req.Limits.Time+workerGrace {
					close(overtime)
					p.cmd.Process.Kill()
					return
				}
			}
		}
	}()
	var last *workerReply
	rows := 0
	if _, err = p.in.Write(append(line, '\n')); err != nil {
		err = errGone
	} else {
		last, err = readReplies(p.out, req.Limits, func(row Row) error {
			at := time.Now()
			since.Store(at.UnixNano())
			err := emit(row)
			since.Store(0)
			taken.Add(int64(time.Since(at)))
			if err != nil {
				return emitError{err}
			}
			rows++
			return nil
		})
	}
	close(stop)
	<-watching
	if last != nil {
		info = *last.Info
	}
	info.Rows, info.Time = rows, time.Since(start)
	if last != nil && !last.Last && ctx.Err() == nil {
		q.put(p)
	} else {
		ended := p.kill()
		if errors.Is(err, errGone) {
			gone = rows == 0 && ctx.Err() == nil && p.stderr.String() == ""
			err = p.died(ended, req.Limits)
		}
		q.put(nil)
	}
	var mine emitError
	switch {
	case errors.As(err, &mine):
		return info, false, mine.error
	case ctx.Err() != nil && (last == nil || last.Error != nil):
		return info, false, context.Cause(ctx)
	case isClosed(overtime):
		return info, false, limited(ErrTimeLimit, req.Limits)
	case err != nil:
		return info, gone, err
	case last.Error != nil:
		return info, false, last.Error.error()
	}
	return info, false, nil
}

// emitError is an error of who takes the rows.
type emitError struct{ error }

// errGone: a worker has closed its output.
var errGone = errors.New("the worker has ended")

func isClosed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// died says why a worker has ended by itself.
func (p *workerProcess) died(ended error, lim Limits) error {
	said := p.stderr.String()
	switch {
	case strings.Contains(said, "out of memory") || strings.Contains(said, "cannot allocate"):
		return limited(ErrMemoryLimit, lim)
	case said == "" && strings.Contains(fmt.Sprint(ended), "killed"):
		// So an operating system ends what takes its memory.
		return &QueryError{Kind: ErrMemoryLimit, Message: lim.of(ErrMemoryLimit) + ": the system killed its process"}
	case strings.Contains(said, "stack overflow") || strings.Contains(said, "stack exceeds"):
		return &QueryError{Kind: ErrQuery, Message: "something in it is nested too deeply"}
	}
	first, _, _ := strings.Cut(said, "\n")
	return &QueryError{Kind: ErrQuery, Message: fmt.Sprintf("the process that ran it ended (%v) %s", ended, first)}
}

// readReplies hands rows over until the query has ended, and returns the last reply.
func readReplies(in *bufio.Reader, lim Limits, emit func(Row) error) (*workerReply, error) {
	for read := int64(0); ; {
		line, err := in.ReadSlice('\n')
		long := line
		for errors.Is(err, bufio.ErrBufferFull) {
			if tooMuch(int64(len(long)), lim) {
				return nil, limited(ErrOutputLimit, lim)
			}
			long = bytes.Clone(long)
			line, err = in.ReadSlice('\n')
			long = append(long, line...)
		}
		if err != nil {
			return nil, errGone
		}
		if read += int64(len(long)); tooMuch(read, lim) {
			return nil, limited(ErrOutputLimit, lim)
		}
		var reply workerReply
		if err := json.Unmarshal(long, &reply); err != nil {
			return nil, fmt.Errorf("a worker's reply: %w", err)
		}
		switch {
		case reply.Row != nil:
			if err := emit(Row(*reply.Row)); err != nil {
				return nil, err
			}
		case reply.Info != nil:
			return &reply, nil
		}
	}
}

// tooMuch reports whether a worker has written more than it may: JSON takes more room than
// what it counts itself.
func tooMuch(read int64, lim Limits) bool { return lim.Output > 0 && read > 6*lim.Output+1<<20 }

// tail keeps the first bytes written to it: what a dying Go program says first.
type tail struct {
	mu sync.Mutex
	b  []byte
}

func (t *tail) Write(p []byte) (int, error) {
	const most = 4096
	t.mu.Lock()
	defer t.mu.Unlock()
	t.b = append(t.b, p[:min(len(p), most-len(t.b))]...)
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.b)
}
