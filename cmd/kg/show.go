package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kg"
	"kg/graph"
)

// defaultShowLimit is how many statements of a predicate are shown.
const defaultShowLimit = 5

type showFlags struct {
	json  bool
	limit int
}

func newShow(a *app) *cobra.Command {
	var f showFlags
	cmd := &cobra.Command{
		Use:   "show ENTITY",
		Short: "Show what the texts say about somebody or something",
		Long: `Show an entity with its names and type, what it did and what was done to it, grouped by
predicate, each with the sentence that says so and its document.

ENTITY is any of its names, or its identifier (e:vladimir_putin). Where a name is that of
several entities they are listed. What did not happen is marked "not", what is planned,
possible or wished is marked so in brackets, and a claim names who makes it.`,
		Example: `  kg show Putin
  kg show "European Union" --limit 0
  kg show e:vladimir_putin --json | jq '.did[].object.name'`,
		Args: usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.limit < 0 {
				return usagef("--limit must not be negative")
			}
			store, err := a.openStore()
			if err != nil {
				return err
			}
			defer store.Close()
			return a.showEntity(cmd.Context(), store, strings.Join(args, " "), f)
		},
	}
	cmd.Flags().BoolVar(&f.json, "json", false, "one JSON object")
	cmd.Flags().IntVar(&f.limit, "limit", defaultShowLimit, "statements of each predicate to show; 0: all")
	return cmd
}

// profile is an entity with what is said of it, by the part it has in the statement.
type profile struct {
	ID        kg.EntityID    `json:"id"`
	Name      string         `json:"name"`
	Type      kg.EntityType  `json:"type"`
	Aliases   []string       `json:"aliases"`
	Roles     []string       `json:"roles,omitempty"`   // what texts call it
	Same      []string       `json:"same_as,omitempty"` // identifiers elsewhere
	From      string         `json:"from,omitempty"`    // dates of the first and last document
	To        string         `json:"to,omitempty"`
	With      []partner      `json:"with,omitempty"` // who and what it is named with most
	Documents int            `json:"documents"`      // that have a statement about it
	Did       []kg.Statement `json:"did"`            // it is the subject
	DoneTo    []kg.Statement `json:"done_to"`        // it is the object
	PartOf    []kg.Statement `json:"part_of"`        // it is a further argument
	Claimed   []kg.Statement `json:"claimed"`        // it is the speaker
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
	switch len(ids) {
	case 0:
		return a.unknownEntity(ctx, store, name)
	case 1:
		p, err := readProfile(ctx, store, ids[0])
		if err != nil {
			return err
		}
		if f.json {
			enc := json.NewEncoder(a.out)
			enc.SetEscapeHTML(false)
			return enc.Encode(p)
		}
		a.printProfile(p, f.limit)
		return nil
	}
	return a.ambiguous(ctx, store, name, ids)
}

// ambiguous lists the entities that have a name, the one most is said of first.
func (a *app) ambiguous(ctx context.Context, store *graph.Store, name string, ids []kg.EntityID) error {
	var list []graph.Entity
	for _, id := range ids {
		e, err := store.Entity(ctx, id)
		if err != nil {
			return err
		}
		list = append(list, e)
	}
	slices.SortStableFunc(list, func(a, b graph.Entity) int { return cmp.Compare(b.Claims, a.Claims) })
	var b strings.Builder
	fmt.Fprintf(&b, "%q may be %d things; give one of these:", name, len(list))
	for _, e := range list {
		fmt.Fprintf(&b, "\n  kg show %s   %s, %s, %s", e.ID, e.Name, e.Type, plural(e.Claims, "statement"))
	}
	return errors.New(b.String())
}

// unknownEntity says which names are like the one that nobody has.
func (a *app) unknownEntity(ctx context.Context, store *graph.Store, name string) error {
	near, err := nearestNames(ctx, store, name, 5)
	if err != nil {
		return err
	}
	if len(near) == 0 {
		return fmt.Errorf("nobody and nothing is called %q in %s", name, a.db)
	}
	for i := range near {
		near[i] = fmt.Sprintf("%q", near[i])
	}
	return fmt.Errorf("nobody and nothing is called %q in %s; there are %s", name, a.db, strings.Join(near, ", "))
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
	p := &profile{ID: e.ID, Name: e.Name, Type: e.Type, Aliases: e.Aliases, Roles: e.Roles, Same: e.Same}
	documents := make(map[kg.DocumentID]bool)
	partners := make(map[kg.EntityID]*partner)
	for st, err := range store.Statements(ctx, graph.Filter{Entity: id}) {
		if err != nil {
			return nil, err
		}
		if !documents[st.Document] {
			documents[st.Document] = true
			doc, err := store.Document(ctx, st.Document)
			if err != nil {
				return nil, err
			}
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
	p.Documents = len(documents)
	for _, with := range partners {
		p.With = append(p.With, *with)
	}
	slices.SortFunc(p.With, func(a, b partner) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.ID, b.ID))
	})
	p.With = p.With[:min(maxPartners, len(p.With))]
	return p, nil
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

