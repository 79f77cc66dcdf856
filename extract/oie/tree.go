package oie

import (
	"slices"
	"strings"

	"kg"
	"kg/gazetteer"
)

// tree is the dependency tree of one sentence, indexed for the questions rules ask.
type tree struct {
	doc   *kg.Document
	sent  int
	tok   []kg.Token
	rel   []string  // relation without subtype, by token
	kids  [][]int32 // children in text order, by token
	date  []bool    // token lies in a Date mention
	value []bool    // token lies in the mention of a value
	name  []int32   // index of the name mention that covers the token, or -1
}

func newTree(doc *kg.Document, sent int) *tree {
	tok := slices.Clone(doc.Sentences[sent].Tokens)
	n := len(tok)
	t := &tree{doc: doc, sent: sent, tok: tok, rel: make([]string, n), kids: make([][]int32, n),
		date: make([]bool, n), value: make([]bool, n), name: make([]int32, n)}
	for i := range tok {
		t.rel[i], _, _ = strings.Cut(tok[i].Deprel, ":")
		t.name[i] = -1
	}
	t.index()
	return t
}

// index makes the lists of children from the heads.
func (t *tree) index() {
	n := len(t.tok)
	count := make([]int, n)
	for i := range t.tok {
		if h := t.tok[i].Head; h >= 0 && h < n && h != i {
			count[h]++
		}
	}
	flat := make([]int32, n)
	at := 0
	for i, c := range count {
		t.kids[i] = flat[at:at:(at + c)]
		at += c
	}
	for i := range t.tok {
		if h := t.tok[i].Head; h >= 0 && h < n && h != i {
			t.kids[h] = append(t.kids[h], int32(i))
		}
	}
}

// mark notes the mentions of the sentence on its tokens.
func (t *tree) mark(index int, m *kg.Mention) {
	for i := m.First; i < m.Last && i < len(t.tok); i++ {
		t.value[i] = t.value[i] || m.Type.IsValue()
		if m.Type == kg.Date {
			t.date[i] = true
		} else if m.Kind == kg.NameMention && !m.Type.IsValue() {
			t.name[i] = int32(index)
		}
	}
}

// is reports whether token i has one of the lemmas.
func (t *tree) is(i int, lemmas ...string) bool {
	return i >= 0 && slices.Contains(lemmas, t.lemma(i))
}

// lower returns the form of token i in lower case.
func (t *tree) lower(i int) string { return strings.ToLower(t.tok[i].Form) }

// lemma returns the lower-cased lemma of token i, its lower-cased form when it has none.
func (t *tree) lemma(i int) string {
	if i < 0 {
		return "" // above the root
	}
	l := t.tok[i].Lemma
	if l == "" || l == "_" {
		l = t.tok[i].Form
	}
	return strings.ToLower(l)
}

// child returns the first child of i whose relation is one of rels, or -1. A relation
// named without subtype stands for all its subtypes.
func (t *tree) child(i int, rels ...string) int {
	if i < 0 {
		return -1 // above the root
	}
	for _, k := range t.kids[i] {
		if t.related(int(k), rels...) {
			return int(k)
		}
	}
	return -1
}

// childrenBy returns the children of i whose relation is one of rels.
func (t *tree) childrenBy(i int, rels ...string) []int {
	var out []int
	for _, k := range t.kids[i] {
		if t.related(int(k), rels...) {
			out = append(out, int(k))
		}
	}
	return out
}

// related reports whether token i bears one of the relations to its head.
func (t *tree) related(i int, rels ...string) bool {
	for _, r := range rels {
		if t.tok[i].Deprel == r || t.rel[i] == r {
			return true
		}
	}
	return false
}

// head returns the head of i, or -1.
func (t *tree) head(i int) int { return t.tok[i].Head }

// conjuncts returns i and everything coordinated with it, in text order.
func (t *tree) conjuncts(i int) []int {
	out := []int{i}
	for _, k := range t.kids[i] {
		if t.rel[k] == "conj" {
			out = append(out, int(k))
		}
	}
	return out
}

