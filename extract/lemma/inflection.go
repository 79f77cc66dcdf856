package lemma

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"kg"
	"kg/extract/model"
)

// LexiconKind is the kind of the file of base forms.
const LexiconKind = "lexicon"

//go:embed lexicon.model
var embeddedLexicon []byte

// Lexicon lists base forms, each list in ascending order: of verbs, of the nouns whose
// plural in -es leaves open whether the e is the noun's, and of adjectives that may take
// -er and -est. It tells of a regular form which of the words it may come from exists:
// "hoped" is "hope", "hopped" is "hop", "tied" is "tie".
type Lexicon struct{ Verbs, Nouns, Adjectives []string }

// Encode returns the model file of the lists.
func (x *Lexicon) Encode(meta map[string]string) ([]byte, error) {
	f := &model.File{Kind: LexiconKind, Meta: meta}
	for _, list := range [][]string{x.Verbs, x.Nouns, x.Adjectives} {
		f.Sections = append(f.Sections, model.Section{Name: lexiconSections[len(f.Sections)], Data: []byte(strings.Join(list, "\n"))})
	}
	return model.Encode(f)
}

var lexiconSections = [...]string{"verbs", "nouns", "adjectives"}

// DecodeLexicon reads a model file that [Lexicon.Encode] wrote.
func DecodeLexicon(data []byte) (*Lexicon, error) {
	f, err := model.Decode(data, LexiconKind)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	x := &Lexicon{}
	for i, list := range []*[]string{&x.Verbs, &x.Nouns, &x.Adjectives} {
		section, err := f.Section(lexiconSections[i])
		if err != nil {
			return nil, err
		}
		*list = strings.Split(string(section), "\n")
		if !slices.IsSorted(*list) {
			return nil, fmt.Errorf("%w: %s are not in order", model.ErrCorrupt, lexiconSections[i])
		}
	}
	return x, nil
}

// builtinLexicon returns the embedded lists, which are read once.
var builtinLexicon = sync.OnceValues(func() (*Lexicon, error) { return DecodeLexicon(embeddedLexicon) })

// isVerb reports whether a word in lower case is the base form of a verb.
func (x *Lexicon) isVerb(word string) bool {
	_, found := slices.BinarySearch(x.Verbs, word)
	return found
}

// Base returns the word on the lists that a token is a regular form of; ok is false when
// it is none of theirs.
func (x *Lexicon) Base(t *kg.Token) (base string, ok bool) {
	list, endings, prefixes := x.Verbs, []string(nil), verbPrefixes
	switch t.XPOS {
	case "VBD", "VBN":
		endings = endingPast
	case "VBG":
		endings = endingGerund
	case "VBZ":
		endings = endingS
	case "NNS":
		list, endings, prefixes = x.Nouns, endingPlural, verbPrefixes[:1]
	case "JJR":
		list, endings, prefixes = x.Adjectives, endingComparative, verbPrefixes[:1]
	case "JJS":
		list, endings, prefixes = x.Adjectives, endingSuperlative, verbPrefixes[:1]
	default:
		return "", false
	}
	form := strings.ToLower(t.Form)
	cut := strings.LastIndexByte(form, '-') + 1 // "re-tied"
	var space [6]string
	words := space[:0]
	for _, ending := range endings {
		if stem, has := strings.CutSuffix(form[cut:], ending); has {
			words = candidates(words, stem, ending)
		}
	}
	if base, ok = find(list, prefixes, words); !ok {
		return "", false
	}
	return form[:cut] + base, true
}

// The endings that a base form takes.
var (
	endingPast        = []string{"ed"}
	endingGerund      = []string{"ing"}
	endingS           = []string{"s", "es"}
	endingPlural      = []string{"es"}
	endingComparative = []string{"er"}
	endingSuperlative = []string{"est"}
)

// find returns the first of the words that is on the list, else the first that is listed
// without its prefix ("redeploy").
func find(list, prefixes, words []string) (string, bool) {
	for _, prefix := range prefixes {
		for _, w := range words {
			rest, has := strings.CutPrefix(w, prefix)
			if has && (prefix == "" || len(rest) > 3) {
				if _, ok := slices.BinarySearch(list, rest); ok {
					return w, true
				}
			}
		}
	}
	return "", false
}

// verbPrefixes are those that make a verb out of another; the first is none.
var verbPrefixes = []string{"", "re", "un", "over", "out", "mis", "pre", "de", "dis", "under", "counter", "inter"}

// candidates appends the words whose regular form is stem+ending, the likeliest first. Of
// "hope" and "hop" it is "hope" that has "hoped", for a single consonant after a short vowel
// would have been doubled.
func candidates(words []string, stem, ending string) []string {
	n := len(stem)
	if n < 2 || !strings.ContainsAny(stem, "aeiouy") {
		return words // "shed", "thing"
	}
	last := stem[n-1]
	switch ending {
	case "s":
		return append(words, stem)
	case "es":
		if last == 'i' { // "ties", "flies"
			return append(words, stem+"e", stem[:n-1]+"y")
		}
	case "ing":
		switch {
		case last == 'y': // "tying", "studying"
			return append(words, stem[:n-1]+"ie", stem)
		case last == 'g' && stem[n-2] == 'n': // "singing" is of "sing", "singed" of "singe"
			return append(words, stem, stem+"e")
		}
	}
	switch {
	case last == 'i': // "tied", "skied", "studied"
		return append(words, stem+"e", stem, stem[:n-1]+"y")
	case last == 'k' && stem[n-2] == 'c': // "panicked"
		return append(words, stem, stem[:n-1])
	case last != stem[n-2] || strings.IndexByte("aeiou", last) >= 0:
		return append(words, stem+"e", stem)
	case strings.IndexByte("lsfz", last) >= 0: // double in base forms, too: "called"
		return append(words, stem, stem[:n-1])
	}
	return append(words, stem[:n-1], stem) // "planned", "added"
}
