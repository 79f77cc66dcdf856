package main

import (
	"bufio"
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"
)

// count is how often a given name was seen with a man and with a woman.
type count struct{ men, women int }

// writeNames writes one line a gender: m, f, and u for names of both or
// unknown gender. What the hand-written
// list says is not counted.
func writeNames(data, wiki, byHand, out string) error {
	list, err := os.ReadFile(filepath.Join(data, "gaz-names", "NamesDatabases", "first names", "all.txt"))
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, name := range strings.Fields(string(list)) {
		known[strings.ToLower(name)] = true
	}
	counts := map[string]count{}
	for _, collect := range []func() error{
		func() error { return countPopular(data, counts) },
		func() error { return countCongress(data, counts) },
		func() error { return countText(wiki, known, counts) },
	} {
		if err := collect(); err != nil {
			return err
		}
	}
	names := map[string][]string{}
	hand, err := readTable(byHand, 2)
	if err != nil {
		return err
	}
	for _, f := range hand {
		for _, name := range strings.Fields(f[1]) {
			names[f[0]] = append(names[f[0]], name)
			delete(counts, name)
		}
	}
	for name, n := range counts {
		// One or two bearers tell nothing; of more, one in five may be otherwise, or misread.
		switch total := n.men + n.women; {
		case total < 2 && !known[strings.ToLower(name)]:
		case total > 2 && n.women*100 >= total*80:
			names["f"] = append(names["f"], name)
		case total > 2 && n.women*100 <= total*20:
			names["m"] = append(names["m"], name)
		default:
			names["u"] = append(names["u"], name)
		}
	}
	var rows []string
	for _, g := range []string{"f", "m", "u"} {
		slices.Sort(names[g])
		names[g] = slices.Compact(names[g])
		rows = append(rows, g+"\t"+strings.Join(names[g], " "))
	}
	return write(out, "gender\tgiven names", rows)
}

// popularWeight is what a place in a country's list of popular names counts for: about as
// much as ten bearers met in text.
const popularWeight = 10

func countPopular(data string, counts map[string]count) error {
	f, err := os.Open(filepath.Join(data, "gaz-names-by-country", "common-forenames-by-country.csv"))
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return err
	}
	for _, r := range rows[1:] {
		for _, name := range []string{r[10], r[11]} {
			if !isName(name) {
				continue
			}
			add(counts, name, r[9] == "F", popularWeight)
			if r[10] == r[11] {
				break
			}
		}
	}
	return nil
}

var congressName = regexp.MustCompile(`(?m)^    (first|nickname|gender): (\S+)$`)

func countCongress(data string, counts map[string]count) error {
	b, err := os.ReadFile(filepath.Join(data, "gaz-congress", "legislators-current.yaml"))
	if err != nil {
		return err
	}
	var names []string
	for _, m := range congressName.FindAllStringSubmatch(string(b), -1) {
		if m[1] != "gender" {
			names = append(names, m[2])
			continue
		}
		for _, name := range names {
			if isName(name) {
				add(counts, name, m[2] == "F", 1)
			}
		}
		names = names[:0]
	}
	return nil
}

var (
	// bornOrWas tells the opening of a biography.
	bornOrWas = regexp.MustCompile(`\((born|b\.|c\.)? ?[^)]*[12]\d\d\d[^)]*\)| (was|is) an? `)
	he        = regexp.MustCompile(`\b([Hh]e|[Hh]is|himself)\b`)
	she       = regexp.MustCompile(`\b([Ss]he|[Hh]er|herself)\b`)
	// named finds a sentence that opens with a full name and goes on to "he" or "she" with no
	// other name between; next one that is followed by a sentence that opens so.
	named = regexp.MustCompile(`(?:^|[.] )(\p{Lu}\pL+) (?:\p{Lu}[.\pL]* )?\p{Lu}\pL+,? (?:\([^()]*\) )?\p{Ll}[^\p{Lu}.]{0,90}? (he|his|himself|she|her|herself)\b`)
	next  = regexp.MustCompile(`(?:^|[.] )(\p{Lu}\pL+) (?:\p{Lu}[.\pL]* )?\p{Lu}\pL+,? (?:\([^()]*\) )?\p{Ll}[^.]*[.] (He|His|She|Her) `)
)

