package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kg"
)

// pieceKind is what the boundary classifier needs to know of a token.
type pieceKind uint8

const (
	other    pieceKind = iota
	word               // starts with a letter
	number             // starts with a digit
	abbrev             // word with the full stop that belongs to it
	terminal           // run of . ! ? …
	comma              // , and its kin
	colon              // : ;
	dash               // hyphens and dashes
	opening            // bracket or directed quotation mark
	closing            //
	quote              // undirected " or '
	symbol             // emoticons, URLs, bullets, ...
)

// piece is a token being made.
type piece struct {
	start, end int
	kind       pieceKind
	joined     bool // later part of a multi-word token
	space      bool // white space before it
	newline    bool // line break before it
}

// maxWord bounds a word with marks inside it, in bytes; host names and addresses have at
// most 254.
const maxWord = 256

// scanner cuts one segment into pieces.
type scanner struct {
	text    string
	end     int // of the segment
	out     []piece
	space   bool
	newline bool
	single  bool // a single quotation mark is open
}

// scan appends the tokens of a segment to out.
func scan(text string, seg kg.Span, out []piece) []piece {
	s := scanner{text: text, end: seg[1], out: out}
	for i := seg[0]; i < seg[1]; {
		c := text[i]
		if c < utf8.RuneSelf {
			if class[c]&isSpace != 0 {
				s.space = true
				s.newline = s.newline || c == '\n' || c == '\r'
				i++
				continue
			}
		} else if r, n := utf8.DecodeRuneInString(text[i:seg[1]]); blank(r) {
			s.space = true
			i += n
			continue
		}
		i = s.chunk(i)
	}
	return s.out
}

// emit adds the token [i,j) and returns j.
func (s *scanner) emit(i, j int, kind pieceKind) int {
	s.out = append(s.out, piece{start: i, end: j, kind: kind, space: s.space, newline: s.newline})
	s.space, s.newline = false, false
	return j
}

// chunk cuts the text from i to the next white space and returns where it ends.
func (s *scanner) chunk(i int) int {
	end, at := i, false
	for end < s.end {
		c := s.text[end]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s.text[end:s.end])
			if blank(r) {
				break
			}
			end += n
			continue
		}
		if class[c]&isSpace != 0 {
			break
		}
		at = at || c == '@'
		end++
	}
	for start := i; i < end; {
		if j := s.web(i, end, at); j > i {
			i = s.emit(i, j, symbol)
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[i:end])
		switch {
		case r < utf8.RuneSelf && class[r]&isAlnum != 0, r >= utf8.RuneSelf && letterLike(r):
			i = s.word(i, end)
		case r == '[' && (i == start || s.out[len(s.out)-1].kind == opening || s.out[len(s.out)-1].kind == quote) && splicedEnd(s.text, i, end) > i:
			i = s.emit(i, splicedEnd(s.text, i, end), word)
		default:
			i = s.mark(start, i, end, r, n)
		}
	}
	return end
}

// mark takes the punctuation mark or symbol r at i; the chunk is [start,end).
func (s *scanner) mark(start, i, end int, r rune, n int) int {
	if j := emoticon(s.text, i, end); j > i {
		return s.emit(i, j, symbol)
	}
	next, _ := utf8.DecodeRuneInString(s.text[i+n : end])
	digitNext := next >= '0' && next <= '9'
	letterNext := i+n < end && letterLike(next) && !digitNext
	switch r {
	case '.', '!', '?', '…':
		if r == '.' && digitNext && (i == start || s.out[len(s.out)-1].kind != word) {
			return s.word(i, end)
		}
		j := i + n
		for j < end {
			r, n := utf8.DecodeRuneInString(s.text[j:end])
			if r != '.' && r != '!' && r != '?' && r != '…' {
				break
			}
			j += n
		}
		return s.emit(i, j, terminal)
	case ',', '،', '、':
		return s.emit(i, i+n, comma)
	case ':', ';':
		return s.emit(i, i+n, colon)
	case '(', '[', '{', '“', '„', '«', '‹':
		return s.emit(i, i+n, opening)
	case ')', ']', '}', '”', '»', '›':
		return s.emit(i, i+n, closing)
	case '\'', '’', '‘', '`', '´':
		return s.apostrophe(start, i, end, r, n, next)
	case '"':
		return s.emit(i, i+n, quote)
	case '+':
		if digitNext && i == start {
			return s.word(i, end)
		}
	case '#', '@':
		if letterNext && i == start {
			j := tagEnd(s.text, i+n, end)
			if k := alnumEnd(s.text, min(j+1, end), end); j < end && s.text[j] == '.' && look(domains, s.text[j+1:k]) {
				j = k // @example.com
			}
			return s.emit(i, j, symbol)
		}
	case '-', '–', '—', '‐', '‑', '−', '―':
		return s.emit(i, runEnd(s.text, i, end, r, n), dash)
	}
	if r >= utf8.RuneSelf {
		return s.emit(i, pictureEnd(s.text, i, end, r, n), symbol)
	}
	return s.emit(i, runEnd(s.text, i, end, r, n), symbol)
}

