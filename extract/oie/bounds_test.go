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
		{
			name: "between 40 and 60 men",
			words: "Between|between|ADP|5|case 40|40|NUM|5|nummod and|and|CCONJ|4|cc 60|60|NUM|2|conj men|man|NOUN|6|nsubj|Number=Plur " +
				"left|leave|VERB|0|root|VerbForm=Fin|VBD Oslo|Oslo|PROPN|6|obj|Number=Sing ~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Between 40 and 60 men | leave | Oslo (clause/svo)"},
		},
		{
			name: "the contract between Oslo and the firm",
			words: "Contracts|contract|NOUN|7|nsubj|Number=Plur between|between|ADP|3|case Oslo|Oslo|PROPN|1|nmod|Number=Sing and|and|CCONJ|6|cc " +
				"the|the|DET|6|det|PronType=Art firm|firm|NOUN|1|conj|Number=Sing ended|end|VERB|0|root|VerbForm=Fin|VBD wars|war|NOUN|7|obj|Number=Plur ~.|.|PUNCT|7|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Contracts between Oslo and the firm | end | wars (clause/svo)"},
		},
		{
			name: "world number one women's tennis player",
			words: "World|world|NOUN|2|compound|Number=Sing number|number|NOUN|9|nsubj|Number=Sing one|one|NUM|4|nummod|NumType=Card women|woman|NOUN|7|nmod:poss|Number=Plur ~'s|'s|PART|4|case||POS " +
				"tennis|tennis|NOUN|7|compound|Number=Sing player|player|NOUN|2|appos|Number=Sing Webb|Webb|PROPN|7|appos|Number=Sing " +
				"beat|beat|VERB|0|root|VerbForm=Fin|VBD number|number|NOUN|9|obj|Number=Sing two|two|NUM|12|flat|NumType=Card Hall|Hall|PROPN|10|appos|Number=Sing ~.|.|PUNCT|9|punct",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Hall": kg.Person},
			want: []string{
				"Webb | beat | number two Hall (clause/svo)",
				"Webb | be | World number one women 's tennis player (apposition/is)",
			},
		},
		{
			name: "the sale of arms and use of drugs",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing banned|ban|VERB|0|root|VerbForm=Fin|VBD sale|sale|NOUN|2|obj|Number=Sing of|of|ADP|5|case arms|arms|NOUN|3|nmod|Number=Plur " +
				"and|and|CCONJ|7|cc use|use|NOUN|5|conj|Number=Sing of|of|ADP|9|case drugs|drug|NOUN|3|nmod|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person},
			want: []string{
				"Hall | ban | sale of arms (clause/svo)",
				"Hall | ban | use of drugs (clause/svo)",
			},
		},
		{
			name: "Communications and information minister",
			words: "Communications|communication|NOUN|6|nsubj|Number=Plur and|and|CCONJ|3|cc information|information|NOUN|4|compound|Number=Sing minister|minister|NOUN|5|nmod:desc|Number=Sing " +
				"Webb|Webb|PROPN|1|appos|Number=Sing left|leave|VERB|0|root|VerbForm=Fin|VBD Oslo|Oslo|PROPN|6|obj|Number=Sing ~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Communications and information minister Webb | leave | Oslo (clause/svo)",
				"Webb | be | Communications and information minister (title/is)",
			},
		},
		{
			name: "says Monday officials left",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing says|say|VERB|0|root|VerbForm=Fin|VBZ Monday|Monday|PROPN|4|compound|Number=Sing officials|official|NOUN|5|nsubj|Number=Plur " +
				"left|leave|VERB|2|ccomp|VerbForm=Fin|VBD Oslo|Oslo|PROPN|5|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Oslo": kg.Place, "Monday": kg.Date},
			want: []string{
				"Hall | say | officials left Oslo {time: Monday} (clause/svc)",
				"officials | leave | Oslo by Hall (clause/svo)",
			},
		},
		{
			name: "ready ahead of the vote",
			words: "Oslo|Oslo|PROPN|3|nsubj|Number=Sing is|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBZ ready|ready|ADJ|0|root|Degree=Pos|JJ ahead|ahead|ADV|3|advmod||RB " +
				"of|of|ADP|7|case the|the|DET|7|det|PronType=Art vote|vote|NOUN|3|obl|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Oslo | be ready ahead of | the vote (copula/adjective-oblique)"},
		},
		{
			name: "were caught passing papers to Oslo",
			words: "Officers|officer|NOUN|3|nsubj:pass|Number=Plur were|be|AUX|3|aux:pass|VerbForm=Fin|VBD caught|catch|VERB|0|root|VerbForm=Part;Voice=Pass|VBN passing|pass|VERB|3|xcomp|VerbForm=Ger|VBG " +
				"papers|paper|NOUN|3|obj|Number=Plur to|to|ADP|7|case Oslo|Oslo|PROPN|3|obl|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"Officers | be caught | passing papers to Oslo (passive/infinitive)",
				"Officers | pass | papers {to: Oslo} (clause/svo)",
			},
		},
		{
			name: "pushed for NATO to leave",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing pushed|push|VERB|0|root|VerbForm=Fin|VBD for|for|ADP|4|case NATO|NATO|PROPN|2|obl|Number=Sing to|to|PART|6|mark " +
				"leave|leave|VERB|2|advcl|VerbForm=Inf|VB Kenya|Kenya|PROPN|6|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "NATO": kg.Organization, "Kenya": kg.Place},
			want: []string{
				"Oslo | push for | NATO to leave Kenya (clause/sv-infinitive)",
				"NATO | leave | Kenya desired by Oslo (clause/svo)",
			},
		},
		{
			name:  "saw sales fall",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing saw|see|VERB|0|root|VerbForm=Fin|VBD sales|sale|NOUN|2|obj|Number=Plur fall|fall|VERB|2|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | see | sales fall (clause/svc)",
				"sales | fall |  (clause/sv)",
			},
		},
		{
			name: "left over what it said was fraud",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing left|leave|VERB|0|root|VerbForm=Fin|VBD NATO|NATO|PROPN|2|obj|Number=Sing over|over|ADP|5|case what|what|PRON|2|obl|PronType=Int " +
				"Kenya|Kenya|PROPN|7|nsubj|Number=Sing said|say|VERB|5|acl:relcl|VerbForm=Fin|VBD was|be|AUX|9|cop|VerbForm=Fin|VBD fraud|fraud|NOUN|7|ccomp|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "NATO": kg.Organization, "Kenya": kg.Place},
			want:  []string{"Oslo | leave | NATO {over: what Kenya said was fraud} (clause/svo)"},
		},
		{
			name: "forecast prices rising",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing forecasts|forecast|VERB|0|root|VerbForm=Fin|VBZ prices|price|NOUN|2|obj|Number=Plur rising|rise|VERB|3|acl|VerbForm=Ger|VBG " +
				"by|by|ADP|6|case May|May|PROPN|4|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | forecast | prices rising by May (clause/svo)",
				"prices | rise by | May (clause/sv-oblique)",
			},
		},
		{
			name: "a flight to the capital, Oslo",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing missed|miss|VERB|0|root|VerbForm=Fin|VBD flights|flight|NOUN|2|obj|Number=Plur to|to|ADP|6|case the|the|DET|6|det|PronType=Art " +
				"capital|capital|NOUN|3|nmod|Number=Sing ~,|,|PUNCT|8|punct Oslo|Oslo|PROPN|6|appos|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Hall | miss | flights to the capital , Oslo (clause/svo)",
				"Oslo | be | the capital (apposition/is)",
			},
		},
		{
			name: "as the storm passed",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing left|leave|VERB|0|root|VerbForm=Fin|VBD Oslo|Oslo|PROPN|2|obj|Number=Sing as|as|SCONJ|7|mark the|the|DET|6|det|PronType=Art " +
				"storm|storm|NOUN|7|nsubj|Number=Sing passed|pass|VERB|2|advcl|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Hall | leave | Oslo {as: the storm passed} (clause/svo)",
				"the storm | pass |  (clause/sv)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
