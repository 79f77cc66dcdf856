package web_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/exports"
	"kg/graph"
	"kg/resolve"
	"kg/web"
)

func TestStats(t *testing.T) {
	s := newsServer(t)
	st := mustGet[web.Stats](t, s, "/api/v1/stats")
	if st.Claims < 1000 || st.Entities < 1000 || st.Documents != 29 || st.Types["Person"] < 100 || st.Writable {
		t.Errorf("stats: %+v", st)
	}
	if st.First != "1954-05-17" || st.Last != "2022-06-30" {
		t.Errorf("the documents are from %s to %s", st.First, st.Last)
	}
	metrics := do(s, "GET", "/metrics", "").Body.String()
	for name, n := range map[string]int{"entities": st.Entities, "claims": st.Claims, "documents": st.Documents, "quads": st.Quads} {
		if want := fmt.Sprintf("kg_graph_%s %d\n", name, n); !strings.Contains(metrics, want) {
			t.Errorf("the metrics have no %s", want)
		}
	}
}

func TestSearch(t *testing.T) {
	s := newsServer(t)
	tests := []struct{ query, first string }{
		{"Vladimir Putin", "e:vladimir_putin"},
		{"puti", "e:vladimir_putin"},
		{"PUTIN vlad", "e:vladimir_putin"},
		{"vladmir putn", "e:vladimir_putin"},
		{"erdogan", "e:recep_tayyip_erdogan"},
		{"Erdoğan", "e:recep_tayyip_erdogan"},
		{"ilham a", "e:ilham_aliyev"},
	}
	for _, test := range tests {
		got := mustGet[web.SearchResults](t, s, "/api/v1/search?limit=5&q="+url.QueryEscape(test.query)).Results
		if len(got) == 0 || string(got[0].ID) != test.first {
			t.Errorf("%q finds %+v first, not %s", test.query, got, test.first)
		}
	}
	people := mustGet[web.SearchResults](t, s, "/api/v1/search?limit=100&q=p&type=Person").Results
	if len(people) == 0 || slices.ContainsFunc(people, func(e web.Entity) bool { return e.Type != kg.Person }) {
		t.Errorf("people: %+v", people)
	}
	if !slices.IsSortedFunc(people, func(a, b web.Entity) int { return b.Claims - a.Claims }) {
		t.Errorf("not by claims: %+v", people)
	}
	if none := mustGet[web.SearchResults](t, s, "/api/v1/search?q=xyzzyqwxz").Results; len(none) != 0 {
		t.Errorf("nobody is called xyzzyqwxz: %+v", none)
	}
}

// TestPages reads lists page by page and compares with what is said of their length.
func TestPages(t *testing.T) {
	s := newsServer(t)
	seen := make(map[kg.EntityID]bool)
	cursor, total := "", 0
	for {
		got := mustGet[web.Entities](t, s, "/api/v1/entities?limit=400&cursor="+cursor)
		total = got.Total
		for _, e := range got.Entities {
			if seen[e.ID] {
				t.Fatalf("%s comes twice", e.ID)
			}
			seen[e.ID] = true
		}
		if cursor = got.Next; cursor == "" {
			break
		}
	}
	if len(seen) != total || total < 1000 {
		t.Errorf("%d entities of %d", len(seen), total)
	}
}

