package schema

import (
	"strings"

	"kg"
	"kg/gazetteer"
)

// about returns the named entities that a thing's words speak of, each once: "Ukrainian
// defenders" are of Ukraine, "Moscow's allies" of Russia, "his plan" is whoever he is. What only a
// relative clause names tells nothing of the kind.
func (r *resolver) about(sent int, p kg.Phrase) []kg.Reference {
	tok := r.doc.Sentences[sent].Tokens
	plain := r.within(sent, p, func(i int) bool { return i != p.Head && tok[i].Deprel == "acl:relcl" })
	var out []kg.Reference
	add := func(ref kg.Reference) {
		for _, have := range out {
			if have.ID == ref.ID {
				return
			}
		}
		out = append(out, ref)
	}
	for _, i := range plain.Tokens {
		if i == p.Head {
			continue
		}
		if country := r.country(&tok[i]); country != nil {
			add(kg.Reference{ID: kg.EntityID("e:" + kg.Slug(country.Name)), Name: country.Name, Type: kg.Place})
			continue
		}
		m, ok := r.mention[sent][i]
		if !ok || r.doc.Mentions[m].Entity < 0 || r.doc.Mentions[m].Type.IsValue() {
			continue
		}
		if e := &r.doc.Entities[r.doc.Mentions[m].Entity]; e.ID != "" {
			add(kg.Reference{ID: e.ID, Name: e.Name, Type: e.Type})
		}
	}
	return out
}

// government notes of a place that acts in politics or speaks that it stands for the
// government that sits there: "Moscow said" is Russia speaking.
func (r *resolver) government(n *kg.Node, event string) {
	if event == "" || n.Type != kg.Place || n.About != nil {
		return
	}
	if c := r.gaz.Seat(n.Name); c != nil && !strings.EqualFold(c.Name, n.Name) {
		n.About = []kg.Reference{{ID: kg.EntityID("e:" + kg.Slug(c.Name)), Name: c.Name, Type: kg.Place}}
	}
}

// country returns the country whose people or government a modifier means: "Ukrainian", the
// "Moscow" of "Moscow's allies".
func (r *resolver) country(t *kg.Token) *gazetteer.Country {
	base, sub, _ := strings.Cut(t.Deprel, ":")
	switch {
	case base == "amod" || base == "compound":
		c, _ := r.gaz.Demonym(t.Form)
		return c
	case sub == "poss":
		return r.gaz.Seat(t.Form)
	}
	return nil
}
