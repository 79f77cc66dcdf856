package oie

import (
	"slices"
	"strings"

	"kg"
)

// activeClause says what a clause with an active verb states: subject-verb-object
// ("Putin thanked Erdogan"), subject-verb-preposition-object ("Germany sided with NATO"),
// subject-verb-clause ("Putin said that ...") and plain subject-verb ("talks failed").
func (b *builder) activeClause(c *clause) {
	w, args := b.chained(c), b.arguments(c)
	for p := c; b.isChained(p); p = p.parent {
		args = append(args, b.arguments(p.parent)...)
	}
	if b.isNamingParticiple(c) {
		b.missed("clause/svo", c.head, "nobody bears or titles by it: \"Born Anna Webb in Oslo, her mother is a lawyer\"")
		return
	}
	for _, s := range c.subj {
		if b.is(s, "it") && b.child(c.head, "csubj") > c.head {
			b.missed("clause", s, "the subject only fills the place of one")
			continue // "it took them an hour to"
		}
		switch {
		case b.extraposedObject(c, s, w, args):
		case len(c.objs) > 0:
			if c.comp >= 0 && (reporting[b.lemma(c.head)] || b.is(c.head, "promise", "convince", "persuade", "reassure", "teach")) {
				b.missed("clause/svo", c.head, "its object only hears what the clause says")
			} else {
				for _, o := range c.objs {
					if k := b.child(o, "ccomp"); k > o && (feeling[b.lemma(o)] || dreads[b.lemma(o)]) && b.child(k, "nsubj") > o {
						b.missed("clause/svo", o, "what is felt is said with its content") // "expressed hope they would come"
						continue
					}
					b.transitive(c, s, o, w, args)
				}
			}
			if c.comp >= 0 {
				b.fact("clause/svoc", c, s, w, b.clausePhrase(c.comp), append(b.objectArguments(c), args...), c.state, 0.8)
			}
		case c.comp >= 0 && c.link == "relcl" && b.is(c.noun, "what") && b.child(c.comp, "nsubj", "csubj", "expl") < 0:
			b.missed("clause/svc", c.comp, "what somebody calls it, without what it is: \"what it said was fraud\"")
		case c.comp >= 0:
			b.fact("clause/svc", c, s, w, b.completeContent(c), args, c.state, 0.85)
		case slices.ContainsFunc(c.xcomps, func(x *clause) bool { return b.isHeldOf(x, c) }):
			b.missed("clause", c.head, "what somebody holds is said by the clause below")
		case b.chainsBelow(c):
			b.missed("clause", c.head, "says one thing with the clause below")
		case b.controlledBelow(c) != nil:
			b.controlling("clause/sv-infinitive", c, s, w, args)
		default:
			b.intransitive(c, s, w, args)
		}
	}
}

// isNamingParticiple reports whether a clause is a participle without auxiliary that tells what its subject, or what that is of, was called: "Initially
// titled The Storm, ten actors were cast".
func (t *tree) isNamingParticiple(c *clause) bool {
	return len(c.objs) > 0 && t.is(c.head, "bear", "title", "entitle", "subtitle", "nickname", "rename", "name", "call", "dub") && t.tok[c.head].XPOS == "VBN" && t.child(c.head, "aux") < 0 && c.link == "advcl"
}

// completeContent is the clause that is the object of another, with its subject where that
// stands before both: "fires, which media said were under control".
func (b *builder) completeContent(c *clause) kg.Phrase {
	p := b.clausePhrase(c.comp)
	if c.link == "relcl" && c.noun >= 0 && b.child(c.comp, "nsubj", "csubj", "expl") < 0 && !b.isInfinitive(c.comp) && !b.isGerund(c.comp) {
		p.Tokens = append(p.Tokens, b.nounPhrase(c.noun, c.head).Tokens...)
		slices.Sort(p.Tokens)
		p.Tokens = slices.Compact(p.Tokens)
	}
	return p
}

// controlling says what a verb or adjective with an infinitive or gerund below it states:
// that its subject "plans" "to expand the port". What is planned, wanted or refused is said
// by the clause below, with the modality that follows.
func (b *builder) controlling(rule string, c *clause, subj int, w words, args []kg.Argument) {
	x := b.controlledBelow(c)
	if b.isYetTo(x.head) {
		b.missed(rule, c.head, "\"has yet to\" only denies the clause below")
		return
	}
	if b.hadTo(x, c) || b.wasAble(c) {
		b.missed(rule, c.head, "what somebody had or was able to do is said by the clause below")
		return
	}
	if c.link == "relcl" && slices.Contains(x.objs, c.noun) {
		b.missed(rule, c.head, "what it is about stands before it, and the clause below says it")
		return // "a paper that they tried to ban"
	}
	if len(b.conjuncts(subj)) == 2 && reciprocal[b.lemma(x.head)] && len(x.objs) == 0 && !b.hasOblique(x, "with") {
		b.missed(rule, x.head, "what two do with each other is said by the clause below")
		return // "Oslo and Bergen are expected to meet"
	}
	if x.link == "advcl" {
		w = w.with(x.mark, x.mark, b.child(x.head, "mark"))
	}
	b.fact(rule, c, subj, w, b.clausePhrase(x.head), args, c.state, 0.8)
}

