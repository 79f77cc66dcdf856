package oie_test

import (
	"testing"

	"kg"
)

// TestMeans: verbs that are adjectives, titles or perfects, lists that are none, and whose doing it is, on trees as a parser gives them.
func TestMeans(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "responsible for",
			words: "Mexican|Mexican|ADJ|3|amod|Degree=Pos|JJ federal|federal|ADJ|3|amod|Degree=Pos|JJ " +
				"authorities|authority|NOUN|4|nsubj|Number=Plur|NNS " +
				"detained|detain|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"Nahum|Nahum|PROPN|4|obj|Number=Sing|NNP Acosta|Acosta|PROPN|5|flat|Number=Sing|NNP ~,|,|PUNCT|9|punct||, " +
				"the|the|DET|9|det|Definite=Def;PronType=Art|DT official|official|NOUN|5|appos|Number=Sing|NN " +
				"responsible|responsible|ADJ|9|amod|Degree=Pos|JJ for|for|SCONJ|12|mark||IN " +
				"organizing|organize|VERB|10|advcl|Tense=Pres;VerbForm=Part|VBG Mr.|Mr.|PROPN|14|nmod:desc|Number=Sing|NNP " +
				"Fox|Fox|PROPN|16|nmod:poss|Number=Sing|NNP ~'s|'s|PART|14|case||POS visits|visit|NOUN|12|obj|Number=Plur|NNS " +
				"around|around|ADP|19|case||IN the|the|DET|19|det|Definite=Def;PronType=Art|DT " +
				"country|country|NOUN|16|nmod|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Mexican": kg.Group, "Nahum": kg.Person, "Acosta": kg.Person, "Fox": kg.Person},
			want: []string{
				"Mexican federal authorities | detain | Nahum Acosta (clause/svo)",
				"Nahum Acosta | be | the official responsible for organizing Mr. Fox 's visits around the country (apposition/is)",
			},
		},
		{
			name: "reports a man",
			words: "An|a|DET|3|det|Definite=Ind;PronType=Art|DT Israeli|Israeli|ADJ|3|amod|Degree=Pos|JJ " +
				"newspaper|newspaper|NOUN|4|nsubj|Number=Sing|NN " +
				"reports|report|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"the|the|DET|6|det|Definite=Def;PronType=Art|DT filmmaker|filmmaker|NOUN|4|obj|Number=Sing|NN " +
				"whose|whose|PRON|8|nmod:poss|Poss=Yes;PronType=Rel|WP$ documentary|documentary|NOUN|9|nsubj|Number=Sing|NN " +
				"sparked|spark|VERB|6|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"an|a|DET|11|det|Definite=Ind;PronType=Art|DT outrage|outrage|NOUN|9|obj|Number=Sing|NN in|in|ADP|13|case||IN " +
				"Egypt|Egypt|PROPN|11|nmod|Number=Sing|NNP " +
				"has|have|AUX|15|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"admitted|admit|VERB|6|acl:relcl|Tense=Past;VerbForm=Part|VBN that|that|SCONJ|19|mark||IN " +
				"he|he|PRON|19|nsubj|Case=Nom;Gender=Masc;Number=Sing;Person=3;PronType=Prs|PRP " +
				"mistakenly|mistakenly|ADV|19|advmod||RB " +
				"identified|identify|VERB|15|ccomp|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"250|250|NUM|22|nummod|NumForm=Digit;NumType=Card|CD Palestinian|Palestinian|ADJ|22|amod|Degree=Pos|JJ " +
				"fighters|fighter|NOUN|19|obj|Number=Plur|NNS as|as|ADP|25|case||IN Egyptian|Egyptian|ADJ|25|amod|Degree=Pos|JJ " +
				"prisoners|prisoner|NOUN|19|obl|Number=Plur|NNS ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Israeli": kg.Group, "Egypt": kg.Place, "250": kg.Number, "Palestinian": kg.Group, "Egyptian": kg.Group},
			want: []string{
				"whose documentary | spark | an outrage in Egypt (clause/svo)",
				"the filmmaker | admit | he mistakenly identified 250 Palestinian fighters as Egyptian prisoners (clause/svc)",
				"he | identify | 250 Palestinian fighters {as: Egyptian prisoners} by the filmmaker (clause/svo)",
			},
		},
		{
			name: "by remote control",
			words: "Iraqi|Iraqi|ADJ|2|amod|Degree=Pos|JJ police|police|NOUN|3|nsubj|Number=Plur|NNS " +
				"say|say|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"a|a|DET|6|det|Definite=Ind;PronType=Art|DT car|car|NOUN|6|compound|Number=Sing|NN " +
				"bomb|bomb|NOUN|12|nsubj|Number=Sing|NN detonated|detonate|VERB|6|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"by|by|ADP|10|case||IN remote|remote|ADJ|10|amod|Degree=Pos|JJ control|control|NOUN|7|obl:agent|Number=Sing|NN " +
				"has|have|AUX|12|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"killed|kill|VERB|3|ccomp|Tense=Past;VerbForm=Part|VBN five|five|NUM|14|nummod|NumForm=Word;NumType=Card|CD " +
				"people|people|NOUN|12|obj|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Iraqi": kg.Group, "five": kg.Number},
			want: []string{
				"Iraqi police | say | a car bomb detonated by remote control has killed five people (clause/svc)",
				"a car bomb detonated by remote control | kill | five people by Iraqi police (clause/svo)",
				"a car bomb | be detonated by | remote control by Iraqi police (passive/oblique)",
			},
		},
		{
			name: "as evidenced",
			words: "Flamenco|Flamenco|PROPN|3|nsubj|Number=Sing|NNP " +
				"has|have|AUX|3|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"influenced|influence|VERB|0|root|Tense=Past;VerbForm=Part|VBN ballet|ballet|NOUN|3|obj|Number=Sing|NN " +
				"~,|,|PUNCT|7|punct||, as|as|SCONJ|7|mark||IN " +
				"evidenced|evidence|VERB|3|advcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|10|case||IN " +
				"the|the|DET|10|det|Definite=Def;PronType=Art|DT fusion|fusion|NOUN|7|obl:agent|Number=Sing|NN " +
				"of|of|ADP|13|case||IN the|the|DET|13|det|Definite=Def;PronType=Art|DT " +
				"two|two|NUM|10|nmod|NumForm=Word;NumType=Card|CD ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Flamenco": kg.Person, "two": kg.Number},
			want: []string{
				"Flamenco | influence | ballet (clause/svo)",
			},
		},
		{
			name: "gerund of a list",
			words: "Webb|Webb|PROPN|3|nmod:poss|Number=Sing|NNP ~'s|'s|PART|1|case||POS " +
				"abilities|ability|NOUN|4|nsubj|Number=Plur|NNS " +
				"include|include|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"punching|punching|NOUN|4|obj|Number=Sing|NN ~,|,|PUNCT|7|punct||, kicking|kick|VERB|5|conj|Number=Sing|VBG " +
				"~,|,|PUNCT|9|punct||, changing|change|VERB|10|amod|VerbForm=Ger|VBG size|size|NOUN|5|conj|Number=Sing|NN " +
				"~,|,|PUNCT|13|punct||, and|and|CCONJ|13|cc||CC deflecting|deflect|VERB|5|conj|VerbForm=Ger|VBG " +
				"projectiles|projectile|NOUN|5|conj|Number=Plur|NNS using|use|VERB|14|acl|VerbForm=Ger|VBG " +
				"a|a|DET|17|det|Definite=Ind;PronType=Art|DT shield|shield|NOUN|15|obj|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Webb 's abilities | include | punching (clause/svo)",
				"Webb 's abilities | include | changing size (clause/svo)",
			},
		},
		{
			name: "rather than",
			words: "The|the|DET|3|det|Definite=Def;PronType=Art|DT running|run|VERB|3|amod|VerbForm=Ger|VBG " +
				"order|order|NOUN|8|nsubj:pass|Number=Sing|NN for|for|ADP|6|case||IN " +
				"the|the|DET|6|det|Definite=Def;PronType=Art|DT semi-finals|semi-final|NOUN|3|nmod|Number=Plur|NNS " +
				"was|be|AUX|8|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"decided|decide|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|13|case||IN " +
				"the|the|DET|11|det|Definite=Def;PronType=Art|DT shows|show|NOUN|13|nmod:poss|Number=Plur|NNS " +
				"~'|'s|PART|11|case||POS producers|producer|NOUN|8|obl:agent|Number=Plur|NNS " +
				"rather|rather|ADV|18|cc|ExtPos=CCONJ|RB than|than|ADP|14|fixed||IN through|through|ADP|18|case||IN " +
				"another|another|DET|18|det|PronType=Ind|DT draw|draw|NOUN|13|conj|Number=Sing|NN ~.|.|PUNCT|8|punct||.",
			want: []string{
				"the shows ' producers | decide | The running order for the semi-finals (passive/agent)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
