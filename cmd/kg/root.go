package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

const defaultDB = "kg.db"

// newRoot builds the command tree: the list below is the list of features.
func newRoot(a *app) *cobra.Command {
	var cache string
	root := &cobra.Command{
		Use:   "kg",
		Short: "Build a knowledge graph from text and query it",
		Long: `kg reads text and builds a knowledge graph: who did what to whom, each edge
leading back to the very characters that support it.

The graph is one folder (kg.db in the current one, or --db, or $KG_DB); 'kg backup' packs
it into a file. One that several programs or machines write to is kept in PostgreSQL:
--db postgres://user@host/database.

Exit status: 0 done, 1 something failed, 2 the command line is wrong, 130 interrupted.`,
		Example: `  kg build examples/news              read a folder of articles into kg.db
  kg show Putin                       what a text says about somebody
  kg query 'g.V("Putin").Out("thanked").All()'
  kg export graphml -o graph.graphml  open it in Gephi or Cytoscape
  kg extract article.txt              statements as JSON lines, nothing stored`,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: false},
		Args:              cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		},
		PersistentPreRunE: func(cmd *cobra.Command, args []string) error {
			if a.db == "" {
				return usagef("--db needs the path of the graph's folder or the address of a PostgreSQL database")
			}
			var err error
			if a.memory, err = parseBytes(cache); err != nil {
				return usagef("--cache: %w", err)
			}
			return nil
		},
	}
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SuggestionsMinimumDistance = 2
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usagef("%w; see '%s --help'", err, cmd.CommandPath())
	})
	db := os.Getenv("KG_DB")
	if db == "" {
		db = defaultDB
	}
	root.PersistentFlags().StringVar(&a.db, "db", db, "folder of the graph, or postgres://… (or $KG_DB)")
	root.PersistentFlags().StringVar(&cache, "cache", "128MB", "memory of the graph's store: pages read, what is written")
	root.PersistentFlags().BoolVarP(&a.quiet, "quiet", "q", false, "tell errors only")
	root.AddCommand(
		newAliases(a),
		newAnnotate(a),
		newBackup(a),
		newBench(a),
		newBuild(a),
		newDisagree(a),
		newEval(a),
		newExplain(a),
		newExport(a),
		newExtract(a),
		newFsck(a),
		newGC(a),
		newHide(a),
		newMerge(a),
		newQuery(a),
		newQueryWorker(a),
		newRemove(a),
		newRename(a),
		newRepl(a),
		newRestore(a),
		newReview(a),
		newSchema(a),
		newServe(a),
		newShow(a),
		newSplit(a),
		newStats(a),
		newTree(a),
		newUndo(a),
		newVerify(a),
		newVersion(a),
	)
	return root
}

func unknownCommand(cmd *cobra.Command, name string) error {
	text := fmt.Sprintf("unknown command %q", name)
	if near := cmd.SuggestionsFor(name); len(near) > 0 {
		text += "; did you mean " + strings.Join(near, " or ") + "?"
	} else {
		text += "; 'kg help' lists the commands"
	}
	return usageError{errors.New(text)}
}

// usage turns what an argument check of cobra finds into a usage error.
func usage(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usagef("%s: %w; see '%s --help'", cmd.Name(), err, cmd.CommandPath())
		}
		return nil
	}
}
