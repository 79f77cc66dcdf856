// The program silver annotates raw text with the network that kg has, for the pre-training
// of the next one (self-training; McClosky, Charniak and Johnson 2006):
//
//	zstd -dc *.zst | go run ./training/neural/silver -every 5 >silver.conllu
//
// Every fifth sentence is kept, here; those of fewer than 4 or more than 60 words never
// are. The output is CoNLL-U without lemmas.
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"

	"kg"
	"kg/conllu"
	"kg/extract/neural"
	"kg/extract/token"
)

// Words of the sentences that are kept.
const (
	shortest = 4
	longest  = 60
)

// block is the number of bytes that are read as one document.
const block = 1 << 20

func main() {
	every := flag.Int("every", 5, "keep one sentence in `n`")
	flag.Parse()
	if err := run(os.Stdin, os.Stdout, *every); err != nil {
		fmt.Fprintln(os.Stderr, "silver:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer, every int) error {
	if every < 1 {
		return fmt.Errorf("-every %d: at least 1", every)
	}
	tokens, err := token.New()
	if err != nil {
		return err
	}
	parser, err := neural.New()
	if err != nil {
		return err
	}
	w := conllu.NewWriter(out)
	lines := bufio.NewReaderSize(in, 1<<20)
	var text bytes.Buffer
	seen := 0
	for end := false; !end; {
		line, err := lines.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return err
		}
		end = err == io.EOF
		text.Write(line)
		if text.Len() < block && !end {
			continue
		}
		doc := &kg.Document{Text: text.String()}
		text.Reset()
		tokens.Annotate(doc)
		kept := doc.Sentences[:0]
		for _, s := range doc.Sentences {
			if n := len(s.Tokens); n < shortest || n > longest || !s.Kind.Readable() {
				continue
			}
			if seen++; seen%every == 0 {
				kept = append(kept, s)
			}
		}
		doc.Sentences = kept
		parser.Annotate(doc)
		for _, s := range conllu.FromDocument(doc) {
			if err := w.Write(s); err != nil {
				return err
			}
		}
	}
	return w.Flush()
}
