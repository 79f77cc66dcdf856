package coref

import "kg"

// Phrase is a noun phrase or pronoun: tokens [First,Last) of a sentence.
type Phrase struct {
	Sentence, First, Last int
	Head                  int
	Set                   bool // "A and B", whose head is A's
}

// Chains returns the phrases of a document grouped by what they refer to, named or not, each
// group and the list of groups in the order of the text; a phrase alone is a group of its
// own. Unlike [Resolver.Annotate] it takes the likeliest antecedent however doubtful it is,
// as scorers of coreference want. It needs trees and the named mentions, and leaves the
// document as it is.
func (r *Resolver) Chains(doc *kg.Document) [][]Phrase {
	d := r.newDiscourse(doc)
	d.lenient = true
	d.resolve()
	d.joinSpeakers()
	d.joinClauses()
	d.joinRepeated()
	var chains [][]Phrase
	chainOf := map[int]int{}
	for s := range d.bySentence {
		seen := map[Phrase]bool{}
		for _, i := range d.bySentence[s] {
			m := &d.mentions[i]
			p := &m.phrase
			phrase := Phrase{s, p.first, p.last, m.Head, p.set}
			alone := m.Entity < 0 || len(d.clusters[m.Entity].mentions) == 1
			if m.Kind == kg.NameMention && (m.Type.IsValue() && alone && !d.headsPhrase(s, m.Head) || d.modifies(s, m.Head)) {
				continue // "six" in "six studies"
			}
			if seen[phrase] || alone && p.role == compoundPart && p.kind != namePhrase || d.isRelative(s, m.Head) || p.set && alone {
				continue
			}
			seen[phrase] = true
			if m.Entity < 0 {
				chains = append(chains, []Phrase{phrase})
				continue
			}
			c, known := chainOf[m.Entity]
			if !known {
				c = len(chains)
				chainOf[m.Entity] = c
				chains = append(chains, nil)
			}
			chains[c] = append(chains[c], phrase)
		}
	}
	return chains
}

func (d *discourse) isRelative(s, i int) bool {
	t := &d.trees[s]
	switch t.lowered[i] {
	case "who", "which", "whom", "whose":
		return true
	}
	return t.tokens[i].Feature("PronType") == "Rel"
}

// joinSpeakers joins the first persons of each quotation, and of the text outside
// quotations, and likewise the second persons.
func (d *discourse) joinSpeakers() {
	type key struct {
		quote int
		form  string
	}
	known := map[key]int{}
	for i := range d.mentions {
		m := &d.mentions[i]
		if k := m.phrase.kind; k != firstPerson && k != secondPerson {
			continue
		}
		form := "you"
		switch d.trees[m.Sentence].lowered[m.Head] {
		case "i", "me", "my", "mine", "myself":
			form = "I"
		case "we", "us", "our", "ours", "ourselves":
			form = "we"
		}
		at := key{m.phrase.speakers, form}
		if c, ok := known[at]; !ok && m.Entity >= 0 {
			known[at] = m.Entity
		} else if m.Entity < 0 {
			if !ok {
				c = d.newCluster(kg.Person)
				known[at] = c
			}
			d.assign(i, c)
		}
	}
}

// modifies reports whether a name is only said with a noun: "American" in "American ships",
// "Professor" in "Professor Eastman".
func (d *discourse) modifies(s, head int) bool {
	tok := &d.trees[s].tokens[head]
	return tok.UPOS == "ADJ" && is(tok.Deprel, "amod") || is(tok.Deprel, "nmod:desc")
}
