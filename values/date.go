package values

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Date reads an expression of time and returns it in ISO 8601: a day ("2023-12-16"), a
// week ("2023-W50"), a month, a year, an interval of these ("1990/1999"), or a day with
// a time ("2023-12-16T19:53"). Relative expressions ("Friday", "last month", "three weeks
// ago") are counted from ref, the date of the document, and are not resolved when ref is
// zero. A bare weekday is the last one up to ref, as news tells the past; a month or a
// day without a year is the one nearest to ref; without ref it stays without a year, as in XML
// Schema ("--12", "--12-16"). ok is false where the text names no date
// that can be told.
func Date(text string, ref time.Time) (iso string, ok bool) {
	w := dateWords(text)
	if len(w) == 0 {
		return "", false
	}
	r := dateReader{ref: ref}
	for _, read := range []func([]string) string{r.absolute, r.relative, r.clock, r.interval} {
		if iso = read(w); iso != "" {
			return iso, true
		}
	}
	return "", false
}

type dateReader struct{ ref time.Time }

// openers are words before a date that say how the event lies to it, or that only part of
// it is meant: the date is what follows.
var openers = map[string]bool{
	"since": true, "in": true, "on": true, "by": true, "from": true, "until": true, "till": true, "during": true, "before": true,
	"after": true, "at": true, "of": true, "the": true, "as": true, "around": true, "about": true, "late": true, "early": true,
	"mid": true, "circa": true, "year": true, "years": true, "month": true, "roughly": true, "approximately": true, "through": true, "throughout": true,
	"nearly": true, "almost": true, "over": true, "end": true, "beginning": true, "start": true, "middle": true, "through-out": true,
	"between": true, "dated": true, "only": true, "just": true, "some": true, "back": true, "later": true, "earlier": true,
}

func dateWords(text string) []string {
	var out []string
	for _, x := range words(strings.ReplaceAll(text, ",", " ")) {
		x = strings.TrimPrefix(x, "mid-")
		x = strings.TrimPrefix(x, "~")
		x = strings.TrimSuffix(x, "'s")
		if x != "" {
			out = append(out, x)
		}
	}
	if len(out) > 2 && out[0] == "prior" && out[1] == "to" {
		out = out[2:]
	}
	for len(out) > 1 && openers[out[0]] {
		out = out[1:]
	}
	if n := len(out); n > 1 && (out[n-1] == "period" || out[n-1] == "era") {
		out = out[:n-1] // "the 1999-2002 period"
	}
	return out
}

// absolute reads dates that name their year or their day of the year.
func (r dateReader) absolute(w []string) string {
	if len(w) > 1 { // a weekday only repeats what the date says
		if _, isDay := Weekday(w[0]); isDay {
			if iso := r.absolute(w[1:]); iso != "" {
				return iso
			}
		}
	}
	if iso := r.numeric(w); iso != "" {
		return iso
	}
	if iso := r.period(w); iso != "" {
		return iso
	}
	if len(w) == 1 {
		if y, ok := year(w[0]); ok {
			return fmt.Sprintf("%04d", y)
		}
	}
	if len(w) == 1 {
		if a, b, found := strings.Cut(w[0], "-"); found {
			return r.years(a, b)
		}
	}
	return r.monthly(w)
}

// joints stand between the two ends of an interval.
var joints = map[string]bool{"-": true, "to": true, "and": true, "until": true, "till": true, "through": true}

// interval reads "March 2010 until June 2014", "the 1980s to 2004", "2002 and 2003". A first
// date without a year has that of the second: "March to June 2014".
func (r dateReader) interval(w []string) string {
	for i := 1; i+1 < len(w); i++ {
		if !joints[w[i]] {
			continue
		}
		last := r.date(w[i+1:])
		first := r.date(w[:i])
		if len(last) >= 4 && last[0] != '-' && slices.ContainsFunc(w[:i], isMonth) && !hasYear(w[:i]) {
			if y := r.date(append(slices.Clone(w[:i]), last[:4])); y != "" {
				first = y
			}
		}
		first, _, _ = strings.Cut(first, "/")
		if _, end, found := strings.Cut(last, "/"); found {
			last = end
		}
		if first != "" && last != "" && first[0] != 'T' && first < last && strings.HasPrefix(first, "--") == strings.HasPrefix(last, "--") {
			return first + "/" + last
		}
	}
	return ""
}

