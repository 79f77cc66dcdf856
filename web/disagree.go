package web

import (
	"context"
	"slices"
	"time"

	"kg"
	"kg/graph"
	"kg/resolve"
)

// Disagreement is what texts, or people in them, do not agree about.
type Disagreement struct {
	Subject   Reference        `json:"subject"`
	Predicate kg.PredicateID   `json:"predicate"`
	Label     string           `json:"label" doc:"Of the predicate"`
	Object    string           `json:"object,omitempty" doc:"Its name, or what is counted"`
	Kind      string           `json:"kind" enum:"denial,value" doc:"denial: some deny what others affirm; value: they give different figures"`
	Sides     []DisagreeingOne `json:"sides" doc:"That with most claims first"`
}

// DisagreeingOne is those who say the same.
type DisagreeingOne struct {
	Label   string  `json:"label" doc:"yes, no, or the figure"`
	Sources int     `json:"sources" doc:"Independent ones: texts that are nearly the same count once"`
	Claims  []Claim `json:"claims"`
}

// Disagreements is a list.
type Disagreements struct {
	Disagreements []Disagreement `json:"disagreements"`
	Total         int            `json:"total"`
}

type disagreementsInput struct {
	Entity string `query:"entity" maxLength:"500" doc:"What is said of it only"`
	Limit  int    `query:"limit" minimum:"1" maximum:"500" default:"100"`
}

func listDisagreements(ctx context.Context, v *view, in *disagreementsInput) (Disagreements, error) {
	var list []Disagreement
	var err error
	if in.Entity == "" {
		list, err = v.disputes(ctx)
	} else if _, err = v.index.node(in.Entity); err == nil {
		list, err = disagreements(ctx, v, kg.EntityID(in.Entity))
	}
	out := Disagreements{Disagreements: []Disagreement{}, Total: len(list)}
	out.Disagreements = append(out.Disagreements, list[:min(in.Limit, len(list))]...)
	return out, err
}

// disagreements finds what is not agreed about an entity, or about anything for "".
func disagreements(ctx context.Context, v *view, entity kg.EntityID) ([]Disagreement, error) {
	x := v.index
	day := func(id kg.DocumentID) time.Time {
		if d, ok := x.docOf[id]; ok {
			return x.documents[d].Date
		}
		return time.Time{}
	}
	conflicts, err := resolve.Conflicts(v.store.Statements(ctx, graph.Filter{Entity: entity}), day)
	if err != nil {
		return nil, err
	}
	var out []Disagreement
	for i := range conflicts {
		c := &conflicts[i]
		first := &c.Sides[0].Claims[0]
		d := Disagreement{
			Subject:   Reference{ID: first.Subject.ID, Name: c.Subject, Type: first.Subject.Type},
			Predicate: first.Predicate.ID, Label: c.Predicate, Object: c.Object, Kind: c.Kind,
		}
		for _, side := range c.Sides {
			one := DisagreeingOne{Label: side.Says}
			var texts []string
			var seen []kg.DocumentID
			for j := range side.Claims {
				st := &side.Claims[j]
				one.Claims = append(one.Claims, x.shapeClaim(x.claimOf[st.ID], st))
				if slices.Contains(seen, st.Document) {
					continue
				}
				seen = append(seen, st.Document)
				doc, err := v.store.Document(ctx, st.Document)
				if err != nil {
					return nil, err
				}
				texts = append(texts, doc.Text)
			}
			one.Sources = resolve.Independent(texts)
			d.Sides = append(d.Sides, one)
		}
		out = append(out, d)
	}
	return out, nil
}
