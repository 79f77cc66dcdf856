package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kg/extract/lemma"
)

// trainLexicon collects the base forms that lemmas of regular forms go back to.
func trainLexicon(_ context.Context, e *env) error {
	dir, err := e.archived("lexicons", "OEWN/yaml")
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(dir, "entries-?.yaml"))
	if err != nil {
		return err
	}
	x := &lemma.Lexicon{}
	plurals := map[string]bool{}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		err = readBaseForms(f, x, plurals)
		f.Close()
		if err != nil {
			return err
		}
	}
	x.Nouns = slices.DeleteFunc(x.Nouns, func(noun string) bool { return plurals[noun+"s"] }) // "specie", for "species"
	for _, list := range []*[]string{&x.Verbs, &x.Nouns, &x.Adjectives} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	data, err := x.Encode(map[string]string{"data": "Open English WordNet (CC BY 4.0)"})
	if err != nil {
		return err
	}
	return e.write("extract/lemma/lexicon.model", data)
}

// readBaseForms adds the words of one file that need listing, and the nouns in -es. Of its YAML only entries
// ("hope:") and their parts of speech ("  v:", "  n-1:") matter.
func readBaseForms(r io.Reader, x *lemma.Lexicon, plurals map[string]bool) error {
	in := bufio.NewScanner(r)
	var word string
	for in.Scan() {
		line := in.Text()
		name, isKey := strings.CutSuffix(line, ":")
		if line == "" || !isKey {
			continue
		}
		if line[0] != ' ' {
			word = name
			continue
		}
		pos, nested := strings.CutPrefix(name, "  ")
		if !nested || pos[0] == ' ' || strings.ContainsFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) {
			continue
		}
		switch pos[0] {
		case 'v':
			x.Verbs = append(x.Verbs, word)
		case 'n':
			if strings.HasSuffix(word, "es") {
				plurals[word] = true
			}
			if openPlural(word) {
				x.Nouns = append(x.Nouns, word)
			}
		case 'a', 's':
			if len(word) <= longestGraded {
				x.Adjectives = append(x.Adjectives, word)
			}
		}
	}
	return in.Err()
}

// longestGraded is the length of the longest adjectives listed: longer ones are compared
// with "more" and "most".
const longestGraded = 7

// openPlural reports whether a noun's plural ends in -es after a letter that is also one
// that takes -es: "house" beside "bus", "movie" beside "study", "shoe" beside "hero".
func openPlural(noun string) bool {
	for _, ending := range []string{"se", "xe", "ze", "che", "she", "ie", "oe"} {
		if strings.HasSuffix(noun, ending) {
			return true
		}
	}
	return false
}