// chainsBelow reports whether a clause below c makes one relation with it, which then says
// what c has to say.
func (b *builder) chainsBelow(c *clause) bool { return slices.ContainsFunc(c.xcomps, b.isChained) }

// controlledBelow returns the clause below c that shares its subject without making one
// relation with it, or nil.
func (b *builder) controlledBelow(c *clause) *clause {
	for _, below := range [][]*clause{c.xcomps, c.advcls} {
		for _, x := range below {
			if b.enabler(x, c) >= 0 {
				continue // "became unable to move": not "became to move"
			}
			if b.isControlled(x) && !b.isChained(x) {
				return x
			}
		}
	}
	return nil
}

// objectArguments turns the hearer of "told reporters that ..." into an argument.
func (b *builder) objectArguments(c *clause) []kg.Argument {
	var args []kg.Argument
	for _, o := range c.objs {
		role := "to"
		if b.isScore(o) {
			role = "score" // "ruled 6-3 that"
		}
		args = append(args, kg.Argument{Role: role, Phrase: b.nounPhrase(o)})
	}
	return args
}

func (b *builder) transitive(c *clause, subj, obj int, w words, args []kg.Argument) {
	if b.isRespective(c) && len(b.conjuncts(obj)) > 1 {
		b.respective("clause/svo", c, subj, obj, w, args)
		return
	}
	if x := b.perceived(c, obj); x != nil {
		p := b.clausePhrase(x.head)
		for _, o := range b.conjuncts(obj) {
			p.Tokens = append(append(p.Tokens, b.nounPhrase(o).Tokens...), b.childrenBy(o, "cc")...)
		}
		slices.Sort(p.Tokens)
		p.Tokens = slices.Compact(p.Tokens)
		b.fact("clause/svc", c, subj, w, p, nil, c.state, 0.75)
		return // "found Anna and Berit packing": not found them
	}
	objects := []int{obj}
	if obj != c.noun {
		objects = b.conjuncts(obj)
	}
	if b.isEither(c, objects) {
		b.fact("clause/svo", c, subj, w, b.eitherOf(objects), args, c.state, 0.9)
		return
	}
	for _, o := range objects {
		if b.isPredicate(o) || o == subj || b.is(o, "how", "why") || b.tok[o].Feature("Degree") == "Cmp" && b.tok[o].UPOS == "ADJ" {
			b.missed("clause/svo", o, "the object is a clause, a question word or the subject itself")
			continue
		}
		if x := b.raised(c); x != nil {
			b.fact("clause/svc", c, subj, w, b.raisedPhrase(o, x), nil, c.state, 0.75)
			continue
		}
		if b.tok[o].UPOS == "NUM" && o > 0 && b.is(o-1, "aged") {
			b.fact("clause/sv-complement", c, subj, w, b.nounPhrase(o), args, c.state, 0.75) // "died aged 82"
			continue
		}
		if name := b.child(o, "compound", "nmod", "flat"); b.rel[o] == "conj" && b.tok[o].UPOS == "NUM" && name == o-1 && b.tok[name].UPOS == "PROPN" && b.child(obj, "nummod") >= 0 {
			b.missed("clause/svo", o, "a name and its number: see counted")
			continue
		}
		if b.is(c.head, "say", "allege") && (b.tok[o].UPOS == "PROPN" || b.tok[o].UPOS == "NOUN" && !sayable[b.lemma(o)]) && !b.opensQuote(b.startOf(o)-1) {
			b.missed("clause/svo", o, "nobody says a thing: rather the subject of what was said")
			continue // "a system that Webb says will fail", "says two men and a woman died"
		}
		if b.is(c.head, "report") && b.tok[o].UPOS == "NOUN" && humanNoun(b.lemma(o)) && !b.isPlural(o) && b.child(o, "acl:relcl") > o {
			b.missed("clause/svo", o, "nobody is reported: rather the subject of what was said")
			continue // "a newspaper reports the man whose film it is has admitted it"
		}
		if next := b.lastOf(o) + 1; len(args) == 0 && b.is(c.head, "call", "dub", "nickname", "christen", "label", "deem") && (c.link == "relcl" && c.noun != o && b.name[o] >= 0 || next < len(b.tok) && b.opensQuote(next)) {
			b.missed("clause/svo", o, "what it is called is read as what is, or is left out: \"a daughter whom she called Anna\"")
			continue
		}
		if b.isHearerOnly(c) {
			b.missed("clause/svo", o, "who was told something, but not what")
			continue
		}
		if x := b.child(o, "acl"); x > o && b.is(c.head, "have") && b.tok[x].XPOS == "VBN" && b.isPerson(x-1) && !b.isSetOff(x) {
			b.missed("clause/svo", o, "what was done to somebody, not whom it has")
			continue // "had goalkeeper Navas sent off"
		}
		if x := b.followed(c, o); x >= 0 {
			b.fact("clause/svo", c, subj, w, b.clausePhraseOf(o, x), args, c.state, 0.7)
			continue
		}
		if both := b.conjuncts(subj); len(both) == 2 && (mutual[b.lemma(o)] && b.child(o, "nmod") < 0 || b.is(c.head, "share", "swap", "exchange") && b.child(o, "nmod") < 0 || b.isJoint(c, both, o)) && b.name[both[0]] >= 0 && b.name[both[1]] >= 0 && !b.hasOblique(c, "with") && b.child(o, "nmod:poss") < 0 && !b.isAlternative(subj) {
			one, other := b.participant(c, both[0]), b.participant(c, both[1])
			b.add("clause/svo", one, w, b.participant(c, o), append([]kg.Argument{{Role: "with", Phrase: other}}, args...), c.state, 0.9)
			b.add("clause/svo", other, w, b.participant(c, o), append([]kg.Argument{{Role: "with", Phrase: one}}, args...), c.state, 0.9)
			continue // "Norway and Chile established relations"
		}
		b.fact("clause/svo", c, subj, w, b.participant(c, o), b.sharedMeasure(c, objects, o, b.ownTerms(args, o, objects)), c.state, 0.9)
		b.absorbObject(c, subj, o, w, args)
		b.measured(c, subj, o, w, args)
		b.level(c, subj, o, w, args)
		b.compared(c, subj, o, w)
	}
	b.objectComplement(c, subj, w, args)
}

