package web

import (
	"bytes"
	"cmp"
	"container/heap"
	"slices"
	"sort"
	"strings"

	"github.com/blevesearch/vellum"
	"github.com/blevesearch/vellum/levenshtein"

	"kg"
)

// names finds entities by what is typed of a name: a prefix of the name or of any later word
// of it, words in any order, or words with a typing error. All ends of names that begin with
// a word are kept sorted, with a tree of the greatest number of claims over them, so that the
// best of any range are found without looking at the rest of it; the words are kept in a
// finite-state transducer, which an automaton of an edit distance is run against.
type names struct {
	x     *index
	texts []string // folded names
	of    []int32  // their entities
	parts []part   // sorted by what they say
	best  []int32  // tree over parts: the place of the part with most claims
	words *vellum.FST
	// transducer is words as they are kept in a file.
	transducer string
	errors     [2]*levenshtein.LevenshteinAutomatonBuilder // of one and two errors
}

// part is a name from one of its words on.
type part struct{ name, from int32 }

// newNames prepares the entities' names. What takes longest is read from kept, where it is not
// nil.
func newNames(x *index, kept *keptReader) *names {
	n := foldNames(x)
	n.prepare(kept)
	return n
}

// foldNames gathers the texts of names.
func foldNames(x *index) *names {
	n := &names{x: x}
	for e := range x.nodes {
		node := &x.nodes[e]
		if !node.isKnown() {
			continue
		}
		for i, name := range append([]string{node.name}, node.aliases...) {
			text := fold(name)
			if text == "" || i > 0 && text == fold(node.name) {
				continue
			}
			n.texts = append(n.texts, text)
			n.of = append(n.of, int32(e))
		}
	}
	return n
}

// prepare makes names ready to be searched.
func (n *names) prepare(kept *keptReader) {
	if kept != nil {
		n.read(kept)
	} else {
		n.sortParts()
		n.learnWords()
	}
	n.growTree()
	n.loadWords()
}

// sortParts makes the parts.
func (n *names) sortParts() {
	type keyed struct {
		key uint64 // the first bytes, which decide most comparisons
		part
	}
	var sorted []keyed
	for i, text := range n.texts {
		for from := 0; ; {
			sorted = append(sorted, keyed{firstBytes(text[from:]), part{int32(i), int32(from)}})
			space := strings.IndexByte(text[from:], ' ')
			if space < 0 {
				break
			}
			from += space + 1
		}
	}
	slices.SortFunc(sorted, func(a, b keyed) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		return cmp.Or(strings.Compare(n.text(a.part), n.text(b.part)), cmp.Compare(a.name, b.name))
	})
	n.parts = make([]part, len(sorted))
	for i := range sorted {
		n.parts[i] = sorted[i].part
	}
}

// fold makes names that differ in case, accents and punctuation equal; words are apart by
// one space, which sorts before everything else.
func fold(name string) string { return strings.ReplaceAll(kg.Slug(name), "_", " ") }

func firstBytes(s string) (key uint64) {
	for i := range 8 {
		key <<= 8
		if i < len(s) {
			key |= uint64(s[i])
		}
	}
	return key
}

func (n *names) text(p part) string { return n.texts[p.name][p.from:] }

func (n *names) entity(i int32) int32 { return n.of[n.parts[i].name] }

// growTree makes the tree: the leaves are the parts, and each node above is the better of
// the two below it.
func (n *names) growTree() {
	size := len(n.parts)
	n.best = make([]int32, 2*size)
	for i := range size {
		n.best[size+i] = int32(i)
	}
	for i := size - 1; i > 0; i-- {
		n.best[i] = n.better(n.best[2*i], n.best[2*i+1])
	}
}

func (n *names) better(a, b int32) int32 {
	if n.x.rank[n.entity(b)] < n.x.rank[n.entity(a)] {
		return b
	}
	return a
}

