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

// TestHowSure: what is a fact, planned or only talked of, on trees as a parser gives them.
func TestHowSure(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "what is shown by what is done for it",
			words: "Rebels|rebel|NOUN|2|nsubj|Number=Plur|NNS marched|march|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD to|to|PART|4|mark||TO protest|protest|VERB|2|advcl|VerbForm=Inf|VB " +
				"the|the|DET|6|det|PronType=Art|DT war|war|NOUN|4|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Rebels | march |  {purpose: to protest the war} (clause/sv)",
				"Rebels | protest | the war (clause/svo)",
			},
		},
		{
			name: "what a meeting is for",
			words: "Hall|Hall|PROPN|3|nsubj|Number=Sing|NNP will|will|AUX|3|aux|VerbForm=Fin|MD meet|meet|VERB|0|root|VerbForm=Inf|VB Webb|Webb|PROPN|3|obj|Number=Sing|NNP to|to|PART|6|mark||TO " +
				"discuss|discuss|VERB|3|xcomp|VerbForm=Inf|VB the|the|DET|8|det|PronType=Art|DT treaty|treaty|NOUN|6|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Hall | meet | Webb {purpose: to discuss the treaty} planned (clause/svo)",
				"Hall | discuss | the treaty planned (clause/svo)",
			},
		},
		{
			name: "a purpose that is yet to come about",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP called|call|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art|DT rally|rally|NOUN|2|obj|Number=Sing|NN " +
				"to|to|PART|6|mark||TO protest|protest|VERB|2|advcl|VerbForm=Inf|VB the|the|DET|8|det|PronType=Art|DT war|war|NOUN|6|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Olsen | call | a rally {purpose: to protest the war} (clause/svo)",
				"Olsen | protest | the war desired (clause/svo)",
			},
		},
		{
			name: "appointed to replace somebody",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP appointed|appoint|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Olsen|Olsen|PROPN|2|obj|Number=Sing|NNP to|to|PART|5|mark||TO " +
				"replace|replace|VERB|2|xcomp|VerbForm=Inf|VB Hall|Hall|PROPN|5|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Webb | appoint | Olsen {to: to replace Hall} (clause/svo)",
				"Olsen | replace | Hall planned (clause/svo)",
			},
		},
		{
			name: "whether to",
			words: "Oslo|Oslo|PROPN|3|nsubj|Number=Sing|NNP will|will|AUX|3|aux|VerbForm=Fin|MD decide|decide|VERB|0|root|VerbForm=Inf|VB on|on|SCONJ|7|mark||IN whether|whether|SCONJ|7|mark||IN " +
				"to|to|PART|7|mark||TO extend|extend|VERB|3|advcl|VerbForm=Inf|VB the|the|DET|9|det|PronType=Art|DT mission|mission|NOUN|7|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Oslo | extend | the mission conditional (clause/svo)",
			},
		},
		{
			name: "what is discussed",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP discussed|discuss|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD selling|sell|VERB|2|xcomp|VerbForm=Ger|VBG " +
				"the|the|DET|5|det|PronType=Art|DT plant|plant|NOUN|3|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Webb | discuss | selling the plant (clause/sv-infinitive)",
				"Webb | sell | the plant possible (clause/svo)",
			},
		},
		{
			name: "what is looked into",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing|NNP looked|look|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD into|into|SCONJ|4|mark||IN " +
				"reopening|reopen|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG the|the|DET|6|det|PronType=Art|DT plant|plant|NOUN|4|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Oslo | look into | reopening the plant (clause/sv-infinitive)",
				"Oslo | reopen | the plant possible (clause/svo)",
			},
		},
		{
			name: "what is called for",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP called|call|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD for|for|SCONJ|4|mark||IN " +
				"naming|name|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG Olsen|Olsen|PROPN|4|obj|Number=Sing|NNP as|as|ADP|8|case||IN the|the|DET|8|det|PronType=Art|DT " +
				"mayor|mayor|NOUN|4|obl|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Webb | call for | naming Olsen as the mayor (clause/sv-infinitive)",
				"Webb | name | Olsen {as: the mayor} desired (clause/svo)",
			},
		},
		{
			name: "as whom somebody presents themselves",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing|NNP presents|present|VERB|0|root|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ itself|itself|PRON|2|obj|Number=Sing;PronType=Prs|PRP " +
				"as|as|SCONJ|5|mark||IN supporting|support|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG the|the|DET|7|det|PronType=Art|DT rebels|rebel|NOUN|5|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Oslo | present | itself {as: supporting the rebels} (clause/svo)",
				"itself | support | the rebels possible by Oslo (clause/svo)",
			},
		},
		{
			name: "if it will",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP will|will|AUX|3|aux|VerbForm=Fin|MD leave|leave|VERB|0|root|VerbForm=Inf|VB Oslo|Oslo|PROPN|3|obj|Number=Sing|NNP if|if|SCONJ|8|mark||IN " +
				"Hall|Hall|PROPN|8|nsubj|Number=Sing|NNP will|will|AUX|8|aux|VerbForm=Fin|MD join|join|VERB|3|advcl|VerbForm=Inf|VB Acme|Acme|PROPN|8|obj|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Olsen | leave | Oslo {condition: Hall will join Acme} planned (clause/svo)",
			},
		},
		{
			name: "before doing something else",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP will|will|AUX|3|aux|VerbForm=Fin|MD visit|visit|VERB|0|root|VerbForm=Inf|VB Oslo|Oslo|PROPN|3|obj|Number=Sing|NNP " +
				"before|before|SCONJ|6|mark||IN joining|join|VERB|3|advcl|Tense=Pres;VerbForm=Part|VBG Acme|Acme|PROPN|6|obj|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Olsen | visit | Oslo {before: joining Acme} planned (clause/svo)",
				"Olsen | join | Acme planned (clause/svo)",
			},
		},
		{
			name: "where it is based now",
			words: "Webb|Webb|PROPN|3|nsubj|Number=Sing|NNP will|will|AUX|3|aux|VerbForm=Fin|MD buy|buy|VERB|0|root|VerbForm=Inf|VB Acme|Acme|PROPN|3|obj|Number=Sing|NNP ~,|,|PUNCT|7|punct||, " +
				"a|a|DET|7|det|PronType=Art|DT company|company|NOUN|4|appos|Number=Sing|NN based|base|VERB|7|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN in|in|ADP|10|case||IN " +
				"Oslo|Oslo|PROPN|8|obl|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Webb | buy | Acme planned (clause/svo)",
				"Acme | be based in | Oslo (passive/oblique)",
				"Acme | be | a company based in Oslo (apposition/is)",
			},
		},
		{
			name: "what an attempt is to end",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing|NNP launched|launch|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD an|a|DET|4|det|PronType=Art|DT effort|effort|NOUN|2|obj|Number=Sing|NN " +
				"to|to|PART|6|mark||TO end|end|VERB|4|acl|VerbForm=Inf|VB blackouts|blackout|NOUN|6|obj|Number=Plur|NNS that|that|PRON|10|nsubj|PronType=Rel|WDT " +
				"have|have|AUX|10|aux|Number=Plur;Tense=Pres;VerbForm=Fin|VBP plagued|plague|VERB|7|acl:relcl|Tense=Past;VerbForm=Part|VBN residents|resident|NOUN|10|obj|Number=Plur|NNS " +
				"~.|.|PUNCT|2|punct||.",
			want: []string{
				"Oslo | launch | an effort to end blackouts (clause/svo)",
				"Oslo | end | blackouts possible (clause/svo)",
				"blackouts | plague | residents (clause/svo)",
			},
		},
		{
			name: "a planned withdrawal",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing|NNP criticized|criticize|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|6|nmod:poss|Number=Sing|NNP 's|'s|PART|3|case||POS " +
				"planned|plan|VERB|6|amod|Tense=Past;VerbForm=Part;Voice=Pass|VBN withdrawal|withdrawal|NOUN|2|obj|Number=Sing|NN from|from|ADP|8|case||IN Bergen|Bergen|PROPN|6|nmod|Number=Sing|NNP " +
				"~.|.|PUNCT|2|punct||.",
			want: []string{
				"Hall | criticize | Oslo 's planned withdrawal from Bergen (clause/svo)",
				"Oslo | withdraw from | Bergen planned (nominal/agent-patient)",
			},
		},
		{
			name: "what is fought for",
			words: "Rebels|rebel|NOUN|2|nsubj|Number=Plur|NNS fight|fight|VERB|0|root|Number=Plur;Tense=Pres;VerbForm=Fin|VBP for|for|ADP|6|case||IN Oslo|Oslo|PROPN|6|nmod:poss|Number=Sing|NNP " +
				"'s|'s|PART|4|case||POS merger|merger|NOUN|2|obl|Number=Sing|NN with|with|ADP|8|case||IN Bergen|Bergen|PROPN|6|nmod|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Rebels | fight for | Oslo 's merger with Bergen (clause/sv-oblique)",
				"Oslo | merge with | Bergen possible (nominal/agent-patient)",
			},
		},
		{
			name: "a name and its short form",
			words: "The|the|DET|4|det|PronType=Art|DT World|World|PROPN|4|compound|Number=Sing|NNP Trade|Trade|PROPN|4|compound|Number=Sing|NNP Organization|Organization|PROPN|7|nsubj|Number=Sing|NNP " +
				"or|or|CCONJ|6|cc||CC WTO|WTO|PROPN|4|conj|Number=Sing|NNP organized|organize|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD the|the|DET|9|det|PronType=Art|DT " +
				"talks|talk|NOUN|7|obj|Number=Plur|NNS ~.|.|PUNCT|7|punct||.",
			want: []string{
				"The World Trade Organization | organize | the talks (clause/svo)",
				"WTO | organize | the talks (clause/svo)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}

// TestWhen: what a day behind several verbs and nouns is the day of, on trees as a parser gives them.
func TestWhen(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "a day of what happened at once",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing|NNP was|be|AUX|3|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD killed|kill|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"Wednesday|Wednesday|PROPN|3|obl:unmarked|Number=Sing|NNP when|when|ADV|8|advmod|PronType=Int|WRB a|a|DET|7|det|PronType=Art|DT bomb|bomb|NOUN|8|nsubj|Number=Sing|NN " +
				"hit|hit|VERB|3|advcl|Number=Sing;Tense=Past;VerbForm=Fin|VBD the|the|DET|10|det|PronType=Art|DT car|car|NOUN|8|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Wednesday": kg.Date, "Friday": kg.Date, "Sunday": kg.Date},
			want: []string{
				"Olsen | be killed | Wednesday {time: when a bomb hit the car} (passive/time)",
				"a bomb | hit | the car {time: Wednesday} (clause/svo)",
			},
		},
		{
			name: "a day of what was going on",
			words: "Rebels|rebel|NOUN|2|nsubj|Number=Plur|NNS attacked|attack|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|2|obj|Number=Sing|NNP on|on|ADP|5|case||IN " +
				"Friday|Friday|PROPN|2|obl|Number=Sing|NNP ~,|,|PUNCT|10|punct||, as|as|SCONJ|10|mark||IN soldiers|soldier|NOUN|10|nsubj|Number=Plur|NNS " +
				"were|be|AUX|10|aux|Number=Plur;Tense=Past;VerbForm=Fin|VBD leaving|leave|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG the|the|DET|12|det|PronType=Art|DT " +
				"town|town|NOUN|10|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Wednesday": kg.Date, "Friday": kg.Date, "Sunday": kg.Date},
			want: []string{
				"Rebels | attack | Oslo {time: Friday} {as: soldiers were leaving the town} (clause/svo)",
				"soldiers | leave | the town {time: Friday} (clause/svo)",
			},
		},
		{
			name: "a day behind a participle of the subject",
			words: "A|a|DET|2|det|PronType=Art|DT photographer|photographer|NOUN|10|nsubj:pass|Number=Sing|NN kidnapped|kidnap|VERB|2|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN in|in|ADP|5|case||IN " +
				"Oslo|Oslo|PROPN|3|obl|Number=Sing|NNP last|last|ADJ|7|amod|Degree=Pos|JJ month|month|NOUN|10|obl:unmarked|Number=Sing|NN has|have|AUX|10|aux|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ " +
				"been|be|AUX|10|aux:pass|Tense=Past;VerbForm=Part|VBN freed|fre|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|10|punct||.",
			types: map[string]kg.EntityType{"Wednesday": kg.Date, "Friday": kg.Date, "Sunday": kg.Date},
			want: []string{
				"A photographer kidnapped in Oslo last month | be freed |  (passive/plain)",
				"A photographer | be kidnapped in | Oslo {time: last month} (passive/oblique)",
			},
		},
		{
			name: "a day at the front",
			words: "In|in|ADP|3|case||IN other|other|ADJ|3|amod|Degree=Pos|JJ violence|violence|NOUN|8|obl|Number=Sing|NN Sunday|Sunday|PROPN|8|obl:unmarked|Number=Sing|NNP ~,|,|PUNCT|3|punct||, " +
				"a|a|DET|7|det|PronType=Art|DT bomb|bomb|NOUN|8|nsubj|Number=Sing|NN hit|hit|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD the|the|DET|10|det|PronType=Art|DT " +
				"car|car|NOUN|8|obj|Number=Sing|NN ~.|.|PUNCT|8|punct||.",
			types: map[string]kg.EntityType{"Wednesday": kg.Date, "Friday": kg.Date, "Sunday": kg.Date},
			want: []string{
				"a bomb | hit | the car {time: Sunday} (clause/svo)",
			},
		},
		{
			name: "a day of an event at the front",
			words: "After|after|ADP|3|case||IN a|a|DET|3|det|PronType=Art|DT summit|summit|NOUN|7|obl|Number=Sing|NN Sunday|Sunday|PROPN|3|nmod:unmarked|Number=Sing|NNP ~,|,|PUNCT|3|punct||, " +
				"Hall|Hall|PROPN|7|nsubj|Number=Sing|NNP signed|sign|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD the|the|DET|9|det|PronType=Art|DT treaty|treaty|NOUN|7|obj|Number=Sing|NN " +
				"~.|.|PUNCT|7|punct||.",
			types: map[string]kg.EntityType{"Wednesday": kg.Date, "Friday": kg.Date, "Sunday": kg.Date},
			want: []string{
				"Hall | sign | the treaty {after: a summit Sunday} (clause/svo)",
			},
		},
		{
			name: "in time",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP was|be|AUX|3|cop|Number=Sing;Tense=Past;VerbForm=Fin|VBD ready|ready|ADJ|0|root|Degree=Pos|JJ in|in|ADP|5|case||IN " +
				"time|time|NOUN|3|obl|Number=Sing|NN for|for|ADP|8|case||IN the|the|DET|8|det|PronType=Art|DT vote|vote|NOUN|3|obl|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Wednesday": kg.Date, "Friday": kg.Date, "Sunday": kg.Date},
			want: []string{
				"Olsen | be ready for | the vote (copula/adjective-oblique)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
