package cluster_test

import (
	"errors"
	"testing"

	"kg/extract/cluster"
	"kg/extract/model"
)

func TestOf(t *testing.T) {
	words := []string{"00", "Bush", "bush", "run"}
	codes := []cluster.Code{{Fine: 1, Coarse: 1}, {Fine: 2, Coarse: 2}, {Fine: 3, Coarse: 1}, {Fine: 4, Coarse: 3}}
	data, err := cluster.Encode(words, codes, nil)
	if err != nil {
		t.Fatal(err)
	}
	table, err := cluster.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		word string
		want cluster.Code
	}{
		{"Bush", codes[1]},
		{"bush", codes[2]},
		{"RUN", codes[3]}, // in lower case
		{"42", codes[0]},  // digits are alike
		{"4", cluster.Code{}},
		{"", cluster.Code{}},
		{"an-unknown-word-that-is-longer-than-any-key-in-the-table", cluster.Code{}},
	} {
		if got := table.Of(test.word); got != test.want {
			t.Errorf("%q: got %v, want %v", test.word, got, test.want)
		}
	}
	if n := testing.AllocsPerRun(10, func() { table.Of("RUN") }); n != 0 {
		t.Errorf("%.0f allocations", n)
	}
}

func TestBuiltIn(t *testing.T) {
	table, err := cluster.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range [][2]string{{"Monday", "Thursday"}, {"Monday", "Saturday"}, {"his", "their"}} {
		a, b := table.Of(pair[0]), table.Of(pair[1])
		if a.Coarse == 0 || a.Coarse != b.Coarse {
			t.Errorf("%v have the clusters %v and %v", pair, a, b)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	if _, err := cluster.Decode([]byte("no model")); !errors.Is(err, model.ErrFormat) {
		t.Errorf("got %v", err)
	}
}
