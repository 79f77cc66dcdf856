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
annotation as in the CoNLL 2018 shared task, extractions as BenchIE and CaRB do.`,
		Example: `  kg eval conll --gold gold.conllu --system system.conllu
  kg eval carb --gold carb.tsv --system tuples.tab`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	cmd.AddCommand(
		evalCommand("conll", "Score CoNLL-U annotation against a treebank (CoNLL 2018 shared task)",
			"  kg annotate --tokens gold.conllu > system.conllu\n  kg eval conll --gold gold.conllu --system system.conllu", a.evalCoNLL),
		evalCommand("benchie", "Score triples against the fact synsets of BenchIE",
			"  kg eval benchie --gold benchie_gold.txt --system triples.tsv", a.evalBenchIE),
		evalCommand("carb", "Score tuples against the gold tuples of CaRB",
			"  kg eval carb --gold carb.tsv --system tuples.tab", a.evalCaRB),
	)
	return cmd
}

// evalCommand is a scorer over the file of a gold standard and that of a system.
func evalCommand(name, short, example string, score func(gold, system *os.File) error) *cobra.Command {
	var gold, system string
	cmd := &cobra.Command{
		Use: name + " --gold FILE --system FILE", Short: short, Example: example,
		Args: usage(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			if gold == "" || system == "" {
				return usagef("%s needs --gold and --system", name)
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
			return score(g, s)
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

func (a *app) evalBenchIE(gold, system *os.File) error {
	g, err := eval.ReadBenchIE(gold)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", gold.Name(), err)
	}
	t, err := eval.ReadTriples(system)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", system.Name(), err)
	}
	s := g.Score(t)
	fmt.Fprintf(a.out, "precision %.3f  recall %.3f  F1 %.3f  (%d of %d facts, %d wrong triples)\n",
		s.Precision(), s.Recall(), s.F1(), s.Right, s.Gold, len(s.Wrong))
	return nil
}

func (a *app) evalCaRB(gold, system *os.File) error {
	g, err := eval.ReadCaRBGold(gold)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", gold.Name(), err)
	}
	t, err := eval.ReadCaRB(system)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", system.Name(), err)
	}
	s := eval.ScoreCaRB(g, t)
	fmt.Fprintf(a.out, "precision %.3f  recall %.3f  F1 %.3f at confidence %g; AUC %.3f\n", s.Precision, s.Recall, s.F1, s.Threshold, s.AUC)
	return nil
}
