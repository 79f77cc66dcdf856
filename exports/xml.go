package exports

import (
	"bufio"
	"unicode/utf8"
)

// writeXML writes s as the content of an element or of an attribute in double quotes.
// What XML 1.0 cannot hold, not even escaped, is left out: most control characters,
// U+FFFE, U+FFFF and bytes that are no UTF-8.
func writeXML(w *bufio.Writer, s string) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '&':
			w.WriteString("&amp;")
		case r == '<':
			w.WriteString("&lt;")
		case r == '>':
			w.WriteString("&gt;")
		case r == '"':
			w.WriteString("&#34;")
		case r == '\t':
			w.WriteString("&#9;")
		case r == '\n': // a reader may turn a bare one into a space
			w.WriteString("&#10;")
		case r == '\r':
			w.WriteString("&#13;")
		case r == 0x85: // XML 1.1 ends lines with it and U+2028, and some readers of 1.0 do
			w.WriteString("&#133;")
		case r == 0x2028:
			w.WriteString("&#8232;")
		case !inXML(r), r == utf8.RuneError && n == 1:
		default:
			w.WriteString(s[i : i+n])
		}
		i += n
	}
}

// inXML reports whether XML 1.0 can hold a rune.
func inXML(r rune) bool {
	return r >= ' ' && r != 0xfffe && r != 0xffff || r == '\t' || r == '\n' || r == '\r'
}

// writeAttr writes ` name="value"`.
func writeAttr(w *bufio.Writer, name, value string) {
	w.WriteString(" " + name + `="`)
	writeXML(w, value)
	w.WriteByte('"')
}
