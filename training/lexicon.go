package main

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// irregularForms reads the inflected forms that Open English WordNet lists for its words,
// the irregular ones, and returns their lemmas by "form\tXPOS".
func (e *env) irregularForms() (map[string]string, error) {
	dir, err := e.archived("lexicons", "OEWN/yaml")
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "entries-?.yaml"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	forms := map[string]string{}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		err = readForms(bufio.NewScanner(f), forms)
		f.Close()
		if err != nil {
			return nil, err
		}
	}
	return forms, nil
}

// readForms reads one file. Of its YAML only the nesting matters that leads from an entry
// ("go:") by its part of speech ("  v:") to its forms ("    form:", "    - went").
func readForms(in *bufio.Scanner, forms map[string]string) error {
	var lemma, pos string
	listed := false
	for in.Scan() {
		line := in.Text()
		trimmed := strings.TrimLeft(line, " ")
		switch indent := len(line) - len(trimmed); {
		case indent == 0:
			lemma, listed = strings.Trim(strings.TrimSuffix(line, ":"), "'\""), false
		case indent == 2 && strings.HasSuffix(line, ":"):
			pos, listed = strings.TrimSuffix(trimmed, ":"), false
		case indent == 4 && strings.HasPrefix(trimmed, "- ") && listed:
			form := strings.Trim(trimmed[2:], "'\"")
			if strings.Contains(form, " ") || strings.Contains(lemma, " ") {
				continue
			}
			for _, xpos := range inflections(pos, form) {
				// The first entry in alphabetical order keeps a form that two share.
				if key := form + "\t" + xpos; forms[key] == "" {
					forms[key] = lemma
				}
			}
		case indent == 4:
			listed = trimmed == "form:"
		}
	}
	return in.Err()
}

// inflections returns the Penn tags that an irregular form of a word may have.
func inflections(pos, form string) []string {
	switch pos[0] {
	case 'n':
		return []string{"NNS"}
	case 'v':
		switch {
		case strings.HasSuffix(form, "ing"):
			return []string{"VBG"}
		case strings.HasSuffix(form, "s"):
			return []string{"VBZ"}
		}
		return []string{"VBD", "VBN"}
	case 'a', 's':
		if strings.HasSuffix(form, "st") {
			return []string{"JJS"}
		}
		return []string{"JJR"}
	case 'r':
		if strings.HasSuffix(form, "st") {
			return []string{"RBS"}
		}
		return []string{"RBR"}
	}
	return nil
}
