package schema_test

import (
	"strings"
	"testing"

	"kg"
)

// TestEmpty: what only says that something was said, came or was done tells nothing where what that was stands elsewhere.
func TestEmpty(t *testing.T) {
	const empty = "what was said or done stands elsewhere in the text"
	oslo := func(verb string, rest ...word) []word {
		return append([]word{{"Oslo", "PROPN", 1, "nsubj"}, {verb, "VERB", -1, "root"}}, rest...)
	}
	for _, c := range []struct {
		words           []word
		lemma           string
		subject, object kg.Phrase
		plural          bool
		want            string
	}{
		{oslo("made", word{"the", "DET", 3, "det"}, word{"comment", "NOUN", 1, "obj"}), "make", phrase(0, 0), phrase(3, 2, 3), false, empty},
		{oslo("made", word{"a", "DET", 3, "det"}, word{"comment", "NOUN", 1, "obj"}), "make", phrase(0, 0), phrase(3, 2, 3), false, ""},
		{oslo("made", word{"rude", "ADJ", 3, "amod"}, word{"comments", "NOUN", 1, "obj"}), "make", phrase(0, 0), phrase(3, 2, 3), true, ""},
		{oslo("made", word{"comments", "NOUN", 1, "obj"}, word{"on", "ADP", 4, "case"}, word{"tv", "NOUN", 2, "nmod"}), "make", phrase(0, 0), phrase(2, 2, 3, 4), true, empty},
		{oslo("made", word{"comments", "NOUN", 1, "obj"}, word{"on", "ADP", 4, "case"}, word{"war", "NOUN", 2, "nmod"}), "make", phrase(0, 0), phrase(2, 2, 3, 4), true, ""},
		{oslo("denied", word{"the", "DET", 3, "det"}, word{"charge", "NOUN", 1, "obj"}), "deny", phrase(0, 0), phrase(3, 2, 3), false, empty},
		{oslo("denied", word{"the", "DET", 3, "det"}, word{"charge", "NOUN", 1, "obj"}, word{"that", "SCONJ", 6, "mark"}, word{"it", "PRON", 6, "nsubj"}, word{"spied", "VERB", 3, "acl"}), "deny", phrase(0, 0), phrase(3, 2, 3, 4, 5, 6), false, ""},
		{oslo("told", word{"Bergen", "PROPN", 1, "obj"}), "tell", phrase(0, 0), phrase(2, 2), false, empty},
		{oslo("told", word{"the", "DET", 3, "det"}, word{"truth", "NOUN", 1, "obj"}), "tell", phrase(0, 0), phrase(3, 2, 3), false, ""},
		{oslo("spoke"), "speak", phrase(0, 0), kg.Phrase{}, false, empty},
		{oslo("spoke", word{"after", "ADP", 3, "case"}, word{"talks", "NOUN", 1, "obl"}), "speak after", phrase(0, 0), phrase(3, 3), false, empty},
		{oslo("failed", word{"to", "PART", 3, "mark"}, word{"do", "VERB", 1, "xcomp"}, word{"so", "ADV", 3, "advmod"}), "fail", phrase(0, 0), phrase(3, 2, 3, 4), false, empty},
		{oslo("failed", word{"to", "PART", 3, "mark"}, word{"do", "VERB", 1, "xcomp"}, word{"it", "PRON", 3, "obj"}), "fail", phrase(0, 0), phrase(3, 2, 3, 4), false, ""},
		{oslo("expressed", word{"concern", "NOUN", 1, "obj"}), "express", phrase(0, 0), phrase(2, 2), false, empty},
		{oslo("expressed", word{"concern", "NOUN", 1, "obj"}, word{"over", "ADP", 4, "case"}, word{"bombs", "NOUN", 2, "nmod"}), "express", phrase(0, 0), phrase(2, 2, 3, 4), false, ""},
		{oslo("spent", word{"the", "DET", 3, "det"}, word{"day", "NOUN", 1, "obj"}), "spend", phrase(0, 0), phrase(3, 2, 3), false, empty},
		{oslo("spent", word{"the", "DET", 3, "det"}, word{"money", "NOUN", 1, "obj"}), "spend", phrase(0, 0), phrase(3, 2, 3), false, ""},
		{[]word{{"rally", "NOUN", 1, "nsubj"}, {"came", "VERB", -1, "root"}, {"after", "ADP", 3, "case"}, {"Easter", "PROPN", 1, "obl"}}, "come after", phrase(0, 0), phrase(3, 3), false, empty},
		{[]word{{"troops", "NOUN", 1, "nsubj"}, {"came", "VERB", -1, "root"}, {"to", "ADP", 3, "case"}, {"Oslo", "PROPN", 1, "obl"}}, "come to", phrase(0, 0), phrase(3, 3), false, ""},
	} {
		doc := mustDocument(t, c.words...)
		for i := range doc.Sentences[0].Tokens {
			tok := &doc.Sentences[0].Tokens[i]
			if c.plural {
				tok.Feats, tok.Lemma = "Number=Plur", strings.TrimSuffix(tok.Lemma, "s")
			}
			if tok.UPOS == "PROPN" {
				name(doc, i, i+1, kg.Entity{ID: kg.EntityID("e:" + kg.Slug(tok.Form)), Name: tok.Form, Type: kg.Place})
			}
		}
		x := fact(c.lemma, c.subject, c.object)
		if got := mustSchema(t).WhyNot(doc, &x); got != c.want {
			t.Errorf("%s: %q, want %q", doc.Text, got, c.want)
		}
	}
	doc := mustDocument(t, word{"Acme", "PROPN", 1, "compound"}, word{"statement", "NOUN", 3, "nsubj:pass"}, word{"was", "AUX", 3, "aux:pass"}, word{"released", "VERB", -1, "root"}, word{"Friday", "PROPN", 3, "obl"})
	doc.Mentions = append(doc.Mentions, kg.Mention{First: 4, Last: 5, Head: 4, Type: kg.Date, Entity: -1})
	x := fact("be released", phrase(1, 0, 1), phrase(4, 4))
	if got := mustSchema(t).WhyNot(doc, &x); got != empty {
		t.Errorf("statement released: %q", got)
	}
}

