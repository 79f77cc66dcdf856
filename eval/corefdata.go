package eval

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kg"
	"kg/conllu"
	"kg/extract/coref"
)

// ReadChains returns the coreference chains of a document in the CorefUD format: brackets
// in the Entity attribute of the last column, "(e1-person-…" to open a mention of entity e1,
// "e1)" to close it. A mention in several parts ("e1[1/2]") counts by its first part. The
// type of a span is that of the entity where it is given. Chains are in the order of their
// first mention; brackets that fit no other are passed over.
func ReadChains(document []*conllu.Sentence) []Chain {
	type open struct {
		id, typ string
		first   int
	}
	var chains []Chain
	number := map[string]int{}
	seen := map[Span]bool{}
	add := func(id string, span Span) {
		place := span
		place.Type = ""
		if seen[place] {
			return
		}
		seen[place] = true
		c, known := number[id]
		if !known {
			c = len(chains)
			number[id] = c
			chains = append(chains, nil)
		}
		chains[c] = append(chains[c], span)
	}
	for s, sentence := range document {
		var opened []open
		for i := range sentence.Tokens {
			for v := sentence.MiscValue(i, "Entity"); v != ""; {
				end := strings.IndexAny(v[1:], "()") + 1
				if end == 0 {
					end = len(v)
				}
				item := v[:end]
				v = v[end:]
				closed := strings.HasPrefix(v, ")")
				if closed {
					v = v[1:]
				}
				if body, opens := strings.CutPrefix(item, "("); opens {
					fields := strings.SplitN(body, "-", 3)
					o := open{id: fields[0], first: i}
					if len(fields) > 1 {
						o.typ = fields[1]
					}
					id, part, parts := strings.Cut(o.id, "[")
					o.id = id
					if parts && !strings.HasPrefix(part, "1/") {
						o.id = "" // a later part
					}
					if closed {
						if o.id != "" {
							add(o.id, Span{s, i, i + 1, o.typ})
						}
					} else {
						opened = append(opened, o)
					}
				} else if closed {
					item, _, _ = strings.Cut(item, "[")
					for k := len(opened) - 1; k >= 0; k-- {
						if opened[k].id == item {
							add(item, Span{s, opened[k].first, i + 1, opened[k].typ})
							opened = slices.Delete(opened, k, k+1)
							break
						}
					}
				}
			}
		}
	}
	return chains
}

// GAPItem is a line of GAP (Webster et al. 2018, "Mind the GAP: A balanced corpus of gendered
// ambiguous pronouns"): a text with a pronoun and two names, each of which it refers to or not.
// Spans are byte offsets.
type GAPItem struct {
	ID, Text string
	Pronoun  kg.Span
	A, B     kg.Span
	IsA, IsB bool
}

// Feminine reports whether the pronoun is.
func (g *GAPItem) Feminine() bool {
	switch strings.ToLower(g.Text[g.Pronoun.Start():g.Pronoun.End()]) {
	case "she", "her", "hers", "herself":
		return true
	}
	return false
}

// GiveNames marks both names of the item as names of people in its annotated text, as in the
// setting of GAP in which a system is given the names. Names that were found where they
// stand become people's, and where none was found there is one more.
func (g *GAPItem) GiveNames(doc *kg.Document) {
	for _, given := range []kg.Span{g.A, g.B} {
		found := false
		for i := range doc.Mentions {
			m := &doc.Mentions[i]
			if given.Contains(doc.Sentences[m.Sentence].Tokens[m.Head].Span) && m.Kind == kg.NameMention {
				m.Type, found = kg.Person, true
			}
		}
		if found {
			continue
		}
		for s := range doc.Sentences {
			tokens := doc.Sentences[s].Tokens
			first, last := -1, -1
			for i := range tokens {
				if given.Contains(tokens[i].Span) {
					if first < 0 {
						first = i
					}
					last = i + 1
				}
			}
			if first < 0 {
				continue
			}
			head := last - 1
			for i := first; i < last; i++ {
				if h := tokens[i].Head; h < first || h >= last {
					head = i
					break
				}
			}
			doc.Mentions = append(doc.Mentions, kg.Mention{Sentence: s, First: first, Last: last, Head: head, Type: kg.Person, Entity: -1})
			break
		}
	}
	slices.SortStableFunc(doc.Mentions, func(a, b kg.Mention) int { return cmp.Or(a.Sentence-b.Sentence, a.First-b.First) })
}

