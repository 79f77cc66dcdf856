package oie_test

import (
	"testing"

	"kg"
)

// TestScope: how far words reach, and when, on trees as a parser gives them.
func TestScope(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "a verb in the past beside no gerund",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing settled|settle|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"case|case|NOUN|2|obj|Number=Sing without|without|SCONJ|6|mark admitting|admit|VERB|2|advcl|VerbForm=Part|VBG " +
				"guilt|guilt|NOUN|6|obj|Number=Sing and|and|CCONJ|9|cc agreed|agree|VERB|2|conj|Number=Sing;VerbForm=Fin|VBD to|to|PART|11|mark " +
				"pay|pay|VERB|9|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | settle | the case (clause/svo)", "Olsen | admit | guilt not (clause/svo)", "Olsen | agree | to pay (clause/sv-infinitive)", "Olsen | pay |  planned (clause/sv)"},
		},
		{
			name: "two gerunds share their preposition",
			words: "Acme|Acme|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"accused|accuse|VERB|0|root|VerbForm=Part;Voice=Pass|VBN of|of|SCONJ|5|mark paying|pay|VERB|3|advcl|VerbForm=Part|VBG " +
				"doctors|doctor|NOUN|5|obj|Number=Plur to|to|PART|8|mark prescribe|prescribe|VERB|5|xcomp|VerbForm=Inf|VB " +
				"drugs|drug|NOUN|8|obj|Number=Plur and|and|CCONJ|12|cc of|of|SCONJ|12|mark concealing|conceal|VERB|8|conj|VerbForm=Part|VBG " +
				"studies|study|NOUN|12|obj|Number=Plur ~.|.|PUNCT|3|punct",
			want: []string{"Acme | be accused of | paying doctors to prescribe drugs and of concealing studies (passive/gerund)", "Acme | pay | doctors {to: to prescribe drugs} possible (clause/svo)", "doctors | prescribe | drugs possible (clause/svo)", "Acme | conceal | studies possible (clause/svo)"},
		},
		{
			name: "who agrees with its noun",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing met|meet|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art " +
				"person|person|NOUN|2|obj|Number=Sing familiar|familiar|ADJ|4|amod|Degree=Pos with|with|ADP|8|case the|the|DET|8|det|PronType=Art " +
				"talks|talk|NOUN|5|obl|Number=Plur who|who|PRON|12|nsubj:pass|PronType=Rel was|be|AUX|12|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"not|not|PART|12|advmod authorised|authorise|VERB|8|acl:relcl|VerbForm=Part;Voice=Pass|VBN to|to|PART|14|mark " +
				"speak|speak|VERB|12|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | meet | a person familiar with the talks who was not authorised to speak (clause/svo)", "a person familiar with the talks | be authorised | to speak not (passive/infinitive)", "a person familiar with the talks who was not authorised to speak | speak |  not desired (clause/sv)"},
		},
		{
			name: "what is required",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing adopted|adopt|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art " +
				"law|law|NOUN|2|obj|Number=Sing requiring|require|VERB|4|acl|VerbForm=Ger|VBG firms|firm|NOUN|5|obj|Number=Plur " +
				"that|that|PRON|8|nsubj|PronType=Rel receive|receive|VERB|6|acl:relcl|Number=Plur;VerbForm=Fin|VBP " +
				"money|money|NOUN|8|obj|Number=Sing from|from|ADP|11|case abroad|abroad|ADV|8|obl|Degree=Pos to|to|PART|13|mark " +
				"register|register|VERB|8|advcl|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want:  []string{"Norway | adopt | a law requiring firms to register (clause/svo)", "a law | require | firms {to: to register} (clause/svo)", "firms | receive | money {from: abroad} (clause/svo)", "firms | register |  desired (clause/sv)"},
		},
		{
			name: "a modal verb and have",
			words: "The|the|DET|2|det|PronType=Art quake|quake|NOUN|4|nsubj|Number=Sing may|may|AUX|4|aux|VerbForm=Fin|MD " +
				"have|have|VERB|0|root|VerbForm=Inf|VB increased|increase|VERB|6|amod|VerbForm=Part|VBN stress|stress|NOUN|4|obj|Number=Sing " +
				"on|on|ADP|9|case the|the|DET|9|det|PronType=Art fault|fault|NOUN|6|nmod|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"The quake | increase | stress on the fault possible (clause/svo)"},
		},
		{
			name: "hand over",
			words: "Acme|Acme|PROPN|4|nsubj|Number=Sing will|will|AUX|4|aux|VerbForm=Fin|MD also|also|ADV|4|advmod " +
				"hand|hand|VERB|0|root|VerbForm=Inf|VB over|over|ADP|6|case millions|million|NOUN|4|obj|Number=Plur of|of|ADP|8|case " +
				"documents|document|NOUN|6|nmod|Number=Plur ~.|.|PUNCT|4|punct",
			want: []string{"Acme | hand over | millions of documents planned (clause/svo)"},
		},
		{
			name: "two places of two objects",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing studied|study|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"sociology|sociology|NOUN|2|obj|Number=Sing at|at|ADP|5|case Princeton|Princeton|PROPN|2|obl|Number=Sing and|and|CCONJ|7|cc " +
				"law|law|NOUN|5|conj|Number=Sing at|at|ADP|9|case Harvard|Harvard|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Princeton": kg.Organization, "Harvard": kg.Organization},
			want:  []string{"Olsen | study | sociology {at: Princeton} (clause/svo)", "Olsen | study | law {at: Harvard} (gapping/object)"},
		},
		{
			name: "two amounts",
			words: "The|the|DET|2|det|PronType=Art dollar|dollar|NOUN|3|nsubj|Number=Sing gained|gain|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"0.5|0.5|NUM|5|nummod ~%|%|SYM|3|obj|Number=Sing against|against|ADP|8|case the|the|DET|8|det|PronType=Art " +
				"euro|euro|NOUN|3|obl|Number=Sing and|and|CCONJ|11|cc 0.4|0.4|NUM|11|nummod ~%|%|SYM|8|conj|Number=Sing against|against|ADP|14|case " +
				"the|the|DET|14|det|PronType=Art yen|yen|NOUN|11|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The dollar | gain | 0.5 % {against: the euro} (clause/svo)", "The dollar | gain | 0.4 % {against: the yen} (gapping/object)"},
		},
		{
			name: "minutes before",
			words: "The|the|DET|2|det|PronType=Art engine|engine|NOUN|3|nsubj|Number=Sing failed|fail|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"minutes|minute|NOUN|3|obj|Number=Plur before|before|SCONJ|8|mark the|the|DET|7|det|PronType=Art " +
				"vessel|vessel|NOUN|8|nsubj|Number=Sing overturned|overturn|VERB|3|advcl|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|3|punct",
			want: []string{"The engine | fail |  {before: the vessel overturned} (clause/sv)", "the vessel | overturn |  (clause/sv)"},
		},
		{
			name: "eight months after",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing closed|close|VERB|0|root|Number=Sing;VerbForm=Fin|VBD in|in|ADP|4|case " +
				"May|May|PROPN|2|obl|Number=Sing ~,|,|PUNCT|7|punct eight|eight|NUM|7|nummod months|month|NOUN|10|obl:unmarked|Number=Plur " +
				"after|after|SCONJ|10|mark Norway|Norway|PROPN|10|nsubj|Number=Sing sued|sue|VERB|2|advcl|Number=Sing;VerbForm=Fin|VBD " +
				"it|it|PRON|10|obj|Number=Sing;PronType=Prs ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"May": kg.Date, "Norway": kg.Place},
			want:  []string{"Acme | close in | May {after: Norway sued it} (clause/sv-time)", "Norway | sue | it (clause/svo)"},
		},
		{
			name: "due to meet",
			words: "His|his|PRON|2|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs office|office|NOUN|3|nsubj|Number=Sing " +
				"said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD he|he|PRON|6|nsubj|Number=Sing;PronType=Prs " +
				"was|be|AUX|6|cop|Number=Sing;VerbForm=Fin|VBD due|due|ADJ|3|ccomp|Degree=Pos to|to|PART|8|mark " +
				"meet|meet|VERB|6|advcl|VerbForm=Inf|VB her|she|PRON|8|obj|Number=Sing;PronType=Prs on|on|ADP|11|case " +
				"Monday|Monday|PROPN|8|obl|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Monday": kg.Date},
			want:  []string{"His office | say | he was due to meet her on Monday (clause/svc)", "he | be due | to meet her on Monday by His office (copula/infinitive)", "he | meet | her {time: Monday} planned by His office (clause/svo)"},
		},
		{
			name: "who is fined",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing fined|fine|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Olsen|Olsen|PROPN|5|compound|Number=Sing 8,000|8000|NUM|5|nummod euros|euro|NOUN|2|obj|Number=Plur for|for|SCONJ|7|mark " +
				"smashing|smash|VERB|2|advcl|VerbForm=Part|VBG a|a|DET|9|det|PronType=Art racket|racket|NOUN|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want:  []string{"Norway | fine | 8,000 euros {to: Olsen} {for: smashing a racket} (clause/svo)", "8,000 euros | smash | a racket (clause/svo)"},
		},
		{
			name: "among them",
			words: "Several|several|ADJ|2|amod|Degree=Pos ministers|minister|NOUN|12|nsubj|Number=Plur ~,|,|PUNCT|6|punct among|among|ADP|5|case " +
				"them|they|PRON|2|nmod|Number=Plur;PronType=Prs Anna|Anna|PROPN|2|nmod|Number=Sing Hall|Hall|PROPN|6|flat|Number=Sing " +
				"and|and|CCONJ|9|cc Lars|Lars|PROPN|6|conj|Number=Sing Tveit|Tveit|PROPN|9|flat|Number=Sing ~,|,|PUNCT|2|punct " +
				"resigned|resign|VERB|0|root|Number=Plur;VerbForm=Fin|VBD ~.|.|PUNCT|12|punct",
			want: []string{"Several ministers | resign |  (clause/sv)", "Anna Hall | resign |  (clause/sv)", "Lars Tveit | resign |  (clause/sv)"},
		},
		{
			name: "all of whose judges",
			words: "The|the|DET|2|det|PronType=Art court|court|NOUN|14|nsubj:pass|Number=Sing ~,|,|PUNCT|9|punct all|all|DET|2|appos|PronType=Tot " +
				"of|of|ADP|7|case whose|whose|PRON|7|nmod:poss|Poss=Yes;PronType=Rel judges|judge|NOUN|4|nmod|Number=Plur " +
				"were|be|AUX|9|aux:pass|Number=Plur;VerbForm=Fin|VBD appointed|appoint|VERB|2|acl:relcl|VerbForm=Part;Voice=Pass|VBN " +
				"in|in|ADP|11|case May|May|PROPN|9|obl|Number=Sing ~,|,|PUNCT|2|punct is|be|AUX|14|aux:pass|Number=Sing;VerbForm=Fin|VBZ " +
				"expected|expect|VERB|0|root|VerbForm=Part;Voice=Pass|VBN to|to|PART|16|mark reject|reject|VERB|14|xcomp|VerbForm=Inf|VB " +
				"it|it|PRON|16|obj|Number=Sing;PronType=Prs ~.|.|PUNCT|14|punct",
			types: map[string]kg.EntityType{"May": kg.Date},
			want:  []string{"The court | be expected | to reject it (passive/infinitive)", "all of whose judges | be appointed in | May (passive/time)", "The court | reject | it planned (clause/svo)"},
		},
		{
			name: "an accusation",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing accused|accuse|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|2|obj|Number=Sing " +
				"of|of|SCONJ|5|mark endangering|endanger|VERB|2|advcl|VerbForm=Part|VBG civilians|civilian|NOUN|5|obj|Number=Plur ~,|,|PUNCT|9|punct " +
				"an|a|DET|9|det|PronType=Art accusation|accusation|NOUN|6|appos|Number=Sing Oslo|Oslo|PROPN|11|nsubj|Number=Sing " +
				"called|call|VERB|9|acl:relcl|Number=Sing;VerbForm=Fin|VBD unfair|unfair|ADJ|11|xcomp|Degree=Pos ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Oslo": kg.Place},
			want:  []string{"Norway | accuse | Oslo {of: endangering civilians} (clause/svo)", "Oslo | endanger | civilians possible by Norway (clause/svo)", "Oslo | call | endangering civilians {as: unfair} (clause/svo)"},
		},
		{
			name: "a charge of nobody known",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~,|,|PUNCT|5|punct " +
				"a|a|DET|5|det|PronType=Art charge|charge|NOUN|2|parataxis|Number=Sing Norway|Norway|PROPN|7|nsubj|Number=Sing " +
				"rejected|reject|VERB|5|acl:relcl|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Norway": kg.Place},
			want:  []string{"Oslo | leave |  (clause/sv)"},
		},
		{
			name: "surprising economists",
			words: "Hiring|hire|VERB|2|nsubj|Number=Sing|VBG accelerated|accelerate|VERB|0|root|Number=Sing;VerbForm=Fin|VBD in|in|ADP|4|case " +
				"September|September|PROPN|2|obl|Number=Sing ~,|,|PUNCT|7|punct surprising|surprising|ADJ|7|amod|Degree=Pos " +
				"economists|economist|NOUN|2|obj|Number=Plur who|who|PRON|10|nsubj|PronType=Rel had|have|AUX|10|aux|Number=Plur;VerbForm=Fin|VBD " +
				"forecast|forecast|VERB|7|acl:relcl|VerbForm=Part|VBN a|a|DET|12|det|PronType=Art slowdown|slowdown|NOUN|10|obj|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"September": kg.Date},
			want:  []string{"economists | forecast | a slowdown (clause/svo)"},
		},
		{
			name: "since when",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing has|have|AUX|3|aux|Number=Sing;VerbForm=Fin|VBZ led|lead|VERB|0|root|VerbForm=Part|VBN " +
				"Acme|Acme|PROPN|3|obj|Number=Sing since|since|ADP|6|case June|June|PROPN|3|obl|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "June": kg.Date},
			want:  []string{"Olsen | lead | Acme {time: since June} (clause/svo)"},
		},
		{
			name: "by how long",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing extended|extend|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"ban|ban|NOUN|2|obj|Number=Sing by|by|ADP|7|case 15|15|NUM|7|nummod days|day|NOUN|2|obl|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Oslo | extend | the ban {by: 15 days} (clause/svo)"},
		},
		{
			name: "stopped short",
			words: "Monitors|monitor|NOUN|2|nsubj|Number=Plur stopped|stop|VERB|0|root|Number=Plur;VerbForm=Fin|VBD short|short|ADJ|2|xcomp|Degree=Pos " +
				"of|of|SCONJ|5|mark calling|call|VERB|3|advcl|VerbForm=Part|VBG the|the|DET|7|det|PronType=Art " +
				"election|election|NOUN|5|obj|Number=Sing rigged|rig|VERB|5|xcomp|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|2|punct",
			want: []string{"Monitors | call | the election {as: rigged} not (clause/svo)"},
		},
		{
			name: "only to be waived",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing signed|sign|VERB|0|root|Number=Sing;VerbForm=Fin|VBD with|with|ADP|4|case " +
				"Oslo|Oslo|PROPN|2|obl|Number=Sing ~,|,|PUNCT|9|punct only|only|ADV|9|advmod to|to|PART|9|mark be|be|AUX|9|aux:pass|VerbForm=Inf|VB " +
				"waived|waive|VERB|2|advcl|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Olsen | sign with | Oslo (clause/sv-oblique)", "Olsen | be waived |  (passive/plain)"},
		},
		{
			name: "described as motivated",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing described|describe|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"warrant|warrant|NOUN|2|obj|Number=Sing as|as|SCONJ|7|mark politically|politically|ADV|7|advmod|Degree=Pos " +
				"motivated|motivate|VERB|2|advcl|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | describe | the warrant {as: politically motivated} (clause/svo)"},
		},
		{
			name: "no plants would be closed",
			words: "No|no|DET|2|det|PronType=Neg plants|plant|NOUN|5|nsubj:pass|Number=Plur would|would|AUX|5|aux|VerbForm=Fin|MD " +
				"be|be|AUX|5|aux:pass|VerbForm=Inf|VB closed|close|VERB|0|root|VerbForm=Part;Voice=Pass|VBN ~,|,|PUNCT|8|punct " +
				"Olsen|Olsen|PROPN|8|nsubj|Number=Sing added|add|VERB|5|parataxis|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|5|punct",
			want: []string{"plants | be closed |  not planned by Olsen (passive/plain)", "Olsen | add | No plants would be closed (report/parenthetical)"},
		},
		{
			name: "worth a fortune",
			words: "The|the|DET|2|det|PronType=Art painting|painting|NOUN|4|nsubj|Number=Sing is|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBZ " +
				"worth|worth|ADJ|0|root|Degree=Pos a|a|DET|6|det|PronType=Art fortune|fortune|NOUN|4|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"The painting | be worth | a fortune (copula/adjective-oblique)"},
		},
		{
			name: "worth nothing",
			words: "The|the|DET|2|det|PronType=Art truth|truth|NOUN|4|nsubj|Number=Sing is|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBZ " +
				"worth|worth|ADJ|0|root|Degree=Pos nothing|nothing|PRON|4|obj|Number=Sing;PronType=Neg ~.|.|PUNCT|4|punct",
			want: []string{},
		},
		{
			name: "whose son",
			words: "Olsen|Olsen|PROPN|10|nsubj|Number=Sing ~,|,|PUNCT|6|punct whose|whose|PRON|4|nmod:poss|Poss=Yes;PronType=Rel " +
				"son|son|NOUN|6|nsubj|Number=Sing Eddie|Eddie|PROPN|4|appos|Number=Sing died|die|VERB|1|acl:relcl|Number=Sing;VerbForm=Fin|VBD " +
				"in|in|ADP|8|case 2001|2001|NUM|6|obl ~,|,|PUNCT|1|punct left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|10|obj|Number=Sing ~.|.|PUNCT|10|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Olsen | leave | Oslo (clause/svo)", "Eddie | die in | 2001 (clause/sv-oblique)", "Eddie | be | whose son (apposition/is)"},
		},
		{
			name: "a comment on what happened",
			words: "The|the|DET|2|det|PronType=Art army|army|NOUN|3|nsubj|Number=Sing took|take|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"a|a|DET|5|det|PronType=Art bridge|bridge|NOUN|3|obj|Number=Sing from|from|ADP|10|case the|the|DET|10|det|PronType=Art " +
				"Rapid|Rapid|ADJ|10|amod|Degree=Pos Support|Support|PROPN|10|compound|Number=Sing Forces|Force|PROPN|3|obl|Number=Plur " +
				"~,|,|PUNCT|14|punct its|its|PRON|14|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs first|first|ADJ|14|amod|Degree=Pos " +
				"advance|advance|NOUN|10|appos|Number=Sing in|in|ADP|16|case months|month|NOUN|14|nmod|Number=Plur ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Support": kg.Organization, "Forces": kg.Organization},
			want:  []string{"The army | take | a bridge {from: the Rapid Support Forces} (clause/svo)"},
		},
		{
			name: "the man",
			words: "The|the|DET|2|det|PronType=Art man|man|NOUN|7|nsubj|Number=Sing ~,|,|PUNCT|4|punct Cody|Cody|PROPN|2|appos|Number=Sing " +
				"Olsen|Olsen|PROPN|4|flat|Number=Sing ~,|,|PUNCT|2|punct left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|7|obj|Number=Sing ~.|.|PUNCT|7|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Cody Olsen | leave | Oslo (clause/svo)"},
		},
		{
			name: "said at the end",
			words: "The|the|DET|2|det|PronType=Art strike|strike|NOUN|3|nsubj|Number=Sing happened|happen|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"on|on|ADP|5|case Friday|Friday|PROPN|3|obl|Number=Sing ~,|,|PUNCT|7|punct said|say|VERB|3|conj|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|10|det|PronType=Art Emergency|Emergency|PROPN|10|compound|Number=Sing Lawyers|Lawyer|PROPN|7|iobj|Number=Plur " +
				"~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Friday": kg.Date},
			want:  []string{"The strike | happen on | Friday by the Emergency Lawyers (clause/sv-time)", "the Emergency Lawyers | say | The strike happened on Friday (report/parenthetical)"},
		},
		{
			name: "what a group does",
			words: "Amnesty|Amnesty|PROPN|9|nsubj|Number=Sing ~,|,|PUNCT|4|punct a|a|DET|4|det|PronType=Art group|group|NOUN|1|appos|Number=Sing " +
				"that|that|PRON|6|nsubj|PronType=Rel documents|document|VERB|4|acl:relcl|Number=Sing;VerbForm=Fin|VBZ " +
				"abuses|abuse|NOUN|6|obj|Number=Plur ~,|,|PUNCT|1|punct left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|9|obj|Number=Sing ~.|.|PUNCT|9|punct",
			types: map[string]kg.EntityType{"Amnesty": kg.Organization, "Oslo": kg.Place},
			want:  []string{"Amnesty | leave | Oslo (clause/svo)", "Amnesty | document | abuses (clause/svo)"},
		},
		{
			name: "led by, behind a time",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing closed|close|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"its|its|PRON|6|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs first|first|ADJ|6|amod|Degree=Pos " +
				"funding|funding|NOUN|6|compound|Number=Sing round|round|NOUN|2|obj|Number=Sing in|in|ADP|8|case May|May|PROPN|2|obl|Number=Sing " +
				"led|lead|VERB|2|advcl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|11|case Olsen|Olsen|PROPN|9|obl:agent|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "May": kg.Date},
			want:  []string{"Acme | close | its first funding round led by Olsen {time: May} (clause/svo)", "Olsen | lead | its first funding round (passive/agent)"},
		},
		{
			name: "two times of two objects",
			words: "Tonga|Tonga|PROPN|2|nsubj|Number=Sing joined|join|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"Commonwealth|Commonwealth|PROPN|2|obj|Number=Sing in|in|ADP|6|case May|May|PROPN|2|obl|Number=Sing ~,|,|PUNCT|11|punct " +
				"and|and|CCONJ|11|cc the|the|DET|11|det|PronType=Art United|Unite|VERB|11|amod|VerbForm=Part|NNP " +
				"Nations|Nation|PROPN|4|conj|Number=Plur in|in|ADP|13|case June|June|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Tonga": kg.Place, "Commonwealth": kg.Place, "May": kg.Date, "Nations": kg.Organization, "June": kg.Date},
			want:  []string{"Tonga | join | the Commonwealth {time: May} (clause/svo)", "Tonga | join | the United Nations {time: June} (gapping/object)"},
		},
		{
			name: "awarded the film four stars",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing awarded|award|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"film|film|NOUN|2|obj|Number=Sing 4|4|NUM|6|nummod stars|star|NOUN|4|appos|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | award | 4 stars {to: the film} (clause/svo)"},
		},
		{
			name: "what a player was when",
			words: "As|as|ADP|3|case a|a|DET|3|det|PronType=Art junior|junior|NOUN|7|obl|Number=Sing ~,|,|PUNCT|3|punct " +
				"Olsen|Olsen|PROPN|7|nsubj:pass|Number=Sing was|be|AUX|7|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"named|name|VERB|0|root|VerbForm=Part;Voice=Pass|VBN to|to|ADP|10|case the|the|DET|10|det|PronType=Art " +
				"team|team|NOUN|7|obl|Number=Sing ~.|.|PUNCT|7|punct",
			want: []string{"Olsen | be named to | the team {as: a junior} (passive/oblique)"},
		},
		{
			name: "a fact that",
			words: "Tonga|Tonga|PROPN|4|nsubj|Number=Sing has|have|AUX|4|aux|Number=Sing;VerbForm=Fin|VBZ never|never|ADV|4|advmod|PronType=Neg " +
				"lost|lose|VERB|0|root|VerbForm=Part|VBN its|its|PRON|6|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs king|king|NOUN|4|obj|Number=Sing " +
				"~,|,|PUNCT|9|punct a|a|DET|9|det|PronType=Art fact|fact|NOUN|6|appos|Number=Sing that|that|PRON|11|nsubj|PronType=Rel " +
				"makes|make|VERB|9|acl:relcl|Number=Sing;VerbForm=Fin|VBZ it|it|PRON|11|obj|Number=Sing;PronType=Prs " +
				"unique|unique|ADJ|11|xcomp|Degree=Pos ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Tonga": kg.Place},
			want:  []string{"Tonga | lose | its king not (clause/svo)"},
		},
		{
			name: "what goes on meanwhile",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"held|hold|VERB|0|root|VerbForm=Part;Voice=Pass|VBN as|as|SCONJ|6|mark he|he|PRON|6|nsubj|Number=Sing;PronType=Prs " +
				"tried|try|VERB|3|advcl|Number=Sing;VerbForm=Fin|VBD to|to|PART|8|mark leave|leave|VERB|6|xcomp|VerbForm=Inf|VB " +
				"Oslo|Oslo|PROPN|8|obj|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Olsen | be held |  {as: he tried to leave Oslo} (passive/plain)", "he | try | to leave Oslo (clause/sv-infinitive)", "he | leave | Oslo possible (clause/svo)"},
		},
		{
			name: "the name of the subject",
			words: "Its|its|PRON|3|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs largest|large|ADJ|3|amod|Degree=Sup " +
				"shareholder|shareholder|NOUN|8|nsubj|Number=Sing ~,|,|PUNCT|6|punct Holmen|Holmen|PROPN|6|compound|Number=Sing " +
				"AB|AB|PROPN|3|appos|Number=Sing ~,|,|PUNCT|3|punct left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|8|obj|Number=Sing ~.|.|PUNCT|8|punct",
			types: map[string]kg.EntityType{"Holmen": kg.Organization, "AB": kg.Organization, "Oslo": kg.Place},
			want:  []string{"Holmen AB | leave | Oslo (clause/svo)", "Holmen AB | be | Its largest shareholder (apposition/is)", "Holmen AB | be shareholder of | Its (apposition/role)"},
		},
		{
			name: "days before",
			words: "The|the|DET|2|det|PronType=Art attack|attack|NOUN|3|nsubj|Number=Sing came|come|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"two|two|NUM|5|nummod days|day|NOUN|3|obl:unmarked|Number=Plur before|before|ADP|8|case the|the|DET|8|det|PronType=Art " +
				"wedding|wedding|NOUN|3|obl|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The attack | come before | the wedding (clause/sv-oblique)"},
		},
		{
			name: "economists beside a day",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing raised|raise|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"its|its|PRON|4|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs rate|rate|NOUN|2|obj|Number=Sing on|on|ADP|6|case " +
				"Thursday|Thursday|PROPN|2|obl|Number=Sing ~,|,|PUNCT|9|punct surprising|surprising|ADJ|9|amod|Degree=Pos " +
				"economists|economist|NOUN|6|appos|Number=Plur who|who|PRON|12|nsubj|PronType=Rel had|have|AUX|12|aux|Number=Plur;VerbForm=Fin|VBD " +
				"expected|expect|VERB|9|acl:relcl|VerbForm=Part|VBN less|less|ADJ|12|advmod|Degree=Cmp ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Thursday": kg.Date},
			want:  []string{"Oslo | raise | its rate {time: Thursday} (clause/svo)", "Oslo | surprise | economists (clause/svo)"},
		},
		{
			name: "agreed is no gerund's conjunct",
			words: "He|he|PRON|2|nsubj|Number=Sing;PronType=Prs settled|settle|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"that|that|DET|4|det|Number=Sing;PronType=Dem case|case|NOUN|2|obj|Number=Sing without|without|SCONJ|6|mark " +
				"admitting|admit|VERB|2|advcl|VerbForm=Part|VBG wrongdoing|wrongdoing|NOUN|6|obj|VerbForm=Ger and|and|CCONJ|9|cc " +
				"agreed|agree|VERB|6|conj|Number=Sing;VerbForm=Fin|VBD to|to|PART|11|mark pay|pay|VERB|9|xcomp|VerbForm=Inf|VB " +
				"a|a|DET|15|det|PronType=Art $|$|SYM|15|compound ~750,000|750000|NUM|13|nummod penalty|penalty|NOUN|11|obj|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			want: []string{"He | settle | that case (clause/svo)", "He | admit | wrongdoing not (clause/svo)", "He | agree | to pay a $ 750,000 penalty (clause/sv-infinitive)", "He | pay | a $ 750,000 penalty planned (clause/svo)"},
		},
		{
			name: "broadcaster NTV",
			words: "If|if|SCONJ|3|mark that|that|PRON|3|nsubj|Number=Sing;PronType=Dem breaks|break|VERB|7|advcl|Number=Sing;VerbForm=Fin|VBZ " +
				"~,|,|PUNCT|3|punct we|we|PRON|7|nsubj|Number=Plur;PronType=Prs could|could|AUX|7|aux|VerbForm=Fin|MD " +
				"see|see|VERB|0|root|VerbForm=Inf|VB a|a|DET|9|det|PronType=Art magnitude|magnitude|NOUN|7|obj|Number=Sing of|of|ADP|11|case " +
				"7.2|7.2|NUM|9|nmod ~,|,|PUNCT|14|punct he|he|PRON|14|nsubj|Number=Sing;PronType=Prs " +
				"told|tell|VERB|7|parataxis|Number=Sing;VerbForm=Fin|VBD broadcaster|broadcaster|NOUN|14|iobj|Number=Sing " +
				"NTV|NTV|PROPN|14|iobj|Number=Sing ~.|.|PUNCT|7|punct",
			want: []string{"we | see | a magnitude of 7.2 {condition: that breaks} possible by he (clause/svo)", "he | tell | If that breaks , we could see a magnitude of 7.2 {to: broadcaster NTV} (report/parenthetical)"},
		},
		{
			name: "a claim's article",
			words: "He|he|PRON|2|nsubj|Number=Sing;PronType=Prs described|describe|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|4|det|PronType=Art warrant|warrant|NOUN|2|obj|Number=Sing as|as|SCONJ|7|mark " +
				"politically|politically|ADV|7|advmod|Degree=Pos motivated|motivate|VERB|2|advcl|VerbForm=Part;Voice=Pass|VBN ~,|,|PUNCT|10|punct " +
				"a|a|DET|11|det|PronType=Art claim|claim|NOUN|7|appos|Number=Sing prosecutors|prosecutor|NOUN|12|nsubj|Number=Plur " +
				"dismissed|dismiss|VERB|10|acl:relcl|Number=Plur;VerbForm=Fin|VBD ~.|.|PUNCT|2|punct",
			want: []string{"He | describe | the warrant {as: politically motivated} (clause/svo)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
