package main

import (
	"fmt"
	"strings"

	"github.com/mattn/go-runewidth"
	"github.com/spf13/cobra"

	"kg"
	"kg/extract"
)

func newTree(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "tree SENTENCE...",
		Short: "Draw the tree of a sentence",
		Long: `Draw how a sentence is read: each word below the word it depends on, with its part of
speech and its relation in Universal Dependencies.`,
		Example: `  kg tree 'Putin thanked President Erdogan.'
  echo 'Two sentences. Two trees.' | kg tree -`,
		Args: usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			text, err := a.sentence(args)
			if err != nil {
				return err
			}
			annotator, err := extract.New()
			if err != nil {
				return err
			}
			doc := &kg.Document{Text: text}
			annotator.Annotate(doc)
			for s := range doc.Sentences {
				if s > 0 {
					fmt.Fprintln(a.out)
				}
				a.drawTree(&doc.Sentences[s])
			}
			return nil
		},
	}
}

// drawTree draws a sentence as an outline, dependents in text order below their heads.
func (a *app) drawTree(s *kg.Sentence) {
	children := make([][]int, len(s.Tokens))
	var roots []int
	wide := 0
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 {
			children[h] = append(children[h], i)
		} else {
			roots = append(roots, i)
		}
	}
	type row struct {
		branch string
		token  int
	}
	var rows []row
	var walk func(i int, stem, branch string)
	walk = func(i int, stem, branch string) {
		rows = append(rows, row{branch, i})
		wide = max(wide, runewidth.StringWidth(branch+s.Tokens[i].Form))
		for n, k := range children[i] {
			if n+1 < len(children[i]) {
				walk(k, stem+"│  ", stem+"├─ ")
			} else {
				walk(k, stem+"   ", stem+"└─ ")
			}
		}
	}
	for _, r := range roots {
		walk(r, "", "")
	}
	for _, r := range rows {
		t := &s.Tokens[r.token]
		pad := strings.Repeat(" ", wide-runewidth.StringWidth(r.branch+t.Form))
		fmt.Fprintf(a.out, "%s%s%s  %-5s  %s\n", a.style(dim, r.branch), a.style(bold, t.Form), pad, t.UPOS, a.style(cyan, t.Deprel))
	}
}
