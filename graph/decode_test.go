package graph

import (
	"bytes"
	"testing"
	"time"

	"github.com/cayleygraph/quad"

	"kg"
)

// FuzzRecord: what stands in a damaged or foreign file must not end the program.
func FuzzRecord(f *testing.F) {
	doc := &kg.Document{ID: "d:a", Name: "a.txt", Text: "Putin thanked Erdogan on Friday."}
	r := newRecord(doc, &kg.Statement{
		ID: "c:1", Document: doc.ID, Source: "b.txt", Sentence: 2,
		Subject:   kg.Node{ID: "e:putin", Name: "Putin", Text: "Putin", Span: kg.Span{0, 5}},
		Predicate: kg.Predicate{ID: "r:thank", Label: "thanked", Text: "thanked", Span: kg.Span{6, 13}, Event: "SAY"},
		Object:    &kg.Node{ID: "e:erdogan", Text: "other", Span: kg.Span{14, 21}},
		Arguments: []kg.Node{{Role: "on", Value: "5", Datatype: "number", Unit: "km", Text: "Friday", Span: kg.Span{25, 31}}},
		Speaker:   &kg.Node{Text: "x"},
		Time:      &kg.Time{Text: "Friday", Span: kg.Span{25, 31}},
	})
	good, err := r.encode()
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{good, "", "{}", "null", "[]", `{"e":[9,-9],"s":{"sp":[-1,99999]},"a":[{}],"o":{},"t":{"sp":[5,2]},"w":{}}`, `{"e":[1e99]}`, `{"a":null,"h":-1}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rec, err := decodeRecord(text)
		if err != nil {
			return
		}
		again, err := rec.encode()
		if err != nil {
			t.Fatal(err)
		}
		if rec, err = decodeRecord(again); err != nil {
			t.Fatalf("%s: %v", again, err)
		}
		edge := quad.Quad{Subject: quad.IRI("e:a"), Predicate: quad.IRI("r:b"), Object: kgNone, Label: quad.IRI("c:1")}
		property := quad.Quad{Subject: quad.IRI("c:1"), Predicate: kgRecord, Object: quad.String(text), Label: quad.IRI("d:a")}
		st, _, err := statement(doc, "c:1", []quad.Quad{edge}, []quad.Quad{property})
		if err != nil {
			t.Fatal(err)
		}
		if len(st.Arguments) != len(rec.Arguments) || (st.Object == nil) != (rec.Object == nil) {
			t.Fatalf("%+v is not what %s says", st, text)
		}
	})
}

// FuzzKey: a key is read as what it was written from, sorts as the numbers do, and one that is
// damaged is refused.
func FuzzKey(f *testing.F) {
	for _, n := range []uint32{0, 1, 127, 128, 1<<14 - 1, 1 << 14, 1 << 21, 1<<28 - 1, 1 << 28, noNode} {
		f.Add(n, n/2, []byte{})
	}
	f.Add(uint32(5), uint32(6), []byte("s\x01\x02\x03\x04"))
	f.Add(uint32(5), uint32(6), []byte("s\xff\xff"))
	x := &indexes[0]
	f.Fuzz(func(t *testing.T, a, b uint32, key []byte) {
		one, two := tuple{a, b, a ^ b, 7}, tuple{b, a, a ^ b, 7}
		first, second := x.appendKey(nil, one[:]), x.appendKey(nil, two[:])
		if back, err := x.decode(first); err != nil || back != one {
			t.Fatalf("%v became %v, %v", one, back, err)
		}
		if bytes.Compare(first, second) != compareTuples(one, two) {
			t.Fatalf("%v and %v sort as %d", one, two, bytes.Compare(first, second))
		}
		if got, err := x.decode(key); err == nil {
			if again, err := x.decode(x.appendKey(nil, got[:])); err != nil || again != got {
				t.Fatalf("%v became %v, %v", got, again, err)
			}
		}
	})
}

func FuzzValue(f *testing.F) {
	for _, v := range []quad.Value{
		quad.IRI("e:putin"), quad.String(""), quad.String("a\x00b"), quad.BNode("n"), quad.Int(-5), quad.Float(0.25), quad.Bool(true), quad.Bool(false),
		quad.TypedString{Value: "2022", Type: "xsd:gYear"}, quad.LangString{Value: "ja", Lang: "de"},
		quad.Time(time.Date(2022, 10, 14, 1, 2, 3, 4, time.UTC)),
	} {
		b, err := encodeValue(v)
		if err != nil {
			f.Fatal(err)
		}
		if back, err := decodeValue(b); err != nil || back != v {
			f.Fatalf("%#v became %#v, %v", v, back, err)
		}
		f.Add(b)
	}
	f.Add([]byte{})
	f.Add([]byte("zwhat"))
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := decodeValue(b)
		if err != nil {
			return
		}
		again, err := encodeValue(v)
		if err != nil {
			t.Fatal(err)
		}
		back, err := decodeValue(again)
		if err != nil {
			t.Fatal(err)
		}
		if third, _ := encodeValue(back); !bytes.Equal(third, again) {
			t.Fatalf("%q became %q", again, third)
		}
	})
}
