package web_test

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"kg/web"
)

// hostile are names that would do harm if anything took them for code.
var hostile = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `javascript:alert(1)`, `</title><svg/onload=alert(1)>`,
	"\u2028alert(1)\u2029", `{{constructor.constructor('alert(1)')()}}`, `%3Cscript%3E`, `'; DROP TABLE claims; --`,
	"\u202eevil\u202c", "Zoë 🎉", "a\tb",
}

// TestHostileDocuments: whatever a document says, no answer can be run: each is JSON in which
// not even a script tag is left as it is, with a type that nobody may guess otherwise.
func TestHostileDocuments(t *testing.T) {
	s := writable(t)
	var text strings.Builder
	for _, name := range hostile {
		text.WriteString(name + " thanked " + name + "'s friend.\n")
	}
	body, err := json.Marshal(web.Text{Text: text.String(), Source: hostile[1]})
	if err != nil {
		t.Fatal(err)
	}
	added := mustWrite[web.Added](t, s, "POST", "/api/v1/documents", string(body), http.StatusCreated)
	if added.Claims < len(hostile)-2 {
		t.Errorf("%d claims", added.Claims)
	}
	entities := mustGet[web.Entities](t, s, "/api/v1/entities?limit=500").Entities
	targets := []string{
		"/api/v1/stats", "/api/v1/entities", "/api/v1/search?q=script", "/api/v1/claims?limit=500", "/api/v1/documents",
		"/api/v1/documents/" + url.PathEscape(string(added.ID)), "/api/v1/predicates", "/api/v1/disagreements", "/api/v1/edits",
		"/api/v1/complete?q=a", "/api/v1/nothing/" + url.PathEscape(hostile[0]), "/api/v1/entities/" + url.PathEscape(hostile[0]),
		"/api/v1/search?limit=" + url.QueryEscape(hostile[0]), "/docs", "/openapi.json", "/metrics", "/healthz", "/" + url.PathEscape(hostile[0]),
	}
	for _, e := range entities {
		targets = append(targets, "/api/v1/entities/"+url.PathEscape(string(e.ID)), "/api/v1/entities/"+url.PathEscape(string(e.ID))+"/neighbours")
	}
	for _, target := range targets {
		w := do(s, "GET", target, "")
		kind := w.Header().Get("Content-Type")
		if w.Header().Get("X-Content-Type-Options") != "nosniff" || !strings.Contains(w.Header().Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s: headers %v", target, w.Header())
		}
		if strings.HasPrefix(kind, "text/html") && target != "/docs" {
			t.Errorf("%s is %s", target, kind)
		}
		if body := w.Body.String(); strings.Contains(body, "<script") || strings.Contains(body, "<img") || strings.Contains(body, "<svg") {
			t.Errorf("%s: %.300s", target, body)
		}
	}
}

// TestHeaders: every answer, of whatever kind, says what a browser may do with it.
func TestHeaders(t *testing.T) {
	s := newsServer(t)
	want := map[string]string{
		"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
		"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
	}
	for _, target := range []string{"/", "/docs", "/api/v1/stats", "/nothing", "/api/v1/entities/e:nobody", "/healthz", "/metrics", "/openapi.json"} {
		w := do(s, "GET", target, "")
		for name, value := range want {
			if got := w.Header().Get(name); got != value {
				t.Errorf("%s: %s is %q", target, name, got)
			}
		}
		policy := w.Header().Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s: the policy %q is without %s", target, policy, part)
			}
		}
		if strings.Contains(policy, "unsafe") {
			t.Errorf("%s: the policy %q", target, policy)
		}
		if w.Header().Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s may be read from elsewhere", target)
		}
	}
}

