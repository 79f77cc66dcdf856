package token

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/extract/cluster"
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

// splitter decides where the sentences of a segment end. A sentence may end after almost
// any piece: the writers of letters, lists and comments leave out full stops and capitals.
// It keeps its scratch space, so it is used by one goroutine at a time.
type splitter struct {
	model    *perceptron.Model
	clusters *cluster.Table

	text   string
	pieces []piece
	traits []trait // of the pieces

	casual bool // the writer spares capitals
	before int  // first piece of the sentence before the present one; -1 for none
	first  int  // first piece of the present sentence

	brackets []int // pieces that open what is not closed yet
	features []uint64
	scores   [2]int32
}

// trait is what the classifier knows of a piece.
type trait struct {
	form         uint64 // hash of the form in lower case
	kind         uint64 // what the form looks like, see appearance
	fine, coarse uint64 // clusters of the word
	stop         int    // pieces from here to the next full stop or the like
	open         uint64 // unclosed brackets and quotation marks up to here
	opened       int    // where the bracket was opened that the piece closes; -1 for none
}

// far is the distance of a full stop that the segment does not have.
const far = 99

// reset makes the splitter ready for another segment.
func (s *splitter) reset(text string, pieces []piece) {
	s.text, s.pieces, s.traits = text, pieces, s.traits[:0]
	s.before, s.first = -1, 0
	s.brackets = s.brackets[:0]
	s.casual = len(pieces) > 0 && lowerAt(text, pieces, 0)
	quotes := uint64(0)
	for i := range pieces {
		p := &pieces[i]
		opened := -1
		switch p.kind {
		case opening:
			s.brackets = append(s.brackets, i)
		case closing:
			if last := len(s.brackets) - 1; last >= 0 {
				opened, s.brackets = s.brackets[last], s.brackets[:last]
			}
		case quote:
			quotes ^= 1
		}
		w := form(text, p)
		s.casual = s.casual || w == "i"
		c := s.clusters.Of(w)
		s.traits = append(s.traits, trait{
			form: hashLower(w), kind: appearance(text, pieces, i),
			fine: uint64(c.Fine) + 1, coarse: uint64(c.Coarse) + 1,
			open: min(uint64(len(s.brackets)), 2)*2 + quotes, opened: opened,
		})
	}
	distance := far
	for i := len(pieces) - 1; i >= 0; i-- {
		s.traits[i].stop = distance
		distance++
		if pieces[i].kind == terminal {
			distance = 1
		}
	}
}

// cut tells the splitter that a sentence ends after piece i.
func (s *splitter) cut(i int) { s.before, s.first = s.first, i+1 }

// ends reports whether the present sentence ends after piece i, which is not the last one.
func (s *splitter) ends(i int) bool {
	if s.isDateline(i) {
		return true
	}
	if !s.mayEnd(i) {
		return false
	}
	if s.pieces[i].kind == abbrev {
		return afterAbbreviation(s.text, s.pieces, s.first, i)
	}
	if s.isPlain(i) {
		return true
	}
	s.describe(i)
	s.scores = [2]int32{}
	s.model.Score(s.features, s.scores[:])
	return s.scores[1] > s.scores[0]
}

// mayEnd reports whether the present sentence may end after piece i: not within a word, nor
// before a mark that belongs to it, nor after the number of a list item.
func (s *splitter) mayEnd(i int) bool {
	p, next := &s.pieces[i], &s.pieces[i+1]
	switch {
	case next.joined, isNote(s.pieces, i+1), isItemNumber(s.pieces, i), s.isPrice(i), s.isQuantity(i), s.isRow(i), s.isAmendment(i), s.goesOn(i),
		isPicture(runeAt(s.text, s.pieces, i+1)):
		return false
	case next.space:
		return next.kind != closing && next.kind != comma
	}
	// Where the space is left out: "ended.The next", but not "regions...but".
	return p.kind == terminal && next.kind == word && (s.text[p.end-1] != '.' || upperAt(s.text, s.pieces, i+1))
}

// isPrice reports whether piece i is a price before the thing that has it: "the $3,499 Vision Pro".
func (s *splitter) isPrice(i int) bool {
	if i < 2 || s.pieces[i].kind != number || s.pieces[i-1].kind != symbol || s.pieces[i-2].kind != word {
		return false
	}
	return look(determiners, s.text[s.pieces[i-2].start:s.pieces[i-2].end])
}

// isQuantity reports whether the sentence so far is how many there are of what follows: "About 3,000 Syrians".
func (s *splitter) isQuantity(i int) bool {
	if s.pieces[i].kind != number || i == s.first {
		return false
	}
	for _, p := range s.pieces[s.first:i] {
		if !look(approximators, s.text[p.start:p.end]) {
			return false
		}
	}
	return true
}

