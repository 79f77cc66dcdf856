package oie_test

import (
	"testing"

	"kg"
)

// TestContents: what is said, who does it and what describes what, on trees as a parser gives them.
func TestContents(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "who is suspected is no clause",
			words: "Bosnian|bosnian|ADJ|3|amod|Degree=Pos|JJ war|war|NOUN|3|compound|Number=Sing|NN " +
				"crimes|crime|NOUN|4|nsubj|Number=Plur|NNS " +
				"suspect|suspect|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"Anna|Anna|PROPN|8|nsubj|Number=Sing|NNP Webb|Webb|PROPN|5|flat|Number=Sing|NNP " +
				"has|have|AUX|8|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"pleaded|plead|VERB|4|ccomp|Tense=Past;VerbForm=Part|VBN guilty|guilty|ADJ|8|xcomp|Degree=Pos|JJ " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Bosnian": kg.Group, "Anna": kg.Person, "Webb": kg.Person},
			want: []string{
				"Bosnian war crimes suspect Anna Webb | plead | guilty (clause/sv-complement)",
			},
		},
		{
			name: "nobody warns a trade",
			words: "President|President|PROPN|2|nmod:desc|Number=Sing|NNP Anna|Anna|PROPN|5|nsubj|Number=Sing|NNP " +
				"Webb|Webb|PROPN|2|flat|Number=Sing|NNP " +
				"has|have|AUX|5|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"warned|warn|VERB|0|root|Tense=Past;VerbForm=Part|VBN a|a|DET|8|det|Definite=Ind;PronType=Art|DT " +
				"booming|boom|VERB|8|amod|VerbForm=Ger|VBG trade|trade|NOUN|5|obj|Number=Sing|NN in|in|ADP|10|case||IN " +
				"opium|opium|NOUN|8|nmod|Number=Sing|NN and|and|CCONJ|13|cc||CC heroin|heroin|NOUN|13|nsubj|Number=Sing|NN " +
				"threatens|threaten|VERB|5|conj|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"the|the|DET|15|det|Definite=Def;PronType=Art|DT existence|existence|NOUN|13|obj|Number=Sing|NN " +
				"of|of|ADP|17|case||IN Norway|Norway|PROPN|15|nmod|Number=Sing|NNP ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Norway": kg.Place},
			want: []string{
				"President Anna Webb | warn | a booming trade in opium and heroin threatens the existence of Norway (clause/svc)",
				"a booming trade in opium and heroin | threaten | the existence of Norway by President Anna Webb (clause/svo)",
			},
		},
		{
			name: "nobody says boats",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT head|head|NOUN|9|nsubj|Number=Sing|NN of|of|ADP|5|case||IN " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT office|office|NOUN|2|nmod|Number=Sing|NN ~,|,|PUNCT|2|punct||, " +
				"Anna|Anna|PROPN|2|appos|Number=Sing|NNP Webb|Webb|PROPN|7|flat|Number=Sing|NNP " +
				"said|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"two|two|NUM|11|nummod|NumForm=Word;NumType=Card|CD boats|boat|NOUN|9|obj|Number=Plur|NNS " +
				"carrying|carry|VERB|11|acl|VerbForm=Ger|VBG some|some|DET|15|det|PronType=Ind|DT " +
				"300|300|NUM|15|nummod|NumForm=Digit;NumType=Card|CD migrants|migrant|NOUN|12|obj|Number=Plur|NNS " +
				"capsized|capsize|VERB|15|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBD in|in|ADP|20|case||IN " +
				"the|the|DET|20|det|Definite=Def;PronType=Art|DT Red|Red|ADJ|20|amod|Degree=Pos|NNP " +
				"Sea|Sea|PROPN|16|obl|Number=Sing|NNP ~.|.|PUNCT|9|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "two": kg.Number, "300": kg.Number, "Red": kg.Place, "Sea": kg.Place},
			want: []string{
				"Anna Webb | say | two boats carrying some 300 migrants capsized in the Red Sea (clause/svc)",
				"two boats carrying some 300 migrants | capsize in | the Red Sea by The head of the office (clause/sv-oblique)",
				"two boats | carry | some 300 migrants by The head of the office (clause/svo)",
				"Anna Webb | be | The head of the office (apposition/is)",
				"Anna Webb | be head of | the office (apposition/role)",
			},
		},
		{
			name: "what results show",
			words: "Early|early|ADJ|2|amod|Degree=Pos|JJ results|result|NOUN|8|nsubj|Number=Plur|NNS from|from|ADP|7|case||IN " +
				"Norway|Norway|PROPN|7|nmod:poss|Number=Sing|NNP ~'s|'s|PART|4|case||POS " +
				"presidential|presidential|ADJ|7|amod|Degree=Pos|JJ election|election|NOUN|2|nmod|Number=Sing|NN " +
				"indicate|indicate|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"front|front|ADJ|11|amod|Degree=Pos|JJ ~-|-|PUNCT|9|punct||HYPH ~runner|runner|NOUN|12|compound|Number=Sing|NN " +
				"candidate|candidate|NOUN|8|obj|Number=Sing|NN Anna|Anna|PROPN|15|nsubj|Number=Sing|NNP " +
				"Webb|Webb|PROPN|13|flat|Number=Sing|NNP " +
				"has|have|VERB|12|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"a|a|DET|18|det|Definite=Ind;PronType=Art|DT commanding|command|VERB|18|amod|VerbForm=Ger|VBG " +
				"lead|lead|NOUN|15|obj|Number=Sing|NN ~,|,|PUNCT|23|punct||, and|and|CCONJ|23|cc||CC " +
				"may|may|AUX|23|aux|VerbForm=Fin|MD be|be|AUX|23|cop|VerbForm=Inf|VB able|able|ADJ|15|conj|Degree=Pos|JJ " +
				"to|to|PART|25|mark||TO avoid|avoid|VERB|23|xcomp|VerbForm=Inf|VB a|a|DET|30|det|Definite=Ind;PronType=Art|DT " +
				"run|run|NOUN|30|compound|Number=Sing|NN ~-|-|PUNCT|27|punct||HYPH ~off|off|ADP|27|compound:prt||RP " +
				"election|election|NOUN|25|obj|Number=Sing|NN ~.|.|PUNCT|8|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Anna": kg.Person, "Webb": kg.Person},
			want: []string{
				"Early results from Norway 's presidential election | indicate | front - runner candidate Anna Webb has a commanding lead , and may be able to avoid a run - off election (clause/svc)",
				"front - runner candidate Anna Webb | have | a commanding lead by Early results from Norway 's presidential election (clause/svo)",
				"front - runner candidate Anna Webb | be able | to avoid a run - off election possible by Early results from Norway 's presidential election (copula/infinitive)",
				"front - runner candidate Anna Webb | avoid | a run - off election possible by Early results from Norway 's presidential election (clause/svo)",
				"Anna Webb | be | front - runner candidate (title/is)",
			},
		},
		{
			name: "spending that a report shows",
			words: "A|a|DET|2|det|Definite=Ind;PronType=Art|DT report|report|NOUN|6|nsubj|Number=Sing|NN from|from|ADP|5|case||IN " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT ministry|ministry|NOUN|2|nmod|Number=Sing|NN " +
				"showed|show|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"spending|spend|VERB|6|xcomp|VerbForm=Ger|VBG up|up|ADP|7|compound:prt||RP " +
				"2.3|2.3|NUM|10|nummod|NumForm=Digit;NumType=Frac|CD percent|percent|NOUN|7|obj|Number=Sing|NN " +
				"~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"2.3": kg.Percent, "percent": kg.Percent},
			want: []string{
				"A report from the ministry | show | spending up 2.3 percent (clause/svo)",
			},
		},
		{
			name: "nobody is based on reports",
			words: "NATO|NATO|PROPN|2|nsubj|Abbr=Yes;Number=Sing|NNP " +
				"says|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"based|base|VERB|2|xcomp|Tense=Past;VerbForm=Part;Voice=Pass|VBN on|on|ADP|6|case||IN " +
				"initial|initial|ADJ|6|amod|Degree=Pos|JJ reports|report|NOUN|3|obl|Number=Plur|NNS ~,|,|PUNCT|13|punct||, " +
				"the|the|DET|9|det|Definite=Def;PronType=Art|DT incident|incident|NOUN|13|nsubj|Number=Sing|NN " +
				"was|be|AUX|13|cop|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"not|not|PART|13|advmod|Polarity=Neg|RB a|a|DET|13|det|Definite=Ind;PronType=Art|DT " +
				"result|result|NOUN|2|ccomp|Number=Sing|NN of|of|ADP|16|case||IN enemy|enemy|NOUN|16|compound|Number=Sing|NN " +
				"fire|fire|NOUN|13|nmod|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"NATO": kg.Organization},
			want: []string{
				"NATO | say | based on initial reports , the incident was not a result of enemy fire (clause/svc)",
				"the incident | be | a result of enemy fire {based on: initial reports} not by NATO (copula/noun)",
				"the incident | be result of | enemy fire {based on: initial reports} not by NATO (copula/role)",
			},
		},
		{
			name: "during stands before no verb",
			words: "Another|another|DET|2|det|PronType=Ind|DT Norwegian|Norwegian|PROPN|4|nsubj:pass|Number=Sing|NNP " +
				"was|be|AUX|4|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"killed|kill|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN during|during|SCONJ|6|mark||IN " +
				"fighting|fight|VERB|4|advcl|Tense=Pres;VerbForm=Part|VBG between|between|ADP|8|case||IN " +
				"Norway|Norway|PROPN|6|obl|Number=Sing|NNP and|and|CCONJ|10|cc||CC rebels|rebel|NOUN|8|conj|Number=Plur|NNS " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Norwegian": kg.Group, "Norway": kg.Place},
			want: []string{
				"Another Norwegian | be killed during | fighting between Norway and rebels (passive/oblique)",
			},
		},
		{
			name: "a gerund has no subject behind itself",
			words: "Speaking|speak|VERB|15|advcl|Tense=Pres;VerbForm=Part|VBG to|to|ADP|5|case||IN " +
				"a|a|DET|5|det|Definite=Ind;PronType=Art|DT policy|policy|NOUN|5|compound|Number=Sing|NN " +
				"institute|institute|NOUN|1|obl|Number=Sing|NN ~,|,|PUNCT|1|punct||, " +
				"the|the|DET|9|det|Definite=Def;PronType=Art|DT Hall|Hall|PROPN|9|compound|Number=Sing|NNP " +
				"Institute|Institute|PROPN|1|nsubj|Number=Sing|NNP ~,|,|PUNCT|12|punct||, in|in|ADP|12|case||IN " +
				"Oslo|Oslo|PROPN|9|nmod|Number=Sing|NNP ~,|,|PUNCT|1|punct||, Webb|Webb|PROPN|15|nsubj|Number=Sing|NNP " +
				"said|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|17|det|Definite=Def;PronType=Art|DT practice|practice|NOUN|19|nsubj|Number=Sing|NN " +
				"is|be|AUX|19|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"legal|legal|ADJ|15|ccomp|Degree=Pos|JJ ~.|.|PUNCT|15|punct||.",
			types: map[string]kg.EntityType{"Hall": kg.Organization, "Institute": kg.Organization, "Oslo": kg.Place, "Webb": kg.Person},
			want: []string{
				"Webb | say | the practice is legal (clause/svc)",
				"Webb | speak to | a policy institute (clause/sv-oblique)",
				"the practice | be | legal by Webb (copula/adjective)",
				"the Hall Institute | be | a policy institute (apposition/is)",
			},
		},
		{
			name: "for somebody to do something",
			words: "Friday|Friday|PROPN|2|compound|Number=Sing|NNP prayers|prayer|NOUN|3|nsubj|Number=Plur|NNS " +
				"brought|bring|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"calls|call|NOUN|3|obj|Number=Plur|NNS from|from|ADP|6|case||IN clerics|cleric|NOUN|3|obl|Number=Plur|NNS " +
				"for|for|SCONJ|10|mark||IN followers|follower|NOUN|3|obl|Number=Plur|NNS to|to|PART|10|mark||TO " +
				"reject|reject|VERB|3|advcl|VerbForm=Inf|VB federalism|federalism|NOUN|10|obj|Number=Sing|NN " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Friday": kg.Date},
			want: []string{
				"Friday prayers | bring | calls {from: clerics} {to: followers to reject federalism} (clause/svo)",
				"followers | reject | federalism (clause/svo)",
			},
		},
		{
			name: "who is expected to do something",
			words: "Most|most|ADJ|2|amod|Degree=Sup|JJS analysts|analyst|NOUN|4|nsubj|Number=Plur|NNS " +
				"had|have|AUX|4|aux|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"expected|expect|VERB|0|root|Tense=Past;VerbForm=Part|VBN Mr.|Mr.|PROPN|6|nmod:desc|Number=Sing|NNP " +
				"Webb|Webb|PROPN|4|obj|Number=Sing|NNP ~,|,|PUNCT|10|punct||, a|a|DET|10|det|Definite=Ind;PronType=Art|DT " +
				"former|former|ADJ|10|amod|Degree=Pos|JJ minister|minister|NOUN|6|appos|Number=Sing|NN ~,|,|PUNCT|13|punct||, " +
				"to|to|PART|13|mark||TO retain|retain|VERB|4|advcl|VerbForm=Inf|VB " +
				"his|his|PRON|15|nmod:poss|Case=Gen;Gender=Masc;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"post|post|NOUN|13|obj|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Most analysts | expect | Mr. Webb {to: to retain his post} (clause/svo)",
				"Mr. Webb | retain | his post planned (clause/svo)",
				"Mr. Webb | be | a former minister (apposition/is)",
			},
		},
		{
			name: "what two verbs coordinate keeps its order",
			words: "Protesters|protester|NOUN|2|nsubj|Number=Plur|NNS " +
				"smashed|smash|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"windows|window|NOUN|2|obj|Number=Plur|NNS and|and|CCONJ|5|cc||CC " +
				"hurled|hurl|VERB|2|conj|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"rocks|rock|NOUN|5|obj|Number=Plur|NNS and|and|CCONJ|9|cc||CC other|other|ADJ|9|amod|Degree=Pos|JJ " +
				"objects|object|NOUN|3|conj|Number=Plur|NNS at|at|ADP|11|case||IN officers|officer|NOUN|5|obl|Number=Plur|NNS " +
				"in|in|ADP|14|case||IN the|the|DET|14|det|Definite=Def;PronType=Art|DT town|town|NOUN|9|nmod|Number=Sing|NN " +
				"of|of|ADP|16|case||IN Bergen|Bergen|PROPN|14|nmod|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Bergen": kg.Place},
			want: []string{
				"Protesters | smash | windows (clause/svo)",
				"Protesters | hurl | rocks {at: officers} (clause/svo)",
				"Protesters | hurl | other objects in the town of Bergen {at: officers} (clause/svo)",
			},
		},
		{
			name: "around the world is no object",
			words: "Anna|Anna|PROPN|4|nsubj|Number=Sing|NNP Webb|Webb|PROPN|1|flat|Number=Sing|NNP " +
				"is|be|AUX|4|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"wishing|wish|VERB|0|root|Tense=Pres;VerbForm=Part|VBG Christians|Christian|PROPN|4|obj|Number=Plur|NNPS " +
				"in|in|ADP|7|case||IN Norway|Norway|PROPN|4|obl|Number=Sing|NNP and|and|CCONJ|11|cc||CC " +
				"around|around|ADP|11|case||IN the|the|DET|11|det|Definite=Def;PronType=Art|DT " +
				"world|world|NOUN|5|conj|Number=Sing|NN a|a|DET|14|det|Definite=Ind;PronType=Art|DT " +
				"happy|happy|ADJ|14|amod|Degree=Pos|JJ Easter|Easter|PROPN|4|obl:unmarked|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Christians": kg.Group, "Norway": kg.Place},
			want: []string{
				"Anna Webb | wish | Christians {in: Norway} {around: the world} (clause/svo)",
			},
		},
		{
			name: "what is to come and what is past",
			words: "Norway|Norway|PROPN|4|nmod:poss|Number=Sing|NNP ~'s|'s|PART|1|case||POS new|new|ADJ|4|amod|Degree=Pos|JJ " +
				"minister|minister|NOUN|5|nsubj|Number=Sing|NN " +
				"says|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"Oslo|Oslo|PROPN|9|nsubj|Number=Sing|NNP will|will|AUX|9|aux|VerbForm=Fin|MD " +
				"not|not|PART|9|advmod|Polarity=Neg|RB return|return|VERB|5|ccomp|VerbForm=Inf|VB to|to|ADP|13|case||IN " +
				"a|a|DET|13|det|Definite=Ind;PronType=Art|DT full|full|ADJ|13|amod|Degree=Pos|JJ " +
				"suspension|suspension|NOUN|9|obl|Number=Sing|NN of|of|ADP|17|case||IN nuclear|nuclear|ADJ|16|amod|Degree=Pos|JJ " +
				"fuel|fuel|NOUN|17|compound|Number=Sing|NN activities|activity|NOUN|13|nmod|Number=Plur|NNS " +
				"and|and|CCONJ|19|cc||CC warned|warn|VERB|9|conj|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"against|against|SCONJ|21|mark||IN referring|refer|VERB|19|advcl|Tense=Pres;VerbForm=Part|VBG " +
				"the|the|DET|23|det|Definite=Def;PronType=Art|DT issue|issue|NOUN|21|obj|Number=Sing|NN to|to|ADP|26|case||IN " +
				"the|the|DET|26|det|Definite=Def;PronType=Art|DT council|council|NOUN|21|obl|Number=Sing|NN " +
				"~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Oslo": kg.Place},
			want: []string{
				"Norway 's new minister | say | Oslo will not return to a full suspension of nuclear fuel activities (clause/svc)",
				"Oslo | return to | a full suspension of nuclear fuel activities not planned by Norway 's new minister (clause/sv-oblique)",
				"Norway 's new minister | warn against | referring the issue to the council (clause/sv-infinitive)",
			},
		},
		{
			name: "a day after",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT council|council|NOUN|4|nsubj|Number=Sing|NN " +
				"has|have|AUX|4|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"warned|warn|VERB|0|root|Tense=Past;VerbForm=Part|VBN the|the|DET|6|det|Definite=Def;PronType=Art|DT " +
				"opposition|opposition|NOUN|4|iobj|Number=Sing|NN to|to|PART|10|mark||TO no|no|ADV|9|advmod||RB " +
				"longer|long|ADV|10|advmod|Degree=Cmp|RBR protest|protest|VERB|4|xcomp|VerbForm=Inf|VB " +
				"the|the|DET|12|det|Definite=Def;PronType=Art|DT vote|vote|NOUN|10|obj|Number=Sing|NN ~,|,|PUNCT|15|punct||, " +
				"one|one|NUM|15|nummod|NumForm=Word;NumType=Card|CD day|day|NOUN|10|obl:unmarked|Number=Sing|NN " +
				"after|after|SCONJ|17|mark||IN upholding|uphold|VERB|10|advcl|Tense=Pres;VerbForm=Part|VBG " +
				"the|the|DET|19|det|Definite=Def;PronType=Art|DT election|election|NOUN|17|obj|Number=Sing|NN " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"one": kg.Quantity, "day": kg.Quantity},
			want: []string{
				"The council | warn | the opposition {after: upholding the election} {to: to no longer protest the vote} (clause/svo)",
				"the opposition | protest | the vote not desired by The council (clause/svo)",
				"The council | uphold | the election (clause/svo)",
			},
		},
		{
			name: "while condemning what one called something",
			words: "Mr.|Mr.|PROPN|2|nmod:desc|Number=Sing|NNP Webb|Webb|PROPN|3|nsubj|Number=Sing|NNP " +
				"condemned|condemn|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"what|what|PRON|3|obj|PronType=Rel|WP " +
				"he|he|PRON|6|nsubj|Case=Nom;Gender=Masc;Number=Sing;Person=3;PronType=Prs|PRP " +
				"called|call|VERB|4|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|9|det|Definite=Def;PronType=Art|DT \"|\"|PUNCT|9|punct||`` " +
				"~aggression|aggression|NOUN|6|obj|Number=Sing|NN ~\"|\"|PUNCT|9|punct||'' of|of|ADP|13|case||IN " +
				"Norwegian|Norwegian|ADJ|13|amod|Degree=Pos|JJ forces|force|NOUN|9|nmod|Number=Plur|NNS in|in|ADP|15|case||IN " +
				"Sweden|Sweden|PROPN|13|nmod|Number=Sing|NNP ~,|,|PUNCT|18|punct||, while|while|SCONJ|18|mark||IN " +
				"pledging|pledge|VERB|6|advcl|Tense=Pres;VerbForm=Part|VBG that|that|SCONJ|23|mark||IN " +
				"Finland|Finland|PROPN|23|nsubj|Number=Sing|NNP will|will|AUX|23|aux|VerbForm=Fin|MD " +
				"not|not|PART|23|advmod|Polarity=Neg|RB become|become|VERB|18|ccomp|VerbForm=Inf|VB " +
				"the|the|DET|26|det|Definite=Def;PronType=Art|DT next|next|ADJ|26|amod|Degree=Pos|JJ " +
				"target|target|NOUN|23|xcomp|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Norwegian": kg.Group, "Sweden": kg.Place, "Finland": kg.Place},
			want: []string{
				"Mr. Webb | condemn | what he called the \" aggression \" of Norwegian forces in Sweden {time: pledging that Finland will not become the next target} (clause/svo)",
				"Mr. Webb | pledge | Finland will not become the next target (clause/svc)",
				"Finland | become | the next target not planned by Mr. Webb (clause/svo)",
			},
		},
		{
			name: "what somebody was spotted doing",
			words: "Webb|Webb|PROPN|3|nsubj:pass|Number=Sing|NNP was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD spotted|spot|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
				"chanting|chant|VERB|3|advcl|VerbForm=Part|VBG slogans|slogan|NOUN|4|obj|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want:  []string{"Webb | be spotted | chanting slogans (passive/infinitive)", "Webb | chant | slogans (clause/svo)"},
		},
		{
			name: "as what somebody is singled out",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT ministry|ministry|NOUN|3|nsubj|Number=Sing|NN " +
				"singled|single|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"out|out|ADP|3|compound:prt||RP Norwegians|Norwegian|PROPN|3|obj|Number=Plur|NNPS ~,|,|PUNCT|8|punct||, " +
				"oil|oil|NOUN|8|compound|Number=Sing|NN workers|worker|NOUN|5|conj|Number=Plur|NNS and|and|CCONJ|10|cc||CC " +
				"contractors|contractor|NOUN|5|conj|Number=Plur|NNS working|work|VERB|5|acl|VerbForm=Ger|VBG " +
				"with|with|ADP|14|case||IN the|the|DET|14|det|Definite=Def;PronType=Art|DT army|army|NOUN|11|obl|Number=Sing|NN " +
				"as|as|ADP|17|case||IN potential|potential|ADJ|17|amod|Degree=Pos|JJ targets|target|NOUN|11|obl|Number=Plur|NNS " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Norwegians": kg.Group},
			want: []string{
				"The ministry | single out | Norwegians working with the army {as: potential targets} (clause/svo)",
				"The ministry | single out | oil workers {as: potential targets} (clause/svo)",
				"The ministry | single out | contractors {as: potential targets} (clause/svo)",
				"Norwegians | work with | the army (clause/sv-oblique)",
			},
		},
		{
			name: "on what it is based",
			words: "The|the|DET|3|det|Definite=Def;PronType=Art|DT quarterly|quarterly|ADJ|3|amod|Degree=Pos|JJ " +
				"report|report|NOUN|4|nsubj|Number=Sing|NN " +
				"based|base|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"its|its|PRON|6|nmod:poss|Case=Gen;Gender=Neut;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"information|information|NOUN|4|obj|Number=Sing|NN on|on|ADP|8|case||IN " +
				"statistics|statistic|NOUN|6|nmod|Number=Plur|NNS from|from|ADP|11|case||IN " +
				"the|the|DET|11|det|Definite=Def;PronType=Art|DT ministry|ministry|NOUN|8|nmod|Number=Sing|NN " +
				"~.|.|PUNCT|4|punct||.",
			want: []string{
				"The quarterly report | base | its information {on: statistics from the ministry} (clause/svo)",
			},
		},
		{
			name: "the port before the comma",
			words: "Demonstrators|demonstrator|NOUN|5|nsubj|Number=Plur|NNS in|in|ADP|3|case||IN " +
				"Norway|Norway|PROPN|1|nmod|Number=Sing|NNP " +
				"have|have|AUX|5|aux|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"protested|protest|VERB|0|root|Tense=Past;VerbForm=Part|VBN against|against|ADP|8|case||IN " +
				"the|the|DET|8|det|Definite=Def;PronType=Art|DT arrival|arrival|NOUN|5|obl|Number=Sing|NN of|of|ADP|13|case||IN " +
				"a|a|DET|13|det|Definite=Ind;PronType=Art|DT U.S.|U.S.|PROPN|13|compound|Number=Sing|NNP " +
				"naval|naval|ADJ|13|amod|Degree=Pos|JJ frigate|frigate|NOUN|8|nmod|Number=Sing|NN in|in|ADP|15|case||IN " +
				"Bergen|Bergen|PROPN|13|nmod|Number=Sing|NNP ~,|,|PUNCT|19|punct||, " +
				"the|the|DET|19|det|Definite=Def;PronType=Art|DT Norwegian|Norwegian|ADJ|19|amod|Degree=Pos|JJ " +
				"port|port|NOUN|13|appos|Number=Sing|NN where|where|ADV|25|advmod|PronType=Rel|WRB " +
				"Norway|Norway|PROPN|23|nmod:poss|Number=Sing|NNP ~'s|'s|PART|21|case||POS " +
				"fleet|fleet|NOUN|25|nsubj:pass|Number=Sing|NN " +
				"is|be|AUX|25|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"based|base|VERB|19|acl:relcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "U.S.": kg.Place, "Bergen": kg.Place, "Norwegian": kg.Group},
			want: []string{
				"Demonstrators in Norway | protest against | the arrival of a U.S. naval frigate in Bergen (clause/sv-oblique)",
				"Norway 's fleet | be based in | the Norwegian port (passive/oblique)",
				"Bergen | be | the Norwegian port (apposition/is)",
			},
		},
		{
			name: "others are the next of a list",
			words: "Mr.|Mr.|PROPN|2|nmod:desc|Number=Sing|NNP Webb|Webb|PROPN|4|nsubj|Number=Sing|NNP " +
				"will|will|AUX|4|aux|VerbForm=Fin|MD meet|meet|VERB|0|root|VerbForm=Inf|VB with|with|ADP|7|case||IN " +
				"President|President|PROPN|7|nmod:desc|Number=Sing|NNP Rene|Rene|PROPN|4|obl|Number=Sing|NNP " +
				"Hall|Hall|PROPN|7|flat|Number=Sing|NNP ~,|,|PUNCT|12|punct||, other|other|ADJ|12|amod|Degree=Pos|JJ " +
				"top|top|ADJ|12|amod|Degree=Pos|JJ officials|official|NOUN|7|appos|Number=Plur|NNS and|and|CCONJ|14|cc||CC " +
				"members|member|NOUN|7|conj|Number=Plur|NNS of|of|ADP|17|case||IN " +
				"the|the|DET|17|det|Definite=Def;PronType=Art|DT mission|mission|NOUN|14|nmod|Number=Sing|NN " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Rene": kg.Person, "Hall": kg.Person},
			want: []string{
				"Mr. Webb | meet with | President Rene Hall planned (clause/sv-oblique)",
				"Mr. Webb | meet with | other top officials planned (clause/sv-oblique)",
				"Mr. Webb | meet with | members of the mission planned (clause/sv-oblique)",
			},
		},
		{
			name: "a Democrat is no third person",
			words: "Senators|senator|NOUN|2|nmod:desc|Number=Plur|NNS Anna|Anna|PROPN|16|nsubj|Number=Sing|NNP " +
				"Webb|Webb|PROPN|2|flat|Number=Sing|NNP ~,|,|PUNCT|6|punct||, a|a|DET|6|det|Definite=Ind;PronType=Art|DT " +
				"Democrat|Democrat|PROPN|2|conj|Number=Sing|NNP ~,|,|PUNCT|9|punct||, and|and|CCONJ|9|cc||CC " +
				"Jo|Jo|PROPN|2|conj|Number=Sing|NNP Hall|Hall|PROPN|9|flat|Number=Sing|NNP ~,|,|PUNCT|13|punct||, " +
				"a|a|DET|13|det|Definite=Ind;PronType=Art|DT Republican|Republican|PROPN|2|appos|Number=Sing|NNP " +
				"~,|,|PUNCT|2|punct||, also|also|ADV|16|advmod||RB " +
				"expressed|express|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"concern|concern|NOUN|16|obj|Number=Sing|NN over|over|ADP|20|case||IN " +
				"the|the|DET|20|det|Definite=Def;PronType=Art|DT plan|plan|NOUN|17|nmod|Number=Sing|NN ~.|.|PUNCT|16|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Democrat": kg.Group, "Jo": kg.Person, "Hall": kg.Person, "Republican": kg.Group},
			want: []string{
				"Senators Anna Webb | express | concern over the plan (clause/svo)",
				"Jo Hall | express | concern over the plan (clause/svo)",
				"Senators Anna Webb | express concern over | the plan (light-verb/noun)",
				"Jo Hall | express concern over | the plan (light-verb/noun)",
			},
		},
		{
			name: "a number-one player",
			words: "Former|former|ADJ|2|amod|Degree=Pos|JJ women|woman|NOUN|5|nmod:poss|Number=Plur|NNS ~'s|'s|PART|2|case||POS " +
				"world|world|NOUN|5|compound|Number=Sing|NN number|number|NOUN|15|nsubj|Number=Sing|NN ~-|-|PUNCT|5|punct||, " +
				"~one|one|NUM|9|nummod|NumForm=Word;NumType=Card|CD tennis|tennis|NOUN|9|compound|Number=Sing|NN " +
				"player|player|NOUN|5|appos|Number=Sing|NN Anna|Anna|PROPN|9|appos|Number=Sing|NNP " +
				"Webb|Webb|PROPN|10|flat|Number=Sing|NNP of|of|ADP|13|case||IN Norway|Norway|PROPN|10|nmod|Number=Sing|NNP " +
				"will|will|AUX|15|aux|VerbForm=Fin|MD play|play|VERB|0|root|VerbForm=Inf|VB in|in|ADP|20|case||IN " +
				"her|her|PRON|20|nmod:poss|Case=Gen;Gender=Fem;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"first|first|ADJ|20|amod|Degree=Pos;NumForm=Word;NumType=Ord|JJ " +
				"professional|professional|ADJ|20|amod|Degree=Pos|JJ tournament|tournament|NOUN|15|obl|Number=Sing|NN " +
				"in|in|ADP|22|case||IN Thailand|Thailand|PROPN|20|nmod|Number=Sing|NNP ~.|.|PUNCT|15|punct||.",
			types: map[string]kg.EntityType{"one": kg.Number, "Anna": kg.Person, "Webb": kg.Person, "Norway": kg.Place, "Thailand": kg.Place},
			want: []string{
				"Anna Webb of Norway | play in | her first professional tournament in Thailand planned (clause/sv-oblique)",
				"Anna Webb of Norway | be | Former women 's world number - one tennis player (apposition/is)",
			},
		},
		{
			name: "the secretary of state's efforts",
			words: "A|a|DET|2|det|Definite=Ind;PronType=Art|DT spokesman|spokesman|NOUN|3|nsubj|Number=Sing|NN " +
				"said|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT talks|talk|NOUN|6|nsubj|Number=Plur|NNS " +
				"focused|focus|VERB|3|ccomp|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD on|on|ADP|8|case||IN " +
				"issues|issue|NOUN|6|obl|Number=Plur|NNS ~,|,|PUNCT|14|punct||, " +
				"including|include|VERB|14|case|Tense=Pres;VerbForm=Part|VBG Norway|Norway|PROPN|14|nmod:poss|Number=Sing|NNP " +
				"~'s|'s|PART|11|case||POS nuclear|nuclear|ADJ|14|amod|Degree=Pos|JJ program|program|NOUN|8|nmod|Number=Sing|NN " +
				"~,|,|PUNCT|19|punct||, and|and|CCONJ|19|cc||CC the|the|DET|19|det|Definite=Def;PronType=Art|DT " +
				"U.S.|U.S.|PROPN|19|compound|Number=Sing|NNP secretary|secretary|NOUN|8|conj|Number=Sing|NN " +
				"of|of|ADP|23|case||IN state|state|NOUN|23|nmod:poss|Number=Sing|NN ~'s|'s|PART|21|case||POS " +
				"efforts|effort|NOUN|19|nmod|Number=Plur|NNS to|to|PART|25|mark||TO promote|promote|VERB|23|acl|VerbForm=Inf|VB " +
				"peace|peace|NOUN|25|obj|Number=Sing|NN in|in|ADP|29|case||IN the|the|DET|29|det|Definite=Def;PronType=Art|DT " +
				"region|region|NOUN|25|obl|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "U.S.": kg.Place},
			want: []string{
				"A spokesman | say | the talks focused on issues , including Norway 's nuclear program , and the U.S. secretary of state 's efforts to promote peace in the region (clause/svc)",
				"the talks | focus on | issues by A spokesman (clause/sv-oblique)",
				"the talks | focus on | the U.S. secretary of state 's efforts to promote peace in the region by A spokesman (clause/sv-oblique)",
				"the U.S. secretary of state | promote | peace {in: the region} possible by A spokesman (clause/svo)",
			},
		},
		{
			name: "in another development",
			words: "In|in|ADP|3|case||IN another|another|DET|3|det|PronType=Ind|DT " +
				"development|development|NOUN|9|obl|Number=Sing|NN Friday|Friday|PROPN|9|obl:unmarked|Number=Sing|NNP " +
				"~,|,|PUNCT|3|punct||, thousands|thousand|NOUN|9|nsubj|Number=Plur|NNS of|of|ADP|8|case||IN " +
				"Norwegians|Norwegian|PROPN|6|nmod|Number=Plur|NNPS " +
				"broke|break|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"through|through|ADP|11|case||IN security|security|NOUN|9|obl|Number=Sing|NN ~.|.|PUNCT|9|punct||.",
			types: map[string]kg.EntityType{"Friday": kg.Date, "Norwegians": kg.Group},
			want: []string{
				"thousands of Norwegians | break through | security {time: Friday} (clause/sv-oblique)",
			},
		},
		{
			name: "by some estimates",
			words: "By|by|ADP|3|case||IN some|some|DET|3|det|PronType=Ind|DT estimates|estimate|NOUN|8|obl|Number=Plur|NNS " +
				"more|more|ADV|6|advmod|Degree=Cmp;ExtPos=ADV|JJR than|than|ADP|4|fixed||IN " +
				"6,000|6000|NUM|7|nummod|NumForm=Digit;NumType=Card|CD students|student|NOUN|8|nsubj|Number=Plur|NNS " +
				"died|die|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD ~.|.|PUNCT|8|punct||.",
			types: map[string]kg.EntityType{"6,000": kg.Number},
			want: []string{
				"more than 6,000 students | die |  (clause/sv)",
			},
		},
		{
			name: "when the army did it",
			words: "Shawal|Shawal|PROPN|4|nsubj|Number=Sing|NNP " +
				"is|be|AUX|4|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ in|in|ADP|4|case||IN " +
				"Bergen|Bergen|PROPN|0|root|Number=Sing|NNP ~,|,|PUNCT|8|punct||, a|a|DET|8|det|Definite=Ind;PronType=Art|DT " +
				"restive|restive|ADJ|8|amod|Degree=Pos|JJ area|area|NOUN|4|appos|Number=Sing|NN " +
				"bordering|border|VERB|8|acl|VerbForm=Ger|VBG Sweden|Sweden|PROPN|9|obj|Number=Sing|NNP ~,|,|PUNCT|17|punct||, " +
				"where|where|ADV|17|advmod|PronType=Rel|WRB the|the|DET|14|det|Definite=Def;PronType=Art|DT " +
				"military|military|NOUN|17|nsubj|Number=Sing|NN in|in|ADP|16|case||IN " +
				"October|October|PROPN|14|nmod|Number=Sing|NNP " +
				"launched|launch|VERB|8|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"an|a|DET|19|det|Definite=Ind;PronType=Art|DT offensive|offensive|NOUN|17|obj|Number=Sing|NN " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Shawal": kg.Person, "Bergen": kg.Place, "Sweden": kg.Place, "October": kg.Date},
			want: []string{
				"Shawal | be in | Bergen (copula/preposition)",
				"a restive area | border | Sweden (clause/svo)",
				"the military | launch | an offensive {in: a restive area bordering Sweden} {time: October} (clause/svo)",
				"Bergen | be | a restive area bordering Sweden (apposition/is)",
			},
		},
		{
			name: "a ranking based on something",
			words: "It|it|PRON|2|nsubj|Case=Nom;Gender=Neut;Number=Sing;Person=3;PronType=Prs|PRP " +
				"accused|accuse|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|4|det|Definite=Def;PronType=Art|DT group|group|NOUN|2|obj|Number=Sing|NN of|of|SCONJ|6|mark||IN " +
				"using|use|VERB|4|acl|VerbForm=Ger|VBG old|old|ADJ|8|amod|Degree=Pos|JJ " +
				"information|information|NOUN|6|obj|Number=Sing|NN in|in|ADP|12|case||IN " +
				"its|its|PRON|12|nmod:poss|Case=Gen;Gender=Neut;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"annual|annual|ADJ|12|amod|Degree=Pos|JJ ranking|ranking|NOUN|6|obl|Number=Sing|NN of|of|ADP|15|case||IN " +
				"146|146|NUM|15|nummod|NumForm=Digit;NumType=Card|CD nations|nation|NOUN|12|nmod|Number=Plur|NNS " +
				"based|base|VERB|15|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN on|on|ADP|19|case||IN " +
				"perceived|perceive|VERB|19|amod|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"corruption|corruption|NOUN|16|obl|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"146": kg.Number},
			want: []string{
				"It | accuse | the group {of: using old information in its annual ranking of 146 nations based on perceived corruption} (clause/svo)",
				"the group | use | old information {in: its annual ranking of 146 nations based on perceived corruption} possible by It (clause/svo)",
				"its annual ranking of 146 nations | be based on | perceived corruption by It (passive/oblique)",
			},
		},
		{
			name: "slowing exports",
			words: "Strong|strong|ADJ|2|amod|Degree=Pos|JJ growth|growth|NOUN|3|nsubj|Number=Sing|NN " +
				"mitigated|mitigate|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|6|det|Definite=Def;PronType=Art|DT economic|economic|ADJ|6|amod|Degree=Pos|JJ " +
				"effect|effect|NOUN|3|obj|Number=Sing|NN of|of|SCONJ|8|mark||IN slowing|slow|VERB|6|acl|VerbForm=Ger|VBG " +
				"exports|export|NOUN|8|obj|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Strong growth | mitigate | the economic effect of slowing exports (clause/svo)",
			},
		},
		{
			name: "what somebody hoped would thrive",
			words: "In|in|ADP|3|case||IN recent|recent|ADJ|3|amod|Degree=Pos|JJ interviews|interview|NOUN|8|obl|Number=Plur|NNS " +
				"~,|,|PUNCT|3|punct||, Anna|Anna|PROPN|8|nsubj|Number=Sing|NNP Webb|Webb|PROPN|5|flat|Number=Sing|NNP " +
				"has|have|AUX|8|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"expressed|express|VERB|0|root|Tense=Past;VerbForm=Part|VBN " +
				"her|her|PRON|10|nmod:poss|Case=Gen;Gender=Fem;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"disappointment|disappointment|NOUN|8|obj|Number=Sing|NN at|at|ADP|13|case||IN " +
				"the|the|DET|13|det|Definite=Def;PronType=Art|DT loss|loss|NOUN|8|obl|Number=Sing|NN of|of|ADP|16|case||IN " +
				"the|the|DET|16|det|Definite=Def;PronType=Art|DT birds|bird|NOUN|13|nmod|Number=Plur|NNS ~,|,|PUNCT|21|punct||, " +
				"which|which|PRON|23|obj|PronType=Rel|WDT " +
				"she|she|PRON|21|nsubj|Case=Nom;Gender=Fem;Number=Sing;Person=3;PronType=Prs|PRP " +
				"had|have|AUX|21|aux|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"hoped|hope|VERB|16|acl:relcl|Tense=Past;VerbForm=Part|VBN would|would|AUX|23|aux|VerbForm=Fin|MD " +
				"thrive|thrive|VERB|21|ccomp|VerbForm=Inf|VB as|as|ADP|27|case||IN a|a|DET|27|det|Definite=Ind;PronType=Art|DT " +
				"lasting|lasting|ADJ|27|amod|Degree=Pos|JJ symbol|symbol|NOUN|23|obl|Number=Sing|NN of|of|ADP|29|case||IN " +
				"peace|peace|NOUN|27|nmod|Number=Sing|NN ~.|.|PUNCT|8|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person},
			want: []string{
				"Anna Webb | express | her disappointment {in: recent interviews} {at: the loss of the birds} (clause/svo)",
				"she | hope | the birds would thrive as a lasting symbol of peace (clause/svc)",
				"the birds | thrive as | a lasting symbol of peace planned by she (clause/sv-oblique)",
			},
		},
		{
			name: "cleared of insurgents",
			words: "Norwegian|Norwegian|ADJ|2|amod|Degree=Pos|JJ forces|force|NOUN|3|nsubj|Number=Plur|NNS " +
				"work|work|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP to|to|PART|5|mark||TO " +
				"clear|clear|VERB|3|xcomp|VerbForm=Inf|VB the|the|DET|7|det|Definite=Def;PronType=Art|DT " +
				"south|south|NOUN|5|obj|Number=Sing|NN of|of|ADP|10|case||IN Taliban|Taliban|PROPN|10|compound|Number=Sing|NNP " +
				"insurgents|insurgent|NOUN|7|nmod|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Norwegian": kg.Group, "Taliban": kg.Organization},
			want: []string{
				"Norwegian forces | work | to clear the south of Taliban insurgents (clause/sv-infinitive)",
				"Norwegian forces | clear | the south {of: Taliban insurgents} possible (clause/svo)",
			},
		},
		{
			name: "a law that bans insulting",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP " +
				"passed|pass|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"a|a|DET|4|det|Definite=Ind;PronType=Art|DT law|law|NOUN|2|obj|Number=Sing|NN " +
				"that|that|PRON|6|nsubj|PronType=Rel|WDT " +
				"bans|ban|VERB|4|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"publicly|publicly|ADV|8|advmod||RB insulting|insult|VERB|6|xcomp|Degree=Pos|VBG " +
				"kings|king|NOUN|8|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"Norway | pass | a law (clause/svo)",
				"a law | ban | publicly insulting kings (clause/sv-infinitive)",
			},
		},
		{
			name: "a contract to build",
			words: "Acme|Acme|PROPN|3|nsubj|Number=Sing|NNP " +
				"has|have|AUX|3|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"awarded|award|VERB|0|root|Tense=Past;VerbForm=Part|VBN a|a|DET|6|det|Definite=Ind;PronType=Art|DT " +
				"major|major|ADJ|6|amod|Degree=Pos|JJ contract|contract|NOUN|3|obj|Number=Sing|NN to|to|ADP|10|case||IN " +
				"a|a|DET|10|det|Definite=Ind;PronType=Art|DT Chinese|Chinese|ADJ|10|amod|Degree=Pos|JJ " +
				"firm|firm|NOUN|3|obl|Number=Sing|NN to|to|PART|12|mark||TO build|build|VERB|3|advcl|VerbForm=Inf|VB " +
				"a|a|DET|14|det|Definite=Ind;PronType=Art|DT pipeline|pipeline|NOUN|12|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "Chinese": kg.Group},
			want: []string{
				"Acme | award | a major contract {to: a Chinese firm} {purpose: to build a pipeline} (clause/svo)",
				"a Chinese firm | build | a pipeline desired (clause/svo)",
			},
		},
		{
			name: "depends on somebody ending it",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT aid|aid|NOUN|4|nsubj|Number=Sing|NN " +
				"is|be|AUX|4|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"dependent|dependent|ADJ|0|root|Degree=Pos|JJ on|on|ADP|6|case||IN Norway|Norway|PROPN|4|obl|Number=Sing|NNP " +
				"ending|end|VERB|4|advcl|Tense=Pres;VerbForm=Part|VBG a|a|DET|9|det|Definite=Ind;PronType=Art|DT " +
				"conflict|conflict|NOUN|7|obj|Number=Sing|NN in|in|ADP|11|case||IN Sweden|Sweden|PROPN|9|nmod|Number=Sing|NNP " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Sweden": kg.Place},
			want: []string{
				"The aid | be dependent on | Norway (copula/adjective-oblique)",
				"Norway | end | a conflict in Sweden conditional (clause/svo)",
			},
		},
		{
			name: "whose promises",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP " +
				"repeated|repeat|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"government|government|NOUN|4|compound|Number=Sing|NN promises|promise|NOUN|2|obj|Number=Plur|NNS " +
				"to|to|PART|6|mark||TO solve|solve|VERB|4|acl|VerbForm=Inf|VB problems|problem|NOUN|6|obj|Number=Plur|NNS " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Webb | repeat | government promises to solve problems (clause/svo)",
				"government | solve | problems planned (clause/svo)",
			},
		},
		{
			name: "deals that are included",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT accords|accord|NOUN|3|nsubj|Number=Plur|NNS " +
				"include|include|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"deals|deal|NOUN|3|obj|Number=Plur|NNS to|to|PART|6|mark||TO build|build|VERB|4|acl|VerbForm=Inf|VB " +
				"a|a|DET|8|det|Definite=Ind;PronType=Art|DT plant|plant|NOUN|6|obj|Number=Sing|NN in|in|ADP|10|case||IN " +
				"Bergen|Bergen|PROPN|6|obl|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Bergen": kg.Place},
			want: []string{
				"The accords | include | deals to build a plant in Bergen (clause/svo)",
			},
		},
		{
			name: "what they say are charges",
			words: "Webb|Webb|PROPN|3|nsubj:pass|Number=Sing|NNP " +
				"was|be|AUX|3|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"jailed|jail|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN on|on|ADP|5|case||IN " +
				"what|what|PRON|3|obl|PronType=Rel|WP " +
				"his|his|PRON|7|nmod:poss|Case=Gen;Gender=Masc;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"supporters|supporter|NOUN|8|nsubj|Number=Plur|NNS " +
				"say|say|VERB|5|acl:relcl|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"are|be|AUX|11|cop|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"false|false|ADJ|11|amod|Degree=Pos|JJ charges|charge|NOUN|8|ccomp|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Webb | be jailed on | what his supporters say are false charges (passive/oblique)",
			},
		},
		{
			name: "what somebody calls something",
			words: "Anna|Anna|PROPN|5|nsubj|Number=Sing|NNP Webb|Webb|PROPN|1|flat|Number=Sing|NNP " +
				"does|do|AUX|5|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"not|not|PART|5|advmod|Polarity=Neg|RB approve|approve|VERB|0|root|VerbForm=Inf|VB of|of|ADP|8|case||IN " +
				"any|any|DET|8|det|PronType=Ind|DT country|country|NOUN|5|obl|Number=Sing|NN " +
				"engaging|engage|VERB|8|acl|VerbForm=Ger|VBG in|in|ADP|11|case||IN what|what|PRON|9|obl|PronType=Rel|WP " +
				"China|China|PROPN|13|nsubj|Number=Sing|NNP " +
				"calls|call|VERB|11|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"separatist|separatist|ADJ|15|amod|Degree=Pos|JJ activities|activity|NOUN|13|obj|Number=Plur|NNS " +
				"~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "China": kg.Place},
			want: []string{
				"Anna Webb | approve of | any country engaging in what not (clause/sv-oblique)",
			},
		},
		{
			name: "reported missing",
			words: "Waves|wave|NOUN|3|nsubj|Number=Plur|NNS " +
				"have|have|AUX|3|aux|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"killed|kill|VERB|0|root|Tense=Past;VerbForm=Part|VBN 10|10|NUM|5|nummod|NumForm=Digit;NumType=Card|CD " +
				"people|people|NOUN|3|obj|Number=Plur|NNS with|with|ADP|8|case||IN a|a|DET|8|det|Definite=Ind;PronType=Art|DT " +
				"number|number|NOUN|3|obl|Number=Sing|NN of|of|ADP|10|case||IN tourists|tourist|NOUN|8|nmod|Number=Plur|NNS " +
				"and|and|CCONJ|12|cc||CC residents|resident|NOUN|10|conj|Number=Plur|NNS " +
				"reported|report|VERB|3|conj|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"missing|missing|ADJ|13|xcomp|Degree=Pos|JJ ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"10": kg.Number},
			want: []string{
				"Waves | kill | 10 people {with: a number of tourists} (clause/svo)",
				"residents | be reported | missing (passive/complement)",
			},
		},
		{
			name: "an announcement in a place",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT director|director|NOUN|6|nsubj|Number=Sing|NN " +
				"of|of|ADP|5|case||IN the|the|DET|5|det|Definite=Def;PronType=Art|DT office|office|NOUN|2|nmod|Number=Sing|NN " +
				"made|make|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|8|det|Definite=Def;PronType=Art|DT announcement|announcement|NOUN|6|obj|Number=Sing|NN " +
				"in|in|ADP|10|case||IN Beijing|Beijing|PROPN|8|nmod|Number=Sing|NNP at|at|ADP|13|case||IN " +
				"the|the|DET|13|det|Definite=Def;PronType=Art|DT end|end|NOUN|6|obl|Number=Sing|NN of|of|ADP|16|case||IN " +
				"a|a|DET|16|det|Definite=Ind;PronType=Art|DT forum|forum|NOUN|13|nmod|Number=Sing|NN ~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Beijing": kg.Place},
			want: []string{
				"The director of the office | make | the announcement in Beijing {at: the end of a forum} (clause/svo)",
			},
		},
		{
			name: "on the sidelines",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP " +
				"spoke|speak|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD on|on|ADP|5|case||IN " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT sidelines|sideline|NOUN|2|obl|Number=Plur|NNS " +
				"of|of|ADP|8|case||IN a|a|DET|8|det|Definite=Ind;PronType=Art|DT " +
				"conference|conference|NOUN|5|nmod|Number=Sing|NN in|in|ADP|10|case||IN " +
				"Brussels|Brussels|PROPN|8|nmod|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Brussels": kg.Place},
			want: []string{
				"Webb | speak on sidelines of | a conference in Brussels (clause/sv-oblique)",
			},
		},
		{
			name: "eliminating cuts",
			words: "Mr.|Mr.|PROPN|2|nmod:desc|Number=Sing|NNP Webb|Webb|PROPN|3|nsubj|Number=Sing|NNP " +
				"said|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"eliminating|eliminate|VERB|3|xcomp|VerbForm=Ger|VBG the|the|DET|6|det|Definite=Def;PronType=Art|DT " +
				"cuts|cut|NOUN|8|nsubj|Number=Plur|NNS will|will|AUX|8|aux|VerbForm=Fin|MD " +
				"present|present|VERB|3|ccomp|VerbForm=Inf|VB families|family|NOUN|8|obj|Number=Plur|NNS " +
				"with|with|ADP|13|case||IN a|a|DET|13|det|Definite=Ind;PronType=Art|DT big|big|ADJ|13|amod|Degree=Pos|JJ " +
				"increase|increase|NOUN|8|obl|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Mr. Webb | say | eliminating the cuts will present families with a big increase (clause/svc)",
				"eliminating the cuts | present | families {with: a big increase} planned by Mr. Webb (clause/svo)",
			},
		},
		{
			name: "repaid for hosting",
			words: "Mr.|Mr.|PROPN|2|nmod:desc|Number=Sing|NNP Webb|Webb|PROPN|3|nsubj|Number=Sing|NNP " +
				"noted|note|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT time|time|NOUN|7|nsubj|Number=Sing|NN " +
				"has|have|AUX|7|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"come|come|VERB|3|ccomp|Tense=Past;VerbForm=Part|VBN to|to|PART|9|mark||TO " +
				"repay|repay|VERB|7|xcomp|VerbForm=Inf|VB the|the|DET|11|det|Definite=Def;PronType=Art|DT " +
				"country|country|NOUN|9|obj|Number=Sing|NN for|for|SCONJ|14|mark||IN " +
				"generously|generously|ADV|14|advmod|Degree=Pos|RB hosting|host|VERB|9|advcl|Tense=Pres;VerbForm=Part|VBG " +
				"refugees|refugee|NOUN|14|obj|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Mr. Webb | note | the time has come to repay the country for generously hosting refugees (clause/svc)",
				"the time | come to repay | the country {for: generously hosting refugees} by Mr. Webb (clause/svo)",
				"the country | host | refugees by Mr. Webb (clause/svo)",
			},
		},
		{
			name: "who was told, and what",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP told|tell|VERB|0|root|Tense=Past;VerbForm=Fin|VBD lawmakers|lawmaker|NOUN|2|iobj|Number=Plur|NNS " +
				"officials|official|NOUN|2|obj|Number=Plur|NNS in|in|ADP|6|case||IN Bergen|Bergen|PROPN|4|nmod|Number=Sing|NNP failed|fail|VERB|2|conj|Tense=Past;VerbForm=Fin|VBD " +
				"to|to|PART|9|mark||TO read|read|VERB|7|xcomp|VerbForm=Inf|VB it|it|PRON|9|obj|Number=Sing|PRP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Bergen": kg.Place},
			want: []string{
				"Webb | tell | officials in Bergen failed to read it {to: lawmakers} (clause/svc)",
				"officials in Bergen | fail | to read it by Webb (clause/sv-infinitive)",
				"officials in Bergen | read | it not by Webb (clause/svo)",
			},
		},
		{
			name: "with somebody doing something",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP lost|lose|VERB|0|root|Tense=Past;VerbForm=Fin|VBD trade|trade|NOUN|2|obj|Number=Sing|NN with|with|ADP|6|case||IN " +
				"its|its|PRON|6|nmod:poss||PRP$ currency|currency|NOUN|8|obl|Number=Sing|NN also|also|ADV|8|advmod||RB losing|lose|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG " +
				"value|value|NOUN|8|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"Norway | lose | trade (clause/svo)",
				"its currency | lose | value (clause/svo)",
			},
		},
		{
			name: "number one is one adjective",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP faces|face|VERB|0|root|Tense=Pres;VerbForm=Fin|VBZ the|the|DET|4|det||DT winner|winner|NOUN|2|obj|Number=Sing|NN " +
				"between|between|ADP|7|case||IN world|world|NOUN|7|compound|Number=Sing|NN number|number|NOUN|4|nmod|Number=Sing|NN one|one|NUM|4|nmod|NumType=Card|CD " +
				"Webb|Webb|PROPN|4|appos|Number=Sing|NNP and|and|CCONJ|11|cc||CC Hall|Hall|PROPN|9|conj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Lund": kg.Person, "Webb": kg.Person, "Hall": kg.Person},
			want: []string{
				"Lund | face | the winner between world number one Webb and Hall (clause/svo)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}

// TestAnother: who is one of two, whose what is, and what comes of what, on trees as a parser gives them.
func TestAnother(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "another is no soldier who was killed",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT military|military|NOUN|3|nsubj|Number=Sing|NN " +
				"says|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"an|a|DET|6|det|Definite=Ind;PronType=Art|DT American|American|ADJ|6|amod|Degree=Pos|JJ " +
				"soldier|soldier|NOUN|8|nsubj:pass|Number=Sing|NN " +
				"was|be|AUX|8|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"killed|kill|VERB|3|ccomp|Tense=Past;VerbForm=Part;Voice=Pass|VBN and|and|CCONJ|11|cc||CC " +
				"another|another|DET|11|det|PronType=Ind|DT wounded|wound|VERB|8|conj|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"Sunday|Sunday|PROPN|11|obl:unmarked|Number=Sing|NNP during|during|SCONJ|14|mark||IN " +
				"fighting|fight|VERB|11|advcl|Tense=Pres;VerbForm=Part|VBG with|with|ADP|16|case||IN " +
				"insurgents|insurgent|NOUN|14|obl|Number=Plur|NNS in|in|ADP|19|case||IN " +
				"Bergen|Bergen|PROPN|19|compound|Number=Sing|NNP province|province|NOUN|16|nmod|Number=Sing|NN " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"American": kg.Group, "Sunday": kg.Date, "Bergen": kg.Place, "province": kg.Place},
			want: []string{
				"The military | say | an American soldier was killed and another wounded Sunday during fighting with insurgents in Bergen province (clause/svc)",
				"an American soldier | be killed during | fighting with insurgents in Bergen province {time: Sunday} by The military (passive/oblique)",
				"another | be wounded during | fighting with insurgents in Bergen province {time: Sunday} by The military (passive/oblique)",
			},
		},
		{
			name: "neighboring is no place",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT attacks|attack|NOUN|4|nsubj|Number=Plur|NNS " +
				"have|have|AUX|4|aux|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"raised|raise|VERB|0|root|Tense=Past;VerbForm=Part|VBN tensions|tension|NOUN|4|obj|Number=Plur|NNS " +
				"between|between|ADP|7|case||IN India|India|PROPN|5|nmod|Number=Sing|NNP and|and|CCONJ|9|cc||CC " +
				"neighboring|neighbor|VERB|7|conj|VerbForm=Ger|VBG Pakistan|Pakistan|PROPN|7|conj|Number=Sing|NNP " +
				"~,|,|PUNCT|16|punct||, both|both|CCONJ|16|det||CC nuclear|nuclear|ADJ|15|compound|Degree=Pos|JJ " +
				"~-|-|PUNCT|13|punct||HYPH ~armed|armed|ADJ|16|amod|Degree=Pos|JJ countries|country|NOUN|7|appos|Number=Plur|NNS " +
				"that|that|PRON|19|nsubj|PronType=Rel|WDT " +
				"have|have|AUX|19|aux|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"fought|fight|VERB|16|acl:relcl|Tense=Past;VerbForm=Part|VBN " +
				"three|three|NUM|21|nummod|NumForm=Word;NumType=Card|CD wars|war|NOUN|19|obj|Number=Plur|NNS " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"India": kg.Place, "Pakistan": kg.Place, "three": kg.Number},
			want: []string{
				"The attacks | raise | tensions between India and neighboring Pakistan (clause/svo)",
				"nuclear - armed countries | fight | three wars (clause/svo)",
				"India | be one of | nuclear - armed countries (apposition/member)",
				"neighboring Pakistan | be one of | nuclear - armed countries (apposition/member)",
			},
		},
		{
			name: "whose nephew",
			words: "Bulgaria|Bulgaria|PROPN|3|nsubj|Number=Sing|NNP " +
				"has|have|AUX|3|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"extradited|extradite|VERB|0|root|Tense=Past;VerbForm=Part|VBN the|the|DET|5|det|Definite=Def;PronType=Art|DT " +
				"nephew|nephew|NOUN|3|obj|Number=Sing|NN of|of|ADP|9|case||IN former|former|ADJ|9|amod|Degree=Pos|JJ " +
				"Turkish|Turkish|ADJ|9|amod|Degree=Pos|JJ president|president|NOUN|5|nmod|Number=Sing|NN " +
				"Anna|Anna|PROPN|5|nmod|Number=Sing|NNP Webb|Webb|PROPN|10|flat|Number=Sing|NNP to|to|ADP|13|case||IN " +
				"Turkey|Turkey|PROPN|3|obl|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Bulgaria": kg.Place, "Turkish": kg.Group, "Anna": kg.Person, "Webb": kg.Person, "Turkey": kg.Place},
			want: []string{
				"Bulgaria | extradite | the nephew of former Turkish president Anna Webb {to: Turkey} (clause/svo)",
				"Anna Webb | be | former Turkish president (title/is)",
			},
		},
		{
			name: "whether somebody benefited",
			words: "Interrogators|interrogator|NOUN|3|nsubj|Number=Plur|NNS " +
				"have|have|AUX|3|aux|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"questioned|question|VERB|0|root|Tense=Past;VerbForm=Part|VBN " +
				"him|he|PRON|3|obj|Case=Acc;Gender=Masc;Number=Sing;Person=3;PronType=Prs|PRP about|about|SCONJ|9|mark||IN " +
				"whether|whether|SCONJ|9|mark||IN Anna|Anna|PROPN|9|nsubj|Number=Sing|NNP Webb|Webb|PROPN|7|flat|Number=Sing|NNP " +
				"benefited|benefit|VERB|3|advcl|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"from|from|ADP|12|case||IN the|the|DET|12|det|Definite=Def;PronType=Art|DT " +
				"program|program|NOUN|9|obl|Number=Sing|NN in|in|ADP|14|case||IN Norway|Norway|PROPN|12|nmod|Number=Sing|NNP " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Norway": kg.Place},
			want: []string{
				"Interrogators | question | him (clause/svo)",
				"Anna Webb | benefit from | the program in Norway conditional (clause/sv-oblique)",
			},
		},
		{
			name: "for whom a call is",
			words: "President|President|PROPN|2|nmod:desc|Number=Sing|NNP Webb|Webb|PROPN|4|nsubj|Number=Sing|NNP " +
				"has|have|AUX|4|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"repeated|repeat|VERB|0|root|Tense=Past;VerbForm=Part|VBN " +
				"his|his|PRON|6|nmod:poss|Case=Gen;Gender=Masc;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"call|call|NOUN|4|obj|Number=Sing|NN for|for|ADP|10|mark||IN Congress|Congress|PROPN|6|nmod|Number=Sing|NNP " +
				"to|to|PART|10|mark||TO make|make|VERB|4|advcl|VerbForm=Inf|VB " +
				"his|his|PRON|13|nmod:poss|Case=Gen;Gender=Masc;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"tax|tax|NOUN|13|compound|Number=Sing|NN cuts|cut|NOUN|10|obj|Number=Plur|NNS " +
				"permanent|permanent|ADJ|10|xcomp|Degree=Pos|JJ ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Congress": kg.Organization},
			want: []string{
				"President Webb | repeat | his call {purpose: Congress to make his tax cuts permanent} (clause/svo)",
				"Congress | make | his tax cuts {as: permanent} desired (clause/svo)",
			},
		},
		{
			name: "endorsed to win",
			words: "Webb|Webb|PROPN|3|nsubj|Number=Sing|NNP " +
				"has|have|AUX|3|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"endorsed|endorse|VERB|0|root|Tense=Past;VerbForm=Part|VBN Jo|Jo|PROPN|3|obj|Number=Sing|NNP " +
				"Hall|Hall|PROPN|4|flat|Number=Sing|NNP to|to|PART|7|mark||TO win|win|VERB|3|advcl|VerbForm=Inf|VB " +
				"the|the|DET|9|det|Definite=Def;PronType=Art|DT election|election|NOUN|7|obj|Number=Sing|NN " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Jo": kg.Person, "Hall": kg.Person},
			want: []string{
				"Webb | endorse | Jo Hall {purpose: to win the election} (clause/svo)",
				"Jo Hall | win | the election desired (clause/svo)",
			},
		},
		{
			name: "by a margin",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT leader|leader|NOUN|4|nsubj:pass|Number=Sing|NN " +
				"was|be|AUX|4|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"re-elected|re-elect|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|8|case||IN " +
				"a|a|DET|8|det|Definite=Ind;PronType=Art|DT wide|wide|ADJ|8|amod|Degree=Pos|JJ " +
				"margin|margin|NOUN|4|obl:agent|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			want: []string{
				"The leader | be re-elected by | a wide margin (passive/oblique)",
			},
		},
		{
			name: "what a passive led to",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT refineries|refinery|NOUN|4|nsubj:pass|Number=Plur|NNS " +
				"were|be|AUX|4|aux:pass|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"shut|shut|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN down|down|ADP|4|compound:prt||RP " +
				"before|before|ADP|8|case||IN the|the|DET|8|det|Definite=Def;PronType=Art|DT " +
				"storm|storm|NOUN|4|obl|Number=Sing|NN ~,|,|PUNCT|10|punct||, " +
				"cutting|cut|VERB|4|advcl|Tense=Pres;VerbForm=Part|VBG total|total|ADJ|13|amod|Degree=Pos|JJ " +
				"oil|oil|NOUN|13|compound|Number=Sing|NN production|production|NOUN|10|obj|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			want: []string{
				"The refineries | be shut down before | the storm (passive/oblique)",
			},
		},
		{
			name: "what it divided and undermined",
			words: "He|he|PRON|2|nsubj|Case=Nom;Gender=Masc;Number=Sing;Person=3;PronType=Prs|PRP " +
				"said|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"it|it|PRON|5|nsubj|Case=Nom;Gender=Neut;Number=Sing;Person=3;PronType=Prs|PRP " +
				"has|have|AUX|5|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"increased|increase|VERB|2|ccomp|Tense=Past;VerbForm=Part|VBN divisions|division|NOUN|5|obj|Number=Plur|NNS " +
				"between|between|ADP|8|case||IN communities|community|NOUN|6|nmod|Number=Plur|NNS and|and|CCONJ|10|cc||CC " +
				"undermined|undermine|VERB|5|conj|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|12|det|Definite=Def;PronType=Art|DT integrity|integrity|NOUN|10|obj|Number=Sing|NN " +
				"of|of|ADP|15|case||IN the|the|DET|15|det|Definite=Def;PronType=Art|DT " +
				"country|country|NOUN|12|nmod|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			want: []string{
				"He | say | it has increased divisions between communities and undermined the integrity of the country (clause/svc)",
				"it | increase | divisions between communities by He (clause/svo)",
				"it | undermine | the integrity of the country by He (clause/svo)",
			},
		},
		{
			name: "one of its workers",
			words: "A|a|DET|4|det|Definite=Ind;PronType=Art|DT U.S.|U.S.|PROPN|4|compound|Number=Sing|NNP " +
				"aid|aid|NOUN|4|compound|Number=Sing|NN organization|organization|NOUN|5|nsubj|Number=Sing|NN " +
				"says|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"one|one|NUM|5|obj|NumForm=Word;NumType=Card|CD of|of|ADP|10|case||IN " +
				"its|its|PRON|10|nmod:poss|Case=Gen;Gender=Neut;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"American|American|ADJ|10|amod|Degree=Pos|JJ workers|worker|NOUN|6|nmod|Number=Plur|NNS in|in|ADP|12|case||IN " +
				"Iraq|Iraq|PROPN|10|nmod|Number=Sing|NNP and|and|CCONJ|18|cc||CC " +
				"three|three|NUM|16|nummod|NumForm=Word;NumType=Card|CD other|other|ADJ|16|amod|Degree=Pos|JJ " +
				"people|people|NOUN|18|nsubj:pass|Number=Plur|NNS " +
				"were|be|AUX|18|aux:pass|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"killed|kill|VERB|5|conj|Tense=Past;VerbForm=Part;Voice=Pass|VBN in|in|ADP|21|case||IN " +
				"an|a|DET|21|det|Definite=Ind;PronType=Art|DT ambush|ambush|NOUN|18|obl|Number=Sing|NN ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"U.S.": kg.Place, "one": kg.Number, "American": kg.Group, "Iraq": kg.Place, "three": kg.Number},
			want: []string{
				"A U.S. aid organization | say | one of its American workers in Iraq and three other people were killed in an ambush (clause/svc)",
				"one of its American workers in Iraq | be killed in | an ambush by A U.S. aid organization (passive/oblique)",
				"three other people | be killed in | an ambush by A U.S. aid organization (passive/oblique)",
			},
		},
		{
			name: "Friday Norway did it",
			words: "Friday|Friday|PROPN|2|compound|Number=Sing|NNP Britain|Britain|PROPN|3|nsubj|Number=Sing|NNP " +
				"pledged|pledge|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD $|$|SYM|3|obj||$ " +
				"~1|1|NUM|6|compound|NumForm=Digit;NumType=Card|CD billion|billion|NUM|4|nummod|NumForm=Word;NumType=Card|CD " +
				"in|in|ADP|8|case||IN aid|aid|NOUN|3|obl|Number=Sing|NN to|to|PART|10|mark||TO " +
				"help|help|VERB|3|advcl|VerbForm=Inf|VB Norway|Norway|PROPN|10|obj|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Friday": kg.Place, "Britain": kg.Place, "$": kg.Money, "1": kg.Money, "billion": kg.Money, "Norway": kg.Place},
			want: []string{
				"Britain | pledge | $ 1 billion {in: aid} {purpose: to help Norway} (clause/svo)",
				"Britain | help | Norway desired (clause/svo)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
