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
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
