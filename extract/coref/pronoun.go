package coref

import (
	"math"
	"strings"

	"kg"
)

// Sentences that a pronoun looks back over.
const (
	personWindow = 3
	thingWindow  = 1
)

// pronoun is what a personal pronoun asks of its antecedent.
type pronoun struct {
	gender     kg.Gender // Masculine, Feminine; Neuter for "it"
	plural     bool
	possessive bool
	reflexive  bool
}

var pronouns = map[string]pronoun{
	"he": {gender: kg.Masculine}, "him": {gender: kg.Masculine}, "his": {gender: kg.Masculine, possessive: true},
	"himself": {gender: kg.Masculine, reflexive: true},
	"she":     {gender: kg.Feminine}, "her": {gender: kg.Feminine}, "hers": {gender: kg.Feminine, possessive: true},
	"herself": {gender: kg.Feminine, reflexive: true},
	"it":      {gender: kg.Neuter}, "its": {gender: kg.Neuter, possessive: true}, "itself": {gender: kg.Neuter, reflexive: true},
	"they": {plural: true}, "them": {plural: true}, "their": {plural: true, possessive: true}, "themselves": {plural: true, reflexive: true},
}

// linkRelatives links "who", "which" and "that" at the front of a relative clause to the
// noun that the clause hangs on.
func (d *discourse) linkRelatives() {
	for s := range d.trees {
		t := &d.trees[s]
		for i := range t.tokens {
			if t.tokens[i].Deprel != "acl:relcl" || t.head(i) < 0 {
				continue
			}
			c := d.clusterAt(s, t.head(i))
			if c < 0 {
				continue
			}
			if w := t.relative(i); w >= 0 && d.cover(s, w) < 0 {
				d.addPronoun(s, w, c)
			}
		}
	}
}

// relative returns the relative pronoun of a relative clause, or -1.
func (t *tree) relative(clause int) int {
	for _, k := range t.children(clause) {
		switch t.lower(int(k)) {
		case "who", "whom", "which", "that", "whose":
			if p := t.tokens[k].UPOS; p == "PRON" || p == "DET" {
				return int(k)
			}
		}
		if w := t.child(int(k), "nmod:poss"); w >= 0 && t.lower(w) == "whose" {
			return w
		}
	}
	return -1
}

func (d *discourse) addPronoun(s, token, c int) {
	d.add(kg.Mention{Sentence: s, First: token, Last: token + 1, Head: token, Kind: kg.PronounMention, Type: d.clusters[c].typ}, c)
}

// linkPronouns links the pronouns of the third person in the order of the text, so that one
// can refer to what the one before it stands for.
func (d *discourse) linkPronouns() {
	for s := range d.trees {
		t := &d.trees[s]
		for i := range t.tokens {
			if t.tokens[i].UPOS != "PRON" && t.tokens[i].UPOS != "DET" || d.cover(s, i) >= 0 {
				continue
			}
			p, ok := pronouns[t.lower(i)]
			if !ok {
				continue
			}
			if t.lower(i) == "her" && t.tokens[i].Deprel == "nmod:poss" {
				p.possessive = true
			}
			c := -1
			switch {
			case p.plural:
				c = d.pluralAntecedent(s, i, p)
			case p.gender == kg.Neuter:
				c = d.thingAntecedent(s, i, p)
			default:
				c = d.personAntecedent(s, i, p)
			}
			if c < 0 {
				continue
			}
			d.addPronoun(s, i, c)
			if cl := &d.clusters[c]; cl.gender == kg.UnknownGender && !p.plural {
				cl.gender = p.gender
			}
		}
	}
}

