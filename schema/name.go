package schema

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg"
	"kg/gazetteer"
)

// maxNameWords bounds the name of a thing; a longer phrase is named by its core.
const maxNameWords = 12

// maxDefinedWords bounds the name of a thing that only a clause tells from others of its kind.
const maxDefinedWords = 14

// vague adjectives come and go with the telling and do not tell things apart.
var vague = map[string]bool{"ongoing": true, "current": true, "recent": true, "such": true, "certain": true, "various": true,
	"own": true, "so-called": true, "fellow": true, "same": true, "very": true, "this": true, "that": true, "these": true, "those": true}

// thingName names a phrase without a proper name of its own: without articles and vague
// adjectives, possessive pronouns spelt out, and with a passive agent put in front: "the
// ongoing support provided by the U.S." is "US support".
func (r *resolver) thingName(sent int, p kg.Phrase) string {
	tok := r.doc.Sentences[sent].Tokens
	if agent := r.agent(sent, p.Head); agent != "" {
		core := r.core(sent, p, true)
		if !strings.Contains(strings.ToLower(core), strings.ToLower(agent)) {
			return agent + " " + core
		}
	}
	clausal := func(i int) bool {
		base, _, _ := strings.Cut(tok[i].Deprel, ":")
		return i != p.Head && (base == "acl" || base == "advcl") && r.hangsOn(sent, i, p.Head) && !r.narrows(sent, p, i)
	}
	bare := r.within(sent, p, clausal)
	if whole := r.within(sent, p, func(i int) bool { return clausal(i) && !r.isWhatFor(sent, p, i) }); len(whole.Tokens) > len(bare.Tokens) && r.length(sent, whole) <= maxNameWords {
		bare = whole
	}
	name := r.words(sent, bare)
	if full := r.defined(sent, p, bare); full != "" {
		return full
	}
	for r.length(sent, bare) > maxNameWords {
		shorter, ok := r.shorten(sent, bare)
		if !ok {
			return r.core(sent, p, false)
		}
		bare, name = shorter, r.words(sent, shorter)
	}
	return name
}

// defined names a general noun together with the clause that tells which thing it means: "efforts to end the war", "people
// killed in the war", "law that bans tobacco". It is empty for other phrases.
func (r *resolver) defined(sent int, p, bare kg.Phrase) string {
	tok := r.doc.Sentences[sent].Tokens
	noun := r.within(sent, bare, func(i int) bool { return i != p.Head && tok[i].UPOS == "PRON" && tok[i].Deprel == "nmod:poss" })
	clause := r.briefly(sent, p.Head, bare, r.defining(sent, p, bare))
	if len(clause) == 0 || !r.isGeneral(sent, p, r.words(sent, noun)) && !r.wantsClause(sent, p, clause) && !r.isRestricted(sent, p, bare, clause) {
		clause = r.definingLast(sent, p, bare)
	}
	if len(clause) == 0 {
		return ""
	}
	tokens := append(slices.Clone(bare.Tokens), clause...)
	slices.Sort(tokens)
	tokens = slices.Compact(tokens)
	full := kg.Phrase{Head: p.Head, Tokens: tokens}
	restricted := r.isRestricted(sent, p, bare, clause)
	for {
		name := r.words(sent, full)
		if len(strings.Fields(name)) <= maxDefinedWords || restricted {
			if last := tok[full.Tokens[len(full.Tokens)-1]]; last.UPOS == "VERB" && last.Deprel == "acl:relcl" && len(full.Tokens) < len(tokens) {
				return "" // "that belongs", but to whom has been left out
			}
			return name
		}
		shorter, ok := r.shorten(sent, full)
		if !ok || len(shorter.Tokens) < len(bare.Tokens)+3 {
			return ""
		}
		full = shorter
	}
}

// briefly leaves out of what is said, feared or believed what its last words tell beside it, where the name would else be too long: of "reports that
// Acme lent Oslo two million crowns to build a road" the report is that it lent them.
func (r *resolver) briefly(sent, noun int, bare kg.Phrase, clause []int) []int {
	tok := r.doc.Sentences[sent].Tokens
	for len(clause) > 3 && strings.EqualFold(tok[clause[0]].Form, "that") && tok[clause[0]].Deprel == "mark" &&
		r.length(sent, kg.Phrase{Head: noun, Tokens: append(slices.Clone(bare.Tokens), clause...)}) > maxDefinedWords {
		at, verb := -1, tok[clause[0]].Head
		for n, i := range clause {
			if i <= verb || at >= 0 || tok[i].Deprel != "advcl" && tok[i].Deprel != "acl" && tok[i].Deprel != "acl:relcl" || tok[i].Deprel == "advcl" && !r.hasMark(sent, i, "to") {
				continue // "that he will resign if ..." is another thing than that he will resign
			}
			if h := tok[i].Head; tok[h].UPOS == "PRON" && h > verb {
				i = h // "might tire of what he called hard work" not to "might tire of what"
			}
			if below := r.below(sent, i); below[len(below)-1] == clause[len(clause)-1] && below[0] > verb {
				at = slices.Index(clause[:n+1], below[0])
			}
		}
		if at < 3 {
			return clause
		}
		for clause = clause[:at]; tok[clause[len(clause)-1]].UPOS == "PUNCT"; {
			clause = clause[:len(clause)-1]
		}
	}
	return clause
}

