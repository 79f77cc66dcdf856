package oie

import (
	"slices"
	"strings"

	"kg"
)

// copular says what a clause with "be" and a noun, adjective or prepositional phrase
// states: "Peskov is the spokesman", "allies were concerned about the conflict", "the
// depot is in Belgorod".
func (b *builder) copular(c *clause) {
	be, args := b.chained(c), b.arguments(c)
	if b.chainsBelow(c) {
		return
	}
	if b.controlledBelow(c) != nil && b.tok[c.head].UPOS == "ADJ" {
		be = be.with(strings.ToLower(b.tok[c.head].Form), b.lemma(c.head), c.head)
		for _, s := range c.subj {
			if !b.isExpletive(s) {
				b.controlling("copula/infinitive", c, s, be, args) // "is ready to hold talks"
			}
		}
		return
	}
	if b.child(c.head, "nsubj", "csubj", "expl") < 0 && b.isNominal(c.head) {
		for _, o := range c.obls {
			if o.head < c.cop && placingPrepositions[o.prep] && b.child(c.head, "case") < 0 {
				b.add("copula/inverted", b.nounPhrase(c.head), be.with(o.prep, o.prep, o.prepAt...), b.nounPhrase(o.head), nil, c.state, 0.7) // "among them was his dissent"
				return
			}
		}
	}
	for _, s := range c.subj {
		if b.isExpletive(s) || b.is(s, "it") && b.pointsOut(c.head) {
			b.missed("copula", s, "the subject only fills the place of one")
			continue
		}
		if names := b.conjuncts(c.head); len(names) > 1 && b.isPlural(s) && b.tok[s].UPOS == "NOUN" && b.name[c.head] >= 0 && !b.isPlural(c.head) && !c.state.negative && c.state.modality == kg.Asserted {
			b.members(slices.DeleteFunc(names, func(i int) bool { return b.name[i] < 0 }), s) // "the states are Alabama and Utah"
			continue
		}
		if b.isPlural(s) && b.tok[s].UPOS == "NOUN" && b.hasWord(s, "amod", "only") && b.name[c.head] >= 0 && !b.isPlural(c.head) && !c.state.negative && len(b.complements(c.head)) == 1 {
			b.missed("copula/noun", c.head, "one of several that are the only ones")
			continue // "the only members are Oslo, which pays, and Bergen, which does not"
		}
		if all := b.complements(c.head); len(all) > 1 && (b.isPlural(s) || b.is(s, "quarter", "third", "half", "most", "rest", "remainder", "all")) && !slices.ContainsFunc(all, func(h int) bool {
			return b.tok[h].UPOS != "NOUN" || !b.isPlural(h) || b.name[h] >= 0 || b.child(h, "case", "nmod", "acl") >= 0 || b.isExcepted(h)
		}) {
			b.fact("copula/noun", c, s, be, b.allOf(all), args, c.state, 0.85) // "a third of them were chairs and vice chairs": not each of them both
			continue
		}
		if all := b.complements(c.head); len(all) > 2 && (b.is(s, "total", "rest", "remainder") || b.isPercentage(s)) && b.isPlural(all[0]) && !slices.ContainsFunc(all, func(h int) bool {
			return !b.isNominal(h) || b.child(h, "case") >= 0 || b.isExcepted(h)
		}) {
			b.fact("copula/noun", c, s, be, b.allOf(all), args, c.state, 0.85) // "a total of 2% are Protestants, Muslims and Jews": together
			continue
		}
		if all := b.conjuncts(s); len(all) > 1 && b.isPlural(c.head) && b.tok[c.head].UPOS == "NOUN" && b.name[c.head] < 0 && !c.state.negative && c.state.modality == kg.Asserted && b.child(c.head, "nmod:poss", "case", "acl", "nummod") >= 0 && b.child(c.head, "case", "nummod", "acl") < 0 && len(b.complements(c.head)) == 1 && b.hasWord(c.head, "amod", "main", "major", "chief", "principal", "key", "leading", "primary", "only") {
			if s == all[0] {
				b.members(all, c.head) // "low taxes and cheap labor are Norway's main advantages"
			}
			continue
		}
		for _, h := range b.complements(c.head) {
			if h != c.head && b.isShared(c.head, h) {
				b.missed("copula", h, "how much of it is that is left out: \"is 95% white, 2% black or African American\"")
				continue
			}
			own := slices.DeleteFunc(slices.Clone(args), func(a kg.Argument) bool {
				return a.Phrase.Head > c.head && a.Phrase.Head < h // of another predicate
			})
			own = b.ownTerms(own, h, b.complements(c.head))
			own = append(own, b.sharedBody(b.complements(c.head))...)
			if h != c.head && c.state.negative && b.hasWord(h, "cc", "but") {
				other := *c
				other.state.negative = false // "is not round but oblate"
				is := be.with("", "")
				is.label = slices.DeleteFunc(is.label, func(w string) bool { return w == "not" })
				b.complement(&other, s, h, is, own)
				continue
			}
			b.complement(c, s, h, be, own)
		}
	}
}