// TestNeighbours compares edges with the claims they are made of.
func TestNeighbours(t *testing.T) {
	s := newsServer(t)
	got := mustGet[web.View](t, s, "/api/v1/entities/e:vladimir_putin/neighbours?limit=1000")
	nodes := make(map[string]bool)
	for _, n := range got.Nodes {
		nodes[n.ID] = true
	}
	if len(got.Nodes) != got.Total+1 || got.Nodes[0].ID != "e:vladimir_putin" {
		t.Errorf("%d nodes, %d neighbours", len(got.Nodes), got.Total)
	}
	claims := 0
	for _, e := range got.Edges {
		claims += e.Count
		if !nodes[e.Source] || !nodes[e.Target] {
			t.Errorf("edge %+v leads out of the view", e)
		}
		for _, id := range e.Claims {
			c := mustGet[web.Claim](t, s, "/api/v1/claims/"+url.PathEscape(string(id)))
			if string(c.Subject.ID) != e.Source || c.Predicate.ID != e.Predicate || c.Polarity != e.Polarity || c.Modality != e.Modality {
				t.Errorf("claim %+v is not of edge %+v", c, e)
			}
			doc := mustGet[web.FullDocument](t, s, "/api/v1/documents/"+url.PathEscape(string(c.Document.ID)))
			if text := doc.Text[c.Evidence.Span[0]:c.Evidence.Span[1]]; text != c.Evidence.Text {
				t.Errorf("evidence %q, the document has %q", c.Evidence.Text, text)
			}
		}
	}
	if want := mustGet[web.Entity](t, s, "/api/v1/entities/e:vladimir_putin").Claims; claims != want {
		t.Errorf("%d claims on edges, the entity has %d", claims, want)
	}
	few := mustGet[web.View](t, s, "/api/v1/entities/e:vladimir_putin/neighbours?limit=2")
	if len(few.Nodes) != 3 || few.Total != got.Total {
		t.Errorf("two neighbours: %+v", few)
	}
	// A view is restored by its nodes.
	ids := make(url.Values)
	list := ""
	for _, n := range got.Nodes {
		list += n.ID + ","
	}
	ids.Set("ids", list)
	again := mustGet[web.View](t, s, "/api/v1/between?"+ids.Encode())
	have := make(map[string]bool)
	for _, e := range again.Edges {
		have[e.ID] = true
	}
	for _, e := range got.Edges {
		if !have[e.ID] {
			t.Errorf("edge %+v is lost when the view is restored", e)
		}
	}
}

// TestFilters checks on all claims what each filter says about one.
func TestFilters(t *testing.T) {
	s := newsServer(t)
	all := allClaims(t, s, "")
	tests := []struct {
		query string
		holds func(*web.Claim) bool
	}{
		{"predicate=r:be", func(c *web.Claim) bool { return c.Predicate.ID == "r:be" }},
		{"predicate=r:be&predicate=r:say", func(c *web.Claim) bool { return c.Predicate.ID == "r:be" || c.Predicate.ID == "r:say" }},
		{"polarity=negative", func(c *web.Claim) bool { return c.Polarity == kg.Negative }},
		{"modality=planned&modality=desired", func(c *web.Claim) bool { return c.Modality == kg.Planned || c.Modality == kg.Desired }},
		{"since=2020-01-01&until=2021", func(c *web.Claim) bool { return c.Document.Date >= "2020-01-01" && c.Document.Date <= "2021-12-31" }},
		{"since=2022-05&until=2022-05", func(c *web.Claim) bool { return len(c.Document.Date) > 7 && c.Document.Date[:7] == "2022-05" }},
		{"minConfidence=0.85", func(c *web.Claim) bool { return c.Confidence >= 0.85 }},
		{"speaker=none", func(c *web.Claim) bool { return c.Speaker == nil }},
		{"event=SAY", func(c *web.Claim) bool { return c.Predicate.Event == "SAY" }},
		{"family=employment&polarity=positive", func(c *web.Claim) bool { return c.Predicate.Family == "employment" && c.Polarity == kg.Positive }},
		{"entity=e:vladimir_putin", func(c *web.Claim) bool { return mentions(c, "e:vladimir_putin") }},
		{"subject=e:vladimir_putin", func(c *web.Claim) bool { return c.Subject.ID == "e:vladimir_putin" }},
	}
	for _, test := range tests {
		want := make(map[kg.ClaimID]bool)
		for _, c := range all {
			if test.holds(&c) {
				want[c.ID] = true
			}
		}
		got := allClaims(t, s, test.query)
		for _, c := range got {
			if !want[c.ID] {
				t.Errorf("%s: claim %+v should not come", test.query, c)
			}
			delete(want, c.ID)
		}
		if len(want) > 0 || len(got) == 0 {
			t.Errorf("%s: %d come, %d are missing: %v", test.query, len(got), len(want), want)
		}
	}
}

func mentions(c *web.Claim, id kg.EntityID) bool {
	return c.Subject.ID == id || c.Object != nil && c.Object.ID == id || c.Speaker != nil && c.Speaker.ID == id ||
		slices.ContainsFunc(c.Arguments, func(n kg.Node) bool { return n.ID == id })
}

func allClaims(tb testing.TB, s http.Handler, query string) []web.Claim {
	tb.Helper()
	var out []web.Claim
	for cursor := ""; ; {
		got := mustGet[web.Claims](tb, s, "/api/v1/claims?limit=500&"+query+"&cursor="+cursor)
		out = append(out, got.Claims...)
		if cursor = got.Next; cursor == "" {
			if len(out) != got.Total {
				tb.Errorf("%s: %d claims of %d", query, len(out), got.Total)
			}
			return out
		}
	}
}

