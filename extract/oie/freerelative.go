package oie

// freePronouns head clauses that name what they speak of: "what he said", "whoever wins".
var freePronouns = set("what whatever whoever whomever whichever")

// isFreeRelative reports whether a pronoun stands for the clause below it.
func (t *tree) isFreeRelative(i int) bool {
	return t.tok[i].UPOS == "PRON" && freePronouns[t.lower(i)] && t.child(i, "acl:relcl") > i
}

// repairFreeRelative makes "what the minister said" the subject of the verb behind it, where
// the parser made the pronoun the root.
func (t *tree) repairFreeRelative(i int) bool {
	if t.head(i) >= 0 || !t.isFreeRelative(i) {
		return false
	}
	inner := t.child(i, "acl:relcl")
	for _, at := range []int{inner, i} {
		for _, k := range t.childrenBy(at, "ccomp", "parataxis", "acl:relcl") {
			if k <= inner || t.head(k) != at || t.head(inner) != i || t.tok[k].UPOS != "VERB" || t.child(k, "nsubj", "mark") >= 0 || t.tok[k].Feature("VerbForm") != "Fin" {
				continue
			}
			t.tok[k].Head, t.tok[k].Deprel, t.rel[k] = -1, "root", "root"
			t.tok[i].Head, t.tok[i].Deprel, t.rel[i] = k, "nsubj", "nsubj"
			return true
		}
	}
	return false
}
