package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kg"
	"kg/graph"
	"kg/pipeline"
	"kg/source"
	"kg/web"
)

func newBuild(a *app) *cobra.Command {
	var in inputFlags
	var knowledge knowledgeFlags
	cmd := &cobra.Command{
		Use:   "build PATH...",
		Short: "Read texts into the graph",
		Long: `Read files, folders or standard input (-) and store what they say in the graph. Texts
that the graph has already are not read again; a changed file replaces its older text.

` + inputHelp + `

Ctrl-C stops it cleanly: what was stored stays, and the same command goes on from there.`,
		Example: `  kg build examples/news
  kg build --db summit.db reports/ notes.md archive.jsonl.gz
  curl -s https://example.org/page.html | kg build -`,
		Args: usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.build(cmd.Context(), args, in, knowledge)
		},
	}
	in.register(cmd)
	knowledge.register(cmd)
	return cmd
}

func (a *app) build(ctx context.Context, paths []string, in inputFlags, knowledge knowledgeFlags) (err error) {
	if err := in.check(); err != nil {
		return err
	}
	store, err := graph.Open(a.db, graph.Options{Memory: a.memory})
	if err != nil {
		return err
	}
	var rep pipeline.Report
	defer func() {
		size, _ := store.Bytes()
		closing(store, &err)
		if err == nil || errors.Is(err, errReported) {
			a.keepIndex(ctx, size, rep.Elapsed)
		}
	}()
	reader, err := knowledge.reader()
	if err != nil {
		return err
	}

	bar := a.startBar(ctx, paths, true)
	defer bar.stop()
	other := make(map[string]int) // files passed over, by extension
	docs := source.Read(ctx, paths, source.Options{
		Format:     in.format,
		Progress:   bar.read,
		PassedOver: func(path string) { other[strings.ToLower(filepath.Ext(path))]++ },
	}, a.in)
	rep, err = pipeline.Build(ctx, docs, reader, store, pipeline.BuildOptions{
		Workers:  in.workers,
		Settling: bar.settling,
		Progress: func(r pipeline.Result) {
			if r.Err != nil {
				bar.fail(r.Err)
			} else {
				bar.document(r)
			}
		},
	})
	bar.stop()
	for _, inv := range rep.Refused {
		a.fail(fmt.Errorf("a statement was not stored: %s of %s: %s", inv.Claim, inv.Document, inv.Reason))
	}
	if err != nil {
		if rep.Stored > 0 || errors.Is(err, context.Canceled) {
			a.note("%s stored in %s, the graph is whole; the same command goes on from there", plural(rep.Stored, "document"), store.Path())
		}
		return err
	}
	if !a.quiet {
		if err := a.summary(ctx, store, rep); err != nil {
			return err
		}
		if len(other) > 0 {
			a.note("%s", passedOver(other))
		}
	}
	if rep.Failed > 0 || len(rep.Refused) > 0 {
		return errReported
	}
	return nil
}

// keepIndex prepares the index of a server, so that 'kg serve' answers at once: of a graph that
// takes long to read, and where that is little beside the build that was.
func (a *app) keepIndex(ctx context.Context, bytes int64, build time.Duration) {
	const bytesPerSecond = 20 << 20 // that are read at least
	reading := time.Duration(float64(bytes) / bytesPerSecond * float64(time.Second))
	if reading < 500*time.Millisecond || reading > build/10 {
		return
	}
	if err := web.KeepIndex(ctx, a.db); err != nil {
		a.note("kg: no index for 'kg serve' was kept: %v", err)
	}
}

