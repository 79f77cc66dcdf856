package main

import (
	"math"
	"slices"
	"testing"
)

func TestRoughTokens(t *testing.T) {
	for _, test := range []struct {
		field string
		want  []string
	}{
		{"word", []string{"word"}},
		{"(don't),", []string{"(", "do", "n't", ")", ","}},
		{"Putin’s", []string{"Putin", "’s"}},
		{"U.S.", []string{"U.S."}},
		{"end.", []string{"end", "."}},
		{"--", []string{"-", "-"}},
		{"", nil},
	} {
		if got := slices.Collect(roughTokens(test.field)); !slices.Equal(got, test.want) {
			t.Errorf("%q: got %q, want %q", test.field, got, test.want)
		}
	}
}

func TestKmeans(t *testing.T) {
	var vectors []float32
	for i := range 40 {
		angle := float64(i%2)*math.Pi/2 + float64(i)*0.005
		vectors = append(vectors, float32(math.Cos(angle)), float32(math.Sin(angle)))
	}
	groups, centres := kmeans(vectors, 2, 2, 10)
	for i, g := range groups {
		if g != groups[i%2] {
			t.Errorf("vector %d is in group %d, its like in %d", i, g, groups[i%2])
		}
	}
	if len(centres) != 4 || groups[0] == groups[1] {
		t.Errorf("groups %v", groups)
	}
}

func TestReduceKeepsWhatIsAlike(t *testing.T) {
	// Words 0 and 2 share their contexts, 1 and 3 share others.
	matrix := []float32{2, 1, 0, 0, 0, 0, 1, 2, 2, 1.1, 0, 0, 0, 0, 1.1, 2}
	v := reduce(matrix, 4, 2)
	dot := func(a, b int) float32 { return v[2*a]*v[2*b] + v[2*a+1]*v[2*b+1] }
	if dot(0, 2) < 0.99 || dot(1, 3) < 0.99 || math.Abs(float64(dot(0, 1))) > 0.01 {
		t.Errorf("vectors %v", v)
	}
}
