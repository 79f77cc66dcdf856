package gazetteer_test

import (
	"strings"
	"testing"

	"kg"
	"kg/gazetteer"
)

func mustLoad(tb testing.TB) *gazetteer.Gazetteer {
	tb.Helper()
	g, err := gazetteer.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

func TestCountry(t *testing.T) {
	g := mustLoad(t)
	for name, want := range map[string]string{
		"U.S.": "United States", "US": "United States", "USA": "United States", "America": "United States", "the United States": "United States",
		"UNITED STATES": "United States", "the States": "United States", "us": "", "Us": "",
		"Russia": "Russia", "Russian Federation": "Russia", "Russian": "",
		"Britain": "United Kingdom", "U.K.": "United Kingdom", "Great Britain": "United Kingdom",
		"Türkiye": "Turkey", "TURKEY": "Turkey", "Côte d'Ivoire": "Ivory Coast", "Burma": "Myanmar", "Czechia": "Czech Republic",
		"Republic of Kazakhstan": "Kazakhstan", "Moscow": "", "": "", "the": "",
	} {
		got := ""
		if c := g.Country(name); c != nil {
			got = c.Name
		}
		if got != want {
			t.Errorf("Country(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestDemonym(t *testing.T) {
	g := mustLoad(t)
	for _, c := range []struct {
		word, code string
		plural     bool
	}{
		{"Russian", "RU", false}, {"Russians", "RU", true}, {"Ukrainian", "UA", false}, {"Danes", "DK", true}, {"Danish", "DK", false},
		{"Chinese", "CN", false}, {"US", "US", false}, {"American", "US", false}, {"Filipina", "PH", false}, {"North Korean", "KP", false},
		{"polish", "", false}, {"Martian", "", false}, {"", "", false},
	} {
		country, plural := g.Demonym(c.word)
		code := ""
		if country != nil {
			code = country.Code
		}
		if code != c.code || plural != c.plural {
			t.Errorf("Demonym(%q) = %q, %v, want %q, %v", c.word, code, plural, c.code, c.plural)
		}
	}
}

func TestCommonName(t *testing.T) {
	g := mustLoad(t)
	for name, want := range map[string]bool{"Smith": true, "garcía": true, "George": true, "Wong": true, "Putin": false, "Macron": false, "": false} {
		if got := g.CommonName(name); got != want {
			t.Errorf("CommonName(%q) = %v", name, got)
		}
	}
}

func TestWalk(t *testing.T) {
	g := mustLoad(t)
	for role, want := range map[string]string{"goalkeeper": "sport", "senator": "public", "singer": "arts", "neighbor": "", "tennis player": "sport", "racing driver": "sport", "taxi driver": ""} {
		if got := g.Walk(role); got != want {
			t.Errorf("Walk(%q) = %q, want %q", role, got, want)
		}
	}
}

func TestSeat(t *testing.T) {
	g := mustLoad(t)
	for name, code := range map[string]string{"Moscow": "RU", "the Kremlin": "RU", "Kyiv": "UA", "Kiev": "UA", "Washington": "US",
		"the White House": "US", "Ottawa": "CA", "Springfield": ""} {
		got := ""
		if c := g.Seat(name); c != nil {
			got = c.Code
		}
		if got != code {
			t.Errorf("Seat(%q) = %q, want %q", name, got, code)
		}
	}
}

func TestOrganization(t *testing.T) {
	g := mustLoad(t)
	for name, want := range map[string]string{
		"NATO": "North Atlantic Treaty Organization", "the North Atlantic Treaty Organisation": "North Atlantic Treaty Organization",
		"Nato": "North Atlantic Treaty Organization", "U.N.": "United Nations", "FBI": "Federal Bureau of Investigation",
		"who": "", "WHO": "World Health Organization", "ice": "", "is": "", "IS": "Islamic State of Iraq and Syria", "World Bank": "World Bank",
	} {
		got := ""
		if o := g.Organization(name); o != nil {
			got = o.Name
		}
		if got != want {
			t.Errorf("Organization(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestGivenName(t *testing.T) {
	g := mustLoad(t)
	for name, want := range map[string]kg.Gender{"Vladimir": kg.Masculine, "Dmitry": kg.Masculine, "Joe": kg.Masculine, "Angela": kg.Feminine,
		"Mary": kg.Feminine, "José": kg.Masculine, "Jose": kg.Masculine, "Leslie": kg.UnknownGender} {
		got, known := g.GivenName(name)
		if !known || got != want {
			t.Errorf("GivenName(%q) = %v, %v, want %v", name, got, known, want)
		}
	}
	for _, name := range []string{"Kremlin", "joe", "Tuesday", ""} {
		if _, known := g.GivenName(name); known {
			t.Errorf("GivenName(%q) is known", name)
		}
	}
}

func TestTitlesAndRoles(t *testing.T) {
	g := mustLoad(t)
	if title, ok := g.Title("Mrs."); !ok || title.Gender != kg.Feminine {
		t.Errorf("Mrs. = %+v, %v", title, ok)
	}
	if title, ok := g.Title("Gen."); !ok || title.Role != "general" {
		t.Errorf("Gen. = %+v, %v", title, ok)
	}
	if _, ok := g.Title("sir"); ok {
		t.Error("a title needs its capital")
	}
	if r, ok := g.Role("Prime Minister"); !ok || !r.Office || !r.Title {
		t.Errorf("prime minister = %+v, %v", r, ok)
	}
	if r, ok := g.Role("spokeswoman"); !ok || r.Office || r.Gender != kg.Feminine {
		t.Errorf("spokeswoman = %+v, %v", r, ok)
	}
	if _, ok := g.Role("table"); ok {
		t.Error("a table is no role")
	}
}

func TestLeaderNamed(t *testing.T) {
	g := mustLoad(t)
	for name, want := range map[string]string{"Tayyip Erdoğan": "Recep Tayyip Erdogan", "Erdogan": "", "Recep Tayyip Erdogan": "", "Ahmet Erdogan": "", "": ""} {
		if l, ok := g.LeaderNamed(name); l.Name != want || ok != (want != "") {
			t.Errorf("LeaderNamed(%q) = %+v, %v, want %q", name, l, ok, want)
		}
	}
}

func TestLeader(t *testing.T) {
	g := mustLoad(t)
	for _, c := range []struct{ office, family, country, want string }{
		{"president", "Erdogan", "", "Recep Tayyip Erdogan"},
		{"president", "Erdoğan", "", "Recep Tayyip Erdogan"},
		{"president", "Biden", "US", "Joe Biden"},
		{"president", "Biden", "RU", ""},
		{"chancellor", "Merkel", "", "Angela Merkel"},
		{"president", "Bush", "US", ""}, // more than one
		{"", "Peskov", "", ""},
	} {
		l, ok := g.Leader(c.office, c.family, c.country)
		if l.Name != c.want || ok != (c.want != "") {
			t.Errorf("Leader(%q, %q, %q) = %+v, %v, want %q", c.office, c.family, c.country, l, ok, c.want)
		}
	}
}

func TestRuled(t *testing.T) {
	g := mustLoad(t)
	for _, c := range []struct{ office, family, given, want string }{
		{"president", "Bush", "George", "US"}, {"president", "Bush", "Anna", ""}, {"chancellor", "Bush", "", ""}, {"president", "Hernandez", "", "HN"}, {"president", "Garcia", "", "PE"}, {"president", "Peskov", "", ""},
	} {
		if got := g.Ruled(c.office, c.family, func(name string) bool { return strings.Contains(name, c.given) }); got != c.want {
			t.Errorf("Ruled(%q, %q) with %q = %q, want %q", c.office, c.family, c.given, got, c.want)
		}
	}
}

// Every code that a list names must exist, and no two countries may share a name.
func TestConsistent(t *testing.T) {
	g := mustLoad(t)
	if n := len(g.Countries()); n < 240 {
		t.Fatalf("%d countries", n)
	}
	for _, c := range g.Countries() {
		for _, n := range append([]string{c.Name}, c.Aliases...) {
			if got := g.Country(n); got == nil || got.Code != c.Code {
				t.Errorf("name %q of %s leads to %v", n, c.Code, got)
			}
		}
		for _, n := range c.Adjectives {
			if got, _ := g.Demonym(n); got == nil {
				t.Errorf("adjective %q of %s leads nowhere", n, c.Code)
			}
		}
	}
}

func BenchmarkCountry(b *testing.B) {
	g := mustLoad(b)
	b.ReportAllocs()
	for b.Loop() {
		g.Country("the Russian Federation")
	}
}