// sayable is what somebody says without telling what.
var sayable = set("abuse amen fraud goodbye grace hello lie line mass misconduct nothing phrase prayer rosary sentence something thank thanks thing truth word wrongdoing yes no violation")

// perceiving verbs have as their object who does what the participle behind says.
var perceiving = []string{"find", "see", "hear", "watch", "catch", "notice", "spot", "observe", "spy"}

// perceived returns the participle or bare infinitive that tells what the object of such a verb is doing, or nil.
func (b *builder) perceived(c *clause, obj int) *clause {
	for _, x := range c.xcomps {
		if bare := b.tok[x.head].XPOS == "VB" && b.is(c.head, "see", "hear", "watch", "witness", "observe"); b.is(c.head, perceiving...) && (b.isGerund(x.head) || bare) && x.mark == "" && x.head > obj && len(x.subj) > 0 && x.subj[0] == obj {
			return x
		}
	}
	return nil
}

// tallying verbs have counts as their objects.
var tallying = set("amass average collect compile gain notch post record register score tally total")

// sharedMeasure adds to the arguments of one of several counts what stands behind the last of them and holds of all: of "averaged 7
// points, 4 rebounds and 2 steals per game" all are per game.
func (b *builder) sharedMeasure(c *clause, counts []int, o int, args []kg.Argument) []kg.Argument {
	last := counts[len(counts)-1]
	if o == last || !tallying[b.lemma(c.head)] || slices.ContainsFunc(counts, func(i int) bool { return b.child(i, "nummod") < 0 }) {
		return args
	}
	for _, k := range b.childrenBy(last, "nmod") {
		if prep, _ := b.preposition(k); k > last && (prep == "per" || prep == "in" || prep == "over" || prep == "as" || prep == "against") && b.child(o, "nmod") < 0 {
			args = append(slices.Clone(args), kg.Argument{Role: prep, Phrase: b.nounPhrase(k)})
		}
	}
	return args
}

// isHearerOnly reports whether a clause says whom somebody told, but not what, which may stand
// beside it: `"It worked," he told reporters`.
func (b *builder) isHearerOnly(c *clause) bool {
	if !b.is(c.head, "tell", "inform", "assure", "ask", "urge", "remind", "instruct") || c.comp >= 0 || len(c.objs)+len(c.iobj) != 1 || len(c.xcomps) > 0 {
		return false
	}
	if c.parent != nil && c.parent.saidBy == c {
		return true // "..., he told a news conference": see reports
	}
	return !b.hasOblique(c, "about") && !b.hasOblique(c, "of") && !b.hasOblique(c, "on") && !b.hasOblique(c, "for") && !b.hasOblique(c, "to") && len(c.advcls) == 0 && (b.isPeopleOrName(c.objs) || b.isPeopleOrName(c.iobj))
}

