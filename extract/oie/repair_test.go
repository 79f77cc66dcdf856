package oie_test

import (
	"testing"

	"kg"
)

// Trees as parsers get them wrong, and what is read off them all the same.
func TestRepairs(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "a relative clause that nothing stands before",
			words: "Who|who|PRON|5|nsubj|PronType=Rel it|it|PRON|4|nsubj|Number=Sing is|be|AUX|4|cop|VerbForm=Fin Webb|Webb|PROPN|0|root " +
				"left|leave|VERB|4|acl:relcl|VerbForm=Fin",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want:  []string{"Webb | leave |  (clause/sv)"},
		},
		{
			name: "a that-clause behind a noun of saying is its content",
			words: "Oslo|Oslo|PROPN|2|nsubj rejected|reject|VERB|0|root|VerbForm=Fin the|the|DET|4|det claim|claim|NOUN|2|obl that|that|SCONJ|7|mark " +
				"troops|troop|NOUN|7|nsubj attacked|attack|VERB|2|ccomp|VerbForm=Fin Bergen|Bergen|PROPN|7|obj",
			want: []string{"troops | attack | Bergen possible (clause/svo)"},
		},
		{
			name: "a clause that opens with a relative pronoun belongs to the noun before it",
			words: "Oslo|Oslo|PROPN|2|nsubj saw|see|VERB|0|root|VerbForm=Fin attacks|attack|NOUN|2|obj ~,|,|PUNCT|6|punct which|which|PRON|6|nsubj|PronType=Rel " +
				"ended|end|VERB|2|parataxis|VerbForm=Fin Thursday|Thursday|PROPN|6|obl:unmarked",
			types: map[string]kg.EntityType{"Thursday": kg.Date},
			want:  []string{"Oslo | see | attacks (clause/svo)", "attacks | end | Thursday (clause/sv-time)"},
		},
		{
			name: "where is the place named right before",
			words: "Putin|Putin|PROPN|2|nsubj thanked|thank|VERB|0|root|VerbForm=Fin reporters|reporter|NOUN|2|obj in|in|ADP|5|case Oslo|Oslo|PROPN|2|obl ~,|,|PUNCT|9|punct " +
				"where|where|ADV|9|advmod|PronType=Rel troops|troop|NOUN|9|nsubj live|live|VERB|3|acl:relcl|VerbForm=Fin",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Putin | thank | reporters {in: Oslo} (clause/svo)", "troops | live in | Oslo (clause/sv-oblique)"},
		},
		{
			name: "words said and the clause of saying behind them",
			words: "\"|\"|PUNCT|3|punct ~Forces|force|NOUN|3|nsubj left|leave|VERB|0|root|VerbForm=Fin Bergen|Bergen|PROPN|3|obj ~,|,|PUNCT|8|punct ~\"|\"|PUNCT|3|punct " +
				"Putin|Putin|PROPN|8|nsubj said|say|VERB|3|ccomp|VerbForm=Fin",
			want: []string{"Forces | leave | Bergen by Putin (clause/svo)", "Putin | say | Forces left Bergen (report/parenthetical)"},
		},
		{
			name: "a finite verb without subject has the name right before it",
			words: "In|in|ADP|2|case Oslo|Oslo|PROPN|8|obl ~,|,|PUNCT|2|punct the|the|DET|5|det speaker|speaker|NOUN|2|appos ~,|,|PUNCT|5|punct " +
				"Pelosi|Pelosi|PROPN|5|appos left|leave|VERB|0|root|VerbForm=Fin|VBD",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Pelosi | leave in | Oslo (clause/sv-oblique)"},
		},
		{
			name: "who did it is no part of the noun before",
			words: "Articles|article|NOUN|3|nsubj:pass were|be|AUX|3|aux:pass sent|send|VERB|0|root|VerbForm=Part;Voice=Pass to|to|ADP|6|case the|the|DET|6|det " +
				"Senate|Senate|PROPN|3|obl by|by|ADP|8|case Pelosi|Pelosi|PROPN|6|nmod",
			want: []string{"Pelosi | send | Articles {to: the Senate} (passive/agent)"},
		},
		{
			name: "a verb behind a parenthesis of saying goes on with what is said",
			words: "Bombs|bomb|NOUN|3|nsubj:pass were|be|AUX|3|aux:pass found|find|VERB|0|root|VerbForm=Part;Voice=Pass ~,|,|PUNCT|6|punct Putin|Putin|PROPN|6|nsubj " +
				"said|say|VERB|3|parataxis|VerbForm=Fin ~,|,|PUNCT|10|punct and|and|CCONJ|10|cc were|be|AUX|10|aux:pass defused|defuse|VERB|6|conj|VerbForm=Part;Voice=Pass",
			want: []string{"Bombs | be found |  by Putin (passive/plain)", "Bombs | be defused |  by Putin (passive/plain)",
				"Putin | say | Bombs were found , and were defused (report/parenthetical)"},
		},
		{
			name: "a preposition before the description of a name is the name's",
			words: "Oslo|Oslo|PROPN|2|nsubj ran|run|VERB|0|root|VerbForm=Fin against|against|ADP|5|case former|former|ADJ|5|amod judge|judge|NOUN|6|nmod:desc " +
				"Duarte|Duarte|PROPN|2|obl",
			types: map[string]kg.EntityType{"Duarte": kg.Person},
			want:  []string{"Oslo | run against | former judge Duarte (clause/sv-oblique)", "Duarte | be | former judge (title/is)"},
		},
		{
			name:  "an unknown verb asserts no infinitive",
			words: "Oslo|Oslo|PROPN|2|nsubj applied|apply|VERB|0|root|VerbForm=Fin to|to|PART|4|mark join|join|VERB|2|xcomp|VerbForm=Inf NATO|NATO|PROPN|4|obj",
			want:  []string{"Oslo | apply | to join NATO (clause/sv-infinitive)", "Oslo | join | NATO possible (clause/svo)"},
		},
		{
			name:  "forcing is doing",
			words: "Oslo|Oslo|PROPN|2|nsubj forced|force|VERB|0|root|VerbForm=Fin Bergen|Bergen|PROPN|2|obj to|to|PART|5|mark join|join|VERB|2|xcomp|VerbForm=Inf NATO|NATO|PROPN|5|obj",
			want:  []string{"Oslo | force | Bergen {to: to join NATO} (clause/svo)", "Bergen | join | NATO (clause/svo)"},
		},
		{
			name: "preventing is not doing, and its object does not",
			words: "Oslo|Oslo|PROPN|2|nsubj prevented|prevent|VERB|0|root|VerbForm=Fin Bergen|Bergen|PROPN|2|obj from|from|SCONJ|5|mark " +
				"joining|join|VERB|2|advcl|VerbForm=Ger|VBG NATO|NATO|PROPN|5|obj",
			want: []string{"Oslo | prevent | Bergen {from: joining NATO} (clause/svo)", "Bergen | join | NATO not (clause/svo)"},
		},
		{
			name:  "the constitution is no source",
			words: "Oslo|Oslo|PROPN|2|nsubj ruled|rule|VERB|0|root|VerbForm=Fin according|accord|VERB|6|case to|to|ADP|3|fixed the|the|DET|6|det constitution|constitution|NOUN|2|obl",
			want:  []string{"Oslo | rule according to | the constitution (clause/sv-oblique)"},
		},
		{
			name: "a gerund behind a role says what the role is",
			words: "Putin|Putin|PROPN|2|nsubj thanked|thank|VERB|0|root|VerbForm=Fin Erdogan|Erdogan|PROPN|2|iobj for|for|ADP|6|case his|his|PRON|6|nmod:poss " +
				"role|role|NOUN|2|obl in|in|SCONJ|8|mark ending|end|VERB|2|advcl|VerbForm=Ger|VBG wars|war|NOUN|8|obj",
			want: []string{"Putin | thank | Erdogan {for: his role in ending wars} (clause/svo)", "Erdogan | end | wars (clause/svo)"},
		},
		{
			name: "a denial explained is not what is denied",
			words: "Oslo|Oslo|PROPN|2|nsubj denied|deny|VERB|0|root|VerbForm=Fin it|it|PRON|2|obj ~:|:|PUNCT|5|punct Peskov|Peskov|PROPN|6|nsubj " +
				"left|leave|VERB|2|ccomp|VerbForm=Fin Bergen|Bergen|PROPN|6|obj",
			want: []string{"Oslo | deny | it (clause/svo)", "Peskov | leave | Bergen (clause/svo)"},
		},
		{
			name: "a finite clause without subject has the object before it",
			words: "Oslo|Oslo|PROPN|2|nsubj announced|announce|VERB|0|root|VerbForm=Fin the|the|DET|4|det recorder|recorder|NOUN|2|obj has|have|AUX|7|aux|VerbForm=Fin " +
				"been|be|AUX|7|aux:pass|VerbForm=Part recovered|recover|VERB|2|ccomp|VerbForm=Part;Voice=Pass",
			want: []string{"Oslo | announce | the recorder has been recovered (clause/svc)", "the recorder | be recovered |  by Oslo (passive/plain)"},
		},
		{
			name: "an object before the auxiliary is the subject",
			words: "Studies|study|NOUN|2|nsubj|Number=Plur suggest|suggest|VERB|0|root|VerbForm=Fin a|a|DET|4|det feature|feature|NOUN|6|obj was|be|AUX|6|aux|VerbForm=Fin " +
				"forcing|force|VERB|2|ccomp|VerbForm=Part Oslo|Oslo|PROPN|6|obj",
			want: []string{"Studies | suggest | a feature was forcing Oslo (clause/svc)", "a feature | force | Oslo by Studies (clause/svo)"},
		},
		{
			name:  "a weekday behind the subject is when it happened",
			words: "The|the|DET|2|det board|board|NOUN|5|nsubj on|on|ADP|4|case Monday|Monday|PROPN|2|nmod left|leave|VERB|0|root|VerbForm=Fin Oslo|Oslo|PROPN|5|obj",
			types: map[string]kg.EntityType{"Monday": kg.Date},
			want:  []string{"The board | leave | Oslo {time: Monday} (clause/svo)"},
		},
		{
			name: "a description before a name takes its preposition along",
			words: "Ellis|Ellis|PROPN|2|nsubj signed|sign|VERB|0|root|VerbForm=Fin|VBD with|with|ADP|5|case Russian|russian|ADJ|5|amod club|club|NOUN|2|obl|Number=Sing " +
				"Enisey|Enisey|PROPN|2|obl|Number=Sing",
			types: map[string]kg.EntityType{"Enisey": kg.Organization},
			want:  []string{"Ellis | sign with | Russian club Enisey (clause/sv-oblique)"},
		},
		{
			name: "what was created is the film",
			words: "Oslo|Oslo|PROPN|2|nsubj oversaw|oversee|VERB|0|root|VerbForm=Fin|VBD the|the|DET|4|det creation|creation|NOUN|2|obj|Number=Sing of|of|ADP|6|case " +
				"Frida|Frida|PROPN|4|nmod|Number=Sing ~,|,|PUNCT|9|punct a|a|DET|9|det film|film|NOUN|4|appos|Number=Sing",
			types: map[string]kg.EntityType{"Frida": kg.Work},
			want:  []string{"Oslo | oversee | the creation of Frida (clause/svo)", "Frida | be | a film (apposition/is)"},
		},
		{
			name: "alongside whom somebody appears is no part of where",
			words: "Ellis|Ellis|PROPN|2|nsubj appeared|appear|VERB|0|root|VerbForm=Fin|VBD at|at|ADP|5|case a|a|DET|5|det festival|festival|NOUN|2|obl|Number=Sing " +
				"alongside|alongside|ADP|7|case Duarte|Duarte|PROPN|5|nmod|Number=Sing",
			want: []string{"Ellis | appear at | a festival {alongside: Duarte} (clause/sv-oblique)"},
		},
		{
			name: "under 45 per cent is no place",
			words: "Under|under|ADP|3|case 45|45|NUM|3|nummod %|%|SYM|8|nsubj of|of|ADP|6|case the|the|DET|6|det inhabitants|inhabitant|NOUN|3|nmod|Number=Plur " +
				"are|be|AUX|8|cop|VerbForm=Fin Hispanic|hispanic|ADJ|0|root",
			want: []string{"45 % of the inhabitants | be | Hispanic (copula/adjective)"},
		},
		{
			name: "what is set off behind a noun is no part of its name",
			words: "Producers|producer|NOUN|9|nsubj|Number=Plur in|in|ADP|3|case Turkey|Turkey|PROPN|1|nmod|Number=Sing ~,|,|PUNCT|7|punct unlike|unlike|ADP|7|case " +
				"the|the|DET|7|det director|director|NOUN|1|nmod|Number=Sing ~,|,|PUNCT|7|punct praised|praise|VERB|0|root|VerbForm=Fin|VBD " +
				"Fiji|Fiji|PROPN|13|nmod:poss|Number=Sing 's|'s|PART|10|case first|first|ADJ|13|amod cut|cut|NOUN|9|obj|Number=Sing",
			want: []string{"Producers in Turkey | praise | Fiji 's first cut (clause/svo)"},
		},
		{
			name: "the harm he had caused by it",
			words: "Oslo|Oslo|PROPN|2|nsubj denied|deny|VERB|0|root|VerbForm=Fin|VBD harm|harm|NOUN|2|obj|Number=Sing Bergen|Bergen|PROPN|6|nsubj " +
				"had|have|AUX|6|aux|VerbForm=Fin caused|cause|VERB|3|acl:relcl|VerbForm=Part|VBN by|by|ADP|8|case attacks|attack|NOUN|6|obl:agent|Number=Plur",
			want: []string{"Oslo | deny | harm (clause/svo)", "Bergen | cause | harm {by: attacks} (clause/svo)"},
		},
		{
			name: "that month is told by another sentence, and 2014 is no time that is excepted",
			words: "Fairs|fair|NOUN|3|nsubj:pass|Number=Plur were|be|AUX|3|aux:pass cancelled|cancel|VERB|0|root|VerbForm=Part;Voice=Pass|VBN that|that|DET|5|det " +
				"month|month|NOUN|3|obl:unmarked|Number=Sing except|except|ADP|8|case for|for|ADP|8|case 2014|2014|NUM|3|obl",
			types: map[string]kg.EntityType{"2014": kg.Date},
			want:  []string{"Fairs | be cancelled |  {time: that month} {except for: 2014} (passive/plain)"},
		},
		{
			name: "what followed the studies followed no student",
			words: "Duarte|Duarte|PROPN|2|nsubj studied|study|VERB|0|root|VerbForm=Fin|VBD physics|physics|NOUN|2|obj|Number=Sing ~,|,|PUNCT|5|punct " +
				"followed|follow|VERB|2|advcl|VerbForm=Part|VBN by|by|ADP|8|case a|a|DET|8|det diploma|diploma|NOUN|5|obl:agent|Number=Sing",
			want: []string{"Duarte | study | physics (clause/svo)"},
		},
		{
			name: "a name that nobody knows behind what it names",
			words: "Oslo|Oslo|PROPN|2|nsubj sold|sell|VERB|0|root|VerbForm=Fin|VBD the|the|DET|4|det website|website|NOUN|2|obj|Number=Sing " +
				"AskGamblers|AskGamblers|PROPN|4|appos|Number=Sing to|to|ADP|9|case the|the|DET|9|det beauty|beauty|NOUN|9|compound company|company|NOUN|2|obl|Number=Sing " +
				"L'Oréal|L'Oréal|PROPN|2|obl|Number=Sing",
			want: []string{"Oslo | sell | AskGamblers {to: the beauty company L'Oréal} (clause/svo)", "AskGamblers | be | the website (apposition/is)"},
		},
		{
			name: "with what a firm is based somewhere is no statement of its own",
			words: "Acme|Acme|PROPN|3|nsubj:pass is|be|AUX|3|aux:pass based|base|VERB|0|root|VerbForm=Part|VBN in|in|ADP|5|case Bergen|Bergen|PROPN|3|obl " +
				"with|with|ADP|7|case offices|office|NOUN|3|obl|Number=Plur",
			want: []string{"Acme | be based in | Bergen {with: offices} (passive/oblique)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
