package oie

import (
	"slices"
	"strings"

	"kg"
	"kg/gazetteer"
)

// speaker is who stands behind a clause: a nominal of this or another sentence.
type speaker struct {
	known bool
	head  int
	sent  int
}

var asserted = state{modality: kg.Asserted}

// weaken returns the modality of something with modality inner inside something with
// modality outer: what is not asserted outside cannot become asserted inside.
func weaken(outer, inner kg.Modality) kg.Modality {
	if outer == kg.Asserted || inner != kg.Asserted {
		return inner
	}
	return outer
}

// settle computes polarity, modality and attribution of every clause, governing first.
func (t *tree) settle(clauses []*clause) {
	t.findParentheticals(clauses)
	for _, c := range clauses {
		outer := t.outer(c)
		if c.saidBy != nil {
			outer.speaker = speaker{known: true, head: c.saidBy.subj[0], sent: t.sent}
		} else if s, ok := t.accordingTo(c); ok {
			outer.speaker = s
		} else if s, ok := t.sharedSource(c, clauses); ok {
			outer.speaker = s
		}
		c.state = t.own(c, outer)
		if n := t.untilThen(c); n >= 0 {
			c.late, c.state.negative = true, !c.state.negative
			o := &c.obls[n]
			if o.prep = "in"; t.tellsDay(o.head) {
				o.prep = "on"
			}
		}
	}
}

// untilThen returns which oblique tells when something came about at last that had not before, or -1: "was not founded until 1984" says that it was then.
func (t *tree) untilThen(c *clause) int {
	if c.cop >= 0 || c.comp >= 0 || !t.isPast(c.head) || t.hasModal(c.head) || t.hasWord(c.head, "aux", "have") || !t.ownNegation(c) ||
		!slices.ContainsFunc(t.childrenBy(c.head, "advmod"), func(k int) bool { return k < c.head && t.is(k, "not", "n't") && !t.correlative(k) && !t.quantified(k) }) {
		return -1
	}
	return slices.IndexFunc(c.obls, func(o oblique) bool {
		return (o.prep == "until" || o.prep == "till") && o.time && t.date[o.head] && o.head > c.head
	})
}

// tellsDay reports whether a time is a day: "3 May 2010", "Monday".
func (t *tree) tellsDay(i int) bool {
	for k := t.startOf(i); k <= t.lastOf(i); k++ {
		if weekdays[t.lemma(k)] || t.date[k] && t.tok[k].UPOS == "NUM" && !t.isYear(k) {
			return true
		}
	}
	return false
}

// findParentheticals notes clauses of saying that hang on what is said ("The war, he said,
// will end") on the clause said.
func (t *tree) findParentheticals(clauses []*clause) {
	for _, c := range clauses {
		if c.parent == nil || t.semicolon(c.parent.head, c.head) || c.link != "parataxis" && !(c.link == "advcl" && c.mark == "as") {
			continue
		}
		if t.is(c.head, "say", "state") && c.head+1 < len(t.tok) && t.is(c.head+1, "as", "so") {
			continue // "even Bolden said as much"
		}
		if c.link == "advcl" && (len(c.xcomps) > 0 || len(c.subj) > 0 && t.isSign(c.subj[0]) || slices.ContainsFunc(c.obls, func(o oblique) bool { return !o.time && about[o.prep] || o.prep == "on" })) {
			continue // "as its name suggests", "as the firm announces moving", "as Biden remarked on it"
		}
		if reporting[t.lemma(c.head)] && !c.passive && len(c.subj) > 0 && !c.shared && c.comp < 0 && (len(c.objs) == 0 || t.is(c.head, "tell") && len(c.objs) == 1 && t.canHear(c.objs[0])) {
			c.parent.saidBy = c
		}
	}
}

// isSign reports whether a nominal is a word for something, which may suggest what it is but tells nothing.
func (t *tree) isSign(i int) bool { return t.is(i, "name", "title", "term", "word") }

// accordingTo finds the source named by "according to X" or "in X's view".
func (t *tree) accordingTo(c *clause) (speaker, bool) {
	for _, o := range c.obls {
		if t.tellsSource(o) && !t.semicolon(o.head, c.head) {
			return speaker{known: true, head: t.author(o.head), sent: t.sent}, true
		}
		if o.prep == "in" && t.is(o.head, "view", "opinion", "word", "words", "eyes") {
			if poss := t.child(o.head, "nmod:poss"); poss >= 0 {
				return speaker{known: true, head: poss, sent: t.sent}, true
			}
		}
	}
	return speaker{}, false
}

// tellsSource reports whether an oblique with "according to" names who says so: somebody who can, or whatever stands before the clause or
// behind a comma, unless one acts by it ("according to plan").
func (t *tree) tellsSource(o oblique) bool {
	if o.prep == "as per" && !t.is(o.head, "report", "census", "survey", "datum", "data", "statistics", "statistic", "estimate", "record", "study", "source") {
		return false // "as per the scheme"
	}
	if !strings.HasPrefix(o.prep, "according") && o.prep != "as per" || len(o.prepAt) == 0 {
		return false
	}
	at := o.prepAt[0]
	return t.canSpeak(o.head) || !measuring[t.lemma(o.head)] && t.isNominal(o.head) && (t.follows(at, ",") || at == 0 || t.follows(at, "\""))
}

// measuring nouns are what something is done or sorted by.
var measuring = set("ability act age agreement alphabet category code constitution convention criterion custom demand guideline law method need order plan preference principle protocol regulation rule schedule " +
	"size standard status taste timetable tradition treaty type will wish")

// author returns whose words a noun for what somebody said names, the noun itself where that is not told: "a tweet by Anna Webb", "Webb's letter".
func (t *tree) author(i int) int {
	if !utterances[t.lemma(i)] || t.name[i] >= 0 {
		return i
	}
	if owner := t.child(i, "nmod:poss"); owner >= 0 && t.canSpeak(owner) {
		return owner
	}
	for _, k := range t.childrenBy(i, "nmod") {
		if prep, _ := t.preposition(k); (prep == "by" || prep == "from") && t.canSpeak(k) && !t.isTime(k) {
			return k
		}
	}
	return i
}

// sharedSource finds the source that the last of several coordinated clauses names for all of them, at the end of the
// sentence behind a comma: "It killed 15 and infected 100, according to the ministry."
func (t *tree) sharedSource(c *clause, clauses []*clause) (speaker, bool) {
	for _, k := range clauses {
		if k.parent != c || k.link != "conj" || len(k.subj) > 0 && !k.shared {
			continue
		}
		for _, o := range k.obls {
			if len(o.prepAt) > 0 && strings.HasPrefix(o.prep, "according") && o.prepAt[0] > k.head && t.follows(o.prepAt[0], ",") {
				return t.accordingTo(k)
			}
		}
	}
	return speaker{}, false
}

// semicolon reports whether a semicolon stands between two tokens.
func (t *tree) semicolon(i, j int) bool {
	for k := min(i, j) + 1; k < max(i, j); k++ {
		if t.tok[k].Form == ";" {
			return true
		}
	}
	return false
}

// speaking nouns, besides names and roles, can be the source of a claim.
var speaking = set("academy account agency analyst army article authority bank board body bureau church commission committee company council court data " +
	"department document estimate expert family figure file force government group investigator investigation lawyer letter media memo military ministry " +
	"newspaper office official organization organisation paper parent party people person police poll prosecutor record relative report resident researcher scientist " +
	"source spokesman spokesperson spokeswoman statement statistic study survey team transcript university website witness")

// canSpeak reports whether a nominal can be the source of a claim: "according to the
// police" names one, "according to the constitution" does not.
func (t *tree) canSpeak(i int) bool {
	if t.name[i] >= 0 {
		switch t.doc.Mentions[t.name[i]].Type {
		case kg.Person, kg.Organization, kg.Place, kg.Group:
			return true
		}
	}
	return speaking[t.lemma(i)] || utterances[t.lemma(i)] || roleNouns[t.lemma(i)] || gazetteer.Kin(t.lemma(i)) || t.isPeople(i) || t.tok[i].UPOS == "PRON" || t.tok[i].UPOS == "PROPN"
}

// hearing nouns are told things together.
var hearing = set("conference briefing meeting summit rally crowd audience congregation channel network radio station television tv broadcaster newspaper magazine agency reporter journalist")

// canHear reports whether somebody can be told what stands beside a clause: a source of claims, or a news conference.
func (t *tree) canHear(i int) bool {
	return (t.canSpeak(i) || hearing[t.lemma(i)]) && t.tok[i].UPOS != "PRON" && t.child(i, "acl", "ccomp") < 0
}

// isPeople reports whether a plural noun names people by what they do or where they are
// from: "herders", "residents", "scientists".
func (t *tree) isPeople(i int) bool {
	if t.tok[i].UPOS != "NOUN" || !t.isPlural(i) || things[t.lemma(i)] {
		return false
	}
	for _, suffix := range [...]string{"er", "or", "ist", "ian", "ant", "ent", "ee", "man", "woman"} {
		if strings.HasSuffix(t.lemma(i), suffix) {
			return true
		}
	}
	return false
}

// things are nouns with the endings of people.
var things = set("order number letter matter chapter factor parameter computer calendar requirement agreement amendment argument document " +
	"statement assessment measurement account client fee degree committee calculator indicator manner power offer river winter summer " +
	"feature center centre content event moment element component sector color error mirror rumor rumour grant plant")