// TestSaysTooLittle: a title without its body, and details that nobody knows.
func TestSaysTooLittle(t *testing.T) {
	for _, c := range []struct {
		words           []word
		rule            string
		subject, object kg.Phrase
		want            string
	}{
		{[]word{{"Secretary", "NOUN", 1, "nmod:desc"}, {"Rice", "PROPN", -1, "root"}}, "title/is", phrase(1, 1), phrase(0, 0), "it says what somebody or something is, but not of whom or what"},
		{[]word{{"Senator", "NOUN", 1, "nmod:desc"}, {"Rice", "PROPN", -1, "root"}}, "title/is", phrase(1, 1), phrase(0, 0), ""},
		{[]word{{"details", "NOUN", 4, "nsubj"}, {"of", "ADP", 2, "case"}, {"Rice", "PROPN", 0, "nmod"}, {"are", "AUX", 4, "cop"}, {"sketchy", "ADJ", -1, "root"}}, "copula/adjective", phrase(0, 0, 1, 2), phrase(4, 4), "it only tells that more is not known"},
		{[]word{{"details", "NOUN", 4, "nsubj"}, {"of", "ADP", 2, "case"}, {"Rice", "PROPN", 0, "nmod"}, {"are", "AUX", 4, "cop"}, {"secret", "ADJ", -1, "root"}}, "copula/adjective", phrase(0, 0, 1, 2), phrase(4, 4), ""},
	} {
		doc := mustDocument(t, c.words...)
		for i := range doc.Sentences[0].Tokens {
			if tok := &doc.Sentences[0].Tokens[i]; tok.Form == "Rice" {
				name(doc, i, i+1, kg.Entity{ID: "e:rice", Name: "Rice", Type: kg.Person})
			} else if tok.Form == "details" {
				tok.Lemma = "detail"
			}
		}
		x := fact("be", c.subject, c.object)
		x.Rule, x.Relation.Label = c.rule, "is"
		if got := mustSchema(t).WhyNot(doc, &x); got != c.want {
			t.Errorf("%s: %q, want %q", doc.Text, got, c.want)
		}
	}
}

