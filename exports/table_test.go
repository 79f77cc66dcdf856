package exports_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"kg"
	"kg/exports"
)

// cell is a text as a table holds it.
func cell(s string) string { return strings.ReplaceAll(xmlText(s), "\r", " ") }

func TestCSV(t *testing.T) {
	list := sample()
	list[0].Evidence.Text = "=HYPERLINK(\"http://x\")"
	rows := mustReadCSV(t, mustWrite(t, "csv", graphOf(list), exports.Options{}))
	if len(rows) != len(list) {
		t.Fatalf("%d rows", len(rows))
	}
	for i, want := range []map[string]string{
		{"claim": "c:8", "subject": "Putin", "relation": "faild", "object": "", "evidence": "'=HYPERLINK(\"http://x\")"},
		{"claim": "c:7", "object": "€3 million", "value": "3000000", "unit": "EUR", "object_type": "money"},
		{"claim": "c:6", "subject": nasty, "speaker": "Erdogan", "speaker_id": "e:erdogan", "via": "Putin", "evidence": cell(nasty + "\x01\x0b\ufffe")},
		{"claim": "c:10", "speaker": "somebody unidentified (“It”)"},
		{"claim": "c:3", "time": "2022-10", "from": "2022-10-01", "to": "2022-10-31"},
		{"claim": "c:5", "relation": "visitd (planned)", "modality": "planned", "arguments": "in: Ankara"},
		{"claim": "c:4", "relation": "not thankd", "polarity": "negative"},
		{"claim": "c:2", "confidence": "0.95", "title": `A "title"`, "published": "2023-12-16", "document": "d:b-2", "evidence_span": "16-32"},
		{"claim": "c:1", "event": "SUPPORT", "mode": "praise", "family": "transaction", "predicate": "r:thank"},
	} {
		for k, v := range want {
			if rows[i][k] != v {
				t.Errorf("row %d: %s is %q, want %q", i, k, rows[i][k], v)
			}
		}
	}
}

// TestXLSX compares what openpyxl reads with the CSV of the same claims.
func TestXLSX(t *testing.T) {
	path, _ := mustExport(t, "xlsx")
	renamed := filepath.Join(t.TempDir(), "graph.xlsx") // openpyxl looks at the ending
	mustRun(t, "cp", path, renamed)
	read := func(readOnly string) string {
		return mustRun(t, python(t, "openpyxl"), "-c", `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=`+readOnly+`)
sheets = {s.title: [[c.isoformat()[:10] if hasattr(c, "isoformat") else c for c in row] for row in s.iter_rows(values_only=True)] for s in book}
for rows in sheets.values():
    for row in rows:
        row += [None] * (len(rows[0]) - len(row))
print(json.dumps(sheets))
`, renamed)
	}
	out := read("False")
	if read("True") != out {
		t.Error("who reads it row by row gets something else")
	}
	var sheets map[string][][]any
	if err := json.Unmarshal([]byte(out), &sheets); err != nil {
		t.Fatal(err)
	}
	claims := sheets["Claims"]
	rows := mustReadCSV(t, mustWrite(t, "csv", graphOf(sample()), exports.Options{}))
	if len(claims) != len(rows)+1 || len(sheets["Entities"]) != 5 || len(sheets) != 2 {
		t.Fatalf("got %d claims, %d entities", len(claims), len(sheets["Entities"]))
	}
	for i, row := range rows {
		for k, name := range claims[0] {
			got := claims[i+1][k]
			if got == nil {
				got = ""
			}
			if fmt.Sprint(got) != row[name.(string)] {
				t.Errorf("row %d: %s is %q, want %q", i, name, got, row[name.(string)])
			}
		}
	}
	for _, c := range []struct {
		name string
		want any
	}{{"confidence", 0.9}, {"sentence", 0.0}} {
		if got := claims[1][slices.Index(claims[0], any(c.name))]; got != c.want {
			t.Errorf("%s is %#v", c.name, got)
		}
	}
}

