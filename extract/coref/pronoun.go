package coref

import "kg"

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
	if object >= 0 && currency[t.lemma(object)] { // "fined Google 4 billion euros"
		for _, k := range t.children(object) {
			if t.tokens[k].UPOS == "PROPN" && int(k) < object {
				return int(k)
			}
		}
	}
	return object
}

var currency = wordSet("euro dollar pound yen yuan ruble rouble rupee franc won peso krona crown lira million billion")

var judging = map[string]bool{"thank": true, "praise": true, "criticize": true, "criticise": true, "blame": true, "condemn": true,
	"congratulate": true, "commend": true, "applaud": true, "accuse": true, "arrest": true, "jail": true, "charge": true, "sue": true,
	"fire": true, "honor": true, "honour": true, "hail": true, "denounce": true, "attack": true, "punish": true, "admire": true,
	"sanction": true, "slam": true, "laud": true, "rebuke": true, "credit": true, "sack": true, "suspend": true, "mock": true,
	"fine": true, "penalize": true, "penalise": true, "prosecute": true, "indict": true, "convict": true, "sentence": true, "imprison": true,
	"reprimand": true, "censure": true, "detain": true, "execute": true, "hang": true, "dismiss": true, "expel": true, "torture": true, "persecute": true, "remember": true, "impeach": true, "reward": true, "chide": true, "scold": true, "ridicule": true, "fault": true}

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
	first := t.conjunct(m.Head) // "Turkey and Syria signed it"
	if t.dominates(m.Head, token) && t.samePhrase(m.Head, token) {
		return false
	}
	subject := t.subject(predicate)
	if t.isOutcome(predicate) {
		subject = -1
	}
	if p.reflexive {
		return m.Head < token && (subject == m.Head || itsPredicate == predicate)
	}
	if !p.possessive && predicate == itsPredicate {
		// Co-arguments; a possessor within an argument is free: "Putin's aide told him".
		deep := branch != token && branch != itsBranch && t.tokens[token].Deprel != "nsubj" && t.child(branch, "case") < 0
		if itsBranch == first && !deep || subject == first {
			return false
		}
	}
	if !p.possessive && subject == first && subject != token && t.head(token) == predicate {
		return false
	}
	if m.Head < token {
		return true
	}
	// Ahead: the pronoun is inside a dependent of the clause whose subject is the candidate.
	top := m.Head
	for h := t.head(top); h >= 0 && h >= m.First-1 && (is(t.tokens[top].Deprel, "flat") || is(t.tokens[top].Deprel, "appos") || t.tokens[top].Deprel == "nmod:desc"); h = t.head(top) {
		top = h // "the actress Myrna Loy"
	}
	if h := t.head(top); h >= 0 && t.tokens[top].Deprel == "nmod:poss" {
		top = h // "After her father's death, Amalia's brother left"
	}
	return is(t.tokens[top].Deprel, "nsubj") && itsPredicate > m.Head && t.head(token) != itsPredicate && t.dominates(itsPredicate, token)
}

// conjunct returns the first of the nouns joined to the one at i, or i.
func (t *tree) conjunct(i int) int {
	for range 8 {
		h := t.head(i)
		if h < 0 || !is(t.tokens[i].Deprel, "conj") || !t.isNoun(h) {
			break
		}
		i = h
	}
	return i
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
	if t.tokens[i].Deprel == "obj" && judgingVerbs[t.lemma(v)] {
		how := t.child(v, "xcomp")
		return how > i && t.tokens[how].UPOS == "ADJ" && (t.child(how, "advcl") > how || t.child(how, "ccomp") > how || t.child(how, "xcomp") > how || t.child(v, "advcl") > how) // "makes it easier to"
	}
	if !is(t.tokens[i].Deprel, "nsubj") {
		return false
	}
	copular := t.child(v, "cop") >= 0
	if copular && t.lemma(v) == "time" {
		return true // "it is time to go"
	}
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

// announced reports whether "it" is the subject of a verb of saying or thinking in the
// passive, wherever what is said stands: "it was announced the same day that". In "it is
// believed to be old" the pronoun stands for something.
func (t *tree) announced(i int) bool {
	v := t.head(i)
	return v >= 0 && t.tokens[i].Deprel == "nsubj:pass" && holding[t.lemma(v)] && t.child(v, "xcomp") < 0
}

// judgingVerbs say how their object is found or made.
var judgingVerbs = wordSet("make find consider think deem believe render keep")

var holding = wordSet("announce report reveal confirm claim believe think say suggest rumor rumour allege decide agree hope speculate assume fear estimate state argue note predict")

var (
	weather = map[string]bool{"rain": true, "snow": true, "hail": true, "freeze": true}
	seeming = map[string]bool{"seem": true, "appear": true, "remain": true, "happen": true, "turn": true, "matter": true, "take": true, "emerge": true}
)
