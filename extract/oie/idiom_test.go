package oie_test

import (
	"testing"

	"kg"
)

// TestIdioms: what a state, an office or a remark goes with, in trees as a parser gives them.
func TestIdioms(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "a member of one and of another",
			words: "Anna|Anna|PROPN|4|nsubj|Number=Sing was|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art member|member|NOUN|0|root|Number=Sing|NN " +
				"of|of|ADP|7|case| the|the|DET|7|det|PronType=Art council|council|NOUN|4|nmod|Number=Sing|NN from|from|ADP|9|case| May|May|PROPN|4|obl|Number=Sing " +
				"to|to|ADP|11|case| July|July|PROPN|9|nmod|Number=Sing ~,|,|PUNCT|16|punct and|and|CCONJ|16|cc of|of|ADP|16|case| the|the|DET|16|det|PronType=Art " +
				"assembly|assembly|NOUN|4|conj|Number=Sing|NN from|from|ADP|18|case| June|June|PROPN|16|nmod|Number=Sing to|to|ADP|20|case| " +
				"March|March|PROPN|18|nmod|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"May": kg.Date, "July": kg.Date, "June": kg.Date, "March": kg.Date, "Anna": kg.Person},
			want: []string{
				"Anna | be | a member of the council {time: May to July} (copula/noun)",
				"Anna | be member of | the council {time: May to July} (copula/role)",
				"Anna | be member of | the assembly {time: June to March} (copula/role)",
			},
		},
		{
			name: "on display at",
			words: "The|the|DET|2|det|PronType=Art system|system|NOUN|5|nsubj|Number=Sing|NN is|be|AUX|5|cop|Number=Sing;VerbForm=Fin|VBZ on|on|ADP|5|case| " +
				"display|display|NOUN|0|root|Number=Sing|NN at|at|ADP|8|case| the|the|DET|8|det|PronType=Art museum|museum|NOUN|5|nmod|Number=Sing|NN ~.|.|PUNCT|5|punct",
			want: []string{
				"The system | be on display at | the museum (copula/preposition)",
			},
		},
		{
			name: "on hand doing",
			words: "Anna|Anna|PROPN|4|nsubj|Number=Sing was|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBD on|on|ADP|4|case| hand|hand|NOUN|0|root|Number=Sing|NN " +
				"offering|offer|VERB|4|acl|VerbForm=Part|VBG films|film|NOUN|5|obj|Number=Plur|NNS to|to|ADP|8|case| Acme|Acme|PROPN|5|obl|Number=Sing " +
				"~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Acme": kg.Organization},
			want: []string{
				"hand | offer | films {to: Acme} (clause/svo)",
			},
		},
		{
			name: "a party able to",
			words: "Anna|Anna|PROPN|4|nsubj|Number=Sing is|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBZ the|the|DET|4|det|PronType=Art " +
				"leader|leader|NOUN|0|root|Number=Sing|NN of|of|ADP|7|case| the|the|DET|7|det|PronType=Art party|party|NOUN|4|nmod|Number=Sing|NN " +
				"able|able|ADJ|7|amod|Degree=Pos|JJ to|to|PART|10|mark win|win|VERB|8|xcomp|VerbForm=Inf|VB Oslo|Oslo|PROPN|10|obj|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Anna | be | the leader of the party able to win Oslo (copula/noun)",
				"Anna | be leader of | the party able to win Oslo (copula/role)",
			},
		},
		{
			name: "as stated by",
			words: "Olsen|Olsen|PROPN|7|nsubj|Number=Sing is|be|AUX|7|cop|Number=Sing;VerbForm=Fin|VBZ no|no|ADV|4|advmod longer|long|ADV|7|advmod|Degree=Cmp " +
				"in|in|ADP|7|case| the|the|DET|7|det|PronType=Art label|label|NOUN|0|root|Number=Sing|NN ~,|,|PUNCT|10|punct as|as|SCONJ|10|mark " +
				"stated|state|VERB|7|advcl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|12|case| Acme|Acme|PROPN|10|obl:agent|Number=Sing ~.|.|PUNCT|7|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Olsen | be in | the label not (copula/preposition)",
			},
		},
		{
			name: "a list of things of a kind",
			words: "The|the|DET|2|det|PronType=Art room|room|NOUN|3|nsubj|Number=Sing|NN has|have|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ the|the|DET|5|det|PronType=Art " +
				"versatility|versatility|NOUN|3|obj|Number=Sing|NN to|to|PART|7|mark record|record|VERB|5|acl|VerbForm=Inf|VB a|a|DET|10|det|PronType=Art " +
				"symphonic|symphonic|ADJ|10|amod|Degree=Pos|JJ orchestra|orchestra|NOUN|7|obj|Number=Sing|NN ~,|,|PUNCT|14|punct a|a|DET|14|det|PronType=Art " +
				"single|single|ADJ|14|amod|Degree=Pos|JJ voice|voice|NOUN|10|appos|Number=Sing|NN or|or|CCONJ|17|cc to|to|PART|17|mark " +
				"mount|mount|VERB|7|conj|VerbForm=Inf|VB a|a|DET|19|det|PronType=Art show|show|NOUN|17|obj|Number=Sing|NN ~.|.|PUNCT|3|punct",
			want: []string{
				"The room | have | the versatility to record a symphonic orchestra or to mount a show (clause/svo)",
				"The room | record | a symphonic orchestra possible (clause/svo)",
				"The room | mount | a show possible (clause/svo)",
			},
		},
		{
			name: "in brackets, as",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing works|work|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ for|for|ADP|4|case| Acme|Acme|PROPN|2|obl|Number=Sing " +
				"(|(|PUNCT|9|punct ~as|as|SCONJ|9|mark the|the|DET|8|det|PronType=Art channel|channel|NOUN|9|nsubj|Number=Sing|NN " +
				"brands|brand|VERB|2|advcl|Number=Sing;VerbForm=Fin|VBZ its|its|PRON|11|nmod:poss|Number=Sing;PronType=Prs output|output|NOUN|9|obj|Number=Sing|NN " +
				"from|from|ADP|13|case| Oslo|Oslo|PROPN|9|obl|Number=Sing ~)|)|PUNCT|9|punct ~;|;|PUNCT|17|punct she|she|PRON|17|nsubj|Number=Sing;PronType=Prs " +
				"left|leave|VERB|2|parataxis|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Hall | work for | Acme (clause/sv-oblique)",
				"the channel | brand | its output {from: Oslo} (clause/svo)",
				"she | leave |  (clause/sv)",
			},
		},
		{
			name: "referred to by names",
			words: "Acme|Acme|PROPN|13|nsubj|Number=Sing (|(|PUNCT|5|punct ~also|also|ADV|5|advmod often|often|ADV|5|advmod " +
				"referred|refer|VERB|1|acl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|9|case| its|its|PRON|9|nmod:poss|Number=Sing;PronType=Prs " +
				"brand|brand|NOUN|9|amod|Number=Sing|NN names|name|NOUN|5|obl:agent|Number=Plur|NNS ~)|)|PUNCT|5|punct is|be|AUX|13|cop|Number=Sing;VerbForm=Fin|VBZ " +
				"a|a|DET|13|det|PronType=Art provider|provider|NOUN|0|root|Number=Sing|NN of|of|ADP|15|case| tools|tool|NOUN|13|nmod|Number=Plur|NNS ~.|.|PUNCT|13|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | be | a provider of tools (copula/noun)",
				"Acme | be provider of | tools (copula/role)",
			},
		},
		{
			name: "a body that somebody is of",
			words: "Doug|Doug|PROPN|4|nsubj|Number=Sing of|of|ADP|4|mark| \"|\"|PUNCT|4|punct ~Have|have|VERB|0|root|VerbForm=Inf|VB no|no|DET|6|det|PronType=Neg " +
				"fear|fear|NOUN|4|obj|Number=Sing|NN ~\"|\"|PUNCT|4|punct ~,|,|PUNCT|11|punct a|a|DET|11|det|PronType=Art " +
				"support|support|NOUN|11|compound|Number=Sing|NN charity|charity|NOUN|6|appos|Number=Sing|NN ~,|,|PUNCT|13|punct " +
				"left|leave|VERB|4|conj|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Doug": kg.Person},
			want: []string{
				"Doug | have | fear not (clause/svo)",
				"Doug | leave |  (clause/sv)",
				"fear | be | a support charity (apposition/is)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
