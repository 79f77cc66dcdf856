package graph

import (
	"context"
	"errors"
	"fmt"
	"runtime/metrics"
	"strings"
	"time"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"
)

// Limits of a query. A field that is 0 means the default, one below 0 no limit.
type Limits struct {
	Time   time.Duration // default 30 s; waiting for who takes the rows does not count
	Rows   int           // default 100,000
	Memory int64         // bytes by which the heap may grow; default 1 GiB
	Output int64         // bytes of all rows together, about; default 256 MiB
}

const (
	defaultQueryTime   = 30 * time.Second
	defaultQueryRows   = 100_000
	defaultQueryMemory = 1 << 30
	defaultQueryOutput = 256 << 20
)

func (l Limits) withDefaults() Limits {
	if l.Time == 0 {
		l.Time = defaultQueryTime
	}
	if l.Rows == 0 {
		l.Rows = defaultQueryRows
	}
	if l.Memory == 0 {
		l.Memory = defaultQueryMemory
	}
	if l.Output == 0 {
		l.Output = defaultQueryOutput
	}
	return l
}

// of returns how much a limit allows, as a reader says it; "" for what is no limit.
func (l Limits) of(limit error) string {
	switch limit {
	case ErrTimeLimit:
		return l.Time.String()
	case ErrRowLimit:
		if l.Rows == 1 {
			return "1 row"
		}
		return fmt.Sprintf("%d rows", l.Rows)
	case ErrMemoryLimit:
		return bytesText(l.Memory)
	case ErrOutputLimit:
		return bytesText(l.Output)
	}
	return ""
}

func bytesText(n int64) string {
	for _, unit := range [...]struct {
		size int64
		name string
	}{{1 << 30, "GB"}, {1 << 20, "MB"}, {1 << 10, "kB"}} {
		if n >= unit.size {
			return fmt.Sprintf("%.4g %s", float64(n)/float64(unit.size), unit.name)
		}
	}
	return fmt.Sprintf("%d bytes", n)
}

// QueryInfo is what there is to say about a finished query.
type QueryInfo struct {
	Rows int
	Time time.Duration
	// Notes tell how names were understood: which are ambiguous, which nobody has.
	Notes []string
	// Plans are how the paths of the query were run, one after the other; only of Explain.
	Plans []Plan
}

// Query runs a Gizmo query: JavaScript over Cayley's path methods, in lower or upper case
// (g.V("Putin").Out("thanked").All()). Plain names stand for the entities and predicates
// called so, as Resolve and ResolvePredicate find them; "<e:vladimir_putin>" and
// "e:vladimir_putin" mean exactly themselves; str("Putin") is the literal.
//
// It differs from Cayley's own session in that a script whose last expression is a path
// runs it as if all() were called, one whose last expression is another value gives that
// as a row, and toArray and count obey the limits.
//
// Rows are handed to emit as they are found, also before an error; the query waits for it.
// emit must not use the store. Errors: a *QueryError, that of ctx, that of emit.
//
// Memory and time are watched every few milliseconds. Not contained is a single built-in
// call that allocates or computes without end: a regular expression of JavaScript with a
// lookahead or back reference over a long text. It is given up on; until it ends the store
// can be read, and writing to it or closing it is ErrBusy. Queries contains that, too.
func (s *Store) Query(ctx context.Context, gizmo string, lim Limits, emit func(Row) error) (QueryInfo, error) {
	return s.query(ctx, question{text: gizmo, limits: lim, emit: emit})
}

// Explain runs a query as Query does and tells how: QueryInfo has the plans.
func (s *Store) Explain(ctx context.Context, gizmo string, lim Limits) (QueryInfo, error) {
	return s.query(ctx, question{text: gizmo, limits: lim, explain: true, emit: func(Row) error { return nil }})
}

// question is a query and what is wanted of it.
type question struct {
	text    string
	limits  Limits
	explain bool
	emit    func(Row) error
	idle    func() error // called when there is no row to emit for now; nil where nobody cares
}

