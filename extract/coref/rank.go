package coref

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"kg"
)

// Sentences that anaphors look back over.
const (
	pronounWindow = 4
	nominalWindow = 2 // unless the head nouns are the same
	maxCandidates = 48
)

// rank links pronouns and descriptions to what they refer to, in the order of the text, so
// that each can refer to what those before it stand for. Each mention that may refer back
// chooses among the mentions before it and "none" (Denis & Baldridge 2008, "Specialized
// models and ranking for coreference resolution").
func (d *discourse) rank() {
	var scratch ranking
	lastOf := map[uint32][]int32{} // mentions by lemma of the head noun
	for s := range d.bySentence {
		for _, i := range d.bySentence[s] {
			m := &d.mentions[i]
			p := &m.phrase
			if c := d.told(int(i)); c >= 0 && c != m.Entity {
				d.join(int(i), c, 1)
			}
			switch p.kind {
			case personPronoun, thingPronoun, pluralPronoun, demonstrative:
				if m.Entity < 0 {
					d.pronounCandidates(int(i), &scratch)
					d.choose(int(i), &scratch)
				}
			case nounPhrase:
				if p.set {
					d.assign(int(i), d.newCluster(kg.Group))
					break
				}
				if m.open || m.Entity >= 0 && (d.clusters[m.Entity].named() || len(d.clusters[m.Entity].mentions) > 1) {
					break
				}
				d.nominalCandidates(int(i), &scratch, lastOf[p.lemma])
				d.choose(int(i), &scratch)
			}
			if m.Entity < 0 && (p.kind == nounPhrase || p.kind == demonstrative) {
				c := d.newCluster(kg.Thing)
				if !p.plural && (p.word.senses == SensePerson || p.word.who >= 10 && p.word.senses&SensePerson != 0) {
					d.clusters[c].typ = kg.Person
				}
				d.clusters[c].gender = p.gender
				d.assign(int(i), c)
			}
			if p.kind == nounPhrase || p.kind == namePhrase {
				list := lastOf[p.lemma]
				if len(list) == 8 {
					list = append(list[:0], list[1:]...)
				}
				lastOf[p.lemma] = append(list, i)
			}
		}
	}
}

// told returns the cluster that syntax alone gives a mention: "the president himself", "the
// Vice President, Mike Pence"; -1 for none.
func (d *discourse) told(i int) int {
	m := &d.mentions[i]
	t := &d.trees[m.Sentence]
	low := t.lowered[m.Head]
	if p, ok := pronouns[low]; ok && p.reflexive && m.Head > 0 && t.isNoun(m.Head-1) && t.head(m.Head) == m.Head-1 {
		return d.clusterAt(m.Sentence, m.Head-1)
	}
	if m.phrase.kind == thingPronoun && low == "it" {
		return d.calledSo(m)
	}
	if m.phrase.kind != nounPhrase || m.phrase.set || m.phrase.plural || m.Entity >= 0 && (d.clusters[m.Entity].named() || len(d.clusters[m.Entity].mentions) > 1) {
		return -1
	}
	if c := cmp.Or(d.home(m)+1, d.worldBody(m)+1, d.settlement(m)+1) - 1; c >= 0 {
		return c
	}
	for _, k := range t.children(m.Head) {
		if !is(t.tokens[k].Deprel, "appos") || int(k) < m.Head {
			continue
		}
		c := d.clusterAt(m.Sentence, int(k))
		if c >= 0 && d.clusters[c].typ == kg.Organization && t.has(int(k), "a", "an") {
			continue // "the aircraft, a Boeing 747"
		}
		if c >= 0 && d.clusters[c].named() && !d.tellsWhere(&d.mentions[d.cover(m.Sentence, int(k))]) && (fits(d.clusters[c].typ, m.phrase.word.senses) || d.clusters[c].typ == kg.Person && d.demonym(m.Sentence, m.Head) != "") {
			return c
		}
	}
	return d.compatriot(m)
}

// calledSo returns the only thing known by name that the text called before what it now says "it" is: "It is their
// fifth album" behind "Candyland is an album"; -1 where it says nothing of the kind.
func (d *discourse) calledSo(m *mention) int {
	t := &d.trees[m.Sentence]
	noun := t.head(m.Head)
	if noun < 0 || t.tokens[m.Head].Deprel != "nsubj" || t.tokens[noun].UPOS != "NOUN" || t.child(noun, "cop") < 0 || t.has(noun, "not", "n't", "no") {
		return -1
	}
	c, ok := d.kinds[t.lemma(noun)]
	if !ok || c < 0 || d.clusters[c].merged >= 0 || d.mentions[d.clusters[c].mentions[0]].Sentence >= m.Sentence {
		return -1
	}
	return c
}