// isPeopleOrName reports whether the first of some nominals can be told something.
func (b *builder) isPeopleOrName(heads []int) bool {
	return len(heads) > 0 && (b.name[heads[0]] >= 0 || b.is(heads[0], "press", "audience", "crowd", "jury", "parliament", "congress", "public", "supporter") || b.canSpeak(heads[0]) || general[b.lemma(heads[0])])
}

// ordering verbs put one event before or behind another, or ahead in time, which may be told as somebody doing it:
// "followed a player testing positive", "forecast prices rising".
var ordering = set("anticipate envisage forecast foresee follow precede predict prompt trigger")

// followed returns the participle that tells what the object of such a verb did, or what somebody had
// done to it ("had water restored"), or -1.
func (b *builder) followed(c *clause, obj int) int {
	x := b.child(obj, "acl")
	if x < obj || b.tok[x].Deprel != "acl" || b.isSetOff(x) || b.child(x, "case", "mark") >= 0 {
		return -1
	}
	if ordering[b.lemma(c.head)] && b.isGerund(x) || b.is(c.head, "have") && b.tok[x].XPOS == "VBN" && x == obj+1 {
		return x
	}
	return -1
}

// clausePhraseOf is what a noun does as a clause: "a player testing positive".
func (b *builder) clausePhraseOf(noun, verb int) kg.Phrase {
	p := b.clausePhrase(verb)
	p.Tokens = append(p.Tokens, b.nounPhrase(noun, verb).Tokens...)
	slices.Sort(p.Tokens)
	p.Tokens = slices.Compact(p.Tokens)
	return p
}

// opining verbs have an object that is only the subject of what they think: "believe him to
// be 25".
var opining = set("assume believe presume suppose suspect think understand")

// raised returns the infinitive that the object of an opining verb is the subject of, or nil.
func (b *builder) raised(c *clause) *clause {
	for _, x := range c.xcomps {
		if opining[b.lemma(c.head)] && x.mark == "to" && b.isInfinitive(x.head) {
			return x
		}
	}
	return nil
}

// raisedPhrase is an object with the infinitive it is the subject of.
func (b *builder) raisedPhrase(obj int, x *clause) kg.Phrase {
	p := b.clausePhrase(x.head)
	p.Tokens = append(p.Tokens, b.nounPhrase(obj).Tokens...)
	slices.Sort(p.Tokens)
	p.Tokens = slices.Compact(p.Tokens)
	return p
}

// complementing prepositions may mark the object of an event noun even where the parser
// hangs them on the light verb; "in" and "at" mostly say where or when instead.
var complementing = set("with to for against on into about over of from toward towards")

// voicing verbs say nothing but that somebody has the feeling that is their object: "expressed gratitude to".
var voicing = set("convey express extend voice")

// absorbObject makes the object part of the relation where the verb is light and the
// object noun carries the meaning: "expressed discontent with" -> funding.
func (b *builder) absorbObject(c *clause, subj, obj int, w words, args []kg.Argument) {
	if !lightVerbs[b.lemma(c.head)] || b.tok[obj].UPOS != "NOUN" || quantityNouns[b.lemma(obj)] || !abstract(b.lemma(obj)) {
		if b.tok[obj].UPOS == "NOUN" && eventNoun(b.lemma(obj)) {
			b.missed("light-verb/noun", obj, "a noun of action, but the verb above it has a meaning of its own")
		}
		return
	}
	with := append(b.modifiers(obj), obj)
	w = w.with(b.written(with), b.lemma(obj), with...)
	for _, k := range b.childrenBy(obj, "nmod") {
		prep, at := b.preposition(k)
		if !complementing[prep] && !(prep == "in" && eventNoun(b.lemma(obj)) && !(saying[b.lemma(obj)] && b.isNamed(k, kg.Place)) && !b.isUttered(obj, k)) || k < obj || b.isTime(k) {
			b.missed("light-verb/noun", k, "its preposition does not mark what the noun of action is about")
			continue
		}
		if prep == "to" && b.is(obj, "announcement", "revelation", "disclosure") {
			b.missed("light-verb/noun", k, "who hears it, not what it is about: \"made the announcement to his staff\"")
			continue
		}
		for _, o := range b.conjuncts(k) {
			if prep == "of" && b.isValue(o) && b.is(obj, "sale") {
				b.missed("light-verb/noun", o, "what it sold for, not what it sold") // "had sales of $5 million"
				continue
			}
			b.fact("light-verb/noun", c, subj, w.with(prep, prep, at...), b.participant(c, o), args, c.state, 0.85)
		}
	}
	for _, o := range c.obls {
		if o.time || !complementing[o.prep] || (o.prep == "from" || o.prep == "to") && changing[b.lemma(c.head)] || o.head < obj || !b.takesPart(o) || !eventNoun(b.lemma(obj)) && !voicing[b.lemma(c.head)] {
			continue
		}
		for _, h := range b.splitOblique(o) {
			b.fact("light-verb/oblique", c, subj, w.with(o.prep, o.prep, o.prepAt...), b.participant(c, h), args, c.state, 0.75)
		}
	}
}

