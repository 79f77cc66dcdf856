package web_test

import (
	"context"
	"net/url"
	"os"
	"testing"

	"kg/web"
)

// BenchmarkGraph measures a graph that $KG_TEST_DB names:
//
//	KG_TEST_DB=big.db go test ./web -bench Graph -run '^$'
//
// Reading it is what a start takes, and what follows a write.
func BenchmarkGraph(b *testing.B) {
	path := os.Getenv("KG_TEST_DB")
	if path == "" {
		b.Skip("KG_TEST_DB names no graph")
	}
	s := mustServe(b, web.Options{Path: path})
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if err := s.Load(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
	})
	top := mustGet[web.Entities](b, s, "/api/v1/entities?limit=20").Entities
	first, last := url.QueryEscape(string(top[0].ID)), url.QueryEscape(string(top[len(top)-1].ID))
	for _, test := range []struct{ name, target string }{
		{"neighbours of the hub", "/api/v1/entities/" + first + "/neighbours?limit=100"},
		{"all neighbours of the hub", "/api/v1/entities/" + first + "/neighbours?limit=1000"},
		{"with a filter", "/api/v1/entities/" + first + "/neighbours?limit=100&since=2000&until=2015&event=SAY&event=CONSULT"},
		{"paths", "/api/v1/paths?k=5&hops=4&from=" + first + "&to=" + last},
		{"timeline", "/api/v1/timeline"},
		{"50 claims", "/api/v1/claims?limit=50&entity=" + first},
		{"entities", "/api/v1/entities?limit=50"},
		{"search", "/api/v1/search?q=united"},
		{"stats", "/api/v1/stats"},
		{"disagreements of the hub", "/api/v1/disagreements?entity=" + first},
	} {
		b.Run(test.name, func(b *testing.B) {
			for b.Loop() {
				if w := do(s, "GET", test.target, ""); w.Code != 200 {
					b.Fatalf("%s: %d %s", test.target, w.Code, w.Body)
				}
			}
		})
	}
}
