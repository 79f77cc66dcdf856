package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"kg"
	"kg/eval"
	"kg/extract"
)

// benchmark is a gold standard of open information extraction with its rules.
type benchmark struct {
	name, short, mode string // mode of saying that suits it
	format            string // form of its extractions, as of kg extract --lines
	// read reads the gold standard.
	read func(io.Reader) (goldFacts, error)
}

// goldFacts is a gold standard that was read.
type goldFacts struct {
	sentences int
	system    func(io.Reader) ([]eval.Tuple, error) // reads the extractions of a system
	score     func([]eval.Tuple) *eval.FactScore
}

func benchmarks() []benchmark {
	return []benchmark{
		{"benchie", "Score triples against the fact synsets of BenchIE", "compact", "benchie", func(r io.Reader) (goldFacts, error) {
			g, err := eval.ReadBenchIE(r)
			if err != nil {
				return goldFacts{}, err
			}
			return goldFacts{len(g.Sentences), g.ReadTriples, g.Score}, nil
		}},
		{"carb", "Score tuples against the gold tuples of CaRB", "nary", "carb", func(r io.Reader) (goldFacts, error) {
			g, err := eval.ReadCaRBGold(r)
			sentences := make(map[string]bool)
			for _, t := range g {
				sentences[t.Sentence] = true
			}
			return goldFacts{len(sentences), eval.ReadCaRB, func(found []eval.Tuple) *eval.FactScore { return eval.ScoreCaRB(g, found) }}, err
		}},
		{"wire57", "Score tuples against the gold tuples of WiRe57", "nary", "carb", func(r io.Reader) (goldFacts, error) {
			g, err := eval.ReadWiRe57(r)
			if err != nil {
				return goldFacts{}, err
			}
			return goldFacts{len(g.Sentences), eval.ReadCaRB, g.Score}, nil
		}},
	}
}

// factFlags are those of scoring extractions.
type factFlags struct {
	gold, system, plot, mode string
	errors                   bool
}

