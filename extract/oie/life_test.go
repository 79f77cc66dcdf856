package oie_test

import (
	"testing"

	"kg"
)

// TestLives: careers, families and works as an encyclopedia tells them, on trees as a parser gives them.
func TestLives(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "words of a title",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP " +
				"reprised|reprise|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|4|det|Definite=Def;PronType=Art|DT role|role|NOUN|2|obj|Number=Sing|NN of|of|ADP|6|case||IN " +
				"Marlin|Marlin|PROPN|4|nmod|Number=Sing|NNP from|from|SCONJ|8|mark||IN " +
				"Finding|find|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG Nemo|Nemo|PROPN|8|obj|Number=Sing|NNP " +
				"in|in|ADP|12|case||IN a|a|DET|12|det|Definite=Ind;PronType=Art|DT film|film|NOUN|8|obl|Number=Sing|NN " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Marlin": kg.Person},
			want: []string{
				"Olsen | reprise | the role of Marlin (clause/svo)",
			},
		},
		{
			name: "title with a clause",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP " +
				"met|meet|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"her|her|PRON|4|nmod:poss|Case=Gen;Gender=Fem;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"husband|husband|NOUN|2|obj|Number=Sing|NN while|while|SCONJ|6|mark||IN " +
				"directing|direct|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG When|when|ADV|9|advmod|PronType=Int|WRB " +
				"Harry|Harry|PROPN|9|nsubj|Number=Sing|NNP " +
				"Met|meet|VERB|6|advcl|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"Sally|Sally|PROPN|9|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Harry": kg.Person, "Sally": kg.Person},
			want: []string{
				"Webb | meet | her husband {time: directing When Harry Met Sally} (clause/svo)",
			},
		},
		{
			name: "founded by her husband",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP " +
				"joined|join|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"Acme|Acme|PROPN|2|obj|Number=Sing|NNP in|in|ADP|5|case||IN 1996|1996|NUM|2|obl|NumForm=Digit;NumType=Card|CD " +
				"~,|,|PUNCT|7|punct||, founded|found|VERB|2|advcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|10|case||IN " +
				"her|her|PRON|10|nmod:poss|Case=Gen;Gender=Fem;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"husband|husband|NOUN|7|obl:agent|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Acme": kg.Organization, "1996": kg.Date},
			want: []string{
				"Webb | join | Acme {in: 1996} (clause/svo)",
			},
		},
		{
			name: "no infinitive",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP " +
				"finished|finish|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"second|second|ADV|2|advmod|Degree=Pos;NumForm=Word;NumType=Ord|RB to|to|PART|5|mark||TO " +
				"hosts|host|VERB|2|advcl|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"France|France|PROPN|5|obj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "France": kg.Place},
			want: []string{
				"Norway | finish second to | France (clause/sv-oblique)",
			},
		},
		{
			name: "those who play",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT film|film|NOUN|3|nsubj|Number=Sing|NN " +
				"featured|feature|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"Anna|Anna|PROPN|3|obj|Number=Sing|NNP Webb|Webb|PROPN|4|flat|Number=Sing|NNP as|as|ADP|7|case||IN " +
				"Berit|Berit|PROPN|3|obl|Number=Sing|NNP and|and|CCONJ|9|cc||CC Karl|Karl|PROPN|7|conj|Number=Sing|NNP " +
				"Olsen|Olsen|PROPN|9|flat|Number=Sing|NNP as|as|ADP|12|case||IN Emil|Emil|PROPN|3|obl|Number=Sing|NNP " +
				"~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Berit": kg.Person, "Karl": kg.Person, "Olsen": kg.Person, "Emil": kg.Person},
			want: []string{
				"The film | feature | Anna Webb {as: Berit} (clause/svo)",
				"The film | feature | Karl Olsen {as: Emil} (gapping/object)",
			},
		},
		{
			name: "long cast",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT film|film|NOUN|3|nsubj|Number=Sing|NN " +
				"starred|star|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"Anna|Anna|PROPN|3|obj|Number=Sing|NNP Webb|Webb|PROPN|4|flat|Number=Sing|NNP as|as|ADP|7|case||IN " +
				"Berit|Berit|PROPN|3|obl|Number=Sing|NNP ~,|,|PUNCT|9|punct||, Karl|Karl|PROPN|7|conj|Number=Sing|NNP " +
				"Olsen|Olsen|PROPN|9|flat|Number=Sing|NNP as|as|ADP|12|case||IN Emil|Emil|PROPN|3|obl|Number=Sing|NNP " +
				"~,|,|PUNCT|14|punct||, Tom|Tom|PROPN|7|conj|Number=Sing|NNP Berg|Berg|PROPN|14|flat|Number=Sing|NNP " +
				"as|as|ADP|17|case||IN Ivar|Ivar|PROPN|3|obl|Number=Sing|NNP and|and|CCONJ|19|cc||CC " +
				"Eva|Eva|PROPN|17|conj|Number=Sing|NNP Lund|Lund|PROPN|19|flat|Number=Sing|NNP as|as|ADP|22|case||IN " +
				"Frida|Frida|PROPN|3|obl|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Berit": kg.Person, "Karl": kg.Person, "Olsen": kg.Person, "Emil": kg.Person, "Tom": kg.Person, "Berg": kg.Person, "Ivar": kg.Person, "Eva": kg.Person, "Lund": kg.Person},
			want: []string{
				"The film | star | Anna Webb {as: Berit} (clause/svo)",
				"The film | star | Karl Olsen {as: Emil} (gapping/object)",
				"The film | star | Tom Berg {as: Ivar} (gapping/object)",
			},
		},
		{
			name: "whom he plays",
			words: "Karl|Karl|PROPN|0|root|Number=Sing|NNP Olsen|Olsen|PROPN|1|flat|Number=Sing|NNP as|as|ADP|4|case||IN " +
				"Emil|Emil|PROPN|1|nmod|Number=Sing|NNP Hall|Hall|PROPN|1|flat|Number=Sing|NNP ~,|,|PUNCT|9|punct||, " +
				"a|a|DET|9|det|Definite=Ind;PronType=Art|DT corrupt|corrupt|ADJ|9|amod|Degree=Pos|JJ " +
				"detective|detective|NOUN|1|appos|Number=Sing|NN from|from|ADP|11|case||IN " +
				"Oslo|Oslo|PROPN|9|nmod|Number=Sing|NNP ~.|.|PUNCT|1|punct||.",
			types: map[string]kg.EntityType{"Karl": kg.Person, "Olsen": kg.Person, "Emil": kg.Person, "Hall": kg.Person, "Oslo": kg.Place},
			want:  []string{},
		},
		{
			name: "directed by",
			words: "It|it|PRON|5|nsubj|Case=Nom;Gender=Neut;Number=Sing;Person=3;PronType=Prs|PRP " +
				"is|be|AUX|5|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"a|a|DET|5|det|Definite=Ind;PronType=Art|DT love|love|NOUN|5|compound|Number=Sing|NN " +
				"story|story|NOUN|0|root|Number=Sing|NN with|with|ADP|9|case||IN a|a|DET|9|det|Definite=Ind;PronType=Art|DT " +
				"dark|dark|ADJ|9|amod|Degree=Pos|JJ flavor|flavor|NOUN|5|nmod|Number=Sing|NN " +
				"directed|direct|VERB|9|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|12|case||IN " +
				"Olsen|Olsen|PROPN|10|obl:agent|Number=Sing|NNP ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"It | be | a love story with a dark flavor directed by Olsen (copula/noun)",
				"Olsen | direct | It (passive/agent)",
			},
		},
		{
			name: "nephew of",
			words: "Webb|Webb|PROPN|5|nsubj|Number=Sing|NNP " +
				"is|be|AUX|5|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT twin|twin|NOUN|5|compound|Number=Sing|NN " +
				"brother|brother|NOUN|0|root|Number=Sing|NN of|of|ADP|7|case||IN Tom|Tom|PROPN|5|nmod|Number=Sing|NNP " +
				"Webb|Webb|PROPN|7|flat|Number=Sing|NNP ~,|,|PUNCT|10|punct||, nephew|nephew|NOUN|7|appos|Number=Sing|NN " +
				"of|of|ADP|12|case||IN Karl|Karl|PROPN|10|nmod|Number=Sing|NNP Olsen|Olsen|PROPN|12|flat|Number=Sing|NNP " +
				"and|and|CCONJ|15|cc||CC cousin|cousin|NOUN|12|conj|Number=Sing|NN of|of|ADP|17|case||IN " +
				"Sam|Sam|PROPN|15|nmod|Number=Sing|NNP Berg|Berg|PROPN|17|flat|Number=Sing|NNP ~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Tom": kg.Person, "Karl": kg.Person, "Olsen": kg.Person, "Sam": kg.Person, "Berg": kg.Person},
			want: []string{
				"Webb | be | the twin brother of Tom Webb (copula/noun)",
				"Webb | be twin brother of | Tom Webb (copula/role)",
				"Webb | be | nephew of Karl Olsen and cousin of Sam Berg (copula/noun)",
				"Webb | be nephew of | Karl Olsen (copula/role)",
				"Webb | be nephew of | cousin of Sam Berg (copula/role)",
			},
		},
		{
			name: "first to win",
			words: "Anna|Anna|PROPN|3|nsubj|Number=Sing|NNP Webb|Webb|PROPN|1|flat|Number=Sing|NNP " +
				"became|become|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"first|first|ADJ|3|xcomp|Degree=Pos;NumForm=Word;NumType=Ord|JJ to|to|PART|6|mark||TO " +
				"cross|cross|VERB|3|xcomp|VerbForm=Inf|VB the|the|DET|8|det|Definite=Def;PronType=Art|DT " +
				"sea|sea|NOUN|6|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person},
			want: []string{
				"Anna Webb | become | to cross the sea (clause/sv-infinitive)",
				"Anna Webb | cross | the sea possible (clause/svo)",
			},
		},
		{
			name: "still to be determined",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT fate|fate|NOUN|9|nsubj:pass|Number=Sing|NN of|of|ADP|4|case||IN " +
				"Oslo|Oslo|PROPN|2|nmod|Number=Sing|NNP " +
				"is|be|AUX|9|aux:pass|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ still|still|ADV|9|advmod||RB " +
				"to|to|PART|9|mark||TO be|be|AUX|9|aux:pass|VerbForm=Inf|VB " +
				"determined|determine|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|9|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"The fate of Oslo | be determined |  planned (passive/plain)",
			},
		},
		{
			name: "stopped working",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP " +
				"stopped|stop|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"working|work|VERB|2|xcomp|VerbForm=Ger|VBG for|for|ADP|6|case||IN " +
				"the|the|DET|6|det|Definite=Def;PronType=Art|DT bank|bank|NOUN|3|obl|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Webb | stop | working for the bank (clause/sv-infinitive)",
			},
		},
		{
			name: "per square mile",
			words: "The|the|DET|3|det|Definite=Def;PronType=Art|DT population|population|NOUN|3|compound|Number=Sing|NN " +
				"density|density|NOUN|10|nsubj|Number=Sing|NN of|of|ADP|5|case||IN Oslo|Oslo|PROPN|3|nmod|Number=Sing|NNP " +
				"was|be|AUX|10|cop|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"748.4|748.4|NUM|10|nummod|NumForm=Digit;NumType=Card|CD per|per|ADP|10|case||IN " +
				"square|square|ADJ|10|amod|Degree=Pos|JJ mile|mile|NOUN|0|root|Number=Sing|NN ~.|.|PUNCT|10|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "748.4": kg.Number},
			want: []string{
				"The population density of Oslo | be | 748.4 per square mile (copula/noun)",
			},
		},
		{
			name: "a share",
			words: "Of|of|ADP|3|case||IN the|the|DET|3|det|Definite=Def;PronType=Art|DT " +
				"households|household|NOUN|8|obl|Number=Plur|NNS ~,|,|PUNCT|3|punct||, " +
				"43|43|NUM|6|nummod|NumForm=Digit;NumType=Card|CD ~%|%|SYM|8|nsubj:pass|Number=Sing|NN " +
				"were|be|AUX|8|aux:pass|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"headed|head|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|11|case||IN " +
				"married|married|ADJ|11|amod|Tense=Past;VerbForm=Part;Voice=Pass|JJ " +
				"couples|couple|NOUN|8|obl:agent|Number=Plur|NNS ~.|.|PUNCT|8|punct||.",
			types: map[string]kg.EntityType{"43": kg.Percent, "%": kg.Percent},
			want:  []string{},
		},
		{
			name: "which is no person",
			words: "Anna|Anna|PROPN|5|nsubj|Number=Sing|NNP Webb|Webb|PROPN|1|flat|Number=Sing|NNP " +
				"is|be|AUX|5|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"a|a|DET|5|det|Definite=Ind;PronType=Art|DT champion|champion|NOUN|0|root|Number=Sing|NN of|of|ADP|9|case||IN " +
				"the|the|DET|9|det|Definite=Def;PronType=Art|DT Oslo|Oslo|PROPN|9|compound|Number=Sing|NNP " +
				"Series|Series|PROPN|5|nmod|Number=Sing|NNP ~,|,|PUNCT|12|punct||, which|which|PRON|12|nsubj|PronType=Rel|WDT " +
				"ended|end|VERB|9|acl:relcl|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"its|its|PRON|14|nmod:poss|Case=Gen;Gender=Neut;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ " +
				"season|season|NOUN|12|obj|Number=Sing|NN in|in|ADP|16|case||IN May|May|PROPN|12|obl|Number=Sing|NNP " +
				"~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Oslo": kg.Event, "Series": kg.Event, "May": kg.Date},
			want: []string{
				"Anna Webb | be | a champion of the Oslo Series (copula/noun)",
				"Anna Webb | be champion of | the Oslo Series (copula/role)",
				"the Oslo Series | end | its season {time: May} (clause/svo)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
