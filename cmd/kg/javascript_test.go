package main

import "testing"

func TestComplete(t *testing.T) {
	for query, want := range map[string]bool{
		"":                                  true,
		`g.V("Putin").Out("thanked").All()`: true,
		`g.V("Putin")`:                      true,
		`g.V("Putin").`:                     false,
		"g.V(\"Putin\").\n  Out(":           false,
		"g.V(\"Putin\").\n  Out().All()":    true,
		`g.V("a(b")`:                        true,
		`g.V("a\"(b")`:                      true,
		`g.V('it"s').All()`:                 true,
		`g.V("open`:                         true,
		"var t = `one":                      false,
		"var t = `one\ntwo`":                true,
		"g.V() // (":                        true,
		"g.V( // )":                         false,
		"g.V( // )\n)":                      true,
		"/* g.V(":                           false,
		"/* ( */ g.V()":                     true,
		"function f(x) {":                   false,
		"function f(x) { return x }":        true,
		"var x =":                           false,
		"g.V())":                            true,
	} {
		if got := complete(query); got != want {
			t.Errorf("complete(%q) = %v, want %v", query, got, want)
		}
	}
}

func FuzzComplete(f *testing.F) {
	f.Add("g.V(`a")
	f.Add("/* '\\")
	f.Fuzz(func(t *testing.T, query string) { complete(query) })
}
