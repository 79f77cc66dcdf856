package schema_test

import "testing"

func TestBecause(t *testing.T) {
	s := mustSchema(t)
	for lemma, want := range map[string]string{
		"express gratitude to": `the noun "gratitude" is "thank" in the schema, and "express" before it a light verb`,
		"draw criticism from":  `the noun "criticism" is "criticize" in the schema, and who has "draw" before it gets it from another`,
		"buy":                  `"buy" is a synonym of "acquire" in the schema`,
		"lose to":              `"lose to" is "defeat" from the other side, in the schema`,
		"thank":                "",
		"fly over":             "",
	} {
		if got := s.Because(lemma); got != want {
			t.Errorf("Because(%q) = %q; want %q", lemma, got, want)
		}
	}
}