// apostrophe takes a single quotation mark, which opens or closes a quotation, stands for
// left-out letters ('em, '90s) or marks a possessive (the voters').
func (s *scanner) apostrophe(start, i, end int, r rune, n int, next rune) int {
	if j := i + n; j < end && next == r { // '' and ’’ are double ones
		if r == '‘' || r == '`' {
			return s.emit(i, j+n, opening)
		}
		return s.emit(i, j+n, closing)
	}
	before := i > start && s.out[len(s.out)-1].kind != opening && s.out[len(s.out)-1].kind != quote && s.out[len(s.out)-1].kind != dash
	if before {
		if j := cliticEnd(s.text, i+n, end); j > i+n { // the U.K.'s
			s.part(i, j, true)
			return j
		}
		p := &s.out[len(s.out)-1]
		if (r == '\'' || r == '’') && !s.single && (p.kind == word || p.kind == number) && !letterLike(next) && endsInS(s.text[p.start:p.end]) {
			s.emit(i, i+n, other)
			s.out[len(s.out)-1].joined = true
			return i + n
		}
		s.single = false
		return s.emit(i, i+n, closing)
	}
	if i+n < end && r != '‘' {
		j := i + n
		for j < end && (s.text[j] < utf8.RuneSelf && class[s.text[j]]&isAlnum != 0) {
			j++
		}
		rest := s.text[i+n : j]
		if isDecade(rest) || look(leftOut, rest) {
			if rest == "n" && strings.HasPrefix(s.text[j:end], s.text[i:i+n]) { // rock 'n' roll
				j += n
			}
			return s.emit(i, j, word)
		}
	}
	if i+n < end && (letterLike(next) || r == '‘') {
		s.single = true
		return s.emit(i, i+n, opening)
	}
	if s.single {
		s.single = false
		return s.emit(i, i+n, closing)
	}
	return s.emit(i, i+n, quote)
}

// cliticEnd returns the end of the clitic whose letters follow the apostrophe before i, or
// i when there is none.
func cliticEnd(text string, i, end int) int {
	j := i
	for j < end && j-i < 3 && class[text[j]]&isAlnum != 0 {
		j++
	}
	if next, _ := utf8.DecodeRuneInString(text[j:end]); j < end && letterLike(next) {
		return i
	}
	switch strings.ToLower(text[i:j]) {
	case "s", "d", "ll", "re", "ve", "m":
		return j
	}
	return i
}

// word takes a word or number at i with the clitics, hyphens and full stops inside it.
func (s *scanner) word(i, end int) int {
	kind := word
	if c := s.text[i]; c >= '0' && c <= '9' || c == '.' || c == '+' {
		kind = number
	}
	j := i
	if c := s.text[i]; c == '.' || c == '+' {
		j++
	}
	j = alnumEnd(s.text, j, end)
	for j < end && j-i < maxWord {
		k := s.connect(i, j, end)
		if k == j {
			break
		}
		j = k
	}
	if kind == number {
		if u := unitStart(s.text[i:j], s.afterCurrency()); u > 0 { // 5pm, 65k, 300km
			s.emit(i, i+u, number)
			return s.emit(i+u, j, word)
		}
	}
	if j < end && s.text[j] == '$' && dollars[s.text[i:j]] { // US$
		return s.emit(i, j+1, symbol)
	}
	if k := strings.IndexByte(s.text[j:end], ']') + j; k > j && kind == word && s.text[j] == '[' && endings[s.text[j+1:k]] && alnumEnd(s.text, k+1, end) == k+1 {
		return s.emit(i, k+1, word) // take[s]
	}
	if s.dotBelongs(i, j, end) {
		return s.emit(i, j+1, abbrev)
	}
	if kind == word {
		return s.clitics(i, j)
	}
	return s.emit(i, j, kind)
}