// bestIn returns the place of the best part of [lo,hi), which is not empty.
func (n *names) bestIn(lo, hi int) int32 {
	best := int32(lo)
	for l, h := lo+len(n.parts), hi+len(n.parts); l < h; l, h = l/2, h/2 {
		if l&1 == 1 {
			best = n.better(best, n.best[l])
			l++
		}
		if h&1 == 1 {
			h--
			best = n.better(best, n.best[h])
		}
	}
	return best
}

// learnWords makes the transducer of all words, or none where that cannot be done.
func (n *names) learnWords() {
	var buf bytes.Buffer
	b, err := vellum.New(&buf, nil)
	if err != nil {
		return
	}
	last := ""
	for _, p := range n.parts {
		word, _, _ := strings.Cut(n.text(p), " ")
		if word != last && len(word) > 2 {
			if b.Insert([]byte(word), 0) != nil {
				return
			}
			last = word
		}
	}
	if b.Close() == nil {
		n.transducer = buf.String()
	}
}

// loadWords makes the transducer ready. Where it cannot be, names are found without typing
// errors.
func (n *names) loadWords() {
	var err error
	for i := range n.errors {
		if n.errors[i], err = levenshtein.NewLevenshteinAutomatonBuilder(uint8(i+1), true); err != nil {
			return
		}
	}
	if n.transducer != "" {
		n.words, _ = vellum.Load([]byte(n.transducer))
	}
}

// span is a range of parts with the best of it.
type span struct {
	lo, hi int
	best   int32
}

// ranges is a heap of ranges, the one with the best part first.
type ranges struct {
	n    *names
	list []span
}

func (r *ranges) Len() int { return len(r.list) }
func (r *ranges) Less(i, j int) bool {
	return r.n.x.rank[r.n.entity(r.list[i].best)] < r.n.x.rank[r.n.entity(r.list[j].best)]
}
func (r *ranges) Swap(i, j int) { r.list[i], r.list[j] = r.list[j], r.list[i] }
func (r *ranges) Push(v any)    { r.list = append(r.list, v.(span)) }
func (r *ranges) Pop() any {
	last := r.list[len(r.list)-1]
	r.list = r.list[:len(r.list)-1]
	return last
}

func (r *ranges) add(lo, hi int) {
	if lo < hi {
		heap.Push(r, span{lo, hi, r.n.bestIn(lo, hi)})
	}
}

// mostLooked bounds how many parts are looked at for one search.
const mostLooked = 20_000

// each calls f with the entities of the ranges, the most connected first, until it says no.
// An entity may come several times.
func (r *ranges) each(f func(entity int32) bool) {
	for looked := 0; len(r.list) > 0 && looked < mostLooked; looked++ {
		s := heap.Pop(r).(span)
		if !f(r.n.entity(s.best)) {
			return
		}
		r.add(s.lo, int(s.best))
		r.add(int(s.best)+1, s.hi)
	}
}

// prefixed returns the range of parts that begin with text.
func (n *names) prefixed(text string) (lo, hi int) {
	lo = sort.Search(len(n.parts), func(i int) bool { return n.text(n.parts[i]) >= text })
	hi = lo + sort.Search(len(n.parts)-lo, func(i int) bool { return !strings.HasPrefix(n.text(n.parts[lo+i]), text) })
	return lo, hi
}

// search returns up to limit entities, of the given type unless that is "": first those whose
// name is the query, then those that have it as the beginning of a word, then those that
// have all its words, then those with up to two typing errors; the most connected first
// among each.
func (n *names) search(query string, limit int, typ kg.EntityType) []int32 {
	var out []int32
	seen := make(map[int32]bool)
	take := func(e int32) bool {
		if !seen[e] && (typ == "" || n.x.nodes[e].typ == typ) {
			seen[e] = true
			out = append(out, e)
		}
		return len(out) < limit
	}
	text := fold(query)
	if text == "" {
		for _, e := range n.x.byClaims {
			if !n.x.nodes[e].unresolved && !take(e) {
				break
			}
		}
		return out
	}
	lo, hi := n.prefixed(text)
	same := lo + sort.Search(hi-lo, func(i int) bool { return n.text(n.parts[lo+i]) != text })
	for _, r := range [...]span{{lo: lo, hi: same}, {lo: lo, hi: hi}} {
		whole := r.hi == same && same < hi
		found := &ranges{n: n}
		found.add(r.lo, r.hi)
		found.each(func(e int32) bool {
			if whole && !n.isName(e, text) {
				return true
			}
			return take(e)
		})
	}
	if len(out) < limit {
		n.anyOrder(text, take)
	}
	if len(out) < limit {
		n.mistyped(text, take)
	}
	return out
}

