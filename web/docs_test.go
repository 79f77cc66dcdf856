package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"kg/graph"
	"kg/pipeline"
	"kg/schema"
	"kg/web"
)

// TestDocumentation runs the curl commands of docs/api.md, in their order, and compares what
// the server answers with what stands below them. "…" stands for anything.
func TestDocumentation(t *testing.T) {
	text, err := os.ReadFile("../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "kg.db")
	if err := os.CopyFS(path, os.DirFS(newsPath)); err != nil {
		t.Fatal(err)
	}
	reader, err := pipeline.NewReader(schema.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := mustServe(t, web.Options{Path: path, Token: "secret", Worker: []string{os.Args[0]}, Read: func(ctx context.Context, text web.Text) ([]graph.Addition, error) {
		return pipeline.ReadText(ctx, reader, pipeline.Text{Title: text.Title, Date: text.Date, Source: text.Source, Text: text.Text})
	}})
	t.Cleanup(func() { s.Close() })
	ran := 0
	for i, block := range strings.Split(string(text), "```console\n")[1:] {
		block, _, _ = strings.Cut(block, "```")
		for command := range strings.SplitSeq("\n"+block, "\n$ ") {
			if strings.TrimSpace(command) == "" {
				continue
			}
			line, want, _ := strings.Cut(command, "\n")
			w := curl(t, s, line)
			ran++
			parts := strings.Split(strings.TrimSpace(want), "…")
			for i := range parts {
				parts[i] = regexp.QuoteMeta(parts[i])
			}
			if !regexp.MustCompile(`(?s)^` + strings.Join(parts, ".*") + `$`).MatchString(strings.TrimSpace(w.Body.String())) {
				t.Errorf("block %d: %s\ngives\n%.2000s\nbut the page shows\n%s", i+1, line, w.Body, want)
			}
		}
	}
	if ran < 12 {
		t.Errorf("%d commands only", ran)
	}
}

// words of a command line: bare, or in single quotes.
var words = regexp.MustCompile(`'[^']*'|[^\s']+`)

// curl does what a command line with the options of the page says.
func curl(t *testing.T, s http.Handler, line string) *httptest.ResponseRecorder {
	t.Helper()
	method, target, body := "GET", "", ""
	var header []string
	args := words.FindAllString(line, -1)
	for i := 1; i < len(args); i++ {
		value := func() string {
			i++
			return strings.Trim(args[i], "'")
		}
		switch arg := strings.Trim(args[i], "'"); {
		case arg == "-d":
			method, body = "POST", value()
		case arg == "-H":
			name, v, _ := strings.Cut(value(), ": ")
			header = append(header, name, v)
		case arg == "-X":
			method = value()
		case strings.HasPrefix(arg, "-s"):
		default:
			target = strings.TrimPrefix(arg, "localhost:8080")
		}
	}
	return do(s, method, target, body, header...)
}
