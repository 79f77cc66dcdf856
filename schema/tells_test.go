package schema_test

import (
	"testing"

	"kg"
)

// Statements that say nothing by themselves are left out, with the reason.
func TestTellsNothing(t *testing.T) {
	const untold, whose = "it speaks of something that has a name, but the text does not tell which", "it says what somebody or something is, but not of whom or what"
	const back, local, counted = "it speaks of what only the text before it tells", "it speaks of nothing that means something outside of the text",
		"it tells in how many of them, but not of which"
	for _, c := range []struct {
		words []word
		lemma string
		args  bool
		want  string
	}{
		{[]word{{"this", "DET", 2, "det"}, {"praised", "VERB", -1, "root"}, {"style", "NOUN", 1, "obj"}}, "praise", false, back},
		{[]word{{"similar", "ADJ", 2, "amod"}, {"used", "VERB", -1, "root"}, {"tactics", "NOUN", 1, "obj"}}, "use", true, back},
		{[]word{{"other", "ADJ", 2, "amod"}, {"used", "VERB", -1, "root"}, {"tactics", "NOUN", 1, "obj"}}, "use", true, back},
		{[]word{{"this", "DET", 2, "det"}, {"praised", "VERB", -1, "root"}, {"treaty", "NOUN", 1, "obj"}, {"gentle", "ADJ", 2, "amod"}}, "praise", false, ""},
		{[]word{{"two", "NUM", 2, "nummod"}, {"played", "VERB", -1, "root"}, {"games", "NOUN", 1, "obl"}}, "play in", false, counted},
		{[]word{{"two", "NUM", 2, "nummod"}, {"played", "VERB", -1, "root"}, {"games", "NOUN", 1, "obl"}}, "play in", true, ""},
		{[]word{{"two", "NUM", 2, "nummod"}, {"won", "VERB", -1, "root"}, {"medals", "NOUN", 1, "obj"}}, "win", false, ""},
		{[]word{{"the", "DET", 2, "det"}, {"praised", "VERB", -1, "root"}, {"film", "NOUN", 1, "obj"}}, "praise", true, untold},
		{[]word{{"the", "DET", 2, "det"}, {"denied", "VERB", -1, "root"}, {"accusation", "NOUN", 1, "obj"}}, "deny", true, untold},
		{[]word{{"the", "DET", 2, "det"}, {"is", "AUX", 2, "cop"}, {"film", "NOUN", -1, "root"}}, "be", true, ""},
		{[]word{{"the", "DET", 2, "det"}, {"is", "AUX", 2, "cop"}, {"capital", "NOUN", -1, "root"}}, "be", false, whose},
		{[]word{{"the", "DET", 2, "det"}, {"is", "AUX", 2, "cop"}, {"capital", "NOUN", -1, "root"}}, "be", true, ""},
		{[]word{{"a", "DET", 2, "det"}, {"is", "AUX", 2, "cop"}, {"port", "NOUN", -1, "root"}}, "be", false, ""},
		{[]word{{"his", "PRON", 2, "nmod:poss"}, {"is", "AUX", 2, "cop"}, {"port", "NOUN", -1, "root"}}, "be", true, whose},
	} {
		doc := mustDocument(t, append(c.words, word{"Oslo", "PROPN", 1, "nsubj"})...)
		last := len(c.words)
		name(doc, last, last+1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
		object := phrase(2, 0, 2)
		if last == 4 {
			object = phrase(2, 0, 2, 3)
		}
		x := fact(c.lemma, phrase(last, last), object)
		if c.args {
			doc.Text += " Rome"
			doc.Sentences[0].Tokens = append(doc.Sentences[0].Tokens, kg.Token{Form: "Rome", Lemma: "rome", UPOS: "PROPN", Head: 1, Deprel: "obl", Span: kg.Span{len(doc.Text) - 4, len(doc.Text)}})
			x.Arguments = []kg.Argument{{Role: "in", Phrase: phrase(last+1, last+1)}}
		}
		if got := mustSchema(t).WhyNot(doc, &x); got != c.want {
			t.Errorf("%s: %q, want %q", doc.Text, got, c.want)
		}
	}
	doc := mustDocument(t, word{"squad", "NOUN", 1, "nsubj"}, word{"announced", "VERB", -1, "root"}, word{"2016", "NUM", 1, "obl"})
	doc.Mentions = append(doc.Mentions, kg.Mention{First: 2, Last: 3, Head: 2, Type: kg.Date, Entity: -1})
	x := fact("be announced in", phrase(0, 0), phrase(2, 2))
	x.Time = phrase(2, 2)
	if got := mustSchema(t).WhyNot(doc, &x); got != local {
		t.Errorf("announced in 2016: %q", got)
	}
	doc = mustDocument(t, word{"case", "NOUN", 2, "nsubj"}, word{"is", "AUX", 2, "cop"}, word{"pending", "ADJ", -1, "root"})
	x = fact("be", phrase(0, 0), phrase(2, 2))
	x.Rule = "copula/adjective"
	if got := mustSchema(t).WhyNot(doc, &x); got != local {
		t.Errorf("is pending: %q", got)
	}
}
