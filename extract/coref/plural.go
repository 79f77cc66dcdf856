package coref

import (
	"slices"

	"kg"
)

// several is the clusters that a plural phrase stands for: those joined by "and" in the
// phrase it refers to, or as many as "the two countries" counts. It returns nil where they
// are not all known by name.
func (d *discourse) several(m *mention) []int {
	if m.Entity >= 0 {
		for _, i := range d.clusters[m.Entity].mentions {
			o := &d.mentions[i]
			if o.phrase.number > m.phrase.number {
				continue
			}
			if o.phrase.set {
				return d.conjuncts(o)
			}
			if all := d.counted(o); all != nil {
				return all // "they", of "the two leaders"
			}
		}
	}
	return d.counted(m)
}

// couple returns the two people of whom the sentence says, or the one before, that they are
// joined: "He is married to Jill Smith. They have two children."; nil for none.
func (d *discourse) couple(m *mention) []int {
	for s := m.Sentence; s >= 0 && s >= m.Sentence-1; s-- {
		t := &d.trees[s]
		for v := range t.tokens {
			if !joining[t.lemma(v)] || t.tokens[v].UPOS != "VERB" && t.tokens[v].UPOS != "ADJ" || s == m.Sentence && v > m.Head {
				continue
			}
			other := t.child(v, "obj")
			if other < 0 {
				other = t.child(v, "obl")
			}
			one, two := d.clusterAt(s, t.child(v, "nsubj")), d.clusterAt(s, other)
			if one < 0 || two < 0 || one == two || !d.isPerson(one) || !d.isPerson(two) {
				continue
			}
			return []int{one, two}
		}
	}
	return nil
}

func (d *discourse) isPerson(c int) bool {
	return d.clusters[c].named() && d.clusters[c].typ == kg.Person
}

var joining = wordSet("marry married wed divorce meet date befriend engaged")

// conjuncts returns the clusters of the parts of a coordination.
func (d *discourse) conjuncts(m *mention) []int {
	t := &d.trees[m.Sentence]
	heads := []int{m.Head}
	for _, k := range t.children(m.Head) {
		if is(t.tokens[k].Deprel, "conj") {
			heads = append(heads, int(k))
		}
	}
	var all []int
	for _, h := range heads {
		c := d.clusterAt(m.Sentence, h)
		if c < 0 || !d.clusters[c].named() {
			return nil
		}
		if !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// counted returns what "both countries" or "the two leaders" stands for: the countries or
// people named in the sentence up to there and the two before, when they are as many.
func (d *discourse) counted(m *mention) []int {
	t := &d.trees[m.Sentence]
	p := &m.phrase
	if p.kind != nounPhrase || !p.plural || p.set || p.last > m.Head+1 {
		return nil
	}
	n := 0
	for _, k := range t.children(m.Head) {
		switch t.lowered[k] {
		case "both", "two":
			n = 2
		case "three":
			n = 3
		case "the", "these", "those":
		default:
			return nil // "the two largest countries"
		}
	}
	if n == 0 || p.det == bare && !t.has(m.Head, "both") {
		return nil
	}
	// All of them stand in one sentence, the last that names any, and not as modifiers ("US
	// President"); names in the phrase's own sentence are told apart from them.
	for s := m.Sentence; s >= 0 && s >= m.Sentence-2; s-- {
		var all []int
		if s == m.Sentence {
			if all = d.joinedBefore(m, n); all != nil {
				return all
			}
		}
		for _, i := range d.bySentence[s] {
			o := &d.mentions[i]
			c := o.Entity
			if o.phrase.kind != namePhrase || c < 0 || o.phrase.role == compoundPart || !d.isOneOf(c, t.lemma(m.Head), p) || slices.Contains(all, c) {
				continue
			}
			all = append(all, c)
		}
		if len(all) == n && s < m.Sentence {
			slices.Sort(all)
			return all
		}
		if len(all) > 0 {
			return nil
		}
	}
	return nil
}

// joinedBefore returns the n that "and" joins in the sentence before a phrase that counts them, where it joins no others that the noun can
// mean: "Japan and Korea talk about what keeps the two countries apart"; nil for none.
func (d *discourse) joinedBefore(m *mention, n int) []int {
	t := &d.trees[m.Sentence]
	var found []int
	for _, i := range d.bySentence[m.Sentence] {
		o := &d.mentions[i]
		if !o.phrase.set || o.Last > m.Head {
			continue
		}
		all := d.conjuncts(o)
		if len(all) != n || slices.ContainsFunc(all, func(c int) bool { return !d.isOneOf(c, t.lemma(m.Head), &m.phrase) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = all
	}
	slices.Sort(found)
	return found
}

// isOneOf reports whether a cluster can be one of those a plural noun counts.
func (d *discourse) isOneOf(c int, noun string, p *phrase) bool {
	cl := &d.clusters[c]
	switch kinds[noun] {
	case anyCountry:
		return cl.typ == kg.Place && cl.country != ""
	case anyOrganization:
		return cl.typ == kg.Organization
	case noKind:
		_, role := d.lists.Role(noun)
		return cl.typ == kg.Person && (role || p.word.senses == SensePerson)
	}
	return d.isKind(c, kinds[noun], noun)
}
