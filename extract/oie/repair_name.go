package oie

import (
	"slices"
	"strings"

	"kg"
)

// repairNames makes names whole, whose ends the stage of names knows better than the parser.
//
//   - what "and" joins within a name is part of it: "Johnson & Johnson", "the Department of Health and Human Services"
//   - what calls a company so at the start of a sentence is no part of its name: "Rival Norvik Micro"
//   - a name is in one place: "after JPMorgan Chase & Co. cut its price target"
//   - a title that opens with a preposition is a subject all the same: "Under the Sun is a film"
//   - no word of a title does anything: "Lost in Translation won"
//   - what is said of a name hangs on all of it, not on a word within it: "Anna Webb, who leads"
//   - a description that takes up a word of the name right before it is of that name: "a fellow of Olsen Academy, the top academy"
//   - "US" before "$" is the currency's
//   - a name is no conjunction: behind a noun it names what the noun describes ("from construction firm Odebrecht")
//   - "Jr." behind a name and a comma is of the name, nobody beside them: "Frank Smalley, Jr."
//   - nor is it an auxiliary: "Theresa May survived"
//   - an honorific is no part of the name: "Dame Anna Webb" is Anna Webb
//   - a name behind what describes it is its apposition: "Nobel laureate Malala Yousafzai", "on Venezuela's oil company PDVSA"
//   - a preposition before the description of a name belongs to the name: "by the former minister Tony Blair"
func (t *tree) repairNames() {
	t.mend(t.repairTitle, t.repairWork, t.repairGeneration, t.repairCalling, t.repairHonorific, t.repairWhole, t.repairModal, t.repairSevered, t.repairInner, t.repairEcho, t.repairCurrency, t.repairFunctional, t.repairBehindRole, t.repairBeforeDescription)
}

func (t *tree) repairHonorific(i int) bool {
	if i+1 >= len(t.tok) || t.tok[i].UPOS != "PROPN" || t.name[i] >= 0 || !t.isNamed(i+1, kg.Person) {
		return false
	}
	m := t.doc.Mentions[t.name[i+1]]
	if m.First != i+1 || m.Head >= m.Last || t.head(m.Head) != i || t.rel[m.Head] != "flat" {
		return false
	}
	for _, k := range slices.Clone(t.kids[i]) {
		if int(k) != m.Head {
			t.attach(int(k), m.Head, t.tok[k].Deprel)
		}
	}
	t.replace(m.Head, i, "nmod:desc")
	return true
}

func (t *tree) repairTitle(i int) bool {
	m, h := t.name[i], t.head(i)
	if m < 0 || h < i || t.doc.Mentions[m].Head != i || t.doc.Mentions[m].First != 0 || t.rel[0] != "case" || t.head(0) != i || t.child(h, "cop") != t.doc.Mentions[m].Last {
		return false
	}
	for k := 0; k < i; k++ {
		if t.head(k) == i {
			t.attach(k, i, "flat")
		}
	}
	return t.attach(i, h, "nsubj")
}

// repairGeneration makes "Jr." behind a comma a part of the name that it ends.
func (t *tree) repairGeneration(i int) bool {
	m := t.name[i]
	if m < 0 || !t.is(i, "jr", "jr.", "sr", "sr.") || !t.follows(i, ",") || t.doc.Mentions[m].Last != i+1 || t.doc.Mentions[m].Head == i || t.rel[i] == "flat" {
		return false
	}
	head := t.doc.Mentions[m].Head
	for _, k := range t.childrenBy(i, "conj", "appos", "acl", "nmod") {
		t.attach(k, head, t.tok[k].Deprel)
	}
	return t.attach(i, head, "flat")
}

