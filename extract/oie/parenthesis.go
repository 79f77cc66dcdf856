package oie

import (
	"strconv"

	"kg"
)

// exchanges are where shares are listed, as brackets behind a company's name say.
var exchanges = set("nyse nasdaq amex lse tsx tsxv asx bse nse sehk hkex sse szse jse euronext xetra fwb six")

// parentheses says what stands in brackets behind a name: where its shares are listed,
// when its bearer lived. "(born 1967)" is a participle like others, "(UN)" another name of
// the same thing.
func (b *builder) parentheses() {
	for open := 1; open+4 < len(b.tok); open++ {
		name := b.name[open-1]
		if b.tok[open].Form != "(" || name < 0 {
			continue
		}
		m := &b.doc.Mentions[name]
		switch {
		case m.Type == kg.Organization && b.isListing(open+1):
			at, ticker := open+1, open+3
			args := []kg.Argument{{Role: "as", Phrase: kg.Phrase{Head: ticker, Tokens: []int{ticker}}}}
			b.add("parenthesis/listed", b.nameOf(m), implied(at, "is listed on", "be listed on"), kg.Phrase{Head: at, Tokens: []int{at}}, args, asserted, 0.85)
		case m.Type == kg.Person && b.isLifetime(open+1) && b.tok[open+4].Form == ")" && !b.inOffice(m.Head):
			b.add("parenthesis/lifetime", b.nameOf(m), implied(open+1, "was born in", "be born in"), kg.Phrase{Head: open + 1, Tokens: []int{open + 1}}, nil, asserted, 0.85)
			b.add("parenthesis/lifetime", b.nameOf(m), implied(open+3, "died in", "die in"), kg.Phrase{Head: open + 3, Tokens: []int{open + 3}}, nil, asserted, 0.85)
		}
	}
}

// isLifetime reports whether tokens from i on read "1912 - 1980": so many years as a grown-up may
// have lived, which terms of office are short of.
func (t *tree) isLifetime(i int) bool {
	if !t.isYear(i) || !t.isDash(i+1) || !t.isYear(i+2) {
		return false
	}
	from, _ := strconv.Atoi(t.tok[i].Form)
	to, _ := strconv.Atoi(t.tok[i+2].Form)
	return to-from > 15 && to-from < 120
}

// inOffice reports whether a name tells what an office is for or under whom it was held, so that years behind it are a
// term: "assemblyman for Sanglang (1999-2013)".
func (b *builder) inOffice(name int) bool {
	switch prep, _ := b.preposition(b.conjuncts(name)[0]); prep {
	case "for", "in", "at", "to", "under", "with", "from":
		return true
	}
	return false
}

// isListing reports whether tokens from i on read "NYSE : GS".
func (t *tree) isListing(i int) bool {
	return i+2 < len(t.tok) && exchanges[t.lower(i)] && t.tok[i+1].Form == ":" && t.tok[i+2].UPOS != "PUNCT"
}

func (t *tree) isDash(i int) bool {
	return t.tok[i].Form == "-" || t.tok[i].Form == "–" || t.tok[i].Form == "—"
}

func (t *tree) isYear(i int) bool {
	n, err := strconv.Atoi(t.tok[i].Form)
	return err == nil && n > 1000 && n < 2100
}

// nameOf is the phrase of a mention.
func (b *builder) nameOf(m *kg.Mention) kg.Phrase {
	p := kg.Phrase{Head: m.Head}
	for j := m.First; j < m.Last; j++ {
		p.Tokens = append(p.Tokens, j)
	}
	return p
}

// holding verbs say what office or place somebody has, "as" or "for" which years may stand in brackets.
var holding = set("act attend chair coach compete edit head hold lead manage play represent serve sit study teach work")

// repairTerm hangs years in brackets behind an office or a club on the clause that tells who has it: "was mayor of Oslo (1990-1994)".
func (t *tree) repairTerm(i int) bool {
	start, end := t.startOf(i), t.lastOf(i)
	if !t.related(i, "dep", "appos", "nmod", "nummod", "parataxis", "obl") || start < 2 || t.tok[start-1].Form != "(" || end+1 >= len(t.tok) || t.tok[end+1].Form != ")" || end-start < 2 || !t.isYear(end) && !t.is(end, "present") {
		return false
	}
	dash := false
	for k := start; k <= end; k++ {
		if !t.date[k] && !t.isDash(k) && !t.isYear(k) && !t.is(k, "present") {
			return false
		}
		dash = dash || t.isDash(k)
	}
	if !dash || t.isNamed(start-2, kg.Person) {
		return false
	}
	for n, h := 0, t.head(i); n < 6 && h >= 0 && h < i; n, h = n+1, t.head(h) {
		switch {
		case t.child(h, "cop") >= 0:
			return t.attach(i, h, "obl")
		case t.related(h, "obl", "obj") && t.head(h) < h && holding[t.lemma(t.head(h))]:
			return t.attach(i, t.head(h), "obl")
		case !t.related(h, "nmod", "flat", "compound", "conj"):
			return false
		}
	}
	return false
}
