package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"runtime"

	"github.com/spf13/cobra"

	"kg"
	"kg/pipeline"
	"kg/source"
)

func newExtract(a *app) *cobra.Command {
	var in inputFlags
	var knowledge knowledgeFlags
	var lines lineFlags
	cmd := &cobra.Command{
		Use:   "extract PATH...",
		Short: "Print the statements of texts as JSON lines, storing nothing",
		Long: `Read files, folders or standard input (-) and print one JSON object a line for each
statement found, in the order of the input. The same input gives the same bytes.

Each has a confidence, the chance that a strict reader finds it right, and under "doubt" what lowers
it most. Those below --min-confidence are left out; 'kg explain' tells which of a sentence.

` + inputHelp + `

With --lines each line is a sentence by itself, with --pretokenized its words are parted by
spaces and kept. --format carb and benchie then print what the scorers of those benchmarks
read, in the n-ary or the compact way of saying it (--mode).`,
		Example: `  kg extract article.txt
  kg extract examples/news | jq -r '[.subject.name, .predicate.label, .object.name] | @tsv'
  echo "Putin thanked Erdogan." | kg extract -
  kg extract --min-confidence 0.6 article.txt
  kg extract --lines --pretokenized --mode nary --format carb sentences.txt`,
		Args: usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if lines.used() {
				return a.extractLines(cmd.Context(), args, lines)
			}
			return a.extract(cmd.Context(), args, in, knowledge)
		},
	}
	in.register(cmd)
	knowledge.register(cmd)
	lines.register(cmd)
	return cmd
}

const inputHelp = `Read are .txt, .md, .html and .jsonl (one object with "text" and, if known, "title",
"date" and "source" a line), also compressed with gzip or zstd. An input that cannot be
read is named with the reason; the rest goes on, and the exit status is 1.`

// inputFlags are common to the commands that read texts.
type inputFlags struct {
	workers int
	format  string
}

func (f *inputFlags) register(cmd *cobra.Command) {
	cmd.Flags().IntVarP(&f.workers, "workers", "j", runtime.GOMAXPROCS(0), "documents read at the same time")
	cmd.Flags().StringVar(&f.format, "from", "", "read every input as txt, md, html or jsonl (default: by its name)")
	cmd.RegisterFlagCompletionFunc("from", cobra.FixedCompletions(inputFormats, cobra.ShellCompDirectiveNoFileComp))
}

var inputFormats = []string{"txt", "md", "html", "jsonl"}

func (f *inputFlags) check() error {
	if f.workers < 1 {
		return usagef("--workers must be at least 1, not %d", f.workers)
	}
	if f.format == "" {
		return nil
	}
	for _, known := range inputFormats {
		if f.format == known {
			return nil
		}
	}
	return usagef("--from %s is not known; known are txt, md, html and jsonl", f.format)
}

func (a *app) extract(ctx context.Context, paths []string, in inputFlags, knowledge knowledgeFlags) error {
	if err := in.check(); err != nil {
		return err
	}
	reader, err := knowledge.reader()
	if err != nil {
		return err
	}
	bar := a.startBar(ctx, paths, !a.outTTY)
	defer bar.stop()
	docs := source.Read(ctx, paths, source.Options{Format: in.format, Progress: bar.read}, a.in)

	out := bufio.NewWriterSize(a.out, 64<<10)
	failed, passages, sentences := 0, 0, 0
	for r := range pipeline.Extract(ctx, docs, reader, in.workers) {
		if r.Err != nil {
			failed++
			bar.fail(r.Err)
			continue
		}
		if err := writeStatements(out, r.Statements); err != nil {
			return err
		}
		// What is there is shown at once, for those who watch or cut the output short.
		if err := out.Flush(); err != nil {
			return err
		}
		bar.document(r)
		p, s := r.Document.Foreign()
		passages += p
		sentences += s
	}
	bar.stop()
	if passages > 0 {
		a.note("%s", foreignSkipped(passages, sentences))
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case failed > 0:
		return errReported
	}
	return nil
}

// writeStatements writes one JSON object a line.
func writeStatements(w io.Writer, statements []kg.Statement) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range statements {
		if err := enc.Encode(&statements[i]); err != nil {
			return err
		}
	}
	return nil
}