// date reads one date, no interval of two.
func (r dateReader) date(w []string) string {
	for len(w) > 1 && openers[w[0]] {
		w = w[1:]
	}
	if iso := r.absolute(w); iso != "" {
		return iso
	}
	return r.relative(w)
}

func hasYear(w []string) bool {
	return slices.ContainsFunc(w, func(x string) bool {
		_, ok := year(strings.TrimSuffix(x, "s"))
		return ok
	})
}

func isMonth(word string) bool {
	_, ok := Month(word)
	return ok
}

// years reads the interval "2014-16" or "2014-2016".
func (r dateReader) years(a, b string) string {
	first, ok := year(a)
	if !ok {
		return ""
	}
	if len(b) == 2 {
		b = a[:2] + b
	}
	if last, ok := year(b); ok && first < last {
		return fmt.Sprintf("%04d/%04d", first, last)
	}
	return ""
}

// monthly reads dates with the name of a month, in either order: "December 16, 2023",
// "16th of December", "Dec. 2023", "3-5 March 2010".
func (r dateReader) monthly(w []string) string {
	var month time.Month
	y, days := -1, []int(nil)
	for _, x := range w {
		if m, ok := Month(x); ok && month == 0 {
			month = m
			continue
		}
		if n, ok := year(x); ok && y < 0 {
			y = n
			continue
		}
		if x == "of" || x == "the" || x == "-" || x == "to" || x == "and" {
			continue
		}
		for _, part := range strings.Split(x, "-") {
			d, ok := dayOfMonth(part)
			if !ok || len(days) == 2 {
				return ""
			}
			days = append(days, d)
		}
	}
	if month == 0 {
		return ""
	}
	if y < 0 {
		if r.ref.IsZero() {
			if len(days) == 1 && days[0] <= daysIn(2000, month) {
				return fmt.Sprintf("--%02d-%02d", month, days[0])
			}
			if len(w) == 1 {
				return fmt.Sprintf("--%02d", month)
			}
			return ""
		}
		y = r.nearestYear(month, days)
	}
	for _, d := range days {
		if d > daysIn(y, month) {
			return ""
		}
	}
	switch {
	case len(days) == 0:
		return fmt.Sprintf("%04d-%02d", y, month)
	case len(days) == 1:
		return fmt.Sprintf("%04d-%02d-%02d", y, month, days[0])
	case days[0] < days[1]:
		return fmt.Sprintf("%04d-%02d-%02d/%04d-%02d-%02d", y, month, days[0], y, month, days[1])
	}
	return ""
}

// nearestYear returns the year that brings a day of the year closest to the reference.
func (r dateReader) nearestYear(month time.Month, days []int) int {
	day := 15
	if len(days) > 0 {
		day = days[0]
	}
	best, gap := 0, time.Duration(1<<62)
	for y := r.ref.Year() - 1; y <= r.ref.Year()+1; y++ {
		d := time.Date(y, month, day, 12, 0, 0, 0, time.UTC).Sub(r.ref).Abs()
		if d < gap {
			best, gap = y, d
		}
	}
	return best
}

// numeric reads "2023-12-16", "16/12/2023", "12/16/23", "16.12.2023", with a time after
// it ("19h53", "19:53", "7:53 pm").
func (r dateReader) numeric(w []string) string {
	head, clock, hasT := strings.Cut(w[0], "t")
	rest := w[1:]
	if hasT {
		rest = append([]string{clock}, rest...)
	}
	day := r.numericDay(head)
	if day == "" {
		return ""
	}
	if len(rest) > 0 && rest[0] == "at" {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return day
	}
	if hour, minute, ok := timeOfDay(rest); ok && len(day) == len("2023-12-16") {
		return fmt.Sprintf("%sT%02d:%02d", day, hour, minute)
	}
	return ""
}