// hasMark reports whether a word opens the clause of a verb.
func (r *resolver) hasMark(sent, verb int, form string) bool {
	return slices.ContainsFunc(r.doc.Sentences[sent].Tokens[:verb], func(t kg.Token) bool {
		return t.Head == verb && t.Deprel == "mark" && strings.EqualFold(t.Form, form)
	})
}

// toDo are nouns that an infinitive completes: a "government plan" is one to do something.
var toDo = words("ability agreement attempt authority bid campaign capacity chance commitment decision demand desire determination effort failure freedom inability intent intention invitation " +
	"mandate move need obligation offer opportunity order permission plan pledge power proposal promise push readiness refusal reluctance request right threat unwillingness vow willingness wish")

// wantsClause reports whether a clause is the infinitive that the noun of a phrase says little without, whatever stands before the noun: "Oslo's
// refusal to pay", "initial request by Oslo to open a bank", "20th state to ratify it".
func (r *resolver) wantsClause(sent int, p kg.Phrase, clause []int) bool {
	tok := r.doc.Sentences[sent].Tokens
	if !strings.EqualFold(tok[clause[0]].Form, "to") || tok[clause[0]].Deprel != "mark" || r.verb.sentence == sent && slices.Contains(clause, r.verb.token) {
		return false
	}
	return toDo[strings.ToLower(tok[p.Head].Lemma)] || slices.ContainsFunc(p.Tokens, func(i int) bool {
		return tok[i].Head == p.Head && i < p.Head && tok[i].Deprel == "amod" && (tok[i].Feature("NumType") == "Ord" || tok[i].Feature("Degree") == "Sup")
	})
}

// dangling participles are prepositions rather, or tell from when on something is done: "a second term following a landslide".
var dangling = words("following starting beginning")

// isRestricted reports whether the clause right behind a noun tells which is meant also where an adjective tells of what kind it is: what was done to it or what
// it does as a participle says it ("four Danish Muslims suspected of plotting"), or what is charged or said ("US charges that it built bombs").
func (r *resolver) isRestricted(sent int, p, bare kg.Phrase, clause []int) bool {
	tok := r.doc.Sentences[sent].Tokens
	if _, named := r.cover[sent][p.Head]; named || tok[p.Head].UPOS != "NOUN" || clause[0] != p.Head+1 || bare.Tokens[len(bare.Tokens)-1] != p.Head || len(clause) < 3 ||
		r.verb.sentence == sent && slices.Contains(clause, r.verb.token) { // who is "suspected of plotting" plots
		return false
	}
	the, predicate := false, tok[p.Head].Deprel == "appos"
	for i := range tok[:p.Head] {
		the = the || tok[i].Head == p.Head && strings.EqualFold(tok[i].Form, "the")
		predicate = predicate || tok[i].Head == p.Head && tok[i].Deprel == "cop"
	}
	if predicate && !the {
		return false // a film "directed by Webb" is a film: what else it is has a statement of its own
	}
	if whole := append(slices.Clone(bare.Tokens), clause...); r.length(sent, kg.Phrase{Head: p.Head, Tokens: whole}) > maxDefinedWords {
		return false // cut short it would tell something else
	}
	for _, i := range clause {
		if tok[i].Head == p.Head {
			if tok[i].Deprel == "acl:relcl" && tok[i].UPOS == "VERB" && tok[p.Head].Feature("Number") == "Plur" && (strings.EqualFold(tok[clause[0]].Form, "who") || strings.EqualFold(tok[clause[0]].Form, "that")) && tok[clause[0]].Head == i && strings.HasPrefix(tok[clause[0]].Deprel, "nsubj") {
				return !slices.ContainsFunc(tok[:p.Head], func(t kg.Token) bool {
					return t.Head == p.Head && (t.UPOS == "DET" || t.UPOS == "NUM" || t.Deprel == "nmod:poss")
				}) // "aid workers who register": not all of them
			}
			return tok[i].Deprel == "acl" && (i == p.Head+1 && (tok[i].XPOS == "VBN" || tok[i].XPOS == "VBG") || strings.EqualFold(tok[p.Head+1].Form, "that"))
		}
	}
	return false
}

