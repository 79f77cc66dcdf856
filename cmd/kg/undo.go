package main

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"kg/graph"
)

func newUndo(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "undo [N]",
		Short: "Take a decision back",
		Long: `Take back what a person decided, with merge, split, rename, hide or review, here or in the
explorer: what was decided before about the same holds again. N is the number of its line in
'kg aliases --history'; without N it is the last decision that was not taken back. One that
another about the same came after has to wait for that one.`,
		Example: `  kg aliases --history
  kg undo 12`,
		Args: usage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			n := 0
			if len(args) > 0 {
				var err error
				if n, err = strconv.Atoi(args[0]); err != nil || n < 1 {
					return usagef("undo %s: N is the number of a line of 'kg aliases --history'", args[0])
				}
			}
			return a.changing(func(store *graph.Store) error { return a.undo(cmd.Context(), store, n) })
		},
	}
}

// undo takes back decision n, the last one for 0.
func (a *app) undo(ctx context.Context, store *graph.Store, n int) error {
	if n == 0 {
		lines, err := store.History(ctx)
		if err != nil {
			return err
		}
		undone := make(map[int]bool)
		for _, l := range lines {
			undone[l.Undoes] = true
		}
		for _, l := range lines {
			if l.ByPerson() && !undone[l.N] {
				n = l.N
			}
		}
		if n == 0 {
			a.note("there is no decision to take back")
			return nil
		}
	}
	if err := store.Undo(ctx, n); err != nil {
		return err
	}
	a.note("decision %d is undone", n)
	return nil
}