// TestDocsNeedNothing: the page of documentation has no address of another host and no script.
func TestDocsNeedNothing(t *testing.T) {
	s := newsServer(t)
	page := do(s, "GET", "/docs", "").Body.String()
	for _, m := range regexp.MustCompile(`(?:src|href)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if strings.Contains(m[1], "//") || strings.HasPrefix(m[1], "/") {
			t.Errorf("the page asks for %s", m[1])
			continue
		}
		if w := do(s, "GET", "/"+m[1], ""); w.Code != 200 {
			t.Errorf("%s: %d", m[1], w.Code)
		}
	}
	if strings.Contains(page, "<script") || strings.Contains(page, "style=") {
		t.Error("the page has scripts or styles within")
	}
	for _, path := range []string{"/api/v1/entities/{id}/neighbours", "/api/v1/query", "minConfidence", "Needs the token"} {
		if !strings.Contains(page, path) {
			t.Errorf("the page says nothing of %s", path)
		}
	}
}

// TestHosts: a page that has its name resolved to this machine gets nothing.
func TestHosts(t *testing.T) {
	s := mustServe(t, web.Options{Path: newsPath, Hosts: []string{"graph.example.org"}})
	for host, status := range map[string]int{
		"localhost": 200, "localhost:8080": 200, "127.0.0.1:8080": 200, "[::1]:8080": 200, "10.0.0.7": 200, "LOCALHOST": 200,
		"graph.example.org": 200, "graph.example.org:8443": 200, "evil.example.com": 421, "localhost.evil.com": 421, "127.0.0.1.evil.com:80": 421, "": 421,
	} {
		r := httptest.NewRequest("GET", "http://localhost/api/v1/stats", nil)
		r.Host = host
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != status {
			t.Errorf("%q: %d, want %d", host, w.Code, status)
		}
	}
}

// TestOrigins: pages elsewhere read when they are named, and never write or ask otherwise.
func TestOrigins(t *testing.T) {
	s := mustServe(t, web.Options{Path: newsPath, Token: token, Origins: []string{"https://friend.example"}})
	get := func(origin string) http.Header {
		return do(s, "GET", "/api/v1/stats", "", "Origin", origin, "Sec-Fetch-Site", "cross-site").Header()
	}
	if h := get("https://friend.example"); h.Get("Access-Control-Allow-Origin") != "https://friend.example" || !strings.Contains(strings.Join(h.Values("Vary"), ","), "Origin") {
		t.Errorf("a friend: %v", h)
	}
	for _, origin := range []string{"https://evil.example", "null", "https://friend.example.evil.example", "http://friend.example"} {
		if h := get(origin); h.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: %v", origin, h)
		}
		for _, target := range []string{"/api/v1/edits", "/api/v1/query", "/api/v2/query/gizmo", "/api/v1/documents"} {
			w := do(s, "POST", target, `{}`, "Origin", origin, "Sec-Fetch-Site", "cross-site", "Authorization", "Bearer "+token)
			if w.Code != http.StatusForbidden {
				t.Errorf("%s asks %s: %d %s", origin, target, w.Code, w.Body)
			}
		}
	}
	w := do(s, "OPTIONS", "/api/v1/query", "", "Origin", "https://friend.example", "Access-Control-Request-Method", "POST")
	if w.Code != http.StatusNoContent || w.Header().Get("Access-Control-Allow-Methods") == "" {
		t.Errorf("a friend's preflight: %d %v", w.Code, w.Header())
	}
	if w := do(s, "OPTIONS", "/api/v1/query", "", "Origin", "https://evil.example", "Access-Control-Request-Method", "POST"); w.Code < 400 {
		t.Errorf("another's preflight: %d %v", w.Code, w.Header())
	}
}

// TestPrefix: below a prefix all is as without it, and nothing is elsewhere.
func TestPrefix(t *testing.T) {
	s := mustServe(t, web.Options{Path: newsPath, Prefix: "/tools/kg"})
	for target, status := range map[string]int{
		"/tools/kg/": 200, "/tools/kg/api/v1/stats": 200, "/tools/kg/openapi.json": 200, "/tools/kg/docs": 200, "/tools/kg/healthz": 200,
		"/": 404, "/api/v1/stats": 404, "/tools/kgx/": 404, "/tools": 404, "/tools/kg": 308, "/tools/kg/nothing": 404,
	} {
		if w := do(s, "GET", target, ""); w.Code != status {
			t.Errorf("%s: %d, want %d", target, w.Code, status)
		}
	}
	// Relative to where it was asked for, whatever a proxy has put before it.
	base, _ := url.Parse("https://example.org/more/tools/kg")
	to, err := base.Parse(do(s, "GET", "/tools/kg", "").Header().Get("Location"))
	if err != nil || to.Path != "/more/tools/kg/" {
		t.Errorf("it leads to %v, %v", to, err)
	}
	var api struct {
		Servers []struct{ URL string }
		Paths   map[string]any
	}
	if err := json.Unmarshal(do(s, "GET", "/tools/kg/openapi.json", "").Body.Bytes(), &api); err != nil || len(api.Servers) != 1 || api.Servers[0].URL != "/tools/kg/" || len(api.Paths) < 15 {
		t.Errorf("the description says %+v, %v", api.Servers, err)
	}
	page := do(s, "GET", "/tools/kg/", "").Body.String()
	if m := regexp.MustCompile(`(?:src|href)="(/[^"]*|[a-z]+:[^"]*)"`).FindString(page); m != "" {
		t.Errorf("the page has an address that is not relative: %s", m)
	}
	for _, bad := range []string{"kg", "/kg/", "/", "/a//b", "/k g", "/{id}"} {
		if _, err := web.New(web.Options{Path: newsPath, Prefix: bad}); err == nil {
			t.Errorf("prefix %q is taken", bad)
		}
	}
}

func TestCompressionAndTags(t *testing.T) {
	s := newsServer(t)
	for _, target := range []string{"/api/v1/entities?limit=500", "/openapi.json"} {
		plain := do(s, "GET", target, "").Body.String()
		w := do(s, "GET", target, "", "Accept-Encoding", "br, gzip")
		if w.Header().Get("Content-Encoding") != "gzip" || w.Body.Len() > len(plain)/3 {
			t.Errorf("%s: %d of %d bytes, %v", target, w.Body.Len(), len(plain), w.Header())
			continue
		}
		r, err := gzip.NewReader(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		if b, err := io.ReadAll(r); err != nil || string(b) != plain {
			t.Errorf("%s is another when compressed: %v", target, err)
		}
	}
	if w := do(s, "GET", "/api/v1/stats", "", "Accept-Encoding", "gzip;q=0"); w.Header().Get("Content-Encoding") != "" {
		t.Error("compressed for one who does not want it")
	}
	for _, target := range []string{"/api/v1/stats", "/api/v1/entities/e:vladimir_putin/neighbours"} {
		tag := do(s, "GET", target, "").Header().Get("ETag")
		if w := do(s, "GET", target, "", "If-None-Match", `"x", W/`+tag); tag == "" || w.Code != http.StatusNotModified || w.Body.Len() > 0 {
			t.Errorf("%s with tag %s: %d", target, tag, w.Code)
		}
	}
	if w := do(s, "GET", "/api/v1/entities/e:nobody", ""); w.Header().Get("ETag") != "" {
		t.Error("what is not there has a tag")
	}
}

// mustListen serves on a port until the test ends.
func mustListen(t *testing.T, s *web.Server) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("the server ended with %v", err)
		}
	})
	return l.Addr().String()
}

// TestSlowClients: who sends nothing, or the header of a request byte by byte, is cut off, and
// others are answered meanwhile.
func TestSlowClients(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for the time limit of a header")
	}
	addr := mustListen(t, newsServer(t))
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	start := time.Now()
	if _, err := io.WriteString(conn, "GET /api/v1/stats HTTP/1.1\r\nHost: localhost\r\n"); err != nil {
		t.Fatal(err)
	}
	go func() {
		for {
			time.Sleep(200 * time.Millisecond)
			if _, err := io.WriteString(conn, "X"); err != nil {
				return // cut off, or the test has ended
			}
		}
	}()
	if res, err := http.Get("http://" + addr + "/api/v1/stats"); err != nil || res.StatusCode != 200 {
		t.Errorf("another client: %v, %v", res, err)
	}
	conn.SetReadDeadline(time.Now().Add(20 * time.Second))
	if _, err := io.Copy(io.Discard, conn); err != nil && !strings.Contains(err.Error(), "reset") {
		t.Errorf("the slow client was not cut off: %v", err)
	}
	if took := time.Since(start); took > 15*time.Second {
		t.Errorf("the slow client was cut off after %s", took)
	}
}

// TestLongAnswers: the time that a request has to arrive in does not end its answer.
func TestLongAnswers(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for a query that takes longer than a body may take to arrive")
	}
	s := mustServe(t, web.Options{Path: newsPath, Worker: []string{os.Args[0]}})
	addr := mustListen(t, s)
	for _, target := range []string{"/api/v1/query", "/api/v2/query/gizmo"} {
		body := `{"query":"while (true) {}","timeout":7}`
		if target == "/api/v2/query/gizmo" {
			body = `var end = Date.now() + 7000; while (Date.now() < end) {}; g.V("<e:vladimir_putin>").GetLimit(1)`
		}
		start := time.Now()
		res, err := http.Post("http://"+addr+target, "application/json", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || !strings.Contains(string(b), "time limit") && !strings.Contains(string(b), "vladimir_putin") || time.Since(start) < 6*time.Second {
			t.Errorf("%s, after %s: %s, %v", target, time.Since(start), b, err)
		}
	}
}

// TestLargeHeaders are refused, and so are bodies that are longer than they say.
func TestLargeHeaders(t *testing.T) {
	addr := mustListen(t, newsServer(t))
	r, _ := http.NewRequest("GET", "http://"+addr+"/api/v1/stats", nil)
	r.Header.Set("X-Long", strings.Repeat("x", 1<<20))
	res, err := http.DefaultClient.Do(r)
	if err == nil {
		res.Body.Close()
		if res.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
			t.Errorf("a header of a megabyte: %s", res.Status)
		}
	}
}

// TestShutdown: a request under way is answered after the server was told to end.
func TestShutdown(t *testing.T) {
	s := mustServe(t, web.Options{Path: newsPath, Worker: []string{os.Args[0]}})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	res, err := http.Post("http://"+l.Addr().String()+"/api/v1/query", "application/json", strings.NewReader(`{"query":"g.emit(1); while (true) {}","timeout":1}`))
	if err != nil {
		t.Fatal(err)
	}
	cancel() // the query has begun
	b, err := io.ReadAll(res.Body)
	res.Body.Close()
	if err != nil || !strings.Contains(string(b), "time limit") {
		t.Errorf("the query under way: %s, %v", b, err)
	}
	if err := <-done; err != nil {
		t.Errorf("the server ended with %v", err)
	}
}

// TestLargeBody: who sends too much, all of it before reading, has an answer.
func TestLargeBody(t *testing.T) {
	server := httptest.NewServer(writable(t, document("a.txt", [2]string{"Putin", "Erdogan"})))
	defer server.Close()
	body := strings.Repeat("x", 10<<20)
	for _, path := range []string{"/api/v1/query", "/api/v2/query/gizmo", "/api/v1/documents"} {
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		_, err = fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", path, token, len(body), body)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil || res.StatusCode != http.StatusRequestEntityTooLarge {
			t.Errorf("%s: %v, %v", path, res, err)
		}
	}
}

// TestHostileRequests: what no client means well with is refused, in few words.
func TestHostileRequests(t *testing.T) {
	s := writable(t, document("a.txt", [2]string{"Putin", "Erdogan"}))
	quoted := func(text string) string { b, _ := json.Marshal(text); return string(b) }
	long := strings.Repeat("x", 1_000_000)
	for _, test := range []struct {
		method, target, body string
		status               int
	}{
		{"POST", "/api/v1/documents", `{"text":` + quoted("Putin thanked\x00 Erdogan.") + `}`, 422},
		{"POST", "/api/v1/documents", `{"text":"Putin thanked Erdogan.","title":` + quoted("a\x00b") + `}`, 422},
		{"POST", "/api/v1/documents", `{"text":"Putin thanked Erdogan.","source":` + quoted("a\x00b") + `}`, 422},
		{"POST", "/api/v1/documents", `{"text":` + strings.Repeat("[", 200_000) + strings.Repeat("]", 200_000) + `}`, 400},
		{"POST", "/api/v1/documents", `{"text":` + quoted(long+long+long) + `}`, 422},
		{"POST", "/api/v1/documents", strings.Repeat(" ", 9<<20), 413},
		{"POST", "/api/v1/documents", `{"text":"a","date":"tomorrow"}`, 422},
		{"POST", "/api/v1/documents", `{"text":"a","script":"b"}`, 422},
		{"DELETE", "/api/v1/documents/e:putin", "", 404},
		{"DELETE", "/api/v1/documents/%2e%2e%2f%2e%2e", "", 404},
		{"DELETE", "/api/v1/documents/d:%00", "", 404},
		{"POST", "/api/v1/edits", `null`, 422},
		{"POST", "/api/v1/edits", `[{"op":"hide"}]`, 422},
		{"POST", "/api/v1/edits", `{"op":"rename","entity":"e:putin","name":` + quoted("a\x00") + `}`, 422},
		{"POST", "/api/v1/edits", `{"op":"merge","from":"r:thank","into":"e:putin"}`, 404},
		{"POST", "/api/v1/edits", `{"op":"split","entity":"e:putin","from":"t:Person"}`, 404},
		{"POST", "/api/v1/edits", `{"op":"hide","claim":"kg:decisions"}`, 404},
		{"POST", "/api/v1/edits/-1/undo", "", 422},
		{"POST", "/api/v1/edits/99999999999999999999/undo", "", 422},
		{"GET", "/api/v1/search?q=" + long[:100_000], "", 422},
		{"GET", "/api/v1/entities?cursor=-1", "", 422},
		{"GET", "/api/v1/entities/e:putin/neighbours?limit=1e9", "", 422},
		{"GET", "/api/v1/entities/..%2f..%2fetc", "", 404},
		{"GET", "/api/v1/between?ids=" + strings.Repeat("e:a,", 1001), "", 422},
		{"GET", "/api/v1/claims?minConfidence=NaN", "", 422},
		{"GET", "/api/v1/claims?since=2020-02-30", "", 422},
		{"GET", "/api/v1/claims?predicate=a" + strings.Repeat("&predicate=a", 100), "", 422},
		{"GET", "/api/v1/paths?from=e:putin&to=e:erdogan&hops=99", "", 422},
		{"GET", "/api/v1/export?format=../../etc/passwd", "", 422},
		{"PUT", "/api/v1/entities/e:putin", "{}", 405},
	} {
		w := do(s, test.method, test.target, test.body, "Authorization", "Bearer "+token, "Content-Type", "application/json")
		if w.Code != test.status || w.Body.Len() > 20_000 {
			t.Errorf("%s %.80s %.80s: %d, %d bytes: %.300s", test.method, test.target, test.body, w.Code, w.Body.Len(), w.Body)
		}
	}
	if st := mustGet[web.Stats](t, s, "/api/v1/stats"); st.Documents != 1 || st.Claims != 1 {
		t.Errorf("afterwards: %+v", st)
	}
	// Signs that no name has find nothing, white space finds what is most connected.
	for q, want := range map[string]int{"(.*)+[]": 0, "\u202e": 0, "  ": 2, "": 2} {
		if got := len(mustGet[web.SearchResults](t, s, "/api/v1/search?q="+url.QueryEscape(q)).Results); got != want {
			t.Errorf("%q finds %d", q, got)
		}
	}
}

// FuzzParameters: no query string makes the server fail.
func FuzzParameters(f *testing.F) {
	s := newsServer(f)
	paths := []string{
		"/api/v1/search", "/api/v1/entities", "/api/v1/entities/e:vladimir_putin/neighbours", "/api/v1/between", "/api/v1/predicates",
		"/api/v1/claims", "/api/v1/paths", "/api/v1/timeline", "/api/v1/documents", "/api/v1/complete", "/api/v1/edits",
	}
	for i, query := range []string{
		"q=putin&limit=3", "sort=name&cursor=5", "predicate=r%3Abe&since=2022&minConfidence=0.5", "ids=e:putin,,v:0&polarity=negative", "q=%ff%fe",
		"entity=e:vladimir_putin&ids=c:0,c:1", "from=e:vladimir_putin&to=e:ilham_aliyev&k=3&hops=3", "bucket=auto&since=0000-00-00", "cursor=99999999999999999999", "q=\x00", "cursor=-9",
	} {
		f.Add(i, query)
	}
	f.Fuzz(func(t *testing.T, i int, query string) {
		if i < 0 {
			i = -(i + 1)
		}
		r := httptest.NewRequest("GET", "http://localhost/", nil)
		r.URL.Path, r.URL.RawQuery = paths[i%len(paths)], query
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code >= 500 || !json.Valid(w.Body.Bytes()) {
			t.Errorf("%s?%q: %d %s", r.URL.Path, query, w.Code, w.Body)
		}
	})
}