// isUttered reports whether "in" behind something said tells in which words or where it was: "made the threat in a recording".
func (b *builder) isUttered(obj, in int) bool {
	return b.is(obj, "accusation", "allegation", "announcement", "appeal", "assertion", "call", "claim", "comment", "declaration", "demand", "plea", "pledge", "prediction", "promise", "proposal", "remark", "request", "statement", "suggestion", "threat", "vow", "warning") &&
		(utterances[b.lemma(in)] || b.isNamed(in, kg.Place) || b.is(in, "address", "article", "audio", "briefing", "broadcast", "clip", "conference", "footage", "hearing", "meeting", "message", "news", "note", "paper", "post", "recording", "report", "session", "speech", "talk", "tape", "testimony", "tweet", "video"))
}

// abstract reports whether a noun carries the meaning of a light verb before it: an event,
// a state, a relation, but no bracelet.
func abstract(lemma string) bool {
	for _, ending := range [...]string{"ity", "ness", "ence", "ance", "ship", "ency", "ancy"} {
		if strings.HasSuffix(lemma, ending) {
			return true
		}
	}
	return eventNoun(lemma) || relationNouns[lemma] || feelings[lemma]
}

// feelings are had, shown and voiced towards somebody.
var feelings = set("affection alarm anger apology appreciation compassion condolence contempt delight discontent disgust dismay displeasure dissatisfaction empathy " +
	"enthusiasm envy fury goodwill gratitude grief hatred hostility indignation joy love optimism outrage pessimism pride regret remorse respect sadness scepticism " +
	"shame shock skepticism solidarity sorrow sympathy thank thanks unease")

// relationNouns relate what has them to something, besides nouns of action.
var relationNouns = set("access advantage basis blame boundary border centre center consent cost delegate deficit degree doubt experience faith fault fear fine focus goal grip " +
	"hold impact ground idea insight interest lack limit link loss majority mandate need number office power price priority profit problem proof purpose rate reason " +
	"record relation reservation responsibility result right risk seat share stake stance step surplus talk term tie time title trouble trust value view")

// bareNoun is a noun as a relation says it, with a negating "no" left to the polarity.
func (b *builder) bareNoun(i int) string { return strings.ToLower(b.tok[i].Form) }

// maxModifiers bounds how many words before its noun of action a relation takes along.
const maxModifiers = 3

// modifiers returns the words before a noun that a relation says with it: of "received generally positive reviews from" the reviews are not any. There are none
// where they would be too many.
func (b *builder) modifiers(noun int) []int {
	return b.fewBefore(noun, b.childrenBy(noun, "amod", "nummod", "compound", "advmod"), func(k int) bool {
		return !(b.rel[k] == "amod" && pointing[b.lemma(k)]) && !b.negator(k)
	})
}

// pointing adjectives tell of no more of a noun than that it was spoken of, or that there are others.
var pointing = set("such own same certain various other")

// fewBefore returns the words of those of some children of a noun that are kept and stand before it, in their order. There are none where they would be too many.
func (b *builder) fewBefore(noun int, children []int, kept func(k int) bool) []int {
	var out []int
	for _, k := range children {
		if k < noun && kept(k) {
			out = b.subtree(out, k, nil)
		}
	}
	slices.Sort(out)
	if len(out) > maxModifiers || len(out) > 0 && out[len(out)-1] > noun {
		return nil
	}
	return out
}

// written returns words as a relation says them: in lower case but for names, with what a hyphen joins in one piece.
func (b *builder) written(tokens []int) string {
	var w strings.Builder
	for n, i := range tokens {
		if n > 0 && b.tok[tokens[n-1]].Span.End() < b.tok[i].Span.Start() {
			w.WriteByte(' ')
		}
		if b.tok[i].UPOS == "PROPN" || b.name[i] >= 0 {
			w.WriteString(b.tok[i].Form)
		} else {
			w.WriteString(b.lower(i))
		}
	}
	return w.String()
}

// isJoint reports whether two do with each other what their verb says: sign an agreement, hold talks, fight a war. Where the object tells with or
// between whom, it is not they alone.
func (b *builder) isJoint(c *clause, both []int, obj int) bool {
	verbs := joint[b.lemma(obj)]
	if verbs == nil || !verbs[b.lemma(c.head)] || b.child(obj, "acl") > obj {
		return false
	}
	for _, k := range b.childrenBy(obj, "nmod") {
		if prep, _ := b.preposition(k); prep == "with" || prep == "between" || prep == "among" || prep == "against" || prep == "" {
			return false
		}
	}
	state := func(i int) bool { return b.isNamed(i, kg.Place) || b.isNamed(i, kg.Organization) }
	return state(both[0]) && state(both[1]) || b.is(obj, "talk", "negotiation", "discussion") && b.isPerson(both[0]) && b.isPerson(both[1])
}

