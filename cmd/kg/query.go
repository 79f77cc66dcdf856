package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"

	"kg/graph"
)

// queryFlags say how far a query may go and how its rows are shown.
type queryFlags struct {
	json    bool
	format  string
	explain bool
	time    time.Duration
	limit   int
	memory  string
	output  string
}

func (f *queryFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.format, "format", "", "json, ndjson, csv or table (default: table on a terminal, else ndjson)")
	cmd.Flags().BoolVar(&f.json, "json", false, "the same as --format ndjson: one JSON object a row")
	cmd.Flags().BoolVar(&f.explain, "explain", false, "instead of the rows, how the query was run: what each step leads to, the indexes read, rows, time")
	cmd.Flags().StringVar(&f.memory, "memory", "1GB", "stop a query that takes more memory; 0: never")
	cmd.Flags().StringVar(&f.output, "output", "256MB", "stop a query whose rows take more; 0: never")
	cmd.Flags().DurationVar(&f.time, "time", 30*time.Second, "stop a query after this time; 0: never")
	cmd.Flags().IntVar(&f.limit, "limit", 100_000, "stop a query after this many rows; 0: never")
}

func (f *queryFlags) limits() (graph.Limits, error) {
	l := graph.Limits{Time: f.time, Rows: f.limit}
	for _, b := range []struct {
		flag, text string
		to         *int64
	}{{"--memory", f.memory, &l.Memory}, {"--output", f.output, &l.Output}} {
		n, err := parseBytes(b.text)
		if err != nil {
			return l, usagef("%s: %w", b.flag, err)
		}
		if *b.to = n; n == 0 {
			*b.to = -1
		}
	}
	// To the graph 0 is its default, and less than 0 no limit.
	if l.Time == 0 {
		l.Time = -1
	}
	if l.Rows == 0 {
		l.Rows = -1
	}
	return l, nil
}

func newQuery(a *app) *cobra.Command {
	var f queryFlags
	cmd := &cobra.Command{
		Use:   "query GIZMO",
		Short: "Ask the graph in Gizmo",
		Long: `Run a query in Gizmo, Cayley's JavaScript dialect, and print one row for each result:
a table on a terminal, JSON lines otherwise. "-" reads the query from standard input.
Rows are printed as they are found (json, ndjson) or when all are known (csv, table).

Plain names find entities by any of their names and predicates by any of their labels;
"<e:vladimir_putin>" means exactly that node. What did not happen is under "not thank",
what may happen under "maybe thank".

Beside Gizmo's own there are g.find(name), g.predicate(label), g.events(type),
g.claims(subject, predicate, object), g.evidence(subject, predicate, object),
g.neighbourhood(name, steps), g.shortestPath(name, name) and g.shortestPaths(name, name,
{paths, by, edges}).

A query runs in a process of its own, which has nothing but the graph. At one of its limits
(--time, --limit, --memory, --output) it ends with what it has found so far.`,
		Example: `  kg query 'g.V("Putin").Out("thanked").All()'           whom did Putin thank
  kg query 'g.V("Peskov").Out("criticized").All()'       what did Peskov criticize
  kg query 'g.V("NATO").In().Unique().All()'             who did anything to NATO
  kg query 'g.V("Putin").OutPredicates().All()'          what is known of Putin
  kg query 'g.evidence("Putin", "thanked", "Erdogan")'   the sentences that say so
  kg query 'g.shortestPath("Putin", "NATO")'             how they are connected
  kg query 'g.evidence(g.events("PROTEST"))'             who protested, as it was written
  kg query --format csv 'g.V("t:Person").In("type").Save("label","is").All()'
  kg query --explain 'g.V("NATO").In().All()'            which indexes are read
  kg query - < question.js`,
		Args: usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.query(cmd.Context(), args[0], f)
		},
	}
	f.register(cmd)
	return cmd
}

func (a *app) query(ctx context.Context, gizmo string, f queryFlags) error {
	if gizmo == "-" {
		src, err := io.ReadAll(io.LimitReader(a.in, graph.MostQueryText+1))
		if err != nil {
			return fmt.Errorf("read the query: %w", err)
		}
		gizmo = string(src)
	}
	if strings.TrimSpace(gizmo) == "" {
		return usagef("the query is empty; see 'kg query --help'")
	}
	queries, err := a.openQueries()
	if err != nil {
		return err
	}
	defer queries.Close()
	return a.ask(ctx, queries, gizmo, f)
}

// openQueries gives a process of its own to a query, so that the worst that a query can do is
// to end that one.
func (a *app) openQueries() (*graph.Queries, error) {
	if err := a.graphExists(); err != nil {
		return nil, err
	}
	program, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find the program that answers queries: %w", err)
	}
	return graph.NewQueries(a.db, graph.QueriesOptions{Command: []string{program, "query-worker"}, Workers: 1}), nil
}

// ask runs one query and prints its rows. Those found before an error are printed too.
func (a *app) ask(ctx context.Context, queries *graph.Queries, gizmo string, f queryFlags) error {
	limits, err := f.limits()
	if err != nil {
		return err
	}
	rows, err := a.rowPrinter(f)
	if err != nil {
		return err
	}
	if f.explain {
		return a.explainQuery(ctx, queries, gizmo, limits)
	}
	info, err := queries.Run(ctx, gizmo, limits, rows.row)
	err = errors.Join(rows.end(), err)
	for _, n := range info.Notes {
		a.note("note: %s", n)
	}
	if a.outTTY && err == nil {
		a.note("%s", a.style(dim, fmt.Sprintf("%s in %s", plural(info.Rows, "row"), info.Time.Round(time.Millisecond))))
	}
	return err
}

// explainQuery runs a query and prints how each of its paths was run.
func (a *app) explainQuery(ctx context.Context, queries *graph.Queries, gizmo string, limits graph.Limits) error {
	info, err := queries.Explain(ctx, gizmo, limits)
	for i, p := range info.Plans {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		a.printSteps(p.Steps)
		fmt.Fprintf(a.out, "%s in %s, read as\n", plural(p.Rows, "row"), p.Time.Round(time.Microsecond))
		for line := range strings.Lines(p.Tree) {
			fmt.Fprint(a.out, "  ", line)
		}
	}
	for _, n := range info.Notes {
		a.note("note: %s", n)
	}
	return err
}

// printSteps prints the calls of a path with how far each has led.
func (a *app) printSteps(steps []graph.PlanStep) {
	width := 0
	for i, s := range steps {
		if i > 0 {
			steps[i].Call = "  " + s.Call
		}
		width = max(width, text.StringWidth(steps[i].Call))
	}
	for _, s := range steps {
		more := ""
		if s.More {
			more = " or more"
		}
		count := plural(s.Paths, "path") + more
		if s.Nodes != s.Paths {
			count += " to " + plural(s.Nodes, "node") + more
		}
		fmt.Fprintf(a.out, "%s  %s\n", pad(s.Call, width), count)
	}
}
