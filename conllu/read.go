package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg"
)

// maxLine bounds one line; the longest comment of the UD treebanks has some 10 KB.
const maxLine = 1 << 20

// Reader reads sentences one at a time; memory is that of one sentence.
type Reader struct {
	lines *bufio.Scanner
	line  int
}

// NewReader returns a reader of CoNLL-U text. LF and CRLF line ends are accepted.
func NewReader(r io.Reader) *Reader {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	return &Reader{lines: lines}
}

// Next returns the next sentence, or io.EOF. Any other error names the line and wraps
// one of the errors of this package, or the error of the underlying reader.
func (r *Reader) Next() (*Sentence, error) {
	var b builder
	for r.lines.Scan() {
		r.line++
		line := r.lines.Text()
		if !utf8.ValidString(line) {
			return nil, r.fail(ErrText)
		}
		switch {
		case strings.TrimSpace(line) == "":
			if len(b.s.Tokens) > 0 {
				return r.finish(&b)
			}
		case line[0] == '#':
			b.s.Comments = append(b.s.Comments, strings.TrimPrefix(line[1:], " "))
		default:
			if err := b.add(line); err != nil {
				return nil, r.fail(err)
			}
		}
	}
	if err := r.lines.Err(); err != nil {
		r.line++
		if errors.Is(err, bufio.ErrTooLong) {
			err = ErrLong
		}
		return nil, r.fail(err)
	}
	if len(b.s.Tokens) > 0 {
		return r.finish(&b)
	}
	return nil, io.EOF
}

// All iterates over the sentences and stops at the first error.
func (r *Reader) All() iter.Seq2[*Sentence, error] {
	return func(yield func(*Sentence, error) bool) {
		for {
			s, err := r.Next()
			if err == io.EOF {
				return
			}
			if !yield(s, err) || err != nil {
				return
			}
		}
	}
}

// ReadFile reads every sentence of a file.
func ReadFile(path string) ([]*Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []*Sentence
	for s, err := range NewReader(f).All() {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		all = append(all, s)
	}
	return all, nil
}

func (r *Reader) fail(err error) error {
	return fmt.Errorf("conllu: line %d: %w", r.line, err)
}

func (r *Reader) finish(b *builder) (*Sentence, error) {
	if err := b.finish(); err != nil {
		return nil, r.fail(err)
	}
	return &b.s, nil
}

// wordRange is a multi-word token: words [first,last) written together as form.
type wordRange struct {
	first, last int
	form, misc  string
}

// builder collects the lines of one sentence.
type builder struct {
	s      Sentence
	ranges []wordRange
	empty  int // index of the last empty node after the same word
}

const (
	colID = iota
	colForm
	colLemma
	colUPOS
	colXPOS
	colFeats
	colHead
	colDeprel
	colDeps
	colMisc
	columns
)

func (b *builder) add(line string) error {
	var col [columns]string
	rest := line
	for i := range columns {
		var found bool
		col[i], rest, found = strings.Cut(rest, "\t")
		if found != (i < columns-1) {
			return ErrColumns
		}
	}
	if f := col[colForm]; f == "" || strings.TrimSpace(f) != f {
		return ErrForm
	}
	switch id := col[colID]; {
	case strings.Contains(id, "-"):
		return b.addRange(&col)
	case strings.Contains(id, "."):
		return b.skipEmpty(id)
	default:
		return b.addWord(&col)
	}
}

func (b *builder) addWord(col *[columns]string) error {
	if n, err := strconv.Atoi(col[colID]); err != nil || n != len(b.s.Tokens)+1 {
		return fmt.Errorf("%w %q, want %d", ErrID, col[colID], len(b.s.Tokens)+1)
	}
	t := kg.Token{
		Form:   col[colForm],
		Lemma:  value(col[colLemma]),
		UPOS:   value(col[colUPOS]),
		XPOS:   value(col[colXPOS]),
		Feats:  value(col[colFeats]),
		Head:   -1,
		Deprel: value(col[colDeprel]),
	}
	if t.Form == "_" { // the word "_" has the lemma "_"
		t.Lemma = "_"
	}
	if h := value(col[colHead]); h != "" {
		n, err := strconv.Atoi(h)
		if err != nil || n < 0 || n == len(b.s.Tokens)+1 {
			return fmt.Errorf("%w %q", ErrHead, h)
		}
		t.Head = n - 1
	}
	if n := len(b.ranges); n > 0 {
		r := b.ranges[n-1]
		t.Joined = len(b.s.Tokens) > r.first && len(b.s.Tokens) < r.last
	}
	b.s.Tokens = append(b.s.Tokens, t)
	b.s.Misc = append(b.s.Misc, value(col[colMisc]))
	b.empty = 0
	return nil
}

