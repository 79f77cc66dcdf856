package coref

import "kg"

// isLanguage reports whether a mention that may name a people names its language: "speaks French", "translated into
// French", "French is the principal language".
func (d *discourse) isLanguage(m *mention) bool {
	t := &d.trees[m.Sentence]
	if m.Last != m.First+1 || m.Type == kg.Place || t.child(m.Head, "det") >= 0 {
		return false
	}
	if _, plural := d.lists.Demonym(m.text); plural {
		return false
	}
	i := t.conjunct(m.Head)
	h := t.head(i)
	if h < 0 {
		return false
	}
	switch rel := t.tokens[i].Deprel; {
	case is(rel, "obl"), is(rel, "nmod"):
		return t.has(i, "in", "into") || spoken[t.lemma(h)] && !t.has(i, "by", "to", "with", "for", "against")
	case is(rel, "obj"), rel == "nsubj:pass":
		return spoken[t.lemma(h)]
	case is(rel, "nsubj"):
		return t.child(h, "cop") >= 0 && (t.lemma(h) == "language" || t.lemma(h) == "tongue")
	}
	return false
}

// languageName ends the names of languages, which their people have as well.
const languageName = " language"

// spoken verbs have languages as objects.
var spoken = wordSet("speak translate teach learn study understand")