func TestPaths(t *testing.T) {
	s := newsServer(t)
	got := mustGet[web.Paths](t, s, "/api/v1/paths?from=e:vladimir_putin&to=e:ilham_aliyev&k=5&hops=4").Paths
	if len(got) == 0 {
		t.Fatal("there is no path")
	}
	for _, p := range got {
		if p.Nodes[0].ID != "e:vladimir_putin" || p.Nodes[len(p.Nodes)-1].ID != "e:ilham_aliyev" || len(p.Nodes) > 5 || p.Strength <= 0 {
			t.Errorf("path %+v", p)
		}
		for i, n := range p.Nodes {
			if slices.ContainsFunc(p.Nodes[:i], func(m web.Node) bool { return m.ID == n.ID }) {
				t.Errorf("%s is on a path twice", n.ID)
			}
			if i > 0 && !slices.ContainsFunc(p.Edges, func(e web.Edge) bool {
				return e.Source == n.ID && e.Target == p.Nodes[i-1].ID || e.Target == n.ID && e.Source == p.Nodes[i-1].ID
			}) {
				t.Errorf("nothing joins %s and %s", p.Nodes[i-1].ID, n.ID)
			}
		}
	}
}

func TestTimeline(t *testing.T) {
	s := newsServer(t)
	got := mustGet[web.Timeline](t, s, "/api/v1/timeline?bucket=year")
	n := got.Undated
	for _, b := range got.Buckets {
		n += b.Count
	}
	if want := mustGet[web.Stats](t, s, "/api/v1/stats").Claims; n != want || got.Bucket != "year" {
		t.Errorf("%d claims on the timeline, %d in the graph", n, want)
	}
}

func TestErrors(t *testing.T) {
	s := newsServer(t)
	tests := []struct {
		method, target string
		status         int
	}{
		{"GET", "/api/v1/entities/e:nobody_at_all", 404},
		{"GET", "/api/v1/entities/e:nobody_at_all/neighbours", 404},
		{"GET", "/api/v1/claims/c:0", 404},
		{"GET", "/api/v1/documents/d:0", 404},
		{"GET", "/api/v1/nothing", 404},
		{"GET", "/nothing", 404},
		{"GET", "/../../etc/passwd", 404},
		{"GET", "/api/v1/search?limit=1000000", 422},
		{"GET", "/api/v1/claims?cursor=-1", 422},
		{"GET", "/api/v1/claims?cursor=x", 422},
		{"GET", "/api/v1/claims?since=yesterday", 422},
		{"GET", "/api/v1/paths?from=e:vladimir_putin", 422},
		{"GET", "/api/v1/paths?from=e:vladimir_putin&to=e:ilham_aliyev&hops=99", 422},
		{"GET", "/api/v1/claims?polarity=maybe", 422},
	}
	for _, test := range tests {
		w := do(s, test.method, test.target, "")
		var p struct {
			Status int
			Title  string
			Detail string
		}
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil && w.Code != 307 {
			t.Errorf("%s: %v in %q", test.target, err, w.Body)
		}
		if w.Code == 307 {
			continue // the mux cleans the path, and the client asks again
		}
		if w.Code != test.status || p.Status != test.status || p.Detail == "" || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d, want %d: %s", test.target, w.Code, test.status, w.Body)
		}
	}
}

