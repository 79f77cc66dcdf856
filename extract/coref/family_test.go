package coref

import (
	"strings"
	"testing"
)

func TestFamilyNames(t *testing.T) {
	for name, want := range map[string]string{
		"Dmitry Peskov":          "Peskov",
		"Putin":                  "",
		"Martin Luther King Jr.": "King",
		"Elizabeth II":           "Elizabeth",
		"Mohammed bin Salman":    "Salman, bin Salman",
		"Ursula von der Leyen":   "Leyen, von der Leyen",
		"Kim Jong Un":            "Un, Kim",
		"Kim Kardashian":         "Kardashian",
		"Moon Jae-in":            "Jae-in, Moon",
		"Xi Jinping":             "Jinping, Xi",
	} {
		if got := strings.Join(familyNames(name), ", "); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestFeminineForm(t *testing.T) {
	for family, want := range map[string]bool{
		"politkovskaya": true, "ivanova": true, "plisetskaia": true, "kowalska": true,
		"peskov": false, "casanova": false, "eva": false, "putin": false, "": false,
	} {
		if got := isFeminineForm(family); got != want {
			t.Errorf("%s: %v, want %v", family, got, want)
		}
	}
}
