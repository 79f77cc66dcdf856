package oie_test

import (
	"testing"

	"kg"
)

// TestOutcomes: what came of something, and what names in lists and offices do not say of each other.
func TestOutcomes(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "won to finish second",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing won|win|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"race|race|NOUN|2|obj|Number=Sing to|to|PART|6|mark finish|finish|VERB|2|advcl|VerbForm=Inf|VB " +
				"second|second|ADV|6|advmod|Degree=Pos;NumType=Ord ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | win | the race (clause/svo)",
				"Webb | finish second |  (clause/sv)",
			},
		},
		{
			name: "while with a finite verb",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing sang|sing|VERB|0|root|Number=Sing;VerbForm=Fin|VBD songs|song|NOUN|2|obj|Number=Plur " +
				"~,|,|PUNCT|7|punct while|while|SCONJ|7|mark at|at|ADP|7|case plays|play|VERB|2|advcl|Number=Sing;VerbForm=Fin|VBZ " +
				"chess|chess|NOUN|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | sing | songs (clause/svo)",
				"Webb | play | chess (clause/svo)",
			},
		},
		{
			name: "no board is a post",
			words: "Webb|Webb|PROPN|3|nsubj|Number=Sing was|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBD president|president|NOUN|0|root|Number=Sing " +
				"of|of|ADP|6|case the|the|DET|6|det|PronType=Art Board|Board|PROPN|3|nmod|Number=Sing ~,|,|PUNCT|10|punct " +
				"the|the|DET|10|det|PronType=Art highest|high|ADJ|10|amod|Degree=Sup|JJS post|post|NOUN|6|appos|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Board": kg.Organization},
			want: []string{
				"Webb | be | president of the Board (copula/noun)",
				"Webb | be president of | the Board (copula/role)",
			},
		},
		{
			name: "most markets",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing sells|sell|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ it|it|PRON|2|obj|Number=Sing;PronType=Prs " +
				"in|in|ADP|6|case most|most|ADJ|6|amod|Degree=Sup|JJS markets|market|NOUN|2|obl|Number=Plur ~,|,|PUNCT|9|punct " +
				"including|include|VERB|9|case|VerbForm=Part|VBG Norway|Norway|PROPN|6|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"Webb | sell | it {in: most markets} (clause/svo)",
			},
		},
		{
			name: "many members",
			words: "Many|many|ADJ|2|amod|Degree=Pos|JJ members|member|NOUN|10|nsubj|Number=Plur of|of|ADP|4|case NATO|NATO|PROPN|2|nmod|Number=Sing " +
				"~,|,|PUNCT|8|punct such|such|ADJ|8|case||JJ as|as|ADP|6|fixed Norway|Norway|PROPN|2|nmod|Number=Sing ~,|,|PUNCT|2|punct " +
				"left|leave|VERB|0|root|Number=Plur;VerbForm=Fin|VBD ~.|.|PUNCT|10|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place, "NATO": kg.Organization},
			want: []string{
				"Many members of NATO | leave |  (clause/sv)",
				"Norway | be one of | members of NATO (apposition/member)",
				"Norway | leave |  (clause/sv)",
			},
		},
		{
			name: "an office and where it is",
			words: "First|first|ADJ|2|amod|Degree=Pos|JJ Secretary|secretary|NOUN|0|root|Number=Sing ~,|,|PUNCT|4|punct " +
				"Department|Department|PROPN|2|appos|Number=Sing of|of|ADP|6|case Trade|Trade|PROPN|4|nmod|Number=Sing",
			types: map[string]kg.EntityType{"Department": kg.Organization, "Trade": kg.Organization},
			want:  []string{},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
