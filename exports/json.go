package exports

import (
	"bufio"
	"fmt"
	"strings"
	"unicode/utf8"
)

// writeJSON writes s as a JSON string that is safe within HTML too: no "<", ">" or "&", and
// none of the line ends of JavaScript. Bytes that are no UTF-8 become U+FFFD.
func writeJSON(w *bufio.Writer, s string) {
	writeString(w, '"', s, func(r, _ rune) string {
		switch r {
		case '<', '>', '&', 0x7f, '\u2028', '\u2029':
			return fmt.Sprintf(`\u%04x`, r)
		}
		if r < ' ' {
			return fmt.Sprintf(`\u%04x`, r)
		}
		return ""
	})
}

// writeString writes s between quotes, with what JSON, Turtle and Cypher have in common: quotes,
// backslashes and line feeds after a backslash, and U+FFFD for bytes that are no UTF-8. escape
// says what stands for any other character, given the one before it; "" is itself.
func writeString(w *bufio.Writer, quote rune, s string, escape func(r, before rune) string) {
	w.WriteByte(byte(quote))
	before, plain := rune(0), 0 // s[plain:i] is written as it is
	for i, r := range s {
		other := ""
		switch r {
		case quote:
			other = `\` + string(quote)
		case '\\':
			other = `\\`
		case '\n':
			other = `\n`
		default:
			other = escape(r, before)
		}
		size := utf8.RuneLen(r)
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			other, size = "\uFFFD", 1
		}
		if before = r; other != "" {
			w.WriteString(s[plain:i])
			w.WriteString(other)
			plain = i + size
		}
	}
	w.WriteString(s[plain:])
	w.WriteByte(byte(quote))
}

// writeJSONList writes an array of strings.
func writeJSONList(w *bufio.Writer, list []string) {
	w.WriteByte('[')
	for i, s := range list {
		if i > 0 {
			w.WriteByte(',')
		}
		writeJSON(w, s)
	}
	w.WriteByte(']')
}

// writeJSONAttributes writes `,"name":value` for each attribute that has a value. Lists are
// arrays of strings.
func writeJSONAttributes[T any](w *bufio.Writer, attributes []attribute[T], of *T) {
	for i := range attributes {
		a := &attributes[i]
		if a.list != nil {
			if list := a.list(of); joined(list) != "" {
				w.WriteString(`,"` + a.name + `":`)
				writeJSONList(w, list)
			}
			continue
		}
		v := a.text(of)
		if v == "" {
			continue
		}
		w.WriteString(`,"` + a.name + `":`)
		if a.typ == "string" {
			writeJSON(w, v)
		} else {
			w.WriteString(v)
		}
	}
}