// defining returns the tokens of the clause behind a phrase that tells which thing it means, nil for none. A relative
// clause does so where no comma sets it off; it is no part of the statement that it makes itself.
func (r *resolver) defining(sent int, p, bare kg.Phrase) []int {
	tok := r.doc.Sentences[sent].Tokens
	next := bare.Tokens[len(bare.Tokens)-1] + 1
	for i := p.Head + 1; i < len(tok); i++ {
		if tok[i].Head != p.Head || r.inTitle(sent, i) {
			continue
		}
		switch tok[i].Deprel {
		case "acl":
			if !slices.Contains(p.Tokens, i) || dangling[strings.ToLower(tok[i].Form)] || tok[i].XPOS == "VBG" && r.possessed(sent, p.Head) {
				continue // "withdrew his candidacy claiming fraud": who withdrew it claimed
			}
		case "acl:relcl":
			if i < next {
				return nil
			}
		default:
			continue
		}
		clause := r.below(sent, i)
		for len(clause) > 0 && tok[clause[len(clause)-1]].UPOS == "PUNCT" {
			clause = clause[:len(clause)-1]
		}
		if tok[clause[0]].UPOS == "PUNCT" || clause[0] < p.Head {
			return nil
		}
		if tok[i].Deprel == "acl:relcl" && (clause[0] != next || r.verb.sentence == sent && slices.Contains(clause, r.verb.token)) {
			return nil
		}
		if r.content.sentence == sent && slices.Contains(clause, r.content.token) && !slices.Contains(p.Tokens, r.content.token) {
			return nil // "said in a statement it had left": what was said
		}
		return clause
	}
	return nil
}

// definingLast returns the tokens of the relative clause that tells which thing "the" and a noun at the end of a phrase means, which
// says nothing else of it, nil for none: "name of the town where the court sits".
func (r *resolver) definingLast(sent int, p, bare kg.Phrase) []int {
	tok := r.doc.Sentences[sent].Tokens
	last := bare.Tokens[len(bare.Tokens)-1]
	if last == p.Head || tok[last].UPOS != "NOUN" || tok[last].Deprel != "nmod" || last == 0 || !strings.EqualFold(tok[last-1].Form, "the") || tok[last-1].Head != last {
		return nil
	}
	if _, named := r.cover[sent][last]; named {
		return nil
	}
	for i := last + 1; i < len(tok); i++ {
		if tok[i].Head != last || tok[i].Deprel != "acl:relcl" {
			continue
		}
		clause := r.below(sent, i)
		for len(clause) > 0 && tok[clause[len(clause)-1]].UPOS == "PUNCT" {
			clause = clause[:len(clause)-1]
		}
		if clause[0] != last+1 || tok[clause[0]].UPOS == "PUNCT" || r.inTitle(sent, i) || r.verb.sentence == sent && slices.Contains(clause, r.verb.token) || r.content.sentence == sent && slices.Contains(clause, r.content.token) {
			return nil
		}
		return clause
	}
	return nil
}

// possessed reports whether a pronoun says whose a thing is.
func (r *resolver) possessed(sent, noun int) bool {
	tok := r.doc.Sentences[sent].Tokens
	return slices.ContainsFunc(tok[:noun], func(t kg.Token) bool { return t.Head == noun && t.Deprel == "nmod:poss" && t.UPOS == "PRON" })
}

// below returns a token and all that hangs on it, in ascending order, but what is only set beside it or said in
// passing behind a comma.
func (r *resolver) below(sent, top int) []int {
	tok := r.doc.Sentences[sent].Tokens
	set := []int{top}
	for n := 0; n < len(set); n++ {
		for k := range tok {
			if tok[k].Head != set[n] || slices.Contains(set, k) {
				continue
			}
			switch base, _, _ := strings.Cut(tok[k].Deprel, ":"); base {
			case "parataxis", "discourse":
				continue
			case "acl", "advcl", "appos", "obl": // also "a startup that keeps lists, since 2012"
				if k > top && r.setOff(sent, k) {
					continue
				}
			}
			set = append(set, k)
		}
	}
	slices.Sort(set)
	return set
}

// setOff reports whether a comma or the like stands before a token and the words before it that hang on it.
func (r *resolver) setOff(sent, i int) bool {
	tok := r.doc.Sentences[sent].Tokens
	first := i
	for k := i - 1; k > 0 && (tok[k].Head >= k && tok[k].Head <= i); k-- {
		first = k
	}
	return tok[first].UPOS == "PUNCT" || first > 0 && tok[first-1].UPOS == "PUNCT" && tok[first-1].Form != "-"
}

var article = map[string]bool{"a": true, "an": true, "the": true}

// length is the number of words of a phrase without articles, a proper name counting as one, since nothing of
// it can go however long it is, and "women's" and "2-0" too.
func (r *resolver) length(sent int, p kg.Phrase) int {
	tok := r.doc.Sentences[sent].Tokens
	n, last := 0, -1
	for _, i := range p.Tokens {
		m, named := r.cover[sent][i]
		if tok[i].UPOS == "PUNCT" || named && m == last || tok[i].UPOS == "PART" || tok[i].Form == "-" || article[strings.ToLower(tok[i].Form)] || i > 0 && tok[i-1].Form == "-" && tok[i-1].Span.End() == tok[i].Span.Start() {
			continue
		}
		n++
		last = -1
		if named {
			last = m
		}
	}
	return n
}

