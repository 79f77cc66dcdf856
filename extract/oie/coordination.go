package oie

import (
	"slices"
	"strings"

	"kg"
)

// needsObject holds verbs that say little without an object: those that have one, or are
// passive, in 70 of 100 places and six or more in the training parts of UD English EWT and of
// the open part of GUM, particles apart.
var needsObject = set("abandon absorb accept access accommodate accomplish accumulate accuse achieve acquire address adopt affect affirm allocate " +
	"alter amend analyze appreciate approach arrest assess assign assist associate attract await award ban blame build buy calculate cancel " +
	"capture catch cause challenge characterize charge circle cite clean collect commit complete conduct confine congratulate consider contact " +
	"contain construct convert cover create cure declare defeat define delete deny deploy describe detect deserve design destroy develop disclose discuss dismiss " +
	"displace display distinguish distribute document donate draft educate elect eliminate emphasize employ enable encourage enjoy establish " +
	"estimate evaluate examine exceed experience exploit explore express face facilitate feature finance find fire fix forbid force form " +
	"forward fulfil fund gain generate give grab grant greet guarantee guide handle have highlight hire hit hold host identify ignore " +
	"illustrate implement implicate impress improve incorporate influence initiate inspire install interpret interview introduce invent " +
	"investigate invite involve isolate issue keep kill lack let limit link list locate love maintain make manipulate measure mobilize modify monitor " +
	"name obtain offer own perceive permit pick place pose possess preserve present prevent produce promote prompt protect provide publish purchase " +
	"pursue put quote raise reach receive record recreate reduce reflect regret reject release remove rent repair replace represent reproduce require " +
	"reserve respect reveal review ruin satisfy save schedule secure seize select send separate set shoot skip solve steal strengthen " +
	"suppose surprise surround take target test thank tolerate trace track transform treat trigger undermine undertake " +
	"update use value view wear welcome witness wound")

// shareObjects gives verbs that stand side by side the object behind the last of them:
// "detected, tested and treated patients".
func (t *tree) shareObjects(clauses []*clause) {
	byHead := make(map[int]*clause, len(clauses))
	for _, c := range clauses {
		byHead[c.head] = c
	}
	for i := len(clauses) - 1; i >= 0; i-- {
		first := clauses[i]
		verbs := []*clause{first}
		for _, k := range t.childrenBy(first.head, "conj") {
			if c := byHead[k]; c != nil {
				verbs = append(verbs, c)
			}
		}
		for n := len(verbs) - 2; n >= 0; n-- {
			c, next := verbs[n], verbs[n+1]
			switch {
			case t.lacksObject(c) && len(next.objs) > 0 && next.objs[0] > next.head && t.sideBySide(c.head, next.head) && t.child(next.head, "nsubj") < 0 && !next.passive:
				c.objs = next.objs
			case n == 0 && t.lacksObject(next) && len(verbs) == 2 && len(c.objs) > 0 && c.objs[0] > next.head && t.sideBySide(c.head, next.head) && !c.passive:
				next.objs = c.objs // where the parser hangs it on the first
			case n == 0 && len(verbs) == 2 && t.isStay(c, next):
				t.shareStay(c, next)
			case c.passive && next.passive && t.sideBySide(c.head, next.head) && t.hasWord(next.head, "cc", "and") && t.child(next.head, "nsubj", "nsubj:pass", "aux:pass") < 0:
				t.sharePassive(c, next)
			}
		}
	}
}

// isStay reports whether two verbs side by side tell that somebody lived somewhere and what they did there: "lives and works in Oslo".
func (t *tree) isStay(c, next *clause) bool {
	for _, v := range []*clause{c, next} {
		if v.passive || v.cop >= 0 || v.comp >= 0 || len(v.objs)+len(v.xcomps)+len(v.advcls) > 0 || t.child(v.head, "compound:prt", "ccomp", "xcomp") >= 0 {
			return false
		}
	}
	return (t.is(c.head, "live", "reside", "dwell") || t.is(next.head, "live", "reside", "dwell")) && t.sideBySide(c.head, next.head) && t.hasWord(next.head, "cc", "and") &&
		t.child(next.head, "nsubj") < 0 && t.tok[c.head].XPOS == t.tok[next.head].XPOS
}