// Of so and so many places one tells nothing unless something says which these are.
func TestOneOfSoMany(t *testing.T) {
	for _, c := range []struct {
		words  []word
		object kg.Phrase
		told   bool
	}{
		{[]word{{"15", "NUM", 1, "nummod"}, {"countries", "NOUN", -1, "root"}, {"Norway", "PROPN", 1, "appos"}}, phrase(1, 0, 1), false},
		{[]word{{"rich", "ADJ", 1, "amod"}, {"countries", "NOUN", -1, "root"}, {"Norway", "PROPN", 1, "appos"}}, phrase(1, 0, 1), true},
		{[]word{{"15", "NUM", 1, "nummod"}, {"games", "NOUN", -1, "root"}, {"Ico", "PROPN", 1, "appos"}}, phrase(1, 0, 1), false},
		{[]word{{"cast", "NOUN", 1, "compound"}, {"member", "NOUN", -1, "root"}, {"Webb", "PROPN", 1, "appos"}}, phrase(1, 0, 1), false},
		{[]word{{"film", "NOUN", 1, "compound"}, {"games", "NOUN", -1, "root"}, {"Oslo Film Games", "PROPN", 1, "appos"}}, phrase(1, 0, 1), false},
		{[]word{{"summer", "NOUN", 1, "compound"}, {"games", "NOUN", -1, "root"}, {"Oslo Film Games", "PROPN", 1, "appos"}}, phrase(1, 0, 1), true},
		{[]word{{"15", "NUM", 1, "nummod"}, {"countries", "NOUN", -1, "root"}, {"Norway", "PROPN", 1, "appos"}, {"voting", "VERB", 1, "acl"}}, phrase(1, 0, 1), true},
	} {
		doc := mustDocument(t, c.words...)
		norway := kg.Entity{ID: "e:norway", Name: c.words[2].form, Type: kg.Place}
		if norway.Name != "Norway" {
			norway.Type = kg.Event
		}
		name(doc, 2, 3, norway)
		x := fact("be one of", phrase(2, 2), c.object)
		x.Rule = "apposition/member"
		if got := mustSchema(t).WhyNot(doc, &x); (got == "") != c.told {
			t.Errorf("%s: %q", doc.Text, got)
		}
	}
	doc := mustDocument(t, word{"Quetta", "PROPN", 3, "nsubj"}, word{"is", "AUX", 3, "cop"}, word{"provincial", "ADJ", 3, "amod"}, word{"capital", "NOUN", -1, "root"})
	name(doc, 0, 1, kg.Entity{ID: "e:quetta", Name: "Quetta", Type: kg.Place})
	x := fact("be", phrase(0, 0), phrase(3, 2, 3))
	if got := mustSchema(t).WhyNot(doc, &x); got == "" {
		t.Error("a provincial capital, but of what")
	}
}

// TestBareTimes: of "that year" nothing tells which.
func TestBareTimes(t *testing.T) {
	for _, c := range []struct {
		words []word
		time  kg.Phrase
		want  int
	}{
		{[]word{{"that", "DET", 4, "det"}, {"year", "NOUN", 1, "obl"}}, phrase(4, 3, 4), 0},
		{[]word{{"last", "ADJ", 4, "amod"}, {"year", "NOUN", 1, "obl"}}, phrase(4, 3, 4), 1},
	} {
		doc := mustDocument(t, append([]word{{"Hall", "PROPN", 1, "nsubj"}, {"left", "VERB", -1, "root"}, {"Oslo", "PROPN", 1, "obj"}}, c.words...)...)
		name(doc, 0, 1, kg.Entity{ID: "e:hall", Name: "Hall", Type: kg.Person})
		name(doc, 2, 3, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
		x := fact("leave", phrase(0, 0), phrase(2, 2))
		x.Arguments = []kg.Argument{{Role: "time", Phrase: c.time}}
		if got := mustSchema(t).Statements(doc, []kg.Extraction{x}); len(got) != 1 || len(got[0].Arguments) != c.want {
			t.Errorf("%s: %+v", doc.Text, got)
		}
	}
}
