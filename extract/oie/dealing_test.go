package oie_test

import (
	"testing"

	"kg"
)

// TestDealings: who gets an amount, who an objection is about, and dates that make a range.
func TestDealings(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "who pays is no part of the amount",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing fined|fine|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Acme|Acme|PROPN|5|compound|Number=Sing " +
				"four|four|NUM|5|nummod euros|euro|PROPN|2|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Acme": kg.Organization, "euros": kg.Money},
			want:  []string{"Oslo | fine | Acme {amount: four euros} (clause/svo)"},
		},
		{
			name: "nor is a name of two words that nothing tells what it is",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing paid|pay|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Norvik|Norvik|PROPN|7|compound|Number=Sing " +
				"Micro|Micro|PROPN|7|compound|Number=Sing 20|20|NUM|6|compound million|million|NUM|7|nummod dollars|dollar|NOUN|2|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "dollars": kg.Money},
			want:  []string{"Oslo | pay | 20 million dollars {to: Norvik Micro} (clause/svo)"},
		},
		{
			name: "of what somebody is accused",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing accused|accuse|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det " +
				"Commission|Commission|PROPN|2|obj|Number=Sing of|of|ADP|6|case overreach|overreach|NOUN|4|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Commission": kg.Organization},
			want:  []string{"Oslo | accuse | the Commission {of: overreach} (clause/svo)"},
		},
		{
			name: "but whose leader is accused",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing accused|accuse|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det " +
				"leader|leader|NOUN|2|obj|Number=Sing of|of|ADP|7|case the|the|DET|7|det gang|gang|NOUN|4|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Oslo | accuse | the leader of the gang (clause/svo)"},
		},
		{
			name: "what a company is called at the start is no part of its name",
			words: "Rival|rival|NOUN|3|nsubj|Number=Sing Acme|Acme|PROPN|1|flat|Number=Sing left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|3|obj|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Acme": kg.Organization},
			want:  []string{"Acme | leave | Oslo (clause/svo)"},
		},
		{
			name: "from what somebody is kept",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing kept|keep|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Olsen|Olsen|PROPN|2|obj|Number=Sing " +
				"from|from|SCONJ|5|mark leaving|leave|VERB|2|advcl|VerbForm=Ger|VBG Bergen|Bergen|PROPN|5|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Bergen": kg.Place},
			want:  []string{"Oslo | keep | Olsen {from: leaving Bergen} (clause/svo)", "Olsen | leave | Bergen not (clause/svo)"},
		},
		{
			name: "who leaves a firm joins another",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Acme|Acme|PROPN|2|obj|Number=Sing " +
				"to|to|PART|5|mark join|join|VERB|2|xcomp|VerbForm=Inf|VB Beta|Beta|PROPN|5|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "Beta": kg.Organization},
			want:  []string{"Olsen | leave | Acme {purpose: to join Beta} (clause/svo)", "Olsen | join | Beta desired (clause/svo)"},
		},
		{
			name:  "a case in court has no verb",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing v.|v.|VERB|0|root|VerbForm=Fin|VBP Beta|Beta|PROPN|2|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "Beta": kg.Organization},
		},
		{
			name: "but a dollar of Hong Kong's is",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing paid|pay|VERB|0|root|Number=Sing;VerbForm=Fin|VBD 20|20|NUM|4|nummod " +
				"million|million|NUM|7|nummod Hong|Hong|PROPN|6|compound Kong|Kong|PROPN|7|compound dollars|dollar|NOUN|2|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "dollars": kg.Money},
			want:  []string{"Oslo | pay | 20 million Hong Kong dollars (clause/svo)"},
		},
		{
			name: "who gets jets, but not whose cars are sold",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing offered|offer|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Turkey|Turkey|PROPN|4|compound|Number=Sing " +
				"jets|jet|NOUN|2|obj|Number=Plur and|and|CCONJ|6|cc sold|sell|VERB|2|conj|Number=Sing;VerbForm=Fin|VBD Toyota|Toyota|PROPN|8|compound|Number=Sing " +
				"cars|car|NOUN|6|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Turkey": kg.Place, "Toyota": kg.Organization},
			want:  []string{"Oslo | offer | jets {to: Turkey} (clause/svo)", "Oslo | sell | Toyota cars (clause/svo)"},
		},
		{
			name: "what an objection is about is not so",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing dropped|drop|VERB|0|root|Number=Sing;VerbForm=Fin|VBD objections|objection|NOUN|2|obj|Number=Plur " +
				"to|to|ADP|5|case Finland|Finland|PROPN|3|nmod|Number=Sing joining|join|VERB|2|advcl|VerbForm=Ger|VBG NATO|NATO|PROPN|6|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Finland": kg.Place, "NATO": kg.Organization},
			want:  []string{"Oslo | drop | objections to Finland joining NATO (clause/svo)", "Finland | join | NATO possible (clause/svo)"},
		},
		{
			name: "from and to make one time, between and and another",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing ruled|rule|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Norway|Norway|PROPN|2|obj|Number=Sing " +
				"from|from|ADP|5|case March|March|PROPN|2|obl to|to|ADP|7|case May|May|PROPN|2|obl and|and|CCONJ|9|cc served|serve|VERB|2|conj|Number=Sing;VerbForm=Fin|VBD " +
				"between|between|ADP|11|case June|June|PROPN|9|obl and|and|CCONJ|13|cc August|August|PROPN|11|conj ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Norway": kg.Place, "March": kg.Date, "May": kg.Date, "June": kg.Date, "August": kg.Date},
			want:  []string{"Olsen | rule | Norway {time: March to May} (clause/svo)", "Olsen | serve between | June and August (clause/sv-time)"},
		},
		{
			name: "what is said of a name is said of all of it",
			words: "Anna|Anna|PROPN|6|nsubj|Number=Sing Webb|Webb|PROPN|1|flat|Number=Sing who|who|PRON|4|nsubj|PronType=Rel runs|run|VERB|2|acl:relcl|Number=Sing;VerbForm=Fin|VBZ " +
				"Acme|Acme|PROPN|4|obj|Number=Sing left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want:  []string{"Anna Webb | leave |  (clause/sv)", "Anna Webb | run | Acme (clause/svo)"},
		},
		{
			name: "who is a judge that did something did it",
			words: "Webb|Webb|PROPN|4|nsubj|Number=Sing is|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBZ a|a|DET|4|det judge|judge|NOUN|0|root|Number=Sing " +
				"who|who|PRON|6|nsubj|PronType=Rel jailed|jail|VERB|4|acl:relcl|VerbForm=Fin|VBD Olsen|Olsen|PROPN|6|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Webb | be | a judge (copula/noun)", "Webb | jail | Olsen (clause/svo)"},
		},
		{
			name: "gratitude expressed to somebody",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing expressed|express|VERB|0|root|Number=Sing;VerbForm=Fin|VBD gratitude|gratitude|NOUN|2|obj|Number=Sing " +
				"to|to|ADP|5|case Poland|Poland|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Poland": kg.Place},
			want:  []string{"Oslo | express | gratitude {to: Poland} (clause/svo)", "Oslo | express gratitude to | Poland (light-verb/oblique)"},
		},
		{
			name: "neither used nor waited",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing neither|neither|CCONJ|3|cc:preconj used|use|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"force|force|NOUN|3|obj|Number=Sing nor|nor|CCONJ|6|cc waited|wait|VERB|3|conj|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|3|punct",
			want: []string{"Olsen | use | force not (clause/svo)", "Olsen | wait |  not (clause/sv)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