// isRow reports whether a row of hashtags or of the same sign goes on after piece i.
func (s *splitter) isRow(i int) bool {
	if s.pieces[i].kind != symbol && s.pieces[i].kind != dash {
		return false
	}
	return s.isTag(i) && s.isTag(i+1) || s.traits[i].form == s.traits[i+1].form && s.pieces[i].kind == s.pieces[i+1].kind &&
		s.pieces[i].end-s.pieces[i].start < len("http://")
}

// isPicture reports whether r is an emoji, which belongs to the sentence before it.
func isPicture(r rune) bool {
	return r >= 0x1F000 && r < 0x20000 || r >= 0x2600 && r < 0x2700 || r == '\u2764'
}

func (s *splitter) isTag(i int) bool {
	p := &s.pieces[i]
	return p.kind == symbol && s.text[p.start] == '#' && p.end-p.start > 1
}

// maxDateline is the length of the longest dateline, in pieces.
const maxDateline = 16

// isDateline reports whether piece i is the dash after the place, and perhaps the date and the
// agency, that a report opens with: "GENEVA, Sept. 14 (Reuters) -". It is a sentence by itself,
// as in UD English-EWT: a parser takes it for the subject otherwise. A place alone before a
// dash ("WASHINGTON -") is not told from a headline ("MUST READ -") here.
func (s *splitter) isDateline(i int) bool {
	if s.first > 0 || i < 2 || i > maxDateline || s.pieces[i].kind != dash || !s.pieces[i+1].space || s.pieces[i+1].kind == dash {
		return false
	}
	if agency := s.traits[i-1].opened > 0; !agency && (s.pieces[1].kind != comma || shape(s.text, s.pieces, 0) != shapeUpper) {
		return false
	}
	for j := range i {
		switch s.pieces[j].kind {
		case word, abbrev:
			if sh := shape(s.text, s.pieces, j); sh != shapeUpper && sh != shapeCapital || j > 1 && s.pieces[j-1].kind == comma && sh == shapeUpper && s.pieces[j].kind == word {
				return false // "AT&T, IBM -"
			}
		case number, comma, opening, closing:
		default:
			return false
		}
	}
	return true
}

// goesOn reports whether a word in lower case follows after what ends no sentence there:
// "shame on you!" in the midst of one, Yahoo! and the like, an ellipsis. But casual writers
// open their sentences in lower case.
func (s *splitter) goesOn(i int) bool {
	stop, start := s.around(i)
	p := &s.pieces[stop]
	return p.kind == terminal && lowerAt(s.text, s.pieces, start) &&
		(stop < i || s.text[p.end-1] != '.' && !s.casual)
}

// isAmendment reports whether piece i closes square brackets around words put into a
// quotation: "separate [from] State government".
func (s *splitter) isAmendment(i int) bool {
	return s.text[s.pieces[i].start] == ']' && s.traits[i].opened > s.first &&
		s.pieces[i-1].kind != terminal && s.pieces[i-1].kind != number
}

// isItemNumber reports whether the segment opens with a number and the full stop i: "18. As".
func isItemNumber(pieces []piece, i int) bool {
	return i == 1 && pieces[0].kind == number && pieces[1].kind == terminal && !pieces[1].space
}

// noteLength is the number of pieces of the reference to a note: "[", "12", "]".
const noteLength = 3

// isNote reports whether the reference to a note starts at piece i.
func isNote(pieces []piece, i int) bool {
	return i+noteLength <= len(pieces) && pieces[i].kind == opening && pieces[i+1].kind == number && pieces[i+2].kind == closing &&
		!pieces[i+1].space && !pieces[i+2].space
}

// maxClosers bounds the brackets and quotation marks looked at on either side of a
// boundary, in tokens.
const maxClosers = 12

// around returns the piece that the present sentence would end with after piece i, brackets
// and quotation marks left off, and likewise the first one of the next sentence.
func (s *splitter) around(i int) (stop, start int) {
	for stop = i; stop > max(s.first, i-maxClosers) && !s.pieces[stop].space && (s.pieces[stop].kind == closing || s.pieces[stop].kind == quote); {
		if stop-noteLength >= s.first && isNote(s.pieces, stop-noteLength+1) {
			stop -= noteLength
		} else {
			stop--
		}
	}
	for start = i + 1; start+1 < min(len(s.pieces), i+maxClosers) && (s.pieces[start].kind == opening || s.pieces[start].kind == quote); {
		start++
	}
	return stop, start
}

