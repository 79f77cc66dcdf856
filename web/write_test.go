package web_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/graph"
	"kg/web"
)

const token = "a token of the tests"

// writable makes a server of a small graph of its own that may be written to.
func writable(tb testing.TB, docs ...graph.Addition) *web.Server {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "kg.db")
	store, err := graph.Open(path, graph.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := store.Add(context.Background(), docs...); err != nil {
		tb.Fatal(err)
	}
	if err := store.Close(); err != nil {
		tb.Fatal(err)
	}
	return mustServe(tb, web.Options{Path: path, Token: token, Read: readThanks})
}

// document makes one whose text says of each pair of names that the first thanked the second.
func document(name string, pairs ...[2]string) graph.Addition {
	d := &kg.Document{Name: name, Location: name, Title: name, Date: time.Date(2022, 9, 21, 0, 0, 0, 0, time.UTC)}
	var statements []kg.Statement
	for i, p := range pairs {
		at := len(d.Text)
		d.Text += p[0] + " thanked " + p[1] + ".\n"
		span := func(from, n int) kg.Span { return kg.Span{at + from, at + from + n} }
		node := func(name string, s kg.Span) kg.Node {
			return kg.Node{ID: kg.EntityID("e:" + kg.Slug(name)), Name: name, Type: kg.Person, Text: name, Span: s}
		}
		object := node(p[1], span(len(p[0])+9, len(p[1])))
		statements = append(statements, kg.Statement{
			Sentence: i, Subject: node(p[0], span(0, len(p[0]))), Object: &object,
			Predicate: kg.Predicate{ID: "r:thank", Label: "thanked", Text: "thanked", Span: span(len(p[0])+1, 7), Event: "SUPPORT"},
			Arguments: []kg.Node{}, Polarity: kg.Positive, Modality: kg.Asserted, Confidence: 0.9, Rule: "clause/svo",
			Evidence: kg.Evidence{Text: strings.TrimSuffix(d.Text[at:], "\n"), Span: kg.Span{at, len(d.Text) - 1}},
		})
	}
	d.ID = kg.DocumentIDOf(d.Name, d.Text)
	for i := range statements {
		statements[i].Document, statements[i].Source = d.ID, d.Name
		statements[i].ID = kg.ClaimIDOf(string(d.ID), fmt.Sprint(i))
	}
	return graph.Addition{Doc: d, Statements: statements}
}

// readThanks reads texts as document writes them.
func readThanks(_ context.Context, t web.Text) ([]graph.Addition, error) {
	var pairs [][2]string
	for line := range strings.Lines(t.Text) {
		if a, b, ok := strings.Cut(strings.TrimRight(line, ".\n"), " thanked "); ok {
			pairs = append(pairs, [2]string{a, b})
		}
	}
	return []graph.Addition{document(t.Source, pairs...)}, nil
}

// mustWrite sends a body with the token.
func mustWrite[T any](tb testing.TB, s http.Handler, method, target, body string, status int) T {
	tb.Helper()
	w := do(s, method, target, body, "Authorization", "Bearer "+token, "Content-Type", "application/json")
	if w.Code != status {
		tb.Fatalf("%s %s %s: %d, want %d: %s", method, target, body, w.Code, status, w.Body)
	}
	var out T
	if w.Body.Len() > 0 {
		if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil {
			tb.Fatal(err)
		}
	}
	return out
}

func TestWritesNeedTheToken(t *testing.T) {
	doc := document("a.txt", [2]string{"Volodya", "Erdogan"})
	open, closed := writable(t, doc), newsServer(t)
	writes := []struct{ method, target, body string }{
		{"POST", "/api/v1/documents", `{"text":"Ann thanked Bob."}`},
		{"DELETE", "/api/v1/documents/" + string(doc.Doc.ID), ""},
		{"POST", "/api/v1/edits", `{"op":"rename","entity":"e:volodya","name":"X"}`},
		{"POST", "/api/v1/edits/1/undo", ""},
		{"PUT", "/api/v1/entities/e:volodya", "{}"},
	}
	for _, wr := range writes {
		for _, header := range []string{"", "Bearer", "Bearer ", "Bearer wrong", "Bearer " + token + "x", "Basic " + token, token} {
			if w := do(open, wr.method, wr.target, wr.body, "Authorization", header, "Content-Type", "application/json"); w.Code != http.StatusUnauthorized {
				t.Errorf("%s %s with %q: %d %s", wr.method, wr.target, header, w.Code, w.Body)
			}
		}
		if w := do(closed, wr.method, wr.target, wr.body, "Authorization", "Bearer "); w.Code != http.StatusForbidden {
			t.Errorf("%s %s of a server without a token: %d %s", wr.method, wr.target, w.Code, w.Body)
		}
	}
	if st := mustGet[web.Stats](t, open, "/api/v1/stats"); st.Documents != 1 || !st.Writable {
		t.Errorf("after all: %+v", st)
	}
}

