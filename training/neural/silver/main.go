// The program silver annotates raw text with the network that kg has, for the pre-training
// of the next one (self-training; McClosky, Charniak and Johnson 2006):
//
//	zstd -dc *.zst | go run ./training/neural/silver -every 5 >silver.conllu
//
// Every fifth sentence is kept, here; those of fewer than 4 or more than 60 words never
// are. The output is CoNLL-U without lemmas; MISC has the labels of names (Name=B-ORG), by
// network, features and lists of names together, so that the next network learns from all.
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
	"kg/extract/ner"
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
	after := flag.Int("after", 0, "leave out `m` sentences before the first of each n, to have others than before")
	flag.Parse()
	if err := run(os.Stdin, os.Stdout, *every, *after); err != nil {
		fmt.Fprintln(os.Stderr, "silver:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer, every, after int) error {
	if every < 1 || after < 0 || after >= every {
		return fmt.Errorf("-every %d -after %d: at least 1, and fewer than that", every, after)
	}
	tokens, err := token.New()
	if err != nil {
		return err
	}
	parser, err := neural.New()
	if err != nil {
		return err
	}
	names, err := ner.New()
	if err != nil {
		return err
	}
	w := conllu.NewWriter(out)
	lines := bufio.NewReaderSize(in, 1<<20)
	var text bytes.Buffer
	seen := -1 - after
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
		names.Annotate(doc)
		sentences := conllu.FromDocument(doc)
		label(sentences, doc.Mentions)
		for _, s := range sentences {
			if err := w.Write(s); err != nil {
				return err
			}
		}
	}
	return w.Flush()
}

// types are those of names, as the training data writes them.
var types = map[kg.EntityType]string{
	kg.Person: "PER", kg.Organization: "ORG", kg.Place: "LOC", kg.Group: "GRP", kg.Event: "EVE", kg.Work: "WRK",
}

// label writes the names into the MISC columns, by place in the name (begin, inside, last,
// unit) and type.
func label(sentences []*conllu.Sentence, mentions []kg.Mention) {
	for _, s := range sentences {
		s.Comments = append(s.Comments, "types = PER ORG LOC GRP EVE WRK")
		s.Misc = append(s.Misc, make([]string, len(s.Tokens)-len(s.Misc))...)
	}
	for _, m := range mentions {
		typ, ok := types[m.Type]
		if !ok {
			continue
		}
		for i := m.First; i < m.Last; i++ {
			place := "I"
			switch {
			case m.Last-m.First == 1:
				place = "U"
			case i == m.First:
				place = "B"
			case i == m.Last-1:
				place = "L"
			}
			item := "Name=" + place + "-" + typ
			if misc := &sentences[m.Sentence].Misc[i]; *misc == "" {
				*misc = item
			} else {
				*misc = item + "|" + *misc
			}
		}
	}
}
