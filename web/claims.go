package web

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"kg"
	"kg/graph"
)

type claimsInput struct {
	Subject  string   `query:"subject" maxLength:"500"`
	Object   string   `query:"object" maxLength:"500"`
	Entity   []string `query:"entity,explode" maxItems:"10" doc:"In any part; where it repeats, all of them"`
	Document string   `query:"document" maxLength:"500"`
	IDs      []string `query:"ids" maxItems:"500" doc:"Claims, with commas between them"`
	Hidden   bool     `query:"hidden" doc:"Also claims that somebody hid"`
	Filter
	Page
}

// Claims is a page of a list.
type Claims struct {
	Claims []Claim `json:"claims"`
	Next   string  `json:"next,omitempty" doc:"Cursor of the next page"`
	Total  int     `json:"total"`
}

func claims(ctx context.Context, v *view, in *claimsInput) (Claims, error) {
	list, err := v.findClaims(ctx, in)
	if err != nil {
		return Claims{}, err
	}
	from, to, next, err := in.cut(len(list))
	if err != nil {
		return Claims{}, err
	}
	out, err := v.claims(ctx, list[from:to])
	return Claims{Claims: out, Next: next, Total: len(list)}, err
}

// findClaims returns the claims that are asked for: those named one by one in their order,
// others the newest first.
func (v *view) findClaims(ctx context.Context, in *claimsInput) ([]int32, error) {
	x := v.index
	w, err := v.wanted(ctx, in)
	if err != nil {
		return nil, err
	}
	var out []int32
	if len(in.IDs) > 0 {
		for _, id := range in.IDs {
			if i, ok := x.claimOf[kg.ClaimID(id)]; ok && w.lets(&x.claims[i]) {
				out = append(out, i)
			}
		}
		return out, nil
	}
	if list, ok := x.shortest(w); ok {
		for _, i := range list {
			if w.lets(&x.claims[i]) {
				out = append(out, i)
			}
		}
	} else {
		for i := range x.claims {
			if w.lets(&x.claims[i]) {
				out = append(out, int32(i))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b int32) int {
		return cmp.Compare(x.documents[x.claims[b].document].day, x.documents[x.claims[a].document].day)
	})
	return out, nil
}

// wanted is what claims have to be; -1 stands for any.
type wanted struct {
	*test
	subject, object, document int32
	among                     []int32 // who all have part in them
}

func (v *view) wanted(ctx context.Context, in *claimsInput) (*wanted, error) {
	x := v.index
	w := &wanted{subject: -1, object: -1, document: -1}
	var err error
	if w.test, err = in.Filter.test(x); err != nil {
		return nil, err
	}
	w.hidden = in.Hidden
	for _, end := range [...]struct {
		id string
		to *int32
	}{{in.Subject, &w.subject}, {in.Object, &w.object}} {
		if end.id == "" {
			continue
		}
		if *end.to, err = v.node(ctx, end.id); err != nil {
			return nil, err
		}
	}
	for _, id := range in.Entity {
		n, err := v.node(ctx, id)
		if err != nil {
			return nil, err
		}
		w.among = append(w.among, n)
	}
	if in.Document != "" {
		d, ok := x.docOf[kg.DocumentID(in.Document)]
		if !ok {
			return nil, notFound("document", in.Document)
		}
		w.document = d
	}
	return w, nil
}

func (w *wanted) lets(c *claim) bool {
	return w.test.lets(c) && (w.subject < 0 || c.subject == w.subject) && (w.object < 0 || c.object == w.object) &&
		(w.document < 0 || c.document == w.document) &&
		!slices.ContainsFunc(w.among, func(n int32) bool { return !c.has(n) })
}

// shortest returns the shortest of the lists that all wanted claims are in; false where there is
// none.
func (x *index) shortest(w *wanted) (list []int32, ok bool) {
	var lists [][]int32
	if w.document >= 0 {
		lists = append(lists, x.of.list(w.document))
	}
	for _, n := range [...]int32{w.subject, w.object} {
		if n >= 0 {
			lists = append(lists, x.ends.list(n))
		}
	}
	for _, n := range w.among {
		both := slices.Concat(x.ends.list(n), x.also.list(n))
		slices.Sort(both)
		lists = append(lists, both)
	}
	if len(lists) == 0 {
		return nil, false
	}
	return slices.MinFunc(lists, func(a, b []int32) int { return cmp.Compare(len(a), len(b)) }), true
}

// has reports whether an entity has any part in a claim.
func (c *claim) has(n int32) bool {
	return c.subject == n || c.object == n || c.speaker == n || slices.Contains(c.arguments, n)
}

// claims reads the texts of claims and keeps their order.
func (v *view) claims(ctx context.Context, list []int32) ([]Claim, error) {
	x := v.index
	byDocument := make(map[int32][]kg.ClaimID)
	var documents []int32
	for _, i := range list {
		d := x.claims[i].document
		if byDocument[d] == nil {
			documents = append(documents, d)
		}
		byDocument[d] = append(byDocument[d], x.claims[i].id)
	}
	found := make(map[kg.ClaimID]*kg.Statement)
	for _, d := range documents {
		statements, err := v.statements(ctx, d, byDocument[d])
		if err != nil {
			return nil, err
		}
		for i := range statements {
			found[statements[i].ID] = &statements[i]
		}
	}
	out := []Claim{}
	for _, i := range list {
		if st := found[x.claims[i].id]; st != nil {
			out = append(out, x.shapeClaim(i, st))
		}
	}
	return out, nil
}

// statements reads claims of a document, none where it is gone.
func (v *view) statements(ctx context.Context, d int32, ids []kg.ClaimID) ([]kg.Statement, error) {
	list, err := v.store.Claims(ctx, v.index.documents[d].ID, ids...)
	if errors.Is(err, graph.ErrNotFound) {
		return nil, nil
	}
	return list, err
}

func (x *index) shapeClaim(i int32, st *kg.Statement) Claim {
	return Claim{Statement: *st, Document: x.shapeDocument(x.claims[i].document)}
}

func oneClaim(ctx context.Context, v *view, in *ByID) (Claim, error) {
	i, ok := v.index.claimOf[kg.ClaimID(in.ID)]
	if !ok {
		return Claim{}, notFound("claim", in.ID)
	}
	list, err := v.claims(ctx, []int32{i})
	if err != nil {
		return Claim{}, err
	}
	if len(list) == 0 {
		return Claim{}, graph.ErrNotFound
	}
	return list[0], nil
}

type timelineInput struct {
	Entity string `query:"entity" maxLength:"500"`
	Other  string `query:"other" maxLength:"500" doc:"Only claims that both have part in"`
	Bucket string `query:"bucket" enum:"day,month,year,auto" default:"auto"`
	Filter
}

// Timeline counts claims by the date of their document, or by when they hold.
type Timeline struct {
	Bucket  string   `json:"bucket" enum:"day,month,year"`
	Buckets []Bucket `json:"buckets" doc:"In order; those without claims are left out"`
	Undated int      `json:"undated" doc:"Claims without such a date"`
}

// Bucket is a day, month or year.
type Bucket struct {
	Date  string `json:"date" doc:"Less exact than the others where a text is: 2007 among days"`
	Count int    `json:"count"`
}

// maxBuckets is how many buckets a timeline of its own choice has at most.
const maxBuckets = 400

func timeline(ctx context.Context, v *view, in *timelineInput) (Timeline, error) {
	x := v.index
	find := claimsInput{Filter: in.Filter}
	for _, id := range []string{in.Entity, in.Other} {
		if id != "" {
			find.Entity = append(find.Entity, id)
		}
	}
	list, err := v.findClaims(ctx, &find)
	if err != nil {
		return Timeline{}, err
	}
	days := make(map[string]int)
	for _, i := range list {
		c := &x.claims[i]
		if in.Dates == byEvent {
			days[x.times[c.time].value]++
		} else {
			days[x.documents[c.document].day]++
		}
	}
	out := Timeline{Bucket: in.Bucket, Buckets: []Bucket{}, Undated: days[""]}
	delete(days, "")
	lengths := map[string]int{"day": len("2006-01-02"), "month": len("2006-01"), "year": len("2006")}
	for _, bucket := range [...]string{"day", "month", "year"} {
		if in.Bucket != bucket && in.Bucket != "auto" {
			continue
		}
		counts := make(map[string]int)
		for day, n := range days {
			counts[day[:min(len(day), lengths[bucket])]] += n
		}
		if in.Bucket == "auto" && len(counts) > maxBuckets && bucket != "year" {
			continue
		}
		out.Bucket = bucket
		for date, n := range counts {
			out.Buckets = append(out.Buckets, Bucket{date, n})
		}
		break
	}
	slices.SortFunc(out.Buckets, func(a, b Bucket) int { return cmp.Compare(a.Date, b.Date) })
	return out, nil
}

func (s *Server) registerClaims() {
	read(s, "claims", "/api/v1/claims", "Claims with their evidence", claims)
	read(s, "claim", "/api/v1/claims/{id}", "A claim with its evidence", oneClaim)
	read(s, "timeline", "/api/v1/timeline", "Claims by date", timeline)
	read(s, "disagreements", "/api/v1/disagreements", "What the texts do not agree about", listDisagreements)
}
