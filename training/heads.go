package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"kg"
	"kg/extract/token"
)

// keptHeads is which of so many articles is kept back to measure by.
const keptHeads = 8

// toldHead says on which word a word hangs, by their offsets in the text; -1 is the root.
type toldHead struct{ word, head int }

// toldHeads reads training/heads.tsv: answers by the titles of the articles, and the titles in their order.
func (e *env) toldHeads() (map[string][]toldHead, []string, error) {
	told := make(map[string][]toldHead)
	var order []string
	err := e.told("heads.tsv", 3, func(f []string) error {
		word, err1 := strconv.Atoi(f[1])
		head, err2 := strconv.Atoi(f[2])
		if err1 != nil || err2 != nil {
			return fmt.Errorf("offsets %q and %q are no numbers", f[1], f[2])
		}
		if told[f[0]] == nil {
			order = append(order, f[0])
		}
		told[f[0]] = append(told[f[0]], toldHead{word, head})
		return nil
	})
	return told, order, err
}

// exportHeads writes heads.tsv and dev-heads.tsv into the folder of -to: the sentences with answers of training/heads.tsv,
// a word and the number of its head (0: root) a line, no number where nobody told it.
func exportHeads(_ context.Context, e *env) error {
	told, order, err := e.toldHeads()
	if err != nil {
		return err
	}
	articles := make(map[string]string)
	for _, title := range order {
		articles[title] = ""
	}
	if err := e.articleTexts(articles); err != nil {
		return err
	}
	tokens, err := token.New()
	if err != nil {
		return err
	}
	var train, dev strings.Builder
	found, all := 0, 0
	for n, title := range order {
		doc := &kg.Document{Text: articles[title]}
		tokens.Annotate(doc)
		to := &train
		if n%keptHeads == keptHeads-1 {
			to = &dev
		}
		heads := make(map[int]int)
		for _, t := range told[title] {
			heads[t.word] = t.head
		}
		all += len(heads)
		for i := range doc.Sentences {
			found += writeHeads(to, doc.Sentences[i].Tokens, heads)
		}
	}
	e.logf("%d heads; %d are lost, whose words or sentences are no longer cut as they were", found, all-found)
	for name, text := range map[string]*strings.Builder{"heads.tsv": &train, "dev-heads.tsv": &dev} {
		if err := e.writeFile(name, func(w io.Writer) { io.WriteString(w, text.String()) }); err != nil {
			return err
		}
	}
	return nil
}

// writeHeads writes a sentence if there are heads of words of it, and returns how many.
func writeHeads(to *strings.Builder, tok []kg.Token, heads map[int]int) int {
	columns := make([]string, len(tok))
	found := 0
	for t := range tok {
		at, ok := heads[tok[t].Span.Start()]
		if !ok {
			continue
		}
		head := slices.IndexFunc(tok, func(x kg.Token) bool { return x.Span.Start() == at })
		if (head >= 0 || at < 0) && head != t {
			columns[t] = strconv.Itoa(head + 1)
			found++
		}
	}
	if found == 0 {
		return 0
	}
	for t := range tok {
		fmt.Fprintf(to, "%s\t%s\n", tok[t].Form, columns[t])
	}
	to.WriteString("\n")
	return found
}
