package web

import (
	"cmp"
	"html/template"
	"net/http"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// docsPage is the description for people: plain HTML made of the OpenAPI description, without
// any script. Its style is a file of its own, as the policy wants it.
var docsPage = template.Must(template.New("docs").Parse(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>kg API</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="docs.css">
</head>
<body>
<h1>kg API</h1>
<p>{{.Description}}</p>
<p>For programs: <a href="openapi.json">openapi.json</a>, <a href="openapi.yaml">openapi.yaml</a> (OpenAPI 3.1). Answers are JSON, errors are problems after RFC 9457.
Text of documents is plain text: escape it before you put it into a page.</p>
{{range .Operations}}
<section>
<h2 id="{{.ID}}"><code>{{.Method}} {{.Path}}</code></h2>
<p>{{.Summary}}{{if .Token}} <strong>Needs the token.</strong>{{end}}</p>
{{with .Description}}<p>{{.}}</p>{{end}}
{{if .Parameters}}<table>
<thead><tr><th>Parameter</th><th>In</th><th>Meaning</th></tr></thead>
<tbody>{{range .Parameters}}<tr><td><code>{{.Name}}</code>{{if .Required}} *{{end}}</td><td>{{.In}}</td><td>{{.Meaning}}</td></tr>{{end}}</tbody>
</table>{{end}}
</section>
{{end}}
</body>
</html>
`))

const docsStyle = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1.1rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884}
`

type docsOperation struct {
	ID, Method, Path, Summary, Description string
	Token                                  bool
	Parameters                             []docsParameter
}

type docsParameter struct {
	Name, In, Meaning string
	Required          bool
}

func (s *Server) docs(w http.ResponseWriter, _ *http.Request) {
	api := s.api.OpenAPI()
	var list []docsOperation
	for path, item := range api.Paths {
		for method, op := range map[string]*huma.Operation{"GET": item.Get, "POST": item.Post, "DELETE": item.Delete} {
			if op == nil {
				continue
			}
			d := docsOperation{ID: op.OperationID, Method: method, Path: path, Summary: op.Summary, Description: op.Description, Token: len(op.Security) > 0}
			for _, p := range op.Parameters {
				d.Parameters = append(d.Parameters, docsParameter{p.Name, p.In, meaning(p), p.Required})
			}
			list = append(list, d)
		}
	}
	slices.SortFunc(list, func(a, b docsOperation) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Method, b.Method))
	})
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	docsPage.Execute(w, struct {
		Description string
		Operations  []docsOperation
	}{api.Info.Description, list})
}

// meaning is what a parameter's schema says in words.
func meaning(p *huma.Param) string {
	out := p.Description
	if p.Schema == nil {
		return out
	}
	schema := p.Schema
	if schema.Items != nil {
		schema = schema.Items
		out = strings.TrimSpace(out + " (may repeat)")
	}
	var values []string
	for _, v := range schema.Enum {
		if text, ok := v.(string); ok {
			values = append(values, text)
		}
	}
	if len(values) > 0 {
		if out != "" {
			out += ". "
		}
		out += "One of " + strings.Join(values, ", ")
	}
	return out
}

func serveStyle(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	w.Write([]byte(docsStyle))
}
