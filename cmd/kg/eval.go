package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"kg/conllu"
	"kg/eval"
)

func newEval(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "eval",
		Short: "Score annotations and extractions against gold standards",
		Long: `Score files of a system, ours or another's, by the rules of the field: treebank
annotation as in the CoNLL 2018 shared task, extractions as BenchIE, CaRB and WiRe57 do.`,
		Example: `  kg eval conll --gold gold.conllu --system system.conllu
  kg eval carb --gold carb.tsv --system tuples.tab
  kg eval benchie --gold benchie_gold.txt sentences.txt`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newEvalCoNLL(a))
	for _, b := range benchmarks() {
		cmd.AddCommand(newEvalFacts(a, b))
	}
	cmd.AddCommand(newEvalCoref(a), newEvalGAP(a))
	return cmd
}

func newEvalCoNLL(a *app) *cobra.Command {
	var gold, system string
	cmd := &cobra.Command{
		Use:   "conll --gold FILE --system FILE",
		Short: "Score CoNLL-U annotation against a treebank (CoNLL 2018 shared task)",
		Example: `  kg annotate --tokens gold.conllu > system.conllu
  kg eval conll --gold gold.conllu --system system.conllu`,
		Args: usage(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			if gold == "" || system == "" {
				return usagef("conll needs --gold and --system")
			}
			g, err := os.Open(gold)
			if err != nil {
				return err
			}
			defer g.Close()
			s, err := os.Open(system)
			if err != nil {
				return err
			}
			defer s.Close()
			return a.evalCoNLL(g, s)
		},
	}
	cmd.Flags().StringVar(&gold, "gold", "", "file of the gold standard")
	cmd.Flags().StringVar(&system, "system", "", "file to score")
	return cmd
}

func (a *app) evalCoNLL(gold, system *os.File) error {
	read := func(f *os.File) ([]*conllu.Sentence, error) {
		var all []*conllu.Sentence
		for s, err := range conllu.NewReader(f).All() {
			if err != nil {
				return nil, fmt.Errorf("cannot read %s: %w", f.Name(), err)
			}
			all = append(all, s)
		}
		return all, nil
	}
	g, err := read(gold)
	if err != nil {
		return err
	}
	s, err := read(system)
	if err != nil {
		return err
	}
	score, err := eval.ScoreCoNLL(g, s)
	if err != nil {
		return fmt.Errorf("cannot score %s: %w", system.Name(), err)
	}
	fmt.Fprint(a.out, score)
	return nil
}
