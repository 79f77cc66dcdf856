package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kg"
	"kg/exports"
	"kg/graph"
)

// exportFormats are what export writes, and what each is for.
var exportFormats = []struct {
	name, what string
	write      func(context.Context, *graph.Store, io.Writer, exports.Options) error
}{
	{"dot", "Graphviz", statementsTo(exports.WriteDOT)},
	{"graphml", "Gephi, Cytoscape, yEd", statementsTo(exports.WriteGraphML)},
	{"gexf", "Gephi, with time", statementsTo(exports.WriteGEXF)},
	{"nquads", "RDF stores", func(ctx context.Context, store *graph.Store, w io.Writer, opt exports.Options) error {
		return exports.WriteNQuads(w, store.Quads(ctx), opt)
	}},
}

func statementsTo(write func(io.Writer, exports.Statements, exports.Options) error) func(context.Context, *graph.Store, io.Writer, exports.Options) error {
	return func(ctx context.Context, store *graph.Store, w io.Writer, opt exports.Options) error {
		return write(w, store.Statements(ctx, graph.Filter{}), opt)
	}
}

type exportFlags struct {
	output        string
	base          string
	minConfidence float64
}

func newExport(a *app) *cobra.Command {
	var f exportFlags
	var names, help []string
	for _, format := range exportFormats {
		names = append(names, format.name)
		help = append(help, fmt.Sprintf("  %-8s %s", format.name, format.what))
	}
	cmd := &cobra.Command{
		Use:   "export " + strings.Join(names, "|"),
		Short: "Write the graph for other programs",
		Long: `Write the graph in a format that other programs read:

` + strings.Join(help, "\n") + `

A file (-o) appears when it is complete, and not before.`,
		Example: `  kg export graphml -o graph.graphml
  kg export dot | dot -Tsvg -o graph.svg
  kg export nquads --base https://example.org/ -o graph.nq`,
		Args:      usage(cobra.ExactArgs(1)),
		ValidArgs: names,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.export(cmd.Context(), args[0], f)
		},
	}
	cmd.Flags().StringVarP(&f.output, "output", "o", "", "file to write (default: standard output)")
	cmd.Flags().StringVar(&f.base, "base", exports.DefaultBase, "what identifiers begin with in nquads")
	cmd.Flags().Float64Var(&f.minConfidence, "min-confidence", 0, "leave out statements less sure than this (0 to 1; not in nquads)")
	return cmd
}

func (a *app) export(ctx context.Context, name string, f exportFlags) error {
	var write func(context.Context, *graph.Store, io.Writer, exports.Options) error
	for _, format := range exportFormats {
		if format.name == name {
			write = format.write
		}
	}
	if write == nil {
		return usagef("export: unknown format %q; known are dot, graphml, gexf and nquads", name)
	}
	if f.minConfidence < 0 || f.minConfidence > 1 {
		return usagef("export: --min-confidence is from 0 to 1, not %g", f.minConfidence)
	}
	store, err := a.openStore()
	if err != nil {
		return err
	}
	defer store.Close()
	dates, err := documentDates(ctx, store)
	if err != nil {
		return err
	}
	opt := exports.Options{
		MinConfidence: f.minConfidence,
		Base:          f.base,
		Date:          func(id kg.DocumentID) time.Time { return dates[id] },
	}
	if f.output == "" || f.output == "-" {
		return write(ctx, store, a.out, opt)
	}
	err = writeFile(f.output, func(w io.Writer) error { return write(ctx, store, w, opt) })
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", f.output, cause(err))
	}
	a.note("%s written", f.output)
	return nil
}

// documentDates returns the dates of publication that are known.
func documentDates(ctx context.Context, store *graph.Store) (map[kg.DocumentID]time.Time, error) {
	dates := make(map[kg.DocumentID]time.Time)
	for d, err := range store.Documents(ctx) {
		if err != nil {
			return nil, err
		}
		if !d.Date.IsZero() {
			dates[d.ID] = d.Date
		}
	}
	return dates, nil
}

// writeFile writes a file under another name first, so that at any time there is the old
// file or the complete new one. A device or pipe is written to as it is.
func writeFile(name string, write func(io.Writer) error) (err error) {
	mode := os.FileMode(0o644)
	switch info, err := os.Stat(name); {
	case err == nil && info.IsDir():
		return fmt.Errorf("it is a folder")
	case err == nil && !info.Mode().IsRegular():
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return cause(err)
		}
		defer f.Close()
		return write(f)
	case err == nil:
		mode = info.Mode().Perm()
	}
	// A symbolic link goes on pointing to what it points to.
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return cause(err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	if err := f.Chmod(mode); err != nil {
		return cause(err)
	}
	if err := f.Close(); err != nil {
		return cause(err)
	}
	return os.Rename(f.Name(), name)
}
