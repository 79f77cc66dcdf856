package main

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Rows come with an empty last column as well as without comments, and what is wrong is told with its line.
func TestTold(t *testing.T) {
	e := &env{root: t.TempDir()}
	if err := os.Mkdir(filepath.Join(e.root, "training"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want, err string }{
		{"# what it is\nOslo\t3\tPER:Anna\nBergen\t7\t\n", "Oslo 3 PER:Anna|Bergen 7 ", ""},
		{"# what it is\nOslo\t3\n", "", "line 2 has 2 columns, not 3"},
		{"Oslo\t3\tx\nOslo\tthree\tx\n", "", "line 2: "},
	} {
		if err := os.WriteFile(filepath.Join(e.root, "training", "names.tsv"), []byte(c.text), 0o644); err != nil {
			t.Fatal(err)
		}
		var rows []string
		err := e.told("names.tsv", 3, func(row []string) error {
			rows = append(rows, strings.Join(row, " "))
			_, err := strconv.Atoi(row[1])
			return err
		})
		switch {
		case c.err != "" && (err == nil || !strings.Contains(err.Error(), "training/names.tsv: "+c.err)):
			t.Errorf("%q: error %v, want one with %q", c.text, err, c.err)
		case c.err == "" && (err != nil || !slices.Equal(rows, strings.Split(c.want, "|"))):
			t.Errorf("%q: %q, error %v, want %q", c.text, rows, err, c.want)
		}
	}
}
