package main

import (
	"bufio"
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"kg"
	"kg/eval"
	"kg/extract"
)

// lineFlags are those of sentences a line, for benchmarks.
type lineFlags struct {
	lines, pretokenized bool
	mode, format        string
}

func (f *lineFlags) register(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&f.lines, "lines", false, "each line of the input is a sentence by itself")
	cmd.Flags().BoolVar(&f.pretokenized, "pretokenized", false, "with --lines: words are parted by spaces and kept as they are")
	cmd.Flags().StringVar(&f.mode, "mode", "compact", "with --lines: compact triples or nary tuples")
	cmd.Flags().StringVar(&f.format, "format", "jsonl", "jsonl, or with --lines carb or benchie")
	cmd.RegisterFlagCompletionFunc("mode", cobra.FixedCompletions([]string{"compact", "nary"}, cobra.ShellCompDirectiveNoFileComp))
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"jsonl", "carb", "benchie"}, cobra.ShellCompDirectiveNoFileComp))
}

// used reports whether any of the flags departs from statements of whole texts.
func (f *lineFlags) used() bool {
	return f.lines || f.pretokenized || f.mode != "compact" || f.format != "jsonl"
}

func (f *lineFlags) check() error {
	switch {
	case !f.lines:
		return usagef("--pretokenized, --mode and --format are for --lines")
	case f.mode != "compact" && f.mode != "nary":
		return usagef("--mode %s is not known; known are compact and nary", f.mode)
	case f.format != "carb" && f.format != "benchie":
		return usagef("--lines needs --format carb or benchie")
	}
	return nil
}

func (a *app) extractLines(ctx context.Context, paths []string, f lineFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	annotator, err := extract.New()
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(a.out, 64<<10)
	defer out.Flush()
	number, failed := 0, false
	for _, path := range paths {
		in, err := a.open(path)
		if err != nil {
			failed = true
			a.fail(err)
			continue
		}
		lines := bufio.NewScanner(in)
		lines.Buffer(nil, 1<<20)
		for err == nil && lines.Scan() {
			if err = ctx.Err(); err == nil {
				number++
				err = a.extractLine(out, annotator, lines.Text(), number, f)
			}
		}
		in.Close()
		if err != nil {
			return err
		}
		if err := lines.Err(); err != nil {
			failed = true
			a.fail(fmt.Errorf("cannot read %s: line %d: %w", path, number+1, err))
		}
	}
	if failed {
		return errReported
	}
	return out.Flush()
}

// extractLine prints what one sentence states.
func (a *app) extractLine(out *bufio.Writer, annotator *extract.Annotator, line string, number int, f lineFlags) error {
	sentence, found := readLine(annotator, line, f)
	for _, t := range found {
		columns := []string{sentence, strconv.FormatFloat(t.Confidence, 'f', 4, 64), t.Relation}
		columns = append(columns, t.Args...)
		if f.format == "benchie" {
			columns = []string{strconv.Itoa(number), t.Args[0], t.Relation, t.Args[1]}
		}
		if _, err := fmt.Fprintln(out, strings.Join(columns, "\t")); err != nil {
			return err
		}
	}
	return nil
}

// readLine returns a sentence as it was read and what it states, as the benchmark of the
// format wants it: BenchIE triples in the very words of the sentence, without those whose
// relation or object it only implies, CaRB tuples of all arguments.
func readLine(annotator *extract.Annotator, line string, f lineFlags) (string, []eval.Tuple) {
	line = strings.ToValidUTF8(strings.TrimSpace(line), string(utf8.RuneError))
	doc := &kg.Document{Text: line}
	if f.pretokenized {
		doc = extract.Pretokenized(line)
		annotator.AnnotateTokens(doc)
	} else {
		annotator.Annotate(doc)
	}
	read := annotator.Triples
	if f.mode == "nary" {
		read = annotator.Tuples
	}
	var out []eval.Tuple
	xs := read(doc)
	for i := range xs {
		t, ok := eval.TupleOf(doc, &xs[i]), true
		if f.format == "benchie" {
			t, ok = eval.TripleOf(doc, &xs[i])
		}
		if ok {
			t.Sentence = line
			out = append(out, t)
		}
	}
	return line, out
}

// formsOf is a phrase as its words, parted by spaces.
func formsOf(tok []kg.Token, p kg.Phrase) string {
	forms := make([]string, len(p.Tokens))
	for i, t := range p.Tokens {
		forms[i] = tok[t].Form
	}
	return strings.Join(forms, " ")
}
