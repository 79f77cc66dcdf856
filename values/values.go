// Package values gives the written forms of literal values one normal form: dates become
// ISO 8601, numbers plain decimals, amounts of money a number and an ISO 4217 code,
// quantities a number and a unit.
//
// Each function takes the text as it stands in a sentence, hedges and leading prepositions
// included ("nearly 24 years", "since 2014"), and reports false when it cannot read all
// that is left: a value half understood is worse than none.
package values

import "strings"

// words splits a text into lower-case words: punctuation that only surrounds them is gone,
// and hyphens between words part them ("45-year-old" is three, "twenty-one" two). A sign,
// currency symbol or per cent sign sticking to a number is a word of its own.
func words(text string) []string {
	text = strings.ToLower(strings.NewReplacer("’", "'", "–", "-", "—", "-", "−", "-", "\u00a0", " ").Replace(text))
	var out []string
	for _, field := range strings.Fields(text) {
		field = strings.Trim(field, `,;:()[]"'“”`)
		if field != "" {
			out = append(out, field)
		}
	}
	return out
}

// hedges open a value without being part of it.
var hedges = map[string]bool{
	"about": true, "around": true, "approximately": true, "roughly": true, "nearly": true, "almost": true,
	"some": true, "over": true, "under": true, "only": true, "just": true, "exactly": true, "circa": true, "ca.": true,
	"c.": true, "~": true, "estimated": true, "an": true, "a": true, "the": true, "at": true, "least": true, "most": true,
	"more": true, "less": true, "fewer": true, "than": true, "up": true, "to": true, "as": true, "many": true, "much": true,
	"within": true, "for": true, "of": true, "another": true, "every": true, "these": true, "those": true, "well": true,
}

// trimHedges drops hedges from the front. "a" and "an" stay when a multiplier or a
// unit, which need them, follows ("a million", "a year").
func trimHedges(w []string) []string {
	for len(w) > 1 && hedges[w[0]] {
		if (w[0] == "a" || w[0] == "an") && (Scale(w[1]) > 0 || w[1] == "dozen" || w[1] == "hundred" || Unit(w[1]) != "") {
			break
		}
		w = w[1:]
	}
	return w
}
