package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"kg/graph"
)

func newStats(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "stats",
		Short:   "Count what is in the graph",
		Example: "  kg stats\n  kg stats --json | jq .claims",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.stats(cmd.Context(), asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return cmd
}

// statsJSON is the JSON form of the statistics.
type statsJSON struct {
	Documents  int         `json:"documents"`
	Sentences  int         `json:"sentences"`
	Claims     int         `json:"claims"`
	Negative   int         `json:"negative"`
	Unasserted int         `json:"unasserted"`
	Entities   int         `json:"entities"`
	Types      []countJSON `json:"types"`
	Predicates []countJSON `json:"predicates"`
	Quads      int         `json:"quads"`
	Bytes      int64       `json:"bytes"`
}

type countJSON struct {
	Name string `json:"name"`
	N    int    `json:"n"`
}

func countsJSON[K ~string](counts []graph.Count[K]) []countJSON {
	out := make([]countJSON, 0, len(counts))
	for _, c := range counts {
		out = append(out, countJSON{string(c.Key), c.N})
	}
	return out
}

func (a *app) stats(ctx context.Context, asJSON bool) error {
	store, err := a.openStore()
	if err != nil {
		return err
	}
	defer store.Close()
	s, err := store.Stats(ctx)
	if err != nil {
		return err
	}
	if asJSON {
		return json.NewEncoder(a.out).Encode(statsJSON{
			s.Documents, s.Sentences, s.Claims, s.Negative, s.Unasserted, s.Entities,
			countsJSON(s.Types), countsJSON(s.Predicates), s.Quads, s.Bytes,
		})
	}
	for _, line := range []struct {
		what string
		n    int
		more string
	}{
		{"documents", s.Documents, ""},
		{"sentences", s.Sentences, ""},
		{"statements", s.Claims, fmt.Sprintf("%s negative, %s planned, possible or wished", thousands(s.Negative), thousands(s.Unasserted))},
		{"entities", s.Entities, ""},
		{"quads", s.Quads, megabytes(s.Bytes) + " on disk"},
	} {
		more := ""
		if line.more != "" {
			more = "   " + a.style(dim, line.more)
		}
		fmt.Fprintf(a.out, "%-10s %10s%s\n", line.what, thousands(line.n), more)
	}
	const most = 10
	printCounts(a, "Entities by type", s.Types, most)
	printCounts(a, "Most frequent predicates", s.Predicates, most)
	return nil
}

func printCounts[K ~string](a *app, title string, counts []graph.Count[K], most int) {
	if len(counts) == 0 {
		return
	}
	fmt.Fprintf(a.out, "\n%s\n", a.style(bold, title))
	for i, c := range counts {
		if i == most {
			fmt.Fprintf(a.out, "%s\n", a.style(dim, fmt.Sprintf("  and %s more (--json has all)", thousands(len(counts)-most))))
			break
		}
		fmt.Fprintf(a.out, "%10s  %s\n", thousands(c.N), c.Key)
	}
}

func megabytes(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%.0f kB", float64(n)/1e3)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
