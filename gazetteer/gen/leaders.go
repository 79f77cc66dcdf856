package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"kg"
)

type leader struct{ name, family, title, code string }

// writeLeaders writes one line for each person, office and country.
func writeLeaders(data, byHand string, countries []*country, out string) error {
	byName := map[string]*country{}
	for _, c := range countries {
		for _, n := range append([]string{c.name}, c.aliases...) {
			byName[kg.Slug(n)] = c
		}
	}
	// The first spelling of a name is kept, sources in order of trust; where the hand-written
	// list has a family name for an office, it has all its holders. A president of the list does
	// not count again as the head of an overseas territory.
	found := map[string]leader{}
	settled := map[string]bool{}
	office := func(l leader) string { return l.code + "/" + l.title + "/" + kg.Slug(l.family) }
	keep := func(l leader) {
		given := strings.Fields(strings.Replace(l.name, l.family, "", 1))
		if len(given) == 0 || settled[office(l)] || settled[l.title+"/"+kg.Slug(given[0]+" "+l.family)] {
			return
		}
		key := office(l) + "/" + kg.Slug(given[0])
		if _, dup := found[key]; !dup {
			found[key] = l
		}
	}
	hand, err := readTable(byHand, 4)
	if err != nil {
		return err
	}
	for _, f := range hand {
		l := leader{f[0], f[1], f[2], f[3]}
		found[office(l)+"/"+kg.Slug(l.name)] = l
		given, _, _ := strings.Cut(l.name, " ")
		settled[office(l)], settled[l.title+"/"+kg.Slug(given+" "+l.family)] = true, true
	}
	books, err := factbooks(data)
	if err != nil {
		return err
	}
	for _, f := range books {
		if c := f.find(byName); c != nil {
			for _, t := range []text{f.Government.Executive.State, f.Government.Executive.Government} {
				if l, ok := incumbent(t.Text); ok {
					l.code = c.code
					keep(l)
				}
			}
		}
	}
	if err := visits(data, byName, keep); err != nil {
		return err
	}
	var rows []string
	for _, l := range found {
		rows = append(rows, strings.Join([]string{l.name, l.family, l.title, l.code}, "\t"))
	}
	slices.Sort(rows)
	return write(out, "name\tfamily name\toffice\tcountry", rows)
}

var incumbentShape = regexp.MustCompile(`^(President|Prime Minister|Chancellor) (.+?) \(since`)

// incumbent reads "President Recep Tayyip ERDOGAN (since 28 August 2014)": the family name
// is in capitals.
func incumbent(s string) (leader, bool) {
	m := incumbentShape.FindStringSubmatch(s)
	if m == nil || strings.ContainsAny(m[2], `"(,;`) || unicode.IsLower([]rune(m[2])[0]) {
		return leader{}, false
	}
	l := leader{title: strings.ToLower(m[1])}
	var name, family []string
	for _, w := range strings.Fields(m[2]) {
		if len(w) > 2 && w == strings.ToUpper(w) {
			w = capitalise(w)
			family = append(family, w)
		}
		name = append(name, w)
	}
	l.name, l.family = strings.Join(name, " "), strings.Join(family, " ")
	return l, len(family) == 1 && len(name) > 1
}

func capitalise(w string) string {
	r := []rune(strings.ToLower(w))
	up := true
	for i := range r {
		if up {
			r[i] = unicode.ToUpper(r[i])
		}
		up = r[i] == '-' || r[i] == '\''
	}
	return string(r)
}

var (
	visit        = regexp.MustCompile(`(?s)<visitor>(President|Prime Minister|Chancellor) ([^<]+?)\s*</visitor>\s*<from id="[^"]*">([^<]+)<`)
	leaderShape  = regexp.MustCompile(`^\p{Lu}[\pL'’-]+( \p{Lu}\.?[\pL'’-]*| (de|da|dos|al|van|bin))* \p{Lu}[\pL'’-]{2,}$`)
	familyBefore = map[string]bool{"CN": true, "KR": true, "KP": true, "VN": true, "TW": true}
)

func visits(data string, byName map[string]*country, keep func(leader)) error {
	times := map[leader]int{}
	for _, decade := range []string{"2020", "2010", "2000", "1990"} {
		b, err := os.ReadFile(filepath.Join(data, "gaz-visits", "data", decade+".xml"))
		if err != nil {
			return err
		}
		for _, m := range visit.FindAllStringSubmatch(string(b), -1) {
			c := byName[kg.Slug(m[3])]
			if c == nil || !leaderShape.MatchString(m[2]) {
				continue
			}
			words := strings.Fields(m[2])
			family := words[len(words)-1]
			if familyBefore[c.code] && len(words) < 4 {
				family = words[0]
			}
			times[leader{m[2], family, strings.ToLower(m[1]), c.code}]++
		}
	}
	var all []leader
	for l := range times {
		all = append(all, l)
	}
	// The spelling met most often comes first.
	slices.SortFunc(all, func(a, b leader) int {
		if d := times[b] - times[a]; d != 0 {
			return d
		}
		return strings.Compare(fmt.Sprint(a), fmt.Sprint(b))
	})
	for _, l := range all {
		keep(l)
	}
	return nil
}
