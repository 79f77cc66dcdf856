package graph

import (
	"context"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"

	"github.com/cockroachdb/pebble/v2"

	"kg"
)

// notes are what a store keeps beside the graph, by key: of each named entity a profile, the
// keys it is found by and what is decided about it; what has to be looked at again; and names in
// small letters. All of it follows from the documents and the decisions of people, no query finds it, and it is
// written in the transaction of the quads that it is about. As quads, which have five orders
// and whose nodes are numbered, the same cost several times as much.
//
// A nil value removes the note.
type notes map[string][]byte

// Keys of notes. Those of namesakes stand together: they are read one after the other.
const (
	noteEntity  = "e" // + last word of an entity + 0 + entity + 0 + one of the next three
	noteProfile = "p" // resolve.Profile as JSON
	noteStands  = "s" // standing as JSON
	noteKeys    = "k" // the keyNotes that it has
	noteKey     = "k" // + key + 0 + one of the next three
	noteCrowded = "!" // so many hold it that it tells nothing
	noteHolder  = "=" // + entity
	noteProber  = "?" // + entity
	noteWaiting = "w" // + the beginning of the notes about an entity or a key
	noteName    = "f" // + a name in small letters + 0 + the name as it is written
	noteNamed   = "F" // there is a noteName of each name
)

// entityNotes is the beginning of the notes about an entity.
func entityNotes(id kg.EntityID) string {
	last := id[strings.LastIndexAny(string(id), "_:")+1:]
	return noteEntity + string(last) + "\x00" + string(id) + "\x00"
}

// entityOf undoes entityNotes; it gives "" for any other key.
func entityOf(key string) kg.EntityID {
	if parts := strings.Split(key, "\x00"); len(parts) == 3 && strings.HasPrefix(key, noteEntity) {
		return kg.EntityID(parts[1])
	}
	return ""
}

// keyNotes is the beginning of the notes about a key. Of a long one a hash stands for the end.
func keyNotes(key string) string {
	const most = 80
	if len(key) > most {
		h := fnv.New64a()
		h.Write([]byte(key))
		key = fmt.Sprintf("%s%016x", key[:most-16], h.Sum64())
	}
	return noteKey + key + "\x00"
}

// sorted returns the notes in the order of their keys.
func (n notes) sorted() []pair {
	out := make([]pair, 0, len(n))
	for _, key := range slices.Sorted(maps.Keys(n)) {
		out = append(out, pair{[]byte(key), n[key]})
	}
	return out
}

// notes implements keeper.
func (s *diskStore) notes(ctx context.Context, prefixes []string, most int, f func(i int, rest string, value []byte) error) error {
	it, err := s.iterator(kindBounds(kindNote))
	if err != nil {
		return err
	}
	defer s.release(it)
	for i, prefix := range prefixes {
		if err := eachNote(ctx, it, prefix, most, func(rest string, value []byte) error { return f(i, rest, value) }); err != nil {
			return err
		}
	}
	return it.Error()
}

func eachNote(ctx context.Context, it *pebble.Iterator, prefix string, most int, f func(rest string, value []byte) error) error {
	n := 0
	for ok := it.SeekGE(append([]byte{kindNote}, prefix...)); ok; ok = it.Next() {
		rest, found := strings.CutPrefix(string(it.Key()[1:]), prefix)
		if !found || n == most {
			return nil
		}
		if err := f(rest, it.Value()); err != nil {
			return err
		}
		if n++; n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return ctx.Err()
}

// allNotes says that notes are to be read however many there are.
const allNotes = 1 << 30