// preposition returns the case marker of a noun as it is written in lower case
// ("with", "because of"), without the possessive clitic, and its tokens.
func (t *tree) preposition(i int) (string, []int) {
	var words []string
	var at []int
	for _, k := range t.kids[i] {
		if t.rel[k] != "case" || t.isPossessive(int(k)) {
			continue
		}
		if len(words) > 0 && t.is(int(k), "about", "around") {
			continue // "over about a third"
		}
		if n := len(words); n > 0 && words[n-1] == strings.ToLower(t.tok[k].Form) {
			continue // a slip: "arrived at at"
		}
		at = append(at, int(k))
		words = append(words, strings.ToLower(t.tok[k].Form))
		for _, f := range t.kids[k] {
			if t.rel[f] == "fixed" {
				at = append(at, int(f))
				words = append(words, strings.ToLower(t.tok[f].Form))
			}
		}
	}
	return strings.Join(words, " "), at
}

func (t *tree) isPossessive(i int) bool {
	return t.tok[i].XPOS == "POS" || t.tok[i].Form == "'s" || t.tok[i].Form == "’s" || t.tok[i].Form == "'" || t.tok[i].Form == "’"
}

// isNominal reports whether token i can stand for a thing.
func (t *tree) isNominal(i int) bool {
	switch t.tok[i].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X":
		return true
	case "DET", "ADJ": // "many", "the poor"
		return t.related(i, "nsubj", "obj", "iobj", "obl", "nmod", "root", "conj", "appos")
	}
	return false
}

// isRelative reports whether token i is a relative pronoun or adverb.
func (t *tree) isRelative(i int) bool {
	if p := t.tok[i].Feature("PronType"); p == "Rel" {
		return true
	}
	switch strings.ToLower(t.tok[i].Form) {
	case "who", "whom", "which", "whose":
		return t.inRelativeClause(i)
	case "that":
		return t.tok[i].UPOS == "PRON" && t.inRelativeClause(i) && t.related(i, "nsubj", "obj")
	case "where", "when":
		return t.inRelativeClause(i) && t.related(i, "advmod")
	}
	return false
}

func (t *tree) inRelativeClause(i int) bool {
	for steps, h := 0, t.head(i); h >= 0 && steps < 4; steps, h = steps+1, t.head(h) {
		if t.tok[h].Deprel == "acl:relcl" {
			return true
		}
	}
	return false
}

// general nouns say little without the clause behind them: "the people who left".
var general = set("anybody anyone anything everybody everyone everything individual man people person somebody someone something thing woman")

// outside names relations whose subtrees do not belong to the minimal phrase of their head.
func outsidePhrase(t *tree, i int) bool {
	switch t.rel[i] {
	case "appos":
		return !t.isTold(i)
	case "parataxis", "discourse", "vocative", "list", "dislocated", "orphan", "reparandum":
		return true
	case "acl":
		if t.tok[i].Deprel == "acl:relcl" {
			h := t.head(i)
			return h < 0 || t.isSetOff(i) || !general[t.lemma(h)] && !(t.is(h, "those", "that") && t.tok[h].UPOS == "PRON") // "some of those who came"
		}
		// "the summit, held in May," and "anyone, citing ..." are set off: not restrictive.
		first := t.firstOf(i)
		return i > 0 && t.tok[i-1].Form == "," || first > 0 && t.tok[first-1].Form == "("
	case "dep":
		return t.follows(t.firstOf(i), "(")
	case "nmod":
		// "Paris (France)", "Sam, from Sydney"
		prep, _ := t.preposition(i)
		if prep == "such as" || prep == "including" {
			return true // see examples
		}
		first := t.firstOf(i)
		if !t.follows(first, ",") || first < t.head(i) && t.tok[i].Deprel != "nmod:desc" {
			return t.follows(first, "(")
		}
		// "Sam, from Sydney"; "the producers, unbeknownst to the director,"
		return t.tok[t.head(i)].UPOS == "PROPN" && !(t.date[i] && t.date[t.head(i)]) || prep != "" && prep != "of"
	}
	return false
}

// isTold reports whether an apposition is the name right behind a noun, without which that tells nothing: "producer of the film Jaws".
func (t *tree) isTold(i int) bool {
	h := t.head(i)
	if h < 0 || t.tok[h].UPOS != "NOUN" || t.isPlural(h) || t.name[i] < 0 || t.name[h] >= 0 {
		return false
	}
	start := t.startOf(i)
	if start == h+2 && t.tok[h+1].Form == "," && (t.hasWord(h, "det", "the") || t.child(h, "nmod:poss") >= 0) && t.child(i, "conj") < 0 && len(t.childrenBy(h, "appos")) == 1 && (!t.isNamed(i, kg.Person) || t.isRole(h) || gazetteer.Kin(t.lemma(h))) {
		next := t.lastOf(i) + 1
		return next >= len(t.tok) || t.tok[next].Form == "," || t.tok[next].Form == "." // "a flight to the capital, Oslo."
	}
	return start == h+1 || start == h+2 && t.opensQuote(h+1)
}