// Weights of what speaks for a person as antecedent, chosen by hand and checked on the
// development part of GAP. The unit is one sentence of distance.
const (
	perSentence    = -1.0 // for each sentence between
	farther        = -0.4 // and for each after the first
	asSubject      = 0.9  // the mention is a subject
	asObject       = 0.25
	asPossessor    = -0.15 // "Putin's"
	asModifier     = -0.3  // within another noun phrase
	mainClause     = 0.3   // of the main clause
	sameSubject    = 1.2   // the pronoun's own clause has it as subject: "Putin ... his"
	asOwner        = 2.5   // the clause is what the candidate says or does: "Trump's claim that he"
	asJudged       = 3.0   // "thanked Erdogan for his role"
	parallel       = 0.25  // both are subjects
	perMention     = 0.2   // times the logarithm of the number of mentions before
	ahead          = -0.8  // stands after the pronoun: "In his speech, Putin"
	perToken       = -0.012
	otherSideQuote = -0.8
	asSpeaker      = -1.5 // the pronoun is in what the candidate says
	withoutName    = -0.3
	margin         = 0.05 // by which the best must beat the second
)

// personAntecedent returns the person a pronoun refers to, or -1. The best candidate may
// turn out to be someone without a name: his cluster is returned and dropped at the end.
func (d *discourse) personAntecedent(s, token int, p pronoun) int {
	best, second, at := math.Inf(-1), math.Inf(-1), -1
	speaker := d.speakerAround(s, token)
	for back := s; back >= 0 && back >= s-personWindow; back-- {
		for _, m := range d.bySentence[back] {
			c := d.mentions[m].Entity

			if c < 0 || d.clusters[c].typ != kg.Person || clash(p.gender, d.clusters[c].gender) || !d.clusters[c].named() && back < s-1 {
				continue
			}
			score, ok := d.affinity(s, token, p, int(m))
			if c == speaker && !p.reflexive {
				score += asSpeaker
			}
			if !d.clusters[c].named() {
				score += withoutName
			}
			switch {
			case !ok:
			case c == at:
				best = max(best, score)
			case score > best:
				best, second, at = score, best, c
			default:
				second = max(second, score)
			}
		}
	}
	if at < 0 || best-second < margin {
		return -1
	}
	return at
}

// affinity scores a mention as antecedent of a pronoun; it reports false where syntax forbids it.
func (d *discourse) affinity(s, token int, p pronoun, candidate int) (score float64, ok bool) {
	m := &d.mentions[candidate]
	t := &d.trees[s]
	if m.Sentence == s {
		if !d.allowed(t, token, p, m) {
			return 0, false
		}
		predicate, _ := t.clause(token)
		if t.subject(predicate) == m.Head && m.Head != token {
			score += sameSubject
		}
		if t.owner(predicate) == m.Head {
			score += asOwner
		}
		if p.possessive && t.judged(token) == m.Head {
			score += asJudged
		}
		if m.Head > token {
			score += ahead
		}
		score += perToken * math.Abs(float64(token-m.Head))
	} else if p.reflexive {
		return 0, false
	} else {
		score += perSentence*float64(s-m.Sentence) + farther*float64(s-m.Sentence-1)
		score += perToken / 2 * float64(token)
	}
	own := &d.trees[m.Sentence]
	switch rel := own.tokens[m.Head].Deprel; {
	case own.isSubject(m.Head):
		score += asSubject
		if v, _ := own.clause(m.Head); own.head(v) < 0 {
			score += mainClause
		}
		if t.isSubject(token) {
			score += parallel
		}
	case is(rel, "obj"), is(rel, "iobj"):
		score += asObject
	case rel == "nmod:poss":
		score += asPossessor
	case is(rel, "nmod"), is(rel, "compound"), is(rel, "appos"):
		score += asModifier
	}
	if (d.quoteAt(m.Sentence, m.Head) < 0) != (d.quoteAt(s, token) < 0) {
		score += otherSideQuote
	}
	score += perMention * math.Log(float64(1+d.countBefore(m.Entity, m.Sentence)))
	return score, true
}

// owner returns the possessor of the noun that a clause explains, "Trump's assertion that
// ...", or -1.
func (t *tree) owner(predicate int) int {
	if rel := t.tokens[predicate].Deprel; !is(rel, "acl") && !is(rel, "ccomp") || rel == "acl:relcl" {
		return -1
	}
	noun := t.head(predicate)
	if mark := t.child(predicate, "mark"); mark > 0 {
		noun = mark - 1 // parsers hang such clauses on the verb as well
	}
	if noun < 0 || !t.isNoun(noun) {
		return -1
	}
	return t.child(noun, "nmod:poss")
}

