package oie

import (
	"slices"
	"strings"

	"kg"
)

// words is a relation phrase under construction. Tokens, label and lemma grow together.
type words struct {
	head   int
	tokens []int
	label  []string
	lemma  []string
	under  []string // the label of what stands above an infinitive: "is trying to"
	above  []int    // its tokens
}

func (w words) with(label, lemma string, tokens ...int) words {
	w.tokens = append(slices.Clone(w.tokens), tokens...)
	w.label = slices.Clone(w.label)
	w.lemma = slices.Clone(w.lemma)
	if label != "" {
		w.label = append(w.label, label)
	}
	if lemma != "" {
		w.lemma = append(w.lemma, lemma)
	}
	return w
}

func (w words) relation() kg.Relation {
	tokens := slices.Clone(w.tokens)
	slices.Sort(tokens)
	return kg.Relation{
		Phrase: kg.Phrase{Head: w.head, Tokens: slices.Compact(tokens)},
		Label:  strings.Join(w.label, " "),
		Lemma:  strings.Join(w.lemma, " "),
		Under:  strings.Join(w.under, " "),
	}
}

// conjunctsBefore returns i and what is coordinated with it before a participle: of "her first album, titled Dawn, and her second" one is titled so.
func (t *tree) conjunctsBefore(i, participle int) []int {
	return slices.DeleteFunc(t.conjuncts(i), func(k int) bool { return k != i && k > participle })
}

// implied is a relation without words of its own, hung on the token that implies it.
func implied(at int, label, lemma string) words {
	return words{head: at, label: []string{label}, lemma: []string{lemma}}
}

// verbGroup returns the predicate of a clause: auxiliaries, negation, copula, verb and
// particle in the label; base forms without auxiliaries in the lemma. The predicate noun
// or adjective of a copular clause is left to the caller.
func (t *tree) verbGroup(c *clause) words {
	w := words{head: c.head}
	var label []int
	add := func(i int) {
		w.tokens = append(w.tokens, i)
		label = append(label, i)
	}
	for _, k := range t.kids[c.head] {
		k := int(k)
		switch t.rel[k] {
		case "aux", "cop":
			add(k)
		case "advmod":
			if t.negator(k) && k < c.head && !t.correlative(k) && !t.quantified(k) {
				if t.lower(k) == "longer" {
					add(k - 1) // "no longer"
				}
				add(k)
			} else if t.changes(c, k) {
				add(k) // "was partially contained", "originally limited it"
			}
		case "obl":
			if p := t.child(k, "case"); k == p+1 && p > c.head && t.is(p, "in") && t.is(k, "full", "part") && len(t.kids[k]) == 1 {
				add(p) // "did not pay the taxes in full"
				add(k)
			}
		case "mark":
			if be := t.child(c.head, "aux", "aux:pass"); k > 0 && t.is(k, "to") && be >= 0 && be < k && t.is(be, "be") && (be == k-1 || t.rel[k-1] == "advmod" && be == k-2) {
				add(k) // "was to open", "is still to be determined"
			}
		case "compound":
			if t.tok[k].Deprel == "compound:prt" {
				add(k)
			}
		}
	}
	if c.cop < 0 {
		add(c.head)
	}
	slices.Sort(label)
	if w.label = t.narrative(c, label); w.label == nil {
		w.label = t.finite(c, label)
	}
	if c.late {
		w.label = t.atLast(c, label)
	}
	if w.label == nil {
		self := len(c.subj) == 1 && t.is(c.subj[0], "i") && t.tok[c.subj[0]].UPOS == "PRON" // whose name stands before the label: "Putin | thinks"
		for _, i := range label {
			word := t.labelWord(i)
			if x := t.tok[i].XPOS; self && x == "VBP" && (i == c.head || t.related(i, "aux", "cop")) {
				word = present(t.lemma(i))
			}
			w.label = append(w.label, word)
		}
	}
	switch {
	case c.cop >= 0:
		w.lemma = []string{"be"}
		w.head = c.cop
	case c.passive:
		if t.child(c.head, "aux:pass") < 0 {
			be := "was"
			if c.link == "acl" && t.is(c.head, "call", "name", "know", "title", "entitle", "dub", "nickname", "label", "locate", "situate", "base", "headquarter") && t.tenseOf(c.parent) != inPast {
				be = "is" // "an app called Hook": it still is
			}
			if len(c.subj) > 0 && (t.isPlural(c.subj[0]) || len(t.conjunctsBefore(c.subj[0], c.head)) > 1 && t.child(c.subj[0], "cop") < 0) {
				be = map[string]string{"was": "were", "is": "are"}[be]
			}
			w.label = append([]string{be}, w.label...) // "support provided by": said as a finite passive
		}
		w.lemma = []string{"be", strings.ToLower(t.tok[c.head].Form)}
	default:
		w.lemma = []string{t.lemma(c.head)}
	}
	if c.cop < 0 {
		behind := 0 // particles
		for _, i := range label {
			if i > c.head {
				behind++
			}
		}
		w = t.hyphenated(c.head, w, len(w.label)-1-behind)
	}
	for _, p := range t.childrenBy(c.head, "compound:prt") {
		w.lemma = append(w.lemma, strings.ToLower(t.tok[p].Form))
	}
	return w
}

