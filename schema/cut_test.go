package schema_test

import (
	"testing"

	"kg"
)

// TestCut: a statement without the clause behind its object is none where that would tell what it speaks of and is too long for its name.
func TestCut(t *testing.T) {
	const cut = "it goes without the clause that tells what it speaks of"
	oslo := func(verb string, rest ...word) []word {
		return append([]word{{"Oslo", "PROPN", 1, "nsubj"}, {verb, "VERB", -1, "root"}}, rest...)
	}
	that := func(noun int, deprel string) []word { // "that ships brought ..." of the given noun, too long for a name
		at := noun + 3
		return []word{{"that", "SCONJ", at, "mark"}, {"ships", "NOUN", at, "nsubj"}, {"brought", "VERB", noun, deprel}, {"arms", "NOUN", at, "obj"},
			{"from", "ADP", at + 3, "case"}, {"Bergen", "NOUN", at, "obj"}, {"to", "ADP", at + 5, "case"}, {"Molde", "NOUN", at, "obj"}, {"over", "ADP", at + 7, "case"}, {"rivers", "NOUN", at, "obj"},
			{"in", "ADP", at + 9, "case"}, {"May", "NOUN", at, "obj"}, {"with", "ADP", at + 11, "case"}, {"help", "NOUN", at, "obj"}, {"by", "ADP", at + 13, "case"}, {"friends", "NOUN", at, "obj"}}
	}
	for _, c := range []struct {
		words    []word
		lemma    string
		object   kg.Phrase
		negative bool
		want     string
	}{
		{append(oslo("denied", word{"recent", "ADJ", 3, "amod"}, word{"reports", "NOUN", 1, "obj"}), that(3, "acl")...), "deny", phrase(3, 2, 3), false, cut},
		{oslo("denied", word{"recent", "ADJ", 3, "amod"}, word{"claim", "NOUN", 1, "obj"}, word{"Monday", "PROPN", 1, "obl"}, word{"that", "SCONJ", 8, "mark"}, word{"ships", "NOUN", 8, "nsubj"}, word{"was", "AUX", 8, "aux"}, word{"brought", "VERB", 3, "acl:relcl"}), "deny", phrase(3, 2, 3), false, cut},
		{oslo("praised", word{"recent", "ADJ", 3, "amod"}, word{"claim", "NOUN", 1, "obj"}, word{"Monday", "PROPN", 1, "obl"}, word{"and", "CCONJ", 8, "cc"}, word{"ships", "NOUN", 8, "nsubj"}, word{"was", "AUX", 8, "aux"}, word{"brought", "VERB", 3, "conj"}), "praise", phrase(3, 2, 3), false, ""},
		{oslo("denied", word{"long", "ADJ", 3, "amod"}, word{"reports", "NOUN", 1, "obj"}), "deny", phrase(3, 2, 3), false, ""},
		{append(oslo("accept", word{"any", "DET", 4, "det"}, word{"new", "ADJ", 4, "amod"}, word{"treaty", "NOUN", 1, "obj"}), that(4, "acl:relcl")...), "accept", phrase(4, 2, 3, 4), true, cut},
		{append(oslo("accept", word{"any", "DET", 4, "det"}, word{"new", "ADJ", 4, "amod"}, word{"treaty", "NOUN", 1, "obj"}), that(4, "acl:relcl")...), "accept", phrase(4, 2, 3, 4), false, ""},
		{append([]word{{"Oslo", "PROPN", 4, "nsubj"}, {"is", "AUX", 4, "cop"}, {"few", "ADJ", 4, "amod"}, {"big", "ADJ", 4, "amod"}, {"media", "NOUN", -1, "root"}}, that(4, "acl:relcl")...), "be", phrase(4, 2, 3, 4), false, cut},
		{append([]word{{"Oslo", "PROPN", 3, "nsubj"}, {"is", "AUX", 3, "cop"}, {"big", "ADJ", 3, "amod"}, {"port", "NOUN", -1, "root"}}, that(3, "acl:relcl")...), "be", phrase(3, 2, 3), false, ""},
		{oslo("sought", word{"an", "DET", 3, "det"}, word{"inquiry", "NOUN", 1, "obj"}, word{"into", "ADP", 5, "case"}, word{"what", "PRON", 3, "nmod"}, word{"sank", "VERB", 5, "acl:relcl"}), "seek", phrase(3, 2, 3), false, cut},
	} {
		doc := mustDocument(t, c.words...)
		name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
		for i, t := range doc.Sentences[0].Tokens {
			if t.Form == "Monday" {
				doc.Mentions = append(doc.Mentions, kg.Mention{First: i, Last: i + 1, Head: i, Type: kg.Date, Entity: -1})
			}
		}
		x := fact(c.lemma, phrase(0, 0), c.object)
		if c.negative {
			x.Polarity = kg.Negative
		}
		if got := mustSchema(t).WhyNot(doc, &x); got != c.want {
			t.Errorf("%s: %q, want %q", doc.Text, got, c.want)
		}
	}
}

