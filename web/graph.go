package web

import (
	"cmp"
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"kg"
)

// reply is an answer with a body.
type reply[T any] struct{ Body T }

// read registers a route that reads: f gets the view that the request sees.
func read[I, O any](s *Server, id, path, summary string, f func(context.Context, *view, *I) (O, error)) {
	op := huma.Operation{OperationID: id, Method: http.MethodGet, Path: path, Summary: summary}
	huma.Register(s.api, op, func(ctx context.Context, in *I) (*reply[O], error) {
		v, err := s.views.acquire(ctx)
		if err != nil {
			return nil, s.explained(err)
		}
		defer v.release()
		out, err := f(ctx, v, in)
		if err != nil {
			return nil, s.explained(err)
		}
		return &reply[O]{out}, nil
	})
}

// Page is how much of a list is wanted. A cursor is what next of the page before said.
type Page struct {
	Limit  int    `query:"limit" minimum:"1" maximum:"500" default:"50" doc:"How many"`
	Cursor string `query:"cursor" maxLength:"20" doc:"What next of the page before said"`
}

// cut returns the part of a list of n that a page shows, and where the next begins.
func (p *Page) cut(n int) (from, to int, next string, err error) {
	if p.Cursor != "" {
		if from, err = strconv.Atoi(p.Cursor); err != nil || from < 0 {
			return 0, 0, "", problem(http.StatusUnprocessableEntity, "cursor %q is none of ours", p.Cursor)
		}
	}
	from = min(from, n)
	to = min(from+p.Limit, n)
	if to < n {
		next = strconv.Itoa(to)
	}
	return from, to, next, nil
}

// Stats is what the graph holds in numbers.
type Stats struct {
	Entities   int            `json:"entities"`
	Claims     int            `json:"claims"`
	Hidden     int            `json:"hidden,omitempty" doc:"Claims that somebody hid; not among the others"`
	Documents  int            `json:"documents"`
	Predicates int            `json:"predicates"`
	Quads      int            `json:"quads"`
	Types      map[string]int `json:"types" doc:"Entities by type"`
	Families   map[string]int `json:"families" doc:"Claims by family"`
	Events     map[string]int `json:"events" doc:"Claims by event type"`
	First      string         `json:"first,omitempty" doc:"Date of the first document"`
	Last       string         `json:"last,omitempty"`
	Writable   bool           `json:"writable" doc:"Writes exist, for those who have the token"`
	Version    string         `json:"version"`
	Reading    bool           `json:"reading,omitempty" doc:"The graph has changed since these numbers; it is being read"`
	Formats    []string       `json:"formats,omitempty" doc:"Of the export"`
}

func (s *Server) stats(_ context.Context, v *view, _ *struct{}) (Stats, error) {
	x := v.index
	st := Stats{
		Claims: x.shown, Hidden: len(x.claims) - x.shown, Documents: len(x.documents), Quads: x.quads,
		Types: make(map[string]int), Families: make(map[string]int), Events: make(map[string]int),
		Writable: s.opt.Token != "", Version: s.opt.Version, Formats: formatNames(), Reading: v.older,
	}
	for i := range x.nodes {
		if n := &x.nodes[i]; n.isKnown() {
			st.Entities++
			st.Types[cmp.Or(string(n.typ), string(kg.Thing))]++
		}
	}
	for i := range x.preds {
		p := &x.preds[i]
		if p.claims == 0 {
			continue
		}
		st.Predicates++
		if p.Family != "" {
			st.Families[p.Family] += int(p.claims)
		}
		if p.Event != "" {
			st.Events[p.Event] += int(p.claims)
		}
	}
	for i := range x.documents {
		st.First, st.Last = during(st.First, st.Last, x.documents[i].day)
	}
	return st, nil
}

type searchInput struct {
	Q     string        `query:"q" maxLength:"200" doc:"What was typed so far; nothing: the most connected entities"`
	Type  kg.EntityType `query:"type" maxLength:"50" doc:"Person, Place, …"`
	Limit int           `query:"limit" minimum:"1" maximum:"100" default:"20"`
}

// SearchResults are entities that a name may mean.
type SearchResults struct {
	Results []Entity `json:"results"`
}

func search(_ context.Context, v *view, in *searchInput) (SearchResults, error) {
	out := SearchResults{Results: []Entity{}}
	if in.Q != "" && fold(in.Q) == "" && strings.TrimSpace(in.Q) != "" {
		return out, nil // signs only, which no name is found by
	}
	for _, e := range v.index.names.search(in.Q, in.Limit, in.Type) {
		out.Results = append(out.Results, v.index.shapeEntity(e))
	}
	return out, nil
}

