package ner

import (
	"strings"
	"time"
	"unicode/utf8"

	"kg"
	"kg/values"
)

// value is a literal value found: tokens [first,last) of a sentence.
type value struct {
	first, last int
	typ         kg.EntityType
}

// class says what part a word can play in a value.
type class uint16

const (
	classMonth class = 1 << iota
	classWeekday
	classNumber  // number word: "seven", "hundred"
	classScale   // "million"
	classUnit    // of measure or time
	classTime    // unit of whole days or longer
	classMoney   // name of a currency
	classSign    // currency sign
	classPart    // of a day: "evening"
	classSeason  // "summer"
	classRel     // "last", "next", "this"
	classDay     // "today"
	classOrdinal // "first"
	classIn      // preposition or adverb before a year
	classDash
)

var classes = func() map[uint64]class {
	m := make(map[uint64]class)
	add := func(c class, words string) {
		for _, w := range strings.Fields(words) {
			m[hashWord(w)] |= c
		}
	}
	add(classMonth, "january february march april may june july august september october november december "+
		"jan jan. feb feb. mar. apr apr. jun. jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.")
	add(classWeekday, "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.")
	add(classNumber, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "+
		"eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen")
	add(classScale, "thousand million billion trillion bn mn tn")
	add(classUnit, "seconds minute minutes hour hours millimetre millimetres millimeter millimeters cm centimetre centimetres centimeter "+
		"centimeters metre metres meter meters km kilometre kilometres kilometer kilometers mile miles foot feet ft inch inches yard yards "+
		"hectare hectares acre acres mg gram grams kg kilogram kilograms kilo kilos tonne tonnes ton tons lb lbs ounce ounces litre "+
		"litres liter liters gallon gallons barrel barrels mph km/h kph knot knots degree degrees kilowatt kilowatts mw megawatt "+
		"megawatts gigawatt gigawatts gw volt volts hertz mhz ghz megabyte megabytes mb gigabyte gigabytes gb terabyte terabytes tb kiloton kilotons")
	add(classUnit|classTime, "day days week weeks fortnight month months year years decade decades century centuries")
	add(classMoney, "dollar dollars usd euro euros eur pound pounds gbp yen yuan renminbi rupee rupees ruble rubles rouble roubles "+
		"hryvnia hryvnias lira liras shekel shekels zloty zlotys francs rand naira riyals dirhams dinars baht ringgit rupiah kronor "+
		"kroner pesos peso reais forint cents")
	add(classSign, "$ us$ ca$ au$ nz$ hk$ a$ c$ € £ ¥ ₹ ₽ ₴ ₩ ₺ ₪")
	add(classPart, "morning afternoon evening night noon midnight lunchtime")
	add(classSeason, "spring summer autumn fall winter")
	add(classRel, "last next this past previous coming")
	add(classDay, "today yesterday tomorrow tonight")
	add(classOrdinal, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "+
		"sixteenth seventeenth eighteenth nineteenth twentieth")
	add(classIn, "in since until till by from during before after of around circa late early mid year through between to and by ( -")
	add(classDash, "- –")
	return m
}()

// scanner matches values in the tokens of a sentence. Its match methods return the end of
// what they found at i, or i for nothing.
type scanner struct{ tokens []kg.Token }

func (s scanner) form(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Form
}

func (s scanner) is(i int, c class) bool {
	f := s.form(i)
	return f != "" && classes[hashWord(f)]&c != 0
}

func (s scanner) word(i int, w string) bool { return strings.EqualFold(s.form(i), w) }

// findValues appends the values of a sentence in the order of the text.
func findValues(tokens []kg.Token, out []value) []value {
	s := scanner{tokens}
	for i := 0; i < len(tokens); {
		v := s.match(i)
		if v.last == 0 {
			i++
			continue
		}
		out = append(out, v)
		i = v.last
	}
	return out
}

// match finds the value that starts at token i; last is 0 when none does.
func (s scanner) match(i int) value {
	if end := s.date(i); end > i {
		return value{i, end, kg.Date}
	}
	if end := s.money(i); end > i {
		return value{i, end, kg.Money}
	}
	end := s.number(i)
	if end == i {
		return value{}
	}
	switch {
	case s.word(end, "%") || s.word(end, "percent") || s.word(end, "pct"):
		return value{i, end + 1, kg.Percent}
	case s.word(end, "per") && s.word(end+1, "cent"):
		return value{i, end + 2, kg.Percent}
	case s.word(end, "percentage") && (s.word(end+1, "points") || s.word(end+1, "point")):
		return value{i, end + 2, kg.Percent}
	case strings.HasSuffix(s.form(end-1), "%"):
		return value{i, end, kg.Percent}
	case s.is(end, classMoney):
		return value{i, end + 1, kg.Money}
	case s.is(end+1, classMoney) && (s.word(end, "U.S.") || s.word(end, "US") || s.is(end+1, classMoney) && s.form(end) != "" && s.tokens[end].UPOS == "ADJ"):
		return value{i, end + 2, kg.Money}
	}
	if u := s.quantity(i, end); u > end {
		if s.word(u, "ago") || s.word(u, "earlier") && s.is(u-1, classTime) {
			return value{i, u + 1, kg.Date}
		}
		return value{i, u, kg.Quantity}
	}
	if stuckUnit(s.form(end - 1)) {
		return value{i, end, kg.Quantity}
	}
	if s.word(i, "one") && end == i+1 && s.tokens[i].UPOS != "NUM" {
		return value{} // a pronoun
	}
	return value{i, end, kg.Number}
}

