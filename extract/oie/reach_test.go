package oie_test

import (
	"testing"

	"kg"
)

// TestReach: what a phrase, a quotation and a denial reach over, on trees as a parser gives them.
func TestReach(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "the whole of a title, and what it names",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP was|be|AUX|3|cop|Number=Sing;Tense=Past;VerbForm=Fin|VBD producer|producer|NOUN|0|root|Number=Sing|NN " +
				"of|of|ADP|6|case||IN the|the|DET|6|det|PronType=Art|DT film|film|NOUN|3|nmod|Number=Sing|NN " +
				"Lost|Lost|PROPN|6|acl|Number=Sing|VBN Roads|Roads|PROPN|7|obj|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Lost": kg.Work},
			want: []string{
				"Olsen | be | producer of the film Lost Roads (copula/noun)",
				"Olsen | be producer of | the film (copula/role)",
				"Lost Roads | be | the film (apposition/is)",
			},
		},
		{
			name: "fields of an office",
			words: "Lund|Lund|PROPN|3|nsubj|Number=Sing|NNP was|be|AUX|3|cop|Number=Sing;Tense=Past;VerbForm=Fin|VBD director|director|NOUN|0|root|Number=Sing|NN " +
				"of|of|ADP|5|case||IN Labor|labor|NOUN|3|nmod|Number=Sing|NN ~,|,|PUNCT|7|punct||, Licensing|licensing|NOUN|5|conj|Number=Sing|NN " +
				"and|and|CCONJ|9|cc||CC Regulation|regulation|NOUN|5|conj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Lund | be | director of Labor , Licensing and Regulation (copula/noun)",
				"Lund | be director of | Labor , Licensing and Regulation (copula/role)",
			},
		},
		{
			name: "an owner of both",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP met|meet|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Olsen|Olsen|PROPN|5|nmod:poss|Number=Sing|NNP " +
				"~'s|'s|PART|3|case||POS wife|wife|NOUN|2|obj|Number=Sing|NN and|and|CCONJ|7|cc||CC children|child|NOUN|5|conj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			want: []string{"Lund | meet | Olsen 's wife (clause/svo)", "Lund | meet | Olsen 's children (clause/svo)"},
		},
		{
			name: "what a description that nobody knows is of",
			words: "The|the|DET|2|det|PronType=Art|DT show|show|NOUN|5|nsubj|Number=Sing|NN is|be|AUX|5|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ " +
				"a|a|DET|5|det|PronType=Art|DT contest|contest|NOUN|0|root|Number=Sing|NN which|which|PRON|7|nsubj|PronType=Rel|WDT " +
				"opened|open|VERB|5|acl:relcl|Number=Sing;Tense=Past;VerbForm=Fin|VBD in|in|ADP|9|case||IN Oslo|Oslo|PROPN|7|obl|Number=Sing|NNP ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"The show | be | a contest (copula/noun)", "The show | open in | Oslo (clause/sv-oblique)"},
		},
		{
			name: "left a place to do something",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|2|obj|Number=Sing|NNP " +
				"to|to|PART|5|mark||TO see|see|VERB|2|xcomp|VerbForm=Inf|VB Olsen|Olsen|PROPN|5|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Lund | leave | Oslo {purpose: to see Olsen} (clause/svo)", "Lund | see | Olsen desired (clause/svo)"},
		},
		{
			name: "said between commas",
			words: "Oslo|Oslo|PROPN|7|nsubj|Number=Sing|NNP ~,|,|PUNCT|4|punct||, Olsen|Olsen|PROPN|4|nsubj|Number=Sing|NNP declared|declare|VERB|7|parataxis|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"~,|,|PUNCT|7|punct||, had|have|AUX|7|aux|VerbForm=Fin|VBD won|win|VERB|0|root|VerbForm=Part|VBN ~.|.|PUNCT|7|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Oslo | win |  by Olsen (clause/sv)", "Olsen | declare | Oslo had won (report/parenthetical)"},
		},
		{
			name: "a description that echoes a name, and one of a predicate",
			words: "Lund|Lund|PROPN|4|nsubj|Number=Sing|NNP is|be|AUX|4|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ a|a|DET|4|det|PronType=Art|DT journalist|journalist|NOUN|0|root|Number=Sing|NN " +
				"~,|,|PUNCT|6|punct||, director|director|NOUN|4|appos|Number=Sing|NN of|of|ADP|9|case||IN Olsen|Olsen|PROPN|9|compound|Number=Sing|NNP Academy|Academy|PROPN|6|nmod|Number=Sing|NNP " +
				"~,|,|PUNCT|13|punct||, the|the|DET|13|det|PronType=Art|DT top|top|ADJ|13|amod||JJ academy|academy|NOUN|6|appos|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Academy": kg.Organization},
			want: []string{
				"Lund | be | a journalist (copula/noun)",
				"Lund | be | director of Olsen Academy (apposition/is)",
				"Lund | be director of | Olsen Academy (apposition/role)",
				"Olsen Academy | be | the top academy (apposition/is)",
			},
		},
		{
			name: "an object that both have",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing|NNP said|say|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD it|it|PRON|5|nsubj|Number=Sing;PronType=Prs|PRP had|have|AUX|5|aux|VerbForm=Fin|VBD " +
				"bought|buy|VERB|2|ccomp|VerbForm=Part|VBN and|and|CCONJ|7|cc||CC tested|test|VERB|5|conj|Tense=Past;VerbForm=Fin|VBD cars|car|NOUN|7|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | say | it had bought and tested cars (clause/svc)",
				"it | buy | cars by Acme (clause/svo)",
				"it | test | cars by Acme (clause/svo)",
			},
		},
		{
			name: "US dollars",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP raised|raise|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD over|over|ADP|4|case||IN US|US|PROPN|2|obl|Number=Sing|NNP " +
				"$|$|SYM|2|obj||$ ~40,000|40,000|NUM|5|nummod|NumType=Card|CD ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"US": kg.Place},
			want:  []string{"Lund | raise | over US $ 40,000 (clause/svo)"},
		},
		{
			name: "a university with its town",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Norvik|Norvik|PROPN|4|compound|Number=Sing|NNP " +
				"College|College|PROPN|2|obj|Number=Sing|NNP Oslo|Oslo|PROPN|4|appos|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"College": kg.Organization},
			want:  []string{"Lund | leave | Norvik College Oslo (clause/svo)"},
		},
		{
			name: "won by a score",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP won|win|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD 3|3|NUM|2|obj|NumType=Card|CD ~-|-|SYM|5|case||SYM " +
				"~1|1|NUM|3|nmod|NumType=Card|CD against|against|ADP|7|case||IN Olsen|Olsen|PROPN|2|obl|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			want: []string{"Lund | win against | Olsen {score: 3 - 1} (clause/sv-oblique)"},
		},
		{
			name: "credentials established",
			words: "Their|their|PRON|2|nmod:poss|Number=Plur;PronType=Prs credentials|credential|NOUN|8|nsubj|Number=Plur " +
				"established|establish|VERB|2|acl|Number=Plur;VerbForm=Fin|VBD ~,|,|PUNCT|5|punct Boyer|Boyer|PROPN|3|nsubj|Number=Sing " +
				"and|and|CCONJ|7|cc Swanson|Swanson|PROPN|5|conj|Number=Sing headed|head|VERB|0|root|Number=Sing;VerbForm=Fin|VBD for|for|ADP|10|case " +
				"Oslo|Oslo|PROPN|8|obl|Number=Sing ~.|.|PUNCT|8|punct",
			want: []string{"Boyer | head for | Oslo (clause/sv-oblique)", "Swanson | head for | Oslo (clause/sv-oblique)"},
		},
		{
			name: "announced that somebody would",
			words: "It|it|PRON|3|nsubj:pass|Number=Sing;PronType=Prs|PRP was|be|AUX|3|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"announced|announce|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN that|that|SCONJ|7|mark||IN " +
				"Dorian|Dorian|PROPN|7|nsubj|Number=Sing|NNP would|would|AUX|7|aux|VerbForm=Fin|MD join|join|VERB|3|ccomp|VerbForm=Inf|VB " +
				"Acme|Acme|PROPN|7|obj|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			want: []string{
				"It | be announced | Dorian would join Acme (passive/clause)",
				"Dorian | join | Acme planned (clause/svo)",
			},
		},
		{
			name: "no evidence in spite of which",
			words: "In|in|ADP|2|case||IN spite|spite|NOUN|13|obl|Number=Sing|NN of|of|ADP|5|case||IN no|no|DET|5|det|PronType=Neg|DT " +
				"evidence|evidence|NOUN|2|nmod|Number=Sing|NN linking|link|VERB|5|acl|VerbForm=Ger|VBG Lund|Lund|PROPN|6|obj|Number=Sing|NNP " +
				"to|to|ADP|9|case||IN Oslo|Oslo|PROPN|6|obl|Number=Sing|NNP ~,|,|PUNCT|2|punct||, " +
				"Lund|Lund|PROPN|13|nsubj:pass|Number=Sing|NNP was|be|AUX|13|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"convicted|convict|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN of|of|ADP|15|case||IN " +
				"murder|murder|NOUN|13|obl|Number=Sing|NN ~.|.|PUNCT|13|punct||.",
			want: []string{
				"Lund | be convicted of | murder (passive/oblique)",
				"evidence | link | Lund {to: Oslo} not (clause/svo)",
			},
		},
		{
			name: "no authority",
			words: "Lund|Lund|PROPN|2|nsubj|Number=Sing|NNP had|have|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"no|no|DET|4|det|PronType=Neg|DT authority|authority|NOUN|2|obj|Number=Sing|NN to|to|PART|6|mark||TO " +
				"fire|fire|VERB|4|acl|VerbForm=Inf|VB Olsen|Olsen|PROPN|6|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Lund | have | authority to fire Olsen not (clause/svo)",
				"Lund | fire | Olsen not possible (clause/svo)",
			},
		},
		{
			name: "awarded by somebody",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing|NNP was|be|AUX|3|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"awarded|award|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN the|the|DET|5|det|PronType=Art|DT " +
				"title|title|NOUN|3|obj|Number=Sing|NN of|of|ADP|7|case||IN professor|professor|NOUN|5|nmod|Number=Sing|NN " +
				"by|by|ADP|9|case||IN Oslo|Oslo|PROPN|3|obl:agent|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Olsen | be awarded | the title of professor {by: Oslo} (passive/object)",
			},
		},
		{
			name: "appointed by somebody",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing|NNP was|be|AUX|3|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"appointed|appoint|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN judge|judge|NOUN|3|xcomp|Number=Sing|NN " +
				"by|by|ADP|6|case||IN Lund|Lund|PROPN|3|obl:agent|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Lund | appoint | Olsen {as: judge} (passive/agent)",
			},
		},
		{
			name: "between two",
			words: "Acme|Acme|PROPN|4|nsubj|Number=Sing|NNP was|be|AUX|4|cop|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"a|a|DET|4|det|PronType=Art|DT collaboration|collaboration|NOUN|0|root|Number=Sing|NN between|between|ADP|6|case||IN " +
				"Oslo|Oslo|PROPN|4|nmod|Number=Sing|NNP and|and|CCONJ|8|cc||CC Bergen|Bergen|PROPN|6|conj|Number=Sing|NNP " +
				"~.|.|PUNCT|4|punct||.",
			want: []string{
				"Acme | be | a collaboration between Oslo and Bergen (copula/noun)",
			},
		},
		{
			name: "a forward",
			words: "Hall|Hall|PROPN|6|nsubj|Number=Sing|NNP is|be|AUX|6|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ a|a|DET|6|det|PronType=Art|DT " +
				"Canadian|Canadian|ADJ|6|amod|Degree=Pos|JJ ice|ice|NOUN|6|compound|Number=Sing|NN hockey|hockey|NOUN|0|root|Number=Sing|NN " +
				"forward|forward|ADV|6|advmod|Degree=Pos|RB who|who|PRON|9|nsubj|PronType=Rel|WP " +
				"plays|play|VERB|6|acl:relcl|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ for|for|ADP|11|case||IN " +
				"Acme|Acme|PROPN|9|obl|Number=Sing|NNP ~.|.|PUNCT|6|punct||.",
			want: []string{
				"Hall | be | a Canadian ice hockey forward (copula/noun)",
				"Hall | play for | Acme (clause/sv-oblique)",
			},
		},
		{
			name: "behind the quotation",
			words: "The|the|DET|2|det|PronType=Art|DT critic|critic|NOUN|3|nsubj|Number=Sing|NN " +
				"wrote|write|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD ~,|,|PUNCT|8|punct||, \"|\"|PUNCT|8|punct||`` " +
				"~The|the|DET|7|det|PronType=Art|DT show|show|NOUN|8|nsubj|Number=Sing|NN " +
				"has|have|VERB|3|ccomp|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ bad|bad|ADJ|10|amod|Degree=Pos|JJ " +
				"messages|message|NOUN|8|obj|Number=Plur|NNS ~\"|\"|PUNCT|8|punct||'' ~,|,|PUNCT|14|punct||, while|while|SCONJ|14|mark||IN " +
				"giving|give|VERB|8|advcl|Tense=Pres;VerbForm=Part|VBG Olsen|Olsen|PROPN|14|iobj|Number=Sing|NNP two|two|NUM|17|nummod||CD " +
				"stars|star|NOUN|14|obj|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			want: []string{
				"The critic | write | The show has bad messages {time: giving Olsen two stars} (clause/svc)",
				"The show | have | bad messages by The critic (clause/svo)",
				"The critic | give | two stars {to: Olsen} (clause/svo)",
			},
		},
		{
			name: "since when, behind a description",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP has|have|AUX|3|aux|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ " +
				"served|serve|VERB|0|root|Tense=Past;VerbForm=Part|VBN on|on|ADP|6|case||IN the|the|DET|6|det|PronType=Art|DT " +
				"board|board|NOUN|3|obl|Number=Sing|NN of|of|ADP|8|case||IN Acme|Acme|PROPN|6|nmod|Number=Sing|NNP ~,|,|PUNCT|11|punct||, " +
				"a|a|DET|11|det|PronType=Art|DT firm|firm|NOUN|8|appos|Number=Sing|NN that|that|PRON|13|nsubj|PronType=Rel|WDT " +
				"keeps|keep|VERB|11|acl:relcl|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ lists|list|NOUN|13|obj|Number=Plur|NNS " +
				"for|for|ADP|16|case||IN shops|shop|NOUN|13|obl|Number=Plur|NNS ~,|,|PUNCT|19|punct||, since|since|ADP|19|case||IN " +
				"May|May|PROPN|13|obl||NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"May": kg.Date},
			want: []string{
				"Olsen | serve on | the board of Acme {time: since May} (clause/sv-oblique)",
				"Acme | keep | lists {for: shops} (clause/svo)",
				"Acme | be | a firm (apposition/is)",
			},
		},
		{
			name: "a place left out",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing|NNP was|be|AUX|3|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"arrested|arrest|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|7|case||IN a|a|DET|7|det|PronType=Art|DT " +
				"police|police|NOUN|7|compound|Number=Sing|NN unit|unit|NOUN|3|obl:agent|Number=Sing|NN in|in|ADP|11|case||IN " +
				",|,|PUNCT|11|punct||, a|a|DET|11|det|PronType=Art|DT district|district|NOUN|7|appos|Number=Sing|NN of|of|ADP|13|case||IN " +
				"Oslo|Oslo|PROPN|11|nmod|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			want: []string{
				"a police unit | arrest | Olsen (passive/agent)",
			},
		},
		{
			name: "what a hyphen joins within a name",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing joined|join|VERB|0|root|VerbForm=Fin|VBD Gravelines|Gravelines|PROPN|2|obj|Number=Sing " +
				"~-|-|PROPN|5|punct ~Dunkerque|Dunkerque|PROPN|3|appos|Number=Sing",
			types: map[string]kg.EntityType{"Gravelines": kg.Organization},
			want:  []string{"Olsen | join | Gravelines - Dunkerque (clause/svo)"},
		},
		{
			name: "part ways",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP parted|part|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"ways|way|NOUN|2|obj|Number=Plur|NNS with|with|ADP|5|case||IN Acme|Acme|PROPN|2|obl|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Olsen | part ways with | Acme (clause/sv-oblique)",
			},
		},
		{
			name: "what somebody recommends",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP recommended|recommend|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"that|that|SCONJ|6|mark||IN Hall|Hall|PROPN|6|nsubj:pass|Number=Sing|NNP be|be|AUX|6|aux:pass|VerbForm=Inf|VB " +
				"sent|send|VERB|2|ccomp|Tense=Past;VerbForm=Part;Voice=Pass|VBN to|to|ADP|8|case||IN Oslo|Oslo|PROPN|6|obl|Number=Sing|NNP " +
				"~.|.|PUNCT|2|punct||.",
			want: []string{
				"Olsen | recommend | Hall be sent to Oslo (clause/svc)",
				"Hall | be sent to | Oslo desired by Olsen (passive/oblique)",
			},
		},
		{
			name: "in passing",
			words: "Unable|unable|ADJ|7|advcl|Degree=Pos|JJ to|to|PART|3|mark||TO beat|beat|VERB|1|xcomp|VerbForm=Inf|VB " +
				"Olsen|Olsen|PROPN|3|obj|Number=Sing|NNP ~,|,|PUNCT|1|punct||, Hall|Hall|PROPN|7|nsubj|Number=Sing|NNP " +
				"left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|7|obj|Number=Sing|NNP ~.|.|PUNCT|7|punct||.",
			want: []string{
				"Hall | leave | Oslo (clause/svo)",
				"Hall | beat | Olsen not possible (clause/svo)",
			},
		},
		{
			name: "an issue",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP raised|raise|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|4|det|PronType=Art|DT issue|issue|NOUN|2|obj|Number=Sing|NN of|of|SCONJ|6|mark||IN " +
				"appointing|appoint|VERB|4|acl|VerbForm=Ger|VBG Hall|Hall|PROPN|6|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Olsen | raise | the issue of appointing Hall (clause/svo)",
				"Olsen | appoint | Hall possible (clause/svo)",
			},
		},
		{
			name: "a word that says nothing of its members",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing|NNP sold|sell|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"shops|shop|NOUN|2|obj|Number=Plur|NNS in|in|ADP|6|case||IN several|several|ADJ|6|amod|Degree=Pos|JJ " +
				"cities|city|NOUN|2|obl|Number=Plur|NNS ~,|,|PUNCT|9|punct||, including|include|VERB|9|case|Tense=Pres;VerbForm=Part|VBG " +
				"Oslo|Oslo|PROPN|6|nmod|Number=Sing|NNP and|and|CCONJ|11|cc||CC Bergen|Bergen|PROPN|9|conj|Number=Sing|NNP " +
				"~.|.|PUNCT|2|punct||.",
			want: []string{
				"Acme | sell | shops {in: several cities} (clause/svo)",
			},
		},
		{
			name: "no place has a family",
			words: "Hall|Hall|PROPN|3|nsubj:pass|Number=Sing|NNP was|be|AUX|3|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"born|bear|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN at|at|ADP|5|case||IN Oslo|Oslo|PROPN|3|obl|Number=Sing|NNP " +
				"~,|,|PUNCT|9|punct||, the|the|DET|9|det|PronType=Art|DT third|third|ADJ|9|amod|Degree=Pos|JJ " +
				"child|child|NOUN|5|appos|Number=Sing|NN of|of|ADP|11|case||IN Olsen|Olsen|PROPN|9|nmod|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Hall | be born at | Oslo (passive/oblique)",
			},
		},
		{
			name: "a title that opens with a preposition",
			words: "Under|under|PROPN|3|case||IN the|the|PROPN|3|det|PronType=Art|DT Sun|Sun|PROPN|6|nmod|Number=Sing|NNP " +
				"is|be|AUX|6|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ a|a|DET|6|det|PronType=Art|DT film|film|NOUN|0|root|Number=Sing|NN " +
				"directed|direct|VERB|6|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|9|case||IN " +
				"Olsen|Olsen|PROPN|7|obl:agent|Number=Sing|NNP ~.|.|PUNCT|6|punct||.",
			want: []string{
				"Under the Sun | be | a film directed by Olsen (copula/noun)",
				"Olsen | direct | Under the Sun (passive/agent)",
			},
		},
		{
			name: "he would, and not",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP announced|announce|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"that|that|SCONJ|6|mark||IN he|he|PRON|6|nsubj|Number=Sing;PronType=Prs|PRP would|would|AUX|6|aux|VerbForm=Fin|MD " +
				"leave|leave|VERB|2|ccomp|VerbForm=Inf|VB Oslo|Oslo|PROPN|6|obj|Number=Sing|NNP and|and|CCONJ|10|cc||CC " +
				"not|not|PART|10|advmod|Polarity=Neg|RB seek|seek|VERB|6|conj|VerbForm=Inf|VB office|office|NOUN|10|obj|Number=Sing|NN " +
				"~.|.|PUNCT|2|punct||.",
			want: []string{
				"Olsen | announce | he would leave Oslo and not seek office (clause/svc)",
				"he | leave | Oslo planned by Olsen (clause/svo)",
				"he | seek | office not planned by Olsen (clause/svo)",
			},
		},
		{
			name: "when the vote was held",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP announced|announce|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"his|his|PRON|4|nmod:poss|Number=Sing;PronType=Prs|PRP$ support|support|NOUN|2|obj|Number=Sing|NN in|in|ADP|8|case||IN " +
				"the|the|DET|8|det|PronType=Art|DT second|second|ADJ|8|amod|Degree=Pos|JJ round|round|NOUN|2|obl|Number=Sing|NN " +
				"of|of|ADP|10|case||IN voting|voting|NOUN|8|nmod|Number=Sing|NN ~,|,|PUNCT|12|punct||, " +
				"held|hold|VERB|2|advcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN in|in|ADP|14|case||IN May|May|PROPN|12|obl|Number=Sing|NNP " +
				"~.|.|PUNCT|2|punct||.",
			want: []string{
				"Olsen | announce | his support {in: the second round of voting} (clause/svo)",
				"the second round of voting | be held in | May (passive/oblique)",
			},
		},
		{
			name: "aimed at",
			words: "The|the|DET|2|det|PronType=Art|DT bill|bill|NOUN|3|nsubj|Number=Sing|NN " +
				"aimed|aim|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD at|at|SCONJ|5|mark||IN " +
				"providing|provide|VERB|3|advcl|Tense=Pres;VerbForm=Part|VBG protection|protection|NOUN|5|obj|Number=Sing|NN " +
				"~.|.|PUNCT|3|punct||.",
			want: []string{
				"The bill | aim at | providing protection (clause/sv-infinitive)",
				"The bill | provide | protection planned (clause/svo)",
			},
		},
		{
			name: "a parent company",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"Acme|Acme|PROPN|2|obj|Number=Sing|NNP ~,|,|PUNCT|7|punct||, the|the|DET|7|det|PronType=Art|DT " +
				"parent|parent|ADJ|7|amod|Degree=Pos|JJ company|company|NOUN|3|appos|Number=Sing|NN of|of|ADP|9|case||IN " +
				"Oslo|Oslo|PROPN|7|nmod|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			want: []string{
				"Olsen | leave | Acme (clause/svo)",
				"Acme | be | the parent company of Oslo (apposition/is)",
				"Acme | be parent company of | Oslo (apposition/role)",
			},
		},
		{
			name: "as a blow to whom",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP hailed|hail|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art|DT " +
				"arrest|arrest|NOUN|2|obj|Number=Sing|NN as|as|ADP|7|case||IN a|a|DET|7|det|PronType=Art|DT blow|blow|NOUN|2|obl|Number=Sing|NN to|to|ADP|9|case||IN " +
				"Acme|Acme|PROPN|7|nmod|Number=Sing|NNP ~,|,|PUNCT|13|punct||, which|which|PRON|13|nsubj:pass|PronType=Rel|WDT " +
				"is|be|AUX|13|aux:pass|Number=Sing;VerbForm=Fin|VBZ blamed|blame|VERB|7|acl:relcl|VerbForm=Part;Voice=Pass|VBN for|for|ADP|16|case||IN " +
				"many|many|ADJ|16|amod|Degree=Pos|JJ deaths|death|NOUN|13|obl|Number=Plur|NNS in|in|ADP|18|case||IN Oslo|Oslo|PROPN|16|nmod|Number=Sing|NNP " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Oslo": kg.Place},
			want: []string{
				"Norway | hail | the arrest {as: a blow to Acme} (clause/svo)",
				"Acme | be blamed for | many deaths in Oslo (passive/oblique)",
			},
		},
		{
			name: "the adviser behind a comma",
			words: "Reuters|Reuters|PROPN|2|nsubj|Number=Sing|NNP quotes|quote|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ an|a|DET|4|det|PronType=Art|DT " +
				"adviser|adviser|NOUN|2|obj|Number=Sing|NN to|to|ADP|7|case||IN President|President|PROPN|7|nmod:desc|Number=Sing|NNP " +
				"Paul|Paul|PROPN|4|nmod|Number=Sing|NNP Olsen|Olsen|PROPN|7|flat|Number=Sing|NNP ~,|,|PUNCT|10|punct||, Anna|Anna|PROPN|7|conj|Number=Sing|NNP " +
				"Webb|Webb|PROPN|10|flat|Number=Sing|NNP ~,|,|PUNCT|14|punct||, who|who|PRON|14|nsubj|PronType=Rel|WP " +
				"confirmed|confirm|VERB|7|acl:relcl|Number=Sing;VerbForm=Fin|VBD the|the|DET|16|det|PronType=Art|DT attack|attack|NOUN|14|obj|Number=Sing|NN " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Reuters": kg.Organization, "Paul": kg.Person, "Olsen": kg.Person, "Anna": kg.Person, "Webb": kg.Person},
			want: []string{
				"Reuters | quote | Anna Webb (clause/svo)",
				"Anna Webb | confirm | the attack (clause/svo)",
				"Anna Webb | be | an adviser to President Paul Olsen (apposition/is)",
				"Anna Webb | be adviser to | President Paul Olsen (apposition/role)",
			},
		},
		{
			name: "complained for years of",
			words: "Farmers|farmer|NOUN|3|nsubj|Number=Plur|NNS have|have|AUX|3|aux|Number=Plur;VerbForm=Fin|VBP complained|complain|VERB|0|root|VerbForm=Part|VBN " +
				"for|for|ADP|5|case||IN years|year|NOUN|3|obl|Number=Plur|NNS of|of|ADP|7|case||IN discrimination|discrimination|NOUN|5|nmod|Number=Sing|NN " +
				"by|by|ADP|10|case||IN the|the|DET|10|det|PronType=Art|DT army|army|NOUN|7|nmod|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			want: []string{
				"Farmers | complain of | discrimination by the army {duration: years} (clause/sv-oblique)",
			},
		},
		{
			name: "used analysts to",
			words: "The|the|DET|2|det|PronType=Art|DT Pentagon|Pentagon|PROPN|3|nsubj|Number=Sing|NNP used|use|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"analysts|analyst|NOUN|3|obj|Number=Plur|NNS working|work|VERB|4|acl|VerbForm=Ger|VBG for|for|ADP|8|case||IN " +
				"television|television|NOUN|8|compound|Number=Sing|NN networks|network|NOUN|5|obl|Number=Plur|NNS to|to|PART|10|mark||TO " +
				"generate|generate|VERB|5|advcl|VerbForm=Inf|VB favorable|favorable|ADJ|12|amod|Degree=Pos|JJ coverage|coverage|NOUN|10|obj|Number=Sing|NN " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Pentagon": kg.Organization},
			want: []string{
				"The Pentagon | use | analysts working for television networks {purpose: to generate favorable coverage} (clause/svo)",
				"analysts | work for | television networks (clause/sv-oblique)",
				"The Pentagon | generate | favorable coverage {using: analysts working for television networks} (clause/svo)",
			},
		},
		{
			name: "invited, taken and given",
			words: "The|the|DET|2|det|PronType=Art|DT analysts|analyst|NOUN|4|nsubj:pass|Number=Plur|NNS were|be|AUX|4|aux:pass|Number=Plur;VerbForm=Fin|VBD " +
				"invited|invite|VERB|0|root|VerbForm=Part;Voice=Pass|VBN to|to|ADP|6|case||IN briefings|briefing|NOUN|4|obl|Number=Plur|NNS with|with|ADP|8|case||IN " +
				"officers|officer|NOUN|6|nmod|Number=Plur|NNS ~,|,|PUNCT|10|punct||, taken|take|VERB|6|acl|VerbForm=Part;Voice=Pass|VBN on|on|ADP|12|case||IN " +
				"tours|tour|NOUN|10|obl|Number=Plur|NNS of|of|ADP|14|case||IN Oslo|Oslo|PROPN|12|nmod|Number=Sing|NNP and|and|CCONJ|16|cc||CC " +
				"given|give|VERB|10|conj|VerbForm=Part;Voice=Pass|VBN access|access|NOUN|16|obj|Number=Sing|NN to|to|ADP|19|case||IN " +
				"files|file|NOUN|17|nmod|Number=Plur|NNS ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"The analysts | be invited to | briefings with officers (passive/oblique)",
				"The analysts | be taken on | tours of Oslo (passive/oblique)",
				"The analysts | be given | access to files (passive/object)",
			},
		},
		{
			name: "was unable after a chase to",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP was|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBD unable|unable|ADJ|0|root|Degree=Pos|JJ " +
				"after|after|ADP|7|case||IN a|a|DET|7|det|PronType=Art|DT long|long|ADJ|7|amod|Degree=Pos|JJ chase|chase|NOUN|3|obl|Number=Sing|NN to|to|PART|9|mark||TO " +
				"catch|catch|VERB|3|advcl|VerbForm=Inf|VB the|the|DET|11|det|PronType=Art|DT deer|deer|NOUN|9|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | be unable | to catch the deer {after: a long chase} (copula/infinitive)",
				"Olsen | catch | the deer not possible (clause/svo)",
			},
		},
		{
			name: "faces up to",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP faces|face|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ up|up|ADP|2|compound:prt||RP to|to|ADP|6|case||IN " +
				"ten|ten|NUM|6|nummod||CD years|year|NOUN|2|obl|Number=Plur|NNS in|in|ADP|8|case||IN prison|prison|NOUN|2|obl|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "ten": kg.Quantity, "years": kg.Quantity},
			want: []string{
				"Olsen | face | up to ten years in prison (clause/svo)",
			},
		},
		{
			name: "put politics aside",
			words: "Anna|Anna|PROPN|3|nsubj|Number=Sing|NNP Webb|Webb|PROPN|1|flat|Number=Sing|NNP urged|urge|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Olsen|Olsen|PROPN|3|iobj|Number=Sing|NNP to|to|PART|6|mark||TO put|put|VERB|3|xcomp|VerbForm=Inf|VB public|public|ADJ|8|amod|Degree=Pos|JJ " +
				"relations|relation|NOUN|6|obj|Number=Plur|NNS aside|aside|ADV|6|advmod||RB ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Olsen": kg.Person},
			want: []string{
				"Anna Webb | urge | Olsen {to: to put public relations aside} (clause/svo)",
				"Olsen | put aside | public relations desired by Anna Webb (clause/svo)",
			},
		},
		{
			name: "so far from",
			words: "Oslo|Oslo|PROPN|5|nsubj|Number=Sing|NNP is|be|AUX|5|cop|Number=Sing;VerbForm=Fin|VBZ about|about|ADV|4|advmod||RB 100|100|NUM|5|nummod||CD " +
				"kilometers|kilometer|NOUN|0|root|Number=Plur|NNS from|from|ADP|7|case||IN Bergen|Bergen|PROPN|5|nmod|Number=Sing|NNP ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "100": kg.Quantity, "kilometers": kg.Quantity, "Bergen": kg.Place},
			want: []string{
				"Oslo | be | about 100 kilometers from Bergen (copula/noun)",
				"Oslo | be about 100 kilometers from | Bergen (copula/role)",
			},
		},
		{
			name: "work to be done to",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD much|much|ADJ|4|amod|Degree=Pos|JJ " +
				"work|work|NOUN|5|nsubj|Number=Sing|NN needs|need|VERB|2|ccomp|Number=Sing;VerbForm=Fin|VBZ to|to|PART|8|mark||TO be|be|AUX|8|aux:pass|VerbForm=Inf|VB " +
				"done|do|VERB|5|xcomp|VerbForm=Part;Voice=Pass|VBN to|to|PART|10|mark||TO stabilize|stabilize|VERB|8|advcl|VerbForm=Inf|VB " +
				"Norway|Norway|PROPN|10|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Norway": kg.Place},
			want: []string{
				"Olsen | say | much work needs to be done to stabilize Norway (clause/svc)",
				"much work | need | to be done to stabilize Norway by Olsen (clause/sv-infinitive)",
				"much work | be done |  {purpose: to stabilize Norway} desired by Olsen (passive/plain)",
			},
		},
		{
			name: "nominated whom to lead",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP will|will|AUX|3|aux|VerbForm=Fin|MD nominate|nominate|VERB|0|root|VerbForm=Inf|VB one|one|NUM|3|obj||CD " +
				"of|of|ADP|7|case||IN his|his|PRON|7|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs|PRP$ friends|friend|NOUN|4|nmod|Number=Plur|NNS ~,|,|PUNCT|9|punct||, " +
				"Anna|Anna|PROPN|7|appos|Number=Sing|NNP Webb|Webb|PROPN|9|flat|Number=Sing|NNP ~,|,|PUNCT|13|punct||, to|to|PART|13|mark||TO " +
				"lead|lead|VERB|3|advcl|VerbForm=Inf|VB the|the|DET|15|det|PronType=Art|DT bank|bank|NOUN|13|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "one": kg.Number, "Anna": kg.Person, "Webb": kg.Person},
			want: []string{
				"Olsen | nominate | Anna Webb {purpose: to lead the bank} planned (clause/svo)",
				"Anna Webb | lead | the bank planned (clause/svo)",
				"Anna Webb | be | one of his friends (apposition/is)",
			},
		},
		{
			name: "which commanders",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing|NNP did|do|AUX|4|aux|Number=Sing;VerbForm=Fin|VBD not|not|PART|4|advmod||RB know|know|VERB|0|root|VerbForm=Inf|VB " +
				"which|which|DET|8|mark|PronType=Int|WDT commanders|commander|NOUN|8|nsubj:pass|Number=Plur|NNS were|be|AUX|8|aux:pass|Number=Plur;VerbForm=Fin|VBD " +
				"arrested|arrest|VERB|4|ccomp|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | know | which commanders were arrested not (clause/svc)",
				"commanders | be arrested |  possible (passive/plain)",
			},
		},
		{
			name: "whose members",
			words: "In|in|ADP|2|case||IN Oslo|Oslo|PROPN|6|obl|Number=Sing|NNP ~,|,|PUNCT|2|punct||, criminal|criminal|ADJ|5|amod|Degree=Pos|JJ " +
				"groups|group|NOUN|6|nsubj|Number=Plur|NNS arose|arise|VERB|0|root|Number=Plur;VerbForm=Fin|VBD ~,|,|PUNCT|10|punct||, " +
				"whose|whose|PRON|9|nmod:poss|Poss=Yes;PronType=Rel|WP$ members|member|NOUN|10|nsubj|Number=Plur|NNS " +
				"include|include|VERB|6|ccomp|Number=Plur;VerbForm=Fin|VBP former|former|ADJ|12|amod|Degree=Pos|JJ soldiers|soldier|NOUN|10|obj|Number=Plur|NNS " +
				"~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"criminal groups | arise in | Oslo (clause/sv-oblique)",
				"whose members | include | former soldiers (clause/svo)",
			},
		},
		{
			name: "took advantage of a sandstorm to",
			words: "Officials|official|NOUN|2|nsubj|Number=Plur|NNS said|say|VERB|0|root|Number=Plur;VerbForm=Fin|VBD gunmen|gunman|NOUN|4|nsubj|Number=Plur|NNS " +
				"took|take|VERB|2|ccomp|Number=Plur;VerbForm=Fin|VBD advantage|advantage|NOUN|4|obj|Number=Sing|NN of|of|ADP|8|case||IN a|a|DET|8|det|PronType=Art|DT " +
				"sandstorm|sandstorm|NOUN|5|nmod|Number=Sing|NN that|that|PRON|10|nsubj|PronType=Rel|WDT blanketed|blanket|VERB|8|acl:relcl|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|13|det|PronType=Art|DT Norwegian|Norwegian|ADJ|13|amod|Degree=Pos|JJ capital|capital|NOUN|10|obj|Number=Sing|NN to|to|PART|15|mark||TO " +
				"launch|launch|VERB|10|advcl|VerbForm=Inf|VB apparently|apparently|ADV|17|advmod||RB coordinated|coordinate|VERB|18|amod|VerbForm=Part;Voice=Pass|VBN " +
				"assaults|assault|NOUN|15|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norwegian": kg.Group},
			want: []string{
				"Officials | say | gunmen took advantage of a sandstorm that blanketed the Norwegian capital to launch apparently coordinated assaults (clause/svc)",
				"gunmen | take | advantage of a sandstorm {purpose: to launch apparently coordinated assaults} by Officials (clause/svo)",
				"gunmen | take advantage of | a sandstorm {purpose: to launch apparently coordinated assaults} by Officials (light-verb/noun)",
				"a sandstorm | blanket | the Norwegian capital by Officials (clause/svo)",
				"gunmen | launch | apparently coordinated assaults desired by Officials (clause/svo)",
			},
		},
		{
			name: "enough to raise",
			words: "Norwegian|Norwegian|ADJ|2|amod|Degree=Pos|JJ officials|official|NOUN|4|nsubj|Number=Plur|NNS have|have|AUX|4|aux|Number=Plur;VerbForm=Fin|VBP " +
				"said|say|VERB|0|root|VerbForm=Part|VBN that|that|SCONJ|11|mark||IN plot|plot|NOUN|11|nsubj|Number=Sing|NN " +
				"was|be|AUX|11|cop|Number=Sing;VerbForm=Fin|VBD in|in|ADP|11|case||IN its|its|PRON|11|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs|PRP$ " +
				"initial|initial|ADJ|11|amod|Degree=Pos|JJ stages|stage|NOUN|4|ccomp|Number=Plur|NNS and|and|CCONJ|14|cc||CC not|not|PART|14|advmod||RB " +
				"considered|consider|VERB|11|conj|VerbForm=Part;Voice=Pass|VBN concrete|concrete|ADJ|14|xcomp|Degree=Pos|JJ enough|enough|ADV|14|advmod||RB " +
				"to|to|PART|18|mark||TO raise|raise|VERB|14|advcl|VerbForm=Inf|VB the|the|DET|21|det|PronType=Art|DT threat|threat|NOUN|21|compound|Number=Sing|NN " +
				"level|level|NOUN|18|obj|Number=Sing|NN in|in|ADP|23|case||IN Oslo|Oslo|PROPN|18|obl|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Norwegian": kg.Group, "Oslo": kg.Place},
			want: []string{
				"Norwegian officials | say | plot was in its initial stages (clause/svc)",
				"plot | be in | its initial stages by Norwegian officials (copula/preposition)",
				"Norwegian officials | consider | concrete {purpose: to raise the threat level in Oslo} not (clause/sv-complement)",
			},
		},
		{
			name: "recalled its ambassador to",
			words: "Last|last|ADJ|2|amod|Degree=Pos|JJ week|week|NOUN|5|obl:unmarked|Number=Sing|NN ~,|,|PUNCT|2|punct||, Norway|Norway|PROPN|5|nsubj|Number=Sing|NNP " +
				"recalled|recall|VERB|0|root|Number=Sing;VerbForm=Fin|VBD its|its|PRON|7|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs|PRP$ " +
				"ambassador|ambassador|NOUN|5|obj|Number=Sing|NN to|to|ADP|9|case||IN Japan|Japan|PROPN|5|obl|Number=Sing|NNP after|after|SCONJ|14|mark||IN " +
				"a|a|DET|13|det|PronType=Art|DT Japanese|Japanese|ADJ|13|amod|Degree=Pos|JJ official|official|NOUN|14|nsubj|Number=Sing|NN " +
				"visited|visit|VERB|5|advcl|Number=Sing;VerbForm=Fin|VBD Hall|Hall|PROPN|14|obj|Number=Sing|NNP in|in|ADP|17|case||IN " +
				"jail|jail|NOUN|14|obl|Number=Sing|NN ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Last": kg.Date, "week": kg.Date, "Norway": kg.Place, "Japan": kg.Place, "Japanese": kg.Group, "Hall": kg.Place},
			want: []string{
				"Norway | recall | its ambassador to Japan {time: Last week} {after: a Japanese official visited Hall in jail} (clause/svo)",
				"a Japanese official | visit | Hall {in: jail} (clause/svo)",
			},
		},
		{
			name: "convicted in absentia of",
			words: "A|a|DET|2|det|PronType=Art|DT court|court|NOUN|3|nsubj|Number=Sing|NN approved|approve|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|PronType=Art|DT extradition|extradition|NOUN|3|obj|Number=Sing|NN of|of|ADP|8|case||IN an|a|DET|8|det|PronType=Art|DT " +
				"officer|officer|NOUN|5|nmod|Number=Sing|NN convicted|convict|VERB|8|acl|VerbForm=Part;Voice=Pass|VBN in|in|ADP|11|case||IN " +
				"absentia|absentia|NOUN|9|obl|Number=Sing|NN of|of|ADP|14|case||IN training|training|NOUN|14|compound|Number=Sing|NN " +
				"rebels|rebel|NOUN|11|nmod|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			want: []string{
				"A court | approve | the extradition of an officer convicted in absentia of training rebels (clause/svo)",
				"an officer | be convicted in | absentia {of: training rebels} (passive/oblique)",
				"an officer | be convicted of | training rebels {in: absentia} (passive/oblique)",
			},
		},
		{
			name: "the day to day affairs",
			words: "Tribal|tribal|ADJ|2|amod|Degree=Pos|JJ elders|elder|NOUN|3|nsubj|Number=Plur|NNS run|run|VERB|0|root|Number=Plur;VerbForm=Fin|VBP " +
				"the|the|DET|5|det|PronType=Art|DT day|day|NOUN|3|obj|Number=Sing|NN to|to|ADP|7|case||IN day|day|NOUN|8|compound|Number=Sing|NN " +
				"affairs|affair|NOUN|3|obl|Number=Plur|NNS of|of|ADP|11|case||IN the|the|DET|11|det|PronType=Art|DT region|region|NOUN|8|nmod|Number=Sing|NN " +
				"~.|.|PUNCT|3|punct||.",
			want: []string{
				"Tribal elders | run | the day to day affairs of the region (clause/svo)",
			},
		},
		{
			name: "told a conference Saturday the government",
			words: "Ministry|Ministry|PROPN|2|compound|Number=Sing|NNP spokesman|spokesman|NOUN|3|nmod:desc|Number=Sing|NN Anna|Anna|PROPN|5|nsubj|Number=Sing|NNP " +
				"Webb|Webb|PROPN|3|flat|Number=Sing|NNP told|tell|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|8|det|PronType=Art|DT " +
				"news|news|NOUN|8|compound|Number=Sing|NN conference|conference|NOUN|5|iobj|Number=Sing|NN Saturday|Saturday|PROPN|16|obl:unmarked|Number=Sing|NNP " +
				"the|the|DET|11|det|PronType=Art|DT government|government|NOUN|16|nsubj|Number=Sing|NN has|have|AUX|16|aux|Number=Sing;VerbForm=Fin|VBZ " +
				"been|be|AUX|16|cop|VerbForm=Part|VBN in|in|ADP|16|case||IN regular|regular|ADJ|16|amod|Degree=Pos|JJ contact|contact|NOUN|5|ccomp|Number=Sing|NN " +
				"with|with|ADP|19|case||IN the|the|DET|19|det|PronType=Art|DT kidnappers|kidnapper|NOUN|16|nmod|Number=Plur|NNS ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Saturday": kg.Date},
			want: []string{
				"Ministry spokesman Anna Webb | tell | the government has been in regular contact with the kidnappers {to: a news conference} {time: Saturday} (clause/svc)",
				"the government | be in | regular contact with the kidnappers by Ministry spokesman Anna Webb (copula/preposition)",
				"Anna Webb | be | Ministry spokesman (title/is)",
			},
		},
		{
			name: "and the body dumped",
			words: "He|he|PRON|3|nsubj:pass|Number=Sing;PronType=Prs|PRP was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"shot|shoot|VERB|0|root|VerbForm=Part;Voice=Pass|VBN after|after|SCONJ|6|mark||IN being|be|AUX|6|aux:pass|VerbForm=Part|VBG " +
				"bound|bind|ADJ|3|advcl|VerbForm=Part;Voice=Pass|VBN and|and|CCONJ|8|cc||CC gagged|gag|VERB|6|conj|VerbForm=Part;Voice=Pass|VBN ~,|,|PUNCT|13|punct||, " +
				"and|and|CCONJ|13|cc||CC his|his|PRON|12|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs|PRP$ body|body|NOUN|13|nsubj|Number=Sing|NN " +
				"dumped|dump|VERB|3|conj|Number=Sing;VerbForm=Fin|VBD near|near|ADP|16|case||IN the|the|DET|16|det|PronType=Art|DT " +
				"complex|complex|NOUN|13|obl|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			want: []string{
				"He | be shot |  (passive/plain)",
				"his body | be dumped near | the complex (passive/oblique)",
			},
		},
		{
			name: "while also keeping",
			words: "Officials|official|NOUN|2|nsubj|Number=Plur|NNS protect|protect|VERB|0|root|Number=Plur;VerbForm=Fin|VBP the|the|DET|4|det|PronType=Art|DT " +
				"country|country|NOUN|2|obj|Number=Sing|NN while|while|SCONJ|7|mark||IN also|also|ADV|7|advmod||RB protecting|protect|VERB|2|advcl|VerbForm=Part|VBG " +
				"American|American|ADJ|9|amod|Degree=Pos|JJ values|value|NOUN|7|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"American": kg.Group},
			want: []string{
				"Officials | protect | the country (clause/svo)",
				"Officials | protect | American values (clause/svo)",
			},
		},
		{
			name: "main advantages",
			words: "Cheap|cheap|ADJ|2|amod|Degree=Pos|JJ labor|labor|NOUN|10|nsubj|Number=Sing|NN and|and|CCONJ|5|cc||CC low|low|ADJ|5|amod|Degree=Pos|JJ " +
				"taxes|tax|NOUN|2|conj|Number=Plur|NNS are|be|AUX|10|cop|Number=Plur;VerbForm=Fin|VBP Norway|Norway|PROPN|10|nmod:poss|Number=Sing|NNP " +
				"~'s|'s|PART|7|case||POS main|main|ADJ|10|amod|Degree=Pos|JJ advantages|advantage|NOUN|0|root|Number=Plur|NNS ~.|.|PUNCT|10|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"Cheap labor | be one of | Norway 's main advantages (apposition/member)",
				"low taxes | be one of | Norway 's main advantages (apposition/member)",
			},
		},
		{
			name: "a day before the vote",
			words: "Anna|Anna|PROPN|3|nsubj|Number=Sing|NNP Webb|Webb|PROPN|1|flat|Number=Sing|NNP visited|visit|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|3|obj|Number=Sing|NNP a|a|DET|6|det|PronType=Art|DT day|day|NOUN|3|obl:unmarked|Number=Sing|NN before|before|ADP|9|case||IN " +
				"the|the|DET|9|det|PronType=Art|DT vote|vote|NOUN|3|obl|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Anna Webb | visit | Oslo {before: the vote} (clause/svo)",
			},
		},
		{
			name: "focus on how to",
			words: "The|the|DET|2|det|PronType=Art|DT meeting|meeting|NOUN|4|nsubj|Number=Sing|NN will|will|AUX|4|aux|VerbForm=Fin|MD " +
				"focus|focus|VERB|0|root|VerbForm=Inf|VB on|on|SCONJ|8|mark||IN how|how|ADV|8|advmod|PronType=Int|WRB to|to|PART|8|mark||TO " +
				"end|end|VERB|4|advcl|VerbForm=Inf|VB the|the|DET|10|det|PronType=Art|DT war|war|NOUN|8|obj|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			want: []string{
				"The meeting | focus |  planned (clause/sv)",
			},
		},
		{
			name: "committed to building",
			words: "Anna|Anna|PROPN|4|nsubj:pass|Number=Sing|NNP Webb|Webb|PROPN|1|flat|Number=Sing|NNP is|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBZ " +
				"committed|commit|VERB|0|root|VerbForm=Part;Voice=Pass|VBN to|to|SCONJ|6|mark||IN building|build|VERB|4|advcl|VerbForm=Part|VBG " +
				"a|a|DET|8|det|PronType=Art|DT school|school|NOUN|6|obj|Number=Sing|NN in|in|ADP|10|case||IN Oslo|Oslo|PROPN|6|obl|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Anna Webb | be committed |  (passive/plain)",
				"Anna Webb | build | a school {in: Oslo} planned (clause/svo)",
			},
		},
		{
			name: "tore a tendon playing",
			words: "Hall|Hall|PROPN|3|nsubj|Number=Sing|NNP was|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBD reluctant|reluctant|ADJ|0|root|Degree=Pos|JJ " +
				"to|to|PART|5|mark||TO leave|leave|VERB|3|xcomp|VerbForm=Inf|VB after|after|SCONJ|8|mark||IN he|he|PRON|8|nsubj|Number=Sing;PronType=Prs|PRP " +
				"tore|tear|VERB|5|advcl|Number=Sing;VerbForm=Fin|VBD his|his|PRON|10|nmod:poss|Number=Sing;Poss=Yes;PronType=Prs|PRP$ " +
				"Achilles|Achilles|PROPN|12|nmod:poss|Number=Sing|NNP ~'|'s|PART|10|case||POS tendon|tendon|NOUN|8|obj|Number=Sing|NN " +
				"playing|play|VERB|8|xcomp|VerbForm=Ger|VBG for|for|ADP|17|case||IN Oslo|Oslo|PROPN|17|nmod:poss|Number=Sing|NNP ~'s|'s|PART|15|case||POS " +
				"team|team|NOUN|13|obl|Number=Sing|NN last|last|ADJ|19|amod|Degree=Pos|JJ March|March|PROPN|13|obl:unmarked|Number=Sing|NNP and|and|CCONJ|21|cc||CC " +
				"missed|miss|VERB|8|conj|Number=Sing;VerbForm=Fin|VBD much|much|ADJ|21|obj|Degree=Pos|JJ of|of|ADP|25|case||IN the|the|DET|25|det|PronType=Art|DT " +
				"season|season|NOUN|22|nmod|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Oslo": kg.Place, "last": kg.Date, "March": kg.Date},
			want: []string{
				"Hall | be reluctant | to leave after he tore his Achilles ' tendon playing for Oslo 's team last March and missed much of the season (copula/infinitive)",
				"Hall | leave |  {after: he tore his Achilles ' tendon playing for Oslo 's team last March and missed much of the season} not possible (clause/sv)",
				"he | tear | his Achilles ' tendon {to: playing for Oslo 's team last March} (clause/svo)",
				"he | play for | Oslo 's team {time: last March} (clause/sv-oblique)",
				"he | miss | much of the season (clause/svo)",
			},
		},
		{
			name: "the collapse of what he owned",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing|NNP is|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBZ on|on|ADP|4|case||IN trial|trial|NOUN|0|root|Number=Sing|NN " +
				"for|for|ADP|7|case||IN the|the|DET|7|det|PronType=Art|DT collapse|collapse|NOUN|4|nmod|Number=Sing|NN of|of|ADP|9|case||IN " +
				"Acme|Acme|PROPN|7|nmod|Number=Sing|NNP ~,|,|PUNCT|13|punct||, which|which|PRON|13|obj|PronType=Rel|WDT he|he|PRON|13|nsubj|Number=Sing;PronType=Prs|PRP " +
				"owned|own|VERB|7|acl:relcl|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | be on trial for | the collapse of Acme (copula/preposition)",
				"he | own | Acme (clause/svo)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