type entitiesInput struct {
	Page
	Sort string        `query:"sort" enum:"claims,name" default:"claims"`
	Type kg.EntityType `query:"type" maxLength:"50"`
}

// Entities is a page of a list.
type Entities struct {
	Entities []Entity `json:"entities"`
	Next     string   `json:"next,omitempty" doc:"Cursor of the next page"`
	Total    int      `json:"total"`
}

func entities(_ context.Context, v *view, in *entitiesInput) (Entities, error) {
	x := v.index
	var list []int32
	for _, n := range x.byClaims {
		if e := &x.nodes[n]; !e.unresolved && (in.Type == "" || e.typ == in.Type) {
			list = append(list, n)
		}
	}
	if in.Sort == "name" {
		slices.SortFunc(list, func(a, b int32) int {
			return cmp.Or(cmp.Compare(strings.ToLower(x.nodes[a].name), strings.ToLower(x.nodes[b].name)), cmp.Compare(a, b))
		})
	}
	from, to, next, err := in.cut(len(list))
	out := Entities{Entities: []Entity{}, Next: next, Total: len(list)}
	for _, n := range list[from:to] {
		out.Entities = append(out.Entities, x.shapeEntity(n))
	}
	return out, err
}

// ByID names something.
type ByID struct {
	ID string `path:"id" maxLength:"500"`
}

// topPredicates is how many predicates an entity tells.
const topPredicates = 20

type entityInput struct {
	ByID
	Merged bool `query:"merged" doc:"Also which entities were joined with it"`
}

func entity(ctx context.Context, v *view, in *entityInput) (Entity, error) {
	x := v.index
	n, err := v.node(ctx, in.ID)
	if err != nil {
		return Entity{}, err
	}
	out := x.shapeEntity(n)
	for _, a := range x.nodes[n].about {
		out.About = append(out.About, x.reference(a))
	}
	out.Families = make(map[string]int)
	preds, docs := make(map[int32]int), make(map[int32]bool)
	for _, list := range [...][]int32{x.ends.list(n), x.also.list(n)} {
		for _, i := range list {
			c := &x.claims[i]
			if c.hidden {
				continue
			}
			if !docs[c.document] {
				docs[c.document] = true
				out.First, out.Last = during(out.First, out.Last, x.documents[c.document].day)
			}
		}
	}
	out.Documents = len(docs)
	for _, i := range x.ends.list(n) {
		c := &x.claims[i]
		if c.hidden {
			continue
		}
		preds[c.predicate]++
		if f := x.preds[c.predicate].Family; f != "" {
			out.Families[f]++
		}
	}
	for p, count := range preds {
		d := x.shapePredicate(p)
		d.Claims = count
		out.Predicates = append(out.Predicates, d)
	}
	slices.SortFunc(out.Predicates, func(a, b Predicate) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.ID, b.ID))
	})
	out.Predicates = out.Predicates[:min(len(out.Predicates), topPredicates)]
	out.Roles, out.SameAs = x.nodes[n].roles, x.nodes[n].same
	if in.Merged {
		out.Merged, err = v.merged(ctx, kg.EntityID(x.nodes[n].id))
	}
	return out, err
}

// merged tells what was joined with an entity, each under its own name.
func (v *view) merged(ctx context.Context, id kg.EntityID) ([]MergedEntity, error) {
	members, err := v.store.Members(ctx, id)
	if err != nil {
		return nil, err
	}
	var out []MergedEntity
	for _, m := range members {
		names, err := v.store.Names(ctx, m.From)
		if err != nil {
			return nil, err
		}
		name := string(m.From)
		if len(names) > 0 {
			name = names[0]
		}
		out = append(out, MergedEntity{ID: m.From, Name: name, Reason: m.Reason, Score: m.Score})
	}
	return out, nil
}

type neighboursInput struct {
	ByID
	Filter
	Limit    int  `query:"limit" minimum:"1" maximum:"1000" default:"50" doc:"How many neighbours, those with most claims first"`
	Literals bool `query:"literals" default:"true" doc:"false: entities only, no values"`
}

// View is a part of the graph.
type View struct {
	Nodes []Node `json:"nodes"`
	Edges []Edge `json:"edges"`
	Total int    `json:"total" doc:"Neighbours there are; nodes may be fewer"`
	// Merged are of the ids that were asked for those that became another.
	Merged map[string]string `json:"merged,omitempty" doc:"Of the ids asked for those that were merged into another, and into which"`
}

