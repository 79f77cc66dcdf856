package schema

import (
	"slices"
	"strings"

	"kg"
)

// lexicon finds the predicate of a relation phrase. It is read-only once made.
type lexicon struct {
	phrases map[string]sense // names, synonyms and exchanged phrases
	nouns   map[string]sense // nouns behind light verbs
	like    map[string]*PredicateEntry
	past    map[string]*PredicateEntry // by participle: "killed"
	types   map[string]kg.EntityType   // by noun that names such a thing
	parents map[kg.EntityType]kg.EntityType
	own     map[string]bool // predicates of a closed schema; nil: all are welcome
}

// sense is an entry, and whether the phrase has its subject and object exchanged.
type sense struct {
	entry *PredicateEntry
	swap  bool
}

// newLexicon makes the lexicon of definitions; what a later one says of a phrase goes
// before what an earlier one says. closed keeps the predicates of the last one only.
func newLexicon(closed bool, defs ...*Definition) *lexicon {
	l := &lexicon{phrases: make(map[string]sense), nouns: make(map[string]sense), like: make(map[string]*PredicateEntry), past: make(map[string]*PredicateEntry),
		types: make(map[string]kg.EntityType), parents: make(map[kg.EntityType]kg.EntityType)}
	for i, d := range defs {
		if closed && i == len(defs)-1 {
			l.own = make(map[string]bool)
		}
		for _, t := range d.Types {
			l.parents[t.Name] = t.Parent
			for _, w := range t.Words {
				l.types[strings.ToLower(w)] = t.Name
			}
		}
		for j := range d.Predicates {
			e := &d.Predicates[j]
			for _, s := range append([]string{e.Name}, e.Synonyms...) {
				l.phrases[s] = sense{e, false}
			}
			for _, s := range e.Swap {
				l.phrases[s] = sense{e, true}
			}
			for _, s := range e.Nouns {
				l.nouns[s] = sense{e, false}
			}
			for _, s := range e.Like {
				l.like[s] = e
			}
			if !strings.Contains(e.Label, " ") {
				l.past[e.Label] = e
			}
			for _, list := range [...][]string{e.Synonyms, e.Like} {
				for _, s := range list {
					if !strings.Contains(s, " ") {
						l.past[pastOf(s)] = e
					}
				}
			}
			if l.own != nil {
				l.own[e.Name] = true
			}
		}
	}
	return l
}

// thirdOf is the third person of a verb in the present.
func thirdOf(verb string) string {
	switch last := verb[len(verb)-1]; {
	case last == 's' || last == 'x' || last == 'o' || strings.HasSuffix(verb, "ch") || strings.HasSuffix(verb, "sh"):
		return verb + "es"
	case last == 'y' && len(verb) > 2 && !strings.ContainsRune("aeiou", rune(verb[len(verb)-2])):
		return verb[:len(verb)-1] + "ies"
	}
	return verb + "s"
}

// pastOf is the regular past of a verb.
func pastOf(verb string) string {
	switch {
	case strings.HasSuffix(verb, "e"):
		return verb + "d"
	case strings.HasSuffix(verb, "y") && len(verb) > 2 && !strings.ContainsRune("aeiou", rune(verb[len(verb)-2])):
		return verb[:len(verb)-1] + "ied"
	}
	return verb + "ed"
}

// gerundOf is the gerund of a verb of the schema.
func gerundOf(verb string) string {
	n := len(verb)
	switch vowel := func(i int) bool { return strings.IndexByte("aeiou", verb[i]) >= 0 }; {
	case n > 2 && strings.HasSuffix(verb, "e") && !strings.HasSuffix(verb, "ee"):
		return verb[:n-1] + "ing"
	case n == 3 && !vowel(0) && vowel(1) && !vowel(2) && strings.IndexByte("wxy", verb[2]) < 0:
		return verb + verb[2:] + "ing" // "win"
	}
	return verb + "ing"
}

// lightVerbs carry little meaning of their own before a noun that has it: the subject does
// what the noun says.
var lightVerbs = words("make give express voice offer extend issue launch carry conduct hold have take pay lend show provide put deliver mount stage file " +
	"lodge raise send level direct grant place convey heap pour announce reiterate repeat renew declare open start begin undertake do post press")

// receivingVerbs stand before such a noun where it is the other one who does it: "drew
// criticism from".
var receivingVerbs = words("receive get draw earn win gain face attract meet suffer obtain incur undergo enjoy encounter elicit invite")

func words(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// find returns the meaning of a relation in base form.
func (l *lexicon) find(lemma string) (sense, bool) {
	if s, ok := l.phrases[lemma]; ok {
		return s, true
	}
	w := strings.Fields(lemma)
	if len(w) < 3 || !isPreposition(w[len(w)-1]) {
		return sense{}, false
	}
	// "express strong discontent with", "carry out attack on": the noun is the last word before
	// the preposition.
	noun, ok := l.nouns[w[len(w)-2]]
	from := w[len(w)-1] == "from" || w[len(w)-1] == "by"
	switch {
	case ok && receivingVerbs[w[0]] && from:
		return sense{noun.entry, true}, true
	case ok && lightVerbs[w[0]] && !from:
		return noun, true
	}
	return sense{}, false
}

func isPreposition(w string) bool {
	switch w {
	case "with", "of", "at", "for", "to", "on", "over", "about", "against", "toward", "towards", "in", "from", "by", "into", "behind":
		return true
	}
	return false
}

// kind returns the entry that tells event and family of a phrase that is none of its
// synonyms: of "call for" before that of "call".
func (l *lexicon) kind(lemma string) *PredicateEntry {
	if s, ok := strings.CutPrefix(lemma, "be "); ok { // "be killed in"
		participle, _, _ := strings.Cut(s, " ")
		if e := l.past[participle]; e != nil && l.phrases[lemma].entry == nil {
			return e
		}
	}
	for {
		if e := l.like[lemma]; e != nil {
			return e
		}
		if s, ok := l.phrases[lemma]; ok {
			return s.entry
		}
		i := strings.LastIndexByte(lemma, ' ')
		if i < 0 {
			return nil
		}
		lemma = lemma[:i]
		if strings.HasPrefix(lemma, "be ") || lemma == "be" {
			return nil // "be killed" is the passive of nothing here
		}
	}
}

// within reports whether a type is one of those wanted or below it.
func (l *lexicon) within(t kg.EntityType, wanted []kg.EntityType) bool {
	if len(wanted) == 0 {
		return true
	}
	for n := 0; t != "" && n < 20; n++ {
		if slices.Contains(wanted, t) {
			return true
		}
		t = l.parents[t]
	}
	return false
}