// nounPhrase returns the minimal phrase of a nominal: its subtree without its own
// preposition, conjuncts, appositions, relative clauses and what makes it a predicate.
//
// Subtrees headed by a token of without are left out too: what a clause says of the noun
// it modifies is no part of the noun's name in that fact.
func (t *tree) nounPhrase(head int, without ...int) kg.Phrase {
	if t.isFreeRelative(head) && !slices.Contains(without, t.child(head, "acl:relcl")) {
		return t.clausePhrase(head)
	}
	var set []int
	_, preps := t.preposition(head)
	predicate := t.child(head, "cop") >= 0 || t.child(head, "nsubj") >= 0
	for _, k := range t.kids[head] {
		k := int(k)
		if slices.Contains(without, k) || len(preps) > 0 && k < preps[0] || t.isRelative(k) {
			continue // "shortly before his death"; "whose robots"
		}
		switch t.rel[k] {
		case "case", "mark", "conj", "cc", "punct", "cop", "aux", "nsubj", "csubj", "expl", "advcl", "ccomp":
			if !(t.rel[k] == "punct" && t.insideName(head, k)) {
				continue
			}
		case "advmod", "obl":
			if predicate && !(multiples[t.lemma(k)] && k < head) && !(k < head && t.is(k, "up", "down", "off") && t.is(head, "percent", "%", "point", "cent")) || t.tok[k].Deprel == "advmod" && t.is(k, "not", "also", "then", "even", "only", "just", "now", "currently") {
				continue
			}
		}
		if t.rel[k] == "appos" || outsidePhrase(t, k) || t.negator(k) {
			continue
		}
		set = t.subtree(set, k, outsidePhrase)
	}
	for _, k := range t.sharedBehind(head) {
		set = t.subtree(set, k, outsidePhrase)
	}
	set = append(set, head)
	slices.Sort(set)
	return kg.Phrase{Head: head, Tokens: t.closed(t.trim(set), "CCONJ")}
}

// sharedBehind returns what stands behind the last of several coordinated nouns and the first has, and what a noun behind the first has of it
// as well: of "the sale and use of cannabis" the use is of cannabis, too, where "use" alone would say nothing.
func (t *tree) sharedBehind(i int) []int {
	h := t.head(i)
	if t.rel[i] != "conj" || h < 0 || h > i || t.tok[i].UPOS != "NOUN" || t.tok[h].UPOS != "NOUN" || t.name[i] >= 0 || t.name[h] >= 0 || t.date[i] {
		return nil
	}
	end := i // of the last of them
	for _, c := range t.conjuncts(h)[1:] {
		end = max(end, t.lastOf(c))
	}
	for _, k := range t.kids[i] {
		if k := int(k); k > i && t.related(k, "nmod", "acl", "acl:relcl", "appos") {
			return nil // it has its own
		}
	}
	var out []int
	for _, k := range t.childrenBy(h, "nmod") {
		if prep, _ := t.preposition(k); prep != "" && prep != "as" && prep != "like" && t.startOf(k) > end && (len(out) > 0 || t.startOf(k) == end+1) && !outsidePhrase(t, k) {
			out = append(out, k)
		}
	}
	return out
}

// closed leaves out the comma that closed what a phrase is without, before a word of one of some kinds: of "on Paul, the founder, and Mary"
// that before "and", of "Oslo, he said, was left" that before the verb.
func (t *tree) closed(set []int, before ...string) []int {
	out := set[:0]
	for n, i := range set {
		if k := len(out); k > 0 && t.tok[i].Form == "," && t.tok[out[k-1]].Form == "," {
			continue // "In May, he said, Oslo was left"
		}
		if n > 0 && n+1 < len(set) && t.tok[i].Form == "," && set[n-1] != i-1 && slices.Contains(before, t.tok[set[n+1]].UPOS) {
			continue
		}
		out = append(out, i)
	}
	return out
}

// multiples make another amount of the noun behind them: "is twice the size of".
var multiples = set("twice thrice half nearly almost roughly approximately")

// insideName reports whether punctuation k lies within the name mention of head.
func (t *tree) insideName(head, k int) bool { return t.name[k] >= 0 && t.name[k] == t.name[head] }