// atLast says the label of a verb with "not until" without the negation: it came about then.
func (t *tree) atLast(c *clause, label []int) (said []string) {
	for _, i := range label {
		switch {
		case t.negator(i), t.rel[i] == "aux" && t.is(i, "do"):
		case i == c.head && t.hasWord(i, "aux", "do"):
			said = append(said, pastOf(t.lemma(i)))
		default:
			said = append(said, t.labelWord(i))
		}
	}
	return said
}

// hyphenated returns a relation with what a hyphen joins to its verb, which stands at a place of the label and last in the lemma: to
// head-hunt is not to hunt.
func (t *tree) hyphenated(verb int, w words, at int) words {
	k := verb - 2
	if k < 0 || t.tok[verb-1].Form != "-" || t.head(k) != verb || t.tok[k].Span.End() != t.tok[verb-1].Span.Start() || t.tok[verb-1].Span.End() != t.tok[verb].Span.Start() || at < 0 || at >= len(w.label) {
		return w
	}
	w.tokens = append(w.tokens, k, k+1)
	before := strings.ToLower(t.tok[k].Form) + "-"
	w.label[at] = before + w.label[at]
	w.lemma[len(w.lemma)-1] = before + w.lemma[len(w.lemma)-1]
	return w
}

// colouring adverbs make a verb say something else: how far, how often, in whose eyes or by what right it holds.
var colouring = set("almost nearly barely merely solely exclusively mainly mostly largely chiefly primarily predominantly principally overwhelmingly partially partly narrowly loosely roughly " +
	"rarely seldom occasionally sometimes often frequently usually generally typically normally commonly traditionally historically periodically intermittently " +
	"originally initially formerly briefly temporarily permanently indefinitely provisionally conditionally posthumously legally illegally lawfully unlawfully officially unofficially informally " +
	"technically virtually effectively nominally theoretically indirectly unsuccessfully falsely mistakenly wrongly wrongfully erroneously accidentally unintentionally " +
	"positively negatively favorably favourably unfavorably unfavourably poorly badly adversely inadequately insufficiently")

// ordinal adverbs do so right before their verb: "was first used", "is best known", "only won".
var ordinal = set("first last best better only")

// passing adverbs say nothing of what a negation denies: "has not yet won", "is therefore not a member".
var passing = set("also yet even then thus therefore however still ever actually really currently now so too either anyway here there instead just only")

// changes reports whether an adverb of a clause makes its verb say something else, and so belongs to the predicate. One right before an adjective
// stands with that: see adjectivePhrase.
func (t *tree) changes(c *clause, k int) bool {
	graded := c.cop >= 0 && k > c.cop && c.head-k <= 2 && (t.tok[c.head].UPOS == "ADJ" || t.tok[c.head].UPOS == "ADV")
	return !graded && t.colours(c, k)
}

