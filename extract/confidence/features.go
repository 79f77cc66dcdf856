package confidence

import (
	"math"
	"slices"
	"strings"

	"kg"
)

// Feature is something about an extraction that tells how far it can be trusted.
type Feature struct {
	Kind string // what is told: "rule", "doubt about the head of the object"
	Name string // the case of it, where there are cases: "clause/svo"
}

// String says the feature in words; nothing for none.
func (f Feature) String() string {
	if f.Name == "" {
		return f.Kind
	}
	return f.Kind + ": " + f.Name
}

// Reading holds what the features of the extractions of a document are looked up in.
type Reading struct {
	doc     *kg.Document
	xs      []kg.Extraction
	mention map[[2]int]*kg.Mention // the longest mention with a head, by sentence and token
	named   []bool                 // by entity: a mention of it is a name
	topic   int                    // the entity with most mentions, -1 without any
	takesUp map[[2]int]bool        // by sentence and head: it takes up an earlier noun phrase
	told    float64                // share of the extractions that are somebody's words
	around  around                 // of the sentence looked at last
}

// around is what all extractions of a sentence have in common. Long lists give hundreds of them.
type around struct {
	sentence int
	doubt    float64  // the sum of those about the words
	first    int      // extraction
	by       []int    // by word, the extractions with it as head of their relation
	before   []int    // by extraction, from the first on: those before it of that head
	asks     []string // words of conditions and questions
	quotes   []int    // quotation marks
	dates    []int    // heads of dates
	conjunct []int    // words that depend on one beside them
	held     []bool   // by word: a part of the extraction has it
}

// Read returns the reading of the extractions of a document, those of one sentence side by
// side. Neither may change while it is used.
func Read(doc *kg.Document, xs []kg.Extraction) *Reading {
	r := &Reading{doc: doc, xs: xs, mention: make(map[[2]int]*kg.Mention, len(doc.Mentions)), named: make([]bool, len(doc.Entities)), topic: -1, takesUp: make(map[[2]int]bool, len(doc.Anaphors)), around: around{sentence: -1}}
	for _, a := range doc.Anaphors {
		r.takesUp[[2]int{a.Sentence, a.Head}] = true
	}
	for i := range doc.Mentions {
		m := &doc.Mentions[i]
		at := [2]int{m.Sentence, m.Head}
		if other := r.mention[at]; other == nil || other.Last-other.First < m.Last-m.First {
			r.mention[at] = m
		}
		if m.Kind == kg.NameMention && r.known(m) {
			r.named[m.Entity] = true
		}
	}
	for i := range xs {
		if !xs[i].Speaker.Empty() {
			r.told += 1 / float64(len(xs))
		}
	}
	most := 0
	for e := range doc.Entities {
		if n := len(doc.Entities[e].Mentions); n > most {
			most, r.topic = n, e
		}
	}
	return r
}

// known reports whether it is known which entity a mention stands for.
func (r *Reading) known(m *kg.Mention) bool { return m.Entity >= 0 && m.Entity < len(r.named) }

// Features calls f with each feature of the extraction at an index and its value, all of
// them between about -5 and 5. An extraction whose tokens are not those of its sentence has no
// features.
func (r *Reading) Features(at int, f func(Feature, float64)) {
	r.Frame(at, f)
	if x := &r.xs[at]; r.whole(x) {
		r.wording(x, f)
	}
}

// whole reports whether an extraction is made of words of its sentence.
func (r *Reading) whole(x *kg.Extraction) bool {
	return x.Sentence >= 0 && x.Sentence < len(r.doc.Sentences) && within(x, len(r.doc.Sentences[x.Sentence].Tokens))
}