// joint has what two do with each other by the verbs that say it.
var joint = func() map[string]map[string]bool {
	out := make(map[string]map[string]bool)
	for _, of := range []struct{ nouns, verbs string }{
		{"agreement accord treaty pact deal memorandum armistice truce ceasefire", "sign conclude reach strike ink ratify negotiate"},
		{"talk negotiation discussion dialogue", "hold open begin start resume conduct suspend restart"},
		{"war battle", "fight wage"},
		{"fire prisoner", "exchange"},
	} {
		for noun := range set(of.nouns) {
			out[noun] = set(of.verbs)
		}
	}
	return out
}()

// mutual nouns are what two have with each other.
var mutual = set("alliance border friendship partnership relation relationship tie")

// describing verbs have a complement that says what their object is said to be.
var describing = set("describe regard view characterize characterise depict portray brand label denounce condemn hail praise dismiss see define")

// calling verbs have an opinion of their object as their complement: "called it a disaster".
var calling = set("call consider deem label brand dub term pronounce make render find think")

// appointing verbs make their object what the complement says.
var appointing = set("elect appoint name make declare designate nominate crown proclaim")

// objectComplement handles "elected him president"; of "described it as simplistic" the complement is an argument (see arguments) where
// it is known what was described.
func (b *builder) objectComplement(c *clause, subj int, w words, args []kg.Argument) {
	for _, k := range b.kids[c.head] {
		k := int(k)
		if b.rel[k] != "xcomp" && b.rel[k] != "obl" && b.rel[k] != "advcl" || b.tok[k].UPOS == "VERB" {
			continue
		}
		as := b.preposed(k, "as")
		verb := b.lemma(c.head)
		switch {
		case b.negated(k):
		case as && describing[verb] && len(c.objs) == 1 && b.is(c.objs[0], "it", "this", "that", "they") && !b.standsFor(c.objs[0]):
			of := kg.Argument{Role: "of", Phrase: b.nounPhrase(c.objs[0])} // nothing tells what: what it was called is left to say
			b.fact("complement/as", c, subj, w.with("as", "as"), b.nounPhrase(k), append([]kg.Argument{of}, args...), c.state, 0.75)
		case (b.rel[k] == "xcomp" || as && verb != "make") && appointing[verb] && b.isNominal(k) && c.state.modality == kg.Asserted:
			st := c.state
			if best := b.child(k, "amod"); best >= 0 && verb == "name" && b.tok[best].Feature("Degree") == "Sup" && !st.speaker.known && b.canSpeak(subj) {
				st.speaker = speaker{known: true, head: subj, sent: b.sent} // "named it as the best of the year"
			}
			for _, o := range c.objs {
				b.fact("complement/appointed", c, o, implied(k, "is", "be"), b.nounPhrase(k), b.rankedSince(c, k), st, 0.7)
			}
		}
	}
}

// standsFor reports whether it is known what a pronoun stands for.
func (b *builder) standsFor(i int) bool {
	return slices.ContainsFunc(b.doc.Anaphors, func(a kg.Anaphor) bool { return a.Sentence == b.sent && a.Head == i }) ||
		slices.ContainsFunc(b.doc.Mentions, func(m kg.Mention) bool { return m.Sentence == b.sent && m.Head == i && m.Entity >= 0 })
}

// rankedSince returns since when somebody is the first or only one to have a role, which the verb has: "named Olsen its first ambassador since the war".
func (b *builder) rankedSince(c *clause, role int) []kg.Argument {
	if !slices.ContainsFunc(b.childrenBy(role, "amod"), func(k int) bool { return b.tok[k].Feature("NumType") == "Ord" || b.is(k, "only") }) {
		return nil
	}
	for _, o := range c.obls {
		switch {
		case o.prep != "since" || o.head < role:
		case o.time:
			return []kg.Argument{{Role: "time", Phrase: b.boundedTime(o)}}
		default:
			return []kg.Argument{{Role: "since", Phrase: b.nounPhrase(o.head)}}
		}
	}
	return nil
}

// negated reports whether a word has a negation of its own: "not guilty".
func (t *tree) negated(i int) bool {
	for _, k := range t.kids[i] {
		if t.negator(int(k)) {
			return true
		}
	}
	return false
}

// complementState is the state of a clause with a complement: "was declared not guilty" is
// as negative as "was not declared guilty".
func (b *builder) complementState(c *clause, complement int) state {
	st := c.state
	if b.negated(complement) {
		st.negative = !st.negative
	}
	return st
}

// reciprocal verbs with a plural subject and no object hold between its members.
var reciprocal = set("meet agree clash merge negotiate marry talk fight cooperate")

