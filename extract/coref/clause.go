package coref

import (
	"cmp"
	"slices"
	"strings"

	"kg"
)

// Texts refer to more than things: to clauses ("it is clear that he left"), to dates, to
// numbered notes. They are no nodes of a graph, so only [Resolver.Chains] looks for them.

// joinClauses joins "it" to the clause that follows in its place.
func (d *discourse) joinClauses() {
	for s := range d.trees {
		if !d.doc.Sentences[s].Kind.Readable() {
			continue
		}
		t := &d.trees[s]
		for i := range t.tokens {
			if t.lowered[i] == "it" {
				if clause := t.extraposed(i); clause >= 0 {
					d.joinClause(s, i, clause)
				}
			}
		}
	}
}

// extraposed returns the predicate of the clause that "it" announces; -1 for none.
func (t *tree) extraposed(it int) int {
	h := t.head(it)
	if h < 0 || t.tokens[it].UPOS != "PRON" {
		return -1
	}
	if c := t.child(h, "csubj"); c > it {
		return c
	}
	if !is(t.tokens[it].Deprel, "expl") {
		return -1
	}
	if c := t.child(h, "ccomp"); c > it {
		return c
	}
	return -1
}

// joinClause makes a chain of a pronoun and a clause.
func (d *discourse) joinClause(s, pronoun, clause int) {
	first, last := d.trees[s].clauseSpan(clause)
	if first <= pronoun && pronoun < last {
		return
	}
	m := d.at[s][pronoun]
	if m < 0 {
		m = int32(d.add(kg.Mention{Sentence: s, First: pronoun, Last: pronoun + 1, Head: pronoun, Kind: kg.PronounMention, Type: kg.Thing}, -1))
		d.readPhrase(int(m))
	}
	c := d.mentions[m].Entity
	if c < 0 {
		c = d.newCluster(kg.Event)
		d.assign(int(m), c)
	}
	for _, k := range d.bySentence[s] {
		if p := &d.mentions[k].phrase; p.first == first && p.last == last {
			return
		}
	}
	k := d.add(kg.Mention{Sentence: s, First: first, Last: last, Head: clause, Kind: kg.NominalMention, Type: kg.Event}, c)
	d.mentions[k].phrase = phrase{first: first, last: last, kind: otherPronoun, speakers: -1}
}

// clauseSpan returns the tokens of a clause without those that join it to another.
func (t *tree) clauseSpan(clause int) (first, last int) {
	first, last = t.extent(clause, func(k int) bool {
		switch rel := t.tokens[k].Deprel; {
		case is(rel, "punct"), is(rel, "cc"), is(rel, "parataxis"), is(rel, "discourse"):
			return true
		case is(rel, "conj"):
			return k > clause && t.child(k, "nsubj") >= 0
		case is(rel, "advmod"):
			return k < clause && t.tokens[k].UPOS == "ADV" && t.comma(k, clause)
		}
		return false
	})
	for last-1 > first && t.tokens[last-1].UPOS == "PUNCT" {
		last--
	}
	for first < last-1 && (t.tokens[first].UPOS == "PUNCT" || t.tokens[first].UPOS == "CCONJ") {
		first++
	}
	return first, last
}

// joinRepeated joins dates ("today", "May 2019", the year in it) and numbers in square
// brackets to those before of the same words.
func (d *discourse) joinRepeated() {
	known := map[string]int{}
	put := func(m int, key string) {
		if d.mentions[m].Entity >= 0 {
			return
		}
		c, found := known[key]
		if !found {
			c = d.newCluster(kg.Thing)
			known[key] = c
		}
		d.assign(m, c)
	}
	for s := range d.trees {
		if !d.doc.Sentences[s].Kind.Readable() {
			continue
		}
		t := &d.trees[s]
		for _, i := range d.bySentence[s] {
			m := &d.mentions[i]
			if m.phrase.kind != valuePhrase || m.Type != kg.Date || !d.headsPhrase(s, m.Head) {
				continue
			}
			key := strings.ToLower(join(t.tokens, m.phrase.first, m.phrase.last))
			put(int(i), key)
		}
		bracket := false
		for i := range t.tokens {
			switch t.tokens[i].Form {
			case "[":
				bracket = true
			case "]":
				bracket = false
			}
			key := t.tokens[i].Form
			switch {
			case !allDigits(key):
				continue
			case bracket && len(key) <= 3:
				key = "[" + key
			case len(key) != 4 || key < "1000" || key >= "2100": // no year
				continue
			}
			if m := d.at[s][i]; m >= 0 && d.mentions[m].phrase.first == i && d.mentions[m].phrase.last == i+1 {
				put(int(m), key)
				continue
			}
			m := d.add(kg.Mention{Sentence: s, First: i, Last: i + 1, Head: i, Kind: kg.NominalMention, Type: kg.Date}, -1)
			d.mentions[m].phrase = phrase{first: i, last: i + 1, kind: otherPronoun, speakers: -1}
			put(m, key)
		}
	}
	for _, list := range d.bySentence {
		slices.SortStableFunc(list, func(a, b int32) int { return cmp.Compare(d.mentions[a].Head, d.mentions[b].Head) })
	}
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
