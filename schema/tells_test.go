package schema_test

import (
	"slices"
	"testing"

	"kg"
	"kg/extract"
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
		{[]word{{"head", "NOUN", 2, "compound"}, {"is", "AUX", 2, "cop"}, {"coach", "NOUN", -1, "root"}}, "be", false, whose},
		{[]word{{"same", "ADJ", 1, "obj"}, {"did", "VERB", -1, "root"}, {"same", "ADJ", 1, "obj"}}, "do", true, back},
		{[]word{{"a", "DET", 2, "det"}, {"became", "VERB", -1, "root"}, {"champion", "NOUN", 1, "xcomp"}}, "become", false, whose},
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

// What is one of "games", and the "songs" of "songs such as Hurt", tell only of what kind something is.
func TestTellsOnlyTheKind(t *testing.T) {
	const kind, wants = "it tells of what kind something is, and that the text tells of which of them", "its verb wants an object that the text does not tell"
	member := mustDocument(t, word{"popular", "ADJ", 1, "amod"}, word{"games", "NOUN", -1, "root"}, word{"Ico", "PROPN", 1, "appos"})
	name(member, 2, 3, kg.Entity{ID: "e:ico", Name: "Ico", Type: kg.Work})
	for _, c := range []struct {
		object kg.Phrase
		want   string
	}{{phrase(1, 1), kind}, {phrase(1, 0, 1), ""}} {
		x := fact("be one of", phrase(2, 2), c.object)
		x.Rule = "apposition/member"
		if got := mustSchema(t).WhyNot(member, &x); got != c.want {
			t.Errorf("one of %v: %q, want %q", c.object.Tokens, got, c.want)
		}
	}
	doc := mustDocument(t, word{"Oslo", "PROPN", 1, "nsubj"}, word{"played", "VERB", -1, "root"}, word{"songs", "NOUN", 1, "obj"},
		word{"such", "ADJ", 5, "case"}, word{"as", "ADP", 3, "fixed"}, word{"Hurt", "PROPN", 2, "nmod"})
	name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Organization})
	doc.Sentences[0].Tokens[2].Feats = "Number=Plur"
	x := fact("play", phrase(0, 0), phrase(2, 2))
	if got := mustSchema(t).WhyNot(doc, &x); got != kind {
		t.Errorf("played songs: %q", got)
	}
	x = fact("sign", phrase(0, 0), kg.Phrase{})
	if got := mustSchema(t).WhyNot(doc, &x); got != wants {
		t.Errorf("signed: %q", got)
	}
	x = fact("retire", phrase(0, 0), kg.Phrase{})
	if got := mustSchema(t).WhyNot(doc, &x); got != "" {
		t.Errorf("retired: %q", got)
	}
}

// What one person calls "ours" is not that person's.
func TestOurs(t *testing.T) {
	doc := mustDocument(t, word{"Our", "PRON", 1, "nmod:poss"}, word{"fitness", "NOUN", 2, "nsubj"}, word{"impressed", "VERB", -1, "root"}, word{"Oslo", "PROPN", 2, "obj"})
	name(doc, 3, 4, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	doc.Entities = append(doc.Entities, kg.Entity{ID: "e:jarrod", Name: "Jarrod", Type: kg.Person})
	doc.Mentions = append(doc.Mentions, kg.Mention{First: 0, Last: 1, Head: 0, Kind: kg.PronounMention, Type: kg.Person, Entity: 1})
	x := fact("impress", phrase(1, 0, 1), phrase(3, 3))
	if got := mustSchema(t).WhyNot(doc, &x); got == "" {
		t.Error("our fitness is Jarrod's")
	}
	doc.Entities[1].Type = kg.Organization
	if got := mustSchema(t).WhyNot(doc, &x); got != "" {
		t.Errorf("our fitness, said by a club: %s", got)
	}
}

// What a phrase only points to on the page is no part of the graph, nor is somebody's companion without whose.
func TestShownOnThePage(t *testing.T) {
	const shown, whose = "it speaks of what only stands beside it on the page", "it says what somebody or something is, but not of whom or what"
	for _, c := range []struct {
		words  []word
		lemma  string
		plural bool
		want   string
	}{
		{[]word{{"following", "ADJ", 2, "amod"}, {"wrote", "VERB", -1, "root"}, {"books", "NOUN", 1, "obj"}}, "write", true, shown},
		{[]word{{"following", "ADJ", 2, "amod"}, {"won", "VERB", -1, "root"}, {"match", "NOUN", 1, "obj"}}, "win", false, ""},
		{[]word{{"following", "ADJ", 2, "amod"}, {"spent", "VERB", -1, "root"}, {"years", "NOUN", 1, "obj"}}, "spend", true, ""},
		{[]word{{"above", "ADJ", 2, "amod"}, {"disputes", "VERB", -1, "root"}, {"figures", "NOUN", 1, "obj"}}, "dispute", true, shown},
		{[]word{{"bolded", "ADJ", 2, "amod"}, {"is", "AUX", 2, "cop"}, {"town", "NOUN", -1, "root"}}, "be", false, shown},
		{[]word{{"the", "DET", 2, "det"}, {"shows", "VERB", -1, "root"}, {"table", "NOUN", 1, "obj"}, {"below", "ADV", 2, "advmod"}}, "show", false, shown},
		{[]word{{"the", "DET", 2, "det"}, {"shows", "VERB", -1, "root"}, {"valley", "NOUN", 1, "obj"}, {"below", "ADV", 2, "advmod"}}, "show", false, ""},
		{[]word{{"a", "DET", 2, "det"}, {"is", "AUX", 2, "cop"}, {"companion", "NOUN", -1, "root"}}, "be", false, whose},
		{[]word{{"one", "NUM", 2, "nummod"}, {"is", "AUX", 2, "cop"}, {"son", "NOUN", -1, "root"}}, "be", false, whose},
	} {
		doc := mustDocument(t, append(c.words, word{"Oslo", "PROPN", 1, "nsubj"})...)
		last := len(c.words)
		name(doc, last, last+1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Organization})
		if c.plural {
			doc.Sentences[0].Tokens[2].Feats = "Number=Plur"
		}
		object := phrase(2, 0, 2)
		if last == 4 {
			object = phrase(2, 0, 2, 3)
		}
		x := fact(c.lemma, phrase(last, last), object)
		if got := mustSchema(t).WhyNot(doc, &x); got != c.want {
			t.Errorf("%s: %q, want %q", doc.Text, got, c.want)
		}
	}
}

