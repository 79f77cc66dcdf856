package main

import (
	"context"

	"github.com/spf13/cobra"

	"kg/graph"
)

// newQueryWorker is the process that graph.Queries starts. Ctrl-C in a terminal reaches it,
// too; but who started it decides when it ends, by closing its input.
func newQueryWorker(a *app) *cobra.Command {
	return &cobra.Command{
		Use:    "query-worker",
		Short:  "Answer queries for another process",
		Hidden: true,
		Args:   usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return graph.AnswerQueries(context.WithoutCancel(cmd.Context()), a.in, a.out)
		},
	}
}
