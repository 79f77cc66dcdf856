package schema

import "testing"

func TestLowerFirst(t *testing.T) {
	for word, want := range map[string]string{"Troops": "troops", "NATO": "NATO", "H2": "H2", "Wi-Fi": "Wi-Fi", "ZooMS": "ZooMS"} {
		if got := lowerFirst(word); got != want {
			t.Errorf("lowerFirst(%q) = %q, want %q", word, got, want)
		}
	}
}
