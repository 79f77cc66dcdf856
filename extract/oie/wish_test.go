package oie_test

import (
	"testing"

	"kg"
)

// TestWhoseWords: who wants and who tells what a clause says, on trees as a parser gives them.
func TestWhoseWords(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "who urges wants it, and tells nothing of the rest",
			words: "Bergen|Bergen|PROPN|2|nsubj|Number=Sing|NNP urged|urge|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|2|iobj|Number=Sing|NNP to|to|PART|5|mark||TO " +
				"free|free|VERB|2|xcomp|VerbForm=Inf|VB Olsen|Olsen|PROPN|5|obj|Number=Sing|NNP ~,|,|PUNCT|9|punct||, who|who|PRON|9|nsubj|PronType=Rel|WP " +
				"left|leave|VERB|6|acl:relcl|Number=Sing;Tense=Past;VerbForm=Fin|VBD Norway|Norway|PROPN|9|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Bergen | urge | Oslo {to: to free Olsen , who left Norway} (clause/svo)",
				"Oslo | free | Olsen desired by Bergen (clause/svo)",
				"Olsen | leave | Norway (clause/svo)",
			},
		},
		{
			name: "who calls on others",
			words: "Bergen|Bergen|PROPN|2|nsubj|Number=Sing|NNP called|call|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD on|on|ADP|4|case||IN Oslo|Oslo|PROPN|2|obl|Number=Sing|NNP " +
				"to|to|PART|6|mark||TO sign|sign|VERB|2|advcl|VerbForm=Inf|VB the|the|DET|8|det|PronType=Art|DT treaty|treaty|NOUN|6|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Bergen | call on | Oslo {purpose: to sign the treaty} (clause/sv-oblique)",
				"Oslo | sign | the treaty desired by Bergen (clause/svo)",
			},
		},
		{
			name: "who urges in the passive",
			words: "Oslo|Oslo|PROPN|3|nsubj:pass|Number=Sing|NNP was|be|AUX|3|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD urged|urge|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"by|by|ADP|5|case||IN Bergen|Bergen|PROPN|3|obl:agent|Number=Sing|NNP to|to|PART|7|mark||TO sign|sign|VERB|3|advcl|VerbForm=Inf|VB the|the|DET|9|det|PronType=Art|DT " +
				"treaty|treaty|NOUN|7|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Bergen | urge | Oslo {purpose: to sign the treaty} (passive/agent)",
				"Oslo | sign | the treaty desired by Bergen (clause/svo)",
			},
		},
		{
			name: "who tells of tests",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP said|say|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD tests|test|NOUN|4|nsubj|Number=Plur|NNS " +
				"showed|show|VERB|2|ccomp|Number=Plur;Tense=Past;VerbForm=Fin|VBD that|that|SCONJ|7|mark||IN Olsen|Olsen|PROPN|7|nsubj|Number=Sing|NNP " +
				"ate|eat|VERB|4|ccomp|Number=Sing;Tense=Past;VerbForm=Fin|VBD fish|fish|NOUN|7|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Webb | say | tests showed that Olsen ate fish (clause/svc)",
				"tests | show | Olsen ate fish by Webb (clause/svc)",
				"Olsen | eat | fish by Webb (clause/svo)",
			},
		},
		{
			name: "would, said in the present",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP says|say|VERB|0|root|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ Oslo|Oslo|PROPN|5|nsubj|Number=Sing|NNP would|would|AUX|5|aux|VerbForm=Fin|MD " +
				"sign|sign|VERB|2|ccomp|VerbForm=Inf|VB the|the|DET|7|det|PronType=Art|DT treaty|treaty|NOUN|5|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Webb | say | Oslo would sign the treaty (clause/svc)",
				"Oslo | sign | the treaty conditional by Webb (clause/svo)",
			},
		},
		{
			name: "would, of what is only thought of",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing|NNP said|say|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD such|such|DET|5|det:predet|PronType=Ind|PDT a|a|DET|5|det|PronType=Art|DT " +
				"treaty|treaty|NOUN|9|nsubj|Number=Sing|NN would|would|AUX|9|aux|VerbForm=Fin|MD be|be|AUX|9|cop|VerbForm=Inf|VB a|a|DET|9|det|PronType=Art|DT " +
				"mistake|mistake|NOUN|2|ccomp|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Hall | say | such a treaty would be a mistake (clause/svc)",
				"such a treaty | be | a mistake conditional by Hall (copula/noun)",
			},
		},
		{
			name: "whose demand it is",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing|NNP rejected|reject|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Bergen|Bergen|PROPN|5|nmod:poss|Number=Sing|NNP 's|'s|PART|3|case||POS " +
				"demand|demand|NOUN|2|obj|Number=Sing|NN that|that|SCONJ|8|mark||IN Olsen|Olsen|PROPN|8|nsubj|Number=Sing|NNP sign|sign|VERB|5|acl|VerbForm=Inf|VB the|the|DET|10|det|PronType=Art|DT " +
				"treaty|treaty|NOUN|8|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Oslo | reject | Bergen 's demand that Olsen sign the treaty (clause/svo)",
				"Olsen | sign | the treaty desired by Bergen (clause/svo)",
				"Bergen | demand | Olsen sign the treaty (nominal/saying)",
			},
		},
		{
			name: "told some of many",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP told|tell|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD dozens|dozen|NOUN|2|iobj|Number=Plur|NNS of|of|ADP|5|case||IN " +
				"lawyers|lawyer|NOUN|3|nmod|Number=Plur|NNS that|that|SCONJ|8|mark|PronType=Rel|IN Olsen|Olsen|PROPN|8|nsubj|Number=Sing|NNP " +
				"stole|steal|VERB|5|acl:relcl|Number=Sing;Tense=Past;VerbForm=Fin|VBD the|the|DET|10|det|PronType=Art|DT car|car|NOUN|8|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Webb | tell | Olsen stole the car {to: dozens of lawyers} (clause/svc)",
				"Olsen | steal | the car by Webb (clause/svo)",
			},
		},
		{
			name: "said what things do not say",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP says|say|VERB|0|root|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ the|the|DET|4|det|PronType=Art|DT efforts|effort|NOUN|6|nsubj|Number=Plur|NNS " +
				"are|be|AUX|6|aux|Number=Plur;Tense=Pres;VerbForm=Fin|VBP going|go|VERB|2|ccomp|Tense=Pres;VerbForm=Part|VBG well|well|ADV|6|advmod|Degree=Pos|RB and|and|CCONJ|9|cc||CC " +
				"vowed|vow|VERB|6|conj|Number=Plur;Tense=Past;VerbForm=Fin|VBD he|he|PRON|12|nsubj|Number=Sing;PronType=Prs|PRP would|would|AUX|12|aux|VerbForm=Fin|MD " +
				"sign|sign|VERB|9|ccomp|VerbForm=Inf|VB the|the|DET|14|det|PronType=Art|DT treaty|treaty|NOUN|12|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Webb | say | the efforts are going well (clause/svc)",
				"Webb | vow | he would sign the treaty (clause/svc)",
				"he | sign | the treaty planned by Webb (clause/svo)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