func (r dateReader) numericDay(s string) string {
	f := strings.FieldsFunc(s, func(c rune) bool { return c == '/' || c == '-' || c == '.' })
	if len(f) != 3 || len(s) != len(f[0])+len(f[1])+len(f[2])+2 {
		return ""
	}
	var n [3]int
	for i, x := range f {
		v, err := strconv.Atoi(x)
		if err != nil || x[0] == '+' || len(x) > 4 {
			return ""
		}
		n[i] = v
	}
	if len(f[0]) == 4 {
		return isoDay(n[0], n[1], n[2])
	}
	if len(f[2]) == 2 {
		n[2] += 2000
		if n[2] > 2050 {
			n[2] -= 100
		}
	} else if len(f[2]) != 4 {
		return ""
	}
	dayFirst, monthFirst := isoDay(n[2], n[1], n[0]), isoDay(n[2], n[0], n[1])
	switch {
	case dayFirst == "" || dayFirst == monthFirst:
		return monthFirst
	case monthFirst == "":
		return dayFirst
	case r.ref.IsZero():
		return fmt.Sprintf("%04d", n[2]) // both readings are dates: only the year is sure
	}
	a, b := r.distance(dayFirst), r.distance(monthFirst)
	if a <= b {
		return dayFirst
	}
	return monthFirst
}

func (r dateReader) distance(iso string) time.Duration {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return 1 << 62
	}
	return t.Sub(r.ref).Abs()
}

// period reads parts and multiples of years: "first quarter of 2020", "Q1 2020", "second
// half of 2019", "1990s", "20th century", "summer of 2016", "fiscal 2021".
func (r dateReader) period(w []string) string {
	if len(w) == 1 {
		if digits, ok := strings.CutSuffix(w[0], "s"); ok {
			digits = strings.TrimSuffix(digits, "'")
			if y, ok := year(digits); ok && y%10 == 0 {
				if y%100 == 0 && y < 2000 {
					return fmt.Sprintf("%04d/%04d", y, y+99)
				}
				return fmt.Sprintf("%04d/%04d", y, y+9)
			}
			if len(strings.TrimPrefix(digits, "'")) == 2 {
				if n, err := strconv.Atoi(strings.TrimPrefix(digits, "'")); err == nil && n >= 20 && n%10 == 0 {
					return fmt.Sprintf("%04d/%04d", 1900+n, 1909+n)
				}
			}
		}
		return ""
	}
	last := w[len(w)-1]
	if last == "century" && len(w) == 2 {
		if n, ok := ordinal(w[0]); ok && n >= 1 && n <= 21 {
			return fmt.Sprintf("%04d/%04d", (n-1)*100+1, n*100)
		}
		return ""
	}
	y, ok := year(last)
	rest := w[:len(w)-1]
	if !ok && last == "year" && !r.ref.IsZero() { // "the first quarter of this year"
		switch w[len(w)-2] {
		case "this", "the":
			y, ok = r.ref.Year(), true
		case "last":
			y, ok = r.ref.Year()-1, true
		case "next":
			y, ok = r.ref.Year()+1, true
		}
		rest = w[:len(w)-2]
	}
	if !ok {
		return ""
	}
	for len(rest) > 0 && (rest[len(rest)-1] == "of" || rest[len(rest)-1] == "in" || rest[len(rest)-1] == "year") {
		rest = rest[:len(rest)-1]
	}
	if len(rest) == 1 {
		switch rest[0] {
		case "spring", "summer", "autumn", "fall", "winter", "fiscal", "late", "early", "mid", "year", "end", "beginning", "start":
			return fmt.Sprintf("%04d", y)
		}
		if n, err := strconv.Atoi(strings.TrimPrefix(rest[0], "q")); err == nil && rest[0][0] == 'q' && n >= 1 && n <= 4 {
			return months(y, 3*n-2, 3*n)
		}
	}
	if len(rest) == 2 {
		n, ok := ordinal(rest[0])
		switch {
		case ok && rest[1] == "quarter" && n <= 4:
			return months(y, 3*n-2, 3*n)
		case ok && rest[1] == "half" && n <= 2:
			return months(y, 6*n-5, 6*n)
		case rest[1] == "of" || rest[1] == "half":
			return fmt.Sprintf("%04d", y)
		}
	}
	return ""
}

func months(y, first, last int) string {
	return fmt.Sprintf("%04d-%02d/%04d-%02d", y, first, y, last)
}