// outer returns what the governing clause or noun makes of c.
func (t *tree) outer(c *clause) state {
	p := c.parent
	if s, ok := t.cleftState(c); ok {
		return s
	}
	if c.noun >= 0 && (c.link == "acl" || c.link == "relcl") {
		return t.underNoun(c)
	}
	if p == nil {
		return asserted
	}
	if t.isExtraposed(c) && !reporting[t.lemma(p.head)] {
		return t.judged(c, p)
	}
	if t.isInfinitive(c.head) && t.isExtraposedObject(c) {
		return state{modality: weaken(p.state.modality, kg.Possible), speaker: p.state.speaker} // "made it harder to hire them"
	}
	switch c.link {
	case "conj":
		s := t.outer(p)
		s.speaker = p.state.speaker
		if c.mark == "rather than" || c.mark == "instead of" {
			s.negative = true // "resigned rather than fight"
			return s
		}
		if p.link == "ccomp" && !c.shared && t.semicolon(p.head, c.head) {
			s.speaker = speaker{} // "said it was 5.5; others measured 5.8"
		}
		if c.mark == "to" && c.shared && t.isInfinitive(c.head) && p.mark != "to" && !t.isInfinitive(p.head) && !p.passive && p.link != "acl" && p.cop < 0 && t.child(p.head, "xcomp") < 0 && t.child(c.head, "aux") < 0 && s.modality == kg.Asserted {
			s.modality = kg.Desired // "have been questioning him about it and to find out"
			return s
		}
		if t.hasWord(c.head, "advmod", "else") && t.hasWord(c.head, "cc", "or") {
			s.modality = kg.Possible // "demanded that he resign or else face a vote": nobody demands that he face it
			return s
		}
		if c.shared && t.child(c.head, "aux") < 0 {
			// "will meet and discuss": one modal for both.
			m := t.ownModality(p)
			if m == kg.Asserted && t.isToBe(p.head) {
				m = kg.Planned // "was to be issued and awarded"
			}
			if m != kg.Asserted && !p.narrated && (sameForm(t, p.head, c.head) || t.hasModal(p.head) && t.tok[c.head].XPOS == "VB" || t.hasWord(p.head, "aux", "have") && t.hasWord(c.head, "cc", "and", "or") && t.child(c.head, "aux") < 0 && (t.tok[c.head].XPOS == "VBD" || t.tok[c.head].XPOS == "VBN")) {
				if m == kg.Conditional && t.isFutureOfPast(p, p.state) {
					m = kg.Planned // "said he would retire and not seek another term"
				}
				s.modality = weaken(s.modality, m)
			}
			if t.ownNegation(p) && !t.hasWord(c.head, "cc", "nor") && (t.deniesSubject(p.head) || t.joinedByOr(p.head) || t.hasWord(c.head, "cc", "and") && t.child(p.head, "aux") >= 0 && sameForm(t, p.head, c.head)) {
				s.negative = !s.negative
			}
		}
		return s
	case "xcomp":
		return t.underVerb(c, p)
	case "ccomp":
		return t.reported(c, p)
	case "parataxis":
		s := p.state
		if t.introduces(p, c) {
			return state{modality: kg.Asserted, speaker: t.speakerOf(p)}
		}
		s.negative = false
		s.modality = kg.Asserted
		if p.link == "ccomp" && !c.shared && t.semicolon(p.head, c.head) {
			s.speaker = speaker{}
		}
		if reporting[t.lemma(c.head)] {
			s.speaker = speaker{}
		}
		return s
	case "advcl":
		return t.adverbial(c, p)
	}
	return state{modality: p.state.modality, speaker: p.state.speaker}
}

// isToBe reports whether a clause tells with "be" and an infinitive what is to come: "they are to form groups".
func (t *tree) isToBe(i int) bool {
	return t.hasWord(i, "mark", "to") && t.hasWord(i, "aux", "be") && t.child(i, "nsubj") >= 0
}

// deniesSubject reports whether a verb is denied of a subject that is none: "no firm shall build".
func (t *tree) deniesSubject(i int) bool {
	s := t.child(i, "nsubj")
	return s >= 0 && t.deniesExistence(s)
}

// joinedByOr reports whether "or" or "nor" stands among what is coordinated with a word.
func (t *tree) joinedByOr(i int) bool {
	for _, k := range t.childrenBy(i, "conj") {
		if t.hasWord(k, "cc", "or", "nor") {
			return true
		}
	}
	return false
}

// introduces reports whether clause p says what clause c beside it spells out: "He said:
// we will see".
func (t *tree) introduces(p, c *clause) bool {
	if answeringBack[t.lemma(p.head)] && t.colon(p.head, c.head) && t.quoted(p.head, c.head) && len(p.subj) > 0 && !p.passive {
		return true // `disagreed with the findings: "It is known."`
	}
	return reporting[t.lemma(p.head)] && !p.passive && !reporting[t.lemma(c.head)] && p.comp < 0 && t.child(p.head, "xcomp") < 0 && len(p.objs) == 0 && len(p.subj) > 0 && c.head > p.head && !t.semicolon(p.head, c.head)
}

// quoted reports whether a quotation opens between two tokens.
func (t *tree) quoted(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if t.opensQuote(k) {
			return true
		}
	}
	return false
}

// speakerOf returns the subject of a clause of saying. "It" is one: whether anything tells who
// that is, others must decide; a claim of somebody's is not the text's own for that.
func (t *tree) speakerOf(p *clause) speaker {
	for _, s := range p.subj {
		switch {
		case t.is(s, "it") && (p.cop >= 0 || t.tok[p.head].UPOS == "ADJ"), t.is(s, "there"):
			continue // "it is certain that"
		case t.is(s, "who", "which", "that") && p.noun >= 0 && t.tok[s].UPOS == "PRON":
			s = p.noun // "the chief, who says that"
		case t.tok[s].Feature("PronType") == "Int" || t.is(s, "who", "what") && t.tok[s].UPOS == "PRON":
			continue
		}
		if owner := t.child(s, "nmod:poss"); owner >= 0 && utterances[t.lemma(s)] && t.canSpeak(owner) {
			s = owner // "Cornyn's statement added that"
		}
		return speaker{known: true, head: s, sent: t.sent}
	}
	return p.state.speaker
}

// utterances are nouns for what somebody said, who says what they say.
var utterances = set("comment email letter memo message post reply speech statement testimony tweet")

// reporter returns who says what a passive clause of saying reports: "it was reported by
// Reuters that". Where it does not tell, that is the subject, "it", which nothing resolves; what "was announced" or
// "was found" the text says itself.
func (t *tree) reporter(p *clause) speaker {
	if len(p.agent) > 0 {
		return speaker{known: true, head: p.agent[0], sent: t.sent}
	}
	for i := range t.tok {
		if t.tok[i].Head == p.head && t.is(i, "it") && reporting[t.lemma(p.head)] && !t.is(p.head, "announce", "confirm", "reveal", "disclose", "discover", "find", "establish", "show", "prove") {
			return speaker{known: true, head: i, sent: t.sent}
		}
	}
	return p.state.speaker
}

// enabler returns the adjective that stands between a verb and the clause below it, or -1: "became unable to move", "Unable to move, she left".
func (t *tree) enabler(c, p *clause) int {
	if able := t.head(c.head); able >= 0 && t.head(able) == p.head && t.related(able, "xcomp", "advcl") && t.tok[able].UPOS == "ADJ" {
		return able
	}
	return -1
}

// wasAble reports whether a clause tells in the past that somebody was able to, and so did.
func (t *tree) wasAble(p *clause) bool {
	return t.is(p.head, "able") && t.isPast(p.head) && !t.hasModal(p.head) && !p.state.negative && p.state.modality == kg.Asserted && t.child(p.head, "advmod") < 0
}

