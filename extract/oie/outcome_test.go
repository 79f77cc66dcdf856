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
		{
			name: "a name within a phrase",
			words: "Bergen|Bergen|PROPN|2|nsubj|Number=Sing flew|fly|VERB|0|root|Number=Sing;VerbForm=Fin|VBD helicopters|helicopter|NOUN|2|obj|Number=Plur " +
				"with|with|ADP|5|case singer|singer|NOUN|3|nmod|Number=Sing Anna|Anna|PROPN|5|appos|Number=Sing Hall|Hall|PROPN|6|flat|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Bergen": kg.Organization},
			want: []string{
				"Bergen | fly | helicopters with singer Anna Hall (clause/svo)",
				"Anna Hall | be | singer (apposition/is)",
			},
		},
		{
			name: "what an office is for",
			words: "Webb|Webb|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"replaced|replace|VERB|0|root|VerbForm=Part;Voice=Pass|VBN by|by|ADP|5|case Hall|Hall|PROPN|3|obl:agent|Number=Sing ~,|,|PUNCT|8|punct " +
				"the|the|DET|8|det|PronType=Art secretary|secretary|NOUN|5|appos|Number=Sing for|for|ADP|10|case Guam|Guam|PROPN|3|obl|Number=Sing " +
				"~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Guam": kg.Place},
			want: []string{
				"Hall | replace | Webb (passive/agent)",
				"Hall | be | the secretary for Guam (apposition/is)",
				"Hall | be secretary for | Guam (apposition/role)",
			},
		},
		{
			name: "where the bearer of a description is from",
			words: "Lead|lead|NOUN|2|compound|Number=Sing author|author|NOUN|7|nsubj|Number=Sing Anna|Anna|PROPN|2|appos|Number=Sing " +
				"Webb|Webb|PROPN|3|flat|Number=Sing of|of|ADP|6|case Oslo|Oslo|PROPN|2|nmod|Number=Sing " +
				"spoke|speak|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|7|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Anna Webb | speak |  (clause/sv)",
				"Anna Webb | be | Lead author (apposition/is)",
			},
		},
		{
			name: "where an event is",
			words: "Thousands|thousand|NOUN|2|nsubj|Number=Plur join|join|VERB|0|root|Number=Plur;VerbForm=Fin|VBP peace|peace|NOUN|4|compound|Number=Sing " +
				"protest|protest|NOUN|2|obj|Number=Sing ~,|,|PUNCT|6|punct London|London|PROPN|4|appos|Number=Sing",
			types: map[string]kg.EntityType{"London": kg.Place},
			want: []string{
				"Thousands | join | peace protest (clause/svo)",
			},
		},
		{
			name: "the next country",
			words: "Spain|Spain|PROPN|7|nsubj|Number=Sing ~,|,|PUNCT|5|punct the|the|DET|5|det|PronType=Art next|next|ADJ|5|amod|Degree=Pos|JJ " +
				"country|country|NOUN|1|appos|Number=Sing ~,|,|PUNCT|1|punct left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|7|punct",
			types: map[string]kg.EntityType{"Spain": kg.Place},
			want: []string{
				"Spain | leave |  (clause/sv)",
			},
		},
		{
			name: "two things were damaged",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing reported|report|VERB|0|root|Number=Sing;VerbForm=Fin|VBD malls|mall|NOUN|2|obj|Number=Plur " +
				"in|in|ADP|5|case Oslo|Oslo|PROPN|3|nmod|Number=Sing and|and|CCONJ|8|cc a|a|DET|8|det|PronType=Art " +
				"school|school|NOUN|10|nsubj:pass|Number=Sing were|be|AUX|10|aux:pass|Number=Plur;VerbForm=Fin|VBD " +
				"damaged|damage|VERB|2|conj|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Webb | report | malls in Oslo and a school were damaged (clause/svc)",
				"malls in Oslo | be damaged |  by Webb (passive/plain)",
				"a school | be damaged |  by Webb (passive/plain)",
			},
		},
		{
			name: "fixing it may take a year",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD fixing|fix|VERB|2|xcomp|VerbForm=Ger|VBG " +
				"plants|plant|NOUN|3|obj|Number=Plur may|may|AUX|6|aux|VerbForm=Fin|MD take|take|VERB|2|ccomp|VerbForm=Inf|VB " +
				"years|year|NOUN|6|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | say | fixing plants may take years (clause/svc)",
				"fixing plants | take | years possible by Webb (clause/svo)",
			},
		},
		{
			name: "no one is representatives",
			words: "Representatives|representative|NOUN|2|nmod:desc|Number=Plur Hall|Hall|PROPN|5|nsubj|Number=Sing and|and|CCONJ|4|cc " +
				"Webb|Webb|PROPN|2|conj|Number=Sing left|leave|VERB|0|root|Number=Plur;VerbForm=Fin|VBD ~.|.|PUNCT|5|punct",
			want: []string{
				"Representatives Hall | leave |  (clause/sv)",
				"Webb | leave |  (clause/sv)",
			},
		},
		{
			name: "director general",
			words: "Webb|Webb|PROPN|8|nsubj|Number=Sing ~,|,|PUNCT|4|punct director|director|NOUN|1|nmod:desc|Number=Sing " +
				"general|general|NOUN|1|appos|Number=Sing of|of|ADP|6|case Oslo|Oslo|PROPN|4|nmod|Number=Sing ~,|,|PUNCT|1|punct " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|8|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Organization},
			want: []string{
				"Webb | leave |  (clause/sv)",
				"Webb | be | director general of Oslo (apposition/is)",
				"Webb | be director general of | Oslo (apposition/role)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
