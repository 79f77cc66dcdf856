package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kg"
	"kg/graph"
	"kg/resolve"
)

func newDisagree(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "disagree [ENTITY]",
		Short: "Show what the texts do not agree about",
		Long: `List claims that cannot all be true: what some affirm and others deny, and different figures
for the same. Of each side it shows who says so, when, in which text, and how many
independent sources there are: articles that are nearly the same count once.

With ENTITY, only what is said of it. Who is not named speaks as the text.`,
		Example: `  kg disagree
  kg disagree Iran
  kg disagree --json | jq -r '[.subject, .predicate, .object] | @tsv'`,
		Args: usage(cobra.ArbitraryArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.reading(func(store *graph.Store) error {
				return a.disagree(cmd.Context(), store, strings.Join(args, " "), asJSON)
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "JSON lines, one a disagreement")
	return cmd
}

// dispute is a conflict as it is printed as JSON.
type dispute struct {
	Subject   string        `json:"subject"`
	Predicate string        `json:"predicate"`
	Object    string        `json:"object"`
	Kind      string        `json:"kind"` // denial or value
	Sides     []disputeSide `json:"sides"`
}

type disputeSide struct {
	Says    string         `json:"says"`
	Sources int            `json:"independent_sources"`
	Claims  []kg.Statement `json:"claims"`
}

func (a *app) disagree(ctx context.Context, store *graph.Store, name string, asJSON bool) error {
	var filter graph.Filter
	if name != "" {
		id, err := a.oneEntity(ctx, store, name)
		if err != nil {
			return err
		}
		filter.Entity = id
	}
	docs := make(map[kg.DocumentID]*kg.Document)
	document := func(id kg.DocumentID) *kg.Document {
		if docs[id] == nil {
			d, err := store.Document(ctx, id)
			if err != nil {
				d = &kg.Document{ID: id}
			}
			docs[id] = d
		}
		return docs[id]
	}
	list, err := resolve.Conflicts(store.Statements(ctx, filter), func(id kg.DocumentID) time.Time { return document(id).Date })
	if err != nil {
		return err
	}
	enc := a.encoder()
	for i, c := range list {
		d := dispute{Subject: c.Subject, Predicate: c.Predicate, Object: c.Object, Kind: c.Kind}
		for _, s := range c.Sides {
			var texts []string
			seen := make(map[kg.DocumentID]bool)
			for _, st := range s.Claims {
				if !seen[st.Document] {
					seen[st.Document] = true
					texts = append(texts, document(st.Document).Text)
				}
			}
			d.Sides = append(d.Sides, disputeSide{s.Says, resolve.Independent(texts), s.Claims})
		}
		if asJSON {
			if err := enc.Encode(&d); err != nil {
				return err
			}
			continue
		}
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		a.printDispute(&d, document)
	}
	if len(list) == 0 && !asJSON {
		a.note("nobody disagrees")
	}
	return nil
}

func (a *app) printDispute(d *dispute, document func(kg.DocumentID) *kg.Document) {
	fmt.Fprintln(a.out, a.style(bold, strings.TrimRight(d.Subject+" · "+d.Predicate+" · "+d.Object, " ·")))
	for _, s := range d.Sides {
		style := cyan
		if s.Says == "no" {
			style = red
		}
		fmt.Fprintf(a.out, "  %s  %s, %s\n", a.style(style, s.Says), plural(len(s.Claims), "claim"), plural(s.Sources, "independent source"))
		told := make(map[string]bool)
		for i := range s.Claims {
			st := &s.Claims[i]
			doc := document(st.Document)
			line := "the text"
			if st.Speaker != nil {
				line = nodeName(st.Speaker)
			}
			for _, more := range []string{doc.Publisher, day(doc.Date), st.Source} {
				if more != "" {
					line += " · " + more
				}
			}
			evidence := "“" + strings.TrimSpace(st.Evidence.Text) + "”"
			if key := line + evidence; told[key] {
				continue
			} else {
				told[key] = true
			}
			fmt.Fprintln(a.out, a.indent(4, line))
			fmt.Fprintln(a.out, a.style(dim, a.indent(8, evidence)))
		}
	}
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.DateOnly)
}