func (a *app) printProfile(p *profile, limit int) {
	fmt.Fprintf(a.out, "%s  %s  %s\n", a.style(bold, p.Name), p.Type, a.style(dim, string(p.ID)))
	if len(p.Aliases) > 0 {
		fmt.Fprintln(a.out, a.indent(2, "also: "+strings.Join(p.Aliases, ", ")))
	}
	if len(p.Roles) > 0 {
		fmt.Fprintln(a.out, a.indent(2, "called "+strings.Join(p.Roles[:min(5, len(p.Roles))], ", ")))
	}
	for _, same := range p.Same {
		if q, ok := strings.CutPrefix(same, "wd:"); ok {
			fmt.Fprintln(a.out, a.indent(2, "https://www.wikidata.org/wiki/"+q))
		}
	}
	total := len(p.Did) + len(p.DoneTo) + len(p.PartOf) + len(p.Claimed)
	line := plural(total, "statement") + " in " + plural(p.Documents, "document")
	switch {
	case p.From != p.To:
		line += ", " + p.From + " to " + p.To
	case p.From != "":
		line += ", " + p.From
	}
	fmt.Fprintln(a.out, a.indent(2, line))
	if len(p.With) > 0 {
		var with []string
		for _, one := range p.With {
			with = append(with, fmt.Sprintf("%s (%d)", one.Name, one.Statements))
		}
		fmt.Fprintln(a.out, a.indent(2, "most often with "+strings.Join(with, ", ")))
	}
	object := func(st *kg.Statement) string {
		if st.Object == nil {
			return "·"
		}
		return nodeName(st.Object)
	}
	// Deeds before words: what somebody said is long and the most.
	words := func(st kg.Statement) bool { return st.Predicate.Event == "SAY" }
	deeds := slices.DeleteFunc(slices.Clone(p.Did), words)
	said := slices.DeleteFunc(slices.Clone(p.Did), func(st kg.Statement) bool { return !words(st) })
	a.printGroups("What "+p.Name+" did", deeds, limit, object)
	a.printGroups("What was done to "+p.Name, p.DoneTo, limit, func(st *kg.Statement) string {
		return "by " + nodeName(&st.Subject)
	})
	a.printGroups("What "+p.Name+" said", said, limit, object)
	other := func(st *kg.Statement) string {
		s := nodeName(&st.Subject)
		if st.Object != nil {
			s += " → " + nodeName(st.Object)
		}
		return s
	}
	a.printGroups("Where "+p.Name+" took part", p.PartOf, limit, other)
	a.printGroups("What is so according to "+p.Name, p.Claimed, limit, other)
}

// printGroups prints statements by predicate, the most frequent first; who is the other
// party of a statement.
func (a *app) printGroups(title string, statements []kg.Statement, limit int, who func(*kg.Statement) string) {
	if len(statements) == 0 {
		return
	}
	fmt.Fprintf(a.out, "\n%s\n", a.style(bold, title))
	var order []string
	groups := make(map[string][]*kg.Statement)
	for i := range statements {
		label := predicateLabel(&statements[i])
		if groups[label] == nil {
			order = append(order, label)
		}
		groups[label] = append(groups[label], &statements[i])
	}
	slices.SortStableFunc(order, func(x, y string) int { return cmp.Compare(len(groups[y]), len(groups[x])) })
	for _, label := range order {
		group, again := distinct(groups[label], who)
		fmt.Fprintf(a.out, "  %s\n", a.style(predicateStyle(group[0]), label))
		for i, st := range group {
			if limit > 0 && i == limit {
				fmt.Fprintln(a.out, a.style(dim, a.indent(4, fmt.Sprintf("and %s more (--limit 0 shows all)", thousands(len(group)-limit)))))
				break
			}
			a.printStatement(who(st)+again[st.ID], st)
			if i+1 == len(group) || i+1 == limit || group[i+1].Document != st.Document || group[i+1].Sentence != st.Sentence {
				a.printEvidence(st)
			}
		}
	}
}

// distinct returns the statements of a group that say something new, and for those that
// others repeat how often that is.
func distinct(group []*kg.Statement, who func(*kg.Statement) string) (list []*kg.Statement, again map[kg.ClaimID]string) {
	first := make(map[string]kg.ClaimID)
	times := make(map[kg.ClaimID]int)
	for _, st := range group {
		key := strings.ToLower(who(st))
		if st.Speaker != nil {
			key += "\x00" + string(st.Speaker.ID)
		}
		if id, known := first[key]; known && key != "·" {
			times[id]++
			continue
		}
		first[key] = st.ID
		list = append(list, st)
	}
	again = make(map[kg.ClaimID]string)
	for id, n := range times {
		again[id] = fmt.Sprintf(" (and %d times more)", n)
		if n == 1 {
			again[id] = " (and once more)"
		}
	}
	return list, again
}

// printStatement prints the other party, the further arguments and marks.
func (a *app) printStatement(who string, st *kg.Statement) {
	line := who
	for _, arg := range st.Arguments {
		text := nodeName(&arg)
		if !strings.HasPrefix(text, arg.Role+" ") { // "to" is part of "to understand"
			text = strings.TrimSpace(arg.Role + " " + text)
		}
		line += " · " + text
	}
	if st.Time != nil {
		line += " · " + cmp.Or(st.Time.Value, st.Time.Text)
	}
	if st.Speaker != nil {
		line += " · claimed by " + nodeName(st.Speaker)
		if st.Via != nil {
			line += ", as " + nodeName(st.Via) + " says"
		}
	}
	fmt.Fprintln(a.out, a.indent(4, line))
}

// printEvidence prints the sentence that a statement, or several in a row, was read from,
// with its document.
func (a *app) printEvidence(st *kg.Statement) {
	fmt.Fprintln(a.out, a.style(dim, a.indent(8, "“"+strings.TrimSpace(st.Evidence.Text)+"”")))
	fmt.Fprintln(a.out, a.style(dim, a.indent(8, st.Source)))
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