// relative reads dates counted from the reference.
func (r dateReader) relative(w []string) string {
	if r.ref.IsZero() {
		if len(w) == 2 && (w[0] == "last" || w[0] == "this" || w[0] == "next") {
			return r.absolute(w[1:]) // "last June": some June
		}
		return ""
	}
	if len(w) > 1 && partsOfDay[w[len(w)-1]] {
		if len(w) == 2 && w[0] == "this" {
			return r.day(0)
		}
		if iso := r.relative(w[:len(w)-1]); len(iso) == len("2006-01-02") {
			return iso
		}
	}
	if n := len(w); n > 1 { // "Friday at 6am"
		for split := n - 1; split > 0; split-- {
			if hour, minute, ok := timeOfDay(w[split:]); ok {
				if d := r.relative(trimAt(w[:split])); len(d) == len("2006-01-02") {
					return fmt.Sprintf("%sT%02d:%02d", d, hour, minute)
				}
			}
		}
	}
	if len(w) == 1 {
		switch w[0] {
		case "today", "tonight", "now":
			return r.day(0)
		case "yesterday":
			return r.day(-1)
		case "tomorrow":
			return r.day(1)
		case "year-end":
			return fmt.Sprintf("%04d-12", r.ref.Year())
		}
		if d, ok := Weekday(w[0]); ok {
			return r.day(-((int(r.ref.Weekday()) - int(d) + 7) % 7))
		}
		return ""
	}
	if w[len(w)-1] == "ago" || w[len(w)-1] == "earlier" {
		return r.back(w[:len(w)-1], -1)
	}
	if n := len(w); n > 3 && w[n-2] == "from" && w[n-1] == "now" {
		return r.back(w[:n-2], 1)
	}
	if len(w) > 2 {
		return r.span(w)
	}
	step, ok := map[string]int{"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[w[0]]
	if !ok {
		return ""
	}
	if d, isDay := Weekday(w[1]); isDay {
		gap := (int(r.ref.Weekday()) - int(d) + 7) % 7
		switch {
		case step > 0:
			return r.day(7 - gap)
		case step < 0 && gap == 0:
			return r.day(-7)
		}
		return r.day(-gap)
	}
	if m, isMonth := Month(w[1]); isMonth {
		y := r.ref.Year()
		if step < 0 && m >= r.ref.Month() {
			y--
		}
		if step > 0 && m <= r.ref.Month() {
			y++
		}
		return fmt.Sprintf("%04d-%02d", y, m)
	}
	switch w[1] {
	case "night", "evening", "morning", "afternoon":
		return r.day(step)
	case "summer", "winter", "spring", "fall", "autumn":
		return fmt.Sprintf("%04d", r.ref.Year()+step)
	}
	return r.shifted(step, Unit(w[1]))
}

// back reads "three weeks", "two and a half years" before (sign -1) or after the reference.
func (r dateReader) back(w []string, sign int) string {
	amount, unit, ok := Quantity(strings.Join(w, " "))
	if !ok {
		return ""
	}
	n, err := strconv.Atoi(amount)
	if err != nil || n > 10000 {
		return ""
	}
	return r.shifted(sign*n, unit)
}

// span reads "past two decades", "next three months": the time between the reference and then.
func (r dateReader) span(w []string) string {
	amount, unit, ok := Quantity(strings.Join(w[1:], " "))
	n, err := strconv.Atoi(amount)
	if !ok || err != nil || n < 1 || n > 1000 {
		return ""
	}
	switch unit {
	case "hour":
		n, unit = (n+23)/24, "day"
	case "decade":
		n, unit = 10*n, "year"
	case "minute", "second":
		return ""
	}
	switch w[0] {
	case "past", "last", "previous":
		if first := r.shifted(-n, unit); first != "" {
			return first + "/" + r.shifted(0, unit)
		}
	case "next", "coming", "following":
		if last := r.shifted(n, unit); last != "" {
			return r.shifted(0, unit) + "/" + last
		}
	}
	return ""
}

// shifted moves the reference by n units and returns the date only as finely as the unit
// says: "three weeks ago" is a week, "two years ago" a year.
func (r dateReader) shifted(n int, unit string) string {
	switch unit {
	case "hour", "minute", "second":
		return r.day(0)
	case "day":
		return r.day(n)
	case "week":
		y, week := r.ref.AddDate(0, 0, 7*n).ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, week)
	case "month":
		first := time.Date(r.ref.Year(), r.ref.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, n, 0)
		return formatYear(first.Year(), fmt.Sprintf("-%02d", first.Month()))
	case "year":
		return formatYear(r.ref.Year()+n, "")
	case "decade":
		return formatYear(r.ref.Year()+10*n, "")
	}
	return ""
}

