package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"kg"
	"kg/graph"
)

func newMerge(a *app) *cobra.Command {
	var reason string
	cmd := &cobra.Command{
		Use:   "merge A B",
		Short: "Say that two entities are one",
		Long: `Say that A is B: what the texts say of A is from then on said of B, and A is one of its names.
The decision is a line of the ledger (kg aliases --history) and holds whatever texts come or
go, until 'kg split A --from B'.

A and B are names, or identifiers (e:vladimir_putin).`,
		Example: `  kg merge "Volodya" "Vladimir Putin"
  kg merge e:zelensky e:volodymyr_zelenskyy --reason "one president, two spellings"`,
		Args: usage(cobra.ExactArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.changing(func(store *graph.Store) error { return a.merge(cmd.Context(), store, args[0], args[1], reason) })
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", "why, for the ledger")
	return cmd
}

func (a *app) merge(ctx context.Context, store *graph.Store, from, to, reason string) error {
	x, err := a.oneEntity(ctx, store, from)
	if err != nil {
		return err
	}
	y, err := a.oneEntity(ctx, store, to)
	if err != nil {
		return err
	}
	if x == y {
		a.note("%s and %s are one already", from, to)
		return nil
	}
	if err := store.Merge(ctx, x, y, reason); err != nil {
		return err
	}
	a.note("%s is %s from now on; 'kg split %s --from %s' undoes it", x, y, x, y)
	return nil
}

// oneEntity returns the entity that a name means.
func (a *app) oneEntity(ctx context.Context, store *graph.Store, name string) (kg.EntityID, error) {
	if strings.TrimSpace(name) == "" {
		return "", usagef("a name is empty: give that of an entity, or its identifier (e:…)")
	}
	ids, err := store.Resolve(ctx, name)
	if err != nil {
		return "", err
	}
	return a.meant(ctx, store, name, ids)
}

func newSplit(a *app) *cobra.Command {
	var from, reason string
	cmd := &cobra.Command{
		Use:   "split A --from B",
		Short: "Say that two entities are not one",
		Long: `Say that A is not B, where kg took them for one or might come to do so: what the texts say of A
is said of A again. A is one of the names or identifiers that 'kg aliases B' lists. The decision
is a line of the ledger and holds whatever texts come or go, until 'kg merge A B'.`,
		Example: `  kg split Smith --from "John Smith"
  kg split e:bush --from e:george_w_bush`,
		Args: usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if from == "" {
				return usagef("split %s from whom? Say --from NAME", strings.Join(args, " "))
			}
			return a.changing(func(store *graph.Store) error {
				return a.split(cmd.Context(), store, strings.Join(args, " "), from, reason)
			})
		},
	}
	cmd.Flags().StringVar(&from, "from", "", "the entity that it is not")
	cmd.Flags().StringVar(&reason, "reason", "", "why, for the ledger")
	return cmd
}

func (a *app) split(ctx context.Context, store *graph.Store, name, from, reason string) error {
	root, err := a.oneEntity(ctx, store, from)
	if err != nil {
		return err
	}
	members, err := store.Members(ctx, root)
	if err != nil {
		return err
	}
	var leaving kg.EntityID
	for _, m := range members {
		names, err := store.Names(ctx, m.From)
		if err != nil {
			return err
		}
		if string(m.From) == strings.Trim(name, "<>") || len(names) > 0 && strings.EqualFold(names[0], name) {
			leaving = m.From
		}
	}
	if leaving == "" { // not one now: they shall not become it
		if leaving, err = a.oneEntity(ctx, store, name); err != nil {
			return err
		}
		if leaving == root {
			return fmt.Errorf("%q is %s itself, nothing of that name was merged into it; 'kg aliases %s' lists what was", name, root, root)
		}
	}
	if err := store.Split(ctx, leaving, root, reason); err != nil {
		return err
	}
	a.note("%s is not %s from now on; 'kg merge %s %s' undoes it", leaving, root, leaving, root)
	return nil
}
