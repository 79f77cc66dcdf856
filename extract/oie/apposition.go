package oie

import (
	"strings"

	"kg"
)

// appositions says what stands beside a name: "Dmitry Peskov, the spokesperson" and
// "President Erdogan" are what their bearers are.
func (b *builder) appositions(st func(int) state) {
	for i := range b.tok {
		if b.rel[i] == "appos" && b.head(i) >= 0 {
			b.apposition(b.head(i), i, st(i))
		}
		b.title(i, st(i))
	}
}

func (b *builder) apposition(noun, appos int, st state) {
	st.negative, st.modality = false, kg.Asserted
	if !b.isNominal(noun) || !b.isNominal(appos) || b.isTime(noun) || b.isTime(appos) ||
		b.tok[appos].UPOS == "NUM" || b.tok[noun].UPOS == "NUM" || b.isAcronymOf(appos, noun) {
		return
	}
	if !b.setOff(noun, appos) && b.name[noun] < 0 && b.name[appos] < 0 {
		return // words of a heading side by side
	}
	name, role := noun, appos
	if b.tok[noun].UPOS != "PROPN" && b.tok[appos].UPOS == "PROPN" {
		name, role = appos, noun // "the spokesman, Dmitry Peskov"
	}
	if b.name[role] >= 0 && b.name[name] >= 0 && b.tok[role].UPOS == "PROPN" {
		whole, part := b.doc.Mentions[b.name[role]].Type, b.doc.Mentions[b.name[name]].Type
		if whole == kg.Place && part == kg.Place && b.tok[appos-1].Form == "," {
			b.add("apposition/place", b.nounPhrase(noun), implied(appos, "is in", "be in"), b.nounPhrase(appos), nil, st, 0.75)
		}
		if whole == kg.Place || whole != part {
			return // "Paris, France", "Smith, Reuters"
		}
	}
	if b.isPlural(role) && !b.isPlural(name) && len(b.conjuncts(name)) == 1 {
		return // "writers Mark Twain and ..."
	}
	if b.name[name] >= 0 && b.doc.Mentions[b.name[name]].Type == kg.Place && roleNouns[b.lemma(role)] {
		return // "In Washington, the speaker": no place has an office
	}
	if b.tok[role].UPOS == "PRON" || b.tok[name].UPOS == "PRON" {
		return
	}
	is := implied(role, "is", "be")
	b.add("apposition/is", b.nounPhrase(name), is, b.nounPhrase(role), nil, st, 0.8)
	b.roleOf(nil, name, role, is, nil, st, "apposition/role")
	for _, k := range b.childrenBy(role, "conj") {
		if b.tok[k].UPOS == "NOUN" {
			b.add("apposition/is", b.nounPhrase(name), is, b.nounPhrase(k), nil, st, 0.7)
			b.roleOf(nil, name, k, is, nil, st, "apposition/role")
		}
	}
}

// setOff reports whether punctuation stands between a noun and its apposition.
func (b *builder) setOff(noun, appos int) bool {
	for i := min(noun, appos) + 1; i < max(noun, appos); i++ {
		if b.tok[i].UPOS == "PUNCT" {
			return true
		}
	}
	return false
}

func (t *tree) isPlural(i int) bool { return t.tok[i].Feature("Number") == "Plur" }

// isAcronymOf reports whether i is set in brackets behind a name and is written in
// capitals: an alias, not a role.
func (b *builder) isAcronymOf(i, noun int) bool {
	form := b.tok[i].Form
	return i > 0 && b.tok[i-1].Form == "(" && len(form) > 1 && strings.ToUpper(form) == form && b.tok[noun].UPOS != "PRON"
}

// roleNouns may stand as titles before a person's name.
var roleNouns = set("president minister chancellor premier king queen prince princess emperor pope bishop archbishop cardinal imam " +
	"senator governor mayor congressman congresswoman representative secretary ambassador envoy commissioner spokesman spokeswoman spokesperson " +
	"leader chairman chairwoman chair chief director general admiral colonel captain lieutenant sergeant commander judge justice " +
	"professor analyst economist scientist physicist coach manager striker goalkeeper defender midfielder player author writer " +
	"actor actress singer director founder co-founder owner billionaire businessman lawyer attorney prosecutor counterpart adviser advisor aide " +
	"activist journalist reporter candidate astronaut cosmonaut engineer head executive ceo officer official deputy dictator ruler monarch " +
	"laureate champion winner rival predecessor successor colleague speaker vice-president lawmaker mp sheriff detective banker investor")

// title says the role in front of a name: "former President Donald Trump".
func (b *builder) title(head int, st state) {
	m := b.name[head]
	if m < 0 || b.doc.Mentions[m].Type != kg.Person || b.doc.Mentions[m].Head != head {
		return
	}
	st.negative, st.modality = false, kg.Asserted
	first := b.doc.Mentions[m].First
	if h := b.head(head); h >= 0 && h == first-1 && roleNouns[b.lemma(h)] && b.related(head, "appos", "flat", "nmod", "dep", "compound") {
		// "his counterpart Joe Biden": the name hangs on the role
		if b.rel[head] != "appos" {
			role, name := b.nounPhrase(h), b.nounPhrase(head)
			role.Tokens = between(role.Tokens, 0, first)
			name.Tokens = between(name.Tokens, first, b.doc.Mentions[m].Last)
			b.add("title/is", name, implied(h, "is", "be"), role, nil, st, 0.75)
		}
		return
	}
	var role []int
	core := -1
	for i := first - 1; i >= 0; i-- {
		if !b.below(i, head) || !b.isTitleWord(i) {
			break
		}
		role = append([]int{i}, role...)
		if core < 0 {
			core = i
		}
	}
	if core < 0 || !roleNouns[strings.ToLower(b.tok[core].Form)] {
		return
	}
	phrase := kg.Phrase{Head: core, Tokens: role}
	subject := b.nounPhrase(head)
	subject.Tokens = between(subject.Tokens, first, len(b.tok))
	b.add("title/is", subject, implied(core, "is", "be"), phrase, nil, st, 0.85)
}

// below reports whether token i hangs, directly or not, on token top.
func (t *tree) below(i, top int) bool {
	for h, n := i, 0; h >= 0 && n < 6; h, n = t.head(h), n+1 {
		if h == top {
			return true
		}
	}
	return false
}

func (b *builder) isTitleWord(i int) bool {
	switch b.tok[i].UPOS {
	case "NOUN", "PROPN", "ADJ":
		return true
	case "PUNCT":
		return b.tok[i].Form == "-"
	case "ADP":
		return b.is(i, "of")
	}
	return false
}

func between(tokens []int, from, to int) []int {
	var out []int
	for _, i := range tokens {
		if i >= from && i < to {
			out = append(out, i)
		}
	}
	return out
}
