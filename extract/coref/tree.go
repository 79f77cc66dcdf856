package coref

import (
	"strings"

	"kg"
)

// tree gives access to the children of the tokens of a sentence. Heads may be anything:
// every walk is bounded.
type tree struct {
	tokens  []kg.Token
	start   []int32 // children of i are kids[start[i]:start[i+1]], ascending
	kids    []int32
	lowered []string // forms in lower case
	lemmas  []string // lemmas in lower case; the form where there is none
	notes   bool     // a bracket opens in the sentence
}

func newTree(tokens []kg.Token) tree {
	n := len(tokens)
	buffer := make([]int32, 2*n+2)
	words := make([]string, 2*n)
	t := tree{tokens: tokens, start: buffer[:n+2], kids: buffer[n+2:], lowered: words[:n], lemmas: words[n:]}
	for i := range tokens {
		t.lowered[i] = strings.ToLower(tokens[i].Form)
		t.notes = t.notes || tokens[i].Form == "(" || tokens[i].Form == "["
		t.lemmas[i] = t.lowered[i]
		if l := tokens[i].Lemma; l != "" && l != "_" {
			t.lemmas[i] = strings.ToLower(l)
		}
	}
	for i := range tokens {
		if h := t.head(i); h >= 0 {
			t.start[h+2]++
		}
	}
	for i := 2; i < len(t.start); i++ {
		t.start[i] += t.start[i-1]
	}
	for i := range tokens {
		if h := t.head(i); h >= 0 {
			t.kids[t.start[h+1]] = int32(i)
			t.start[h+1]++
		}
	}
	return t
}

// head returns the head of a token, or -1 for a root or a head that is out of range.
func (t *tree) head(i int) int {
	h := t.tokens[i].Head
	if h < 0 || h >= len(t.tokens) || h == i {
		return -1
	}
	return h
}

func (t *tree) children(i int) []int32 { return t.kids[t.start[i]:t.start[i+1]] }

// child returns the first child with the relation, whose subtypes count as well; -1 for none.
func (t *tree) child(i int, deprel string) int {
	for _, k := range t.children(i) {
		if is(t.tokens[k].Deprel, deprel) {
			return int(k)
		}
	}
	return -1
}

// is reports whether a relation is the given one or a subtype of it.
func is(deprel, relation string) bool {
	return strings.HasPrefix(deprel, relation) && (len(deprel) == len(relation) || deprel[len(relation)] == ':')
}

// has reports whether a child has one of the forms, in lower case.
func (t *tree) has(i int, forms ...string) bool {
	for _, k := range t.children(i) {
		for _, f := range forms {
			if strings.EqualFold(t.tokens[k].Form, f) {
				return true
			}
		}
	}
	return false
}

// dominates reports whether a is b or an ancestor of b.
func (t *tree) dominates(a, b int) bool {
	for range t.tokens {
		if a == b {
			return true
		}
		if b = t.head(b); b < 0 {
			return false
		}
	}
	return false
}

// clause returns the predicate whose clause the token belongs to, and the dependent of it
// under which the token stands (the predicate itself when the token is the predicate).
func (t *tree) clause(i int) (predicate, branch int) {
	branch = i
	for range t.tokens {
		if t.isPredicate(i) {
			return i, branch
		}
		h := t.head(i)
		if h < 0 {
			return i, branch
		}
		branch, i = i, h
	}
	return i, branch
}

// isPredicate reports whether a token heads a clause.
func (t *tree) isPredicate(i int) bool {
	tok := &t.tokens[i]
	rel, _, _ := strings.Cut(tok.Deprel, ":")
	switch rel {
	case "root", "ccomp", "advcl", "acl", "csubj", "xcomp":
		return true
	case "conj", "parataxis":
		return tok.UPOS == "VERB" || tok.UPOS == "AUX" || t.child(i, "nsubj") >= 0
	}
	return false
}

// subject returns the token that a predicate says something of: its own subject, or the one
// it shares with the clause around it ("urged the U.S. to take": U.S.); -1 for none.
func (t *tree) subject(p int) int {
	for range 8 {
		if s := t.child(p, "nsubj"); s >= 0 {
			return s
		}
		h := t.head(p)
		if h < 0 {
			return -1
		}
		switch rel := t.tokens[p].Deprel; {
		case is(rel, "xcomp"):
			if o := t.child(h, "obj"); o >= 0 && o != p {
				return o
			}
		case is(rel, "acl") && !is(rel, "acl:relcl"):
			return h
		case is(rel, "conj"), is(rel, "advcl"), is(rel, "parataxis"):
		default:
			return -1
		}
		p = h
	}
	return -1
}

func (t *tree) lower(i int) string { return t.lowered[i] }

// lemma returns the lemma in lower case; the form where there is none.
func (t *tree) lemma(i int) string { return t.lemmas[i] }

// isNoun reports whether a token is a common or proper noun.
func (t *tree) isNoun(i int) bool {
	return t.tokens[i].UPOS == "NOUN" || t.tokens[i].UPOS == "PROPN"
}

// isPlural reports whether a noun is in the plural.
func (t *tree) isPlural(i int) bool {
	return t.tokens[i].XPOS == "NNS" || t.tokens[i].XPOS == "NNPS" || t.tokens[i].Feature("Number") == "Plur"
}
