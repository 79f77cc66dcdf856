package source

import (
	"bytes"
	"io"
	"unicode"
	"unicode/utf8"
)

// cutter cuts clean text into pieces of at most size bytes. It holds one piece at a time.
type cutter struct {
	r    io.Reader
	size int
	buf  []byte
	eof  bool
}

// next returns the next piece; last tells that nothing follows it.
func (c *cutter) next() (text string, last bool, err error) {
	if c.buf == nil {
		c.buf = make([]byte, 0, 4<<10)
	}
	for !c.eof && len(c.buf) <= c.size {
		if len(c.buf) == cap(c.buf) {
			c.buf = append(c.buf, 0)[:len(c.buf)]
		}
		n, err := c.r.Read(c.buf[len(c.buf):cap(c.buf)])
		c.buf = c.buf[:len(c.buf)+n]
		if err == io.EOF {
			c.eof = true
		} else if err != nil {
			return "", false, err
		}
	}
	if len(c.buf) <= c.size {
		return string(c.buf), c.eof, nil
	}
	cut := cutPoint(c.buf[:c.size])
	text = string(c.buf[:cut])
	c.buf = c.buf[:copy(c.buf, c.buf[cut:])]
	return text, false, nil
}

// cutPoint returns where to cut b: in its second half after the last blank line, else
// after the last line that ends a sentence, else after the last sentence, else after the
// last white space; else before the last incomplete rune.
func cutPoint(b []byte) int {
	half := len(b) / 2
	sentenceLine, sentence, space := 0, 0, 0
	for i := len(b) - 1; i >= half; i-- {
		switch b[i] {
		case '\n':
			if space == 0 {
				space = i + 1
			}
			if before := bytes.TrimRight(b[:i], " \t"); len(before) > 0 && before[len(before)-1] == '\n' {
				return i + 1
			}
			if sentenceLine == 0 && endsSentence(b[:i]) {
				sentenceLine = i + 1
			}
		case ' ', '\t':
			if space == 0 {
				space = i + 1
			}
			if sentence == 0 && endsSentence(b[:i]) {
				sentence = i + 1
			}
		}
	}
	for _, cut := range []int{sentenceLine, sentence, space} {
		if cut > 0 {
			return cut
		}
	}
	cut := len(b)
	for n := 1; n < utf8.UTFMax && n < len(b); n++ {
		if utf8.RuneStart(b[len(b)-n]) {
			if !utf8.FullRune(b[len(b)-n:]) {
				cut = len(b) - n
			}
			break
		}
	}
	return cut
}

// endsSentence reports whether b ends with a full stop that no abbreviation has: after a
// word whose last three letters are lower case, perhaps within a closing quotation mark.
func endsSentence(b []byte) bool {
	if len(b) > 64 {
		b = b[len(b)-64:]
	}
	b = bytes.TrimRight(b, "\"')]”’»")
	if len(b) < 4 || !bytes.ContainsRune([]byte(".!?"), rune(b[len(b)-1])) {
		return false
	}
	b = b[:len(b)-1]
	for range 3 {
		r, n := utf8.DecodeLastRune(b)
		if !unicode.IsLower(r) {
			return false
		}
		b = b[:len(b)-n]
	}
	return true
}
