package graph

import (
	"context"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"

	"kg"
)

// TestCayleyGizmo runs the table of Cayley's own tests of Gizmo, which is read from the source
// of its module: a name in angle brackets means the same to both.
func TestCayleyGizmo(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/cayleygraph/cayley").Output()
	if err != nil {
		t.Fatalf("cannot find the module of Cayley: %v", err)
	}
	dir := strings.TrimSpace(string(out))
	simple := storeOf(t, readQuads(t, filepath.Join(dir, "data", "testdata.nq")))
	multi := storeOf(t, readQuads(t, filepath.Join(dir, "data", "testdata_multigraph.nq")))
	ran := 0
	for _, c := range gizmoCases(t, filepath.Join(dir, "query", "gizmo", "gizmo_test.go")) {
		s := simple
		switch {
		case c.madeData: // a node with five edges, for a limit below that
			var quads []quad.Quad
			for _, o := range strings.Fields("n1 n2 n3 n4 n5") {
				quads = append(quads, quad.MakeIRI("a", "b", o, ""))
			}
			s = storeOf(t, quads)
		case c.multi:
			s = multi
		}
		ran++
		if c.message == "default namespaces" {
			continue // Cayley writes IRIs in full; the graph, and hence a query, has them in short
		}
		t.Run(c.message, func(t *testing.T) {
			lim := Limits{Rows: -1}
			if c.limit > 0 {
				lim.Rows = c.limit
			}
			var have []string
			_, err := s.Query(context.Background(), c.query, lim, func(r Row) error {
				have = append(have, c.text(r)...)
				return nil
			})
			if c.fails {
				if err == nil {
					t.Errorf("%s: no error", c.query)
				}
				return
			}
			if err != nil && c.limit == 0 {
				t.Fatalf("%s: %v", c.query, err)
			}
			slices.Sort(have)
			slices.Sort(c.expect)
			if strings.Contains(c.query, "getLimit") || c.limit > 0 {
				// Which nodes come first is a store's own affair.
				if len(have) != len(c.expect) {
					t.Errorf("%s gives %d, want %d", c.query, len(have), len(c.expect))
				}
				return
			}
			if !slices.Equal(have, c.expect) {
				t.Errorf("%s gives\n%q, want\n%q", c.query, have, c.expect)
			}
		})
	}
	if ran < 70 {
		t.Errorf("only %d cases found", ran)
	}
}

type gizmoCase struct {
	message, query, tag    string
	limit                  int
	multi, madeData, fails bool
	expect                 []string
}

// text is what Cayley's test compares of a row.
func (c *gizmoCase) text(r Row) []string {
	of := func(t kg.Term) string {
		switch {
		case t.Kind == kg.IRI:
			return "<" + t.Value + ">"
		case t.Datatype == "xsd:integer":
			n, _ := strconv.Atoi(t.Value)
			return quad.Int(n).String()
		}
		return t.Value
	}
	if r.ID.Kind == kg.NoTerm {
		var s string
		if json.Unmarshal(r.Value, &s) == nil {
			return []string{s}
		}
		return []string{string(r.Value)}
	}
	if c.tag == "" {
		return []string{of(r.ID)}
	}
	for _, t := range r.Tags {
		if t.Key == c.tag {
			return []string{of(t.Term)}
		}
	}
	return nil
}

func gizmoCases(t *testing.T, file string) (out []gizmoCase) {
	t.Helper()
	source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(source, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Names[0].Name != "testQueries" {
			return true
		}
		for _, one := range spec.Values[0].(*ast.CompositeLit).Elts {
			var c gizmoCase
			for _, field := range one.(*ast.CompositeLit).Elts {
				kv := field.(*ast.KeyValueExpr)
				switch kv.Key.(*ast.Ident).Name {
				case "message":
					c.message = literal(t, kv.Value)
				case "query":
					c.query = literal(t, kv.Value)
				case "tag":
					c.tag = literal(t, kv.Value)
				case "limit":
					c.limit = 5 // the one number that is used, by name
				case "data":
					c.madeData = true
				case "file":
					c.multi = true
				case "err":
					c.fails = true
				case "expect":
					switch v := kv.Value.(type) {
					case *ast.CompositeLit:
						for _, e := range v.Elts {
							c.expect = append(c.expect, literal(t, e))
						}
					case *ast.CallExpr:
						c.expect = make([]string, 5)
					}
				}
			}
			out = append(out, c)
		}
		return false
	})
	return out
}

// literal is the value of a string or of intVal(n).
func literal(t *testing.T, e ast.Expr) string {
	t.Helper()
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		if err != nil {
			t.Fatal(err)
		}
		return s
	case *ast.CallExpr:
		n, err := strconv.Atoi(e.Args[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		return quad.Int(n).String()
	}
	t.Fatalf("%T is no literal", e)
	return ""
}

func readQuads(t *testing.T, file string) []quad.Quad {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	quads, err := quad.ReadAll(nquads.NewReader(f, false))
	if err != nil {
		t.Fatal(err)
	}
	return quads
}

// storeOf keeps quads of any kind.
func storeOf(t testing.TB, quads []quad.Quad) *Store {
	t.Helper()
	s, err := Open("", Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := s.apply(quads, nil, nil); err != nil {
		t.Fatal(err)
	}
	return s
}
