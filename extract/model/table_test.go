package model_test

import (
	"errors"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"kg/extract/model"
)

func TestTable(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for name, draw := range map[string]func() uint32{
		"even":     rng.Uint32,
		"small":    func() uint32 { return rng.Uint32N(5000) },
		"largest":  func() uint32 { return math.MaxUint32 - rng.Uint32N(5000) },
		"two ends": func() uint32 { return rng.Uint32N(100) - 50 },
	} {
		want := map[uint32]uint32{}
		for range 3000 {
			want[draw()] = 1 + rng.Uint32N(1000)
		}
		keys := slices.Sorted(maps.Keys(want))
		table := model.NewTable(len(keys))
		for _, k := range keys {
			if !table.Add(k, want[k]) {
				t.Fatalf("%s: %d not added", name, k)
			}
		}
		if table.Add(keys[len(keys)-1], 1) {
			t.Errorf("%s: the same key again", name)
		}
		for _, k := range keys {
			for _, near := range []uint32{k - 1, k, k + 1} {
				if got := table.Find(near); got != want[near] {
					t.Fatalf("%s: %d: got %d, want %d", name, near, got, want[near])
				}
			}
		}
		if got := maps.Collect(table.All()); !maps.Equal(got, want) {
			t.Errorf("%s: %d keys, want %d", name, len(got), len(want))
		}
		var found [model.Batch]uint32
		if got := table.FindAll([]uint32{keys[2], keys[2], keys[0]}, &found); !slices.Equal(got, []uint32{want[keys[2]], want[keys[2]], want[keys[0]]}) {
			t.Errorf("%s: got %v", name, got)
		}
	}
	empty := model.NewTable(0)
	if empty.Add(1, 0) || empty.Find(0) != 0 || empty.Find(math.MaxUint32) != 0 {
		t.Error("an empty table finds something")
	}
}

func TestWords(t *testing.T) {
	list := []string{"", "b", "a", "ab", "näheres"}
	for i := range 2000 {
		list = append(list, strconv.Itoa(i))
	}
	var w model.Writer
	w.Strings(list)
	r := model.NewReader(w.Bytes())
	for _, words := range []*model.Words{model.NewWords(list), r.Words()} {
		if words.Len() != len(list) {
			t.Fatalf("%d words", words.Len())
		}
		for i, s := range list {
			if got := words.Find([]byte(s)); got != i || words.At(i) != s {
				t.Fatalf("%q: got %d", s, got)
			}
		}
		if got := words.Find([]byte("abb")); got != -1 {
			t.Errorf("got %d", got)
		}
	}
	if err := r.End(); err != nil {
		t.Error(err)
	}
	r = model.NewReader(w.Bytes()[:100])
	if words := r.Words(); words.Len() != 0 || words.Find([]byte("b")) != -1 || !errors.Is(r.End(), model.ErrCorrupt) {
		t.Errorf("cut short: %d words, %v", words.Len(), r.Err())
	}
}
