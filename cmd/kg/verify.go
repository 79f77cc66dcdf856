package main

import (
	"cmp"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"kg/graph"
)

func newVerify(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "verify",
		Short: "Check every statement against the text it was read from",
		Long: `Cut every span of every statement out of the stored text again, compare it with what the
statement says, and check that each text is as it was stored. The exit status is 1 when
anything does not agree.`,
		Example: "  kg verify",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.verify(cmd.Context())
		},
	}
}

func (a *app) verify(ctx context.Context) error {
	store, err := a.openStore()
	if err != nil {
		return err
	}
	defer store.Close()
	info, err := store.Verify(ctx, func(m graph.Mismatch) {
		fmt.Fprintf(a.out, "%s: %s: %s", cmp.Or(string(m.Claim), string(m.Document)), m.Part, m.Reason)
		if m.Stored != m.Found {
			fmt.Fprintf(a.out, "; [%d,%d) is %q, the statement has %q", m.Span[0], m.Span[1], m.Found, m.Stored)
		}
		fmt.Fprintln(a.out)
	})
	if err != nil {
		return err
	}
	if info.Mismatches > 0 {
		a.fail(fmt.Errorf("verify: %s among %s in %s; build the graph again from its texts",
			plural(info.Mismatches, "mismatch"), plural(info.Claims, "statement"), plural(info.Documents, "document")))
		return errReported
	}
	a.note("%s, %s, %s: no mismatch", plural(info.Documents, "document"), plural(info.Claims, "statement"), plural(info.Spans, "span"))
	return nil
}
