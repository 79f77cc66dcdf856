package token

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg"
)

// maxSegment bounds a segment, in bytes.
const maxSegment = 32 << 10

// segment is a stretch of text that sentences do not cross.
type segment struct {
	span kg.Span
	kind kg.SentenceKind // Prose, or Heading, ListItem, Noise for its whole
}

// line is a line of text that is not blank, without the white space around it.
type line struct {
	span  kg.Span
	width int  // in characters
	after bool // a blank line or the end of the text follows
}

// segments cuts a text into paragraphs and lines that stand for themselves. A blank line
// always ends a segment. A line break does, unless the paragraph looks hard-wrapped there:
// the next line's first word would not have fitted, or the line breaks off in mid-sentence.
func segments(text string) iter.Seq[segment] {
	return func(yield func(segment) bool) {
		emit := func(lines []line) bool {
			span := kg.Span{lines[0].span[0], lines[len(lines)-1].span[1]}
			kind := kindOf(text, span, len(lines))
			for span.Len() > maxSegment {
				at := span[0] + splitAt(text[span[0]:span[0]+maxSegment])
				if !yield(segment{kg.Span{span[0], at}, kind}) {
					return false
				}
				span[0] = at
			}
			return yield(segment{span, kind})
		}
		var block []line
		at := 0
		for at < len(text) {
			// Lines up to a blank one, at most as many as tell the width of the page.
			block = block[:0]
			for at < len(text) && len(block) < 64 {
				l, next := nextLine(text, at)
				at = next
				if l.span.Len() > 0 {
					block = append(block, l)
				}
				if len(block) > 0 && block[len(block)-1].after {
					break
				}
			}
			if len(block) == 0 {
				continue
			}
			page := pageWidth(block)
			first := 0
			for i := range block {
				if i+1 == len(block) || breaks(text, block, i, page) {
					if !emit(block[first : i+1]) {
						return
					}
					first = i + 1
				}
			}
		}
	}
}

// nextLine returns the line at i and where the next one starts.
func nextLine(text string, i int) (line, int) {
	end, next := lineEnd(text, i)
	span := trim(text, i, end)
	l := line{span: span, width: utf8.RuneCountInString(text[span[0]:span[1]]), after: next >= len(text)}
	if !l.after {
		e, _ := lineEnd(text, next)
		s := trim(text, next, e)
		l.after = s.Len() == 0
	}
	return l, next
}

// lineEnd returns the end of the line at i and the start of the next. Lines end with LF,
// CR, CRLF, form feed, or the line and paragraph separators of Unicode.
func lineEnd(text string, i int) (end, next int) {
	for ; i < len(text); i++ {
		switch text[i] {
		case '\n', '\f', '\v':
			return i, i + 1
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case 0xE2:
			if strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029") {
				return i, i + 3
			}
		}
	}
	return i, i
}

func trim(text string, i, end int) kg.Span {
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if !blank(r) && !unicode.IsControl(r) {
			break
		}
		i += n
	}
	for end > i {
		r, n := utf8.DecodeLastRuneInString(text[i:end])
		if !blank(r) && !unicode.IsControl(r) {
			break
		}
		end -= n
	}
	return kg.Span{i, end}
}

// pageWidth returns the width a block of lines is wrapped at, 0 when it is not.
func pageWidth(block []line) int {
	width := 0
	for _, l := range block {
		width = max(width, l.width)
	}
	if len(block) < 2 || width < 40 || width > 140 {
		return 0
	}
	return width
}

// breaks reports whether a segment ends after line i of the block.
func breaks(text string, block []line, i, page int) bool {
	this := text[block[i].span[0]:block[i].span[1]]
	next := text[block[i+1].span[0]:block[i+1].span[1]]
	if listMarker(next) > 0 || isTable(this) || isTable(next) || isAddress(this) || isAddress(next) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(next)
	if endsOpen(this) && unicode.IsLower(r) || endsInTitle(this) {
		return false
	}
	if page == 0 || i == 0 && endsOpen(this) && isDateLine(next) || i <= 1 && isDateLine(this) {
		return true
	}
	word := next
	if j := strings.IndexFunc(next, unicode.IsSpace); j >= 0 {
		word = next[:j]
	}
	fits := block[i].width+1+utf8.RuneCountInString(word) <= page-4
	return fits
}

// isDateLine reports whether a line near the top of a text is the place and date below a
// headline: "Washington, 8 May 2018", "16/12/2023 19h53".
func isDateLine(s string) bool {
	if utf8.RuneCountInString(s) > 60 || !endsOpen(s) || strings.Count(s, " ") > 7 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last := s[strings.LastIndexByte(s, ' ')+1:]
	year := len(last) == 4 && allDigits(last) && (strings.HasPrefix(last, "19") || strings.HasPrefix(last, "20"))
	clock := len(last) > 3 && len(last) < 8 && isDigit(last[0]) && strings.ContainsAny(last, ":h/")
	return (unicode.IsUpper(first) || unicode.IsDigit(first)) && (year || clock || isNumericDate(last))
}

