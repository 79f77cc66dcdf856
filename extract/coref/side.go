package coref

import (
	"slices"

	"kg"
)

// sides are nouns for what sportsmen play for, which a text about one calls so without its name having the noun:
// "signed with Brisbane Roar ... helped the team".
var sides = wordSet("club team side franchise")

// playing are verbs and nouns that have a side as their object or behind "for", "with" or the like.
var playing = wordSet("join sign come play represent leave captain coach manage train move transfer return debut appear score feature rejoin loan play draft " +
	"appearance contract deal debut match game goal season coach manager captain player footballer midfielder forward defender striker goalkeeper winger cricketer loan spell stint career")

// belonging are the prepositions between those and a side; "against" has the other one behind it.
var belonging = wordSet("for with to by at of from")

// competing are words in names of what sides play in, not of sides.
var competing = wordSet("league cup championship championships tournament trophy conference series liga division federation association olympics games open draft academy premiership superliga bundesliga eredivisie ncaa fifa uefa nfl nba nhl")

// isSportsman reports whether the person whom the article is about is introduced as one who plays.
func (d *discourse) isSportsman() bool {
	if d.topic < 0 {
		return false
	}
	for _, r := range d.clusters[d.topic].roles {
		if sportsmen[sense(r.noun)] {
			return true
		}
	}
	return false
}

var sportsmen = wordSet("footballer midfielder forward defender striker goalkeeper winger player cricketer batsman bowler quarterback linebacker pitcher sportsperson coach")

// linkSide returns the side that "the club" and the like mean in an article about somebody who plays: the only one that the last
// sentence which names any has somebody play for; -1 for none.
func (d *discourse) linkSide(s, head int) int {
	for back := s; back >= 0 && back >= s-window; back-- {
		fit, others := -1, false
		for _, i := range d.bySentence[back] {
			m := &d.mentions[i]
			if m.Entity < 0 || back == s && m.Head > head || !d.canBeSide(m.Entity) {
				continue
			}
			if !d.playsFor(m) {
				others = others || m.Entity != fit && !d.isOpponent(m)
				continue
			}
			if fit >= 0 && m.Entity != fit {
				return -1
			}
			fit = m.Entity
		}
		switch {
		case others:
			return -1
		case fit >= 0:
			return fit
		}
	}
	return -1
}

// canBeSide reports whether a cluster can be one that sportsmen play for.
func (d *discourse) canBeSide(c int) bool {
	cl := &d.clusters[c]
	if cl.typ != kg.Organization || !cl.named() || cl.country != "" {
		return false
	}
	return !slices.ContainsFunc(cl.names, func(n name) bool {
		return slices.ContainsFunc(n.words, func(w string) bool { return competing[w] })
	})
}

// isOpponent reports whether a mention is of those played against.
func (d *discourse) isOpponent(m *mention) bool {
	c := d.trees[m.Sentence].child(m.Head, "case")
	return c >= 0 && opposing[d.trees[m.Sentence].lower(c)]
}

var opposing = wordSet("against over versus v vs")

// playsFor reports whether a mention is of a side that somebody is said to play for, or has been called the club before.
func (d *discourse) playsFor(m *mention) bool {
	t := &d.trees[m.Sentence]
	if m.Kind == kg.NominalMention {
		return sides[t.lemma(m.Head)]
	}
	if m.Kind != kg.NameMention {
		return false
	}
	h := t.head(m.Head)
	for h >= 0 && is(t.tokens[m.Head].Deprel, "conj") && t.head(h) >= 0 && is(t.tokens[h].Deprel, "conj") {
		h = t.head(h)
	}
	if h < 0 || !playing[t.lemma(h)] {
		return false
	}
	if is(t.tokens[m.Head].Deprel, "obj") {
		return true
	}
	c := t.child(m.Head, "case")
	return (is(t.tokens[m.Head].Deprel, "obl") || is(t.tokens[m.Head].Deprel, "nmod")) && c >= 0 && belonging[t.lower(c)]
}
