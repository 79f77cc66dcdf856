package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"unicode"

	"kg/graph"
	"kg/pipeline"
)

// Exit statuses, as "kg help" lists them. A signal adds its number to 128.
const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
	exitSignal = 128
)

// A usageError is a command line that cannot be understood.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// errReported ends a command whose failure has been told already.
var errReported = errors.New("failed")

// exitStatus is the one place where an error becomes an exit status.
func exitStatus(err error) int {
	var sig signalError
	var usage usageError
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return exitOK
	case errors.As(err, &sig):
		return exitSignal + int(sig.signal)
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitFailed
}

// message is what is told of an error on standard error; empty for none.
func message(err error) string {
	if err == nil || errors.Is(err, errReported) || errors.Is(err, syscall.EPIPE) {
		return ""
	}
	var usage usageError
	if errors.As(err, &usage) {
		return "kg: " + err.Error()
	}
	return describe(err)
}

// hints say what to do about an error.
var hints = []struct {
	err  error
	hint string
}{
	{syscall.ENOSPC, "make room and run the command again; what was stored before is whole"},
	{graph.ErrNewer, "use the newer kg that made it"},
	{graph.ErrVersion, "build a new one from the texts: kg build --db NEW PATH..."},
	{graph.ErrLocked, "wait until it has finished; reading is possible meanwhile"},
	{graph.ErrNoGraph, "make one with 'kg build PATH...', or name another with --db"},
	{graph.ErrLost, "what was stored before is whole; run the command again when the server is back"},
	{graph.ErrOnServer, "use PostgreSQL's own: pg_dump --schema=NAME and pg_restore (see docs/store.md)"},
	{graph.ErrNotStore, "name another file with --db"},
	{graph.ErrExists, "name another place with --db"},
	{graph.ErrBackup, "take another one; nothing was restored"},
	{graph.ErrCorrupt, "restore a backup (kg restore), or remove it and build it again from the texts"},
	{graph.ErrTimeLimit, "more time with --time, fewer rows with .GetLimit(n)"},
	{graph.ErrRowLimit, "more rows with --limit"},
	{graph.ErrMemoryLimit, "more memory with --memory, or ask for less with .GetLimit(n)"},
	{graph.ErrOutputLimit, "more with --output, or ask for less with .GetLimit(n)"},
}

// describe is one error of a run in one line, or with the stack of a bug of ours when
// KG_DEBUG is set.
func describe(err error) string {
	// A query may throw what would change the terminal.
	text := "kg: " + strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return '\ufffd'
		}
		return r
	}, strings.TrimSpace(err.Error()))
	var bug *pipeline.PanicError
	switch {
	case errors.As(err, &bug):
		text += "; the other documents are not affected, please report it with the text (KG_DEBUG=1 shows where)"
		if os.Getenv("KG_DEBUG") != "" {
			text += "\n" + string(bug.Stack)
		}
	default:
		for _, h := range hints {
			if errors.Is(err, h.err) {
				text += "; " + h.hint
				break
			}
		}
	}
	return text
}

// cause drops the operation and path that os puts before an error, where the message
// names the file already.
func cause(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
