package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"kg"
)

// Writer writes sentences; call Flush at the end.
type Writer struct{ w *bufio.Writer }

// NewWriter returns a buffered writer.
func NewWriter(w io.Writer) *Writer { return &Writer{bufio.NewWriter(w)} }

// Flush writes out what is buffered and returns the first error of the writer.
func (w *Writer) Flush() error { return w.w.Flush() }

// Write adds one sentence: its comments as they are, then its words. Words followed by
// Joined ones become a multi-word token, written as Text has it. SpaceAfter=No is set
// from the spans; the rest of MISC is kept. A sentence without words is left out: the
// format has none. It fails when a span lies outside Text.
func (w *Writer) Write(s *Sentence) error {
	if len(s.Tokens) == 0 {
		return nil
	}
	for i := range s.Tokens {
		if sp := s.Tokens[i].Span; sp[0] < 0 || sp[0] > sp[1] || sp[1] > len(s.Text) {
			return fmt.Errorf("conllu: span %v of word %d lies outside the text", sp, i+1)
		}
	}
	for _, c := range s.Comments {
		w.w.WriteString("# ")
		w.w.WriteString(oneLine(c))
		w.w.WriteByte('\n')
	}
	for i := 0; i < len(s.Tokens); {
		last := i + 1
		for last < len(s.Tokens) && s.Tokens[last].Joined {
			last++
		}
		space := ""
		if !s.SpaceAfter(last - 1) {
			space = "SpaceAfter=No"
		}
		if last-i > 1 {
			form := s.Text[s.Tokens[i].Span[0]:s.Tokens[last-1].Span[1]]
			fmt.Fprintf(w.w, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i+1, last, column(form), column(space))
			space = "" // it is said once, on the line of the range
		}
		for ; i < last; i++ {
			w.word(&s.Tokens[i], i, misc(s, i, space))
		}
	}
	w.w.WriteByte('\n')
	return nil
}

func (w *Writer) word(t *kg.Token, i int, misc string) {
	head := strconv.Itoa(t.Head + 1)
	if t.Head < 0 && t.Deprel == "" { // not parsed
		head = "_"
	}
	w.w.WriteString(strconv.Itoa(i + 1))
	for _, c := range [...]string{t.Form, t.Lemma, t.UPOS, t.XPOS, t.Feats, head, t.Deprel, "", misc} {
		w.w.WriteByte('\t')
		w.w.WriteString(column(c))
	}
	w.w.WriteByte('\n')
}

// misc returns a word's MISC column with the given SpaceAfter item, if any, for its own.
func misc(s *Sentence, word int, space string) string {
	var items []string
	if word < len(s.Misc) {
		for item := range strings.SplitSeq(s.Misc[word], "|") {
			if item != "" && !strings.HasPrefix(item, "SpaceAfter=") {
				items = append(items, item)
			}
		}
	}
	if space != "" {
		items = append(items, space)
	}
	return strings.Join(items, "|")
}

var breaks = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")

func oneLine(s string) string { return breaks.Replace(s) }

func column(s string) string {
	if s == "" {
		return "_"
	}
	return oneLine(s)
}
