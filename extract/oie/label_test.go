package oie_test

import (
	"strings"
	"testing"

	"kg/extract/oie"
)

// TestLabelsKeepWhatChangesThem: adverbs and adjectives without which a predicate says something else.
func TestLabelsKeepWhatChangesThem(t *testing.T) {
	for _, c := range []struct {
		rule, words string
		want        string // labels of the statements by the rule
	}{
		{
			"clause/sv-oblique",
			"Acme|Acme|PROPN|3|nsubj|Number=Sing rarely|rarely|ADV|3|advmod works|work|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ in|in|ADP|5|case Oslo|Oslo|PROPN|3|obl|Number=Sing ~.|.|PUNCT|3|punct",
			"rarely works in",
		},
		{
			"passive/object",
			"Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP released|release|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD his|his|PRON|6|nmod:poss|Number=Sing;Person=3;PronType=Prs|PRP$ debut|debut|NOUN|5|compound|Number=Sing|NN studio|studio|NOUN|6|compound|Number=Sing|NN album|album|NOUN|2|obj|Number=Sing|NN ~,|,|PUNCT|8|punct||, titled|title|VERB|6|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN Lotus|Lotus|PROPN|8|xcomp|Number=Sing|NNP on|on|ADP|12|case||IN February|February|PROPN|12|compound|Number=Sing|NNP 4|4|NUM|8|obl|NumType=Card|CD ~,|,|PUNCT|14|punct||, 2009|2009|NUM|12|nmod:unmarked|NumType=Card|CD ~,|,|PUNCT|20|punct||, and|and|CCONJ|20|cc||CC his|his|PRON|20|nmod:poss|Number=Sing;Person=3;PronType=Prs|PRP$ second|second|ADJ|20|amod|Degree=Pos;NumType=Ord|JJ studio|studio|NOUN|20|compound|Number=Sing|NN album|album|NOUN|6|conj|Number=Sing|NN ~,|,|PUNCT|22|punct||, Dawn|Dawn|PROPN|20|appos|Number=Sing|NNP on|on|ADP|25|case||IN July|July|PROPN|25|compound|Number=Sing|NNP 18|18|NUM|20|nmod|NumType=Card|CD ~,|,|PUNCT|27|punct||, 2010|2010|NUM|25|nmod:unmarked|NumType=Card|CD ~.|.|PUNCT|2|punct||.",
			"was titled",
		},
		{
			"passive/agent",
			"Boats|boat|NOUN|4|nsubj:pass|Number=Plur were|be|AUX|4|aux:pass|VerbForm=Fin|VBD first|first|ADV|4|advmod used|use|VERB|0|root|VerbForm=Part|VBN by|by|ADP|6|case Acme|Acme|PROPN|4|obl:agent|Number=Sing ~.|.|PUNCT|4|punct",
			"first used",
		},
		{
			"clause/svo",
			"Acme|Acme|PROPN|5|nsubj|Number=Sing has|have|AUX|5|aux|VerbForm=Fin|VBZ not|not|PART|5|advmod sufficiently|sufficiently|ADV|5|advmod tested|test|VERB|0|root|VerbForm=Part|VBN boats|boat|NOUN|5|obj|Number=Plur ~.|.|PUNCT|5|punct",
			"has not sufficiently tested",
		},
		{
			"clause/svo",
			"Acme|Acme|PROPN|5|nsubj|Number=Sing has|have|AUX|5|aux|VerbForm=Fin|VBZ not|not|PART|5|advmod yet|yet|ADV|5|advmod tested|test|VERB|0|root|VerbForm=Part|VBN boats|boat|NOUN|5|obj|Number=Plur ~.|.|PUNCT|5|punct",
			"has not tested",
		},
		{
			"clause/svo",
			"Acme|Acme|PROPN|4|nsubj|Number=Sing did|do|AUX|4|aux|VerbForm=Fin|VBD not|not|PART|4|advmod pay|pay|VERB|0|root|VerbForm=Inf|VB taxes|tax|NOUN|4|obj|Number=Plur in|in|ADP|7|case full|full|ADJ|4|obl ~.|.|PUNCT|4|punct",
			"did not pay in full",
		},
		{
			"copula/preposition",
			"Acme|Acme|PROPN|5|nsubj|Number=Sing is|be|AUX|5|cop|VerbForm=Fin|VBZ mostly|mostly|ADV|5|advmod in|in|ADP|5|case Oslo|Oslo|PROPN|0|root|Number=Sing ~.|.|PUNCT|5|punct",
			"is mostly in",
		},
		{
			"clause/sv-oblique",
			"Acme|Acme|PROPN|2|nsubj|Number=Sing works|work|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ only|only|ADV|5|advmod in|in|ADP|5|case Oslo|Oslo|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			"works only in",
		},
		{
			"copula/adjective",
			"Acme|Acme|PROPN|4|nsubj|Number=Sing is|be|AUX|4|cop|VerbForm=Fin|VBZ almost|almost|ADV|4|advmod white|white|ADJ|0|root ~.|.|PUNCT|4|punct",
			"is",
		},
		{
			"light-verb/noun",
			"Acme|Acme|PROPN|2|nsubj|Number=Sing had|have|VERB|0|root|VerbForm=Fin|VBD very|very|ADV|4|advmod close|close|ADJ|5|amod ties|tie|NOUN|2|obj|Number=Plur with|with|ADP|7|case Oslo|Oslo|PROPN|5|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			"had very close ties with",
		},
		{
			"copula/role",
			"Chaba|Chaba|PROPN|5|nsubj|Number=Sing was|be|AUX|5|cop|VerbForm=Fin|VBD the|the|DET|5|det eighth|eighth|ADJ|5|amod|NumType=Ord storm|storm|NOUN|0|root|Number=Sing of|of|ADP|8|case the|the|DET|8|det season|season|NOUN|5|nmod|Number=Sing ~.|.|PUNCT|5|punct",
			"was eighth storm of",
		},
		{
			"clause/svo",
			"Rebels|rebel|NOUN|3|nsubj|Number=Plur briefly|briefly|ADV|3|advmod held|hold|VERB|0|root|VerbForm=Fin|VBD Narvik|Narvik|PROPN|3|obj|Number=Sing ~.|.|PUNCT|3|punct",
			"briefly held",
		},
		{
			"clause/svo",
			"Acme|Acme|PROPN|2|nsubj|Number=Sing gained|gain|VERB|0|root|VerbForm=Fin|VBD nothing|nothing|PRON|2|obj|Number=Sing by|by|SCONJ|6|mark only|only|ADV|6|advmod selling|sell|VERB|2|advcl|VerbForm=Part|VBG books|book|NOUN|6|obj|Number=Plur ~.|.|PUNCT|2|punct",
			"gained, only sold",
		},
		{
			"apposition/role",
			"Webb|Webb|PROPN|7|nsubj|Number=Sing ~,|,|PUNCT|6|punct Norway|Norway|PROPN|6|nmod:poss|Number=Sing ~'s|'s|PART|3|case top|top|ADJ|6|amod|Degree=Pos official|official|NOUN|1|appos|Number=Sing left|leave|VERB|0|root|VerbForm=Fin|VBD ~.|.|PUNCT|7|punct",
			"is top official of",
		},
	} {
		var got []string
		for _, x := range oie.New().Extract(mustTree(t, c.words, nil)) {
			if x.Rule == c.rule {
				got = append(got, x.Relation.Label)
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.words, s, c.want)
		}
	}
}

