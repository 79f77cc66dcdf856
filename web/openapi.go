package web

import (
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"kg/exports"
)

// describe completes the OpenAPI document with what huma cannot read off the types: parts of a
// claim that may be null, further statuses, the types of streams, and the addresses outside of
// the API. It is to be called once, after all routes are registered.
func (s *Server) describe() {
	api := s.api.OpenAPI()
	schemas := api.Components.Schemas
	ref := func(t reflect.Type) *huma.Schema { return schemas.Schema(t, true, t.Name()) }
	claim := schemas.Map()["Claim"]
	for _, name := range []string{"object", "speaker", "time"} {
		claim.Properties[name] = &huma.Schema{AnyOf: []*huma.Schema{claim.Properties[name], {Type: "null"}}}
	}
	for _, op := range []*huma.Operation{api.Paths["/api/v1/documents"].Post, api.Paths["/api/v1/edits"].Post} {
		created := *op.Responses["200"]
		created.Description = "Created"
		op.Responses["201"] = &created
		op.Responses["200"].Description = "It was so already"
	}
	api.Paths["/api/v1/query"].Post.Responses["200"] = answering("A row a line; the last line tells the end", map[string]*huma.Schema{
		"application/x-ndjson": {AnyOf: []*huma.Schema{ref(reflect.TypeFor[QueryEnd]()), {Description: "A row: the node with its name and type, and what was tagged; or what the query emitted"}}},
	})
	api.Paths["/api/v2/query/gizmo"].Post.Responses["400"] = answering("What is wrong with the query", map[string]*huma.Schema{"application/json": ref(reflect.TypeFor[cayleyBody]())})
	files := map[string]*huma.Schema{}
	for _, f := range exports.Formats() {
		files[f.MediaType] = &huma.Schema{Type: "string", Format: "binary"}
	}
	api.Paths["/api/v1/export"].Get.Responses["200"] = answering("The file; of a format of several files, a ZIP archive", files)

	text := func(mediaType string) map[string]*huma.Schema {
		return map[string]*huma.Schema{mediaType: {Type: "string"}}
	}
	api.AddOperation(&huma.Operation{
		OperationID: "health", Method: http.MethodGet, Path: "/healthz", Summary: "Whether the server answers",
		Responses: map[string]*huma.Response{"200": answering("The graph is read", text("text/plain")), "503": answering("The graph is being read", text("text/plain"))},
	})
	api.AddOperation(&huma.Operation{
		OperationID: "metrics", Method: http.MethodGet, Path: "/metrics", Summary: "Requests, their durations and the sizes of the graph, for Prometheus",
		Responses: map[string]*huma.Response{"200": answering("Prometheus' text format", text("text/plain"))},
	})
}

func answering(description string, types map[string]*huma.Schema) *huma.Response {
	content := map[string]*huma.MediaType{}
	for name, schema := range types {
		content[name] = &huma.MediaType{Schema: schema}
	}
	return &huma.Response{Description: description, Content: content}
}
