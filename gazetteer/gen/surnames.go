package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// commonBearers is from how many given names before it on a family name is common: whoever
// meets it alone cannot tell whose it is.
const commonBearers = 8

var fullName = regexp.MustCompile(`\b(\p{Lu}\pL+) (?:\p{Lu}\. )?(\p{Lu}\pL+)\b`)

// writeSurnames writes the family names that stand behind at least commonBearers given names
// in encyclopedia text, where NameDatabases says what is a given and what a family name.
func writeSurnames(data, wiki, out string) error {
	given, err := wordsOf(filepath.Join(data, "gaz-names", "NamesDatabases", "first names", "all.txt"))
	if err != nil {
		return err
	}
	family, err := wordsOf(filepath.Join(data, "gaz-names", "NamesDatabases", "surnames", "all.txt"))
	if err != nil {
		return err
	}
	lines, closeText, err := scanText(wiki)
	if err != nil {
		return err
	}
	defer closeText()
	bearers := make(map[string]map[string]bool)
	for lines.Scan() {
		for _, m := range fullName.FindAllStringSubmatch(lines.Text(), -1) {
			if !given[strings.ToLower(m[1])] || !family[strings.ToLower(m[2])] || !isName(m[1]) || !isCapitalised(m[2]) || m[2] == "The" {
				continue
			}
			if bearers[m[2]] == nil {
				bearers[m[2]] = make(map[string]bool)
			}
			bearers[m[2]][m[1]] = true
		}
	}
	var common []string
	for name, of := range bearers {
		if len(of) >= commonBearers {
			common = append(common, name)
		}
	}
	slices.Sort(common)
	return write(out, "family names", []string{strings.Join(common, " ")})
}

// wordsOf returns the words of a file in small letters.
func wordsOf(path string) (map[string]bool, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	set := make(map[string]bool)
	for _, w := range strings.Fields(string(b)) {
		set[strings.ToLower(w)] = true
	}
	return set, nil
}
