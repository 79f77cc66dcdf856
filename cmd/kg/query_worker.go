package main

import (
	"github.com/spf13/cobra"

	"kg/graph"
)

// newQueryWorker is the process that graph.Worker starts.
func newQueryWorker(a *app) *cobra.Command {
	return &cobra.Command{
		Use:    "query-worker",
		Short:  "Answer one query for a process that serves others",
		Hidden: true,
		Args:   usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return graph.AnswerQuery(cmd.Context(), a.in, a.out)
		},
	}
}