// quantity matches the unit of the number [i,end), with hyphens and "old".
func (s scanner) quantity(i, end int) int {
	u := end
	if s.is(u, classDash) && s.is(u+1, classUnit) {
		u++
	}
	switch {
	case (s.word(u, "square") || s.word(u, "cubic") || s.word(u, "nautical") || s.word(u, "metric")) && s.is(u+1, classUnit):
		u += 2
	case s.is(u, classUnit) && !s.word(u, "second"):
		u++
	case s.word(u, "m") && isNumeric(s.form(i)):
		u++
	default:
		return end
	}
	if s.word(u, "per") && s.word(u+1, "hour") {
		u += 2
	}
	if s.is(u, classDash) && s.word(u+1, "old") {
		u += 2
	} else if s.word(u, "old") {
		u++
	}
	return u
}

// stuckUnit reports whether a token is a number with its unit: "10km".
func stuckUnit(f string) bool {
	i := strings.LastIndexAny(f, "0123456789") + 1
	return i > 0 && i < len(f) && isNumeric(f[:i]) && f[i:] != "m" && values.Unit(f[i:]) != ""
}

// number matches a number in digits, in words or both.
func (s scanner) number(i int) int {
	f := s.form(i)
	if (s.word(i, "a") || s.word(i, "half") && s.word(i+1, "a")) && i+1 < len(s.tokens) {
		j := i + 1
		if s.word(i, "half") {
			j++
		}
		if s.is(j, classScale) || s.word(j, "dozen") || s.word(j, "hundred") {
			return j + 1
		}
		return i
	}
	if startsWithDigit(f) && (isNumeric(f) || isNumeric(strings.TrimRight(f, "kmbtn%")) || stuckUnit(f)) {
		return s.scales(i + 1)
	}
	if !s.is(i, classNumber) && !spelledCompound(f) {
		return i
	}
	end := i + 1
	for end < len(s.tokens) {
		switch {
		case s.is(end, classNumber|classScale) || spelledCompound(s.form(end)):
			end++
		case s.is(end, classDash) && s.is(end+1, classNumber) && !s.word(end+1, "hundred"):
			end += 2
		case s.word(end, "and") && s.is(end-1, classScale) && s.is(end+1, classNumber) && !s.is(end+2, classScale),
			s.word(end, "and") && s.word(end-1, "hundred") && s.is(end+1, classNumber):
			end += 2
		default:
			return s.half(end)
		}
	}
	return end
}

// scales matches the scale words after digits.
func (s scanner) scales(end int) int {
	for s.is(end, classScale) || s.word(end, "hundred") {
		end++
	}
	return s.half(end)
}

// half matches "and a half" after a number.
func (s scanner) half(end int) int {
	if s.word(end, "and") && s.word(end+1, "a") && (s.word(end+2, "half") || s.word(end+2, "quarter")) {
		return end + 3
	}
	return end
}

// spelledCompound reports whether a word is a compound number such as "twenty-one".
func spelledCompound(f string) bool {
	a, b, found := strings.Cut(f, "-")
	return found && classes[hashWord(a)]&classNumber != 0 && classes[hashWord(b)]&classNumber != 0
}

// money matches an amount with the currency before it.
func (s scanner) money(i int) int {
	f := s.form(i)
	if s.is(i, classSign) || s.word(i, "USD") || s.word(i, "EUR") || s.word(i, "GBP") {
		if end := s.number(i + 1); end > i+1 && startsWithDigit(s.form(i+1)) {
			return end
		}
		if (s.word(i, "US") || s.word(i, "$")) && s.is(i+1, classSign) {
			if end := s.number(i + 2); end > i+2 {
				return end
			}
		}
		return i
	}
	// A sign that sticks to its number: "$3.5".
	if at := strings.IndexAny(f, "0123456789"); at > 0 && at <= 4 && values.CurrencySymbol(f[:at]) {
		return s.scales(i + 1)
	}
	if r, n := utf8.DecodeLastRuneInString(f); n > 0 && strings.ContainsRune("€£$", r) && isNumeric(f[:len(f)-n]) {
		return i + 1
	}
	return i
}

