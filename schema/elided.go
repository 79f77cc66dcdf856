package schema

import (
	"strings"

	"kg"
	"kg/values"
)

// elided returns the noun phrase that "the" with a number takes up: "the five" after "five men were detained". It reports false where
// no phrase before has as many; isElided tells which phrases are such.
func (r *resolver) elided(sent int, p kg.Phrase) (kg.Node, bool) {
	number, _ := values.Number(r.doc.Sentences[sent].Tokens[p.Head].Form)
	for s := sent; s >= 0 && s > sent-withinReach; s-- {
		tok := r.doc.Sentences[s].Tokens
		for i := len(tok) - 1; i >= 0; i-- {
			noun := tok[i].Head
			if tok[i].UPOS != "NUM" || tok[i].Deprel != "nummod" || noun < i || s == sent && noun >= p.Tokens[0] || tok[noun].UPOS != "NOUN" || tok[noun].Feature("Number") != "Plur" || values.Unit(tok[noun].Lemma) != "" {
				continue
			}
			if as, ok := values.Number(tok[i].Form); ok && as == number {
				return r.thing(s, r.phraseAt(place{s, noun}))
			}
		}
	}
	return kg.Node{}, false
}

// withinReach is in how many sentences what a number alone takes up was counted.
const withinReach = 8

// isElided reports whether a phrase is "the" with a number whose noun is left out.
func (r *resolver) isElided(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	if len(p.Tokens) != 2 || p.Tokens[1] != p.Head || tok[p.Head].UPOS != "NUM" || p.Head+1 < len(tok) && tok[p.Head+1].Form == "-" {
		return false
	}
	first := strings.ToLower(tok[p.Tokens[0]].Form)
	_, small := values.Number(tok[p.Head].Form)
	return small && (first == "the" || first == "these" || first == "those") && strings.ToLower(tok[p.Head].Form) == tok[p.Head].Form && !values.IsYear(tok[p.Head].Form)
}

// ownCountry returns the country of which a phrase says only whose it is: "his country", of a president of Norway; "" for others.
func (r *resolver) ownCountry(sent, noun int) string {
	tok := r.doc.Sentences[sent].Tokens
	if lemma := strings.ToLower(tok[noun].Lemma); lemma != "country" && lemma != "homeland" || tok[noun].Feature("Number") == "Plur" || noun == 0 {
		return ""
	}
	i := noun - 1
	if tok[i].UPOS != "PRON" || tok[i].Deprel != "nmod:poss" || tok[i].Head != noun {
		return ""
	}
	m, ok := r.mention[sent][i]
	if !ok || r.doc.Mentions[m].Entity < 0 {
		return ""
	}
	e := &r.doc.Entities[r.doc.Mentions[m].Entity]
	found := ""
	for _, of := range e.Offices {
		if c := r.gaz.Country(of); c != nil {
			if found != "" && found != c.Name {
				return ""
			}
			found = c.Name
		}
	}
	if c := r.gaz.CountryByCode(countryOf(r.gaz, e)); found == "" && e.Type != kg.Place && c != nil {
		found = c.Name
	}
	return found
}
