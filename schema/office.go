package schema

import (
	"slices"
	"strings"

	"kg"
)

// inOffice returns of what a person holds the office that a title alone tells ("President Hall"), and the extraction as the text would say it
// with that: Hall is president of Chile. That is told by another mention of the person or by the list of leaders; else the offices of
// states are those of the country that the text is about. It returns no node and the extraction itself for other titles.
func (r *resolver) inOffice(x *kg.Extraction) (kg.Node, *kg.Extraction) {
	if x.Rule != "title/is" || x.Object.Empty() {
		return kg.Node{}, x
	}
	i, ok := r.mention[x.Sentence][x.Subject.Head]
	if !ok || r.doc.Mentions[i].Entity < 0 {
		return kg.Node{}, x
	}
	tok := r.doc.Sentences[x.Sentence].Tokens
	var title []string
	qualified := "" // "former"
	for _, k := range x.Object.Tokens {
		switch form := strings.ToLower(tok[k].Form); {
		case len(title) == 0 && (form == "former" || form == "interim" || form == "acting"):
			qualified = form + " "
		case len(title) > 0 || form != "current":
			title = append(title, form)
		}
	}
	e, office := &r.doc.Entities[r.doc.Mentions[i].Entity], strings.Join(title, " ")
	of := e.Offices[office]
	if of == "" && len(e.Offices) == 0 && ruling(office) {
		if c := r.gaz.CountryByCode(r.home); c != nil {
			of = c.Name
		}
	}
	if of == "" {
		return kg.Node{}, x
	}
	n := kg.Node{ID: kg.EntityID("e:" + kg.Slug(of)), Name: of, Type: kg.Place}
	if k := slices.IndexFunc(r.doc.Entities, func(e kg.Entity) bool { return e.Name == of }); k >= 0 {
		n.ID, n.Type = r.doc.Entities[k].ID, r.doc.Entities[k].Type
	}
	y, post := *x, qualified+office+" of"
	y.Relation.Lemma, y.Relation.Label = x.Relation.Lemma+" "+post, x.Relation.Label+" "+post
	return n, &y
}

// ruling reports whether an office is one that a state has.
func ruling(office string) bool {
	switch office {
	case "president", "prime minister", "premier", "chancellor":
		return true
	}
	return strings.HasSuffix(office, " minister") && !strings.HasPrefix(office, "first ") && !strings.HasPrefix(office, "chief ") && !strings.HasPrefix(office, "shadow ") && !strings.HasPrefix(office, "state ") // those are of a part, or of none
}