// underVerb is the state of an infinitive or gerund below a verb or adjective.
func (t *tree) underVerb(c, p *clause) state {
	s := p.state
	verb := t.lemma(p.head)
	able := t.enabler(c, p)
	if able >= 0 {
		verb = t.lemma(able)
	}
	if p.cop >= 0 || t.tok[p.head].UPOS == "ADJ" || able >= 0 {
		if t.hasWord(p.head, "advmod", "too") && t.isInfinitive(c.head) {
			s.modality, s.negative = weaken(s.modality, kg.Possible), !s.negative // "too large to be sent"
			return s
		}
		if m, ok := adjectiveModality[verb]; ok && !t.wasAble(p) {
			s.modality = weaken(s.modality, m)
		}
		if negativeWords[verb] {
			s.negative = !s.negative
		}
		return s
	}
	switch {
	case t.hasWord(c.head, "mark", "whether"):
		s.modality = weaken(s.modality, kg.Possible) // "decide whether to go"
	case t.isGerund(c.head) && weighed[verb]:
		s.modality = kg.Possible // "discussed selling the plant"
	case preventing[verb] && !(verb == "rule" && t.child(p.head, "compound:prt") < 0):
		s.negative = !s.negative
	case t.hadTo(c, p):
	case verb == "have" && c.mark == "to":
		s.modality = weaken(s.modality, kg.Obligatory)
	case denying[verb]:
		s.negative, s.speaker = !s.negative, t.speakerOf(p) // "denied taking bribes"
	case strings.EqualFold(t.tok[p.head].Form, "going"):
		s.modality = weaken(s.modality, kg.Planned) // "is going to"
	case carrying[verb] && verb != "dare" || p.passive && proving[verb], t.turnsOut(p):
	case t.appointedTo(c, p), t.optedTo(c, p), t.passedVote(c, p) && balloted[t.lemma(c.head)]:
	case t.passedVote(c, p):
		s.modality = kg.Planned
	case (p.passive || len(p.objs) > 0 && c.mark == "to") && t.is(p.head, "appoint", "assign", "commission", "contract", "engage", "hire", "recruit", "select"):
		s.modality = weaken(s.modality, kg.Planned) // "was appointed to work on it"
	case p.passive && wishing[verb]:
		s.modality = weaken(s.modality, kg.Desired)
	case planning[verb]:
		s.modality = weaken(s.modality, kg.Planned)
	case wishing[verb]:
		s.modality = weaken(s.modality, kg.Desired)
	case trying[verb]:
		s.modality = weaken(s.modality, kg.Possible)
	case (verb == "become" || verb == "remain") && len(p.objs) > 0 && t.isRanked(p.objs[0]):
		// "became the first to report cases"
	case verb == "be":
		s.modality = weaken(s.modality, kg.Planned)
	case p.passive && t.is(p.head, "know", "see", "find", "show", "hear", "discover") && t.hasWord(c.head, "aux", "have"):
		// "is known to have left"
	case c.mark == "to" && !causing[verb]:
		s.modality = weaken(s.modality, kg.Possible) // "apply to join": nothing says that they do
	}
	if m := p.state.modality; (m == kg.Possible && (t.hasModal(p.head) || t.ownModality(p) == kg.Asserted) || m == kg.Conditional) && (s.modality == kg.Desired || s.modality == kg.Planned) {
		s.modality = m // "accusations that they seek to build it", "may agree to sell it"
	}
	if by, ok := t.urger(c, p); ok {
		s.speaker = by
	}
	return s
}

// turnsOut reports whether a clause tells that what its infinitive says is so: "turned out to be".
func (t *tree) turnsOut(p *clause) bool {
	return t.is(p.head, "turn") && (t.hasWord(p.head, "compound:prt", "out") || p.head+1 < len(t.tok) && t.is(p.head+1, "out")) && !t.hasModal(p.head)
}

// weighed is what gerunds below these verbs tell: it is thought or talked of, and need not come about.
var weighed = set("advocate consider contemplate debate discuss envisage envision explore favor favour imagine investigate justify mull oppose ponder study support weigh")

// urging verbs have somebody tell others what they want of them.
var urging = set("advise appeal ask beg call command demand encourage exhort implore instruct invite lobby order petition plead press pressure push recommend request summon tell urge warn")

// urger returns who wants others to do what an infinitive says, whose wish it is: "urged Oslo to sign", "called on Oslo to sign", "Oslo was urged
// by Bergen to sign".
func (t *tree) urger(c, p *clause) (speaker, bool) {
	if !urging[t.lemma(p.head)] || c.mark != "to" || len(c.subj) == 0 {
		return speaker{}, false
	}
	if p.passive {
		if len(p.agent) == 0 || !t.canSpeak(p.agent[0]) {
			return speaker{}, false
		}
		return speaker{known: true, head: p.agent[0], sent: t.sent}, true
	}
	by := t.speakerOf(p)
	return by, by.known && len(p.subj) > 0 && !slices.Contains(p.subj, c.subj[0]) && by.sent == t.sent && (t.canSpeak(by.head) || decreeing[t.lemma(by.head)])
}

// decreeing nouns are texts that urge somebody to do something as those who wrote them do.
var decreeing = set("accord agreement amendment bill constitution deal declaration decree law measure order plan proposal resolution rule ruling term treaty verdict")

// teller returns who tells what clause p takes for granted: its speaker, but of what somebody urges others to do only who tells of the urging
// ("called on Iran to free Saberi, who is in prison").
func (t *tree) teller(p *clause) speaker {
	for q, n := p, 0; q.parent != nil && n < maxDepth; q, n = q.parent, n+1 {
		if by, ok := t.urger(q, q.parent); ok && by == p.state.speaker {
			return q.parent.state.speaker
		}
	}
	return p.state.speaker
}

// appointedTo reports whether an infinitive tells what somebody was made: "was appointed to be the chairman".
func (t *tree) appointedTo(c, p *clause) bool {
	return c.link == "xcomp" && p.passive && c.cop >= 0 && c.mark == "to" && p.state.modality == kg.Asserted && (appointing[t.lemma(p.head)] && !t.is(p.head, "nominate") || t.is(p.head, "choose", "select", "pick"))
}

// optedTo reports whether an infinitive tells what somebody chose to do in the past, and so did (Karttunen 1971).
func (t *tree) optedTo(c, p *clause) bool {
	past := t.isPast(p.head) || p.parent != nil && p.link == "advcl" && p.mark == "" && t.isGerund(p.head) && t.tenseOf(p.parent) == inPast // "has gone without, choosing to wait"
	return c.link == "xcomp" && c.mark == "to" && t.is(p.head, "choose", "opt") && !p.passive && past && !t.hasModal(p.head) && len(p.objs) == 0 && !p.state.negative && !p.state.speaker.known && p.state.modality == kg.Asserted
}

// balloted is what a vote does by itself: what was voted to be approved is.
var balloted = set("accept adopt approve authorise authorize back confirm condemn endorse pass ratify reject support")

// passedVote reports whether an infinitive tells what a body voted to do, and so decided; what single ones and voters vote to do need not
// come about.
func (t *tree) passedVote(c, p *clause) bool {
	return t.is(p.head, "vote") && t.isInfinitive(c.head) && strings.HasSuffix(c.mark, "to") && !c.passive && c.cop < 0 && c.shared && c.head > p.head && !p.passive && !p.state.negative && p.state.modality == kg.Asserted &&
		(t.isPast(p.head) || t.hasWord(p.head, "aux", "have")) && len(p.subj) > 0 && !slices.ContainsFunc(p.subj, func(k int) bool {
		return t.isNamed(k, kg.Person) || t.tok[k].UPOS == "PRON" || t.is(k, "voter", "resident", "people", "delegate", "half", "percent", "majority", "number", "some", "citizen", "shareholder") || t.child(k, "nummod") >= 0
	})
}

// hadTo reports whether an infinitive tells what somebody was made to do, and so did: "had to withdraw", but "did not have to",
// "would have to" (Karttunen 1971), nor what somebody said of what must be: "said Oslo had to act".
func (t *tree) hadTo(c, p *clause) bool {
	return c.link == "xcomp" && c.mark == "to" && t.is(p.head, "have") && t.tok[p.head].XPOS == "VBD" && len(p.objs) == 0 && p.link != "relcl" && !p.state.speaker.known && !p.state.negative && p.state.modality == kg.Asserted
}

// reported is the state of a finite clause that is the object of a verb.
func (t *tree) reported(c, p *clause) state {
	s := state{modality: kg.Asserted, speaker: p.state.speaker}
	verb := t.lemma(p.head)
	source := t.speakerOf(p)
	if n := t.felt(c); n >= 0 && !p.passive {
		if s.modality = kg.Possible; nounModality[t.lemma(n)] == kg.Desired {
			s.modality = kg.Desired
		}
		s.speaker = source // "expressed hope they would come"
		return s
	}
	if p.passive {
		source = t.reporter(p)
	} else if by := p.state.speaker; by.known && source.known && source.sent == t.sent && t.tok[source.head].UPOS == "NOUN" && !t.canSpeak(source.head) && t.is(p.head, "show", "indicate", "suggest", "confirm", "reveal", "prove", "demonstrate", "mean", "imply") {
		source = by // "said tests showed that": who tells of the tests, which say nothing themselves
	}
	switch {
	case c.mark == "whether" || c.mark == "if":
		s.modality = kg.Possible
	case t.isSubjunctive(c):
		s.modality, s.speaker = kg.Desired, source // "recommended that he be sent"
	case p.head == 0 && len(p.subj) == 0 && t.is(p.head, "have", "be", "should"):
		s.modality = kg.Conditional // "Had they arrived earlier, ...", taken for the main verb
	case t.tok[p.head].UPOS == "ADJ" || p.cop >= 0:
		if m, ok := adjectiveModality[verb]; ok {
			s.modality = m
		} else if t.is(p.head, "confident", "certain", "convinced", "sure", "optimistic", "adamant") {
			s.speaker = source
		} else if anxious[t.lemma(p.head)] {
			s.modality, s.speaker = kg.Possible, source
		}
	case denying[verb]:
		s.speaker, s.negative = source, true
	case (verb == "ask" || verb == "wonder") && t.hasWord(c.head, "advmod", "why"):
		// whoever asks why takes for granted that
	case verb == "ask" || verb == "wonder":
		s.modality = kg.Possible
		s.speaker = source
	case verb == "hope" || verb == "wish" || verb == "demand" || verb == "request" || verb == "insist" && t.tok[c.head].Feature("VerbForm") == "Inf":
		s.modality, s.speaker = kg.Desired, source
	case (verb == "agree" || verb == "decide") && t.child(c.head, "mark") >= 0 && !t.hasModal(c.head) && !t.isInfinitive(c.head) && t.tok[c.head].XPOS != "VB":
		s.speaker = source // "decided that she is the best"
	case verb == "plan" || verb == "agree" || verb == "promise" || verb == "pledge" || verb == "vow" || verb == "expect" || verb == "predict" || verb == "decide":
		s.modality, s.speaker = kg.Planned, source
	case doubting[verb] || len(p.subj) > 0 && (saying[t.lemma(p.subj[0])] || t.is(p.subj[0], "speculation", "gossip", "talk")) && t.is(p.head, "abound", "circulate", "emerge", "persist", "spread", "surface", "swirl"):
		s.modality, s.speaker = kg.Possible, source // also "reports circulated that"
	case reporting[verb] || t.isQuotedContent(c):
		s.speaker = source
	case t.is(p.head, "make") && slices.ContainsFunc(t.childrenBy(p.head, "xcomp"), func(k int) bool { return certainties[t.lemma(k)] }):
		if len(p.subj) > 0 && t.canSpeak(p.subj[0]) {
			s.speaker = source // "he made clear that", but "the vote made clear that"
		}
	case t.is(p.head, "mean") && t.isFiniteClause(c.head): // what it means is so: "a lack of skills meant that most bridges were low"
	case t.is(p.head, "ensure", "make", "guarantee", "mean", "let", "help"):
		s.modality = kg.Planned
	}
	if p.state.negative && !denying[verb] {
		if s.modality = weaken(kg.Possible, s.modality); s.modality == kg.Planned && t.is(p.head, "mean", "ensure", "make", "guarantee", "let", "help") {
			s.modality = kg.Possible // "does not mean that it is"
		} // "did not say that": nobody says it
		s.speaker = p.state.speaker
	}
	if p.state.modality != kg.Asserted {
		s.modality = weaken(p.state.modality, s.modality)
	}
	return s
}

