package main

import (
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
)

// The few styles of the output. Colour only sets apart what words already say.
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	yellow = "33"
	cyan   = "36"
)

// style puts s in a style where the output takes colours.
func (a *app) style(code, s string) string {
	if !a.color || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// indent wraps s to the width of the output and puts the given number of spaces before
// each line. White space in s, line ends included, counts as one space. The result ends
// without a line end.
func (a *app) indent(spaces int, s string) string {
	margin := strings.Repeat(" ", spaces)
	width := max(a.width()-spaces, 20)
	wrapped := text.WrapSoft(strings.Join(strings.Fields(s), " "), width)
	lines := strings.Split(wrapped, "\n")
	for i := range lines {
		lines[i] = margin + strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// shorten cuts s to n columns, the last of them an ellipsis.
func shorten(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if text.StringWidth(s) <= n {
		return s
	}
	return strings.TrimRight(text.Trim(s, max(n-1, 1)), " ") + "…"
}

// plural returns "1 document", "2 documents".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return thousands(n) + " " + stem + "ies"
	}
	return thousands(n) + " " + noun + "s"
}

// pad fills s with spaces to n columns.
func pad(s string, n int) string { return text.Pad(s, n, ' ') }