// endings are what an editor puts behind a word that is quoted.
var endings = map[string]bool{"s": true, "es": true, "d": true, "ed": true, "ing": true, "ting": true, "ning": true}

// splicedEnd returns the end of a word whose first letters an editor has put in square brackets at i ("[T]he", "[re]built"), or i
// where there is none.
func splicedEnd(text string, i, end int) int {
	j := alnumEnd(text, i+1, end)
	if j == i+1 || j > i+4 || j >= end || text[j] != ']' || !allLetters(text[i+1:j]) {
		return i
	}
	k := alnumEnd(text, j+1, end)
	if k == j+1 || !isLower(text[j+1:k]) {
		return i
	}
	return k
}

// connect returns the end of the word [i,j) with what follows the mark at j, or j when
// the word ends there.
func (s *scanner) connect(i, j, end int) int {
	r, n := utf8.DecodeRuneInString(s.text[j:end])
	k := alnumEnd(s.text, j+n, end) // of the part after the mark
	if k == j+n {
		if r == '+' && s.text[j:min(j+2, end)] == "++" && j-i == 1 { // C++
			return j + 2
		}
		return j
	}
	left, right := s.text[lastPart(s.text, i, j):j], s.text[j+n:k]
	leftDigit, rightDigit := isDigit(s.text[j-1]), isDigit(s.text[j+n])
	joins := false
	switch r {
	case '.':
		joins = s.dotJoins(i, j, end, left, right)
	case ',':
		if u := unitStart(right, false); u > 0 {
			right = right[:u] // 9,113km²
		}
		joins = leftDigit && allDigits(right) && allDigits(left) && (len(right) == 3 && len(left) <= 3 || len(left) <= 2 && s.groupsOfTwo(j, end))
	case ':':
		joins = leftDigit && rightDigit && len(left) <= 2 && len(right) >= 2 && allDigits(left)
	case '/':
		whole := s.text[i:j]
		joins = leftDigit && rightDigit && allDigits(left) && allDigits(right) ||
			len(whole) == 1 && len(right) == 1 && !rightDigit && !leftDigit ||
			look(slashed, s.text[i:k])
	case '\'', '’', '`', '´':
		joins = true
	case '-', '‑', '‐':
		joins = s.hyphenJoins(i, j, n, k, end)
	case '&':
		joins = len(left) <= 3 && len(right) <= 3 && !leftDigit && !rightDigit
	case '*', '@', '_':
		joins = true
	}
	if joins {
		return k
	}
	return j
}

// dotJoins tells U.S.A, 3.5 and example.com from a full stop with the space left out.
func (s *scanner) dotJoins(i, j, end int, left, right string) bool {
	leftDigit, rightDigit := isDigit(left[len(left)-1]), isDigit(right[0])
	switch k := j + 1 + len(right); {
	case leftDigit && rightDigit:
		return true
	case look(exchanges, right) && right == strings.ToUpper(right) && left == strings.ToUpper(left) && k < end && (s.text[k] == ')' || s.text[k] == ','):
		return true // (BA.N)
	case leftDigit || rightDigit:
		return leftDigit != rightDigit && isLower(right) && !leftDigit || leftDigit && isLower(right) && look(domains, right)
	case utf8.RuneCountInString(left) == 1 && (utf8.RuneCountInString(right) <= 2 || initials(s.text[i:j])):
		return utf8.RuneCountInString(right) <= 3
	case look(domains, right):
		return true
	case look(dotted, s.text[i:j+1+len(right)]):
		return true
	}
	// A longer name of lower-case parts: comp.sources.unix
	if whole := s.text[i:j]; strings.IndexByte(whole, '.') > 0 {
		return isLower(right)
	}
	k := j + 1 + len(right)
	return isLower(left) && isLower(right) && k+1 < end && s.text[k] == '.' && alnumEnd(s.text, k+1, end) > k+1
}

