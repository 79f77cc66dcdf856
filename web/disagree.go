package web

import (
	"context"
	"errors"
	"slices"
	"strings"
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
	} else if n, e := v.node(ctx, in.Entity); e == nil {
		list, err = disagreements(ctx, v, kg.EntityID(v.index.nodes[n].id))
	} else {
		err = e
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
	found, err := v.claims(ctx, x.contested(entity))
	if err != nil {
		return nil, err
	}
	conflicts, err := resolve.Conflicts(func(yield func(kg.Statement, error) bool) {
		for i := range found {
			st := found[i].Statement
			st.Document = found[i].Document.ID
			if !yield(st, nil) {
				return
			}
		}
	}, day)
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
			var documents []kg.DocumentID
			for j := range side.Claims {
				st := &side.Claims[j]
				one.Claims = append(one.Claims, x.shapeClaim(x.claimOf[st.ID], st))
				if !slices.Contains(documents, st.Document) {
					documents = append(documents, st.Document)
				}
			}
			if one.Sources, err = v.independent(ctx, documents); err != nil {
				return nil, err
			}
			d.Sides = append(d.Sides, one)
		}
		out = append(out, d)
	}
	return out, nil
}

// independent counts documents, those that are nearly the same once.
func (v *view) independent(ctx context.Context, documents []kg.DocumentID) (int, error) {
	if len(documents) < 2 {
		return len(documents), nil // no text need be read
	}
	var texts []string
	for _, id := range documents {
		doc, err := v.store.Document(ctx, id)
		if errors.Is(err, graph.ErrNotFound) {
			continue
		}
		if err != nil {
			return 0, err
		}
		texts = append(texts, doc.Text)
	}
	return resolve.Independent(texts), nil
}

// contested returns the claims that may contradict another one, as far as can be told without
// their texts: of one subject and predicate they are affirmed and denied of one object, or they
// have several figures. resolve.Conflicts decides. They are those from or to an entity, or
// any for "".
func (x *index) contested(entity kg.EntityID) []int32 {
	type matter struct {
		subject, predicate, object int32
		modality                   modality
	}
	const (
		anyValue = -2 // one value may be written in several ways
		aFigure  = -3
		several  = -1
	)
	// What is said of each matter: a polarity, or the number of a figure's node.
	said := make(map[matter]int32)
	note := func(m matter, says int32) {
		if have, ok := said[m]; ok && have != says {
			said[m] = several
		} else if !ok {
			said[m] = says
		}
	}
	matters := func(c *claim, f func(matter, int32)) {
		m := matter{c.subject, c.predicate, c.object, c.modality}
		figure := c.object >= 0 && x.isFigure(c.object)
		value := c.object >= 0 && x.nodes[c.object].literal
		if c.hidden || value && !figure { // what is said in words contradicts nothing
			return
		}
		if value {
			m.object = anyValue
		}
		f(m, int32(c.polarity))
		if figure && c.polarity == 0 {
			m.object = aFigure
			f(m, c.object)
		}
	}
	var list []int32
	if entity != "" {
		list = x.ends.list(x.numberOf(entity))
	} else {
		for i := range x.claims {
			list = append(list, int32(i))
		}
	}
	for _, i := range list {
		matters(&x.claims[i], note)
	}
	var out []int32
	for _, i := range list {
		disputed := false
		matters(&x.claims[i], func(m matter, _ int32) { disputed = disputed || said[m] == several })
		if disputed {
			out = append(out, i)
		}
	}
	return out
}

// isFigure reports whether a node is a number, a date, or a number of something.
func (x *index) isFigure(n int32) bool {
	e := &x.nodes[n]
	if e.literal {
		return e.datatype != "" || strings.ContainsAny(e.name, "0123456789")
	}
	value, _ := resolve.Figure(&kg.Node{ID: kg.EntityID(e.id), Name: e.name})
	return value != ""
}
