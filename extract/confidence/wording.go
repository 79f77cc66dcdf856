package confidence

import (
	"math"
	"slices"
	"strings"

	"kg"
)

// wording calls f with the features that tell how an extraction is put: where the text says
// it and in what kind of text, what its parts name and stand next to, what it says beside subject
// and object, and how sure the parser was on the way between them.
func (r *Reading) wording(x *kg.Extraction, f func(Feature, float64)) {
	sent := &r.doc.Sentences[x.Sentence]
	tok := sent.Tokens
	around := &r.around
	is := func(kind, name string) { f(Feature{kind, name}, 1) }
	size := func(kind string, n int) { f(Feature{Kind: kind}, math.Log1p(float64(n))) }

	// Where it stands.
	size("sentences before", x.Sentence)
	size("sentences of the text", len(r.doc.Sentences))
	f(Feature{Kind: "share of the text in somebody's words"}, r.told)
	switch sent.Kind {
	case kg.Heading:
		is("it stands in", "a heading")
	case kg.ListItem:
		is("it stands in", "a list")
	}
	quotes := 0
	for _, i := range around.quotes {
		if i < x.Relation.Head {
			quotes++
		}
	}
	if quotes%2 == 1 {
		if x.Speaker.Empty() {
			is("within quotation marks", "nobody's")
		} else {
			is("within quotation marks", "somebody's")
		}
	}
	for _, word := range around.asks {
		is("in the sentence", word)
	}

	// What subject and object are, and what stands at their edges.
	var weight [2]string
	for k, p := range [...]kg.Phrase{x.Subject, x.Object} {
		weight[k] = weightOf(r.namedBy(x.Sentence, p))
		if !p.Empty() {
			r.part(x, [...]string{"subject", "object"}[k], p, f)
		}
	}
	is("by "+x.Rule, weight[0]+" and "+weight[1])

	// The relation.
	is("word of the relation", strings.ToLower(tok[x.Relation.Head].Lemma))
	for i := range tok {
		if tok[i].Head == x.Relation.Head && tok[i].Deprel == "mark" {
			is("the clause opens with", strings.ToLower(tok[i].Form))
			break
		}
	}
	if t := x.Relation.Tokens; len(t) > 0 && tok[t[len(t)-1]].UPOS == "ADP" {
		is("preposition", strings.ToLower(tok[t[len(t)-1]].Form))
	}
	if x.Speaker.Empty() {
		steps := 0
		for i := x.Relation.Head; i >= 0 && i < len(tok) && steps < len(tok); i = tok[i].Head {
			if tok[i].Deprel == "ccomp" || tok[i].Deprel == "parataxis" {
				is("in somebody's words without the speaker", tok[i].Deprel)
				break
			}
			steps++
		}
	} else if at := x.SpeakerAt; at >= 0 && at < len(r.doc.Sentences) && inside(x.Speaker, len(r.doc.Sentences[at].Tokens)) {
		is("the speaker is", r.namedBy(at, x.Speaker))
	}

	// What it says beside.
	most, words, commas := 0.0, 0, 0
	for _, a := range x.Arguments {
		is("argument", a.Role)
		if a.Phrase.Empty() || !inside(a.Phrase, len(tok)) {
			continue
		}
		is("an argument is", r.namedBy(x.Sentence, a.Phrase))
		most = max(most, doubt(tok, a.Phrase.Head))
		words += len(a.Phrase.Tokens)
		for _, i := range a.Phrase.Tokens {
			if tok[i].Form == "," {
				commas++
			}
		}
	}
	f(Feature{Kind: "doubt about an argument"}, most)
	size("words of arguments", words)
	size("commas in arguments", commas)
	left := 0
	for i := range tok {
		if !around.held[i] && tok[i].UPOS != "PUNCT" {
			left++
		}
	}
	date := slices.ContainsFunc(around.dates, func(i int) bool { return !around.held[i] })
	switch {
	case !x.Time.Empty():
		is("time", "told")
	case date:
		is("time", "left out")
	}
	f(Feature{Kind: "share of the sentence left out"}, float64(left)/float64(len(tok)))
}

// part calls f with the features of the subject or object.
func (r *Reading) part(x *kg.Extraction, name string, p kg.Phrase, f func(Feature, float64)) {
	tok, held := r.doc.Sentences[x.Sentence].Tokens, r.around.held
	is := func(kind, name string) { f(Feature{kind, name}, 1) }
	head := &tok[p.Head]
	switch m := r.mention[[2]int{x.Sentence, p.Head}]; {
	case m != nil:
		is("type of the "+name, string(m.Type))
		if m.Kind == kg.NameMention && (!slices.Contains(p.Tokens, m.First) || !slices.Contains(p.Tokens, m.Last-1)) {
			is("the "+name+" is a part of a name", "")
		}
	case head.UPOS == "NOUN":
		is("noun of the "+name, strings.ToLower(head.Lemma))
	}
	if r.takesUp[[2]int{x.Sentence, p.Head}] {
		is("the "+name+" takes up", "what the text said before")
	}
	is("before the "+name, edge(tok, held, slices.Min(p.Tokens)-1))
	is("behind the "+name, edge(tok, held, slices.Max(p.Tokens)+1))
	names, determined := 0, false
	for _, i := range p.Tokens {
		if m := r.mention[[2]int{x.Sentence, i}]; i != p.Head && m != nil && m.Kind == kg.NameMention {
			names++
		}
		if tok[i].Head == p.Head && (tok[i].UPOS == "DET" || tok[i].Deprel == "nmod:poss" || tok[i].UPOS == "NUM") {
			determined = true
		}
		if own[strings.ToLower(tok[i].Form)] {
			is("the speaker in the "+name, "")
		}
	}
	f(Feature{Kind: "names within the " + name}, math.Log1p(float64(names)))
	if head.UPOS == "NOUN" && !determined && head.Feature("Number") == "Sing" {
		is("no article on the "+name, "")
	}
	if head.Deprel == "conj" {
		is("one of several is the "+name, "")
	}
	for _, i := range r.around.conjunct {
		if tok[i].Head == p.Head && !slices.Contains(p.Tokens, i) {
			is("first of several is the "+name, "")
			break
		}
	}
	f(Feature{Kind: "doubt on the way from the " + name}, wayDoubt(tok, p.Head, x.Relation.Head))
}

// wayDoubt is the greatest doubt about a head on the way from a word up to another, or to the
// root when the other is not above it.
func wayDoubt(tok []kg.Token, from, to int) float64 {
	most, steps := 0.0, 0
	for i := from; i >= 0 && i < len(tok) && i != to && steps < len(tok); i = tok[i].Head {
		most = max(most, doubt(tok, i))
		steps++
	}
	return most
}

// edge tells what stands at a place next to a phrase.
func edge(tok []kg.Token, held []bool, i int) string {
	switch {
	case i < 0 || i >= len(tok):
		return "nothing"
	case held[i]:
		return "another part"
	case tok[i].UPOS == "PUNCT":
		return tok[i].Form
	}
	return tok[i].UPOS
}

var quotation = map[string]bool{"\"": true, "“": true, "”": true, "``": true, "''": true}

// own are the words by which speakers speak of themselves and of those they speak to.
var own = map[string]bool{"i": true, "me": true, "my": true, "myself": true, "our": true, "ourselves": true, "us": true, "we": true, "you": true, "your": true}
