package main

import (
	"slices"
	"testing"
)

func TestColumns(t *testing.T) {
	var c columns
	c.add([]cell{{"id", "e:x"}, {"text", "a sentence that goes on and on and on, much longer than the rest of them"}})
	c.add([]cell{{"id", "e:y"}, {"who", "somebody"}})
	if want := []string{"id", "text", "who"}; !slices.Equal(c.names, want) {
		t.Errorf("%q, want %q", c.names, want)
	}
	if have, want := c.full(1), []string{"e:y", "", "somebody"}; !slices.Equal(have, want) {
		t.Errorf("%q, want %q", have, want)
	}
	if have, want := c.widths(60), []int{3, 49, 8}; !slices.Equal(have, want) {
		t.Errorf("%v, want %v", have, want)
	}
	if have, want := c.widths(0), []int{3, 10, 8}; !slices.Equal(have, want) {
		t.Errorf("%v, want %v", have, want)
	}
}

func TestByName(t *testing.T) {
	have := byName([]cell{{"a", "e:x"}, {"a_name", "X"}, {"b", "1"}, {"c_name", "alone"}})
	if want := []cell{{"a", "X"}, {"b", "1"}, {"c_name", "alone"}}; !slices.Equal(have, want) {
		t.Errorf("%v, want %v", have, want)
	}
	cells, err := cellsOf([]byte(`{"z":"x","a":[1,{"b":2}],"n":null,"t":"\u003c"}`))
	if want := []cell{{"z", "x"}, {"a", `[1,{"b":2}]`}, {"n", ""}, {"t", "<"}}; err != nil || !slices.Equal(cells, want) {
		t.Errorf("%v, %v, want %v", cells, err, want)
	}
}