// Frame calls f with the features of an extraction but those of its wording, which take the
// text around for granted: benchmarks of single sentences have none.
func (r *Reading) Frame(at int, f func(Feature, float64)) {
	doc, xs := r.doc, r.xs
	x := &xs[at]
	if !r.whole(x) {
		return
	}
	around := r.look(at)
	r.naming(x, f)
	tok := doc.Sentences[x.Sentence].Tokens
	is := func(kind, name string) { f(Feature{kind, name}, 1) }
	size := func(kind string, n int) { f(Feature{Kind: kind}, math.Log1p(float64(n))) }

	// The rule, and how sure its author is of it, for those too rare to learn about.
	is("rule", x.Rule)
	prior := min(max(x.Confidence, least), 1-least)
	f(Feature{Kind: "what is expected of the rule"}, math.Log(prior/(1-prior)))

	// How sure the parser is of what holds the parts together.
	f(Feature{Kind: "doubt about the head of the subject"}, doubt(tok, x.Subject.Head))
	f(Feature{Kind: "doubt about the head of the relation"}, doubt(tok, x.Relation.Head))
	f(Feature{Kind: "doubt about the head of the object"}, doubts(tok, x.Object.Head, x.Object.Tokens))
	f(Feature{Kind: "doubt within the subject"}, worst(tok, x.Subject.Tokens))
	f(Feature{Kind: "doubt within the relation"}, worst(tok, x.Relation.Tokens))
	f(Feature{Kind: "doubt within the object"}, worst(tok, x.Object.Tokens))
	f(Feature{Kind: "doubt in the sentence"}, around.doubt/float64(len(tok)))

	// Lengths and distances.
	size("length of the sentence", len(tok))
	size("length of the subject", len(x.Subject.Tokens))
	size("length of the relation", len(x.Relation.Tokens))
	size("length of the object", len(x.Object.Tokens))
	size("further arguments", len(x.Arguments))
	size("from subject to relation", gap(x.Subject, x.Relation.Phrase))
	if !x.Object.Empty() {
		size("from relation to object", gap(x.Relation.Phrase, x.Object))
		size("holes in the object", holes(x.Object))
		is("object", tok[x.Object.Head].UPOS)
	} else {
		is("object", "none")
	}
	size("holes in the subject", holes(x.Subject))

	// What else the sentence is said to state.
	inside := 0
	for _, i := range x.Object.Tokens {
		if i != x.Relation.Head {
			inside += around.by[i]
		}
	}
	size("others in the sentence", len(around.before)-1)
	size("others of the relation", around.by[x.Relation.Head]-1)
	size("earlier ones of the relation", around.before[at-around.first])
	size("others within the object", inside)

	// The words.
	if r := x.Relation.Tokens; len(r) > 0 {
		is("relation begins with", tok[r[0]].UPOS)
		is("relation ends in", tok[r[len(r)-1]].UPOS)
	}
	if !x.Object.Empty() {
		is("object begins with", tok[x.Object.Tokens[0]].UPOS)
	}
	is("subject begins with", tok[x.Subject.Tokens[0]].UPOS)
	prepositions, verbs := 0, 0
	for _, i := range x.Object.Tokens {
		switch tok[i].UPOS {
		case "ADP":
			prepositions++
		case "VERB":
			verbs++
		}
	}
	size("prepositions in the object", prepositions)
	size("verbs in the object", verbs)

	// The construction.
	is("subject", tok[x.Subject.Head].UPOS)
	is("clause", tok[x.Relation.Head].Deprel)
	if tok[x.Subject.Head].Head != x.Relation.Head {
		is("subject of another word", tok[x.Subject.Head].Deprel)
	}
	if x.Subject.Head > x.Relation.Head {
		is("subject behind the relation", "")
	}
	for _, i := range x.Object.Tokens {
		switch tok[i].Deprel {
		case "acl:relcl", "conj", "appos", "advcl", "acl", "parataxis":
			is("in the object", tok[i].Deprel)
		}
		switch tok[i].Form {
		case ",", ":", "(", "\"", "“", "``", "--", "-":
			is("in the object", tok[i].Form)
		}
	}
	for _, i := range x.Subject.Tokens {
		switch tok[i].Deprel {
		case "acl:relcl", "conj", "appos", "advcl", "acl", "parataxis":
			is("in the subject", tok[i].Deprel)
		}
	}
	if x.Polarity == kg.Negative {
		is("negative", "")
	}
	if x.Modality != kg.Asserted {
		is("modality", string(x.Modality))
	}
	if !x.Speaker.Empty() {
		is("somebody's words", "")
	}
}