func TestXLSXLongCell(t *testing.T) {
	st := statement("c:1", person("e:a", "A"), "say", nil)
	st.Evidence.Text = strings.Repeat("👋", 40_000)
	content := mustWrite(t, "xlsx", graphOf([]kg.Statement{st}), exports.Options{})
	sheet := mustUnzip(t, content)["xl/worksheets/sheet1.xml"]
	if n := strings.Count(sheet, "👋"); n != (32_767-1)/2 || !strings.Contains(sheet, "👋…") {
		t.Errorf("%d of 40,000 characters", n)
	}
}

func TestNeo4j(t *testing.T) {
	_, content := mustExport(t, "neo4j")
	files := mustUnzip(t, content)
	nodes, relationships := mustReadCSV(t, files["nodes.csv"]), mustReadCSV(t, files["relationships.csv"])
	if len(nodes) != 4 || len(relationships) != len(sample()) {
		t.Fatalf("%d nodes, %d relationships", len(nodes), len(relationships))
	}
	ids, types := map[string]bool{}, map[string]int{}
	for _, n := range nodes {
		ids[n["id:ID"]] = true
		if n["id:ID"] == "e:putin" && (n["aliases:string[]"] != "Vladimir Putin;Vladimir Vladimirovich Putin" || n[":LABEL"] != "Entity;Person" || n["claims:int"] != "7") {
			t.Errorf("got %v", n)
		}
	}
	for _, r := range relationships {
		types[r[":TYPE"]]++
		if strings.ContainsAny(strings.Join([]string{r["evidence"], r["label"]}, ""), "\r\n") || !regexp.MustCompile(`^\p{L}[\p{L}\p{N}_]*$`).MatchString(r[":TYPE"]) {
			t.Errorf("got %v", r)
		}
		if r["claim"] == "c:3" && (r["from:date"] != "2022-10-01" || r["confidence:double"] != "0.9") {
			t.Errorf("got %v", r)
		}
	}
	if types["THANK"] != 5 || types["NOT_THANK"] != 1 || types["MAYBE_VISIT"] != 1 {
		t.Errorf("types %v", types)
	}
	for _, n := range nodes {
		if strings.ContainsAny(n["name"], "\r\n") {
			t.Errorf("line break in %q", n["name"])
		}
	}
	if !ids["e:"+strings.ReplaceAll(nasty, "\n", " ")] && !ids["e:"+nasty] {
		t.Errorf("ids %v", ids)
	}
	for _, r := range relationships {
		if !ids[r[":START_ID"]] || !ids[r[":END_ID"]] {
			t.Errorf("relationship to nowhere: %v", r)
		}
	}
}

// cypherLine is every line of the script.
var cypherLine = regexp.MustCompile("^(//.*|CREATE CONSTRAINT .*;|:begin|:commit|MERGE \\(a:Entity \\{id:'S'\\}\\) MERGE \\(b:Entity \\{id:'S'\\}\\) MERGE \\(a\\)-\\[r:`[\\p{L}\\p{N}_]+` \\{claim:'S'\\}\\]->\\(b\\) SET r \\+= \\{.*\\};|MERGE \\(n:Entity \\{id:'S'\\}\\) SET n:`\\w+`, n \\+= \\{name:'S', type:'S'.*\\};)$")

func TestCypher(t *testing.T) {
	list := sample()
	list[0].Evidence.Text = `C:\u0027 \\u'); MATCH (n) DETACH DELETE n; //`
	content := mustWrite(t, "cypher", graphOf(list), exports.Options{})
	text := regexp.MustCompile(`'([^'\\]|\\['\\n]|\\u[0-9a-f]{4})*'`)
	lines := 0
	for line := range strings.Lines(content) {
		line = strings.TrimSuffix(line, "\n")
		if bare := text.ReplaceAllString(line, "'S'"); !cypherLine.MatchString(bare) || strings.Contains(bare, "DELETE") {
			t.Errorf("line %q", line)
		}
		if strings.HasPrefix(line, "MERGE") {
			lines++
		}
	}
	if lines != len(list)+4 || !strings.Contains(content, "from:date('2022-10-01')") || !strings.Contains(content, `evidence:'C:\\\u00750027 \\\\\u0075\'); MATCH`) {
		t.Errorf("%d statements: %s", lines, content)
	}
}