// formatYear writes a year of four digits; years outside them have no ISO form here.
func formatYear(y int, rest string) string {
	if y < 1 || y > 9999 {
		return ""
	}
	return fmt.Sprintf("%04d%s", y, rest)
}

func (r dateReader) day(offset int) string {
	return r.ref.AddDate(0, 0, offset).Format(time.DateOnly)
}

// clock reads a time of day alone, as ISO 8601 writes it: "T06:00".
func (r dateReader) clock(w []string) string {
	if hour, minute, ok := timeOfDay(w); ok {
		return fmt.Sprintf("T%02d:%02d", hour, minute)
	}
	return ""
}

var partsOfDay = map[string]bool{"morning": true, "afternoon": true, "evening": true, "night": true, "noon": true, "midnight": true, "lunchtime": true}

func trimAt(w []string) []string {
	for len(w) > 1 && (w[len(w)-1] == "at" || w[len(w)-1] == "around" || w[len(w)-1] == "about") {
		w = w[:len(w)-1]
	}
	return w
}

// timeOfDay reads "19h53", "19:53", "6am", "6:30 p.m."; a bare number is none. Zones after
// it ("GMT", "UTC", "local time") are passed over.
func timeOfDay(w []string) (hour, minute int, ok bool) {
	s := strings.ReplaceAll(strings.Join(w, ""), ".", "")
	for _, zone := range []string{"localtime", "gmt", "utc", "est", "edt", "pst", "cet"} {
		s = strings.TrimSuffix(s, zone)
	}
	half := 0
	if t, found := strings.CutSuffix(s, "am"); found {
		s, half = t, 1
	} else if t, found := strings.CutSuffix(s, "pm"); found {
		s, half = t, 2
	}
	h, m, found := strings.Cut(strings.Replace(s, "h", ":", 1), ":")
	m, _, _ = strings.Cut(m, ":") // seconds
	if !found && half == 0 || len(h) == 0 || len(h) > 2 || found && m != "" && len(m) != 2 {
		return 0, 0, false
	}
	hour, err := strconv.Atoi(h)
	if err != nil || hour < 0 || hour > 24 || !isDigit(h[0]) {
		return 0, 0, false
	}
	if m != "" {
		if minute, err = strconv.Atoi(m); err != nil || minute < 0 || minute > 59 || !isDigit(m[0]) {
			return 0, 0, false
		}
	}
	if half > 0 {
		if hour < 1 || hour > 12 {
			return 0, 0, false
		}
		hour = hour%12 + 12*(half-1)
	}
	return hour, minute, hour < 24 || minute == 0
}

// year reads a year of four digits that a text of ours may speak of.
func year(s string) (int, bool) {
	if len(s) != 4 {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 1000 && n <= 2199 && isDigit(s[0])
}

// IsYear reports whether a token is written as a year: four digits from 1000 to 2199.
func IsYear(token string) bool {
	_, ok := year(token)
	return ok
}

func dayOfMonth(s string) (int, bool) {
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, suffix)
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 1 && n <= 31 && len(s) <= 2
}

func ordinal(s string) (int, bool) {
	for i, name := range ordinals {
		if s == name {
			return i + 1, true
		}
	}
	if len(s) > 2 && isDigit(s[0]) && !isDigit(s[len(s)-1]) {
		n, err := strconv.Atoi(s[:len(s)-2])
		return n, err == nil && n > 0
	}
	return 0, false
}

var ordinals = [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
	"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"}

// Month returns the month a word names, in full or abbreviated ("Dec", "Sept.").
func Month(word string) (time.Month, bool) {
	w := strings.TrimSuffix(strings.ToLower(word), ".")
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if w == name || w == name[:3] || w == "sept" && m == time.September {
			return m, true
		}
	}
	return 0, false
}

// Weekday returns the day of the week a word names, in full or abbreviated to three
// letters and a full stop ("Fri.").
func Weekday(word string) (time.Weekday, bool) {
	w := strings.ToLower(word)
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if w == name || w == name+"s" || w == name[:3]+"." || w == "tues." && d == time.Tuesday || w == "thurs." && d == time.Thursday {
			return d, true
		}
	}
	return 0, false
}

func isoDay(y, m, d int) string {
	if y < 1 || m < 1 || m > 12 || d < 1 || d > daysIn(y, time.Month(m)) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

func daysIn(y int, m time.Month) int {
	return time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
