package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

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
	folded, err := s.foldedNames(ctx)
	if err != nil {
		return nil, err
	}
	found := make(map[quad.IRI]bool)
	for _, n := range folded[foldName(name)] {
		if strings.HasPrefix(string(n.of), prefix) {
			found[n.of] = true
		}
	}
	return slices.Sorted(maps.Keys(found)), nil
}

// predicatesNamed finds predicates by label, by the base form of a verb, or by label in
// other letter case; the last is slow for the first time, since it reads all names.
func (s *Store) predicatesNamed(ctx context.Context, label string) ([]quad.IRI, error) {
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
	if found := vocabularyNamed(label); len(found) > 0 {
		return found, nil
	}
	return s.namedFolded(ctx, label, predicatePrefix)
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

// nameIndex maps folded names to what they name. It is built when first needed after a
// write, since most names are found as they are written.
type nameIndex struct {
	mu    sync.Mutex
	names map[string][]givenName
}

// givenName is a name as written and the node that has it.
type givenName struct {
	name string
	of   quad.IRI
}

func (x *nameIndex) reset() {
	x.mu.Lock()
	x.names = nil
	x.mu.Unlock()
}

// foldedNames needs the read lock.
func (s *Store) foldedNames(ctx context.Context) (map[string][]givenName, error) {
	s.folded.mu.Lock()
	defer s.folded.mu.Unlock()
	if s.folded.names != nil {
		return s.folded.names, nil
	}
	names := make(map[string][]givenName)
	seen := make(map[givenName]bool)
	nodes := make(nodeCache)
	for _, property := range [...]quad.IRI{rdfsLabel, skosAltLabel, kgNamed} {
		err := s.pairs(ctx, nodes, property, true, func(subject, object quad.Value) {
			iri, ok1 := subject.(quad.IRI)
			name, ok2 := object.(quad.String)
			if n := (givenName{string(name), iri}); ok1 && ok2 && !seen[n] {
				seen[n] = true
				key := foldName(n.name)
				names[key] = append(names[key], n)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	s.folded.names = names
	return names, nil
}

// nearest returns up to three stored names of nodes with the prefix that are spelled most
// like name, for "did you mean". It needs the read lock.
func (s *Store) nearest(ctx context.Context, name, prefix string) ([]string, error) {
	names, err := s.foldedNames(ctx)
	if err != nil {
		return nil, err
	}
	type candidate struct {
		name string
		far  int
	}
	best := make(map[string]int)
	want := foldName(name)
	for have, given := range names {
		far := editDistance(want, have)
		if containsWord(have, want) || containsWord(want, have) {
			far = 1
		}
		if far > 1+len([]rune(want))/4 {
			continue
		}
		for _, n := range given {
			if strings.HasPrefix(string(n.of), prefix) {
				best[n.name] = far
			}
		}
	}
	var near []candidate
	for name, far := range best {
		near = append(near, candidate{name, far})
	}
	slices.SortFunc(near, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(a.name, b.name))
	})
	var out []string
	for _, c := range near[:min(3, len(near))] {
		out = append(out, c.name)
	}
	return out, nil
}

func containsWord(name, word string) bool {
	return word != "" && strings.Contains(" "+name+" ", " "+word+" ")
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
