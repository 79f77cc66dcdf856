package oie

// freePronouns head clauses that name what they speak of: "what he said", "whoever wins".
var freePronouns = set("what whatever whoever whomever whichever")

// isFreeRelative reports whether a pronoun stands for the clause below it.
func (t *tree) isFreeRelative(i int) bool {
	return (t.tok[i].UPOS == "PRON" || t.tok[i].UPOS == "DET") && freePronouns[t.lower(i)] && t.child(i, "acl:relcl") > i
}
