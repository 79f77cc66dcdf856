package oie_test

import (
	"testing"

	"kg"
)

// TestPartners: what says nothing without its other side has it, or is not said.
func TestPartners(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "two are expected to meet",
			words: "Oslo|Oslo|PROPN|5|nsubj:pass|Number=Sing and|and|CCONJ|3|cc Rome|Rome|PROPN|1|conj|Number=Sing are|be|AUX|5|aux:pass|VerbForm=Fin|VBP " +
				"expected|expect|VERB|0|root|VerbForm=Part;Voice=Pass|VBN to|to|PART|7|mark meet|meet|VERB|5|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Rome": kg.Place},
			want:  []string{"Oslo | meet with | Rome planned (clause/reciprocal)", "Rome | meet with | Oslo planned (clause/reciprocal)"},
		},
		{
			name: "two at odds over something",
			words: "Oslo|Oslo|PROPN|6|nsubj|Number=Sing and|and|CCONJ|3|cc Rome|Rome|PROPN|1|conj|Number=Sing are|be|AUX|6|cop|VerbForm=Fin|VBP " +
				"at|at|ADP|6|case odds|odds|NOUN|0|root|Number=Plur over|over|ADP|8|case fish|fish|NOUN|6|nmod|Number=Sing ~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Rome": kg.Place},
			want:  []string{"Oslo | be at odds with | Rome {over: fish} (copula/preposition)", "Rome | be at odds with | Oslo {over: fish} (copula/preposition)"},
		},
		{
			name: "one of the only ones",
			words: "The|the|DET|3|det only|only|ADJ|3|amod|Degree=Pos members|member|NOUN|5|nsubj|Number=Plur are|be|AUX|5|cop|VerbForm=Fin|VBP " +
				"Oslo|Oslo|PROPN|0|root|Number=Sing ~,|,|PUNCT|8|punct which|which|PRON|8|nsubj|PronType=Rel paid|pay|VERB|5|acl:relcl|VerbForm=Fin|VBD " +
				"fees|fee|NOUN|8|obj|Number=Plur and|and|CCONJ|11|cc Rome|Rome|PROPN|9|conj|Number=Sing ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Rome": kg.Place},
			want:  []string{"Oslo | pay | fees (clause/svo)", "Oslo | pay | Rome (clause/svo)"},
		},
		{
			name: "agreed to what another does",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing agreed|agree|VERB|0|root|VerbForm=Fin|VBD to|to|ADP|6|mark Oslo|Oslo|PROPN|6|nsubj|Number=Sing " +
				"~'s|'s|PART|4|case joining|join|VERB|2|advcl|VerbForm=Ger|VBG talks|talk|NOUN|6|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Hall | agree to | Oslo 's joining talks (clause/sv-infinitive)", "Oslo | join | talks (clause/svo)"},
		},
		{
			name:  "agreed, but to what",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing agreed|agree|VERB|0|root|VerbForm=Fin|VBD ~.|.|PUNCT|2|punct",
		},
		{
			name: "the deadliest day since",
			words: "Hall|Hall|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|VerbForm=Fin|VBD killed|kill|VERB|0|root|VerbForm=Part;Voice=Pass|VBN in|in|ADP|5|case " +
				"Oslo|Oslo|PROPN|3|obl|Number=Sing on|on|ADP|9|case the|the|DET|9|det deadliest|deadly|ADJ|9|amod|Degree=Sup day|day|NOUN|3|obl|Number=Sing " +
				"since|since|SCONJ|12|mark fighting|fighting|NOUN|12|nsubj|Number=Sing began|begin|VERB|3|advcl|VerbForm=Fin|VBD ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "day": kg.Date},
			want:  []string{"Hall | be killed in | Oslo {time: the deadliest day} (passive/oblique)", "fighting | begin |  (clause/sv)"},
		},
		{
			name: "joined in doing",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing joined|join|VERB|0|root|VerbForm=Fin|VBD Oslo|Oslo|PROPN|2|obj|Number=Sing in|in|SCONJ|5|mark " +
				"condemning|condemn|VERB|2|advcl|VerbForm=Ger|VBG attacks|attack|NOUN|5|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Hall | join | Oslo {in: condemning attacks} (clause/svo)", "Hall | condemn | attacks (clause/svo)"},
		},
		{
			name: "stopped there in a year",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing stopped|stop|VERB|0|root|VerbForm=Fin|VBD there|there|ADV|2|advmod in|in|ADP|5|case " +
				"1914|1914|PROPN|2|obl ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"1914": kg.Date},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