func TestDocuments(t *testing.T) {
	s := writable(t)
	body := `{"text":"Ann thanked Bob.\nBob thanked Cid.\n","source":"notes.txt"}`
	added := mustWrite[web.Added](t, s, "POST", "/api/v1/documents", body, http.StatusCreated)
	if added.Claims != 2 || len(added.Documents) != 1 {
		t.Errorf("added: %+v", added)
	}
	mustWrite[web.Added](t, s, "POST", "/api/v1/documents", body, http.StatusOK)
	doc := mustGet[web.FullDocument](t, s, "/api/v1/documents/"+string(added.ID))
	if len(doc.Claims) != 2 || len(doc.Entities) != 3 || !strings.HasPrefix(doc.Text, "Ann thanked") {
		t.Errorf("document: %+v", doc)
	}
	for _, e := range doc.Entities {
		for _, span := range e.Spans {
			if doc.Text[span[0]:span[1]] != e.Name {
				t.Errorf("%s is at %q", e.Name, doc.Text[span[0]:span[1]])
			}
		}
	}
	again := mustWrite[web.Added](t, s, "POST", "/api/v1/documents", `{"text":"Ann thanked Dan.","source":"notes.txt"}`, http.StatusCreated)
	if len(again.Replaced) != 1 || again.Replaced[0] != added.ID {
		t.Errorf("a new text at the same source: %+v", again)
	}
	mustWrite[any](t, s, "DELETE", "/api/v1/documents/"+string(again.ID), "", http.StatusNoContent)
	mustWrite[any](t, s, "DELETE", "/api/v1/documents/"+string(again.ID), "", http.StatusNotFound)
	if st := mustGet[web.Stats](t, s, "/api/v1/stats"); st.Documents != 0 || st.Claims != 0 || st.Entities != 0 {
		t.Errorf("all is removed: %+v", st)
	}
	for _, bad := range []string{``, `{}`, `{"text":""}`, `{"text":"  "}`, `{"text":5}`, `[`, `{"text":"x","unknown":1}`} {
		w := do(s, "POST", "/api/v1/documents", bad, "Authorization", "Bearer "+token, "Content-Type", "application/json")
		if w.Code < 400 || w.Code >= 500 {
			t.Errorf("%s: %d %s", bad, w.Code, w.Body)
		}
	}
	long := `{"text":"` + strings.Repeat("x", 9<<20) + `"}`
	if w := do(s, "POST", "/api/v1/documents", long, "Authorization", "Bearer "+token, "Content-Type", "application/json"); w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("nine megabytes: %d %.200s", w.Code, w.Body)
	}
}

