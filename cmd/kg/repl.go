package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/reeflective/readline"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"kg/graph"
)

func newRepl(a *app) *cobra.Command {
	var f queryFlags
	cmd := &cobra.Command{
		Use:   "repl",
		Short: "Ask the graph one query after the other",
		Long: `Read Gizmo queries line by line and answer each. A query goes on over the next line
while a bracket is open or the line ends with a dot or comma. Lines beginning with a dot
are commands: .show NAME, .help, .quit.

On a terminal lines can be edited and earlier ones called back; Ctrl-C stops a query,
Ctrl-D ends. Otherwise lines are read as they come.`,
		Example: `  kg repl
  echo 'g.V("Putin").Out("thanked").All()' | kg repl`,
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.repl(cmd.Context(), f)
		},
	}
	f.register(cmd)
	return cmd
}

const replHelp = `g.V("Putin").Out("thanked").All()    whom did Putin thank
g.V("Putin").In().All()              who did anything to Putin
g.V("Putin").OutPredicates().All()   what is known of Putin
g.evidence("Putin", "thanked")       the sentences that say so
g.shortestPaths("Putin", "NATO")     how they are connected
.show NAME                           what the texts say about somebody
.quit                                end (or Ctrl-D)`

func (a *app) repl(ctx context.Context, f queryFlags) error {
	store, err := a.openStore()
	if err != nil {
		return err
	}
	defer store.Close()
	queries, err := a.openQueries()
	if err != nil {
		return err
	}
	defer queries.Close()

	lines, done := a.lineReader()
	defer done()
	failed := false
	for {
		input, err := lines(ctx)
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		more, err := a.answer(ctx, store, queries, strings.TrimSpace(input), f)
		if err != nil {
			failed = true
			fmt.Fprintln(a.err, message(err))
		}
		if !more {
			break
		}
	}
	if failed && !isTerminal(a.in) {
		return errReported
	}
	return nil
}

// answer does what one input says and reports whether to go on.
func (a *app) answer(ctx context.Context, store *graph.Store, queries *graph.Queries, input string, f queryFlags) (more bool, err error) {
	// Ctrl-C stops this query, not the whole: each has a context of its own.
	ctx, stop := signal.NotifyContext(context.WithoutCancel(ctx), syscall.SIGINT)
	defer stop()
	command, arg, _ := strings.Cut(input, " ")
	switch {
	case input == "":
	case command == ".quit" || command == ".exit":
		return false, nil
	case command == ".help":
		fmt.Fprintln(a.out, replHelp)
	case command == ".show":
		err = a.showEntity(ctx, store, strings.TrimSpace(arg), showFlags{limit: defaultShowLimit, json: f.json})
	case strings.HasPrefix(command, "."):
		err = usagef("unknown command %s; .help lists what there is", command)
	default:
		err = a.ask(ctx, queries, input, f)
	}
	if errors.Is(err, context.Canceled) {
		err = errors.New("interrupted")
	}
	return true, err
}

// lineReader returns a function that reads the next complete input, and one that leaves
// the terminal as it was. The first returns io.EOF at the end.
func (a *app) lineReader() (next func(context.Context) (string, error), done func()) {
	in, ok := a.in.(*os.File)
	if !ok || !isTerminal(in) || !a.outTTY {
		return a.plainLines(), func() {}
	}
	done = func() {}
	if state, err := term.GetState(int(in.Fd())); err == nil {
		done = func() { term.Restore(int(in.Fd()), state) }
	}
	a.note("Gizmo queries, one after the other; .help tells more, .quit or Ctrl-D ends.")
	return editedLines(), done
}

// plainLines reads what is not a terminal.
func (a *app) plainLines() func(context.Context) (string, error) {
	r := bufio.NewReader(a.in)
	return func(ctx context.Context) (string, error) {
		var query strings.Builder
		for {
			if err := ctx.Err(); err != nil {
				return "", err
			}
			line, err := r.ReadString('\n')
			query.WriteString(line)
			if err == io.EOF && strings.TrimSpace(query.String()) != "" {
				err = nil
			} else if err == nil && !complete(query.String()) {
				continue
			}
			return query.String(), err
		}
	}
}

// editedLines reads a terminal with line editing and history.
func editedLines() func(context.Context) (string, error) {
	shell := readline.NewShell()
	shell.Prompt.Primary(func() string { return "kg> " })
	shell.Prompt.Secondary(func() string { return "  > " })
	shell.AcceptMultiline = func(line []rune) bool { return complete(string(line)) }
	if file := historyFile(); file != "" {
		shell.History.AddFromFile("queries", file)
	}
	type line struct {
		text string
		err  error
	}
	// A reading terminal cannot be interrupted: a signal that ends the program is waited
	// for beside it.
	lines := make(chan line, 1)
	return func(ctx context.Context) (string, error) {
		for {
			go func() {
				text, err := shell.Readline()
				lines <- line{text, err}
			}()
			var terminated <-chan struct{}
			if !interrupted(ctx) {
				terminated = ctx.Done()
			}
			select {
			case l := <-lines:
				if errors.Is(l.err, readline.ErrInterrupt) {
					continue // Ctrl-C drops the line
				}
				return l.text, l.err
			case <-terminated:
				if !interrupted(ctx) {
					return "", ctx.Err()
				}
				l := <-lines
				return l.text, l.err
			}
		}
	}
}

// interrupted reports whether ctx ended by Ctrl-C, which here only stops a query.
func interrupted(ctx context.Context) bool {
	var sig signalError
	return errors.As(context.Cause(ctx), &sig) && sig.signal == syscall.SIGINT
}

// historyFile is where earlier queries are kept, "" for nowhere.
func historyFile() string {
	state := os.Getenv("XDG_STATE_HOME")
	if state == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return ""
		}
		state = filepath.Join(home, ".local", "state")
	}
	dir := filepath.Join(state, "kg")
	if os.MkdirAll(dir, 0o700) != nil {
		return ""
	}
	return filepath.Join(dir, "history")
}
