package oie

import "slices"

// core is a nominal with what stands before it in its phrase, its name complete, and what
// it only counts or measures: "the University of Connecticut", "a total of seven issues".
func (b *builder) core(head int) []int { return b.cores(head)[0] }

// cores returns the core of a nominal once for each of the modifiers before it that are
// coordinated: "economic structures" and "social structures".
func (b *builder) cores(head int) [][]int {
	var fixed []int
	var choice [][]int
	_, preps := b.preposition(head)
	cop := b.child(head, "cop")
	for _, k := range b.kids[head] {
		k := int(k)
		if len(preps) > 0 && k < preps[0] || cop >= 0 && k < cop || b.isRelative(k) {
			continue
		}
		if k > head {
			if b.belongsBehind(head, k) {
				fixed = b.subtree(fixed, k, outsidePhrase)
			}
			continue
		}
		switch b.rel[k] {
		case "amod", "compound", "nmod":
			conj := slices.DeleteFunc(b.childrenBy(k, "conj"), func(i int) bool { return i > head })
			if len(conj) == 0 {
				fixed = b.subtree(fixed, k, outsidePhrase)
				continue
			}
			choice = append(choice, append([]int{k}, conj...))
		case "det", "nummod", "flat", "fixed", "goeswith":
			if !b.negator(k) || b.is(k, "no") {
				fixed = b.subtree(fixed, k, outsidePhrase)
			}
		case "advmod":
			if !focusing[b.lemma(k)] && !b.negator(k) {
				fixed = b.subtree(fixed, k, outsidePhrase)
			}
		case "punct":
			if b.insideName(head, k) || b.tok[k].Form == "-" {
				fixed = append(fixed, k)
			}
		}
	}
	fixed = append(fixed, head)
	if len(choice) == 0 {
		slices.Sort(fixed)
		return [][]int{b.trim(fixed)}
	}
	var out [][]int
	for _, m := range choice[0] {
		words := b.subtree(slices.Clone(fixed), m, func(t *tree, i int) bool { return t.related(i, "conj", "cc", "punct") })
		for _, more := range choice[1:] {
			words = b.subtree(words, more[0], nil)
		}
		slices.Sort(words)
		out = append(out, b.trim(words))
	}
	return out
}

// focusing adverbs comment on a phrase rather than belong to it.
var focusing = set("also especially even just mainly merely mostly notably only particularly primarily still then")

// belongsBehind reports whether token k, which hangs on a nominal from behind, is part of
// its name, date or measure.
func (b *builder) belongsBehind(head, k int) bool {
	switch {
	case b.related(k, "flat", "goeswith", "fixed") || b.rel[k] == "case" && b.isPossessive(k):
		return true
	case b.name[k] >= 0 && b.name[k] == b.name[head], b.date[k] && b.date[head]:
		return !b.related(k, "conj", "cc", "appos")
	case b.related(k, "compound", "nummod"):
		return true
	case b.rel[k] == "nmod":
		prep, _ := b.preposition(k)
		return prep == "of" && (quantityNouns[b.lemma(head)] || partitive[b.lemma(head)] || b.tok[head].UPOS == "NUM" || b.tok[head].UPOS == "SYM")
	}
	return false
}

// partitive words name a part of what their of-phrase names.
var partitive = set("all any both clutch combination each either few form many more most much neither none one part several size some total")

// bare is a predicate noun or adjective as a relation absorbs it: an adjective without its
// adverbs, a noun with what stands before it.
func (b *builder) bare(i int) []int {
	if b.isNominal(i) {
		return b.core(i)
	}
	return []int{i}
}