// isPlain reports whether the end after piece i needs no classifier: a full stop, question
// mark or run of exclamation marks before a capitalised word. (A single exclamation mark may
// belong to a name.) On the development sets this changes nothing; in news it mends what the
// classifier learnt from letters and conversations.
func (s *splitter) isPlain(i int) bool {
	stop, start := s.around(i)
	p := &s.pieces[stop]
	if p.kind != terminal || stop == s.first || i+1 < start && !s.pieces[i+1].space {
		return false
	}
	switch shape(s.text, s.pieces, start) {
	case shapeCapital, shapeUpper, shapeInitial:
		mark := s.text[p.start:p.end]
		return mark == "." || mark == "?" || len(mark) > 1 && strings.Trim(mark, "!?") == ""
	}
	return false
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
	w := text[pieces[i].start:pieces[i].end]
	if pieces[i].kind == word && w[0] == '[' {
		w = w[1:] // "[T]he"
	}
	r, _ := utf8.DecodeRuneInString(w)
	return r
}

// form is a word as it is read: without the brackets of what an editor put into it.
func form(text string, p *piece) string {
	w := text[p.start:p.end]
	if p.kind == word && strings.IndexByte(w, '[') >= 0 {
		return strings.NewReplacer("[", "", "]", "").Replace(w)
	}
	return w
}

func upperAt(text string, pieces []piece, i int) bool {
	return unicode.IsUpper(runeAt(text, pieces, i))
}

func lowerAt(text string, pieces []piece, i int) bool {
	return unicode.IsLower(runeAt(text, pieces, i))
}

// Shapes of a word.
const (
	shapeNone uint64 = iota
	shapeLower
	shapeCapital
	shapeInitial // one capital letter, perhaps with its full stop
	shapeUpper
	shapeMixed
)