// fits reports whether a noun of the given senses can say what something of a type is:
// "a protest, London" does not.
func fits(typ kg.EntityType, senses Senses) bool {
	switch typ {
	case kg.Person:
		return senses&SensePerson != 0
	case kg.Organization:
		return senses&SenseGroup != 0
	case kg.Place:
		return senses&(SensePlace|SenseGroup|SenseObject) != 0 && senses&SensePerson == 0
	}
	return senses&SensePerson == 0
}

// ranking is the work of one choice.
type ranking struct {
	candidates []int32
	scores     []float64
	rows       []uint32 // features of the pair under work
	base       sums
}

// choose scores the candidates of a mention and joins it to the likeliest entity, unless
// that is none.
func (d *discourse) choose(i int, r *ranking) {
	if d.teacher != nil {
		d.teacher.choose(d, i, r)
		return
	}
	if len(r.candidates) == 0 {
		return
	}
	c, sure := d.likeliest(i, r)
	if c >= 0 && !d.isOnlyOne(i, c) {
		d.join(i, c, sure)
	}
}

// isOnlyOne reports whether "they" seems to be a single person known by name: "Mr. Hall says they agreed". Who else it may be is not looked for, since
// the likeliest was somebody whom the text does not name.
func (d *discourse) isOnlyOne(i, c int) bool {
	cl := &d.clusters[c]
	if d.mentions[i].phrase.kind != pluralPronoun || !cl.named() || cl.typ != kg.Person || cl.gender != kg.Masculine && cl.gender != kg.Feminine { // a band may be read as a person
		return false
	}
	return !slices.ContainsFunc(cl.mentions, func(m int32) bool { return d.trees[d.mentions[m].Sentence].isPlural(d.mentions[m].Head) })
}

// likeliest returns the cluster that a mention most likely refers to and how likely it is;
// -1 for none. Candidates of the same cluster count together, each as far as it is sure
// itself.
func (d *discourse) likeliest(i int, r *ranking) (c int, sure float64) {
	d.score(i, r)
	if d.lenient {
		r.scores[len(r.scores)-1] -= lenience[d.mentions[i].phrase.kind]
	}
	top := r.scores[0]
	for _, s := range r.scores {
		top = max(top, s)
	}
	total := 0.0
	for k, s := range r.scores {
		r.scores[k] = math.Exp(s - top)
		total += r.scores[k]
	}
	best, at := r.scores[len(r.scores)-1], -1
	for k, m := range r.candidates {
		c := d.mentions[m].Entity
		sum, known := 0.0, 0.0
		for l, o := range r.candidates {
			if d.mentions[o].Entity == c {
				if l < k {
					sum = 0
					break // counted at its first mention
				}
				sum += r.scores[l]
				known += r.scores[l] * float64(d.mentions[o].sure)
			}
		}
		if sum > best {
			best, at, sure = sum, c, known/total
		}
	}
	return at, sure
}

// join puts an anaphor into a cluster.
func (d *discourse) join(i, c int, sure float64) {
	m := &d.mentions[i]
	if old := m.Entity; old >= 0 {
		if old == c {
			return
		}
		d.clusters[c].roles = append(d.clusters[c].roles, d.clusters[old].roles...)
		d.clusters[old].mentions, d.clusters[old].roles, d.clusters[old].merged = nil, nil, c
	}
	d.assign(i, c)
	m.sure = float32(sure)
	m.Type = d.clusters[c].typ
	cl := &d.clusters[c]
	if g := m.phrase.gender; cl.gender == kg.UnknownGender && g != kg.UnknownGender && g != kg.Neuter && sure > 0.4 {
		cl.gender = g
	}
}

// score fills r.scores with the scores of the candidates and, at the end, of none.
func (d *discourse) score(i int, r *ranking) {
	net := d.ranker
	r.scores = r.scores[:0]
	r.rows = d.anaphorFeatures(r.rows[:0], i, r)
	net.base(r.rows, &r.base)
	for k := range r.candidates {
		r.rows = d.pairFeatures(r.rows[:0], i, k, r)
		r.scores = append(r.scores, net.score(&r.base, r.rows)+d.prior(i, int(r.candidates[k])))
	}
	r.rows = d.noneFeatures(r.rows[:0], i, r)
	r.scores = append(r.scores, net.score(&r.base, r.rows))
	none := &r.scores[len(r.scores)-1]
	a := &d.mentions[i]
	switch t := &d.trees[a.Sentence]; {
	case a.phrase.kind != thingPronoun:
	case t.announced(a.Head):
		*none += 3 * bonus
	case t.pleonastic(a.Head):
		*none += bonus
	}
}

// bonus is what speaks for a reading that the construction tells: the texts with coreference
// to learn from, encyclopedia and novels, have too few of them. As odds, 20 to 1.
const bonus = 3