// judged returns the object of a verb of praise or blame in whose reason a token stands,
// "thanked Erdogan for his role", or -1.
func (t *tree) judged(token int) int {
	predicate, branch := t.clause(token)
	if mark := t.child(predicate, "mark"); mark >= 0 && t.head(predicate) >= 0 { // "for leading his party"
		predicate, branch = t.head(predicate), predicate
	}
	if !judging[t.lemma(predicate)] || !t.has(branch, "for", "over", "on", "of") {
		return -1
	}
	object := -1
	for _, rel := range [...]string{"obj", "iobj", "nsubj:pass"} { // a lone object is "iobj" at times
		if object < 0 {
			object = t.child(predicate, rel)
		}
	}
	if object == branch {
		return -1
	}
	return object
}

var judging = map[string]bool{"thank": true, "praise": true, "criticize": true, "criticise": true, "blame": true, "condemn": true,
	"congratulate": true, "commend": true, "applaud": true, "accuse": true, "arrest": true, "jail": true, "charge": true, "sue": true,
	"fire": true, "honor": true, "honour": true, "hail": true, "denounce": true, "attack": true, "punish": true, "admire": true,
	"sanction": true, "slam": true, "laud": true, "rebuke": true, "credit": true, "sack": true, "suspend": true, "mock": true}

// countBefore returns how many mentions a cluster has up to a sentence, at most 8.
func (d *discourse) countBefore(c, s int) int {
	n := 0
	for _, m := range d.clusters[c].mentions {
		if d.mentions[m].Sentence <= s {
			if n++; n == 8 {
				break
			}
		}
	}
	return n
}

// allowed applies the constraints of syntax within a sentence. A pronoun does not refer to
// the phrase it stands in ("his wife"), nor, unless it is possessive or reflexive, to the
// subject or another argument of its own clause ("Putin met him"). It refers ahead only from
// a phrase or clause before the main subject.
func (d *discourse) allowed(t *tree, token int, p pronoun, m *mention) bool {
	if m.First <= token && token < m.Last {
		return false
	}
	predicate, branch := t.clause(token)
	itsPredicate, itsBranch := t.clause(m.Head)
	if t.dominates(m.Head, token) && t.samePhrase(m.Head, token) {
		return false
	}
	subject := t.subject(predicate)
	if p.reflexive {
		return m.Head < token && (subject == m.Head || itsPredicate == predicate)
	}
	if !p.possessive && predicate == itsPredicate {
		// Co-arguments; a possessor within an argument is free: "Putin's aide told him".
		deep := branch != token && branch != itsBranch && t.tokens[token].Deprel != "nsubj" && t.child(branch, "case") < 0
		if itsBranch == m.Head && !deep || subject == m.Head {
			return false
		}
	}
	if !p.possessive && subject == m.Head && subject != token && t.head(token) == predicate {
		return false
	}
	if m.Head < token {
		return true
	}
	// Ahead: the pronoun is inside a dependent of the clause whose subject is the candidate.
	return is(t.tokens[m.Head].Deprel, "nsubj") && itsPredicate > m.Head && t.head(token) != itsPredicate && t.dominates(itsPredicate, token)
}

// samePhrase reports whether no clause boundary lies between a head and a token below it.
func (t *tree) samePhrase(head, token int) bool {
	for i, n := token, 0; i >= 0 && i != head && n < len(t.tokens); i, n = t.head(i), n+1 {
		if rel := t.tokens[i].Deprel; is(rel, "acl") || is(rel, "advcl") || is(rel, "ccomp") || is(rel, "conj") || is(rel, "parataxis") || is(rel, "xcomp") {
			return false
		}
	}
	return !t.isPredicate(head) || t.isNoun(head)
}