// colours reports whether an adverb is one of those above, or any that a negation denies together with its verb ("has not sufficiently considered").
func (t *tree) colours(c *clause, k int) bool {
	if t.tok[k].UPOS != "ADV" && !ordinal[t.lower(k)] || t.isNearly(k) || len(t.kids[k]) > 0 {
		return false
	}
	if k > c.head {
		return colouring[t.lemma(k)] && k == c.head+1 && c.cop < 0 // "was suspended indefinitely"
	}
	before := k > 0 && (t.head(k-1) == c.head && t.related(k-1, "aux", "cop", "advmod", "mark") || t.tok[k-1].UPOS == "NOUN" || t.tok[k-1].UPOS == "PROPN" || t.tok[k-1].UPOS == "PRON")
	switch {
	case colouring[t.lemma(k)]:
		return true
	case t.lower(k) == "well":
		return c.passive && k == c.head-1 // "are well supplied", "was well received"
	case ordinal[t.lower(k)]:
		return (k == c.head-1 || t.head(k+1) == c.head && t.related(k+1, "aux", "cop")) && before && !(k > 0 && t.negator(k-1)) && c.cop < 0
	}
	for _, not := range t.childrenBy(c.head, "advmod") {
		if t.is(not, "not", "n't", "never") && not < k && !t.correlative(not) && !t.quantified(not) {
			return !passing[t.lemma(k)] && !t.negator(k)
		}
	}
	return false
}

// labelWord is a word of a relation label: lower case unless it is a name, contractions
// written out.
func (t *tree) labelWord(i int) string {
	switch form := strings.ToLower(t.tok[i].Form); form {
	case "n't", "n’t", "nt":
		return "not"
	case "ca", "ca'":
		return "can"
	case "wo":
		return "will"
	case "'ll", "’ll":
		return "will"
	case "'ve", "’ve":
		return "have"
	case "'re", "’re":
		return "are"
	case "'m", "’m":
		return "am"
	case "'d", "’d":
		if t.isHad(i) {
			return "had"
		}
		return t.lemma(i)
	case "'s", "’s":
		if t.is(i, "have") {
			return "has"
		}
		return "is"
	default:
		return form
	}
}

// active returns the active form of a passive verb, for a fact whose subject is the agent.
func (t *tree) active(c *clause) words {
	w := words{head: c.head, tokens: []int{c.head}}
	form := strings.ToLower(t.tok[c.head].Form)
	if past, ok := simplePast[form]; ok {
		form = past
	}
	w.label, w.lemma = []string{form}, []string{t.lemma(c.head)}
	if said := t.activeAuxiliaries(c); said != nil {
		w.label = said
	}
	w = t.hyphenated(c.head, w, len(w.label)-1)
	for _, k := range t.childrenBy(c.head, "advmod") {
		if k < c.head && t.changes(c, k) {
			w.tokens, w.label = append(w.tokens, k), slices.Insert(w.label, len(w.label)-1, t.lower(k)) // "was first used by": first used
		}
	}
	for _, p := range t.childrenBy(c.head, "compound:prt") {
		particle := strings.ToLower(t.tok[p].Form)
		w = w.with(particle, particle, p)
	}
	if dead := t.child(c.head, "xcomp"); t.is(dead, "dead") && dead == c.head+1 {
		w = w.with("dead", "dead", dead) // "was shot dead by police"
	}
	return w
}

