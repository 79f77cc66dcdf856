package confidence

import (
	"math"
	"slices"
	"strings"

	"kg"
)

// wording calls f with the features that tell how an extraction is put: where the text says
// it, what stands at the edges of its parts, what it says beside subject and object, and how sure
// the parser was on the way between them.
func (r *Reading) wording(x *kg.Extraction, f func(Feature, float64)) {
	sent := &r.doc.Sentences[x.Sentence]
	tok := sent.Tokens
	is := func(kind, name string) { f(Feature{kind, name}, 1) }
	size := func(kind string, n int) { f(Feature{Kind: kind}, math.Log1p(float64(n))) }

	// Where it stands.
	size("sentences before", x.Sentence)
	switch sent.Kind {
	case kg.Heading:
		is("it stands in", "a heading")
	case kg.ListItem:
		is("it stands in", "a list")
	}
	quotes := 0
	for i := range x.Relation.Head {
		if quotation[tok[i].Form] {
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

	// What subject and object are, and what stands at their edges.
	held := make([]bool, len(tok))
	for _, p := range []kg.Phrase{x.Subject, x.Relation.Phrase, x.Object, x.Time} {
		for _, i := range p.Tokens {
			if i >= 0 && i < len(tok) {
				held[i] = true
			}
		}
	}
	for _, a := range x.Arguments {
		for _, i := range a.Phrase.Tokens {
			if i >= 0 && i < len(tok) {
				held[i] = true
			}
		}
	}
	weight := [2]string{}
	for k, p := range []kg.Phrase{x.Subject, x.Object} {
		name := "subject"
		if k == 1 {
			name = "object"
		}
		weight[k] = weightOf(r.namedBy(x.Sentence, p))
		if p.Empty() {
			continue
		}
		m := r.mention[[2]int{x.Sentence, p.Head}]
		switch {
		case m != nil:
			is("type of the "+name, string(m.Type))
			if m.Kind == kg.NameMention && (!slices.Contains(p.Tokens, m.First) || !slices.Contains(p.Tokens, m.Last-1)) {
				is("the "+name+" is a part of a name", "")
			}
		case tok[p.Head].UPOS == "NOUN":
			is("noun of the "+name, strings.ToLower(tok[p.Head].Lemma))
		}
		if r.takesUp[[2]int{x.Sentence, p.Head}] {
			is("the "+name+" takes up", "what the text said before")
		}
		first, last := p.Tokens[0], p.Tokens[len(p.Tokens)-1]
		is("before the "+name, edge(tok, held, first-1))
		is("behind the "+name, edge(tok, held, last+1))
		names, determined := 0, false
		for _, i := range p.Tokens {
			if i != p.Head && r.mention[[2]int{x.Sentence, i}] != nil && r.mention[[2]int{x.Sentence, i}].Kind == kg.NameMention {
				names++
			}
			if tok[i].Head == p.Head && (tok[i].UPOS == "DET" || tok[i].Deprel == "nmod:poss" || tok[i].UPOS == "NUM") {
				determined = true
			}
			if own[strings.ToLower(tok[i].Form)] {
				is("the speaker in the "+name, "")
			}
		}
		size("names within the "+name, names)
		if tok[p.Head].UPOS == "NOUN" && !determined && tok[p.Head].Feature("Number") == "Sing" {
			is("no article on the "+name, "")
		}
		if tok[p.Head].Deprel == "conj" {
			is("one of several is the "+name, "")
		}
		for i := range tok {
			if tok[i].Head == p.Head && tok[i].Deprel == "conj" && !slices.Contains(p.Tokens, i) {
				is("first of several is the "+name, "")
				break
			}
		}
		f(Feature{Kind: "doubt on the way from the " + name}, wayDoubt(tok, p.Head, x.Relation.Head))
	}
	is("by "+x.Rule, weight[0]+" and "+weight[1])

	// The relation.
	if x.Relation.Head >= 0 {
		h := &tok[x.Relation.Head]
		is("word of the relation", strings.ToLower(h.Lemma))
		mark, to := "", false
		for i := range tok {
			if tok[i].Head == x.Relation.Head && tok[i].Deprel == "mark" {
				mark = strings.ToLower(tok[i].Form)
				to = to || mark == "to"
				break
			}
		}
		if mark != "" {
			is("the clause opens with", mark)
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
		} else {
			is("the speaker is", r.namedBy(min(max(x.SpeakerAt, 0), len(r.doc.Sentences)-1), x.Speaker))
		}
	}
	for i := range tok {
		switch strings.ToLower(tok[i].Form) {
		case "if", "whether", "unless", "?":
			is("in the sentence", strings.ToLower(tok[i].Form))
		}
	}

	// What it says beside.
	worstArgument, words, commas := 0.0, 0, 0
	for _, a := range x.Arguments {
		is("argument", a.Role)
		if a.Phrase.Empty() || a.Phrase.Head < 0 || a.Phrase.Head >= len(tok) {
			continue
		}
		is("an argument is", r.namedBy(x.Sentence, a.Phrase))
		worstArgument = max(worstArgument, doubt(tok, a.Phrase.Head))
		words += len(a.Phrase.Tokens)
		for _, i := range a.Phrase.Tokens {
			if i >= 0 && i < len(tok) && tok[i].Form == "," {
				commas++
			}
		}
	}
	f(Feature{Kind: "doubt about an argument"}, worstArgument)
	size("words of arguments", words)
	size("commas in arguments", commas)
	if !x.Time.Empty() {
		is("time", "told")
	} else {
		for i := range tok {
			if m := r.mention[[2]int{x.Sentence, i}]; m != nil && m.Type == kg.Date && !held[i] {
				is("time", "left out")
				break
			}
		}
	}
	left := 0
	for i := range tok {
		if !held[i] && tok[i].UPOS != "PUNCT" {
			left++
		}
	}
	f(Feature{Kind: "share of the sentence left out"}, float64(left)/float64(len(tok)))
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
var own = map[string]bool{"i": true, "me": true, "my": true, "we": true, "us": true, "our": true, "you": true, "your": true, "ourselves": true, "myself": true}
