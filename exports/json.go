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
