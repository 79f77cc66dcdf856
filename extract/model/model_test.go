package model_test

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"kg/extract/model"
)

func sample() *model.File {
	return &model.File{
		Kind:     "sample",
		Meta:     map[string]string{"data": "none", "score": "0.5"},
		Sections: []model.Section{{Name: "a", Data: []byte("first")}, {Name: "b", Data: bytes.Repeat([]byte{7}, 1000)}, {Name: "c", Data: []byte{}}},
	}
}

func mustEncode(tb testing.TB, f *model.File) []byte {
	tb.Helper()
	data, err := model.Encode(f)
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

func TestRoundTrip(t *testing.T) {
	data := mustEncode(t, sample())
	if again := mustEncode(t, sample()); !bytes.Equal(data, again) {
		t.Error("the same model was written in two ways")
	}
	got, err := model.Decode(data, "sample")
	if err != nil {
		t.Fatal(err)
	}
	checkSample(t, got)
}

func checkSample(t *testing.T, got *model.File) {
	t.Helper()
	want := sample()
	if got.Kind != want.Kind || !reflect.DeepEqual(got.Meta, want.Meta) || len(got.Sections) != len(want.Sections) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i, s := range want.Sections {
		data, err := got.Section(s.Name)
		if err != nil || got.Sections[i].Name != s.Name || !bytes.Equal(data, s.Data) {
			t.Errorf("section %q: got %q, %v", s.Name, data, err)
		}
	}
	if _, err := got.Section("d"); !errors.Is(err, model.ErrCorrupt) {
		t.Errorf("missing section: %v", err)
	}
}

// Files of version 1 stay readable.
func TestVersion1(t *testing.T) {
	data, err := os.ReadFile("testdata/version1.model")
	if err != nil {
		t.Fatal(err)
	}
	got, err := model.Decode(data, "sample")
	if err != nil {
		t.Fatal(err)
	}
	checkSample(t, got)
	data[len(data)-3] ^= 1
	if _, err := model.Decode(data, "sample"); !errors.Is(err, model.ErrCorrupt) {
		t.Errorf("damaged: %v", err)
	}
}

// A section longer than what is unpacked at a time, read in pieces.
func TestLongSection(t *testing.T) {
	var w model.Writer
	const n = 300_000
	for i := range n {
		w.Int(int64(i) * (int64(i%3) - 1))
	}
	w.String(strings.Repeat("a", n))
	got, err := model.Decode(mustEncode(t, &model.File{Kind: "long", Sections: []model.Section{{Name: "a", Data: w.Bytes()}}}), "long")
	if err != nil {
		t.Fatal(err)
	}
	r := got.Open("a")
	for i := range n {
		if v := r.Int(); v != int64(i)*(int64(i%3)-1) {
			t.Fatalf("number %d: got %d", i, v)
		}
	}
	if s := r.String(); len(s) != n || r.End() != nil {
		t.Errorf("string of %d bytes, %v", len(s), r.End())
	}
	r = got.Open("a")
	if r.Uint(); !errors.Is(r.End(), model.ErrCorrupt) {
		t.Errorf("unread data: %v", r.Err())
	}
}

func TestDecodeRefuses(t *testing.T) {
	good := mustEncode(t, sample())
	change := func(at int) []byte {
		data := bytes.Clone(good)
		data[at] ^= 1
		return data
	}
	for _, test := range []struct {
		name string
		data []byte
		kind string
		want error
	}{
		{"empty", nil, "sample", model.ErrFormat},
		{"foreign", []byte("%PDF-1.7 and so on"), "sample", model.ErrFormat},
		{"other version", change(8), "sample", model.ErrVersion},
		{"other kind", good, "tag", model.ErrKind},
		{"checksum", change(12), "sample", model.ErrCorrupt},
		{"header", change(60), "sample", model.ErrCorrupt},
		{"payload", change(len(good) - 3), "sample", model.ErrCorrupt},
		{"cut in the prefix", good[:20], "sample", model.ErrCorrupt},
		{"cut in the payload", good[:len(good)-1], "sample", model.ErrCorrupt},
	} {
		t.Run(test.name, func(t *testing.T) {
			if _, err := model.Decode(test.data, test.kind); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}

func TestReader(t *testing.T) {
	var w model.Writer
	w.Uint(300)
	w.Int(-7)
	w.Strings([]string{"", "näheres"})
	r := model.NewReader(w.Bytes())
	if u, i, s := r.Uint(), r.Int(), r.Strings(); u != 300 || i != -7 || !reflect.DeepEqual(s, []string{"", "näheres"}) || r.Err() != nil || r.Len() != 0 {
		t.Errorf("got %d %d %q, error %v, %d left", u, i, s, r.Err(), r.Len())
	}
	if r.Uint(); !errors.Is(r.Err(), model.ErrCorrupt) {
		t.Errorf("past the end: %v", r.Err())
	}
	r = model.NewReader([]byte{200, 1, 'x'})
	if s := r.String(); s != "" || !errors.Is(r.Err(), model.ErrCorrupt) {
		t.Errorf("long string: %q, %v", s, r.Err())
	}
}

func FuzzDecode(f *testing.F) {
	good, err := model.Encode(sample())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte("kgmodel\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := model.Decode(data, "sample")
		if (got == nil) == (err == nil) {
			t.Fatalf("file %v, error %v", got, err)
		}
		if got != nil {
			for _, s := range got.Sections {
				if _, err := got.Section(s.Name); err != nil && !errors.Is(err, model.ErrCorrupt) {
					t.Errorf("section %q: %v", s.Name, err)
				}
			}
		}
	})
}