func TestKGX(t *testing.T) {
	_, content := mustExport(t, "kgx")
	files := mustUnzip(t, content)
	for name, want := range map[string]int{"nodes.tsv": 4, "edges.tsv": len(sample())} {
		lines := strings.Split(strings.TrimSuffix(files[name], "\n"), "\n")
		if len(lines) != want+1 {
			t.Errorf("%s has %d lines", name, len(lines))
		}
		for _, line := range lines {
			if strings.Count(line, "\t") != strings.Count(lines[0], "\t") {
				t.Errorf("%s: %q", name, line)
			}
		}
	}
	if !strings.Contains(files["edges.tsv"], "c:4\te:putin\tbiolink:related_to\te:erdogan\tbiolink:Association\tnot_provided\ttext_mining_agent\tinfores:kg\td:a-1\tr:not/thank\tnot thankd\ttrue\t") ||
		!strings.Contains(files["nodes.tsv"], "e:putin\tbiolink:Agent\tPutin\tVladimir Putin|Vladimir Vladimirovich Putin\twd:Q7747\t") {
		t.Errorf("got %s\n%s", files["edges.tsv"], files["nodes.tsv"])
	}
}

func TestObsidian(t *testing.T) {
	list := sample()
	for i, name := range []string{"../../etc/passwd", "CON", "con", strings.Repeat("長", 300), "a/b\\c:d", "...", "", "[[x]]|y#z^", "\u202egnp.exe", "Putin"} {
		o := person(fmt.Sprint("e:zodd", i), name)
		list = append(list, statement(fmt.Sprint("c:o", i), person("e:putin", "Putin"), "meet", &o))
	}
	files := mustUnzip(t, mustWrite(t, "obsidian", graphOf(list), exports.Options{}))
	notes, folded := map[string]bool{}, map[string]bool{}
	for name, content := range files {
		folder, base := filepath.Split(name)
		stem, ok := strings.CutSuffix(base, ".md")
		if !ok || folder != "Entities/" && folder != "Documents/" || len(base) > 130 || strings.ContainsAny(stem, "\\/:*?\"<>|#^[]\n\u202e") ||
			stem != strings.Trim(stem, ". ") || strings.EqualFold(stem, "con") || folded[strings.ToLower(stem)] || !utf8.ValidString(base) {
			t.Errorf("file %q", name)
		}
		notes[stem], folded[strings.ToLower(stem)] = true, true
		front, body, ok := strings.Cut(strings.TrimPrefix(content, "---\n"), "\n---\n")
		var properties map[string]any
		if err := yaml.Unmarshal([]byte(front), &properties); err != nil || !ok || properties["kg"] == nil {
			t.Errorf("%s: %v in %q", name, err, front)
		}
		if strings.Contains(body, "<b>") {
			t.Errorf("HTML in %q", body)
		}
	}
	link := regexp.MustCompile(`(?:^|[^\\])\[\[([^\]|]*)(?:\|[^\]|]+)?\]\]`)
	links := 0
	for name, content := range files {
		for _, m := range link.FindAllStringSubmatch(content, -1) {
			links++
			if !notes[m[1]] {
				t.Errorf("%s links to %q, which is not there", name, m[1])
			}
		}
	}
	putin := files["Entities/Putin.md"]
	for _, want := range []string{"aliases:\n  - \"Vladimir Putin\"\n", "tags:\n  - person\n", "- thankd [[Erdogan]]\n", "- not thankd [[Erdogan]]\n",
		"\t- 2023-12-16: “Evidence of c:2.” [[A -title-]] (0.95) ^c-2\n", "same_as:\n  - \"wd:Q7747\"\n", "- faild\n"} {
		if !strings.Contains(putin, want) {
			t.Errorf("no %q in %s", want, putin)
		}
	}
	if len(files) != 3+10+2 || links < 20 {
		t.Errorf("%d notes, %d links", len(files), links)
	}
	if !bytes.Contains([]byte(files["Entities/Erdogan.md"]), []byte("- payd **€3 million**")) {
		t.Errorf("got %s", files["Entities/Erdogan.md"])
	}
}
