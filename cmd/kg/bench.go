package main

import (
	"context"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"

	"kg/graph/storebench"
)

func newBench(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "bench",
		Short:   "Measure on this machine",
		Example: "  kg bench store",
		Args:    usage(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newBenchStore(a))
	return cmd
}

func newBenchStore(a *app) *cobra.Command {
	var opt storebench.Options
	cmd := &cobra.Command{
		Use:   "store",
		Short: "Measure the graph's store against Cayley's own and SQLite",
		Long: `Load made-up quads (documents of 40, names by Zipf's law) into new stores, ask each the same
questions, and print a table. Stores: kg, memory and bbolt of Cayley, sqlite: a table of
four texts with three indexes in the program sqlite3, and, with --server, postgres: kg's own in
PostgreSQL. The stores are made in a temporary folder ($TMPDIR), or schema, and removed.`,
		Example: `  kg bench store
  kg bench store --quads 5000000 --stores kg`,
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, s := range opt.Stores {
				if !slices.Contains(storebench.Stores, s) {
					return usagef("there is no store %q, only %s", s, strings.Join(storebench.Stores, ", "))
				}
			}
			if slices.Contains(opt.Stores, "postgres") && opt.Server == "" {
				return usagef("--stores postgres needs --server postgres://…")
			}
			if opt.Quads < 1000 || opt.Batch < 0 {
				return usagef("--quads takes at least 1000, --batch at least 0")
			}
			if !cmd.Flags().Changed("stores") && !storebench.HasSQLite() {
				a.note("sqlite3 is not installed (Debian has it as sqlite3); its column is left out")
				opt.Stores = slices.DeleteFunc(slices.Clone(opt.Stores), func(s string) bool { return s == "sqlite" })
			}
			opt.Memory = a.memory
			return a.benchStore(cmd.Context(), opt)
		},
	}
	cmd.Flags().IntVar(&opt.Quads, "quads", 1_000_000, "quads to load in bulk")
	cmd.Flags().IntVar(&opt.Batch, "batch", 100_000, "quads to load in durable batches of 100; 0: none")
	cmd.Flags().StringSliceVar(&opt.Stores, "stores", []string{"kg", "memory", "bbolt", "sqlite"}, "stores to measure")
	cmd.Flags().StringVar(&opt.Server, "server", "", "database in which \"postgres\" is made and removed: postgres://…")
	cmd.Flags().IntVar(&opt.Repeat, "repeat", 5, "times each question is asked; the best counts")
	cmd.Flags().BoolVar(&opt.CPU, "cpu", false, "seconds of processor time instead of those on the clock (Linux, macOS)")
	return cmd
}

func (a *app) benchStore(ctx context.Context, opt storebench.Options) error {
	dir, err := os.MkdirTemp("", "kg-bench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	opt.Dir = dir
	rows, err := storebench.Run(ctx, opt, func(what string) { a.note("%s", what) })
	if err != nil {
		return err
	}
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.Style().Format.Header = text.FormatDefault
	header := table.Row{fmt.Sprintf("%s quads, %d processors", thousands(opt.Quads), runtime.GOMAXPROCS(0)), "unit", "mark"}
	for _, s := range opt.Stores {
		header = append(header, s)
	}
	t.AppendHeader(append(header, "rows"))
	for _, r := range rows {
		line := table.Row{r.What, r.Unit, figure(r.Mark)}
		answers := make(map[int]bool)
		for i, f := range r.Figures {
			line = append(line, figure(f))
			if r.Rows[i] >= 0 {
				answers[r.Rows[i]] = true
			}
		}
		n := ""
		switch len(answers) {
		case 0:
		case 1:
			n = strconv.Itoa(r.Rows[slices.IndexFunc(r.Rows, func(n int) bool { return n >= 0 })])
		default:
			n = strings.Trim(fmt.Sprint(r.Rows), "[]")
		}
		t.AppendRow(append(line, n))
	}
	_, err = fmt.Fprintln(a.out, t.Render())
	return err
}

// figure writes a figure with three digits.
func figure(f float64) string {
	switch {
	case math.IsNaN(f):
		return "-"
	case f >= 1000:
		return thousands(int(math.Round(f)))
	}
	return strconv.FormatFloat(f, 'g', 3, 64)
}

// parseBytes reads a number of bytes: "64MB", "1GB", "1000000".
func parseBytes(s string) (int64, error) {
	number, unit := strings.TrimRight(s, "kKMGTiB"), int64(1)
	switch strings.TrimSuffix(strings.TrimSuffix(s[len(number):], "B"), "i") {
	case "":
	case "k", "K":
		unit = 1 << 10
	case "M":
		unit = 1 << 20
	case "G":
		unit = 1 << 30
	case "T":
		unit = 1 << 40
	default:
		return 0, fmt.Errorf("%q is no number of bytes: 64MB, 1GB", s)
	}
	n, err := strconv.ParseFloat(number, 64)
	if err != nil || n < 0 || n*float64(unit) > 1<<62 {
		return 0, fmt.Errorf("%q is no number of bytes: 64MB, 1GB", s)
	}
	return int64(n * float64(unit)), nil
}