func (b *builder) intransitive(c *clause, subj int, w words, args []kg.Argument) {
	both := b.conjuncts(subj)
	if h := b.head(subj); subj == c.noun && c.link == "relcl" && b.rel[subj] == "conj" && h >= 0 && b.isSetOff(c.head) {
		both = b.conjuncts(h) // "Macron and Merkel, who met in Meseberg,"
	}
	if len(both) == 2 && reciprocal[b.lemma(c.head)] && !b.hasOblique(c, "with") {
		one, other := b.participant(c, both[0]), b.participant(c, both[1])
		b.add("clause/reciprocal", one, w.with("with", "with"), other, args, c.state, 0.75)
		b.add("clause/reciprocal", other, w.with("with", "with"), one, args, c.state, 0.75)
		return
	}
	for _, k := range b.childrenBy(c.head, "xcomp") {
		if b.tok[k].UPOS == "ADJ" || b.tok[k].UPOS == "ADV" {
			if b.is(k, "short", "close") && slices.ContainsFunc(c.advcls, func(a *clause) bool { return a.mark == "of" || a.mark == "to" }) {
				b.missed("clause/sv-complement", k, "only says that the clause below did not come about")
				return // "stopped short of blaming"
			}
			b.fact("clause/sv-complement", c, subj, w, b.nounPhrase(k), args, b.complementState(c, k), 0.75)
			return
		}
	}
	for _, a := range c.advcls {
		if k := b.child(a.head, "mark"); a.mark == "to" && k > c.head && b.is(c.head, "agree", "consent", "object") && b.isGerund(a.head) && len(a.subj) > 0 {
			p := b.clausePhrase(a.head)
			p.Tokens = slices.DeleteFunc(p.Tokens, func(i int) bool { return i == k })
			b.fact("clause/sv-infinitive", c, subj, w.with("to", "to", k), p, b.dropClause(args, "to"), c.state, 0.8)
			return // "agreed to Norway's joining the union"
		}
	}
	said := len(b.out)
	if b.outdone(c, subj, w, args); len(b.out) > said {
		return
	}
	if b.is(c.head, "do") {
		return // "did so in Brussels": what they did stands elsewhere
	}
	switch {
	case contentless[b.lemma(c.head)] && !b.is(c.head, "continue") && len(c.obls) == 0:
		b.missed("clause/sv", c.head, "that something was said, but not what")
	case b.obliqueFacts("clause/sv-", c, subj, w, args):
	case reporting[b.lemma(c.head)] && (c.link == "parataxis" || b.child(c.head, "parataxis") >= 0):
		b.missed("clause/sv", c.head, "what was said stands beside the clause") // see reports
	case len(args) == 0 && b.isGerund(c.head) && c.link != "root" && c.link != "conj":
		b.missed("clause/sv", c.head, "a participle alone says too little")
	case len(args) == 0 && (vague[b.lemma(c.head)] || needsObject[b.lemma(c.head)]) && b.child(c.head, "compound:prt") < 0:
		b.missed("clause/sv", c.head, "the verb alone says too little")
	case b.is(c.head, "be", "do", "have"):
		b.missed("clause/sv", c.head, "an auxiliary for a verb that stands elsewhere") // "as we are not"
	default:
		b.fact("clause/sv", c, subj, w, kg.Phrase{}, args, c.state, 0.6)
	}
}

