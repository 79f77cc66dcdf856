package kg_test

import (
	"strings"
	"testing"

	"kg"
)

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Vladimir Putin":          "vladimir_putin",
		"U.S.":                    "us",
		"Recep Tayyip Erdoğan":    "recep_tayyip_erdogan",
		"O'Brien":                 "obrien",
		"4.2 billion":             "4_2_billion",
		"42 billion":              "42_billion",
		"  “G-20”  summit ":       "g_20_summit",
		"Владимир Путин":          "владимир_путин",
		"Đặng Straße":             "dặng_strasse",
		"...":                     "",
		"naive\u0301 (1999–2001)": "naive_1999_2001",
	} {
		if got := kg.Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestDocumentIDOf(t *testing.T) {
	a, b := kg.DocumentIDOf("news/a.txt", "text"), kg.DocumentIDOf("other/a.txt", "text")
	if a != b {
		t.Errorf("the folder counts: %s, %s", a, b)
	}
	if c := kg.DocumentIDOf("news/a.txt", "other"); c == a || !strings.HasPrefix(string(c), "d:a-") {
		t.Errorf("another text has identifier %s, the first %s", c, a)
	}
}
