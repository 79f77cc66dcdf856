package gazetteer_test

import (
	"testing"

	"kg/gazetteer"
)

func TestNamesMany(t *testing.T) {
	g := mustLoad(t)
	for name, want := range map[string]bool{
		"Parliament": true, "the Supreme Court": true, "Foreign Ministry": true, "Ministry of Foreign Affairs": true, "City Council": true, "House of Representatives": true,
		"Prime Minister's Office": true, "University": true, "Air Force": true, "Liberal Party": true, "Council of Ministers": true, "the Rangers": true,
		"European Commission": false, "National Security Council": false, "Security Council": false, "Federal Reserve": false, "Stanford University": false,
		"Democratic Party": true, "Foreign Affairs": false, "Home": false, "": false, "White House": false, "Texas Rangers": false, "Labour Party": true, "Conservatives": true, "British Labour Party": false,
	} {
		if got := g.NamesMany(name); got != want {
			t.Errorf("NamesMany(%q) = %v; want %v", name, got, want)
		}
	}
}

func TestRecurring(t *testing.T) {
	g := mustLoad(t)
	for name, want := range map[string]bool{"World Cup": true, "the Olympics": true, "Summer Olympic Games": true, "2018 World Cup": false, "Cricket World Cup": false, "Korean War": false, "Civil War": true, "American Civil War": false, "": false} {
		if got := g.Recurring(name); got != want {
			t.Errorf("Recurring(%q) = %v; want %v", name, got, want)
		}
	}
}

func TestNational(t *testing.T) {
	g := mustLoad(t)
	for _, c := range []struct {
		name, country string
		want          bool
	}{
		{"Ministry of Finance", "IN", true}, {"Labour Party", "NZ", true}, {"Supreme Court", "KE", true}, {"Supreme Court", "US", false}, {"High Court", "KE", false},
		{"Parliament", "IL", true}, {"Parliament", "CA", false}, {"City Council", "KE", false}, {"Air Force", "US", true}, {"Civil War", "ES", true}, {"the Rangers", "GB", false},
		{"Conservatives", "GB", true}, {"Ministry of Finance", "", false},
	} {
		if got := g.National(c.name, g.CountryByCode(c.country)); got != c.want {
			t.Errorf("National(%q, %s) = %v; want %v", c.name, c.country, got, c.want)
		}
	}
}

func TestOneOfMany(t *testing.T) {
	g := mustLoad(t)
	for name, want := range map[string]bool{"House": true, "Public Works": true, "South": true, "WMO": false, "Christianity": false, "": false} {
		if got := g.OneOfMany(name); got != want {
			t.Errorf("OneOfMany(%q) = %v; want %v", name, got, want)
		}
	}
}

func TestKin(t *testing.T) {
	for noun, want := range map[string]bool{"daughter": true, "fiancé": true, "stepson": true, "friend": false, "Daughter": false, "": false} {
		if got := gazetteer.Kin(noun); got != want {
			t.Errorf("Kin(%q) = %v; want %v", noun, got, want)
		}
	}
}
