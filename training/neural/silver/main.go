// The program silver annotates tokenised text with the network that kg has, for the
// pre-training of the next one (self-training; McClosky, Charniak and Johnson 2006):
//
//	go run ./training/neural/silver <text.tok >silver.conllu
//
// The input is one sentence a line, tokens between spaces; sentences of fewer than 4 or
// more than 60 tokens are left out. The output is CoNLL-U without lemmas.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"kg"
	"kg/extract/neural"
)

const (
	shortest = 4
	longest  = 60
	together = 4096 // sentences
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "silver:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	parser, err := neural.New()
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(out, 1<<20)
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 16<<20)
	var doc kg.Document
	flush := func() {
		parser.Annotate(&doc)
		var row []byte
		for i := range doc.Sentences {
			for j, t := range doc.Sentences[i].Tokens {
				row = strconv.AppendInt(row[:0], int64(j+1), 10)
				row = append(row, '\t')
				row = append(row, t.Form...)
				row = append(row, "\t_\t"...)
				for _, s := range [...]string{t.UPOS, t.XPOS, column(t.Feats)} {
					row = append(append(row, s...), '\t')
				}
				row = strconv.AppendInt(row, int64(t.Head+1), 10)
				row = append(append(append(row, '\t'), t.Deprel...), "\t_\t_\n"...)
				w.Write(row) // an error stays until Flush
			}
			w.WriteByte('\n')
		}
		doc.Sentences = doc.Sentences[:0]
	}
	for lines.Scan() {
		forms := strings.Fields(lines.Text())
		if len(forms) < shortest || len(forms) > longest {
			continue
		}
		s := kg.Sentence{Tokens: make([]kg.Token, len(forms))}
		for i, f := range forms {
			s.Tokens[i].Form = f
		}
		doc.Sentences = append(doc.Sentences, s)
		if len(doc.Sentences) == together {
			flush()
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	flush()
	return w.Flush()
}

// column returns the features as they stand in CoNLL-U, where none are an underscore.
func column(feats string) string {
	if feats == "" {
		return "_"
	}
	return feats
}