// felt returns the noun for what somebody feels whose content a clause without "that" is, or -1: "expressed hope they would come".
func (t *tree) felt(c *clause) int {
	n := t.head(c.head)
	if c.link == "ccomp" && c.parent != nil && n >= 0 && n != c.parent.head && t.tok[n].UPOS == "NOUN" && slices.Contains(c.parent.objs, n) && (feeling[t.lemma(n)] || dreads[t.lemma(n)]) {
		return n
	}
	return -1
}

// dreads are nouns of what may come.
var dreads = set("fear worry concern risk danger possibility chance likelihood anxiety speculation suspicion prospect")

// anxious adjectives leave open whether what somebody fears comes about.
var anxious = set("afraid anxious concerned doubtful fearful nervous unsure worried")

// isSubjunctive reports whether the verb of a clause with "that" and a subject has its base form, as in what somebody
// asks for.
func (t *tree) isSubjunctive(c *clause) bool {
	if s := t.child(c.head, "nsubj"); c.mark != "that" || s < 0 || t.isPlural(s) || t.is(s, "i", "you", "we", "they") || t.hasWord(c.head, "mark", "to") {
		return false
	}
	if c.passive || c.cop >= 0 {
		return slices.ContainsFunc(t.childrenBy(c.head, "aux", "cop"), func(k int) bool { return t.lower(k) == "be" }) && !t.hasModal(c.head) && len(t.childrenBy(c.head, "aux", "cop")) == 1
	}
	return t.tok[c.head].XPOS == "VB" && t.child(c.head, "aux") < 0
}

// isQuotedContent reports whether quotation marks close right behind a clause before its verb, whatever
// that verb is: `"They were hurt," she continued`.
func (t *tree) isQuotedContent(c *clause) bool {
	end := t.lastOf(c.head)
	for i := end + 1; i < len(t.tok) && i <= end+3 && t.tok[i].UPOS == "PUNCT"; i++ {
		if t.closesQuote(i) {
			return c.parent.head > c.head
		}
	}
	return false
}

// admits reports whether somebody pleads guilty.
func (t *tree) admits(plead int) bool {
	for _, k := range t.childrenBy(plead, "xcomp", "advmod", "obj") {
		if t.lower(k) == "guilty" {
			return k > 0 && !t.negator(k-1)
		}
	}
	return false
}

// isCutOff reports whether a clause tells what somebody or something does nothing after.
func (t *tree) isCutOff(c *clause) bool {
	return c.cop < 0 && (!c.passive && t.is(c.head, "collapse", "crash", "die", "perish", "drown") || c.passive && t.is(c.head, "kill", "assassinate", "murder"))
}

// keepsFrom reports whether a verb with "from" and a gerund means that what the gerund says does not happen.
func keepsFrom(verb string) bool {
	return preventing[verb] || verb == "forbidden" || verb == "keep" || verb == "hinder" || verb == "restrain"
}

// adverbial is the state of an adverbial clause.
func (t *tree) adverbial(c, p *clause) state {
	s := state{modality: kg.Asserted, speaker: p.state.speaker}
	if !t.isInfinitive(c.head) {
		s.speaker = t.teller(p)
	}
	switch {
	case c.mark == "" && t.firstOf(c.head) > 1 && t.is(t.firstOf(c.head)-1, "than") && t.is(t.firstOf(c.head)-2, "rather"), c.mark == "without" || c.mark == "instead of" || c.mark == "rather than" || t.preposed(c.head, "without"):
		s.negative = true
	case t.preposed(c.head, "from") && keepsFrom(t.lemma(p.head)):
		s.negative, s.modality = !p.state.negative, p.state.modality
	case accusing[t.lemma(p.head)] && (c.mark == "of" || c.mark == "with" || c.mark == "for" || c.mark == "over"):
		s.modality = kg.Possible
		if len(p.agent) > 0 {
			s.speaker = speaker{known: true, head: p.agent[0], sent: t.sent}
		} else if !p.passive {
			s.speaker = t.speakerOf(p)
		}
	case t.hasWord(c.head, "mark", "whether") || c.mark == "as" && t.isAsLongAs(c.head) && !t.isPast(c.head) || strings.HasPrefix(c.mark, "as if") || strings.HasPrefix(c.mark, "as though"):
		s.modality = kg.Conditional
	case c.mark == "before" && t.isGerund(c.head) && p.state.modality == kg.Asserted && !p.state.negative && len(p.subj) > 0 && slices.Equal(p.subj, c.subj) && t.isCutOff(p):
		s.negative = true // "collapsed before finishing it"
	case c.mark == "once" || c.mark == "until" || c.mark == "till" || c.mark == "when" || c.mark == "before" || c.mark == "as soon as" || c.mark == "after" && t.hasPresent(c.head):
		if p.state.modality == kg.Conditional && t.ownModality(p) == kg.Conditional && !p.state.speaker.known && t.isPast(c.head) && !t.supposes() {
			// "would not be beaten until 2012, when she got more": as the past went on
		} else if c.mark == "when" && t.isArranged(c) {
			// "will be signed when he is scheduled to visit": so it is
		} else if p.state.modality == kg.Planned && (c.mark == "before" || c.mark == "after" || c.mark == "when") && t.isDue(c) {
			s.modality = kg.Planned
		} else if p.state.modality != kg.Asserted {
			s.modality = kg.Conditional
		} else if t.is(p.head, "face") && t.tok[p.head].XPOS != "VBD" && t.tok[p.head].XPOS != "VBG" && (t.tok[c.head].XPOS == "VBZ" || t.hasWord(c.head, "aux", "be") && !t.isPast(c.head)) {
			s.modality = kg.Planned // "faces ten years when he is sentenced"
		}
	case c.mark == "" && !p.passive && len(c.subj) > 0 && t.spokenOf(c, p) == c.subj[0] && t.is(p.head, "depend", "dependent", "conditional", "contingent", "hinge", "insist"):
		s.modality = weaken(p.state.modality, kg.Conditional) // "depends on Oslo ending it"
	case c.mark == "" && t.isInverted(c.head):
		s.modality = kg.Conditional // "had they arrived earlier"
	case t.isGerund(c.head) && (c.mark == "of" || c.mark == "to") && t.hasNear(p.head):
		s.modality, s.negative = p.state.modality, true // "stopped short of blaming", "came close to beating"
	case t.isGerund(c.head) && c.mark == "as" && t.is(p.head, "present", "portray", "describe", "depict", "characterize", "characterise", "paint", "denounce", "condemn") && len(p.objs) > 0 && len(c.subj) > 0 && c.subj[0] == p.objs[0]:
		if s.speaker = t.speakerOf(p); t.is(p.objs[0], "itself", "himself", "herself", "themselves") {
			s.modality = kg.Possible // "presents itself as supporting them"
		}
	case t.isGerund(c.head) && (c.mark == "for" || c.mark == "on") && (t.is(p.head, "argue", "call", "campaign", "lobby", "press", "push", "insist")) && len(p.objs) == 0 && !p.passive:
		s.modality = kg.Desired // "called for naming her"
		if by := t.speakerOf(p); len(p.subj) > 0 {
			s.speaker = by
		}
	case t.isGerund(c.head) && (c.mark == "into" && t.is(p.head, "look", "inquire") || c.mark == "on" && t.is(p.head, "decide", "vote", "negotiate") || (c.mark == "about" || c.mark == "of") && t.is(p.head, "talk", "think", "speak", "dream", "contact", "approach", "consult", "ask")):
		s.modality = weaken(p.state.modality, kg.Possible) // "look into reopening it"
		if p.state.modality == kg.Planned {
			s.modality = kg.Possible
		}
	case t.isGerund(c.head) && (c.mark == "on" || c.mark == "about") && slices.ContainsFunc(p.objs, t.ofTalks):
		s.modality = kg.Possible // "held two days of talks in Oslo on sharing water"
	case t.isGerund(c.head) && c.mark == "to" && t.is(p.head, "look") && p.head+1 < len(t.tok) && t.is(p.head+1, "forward"):
		s.modality = weaken(p.state.modality, kg.Desired) // "looks forward to meeting her"
	case t.isGerund(c.head) && c.mark == "including" && (weighed[t.lemma(p.head)] || slices.ContainsFunc(p.objs, t.isOption)):
		s.modality = weaken(p.state.modality, kg.Possible) // "is considering several options, including sending troops"
	case t.isGerund(c.head) && goalward[c.mark]:
		s.modality = weaken(p.state.modality, kg.Possible) // "worked towards ending the war"
	case t.isGerund(c.head) && c.mark == "to" && t.is(p.head, "commit", "committed"):
		s.modality = weaken(p.state.modality, kg.Planned) // "is committed to building it"
	case t.isGerund(c.head) && (c.mark == "at" || c.mark == "on") && (t.is(p.head, "aim", "plan")):
		s.modality = weaken(p.state.modality, kg.Planned) // "aimed at providing protection"
	case t.isGerund(c.head) && (c.mark == "of" || c.mark == "from") && t.is(p.head, "acquit", "clear", "exonerate", "absolve"):
		s.modality, s.negative = kg.Possible, true // "was acquitted of murdering"
	case t.isGerund(c.head) && c.mark == "to" && t.is(p.head, "plead") && t.admits(p.head):
		s.speaker = t.speakerOf(p) // "pleaded guilty to lying"
	case t.isGerund(c.head) && c.mark == "to" && t.is(p.head, "plead"):
		s.modality, s.speaker = kg.Possible, t.speakerOf(p) // "pleaded not guilty to murdering"
	case t.isInfinitive(c.head) && (t.isRanked(p.head) || len(p.objs) > 0 && t.isRanked(p.objs[0]) && p.objs[0] < c.head):
		s.modality = p.state.modality // "were the first to arrive"
	case t.isInfinitive(c.head) && t.hasWord(p.head, "advmod", "too"):
		s.modality, s.negative = kg.Possible, !p.state.negative // "too large to be sent"
	case t.isInfinitive(c.head) && t.hasWord(p.head, "advmod", "enough") && p.state.negative:
		s.modality, s.negative = kg.Possible, true // "had not done enough to stop it"
	case t.isOutcome(c):
		s.modality = p.state.modality // "signed with them, only to be waived"
	case t.isMeans(c), t.isShown(c):
		s.modality = p.state.modality
	case t.hasWord(c.head, "mark", "whether"):
		s.modality = kg.Possible // "decide on whether to extend it"
	case t.passedVote(c, p):
		if !balloted[t.lemma(c.head)] {
			s.modality = kg.Planned
		}
	case t.calledOff(c, p):
		s.modality, s.negative = kg.Planned, true
	case strings.HasSuffix(c.mark, "to") && t.isInfinitive(c.head):
		s.modality = kg.Desired
		if p.passive && t.is(p.head, "use") && p.state.modality == kg.Possible && t.hasModal(p.head) {
			s.modality = kg.Possible // "can be used to make bombs"
		}
		if by, ok := t.urger(c, p); ok {
			s.speaker = by
		}
		if (appointing[t.lemma(p.head)] || t.is(p.head, "choose", "select", "pick", "hire")) && len(p.objs) > 0 && slices.Equal(c.subj, p.objs) {
			s.modality = weaken(p.state.modality, kg.Planned) // "appointed Olsen to replace Hall"
		}
		if p.state.negative {
			s.modality = kg.Possible
		}
	case conditions[c.mark] != "":
		s.modality = conditions[c.mark]
	case c.mark == "" && t.isInfinitive(c.head):
		s.modality = kg.Desired
	case t.isGerund(c.head) && (p.cop >= 0 || t.tok[p.head].UPOS == "ADJ") && c.mark != "" && t.child(c.head, "nsubj") < 0 && !factive[t.lemma(t.head(c.head))]:
		s.modality = weaken(p.state.modality, kg.Possible) // "interested in signing him"
	case t.isGerund(c.head) && p.state.negative && t.is(t.head(c.head), "successful", "instrumental", "involved", "responsible", "guilty"):
		s.negative = true // "was not successful in winning"
	case t.isBackground(c, p):
		// as it is, whatever comes of the main clause
	case c.mark == "" || c.mark == "by" || t.isGerund(c.head):
		// "citing ...", "by joining ...": as real as the main clause
		s.modality = p.state.modality
	}
	return s
}