// repairWork makes one phrase of the title of a work, whose words may look like a clause, on the kind of work right before it.
func (t *tree) repairWork(i int) bool {
	m := t.name[i]
	if m < 0 || t.doc.Mentions[m].First != i || t.doc.Mentions[m].Type != kg.Work || t.doc.Mentions[m].Last > len(t.tok) {
		return false
	}
	last, head := t.doc.Mentions[m].Last, t.doc.Mentions[m].Head
	inside := func(k int) bool { return k >= i && k < last }
	if last-i < 2 || head < i || head >= last || inside(t.head(head)) {
		return false
	}
	changed := false
	for k := i; k < last; k++ {
		if t.tok[k].UPOS == "PUNCT" {
			continue
		}
		if t.tok[k].UPOS == "VERB" || t.tok[k].UPOS == "AUX" || t.tok[k].UPOS == "ADJ" && k == head {
			t.tok[k].UPOS, t.tok[k].XPOS, t.tok[k].Feats = "PROPN", "NNP", "Number=Sing"
		}
		if k != head && (!inside(t.head(k)) || t.related(k, "conj", "nsubj", "obj", "obl", "xcomp", "advcl", "appos", "parataxis", "ccomp", "nmod")) {
			changed = t.attach(k, head, "flat") || changed
		}
		for _, below := range t.kids[k] {
			if b := int(below); k != head && !inside(b) {
				changed = t.attach(b, head, t.tok[b].Deprel) || changed
			}
		}
	}
	noun := i - 1
	if noun > 0 && t.opensQuote(noun) {
		noun--
	}
	if noun >= 0 && t.tok[noun].UPOS == "ADJ" && t.is(noun, "single") && t.rel[noun] != "amod" {
		t.tok[noun].UPOS, t.tok[noun].XPOS = "NOUN", "NN"
	}
	if noun >= 0 && t.tok[noun].UPOS == "NOUN" && t.head(noun) >= 0 && !inside(t.head(noun)) && (t.head(head) == noun || t.related(head, "acl", "advcl", "xcomp", "ccomp", "parataxis", "obl", "conj")) {
		changed = t.attach(head, noun, "appos") || changed
	}
	return changed
}

// repairCalling puts the word that opens a sentence and says what a company is below the company's name.
func (t *tree) repairCalling(i int) bool {
	m := t.name[i]
	if m < 0 || t.head(i) != 0 || t.head(0) <= i || t.name[0] >= 0 || !t.related(i, "flat", "compound", "appos") || t.tok[0].UPOS != "PROPN" && t.tok[0].UPOS != "NOUN" ||
		t.doc.Mentions[m].Head != i || t.doc.Mentions[m].First != 1 || t.doc.Mentions[m].Type != kg.Organization {
		return false
	}
	up, rel := t.head(0), t.tok[0].Deprel
	if !t.attach(i, up, rel) {
		return false
	}
	for _, k := range t.kids[0] {
		if int(k) != i {
			t.attach(int(k), i, t.tok[k].Deprel)
		}
	}
	return t.attach(0, i, "discourse")
}

func (t *tree) repairWhole(i int) bool {
	m, h := t.name[i], t.head(i)
	half := t.rel[i] == "appos" && (t.follows(i, "-") || m >= 0 && t.doc.Mentions[m].Type == kg.Organization) // "Gravelines-Dunkerque", "the University of California, San Diego"
	if m < 0 || h < 0 || t.name[h] != m || !half && (t.rel[i] != "conj" || t.doc.Mentions[m].Type == kg.Person) {
		return false
	}
	return t.attach(i, h, "flat")
}

// repairSevered puts a part of a name that hangs elsewhere below the last part that does.
func (t *tree) repairSevered(i int) bool {
	m, h := t.name[i], t.head(i)
	if m < 0 || h < 0 || t.name[h] == m || t.related(i, "punct", "cc", "case") || t.child(i, "case") >= 0 {
		return false
	}
	for j := t.doc.Mentions[m].Last - 1; j > i; j-- {
		if up := t.head(j); up >= 0 && t.name[up] != m && !t.related(j, "punct", "cc", "case") {
			return t.attach(i, j, "flat")
		}
	}
	if head := t.doc.Mentions[m].Head; head < i && t.head(head) == h && t.related(i, "nmod", "flat", "compound", "appos") {
		return t.attach(i, head, "flat") // "Santa Maria delle Grazie", all of it on the church
	}
	return false
}

// repairInner hangs what the parser hung on a word within a name on the word that the name hangs by:
// "Anna Webb, who leads".
func (t *tree) repairInner(i int) bool {
	h := t.head(i)
	if h < 0 || i < h || t.name[h] < 0 || t.name[i] == t.name[h] || t.tok[i].Deprel != "acl:relcl" && t.rel[i] != "appos" {
		return false
	}
	top := h
	for n := 0; n < 6 && t.head(top) >= 0 && t.head(top) < top && t.name[t.head(top)] == t.name[h]; n++ {
		top = t.head(top)
	}
	return top != h && t.attach(i, top, t.tok[i].Deprel)
}

