package main

import "strings"

// complete reports whether a query has been typed to its end: all brackets, strings and
// comments are closed, and the last line does not promise more ("g.V()." or "a +"). A
// query that closes too much is complete, so that its error is shown.
func complete(query string) bool {
	depth := 0
	last := byte(' ') // last character that is no white space or comment
	for i := 0; i < len(query); i++ {
		c := query[i]
		rest := query[i:]
		switch {
		case c == '"' || c == '\'' || c == '`':
			end := stringEnd(rest)
			if end < 0 {
				// Only a template goes on over lines; of another string that is not
				// closed the engine says what is wrong.
				return c != '`'
			}
			i += end
		case strings.HasPrefix(rest, "//"):
			if nl := strings.IndexByte(rest, '\n'); nl >= 0 {
				i += nl
			} else {
				i = len(query)
			}
			continue
		case strings.HasPrefix(rest, "/*"):
			end := strings.Index(rest[2:], "*/")
			if end < 0 {
				return false
			}
			i += end + 3
			continue
		case strings.IndexByte("([{", c) >= 0:
			depth++
		case strings.IndexByte(")]}", c) >= 0:
			depth--
		}
		if !strings.ContainsRune(" \t\r\n", rune(c)) {
			last = c
		}
	}
	if depth > 0 {
		return false
	}
	return strings.IndexByte(".,+-*/=&|\\", last) < 0
}

// stringEnd returns the index of the quotation mark that closes the string at the start of
// s, -1 when it is not closed.
func stringEnd(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[0]:
			return i
		case '\n':
			if s[0] != '`' {
				return -1
			}
		}
	}
	return -1
}
