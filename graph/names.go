package graph

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"kg"
)

// Resolve returns the entities that a name may mean, sorted: those that have it as a label
// or alias in any document; else, where it is an identifier ("e:vladimir_putin",
// "<e:vladimir_putin>"), that one; else those that have it in other letter case. One that
// was merged gives what it was merged into. None is no error.
func (s *Store) Resolve(ctx context.Context, name string) ([]kg.EntityID, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	iris, err := s.named(ctx, name, entityPrefix)
	return ids[kg.EntityID](iris), err
}

// ResolvePredicate returns the predicates that a label may mean, sorted. Beside labels as
// they were seen ("expressed discontent with") it knows the forms of a verb: "thank",
// "thanks" and "thanked" are r:thank. Negated and unasserted forms have labels of their own:
// "not thank", "maybe thank".
func (s *Store) ResolvePredicate(ctx context.Context, label string) ([]kg.PredicateID, error) {
	if err := s.rlock(ctx); err != nil {
		return nil, err
	}
	defer s.mu.RUnlock()
	iris, err := s.predicatesNamed(ctx, label)
	return ids[kg.PredicateID](iris), err
}

func ids[T ~string](iris []quad.IRI) []T {
	var out []T
	for _, iri := range iris {
		out = append(out, T(iri))
	}
	return out
}

// named finds nodes with the prefix by label, identifier, or label in other letter case.
// It needs the lock.
func (s *Store) named(ctx context.Context, name, prefix string) ([]quad.IRI, error) {
	found, err := s.namedExactly(ctx, name, prefix)
	if err == nil && len(found) == 0 {
		found, err = s.namedFolded(ctx, name, prefix)
	}
	if err != nil || len(found) == 0 || prefix != entityPrefix {
		return found, err
	}
	for i, iri := range found {
		to, err := s.root(ctx, kg.EntityID(iri))
		if err != nil {
			return nil, err
		}
		found[i] = quad.IRI(to)
	}
	slices.Sort(found)
	return slices.Compact(found), nil
}

// namedExactly finds nodes by label or identifier, sorted.
func (s *Store) namedExactly(ctx context.Context, name, prefix string) ([]quad.IRI, error) {
	found := make(map[quad.IRI]bool)
	quads, err := s.quadsAt(ctx, quad.Object, quad.String(name))
	if err != nil {
		return nil, err
	}
	for _, q := range quads {
		if _, ok := isIRIWith(q.Subject, prefix); ok && isNameProperty(q.Predicate) {
			found[q.Subject.(quad.IRI)] = true
		}
	}
	iri := quad.IRI(strings.TrimSuffix(strings.TrimPrefix(name, "<"), ">"))
	if len(found) == 0 && strings.HasPrefix(string(iri), prefix) {
		known, err := s.hasNode(iri)
		if err != nil || !known {
			return nil, err
		}
		found[iri] = true
	}
	return slices.Sorted(maps.Keys(found)), nil
}

// namedFolded finds nodes by label in other letter case, sorted.
func (s *Store) namedFolded(ctx context.Context, name, prefix string) ([]quad.IRI, error) {
	var written []string
	err := s.qs.notes(ctx, []string{noteName + foldName(name) + "\x00"}, allNotes, func(_ int, as string, _ []byte) error {
		written = append(written, as)
		return nil
	})
	var found []quad.IRI
	for _, as := range written {
		if err == nil {
			var more []quad.IRI
			more, err = s.namedExactly(ctx, as, prefix)
			found = append(found, more...)
		}
	}
	slices.Sort(found)
	return slices.Compact(found), err
}

// predicatesNamed finds predicates by label, by the base form of a verb, or by label in other
// letter case; and the property of the vocabulary that is called so: whatever verbs the texts
// have, "type" and "label" mean rdf:type and rdfs:label, too.
func (s *Store) predicatesNamed(ctx context.Context, label string) ([]quad.IRI, error) {
	found, err := s.verbsNamed(ctx, label)
	if err != nil {
		return nil, err
	}
	found = append(found, vocabularyNamed(label)...)
	if len(found) == 0 {
		return s.namedFolded(ctx, label, predicatePrefix)
	}
	slices.Sort(found)
	return slices.Compact(found), nil
}

// verbsNamed finds predicates of claims by label or by the base form of a verb.
func (s *Store) verbsNamed(ctx context.Context, label string) ([]quad.IRI, error) {
	found, err := s.namedExactly(ctx, label, predicatePrefix)
	if err != nil || len(found) > 0 {
		return found, err
	}
	for _, form := range baseForms(label) {
		if id := quad.IRI(predicatePrefix + kg.Slug(form)); id != predicatePrefix {
			known, err := s.hasNode(id)
			if err != nil {
				return nil, err
			}
			if known {
				return []quad.IRI{id}, nil
			}
		}
	}
	return nil, nil
}

// baseForms returns what the first word of a label may be the inflected form of, after the
// spelling rules for -s, -ed and -ing, the likeliest first and the label itself before all.
func baseForms(label string) []string {
	label = strings.ToLower(strings.TrimSpace(label))
	word, rest, _ := strings.Cut(label, " ")
	if rest != "" {
		rest = " " + rest
	}
	forms := []string{label}
	add := func(stem string) {
		if len(stem) > 1 {
			forms = append(forms, stem+rest)
		}
	}
	if stem, ok := strings.CutSuffix(word, "ies"); ok {
		add(stem + "y")
	}
	if stem, ok := strings.CutSuffix(word, "es"); ok {
		add(stem)
	}
	if stem, ok := strings.CutSuffix(word, "s"); ok {
		add(stem)
	}
	if stem, ok := strings.CutSuffix(word, "ied"); ok {
		add(stem + "y")
	}
	for _, ending := range [...]string{"ed", "ing"} {
		if stem, ok := strings.CutSuffix(word, ending); ok {
			add(stem)
			add(stem + "e")
			if n := len(stem); n > 2 && stem[n-1] == stem[n-2] {
				add(stem[:n-1])
			}
		}
	}
	return forms
}