// isName reports whether an entity is called so.
func (n *names) isName(e int32, text string) bool {
	node := &n.x.nodes[e]
	return fold(node.name) == text || slices.ContainsFunc(node.aliases, func(a string) bool { return fold(a) == text })
}

// anyOrder finds names that have all words of the query, each at least begun.
func (n *names) anyOrder(text string, take func(int32) bool) {
	words := strings.Fields(text)
	if len(words) < 2 {
		return
	}
	rarest := span{hi: len(n.parts)}
	for _, w := range words {
		if lo, hi := n.prefixed(w); hi-lo < rarest.hi-rarest.lo {
			rarest = span{lo: lo, hi: hi}
		}
	}
	found := &ranges{n: n}
	found.add(rarest.lo, rarest.hi)
	found.each(func(e int32) bool {
		if !n.hasWords(e, words) {
			return true
		}
		return take(e)
	})
}

func (n *names) hasWords(e int32, words []string) bool {
	node := &n.x.nodes[e]
	for _, name := range append([]string{node.name}, node.aliases...) {
		text := " " + fold(name)
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, " "+w) }) {
			return true
		}
	}
	return false
}

// mostSpellings is how many words a mistyped word may stand for.
const mostSpellings = 12

// mistyped finds names that begin with, or have in them, the words of the query as they may
// have been meant.
func (n *names) mistyped(text string, take func(int32) bool) {
	words := strings.Fields(text)
	if n.words == nil || len(words) > 4 {
		return
	}
	meant := []string{""}
	for i, w := range words {
		spellings := n.spellings(w, i == len(words)-1)
		var longer []string
		for _, m := range meant {
			for _, s := range spellings {
				next := strings.TrimSpace(m + " " + s)
				if lo, hi := n.prefixed(next); lo < hi {
					longer = append(longer, next)
				}
			}
		}
		meant = longer[:min(len(longer), mostSpellings)]
	}
	found := &ranges{n: n}
	for _, m := range meant {
		found.add(n.prefixed(m))
	}
	found.each(take)
}

// spellings returns the words that w may stand for: itself, where there is such a word or it
// is the beginning of one, else the nearest.
func (n *names) spellings(w string, begun bool) []string {
	lo, hi := n.prefixed(w)
	if lo < hi && (begun || n.text(n.parts[lo]) == w || strings.HasPrefix(n.text(n.parts[lo]), w+" ")) {
		return []string{w}
	}
	most := 0
	switch {
	case len(w) >= 8:
		most = 2
	case len(w) >= 4:
		most = 1
	}
	for errors := 1; errors <= most; errors++ {
		dfa, err := n.errors[errors-1].BuildDfa(w, uint8(errors))
		if err != nil {
			return nil
		}
		var out []string
		it, err := n.words.Search(dfa, nil, nil)
		for ; err == nil; err = it.Next() {
			word, _ := it.Current()
			out = append(out, string(word))
		}
		if len(out) > 0 {
			slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(n.weight(b), n.weight(a)) })
			return out[:min(len(out), mostSpellings)]
		}
	}
	return nil
}

// weight is the number of claims of the most connected entity with a word.
func (n *names) weight(word string) int32 {
	lo, hi := n.prefixed(word)
	if lo == hi {
		return 0
	}
	return n.x.nodes[n.entity(n.bestIn(lo, hi))].claims
}