// shorten drops what tells least of a long phrase: the last conjunct, or where there is none the
// last modifier behind its noun, so that "decades of conflict with the armed groups of the south"
// stays "decades of conflict", not "decades". It reports false where nothing can go.
func (r *resolver) shorten(sent int, p kg.Phrase) (kg.Phrase, bool) {
	tok := r.doc.Sentences[sent].Tokens
	conjunct, modifier := -1, -1
	for _, i := range p.Tokens {
		if i == p.Head || tok[i].Head >= i || tok[i].Head < p.Head {
			continue
		}
		switch base, _, _ := strings.Cut(tok[i].Deprel, ":"); base {
		case "conj":
			if tok[tok[i].Head].Head < i { // of "the late 18th and 19th centuries" both stay
				conjunct = i
			}
		case "nmod", "obl", "appos", "nummod", "advmod", "amod", "parataxis":
			modifier = i
		}
	}
	out := conjunct
	if out < 0 {
		out = modifier
	}
	if out < 0 {
		return p, false
	}
	for h := tok[out].Head; h > p.Head && r.needs(sent, h, out); h = tok[out].Head {
		out = h
	}
	left := r.within(sent, p, func(i int) bool { return i == out })
	for n := len(left.Tokens) - 1; n >= 0; n-- {
		if tok[left.Tokens[n]].UPOS == "PUNCT" && (n == len(left.Tokens)-1 || left.Tokens[n+1] != left.Tokens[n]+1) {
			left.Tokens = append(left.Tokens[:n:n], left.Tokens[n+1:]...) // what it set off is gone
		}
	}
	return left, true
}

// needs reports whether a word says nothing without what hangs on it: "between Oslo and Bergen", "early
// in life", "an array of clubs".
func (r *resolver) needs(sent, word, below int) bool {
	tok := r.doc.Sentences[sent].Tokens
	switch tok[word].UPOS {
	case "ADJ", "ADV", "ADP":
		return tok[word].Head < word // not the "brackish" of "brackish or salt water"
	}
	if tok[below].Deprel == "conj" {
		return r.hasCase(sent, word, "between") || r.hasCase(sent, word, "among")
	}
	if r.hasCase(sent, word, "than") || strings.EqualFold(tok[word].Form, "rest") {
		return true
	}
	if (r.hasCase(sent, word, "in") || r.hasCase(sent, word, "at")) && (r.hasCase(sent, below, "of") || r.hasCase(sent, below, "to")) && !slices.ContainsFunc(tok[:word], func(t kg.Token) bool { return t.Head == word && t.Deprel != "case" }) {
		return true // "in favour of paints", "in relation to trade"
	}
	if !r.hasCase(sent, below, "of") {
		return false
	}
	if strings.EqualFold(tok[word].Form, "part") {
		return true // "jeeps as part of reparations"
	}
	article, other := "", false
	for k := range tok[:word] {
		switch {
		case tok[k].Head != word || tok[k].Deprel == "case":
		case tok[k].Deprel == "det" && article == "":
			article = strings.ToLower(tok[k].Form)
		default:
			other = true
		}
	}
	return article == "a" || article == "an" || article == "the" && !other && (tok[word].Deprel == "nmod" || tok[word].Deprel == "obl") // "in the city of Oslo"
}

// narrows reports whether a clause right behind a noun within a phrase, that is not its head, tells which is meant: "suspicion of
// conspiracy to burgle", "resource for ways of teaching".
func (r *resolver) narrows(sent int, p kg.Phrase, i int) bool {
	tok := r.doc.Sentences[sent].Tokens
	noun := tok[i].Head
	if noun >= 0 && noun != p.Head && tok[i].Deprel == "advcl" && tok[noun].Deprel == "acl" && tok[noun].UPOS == "VERB" && tok[noun+1].Head == i && tok[noun+1].Deprel == "mark" && !strings.EqualFold(tok[noun+1].Form, "to") {
		return r.narrows(sent, p, noun) // "talks aimed at ending it": not "talks aimed"
	}
	if those := noun >= 0 && strings.EqualFold(tok[noun].Form, "those"); those && noun != p.Head && tok[i].Deprel == "acl" && slices.Contains(p.Tokens, noun) && !r.setOff(sent, i) {
		return i > noun && i-noun <= 2 // "most of those already freed"
	}
	if noun >= 0 && noun != p.Head && tok[noun].UPOS == "PRON" && anybody[strings.ToLower(tok[noun].Form)] && tok[i].Deprel == "acl" && i == noun+1 && slices.Contains(p.Tokens, noun) {
		return true // "measures against anyone doing business with it"
	}
	if noun < 0 || noun == p.Head || tok[i].Deprel != "acl" || tok[noun].UPOS != "NOUN" || noun > i || i-noun > 2 || !slices.Contains(p.Tokens, noun) {
		return false
	}
	of := strings.EqualFold(tok[noun+1].Form, "of") && tok[noun+1].Head == i
	if of && slices.ContainsFunc(r.below(sent, i), func(k int) bool { return tok[k].UPOS != "PUNCT" && !slices.Contains(p.Tokens, k) }) {
		return false // "with the goal of showing what went on": the phrase has not all of it
	}
	return i == noun+1 && tok[i].UPOS == "VERB" || of || tok[noun+1].UPOS == "PART" && tok[noun+1].Head == i
}