// TestRoleWithFurtherComplements: what stands behind a role besides what it is relative to is said of it.
func TestRoleWithFurtherComplements(t *testing.T) {
	doc := mustTree(t, "Webb|Webb|PROPN|3|nsubj|Number=Sing was|be|AUX|3|cop|VerbForm=Fin|VBD ambassador|ambassador|NOUN|0|root|Number=Sing of|of|ADP|5|case Norway|Norway|PROPN|3|nmod|Number=Sing "+
		"to|to|ADP|7|case Chile|Chile|PROPN|3|nmod|Number=Sing and|and|CCONJ|9|cc Peru|Peru|PROPN|7|conj|Number=Sing ~.|.|PUNCT|3|punct", nil)
	want := "Webb | be ambassador of | Norway {to: Chile} {to: Peru} (copula/role)"
	for _, x := range oie.New().Extract(doc) {
		if x.Rule != "copula/role" {
			continue
		}
		if got := say(doc, x); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestWhatStandsAboveALabel: an infinitive or gerund that is no plain fact goes with the words above it.
func TestWhatStandsAboveALabel(t *testing.T) {
	for _, c := range []struct {
		words, want string // the words above the labels of the statements that have some
	}{
		{
			"Oslo|Oslo|PROPN|3|nsubj|Number=Sing is|be|AUX|3|aux|VerbForm=Fin|VBZ trying|try|VERB|0|root|VerbForm=Part|VBG to|to|PART|5|mark buy|buy|VERB|3|xcomp|VerbForm=Inf|VB boats|boat|NOUN|5|obj|Number=Plur and|and|CCONJ|8|cc sell|sell|VERB|5|conj|VerbForm=Inf|VB cars|car|NOUN|8|obj|Number=Plur",
			"is trying to: buy; is trying to: sell",
		},
		{
			"Oslo|Oslo|PROPN|3|nsubj|Number=Sing is|be|AUX|3|cop|VerbForm=Fin|VBZ ready|ready|ADJ|0|root to|to|PART|5|mark buy|buy|VERB|3|xcomp|VerbForm=Inf|VB boats|boat|NOUN|5|obj|Number=Plur",
			"is ready to: buy",
		},
		{
			"Oslo|Oslo|PROPN|2|nsubj|Number=Sing urged|urge|VERB|0|root|VerbForm=Fin|VBD firms|firm|NOUN|2|obj|Number=Plur to|to|PART|5|mark buy|buy|VERB|2|xcomp|VerbForm=Inf|VB boats|boat|NOUN|5|obj|Number=Plur",
			"were urged to: buy",
		},
		{
			"Oslo|Oslo|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|VerbForm=Fin|VBD accused|accuse|VERB|0|root|VerbForm=Part|VBN of|of|SCONJ|5|mark buying|buy|VERB|3|advcl|VerbForm=Part|VBG boats|boat|NOUN|5|obj|Number=Plur",
			"was accused of: buy",
		},
		{
			"Boats|boat|NOUN|3|nsubj:pass|Number=Plur are|be|AUX|3|aux:pass|VerbForm=Fin|VBP used|use|VERB|0|root|VerbForm=Part|VBN to|to|PART|5|mark carry|carry|VERB|3|advcl|VerbForm=Inf|VB cars|car|NOUN|5|obj|Number=Plur",
			"are used to: carry",
		},
		{
			"Oslo|Oslo|PROPN|2|nsubj|Number=Sing announced|announce|VERB|0|root|VerbForm=Fin|VBD plans|plan|NOUN|2|obj|Number=Plur to|to|PART|5|mark buy|buy|VERB|3|acl|VerbForm=Inf|VB boats|boat|NOUN|5|obj|Number=Plur",
			"announced plans to: buy",
		},
		{
			"Oslo|Oslo|PROPN|4|nsubj|Number=Sing did|do|AUX|4|aux|VerbForm=Fin|VBD not|not|PART|4|advmod agree|agree|VERB|0|root|VerbForm=Inf|VB to|to|PART|6|mark buy|buy|VERB|4|xcomp|VerbForm=Inf|VB boats|boat|NOUN|6|obj|Number=Plur",
			"",
		},
	} {
		var got []string
		for _, x := range oie.New().Extract(mustTree(t, c.words, nil)) {
			if x.Relation.Under != "" {
				got = append(got, x.Relation.Under+": "+x.Relation.Label)
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.words, s, c.want)
		}
	}
}
