package token

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/extract/model"
	"kg/extract/perceptron"
)

//go:embed boundary.model
var boundaryModel []byte

// modelKind and section name the boundary classifier in its file.
const (
	modelKind = "sentence"
	section   = "boundary"
)

func loadModel(data []byte) (*perceptron.Model, error) {
	f, err := model.Decode(data, modelKind)
	if err != nil {
		return nil, err
	}
	m, err := perceptron.Decode(f.Open(section))
	if err != nil {
		return nil, err
	}
	if m.Classes() != 2 {
		return nil, fmt.Errorf("%s: %d classes, want 2: %w", modelKind, m.Classes(), model.ErrCorrupt)
	}
	return m, nil
}

// maxClosers bounds the brackets and quotation marks looked at on either side of a
// boundary, in tokens.
const maxClosers = 12

// candidate is a place between two pieces where a sentence may end.
type candidate struct {
	stop  int // the piece that suggests it: a full stop or emoticon
	start int // first word after it, behind brackets and quotation marks
}

// candidateAt tells whether a sentence that began at piece first may end after piece i.
func candidateAt(text string, pieces []piece, first, i int) (candidate, bool) {
	next := &pieces[i+1]
	if isNote(pieces, i+1) { // the mark belongs to this sentence
		return candidate{}, false
	}
	if next.joined || !next.space && next.kind == opening || !next.space && (next.kind == closing || next.kind == quote) {
		return candidate{}, false
	}
	// The stop may be behind closing brackets and quotation marks.
	stop := i
	for stop > max(first, i-maxClosers) && !pieces[stop].space && (pieces[stop].kind == closing || pieces[stop].kind == quote) {
		if stop-noteLength >= first && isNote(pieces, stop-noteLength+1) {
			stop -= noteLength
		} else {
			stop--
		}
	}
	if k := pieces[stop].kind; stop == first || k != terminal && k != symbol || isItemNumber(pieces, stop) {
		return candidate{}, false
	}
	start := i + 1
	for start+1 < min(len(pieces), i+maxClosers) && (pieces[start].kind == opening || pieces[start].kind == quote) {
		start++
	}
	c := candidate{stop, start}
	if pieces[stop].kind == terminal {
		if lowerAt(text, pieces, start) {
			// Not after "shame on you!" in the midst of a sentence, nor after Yahoo! and
			// the like; but some writers open all their sentences in lower case.
			if stop < i || text[pieces[stop].end-1] != '.' && !lowerAt(text, pieces, 0) {
				return candidate{}, false
			}
		}
		if !next.space { // "ended.The next" but not "regions...but"
			return c, pieces[start].kind == word && upperAt(text, pieces, start)
		}
		return c, true
	}
	p := &pieces[stop]
	return c, next.space && upperAt(text, pieces, start) && emoticon(text, p.start, p.end) > p.start
}

// isItemNumber reports whether the segment opens with a number and the full stop i: "18. As".
func isItemNumber(pieces []piece, i int) bool {
	return i == 1 && pieces[0].kind == number && !pieces[1].space
}

// noteLength is the number of pieces of the reference to a note: "[", "12", "]".
const noteLength = 3

// isNote reports whether the reference to a note starts at piece i.
func isNote(pieces []piece, i int) bool {
	return i+noteLength <= len(pieces) && pieces[i].kind == opening && pieces[i+1].kind == number && pieces[i+2].kind == closing &&
		!pieces[i+1].space && !pieces[i+2].space
}

// afterAbbreviation decides about the end of a sentence at an abbreviation, of which the
// treebanks have too few to learn from: it ends there when a word follows that opens
// sentences (never one in lower case), and after "etc." and the like before any capital.
func afterAbbreviation(text string, pieces []piece, first, i int) bool {
	next := &pieces[i+1]
	if !next.space {
		return false
	}
	start := i + 1
	if next.kind == quote || next.kind == opening {
		start = min(i+2, len(pieces)-1)
	}
	form := text[pieces[i].start : pieces[i].end-1]
	class := look(abbreviations, form)
	if class == title || class == beforeName || class == beforeNumber || !upperAt(text, pieces, start) {
		return false
	}
	if len(form) == 1 && (i == first || upperAt(text, pieces, i-1)) { // A. Heading, J. K. Rowling, George W. Bush
		return false
	}
	if shape(text, pieces, start) == shapeUpper { // no sentence opens with "U.S. AND"
		return false
	}
	word := text[pieces[start].start:pieces[start].end]
	if look(starters, word) {
		// "U.S. The", but "J. A. Smith" and "the U.S. A"
		return len(word) > 1 || word == "I" && len(form) > 1
	}
	return class == ending && !look(timeWords, word)
}

func runeAt(text string, pieces []piece, i int) rune {
	r, _ := utf8.DecodeRuneInString(text[pieces[i].start:pieces[i].end])
	return r
}

func upperAt(text string, pieces []piece, i int) bool {
	return unicode.IsUpper(runeAt(text, pieces, i))
}

func lowerAt(text string, pieces []piece, i int) bool {
	return unicode.IsLower(runeAt(text, pieces, i))
}