// shareStay gives one of two such verbs where and how long, which stands behind both and hangs on the other.
func (t *tree) shareStay(c, next *clause) {
	switch {
	case len(c.obls) == 0 && len(next.obls) > 0:
		c.obls = slices.DeleteFunc(slices.Clone(next.obls), func(o oblique) bool { return o.head < next.head })
	case len(next.obls) == 0:
		next.obls = slices.DeleteFunc(slices.Clone(c.obls), func(o oblique) bool { return o.head < next.head })
	}
}

// sharePassive gives a participle who does what the participle beside it says: "was produced and arranged by Webb". Who takes care of somebody did not
// harm them: "was shot and treated by a doctor". Where one was born and grew up is one place, but one is born to one's parents.
func (t *tree) sharePassive(c, next *clause) {
	if len(c.agent) == 0 && len(next.agent) > 0 && next.agent[0] > next.head && len(c.objs) == 0 && (!suffered[t.lemma(c.head)] || suffered[t.lemma(next.head)]) {
		c.agent = next.agent
	}
	if !t.is(c.head, "bear") || !t.is(next.head, "raise", "bring", "educate", "breed", "school", "rear") || len(c.obls) > 0 {
		return
	}
	for _, o := range next.obls {
		if o.head > next.head && !o.time && (o.prep == "in" || o.prep == "at" || o.prep == "to") {
			c.obls = append(c.obls, o)
		}
	}
	next.obls = slices.DeleteFunc(slices.Clone(next.obls), func(o oblique) bool { return o.head > next.head && o.prep == "to" })
}

// suffered holds what happens to somebody, or what one does with them, before others have something to do with them.
var suffered = set("nominate propose submit introduce invite kill wound injure hurt shoot stab beat burn hit strike bite infect poison trap lose abandon find leave bear convict accuse charge sentence kidnap abduct drown choke damage destroy")

// isEither reports whether of several nouns something holds of one or the other, it is not told of which: "died of hunger or cold". What is denied, or only may be,
// is so of each of them, and names are told one by one (see isAlternative).
func (b *builder) isEither(c *clause, heads []int) bool {
	if len(heads) < 2 || c.state.negative || c.state.modality != kg.Asserted || b.is(c.head, aliasing...) {
		return false
	}
	if len(heads) == 2 && b.follows(b.startOf(heads[1]), ",") {
		return false // "an angioplasty, or procedure to open arteries": in other words
	}
	last := heads[len(heads)-1]
	for _, h := range heads {
		if b.name[h] >= 0 || b.tok[h].UPOS != "NOUN" || b.date[h] || b.isExcepted(h) || b.hasWord(h, "cc", "and") {
			return false
		}
	}
	return b.hasWord(last, "cc", "or")
}

// eitherOf is the phrase of several nouns joined by "or", with the commas between them.
func (b *builder) eitherOf(heads []int) kg.Phrase {
	all := b.allOf(heads)
	for _, h := range heads[1:] {
		for _, k := range b.childrenBy(h, "punct") {
			if k < h && b.tok[k].Form == "," {
				all.Tokens = append(all.Tokens, k)
			}
		}
	}
	slices.Sort(all.Tokens)
	all.Tokens = slices.Compact(all.Tokens)
	return all
}

// harming verbs tell in the news of what became of several in one event.
var harming = set("kill wound injure hurt arrest detain capture abduct kidnap seize damage destroy")

