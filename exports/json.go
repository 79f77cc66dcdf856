package exports

import (
	"bufio"
	"fmt"
)

// writeJSON writes s as a JSON string that is safe within HTML too: no "<", ">" or "&", and
// none of the line ends of JavaScript. Bytes that are no UTF-8 become U+FFFD.
func writeJSON(w *bufio.Writer, s string) {
	w.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"':
			w.WriteString(`\"`)
		case r == '\\':
			w.WriteString(`\\`)
		case r == '\n':
			w.WriteString(`\n`)
		case r < ' ', r == '<', r == '>', r == '&', r == 0x7f, r == '\u2028', r == '\u2029':
			fmt.Fprintf(w, `\u%04x`, r)
		default:
			w.WriteRune(r)
		}
	}
	w.WriteByte('"')
}
