package schema_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/extract"
	"kg/schema"
)

func mustSchema(tb testing.TB) *schema.Schema {
	tb.Helper()
	s, err := schema.New(schema.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// word is a token of a hand-made sentence: form, part of speech, head (from 0, -1 the
// root) and relation.
type word struct {
	form, upos string
	head       int
	deprel     string
}

// mustDocument lays words out in one sentence, separated by spaces but before a word that begins with "~".
func mustDocument(tb testing.TB, words ...word) *kg.Document {
	tb.Helper()
	doc := &kg.Document{ID: "d:test-0123456789ab", Name: "test.txt", Date: time.Date(2022, 10, 16, 0, 0, 0, 0, time.UTC)}
	var tok []kg.Token
	for _, w := range words {
		form, joined := strings.CutPrefix(w.form, "~")
		if w.form = form; doc.Text != "" && !joined {
			doc.Text += " "
		}
		at := len(doc.Text)
		doc.Text += w.form
		tok = append(tok, kg.Token{Span: kg.Span{at, at + len(w.form)}, Form: w.form, Lemma: strings.ToLower(w.form), UPOS: w.upos, Head: w.head, Deprel: w.deprel})
	}
	doc.Sentences = []kg.Sentence{{Span: kg.Span{0, len(doc.Text)}, Tokens: tok}}
	return doc
}

// name adds a named entity and a mention of it over tokens [first,last).
func name(doc *kg.Document, first, last int, e kg.Entity) {
	doc.Entities = append(doc.Entities, e)
	doc.Mentions = append(doc.Mentions, kg.Mention{First: first, Last: last, Head: last - 1, Type: e.Type, Entity: len(doc.Entities) - 1})
}

func phrase(head int, tokens ...int) kg.Phrase { return kg.Phrase{Head: head, Tokens: tokens} }

// fact is an extraction whose verb is token 1.
func fact(lemma string, subject, object kg.Phrase) kg.Extraction {
	return kg.Extraction{Subject: subject, Object: object, Polarity: kg.Positive, Modality: kg.Asserted, Confidence: 0.9, Rule: "test",
		Relation: kg.Relation{Phrase: phrase(1, 1), Label: strings.NewReplacer("yed", "ied", "eed", "ed").Replace(lemma + "ed"), Lemma: lemma}}
}

func TestEntitiesAndPredicates(t *testing.T) {
	doc := mustDocument(t, word{"Putin", "PROPN", 1, "nsubj"}, word{"lauded", "VERB", -1, "root"}, word{"Erdogan", "PROPN", 1, "obj"})
	name(doc, 0, 1, kg.Entity{ID: "e:vladimir_putin", Name: "Vladimir Putin", Type: kg.Person})
	name(doc, 2, 3, kg.Entity{ID: "e:recep_tayyip_erdogan", Name: "Recep Tayyip Erdogan", Type: kg.Person})
	got := mustSchema(t).Statements(doc, []kg.Extraction{fact("laud", phrase(0, 0), phrase(2, 2))})
	if len(got) != 1 {
		t.Fatalf("%d statements, want 1", len(got))
	}
	st := got[0]
	if st.Subject.ID != "e:vladimir_putin" || st.Subject.Name != "Vladimir Putin" || st.Subject.Text != "Putin" || st.Object.ID != "e:recep_tayyip_erdogan" {
		t.Errorf("subject %+v object %+v", st.Subject, *st.Object)
	}
	// "laud" is a way of saying praise: the canonical predicate, with the words of the text kept.
	if st.Predicate.ID != "r:praise" || st.Predicate.Text != "lauded" || st.Predicate.Event != "SUPPORT" {
		t.Errorf("predicate %+v", st.Predicate)
	}
	if st.Evidence.Text != "Putin lauded Erdogan" || !strings.HasPrefix(string(st.ID), "c:") {
		t.Errorf("evidence %q id %q", st.Evidence.Text, st.ID)
	}
}

func TestPredicateOfLemma(t *testing.T) {
	for lemma, want := range map[string]kg.Predicate{
		"be mayor of":   {ID: "r:be_mayor_of", Family: "employment"},
		"be friend of":  {ID: "r:be_friend_of"},
		"be known as":   {ID: "r:be_called"},
		"refer to as":   {ID: "r:describe_as", Event: "SAY"},
		"take part in":  {ID: "r:participate_in", Family: "membership"},
		"cast vote for": {ID: "r:vote_for", Event: "SUPPORT"},
		"be from":       {ID: "r:come_from", Family: "location"},
	} {
		doc := mustDocument(t, word{"Putin", "PROPN", 1, "nsubj"}, word{"did", "VERB", -1, "root"}, word{"Erdogan", "PROPN", 1, "obj"})
		name(doc, 0, 1, kg.Entity{ID: "e:vladimir_putin", Name: "Vladimir Putin", Type: kg.Person})
		name(doc, 2, 3, kg.Entity{ID: "e:recep_tayyip_erdogan", Name: "Recep Tayyip Erdogan", Type: kg.Person})
		got := mustSchema(t).Statements(doc, []kg.Extraction{fact(lemma, phrase(0, 0), phrase(2, 2))})
		if len(got) != 1 {
			t.Fatalf("%s: %d statements, want 1", lemma, len(got))
		}
		if p := got[0].Predicate; p.ID != want.ID || p.Family != want.Family || p.Event != want.Event {
			t.Errorf("%s: %+v, want %+v", lemma, p, want)
		}
	}
}

func TestNames(t *testing.T) {
	owner := kg.Entity{ID: "e:vladimir_putin", Name: "Vladimir Putin", Type: kg.Person}
	country := kg.Entity{ID: "e:united_states", Name: "United States", Type: kg.Place}
	for _, c := range []struct {
		what    string
		words   []word // from token 2 on; the phrase is all of them
		head    int
		mention func(*kg.Document)
		name    string
		id      kg.EntityID
	}{
		{"articles go", []word{{"the", "DET", 4, "det"}, {"second", "ADJ", 4, "amod"}, {"wave", "NOUN", 1, "obj"}}, 4, nil,
			"second wave", "e:second_wave.0123456789ab"},
		{"a clause that narrows a noun within it stays", []word{{"suspicion", "NOUN", 1, "obj"}, {"of", "ADP", 4, "case"}, {"conspiracy", "NOUN", 2, "nmod"}, {"to", "PART", 6, "mark"}, {"burgle", "VERB", 4, "acl"}}, 2, nil,
			"suspicion of conspiracy to burgle", "e:suspicion_of_conspiracy_to_burgle"},
		{"so does the infinitive that a noun says little without", []word{{"failed", "ADJ", 3, "amod"}, {"request", "NOUN", 1, "obj"}, {"by", "ADP", 5, "case"}, {"Acme", "PROPN", 3, "nmod"}, {"to", "PART", 7, "mark"}, {"build", "VERB", 3, "acl"}, {"banks", "NOUN", 7, "obj"}}, 3, nil,
			"failed request by Acme to build banks", "e:failed_request_by_acme_to_build_banks"},
		{"of another noun it does not", []word{{"blue", "ADJ", 3, "amod"}, {"house", "NOUN", 1, "obj"}, {"to", "PART", 5, "mark"}, {"build", "VERB", 3, "acl"}}, 3, nil,
			"blue house", "e:blue_house"},
		{"nor does those of whom nothing is told", []word{{"most", "ADJ", 1, "obj"}, {"of", "ADP", 4, "case"}, {"those", "PRON", 2, "nmod"}, {"already", "ADV", 6, "advmod"}, {"freed", "VERB", 4, "acl"}}, 2, nil,
			"most of those already freed", "e:most_of_those_already_freed.0123456789ab"},
		{"what a participle is without stays", []word{{"proposals", "NOUN", 1, "obj"}, {"at", "ADP", 4, "case"}, {"talks", "NOUN", 2, "nmod"}, {"aimed", "VERB", 4, "acl"}, {"at", "SCONJ", 7, "mark"}, {"ending", "VERB", 5, "advcl"}, {"wars", "NOUN", 7, "obj"}}, 2, nil,
			"proposals at talks aimed at ending wars", "e:proposals_at_talks_aimed_at_ending_wars"},
		{"such papers as The Sun", []word{{"such", "ADJ", 3, "amod"}, {"papers", "NOUN", 1, "obj"}, {"as", "ADP", 5, "case"}, {"Bild", "PROPN", 3, "nmod"}}, 3, nil,
			"such papers as Bild", "e:such_papers_as_bild"},
		{"how many it is does not", []word{{"every", "DET", 4, "det"}, {"military", "ADJ", 4, "amod"}, {"aid", "NOUN", 1, "obj"}}, 4, nil,
			"every military aid", "e:every_military_aid.0123456789ab"},
		{"what hangs elsewhere in the tree stays in a mended phrase", []word{{"receiving", "VERB", 1, "advcl"}, {"yards", "NOUN", 2, "obj"}}, 3, nil,
			"receiving yards", "e:receiving_yards"},
		{"a young Australian is not the Australians", []word{{"Young", "ADJ", 3, "amod"}, {"Australian", "NOUN", 1, "obj"}, {"of", "ADP", 5, "case"}, {"Victoria", "PROPN", 3, "nmod"}}, 3, func(d *kg.Document) {
			d.Sentences[0].Tokens[3].Feats = "Number=Sing"
			name(d, 3, 4, kg.Entity{ID: "e:australians", Name: "Australians", Type: kg.Group})
		}, "Young Australian of Victoria", "e:young_australian_of_victoria"},
		{"vague adjectives go", []word{{"ongoing", "ADJ", 4, "amod"}, {"military", "ADJ", 4, "amod"}, {"aid", "NOUN", 1, "obj"}}, 4, nil,
			"military aid", "e:military_aid"},
		{"one general word means something in its document only", []word{{"the", "DET", 3, "det"}, {"situation", "NOUN", 1, "obj"}}, 3, nil,
			"situation", "e:situation.0123456789ab"},
		{"so does one of several", []word{{"many", "ADJ", 4, "amod"}, {"other", "ADJ", 4, "amod"}, {"people", "NOUN", 1, "obj"}}, 4, nil,
			"many other people", "e:many_other_people.0123456789ab"},
		{"what kind of thing it is tells it", []word{{"social", "ADJ", 3, "amod"}, {"media", "NOUN", 1, "obj"}}, 3, nil,
			"social media", "e:social_media"},
		{"one thing of its kind is another one elsewhere", []word{{"the", "DET", 4, "det"}, {"social", "ADJ", 4, "amod"}, {"network", "NOUN", 1, "obj"}}, 4, nil,
			"social network", "e:social_network.0123456789ab"},
		{"what happens does so once, whatever stands before it", []word{{"parliamentary", "ADJ", 3, "amod"}, {"election", "NOUN", 1, "obj"}}, 3, nil,
			"parliamentary election", "e:parliamentary_election.0123456789ab"},
		{"a role alone is held by others elsewhere", []word{{"the", "DET", 3, "det"}, {"president", "NOUN", 1, "obj"}}, 3, nil,
			"president", "e:president.0123456789ab"},
		{"so is one of two words", []word{{"the", "DET", 4, "det"}, {"Prime", "PROPN", 4, "compound"}, {"Minister", "PROPN", 1, "obj"}}, 4, nil,
			"Prime Minister", "e:prime_minister.0123456789ab"},
		{"possessive pronouns are spelt out", []word{{"his", "PRON", 3, "nmod:poss"}, {"goals", "NOUN", 1, "obj"}}, 3,
			func(d *kg.Document) { name(d, 2, 3, owner); d.Mentions[0].Kind = kg.PronounMention },
			"Vladimir Putin's goals", "e:vladimir_putins_goals"},
		{"who provides it comes first", []word{{"funding", "NOUN", 1, "obj"}, {"provided", "VERB", 2, "acl"}, {"by", "ADP", 5, "case"}, {"U.S.", "PROPN", 3, "obl:agent"}}, 2,
			func(d *kg.Document) { name(d, 5, 6, country) },
			"US funding", "e:us_funding"},
		{"who leads them does not", []word{{"crowd", "NOUN", 1, "obj"}, {"led", "VERB", 2, "acl"}, {"by", "ADP", 5, "case"}, {"U.S.", "PROPN", 3, "obl:agent"}}, 2,
			func(d *kg.Document) { name(d, 5, 6, country) },
			"crowd led by US", "e:crowd_led_by_us"},
		{"what is denied stays denied", []word{{"no", "DET", 3, "det"}, {"troops", "NOUN", 4, "nsubj"}, {"left", "VERB", 1, "ccomp"}}, 4, nil,
			"", ""},
		{"a hyphen sets nothing off", []word{{"policy", "NOUN", 1, "obj"}, {"of", "SCONJ", 4, "mark"}, {"taking", "VERB", 2, "acl"}, {"land", "NOUN", 4, "obj"}, {"from", "ADP", 9, "case"},
			{"farm", "NOUN", 9, "compound"}, {"~-", "PUNCT", 7, "punct"}, {"~owners", "NOUN", 4, "obl"}}, 2, nil,
			"policy of taking land from farm-owners", "e:policy_of_taking_land_from_farm_owners"},
		{"some of a kind go with what tells which", []word{{"aid", "NOUN", 3, "compound"}, {"workers", "NOUN", 1, "obj"}, {"who", "PRON", 5, "nsubj"}, {"register", "VERB", 3, "acl:relcl"}, {"early", "ADV", 5, "advmod"}}, 3, func(doc *kg.Document) { doc.Sentences[0].Tokens[3].Feats = "Number=Plur" },
			"aid workers who register early", "e:aid_workers_who_register_early"},
		{"anyone is one of whom a clause tells", []word{{"new", "ADJ", 3, "amod"}, {"measures", "NOUN", 1, "obj"}, {"against", "ADP", 5, "case"}, {"anyone", "PRON", 3, "nmod"}, {"doing", "VERB", 5, "acl"}, {"business", "NOUN", 6, "obj"}}, 3, nil,
			"new measures against anyone doing business", "e:new_measures_against_anyone_doing_business.0123456789ab"},
		{"a country as somebody wants it is not the country", []word{{"a", "DET", 4, "det"}, {"free", "ADJ", 4, "amod"}, {"Norway", "PROPN", 1, "obj"}}, 4, func(doc *kg.Document) { name(doc, 4, 5, kg.Entity{ID: "e:norway", Name: "Norway", Type: kg.Place}) },
			"free Norway", "e:free_norway"},
		{"what a comma parts from a clause is no part of the name", []word{{"firm", "NOUN", 1, "obj"}, {"that", "PRON", 4, "nsubj"}, {"keeps", "VERB", 2, "acl:relcl"}, {"lists", "NOUN", 4, "obj"}, {"~,", "PUNCT", 8, "punct"},
			{"since", "ADP", 8, "case"}, {"2012", "NUM", 4, "obl"}}, 2, nil,
			"firm that keeps lists", "e:firm_that_keeps_lists"},
		{"what it is called", []word{{"band", "NOUN", 1, "obj"}, {"called", "VERB", 2, "acl"}, {"Hard", "PROPN", 5, "compound"}, {"Times", "PROPN", 3, "xcomp"}}, 2, nil,
			"Hard Times", "e:hard_times"},
		{"what it is called, of which a part is elsewhere in the tree", []word{{"band", "NOUN", 1, "obj"}, {"called", "VERB", 2, "acl"}, {"Hard", "PROPN", 5, "compound"}, {"Times", "PROPN", 3, "xcomp"}, {"Anywhere", "ADV", 3, "advmod"}}, 2, nil,
			"band called Hard Times Anywhere", "e:band_called_hard_times_anywhere"},
		{"what it is called besides", []word{{"band", "NOUN", 1, "obj"}, {"also", "ADV", 4, "advmod"}, {"called", "VERB", 2, "acl"}, {"Hard", "PROPN", 6, "compound"}, {"Times", "PROPN", 4, "xcomp"}}, 2, nil,
			"band also called Hard Times", "e:band_also_called_hard_times"},
		{"articles and the ending of a possessor are no words of a long name", []word{{"head", "NOUN", 3, "compound"}, {"coach", "NOUN", 1, "obj"}, {"of", "ADP", 9, "case"}, {"the", "DET", 9, "det"},
			{"women", "NOUN", 9, "nmod:poss"}, {"~'s", "PART", 6, "case"}, {"national", "ADJ", 9, "amod"}, {"team", "NOUN", 3, "nmod"}, {"of", "ADP", 12, "case"}, {"North", "PROPN", 12, "compound"}, {"Korea", "PROPN", 9, "nmod"}}, 3, nil,
			"head coach of the women's national team of North Korea", "e:head_coach_of_the_womens_national_team_of_north_korea"},
		{"two adjectives of one noun stay together", []word{{"hard", "ADJ", 4, "amod"}, {"cruel", "ADJ", 4, "amod"}, {"experiences", "NOUN", 1, "obj"}, {"of", "ADP", 9, "case"}, {"most", "ADJ", 9, "amod"}, {"poor", "ADJ", 9, "amod"}, {"British", "ADJ", 9, "amod"}, {"women", "NOUN", 4, "nmod"},
			{"in", "ADP", 15, "case"}, {"late", "ADJ", 15, "amod"}, {"18th", "ADJ", 15, "amod"}, {"and", "CCONJ", 14, "cc"}, {"19th", "ADJ", 12, "conj"}, {"centuries", "NOUN", 4, "nmod"}}, 4, nil,
			"hard cruel experiences of most poor British women", "e:hard_cruel_experiences_of_most_poor_british_women.0123456789ab"},
		{"what something is in favour of goes with it", []word{{"rapid", "ADJ", 5, "amod"}, {"constant", "ADJ", 5, "amod"}, {"decreasing", "ADJ", 5, "amod"}, {"importance", "NOUN", 1, "obj"}, {"of", "ADP", 8, "case"}, {"soda", "NOUN", 8, "compound"}, {"trade", "NOUN", 5, "nmod"},
			{"in", "ADP", 10, "case"}, {"favour", "NOUN", 5, "nmod"}, {"of", "ADP", 14, "case"}, {"newer", "ADJ", 14, "amod"}, {"synthetic", "ADJ", 14, "amod"}, {"products", "NOUN", 10, "nmod"}}, 5, nil,
			"rapid constant decreasing importance of soda trade", "e:rapid_constant_decreasing_importance_of_soda_trade"},
		{"a vague word within a compound stays", []word{{"same", "ADJ", 4, "amod"}, {"~-", "PUNCT", 2, "punct"}, {"~sex", "NOUN", 5, "compound"}, {"marriage", "NOUN", 1, "obj"}}, 5, nil,
			"same-sex marriage", "e:same_sex_marriage"},
		{"decimal points stay", []word{{"4.2", "NUM", 3, "compound"}, {"billion", "NUM", 4, "nummod"}, {"euros", "NOUN", 1, "obj"}}, 4, nil,
			"4.2 billion euros", "e:4_2_billion_euros.0123456789ab"},
		{"quotation marks go, spaces stay", []word{{"new", "ADJ", 6, "amod"}, {"\"", "PUNCT", 4, "punct"}, {"intense", "ADJ", 6, "amod"}, {"\"", "PUNCT", 4, "punct"}, {"strikes", "NOUN", 1, "obj"}}, 6, nil,
			"new intense strikes", "e:new_intense_strikes.0123456789ab"},
	} {
		t.Run(c.what, func(t *testing.T) {
			words := append([]word{{"Paris", "PROPN", 1, "nsubj"}, {"met", "VERB", -1, "root"}}, c.words...)
			doc := mustDocument(t, words...)
			if c.mention != nil {
				c.mention(doc)
			}
			name(doc, 0, 1, kg.Entity{ID: "e:paris", Name: "Paris", Type: kg.Place})
			object := kg.Phrase{Head: c.head}
			for i := 2; i < len(words); i++ {
				object.Tokens = append(object.Tokens, i)
			}
			got := mustSchema(t).Statements(doc, []kg.Extraction{fact("meet", phrase(0, 0), object)})
			if len(got) != 1 {
				t.Fatalf("%d statements, want 1", len(got))
			}
			if o := got[0].Object; c.name == "" {
				if o.Value != "no troops left" {
					t.Errorf("got %q", o.Value)
				}
			} else if o.Name != c.name || o.ID != c.id {
				t.Errorf("got %q %s, want %q %s", o.Name, o.ID, c.name, c.id)
			}
		})
	}
}

func TestTimesThatNobodyCanDateAreNoObjects(t *testing.T) {
	for _, c := range []struct {
		date time.Time
		want bool
	}{{time.Time{}, false}, {time.Date(2022, 10, 16, 0, 0, 0, 0, time.UTC), true}} {
		doc := mustDocument(t, word{"Paris", "PROPN", 1, "nsubj"}, word{"met", "VERB", -1, "root"}, word{"Friday", "PROPN", 1, "obl"})
		doc.Date = c.date
		name(doc, 0, 1, kg.Entity{ID: "e:paris", Name: "Paris", Type: kg.Place})
		doc.Mentions = append(doc.Mentions, kg.Mention{First: 2, Last: 3, Head: 2, Type: kg.Date, Entity: -1})
		x := fact("meet", phrase(0, 0), phrase(2, 2))
		x.Time, x.Rule = x.Object, "clause/sv-time"
		got := mustSchema(t).Statements(doc, []kg.Extraction{x})
		if len(got) != 1 || got[0].Time == nil || (got[0].Object != nil) != c.want {
			t.Errorf("in %v: %+v", c.date, got)
		}
	}
}

func TestOfficeOfATitleIsToldOnce(t *testing.T) {
	doc := mustDocument(t, word{"US", "PROPN", 1, "compound"}, word{"President", "PROPN", 2, "compound"}, word{"Biden", "PROPN", 3, "nsubj"}, word{"met", "VERB", -1, "root"}, word{"Harris", "PROPN", 3, "obj"})
	name(doc, 0, 1, kg.Entity{ID: "e:united_states", Name: "United States", Type: kg.Place})
	name(doc, 2, 3, kg.Entity{ID: "e:joe_biden", Name: "Joe Biden", Type: kg.Person})
	name(doc, 4, 5, kg.Entity{ID: "e:kamala_harris", Name: "Kamala Harris", Type: kg.Person})
	is, of := fact("be", phrase(2, 2), phrase(1, 0, 1)), fact("be president of", phrase(2, 2), phrase(0, 0))
	is.Rule, of.Rule = "title/is", "title/role"
	rules := func(xs ...kg.Extraction) (out []string) {
		for _, st := range mustSchema(t).Statements(doc, xs) {
			out = append(out, st.Rule)
		}
		return out
	}
	if got := rules(is, of); !slices.Equal(got, []string{"title/role"}) {
		t.Errorf("with the country: %q", got)
	}
	if got := rules(is); !slices.Equal(got, []string{"title/is"}) {
		t.Errorf("without it: %q", got)
	}
	is.Object = phrase(1, 1)
	if got := mustSchema(t).Statements(doc, []kg.Extraction{is}); len(got) != 1 || got[0].Object.ID != "" || got[0].Object.Value != "President" {
		t.Errorf("a title alone: %+v", got)
	}
}

func TestPronounsThatNothingResolvesAreLeftOut(t *testing.T) {
	doc := mustDocument(t, word{"It", "PRON", 1, "nsubj"}, word{"ended", "VERB", -1, "root"}, word{"hopes", "NOUN", 1, "obj"})
	if got := mustSchema(t).Statements(doc, []kg.Extraction{fact("end", phrase(0, 0), phrase(2, 2))}); len(got) != 0 {
		t.Errorf("got %+v, want none", got)
	}
}

// "We" are more than the one who says so.
func TestNobodyIsWe(t *testing.T) {
	for form, want := range map[string]int{"We": 0, "He": 1} {
		doc := mustDocument(t, word{form, "PRON", 1, "nsubj"}, word{"ended", "VERB", -1, "root"}, word{"slavery", "NOUN", 1, "obj"})
		doc.Entities = []kg.Entity{{ID: "e:anna_webb", Name: "Anna Webb", Type: kg.Person}}
		doc.Mentions = []kg.Mention{{First: 0, Last: 1, Head: 0, Type: kg.Person, Entity: 0}}
		if got := mustSchema(t).Statements(doc, []kg.Extraction{fact("end", phrase(0, 0), phrase(2, 2))}); len(got) != want {
			t.Errorf("%s: got %+v, want %d", form, got, want)
		}
	}
}

// Several people are not one of them.
func TestNobodyIsSeveral(t *testing.T) {
	doc := mustDocument(t, word{"Oslo", "PROPN", 1, "nsubj"}, word{"ended", "VERB", -1, "root"}, word{"eleven", "NUM", 3, "nummod"}, word{"migrants", "NOUN", 1, "obj"})
	name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	doc.Entities = append(doc.Entities, kg.Entity{ID: "e:anna_webb", Name: "Anna Webb", Type: kg.Person})
	doc.Mentions = append(doc.Mentions, kg.Mention{First: 2, Last: 4, Head: 3, Kind: kg.NominalMention, Type: kg.Person, Entity: 1})
	doc.Sentences[0].Tokens[3].Feats = "Number=Plur"
	if got := mustSchema(t).Statements(doc, []kg.Extraction{fact("end", phrase(0, 0), phrase(3, 2, 3))}); len(got) != 1 || got[0].Object.Name != "eleven migrants" {
		t.Errorf("got %+v, want eleven migrants", got)
	}
}

// What somebody says keeps its words, also those that a name goes without.
func TestContentKeepsItsWords(t *testing.T) {
	doc := mustDocument(t, word{"Oslo", "PROPN", 1, "nsubj"}, word{"said", "VERB", -1, "root"}, word{"the", "DET", 4, "det"}, word{"current", "ADJ", 4, "amod"},
		word{"aid", "NOUN", 5, "nsubj"}, word{"ended", "VERB", 1, "ccomp"}, word{"[", "PUNCT", 7, "punct"}, word{"~here", "ADV", 5, "advmod"}, word{"~]", "PUNCT", 7, "punct"},
		word{"~,", "PUNCT", 10, "punct"}, word{"too", "ADV", 5, "advmod"})
	name(doc, 0, 1, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	got := mustSchema(t).Statements(doc, []kg.Extraction{fact("say", phrase(0, 0), phrase(5, 2, 3, 4, 5, 6, 7, 8, 9, 10))})
	if want := "current aid ended here, too"; len(got) != 1 || got[0].Object.Value != want {
		t.Errorf("got %+v, want %s", got, want)
	}
}

// A claim of somebody we do not know is never the document's own.
func TestSpeakersThatNothingResolves(t *testing.T) {
	for _, c := range []struct{ what, upos, form, id string }{
		{"pronoun", "PRON", "It", "e:it.0123456789ab.0"},
		{"no nominal", "ADV", "Reportedly", "e:reportedly.0123456789ab.0"},
		{"no letters", "PRON", "***", "e:somebody.0123456789ab.0"},
	} {
		t.Run(c.what, func(t *testing.T) {
			doc := mustDocument(t, word{c.form, c.upos, 1, "nsubj"}, word{"says", "VERB", -1, "root"}, word{"workers", "NOUN", 3, "nsubj"},
				word{"reported", "VERB", 1, "ccomp"}, word{"Boeing", "PROPN", 3, "obj"})
			name(doc, 4, 5, kg.Entity{ID: "e:boeing", Name: "Boeing", Type: kg.Organization})
			x := fact("report", phrase(2, 2), phrase(4, 4))
			x.Relation.Phrase, x.Speaker = phrase(3, 3), phrase(0, 0)
			got := mustSchema(t).Statements(doc, []kg.Extraction{x})
			if len(got) != 1 {
				t.Fatalf("%d statements, want 1", len(got))
			}
			want := kg.Node{ID: kg.EntityID(c.id), Type: kg.Thing, Text: c.form, Span: kg.Span{0, len(c.form)}, Unresolved: true}
			if s := got[0].Speaker; s == nil || !reflect.DeepEqual(*s, want) {
				t.Errorf("speaker %+v, want %+v", s, want)
			}
		})
	}
}

// What means something in its text only tells nothing to others, but with a time.
func TestNothingSaid(t *testing.T) {
	for _, c := range []struct {
		what            string
		subject, object kg.Phrase
		time            kg.Phrase
		want            int
	}{
		{"players use items", phrase(0, 0), phrase(2, 2), kg.Phrase{}, 0},
		{"players use", phrase(0, 0), kg.Phrase{}, kg.Phrase{}, 0},
		{"in 2010", phrase(0, 0), phrase(2, 2), phrase(4, 4), 1},
		{"rubber balls", phrase(0, 0), phrase(6, 5, 6), kg.Phrase{}, 1},
		{"rubber balls bounce", phrase(6, 5, 6), kg.Phrase{}, kg.Phrase{}, 1},
	} {
		doc := mustDocument(t, word{"players", "NOUN", 1, "nsubj"}, word{"use", "VERB", -1, "root"}, word{"items", "NOUN", 1, "obj"}, word{"in", "ADP", 4, "case"},
			word{"2010", "NUM", 1, "obl"}, word{"rubber", "NOUN", 6, "compound"}, word{"balls", "NOUN", 1, "obj"})
		x := fact("use", c.subject, c.object)
		x.Time = c.time
		if got := len(mustSchema(t).Statements(doc, []kg.Extraction{x})); got != c.want {
			t.Errorf("%s: %d statements, want %d", c.what, got, c.want)
		}
		if event := fact("attack", c.subject, c.object); len(mustSchema(t).Statements(doc, []kg.Extraction{event})) != 1 {
			t.Errorf("%s: an attack is no statement", c.what)
		}
	}
}

func TestNobodyIsHisOwnRival(t *testing.T) {
	for lemma, want := range map[string]string{"be": "defeated rival", "become": "Raila Odinga's defeated rival"} {
		doc := mustDocument(t, word{"Odinga", "PROPN", 4, "nsubj"}, word{lemma, "AUX", 4, "cop"}, word{"his", "PRON", 4, "nmod:poss"}, word{"defeated", "ADJ", 4, "amod"}, word{"rival", "NOUN", -1, "root"})
		name(doc, 0, 1, kg.Entity{ID: "e:raila_odinga", Name: "Raila Odinga", Type: kg.Person})
		doc.Mentions = append(doc.Mentions,
			kg.Mention{First: 2, Last: 3, Head: 2, Kind: kg.PronounMention, Type: kg.Person, Entity: 0},
			kg.Mention{First: 2, Last: 5, Head: 4, Kind: kg.NominalMention, Type: kg.Person, Entity: 0}) // what he becomes is no name for him
		st := mustSchema(t).Statements(doc, []kg.Extraction{fact(lemma, phrase(0, 0), phrase(4, 2, 3, 4))})
		if len(st) != 1 || st[0].Object.Name != want {
			t.Errorf("%s: %+v", lemma, st)
		}
	}
}

func TestNamesSaySomething(t *testing.T) {
	doc := mustDocument(t, word{"Congress", "PROPN", 1, "nsubj"}, word{"approved", "VERB", -1, "root"}, word{"sales", "NOUN", 1, "obj"})
	name(doc, 0, 1, kg.Entity{ID: kg.EntityID("e:congress." + string(doc.ID)[strings.LastIndexByte(string(doc.ID), '-')+1:]), Name: "Congress", Type: kg.Organization})
	if got := mustSchema(t).Statements(doc, []kg.Extraction{fact("include", phrase(0, 0), phrase(2, 2))}); len(got) != 1 {
		t.Errorf("%d statements, want 1", len(got))
	}
}

func TestTheSameIsSaidOnce(t *testing.T) {
	doc := mustDocument(t, word{"Oslo", "PROPN", 1, "nsubj"}, word{"signed", "VERB", -1, "root"}, word{"pacts", "NOUN", 1, "obj"})
	weak, strong := fact("sign", phrase(0, 0), phrase(2, 2)), fact("sign", phrase(0, 0), phrase(2, 2))
	weak.Confidence, weak.Rule = 0.4, "weak"
	got := mustSchema(t).Statements(doc, []kg.Extraction{weak, strong})
	if len(got) != 1 || got[0].Rule != "test" {
		t.Errorf("got %+v, want the more confident one alone", got)
	}
}

// Whose kin somebody is tells that it is a person; what has no kin has a part. The city of Oslo is Oslo, the largest city of Norway is not
// Norway.
func TestKinAndPlaces(t *testing.T) {
	of := func(noun, adjective, place string) []word {
		return []word{{"the", "DET", 4, "det"}, {adjective, "ADJ", 4, "amod"}, {noun, "NOUN", 1, "obj"}, {"of", "ADP", 6, "case"}, {place, "PROPN", 4, "nmod"}}
	}
	for _, c := range []struct {
		words []word
		typ   kg.EntityType
		want  string
	}{
		{[]word{{"Webb", "PROPN", 4, "nmod:poss"}, {"~'s", "PART", 2, "case"}, {"father", "NOUN", 1, "obj"}}, kg.Person, "Webb's father Person"},
		{[]word{{"Webb", "PROPN", 4, "nmod:poss"}, {"~'s", "PART", 2, "case"}, {"parent", "NOUN", 1, "obj"}}, kg.Organization, "Webb's parent Thing"},
		{of("city", "Norwegian", "Bergen"), kg.Place, "Bergen Place"},
		{of("city", "largest", "Bergen"), kg.Place, "largest city of Bergen Thing"},
		{of("province", "eastern", "Kenya"), kg.Place, "eastern province of Kenya Thing"},
	} {
		doc := mustDocument(t, append([]word{{"Paris", "PROPN", 1, "nsubj"}, {"met", "VERB", -1, "root"}}, c.words...)...)
		at := slices.IndexFunc(doc.Sentences[0].Tokens[2:], func(t kg.Token) bool { return t.UPOS == "PROPN" }) + 2
		form := doc.Sentences[0].Tokens[at].Form
		name(doc, at, at+1, kg.Entity{ID: kg.EntityID("e:" + kg.Slug(form)), Name: form, Type: c.typ})
		head := slices.IndexFunc(doc.Sentences[0].Tokens, func(t kg.Token) bool { return t.Deprel == "obj" })
		p := kg.Phrase{Head: head}
		for i := range c.words {
			p.Tokens = append(p.Tokens, i+2)
		}
		got := mustSchema(t).Statements(doc, []kg.Extraction{fact("meet", phrase(0, 0), p)})
		if len(got) != 1 || got[0].Object.Name+" "+string(got[0].Object.Type) != c.want {
			t.Errorf("%v: got %+v, want %s", c.words, *got[0].Object, c.want)
		}
	}
}

// A participle right behind a noun tells which is meant, also where an adjective stands before it; it does not in the statement that it makes, where it tells
// what somebody is besides, or where it rather says when.
func TestRestrictedNames(t *testing.T) {
	for _, c := range []struct {
		words []word
		want  string
	}{
		{[]word{{"an", "DET", 4, "det"}, {"Islamic", "ADJ", 4, "amod"}, {"militant", "NOUN", 1, "obj"}, {"convicted", "VERB", 4, "acl"}, {"of", "ADP", 7, "case"}, {"murder", "NOUN", 5, "obl"}}, "Islamic militant convicted of murder"},
		{[]word{{"the", "DET", 4, "det"}, {"second", "ADJ", 4, "amod"}, {"term", "NOUN", 1, "obj"}, {"following", "VERB", 4, "acl"}, {"a", "DET", 7, "det"}, {"landslide", "NOUN", 5, "obj"}}, "second term"},
		{[]word{{"is", "AUX", 4, "cop"}, {"Islamic", "ADJ", 4, "amod"}, {"militant", "NOUN", 1, "obj"}, {"convicted", "VERB", 4, "acl"}, {"of", "ADP", 7, "case"}, {"murder", "NOUN", 5, "obl"}}, "Islamic militant"},
		{[]word{{"the", "DET", 4, "det"}, {"Swedish", "ADJ", 4, "amod"}, {"charges", "NOUN", 1, "obj"}, {"that", "SCONJ", 7, "mark"}, {"war", "NOUN", 7, "nsubj"}, {"looms", "VERB", 4, "acl"}}, "Swedish charges that war looms"},
		{[]word{{"all", "DET", 4, "det"}, {"the", "DET", 4, "det"}, {"people", "NOUN", 1, "obj"}, {"whose", "PRON", 6, "nmod:poss"}, {"boats", "NOUN", 7, "nsubj"}, {"sank", "VERB", 4, "acl:relcl"}}, "people whose boats sank"},
	} {
		doc := mustDocument(t, append([]word{{"Paris", "PROPN", 1, "nsubj"}, {"met", "VERB", -1, "root"}}, c.words...)...)
		name(doc, 0, 1, kg.Entity{ID: "e:paris", Name: "Paris", Type: kg.Place})
		p := kg.Phrase{Head: 4}
		for i := range c.words {
			if doc.Sentences[0].Tokens[i+2].XPOS = "VBN"; c.words[i].upos != "AUX" {
				p.Tokens = append(p.Tokens, i+2)
			}
		}
		got := mustSchema(t).Statements(doc, []kg.Extraction{fact("meet", phrase(0, 0), p)})
		if len(got) != 1 || got[0].Object.Name != c.want {
			t.Errorf("%v: got %+v, want %s", c.words, got, c.want)
		}
	}
}

// Whatever the text, every span slices to its text, ids are unique and values typed.
func TestStatementsOfRealText(t *testing.T) {
	a, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	doc := &kg.Document{ID: "d:test-0123456789ab", Name: "t", Date: time.Date(2022, 10, 16, 0, 0, 0, 0, time.UTC), Text: `Microsoft bought LinkedIn for $26.2 billion on Monday.

"We are “ready”," said Satya Nadella, the company's chief executive, who didn't name a date.

The U.S. did not sign the treaty; France and Germany did in 2015, and 45% of voters — some 3,000 people — objected.`}
	a.Annotate(doc)
	sts := mustSchema(t).Statements(doc, a.Extract(doc))
	if len(sts) < 5 {
		t.Fatalf("%d statements, want at least 5", len(sts))
	}
	seen := make(map[kg.ClaimID]bool)
	var bought bool
	for _, st := range sts {
		if seen[st.ID] {
			t.Errorf("claim %s twice", st.ID)
		}
		seen[st.ID] = true
		nodes := append([]kg.Node{st.Subject}, st.Arguments...)
		for _, n := range []*kg.Node{st.Object, st.Speaker} {
			if n != nil {
				nodes = append(nodes, *n)
			}
		}
		for _, n := range nodes {
			if doc.Slice(n.Span) != n.Text {
				t.Errorf("span %v is %q, not %q", n.Span, doc.Slice(n.Span), n.Text)
			}
			if (n.ID == "") == (n.Datatype == "") {
				t.Errorf("%+v is neither an entity nor a value, or both", n)
			}
			if n.Datatype == "money" {
				bought = bought || n.Value == "26200000000" && n.Unit == "USD"
			}
		}
		if doc.Slice(st.Predicate.Span) != st.Predicate.Text {
			t.Errorf("predicate span %v is %q, not %q", st.Predicate.Span, doc.Slice(st.Predicate.Span), st.Predicate.Text)
		}
		if st.Time != nil && st.Time.Text == "Monday" && st.Time.Value != "2022-10-10" {
			t.Errorf("Monday before Sunday 2022-10-16 is %s", st.Time.Value)
		}
	}
	if !bought {
		t.Error("no statement holds $26.2 billion as a typed amount")
	}
}

func TestReportsOfReports(t *testing.T) {
	doc := mustDocument(t, word{"Anna", "PROPN", 1, "nsubj"}, word{"said", "VERB", -1, "root"}, word{"Bob", "PROPN", 3, "nsubj"}, word{"denied", "VERB", 1, "ccomp"},
		word{"Oslo", "PROPN", 5, "nsubj"}, word{"attacked", "VERB", 3, "ccomp"}, word{"Bergen", "PROPN", 5, "obj"})
	for i, n := range []string{"Anna", "Bob", "Oslo", "Bergen"} {
		name(doc, 2*i, 2*i+1, kg.Entity{ID: kg.EntityID("e:" + kg.Slug(n)), Name: n, Type: kg.Person})
	}
	inner := fact("attack", phrase(4, 4), phrase(6, 6))
	inner.Relation.Phrase, inner.Polarity, inner.Speaker = phrase(5, 5), kg.Negative, phrase(2, 2)
	outer := fact("deny", phrase(2, 2), kg.Phrase{})
	outer.Relation.Phrase, outer.Speaker = phrase(3, 3), phrase(0, 0)
	got := mustSchema(t).Statements(doc, []kg.Extraction{outer, inner})
	if len(got) != 2 || got[0].Via != nil || got[1].Speaker.ID != "e:bob" || got[1].Via == nil || got[1].Via.ID != "e:anna" {
		t.Errorf("%+v", got)
	}
}

func TestAbout(t *testing.T) {
	for _, c := range []struct {
		words []word
		want  kg.EntityID
	}{
		{[]word{{"Ukrainian", "ADJ", 3, "amod"}, {"defenders", "NOUN", 1, "obj"}}, "e:ukraine"},
		{[]word{{"Moscow", "PROPN", 3, "nmod:poss"}, {"allies", "NOUN", 1, "obj"}}, "e:russia"},
		{[]word{{"old", "ADJ", 3, "amod"}, {"allies", "NOUN", 1, "obj"}}, ""},
	} {
		doc := mustDocument(t, append([]word{{"Paris", "PROPN", 1, "nsubj"}, {"met", "VERB", -1, "root"}}, c.words...)...)
		name(doc, 0, 1, kg.Entity{ID: "e:paris", Name: "Paris", Type: kg.Place})
		got := mustSchema(t).Statements(doc, []kg.Extraction{fact("meet", phrase(0, 0), phrase(3, 2, 3))})
		var id kg.EntityID
		if o := got[0].Object; len(o.About) > 0 {
			id = o.About[0].ID
		}
		if id != c.want {
			t.Errorf("%v is about %q, want %q", c.words, id, c.want)
		}
	}
}

// What is said of several that a plural stands for is said of each.
func TestMembersOfAPlural(t *testing.T) {
	doc := mustDocument(t, word{"They", "PRON", 1, "nsubj"}, word{"left", "VERB", -1, "root"}, word{"Paris", "PROPN", 1, "obj"})
	name(doc, 2, 3, kg.Entity{ID: "e:paris", Name: "Paris", Type: kg.Place})
	doc.Entities = append(doc.Entities, kg.Entity{ID: "e:russia", Name: "Russia", Type: kg.Place}, kg.Entity{ID: "e:ukraine", Name: "Ukraine", Type: kg.Place})
	doc.Mentions = append(doc.Mentions, kg.Mention{First: 0, Last: 1, Head: 0, Kind: kg.PronounMention, Entity: -1, Members: []int{1, 2}})
	var got []string
	for _, st := range mustSchema(t).Statements(doc, []kg.Extraction{fact("leave", phrase(0, 0), phrase(2, 2))}) {
		got = append(got, string(st.Subject.ID)+" "+st.Subject.Text+" "+string(st.Object.ID))
	}
	if want := []string{"e:russia They e:paris", "e:ukraine They e:paris"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNamesThatManyHave(t *testing.T) {
	for _, c := range []struct {
		entity kg.Entity
		want   kg.EntityID
	}{
		{kg.Entity{ID: "e:smith", Name: "Smith", Type: kg.Person}, "e:smith.2a61b10570ba"},
		{kg.Entity{ID: "e:john_smith", Name: "John Smith", Type: kg.Person}, "e:john_smith.2a61b10570ba"}, // in passing
		{kg.Entity{ID: "e:john_smith", Name: "John Smith", Type: kg.Person, Roles: []string{"senator"}}, "e:john_smith"},
		{kg.Entity{ID: "e:boris_johnson", Name: "Boris Johnson", Type: kg.Person}, "e:boris_johnson"},
		{kg.Entity{ID: "e:putin", Name: "Putin", Type: kg.Person}, "e:putin"},
		{kg.Entity{ID: "e:francis", Name: "Francis", Type: kg.Person, Roles: []string{"pope"}}, "e:francis"},
		{kg.Entity{ID: "e:supreme_court", Name: "Supreme Court", Type: kg.Organization}, "e:supreme_court.2a61b10570ba"},
		{kg.Entity{ID: "e:indian_supreme_court", Name: "Indian Supreme Court", Type: kg.Organization}, "e:indian_supreme_court"},
	} {
		doc := &kg.Document{ID: "d:news-2a61b10570ba", Entities: []kg.Entity{c.entity}}
		mustSchema(t).Identify(doc)
		if got := doc.Entities[0].ID; got != c.want {
			t.Errorf("%s: %s, want %s", c.entity.Name, got, c.want)
		}
	}
}

func TestTornNames(t *testing.T) {
	doc := mustDocument(t, word{"Mobile", "ADJ", 3, "compound"}, word{"Norway", "PROPN", 0, "appos"}, word{"BV", "PROPN", 3, "nsubj"}, word{"bought", "VERB", -1, "root"}, word{"Oslo", "PROPN", 3, "obj"})
	name(doc, 0, 3, kg.Entity{ID: "e:mobile_norway_bv", Name: "Mobile Norway BV", Type: kg.Organization})
	doc.Mentions[0].Head = 0
	name(doc, 4, 5, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	x := fact("buy", phrase(2, 2), phrase(4, 4))
	x.Relation.Phrase, x.Relation.Head = phrase(3, 3), 3
	if got := mustSchema(t).Statements(doc, []kg.Extraction{x}); len(got) != 1 || got[0].Subject.ID != "e:mobile_norway_bv" {
		t.Errorf("got %+v", got)
	}
}

func TestGovernmentsAreNoted(t *testing.T) {
	doc := mustDocument(t, word{"Moscow", "PROPN", 1, "nsubj"}, word{"accused", "VERB", -1, "root"}, word{"Oslo", "PROPN", 1, "obj"})
	name(doc, 0, 1, kg.Entity{ID: "e:moscow", Name: "Moscow", Type: kg.Place})
	name(doc, 2, 3, kg.Entity{ID: "e:oslo", Name: "Oslo", Type: kg.Place})
	for lemma, want := range map[string]kg.EntityID{"accuse": "e:russia", "border": ""} {
		st := mustSchema(t).Statements(doc, []kg.Extraction{fact(lemma, phrase(0, 0), phrase(2, 2))})[0]
		var got kg.EntityID
		if len(st.Subject.About) > 0 {
			got = st.Subject.About[0].ID
		}
		if got != want || st.Subject.ID != "e:moscow" {
			t.Errorf("%s: %+v", lemma, st.Subject)
		}
	}
}

func TestIdentify(t *testing.T) {
	for text, want := range map[string]kg.EntityID{
		"Georgia voted; Atlanta is counting.":                "e:georgia_us_state",
		"Georgia accused Russia; in Tbilisi people marched.": "e:georgia",
		"Georgia.": "e:georgia",
	} {
		doc := &kg.Document{Text: text, Entities: []kg.Entity{{ID: "e:georgia", Name: "Georgia", Type: kg.Place}}}
		mustSchema(t).Identify(doc)
		e := doc.Entities[0]
		if e.ID != want || (want == "e:georgia") != (len(e.Same) == 1 && e.Same[0] == "wd:Q230") {
			t.Errorf("%q: %+v", text, e)
		}
	}
}