// within reports whether the tokens of an extraction are those of a sentence of n tokens,
// with a subject among them.
func within(x *kg.Extraction, n int) bool {
	return !x.Subject.Empty() && inside(x.Subject, n) && inside(x.Object, n) && inside(x.Relation.Phrase, n)
}

// inside reports whether head and tokens of a phrase are among the n tokens of a sentence.
func inside(p kg.Phrase, n int) bool {
	for _, i := range p.Tokens {
		if i < 0 || i >= n {
			return false
		}
	}
	return p.Head >= 0 && p.Head < n
}

// doubt is how likely the parser thought it that a word has another head: from 0 to 1.
func doubt(tok []kg.Token, i int) float64 { return 1 / (1 + math.Exp(float64(tok[i].Margin))) }

// doubts is the doubt about the head of a phrase, 0 for an absent one.
func doubts(tok []kg.Token, head int, tokens []int) float64 {
	if len(tokens) == 0 {
		return 0
	}
	return doubt(tok, head)
}

// worst is the greatest doubt about any word of a phrase.
func worst(tok []kg.Token, tokens []int) float64 {
	most := 0.0
	for _, i := range tokens {
		most = max(most, doubt(tok, i))
	}
	return most
}

// gap counts the words between two phrases, 0 when they overlap or one is absent.
func gap(a, b kg.Phrase) int {
	if a.Empty() || b.Empty() {
		return 0
	}
	first, last := slices.Min(a.Tokens), slices.Max(a.Tokens)
	return max(slices.Min(b.Tokens)-last-1, first-slices.Max(b.Tokens)-1, 0)
}

// holes counts the words that a phrase leaves out between its first and last. No phrase
// has a word twice, but a confidence must be a number whatever it has.
func holes(p kg.Phrase) int {
	if p.Empty() {
		return 0
	}
	return max(slices.Max(p.Tokens)-slices.Min(p.Tokens)+1-len(p.Tokens), 0)
}

// look returns what is around the extraction at an index, with the words held by it.
func (r *Reading) look(at int) *around {
	a, x, tok := &r.around, &r.xs[at], r.doc.Sentences[r.xs[at].Sentence].Tokens
	if a.sentence != x.Sentence {
		*a = around{sentence: x.Sentence, first: at, held: make([]bool, len(tok)), by: make([]int, len(tok))}
		for a.first > 0 && r.xs[a.first-1].Sentence == x.Sentence {
			a.first--
		}
		for i := a.first; i < len(r.xs) && r.xs[i].Sentence == x.Sentence; i++ {
			head := r.xs[i].Relation.Head
			if head < 0 || head >= len(tok) {
				a.before = append(a.before, 0) // not whole
				continue
			}
			a.before = append(a.before, a.by[head])
			a.by[head]++
		}
		for i := range tok {
			a.doubt += doubt(tok, i)
			switch word := strings.ToLower(tok[i].Form); word {
			case "if", "whether", "unless", "?":
				a.asks = append(a.asks, word)
			}
			if quotation[tok[i].Form] {
				a.quotes = append(a.quotes, i)
			}
			if m := r.mention[[2]int{x.Sentence, i}]; m != nil && m.Type == kg.Date {
				a.dates = append(a.dates, i)
			}
			if tok[i].Deprel == "conj" {
				a.conjunct = append(a.conjunct, i)
			}
		}
	}
	clear(a.held)
	hold := func(p kg.Phrase) {
		for _, i := range p.Tokens {
			if i >= 0 && i < len(tok) {
				a.held[i] = true
			}
		}
	}
	hold(x.Subject)
	hold(x.Object)
	hold(x.Relation.Phrase)
	hold(x.Time)
	for _, arg := range x.Arguments {
		hold(arg.Phrase)
	}
	return a
}
