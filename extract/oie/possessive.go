package oie

import (
	"slices"

	"kg"
)

// ownedRole says whose role somebody has where the noun's possessor or the name before it
// tells: "the company's chief executive", "Microsoft founder".
func (b *builder) ownedRole(c *clause, subject kg.Phrase, noun int, be words, args []kg.Argument, st state, rule string) {
	if !roleNouns[b.lemma(noun)] {
		return
	}
	owner := b.roleOwner(noun)
	if owner < 0 {
		return
	}
	role := b.roleNoun(noun)
	is := be
	if rank := b.rankOf(noun); rank != "" {
		is = be.with(rank, "")
	}
	w := is.with(role, role, noun).with("of", "of")
	phrase := b.nounPhrase(owner)
	if b.rel[owner] == "compound" {
		phrase = b.nameOf(&b.doc.Mentions[b.name[owner]])
	}
	if c == nil {
		b.add(rule, subject, w, phrase, args, st, 0.8)
		return
	}
	b.fact(rule, c, subject.Head, w, phrase, args, st, 0.8)
}

// rankOf returns the adjectives before a role that tell that it is one of many, or that others have it, too: "America's top official".
func (b *builder) rankOf(noun int) string {
	return b.written(b.fewBefore(noun, b.childrenBy(noun, "amod"), func(k int) bool {
		return (b.tok[k].Form == b.lower(k) || k == 0 && b.is(k, "incoming", "outgoing")) && (b.tok[k].Feature("Degree") == "Sup" || b.is(k, "top", "senior", "junior", "outgoing", "incoming", "caretaker"))
	}))
}

// offices are roles that a place has somebody in: a "Canadian scientist" is no scientist of Canada.
var offices = set("president minister chancellor premier king queen prince princess emperor governor mayor senator congressman congresswoman " +
	"representative secretary ambassador envoy commissioner leader chief director general justice judge prosecutor attorney official lawmaker mp " +
	"sheriff dictator ruler monarch speaker vice-president captain coach manager head deputy commander bishop archbishop counterpart")

// roleOwner returns who or what a role noun belongs to, or -1.
func (b *builder) roleOwner(noun int) int {
	if k := b.child(noun, "nmod:poss"); k >= 0 {
		if b.isPlural(k) && b.is(k, "man", "woman", "boy", "girl") && b.child(k, "det", "amod", "nmod") < 0 {
			return -1 // a "women's tennis player" is no woman's
		}
		if slices.ContainsFunc(b.childrenBy(noun, "compound"), func(o int) bool { return o > k && o < noun && b.isNamed(o, kg.Organization) }) {
			return -1 // "Iran's OPEC governor" governs neither
		}
		return k
	}
	for _, k := range b.childrenBy(noun, "compound") {
		if k < noun && (b.isNamed(k, kg.Organization) || b.isNamed(k, kg.Place) && offices[b.lemma(noun)]) {
			return k
		}
	}
	return -1
}
