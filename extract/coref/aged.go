package coref

import "kg"

// linkAged links "the 45-year-old" to a person: the only one spoken of in the sentence so far
// and the one before it, or else the subject of the sentence before.
func (d *discourse) linkAged() {
	for s := range d.trees {
		t := &d.trees[s]
		for i := range t.tokens {
			first := d.agedPhrase(s, i)
			if first < 0 {
				continue
			}
			if c := d.agedPerson(s, i); c >= 0 {
				d.add(kg.Mention{Sentence: s, First: first, Last: i + 1, Head: i, Kind: kg.NominalMention, Type: kg.Person}, c)
			}
		}
	}
}

// agedPhrase returns the article of "the 45-year-old" when the token ends such a phrase that
// stands for a person, not before a noun; -1 otherwise.
func (d *discourse) agedPhrase(s, i int) int {
	t := &d.trees[s]
	switch rel := t.tokens[i].Deprel; {
	case !is(rel, "nsubj") && !is(rel, "obj") && !is(rel, "iobj") && !is(rel, "obl") && !is(rel, "nmod"):
		return -1
	case t.lowered[i] == "old" && i >= 5 && t.lowered[i-1] == "-" && t.lowered[i-2] == "year" && t.lowered[i-3] == "-" && t.lowered[i-5] == "the":
		return i - 5
	case len(t.lowered[i]) > 9 && t.lowered[i][len(t.lowered[i])-9:] == "-year-old" && i >= 1 && t.lowered[i-1] == "the":
		return i - 1
	}
	return -1
}

func (d *discourse) agedPerson(s, i int) int {
	only, several := -1, false
	subject := -1
	for back := s; back >= 0 && back >= s-1; back-- {
		for _, k := range d.bySentence[back] {
			m := &d.mentions[k]
			c := m.Entity
			if c < 0 || d.clusters[c].typ != kg.Person || !d.clusters[c].named() || back == s && m.Head >= i || !d.trusted(m) && m.Kind != kg.NameMention {
				continue
			}
			several = several || only >= 0 && only != c
			only = c
			if back == s-1 && m.phrase.role == mainSubject {
				subject = c
			}
		}
	}
	if several {
		return subject
	}
	return only
}