// scanText returns the lines of a text compressed with zstd, which may be long.
func scanText(path string) (lines *bufio.Scanner, closeText func(), err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	z, err := zstd.NewReader(f, zstd.WithDecoderMaxWindow(1<<27))
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	lines = bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	return lines, func() { z.Close(); f.Close() }, nil
}

// countText reads an encyclopedia. A biography, whose title is two or three names and whose
// opening speaks of "he" or "she" without doubt, counts once; so does each full name
// followed by a sentence about him or her, where its first part is a known given name.
func countText(path string, known map[string]bool, counts map[string]count) error {
	lines, closeText, err := scanText(path)
	if err != nil {
		return err
	}
	defer closeText()
	var title string
	var body strings.Builder
	for lines.Scan() {
		line := lines.Text()
		if t, ok := strings.CutPrefix(line, "# "); ok {
			countBiography(title, body.String(), counts)
			title = t
			body.Reset()
			continue
		}
		if body.Len() < 2000 {
			body.WriteString(line)
			body.WriteByte('\n')
		}
		for _, m := range append(named.FindAllStringSubmatch(line, -1), next.FindAllStringSubmatch(line, -1)...) {
			if known[strings.ToLower(m[1])] && isName(m[1]) {
				pronoun := strings.ToLower(m[2])
				add(counts, m[1], pronoun == "she" || strings.HasPrefix(pronoun, "her"), 1)
			}
		}
	}
	countBiography(title, body.String(), counts)
	return lines.Err()
}

func countBiography(title, body string, counts map[string]count) {
	name := strings.Fields(title)
	if len(name) < 2 || len(name) > 3 || slices.ContainsFunc(name, func(w string) bool { return !isName(w) }) {
		return
	}
	opening, _, _ := strings.Cut(body, "\n")
	if !strings.Contains(opening, name[len(name)-1]) || !bornOrWas.MatchString(opening) {
		return
	}
	m, w := len(he.FindAllString(body, -1)), len(she.FindAllString(body, -1))
	if m+w >= 2 && (m >= 5*w || w >= 5*m) {
		add(counts, name[0], w > m, 1)
	}
}

// isName reports whether w may be a given name.
func isName(w string) bool { return !notNames[w] && isCapitalised(w) }

// isCapitalised reports whether w is a Latin capital followed by two small letters or more.
func isCapitalised(w string) bool {
	if utf8.RuneCountInString(w) < 3 {
		return false
	}
	for i, r := range w {
		if !unicode.Is(unicode.Latin, r) || i == 0 && !unicode.IsUpper(r) || i > 0 && !unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// notNames open names without being one, and family names that come first.
var notNames = map[string]bool{"The": true, "Prince": true, "Princess": true, "King": true, "Queen": true, "Saint": true, "San": true,
	"Santa": true, "New": true, "Young": true, "Miss": true, "American": true, "African": true, "East": true, "West": true, "North": true,
	"South": true, "Chen": true, "Wang": true, "Zhang": true, "Yang": true, "National": true, "Can": true, "Mother": true, "Black": true, "Lady": true, "Big": true, "Little": true, "Dead": true, "Project": true, "Space": true, "Lord": true, "Dame": true, "Pope": true, "General": true, "Captain": true, "Doctor": true, "Judge": true,
	"After": true, "When": true, "While": true, "During": true, "Despite": true, "Both": true, "Many": true, "Sultan": true}

func add(counts map[string]count, name string, woman bool, n int) {
	c := counts[name]
	if woman {
		c.women += n
	} else {
		c.men += n
	}
	counts[name] = c
}
