package web_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kg/web"
)

// TestOpenAPI: the document describes what the server does. Every operation in it is asked, and
// its status, its type and every field of its answer have to be as it says.
func TestOpenAPI(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the sample articles into a graph of its own")
	}
	path := filepath.Join(t.TempDir(), "kg.db")
	if err := os.CopyFS(path, os.DirFS(newsPath)); err != nil {
		t.Fatal(err)
	}
	s := mustServe(t, web.Options{Path: path, Token: token, Read: readThanks, Worker: []string{os.Args[0]}, Queries: 1})
	t.Cleanup(func() { s.Close() })
	api := openAPI{t: t}
	if err := json.Unmarshal(do(s, "GET", "/openapi.json", "").Body.Bytes(), &api.doc); err != nil {
		t.Fatal(err)
	}
	paths := api.at(api.doc, "paths").(map[string]any)
	asked := map[string]bool{}
	ask := func(method, target, contentType, body string) []byte {
		t.Helper()
		w := do(s, method, target, body, "Authorization", "Bearer "+token, "Content-Type", contentType)
		where := method + " " + target
		op, name := operation(paths, method, target)
		if op == nil {
			t.Errorf("%s is not in the document", where)
			return nil
		}
		asked[name] = true
		responses := op["responses"].(map[string]any)
		response, ok := responses[fmt.Sprint(w.Code)].(map[string]any)
		if !ok {
			if w.Code < 400 {
				t.Errorf("%s: %d is not in the document; %s", where, w.Code, w.Body)
				return nil
			}
			response = responses["default"].(map[string]any)
		}
		content, _ := response["content"].(map[string]any)
		if len(content) == 0 {
			if w.Body.Len() > 0 {
				t.Errorf("%s: %d has a body: %s", where, w.Code, w.Body)
			}
			return nil
		}
		media := api.media(content, w.Header().Get("Content-Type"))
		if media == nil {
			t.Errorf("%s: %d is %s, which is not in the document", where, w.Code, w.Header().Get("Content-Type"))
			return nil
		}
		answers := [][]byte{w.Body.Bytes()}
		switch kind := w.Header().Get("Content-Type"); {
		case strings.Contains(kind, "ndjson"):
			answers = bytes.Split(bytes.TrimSpace(answers[0]), []byte("\n"))
		case !strings.Contains(kind, "json"), strings.HasPrefix(target, "/api/v1/export") && w.Code == 200:
			return w.Body.Bytes()
		}
		for _, answer := range answers {
			var v any
			if err := json.Unmarshal(answer, &v); err != nil {
				t.Errorf("%s: %v in %s", where, err, answer)
			} else if wrong := api.fits(media["schema"], v, ""); wrong != "" {
				t.Errorf("%s: %s", where, wrong)
			}
		}
		return w.Body.Bytes()
	}
	get := func(target string) []byte { t.Helper(); return ask("GET", target, "", "") }
	post := func(target, body string) []byte { t.Helper(); return ask("POST", target, "application/json", body) }

	get("/healthz")
	get("/metrics")
	get("/api/v1/stats")
	get("/api/v1/search?q=putin")
	get("/api/v1/entities?limit=500")
	get("/api/v1/entities/e:vladimir_putin?merged=true")
	get("/api/v1/entities/e:nobody")
	get("/api/v1/entities/e:vladimir_putin/neighbours?limit=500")
	get("/api/v1/between?ids=e:vladimir_putin,e:recep_tayyip_erdogan,e:nobody")
	get("/api/v1/predicates")
	get("/api/v1/paths?from=e:recep_tayyip_erdogan&to=e:vladimir_putin&k=5")
	get("/api/v1/timeline?entity=e:vladimir_putin")
	get("/api/v1/disagreements")
	get("/api/v1/complete?q=put")
	get("/api/v1/export?format=csv&entity=e:vladimir_putin")
	get("/api/v1/export?format=gephi&entity=e:vladimir_putin")
	get("/api/v1/export?format=nothing")
	var list web.Claims
	for next := ""; next != "" || list.Claims == nil; next = list.Next {
		list = web.Claims{}
		if err := json.Unmarshal(get("/api/v1/claims?limit=500&cursor="+next), &list); err != nil {
			t.Fatal(err)
		}
	}
	claim := string(list.Claims[0].ID)
	get("/api/v1/claims/" + claim)
	get("/api/v1/claims?limit=x")
	get("/api/v1/documents")
	get("/api/v1/documents/" + string(list.Claims[0].Document.ID))
	post("/api/v1/query", `{"query":"g.V(\"Putin\").Tag(\"who\").Both().Limit(20).All()"}`)
	post("/api/v1/query", `{"query":"g.V("}`)
	ask("POST", "/api/v2/query/gizmo", "text/plain", `g.V("<e:vladimir_putin>").Both().All()`)
	ask("POST", "/api/v2/query/gizmo", "text/plain", `g.V(`)
	text := `{"text":"Ann thanked Bob.","source":"notes.txt"}`
	var added web.Added
	if err := json.Unmarshal(post("/api/v1/documents", text), &added); err != nil {
		t.Fatal(err)
	}
	post("/api/v1/documents", text)
	post("/api/v1/documents", `{}`)
	var edit web.Edit
	for _, body := range []string{`{"op":"merge","from":"e:ann","into":"e:bob"}`, `{"op":"split","entity":"e:ann","from":"e:bob"}`, `{"op":"hide","claim":"` + claim + `"}`, `{"op":"unhide","claim":"` + claim + `"}`, `{"op":"rename","entity":"e:bob","name":"Robert"}`} {
		if err := json.Unmarshal(post("/api/v1/edits", body), &edit); err != nil {
			t.Fatal(err)
		}
		post("/api/v1/edits", body)
	}
	get("/api/v1/edits")
	post(fmt.Sprintf("/api/v1/edits/%d/undo", edit.ID), "")
	post("/api/v1/edits/999999/undo", "")
	ask("DELETE", "/api/v1/documents/"+string(added.ID), "", "")
	ask("DELETE", "/api/v1/documents/"+string(added.ID), "", "")

	for path, item := range paths {
		for method := range item.(map[string]any) {
			if name := strings.ToUpper(method) + " " + path; !asked[name] {
				t.Errorf("%s is not asked", name)
			}
		}
	}
}