// anybody stands for no one that a clause does not tell.
var anybody = words("anyone anybody anything everyone everybody everything someone somebody something nobody nothing")

// isWhatFor reports whether a clause is the gerund behind "of" or "for" right behind a noun of a phrase that has all of it, and so says as
// much as a noun there would: "method for making steel", "old name for hunting dogs".
func (r *resolver) isWhatFor(sent int, p kg.Phrase, i int) bool {
	tok := r.doc.Sentences[sent].Tokens
	noun := tok[i].Head
	if noun != p.Head || gazetteer.Kin(strings.ToLower(tok[noun].Lemma)) || tok[i].Deprel != "acl" || tok[i].XPOS != "VBG" || i < noun+2 || tok[noun+1].Head != i || !strings.EqualFold(tok[noun+1].Form, "of") && !strings.EqualFold(tok[noun+1].Form, "for") {
		return false
	}
	return !slices.ContainsFunc(r.below(sent, i), func(k int) bool { return tok[k].UPOS != "PUNCT" && !slices.Contains(p.Tokens, k) })
}

// hangsOn reports whether a token hangs on another in the parser's tree, where rules may have put it elsewhere.
func (r *resolver) hangsOn(sent, i, top int) bool {
	tok := r.doc.Sentences[sent].Tokens
	for n := 0; i >= 0 && i != top && n < len(tok); i, n = tok[i].Head, n+1 {
	}
	return i == top
}

// core is a phrase up to its head; bare leaves its possessor out.
func (r *resolver) core(sent int, p kg.Phrase, bare bool) string {
	tok := r.doc.Sentences[sent].Tokens
	return r.words(sent, r.within(sent, p, func(i int) bool {
		if i == p.Head {
			return false
		}
		if bare && tok[i].Head == p.Head && tok[i].Deprel == "nmod:poss" {
			return true
		}
		base, _, _ := strings.Cut(tok[i].Deprel, ":")
		return i > p.Head && tok[i].Head == p.Head && base != "flat" && base != "compound" ||
			base == "acl" || base == "advcl"
	}))
}

// within returns the phrase without the subtrees that drop wants out.
func (r *resolver) within(sent int, p kg.Phrase, drop func(int) bool) kg.Phrase {
	tok := r.doc.Sentences[sent].Tokens
	out := kg.Phrase{Head: p.Head}
next:
	for _, i := range p.Tokens {
		for j, n := i, 0; j >= 0 && n < len(tok); j, n = tok[j].Head, n+1 {
			if j == p.Head {
				break
			}
			if drop(j) {
				continue next
			}
		}
		out.Tokens = append(out.Tokens, i)
	}
	return out
}

// given holds participles that tell whom a thing comes from, and so tell it apart: "US
// support", where a "crowd led by Norway" is no Norwegian crowd.
var given = map[string]bool{"given": true, "issued": true, "launched": true, "offered": true, "ordered": true, "pledged": true,
	"promised": true, "proposed": true, "provided": true, "sent": true, "supplied": true}

// agent returns the name of who a participle of giving below a noun says it is from
// ("provided by the U.S."), also where the participle hangs on the noun coordinated with it.
func (r *resolver) agent(sent, noun int) string {
	tok := r.doc.Sentences[sent].Tokens
	nouns := []int{noun}
	if h := tok[noun].Head; h >= 0 && tok[noun].Deprel == "conj" {
		nouns = append(nouns, h)
	}
	for i := range tok {
		if tok[i].Head == noun && tok[i].Deprel == "conj" {
			nouns = append(nouns, i)
		}
	}
	for _, n := range nouns {
		for v := n + 1; v < len(tok); v++ {
			if tok[v].Head != n || tok[v].Deprel != "acl" || tok[v].UPOS != "VERB" || !given[strings.ToLower(tok[v].Form)] {
				continue
			}
			for a := v + 1; a < len(tok); a++ {
				if tok[a].Head != v || !strings.HasPrefix(tok[a].Deprel, "obl") || !r.hasCase(sent, a, "by") {
					continue
				}
				if m, ok := r.mention[sent][a]; ok && r.doc.Mentions[m].Entity >= 0 && !r.doc.Mentions[m].Type.IsValue() {
					return r.shortName(sent, m)
				}
			}
		}
	}
	return ""
}

// hasAnyCase reports whether a preposition or the ending of a possessor hangs on a token.
func (r *resolver) hasAnyCase(sent, i int) bool {
	return slices.ContainsFunc(r.doc.Sentences[sent].Tokens, func(t kg.Token) bool { return t.Head == i && t.Deprel == "case" })
}