// prior returns what a construction says of a candidate beyond what was learned: "Trump's
// claim that he", "thanked Erdogan for his role".
func (d *discourse) prior(i, candidate int) float64 {
	a, c := &d.mentions[i], &d.mentions[candidate]
	if d.isDateline(c.Sentence) {
		return -3 * bonus // "FRANKFURT, Oct 29 (Reuters) -": nobody that the text tells of
	}
	if a.phrase.kind == nounPhrase {
		return 0
	}
	if a.phrase.speakers >= 0 && d.speaker(a.phrase.speakers) == c.Entity {
		return -3 * bonus // speakers say "I" of themselves
	}
	if c.isTitleOnly() || (d.isAct(a) || d.isClaim(a)) && d.clusters[c.Entity].named() && (d.clusters[c.Entity].typ == kg.Organization || d.clusters[c.Entity].typ == kg.Place) {
		return -3 * bonus
	}
	if d.clusters[c.Entity].named() && d.clusters[c.Entity].typ == kg.Organization && d.isWork(a) {
		return -2 * bonus
	}
	if own := &d.trees[a.Sentence]; a.phrase.role == possessor && (own.isWill(a.Head) && c.isLifeless() || d.clusterAt(a.Sentence, own.other(a.Head)) == c.Entity) {
		return -3 * bonus
	}
	if c.Entity == d.topic && d.opensParagraph(a) {
		return bonus
	}
	if d.speaksOn(a, c) {
		if d.trees[c.Sentence].isQuoted(c.Head) {
			return 2 * bonus
		}
		return bonus
	}
	if d.befell(a, c) || d.isNew(a, c) {
		return 2 * bonus
	}
	if a.Sentence != c.Sentence {
		return 0
	}
	t := &d.trees[a.Sentence]
	if a.phrase.role == possessor && a.phrase.kind != pluralPronoun && t.subjectsOwner(a.Head) == c.Head {
		return 2 * bonus
	}
	if stirs, stirred := t.stirring(a.Head); stirs == c.Head {
		return 2 * bonus
	} else if stirred == c.Head {
		return -2 * bonus
	}
	if d.reported(t, a, c) || d.isOwnDoer(t, a, c) || d.isJoined(t, a, c) {
		return bonus
	}
	if a.phrase.role == possessor && (t.urged(a.Head) == c.Head || t.idiom(a.Head) == c.Head) || d.lostOwn(t, a, c) {
		return 2 * bonus
	}
	if a.phrase.role == possessor && t.judged(a.Head) == c.Head {
		if c.Head < a.phrase.predicate && t.tokens[c.Head].Deprel == "nsubj:pass" && t.child(a.phrase.predicate, "mark") >= 0 {
			return 2 * bonus // "a writer was jailed for expressing his opinion": whoever did that did it with his own
		}
		return bonus
	}
	if t.owner(a.phrase.predicate) == c.Head {
		return bonus
	}
	return d.party(t, a, c)
}

// speaksOn reports whether a pronoun says something in a sentence of its own right after a candidate did: "Hall disagreed with Adams, who wants
// to leave. He stressed". News let the same person speak on; whoever was only spoken of would have been named.
func (d *discourse) speaksOn(a, c *mention) bool {
	if a.phrase.role != mainSubject || a.Sentence != c.Sentence+1 {
		return false
	}
	switch a.phrase.kind {
	case personPronoun:
	case thingPronoun, pluralPronoun:
		typ, senses := d.clusters[c.Entity].typ, c.phrase.word.senses
		if !d.canOwn(c) && (c.phrase.kind != nounPhrase || c.phrase.plural != a.phrase.plural || typ == kg.Person || !c.phrase.plural && senses&SensePerson != 0 && senses&SenseGroup == 0) {
			return false // a report says something as a ministry does
		}
		if a.phrase.kind == pluralPronoun && !c.phrase.plural {
			return false
		}
	default:
		return false
	}
	says := func(m *mention) bool {
		t := &d.trees[m.Sentence]
		v := m.phrase.predicate
		return m.phrase.role == mainSubject && v >= 0 && is(t.tokens[v].Deprel, "root") && t.head(m.Head) == v && (saying[t.lemma(v)] || opining[t.lemma(v)])
	}
	return says(a) && (says(c) || d.trees[c.Sentence].isQuoted(c.Head))
}

