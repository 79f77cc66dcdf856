package source

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Dates as news pages write them. Only forms whose order of day and month is beyond doubt.
const (
	months  = `jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`
	weekday = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`
	day     = `(\d{1,2})(?:st|nd|rd|th)?`
	year    = `((?:1[89]|20)\d\d)\b`
)

var dateForms = []struct {
	re      *regexp.Regexp
	y, m, d int // groups
}{
	{regexp.MustCompile(`(?i)^` + weekday + `((?:1[89]|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?:\D|$)`), 1, 2, 3},
	{regexp.MustCompile(`(?i)^` + weekday + `(` + months + `)\.?\s+` + day + `,?\s+` + year), 3, 1, 2},
	{regexp.MustCompile(`(?i)^` + weekday + day + `\s+(?:of\s+)?(` + months + `)\.?,?\s+` + year), 3, 2, 1},
	{regexp.MustCompile(`(?i)^` + weekday + `(\d{1,2})[./](\d{1,2})[./]` + year), 3, 2, 1},
}

// label is what may stand before a date of publication on its line.
var label = regexp.MustCompile(`(?i)^(?:(?:first |last )?(?:published|posted|updated|modified|issued|released|date[sd]?|publication date)(?: on| at)?\s*[:\-–—]?\s*|on\s+)`)

// hyphens between spaces are dashes.
var hyphens = strings.NewReplacer(" - ", " – ", " -- ", " – ")

// dateInHead looks for a date of publication among the first ten lines that are not empty:
// one at the start of a short line, after a label such as "Published:" or a separator (a
// byline with "|", "·", ...), or at the end of a dateline ("Paris, 12 December 2015"), which
// may also open a paragraph, before a dash. It returns the zero time when there is none.
func dateInHead(lines []string) time.Time {
	seen := 0
	for _, line := range lines {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if seen++; seen > 10 {
			break
		}
		parts := strings.FieldsFunc(hyphens.Replace(line), func(r rune) bool { return strings.ContainsRune("|·•–—", r) })
		if len(line) > 120 {
			if len(parts) < 2 || len(parts[0]) > 60 {
				continue
			}
			parts = parts[:1]
		}
		for _, part := range parts {
			if t, _ := leadingDate(part); !t.IsZero() {
				return t
			}
			if t := datelineDate(part); !t.IsZero() {
				return t
			}
		}
	}
	return time.Time{}
}

// datelineDate reads the date at the end of "Paris, 12 December 2015" and "PARIS, France,
// December 12, 2015 (AP)"; zero when there is none.
func datelineDate(s string) time.Time {
	s, _, _ = strings.Cut(s, " (")
	for i := range s {
		if s[i] != ',' {
			continue
		}
		if t, n := leadingDate(s[i+1:]); n == len(s)-i-1 {
			return t
		}
	}
	return time.Time{}
}

// leadingDate reads the date that s begins with and returns how long it is with the white
// space and label before and the white space after it; zero when there is none. The time of
// day is left out: its zone is rarely given.
func leadingDate(s string) (time.Time, int) {
	whole := len(s)
	s = strings.TrimSpace(s)
	s = s[len(label.FindString(s)):]
	for _, f := range dateForms {
		g := f.re.FindStringSubmatch(s)
		if g == nil {
			continue
		}
		y, d := atoi(g[f.y]), atoi(g[f.d])
		m := atoi(g[f.m])
		if m == 0 {
			m = (strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(g[f.m][:3])) + 3) / 3
		} else if f.y == 3 && d <= 12 {
			if m <= 12 && d != m {
				continue // 04/01/2019: the fourth of January or the first of April
			}
			d, m = m, d // 12/16/2023
		}
		t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
		if m < 1 || m > 12 || t.Day() != d || d == 0 {
			continue
		}
		return t, whole - len(strings.TrimSpace(s[len(g[0]):]))
	}
	return time.Time{}, 0
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s) // 0 for the name of a month
	return n
}

// parseDate reads a date given as such, in metadata: RFC 3339 and its shortened forms,
// RFC 1123, seconds of the Unix epoch, or one of the forms of dateInHead. Zero when it is
// none of them.
func parseDate(s string) time.Time {
	s = strings.TrimSpace(s)
	for _, layout := range []string{
		time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700 MST", "2006-01-02 15:04:05", "2006-01-02 15:04",
		time.DateOnly, "20060102", "2006-01", "2006", time.RFC1123, time.RFC1123Z, time.RFC850,
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && n > 1e8 && n < 1e11 {
		return time.Unix(n, 0).UTC()
	}
	t, _ := leadingDate(s)
	return t
}
