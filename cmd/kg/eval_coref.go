package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"kg"
	"kg/conllu"
	"kg/eval"
	"kg/extract"
	"kg/extract/coref"
)

func newEvalCoref(a *app) *cobra.Command {
	var gold, system string
	var singletons bool
	cmd := &cobra.Command{
		Use:   "coref --gold FILE [--system FILE]",
		Short: "Score coreference chains with MUC, B³ and CEAF-e (CoNLL 2012 shared task)",
		Long: `Score coreference against a treebank with entities in the last column, as CorefUD has them.
The system is a file of the same kind, or, without --system, kg itself, which is given the
sentences and words of the gold standard and finds mentions and chains on its own. Mentions
count when both their ends are right.`,
		Example: "  kg eval coref --gold en_gum-ud-test.conllu",
		Args:    usage(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			if gold == "" {
				return usagef("coref needs --gold")
			}
			return a.evalCoref(gold, system, singletons)
		},
	}
	cmd.Flags().StringVar(&gold, "gold", "", "file of the gold standard")
	cmd.Flags().StringVar(&system, "system", "", "file to score (default: what kg says itself)")
	cmd.Flags().BoolVar(&singletons, "singletons", true, "count entities that are mentioned once")
	return cmd
}

func (a *app) evalCoref(gold, system string, singletons bool) error {
	goldSentences, err := conllu.ReadFile(gold)
	if err != nil {
		return err
	}
	documents := conllu.Documents(goldSentences)
	answer, err := coreferenceOf(documents, system)
	if err != nil {
		return err
	}
	var score eval.CorefScore
	for i, d := range documents {
		key, response := eval.ReadChains(d), answer(i)
		if !singletons {
			key, response = eval.WithoutSingletons(key), eval.WithoutSingletons(response)
		}
		score.Add(key, response)
	}
	fmt.Fprint(a.out, score)
	return nil
}

// coreferenceOf returns what gives the chains of each document: a file, or, where its name
// is empty, the program itself.
func coreferenceOf(documents [][]*conllu.Sentence, system string) (func(i int) []eval.Chain, error) {
	if system == "" {
		annotator, resolver, err := newResolver()
		if err != nil {
			return nil, err
		}
		return func(i int) []eval.Chain {
			doc := conllu.Assemble(documents[i])
			annotator.AnnotateTokenNames(doc)
			return eval.ChainsOf(resolver.Chains(doc))
		}, nil
	}
	sentences, err := conllu.ReadFile(system)
	if err != nil {
		return nil, err
	}
	answers := conllu.Documents(sentences)
	if len(answers) != len(documents) {
		return nil, fmt.Errorf("cannot score %s: it has %d documents, the gold standard %d", system, len(answers), len(documents))
	}
	return func(i int) []eval.Chain { return eval.ReadChains(answers[i]) }, nil
}

func newResolver() (*extract.Annotator, *coref.Resolver, error) {
	annotator, err := extract.New()
	if err != nil {
		return nil, nil, err
	}
	resolver, err := coref.New()
	return annotator, resolver, err
}

func newEvalGAP(a *app) *cobra.Command {
	var gold string
	var given bool
	cmd := &cobra.Command{
		Use:   "gap --gold FILE [--given]",
		Short: "Score pronouns on GAP, texts with two names a pronoun may refer to",
		Long: `Score what kg says of the pronouns of GAP (Webster et al. 2018): precision, recall and F1
over both names of each text, for masculine and feminine pronouns and together, and the
quotient of the two. The likeliest antecedent counts, however doubtful it is. A second table
counts only pronouns that kg gives an entity in a graph. With --given kg is told which words
are the two names; without, it finds them itself or not at all.`,
		Example: "  kg eval gap --gold gap-test.tsv",
		Args:    usage(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			if gold == "" {
				return usagef("gap needs --gold")
			}
			return a.evalGAP(gold, given)
		},
	}
	cmd.Flags().StringVar(&gold, "gold", "", "file of GAP")
	cmd.Flags().BoolVar(&given, "given", false, "tell kg the two names of each text")
	return cmd
}

func (a *app) evalGAP(path string, given bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	items, err := eval.ReadGAP(f)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", path, err)
	}
	annotator, resolver, err := newResolver()
	if err != nil {
		return err
	}
	var likeliest, sure eval.GAPScore
	for i := range items {
		doc := &kg.Document{Text: items[i].Text}
		annotator.AnnotateNames(doc)
		if given {
			items[i].GiveNames(doc)
		}
		isA, isB := eval.AnswerGAP(&items[i], doc, resolver.Chains(doc))
		likeliest.Add(&items[i], isA, isB)
		resolver.Annotate(doc)
		isA, isB = eval.AnswerGAP(&items[i], doc, eval.EntityChains(doc))
		sure.Add(&items[i], isA, isB)
	}
	fmt.Fprintf(a.out, "likeliest antecedent\n%s\nas in a graph\n%s", likeliest, sure)
	return nil
}
