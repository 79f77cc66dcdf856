package graph

import (
	"errors"
	"fmt"
	"strings"

	"kg"
)

// Errors of opening a store.
var (
	// ErrVersion: the store was written by another version of the format.
	ErrVersion = errors.New("store has another format version")
	// ErrLocked: another process has the store open.
	ErrLocked = errors.New("store is in use")
	// ErrNotStore: it is not a store of kg.
	ErrNotStore = errors.New("not a kg store")
	// ErrExists: there is something where a store is to be restored.
	ErrExists = errors.New("there is something already")
	// ErrCorrupt: files are damaged.
	ErrCorrupt = errors.New("store is damaged")
	// ErrBackup: what Restore was given is no backup, or not as it was written.
	ErrBackup = errors.New("the backup is damaged")
	// ErrReadOnly: a write to a store opened for reading.
	ErrReadOnly = errors.New("store is read-only")
	// ErrBusy: a query that could not be stopped still reads the store.
	ErrBusy = errors.New("a query that could not be stopped is still running")
	// ErrServer: the database server cannot be reached or refuses; the message says why.
	ErrServer = errors.New("the PostgreSQL server")
	// ErrLost: the connection to the database server ended.
	ErrLost = errors.New("the connection to the PostgreSQL server was lost")
	// ErrOnServer: what is done with the files of a graph, for one that a server keeps.
	ErrOnServer = errors.New("the graph is kept by a PostgreSQL server")
	// ErrNewer: the store was written by a newer version; it is an ErrVersion, too.
	ErrNewer = fmt.Errorf("%w, a newer one", ErrVersion)
	// ErrNoGraph: a place, or a database, without a graph.
	ErrNoGraph = errors.New("no graph there")
	// ErrClosed: the store was closed.
	ErrClosed = errors.New("store is closed")
)

// Errors of asking and changing.
var (
	// ErrNotFound: no such document.
	ErrNotFound = errors.New("not in the store")
	// ErrSyntax: the query is not valid JavaScript; the message gives line and column.
	ErrSyntax = errors.New("syntax error in the query")
	// ErrQuery: the query failed while it ran.
	ErrQuery = errors.New("query failed")
	// ErrTimeLimit: the query ran longer than Limits.Time.
	ErrTimeLimit = errors.New("query stopped at the time limit")
	// ErrRowLimit: the query has more rows than Limits.Rows.
	ErrRowLimit = errors.New("query stopped at the row limit")
	// ErrOutputLimit: the rows of the query take more than Limits.Output.
	ErrOutputLimit = errors.New("query stopped at the output limit")
	// ErrMemoryLimit: the query used more memory than Limits.Memory.
	ErrMemoryLimit = errors.New("query stopped at the memory limit")
)

// Invalid is a statement, or a whole document where Claim is empty, that was not stored.
type Invalid struct {
	Document kg.DocumentID
	Claim    kg.ClaimID
	Reason   string
}

// InvalidError lists what Add refused. Everything else of the same call was stored.
type InvalidError struct{ List []Invalid }

// Error names the first few of the list.
func (e *InvalidError) Error() string {
	const most = 3
	var b strings.Builder
	fmt.Fprintf(&b, "%d not stored", len(e.List))
	for i, inv := range e.List {
		if i == most {
			fmt.Fprintf(&b, "; and %d more", len(e.List)-most)
			break
		}
		what := string(inv.Claim)
		if what == "" {
			what = string(inv.Document)
		}
		fmt.Fprintf(&b, "; %s: %s", what, inv.Reason)
	}
	return b.String()
}

// QueryError is why a query did not end well.
type QueryError struct {
	// Kind is ErrSyntax, ErrQuery, ErrTimeLimit, ErrRowLimit, ErrMemoryLimit or
	// ErrOutputLimit; errors.Is finds it.
	Kind error
	// Line and Column, from 1, are where in the query; 0 where it is no place in it.
	Line, Column int
	// Message is what is wrong; of a limit how much it allows: "30s", "100 rows", "1 GB".
	Message string
}

// Error says it in one line.
func (e *QueryError) Error() string {
	switch {
	case e.Kind != ErrSyntax && e.Kind != ErrQuery:
		return fmt.Sprintf("%v of %s", e.Kind, e.Message)
	case e.Line == 0:
		return fmt.Sprintf("%v: %s", e.Kind, e.Message)
	case e.Kind == ErrSyntax:
		return fmt.Sprintf("%v: line %d, column %d: %s", e.Kind, e.Line, e.Column, e.Message)
	}
	return fmt.Sprintf("%v: %s (line %d, column %d)", e.Kind, e.Message, e.Line, e.Column)
}

// Unwrap returns the kind.
func (e *QueryError) Unwrap() error { return e.Kind }
