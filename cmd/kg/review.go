package main

import (
	"bufio"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kg"
	"kg/graph"
)

type reviewFlags struct{ list, json bool }

func newReview(a *app) *cobra.Command {
	var f reviewFlags
	cmd := &cobra.Command{
		Use:   "review",
		Short: "Decide about entities that may be one",
		Long: `Ask, for each two entities that may be one but are not surely so, whether they are: y, n, s (skip)
or q (quit), from standard input. The likeliest come first, each with what speaks for it and a
sentence about both. Answers hold whatever texts come or go ('kg merge', 'kg split').`,
		Example: `  kg review
  kg review --list
  kg review --json | jq -r 'select(.score > 0.75) | "kg merge \(.from) \(.to)"'`,
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			ask := a.changing
			if f.list || f.json {
				ask = a.reading
			}
			return ask(func(store *graph.Store) error { return a.review(cmd.Context(), store, f) })
		},
	}
	cmd.Flags().BoolVar(&f.list, "list", false, "only list them")
	cmd.Flags().BoolVar(&f.json, "json", false, "list them as JSON lines")
	return cmd
}

func (a *app) review(ctx context.Context, store *graph.Store, f reviewFlags) error {
	doubts, err := store.Doubts(ctx)
	if err != nil {
		return err
	}
	if len(doubts) == 0 {
		a.note("nothing to decide")
		return nil
	}
	in := bufio.NewScanner(a.in)
	enc := a.encoder()
	settled := make(map[kg.EntityID]bool)
	for i, d := range doubts {
		if f.json {
			if err := enc.Encode(map[string]any{"from": d.From.ID, "to": d.To.ID, "score": d.Score, "reason": d.Reason}); err != nil {
				return err
			}
			continue
		}
		if settled[d.From.ID] {
			continue
		}
		fmt.Fprintf(a.out, "%d of %d  %s\n", i+1, len(doubts), a.style(bold, d.From.Name()+" = "+d.To.Name()+"?"))
		fmt.Fprintln(a.out, a.indent(2, fmt.Sprintf("%.2f  %s", d.Score, d.Reason)))
		for _, p := range []struct {
			id    kg.EntityID
			typ   kg.EntityType
			docs  int
			roles map[string]int
		}{{d.From.ID, d.From.Type(), d.From.Docs, d.From.Roles}, {d.To.ID, d.To.Type(), d.To.Docs, d.To.Roles}} {
			line := fmt.Sprintf("%s  %s, %s", p.id, p.typ, plural(p.docs, "document"))
			if roles := slices.Sorted(maps.Keys(p.roles)); len(roles) > 0 {
				line += ", " + strings.Join(roles[:min(5, len(roles))], ", ")
			}
			fmt.Fprintln(a.out, a.indent(2, line))
			if st, err := firstStatement(ctx, store, p.id); err != nil {
				return err
			} else if st != nil {
				fmt.Fprintln(a.out, a.style(dim, a.indent(6, "“"+shorten(strings.TrimSpace(st.Evidence.Text), 160)+"” "+st.Source)))
			}
		}
		if f.list {
			continue
		}
		fmt.Fprint(a.out, "  y, n, s, q: ")
		if !in.Scan() {
			fmt.Fprintln(a.out)
			return in.Err()
		}
		fmt.Fprintln(a.out)
		switch strings.ToLower(strings.TrimSpace(in.Text())) {
		case "y", "yes":
			err = store.Merge(ctx, d.From.ID, d.To.ID, d.Reason)
			settled[d.From.ID] = true
		case "n", "no":
			err = store.Split(ctx, d.From.ID, d.To.ID, "")
		case "q", "quit":
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// firstStatement returns one statement about an entity, nil for none.
func firstStatement(ctx context.Context, store *graph.Store, id kg.EntityID) (*kg.Statement, error) {
	for st, err := range store.Statements(ctx, graph.Filter{Entity: id}) {
		return &st, err
	}
	return nil, nil
}
