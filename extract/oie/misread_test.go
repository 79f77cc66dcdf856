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
		{
			name: "above all",
			words: "Webb|Webb|PROPN|3|nsubj:pass|Number=Sing|NNP " +
				"is|be|AUX|3|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"known|know|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN for|for|ADP|7|case||IN " +
				"his|his|PRON|7|nmod:poss|Number=Sing;Person=3;PronType=Prs|PRP$ plant|plant|NOUN|7|compound|Number=Sing|NN " +
				"genomics|genomics|NOUN|3|obl|Number=Plur|NNS ~,|,|PUNCT|11|punct||, especially|especially|ADV|11|advmod||RB " +
				"the|the|DET|11|det|Definite=Def;PronType=Art|DT studies|study|NOUN|7|appos|Number=Plur|NNS on|on|ADP|14|case||IN " +
				"Dalbergia|Dalbergia|PROPN|14|compound|Number=Sing|NNP latifolia|latifolia|NOUN|11|nmod|Number=Sing|NN " +
				"and|and|CCONJ|17|cc||CC Lambda|Lambda|ADJ|17|compound|Number=Sing|NNP phage|phage|NOUN|14|conj|Number=Sing|NN " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Webb | be known for | his plant genomics (passive/oblique)",
			},
		},
		{
			name: "then the next college",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing|NNP " +
				"enrolled|enrol|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"first|first|ADV|2|advmod|Degree=Pos;NumType=Ord|RB at|at|ADP|8|case||IN Hamar|Hamar|PROPN|8|compound|Number=Sing|NNP " +
				"Area|Area|PROPN|8|compound|Number=Sing|NNP Technical|Technical|ADJ|8|amod|Degree=Pos|NNP " +
				"College|College|PROPN|2|obl|Number=Sing|NNP ~,|,|PUNCT|13|punct||, then|then|ADV|13|advmod|PronType=Dem|RB " +
				"Mid-State|Mid-State|PROPN|13|compound|Number=Sing|NNP Technical|Technical|ADJ|13|amod|Degree=Pos|NNP " +
				"College|College|PROPN|8|appos|Number=Sing|NNP in|in|ADP|15|case||IN Bergen|Bergen|PROPN|13|nmod|Number=Sing|NNP " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Hamar": kg.Organization, "Area": kg.Organization, "Technical": kg.Organization, "College": kg.Organization, "Mid-State": kg.Organization, "Bergen": kg.Place},
			want: []string{
				"Hall | enrol at | Hamar Area Technical College (clause/sv-oblique)",
			},
		},
		{
			name: "emerging winner",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP " +
				"dominated|dominate|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT 2002|2002|NUM|5|compound|NumType=Card|CD " +
				"season|season|NOUN|2|obj|Number=Sing|NN ~,|,|PUNCT|8|punct||, emerging|emerge|VERB|8|amod|VerbForm=Ger|VBG " +
				"winner|winner|NOUN|5|appos|Number=Sing|NN in|in|ADP|12|case||IN the|the|DET|12|det|Definite=Def;PronType=Art|DT " +
				"doubles|doubles|NOUN|12|compound|Number=Sing|NN category|category|NOUN|8|nmod|Number=Sing|NN of|of|ADP|16|case||IN " +
				"the|the|DET|16|det|Definite=Def;PronType=Art|DT Acme|Acme|PROPN|16|compound|Number=Sing|NNP " +
				"Tournament|Tournament|PROPN|12|nmod|Number=Sing|NNP at|at|ADP|18|case||IN Bergen|Bergen|PROPN|16|nmod|Number=Sing|NNP " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Bergen": kg.Place},
			want: []string{
				"Webb | dominate | the 2002 season (clause/svo)",
			},
		},
		{
			name: "office at a ministry",
			words: "2008|2008|NUM|0|root|NumType=Card|CD ~-|-|SYM|3|case||SYM ~2010|2010|NUM|1|nmod|NumType=Card|CD " +
				"The|the|DET|5|det|Definite=Def;PronType=Art|DT Ministry|Ministry|PROPN|1|appos|Number=Sing|NNP of|of|ADP|7|case||IN " +
				"Justice|Justice|PROPN|5|nmod|Number=Sing|NNP of|of|ADP|11|case||IN the|the|DET|11|det|Definite=Def;PronType=Art|DT " +
				"Norwegian|Norwegian|ADJ|11|amod|Degree=Pos|NNP Kingdom|Kingdom|PROPN|5|nmod|Number=Sing|NNP ~,|,|PUNCT|15|punct||, " +
				"the|the|DET|15|det|Definite=Def;PronType=Art|DT State|State|PROPN|15|compound|Number=Sing|NNP " +
				"Secretary|Secretary|PROPN|5|appos|Number=Sing|NNP ~.|.|PUNCT|1|punct||.",
			types: map[string]kg.EntityType{"Ministry": kg.Organization, "Justice": kg.Organization},
			want:  []string{},
		},
		{
			name: "campaign behind ambassadors",
			words: "In|in|ADP|2|case||IN 2015|2015|NUM|6|obl|NumType=Card|CD ~,|,|PUNCT|2|punct||, Webb|Webb|PROPN|6|nsubj|Number=Sing|NNP " +
				"was|be|AUX|6|cop|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD one|one|NUM|0|root|NumType=Card|CD " +
				"of|of|ADP|9|case||IN the|the|DET|9|det|Definite=Def;PronType=Art|DT ambassadors|ambassador|NOUN|6|nmod|Number=Plur|NNS " +
				"for|for|ADP|13|case||IN “|\"|PUNCT|12|punct||`` ~Về|Về|PROPN|13|compound|Number=Sing|NNP " +
				"đi|đi|PROPN|9|nmod|Number=Sing|NNP Oslo|Oslo|PROPN|13|flat|Number=Sing|NNP ~”|\"|PUNCT|13|punct||'' " +
				"(|(|PUNCT|17|punct||-LRB- ~Come|come|VERB|13|parataxis|Mood=Imp;VerbForm=Fin|VB home|home|ADV|17|advmod||RB " +
				"~)|)|PUNCT|17|punct||-RRB- ~,|,|PUNCT|22|punct||, a|a|DET|22|det|Definite=Ind;PronType=Art|DT " +
				"campaign|campaign|NOUN|9|appos|Number=Sing|NN launched|launch|VERB|22|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"by|by|ADP|27|case||IN the|the|DET|27|det|Definite=Def;PronType=Art|DT Acme|Acme|PROPN|27|compound|Number=Sing|NNP " +
				"Alliance|Alliance|PROPN|23|obl:agent|Number=Sing|NNP ~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Acme": kg.Organization, "Alliance": kg.Organization},
			want: []string{
				"Webb | be | one of the ambassadors for “ Về đi Oslo {in: 2015} (copula/noun)",
				"the Acme Alliance | launch | a campaign (passive/agent)",
			},
		},
		{
			name: "publications in journals",
			words: "Webb|Webb|PROPN|3|nsubj|Number=Sing|NNP has|have|AUX|3|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"authored|author|VERB|0|root|Tense=Past;VerbForm=Part|VBN over|over|ADV|5|advmod||RB 100|100|NUM|6|nummod|NumType=Card|CD " +
				"publications|publication|NOUN|3|obj|Number=Plur|NNS in|in|ADP|8|case||IN journals|journal|NOUN|6|nmod|Number=Plur|NNS " +
				"and|and|CCONJ|10|cc||CC periodicals|periodical|NOUN|8|conj|Number=Plur|NNS such|such|ADJ|15|case|Degree=Pos|JJ " +
				"as|as|ADP|11|fixed||IN the|the|DET|15|det|Definite=Def;PronType=Art|DT Nordic|Nordic|ADJ|15|amod|Degree=Pos|NNP " +
				"Dynamics|Dynamics|PROPN|6|nmod|Number=Plur|NNPS ~,|,|PUNCT|19|punct||, Bergen|Bergen|PROPN|19|compound|Number=Sing|NNP " +
				"Business|Business|PROPN|19|compound|Number=Sing|NNP Review|Review|PROPN|15|conj|Number=Sing|NNP ~,|,|PUNCT|23|punct||, " +
				"and|and|CCONJ|23|cc||CC European|European|ADJ|23|amod|Degree=Pos|NNP Journal|Journal|PROPN|15|conj|Number=Sing|NNP " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Nordic": kg.Work, "Dynamics": kg.Work, "European": kg.Work, "Journal": kg.Work},
			want: []string{
				"Webb | author | over 100 publications in journals and periodicals (clause/svo)",
				"the Nordic Dynamics | be one of | periodicals (apposition/member)",
				"Bergen Business Review | be one of | periodicals (apposition/member)",
				"European Journal | be one of | periodicals (apposition/member)",
			},
		},
		{
			name: "what interests involve",
			words: "Webb|Webb|PROPN|5|nmod:poss|Number=Sing|NNP 's|'s|PART|1|case||POS later|late|ADJ|5|amod|Degree=Cmp|JJR " +
				"research|research|NOUN|5|compound|Number=Sing|NN interests|interest|NOUN|6|nsubj|Number=Plur|NNS " +
				"involved|involve|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"physical|physical|ADJ|8|amod|Degree=Pos|JJ chemistry|chemistry|NOUN|6|obj|Number=Sing|NN ~,|,|PUNCT|10|punct||, " +
				"developing|develop|VERB|6|advcl|Tense=Pres;VerbForm=Part|VBG DNA|DNA|NOUN|12|compound|Number=Sing|NN " +
				"sequencing|sequencing|NOUN|10|obj|Number=Sing|NN and|and|CCONJ|14|cc||CC " +
				"creating|create|VERB|10|conj|Tense=Pres;VerbForm=Part|VBG sensors|sensor|NOUN|14|obj|Number=Plur|NNS " +
				"for|for|ADP|17|case||IN gases|gas|NOUN|14|obl|Number=Plur|NNS ~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Webb 's later research interests | involve | physical chemistry (clause/svo)",
			},
		},
		{
			name: "years spent hiding",
			words: "They|they|PRON|2|nsubj|Number=Plur;Person=3;PronType=Prs|PRP " +
				"spend|spend|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"an|a|DET|5|det|Definite=Ind;PronType=Art|DT unknown|unknown|ADJ|5|amod|Degree=Pos|JJ " +
				"number|number|NOUN|2|obj|Number=Sing|NN of|of|ADP|7|case||IN years|year|NOUN|5|nmod|Number=Plur|NNS " +
				"hiding|hide|VERB|7|acl|VerbForm=Ger|VBG in|in|ADP|10|case||IN Norway|Norway|PROPN|8|obl|Number=Sing|NNP " +
				"before|before|SCONJ|12|mark||IN returning|return|VERB|8|advcl|Tense=Pres;VerbForm=Part|VBG to|to|ADP|16|case||IN " +
				"the|the|DET|16|det|Definite=Def;PronType=Art|DT United|Unite|VERB|16|amod|Tense=Past;VerbForm=Part|NNP " +
				"States|State|PROPN|12|obl|Number=Plur|NNPS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "United": kg.Place, "States": kg.Place},
			want: []string{
				"They | spend | an unknown number of years hiding in Norway before returning to the United States (clause/svo)",
				"They | hide in | Norway {before: returning to the United States} (clause/sv-oblique)",
				"They | return to | the United States (clause/sv-oblique)",
			},
		},
		{
			name: "show featuring",
			words: "In|in|ADP|2|case||IN 2004|2004|NUM|5|obl|NumType=Card|CD ~,|,|PUNCT|2|punct||, Webb|Webb|PROPN|5|nsubj|Number=Sing|NNP " +
				"directed|direct|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"his|his|PRON|9|nmod:poss|Number=Sing;Person=3;PronType=Prs|PRP$ first|first|ADJ|9|amod|Degree=Pos;NumType=Ord|JJ " +
				"TV|TV|NOUN|9|compound|Number=Sing|NN show|show|NOUN|5|obj|Number=Sing|NN ~,|,|PUNCT|11|punct||, " +
				"featuring|feature|VERB|5|advcl|Tense=Pres;VerbForm=Part|VBG celebrity|celebrity|NOUN|13|compound|Number=Sing|NN " +
				"host|host|NOUN|11|obj|Number=Sing|NN Karl|Karl|PROPN|13|appos|Number=Sing|NNP Berg|Berg|PROPN|14|flat|Number=Sing|NNP " +
				"~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Karl": kg.Person, "Berg": kg.Person},
			want: []string{
				"Webb | direct | his first TV show {in: 2004} (clause/svo)",
				"his first TV show | feature | Karl Berg (clause/svo)",
				"Karl Berg | be | celebrity host (apposition/is)",
			},
		},
		{
			name: "object known as",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing|NNP has|have|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"a|a|DET|4|det|Definite=Ind;PronType=Art|DT line|line|NOUN|2|obj|Number=Sing|NN of|of|ADP|6|case||IN " +
				"whiskies|whisky|NOUN|4|nmod|Number=Plur|NNS sourced|source|VERB|6|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"from|from|ADP|11|case||IN across|across|ADP|11|case||IN the|the|DET|11|det|Definite=Def;PronType=Art|DT " +
				"country|country|NOUN|7|obl|Number=Sing|NN that|that|SCONJ|16|mark||IN the|the|DET|14|det|Definite=Def;PronType=Art|DT " +
				"distillery|distillery|NOUN|16|nsubj|Number=Sing|NN then|then|ADV|16|advmod|PronType=Dem|RB " +
				"finishes|finish|VERB|6|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ in|in|ADP|19|case||IN " +
				"~-|-|PUNCT|17|punct||HYPH ~house|house|NOUN|16|obl|Number=Sing|NN ~,|,|PUNCT|21|punct||, " +
				"known|know|VERB|16|advcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN as|as|ADP|23|case||IN " +
				"Fiddler|Fiddler|PROPN|21|obl|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | have | a line of whiskies sourced from across the country (clause/svo)",
				"Acme | have line of | whiskies sourced from across the country (light-verb/noun)",
				"whiskies | be sourced from across | the country (passive/oblique)",
				"the distillery | finish | whiskies sourced from across the country (clause/svo)",
				"whiskies sourced from across the country | be known as | Fiddler (passive/oblique)",
			},
		},
		{
			name: "heeding a demand",
			words: "The|the|DET|3|det|Definite=Def;PronType=Art|DT African|African|ADJ|3|amod|Degree=Pos|NNP " +
				"Union|Union|PROPN|4|nsubj|Number=Sing|NNP says|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"Norway|Norway|PROPN|7|nmod:poss|Number=Sing|NNP 's|'s|PART|5|case||POS government|government|NOUN|9|nsubj|Number=Sing|NN " +
				"is|be|AUX|9|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"starting|start|VERB|4|ccomp|Tense=Pres;VerbForm=Part|VBG to|to|PART|11|mark||TO " +
				"withdraw|withdraw|VERB|9|xcomp|VerbForm=Inf|VB troops|troops|NOUN|11|obj|Number=Plur|NNS from|from|ADP|14|case||IN " +
				"Oslo|Oslo|PROPN|11|obl|Number=Sing|NNP ~,|,|PUNCT|16|punct||, heeding|heed|VERB|11|advcl|Tense=Pres;VerbForm=Part|VBG " +
				"an|a|DET|19|det|Definite=Ind;PronType=Art|DT A.U.|A.U.|PROPN|19|compound|Number=Sing|NNP " +
				"demand|demand|NOUN|16|obj|Number=Sing|NN to|to|PART|21|mark||TO end|end|VERB|19|acl|VerbForm=Inf|VB " +
				"fighting|fight|VERB|21|xcomp|VerbForm=Ger|VBG by|by|ADP|24|case||IN Saturday|Saturday|PROPN|22|obl|Number=Sing|NNP " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"African": kg.Organization, "Union": kg.Organization, "Norway": kg.Place, "Oslo": kg.Place, "A.U.": kg.Organization, "Saturday": kg.Date},
			want: []string{
				"The African Union | say | Norway 's government is starting to withdraw troops from Oslo , heeding an A.U. demand to end fighting by Saturday (clause/svc)",
				"Norway 's government | start to withdraw | troops {from: Oslo} by The African Union (clause/svo)",
				"Norway 's government | heed | an A.U. demand to end fighting by Saturday by The African Union (clause/svo)",
			},
		},
		{
			name: "announcement to whom",
			words: "Prince|Prince|PROPN|2|nmod:desc|Number=Sing|NNP Karl|Karl|PROPN|3|nsubj|Number=Sing|NNP " +
				"made|make|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT announcement|announcement|NOUN|3|obj|Number=Sing|NN to|to|ADP|8|case||IN " +
				"his|his|PRON|8|nmod:poss|Number=Sing;Person=3;PronType=Prs|PRP$ staff|staff|NOUN|5|nmod|Number=Sing|NN " +
				"in|in|ADP|10|case||IN Oslo|Oslo|PROPN|8|nmod|Number=Sing|NNP on|on|ADP|12|case||IN " +
				"Monday|Monday|PROPN|3|obl|Number=Sing|NNP ~,|,|PUNCT|14|punct||, citing|cite|VERB|3|advcl|Tense=Pres;VerbForm=Part|VBG " +
				"personal|personal|ADJ|16|amod|Degree=Pos|JJ reasons|reason|NOUN|14|obj|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Karl": kg.Person, "Oslo": kg.Place, "Monday": kg.Date},
			want: []string{
				"Prince Karl | make | the announcement to his staff in Oslo {time: Monday} (clause/svo)",
				"Prince Karl | cite | personal reasons (clause/svo)",
			},
		},
		{
			name: "attack named for a city",
			words: "Webb|Webb|PROPN|4|nsubj|Number=Sing|NNP may|may|AUX|4|aux|VerbForm=Fin|MD have|have|AUX|4|aux|VerbForm=Inf|VB " +
				"played|play|VERB|0|root|Tense=Past;VerbForm=Part|VBN a|a|DET|6|det|Definite=Ind;PronType=Art|DT " +
				"role|role|NOUN|4|obj|Number=Sing|NN in|in|ADP|12|case||IN the|the|DET|12|det|Definite=Def;PronType=Art|DT " +
				"deadly|deadly|ADJ|12|amod|Degree=Pos|JJ 1972|1972|NUM|12|compound|NumType=Card|CD " +
				"Bergen|Bergen|PROPN|12|compound|Number=Sing|NNP attack|attack|NOUN|4|obl|Number=Sing|NN on|on|ADP|16|case||IN " +
				"the|the|DET|16|det|Definite=Def;PronType=Art|DT Norwegian|Norwegian|ADJ|16|amod|Degree=Pos|JJ " +
				"team|team|NOUN|12|nmod|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Bergen": kg.Place},
			want: []string{
				"Webb | play | a role {in: the deadly 1972 Bergen attack on the Norwegian team} possible (clause/svo)",
			},
		},
		{
			name: "evidence to support",
			words: "Norwegian|Norwegian|ADJ|2|amod|Degree=Pos|JJ officials|official|NOUN|3|nsubj|Number=Plur|NNS " +
				"say|say|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"they|they|PRON|7|nsubj|Number=Plur;Person=3;PronType=Prs|PRP " +
				"have|have|AUX|7|aux|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP not|not|PART|7|advmod||RB " +
				"seen|see|VERB|3|ccomp|Tense=Past;VerbForm=Part|VBN any|any|DET|9|det|PronType=Ind|DT " +
				"evidence|evidence|NOUN|7|obj|Number=Sing|NN to|to|PART|11|mark||TO support|support|VERB|9|acl|VerbForm=Inf|VB " +
				"the|the|DET|13|det|Definite=Def;PronType=Art|DT claim|claim|NOUN|11|obj|Number=Sing|NN that|that|SCONJ|17|mark||IN " +
				"he|he|PRON|17|nsubj:pass|Number=Sing;Person=3;PronType=Prs|PRP " +
				"was|be|AUX|17|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"hit|hit|VERB|13|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN in|in|ADP|20|case||IN " +
				"a|a|DET|20|det|Definite=Ind;PronType=Art|DT strike|strike|NOUN|17|obl|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{},
			want: []string{
				"Norwegian officials | say | they have not seen any evidence to support the claim that he was hit in a strike (clause/svc)",
				"they | see | any evidence to support the claim that he was hit in a strike not by Norwegian officials (clause/svo)",
				"he | be hit in | a strike possible by Norwegian officials (passive/oblique)",
			},
		},
		{
			name: "talks on paying",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP says|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"talks|talk|NOUN|4|nsubj|Number=Plur|NNS " +
				"focused|focus|VERB|2|ccomp|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD on|on|ADP|6|case||IN " +
				"Norway|Norway|PROPN|4|obl|Number=Sing|NNP completing|complete|VERB|4|advcl|Tense=Pres;VerbForm=Part|VBG " +
				"compensation|compensation|NOUN|9|compound|Number=Sing|NN payments|payment|NOUN|7|obj|Number=Plur|NNS " +
				"to|to|ADP|12|case||IN the|the|DET|12|det|Definite=Def;PronType=Art|DT families|family|NOUN|7|obl|Number=Plur|NNS " +
				"of|of|ADP|15|case||IN the|the|DET|15|det|Definite=Def;PronType=Art|DT victims|victim|NOUN|12|nmod|Number=Plur|NNS " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Norway": kg.Place},
			want: []string{
				"Olsen | say | talks focused on Norway completing compensation payments to the families of the victims (clause/svc)",
				"talks | focus on | Norway by Olsen (clause/sv-oblique)",
			},
		},
		{
			name: "singled out",
			words: "President|President|PROPN|2|nmod:desc|Number=Sing|NNP Karl|Karl|PROPN|4|nsubj|Number=Sing|NNP " +
				"Berg|Berg|PROPN|2|flat|Number=Sing|NNP " +
				"singled|single|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD out|out|ADP|4|compound:prt||RP " +
				"Oslo|Oslo|PROPN|4|obj|Number=Sing|NNP for|for|SCONJ|9|mark||IN \"|\"|PUNCT|9|punct||`` " +
				"~going|go|VERB|4|advcl|Tense=Pres;VerbForm=Part|VBG in|in|ADP|13|case||IN " +
				"the|the|DET|13|det|Definite=Def;PronType=Art|DT opposite|opposite|ADJ|13|amod|Degree=Pos|JJ " +
				"sense|sense|NOUN|9|obl|Number=Sing|NN of|of|ADP|16|case||IN free|free|ADJ|16|amod|Degree=Pos|JJ " +
				"trade|trade|NOUN|13|nmod|Number=Sing|NN ~.|.|PUNCT|9|punct||. ~\"|\"|PUNCT|9|punct||''",
			types: map[string]kg.EntityType{"Karl": kg.Person, "Berg": kg.Person, "Oslo": kg.Place},
			want: []string{
				"President Karl Berg | single out | Oslo {for: going in the opposite sense of free trade} (clause/svo)",
				"Oslo | go in | the opposite sense of free trade (clause/sv-oblique)",
			},
		},
		{
			name: "up to the government",
			words: "A|a|DET|4|det|Definite=Ind;PronType=Art|DT Norwegian|Norwegian|ADJ|4|amod|Degree=Pos|JJ " +
				"army|army|NOUN|4|compound|Number=Sing|NN spokeswoman|spokeswoman|NOUN|7|nsubj|Number=Sing|NN in|in|ADP|6|case||IN " +
				"Oslo|Oslo|PROPN|4|nmod|Number=Sing|NNP says|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"it|it|PRON|10|nsubj|Number=Sing;Person=3;PronType=Prs|PRP " +
				"is|be|AUX|14|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ up|up|ADP|14|case||RB to|to|ADP|14|case||IN " +
				"the|the|DET|14|det|Definite=Def;PronType=Art|DT Swedish|Swedish|ADJ|14|amod|Degree=Pos|JJ " +
				"government|government|NOUN|7|ccomp|Number=Sing|NN how|how|ADV|17|advmod|PronType=Int|WRB " +
				"it|it|PRON|17|nsubj|Number=Sing;Person=3;PronType=Prs|PRP " +
				"wants|want|VERB|14|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ to|to|PART|19|mark||TO " +
				"deal|deal|VERB|17|xcomp|VerbForm=Inf|VB with|with|ADP|22|case||IN the|the|DET|22|det|Definite=Def;PronType=Art|DT " +
				"broadcasts|broadcast|NOUN|19|obl|Number=Plur|NNS ~.|.|PUNCT|7|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"A Norwegian army spokeswoman in Oslo | say | it is up to the Swedish government how it wants to deal with the broadcasts (clause/svc)",
				"it | want | to deal with the broadcasts by A Norwegian army spokeswoman in Oslo (clause/sv-infinitive)",
				"it | deal with | the broadcasts desired by A Norwegian army spokeswoman in Oslo (clause/sv-oblique)",
			},
		},
		{
			name: "release behind a person",
			words: "In|in|ADP|2|case||IN 2016|2016|NUM|5|obl|NumType=Card|CD ~,|,|PUNCT|2|punct||, Webb|Webb|PROPN|5|nsubj|Number=Sing|NNP " +
				"featured|feature|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD on|on|ADP|8|case||IN " +
				"\"|\"|PUNCT|8|punct||`` ~Age|Age|PROPN|5|obl|Number=Sing|NNP of|of|ADP|10|case||IN " +
				"Innocence|Innocence|PROPN|8|nmod|Number=Sing|NNP ~\"|\"|PUNCT|8|punct||'' with|with|ADP|13|case||IN " +
				"Olsen|Olsen|PROPN|5|obl|Number=Sing|NNP and|and|CCONJ|15|cc||CC Karl|Karl|PROPN|13|conj|Number=Sing|NNP " +
				"Berg|Berg|PROPN|15|flat|Number=Sing|NNP ~,|,|PUNCT|19|punct||, a|a|DET|19|det|Definite=Ind;PronType=Art|DT " +
				"release|release|NOUN|8|appos|Number=Sing|NN on|on|ADP|22|case||IN Acme|Acme|PROPN|22|compound|Number=Sing|NNP " +
				"Music|Music|PROPN|19|nmod|Number=Sing|NNP that|that|PRON|25|obj|PronType=Rel|WDT " +
				"they|they|PRON|25|nsubj|Number=Plur;Person=3;PronType=Prs|PRP " +
				"wrote|write|VERB|19|acl:relcl|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Age": kg.Work, "of": kg.Work, "Innocence": kg.Work, "Olsen": kg.Person, "Karl": kg.Person, "Berg": kg.Person, "Acme": kg.Organization, "Music": kg.Organization},
			want: []string{
				"Webb | feature in | 2016 {on: Age of Innocence} {with: Olsen} {with: Karl Berg} (clause/sv-oblique)",
				"Webb | feature on | Age of Innocence {in: 2016} {with: Olsen} {with: Karl Berg} (clause/sv-oblique)",
				"Webb | feature with | Olsen {in: 2016} {on: Age of Innocence} (clause/sv-oblique)",
				"Webb | feature with | Karl Berg {in: 2016} {on: Age of Innocence} (clause/sv-oblique)",
				"they | write | a release on Acme Music (clause/svo)",
				"Age of Innocence | be | a release on Acme Music (apposition/is)",
				"Age of Innocence | be release on | Acme Music (apposition/role)",
			},
		},
		{
			name: "due to hold talks",
			words: "Mr.|Mr.|PROPN|2|nmod:desc|Number=Sing|NNP Webb|Webb|PROPN|7|nsubj|Number=Sing|NNP " +
				"is|be|AUX|7|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ due|due|ADJ|7|case|Degree=Pos|JJ " +
				"to|to|ADP|4|fixed||IN hold|hold|NOUN|7|compound|Number=Sing|NN talks|talk|NOUN|0|root|Number=Plur|NNS " +
				"with|with|ADP|12|case||IN Norway|Norway|PROPN|12|nmod:poss|Number=Sing|NNP 's|'s|PART|9|case||POS " +
				"prime|prime|ADJ|12|amod|Degree=Pos|JJ minister|minister|NOUN|7|nmod|Number=Sing|NN ~.|.|PUNCT|7|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Norway": kg.Place},
			want:  []string{},
		},
		{
			name: "threat in a message",
			words: "Said|say|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP " +
				"made|make|VERB|1|ccomp|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT threat|threat|NOUN|3|obj|Number=Sing|NN in|in|ADP|9|case||IN " +
				"an|a|DET|9|det|Definite=Ind;PronType=Art|DT audio|audio|NOUN|9|compound|Number=Sing|NN " +
				"message|message|NOUN|5|nmod|Number=Sing|NN posted|post|VERB|9|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"Monday|Monday|PROPN|10|obl:unmarked|Number=Sing|NNP on|on|ADP|14|case||IN a|a|DET|14|det|Definite=Ind;PronType=Art|DT " +
				"website|website|NOUN|10|obl|Number=Sing|NN used|use|VERB|14|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"by|by|ADP|17|case||IN rebels|rebel|NOUN|15|obl:agent|Number=Plur|NNS ~.|.|PUNCT|1|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Monday": kg.Date},
			want: []string{
				"Olsen | make | the threat in an audio message posted Monday on a website used by rebels (clause/svo)",
				"an audio message | be posted on | a website used by rebels {time: Monday} (passive/oblique)",
				"rebels | use | a website (passive/agent)",
			},
		},
		{
			name: "respected for helping",
			words: "Many|many|ADJ|2|amod|Degree=Pos|JJ Norwegians|Norwegian|PROPN|3|nsubj|Number=Plur|NNPS " +
				"respect|respect|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"him|he|PRON|3|obj|Number=Sing;Person=3;PronType=Prs|PRP for|for|SCONJ|6|mark||IN " +
				"helping|help|VERB|3|advcl|Tense=Pres;VerbForm=Part|VBG to|to|PART|8|mark||TO thwart|thwart|VERB|6|xcomp|VerbForm=Inf|VB " +
				"a|a|DET|10|det|Definite=Ind;PronType=Art|DT coup|coup|NOUN|8|obj|Number=Sing|NN in|in|ADP|12|case||IN " +
				"1981|1981|NUM|8|obl|NumType=Card|CD and|and|CCONJ|14|cc||CC " +
				"strengthening|strengthen|VERB|8|conj|Tense=Pres;VerbForm=Part|VBG democracy|democracy|NOUN|14|obj|Number=Sing|NN " +
				"in|in|ADP|18|case||IN the|the|DET|18|det|Definite=Def;PronType=Art|DT country|country|NOUN|14|obl|Number=Sing|NN " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{},
			want: []string{
				"Many Norwegians | respect | him {for: helping to thwart a coup in 1981 and strengthening democracy in the country} (clause/svo)",
				"him | help to thwart | a coup {in: 1981} (clause/svo)",
				"him | strengthen | democracy {in: the country} (clause/svo)",
			},
		},
		{
			name: "tour spanning months",
			words: "In|in|ADP|2|case||IN 2015|2015|NUM|6|obl|NumType=Card|CD ~,|,|PUNCT|2|punct||, Webb|Webb|PROPN|6|nsubj|Number=Sing|NNP " +
				"also|also|ADV|6|advmod||RB headlined|headline|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"his|his|PRON|9|nmod:poss|Number=Sing;Person=3;PronType=Prs|PRP$ own|own|ADJ|9|amod|Degree=Pos|JJ " +
				"tour|tour|NOUN|6|obj|Number=Sing|NN ~,|,|PUNCT|11|punct||, spanning|span|VERB|6|advcl|Tense=Pres;VerbForm=Part|VBG " +
				"January|January|PROPN|11|obj|Number=Sing|NNP and|and|CCONJ|14|cc||CC February|February|PROPN|12|conj|Number=Sing|NNP " +
				"of|of|ADP|17|case||IN that|that|DET|17|det|Number=Sing;PronType=Dem|DT year|year|NOUN|12|nmod|Number=Sing|NN " +
				"~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "January": kg.Date, "February": kg.Date},
			want: []string{
				"Webb | headline | his own tour {in: 2015} (clause/svo)",
				"his own tour | span | January of that year (clause/svo)",
				"his own tour | span | February (clause/svo)",
			},
		},
		{
			name: "described, featuring",
			words: "Meanwhile|meanwhile|ADV|7|advmod||RB ~,|,|PUNCT|1|punct||, Anna|Anna|PROPN|7|nsubj|Number=Sing|NNP " +
				"Webb|Webb|PROPN|3|flat|Number=Sing|NNP of|of|ADP|6|case||IN Acme|Acme|PROPN|3|nmod|Number=Sing|NNP " +
				"described|describe|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|9|det|Definite=Def;PronType=Art|DT tournament|tournament|NOUN|7|obj|Number=Sing|NN at|at|ADP|11|case||IN " +
				"Bergen|Bergen|PROPN|7|obl|Number=Sing|NNP as|as|ADP|16|case||IN a|a|DET|16|det|Definite=Ind;PronType=Art|DT " +
				"\"|\"|PUNCT|16|punct||`` ~mixed|mix|VERB|16|amod|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"bag|bag|NOUN|7|obl|Number=Sing|NN ~\"|\"|PUNCT|16|punct||'' ~,|,|PUNCT|19|punct||, " +
				"featuring|feature|VERB|7|advcl|Tense=Pres;VerbForm=Part|VBG plenty|plenty|NOUN|19|obj|Number=Sing|NN " +
				"of|of|ADP|24|case||IN unusual|unusual|ADJ|24|amod|Degree=Pos|JJ play|play|NOUN|24|compound|Number=Sing|NN " +
				"styles|style|NOUN|20|nmod|Number=Plur|NNS ~.|.|PUNCT|7|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Acme": kg.Organization, "Bergen": kg.Place},
			want: []string{
				"Anna Webb of Acme | describe | the tournament {at: Bergen} {as: a mixed bag} (clause/svo)",
				"the tournament | feature | plenty of unusual play styles (clause/svo)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