// isNew reports whether the sentence before tells of somebody new and of nobody else: "In October, a Spanish photographer was kidnapped. He was released".
func (d *discourse) isNew(a, c *mention) bool {
	if a.phrase.kind != personPronoun || a.Sentence != c.Sentence+1 || a.phrase.role != mainSubject && a.phrase.role != passiveSubject || c.phrase.role != mainSubject && c.phrase.role != passiveSubject {
		return false
	}
	if c.phrase.kind != nounPhrase || c.phrase.det != indefinite || c.phrase.plural || c.phrase.set || c.phrase.word.senses != SensePerson && d.clusters[c.Entity].typ != kg.Person {
		return false
	}
	for _, m := range [...]*mention{a, c} {
		t := &d.trees[m.Sentence]
		if v := t.head(m.Head); v < 0 || !is(t.tokens[v].Deprel, "root") || t.child(m.Head, "cop") >= 0 {
			return false
		}
	}
	for _, i := range d.bySentence[c.Sentence] {
		if o := &d.mentions[i]; o.Head != c.Head && o.Entity != c.Entity && (o.phrase.kind == personPronoun || o.phrase.kind == namePhrase && o.Type == kg.Person || o.phrase.kind == nounPhrase && !o.phrase.plural && o.phrase.word.senses == SensePerson) {
			return false
		}
	}
	return true
}

// isQuoted reports whether the sentence says no more of somebody than that a paper or the like has him say something: "Reuters quotes a spokesman as
// saying", "he was quoted as saying".
func (t *tree) isQuoted(i int) bool {
	v := t.head(i)
	if v < 0 || !is(t.tokens[v].Deprel, "root") || t.lemma(v) != "quote" && t.lemma(v) != "cite" || !is(t.tokens[i].Deprel, "obj") && t.tokens[i].Deprel != "nsubj:pass" {
		return false
	}
	for _, k := range t.children(v) {
		if int(k) > i && saying[t.lemma(int(k))] && t.has(int(k), "as") {
			return true
		}
	}
	return false
}

// opining verbs tell of what somebody said without its words, besides those of saying.
var opining = wordSet("disagree agree criticize criticise reject dismiss praise condemn denounce welcome call accuse blame defend express underline highlight")

// isOwnDoer reports whether a possessive pronoun is of who does what its clause says, as words tell: the same pronoun is the subject
// ("he left with his wife"), "who" is ("a boy who left with his family"), or "own" stands behind it.
func (d *discourse) isOwnDoer(t *tree, a, c *mention) bool {
	if a.phrase.role != possessor || t.doer(a.phrase.predicate) != c.Head {
		return false
	}
	switch noun := t.head(a.Head); {
	case c.phrase.kind == a.phrase.kind && c.phrase.gender == a.phrase.gender && c.phrase.kind != nounPhrase:
		return true
	case noun > a.Head+1 && t.lowered[a.Head+1] == "own":
		return true
	}
	// not "Hall, a surgeon who left his field": a name means more than a noun for who bears it
	return c.phrase.kind == nounPhrase && c.phrase.det != possessed && !is(t.tokens[t.conjunct(c.Head)].Deprel, "appos") && t.child(c.Head, "cop") < 0 && t.tokens[a.phrase.predicate].Deprel == "acl:relcl" && t.head(a.phrase.predicate) == c.Head
}

// lostOwn reports whether "its" stands in a clause that says with "which" what a candidate does: "the town of Mullaittivu, which lost its
// harbour", be it said of the town or of its name.
func (d *discourse) lostOwn(t *tree, a, c *mention) bool {
	v := a.phrase.predicate
	if a.phrase.role != possessor || a.phrase.kind != thingPronoun || t.tokens[v].Deprel != "acl:relcl" || t.isJoined(t.head(a.Head)) {
		return false
	}
	if w := t.relative(v); w < 0 || t.lowered[w] == "whose" || !is(t.tokens[w].Deprel, "nsubj") {
		return false
	}
	if t.head(v) == c.Head {
		return true
	}
	return c.phrase.kind == namePhrase && c.Head < v && t.head(c.Head) == t.head(v) && is(t.tokens[c.Head].Deprel, "nmod") && t.has(c.Head, "of") && kinds[t.lemma(t.head(v))] == placeCalled
}

// isJoined reports whether a pronoun stands in what "and" joins to a candidate, as its owner or as the subject of the clause behind it:
// "Saddam and his aides", "Hall and the party he leads".
func (d *discourse) isJoined(t *tree, a, c *mention) bool {
	noun := -1
	switch v := a.phrase.predicate; {
	case a.phrase.role == possessor:
		noun = t.head(a.Head)
	case a.phrase.role == subSubject && t.tokens[v].Deprel == "acl:relcl" && t.head(a.Head) == v:
		noun = t.head(v)
	}
	if noun < 0 || !t.isJoined(noun) || c.phrase.set || c.Head > noun {
		return false
	}
	first := t.head(noun)
	if a.phrase.role == possessor && t.child(first, "nmod:poss") >= 0 {
		return t.child(first, "nmod:poss") == c.Head // "Israel's persecution of monks and its detention of leaders"
	}
	if first != c.Head && !(is(t.tokens[c.Head].Deprel, "appos") && t.head(c.Head) == first) {
		return false
	}
	return c.phrase.kind == namePhrase || a.phrase.kind == thingPronoun
}

