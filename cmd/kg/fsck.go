package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newFsck(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "fsck",
		Short: "Check the graph's files",
		Long: `Read all of the graph's files and compare its five indexes with each other, nodes with the
keys they are found by, and what is counted with what is there. Nothing is changed. The
exit status is 1 when anything does not agree. 'kg verify' checks statements against texts.`,
		Example: "  kg fsck",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.fsck(cmd.Context())
		},
	}
}

func (a *app) fsck(ctx context.Context) error {
	store, err := a.openStore()
	if err != nil {
		return err
	}
	defer store.Close()
	const most = 100 // a damaged table makes thousands
	told := 0
	info, err := store.Fsck(ctx, func(problem string) {
		if told++; told <= most {
			fmt.Fprintln(a.out, problem)
		}
	})
	if err != nil {
		return err
	}
	if info.Problems > 0 {
		a.fail(fmt.Errorf("fsck: %s; take a backup back with 'kg restore', or build the graph again from its texts", plural(info.Problems, "problem")))
		return errReported
	}
	a.note("%s, %s, 5 indexes: no problem", plural(int(info.Quads), "quad"), plural(int(info.Nodes), "node"))
	return nil
}
