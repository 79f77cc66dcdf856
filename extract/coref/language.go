package coref

import "kg"

// isLanguage reports whether a mention that may name a people names its language: "speaks French", "translated into
// French", "French is the principal language", "a speaker of French", "American English".
func (d *discourse) isLanguage(m *mention) bool {
	t := &d.trees[m.Sentence]
	if m.Last != m.First+1 || m.Type == kg.Place || m.Type == kg.Person || t.child(m.Head, "det") >= 0 {
		return false
	}
	if _, plural := d.lists.Demonym(m.text); plural {
		return false
	}
	if m.First > 0 {
		before := &t.tokens[m.First-1]
		if _, plural := d.lists.Demonym(before.Form); m.text == "English" && !plural && d.isDemonym(before.Form) {
			return true
		}
		if before.Lemma == "language" && before.UPOS == "NOUN" {
			return true
		}
	}
	i := m.Head
	for h := t.head(i); h >= 0 && h < i && is(t.tokens[i].Deprel, "conj") && (t.isNoun(h) || t.tokens[h].UPOS == "ADJ"); h = t.head(i) {
		i = h // "into Italian and German": also where these are taken for adjectives
	}
	if d.isTongue(t, i) {
		return true
	}
	h := t.head(i)
	if h < 0 {
		return false
	}
	switch rel := t.tokens[i].Deprel; {
	case is(rel, "nmod") && t.has(i, "of"):
		return speaking[t.lemma(h)]
	case is(rel, "obl"), is(rel, "nmod"):
		return t.has(i, "in", "into") || t.has(i, "from", "to") && (t.lemma(h) == "translate" || t.lemma(h) == "translation") || spoken[t.lemma(h)] && !t.has(i, "by", "to", "with", "for", "against")
	case is(rel, "obj"), rel == "nsubj:pass":
		return spoken[t.lemma(h)]
	case is(rel, "nsubj"):
		return t.child(h, "cop") >= 0 && ofTongue[t.lemma(h)]
	}
	return false
}

// isTongue reports whether a language is said to be what the word at i names: "the official language is English".
func (d *discourse) isTongue(t *tree, i int) bool {
	s := t.child(i, "nsubj")
	return s >= 0 && s < i && t.child(i, "cop") >= 0 && ofTongue[t.lemma(s)]
}

// ofTongue are nouns for languages.
var ofTongue = wordSet("language tongue dialect")

// isDemonym reports whether a word tells of which country or people something is.
func (d *discourse) isDemonym(word string) bool {
	c, _ := d.lists.Demonym(word)
	return c != nil
}

// languageName ends the names of languages, which their people have as well.
const languageName = " language"

// spoken verbs have languages as objects.
var spoken = wordSet("speak translate transliterate teach learn study understand master")

// speaking nouns have languages behind "of".
var speaking = wordSet("speaker teacher learner dialect variety mastery knowledge command understanding translation grammar dictionary")

// tongues are names of languages that no people of one country has, but for the English.
var tongues = wordSet("Arabic Hebrew Latin Hindi Urdu Yiddish Mandarin Cantonese Swahili Esperanto Aramaic Sanskrit")
