package main

import (
	"context"

	"github.com/spf13/cobra"
)

func newGC(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "gc",
		Short: "Give the room of what was removed back",
		Long: `Rewrite the graph's files without what was removed or replaced. The graph does this by itself,
little by little; after large removals it is worth asking for. It needs about as much
room again as the graph takes.`,
		Example: "  kg remove old.txt && kg gc",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.gc(cmd.Context())
		},
	}
}

func (a *app) gc(ctx context.Context) (err error) {
	store, err := a.changeStore()
	if err != nil {
		return err
	}
	defer closing(store, &err)
	before, after, err := store.Compact(ctx)
	if err == nil {
		a.note("%s before, %s now", size(before), size(after))
	}
	return err
}