// hyphenJoins reports whether the hyphen at j, n bytes long, joins its sides into one
// word: after a prefix (non-, e-) and within telephone numbers and dates. Elsewhere EWT
// takes compounds apart.
func (s *scanner) hyphenJoins(i, j, n, k, end int) bool {
	left, right := s.text[i:j], s.text[j+n:k]
	if allDigits(right) && digitsAndHyphens(left) {
		if strings.Contains(left, "-") || k < end && s.text[k] == '-' && alnumEnd(s.text, k+1, end) > k+1 && isDigit(s.text[k+1]) {
			return true
		}
		return len(right) == 4 && len(left) != 4 && len(left) != 2 // 345-9945
	}
	return look(prefixes, left) || s.isGivenName(left, right) && (k == end || s.text[k] != '-')
}

// isGivenName reports whether the halves of a word are those of a given name: Moon Jae-in. At the front of a sentence it
// may be another word.
func (s *scanner) isGivenName(left, right string) bool {
	return len(s.out) > 0 && s.out[len(s.out)-1].kind == word && s.space && left[0] >= 'A' && left[0] <= 'Z' && isLower(right) && look(givenSyllables, left) && look(givenSyllables, right)
}

// dotBelongs reports whether the full stop at j is part of the word [i,j).
func (s *scanner) dotBelongs(i, j, end int) bool {
	if j >= end || s.text[j] != '.' || j+1 < end && s.text[j+1] == '.' {
		return false
	}
	w := s.text[i:j]
	if !isASCII(w) || len(w) > maxAbbrev {
		return false
	}
	next := s.nextChunk(j + 1)
	followed := j+1 < end && strings.IndexByte(",;:-", s.text[j+1]) >= 0
	if len(w) == 1 {
		if isDigit(w[0]) || w == "I" && !s.afterName() {
			return false
		}
		if w[0] >= 'a' { // c. 1900, p. 5, Roe v. Wade
			return next != "" && (isDigit(next[0]) || w == "v" && next[0] >= 'A' && next[0] <= 'Z' && s.afterName()) || followed
		}
		// An initial, perhaps without the space: C.Smith
		return next != "" || followed || j+1 < end && s.text[j+1] >= 'A' && s.text[j+1] <= 'Z'
	}
	if initials(w) {
		return true
	}
	switch look(abbreviations, w) {
	case always, ending, title:
		return true
	case beforeNumber:
		return next != "" && (isDigit(next[0]) || next[0] == '#')
	case beforeName:
		return w[0] < 'a' && next != "" && next[0] >= 'A' && next[0] <= 'Z' && !look(starters, next[:alnumEnd(next, 0, min(len(next), longest))])
	case afterComma:
		return w[0] < 'a' && len(s.out) > 0 && (s.out[len(s.out)-1].kind == comma || s.out[len(s.out)-1].kind == dash)
	}
	return followed && j-i <= 4 && s.text[j+1] != '-'
}

// afterName reports whether the last token is a capitalised word, so that an initial may follow.
func (s *scanner) afterName() bool {
	if len(s.out) == 0 {
		return false
	}
	p := &s.out[len(s.out)-1]
	return (p.kind == word || p.kind == abbrev) && s.space && s.text[p.start] >= 'A' && s.text[p.start] <= 'Z'
}

// afterCurrency reports whether the last token is a currency sign joined to what follows.
func (s *scanner) afterCurrency() bool {
	if len(s.out) == 0 || s.space {
		return false
	}
	p := &s.out[len(s.out)-1]
	r, _ := utf8.DecodeLastRuneInString(s.text[p.start:p.end])
	return unicode.Is(unicode.Sc, r)
}

// nextChunk returns the text after the white space at i, up to the end of the segment, or
// "" when no white space is there.
func (s *scanner) nextChunk(i int) string {
	rest := s.text[i:s.end]
	next := strings.TrimLeftFunc(rest, blank)
	if len(next) == len(rest) {
		return ""
	}
	return next
}

// clitics emits the word [i,j), taking off the contracted words at its end.
func (s *scanner) clitics(i, j int) int {
	w := s.text[i:j]
	cut := cliticStart(w)
	if cut == nil {
		return s.emit(i, j, word)
	}
	at := i
	for _, c := range cut {
		if c <= at-i || c >= len(w) {
			continue
		}
		s.part(at, i+c, at > i)
		at = i + c
	}
	s.part(at, j, at > i)
	return j
}

func (s *scanner) part(i, j int, joined bool) {
	s.emit(i, j, word)
	s.out[len(s.out)-1].joined = joined
}

