package oie_test

import (
	"testing"

	"kg"
)

// TestReadings: words read as what they are not, in trees as a parser gives them.
func TestReadings(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "an award wins nothing",
			words: "Rain|rain|NOUN|4|nsubj|Number=Sing|NN is|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBZ a|a|DET|4|det|PronType=Art|DT " +
				"sequel|sequel|NOUN|0|root|Number=Sing|NN to|to|ADP|9|case||IN Webb|Webb|PROPN|9|nmod:poss|Number=Sing|NNP 's|'s|PART|6|case||POS " +
				"multi|multi|NOUN|9|compound|Number=Sing|NN award|award|NOUN|4|nmod|Number=Sing|NN winning|win|VERB|9|acl|VerbForm=Ger|VBG " +
				"short|short|ADJ|13|amod|Degree=Pos|JJ film|film|NOUN|13|compound|Number=Sing|NN Storm|Storm|PROPN|10|obj|Number=Sing|NNP " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Storm": kg.Work},
			want: []string{
				"Rain | be | a sequel to Webb 's multi award winning short film Storm (copula/noun)",
				"Rain | be sequel to | Webb 's multi award winning short film Storm (copula/role)",
			},
		},
		{
			name: "the last noun heads what its article and verb hang on",
			words: "Acme|Acme|PROPN|5|nsubj|Number=Sing|NNP is|be|AUX|8|cop|Number=Sing;VerbForm=Fin|VBZ a|a|DET|8|det|PronType=Art|DT film|film|NOUN|5|compound|Number=Sing|NN production|production|NOUN|0|root|Number=Sing|NN " +
				"and|and|CCONJ|8|cc||CC distribution|distribution|NOUN|8|compound|Number=Sing|NN company|company|NOUN|5|conj|Number=Sing|NN founded|found|VERB|8|acl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|11|case||IN Webb|Webb|PROPN|9|obl:agent|Number=Sing|NNP ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "Webb": kg.Person},
			want: []string{
				"Acme | be | a film production and distribution company founded by Webb (copula/noun)",
				"Webb | found | Acme (passive/agent)",
			},
		},
		{
			name: "a day behind where elsewhere is",
			words: "Elsewhere|elsewhere|ADV|7|advmod||RB in|in|ADP|3|case||IN Oslo|Oslo|PROPN|1|obl|Number=Sing|NNP Saturday|Saturday|PROPN|3|nmod:unmarked|Number=Sing|NNP ~,|,|PUNCT|1|punct||, " +
				"rebels|rebel|NOUN|7|nsubj|Number=Plur|NNS ambushed|ambush|VERB|0|root|Tense=Past;VerbForm=Fin|VBD troops|troops|NOUN|7|obj|Number=Plur|NNS ~.|.|PUNCT|7|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Saturday": kg.Date},
			want: []string{
				"rebels | ambush | troops {time: Saturday} (clause/svo)",
			},
		},
		{
			name:  "a date behind whom somebody replaces",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP replaces|replace|VERB|0|root|Tense=Pres;VerbForm=Fin|VBZ Olsen|Olsen|PROPN|2|obj|Number=Sing|NNP yesterday|yesterday|NOUN|3|nmod:unmarked|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Olsen": kg.Person},
			want: []string{
				"Webb | replace | Olsen {time: yesterday} (clause/svo)",
			},
		},
		{
			name:  "a day before whose army it is",
			words: "Yesterday|yesterday|NOUN|4|nmod:poss|Number=Sing|NN Norway|Norway|PROPN|4|nmod:poss|Number=Sing|NNP 's|'s|PART|2|case||POS army|army|NOUN|5|nsubj|Number=Sing|NN attacked|attack|VERB|0|root|Tense=Past;VerbForm=Fin|VBD troops|troops|NOUN|5|obj|Number=Plur|NNS ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"Norway 's army | attack | troops {time: Yesterday} (clause/svo)",
			},
		},
		{
			name:  "since when it was the first one",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP won|win|VERB|0|root|Tense=Past;VerbForm=Fin|VBD her|she|PRON|5|nmod:poss|Poss=Yes;PronType=Prs|PRP$ first|first|ADJ|5|amod|NumType=Ord|JJ title|title|NOUN|2|obj|Number=Sing|NN since|since|ADP|7|case||IN May|May|PROPN|2|obl|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "May": kg.Date},
			want: []string{
				"Webb | win | her first title since May (clause/svo)",
			},
		},
		{
			name:  "by how much something is down",
			words: "Prices|price|NOUN|5|nsubj|Number=Plur|NNS are|be|AUX|5|cop|Tense=Pres;VerbForm=Fin|VBP down|down|ADV|5|advmod||RB 50|50|NUM|5|nummod||CD percent|percent|NOUN|0|root|Number=Sing|NN ~.|.|PUNCT|5|punct||.",
			want: []string{
				"Prices | be | down 50 percent (copula/noun)",
			},
		},
		{
			name:  "what another rules",
			words: "Norway|Norway|PROPN|4|nmod:poss|Number=Sing|NNP 's|'s|PART|1|case||POS OPEC|OPEC|PROPN|4|compound|Number=Sing|NNP governor|governor|NOUN|5|nmod:desc|Number=Sing|NN Webb|Webb|PROPN|6|nsubj|Number=Sing|NNP left|leave|VERB|0|root|Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|6|obj|Number=Sing|NNP ~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "OPEC": kg.Organization, "Webb": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Norway 's OPEC governor Webb | leave | Oslo (clause/svo)",
				"Webb | be | OPEC governor (title/is)",
			},
		},
		{
			name: "who is described behind a conjunction did what follows",
			words: "Prices|price|NOUN|12|nsubj|Number=Plur|NNS dropped|drop|VERB|1|acl|VerbForm=Part|VBN by|by|ADP|5|case||IN a|a|DET|5|det||DT " +
				"third|third|NOUN|2|obl:agent|Number=Sing|NN after|after|ADP|8|case||IN the|the|DET|8|det||DT owner|owner|NOUN|2|obl|Number=Sing|NN " +
				"~,|,|PUNCT|10|punct||, Acme|Acme|PROPN|8|appos|Number=Sing|NNP ~,|,|PUNCT|1|punct||, pulled|pull|VERB|0|root|Number=Plur;VerbForm=Fin|VBD " +
				"out|out|ADP|12|compound:prt||RP ~.|.|PUNCT|12|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Prices | drop by | a third {after: the owner , Acme , pulled out} (clause/sv-oblique)",
				"Acme | pull out |  (clause/sv)",
			},
		},
		{
			name: "and what a clause of time was read as describes nobody",
			words: "Prices|price|NOUN|2|nsubj|Number=Plur|NNS rose|rise|VERB|0|root|Number=Plur;VerbForm=Fin|VBD by|by|ADP|5|case||IN a|a|DET|5|det||DT " +
				"third|third|NOUN|2|obl|Number=Sing|NN after|after|ADP|8|case||IN the|the|DET|8|det||DT owner|owner|NOUN|2|obl|Number=Sing|NN " +
				"~,|,|PUNCT|10|punct||, Acme|Acme|PROPN|8|appos|Number=Sing|NNP ~,|,|PUNCT|12|punct||, resigned|resign|VERB|8|acl|VerbForm=Part|VBN " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Prices | rise by | a third {after: the owner , Acme , resigned} (clause/sv-oblique)",
				"Acme | resign |  (clause/sv)",
			},
		},
		{
			name: "what somebody ruled out doing",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing|NNP ruled|rule|VERB|0|root|Number=Sing;VerbForm=Fin|VBD out|out|ADP|2|compound:prt||RP " +
				"leaving|leave|VERB|2|advcl|VerbForm=Ger|VBG Oslo|Oslo|PROPN|4|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "Oslo": kg.Place},
			want: []string{
				"Acme | rule out | leaving Oslo (clause/sv-infinitive)",
				"Acme | leave | Oslo not (clause/svo)",
			},
		},
		{
			name: "what shares are worth",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing|NNP sold|sell|VERB|0|root|Number=Sing;VerbForm=Fin|VBD shares|share|NOUN|2|obj|Number=Plur|NNS " +
				"worth|worth|ADJ|6|amod|Degree=Pos|JJ ten|ten|NUM|6|nummod|NumType=Card|CD euros|euro|NOUN|9|obl:unmarked|Number=Plur|NNS two|two|NUM|8|nummod|NumType=Card|CD " +
				"weeks|week|NOUN|9|obl:unmarked|Number=Plur|NNS earlier|early|ADV|2|advmod||RBR ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want:  []string{"Acme | sell | shares worth ten euros {time: two weeks earlier} (clause/svo)"},
		},
		{
			name: "visiting professor",
			words: "Webb|Webb|PROPN|4|nsubj|Number=Sing|NNP has|have|AUX|4|aux|Number=Sing;VerbForm=Fin|VBZ been|be|AUX|4|cop|VerbForm=Part|VBN " +
				"active|active|ADJ|0|root|Degree=Pos|JJ ~,|,|PUNCT|7|punct||, as|as|SCONJ|7|mark||IN visiting|visit|VERB|4|advcl|VerbForm=Part|VBG " +
				"professor|professor|NOUN|7|obj|Number=Sing|NN at|at|ADP|10|case||IN Acme|Acme|PROPN|7|obl|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Webb | be active as | visiting professor at Acme (copula/adjective-oblique)",
			},
		},
		{
			name: "performing arts",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP attended|attend|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|5|det|PronType=Art|DT " +
				"Acme|Acme|PROPN|5|compound|Number=Sing|NNP School|School|PROPN|2|obj|Number=Sing|NNP of|of|ADP|7|case||IN " +
				"music|music|NOUN|5|nmod|Number=Sing|NN and|and|CCONJ|9|cc||CC performing|perform|VERB|2|conj|VerbForm=Part|VBG " +
				"arts|art|NOUN|9|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Acme": kg.Organization, "School": kg.Organization, "of": kg.Organization, "music": kg.Organization},
			want: []string{
				"Webb | attend | the Acme School of music and performing arts (clause/svo)",
			},
		},
		{
			name: "six times a year",
			words: "Voluntas|Voluntas|PROPN|3|nsubj:pass|Number=Sing|NNP is|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBZ " +
				"published|publish|VERB|0|root|VerbForm=Part;Voice=Pass|VBN six|six|NUM|5|nummod||CD times|time|NOUN|3|obl:unmarked|Number=Plur|NNS " +
				"a|a|DET|7|det|PronType=Art|DT year|year|NOUN|3|obl:unmarked|Number=Sing|NN in|in|ADP|9|case||IN Oslo|Oslo|PROPN|3|obl|Number=Sing|NNP " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"six": kg.Number, "Oslo": kg.Place},
			want: []string{
				"Voluntas | be published in | Oslo {frequency: six times a year} (passive/oblique)",
			},
		},
		{
			name: "between two amounts",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing|NNP serves|serve|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ between|between|ADP|7|case||IN " +
				"700|700|NUM|7|nummod||CD and|and|CCONJ|6|cc||CC 900|900|NUM|4|conj||CD patients|patient|NOUN|2|obl|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"700": kg.Number, "900": kg.Number},
			want: []string{
				"Acme | serve | between 700 and 900 patients (clause/svo)",
			},
		},
		{
			name: "the holder of an office",
			words: "The|the|DET|2|det|PronType=Art|DT treaty|treaty|NOUN|4|nsubj:pass|Number=Sing|NN was|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"signed|sign|VERB|0|root|VerbForm=Part;Voice=Pass|VBN by|by|ADP|6|case||IN Secretary|Secretary|PROPN|4|obl:agent|Number=Sing|NNP " +
				"of|of|ADP|8|case||IN State|State|NOUN|6|nmod|Number=Sing|NNP Anna|Anna|PROPN|4|obl:agent|Number=Sing|NNP " +
				"Webb|Webb|PROPN|9|flat|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person},
			want: []string{
				"Secretary of State Anna Webb | sign | The treaty (passive/agent)",
			},
		},
		{
			name: "as a result",
			words: "As|as|ADP|3|case||IN a|a|DET|3|det|PronType=Art|DT result|result|NOUN|6|obl|Number=Sing|NN Webb|Webb|PROPN|6|nsubj:pass|Number=Sing|NNP " +
				"was|be|AUX|6|aux:pass|Number=Sing;VerbForm=Fin|VBD banned|ban|VERB|0|root|VerbForm=Part;Voice=Pass|VBN from|from|ADP|8|case||IN " +
				"Oslo|Oslo|PROPN|6|obl|Number=Sing|NNP ~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Webb | be banned from | Oslo (passive/oblique)",
			},
		},
		{
			name: "based on what it is the largest",
			words: "Acme|Acme|PROPN|5|nsubj|Number=Sing|NNP was|be|AUX|5|cop|Number=Sing;VerbForm=Fin|VBD the|the|DET|5|det|PronType=Art|DT " +
				"largest|large|ADJ|5|amod|Degree=Sup|JJS bank|bank|NOUN|0|root|Number=Sing|NN in|in|ADP|7|case||IN Norway|Norway|PROPN|5|nmod|Number=Sing|NNP " +
				"based|base|VERB|5|acl|VerbForm=Part;Voice=Pass|VBN on|on|ADP|10|case||IN assets|asset|NOUN|8|obl|Number=Plur|NNS ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "Norway": kg.Place},
			want: []string{
				"Acme | be | the largest bank in Norway based on assets (copula/noun)",
			},
		},
		{
			name: "funded by",
			words: "In|in|ADP|2|case||IN 2007|2007|NUM|5|obl||CD Webb|Webb|PROPN|5|nsubj:pass|Number=Sing|NNP was|be|AUX|5|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"awarded|award|VERB|0|root|VerbForm=Part;Voice=Pass|VBN a|a|DET|7|det|PronType=Art|DT scholarship|scholarship|NOUN|5|obj|Number=Sing|NN " +
				"~,|,|PUNCT|9|punct||, funded|fund|VERB|5|advcl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|11|case||IN Acme|Acme|PROPN|9|obl:agent|Number=Sing|NNP " +
				"~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"2007": kg.Date, "Webb": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Webb | be awarded | a scholarship {in: 2007} (passive/object)",
				"Acme | fund | a scholarship (passive/agent)",
			},
		},
		{
			name: "expected to be completed",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing|NNP approved|approve|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art|DT " +
				"project|project|NOUN|2|obj|Number=Sing|NN ~,|,|PUNCT|6|punct||, expected|expect|VERB|2|advcl|VerbForm=Part;Voice=Pass|VBN " +
				"to|to|PART|9|mark||TO be|be|AUX|9|aux:pass|VerbForm=Inf|VB completed|complete|VERB|6|xcomp|VerbForm=Part;Voice=Pass|VBN " +
				"by|by|ADP|11|case||IN 2013|2013|NUM|9|obl||CD ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "2013": kg.Date},
			want: []string{
				"Acme | approve | the project (clause/svo)",
				"the project | be expected | to be completed by 2013 (passive/infinitive)",
				"the project | be completed by | 2013 planned (passive/oblique)",
			},
		},
		{
			name: "the same noun again",
			words: "His|his|PRON|2|nmod:poss|Number=Sing;PronType=Prs|PRP$ fields|field|NOUN|5|nsubj|Number=Plur|NNS " +
				"are|be|AUX|5|cop|Number=Plur;VerbForm=Fin|VBP the|the|DET|5|det|PronType=Art|DT history|history|NOUN|0|root|Number=Sing|NN " +
				"of|of|ADP|7|case||IN Norway|Norway|PROPN|5|nmod|Number=Sing|NNP ~,|,|PUNCT|10|punct||, German|German|ADJ|10|amod|Degree=Pos|JJ " +
				"history|history|NOUN|7|conj|Number=Sing|NN and|and|CCONJ|13|cc||CC Swedish|Swedish|ADJ|13|amod|Degree=Pos|JJ " +
				"history|history|NOUN|7|conj|Number=Sing|NN ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "German": kg.Group, "Swedish": kg.Group},
			want: []string{
				"His fields | be | the history of Norway (copula/noun)",
				"His fields | be history of | Norway (copula/role)",
				"His fields | be | German history (copula/noun)",
				"His fields | be | Swedish history (copula/noun)",
			},
		},
		{
			name: "ways to",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP described|describe|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ways|way|NOUN|2|obj|Number=Plur|NNS " +
				"to|to|PART|5|mark||TO help|help|VERB|3|acl|VerbForm=Inf|VB people|people|NOUN|5|obj|Number=Plur|NNS by|by|ADP|8|case||IN " +
				"music|music|NOUN|5|obl|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Webb | describe | ways to help people by music (clause/svo)",
			},
		},
		{
			name: "assists in",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing|NNP assists|assist|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ " +
				"Brightline|Brightline|PROPN|2|obj|Number=Sing|NNP in|in|ADP|5|mark||IN teaching|teach|VERB|2|advcl|VerbForm=Part|VBG " +
				"children|child|NOUN|5|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Brightline": kg.Person},
			want: []string{
				"Acme | assist | Brightline (clause/svo)",
				"Brightline | teach | children (clause/svo)",
			},
		},
		{
			name: "a trade in three fields",
			words: "Anna|Anna|PROPN|6|nsubj|Number=Sing|NNP Webb|Webb|PROPN|1|flat|Number=Sing|NNP " +
				"is|be|AUX|6|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ a|a|DET|6|det|Definite=Ind;PronType=Art|DT " +
				"Danish|Danish|ADJ|6|amod|Degree=Pos|JJ stage|stage|NOUN|0|root|Number=Sing|NN ~,|,|PUNCT|8|punct||, " +
				"television|television|NOUN|6|conj|Number=Sing|NN ~,|,|PUNCT|12|punct||, and|and|CCONJ|12|cc||CC film|film|NOUN|12|compound|Number=Sing|NN " +
				"actress|actress|NOUN|6|conj|Number=Sing|NN ~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person},
			want: []string{
				"Anna Webb | be | a Danish stage , television , and film actress (copula/noun)",
			},
		},
		{
			name: "where somebody is a professor, said before who",
			words: "At|at|ADP|4|case||IN the|the|DET|4|det|Definite=Def;PronType=Art|DT Oslo|Oslo|PROPN|4|compound|Number=Sing|NNP " +
				"Institute|Institute|PROPN|11|nmod|Number=Sing|NNP at|at|ADP|6|case||IN Acme|Acme|PROPN|4|nmod|Number=Sing|NNP ~,|,|PUNCT|4|punct||, " +
				"Webb|Webb|PROPN|11|nsubj|Number=Sing|NNP is|be|AUX|11|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"a|a|DET|11|det|Definite=Ind;PronType=Art|DT Professor|professor|NOUN|0|root|Number=Sing|NN of|of|ADP|13|case||IN " +
				"Theater|Theat|PROPN|11|nmod|Number=Sing|NNP ~.|.|PUNCT|11|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Organization, "Institute": kg.Organization, "Acme": kg.Organization, "Webb": kg.Person},
			want: []string{
				"Webb | be | a Professor of Theater {at: the Oslo Institute at Acme} (copula/noun)",
				"Webb | be professor of | Theater {at: the Oslo Institute at Acme} (copula/role)",
			},
		},
		{
			name: "an epithet",
			words: "Philip|Philip|PROPN|6|nsubj|Number=Sing|NNP the|the|DET|3|det|Definite=Def;PronType=Art|DT Fair|Fair|PROPN|1|appos|Number=Sing|NNP " +
				"of|of|ADP|5|case||IN France|France|PROPN|3|nmod|Number=Sing|NNP " +
				"left|leave|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|6|obj|Number=Sing|NNP ~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Philip": kg.Person, "France": kg.Place, "Oslo": kg.Place},
			want: []string{
				"Philip | leave | Oslo (clause/svo)",
			},
		},
		{
			name: "the second oldest is not the oldest",
			words: "Olney|Olney|PROPN|5|nsubj|Number=Sing|NNP is|be|AUX|5|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT second|second|ADJ|5|amod|Degree=Pos;NumForm=Word;NumType=Ord|JJ " +
				"oldest|old|ADJ|0|root|Degree=Sup|JJS of|of|ADP|8|case||IN the|the|DET|8|det|Definite=Def;PronType=Art|DT " +
				"forts|fort|NOUN|5|obl|Number=Plur|NNS of|of|ADP|10|case||IN Norway|Norway|PROPN|8|nmod|Number=Sing|NNP ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Olney": kg.Place, "Norway": kg.Place},
			want: []string{
				"Olney | be second oldest of | the forts of Norway (copula/adjective-oblique)",
			},
		},
		{
			name: "what something means is so",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT law|law|NOUN|3|nsubj|Number=Sing|NN " +
				"meant|mean|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD that|that|SCONJ|6|mark||IN " +
				"Webb|Webb|PROPN|6|nsubj|Number=Sing|NNP left|leave|VERB|3|ccomp|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|6|obj|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Oslo": kg.Place},
			want: []string{
				"The law | mean | Webb left Oslo (clause/svc)",
				"Webb | leave | Oslo (clause/svo)",
			},
		},
		{
			name: "figures left out",
			words: "Olney|Olney|PROPN|2|nsubj|Number=Sing|NNP has|have|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"a|a|DET|5|det|Definite=Ind;PronType=Art|DT total|total|ADJ|5|amod|Degree=Pos|JJ area|area|NOUN|2|obj|Number=Sing|NN of|of|ADP|9|case||IN " +
				",|,|PUNCT|11|punct||, of|of|ADP|9|case||IN which|which|PRON|11|nsubj|PronType=Rel|WDT " +
				"is|be|AUX|11|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ land|land|NOUN|5|acl:relcl|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olney": kg.Place},
			want:  nil,
		},
		{
			name: "nobody titles a film that is called so",
			words: "Initially|initially|ADV|2|advmod|Degree=Pos|RB titled|title|VERB|11|advcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"The|the|DET|4|det|Definite=Def;PronType=Art|DT Storm|Storm|PROPN|2|obj|Number=Sing|NNP in|in|ADP|6|case||IN " +
				"Danish|Danish|PROPN|4|nmod|Number=Sing|NNP ~,|,|PUNCT|2|punct||, seven|seven|NUM|10|nummod|NumForm=Word;NumType=Card|CD " +
				"more|more|ADJ|10|amod|Degree=Cmp|JJR actresses|actress|NOUN|11|nsubj|Number=Plur|NNS " +
				"left|leave|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD ~.|.|PUNCT|11|punct||.",
			types: map[string]kg.EntityType{"Danish": kg.Thing, "seven": kg.Number},
			want: []string{
				"seven more actresses | leave |  (clause/sv)",
			},
		},
		{
			name: "shares",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT makeup|makeup|NOUN|8|nsubj|Number=Sing|NN of|of|ADP|4|case||IN " +
				"Olney|Olney|PROPN|2|nmod|Number=Sing|NNP was|be|AUX|8|cop|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"95|95|NUM|7|nummod|NumForm=Digit;NumType=Card|CD ~%|%|SYM|8|obl:unmarked|Number=Sing|NN White|white|ADJ|0|root|Degree=Pos|JJ " +
				"~,|,|PUNCT|12|punct||, 2|2|NUM|11|nummod|NumForm=Digit;NumType=Card|CD ~%|%|SYM|12|obl:unmarked|Number=Sing|NN " +
				"Asian|Asian|ADJ|8|conj|Degree=Pos|JJ ~,|,|PUNCT|17|punct||, and|and|CCONJ|17|cc||CC 1|1|NUM|16|nummod|NumForm=Digit;NumType=Card|CD " +
				"~%|%|SYM|17|compound|Number=Sing|NN Samoan|Samoan|ADJ|8|conj|Degree=Pos|JJ ~.|.|PUNCT|8|punct||.",
			types: map[string]kg.EntityType{"Olney": kg.Place, "95": kg.Percent, "%": kg.Percent, "2": kg.Percent, "Asian": kg.Group, "1": kg.Percent, "Samoan": kg.Group},
			want: []string{
				"The makeup of Olney | be white | 95 % (measure/adjective)",
			},
		},
		{
			name: "a title is no clause",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP worked|work|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"on|on|ADP|5|case||IN Our|our|PRON|5|nmod:poss|Case=Gen;Number=Plur;Person=1;Poss=Yes;PronType=Prs|PRP$ " +
				"Vines|vine|NOUN|6|nsubj|Number=Plur|NNS Have|have|VERB|2|advcl|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"Tender|Tender|PROPN|8|compound|Number=Sing|NNP Grapes|grape|NOUN|6|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Our": kg.Work, "Vines": kg.Work},
			want: []string{
				"Webb | work |  (clause/sv)",
			},
		},
		{
			name: "on one side each",
			words: "Olney|Olney|PROPN|3|nsubj:pass|Number=Sing|NNP is|be|AUX|3|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"bordered|border|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|5|case||IN Dennis|Dennis|PROPN|3|obl:agent|Number=Sing|NNP " +
				"to|to|ADP|8|case||IN the|the|DET|8|det|Definite=Def;PronType=Art|DT west|west|NOUN|3|obl|Number=Sing|NN and|and|CCONJ|11|cc||CC " +
				"by|by|ADP|11|case||IN Orleans|Orleans|PROPN|8|conj|Number=Sing|NNP to|to|ADP|14|case||IN the|the|DET|14|det|Definite=Def;PronType=Art|DT " +
				"north|north|NOUN|3|obl|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olney": kg.Place, "Dennis": kg.Place, "Orleans": kg.Place},
			want: []string{
				"Dennis | border | Olney (passive/agent)",
				"Orleans | border | Olney (passive/agent)",
			},
		},
		{
			name: "on two sides of something",
			words: "Olney|Olney|PROPN|3|nsubj:pass|Number=Sing|NNP is|be|AUX|3|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"located|locate|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN to|to|ADP|6|case||IN the|the|DET|6|det|Definite=Def;PronType=Art|DT " +
				"west|west|NOUN|3|obl|Number=Sing|NN of|of|ADP|8|case||IN Dennis|Dennis|PROPN|6|nmod|Number=Sing|NNP and|and|CCONJ|12|cc||CC " +
				"to|to|ADP|12|case||IN the|the|DET|12|det|Definite=Def;PronType=Art|DT north|north|NOUN|8|conj|Number=Sing|NN of|of|ADP|14|case||IN " +
				"Orleans|Orleans|PROPN|12|nmod|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olney": kg.Place, "Dennis": kg.Place, "Orleans": kg.Place},
			want: []string{
				"Olney | be located to | the west of Dennis and to the north of Orleans (passive/oblique)",
			},
		},
		{
			name: "what it is called is left out",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP called|call|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|4|det|Definite=Def;PronType=Art|DT plot|plot|NOUN|2|obj|Number=Sing|NN \"|\"|PUNCT|7|punct||`` ~fairly|fairly|ADV|7|advmod||RB " +
				"thin|thin|ADJ|2|parataxis|Degree=Pos|JJ ~\"|\"|PUNCT|7|punct||'' ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want:  nil,
		},
		{
			name: "with whom behind a title",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP went|go|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"on|on|ADV|2|advmod||RB to|to|PART|5|mark||TO produce|produce|VERB|2|advcl|VerbForm=Inf|VB " +
				"Olsen|Olsen|PROPN|10|nmod:poss|Number=Sing|NNP 's|'s|PART|6|case||POS Norwegian|Norwegian|ADJ|10|amod|Degree=Pos|JJ " +
				"debut|debut|NOUN|10|compound|Number=Sing|NN album|album|NOUN|5|obj|Number=Sing|NN ~,|,|PUNCT|12|punct||, " +
				"Let|let|VERB|2|parataxis|Mood=Imp;Person=2;VerbForm=Fin|VB 's|we|PRON|12|obj|Number=Plur;Person=1;PronType=Prs|PRP " +
				"Go|go|VERB|12|xcomp|VerbForm=Inf|VB Home|Home|PROPN|14|advmod|Number=Sing|NNP ~,|,|PUNCT|20|punct||, " +
				"with|with|ADP|20|case||IN Acme|Acme|PROPN|19|compound|Number=Sing|NNP Records|Record|PROPN|20|compound|Number=Plur|NNPS " +
				"CEO|ceo|NOUN|21|nmod:desc|Number=Sing|NN Karl|Karl|PROPN|10|appos|Number=Sing|NNP " +
				"Berg|Berg|PROPN|21|flat|Number=Sing|NNP ~,|,|PUNCT|25|punct||, who|who|PRON|25|nsubj|PronType=Rel|WP " +
				"acted|act|VERB|21|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD as|as|ADP|28|case||IN " +
				"executive|executive|ADJ|28|amod|Degree=Pos|JJ producer|producer|NOUN|25|obl|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Olsen": kg.Person, "Acme": kg.Organization, "Records": kg.Organization, "Karl": kg.Person, "Berg": kg.Person},
			want: []string{
				"Webb | go on to produce | Olsen 's Norwegian debut album {with: Acme Records CEO Karl Berg} (clause/svo)",
				"Acme Records CEO Karl Berg | act as | executive producer (clause/sv-oblique)",
				"Karl Berg | be | Acme Records CEO (title/is)",
				"Karl Berg | be ceo of | Acme Records (title/role)",
			},
		},
		{
			name: "which agrees",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT group|group|NOUN|3|nsubj|Number=Sing|NN " +
				"tried|try|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD but|but|CCONJ|5|cc||CC " +
				"failed|fail|VERB|3|conj|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD to|to|PART|7|mark||TO " +
				"mediate|mediate|VERB|5|xcomp|VerbForm=Inf|VB between|between|ADP|10|case||IN " +
				"the|the|DET|10|det|Definite=Def;PronType=Art|DT rebels|rebel|NOUN|7|obl|Number=Plur|NNS and|and|CCONJ|13|cc||CC " +
				"the|the|DET|13|det|Definite=Def;PronType=Art|DT army|army|NOUN|10|conj|Number=Sing|NN ~,|,|PUNCT|17|punct||, " +
				"which|which|PRON|17|nsubj|PronType=Rel|WDT is|be|AUX|17|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"demanding|demand|VERB|10|acl:relcl|Tense=Pres;VerbForm=Part|VBG an|a|DET|20|det|Definite=Ind;PronType=Art|DT " +
				"unconditional|unconditional|ADJ|20|amod|Degree=Pos|JJ surrender|surrender|NOUN|17|obj|Number=Sing|NN " +
				"of|of|ADP|23|case||IN remaining|remain|VERB|23|amod|VerbForm=Ger|VBG fighters|fighter|NOUN|20|nmod|Number=Plur|NNS " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{},
			want: []string{
				"The group | fail | to mediate between the rebels and the army , which is demanding an unconditional surrender of remaining fighters (clause/sv-infinitive)",
				"The group | mediate |  {between: the rebels} {between: the army} not (clause/sv)",
				"the army | demand | an unconditional surrender of remaining fighters (clause/svo)",
			},
		},
		{
			name: "border crossing",
			words: "Norway|Norway|PROPN|3|nsubj|Number=Sing|NNP has|have|AUX|3|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"re-opened|re-open|VERB|0|root|Tense=Past;VerbForm=Part|VBN a|a|DET|6|det|Definite=Ind;PronType=Art|DT " +
				"key|key|ADJ|6|amod|Degree=Pos|JJ border|border|NOUN|3|obj|Number=Sing|NN crossing|cross|NOUN|3|xcomp|VerbForm=Ger|VBG " +
				"in|in|ADP|12|case||IN the|the|DET|12|det|Definite=Def;PronType=Art|DT northern|northern|ADJ|12|amod|Degree=Pos|JJ " +
				"Gaza|Gaza|PROPN|12|compound|Number=Sing|NNP Strip|Strip|PROPN|7|obl|Number=Sing|NNP ~,|,|PUNCT|15|punct||, " +
				"and|and|CCONJ|15|cc||CC says|say|VERB|3|conj|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"it|it|PRON|18|expl|Number=Sing;Person=3;PronType=Prs|PRP will|will|AUX|18|aux|VerbForm=Fin|MD " +
				"allow|allow|VERB|15|ccomp|VerbForm=Inf|VB workers|worker|NOUN|18|iobj|Number=Plur|NNS to|to|PART|21|mark||TO " +
				"enter|enter|VERB|18|xcomp|VerbForm=Inf|VB",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Gaza": kg.Place, "Strip": kg.Place},
			want: []string{
				"Norway | re-open | a key border crossing in the northern Gaza Strip (clause/svo)",
				"Norway | say | it will allow workers to enter (clause/svc)",
				"workers | enter |  possible by Norway (clause/sv)",
			},
		},
		{
			name: "cut expenses",
			words: "In|in|ADP|2|case||IN return|return|NOUN|9|obl|Number=Sing|NN for|for|ADP|5|case||IN " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT loan|loan|NOUN|2|nmod|Number=Sing|NN ~,|,|PUNCT|2|punct||, " +
				"Norway|Norway|PROPN|9|nsubj|Number=Sing|NNP had|have|AUX|9|aux|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"promised|promise|VERB|0|root|Tense=Past;VerbForm=Part|VBN to|to|PART|11|mark||TO " +
				"tighten|tighten|VERB|9|xcomp|VerbForm=Inf|VB economic|economic|ADJ|13|amod|Degree=Pos|JJ " +
				"policies|policy|NOUN|11|obj|Number=Plur|NNS and|and|CCONJ|15|cc||CC cut|cut|VERB|11|conj|VerbForm=Inf|VB " +
				"expenses|expense|NOUN|13|conj|Number=Plur|NNS ~.|.|PUNCT|9|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"Norway | promise | to tighten economic policies and cut expenses {in return for: the loan} (clause/sv-infinitive)",
				"Norway | tighten | economic policies planned (clause/svo)",
				"Norway | cut | expenses planned (clause/svo)",
			},
		},
		{
			name: "had on a day gone",
			words: "The|the|DET|3|det|Definite=Def;PronType=Art|DT Bergen|Bergen|PROPN|3|compound|Number=Sing|NNP " +
				"Post|Post|PROPN|4|nsubj|Number=Sing|NNP " +
				"reported|report|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD that|that|SCONJ|7|mark||IN " +
				"Webb|Webb|PROPN|7|nsubj|Number=Sing|NNP had|have|VERB|4|ccomp|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"on|on|ADP|10|case||IN August|August|PROPN|10|nmod:unmarked|Number=Sing|NNP 3|3|PROPN|7|obl|NumType=Card|CD " +
				"gone|go|VERB|7|advcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN to|to|ADP|16|case||IN " +
				"her|her|PRON|14|nmod:poss|Number=Sing;Person=3;PronType=Prs|PRP$ mother|mother|NOUN|16|nmod:poss|Number=Sing|NN " +
				"'s|'s|PART|14|case||POS home|home|NOUN|11|obl|Number=Sing|NN on|on|ADP|19|case||IN Long|Long|ADJ|19|amod|Degree=Pos|NNP " +
				"Island|Island|PROPN|16|nmod|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Bergen": kg.Organization, "Post": kg.Organization, "Webb": kg.Person, "August": kg.Date, "3": kg.Date, "Long": kg.Place, "Island": kg.Place},
			want: []string{
				"The Bergen Post | report | Webb had on August 3 gone to her mother 's home on Long Island (clause/svc)",
				"Webb | go to | her mother 's home on Long Island {time: August 3} by The Bergen Post (clause/sv-oblique)",
			},
		},
		{
			name: "attack Monday on a convoy",
			words: "Three|three|NUM|2|nummod|NumType=Card|CD men|man|NOUN|4|nsubj:pass|Number=Plur|NNS " +
				"were|be|AUX|4|aux:pass|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"killed|kill|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN in|in|ADP|7|case||IN " +
				"an|a|DET|7|det|Definite=Ind;PronType=Art|DT attack|attack|NOUN|4|obl|Number=Sing|NN " +
				"Monday|Monday|PROPN|7|nmod:unmarked|Number=Sing|NNP on|on|ADP|11|case||IN a|a|DET|11|det|Definite=Ind;PronType=Art|DT " +
				"convoy|convoy|NOUN|4|obl|Number=Sing|NN near|near|ADP|13|case||IN Bergen|Bergen|PROPN|11|nmod|Number=Sing|NNP " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Monday": kg.Date, "Bergen": kg.Place},
			want: []string{
				"Three men | be killed in | an attack on a convoy near Bergen {time: Monday} (passive/oblique)",
			},
		},
		{
			name: "turned over five",
			words: "Norwegian|Norwegian|ADJ|3|amod|Degree=Pos|JJ naval|naval|ADJ|3|amod|Degree=Pos|JJ " +
				"officials|official|NOUN|4|nsubj|Number=Plur|NNS " +
				"said|say|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"they|they|PRON|7|nsubj|Number=Plur;Person=3;PronType=Prs|PRP " +
				"have|have|AUX|7|aux|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"turned|turn|VERB|4|ccomp|Tense=Past;VerbForm=Part|VBN over|over|ADV|9|advmod||RB five|five|NUM|11|nummod|NumType=Card|CD " +
				"suspected|suspect|VERB|11|amod|Tense=Past;VerbForm=Part;Voice=Pass|VBN pirates|pirate|NOUN|7|obj|Number=Plur|NNS " +
				"to|to|ADP|13|case||IN officials|official|NOUN|7|obl|Number=Plur|NNS in|in|ADP|15|case||IN " +
				"Sweden|Sweden|PROPN|13|nmod|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Sweden": kg.Place},
			want: []string{
				"Norwegian naval officials | say | they have turned over five suspected pirates to officials in Sweden (clause/svc)",
				"they | turn over | five suspected pirates {to: officials in Sweden} by Norwegian naval officials (clause/svo)",
			},
		},
		{
			name: "a jazz and soul singer and pianist",
			words: "Webb|Webb|PROPN|5|nsubj|Number=Sing|NNP is|be|AUX|5|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ an|a|DET|5|det|PronType=Art|DT " +
				"American|American|ADJ|5|amod|Degree=Pos|JJ jazz|jazz|NOUN|0|root|Number=Sing|NN and|and|CCONJ|8|cc||CC " +
				"soul|soul|NOUN|8|compound|Number=Sing|NN singer|singer|NOUN|5|conj|Number=Sing|NN and|and|CCONJ|10|cc||CC " +
				"pianist|pianist|NOUN|5|conj|Number=Sing|NN ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Webb | be | an American jazz and soul singer (copula/noun)",
				"Webb | be | pianist (copula/noun)",
			},
		},
		{
			name: "worked as a speech and joke writer",
			words: "After|after|SCONJ|2|mark||IN working|work|VERB|14|advcl|Tense=Pres;VerbForm=Part|VBG as|as|ADP|5|case||IN a|a|DET|5|det|PronType=Art|DT " +
				"speech|speech|NOUN|2|obl|Number=Sing|NN and|and|CCONJ|8|cc||CC joke|joke|NOUN|8|compound|Number=Sing|NN " +
				"writer|writer|NOUN|5|conj|Number=Sing|NN for|for|ADP|10|case||IN Anna|Anna|PROPN|8|nmod|Number=Sing|NNP " +
				"Webb|Webb|PROPN|10|flat|Number=Sing|NNP ~,|,|PUNCT|2|punct||, Olsen|Olsen|PROPN|14|nsubj|Number=Sing|NNP " +
				"founded|found|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Acme|Acme|PROPN|14|obj|Number=Sing|NNP ~.|.|PUNCT|14|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Olsen": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Olsen | found | Acme {after: working as a speech and joke writer for Anna Webb} (clause/svo)",
				"Olsen | work as | a speech and joke writer for Anna Webb (clause/sv-oblique)",
			},
		},
		{
			name: "a brewery makes no maker",
			words: "Acme|Acme|PROPN|4|nsubj|Number=Sing|NNP is|be|AUX|4|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ a|a|DET|4|det|PronType=Art|DT " +
				"brewery|brewery|NOUN|8|compound|Number=Sing|NN and|and|CCONJ|8|cc||CC craft|craft|NOUN|7|compound|Number=Sing|NN " +
				"beer|beer|NOUN|8|compound|Number=Sing|NN maker|maker|NOUN|0|root|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | be | a brewery (copula/noun)",
			},
		},
		{
			name: "a firm of two wares",
			words: "Acme|Acme|PROPN|6|nsubj|Number=Sing|NNP is|be|AUX|6|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ a|a|DET|6|det|PronType=Art|DT " +
				"Norwegian|Norwegian|ADJ|6|amod|Degree=Pos|JJ solar|solar|ADJ|6|amod|Degree=Pos|JJ cell|cell|NOUN|0|root|Number=Sing|NN " +
				"and|and|CCONJ|10|cc||CC electric|electric|ADJ|9|amod|Degree=Pos|JJ car|car|NOUN|10|compound|Number=Sing|NN " +
				"maker|maker|NOUN|6|conj|Number=Sing|NN ~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | be | a Norwegian solar cell and electric car maker (copula/noun)",
			},
		},
		{
			name: "an NGO is no worker",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP began|begin|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD as|as|ADP|6|case||IN " +
				"a|a|DET|6|det|PronType=Art|DT literacy|literacy|NOUN|6|compound|Number=Sing|NN worker|worker|NOUN|2|obl|Number=Sing|NN at|at|ADP|8|case||IN " +
				"Ankur|Ankur|PROPN|6|nmod|Number=Sing|NNP ~,|,|PUNCT|11|punct||, an|a|DET|11|det|PronType=Art|DT NGO|ngo|NOUN|6|appos|Number=Sing|NN " +
				"working|work|VERB|11|acl|VerbForm=Ger|VBG for|for|ADP|14|case||IN literacy|literacy|NOUN|12|obl|Number=Sing|NN in|in|ADP|16|case||IN " +
				"Oslo|Oslo|PROPN|12|obl|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Ankur": kg.Place, "Oslo": kg.Place},
			want: []string{
				"Webb | begin as | a literacy worker at Ankur (clause/sv-oblique)",
				"an NGO | work for | literacy {in: Oslo} (clause/sv-oblique)",
				"an NGO | work in | Oslo {for: literacy} (clause/sv-oblique)",
				"Ankur | be | an NGO working for literacy in Oslo (apposition/is)",
			},
		},
		{
			name: "what somebody decided as a student",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP decided|decide|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD as|as|ADP|5|case||IN " +
				"a|a|DET|5|det|PronType=Art|DT student|student|NOUN|2|obl|Number=Sing|NN that|that|SCONJ|9|mark||IN " +
				"research|research|NOUN|9|nsubj|Number=Sing|NN was|be|AUX|9|cop|Number=Sing;Tense=Past;VerbForm=Fin|VBD bad|bad|ADJ|5|acl:relcl|Degree=Pos|JJ " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Webb | decide | research was bad {as: a student} (clause/svc)",
				"research | be | bad by Webb (copula/adjective)",
			},
		},
		{
			name: "a professor's chair",
			words: "Webb|Webb|PROPN|5|nsubj|Number=Sing|NNP is|be|AUX|5|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ the|the|DET|5|det|PronType=Art|DT " +
				"Olsen|Olsen|PROPN|5|compound|Number=Sing|NNP Chair|Chair|PROPN|0|root|Number=Sing|NNP in|in|ADP|7|case||IN " +
				"History|History|PROPN|5|nmod|Number=Sing|NNP ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Webb | be | the Olsen Chair in History (copula/noun)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
