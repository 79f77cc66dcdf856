package values

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// After reads an expression of time that a text counts from the date it told last: "the following year", "two days later",
// "that month", and days and months without a year ("18 August"). since is that date in ISO 8601; only its end counts where
// it is an interval. The result is as fine as both allow: two days after a year is no date. A month or day before the one
// told last may be of the year after or of the same one told out of turn, and is not resolved. ok is false where
// the text is no such expression or since does not suffice.
func After(text, since string) (iso string, ok bool) {
	if _, end, found := strings.Cut(since, "/"); found {
		since = end
	}
	since, _, _ = strings.Cut(since, "T")
	ref, fine := parseISO(since)
	w := dateWords(text)
	if fine == "" || len(w) == 0 {
		return "", false
	}
	if partial, found := (dateReader{}).partial(w); found {
		day := len(partial) > len("--12")
		switch full := fmt.Sprintf("%04d%s", ref.Year(), partial[1:]); {
		case fine == "year", fine == "month" && full[:7] >= since[:7], fine == "day" && day && full >= since, fine == "day" && !day && full >= since[:7]:
			return full, !day || isoOK(full)
		}
		return "", false
	}
	if len(w) == 2 && (w[0] == "following" || w[0] == "next" || w[0] == "subsequent") {
		// "the following January": the first behind the date told last
		if month, found := (dateReader{}).partial(w[1:]); found && len(month) == len("--12") {
			year := ref.Year()
			if fine == "year" || fmt.Sprintf("--%02d", ref.Month()) >= month {
				year++
			}
			return fmt.Sprintf("%04d%s", year, month[1:]), true
		}
	}
	n, unit, ok := step(w)
	if !ok || finer(unit, fine) {
		return "", false
	}
	iso = dateReader{ref: ref}.shifted(n, unit)
	return iso, iso != ""
}

// partial reads a day or month without a year.
func (r dateReader) partial(w []string) (string, bool) {
	iso := r.absolute(w)
	return iso, strings.HasPrefix(iso, "--")
}

func isoOK(day string) bool {
	_, err := time.Parse(time.DateOnly, day)
	return err == nil
}

// parseISO returns the first day of a date and how fine it is: "day", "month" or "year"; "" for what is none of these.
func parseISO(s string) (time.Time, string) {
	for _, f := range [...]struct{ layout, fine string }{{time.DateOnly, "day"}, {"2006-01", "month"}, {"2006", "year"}} {
		if t, err := time.Parse(f.layout, s); err == nil {
			return t, f.fine
		}
	}
	return time.Time{}, ""
}

// finer reports whether a unit cannot be counted from a date that is only as fine as given.
func finer(unit, fine string) bool {
	rank := map[string]int{"day": 0, "week": 0, "month": 1, "year": 2, "decade": 2}
	r, known := rank[unit]
	return !known || r < rank[fine]
}

// step reads by how many units an expression moves on from the date before: "following year", "two days later", "same month".
func step(w []string) (n int, unit string, ok bool) {
	last := w[len(w)-1]
	switch {
	case last == "later" || last == "earlier" || last == "after" || last == "afterwards" || last == "before":
		if len(w) == 3 && (w[0] == "a" || w[0] == "one") {
			n, unit = 1, Unit(w[1])
		} else {
			amount, of, known := Quantity(strings.Join(w[:len(w)-1], " "))
			count, err := strconv.Atoi(amount)
			if !known || err != nil || count > 1000 {
				return 0, "", false
			}
			n, unit = count, of
		}
		if last == "earlier" || last == "before" {
			n = -n
		}
	case len(w) == 2:
		by, known := map[string]int{"following": 1, "next": 1, "subsequent": 1, "same": 0, "that": 0}[w[0]]
		if !known {
			return 0, "", false
		}
		n, unit = by, Unit(w[1])
		if partsOfDay[w[1]] {
			unit = "day"
		}
	case len(w) == 3 && w[1] == "same" && w[0] == "that":
		unit = Unit(w[2])
	}
	return n, unit, unit != ""
}

// Counted reports whether an expression is counted from a date told before, never from the day of the text: "the next day",
// where "next week" is the one after this.
func Counted(text string) bool {
	w := dateWords(text)
	if len(w) == 0 {
		return false
	}
	definite := strings.HasPrefix(strings.ToLower(text), "the ") || strings.Contains(strings.ToLower(text), " the ")
	_, _, ok := step(w)
	return ok && (definite || w[0] != "next")
}

// Open makes of the date that an expression names the interval that it opens or closes, as ISO 8601-2 (2019) writes one without end or
// beginning: "since 2016" is "2016/..", "until 2009" "../2009", and a day or month without a year alike: "since February" is "--02/..".
// Expressions without such a word, and what is no single date, stay as they are.
func Open(text, iso string) string {
	if iso == "" || iso[0] == 'T' || strings.Contains(iso, "/") {
		return iso
	}
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(text)), " ")
	switch first {
	case "since", "from", "after":
		return iso + "/.."
	case "until", "till", "before", "through", "prior":
		return "../" + iso
	}
	return iso
}
