package values

import "strings"

// Percent reads a share in hundredths ("25%", "five per cent", "2.5 percentage points")
// and returns the number before the sign.
func Percent(text string) (decimal string, ok bool) {
	w := trimHedges(words(text))
	n := len(w)
	switch {
	case n > 0 && strings.HasSuffix(w[n-1], "%"):
		w[n-1] = strings.TrimSuffix(w[n-1], "%")
		if w[n-1] == "" {
			w = w[:n-1]
		}
	case n > 1 && (w[n-1] == "percent" || w[n-1] == "pc" || w[n-1] == "pct"):
		w = w[:n-1]
	case n > 2 && w[n-2] == "per" && w[n-1] == "cent":
		w = w[:n-2]
	case n > 2 && w[n-2] == "percentage" && (w[n-1] == "points" || w[n-1] == "point"):
		w = w[:n-2]
	default:
		return "", false
	}
	return number(w)
}

// Quantity reads a number with a unit of measure or time ("24 years", "10 km",
// "45-year-old", "120 miles per hour") and returns the unit in the singular, units with
// a symbol as the symbol ("km").
func Quantity(text string) (amount, unit string, ok bool) {
	w := trimHedges(words(strings.ReplaceAll(text, " - ", "-"))) // tokens joined by spaces
	if len(w) > 0 && strings.HasSuffix(w[len(w)-1], "old") {     // "45-year-old", "45 years old"
		w[len(w)-1] = strings.TrimSuffix(strings.TrimSuffix(w[len(w)-1], "old"), "-")
		if w[len(w)-1] == "" {
			w = w[:len(w)-1]
		}
	}
	if len(w) == 0 {
		return "", "", false
	}
	// Part the unit from a number it sticks to: "24-year", "10km".
	last := w[len(w)-1]
	if i := strings.LastIndexByte(last, '-'); i > 0 && Unit(last[i+1:]) != "" {
		w = append(w[:len(w)-1:len(w)-1], last[:i], last[i+1:])
	} else if i := strings.LastIndexAny(last, "0123456789") + 1; i > 0 && i < len(last) && Unit(last[i:]) != "" && last[i:] != "m" {
		w = append(w[:len(w)-1:len(w)-1], last[:i], last[i:])
	}
	for size := min(3, len(w)-1); size > 0; size-- {
		unit = Unit(strings.Join(w[len(w)-size:], " "))
		if unit == "" {
			continue
		}
		w = w[:len(w)-size]
		if len(w) == 1 && (w[0] == "a" || w[0] == "an") {
			return "1", unit, true
		}
		amount, ok = number(w)
		return amount, unit, ok
	}
	return "", "", false
}

// Unit returns the normal form of a unit of measure or time ("kilometres": "km",
// "years": "year"), or "" when the word is none.
func Unit(word string) string {
	word = strings.ToLower(word)
	if u := units[word]; u != "" {
		return u
	}
	if singular, ok := strings.CutSuffix(word, "s"); ok {
		return units[singular]
	}
	return ""
}

// IsTimeUnit reports whether a normal unit measures time in whole days or longer.
func IsTimeUnit(unit string) bool {
	switch unit {
	case "day", "week", "fortnight", "month", "year", "decade", "century":
		return true
	}
	return false
}

// units maps singular names and symbols to the normal form.
var units = map[string]string{
	"second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "fortnight": "fortnight", "month": "month",
	"year": "year", "decade": "decade", "century": "century", "centuries": "century",
	"mm": "mm", "millimetre": "mm", "millimeter": "mm", "cm": "cm", "centimetre": "cm", "centimeter": "cm", "metre": "m", "meter": "m", "m": "m",
	"km": "km", "kilometre": "km", "kilometer": "km", "mile": "mile", "mi": "mile", "foot": "foot", "feet": "foot", "ft": "foot",
	"inch": "inch", "inches": "inch", "yard": "yard", "nautical mile": "nautical mile", "light year": "light-year",
	"light-year": "light-year", "square kilometre": "km²", "square kilometer": "km²", "square mile": "square mile",
	"square metre": "m²", "square meter": "m²", "square foot": "square foot", "square feet": "square foot", "hectare": "ha", "acre": "acre",
	"mg": "mg", "milligram": "mg", "gram": "g", "kg": "kg", "kilogram": "kg", "kilo": "kg", "tonne": "t", "metric ton": "t", "ton": "ton", "pound": "lb", "lb": "lb",
	"ounce": "oz", "litre": "L", "liter": "L", "gallon": "gallon", "barrel": "barrel", "cubic metre": "m³", "cubic meter": "m³",
	"mph": "mph", "miles per hour": "mph", "km/h": "km/h", "kph": "km/h", "kilometres per hour": "km/h", "kilometers per hour": "km/h",
	"knot": "knot", "degree": "°", "°c": "°C", "degrees celsius": "°C", "°f": "°F", "degrees fahrenheit": "°F",
	"watt": "W", "kw": "kW", "kilowatt": "kW", "mw": "MW", "megawatt": "MW", "gigawatt": "GW", "gw": "GW", "volt": "V",
	"hertz": "Hz", "mhz": "MHz", "ghz": "GHz", "byte": "B", "kilobyte": "kB", "megabyte": "MB", "mb": "MB", "gigabyte": "GB", "gb": "GB",
	"terabyte": "TB", "tb": "TB", "carat": "carat", "kiloton": "kt", "megaton": "Mt",
}
