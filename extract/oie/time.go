package oie

import (
	"slices"

	"kg"
)

// lasting verbs tell of what goes on, which need not be over or have begun at the time told of something else.
var lasting = set("be become belong consist continue control exist go have hold include keep last lead live make move own play reign remain represent rule run serve settle spend stay study teach train work")

// coinciding verbs tell as participles behind a comma what came of what their main clause tells, at the same time.
var coinciding = set("beat capture claim clinch cause damage defeat destroy displace end injure kill mark overtake overturn seize set topple trigger win wound")

// recording verbs tell as participles behind a comma how somebody fared where the main clause says that they were: "pitched for Omaha, going 2-5".
var recording = set("average bat catch collect compile finish gain go gross hit net pass pitch place post rank record register rush score start tally throw total")

// sharedStage returns for whom, where or against whom somebody fared as a participle behind a comma tells, which the main clause says by name.
func (b *builder) sharedStage(c *clause) (out []kg.Argument) {
	p := c.parent
	if p == nil || !b.recounts(c) || !recording[b.lemma(c.head)] && !b.is(c.head, "earn", "make", "win") {
		return nil
	}
	for _, o := range p.obls {
		if o.time || o.head > c.head || b.name[o.head] < 0 || b.isPerson(o.head) || !b.takesPart(o) || b.hasOblique(c, o.prep) || c.passive {
			continue
		}
		switch o.prep {
		case "for", "at", "in", "with", "against":
			for _, h := range b.conjuncts(o.head) {
				out = append(out, kg.Argument{Role: o.prep, Phrase: b.nounPhrase(h)})
			}
		}
	}
	return out
}

// recounts reports whether a clause is a participle behind a comma that tells more of what the main clause tells as a fact.
func (b *builder) recounts(c *clause) bool {
	p := c.parent
	return c.link == "advcl" && c.mark == "" && c.shared && b.isGerund(c.head) && b.follows(b.startOf(c.head), ",") && p != nil && p.head < c.head && p.cop < 0 && !p.state.negative && p.state.modality == kg.Asserted && b.isPast(p.head)
}

// onward adverbs move on in time from one clause to the next.
var onward = set("afterwards already before currently earlier eventually ever later meanwhile next now once previously recently since soon still subsequently then ultimately")

// sharedTime is the time that a clause has from the one above it: the date before the subject holds of the verbs coordinated in the past
// ("In 2010, she left Oslo and joined Acme"), that of an event of what came of it ("blew up a bomb on 3 May, killing six").
func (b *builder) sharedTime(c *clause) (kg.Argument, bool) {
	p := c.parent
	if p == nil || p.head > c.head || c.cop >= 0 || p.cop >= 0 || len(p.subj) == 0 || len(c.subj) == 0 || b.semicolon(p.head, c.head) || slices.ContainsFunc(c.obls, func(o oblique) bool { return o.time }) {
		return kg.Argument{}, false
	}
	if slices.ContainsFunc(b.childrenBy(c.head, "advmod"), func(k int) bool { return onward[b.lemma(k)] }) {
		return kg.Argument{}, false
	}
	if c.link == "conj" && c.shared && p.link == "advcl" && b.isGerund(p.head) && b.isGerund(c.head) && coinciding[b.lemma(c.head)] {
		return b.sharedTime(p) // "killing six and injuring ten"
	}
	joined := c.link == "conj" && (c.shared || b.is(c.subj[0], "he", "she", "it")) && b.isPast(p.head) && b.isPast(c.head) && b.child(c.head, "aux") == b.child(c.head, "aux:pass") && !lasting[b.lemma(c.head)]
	result := c.link == "advcl" && c.mark == "" && c.shared && b.isGerund(c.head) && coinciding[b.lemma(c.head)] && b.follows(b.startOf(c.head), ",") && !p.state.negative
	if c.link == "conj" && !joined && c.shared && c.passive && b.isPast(p.head) && p.passive && b.child(c.head, "aux") < 0 {
		joined = true // "was arrested and charged"
	}
	result = result || b.recounts(c) && recording[b.lemma(c.head)] || b.coincides(c)
	if !joined && !result || joined && b.isDated(c.head) {
		return kg.Argument{}, false
	}
	for _, o := range p.obls {
		fronted := o.head < p.head && o.head < p.subj[0]
		if !o.time || !b.date[o.head] || bounding[o.prep] || joined && !fronted || !b.takesPart(o) || b.isDuration(o) || b.isSpan(o) || b.isRate(o) || o.head > c.head {
			continue
		}
		if t := b.nounPhrase(o.head); !slices.ContainsFunc(t.Tokens, func(i int) bool { return b.related(i, "conj") }) {
			return kg.Argument{Role: "time", Phrase: t}, true
		}
	}
	return kg.Argument{}, false
}

// coincides reports whether a clause behind its main clause tells what happened when that did, so that its day is that of both: "were killed
// Wednesday when a bomb hit their car", "blew himself up on Friday, as worshippers were leaving".
func (b *builder) coincides(c *clause) bool {
	p := c.parent
	if p.state.negative || p.state.modality != kg.Asserted || c.state.modality != kg.Asserted || reporting[b.lemma(p.head)] {
		return false
	}
	return c.link == "advcl" && (c.mark == "when" || c.mark == "as") && !c.shared && b.isPast(c.head) && !b.hasWord(c.head, "aux", "have") && (b.isPast(p.head) || b.hasWord(p.head, "aux", "have")) && (!lasting[b.lemma(c.head)] || b.isGerund(c.head))
}

// isDated reports whether a date stands anywhere among what hangs on a verb: "and in the 1944 honours was awarded a medal".
func (b *builder) isDated(verb int) bool {
	for i := b.startOf(verb); i <= b.lastOf(verb); i++ {
		if (b.date[i] || b.isYear(i)) && b.below(i, verb) {
			return true
		}
	}
	return false
}

// hasAsideBetween reports whether a noun between two words stands beside another.
func (b *builder) hasAsideBetween(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if b.rel[k] == "appos" && (b.tok[k].UPOS == "NOUN" || b.tok[k].UPOS == "PROPN") {
			return true
		}
	}
	return false
}

// isVagueTime reports whether a time only tells that something is near today: "in recent months", "in the coming days".
func (b *builder) isVagueTime(i int) bool {
	return b.tok[i].UPOS == "NOUN" && b.isPlural(i) && b.isTime(i) && b.child(i, "nummod", "nmod") < 0 && b.hasWord(i, "amod", "recent", "past", "last", "coming", "next", "late")
}
