package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/metrics"
	"strings"
	"time"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"

	"kg"
)

// Limits of a query. A field that is 0 means the default, one below 0 no limit.
type Limits struct {
	Time   time.Duration // default 30 s
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

// Row is one result of a query.
type Row struct {
	// ID is where the path ended: a node or a literal. NoTerm in a row of g.emit.
	ID kg.Term
	// Name is the readable name of ID; empty for literals and nodes without one.
	Name string
	// Tags are the nodes saved on the way, sorted by key.
	Tags []Tag
	// Value is what g.emit was given, or the value of the script's last expression.
	Value any
}

// Tag is a node saved under a key by tag(), as() or save().
type Tag struct {
	Key  string
	Term kg.Term
	Name string
}

// MarshalJSON gives one flat object: "id", "name", and each tag by its key, with the name
// of a tagged node as "<key>_name". A row of g.emit is what was emitted, in an object.
func (r Row) MarshalJSON() ([]byte, error) {
	var m map[string]any
	if r.ID.Kind == kg.NoTerm {
		var ok bool
		if m, ok = r.Value.(map[string]any); !ok {
			m = map[string]any{"value": r.Value}
		}
	} else {
		m = map[string]any{"id": r.ID.Value}
		if r.Name != "" {
			m["name"] = r.Name
		}
		for _, t := range r.Tags {
			if t.Name != "" {
				m[t.Key+"_name"] = t.Name
			}
		}
		for _, t := range r.Tags {
			m[t.Key] = t.Term.Value
		}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // scripts see IRIs in angle brackets
	if err := enc.Encode(m); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
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
// Rows are handed to emit when the query has ended, those found so far also when it ended
// with an error; emit may use the store. Errors: ErrSyntax, ErrQuery, ErrTimeLimit,
// ErrRowLimit, ErrMemoryLimit, ErrOutputLimit, that of ctx, that of emit.
//
// Memory and time are watched every few milliseconds. Not contained is a single built-in
// call that allocates or computes without end: a regular expression of JavaScript with a
// lookahead or back reference over a long text. It is given up on; until it ends the store
// can be read, and writing to it or closing it is ErrBusy.
func (s *Store) Query(ctx context.Context, gizmo string, lim Limits, emit func(Row) error) (QueryInfo, error) {
	return s.query(ctx, gizmo, lim, emit, false)
}

// Explain runs a query as Query does and tells how: QueryInfo has the plans.
func (s *Store) Explain(ctx context.Context, gizmo string, lim Limits) (QueryInfo, error) {
	return s.query(ctx, gizmo, lim, func(Row) error { return nil }, true)
}

func (s *Store) query(ctx context.Context, gizmo string, lim Limits, emit func(Row) error, explain bool) (QueryInfo, error) {
	lim = lim.withDefaults()
	start := time.Now()
	program, err := compile(gizmo)
	if err != nil {
		return QueryInfo{}, err
	}
	if err := s.rlock(ctx); err != nil {
		return QueryInfo{}, err
	}
	run, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	if lim.Time > 0 {
		timer := time.AfterFunc(lim.Time, func() { cancel(ErrTimeLimit) })
		defer timer.Stop()
	}
	env := newEnv(run, s, lim)
	env.explain = explain
	done := make(chan error, 1)
	go func() {
		// The lock is held as long as the script runs, even when nobody waits any more.
		defer s.mu.RUnlock()
		done <- env.execute(program)
	}()
	err = supervise(run, cancel, env, lim, done)

	info := QueryInfo{Time: time.Since(start)}
	if errors.Is(err, errAbandoned) {
		s.abandoned.Add(1)
		go func() {
			<-done
			s.abandoned.Add(-1)
		}()
		return info, context.Cause(run) // its rows and notes are still being written to
	}
	info.Notes, info.Plans = env.notes, env.plans
	for _, row := range env.rows {
		if emitErr := emit(row); emitErr != nil {
			return info, emitErr
		}
		info.Rows++
	}
	return info, err
}

// errAbandoned: the script could not be interrupted in time.
var errAbandoned = errors.New("query abandoned")

const (
	watchInterval = 5 * time.Millisecond
	// interruptGrace is how long an interrupted script may take to stop.
	interruptGrace = time.Second
)

// supervise waits for the script, and interrupts it at the limits.
func supervise(run context.Context, cancel context.CancelCauseFunc, env *env, lim Limits, done <-chan error) error {
	tick := time.NewTicker(watchInterval)
	defer tick.Stop()
	base := heapBytes()
	for {
		select {
		case err := <-done:
			return err
		case <-tick.C:
			if lim.Memory > 0 && heapBytes()-base > lim.Memory {
				cancel(ErrMemoryLimit)
			}
		case <-run.Done():
			env.vm.Interrupt(context.Cause(run))
			select {
			case err := <-done:
				return err
			case <-time.After(interruptGrace):
				return errAbandoned
			}
		}
	}
}

func heapBytes() int64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}

// compile parses a query. The error names line and column.
func compile(gizmo string) (*goja.Program, error) {
	ast, err := parser.ParseFile(nil, "query", gizmo, 0, parser.WithDisableSourceMaps)
	var list parser.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		return nil, fmt.Errorf("%w: %s: %s", ErrSyntax, place(list[0].Position), list[0].Message)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrSyntax, err)
	}
	program, err := goja.CompileAST(ast, false)
	var compiled *goja.CompilerSyntaxError
	if errors.As(err, &compiled) && compiled.File != nil {
		return nil, fmt.Errorf("%w: %s: %s", ErrSyntax, place(compiled.File.Position(compiled.Offset)), compiled.Message)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrSyntax, err)
	}
	return program, nil
}

func place(p file.Position) string { return fmt.Sprintf("line %d, column %d", p.Line, p.Column) }

// execute runs the script in this goroutine and turns every way it can fail into an error.
func (e *env) execute(program *goja.Program) (err error) {
	defer func() {
		// Cayley panics on some valid paths and on some wrong arguments.
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", ErrQuery, p)
		}
	}()
	last, err := e.vm.RunProgram(program)
	if err == nil {
		err = e.emitLast(last)
	}
	if err == nil || errors.Is(err, ErrRowLimit) || errors.Is(err, ErrOutputLimit) {
		return err
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
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		return fmt.Errorf("%w: %s", ErrQuery, describe(thrown))
	}
	return fmt.Errorf("%w: %v", ErrQuery, err)
}

// describe gives an exception's message with the line and column it was thrown at.
func describe(ex *goja.Exception) string {
	message := strings.TrimPrefix(ex.Value().String(), "GoError: ")
	for _, frame := range ex.Stack() {
		if frame.SrcName() == "query" {
			return message + " (" + place(frame.Position()) + ")"
		}
	}
	return message
}
