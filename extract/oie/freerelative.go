package oie

// freePronouns head clauses that name what they speak of: "what he said", "whoever wins".
var freePronouns = set("what whatever whoever whomever whichever")

// isFreeRelative reports whether a pronoun stands for the clause below it.
func (t *tree) isFreeRelative(i int) bool {
	return (t.tok[i].UPOS == "PRON" || t.tok[i].UPOS == "DET") && freePronouns[t.lower(i)] && t.child(i, "acl:relcl") > i
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

// repairWhoever makes one phrase of "whoever wins the vote" where the parser took its object for
// the subject of the verb behind it: "Whoever wins the vote will lead the party".
func (t *tree) repairWhoever(i int) bool {
	inner := t.head(i)
	if inner != i+1 || !freePronouns[t.lower(i)] || t.tok[inner].UPOS != "VERB" || t.child(inner, "mark", "obj") >= 0 {
		return false
	}
	outer := t.head(inner)
	if outer < 0 || t.rel[inner] == "acl" {
		outer = t.child(inner, "ccomp", "parataxis")
	}
	if outer < inner || t.child(outer, "mark") >= 0 {
		return false
	}
	object := t.child(outer, "nsubj", "nsubj:outer")
	if object < inner || object > outer || t.firstOf(object) != inner+1 {
		return false
	}
	deprel := t.tok[object].Deprel
	if t.head(outer) == inner {
		t.tok[outer].Head, t.tok[outer].Deprel, t.rel[outer] = t.head(inner), t.tok[inner].Deprel, t.rel[inner]
	}
	t.tok[i].Head, t.tok[i].Deprel, t.rel[i] = outer, deprel, "nsubj"
	t.tok[inner].Head, t.tok[inner].Deprel, t.rel[inner] = i, "acl:relcl", "acl"
	t.tok[object].Head, t.tok[object].Deprel, t.rel[object] = inner, "obj", "obj"
	return true
}
