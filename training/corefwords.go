package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"kg/extract/coref"
)

const corefWordsData = "Wikipedia 2019 (CC BY-SA 3.0), Wikinews (CC BY 2.5), speeches of US presidents (public domain), Open English WordNet (CC BY 4.0)"

// trainCorefWords counts which pronouns raw text uses for a noun or a given name, after
// Bergsma & Lin (2006, "Bootstrapping path-based pronoun resolution"), by patterns of words
// that hardly leave a doubt what the pronoun refers to, and joins them with the senses of
// nouns in Open English WordNet.
func trainCorefWords(ctx context.Context, e *env) error {
	senses, err := e.nounSenses()
	if err != nil {
		return err
	}
	c := pronounCounter{nouns: map[string]coref.WordCounts{}, senses: senses, men: map[string]int{}, women: map[string]int{}}
	for _, name := range []string{"enwiki2019", "wikinews", "presidents"} {
		if err := e.eachTextLine(ctx, name, c.line); err != nil {
			return err
		}
		c.article("")
	}
	for word, n := range c.nouns {
		if n.He+n.She+n.It+n.They+n.Who+n.Which < 5 {
			delete(c.nouns, word)
		}
	}
	data, err := coref.EncodeWords(c.nouns, senses, c.men, c.women, map[string]string{"data": corefWordsData})
	if err != nil {
		return err
	}
	e.logf("%d nouns with senses, %d counted; %d names of men, %d of women", len(senses), len(c.nouns), len(c.men), len(c.women))
	return e.write("extract/coref/words.model", data)
}

