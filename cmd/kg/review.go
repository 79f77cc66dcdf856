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
			name  string
			typ   kg.EntityType
			docs  int
			roles map[string]int
		}{{d.From.ID, d.From.Name(), d.From.Type(), d.From.Docs, d.From.Roles}, {d.To.ID, d.To.Name(), d.To.Type(), d.To.Docs, d.To.Roles}} {
			line := fmt.Sprintf("%s  %s, %s", p.id, p.typ, plural(p.docs, "document"))
			if roles := slices.Sorted(maps.Keys(p.roles)); len(roles) > 0 {
				line += ", " + strings.Join(roles[:min(5, len(roles))], ", ")
			}
			fmt.Fprintln(a.out, a.indent(2, line))
			if st, err := tellingStatement(ctx, store, p.id, p.name); err != nil {
				return err
			} else if st != nil {
				fmt.Fprintln(a.out, a.style(dim, a.indent(6, "“"+shorten(strings.TrimSpace(st.Evidence.Text), 160)+"” "+st.Source)))
			}
		}
		if f.list {
			continue
		}
		said, ok := a.decision(in)
		if !ok {
			return in.Err()
		}
		switch said {
		case "y":
			err = store.Merge(ctx, d.From.ID, d.To.ID, d.Reason)
			settled[d.From.ID] = true
		case "n":
			err = store.Split(ctx, d.From.ID, d.To.ID, "")
		case "q":
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// decision asks until one of y, n, s and q is given, for which whole words and an empty line stand, too. It reports false
// at the end of the input.
func (a *app) decision(in *bufio.Scanner) (string, bool) {
	for {
		fmt.Fprint(a.out, "  y, n, s, q: ")
		if !in.Scan() {
			fmt.Fprintln(a.out)
			return "", false
		}
		fmt.Fprintln(a.out)
		switch said := strings.ToLower(strings.TrimSpace(in.Text())); said {
		case "y", "yes", "n", "no", "s", "skip", "q", "quit":
			return said[:1], true
		case "":
			return "s", true
		default:
			fmt.Fprintf(a.out, "  %q: y says that they are one, n that they are not, s leaves it open, q ends\n", said)
		}
	}
}

// telling is how many statements are looked at for one whose sentence has the name.
const telling = 50

// tellingStatement returns a statement about an entity, from a sentence that names it where one of the first does; nil for none.
func tellingStatement(ctx context.Context, store *graph.Store, id kg.EntityID, name string) (*kg.Statement, error) {
	var first *kg.Statement
	n := 0
	for st, err := range store.Statements(ctx, graph.Filter{Entity: id}) {
		if err != nil {
			return nil, err
		}
		if strings.Contains(st.Evidence.Text, name) {
			return &st, nil
		}
		if first == nil {
			first = &st
		}
		if n++; n == telling {
			break
		}
	}
	return first, nil
}