// operation finds what the document says of a request.
func operation(paths map[string]any, method, target string) (op map[string]any, name string) {
	target, _, _ = strings.Cut(target, "?")
	for path, item := range paths {
		pattern := "^" + regexp.MustCompile(`\{[^}]*\}`).ReplaceAllString(path, "[^/]+") + "$"
		if regexp.MustCompile(pattern).MatchString(target) {
			op, _ = item.(map[string]any)[strings.ToLower(method)].(map[string]any)
			return op, method + " " + path
		}
	}
	return nil, ""
}

// openAPI is a document, decoded.
type openAPI struct {
	t   *testing.T
	doc any
}

func (a openAPI) at(v any, path ...string) any {
	a.t.Helper()
	for _, key := range path {
		m, ok := v.(map[string]any)
		if !ok || m[key] == nil {
			a.t.Fatalf("the document has no %q", strings.Join(path, "/"))
		}
		v = m[key]
	}
	return v
}

// media finds what a response says of a type, whatever its parameters.
func (a openAPI) media(content map[string]any, kind string) map[string]any {
	for name, m := range content {
		want, _, err := mime.ParseMediaType(name)
		if err != nil {
			a.t.Errorf("%s: %v", name, err)
		}
		if got, _, _ := mime.ParseMediaType(kind); got == want {
			return m.(map[string]any)
		}
	}
	return nil
}

// fits says what about v is not as a schema has it: "" if nothing. It knows the keywords of JSON
// Schema that the document uses, and takes no other for granted.
func (a openAPI) fits(schema, v any, at string) string {
	s := schema.(map[string]any)
	if ref, ok := s["$ref"].(string); ok {
		return a.fits(a.at(a.doc, strings.Split(strings.TrimPrefix(ref, "#/"), "/")...), v, at)
	}
	for keyword, rule := range s {
		switch keyword {
		case "description", "examples", "default", "format", "contentEncoding", "readOnly":
		case "anyOf":
			var wrong []string
			for _, one := range rule.([]any) {
				wrong = append(wrong, a.fits(one, v, at))
			}
			if !slices.Contains(wrong, "") {
				return strings.Join(wrong, " and ")
			}
		case "type":
			kinds, ok := rule.([]any)
			if !ok {
				kinds = []any{rule}
			}
			if !slices.ContainsFunc(kinds, func(k any) bool { return isOf(k.(string), v) }) {
				return fmt.Sprintf("%s is %v, not %v", at, v, rule)
			}
		case "enum":
			if !slices.ContainsFunc(rule.([]any), func(one any) bool { return reflect.DeepEqual(one, v) }) {
				return fmt.Sprintf("%s is %v, not one of %v", at, v, rule)
			}
		case "minimum", "maximum", "minItems", "maxItems":
			n, ok := v.(float64)
			if list, isList := v.([]any); isList {
				n, ok = float64(len(list)), true
			}
			if limit := rule.(float64); ok && (strings.HasPrefix(keyword, "min") && n < limit || strings.HasPrefix(keyword, "max") && n > limit) {
				return fmt.Sprintf("%s is %v: %s %v", at, v, keyword, limit)
			}
		case "items":
			list, _ := v.([]any)
			for i, item := range list {
				if wrong := a.fits(rule, item, fmt.Sprintf("%s[%d]", at, i)); wrong != "" {
					return wrong
				}
			}
		case "required":
			m, isObject := v.(map[string]any)
			for _, name := range rule.([]any) {
				if _, ok := m[name.(string)]; isObject && !ok {
					return fmt.Sprintf("%s has no %v", at, name)
				}
			}
		case "properties", "additionalProperties":
			m, _ := v.(map[string]any)
			properties, _ := s["properties"].(map[string]any)
			for name, value := range m {
				property, known := properties[name]
				switch rest := s["additionalProperties"].(type) {
				case bool:
					if !known && !rest {
						return fmt.Sprintf("%s has a %s, which is not in the document", at, name)
					}
				case map[string]any:
					if !known {
						property, known = rest, true
					}
				}
				if known {
					if wrong := a.fits(property, value, at+"."+name); wrong != "" {
						return wrong
					}
				}
			}
		default:
			return fmt.Sprintf("%s: the test does not know %q", at, keyword)
		}
	}
	return ""
}

func isOf(kind string, v any) bool {
	switch v := v.(type) {
	case nil:
		return kind == "null"
	case bool:
		return kind == "boolean"
	case string:
		return kind == "string"
	case float64:
		return kind == "number" || kind == "integer" && v == float64(int64(v))
	case []any:
		return kind == "array"
	case map[string]any:
		return kind == "object"
	}
	return false
}
