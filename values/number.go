package values

import (
	"strconv"
	"strings"
)

// Number reads a cardinal number, in digits ("617,000", "3.5 million", "40m"), in words
// ("two hundred and five", "a dozen") or both, and returns it as a decimal without
// grouping and without superfluous zeros.
func Number(text string) (decimal string, ok bool) {
	return number(trimHedges(words(text)))
}

func number(w []string) (string, bool) {
	if len(w) == 0 {
		return "", false
	}
	if n := len(w); n > 3 && w[n-3] == "and" && w[n-2] == "a" && (w[n-1] == "half" || w[n-1] == "quarter") {
		whole, ok := number(w[:n-3])
		if !ok || strings.Contains(whole, ".") || len(whole) > 2 { // half of what, after "a million"?
			return "", false
		}
		return whole + map[string]string{"half": ".5", "quarter": ".25"}[w[n-1]], true
	}
	if d, exponent, ok := digits(w[0]); ok {
		for _, x := range w[1:] {
			n := Scale(x)
			if x == "hundred" {
				n = 2
			}
			if n == 0 {
				return "", false
			}
			exponent += n
		}
		return shift(d, exponent), true
	}
	return spelled(w)
}

// digits reads a number written in digits, with its sign, grouping commas and a scale
// letter at its end ("40m", "1.2bn"), as a decimal and a power of ten.
func digits(w string) (decimal string, exponent int, ok bool) {
	for suffix, e := range suffixes {
		if rest, found := strings.CutSuffix(w, suffix); found && rest != "" && isDigit(rest[len(rest)-1]) {
			if d, _, ok := digits(rest); ok {
				return d, e, true
			}
		}
	}
	sign := ""
	if strings.HasPrefix(w, "-") || strings.HasPrefix(w, "+") {
		sign, w = strings.TrimPrefix(w[:1], "+"), w[1:]
	}
	whole, fraction, _ := strings.Cut(w, ".")
	if whole == "" && fraction == "" || strings.HasSuffix(w, ".") {
		return "", 0, false
	}
	if groups := strings.Split(whole, ","); len(groups) > 1 {
		for i, g := range groups {
			if i > 0 && len(g) != 3 && !(len(g) == 2 && i < len(groups)-1) || g == "" { // 1,500 or 12,34,567
				return "", 0, false
			}
		}
		whole = strings.Join(groups, "")
	}
	for _, c := range []byte(whole + fraction) {
		if !isDigit(c) {
			return "", 0, false
		}
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return sign + whole, 0, true
}

// suffixes are scale letters that stick to a number.
var suffixes = map[string]int{"k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12}

// Scale returns the power of ten a word multiplies by ("million": 6), 0 for any other word.
func Scale(word string) int {
	switch strings.ToLower(word) {
	case "thousand", "thousands":
		return 3
	case "million", "millions", "m", "mn":
		return 6
	case "billion", "billions", "bn":
		return 9
	case "trillion", "trillions", "tn":
		return 12
	}
	return 0
}

// NumberWord returns the value of a single number word below a thousand ("seven",
// "forty", "dozen", "hundred"); ok is false for any other word.
func NumberWord(word string) (n int, ok bool) {
	n, ok = cardinals[strings.ToLower(word)]
	return n, ok
}

var cardinals = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"hundred": 100, "dozen": 12,
}

// spelled reads a number in words by the usual reading: units and tens add up, "hundred"
// multiplies what precedes it, a scale word closes a group of three digits.
func spelled(w []string) (string, bool) {
	var parts []string
	for _, x := range w {
		parts = append(parts, strings.Split(x, "-")...)
	}
	if len(parts) > 1 && parts[0] == "half" && (parts[1] == "a" || parts[1] == "an") {
		if len(parts) == 3 && Scale(parts[2]) > 0 {
			return shift("0.5", Scale(parts[2])), true
		}
		return "", false
	}
	const limit = int64(1) << 53
	total, group, seen, smallest := int64(0), int64(0), false, 99
	for i, x := range parts {
		switch n, isNumber := cardinals[x]; {
		case x == "and" && seen && i < len(parts)-1:
		case (x == "a" || x == "an") && i == 0 && len(parts) > 1:
		case x == "hundred" || x == "dozen":
			group = max(group, 1) * int64(n)
			seen = true
		case isNumber:
			if seen && i > 0 && group%10 != 0 || group%100 >= 10 && (group%100 < 20 || n >= 10) {
				return "", false // "two three", "ten two": not one number
			}
			group += int64(n)
			seen = true
		case Scale(x) > 0 && Scale(x) < smallest && (seen || i == 1):
			group, smallest = max(group, 1), Scale(x)
			for range Scale(x) {
				group *= 10
				if group > limit {
					return "", false
				}
			}
			total, group = total+group, 0
			seen = true
		default:
			return "", false
		}
		if total > limit || group > limit {
			return "", false
		}
	}
	return strconv.FormatInt(total+group, 10), seen
}

// shift multiplies a decimal by a power of ten and strips superfluous zeros.
func shift(decimal string, exponent int) string {
	sign := ""
	if strings.HasPrefix(decimal, "-") {
		sign, decimal = "-", decimal[1:]
	}
	whole, fraction, _ := strings.Cut(decimal, ".")
	for ; exponent > 0; exponent-- {
		if fraction == "" {
			whole += "0"
		} else {
			whole, fraction = whole+fraction[:1], fraction[1:]
		}
	}
	whole = strings.TrimLeft(whole, "0")
	fraction = strings.TrimRight(fraction, "0")
	if whole == "" {
		whole = "0"
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if whole == "0" {
		return whole
	}
	return sign + whole
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