// isNumericDate reports whether a word is three numbers parted by slashes, dashes or full stops.
func isNumericDate(w string) bool {
	parts := strings.FieldsFunc(w, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	return len(parts) == 3 && allDigits(parts[0]) && allDigits(parts[1]) && allDigits(parts[2])
}

// endsOpen reports whether a line breaks off without the punctuation that ends a sentence.
func endsOpen(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’)]`))
	return r != '.' && r != '!' && r != '?' && r != '…' && r != ':'
}

// endsInTitle reports whether the last word of a line is "Mr." or the like.
func endsInTitle(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	w, ok := strings.CutSuffix(last, ".")
	return ok && len(w) <= maxAbbrev && look(abbreviations, w) == title
}

// kindOf classifies a segment of one or more lines.
func kindOf(text string, span kg.Span, lines int) kg.SentenceKind {
	s := text[span[0]:span[1]]
	switch {
	case lines == 1 && (isTable(s) || isAddress(s)):
		return kg.Noise
	case listMarker(s) > 0:
		return kg.ListItem
	case lines <= 2 && isHeading(s):
		return kg.Heading
	}
	return kg.Prose
}

// isHeading reports whether a line or two that stand alone have no final punctuation and
// are not longer than a headline.
func isHeading(s string) bool {
	if len(s) > 250 || !endsOpen(s) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return last != ',' && last != ';' && strings.Count(s, " ") < 30
}

// listMarker returns the length of the bullet or number that a list item starts with, with
// the space after it; 0 when there is none.
func listMarker(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '‣', '◦', '▪', '●', '○', '■', '·', '–', '—', '*', '-', '+', '►', '→', '✓':
		if n < len(s) && (s[n] == ' ' || s[n] == '\t') {
			return n + 1
		}
		return 0
	}
	i := 0
	if i < len(s) && s[i] == '(' {
		i++
	}
	start := i
	for i < len(s) && i-start < 3 && isDigit(s[i]) {
		i++
	}
	if i == start && i < len(s) && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z') {
		i++
		if start == 0 && (i >= len(s) || s[i] != ')') { // "A. Smith said" is no item
			return 0
		}
	}
	if i == start || i+1 >= len(s) || s[i] != '.' && s[i] != ')' || s[i+1] != ' ' && s[i+1] != '\t' {
		return 0
	}
	return i + 2
}

// isTable reports whether a line is a row of at least three cells, parted by tabs, bars, two
// spaces or more, or commas without a space. A sentence before "| Share | Print |" is none.
func isTable(s string) bool {
	tabs, bars, gaps, commas, words := 0, 0, 0, 0, 1
	for i := range len(s) {
		switch s[i] {
		case '\t':
			tabs++
		case '|':
			bars++
		case ',':
			if i+1 < len(s) && s[i+1] != ' ' && !(i > 0 && isDigit(s[i-1]) && isDigit(s[i+1])) {
				commas++
			}
		case ' ':
			if i+1 < len(s) && s[i+1] != ' ' {
				words++
			}
			if i+2 < len(s) && s[i+1] == ' ' && s[i+2] != ' ' && i > 0 && strings.IndexByte(".!?:", s[i-1]) < 0 {
				gaps++
			}
		}
	}
	return tabs >= 2 && tabs*10 >= words || bars >= 2 && bars*10 >= words && !strings.Contains(s, ". | ") || gaps >= 2 && gaps*4 >= words ||
		commas >= 3 && commas*2 >= words
}

// isAddress reports whether a line is one web or e-mail address, perhaps behind a label.
func isAddress(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	if len(s)-len(last) > 20 {
		return false
	}
	lower := strings.ToLower(last[:min(len(last), 12)])
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "www.")
}

// splitAt returns where to cut text that is too long for one segment: after the last full
// stop before a capital letter, else at the last space, else between characters.
func splitAt(s string) int {
	for i := len(s) - 1; i > len(s)/2; i-- {
		if s[i] >= 'A' && s[i] <= 'Z' && s[i-1] == ' ' && strings.IndexByte(".!?", s[i-2]) >= 0 {
			return i
		}
	}
	for i := len(s) - 1; i > len(s)/2; i-- {
		if class[s[i]]&isSpace != 0 {
			return i
		}
	}
	i := len(s)
	for i > len(s)-utf8.UTFMax && !utf8.RuneStart(s[i-1]) {
		i--
	}
	return i - 1 // the last rune may be cut: leave it to the next segment
}
