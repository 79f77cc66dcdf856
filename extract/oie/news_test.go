package oie_test

import (
	"testing"

	"kg"
)

// TestNews: who says what in news, and what comes of it, on trees as a parser gives them.
func TestNews(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "who tells a news conference",
			words: "Students|student|NOUN|3|nsubj:pass|Number=Plur were|be|AUX|3|aux:pass|Number=Plur;VerbForm=Fin|VBD " +
				"pulled|pull|VERB|0|root|VerbForm=Part;Voice=Pass|VBN out|out|ADP|3|compound:prt alive|alive|ADJ|3|xcomp|Degree=Pos " +
				"but|but|CCONJ|10|cc Oslo|Oslo|PROPN|10|nsubj|Number=Sing was|be|AUX|10|aux|Number=Sing;VerbForm=Fin|VBD still|still|ADV|10|advmod " +
				"missing|miss|VERB|3|conj|VerbForm=Part|VBG ~,|,|PUNCT|13|punct Olsen|Olsen|PROPN|13|nsubj|Number=Sing " +
				"told|tell|VERB|3|parataxis|Number=Sing;VerbForm=Fin|VBD a|a|DET|16|det|PronType=Art news|news|NOUN|16|compound|Number=Sing " +
				"conference|conference|NOUN|13|iobj|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Students | be pulled out | alive by Olsen (passive/complement)", "Oslo | miss |  by Olsen (clause/sv)", "Olsen | tell | Students were pulled out alive but Oslo was still missing {to: a news conference} (report/parenthetical)"},
		},
		{
			name: "a name and its number behind a place",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing employs|employ|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ 8,700|8700|NUM|4|nummod " +
				"people|people|NOUN|2|obj|Number=Plur in|in|ADP|6|case Brazil|Brazil|PROPN|4|nmod|Number=Sing ~,|,|PUNCT|10|punct " +
				"and|and|CCONJ|10|cc Nordwind|Nordwind|PROPN|10|compound|Number=Sing 26,000|26000|NUM|4|conj " +
				"worldwide|worldwide|ADV|2|conj|Degree=Pos ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Brazil": kg.Place},
			want:  []string{"Acme | employ | 8,700 people in Brazil (clause/svo)", "Nordwind | employ people | 26,000 (gapping/counted)"},
		},
		{
			name: "found guilty in a headline",
			words: "Mayor|Mayor|PROPN|2|nsubj|Number=Sing found|find|VERB|0|root|Number=Sing;VerbForm=Fin|VBD guilty|guilty|ADJ|2|xcomp|Degree=Pos " +
				"of|of|ADP|5|case fraud|fraud|NOUN|3|obl|Number=Sing in|in|ADP|7|case Oslo|Oslo|PROPN|2|obl|Number=Sing",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Mayor | be found | guilty of fraud {in: Oslo} (passive/complement)"},
		},
		{
			name: "what was said last week",
			words: "Politico|Politico|PROPN|2|nsubj|Number=Sing reported|report|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"last|last|ADJ|4|amod|Degree=Pos week|week|NOUN|2|obl:unmarked|Number=Sing that|that|SCONJ|8|mark " +
				"Olsen|Olsen|PROPN|8|nsubj|Number=Sing was|be|AUX|8|aux|Number=Sing;VerbForm=Fin|VBD leaning|lean|VERB|4|acl:relcl|VerbForm=Part|VBG " +
				"toward|toward|ADP|10|case Hall|Hall|PROPN|8|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Politico": kg.Organization},
			want:  []string{"Politico | report | Olsen was leaning toward Hall {time: last week} (clause/svc)", "Olsen | lean toward | Hall by Politico (clause/sv-oblique)"},
		},
		{
			name: "what a trial is about to bring",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing faces|face|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ prison|prison|NOUN|2|obj|Number=Sing " +
				"when|when|ADV|7|advmod|PronType=Int he|he|PRON|7|nsubj:pass|Number=Sing;PronType=Prs " +
				"is|be|AUX|7|aux:pass|Number=Sing;VerbForm=Fin|VBZ sentenced|sentence|VERB|2|advcl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|9|case " +
				"Hall|Hall|PROPN|7|obl:agent|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | face | prison {time: when he is sentenced by Hall} (clause/svo)", "Hall | sentence | he planned (passive/agent)"},
		},
		{
			name: "a modal for two participles",
			words: "The|the|DET|2|det|PronType=Art bill|bill|NOUN|5|nsubj|Number=Sing would|would|AUX|5|aux|VerbForm=Fin|MD " +
				"have|have|AUX|5|aux|VerbForm=Inf|VB abolished|abolish|VERB|0|root|VerbForm=Part|VBN the|the|DET|7|det|PronType=Art " +
				"zone|zone|NOUN|5|obj|Number=Sing and|and|CCONJ|9|cc paid|pay|VERB|5|conj|Number=Sing;VerbForm=Fin|VBD " +
				"hunters|hunter|NOUN|9|obj|Number=Plur ~.|.|PUNCT|5|punct",
			want: []string{"The bill | abolish | the zone conditional (clause/svo)", "The bill | pay | hunters conditional (clause/svo)"},
		},
		{
			name: "an amount in a description",
			words: "Georgia|Georgia|PROPN|10|nsubj|Number=Sing ~,|,|PUNCT|4|punct a|a|DET|4|det|PronType=Art country|country|NOUN|1|appos|Number=Sing " +
				"of|of|ADP|8|case 3.7|3.7|NUM|7|compound million|million|NUM|8|nummod people|people|NOUN|4|nmod|Number=Plur ~,|,|PUNCT|1|punct " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|10|punct",
			types: map[string]kg.EntityType{"Georgia": kg.Place},
			want:  []string{"Georgia | leave |  (clause/sv)", "Georgia | be | a country of 3.7 million people (apposition/is)"},
		},
		{
			name: "secretary of state",
			words: "Olsen|Olsen|PROPN|9|nsubj|Number=Sing ~,|,|PUNCT|3|punct Secretary|Secretary|PROPN|1|appos|Number=Sing of|of|ADP|5|case " +
				"State|State|PROPN|3|nmod|Number=Sing for|for|ADP|7|case Veterans|Veteran|PROPN|5|nmod|Number=Plur ~,|,|PUNCT|1|punct " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|9|punct",
			types: map[string]kg.EntityType{"State": kg.Organization, "Veterans": kg.Organization},
			want:  []string{"Olsen | leave |  (clause/sv)", "Olsen | be | Secretary of State for Veterans (apposition/is)", "Olsen | be secretary of state for | Veterans (apposition/role)"},
		},
		{
			name: "not each of them both",
			words: "A|a|DET|2|det|PronType=Art quarter|quarter|NOUN|8|nsubj|Number=Sing of|of|ADP|5|case the|the|DET|5|det|PronType=Art " +
				"members|member|NOUN|2|nmod|Number=Plur were|be|AUX|8|cop|Number=Plur;VerbForm=Fin|VBD state|state|NOUN|8|compound|Number=Sing " +
				"chairs|chair|NOUN|0|root|Number=Plur and|and|CCONJ|11|cc vice|vice|NOUN|11|compound|Number=Sing " +
				"chairs|chair|NOUN|8|conj|Number=Plur ~.|.|PUNCT|8|punct",
			want: []string{"A quarter of the members | be | state chairs and vice chairs (copula/noun)"},
		},
		{
			name: "a comma that closed nothing",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing imposed|impose|VERB|0|root|Number=Sing;VerbForm=Fin|VBD bans|ban|NOUN|2|obj|Number=Plur " +
				"on|on|ADP|5|case Paul|Paul|PROPN|3|nmod|Number=Sing Olsen|Olsen|PROPN|5|flat|Number=Sing ~,|,|PUNCT|9|punct " +
				"the|the|DET|9|det|PronType=Art founder|founder|NOUN|5|appos|Number=Sing of|of|ADP|11|case Acme|Acme|PROPN|9|nmod|Number=Sing " +
				"~,|,|PUNCT|15|punct and|and|CCONJ|15|cc ten|ten|NUM|15|nummod officials|official|NOUN|5|conj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Acme": kg.Organization},
			want:  []string{"Norway | impose | bans on Paul Olsen and ten officials (clause/svo)", "Norway | impose ban on | Paul Olsen (light-verb/noun)", "Norway | impose ban on | ten officials (light-verb/noun)", "Paul Olsen | be | the founder of Acme (apposition/is)", "Paul Olsen | be founder of | Acme (apposition/role)"},
		},
		{
			name: "protesters who are there",
			words: "Police|police|NOUN|2|nsubj|Number=Plur used|use|VERB|0|root|Number=Plur;VerbForm=Fin|VBD gas|gas|NOUN|2|obj|Number=Sing " +
				"to|to|PART|5|mark disperse|disperse|VERB|2|advcl|VerbForm=Inf|VB protesters|protester|NOUN|5|obj|Number=Plur " +
				"who|who|PRON|8|nsubj|PronType=Rel accuse|accuse|VERB|6|acl:relcl|Number=Plur;VerbForm=Fin|VBP Oslo|Oslo|PROPN|8|obj|Number=Sing " +
				"of|of|SCONJ|11|mark stealing|steal|VERB|8|advcl|VerbForm=Part|VBG votes|vote|NOUN|11|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Police | use | gas {purpose: to disperse protesters who accuse Oslo of stealing votes} (clause/svo)", "Police | disperse | protesters {using: gas} (clause/svo)", "protesters | accuse | Oslo {of: stealing votes} (clause/svo)", "Oslo | steal | votes possible by protesters (clause/svo)"},
		},
		{
			name: "engineers who are not",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing wants|want|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ to|to|PART|4|mark " +
				"hire|hire|VERB|2|xcomp|VerbForm=Inf|VB engineers|engineer|NOUN|4|obj|Number=Plur who|who|PRON|7|nsubj|PronType=Rel " +
				"speak|speak|VERB|5|acl:relcl|Number=Plur;VerbForm=Fin|VBP French|French|PROPN|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"French": kg.Group},
			want:  []string{"Acme | want | to hire engineers who speak French (clause/sv-infinitive)", "Acme | hire | engineers desired (clause/svo)", "engineers | speak | French desired (clause/svo)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
