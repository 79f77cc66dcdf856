package coref

import "kg"

// Which of two parties a pronoun is of, where a construction tells: who speaks, and what is spoken of; who acts, and against whom.

// party returns what a construction says of a candidate within the sentence of a pronoun: positive where it is the one that is meant, negative
// where it is the other.
func (d *discourse) party(t *tree, a, c *mention) float64 {
	if of, by := t.objected(a); of >= 0 {
		switch {
		case of == c.Head && c.isLifeless() && c.phrase.plural == a.phrase.plural:
			return 2 * bonus
		case by == c.Head:
			return -bonus
		}
	}
	if d.isOneOfJoined(a, c) || t.isManyElsewhere(a, c) && d.clusters[c.Entity].typ != kg.Group {
		return -2 * bonus
	}
	if t.isSourceOnly(a, c) {
		return -bonus
	}
	if bought, by := t.seller(a.Head); a.phrase.role == possessor && by >= 0 && bought != c.Head && by == c.Head {
		return -3 * bonus
	} else if a.phrase.role == possessor && (bought == c.Head || t.punished(a) == c.Head && d.canOwn(c)) {
		return 2 * bonus
	}
	if c.Head == t.asked(a) && d.canOwn(c) {
		return 2 * bonus
	}
	if by, of := t.threatened(a); of == c.Head && by != c.Head && d.canOwn(c) {
		return 2 * bonus
	}
	return 0
}

// canOwn reports whether a mention is the name of a country or an organisation, or stands for one.
func (d *discourse) canOwn(c *mention) bool {
	typ := d.clusters[c.Entity].typ
	return d.clusters[c.Entity].named() && (typ == kg.Place || typ == kg.Organization)
}

// objected returns the thing of which "they" or "it" says something that is held against it, and who does: "officials condemn the strikes, saying
// they violate the law"; -1 for none. Who wants or will do something is the one who speaks.
func (t *tree) objected(a *mention) (of, by int) {
	if a.phrase.kind != pluralPronoun && a.phrase.kind != thingPronoun || !is(t.tokens[a.Head].Deprel, "nsubj") {
		return -1, -1
	}
	v := t.head(a.Head)
	if v < 0 || !is(t.tokens[v].Deprel, "ccomp") || t.has(v, "will", "would", "'ll", "'d", "wo", "has", "have", "had") || minded[t.lemma(v)] || saying[t.lemma(v)] || opining[t.lemma(v)] {
		return -1, -1
	}
	said := t.head(v)
	if said < 0 || t.tokens[said].Deprel != "advcl" || !saying[t.lemma(said)] || t.child(said, "mark") >= 0 || t.child(said, "nsubj") >= 0 {
		return -1, -1
	}
	main := t.head(said)
	if main < 0 || main > said || !judging[t.lemma(main)] && !opining[t.lemma(main)] && !protesting[t.lemma(main)] {
		return -1, -1
	}
	if of = t.child(main, "obj"); of < 0 || of > said {
		return -1, -1
	}
	return of, t.doer(main)
}

var protesting = wordSet("oppose protest resist decry deplore support approve back favor favour question challenge")

var minded = wordSet("want need plan intend hope expect know prefer like fear regret seek aim support oppose back favor favour favored remain stand ready")

// isOneOfJoined reports whether "they" stands behind a name that is joined to another by "and" as subjects of the sentence: "Acme and Bolt should be sold
// if they merge" is of both.
func (d *discourse) isOneOfJoined(a, c *mention) bool {
	if a.phrase.kind != pluralPronoun || c.phrase.kind != namePhrase || c.phrase.plural || d.clusters[c.Entity].typ == kg.Group || a.Sentence != c.Sentence {
		return false
	}
	t := &d.trees[a.Sentence]
	first := t.conjunct(c.Head)
	last := t.coordination(first)
	return last >= c.Head && last < a.Head && is(t.tokens[first].Deprel, "nsubj")
}

// isManyElsewhere reports whether "they" stands behind a noun in the plural, or several that are joined, that is nearer than a single name and has
// a part in the same: "the group will honor the agreements if they serve peace".
func (t *tree) isManyElsewhere(a, c *mention) bool {
	if a.phrase.kind != pluralPronoun || a.phrase.role == possessor || c.phrase.set || c.phrase.plural || c.phrase.kind != namePhrase && c.phrase.kind != nounPhrase {
		return false
	}
	for i := c.Head + 1; i < a.Head; i++ {
		rel := t.tokens[i].Deprel
		if !is(rel, "nsubj") && !is(rel, "obj") || t.dominates(c.Head, i) || t.head(i) == t.head(a.Head) || t.head(i) < 0 || !t.dominates(t.head(i), a.Head) {
			continue
		}
		if t.isNoun(i) && t.isPlural(i) || t.lowered[i] == "two" || t.lowered[i] == "both" {
			return true
		}
	}
	return false
}

// isSourceOnly reports whether a candidate only tells what others, who are as many, did: "officials say troops killed a man who fired at them".
func (t *tree) isSourceOnly(a, c *mention) bool {
	if a.phrase.kind != pluralPronoun || a.phrase.role == possessor || c.phrase.kind != nounPhrase || !c.phrase.plural || !is(t.tokens[c.Head].Deprel, "nsubj") {
		return false
	}
	v := t.head(c.Head)
	if v < 0 || !saying[t.lemma(v)] {
		return false
	}
	said := t.child(v, "ccomp")
	if said < 0 || !t.dominates(said, a.Head) || t.head(a.Head) == said {
		return false
	}
	doer := t.child(said, "nsubj")
	return doer >= 0 && doer < a.Head && t.tokens[doer].Deprel == "nsubj" && t.isNoun(doer) && t.isPlural(doer) && t.child(said, "obj") >= 0
}

