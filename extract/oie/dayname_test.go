package oie_test

import (
	"testing"

	"kg"
)

// TestWhoseTime: which time is whose, on trees as a parser gives them.
func TestWhoseTime(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "a day behind a name",
			words: "Fidel|Fidel|PROPN|4|nsubj|Number=Sing|NNP Castro|Castro|PROPN|1|flat|Number=Sing|NNP Thursday|Thursday|PROPN|1|flat|Number=Sing|NNP " +
				"declared|declare|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD three|three|NUM|6|nummod|NumForm=Word;NumType=Card|CD " +
				"days|day|NOUN|4|obj|Number=Plur|NNS of|of|ADP|8|case||IN mourning|mourning|NOUN|6|nmod|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Fidel": kg.Person, "Castro": kg.Person, "Thursday": kg.Date, "three": kg.Quantity, "days": kg.Quantity},
			want: []string{
				"Fidel Castro | declare | three days of mourning {time: Thursday} (clause/svo)",
			},
		},
		{
			name: "times to come",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing|NNP endorsed|endorse|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|4|det|Definite=Def;PronType=Art|DT withdrawal|withdrawal|NOUN|2|obj|Number=Sing|NN of|of|ADP|6|case||IN " +
				"troops|troops|NOUN|4|nmod|Number=Plur|NNS next|next|ADJ|8|amod|Degree=Pos|JJ year|year|NOUN|2|obl:unmarked|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "next": kg.Date, "year": kg.Date},
			want: []string{
				"Norway | endorse | the withdrawal of troops (clause/svo)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