// clausePhrase returns the whole clause under head without its subordinating mark and without remarks on it.
func (t *tree) clausePhrase(head int) kg.Phrase {
	var set []int
	for _, k := range t.kids[head] {
		k := int(k)
		if t.rel[k] == "mark" && k < head && !(t.child(head, "cop") >= 0 && t.child(head, "cop") < k) && (!t.is(k, "to") || t.isGerund(head)) && !(t.rel[head] == "ccomp" && t.is(k, "if", "whether", "which", "what", "whose", "how", "why", "where")) || t.rel[k] == "parataxis" || t.rel[k] == "discourse" || t.isRemark(k) || t.isConnective(k, head) || t.rel[k] == "case" && k < head && t.isFreeRelative(head) {
			continue
		}
		set = t.subtree(set, k, (*tree).isRemark)
	}
	set = append(set, head)
	slices.Sort(set)
	return kg.Phrase{Head: head, Tokens: t.closed(t.trim(set), "AUX", "VERB")}
}

// connectives join a sentence to the one before it.
var connectives = set("however moreover furthermore nevertheless nonetheless meanwhile therefore")

// isConnective reports whether a word at the front of a clause, with a comma behind it, only joins it to the sentence before: "said, however, Oslo will".
func (t *tree) isConnective(i, clause int) bool {
	return t.rel[i] == "advmod" && connectives[t.lower(i)] && i+1 < len(t.tok) && t.tok[i+1].Form == "," && t.lastOf(i) == i && (i == t.startOf(clause) || i == t.startOf(clause)+1 && t.rel[i-1] == "mark")
}

// subtree appends i and all below it, leaving out subtrees that skip wants out.
func (t *tree) subtree(set []int, i int, skip func(*tree, int) bool) []int {
	set = append(set, i)
	for _, k := range t.kids[i] {
		if skip == nil || !skip(t, int(k)) {
			set = t.subtree(set, int(k), skip)
		}
	}
	return set
}

// trim cuts punctuation and stray conjunctions off both ends of ascending tokens.
func (t *tree) trim(set []int) []int {
	loose := func(i int) bool {
		switch t.tok[i].UPOS {
		case "PUNCT":
			// A closing bracket or quote stays when its opening is inside.
			return true
		case "CCONJ":
			return true
		}
		return false
	}
	for len(set) > 0 && loose(set[len(set)-1]) {
		set = set[:len(set)-1]
	}
	for len(set) > 0 && loose(set[0]) {
		set = set[1:]
	}
	return set
}

// isGerund reports whether token i is a verb in -ing without auxiliary.
func (t *tree) isGerund(i int) bool {
	return (t.tok[i].XPOS == "VBG" || t.tok[i].Feature("VerbForm") == "Ger") && t.child(i, "aux") < 0
}

// isInfinitive reports whether token i heads a to-infinitive or bare infinitive, active or
// passive: "to revoke", "to be revoked".
func (t *tree) isInfinitive(i int) bool {
	if t.tok[i].Feature("VerbForm") == "Inf" && t.child(i, "aux", "nsubj") < 0 {
		return true
	}
	for _, k := range t.kids[i] {
		if t.rel[k] == "mark" && t.tok[k].UPOS == "PART" && int(k) < i {
			return true
		}
	}
	return false
}

// negator reports whether token i negates what it modifies: "not", "never", "no longer", "no".
func (t *tree) negator(i int) bool {
	switch strings.ToLower(t.tok[i].Form) {
	case "not":
		if i > 0 && strings.EqualFold(t.tok[i-1].Form, "or") {
			return false // "whether he is ready or not"
		}
		return t.related(i, "advmod", "cc", "aux", "part") || t.tok[i].UPOS == "PART"
	case "n't", "n’t", "never", "nor", "neither", "nt":
		return t.related(i, "advmod", "cc", "det", "aux", "cc:preconj", "part") || t.tok[i].UPOS == "PART"
	case "no":
		return t.related(i, "det")
	case "hardly", "scarcely":
		return t.related(i, "advmod")
	case "longer":
		return t.related(i, "advmod") && i > 0 && strings.EqualFold(t.tok[i-1].Form, "no")
	}
	return false
}

// isSetOff reports whether a phrase stands behind punctuation.
func (t *tree) isSetOff(head int) bool {
	first := t.firstOf(head)
	return first > 0 && t.tok[first-1].UPOS == "PUNCT"
}