// seller returns what is bought, or taken over, from its owner, and by whom; -1 for none.
func (t *tree) seller(token int) (bought, by int) {
	noun := t.head(token)
	if noun < 0 || !is(t.tokens[noun].Deprel, "obl") || !t.has(noun, "from") {
		return -1, -1
	}
	v := t.head(noun)
	if v < 0 || !acquiring[t.lemma(v)] {
		return -1, -1
	}
	if !owners[t.lemma(noun)] && !t.has(noun, "parent") && !t.has(noun, "former") {
		return -1, -1
	}
	return t.child(v, "obj"), t.doer(v)
}

var acquiring = wordSet("buy acquire purchase take get seize wrest rent lease")

var owners = wordSet("owner parent maker founder manufacturer inventor landlord proprietor seller")

// punished returns the country or organisation whose own something is why another cuts it off: "banned the sale of jets to Pakistan because
// of its weapons program"; -1 for none.
func (t *tree) punished(a *mention) int {
	if a.phrase.kind != thingPronoun || t.isWill(a.Head) {
		return -1
	}
	noun := t.head(a.Head)
	if noun < 0 || !is(t.tokens[noun].Deprel, "obl") || !t.has(noun, "because", "over", "for", "after") || worry[t.lemma(noun)] {
		return -1
	}
	v := t.head(noun)
	if v < 0 || !cutting[t.lemma(v)] {
		return -1
	}
	fit := -1
	for _, k := range t.children(v) {
		if int(k) > noun || !is(t.tokens[k].Deprel, "obj") && !is(t.tokens[k].Deprel, "obl") && !is(t.tokens[k].Deprel, "nsubj:pass") {
			continue
		}
		for i, n := int(k), 0; n < 4; n++ { // down the last noun: "the sale of jets to Pakistan"
			if t.has(i, "on", "to", "against", "with", "from", "of") && t.tokens[i].UPOS == "PROPN" {
				if fit >= 0 && fit != i {
					return -1
				}
				fit = i
			}
			next := -1
			for _, j := range t.children(i) {
				if is(t.tokens[j].Deprel, "nmod") && int(j) > i {
					next = int(j)
				}
			}
			if i = next; i < 0 {
				break
			}
		}
	}
	return fit
}

var cutting = wordSet("ban impose cut suspend halt freeze withhold break sever restrict block bar stop end slap place curb forbid prohibit threaten")

var worry = wordSet("concern fear worry interest security need lack inability reluctance objection opposition budget deficit")

// threatened returns who threatens or promises something to another in case "it" does something, and that other: "China threatened to seize
// Taiwan if it declares independence"; -1 for none. Of what is done to "it" nothing is told.
func (t *tree) threatened(a *mention) (by, of int) {
	if !is(t.tokens[a.Head].Deprel, "nsubj") || t.tokens[a.Head].Deprel == "nsubj:pass" || a.phrase.kind != thingPronoun {
		return -1, -1
	}
	v := t.head(a.Head)
	if v < 0 || t.tokens[v].Deprel != "advcl" || !t.has(v, "if", "unless", "should") || t.has(v, "can", "could", "would") {
		return -1, -1
	}
	deed := t.head(v)
	h := deed
	if deed >= 0 && is(t.tokens[deed].Deprel, "xcomp") {
		h = t.head(deed)
	} else if deed = t.child(h, "xcomp"); deed < 0 {
		return -1, -1
	}
	if h < 0 || !threatening[t.lemma(h)] {
		return -1, -1
	}
	if of = t.child(deed, "obj"); of < 0 || of > v {
		return -1, -1
	}
	return t.doer(h), of
}

var threatening = wordSet("threaten vow promise pledge offer swear agree")

// asked returns who is called on to do something with what "it" is said to have done or to have: "called on Acme to publish the data that it has";
// -1 for none.
func (t *tree) asked(a *mention) int {
	if a.phrase.kind != thingPronoun || t.tokens[a.Head].Deprel != "nsubj" {
		return -1
	}
	v := t.head(a.Head)
	if v < 0 || t.tokens[v].Deprel != "acl:relcl" || t.child(v, "ccomp") >= 0 || saying[t.lemma(v)] || t.lemma(v) == "call" {
		return -1
	}
	noun := t.head(v)
	for n := 0; noun >= 0 && is(t.tokens[noun].Deprel, "nmod") && n < 4; n++ {
		noun = t.head(noun)
	}
	if noun < 0 || !is(t.tokens[noun].Deprel, "obj") {
		return -1
	}
	deed := t.head(noun)
	h := -1
	if deed >= 0 && (is(t.tokens[deed].Deprel, "xcomp") || t.tokens[deed].Deprel == "advcl") && t.has(deed, "to") {
		h = t.head(deed)
	}
	if h < 0 || !appealing[t.lemma(h)] {
		return -1
	}
	for _, k := range t.children(h) {
		if int(k) < deed && is(t.tokens[k].Deprel, "obl") && t.has(int(k), "on", "upon", "to") {
			return int(k)
		}
	}
	return -1
}
