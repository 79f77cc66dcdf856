package kg_test

import (
	"testing"

	"kg"
)

func TestReading(t *testing.T) {
	for _, c := range []struct {
		label    string
		polarity kg.Polarity
		modality kg.Modality
		want     string
	}{
		{"thanked", kg.Positive, kg.Asserted, "thanked"},
		{"thanked", kg.Negative, kg.Asserted, "not thanked"},
		{"does not want", kg.Negative, kg.Asserted, "does not want"},
		{"didn't sign", kg.Negative, kg.Asserted, "didn't sign"},
		{"notified", kg.Negative, kg.Asserted, "not notified"},
		{"invade", kg.Positive, kg.Planned, "invade (planned)"},
		{"can not leave", kg.Negative, kg.Possible, "can not leave (possible)"},
	} {
		if got := kg.Reading(c.label, c.polarity, c.modality); got != c.want {
			t.Errorf("Reading(%q, %s, %s) = %q, want %q", c.label, c.polarity, c.modality, got, c.want)
		}
	}
}
