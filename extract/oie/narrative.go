package oie

import (
	"strings"

	"kg"
	"kg/values"
)

// unfolding adverbs tell with "would" what came to be: "would later become a teacher".
var unfolding = set("late later eventually subsequently ultimately")

// resuming adverbs do so of a person whom the sentence before tells of in the past: "She would then average 7 points".
var resuming = set("again also finally soon then")

// narrates reports whether "would" tells what came next in a story of the past ("would go on to win"), not what depends
// on something or what somebody said was to come.
func (t *tree) narrates(c *clause, s state) bool {
	if s.speaker.known || c.saidBy != nil || c.link == "ccomp" || c.link == "xcomp" || t.hasWord(c.head, "aux", "have") || t.supposes() {
		return false
	}
	if c.link == "relcl" && c.parent != nil && c.parent.state.modality == kg.Asserted && t.isPast(c.parent.head) && t.is(c.head, "become") && len(c.objs) == 1 && t.name[c.objs[0]] >= 0 {
		return true // "had an idea that would become Acme"
	}
	resumes, dated := false, false
	for _, k := range t.kids[c.head] {
		switch k := int(k); t.rel[k] {
		case "advmod":
			if unfolding[t.lemma(k)] {
				return true
			}
			resumes = resumes || resuming[t.lemma(k)]
		case "compound":
			if t.is(k, "on") && t.is(c.head, "go") && t.child(c.head, "xcomp") > k {
				return true
			}
		case "obl":
			for _, y := range append(t.childrenBy(k, "nmod", "nummod"), k) {
				resumes = resumes || t.isYear(y)
				dated = dated || t.isYear(y) && k < c.head && t.isOver(t.tok[y].Form)
			}
		}
	}
	return resumes && t.ofPerson(c) && (dated || t.behindPast())
}

// isOver reports whether a year is before that of the document, or where that has no date before one that it tells.
func (t *tree) isOver(year string) bool {
	if !t.doc.Date.IsZero() {
		return year < t.doc.Date.Format("2006")
	}
	for s := range t.doc.Sentences {
		for _, tok := range t.doc.Sentences[s].Tokens {
			if tok.UPOS == "NUM" && len(tok.Form) == 4 && values.IsYear(tok.Form) && tok.Form > year {
				return true
			}
		}
	}
	return false
}

// behindPast reports whether the sentence before, or the one before others with "would", tells what was, with no modal verb in it.
func (t *tree) behindPast() bool {
	const reach = 3
	for s := t.sent - 1; s >= max(0, t.sent-reach); s-- {
		past, would := false, false
		for _, tok := range t.doc.Sentences[s].Tokens {
			switch form := strings.ToLower(tok.Form); {
			case form == "would":
				would = true
			case tok.XPOS == "MD" || form == "if" || form == "“" || form == "\"":
				return false
			}
			past = past || tok.XPOS == "VBD"
		}
		if !would {
			return past
		}
	}
	return false
}

// ofPerson reports whether the subject of a clause is one person.
func (t *tree) ofPerson(c *clause) bool {
	return len(c.subj) == 1 && (t.is(c.subj[0], "he", "she") || t.isNamed(c.subj[0], kg.Person))
}

// supposes reports whether a sentence holds a condition or another modal verb that is none of a story.
func (t *tree) supposes() bool {
	for i := range t.tok {
		if t.is(i, "if", "unless", "whether", "otherwise", "without", "under") || t.rel[i] == "aux" && t.is(i, "will", "may", "might", "could", "should") {
			return true
		}
	}
	return false
}

// inStory reports whether a clause, or the one whose verb it goes on from ("went on to win"), tells what came next.
func (t *tree) inStory(c *clause) bool {
	for c != nil && t.isChained(c) {
		c = c.parent
	}
	return c != nil && c.narrated
}
