package oie_test

import (
	"testing"

	"kg"
)

// TestMisread: verbs that are adjectives or prepositions, lists that are none, and whose doing it is, on trees as a parser gives them.
func TestMisread(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "list of bodies",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT conference|conference|NOUN|4|nsubj:pass|Number=Sing|NN " +
				"was|be|AUX|4|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"organized|organize|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|8|case||IN " +
				"the|the|DET|8|det|Definite=Def;PronType=Art|DT World|World|PROPN|8|compound|Number=Sing|NNP " +
				"Bank|Bank|PROPN|4|obl:agent|Number=Sing|NNP ~,|,|PUNCT|11|punct||, " +
				"the|the|DET|11|det|Definite=Def;PronType=Art|DT Organization|Organization|PROPN|8|appos|Number=Sing|NNP " +
				"for|for|ADP|14|case||IN Economic|Economic|ADJ|14|amod|Degree=Pos|NNP " +
				"Cooperation|Cooperation|PROPN|11|nmod|Number=Sing|NNP and|and|CCONJ|16|cc||CC " +
				"Development|Development|PROPN|14|conj|Number=Sing|NNP and|and|CCONJ|19|cc||CC " +
				"the|the|DET|19|det|Definite=Def;PronType=Art|DT government|government|NOUN|8|conj|Number=Sing|NN " +
				"of|of|ADP|21|case||IN Ghana|Ghana|PROPN|19|nmod|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"World": kg.Organization, "Bank": kg.Organization, "Organization": kg.Organization, "for": kg.Organization, "Economic": kg.Organization, "Cooperation": kg.Organization, "and": kg.Organization, "Development": kg.Organization, "Ghana": kg.Place},
			want: []string{
				"the World Bank | organize | The conference (passive/agent)",
				"the government of Ghana | organize | The conference (passive/agent)",
			},
		},
		{
			name: "mainly erosion",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP " +
				"wrote|write|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD about|about|ADP|6|case||IN " +
				"Norway|Norway|PROPN|6|nmod:poss|Number=Sing|NNP ~'s|'s|PART|4|case||POS coast|coast|NOUN|2|obl|Number=Sing|NN " +
				"~,|,|PUNCT|10|punct||, primarily|primarily|ADV|10|advmod|Degree=Pos|RB " +
				"natural|natural|ADJ|10|amod|Degree=Pos|JJ erosion|erosion|NOUN|6|appos|Number=Sing|NN ~,|,|PUNCT|13|punct||, " +
				"via|via|ADP|13|case||IN satellite|satellite|NOUN|6|nmod|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Norway": kg.Place},
			want: []string{
				"Webb | write about | Norway 's coast {via: satellite} (clause/sv-oblique)",
			},
		},
		{
			name: "two awards of several",
			words: "Chakraborty|Chakraborty|PROPN|2|nsubj|Number=Sing|NNP " +
				"received|receive|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"two|two|NUM|4|nummod|NumForm=Word;NumType=Card|CD awards|award|NOUN|2|obj|Number=Plur|NNS in|in|ADP|6|case||IN " +
				"1991|1991|NUM|2|obl|NumForm=Digit;NumType=Card|CD ~,|,|PUNCT|11|punct||, " +
				"the|the|DET|11|det|Definite=Def;PronType=Art|DT Young|Young|ADJ|10|amod|Degree=Pos|NNP " +
				"Scientist|Scientist|PROPN|11|compound|Number=Sing|NNP Awards|Award|PROPN|4|appos|Number=Plur|NNPS " +
				"of|of|ADP|15|case||IN Andhra|Andhra|PROPN|11|nmod|Number=Sing|NNP " +
				"Pradesh|Pradesh|PROPN|15|compound|Number=Sing|NNP Akademi|Akademi|PROPN|11|nmod|Number=Sing|NNP " +
				"of|of|ADP|17|case||IN Sciences|Science|PROPN|15|nmod|Number=Plur|NNPS and|and|CCONJ|20|cc||CC " +
				"the|the|DET|20|det|Definite=Def;PronType=Art|DT Council|Council|PROPN|11|conj|Number=Sing|NNP " +
				"of|of|ADP|25|case||IN Scientific|Scientific|ADJ|25|amod|Degree=Pos|NNP and|and|CCONJ|24|cc||CC " +
				"Industrial|Industrial|ADJ|22|conj|Degree=Pos|NNP Research|Research|PROPN|20|nmod|Number=Sing|NNP " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Chakraborty": kg.Person, "two": kg.Number, "1991": kg.Date, "Andhra": kg.Organization, "Pradesh": kg.Organization, "Akademi": kg.Organization, "of": kg.Organization, "Sciences": kg.Organization, "Council": kg.Organization, "Scientific": kg.Organization, "and": kg.Organization, "Industrial": kg.Organization, "Research": kg.Organization},
			want: []string{
				"Chakraborty | receive | two awards {in: 1991} (clause/svo)",
				"the Young Scientist Awards of Andhra Pradesh Akademi of Sciences | be one of | two awards (apposition/member)",
				"the Council of Scientific and Industrial Research | be one of | two awards (apposition/member)",
			},
		},
		{
			name: "told visiting minister",
			words: "Mr.|Mr.|PROPN|2|nmod:desc|Number=Sing|NNP Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP " +
				"told|tell|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"visiting|visit|VERB|3|xcomp|VerbForm=Ger|VBG Croatian|Croatian|ADJ|7|amod|Degree=Pos|JJ " +
				"Prime|Prime|ADJ|7|amod|Degree=Pos|NNP Minister|Minister|PROPN|8|nmod:desc|Number=Sing|NNP " +
				"Ivo|Ivo|PROPN|4|obj|Number=Sing|NNP Webb|Webb|PROPN|8|flat|Number=Sing|NNP that|that|SCONJ|18|mark||IN " +
				"the|the|DET|12|det|Definite=Def;PronType=Art|DT schedule|schedule|NOUN|18|nsubj:pass|Number=Sing|NN " +
				"for|for|ADP|15|case||IN the|the|DET|15|det|Definite=Def;PronType=Art|DT talks|talk|NOUN|12|nmod|Number=Plur|NNS " +
				"should|should|AUX|18|aux|VerbForm=Fin|MD be|be|AUX|18|aux:pass|VerbForm=Inf|VB " +
				"respected|respect|VERB|3|ccomp|Tense=Past;VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Croatian": kg.Group, "Ivo": kg.Person, "Webb": kg.Person},
			want: []string{
				"Mr. Olsen | tell | the schedule for the talks should be respected {to: visiting Croatian Prime Minister Ivo Webb} (clause/svoc)",
				"the schedule for the talks | be respected |  obligatory by Mr. Olsen (passive/plain)",
			},
		},
		{
			name: "plays defending champion",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP next|next|ADV|3|advmod|Degree=Pos|RB " +
				"plays|play|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"defending|defend|VERB|3|xcomp|VerbForm=Ger|VBG champion|champion|NOUN|4|obj|Number=Sing|NN " +
				"Anna|Anna|PROPN|5|flat|Number=Sing|NNP Webb|Webb|PROPN|6|flat|Number=Sing|NNP of|of|ADP|9|case||IN " +
				"Norway|Norway|PROPN|6|nmod|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Anna": kg.Person, "Webb": kg.Person, "Norway": kg.Place},
			want: []string{
				"Olsen | play | Anna Webb of Norway (clause/svo)",
				"Anna Webb of Norway | be | defending champion (apposition/is)",
			},
		},
		{
			name: "career working",
			words: "Webb|Webb|PROPN|3|nsubj|Number=Sing|NNP " +
				"has|have|AUX|3|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"spent|spend|VERB|0|root|Tense=Past;VerbForm=Part|VBN " +
				"her|her|PRON|5|nmod:poss|Case=Gen;Gender=Fem;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"career|career|NOUN|3|obj|Number=Sing|NN working|work|VERB|3|xcomp|VerbForm=Ger|VBG at|at|ADP|8|case||IN " +
				"Acme|Acme|PROPN|6|obl|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Webb | spend | her career {to: working at Acme} (clause/svo)",
				"Webb | work at | Acme (clause/sv-oblique)",
			},
		},
		{
			name: "selected to represent",
			words: "Webb|Webb|PROPN|3|nsubj:pass|Number=Sing|NNP " +
				"was|be|AUX|3|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"selected|select|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|7|case||IN " +
				"the|the|DET|7|det|Definite=Def;PronType=Art|DT Acme|Acme|PROPN|7|compound|Number=Sing|NNP " +
				"Corporation|Corporation|PROPN|3|obl:agent|Number=Sing|NNP to|to|PART|9|mark||TO " +
				"represent|represent|VERB|3|advcl|VerbForm=Inf|VB Norway|Norway|PROPN|9|obj|Number=Sing|NNP " +
				"at|at|ADP|13|case||IN the|the|DET|13|det|Definite=Def;PronType=Art|DT contest|contest|NOUN|9|obl|Number=Sing|NN " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Acme": kg.Organization, "Corporation": kg.Organization, "Norway": kg.Place},
			want: []string{
				"the Acme Corporation | select | Webb {purpose: to represent Norway at the contest} (passive/agent)",
				"Webb | represent | Norway {at: the contest} desired (clause/svo)",
			},
		},
		{
			name: "honouring who",
			words: "China|China|PROPN|2|nsubj|Number=Sing|NNP " +
				"says|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT Japanese|Japanese|ADJ|5|amod|Degree=Pos|JJ " +
				"emperor|emperor|NOUN|8|nmod:poss|Number=Sing|NN ~'s|'s|PART|5|case||POS " +
				"surprise|surprise|NOUN|8|compound|Number=Sing|NN visit|visit|NOUN|28|nsubj|Number=Sing|NN to|to|ADP|11|case||IN " +
				"a|a|DET|11|det|Definite=Ind;PronType=Art|DT memorial|memorial|NOUN|8|nmod|Number=Sing|NN " +
				"honoring|honor|VERB|11|acl|VerbForm=Ger|VBG Koreans|Korean|PROPN|12|obj|Number=Plur|NNPS " +
				"who|who|PRON|15|nsubj|PronType=Rel|WP " +
				"died|die|VERB|11|acl:relcl|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD on|on|ADP|18|case||IN " +
				"the|the|DET|18|det|Definite=Def;PronType=Art|DT island|island|NOUN|15|obl|Number=Sing|NN of|of|ADP|20|case||IN " +
				"Saipan|Saipan|PROPN|18|nmod|Number=Sing|NNP during|during|ADP|23|case||IN " +
				"World|World|PROPN|23|compound|Number=Sing|NNP War|War|PROPN|15|obl|Number=Sing|NNP " +
				"II|II|NUM|23|flat|NumForm=Roman;NumType=Card|CD " +
				"is|be|AUX|28|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"a|a|DET|28|det|Definite=Ind;PronType=Art|DT positive|positive|ADJ|28|amod|Degree=Pos|JJ " +
				"sign|sign|NOUN|2|ccomp|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"China": kg.Place, "Japanese": kg.Group, "Koreans": kg.Group, "Saipan": kg.Place, "World": kg.Event, "War": kg.Event, "II": kg.Event},
			want: []string{
				"China | say | the Japanese emperor 's surprise visit to a memorial honoring Koreans who died on the island of Saipan during World War II is a positive sign (clause/svc)",
				"the Japanese emperor 's surprise visit to a memorial honoring Koreans | be | a positive sign by China (copula/noun)",
				"a memorial | honor | Koreans by China (clause/svo)",
				"Koreans | die on | the island of Saipan {during: World War II} by China (clause/sv-oblique)",
				"the Japanese emperor | visit | a memorial honoring Koreans by China (nominal/agent-patient)",
			},
		},
		{
			name: "places of several",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP " +
				"wrote|write|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD about|about|ADP|4|case||IN " +
				"attacks|attack|NOUN|2|obl|Number=Plur|NNS on|on|ADP|6|case||IN embassies|embassy|NOUN|4|nmod|Number=Plur|NNS " +
				"in|in|ADP|8|case||IN Nairobi|Nairobi|PROPN|6|nmod|Number=Sing|NNP ~,|,|PUNCT|10|punct||, " +
				"Kenya|Kenya|PROPN|8|nmod:unmarked|Number=Sing|NNP and|and|CCONJ|13|cc||CC " +
				"Dar|Dar|PROPN|13|compound|Number=Sing|NNP es|Es|PROPN|8|conj|Number=Sing|NNP " +
				"Salaam|Salaam|PROPN|13|flat|Number=Sing|NNP ~,|,|PUNCT|16|punct||, " +
				"Tanzania|Tanzania|PROPN|8|appos|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Nairobi": kg.Place, "Kenya": kg.Place, "Dar": kg.Place, "es": kg.Place, "Salaam": kg.Place, "Tanzania": kg.Place},
			want: []string{
				"Webb | write about | attacks on embassies in Nairobi and Dar es Salaam (clause/sv-oblique)",
			},
		},
		{
			name: "excluding",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP " +
				"won|win|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD with|with|ADP|6|case||IN " +
				"the|the|DET|6|det|Definite=Def;PronType=Art|DT highest|high|ADJ|6|amod|Degree=Sup|JJS " +
				"margin|margin|NOUN|2|obl|Number=Sing|NN of|of|ADP|9|case||IN all|all|DET|9|det|PronType=Tot|DT " +
				"races|race|NOUN|6|nmod|Number=Plur|NNS in|in|ADP|11|case||IN 2014|2014|NUM|2|obl|NumForm=Digit;NumType=Card|CD " +
				"(|(|PUNCT|13|punct||-LRB- ~excluding|exclude|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG " +
				"unopposed|unopposed|ADJ|15|amod|Degree=Pos|JJ races|race|NOUN|13|obj|Number=Plur|NNS ~)|)|PUNCT|15|punct||-RRB- " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "2014": kg.Date},
			want: []string{
				"Webb | win with | the highest margin of all races {in: 2014} (clause/sv-oblique)",
				"Webb | win in | 2014 {with: the highest margin of all races} (clause/sv-oblique)",
			},
		},
		{
			name: "lawyer for",
			words: "A|a|DET|2|det|Definite=Ind;PronType=Art|DT lawyer|lawyer|NOUN|12|nsubj|Number=Sing|NN for|for|ADP|9|case||IN " +
				"Iraq|Iraq|PROPN|9|nmod:poss|Number=Sing|NNP ~'s|'s|PART|4|case||POS former|former|ADJ|9|amod|Degree=Pos|JJ " +
				"deputy|deputy|NOUN|9|compound|Number=Sing|NN prime|prime|ADJ|9|amod|Degree=Pos|JJ " +
				"minister|minister|NOUN|10|nmod:desc|Number=Sing|NN Tariq|Tariq|PROPN|2|appos|Number=Sing|NNP " +
				"Aziz|Aziz|PROPN|10|flat|Number=Sing|NNP " +
				"said|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"earlier|early|ADV|12|advmod|Degree=Cmp|RBR that|that|SCONJ|21|mark||IN " +
				"Saddam|Saddam|PROPN|21|nsubj|Number=Sing|NNP Hussein|Hussein|PROPN|15|flat|Number=Sing|NNP " +
				"and|and|CCONJ|19|cc||CC other|other|ADJ|19|amod|Degree=Pos|JJ detainees|detainee|NOUN|15|conj|Number=Plur|NNS " +
				"had|have|AUX|21|aux|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"stopped|stop|VERB|12|ccomp|Tense=Past;VerbForm=Part|VBN eating|eat|VERB|21|xcomp|VerbForm=Ger|VBG " +
				"~.|.|PUNCT|12|punct||.",
			types: map[string]kg.EntityType{"Iraq": kg.Place, "Tariq": kg.Person, "Aziz": kg.Person, "Saddam": kg.Person, "Hussein": kg.Person},
			want: []string{
				"A lawyer for Iraq 's former deputy prime minister Tariq Aziz | say | Saddam Hussein and other detainees had stopped eating (clause/svc)",
				"Saddam Hussein | stop | eating by A lawyer for Iraq 's former deputy prime minister Tariq Aziz (clause/sv-infinitive)",
				"other detainees | stop | eating by A lawyer for Iraq 's former deputy prime minister Tariq Aziz (clause/sv-infinitive)",
				"Tariq Aziz | be | former deputy prime minister (title/is)",
				"Tariq Aziz | be former deputy prime minister of | Iraq (title/role)",
			},
		},
		{
			name: "says will",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT launch|launch|NOUN|3|nsubj|Number=Sing|NN " +
				"comes|come|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ amid|amid|ADP|5|case||IN " +
				"plans|plan|NOUN|3|obl|Number=Plur|NNS for|for|ADP|9|case||IN a|a|DET|9|det|Definite=Ind;PronType=Art|DT " +
				"defense|defense|NOUN|9|compound|Number=Sing|NN system|system|NOUN|5|nmod|Number=Sing|NN " +
				"based|base|VERB|9|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN in|in|ADP|12|case||IN " +
				"Norway|Norway|PROPN|10|obl|Number=Sing|NNP which|which|PRON|19|obl|PronType=Rel|WDT " +
				"President|President|PROPN|15|nmod:desc|Number=Sing|NNP Anna|Anna|PROPN|17|nsubj|Number=Sing|NNP " +
				"Webb|Webb|PROPN|15|flat|Number=Sing|NNP " +
				"says|say|VERB|9|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"will|will|AUX|19|aux|VerbForm=Fin|MD destabilize|destabilize|VERB|17|ccomp|VerbForm=Inf|VB " +
				"the|the|DET|21|det|Definite=Def;PronType=Art|DT region|region|NOUN|19|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Anna": kg.Person, "Webb": kg.Person},
			want: []string{
				"The launch | come amid | plans for a defense system based in Norway (clause/sv-oblique)",
				"a defense system | be based in | Norway planned (passive/oblique)",
				"a defense system based in Norway | destabilize | the region planned (clause/svo)",
			},
		},
		{
			name: "showed throwing",
			words: "Cameras|camera|NOUN|2|nsubj|Number=Plur|NNS " +
				"showed|show|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|6|det|Definite=Def;PronType=Art|DT North|North|PROPN|5|compound|Number=Sing|NNP " +
				"Korean|Korean|ADJ|6|amod|Degree=Pos|NNP spectators|spectator|NOUN|2|obj|Number=Plur|NNS " +
				"throwing|throw|VERB|2|advcl|VerbForm=Ger|VBG bottles|bottle|NOUN|7|obj|Number=Plur|NNS at|at|ADP|10|case||IN " +
				"players|player|NOUN|7|obl|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"North": kg.Group, "Korean": kg.Group},
			want: []string{
				"Cameras | show | the North Korean spectators throwing bottles at players (clause/svo)",
				"the North Korean spectators | throw | bottles {at: players} (clause/svo)",
			},
		},
		{
			name: "left dead",
			words: "A|a|DET|3|det|Definite=Ind;PronType=Art|DT rebel|rebel|NOUN|3|compound|Number=Sing|NN " +
				"attack|attack|NOUN|7|nsubj|Number=Sing|NN on|on|ADP|6|case||IN a|a|DET|6|det|Definite=Ind;PronType=Art|DT " +
				"clinic|clinic|NOUN|3|nmod|Number=Sing|NN " +
				"left|leave|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"a|a|DET|9|det|Definite=Ind;PronType=Art|DT doctor|doctor|NOUN|7|obj|Number=Sing|NN and|and|CCONJ|13|cc||CC " +
				"his|his|PRON|13|nmod:poss|Case=Gen;Gender=Masc;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"six|six|NUM|13|nummod|NumForm=Word;NumType=Card|CD colleagues|colleague|NOUN|9|conj|Number=Plur|NNS " +
				"dead|dead|ADJ|13|amod|Degree=Pos|JJ ~.|.|PUNCT|7|punct||.",
			types: map[string]kg.EntityType{"six": kg.Number},
			want: []string{
				"A rebel attack on a clinic | leave | a doctor {as: dead} (clause/svo)",
				"A rebel attack on a clinic | leave | his six colleagues {as: dead} (clause/svo)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