// isShared reports whether a predicate, and the first that it is coordinated with, say with a percentage before them what a part of the subject is.
func (b *builder) isShared(first, h int) bool {
	percent := func(i int) bool {
		return slices.ContainsFunc(b.childrenBy(i, "obl", "nmod", "compound", "nummod", "advmod"), func(k int) bool { return k < i && b.is(k, "%", "percent") })
	}
	if !percent(first) {
		return false
	}
	return percent(h) || b.hasWord(h, "cc", "or")
}

// isPercentage reports whether a noun is how many in a hundred: "2% of the people".
func (b *builder) isPercentage(noun int) bool {
	return b.is(noun, "%", "percent") && b.child(noun, "nummod") >= 0
}

// sharedBody returns where somebody has several roles, which a comma sets off behind the last of them: "professor of physics, and head of the institute, at Oslo
// University".
func (b *builder) sharedBody(roles []int) (out []kg.Argument) {
	last := roles[len(roles)-1]
	if len(roles) < 2 || slices.ContainsFunc(roles, func(h int) bool { return !b.isRole(h) }) {
		return nil
	}
	for _, k := range b.childrenBy(last, "nmod") {
		prep, at := b.preposition(k)
		if k > last && (prep == "at" || prep == "in") && b.name[k] >= 0 && b.follows(at[0], ",") && !b.isTime(k) {
			out = append(out, kg.Argument{Role: prep, Phrase: b.nounPhrase(k)})
		}
	}
	return out
}

