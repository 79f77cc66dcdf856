package oie_test

import (
	"testing"

	"kg"
)

// TestBounds: where what is said begins and ends, and what stands between a noun and its parts.
func TestBounds(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "opening the border could help",
			words: "Officials|official|NOUN|2|nsubj|Number=Plur say|say|VERB|0|root|Number=Plur;VerbForm=Fin|VBP opening|open|VERB|2|xcomp|VerbForm=Ger|VBG " +
				"the|the|DET|5|det|PronType=Art border|border|NOUN|7|nsubj|Number=Sing could|could|AUX|7|aux|VerbForm=Fin|MD help|help|VERB|2|ccomp|VerbForm=Inf|VB " +
				"Oslo|Oslo|PROPN|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Officials | say | opening the border could help Oslo (clause/svc)",
				"opening the border | help | Oslo possible by Officials (clause/svo)",
			},
		},
		{
			name: "fighting in Omsk has killed",
			words: "Officials|official|NOUN|2|nsubj|Number=Plur say|say|VERB|0|root|Number=Plur;VerbForm=Fin|VBP fighting|fight|VERB|2|xcomp|VerbForm=Ger|VBG " +
				"in|in|ADP|5|case Omsk|Omsk|PROPN|3|obl|Number=Sing has|have|AUX|7|aux|Number=Sing;VerbForm=Fin|VBZ killed|kill|VERB|2|ccomp|VerbForm=Part|VBN " +
				"troops|troops|NOUN|7|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Omsk": kg.Place},
			want: []string{
				"Officials | say | fighting in Omsk has killed troops (clause/svc)",
				"fighting in Omsk | kill | troops by Officials (clause/svo)",
			},
		},
		{
			name: "said it will leave and called on Bergen",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|5|nsubj|Number=Sing will|will|AUX|5|aux|VerbForm=Fin|MD " +
				"leave|leave|VERB|2|ccomp|VerbForm=Inf|VB NATO|NATO|PROPN|5|obj|Number=Sing and|and|CCONJ|8|cc called|call|VERB|5|conj|VerbForm=Part;Voice=Pass|VBN " +
				"on|on|ADP|10|case Bergen|Bergen|PROPN|8|obl|Number=Sing to|to|PART|12|mark leave|leave|VERB|8|advcl|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Oslo": kg.Place, "Bergen": kg.Place, "NATO": kg.Organization},
			want: []string{
				"Hall | say | Oslo will leave NATO (clause/svc)",
				"Oslo | leave | NATO planned by Hall (clause/svo)",
				"Hall | call on | Bergen {purpose: to leave} (clause/sv-oblique)",
				"Bergen | leave |  desired by Hall (clause/sv)",
			},
		},
		{
			name: "insisted a deal is close and reaffirmed a goal",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing insisted|insist|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art deal|deal|NOUN|6|nsubj|Number=Sing " +
				"is|be|AUX|6|cop|Number=Sing;VerbForm=Fin|VBZ close|close|ADJ|2|ccomp|Degree=Pos|JJ and|and|CCONJ|8|cc reaffirmed|reaffirm|VERB|6|conj|VerbForm=Fin|VBD " +
				"a|a|DET|10|det|PronType=Art goal|goal|NOUN|8|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person},
			want: []string{
				"Hall | insist | a deal is close (clause/svc)",
				"a deal | be | close by Hall (copula/adjective)",
				"Hall | reaffirm | a goal (clause/svo)",
			},
		},
		{
			name: "said it is open and sold houses",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Acme|Acme|PROPN|5|nsubj|Number=Sing " +
				"is|be|AUX|5|cop|Number=Sing;VerbForm=Fin|VBZ open|open|ADJ|2|ccomp|Degree=Pos|JJ and|and|CCONJ|7|cc sold|sell|VERB|5|conj|VerbForm=Fin|VBD " +
				"houses|house|NOUN|7|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Hall | say | Acme is open and sold houses (clause/svc)",
				"Acme | be | open by Hall (copula/adjective)",
				"Acme | sell | houses by Hall (clause/svo)",
			},
		},
		{
			name: "said they died but did not give details",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD troops|troops|NOUN|4|nsubj|Number=Plur " +
				"died|die|VERB|2|ccomp|VerbForm=Fin|VBD but|but|CCONJ|8|cc did|do|AUX|8|aux|VerbForm=Fin|VBD not|not|PART|8|advmod give|give|VERB|4|conj|VerbForm=Inf|VB " +
				"details|detail|NOUN|8|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person},
			want: []string{
				"Hall | say | troops died (clause/svc)",
				"troops | die |  by Hall (clause/sv)",
				"Hall | give | details not (clause/svo)",
			},
		},
		{
			name: "were circulated and led to",
			words: "Photos|photo|NOUN|3|nsubj:pass|Number=Plur were|be|AUX|3|aux:pass|VerbForm=Fin|VBD shown|show|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
				"and|and|CCONJ|5|cc led|lead|VERB|3|conj|VerbForm=Part;Voice=Pass|VBD to|to|ADP|8|case a|a|DET|8|det|PronType=Art trial|trial|NOUN|5|obl|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{
				"Photos | be shown |  (passive/plain)",
				"Photos | lead to | a trial (clause/sv-oblique)",
			},
		},
		{
			name: "said, however, Oslo left",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~,|,|PUNCT|2|punct however|however|ADV|7|advmod||RB ~,|,|PUNCT|4|punct " +
				"Oslo|Oslo|PROPN|7|nsubj|Number=Sing left|leave|VERB|2|ccomp|VerbForm=Fin|VBD NATO|NATO|PROPN|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Oslo": kg.Place, "NATO": kg.Organization},
			want: []string{
				"Hall | say | Oslo left NATO (clause/svc)",
				"Oslo | leave | NATO by Hall (clause/svo)",
			},
		},
		{
			name: "accuse officials in neighboring Kenya of",
			words: "Protesters|protester|NOUN|2|nsubj|Number=Plur accuse|accuse|VERB|0|root|Number=Plur;VerbForm=Fin|VBP officials|official|NOUN|2|obj|Number=Plur " +
				"in|in|SCONJ|5|mark neighboring|neighbor|VERB|3|acl|VerbForm=Ger|VBG Kenya|Kenya|PROPN|5|obj|Number=Sing of|of|SCONJ|8|mark " +
				"aiding|aid|VERB|5|advcl|VerbForm=Ger|VBG rebels|rebel|NOUN|8|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Kenya": kg.Place},
			want: []string{
				"Protesters | accuse | officials in neighboring Kenya {of: aiding rebels} (clause/svo)",
				"officials in neighboring Kenya | aid | rebels possible by Protesters (clause/svo)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