func TestEdits(t *testing.T) {
	doc := document("a.txt", [2]string{"Volodya", "Erdogan"}, [2]string{"Vladimir Putin", "Aliyev"}, [2]string{"Aliyev", "Erdogan"})
	s := writable(t, doc)
	edit := func(body string, status int) web.Edit {
		t.Helper()
		return mustWrite[web.Edit](t, s, "POST", "/api/v1/edits", body, status)
	}
	view := func() string {
		t.Helper()
		return do(s, "GET", "/api/v1/claims?hidden=true&ids="+string(doc.Statements[0].ID)+","+string(doc.Statements[1].ID), "").Body.String()
	}
	before := view()

	merge := edit(`{"op":"merge","from":"e:volodya","into":"e:vladimir_putin","reason":"one man"}`, http.StatusCreated)
	if merge.Op != "merge" || merge.From.ID != "e:volodya" || merge.Into.Name != "Vladimir Putin" || merge.Time == "" || merge.Reason != "one man" {
		t.Errorf("merge: %+v", merge)
	}
	if e := mustGet[web.Entity](t, s, "/api/v1/entities/e:vladimir_putin"); e.Claims != 2 {
		t.Errorf("merged: %+v", e)
	}
	if e := mustGet[web.Entity](t, s, "/api/v1/entities/e:vladimir_putin?merged=true"); len(e.Merged) != 1 || e.Merged[0].ID != "e:volodya" || e.Merged[0].Name != "Volodya" || e.Merged[0].Score != 1 || e.Merged[0].Reason == "" {
		t.Errorf("merged into it: %+v", e.Merged)
	}
	// An old link to what was merged away is one to what it became.
	if e := mustGet[web.Entity](t, s, "/api/v1/entities/e:volodya"); e.ID != "e:vladimir_putin" {
		t.Errorf("asked for as before the merge: %+v", e)
	}
	if v := mustGet[web.View](t, s, "/api/v1/between?ids=e:volodya,e:erdogan,e:nobody"); len(v.Nodes) != 2 || len(v.Edges) != 1 || len(v.Merged) != 1 || v.Merged["e:volodya"] != "e:vladimir_putin" {
		t.Errorf("between, as before the merge: %+v", v)
	}
	for _, path := range []string{"neighbours", "claims?entity=", "timeline?entity=", "paths?to=e:erdogan&from=", "disagreements?entity="} {
		path += "e:volodya"
		if strings.HasPrefix(path, "neighbours") {
			path = "entities/e:volodya/neighbours"
		}
		want := do(s, "GET", "/api/v1/"+strings.ReplaceAll(path, "volodya", "vladimir_putin"), "")
		if got := do(s, "GET", "/api/v1/"+path, ""); got.Code != http.StatusOK || got.Body.String() != want.Body.String() {
			t.Errorf("%s: %d %s, not %s", path, got.Code, got.Body, want.Body)
		}
	}
	rename := edit(`{"op":"rename","entity":"e:vladimir_putin","name":" President P. "}`, http.StatusCreated)
	if e := mustGet[web.Entity](t, s, "/api/v1/entities/e:vladimir_putin"); e.Name != "President P." || rename.Entity.Name != "President P." {
		t.Errorf("renamed: %+v, %+v", e, rename)
	}
	if found := mustGet[web.SearchResults](t, s, "/api/v1/search?q=president").Results; len(found) != 1 {
		t.Errorf("not found by its new name: %+v", found)
	}
	hide := edit(fmt.Sprintf(`{"op":"hide","claim":%q}`, doc.Statements[2].ID), http.StatusCreated)
	if st := mustGet[web.Stats](t, s, "/api/v1/stats"); st.Claims != 2 || st.Hidden != 1 {
		t.Errorf("hidden: %+v", st)
	}
	if v := mustGet[web.View](t, s, "/api/v1/entities/e:aliyev/neighbours"); len(v.Edges) != 1 {
		t.Errorf("hidden, but: %+v", v)
	}
	if c := mustGet[web.Claim](t, s, "/api/v1/claims/"+string(doc.Statements[2].ID)); !c.Hidden {
		t.Errorf("hidden, but: %+v", c)
	}
	split := edit(`{"op":"split","entity":"e:volodya","from":"e:vladimir_putin"}`, http.StatusCreated)
	if e := mustGet[web.Entity](t, s, "/api/v1/entities/e:volodya"); e.Claims != 1 {
		t.Errorf("split: %+v", e)
	}

	// What holds already is answered with what decided it, whatever was decided since.
	if e := edit(fmt.Sprintf(`{"op":"hide","claim":%q}`, doc.Statements[2].ID), http.StatusOK); e != hide {
		t.Errorf("hidden already: %+v, not %+v", e, hide)
	}
	if e := edit(`{"op":"rename","entity":"e:vladimir_putin","name":"President P."}`, http.StatusOK); e.ID != rename.ID {
		t.Errorf("renamed already: %+v, not %+v", e, rename)
	}
	if e := edit(fmt.Sprintf(`{"op":"unhide","claim":%q}`, doc.Statements[0].ID), http.StatusOK); e.ID != 0 || e.Op != "unhide" || e.Claim != doc.Statements[0].ID {
		t.Errorf("never hidden: %+v", e)
	}

	list := mustGet[web.Edits](t, s, "/api/v1/edits").Edits
	if len(list) != 4 || list[0].ID != split.ID || list[1].ID != hide.ID || list[3].ID != merge.ID {
		t.Errorf("edits: %+v", list)
	}
	undo := func(id, status int) {
		t.Helper()
		mustWrite[web.Edit](t, s, "POST", fmt.Sprintf("/api/v1/edits/%d/undo", id), "", status)
	}
	undo(merge.ID, http.StatusConflict) // the split came after it
	for _, e := range list {
		undo(e.ID, http.StatusOK)
	}
	undo(merge.ID, http.StatusNotFound)
	undo(999, http.StatusNotFound)
	if after := view(); after != before {
		t.Errorf("all undone, but\n%s\nwas\n%s", after, before)
	}
	for _, e := range mustGet[web.Edits](t, s, "/api/v1/edits").Edits {
		if !e.Undone || e.At == "" {
			t.Errorf("not undone: %+v", e)
		}
	}

	for body, status := range map[string]int{
		`{"op":"merge","from":"e:volodya"}`:                        422,
		`{"op":"merge","from":"e:volodya","into":"e:volodya"}`:     422,
		`{"op":"merge","from":"e:volodya","into":"e:nobody"}`:      404,
		`{"op":"rename","entity":"e:volodya","name":" "}`:          422,
		`{"op":"rename","entity":"e:nobody","name":"X"}`:           404,
		`{"op":"hide","claim":"c:0"}`:                              404,
		`{"op":"burn","claim":"c:0"}`:                              422,
		`{"op":"hide","claim":"` + strings.Repeat("c", 200) + `"}`: 422,
	} {
		mustWrite[any](t, s, "POST", "/api/v1/edits", body, status)
	}
}

