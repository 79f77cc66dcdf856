package coref

import (
	"math/bits"
	"strings"

	"kg"
)

// Features are categories: a template and a value, hashed to a row of the ranker. Each
// takes a few nanoseconds; none looks further than the two mentions and their sentences.

func (r *ranking) add(template, value uint32) {
	r.rows = append(r.rows, rowOf(template, value))
}

// rowOf spreads a template and its value over the rows of the ranker (the finaliser of
// MurmurHash3).
func rowOf(template, value uint32) uint32 {
	h := value*0x9E3779B1 ^ template*0x85EBCA6B
	h = (h ^ h>>16) * 0x85EBCA6B
	h = (h ^ h>>13) * 0xC2B2AE35
	return (h ^ h>>16) % rows
}

// bucket puts a distance into one of few classes: 0, 1, 2, 3-4, 5-8, ...
func bucket(n int) uint32 {
	if n < 3 {
		return uint32(max(n, 0))
	}
	return uint32(1 + bits.Len(uint(n-1)))
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// pack joins small values to one.
func pack(values ...uint32) uint32 {
	v := uint32(0)
	for _, x := range values {
		v = v*37 + x
	}
	return v
}

// anaphorFeatures are of the mention that looks for an antecedent.
func (d *discourse) anaphorFeatures(rows []uint32, i int, r *ranking) []uint32 {
	r.rows = rows
	m := &d.mentions[i]
	p := &m.phrase
	t := &d.trees[m.Sentence]
	kind := uint32(p.kind)
	r.add(1, kind)
	r.add(2, pack(kind, uint32(p.role)))
	r.add(3, pack(kind, clauseCode(t.tokens[p.predicate].Deprel), uint32(p.role)))
	r.add(4, pack(kind, flag(p.speakers >= 0), bucket(min(m.Head, 6))))
	if p.kind == nounPhrase {
		r.add(5, pack(uint32(p.det), flag(p.plural), uint32(p.role)))
		r.add(6, p.lemma)
		r.add(7, pack(uint32(p.det), uint32(p.word.senses)))
		r.add(8, pack(uint32(p.det), bucket(p.last-p.first)))
	} else {
		r.add(9, hashString(t.pronounWord(m.Head)))
		r.add(10, pack(kind, flag(t.pleonastic(m.Head)), uint32(p.role)))
		r.add(11, p.verb^uint32(p.role)<<28^kind<<24)
	}
	return r.rows
}

// pronounWord is a pronoun as features see it: "she" is "he", so that what is learned of men,
// of whom texts speak more, holds of women too.
func (t *tree) pronounWord(i int) string {
	switch low := t.lowered[i]; low {
	case "she":
		return "he"
	case "hers":
		return "his"
	case "herself":
		return "himself"
	case "her":
		if t.tokens[i].Deprel == "nmod:poss" {
			return "his"
		}
		return "him"
	default:
		return low
	}
}

func clauseCode(deprel string) uint32 {
	for i, rel := range [...]string{"root", "ccomp", "advcl", "acl:relcl", "acl", "xcomp", "csubj", "conj", "parataxis", "obj", "obl", "nsubj", "nmod", "appos"} {
		if is(deprel, rel) {
			return uint32(i + 1)
		}
	}
	return 0
}

// noneFeatures are of the choice to refer to nothing before.
func (d *discourse) noneFeatures(rows []uint32, i int, r *ranking) []uint32 {
	r.rows = rows
	m := &d.mentions[i]
	p := &m.phrase
	t := &d.trees[m.Sentence]
	kind := uint32(p.kind)
	r.add(20, kind)
	r.add(21, pack(kind, bucket(len(r.candidates))))
	r.add(22, pack(kind, uint32(p.role), uint32(p.det)))
	r.add(23, pack(kind, bucket(m.Sentence)))
	if p.kind == nounPhrase {
		same := 0
		for _, c := range r.candidates {
			if d.mentions[c].phrase.lemma == p.lemma {
				same++
			}
		}
		r.add(24, pack(uint32(p.det), bucket(same), flag(p.plural)))
		r.add(25, p.lemma)
		r.add(26, pack(uint32(p.det), uint32(p.word.senses)))
		r.add(27, pack(uint32(p.det), bucket(p.last-m.Head), bucket(m.Head-p.first), min(1, uint32(same))))
	} else {
		r.add(28, hashString(t.pronounWord(m.Head)))
		r.add(29, pack(kind, flag(t.pleonastic(m.Head)), uint32(p.role), flag(t.child(p.predicate, "cop") >= 0)))
		r.add(30, p.verb^uint32(p.role)<<28)
	}
	return r.rows
}

// pairFeatures are of a mention with its k-th candidate.
func (d *discourse) pairFeatures(rows []uint32, i, k int, r *ranking) []uint32 {
	r.rows = rows
	a, c := &d.mentions[i], &d.mentions[r.candidates[k]]
	p, q := &a.phrase, &c.phrase
	cl := &d.clusters[c.Entity]
	t := &d.trees[a.Sentence]
	kind := uint32(p.kind)
	away := a.Sentence - c.Sentence
	dist := bucket(min(away, 9))
	near := min(dist, 3)
	same := flag(away == 0)
	class := d.classOf(c, cl)
	r.add(40, pack(kind, dist))
	r.add(41, pack(kind, near, uint32(q.role)))
	r.add(42, pack(kind, uint32(p.role), uint32(q.role), same, 1+flag(away > 1)))
	r.add(43, pack(kind, uint32(q.kind), near))
	r.add(44, pack(kind, class))
	r.add(45, pack(kind, class, uint32(p.role)))
	inQuote, cInQuote := p.speakers >= 0, q.speakers >= 0
	r.add(46, pack(kind, flag(inQuote), flag(cInQuote), flag(inQuote && p.speakers == q.speakers)))
	// How much the text speaks of the entity.
	known, recent := d.mentionsBefore(c.Entity, a.Sentence)
	r.add(48, pack(kind, bucket(known), near))
	r.add(49, pack(kind, bucket(recent), near))
	if len(cl.mentions) > 0 {
		r.add(50, pack(kind, flag(d.mentions[cl.mentions[0]].Sentence == 0), flag(cl.named())))
	}
	r.add(51, pack(kind, uint32(q.det), uint32(q.kind), flag(q.plural)))
	if p.kind == nounPhrase {
		d.nominalFeatures(a, c, cl, k, r)
		return r.rows
	}
	// Rank of the entity by recency: how many others stand between.
	others := 0
	for l := 0; l < k; l++ {
		o := d.mentions[r.candidates[l]].Entity
		if o == c.Entity {
			others += 16 // a nearer mention of the same entity
			break
		}
		fresh := true
		for n := 0; n < l && fresh; n++ {
			fresh = d.mentions[r.candidates[n]].Entity != o
		}
		if fresh {
			others++
		}
	}
	r.add(52, pack(kind, uint32(min(others, 16))))
	r.add(53, pack(kind, uint32(min(others, 16)), uint32(q.role), same))
	r.add(54, pack(kind, bucket(len(r.candidates))))
	r.add(55, hashString(t.pronounWord(a.Head))^class<<26)
	if q.kind == nounPhrase {
		r.add(56, pack(kind, uint32(pronounShare(p, &q.word))/2, uint32(min(q.word.seen, 6))/2))
		r.add(57, pack(kind, uint32(q.word.who)/3, uint32(q.word.senses)))
		r.add(58, q.lemma^kind<<28)
	} else {
		r.add(59, pack(kind, uint32(q.kind), class, flag(q.plural)))
	}
	u := &d.trees[c.Sentence]
	r.add(74, pack(kind, near, flag(u.conjunct(c.Head) != c.Head), flag(u.child(c.Head, "conj") >= 0), uint32(q.role)))
	r.add(79, pack(kind, genderMatch(p.gender, cl.gender), genderMatch(p.gender, cl.lean), uint32(q.kind)))
	r.add(60, pack(kind, genderMatch(p.gender, cl.gender), flag(q.plural == p.plural), flag(q.set)))
	// What the text is about: whom the pronoun before stands for, who comes first in a sentence.
	if last := d.lastPronoun(i); last >= 0 {
		o := &d.mentions[last]
		r.add(70, pack(kind, flag(o.Entity == c.Entity), bucket(a.Sentence-o.Sentence), flag(o.phrase.gender == p.gender && o.phrase.plural == p.plural)))
		r.add(71, pack(kind, flag(o.Entity == c.Entity), uint32(o.phrase.role), near, uint32(q.role)))
	}
	before, inSentence := 0, 0
	for l := range r.candidates {
		if o := &d.mentions[r.candidates[l]]; o.Sentence == c.Sentence && o.Entity != c.Entity {
			inSentence++
			if o.Head < c.Head {
				before++
			}
		}
	}
	r.add(72, pack(kind, near, bucket(min(before, 4)), bucket(min(inSentence, 4))))
	r.add(73, pack(kind, near, bucket(min(before, 4)), uint32(q.role), uint32(p.role)))
	if away == 0 {
		d.sentenceFeatures(t, a, c, r)
	} else {
		r.add(61, pack(kind, near, clauseCode(d.trees[c.Sentence].tokens[q.predicate].Deprel), uint32(q.role)))
		r.add(62, pack(kind, near, bucket(min(a.Head, 20)), uint32(q.role)))
		r.add(63, pack(kind, near, flag(startsParagraph(d.doc, a.Sentence))))
		r.add(64, pack(kind, near, uint32(q.role), uint32(p.role), clauseCode(t.tokens[p.predicate].Deprel)))
		r.add(65, pack(kind, near, bucket(c.Head), uint32(q.role)))
	}
	r.add(66, p.verb^q.verb*31^uint32(p.role)<<28^uint32(q.role)<<24)
	r.add(67, q.verb^uint32(p.role)<<28^uint32(q.role)<<24^same<<20)
	r.add(68, p.verb^uint32(p.role)<<28^uint32(q.role)<<24^same<<20)
	r.add(69, p.verb^uint32(p.role)<<28^class<<20)
	return r.rows
}

// lastPronoun returns the pronoun of the third person before a mention, among the mentions
// of its sentence and the one before, that has an entity; -1 for none.
func (d *discourse) lastPronoun(i int) int {
	m := &d.mentions[i]
	for s := m.Sentence; s >= 0 && s >= m.Sentence-1; s-- {
		list := d.bySentence[s]
		for k := len(list) - 1; k >= 0; k-- {
			o := &d.mentions[list[k]]
			if (s < m.Sentence || o.Head < m.Head) && o.Entity >= 0 && (o.phrase.kind == personPronoun || o.phrase.kind == thingPronoun || o.phrase.kind == pluralPronoun) {
				return int(list[k])
			}
		}
	}
	return -1
}

func genderMatch(a, c kg.Gender) uint32 {
	switch {
	case a == kg.UnknownGender || c == kg.UnknownGender:
		return 0
	case a == c:
		return 1
	}
	return 2
}

// pronounShare returns the share of the pronoun's kind among those that refer to a noun.
func pronounShare(p *phrase, n *noun) uint8 {
	switch {
	case p.kind == pluralPronoun:
		return n.they
	case p.kind == thingPronoun:
		return n.it
	case p.gender == kg.Feminine:
		return n.she
	case p.gender == kg.Masculine:
		return n.he
	}
	return 0
}

// classOf is what the candidate is: the type of a named thing, else the senses of its noun.
func (d *discourse) classOf(c *mention, cl *cluster) uint32 {
	if cl.named() {
		if cl.animal {
			return 1
		}
		switch cl.typ {
		case kg.Person:
			return 1
		case kg.Organization:
			return 2
		case kg.Place:
			return 3 + flag(cl.country != "")
		case kg.Group:
			return 5
		case kg.Event:
			return 6
		case kg.Work:
			return 7
		case kg.Thing:
			if !strings.HasSuffix(cl.canonical, languageName) {
				return 7 // a ship, a genus
			}
		}
		return 8
	}
	if cl.typ == kg.Person {
		return 9
	}
	if s := c.phrase.word.senses; s != 0 {
		return 10 + uint32(bits.TrailingZeros8(uint8(s)))
	}
	return 20 + flag(c.phrase.set)
}

// mentionsBefore returns how many mentions a cluster has up to a sentence, at most 16, and
// how many of them in it and the two before.
func (d *discourse) mentionsBefore(c, s int) (all, recent int) {
	list := d.clusters[c].mentions
	for k := len(list) - 1; k >= 0 && all < 16; k-- {
		m := d.mentions[list[k]].Sentence
		if m > s {
			continue
		}
		all++
		if m >= s-2 {
			recent++
		}
	}
	return all, recent
}

// sentenceFeatures are of two mentions in one sentence.
func (d *discourse) sentenceFeatures(t *tree, a, c *mention, r *ranking) {
	p, q := &a.phrase, &c.phrase
	kind := uint32(p.kind)
	subject := t.subject(p.predicate) == c.Head
	owner := t.owner(p.predicate) == c.Head
	judged := p.role == possessor && t.judged(a.Head) == c.Head
	ahead := c.Head > a.Head
	above := t.dominates(q.predicate, p.predicate)
	below := t.dominates(p.predicate, q.predicate)
	clause := uint32(0)
	switch {
	case p.predicate == q.predicate:
		clause = 1
	case above:
		clause = 2
	case below:
		clause = 3
	}
	r.add(80, pack(kind, flag(subject), flag(owner), flag(judged), flag(ahead)))
	r.add(81, pack(kind, clause, uint32(q.role), uint32(p.role)))
	r.add(82, pack(kind, clause, flag(ahead), uint32(q.role), clauseCode(t.tokens[p.predicate].Deprel)))
	r.add(83, pack(kind, bucket(max(a.Head-c.Head, c.Head-a.Head)), uint32(q.role)))
	r.add(84, pack(kind, flag(t.dominates(c.Head, a.Head)), flag(t.dominates(a.Head, c.Head)), uint32(q.role)))
	// The way up from the pronoun's clause to where both meet.
	path := uint32(0)
	for v, n := p.predicate, 0; v >= 0 && n < 3; n++ {
		if t.dominates(v, c.Head) {
			break
		}
		path = path*41 + clauseCode(t.tokens[v].Deprel) + 1
		v = t.head(v)
	}
	r.add(85, pack(kind, path, uint32(q.role), uint32(p.role)))
	r.add(86, pack(kind, path, flag(subject), uint32(q.role)))
	first, last := min(a.Head, c.Head), max(a.Head, c.Head)
	r.add(87, pack(kind, uint32(q.role), flag(t.comma(first, last)), clause))
}

// comma reports whether a comma or semicolon stands between two tokens.
func (t *tree) comma(first, last int) bool {
	for i := first + 1; i < last; i++ {
		switch t.tokens[i].Form {
		case ",", ";", ":", "—", "–", "(", ")":
			return true
		}
	}
	return false
}

// nominalFeatures compare two noun phrases.
func (d *discourse) nominalFeatures(a, c *mention, cl *cluster, k int, r *ranking) {
	p, q := &a.phrase, &c.phrase
	t, u := &d.trees[a.Sentence], &d.trees[c.Sentence]
	det := uint32(p.det)
	class := d.classOf(c, cl)
	match := uint32(0)
	switch {
	case p.lemma == q.lemma && p.plural == q.plural:
		match = 1
	case p.lemma == q.lemma:
		match = 2
	case d.inName(t.lemma(a.Head), cl):
		match = 3
	case d.called(t.lemma(a.Head), cl):
		match = 4
	}
	away := a.Sentence - c.Sentence
	dist := bucket(min(away, 40))
	mine, shared, theirs := modifiers(t, a, u, c)
	r.add(100, pack(match, det))
	r.add(101, pack(match, det, dist))
	r.add(102, pack(match, uint32(q.det), det))
	r.add(103, pack(match, bucket(mine), bucket(shared), bucket(theirs)))
	r.add(104, pack(match, det, bucket(mine), flag(theirs == 0)))
	r.add(105, pack(match, uint32(q.kind), class))
	r.add(106, pack(uint32(p.word.senses), class, min(match, 1), det))
	r.add(107, p.lemma^match<<28)
	r.add(108, pack(match, uint32(p.role), uint32(q.role), flag(away == 0)))
	r.add(109, pack(match, flag(p.last > a.Head+1), flag(q.last > c.Head+1), det))
	if away == 0 {
		r.add(110, pack(flag(d.equated(a, c)), match, uint32(q.kind), uint32(a.phrase.word.senses)))
		r.add(111, pack(flag(d.equated(a, c)), det, uint32(q.det)))
	}
	r.add(112, pack(match, flag(p.plural), flag(q.plural), flag(q.set)))
	if match != 1 {
		r.add(113, p.lemma^class<<26)
		r.add(114, p.lemma*31^q.lemma)
	}
	// The words around the heads, articles aside, and the one before that tells most.
	after, afterBoth, afterTheirs := t.behind(a, u, c)
	r.add(116, pack(match, bucket(after), bucket(afterBoth), bucket(afterTheirs)))
	same := mine == 0 && theirs == 0 && after == 0 && afterTheirs == 0
	r.add(117, pack(match, flag(same), det, bucket(min(shared+afterBoth, 4)), flag(p.plural)))
	r.add(118, pack(match, flag(same), uint32(p.word.senses), uint32(q.det)))
	if match > 0 {
		r.add(119, t.modifier(a)^u.modifier(c)*31^match<<28)
		r.add(120, t.modifier(a)^match<<28)
	}
	// Whether it is the last of those with its head noun, and how often it was spoken of.
	all, _ := d.mentionsBefore(c.Entity, a.Sentence)
	last := uint32(1)
	for _, o := range r.candidates[:k] {
		if d.mentions[o].phrase.lemma != q.lemma {
			continue
		}
		if last = 0; d.mentions[o].Entity == c.Entity {
			last = 2
			break
		}
	}
	r.add(121, pack(match, det, bucket(all), last))
	r.add(122, pack(match, last, dist))
	r.add(123, pack(match, det, uint32(p.role), bucket(mine), bucket(theirs)))
	r.add(124, pack(match, clauseCode(t.tokens[a.Head].Deprel), clauseCode(u.tokens[c.Head].Deprel), flag(away == 0)))
	others := 0
	for _, o := range r.candidates {
		if d.mentions[o].Entity != c.Entity && d.mentions[o].phrase.lemma == q.lemma {
			others++
		}
	}
	r.add(115, pack(match, bucket(others)))
}

// inName reports whether a noun is a word of a name of the cluster: "the ministry".
func (d *discourse) inName(lemma string, cl *cluster) bool {
	for i := range cl.names {
		for _, w := range cl.names[i].words {
			if w == lemma {
				return true
			}
		}
	}
	return false
}

// called reports whether the text has called the entity so.
func (d *discourse) called(lemma string, cl *cluster) bool {
	for i := range cl.roles {
		if cl.roles[i].noun == lemma {
			return true
		}
	}
	return false
}

// modifiers counts the words before the heads of two phrases, articles aside: those of the
// first alone, of both, of the second alone.
func modifiers(t *tree, a *mention, u *tree, c *mention) (mine, shared, theirs int) {
	for i := max(a.phrase.first, a.Head-6); i < a.Head; i++ {
		if !t.tells(i) {
			continue
		}
		found := false
		for k := max(c.phrase.first, c.Head-6); k < min(c.phrase.last, c.Head+6) && !found; k++ {
			found = t.lowered[i] == u.lowered[k]
		}
		if found {
			shared++
		} else {
			mine++
		}
	}
	for k := max(c.phrase.first, c.Head-6); k < c.Head; k++ {
		if u.tells(k) {
			theirs++
		}
	}
	return mine, shared, max(0, theirs-shared)
}

// behind counts the words after the heads of two phrases as modifiers counts those before.
func (t *tree) behind(a *mention, u *tree, c *mention) (mine, shared, theirs int) {
	for i := a.Head + 1; i < min(a.phrase.last, a.Head+7); i++ {
		if !t.tells(i) {
			continue
		}
		found := false
		for k := max(c.phrase.first, c.Head-6); k < min(c.phrase.last, c.Head+7) && !found; k++ {
			found = t.lowered[i] == u.lowered[k]
		}
		if found {
			shared++
		} else {
			mine++
		}
	}
	for k := c.Head + 1; k < min(c.phrase.last, c.Head+7); k++ {
		if u.tells(k) {
			theirs++
		}
	}
	return mine, shared, max(0, theirs-shared)
}

// tells reports whether a word in a phrase says something of it.
func (t *tree) tells(i int) bool {
	switch t.tokens[i].UPOS {
	case "DET", "PUNCT", "ADP", "PART", "AUX", "CCONJ":
		return false
	}
	return true
}

// modifier is the hash of the word before a head that tells most of it; 0 for none.
func (t *tree) modifier(m *mention) uint32 {
	for i := m.Head - 1; i >= max(m.phrase.first, m.Head-4); i-- {
		switch t.tokens[i].UPOS {
		case "ADJ", "NOUN", "PROPN", "NUM", "VERB":
			return hashString(t.lemma(i))
		}
	}
	return 0
}
