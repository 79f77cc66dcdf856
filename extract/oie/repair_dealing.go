package oie

import (
	"slices"

	"kg"
)

// repairDealings mends who gets something, and what it is about.
//
//   - a name or noun that the parser took into the amount behind it is who it goes to: "fined Google 4 million
//     euros", "lent its neighbour $3 billion", "offered Turkey jets"
//   - who does what an objection or prospect is about is the subject of that, and no more than possible: "objections
//     to Finland joining NATO"
//   - of what somebody is accused belongs to the verb: "accused the Commission of overreach"
//   - on what charge somebody is jailed belongs to the verb: "jailed for ten years on charges of fraud"
func (t *tree) repairDealings() { t.mend(t.repairRecipient, t.repairProspect, t.repairCount) }

func (t *tree) repairCount(i int) bool {
	h := t.head(i)
	if h >= 0 && t.rel[i] == "nmod" && t.rel[h] == "obj" && t.head(h) >= 0 && t.is(t.head(h), "charge") {
		prep, _ := t.preposition(i)
		return prep == "with" && t.attach(i, t.head(h), "obl") // "charged a man with murder"
	}
	if h >= 0 && t.rel[i] == "nmod" && t.isCharged(h, i) {
		return t.attach(i, t.head(h), "obl")
	}
	if h < 0 || t.rel[i] != "nmod" || t.rel[h] != "obl" || !t.is(i, "charge", "count", "suspicion") || t.head(h) < 0 || !(judging[t.lemma(t.head(h))] || punishing[t.lemma(t.head(h))]) {
		return false
	}
	prep, _ := t.preposition(i)
	return prep == "on" && t.attach(i, t.head(h), "obl")
}

// ofVerbs say of what their object is accused, or what is taken from it.
var ofVerbs = set("absolve accuse acquit assure convict deprive notify rid rob suspect warn")

// isCharged reports whether the of-phrase i on the object h belongs to its verb: "accused the Commission of overreach",
// "convicted the leader of the gang of murder", not "accused the leader of the gang".
func (t *tree) isCharged(h, i int) bool {
	if prep, _ := t.preposition(i); prep != "of" || i < h || t.rel[h] != "obj" || t.head(h) < 0 || t.head(h) > h || !ofVerbs[t.lemma(t.head(h))] ||
		t.name[i] >= 0 || t.name[h] >= 0 && t.name[h] == t.name[i] || t.child(t.head(h), "ccomp") >= 0 {
		return false
	}
	ofs := 0
	for _, k := range t.childrenBy(h, "nmod") {
		if prep, _ := t.preposition(k); prep == "of" {
			ofs++
			if k > i {
				return false
			}
		}
	}
	return ofs > 1 || t.name[h] >= 0 || !t.isRole(h) && t.child(i, "det", "nmod:poss") < 0
}

// repairRanges makes two dates with "from" and "to" or "between" and "and" one range.
func (t *tree) repairRanges() { t.mend(t.repairRange) }

// dealing verbs take whom something goes to, or is taken from, before the amount of it.
var dealing = set("allow award bet charge cost deny fine give grant guarantee hand lend loan offer owe pay promise repay save sell send")

func (t *tree) repairRecipient(i int) bool {
	h := t.head(i)
	if h < i || t.rel[i] != "compound" && t.rel[i] != "nmod" || t.rel[h] != "obj" || t.head(h) > i || !dealing[t.lemma(t.head(h))] || t.child(i, "case") >= 0 ||
		t.child(t.head(h), "iobj") >= 0 {
		return false
	}
	if t.firstOf(h) < t.firstOf(i) && (t.tok[i].UPOS != "PROPN" || !t.isValue(h) || !t.joinBefore(i, h)) {
		return false
	}
	if m := t.name[i]; m >= 0 && m == t.name[h] {
		return false
	}
	if t.isValue(h) && i+1 < h {
		for _, n := range t.childrenBy(i, "nummod") {
			if n > i && n < h && t.value[n] {
				t.attach(n, h, "nummod") // of the amount, not of the name
			}
		}
	}
	named := t.name[i] >= 0
	if !named && i+1 < h && t.tok[i+1].UPOS == "PROPN" && t.head(i+1) == h {
		return false // its last word is the head of a name
	}
	switch {
	case t.isValue(h):
		if !named && t.child(i, "det", "nmod:poss") < 0 && (t.tok[i].UPOS != "PROPN" || !slices.ContainsFunc(t.tok[i+1:h+1], func(w kg.Token) bool { return w.UPOS == "NUM" && w.Head >= h })) {
			return false
		}
	case !t.isNamed(i, kg.Place) && !t.isNamed(i, kg.Person) || !t.isPlural(h) || t.is(t.head(h), "allow", "charge", "cost", "fine", "pay", "sell"),
		t.is(t.head(h), "deny") && (t.is(h, "accusation", "allegation", "charge", "claim", "report", "suggestion") || t.child(h, "acl") > h):
		return false // "sold Toyota cars", "denied US charges that it built bombs"
	}
	return t.attach(i, t.head(h), "iobj")
}

