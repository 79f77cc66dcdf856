package kg_test

import (
	"testing"

	"kg"
)

func TestNodeReading(t *testing.T) {
	for want, n := range map[string]kg.Node{
		"Vladimir Putin":               {ID: "e:vladimir_putin", Name: "Vladimir Putin", Text: "Putin"},
		"$3":                           {Value: "3", Text: "$3"},
		"3":                            {Value: "3"},
		"somebody unidentified (“It”)": {ID: "e:it.0.0", Text: "It", Unresolved: true},
	} {
		if got := n.Reading(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

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
