package oie_test

import (
	"testing"

	"kg"
)

// TestComesAbout: what came about, what may, and what did not, with who says so and when, on trees as a parser gives them.
func TestComesAbout(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "what a vote does by itself",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT parliament|parliament|NOUN|3|nsubj|Number=Sing|NN " +
				"voted|vote|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD to|to|PART|5|mark||TO approve|approve|VERB|3|xcomp|VerbForm=Inf|VB " +
				"the|the|DET|7|det|Definite=Def;PronType=Art|DT treaty|treaty|NOUN|5|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			want: []string{
				"The parliament | vote | to approve the treaty (clause/sv-infinitive)",
				"The parliament | approve | the treaty (clause/svo)",
			},
		},
		{
			name: "what a body votes to do is to come",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT council|council|NOUN|3|nsubj|Number=Sing|NN " +
				"voted|vote|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD to|to|PART|5|mark||TO dismiss|dismiss|VERB|3|xcomp|VerbForm=Inf|VB " +
				"Anna|Anna|PROPN|5|obj|Number=Sing|NNP Webb|Webb|PROPN|6|flat|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person},
			want: []string{
				"The council | vote | to dismiss Anna Webb (clause/sv-infinitive)",
				"The council | dismiss | Anna Webb planned (clause/svo)",
			},
		},
		{
			name: "what single ones vote to do need not come",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP voted|vote|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD to|to|PART|4|mark||TO " +
				"approve|approve|VERB|2|xcomp|VerbForm=Inf|VB the|the|DET|6|det|Definite=Def;PronType=Art|DT treaty|treaty|NOUN|4|obj|Number=Sing|NN " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | vote | to approve the treaty (clause/sv-infinitive)",
				"Olsen | approve | the treaty possible (clause/svo)",
			},
		},
		{
			name: "whose concern it is",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP voiced|voice|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"concern|concern|NOUN|2|obj|Number=Sing|NN that|that|SCONJ|7|mark||IN talks|talk|NOUN|7|nsubj|Number=Plur|NNS will|will|AUX|7|aux|VerbForm=Fin|MD " +
				"end|end|VERB|3|acl|VerbForm=Inf|VB ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | voice | concern that talks will end (clause/svo)",
				"talks | end |  possible by Olsen (clause/sv)",
			},
		},
		{
			name: "at no cost is no denial",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP will|will|AUX|3|aux|VerbForm=Fin|MD sell|sell|VERB|0|root|VerbForm=Inf|VB " +
				"fish|fish|NOUN|3|obj|Number=Sing|NN at|at|ADP|7|case||IN no|no|DET|7|det|PronType=Neg|DT cost|cost|NOUN|3|obl|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | sell | fish planned (clause/svo)",
			},
		},
		{
			name: "a trip that was called off",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP cancelled|cancel|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"a|a|DET|4|det|Definite=Ind;PronType=Art|DT trip|trip|NOUN|2|obj|Number=Sing|NN to|to|PART|6|mark||TO attend|attend|VERB|4|acl|VerbForm=Inf|VB " +
				"the|the|DET|8|det|Definite=Def;PronType=Art|DT summit|summit|NOUN|6|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | cancel | a trip to attend the summit (clause/svo)",
				"Olsen | attend | the summit not planned (clause/svo)",
			},
		},
		{
			name: "what talks are on",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP held|hold|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"two|two|NUM|4|nummod|NumForm=Word;NumType=Card|CD days|day|NOUN|2|obj|Number=Plur|NNS of|of|ADP|6|case||IN talks|talk|NOUN|4|nmod|Number=Plur|NNS " +
				"on|on|SCONJ|8|mark||IN sharing|share|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG water|water|NOUN|8|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "two": kg.Quantity, "days": kg.Quantity},
			want: []string{
				"Norway | hold | two days of talks (clause/svo)",
				"Norway | share | water possible (clause/svo)",
			},
		},
		{
			name: "signs of what may be",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP shows|show|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"signs|sign|NOUN|2|obj|Number=Plur|NNS of|of|SCONJ|5|mark||IN joining|join|VERB|3|acl|VerbForm=Ger|VBG the|the|DET|7|det|Definite=Def;PronType=Art|DT " +
				"bloc|bloc|NOUN|5|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"Norway | show | signs of joining the bloc (clause/svo)",
				"Norway | join | the bloc possible (clause/svo)",
			},
		},
		{
			name: "when something is scheduled",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP will|will|AUX|3|aux|VerbForm=Fin|MD resign|resign|VERB|0|root|VerbForm=Inf|VB " +
				"when|when|ADV|7|advmod|PronType=Int|WRB Webb|Webb|PROPN|7|nsubj:pass|Number=Sing|NNP " +
				"is|be|AUX|7|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ scheduled|schedule|VERB|3|advcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"to|to|PART|9|mark||TO visit|visit|VERB|7|xcomp|VerbForm=Inf|VB Oslo|Oslo|PROPN|9|obj|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Webb": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Olsen | resign |  {time: when Webb is scheduled to visit Oslo} planned (clause/sv)",
				"Webb | be scheduled | to visit Oslo (passive/infinitive)",
				"Webb | visit | Oslo planned (clause/svo)",
			},
		},
		{
			name: "what there are only plans for",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP rejected|reject|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"plans|plan|NOUN|2|obj|Number=Plur|NNS for|for|ADP|6|case||IN a|a|DET|6|det|Definite=Ind;PronType=Art|DT force|force|NOUN|3|nmod|Number=Sing|NN " +
				"that|that|PRON|8|nsubj|PronType=Rel|WDT includes|include|VERB|6|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"troops|troops|NOUN|8|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | reject | plans for a force (clause/svo)",
				"a force | include | troops planned (clause/svo)",
			},
		},
		{
			name: "what somebody is accused of planning",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP accused|accuse|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"Olsen|Olsen|PROPN|2|obj|Number=Sing|NNP of|of|SCONJ|5|mark||IN planning|plan|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG to|to|PART|7|mark||TO " +
				"sell|sell|VERB|5|xcomp|VerbForm=Inf|VB fish|fish|NOUN|7|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Olsen": kg.Person},
			want: []string{
				"Webb | accuse | Olsen {of: planning to sell fish} (clause/svo)",
				"Olsen | plan | to sell fish possible by Webb (clause/sv-infinitive)",
				"Olsen | sell | fish possible by Webb (clause/svo)",
			},
		},
		{
			name: "what was not announced",
			words: "Webb|Webb|PROPN|4|nsubj|Number=Sing|NNP did|do|AUX|4|aux|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"not|not|PART|4|advmod|Polarity=Neg|RB announce|announce|VERB|0|root|VerbForm=Inf|VB that|that|SCONJ|8|mark||IN " +
				"Olsen|Olsen|PROPN|8|nsubj|Number=Sing|NNP will|will|AUX|8|aux|VerbForm=Fin|MD leave|leave|VERB|4|ccomp|VerbForm=Inf|VB " +
				"Oslo|Oslo|PROPN|8|obj|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Olsen": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Webb | announce | Olsen will leave Oslo not (clause/svc)",
				"Olsen | leave | Oslo possible (clause/svo)",
			},
		},
		{
			name: "what came of a season",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP finished|finish|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|4|det|Definite=Def;PronType=Art|DT season|season|NOUN|2|obj|Number=Sing|NN to|to|PART|6|mark||TO win|win|VERB|2|advcl|VerbForm=Inf|VB " +
				"the|the|DET|8|det|Definite=Def;PronType=Art|DT title|title|NOUN|6|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"Norway | finish | the season (clause/svo)",
				"Norway | win | the title (clause/svo)",
			},
		},
		{
			name: "each office has its year",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing|NNP was|be|AUX|3|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"ordained|ordain|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN as|as|ADP|6|case||IN a|a|DET|6|det|Definite=Ind;PronType=Art|DT " +
				"deacon|deacon|NOUN|3|obl|Number=Sing|NN in|in|ADP|8|case||IN 1993|1993|NUM|3|obl|NumForm=Digit;NumType=Card|CD and|and|CCONJ|12|cc||CC " +
				"as|as|ADP|12|case||IN a|a|DET|12|det|Definite=Ind;PronType=Art|DT priest|priest|NOUN|6|conj|Number=Sing|NN in|in|ADP|14|case||IN " +
				"1994|1994|NUM|12|nmod|NumForm=Digit;NumType=Card|CD ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "1993": kg.Date, "1994": kg.Date},
			want: []string{
				"Olsen | be ordained as | a deacon {in: 1993} {in: 1994} (passive/oblique)",
				"Olsen | be ordained as | a priest {in: 1993} {in: 1994} (passive/oblique)",
				"Olsen | be ordained in | 1993 {as: a deacon} {as: a priest} {in: 1994} (passive/oblique)",
				"Olsen | be ordained in | 1994 {as: a deacon} {as: a priest} {in: 1993} (passive/oblique)",
			},
		},
		{
			name: "a law that urges",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT law|law|NOUN|3|nsubj|Number=Sing|NN " +
				"urges|urge|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ Norway|Norway|PROPN|3|iobj|Number=Sing|NNP to|to|PART|6|mark||TO " +
				"sell|sell|VERB|3|xcomp|VerbForm=Inf|VB fish|fish|NOUN|6|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"The law | urge | Norway {to: to sell fish} (clause/svo)",
				"Norway | sell | fish desired by The law (clause/svo)",
			},
		},
		{
			name: "the year of the coup",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT vote|vote|NOUN|4|nsubj|Number=Sing|NN will|will|AUX|4|aux|VerbForm=Fin|MD " +
				"return|return|VERB|0|root|VerbForm=Inf|VB Norway|Norway|PROPN|4|obj|Number=Sing|NNP to|to|ADP|8|case||IN civilian|civilian|ADJ|8|amod|Degree=Pos|JJ " +
				"rule|rule|NOUN|4|obl|Number=Sing|NN after|after|ADP|11|case||IN a|a|DET|11|det|Definite=Ind;PronType=Art|DT coup|coup|NOUN|4|obl|Number=Sing|NN " +
				"in|in|ADP|13|case||IN 2010|2010|NUM|4|obl|NumForm=Digit;NumType=Card|CD ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "2010": kg.Date},
			want: []string{
				"The vote | return | Norway {to: civilian rule} {after: a coup in 2010} planned (clause/svo)",
			},
		},
		{
			name: "in charge of",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing|NNP was|be|AUX|4|cop|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD in|in|ADP|4|case||IN " +
				"charge|charge|NOUN|0|root|Number=Sing|NN of|of|SCONJ|6|mark||IN selling|sell|VERB|4|acl|VerbForm=Ger|VBG fish|fish|NOUN|6|obj|Number=Sing|NN " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | be in | charge of selling fish (copula/preposition)",
			},
		},
		{
			name: "hope that is little",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP holds|hold|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"little|little|ADJ|4|amod|Degree=Pos|JJ hope|hope|NOUN|2|obj|Number=Sing|NN that|that|SCONJ|8|mark||IN talks|talk|NOUN|8|nsubj|Number=Plur|NNS " +
				"will|will|AUX|8|aux|VerbForm=Fin|MD end|end|VERB|4|acl|VerbForm=Inf|VB ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"Norway | hold | little hope that talks will end (clause/svo)",
				"talks | end |  desired by Norway (clause/sv)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
