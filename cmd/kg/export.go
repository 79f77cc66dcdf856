package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kg"
	"kg/exports"
	"kg/exports/selection"
	"kg/graph"
)

type exportFlags struct {
	output string
	to     string
	force  bool
	opts   exports.Options

	entities   []string
	predicates []string
	since      string
	until      string
	polarity   string
	modality   string
	speakers   []string
	sel        selection.Selection
}

func newExport(a *app) *cobra.Command {
	var f exportFlags
	var names []string
	var help strings.Builder
	for _, format := range exports.Formats() {
		names = append(names, format.Name)
		fmt.Fprintf(&help, "  %-9s %s\n", format.Name, format.Description)
	}
	cmd := &cobra.Command{
		Use:   "export FORMAT",
		Short: "Write the graph, or a part of it, for other programs",
		Long: `Write the graph in a format that other programs read:

` + help.String() + `
A part of the graph is chosen with --entity and --hops, --predicate, --event, --family,
--source, --since and --until, --speaker, --polarity, --modality, --min-confidence and
--query; all of those given must hold, and of one given several times, one.

Networks have an edge for each fact, which lists all claims that say so; --each-claim gives
an edge for each claim. A format of several files goes to a folder (--to), or as a ZIP archive
to a file (-o) or standard output. A file appears when it is complete, and not before; files in a
folder that an export did not write, or that were changed since, are left alone unless --force.`,
		Example: `  kg export graphml -o graph.graphml
  kg export dot --entity Putin | dot -Tsvg -o graph.svg
  kg export gexf --entity NATO --hops 2 --since 2022-01-01 -o nato.gexf
  kg export trig --base https://example.org/ --source news/ -o graph.trig
  kg export turtle --query 'g.V("NATO").Both().All()' -o part.ttl`,
		Args:      usage(cobra.ExactArgs(1)),
		ValidArgs: names,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.export(cmd.Context(), args[0], &f)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&f.output, "output", "o", "", "file to write (default: standard output)")
	flags.StringVar(&f.to, "to", "", "folder to write the files of the format to")
	flags.BoolVar(&f.force, "force", false, "with --to, replace files that an export did not write")
	flags.StringVar(&f.opts.Base, "base", exports.DefaultBase, "what identifiers begin with in RDF")
	flags.BoolVar(&f.opts.EachClaim, "each-claim", false, "in networks an edge for each claim, not for each fact")
	flags.IntVar(&f.opts.MaxEdges, "max-edges", exports.DefaultMaxEdges, "in pictures (canvas, mermaid, svg) the edges that most claims say, so many")
	flags.StringVar(&f.opts.Title, "title", "", "what the exported graph is called (default: what was chosen)")
	flags.StringArrayVar(&f.entities, "entity", nil, "only claims about this entity: a name or e:… (may be repeated)")
	flags.IntVar(&f.sel.Hops, "hops", 1, "with --entity: 2 for also the claims of those that its claims name, and so on")
	flags.StringArrayVar(&f.predicates, "predicate", nil, `only this predicate: a label ("thanked", "not thank") or r:… (may be repeated)`)
	flags.StringArrayVar(&f.sel.Families, "family", nil, "only predicates of this family: employment, membership, … (may be repeated)")
	flags.StringArrayVar(&f.sel.Events, "event", nil, "only events of this PLOVER type: SUPPORT, ACCUSE, … (may be repeated)")
	flags.StringArrayVar(&f.sel.Sources, "source", nil, "only documents whose name, location or identifier begins so (may be repeated)")
	flags.StringVar(&f.since, "since", "", "only claims of this day, month or year and later; a claim without a time is of the day its document was published")
	flags.StringVar(&f.until, "until", "", "only claims of this day, month or year and earlier")
	flags.StringArrayVar(&f.speakers, "speaker", nil, "only claims of this speaker (may be repeated)")
	flags.StringVar(&f.polarity, "polarity", "", "only positive or only negative claims")
	flags.StringVar(&f.modality, "modality", "", "only claims that are asserted, planned, possible, …")
	flags.Float64Var(&f.sel.MinConfidence, "min-confidence", 0, "leave out claims less sure than this (0 to 1)")
	flags.StringVar(&f.sel.Query, "query", "", "only claims that this query in Gizmo finds, and those between entities that it finds")
	return cmd
}