// isOption reports whether a nominal speaks of what may be done, or of several such: "options", "a number of possibilities".
func (t *tree) isOption(i int) bool {
	option := func(i int) bool {
		return t.is(i, "alternative", "idea", "option", "possibility", "proposal", "recommendation", "scenario", "suggestion")
	}
	return option(i) || quantityNouns[t.lemma(i)] && slices.ContainsFunc(t.childrenBy(i, "nmod"), option)
}

// onlySupposed reports whether a clause is a condition, or says what would be so under it: "if Oslo agrees to sign the treaty", "will leave as soon as it is
// signed". Nor does it tell anything when somebody gives no sign of when something will be.
func (t *tree) onlySupposed(c *clause) bool {
	for n := 0; c.parent != nil && n < maxDepth; c, n = c.parent, n+1 {
		switch p := c.parent; {
		case c.link == "advcl" && (c.mark == "if" || c.mark == "unless" || c.mark == "once" || c.mark == "until" || c.mark == "till" || c.mark == "as soon as" || c.mark == "" && t.isInverted(c.head)):
			return c.state.modality == kg.Conditional
		case c.link == "advcl" && (c.mark == "when" || c.mark == "where" || c.mark == "how") && p.state.negative && slices.ContainsFunc(p.objs, func(o int) bool { return t.is(o, "indication", "word", "idea", "clue", "sign", "hint") }):
			return true
		}
		if c.link != "xcomp" && c.link != "conj" && c.state.modality != kg.Conditional {
			return false
		}
	}
	return false
}

// isAsLongAs reports whether a clause is a condition behind "as long as".
func (t *tree) isAsLongAs(i int) bool {
	long := t.head(i)
	return long > 0 && t.is(long, "long") && t.tok[long].UPOS == "ADV" && (t.is(long-1, "as") || t.is(long-1, "so"))
}

// hasPresent reports whether the finite verb of a clause is in the present.
func (t *tree) hasPresent(i int) bool {
	return slices.ContainsFunc(append(t.childrenBy(i, "aux", "cop"), i), func(k int) bool { return t.tok[k].XPOS == "VBZ" || t.tok[k].XPOS == "VBP" })
}

// isPast reports whether the finite verb of a clause is in the past.
func (t *tree) isPast(i int) bool {
	for _, k := range append(t.childrenBy(i, "aux", "cop"), i) {
		if t.tok[k].XPOS == "VBD" {
			return true
		}
	}
	return false
}

// isOutcome reports whether an infinitive tells what came of something: "signed, only to be waived", "resigned, to be replaced
// by her", "won the last race to finish second".
func (t *tree) isOutcome(c *clause) bool {
	m := t.child(c.head, "mark")
	if m < 2 || !t.is(m, "to") {
		return false
	}
	if p := c.parent; p != nil && c.link == "advcl" && m > p.head && p.state.modality == kg.Asserted && t.is(p.head, "win", "lose", "beat", "defeat", "score", "draw", "finish", "recover", "rally") &&
		t.is(c.head, "advance", "become", "claim", "clinch", "earn", "end", "finish", "lift", "qualify", "reach", "secure", "take", "win") {
		return true
	}
	return t.is(m-1, "only") && t.follows(m-1, ",") || t.follows(m, ",") && len(c.agent) > 0 && t.is(c.head, "replace", "succeed", "follow")
}

// calledOff reports whether an infinitive tells what a trip or meeting that was called off was for: "cancelled his visit to attend the summit".
func (t *tree) calledOff(c, p *clause) bool {
	return t.is(p.head, "cancel", "scrap", "call") && (!t.is(p.head, "call") || t.hasWord(p.head, "compound:prt", "off")) && !p.state.negative && c.mark == "to" && c.head > p.head && len(p.objs) > 0 && (c.shared || c.noun == p.objs[0]) &&
		t.is(p.objs[0], "trip", "visit", "journey", "tour", "travel", "meeting", "summit", "talk", "session", "appearance") &&
		t.is(c.head, "address", "attend", "discuss", "hold", "inspect", "meet", "negotiate", "open", "participate", "see", "sign", "speak", "take", "visit", "watch")
}

// isMeans reports whether an infinitive tells what is done with what somebody uses ("use the vote to choose a leader"), or hangs far behind a
// verb that only colours it ("managed, being from there, to get over").
func (t *tree) isMeans(c *clause) bool {
	p := c.parent
	if c.mark != "to" || p.state.negative || c.head < p.head {
		return false
	}
	return t.is(p.head, "use", "utilize", "utilise", "employ") && (len(p.objs) > 0 || p.passive && len(p.agent) > 0) || t.is(p.head, "manage", "proceed") && len(p.objs) == 0 && !p.passive
}

// isDue reports whether a clause behind "before", "after" or "when" tells what is to come as much as its main clause does: with a date of
// its own, or of the same person or thing ("will visit Oslo before returning to Bergen").
func (t *tree) isDue(c *clause) bool {
	return t.isGerund(c.head) && c.shared && c.mark != "when" || slices.ContainsFunc(c.obls, func(o oblique) bool { return o.time && t.date[o.head] })
}

