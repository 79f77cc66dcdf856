package exports_test

import (
	"testing"

	"kg/exports"
)

// TestDays: the first and last day of what a text gives as its time.
func TestDays(t *testing.T) {
	for _, c := range [][3]string{
		{"2016", "2016-01-01", "2016-12-31"},
		{"2016-02", "2016-02-01", "2016-02-29"},
		{"1990/1995-05", "1990-01-01", "1995-05-31"},
		{"2016/..", "2016-01-01", "2016-12-31"},
		{"../2016-05-03", "2016-05-03", "2016-05-03"},
		{"1995/1990", "", ""},
		{"--12", "", ""},
		{"../..", "", ""},
	} {
		if from, to := exports.Days(c[0]); from != c[1] || to != c[2] {
			t.Errorf("%q: got %q and %q, want %q and %q", c[0], from, to, c[1], c[2])
		}
	}
}