func isNameProperty(p quad.Value) bool { return p == rdfsLabel || p == skosAltLabel || p == kgNamed }

// foldName makes names that differ only in letter case and spacing equal.
func foldName(name string) string {
	return strings.Map(unicode.ToLower, strings.Join(strings.Fields(name), " "))
}

// longestName is up to how many bytes a name is found in other letter case, too.
const longestName = 200

// nameNote is the note by which a name is found in other letter case; false for what is no
// name of anything.
func nameNote(q *quad.Quad) (string, bool) {
	name, ok := q.Object.(quad.String)
	if !ok || len(name) > longestName || !isNameProperty(q.Predicate) {
		return "", false
	}
	return noteName + foldName(string(name)) + "\x00" + string(name), true
}

// noteNames adds to beside what a transaction changes of the notes by which names are found.
// A store of a version that had none gets those of all names. It needs the write lock.
func (s *Store) noteNames(ctx context.Context, add, del []quad.Quad, beside notes) error {
	if !s.hasNames {
		has := false
		err := s.qs.notes(ctx, []string{noteNamed}, 1, func(int, string, []byte) error {
			has = true
			return nil
		})
		if err == nil && !has {
			beside[noteNamed] = emptyValue
			err = s.eachName(ctx, func(q quad.Quad) {
				if key, ok := nameNote(&q); ok {
					beside[key] = emptyValue
				}
			})
		}
		if err != nil {
			return err
		}
	}
	gone := make(map[string][]quad.Quad)
	for i := range del {
		if key, ok := nameNote(&del[i]); ok {
			gone[key] = append(gone[key], del[i])
		}
	}
	for key, quads := range gone {
		stays, err := s.isName(ctx, quads[0].Object, len(quads))
		if err != nil {
			return err
		}
		if !stays {
			beside[key] = nil
		}
	}
	for i := range add {
		if key, ok := nameNote(&add[i]); ok {
			beside[key] = emptyValue
		}
	}
	return nil
}

// nameProperties are those that isNameProperty knows.
var nameProperties = [...]quad.IRI{rdfsLabel, skosAltLabel, kgNamed}

// isName reports whether more than so many quads have a value for a name.
func (s *Store) isName(ctx context.Context, name quad.Value, but int) (bool, error) {
	enough := errors.New("enough")
	refs, err := s.qs.RefsOf(ctx, []quad.Value{name, nameProperties[0], nameProperties[1], nameProperties[2]})
	if err != nil {
		return false, err
	}
	object, ok := refs[0].(nodeRef)
	if !ok {
		return false, nil
	}
	for _, r := range refs[1:] {
		property, ok := r.(nodeRef)
		if !ok {
			continue
		}
		m := newMatch(map[quad.Direction]uint32{quad.Predicate: uint32(property), quad.Object: uint32(object)}, quad.Any)
		err := scan(ctx, s.qs, m, func(tuple) error {
			if but--; but < 0 {
				return enough
			}
			return nil
		})
		if err == enough {
			return true, nil
		}
		if err != nil {
			return false, err
		}
	}
	return false, nil
}

// eachName calls f with the quads that name something. It needs the lock.
func (s *Store) eachName(ctx context.Context, f func(quad.Quad)) error {
	nodes := make(nodeCache)
	for _, property := range nameProperties {
		wanted := []quad.Direction{quad.Predicate, quad.Object}
		if err := s.qs.each(ctx, quad.Predicate, []quad.Value{property}, nodes, wanted, f); err != nil {
			return err
		}
	}
	return nil
}

// nearest returns up to three stored names of nodes with the prefix that are spelled most
// like name, for "did you mean". It needs the read lock, and goes through all names.
func (s *Store) nearest(ctx context.Context, name, prefix string) ([]string, error) {
	type candidate struct {
		name string
		far  int
	}
	var near []candidate
	want := foldName(name)
	length := utf8.RuneCountInString(want)
	most := 1 + length/4
	err := s.qs.notes(ctx, []string{noteName}, allNotes, func(_ int, key string, _ []byte) error {
		have, written, _ := strings.Cut(key, "\x00")
		far := max(utf8.RuneCountInString(have)-length, length-utf8.RuneCountInString(have))
		switch {
		case containsWord(have, want) || containsWord(want, have):
			far = 1
		case far <= most:
			far = editDistance(want, have)
		}
		if far <= most {
			near = append(near, candidate{written, far})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(near, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(a.name, b.name))
	})
	const tries = 100 // names of what has another prefix are passed over
	var out []string
	for _, c := range near[:min(tries, len(near))] {
		found, err := s.namedExactly(ctx, c.name, prefix)
		if err != nil {
			return nil, err
		}
		if len(found) > 0 {
			out = append(out, c.name)
		}
		if len(out) == 3 {
			break
		}
	}
	return out, nil
}

func containsWord(name, word string) bool {
	return word != "" && strings.Contains(name, word) && strings.Contains(" "+name+" ", " "+word+" ")
}

// editDistance is the Levenshtein distance in runes; far longer or shorter words are told
// apart by length alone.
func editDistance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > 4 || d < -4 {
		return max(d, -d)
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(y)]
}
