package oie

// repairCleft makes the clause of "it was Germany that blocked the deal" a relative clause
// of Germany, which then takes part in it; "it" takes none.
func (t *tree) repairCleft(i int) bool {
	h := t.head(i)
	if t.tok[i].Deprel != "advcl:relcl" || h < 0 || h > i || t.child(h, "cop") < 0 || !t.isNominal(h) {
		return false
	}
	it := t.child(h, "expl", "nsubj")
	if !t.is(it, "it") || !t.attach(i, h, "acl:relcl") {
		return false
	}
	t.attach(it, h, "expl")
	return true
}

// isCleft reports whether a nominal is what "it is" points out.
func (t *tree) isCleft(i int) bool {
	return i >= 0 && t.is(t.child(i, "expl"), "it") && t.child(i, "cop") >= 0 && t.isNominal(i)
}

// pointsOut reports whether a predicate behind "it is" is a name or a definite noun with a relative
// clause: "it is the central bank that sets rates" says who does, not what "it" is.
func (t *tree) pointsOut(i int) bool {
	r := t.child(i, "acl:relcl")
	if r < i || !t.isNominal(i) || t.isRanked(i) {
		return false
	}
	if first := t.firstOf(r); first > 0 && t.tok[first-1].Form == "," {
		return false
	}
	return t.tok[i].UPOS == "PROPN" || t.hasWord(i, "det", "the")
}

// cleftState is the state of the clause behind "it was Germany that": as true as that it
// was Germany.
func (t *tree) cleftState(c *clause) (state, bool) {
	if c.link != "relcl" || c.parent == nil || c.parent.head != c.noun || !t.isCleft(c.noun) {
		return state{}, false
	}
	return c.parent.state, true
}

// fillCleft makes an oblique of what is pointed out with its preposition: "it was in Geneva
// that the leaders met".
func (t *tree) fillCleft(c *clause) {
	if c.link != "relcl" || !t.isCleft(c.noun) {
		return
	}
	prep, at := t.preposition(c.noun)
	if prep == "" {
		return
	}
	c.objs = nil
	c.obls = append(c.obls, oblique{head: c.noun, prep: prep, prepAt: at, time: t.isTime(c.noun) && !timeless[prep]})
}