// ofTalks reports whether a nominal names talks or how long or many they are: "talks", "two days of talks".
func (t *tree) ofTalks(i int) bool {
	talk := func(i int) bool {
		return t.is(i, "consultation", "debate", "dialogue", "discussion", "meeting", "negotiation", "summit", "talk")
	}
	return talk(i) || slices.ContainsFunc(t.childrenBy(i, "nmod"), func(k int) bool { prep, _ := t.preposition(k); return prep == "of" && talk(k) })
}

// isArranged reports whether a clause tells in the present what is arranged or expected: "is scheduled to visit", "is due".
func (t *tree) isArranged(c *clause) bool {
	return c.passive && t.hasPresent(c.head) && t.is(c.head, "expect", "plan", "schedule", "set", "slate") || t.is(c.head, "due") && t.hasPresent(c.head)
}

// showing verbs tell what somebody shows by whatever they do for it.
var showing = set("celebrate commemorate condemn denounce honor honour mark mourn protest")

// bringing verbs lead to where or how their purpose is yet to come about.
var bringing = set("allow arrange arrive ask ban call come create deploy enable fly form get go head invite leave meet move need organise organize plan prepare return schedule send set travel try urge use wait want")

// isShown reports whether an infinitive of purpose tells what its main clause does already: "marched to protest the war", "met to discuss it".
func (t *tree) isShown(c *clause) bool {
	p := c.parent
	if c.link != "advcl" || !strings.HasSuffix(c.mark, "to") || c.head < p.head || p.state.negative || p.cop >= 0 || p.passive || len(p.subj) == 0 || len(c.subj) == 0 || c.subj[0] != p.subj[0] {
		return false
	}
	if t.is(c.head, "discuss", "debate", "negotiate") {
		return t.is(p.head, "meet", "gather", "convene", "assemble") || t.is(p.head, "hold") && len(p.objs) > 0 && t.is(p.objs[0], "talk", "meeting", "session", "summit", "discussion", "negotiation")
	}
	return showing[t.lemma(c.head)] && !bringing[t.lemma(p.head)] && !t.isInfinitive(p.head)
}

// isBackground reports whether a participle tells what is so already while its main clause
// may or will be: "founded in 1990", "having lost", "citing reports", "after losing".
func (t *tree) isBackground(c, p *clause) bool {
	switch {
	case c.mark == "after" && p.state.modality == kg.Possible:
		return true
	case c.mark != "" || t.isInfinitive(c.head):
		return false
	}
	return t.hasWord(c.head, "aux", "have") || t.tok[c.head].XPOS == "VBN" || commenting[t.lemma(c.head)]
}

// isInverted reports whether an auxiliary before its subject makes a clause a condition:
// "had they arrived earlier", "should it fail".
func (t *tree) isInverted(i int) bool {
	s := t.child(i, "nsubj")
	for _, k := range t.childrenBy(i, "aux", "cop") {
		if k < s && t.is(k, "have", "should", "be") && k == t.firstOf(i) {
			return true
		}
	}
	return false
}

// hasNear reports whether a verb says that something almost happened: "came close to".
func (t *tree) hasNear(i int) bool {
	for _, k := range t.kids[i] {
		if t.is(int(k), "close", "short", "near") && t.related(int(k), "advmod", "xcomp", "obl", "acl") {
			return true
		}
	}
	return t.is(i, "close", "short", "near")
}

// factive adjectives take for granted what the gerund below them says: "proud of winning".
var factive = set("alone proud happy glad sorry guilty responsible known famous busy involved instrumental successful good bad grateful thankful tired worth")

// isRanked reports whether an infinitive below token i tells who came first (or last) to
// do what was done: "the first to arrive", "the only man to win".
func (t *tree) isRanked(i int) bool {
	ranks := []string{"first", "second", "third", "last", "only", "latest", "youngest", "oldest"}
	return t.is(i, ranks...) || t.hasWord(i, "amod", ranks...)
}

// underNoun is the state of a clause that modifies a noun.
func (t *tree) underNoun(c *clause) state {
	s := asserted
	if c.parent != nil {
		s.speaker = t.teller(c.parent)
		if s.speaker.known && s.speaker.sent == t.sent && s.speaker.head == c.noun {
			s.speaker = speaker{} // "according to a study, which was funded by": the text says so
		}
	}
	if first := t.firstOf(c.head); c.link == "acl" && c.passive && first > 0 && (t.isDash(first-1) || t.follows(first, "(")) {
		s.speaker = speaker{} // "said the probe — built in 2019 — would": the text says so
	}
	if c.link != "conj" && t.isRemark(c.noun) {
		return asserted // "said it was blackmail, a charge Vilnius rejected": the text says so
	}
	noun := t.lemma(c.noun)
	if p := c.parent; noun == "responsibility" && c.mark == "for" && p != nil && slices.Contains(p.objs, c.noun) && t.is(p.head, "accept", "acknowledge", "admit", "assume", "bear", "claim", "deny", "reject", "take") && t.isGerund(c.head) && !p.passive {
		if !t.is(p.head, "claim", "admit", "deny", "acknowledge", "reject") {
			s.modality = kg.Obligatory // "took responsibility for running it"
			return s
		}
		s.modality = p.state.modality
		s.speaker = t.speakerOf(p) // "claimed responsibility for bombing it"
		s.negative = denying[t.lemma(p.head)]
		if p.state.negative {
			s.modality = weaken(kg.Possible, s.modality)
		}
		return s
	}
	if prep, _ := t.preposition(c.noun); noun == "charge" && prep == "in" && c.mark == "of" && t.isGerund(c.head) {
		if c.parent != nil {
			s.modality = c.parent.state.modality
		}
		return s // "in charge of prosecuting them"
	}
	content := c.link == "relcl" && c.mark == "that" && len(c.subj) > 0 && !slices.Contains(c.subj, c.noun) && !slices.Contains(c.objs, c.noun) && !saying[noun] && nounModality[noun] != "" && !t.is(c.noun, "issue", "question", "reason", "time", "way") || // "the demand that he disarm them"
		c.link == "acl" && (t.child(c.head, "nsubj") >= 0 && saying[noun] || c.mark != "" && c.mark != "when" && c.mark != "where" || t.child(c.head, "case") >= 0)
	if c.link == "acl" && t.isInfinitive(c.head) && t.isRanked(c.noun) && (nounModality[noun] == "" || noun == "time") { // but "her second attempt to swim it"
		if c.parent != nil && c.parent.state.negative {
			s.modality = kg.Possible // "not the first to be filed"
		}
		return s // "the first men to walk on the moon"
	}
	if !content {
		named := t.rel[c.noun] == "appos" && t.head(c.noun) >= 0 && t.name[t.head(c.noun)] >= 0 && t.head(c.noun) < c.noun && !t.isInfinitive(c.head)                   // "meets Clarence, a boy who believes in it"
		participle := c.link == "acl" && c.passive && (t.isSetOff(c.head) || t.is(c.head, "base", "call", "headquarter", "know", "locate", "name", "situate")) || named // tells what is so already
		if c.parent != nil && c.parent.state.modality != kg.Asserted && t.indefinite(c.noun) && !participle && !t.hasHappened(c) && !t.isThere(c) {
			s.modality = c.parent.state.modality
		}
		if c.link == "acl" && t.isInfinitive(c.head) {
			s.modality = kg.Possible
		}
		if s.modality == kg.Asserted && (t.isIntended(c.noun) || t.isUnbuilt(c)) && !t.isPast(c.head) {
			s.modality = kg.Planned
		}
		if c.parent != nil && c.parent.state.negative && c.parent.cop >= 0 && c.parent.head == c.noun && t.indefinite(c.noun) {
			s.modality = kg.Possible // "was not a race sanctioned by them"
		}
		if t.deniesExistence(c.noun) {
			s.negative = c.link == "acl" && (!t.isGerund(c.head) || t.lacking(c.noun)) // "with no cause of death confirmed", "despite no evidence linking him", but "no project excluding us can be"
			if !s.negative {
				s.modality = kg.Possible // "nobody who came"
			}
		}
		return s
	}
	if saying[noun] {
		if h := t.sayer(c.noun, c.parent); len(h) > 0 {
			s.speaker = speaker{known: true, head: h[0], sent: t.sent}
		}
	}
	if feeling[noun] && c.mark == "that" {
		if h := t.sayer(c.noun, c.parent); len(h) > 0 && t.canSpeak(h[0]) {
			s.speaker = speaker{known: true, head: h[0], sent: t.sent} // "voiced concern that it may end"
		}
	}
	if m, ok := nounModality[noun]; ok {
		s.modality = m
		by := t.sayer(c.noun, c.parent)
		if p := c.parent; len(by) == 0 && p != nil && t.is(p.head, "repeat", "reiterate", "renew") && !p.passive && slices.Contains(p.objs, c.noun) {
			by = p.subj
		}
		if (m == kg.Desired || m == kg.Obligatory) && len(by) > 0 && t.canSpeak(by[0]) && c.mark == "that" {
			s.speaker = speaker{known: true, head: by[0], sent: t.sent} // "Oslo's demand that they leave", "Oslo repeated the requirement that"
		}
	} else if saying[noun] && len(t.sayer(c.noun, c.parent)) == 0 && !t.is(c.noun, "admission", "announcement", "confirmation", "conclusion", "finding") {
		s.modality = kg.Possible // "reports that they met": nobody stands behind it
	} else if p := c.parent; t.isGerund(c.head) && (c.mark == "in" || c.mark == "with") && p != nil && slices.Contains(p.objs, c.noun) && t.is(p.head, "need", "want", "seek", "request", "require") && t.is(c.noun, "help", "assistance", "aid", "support", "cooperation") {
		s.modality = weaken(p.state.modality, kg.Desired) // "needs help in moving them"
	} else if c.mark == "to" || t.isInfinitive(c.head) || goalward[c.mark] || weighing[noun] && t.isGerund(c.head) || c.mark == "on" && t.isGerund(c.head) && t.is(c.noun, "consultation", "debate", "dialogue", "discussion", "negotiation", "progress", "talk", "vote") {
		s.modality = kg.Possible
	} else if p := c.parent; p != nil && p.state.modality != kg.Asserted && t.isGerund(c.head) && c.mark == "of" && t.is(c.noun, "job", "process", "task", "work") && slices.Contains(p.objs, c.noun) {
		s.modality = p.state.modality // "will begin the process of writing it"
	}
	if p := c.parent; p != nil && denying[t.lemma(p.head)] && imputing[noun] && !p.passive && slices.Contains(p.objs, c.noun) && !p.state.negative && len(p.subj) > 0 {
		// "denied charges that it built bombs": denies that it did
		return state{modality: weaken(p.state.modality, kg.Asserted), negative: true, speaker: t.speakerOf(p)}
	}
	if p := c.parent; p != nil && c.link == "acl" && t.calledOff(c, p) {
		s.modality, s.negative = kg.Planned, true
	}
	if negativeWords[noun] || noun == "denial" || nounModality[noun] == kg.Possible && t.isInfinitive(c.head) && t.hasFailed(c.noun) || c.parent != nil && abandoning[t.lemma(c.parent.head)] && t.related(c.noun, "obj", "nsubj:pass") && s.modality == kg.Planned {
		s.negative = true // also "abandoned plans to buy"
	}
	if c.parent != nil && c.parent.state.negative {
		s.modality = weaken(kg.Possible, s.modality)
		s.negative = s.negative || t.isInfinitive(c.head) && t.lacksRight(c)
	}
	return s
}