// obliqueFacts says a fact for each oblique that takes part, its preposition absorbed into
// the relation, or failing these one for the time. It reports whether there was any.
func (b *builder) obliqueFacts(family string, c *clause, subj int, w words, args []kg.Argument) bool {
	participants, when := b.participants(c)
	for _, o := range participants {
		if !c.passive && contentless[b.lemma(c.head)] && !about[o.prep] && !(o.prep == "on" && b.is(c.head, "report")) {
			b.missed(family+"oblique", o.head, "where or to whom something was said, but not what")
			continue
		}
		if !c.passive && b.is(c.head, "write", "speak", "say") && b.isGerund(c.head) && c.link == "advcl" && (utterances[b.lemma(o.head)] || hearing[b.lemma(o.head)] || b.is(o.head, "article", "column", "book", "essay", "interview")) {
			b.missed(family+"oblique", o.head, "where something was said, which the main clause tells") // "writing in a blog post, he"
			continue
		}
		if b.isRespective(c) && len(b.conjuncts(o.head)) > 1 {
			b.respective(family+"oblique", c, subj, o.head, w.with(b.focused(c, o), o.prep, o.prepAt...), args)
			continue
		}
		if !c.passive && o.prep == "to" && b.is(c.head, "admit", "confess", "confide", "explain", "mention", "reveal") && b.isPerson(o.head) {
			b.missed(family+"oblique", o.head, "whom something was told, but not what")
			continue
		}
		if x := b.wanted(c, o); x != nil {
			p := b.clausePhrase(x.head)
			for _, h := range b.conjuncts(o.head) {
				p.Tokens = append(append(p.Tokens, b.nounPhrase(h).Tokens...), b.childrenBy(h, "cc")...)
			}
			slices.Sort(p.Tokens)
			p.Tokens = slices.Compact(p.Tokens)
			b.fact("clause/sv-infinitive", c, subj, w.with(o.prep, o.prep, o.prepAt...), p, slices.DeleteFunc(slices.Clone(args), func(a kg.Argument) bool {
				return a.Phrase.Head == x.head || a.Role == o.prep && b.together(a.Phrase.Head, o.head)
			}), c.state, 0.8)
			continue // "called for troops to leave": not for troops
		}
		all := b.splitOblique(o)
		if b.isEither(c, all) {
			b.fact(family+"oblique", c, subj, w.with(b.focused(c, o), o.prep, o.prepAt...), b.eitherOf(all), args, c.state, 0.8)
			continue
		}
		for _, h := range all {
			own := b.ownTerms(args, h, all)
			if b.isAlias(o, h) {
				b.fact(family+"oblique", c, subj, w.with("under the name", "under the name", append([]int{h}, o.prepAt...)...), b.participant(c, h), own, c.state, 0.8)
				continue
			}
			if prep, at := b.preposition(h); h != o.head && prep != "" && b.rel[h] == "conj" {
				b.fact(family+"oblique", c, subj, w.with(prep, prep, at...), b.participant(c, h), own, c.state, 0.8) // "after Portugal and before Poland"
				continue
			}
			b.fact(family+"oblique", c, subj, w.with(b.focused(c, o), o.prep, o.prepAt...), b.participant(c, h), own, c.state, 0.8)
		}
	}
	if len(participants) == 0 && when != nil && reporting[b.lemma(c.head)] && !c.passive {
		b.missed(family+"time", when.head, "when something was said, but not what")
	} else if len(participants) == 0 && when != nil && !c.passive && b.hasWord(c.head, "advmod", "there") {
		b.missed(family+"time", when.head, "when something happened at a place that only the text before it tells")
	} else if len(participants) == 0 && when != nil && b.isVagueTime(when.head) {
		b.missed(family+"time", when.head, "a time that only tells that it is near: \"in recent months\"")
		when = nil
	} else if len(participants) == 0 && when != nil {
		b.fact(family+"time", c, subj, w.with(when.prep, when.prep, when.prepAt...), b.nounPhrase(when.head), args, c.state, 0.75)
	}
	return len(participants) > 0 || when != nil
}

// restricting adverbs before a preposition tell that nothing else is meant, or little else: "is sold only in Norway".
var restricting = set("only solely exclusively mainly mostly chiefly primarily principally predominantly largely partly")

// focused is a preposition with the adverb right before it that says how far it holds.
func (b *builder) focused(c *clause, o oblique) string {
	if len(o.prepAt) == 0 || o.prepAt[0] == 0 {
		return o.prep
	}
	k := o.prepAt[0] - 1
	if !restricting[b.lemma(k)] || k <= c.head || b.rel[k] != "advmod" || b.head(k) != o.head && b.head(k) != c.head || b.negator(k-1) || b.colours(c, k) {
		return o.prep
	}
	return b.lower(k) + " " + o.prep
}

// wanted returns the infinitive whose subject an oblique behind "for" is, which tells what somebody wants or waits for, or nil.
func (b *builder) wanted(c *clause, o oblique) *clause {
	if c.passive || o.prep != "for" || o.head < c.head {
		return nil
	}
	acts := b.canSpeak(o.head) || b.name[o.head] >= 0 || b.isPeople(o.head) || b.is(o.head, "troop", "troops", "force", "army")
	for _, below := range [][]*clause{c.xcomps, c.advcls} {
		for _, x := range below {
			if b.is(c.head, "appeal", "argue", "ask", "call", "campaign", "fight", "hope", "lobby", "long", "plead", "pray", "press", "push", "vote", "wait") && b.forSubject(x, c) == o.head && (acts || x.passive) {
				return x
			}
		}
	}
	return nil
}

// contentless verbs of saying state nothing without what was said, unless they tell what about.
var contentless = set("say suggest imply tell add state note explain announce claim insist stress continue report")

// about are prepositions of what something is said of.
var about = set("about of against for over")

// vague verbs say nothing without what goes with them, nor do vague participles.
var (
	vague = set("add agree allow announce ask become bring call claim come consider do expect find get give go have hear include know lead make mean need note provide put " +
		"report require say see select set show state take tell try tweet use want hope wish like seem appear tend abort mean attempt decide intend plan pledge promise refuse vow")
	vagueParticiples = set("locate situate base allow ask call consider give know make mean need put require say set take tell use want")
)

func (b *builder) hasOblique(c *clause, prep string) bool {
	for _, o := range c.obls {
		if o.prep == prep {
			return true
		}
	}
	return false
}