// A clause behind a noun alone only tells which is meant, unless it names it.
func TestOnlyTellsWhich(t *testing.T) {
	const which = "it only tells which of a kind is meant"
	for _, c := range []struct{ noun, modifier, verb, lemma, want string }{
		{"report", "the", "published", "publish", which},
		{"report", "annual", "published", "publish", ""},
		{"band", "a", "called", "call", ""},
	} {
		upos, rel := "DET", "det"
		if c.modifier == "annual" {
			upos, rel = "ADJ", "amod"
		}
		doc := mustDocument(t, word{c.modifier, upos, 1, rel}, word{c.noun, "NOUN", 5, "nsubj"}, word{c.verb, "VERB", 1, "acl"}, word{"by", "ADP", 4, "case"},
			word{"Oslo", "PROPN", 2, "obl:agent"}, word{"helped", "VERB", -1, "root"})
		doc.Sentences[0].Tokens[2].Lemma = c.lemma
		name(doc, 4, 5, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Organization})
		x := fact(c.lemma, phrase(4, 4), phrase(1, 0, 1))
		x.Relation.Phrase = phrase(2, 2)
		if got := mustSchema(t).WhyNot(doc, &x); got != c.want {
			t.Errorf("%s %s %s: %q, want %q", c.modifier, c.noun, c.verb, got, c.want)
		}
	}
	founders := mustDocument(t, word{"main", "ADJ", 1, "amod"}, word{"founders", "NOUN", -1, "root"}, word{"Hall", "PROPN", 1, "appos"})
	founders.Sentences[0].Tokens[1].Lemma = "founder"
	name(founders, 2, 3, kg.Entity{ID: "e:hall", Name: "Hall", Type: kg.Person})
	x := fact("be one of", phrase(2, 2), phrase(1, 0, 1))
	x.Rule = "apposition/member"
	if got := mustSchema(t).WhyNot(founders, &x); got == "" {
		t.Error("one of the main founders, but of what")
	}
}

// A phrase whose last word leads to nothing names nothing.
func TestTorn(t *testing.T) {
	doc := mustDocument(t, word{"Oslo", "PROPN", 1, "nsubj"}, word{"has", "VERB", -1, "root"}, word{"an", "DET", 3, "det"}, word{"area", "NOUN", 1, "obj"}, word{"of", "ADP", 3, "nmod"})
	name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	for want, object := range map[bool]kg.Phrase{true: phrase(3, 2, 3, 4), false: phrase(3, 2, 3)} {
		x := fact("have", phrase(0, 0), object)
		if got := mustSchema(t).WhyNot(doc, &x); (got != "") != want {
			t.Errorf("%v: %q", object.Tokens, got)
		}
	}
}