// eachTextLine calls f with every line of a raw text.
func (e *env) eachTextLine(ctx context.Context, name string, f func(line string)) error {
	in, err := e.openText(name)
	if err != nil {
		return err
	}
	defer in.Close()
	r := bufio.NewReaderSize(in, 1<<20)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := r.ReadString('\n')
		f(strings.TrimRight(line, "\r\n"))
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// pronounCounter reads lines of text, in which "# title" opens an article.
type pronounCounter struct {
	nouns      map[string]coref.WordCounts
	senses     map[string]coref.Senses
	men, women map[string]int
	title      string // of the article being read
	he, she    int    // pronouns in it
	lead       string // its first line
}

func (c *pronounCounter) line(line string) {
	if title, ok := strings.CutPrefix(line, "# "); ok {
		c.article(title)
		return
	}
	if c.lead == "" {
		c.lead = line
	}
	var words []string
	for _, field := range strings.Fields(line) {
		for w := range roughTokens(field) {
			words = append(words, w)
		}
	}
	for i, w := range words {
		switch strings.ToLower(w) {
		case "he", "his", "him", "himself":
			c.he++
		case "she", "her", "hers", "herself":
			c.she++
		}
		if i < 2 {
			continue
		}
		switch w {
		case "himself", "herself", "itself", "themselves", "who", "which":
			c.count(words, i-1, w) // "the president himself", "the man who"
		case "his", "her", "its", "their":
			if possessionLink(words[i-1]) && i > 2 {
				c.count(words, i-2, w) // "the company announced its"
			}
		}
	}
}

// possessionLink reports whether a word between a noun and a possessive pronoun leaves the
// noun the likely owner: a verb in the past, "and", "with".
func possessionLink(w string) bool {
	switch w {
	case "and", "with", "had", "has", "made", "lost", "took", "left", "gave", "won", "began", "found", "kept", "brought", "held", "sold", "built", "sent", "led":
		return true
	}
	return strings.HasSuffix(w, "ed") && len(w) > 4
}

// count adds a pronoun that refers to the noun at a place. An article or the like must stand
// before the noun or the adjective before it, but for relative pronouns, which are sure.
func (c *pronounCounter) count(words []string, at int, pronoun string) {
	noun := words[at]
	if len(noun) < 3 || noun != strings.ToLower(noun) || !c.isNoun(noun) {
		return
	}
	if pronoun != "who" && pronoun != "which" && !determiner[strings.ToLower(words[at-1])] && (at < 2 || !determiner[strings.ToLower(words[at-2])]) {
		return
	}
	n := c.nouns[noun]
	switch pronoun {
	case "himself", "his":
		n.He++
	case "herself", "her":
		n.She++
	case "itself", "its":
		n.It++
	case "themselves", "their":
		n.They++
	case "who":
		n.Who++
	case "which":
		n.Which++
	}
	c.nouns[noun] = n
}

// isNoun reports whether a word is in the wordnet, or a regular plural of one that is.
func (c *pronounCounter) isNoun(word string) bool {
	if _, ok := c.senses[word]; ok {
		return true
	}
	for _, e := range [...][2]string{{"s", ""}, {"es", ""}, {"ies", "y"}, {"men", "man"}} {
		if stem, ok := strings.CutSuffix(word, e[0]); ok {
			if _, ok := c.senses[stem+e[1]]; ok {
				return true
			}
		}
	}
	return word == "people"
}

var determiner = map[string]bool{"the": true, "a": true, "an": true, "this": true, "that": true, "these": true, "those": true, "his": true, "her": true,
	"its": true, "their": true, "two": true, "three": true, "some": true, "many": true, "all": true, "other": true}

// article ends an article and opens the next. One about a person, as its pronouns tell,
// counts for the given name.
func (c *pronounCounter) article(next string) {
	words := strings.Fields(c.title)
	if n := len(words); n >= 2 && n <= 4 && c.he+c.she >= 3 && (c.he >= 6*c.she || c.she >= 6*c.he) && personal(words) &&
		(strings.Contains(c.lead, "born") || strings.Contains(c.lead, " was a") || strings.Contains(c.lead, " is a")) {
		name := strings.ToLower(words[0])
		if c.he > c.she {
			c.men[name]++
		} else {
			c.women[name]++
		}
	}
	c.title, c.he, c.she, c.lead = next, 0, 0, ""
}

// personal reports whether the words can be a person's name.
func personal(words []string) bool {
	for i, w := range words {
		r, _ := firstRune(w)
		if strings.ContainsAny(w, "0123456789(),:!&") || !unicode.IsUpper(r) && (i == 0 || i == len(words)-1) {
			return false
		}
		switch w {
		case "The", "of", "and", "in", "List", "for":
			return false
		}
	}
	return !strings.HasSuffix(words[0], ".")
}

// senseFiles are the files of nouns in Open English WordNet by what their nouns mean; of
// those not named here nothing is noted.
var senseFiles = map[string]coref.Senses{
	"person": coref.SensePerson, "group": coref.SenseGroup, "location": coref.SensePlace, "animal": coref.SenseAnimal,
	"artifact": coref.SenseObject, "object": coref.SenseObject, "substance": coref.SenseObject, "food": coref.SenseObject, "plant": coref.SenseObject, "body": coref.SenseObject,
	"act": coref.SenseEvent, "event": coref.SenseEvent, "process": coref.SenseEvent, "phenomenon": coref.SenseEvent,
	"time": coref.SenseTime, "quantity": coref.SenseTime,
	"attribute": coref.SenseAbstract, "cognition": coref.SenseAbstract, "communication": coref.SenseAbstract, "feeling": coref.SenseAbstract, "motive": coref.SenseAbstract,
	"possession": coref.SenseAbstract, "relation": coref.SenseAbstract, "shape": coref.SenseAbstract, "state": coref.SenseAbstract,
}

// nounSenses returns what the first two senses of each noun of one word are.
func (e *env) nounSenses() (map[string]coref.Senses, error) {
	dir, err := e.archived("lexicons", "OEWN/yaml")
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err != nil {
		return nil, err
	}
	classOf := map[string]coref.Senses{} // by synset
	var entries []string
	for _, name := range files {
		base := strings.TrimSuffix(filepath.Base(name), ".yaml")
		if strings.HasPrefix(base, "entries-") {
			entries = append(entries, name)
		}
		class, known := senseFiles[strings.TrimPrefix(base, "noun.")]
		if !known || !strings.HasPrefix(base, "noun.") {
			continue
		}
		if err := eachFileLine(name, func(line string) {
			if line != "" && line[0] != ' ' {
				classOf[strings.TrimSuffix(line, ":")] = class
			}
		}); err != nil {
			return nil, err
		}
	}
	senses := map[string]coref.Senses{}
	for _, name := range entries {
		var lemma string
		isNoun, left := false, 0
		if err := eachFileLine(name, func(line string) {
			trimmed := strings.TrimLeft(line, " -")
			switch indent := len(line) - len(strings.TrimLeft(line, " ")); {
			case indent == 0:
				lemma = strings.Trim(strings.TrimSuffix(line, ":"), "'\"")
				isNoun = false
			case indent == 2:
				isNoun, left = strings.HasPrefix(trimmed, "n:"), 2
			case isNoun && left > 0 && strings.HasPrefix(trimmed, "synset: ") && lemma == strings.ToLower(lemma) && !strings.Contains(lemma, " "):
				senses[lemma] |= classOf[strings.TrimPrefix(trimmed, "synset: ")]
				left--
			}
		}); err != nil {
			return nil, err
		}
	}
	return senses, nil
}

func eachFileLine(name string, f func(line string)) error {
	in, err := os.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		f(lines.Text())
	}
	return lines.Err()
}
