package web_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kg/graph"
	"kg/pipeline"
	"kg/schema"
	"kg/source"
	"kg/web"
)

// newsPath is a graph built from the example articles, which no test changes.
var newsPath string

func TestMain(m *testing.M) {
	// The program that a server starts to answer queries is this one.
	if os.Getenv("KG_TEST_WORKER") != "" {
		if err := graph.AnswerQueries(context.Background(), os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Setenv("KG_TEST_WORKER", "1")
	dir, err := os.MkdirTemp("", "kg-web")
	if err == nil {
		newsPath = filepath.Join(dir, "kg.db")
		err = buildNews(newsPath)
	}
	status := 1
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	} else {
		status = m.Run()
	}
	os.RemoveAll(dir)
	os.Exit(status)
}

func buildNews(path string) error {
	store, err := graph.Open(path, graph.Options{})
	if err != nil {
		return err
	}
	reader, err := pipeline.NewReader(schema.Options{})
	if err != nil {
		return err
	}
	// From the root of the project, so that documents are called as the examples of docs have it.
	if err := os.Chdir(".."); err != nil {
		return err
	}
	defer os.Chdir("web")
	ctx := context.Background()
	docs := source.Read(ctx, []string{"examples/news"}, source.Options{}, nil)
	if _, err := pipeline.Build(ctx, docs, reader, store, pipeline.BuildOptions{}); err != nil {
		return err
	}
	return store.Close()
}

// mustServe starts a server of a store.
func mustServe(tb testing.TB, opt web.Options) *web.Server {
	tb.Helper()
	s, err := web.New(opt)
	if err != nil {
		tb.Fatal(err)
	}
	if err := s.Load(context.Background()); err != nil {
		tb.Fatal(err)
	}
	return s
}

func newsServer(tb testing.TB) *web.Server {
	tb.Helper()
	return mustServe(tb, web.Options{Path: newsPath, Version: "test"})
}

// do asks a server and returns the answer; header is name, value, name, value...
func do(s http.Handler, method, target, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://localhost"+target, strings.NewReader(body))
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

// mustGet decodes the answer to a GET.
func mustGet[T any](tb testing.TB, s http.Handler, target string) T {
	tb.Helper()
	w := do(s, "GET", target, "")
	if w.Code != http.StatusOK {
		tb.Fatalf("GET %s: %d %s", target, w.Code, w.Body)
	}
	var out T
	if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil {
		tb.Fatalf("GET %s: %v in %s", target, err, w.Body)
	}
	return out
}
