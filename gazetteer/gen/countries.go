package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"kg"
)

type country struct {
	code, name, capital, wikidata       string
	aliases, adjectives, person, people []string
}

// countryTable joins the two sources by name and applies the hand-written corrections, whose
// columns are those of the result. A correction adds aliases and replaces every other column
// that it fills; "-" empties one.
func countryTable(data, corrections string) ([]*country, error) {
	var base map[string]struct{ Name, Capital string }
	if err := readJSON(filepath.Join(data, "gaz-countries-annexare", "dist", "countries.min.json"), &base); err != nil {
		return nil, err
	}
	byCode := map[string]*country{}
	byName := map[string]*country{}
	var all []*country
	for code, b := range base {
		c := &country{code: code, name: b.Name, capital: b.Capital}
		all = append(all, c)
		byCode[code] = c
		byName[kg.Slug(c.name)] = c
	}
	slices.SortFunc(all, func(a, b *country) int { return strings.Compare(a.code, b.code) })
	extra, err := readTable(corrections, 7)
	if err != nil {
		return nil, err
	}
	for _, f := range extra {
		c := byCode[f[0]]
		if c == nil {
			return nil, fmt.Errorf("%s: no country %q", corrections, f[0])
		}
		if f[1] != "" {
			c.aliases = append(c.aliases, c.name)
			c.name = f[1]
		}
		c.aliases = append(c.aliases, list(f[2])...)
		for _, a := range append(c.aliases, c.name) {
			byName[kg.Slug(a)] = c
		}
	}
	if err := joinWikidata(data, byCode); err != nil {
		return nil, err
	}
	if err := joinFactbook(data, byName); err != nil {
		return nil, err
	}
	for _, f := range extra {
		c := byCode[f[0]]
		replace(&c.adjectives, f[3])
		replace(&c.person, f[4])
		replace(&c.people, f[5])
		if f[6] != "" {
			c.capital = f[6]
		}
	}
	for _, c := range all {
		slices.Sort(c.aliases)
		c.aliases = slices.Compact(c.aliases)
		c.aliases = slices.DeleteFunc(c.aliases, func(a string) bool { return a == c.name })
	}
	return all, nil
}

// joinWikidata takes the identifiers from the table of country codes of Open Knowledge.
func joinWikidata(data string, byCode map[string]*country) error {
	path := filepath.Join(data, "gaz-country-codes", "data", "country-codes.csv")
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	code := slices.Index(rows[0], "ISO3166-1-Alpha-2")
	if code < 0 {
		return fmt.Errorf("%s: no column of codes", path)
	}
	for _, row := range rows[1:] {
		c := byCode[row[code]]
		if i := slices.IndexFunc(row, func(s string) bool { return strings.Contains(s, "wikidata.org/wiki/Q") }); c != nil && i >= 0 {
			c.wikidata = row[i][strings.LastIndexByte(row[i], '/')+1:]
		}
	}
	return nil
}

func replace(to *[]string, s string) {
	switch s {
	case "":
	case "-":
		*to = nil
	default:
		*to = list(s)
	}
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func countryRows(all []*country) []string {
	var rows []string
	for _, c := range all {
		rows = append(rows, strings.Join([]string{c.code, c.name, strings.Join(c.aliases, "|"), strings.Join(c.adjectives, "|"),
			strings.Join(c.person, "|"), strings.Join(c.people, "|"), c.capital, c.wikidata}, "\t"))
	}
	return rows
}

type text struct{ Text string }

type factbook struct {
	Government struct {
		Name struct {
			Long  text `json:"conventional long form"`
			Short text `json:"conventional short form"`
		} `json:"Country name"`
		Executive struct {
			State      text `json:"chief of state"`
			Government text `json:"head of government"`
		} `json:"Executive branch"`
	}
	People struct {
		Nationality struct{ Noun, Adjective text }
	} `json:"People and Society"`
}

func factbooks(data string) ([]factbook, error) {
	paths, err := filepath.Glob(filepath.Join(data, "gaz-factbook", "*", "*.json"))
	if err != nil {
		return nil, err
	}
	var all []factbook
	for _, path := range paths { // Glob sorts
		var f factbook
		if err := readJSON(path, &f); err != nil {
			return nil, err
		}
		all = append(all, f)
	}
	return all, nil
}

// find returns the country a factbook page is about, by its short or long name.
func (f *factbook) find(byName map[string]*country) *country {
	for _, n := range []string{f.Government.Name.Short.Text, f.Government.Name.Long.Text} {
		n, _, _ = strings.Cut(html.UnescapeString(n), ";")
		n, _, _ = strings.Cut(n, " (")
		if c := byName[strings.TrimPrefix(kg.Slug(n), "the_")]; c != nil {
			return c
		}
	}
	return nil
}

var brackets = regexp.MustCompile(`\s*\([^)]*\)`)

func joinFactbook(data string, byName map[string]*country) error {
	books, err := factbooks(data)
	if err != nil {
		return err
	}
	for _, f := range books {
		c := f.find(byName)
		if c == nil || len(c.person)+len(c.people) > 0 {
			continue
		}
		long := html.UnescapeString(f.Government.Name.Long.Text)
		if long != "" && !strings.ContainsAny(long, ";(") && long != "none" {
			c.aliases = append(c.aliases, long)
		}
		c.adjectives = words(brackets.ReplaceAllString(f.People.Nationality.Adjective.Text, ""))
		for _, n := range words(f.People.Nationality.Noun.Text) {
			stem := brackets.ReplaceAllString(n, "")
			switch {
			case strings.HasSuffix(n, "(s)"):
				c.person, c.people = append(c.person, stem), append(c.people, stem+"s")
			case strings.HasSuffix(n, "man(men)"):
				c.person, c.people = append(c.person, stem), append(c.people, strings.TrimSuffix(stem, "man")+"men")
			case strings.Contains(n, "plural)"):
				c.people = append(c.people, stem)
			}
		}
	}
	return nil
}

var demonymShape = regexp.MustCompile(`^[A-Z][\pL]+([ -][A-Z][\pL]+)*(\(s\)|\(men\))?( \([a-z ]*plural\))?$`)

// words splits "Bosnian, Herzegovinian" and "Lao or Laotian", keeping what looks like a demonym.
func words(s string) []string {
	s = strings.NewReplacer(" or ", ",", ";", ",", "/", ",").Replace(s)
	var out []string
	for _, w := range strings.Split(s, ",") {
		w = strings.TrimSpace(w)
		if demonymShape.MatchString(w) {
			out = append(out, w)
		}
	}
	return out
}

func readJSON(path string, v any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