// Shapes of a piece, for the classifier.
const (
	shapeNone uint64 = iota
	shapeLower
	shapeCapital
	shapeInitial // one capital letter, perhaps with its full stop
	shapeUpper
	shapeMixed
	shapeKind // plus the kind: no word
)

func shape(text string, pieces []piece, i int) uint64 {
	if i < 0 || i >= len(pieces) {
		return shapeNone
	}
	p := &pieces[i]
	if p.kind != word && p.kind != abbrev {
		return shapeKind + uint64(p.kind)
	}
	upper, lower, runes := 0, 0, 0
	for _, r := range text[p.start:p.end] {
		runes++
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	switch {
	case upper == 0:
		return shapeLower
	case upper == 1 && lower == 0:
		return shapeInitial
	case lower == 0:
		return shapeUpper
	case upper == 1 && upperAt(text, pieces, i):
		return shapeCapital
	}
	return shapeMixed
}

// features describes a candidate after piece i of a sentence that began at first.
func features(text string, pieces []piece, first, i int, c candidate, out []uint64) []uint64 {
	out = out[:0]
	template := uint64(0)
	add := func(parts ...uint64) {
		template++
		h := template
		for _, p := range parts {
			h = perceptron.Mix(h, p)
		}
		out = append(out, h)
	}
	hash := func(i int) uint64 {
		if i < 0 || i >= len(pieces) {
			return 0
		}
		return hashLower(text[pieces[i].start:pieces[i].end])
	}
	stop := hash(c.stop)
	kind := uint64(pieces[c.stop].kind)
	before := c.stop - 1
	if before < first {
		before = -1
	}
	closers := uint64(i - c.stop)
	openers := uint64(c.start - i - 1)
	prevShape, nextShape := shape(text, pieces, before), shape(text, pieces, c.start)
	after := shape(text, pieces, c.start+1)
	// How the segment opens tells whether its writer uses capital letters.
	style := shape(text, pieces, 0)
	quotes, open := uint64(0), uint64(0)
	for j := i; j >= first && j > i-maxLook; j-- {
		switch pieces[j].kind {
		case quote:
			quotes ^= 1
		case opening:
			open++
		case closing:
			open--
		}
	}
	gap := uint64(0)
	switch next := &pieces[i+1]; {
	case next.newline:
		gap = 2
	case next.space:
		gap = 1
	}
	length := uint64(min(c.stop-first, 6))
	word := hash(before)

	add()
	add(kind, stop)
	add(kind, stop, nextShape, gap)
	add(kind, stop, nextShape, style)
	add(kind, nextShape, closers, openers)
	add(kind, nextShape, quotes, closers, openers)
	add(kind, nextShape, open)
	add(kind, word)
	add(kind, word, nextShape)
	add(kind, prevShape, nextShape)
	add(kind, prevShape, nextShape, after)
	add(kind, hash(c.start))
	add(kind, hash(c.start), nextShape)
	add(kind, stop, hash(c.start), closers)
	add(kind, nextShape, hash(c.start+1))
	add(kind, closers, nextShape, hash(c.start+1))
	add(kind, closers, nextShape, hash(c.start+2))
	add(kind, length, nextShape)
	add(kind, stop, length, prevShape)
	add(kind, gap, style)
	return out
}

// hashLower returns the hash of a word in lower case.
func hashLower(w string) uint64 {
	for i := range len(w) {
		if c := w[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			return perceptron.Hash(strings.ToLower(w))
		}
	}
	return perceptron.Hash(w)
}

// maxLook bounds how far back brackets and quotation marks are counted.
const maxLook = 60

// splitter decides where sentences end. It keeps its scratch space, so it is used by one
// goroutine at a time.
type splitter struct {
	model    *perceptron.Model
	features []uint64
	scores   [2]int32
}

// ends reports whether a sentence that began at piece first ends after piece i.
func (s *splitter) ends(text string, pieces []piece, first, i int) bool {
	if pieces[i].kind == abbrev {
		return afterAbbreviation(text, pieces, first, i)
	}
	c, ok := candidateAt(text, pieces, first, i)
	if !ok {
		return false
	}
	if isPlain(text, pieces, c) {
		return true
	}
	s.features = features(text, pieces, first, i, c, s.features)
	s.scores = [2]int32{}
	s.model.Score(s.features, s.scores[:])
	return s.scores[1] > s.scores[0]
}

// isPlain reports whether a candidate needs no classifier: a full stop, question mark or
// run of exclamation marks before a capitalised word. (A single exclamation mark may belong
// to a name.) On the development sets this changes nothing; in news it mends what the
// classifier learnt from letters and conversations.
func isPlain(text string, pieces []piece, c candidate) bool {
	switch shape(text, pieces, c.start) {
	case shapeCapital, shapeUpper, shapeInitial:
		p := &pieces[c.stop]
		mark := text[p.start:p.end]
		return mark == "." || mark == "?" || len(mark) > 1 && strings.Trim(mark, "!?") == ""
	}
	return false
}
