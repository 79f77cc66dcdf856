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
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
