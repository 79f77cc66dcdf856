package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"kg/graph"
)

func newRename(a *app) *cobra.Command {
	var reason string
	cmd := &cobra.Command{
		Use:   "rename ENTITY NAME",
		Short: "Say what an entity is called",
		Long: `Say what an entity is to be called, whatever the texts call it most often; all its other names
still find it. The decision is a line of the ledger and holds whatever texts come or go, until
'kg undo N'. An empty NAME leaves it to the texts again.`,
		Example: `  kg rename e:kremlin "Government of Russia"
  kg rename "R. Erdogan" "Recep Tayyip Erdoğan" --reason "in full"`,
		Args: usage(cobra.ExactArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.changing(func(store *graph.Store) error {
				return a.rename(cmd.Context(), store, args[0], strings.TrimSpace(args[1]), reason)
			})
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", "why, for the ledger")
	return cmd
}

func (a *app) rename(ctx context.Context, store *graph.Store, entity, name, reason string) error {
	id, err := a.oneEntity(ctx, store, entity)
	if err != nil {
		return err
	}
	n, err := decided(ctx, store, func() error { return store.Rename(ctx, id, name, reason) })
	switch {
	case err != nil:
		return err
	case n == 0:
		a.note("%s is called so already", id)
	case name == "":
		a.note("%s is called as the texts call it; 'kg undo %d' undoes it", id, n)
	default:
		a.note("%s is called %q from now on; 'kg undo %d' undoes it", id, name, n)
	}
	return nil
}