// date matches an expression of time.
func (s scanner) date(i int) int {
	f := s.form(i)
	switch {
	case slashed(f):
		return s.clockAfter(i + 1)
	case s.is(i, classWeekday) && !lowerInitial(f):
		return s.weekday(i)
	case s.is(i, classMonth):
		return s.month(i)
	case s.is(i, classDay):
		if s.is(i+1, classPart) {
			return i + 2
		}
		return i + 1
	case s.is(i, classRel):
		return s.relative(i)
	case s.is(i, classOrdinal) || isOrdinal(f):
		return s.ordinal(i)
	case s.word(i, "year") && s.is(i+1, classDash) && s.word(i+2, "end"):
		return i + 3
	case s.word(i, "year-end"):
		return i + 1
	case s.is(i, classSeason) && (values.IsYear(s.form(i+1)) || s.word(i+1, "of") && values.IsYear(s.form(i+2))):
		return i + 2 + b2i(s.word(i+1, "of"))
	case s.word(i, "a") && s.is(i+1, classTime) && s.word(i+2, "ago"):
		return i + 3
	}
	if len(f) > 4 && strings.EqualFold(f[:4], "mid-") {
		switch rest := f[4:]; {
		case values.IsYear(rest) || isDecade(rest):
			return i + 1
		case classes[hashWord(rest)]&classMonth != 0:
			return i + 1 + b2i(values.IsYear(s.form(i+1)))
		}
	}
	if s.word(i, "mid") && (values.IsYear(s.form(i+1)) || isDecade(s.form(i+1))) {
		return i + 2
	}
	if !startsWithDigit(f) {
		return i
	}
	if end := s.clock(i); end > i {
		return end
	}
	if day(f) {
		j := i + 1
		if s.is(j, classDash) && day(s.form(j+1)) {
			j += 2
		}
		if s.word(j, "of") && s.is(j+1, classMonth) {
			j++
		}
		if s.is(j, classMonth) && !lowerInitial(s.form(j)) {
			j++
			if s.word(j, ",") && values.IsYear(s.form(j+1)) {
				j++
			}
			if values.IsYear(s.form(j)) {
				j++
			}
			return s.clockAfter(j)
		}
	}
	return s.year(i)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// isDecade reports whether a token is written as a decade: "1950s".
func isDecade(f string) bool {
	stem, ok := strings.CutSuffix(f, "s")
	return ok && len(stem) == 4 && values.IsYear(stem) && stem[3] == '0'
}

func (s scanner) weekday(i int) int {
	end := i + 1
	if s.is(end, classPart) {
		return end + 1
	}
	j := end
	if s.word(j, ",") || s.word(j, "the") {
		j++
	}
	if s.is(j, classMonth) || day(s.form(j)) {
		if e := s.date(j); e > j+1 {
			return e
		}
	}
	return end
}

// month matches "December 16, 2023" and what of it is there. "May" and "March" are
// months only next to a number or after a preposition.
func (s scanner) month(i int) int {
	if lowerInitial(s.form(i)) {
		return i
	}
	j := i + 1
	if day(s.form(j)) && !s.is(j+1, classUnit) {
		j++
		if s.is(j, classDash) && day(s.form(j+1)) {
			j += 2
		}
		if s.word(j, ",") && values.IsYear(s.form(j+1)) {
			return s.clockAfter(j + 2)
		}
		if values.IsYear(s.form(j)) {
			j++
		}
		return s.clockAfter(j)
	}
	if s.word(j, ",") && values.IsYear(s.form(j+1)) {
		return j + 2
	}
	if s.word(j, "of") && values.IsYear(s.form(j+1)) {
		return j + 2
	}
	if values.IsYear(s.form(j)) {
		return j + 1
	}
	if s.word(i, "may") || s.word(i, "march") {
		if i == 0 || !s.is(i-1, classIn|classRel) || s.word(i-1, "to") || s.word(i-1, "and") || s.word(i-1, "(") {
			return i
		}
	}
	return j
}

// relative matches "last month", "next Friday", "this morning".
func (s scanner) relative(i int) int {
	switch {
	case s.is(i+1, classWeekday), s.is(i+1, classMonth) && !lowerInitial(s.form(i+1)), s.is(i+1, classSeason):
		return i + 2
	case s.is(i+1, classPart) && (s.word(i, "this") || s.word(i, "last")):
		return i + 2
	case s.is(i+1, classTime) && !strings.HasSuffix(s.form(i+1), "s"):
		return i + 2
	}
	return i
}

// ordinal matches "first quarter of 2020", "20th century", "16th of December".
func (s scanner) ordinal(i int) int {
	switch {
	case s.word(i+1, "century"):
		return i + 2
	case s.word(i+1, "-") && s.word(i+2, "century"):
		return i + 3
	case s.word(i+1, "quarter") || s.word(i+1, "half"):
		j := i + 2
		if s.word(j, "of") {
			j++
		}
		if values.IsYear(s.form(j)) {
			return j + 1
		}
		if s.word(j, "the") {
			j++
		}
		if s.word(j, "year") || s.is(j, classRel) && s.word(j+1, "year") {
			return j + 1 + b2i(s.is(j, classRel))
		}
	case s.word(i+1, "of") && s.is(i+2, classMonth) && day(s.form(i)):
		return i + 3 + b2i(values.IsYear(s.form(i+3)))
	case s.is(i+1, classMonth) && day(s.form(i)):
		return i + 2 + b2i(values.IsYear(s.form(i+2)))
	}
	return i
}

// clockAfter extends a day by the time of day after it.
func (s scanner) clockAfter(i int) int {
	j := i
	if s.word(j, "at") {
		j++
	}
	if end := s.clock(j); end > j {
		return end
	}
	return i
}

// clock matches "19:53", "19h53", "6am", "6:30 p.m. GMT".
func (s scanner) clock(i int) int {
	f := s.form(i)
	if !startsWithDigit(f) {
		return i
	}
	end := i
	switch next := s.form(i + 1); {
	case len(f) <= 5 && (strings.EqualFold(next, "am") || strings.EqualFold(next, "pm") || strings.EqualFold(next, "a.m.") || strings.EqualFold(next, "p.m.")):
		end = i + 2
	case len(f) <= 8 && (strings.Contains(f, ":") || strings.HasSuffix(f, "m") || strings.ContainsAny(f, "h") || strings.HasSuffix(f, "m.")):
		end = i + 1
	default:
		return i
	}
	if iso, ok := values.Date(joined(f, s.form(i+1), end-i), noDate); !ok || iso[0] != 'T' {
		return i
	}
	if z := s.form(end); z == "GMT" || z == "UTC" || z == "EST" || z == "EDT" || z == "CET" || z == "PST" {
		end++
	}
	return end
}

// year matches a year, a span of years or a decade. A bare number of four digits is a
// count when what is counted follows it.
func (s scanner) year(i int) int {
	f := s.form(i)
	if isDecade(f) {
		return i + 1
	}
	if a, b, ok := strings.Cut(f, "-"); ok && values.IsYear(a) && (len(b) == 2 || values.IsYear(b)) && isNumeric(b) {
		return i + 1
	}
	if a, b, ok := strings.Cut(f, "–"); ok && values.IsYear(a) && (len(b) == 2 || values.IsYear(b)) && isNumeric(b) {
		return i + 1
	}
	if !values.IsYear(f) {
		return i
	}
	introduced := s.is(i-1, classIn)
	if !introduced {
		if f < "1800" || f > "2100" || s.is(i-1, classSign) || s.is(i+1, classUnit|classMoney|classScale) || s.word(i+1, "%") || s.word(i+1, "percent") {
			return i
		}
		if i+1 < len(s.tokens) && (s.tokens[i+1].XPOS == "NNS" || s.word(i+1, "people")) && !s.word(i-1, "the") {
			return i
		}
	} else if s.is(i+1, classUnit|classMoney|classScale) {
		return i
	}
	if s.is(i+1, classDash) && values.IsYear(s.form(i+2)) {
		return i + 3
	}
	return i + 1
}

func startsWithDigit(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

// isNumeric reports whether a token is a number in digits with commas and a point.
func isNumeric(s string) bool {
	if !startsWithDigit(s) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < '0' || c > '9') && (c != ',' && c != '.' || i == len(s)-1) {
			return false
		}
	}
	return true
}

// slashed reports whether a token is a date in digits.
func slashed(s string) bool {
	if len(s) < 6 || !startsWithDigit(s) || strings.Count(s, "/")+strings.Count(s, "-")+strings.Count(s, ".") != 2 {
		return false
	}
	_, ok := values.Date(s, noDate)
	return ok
}

func day(s string) bool {
	if !startsWithDigit(s) || len(s) > 4 {
		return false
	}
	n, i := 0, 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		n = 10*n + int(s[i]-'0')
		i++
	}
	return n >= 1 && n <= 31 && (i == len(s) || ordinalEnd(s[i:]))
}

func isOrdinal(s string) bool {
	i := 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	return i > 0 && i < len(s) && ordinalEnd(s[i:])
}

func ordinalEnd(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// noDate stands where a date is only recognised, not resolved.
var noDate time.Time

func joined(a, b string, n int) string {
	if n == 2 {
		return a + " " + b
	}
	return a
}