// isJoined reports whether a noun is joined by "and" to the one before: not "Tommy, his parents, his wife", who are Hall's as much as Tommy is.
func (t *tree) isJoined(noun int) bool {
	cc := t.child(noun, "cc")
	return is(t.tokens[noun].Deprel, "conj") && t.isNoun(noun) && cc > 0 && (t.lowered[cc] == "and" || t.lowered[cc] == "&") && t.tokens[cc-1].Form != ","
}

// opensParagraph reports whether a personal pronoun is the first subject of a paragraph, and stands
// before any name of a person: in an article about somebody it mostly is who that is.
func (d *discourse) opensParagraph(a *mention) bool {
	if d.topic < 0 || a.phrase.kind != personPronoun || a.phrase.role != mainSubject && a.phrase.role != passiveSubject || !startsParagraph(d.doc, a.Sentence) || clash(a.phrase.gender, d.clusters[d.topic].gender) {
		return false
	}
	for _, i := range d.bySentence[a.Sentence] {
		if m := &d.mentions[i]; m.Kind == kg.NameMention && m.Type == kg.Person && m.First < a.First {
			return false
		}
	}
	return true
}

// apart returns the clusters that have a part in what a pronoun does, or is done to, and so are others: "He helped
// Jackson". It is nil for possessive and reflexive pronouns.
func (d *discourse) apart(s, token int, p pronoun) []int {
	t := &d.trees[s]
	if p.possessive || p.reflexive || !isParty(t, token) {
		return nil
	}
	doer := -1
	if v := t.head(token); v >= 0 && t.isPredicate(v) {
		doer = t.doer(v)
	}
	var out []int
	for _, i := range d.bySentence[s] {
		m := &d.mentions[i]
		if m.Entity >= 0 && m.Head != token && (t.head(m.Head) == t.head(token) && isParty(t, m.Head) || m.Head == doer || t.isOfOwnAdjunct(token, m.Head) || t.wants(token) == t.conjunct(m.Head)) {
			out = append(out, m.Entity)
		}
	}
	return out
}

// governs reports whether a cluster is the country that one of others is the capital of, or the other way round: what Pyongyang denies is not
// North Korea.
func (d *discourse) governs(others []int, c int) bool {
	seat := func(a, b int) bool {
		x, y := &d.clusters[a], &d.clusters[b]
		if x.typ != kg.Place || y.typ != kg.Place || !x.named() || !y.named() || y.country == "" || x.country != "" {
			return false
		}
		of := d.lists.Seat(x.names[0].text)
		return of != nil && of.Code == y.country
	}
	return slices.ContainsFunc(others, func(o int) bool { return seat(o, c) || seat(c, o) })
}

// doer returns the subject of a predicate, be it that of the clause around it ("after attacking her, Anna left") or the noun that "who"
// stands for; -1 for none.
func (t *tree) doer(predicate int) int {
	if t.isOutcome(predicate) {
		return -1
	}
	i := t.subject(predicate)
	if h := t.head(predicate); h >= 0 && is(t.tokens[predicate].Deprel, "xcomp") && t.child(h, "iobj") >= 0 {
		i = t.child(h, "iobj") // "asked her father to forgive her"
	}
	if h := t.head(predicate); h >= 0 && t.tokens[predicate].Deprel == "advcl" && hindering[t.lemma(h)] && t.has(predicate, "from") && t.child(h, "obj") >= 0 {
		i = t.child(h, "obj") // "prevented Anna from calling her"
	}
	if i < 0 {
		return -1
	}
	switch t.lowered[i] {
	case "who", "which", "that":
		for v, n := t.head(i), 0; v >= 0 && n < 8; v, n = t.head(v), n+1 {
			if t.tokens[v].Deprel == "acl:relcl" {
				return t.head(v)
			}
		}
		return -1
	}
	return i
}

// isOfOwnAdjunct reports whether a noun is an object or the like of a clause in front of which a token is the unspoken subject: "after graduating from
// Oxford, they"; who does something is not what it is done to, or where.
func (t *tree) isOfOwnAdjunct(token, i int) bool {
	v := t.head(i)
	if v < 0 || v > token || t.tokens[v].Deprel != "advcl" || t.tokens[v].UPOS != "VERB" || t.head(v) != t.head(token) || !is(t.tokens[token].Deprel, "nsubj") || t.child(v, "nsubj") >= 0 {
		return false
	}
	if mark := t.child(v, "mark"); !strings.HasSuffix(t.lowered[v], "ing") && !t.has(v, "having") || mark < 0 && loose[t.lowered[v]] {
		return false
	}
	return is(t.tokens[i].Deprel, "obj") || is(t.tokens[i].Deprel, "obl") && t.child(i, "case") >= 0
}

