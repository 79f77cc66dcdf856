package token

import (
	"unicode"
	"unicode/utf8"

	"kg"
	"kg/extract/cluster"
)

// language is what the words of a sentence tell about its language.
type language uint8

const (
	unclear language = iota // too few words
	english
	foreign
)

// languageOf tells whether a sentence is English: by the words that make up most of any
// English sentence, against the function words of other languages and words in lower case
// that a list of the 50,000 most frequent words of English does not have. What is quoted
// counts only when little stands around it: an English sentence may quote a foreign one.
func (t *Tokenizer) languageOf(text string, pieces []piece) language {
	whole := count(t.clusters, text, pieces, false).language()
	if whole != foreign {
		return whole
	}
	if outside := count(t.clusters, text, pieces, true); outside.words >= 2 {
		return outside.language()
	}
	return whole
}

// evidence counts words.
type evidence struct {
	words    int // of two letters or more
	other    int // of them, in another script than Latin
	judged   int // in lower case, or one of those below
	english  int // frequent in English
	foreign  int // frequent in another language, or not in the list of English
	function int // of the foreign ones, those that are frequent
	known    int // in the list of English, and none of the above
}

// language weighs the evidence. The limits were set on the sentences of EWT and GUM, of which
// one in a thousand is misread.
func (e evidence) language() language {
	switch {
	case e.other*2 > e.words:
		return foreign
	case e.foreign >= 3 && e.foreign*5 >= e.judged*2 && e.english*4 <= e.foreign,
		e.foreign == 2 && e.judged == 2 && e.words >= 4,
		e.function >= 2 && e.english == 0 && e.foreign*2 >= e.judged && e.words >= 6: // German has many capitals
		return foreign
	case e.english > 0, e.known > 0 && e.foreign*3 <= e.judged:
		return english
	}
	return unclear
}

func count(clusters *cluster.Table, text string, pieces []piece, skipQuoted bool) evidence {
	var e evidence
	depth := 0
	straight := false
	for i := range pieces {
		p := &pieces[i]
		w := text[p.start:p.end]
		switch w {
		case "“", "«", "„", "‘":
			depth++
		case "”", "»":
			depth = max(depth, 1) - 1
		case `"`:
			straight = !straight
		}
		if p.kind != word || skipQuoted && (depth > 0 || straight) {
			continue
		}
		r, n := utf8.DecodeRuneInString(w)
		if n == len(w) && r < utf8.RuneSelf || p.joined || !allLetters(w) {
			continue
		}
		e.words++
		switch {
		case !latin(r):
			e.other++
		case look(englishWords, w):
			e.english++
			e.judged++
		case unicode.IsUpper(r) && (i > 0 || !look(foreignWords, w)):
		case look(sharedWords, w):
			e.judged++
		case look(foreignWords, w):
			if inName(text, pieces, i) { // Rio de Janeiro, van der Berg
				continue
			}
			e.foreign++
			e.function++
			e.judged++
		default:
			if clusters.Of(w).Fine == 0 {
				e.foreign++
			} else {
				e.known++
			}
			e.judged++
		}
	}
	return e
}

// latin reports whether a letter is of the Latin script.
func latin(r rune) bool { return r < 0x250 || unicode.Is(unicode.Latin, r) }

func allLetters(w string) bool {
	for _, r := range w {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '-' {
			return false
		}
	}
	return true
}

// inName reports whether the particle at i, or the run of them, stands between capitalised words, or before one that a
// hyphen joins to it.
func inName(text string, pieces []piece, i int) bool {
	if i+2 < len(pieces) && text[pieces[i+1].start:pieces[i+1].end] == "-" && pieces[i].end == pieces[i+1].start && upperAt(text, pieces, i+2) {
		return true // al-Assad
	}
	before, after := i-1, i+1
	for before >= 0 && pieces[before].kind == word && look(foreignWords, text[pieces[before].start:pieces[before].end]) && !upperAt(text, pieces, before) {
		before--
	}
	for after < len(pieces) && pieces[after].kind == word && look(foreignWords, text[pieces[after].start:pieces[after].end]) && !upperAt(text, pieces, after) {
		after++
	}
	return before >= 0 && after < len(pieces) && upperAt(text, pieces, before) && upperAt(text, pieces, after)
}

// settle decides about the sentences whose language is unclear: they are foreign between
// foreign ones, and at the end of a paragraph behind or before one. Then it marks what is
// foreign.
func (w *writer) settle() {
	n := len(w.languages)
	for i := 0; i < n; {
		if w.languages[i] != unclear {
			i++
			continue
		}
		end := i
		for end < n && w.languages[end] == unclear {
			end++
		}
		before := i > 0 && w.languages[i-1] == foreign
		after := end < n && w.languages[end] == foreign
		for j := i; j < end; j++ {
			if before && after || before && w.segments[j] == w.segments[i-1] && (end == n || w.segments[end] != w.segments[j]) ||
				after && w.segments[j] == w.segments[end] && (i == 0 || w.segments[i-1] != w.segments[j]) {
				w.languages[j] = foreign
			}
		}
		i = end
	}
	for i, l := range w.languages {
		if l == foreign && w.sentences[i].Kind != kg.Noise {
			w.sentences[i].Kind = kg.Foreign
		}
	}
}

// englishWords are frequent words of English that hardly any other language has.
var englishWords = set(`the of and that for with by from this which not but have were they who you will would been
	their she his its are there if can said when what out into than more about after some could only then did my
	your him them these how it be has other new two may any such where should because between these those before
	our being during since while against under says told it's just another big get got go went
	like know make made good very much many most every never always again too here why yes now well back way even
	really great please thanks we're isn't doesn't didn't don't won't can't`)

// sharedWords are words of English that other languages have as well: they tell nothing.
var sharedWords = set(`in a an on was also no do to as he so or all me is at i we had over her war man me son
	come per via far hat gut fast rate plan sale has one us de facto vice ex non pro bin land hand arm`)

// foreignWords are the most frequent words of other languages of the Latin script. Some
// stand in names too, see inName.
var foreignWords = set(`el la los las una un uno que por con para del al más como pero sus su este esta hay muy fue son se lo
	sobre entre sin desde cuando también ya le les des du est une dans qui pour sur pas avec sont ce cette mais nous vous
	il elle elles ils aux au été et ou où par plus ses leur der die den am das und ist ein eine einen einem einer nicht dem mit auf
	für sich von zu auch als nach bei wird sind im zum zur vom hatte haben wurde wurden werden über sie aber oder noch nur
	durch aus beim wie wir ich ihr sein seine dass di che è della dello dei degli delle sono gli nel nella dal dalla
	alla più anche ha si il ed os um uma não são mais em ao pela pelo na nos das dos foi ele ela het een niet zijn voor
	ook van op te dat met aan om bij maar werd hebben heeft och att det är på för inte ett som av til på og ikke jeg
	nie się jest że jak bir için ve bu ile dan yang di ke dari untuk dengan ini itu na w z do od po za je`)
