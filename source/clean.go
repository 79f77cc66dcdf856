package source

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/gabriel-vasile/mimetype"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// checkText refuses an input whose first bytes are not those of a text that can be decoded.
func checkText(head []byte) error {
	if utf16(head) != nil {
		return nil
	}
	control, high := 0, 0
	for i := 0; i < len(head); {
		r, n := utf8.DecodeRune(head[i:])
		switch {
		case r == utf8.RuneError && n == 1 && utf8.FullRune(head[i:]):
			high++
		case r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1a\x1b", r):
			control++
		}
		i += n
	}
	for _, magic := range []string{"%PDF-", "{\\rtf", "%!PS"} { // may hold no binary byte at all
		if bytes.HasPrefix(head, []byte(magic)) {
			return binary(head)
		}
	}
	switch {
	case control*100 > len(head): // a stray one, NUL too, is dropped by the cleaner
		return binary(head)
	case high*4 > len(head): // French has one in twenty; Cyrillic and Asian encodings are made of them
		return ErrEncoding
	}
	return nil
}

// binary says what the input is, as far as its first bytes tell, and what to do with it.
// mimetype is asked only here: it takes any text that begins with "BM" for a picture.
func binary(head []byte) error {
	m := mimetype.Detect(head)
	kind, _, _ := strings.Cut(m.String(), ";")
	hint := ""
	switch {
	case kind == "application/pdf":
		hint = "; convert it first (pdftotext FILE FILE.txt)"
	case kind == "application/zip", strings.HasPrefix(kind, "application/x-"), strings.Contains(kind, "compressed"):
		hint = "; unpack it first"
	case strings.HasPrefix(kind, "application/vnd."), strings.HasPrefix(kind, "application/ms"),
		strings.HasPrefix(kind, "application/epub"), kind == "text/rtf":
		hint = "; save it as plain text or HTML first"
	case kind == "application/octet-stream", strings.HasPrefix(kind, "text/"):
		return fmt.Errorf("%w: binary data", ErrBinary)
	}
	return fmt.Errorf("%w but %s%s", ErrBinary, kind, hint)
}

// utf16 returns the decoder of UTF-16 text with a byte-order mark, nil for other input.
func utf16(head []byte) transform.Transformer {
	if bytes.HasPrefix(head, []byte{0xff, 0xfe}) || bytes.HasPrefix(head, []byte{0xfe, 0xff}) {
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
	}
	return nil
}

// text returns the input as clean text.
func (in *input) text() io.Reader {
	head, _ := in.raw.Peek(2)
	if dec := utf16(head); dec != nil {
		return transform.NewReader(transform.NewReader(in.raw, dec), &cleaner{})
	}
	return transform.NewReader(in.raw, &cleaner{})
}

// cleanString cleans text that was decoded from another notation (JSON, HTML).
func cleanString(s string) string {
	out, _, err := transform.String(&cleaner{}, s)
	if err != nil { // cannot be: the cleaner has no error of its own
		return ""
	}
	return out
}

// cleaner turns bytes into clean text: valid UTF-8, line ends "\n", no byte-order mark,
// no control character but tab and newline (the others become spaces; NUL is dropped).
//
// A byte that is not part of valid UTF-8 is read as Windows-1252, as browsers read
// Latin-1. Deciding byte by byte needs no look at the whole input and also mends files
// put together from both encodings. C1 control characters, the trace of Windows-1252
// taken for Latin-1 earlier, are read the same way.
type cleaner struct{ afterCR bool }

func (c *cleaner) Reset() { c.afterCR = false }

func (c *cleaner) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		b := src[nSrc]
		if ' ' <= b && b < 0x7f { // the common case
			if nDst == len(dst) {
				return nDst, nSrc, transform.ErrShortDst
			}
			dst[nDst] = b
			nDst++
			nSrc++
			c.afterCR = false
			continue
		}
		if !atEOF && !utf8.FullRune(src[nSrc:]) {
			return nDst, nSrc, transform.ErrShortSrc
		}
		r, size := utf8.DecodeRune(src[nSrc:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(b)
		} else if 0x80 <= r && r < 0xa0 {
			r = charmap.Windows1252.DecodeByte(byte(r))
		}
		skip := r == 0 || r == '\ufeff' || r == '\n' && c.afterCR
		if !skip {
			if len(dst)-nDst < utf8.UTFMax {
				return nDst, nSrc, transform.ErrShortDst
			}
			switch {
			case r == '\r':
				dst[nDst] = '\n'
				nDst++
			case r < ' ' && r != '\n' && r != '\t', r == 0x7f:
				dst[nDst] = ' '
				nDst++
			default:
				nDst += utf8.EncodeRune(dst[nDst:], r)
			}
		}
		c.afterCR = r == '\r'
		nSrc += size
	}
	return nDst, nSrc, nil
}