// thingAntecedent returns the organisation, place or other named thing that "it" or "its"
// refers to, or -1. Only a subject will do, of the clause itself or one around it, or else
// of the sentence before when it is the only one.
func (d *discourse) thingAntecedent(s, token int, p pronoun) int {
	t := &d.trees[s]
	if !p.possessive && !p.reflexive && t.pleonastic(token) {
		return -1
	}
	predicate, _ := t.clause(token)
	for range 6 {
		subject := t.subject(predicate)
		if subject >= 0 && subject != token && !t.dominates(subject, token) {
			own := t.head(token) == predicate && !p.possessive && !p.reflexive
			if own {
				return -1 // "Russia attacked it"
			}
			return d.thing(s, subject)
		}
		if p.reflexive || t.head(predicate) < 0 {
			break
		}
		predicate, _ = t.clause(t.head(predicate))
	}
	if p.reflexive || s == 0 || !t.isSubject(token) && !p.possessive {
		return -1
	}
	before := &d.trees[s-1]
	for i := range before.tokens {
		if before.tokens[i].Deprel == "root" {
			if subject := before.subject(i); subject >= 0 {
				return d.thing(s-1, subject)
			}
		}
	}
	return -1
}

// thing returns the cluster of a subject when it is one named thing, or -1.
func (d *discourse) thing(s, subject int) int {
	t := &d.trees[s]
	c := d.clusterAt(s, subject)
	if c < 0 || t.child(subject, "conj") >= 0 || d.clusters[c].typ == kg.Person || d.clusters[c].typ == kg.Group || !d.clusters[c].named() {
		return -1
	}
	return c
}

// pleonastic reports whether "it" stands for a clause or for nothing: "it remains to be
// seen", "it is likely that", "it rains".
func (t *tree) pleonastic(i int) bool {
	if t.tokens[i].Deprel == "expl" {
		return true
	}
	v := t.head(i)
	if v < 0 {
		return true
	}
	if weather[t.lemma(v)] {
		return true
	}
	if !is(t.tokens[i].Deprel, "nsubj") {
		return false
	}
	copular := t.child(v, "cop") >= 0
	for _, k := range t.children(v) {
		switch rel := t.tokens[k].Deprel; {
		case is(rel, "csubj"):
			return true
		case is(rel, "ccomp"), is(rel, "xcomp"), is(rel, "advcl"):
			if int(k) > v && (copular && t.tokens[v].UPOS == "ADJ" || seeming[t.lemma(v)] || t.child(v, "aux:pass") >= 0 && is(rel, "ccomp")) {
				return true
			}
		}
	}
	return seeming[t.lemma(v)]
}

var (
	weather = map[string]bool{"rain": true, "snow": true, "hail": true, "freeze": true}
	seeming = map[string]bool{"seem": true, "appear": true, "remain": true, "happen": true, "turn": true, "matter": true, "take": true, "emerge": true}
)

// pluralAntecedent returns the people or organisation that "they" refers to, or -1: the
// subject of a clause around it or of the sentence before.
func (d *discourse) pluralAntecedent(s, token int, p pronoun) int {
	t := &d.trees[s]
	predicate, _ := t.clause(token)
	for range 6 {
		subject := t.subject(predicate)
		if subject >= 0 && subject != token && !t.dominates(subject, token) {
			if t.head(token) == predicate && !p.possessive && !p.reflexive {
				return -1
			}
			return d.people(s, subject)
		}
		if p.reflexive || t.head(predicate) < 0 {
			return -1
		}
		predicate, _ = t.clause(t.head(predicate))
	}
	return -1
}

// people returns the cluster of a subject that can be "they", or -1.
func (d *discourse) people(s, subject int) int {
	t := &d.trees[s]
	c := d.clusterAt(s, subject)
	if c < 0 || t.child(subject, "conj") >= 0 || !d.clusters[c].named() {
		return -1
	}
	if typ := d.clusters[c].typ; typ != kg.Group && typ != kg.Organization {
		return -1
	}
	if d.mentions[d.cover(s, subject)].Kind == kg.NameMention && d.clusters[c].typ == kg.Group && !t.isPlural(subject) && !strings.HasSuffix(t.lower(subject), "ese") {
		return -1
	}
	return c
}