func (t *tree) repairEcho(i int) bool {
	h, start := t.head(i), t.startOf(i)
	if h < 0 || h > i || t.rel[i] != "appos" || t.tok[i].UPOS != "NOUN" || !t.follows(start, ",") {
		return false
	}
	for k := start - 2; k > h; k-- {
		if m := t.name[k]; m >= 0 && m != t.name[h] && t.doc.Mentions[m].Type != kg.Person && t.lower(k) == t.lemma(i) && t.tok[k].Form != t.lower(k) && t.below(k, h) {
			return t.attach(i, t.doc.Mentions[m].Head, "appos")
		}
	}
	return false
}

func (t *tree) repairCurrency(i int) bool {
	if i+1 >= len(t.tok) || t.tok[i].Form != "US" || t.tok[i+1].Form != "$" || t.head(i) == i+1 {
		return false
	}
	for _, k := range t.childrenBy(i, "case") {
		if t.is(k, "over", "under", "about", "around") && t.rel[i+1] == "obj" {
			t.attach(k, i+1, "advmod")
		}
	}
	return t.attach(i, i+1, "compound")
}

func (t *tree) repairFunctional(i int) bool {
	if i == 0 || t.tok[i].UPOS != "PROPN" || !t.related(i, "cc", "mark", "case") || t.tok[i-1].UPOS != "NOUN" {
		return false
	}
	return t.attach(i, i-1, "appos")
}

func (t *tree) repairBeforeDescription(i int) bool {
	h := t.head(i)
	if t.rel[i] != "case" || h < i || t.tok[h].Deprel != "nmod:desc" || t.isPossessive(i) || t.startOf(h) != i {
		return false
	}
	name := t.head(h)
	if name < h || t.name[name] < 0 || t.child(name, "case") >= 0 || !t.attach(i, name, "case") {
		return false
	}
	if up := t.head(name); up >= 0 && up < i && t.rel[name] == "appos" && t.tok[up].UPOS == "NOUN" && t.lastBefore(up, i) == i-1 {
		t.attach(name, up, "nmod") // "a lawyer for former minister Tariq Aziz": a preposition stands before no description
	} else if up >= 0 && up < i && t.rel[name] == "appos" && t.rel[up] == "obj" && t.head(up) >= 0 && t.head(up) < up && t.tok[t.head(up)].UPOS == "VERB" {
		t.attach(name, t.head(up), "obl") // "produced her album, Let's Go, with chief Doug Olsen"
	}
	return true
}

// repairModal puts a surname that is taken for an auxiliary behind the given name: no modal stands before a finite verb.
func (t *tree) repairModal(i int) bool {
	h := t.head(i)
	if h < 0 || i == 0 || t.rel[i] != "aux" || t.lower(i) == t.tok[i].Form || t.tok[i-1].UPOS != "PROPN" || t.lower(i-1) == t.tok[i-1].Form || strings.ToUpper(t.tok[i].Form) == t.tok[i].Form {
		return false
	}
	if t.name[i] < 0 && t.tok[h].XPOS != "VBD" && t.tok[h].XPOS != "VBZ" {
		return false
	}
	t.tok[i].UPOS, t.tok[i].XPOS = "PROPN", "NNP"
	return t.attach(i, i-1, "flat")
}

func (t *tree) repairBehindRole(i int) bool {
	m, h := t.name[i], t.head(i)
	if m < 0 || h < 0 || i == 0 || t.doc.Mentions[m].First != i {
		return false
	}
	if k := i - 1; t.head(k) == i && t.rel[k] == "compound" && t.tok[k].UPOS == "NOUN" && t.name[k] < 0 && t.child(k, "nmod:poss") >= 0 {
		return t.attach(k, h, t.tok[i].Deprel) && t.attach(i, k, "appos")
	}
	if t.tok[i].Deprel != "flat" || t.name[h] == m || t.tok[h].UPOS != "NOUN" || !t.isNamed(i, kg.Person) && !t.isNamed(i, kg.Organization) && !t.isNamed(i, kg.Work) || i != h+1 {
		return false
	}
	return t.attach(i, h, "appos")
}