func shape(text string, pieces []piece, i int) uint64 {
	p := &pieces[i]
	if p.kind != word && p.kind != abbrev {
		return shapeNone
	}
	upper, lower := 0, 0
	for _, r := range text[p.start:p.end] {
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

// appearance tells pieces apart by what they look like: words by their letters, numbers
// that are dates, times, years or telephone numbers, addresses, rows of signs.
func appearance(text string, pieces []piece, i int) uint64 {
	p := &pieces[i]
	w := text[p.start:p.end]
	detail := uint64(0)
	switch p.kind {
	case word, abbrev:
		return shape(text, pieces, i)
	case number:
		detail = numberLook(w)
	case symbol:
		switch {
		case strings.IndexByte(w, '@') >= 0:
			detail = 1
		case strings.IndexByte(w, '/') >= 0 && len(w) > 3 || strings.HasPrefix(w, "www."):
			detail = 2
		case emoticon(text, p.start, p.end) > p.start:
			detail = 3
		case w[0] == '*':
			detail = 4
		case len(w) > 3:
			detail = 5
		default:
			detail = uint64(w[0])
		}
	case terminal:
		switch {
		case len(w) == 1:
			detail = uint64(w[0])
		case strings.Trim(w, ".") == "":
			detail = 1
		default:
			detail = 2
		}
	case dash:
		detail = uint64(min(len(w), 4))
	default:
		detail = uint64(w[0])
	}
	return uint64(p.kind)<<8 | detail
}

func numberLook(w string) uint64 {
	switch {
	case strings.IndexByte(w, ':') >= 0:
		return 1
	case strings.Count(w, "/") == 2:
		return 2
	case strings.IndexByte(w, '-') >= 0:
		return 3
	case !allDigits(w):
		return 4
	case len(w) == 4:
		return 5
	case len(w) < 3:
		return 6
	}
	return 7
}

// beyond stands for the pieces before and after the segment.
var beyond = trait{opened: -1}

func (s *splitter) at(i int) *trait {
	if i < 0 || i >= len(s.traits) {
		return &beyond
	}
	return &s.traits[i]
}

// describe puts the features of an end after piece i into s.features.
func (s *splitter) describe(i int) {
	out := s.features[:0]
	template := uint64(0)
	add := func(parts ...uint64) {
		template++
		h := template
		for _, p := range parts {
			h = perceptron.Mix(h, p)
		}
		out = append(out, h)
	}
	// The pieces before the end, and those after it.
	a3, a2, a1, a := s.at(i-3), s.at(i-2), s.at(i-1), s.at(i)
	b, b1, b2, b3 := s.at(i+1), s.at(i+2), s.at(i+3), s.at(i+4)
	stop, start := s.around(i)
	last, next := s.at(stop), s.at(start)
	first, second := s.at(s.first), s.at(s.first+1)
	opens := &beyond // what the sentence before opened with, and how it ended and how long it was
	ended, before := &beyond, uint64(0)
	if s.before >= 0 {
		opens, ended, before = s.at(s.before), s.at(s.first-1), distance(s.first-s.before)
	}
	gap := uint64(0)
	switch p := &s.pieces[i+1]; {
	case p.newline:
		gap = 2
	case p.space:
		gap = 1
	}
	length := distance(i - s.first)

	// What stands around.
	add()
	add(a.kind)
	add(b.kind)
	add(a.kind, b.kind)
	add(a.kind, b.kind, gap)
	add(a1.kind, a.kind, b.kind)
	add(a.kind, b.kind, b1.kind)
	add(a1.kind, a.kind, b.kind, b1.kind)
	add(a2.kind, a1.kind, a.kind, b.kind)
	add(a.kind, b.kind, b1.kind, b2.kind)
	add(a2.kind, a1.kind, a.kind, b.kind, b1.kind, b2.kind)
	add(a3.kind, a2.kind, a1.kind, a.kind)
	add(b.kind, b1.kind, b2.kind, b3.kind)
	add(a.form)
	add(b.form)
	add(a.form, b.form)
	add(a1.form, a.form)
	add(b.form, b1.form)
	add(a.form, b.kind)
	add(a.kind, b.form)
	add(a1.form, a.kind, b.kind)
	add(a.kind, b.kind, b1.form)
	add(a.kind, b.form, b1.kind)
	add(a1.kind, a.form, b.kind)
	add(a.kind, b.form, b1.form)
	add(a1.form, a.form, b.kind)
	add(a.kind, b.form, b.kind)
	add(a.fine, b.kind)
	add(a.kind, b.fine)
	add(a.fine, b.fine)
	add(a.coarse, b.coarse, a.kind, b.kind)
	add(a1.coarse, a.coarse, b.coarse, b1.coarse)
	add(a.coarse, b.coarse, b1.coarse, b2.coarse)
	add(a2.coarse, a1.coarse, a.coarse, b.coarse)
	add(a1.coarse, a.coarse, b.coarse)
	add(a.coarse, b.coarse, b1.coarse)
	// Behind brackets and quotation marks.
	add(a.open, a.kind, b.kind)
	add(a.open, last.kind, next.kind)
	whole := uint64(0) // whether all of the sentence stands in brackets
	switch {
	case a.opened > s.first:
		whole = 1
	case a.opened == s.first:
		whole = 2
	}
	add(whole, a.open, a.kind, b.kind)
	add(whole, length, b.kind)
	add(last.kind, next.kind, uint64(i-stop), uint64(start-i))
	add(last.form, next.form)
	add(last.kind, next.form)
	add(s.at(stop-1).form, last.kind, next.kind)
	add(s.at(stop-1).kind, last.form, next.kind, s.at(start+1).kind)
	// The sentence, the segment and the distance of the next full stop.
	add(length, a.kind, b.kind)
	add(length, a.kind, b.kind, first.kind)
	add(length, a.kind, first.form)
	add(length, a.form, first.form)
	add(length, distance(a.stop), b.kind)
	add(distance(a.stop), a.kind, b.kind)
	add(distance(len(s.pieces)), a.kind, b.kind)
	add(distance(len(s.pieces)-i-1), a.kind, b.kind)
	add(s.traits[0].kind, a.kind, b.kind) // tells whether the writer uses capitals
	add(first.kind, second.kind, a.kind, b.kind)
	add(first.form, b.kind, b1.kind)
	// Lists: items open alike.
	alike := uint64(0)
	switch {
	case b.form == first.form && i > s.first+1 && b1.form == second.form:
		alike = 2
	case b.form == first.form:
		alike = 1
	case b.kind == first.kind && b1.kind == second.kind:
		alike = 3
	}
	again := uint64(0)
	switch {
	case b.form == a.form:
		again = 1
	case b.form == a1.form && b1.form == a.form:
		again = 2
	case b.form == a1.form:
		again = 3
	}
	opened := uint64(0)
	if s.before >= 0 && b.form == opens.form {
		opened = 1
	}
	add(alike, a.kind, b.kind)
	add(alike, opened, b.form)
	add(again, a.kind, b.kind)
	add(again, length, b.kind)
	add(ended.kind, a.kind, b.kind)
	add(ended.kind, before, first.kind, length, b.kind)
	add(opens.kind, first.kind, a.kind, b.kind)
	s.features = out
}

// distance puts numbers of pieces that mean about the same together.
func distance(n int) uint64 {
	switch {
	case n < 6:
		return uint64(n)
	case n < 9:
		return 6
	case n < 14:
		return 7
	case n < 25:
		return 8
	case n < 45:
		return 9
	}
	return 10
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
