package oie

import "slices"

// repairMeasures mends what parsers get wrong about how much there is of something.
//
//   - "more than a third of its value" right behind a verb is its object; "than" makes parsers read a circumstance
//   - "faces up to ten years in prison" and "killed up to 30 people" have an object
//   - "up to 40 times the permitted level": the level is what was reached, "times" counts it
func (t *tree) repairMeasures() {
	t.mend(t.repairShare, t.repairTimes, t.repairUpToObject, t.repairWorth)
}

//   - "shares worth $3 million two weeks earlier": the amount is what the shares are worth

// repairWorth hangs "worth" and its amount on the noun right before, whose worth it is.
func (t *tree) repairWorth(i int) bool {
	noun := i - 1
	if !t.is(i, "worth") || t.tok[i].UPOS != "ADJ" || noun < 0 || t.tok[noun].UPOS != "NOUN" && t.tok[noun].UPOS != "PROPN" || t.head(i) == noun {
		return false
	}
	amount := t.head(i)
	if amount < i || t.startOf(amount) != i {
		amount = t.child(i, "obj", "obl", "nummod")
	}
	if amount < i || t.tok[amount].UPOS != "SYM" && t.child(amount, "nummod") < 0 || t.head(noun) == i || t.head(noun) == amount && t.below(noun, amount) {
		return false
	}
	if t.rel[noun] == "compound" || t.below(i, noun) && t.head(amount) != noun {
		return false
	}
	t.attach(i, noun, "amod")
	return t.attach(amount, i, "obl:unmarked")
}

// shares are parts that are told by their number.
var shares = set("half third quarter fifth sixth seventh eighth ninth tenth dozen majority hundred thousand million billion trillion percent %")

// comparing begins an amount that is told by what it is above or below.
var comparing = set("more less fewer")

// repairShare makes an object of a share that stands bare behind a verb without one: "sold more than half of its shares",
// "fell more than a third".
func (t *tree) repairShare(i int) bool {
	h := t.head(i)
	if h < 0 || h > i || t.tok[h].UPOS != "VERB" || t.rel[i] != "obl" && t.rel[i] != "advmod" || !shares[t.lemma(i)] || t.child(h, "aux:pass") >= 0 || t.isTime(i) {
		return false
	}
	first := t.startOf(i)
	if t.child(i, "case") < 0 {
		// "more than" is one word of two, or nothing stands before the share
		if t.child(h, "obj") >= 0 || first != behind(t, h) {
			return false
		}
		return t.attach(i, h, "obj")
	}
	than := t.child(i, "case")
	more := t.child(h, "obj", "advmod")
	if t.lower(than) != "than" || more != than-1 || !comparing[t.lower(more)] || more != behind(t, h) || len(t.kids[more]) > 0 {
		return false
	}
	return t.attach(more, i, "advmod") && t.attach(than, more, "fixed") && t.attach(i, h, "obj")
}

// behind is the word behind a verb and its particle.
func behind(t *tree, verb int) int {
	if k := t.child(verb, "compound:prt"); k == verb+1 {
		return verb + 2
	}
	return verb + 1
}

// repairTimes counts what stands right behind "times" by it: "ten times the normal amount" is not the normal amount, ten times.
func (t *tree) repairTimes(i int) bool {
	h := t.head(i)
	if t.lower(i) != "times" || h < 0 || t.rel[i] != "obl" || t.child(i, "nummod") < 0 || t.child(i, "nmod", "acl", "conj") >= 0 {
		return false
	}
	for _, k := range slices.Backward(t.childrenBy(h, "obj", "obl", "nsubj")) {
		if k > i && t.startOf(k) == i+1 && t.child(k, "case") < 0 && !t.isTime(k) && (t.child(k, "det", "nmod:poss") == i+1) {
			if t.rel[k] == "obl" && t.child(h, "obj") < 0 && h < i {
				t.attach(k, h, "obj")
			}
			return t.attach(i, k, "nummod")
		}
	}
	return false
}

// repairUpToObject makes an object of the amount behind "up to" right behind a verb that wants one and has none, and "up to" a part of the amount.
func (t *tree) repairUpToObject(i int) bool {
	h, n := t.head(i), t.child(i, "nummod")
	if h < 0 || h > i || n < 0 || n > i || !t.related(i, "obl", "obj") || t.tok[h].UPOS != "VERB" || t.child(h, "aux:pass", "ccomp", "xcomp") >= 0 {
		return false
	}
	up := behind(t, h)
	if up == h+2 && t.is(h+1, "up") {
		up = h + 1
	}
	if up+1 >= i || !t.is(up, "up") || !t.is(up+1, "to") || t.head(up+1) != i || t.rel[up+1] != "case" || t.startOf(n) != up+2 {
		return false
	}
	if o := t.child(h, "obj"); o >= 0 && o != i || t.isTime(i) && !t.is(h, "face", "serve", "receive", "get", "spend", "take") || !t.isTime(i) && !numbering[t.lemma(h)] && !t.is(h, "face", "receive", "get", "take", "leave", "arrest", "detain", "displace", "draw", "provide") {
		return false
	}
	return t.attach(up, n, "advmod") && t.attach(up+1, up, "fixed") && (t.rel[i] == "obj" || t.attach(i, h, "obj"))
}
