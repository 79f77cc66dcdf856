package main

import (
	"archive/zip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// gmbTitle is how articles of the Groningen Meaning Bank are told, which come without titles and
// without marks between them: by the numbers of their first and last sentence, from 1.
var gmbTitle = regexp.MustCompile(`^GMB (\d+)-(\d+)$`)

// newsOfGMB fills in the texts of the wanted titles that are sentences of the Groningen Meaning
// Bank, news of the Voice of America most of it, each a paragraph. Only its words are read: its
// annotations have no licence.
func (e *env) newsOfGMB(wanted map[string]string) error {
	type span struct{ first, last int }
	spans := make(map[string]span)
	last := 0
	for title := range wanted {
		if m := gmbTitle.FindStringSubmatch(title); m != nil {
			a, _ := strconv.Atoi(m[1])
			b, _ := strconv.Atoi(m[2])
			spans[title] = span{a, b}
			last = max(last, b)
		}
	}
	if len(spans) == 0 {
		return nil
	}
	path, err := e.labelled("NER-GMB/ner_dataset.csv.zip")
	if err != nil {
		return err
	}
	archive, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer archive.Close()
	in, err := archive.Open("ner_dataset.csv")
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	defer in.Close()
	sentences, err := readGMB(in, last)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for title, s := range spans {
		if s.first < 1 || s.last < s.first || s.last > len(sentences) {
			return fmt.Errorf("%s: no sentences %q", path, title)
		}
		wanted[title] = strings.Join(sentences[s.first-1:s.last], "\n\n")
	}
	return nil
}

// readGMB returns the first sentences, at most so many, of a table with a word a row, in Latin-1, whose first column
// is filled where a sentence begins.
func readGMB(in io.Reader, most int) ([]string, error) {
	rows := csv.NewReader(in)
	rows.LazyQuotes = true
	if _, err := rows.Read(); err != nil { // names of the columns
		return nil, err
	}
	var out []string
	var words []string
	for {
		row, err := rows.Read()
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		if err != nil || row[0] != "" {
			if words != nil {
				out, words = append(out, joined(words)), nil
			}
			if err != nil || len(out) == most {
				return out, nil
			}
		}
		words = append(words, fromLatin1(row[1]))
	}
}

func fromLatin1(s string) string {
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

// joined sets words as a printed text has them: no space before a full stop, within a
// contraction, behind an opening bracket or inside quotation marks.
func joined(words []string) string {
	var b strings.Builder
	space, quoted := false, false
	for _, w := range words {
		switch w {
		case `"`:
			if quoted {
				space = false
			}
			quoted = !quoted
		case ",", ".", ";", ":", "?", "!", "%", ")", "]", "-", "'", "n't", "'s", "'ll", "'re", "'ve", "'d", "'m":
			space = false
		}
		if space {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		switch w {
		case "(", "[", "$", "-":
			space = false
		case `"`:
			space = !quoted
		default:
			space = true
		}
	}
	return b.String()
}