func (s *Store) query(ctx context.Context, q question) (QueryInfo, error) {
	lim := q.limits.withDefaults()
	start := time.Now()
	program, err := compile(q.text)
	if err != nil {
		return QueryInfo{}, err
	}
	if err := s.rlock(ctx); err != nil {
		return QueryInfo{}, err
	}
	shown, err := s.withoutHidden(ctx)
	if err != nil {
		s.mu.RUnlock()
		return QueryInfo{}, err
	}
	run, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	env := newEnv(run, s, lim)
	env.shown = shown
	env.explain = q.explain
	done := make(chan error, 1)
	go func() {
		// The lock is held as long as the script runs, even when nobody waits any more.
		defer s.mu.RUnlock()
		err := env.execute(program)
		close(env.out)
		done <- err
	}()
	stopped := make(chan struct{})
	abandoned := make(chan struct{})
	go env.watch(run, cancel, stopped, abandoned)
	rows, emitErr := env.deliver(q, abandoned)
	if emitErr != nil {
		cancel(emitErr)
		_, _ = env.deliver(question{emit: func(Row) error { return nil }}, abandoned)
	}
	close(stopped)
	info := QueryInfo{Rows: rows, Time: time.Since(start)}
	select {
	case err = <-done:
		info.Notes, info.Plans = env.notes, env.plans
	case <-abandoned:
		s.abandoned.Add(1)
		go func() {
			<-done
			s.abandoned.Add(-1)
		}()
		err = context.Cause(run) // its notes are still being written to
	}
	if emitErr != nil {
		return info, emitErr
	}
	if ctx.Err() != nil && err != nil {
		return info, context.Cause(ctx)
	}
	return info, limited(err, lim)
}

// deliver hands over rows until there are no more, emit has an error, or the script is
// given up on.
func (e *env) deliver(q question, abandoned <-chan struct{}) (rows int, err error) {
	for {
		var row Row
		more := true
		select {
		case row, more = <-e.out:
		default:
			if q.idle != nil {
				if err := q.idle(); err != nil {
					return rows, err
				}
			}
			select {
			case row, more = <-e.out:
			case <-abandoned:
				return rows, nil
			}
		}
		if !more {
			return rows, nil
		}
		if err := q.emit(row); err != nil {
			return rows, err
		}
		rows++
	}
}

// limited makes a *QueryError of a limit that was reached.
func limited(err error, lim Limits) error {
	for _, limit := range [...]error{ErrTimeLimit, ErrRowLimit, ErrMemoryLimit, ErrOutputLimit} {
		var known *QueryError
		if errors.Is(err, limit) && !errors.As(err, &known) {
			return &QueryError{Kind: limit, Message: lim.of(limit)}
		}
	}
	return err
}

const (
	watchInterval = 5 * time.Millisecond
	// interruptGrace is how long an interrupted script may take to stop.
	interruptGrace = time.Second
)

// watch interrupts the script at the limits of time and memory, and gives it up when it
// does not stop then.
func (e *env) watch(run context.Context, cancel context.CancelCauseFunc, stopped <-chan struct{}, abandoned chan<- struct{}) {
	tick := time.NewTicker(watchInterval)
	defer tick.Stop()
	start, base := time.Now(), heapBytes()
	for {
		select {
		case <-stopped:
			return
		case <-tick.C:
			if e.lim.Time > 0 && time.Since(start)-e.waited() > e.lim.Time {
				cancel(ErrTimeLimit)
			}
			heap := heapBytes()
			base = min(base, heap) // what the collector takes meanwhile is room for nobody
			if e.lim.Memory > 0 && heap-base > e.lim.Memory {
				cancel(ErrMemoryLimit)
			}
		case <-run.Done():
			e.vm.Interrupt(context.Cause(run))
			select {
			case <-stopped:
			case <-time.After(interruptGrace):
				close(abandoned)
			}
			return
		}
	}
}

// heapBytes is the size of what is on the heap, also of what the collector will take.
func heapBytes() int64 { return memoryMetric("/memory/classes/heap/objects:bytes") }

