package graph

import (
	"context"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// TestFsckFinds changes single keys behind the store's back: each change is told, and where what
// is told of is one thing, that.
func TestFsckFinds(t *testing.T) {
	t.Parallel()
	number := func(s *diskStore, v quad.Value) uint32 {
		ref, err := s.ValueOf(v)
		if err != nil || ref == nil {
			t.Fatal(v, err)
		}
		return uint32(ref.(nodeRef))
	}
	key := func(s *diskStore, letter byte, subject, object string) []byte {
		q := tuple{number(s, quad.IRI(subject)), number(s, rdfsLabel), number(s, quad.String(object)), number(s, quad.IRI("d:1"))}
		for i := range indexes {
			if x := &indexes[i]; x.letter == letter {
				of := x.fromQuad(q)
				return x.appendKey(nil, of[:])
			}
		}
		t.Fatal(letter)
		return nil
	}
	hash := func(text string) []byte {
		b, err := encodeValue(quad.String(text))
		if err != nil {
			t.Fatal(err)
		}
		return nodeKey(valueKey(b))
	}
	set := func(s *diskStore, key, value []byte) error { return s.db.Set(key, value, pebble.NoSync) }
	del := func(s *diskStore, key []byte) error { return s.db.Delete(key, pebble.NoSync) }
	tests := []struct {
		what   string
		damage func(s *diskStore) error
		want   string
	}{
		{"nothing", func(s *diskStore) error { return nil }, ""},
		{"a quad less in one order", func(s *diskStore) error { return del(s, key(s, 'p', "e:a", "Ann")) }, "index s has the quad"},
		{"the same in another", func(s *diskStore) error { return del(s, key(s, 'l', "e:b", "Bob")) }, "index l does not"},
		{"a quad more in one order", func(s *diskStore) error { return set(s, key(s, 'o', "e:a", "Bob"), nil) }, "index o has the quad"},
		{"one for another", func(s *diskStore) error {
			if err := del(s, key(s, 'q', "e:a", "Ann")); err != nil {
				return err
			}
			return set(s, key(s, 'q', "e:b", "Ann"), nil)
		}, "index q does not"},
		{"a node that is not found", func(s *diskStore) error { return del(s, hash("Ann")) }, "keys to find them by"},
		{"a node that another one is found by", func(s *diskStore) error {
			return set(s, hash("Ann"), appendNumber(nil, number(s, quad.String("Bob"))))
		}, "by its value node"},
		{"a node that cannot be read", func(s *diskStore) error {
			return set(s, numberKey(kindNode, number(s, quad.String("Bob"))), []byte{0xff})
		}, "node "},
		{"a long text that is gone", func(s *diskStore) error {
			return del(s, numberKey(kindText, number(s, quad.String(strings.Repeat("long ", 1000)))))
		}, "its text is missing"},
		{"a name that is not found", func(s *diskStore) error { return del(s, []byte{kindNote, 'f', 'a', 'n', 'n', 0, 'A', 'n', 'n'}) }, `name "Ann": not found in small letters`},
		{"a name of nobody", func(s *diskStore) error { return set(s, []byte("bfcid\x00Cid"), nil) }, `name "Cid": found as "cid", but nothing is called so`},
		{"a predicate's count", func(s *diskStore) error {
			return set(s, numberKey(kindCount, number(s, rdfsLabel)), []byte{9})
		}, "is counted 9 times"},
		{"a key of no kind", func(s *diskStore) error { return set(s, []byte("zzz"), nil) }, "is of no kind"},
	}
	for _, test := range tests {
		s, err := Open("", Options{})
		if err != nil {
			t.Fatal(err)
		}
		label := func(who, name string) quad.Quad {
			return quad.Quad{Subject: quad.IRI(who), Predicate: rdfsLabel, Object: quad.String(name), Label: quad.IRI("d:1")}
		}
		if err := s.apply([]quad.Quad{label("e:a", "Ann"), label("e:b", "Bob"), label("e:b", strings.Repeat("long ", 1000))}, nil, notes{}); err != nil {
			t.Fatal(err)
		}
		if err := test.damage(s.qs.(*diskStore)); err != nil {
			t.Fatal(err)
		}
		var problems []string
		info, err := s.Fsck(context.Background(), func(p string) { problems = append(problems, p) })
		told := strings.Join(problems, "\n")
		if err != nil || info.Problems != len(problems) || (test.want == "") != (told == "") || !strings.Contains(told, test.want) {
			t.Errorf("%s: fsck says %q, %v; want %q", test.what, problems, err, test.want)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