// summary says what a build did and gives a first look at the graph.
func (a *app) summary(ctx context.Context, store *graph.Store, rep pipeline.Report) error {
	var also []string
	for _, c := range []struct {
		n    int
		what string
	}{
		{rep.Known, "known already"}, {rep.Replaced, "replaced"}, {rep.Failed, "could not be read"},
	} {
		if c.n > 0 {
			also = append(also, thousands(c.n)+" "+c.what)
		}
	}
	line := plural(rep.Stored, "document") + " stored in " + store.Path()
	if len(also) > 0 {
		line += " (" + strings.Join(also, ", ") + ")"
	}
	fmt.Fprintln(a.out, line)
	if rep.Read > 0 {
		rate := float64(rep.Sentences) / max(rep.Elapsed.Seconds(), 0.001)
		fmt.Fprintf(a.out, "%s, %s in %s (%s sentences/s)\n", plural(rep.Sentences, "sentence"),
			plural(rep.Statements, "statement"), elapsed(rep.Elapsed), thousands(int(rate)))
	}
	if rep.ForeignPassages > 0 {
		fmt.Fprintln(a.out, foreignSkipped(rep.ForeignPassages, rep.ForeignSentences))
	}
	return a.firstLook(ctx, store)
}

// passedOver tells the user of the files in folders that kg does not read, by extension.
func passedOver(other map[string]int) string {
	var kinds []string
	total := 0
	for _, ext := range slices.Sorted(maps.Keys(other)) {
		name := ext
		if name == "" {
			name = "without extension"
		}
		kinds = append(kinds, fmt.Sprintf("%d %s", other[ext], name))
		total += other[ext]
	}
	return fmt.Sprintf("%s passed over (%s): read are .txt, .md, .html and .jsonl", plural(total, "file"), strings.Join(kinds, ", "))
}

// foreignSkipped tells the user of what is not in English.
func foreignSkipped(passages, sentences int) string {
	return fmt.Sprintf("%s in other languages skipped (%s)", plural(passages, "passage"), plural(sentences, "sentence"))
}

// elapsed is a time as precise as it is of interest.
func elapsed(d time.Duration) string {
	if d < time.Second {
		return d.Round(time.Millisecond).String()
	}
	return d.Round(100 * time.Millisecond).String()
}

// firstLookBytes is the size of a graph up to which it is shown after a build: a look at
// the most connected entities reads all of it.
const firstLookBytes = 64 << 20

// firstLook shows the most connected entities, a few of their edges, and what to do next.
func (a *app) firstLook(ctx context.Context, store *graph.Store) error {
	if size, err := store.Bytes(); err != nil || size > firstLookBytes {
		return err
	}
	top, err := mostConnected(ctx, store, 8)
	if err != nil || len(top) == 0 {
		return err
	}
	fmt.Fprintf(a.out, "\n%s\n", a.style(bold, "Most connected"))
	for _, e := range top {
		fmt.Fprintf(a.out, "  %s %s %s\n", pad(shorten(e.Name, 34), 34), pad(string(e.Type), 14), plural(e.Claims, "statement"))
	}
	edges, err := sampleEdges(ctx, store, top, 5)
	if err != nil {
		return err
	}
	if len(edges) > 0 {
		fmt.Fprintf(a.out, "\n%s\n", a.style(bold, "Some of what they did"))
	}
	for _, st := range edges {
		fmt.Fprintln(a.out, a.indent(2, a.edge(&st)))
		fmt.Fprintln(a.out, a.style(dim, a.indent(6, shorten(st.Evidence.Text, 140))))
	}
	db := ""
	if a.db != defaultDB {
		db = " --db " + shellQuote(a.graph())
	}
	name := strings.ReplaceAll(top[0].Name, `"`, `\"`)
	fmt.Fprintf(a.out, "\n%s\n", a.style(bold, "Next"))
	fmt.Fprintf(a.out, "  kg%s show %s\n", db, shellQuote(top[0].Name))
	fmt.Fprintf(a.out, "  kg%s query %s\n", db, shellQuote(`g.V("`+name+`").Out().Unique().All()`))
	fmt.Fprintf(a.out, "  kg%s export graphml -o graph.graphml\n", db)
	return nil
}

// edge is a statement in one line: subject, what it did, object.
func (a *app) edge(st *kg.Statement) string {
	parts := []string{nodeName(&st.Subject), a.style(cyan, predicateLabel(st))}
	if st.Object != nil {
		parts = append(parts, nodeName(st.Object))
	}
	return strings.Join(parts, " · ")
}

// shellQuote writes a word so that a POSIX shell reads it as it is.
func shellQuote(s string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_-./:", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
