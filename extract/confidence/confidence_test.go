package confidence_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"kg"
	"kg/extract/confidence"
)

// oslo is "Oslo left the pact" with one extraction.
func oslo() (*kg.Document, []kg.Extraction) {
	doc := &kg.Document{Text: "Oslo left the pact", Sentences: []kg.Sentence{{Span: kg.Span{0, 18}, Tokens: []kg.Token{
		{Form: "Oslo", UPOS: "PROPN", Head: 1, Deprel: "nsubj", Margin: 9},
		{Form: "left", UPOS: "VERB", Head: -1, Deprel: "root", Margin: 12},
		{Form: "the", UPOS: "DET", Head: 3, Deprel: "det", Margin: 11},
		{Form: "pact", UPOS: "NOUN", Head: 1, Deprel: "obj", Margin: 8},
	}}}}
	x := kg.Extraction{Subject: kg.Phrase{Head: 0, Tokens: []int{0}}, Object: kg.Phrase{Head: 3, Tokens: []int{2, 3}}, Rule: "clause/svo", Confidence: 0.9}
	x.Relation.Phrase = kg.Phrase{Head: 1, Tokens: []int{1}}
	return doc, []kg.Extraction{x}
}

// The features that are there count with their weights, those that are not do not.
func TestConfidenceIsTheLogisticOfTheWeights(t *testing.T) {
	doc, xs := oslo()
	m := confidence.NewModel([]confidence.Weight{
		{confidence.Feature{Kind: "bias"}, 0.5, 1},
		{confidence.Feature{Kind: "rule", Name: "clause/svo"}, 1, 0.2},
		{confidence.Feature{Kind: "rule", Name: "nominal/placed"}, -5, 0},
		{confidence.Feature{Kind: "object begins with", Name: "DET"}, 0.25, 0},
	})
	m.Set(doc, xs)
	if want := 1 / (1 + math.Exp(-1.75)); math.Abs(xs[0].Confidence-want) > 1e-9 {
		t.Errorf("confidence %g, want %g", xs[0].Confidence, want)
	}
}

// What moves confidence most away from what is usual is told, and what does not move it is not.
func TestReasonsAreTheStrongest(t *testing.T) {
	doc, xs := oslo()
	m := confidence.NewModel([]confidence.Weight{
		{confidence.Feature{Kind: "rule", Name: "clause/svo"}, 3, 0.9},   // 0.3 more than usual
		{confidence.Feature{Kind: "subject", Name: "PROPN"}, 1, 0.5},     // 0.5 more
		{confidence.Feature{Kind: "object", Name: "NOUN"}, -1, 0.5},      // 0.5 less
		{confidence.Feature{Kind: "length of the sentence"}, -1, 1},      // log 5 - 1 less
		{confidence.Feature{Kind: "clause", Name: "root"}, -5, 1},        // as always
		{confidence.Feature{Kind: "rule", Name: "nominal/placed"}, 9, 0}, // not here
	})
	m.Set(doc, xs)
	if x := xs[0]; x.Belief != "subject: PROPN" || x.Doubt != "length of the sentence" {
		t.Errorf("for %q, against %q", x.Belief, x.Doubt)
	}
	confidence.NewModel(nil).Set(doc, xs)
	if x := xs[0]; x.Belief != "" || x.Doubt != "" {
		t.Errorf("no weights: for %q, against %q", x.Belief, x.Doubt)
	}
}