// joinBefore makes one name of a proper noun and those right before it, where nothing else is below the same head
// before: "paid | Norvik Micro | 20 million dollars".
func (t *tree) joinBefore(i, head int) bool {
	first := t.firstOf(head)
	for k := first; k < i; k++ {
		if t.tok[k].UPOS != "PROPN" || t.head(k) != head && !t.below(k, i) {
			return false
		}
	}
	for k := first; k < i; k++ {
		if t.head(k) == head && !t.attach(k, i, "compound") {
			return false
		}
	}
	return true
}

// prospects are nouns of what is not so yet, which say it with a gerund that has a subject.
var prospects = set("chance danger fear hope idea likelihood objection opposition possibility probability prospect question resistance risk veto worry")

func (t *tree) repairProspect(i int) bool {
	if t.rel[i] != "advcl" && t.tok[i].Deprel != "acl" || !t.isGerund(i) || t.child(i, "mark", "case", "nsubj") >= 0 || t.startOf(i) != i {
		return false
	}
	doer := t.nounBefore(i)
	for doer >= 0 && t.rel[doer] == "conj" {
		doer = t.head(doer)
	}
	if doer < 0 || t.lastOf(doer) < i-1 || t.tok[i-1].Form == "," || !t.related(doer, "nmod", "obl") || t.rel[i] == "acl" && t.head(i) != doer && !t.below(t.head(i), doer) {
		return false
	}
	noun := t.head(doer)
	prep, at := t.preposition(doer)
	if o := t.child(noun, "obj"); t.rel[doer] == "obl" && o >= 0 && len(at) == 1 && t.lastOf(o) == at[0]-1 {
		noun = o // "lifted its veto | on Finland"
	}
	if noun > doer || !prospects[t.lemma(noun)] || prep == "" || len(at) != 1 || !t.attach(i, noun, "acl") {
		return false
	}
	return t.attach(doer, i, "nsubj") && t.attach(at[0], i, "mark")
}

func (t *tree) repairRange(i int) bool {
	h := t.head(i)
	if h < 0 || !t.date[i] || t.inside(i) {
		return false
	}
	prep, at := t.preposition(i)
	if t.rel[i] == "conj" {
		between, _ := t.preposition(h)
		if up := t.head(h); between == "" && up >= 0 && timeNouns[t.lemma(up)] {
			between, _ = t.preposition(up) // "the years 2002 and 2003"
		}
		return between == "between" && t.date[h] && t.hasWord(i, "cc", "and") && t.attach(i, h, "nmod")
	}
	if len(at) != 1 || !t.related(i, "obl", "nmod") || prep != "to" && prep != "until" && prep != "till" && prep != "through" {
		return false
	}
	for _, k := range t.childrenBy(h, "obl", "nmod") {
		if from, _ := t.preposition(k); k < i && t.date[k] && from == "from" && t.lastOf(k) == t.wordBefore(at[0]) {
			return t.attach(i, k, "nmod")
		}
	}
	return false
}

// inside reports whether a word of a date hangs on another of the same: the "2016" of "May 2016".
func (t *tree) inside(i int) bool {
	h := t.head(i)
	return h >= 0 && t.date[h] && t.rel[i] != "conj" && t.child(i, "case") < 0
}
