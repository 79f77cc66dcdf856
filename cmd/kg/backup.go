package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"kg/graph"
)

func newBackup(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE",
		Short: "Write the graph to one file",
		Long: `Write the graph as it is now to one file (a tar archive with checksums); "-" is standard
output. Others may go on reading the graph, and one writing to it. 'kg restore' makes a graph of it
again.`,
		Example: `  kg backup monday.tar
  kg backup - | zstd > monday.tar.zst`,
		Args: usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.backup(cmd.Context(), args[0])
		},
	}
}

func (a *app) backup(ctx context.Context, file string) error {
	store, err := a.openStore() // says what is wrong with it
	if err != nil {
		return err
	}
	if err := store.Close(); err != nil {
		return err
	}
	if file == "-" {
		_, err := graph.Backup(ctx, a.db, a.out)
		return err
	}
	// Under its name the file is there whole or not at all.
	tmp, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	info, err := graph.Backup(ctx, a.db, tmp)
	if err := errors.Join(err, tmp.Chmod(0o644), tmp.Sync(), tmp.Close()); err != nil {
		return err
	}
	if err := os.Rename(tmp.Name(), file); err != nil {
		return err
	}
	a.note("%s written, %s", file, size(info.Bytes))
	return nil
}

func newRestore(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "restore FILE",
		Short: "Make a graph of a backup",
		Long: `Make a graph of what 'kg backup' has written; "-" is standard input. There may be nothing at
its place yet. The checksums are compared first.`,
		Example: `  kg restore --db monday.db monday.tar`,
		Args:    usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.restore(cmd.Context(), args[0])
		},
	}
}

func (a *app) restore(ctx context.Context, file string) error {
	var in io.Reader = a.in
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	info, err := graph.Restore(ctx, a.db, in)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	a.note("%s restored, %s", a.db, size(info.Bytes))
	return nil
}

// size is a number of bytes in short.
func size(n int64) string {
	switch {
	case n >= 10<<30:
		return thousands(int(n>>30)) + " GB"
	case n >= 10<<20:
		return thousands(int(n>>20)) + " MB"
	case n >= 10<<10:
		return thousands(int(n>>10)) + " KB"
	}
	return thousands(int(n)) + " bytes"
}
