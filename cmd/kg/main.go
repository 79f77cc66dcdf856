// Command kg builds a knowledge graph from text and answers questions about it.
//
// Each subcommand is one file here; what it does is in the packages it wires together.
// See "kg help" or the README.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// garbage is how much may lie about before it is collected, as a percentage of what is in use, where
// GOGC does not say: less than Go's own 100, for two hundredths of the time of reading and a
// seventh of the memory.
const garbage = 70

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program: it executes args and returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := withSignals(ctx)
	defer stop()
	a := newApp(stdin, stdout, stderr)
	root := newRoot(a)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if cause := context.Cause(ctx); cause != nil && errors.Is(err, context.Canceled) {
		err = cause
	}
	status := exitStatus(err)
	if msg := message(err); msg != "" {
		fmt.Fprintln(stderr, msg)
	}
	return status
}

// A signalError is why the context of an interrupted run is done.
type signalError struct{ signal syscall.Signal }

func (e signalError) Error() string {
	if e.signal == syscall.SIGINT {
		return "interrupted"
	}
	return "stopped: " + e.signal.String()
}

// withSignals returns a context that is done on SIGINT or SIGTERM. Only the first signal
// is caught, so that a second one ends a run that does not stop.
func withSignals(parent context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(parent)
	ch := make(chan os.Signal, 1)
	signal.Notify(ch, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		select {
		case s := <-ch:
			signal.Stop(ch)
			cancel(signalError{s.(syscall.Signal)})
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(ch)
		cancel(nil)
	}
}