func memoryMetric(name string) int64 {
	sample := []metrics.Sample{{Name: name}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}

// waited is how long the script has waited for who takes the rows.
func (e *env) waited() time.Duration {
	d := time.Duration(e.waitedFor.Load())
	if since := e.waitsSince.Load(); since != 0 {
		d += time.Since(time.Unix(0, since))
	}
	return d
}

// send hands a row over, and waits while there is no room for it.
func (e *env) send(row Row) error {
	select {
	case e.out <- row:
		return nil
	default:
	}
	start := time.Now()
	e.waitsSince.Store(start.UnixNano())
	defer func() {
		e.waitsSince.Store(0)
		e.waitedFor.Add(int64(time.Since(start)))
	}()
	select {
	case e.out <- row:
		return nil
	case <-e.ctx.Done():
		return context.Cause(e.ctx)
	}
}

// compile parses a query. The error names line and column.
func compile(gizmo string) (program *goja.Program, err error) {
	defer func() {
		// The parser panics on some escapes: "\u{10ffff}\u{1f4a5}".
		if p := recover(); p != nil {
			err = syntaxError(file.Position{}, short(fmt.Sprint(p)))
		}
	}()
	if len(gizmo) > MostQueryText {
		return nil, &QueryError{Kind: ErrSyntax, Message: "it is longer than " + bytesText(MostQueryText)}
	}
	ast, err := parser.ParseFile(nil, "query", gizmo, 0, parser.WithDisableSourceMaps)
	var list parser.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		return nil, syntaxError(list[0].Position, list[0].Message)
	}
	if err != nil {
		return nil, syntaxError(file.Position{}, err.Error())
	}
	program, err = goja.CompileAST(ast, false)
	var compiled *goja.CompilerSyntaxError
	if errors.As(err, &compiled) && compiled.File != nil {
		return nil, syntaxError(compiled.File.Position(compiled.Offset), compiled.Message)
	}
	if err != nil {
		return nil, syntaxError(file.Position{}, err.Error())
	}
	return program, nil
}

// MostQueryText is how many bytes a query may have.
const MostQueryText = 1 << 20

func syntaxError(at file.Position, message string) error {
	if strings.HasSuffix(message, "token ILLEGAL") {
		message = "a text that is not closed, or a character that does not belong there"
	}
	return &QueryError{Kind: ErrSyntax, Line: at.Line, Column: at.Column, Message: short(message)}
}

// short is a message without what a query may have put into it by the megabyte.
func short(message string) string {
	const most = 300
	if runes := []rune(message); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return message
}

// execute runs the script in this goroutine and turns every way it can fail into an error.
func (e *env) execute(program *goja.Program) (err error) {
	defer func() {
		// Cayley panics on some valid paths and on some wrong arguments, and what a script has
		// thrown may throw when it is written.
		switch p := recover().(type) {
		case nil:
		case *goja.Exception:
			err = &QueryError{Kind: ErrQuery, Message: "it threw something that cannot be written"}
		default:
			err = &QueryError{Kind: ErrQuery, Message: short(fmt.Sprintf("the engine cannot run this path: %v", p))}
		}
	}()
	last, err := e.vm.RunProgram(program)
	if err == nil {
		err = e.emitLast(last)
	}
	if err == nil || e.limit != nil {
		return e.limit
	}
	if cause := context.Cause(e.ctx); cause != nil {
		return cause
	}
	var interrupted *goja.InterruptedError
	if errors.As(err, &interrupted) {
		if cause, ok := interrupted.Value().(error); ok {
			return cause
		}
	}
	var deep *goja.StackOverflowError
	if errors.As(err, &deep) {
		return &QueryError{Kind: ErrQuery, Message: "a function calls itself too deeply"}
	}
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		return thrownError(thrown)
	}
	return &QueryError{Kind: ErrQuery, Message: short(err.Error())}
}

// thrownError has an exception's message and where in the query it was thrown.
func thrownError(ex *goja.Exception) *QueryError {
	e := &QueryError{Kind: ErrQuery, Message: "undefined was thrown"}
	if v := ex.Value(); v != nil {
		e.Message = short(strings.TrimPrefix(v.String(), "GoError: "))
	}
	if first, _, _ := strings.Cut(e.Message, "\n"); strings.TrimSpace(first) == "" {
		// What a function that the graph called has thrown comes with a trace and no text
		// where the stack was at its end.
		e.Message = "a function calls itself too deeply, or threw an error without a message"
	}
	for _, frame := range ex.Stack() {
		if frame.SrcName() == "query" {
			at := frame.Position()
			e.Line, e.Column = at.Line, at.Column
			break
		}
	}
	return e
}
