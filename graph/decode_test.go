package graph

import (
	"bytes"
	"math/rand/v2"
	"slices"
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

func FuzzBlock(f *testing.F) {
	tuples := []tuple{{1, 2, 3, 4}, {1, 2, 3, 5}, {1, 2, 9, 0}, {1, 7, 1, 1}, {300, 0, 0, 0}, {noNode, noNode, noNode, noNode}}
	f.Add(tupleKey(tuples[0]), encodeBlock(tuples))
	f.Add(tupleKey(tuple{}), []byte{})
	f.Add([]byte("short"), []byte{0xff})
	f.Add(tupleKey(tuple{noNode}), bytes.Repeat([]byte{0xff}, 30))
	f.Fuzz(func(t *testing.T, key, value []byte) {
		got, err := decodeBlock(nil, key, value)
		if err != nil {
			return
		}
		if !slices.IsSortedFunc(got, compareTuples) {
			t.Fatalf("%v is not sorted", got)
		}
		again, err := decodeBlock(nil, tupleKey(got[0]), encodeBlock(got))
		if err != nil || !slices.Equal(got, again) {
			t.Fatalf("%v became %v, %v", got, again, err)
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

// TestIndexAgainstSortedList changes an index at random and compares it with a plain list.
func TestIndexAgainstSortedList(t *testing.T) {
	qs, err := openFile(t.TempDir()+"/graph.db", Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer qs.Close()
	db := qs.(*diskStore).db
	random := rand.New(rand.NewPCG(1, 2))
	x := &indexes[0]
	want := make(map[tuple]bool)
	for range 60 {
		var list []tuple
		for range random.IntN(800) {
			list = append(list, tuple{1 + random.Uint32N(4), 1 + random.Uint32N(3), 1 + random.Uint32N(40), random.Uint32N(9)})
		}
		slices.SortFunc(list, compareTuples)
		list = slices.Compact(list)
		add := random.IntN(3) > 0
		tx, err := db.Begin(true)
		if err != nil {
			t.Fatal(err)
		}
		changed, err := x.change(tx, list, add)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, one := range list {
			if want[one] != add {
				n++
			}
			if add {
				want[one] = true
			} else {
				delete(want, one)
			}
		}
		if len(changed) != n {
			t.Fatalf("%d changed, want %d", len(changed), n)
		}
		for _, where := range []map[quad.Direction]uint32{nil, {quad.Subject: 2}, {quad.Subject: 3, quad.Predicate: 1}, {quad.Subject: 1, quad.Object: 7}, {quad.Subject: noNode}} {
			m := newMatch(where)
			m.index = x
			var got, wanted []tuple
			if err := m.each(tx, nil, func(one tuple) bool { got = append(got, one); return true }); err != nil {
				t.Fatal(err)
			}
			for one := range want {
				if m.has(one) {
					wanted = append(wanted, one)
				}
			}
			slices.SortFunc(wanted, compareTuples)
			if !slices.Equal(got, wanted) {
				t.Fatalf("%v: %d tuples, want %d", where, len(got), len(wanted))
			}
			if len(got) > 1 {
				var rest []tuple
				after := got[len(got)/2]
				if err := m.each(tx, &after, func(one tuple) bool { rest = append(rest, one); return true }); err != nil || !slices.Equal(rest, got[len(got)/2+1:]) {
					t.Fatalf("%d after the middle of %d, %v", len(rest), len(got), err)
				}
			}
			size, exact, err := m.size(tx, int64(len(want)))
			if err != nil || exact && size != int64(len(got)) || !exact && len(got) < 512 {
				t.Fatalf("size %d (%t) of %d, %v", size, exact, len(got), err)
			}
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
	}
}
