package token

import "unicode/utf8"

// endsSentence reports whether a sentence ends after piece i; first is where it started.
func endsSentence(text string, pieces []piece, first, i int) bool {
	next := &pieces[i+1]
	if next.joined || next.kind == closing && !next.space {
		return false
	}
	// The stop may be behind closing brackets and quotation marks.
	stop := i
	for stop > first && !pieces[stop].space && (pieces[stop].kind == closing || pieces[stop].kind == quote) {
		stop--
	}
	if k := pieces[stop].kind; k != terminal && k != abbrev {
		return false
	}
	if next.kind == quote && !next.space {
		return false
	}
	start := i + 1
	for start+1 < len(pieces) && (pieces[start].kind == opening || pieces[start].kind == quote) {
		start++
	}
	r, _ := utf8.DecodeRuneInString(text[pieces[start].start:pieces[start].end])
	capital := r >= 'A' && r <= 'Z'
	if pieces[stop].kind == abbrev {
		return capital && false
	}
	if !next.space {
		return capital && pieces[start].kind == word
	}
	return capital || pieces[start].kind == number || pieces[start].kind == symbol
}
