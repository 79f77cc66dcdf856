package coref_test

import (
	"bytes"
	"errors"
	"testing"

	"kg/extract/coref"
	"kg/extract/model"
)

func TestEncodeWords(t *testing.T) {
	encode := func() []byte {
		data, err := coref.EncodeWords(
			map[string]coref.WordCounts{"company": {It: 30, They: 10}, "nurse": {She: 8, He: 2, Who: 9}},
			map[string]coref.Senses{"company": coref.SenseGroup, "nurse": coref.SensePerson, "idea": coref.SenseAbstract},
			map[string]int{"ivan": 20}, map[string]int{"anna": 7, "ivan": 1}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	data := encode()
	if !bytes.Equal(data, encode()) {
		t.Error("two encodings differ")
	}
	if _, err := coref.DecodeWords(data); err != nil {
		t.Error(err)
	}
	if _, err := coref.DecodeWords(data[:len(data)-3]); !errors.Is(err, model.ErrCorrupt) {
		t.Errorf("of a cut file: %v", err)
	}
}

func FuzzDecodeWords(f *testing.F) {
	for _, words := range []map[string]coref.Senses{nil, {"dog": coref.SenseAnimal, "town": coref.SensePlace}} {
		data, err := coref.EncodeWords(nil, words, nil, nil, nil)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { coref.DecodeWords(data) })
}
