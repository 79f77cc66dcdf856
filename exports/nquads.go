package exports

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"kg"
)

// DefaultBase makes absolute IRIs out of kg's own identifiers where no other base is given:
// "e:vladimir_putin" becomes "urn:kg:entity/vladimir_putin".
const DefaultBase = "urn:kg:"

// WriteNQuads writes quads as N-Quads (W3C Recommendation, 2014), one a line, in the order
// given. Short IRIs are expanded (see kg.Namespaces and Options.Base); characters that an
// IRI may not hold are percent-encoded. MinConfidence does not apply.
func WriteNQuads(w io.Writer, quads kg.Quads, opts Options) error {
	x, err := newExpander(opts.Base)
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 64<<10)
	for q, err := range quads {
		if err != nil {
			return err
		}
		if q.Subject.Kind != kg.IRI || q.Predicate.Kind != kg.IRI || q.Object.Kind == kg.NoTerm || q.Label.Kind == kg.Literal {
			return fmt.Errorf("not an RDF quad: %v", q)
		}
		for _, t := range []kg.Term{q.Subject, q.Predicate, q.Object, q.Label} {
			switch t.Kind {
			case kg.IRI:
				x.iri(b, t.Value)
				b.WriteByte(' ')
			case kg.Literal:
				x.literal(b, t)
				b.WriteByte(' ')
			}
		}
		b.WriteString(".\n")
	}
	return b.Flush()
}

// expander writes terms in full.
type expander struct {
	base     string
	prefixes map[string]string
}

var absolute = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

func newExpander(base string) (*expander, error) {
	if base == "" {
		base = DefaultBase
	}
	if !absolute.MatchString(base) || strings.ContainsFunc(base, func(r rune) bool { return !inIRI(r) && r != '#' && r != '?' }) {
		return nil, fmt.Errorf("base %q is not an absolute IRI such as https://example.org/", base)
	}
	x := &expander{base: base, prefixes: map[string]string{}}
	for _, ns := range kg.Namespaces {
		full := ns.IRI
		if !absolute.MatchString(full) {
			full = base + full
		}
		x.prefixes[ns.Prefix] = full
	}
	return x, nil
}

// iri writes a short IRI in full, an absolute one as it is, anything else below the base.
func (x *expander) iri(w *bufio.Writer, s string) {
	w.WriteByte('<')
	prefix, local, ok := strings.Cut(s, ":")
	full, known := x.prefixes[prefix]
	switch {
	case ok && known:
		w.WriteString(full)
		writeIRI(w, local, false)
	case absolute.MatchString(s):
		writeIRI(w, s, true)
	default:
		w.WriteString(x.base)
		writeIRI(w, s, false)
	}
	w.WriteByte('>')
}

// writeIRI percent-encodes the bytes of what an IRI may not hold (RFC 3987, section 2.2).
// In an IRI that is whole already, "#", "?" and percent-encoded bytes stay.
func writeIRI(w *bufio.Writer, s string, whole bool) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		keep := inIRI(r) && !(r == utf8.RuneError && n == 1) ||
			whole && (r == '#' || r == '?' || r == '[' || r == ']' || r == '%' && isHexPair(s[i+1:]))
		if keep {
			w.WriteString(s[i : i+n])
		} else {
			for _, b := range []byte(s[i : i+n]) {
				fmt.Fprintf(w, "%%%02X", b)
			}
		}
		i += n
	}
}

// inIRI reports whether r may stand in the path of an IRI as it is: pchar, "/" or ucschar.
func inIRI(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
		return true
	case r < 0x80:
		return strings.ContainsRune("-._~!$&'()*+,;=:@/", r)
	case r < 0xa0, 0xd800 <= r && r < 0xf900, 0xfdd0 <= r && r <= 0xfdef, 0xfff0 <= r && r <= 0xffff:
		return false // control characters, private use, non-characters, specials
	}
	return r&0xffff < 0xfffe && !(0xe0000 <= r && r < 0xe1000) && r < 0xf0000
}

func isHexPair(s string) bool {
	const hex = "0123456789abcdefABCDEF"
	return len(s) >= 2 && strings.IndexByte(hex, s[0]) >= 0 && strings.IndexByte(hex, s[1]) >= 0
}

func (x *expander) literal(w *bufio.Writer, t kg.Term) {
	w.WriteByte('"')
	for _, r := range t.Value { // bytes that are no UTF-8 become U+FFFD
		switch {
		case r == '"':
			w.WriteString(`\"`)
		case r == '\\':
			w.WriteString(`\\`)
		case r == '\n':
			w.WriteString(`\n`)
		case r == '\r':
			w.WriteString(`\r`)
		case r == '\t':
			w.WriteString(`\t`)
		case r < ' ', r == 0x7f:
			fmt.Fprintf(w, `\u%04X`, r)
		default:
			w.WriteRune(r)
		}
	}
	w.WriteByte('"')
	if t.Datatype != "" && t.Datatype != "xsd:string" {
		w.WriteString("^^")
		x.iri(w, t.Datatype)
	}
}