// loose are participles that have become prepositions, whose subject is nobody's: "according to Hall, he".
var loose = wordSet("according including regarding following concerning excluding considering owing barring speaking judging depending")

// wants returns the subject of the clause in which another is to do something: "officials call for them to leave", "waits for her to come"; -1 for none.
func (t *tree) wants(token int) int {
	v := t.head(token)
	if v < token || !is(t.tokens[token].Deprel, "nsubj") || !t.has(v, "for") || !t.has(v, "to") || t.head(v) < 0 || !is(t.tokens[v].Deprel, "advcl") && !is(t.tokens[v].Deprel, "xcomp") && !is(t.tokens[v].Deprel, "ccomp") {
		return -1
	}
	return t.child(t.head(v), "nsubj")
}

// isParty reports whether a token is the subject or object of its verb, or with or against whom something is done.
func isParty(t *tree, i int) bool {
	switch rel := t.tokens[i].Deprel; {
	case is(rel, "nsubj"), is(rel, "obj"), is(rel, "iobj"):
		return true
	case is(rel, "obl"):
		return t.has(i, "with", "against", "by")
	}
	return false
}

// isOutcome reports whether a participle tells what came of the clause before it rather than what its subject did: "he was re-elected,
// making him the first".
func (t *tree) isOutcome(predicate int) bool {
	return t.tokens[predicate].Deprel == "advcl" && outcomes[t.lemma(predicate)] && t.child(predicate, "mark") < 0 && t.child(predicate, "nsubj") < 0 && predicate > t.head(predicate)
}

var outcomes = wordSet("make cause allow force give earn leave help enable prompt bring win lead cost grant keep put")

// maxDateline is the longest dateline, in tokens.
const maxDateline = 14

// isDateline reports whether a sentence only tells where, when and by which agency the text was written.
func (d *discourse) isDateline(s int) bool {
	tok := d.trees[s].tokens
	if n := len(tok); n < 2 || n > maxDateline || tok[n-1].Form != "-" && tok[n-1].Form != "–" && tok[n-1].Form != "—" && tok[n-1].Form != "--" {
		return false
	}
	return !slices.ContainsFunc(tok, func(t kg.Token) bool { return t.UPOS == "VERB" || t.UPOS == "AUX" })
}

// reported reports whether an organisation, a place or a group speaks of itself in reported
// speech: "Russia said it opened its border".
func (d *discourse) reported(t *tree, a, c *mention) bool {
	if a.phrase.kind != thingPronoun && a.phrase.kind != pluralPronoun || a.phrase.role != subSubject && a.phrase.role != passiveSubject || !d.clusters[c.Entity].named() {
		return false
	}
	clause := a.phrase.predicate
	verb := t.head(clause)
	return verb >= 0 && !t.pleonastic(a.Head) && is(t.tokens[clause].Deprel, "ccomp") && saying[t.lemma(verb)] && t.child(verb, "nsubj") == c.Head
}

// pronounCandidates collects the mentions that a pronoun can refer to, the nearest first.
func (d *discourse) pronounCandidates(i int, r *ranking) {
	r.candidates = r.candidates[:0]
	a := &d.mentions[i]
	s, token := a.Sentence, a.Head
	t := &d.trees[s]
	p := pronouns[t.lowered[token]]
	if t.lowered[token] == "her" && t.tokens[token].Deprel == "nmod:poss" {
		p.possessive = true
	}
	if t.eitherGender(token) {
		return
	}
	if a.phrase.kind == thingPronoun && !p.possessive && !p.reflexive && (t.tokens[token].Deprel == "expl" || t.child(a.phrase.predicate, "csubj") >= 0) {
		return
	}
	window := pronounWindow
	if p.reflexive {
		window = 0
	}
	others := d.apart(s, token, p)
	for back := s; back >= 0 && back >= s-window; back-- {
		list := d.bySentence[back]
		for k := len(list) - 1; k >= 0; k-- {
			m := &d.mentions[list[k]]
			if int(list[k]) == i || m.Entity < 0 || slices.Contains(others, m.Entity) || !d.compatible(a, m) || d.governs(others, m.Entity) {
				continue
			}
			if m.phrase.set && back == s && m.Last > token {
				continue
			}
			if back == s && !d.allowed(t, token, p, m) {
				continue
			}
			if back == s && m.Head > token && m.phrase.kind != namePhrase {
				continue
			}
			r.candidates = append(r.candidates, list[k])
			if len(r.candidates) == maxCandidates {
				return
			}
		}
	}
	if d.opensParagraph(a) && !slices.ContainsFunc(r.candidates, func(m int32) bool { return d.mentions[m].Entity == d.topic }) {
		for k := len(d.clusters[d.topic].mentions) - 1; k >= 0; k-- { // the last one before it
			if m := d.clusters[d.topic].mentions[k]; d.mentions[m].Sentence < s {
				r.candidates = append(r.candidates, m)
				break
			}
		}
	}
}