// hasFailed reports whether nothing came of an attempt: "his failed bid to".
func (t *tree) hasFailed(i int) bool {
	return slices.ContainsFunc(t.childrenBy(i, "amod"), func(k int) bool {
		switch t.lower(k) {
		case "abortive", "aborted", "botched", "doomed", "failed", "foiled", "fruitless", "futile", "thwarted", "unsuccessful":
			return true
		}
		return false
	})
}

// feeling nouns with "that" tell what somebody feels may or should be.
var feeling = set("concern doubt hope optimism worry")

// isIntended reports whether there is only a plan of something: "plans for a force", "a proposal for an army".
func (t *tree) isIntended(i int) bool {
	prep, _ := t.preposition(i)
	return t.related(i, "nmod") && (prep == "for" || prep == "of") && t.indefinite(i) && t.child(i, "det") >= 0 && t.is(t.head(i), "blueprint", "plan", "proposal", "idea", "call", "design") && t.tok[t.head(i)].UPOS == "NOUN"
}

// isUnbuilt reports whether there is only talk of making something: "opposes the building of a road linking Oslo and Bergen".
func (t *tree) isUnbuilt(c *clause) bool {
	making, p := t.head(c.noun), c.parent
	prep, _ := t.preposition(c.noun)
	return p != nil && making >= 0 && prep == "of" && t.indefinite(c.noun) && t.child(c.noun, "det") >= 0 && t.is(making, "building", "construction", "creation", "deployment", "establishment", "formation") && slices.Contains(p.objs, making) &&
		(weighed[t.lemma(p.head)] || t.is(p.head, "approve", "back", "block", "delay", "propose", "reject", "suggest", "want", "welcome"))
}

// imputing nouns tell what somebody is said to have done or to do.
var imputing = set("accusation allegation charge claim report rumor rumour speculation suggestion suspicion")

// weighing nouns tell of what may be done how good, hard or dear it would be: "the importance of combining them".
var weighing = set("advantage art benefit challenge concept cost difficulty notion dream feasibility hint importance merit sign thought value")

// goalward prepositions lead to what need not be reached: "steps towards using it".
var goalward = set("toward towards")

// having verbs say that there is what their object names.
var having = set("have get give hold possess")

// lacksRight reports whether a clause denies somebody the right, plan or need that an infinitive spells out:
// "had no authority to fire him", "was not given the chance to answer".
func (t *tree) lacksRight(c *clause) bool {
	p := c.parent
	return t.deniesExistence(c.noun) || having[t.lemma(p.head)] && t.ownNegation(p) && slices.Contains(p.objs, c.noun)
}

// facing verbs have an object that is there already, whether what they say comes about or not.
var facing = set("arrest assist attack bomb capture combat commemorate compensate complete confront curb cut defeat destroy disperse dismiss end evacuate extend fight finalise finalize free hunt harm help honor honour hurt " +
	"implement investigate join lift meet minimise minimize mourn oppose oust overturn prosecute protest punish pursue quell ratify recover reduce reinstate reject release renew repair repatriate repeal replace rescue resolve restore review settle support target treat visit")

// isThere reports whether a clause tells of somebody or something that others want to deal with: "to disperse
// protesters who accuse the government", "to settle lawsuits accusing it".
func (t *tree) isThere(c *clause) bool {
	p := c.parent
	aim := p.state.modality == kg.Desired && p.link == "advcl" || (p.state.modality == kg.Desired || p.state.modality == kg.Planned) && (c.passive || c.link == "acl" || t.isPast(c.head)) || // "will reinstate judges fired by Hall"
		p.state.modality == kg.Possible && c.passive && c.link == "acl" && !p.state.negative // "tries to finalize a deal worked out in May"
	return aim && facing[t.lemma(p.head)] && c.noun > p.head && !t.isInfinitive(c.head)
}

// hasHappened reports whether a relative clause tells in the past of those whom something is planned
// or wanted for: "will free the men who had blocked the road".
func (t *tree) hasHappened(c *clause) bool {
	p := c.parent
	attempt := p.state.modality == kg.Possible && p.parent != nil && p.parent.state.modality == kg.Asserted && (p.link == "acl" || p.link == "xcomp" && trying[t.lemma(p.parent.head)]) && t.isInfinitive(p.head) && !p.state.speaker.known // "an effort to end the blackouts that have plagued them"
	if c.link != "relcl" || p.state.modality == kg.Conditional || p.state.modality == kg.Possible && !attempt {
		return false
	}
	return t.isPast(c.head) || t.hasWord(c.head, "aux", "have") && !t.hasModal(c.head)
}

// abandoning verbs end a plan that is their object.
var abandoning = set("abandon cancel drop scrap shelve ditch axe withdraw reject renounce block halt suspend postpone relinquish")

// sayer returns whose claim a noun of saying holds: its possessor, or who makes or repeats
// it. Who rejects or examines a claim does not make it.
func (t *tree) sayer(noun int, p *clause) []int {
	if t.child(noun, "nmod:poss") < 0 && p != nil && !lightVerbs[t.lemma(p.head)] && !t.is(p.head, "repeat", "reiterate", "add", "renew", "state", "air") {
		return nil
	}
	return t.holder(noun, p)
}

// indefinite reports whether a nominal introduces something rather than takes it up.
func (t *tree) indefinite(i int) bool {
	if t.tok[i].UPOS == "PROPN" || t.child(i, "nmod:poss") >= 0 {
		return false
	}
	d := t.child(i, "det")
	return d < 0 || t.is(d, "a", "an", "any", "some", "no", "another")
}

// own adds what the clause itself says to what its surroundings say.
func (t *tree) own(c *clause, s state) state {
	if t.ownNegation(c) {
		s.negative = !s.negative
	}
	m := t.ownModality(c)
	if t.isYetTo(c.head) {
		s.negative = !s.negative
		if c.parent != nil {
			s.modality = c.parent.state.modality // "has to" would oblige
		}
		return s
	}
	switch {
	case m == kg.Conditional && t.isFutureOfPast(c, s):
		m = kg.Planned
	case m == kg.Conditional && t.narrates(c, s):
		m, c.narrated = kg.Asserted, true
	case m == kg.Asserted && c.link == "conj" && c.shared && t.inStory(c.parent) && t.child(c.head, "aux") < 0 && sameForm(t, c.parent.head, c.head):
		c.narrated = true // "would later leave and join Oslo"
	}
	if p := c.parent; m == kg.Planned && c.link == "ccomp" && p != nil && (anxious[t.lemma(p.head)] && t.tok[p.head].UPOS == "ADJ" || t.is(p.head, "fear", "worry")) {
		m = kg.Possible // "is worried that it will spread"
	}
	if m == kg.Planned && c.link == "acl" && c.noun >= 0 && dreads[t.lemma(c.noun)] {
		m = kg.Possible // "fears the decision will hit investment"
	}
	if m == kg.Planned && (c.noun >= 0 && c.mark == "that" || t.felt(c) >= 0) && (s.modality == kg.Possible || s.modality == kg.Desired) && c.link != "conj" {
		m = kg.Asserted // "fears that it will end", "hope that it will"
	}
	if p := c.parent; m == kg.Planned && c.link == "ccomp" && p != nil && p.state.negative && reporting[t.lemma(p.head)] && !denying[t.lemma(p.head)] && t.child(c.head, "advmod") < 0 {
		m = kg.Possible // "has yet to announce that he will run"
	}
	if m == kg.Planned && (c.link == "ccomp" || c.link == "csubj") && (c.mark == "whether" || c.mark == "if") {
		m = kg.Possible // "it is not clear if she will play"
	}
	if m == kg.Asserted && c.cop < 0 && t.hasWord(c.head, "mark", "to") && (c.parent == nil || t.isToBe(c.head)) {
		m = kg.Planned // "Company to buy rival": a headline; "they are to form groups"
	}
	if m == kg.Planned && c.link == "advcl" && s.modality == kg.Conditional && (c.mark == "if" || c.mark == "unless") {
		m = kg.Conditional // "if it will help", "if they are to succeed"
	}
	s.modality = weaken(s.modality, m)
	if t.isQuestion(c) {
		s.modality = weaken(kg.Possible, s.modality)
	}
	return s
}