// TestBriefly: what reports say is told without what its last words tell beside it, where that makes it short enough for a name.
func TestBriefly(t *testing.T) {
	doc := mustDocument(t, word{"Oslo", "PROPN", 1, "nsubj"}, word{"denied", "VERB", -1, "root"}, word{"reports", "NOUN", 1, "obj"}, word{"that", "SCONJ", 6, "mark"}, word{"small", "ADJ", 5, "amod"}, word{"banks", "NOUN", 6, "nsubj"},
		word{"lent", "VERB", 2, "acl"}, word{"money", "NOUN", 6, "obj"}, word{"to", "PART", 9, "mark"}, word{"build", "VERB", 6, "advcl"}, word{"big", "ADJ", 11, "amod"}, word{"roads", "NOUN", 9, "obj"}, word{"over", "ADP", 14, "case"}, word{"high", "ADJ", 14, "amod"}, word{"mountains", "NOUN", 11, "nmod"},
		word{"near", "ADP", 17, "case"}, word{"deep", "ADJ", 17, "amod"}, word{"lakes", "NOUN", 14, "nmod"})
	name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	object := phrase(2)
	for i := 2; i < 18; i++ {
		object.Tokens = append(object.Tokens, i)
	}
	got := mustSchema(t).Statements(doc, []kg.Extraction{fact("deny", phrase(0, 0), object)})
	if len(got) != 1 || got[0].Object.Name != "reports that small banks lent money" {
		t.Errorf("%+v", got)
	}
}

// TestSides: a side tells nothing without what it is the side of.
func TestSides(t *testing.T) {
	for _, c := range []struct {
		words  []word
		rule   string
		object kg.Phrase
		want   string
	}{
		{[]word{{"Oslo", "PROPN", 3, "appos"}, {"is", "AUX", 3, "cop"}, {"the", "DET", 3, "det"}, {"north", "NOUN", -1, "root"}}, "apposition/is", phrase(3, 2, 3), "it says that something is on a side, but not of what"},
		{[]word{{"Oslo", "PROPN", 3, "appos"}, {"is", "AUX", 3, "cop"}, {"the", "DET", 3, "det"}, {"north", "NOUN", -1, "root"}, {"of", "ADP", 5, "case"}, {"Molde", "PROPN", 3, "nmod"}}, "apposition/is", phrase(3, 2, 3, 4, 5), ""},
	} {
		doc := mustDocument(t, c.words...)
		name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
		x := fact("be", phrase(0, 0), c.object)
		x.Rule, x.Relation.Label = c.rule, "is"
		if got := mustSchema(t).WhyNot(doc, &x); got != c.want {
			t.Errorf("%s: %q, want %q", doc.Text, got, c.want)
		}
	}
}

// TestBrieflyFree: what is cut short does not end in the "what" of a clause that is cut.
func TestBrieflyFree(t *testing.T) {
	doc := mustDocument(t, word{"Oslo", "PROPN", 1, "nsubj"}, word{"denied", "VERB", -1, "root"}, word{"reports", "NOUN", 1, "obj"}, word{"that", "SCONJ", 6, "mark"}, word{"small", "ADJ", 5, "amod"}, word{"banks", "NOUN", 6, "nsubj"},
		word{"tired", "VERB", 2, "acl"}, word{"of", "ADP", 8, "case"}, word{"what", "PRON", 6, "obl"}, word{"Molde", "NOUN", 10, "nsubj"}, word{"called", "VERB", 8, "acl:relcl"}, word{"hard", "ADJ", 12, "amod"}, word{"work", "NOUN", 10, "obj"},
		word{"over", "ADP", 15, "case"}, word{"high", "ADJ", 15, "amod"}, word{"mountains", "NOUN", 12, "nmod"}, word{"near", "ADP", 18, "case"}, word{"deep", "ADJ", 18, "amod"}, word{"lakes", "NOUN", 15, "nmod"})
	name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	object := phrase(2)
	for i := 2; i < 19; i++ {
		object.Tokens = append(object.Tokens, i)
	}
	got := mustSchema(t).Statements(doc, []kg.Extraction{fact("deny", phrase(0, 0), object)})
	if len(got) != 1 || got[0].Object.Name != "reports that small banks tired" {
		t.Errorf("%+v", got)
	}
}