// eitherGender reports whether a pronoun is one of "he or she", "his/her", which stand for anybody.
func (t *tree) eitherGender(i int) bool {
	p := pronouns[t.lowered[i]]
	for _, k := range [...]int{i - 3, i - 2, i + 2, i + 3} {
		if k < 0 || k >= len(t.tokens) || p.gender != kg.Masculine && p.gender != kg.Feminine {
			continue
		}
		between := t.lowered[max(i, k)-1]
		if max(i, k)-min(i, k) == 3 && t.lowered[min(i, k)+1] != "-" { // "him- or herself"
			continue
		}
		if q := pronouns[t.lowered[k]]; (between == "or" || between == "/") && q.gender != p.gender && (q.gender == kg.Masculine || q.gender == kg.Feminine) {
			return true
		}
	}
	return false
}

// compatible reports whether a pronoun can stand for a mention, as far as gender, number
// and kind tell.
func (d *discourse) compatible(a, m *mention) bool {
	p := &m.phrase
	switch p.kind {
	case firstPerson, secondPerson, otherPronoun, valuePhrase:
		return false
	}
	cl := kg.EntityType("")
	gender := p.gender
	named, animal := false, false
	if m.Entity >= 0 {
		cl, gender, named, animal = d.clusters[m.Entity].typ, d.clusters[m.Entity].gender, d.clusters[m.Entity].named(), d.clusters[m.Entity].animal
	}
	switch a.phrase.kind {
	case personPronoun:
		if p.plural || p.set || p.kind == thingPronoun || p.kind == demonstrative {
			return false
		}
		if named && cl != kg.Person && !animal && !d.maybePerson(m) || clash(gender, a.phrase.gender) && gender != kg.Neuter {
			return false
		}
		if p.kind == nounPhrase {
			if p.word.senses != 0 && p.word.senses&SensePerson == 0 && p.word.who < 8 && cl != kg.Person && !animal {
				return false
			}
		}
		return true
	case thingPronoun:
		if p.plural || p.set || p.kind == personPronoun || p.kind == pluralPronoun || cl == kg.Person {
			return false
		}
		return !(named && cl == kg.Group && p.kind == namePhrase)
	case pluralPronoun:
		return p.kind != personPronoun && p.kind != thingPronoun
	case demonstrative:
		return p.plural == a.phrase.plural && p.kind != personPronoun && cl != kg.Person
	}
	return true
}

// maybePerson reports whether a name that was read as that of a thing can be a person's: it
// is short, nothing well known, stands without article, and is no common noun.
func (d *discourse) maybePerson(m *mention) bool {
	c := &d.clusters[m.Entity]
	if m.phrase.kind != namePhrase || c.country != "" || c.canonical != "" || c.typ == kg.Group || m.phrase.det != bare || d.lists.Seat(c.names[0].text) != nil {
		return false
	}
	words := strings.Fields(m.text)
	for _, w := range words {
		if w == strings.ToLower(w) { // "Research and Practice"
			return false
		}
	}
	return len(words) < 4 && d.words.noun([]byte(strings.ToLower(m.text))).senses == 0
}

// nominalCandidates collects what a description can refer to: mentions with the same head
// noun wherever they stand, and the others of the sentences before.
func (d *discourse) nominalCandidates(i int, r *ranking, same []int32) {
	r.candidates = r.candidates[:0]
	a := &d.mentions[i]
	for k := len(same) - 1; k >= 0; k-- {
		if m := &d.mentions[same[k]]; m.Entity >= 0 && !d.nested(a, m) && !d.opposed(a, m) {
			r.candidates = append(r.candidates, same[k])
		}
	}
	matched := len(r.candidates)
	pointing := a.phrase.det == definite || a.phrase.det == thisOne // others refer back by their noun alone
	for back := a.Sentence; back >= 0 && back >= a.Sentence-nominalWindow; back-- {
		list := d.bySentence[back]
		for k := len(list) - 1; k >= 0; k-- {
			m := &d.mentions[list[k]]
			if back == a.Sentence && m.Head >= a.Head || m.Entity < 0 || d.nested(a, m) {
				continue
			}
			switch m.phrase.kind {
			case firstPerson, secondPerson, otherPronoun, valuePhrase:
				continue
			}
			if back == a.Sentence && d.equated(a, m) {
				// "Kazan is a city", "Kazan, a city"
				if m.phrase.kind == namePhrase && m.phrase.det == indefinite && d.clusters[m.Entity].typ == kg.Organization {
					continue // who makes it, as above
				}
			} else if !pointing || m.phrase.kind == nounPhrase && m.phrase.det != definite && m.phrase.role > passiveSubject {
				continue
			}
			if d.isBeforeLast(a, m) {
				continue
			}
			known := false
			for _, o := range r.candidates[:matched] {
				known = known || o == list[k]
			}
			if known || a.phrase.plural != m.phrase.plural && m.phrase.kind != namePhrase || clash(a.phrase.gender, d.clusters[m.Entity].gender) {
				continue
			}
			r.candidates = append(r.candidates, list[k])
			if len(r.candidates) == maxCandidates {
				return
			}
		}
	}
}