// letterLike reports whether r continues a word: letters, digits, also those above and below the line ("km²", "C₆₀"), combining marks, the
// underscore, and the soft hyphen and joiners that are written within words.
func letterLike(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && class[r]&isAlnum != 0
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r) || raised(r) || r == '\u00ad' || r == '\u200c' || r == '\u2060'
}

// raised reports whether r is a digit above or below the line.
func raised(r rune) bool {
	return r == '²' || r == '³' || r == '¹' || r >= '\u2070' && r <= '\u209c'
}

// blank reports whether r separates tokens and belongs to none: white space, the
// zero-width space and the byte-order mark.
func blank(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

func alnumEnd(text string, i, end int) int {
	for i < end {
		if c := text[i]; c < utf8.RuneSelf {
			if class[c]&isAlnum == 0 {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		if !letterLike(r) {
			break
		}
		i += n
	}
	return i
}

// lastPart returns where the run of letters or digits that ends at j starts, not before i.
func lastPart(text string, i, j int) int {
	for j > i {
		r, n := utf8.DecodeLastRuneInString(text[i:j])
		if !letterLike(r) {
			break
		}
		j -= n
	}
	return j
}

// runEnd returns the end of the run of the rune r, n bytes long, at i.
func runEnd(text string, i, end int, r rune, n int) int {
	run := text[i : i+n]
	for i += n; r != '%' && r != '"' && i+n <= end && text[i:i+n] == run; i += n {
	}
	return i
}

// pictureEnd returns the end of the emoji or other symbol at i with its modifiers.
func pictureEnd(text string, i, end int, r rune, n int) int {
	i += n
	flag := r >= 0x1F1E6 && r <= 0x1F1FF // regional indicators come in pairs
	for i < end {
		q, m := utf8.DecodeRuneInString(text[i:end])
		switch {
		case q == 0x200D: // joiner: the next symbol is part of this one
			i += m
			_, m = utf8.DecodeRuneInString(text[i:end])
			i += m
		case q == 0xFE0F || q >= 0x1F3FB && q <= 0x1F3FF || q == 0x20E3:
			i += m
		case flag && q >= 0x1F1E6 && q <= 0x1F1FF:
			i += m
			flag = false
		default:
			return i
		}
	}
	return i
}

const (
	isSpace = 1 << iota
	isAlnum
)

// class tells the ASCII characters apart.
var class = func() (t [256]uint8) {
	for c := '0'; c <= '9'; c++ {
		t[c] = isAlnum
	}
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = isAlnum, isAlnum
	}
	for _, c := range "\t\n\v\f\r " {
		t[c] = isSpace
	}
	for c := range 0x20 {
		t[c] |= isSpace // control characters are no tokens
	}
	t[0x7f] = isSpace
	return t
}()

// groupsOfTwo reports whether a comma at i stands in a number of lakhs or crores: "1,50,000", "2,00,00,000".
func (s *scanner) groupsOfTwo(i, end int) bool {
	for twos := 0; i+1 < end && s.text[i] == ','; twos++ {
		k := i + 1
		for k < end && isDigit(s.text[k]) {
			k++
		}
		if k-i != len(",00") {
			return k-i == len(",000") && twos > 0
		}
		i = k
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

func digitsAndHyphens(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) && s[i] != '-' && s[i] != '/' && s[i] != '+' {
			return false
		}
	}
	return true
}

func isLower(s string) bool {
	for _, r := range s {
		if !unicode.IsLower(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func endsInS(w string) bool {
	c := w[len(w)-1]
	return c == 's' || c == 'S' || c == 'x' || c == 'z'
}

// initials reports whether w is letters with full stops between them: U.S, a.m, Ph.D.
func initials(w string) bool {
	dots, letters := 0, 0
	for i := range len(w) {
		switch {
		case w[i] == '.':
			if letters == 0 || letters > 2 {
				return false
			}
			dots++
			letters = 0
		case isDigit(w[i]):
			return false
		default:
			letters++
		}
	}
	return dots > 0 && letters <= 2
}

// isDecade reports whether s, after an apostrophe, is a year or decade: 90s, 72.
func isDecade(s string) bool {
	return (len(s) == 2 || len(s) == 3 && s[2] == 's') && isDigit(s[0]) && isDigit(s[1])
}