func (r *resolver) hasCase(sent, i int, word string) bool {
	tok := r.doc.Sentences[sent].Tokens
	for k := range tok {
		if tok[k].Head == i && tok[k].Deprel == "case" && strings.EqualFold(tok[k].Form, word) {
			return true
		}
	}
	return false
}

// shortName is a mention as it goes before a noun: the name in the text, acronyms without
// full stops.
func (r *resolver) shortName(sent, m int) string {
	mention := &r.doc.Mentions[m]
	if mention.Kind != kg.NameMention {
		return r.doc.Entities[mention.Entity].Name
	}
	tok := r.doc.Sentences[sent].Tokens
	var parts []string
	for i := mention.First; i < mention.Last; i++ {
		parts = append(parts, plain(tok[i].Form))
	}
	return strings.Join(parts, " ")
}

// plain writes an acronym without full stops: "U.S." is "US". The point in "4.2" stays.
func plain(form string) string {
	if strings.Contains(form, ".") && strings.ToUpper(form) == form && !strings.ContainsAny(form, "0123456789") {
		return strings.ReplaceAll(form, ".", "")
	}
	return form
}

// indefinite are the types of pronouns that stand for nobody in particular: "someone's porch".
var indefinite = map[string]bool{"Ind": true, "Tot": true, "Neg": true}