// TestEditsAreSeenExactly compares, after each of many edits, a server that reads anew only what
// they are about with one that reads everything.
func TestEditsAreSeenExactly(t *testing.T) {
	names := []string{"Volodya", "Vladimir Putin", "Aliyev", "Erdogan", "Recep Tayyip Erdogan", "Niinisto"}
	var pairs [][2]string
	for i, a := range names {
		for j, b := range names {
			if i != j && (i+j)%3 != 0 {
				pairs = append(pairs, [2]string{a, b})
			}
		}
	}
	doc, other := document("a.txt", pairs...), document("b.txt", pairs[:7]...)
	path := filepath.Join(t.TempDir(), "kg.db")
	store, err := graph.Open(path, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Add(context.Background(), doc, other); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Reconcile(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	s := mustServe(t, web.Options{Path: path, Token: token})
	targets := []string{"/api/v1/stats", "/api/v1/entities", "/api/v1/claims?limit=500", "/api/v1/claims?hidden=true&limit=500", "/api/v1/predicates", "/api/v1/documents", "/api/v1/search?q=put", "/api/v1/search?q=chief", "/api/v1/timeline"}
	for _, name := range names {
		id := url.PathEscape("e:" + kg.Slug(name))
		targets = append(targets, "/api/v1/entities/"+id, "/api/v1/entities/"+id+"/neighbours", "/api/v1/paths?to=e:niinisto&from="+id)
	}
	check := func(edit string) {
		t.Helper()
		fresh := mustServe(t, web.Options{Path: path, Token: token})
		defer fresh.Close()
		for _, target := range targets {
			got, want := do(s, "GET", target, "").Body.String(), do(fresh, "GET", target, "").Body.String()
			if got != want {
				t.Fatalf("after %s: %s is\n%s\nbut should be\n%s", edit, target, got, want)
			}
		}
	}
	edits := []string{
		fmt.Sprintf(`{"op":"hide","claim":%q}`, doc.Statements[0].ID),
		`{"op":"merge","from":"e:volodya","into":"e:vladimir_putin"}`,
		`{"op":"merge","from":"e:vladimir_putin","into":"e:aliyev"}`,
		`{"op":"rename","entity":"e:aliyev","name":"Chief of all"}`,
		fmt.Sprintf(`{"op":"hide","claim":%q}`, other.Statements[2].ID),
		`{"op":"split","entity":"e:vladimir_putin","from":"e:aliyev"}`,
		`{"op":"merge","from":"e:erdogan","into":"e:niinisto"}`,
		`{"op":"split","entity":"e:erdogan","from":"e:niinisto"}`,
		fmt.Sprintf(`{"op":"unhide","claim":%q}`, doc.Statements[0].ID),
	}
	for _, body := range edits {
		mustWrite[any](t, s, "POST", "/api/v1/edits", body, http.StatusCreated)
		check(body)
	}
	for _, e := range mustGet[web.Edits](t, s, "/api/v1/edits").Edits {
		target := fmt.Sprintf("/api/v1/edits/%d/undo", e.ID)
		mustWrite[any](t, s, "POST", target, "", http.StatusOK)
		check(target)
	}
}

// TestOthersWrite: what another process writes is seen, and requests do not disturb it.
func TestOthersWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kg.db")
	store, err := graph.Open(path, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := mustServe(t, web.Options{Path: path, Token: token, Read: readThanks})
	if st := mustGet[web.Stats](t, s, "/api/v1/stats"); st.Documents != 0 {
		t.Errorf("an empty graph: %+v", st)
	}
	if _, err := store.Add(context.Background(), document("a.txt", [2]string{"Ann", "Bob"})); err != nil {
		t.Fatal(err)
	}
	if err := s.Load(context.Background()); err != nil {
		t.Fatal(err)
	}
	if st := mustGet[web.Stats](t, s, "/api/v1/stats"); st.Documents != 1 {
		t.Errorf("after another wrote: %+v", st)
	}
	if testing.Short() {
		store.Close()
		return
	}
	w := do(s, "POST", "/api/v1/edits", `{"op":"rename","entity":"e:ann","name":"Anna"}`, "Authorization", "Bearer "+token, "Content-Type", "application/json")
	if w.Code != http.StatusConflict || !strings.Contains(w.Body.String(), "in use") {
		t.Errorf("a write while another writes: %d %s", w.Code, w.Body)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestQueries(t *testing.T) {
	s := mustServe(t, web.Options{Path: newsPath, Worker: []string{os.Args[0]}, Queries: 1})
	t.Cleanup(func() { s.Close() })
	ask := func(body string) []map[string]any {
		t.Helper()
		w := do(s, "POST", "/api/v1/query", body, "Content-Type", "application/json")
		if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/x-ndjson" {
			t.Fatalf("%s: %d %s", body, w.Code, w.Body)
		}
		var rows []map[string]any
		for in := bufio.NewScanner(w.Body); in.Scan(); {
			var row map[string]any
			if err := json.Unmarshal(in.Bytes(), &row); err != nil {
				t.Fatalf("%s: %v in %s", body, err, in.Text())
			}
			rows = append(rows, row)
		}
		return rows
	}
	rows := ask(`{"query":"g.V(\"Putin\").Both().Unique().All()","limit":5}`)
	if len(rows) != 6 || rows[5]["done"] != true || rows[5]["cut"] != true || rows[5]["rows"] != 5.0 {
		t.Errorf("five rows: %v", rows)
	}
	rows = ask(`{"query":"g.V(\n\"Putin\").Nothing()"}`)
	last := rows[len(rows)-1]
	if len(rows) != 1 || last["error"] == "" || last["line"] == nil {
		t.Errorf("an error: %v", rows)
	}
	rows = ask(`{"query":"while (true) {}","timeout":1}`)
	if len(rows) != 1 || !strings.Contains(fmt.Sprint(rows[0]["error"]), "time") {
		t.Errorf("a query without end: %v", rows)
	}
	w := do(s, "POST", "/api/v2/query/gizmo", `g.V("<e:vladimir_putin>").Tag("who").GetLimit(1)`)
	if got := strings.TrimSpace(w.Body.String()); w.Code != 200 || got != `{"result":[{"id":"\u003ce:vladimir_putin\u003e","who":"\u003ce:vladimir_putin\u003e"}]}` {
		t.Errorf("Cayley: %d %s", w.Code, got)
	}
	w = do(s, "POST", "/api/v2/query/gizmo", `g.V(`)
	if w.Code != 400 || !strings.HasPrefix(w.Body.String(), `{"error":"`) {
		t.Errorf("Cayley: %d %s", w.Code, w.Body)
	}
}

// TestQueryIsCancelled: a client that goes away ends its query, and the next one runs.
func TestQueryIsCancelled(t *testing.T) {
	s := mustServe(t, web.Options{Path: newsPath, Worker: []string{os.Args[0]}, Queries: 1})
	t.Cleanup(func() { s.Close() })
	server := httptest.NewServer(s)
	defer server.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, "POST", server.URL+"/api/v1/query", strings.NewReader(`{"query":"g.emit(1); while (true) {}","timeout":60}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	start := time.Now()
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if line, err := bufio.NewReader(res.Body).ReadString('\n'); line != "{\"value\":1}\n" || time.Since(start) > 30*time.Second {
		t.Errorf("the row that is found: %q, %v after %v", line, err, time.Since(start))
	}
	cancel()
	start = time.Now()
	w := do(s, "POST", "/api/v2/query/gizmo", `g.V("<e:vladimir_putin>").GetLimit(1)`)
	if w.Code != 200 || time.Since(start) > 30*time.Second { // the other had a minute
		t.Errorf("after a cancelled query: %d %s, %s", w.Code, w.Body, time.Since(start))
	}
}

func TestComplete(t *testing.T) {
	got := mustGet[web.Completions](t, newsServer(t), "/api/v1/complete?q="+url.QueryEscape("than"))
	if len(got.Predicates) == 0 {
		t.Errorf("completions: %+v", got)
	}
}

// TestExport reads exports back: the whole graph, a part of it, and none.
func TestExport(t *testing.T) {
	s := newsServer(t)
	count := func(target, line string) int {
		t.Helper()
		w := do(s, "GET", target, "")
		if w.Code != http.StatusOK || !strings.Contains(w.Header().Get("Content-Disposition"), "attachment; filename=\"graph.") {
			t.Fatalf("%s: %d %v %.200s", target, w.Code, w.Header(), w.Body)
		}
		return strings.Count(w.Body.String(), line)
	}
	stats := mustGet[web.Stats](t, s, "/api/v1/stats")
	if n := count("/api/v1/export?format=nquads", "wasDerivedFrom> "); n < stats.Claims {
		t.Errorf("%d of %d claims in N-Quads", n, stats.Claims)
	}
	part := mustGet[web.Claims](t, s, "/api/v1/claims?event=SAY&limit=1").Total
	if n := count("/api/v1/export?format=graphml&event=SAY&eachClaim=true", "<edge "); n != part {
		t.Errorf("%d of %d claims of SAY in GraphML", n, part)
	}
	around := count("/api/v1/export?format=graphml&entity=e:vladimir_putin&eachClaim=true", "<edge ")
	if want := mustGet[web.Entity](t, s, "/api/v1/entities/e:vladimir_putin").Claims; around != want {
		t.Errorf("%d of %d claims around Putin in GraphML", around, want)
	}
	if more := count("/api/v1/export?format=graphml&entity=e:vladimir_putin&hops=2&eachClaim=true", "<edge "); more <= around {
		t.Errorf("%d claims in two hops, %d in one", more, around)
	}
	// What a view shows: claims among its nodes only.
	var ids []string
	for _, n := range mustGet[web.View](t, s, "/api/v1/entities/e:vladimir_putin/neighbours?limit=10&literals=false").Nodes {
		ids = append(ids, n.ID)
	}
	shown := 0
	for _, e := range mustGet[web.View](t, s, "/api/v1/between?polarity=positive&ids="+url.QueryEscape(strings.Join(ids, ","))).Edges {
		shown += e.Count
	}
	if n := count("/api/v1/export?format=csv&polarity=positive&ids="+url.QueryEscape(strings.Join(ids, ",")), "\n") - 1; n != shown || n < 10 {
		t.Errorf("%d claims of a view that shows %d", n, shown)
	}
	if n := count("/api/v1/export?format=csv&ids=e:nobody", "\n") - 1; n != 0 {
		t.Errorf("%d claims among nobody", n)
	}
	for target, status := range map[string]int{
		"/api/v1/export?format=pdf": 422, "/api/v1/export": 422, "/api/v1/export?format=graphml&entity=e:nobody": 404,
	} {
		if w := do(s, "GET", target, ""); w.Code != status {
			t.Errorf("%s: %d %s", target, w.Code, w.Body)
		}
	}
}