func neighbours(ctx context.Context, v *view, in *neighboursInput) (View, error) {
	x := v.index
	n, err := v.node(ctx, in.ID)
	if err != nil {
		return View{}, err
	}
	t, err := in.Filter.test(x)
	if err != nil {
		return View{}, err
	}
	count := make(map[int32]int)
	var claims, others []int32
	for _, i := range x.ends.list(n) {
		c := &x.claims[i]
		o := c.other(n)
		if t.lets(c) && (in.Literals || !x.nodes[o].literal) {
			claims = append(claims, i)
			if count[o]++; count[o] == 1 && o != n {
				others = append(others, o)
			}
		}
	}
	slices.SortFunc(others, func(a, b int32) int { return cmp.Or(cmp.Compare(count[b], count[a]), x.compareClaims(a, b)) })
	out := View{Nodes: []Node{x.shapeNode(n)}, Total: len(others)}
	shown := map[int32]bool{n: true}
	for _, o := range others[:min(in.Limit, len(others))] {
		shown[o] = true
		out.Nodes = append(out.Nodes, x.shapeNode(o))
	}
	claims = slices.DeleteFunc(claims, func(i int32) bool { return !shown[x.claims[i].other(n)] })
	out.Edges = x.edges(claims)
	return out, nil
}

type betweenInput struct {
	IDs []string `query:"ids" required:"true" maxItems:"1000" doc:"Nodes, with commas between them"`
	Filter
}

func between(ctx context.Context, v *view, in *betweenInput) (View, error) {
	x := v.index
	t, err := in.Filter.test(x)
	if err != nil {
		return View{}, err
	}
	out := View{Nodes: []Node{}, Edges: []Edge{}}
	among := make(map[int32]bool)
	var list []int32
	for _, id := range in.IDs {
		n, ok, err := v.find(ctx, id)
		if err != nil {
			return out, err
		}
		if !ok {
			continue // a view is restored with what there still is
		}
		if to := x.nodes[n].id; to != id {
			if out.Merged == nil {
				out.Merged = make(map[string]string)
			}
			out.Merged[id] = to
		}
		if among[n] {
			continue
		}
		among[n] = true
		list = append(list, n)
		out.Nodes = append(out.Nodes, x.shapeNode(n))
	}
	var claims []int32
	for _, n := range list {
		for _, i := range x.ends.list(n) {
			c := &x.claims[i]
			if c.subject == n && (c.object < 0 || among[c.object]) && t.lets(c) {
				claims = append(claims, i)
			}
		}
	}
	slices.Sort(claims)
	out.Edges = x.edges(claims)
	out.Total = len(list)
	return out, nil
}

type predicatesInput struct {
	Q     string `query:"q" maxLength:"200" doc:"What identifier or label has in it"`
	Limit int    `query:"limit" minimum:"1" maximum:"2000" default:"100"`
}

// Predicates are the most frequent that were asked for.
type Predicates struct {
	Predicates []Predicate `json:"predicates"`
}

func predicates(_ context.Context, v *view, in *predicatesInput) (Predicates, error) {
	return Predicates{v.index.findPredicates(in.Q, in.Limit)}, nil
}

func (x *index) findPredicates(q string, limit int) []Predicate {
	out := []Predicate{}
	q = strings.ToLower(q)
	for i := range x.preds {
		p := &x.preds[i]
		if p.claims > 0 && (strings.Contains(strings.ToLower(p.Label), q) || strings.Contains(string(p.ID), q)) {
			out = append(out, x.shapePredicate(int32(i)))
		}
	}
	slices.SortFunc(out, func(a, b Predicate) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.ID, b.ID))
	})
	return out[:min(limit, len(out))]
}

func (s *Server) registerGraph() {
	read(s, "stats", "/api/v1/stats", "What the graph holds in numbers", s.stats)
	read(s, "search", "/api/v1/search", "Find entities by what is typed of a name", search)
	read(s, "entities", "/api/v1/entities", "List entities", entities)
	read(s, "entity", "/api/v1/entities/{id}", "An entity with its names", entity)
	read(s, "neighbours", "/api/v1/entities/{id}/neighbours", "What an entity is connected to, parallel claims as one edge", neighbours)
	read(s, "between", "/api/v1/between", "All edges among given nodes", between)
	read(s, "predicates", "/api/v1/predicates", "List predicates, the most frequent first", predicates)
}