// allOf is the phrase of several coordinated nominals.
func (b *builder) allOf(heads []int) kg.Phrase {
	all := b.nounPhrase(heads[0])
	for _, h := range heads[1:] {
		all.Tokens = append(append(all.Tokens, b.childrenBy(h, "cc")...), b.nounPhrase(h).Tokens...)
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

// complements returns the predicate and what is coordinated with it as a predicate.
func (b *builder) complements(head int) []int {
	out := []int{head}
	for _, k := range b.childrenBy(head, "conj") {
		if b.child(k, "cop", "nsubj") < 0 && b.tok[k].UPOS != "VERB" {
			out = append(out, k)
		}
	}
	return out
}

// placingPrepositions may open a clause with the place of what follows its copula.
var placingPrepositions = set("in inside on at under behind beneath beside near outside within among between above below")

// betweenThem are states behind "at" that two are in with each other.
var betweenThem = set("odds war peace loggerheads")

func (b *builder) complement(c *clause, subj, head int, be words, args []kg.Argument) {
	_, own := b.preposition(head)
	if prep, at := b.preposition(subj); placingPrepositions[prep] && len(own) == 0 && subj < c.cop && b.isNominal(head) && !amounts[b.lemma(subj)] && (at[0]+1 == len(b.tok) || b.tok[at[0]+1].UPOS != "NUM") {
		b.add("copula/inverted", b.nounPhrase(head), be.with(prep, prep, at...), b.nounPhrase(subj), args, c.state, 0.7) // "inside the car was a bag"
		return
	}
	if prep, at := b.preposition(head); head != c.head && prep == "of" && b.tok[c.head].UPOS == "NOUN" && len(b.childrenBy(c.head, "case")) == 0 && b.isNominal(head) {
		role := b.roleNoun(c.head)
		b.fact("copula/role", c, subj, be.with(role, role, c.head).with(prep, prep, at...), b.nounPhrase(head), args, c.state, 0.8) // "is a member of the council and of the board"
		return
	}
	if prep, at := b.preposition(c.head); head != c.head && b.tok[head].UPOS != "ADJ" && prep != "" && len(own) == 0 && b.isNominal(head) {
		if prep != "between" {
			b.fact("copula/preposition", c, subj, be.with(prep, prep, at...), b.nounPhrase(head), args, c.state, 0.8) // "are in Oslo and Bergen"
		}
		return
	}
	if prep, at := b.preposition(head); prep == "per" && b.child(head, "nummod") >= 0 && b.child(head, "nummod") < at[0] {
		rate := kg.Phrase{Head: head}
		for k := b.child(head, "nummod"); k <= head; k++ {
			rate.Tokens = append(rate.Tokens, k)
		}
		b.fact("copula/noun", c, subj, be, rate, args, c.state, 0.7) // "was 748 per square mile"
		return
	}
	if prep, at := b.preposition(head); prep != "" && b.isNominal(head) {
		if strings.HasPrefix(prep, "according") {
			b.missed("copula/preposition", head, "who says so is no place")
			return
		}
		if prep == "due to" && b.isPerson(subj) {
			b.missed("copula/preposition", head, "nothing causes a person: they are due to do what was read as a noun, as in \"is due to hold talks\"")
			return
		}
		if prep == "up to" && (c.shared || b.is(subj, "it")) {
			b.missed("copula/preposition", head, "what is up to whom stands behind it: \"it is up to the court how it does that\"")
			return
		}
		for _, k := range b.childrenBy(head, "nmod") {
			if p, of := b.preposition(k); k > head && len(of) == 1 && of[0] == head+1 && compoundPrepositions[prep+"-"+b.lower(head)+"-"+p] {
				b.fact("copula/preposition", c, subj, be.with(prep, prep, at...).with(b.lower(head), b.lower(head), head).with(p, p, of...), b.nounPhrase(k), args, c.state, 0.8)
				return // "was in charge of the squad"
			}
		}
		if both := b.conjuncts(subj); len(both) == 2 && prep == "at" && betweenThem[b.lower(head)] && !b.isAlternative(subj) && !b.hasOblique(c, "with") && !slices.ContainsFunc(b.childrenBy(head, "nmod", "obl"), func(k int) bool { return b.preposed(k, "with") }) {
			w := be.with(prep, prep, at...).with(b.lower(head), b.lower(head), head)
			var over []kg.Argument
			for _, k := range b.childrenBy(head, "nmod") {
				if p, _ := b.preposition(k); p != "" {
					over = append(over, kg.Argument{Role: p, Phrase: b.nounPhrase(k)})
				}
			}
			one, other := b.participant(c, both[0]), b.participant(c, both[1])
			b.add("copula/preposition", one, w.with("with", "with"), other, append(over, args...), c.state, 0.8)
			b.add("copula/preposition", other, w.with("with", "with"), one, append(over, args...), c.state, 0.8)
			return // "Oslo and Bergen are at odds over the port"
		}
		if k, p, of := b.idiomComplement(head, prep); k >= 0 {
			w := be.with(prep, prep, at...).with(b.lower(head), b.lower(head), head).with(p, p, of...)
			b.fact("copula/preposition", c, subj, w, b.nounPhrase(k), args, c.state, 0.8) // "is on display at the museum"
			return
		}
		if prep == "on" && b.lower(head) == "hand" && b.child(head, "det", "amod", "nmod:poss") < 0 {
			b.missed("copula/preposition", head, "that somebody was there, but not where: \"was on hand offering films\"")
			return
		}
		b.fact("copula/preposition", c, subj, be.with(prep, prep, at...), b.nounPhrase(head), args, c.state, 0.8)
		return
	}
	switch b.tok[head].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM", "SYM":
		if b.tok[head].Feature("PronType") == "Int" {
			b.missed("copula/noun", head, "a question word")
			return
		}
		if r := b.child(head, "acl"); (wayNouns[b.lemma(head)] || b.hasWord(head, "amod", "only", "first", "last")) && r > head && !b.isSetOff(r) && len(b.conjuncts(head)) == 1 {
			b.fact("copula/noun", c, subj, be, b.clausePhraseOf(head, r), nil, c.state, 0.75)
			return // "is the only way that we can see it"
		}
		if b.homeTo(c, subj, head, be, args) {
			return
		}
		phrase := b.nounPhrase(head)
		if b.isOfBoth(c, subj, head) {
			b.eachOther(c, subj, head, be, args)
			return
		}
		is := be
		if b.isEachOf(c, subj, head) {
			is = be.with("one of", "one of") // "Oslo and Bergen are the nearest towns": each is one of them
		}
		b.fact("copula/noun", c, subj, is, phrase, args, c.state, 0.85)
		b.roleOf(c, subj, head, be, args, c.state, "copula/role")
		b.measuredOwner(c, subj)
	case "VERB":
		if b.isInfinitive(head) || b.isGerund(head) {
			b.fact("copula/clause", c, subj, be, b.predicatePhrase(head), nil, c.state, 0.7) // "the goal is to win"
			return
		}
		fallthrough
	case "ADJ", "ADV":
		if b.tok[head].Feature("PronType") == "Int" {
			b.missed("copula/adjective", head, "a question word")
			return
		}
		if k := b.child(head, "obj", "obl:unmarked", "nmod:unmarked"); b.is(head, "worth") && k > head && b.isNominal(k) {
			if b.deniesExistence(k) {
				b.missed("copula/adjective", head, "worth nothing: neither a fact nor its denial")
				return
			}
			b.fact("copula/adjective-oblique", c, subj, be.with("worth", "worth", head), b.nounPhrase(k), args, c.state, 0.8)
			return
		}
		word := strings.ToLower(b.tok[head].Form)
		if prev := head - 1; b.is(head, "away") && prev >= 0 && (prev == c.cop || b.rel[prev] == "cc") && !b.isPerson(subj) && !b.is(subj, "he", "she", "they", "i", "we", "you") && !slices.ContainsFunc(c.obls, func(o oblique) bool { return o.prep == "in" || o.prep == "at" }) {
			b.missed("copula/adjective", head, "how far away it is was left out")
			return
		}
		if b.is(head, "there", "here") && b.tok[head].UPOS == "ADV" {
			b.missed("copula/adjective", head, "a place that only another sentence tells")
			return
		}
		if k := head - 1; k >= 0 && b.head(k) == head && b.rel[k] == "advmod" && (b.is(k, "more", "most", "less", "least", "as", "too", "so") || head == c.head && b.colours(c, k)) {
			word = strings.ToLower(b.tok[k].Form) + " " + word
		}
		if k := head - 1; b.tok[head].Feature("Degree") == "Sup" && k >= 0 && b.head(k) == head && b.rel[k] == "amod" && rank(b.lower(k)) {
			word = b.lower(k) + " " + word // "is the second oldest of the forts"
		}
		if k := b.child(head, "obl", "nmod"); k >= 0 && k < head && b.isValue(k) && b.child(k, "case") < 0 && b.lastOf(k) == head-1 && !b.isTime(k) {
			word = b.amountWord(k) + " " + word // "95% effective in"
		}
		found := false
		obls := c.obls
		if head != c.head {
			for _, k := range b.childrenBy(head, "obl") {
				prep, at := b.preposition(k)
				obls = append(slices.Clone(obls), oblique{k, prep, at, b.isTime(k)}) // "and prone to floods"
			}
		}
		for _, o := range obls {
			if o.time || o.prep == "" || !b.takesPart(o) || o.head < head || b.complementBetween(c.head, head, o.head) {
				continue
			}
			for _, h := range b.splitOblique(o) {
				w := be.with(word, word, head).with(o.prep, o.prep, o.prepAt...)
				b.fact("copula/adjective-oblique", c, subj, w, b.nounPhrase(h), args, c.state, 0.8)
				found = true
			}
		}
		for _, a := range c.advcls {
			// "open to working with anyone"
			if k := b.child(a.head, "mark", "case"); k >= 0 && a.head > head && b.isGerund(a.head) && !b.is(k, "while", "when", "after", "before", "by") && (a.shared || b.head(a.head) == head && !b.is(k, "with")) {
				prep := strings.ToLower(b.tok[k].Form)
				phrase := b.clausePhrase(a.head)
				phrase.Tokens = slices.DeleteFunc(phrase.Tokens, func(i int) bool { return i == k })
				b.fact("copula/adjective-clause", c, subj, be.with(word, word, head).with(prep, prep, k), phrase, nil, c.state, 0.75)
				found = true
			}
		}
		if c.comp >= 0 {
			b.fact("copula/adjective-clause", c, subj, be.with(word, word, head), b.clausePhrase(c.comp), args, c.state, 0.75)
			found = true
		}
		if !found && !b.dimension(c, subj, head, be, args) {
			b.fact("copula/adjective", c, subj, be, b.adjectivePhrase(head), args, c.state, 0.75)
		}
	}
}

// betweenTwo are nouns that tell what two are to each other.
var betweenTwo = set("sibling brother sister twin cousin friend rival neighbor neighbour partner colleague ally enemy competitor teammate team-mate opponent classmate bandmate roommate spouse lover relative entity")

// isEachOf reports whether a predicate in the plural is one of several single things that each are one of what it names.
func (b *builder) isEachOf(c *clause, subj, head int) bool {
	all := b.conjuncts(subj)
	return len(all) > 1 && subj != c.noun && b.tok[head].UPOS == "NOUN" && b.isPlural(head) && !c.state.negative &&
		!slices.ContainsFunc(all, func(s int) bool {
			return b.isPlural(s) || b.tok[s].UPOS != "PROPN" && b.tok[s].UPOS != "NOUN" && b.name[s] < 0
		})
}

// isOfBoth reports whether a predicate tells what the things coordinated as its subject are to each other: "Anna and Berit are sisters".
func (b *builder) isOfBoth(c *clause, subj, head int) bool {
	if !betweenTwo[b.lemma(head)] || !b.isEachOf(c, subj, head) {
		return false
	}
	return b.child(head, "nmod", "nmod:poss", "acl") < 0
}

// eachOther says of each of two what they are to the other. Of more it is not told who is whose, and what is separate is nothing of the other.
func (b *builder) eachOther(c *clause, subj, head int, be words, args []kg.Argument) {
	both := b.conjuncts(subj)
	if len(both) != 2 || b.is(head, "entity") || b.hasWord(head, "amod", "separate", "different", "distinct") {
		b.missed("copula/noun", head, "what they are to each other, not each by itself")
		return
	}
	role := b.ofOne(b.written(append(b.modifiers(head), head)), head)
	w := b.singular(be).with(role, b.lemma(head), head).with("of", "of")
	one, other := b.participant(c, both[0]), b.participant(c, both[1])
	b.add("copula/role", one, w, other, args, c.state, 0.8)
	b.add("copula/role", other, w, one, args, c.state, 0.8)
}

// ofOne says a role that ends in a noun in the plural of one alone.
func (b *builder) ofOne(role string, noun int) string {
	return strings.TrimSuffix(role, b.lower(noun)) + b.lemma(noun)
}

// stateIdioms are prepositions with a bare noun that tell of a state together, which what stands behind belongs to.
var stateIdioms = set("on-display on-loan on-sale on-show on-trial on-duty on-strike in-effect in-force in-use in-power in-office in-talks in-contact in-conflict in-competition " +
	"in-place in-operation in-session at-odds at-risk at-war under-construction under-attack under-threat under-investigation under-pressure")

// idiomComplement returns what a state that a preposition and a bare noun tell of is about, with its preposition, or -1: "on loan from Bergen".
func (b *builder) idiomComplement(noun int, prep string) (int, string, []int) {
	if !stateIdioms[prep+"-"+b.lower(noun)] || b.child(noun, "det", "amod", "nmod:poss", "compound", "nummod") >= 0 {
		return -1, "", nil
	}
	for _, k := range b.childrenBy(noun, "nmod", "obl") {
		if p, of := b.preposition(k); k > noun && len(of) > 0 && of[0] == noun+1 && !b.isTime(k) {
			return k, p, of
		}
	}
	return -1, "", nil
}

// wayNouns say nothing of a thing without the clause behind them.
var wayNouns = set("way thing reason place time case kind part point moment something someone one")

// complementBetween reports whether another predicate coordinated with the first stands
// between one of them and a token: of "rich in oil and prone to earthquakes" the latter go
// with "prone".
func (b *builder) complementBetween(first, head, i int) bool {
	for _, k := range b.complements(first) {
		if k > head && k < i {
			return true
		}
	}
	return false
}

// amountWord is an amount as a relation says it: "95 %".
func (b *builder) amountWord(i int) string {
	var words []string
	for _, k := range b.nounPhrase(i).Tokens {
		words = append(words, b.lower(k))
	}
	return strings.Join(words, " ")
}

// rank reports whether a word says which of those in order something is, behind the first: "second", "12th".
func rank(word string) bool {
	if word = strings.TrimLeft(word, "0123456789"); word == "th" || word == "nd" || word == "rd" || word == "st" {
		return true
	}
	return ranks[word]
}

var ranks = set("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")

// predicatePhrase is a predicate verb with its own complements, without subject and copula.
func (b *builder) predicatePhrase(head int) kg.Phrase {
	tokens := []int{head}
	for _, k := range b.kids[head] {
		if !b.related(int(k), "nsubj", "csubj", "cop", "aux", "punct", "cc", "conj", "expl", "discourse", "parataxis") && !(b.rel[k] == "advmod" && int(k) < b.child(head, "cop", "aux")) {
			tokens = b.subtree(tokens, int(k), nil)
		}
	}
	slices.Sort(tokens)
	return kg.Phrase{Head: head, Tokens: b.trim(tokens)}
}

// adjectivePhrase is a predicate adjective with its degree words: "overly simplistic".
func (b *builder) adjectivePhrase(head int) kg.Phrase {
	tokens := []int{}
	for _, k := range b.kids[head] {
		k := int(k)
		if k < head && b.related(k, "obl", "nmod", "nummod") && b.child(k, "case") < 0 && b.lastOf(k) == head-1 {
			tokens = b.subtree(tokens, k, outsidePhrase) // "95 years old"
			continue
		}
		if k < head && b.rel[k] == "advmod" && !b.negator(k) && b.tok[k].UPOS == "ADV" && head-k <= 2 && !b.is(k, "also", "then", "already", "still", "instead", "rather", "therefore", "thus", "hence", "however", "consequently", "accordingly") {
			tokens = append(tokens, k)
		}
	}
	tokens = append(tokens, head)
	if b.hasWord(head, "advmod", "enough") && head+1 < len(b.tok) && b.is(head+1, "enough") {
		tokens = append(tokens, head+1) // "old enough"
	}
	slices.Sort(tokens)
	return kg.Phrase{Head: head, Tokens: tokens}
}

// relational prepositions stand behind a role before what it is relative to.
var relational = set("of to for in at on from against about into toward towards under over between among")

// homeTo says what a noun without article is to what "to" right behind it names, which says nothing alone: "is home to", "was party to". It
// reports whether there was any.
func (b *builder) homeTo(c *clause, subj, noun int, be words, args []kg.Argument) bool {
	if b.tok[noun].UPOS != "NOUN" || b.name[noun] >= 0 || b.isPlural(noun) || noun != c.head || b.child(noun, "det", "amod", "nmod", "nmod:poss", "compound", "nummod", "acl") >= 0 {
		return false
	}
	for _, o := range c.obls {
		if o.prep != "to" || o.time || len(o.prepAt) == 0 || o.prepAt[0] != noun+1 {
			continue
		}
		all := b.conjuncts(o.head)
		rest := slices.DeleteFunc(slices.Clone(args), func(a kg.Argument) bool { return slices.Contains(all, a.Phrase.Head) })
		word := strings.ToLower(b.tok[noun].Form)
		for _, h := range all {
			b.fact("copula/role", c, subj, be.with(word, b.lemma(noun), noun).with("to", "to", o.prepAt...), b.participant(c, h), rest, c.state, 0.8)
		}
		return true
	}
	return false
}

// distances are units of how far something is.
var distances = set("block centimeter centimetre foot hour inch kilometer kilometre km meter metre mile minute yard")

// roleOf reads the relation in a role noun with a complement: "is president of" -> Russia.
func (b *builder) roleOf(c *clause, subj, noun int, be words, args []kg.Argument, st state, rule string) {
	if b.tok[noun].UPOS != "NOUN" && b.tok[noun].UPOS != "PROPN" || quantityNouns[b.lemma(noun)] {
		return
	}
	if a := b.child(noun, "amod"); a >= 0 && a < noun && b.tok[a].Feature("Degree") == "Sup" && b.child(noun, "nmod") >= 0 {
		if prep, _ := b.preposition(b.child(noun, "nmod")); prep == "in" || prep == "on" || prep == "at" {
			b.missed(rule, noun, "the place is that of a comparison: \"the highest court in\"")
			return
		}
	}
	if k := b.child(noun, "nmod"); b.is(noun, "chair") && b.isCapital(noun) && k > noun && b.hasWord(k, "case", "in") {
		b.missed(rule, noun, "a professor holds a chair: \"the Olsen Chair in History\"")
		return
	}
	if b.titleOf(c, noun) {
		b.missed(rule, noun, "a name is not what one is of another: \"her thesis was Models for Olsen\", \"the Superior Court of Justice\"")
		return
	}
	if c == nil && b.hasWord(noun, "amod", "first", "last", "original", "previous") && !firstOffices[b.lemma(noun)] {
		b.missed(rule, noun, "others came after: \"her first manager\"")
		return
	}
	if b.hasWord(noun, "advmod", "twice", "thrice", "half") || b.hasWord(noun, "det", "half") {
		b.missed(rule, noun, "a multiple: \"twice the size of\"")
		return
	}
	if st.negative && b.child(noun, "amod") >= 0 {
		b.missed(rule, noun, "what is denied is the adjective: \"not an inspiring plea for\"")
		return
	}
	for _, k := range b.childrenBy(noun, "nmod") {
		prep, at := b.preposition(k)
		if c == nil && subj > noun && b.startOf(subj) == noun+1 && k > subj && b.tok[subj].UPOS == "PROPN" && !b.governs(noun) {
			b.missed(rule, k, "where the bearer of the role is from: \"author Anna Webb of Oslo\"")
			continue
		}
		if k < noun || !relational[prep] || b.isTime(k) || b.tok[k].Deprel == "nmod:poss" {
			b.missed(rule, k, "no preposition behind the role, or a time")
			continue
		}
		if prep == "under" && b.tok[k].UPOS == "NOUN" && b.name[k] < 0 && b.child(k, "det", "nmod:poss", "amod") < 0 {
			b.missed(rule, k, "how it is, not of what: \"an airport under construction\"")
			continue
		}
		if (prep == "between" || prep == "among") && len(b.conjuncts(k)) > 1 {
			b.missed(rule, k, "it lies between both, not between each and nothing")
			continue
		}
		if before := at[0] - 1; b.isSetOff(k) || before > noun && b.child(before, "nummod") >= 0 {
			b.missed(rule, k, "a comma or a distance before the preposition: \"a town, in the north\", \"a town 10 km from\"")
			return
		}
		if n := b.child(noun, "nummod"); n >= 0 && !b.is(n, "one") && !b.date[n] && !b.isYear(n) && b.child(noun, "det") < 0 && !b.isRole(noun) && !belonging[b.lemma(noun)] && !belongingNouns[b.lemma(noun)] && !humanNoun(b.lemma(noun)) {
			b.missed(rule, k, "how far or how many: \"is 7 km from\"")
			return
		}
		if prep == "of" && (b.isValue(k) || b.child(k, "nummod") >= 0 && b.name[k] < 0) {
			b.missed(rule, k, "an amount belongs to the description: \"a country of 4 million people\"")
			return
		}
		if prep == "of" && b.is(k, "state") && b.is(noun, "secretary", "minister") && b.child(k, "det") < 0 {
			office, at := " of state", at
			for _, further := range append(b.childrenBy(noun, "nmod"), b.childrenBy(k, "nmod")...) {
				prep, before := b.preposition(further)
				if prep != "for" || further < k {
					continue
				}
				w := be.with(b.roleNoun(noun)+office, b.roleNoun(noun)+office, append([]int{noun, k}, at...)...).with(prep, prep, before...)
				if c == nil {
					b.add(rule, b.nounPhrase(subj), w, b.nounPhrase(further), args, st, 0.8) // "secretary of state for veterans"
				} else {
					b.fact(rule, c, subj, w, b.nounPhrase(further), args, st, 0.8)
				}
			}
			return
		}
		if prep == "of" && b.tok[k].UPOS == "NOUN" && !b.isPlural(k) && b.name[k] < 0 && len(b.kids[k]) == 1 && len(b.conjuncts(k)) == 1 {
			b.missed(rule, k, "a bare noun belongs to the role: \"secretary of state\"")
			return
		}
		if n := b.child(noun, "compound"); n >= 0 && n < noun && b.child(n, "nummod") >= 0 {
			b.missed(rule, noun, "a measure of the role: \"a three-year starter for\"")
			return
		}
		role := b.roleNoun(noun)
		if n := b.child(noun, "nummod"); n >= 0 && n < noun && distances[b.lemma(noun)] {
			if prep != "from" {
				b.missed(rule, k, "an amount, of what is not told: \"is 130 km/h in rain\"")
				continue
			}
			role = b.written(slices.Sorted(slices.Values(append(b.subtree(nil, n, nil), noun)))) // "is about 100 miles from Oslo": how far says it
		}
		if c != nil && b.isPlural(noun) && len(b.conjuncts(subj)) > 1 && subj != c.noun && !b.isPlural(subj) {
			role = b.ofOne(role, noun) // "Oslo and Bergen are members of": Oslo is a member
		}
		is := be.with(b.telling(noun), "")
		args := append(slices.Clone(args), b.furtherOf(noun, k)...)
		if field := b.fields(k); prep == "of" || prep == "for" {
			if !field.Empty() && roleNouns[b.lemma(noun)] {
				w := is.with(role, role, noun).with(prep, prep, at...)
				if c == nil {
					b.add(rule, b.nounPhrase(subj), w, field, args, st, 0.8)
				} else {
					b.fact(rule, c, subj, w, field, args, st, 0.8)
				}
				return
			}
		}
		for _, o := range b.conjuncts(k) {
			if o != k && b.isRole(o) && !b.isRole(k) {
				b.missed(rule, o, "another role, not what the first is of: \"minister for finance and governor of the bank\"")
				continue
			}
			w := is.with(role, role, noun).with(prep, prep, at...)
			if c == nil { // an apposition speaks of the one name it stands beside
				b.add(rule, b.nounPhrase(subj), w, b.nounPhrase(o), args, st, 0.8)
				continue
			}
			b.fact(rule, c, subj, w, b.nounPhrase(o), args, st, 0.8)
		}
		return // the first complement is the one the role is relative to
	}
	b.ownedRole(c, b.nounPhrase(subj), noun, be, args, st, rule)
}

// titleOf reports whether the noun that a predicate seems to be of something by is written as a name: nobody's office, but a work, a body or
// somebody's given name.
func (b *builder) titleOf(c *clause, noun int) bool {
	lemma := b.lemma(noun)
	if c == nil || noun == 0 || b.tok[noun].Form == b.lower(noun) {
		return false
	}
	if b.isPlural(noun) && b.name[noun] < 0 && len(c.subj) == 1 && b.tok[c.subj[0]].Feature("Number") == "Sing" && len(b.conjuncts(c.subj[0])) == 1 && b.tok[c.subj[0]].UPOS == "NOUN" {
		return true // "her thesis was Models for Olsen"
	}
	return !b.isRole(noun) && !humanNoun(lemma) && !belonging[lemma] && !belongingNouns[lemma]
}

// furtherOf returns what else stands behind a role than the first that it is relative to: "ambassador of Bangladesh to France and Romania".
func (b *builder) furtherOf(noun, first int) []kg.Argument {
	var out []kg.Argument
	for _, k := range append(b.childrenBy(noun, "nmod"), b.childrenBy(first, "nmod")...) {
		prep, at := b.preposition(k)
		if k <= first || !relational[prep] || prep == "of" || b.isTime(k) || b.isSetOff(k) || b.isValue(k) || b.head(k) == first && !(b.isNamed(first, kg.Place) && prep == "to") {
			continue
		}
		if b.startOf(k) < at[0] || b.child(k, "nummod") >= 0 && b.name[k] < 0 {
			continue
		}
		for _, o := range b.conjuncts(k) {
			if b.isNominal(o) && !(o != k && b.isRole(o)) {
				out = append(out, kg.Argument{Role: prep, Phrase: b.nounPhrase(o)})
			}
		}
	}
	return out
}

// fields is the phrase of several fields that are one office together, written in capitals though none is a name by itself: "Director
// of Labor, Licensing, and Regulation". It is empty for anything else.
func (b *builder) fields(k int) kg.Phrase {
	all := b.conjuncts(k)
	if len(all) < 2 || slices.ContainsFunc(all, func(i int) bool {
		return b.name[i] >= 0 || b.tok[i].Form == b.lower(i) || roleNouns[b.lemma(i)] || b.child(i, "det", "nmod:poss", "case") >= 0 && i != k
	}) {
		return kg.Phrase{}
	}
	p := b.nounPhrase(k)
	for _, i := range all[1:] {
		p.Tokens = append(append(p.Tokens, b.nounPhrase(i).Tokens...), b.childrenBy(i, "cc", "punct")...)
	}
	slices.Sort(p.Tokens)
	p.Tokens = b.trim(slices.Compact(p.Tokens))
	return p
}

// firstOffices are offices of which the first is another than the others, not one before them:
// "First Minister".
var firstOffices = set("minister secretary lady lord officer sergeant lieutenant")

// telling returns the adjectives before a role that its name goes without, but that tell which of those who have it somebody is, or how far: the "eighth" of "is
// the eighth typhoon of", the "most prolific" of "is the most prolific scorer in". Where they would be too many there are none.
func (b *builder) telling(noun int) string {
	return b.written(b.fewBefore(noun, b.childrenBy(noun, "amod"), func(k int) bool {
		return b.tok[k].UPOS != "PROPN" && b.name[k] < 0 && b.tok[k].Form == b.lower(k) && !b.inRole(noun, k) && !pointing[b.lemma(k)] && !b.is(k, "then", "current", "new", "recent", "late")
	}))
}

// roleNoun is a role with the words that belong to it: "prime minister", "co-founder".
func (b *builder) roleNoun(noun int) string {
	words := []string{}
	for _, k := range b.kids[noun] {
		if int(k) < noun && (b.rel[k] == "compound" && b.name[k] < 0 && !b.turned(int(k)) && !b.date[k] && b.tok[k].UPOS != "NUM" && !(k > 0 && b.tok[k-1].UPOS == "NUM") || b.rel[k] == "amod" && b.inRole(noun, int(k))) {
			for _, m := range b.childrenBy(int(k), "amod", "compound") {
				if b.rel[k] == "compound" && m < int(k) && b.name[m] < 0 && b.lastOf(m) == m {
					words = append(words, b.lower(m)) // "foreign ministry spokesman"
				}
			}
			words = append(words, strings.ToLower(b.tok[k].Form))
		}
	}
	return strings.Join(append(words, strings.ToLower(b.tok[noun].Form)), " ")
}

// inRole reports whether an adjective belongs to the name of a role.
func (b *builder) inRole(noun, k int) bool {
	return b.is(k, "prime", "chief", "vice", "deputy", "former", "general", "foreign", "executive", "financial", "operating", "managing", "technical", "medical", "scientific", "interim", "acting", "honorary", "assistant", "associate", "wide", "defensive", "offensive", "running", "tight", "parent") ||
		b.is(k, "first") && firstOffices[b.lemma(noun)]
}

// turned reports whether somebody is not any more what a word says: "comedian-turned-president".
func (b *builder) turned(i int) bool {
	return i+2 < len(b.tok) && b.tok[i+1].Form == "-" && b.is(i+2, "turn", "turned")
}

func (b *builder) isExpletive(i int) bool {
	return b.rel[i] == "expl" || b.is(i, "there") && b.tok[i].UPOS == "PRON"
}

func (b *builder) isExistential(c *clause) bool {
	return b.is(b.child(c.head, "expl"), "there")
}

// minExisting is the number of words above which what exists says something by itself: "people
// who vote twice", not "many people".
const minExisting = 3

// locating prepositions tell where what exists is.
var locating = set("in at on across around near outside inside throughout within along between among behind beneath beside above below under over aboard")

// existential says "there are soldiers in Ukraine" as soldiers are in Ukraine, and without
// a place that they exist.
func (b *builder) existential(c *clause) {
	for _, s := range b.childrenBy(c.head, "nsubj", "obj") {
		w := words{head: c.head, tokens: []int{c.head}, label: []string{"exists"}, lemma: []string{"exist"}}
		be := words{head: c.head, tokens: []int{c.head}, label: []string{b.labelWord(c.head)}, lemma: []string{"be"}}
		placed, between := false, false
		when := slices.DeleteFunc(b.arguments(c), func(a kg.Argument) bool { return a.Role != "time" && a.Role != "frequency" && a.Role != "per" })
		for _, o := range c.obls {
			if o.time || !locating[o.prep] || !b.takesPart(o) {
				continue
			}
			b.fact("existential/place", c, s, be.with(o.prep, o.prep, o.prepAt...), b.nounPhrase(o.head), when, c.state, 0.7)
			placed = true
		}
		for _, k := range b.childrenBy(s, "nmod") {
			// "there are troops in Narvik", with the place below the noun
			prep, at := b.preposition(k)
			between = between || prep == "between"
			if !placed && locating[prep] && prep != "between" && !b.isTime(k) && (b.name[k] >= 0 || b.tok[s].UPOS == "NOUN" && !eventNoun(b.lemma(s))) {
				b.add("existential/place", b.nounPhrase(s, k), be.with(prep, prep, at...), b.nounPhrase(k), when, c.state, 0.7)
				placed = true
			}
		}
		if b.hasWord(s, "amod", "further", "other", "additional", "more", "enough", "sufficient") && !placed {
			b.missed("existential/plain", s, "more than what was told before, or enough for what stands beside it")
			continue // "there were further successes"
		}
		if args := b.arguments(c); !placed && !between && (len(args) > 0 || c.state.negative || len(b.nounPhrase(s).Tokens) > minExisting) {
			b.fact("existential/plain", c, s, w, kg.Phrase{}, args, c.state, 0.6)
		}
	}
}
