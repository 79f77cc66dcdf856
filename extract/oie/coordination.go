package oie

import "strings"

// needsObject holds verbs that say little without an object: those that have one, or are
// passive, in 70 of 100 places and six or more in the training parts of UD English EWT and of
// the open part of GUM, particles apart.
var needsObject = set("abandon absorb accept access accommodate accomplish accumulate accuse achieve acquire address adopt affect affirm allocate " +
	"alter amend analyze appreciate approach arrest assess assign assist associate attract await award ban blame build buy calculate cancel " +
	"capture catch cause challenge characterize charge circle cite clean collect commit complete conduct confine congratulate consider contact " +
	"contain construct convert cover create cure declare defeat define delete deny deploy describe detect deserve design destroy develop disclose discuss dismiss " +
	"displace display distinguish distribute document donate draft educate elect eliminate emphasize employ enable encourage enjoy establish " +
	"estimate evaluate examine exceed experience exploit explore express face facilitate feature finance find fire fix forbid force form " +
	"forward fulfil fund gain generate give grab grant greet guarantee guide handle have highlight hire hit hold host identify ignore " +
	"illustrate implement implicate impress improve incorporate influence initiate inspire install interpret interview introduce invent " +
	"investigate invite involve isolate issue keep kill lack let limit link list locate love maintain make manipulate measure mobilize modify monitor " +
	"name obtain offer own perceive permit pick place pose possess preserve present prevent produce promote prompt protect provide publish purchase " +
	"pursue put quote raise reach receive record recreate reduce reflect regret reject release remove rent repair replace represent reproduce require " +
	"reserve respect reveal review ruin satisfy save schedule secure seize select send separate set shoot skip solve steal strengthen " +
	"suppose surprise surround take target test thank tolerate trace track transform treat trigger undermine undertake " +
	"update use value view wear welcome witness wound")

// shareObjects gives verbs that stand side by side the object behind the last of them:
// "detected, tested and treated patients".
func (t *tree) shareObjects(clauses []*clause) {
	byHead := make(map[int]*clause, len(clauses))
	for _, c := range clauses {
		byHead[c.head] = c
	}
	for i := len(clauses) - 1; i >= 0; i-- {
		first := clauses[i]
		verbs := []*clause{first}
		for _, k := range t.childrenBy(first.head, "conj") {
			if c := byHead[k]; c != nil {
				verbs = append(verbs, c)
			}
		}
		for n := len(verbs) - 2; n >= 0; n-- {
			c, next := verbs[n], verbs[n+1]
			switch {
			case t.lacksObject(c) && len(next.objs) > 0 && next.objs[0] > next.head && t.sideBySide(c.head, next.head) && t.child(next.head, "nsubj") < 0 && !next.passive:
				c.objs = next.objs
			case n == 0 && t.lacksObject(next) && len(verbs) == 2 && len(c.objs) > 0 && c.objs[0] > next.head && t.sideBySide(c.head, next.head) && !c.passive:
				next.objs = c.objs // where the parser hangs it on the first
			}
		}
	}
}

// lacksObject reports whether an active verb that needs an object has neither that nor
// anything else behind it.
func (t *tree) lacksObject(c *clause) bool {
	return !c.passive && c.cop < 0 && needsObject[t.lemma(c.head)] && len(c.objs) == 0 && c.comp < 0 && len(c.xcomps) == 0 && t.child(c.head, "compound:prt", "xcomp", "ccomp") < 0
}

// sideBySide reports whether nothing but conjunctions, commas and adverbs stands between two tokens.
func (t *tree) sideBySide(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if u := t.tok[k].UPOS; u != "CCONJ" && u != "ADV" && u != "PART" && !strings.Contains(",/", t.tok[k].Form) {
			return false
		}
	}
	return true
}
