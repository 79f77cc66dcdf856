package exports_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"kg"
	"kg/exports"
)

func TestHTML(t *testing.T) {
	list := sample()
	evil := "</script><img src=x onerror=alert(1)><!--\u2028"
	o := person("e:</script>", evil)
	st := statement("c:evil", person("e:putin", "Putin"), "meet", &o)
	st.Evidence.Text = evil
	content := mustWrite(t, "html", graphOf(append(list, st)), exports.Options{Title: evil})

	// Two scripts, the data and the viewer, and one style, which the policy names by hash.
	block := func(tag, expression string) string {
		found := regexp.MustCompile(`(?s)`+expression).FindAllStringSubmatch(content, -1)
		if len(found) != 1 {
			t.Fatalf("%d of %s", len(found), tag)
		}
		return found[0][1]
	}
	for policy, source := range map[string]string{
		"script-src": block("script", `<script>(.*?)</script>`),
		"style-src":  block("style", `<style>(.*?)</style>`),
	} {
		sum := sha256.Sum256([]byte(source))
		if !strings.Contains(content, policy+" 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("%s does not name what is there", policy)
		}
		for _, bad := range []string{"innerHTML", "insertAdjacentHTML", "document.write", "eval(", "http://x", "https://", "fetch(", "@import", "url(h"} {
			if strings.Contains(source, bad) {
				t.Errorf("%s has %s", policy, bad)
			}
		}
	}
	if strings.Count(strings.ToLower(content), "<script") != 2 || strings.Contains(content, "<img") || strings.Contains(content, "<!--") || !strings.Contains(content, "default-src 'none'") {
		t.Error("a text of a document is markup")
	}
	var data struct {
		Colours map[string]string
		Nodes   [][]any
		Edges   [][]any
	}
	if err := json.Unmarshal([]byte(block("data", `<script type="application/json" id="data">(.*?)</script>`)), &data); err != nil {
		t.Fatal(err)
	}
	claims := 0
	ids := map[any]bool{}
	for _, n := range data.Nodes {
		ids[n[0]] = true
	}
	for _, e := range data.Edges {
		claims += len(e[9].([]any))
		if !ids[e[1]] || !ids[e[2]] {
			t.Errorf("edge to nowhere: %v", e)
		}
	}
	if len(data.Nodes) != 5 || len(data.Edges) != 8 || claims != len(list)+1 || data.Colours[string(kg.Person)] == "" {
		t.Errorf("%d nodes, %d edges, %d claims", len(data.Nodes), len(data.Edges), claims)
	}
}