// How phrases name what they speak of.
func TestNaming(t *testing.T) {
	word := func(form, upos, deprel string, head int) kg.Token {
		return kg.Token{Form: form, UPOS: upos, Deprel: deprel, Head: head}
	}
	subject := []kg.Token{word("x", "VERB", "root", -1), word("the", "DET", "det", 2), word("deal", "NOUN", "nsubj", 0)}
	for _, c := range []struct {
		name, want string
		tok        []kg.Token
		mention    *kg.Mention
		entity     []kg.Mention // other mentions of the same entity
	}{
		{name: "a noun and no more", want: "a noun alone with an article", tok: subject},
		{name: "a plural", want: "a noun alone in the plural",
			tok: []kg.Token{subject[0], word("some", "DET", "det", 2), {Form: "deals", UPOS: "NOUN", Deprel: "nsubj", Head: 0, Feats: "Number=Plur"}}},
		{name: "an owner", want: "a noun alone with an owner", tok: []kg.Token{subject[0], word("their", "PRON", "nmod:poss", 2), subject[2]}},
		{name: "a noun with another", want: "a noun with a word or two", tok: []kg.Token{subject[0], word("trade", "NOUN", "compound", 2), subject[2]}},
		{name: "a noun with a name", want: "a noun with a name", tok: []kg.Token{subject[0], word("Oslo", "PROPN", "compound", 2), subject[2]}},
		{name: "a clause on a noun", want: "a noun with a clause", tok: []kg.Token{subject[0], word("signed", "VERB", "acl", 2), subject[2]}},
		{name: "a name", want: "a name", tok: subject, mention: &kg.Mention{Kind: kg.NameMention}},
		{name: "a pronoun that nothing resolves", want: "a pronoun", tok: []kg.Token{subject[0], subject[1], word("it", "PRON", "nsubj", 0)},
			mention: &kg.Mention{Kind: kg.PronounMention, Entity: -1}},
		{name: "a pronoun for somebody named", want: "a pronoun for a name", tok: subject, mention: &kg.Mention{Kind: kg.PronounMention},
			entity: []kg.Mention{{Kind: kg.NameMention}}},
		{name: "a description of nobody named", want: "a noun alone with an article", tok: subject, mention: &kg.Mention{Kind: kg.NominalMention}},
		{name: "a description of somebody named", want: "a description of somebody named", tok: subject, mention: &kg.Mention{Kind: kg.NominalMention},
			entity: []kg.Mention{{Kind: kg.NameMention}}},
	} {
		doc := &kg.Document{Sentences: []kg.Sentence{{Tokens: c.tok}}, Entities: make([]kg.Entity, 1), Mentions: c.entity}
		for i := range doc.Mentions {
			doc.Mentions[i].Head = 9 // elsewhere
		}
		if c.mention != nil {
			c.mention.First, c.mention.Last, c.mention.Head = 1, 3, 2
			doc.Mentions = append(doc.Mentions, *c.mention)
		}
		xs := []kg.Extraction{{Subject: kg.Phrase{Head: 2, Tokens: []int{1, 2}}}}
		got := ""
		confidence.Read(doc, xs).Features(0, func(f confidence.Feature, _ float64) {
			if f.Kind == "the subject is" {
				got = f.Name
			}
		})
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// What is left out around the parts counts, what says nothing by itself does not.
func TestWordsLeftOut(t *testing.T) {
	doc, xs := oslo()
	tok := append(doc.Sentences[0].Tokens, kg.Token{Form: "reluctantly", UPOS: "ADV", Head: 1, Deprel: "advmod"}, kg.Token{Form: ".", UPOS: "PUNCT", Head: 1, Deprel: "punct"})
	doc.Sentences[0].Tokens = tok
	var got []string
	confidence.Read(doc, xs).Features(0, func(f confidence.Feature, _ float64) {
		if strings.Contains(f.Kind, "without") {
			got = append(got, f.String())
		}
	})
	if want := []string{"the relation is without its: advmod"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What the parser was not sure of is trusted less, in each way of saying.
func TestDoubtsOfTheParserLowerConfidence(t *testing.T) {
	for name, m := range map[string]*confidence.Model{"compact": confidence.Compact(), "nary": confidence.NAry(), "triples": confidence.Triples()} {
		doc, sure := oslo()
		m.Set(doc, sure)
		doc, unsure := oslo()
		for i := range doc.Sentences[0].Tokens {
			doc.Sentences[0].Tokens[i].Margin = -1
		}
		m.Set(doc, unsure)
		if unsure[0].Confidence >= sure[0].Confidence {
			t.Errorf("%s: %.3f with doubts, %.3f without", name, unsure[0].Confidence, sure[0].Confidence)
		}
	}
}

// Whatever comes in, confidence is a chance, and never certainty.
func TestConfidenceIsAChance(t *testing.T) {
	broken := func(change func(*kg.Extraction)) []kg.Extraction {
		_, xs := oslo()
		change(&xs[0])
		return xs
	}
	for name, xs := range map[string][]kg.Extraction{
		"no object":             broken(func(x *kg.Extraction) { x.Object = kg.Phrase{} }),
		"implied relation":      broken(func(x *kg.Extraction) { x.Relation.Tokens = nil }),
		"no subject":            broken(func(x *kg.Extraction) { x.Subject = kg.Phrase{} }),
		"tokens beyond the end": broken(func(x *kg.Extraction) { x.Object.Tokens = []int{7} }),
		"no such sentence":      broken(func(x *kg.Extraction) { x.Sentence = 3 }),
		"prior of 1":            broken(func(x *kg.Extraction) { x.Confidence = 1 }),
		"prior of 0":            broken(func(x *kg.Extraction) { x.Confidence = 0 }),
		"unknown rule":          broken(func(x *kg.Extraction) { x.Rule = "" }),
	} {
		doc, _ := oslo()
		for _, m := range []*confidence.Model{confidence.Compact(), confidence.NAry(), confidence.Triples(), confidence.NewModel(nil)} {
			ys := append([]kg.Extraction(nil), xs...)
			m.Set(doc, ys)
			if c := ys[0].Confidence; !(c > 0 && c < 1) {
				t.Errorf("%s: confidence %g", name, c)
			}
		}
	}
}

// What tells how an extraction is put: each case is "Oslo left the pact" with a change.
func TestWording(t *testing.T) {
	word := func(form, upos, deprel string, head int) kg.Token {
		return kg.Token{Form: form, UPOS: upos, Deprel: deprel, Head: head}
	}
	type change func(*kg.Document, *kg.Extraction)
	add := func(tok ...kg.Token) change {
		return func(doc *kg.Document, _ *kg.Extraction) {
			doc.Sentences[0].Tokens = append(doc.Sentences[0].Tokens, tok...)
		}
	}
	for name, c := range map[string]struct {
		change change
		with   string // feature that the change brings
	}{
		"a heading":             {func(doc *kg.Document, _ *kg.Extraction) { doc.Sentences[0].Kind = kg.Heading }, "it stands in: a heading"},
		"a condition":           {add(word("if", "SCONJ", "mark", 1)), "in the sentence: if"},
		"a clause":              {add(word("because", "SCONJ", "mark", 1)), "the clause opens with: because"},
		"what follows":          {add(word("of", "ADP", "case", 5), word("peace", "NOUN", "nmod", 3)), "behind the object: ADP"},
		"the end of a sentence": {add(word(".", "PUNCT", "punct", 1)), "behind the object: ."},
		"shared":                {add(word("treaty", "NOUN", "conj", 3)), "first of several is the object"},
		"the speaker":           {func(doc *kg.Document, _ *kg.Extraction) { doc.Sentences[0].Tokens[0].Form = "We" }, "the speaker in the subject"},
		"words of nobody":       {func(doc *kg.Document, _ *kg.Extraction) { doc.Sentences[0].Tokens[1].Deprel = "ccomp" }, "in somebody's words without the speaker: ccomp"},
		"an argument":           {func(_ *kg.Document, x *kg.Extraction) { x.Arguments = []kg.Argument{{Role: "after"}} }, "argument: after"},
		"a time":                {func(_ *kg.Document, x *kg.Extraction) { x.Time = kg.Phrase{Head: 3, Tokens: []int{3}} }, "time: told"},
		"quotation marks":       {func(doc *kg.Document, _ *kg.Extraction) { doc.Sentences[0].Tokens[0].Form = "“" }, "within quotation marks: nobody's"},
		"what was said before":  {func(doc *kg.Document, _ *kg.Extraction) { doc.Anaphors = []kg.Anaphor{{Head: 3}} }, "the object takes up: what the text said before"},
		"no article": {func(doc *kg.Document, _ *kg.Extraction) {
			doc.Sentences[0].Tokens[3].Feats, doc.Sentences[0].Tokens[2].UPOS = "Number=Sing", "ADV"
		}, "no article on the object"},
		"a noun, not a name":       {func(doc *kg.Document, _ *kg.Extraction) { doc.Sentences[0].Tokens[3].Lemma = "pact" }, "noun of the object: pact"},
		"a part of a name":         {mentioned(kg.Mention{First: 2, Last: 5, Head: 3, Entity: -1}), "the object is a part of a name"},
		"a date that is not told":  {mentioned(kg.Mention{First: 1, Last: 2, Head: 4, Type: kg.Date, Entity: -1}), "time: left out"},
		"a speaker of another one": {func(_ *kg.Document, x *kg.Extraction) { x.Speaker = kg.Phrase{Head: 0, Tokens: []int{0}} }, "the speaker is: a name that is not known"},
	} {
		read := func(change change) (list []string) {
			doc, xs := oslo()
			change(doc, &xs[0])
			confidence.Read(doc, xs).Features(0, func(f confidence.Feature, _ float64) { list = append(list, f.String()) })
			return list
		}
		if list := read(c.change); !slices.Contains(list, c.with) {
			t.Errorf("%s: no %q in %q", name, c.with, list)
		}
		if list := read(func(*kg.Document, *kg.Extraction) {}); slices.Contains(list, c.with) {
			t.Errorf("%s: %q without it", name, c.with)
		}
	}
}

// mentioned adds a word and a mention.
func mentioned(m kg.Mention) func(*kg.Document, *kg.Extraction) {
	return func(doc *kg.Document, _ *kg.Extraction) {
		doc.Sentences[0].Tokens = append(doc.Sentences[0].Tokens, kg.Token{Form: "1992", UPOS: "NUM", Deprel: "obl", Head: 1})
		doc.Mentions = append(doc.Mentions, m)
	}
}

// Benchmarks of single sentences are judged without what the text around tells.
func TestFrameHasNoWording(t *testing.T) {
	doc, xs := oslo()
	all := make(map[confidence.Feature]bool)
	r := confidence.Read(doc, xs)
	r.Features(0, func(f confidence.Feature, _ float64) { all[f] = true })
	framed := 0
	r.Frame(0, func(f confidence.Feature, _ float64) {
		framed++
		if !all[f] {
			t.Errorf("%q is no feature", f)
		}
		if strings.HasPrefix(f.Kind, "word of the relation") || strings.HasPrefix(f.Kind, "sentences ") {
			t.Errorf("%q is wording", f)
		}
	})
	if framed == 0 || framed >= len(all) {
		t.Errorf("%d of %d features", framed, len(all))
	}
}