func (a *app) export(ctx context.Context, name string, f *exportFlags) error {
	format, err := exports.FormatNamed(name)
	if err != nil {
		return usagef("export: %w; 'kg export --help' lists them", err)
	}
	if f.sel.MinConfidence < 0 || f.sel.MinConfidence > 1 {
		return usagef("export: --min-confidence is from 0 to 1, not %g", f.sel.MinConfidence)
	}
	if f.opts.MaxEdges < 1 || f.opts.MaxEdges > exports.MaxMaxEdges {
		return usagef("export: --max-edges is from 1 to %d, not %d", exports.MaxMaxEdges, f.opts.MaxEdges)
	}
	if f.sel.Hops < 1 {
		return usagef("export: --hops is 1 or more, not %d", f.sel.Hops)
	}
	switch {
	case f.to != "" && f.output != "":
		return usagef("export: --to and -o exclude each other")
	case f.to != "" && !format.Folder:
		return usagef("export: %s is one file: give it with -o", name)
	case f.to == "" && format.Folder && a.outTTY && f.output == "":
		return usagef("export: %s is several files: name a folder with --to, or an archive with -o FILE.zip", name)
	}
	store, err := a.openStore()
	if err != nil {
		return err
	}
	defer store.Close()
	if err := f.selection(ctx, store); err != nil {
		return err
	}
	g, err := f.sel.Graph(ctx, store)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if f.opts.Title == "" {
		f.opts.Title = f.title()
	}
	f.opts.LeftOut = func(shown, all int) {
		a.note("%s shows the %s that most claims say, of %s: --max-edges N shows more, --entity and the like another part", name, plural(shown, "edge"), thousands(all))
	}
	write := func(w io.Writer) error { return exports.Write(ctx, w, name, g, f.opts) }
	switch {
	case f.to != "":
		n, err := exports.WriteFolder(ctx, f.to, f.force, name, g, f.opts)
		if err != nil {
			return fmt.Errorf("cannot write %s: %w", f.to, cause(err))
		}
		a.note("%s written to %s", plural(n, "file"), f.to)
		return nil
	case f.output == "" || f.output == "-":
		return write(a.out)
	}
	if err := writeFile(f.output, write); err != nil {
		return fmt.Errorf("cannot write %s: %w", f.output, cause(err))
	}
	a.note("%s written", f.output)
	return nil
}

// title says what part was chosen, in the words of the flags; "" for the whole graph.
func (f *exportFlags) title() string {
	var parts []string
	add := func(format string, values ...string) {
		if len(values) > 0 && values[0] != "" {
			parts = append(parts, fmt.Sprintf(format, strings.Join(values, " or ")))
		}
	}
	add("%s", f.entities...)
	if len(f.entities) > 0 && f.sel.Hops > 1 {
		parts = append(parts, fmt.Sprintf("%d hops", f.sel.Hops))
	}
	add("“%s”", f.predicates...)
	add("%s", f.sel.Families...)
	add("%s", f.sel.Events...)
	add("from %s", f.sel.Sources...)
	add("according to %s", f.speakers...)
	add("%s", f.polarity)
	add("%s", f.modality)
	add("since %s", f.since)
	add("until %s", f.until)
	if f.sel.MinConfidence > 0 {
		parts = append(parts, fmt.Sprintf("confidence at least %g", f.sel.MinConfidence))
	}
	add("query %s", f.sel.Query)
	return strings.Join(parts, ", ")
}

// selection turns the names and dates of the command line into the part they mean.
func (f *exportFlags) selection(ctx context.Context, store *graph.Store) error {
	var err error
	if f.sel.Entities, err = resolveAll(ctx, f.entities, "--entity", store.Resolve); err != nil {
		return err
	}
	if f.sel.Speakers, err = resolveAll(ctx, f.speakers, "--speaker", store.Resolve); err != nil {
		return err
	}
	if f.sel.Predicates, err = resolveAll(ctx, f.predicates, "--predicate", store.ResolvePredicate); err != nil {
		return err
	}
	if f.sel.Since, _, err = dayFlag("--since", f.since); err != nil {
		return err
	}
	if _, f.sel.Until, err = dayFlag("--until", f.until); err != nil {
		return err
	}
	switch p := kg.Polarity(f.polarity); p {
	case "":
	case kg.Positive, kg.Negative:
		f.sel.Polarities = []kg.Polarity{p}
	default:
		return usagef("export: --polarity is positive or negative, not %q", f.polarity)
	}
	switch m := kg.Modality(f.modality); m {
	case "":
	case kg.Asserted, kg.Planned, kg.Possible, kg.Conditional, kg.Desired, kg.Obligatory:
		f.sel.Modalities = []kg.Modality{m}
	default:
		return usagef("export: --modality is asserted, planned, possible, conditional, desired or obligatory, not %q", f.modality)
	}
	return nil
}

// resolveAll finds what names mean; a name of several means all of them.
func resolveAll[T ~string](ctx context.Context, names []string, flag string, resolve func(context.Context, string) ([]T, error)) ([]T, error) {
	var out []T
	for _, name := range names {
		ids, err := resolve(ctx, name)
		if err != nil {
			return nil, err
		}
		if len(ids) == 0 {
			return nil, fmt.Errorf("export: %s: nothing in the graph is called %q", flag, name)
		}
		out = append(out, ids...)
	}
	return out, nil
}

// dayFlag reads a day, month or year as its first and last day.
func dayFlag(flag, value string) (from, to time.Time, err error) {
	if value == "" {
		return from, to, nil
	}
	first, last := exports.Days(value)
	from, err1 := time.Parse(time.DateOnly, first)
	to, err2 := time.Parse(time.DateOnly, last)
	if errors.Join(err1, err2) != nil {
		return from, to, usagef("export: %s is a day, month or year (2022-10-14, 2022-10, 2022), not %q", flag, value)
	}
	return from, to, nil
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