// TestRankedWithoutDomain: what is the first or nearest of its kind is told by what the text is about; of members of a group nothing is said where
// only "co-founders" tells of which.
func TestRankedWithoutDomain(t *testing.T) {
	list := []word{{"Oslo", "PROPN", 4, "nsubj"}, {"is", "AUX", 4, "cop"}, {"the", "DET", 4, "det"}, {"nearest", "ADJ", 4, "amod"}, {"town", "NOUN", -1, "root"}}
	doc := mustDocument(t, list...)
	tok := doc.Sentences[0].Tokens
	tok[3].Feats = "Degree=Sup"
	head := mustDocument(t, word{"Bjerka", "PROPN", -1, "root"})
	doc.Text = "Bjerka " + doc.Text
	for i := range tok {
		tok[i].Span = kg.Span{tok[i].Span.Start() + 7, tok[i].Span.End() + 7}
	}
	doc.Sentences = append([]kg.Sentence{{Span: kg.Span{0, 6}, Kind: kg.Heading, Tokens: head.Sentences[0].Tokens}}, kg.Sentence{Span: kg.Span{7, len(doc.Text)}, Tokens: tok})
	doc.Entities = []kg.Entity{{ID: "e:oslo", Name: "Oslo", Type: kg.Place}}
	doc.Mentions = []kg.Mention{{Sentence: 1, First: 0, Last: 1, Head: 0, Type: kg.Place, Entity: 0}}
	x := fact("be", phrase(0, 0), phrase(4, 2, 3, 4))
	x.Sentence, x.Relation.Phrase = 1, phrase(1, 1)
	got := mustSchema(t).Statements(doc, []kg.Extraction{x})
	if len(got) != 1 || got[0].Object.Name != "nearest town (Bjerka)" {
		t.Errorf("got %+v", got)
	}
	members := mustDocument(t, word{"Webb", "PROPN", 3, "nsubj"}, word{"is", "AUX", 3, "cop"}, word{"other", "ADJ", 3, "amod"}, word{"co-founders", "NOUN", -1, "root"})
	members.Sentences[0].Tokens[3].Lemma, members.Sentences[0].Tokens[3].Feats = "co-founder", "Number=Plur"
	name(members, 0, 1, kg.Entity{ID: "e:webb", Name: "Webb", Type: kg.Person})
	x = fact("be one of", phrase(0, 0), phrase(3, 2, 3))
	x.Rule = "apposition/member"
	if got := mustSchema(t).Statements(members, []kg.Extraction{x}); len(got) > 0 {
		t.Errorf("got %+v", got)
	}
}

// TestSomeIsNotAll: what holds of some is not said of all.
func TestSomeIsNotAll(t *testing.T) {
	doc := mustDocument(t, word{"Some", "DET", 1, "det"}, word{"critics", "NOUN", 2, "nsubj"}, word{"praised", "VERB", -1, "root"}, word{"Oslo", "PROPN", 2, "obj"})
	name(doc, 3, 4, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	x := fact("praise", phrase(1, 0, 1), phrase(3, 3))
	x.Relation.Phrase = phrase(2, 2)
	if got := mustSchema(t).Statements(doc, []kg.Extraction{x}); len(got) != 1 || got[0].Subject.Name != "some critics" {
		t.Errorf("got %+v", got)
	}
}

// Whose somebody is may be said elsewhere: of "an Acme spokesman" and "Hall, the spokesman," the graph has one, who is of Acme.
func TestSaidInFullElsewhere(t *testing.T) {
	doc := mustDocument(t, word{"Hall", "PROPN", -1, "root"}, word{"the", "DET", 2, "det"}, word{"spokesman", "NOUN", 0, "appos"},
		word{"an", "DET", 5, "det"}, word{"Acme", "PROPN", 5, "compound"}, word{"spokesman", "NOUN", 6, "nsubj"}, word{"left", "VERB", 0, "parataxis"})
	name(doc, 0, 1, kg.Entity{ID: "e:hall", Name: "Hall", Type: kg.Person})
	name(doc, 4, 5, kg.Entity{ID: "e:acme", Name: "Acme", Type: kg.Organization})
	x := fact("be", phrase(0, 0), phrase(2, 1, 2))
	if got := mustSchema(t).WhyNot(doc, &x); got == "" {
		t.Error("nobody knows whose spokesman Hall is")
	}
	doc.Mentions = append(doc.Mentions, kg.Mention{First: 3, Last: 6, Head: 5, Kind: kg.NominalMention, Type: kg.Person, Entity: doc.Mentions[0].Entity})
	xs := []kg.Extraction{x}
	got := mustSchema(t).Statements(doc, xs)
	if len(got) != 1 || got[0].Object.Name != "Acme spokesman" || got[0].Object.Text != "the spokesman" {
		t.Errorf("%+v", got)
	}
}

// TestSaidOfUnknown: what somebody says of an "it" that is not he, and that nothing resolves, is not told.
func TestSaidOfUnknown(t *testing.T) {
	a, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		"Leaders met in rain. Carl Hall said it would hurt economies.":  false,
		"Carl Hall said it is clear that economies will suffer.":        true,
		"The group Acme said it had kidnapped two employees in Oslo.":   true,
		"The deal was made. Cartographers say it would hurt economies.": false,
	} {
		doc := &kg.Document{ID: "d:test-0123456789ab", Name: "t", Text: text}
		a.Annotate(doc)
		got := slices.ContainsFunc(mustSchema(t).Statements(doc, a.Extract(doc)), func(st kg.Statement) bool {
			return st.Rule == "clause/svc" && st.Object != nil && st.Object.Datatype == "text"
		})
		if got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