// TestDisagreementsNarrowed: that most claims are not read changes nothing.
func TestDisagreementsNarrowed(t *testing.T) {
	pairs := [][2]string{{"Putin", "Erdogan"}, {"Putin", "30"}, {"Fire", "6 people"}, {"Aliyev", "Erdogan"}, {"Putin", "Aliyev"}}
	docs := []graph.Addition{document("a.txt", pairs...), document("b.txt", pairs...), document("c.txt", pairs...)}
	for i, doc := range docs {
		number := doc.Statements[1].Object
		*number = kg.Node{Value: strconv.Itoa(30 + i), Datatype: "number", Text: number.Text, Span: number.Span}
	}
	docs[1].Statements[0].Polarity = kg.Negative
	docs[1].Statements[2].Object.Name, docs[1].Statements[2].Object.ID = "eight people", "e:eight_people"
	docs[2].Statements[3].Polarity, docs[2].Statements[3].Modality = kg.Negative, kg.Possible // denies nothing
	path := filepath.Join(t.TempDir(), "kg.db")
	store, err := graph.Open(path, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	if _, err := store.Add(ctx, docs...); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	// A denial, three figures and two figures: of the whole graph and of their subjects; the
	// denial also of its object.
	if sides := sameDisagreements(t, path); sides != 2*(2+3+2)+2 {
		t.Errorf("%d sides", sides)
	}
	sameDisagreements(t, newsPath)
}

// sameDisagreements compares what a server finds with what all claims of a graph say, and counts
// the sides.
func sameDisagreements(t *testing.T, path string) (found int) {
	t.Helper()
	s := mustServe(t, web.Options{Path: path})
	defer s.Close()
	store, err := graph.Open(path, graph.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	ctx := context.Background()
	dates := make(map[kg.DocumentID]time.Time)
	for d, err := range store.Documents(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		dates[d.ID] = d.Date
	}
	entities := []kg.EntityID{""}
	for _, e := range mustGet[web.Entities](t, s, "/api/v1/entities?limit=50").Entities {
		entities = append(entities, e.ID)
	}
	for _, e := range entities {
		conflicts, err := resolve.Conflicts(store.Statements(ctx, graph.Filter{Entity: e}), func(id kg.DocumentID) time.Time { return dates[id] })
		if err != nil {
			t.Fatal(err)
		}
		var want, got [][]kg.ClaimID
		for _, c := range conflicts {
			for _, side := range c.Sides {
				var ids []kg.ClaimID
				for i := range side.Claims {
					ids = append(ids, side.Claims[i].ID)
				}
				want = append(want, ids)
			}
		}
		for _, d := range mustGet[web.Disagreements](t, s, "/api/v1/disagreements?limit=500&entity="+url.QueryEscape(string(e))).Disagreements {
			for _, side := range d.Sides {
				var ids []kg.ClaimID
				for i := range side.Claims {
					ids = append(ids, side.Claims[i].ID)
				}
				got = append(got, ids)
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %v, of all claims %v", e, got, want)
		}
		found += len(want)
	}
	return found
}

// TestNeighboursWithoutValues: a limit counts entities only where values are not asked for.
func TestNeighboursWithoutValues(t *testing.T) {
	s := newsServer(t)
	all := mustGet[web.View](t, s, "/api/v1/entities/e:vladimir_putin/neighbours?limit=1000")
	values := 0
	for _, n := range all.Nodes {
		if n.Literal {
			values++
		}
	}
	if values == 0 {
		t.Fatal("no value is said of him")
	}
	got := mustGet[web.View](t, s, "/api/v1/entities/e:vladimir_putin/neighbours?limit=1000&literals=false")
	if got.Total != all.Total-values || len(got.Nodes) != len(all.Nodes)-values {
		t.Errorf("%d of %d neighbours, %d were no values", got.Total, all.Total, all.Total-values)
	}
	for _, e := range got.Edges {
		if strings.HasPrefix(e.Target, "v:") {
			t.Errorf("an edge to the value %s", e.Target)
		}
	}
}

// TestEventTime: claims by the time that the text gives, which need not be that of the document.
func TestEventTime(t *testing.T) {
	s := newsServer(t)
	claims := mustGet[web.Claims](t, s, "/api/v1/claims?limit=500")
	all := claims.Claims
	for claims.Next != "" {
		claims = mustGet[web.Claims](t, s, "/api/v1/claims?limit=500&cursor="+claims.Next)
		all = append(all, claims.Claims...)
	}
	counts := make(map[string]int)
	in2014, undated := 0, 0
	for _, c := range all {
		first, last := "", ""
		if c.Time != nil {
			first, last = exports.Days(c.Time.Value)
		}
		if first == "" {
			undated++
			continue
		}
		counts[first[:4]]++
		if last >= "2014-01-01" && first <= "2014-12-31" {
			in2014++
		}
	}
	line := mustGet[web.Timeline](t, s, "/api/v1/timeline?bucket=year&dates=event")
	got := make(map[string]int)
	for _, b := range line.Buckets {
		got[b.Date] = b.Count
	}
	if !maps.Equal(got, counts) || line.Undated != undated || len(counts) < 3 {
		t.Errorf("%v and %d undated, the claims say %v and %d", got, line.Undated, counts, undated)
	}
	if n := mustGet[web.Claims](t, s, "/api/v1/claims?since=2014&until=2014&dates=event").Total; n != in2014 || n == 0 {
		t.Errorf("%d claims of what happened in 2014, want %d", n, in2014)
	}
	if w := do(s, "GET", "/api/v1/timeline?dates=birth", ""); w.Code != 422 {
		t.Errorf("dates=birth: %d", w.Code)
	}
}
