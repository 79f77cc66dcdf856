package coref

import (
	"cmp"
	"slices"

	"kg"
)

// certain is the probability from which on a pronoun takes up a phrase without a name: a name nearby is
// what pronouns mostly mean.
const certain = 0.8

// anaphors returns the noun phrases and pronouns that take up a noun phrase which the document never
// names, in the order of the text. What each refers to is the earliest phrase of its chain that says
// more than a noun, or, of a chain without one, the earliest noun.
func (d *discourse) anaphors() []kg.Anaphor {
	var out []kg.Anaphor
	for c := range d.clusters {
		cl := &d.clusters[c]
		if cl.named() || len(cl.mentions) < 2 {
			continue
		}
		chain := slices.Clone(cl.mentions)
		slices.SortFunc(chain, func(a, b int32) int {
			x, y := &d.mentions[a], &d.mentions[b]
			return cmp.Or(cmp.Compare(x.Sentence, y.Sentence), cmp.Compare(x.Head, y.Head))
		})
		first, telling := -1, -1
		for _, i := range chain {
			m := &d.mentions[i]
			tells := m.phrase.kind == nounPhrase && !m.phrase.set && d.tells(m.Sentence, m.Head)
			of := telling
			if of < 0 && m.Kind == kg.PronounMention {
				of = first
			}
			if of >= 0 && !tells && !m.phrase.set && d.takesUp(m) {
				o := &d.mentions[of]
				if m.Kind == kg.PronounMention && d.hasName(o.Sentence, o.Head) {
					continue // the pronoun would mean the name
				}
				out = append(out, kg.Anaphor{Sentence: m.Sentence, Head: m.Head, OfSentence: o.Sentence, OfHead: o.Head})
			}
			if first < 0 && m.phrase.kind == nounPhrase && !m.phrase.set {
				first = int(i)
			}
			if telling < 0 && tells {
				telling = int(i)
			}
		}
	}
	slices.SortFunc(out, func(a, b kg.Anaphor) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Head, b.Head))
	})
	return out
}

// hasName reports whether the name of a person stands right behind a noun: "sportswriter Dave Hall".
func (d *discourse) hasName(s, head int) bool {
	t := &d.trees[s]
	if head+1 >= len(t.tokens) {
		return false
	}
	m := d.cover(s, head+1)
	return m >= 0 && d.mentions[m].Type == kg.Person && d.mentions[m].First == head+1 && d.cover(s, head) != m
}

// takesUp reports whether a mention is surely enough of the chain it is in.
func (d *discourse) takesUp(m *mention) bool {
	if m.Kind == kg.PronounMention {
		return m.sure >= certain && !d.isRelative(m.Sentence, m.Head)
	}
	return d.trusted(m)
}

// tells reports whether a noun has more with it than an article.
func (d *discourse) tells(s, head int) bool {
	t := &d.trees[s]
	for _, k := range t.children(head) {
		switch rel := t.tokens[k].Deprel; {
		case is(rel, "amod"), is(rel, "compound"), is(rel, "nmod"), is(rel, "acl"), is(rel, "appos"), is(rel, "flat"):
			return true
		}
	}
	return false
}