// words joins the words of a phrase as a name: no articles at the front ("no" and "every" stay), pronouns spelt
// out where they are resolved and dropped where they are not, a capital that only opens
// the sentence made small.
func (r *resolver) words(sent int, p kg.Phrase) string {
	tok := r.doc.Sentences[sent].Tokens
	var b strings.Builder
	last := -1                    // token written last
	told := make(map[string]bool) // owners spelt out
	clause := r.isClause(sent, p)
	country := -1 // the noun of "his country", which is told by its name
	for at, i := range p.Tokens {
		t := &tok[i]
		if i == country {
			last = i
			continue
		}
		form := plain(t.Form)
		joined := isHyphenated(tok, i)                  // the "all" of "all-share"
		subject := strings.HasPrefix(t.Deprel, "nsubj") // "this may end": no article
		if clause && strings.EqualFold(form, "some") {
			joined = true // "said some crops may fail": not all
		}
		if last < 0 && i != p.Head && !subject && !joined && (t.UPOS == "DET" && !counted[strings.ToLower(form)] || t.UPOS == "PUNCT" || vague[strings.ToLower(form)] && !clause && !r.isSuchAs(sent, i) && t.UPOS != "PROPN" && !isHyphenated(tok, i) && !isPaired(tok, i)) && at+1 < len(p.Tokens) {
			continue
		}
		if t.UPOS == "ADV" && !clause && t.Head >= 0 && tok[t.Head].Deprel == "amod" && isVague(tok, t.Head) && !superlative(form) {
			continue // "very certain"
		}
		if t.Deprel == "amod" && !clause && isVague(tok, i) && !r.isSuchAs(sent, i) && (t.Head == p.Head || !strings.EqualFold(form, "same")) || strings.ContainsAny(form, "()[]\"“”«»") && t.UPOS == "PUNCT" {
			continue
		}
		if whole := uncontracted(t, tok); whole != "" && last == i-1 && last >= 0 && tok[last].UPOS == "PRON" && r.owner(sent, last) != "" && told[r.owner(sent, last)] {
			form = " " + whole // "he'd ordered it", of Smith: "Smith had ordered it"
		}
		if t.UPOS == "PRON" && t.Deprel != "nmod:poss" && i != p.Head && t.Feature("Person") == "3" && t.Feature("Reflex") == "" {
			if owner := r.owner(sent, i); owner != "" && !told[owner] {
				form, told[owner] = owner, true // "one of them", "books she wrote"
			}
		}
		if r.opensSpelled(sent, i, p.Head) || t.Deprel == "nmod:poss" && t.Head >= 0 && t.Head != p.Head && r.homeland(sent, t.Head) != "" {
			continue
		}
		if i != p.Head {
			if country := r.homeland(sent, i); country != "" {
				form = country // "said his country will": "said Turkey will"
			}
			if full := r.spelled(sent, i); full != "" {
				form = full // "start of the film"
			}
		}
		quoted := i > 0 && strings.ContainsAny(tok[i-1].Form, "\"“«") || r.inTitle(sent, i) // "My Love", "Eat Your Peas"
		if t.UPOS == "PRON" && t.Deprel == "nmod:poss" && !quoted && !indefinite[t.Feature("PronType")] {
			owner := r.owner(sent, i)
			plural := false
			if strings.EqualFold(form, "whose") {
				noun := r.antecedent(sent, i)
				owner = r.antecedentName(sent, noun)
				plural = noun >= 0 && tok[noun].Feature("Number") == "Plur"
				if last >= 0 && (clause && i > p.Tokens[0] || slices.Contains(p.Tokens, noun)) {
					owner = "whose" // "said the man, whose name it kept, left": it stands behind who that is
				}
			}
			first := t.Feature("Person") == "1" && !r.toldOfI(sent, p.Head)
			if of := r.ownCountry(sent, t.Head); of != "" && i+1 == t.Head && at+1 < len(p.Tokens) && p.Tokens[at+1] == t.Head && !first && !clause {
				owner, country = of, t.Head
			}
			switch {
			case country == t.Head && country >= 0:
				form = owner // "his country's army"
			case first && !clause && !strings.EqualFold(form, "my"):
				continue // "our economy" is not the speaker's
			case clause && (owner == "" || first):
				form = strings.ToLower(form) // "said his bodyguard was killed": somebody's
			case owner == "":
				continue
			case told[owner], owner == "whose":
			case strings.HasSuffix(owner, "s") && (strings.EqualFold(form, "their") || strings.EqualFold(form, "whose") && plural):
				form = owner + "'" // "the police officers' homes"
			case strings.HasSuffix(owner, "'s"):
				form = owner // "Moody's"
			default:
				form = owner + "'s"
			}
			told[owner] = true
		}
		if i == 0 && t.UPOS != "PROPN" && t.Deprel != "nmod:poss" && at == 0 && form == t.Form {
			_, named := r.cover[sent][i]
			if next := at + 1; !named && !(next < len(p.Tokens) && capitalised(tok[p.Tokens[next]].Form)) {
				form = lowerFirst(form) // "Foreign Minister" stays
			}
		}
		if form == "," && last >= 0 && tok[last].Form == "," {
			continue // what stood between was left out
		}
		if last >= 0 && !r.isSpliced(tok[last:i+1]) {
			b.WriteByte(' ')
		}
		b.WriteString(form)
		last = i
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// toldOfI reports whether a clause stands within one whose subject is "I", which is spelt out: of "I felt my heart stop" it is
// the speaker's heart, where "he said I lost my heart" keeps the words.
func (r *resolver) toldOfI(sent, head int) bool {
	tok := r.doc.Sentences[sent].Tokens
	for h, n := tok[head].Head, 0; h >= 0 && n < len(tok); h, n = tok[h].Head, n+1 {
		if slices.ContainsFunc(tok, func(t kg.Token) bool { return t.Head == h && strings.HasPrefix(t.Deprel, "nsubj") && t.Form == "I" }) {
			return true
		}
	}
	return false
}

// counted determiners say of how many something holds.
var counted = map[string]bool{"no": true, "neither": true, "every": true, "each": true, "some": true}

// isSpliced reports whether nothing stands between the first and the last of some tokens, or only a square bracket: of "[the]
// travellers[,] who" the comma stays with its word.
func (r *resolver) isSpliced(tok []kg.Token) bool {
	for k := 1; k < len(tok); k++ {
		if tok[k-1].Span.End() < tok[k].Span.Start() || k+1 < len(tok) && tok[k].Form != "[" && tok[k].Form != "]" {
			return false
		}
	}
	return true
}

// uncontracted is the auxiliary that a token shortens ("'d" is "had" or "would"), "" for other tokens.
func uncontracted(t *kg.Token, tok []kg.Token) string {
	if t.UPOS != "AUX" && t.UPOS != "VERB" {
		return ""
	}
	perfect := t.Head >= 0 && tok[t.Head].XPOS == "VBN" && t.Deprel == "aux"
	switch form := strings.ReplaceAll(strings.ToLower(t.Form), "’", "'"); {
	case form == "'d" && perfect:
		return "had"
	case form == "'d":
		return "would"
	case form == "'s" && perfect:
		return "has"
	case form == "'s":
		return "is"
	case form == "'ll":
		return "will"
	case form == "'re":
		return "are"
	case form == "'ve":
		return "have"
	}
	return ""
}

// isSuchAs reports whether "such" tells with an "as" behind its noun what is meant: "for such papers as The Sun".
func (r *resolver) isSuchAs(sent, i int) bool {
	tok := r.doc.Sentences[sent].Tokens
	noun := tok[i].Head
	return strings.EqualFold(tok[i].Form, "such") && noun > i && noun+1 < len(tok) && strings.EqualFold(tok[noun+1].Form, "as")
}

// isVague reports whether an adjective does not tell things apart: "recent", but not "most recent".
func isVague(tok []kg.Token, i int) bool {
	return vague[strings.ToLower(tok[i].Form)] && (i == 0 || !superlative(tok[i-1].Form)) && !isHyphenated(tok, i) && !isPaired(tok, i)
}

// isPaired reports whether "and" or "or" joins another word to a token: "current and former employees".
func isPaired(tok []kg.Token, i int) bool { return i+1 < len(tok) && tok[i+1].Deprel == "cc" }

// isHyphenated reports whether a hyphen joins a token to the next one: "same-sex".
func isHyphenated(tok []kg.Token, i int) bool {
	return i+1 < len(tok) && tok[i+1].Form == "-" && tok[i].Span.End() == tok[i+1].Span.Start()
}

func superlative(form string) bool {
	return strings.EqualFold(form, "most") || strings.EqualFold(form, "least")
}

// owner returns the name of what a possessive pronoun stands for: an entity, or a phrase that it takes up.
func (r *resolver) owner(sent, i int) string {
	if h := r.doc.Sentences[sent].Tokens[i].Head; h >= 0 && r.doc.Sentences[sent].Tokens[h].Lemma == "kind" {
		return "" // "the largest of its kind": nobody has a kind
	}
	if m, ok := r.mention[sent][i]; ok && r.doc.Mentions[m].Entity >= 0 {
		e := &r.doc.Entities[r.doc.Mentions[m].Entity]
		if e.Type == kg.Person && strings.EqualFold(r.doc.Sentences[sent].Tokens[i].Form, "our") {
			return "" // the speaker and others
		}
		return e.Name
	}
	if name := r.takenUp(place{sent, i}); strings.Contains(name, " ") || !strings.HasSuffix(name, "s") {
		return name
	}
	return "" // "customers' website" says no more
}

// opensSpelled reports whether a token is the "the" or the "by-" of a noun that is spelt out, as long as that is not the
// head of the phrase.
func (r *resolver) opensSpelled(sent, i, head int) bool {
	tok := r.doc.Sentences[sent].Tokens
	if h := tok[i].Head; tok[i].UPOS == "DET" && h > i && h != head {
		return r.spelled(sent, h) != ""
	}
	for k := i + 1; k < len(tok) && r.joined(sent, i, k); k++ {
		if k != head && tok[k].UPOS == "NOUN" {
			return r.spelled(sent, k) != ""
		}
	}
	return false
}

// spelled returns the name of what a noun within a phrase stands for that has nothing but "the" with it: "the
// company's chief", "start of the film". It is empty for other nouns, and where that is not known.
func (r *resolver) spelled(sent, i int) string {
	tok := r.doc.Sentences[sent].Tokens
	if tok[i].UPOS != "NOUN" || tok[i].Deprel != "nmod:poss" && tok[i].Deprel != "nmod" {
		return ""
	}
	definite := false
	for k := range tok {
		if tok[k].Head != i {
			continue
		}
		switch {
		case tok[k].Deprel == "det" && (strings.EqualFold(tok[k].Form, "the") || strings.EqualFold(tok[k].Form, "this")):
			definite = true
		case tok[k].Deprel != "case" && tok[k].UPOS != "PUNCT" && !r.joined(sent, k, i):
			return ""
		}
	}
	if !definite {
		return ""
	}
	if m, ok := r.mention[sent][i]; ok && r.doc.Mentions[m].Kind == kg.NameMention {
		return "" // "the EU"
	}
	name := r.owner(sent, i)
	if _, resolved := r.mention[sent][i]; !resolved && r.isTopic(sent, i) {
		name = r.topic.node.Name
	}
	if strings.EqualFold(name, tok[i].Form) {
		return ""
	}
	return name
}

// homeland returns the name of the country that a noun behind "his" or "their" is: "his country"; "" for other nouns.
func (r *resolver) homeland(sent, i int) string {
	m, ok := r.mention[sent][i]
	if !ok || r.doc.Sentences[sent].Tokens[i].UPOS != "NOUN" || r.doc.Mentions[m].Kind != kg.NominalMention || r.doc.Mentions[m].Entity < 0 {
		return ""
	}
	if e := &r.doc.Entities[r.doc.Mentions[m].Entity]; e.Type == kg.Place && slices.ContainsFunc(r.doc.Sentences[sent].Tokens, func(t kg.Token) bool {
		return t.Head == i && t.UPOS == "PRON" && t.Deprel == "nmod:poss"
	}) {
		return e.Name
	}
	return ""
}

// antecedent returns the noun before the relative clause that a word stands in, -1 for none.
func (r *resolver) antecedent(sent, i int) int {
	tok := r.doc.Sentences[sent].Tokens
	for n := 0; i >= 0 && n < len(tok); n++ {
		if tok[i].Deprel == "acl:relcl" {
			return tok[i].Head
		}
		i = tok[i].Head
	}
	return -1
}

// antecedentName returns what the noun before a relative clause with "whose" is called.
func (r *resolver) antecedentName(sent, noun int) string {
	if noun < 0 {
		return ""
	}
	if owner := r.owner(sent, noun); owner != "" {
		return owner
	}
	tok := r.doc.Sentences[sent].Tokens
	switch {
	case tok[noun].UPOS == "PRON":
		return ""
	case noun == 0 && tok[noun].UPOS == "NOUN":
		return lowerFirst(tok[noun].Form)
	}
	return tok[noun].Form
}

func capitalised(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

func lowerFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsDigit(second) || strings.ContainsFunc(s[n:], unicode.IsUpper) {
		return s // an acronym, "H2", "Wi-Fi"
	}
	return string(unicode.ToLower(first)) + s[n:]
}