func (b *builder) addRange(col *[columns]string) error {
	first, last, _ := strings.Cut(col[colID], "-")
	i, err1 := strconv.Atoi(first)
	j, err2 := strconv.Atoi(last)
	if err1 != nil || err2 != nil || i != len(b.s.Tokens)+1 || j <= i {
		return fmt.Errorf("%w %q", ErrRange, col[colID])
	}
	if n := len(b.ranges); n > 0 && b.ranges[n-1].last >= i {
		return fmt.Errorf("%w %q overlaps the one before", ErrRange, col[colID])
	}
	b.ranges = append(b.ranges, wordRange{i - 1, j, col[colForm], value(col[colMisc])})
	return nil
}

// skipEmpty checks the id of an empty node and drops it.
func (b *builder) skipEmpty(id string) error {
	word, part, _ := strings.Cut(id, ".")
	i, err1 := strconv.Atoi(word)
	j, err2 := strconv.Atoi(part)
	if err1 != nil || err2 != nil || i != len(b.s.Tokens) || j != b.empty+1 {
		return fmt.Errorf("%w %q of an empty node", ErrID, id)
	}
	b.empty = j
	return nil
}

func (b *builder) finish() error {
	s := &b.s
	for i := range s.Tokens {
		if s.Tokens[i].Head >= len(s.Tokens) {
			return fmt.Errorf("%w %d of word %d: the sentence has %d words", ErrHead, s.Tokens[i].Head+1, i+1, len(s.Tokens))
		}
	}
	for _, r := range b.ranges {
		if r.last > len(s.Tokens) {
			return fmt.Errorf("%w %d-%d: the sentence has %d words", ErrRange, r.first+1, r.last, len(s.Tokens))
		}
		if r.misc != "" {
			m := &s.Misc[r.last-1]
			if *m != "" {
				r.misc += "|" + *m
			}
			*m = r.misc
		}
	}
	text, _ := s.Meta("text")
	if !b.align(text) {
		b.align(b.join())
	}
	return nil
}

// surfaces calls f for each surface token: words [first,last) written as form. It stops
// when f returns false.
func (b *builder) surfaces(f func(first, last int, form string) bool) bool {
	ranges := b.ranges
	for i := 0; i < len(b.s.Tokens); {
		first, last, form := i, i+1, b.s.Tokens[i].Form
		if len(ranges) > 0 && ranges[0].first == i {
			last, form = ranges[0].last, ranges[0].form
			ranges = ranges[1:]
		}
		if !f(first, last, form) {
			return false
		}
		i = last
	}
	return true
}

// align finds the surface tokens in text one after the other, with nothing but white
// space between them, and sets Text and the spans. It reports whether all were found.
func (b *builder) align(text string) bool {
	at := 0
	ok := b.surfaces(func(first, last int, form string) bool {
		at += len(text[at:]) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
		if !strings.HasPrefix(text[at:], form) {
			return false
		}
		b.place(first, last, at, form)
		at += len(form)
		return true
	})
	if ok && strings.TrimSpace(text[at:]) == "" {
		b.s.Text = text
		return true
	}
	return false
}

// join writes the surface tokens with a space between them where MISC does not deny it.
func (b *builder) join() string {
	var text strings.Builder
	b.surfaces(func(first, last int, form string) bool {
		text.WriteString(form)
		if last < len(b.s.Tokens) && b.s.MiscValue(last-1, "SpaceAfter") != "No" {
			text.WriteByte(' ')
		}
		return true
	})
	return text.String()
}

// place divides the surface form at offset at among its words: each takes its own
// letters while they follow the form ("do" + "n't"); where they do not (French "du" for
// "de le"), the word at which they part and all later ones share the rest of the form.
func (b *builder) place(first, last, at int, form string) {
	rest := form
	for i := first; i < last; i++ {
		t := &b.s.Tokens[i]
		if i == last-1 && t.Form != rest || !strings.HasPrefix(rest, t.Form) {
			for ; i < last; i++ {
				b.s.Tokens[i].Span = kg.Span{at, at + len(rest)}
			}
			return
		}
		t.Span = kg.Span{at, at + len(t.Form)}
		at += len(t.Form)
		rest = rest[len(t.Form):]
	}
}

// value maps the empty mark "_" to "".
func value(column string) string {
	if column == "_" {
		return ""
	}
	return column
}
