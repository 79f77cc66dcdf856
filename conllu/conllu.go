// Package conllu reads and writes CoNLL-U, the treebank format of Universal Dependencies
// (https://universaldependencies.org/format.html), over kg.Token.
//
// A [Sentence] keeps its comment lines and MISC column beside the words, so that what was
// read can be written again. Empty nodes ("8.1") and the enhanced dependencies of the DEPS
// column are dropped. [Assemble] puts sentences back together into the raw text they were
// cut from, which is what sentence splitting is trained and scored on.
package conllu

import (
	"errors"
	"strings"

	"kg"
)

// Errors of malformed input; the reader wraps them with the line number.
var (
	ErrColumns = errors.New("a token line has ten tab-separated columns")
	ErrID      = errors.New("bad token id")
	ErrHead    = errors.New("bad head")
	ErrRange   = errors.New("bad multi-word token range")
	ErrForm    = errors.New("form is empty or has a blank at its edge")
	ErrText    = errors.New("not valid UTF-8")
	ErrLong    = errors.New("line longer than 1 MiB")
)

// Sentence is one sentence of a CoNLL-U file.
type Sentence struct {
	// Comments are the lines before the tokens without "#" and the space after it,
	// in order: "sent_id = weblog-1", "newpar".
	Comments []string
	// Text is the sentence as written: the "text" comment where the words fit it, else
	// the words joined as SpaceAfter says. Spans of Tokens point into it.
	Text string
	// Tokens are the syntactic words. Head is an index into Tokens, -1 for the root
	// and for words without a head.
	Tokens []kg.Token
	// Misc holds the MISC column of each word, "" for "_". Of a multi-word token,
	// the column of the range line comes first, joined to that of the last word by "|".
	Misc []string
}

// Meta returns the value of a comment "key = value"; ok is false when there is none. A
// comment that is the key alone ("newpar") has the value "".
func (s *Sentence) Meta(key string) (value string, ok bool) {
	for _, c := range s.Comments {
		rest, found := strings.CutPrefix(c, key)
		if !found {
			continue
		}
		rest = strings.TrimSpace(rest)
		if rest == "" {
			return "", true
		}
		if v, found := strings.CutPrefix(rest, "="); found {
			return strings.TrimSpace(v), true
		}
	}
	return "", false
}

// ID returns the sent_id, or "".
func (s *Sentence) ID() string {
	id, _ := s.Meta("sent_id")
	return id
}

// NewDocument reports whether the sentence opens a document ("newdoc", "newdoc id = x").
func (s *Sentence) NewDocument() bool { return s.opens("newdoc") }

// NewParagraph reports whether the sentence opens a paragraph.
func (s *Sentence) NewParagraph() bool { return s.opens("newpar") }

func (s *Sentence) opens(unit string) bool {
	if _, ok := s.Meta(unit); ok {
		return true
	}
	_, ok := s.Meta(unit + " id")
	return ok
}

// MiscValue returns the value of a key of a word's MISC column ("SpaceAfter"), or "".
func (s *Sentence) MiscValue(token int, key string) string {
	if token >= len(s.Misc) {
		return ""
	}
	for item := range strings.SplitSeq(s.Misc[token], "|") {
		if k, v, ok := strings.Cut(item, "="); ok && k == key {
			return v
		}
	}
	return ""
}

// SpaceAfter reports whether white space follows the word in the text. After the last
// word of the sentence it tells whether any separates it from the next sentence.
func (s *Sentence) SpaceAfter(token int) bool {
	if token+1 < len(s.Tokens) {
		return s.Tokens[token].Span.End() < s.Tokens[token+1].Span.Start()
	}
	return s.MiscValue(token, "SpaceAfter") != "No"
}
