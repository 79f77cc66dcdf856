package coref

import "kg"

// genderInClauses returns the gender that the clauses tell in which a name is the subject: a possessive pronoun of the
// same clause is mostly the subject's ("Shaughnessy made her debut"), and a noun that it is said to be may tell
// ("Kelly was an actress"). Women bear the names of fathers and husbands whom the text tells of: what a woman does is not theirs.
func (d *discourse) genderInClauses(c int) kg.Gender {
	men, women := 0, 0
	for _, i := range d.clusters[c].mentions {
		switch d.genderInClause(int(i)) {
		case kg.Masculine:
			men++
		case kg.Feminine:
			women++
		}
	}
	switch {
	case men > 2*women:
		return kg.Masculine
	case women > 2*men:
		return kg.Feminine
	}
	return kg.UnknownGender
}

// genderInClause is genderInClauses of one mention.
func (d *discourse) genderInClause(i int) kg.Gender {
	m := &d.mentions[i]
	t := &d.trees[m.Sentence]
	verb := t.head(m.Head)
	if verb < 0 || !is(t.tokens[m.Head].Deprel, "nsubj") {
		return kg.UnknownGender
	}
	if t.child(verb, "cop") >= 0 {
		if g := d.genderOfNoun(t.lower(verb)); g != kg.UnknownGender {
			return g
		}
	}
	for k := range t.tokens {
		p := pronouns[t.lowered[k]]
		if p.gender != kg.Masculine && p.gender != kg.Feminine || !p.reflexive && t.tokens[k].Deprel != "nmod:poss" || !t.withinClause(k, verb) || d.anotherBefore(m, k) {
			continue
		}
		return p.gender
	}
	return kg.UnknownGender
}

// withinClause reports whether a token hangs on a verb through nouns alone, none of them joined by "and".
func (t *tree) withinClause(i, verb int) bool {
	for n := 0; i != verb; n++ {
		switch rel := t.tokens[i].Deprel; {
		case n > 3, t.head(i) < 0:
			return false
		case is(rel, "nmod"), is(rel, "obj"), is(rel, "iobj"), is(rel, "obl"):
		default:
			return false
		}
		i = t.head(i)
	}
	return true
}

// anotherBefore reports whether the sentence of a mention names another person before a token.
func (d *discourse) anotherBefore(m *mention, token int) bool {
	for _, o := range d.bySentence[m.Sentence] {
		if n := &d.mentions[o]; n.Kind == kg.NameMention && n.Type == kg.Person && n.First < token && n.Entity != m.Entity {
			return true
		}
	}
	return false
}
