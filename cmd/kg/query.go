package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"

	"kg"
	"kg/graph"
)

// queryFlags say how far a query may go and how its rows are shown.
type queryFlags struct {
	json    bool
	explain bool
	time    time.Duration
	limit   int
	memory  string
	output  string
}

func (f *queryFlags) register(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&f.json, "json", false, "one JSON object a row (default where the output is not a terminal)")
	cmd.Flags().BoolVar(&f.explain, "explain", false, "instead of the rows, how the query was run: the indexes read, rows, time")
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

Plain names find entities by any of their names and predicates by any of their labels;
"<e:vladimir_putin>" means exactly that node. What did not happen is under "not thank",
what may happen under "maybe thank".

Beside Gizmo's own there are g.find(name), g.predicate(label), g.events(type),
g.claims(subject, predicate, object), g.evidence(subject, predicate, object),
g.neighbourhood(name, steps) and g.shortestPath(name, name, most steps).`,
		Example: `  kg query 'g.V("Putin").Out("thanked").All()'           whom did Putin thank
  kg query 'g.V("Peskov").Out("criticized").All()'       what did Peskov criticize
  kg query 'g.V("NATO").In().Unique().All()'             who did anything to NATO
  kg query 'g.V("Putin").OutPredicates().All()'          what is known of Putin
  kg query 'g.evidence("Putin", "thanked", "Erdogan")'   the sentences that say so
  kg query 'g.shortestPath("Putin", "NATO")'             how they are connected
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
		src, err := io.ReadAll(io.LimitReader(a.in, 1<<20))
		if err != nil {
			return fmt.Errorf("read the query: %w", err)
		}
		gizmo = string(src)
	}
	if strings.TrimSpace(gizmo) == "" {
		return usagef("the query is empty; see 'kg query --help'")
	}
	store, err := a.openStore()
	if err != nil {
		return err
	}
	defer store.Close()
	return a.ask(ctx, store, gizmo, f)
}

// ask runs one query and prints its rows. Those found before an error are printed too.
func (a *app) ask(ctx context.Context, store *graph.Store, gizmo string, f queryFlags) error {
	limits, err := f.limits()
	if err != nil {
		return err
	}
	if f.explain {
		return a.explainQuery(ctx, store, gizmo, limits)
	}
	print, finish := a.printRowsJSON()
	if a.outTTY && !f.json {
		print, finish = a.printRowsTable()
	}
	info, err := store.Query(ctx, gizmo, limits, print)
	// A limit is told in its own words, without those of the engine that it stopped.
	for _, limit := range []error{graph.ErrTimeLimit, graph.ErrRowLimit, graph.ErrMemoryLimit, graph.ErrOutputLimit} {
		if errors.Is(err, limit) {
			err = limit
		}
	}
	err = errors.Join(finish(), err)
	for _, n := range info.Notes {
		a.note("note: %s", n)
	}
	if a.outTTY && err == nil {
		a.note("%s", a.style(dim, fmt.Sprintf("%s in %s", plural(info.Rows, "row"), info.Time.Round(time.Millisecond))))
	}
	return err
}

// explainQuery runs a query and prints how each of its paths was run.
func (a *app) explainQuery(ctx context.Context, store *graph.Store, gizmo string, limits graph.Limits) error {
	info, err := store.Explain(ctx, gizmo, limits)
	for i, p := range info.Plans {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		fmt.Fprint(a.out, p.Tree)
		fmt.Fprintf(a.out, "%s in %s\n", plural(p.Rows, "row"), p.Time.Round(time.Microsecond))
	}
	for _, n := range info.Notes {
		a.note("note: %s", n)
	}
	return err
}

func (a *app) printRowsJSON() (print func(graph.Row) error, finish func() error) {
	out := bufio.NewWriter(a.out)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	return func(r graph.Row) error { return enc.Encode(r) }, out.Flush
}

// printRowsTable collects the rows, because the columns depend on all of them: the name,
// the identifier, and what the query saved on the way.
func (a *app) printRowsTable() (print func(graph.Row) error, finish func() error) {
	var columns []string
	var rows []map[string]string
	put := func(row map[string]string, column, value string) {
		if _, ok := row[column]; ok {
			return
		}
		row[column] = value
		for _, c := range columns {
			if c == column {
				return
			}
		}
		columns = append(columns, column)
	}
	print = func(r graph.Row) error {
		row := make(map[string]string)
		switch value := r.Value.(type) {
		case map[string]any:
			for _, k := range sortedKeys(value) {
				put(row, k, cell(value[k]))
			}
		default:
			if r.ID.Kind == kg.NoTerm {
				put(row, "value", cell(value))
				break
			}
			if r.Name != "" {
				put(row, "name", r.Name)
			}
			put(row, "id", r.ID.Value)
		}
		for _, t := range r.Tags {
			name := t.Name
			if name == "" {
				name = t.Term.Value
			}
			put(row, t.Key, name)
		}
		rows = append(rows, row)
		return nil
	}
	finish = func() error {
		if len(rows) == 0 {
			return nil
		}
		t := table.NewWriter()
		t.SetStyle(table.StyleLight)
		t.Style().Format.Header = text.FormatDefault
		t.Style().Options.SeparateColumns = true
		header := make(table.Row, len(columns))
		configs := make([]table.ColumnConfig, len(columns))
		// Borders take three columns each and one at the end.
		width := max((a.width()-1-3*len(columns))/len(columns), 10)
		for i, c := range columns {
			header[i] = c
			configs[i] = table.ColumnConfig{Number: i + 1, WidthMax: width, WidthMaxEnforcer: text.WrapSoft}
		}
		t.SetColumnConfigs(configs)
		t.AppendHeader(header)
		for _, row := range rows {
			line := make(table.Row, len(columns))
			for i, c := range columns {
				line[i] = row[c]
			}
			t.AppendRow(line)
		}
		_, err := fmt.Fprintln(a.out, t.Render())
		return err
	}
	return print, finish
}

// cell writes a value of JavaScript as text.
func cell(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(b)
}