// ReadGAP reads a file of GAP: tab-separated with a line of column names.
func ReadGAP(in io.Reader) ([]GAPItem, error) {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	var items []GAPItem
	for n := 1; lines.Scan(); n++ {
		if n == 1 {
			continue
		}
		f := strings.Split(lines.Text(), "\t")
		if len(f) < 10 {
			return nil, fmt.Errorf("line %d: %d columns, not 10 or more", n, len(f))
		}
		item := GAPItem{ID: f[0], Text: f[1], IsA: strings.EqualFold(f[6], "true"), IsB: strings.EqualFold(f[9], "true")}
		for _, x := range []struct {
			span         *kg.Span
			text, offset string
		}{{&item.Pronoun, f[2], f[3]}, {&item.A, f[4], f[5]}, {&item.B, f[7], f[8]}} {
			at, err := strconv.Atoi(x.offset)
			start := byteOffset(item.Text, at)
			if err != nil || start < 0 || !strings.HasPrefix(item.Text[start:], x.text) {
				return nil, fmt.Errorf("line %d: %q is not at character %s of the text", n, x.text, x.offset)
			}
			*x.span = kg.Span{start, start + len(x.text)}
		}
		items = append(items, item)
	}
	return items, lines.Err()
}

// byteOffset returns where the n-th character of a text begins, -1 where it is too short.
func byteOffset(text string, n int) int {
	if n < 0 {
		return -1
	}
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	if n > 0 {
		return -1
	}
	return at
}

// GAPScore counts the answers for masculine and feminine pronouns: each name is a case.
type GAPScore struct{ Masculine, Feminine Counts }

// Add counts the answer for one item.
func (s *GAPScore) Add(item *GAPItem, isA, isB bool) {
	c := &s.Masculine
	if item.Feminine() {
		c = &s.Feminine
	}
	for _, x := range [][2]bool{{item.IsA, isA}, {item.IsB, isB}} {
		if x[0] {
			c.Gold++
		}
		if x[1] {
			c.Found++
		}
		if x[0] && x[1] {
			c.Right++
		}
	}
}

// Overall returns the counts of both.
func (s *GAPScore) Overall() Counts { return s.Masculine.plus(s.Feminine) }

// Bias returns the F1 of feminine pronouns divided by that of masculine ones.
func (s *GAPScore) Bias() float64 { return quotient(s.Feminine.F1(), s.Masculine.F1()) }

// String returns a table, in per cent.
func (s GAPScore) String() string {
	var b strings.Builder
	for _, x := range []struct {
		name string
		c    Counts
	}{{"masculine", s.Masculine}, {"feminine", s.Feminine}, {"overall", s.Overall()}} {
		fmt.Fprintf(&b, "%-9s P %6.2f  R %6.2f  F1 %6.2f  (%d right, %d found, %d gold)\n", x.name, 100*x.c.Precision(), 100*x.c.Recall(), 100*x.c.F1(), x.c.Right, x.c.Found, x.c.Gold)
	}
	fmt.Fprintf(&b, "bias (feminine/masculine) %.3f\n", s.Bias())
	return b.String()
}

// ChainsOf turns the chains that a resolver found into those that [CorefScore] scores.
func ChainsOf(found [][]coref.Phrase) []Chain {
	chains := make([]Chain, len(found))
	for i, c := range found {
		for _, p := range c {
			chains[i] = append(chains[i], Span{Sentence: p.Sentence, First: p.First, Last: p.Last})
		}
	}
	return chains
}

// EntityChains returns the mentions of each entity of an annotated document.
func EntityChains(doc *kg.Document) [][]coref.Phrase {
	chains := make([][]coref.Phrase, len(doc.Entities))
	for i := range doc.Entities {
		for _, k := range doc.Entities[i].Mentions {
			m := &doc.Mentions[k]
			chains[i] = append(chains[i], coref.Phrase{Sentence: m.Sentence, First: m.First, Last: m.Last, Head: m.Head})
		}
	}
	return chains
}

// AnswerGAP says whether the pronoun of an item refers to each of its names, as the chains
// of its annotated text tell: a name is meant when the head of a phrase in the pronoun's
// chain stands within it.
func AnswerGAP(item *GAPItem, doc *kg.Document, chains [][]coref.Phrase) (isA, isB bool) {
	span := func(p coref.Phrase) kg.Span { return doc.Sentences[p.Sentence].Tokens[p.Head].Span }
	for _, chain := range chains {
		if !slices.ContainsFunc(chain, func(p coref.Phrase) bool { return span(p) == item.Pronoun }) {
			continue
		}
		for _, p := range chain {
			if p.Set {
				continue
			}
			isA = isA || item.A.Contains(span(p))
			isB = isB || item.B.Contains(span(p))
		}
	}
	return isA, isB
}
