package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kg"
	"kg/graph"
)

// defaultShowLimit is how many lines of a section are shown.
const defaultShowLimit = 12

type showFlags struct {
	json, evidence bool
	limit          int
}

func newShow(a *app) *cobra.Command {
	var f showFlags
	cmd := &cobra.Command{
		Use:   "show ENTITY",
		Short: "Show what the texts say about somebody or something",
		Long: `Show a page about an entity: its names and what it is, what it did and what was done to it,
in the order of time, what it said, and what is denied, planned or only possible. Each line
says once what several statements say alike, with the numbers of its sources, which stand at the end;
--evidence quotes the sentences.

ENTITY is any of its names, or its identifier (e:vladimir_putin). Where a name is that of
several entities they are listed. Of a section with more lines than --limit those are shown that
most sources have, or that name somebody.`,
		Example: `  kg show Putin
  kg show Putin --evidence
  kg show "European Union" --limit 0
  kg show e:vladimir_putin --json | jq '.did[].object.name'`,
		Args: usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.limit < 0 {
				return usagef("--limit must not be negative")
			}
			return a.reading(func(store *graph.Store) error {
				return a.showEntity(cmd.Context(), store, strings.Join(args, " "), f)
			})
		},
	}
	cmd.Flags().BoolVar(&f.json, "json", false, "one JSON object")
	cmd.Flags().BoolVar(&f.evidence, "evidence", false, "quote the sentences")
	cmd.Flags().IntVar(&f.limit, "limit", defaultShowLimit, "lines of each section to show; 0: all")
	return cmd
}

// profile is an entity with what is said of it, by the part it has in the statement.
type profile struct {
	ID      kg.EntityID   `json:"id"`
	Name    string        `json:"name"`
	Type    kg.EntityType `json:"type"`
	Aliases []string      `json:"aliases"`
	Roles   []string      `json:"roles,omitempty"`   // what texts call it
	Same    []string      `json:"same_as,omitempty"` // identifiers elsewhere
	From    string        `json:"from,omitempty"`    // dates of the first and last document
	To      string        `json:"to,omitempty"`
	With    []partner     `json:"with,omitempty"` // who and what it is named with most
	// StandsFor tells whom the name stands for at times: the government that sits in Moscow.
	StandsFor []partner      `json:"stands_for,omitempty"`
	Documents int            `json:"documents"` // that have a statement about it
	Did       []kg.Statement `json:"did"`       // it is the subject
	DoneTo    []kg.Statement `json:"done_to"`   // it is the object
	PartOf    []kg.Statement `json:"part_of"`   // it is a further argument
	Claimed   []kg.Statement `json:"claimed"`   // it is the speaker

	sources map[kg.DocumentID]*kg.Document
}

// partner is somebody or something that statements name along with the entity.
type partner struct {
	ID         kg.EntityID `json:"id"`
	Name       string      `json:"name"`
	Statements int         `json:"statements"`
}

// maxPartners is how many of them are told.
const maxPartners = 6

func (a *app) showEntity(ctx context.Context, store *graph.Store, name string, f showFlags) error {
	if name == "" {
		return usagef("show whom? Give a name")
	}
	ids, err := store.Resolve(ctx, name)
	if err != nil {
		return err
	}
	id, err := a.meant(ctx, store, name, ids)
	if err != nil {
		return err
	}
	p, err := readProfile(ctx, store, id)
	if err != nil {
		return err
	}
	if f.json {
		return a.encoder().Encode(p)
	}
	a.printPage(p, f)
	return nil
}