// activeAuxiliaries says a passive verb that is denied, under way or behind a modal as an active one: "was not built by" as did not build, "is being built by" as
// is building, "will be built by" as will build. nil is for the others, which are said in the past.
func (t *tree) activeAuxiliaries(c *clause) []string {
	modal, be, not, being, had := "", "", false, false, false
	for _, k := range t.kids[c.head] {
		k := int(k)
		switch {
		case k > c.head:
		case t.rel[k] == "aux" && modals[t.labelWord(k)] != "" && !t.isHad(k):
			modal = t.labelWord(k)
		case t.related(k, "aux") && t.is(k, "have"):
			had = true
		case t.related(k, "aux") && t.lower(k) == "being":
			being = true
		case t.related(k, "aux") && t.is(k, "be") && be == "":
			be = t.labelWord(k)
		case t.rel[k] == "advmod" && t.is(k, "not", "n't") && !t.correlative(k) && !t.quantified(k):
			not = true
		}
	}
	base := t.lemma(c.head)
	plural := len(c.agent) > 0 && (t.isPlural(c.agent[0]) || len(t.conjuncts(c.agent[0])) > 1)
	switch {
	case c.narrated, c.late, had && modal != "":
		return nil
	case modal != "" && not:
		return []string{modal, "not", base}
	case modal != "":
		return []string{modal, base}
	case being && be != "":
		when := inPast
		if be == "is" || be == "are" {
			when = inPresent
		}
		if is := inflected("be", "", when, plural); not {
			return []string{is, "not", gerundOf(base)}
		} else {
			return []string{is, gerundOf(base)}
		}
	case not && (be == "is" || be == "are") && !had:
		return []string{inflected("do", "doing", inPresent, plural), "not", base}
	case not:
		return []string{"did", "not", base}
	}
	return nil
}

// chained returns the relation of a clause with the verbs above it that only colour it:
// "continues to recruit", "began negotiating".
func (t *tree) chained(c *clause) words {
	own := t.verbGroup(c)
	if !t.isChained(c) {
		own.under, own.above = t.verbsAbove(c, 0)
		return own
	}
	w := t.chained(c.parent)
	for _, k := range t.kids[c.head] {
		if t.rel[k] == "mark" && strings.EqualFold(t.tok[k].Form, "to") {
			w = w.with("to", "to", int(k))
		}
	}
	w.tokens = append(w.tokens, own.tokens...)
	w.label = append(w.label, own.label...)
	if t.isGerund(c.head) {
		w.lemma = append(w.lemma, strings.ToLower(t.tok[c.head].Form))
		w.lemma = append(w.lemma, own.lemma[1:]...)
	} else {
		w.lemma = append(w.lemma, own.lemma...)
	}
	w.head = own.head
	return w
}

// isChained reports whether a clause makes one relation with the verb above it, which only
// colours it.
func (t *tree) isChained(c *clause) bool {
	return c.link == "xcomp" && t.isControlled(c) && !c.parent.passive && c.parent.cop < 0 && carrying[t.lemma(c.parent.head)]
}

// isControlled reports whether a clause is the complement of the verb or adjective above
// it and shares its subject: "plans to expand", "is ready to talk", "refrained from
// mentioning".
func (t *tree) isControlled(c *clause) bool {
	p := c.parent
	if p == nil || !c.shared || len(p.iobj) > 0 || p.comp >= 0 || len(p.objs) > 0 && !(p.passive && p.cop < 0) && !t.is(p.head, "promise", "threaten") {
		return false
	}
	switch c.link {
	case "advcl":
		if p.cop >= 0 {
			return false
		}
		return c.mark == "from" && keepsFrom(t.lemma(p.head)) ||
			!p.passive && t.isGerund(c.head) && t.child(p.head, "xcomp") < 0 && slices.Contains(prepositional[t.lemma(p.head)], c.mark) // "focused on developing"
	case "xcomp":
		return (p.cop < 0 || t.tok[p.head].UPOS == "ADJ") && (t.tok[c.head].UPOS == "VERB" || t.tok[c.head].UPOS == "AUX" || c.cop >= 0)
	}
	return false
}

// quantified reports whether a negation stands before what it denies of the whole: "not all of them".
func (t *tree) quantified(k int) bool {
	return k+1 < len(t.tok) && t.is(k+1, "all", "every", "everyone", "everybody", "everything", "many", "much")
}
