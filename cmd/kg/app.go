package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// app is what every command shares: the standard streams, what kind of device they are,
// and the global flags.
type app struct {
	in       io.Reader
	out, err io.Writer

	db     string
	memory int64 // of the graph's store, bytes
	quiet  bool

	outTTY, errTTY bool
	color          bool // may colours be written to out
}

func newApp(in io.Reader, out, err io.Writer) *app {
	a := &app{in: in, out: out, err: err, outTTY: isTerminal(out), errTTY: isTerminal(err)}
	a.color = a.outTTY && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return a
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// open opens a file for reading, or standard input for "-", which Close leaves open.
func (a *app) open(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(a.in), nil
	}
	return os.Open(path)
}

// sentence is the text that arguments spell, or for "-" standard input, as far as its first
// MiB.
func (a *app) sentence(args []string) (string, error) {
	text := strings.Join(args, " ")
	if text == "-" {
		b, err := io.ReadAll(io.LimitReader(a.in, 1<<20))
		if err != nil {
			return "", fmt.Errorf("cannot read standard input: %w", err)
		}
		text = string(b)
	}
	return strings.ToValidUTF8(text, "\uFFFD"), nil
}

// width is the number of columns to write in: those of the terminal within reason, 80
// when the output is not one.
func (a *app) width() int {
	if f, ok := a.out.(*os.File); ok && a.outTTY {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return min(max(w, 40), 120)
		}
	}
	return 80
}

// note tells something on standard error, unless --quiet.
func (a *app) note(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.err, format+"\n", args...)
	}
}

// fail tells of an error that does not end the command.
func (a *app) fail(err error) {
	fmt.Fprintln(a.err, describe(err))
}