func newEvalFacts(a *app, b benchmark) *cobra.Command {
	var f factFlags
	cmd := &cobra.Command{
		Use:   b.name + " --gold FILE (--system FILE | TEXT)",
		Short: b.short,
		Long: b.short + `: precision, recall, F1 and the area under their
curve, then the same by construction and by length of the sentence. What is scored is a
file of extractions, or what kg itself extracts from TEXT: one sentence a line, its words
parted by spaces.

Gold standards do not name constructions. They are read off our own trees of the
sentences, for gold facts and extractions alike.`,
		Example: "  kg eval " + b.name + " --gold gold --system system.tsv\n  kg eval " + b.name + " --gold gold --errors --plot curve.svg sentences.txt",
		Args:    usage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case f.gold == "":
				return usagef("%s needs --gold", b.name)
			case (f.system == "") == (len(args) == 0):
				return usagef("%s needs either --system or a text of one sentence a line", b.name)
			case f.mode != "compact" && f.mode != "nary":
				return usagef("--mode %s is not known; known are compact and nary", f.mode)
			}
			return a.evalFacts(cmd.Context(), b, f, args)
		},
	}
	cmd.Flags().StringVar(&f.gold, "gold", "", "file of the gold standard")
	cmd.Flags().StringVar(&f.system, "system", "", "file of extractions to score")
	cmd.Flags().BoolVar(&f.errors, "errors", false, "list what was missed and what is wrong, with the rule that made it")
	cmd.Flags().StringVar(&f.plot, "plot", "", "draw the curve of precision and recall to this file, as SVG")
	cmd.Flags().StringVar(&f.mode, "mode", b.mode, "how kg says what it extracts from TEXT: compact or nary")
	cmd.RegisterFlagCompletionFunc("mode", cobra.FixedCompletions([]string{"compact", "nary"}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func (a *app) evalFacts(ctx context.Context, b benchmark, f factFlags, texts []string) error {
	gold, err := readFile(f.gold, b.read)
	if err != nil {
		return err
	}
	annotator, err := extract.New()
	if err != nil {
		return err
	}
	var found []eval.Tuple
	name := filepath.Base(f.system)
	if f.system != "" {
		found, err = readFile(f.system, gold.system)
	} else {
		name = "kg, " + f.mode
		found, err = a.extractFacts(ctx, annotator, texts[0], lineFlags{pretokenized: true, mode: f.mode, format: b.format})
	}
	if err != nil {
		return err
	}
	score := gold.score(found)
	parse := treesOf(annotator)
	a.printScore(b, gold, score)
	a.printScoreGroups("By construction (read off our own trees)", score.ByConstruction(parse))
	a.printScoreGroups("By length of the sentence", score.ByLength())
	if f.system == "" {
		a.printScoreGroups("By rule", score.ByRule())
	}
	if f.errors {
		a.printErrors(score, parse)
	}
	if f.plot != "" {
		return writePlot(f.plot, b.name, name, score)
	}
	return nil
}

// readFile reads a file; what is wrong with it is told with its name.
func readFile[T any](path string, read func(io.Reader) (T, error)) (T, error) {
	var none T
	in, err := os.Open(path)
	if err != nil {
		return none, err
	}
	defer in.Close()
	out, err := read(in)
	if err != nil {
		return none, fmt.Errorf("cannot read %s: %w", path, err)
	}
	return out, nil
}

// extractFacts extracts from a file of one sentence a line.
func (a *app) extractFacts(ctx context.Context, annotator *extract.Annotator, path string, f lineFlags) ([]eval.Tuple, error) {
	in, err := a.open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var out []eval.Tuple
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		_, found := readLine(annotator, lines.Text(), f)
		out = append(out, found...)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", path, err)
	}
	return out, nil
}

// treesOf parses sentences whose words are parted by spaces, each once.
func treesOf(annotator *extract.Annotator) func(string) []kg.Token {
	trees := make(map[string][]kg.Token)
	return func(sentence string) []kg.Token {
		tok, ok := trees[sentence]
		if !ok {
			doc := extract.Pretokenized(sentence)
			annotator.AnnotateTokens(doc)
			tok = doc.Sentences[0].Tokens
			trees[sentence] = tok
		}
		return tok
	}
}

func (a *app) printScore(b benchmark, gold goldFacts, s *eval.FactScore) {
	counted, hit := 0, 0
	for _, j := range s.Found {
		if j.Counted {
			counted++
		}
	}
	for _, j := range s.Gold {
		if j.Credit > 0 {
			hit++
		}
	}
	fmt.Fprintf(a.out, "precision %.3f  recall %.3f  F1 %.3f  AUC %.3f", s.Precision, s.Recall, s.F1, s.AUC)
	if b.name == "carb" {
		fmt.Fprintf(a.out, "  at confidence %g", s.Threshold)
	}
	fmt.Fprintf(a.out, "\n%s, %s, %s found; %s\n", plural(gold.sentences, "sentence"), plural(len(s.Gold), "gold fact"), thousands(hit), plural(counted, "extraction"))
}

func (a *app) printScoreGroups(title string, groups []eval.Group) {
	fmt.Fprintf(a.out, "\n%s\n  %s  %6s %6s  %6s %9s  %5s\n", a.style(bold, title), pad("", 28), "gold", "recall", "found", "precision", "F1")
	number := func(v float64, n int) string {
		if n == 0 {
			return "-"
		}
		return fmt.Sprintf("%.3f", v)
	}
	for _, g := range groups {
		fmt.Fprintf(a.out, "  %s  %6d %6s  %6d %9s  %5s\n", pad(g.Name, 28), g.Gold, number(g.Recall(), g.Gold), g.Found, number(g.Precision(), g.Found), number(g.F1(), min(g.Gold, g.Found)))
	}
}

// wrongBelow is the credit from which on a fact is no error.
const wrongBelow = 0.5

// printErrors lists by sentence the gold facts of which less than half was found and the
// extractions less than half right, each with its credit.
func (a *app) printErrors(s *eval.FactScore, parse func(string) []kg.Token) {
	fmt.Fprintf(a.out, "\n%s\n", a.style(bold, "Errors: facts with a credit below 0.5"))
	type sentence struct{ missed, wrong []eval.Judgement }
	bySentence := make(map[string]*sentence)
	var order []string
	of := func(text string) *sentence {
		if bySentence[text] == nil {
			bySentence[text] = &sentence{}
			order = append(order, text)
		}
		return bySentence[text]
	}
	for _, j := range s.Gold {
		if x := of(j.Sentence); j.Credit < wrongBelow {
			x.missed = append(x.missed, j)
		}
	}
	for _, j := range s.Found {
		if j.Counted && j.Credit < wrongBelow {
			x := of(j.Sentence)
			x.wrong = append(x.wrong, j)
		}
	}
	for _, text := range order {
		x := bySentence[text]
		if len(x.missed)+len(x.wrong) == 0 {
			continue
		}
		fmt.Fprintf(a.out, "\n%s\n", text)
		for _, j := range x.missed {
			fmt.Fprintf(a.out, "  missed %.2f  %s  %s\n", j.Credit, pad(string(eval.ConstructionOf(parse(text), j.Tuple)), 28), factLine(j.Tuple))
		}
		for _, j := range x.wrong {
			rule := j.Rule
			if rule == "" {
				rule = string(eval.ConstructionOf(parse(text), j.Tuple))
			}
			fmt.Fprintf(a.out, "  wrong  %.2f  %s  %s\n", j.Credit, pad(rule, 28), factLine(j.Tuple))
		}
	}
}

func factLine(t eval.Tuple) string {
	if len(t.Args) == 0 {
		return "| " + t.Relation
	}
	return strings.Join(append([]string{t.Args[0], t.Relation}, t.Args[1:]...), " | ")
}

// writePlot draws precision over recall to a file.
func writePlot(path, benchmark, system string, s *eval.FactScore) (err error) {
	p := eval.Plot{Title: "Precision and recall, " + benchmark, X: "recall", Y: "precision"}
	curve := eval.Curve{Name: system}
	for _, c := range s.Curve {
		curve.Points = append(curve.Points, [2]float64{c.Recall, c.Precision})
	}
	best := eval.Curve{Name: fmt.Sprintf("F1 %.3f", s.F1), Points: [][2]float64{{s.Recall, s.Precision}}, Dots: true}
	p.Curves = []eval.Curve{curve, best}
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() {
		if e := out.Close(); err == nil {
			err = e
		}
	}()
	return p.WriteSVG(out)
}