// shareStage gives what was done to some where and when the same event did it to others, which stands behind the last of them: "a soldier was killed and
// five others were wounded in Narvik on Friday". What the first has of its own keeps it from that.
func (t *tree) shareStage(clauses []*clause) {
	for _, c := range clauses {
		p := c.parent
		if c.link != "conj" || p == nil || t.head(c.head) != p.head || !t.hasWord(c.head, "cc", "and") || !harming[t.lemma(c.head)] || !harming[t.lemma(p.head)] || c.passive != p.passive ||
			!t.isPast(p.head) || !t.isPast(c.head) && !(c.passive && t.child(c.head, "aux", "aux:pass") < 0) || len(c.objs) != len(p.objs) || len(c.agent)+len(p.agent)+len(p.advcls)+len(p.obls) > 0 || len(t.childrenBy(p.head, "conj")) > 1 || t.semicolon(p.head, c.head) || t.child(p.head, "advmod") >= 0 || t.child(c.head, "advmod") >= 0 {
			continue
		}
		if !c.passive && (!c.shared || len(c.objs) == 0) {
			continue
		}
		for _, o := range c.obls {
			if prep := o.prep; o.head > c.head && (o.time || stages[prep]) && (len(c.objs) == 0 || o.head > c.objs[0]) {
				p.obls = append(p.obls, o)
			}
		}
	}
}

// moveStage gives what sources of the news say happened the place that stands before them, and the day where they say it now: "in Helmand, police say two men were
// killed". Police say so wherever they are.
func (t *tree) moveStage(clauses []*clause) {
	for _, c := range clauses {
		p := c.parent
		if c.link != "ccomp" || p == nil || p.comp != c.head || !t.is(p.head, "say", "report") || len(p.subj) != 1 || !sources[t.lemma(p.subj[0])] || !t.isPlural(p.subj[0]) && !t.is(p.subj[0], "police", "military") || len(c.subj) == 0 || c.cop >= 0 || !t.isPast(c.head) || t.semicolon(p.head, c.head) {
			continue
		}
		own := func(when bool) bool {
			return slices.ContainsFunc(c.obls, func(o oblique) bool { return o.time == when && (when || stages[o.prep] && o.prep != "on") })
		}
		placed, dated := own(false), own(true)
		p.obls = slices.DeleteFunc(p.obls, func(o oblique) bool {
			if o.head > p.subj[0] || c.head < p.head {
				return false
			}
			moved := false
			if o.time {
				moved = !dated && t.date[o.head] && (t.tok[p.head].XPOS == "VBP" || t.tok[p.head].XPOS == "VBZ")
			} else {
				moved = !placed && stages[o.prep] && slices.ContainsFunc(t.nounPhrase(o.head).Tokens, func(i int) bool { return t.isNamed(i, kg.Place) }) || !placed && o.prep == "in" && t.is(o.head, "incident", "attack", "raid", "operation", "clash", "bombing", "shooting", "explosion")
			}
			if moved {
				c.obls = append(c.obls, o)
			}
			return moved
		})
	}
}

// sources are whom the news have what happened from, wherever they speak.
var sources = set("authority doctor military official police policeman resident source witness")

// stages are prepositions of where something happened, or in what.
var stages = set("in at near on outside inside during around along")

// lacksObject reports whether an active verb that needs an object has neither that nor
// anything else behind it.
func (t *tree) lacksObject(c *clause) bool {
	return !c.passive && c.cop < 0 && needsObject[t.lemma(c.head)] && len(c.objs) == 0 && c.comp < 0 && len(c.xcomps) == 0 && t.child(c.head, "compound:prt", "xcomp", "ccomp") < 0
}

// sideBySide reports whether nothing but conjunctions, commas and adverbs stands between two tokens.
func (t *tree) sideBySide(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if u := t.tok[k].UPOS; u != "CCONJ" && u != "ADV" && u != "PART" && !strings.Contains(",/", t.tok[k].Form) {
			return false
		}
	}
	return true
}
