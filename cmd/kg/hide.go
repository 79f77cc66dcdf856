package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"kg"
	"kg/graph"
)

func newHide(a *app) *cobra.Command {
	var show bool
	var reason string
	cmd := &cobra.Command{
		Use:   "hide CLAIM...",
		Short: "Say that claims were read wrongly",
		Long: `Say that claims are wrong: no answer, count, export or query by predicate has them from then on,
also when the texts are read again. Nothing is deleted; the decision is a line of the ledger
(kg aliases --history), and 'kg undo N' or --show takes it back.

CLAIM is the identifier of a claim (c:…), as 'kg show --json' and the explorer have it.`,
		Example: `  kg hide c:fed97cdb419841e0 --reason "a headline misread"
  kg hide --show c:fed97cdb419841e0`,
		Args: usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.changing(func(store *graph.Store) error { return a.hide(cmd.Context(), store, args, show, reason) })
		},
	}
	cmd.Flags().BoolVar(&show, "show", false, "they are not wrong: show them again")
	cmd.Flags().StringVar(&reason, "reason", "", "why, for the ledger")
	return cmd
}

func (a *app) hide(ctx context.Context, store *graph.Store, ids []string, show bool, reason string) error {
	for _, id := range ids {
		id := kg.ClaimID(strings.Trim(id, "<>"))
		n, err := decided(ctx, store, func() error { return store.Hide(ctx, id, !show, reason) })
		switch {
		case err != nil:
			return err
		case n == 0 && show:
			a.note("%s is not hidden", id)
		case n == 0:
			a.note("%s is hidden already", id)
		case show:
			a.note("%s is shown again; 'kg undo %d' undoes it", id, n)
		default:
			a.note("%s is hidden from now on; 'kg undo %d' undoes it", id, n)
		}
	}
	return nil
}

// decided calls f and returns the number of the first line that the ledger got by it, 0 for none.
func decided(ctx context.Context, store *graph.Store, f func() error) (int, error) {
	lines, err := store.Decided(ctx, f)
	if err != nil || len(lines) == 0 {
		return 0, err
	}
	return lines[0].N, nil
}
