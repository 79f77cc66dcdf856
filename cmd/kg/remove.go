package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"kg/graph"
)

func newRemove(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "remove DOCUMENT...",
		Short: "Take documents out of the graph",
		Long: `Take documents out of the graph with all they say, and nothing else: what other documents
say stays. DOCUMENT is the identifier (d:…) or the name that 'kg show' gives as the source;
all documents of that name are removed.`,
		Example: "  kg remove reports/draft.txt\n  kg remove d:treaty-signed-3fa9c1d20b7e",
		Args:    usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.remove(cmd.Context(), args)
		},
	}
}

func (a *app) remove(ctx context.Context, names []string) (err error) {
	store, err := a.changeStore()
	if err != nil {
		return err
	}
	defer closing(store, &err)
	removed, failed := 0, false
	for _, name := range names {
		ids, err := store.DocumentsNamed(ctx, name)
		if err != nil {
			return err
		}
		if len(ids) == 0 {
			a.fail(fmt.Errorf("cannot remove %s: no such document in %s", name, a.graph()))
			failed = true
		}
		for _, id := range ids {
			err := store.Remove(ctx, id)
			if errors.Is(err, graph.ErrNotFound) {
				continue // named twice
			}
			if err != nil {
				return fmt.Errorf("cannot remove %s: %w", name, err)
			}
			removed++
		}
	}
	a.note("%s removed", plural(removed, "document"))
	if failed {
		return errReported
	}
	return nil
}