// isBeforeLast reports whether "that company" cannot be a name because another of its type stands behind it in the sentence before: "Acme and
// Bolt formed Corp. That company" is Corp.
func (d *discourse) isBeforeLast(a, m *mention) bool {
	t := &d.trees[a.Sentence]
	if a.phrase.det != thisOne || a.phrase.plural || !t.has(a.Head, "that") || m.phrase.kind != namePhrase || m.Sentence == a.Sentence {
		return false
	}
	last := -1
	for _, i := range d.bySentence[m.Sentence] {
		if o := &d.mentions[i]; o.phrase.kind == namePhrase && o.Entity >= 0 && d.clusters[o.Entity].named() && d.clusters[o.Entity].typ == d.clusters[m.Entity].typ {
			last = o.Entity
		}
	}
	return last != m.Entity
}

// opposed reports whether what stands before two nouns tells that they are of two things: "the men's team" and "the women's team", "the
// first game" and "the second game", "the 2014 tournament" and "the 2015 tournament".
func (d *discourse) opposed(a, b *mention) bool {
	if a.phrase.kind != nounPhrase || b.phrase.kind != nounPhrase || a.phrase.set || b.phrase.set {
		return false
	}
	t, u := &d.trees[a.Sentence], &d.trees[b.Sentence]
	for _, i := range t.children(a.Head) {
		row := contrast[t.lemma(int(i))]
		year := t.isYear(int(i))
		if int(i) > a.Head || row == 0 && !year {
			continue
		}
		for _, k := range u.children(b.Head) {
			if int(k) < b.Head && t.lemma(int(i)) != u.lemma(int(k)) && (row != 0 && contrast[u.lemma(int(k))] == row || year && u.isYear(int(k))) {
				return true
			}
		}
	}
	return false
}

// isYear reports whether a token is a year.
func (t *tree) isYear(i int) bool {
	form := t.tokens[i].Form
	return len(form) == 4 && allDigits(form) && form >= "1000" && form < "2100"
}

// contrast tells words that are used one of the other: those with the same number.
var contrast = func() map[string]int {
	rows := map[string]int{}
	for i, words := range [...]string{"man men woman women boy boys girl girls", "first second third fourth fifth sixth seventh eighth ninth tenth", "north south east west northern southern eastern western",
		"old new", "upper lower", "left right", "senior junior", "eldest youngest elder younger", "male female", "inner outer", "maternal paternal"} {
		for w := range wordSet(words) {
			rows[w] = i + 1
		}
	}
	return rows
}()

// equated reports whether an apposition or the verb "be" says of b that it is a.
func (d *discourse) equated(a, b *mention) bool {
	t := &d.trees[a.Sentence]
	if t.head(a.Head) == b.Head {
		return is(t.tokens[a.Head].Deprel, "appos")
	}
	return t.head(b.Head) == a.Head && is(t.tokens[b.Head].Deprel, "nsubj") && t.child(a.Head, "cop") >= 0
}

// nested reports whether one of two phrases stands inside the other, unless that is as its
// apposition or predicate.
func (d *discourse) nested(a, b *mention) bool {
	if a.Sentence != b.Sentence {
		return false
	}
	p, q := &a.phrase, &b.phrase
	return p.first <= b.Head && b.Head < p.last || q.first <= a.Head && a.Head < q.last
}

// lenience is taken off the score of none where every antecedent is wanted, however doubtful.
var lenience = [...]float64{personPronoun: 0, thingPronoun: 1.5, pluralPronoun: 1.5, demonstrative: 1, nounPhrase: 2, valuePhrase: 0}

// surely is the probability from which on a mention is given its entity, by kind: a wrong
// edge costs a reader more than a missing one.
var surely = [...]float32{personPronoun: 0.6, thingPronoun: 0.5, pluralPronoun: 0.55, demonstrative: 0.65, nounPhrase: 0.8, valuePhrase: 0}
