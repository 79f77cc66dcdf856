package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kg/extract"
	"kg/gazetteer"
	"kg/pipeline"
	"kg/schema"
)

// knowledgeFlags are common to the commands that turn texts into statements.
type knowledgeFlags struct {
	schema, gazetteer string
	open              bool
	least             float64 // confidence
}

func (f *knowledgeFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.schema, "schema", "", "YAML file of types and predicates (see 'kg schema')")
	cmd.Flags().BoolVar(&f.open, "open", false, "with --schema: keep statements whose predicate it does not have")
	cmd.Flags().StringVar(&f.gazetteer, "gazetteer", "", "CSV file of your own names: name,aliases,type,id")
	cmd.Flags().Float64Var(&f.least, "min-confidence", extract.LeastConfidence, "leave out statements less sure than this (0 to 1; 0 keeps all)")
}

// reader returns what reads texts with what the files say.
func (f *knowledgeFlags) reader() (*pipeline.Reader, error) {
	if !(f.least >= 0 && f.least <= 1) { // not a number, either
		return nil, usagef("--min-confidence is from 0 to 1, not %g", f.least)
	}
	opt, err := f.options()
	if err != nil {
		return nil, err
	}
	reader, err := pipeline.NewReader(opt)
	if err != nil {
		return nil, err
	}
	reader.KeepFrom(f.least)
	return reader, nil
}

// options reads the files.
func (f *knowledgeFlags) options() (schema.Options, error) {
	opt := schema.Options{Open: f.open}
	if f.open && f.schema == "" {
		return opt, usagef("--open goes with --schema")
	}
	var err1, err2 error
	if f.schema != "" {
		opt.Definition, err1 = schema.ReadDefinition(f.schema)
	}
	if f.gazetteer != "" {
		opt.Gazetteer, err2 = gazetteer.ReadList(f.gazetteer)
	}
	return opt, errors.Join(err1, err2)
}

func newSchema(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Check, show or start a schema: the types and predicates that texts are read into",
		Long: `A schema says which types of things there are and which predicates, with the ways of saying
each: synonyms, nouns ("express discontent with"), inverses, types of subject and object, event
types of PLOVER. 'kg extract' and 'kg build' read one with --schema.

A schema that says "extends: builtin" adds to the built-in one, and every predicate is kept.
Any other is closed: statements with predicates that it does not have, or between things of
other types than it wants, are left out, unless --open.`,
		Example: `  kg schema init my.yaml
  kg schema check my.yaml
  kg build --schema my.yaml reports/`,
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	cmd.AddCommand(&cobra.Command{
		Use:   "check FILE...",
		Short: "Look for mistakes in schema files, each with its line",
		Args:  usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			failed := false
			for _, path := range args {
				d, err := schema.ReadDefinition(path)
				if err != nil {
					fmt.Fprintln(a.err, err)
					failed = true
					continue
				}
				fmt.Fprintf(a.out, "%s: %s, %s, no mistakes\n", path, plural(len(d.Types), "type"), plural(len(d.Predicates), "predicate"))
			}
			if failed {
				return errReported
			}
			return nil
		},
	}, &cobra.Command{
		Use:   "show [PREDICATE | WORD]",
		Short: "Print the built-in schema, or what it has of one predicate or word",
		Example: `  kg schema show
  kg schema show criticize    its synonyms, nouns, event
  kg schema show gratitude    which predicate that is`,
		Args: usage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			text := schema.Builtin
			if len(args) > 0 {
				if text = linesWith(text, args[0]); text == "" {
					return fmt.Errorf("the built-in schema has no %q; words stand in it as dictionaries have them (\"criticize\", \"be concerned about\")", args[0])
				}
			}
			_, err := fmt.Fprint(a.out, text)
			return err
		},
	}, &cobra.Command{
		Use:   "init FILE",
		Short: "Write a schema file to start from",
		Args:  usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, err := os.OpenFile(args[0], os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
			if errors.Is(err, fs.ErrExist) {
				return fmt.Errorf("%s is there already; remove it or name another file", args[0])
			}
			if err != nil {
				return err
			}
			_, err = f.WriteString(schema.Starter)
			return errors.Join(err, f.Close())
		},
	})
	return cmd
}

// linesWith returns the lines of a schema in which an item is the word or phrase.
func linesWith(text, word string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		items := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",[]{}:\n", r) })
		if slices.ContainsFunc(items, func(item string) bool { return strings.EqualFold(strings.TrimSpace(item), word) }) {
			b.WriteString(strings.TrimLeft(line, " "))
		}
	}
	return b.String()
}
