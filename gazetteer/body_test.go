package gazetteer_test

import "testing"

func TestNamesMany(t *testing.T) {
	g := mustLoad(t)
	for name, want := range map[string]bool{
		"Parliament": true, "the Supreme Court": true, "Foreign Ministry": true, "Ministry of Foreign Affairs": true, "City Council": true, "House of Representatives": true,
		"Prime Minister's Office": true, "University": true, "Air Force": true, "Liberal Party": true, "Council of Ministers": true, "the Rangers": true,
		"European Commission": false, "National Security Council": false, "Security Council": false, "Federal Reserve": false, "Stanford University": false,
		"Democratic Party": false, "Foreign Affairs": false, "Home": false, "": false, "White House": false, "Texas Rangers": false, "Labour Party": false,
	} {
		if got := g.NamesMany(name); got != want {
			t.Errorf("NamesMany(%q) = %v; want %v", name, got, want)
		}
	}
}

func TestRecurring(t *testing.T) {
	g := mustLoad(t)
	for name, want := range map[string]bool{"World Cup": true, "the Olympics": true, "Summer Olympic Games": true, "2018 World Cup": false, "Cricket World Cup": false, "Korean War": false, "": false} {
		if got := g.Recurring(name); got != want {
			t.Errorf("Recurring(%q) = %v; want %v", name, got, want)
		}
	}
}
