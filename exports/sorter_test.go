package exports

import (
	"cmp"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestSorter compares the sorter, writing to disk every few values, with sorting in memory.
func TestSorter(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOf(rapid.String()).Draw(t, "values")
		s := newSorter(func(a, b *string) int { return cmp.Compare(*a, *b) }, func(*string) int { return 1 })
		s.limit = rapid.IntRange(1, 20).Draw(t, "limit")
		defer s.close()
		for _, v := range values {
			if err := s.add(v); err != nil {
				t.Fatal(err)
			}
		}
		got := make([]string, 0, len(values))
		for v, err := range s.all() {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, v)
		}
		slices.Sort(values)
		if !slices.Equal(got, values) {
			t.Fatalf("got %q, want %q", got, values)
		}
	})
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 0 {
		t.Errorf("%d temporary files left, %v", len(left), err)
	}
}
