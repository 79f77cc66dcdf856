package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"kg"
	"kg/graph"
)

type aliasesFlags struct{ json, history bool }

func newAliases(a *app) *cobra.Command {
	var f aliasesFlags
	cmd := &cobra.Command{
		Use:   "aliases [ENTITY]",
		Short: "Show which entities were taken for one, and why",
		Long: `Show the names of an entity and what was merged into it, each merge with its reason and its
score from 0 to 1; without ENTITY all merges. --history shows the ledger instead: every merge
made or undone and every decision of a person, oldest first; nothing is ever deleted from it.`,
		Example: `  kg aliases Putin
  kg aliases --json | jq 'select(.score < 0.85)'
  kg aliases Putin --history`,
		Args: usage(cobra.ArbitraryArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.reading(func(store *graph.Store) error {
				if f.history {
					return a.history(cmd.Context(), store, strings.Join(args, " "), f)
				}
				return a.aliases(cmd.Context(), store, strings.Join(args, " "), f)
			})
		},
	}
	cmd.Flags().BoolVar(&f.json, "json", false, "JSON lines, one a merge or line of the ledger")
	cmd.Flags().BoolVar(&f.history, "history", false, "the ledger")
	return cmd
}

func (a *app) aliases(ctx context.Context, store *graph.Store, name string, f aliasesFlags) error {
	var list []graph.Merge
	var err error
	if name == "" {
		list, err = store.Merges(ctx)
	} else {
		var id kg.EntityID
		if id, err = a.oneEntity(ctx, store, name); err != nil {
			return err
		}
		e, err := store.Entity(ctx, id)
		if err != nil {
			return err
		}
		if !f.json {
			fmt.Fprintf(a.out, "%s  %s  %s\n", a.style(bold, e.Name), e.Type, a.style(dim, string(e.ID)))
			if len(e.Aliases) > 0 {
				fmt.Fprintln(a.out, a.indent(2, "also: "+strings.Join(e.Aliases, ", ")))
			}
		}
		list, err = store.Members(ctx, id)
		if err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	enc := a.encoder()
	for _, m := range list {
		if f.json {
			if err := enc.Encode(struct {
				From   kg.EntityID `json:"from"`
				To     kg.EntityID `json:"to"`
				Score  float64     `json:"score"`
				Reason string      `json:"reason"`
				Person bool        `json:"person"`
			}(m)); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(a.out, "  %s → %s  %.2f  %s\n", m.From, m.To, m.Score, m.Reason)
	}
	if len(list) == 0 && !f.json {
		fmt.Fprintln(a.out, "  nothing was merged")
	}
	return nil
}

func (a *app) history(ctx context.Context, store *graph.Store, name string, f aliasesFlags) error {
	about := map[kg.EntityID]bool{}
	if name != "" {
		id, err := a.oneEntity(ctx, store, name)
		if err != nil {
			return err
		}
		members, err := store.Members(ctx, id)
		if err != nil {
			return err
		}
		about[id] = true
		for _, m := range members {
			about[m.From] = true
		}
	}
	lines, err := store.History(ctx)
	if err != nil {
		return err
	}
	enc := a.encoder()
	for _, l := range lines {
		if name != "" && !about[l.From] && !about[l.To] {
			continue
		}
		if f.json {
			if err := enc.Encode(l); err != nil {
				return err
			}
			continue
		}
		text := fmt.Sprintf("%d  %s  %s → %s", l.N, l.Op, l.From, l.To)
		switch l.Op {
		case "rename":
			text = fmt.Sprintf("%d  %s  %s  %q", l.N, l.Op, l.From, l.Name)
		case "hide", "show":
			text = fmt.Sprintf("%d  %s  %s", l.N, l.Op, l.Claim)
		}
		if l.Undoes != 0 {
			text += fmt.Sprintf("  (undoes %d)", l.Undoes)
		}
		if l.Score != 0 {
			text += fmt.Sprintf("  %.2f", l.Score)
		}
		if l.Reason != "" {
			text += "  " + l.Reason
		}
		fmt.Fprintln(a.out, text)
	}
	return nil
}
