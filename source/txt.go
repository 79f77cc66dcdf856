package source

import (
	"bufio"
	"strings"

	"kg"
)

// decodeTXT reads plain text, streaming. The title is the first line when it looks like a
// headline; the date is looked for in the lines around it. Both stay part of the text.
func decodeTXT(in *input, emit func(*kg.Document, error) bool) error {
	r := bufio.NewReaderSize(in.text(), headSize)
	head, _ := r.Peek(4 << 10) // an error comes again when it is read
	lines := strings.Split(strings.TrimSpace(string(head)), "\n")
	d := kg.Document{
		Name: in.name, Location: in.location,
		Title: headline(lines), Date: dateInHead(lines),
	}
	return in.emitText(d, r, emit)
}

// headline returns the first line if it is short, followed by more, and does not end as a
// sentence does; else "".
func headline(lines []string) string {
	title := strings.TrimSpace(lines[0])
	if len(lines) == 1 || len(title) > 200 || strings.TrimRight(title, ".:;,-\"”") != title {
		return ""
	}
	return title
}