// isYetTo reports whether a clause says that something has not happened so far: "has yet to
// approve".
func (t *tree) isYetTo(i int) bool {
	m := t.child(i, "mark")
	if m < 1 || !t.is(m, "to") || !t.is(m-1, "yet") {
		return false
	}
	return t.child(i, "aux", "cop") >= 0 || t.head(i) >= 0 && t.is(t.head(i), "have", "be")
}

// isFutureOfPast reports whether "would" tells what somebody said was to come ("said it would
// end"), not what depends on something or did not come about ("would have ended").
func (t *tree) isFutureOfPast(c *clause, s state) bool {
	if c.saidBy != nil && c.saidBy.head > c.head && !t.closesQuote(t.startOf(c.saidBy.head)-1) && !slices.ContainsFunc(c.advcls, func(a *clause) bool { return conditions[a.mark] != "" }) {
		return !t.hasWord(c.head, "aux", "have") // "No plant would be closed, she added"
	}
	if slices.ContainsFunc(c.advcls, func(a *clause) bool { return a.mark == "if" || a.mark == "unless" }) {
		return false // "said it would get worse if they left"
	}
	above := c.parent
	reported := c.link == "ccomp"
	if c.link == "conj" && above != nil && above.link == "ccomp" {
		reported, above = true, above.parent
	}
	told := above != nil && above.passive && reporting[t.lemma(above.head)] // "it was announced that he would join"
	if reported && above != nil && !above.passive && (t.tok[above.head].XPOS == "VBZ" || t.tok[above.head].XPOS == "VBP") {
		return false // "says it would": only where it was said in the past does that stand for "will"
	}
	if len(c.subj) > 0 && c.cop >= 0 && (t.isGerund(c.subj[0]) && t.related(c.subj[0], "csubj") || t.hasWord(c.subj[0], "amod", "such") || t.hasWord(c.subj[0], "det", "another", "any", "such") || t.hasWord(c.subj[0], "det:predet", "such")) {
		return false // "said such a step would be a mistake"
	}
	return reported && (s.speaker.known || told) && !t.hasWord(c.head, "aux", "have")
}

func (t *tree) ownNegation(c *clause) bool {
	negative := false
	for _, k := range append([]int32{int32(c.head)}, t.kids[c.head]...) {
		// "hadn't enough time": wherever the parser hangs it, "n't" negates its verb.
		if next := int(k) + 1; (int(k) == c.head || t.rel[k] == "aux" || t.rel[k] == "cop") && next < len(t.tok) &&
			t.tok[next].Joined && t.is(next, "not", "n't") && t.head(next) != c.head {
			negative = true
		}
	}
	for _, k := range t.kids[c.head] {
		k := int(k)
		if t.negator(k) && !(t.is(k, "not") && t.correlative(k)) || t.isNearly(k) {
			negative = true
		}
		if t.related(k, "nsubj") && k < c.head {
			for _, not := range t.childrenBy(k, "advmod") {
				negative = negative || t.is(not, "not") && t.quantified(not) // "not every act is a crime"
			}
		}
		if t.related(k, "nsubj", "obj", "obl") && !t.related(k, "obl:agent") && t.deniesExistence(k) && !t.lacking(k) {
			negative = true
		}
	}
	return negative
}

// reaching verbs come about by degrees: what "nearly doubled" has grown.
var reaching = set("complete double empty equal exhaust fill finish halve match quadruple reach run sell treble triple")

// isNearly reports whether an adverb says that what a verb in the past tells did not come about: "nearly went bankrupt".
func (t *tree) isNearly(k int) bool {
	h := t.head(k)
	return t.is(k, "nearly", "almost") && t.rel[k] == "advmod" && h == k+1 && t.tok[h].UPOS == "VERB" && (t.tok[h].XPOS == "VBD" || t.tok[h].XPOS == "VBN") &&
		!reaching[t.lemma(h)] && !t.isValue(max(t.child(h, "obj"), 0)) && t.child(h, "obl:unmarked") < 0
}

// correlative reports whether "not" belongs to "not only ... but".
func (t *tree) correlative(k int) bool {
	return k+1 < len(t.tok) && t.is(k+1, "only", "just", "merely", "solely")
}

// deniesExistence reports whether a nominal is "nobody", "nothing" or has the determiner "no".
func (t *tree) deniesExistence(i int) bool {
	if t.is(i, "nobody", "nothing", "none", "no-one", "neither") {
		return true
	}
	if t.hasWord(i, "cc", "neither") && t.child(i, "conj") >= 0 {
		return true // "neither Iran nor Israel"
	}
	if d := t.child(i, "det"); d >= 0 && t.is(d, "no", "neither") {
		return true
	}
	return false
}

// missing are prepositions of circumstance: what there was none of did not keep anything from happening.
var missing = set("with despite in-spite-of amid after because-of due-to")

// lacking reports whether an oblique tells what was missing rather than denies its clause:
// "left with no answer", "convicted in spite of no evidence".
func (t *tree) lacking(i int) bool {
	prep, _ := t.preposition(i)
	free := prep == "at" && t.is(i, "charge", "cost", "expense", "fee", "risk") || prep == "for" && t.is(i, "charge", "fee", "money", "payment", "reason") // "at no cost"
	return (free || missing[strings.ReplaceAll(prep, " ", "-")]) && t.deniesExistence(i)
}

// isHad reports whether "'d" stands for "had": before a participle that no other auxiliary makes one ("a trade he'd learnt").
func (t *tree) isHad(i int) bool {
	h := t.head(i)
	form := t.lower(i)
	return (form == "'d" || form == "’d") && h > i && t.tok[h].XPOS == "VBN" && t.tok[h].UPOS == "VERB" && !t.hasWord(h, "aux", "be", "have", "get")
}

func (t *tree) ownModality(c *clause) kg.Modality {
	for _, k := range t.kids[c.head] {
		if t.rel[k] != "aux" {
			continue
		}
		if m, ok := modals[strings.ToLower(t.tok[k].Form)]; ok && !t.isInverted(c.head) && !t.isHad(int(k)) {
			return m
		}
	}
	for _, k := range t.kids[c.head] {
		if t.rel[k] == "advmod" && t.is(int(k), "possibly", "perhaps", "maybe", "probably", "allegedly", "reportedly", "supposedly", "potentially", "purportedly", "presumably", "likely", "ostensibly", "seemingly") {
			return kg.Possible
		}
	}
	return kg.Asserted
}

// isQuestion reports whether the clause is the main clause of a question.
func (t *tree) isQuestion(c *clause) bool {
	return c.parent == nil && len(t.tok) > 0 && t.child(c.head, "punct") >= 0 && t.endsWith("?") && !t.asksInQuotes(c.head)
}

// asksInQuotes reports whether the question mark at the end belongs to what a verb of saying before it quotes:
// `She said, "Will I live?"`.
func (t *tree) asksInQuotes(verb int) bool {
	if !reporting[t.lemma(verb)] {
		return false
	}
	i := len(t.tok) - 1
	for ; i > verb && t.tok[i].UPOS == "PUNCT" && t.tok[i].Form != "?"; i-- {
		if t.closesQuote(i) || t.tok[i].Form == "'" || t.tok[i].Form == "’" {
			return true
		}
	}
	return false
}

func (t *tree) endsWith(mark string) bool {
	for i := len(t.tok) - 1; i >= 0 && t.tok[i].UPOS == "PUNCT"; i-- {
		if t.tok[i].Form == mark {
			return true
		}
	}
	return false
}

func (t *tree) hasWord(i int, rel string, lemmas ...string) bool {
	for _, k := range t.kids[i] {
		if t.rel[k] == rel && t.is(int(k), lemmas...) {
			return true
		}
	}
	return false
}

// preposed reports whether the clause under i is introduced by a preposition.
func (t *tree) preposed(i int, prep string) bool {
	for _, k := range t.kids[i] {
		if (t.rel[k] == "mark" || t.rel[k] == "case") && strings.EqualFold(t.tok[k].Form, prep) {
			return true
		}
	}
	return false
}

func sameForm(t *tree, i, j int) bool {
	return t.tok[i].Feature("VerbForm") == t.tok[j].Feature("VerbForm") && t.tok[i].Feature("Tense") == t.tok[j].Feature("Tense")
}