// meant returns which of the entities that have a name somebody means who gives nothing but that: the only one; or
// the one of which clearly more is said than of any other; or the one that is called so and not otherwise, where more is
// said of it than of the others. Which others there are is noted. Other names are an error that lists what they may be.
func (a *app) meant(ctx context.Context, store *graph.Store, name string, ids []kg.EntityID) (kg.EntityID, error) {
	switch len(ids) {
	case 0:
		return "", a.unknownEntity(ctx, store, name)
	case 1:
		return ids[0], nil
	}
	var list []graph.Entity
	for _, id := range ids {
		e, err := store.Entity(ctx, id)
		if err != nil {
			return "", err
		}
		list = append(list, e)
	}
	slices.SortStableFunc(list, func(a, b graph.Entity) int { return cmp.Compare(b.Claims, a.Claims) })
	if list[0].Claims >= clearly*list[1].Claims || strings.EqualFold(list[0].Name, name) && list[0].Claims > list[1].Claims && !slices.ContainsFunc(list[1:], func(e graph.Entity) bool { return strings.EqualFold(e.Name, name) }) {
		var others []string
		for _, e := range list[1:] {
			others = append(others, fmt.Sprintf("%s (%s)", e.Name, e.ID))
		}
		a.note("%q is %s here; so may be called %s", name, list[0].ID, strings.Join(others[:min(3, len(others))], ", "))
		return list[0].ID, nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%q may be %d things; give one of these instead:", name, len(list))
	for _, e := range list {
		fmt.Fprintf(&b, "\n  %s   %s, %s, %s", e.ID, e.Name, e.Type, plural(e.Claims, "statement"))
	}
	return "", errors.New(b.String())
}

// clearly is how many times as much is said of Donald as of any other Trump where "Trump" is him.
const clearly = 10

// unknownEntity says which names are like the one that nobody has.
func (a *app) unknownEntity(ctx context.Context, store *graph.Store, name string) error {
	near, err := nearestNames(ctx, store, name, 5)
	if err != nil {
		return err
	}
	if len(near) == 0 {
		return fmt.Errorf("nobody and nothing is called %q in %s", name, a.graph())
	}
	for i := range near {
		near[i] = fmt.Sprintf("%q", near[i])
	}
	return fmt.Errorf("nobody and nothing is called %q in %s; there are %s", name, a.graph(), strings.Join(near, ", "))
}

// nearestNames returns up to n names of entities that share a word with name, those of the
// entities most is said of first.
func nearestNames(ctx context.Context, store *graph.Store, name string, n int) ([]string, error) {
	wanted := strings.Split(kg.Slug(name), "_")
	var near []graph.Entity
	for e, err := range store.Entities(ctx) {
		if err != nil {
			return nil, err
		}
		for _, word := range strings.Split(kg.Slug(e.Name), "_") {
			if word != "" && slices.ContainsFunc(wanted, func(w string) bool { return w == word || len(w) > 3 && strings.HasPrefix(word, w) }) {
				near = append(near, e)
				break
			}
		}
	}
	slices.SortStableFunc(near, func(a, b graph.Entity) int { return cmp.Compare(b.Claims, a.Claims) })
	var names []string
	for _, e := range near[:min(n, len(near))] {
		names = append(names, e.Name)
	}
	return names, nil
}

func readProfile(ctx context.Context, store *graph.Store, id kg.EntityID) (*profile, error) {
	e, err := store.Entity(ctx, id)
	if err != nil {
		return nil, err
	}
	p := &profile{ID: e.ID, Name: e.Name, Type: e.Type, Aliases: e.Aliases, Roles: e.Roles, Same: e.Same, sources: make(map[kg.DocumentID]*kg.Document)}
	partners, meant := make(map[kg.EntityID]*partner), make(map[kg.EntityID]*partner)
	for st, err := range store.Statements(ctx, graph.Filter{Entity: id}) {
		if err != nil {
			return nil, err
		}
		if p.sources[st.Document] == nil {
			doc, err := store.Document(ctx, st.Document)
			if err != nil {
				return nil, err
			}
			doc.Text = "" // it may be long
			p.sources[st.Document] = doc
			p.during(day(doc.Date))
		}
		for _, n := range []*kg.Node{&st.Subject, st.Object} {
			if n == nil || n.ID == id || !named(n.Type) {
				continue
			}
			if partners[n.ID] == nil {
				partners[n.ID] = &partner{ID: n.ID, Name: n.Name}
			}
			partners[n.ID].Statements++
		}
		for _, n := range []*kg.Node{&st.Subject, st.Object, st.Speaker} {
			if n == nil || n.ID != id || n.Type != kg.Place || len(n.About) == 0 {
				continue
			}
			whom := n.About[0]
			if meant[whom.ID] == nil {
				meant[whom.ID] = &partner{ID: whom.ID, Name: whom.Name}
			}
			meant[whom.ID].Statements++
			break
		}
		switch {
		case st.Subject.ID == id:
			p.Did = append(p.Did, st)
		case st.Object != nil && st.Object.ID == id:
			p.DoneTo = append(p.DoneTo, st)
		case slices.ContainsFunc(st.Arguments, func(n kg.Node) bool { return n.ID == id }):
			p.PartOf = append(p.PartOf, st)
		default:
			p.Claimed = append(p.Claimed, st)
		}
	}
	p.Documents = len(p.sources)
	p.With, p.StandsFor = mostNamed(partners), mostNamed(meant)
	return p, nil
}

// mostNamed returns those of whom most is said, the first of them first.
func mostNamed(all map[kg.EntityID]*partner) []partner {
	var list []partner
	for _, one := range all {
		list = append(list, *one)
	}
	slices.SortFunc(list, func(a, b partner) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.ID, b.ID))
	})
	return list[:min(maxPartners, len(list))]
}

// during widens the time that the documents span.
func (p *profile) during(date string) {
	if date == "" {
		return
	}
	if p.From == "" || date < p.From {
		p.From = date
	}
	p.To = max(p.To, date)
}

// predicateLabel is the predicate with what keeps it from being a plain fact: "thanked",
// "not thanked", "thank (planned)".
func predicateLabel(st *kg.Statement) string {
	return kg.Reading(cmp.Or(st.Predicate.Label, string(st.Predicate.ID)), st.Polarity, st.Modality)
}

// predicateStyle sets apart what did not happen and what only may.
func predicateStyle(st *kg.Statement) string {
	switch {
	case st.Polarity == kg.Negative:
		return red
	case st.Modality != kg.Asserted:
		return yellow
	}
	return cyan
}

func nodeName(n *kg.Node) string { return n.Reading() }
