package exports_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kg"
	"kg/exports"
)

// hostileNames are what nobody should be called.
var hostileNames = []string{
	nasty, `=cmd|' /C calc'!A0`, "+1+1", "-2+3", "@SUM(1+1)*cmd", "\t=1", `say "no" 'no' ` + "`no`", "two\nlines\r\nand a\ttab", "👩‍👩‍👧 🇹🇷 é", "\u202eevil\u202c שלום مرحبا",
	"an IRI with spaces <x> {y} |z| %20", "bell \x07 \u2028 \u0085 \ufffe", "</script><img src=x onerror=alert(1)>", "]]> <!-- --> &amp; &#65;", "end", "subgraph", "[[link]] | # ^ %%", "CON",
	"a;b|c,d", `\N \u0041 \`, strings.Repeat("long", 2500), strings.Repeat("many words ", 909) + "x", "ﷺ" + strings.Repeat("\u0301", 300), "../../etc/passwd", "{{7*7}} %s%n", `"}) DETACH DELETE n //`, " edges ",
}

// hostile has each of the names as a subject, an object, a predicate, a speaker and evidence.
func hostile() []kg.Statement {
	var out []kg.Statement
	for i, name := range hostileNames {
		odd, hub := person(hostileID(i), name), person("e:hub", "Hub")
		st := statement(fmt.Sprint("c:", 2*i), hub, "meet", &odd)
		st.Evidence.Text, st.Predicate.Label, st.Speaker = name, name, &odd
		out = append(out, st, statement(fmt.Sprint("c:", 2*i+1), odd, "thank", &hub))
	}
	return out
}

func hostileID(i int) string { return fmt.Sprintf("e:odd %d <é> \"/👋", i) }

// TestHostileNames: what reads a format for people finds every name as it is, but for the
// characters that the format cannot hold.
func TestHostileNames(t *testing.T) {
	g := graphOf(hostile())
	// labels compares the names of nodes, by identifier, as a reader found them.
	labels := func(format string, of func(i int) string, holds func(string) string) {
		t.Helper()
		for i, name := range hostileNames {
			if got, want := of(i), holds(name); got != want {
				t.Errorf("%s: %.60q is read as %.60q", format, want, got)
			}
		}
	}
	network := func(format string, read readBack) {
		t.Helper()
		labels(format, func(i int) string { return fmt.Sprint(plain(read.Nodes[hostileID(i)]["label"])) }, xmlText)
		if len(read.Nodes) != len(hostileNames)+1 || len(read.Edges) != 2*len(hostileNames) {
			t.Errorf("%s: %d nodes, %d edges", format, len(read.Nodes), len(read.Edges))
		}
		for _, e := range read.Edges {
			if i := slices.IndexFunc(hostileNames, func(name string) bool { return plain(e.Attributes["label"]) == xmlText(name) }); e.Source == "e:hub" && i < 0 {
				t.Errorf("%s: nobody said %.60q", format, e.Attributes["label"])
			}
		}
	}
	t.Run("XML", func(t *testing.T) {
		for _, format := range []string{"graphml", "yed", "gexf", "svg"} {
			mustRun(t, "xmllint", "--noout", mustSave(t, format, mustWrite(t, format, g, exports.Options{})))
		}
	})
	t.Run("networkx", func(t *testing.T) {
		network("graphml", mustReadBack(t, "read_graphml", mustSave(t, "graphml", mustWrite(t, "graphml", g, exports.Options{}))))
	})
	t.Run("JavaScript", func(t *testing.T) {
		for _, format := range []string{"gexf", "cyjs"} {
			var read readBack
			mustReadWith(t, format, mustSave(t, format, mustWrite(t, format, g, exports.Options{})), &read)
			network(format, read)
		}
	})
	t.Run("RDF", func(t *testing.T) {
		for _, format := range []string{"nquads", "trig", "turtle", "turtle-star", "jsonld"} {
			path := mustSave(t, format, mustWrite(t, format, g, exports.Options{}))
			var read rdf
			mustReadWith(t, format, path, &read)
			named := map[string]bool{}
			for _, q := range read {
				if q[1] == "http://www.w3.org/2000/01/rdf-schema#label" {
					named[q[2]] = true
				}
			}
			labels(format, func(i int) string {
				if named[hostileNames[i]] {
					return hostileNames[i]
				}
				return ""
			}, strings.Clone)
			if format == "nquads" || format == "trig" || format == "turtle" {
				mustRun(t, "rapper", "-q", "-i", format, "-o", "nquads", path)
			}
		}
	})
	t.Run("tables", func(t *testing.T) {
		rows := mustReadCSV(t, mustWrite(t, "csv", g, exports.Options{}))
		labels("csv", func(i int) string { return rows[2*i]["object"] }, func(name string) string {
			if strings.ContainsAny(name[:1], "=+-@\t\r") {
				name = "'" + name // a spreadsheet must not take it for a formula
			}
			return cell(name)
		})
		path := mustSave(t, "xlsx", mustWrite(t, "xlsx", g, exports.Options{}))
		out := mustRun(t, python(t, "openpyxl"), "-c", `
import json, sys, openpyxl
rows = list(openpyxl.load_workbook(open(sys.argv[1], "rb"))["Claims"])
at = [c.value for c in rows[0]].index("object")
assert all(c.data_type != "f" for row in rows for c in row), "a formula"
print(json.dumps([row[at].value for row in rows[1:]]))
`, path)
		var objects []string
		if err := json.Unmarshal([]byte(out), &objects); err != nil {
			t.Fatal(err)
		}
		labels("xlsx", func(i int) string { return objects[2*i] }, cell)
	})
	t.Run("Graphviz", func(t *testing.T) {
		out := mustRun(t, "dot", "-Tsvg", mustSave(t, "dot", mustWrite(t, "dot", g, exports.Options{})))
		if n, e := strings.Count(out, `class="node"`), strings.Count(out, `class="edge"`); n != len(hostileNames)+1 || e != 2*len(hostileNames) {
			t.Errorf("dot: %d nodes, %d edges", n, e)
		}
	})
}
