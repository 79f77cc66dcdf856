package oie_test

import (
	"testing"

	"kg"
)

// TestModality: what came about and what did not, who says so, and when, on trees as a parser gives them.
func TestModality(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "who claims responsibility for something says that they did it",
			words: "Rebels|rebel|NOUN|2|nsubj|Number=Plur|NNS claimed|claim|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD responsibility|responsibility|NOUN|2|obj|Number=Sing|NN for|for|SCONJ|5|mark bombing|bomb|VERB|3|acl|VerbForm=Ger|VBG the|the|DET|7|det|PronType=Art|DT " +
				"base|base|NOUN|5|obj|Number=Sing|NN ~.|.|PUNCT|2|punct",
			want: []string{
				"Rebels | claim | responsibility for bombing the base (clause/svo)",
				"Rebels | bomb | the base (clause/svo)",
			},
		},
		{
			name: "what nothing came of",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP made|make|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD a|a|DET|5|det|PronType=Art|DT failed|failed|VERB|5|amod|Tense=Past;VerbForm=Part|VBN attempt|attempt|NOUN|2|obj|Number=Sing|NN to|to|PART|7|mark seize|seize|VERB|5|acl|VerbForm=Inf|VB " +
				"the|the|DET|9|det|PronType=Art|DT base|base|NOUN|7|obj|Number=Sing|NN ~.|.|PUNCT|2|punct",
			want: []string{
				"Lund | make | a failed attempt to seize the base (clause/svo)",
				"Lund | seize | the base not possible (clause/svo)",
			},
		},
		{
			name:  "what somebody died before",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP died|die|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD before|before|SCONJ|4|mark finishing|finish|VERB|2|advcl|VerbForm=Ger|VBG the|the|DET|6|det|PronType=Art|DT bridge|bridge|NOUN|4|obj|Number=Sing|NN ~.|.|PUNCT|2|punct",
			want: []string{
				"Lund | die |  {before: finishing the bridge} (clause/sv)",
				"Lund | finish | the bridge not (clause/svo)",
			},
		},
		{
			name:  "progress on something is not the thing",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP makes|make|VERB|0|root|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ progress|progress|NOUN|2|obj|Number=Sing|NN on|on|SCONJ|5|mark reaching|reach|VERB|3|acl|VerbForm=Ger|VBG a|a|DET|7|det|PronType=Art|DT deal|deal|NOUN|5|obj|Number=Sing|NN ~.|.|PUNCT|2|punct",
			want: []string{
				"Lund | make | progress on reaching a deal (clause/svo)",
				"Lund | reach | a deal possible (clause/svo)",
			},
		},
		{
			name:  "whom others want to fight are there",
			words: "Troops|troops|NOUN|2|nsubj|Number=Plur|NNS came|come|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD to|to|PART|4|mark attack|attack|VERB|2|advcl|VerbForm=Inf|VB rebels|rebel|NOUN|4|obj|Number=Plur|NNS trained|train|VERB|5|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN in|in|ADP|8|case Oslo|Oslo|PROPN|6|obl|Number=Sing|NNP ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Troops | come |  {purpose: to attack rebels trained in Oslo} (clause/sv)",
				"Troops | attack | rebels trained in Oslo desired (clause/svo)",
				"rebels | be trained in | Oslo (passive/oblique)",
			},
		},
		{
			name:  "what was said to be so if",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP said|say|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD he|he|PRON|5|nsubj|Number=Sing|PRP would|would|AUX|5|aux|VerbForm=Fin|MD leave|leave|VERB|2|ccomp|VerbForm=Inf|VB Oslo|Oslo|PROPN|5|obj|Number=Sing|NNP if|if|SCONJ|9|mark Olsen|Olsen|PROPN|9|nsubj|Number=Sing|NNP came|come|VERB|5|advcl|Number=Sing;Tense=Past;VerbForm=Fin|VBD ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Lund | say | he would leave Oslo if Olsen came (clause/svc)",
				"he | leave | Oslo {condition: Olsen came} conditional by Lund (clause/svo)",
			},
		},
		{
			name:  "what somebody had to do, they did",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP had|have|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD to|to|PART|4|mark leave|leave|VERB|2|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | leave |  (clause/sv)",
			},
		},
		{
			name:  "what somebody has to do is open",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP has|have|VERB|0|root|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ to|to|PART|4|mark leave|leave|VERB|2|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | have | to leave (clause/sv-infinitive)",
				"Olsen | leave |  obligatory (clause/sv)",
			},
		},
		{
			name: "what somebody said of what must be",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP said|say|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD that|that|SCONJ|5|mark Olsen|Olsen|PROPN|5|nsubj|Number=Sing|NNP had|have|VERB|2|ccomp|Number=Sing;Tense=Past;VerbForm=Fin|VBD to|to|PART|7|mark " +
				"leave|leave|VERB|5|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			want: []string{
				"Lund | say | Olsen had to leave (clause/svc)",
				"Olsen | have | to leave by Lund (clause/sv-infinitive)",
				"Olsen | leave |  obligatory by Lund (clause/sv)",
			},
		},
		{
			name: "who was able to in the past did",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP was|be|AUX|3|cop|Number=Sing;Tense=Past;VerbForm=Fin|VBD able|able|ADJ|0|root|Degree=Pos|JJ to|to|PART|5|mark sell|sell|VERB|3|xcomp|VerbForm=Inf|VB the|the|DET|7|det|PronType=Art|DT " +
				"house|house|NOUN|5|obj|Number=Sing|NN ~.|.|PUNCT|3|punct",
			want: []string{
				"Olsen | sell | the house (clause/svo)",
			},
		},
		{
			name: "who is eligible need not",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP is|be|AUX|3|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ eligible|eligible|ADJ|0|root|Degree=Pos|JJ to|to|PART|5|mark appeal|appeal|VERB|3|xcomp|VerbForm=Inf|VB the|the|DET|7|det|PronType=Art|DT " +
				"verdict|verdict|NOUN|5|obj|Number=Sing|NN ~.|.|PUNCT|3|punct",
			want: []string{
				"Olsen | be eligible | to appeal the verdict (copula/infinitive)",
				"Olsen | appeal | the verdict possible (clause/svo)",
			},
		},
		{
			name: "what is done with what somebody uses",
			words: "Rebels|rebel|NOUN|2|nsubj|Number=Plur|NNS used|use|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD drones|drone|NOUN|2|obj|Number=Plur|NNS to|to|PART|5|mark attack|attack|VERB|2|advcl|VerbForm=Inf|VB the|the|DET|7|det|PronType=Art|DT " +
				"base|base|NOUN|5|obj|Number=Sing|NN ~.|.|PUNCT|2|punct",
			want: []string{
				"Rebels | use | drones {purpose: to attack the base} (clause/svo)",
				"Rebels | attack | the base {using: drones} (clause/svo)",
			},
		},
		{
			name: "appointed to be",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing|NNP was|be|AUX|3|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD appointed|appoint|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN to|to|PART|7|mark be|be|AUX|7|cop|VerbForm=Inf|VB the|the|DET|7|det|PronType=Art|DT " +
				"chairman|chairman|NOUN|3|xcomp|Number=Sing|NN ~.|.|PUNCT|3|punct",
			want: []string{
				"Olsen | be appointed | to be the chairman (passive/infinitive)",
				"Olsen | be | the chairman (copula/noun)",
			},
		},
		{
			name: "one modal verb for a passive and an active verb",
			words: "The|the|DET|2|det|PronType=Art|DT party|party|NOUN|5|nsubj:pass|Number=Sing|NN would|would|AUX|5|aux|VerbForm=Fin|MD be|be|AUX|5|aux:pass|VerbForm=Inf|VB dissolved|dissolve|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN and|and|CCONJ|8|cc " +
				"not|not|PART|8|advmod|Polarity=Neg|RB join|join|VERB|5|conj|VerbForm=Inf|VB talks|talk|NOUN|8|obj|Number=Plur|NNS ~.|.|PUNCT|5|punct",
			want: []string{
				"The party | be dissolved |  conditional (passive/plain)",
				"The party | join | talks not conditional (clause/svo)",
			},
		},
		{
			name: "after what is yet to come",
			words: "The|the|DET|2|det|PronType=Art|DT law|law|NOUN|4|nsubj|Number=Sing|NN will|will|AUX|4|aux|VerbForm=Fin|MD start|start|VERB|0|root|VerbForm=Inf|VB after|after|SCONJ|7|mark Lund|Lund|PROPN|7|nsubj|Number=Sing|NNP " +
				"signs|sign|VERB|4|advcl|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ the|the|DET|9|det|PronType=Art|DT papers|paper|NOUN|7|obj|Number=Plur|NNS ~.|.|PUNCT|4|punct",
			want: []string{
				"The law | start |  {after: Lund signs the papers} planned (clause/sv)",
				"Lund | sign | the papers conditional (clause/svo)",
			},
		},
		{
			name: "who asks why takes it for granted",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP asked|ask|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD why|why|ADV|6|advmod|PronType=Int|WRB Lund|Lund|PROPN|6|nsubj|Number=Sing|NNP was|be|AUX|6|cop|Number=Sing;Tense=Past;VerbForm=Fin|VBD absent|absent|ADJ|2|ccomp|Degree=Pos|JJ " +
				"~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | ask | why Lund was absent (clause/svc)",
				"Lund | be | absent (copula/adjective)",
			},
		},
		{
			name: "reports circulate",
			words: "Reports|report|NOUN|2|nsubj|Number=Plur|NNS circulated|circulate|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD that|that|SCONJ|6|mark Olsen|Olsen|PROPN|6|nsubj|Number=Sing|NNP had|have|AUX|6|aux|Number=Sing;Tense=Past;VerbForm=Fin|VBD left|leave|VERB|2|ccomp|Tense=Past;VerbForm=Part|VBN " +
				"Oslo|Oslo|PROPN|6|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Reports | circulate | Olsen had left Oslo (clause/svc)",
				"Olsen | leave | Oslo possible by Reports (clause/svo)",
			},
		},
		{
			name: "a plan that was given up",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP renounced|renounce|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD its|its|PRON|4|nmod:poss|Number=Sing;PronType=Prs|PRP$ plan|plan|NOUN|2|obj|Number=Sing|NN to|to|PART|6|mark recognise|recognise|VERB|4|acl|VerbForm=Inf|VB " +
				"Sahara|Sahara|PROPN|6|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Sahara": kg.Place},
			want: []string{
				"Norway | renounce | its plan to recognise Sahara (clause/svo)",
				"its | recognise | Sahara not planned (clause/svo)",
			},
		},
		{
			name: "his wife says so",
			words: "According|accord|VERB|4|case|Tense=Pres;VerbForm=Part|VBG to|to|ADP|1|fixed his|his|PRON|4|nmod:poss|Number=Sing;PronType=Prs|PRP$ wife|wife|NOUN|7|obl|Number=Sing|NN ~,|,|PUNCT|4|punct Olsen|Olsen|PROPN|7|nsubj|Number=Sing|NNP " +
				"left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|7|obj|Number=Sing|NNP ~.|.|PUNCT|7|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Olsen | leave | Oslo by his wife (clause/svo)",
			},
		},
		{
			name: "a tweet is somebody's",
			words: "Planes|plane|NOUN|2|nsubj|Number=Plur|NNS carry|carry|VERB|0|root|Number=Plur;Tense=Pres;VerbForm=Fin|VBP weapons|weapon|NOUN|2|obj|Number=Plur|NNS ~,|,|PUNCT|8|punct according|accord|VERB|8|case|Tense=Pres;VerbForm=Part|VBG to|to|ADP|5|fixed " +
				"a|a|DET|8|det|PronType=Art|DT tweet|tweet|NOUN|2|obl|Number=Sing|NN by|by|ADP|10|case Olsen|Olsen|PROPN|8|nmod|Number=Sing|NNP ~.|.|PUNCT|2|punct",
			want: []string{
				"Planes | carry | weapons by Olsen (clause/svo)",
			},
		},
		{
			name: "named the best by somebody",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing|NNP named|name|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art|DT film|film|NOUN|2|obj|Number=Sing|NN as|as|ADP|8|case the|the|DET|8|det|PronType=Art|DT " +
				"best|good|ADJ|8|amod|Degree=Sup|JJS album|album|NOUN|2|obl|Number=Sing|NN ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | name | the film {as: the best album} (clause/svo)",
				"the film | be | the best album by Acme (complement/appointed)",
			},
		},
		{
			name: "a date before several verbs",
			words: "In|in|ADP|2|case June|June|PROPN|5|obl|Number=Sing|NNP ~,|,|PUNCT|2|punct Olsen|Olsen|PROPN|5|nsubj|Number=Sing|NNP left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|5|obj|Number=Sing|NNP " +
				"and|and|CCONJ|8|cc joined|join|VERB|5|conj|Number=Sing;Tense=Past;VerbForm=Fin|VBD Acme|Acme|PROPN|8|obj|Number=Sing|NNP ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"June": kg.Date, "Oslo": kg.Place, "Acme": kg.Organization},
			want: []string{
				"Olsen | leave | Oslo {time: June} (clause/svo)",
				"Olsen | join | Acme {time: June} (clause/svo)",
			},
		},
		{
			name: "a date of its own",
			words: "In|in|ADP|2|case June|June|PROPN|5|obl|Number=Sing|NNP ~,|,|PUNCT|2|punct Olsen|Olsen|PROPN|5|nsubj|Number=Sing|NNP left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|5|obj|Number=Sing|NNP " +
				"and|and|CCONJ|12|cc in|in|ADP|11|case the|the|DET|11|det|PronType=Art|DT 1944|1944|NUM|11|nummod|NumType=Card|CD games|game|NOUN|12|obl|Number=Plur|NNS joined|join|VERB|5|conj|Number=Plur;Tense=Past;VerbForm=Fin|VBD " +
				"Acme|Acme|PROPN|12|obj|Number=Sing|NNP ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"June": kg.Date, "Oslo": kg.Place, "Acme": kg.Organization},
			want: []string{
				"Olsen | leave | Oslo {time: June} (clause/svo)",
				"Olsen | join | Acme {in: the 1944 games} (clause/svo)",
			},
		},
		{
			name: "what goes on is not of that date",
			words: "In|in|ADP|2|case June|June|PROPN|5|obl|Number=Sing|NNP ~,|,|PUNCT|2|punct Olsen|Olsen|PROPN|5|nsubj|Number=Sing|NNP left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|5|obj|Number=Sing|NNP " +
				"and|and|CCONJ|8|cc lived|live|VERB|5|conj|Number=Sing;Tense=Past;VerbForm=Fin|VBD in|in|ADP|10|case Bergen|Bergen|PROPN|8|obl|Number=Sing|NNP ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"June": kg.Date, "Oslo": kg.Place, "Bergen": kg.Place},
			want: []string{
				"Olsen | leave | Oslo {time: June} (clause/svo)",
				"Olsen | live in | Bergen (clause/sv-oblique)",
			},
		},
		{
			name: "what came of it, at that time",
			words: "On|on|ADP|2|case Friday|Friday|PROPN|5|obl|Number=Sing|NNP ~,|,|PUNCT|2|punct rebels|rebel|NOUN|5|nsubj|Number=Plur|NNS attacked|attack|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|5|obj|Number=Sing|NNP " +
				"~,|,|PUNCT|8|punct killing|kill|VERB|5|advcl|Tense=Pres;VerbForm=Part|VBG six|six|NUM|10|nummod|NumType=Card|CD men|man|NOUN|8|obj|Number=Plur|NNS ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"Friday": kg.Date, "Oslo": kg.Place},
			want: []string{
				"rebels | attack | Oslo {time: Friday} (clause/svo)",
				"rebels | kill | six men {time: Friday} (clause/svo)",
			},
		},
		{
			name:  "a preposition written twice",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP arrived|arrive|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD at|at|ADP|5|case at|at|ADP|5|case Oslo|Oslo|PROPN|2|obl|Number=Sing|NNP ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Olsen | arrive at | Oslo (clause/sv-oblique)",
			},
		},
		{
			name: "what is put right",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP won|win|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD not|not|PART|5|advmod|Polarity=Neg|RB with|with|ADP|5|case Berg|Berg|PROPN|2|obl|Number=Sing|NNP but|but|CCONJ|8|cc " +
				"with|with|ADP|8|case Lund|Lund|PROPN|5|conj|Number=Sing|NNP ~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | win with | Berg not (clause/sv-oblique)",
				"Olsen | win with | Lund (clause/sv-oblique)",
			},
		},
		{
			name: "who is put right",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing|NNP was|be|AUX|3|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD hired|hire|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN not|not|PART|6|advmod|Polarity=Neg|RB by|by|ADP|6|case Berg|Berg|PROPN|3|obl:agent|Number=Sing|NNP " +
				"but|but|CCONJ|9|cc by|by|ADP|9|case Lund|Lund|PROPN|6|conj|Number=Sing|NNP ~.|.|PUNCT|3|punct",
			want: []string{
				"Berg | hire | Olsen not (passive/agent)",
				"Lund | hire | Olsen (passive/agent)",
			},
		},
		{
			name: "had in short",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP bought|buy|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art|DT house|house|NOUN|2|obj|Number=Sing|NN he|he|PRON|7|nsubj|Number=Sing;PronType=Prs|PRP 'd|have|AUX|7|aux|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"seen|see|VERB|4|acl:relcl|Tense=Past;VerbForm=Part|VBN ~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | buy | a house (clause/svo)",
				"he | see | a house conditional (clause/svo)",
			},
		},
		{
			name: "both came of it",
			words: "On|on|ADP|2|case Friday|Friday|PROPN|5|obl|Number=Sing|NNP ~,|,|PUNCT|2|punct rebels|rebel|NOUN|5|nsubj|Number=Plur|NNS attacked|attack|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|5|obj|Number=Sing|NNP " +
				"~,|,|PUNCT|8|punct killing|kill|VERB|5|advcl|Tense=Pres;VerbForm=Part|VBG six|six|NUM|10|nummod|NumType=Card|CD men|man|NOUN|8|obj|Number=Plur|NNS and|and|CCONJ|12|cc injuring|injure|VERB|8|conj|Tense=Pres;VerbForm=Part|VBG " +
				"ten|ten|NUM|14|nummod|NumType=Card|CD women|woman|NOUN|12|obj|Number=Plur|NNS ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"Friday": kg.Date, "Oslo": kg.Place},
			want: []string{
				"rebels | attack | Oslo {time: Friday} (clause/svo)",
				"rebels | kill | six men {time: Friday} (clause/svo)",
				"rebels | injure | ten women {time: Friday} (clause/svo)",
			},
		},
		{
			name: "rather than do it",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP chose|choose|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD to|to|PART|4|mark resign|resign|VERB|2|xcomp|VerbForm=Inf|VB rather|rather|ADV|7|cc than|than|ADP|5|fixed " +
				"fight|fight|VERB|4|conj|VerbForm=Inf|VB charges|charge|NOUN|4|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | choose | to resign rather than fight charges (clause/sv-infinitive)",
				"Olsen | resign |  (clause/sv)",
				"Olsen | fight | charges not (clause/svo)",
			},
		},
		{
			name: "rather than do it, at the start",
			words: "Rather|rather|ADV|3|cc than|than|ADP|1|fixed attack|attack|VERB|7|advcl|VerbForm=Inf|VB Oslo|Oslo|PROPN|3|obj|Number=Sing|NNP ~,|,|PUNCT|3|punct rebels|rebel|NOUN|7|nsubj|Number=Plur|NNS " +
				"attacked|attack|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD Bergen|Bergen|PROPN|7|obj|Number=Sing|NNP ~.|.|PUNCT|7|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Bergen": kg.Place},
			want: []string{
				"rebels | attack | Bergen (clause/svo)",
				"rebels | attack | Oslo not (clause/svo)",
			},
		},
		{
			name: "until an event in a year",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP served|serve|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD as|as|ADP|4|case mayor|mayor|NOUN|2|obl|Number=Sing|NN until|until|ADP|7|case her|her|PRON|7|nmod:poss|Number=Sing;PronType=Prs|PRP$ " +
				"death|death|NOUN|2|obl|Number=Sing|NN in|in|ADP|9|case 1999|1999|NUM|2|obl|NumType=Card|CD ~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | serve as | mayor {until: her death in 1999} (clause/sv-oblique)",
			},
		},
		{
			name:  "looks forward to it",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP looks|look|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ forward|forward|ADV|2|advmod||RB to|to|SCONJ|5|mark||IN joining|join|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG Acme|Acme|PROPN|5|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Olsen | look forward |  (clause/sv)",
				"Olsen | join | Acme desired (clause/svo)",
			},
		},
		{
			name:  "forbidden from it",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP is|be|AUX|3|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ forbidden|forbidden|ADJ|0|root|Degree=Pos|JJ from|from|SCONJ|5|mark||IN leaving|leave|VERB|3|advcl|Tense=Pres;VerbForm=Part|VBG Oslo|Oslo|PROPN|5|obj|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Olsen | be forbidden from | leaving Oslo (copula/adjective-clause)",
				"Olsen | leave | Oslo not (clause/svo)",
			},
		},
		{
			name:  "committed to it",
			words: "Acme|Acme|PROPN|3|nsubj:pass|Number=Sing|NNP is|be|AUX|3|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ committed|commit|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN to|to|SCONJ|5|mark||IN helping|help|VERB|3|advcl|Tense=Pres;VerbForm=Part|VBG Oslo|Oslo|PROPN|5|obj|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Acme | be committed |  (passive/plain)",
				"Acme | help | Oslo planned (clause/svo)",
			},
		},
		{
			name:  "it turned out",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP turned|turn|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD out|out|ADP|2|compound:prt||RP to|to|PART|7|mark||TO be|be|AUX|7|cop|VerbForm=Inf|VB a|a|DET|7|det|Definite=Ind;PronType=Art|DT spy|spy|NOUN|2|xcomp|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | turn out | to be a spy (clause/sv-infinitive)",
				"Olsen | be | a spy (copula/noun)",
			},
		},
		{
			name:  "options including it",
			words: "Oslo|Oslo|PROPN|3|nsubj|Number=Sing|NNP is|be|AUX|3|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ considering|consider|VERB|0|root|Tense=Pres;VerbForm=Part|VBG several|several|ADJ|5|amod|Degree=Pos|JJ options|option|NOUN|3|obj|Number=Plur|NNS ~,|,|PUNCT|8|punct||, including|include|VERB|8|mark|Tense=Pres;VerbForm=Part|VBG sending|send|VERB|3|advcl|Tense=Pres;VerbForm=Part|VBG troops|troops|NOUN|8|obj|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Oslo | consider | several options (clause/svo)",
				"Oslo | send | troops possible (clause/svo)",
			},
		},
		{
			name:  "help in doing it",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing|NNP needs|need|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ help|help|NOUN|2|obj|Number=Sing|NN in|in|SCONJ|5|mark||IN moving|move|VERB|3|acl|Tense=Pres;VerbForm=Part|VBG the|the|DET|7|det|Definite=Def;PronType=Art|DT statues|statue|NOUN|5|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Oslo | need | help in moving the statues (clause/svo)",
				"Oslo | move | the statues desired (clause/svo)",
			},
		},
		{
			name:  "hope without that",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP expressed|express|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD hope|hope|NOUN|2|obj|Number=Sing|NN Oslo|Oslo|PROPN|6|nsubj|Number=Sing|NNP would|would|AUX|6|aux|VerbForm=Fin|MD sign|sign|VERB|3|ccomp|VerbForm=Inf|VB the|the|DET|8|det|Definite=Def;PronType=Art|DT treaty|treaty|NOUN|6|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Oslo | sign | the treaty desired by Olsen (clause/svo)",
				"Olsen | hope | Oslo would sign the treaty (nominal/saying)",
			},
		},
		{
			name:  "a requirement repeated",
			words: "China|China|PROPN|2|nsubj|Number=Sing|NNP repeated|repeat|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD a|a|DET|4|det|Definite=Ind;PronType=Art|DT requirement|requirement|NOUN|2|obj|Number=Sing|NN that|that|SCONJ|7|mark||IN Norway|Norway|PROPN|7|nsubj|Number=Sing|NNP close|close|VERB|4|acl|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VB the|the|DET|9|det|Definite=Def;PronType=Art|DT embassy|embassy|NOUN|7|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"China": kg.Place, "Norway": kg.Place},
			want: []string{
				"China | repeat | a requirement that Norway close the embassy (clause/svo)",
				"Norway | close | the embassy obligatory by China (clause/svo)",
			},
		},
		{
			name:  "dismissed before",
			words: "Oslo|Oslo|PROPN|3|nsubj|Number=Sing|NNP will|will|AUX|3|aux|VerbForm=Fin|MD reinstate|reinstate|VERB|0|root|VerbForm=Inf|VB judges|judge|NOUN|3|obj|Number=Plur|NNS dismissed|dismiss|VERB|4|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|7|case||IN Olsen|Olsen|PROPN|5|obl:agent|Number=Sing|NNP last|last|ADJ|9|amod|Degree=Pos|JJ year|year|NOUN|5|obl:unmarked|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Olsen": kg.Person, "last": kg.Date, "year": kg.Date},
			want: []string{
				"Oslo | reinstate | judges dismissed by Olsen last year planned (clause/svo)",
				"Olsen | dismiss | judges {time: last year} (passive/agent)",
			},
		},
		{
			name:  "not built yet",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP opposes|oppose|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ the|the|DET|4|det|Definite=Def;PronType=Art|DT building|building|NOUN|2|obj|Number=Sing|NN of|of|ADP|7|case||IN a|a|DET|7|det|Definite=Ind;PronType=Art|DT pipeline|pipeline|NOUN|4|nmod|Number=Sing|NN linking|link|VERB|7|acl|VerbForm=Ger|VBG Oslo|Oslo|PROPN|8|obj|Number=Sing|NNP with|with|ADP|11|case||IN Bergen|Bergen|PROPN|8|obl|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Oslo": kg.Place, "Bergen": kg.Place},
			want: []string{
				"Norway | oppose | the building of a pipeline linking Oslo with Bergen (clause/svo)",
				"a pipeline | link | Oslo {with: Bergen} planned (clause/svo)",
			},
		},
		{
			name:  "not enough to",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing|NNP had|have|AUX|4|aux|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD not|not|PART|4|advmod|Polarity=Neg|RB done|do|VERB|0|root|Tense=Past;VerbForm=Part|VBN enough|enough|ADV|4|advmod|Degree=Pos|RB to|to|PART|7|mark||TO improve|improve|VERB|4|advcl|VerbForm=Inf|VB the|the|DET|9|det|Definite=Def;PronType=Art|DT economy|economy|NOUN|7|obj|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | improve | the economy not possible (clause/svo)",
			},
		},
		{
			name:  "choosing to",
			words: "Acme|Acme|PROPN|3|nsubj|Number=Sing|NNP has|have|AUX|3|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ operated|operate|VERB|0|root|Tense=Past;VerbForm=Part|VBN without|without|ADP|6|case||IN a|a|DET|6|det|Definite=Ind;PronType=Art|DT leader|leader|NOUN|3|obl|Number=Sing|NN ~,|,|PUNCT|8|punct||, choosing|choose|VERB|3|advcl|Tense=Pres;VerbForm=Part|VBG to|to|PART|10|mark||TO rely|rely|VERB|8|xcomp|VerbForm=Inf|VB on|on|ADP|12|case||IN volunteers|volunteer|NOUN|10|obl|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | operate without | a leader (clause/sv-oblique)",
				"Acme | choose | to rely on volunteers (clause/sv-infinitive)",
				"Acme | rely on | volunteers (clause/sv-oblique)",
			},
		},
		{
			name:  "no indication when",
			words: "Police|police|NOUN|3|nsubj|Number=Plur|NNS have|have|AUX|3|aux|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP given|give|VERB|0|root|Tense=Past;VerbForm=Part|VBN no|no|DET|5|det|PronType=Neg|DT indication|indication|NOUN|3|obj|Number=Sing|NN when|when|ADV|9|advmod|PronType=Int|WRB Olsen|Olsen|PROPN|9|nsubj|Number=Sing|NNP can|can|AUX|9|aux|VerbForm=Fin|MD leave|leave|VERB|3|advcl|VerbForm=Inf|VB Oslo|Oslo|PROPN|9|obj|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Police | give | indication {time: when Olsen can leave Oslo} not (clause/svo)",
			},
		},
		{
			name:  "if he agrees to",
			words: "Talks|talk|NOUN|3|nsubj|Number=Plur|NNS will|will|AUX|3|aux|VerbForm=Fin|MD begin|begin|VERB|0|root|VerbForm=Inf|VB if|if|SCONJ|6|mark||IN Olsen|Olsen|PROPN|6|nsubj|Number=Sing|NNP agrees|agree|VERB|3|advcl|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ to|to|PART|8|mark||TO sign|sign|VERB|6|xcomp|VerbForm=Inf|VB the|the|DET|10|det|Definite=Def;PronType=Art|DT treaty|treaty|NOUN|8|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Talks | begin |  {condition: Olsen agrees to sign the treaty} planned (clause/sv)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
