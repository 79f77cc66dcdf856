package kg

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strconv"
	"strings"
	"unicode"
)

// Identifiers are IRIs in short form. The prefix before the colon is the namespace.
type (
	EntityID    string // "e:vladimir_putin"
	PredicateID string // "r:criticize"
	ClaimID     string // "c:7f3a0c1d2e4b5a69"
	DocumentID  string // "d:treaty-signed-3fa9c1d2"
)

// DocumentIDOf names a document by what it says: a readable stem of its name and the
// first 48 bits of the SHA-256 of its text, so the same file read twice is one document
// and a changed one is another.
func DocumentIDOf(name, text string) DocumentID {
	sum := sha256.Sum256([]byte(text))
	base := path.Base(strings.ReplaceAll(name, "\\", "/"))
	if ext := path.Ext(base); len(ext) > 1 && len(ext) <= 6 {
		base = strings.TrimSuffix(base, ext)
	}
	stem := strings.ReplaceAll(Slug(base), "_", "-")
	if len(stem) > 40 {
		stem = strings.TrimRight(stem[:40], "-")
	}
	if stem == "" {
		stem = "text"
	}
	return DocumentID("d:" + stem + "-" + hex.EncodeToString(sum[:6]))
}

// ClaimIDOf names a claim by its content: the given parts, in order, hashed to 64 bits.
func ClaimIDOf(parts ...string) ClaimID {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(strconv.Itoa(len(p))))
		h.Write([]byte{':'})
		h.Write([]byte(p))
	}
	return ClaimID("c:" + hex.EncodeToString(h.Sum(nil)[:8]))
}

// Slug turns a name into the local part of an identifier: lower case, accents of Latin
// letters dropped, everything that is not a letter or digit of any script one underscore.
// It returns "" when nothing is left.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	var last rune
	for _, r := range name {
		before := last
		last = r
		switch {
		case r == '.' && unicode.IsDigit(before):
			gap = true // 4.2 is not 42
		case r == '\'' || r == '’' || r == '.':
			continue // "U.S." -> us, "O'Brien" -> obrien
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('_')
			}
			gap = false
			if s, ok := foldLatin(r); ok {
				b.WriteString(s)
			} else {
				b.WriteRune(unicode.ToLower(r))
			}
		case unicode.Is(unicode.Mn, r):
			continue
		default:
			gap = true
		}
	}
	return b.String()
}

// foldLatin maps accented Latin letters to their base letters in lower case.
func foldLatin(r rune) (string, bool) {
	if r < 0x80 {
		return string(unicode.ToLower(r)), true
	}
	i, ok := latin[unicode.ToLower(r)]
	return i, ok
}

var latin = func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ı': "i", 'ħ': "h"}
	for base, accented := range map[string]string{
		"a": "àáâãäåāăąǎ", "c": "çćĉċč", "d": "ď", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥ", "i": "ìíîïĩīĭį",
		"j": "ĵ", "k": "ķ", "l": "ĺļľ", "n": "ñńņňŉ", "o": "òóôõöōŏőǒ", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťț",
		"u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
	} {
		for _, r := range accented {
			m[r] = base
		}
	}
	return m
}()
